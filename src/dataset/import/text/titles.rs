//! Titles before names, as in "Councilmembers Lee, Cho and Vice Mayor Bell", and lines that consist
//! of a title.

use std::collections::{BTreeMap, BTreeSet};

use super::name::is_and;
use super::tokens::{Kind, Text};
use super::words::fold;

/// Titles of one person, and words that begin longer ones.
#[rustfmt::skip]
const ONE: [&str; 46] = [
    "ald.", "alderman", "alderperson", "alderwoman", "board", "chair", "chairman", "chairperson", "chairwoman",
    "cllr", "cllr.", "commissioner", "committee", "council", "councillor", "councilman", "councilmember", "councilor",
    "councilperson", "councilwoman", "delegate", "deputy", "director", "frau", "herr", "m.", "madame",
    "mayor", "member", "miss", "mlle", "mme", "monsieur", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "president",
    "representative", "sen.", "senator", "supervisor", "trustee", "vice",
];

/// Titles of several persons.
#[rustfmt::skip]
const SEVERAL: [&str; 25] = [
    "abgeordnete", "aldermen", "alderpersons", "alderwomen", "commissioners", "councillors", "councilmembers",
    "councilors", "councilpersons", "councilwomen", "delegates", "deputies", "directors", "députées", "députés",
    "members", "membres", "messrs", "mm.", "mmes", "representatives", "senators", "supervisors", "sénateurs",
    "trustees",
];

/// A name without the title before it.
#[derive(Debug, PartialEq, Eq)]
pub struct Titled<'n> {
    /// In lower case, without spaces and full stops; empty if the name has no title, or one of
    /// several persons.
    pub title: String,
    pub name: &'n str,
}

/// Takes the title off a name. `french` says that "M." is Monsieur; otherwise it is an initial.
pub fn take_off(name: &str, french: bool) -> Titled<'_> {
    let mut rest = name;
    while let Some((word, after)) = rest.split_once(' ')
        && after.starts_with(char::is_uppercase)
        && (is_one(word) || is_several(word))
        && (french || word != "M.")
    {
        rest = after;
    }
    let title = name.get(..name.len() - rest.len()).unwrap_or_default().trim_end();
    let several = title.rsplit(' ').next().is_some_and(is_several);
    let title = if several { String::new() } else { fold(title).replace([' ', '.'], "") };
    Titled { title, name: rest }
}

/// Whether the roll calls use titles before names: before two members, or one for several persons.
/// A single "Mayor Oreja" has that name.
pub fn are_used(roll_calls: &[Vec<String>], french: bool) -> bool {
    let mut titled = BTreeSet::new();
    for written in roll_calls.iter().flatten() {
        let found = take_off(written, french);
        if found.name.len() < written.len() {
            if found.title.is_empty() {
                return true;
            }
            titled.insert(found.name);
        }
    }
    titled.len() > 1
}

/// Whether some member has a title such as Madame, so that the text is French.
pub fn are_french(roll_calls: &[Vec<String>]) -> bool {
    let madame = |it: &String| ["Mme ", "Mmes ", "Mlle "].iter().any(|title| it.starts_with(title));
    roll_calls.iter().flatten().any(madame)
}

/// Returns the names whose title must stay, since two members would be the same without it: one
/// name has two titles, or stands in one roll call with and without one. An academic title is never
/// taken off.
pub fn told_apart(roll_calls: &[Vec<String>], french: bool) -> BTreeSet<&str> {
    let mut titles: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut apart = BTreeSet::new();
    for names in roll_calls {
        let mut here: BTreeMap<&str, String> = BTreeMap::new();
        for Titled { title, name } in names.iter().map(|it| take_off(it, french)) {
            if here.insert(name, title.clone()).is_some_and(|it| it != title) {
                apart.insert(name);
            }
            if !title.is_empty() {
                titles.entry(name).or_default().insert(title);
            }
        }
    }
    apart.extend(titles.into_iter().filter(|(_, it)| it.len() > 1).map(|(name, _)| name));
    apart
}

/// Whether the title at the token `at` is that of a member in the list that begins at `from`,
/// rather than part of a sentence about somebody.
pub fn is_in_list(text: &Text<'_>, from: usize, at: usize) -> bool {
    let before = at.saturating_sub(1);
    let follows = text.is(before, Kind::Comma)
        || is_and(&text.lower(before))
        || (at > from && is_one(text.word(before)));
    (follows || begins(text, from)) && begins(text, at) && !is_sentence(text, at)
}

/// Whether the name after a title goes on as a sentence: "Mr. Smith spoke", but not "Mr. Smith and"
/// or "M. Luc de Lys".
fn is_sentence(text: &Text<'_>, title: usize) -> bool {
    let after = text.word(title + 2);
    after.starts_with(char::is_lowercase)
        && !text.begins_line(title + 2)
        && !is_and(after)
        && !is_particle(after)
}

/// Whether a word without a capital may be part of a name.
pub fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 18] = [
        "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "la",
        "van", "von", "y", "zu",
    ];
    PARTICLES.contains(&word)
}

/// Whether a title stands at a token, with a name after it.
pub fn begins(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    text.word(at + 1).starts_with(char::is_uppercase) && (is_one(word) || is_several(word))
}

/// Whether words are nothing but a title of several persons, such as a line "Members" above the
/// names.
pub fn is_header(words: &str) -> bool {
    let mut words = words.split(' ').rev();
    words.next().is_some_and(is_several) && words.all(is_one)
}

/// Whether a word is a title of one person, or begins one.
fn is_one(word: &str) -> bool {
    ONE.binary_search(&&*fold(word)).is_ok()
}

fn is_several(word: &str) -> bool {
    SEVERAL.binary_search(&&*fold(word)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_by_halving() {
        assert!(ONE.is_sorted_by(|a, b| a < b));
        assert!(SEVERAL.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn titles_are_told_from_names() {
        for (written, title, name) in [
            ("Councilmembers Lee", "", "Lee"),
            ("COUNCIL MEMBERS Lee", "", "Lee"),
            ("Councilmember La Spata", "councilmember", "La Spata"),
            ("Vice Mayor Bell", "vicemayor", "Bell"),
            ("M. Laurent Abel", "m", "Laurent Abel"),
            ("Dr. Dora Dunn", "", "Dr. Dora Dunn"),
            ("Mayor", "", "Mayor"),
            ("Rep. of Korea", "", "Rep. of Korea"),
            ("Lee", "", "Lee"),
            ("Adler, Mrs Anna", "", "Adler, Mrs Anna"),
        ] {
            assert_eq!(
                take_off(written, true),
                Titled { title: title.to_owned(), name },
                "{written}"
            );
        }
        assert_eq!(take_off("M. Abel", false).name, "M. Abel");
        assert!(is_header("Members") && is_header("COUNCIL MEMBERS") && !is_header("Mayor"));
    }
}
