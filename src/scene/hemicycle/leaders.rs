//! Leader lines from focus members to their names.

use super::Arcs;
use super::seats::{HOLE, Seat};
use crate::lean::{order_by_number, within};
use crate::position::Position;
use crate::scene::sheet::Sheet;
use crate::scene::text::Font;
use crate::scene::{Rect, Shape, heads, tiles};
use crate::view::ShownMember;
use crate::view::explore::Section;

/// The least distance between two leader lines where they run down, as a share of the radius.
const LEAST_APART: f32 = 0.05;

/// The most focus members with leader lines, and the least distance between two lines where they
/// run down. If there are more members, or if lines would be nearer or would cross a focus member,
/// all names stand in a key.
const LED: usize = 12;
const TOLD: f32 = 4.0;

/// The ways that leader lines can take between the seats of a hemicycle of radius 1.
pub(super) struct Ways {
    /// The place of every seat, and its row.
    pub(super) places: Vec<((f32, f32), usize)>,
    pub(super) innermost: usize,
    /// How far a line keeps from the middle of a dot.
    pub(super) clear: f32,
}

impl Ways {
    /// Returns the free way of a line from a seat: whether it leads inwards (else it leads down),
    /// and the x at which it ends. `None` if other dots are in both ways.
    pub(super) fn of(&self, seat: Seat) -> Option<(bool, f32)> {
        let (x, y) = seat.at(seat.radius);
        let towards = seat.at(1.0);
        let inwards = seat.row == self.innermost
            || self.is_free(|(other, row)| {
                let along = other.0 * towards.0 + other.1 * towards.1;
                let off = other.0 * towards.1 - other.1 * towards.0;
                row <= seat.row || along <= 0.0 || off.abs() >= self.clear
            });
        if inwards {
            return Some((true, seat.at(HOLE).0));
        }
        let down = self.is_free(|(other, _)| {
            (other.0 - x).abs() >= self.clear || other.1 > y - self.clear / 2.0
        });
        down.then_some((false, x))
    }

    fn is_free(&self, passes: impl Fn(((f32, f32), usize)) -> bool) -> bool {
        self.places.iter().all(|it| passes(*it))
    }
}

/// Returns the seats of a section in the order of its members. Focus members get seats from which
/// their leader lines have a free way, innermost and nearest to the middle first, and apart from
/// each other. The places where free lines end are added to `pointed_out`.
pub(super) fn seated(
    section: &Section,
    seats: &[Seat],
    ways: &Ways,
    pointed_out: &mut Vec<f32>,
) -> Vec<Seat> {
    let keys: Vec<f32> = seats.iter().map(|it| (it.turn - 0.5).abs() - it.row as f32).collect();
    let order = order_by_number(&keys);
    let focus = section.seats.iter().filter(|(it, _)| it.focus).count();
    let mut inner = Vec::new();
    // Focus members who find no seat that far from the others may sit nearer to them.
    for least in [LEAST_APART, 0.0] {
        for index in &order {
            if inner.len() == focus {
                break;
            }
            let Some(seat) = seats.get(*index).filter(|_| !inner.contains(index)) else { continue };
            let Some((_, at)) = ways.of(*seat) else { continue };
            if pointed_out.iter().all(|it: &f32| (it - at).abs() >= least) {
                inner.push(*index);
                pointed_out.push(at);
            }
        }
    }
    // Where no free way is left, a line crosses dots; its seat is then as far as possible from
    // those of the other focus members.
    while inner.len() < focus.min(seats.len()) {
        let mut best = (None, -1.0);
        for index in order.iter().filter(|it| !inner.contains(it)) {
            let turn = |index: &usize| seats.get(*index).map_or(0.0, |it| it.turn);
            let apart = |it: &usize| (turn(it) - turn(index)).abs();
            let nearest = inner.iter().map(apart).fold(1.0, f32::min);
            if nearest > best.1 {
                best = (Some(*index), nearest);
            }
        }
        inner.extend(best.0);
    }
    let mut others = (0..seats.len()).filter(|it| !inner.contains(it));
    let mut from_left = (0..seats.len()).filter(|it| inner.contains(it));
    let own =
        section.seats.iter().map(|(it, _)| if it.focus { from_left.next() } else { others.next() });
    own.filter_map(|it| seats.get(it?).copied()).collect()
}

