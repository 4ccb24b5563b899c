//! Suggestions for an id that does not exist.

use crate::lean::joined;

/// The most suggestions made.
const MOST: usize = 3;

/// The fewest letters of an id for which [`likely`] makes suggestions: in a shorter one, a slip of
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
        let distance = distance(&asked, other);
        // The list stays sorted and short, so a large dataset costs no large memory.
        let at = found.partition_point(|(known, _)| *known <= distance);
        if at < MOST && !found.iter().any(|(_, known)| *known == other) {
            found.insert(at, (distance, other));
            found.truncate(MOST);
        }
    }
    found
}

/// Returns the ids that [`likely_ones`] finds, as "A, B, C"; empty if it finds none.
#[cfg(feature = "editor")]
pub(crate) fn likely(id: &str, ids: &mut dyn Iterator<Item = &str>) -> String {
    joined(&mut likely_ones(id, ids).into_iter(), ", ")
}

/// Returns the ids that a slip of the hand explains, best first: at most one character in three
/// differs, and no digit does, since another number is another thing. Empty if `id` has fewer than
/// [`FEWEST`] letters: one wrong letter of two is half of the id.
#[cfg(feature = "editor")]
pub(crate) fn likely_ones<'i>(id: &str, ids: &mut dyn Iterator<Item = &'i str>) -> Vec<&'i str> {
    let most = letters(id).count() / 3;
    if letters(id).filter(|it| it.is_alphabetic()).count() < FEWEST {
        return Vec::new();
    }
    let digits = |text: &str| letters(text).filter(char::is_ascii_digit).collect::<String>();
    let own = digits(id);
    let mut others = ids.filter(|it| digits(it) == own);
    ranked(id, &mut others).into_iter().filter(|it| it.0 <= most).map(|it| it.1).collect()
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

    #[test]
    fn the_nearest_come_first() {
        let ids = ["A/RES/68/262", "A/RES/74/17", "A/RES/75/29", "A/RES/74/168"];
        assert_eq!(
            nearest("a/res/74/71", &mut ids.into_iter()),
            "A/RES/74/17, A/RES/75/29, A/RES/74/168"
        );
    }
}
