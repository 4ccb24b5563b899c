//! Positions as planes of bits: for each member a plane for each recorded position and one for
//! membership, with one bit for each roll call. Counting over thousands of roll calls is then
//! counting ones.
//!
//! The whole General Assembly, 200 members and 7,000 roll calls, takes 700 KB.

use std::borrow::Cow;

use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, Dataset, RollCall};
use crate::date::Date;
use crate::lean::sort;
use crate::position::Position;

/// Bits of one word of a plane.
const WORD: usize = 64;

/// Which roll calls are counted: the period, the topic, and which kinds besides whole texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The first day.
    pub from: Option<Date>,
    /// The day after the last.
    pub to: Option<Date>,
    /// A subject that the source files roll calls under, in any case; `None` for all of them.
    pub topic: Option<String>,
    /// Whether parts of texts, changes to them and motions are counted too.
    pub parts: bool,
    /// Leaves out roll calls in which the losing side had less than this share of yes and no.
    pub minority: Option<f64>,
}

impl Selection {
    /// Whether a roll call is in the period. Where only its month is known: `None` if that holds
    /// for some days of the month but not for all.
    fn is_in_period(&self, roll_call: &RollCall) -> Option<bool> {
        let in_it =
            |day| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to);
        if roll_call.date.day > 0 {
            return Some(in_it(roll_call.date));
        }
        let [first, last] = roll_call.date.days();
        // Looking at both ends is not enough: a period within the month has neither its first nor
        // its last day.
        let is_apart =
            self.from.is_some_and(|from| last < from) || self.to.is_some_and(|to| to <= first);
        match in_it(first) && in_it(last) {
            true => Some(true),
            false if is_apart => Some(false),
            false => None,
        }
    }

    fn is_on_topic(&self, roll_call: &RollCall) -> bool {
        self.topic
            .as_ref()
            .is_none_or(|topic| roll_call.topics.iter().any(|it| it.eq_ignore_ascii_case(topic)))
    }

    /// Whether it is of a kind that is counted.
    fn has_kind(&self, roll_call: &RollCall) -> bool {
        self.parts || roll_call.kind.is_whole()
    }
}

/// The first day of a year, a month or a day: `2019`, `2019-12`, `2019-12-09`; `None` for any other
/// text.
pub fn first_day(text: &str) -> Option<Date> {
    let date = period(text)?;
    Some(Date { month: date.month.max(1), day: date.day.max(1), ..date })
}

/// The day after the last of a year, a month or a day, to be compared only: it may be the 32nd of a
/// month. `None` for any other text.
pub fn day_after(text: &str) -> Option<Date> {
    let mut date = period(text)?;
    // A day past the end of its month sorts after that month and before the next.
    match (date.month, date.day) {
        (0, _) => date = Date { year: date.year + 1, month: 1, day: 1 },
        (_, 0) => date.day = 32,
        _ => date.day += 1,
    }
    Some(date)
}

/// Reads a year, a month or a day, with 0 for the month or day that is not given; `None` for any
/// other text.
pub(crate) fn period(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() == 4 {
        return Date::parse(&format!("{text}-01")).map(|it| Date { month: 0, ..it });
    }
    Date::parse(text)
}

/// A set of roll calls as bits: the words of a plane from the first that has a bit to the last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    /// The place of the first of these words in a plane.
    start: usize,
}

impl Bits {
    fn of(roll_calls: &[usize]) -> Self {
        let words = || roll_calls.iter().map(|it| it / WORD);
        let (Some(start), Some(last)) = (words().min(), words().max()) else {
            return Self::default();
        };
        let mut bits = Self { words: vec![0; last + 1 - start], start };
        for index in roll_calls {
            if let Some(word) = bits.words.get_mut(index / WORD - start) {
                *word |= bit(*index);
            }
        }
        bits
    }

    /// An empty set that spans the same words.
    fn cleared(&self) -> Self {
        Self { words: vec![0; self.words.len()], ..*self }
    }

    fn word(&self, at: usize) -> u64 {
        let word = at.checked_sub(self.start).and_then(|it| self.words.get(it));
        word.copied().unwrap_or_default()
    }

    /// Whether a roll call is in the set.
    pub(crate) fn has(&self, roll_call: usize) -> bool {
        self.word(roll_call / WORD) & bit(roll_call) != 0
    }
}

