//! The tally as a bar made of the members: one mark for each, grouped by position.
//!
//! In a wide column the groups stand side by side, all with the same number of rows, so that their
//! widths compare like the parts of a bar. In a narrow column they stand under each other.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Entry, Rect, Role};
use crate::lean::joined;
use crate::lean::within;
use crate::position::Position;
use crate::view::{Group, ShownMember};

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
            // All groups have one pitch, so that their areas compare.
            let pitch = narrow_pitch(sheet.width, largest(groups));
            for group in groups {
                stacked(sheet, group, pitch);
                sheet.y += 16.0;
            }
            sheet.y -= if groups.is_empty() { 0.0 } else { 16.0 };
        }
    }
}

/// Returns how many members the largest group has; 0 if there are no groups.
fn largest(groups: &[Group]) -> usize {
    groups.iter().map(|it| it.members.len()).max().unwrap_or(0)
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
    /// Returns the grid if it fits in `room`; `groups` has the members and the width of the head of
    /// each group. Space left over widens the gaps up to their limit, so that the last group ends
    /// where the bars below it do.
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

/// Returns the space between marks of this pitch. The smallest marks have none, since gaps would
/// leave so little colour that it looks like a pale tint.
fn gap(pitch: f32) -> f32 {
    ((pitch - 1.0) / 5.0).min(3.0).floor()
}

/// Returns the grid with the largest marks that fits, and of several the one with the fewest rows;
/// `None` if groups must stand under each other.
fn side_by_side(sheet: &Sheet<'_>, groups: &[Group]) -> Option<Grid> {
    if sheet.width < SIDE_BY_SIDE || groups.is_empty() {
        return None;
    }
    let mut sizes = Vec::new();
    for group in groups {
        let label = sheet.width_of(&group.label, Font::BODY);
        sizes.push((group.members.len(), sheet.width_of(&count(group), Font::COUNT).max(label)));
    }
    let height = within(sheet.width * 0.28, 120.0, 190.0);
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

/// Returns the left edges of groups that stand side by side; `None` where they stand under each
/// other. Other views place their counts there too.
#[cfg(feature = "explore")]
pub(super) fn lefts(sheet: &Sheet<'_>, groups: &[Group]) -> Option<Vec<f32>> {
    let grid = side_by_side(sheet, groups)?;
    let mut x = sheet.left;
    let mut lefts = Vec::new();
    for width in &grid.widths {
        lefts.push(x);
        x += width + grid.gap;
    }
    Some(lefts)
}

fn count(group: &Group) -> String {
    group.members.len().to_string()
}

fn columns(sheet: &mut Sheet<'_>, groups: &[Group], grid: &Grid) {
    let mut x = sheet.left;
    // On whole pixels, so that the outlines of marks are even.
    let counts = (sheet.y + Font::COUNT.ascent()).ceil();
    let labels = counts + 18.0;
    let top = labels + 12.0;
    let rows = grid.rows.min(largest(groups));
    let bottom = top + rows as f32 * grid.pitch - gap(grid.pitch);
    let mut names = Vec::new();
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
        names.push((x, marks(sheet, group, grid.pitch, &at)));
        x += width + grid.gap;
    }
    sheet.y = bottom;
    let mut placed = Vec::new();
    for (group, (x, entries)) in groups.iter().zip(&names).rev() {
        label(sheet, group, *x, bottom + 21.0, entries, &mut placed);
    }
}

fn stacked(sheet: &mut Sheet<'_>, group: &Group, pitch: f32) {
    let baseline = (sheet.y + Font::COUNT.ascent()).ceil();
    let fill = sheet.theme.text_of(group.position);
    let number = sheet.text(sheet.left, baseline, &count(group), Font::COUNT, fill);
    let words_left = number.right() + 8.0;
    let label = sheet.text(words_left, baseline, &group.label, Font::BODY, sheet.theme.ink);
    let head = Rect { width: label.right() - sheet.left, ..number };
    sheet.entry(group_entry(group, head), 2.0);
    sheet.y = baseline + 8.0;
    focus_line(sheet, group, label.right() + 16.0, baseline);
    let columns = (((sheet.width + gap(pitch)) / pitch) as usize).max(1);
    let (left, top) = (sheet.left, sheet.y);
    let at = |index: usize| {
        (left + (index % columns) as f32 * pitch, top + (index / columns) as f32 * pitch)
    };
    marks(sheet, group, pitch, &at);
    sheet.y = top + group.members.len().div_ceil(columns) as f32 * pitch - gap(pitch);
}

/// Returns the pitch for a narrow column: of a few candidates, the one that leaves least space at
/// the right edge. It is smaller for an assembly so large that it would fill several screens.
fn narrow_pitch(width: f32, members: usize) -> f32 {
    let area = width * 600.0 / members.max(1) as f32;
    let most = within(area.sqrt(), 4.0, 19.0) as u32;
    let rest = |pitch: u32| (width + gap(pitch as f32)) as u32 % pitch;
    let mut best = most;
    for pitch in most.saturating_sub(4).max(4)..most {
        if rest(pitch) < rest(best) {
            best = pitch;
        }
    }
    best as f32
}

/// Draws the names of focus members at the end of the head's line, or under it if they are too
/// long.
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

fn focus(group: &Group) -> impl Iterator<Item = &ShownMember> {
    group.members.iter().filter(|it| it.focus)
}

/// Draws one mark for each member. Returns the indices of the entries of focus members.
fn marks(
    sheet: &mut Sheet<'_>,
    group: &Group,
    pitch: f32,
    at: &dyn Fn(usize) -> (f32, f32),
) -> Vec<usize> {
    let side = pitch - gap(pitch);
    let mut pointed_out = Vec::new();
    // All bodies, then all glyphs, since neighbouring shapes of one colour are painted at once.
    for of_body in [true, false] {
        for (index, shown) in group.members.iter().enumerate() {
            let (x, y) = at(index);
            let bounds = Rect { x, y, width: side, height: side };
            #[cfg(feature = "explore")]
            {
                sheet.stand_back(shown.back);
                sheet.belongs_to(Some(shown.member));
            }
            match (shown.focus, of_body) {
                (true, true) => {}
                (true, false) => sheet.ringed_mark(bounds, group.position),
                (false, true) => sheet.body(bounds, group.position),
                (false, false) => sheet.inside(bounds, group.position),
            }
            if !of_body {
                continue;
            }
            let entry = sheet.entry(member_entry(shown, group.position, bounds), gap(pitch) / 2.0);
            if shown.focus {
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

/// From one line of names to the next.
const LINE: f32 = 19.0;

/// The side of the mark before a name, and from the mark's left edge to the name.
const SWATCH: f32 = 10.0;
const LEAD: f32 = SWATCH + 5.0;

/// Draws the names of a group's focus members under it, each at the group's left edge and in the
/// first line with room between the names in `placed`. The last group is drawn first, so that no
/// name of an earlier group is in its way.
fn label(
    sheet: &mut Sheet<'_>,
    group: &Group,
    x: f32,
    mut baseline: f32,
    entries: &[usize],
    placed: &mut Vec<Rect>,
) {
    for (index, (shown, entry)) in focus(group).zip(entries).enumerate().take(NAMED + 1) {
        let more = format!("+ {}", entries.len() - index);
        let name = if index < NAMED { &shown.name } else { &more };
        let name = text::cut(sheet.measure, name, Font::NAME, sheet.width - LEAD);
        let width = LEAD + sheet.width_of(&name, Font::NAME);
        let x = x.min(sheet.right() - width);
        let area = |y: f32| Rect { x, y, width: width + 8.0, height: 1.0 };
        while placed.iter().any(|other| other.overlaps(area(baseline))) {
            baseline += LINE;
        }
        placed.push(area(baseline));
        let mark = Rect { x, y: baseline - SWATCH + 1.0, width: SWATCH, height: SWATCH };
        sheet.member_mark(mark, group.position);
        let words = sheet.text(x + LEAD, baseline, &name, Font::NAME, sheet.theme.ink);
        sheet.y = sheet.y.max(words.bottom());
        if index < NAMED {
            sheet.target(Rect { x, width, ..words }, *entry);
        }
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

pub(super) fn member_entry(shown: &ShownMember, position: Position, bounds: Rect) -> Entry {
    Entry {
        id: shown.id.clone(),
        role: Role::Member,
        name: shown.name.clone(),
        bounds,
        member: Some(shown.id.clone()),
        position: Some(position),
        bloc: None,
    }
}
