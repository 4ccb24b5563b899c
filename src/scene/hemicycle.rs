//! One dot a member in arcs, the groups side by side as in a parliament.
//!
//! Rows share the band between the inner and the outer radius; each takes members in proportion to
//! its length, so that dots are as far apart along every row. Of all numbers of rows the one that
//! allows the largest dots is taken. Members of a group are neighbours by angle.
//!
//! Leader lines run from a dot straight to the middle, then straight down: lines of different
//! angles cannot meet.

use super::heads;
use super::sheet::{OUTLINE, Sheet};
use super::text::{self, Font};
use super::{Rect, Shape, groups};
use crate::lean::order_by_number;
use crate::position::Position;
use crate::view::Person;
use crate::view::explore::Section;

/// The inner radius as a share of the outer one.
const HOLE: f32 = 0.4;

/// The largest outer radius.
const WIDEST: f32 = 300.0;

/// The largest dot, for bodies of a few members.
const LARGEST_DOT: f32 = 16.0;

/// The dot's share of the distance between two.
const DOT: f32 = 0.84;

/// The least distance between two leader lines where they run down, as a share of the hole's radius.
const LEAST_APART: f32 = 0.12;

/// The most focus members that are named; all are ringed.
const NAMED: usize = 12;

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

pub(super) fn lay_out(sheet: &mut Sheet<'_>, sections: &[Section]) {
    let members: usize = sections.iter().map(|it| it.seats.len()).sum();
    if members == 0 {
        return;
    }
    let (seats, pitch) = seats(members);
    let outer = (sheet.width / 2.0).min(WIDEST);
    let center = sheet.left + sheet.width / 2.0;
    let dot = (pitch * outer * DOT / 2.0).min(LARGEST_DOT);
    let scale = outer - dot - 1.0;
    let mut middles = Vec::new();
    let mut from = 0;
    for section in sections {
        let middle = seats.get(from + section.seats.len() / 2).map_or(0.0, |it| it.at(scale).0);
        middles.push(center + middle);
        from += section.seats.len();
    }
    heads::row(sheet, sections, &middles);
    let base = sheet.y + outer;
    let mut leaders = Vec::new();
    let mut pointed_out = Vec::new();
    let mut rest = seats.as_slice();
    for section in sections {
        let Some((own, others)) = rest.split_at_checked(section.seats.len()) else { return };
        rest = others;
        for ((person, position), seat) in
            section.seats.iter().zip(seated(section, own, &mut pointed_out))
        {
            let (x, y) = seat.at(seat.radius * scale);
            let at = (center + x, base - y);
            sheet.stand_back(person.back);
            sheet.belongs_to(Some(person.member));
            mark(sheet, at, dot, *position, person.focus);
            sheet.belongs_to(None);
            sheet.stand_back(false);
            let bounds = Rect { x: at.0, y: at.1, width: 0.0, height: 0.0 }.grown(dot);
            let reach = pitch * scale * (1.0 - DOT) / 2.0;
            let entry = sheet.entry(groups::member_entry(person, *position, bounds), reach);
            if person.focus && leaders.len() < NAMED {
                let bend = (HOLE * scale - dot).max(0.0);
                let (x, y) = seat.at(bend);
                let from = at_distance(at, (center, base), dot + 2.0);
                leaders.push(Leader {
                    from,
                    bend: (center + x, base - y),
                    entry,
                    person,
                    position: *position,
                    text_at: None,
                });
            }
        }
    }
    sheet.y = base;
    label(sheet, &leaders, center);
}

/// A member's dot: colour and glyph of its position, in a ring if it is pointed out.
fn mark(sheet: &mut Sheet<'_>, center: (f32, f32), radius: f32, position: Position, ring: bool) {
    let mut radius = radius;
    if ring {
        let inset = if radius < 5.0 { 0.8 } else { 1.6 };
        let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 }, ink);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 - inset }, paper);
        radius = (radius - inset).max(1.0);
    }
    let color = sheet.theme.of(position);
    sheet.add(Shape::Dot { center, radius }, color);
    if !position.is_recorded() {
        let paper = sheet.theme.paper;
        sheet.add(Shape::Dot { center, radius: (radius - OUTLINE).max(0.0) }, paper);
    }
    let square = Rect { x: center.0, y: center.1, width: 0.0, height: 0.0 }.grown(radius * 0.9);
    sheet.glyph(square, position);
}

/// The point `distance` from one towards another.
fn at_distance(from: (f32, f32), to: (f32, f32), distance: f32) -> (f32, f32) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let share = distance / (x * x + y * y).sqrt().max(distance);
    (from.0 + x * share, from.1 + y * share)
}

