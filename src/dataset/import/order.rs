//! Orders members so that those who vote alike are neighbours: the dataset then packs small.
//!
//! A general compressor finds what repeats within a row. With similar members side by side most of
//! a row is runs, which saves 7 % of the whole General Assembly.

use crate::dataset::{Dataset, RollCall};
use crate::position::Position;
use crate::seriation::{Distances, shortest_chain};

/// The most members that are ordered: the work grows with their square.
const MOST: usize = 1_000;

/// Returns a dataset whose members stand in the order of [`order`]; positions, notes and
/// memberships go with their members.
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

/// Returns the indices of the members in their new order. The order stays as it is where there is
/// nothing to compare, or more than `MOST` members.
///
/// Ties go to the member whose id sorts first, so that the order of the file makes no difference:
/// what was packed packs to the same again.
pub fn order(dataset: &Dataset) -> Vec<usize> {
    let count = dataset.members.len();
    let mut members: Vec<usize> = (0..count).collect();
    if !(3..=MOST).contains(&count) || dataset.roll_calls.is_empty() {
        return members;
    }
    members.sort_by_key(|it| dataset.members.get(*it).map(|it| &it.id));
    picked(&members, &shortest_chain(&distances(&members, &dataset.roll_calls)))
}

/// Counts for each two members the roll calls on which their positions differ.
fn distances(members: &[usize], roll_calls: &[RollCall]) -> Distances {
    let planes: Vec<[Vec<u64>; 3]> = members.iter().map(|it| planes(*it, roll_calls)).collect();
    Distances::new(members.len(), |a, b| match (planes.get(a), planes.get(b)) {
        (Some(a), Some(b)) => distance(a, b),
        _ => 0,
    })
}

