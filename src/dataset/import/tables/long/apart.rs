//! Numbers of roll calls that stand on several days: whether they begin anew each day, or a day is a
//! mistake, is known when all rows are read.

use std::collections::{BTreeMap, BTreeSet};

use super::super::days;
use super::super::entry;
use crate::dataset::Place;
use crate::dataset::import::draft::{Draft, DraftRollCall};

/// The days of each number, and the roll calls that are made of them.
#[derive(Default)]
pub struct Apart {
    /// The first day on which each number was seen, and its roll call.
    days: BTreeMap<String, (String, usize)>,
    /// The roll calls of other days, by index: that of the first day, and the day as it is written
    /// first, with its place.
    others: BTreeMap<usize, (usize, String, Place)>,
}

impl Apart {
    /// Returns the roll call of the first day of a number, if this is another day.
    pub fn first(&self, number: &str, date: &str) -> Option<usize> {
        let (first, index) = self.days.get(number)?;
        (*first != days::key(date)).then_some(*index)
    }

    /// Notes under which number and on which day a roll call stands; `date` is at `place`.
    pub fn put(&mut self, number: &str, date: &str, index: usize, place: Place) {
        match self.first(number, date) {
            Some(first) => {
                self.others.entry(index).or_insert_with(|| (first, date.to_owned(), place));
            }
            None if !self.days.contains_key(number) => {
                self.days.insert(number.to_owned(), (days::key(date), index));
            }
            None => {}
        }
    }

    /// Joins a later day of a number to the first, with a doubt, unless a member stands in both: a
    /// day that merely differs is a mistake in the table, but nobody takes part twice. What turned
    /// out to be the same day, written in another way, is always joined.
    pub fn finish(self, file: usize, draft: &mut Draft) {
        let mut by_first: BTreeMap<usize, Vec<(usize, String, Place)>> = BTreeMap::new();
        for (other, (first, date, place)) in self.others {
            by_first.entry(first).or_default().push((other, date, place));
        }
        let mut joined = BTreeMap::new();
        for (first, others) in by_first {
            let mut known: BTreeSet<u32> = members(draft, first).collect();
            let mut is_told = false;
            for (other, written, place) in others {
                let [before, date] = [first, other].map(|it| draft.roll_calls.get(it)?.date);
                let is_same = before.is_some() && before == date;
                if !is_same && members(draft, other).any(|it| known.contains(&it)) {
                    continue;
                }
                known.extend(members(draft, other));
                joined.insert(other, first);
                if let (Some(before), Some(_), false) = (before, date, is_same || is_told) {
                    entry::tell_days(draft, file, first, (before, &written), place);
                    is_told = true;
                }
            }
        }
        draft.join(&joined);
    }
}

/// Yields the members whom a roll call lists, with a position or without.
fn members(draft: &Draft, roll_call: usize) -> impl Iterator<Item = u32> {
    let those = |it: &'_ DraftRollCall| {
        it.cells.iter().map(|it| it.member).chain(it.blank.iter().copied()).collect::<Vec<u32>>()
    };
    draft.roll_calls.get(roll_call).map(those).unwrap_or_default().into_iter()
}
