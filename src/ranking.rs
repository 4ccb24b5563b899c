//! Members ranked by how often they took the same position as one, the focus member.
//!
//! A ranking lists only members who share at least half of the focus member's roll calls: a share
//! of a few is noise, which would stand at the top of the list. Below [`FEW`] roll calls of the
//! measure's own base nobody has a rank.

use std::borrow::Cow;

use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, Dataset};
use crate::planes::{Counted, Planes};

/// A base below this is too small to rank or to draw a line through.
pub const FEW: u32 = 20;

/// One member beside the focus member.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Index into [`Dataset::members`].
    pub member: usize,
    /// Counts of the roll calls in which both took a position, by the positions.
    pub shared: Shared,
    /// The measure; `None` where it is undefined.
    pub value: Option<f64>,
    /// The roll calls that the measure rests on, which may be fewer than both took a position in.
    pub base: u32,
    /// Roll calls of the set in which both were members, but one of them took no position.
    pub left_out: u32,
    /// Its place; equal values share one. `None` without a value, on a base below [`FEW`], or where
    /// members are not ranked.
    pub rank: Option<u32>,
}

/// All members by their agreement with one, the focus member.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// In how many roll calls of the set the focus member took a position.
    pub base: u32,
    /// Members who share at least half of these: ranked ones first, by value, then the others.
    pub rows: Vec<Partner>,
    /// Members who share fewer, by value too.
    pub apart: Vec<Partner>,
    /// The median value of `rows`.
    pub median: Option<f64>,
}

impl Ranking {
    /// Ranks all other members who were members together with `focus`. `members` are all members,
    /// in the order that breaks ties.
    pub fn of(
        planes: &Planes,
        members: &[usize],
        focus: usize,
        measure: Measure,
        counted: &Counted,
    ) -> Self {
        let base = planes.recorded(focus, counted);
        let mut ranking = Self { base, ..Self::default() };
        for member in members.iter().filter(|it| **it != focus) {
            let partner = partner(planes, focus, *member, measure, counted);
            let n = partner.shared.n();
            if n + partner.left_out == 0 {
                continue;
            }
            if shares_enough(n, base) {
                ranking.rows.push(partner);
            } else {
                ranking.apart.push(partner);
            }
        }
        rank(&mut ranking.rows);
        by_value(&mut ranking.apart);
        let mut values = Vec::new();
        for it in &ranking.rows {
            values.extend(it.value);
        }
        ranking.median = median(values);
        ranking
    }
}

/// Whether a member shares enough of the focus member's roll calls to be ranked: at least half.
fn shares_enough(shared: u32, of_focus: u32) -> bool {
    shared > 0 && 2 * shared >= of_focus
}

/// Returns the median that [`Ranking::of`] finds, without making the rows.
pub fn median_of(
    planes: &Planes,
    members: &[usize],
    focus: usize,
    measure: Measure,
    counted: &Counted,
) -> Option<f64> {
    let base = planes.recorded(focus, counted);
    let others = members.iter().copied().filter(|it| *it != focus);
    let mut values = Vec::with_capacity(members.len());
    for (value, n) in planes.beside(focus, others, measure, counted) {
        if shares_enough(n, base) {
            values.extend(value);
        }
    }
    median(values)
}

/// Compares two members over a set of roll calls, without a rank.
pub fn partner(
    planes: &Planes,
    focus: usize,
    member: usize,
    measure: Measure,
    counted: &Counted,
) -> Partner {
    let shared = planes.shared(focus, member, counted);
    let left_out = planes.seated(focus, member, counted) - shared.n();
    let (value, base) = (measure.of(shared), measure.base(shared));
    Partner { member, shared, value, base, left_out, rank: None }
}

fn rank(rows: &mut Vec<Partner>) {
    for it in rows.iter_mut() {
        it.rank = it.value.filter(|_| it.base >= FEW).map(|_| 0);
    }
    by_value(rows);
    let mut last = None;
    for (at, it) in rows.iter_mut().filter(|it| it.rank.is_some()).enumerate() {
        let rank = match last {
            Some((value, rank)) if value == it.value => rank,
            _ => at as u32 + 1,
        };
        it.rank = Some(rank);
        last = Some((it.value, rank));
    }
}

/// Sorts by value, the largest first: members with a rank before those without, ties as they stood.
fn by_value(rows: &mut Vec<Partner>) {
    let mut keyed = Vec::new();
    for (at, it) in rows.iter().enumerate() {
        let value = it.value.map_or(f64::INFINITY, |it| -it);
        keyed.push(((it.rank.is_none(), value), at));
    }
    crate::lean::sort(&mut keyed);
    *rows = keyed.into_iter().filter_map(|(_, at)| rows.get(at).cloned()).collect();
}

