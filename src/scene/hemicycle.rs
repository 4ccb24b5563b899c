//! One dot a member in arcs, the groups side by side as in a parliament.
//!
//! Rows share the band between the inner and the outer radius; each takes members in proportion to
//! its length, so that dots are as far apart along every row. Of all numbers of rows the one that
//! allows the largest dots is taken. Members of a group are neighbours by angle. Blocs stand apart
//! and have their names at the rim; the counts of positions are then the legend.
//!
//! A leader line runs from a dot straight to the middle and then down, or down at once where nobody
//! sits below: it meets no dot, and no other line.

use super::sheet::{OUTLINE, Sheet};
use super::text::{self, Font};
use super::{Rect, Role, Shape, groups, heads, tiles};
use crate::lean::order_by_number;
use crate::lean::within;
use crate::position::Position;
use crate::view::explore::Section;
use crate::view::{Breakdown, ShownMember};

/// The inner radius as a share of the outer one.
const HOLE: f32 = 0.4;

/// The largest outer radius.
const OUTER_AT_MOST: f32 = 300.0;

/// The largest dot, for bodies of a few members.
const LARGEST_DOT: f32 = 16.0;

/// The dot's share of the distance between two.
const DOT: f32 = 0.84;

/// Dots nearer than this overlap a little: what little colour is left would be a pale tint.
const SOLID: f32 = 6.0;
const TOUCHING: f32 = 1.25;

/// The radius of the smallest ring.
const LEAST_RING: f32 = 4.0;

/// The least distance between two leader lines where they run down, as a share of the radius.
const LEAST_APART: f32 = 0.05;

/// The angle between two blocs, and the most that all gaps take, as shares of the arc.
const BLOC_GAP: (f32, f32) = (0.018, 0.2);

/// The narrowest column in which blocs have their names at the rim, from the rim to them, and the
/// most of the width that they take on either side.
const WITH_RIM: f32 = 480.0;
const RIM: f32 = 8.0;
const RIM_AT_MOST: f32 = 0.22;

/// Above the arc, for the names at its top.
const ABOVE: f32 = 30.0;

/// A line of words at the rim.
const RIM_LINE: f32 = 16.0;

/// The most focus members with leader lines; more are named in a key.
const LED: usize = 12;

/// A place for a member, on a hemicycle of radius 1.
#[derive(Clone, Copy, Debug)]
struct Seat {
    /// From the left end (0) to the right end (1) of its row.
    turn: f32,
    /// Its distance from the centre.
    radius: f32,
    /// 0 for the outermost row.
    row: usize,
}

impl Seat {
    /// To the right of the centre and above it.
    fn at(self, radius: f32) -> (f32, f32) {
        let (sine, cosine) = sine_cosine(self.turn);
        (-cosine * radius, sine * radius)
    }
}

/// Where the arcs are.
struct Arcs {
    /// The middle of their base.
    center: (f32, f32),
    /// From there to the edge of the outermost dots.
    outer: f32,
    /// From there to the middle of the outermost dots.
    scale: f32,
    /// The radius of a dot.
    dot: f32,
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let sections = &view.explored.sections;
    let members: usize = sections.iter().map(|it| it.seats.len()).sum();
    if members == 0 {
        return;
    }
    let (seats, pitch) = spread(seats(members), sections);
    let by_bloc = sections.iter().any(|it| it.position.is_none());
    if by_bloc {
        heads::legend(sheet, view);
    }
    let middles = middles(sections, &seats);
    let rim = if by_bloc { rim_width(sheet, sections, &middles) } else { None };
    let mut outer = (sheet.width / 2.0 - rim.map_or(0.0, |it| it + RIM)).min(OUTER_AT_MOST);
    let share = if pitch * outer < SOLID { TOUCHING } else { DOT };
    let mut dot = (pitch * outer * share / 2.0).min(LARGEST_DOT);
    if members == 1 {
        // Nobody makes an arc alone.
        (outer, dot) = (LARGEST_DOT + 1.0, LARGEST_DOT);
    }
    let mut arcs = Arcs {
        center: (sheet.left + sheet.width / 2.0, 0.0),
        outer,
        scale: outer - dot - 1.0,
        dot,
    };
    if let Some(room) = rim {
        arcs.center.1 = sheet.y + ABOVE + outer;
        at_rim(sheet, sections, &middles, &arcs, room);
    } else {
        let over = |middle: &f32| arcs.center.0 - sine_cosine(*middle).1 * arcs.scale;
        let wishes: Vec<f32> = middles.iter().map(over).collect();
        heads::row(sheet, sections, &wishes);
        arcs.center.1 = sheet.y + outer;
    }
    let cell = if members == 1 { dot / DOT } else { pitch * arcs.scale / 2.0 };
    let leaders = seat_all(sheet, sections, &seats, &arcs, cell);
    sheet.y = arcs.center.1;
    label(sheet, &leaders, &arcs);
    let keys = reading(sheet, sections);
    sheet.read_by(&keys);
}

