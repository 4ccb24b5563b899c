//! Every member by name, in columns under the position, bloc or alphabet that the reader chose.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Rect, groups, heads};
use crate::lean::order_by_number;
use crate::lean::within;
use crate::position::Position;
use crate::view::ShownMember;
use crate::view::explore::{MOST_NAMED, Section};

/// From one name to the next, far enough that a finger meets only one.
const LINE: f32 = 24.0;

/// From one line of a name to the next, and the most lines of a name.
const NEXT_LINE: f32 = 16.0;
const NAME_LINES: usize = 3;

/// The side of the mark beside a name.
const MARK: f32 = 11.0;

/// From a mark to its name.
const GAP: f32 = 7.0;

/// Between columns.
const COLUMN_GAP: f32 = 18.0;

/// The share of names that a column is wide enough for; longer names take more lines.
const FITTING: f32 = 0.9;

/// The narrowest and the widest column, before columns share what is left of the width.
const COLUMN: (f32, f32) = (120.0, 240.0);

/// From one mark without a name to the next.
const PITCH: f32 = 8.0;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, sections: &[Section]) {
    let members: usize = sections.iter().map(|it| it.seats.len()).sum();
    let filtered = sections.iter().flat_map(|it| &it.seats).any(|(it, _)| it.back);
    let column = column(sheet, sections);
    for (index, section) in sections.iter().enumerate() {
        sheet.y += if index > 0 { 18.0 } else { 0.0 };
        head(sheet, section);
        let named = |it: &ShownMember| members <= MOST_NAMED || it.focus || filtered && !it.back;
        let (names, marks): (Vec<_>, Vec<_>) =
            section.seats.iter().partition(|(shown, _)| named(shown));
        list(sheet, &names, column);
        self::marks(sheet, &marks);
    }
}

/// Returns the width of a column: what most names need with their marks, widened so that the
/// columns fill the sheet.
fn column(sheet: &Sheet<'_>, sections: &[Section]) -> f32 {
    let mut widths: Vec<f32> = Vec::new();
    for (shown, _) in sections.iter().flat_map(|it| &it.seats).take(MOST_NAMED) {
        widths.push(sheet.width_of(&shown.name, font(shown)));
    }
    let fitting = order_by_number(&widths).get((widths.len() as f32 * FITTING) as usize).copied();
    let width = fitting.and_then(|it| widths.get(it)).unwrap_or(&0.0) + MARK + GAP + 2.0;
    let (least, most) = COLUMN;
    let columns = ((sheet.width + COLUMN_GAP) / (within(width, least, most) + COLUMN_GAP)).floor();
    ((sheet.width + COLUMN_GAP) / columns.max(1.0) - COLUMN_GAP).floor()
}

/// Draws a section's count and words on one line.
fn head(sheet: &mut Sheet<'_>, section: &Section) {
    let baseline = (sheet.y + Font::COUNT.ascent()).ceil();
    let fill = section.position.map_or(sheet.theme.ink, |it| sheet.theme.text_of(it));
    let count = section.seats.len().to_string();
    let number = sheet.text(sheet.left, baseline, &count, Font::COUNT, fill);
    let x = number.right() + 8.0;
    let label = text::cut(sheet.measure, &section.label, Font::BODY, sheet.right() - x);
    let label = sheet.text(x, baseline, &label, Font::BODY, sheet.theme.ink);
    let bounds = Rect { width: label.right() - sheet.left, ..number };
    sheet.entry(heads::entry(section, bounds), 2.0);
    sheet.y = baseline + 8.0;
}

/// Draws names from top to bottom, then in the next column; a long name takes more lines.
fn list(sheet: &mut Sheet<'_>, seats: &[&(ShownMember, Position)], column: f32) {
    let columns = (((sheet.width + COLUMN_GAP) / (column + COLUMN_GAP)) as usize).max(1);
    let room = column - MARK - GAP;
    let mut rows = Vec::new();
    let mut height = 0.0;
    for (shown, position) in seats {
        let lines = sheet.wrapped(&shown.name, font(shown), room, NAME_LINES);
        let high = LINE + lines.len().saturating_sub(1) as f32 * NEXT_LINE;
        height += high;
        rows.push((shown, *position, lines, high));
    }
    let top = sheet.y;
    let (mut x, mut y, mut lowest) = (sheet.left, top, top);
    // A name that would end more than half a line below the mean height begins the next column, so
    // that the last column is the shortest.
    let most = (height / columns as f32 / LINE).ceil() * LINE + LINE / 2.0;
    for (shown, position, lines, high) in rows {
        let is_last = x + 2.0 * column + COLUMN_GAP > sheet.right() + 1.0;
        if y + high - top > most && !is_last {
            x += column + COLUMN_GAP;
            y = top;
        }
        line(sheet, shown, position, &lines, Rect { x, y, width: column, height: high });
        y += high;
        lowest = lowest.max(y);
    }
    sheet.y = lowest;
}

fn font(shown: &ShownMember) -> Font {
    if shown.focus { Font::NAME } else { Font::BODY }
}

fn line(
    sheet: &mut Sheet<'_>,
    shown: &ShownMember,
    position: Position,
    lines: &[String],
    area: Rect,
) {
    let mut baseline = area.y + LINE / 2.0 + Font::BODY.half_capital();
    let mark =
        Rect { x: area.x, y: area.y + ((LINE - MARK) / 2.0).floor(), width: MARK, height: MARK };
    sheet.stand_back(shown.back);
    sheet.belongs_to(Some(shown.member));
    sheet.member_mark(mark, position);
    sheet.belongs_to(None);
    let ink = sheet.theme.ink;
    let mut right = mark.right();
    for line in lines {
        right =
            right.max(sheet.text(area.x + MARK + GAP, baseline, line, font(shown), ink).right());
        baseline += NEXT_LINE;
    }
    sheet.stand_back(false);
    let bounds = Rect { width: right - area.x, ..area };
    let entry = sheet.entry(groups::member_entry(shown, position, bounds), 0.0);
    sheet.target(area, entry);
}

/// Draws marks without names side by side, for members too many to be read as a list.
fn marks(sheet: &mut Sheet<'_>, seats: &[&(ShownMember, Position)]) {
    let columns = ((sheet.width / PITCH) as usize).max(1);
    for (index, (shown, position)) in seats.iter().enumerate() {
        let bounds = Rect {
            x: sheet.left + (index % columns) as f32 * PITCH,
            y: sheet.y + 4.0 + (index / columns) as f32 * PITCH,
            width: PITCH - 1.0,
            height: PITCH - 1.0,
        };
        sheet.stand_back(shown.back);
        sheet.belongs_to(Some(shown.member));
        sheet.member_mark(bounds, *position);
        sheet.belongs_to(None);
        sheet.stand_back(false);
        sheet.entry(groups::member_entry(shown, *position, bounds), 0.5);
    }
    if !seats.is_empty() {
        sheet.y += 4.0 + seats.len().div_ceil(columns) as f32 * PITCH;
    }
}
