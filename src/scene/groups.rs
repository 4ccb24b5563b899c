//! The tally as a bar made of the members: one mark each, grouped by position.
//!
//! In a wide column the groups stand side by side, as many rows high each, so that their widths
//! compare like the parts of a bar. In a narrow one they stand under each other.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Entry, Rect, Role};
use crate::lean::joined;
use crate::position::Position;
use crate::view::{Group, Person};

/// The narrowest column in which groups stand side by side.
const SIDE_BY_SIDE: f32 = 440.0;

/// Space between groups that stand side by side: the least, and the most.
const GROUP_GAP: (f32, f32) = (20.0, 44.0);

/// From one mark to the next in a wide column: the most and the least.
const PITCH: (f32, f32) = (26.0, 3.0);

/// The most focus members named at one group; all are ringed.
const NAMED: usize = 8;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, groups: &[Group]) {
    match side_by_side(sheet, groups) {
        Some(grid) => columns(sheet, groups, &grid),
        None => {
            for (index, group) in groups.iter().enumerate() {
                sheet.y += if index > 0 { 16.0 } else { 0.0 };
                stacked(sheet, group);
            }
        }
    }
}

/// A grid in which all groups have the same number of rows.
struct Grid {
    pitch: f32,
    rows: usize,
    /// Widths of the groups.
    widths: Vec<f32>,
    /// Space between them.
    gap: f32,
}

impl Grid {
    /// The grid if it fits; what is left over widens the gaps, so that the last group ends
    /// where the bars below it end.
    fn new(pitch: f32, rows: usize, groups: &[(usize, f32)], room: f32) -> Option<Self> {
        let mut widths = Vec::new();
        let mut left = room;
        for (members, head) in groups {
            let marks = members.div_ceil(rows) as f32 * pitch - gap(pitch);
            let width = marks.max(*head).ceil();
            widths.push(width);
            left -= width;
        }
        let gap = left / widths.len().saturating_sub(1).max(1) as f32;
        let gap = (gap >= GROUP_GAP.0).then(|| gap.min(GROUP_GAP.1).floor())?;
        Some(Self { pitch, rows, widths, gap })
    }
}

/// Space between marks.
fn gap(pitch: f32) -> f32 {
    match pitch {
        ..6.0 => 1.0,
        ..15.0 => 2.0,
        _ => 3.0,
    }
}

/// The grid with the largest marks that fits, and of those the one with the fewest rows.
fn side_by_side(sheet: &Sheet<'_>, groups: &[Group]) -> Option<Grid> {
    if sheet.width < SIDE_BY_SIDE {
        return None;
    }
    let mut sizes = Vec::new();
    for group in groups {
        sizes.push((group.members.len(), head_width(sheet, group)));
    }
    let height = (sheet.width * 0.28).clamp(120.0, 190.0);
    let mut pitch = PITCH.0;
    while pitch >= PITCH.1 {
        for rows in 4..=(height / pitch) as usize {
            if let Some(grid) = Grid::new(pitch, rows, &sizes, sheet.width) {
                return Some(grid);
            }
        }
        pitch -= 1.0;
    }
    None
}

fn count(group: &Group) -> String {
    group.members.len().to_string()
}

fn head_width(sheet: &Sheet<'_>, group: &Group) -> f32 {
    let label = sheet.width_of(&group.label, Font::BODY);
    sheet.width_of(&count(group), Font::COUNT).max(label)
}

