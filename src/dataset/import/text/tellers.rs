//! Tellers: they count those who vote, stand below the lists and take no position there.

use super::roles::Role;
use super::setting;
use super::tokens::{Gap, Kind, Text};

/// Most tokens between "Tellers" and the colon after it.
const LENGTH: usize = 8;

/// Returns the token after "Tellers for the Ayes:" if that begins at a token.
pub fn end(text: &Text<'_>, at: usize) -> Option<usize> {
    if !matches!(text.word(at).as_bytes().first()?, b't' | b'T')
        || !matches!(&*text.lower(at), "teller" | "tellers")
    {
        return None;
    }
    let colon = (at + 1..at + LENGTH)
        .find(|it| !text.is(*it, Kind::Word) || text.gap(*it) >= Gap::Line)
        .filter(|it| text.is(*it, Kind::Colon) && text.gap(*it) < Gap::Line);
    if text.lower(at + 1) == "for" && text.lower(at + 2) == "the" {
        return Some(colon.map_or(at + 4, |it| it + 1));
    }
    // A member may be called Teller, with the heading "Against:" right after the name.
    let is_position = |it| matches!(text.role(it), Role::Strong(_) | Role::Weak(_) | Role::Voting);
    colon.filter(|end| text.begins_line(at) && !(at + 1..*end).any(is_position)).map(|it| it + 1)
}

/// Returns the first "Surname, Forename" below the heading of the tellers. Where columns are mixed,
/// members stand there too, and it is unknown who is a teller.
pub fn names_below(text: &Text<'_>, tellers: usize, limit: usize) -> Option<usize> {
    setting::first_person(text, end(text, tellers)?, limit)
}