/// Each section's head before its members; first the counts of positions that stand for no section.
fn reading(sheet: &Sheet<'_>, sections: &[Section]) -> Vec<f32> {
    let mut members = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        members.extend(section.seats.iter().map(|_| index as f32 + 0.5));
    }
    let mut members = members.into_iter();
    let mut keys = Vec::new();
    for entry in sheet.entries() {
        let head = sections.iter().position(|it| it.id == entry.id);
        keys.push(match head {
            _ if entry.role == Role::Member => members.next().unwrap_or_default(),
            Some(index) => index as f32,
            None => -1.0,
        });
    }
    keys
}

/// Everybody's dot, each in a cell of this radius; the leader lines of those that are pointed out are returned.
fn seat_all<'a>(
    sheet: &mut Sheet<'_>,
    sections: &'a [Section],
    seats: &[Seat],
    arcs: &Arcs,
    cell: f32,
) -> Vec<Leader<'a>> {
    let ways = Ways {
        places: seats.iter().map(|it| (it.at(it.radius), it.row)).collect(),
        innermost: seats.iter().map(|it| it.row).max().unwrap_or(0),
        clear: (arcs.dot + 2.0) / arcs.scale.max(1.0),
    };
    let (center, base) = arcs.center;
    let mut leaders = Vec::new();
    let mut rings = Vec::new();
    let mut pointed_out = Vec::new();
    let mut rest = seats;
    for section in sections {
        let Some((own, others)) = rest.split_at_checked(section.seats.len()) else { break };
        rest = others;
        for ((shown, position), seat) in
            section.seats.iter().zip(seated(section, own, &ways, &mut pointed_out))
        {
            let (x, y) = seat.at(seat.radius * arcs.scale);
            let at = (center + x, base - y);
            if shown.focus {
                rings.push((shown, at, *position));
            } else {
                mark(sheet, shown, at, arcs.dot, *position);
            }
            let bounds =
                Rect { x: at.0, y: at.1, width: 0.0, height: 0.0 }.grown(arcs.dot.min(cell * DOT));
            let entry =
                sheet.entry(groups::member_entry(shown, *position, bounds), cell * (1.0 - DOT));
            if shown.focus {
                let (is_inwards, x) = ways.of(seat).unwrap_or((true, seat.at(HOLE).0));
                let edge = arcs.dot.max(LEAST_RING - 1.0) + 1.0;
                let mut points = vec![(at.0, at.1 + edge)];
                if is_inwards {
                    let bend = seat.at((HOLE * arcs.scale - arcs.dot).max(0.0));
                    points =
                        vec![at_distance(at, arcs.center, edge), (center + bend.0, base - bend.1)];
                }
                let x = points.last().map_or(x, |it| it.0);
                leaders.push(Leader { points, x, entry, shown, position: *position });
            }
        }
    }
    // Over their neighbours.
    for (shown, at, position) in rings {
        mark(sheet, shown, at, arcs.dot, position);
    }
    leaders
}

/// Seats moved apart where one bloc ends and the next begins; dots shrink by what that takes.
fn spread((mut seats, pitch): (Vec<Seat>, f32), sections: &[Section]) -> (Vec<Seat>, f32) {
    let blocs = sections.iter().filter(|it| it.position.is_none()).count();
    let gaps = blocs.saturating_sub(1) as f32;
    let gap = BLOC_GAP.0.min(BLOC_GAP.1 / gaps.max(1.0));
    let left = 1.0 - gap * gaps;
    let mut rest = seats.as_mut_slice();
    for (index, section) in sections.iter().enumerate() {
        let Some((own, others)) = rest.split_at_mut_checked(section.seats.len()) else { break };
        for seat in own {
            seat.turn = seat.turn * left + if gaps > 0.0 { index as f32 * gap } else { 0.0 };
        }
        rest = others;
    }
    (seats, pitch * left)
}