/// Returns the middle value, or the mean of the two in the middle; `None` without values.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    crate::lean::sort(&mut values);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(middle - 1).map(|lower| (lower + upper) / 2.0)
}

/// The values that a bloc's members have with the focus member.
#[derive(Clone, Debug, PartialEq)]
pub struct BlocSpread {
    /// The median.
    pub median: f64,
    /// The smallest and the largest value.
    pub range: (f64, f64),
    /// How many members have a value; the focus member is never among them.
    pub members: u32,
    /// The median of their bases, rounded down.
    pub n: u32,
}

/// Compares each member of a bloc with the focus member, over the days on which it belonged to the
/// bloc, in the order of the bloc. The focus member itself is left out, and so are members who
/// share fewer than half of its roll calls; members without a value are not.
pub fn each_of(
    dataset: &Dataset,
    planes: &Planes,
    bloc: &Bloc,
    focus: usize,
    measure: Measure,
    counted: &Counted,
) -> Vec<Partner> {
    let base = planes.recorded(focus, counted);
    let mut partners = Vec::new();
    for member in bloc.everybody() {
        let inside = counted.while_in(dataset, bloc, member);
        let found = partner(planes, focus, member, measure, &inside);
        if member != focus && shares_enough(found.shared.n(), base) {
            partners.push(found);
        }
    }
    partners
}

/// Returns how the members of a bloc agree with the focus member: the members that [`each_of`]
/// returns, without those that have no value. `None` if nobody is left.
pub fn spread(
    dataset: &Dataset,
    planes: &Planes,
    bloc: &Bloc,
    focus: usize,
    measure: Measure,
    counted: &Counted,
) -> Option<BlocSpread> {
    let (mut values, mut bases) = (Vec::new(), Vec::new());
    for it in each_of(dataset, planes, bloc, focus, measure, counted) {
        if let Some(value) = it.value {
            values.push(value);
            bases.push(f64::from(it.base));
        }
    }
    let members = values.len() as u32;
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in &values {
        low = low.min(*value);
        high = high.max(*value);
    }
    let median_value = median(values)?;
    let n = median(bases)? as u32;
    Some(BlocSpread { median: median_value, range: (low, high), members, n })
}

/// How often members of one bloc took the same position as members of another, or of their own
/// bloc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Between {
    /// The median over all pairs of members, one of each bloc, that have a value.
    pub median: f64,
    /// How many pairs have a value.
    pub pairs: u32,
}

/// Compares two blocs, or the members of one that is given twice, by a measure: each pair of
/// members over the roll calls of the days on which both belonged. `None` if no pair has a value.
pub fn between(
    dataset: &Dataset,
    planes: &Planes,
    [one, other]: [&Bloc; 2],
    measure: Measure,
    counted: &Counted,
) -> Option<Between> {
    let (ones, others) = (one.everybody(), other.everybody());
    let mut values = Vec::new();
    for member in &ones {
        let inside = counted.while_in(dataset, one, *member);
        for beside in &others {
            // Two members who have both been in both blocs are one pair, whichever stands for which
            // bloc.
            let is_either = ones.contains(beside) && others.contains(member);
            if member == beside || (is_either && member > beside) {
                continue;
            }
            let mut both = inside.while_in(dataset, other, *beside);
            if is_either && one.id != other.id {
                let also = counted.while_in(dataset, one, *beside);
                let also = also.while_in(dataset, other, *member);
                both = Cow::Owned(counted.in_either(&both, &also));
            }
            values.extend(measure.of(planes.shared(*member, *beside, &both)));
        }
    }
    let pairs = values.len() as u32;
    median(values).map(|median| Between { median, pairs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        for (values, expected) in [
            (vec![], None),
            (vec![0.3], Some(0.3)),
            (vec![0.9, 0.1, 0.2], Some(0.2)),
            (vec![1.0, 0.0], Some(0.5)),
        ] {
            assert_eq!(median(values), expected);
        }
    }

    #[test]
    fn equal_values_share_a_rank() {
        let partner = |member: usize, same: u32, other: u32| {
            let shared = Shared { counts: [[same, 0, other], [0; 3], [0; 3]] };
            let (value, base) = (shared.agreement(), shared.n());
            Partner { member, shared, value, base, left_out: 0, rank: None }
        };
        let mut rows = vec![
            partner(0, 10, 30),
            partner(1, 30, 10),
            partner(2, 19, 0),
            partner(3, 60, 20),
            partner(4, 20, 0),
        ];
        rank(&mut rows);
        let found: Vec<_> = rows.iter().map(|it| (it.member, it.rank)).collect();
        assert_eq!(found, [(4, Some(1)), (1, Some(2)), (3, Some(2)), (0, Some(4)), (2, None)]);
    }
}