/// Seats from left to right, and the distance between neighbours.
fn seats(members: usize) -> (Vec<Seat>, f32) {
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

/// The seats of a section in the order of its members: those that are pointed out sit innermost,
/// nearest to the middle, from where their leader lines have free way, and apart from each other.
fn seated(section: &Section, seats: &[Seat], pointed_out: &mut Vec<f32>) -> Vec<Seat> {
    let mut order: Vec<usize> = (0..seats.len()).collect();
    order.sort_by(|a, b| {
        let key =
            |it: &usize| seats.get(*it).map_or((0, 0.0), |it| (it.row, (it.turn - 0.5).abs()));
        let (a, b) = (key(a), key(b));
        b.0.cmp(&a.0).then(a.1.total_cmp(&b.1))
    });
    let focus = section.seats.iter().filter(|(it, _)| it.focus).count();
    let mut inner = Vec::new();
    // Where there is no room apart, any seat will do.
    for least in [LEAST_APART, 0.0] {
        for index in &order {
            let Some(turn) = seats.get(*index).map(|it| it.turn) else { continue };
            let at = sine_cosine(turn).1;
            let is_apart = pointed_out.iter().all(|it: &f32| (it - at).abs() >= least);
            if inner.len() < focus && is_apart && !inner.contains(index) {
                inner.push(*index);
                pointed_out.push(at);
            }
        }
    }
    let mut others = (0..seats.len()).filter(|it| !inner.contains(it));
    let mut from_left = (0..seats.len()).filter(|it| inner.contains(it));
    let own =
        section.seats.iter().map(|(it, _)| if it.focus { from_left.next() } else { others.next() });
    own.filter_map(|it| seats.get(it?).copied()).collect()
}

/// A line from a dot to a name.
struct Leader<'a> {
    from: (f32, f32),
    /// Where it turns downwards.
    bend: (f32, f32),
    entry: usize,
    person: &'a Person,
    position: Position,
    /// Where its name begins, if not at the line.
    text_at: Option<f32>,
}

/// How far a name reaches past its line.
const OVERHANG: f32 = 6.0;

/// From one line of names to the next.
const LINE: f32 = 19.0;

/// From the base of the arcs to the first baseline.
const FIRST: f32 = 28.0;

/// Names below the arcs: left of the middle they end at their leader line, right of it they begin
/// there. A name stands lower than all whose lines it would cover.
fn label(sheet: &mut Sheet<'_>, leaders: &[Leader<'_>], center: f32) {
    // From the outermost to the middle, so whatever a name covers is placed already.
    let order =
        order_by_number(&leaders.iter().map(|it| -(it.bend.0 - center).abs()).collect::<Vec<_>>());
    let base = sheet.y;
    let mut placed: Vec<(f32, usize, bool)> = Vec::new();
    let mut long = None;
    let mut lowest = 0;
    for leader in order.iter().filter_map(|it| leaders.get(*it)) {
        let (x, is_left) = (leader.bend.0, leader.bend.0 < center);
        let hang = overhang(leader, leaders, center);
        let room = if is_left { x - sheet.left } else { sheet.right() - x } + hang;
        let width = sheet.width_of(&leader.person.name, Font::NAME);
        if width > room && long.is_none() {
            long = Some(leader);
            continue;
        }
        let end = if is_left { x - width - 12.0 } else { x + width + 12.0 };
        let covered = placed.iter().filter(|(other, _, left)| {
            *left == is_left && if is_left { *other >= end } else { *other <= end }
        });
        let line = covered.map(|(_, line, _)| line + 1).max().unwrap_or(0);
        placed.push((x, line, is_left));
        lowest = lowest.max(line + 1);
        name(sheet, leader, room, base + FIRST + line as f32 * LINE, hang);
    }
    // One name may be too long for its side: below all others it covers no line.
    if let Some(leader) = long {
        let x = leader.bend.0;
        let width = sheet.width_of(&leader.person.name, Font::NAME).min(sheet.width);
        let left = (x - width / 2.0).min(sheet.right() - width).max(sheet.left);
        let baseline = base + FIRST + lowest as f32 * LINE;
        name(sheet, &Leader { text_at: Some(left), ..*leader }, width, baseline, 0.0);
        lowest += 1;
    }
    let last = FIRST + (lowest.max(1) - 1) as f32 * LINE + Font::NAME.descent();
    sheet.y = base + if leaders.is_empty() { 4.0 } else { last };
}

/// How far a name may reach past its line towards the middle: not to the next line.
fn overhang(leader: &Leader<'_>, leaders: &[Leader<'_>], center: f32) -> f32 {
    let off = (leader.bend.0 - center).abs();
    let mut hang = OVERHANG;
    for other in leaders {
        let is_inner = (other.bend.0 - center).abs() <= off && other.entry != leader.entry;
        if is_inner {
            // Both may be names that reach towards each other.
            hang = hang.min(((other.bend.0 - leader.bend.0).abs() - 6.0) / 2.0);
        }
    }
    hang
}

/// The line of a dot and its name, which ends `hang` past the line left of the middle and begins
/// `hang` before it on the right.
fn name(sheet: &mut Sheet<'_>, leader: &Leader<'_>, room: f32, baseline: f32, hang: f32) {
    let x = leader.bend.0;
    let is_left = x < sheet.left + sheet.width / 2.0;
    let until = (x, baseline - Font::NAME.ascent() - 2.0);
    let points = vec![leader.from, leader.bend, until];
    sheet.add(Shape::Path { points: points.clone(), width: 3.0 }, sheet.theme.paper);
    sheet.add(Shape::Path { points, width: 1.0 }, sheet.theme.ink);
    let name = text::cut(sheet.measure, &leader.person.name, Font::NAME, room);
    let fill = sheet.theme.text_of(leader.position);
    let words = match (leader.text_at, is_left) {
        (Some(left), _) => sheet.text(left, baseline, &name, Font::NAME, fill),
        (None, true) => sheet.text_end(x + hang, baseline, &name, Font::NAME, fill),
        (None, false) => sheet.text(x - hang, baseline, &name, Font::NAME, fill),
    };
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
