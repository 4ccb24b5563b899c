//! The picture that social networks show beside a link: heading, bars, figures, a sentence or two,
//! source.
//!
//! It may be seen as small as a thumb, so no word is set smaller than 28 of its 1,200 pixels.

mod many;

use super::sheet::Sheet;
use super::text::{self, Font, MeasureText};
use super::theme::Theme;
use super::{Rect, Scene, heads};
use crate::lean::joined;
use crate::position::Position;
use crate::tally::Tally;
use crate::view::compare::Comparison;
use crate::view::explore::Side;
use crate::view::{Breakdown, SentenceKind as Kind};

/// Width and height that social networks ask for, in pixels.
pub const CARD: (f32, f32) = (1_200.0, 630.0);

const MARGIN: f32 = 60.0;
const RECORD: Font = Font { size: 28.0, bold: false };

/// Fonts of the heading, the largest first, each with the most lines that have room.
const HEADINGS: [(Font, usize); 3] = [(bold(56.0), 2), (bold(46.0), 2), (bold(38.0), 3)];

/// Where a long heading may end: before a comma (the Arabic one too) or a semicolon.
const CLAUSE: [char; 3] = [',', '،', ';'];

const fn bold(size: f32) -> Font {
    Font { size, bold: true }
}

const COUNT: Font = Font { size: 60.0, bold: true };
const BODY: Font = Font { size: 32.0, bold: false };

/// Where the bar begins, whatever the length of the heading.
const BAR_TOP: f32 = 264.0;
const BAR_HEIGHT: f32 = 64.0;
const GAP: f32 = 6.0;

/// The smallest glyph in the bar.
const LEAST_GLYPH: f32 = 16.0;

/// From a count to its mark.
const BESIDE: f32 = 14.0;

/// The baseline of the source.
const FOOT: f32 = CARD.1 - 44.0;

pub(super) fn of_roll_call(view: &Breakdown, theme: &Theme, measure: &dyn MeasureText) -> Scene {
    let mut sheet = Sheet::new(MARGIN, CARD.0 - 2.0 * MARGIN, theme, measure);
    sheet.rtl = view.rtl;
    if let Some(moves) = &view.explored.moves {
        // The bars say which roll calls they are of.
        let assembly = view.record.split(" · ").next().unwrap_or_default();
        head(&mut sheet, assembly, &view.heading);
        sheet.y = BAR_TOP - 10.0;
        for side in [&moves.before, &moves.after] {
            one_of_two(&mut sheet, view, side);
        }
        let crossed = view.sentences.iter().find(|it| it.kind == Kind::Crossed);
        sentences(&mut sheet, crossed.map(|it| it.text.as_str()).as_slice(), 1);
        return foot(sheet, &view.source).read_from_right(view.rtl);
    }
    head(&mut sheet, &view.record, &view.heading);
    let starts = bar(&mut sheet, view);
    counts(&mut sheet, view, &starts);
    // A warning, or else what the picture does not show already: who stood apart, or what the focus
    // member did.
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
    sheet.rtl = view.rtl;
    head(&mut sheet, &view.record, &view.heading);
    sheet.y += 24.0;
    let whole = (sheet.left, sheet.width);
    many::picture(&mut sheet, view);
    let said: Vec<&str> = view.sentences.iter().map(|it| it.text.as_str()).take(2).collect();
    let most = if sheet.width < whole.1 { 5 } else { 3 };
    sentences(&mut sheet, &said, most);
    (sheet.left, sheet.width) = whole;
    foot(sheet, &view.source).read_from_right(view.rtl)
}

/// Draws the line of the record, without the last parts that do not fit, and the heading.
fn head(sheet: &mut Sheet<'_>, record: &str, heading: &str) {
    sheet.y = MARGIN - 14.0;
    let (left, width) = (sheet.left, sheet.width);
    let mut record = record;
    while sheet.width_of(record, RECORD) > width
        && let Some((rest, _)) = record.rsplit_once(" · ")
    {
        record = rest;
    }
    sheet.paragraph(left, width, record, RECORD, sheet.theme.muted(), 1);
    sheet.y += 6.0;
    let (lines, font) = title(sheet, heading);
    for line in lines {
        sheet.paragraph(left, width, &line, font, sheet.theme.ink, 1);
    }
}

/// Returns the lines of the heading, in the largest font in which it fits and about as long as each
/// other. A heading that is too long even for the smallest font is cut after a clause.
fn title(sheet: &Sheet<'_>, heading: &str) -> (Vec<String>, Font) {
    let lines = |words: &str, font, width| text::wrap(sheet.measure, words, font, width, 9);
    let mut heading = heading.to_owned();
    loop {
        for (font, most) in HEADINGS {
            let needed = lines(&heading, font, sheet.width).len();
            if needed <= most {
                let mut width = sheet.width;
                while lines(&heading, font, width - 20.0).len() == needed && width > 200.0 {
                    width -= 20.0;
                }
                return (lines(&heading, font, width), font);
            }
        }
        let Some((clause, _)) = heading.trim_end_matches('…').rsplit_once(CLAUSE) else { break };
        heading = format!("{clause}…");
    }
    let [.., (font, most)] = HEADINGS;
    (text::wrap(sheet.measure, &heading, font, sheet.width, most), font)
}

