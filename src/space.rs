//! Ideal points: members on one line, so that those who voted alike over a set of roll calls stand
//! near each other.
//!
//! An ordered logit of one dimension with ridge: in each roll call a member at `x` tends to one of
//! no, abstain and yes by `weight * x` between two cutpoints. The model does not know left from
//! right; two anchor members name the ends. Sources: Bailey, Strezhnev and Voeten 2017, Journal of
//! Conflict Resolution 61 (ordered choices of the General Assembly); Imai, Lo and Olmsted 2016,
//! American Political Science Review 110 (fast estimation by turns). No randomness, and no function
//! of a system's library, so that the bytes are the same everywhere.

use crate::dataset::Dataset;
use crate::planes::Counted;
use crate::position::Position;

/// With fewer contested roll calls the order of members means little.
pub const FEW_CONTESTED: u32 = 20;

/// A roll call is contested if at least this share of the recorded positions is off the most
/// common one.
const CONTESTED: f64 = 0.025;

/// A member has a point if it took a position in at least this share of the contested roll calls.
const PRESENT: f64 = 0.3;

/// The most rounds of estimation.
const ROUNDS: usize = 30;
/// Rounds end before when no point changes by this much or more.
const STILL: f64 = 1e-2;

/// How strongly weights and cutpoints are drawn to zero; for points it is 1.
const RIDGE: f64 = 0.25;

/// The least distance between the two cutpoints of a roll call.
const APART: f64 = 0.05;

/// Members on a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Space {
    /// Index of each member that has a point, with the point: mean 0, standard deviation 1,
    /// ascending.
    pub points: Vec<(usize, f64)>,
    /// For each of `points`, in how many contested roll calls the member took a position.
    pub bases: Vec<u32>,
    /// How many roll calls are contested and thus tell members apart.
    pub contested: u32,
}

/// One roll call as estimated.
struct Item {
    weight: f64,
    /// The cutpoints between no and abstain, and between abstain and yes.
    cuts: [f64; 2],
    /// Each member with a position, as an index into the points, and its position: 0 no, 1 abstain,
    /// 2 yes.
    positions: Vec<(usize, u8)>,
}

/// Estimates the points of members over a set of roll calls; none if no roll call is contested or
/// fewer than two members took part in enough. `anchors` are the members that belong to the left
/// and to the right: the line is turned round if they stand the other way.
pub fn space(dataset: &Dataset, counted: &Counted, anchors: Option<(usize, usize)>) -> Space {
    let (members, mut items) = contested(dataset, counted);
    let contested = items.len() as u32;
    if members.len() < 2 || items.is_empty() {
        return Space { contested, ..Space::default() };
    }
    let mut points = first_component(members.len(), &items);
    // A step before the first round, since all weights are still 0.
    items.iter_mut().for_each(|it| fit(it, &points));
    for _ in 0..ROUNDS {
        items.iter_mut().for_each(|it| fit(it, &points));
        let before = points.clone();
        place(&mut points, &items);
        standardise(&mut points);
        let moved = points.iter().zip(&before).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        if moved < STILL {
            break;
        }
    }
    let at = |member| members.iter().position(|it| *it == member);
    if let Some((left, right)) = anchors
        && let (Some(left), Some(right)) = (at(left), at(right))
        && points.get(left) > points.get(right)
    {
        points.iter_mut().for_each(|it| *it = -*it);
    }
    let mut counts = vec![0; members.len()];
    for (at, _) in items.iter().flat_map(|it| &it.positions) {
        if let Some(count) = counts.get_mut(*at) {
            *count += 1;
        }
    }
    let mut keyed: Vec<(f64, (usize, u32))> =
        points.into_iter().zip(members.into_iter().zip(counts)).collect();
    crate::lean::sort(&mut keyed);
    let mut found = Space { contested, ..Space::default() };
    for (point, (member, base)) in keyed {
        found.points.push((member, point));
        found.bases.push(base);
    }
    found
}

