//! Suggestions for an id that does not exist.

use crate::lean::joined;

/// The most suggestions made.
const MOST: usize = 3;

/// The fewest letters of an id for which [`Slips::likely`] makes suggestions: in a shorter one, a slip of
/// the hand cannot be told from another id.
#[cfg(feature = "editor")]
const FEWEST: usize = 3;

/// How many characters of an id are compared; the rest of a longer one is ignored.
const LONGEST: usize = 64;

/// Returns up to three of `ids` that differ least from `id`, as "A, B, C": best first, ties in the
/// order of `ids`; empty without ids.
///
/// The distance is Levenshtein's over characters; ASCII letters are alike in upper and lower case.
pub(crate) fn nearest(id: &str, ids: &mut dyn Iterator<Item = &str>) -> String {
    joined(&mut ranked(id, ids).into_iter().map(|(_, id)| id), ", ")
}

fn ranked<'i>(id: &str, ids: &mut dyn Iterator<Item = &'i str>) -> Vec<(usize, &'i str)> {
    let asked: Vec<char> = letters(id).collect();
    let mut found: Vec<(usize, &str)> = Vec::new();
    for other in ids {
        rank(&mut found, distance(&asked, other), other);
    }
    found
}

/// Adds an id to the best ones. The list stays sorted and short, so a large dataset costs no large
/// memory.
fn rank<'i>(found: &mut Vec<(usize, &'i str)>, distance: usize, other: &'i str) {
    let at = found.partition_point(|(known, _)| *known <= distance);
    if at < MOST && !found.iter().any(|(_, known)| *known == other) {
        found.insert(at, (distance, other));
        found.truncate(MOST);
    }
}

/// Returns the ids that [`likely_ones`] finds, as "A, B, C"; empty if it finds none.
#[cfg(feature = "editor")]
pub(crate) fn likely(id: &str, ids: &mut dyn Iterator<Item = &str>) -> String {
    joined(&mut likely_ones(id, ids).into_iter(), ", ")
}

/// Returns the ids that a slip of the hand explains, as [`Slips::likely`] does.
#[cfg(feature = "editor")]
pub(crate) fn likely_ones<'i>(id: &str, ids: &mut dyn Iterator<Item = &'i str>) -> Vec<&'i str> {
    Slips::new(ids).likely(id)
}

/// Ids prepared for many questions: a distance takes time, and most ids are too far away by what
/// letters they have.
#[cfg(feature = "editor")]
pub(crate) struct Slips<'i> {
    ids: Vec<Prepared<'i>>,
}

#[cfg(feature = "editor")]
struct Prepared<'i> {
    id: &'i str,
    digits: String,
    counts: [u8; KINDS],
}

/// How many kinds of letters are counted; several letters may be of one kind.
#[cfg(feature = "editor")]
const KINDS: usize = 32;

#[cfg(feature = "editor")]
impl<'i> Slips<'i> {
    /// Prepares ids.
    pub(crate) fn new(ids: &mut dyn Iterator<Item = &'i str>) -> Self {
        let prepared = |id| Prepared { id, digits: digits(id), counts: counts(id) };
        Self { ids: ids.map(prepared).collect() }
    }

    /// Returns up to three ids that a slip of the hand explains, best first: at most one character
    /// in three differs, and no digit does, since another number is another thing. Empty if `id`
    /// has fewer than [`FEWEST`] letters: one wrong letter of two is half of the id.
    pub(crate) fn likely(&self, id: &str) -> Vec<&'i str> {
        let asked: Vec<char> = letters(id).collect();
        let most = asked.len() / 3;
        if asked.iter().filter(|it| it.is_alphabetic()).count() < FEWEST {
            return Vec::new();
        }
        let (digits, counts) = (digits(id), counts(id));
        let mut found: Vec<(usize, &str)> = Vec::new();
        for other in &self.ids {
            if at_least(&counts, &other.counts) <= most && other.digits == digits {
                let distance = distance(&asked, other.id);
                if distance <= most {
                    rank(&mut found, distance, other.id);
                }
            }
        }
        found.into_iter().map(|it| it.1).collect()
    }
}

