//! Positions as planes of bits, one a member and recorded position, one bit a roll call: counting
//! over thousands of roll calls is then counting ones.
//!
//! The whole General Assembly, 200 members and 7,000 roll calls, takes 700 KB.

use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, Dataset, RollCall};
use crate::date::Date;
use crate::lean::{sort, sort_by_text};
use crate::position::Position;

/// Bits of one word of a plane.
const WORD: usize = 64;

/// Which roll calls are counted: the period, the topic, and what besides whole texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The first day.
    pub from: Option<Date>,
    /// The day after the last.
    pub to: Option<Date>,
    /// A subject that the source files them under, in any case.
    pub topic: Option<String>,
    /// Whether parts of texts, changes to them and motions are counted too.
    pub parts: bool,
    /// Leaves out those in which the losing side had less than this share of yes and no.
    pub minority: Option<f64>,
}

impl Selection {
    /// Whether a roll call is in the period and on the topic.
    fn concerns(&self, roll_call: &RollCall) -> bool {
        self.from.is_none_or(|from| from <= roll_call.date)
            && self.to.is_none_or(|to| roll_call.date < to)
            && self.topic.as_ref().is_none_or(|topic| {
                roll_call.topics.iter().any(|it| it.eq_ignore_ascii_case(topic))
            })
    }
}

/// The first day that is meant by a year, a month or a day: `2019`, `2019-12`, `2019-12-09`.
pub fn first_day(text: &str) -> Option<Date> {
    let date = period(text)?;
    Some(Date { month: date.month.max(1), day: date.day.max(1), ..date })
}

/// The day after the last that is meant by a year, a month or a day.
pub fn day_after(text: &str) -> Option<Date> {
    let mut date = period(text)?;
    // A day past the end of its month compares as the first of the next.
    match (date.month, date.day) {
        (0, _) => date = Date { year: date.year + 1, month: 1, day: 1 },
        (_, 0) => date.day = 32,
        _ => date.day += 1,
    }
    Some(date)
}

fn period(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() == 4 {
        return Date::parse(&format!("{text}-01")).map(|it| Date { month: 0, ..it });
    }
    Date::parse(text)
}

/// The roll calls that are counted, and why the others are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    words: Vec<u64>,
    /// Their indices, by day and then as in the file.
    pub roll_calls: Vec<usize>,
    /// How many of the period and topic are left out as parts of texts, changes or motions.
    pub parts: u32,
    /// How many are left out since they are the same ballot as one that is counted.
    pub ballots: u32,
    /// How many are left out as lopsided.
    pub lopsided: u32,
}

