//! Names: how tokens are joined into one, and which spellings are one name, half of one, two, or
//! nobody's.

use std::borrow::Cow;

use super::tokens::{Gap, Kind, Text};
use super::words::fold;
use crate::dataset::import::names::{Found, Roster};

/// A name in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// As written, joined over line breaks and pages.
    pub text: String,
    /// Its first token.
    pub at: usize,
}

/// Joins tokens into a name, over line breaks and after hyphens.
pub fn join(text: &Text<'_>, tokens: impl IntoIterator<Item = usize>) -> String {
    let mut name = String::new();
    for at in tokens {
        let part = text.str(at);
        let glued = text.gap(at) == Gap::None && !name.is_empty();
        let bare = name.strip_suffix('-').unwrap_or_default();
        if glued || name.is_empty() || text.is(at, Kind::Comma) {
        } else if bare.ends_with(char::is_alphabetic) && part.starts_with(char::is_alphabetic) {
            // "Guinea- Bissau", but also "Herze-" at the end of a line.
            let whole = text.begins_line(at)
                && !is_known(&format!("{name}{part}"))
                && is_known(&format!("{bare}{part}"));
            if whole {
                name.pop();
            }
        } else if name.ends_with('\u{AD}') || name.ends_with('(') {
        } else {
            name.push(' ');
        }
        name.push_str(part);
    }
    match crate::dataset::clean(&name) {
        Cow::Borrowed(_) => name,
        Cow::Owned(clean) => clean,
    }
}

/// Whether the roster knows a spelling: that of a seat, of several, or of a state that was never a
/// member.
pub fn is_known(name: &str) -> bool {
    Roster::un().find(name, None) != Found::Unknown
}

/// Whether the roster knows two spellings, but not both as one name.
pub fn are_two(before: &str, after: &str) -> bool {
    is_known(before) && is_known(after) && !is_known(&format!("{before} {after}"))
}

/// Whether a name ends with a half that nobody is called, such as "Herzegovina", so that "and"
/// before it separates nothing.
pub fn ends_with_half(name: &str) -> bool {
    let folded = fold(name);
    HALVES.iter().any(|it| folded.ends_with(it) && folded.len() > it.len())
}

#[rustfmt::skip]
const HALVES: [&str; 9] = [
    "barbuda", "herzegovina", "hercegovina", "tobago", "grenadines", "nevis", "principe", "príncipe", "northern ireland",
];

/// Whether a piece after a comma belongs to the name before it: "Republic of", "the".
pub fn is_turned_half(before: &str, piece: &str) -> bool {
    let folded = fold(piece);
    if folded.ends_with(" of") || folded.ends_with(" of the") {
        return true;
    }
    let article = matches!(
        folded.as_str(),
        "the" | "rep." | "dem. rep." | "south" | "north" | "republic" | "dr" | "d.r."
    );
    article && (is_known(&format!("{before}, {piece}")) || folded == "the")
}

/// Whether a word in place of names says that there are none.
pub fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&fold(name).as_str())
}

#[rustfmt::skip]
const NOBODY: [&str; 23] = [
    "none", "nil", "nobody", "no one", "no country", "no countries", "n/a", "0", "néant", "aucun", "ninguno",
    "ninguna", "нет", "никто", "нико", "нема", "niko", "nema", "nitko", "无", "none.", "no member", "no members",
];

/// Whether a word is an "and", which joins the last two names of a list.
pub fn is_and(word: &str) -> bool {
    matches!(word, "and" | "&" | "et" | "y" | "e" | "и" | "i" | "та" | "und" | "و" | "和")
}
