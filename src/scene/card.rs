//! The picture that networks show beside a link: heading, bar, counts, one sentence, source.
//!
//! It is seen as small as a thumb, so no word is set smaller than 28 of its 1,200 pixels.

use super::sheet::Sheet;
use super::text::{self, Font, MeasureText};
use super::theme::Theme;
use super::{Rect, Scene};
use crate::position::Position;
use crate::view::compare::Comparison;
use crate::view::{Breakdown, SentenceKind as Kind};

/// The size that networks ask for.
pub const CARD: (f32, f32) = (1_200.0, 630.0);

const MARGIN: f32 = 60.0;
const RECORD: Font = Font { size: 28.0, bold: false };
const HEADING: Font = Font { size: 56.0, bold: true };
const COUNT: Font = Font { size: 60.0, bold: true };
const BODY: Font = Font { size: 32.0, bold: false };

/// Where the bar begins, whatever the length of the heading.
const BAR_TOP: f32 = 264.0;
const BAR_HEIGHT: f32 = 64.0;
const GAP: f32 = 6.0;

/// The baseline of the source.
const FOOT: f32 = CARD.1 - 44.0;

pub(super) fn of_roll_call(view: &Breakdown, theme: &Theme, measure: &dyn MeasureText) -> Scene {
    let mut sheet = Sheet::new(MARGIN, CARD.0 - 2.0 * MARGIN, theme, measure);
    head(&mut sheet, &view.record, &view.heading);
    bar(&mut sheet, view);
    counts(&mut sheet, view);
    // What the picture does not show already: who stood apart, else what the focus member did.
    let telling = [Kind::LoneDissent, Kind::Focus, Kind::Unanimous, Kind::Outside, Kind::Majority];
    let mut telling = telling.iter().filter_map(|kind| {
        let mut sentences = view.sentences.iter().filter(|it| it.kind == *kind);
        sentences.next().map(|it| it.text.as_str())
    });
    let warning = view.warnings.first().map(|it| it.message.as_str());
    sentences(&mut sheet, warning.or_else(|| telling.next()).as_slice(), 2);
    foot(sheet, &view.source).read_from_right(view.rtl)
}

pub(super) fn of_many(view: &Comparison, theme: &Theme, measure: &dyn MeasureText) -> Scene {
    let mut sheet = Sheet::new(MARGIN, CARD.0 - 2.0 * MARGIN, theme, measure);
    head(&mut sheet, &view.record, &view.heading);
    sheet.y = BAR_TOP;
    let said: Vec<&str> = view.sentences.iter().map(|it| it.text.as_str()).take(2).collect();
    sentences(&mut sheet, &said, 3);
    foot(sheet, &view.source).read_from_right(view.rtl)
}

/// The line of the record, and the heading in two lines at most.
fn head(sheet: &mut Sheet<'_>, record: &str, heading: &str) {
    sheet.y = MARGIN - 14.0;
    let (left, width) = (sheet.left, sheet.width);
    sheet.paragraph(left, width, record, RECORD, sheet.theme.muted(), 1);
    sheet.y += 6.0;
    sheet.paragraph(left, width, heading, HEADING, sheet.theme.ink, 2);
}

/// One bar of all members.
fn bar(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let members = view.tally.members().max(1) as f32;
    let gaps = GAP * view.groups.len().saturating_sub(1) as f32;
    let mut x = sheet.left;
    for group in &view.groups {
        let share = view.tally.count(group.position) as f32 / members;
        let width = ((sheet.width - gaps) * share).max(2.0);
        let rect = Rect { x, y: BAR_TOP, width, height: BAR_HEIGHT };
        sheet.plain_part(rect, group.position);
        pattern(sheet, rect, group.position);
        x += width + GAP;
    }
    sheet.y = BAR_TOP + BAR_HEIGHT;
}

/// The glyph of a position along its part: large enough for a thumbnail.
fn pattern(sheet: &mut Sheet<'_>, rect: Rect, position: Position) {
    let side = rect.height * 0.7;
    let mut x = rect.x + GAP;
    while x + side <= rect.right() - GAP {
        let y = rect.y + (rect.height - side) / 2.0;
        sheet.glyph(Rect { x, y, width: side, height: side }, position);
        x += side + GAP;
    }
}

/// A column for each position: mark, count, word.
fn counts(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let column = sheet.width / view.groups.len().max(1) as f32;
    let top = sheet.y + 14.0;
    for (at, group) in view.groups.iter().enumerate() {
        let x = sheet.left + column * at as f32;
        let baseline = top + COUNT.size * 0.9;
        let color = sheet.theme.text_of(group.position);
        let count = view.tally.count(group.position).to_string();
        let right = sheet.text(x, baseline, &count, COUNT, color).right();
        let side = COUNT.size * 0.5;
        let mark = Rect { x: right + 14.0, y: baseline - side - 4.0, width: side, height: side };
        sheet.member_mark(mark, group.position);
        let label = text::cut(sheet.measure, &group.label, BODY, column - GAP);
        sheet.text(x, baseline + BODY.line(), &label, BODY, sheet.theme.ink);
    }
    sheet.y = top + COUNT.size * 0.9 + BODY.line() + 18.0;
}

/// As many lines as stand above the source.
fn sentences(sheet: &mut Sheet<'_>, said: &[&str], most: usize) {
    let (left, width) = (sheet.left, sheet.width);
    for words in said {
        let room = ((FOOT - RECORD.size - 8.0 - sheet.y) / BODY.line()).max(0.0) as usize;
        if room > 0 {
            sheet.paragraph(left, width, words, BODY, sheet.theme.ink, most.min(room));
        }
        sheet.y += 12.0;
    }
}

fn foot(mut sheet: Sheet<'_>, source: &str) -> Scene {
    let words = text::cut(sheet.measure, source, RECORD, sheet.width);
    let (left, muted) = (sheet.left, sheet.theme.muted());
    sheet.text(left, FOOT, &words, RECORD, muted);
    sheet.y = CARD.1;
    sheet.finish(CARD.0, 0.0)
}