/// Returns the members that get a point, and the contested roll calls with the positions of these.
fn contested(dataset: &Dataset, counted: &Counted) -> (Vec<usize>, Vec<Item>) {
    let mut found = Vec::new();
    for it in counted.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it)) {
        let tally = it.counted();
        let largest = tally.yes.max(tally.no).max(tally.abstain);
        let off = tally.recorded() - largest;
        if off > 0 && f64::from(off) >= CONTESTED * f64::from(tally.recorded()) {
            found.push(it);
        }
    }
    let mut members = Vec::new();
    for member in 0..dataset.members.len() {
        let present = found.iter().filter(|it| it.position(member).is_recorded()).count();
        if present > 0 && present as f64 >= PRESENT * found.len() as f64 {
            members.push(member);
        }
    }
    let mut items = Vec::new();
    for it in found {
        let mut positions = Vec::new();
        for (at, member) in members.iter().enumerate() {
            match it.position(*member) {
                Position::No => positions.push((at, 0)),
                Position::Abstain => positions.push((at, 1)),
                Position::Yes => positions.push((at, 2)),
                _ => {}
            }
        }
        items.push(Item { weight: 0.0, cuts: [-APART, APART], positions });
    }
    (members, items)
}

/// Returns the points to begin with: the first principal component of the positions around each
/// roll call's mean, by power iteration.
fn first_component(members: usize, items: &[Item]) -> Vec<f64> {
    // Any start will do that no regularity of the data repeats; it is the same each time.
    let mut points: Vec<f64> = (0..members).map(|it| ((it * 7 + 3) % 11) as f64 - 5.0).collect();
    standardise(&mut points);
    let means: Vec<f64> = items
        .iter()
        .map(|it| {
            it.positions.iter().map(|vote| f64::from(vote.1)).sum::<f64>()
                / it.positions.len() as f64
        })
        .collect();
    for _ in 0..15 {
        let mut next = vec![0.0; members];
        for (item, mean) in items.iter().zip(&means) {
            let mut loading = 0.0;
            for (at, vote) in &item.positions {
                loading += (f64::from(*vote) - mean) * points.get(*at).copied().unwrap_or_default();
            }
            for (at, vote) in &item.positions {
                if let Some(it) = next.get_mut(*at) {
                    *it += (f64::from(*vote) - mean) * loading;
                }
            }
        }
        points = next;
        standardise(&mut points);
    }
    points
}

/// Improves a roll call's weight and cutpoints, given the points, by one step of Newton's for each
/// of the three numbers.
fn fit(item: &mut Item, points: &[f64]) {
    let (mut weight, mut low, mut high) =
        (Step::ridge(item.weight), Step::default(), Step::default());
    low.add(-RIDGE * item.cuts[0], -RIDGE);
    high.add(-RIDGE * item.cuts[1], -RIDGE);
    let cuts = item.cuts.map(exp);
    for (at, vote) in &item.positions {
        let x = points.get(*at).copied().unwrap_or_default();
        let it = Likelihood::of(exp(-item.weight * x), cuts, *vote);
        weight.add(it.slope * x, it.bend * x * x);
        low.add(it.low.0, it.low.1);
        high.add(it.high.0, it.high.1);
    }
    item.weight = weight.from(item.weight);
    let [mut first, mut second] = [low.from(item.cuts[0]), high.from(item.cuts[1])];
    if second - first < APART {
        let middle = f64::midpoint(first, second);
        (first, second) = (middle - APART / 2.0, middle + APART / 2.0);
    }
    item.cuts = [first, second];
}

/// Improves the points, given the roll calls, by one step of Newton's for each.
fn place(points: &mut [f64], items: &[Item]) {
    let mut steps: Vec<Step> = points.iter().map(|it| Step { slope: -it, bend: -1.0 }).collect();
    for item in items {
        let cuts = item.cuts.map(exp);
        for (at, vote) in &item.positions {
            let x = points.get(*at).copied().unwrap_or_default();
            let it = Likelihood::of(exp(-item.weight * x), cuts, *vote);
            if let Some(step) = steps.get_mut(*at) {
                step.add(it.slope * item.weight, it.bend * item.weight * item.weight);
            }
        }
    }
    for (point, step) in points.iter_mut().zip(steps) {
        *point = step.from(*point);
    }
}

/// First and second derivative of a log-likelihood by one of its parameters.
#[derive(Clone, Copy, Default)]
struct Step {
    slope: f64,
    bend: f64,
}

impl Step {
    fn ridge(value: f64) -> Self {
        Self { slope: -RIDGE * value, bend: -RIDGE }
    }

    fn add(&mut self, slope: f64, bend: f64) {
        self.slope += slope;
        self.bend += bend;
    }

    /// The value after one step of Newton's, of at most 1; the same value where the likelihood is
    /// not concave enough for a step.
    fn from(self, value: f64) -> f64 {
        if self.bend > -1e-9 {
            return value;
        }
        value - (self.slope / self.bend).clamp(-1.0, 1.0)
    }
}