impl Counted {
    /// Applies a selection.
    pub fn of(dataset: &Dataset, selection: &Selection) -> Self {
        let mut counted = Self::default();
        let mut ballots = Vec::new();
        let mut roll_calls = Vec::new();
        for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
            if !selection.concerns(roll_call) {
                continue;
            }
            if !selection.parts && !roll_call.kind.is_whole() {
                counted.parts += 1;
            } else if selection.minority.is_some_and(|least| minority(roll_call) < least) {
                counted.lopsided += 1;
            } else if let Some(ballot) = &roll_call.ballot {
                ballots.push((ballot.clone(), index));
            } else {
                roll_calls.push(index);
            }
        }
        sort_by_text(&mut ballots);
        let mut last = None;
        for (ballot, index) in &ballots {
            match last {
                Some(last) if last == ballot => counted.ballots += 1,
                _ => roll_calls.push(*index),
            }
            last = Some(ballot);
        }
        counted.with(dataset, roll_calls)
    }

    /// How many are counted.
    pub fn count(&self) -> u32 {
        self.roll_calls.len() as u32
    }

    /// The same for each year that has any, ascending.
    pub fn by_year(&self, dataset: &Dataset) -> Vec<(u16, Self)> {
        let mut years: Vec<(u16, Vec<usize>)> = Vec::new();
        for index in &self.roll_calls {
            let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
            let year = roll_call.date.year;
            match years.last_mut() {
                Some((last, members)) if *last == year => members.push(*index),
                _ => years.push((year, vec![*index])),
            }
        }
        let mut found = Vec::new();
        for (year, roll_calls) in years {
            found.push((year, Self::in_order(dataset, roll_calls)));
        }
        found
    }

    /// The same, but only these of them.
    #[cfg(feature = "compare")]
    pub(crate) fn only(&self, dataset: &Dataset, keep: impl Fn(&RollCall) -> bool) -> Self {
        let mut kept = self.roll_calls.clone();
        kept.retain(|index| dataset.roll_calls.get(*index).is_some_and(&keep));
        Self::in_order(dataset, kept)
    }

    /// The same while a member belonged to a bloc: `None` if it is all of them.
    pub(crate) fn while_in(&self, dataset: &Dataset, bloc: &Bloc, member: usize) -> Option<Self> {
        let date = |index: &usize| dataset.roll_calls.get(*index).map(|it| it.date);
        let mut ranges = Vec::new();
        for it in bloc.memberships.iter().filter(|it| it.member == member) {
            let place =
                |day: Date| self.roll_calls.partition_point(|index| date(index) < Some(day));
            let from = it.from.map_or(0, place);
            let to = it.to.map_or(self.roll_calls.len(), place);
            if (from, to) == (0, self.roll_calls.len()) {
                return None;
            }
            ranges.push((from, to));
        }
        let mut kept = Vec::new();
        for (at, index) in self.roll_calls.iter().enumerate() {
            if ranges.iter().any(|(from, to)| (*from..*to).contains(&at)) {
                kept.push(*index);
            }
        }
        Some(Self::in_order(dataset, kept))
    }

    fn with(self, dataset: &Dataset, roll_calls: Vec<usize>) -> Self {
        let mut dated = Vec::with_capacity(roll_calls.len());
        for index in roll_calls {
            dated.extend(dataset.roll_calls.get(index).map(|it| (it.date, index)));
        }
        sort(&mut dated);
        let roll_calls = dated.into_iter().map(|it| it.1).collect();
        let Self { roll_calls, words, .. } = Self::in_order(dataset, roll_calls);
        Self { roll_calls, words, ..self }
    }

    /// Of roll calls that are by day already.
    fn in_order(dataset: &Dataset, roll_calls: Vec<usize>) -> Self {
        let mut words = blank(dataset.roll_calls.len());
        for index in &roll_calls {
            set(&mut words, *index);
        }
        Self { words, roll_calls, ..Self::default() }
    }
}

/// The share of the losing side among yes and no; 0 where nobody said either.
fn minority(roll_call: &RollCall) -> f64 {
    let tally = roll_call.counted();
    let base = tally.present_and_voting().max(1);
    f64::from(tally.yes.min(tally.no)) / f64::from(base)
}

/// All recorded positions of a dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planes {
    members: Vec<Member>,
}

/// One member's planes.
#[derive(Clone, Debug, PartialEq)]
struct Member {
    /// In favour, abstaining, against.
    positions: [Vec<u64>; 3],
    /// Whether it was a member.
    seated: Vec<u64>,
}