fn columns(sheet: &mut Sheet<'_>, groups: &[Group], grid: &Grid) {
    let mut x = sheet.left;
    let counts = sheet.y + Font::COUNT.ascent();
    let labels = counts + 18.0;
    let top = labels + 12.0;
    let bottom = top + grid.rows as f32 * grid.pitch - gap(grid.pitch);
    let mut names = Labels { first_baseline: bottom + 21.0, placed: Vec::new() };
    for (group, width) in groups.iter().zip(&grid.widths) {
        let fill = sheet.theme.text_of(group.position);
        let number = sheet.text(x, counts, &count(group), Font::COUNT, fill);
        let label = sheet.text(x, labels, &group.label, Font::BODY, sheet.theme.ink);
        let head = Rect {
            x,
            y: number.y,
            width: number.width.max(label.width),
            height: label.bottom() - number.y,
        };
        sheet.entry(group_entry(group, head), 2.0);
        let at = |index: usize| {
            let (column, row) = (index / grid.rows, index % grid.rows);
            (x + column as f32 * grid.pitch, top + row as f32 * grid.pitch)
        };
        let focus = marks(sheet, group, grid.pitch, &at);
        names.place(sheet, group, x, &focus);
        x += width + grid.gap;
    }
    sheet.y = names.bottom().unwrap_or(bottom);
}

fn stacked(sheet: &mut Sheet<'_>, group: &Group) {
    let baseline = sheet.y + Font::COUNT.ascent();
    let fill = sheet.theme.text_of(group.position);
    let number = sheet.text(sheet.left, baseline, &count(group), Font::COUNT, fill);
    let words_left = number.right() + 8.0;
    let label = text::cut(sheet.measure, &group.label, Font::BODY, sheet.right() - words_left);
    let label = sheet.text(words_left, baseline, &label, Font::BODY, sheet.theme.ink);
    let head = Rect { width: label.right() - sheet.left, ..number };
    sheet.entry(group_entry(group, head), 2.0);
    sheet.y = baseline + 8.0;
    focus_line(sheet, group, label.right() + 16.0, baseline);
    let pitch = narrow_pitch(sheet.width, group.members.len());
    let columns = (((sheet.width + gap(pitch)) / pitch) as usize).max(1);
    let (left, top) = (sheet.left, sheet.y);
    let at = |index: usize| {
        (left + (index % columns) as f32 * pitch, top + (index / columns) as f32 * pitch)
    };
    marks(sheet, group, pitch, &at);
    sheet.y = top + group.members.len().div_ceil(columns) as f32 * pitch - gap(pitch);
}

/// The pitch of a narrow column: the one that leaves least over at its right edge; smaller
/// for an assembly so large that it would fill screens.
fn narrow_pitch(width: f32, members: usize) -> f32 {
    let area = width * 600.0 / members.max(1) as f32;
    let most = area.sqrt().clamp(4.0, 19.0) as u32;
    let rest = |pitch: u32| (width + gap(pitch as f32)) as u32 % pitch;
    let mut best = most;
    for pitch in most.saturating_sub(4).max(4)..most {
        if rest(pitch) < rest(best) {
            best = pitch;
        }
    }
    best as f32
}

/// The names of focus members at the end of the head's line, or under it if they are too long.
fn focus_line(sheet: &mut Sheet<'_>, group: &Group, from: f32, baseline: f32) {
    let words = joined(&mut focus(group).map(|it| it.name.as_str()), " · ");
    if words.is_empty() {
        return;
    }
    if sheet.width_of(&words, Font::NAME) <= sheet.right() - from {
        sheet.text_end(sheet.right(), baseline, &words, Font::NAME, sheet.theme.ink);
    } else {
        sheet.y -= 2.0;
        sheet.paragraph(sheet.left, sheet.width, &words, Font::NAME, sheet.theme.ink, NAMED);
        sheet.y += 6.0;
    }
}

fn focus(group: &Group) -> impl Iterator<Item = &Person> {
    group.members.iter().filter(|it| it.focus)
}

