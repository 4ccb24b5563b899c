//! How united a bloc was in one roll call, from the positions its members took.
//!
//! Sources: Hix, Noury and Roland 2005, British Journal of Political Science 35 (agreement index).

use crate::position::Position;
use crate::tally::Tally;

/// The share that the most common of the recorded positions has, tied or not; `None` if nobody has
/// a recorded position.
pub fn largest_share(tally: Tally) -> Option<f64> {
    let counts = Position::RECORDED.map(|it| tally.count(it));
    let recorded: u32 = counts.iter().sum();
    let largest = counts.into_iter().max().filter(|_| recorded > 0)?;
    Some(f64::from(largest) / f64::from(recorded))
}

/// The agreement index: 1 if all took one position, 0 if the three are level; `None` as
/// [`largest_share`].
pub fn agreement_index(tally: Tally) -> Option<f64> {
    largest_share(tally).map(|it| (3.0 * it - 1.0) / 2.0)
}

/// The share of pairs of members with a recorded position that took the same one, which compares
/// blocs of any size; `None` with fewer than two such members.
pub fn pair_cohesion(tally: Tally) -> Option<f64> {
    let counts = Position::RECORDED.map(|it| u64::from(tally.count(it)));
    let recorded: u64 = counts.iter().sum();
    let pairs = |count: u64| count * count.saturating_sub(1);
    let alike: u64 = counts.into_iter().map(pairs).sum();
    (recorded > 1).then(|| alike as f64 / pairs(recorded) as f64)
}

/// The position that more members took than any other, no matter what was done by members whom the
/// source does not name; `None` if these could make it a tie or let another position lead.
pub fn certain_position(tally: Tally) -> Option<Position> {
    let (leading, count) = tally.leading()?;
    let others = Position::RECORDED.into_iter().filter(|it| *it != leading);
    let second = others.map(|it| tally.count(it)).max()?;
    (count > second + tally.not_named).then_some(leading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocs_worked_by_hand() {
        for ([yes, abstain, no], index, pairs) in [
            ([0, 0, 0], None, None),
            ([1, 0, 0], Some(1.0), None),
            ([28, 0, 0], Some(1.0), Some(1.0)),
            // (3 * 15/22 - 1) / 2; (15*14 + 2*1 + 5*4) / (22*21).
            ([15, 2, 5], Some(23.0 / 44.0), Some(232.0 / 462.0)),
            ([10, 10, 10], Some(0.0), Some(270.0 / 870.0)),
            ([14, 0, 14], Some(0.25), Some(364.0 / 756.0)),
        ] {
            // Members without a position count for nothing.
            let tally = Tally { yes, abstain, no, not_voting: 9, not_named: 0 };
            let near = |it: Option<f64>, other: Option<f64>| match (it, other) {
                (Some(it), Some(other)) => (it - other).abs() < 1e-12,
                (it, other) => it == other,
            };
            assert!(near(agreement_index(tally), index), "{tally:?}");
            assert!(near(pair_cohesion(tally), pairs), "{tally:?}");
        }
    }

    #[test]
    fn a_position_is_certain_that_cannot_be_overtaken() {
        for ([yes, abstain, no, not_named], expected) in [
            ([3, 0, 1, 0], Some(Position::Yes)),
            ([3, 0, 1, 1], Some(Position::Yes)),
            ([3, 0, 1, 2], None),
            ([0, 0, 3, 18], None),
            ([2, 2, 0, 0], None),
            ([0, 0, 0, 0], None),
        ] {
            let tally = Tally { yes, abstain, no, not_voting: 9, not_named };
            assert_eq!(certain_position(tally), expected, "{tally:?}");
        }
    }
}
