//! A count with the words around it: "6 against (Albania, Palau)", "with 2 abstentions".

use super::roles::Role;
use super::tokens::{Gap, Kind, Text};
use crate::position::Position;

/// Most tokens between a count and its position: "12 of the Council's 15 members voted in favour".
pub const BETWEEN: usize = 9;

/// Most tokens of a bracket with names.
const BRACKET: usize = 700;

/// What stands between two counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Connector {
    None,
    /// "to", "contre": the count of those against follows.
    To,
    Other,
}

/// Reads the words between two counts; returns what they are, and the token after them.
pub fn connect(text: &Text<'_>, mut at: usize) -> (Connector, usize) {
    let mut connector = Connector::None;
    for _ in 0..5 {
        let word = text.lower(at);
        match text.kind(at) {
            Some(Kind::Comma | Kind::Dash | Kind::Furniture | Kind::Colon) => {}
            Some(Kind::Stop)
                if text.word(at + 1).starts_with(|it: char| it.is_ascii_digit())
                    && connector == Connector::None => {}
            Some(Kind::Word) => match word.as_str() {
                "to" | "contre" | "contra" | "против" | "protiv" | "against" | "por" | "prema" =>
                {
                    connector = Connector::To;
                    at += 1;
                    continue;
                }
                "and" | "with" | "by" | "but" | "while" | "y" | "et" | "avec" | "con" | "при"
                | "и" | "i" | "uz" | "sa" | "an" | "another" | "there" | "were" => {}
                _ => break,
            },
            _ => break,
        }
        if connector == Connector::None {
            connector = Connector::Other;
        }
        at += 1;
    }
    (connector, at)
}

/// Whether "to 54" follows, so that the count before it is of those in favour.
pub fn to_follows(text: &Text<'_>, at: usize) -> bool {
    let (connector, next) = connect(text, at);
    connector == Connector::To && text.number(next).is_some()
}

/// A count with what the words after it say.
pub struct Read {
    pub count: u32,
    pub position: Option<Position>,
    /// Tokens between the brackets that name the members.
    pub names: Option<(usize, usize)>,
    /// The words call it a count of votes.
    pub votes: bool,
    /// "of" stands after the count, so that other words may follow: "12 of the Council's members".
    of: bool,
    /// The token after the count and its words.
    pub end: usize,
}

/// Reads the count at a token with the words after it: "6 against (Albania, Palau)". `first` says
/// that it is the first count of its result. `None` if the token is no count.
pub fn clause(text: &Text<'_>, start: usize, first: bool) -> Option<Read> {
    let mut at = start + 1;
    let mut read = Read {
        count: text.number(start)?,
        position: None,
        names: None,
        votes: false,
        of: false,
        end: at,
    };
    for _ in 0..BETWEEN {
        if text.gap(at) == Gap::Blank {
            break;
        }
        match text.kind(at) {
            Some(Kind::Furniture) => at += 1,
            Some(Kind::Open) if read.names.is_none() => {
                let Some(close) = closing(text, at) else { break };
                read.names = names_members(text, at + 1, close).then_some((at + 1, close));
                at = close + 1;
                // "to 2 (Israel, United States), with 3 abstentions": more may follow.
                if read.names.is_some() || read.position.is_some() {
                    read.end = at;
                }
                if read.position.is_some() {
                    break;
                }
            }
            Some(Kind::Word) if read.position.is_none() => match read.word(text, at, first) {
                Some(next) => at = next,
                None => break,
            },
            Some(Kind::Word) if text.lower(at) == "of" => {
                read.end = after_object(text, at).unwrap_or(read.end);
                break;
            }
            _ => break,
        }
    }
    Some(read)
}

impl Read {
    /// Takes a word after the count. Returns the next token to read, or `None` if no more words
    /// belong to the count.
    fn word(&mut self, text: &Text<'_>, at: usize, first: bool) -> Option<usize> {
        let word = text.lower(at);
        let mut next = at + 1;
        match text.role(at) {
            // "106 voix contre une": the count of those against follows.
            Role::Strong(Position::No) if first && turns(text, at) => return None,
            Role::Weak(Position::No) if text.number(at).is_some() && abstains(text, next) => {
                return None;
            }
            Role::Strong(position) | Role::Weak(position) => self.position = Some(position),
            Role::Not if text.role(next) == Role::Voting => {
                self.position = Some(Position::NotVoting);
                next += 1;
            }
            Role::Voting => self.votes |= word.starts_with(['v', 'г', 'g']),
            _ if matches!(&*word, "to" | "and" | "with" | "by") => return None,
            Role::Filler => {
                self.of |= word == "of";
                return Some(next);
            }
            Role::Other if self.of || word.ends_with("'s") => return Some(next),
            Role::Other | Role::Not => return None,
        }
        self.end = next;
        Some(next)
    }
}

/// Returns the mark after "of the Brazilian-led text" if the next count follows it.
fn after_object(text: &Text<'_>, at: usize) -> Option<usize> {
    let comma =
        (at..at + 14).find(|it| matches!(text.kind(*it), Some(Kind::Comma | Kind::Stop)))?;
    let (_, next) = connect(text, comma);
    text.number(next).map(|_| comma)
}

/// Whether a word for "against" stands before the count rather than after it.
fn turns(text: &Text<'_>, at: usize) -> bool {
    text.number(at + 1).is_some() && text.role(at + 2) != Role::Strong(Position::Abstain)
}

fn abstains(text: &Text<'_>, at: usize) -> bool {
    (at..at + 3).any(|it| text.role(it) == Role::Strong(Position::Abstain))
}

/// Returns the bracket that closes the one at a token; `None` if it is too far away or beyond an
/// empty line.
pub fn closing(text: &Text<'_>, open: usize) -> Option<usize> {
    let mut depth = 0;
    for at in open..(open + BRACKET).min(text.len()) {
        match text.kind(at) {
            Some(Kind::Open) => depth += 1,
            Some(Kind::Close) if depth == 1 => return Some(at),
            Some(Kind::Close) => depth -= 1,
            _ => {}
        }
        if at > open && text.gap(at) == Gap::Blank {
            return None;
        }
    }
    None
}

/// Whether a bracket holds names and not "see annex XVI".
fn names_members(text: &Text<'_>, from: usize, to: usize) -> bool {
    let first = text.lower(from);
    let the_name = first == "the" && text.word(from + 1).starts_with(char::is_uppercase);
    let digits = (from..to).any(|it| {
        text.word(it).bytes().any(|it| it.is_ascii_digit())
            && super::furniture::shape(text.word(it)).is_none()
    });
    let named = text.is(from, Kind::Flag) || text.word(from).starts_with(char::is_alphabetic);
    named && !digits && (!NO_NAMES.contains(&first.as_str()) || the_name)
}

/// First words of brackets that name nobody.
#[rustfmt::skip]
const NO_NAMES: [&str; 13] = [
    "see", "annex", "for", "document", "resolution", "draft", "as", "a", "in", "with", "the", "out", "including",
];