/// The middle of each section, as a share of the arc.
fn middles(sections: &[Section], seats: &[Seat]) -> Vec<f32> {
    let mut middles = Vec::new();
    let mut from = 0;
    for section in sections {
        let to = from + section.seats.len();
        let turn = |at: usize| seats.get(at).map_or(0.5, |it| it.turn);
        middles.push((turn(from) + turn(to.saturating_sub(1))) / 2.0);
        from = to;
    }
    middles
}

/// How wide the names at the rim are; `None` where there is no room for them.
fn rim_width(sheet: &Sheet<'_>, sections: &[Section], middles: &[f32]) -> Option<f32> {
    let mut width = 30.0_f32;
    for section in sections {
        width = width.max(sheet.width_of(&section.label, Font::BODY));
    }
    let width = width.min(sheet.width * RIM_AT_MOST).ceil();
    // All on one side must have room beside the arc.
    let arc = (sheet.width / 2.0 - width - RIM).min(OUTER_AT_MOST) + ABOVE;
    let mut heights = (0.0, 0.0);
    for (section, middle) in sections.iter().zip(middles) {
        let lines = text::wrap(sheet.measure, &section.label, Font::BODY, width, 2).len();
        let height = (lines + 1) as f32 * RIM_LINE + heads::GAP;
        if *middle < 0.5 {
            heights.0 += height;
        } else {
            heights.1 += height;
        }
    }
    (sheet.width >= WITH_RIM && heights.0.max(heights.1) <= arc).then_some(width)
}

/// Count and name of each bloc beside its sector, outside the arc.
fn at_rim(sheet: &mut Sheet<'_>, sections: &[Section], middles: &[f32], arcs: &Arcs, room: f32) {
    let ((center, base), outer) = (arcs.center, arcs.outer);
    for is_left in [true, false] {
        let mut side: Vec<(&Section, f32)> = sections
            .iter()
            .zip(middles.iter().copied())
            .filter(|it| (it.1 < 0.5) == is_left)
            .collect();
        if is_left {
            // From top to bottom on both sides.
            side.reverse();
        }
        let mut labels = Vec::new();
        for (section, _) in &side {
            labels.push(text::wrap(sheet.measure, &section.label, Font::BODY, room, 2));
        }
        let heights: Vec<f32> = labels.iter().map(|it| (it.len() + 1) as f32 * RIM_LINE).collect();
        let wishes: Vec<f32> = side.iter().map(|it| base - sine_cosine(it.1).0 * outer).collect();
        let tops = heads::apart(&heights, &wishes, sheet.y, base + arcs.dot);
        for (((section, _), lines), (top, height)) in
            side.iter().zip(&labels).zip(tops.iter().zip(&heights))
        {
            // Where the arc is widest beside it.
            let rise = within(base - top - height, 0.0, outer);
            let edge = (outer * outer - rise * rise).sqrt() + RIM;
            let count = section.seats.len().to_string();
            let mut area: Option<Rect> = None;
            for (line, at) in std::iter::once(&count).chain(lines).zip(0..) {
                let font = if at == 0 { Font::NAME } else { Font::BODY };
                let y = top + Font::BODY.size + at as f32 * RIM_LINE;
                let words = if is_left {
                    sheet.text_end(center - edge, y, line, font, sheet.theme.ink)
                } else {
                    sheet.text(center + edge, y, line, font, sheet.theme.ink)
                };
                let before = area.unwrap_or(words);
                let x = before.x.min(words.x);
                let width = before.right().max(words.right()) - x;
                area = Some(Rect { x, width, height: words.bottom() - before.y, ..before });
            }
            if let Some(area) = area {
                sheet.entry(heads::entry(section, area), 2.0);
            }
        }
    }
}

/// A member's dot: colour and glyph of its position, in a ring if it is pointed out.
fn mark(
    sheet: &mut Sheet<'_>,
    shown: &ShownMember,
    center: (f32, f32),
    mut radius: f32,
    position: Position,
) {
    sheet.stand_back(shown.back);
    sheet.belongs_to(Some(shown.member));
    if shown.focus {
        radius = radius.max(LEAST_RING - 1.0);
        let inset = if radius < 5.0 { 0.8 } else { 1.6 };
        let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 }, ink);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 - inset }, paper);
        radius = (radius - inset).max(1.0);
    }
    let color = sheet.theme.of(position);
    sheet.add(Shape::Dot { center, radius }, color);
    if !position.is_recorded() && radius > SOLID / 2.0 * DOT {
        let paper = sheet.theme.paper;
        sheet.add(Shape::Dot { center, radius: (radius - OUTLINE).max(0.0) }, paper);
    }
    let square = Rect { x: center.0, y: center.1, width: 0.0, height: 0.0 }.grown(radius * 0.9);
    sheet.glyph(square, position);
    sheet.belongs_to(None);
    sheet.stand_back(false);
}

