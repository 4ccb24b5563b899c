//! Puts things in an order in which those that are alike are neighbours.

/// The most rounds of improvement; they end before, when nothing gets better.
#[cfg(feature = "editor")]
const ROUNDS: usize = 40;

/// The most neighbours in the chain that are moved together.
pub(crate) const MOVED: usize = 3;

/// How far every two of several things are apart.
pub(crate) struct Distances {
    count: usize,
    cells: Vec<u32>,
}

impl Distances {
    /// Calls `between` once for each pair, the smaller index first.
    pub(crate) fn new(count: usize, between: impl Fn(usize, usize) -> u32) -> Self {
        let mut cells = vec![0; count * count];
        for a in 0..count {
            for b in a + 1..count {
                let apart = between(a, b);
                for at in [a * count + b, b * count + a] {
                    if let Some(cell) = cells.get_mut(at) {
                        *cell = apart;
                    }
                }
            }
        }
        Self { count, cells }
    }

    /// The distance between two neighbours; 0 beyond the ends of the chain, where one is `None`.
    fn gap(&self, a: Option<usize>, b: Option<usize>) -> i64 {
        a.zip(b).map_or(0, |(a, b)| i64::from(self.between(a, b)))
    }

    /// The distances of all things from `a`, by index; empty for `None`. What follows the first
    /// `count` items belongs to other rows.
    fn row(&self, a: Option<usize>) -> &[u32] {
        a.and_then(|a| self.cells.get(a * self.count..)).unwrap_or_default()
    }

    /// The distance between two things.
    pub(crate) fn between(&self, a: usize, b: usize) -> u32 {
        self.cells.get(a * self.count + b).copied().unwrap_or(u32::MAX)
    }
}

/// Finds a short chain through all things: from each to its nearest neighbour, then parts of it
/// turned round (2-opt; Croes 1958) and a few neighbours moved to a better place (Or 1976), while
/// that makes it shorter. Ties go to the smaller index.
#[cfg(feature = "editor")]
pub(crate) fn shortest_chain(distances: &Distances) -> Vec<usize> {
    short_chain(distances, ROUNDS)
}

/// Finds a chain as [`shortest_chain`] does, with fewer rounds of improvement, where somebody waits
/// for it.
pub(crate) fn short_chain(distances: &Distances, rounds: usize) -> Vec<usize> {
    let mut chain = chain(distances.count, distances);
    improve(&mut chain, distances, rounds);
    chain
}

/// Makes a chain that starts with the thing that is furthest from all others together, and always
/// goes on with the nearest that is left.
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

/// Turns and moves parts of the chain while that makes it shorter, for at most `rounds` rounds.
fn improve(chain: &mut [usize], distances: &Distances, rounds: usize) {
    for _ in 0..rounds {
        let turned = turn(chain, distances);
        let moved = shift(chain, distances);
        if !turned && !moved {
            return;
        }
    }
}

/// Turns parts of the chain round where that makes it shorter; returns whether any was turned.
fn turn(chain: &mut [usize], distances: &Distances) -> bool {
    let mut better = false;
    let mut gaps = gaps_of(chain, distances);
    for from in 0..chain.len() {
        let mut end = from + 2;
        while let Some(found) = better_turn(chain, from, end, distances, &gaps) {
            chain.get_mut(from..found).unwrap_or_default().reverse();
            gaps = gaps_of(chain, distances);
            better = true;
            end = found + 1;
        }
    }
    better
}

/// Finds the first end, `least` or later, such that turning round the part from `from` to it makes
/// the chain shorter. This runs for every part, so each distance is looked up once.
fn better_turn(
    chain: &[usize],
    from: usize,
    least: usize,
    distances: &Distances,
    gaps: &[i64],
) -> Option<usize> {
    let open = gaps.get(from).copied()?;
    let (before, first) = around(chain, from, from);
    let [of_before, of_first] = [before, first].map(|it| distances.row(it));
    let ends = chain.iter().zip(chain.iter().skip(1).map(Some).chain([None]));
    let mut ends = ends.zip(gaps.iter().skip(1)).enumerate().skip(least - 1);
    let found = ends.find(|(_, ((last, behind), gap))| {
        to(of_before, Some(*last)) + to(of_first, *behind) < open + **gap
    });
    found.map(|(last, _)| last + 1)
}

