//! Every member by name, in columns under the position, bloc or alphabet that the reader chose.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Rect, groups, heads};
use crate::position::Position;
use crate::view::Person;
use crate::view::explore::Section;

/// From one name to the next, so that a finger meets one.
const LINE: f32 = 24.0;

/// The side of the mark beside a name.
const MARK: f32 = 11.0;

/// From a mark to its name.
const GAP: f32 = 7.0;

/// Between columns.
const COLUMN_GAP: f32 = 18.0;

/// Columns are as wide as this share of all names needs; longer ones are cut there.
const FITTING: f32 = 0.94;

/// The narrowest and the widest column.
const COLUMN: (f32, f32) = (120.0, 240.0);

/// So many are named; of a larger body only those that the page or the filter points out, the others
/// are marks.
const MOST_NAMES: usize = 1_500;

/// The distance between marks without names.
const PITCH: f32 = 8.0;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, sections: &[Section]) {
    let members: usize = sections.iter().map(|it| it.seats.len()).sum();
    let filtered = sections.iter().flat_map(|it| &it.seats).any(|(it, _)| it.back);
    let column = column(sheet, sections);
    for (index, section) in sections.iter().enumerate() {
        sheet.y += if index > 0 { 18.0 } else { 0.0 };
        // One head a row stands over its own names.
        heads::row(sheet, std::slice::from_ref(section), &[]);
        let named = |it: &Person| members <= MOST_NAMES || it.focus || filtered && !it.back;
        let (names, marks): (Vec<_>, Vec<_>) =
            section.seats.iter().partition(|(person, _)| named(person));
        list(sheet, &names, column);
        self::marks(sheet, &marks);
    }
}

/// The width that most names need with their marks.
fn column(sheet: &Sheet<'_>, sections: &[Section]) -> f32 {
    let mut widths: Vec<f32> = Vec::new();
    for (person, _) in sections.iter().flat_map(|it| &it.seats).take(MOST_NAMES) {
        let font = if person.focus { Font::NAME } else { Font::BODY };
        widths.push(sheet.width_of(&person.name, font));
    }
    widths.sort_by(f32::total_cmp);
    let fitting = widths.get((widths.len() as f32 * FITTING) as usize).or(widths.last());
    let width = fitting.copied().unwrap_or_default() + MARK + GAP + 2.0;
    let (least, most) = COLUMN;
    let columns = ((sheet.width + COLUMN_GAP) / (width.clamp(least, most) + COLUMN_GAP)).floor();
    // What is left over widens the columns.
    ((sheet.width + COLUMN_GAP) / columns.max(1.0) - COLUMN_GAP).floor()
}

/// Names from top to bottom, then in the next column.
fn list(sheet: &mut Sheet<'_>, seats: &[&(Person, Position)], column: f32) {
    let columns = (((sheet.width + COLUMN_GAP) / (column + COLUMN_GAP)) as usize).max(1);
    let rows = seats.len().div_ceil(columns).max(1);
    for (index, (person, position)) in seats.iter().enumerate() {
        let x = sheet.left + (index / rows) as f32 * (column + COLUMN_GAP);
        let y = sheet.y + (index % rows) as f32 * LINE;
        line(sheet, person, *position, Rect { x, y, width: column, height: LINE });
    }
    if !seats.is_empty() {
        sheet.y += rows as f32 * LINE;
    }
}

fn line(sheet: &mut Sheet<'_>, person: &Person, position: Position, area: Rect) {
    let baseline = area.y + LINE / 2.0 + Font::BODY.size * 0.36;
    let mark = Rect { x: area.x, y: area.y + (LINE - MARK) / 2.0, width: MARK, height: MARK };
    sheet.stand_back(person.back);
    sheet.belongs_to(Some(person.member));
    sheet.member_mark(mark, position);
    sheet.belongs_to(None);
    let font = if person.focus { Font::NAME } else { Font::BODY };
    let room = area.width - MARK - GAP;
    let name = text::cut(sheet.measure, &person.name, font, room);
    // A name that stands back must still be read.
    sheet.stand_back(false);
    let ink = if person.back { sheet.theme.muted() } else { sheet.theme.ink };
    let words = sheet.text(area.x + MARK + GAP, baseline, &name, font, ink);
    let bounds = Rect { width: words.right() - area.x, ..area };
    let entry = sheet.entry(groups::member_entry(person, position, bounds), 0.0);
    sheet.target(area, entry);
}

/// Marks side by side, for more members than can be read.
fn marks(sheet: &mut Sheet<'_>, seats: &[&(Person, Position)]) {
    let columns = ((sheet.width / PITCH) as usize).max(1);
    for (index, (person, position)) in seats.iter().enumerate() {
        let bounds = Rect {
            x: sheet.left + (index % columns) as f32 * PITCH,
            y: sheet.y + 4.0 + (index / columns) as f32 * PITCH,
            width: PITCH - 1.0,
            height: PITCH - 1.0,
        };
        sheet.stand_back(person.back);
        sheet.belongs_to(Some(person.member));
        sheet.member_mark(bounds, *position);
        sheet.belongs_to(None);
        sheet.stand_back(false);
        sheet.entry(groups::member_entry(person, *position, bounds), 0.5);
    }
    if !seats.is_empty() {
        sheet.y += 4.0 + seats.len().div_ceil(columns) as f32 * PITCH;
    }
}