#[cfg(feature = "editor")]
fn digits(id: &str) -> String {
    letters(id).filter(char::is_ascii_digit).collect()
}

/// Counts the letters of each kind, as far as a byte counts: more only make a bound less sharp.
#[cfg(feature = "editor")]
fn counts(id: &str) -> [u8; KINDS] {
    let mut counts = [0_u8; KINDS];
    for letter in letters(id) {
        if let Some(it) = counts.get_mut(letter as usize % KINDS) {
            *it = it.saturating_add(1);
        }
    }
    counts
}

/// Returns what the distance of two ids is at least: each letter that one of them lacks is a
/// change.
#[cfg(feature = "editor")]
fn at_least(one: &[u8; KINDS], other: &[u8; KINDS]) -> usize {
    let (mut more, mut less) = (0_usize, 0_usize);
    for (one, other) in one.iter().zip(other) {
        more += usize::from(one.saturating_sub(*other));
        less += usize::from(other.saturating_sub(*one));
    }
    more.max(less)
}

fn letters(id: &str) -> impl Iterator<Item = char> {
    id.chars().map(|it| it.to_ascii_lowercase()).take(LONGEST)
}

fn distance(a: &[char], b: &str) -> usize {
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (line, character) in letters(b).enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, known) in row.iter_mut().zip(std::iter::once(None).chain(a.iter().map(Some))) {
            let above = *cell;
            *cell = match known {
                None => left,
                Some(known) => {
                    let changed = diagonal + usize::from(*known != character);
                    changed.min(above + 1).min(left + 1)
                }
            };
            (diagonal, left) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_levenshteins() {
        for (a, b, expected) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("74/17", "74/71", 2),
        ] {
            let letters: Vec<char> = a.chars().collect();
            assert_eq!(distance(&letters, b), expected, "{a} {b}");
        }
    }

    #[cfg(feature = "editor")]
    #[test]
    fn only_slips_of_the_hand_are_likely() {
        for (id, expected) in
            [("SRX", "SRB"), ("srb", "SRB"), ("Kosovo", ""), ("RUX", "RUS"), ("D", ""), ("DE", "")]
        {
            assert_eq!(likely(id, &mut ["SRB", "RUS", "DEU"].into_iter()), expected, "{id}");
        }
        let numbered = ["1", "2", "3", "12", "m1", "district 1", "A/1", "Al"];
        for id in ["4", "13", "m2", "district 2", "A/2", "Bl"] {
            assert_eq!(likely(id, &mut numbered.into_iter()), "", "{id}");
        }
        assert_eq!(likely("distrct 1", &mut numbered.into_iter()), "district 1");
    }

    /// What is left out without a distance is far away by its distance too.
    #[cfg(feature = "editor")]
    #[test]
    fn no_likely_id_is_left_out() {
        let ids =
            ["", "abc", "cab", "Abcd", "xyz", "aaaa", "AÄÖabc", "abcabc", "bacbac", "a1", "abc1"];
        let long = ["x".repeat(300), "x".repeat(1_000)];
        let ids: Vec<&str> = ids.into_iter().chain(long.iter().map(String::as_str)).collect();
        for (one, other) in ids.iter().flat_map(|one| ids.iter().map(move |other| (one, other))) {
            let exact = distance(&letters(one).collect::<Vec<char>>(), other);
            assert!(at_least(&counts(one), &counts(other)) <= exact, "{one} {other}");
        }
        assert_eq!(likely("abcbac", &mut ids.into_iter()), "abcabc, bacbac");
    }

    #[test]
    fn the_nearest_come_first() {
        let ids = ["A/RES/68/262", "A/RES/74/17", "A/RES/75/29", "A/RES/74/168"];
        assert_eq!(
            nearest("a/res/74/71", &mut ids.into_iter()),
            "A/RES/74/17, A/RES/75/29, A/RES/74/168"
        );
    }
}