/// The roll calls that are counted, and why the others are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    pub(crate) bits: Bits,
    /// Indices of the counted roll calls, by day and then as in the file.
    pub roll_calls: Vec<usize>,
    /// How many of the period and topic are left out as parts of texts, changes or motions.
    pub parts: u32,
    /// How many are left out since they are the same ballot as one that is counted.
    pub ballots: u32,
    /// How many are left out as lopsided, see [`Selection::minority`].
    pub lopsided: u32,
    /// Where a topic is asked for: how many of the period, and of a kind that is counted, the
    /// source files under none.
    pub without_topic: u32,
    /// How many are left out because only their month is known and the period covers just part of
    /// it.
    pub cut: u32,
}

impl Counted {
    /// Applies a selection.
    pub fn of(dataset: &Dataset, selection: &Selection) -> Self {
        let mut counted = Self::default();
        let mut ballots = Vec::new();
        let mut roll_calls = Vec::new();
        for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
            let is_in_period = selection.is_in_period(roll_call);
            if is_in_period == Some(false) {
                continue;
            }
            if is_in_period.is_none() {
                let is_meant = selection.is_on_topic(roll_call)
                    && selection.has_kind(roll_call)
                    && selection.minority.is_none_or(|least| minority(roll_call) >= least);
                counted.cut += u32::from(is_meant);
                continue;
            }
            if !selection.is_on_topic(roll_call) {
                let is_without = roll_call.topics.is_empty() && selection.has_kind(roll_call);
                counted.without_topic += u32::from(is_without);
            } else if !selection.has_kind(roll_call) {
                counted.parts += 1;
            } else if selection.minority.is_some_and(|least| minority(roll_call) < least) {
                counted.lopsided += 1;
            } else if let Some(ballot) = &roll_call.ballot {
                ballots.push((ballot.clone(), index));
            } else {
                roll_calls.push(index);
            }
        }
        sort(&mut ballots);
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

    /// How many roll calls are counted.
    pub fn count(&self) -> u32 {
        self.roll_calls.len() as u32
    }

    /// Splits the set into years, ascending, without those that have no roll call. The parts do not
    /// say what was left out.
    pub fn by_year(&self, dataset: &Dataset) -> Vec<(u16, Self)> {
        let mut years: Vec<(u16, Vec<usize>)> = Vec::new();
        for index in &self.roll_calls {
            let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
            let year = roll_call.date.year;
            match years.last_mut() {
                Some((last, indices)) if *last == year => indices.push(*index),
                _ => years.push((year, vec![*index])),
            }
        }
        let mut found = Vec::new();
        for (year, roll_calls) in years {
            found.push((year, Self::in_order(roll_calls)));
        }
        found
    }

    /// Returns the roll calls that `keep` accepts, without saying what was left out.
    pub(crate) fn only(&self, dataset: &Dataset, keep: impl Fn(&RollCall) -> bool) -> Self {
        let mut kept = self.roll_calls.clone();
        kept.retain(|index| dataset.roll_calls.get(*index).is_some_and(&keep));
        Self::in_order(kept)
    }

    /// Returns the roll calls of this set that are in `one`, in `other` or in both.
    pub(crate) fn in_either(&self, one: &Self, other: &Self) -> Self {
        let mut kept = self.roll_calls.clone();
        kept.retain(|it| one.bits.has(*it) || other.bits.has(*it));
        Self::in_order(kept)
    }

    /// Returns the roll calls of the days on which a member belonged to a bloc: the set itself if
    /// those are all. Of a month whose day is not known, the first day decides.
    pub(crate) fn while_in<'a>(
        &'a self,
        dataset: &Dataset,
        bloc: &Bloc,
        member: usize,
    ) -> Cow<'a, Self> {
        let date = |index: &usize| dataset.roll_calls.get(*index).map(|it| it.date.first_day());
        let mut ranges = Vec::new();
        for it in bloc.memberships.iter().filter(|it| it.member == member) {
            let place =
                |day: Date| self.roll_calls.partition_point(|index| date(index) < Some(day));
            let from = it.from.map_or(0, place);
            let to = it.to.map_or(self.roll_calls.len(), place);
            if (from, to) == (0, self.roll_calls.len()) {
                return Cow::Borrowed(self);
            }
            ranges.push((from, to));
        }
        sort(&mut ranges);
        let (mut kept, mut end) = (Vec::new(), 0);
        for (from, to) in ranges {
            kept.extend(self.roll_calls.get(from.max(end)..to).unwrap_or_default());
            end = end.max(to);
        }
        Cow::Owned(Self::in_order(kept))
    }

    fn with(self, dataset: &Dataset, roll_calls: Vec<usize>) -> Self {
        let mut dated = Vec::with_capacity(roll_calls.len());
        for index in roll_calls {
            dated.extend(dataset.roll_calls.get(index).map(|it| (it.date, index)));
        }
        // Most files are by day already.
        if !dated.is_sorted() {
            sort(&mut dated);
        }
        let roll_calls = dated.into_iter().map(|it| it.1).collect();
        let Self { roll_calls, bits, .. } = Self::in_order(roll_calls);
        Self { roll_calls, bits, ..self }
    }

    /// Builds a set of roll calls that are by day already.
    fn in_order(roll_calls: Vec<usize>) -> Self {
        Self { bits: Bits::of(&roll_calls), roll_calls, ..Self::default() }
    }
}

