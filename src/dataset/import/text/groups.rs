//! Lines in capitals between names: "CDU/CSU", "SPD", or a heading that nobody here understands.

/// What the lines in capitals of a list are.
#[derive(Debug, PartialEq, Eq)]
pub enum Capitals {
    /// Names like the others, or there are none.
    Names,
    /// Names of groups; which lines are.
    Groups(Vec<bool>),
    /// One begins something else.
    Other(usize),
}

/// Letters of the shortest heading; an abbreviation has fewer.
const HEADING: usize = 4;

/// Tells what they are, if each name has a line of its own.
///
/// A list that begins with one has its members by group. Elsewhere it may be the heading of another position,
/// so that whose names follow cannot be said.
pub fn of(names: &[&str]) -> Capitals {
    let capitals: Vec<bool> = names.iter().map(|it| is_in_capitals(it)).collect();
    let count = capitals.iter().filter(|it| **it).count();
    if count == 0 || count * 2 > names.len() {
        return Capitals::Names;
    }
    if capitals.first() == Some(&true) {
        let has_several = |it: &str| it.contains(' ');
        let several = names.iter().filter(|it| has_several(it)).count() * 2 > names.len() - count;
        // "AfD" among forenames and surnames
        let group = |it: &&str| {
            is_in_capitals(it)
                || it.contains(|it: char| it.is_ascii_digit())
                || (several && !has_several(it))
        };
        return Capitals::Groups(names.iter().map(group).collect());
    }
    let letters = |it: &str| it.chars().filter(|it| it.is_alphabetic()).count();
    let heading = names.iter().position(|it| is_in_capitals(it) && letters(it) >= HEADING);
    heading.map_or(Capitals::Names, Capitals::Other)
}

fn is_in_capitals(name: &str) -> bool {
    let letters = || name.chars().filter(|it| it.is_alphabetic());
    letters().count() > 1 && letters().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_capitals_are_told_apart() {
        let groups = |it: &[bool]| Capitals::Groups(it.to_vec());
        for (names, expected) in [
            ("Anna Adler|Ben Baker", Capitals::Names),
            ("ADLER|BAKER", Capitals::Names),
            (
                "CDU/CSU|Anna Adler|Ben Baker|AfD|Cleo Clark",
                groups(&[true, false, false, true, false]),
            ),
            ("SPD|Anna Adler", groups(&[true, false])),
            ("Adler|PAIRED MEMBERS|Baker", Capitals::Other(1)),
            ("Albania|DRC|Oman", Capitals::Names),
        ] {
            let names: Vec<&str> = names.split('|').collect();
            assert_eq!(of(&names), expected, "{names:?}");
        }
    }
}
