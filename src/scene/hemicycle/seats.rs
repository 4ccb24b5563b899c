//! Places in arcs, on a hemicycle of radius 1.

use crate::lean::order_by_number;
use crate::view::explore::Section;

/// The inner radius as a share of the outer one.
pub(super) const HOLE: f32 = 0.4;

/// The gap between two blocs, and the most that all gaps together take, as shares of the arc.
const BLOC_GAP: (f32, f32) = (0.018, 0.2);

/// The most members that sit in one row; in several rows so few would look scattered.
pub(super) const ONE_ROW: usize = 20;

/// What a row adds to the key that sorts seats by angle; enough to order seats at the same angle,
/// and little beside the differences between angles.
const TIE: f32 = 1e-6;

/// A place for a member, on a hemicycle of radius 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    /// From the left end (0) to the right end (1) of its row.
    pub(super) turn: f32,
    /// Its distance from the centre.
    pub(super) radius: f32,
    /// 0 for the outermost row.
    pub(super) row: usize,
}

impl Seat {
    /// Returns the place in the direction of this seat at `radius`: how far right of the centre,
    /// and how far above it.
    pub(super) fn at(self, radius: f32) -> (f32, f32) {
        let (sine, cosine) = sine_cosine(self.turn);
        (-cosine * radius, sine * radius)
    }
}

/// Returns seats from left to right, one for each member, and the least distance between
/// neighbours.
pub(super) fn in_arcs(members: usize) -> (Vec<Seat>, f32) {
    if members == 1 {
        return (vec![Seat { turn: 0.5, radius: 0.0, row: 0 }], 1.0);
    }
    let mut best = rows(members, 1);
    if members <= ONE_ROW {
        // With few members, the straight distance between neighbours is shorter than the arc.
        best.1 = 2.0 * sine_cosine(0.5 / (members - 1) as f32).0;
    }
    for count in 2..if members <= ONE_ROW { 2 } else { 61 } {
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
    // At either end of the arcs the outermost seats are the first or the last, so that a group of
    // one or two has no neighbours from other groups beside it there.
    let inwards = |it: &Seat| if it.turn < 0.5 { it.row as f32 } else { -(it.row as f32) };
    let keys: Vec<f32> = seats.iter().map(|it| it.turn + inwards(it) * TIE).collect();
    let order = order_by_number(&keys);
    (order.iter().filter_map(|it| seats.get(*it).copied()).collect(), pitch)
}

/// Returns radius and members of each of `count` rows, the outermost first, and the least distance
/// between two seats.
fn rows(members: usize, count: usize) -> (Vec<(f32, usize)>, f32) {
    let step = (1.0 - HOLE) / count as f32;
    let radii: Vec<f32> = (0..count).map(|row| 1.0 - row as f32 * step).collect();
    let length: f32 = radii.iter().sum();
    let mut rows: Vec<(f32, usize)> = Vec::new();
    let mut placed = 0;
    let mut passed = 0.0;
    for radius in radii {
        // Running sums are rounded, so that the rows together hold every member.
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

/// Moves seats apart where one bloc ends and the next begins. Returns them with the distance
/// between neighbours, which shrinks by what the gaps take.
pub(super) fn spread(
    (mut seats, pitch): (Vec<Seat>, f32),
    sections: &[Section],
) -> (Vec<Seat>, f32) {
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

/// Returns the middle of each section, from the left end (0) to the right end (1) of the arc.
pub(super) fn middles(sections: &[Section], seats: &[Seat]) -> Vec<f32> {
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

/// Returns sine and cosine of `turn` half turns, for 0.0 to 1.0, by their series: basic arithmetic
/// only, so that every machine finds the same.
pub(super) fn sine_cosine(turn: f32) -> (f32, f32) {
    // Measured from the quarter turn, around which few terms are enough.
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
            let (seats, pitch) = in_arcs(members);
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
    fn a_last_group_of_a_few_sits_at_the_outer_end() {
        for members in [30, 91, 193, 720] {
            let (seats, _) = in_arcs(members);
            let rows = |seats: &[Seat]| seats.iter().map(|it| it.row).collect::<Vec<_>>();
            assert_eq!(rows(&seats[..2]), [0, 1], "{members}");
            assert_eq!(rows(&seats[members - 2..]), [1, 0], "{members}");
        }
    }

    #[test]
    fn few_sit_in_one_row() {
        for members in 2..=ONE_ROW {
            let (seats, pitch) = in_arcs(members);
            assert!(seats.iter().all(|it| it.row == 0), "{members}");
            let (first, second) = (seats[0].at(1.0), seats[1].at(1.0));
            let apart = ((first.0 - second.0).powi(2) + (first.1 - second.1).powi(2)).sqrt();
            assert!((apart - pitch).abs() < 1e-3, "{members}: {apart} {pitch}");
        }
    }

    #[test]
    fn dots_are_as_large_as_the_band_allows() {
        // The area that a square grid of this pitch needs, as a share of the band's.
        for members in [ONE_ROW + 1, 60, 193, 435, 720] {
            let (_, pitch) = in_arcs(members);
            let band = std::f32::consts::PI / 2.0 * (1.0 + (1.0 - HOLE) / 10.0 - HOLE * HOLE);
            let used = members as f32 * pitch * pitch / band;
            assert!(used > 0.8, "{members}: {used}");
        }
    }
}