/// Draws the bar of one of two roll calls, its id and day above it and its counts below.
fn one_of_two(sheet: &mut Sheet<'_>, view: &Breakdown, side: &Side) {
    const HIGH: f32 = 30.0;
    let (left, width) = (sheet.left, sheet.width);
    // Isolated, the id and the day stand in the order of the language.
    let isolated =
        |it: &str| if view.rtl { format!("\u{2068}{it}\u{2069}") } else { it.to_owned() };
    let name = format!("{} · {}", isolated(&side.id), isolated(&side.date));
    sheet.paragraph(left, width, &name, RECORD, sheet.theme.muted(), 1);
    sheet.y += 2.0;
    let mut positions = Position::OF_MEMBERS.to_vec();
    positions.retain(|it| side.tally.count(*it) > 0);
    parts(sheet, side.tally, &positions, HIGH);
    let counts = joined(&mut side.parts.iter().map(|it| it.name.as_str()), " · ");
    sheet.paragraph(left, width, &counts, RECORD, sheet.theme.ink, 1);
    sheet.y += 8.0;
}

/// Draws one bar of all members. Returns where its parts begin.
fn bar(sheet: &mut Sheet<'_>, view: &Breakdown) -> Vec<f32> {
    let positions: Vec<Position> = view.groups.iter().map(|it| it.position).collect();
    sheet.y = BAR_TOP;
    parts(sheet, view.tally, &positions, BAR_HEIGHT)
}

/// Draws a bar from `sheet.y` on, with a part for each position. Returns where the parts begin.
fn parts(sheet: &mut Sheet<'_>, tally: Tally, positions: &[Position], height: f32) -> Vec<f32> {
    let members = tally.members().max(1) as f32;
    let gaps = GAP * positions.len().saturating_sub(1) as f32;
    let mut x = sheet.left;
    let mut starts = Vec::new();
    for position in positions {
        starts.push(x);
        let share = tally.count(*position) as f32 / members;
        let width = ((sheet.width - gaps) * share).max(2.0);
        let rect = Rect { x, y: sheet.y, width, height };
        sheet.plain_part(rect, *position);
        pattern(sheet, rect, *position);
        x += width + GAP;
    }
    sheet.y += height;
    starts
}

/// Repeats the glyph of a position along its part of the bar, large enough for a thumbnail.
fn pattern(sheet: &mut Sheet<'_>, rect: Rect, position: Position) {
    // There must be room for at least three: one or two would be taken for a sign.
    let side = (rect.height * 0.7).min((rect.width - GAP) / 3.0 - GAP);
    if side < LEAST_GLYPH {
        return;
    }
    let mut x = rect.x + GAP;
    while x + side <= rect.right() - GAP {
        let y = rect.y + (rect.height - side) / 2.0;
        sheet.glyph(Rect { x, y, width: side, height: side }, position);
        x += side + GAP;
    }
}

/// Draws a column for each position under its part of the bar: count, mark, word.
fn counts(sheet: &mut Sheet<'_>, view: &Breakdown, starts: &[f32]) {
    let side = COUNT.size * 0.5;
    let most = sheet.width / view.groups.len().max(1) as f32 - heads::GAP;
    let mut widths = Vec::new();
    for group in &view.groups {
        let count = sheet.width_of(&view.tally.count(group.position).to_string(), COUNT);
        let label = sheet.width_of(&group.label, BODY).min(most);
        widths.push(label.max(count + BESIDE + side).ceil());
    }
    let wishes: Vec<f32> = starts.iter().zip(&widths).map(|(x, width)| x + width / 2.0).collect();
    let lefts = heads::apart(&widths, &wishes, sheet.left, sheet.right());
    let baseline = sheet.y + 14.0 + COUNT.size * 0.9;
    for ((group, x), width) in view.groups.iter().zip(lefts).zip(widths) {
        let color = sheet.theme.text_of(group.position);
        let count = view.tally.count(group.position).to_string();
        let right = sheet.text(x, baseline, &count, COUNT, color).right();
        let mark = Rect { x: right + BESIDE, y: baseline - side - 4.0, width: side, height: side };
        sheet.member_mark(mark, group.position);
        let label = text::cut(sheet.measure, &group.label, BODY, width);
        sheet.text(x, baseline + BODY.line(), &label, BODY, sheet.theme.ink);
    }
    sheet.y = baseline + BODY.line() + 18.0;
}

/// Draws as many of the sentences as have room above the source, each in at most `most` lines, or
/// in one line more if it is set smaller.
fn sentences(sheet: &mut Sheet<'_>, said: &[&str], most: usize) {
    let (left, width) = (sheet.left, sheet.width);
    for (index, words) in said.iter().enumerate() {
        let height = FOOT - RECORD.size - 8.0 - sheet.y;
        let room = |font: Font| (height / font.line()).max(0.0) as usize;
        // A long sentence is set smaller before it is cut.
        let needs = |font: Font| sheet.wrapped(words, font, width, 99).len();
        let fits = needs(BODY) <= most.min(room(BODY));
        let (font, most) = if fits { (BODY, most) } else { (RECORD, most + 1) };
        let most = most.min(room(font));
        // Only the first sentence may be cut; others are left out if they do not fit.
        if most > 0 && (index == 0 || needs(font) <= most) {
            sheet.paragraph(left, width, words, font, sheet.theme.ink, most);
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