/// The point `distance` from one towards another.
fn at_distance(from: (f32, f32), to: (f32, f32), distance: f32) -> (f32, f32) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let share = distance / (x * x + y * y).sqrt().max(distance);
    (from.0 + x * share, from.1 + y * share)
}

/// Seats from left to right, and the distance between neighbours.
fn seats(members: usize) -> (Vec<Seat>, f32) {
    if members == 1 {
        return (vec![Seat { turn: 0.5, radius: 0.0, row: 0 }], 1.0);
    }
    let mut best = rows(members, 1);
    for count in 2..=60 {
        let other = rows(members, count);
        if other.1 > best.1 {
            best = other;
        }
    }
    let (rows, pitch) = best;
    let mut seats = Vec::new();
    for (row, (radius, members)) in rows.into_iter().enumerate() {
        for index in 0..members {
            let turn = match members {
                1 => 0.5,
                _ => index as f32 / (members - 1) as f32,
            };
            seats.push(Seat { turn, radius, row });
        }
    }
    // Of seats at the same angle the outermost came first.
    let order = order_by_number(&seats.iter().map(|it| it.turn).collect::<Vec<_>>());
    (order.iter().filter_map(|it| seats.get(*it).copied()).collect(), pitch)
}

/// Radius and members of each row, and the least distance between two seats.
fn rows(members: usize, count: usize) -> (Vec<(f32, usize)>, f32) {
    let step = (1.0 - HOLE) / count as f32;
    let radii: Vec<f32> = (0..count).map(|row| 1.0 - row as f32 * step).collect();
    let length: f32 = radii.iter().sum();
    let mut rows: Vec<(f32, usize)> = Vec::new();
    let mut placed = 0;
    let mut passed = 0.0;
    for radius in radii {
        // Rounded sums, so that the rows together hold everybody.
        passed += radius;
        let until = (members as f32 * passed / length).round() as usize;
        rows.push((radius, until.min(members).saturating_sub(placed)));
        placed = until.min(members);
    }
    let mut pitch = step;
    for (radius, members) in &rows {
        if *members > 1 {
            pitch = pitch.min(std::f32::consts::PI * radius / (members - 1) as f32);
        }
    }
    (rows, pitch)
}

/// The ways that leader lines can take between the seats of a hemicycle of radius 1.
struct Ways {
    /// Where everybody sits, and in which row.
    places: Vec<((f32, f32), usize)>,
    innermost: usize,
    /// How far a line keeps from the middle of a dot.
    clear: f32,
}

