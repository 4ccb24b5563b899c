//! Lines in capitals between names: "CDU/CSU", "SPD", or a heading of unknown meaning.

use super::headings::Heading;
use super::split::List;

/// What the lines in capitals of a list are.
#[derive(Debug, PartialEq, Eq)]
pub enum Capitals {
    /// Names like the others; also if no line is in capitals.
    Names,
    /// Names of groups; true for each line that is one.
    Groups(Vec<bool>),
    /// The line with this index begins something else.
    Other(usize),
}

/// Fewest letters of a heading, and most of an abbreviation.
const HEADING: usize = 4;

/// Returns what the lines in capitals are, if each name has a line of its own.
///
/// A list that begins with such a line has its members by group. Elsewhere the line may be the
/// heading of another position, so that the position of the members below it is unknown.
pub fn of(names: &[&str]) -> Capitals {
    let capitals: Vec<bool> = names.iter().map(|it| is_in_capitals(it)).collect();
    let count = capitals.iter().filter(|it| **it).count();
    if count == 0 || count * 2 > names.len() {
        return Capitals::Names;
    }
    if names.first().is_some_and(|it| is_in_capitals(it) && may_be_group(it)) {
        let has_several = |it: &str| it.contains(' ');
        let several = names.iter().filter(|it| has_several(it)).count() * 2 > names.len() - count;
        // "AfD", one word among forenames with surnames
        let group = |it: &&str| {
            is_in_capitals(it)
                || it.contains(|it: char| it.is_ascii_digit())
                || (several && !has_several(it))
        };
        return Capitals::Groups(names.iter().map(group).collect());
    }
    let letters = |it: &str| it.chars().filter(|it| it.is_alphabetic()).count();
    // "JONES" may be a member, "PAIRED MEMBERS" is none.
    let is_heading = |it: &&str| is_in_capitals(it) && letters(it) >= HEADING && it.contains(' ');
    let heading = names.iter().position(is_heading);
    heading.map_or(Capitals::Names, Capitals::Other)
}

/// Takes the first line of a list for a group too, such as "AfD" above forenames with surnames, if
/// other lists of the text have their members by group.
pub fn take_first(lists: &mut [(Heading, List)]) {
    if lists.iter().all(|(_, it)| it.groups.is_empty()) {
        return;
    }
    for (_, list) in lists.iter_mut().filter(|(_, it)| it.groups.is_empty()) {
        let mut several = list.names.iter().map(|it| it.text.contains(' '));
        if several.next() == Some(false) && several.len() > 0 && several.all(|it| it) {
            list.groups.push(list.names.remove(0));
        }
    }
}

/// Whether a line in capitals may be the name of a group: an abbreviation, or several words.
fn may_be_group(line: &str) -> bool {
    line.contains([' ', '/']) || line.chars().filter(|it| it.is_alphabetic()).count() <= HEADING
}

/// Whether all letters are capitals, apart from a beginning as in "McADAM".
fn is_in_capitals(name: &str) -> bool {
    let bare = ["Mc", "Mac"].iter().find_map(|it| name.strip_prefix(it)).unwrap_or(name);
    let letters = || bare.chars().filter(|it| it.is_alphabetic());
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
