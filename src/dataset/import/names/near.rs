//! Finds the names that may have been meant by an unknown one. They are suggestions for a person to
//! choose from: nothing is ever matched by them.

use super::table::Entry;
use super::{Found, Seat};

/// The most characters of an unknown name that is compared; no spelling of a member is longer.
const COMPARED: usize = 72;

/// The fewest characters of an unknown name that is compared: abbreviations are all near to each
/// other.
const LEAST: usize = 4;

/// The most suggestions for one name.
pub const SUGGESTED: usize = 3;

/// Returns the nearest seats by the distance of their nearest spelling to a key, best first. A
/// spelling is not near if it differs in more than a third of its letters.
pub fn nearest(spellings: &[Entry], seats: &[Seat], key: &str) -> Vec<usize> {
    let wanted: Vec<char> = key.chars().take(COMPARED + 1).collect();
    if !(LEAST..=COMPARED).contains(&wanted.len()) {
        return Vec::new();
    }
    let mut best: Vec<Option<usize>> = vec![None; seats.len()];
    for entry in spellings {
        let Found::Seat(seat) = entry.found else { continue };
        let spelling: Vec<char> = entry.key.chars().collect();
        let most = wanted.len().min(spelling.len()) / 3;
        if wanted.len().abs_diff(spelling.len()) > most {
            continue;
        }
        let Some(distance) = distance(&wanted, &spelling, most) else { continue };
        if let Some(nearest) = best.get_mut(seat) {
            *nearest = Some(nearest.map_or(distance, |it| it.min(distance)));
        }
    }
    let mut near: Vec<(usize, usize)> =
        best.iter().enumerate().filter_map(|(seat, it)| it.map(|it| (it, seat))).collect();
    // Seats are in the order of their ids, which settles ties.
    near.sort_unstable();
    near.truncate(SUGGESTED);
    near.into_iter().map(|(_, seat)| seat).collect()
}

/// Counts the letters to add, drop, replace or swap with a neighbour ("optimal string alignment");
/// `None` when there are more than `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut letter_before = None;
    for (row, letter) in a.iter().enumerate() {
        let mut this = Vec::with_capacity(last.len());
        this.push(row + 1);
        for (column, other) in b.iter().enumerate() {
            let at = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&last, column + 1) + 1).min(at(&this, column) + 1);
            cost = cost.min(at(&last, column) + usize::from(letter != other));
            let swapped = column
                .checked_sub(1)
                .filter(|it| b.get(*it) == Some(letter) && letter_before == Some(other));
            if let Some(swapped) = swapped {
                cost = cost.min(at(&before, swapped) + 1);
            }
            this.push(cost);
        }
        // A swap looks two rows back, so both rows must be too far.
        if this.iter().chain(&last).all(|it| *it > most) {
            return None;
        }
        before = std::mem::replace(&mut last, this);
        letter_before = Some(letter);
    }
    last.last().copied().filter(|it| *it <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn distances() {
        for (a, b, expected) in [
            ("", "", 0),
            ("serbia", "serbia", 0),
            ("mentenegro", "montenegro", 1),
            ("sebria", "serbia", 1),
            ("ca", "abc", 3),
            ("", "abc", 3),
            ("niger", "nigeria", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(&chars(a), &chars(b), 9), Some(expected), "{a} {b}");
            assert_eq!(distance(&chars(b), &chars(a), 9), Some(expected), "{b} {a}");
            assert_eq!(
                distance(&chars(a), &chars(b), expected.saturating_sub(1)).is_some(),
                expected == 0,
                "{a} {b}"
            );
        }
    }

    /// Computes the distance by its definition, without a table.
    fn naive(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([a1 @ .., x], [b1 @ .., y]) => {
                let mut cost = (naive(a1, b) + 1)
                    .min(naive(a, b1) + 1)
                    .min(naive(a1, b1) + usize::from(x != y));
                if let ([a2 @ .., x1], [b2 @ .., y1]) = (a1, b1)
                    && x == y1
                    && x1 == y
                {
                    cost = cost.min(naive(a2, b2) + 1);
                }
                cost
            }
        }
    }

    proptest! {
        #[test]
        fn the_table_agrees_with_the_definition(a in "[abc]{0,6}", b in "[abc]{0,6}", most in 0_usize..7) {
            let (a, b) = (chars(&a), chars(&b));
            let expected = naive(&a, &b);
            prop_assert_eq!(distance(&a, &b, most), (expected <= most).then_some(expected));
        }
    }
}