/// The line from a focus member's dot to its name.
pub(super) struct Leader<'a> {
    /// Its points, from the ring to where it runs down.
    pub(super) points: Vec<(f32, f32)>,
    /// The x at which it runs down.
    pub(super) x: f32,
    pub(super) entry: usize,
    pub(super) shown: &'a ShownMember,
    pub(super) position: Position,
}

/// How far a name reaches past its line.
const OVERHANG: f32 = 6.0;

/// From one line of names to the next.
const LINE: f32 = 19.0;

/// From the lowest dots to the first baseline.
const FIRST: f32 = 22.0;

/// From the end of a leader line to its name.
const NEAR: f32 = 4.0;

/// Draws the names of focus members below the arcs, from left to right in the order of their lines:
/// in one row if they fit, else in steps, else as a key.
pub(super) fn label(sheet: &mut Sheet<'_>, leaders: &[Leader<'_>], arcs: &Arcs) {
    let order = order_by_number(&leaders.iter().map(|it| it.x).collect::<Vec<_>>());
    let leaders: Vec<&Leader<'_>> = order.iter().filter_map(|it| leaders.get(*it)).collect();
    let mut widths = Vec::new();
    for leader in &leaders {
        widths.push(sheet.width_of(&leader.shown.name, Font::NAME));
    }
    let gaps = heads::GAP * widths.len().saturating_sub(1) as f32;
    sheet.y += arcs.dot.max(6.0);
    if leaders.is_empty() {
        return;
    }
    let has_lines = leaders.len() <= LED && are_apart(sheet, &leaders, arcs);
    let lines = || steps(sheet, &leaders, &widths, arcs.center.0);
    if has_lines && widths.iter().sum::<f32>() + gaps <= sheet.width {
        in_a_row(sheet, &leaders, &widths);
    } else if let Some(lines) = has_lines.then(lines).flatten() {
        let first = sheet.y + FIRST;
        let lowest = lines.iter().map(|it| it.0).max().unwrap_or(0);
        for ((leader, width), (line, hang)) in leaders.iter().zip(&widths).zip(&lines) {
            let is_left = leader.x < arcs.center.0;
            let x = if is_left { leader.x + hang - width } else { leader.x - hang };
            name(sheet, leader, x, first + *line as f32 * LINE, leader.x);
        }
        sheet.y = first + lowest as f32 * LINE + Font::NAME.descent();
    } else {
        let members: Vec<_> = leaders.iter().map(|it| (it.shown, it.position, it.entry)).collect();
        tiles::named(sheet, &members);
    }
}

/// Returns whether neighbouring lines are far enough apart to be told from each other, and no line
/// crosses the dot of another focus member.
fn are_apart(sheet: &Sheet<'_>, leaders: &[&Leader<'_>], arcs: &Arcs) -> bool {
    let dot = |it: &Leader<'_>| {
        let Rect { x, y, width, height } = sheet.entries().get(it.entry)?.bounds;
        Some((x + width / 2.0, y + height / 2.0))
    };
    let meets = |it: &Leader<'_>, other: &Leader<'_>| {
        let ends = it.points.first().zip(it.points.last()).zip(dot(other));
        ends.is_some_and(|((from, to), dot)| distance(dot, *from, *to) < arcs.dot + 2.0)
    };
    let is_free =
        |it: &Leader<'_>| leaders.iter().all(|other| other.entry == it.entry || !meets(it, other));
    let next = leaders.iter().skip(1);
    leaders.iter().zip(next).all(|(it, next)| next.x - it.x >= TOLD)
        && leaders.iter().all(|it| is_free(it))
}

/// Returns the distance from a point to the segment between two others.
fn distance(point: (f32, f32), from: (f32, f32), to: (f32, f32)) -> f32 {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let off = (point.0 - from.0, point.1 - from.1);
    let share = (off.0 * x + off.1 * y) / (x * x + y * y).max(1e-6);
    let share = within(share, 0.0, 1.0);
    let (x, y) = (off.0 - share * x, off.1 - share * y);
    (x * x + y * y).sqrt()
}