/// Returns the positions of a member as three planes of bits. A position is a number of three bits,
/// and each plane has one bit of it for each roll call.
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::dataset;
    use crate::dataset::import::any;
    use crate::seriation::MOVED;

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

    /// Everything that a dataset says of its members, by their ids.
    fn by_id(dataset: &Dataset) -> BTreeMap<&str, String> {
        let members = dataset.members.iter().enumerate().map(|(at, it)| {
            let positions: String =
                dataset.roll_calls.iter().map(|it| it.position(at).code()).collect();
            let of_roll_calls = dataset.roll_calls.iter().map(|it| {
                let notes = it.notes.iter().filter(|it| it.member == at).map(|it| &it.text);
                format!("{:?}", notes.collect::<Vec<_>>())
            });
            let notes: String = of_roll_calls.collect();
            let of_blocs = dataset.blocs.iter().map(|bloc| {
                let times = bloc.memberships.iter().filter(|it| it.member == at);
                let mut times: Vec<_> = times.map(|it| (it.from, it.to)).collect();
                times.sort_unstable();
                format!("{times:?}")
            });
            let blocs: String = of_blocs.collect();
            (it.id.as_str(), format!("{:?} {:?} {positions} {notes} {blocs}", it.iso, it.name))
        });
        members.collect()
    }

    /// The dataset with its members given in another order and nothing else changed.
    fn turned(dataset: &Dataset) -> Dataset {
        let mut turned = dataset.clone();
        turned.members.reverse();
        let count = turned.members.len();
        for it in &mut turned.roll_calls {
            it.positions.reverse();
            it.notes.iter_mut().for_each(|it| it.member = count - 1 - it.member);
        }
        let memberships = turned.blocs.iter_mut().flat_map(|it| &mut it.memberships);
        memberships.for_each(|it| it.member = count - 1 - it.member);
        turned
    }

    #[test]
    fn those_who_vote_alike_stand_together() {
        let rows = ["YNYNYN", "YNYNAN", "NYNYNY"].map(str::to_owned);
        let ids: Vec<_> = ordered(&dataset(&rows)).members.into_iter().map(|it| it.id).collect();
        let side = |id: &String| id.as_str() < "m1" || id == "m2" || id == "m4";
        let changes = ids.windows(2).filter(|it| side(&it[0]) != side(&it[1])).count();
        assert_eq!(changes, 1, "{ids:?}");
    }

    #[test]
    fn more_members_than_can_be_compared_stay_as_they_are() {
        let row: String = (0..=MOST).map(|it| if it % 2 == 0 { 'Y' } else { 'N' }).collect();
        let many = dataset(&[row]);
        assert_eq!(ordered(&many), many);
    }

    /// Whether the chain gets no shorter when a part of it is turned round or a few neighbours are
    /// moved.
    fn is_shortest_nearby(chain: &[usize], distances: &Distances) -> bool {
        let length = |chain: &[usize]| -> u32 {
            chain.windows(2).map(|it| distances.between(it[0], it[1])).sum()
        };
        let mut others = Vec::new();
        for from in 0..chain.len() {
            for to in from + 1..=chain.len() {
                let mut other = chain.to_vec();
                other[from..to].reverse();
                others.push(other);
                let (mut rest, mut part) = (chain.to_vec(), Vec::new());
                part.extend(rest.drain(from..to));
                for at in (0..=rest.len()).filter(|_| part.len() <= MOVED) {
                    let mut other = rest.clone();
                    other.splice(at..at, part.iter().copied());
                    others.push(other.clone());
                    other[at..at + part.len()].reverse();
                    others.push(other);
                }
            }
        }
        others.iter().all(|it| length(it) >= length(chain))
    }

    proptest! {
        #[test]
        fn everything_goes_with_its_member(before in any::dataset()) {
            let after = ordered(&before);
            prop_assert_eq!(by_id(&before), by_id(&after));
            let kept = |it: &Dataset| (it.assembly.clone(), it.source.clone());
            prop_assert_eq!(kept(&before), kept(&after));
            let facts = |it: &Dataset| {
                let mut all = it.roll_calls.clone();
                all.iter_mut().for_each(|it| (it.positions, it.notes) = (Vec::new(), Vec::new()));
                all
            };
            prop_assert_eq!(facts(&before), facts(&after));
        }

        #[test]
        fn the_order_of_the_file_makes_no_difference(before in any::dataset()) {
            let after = ordered(&before);
            prop_assert_eq!(&ordered(&after), &after);
            if before.members.len() > 2 && !before.roll_calls.is_empty() {
                let ids = |it: Dataset| it.members.into_iter().map(|it| it.id).collect::<Vec<_>>();
                prop_assert_eq!(ids(ordered(&turned(&before))), ids(after));
            }
        }

        #[test]
        fn no_small_change_makes_the_chain_shorter(
            rows in (3_usize..9).prop_flat_map(|width| {
                let code = prop::sample::select(vec!['Y', 'N', 'A', '.', '-', '?']);
                prop::collection::vec(prop::collection::vec(code, width), 1..8)
            }),
        ) {
            let rows: Vec<String> = rows.into_iter().map(String::from_iter).collect();
            let data = dataset(&rows);
            let all: Vec<usize> = (0..data.members.len()).collect();
            let distances = distances(&all, &data.roll_calls);
            let chain = order(&data);
            let mut sorted = chain.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, all);
            prop_assert!(is_shortest_nearby(&chain, &distances), "{chain:?}");
        }

        #[test]
        fn distances_count_differences(a in "[YNA.?-]{1,150}", b in "[YNA.?-]{1,150}") {
            let width = a.len().min(b.len());
            let rows: Vec<String> = a.chars().zip(b.chars()).map(|(a, b)| format!("{a}{b}")).collect();
            let data = dataset(&rows);
            let distances = distances(&[0, 1], &data.roll_calls);
            let expected = a.chars().zip(b.chars()).filter(|(a, b)| a != b).count();
            prop_assert_eq!(distances.between(0, 1) as usize, expected, "{}", width);
        }
    }
}