/// Reads the distance of `it` from the thing whose distances are `row`; 0 beyond the ends of the
/// chain.
fn to(row: &[u32], it: Option<&usize>) -> i64 {
    it.and_then(|it| row.get(*it)).map_or(0, |it| i64::from(*it))
}

/// The things that stand before and behind a part of the chain; `None` beyond its ends.
fn around(chain: &[usize], from: usize, to: usize) -> (Option<usize>, Option<usize>) {
    (from.checked_sub(1).and_then(|it| chain.get(it).copied()), chain.get(to).copied())
}

/// Moves up to [`MOVED`] neighbours to where they fit best; returns whether any were moved.
fn shift(chain: &mut [usize], distances: &Distances) -> bool {
    let mut better = false;
    let mut gaps = gaps_of(chain, distances);
    for length in 1..=MOVED {
        for from in 0..(chain.len() + 1).saturating_sub(length) {
            let part = (from, from + length);
            if let Some(place) = best_place(chain, part, distances, &gaps) {
                place.take(chain, from, from + length);
                gaps = gaps_of(chain, distances);
                better = true;
            }
        }
    }
    better
}

/// Returns the distances between neighbours, with a 0 before the first thing and behind the last.
fn gaps_of(chain: &[usize], distances: &Distances) -> Vec<i64> {
    let gap = |at: usize| {
        let (before, behind) = around(chain, at, at);
        distances.gap(before, behind)
    };
    (0..=chain.len()).map(gap).collect()
}

/// A place where a part of the chain fits better than where it stands.
struct Fit {
    /// The index in the chain of the thing before which the part goes; the length of the chain for
    /// its end.
    at: usize,
    /// Whether the part is turned round there.
    turned: bool,
}

/// Finds where the part from `from` to `end` fits best; `None` if it stands best where it is.
/// `gaps` are those of [`gaps_of`].
fn best_place(
    chain: &[usize],
    (from, end): (usize, usize),
    distances: &Distances,
    gaps: &[i64],
) -> Option<Fit> {
    let (before, behind) = around(chain, from, end);
    let (first, last) = (chain.get(from).copied(), chain.get(end - 1).copied());
    let now = distances.gap(before, first) + distances.gap(last, behind);
    let mut least = now - distances.gap(before, behind);
    let mut best = None;
    // What follows runs for every part and every place, so each distance is looked up once: those
    // from the part's ends to the things before and behind a place.
    let [of_first, of_last] = [first, last].map(|it| distances.row(it));
    let (mut first_before, mut last_before) = (0, 0);
    for (at, open) in gaps.iter().enumerate() {
        let behind = chain.get(at);
        let (first_behind, last_behind) = (to(of_first, behind), to(of_last, behind));
        if !(from..=end).contains(&at) {
            let straight = first_before + last_behind - open;
            let turned = last_before + first_behind - open;
            for (turned, longer) in [(false, straight), (true, turned)] {
                if longer < least {
                    least = longer;
                    best = Some(Fit { at, turned });
                }
            }
        }
        (first_before, last_before) = (first_behind, last_behind);
    }
    best
}

impl Fit {
    fn take(&self, chain: &mut [usize], from: usize, to: usize) {
        let length = to - from;
        if self.turned {
            chain.get_mut(from..to).unwrap_or_default().reverse();
        }
        if self.at < from {
            chain.get_mut(self.at..to).unwrap_or_default().rotate_right(length);
        } else {
            chain.get_mut(from..self.at).unwrap_or_default().rotate_left(length);
        }
    }
}
