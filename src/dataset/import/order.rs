//! The order in which members that vote alike are neighbours, so that a dataset packs small.
//!
//! A general compressor finds what repeats within a row; with similar members side by side most of
//! a row is runs: 7 % of the whole General Assembly.

use crate::dataset::{Dataset, Member, RollCall};
use crate::position::Position;

/// The most members that are ordered: the work grows with their square.
const MOST: usize = 1_000;

/// Rounds of improvement; it ends before, when nothing gets better.
const ROUNDS: usize = 40;

/// A dataset whose members stand in that order.
pub fn ordered(dataset: &Dataset) -> Dataset {
    let order = order(dataset);
    let mut place = vec![0; order.len()];
    for (now, before) in order.iter().enumerate() {
        if let Some(slot) = place.get_mut(*before) {
            *slot = now;
        }
    }
    let place = |member: usize| place.get(member).copied().unwrap_or(member);
    let mut ordered = dataset.clone();
    ordered.members = picked(&dataset.members, &order);
    for it in &mut ordered.roll_calls {
        it.positions = picked(&it.positions, &order);
        it.notes.iter_mut().for_each(|it| it.member = place(it.member));
        it.notes.sort_by_key(|it| it.member);
    }
    for bloc in &mut ordered.blocs {
        bloc.memberships.iter_mut().for_each(|it| it.member = place(it.member));
        bloc.memberships.sort_by_key(|it| (it.member, it.from));
    }
    ordered
}

fn picked<T: Clone>(items: &[T], order: &[usize]) -> Vec<T> {
    order.iter().filter_map(|it| items.get(*it).cloned()).collect()
}

/// Indices of the members in their new order.
///
/// A chain of nearest neighbours, then turns of parts of it while that brings it closer together
/// (2-opt; Croes 1958). Ties go to the member that stands first in the file, so the result is the
/// same at every run.
pub fn order(dataset: &Dataset) -> Vec<usize> {
    let count = dataset.members.len();
    if !(3..=MOST).contains(&count) || dataset.roll_calls.is_empty() {
        return (0..count).collect();
    }
    let distances = Distances::new(&dataset.members, &dataset.roll_calls);
    let mut chain = chain(count, &distances);
    improve(&mut chain, &distances);
    chain
}

/// In how many roll calls two members did not do the same.
struct Distances {
    count: usize,
    cells: Vec<u32>,
}

impl Distances {
    fn new(members: &[Member], roll_calls: &[RollCall]) -> Self {
        let count = members.len();
        let planes: Vec<[Vec<u64>; 3]> =
            (0..count).map(|member| planes(member, roll_calls)).collect();
        let mut cells = vec![0; count * count];
        for (row, a) in cells.chunks_mut(count).zip(&planes) {
            for (cell, b) in row.iter_mut().zip(&planes) {
                *cell = distance(a, b);
            }
        }
        Self { count, cells }
    }

    fn between(&self, a: usize, b: usize) -> u32 {
        self.cells.get(a * self.count + b).copied().unwrap_or(u32::MAX)
    }
}

/// The positions of a member as three bits, each a plane of one bit a roll call.
fn planes(member: usize, roll_calls: &[RollCall]) -> [Vec<u64>; 3] {
    let words = roll_calls.len().div_ceil(64);
    let mut planes = [vec![0; words], vec![0; words], vec![0; words]];
    for (at, roll_call) in roll_calls.iter().enumerate() {
        let code: u64 = match roll_call.position(member) {
            Position::Yes => 0,
            Position::Abstain => 1,
            Position::No => 2,
            Position::NotVoting => 3,
            Position::NotNamed => 4,
            Position::NotMember => 5,
        };
        for (bit, plane) in planes.iter_mut().enumerate() {
            if let Some(word) = plane.get_mut(at / 64) {
                *word |= (code >> bit & 1) << (at % 64);
            }
        }
    }
    planes
}

fn distance(a: &[Vec<u64>; 3], b: &[Vec<u64>; 3]) -> u32 {
    let [a0, a1, a2] = a;
    let [b0, b1, b2] = b;
    let low = a0.iter().zip(b0).zip(a1.iter().zip(b1));
    low.zip(a2.iter().zip(b2))
        .map(|(((a0, b0), (a1, b1)), (a2, b2))| ((a0 ^ b0) | (a1 ^ b1) | (a2 ^ b2)).count_ones())
        .sum()
}

