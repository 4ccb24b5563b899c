//! Headings of lists: "In favour:", "Voting NO were", "For (141):", "Countries that abstained".
//!
//! A heading is a phrase whose every word is known to stand in headings, so neither a name nor a
//! sentence can be mistaken for one.

use super::name::is_known;
use super::phrase::{classify, is_present};
use super::result::is_of_label;
use super::roles::Role;
use super::tellers;
use super::tokens::{Gap, Kind, Text};
use super::words::is_digits;
use crate::position::Position;

/// A heading in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// Its first token.
    pub start: usize,
    /// The token after it, where its list begins.
    pub end: usize,
    /// The position of the members who are listed below.
    pub position: Position,
    /// The count that the heading states.
    pub count: Option<u32>,
}

impl Heading {
    /// Whether the heading says that its list began before: "In favour (continued)".
    pub fn is_continued(&self, text: &Text<'_>) -> bool {
        let continued = |it: usize| matches!(&*text.lower(it), "continued" | "cont'd");
        (self.start..self.end).any(continued)
    }
}

/// Most tokens of a heading.
const LENGTH: usize = 24;

/// Most tokens of a table's row that are looked at.
const ROW: usize = 1_000;

/// Returns all headings in the order of the text; none overlap.
pub fn find(text: &Text<'_>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let (mut at, mut free) = (0, 0);
    while at < text.len() {
        if let Some(end) = tellers::end(text, at) {
            free = end;
            at = end;
            continue;
        }
        let heading = if at >= free && begins_sentence(text, at) {
            forward(text, at).or_else(|| before_colon(text, at, free))
        } else {
            before_colon(text, at, free)
        };
        if let Some(mut heading) = heading {
            take_count(text, &mut heading);
            free = heading.end;
            at = heading.end.max(at + 1);
            found.push(heading);
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a sentence, a line or a heading may begin at a token.
fn begins_sentence(text: &Text<'_>, at: usize) -> bool {
    text.begins_line(at)
        || at.checked_sub(1).and_then(|it| text.kind(it)).is_none_or(|it| {
            matches!(it, Kind::Stop | Kind::Bullet | Kind::Furniture | Kind::Close | Kind::Colon)
        })
}

/// Returns the heading that begins at a token and ends with a colon, a dash, a bracketed count or
/// its line.
fn forward(text: &Text<'_>, at: usize) -> Option<Heading> {
    let mut first = at;
    while matches!(text.kind(first), Some(Kind::Bullet | Kind::Flag)) && first < at + 3 {
        first += 1;
    }
    let word = matches!(text.kind(first), Some(Kind::Word));
    if !word || begins_no_heading(text, first) || is_of_label(text, first) {
        return None;
    }
    let whole_line = text.begins_line(at);
    let mut here = first;
    loop {
        let gap = text.gap(here + 1);
        match text.kind(here)? {
            Kind::Colon => {
                return heading(text, first, here, here + 1).or_else(|| tail(text, first));
            }
            Kind::Dash if whole_line && starts_name(text, here + 1) => {
                return heading(text, first, here, here + 1);
            }
            // "In favour (41) Albania", but "In favour (41) Against (7)" are heads of columns.
            Kind::Close
                if whole_line
                    && gap < Gap::Line
                    && starts_name(text, here + 1)
                    && text.role(here + 1) == Role::Other =>
            {
                return heading(text, first, here + 1, here + 1).filter(|it| it.count.is_some());
            }
            Kind::Word if !may_stand(text, here) => return tail(text, first),
            Kind::Word => {}
            // The end of a name, not of a count.
            Kind::Close if !closes_count(text, here) => return None,
            Kind::Open | Kind::Close | Kind::Dash => {}
            Kind::Comma if is_present(text, here) => {}
            // "In favour ✅"
            Kind::Bullet if gap >= Gap::Line => {}
            _ => return None,
        }
        here += 1;
        // In "Ordinance No. 4" above "Ayes:", what ends the first line does not begin a heading.
        if gap >= Gap::Line && !whole_line {
            return None;
        }
        if gap == Gap::Wide && whole_line && is_row(text, first, here) {
            return heading(text, first, here, here);
        }
        // A line of its own; a wrapped sentence goes on in lower case.
        if gap >= Gap::Line {
            let goes_on = begins_small(text, here);
            if gap == Gap::Blank || !goes_on {
                let line = !goes_on && !begins_small(text, first);
                return heading(text, first, here, here).filter(|_| line);
            }
        }
        if here - first > LENGTH {
            return None;
        }
    }
}

/// Returns a heading whose last words are free: "Countries that voted against the resolution on
/// Crimea:".
fn tail(text: &Text<'_>, first: usize) -> Option<Heading> {
    let subject = (first..first + 6).find(|it| {
        if text.role(*it) != Role::Filler {
            return false;
        }
        let word = text.lower(*it);
        ["countries", "states", "members", "nations", "delegations", "those"]
            .contains(&word.as_str())
    })?;
    let known = |it: &usize| text.role(*it) != Role::Other || text.number(*it).is_some();
    if !(first..subject).all(|it| known(&it)) {
        return None;
    }
    let end = (subject..subject + 12).find(|it| !known(it))?;
    let (position, count) = classify(text, first, end)?;
    let abstains = Role::Strong(Position::Abstain);
    let is_of_vote = [Role::Voting, abstains, Role::Strong(Position::NotVoting)];
    let voting = (first..end).any(|it| is_of_vote.contains(&text.role(it)));
    let colon = (end..end + 30)
        .find(|it| matches!(text.kind(*it), None | Some(Kind::Colon | Kind::Stop)))?;
    // "Those in favour were Algeria and China; against: ..." is a sentence with names.
    let other =
        |it: usize| matches!(text.role(it), Role::Strong(_) | Role::Weak(_)) || text.str(it) == ";";
    let names = matches!(&*text.lower(end - 1), "were" | "was" | "are" | "is" | "being");
    if names || (end..colon).any(other) {
        return None;
    }
    let one_line = (first + 1..=colon).all(|it| text.gap(it) < Gap::Blank);
    (voting && one_line && text.is(colon, Kind::Colon)).then_some(Heading {
        start: first,
        end: colon + 1,
        position,
        count,
    })
}

/// Returns the heading that a phrase is; `None` if it names no position.
fn heading(text: &Text<'_>, start: usize, to: usize, end: usize) -> Option<Heading> {
    let (position, count) = classify(text, start, to)?;
    Some(Heading { start, end, position, count })
}

/// Returns the heading that ends with the colon at a token and begins at the token `free` or later:
/// "... Zimbabwe Against:".
fn before_colon(text: &Text<'_>, colon: usize, free: usize) -> Option<Heading> {
    if !text.is(colon, Kind::Colon) {
        return None;
    }
    let mut start = colon;
    while start > free && colon - start < LENGTH {
        let line = text.begins_line(start) && !begins_small(text, start);
        let ends = start < colon && (line || text.gap(start) == Gap::Blank);
        if ends || !belongs(text, start - 1) {
            break;
        }
        start -= 1;
    }
    let mut begins = (start..colon).filter(|it| may_begin(text, *it));
    begins.find_map(|it| heading(text, it, colon, colon + 1))
}

/// Whether a token before a colon may belong to a heading.
fn belongs(text: &Text<'_>, at: usize) -> bool {
    match text.kind(at) {
        Some(Kind::Word) => may_stand(text, at),
        Some(Kind::Close) => closes_count(text, at),
        Some(Kind::Open | Kind::Furniture) => true,
        Some(Kind::Comma) => is_present(text, at),
        _ => false,
    }
}

/// Whether a word may stand in a heading.
fn may_stand(text: &Text<'_>, at: usize) -> bool {
    is_digits(text.word(at)) || text.role(at) != Role::Other
}

/// Whether a heading before a colon may begin with a token. The token begins a sentence or has a
/// capital letter, and is not the end of a name, as "States" is in "United States Against:".
fn may_begin(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let before = at.checked_sub(1).and_then(|it| text.kind(it));
    let end = matches!(&*text.lower(at), "states" | "state" | "of" | "and" | "the" | "la");
    let part_of_name = end && before == Some(Kind::Word) && !text.begins_line(at);
    let fresh = begins_sentence(text, at)
        || before == Some(Kind::Comma)
        || word.starts_with(char::is_uppercase)
        // A word of a script without capitals.
        || (!word.is_ascii() && !word.starts_with(char::is_lowercase));
    text.is(at, Kind::Word)
        && fresh
        && !part_of_name
        && !begins_no_heading(text, at)
        && !is_of_label(text, at)
}

fn begins_small(text: &Text<'_>, at: usize) -> bool {
    text.word(at).starts_with(char::is_lowercase)
}

/// Adds the count between a heading and its list to the heading: "Against: 07", "In favour: 63
/// (Albania ...".
fn take_count(text: &Text<'_>, heading: &mut Heading) {
    let at = heading.end;
    let Some(count) = text.digits(at) else { return };
    // "1. Argentina" and "1) Argentina" are the first item; "17/34" is no number.
    let item = matches!(text.kind(at + 1), Some(Kind::Stop | Kind::Close))
        && text.gap(at + 1) == Gap::None
        && starts_name(text, at + 2)
        && text.gap(at + 2) < Gap::Blank;
    let first_item =
        text.begins_line(at) && text.gap(at + 1) < Gap::Line && starts_name(text, at + 1);
    if item || first_item || heading.count.is_some_and(|it| it != count) {
        return;
    }
    heading.count = Some(count);
    heading.end = at + 1;
    let votes = |it: usize| {
        matches!(text.lower(it).as_str(), "votes" | "vote" | "countries" | "states" | "members")
            && text.gap(it) < Gap::Line
    };
    if votes(heading.end) {
        heading.end += 1;
    }
    if matches!(text.kind(heading.end), Some(Kind::Colon | Kind::Dash)) {
        heading.end += 1;
    }
}

/// Whether the bracket that closes at a token holds a count, "(141)", or a plural, "Non-votant(s)".
fn closes_count(text: &Text<'_>, close: usize) -> bool {
    close >= 2
        && text.is(close - 2, Kind::Open)
        && (text.number(close - 1).is_some() || text.word(close - 1) == "s")
}

/// Whether a word stands inside headings but begins none: after a line break it is the end of a
/// name.
fn begins_no_heading(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at).as_str(), "of" | "and" | "but" | "by" | "to" | "with" | "as")
}

/// Whether a row of a table begins with a heading, at `first`, and goes on with its names, at
/// `names`, as in "In favour⇥Albania, Peru": no word of it belongs to a second heading.
fn is_row(text: &Text<'_>, first: usize, names: usize) -> bool {
    let end = text.line_end(names, ROW);
    let is_weak = !(first..names).any(|it| matches!(text.role(it), Role::Strong(_) | Role::Voting));
    let counted = text.number(names - 1).is_some();
    let name_end = (names..end).find(|it| text.is(*it, Kind::Comma)).unwrap_or(end);
    starts_name(text, names)
        && (names..end).all(|it| matches!(text.role(it), Role::Other | Role::Filler))
        && (!is_weak || counted || is_known(&text.plain(names, name_end)))
}

fn starts_name(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Kind::Flag)
        || text.word(at).starts_with(|it: char| it.is_alphabetic() && !it.is_lowercase())
}