impl Ways {
    /// Whether the free way from a seat leads inwards, else it leads down; and where it ends.
    fn of(&self, seat: Seat) -> Option<(bool, f32)> {
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

/// The seats of a section in the order of its members: those that are pointed out sit where their
/// leader lines have free way, the innermost and nearest to the middle first, and apart from each
/// other.
fn seated(section: &Section, seats: &[Seat], ways: &Ways, pointed_out: &mut Vec<f32>) -> Vec<Seat> {
    let keys: Vec<f32> = seats.iter().map(|it| (it.turn - 0.5).abs() - it.row as f32).collect();
    let order = order_by_number(&keys);
    let focus = section.seats.iter().filter(|(it, _)| it.focus).count();
    let mut inner = Vec::new();
    // Where there is no room apart, nearer will do.
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
    // Where no free way is left, a line crosses dots, but as far as can be from those pointed out.
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

/// A line from a dot to a name.
struct Leader<'a> {
    /// From the ring to where it runs down.
    points: Vec<(f32, f32)>,
    /// Where it runs down.
    x: f32,
    entry: usize,
    shown: &'a ShownMember,
    position: Position,
}

/// How far a name reaches past its line.
const OVERHANG: f32 = 6.0;

/// From one line of names to the next.
const LINE: f32 = 19.0;

/// From the lowest dots to the first baseline.
const FIRST: f32 = 22.0;

/// From the end of a leader line to its name.
const NEAR: f32 = 4.0;

/// Names below the arcs, from left to right as their dots: in one line if they fit, else in steps,
/// else as a key.
fn label(sheet: &mut Sheet<'_>, leaders: &[Leader<'_>], arcs: &Arcs) {
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
    let has_lines = leaders.len() <= LED;
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

/// All names in one line, each as near to its leader line as the others let it.
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
    // The further a line goes aside, the more room it has for that.
    let baseline = sheet.y + FIRST + (widest / 3.0).min(24.0).floor();
    for ((leader, left), end) in leaders.iter().zip(&lefts).zip(&ends) {
        name(sheet, leader, *left, baseline, *end);
    }
    sheet.y = baseline + Font::NAME.descent();
}

/// The line of each name, and how far it reaches past its leader line: left of the middle names end
/// at their leader lines, right of it they begin there. A name stands lower than all whose lines it
/// would cover. `None` if one is too long.
fn steps(
    sheet: &Sheet<'_>,
    leaders: &[&Leader<'_>],
    widths: &[f32],
    center: f32,
) -> Option<Vec<(usize, f32)>> {
    // From the outermost to the middle, so whatever a name covers is placed already.
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

/// How far a name may reach past its line towards the middle: not to the next line.
fn overhang(leader: &Leader<'_>, leaders: &[&Leader<'_>], center: f32) -> f32 {
    let off = (leader.x - center).abs();
    let mut hang = OVERHANG;
    for other in leaders {
        let is_inner = (other.x - center).abs() <= off && other.entry != leader.entry;
        if is_inner {
            // Both may be names that reach towards each other.
            hang = hang.min(((other.x - leader.x).abs() - 6.0) / 2.0);
        }
    }
    hang
}

/// A name that begins at `x`, and the line to it, which ends above `end`.
fn name(sheet: &mut Sheet<'_>, leader: &Leader<'_>, x: f32, baseline: f32, end: f32) {
    let until = baseline - Font::NAME.ascent() - NEAR;
    let mut points = leader.points.clone();
    // It goes aside below all dots only.
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
}

/// Sine and cosine of `turn` half turns, for 0.0 to 1.0, by their series: multiplications and
/// additions only, so that every machine finds the same.
fn sine_cosine(turn: f32) -> (f32, f32) {
    // Around the quarter turn, where the series is short.
    let angle = (f64::from(turn) - 0.5) * std::f64::consts::PI;
    let square = angle * angle;
    let (mut sine, mut cosine) = (0.0, 0.0);
    for term in (0..10).rev() {
        let n = f64::from(2 * term);
        sine = 1.0 - square / ((n + 2.0) * (n + 3.0)) * sine;
        cosine = 1.0 - square / ((n + 1.0) * (n + 2.0)) * cosine;
    }
    // sin(a + quarter) = cos(a), cos(a + quarter) = -sin(a).
    (cosine as f32, (-angle * sine) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_librarys() {
        for step in 0..=1_000 {
            let turn = step as f32 / 1_000.0;
            let (sine, cosine) = sine_cosine(turn);
            let angle = f64::from(turn) * std::f64::consts::PI;
            assert!((f64::from(sine) - angle.sin()).abs() < 1e-6, "{turn}");
            assert!((f64::from(cosine) - angle.cos()).abs() < 1e-6, "{turn}");
        }
    }

    #[test]
    fn everybody_has_a_seat_as_far_from_the_next_as_is_said() {
        for members in (1..=120).chain([193, 435, 720, 5_000]) {
            let (seats, pitch) = seats(members);
            assert_eq!(seats.len(), members);
            let places: Vec<_> = seats.iter().map(|it| it.at(it.radius)).collect();
            let near = |from: usize| {
                let (x, y) = places[from];
                let others = places.iter().enumerate().filter(|(it, _)| *it != from);
                others
                    .map(|(_, (a, b))| ((a - x).powi(2) + (b - y).powi(2)).sqrt())
                    .fold(f32::INFINITY, f32::min)
            };
            for seat in (0..members).step_by(1 + members / 200) {
                // The chord is a little shorter than the arc.
                assert!(near(seat) >= pitch * 0.93, "{members}: {} < {pitch}", near(seat));
            }
        }
    }

    #[test]
    fn dots_are_as_large_as_the_band_allows() {
        // The area that a square grid of this pitch needs, as a share of the band's.
        for members in [20, 60, 193, 435, 720] {
            let (_, pitch) = seats(members);
            let band = std::f32::consts::PI / 2.0 * (1.0 + (1.0 - HOLE) / 10.0 - HOLE * HOLE);
            let used = members as f32 * pitch * pitch / band;
            assert!(used > 0.8, "{members}: {used}");
        }
    }
}