impl Planes {
    /// Lays the positions out as bits.
    pub fn of(dataset: &Dataset) -> Self {
        let blank = || blank(dataset.roll_calls.len());
        let member = || Member { positions: [blank(), blank(), blank()], seated: blank() };
        let mut members: Vec<Member> = dataset.members.iter().map(|_| member()).collect();
        for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
            for (member, position) in members.iter_mut().zip(&roll_call.positions) {
                let [yes, abstain, no] = &mut member.positions;
                match position {
                    Position::Yes => set(yes, index),
                    Position::Abstain => set(abstain, index),
                    Position::No => set(no, index),
                    Position::NotMember => continue,
                    Position::NotVoting | Position::NotNamed => {}
                }
                set(&mut member.seated, index);
            }
        }
        Self { members }
    }

    /// What two members did in the roll calls that are counted and in which both took a position.
    /// Nothing for a member that does not exist.
    pub fn shared(&self, one: usize, other: usize, counted: &Counted) -> Shared {
        let mut shared = Shared::default();
        let (Some(one), Some(other)) = (self.members.get(one), self.members.get(other)) else {
            return shared;
        };
        for (row, plane) in shared.counts.iter_mut().zip(&one.positions) {
            for (count, beside) in row.iter_mut().zip(&other.positions) {
                let words = plane.iter().zip(beside).zip(&counted.words);
                *count = words.map(|((a, b), counted)| (a & b & counted).count_ones()).sum();
            }
        }
        shared
    }

    /// In how many of the roll calls that are counted both were members.
    pub fn seated(&self, one: usize, other: usize, counted: &Counted) -> u32 {
        let (Some(one), Some(other)) = (self.members.get(one), self.members.get(other)) else {
            return 0;
        };
        let words = one.seated.iter().zip(&other.seated).zip(&counted.words);
        words.map(|((a, b), counted)| (a & b & counted).count_ones()).sum()
    }

    /// In how many of the roll calls that are counted a member took a position.
    pub fn recorded(&self, member: usize, counted: &Counted) -> u32 {
        self.shared(member, member, counted).n()
    }

    /// A measure for every pair of `members`, with its base `n`: the upper triangle, row by row.
    pub fn pairs(
        &self,
        members: &[usize],
        measure: Measure,
        counted: &Counted,
    ) -> Vec<(Option<f64>, u32)> {
        // Each member's planes within the set, the words of the set only, side by side.
        let used: Vec<usize> = (0..counted.words.len())
            .filter(|it| counted.words.get(*it).is_some_and(|it| *it != 0))
            .collect();
        let within = |plane: &[u64]| -> Vec<u64> {
            let word = |at: &usize| Some(plane.get(*at)? & counted.words.get(*at)?);
            used.iter().filter_map(word).collect()
        };
        let mut rows: Vec<Vec<[u64; 3]>> = Vec::new();
        for member in members {
            let planes = self.members.get(*member).map(|it| &it.positions);
            let Some([yes, abstain, no]) = planes else {
                rows.push(Vec::new());
                continue;
            };
            let (yes, abstain, no) = (within(yes), within(abstain), within(no));
            let words = yes.into_iter().zip(abstain).zip(no);
            rows.push(words.map(|((yes, abstain), no)| [yes, abstain, no]).collect());
        }
        let mut pairs = Vec::with_capacity(rows.len() * rows.len() / 2);
        for (at, one) in rows.iter().enumerate() {
            for other in rows.iter().skip(at + 1) {
                pairs.push(pair(one, other, measure));
            }
        }
        pairs
    }

    /// Bytes of all planes.
    pub fn bytes(&self) -> usize {
        let words =
            |it: &Member| it.positions.iter().map(Vec::len).sum::<usize>() + it.seated.len();
        self.members.iter().map(words).sum::<usize>() * size_of::<u64>()
    }
}

/// The counts that a measure of one pair needs, and no others: there are 18,000 pairs.
fn pair(one: &[[u64; 3]], other: &[[u64; 3]], measure: Measure) -> (Option<f64>, u32) {
    let (mut n, mut same, mut opposed) = (0, 0, 0);
    if matches!(measure, Measure::Agreement | Measure::HalfCredit) {
        for ([yes, abstain, no], [also_yes, also_abstain, also_no]) in one.iter().zip(other) {
            n += ((yes | abstain | no) & (also_yes | also_abstain | also_no)).count_ones();
            same += (yes & also_yes | abstain & also_abstain | no & also_no).count_ones();
            if measure == Measure::HalfCredit {
                opposed += (yes & also_no | no & also_yes).count_ones();
            }
        }
        let half = if measure == Measure::HalfCredit { n - same - opposed } else { 0 };
        let value = (f64::from(same) + f64::from(half) / 2.0) / f64::from(n);
        return ((n > 0).then_some(value), n);
    }
    let mut shared = Shared::default();
    for (words, beside) in one.iter().zip(other) {
        for (row, word) in shared.counts.iter_mut().zip(words) {
            for (count, beside) in row.iter_mut().zip(beside) {
                *count += (word & beside).count_ones();
            }
        }
    }
    (measure.of(shared), measure.base(shared))
}

fn blank(bits: usize) -> Vec<u64> {
    vec![0; bits.div_ceil(WORD)]
}

fn set(plane: &mut [u64], bit: usize) {
    if let Some(word) = plane.get_mut(bit / WORD) {
        *word |= 1 << (bit % WORD);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_include_their_last_day() {
        let day = |text| Date::parse(text);
        for (text, first, last, after) in [
            ("2019", "2019-01-01", "2019-12-31", "2020-01-01"),
            ("2019-12", "2019-12-01", "2019-12-31", "2020-01-01"),
            ("2019-12-09", "2019-12-09", "2019-12-09", "2019-12-10"),
            (" 2020-02-29 ", "2020-02-29", "2020-02-29", "2020-03-01"),
        ] {
            let end = day_after(text);
            assert_eq!(first_day(text), day(first), "{text}");
            assert!(day(last) < end && end <= day(after), "{text}");
        }
        for text in ["", "19", "2019-13", "next year", "2019-02-30", "20190101"] {
            assert_eq!((first_day(text), day_after(text)), (None, None), "{text}");
        }
    }
}