/// Draws all names in one row, each as near to its leader line as the others let it.
fn in_a_row(sheet: &mut Sheet<'_>, leaders: &[&Leader<'_>], widths: &[f32]) {
    let wishes: Vec<f32> = leaders.iter().map(|it| it.x).collect();
    let lefts = heads::apart(widths, &wishes, sheet.left, sheet.right());
    let mut ends = Vec::new();
    let mut widest = 0.0_f32;
    for ((leader, left), width) in leaders.iter().zip(&lefts).zip(widths) {
        let inset = OVERHANG.min(width / 2.0);
        let end = within(leader.x, left + inset, left + width - inset);
        widest = widest.max((end - leader.x).abs());
        ends.push(end);
    }
    // The farther a line goes sideways, the more height it has for that.
    let baseline = sheet.y + FIRST + (widest / 3.0).min(24.0).floor();
    for ((leader, left), end) in leaders.iter().zip(&lefts).zip(&ends) {
        name(sheet, leader, *left, baseline, *end);
    }
    sheet.y = baseline + Font::NAME.descent();
}

/// Returns for each name its row, 0 for the topmost, and how far it reaches past its leader line.
/// Left of the middle names end at their leader lines, right of it they begin there. A name stands
/// lower than all names whose lines it would cover. `None` if a name is too long for the sheet.
fn steps(
    sheet: &Sheet<'_>,
    leaders: &[&Leader<'_>],
    widths: &[f32],
    center: f32,
) -> Option<Vec<(usize, f32)>> {
    // From the outermost to the middle, so that the lines which a name covers have been placed
    // already.
    let order =
        order_by_number(&leaders.iter().map(|it| -(it.x - center).abs()).collect::<Vec<_>>());
    let mut placed: Vec<(f32, usize, bool)> = Vec::new();
    let mut lines = vec![(0, 0.0); leaders.len()];
    for index in order {
        let (leader, width) = (leaders.get(index)?, widths.get(index)?);
        let (x, is_left) = (leader.x, leader.x < center);
        let hang = overhang(leader, leaders, center);
        let room = if is_left { x - sheet.left } else { sheet.right() - x } + hang;
        if *width > room {
            return None;
        }
        let end = if is_left { x - width - 12.0 } else { x + width + 12.0 };
        let covered = placed.iter().filter(|(other, _, left)| {
            *left == is_left && if is_left { *other >= end } else { *other <= end }
        });
        let line = covered.map(|(_, line, _)| line + 1).max().unwrap_or(0);
        placed.push((x, line, is_left));
        *lines.get_mut(index)? = (line, hang);
    }
    Some(lines)
}

/// Returns how far a name may reach past its line towards the middle without touching the next
/// line.
fn overhang(leader: &Leader<'_>, leaders: &[&Leader<'_>], center: f32) -> f32 {
    let off = (leader.x - center).abs();
    let mut hang = OVERHANG;
    for other in leaders {
        let is_inner = (other.x - center).abs() <= off && other.entry != leader.entry;
        if is_inner {
            // Half of the distance, since the other name may reach towards this one.
            hang = hang.min(((other.x - leader.x).abs() - 6.0) / 2.0);
        }
    }
    hang
}

/// Draws a name that begins at `x`, and the line to it, which ends above the name at `end`.
fn name(sheet: &mut Sheet<'_>, leader: &Leader<'_>, x: f32, baseline: f32, end: f32) {
    sheet.stand_back(leader.shown.back);
    let until = baseline - Font::NAME.ascent() - NEAR;
    let mut points = leader.points.clone();
    // The line goes sideways only below all dots.
    let start = points.last().map_or(until, |it| it.1);
    let knee = (sheet.y + 1.0).max(start).min(until);
    if start < until {
        if (end - leader.x).abs() > 0.5 {
            points.push((leader.x, knee));
        }
        points.push((end, until));
        sheet.add(Shape::Path { points: points.clone(), width: 3.0 }, sheet.theme.paper);
        sheet.add(Shape::Path { points, width: 1.0 }, sheet.theme.ink);
    }
    let fill = sheet.theme.text_of(leader.position);
    let words = sheet.text(x, baseline, &leader.shown.name, Font::NAME, fill);
    sheet.target(words, leader.entry);
    sheet.stand_back(false);
}