/// From the member that is closest to all others on, always the nearest that is left.
fn chain(count: usize, distances: &Distances) -> Vec<usize> {
    let total = |member: usize| -> u64 {
        (0..count).map(|it| u64::from(distances.between(member, it))).sum()
    };
    let mut left: Vec<usize> = (0..count).collect();
    let first = left.iter().copied().max_by_key(|it| (total(*it), std::cmp::Reverse(*it)));
    let mut last = first.unwrap_or_default();
    left.retain(|it| *it != last);
    let mut chain = vec![last];
    while let Some(next) = left.iter().copied().min_by_key(|it| (distances.between(last, *it), *it))
    {
        left.retain(|it| *it != next);
        chain.push(next);
        last = next;
    }
    chain
}

/// Turns parts of the chain round while that makes it shorter.
fn improve(chain: &mut [usize], distances: &Distances) {
    let at = |chain: &[usize], index: usize| chain.get(index).copied();
    for _ in 0..ROUNDS {
        let mut better = false;
        for from in 1..chain.len() {
            for to in from + 1..=chain.len() {
                let (Some(before), Some(first), Some(last)) =
                    (at(chain, from - 1), at(chain, from), at(chain, to - 1))
                else {
                    continue;
                };
                let behind = at(chain, to);
                let length = |a: usize, b: Option<usize>| b.map_or(0, |b| distances.between(a, b));
                let now = distances.between(before, first) + length(last, behind);
                let turned = distances.between(before, last) + length(first, behind);
                if turned < now {
                    if let Some(part) = chain.get_mut(from..to) {
                        part.reverse();
                    }
                    better = true;
                }
            }
        }
        if !better {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dataset;

    fn dataset(rows: &[String]) -> Dataset {
        let members = rows.first().map_or(0, String::len);
        let members: Vec<String> = (0..members).map(|it| format!("{{\"id\":\"m{it}\"}}")).collect();
        let calls: Vec<String> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                format!("{{\"id\":\"r{at}\",\"date\":\"2019-12-09\",\"positions\":\"{row}\"}}")
            })
            .collect();
        let text = format!(
            "{{\"rollcall\":1,\"members\":[{}],\"rollCalls\":[{}]}}",
            members.join(","),
            calls.join(",")
        );
        dataset::read(text.as_bytes()).unwrap().0
    }

    fn by_id(dataset: &Dataset) -> Vec<(String, Vec<Position>)> {
        let mut all: Vec<_> = dataset
            .members
            .iter()
            .enumerate()
            .map(|(at, it)| {
                (it.id.clone(), dataset.roll_calls.iter().map(|it| it.position(at)).collect())
            })
            .collect();
        all.sort();
        all
    }

    #[test]
    fn those_who_vote_alike_stand_together() {
        let rows = ["YNYNYN", "YNYNAN", "NYNYNY"].map(str::to_owned);
        let ids: Vec<_> = ordered(&dataset(&rows)).members.into_iter().map(|it| it.id).collect();
        let side = |id: &String| id.as_str() < "m1" || id == "m2" || id == "m4";
        let changes = ids.windows(2).filter(|it| side(&it[0]) != side(&it[1])).count();
        assert_eq!(changes, 1, "{ids:?}");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_changed(rows in (3_usize..9).prop_flat_map(|width| {
            prop::collection::vec(prop::collection::vec(prop::sample::select(vec!['Y', 'N', 'A', '.', '-', '?']), width), 1..8)
        })) {
            let rows: Vec<String> = rows.into_iter().map(|it| it.into_iter().collect()).collect();
            let before = dataset(&rows);
            let after = ordered(&before);
            prop_assert_eq!(by_id(&before), by_id(&after));
            prop_assert_eq!(&ordered(&before), &after);
        }

        #[test]
        fn distances_count_differences(a in "[YNA.?-]{1,150}", b in "[YNA.?-]{1,150}") {
            let width = a.len().min(b.len());
            let rows: Vec<String> = a.chars().zip(b.chars()).map(|(a, b)| format!("{a}{b}")).collect();
            let data = dataset(&rows);
            let distances = Distances::new(&data.members, &data.roll_calls);
            let expected = a.chars().zip(b.chars()).filter(|(a, b)| a != b).count();
            prop_assert_eq!(distances.between(0, 1) as usize, expected, "{}", width);
        }
    }
}