/// Derivatives of the log-likelihood of one position: first and second by the tendency (`slope`,
/// `bend`) and by each cutpoint.
struct Likelihood {
    slope: f64,
    bend: f64,
    low: (f64, f64),
    high: (f64, f64),
}

impl Likelihood {
    /// Takes exponentials, so that each position costs only one, where most of the time goes:
    /// `against` is that of the tendency to no, the others are those of the cutpoints. `vote` is 0
    /// for no, 1 for abstain and 2 for yes.
    fn of(against: f64, [low, high]: [f64; 2], vote: u8) -> Self {
        // The chances of at least abstaining, and of a yes.
        let (a, b) = (1.0 / (1.0 + against * low), 1.0 / (1.0 + against * high));
        let (at_a, at_b) = (a * (1.0 - a), b * (1.0 - b));
        match vote {
            0 => Self { slope: -a, bend: -at_a, low: (a, -at_a), high: (0.0, 0.0) },
            1 => {
                let chance = (a - b).max(1e-9);
                let (by_a, by_b) = (at_a / chance, at_b / chance);
                let bent = |by: f64, chance_of: f64, sign: f64| {
                    sign * by * (1.0 - 2.0 * chance_of) - by * by
                };
                Self {
                    slope: 1.0 - a - b,
                    bend: -at_a - at_b,
                    low: (-by_a, bent(by_a, a, 1.0)),
                    high: (by_b, bent(by_b, b, -1.0)),
                }
            }
            _ => Self { slope: 1.0 - b, bend: -at_b, low: (0.0, 0.0), high: (b - 1.0, -at_b) },
        }
    }
}

fn standardise(points: &mut [f64]) {
    let count = points.len() as f64;
    let mean = points.iter().sum::<f64>() / count;
    let variance = points.iter().map(|it| (it - mean) * (it - mean)).sum::<f64>() / count;
    let deviation = variance.sqrt().max(1e-12);
    for it in points {
        *it = (*it - mean) / deviation;
    }
}

/// The coefficients of the exponential's series, from that of the eleventh power down.
const TERMS: [f64; 12] = [
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    1.0 / 2.0,
    1.0,
    1.0,
];

/// Adding this number and taking it away again rounds to a whole number, the same on every
/// processor.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// The exponential function, made of sums and products alone: a library's differs between systems
/// in the last digit. Arguments beyond -30 and 30 are taken as these.
fn exp(x: f64) -> f64 {
    let x = x.clamp(-30.0, 30.0);
    let halvings = x * std::f64::consts::LOG2_E + ROUNDER - ROUNDER;
    let rest = x - halvings * std::f64::consts::LN_2;
    let mut sum = 0.0;
    for term in TERMS {
        sum = sum * rest + term;
    }
    // Two to the power of a small whole number, by its bits.
    sum * f64::from_bits(((1023 + halvings as i64) as u64) << 52)
}

#[cfg(test)]
// Clippy knows a test by its attribute.
#[allow(clippy::indexing_slicing, clippy::float_cmp)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_the_librarys() {
        for step in -300..=300 {
            let x = f64::from(step) / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-13, "{x}");
        }
    }

    /// Compares the derivatives with differences of the log-likelihood itself.
    #[test]
    fn slopes_and_bends_are_those_of_the_likelihood() {
        let logistic = |x: f64| 1.0 / (1.0 + (-x).exp());
        let log = |x: f64, [low, high]: [f64; 2], vote: u8| {
            let (a, b) = (logistic(x - low), logistic(x - high));
            match vote {
                0 => (1.0 - a).ln(),
                1 => (a - b).ln(),
                _ => b.ln(),
            }
        };
        let h = 1e-5;
        for vote in 0..3 {
            for x in [-1.3, 0.2, 2.0] {
                let cuts = [-0.4, 0.7];
                let it = Likelihood::of(exp(-x), cuts.map(exp), vote);
                let along = |f: &dyn Fn(f64) -> f64| {
                    ((f(h) - f(-h)) / (2.0 * h), (f(h) - 2.0 * f(0.0) + f(-h)) / (h * h))
                };
                let near = |(a, b): (f64, f64), (c, d): (f64, f64)| {
                    (a - c).abs() < 1e-6 && (b - d).abs() < 1e-3
                };
                assert!(near((it.slope, it.bend), along(&|t| log(x + t, cuts, vote))));
                assert!(near(it.low, along(&|t| log(x, [cuts[0] + t, cuts[1]], vote))));
                assert!(near(it.high, along(&|t| log(x, [cuts[0], cuts[1] + t], vote))));
            }
        }
    }
}