/// One mark a member; the entries of those that are pointed out are returned.
fn marks(
    sheet: &mut Sheet<'_>,
    group: &Group,
    pitch: f32,
    at: &dyn Fn(usize) -> (f32, f32),
) -> Vec<usize> {
    let side = pitch - gap(pitch);
    let mut pointed_out = Vec::new();
    // All bodies, then all glyphs: what has one colour is painted at once.
    for of_body in [true, false] {
        for (index, person) in group.members.iter().enumerate() {
            let (x, y) = at(index);
            let bounds = Rect { x, y, width: side, height: side };
            #[cfg(feature = "explore")]
            {
                sheet.stand_back(person.back);
                sheet.belongs_to(Some(person.member));
            }
            match (person.focus, of_body) {
                (true, true) => {}
                (true, false) => sheet.ringed_mark(bounds, group.position),
                (false, true) => sheet.body(bounds, group.position),
                (false, false) => sheet.inside(bounds, group.position),
            }
            if !of_body {
                continue;
            }
            let entry = sheet.entry(member_entry(person, group.position, bounds), gap(pitch) / 2.0);
            if person.focus {
                pointed_out.push(entry);
            }
        }
    }
    #[cfg(feature = "explore")]
    {
        sheet.stand_back(false);
        sheet.belongs_to(None);
    }
    pointed_out
}

/// Names under the groups, each in the first line where it has room.
struct Labels {
    first_baseline: f32,
    placed: Vec<(usize, Rect)>,
}

impl Labels {
    const LINE: f32 = 19.0;
    const SWATCH: f32 = 10.0;

    fn place(&mut self, sheet: &mut Sheet<'_>, group: &Group, x: f32, entries: &[usize]) {
        let mut line = 0;
        let more = entries.len().saturating_sub(NAMED);
        for (person, entry) in focus(group).zip(entries).take(NAMED) {
            let bounds = self.place_one(sheet, group.position, x, &person.name, &mut line);
            sheet.target(bounds, *entry);
        }
        if more > 0 {
            self.place_one(sheet, group.position, x, &format!("+ {more}"), &mut line);
        }
    }

    fn place_one(
        &mut self,
        sheet: &mut Sheet<'_>,
        position: Position,
        x: f32,
        name: &str,
        line: &mut usize,
    ) -> Rect {
        let lead = Self::SWATCH + 5.0;
        let name = text::cut(sheet.measure, name, Font::NAME, sheet.width - lead);
        let width = lead + sheet.width_of(&name, Font::NAME);
        let x = x.min(sheet.right() - width);
        let area = |line: usize| Rect {
            x: x - 12.0,
            y: self.first_baseline + line as f32 * Self::LINE,
            width: width + 24.0,
            height: 1.0,
        };
        while self.placed.iter().any(|(_, other)| other.overlaps(area(*line))) {
            *line += 1;
        }
        let baseline = self.first_baseline + *line as f32 * Self::LINE;
        self.placed.push((*line, Rect { x, y: baseline, width, height: 1.0 }));
        *line += 1;
        let top = baseline - Self::SWATCH + 0.5;
        sheet.member_mark(Rect { x, y: top, width: Self::SWATCH, height: Self::SWATCH }, position);
        let words = sheet.text(x + lead, baseline, &name, Font::NAME, sheet.theme.ink);
        Rect { x, width, ..words }
    }

    /// The lowest edge of the names, if there are any.
    fn bottom(&self) -> Option<f32> {
        let lowest = self.placed.iter().map(|(line, _)| *line).max()?;
        Some(self.first_baseline + lowest as f32 * Self::LINE + Font::NAME.descent())
    }
}

fn group_entry(group: &Group, bounds: Rect) -> Entry {
    Entry {
        id: format!("position:{}", group.position.id()),
        role: Role::Position,
        name: group.name.clone(),
        bounds,
        member: None,
        position: Some(group.position),
        bloc: None,
    }
}

pub(super) fn member_entry(person: &Person, position: Position, bounds: Rect) -> Entry {
    Entry {
        id: person.id.clone(),
        role: Role::Member,
        name: person.name.clone(),
        bounds,
        member: Some(person.id.clone()),
        position: Some(position),
        bloc: None,
    }
}
