//! How far an agreement could have been another, had the assembly voted on a few other texts.
//!
//! Nearly half of a year's resolutions have a near-identical twin, so roll calls are not drawn one
//! by one: clusters of twins are drawn, with replacement, and each brings all of its roll calls
//! (Field and Welsh 2007, Journal of the Royal Statistical Society B 69, cluster bootstrap).

use crate::agreement::{Measure, Shared};
use crate::dataset::{Dataset, RollCall};
use crate::planes::Counted;
use crate::position::Position;

/// How many times the clusters are drawn.
const ROUNDS: usize = 2_000;

/// Two roll calls of a year are twins if at most this share of the members with a position in
/// both took different ones.
const TWINS: f64 = 0.02;

/// Returns the definition of an interval, as the command line appends it to that of a measure.
pub fn definition() -> String {
    let percent = TWINS * 100.0;
    format!(
        "; interval: where 95 of 100 of those of {ROUNDS} draws fall that have a value; drawn are \
         clusters of roll calls of one year in which at most {percent} % of the members with a \
         position in both took different ones"
    )
}

/// Returns the interval that holds 95 of 100 draws; `None` if the two share roll calls of fewer
/// than two clusters, or if no draw has a value.
pub fn interval(
    dataset: &Dataset,
    (one, other): (usize, usize),
    measure: Measure,
    counted: &Counted,
) -> Option<[f64; 2]> {
    let clusters = clusters(dataset, counted);
    let mut tables = Vec::new();
    for cluster in &clusters {
        let mut shared = Shared::default();
        for roll_call in cluster.iter().filter_map(|it| dataset.roll_calls.get(*it)) {
            add(&mut shared, roll_call, one, other);
        }
        if shared.n() > 0 {
            tables.push(shared);
        }
    }
    if tables.len() < 2 {
        return None;
    }
    let mut draws = Draws(INCREMENT);
    let mut values = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let mut drawn = Shared::default();
        for _ in 0..tables.len() {
            let Some(table) = tables.get(draws.below(tables.len())) else { continue };
            for (sum, count) in drawn.counts.iter_mut().flatten().zip(table.counts.iter().flatten())
            {
                *sum += count;
            }
        }
        values.extend(measure.of(drawn));
    }
    crate::lean::sort(&mut values);
    let tail = values.len() * 25 / 1_000;
    Some([*values.get(tail)?, *values.get(values.len() - 1 - tail)?])
}

fn add(shared: &mut Shared, roll_call: &RollCall, one: usize, other: usize) {
    let row = |member| Position::RECORDED.iter().position(|it| *it == roll_call.position(member));
    if let (Some(row), Some(column)) = (row(one), row(other))
        && let Some(count) = shared.counts.get_mut(row).and_then(|it| it.get_mut(column))
    {
        *count += 1;
    }
}

/// Groups the roll calls of a set by likeness: each is in one cluster with all its twins of the
/// year, their twins, and so on. The clusters have indices into the dataset's roll calls.
pub fn clusters(dataset: &Dataset, counted: &Counted) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (_, year) in counted.by_year(dataset) {
        let mut of_year: Vec<Vec<usize>> = Vec::new();
        for index in year.roll_calls {
            let Some(it) = dataset.roll_calls.get(index) else { continue };
            let is_twin = |other: &usize| {
                dataset.roll_calls.get(*other).is_some_and(|other| are_twins(it, other))
            };
            let (near, far): (Vec<_>, Vec<_>) =
                of_year.into_iter().partition(|cluster| cluster.iter().any(is_twin));
            of_year = far;
            let mut joined: Vec<usize> = near.into_iter().flatten().collect();
            joined.push(index);
            of_year.push(joined);
        }
        clusters.append(&mut of_year);
    }
    clusters
}

fn are_twins(one: &RollCall, other: &RollCall) -> bool {
    let (mut both, mut different) = (0_u32, 0_u32);
    for (a, b) in one.positions.iter().zip(&other.positions) {
        if a.is_recorded() && b.is_recorded() {
            both += 1;
            different += u32::from(a != b);
        }
    }
    both > 0 && f64::from(different) <= TWINS * f64::from(both)
}

/// Numbers that look random and are the same at every run (Steele, Lea and Flood 2014, OOPSLA:
/// SplitMix64).
struct Draws(u64);

/// What SplitMix64 adds at each step, 2^64 by the golden ratio; the first state too.
const INCREMENT: u64 = 0x9e37_79b9_7f4a_7c15;

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(INCREMENT);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^= it >> 31;
        // The upper half of the product scales the number; a remainder would rest on its low bits,
        // which are the worst.
        ((u128::from(it) * end as u128) >> 64) as usize
    }
}