/// The share of the losing side among yes and no; 0 where nobody said either.
fn minority(roll_call: &RollCall) -> f64 {
    let tally = roll_call.counted();
    let base = tally.present_and_voting().max(1);
    f64::from(tally.yes.min(tally.no)) / f64::from(base)
}

/// A word of a member's planes: in favour, abstaining and against, in the order of
/// [`Position::RECORDED`], then whether it was a member. Each has one bit for each roll call.
type Word = [u64; 4];

/// All recorded positions of a dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planes {
    /// The planes of each member; each item has one word of all four planes.
    members: Vec<Vec<Word>>,
    /// The roll calls whose source does not name everybody.
    partial: Bits,
}

impl Planes {
    /// Lays the positions of a dataset out as bits.
    pub fn of(dataset: &Dataset) -> Self {
        let blank = vec![Word::default(); dataset.roll_calls.len().div_ceil(WORD)];
        let mut members = vec![blank; dataset.members.len()];
        let mut partial = Vec::new();
        for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
            if roll_call.positions.contains(&Position::NotNamed) {
                partial.push(index);
            }
            for (planes, position) in members.iter_mut().zip(&roll_call.positions) {
                let Some([yes, abstain, no, seated]) = planes.get_mut(index / WORD) else {
                    continue;
                };
                let bit = bit(index);
                match position {
                    Position::Yes => *yes |= bit,
                    Position::Abstain => *abstain |= bit,
                    Position::No => *no |= bit,
                    Position::NotMember => continue,
                    Position::NotVoting | Position::NotNamed => {}
                }
                *seated |= bit;
            }
        }
        Self { members, partial: Bits::of(&partial) }
    }

    /// Whether the source of a roll call does not name everybody.
    pub(crate) fn is_partial(&self, roll_call: usize) -> bool {
        self.partial.has(roll_call)
    }

    /// A member's planes from the first word of a set on; empty for a member that does not exist.
    fn within(&self, member: usize, counted: &Counted) -> &[Word] {
        let planes = self.members.get(member).and_then(|it| it.get(counted.bits.start..));
        planes.unwrap_or_default()
    }

    /// Counts what two members did in the roll calls that are counted and in which both took a
    /// position. All counts are 0 for a member that does not exist.
    pub fn shared(&self, one: usize, other: usize, counted: &Counted) -> Shared {
        let mut shared = Shared::default();
        let [first, second] = [one, other].map(|it| self.within(it, counted));
        for ((words, besides), counted) in first.iter().zip(second).zip(&counted.bits.words) {
            for (row, word) in shared.counts.iter_mut().zip(words) {
                for (count, beside) in row.iter_mut().zip(besides) {
                    *count += (word & beside & counted).count_ones();
                }
            }
        }
        shared
    }

    /// In how many of the roll calls that are counted both were members.
    pub fn seated(&self, one: usize, other: usize, counted: &Counted) -> u32 {
        let [first, second] = [one, other].map(|it| self.within(it, counted));
        let words = first.iter().zip(second).zip(&counted.bits.words);
        words.map(|(([.., one], [.., other]), counted)| (one & other & counted).count_ones()).sum()
    }

    /// In how many of the roll calls that are counted a member took a position.
    pub fn recorded(&self, member: usize, counted: &Counted) -> u32 {
        self.shared(member, member, counted).n()
    }

    /// Returns the roll calls of a set in which a member stood alone, for each recorded position:
    /// the member took it, so did its `partner` if there is one, none of the `others` did, and at
    /// least one of them took another position. Each of the others counts only in the roll calls
    /// beside it.
    pub(crate) fn alone(
        &self,
        member: usize,
        partner: Option<usize>,
        others: &[(usize, Cow<'_, Counted>)],
        counted: &Counted,
    ) -> [Bits; 3] {
        let mut alone = [(); 3].map(|()| counted.bits.cleared());
        for (at, (own, mask)) in
            self.within(member, counted).iter().zip(&counted.bits.words).enumerate()
        {
            let place = counted.bits.start + at;
            let mut taken = Word::default();
            for (other, belonged) in
                others.iter().filter(|it| it.0 != member && Some(it.0) != partner)
            {
                let belonged = belonged.bits.word(place);
                if let Some(word) = self.members.get(*other).and_then(|it| it.get(place)) {
                    for (all, theirs) in taken.iter_mut().zip(word) {
                        *all |= theirs & belonged;
                    }
                }
            }
            let [yes, abstain, no, _] = taken;
            let beside = match partner {
                Some(it) => {
                    self.members.get(it).and_then(|it| it.get(place)).copied().unwrap_or_default()
                }
                None => [u64::MAX; 4],
            };
            let others = [(yes, abstain | no), (abstain, yes | no), (no, yes | abstain)];
            for (((found, own), beside), (same, another)) in
                alone.iter_mut().zip(own).zip(beside).zip(others)
            {
                if let Some(word) = found.words.get_mut(at) {
                    *word = own & beside & mask & another & !same;
                }
            }
        }
        alone
    }

    /// Writes a member's positions in the roll calls that are counted to `row`, without words that
    /// have none of these. The last bits of each word say whether it took any position, not whether
    /// it was a member.
    fn row(&self, member: usize, counted: &Counted, row: &mut Vec<Word>) {
        row.clear();
        let words = self.within(member, counted).iter().zip(&counted.bits.words);
        for ([yes, abstain, no, _], mask) in words.filter(|it| *it.1 != 0) {
            let (yes, abstain, no) = (yes & mask, abstain & mask, no & mask);
            row.push([yes, abstain, no, yes | abstain | no]);
        }
    }

    /// Returns, for one member beside each of `others`, the measure and in how many of the counted
    /// roll calls both took a position.
    pub fn beside(
        &self,
        one: usize,
        others: impl Iterator<Item = usize>,
        measure: Measure,
        counted: &Counted,
    ) -> Vec<(Option<f64>, u32)> {
        let (mut row, mut other, mut all) = (Vec::new(), Vec::new(), Vec::new());
        self.row(one, counted, &mut row);
        for member in others {
            self.row(member, counted, &mut other);
            let (value, _, n) = pair(&row, &other, measure);
            all.push((value, n));
        }
        all
    }

    /// Returns the measure of every pair of `members` and its base: the upper triangle, row by row.
    pub fn pairs(
        &self,
        members: &[usize],
        measure: Measure,
        counted: &Counted,
    ) -> Vec<(Option<f64>, u32)> {
        let mut rows: Vec<Vec<Word>> = vec![Vec::new(); members.len()];
        for (row, member) in rows.iter_mut().zip(members) {
            self.row(*member, counted, row);
        }
        let mut pairs = Vec::with_capacity(rows.len() * rows.len() / 2);
        for (at, one) in rows.iter().enumerate() {
            for other in rows.iter().skip(at + 1) {
                let (value, base, _) = pair(one, other, measure);
                pairs.push((value, base));
            }
        }
        pairs
    }
}

/// Returns the measure of one pair, its base, and in how many roll calls both took a position.
/// Agreement and half credit count no more than they need: there are 18,000 pairs.
fn pair(one: &[Word], other: &[Word], measure: Measure) -> (Option<f64>, u32, u32) {
    if matches!(measure, Measure::Agreement | Measure::HalfCredit) {
        let (mut n, mut same, mut opposed) = (0, 0, 0);
        for ([yes, abstain, no, any], [also_yes, also_abstain, also_no, also_any]) in
            one.iter().zip(other)
        {
            n += (any & also_any).count_ones();
            same += (yes & also_yes | abstain & also_abstain | no & also_no).count_ones();
            if measure == Measure::HalfCredit {
                opposed += (yes & also_no | no & also_yes).count_ones();
            }
        }
        let half = if measure == Measure::HalfCredit { n - same - opposed } else { 0 };
        let value = (f64::from(same) + f64::from(half) / 2.0) / f64::from(n);
        return ((n > 0).then_some(value), n, n);
    }
    let mut shared = Shared::default();
    for (words, beside) in one.iter().zip(other) {
        for (row, word) in shared.counts.iter_mut().zip(words) {
            for (count, beside) in row.iter_mut().zip(beside) {
                *count += (word & beside).count_ones();
            }
        }
    }
    (measure.of(shared), measure.base(shared), shared.n())
}

/// The bit of a roll call within its word.
fn bit(roll_call: usize) -> u64 {
    1 << (roll_call % WORD)
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
