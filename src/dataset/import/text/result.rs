//! Sentences that state a result: "by a recorded vote of 63 in favour to 19 against, with 66
//! abstentions", "by 131 votes to 53", "13 in favour, none against, 2 abstentions (China, India)".

use super::clauses::{BETWEEN, Connector, clause, connect, to_follows};
use super::roles::Role;
use super::tokens::{Gap, Kind, Text};
use crate::position::Position;

/// A result in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its first token: a count, or a position in "Ayes 320, Noes 202".
    pub start: usize,
    /// The token after it.
    pub end: usize,
    /// The counts, each position at most once.
    pub clauses: Vec<Clause>,
    /// The first token of the sentence around it, and the token after that sentence.
    pub sentence: (usize, usize),
    /// The lists follow the result: "as follows".
    pub opens: bool,
    /// What came of the vote: `adopted`, `approved`, `rejected`, `retained` or `deleted`.
    pub outcome: Option<&'static str>,
}

/// A count of one position.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    pub position: Position,
    pub count: u32,
    /// Tokens between the brackets that name the members.
    pub names: Option<(usize, usize)>,
}

impl Outcome {
    /// Makes a result of which only the counts are known yet.
    fn new(start: usize, end: usize, clauses: Vec<Clause>) -> Self {
        Self { start, end, clauses, sentence: (start, end), opens: false, outcome: None }
    }

    /// Returns the count of a position, if the result states one.
    pub fn count(&self, position: Position) -> Option<u32> {
        self.clauses.iter().find(|it| it.position == position).map(|it| it.count)
    }
}

/// Most tokens of a sentence before its result; after the result it has at most half as many.
const SENTENCE: usize = 160;

/// Returns all results outside of headings, in the order of the text; none overlap.
pub fn find(text: &Text<'_>, is_heading: impl Fn(usize) -> bool) -> Vec<Outcome> {
    let mut found: Vec<Outcome> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let free = found.last().map_or(0, |it| it.end);
        if text.is(at, Kind::Word)
            && !is_heading(at)
            && let Some(mut outcome) =
                at_count(text, at).or_else(|| triple(text, at)).or_else(|| labelled(text, at))
        {
            // The sentence of "Ayes 320, Noes 202" does not reach above its line.
            let line = (free..=outcome.start).rev().find(|it| text.begins_line(*it));
            let labelled = !matches!(text.role(outcome.start), Role::Other | Role::Filler);
            let free = line.filter(|_| labelled).unwrap_or(free);
            outcome.sentence = sentence(text, outcome.start, outcome.end, free);
            outcome.opens = opens(text, &outcome);
            outcome.outcome = outcome_word(text, &outcome);
            at = outcome.end.max(at + 1);
            found.push(outcome);
        } else {
            at += 1;
        }
    }
    found
}

/// Returns the result that begins with the count at a token.
fn at_count(text: &Text<'_>, start: usize) -> Option<Outcome> {
    text.number(start).filter(|_| !is_of_label(text, start))?;
    let mut clauses: Vec<Clause> = Vec::new();
    let mut at = start;
    let mut votes = by_vote(text, start);
    loop {
        let mut connector = Connector::None;
        if !clauses.is_empty() {
            (connector, at) = connect(text, at);
        }
        let Some(read) = clause(text, at, clauses.is_empty()) else { break };
        votes |= read.votes;
        let position = match read.position {
            Some(position) => position,
            // "131 votes to 53": what it means shows only in what follows.
            None if clauses.is_empty() && to_follows(text, read.end) => Position::Yes,
            None if connector == Connector::To && clauses.len() == 1 => Position::No,
            None => break,
        };
        if clauses.iter().any(|it| it.position == position) {
            break;
        }
        clauses.push(Clause { position, count: read.count, names: read.names });
        at = read.end;
    }
    let end = last_end(text, at, &clauses)?;
    let has = |position| clauses.iter().any(|it| it.position == position);
    let abstentions = has(Position::Abstain);
    let explicit = votes || abstentions || text.lower(end.saturating_sub(1)).starts_with("against");
    let enough = has(Position::Yes) && (has(Position::No) || abstentions) && explicit;
    enough.then_some(Outcome::new(start, end, clauses))
}

/// Whether a count belongs to the words before it: it ends its line, or the words after it have a
/// count of their own, as in "Votants : 8 / Contre : 3".
pub fn is_of_label(text: &Text<'_>, count: usize) -> bool {
    if text.number(count).is_none() {
        return false;
    }
    let colon = |it: usize| text.is(it, Kind::Colon);
    let label = (count + 1..count + BETWEEN).find(|it| !text.is(*it, Kind::Word));
    let own = label.is_some_and(|it| colon(it) && text.number(it + 1).is_some());
    let last = text.gap(count + 1) >= Gap::Line;
    let next = last && matches!(text.role(count + 1), Role::Strong(_) | Role::Weak(_));
    // "Recorded vote: 63", and "in favour" on the next line.
    let ends = last && !text.word(count + 1).starts_with(char::is_lowercase);
    (count > 0 && colon(count - 1) && (own || ends)) || (next && text.number(count + 2).is_some())
}

/// Returns the token of the count after a position, with or without a mark between them: "Ayes,
/// 320".
fn number_of(text: &Text<'_>, position: usize) -> Option<usize> {
    let mark = matches!(text.kind(position + 1), Some(Kind::Comma | Kind::Colon | Kind::Dash));
    let number = position + 1 + usize::from(mark);
    let one_line = (position + 1..=number).all(|it| text.gap(it) < Gap::Line);
    (one_line && text.digits(number).is_some()).then_some(number)
}

/// Returns the token after the result: connectors that were read past its last clause belong to the
/// sentence.
fn last_end(text: &Text<'_>, at: usize, clauses: &[Clause]) -> Option<usize> {
    let floor = clauses.last()?.names.map_or(0, |(_, to)| to);
    let mut end = at;
    while end > floor + 1
        && (text.is(end - 1, Kind::Comma)
            || matches!(text.lower(end - 1).as_str(), "with" | "and" | "to" | "by"))
    {
        end -= 1;
    }
    Some(end)
}

/// Whether the words before a count speak of a vote: "by a recorded vote of 63", "votes:", "result
/// of the vote was 63".
fn by_vote(text: &Text<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|it| {
        matches!(
            text.lower(it).as_str(),
            "vote" | "votes" | "voted" | "voting" | "division" | "tally" | "adopted" | "rejected"
        )
    })
}

/// Returns the result that one word with three counts states: "by a vote of 63-19-66", "adopted
/// 141-5-35".
fn triple(text: &Text<'_>, at: usize) -> Option<Outcome> {
    let word = text.word(at);
    let digit = word.starts_with(|it: char| it.is_ascii_digit());
    if !digit || !(5..=13).contains(&word.len()) || !by_vote(text, at) {
        return None;
    }
    let counts: Option<Vec<u32>> = word
        .split(['-', '–', '−', '/', ':'])
        .map(|it| it.parse().ok().filter(|_| it.len() <= 3))
        .collect();
    let [yes, no, abstain] = counts?.try_into().ok()?;
    let clause = |position, count| Clause { position, count, names: None };
    let clauses = vec![
        clause(Position::Yes, yes),
        clause(Position::No, no),
        clause(Position::Abstain, abstain),
    ];
    Some(Outcome::new(at, at + 1, clauses))
}

/// Returns a result with each count after its position: "The House divided: Ayes 320, Noes 202",
/// "Tá, 71; Níl, 58".
fn labelled(text: &Text<'_>, start: usize) -> Option<Outcome> {
    // "141 yes, 5 no" has its counts before.
    if start > 0 && text.number(start - 1).is_some() {
        return None;
    }
    let mut clauses: Vec<Clause> = Vec::new();
    let (mut at, mut end) = (start, start);
    while let Role::Strong(position) | Role::Weak(position) = text.role(at) {
        let number =
            number_of(text, at).filter(|_| !clauses.iter().any(|it| it.position == position));
        let Some((number, count)) = number.and_then(|it| Some((it, text.number(it)?))) else {
            break;
        };
        clauses.push(Clause { position, count, names: None });
        end = number + 1;
        at = end + usize::from(text.is(end, Kind::Comma));
        at += usize::from(text.lower(at) == "and");
        // "Ayes, 320" may have a line of its own.
        let line = text.begins_line(at) && text.is(number - 1, Kind::Comma);
        if (at == end && !line) || text.gap(at) == Gap::Blank {
            break;
        }
    }
    let has = |position| clauses.iter().any(|it| it.position == position);
    let enough = has(Position::Yes) && has(Position::No);
    enough.then_some(Outcome::new(start, end, clauses))
}

/// Returns the sentence around a result: its first token, not before `free`, and the token after
/// it.
fn sentence(text: &Text<'_>, start: usize, end: usize, free: usize) -> (usize, usize) {
    let mut first = start;
    while first > free
        && start - first < SENTENCE
        && text.gap(first) != Gap::Blank
        && !text.is(first - 1, Kind::Stop)
    {
        first -= 1;
    }
    let mut last = end;
    while last < text.len() && last - end < SENTENCE / 2 && !text.is(last, Kind::Stop) {
        if text.gap(last) == Gap::Blank && last > end {
            break;
        }
        last += 1;
    }
    (first, last)
}

/// Whether the lists follow the result.
fn opens(text: &Text<'_>, outcome: &Outcome) -> bool {
    let (_, last) = outcome.sentence;
    // "The House divided: Ayes 320, Noes 202" stands above its lists.
    let divided = |it: usize| text.lower(it) == "divided";
    (outcome.start.saturating_sub(4)..outcome.start).any(divided)
        || (outcome.end..(outcome.end + 12).min(last)).any(|it| text.lower(it) == "follows")
}

/// Returns what came of the vote, by the nearest word that says so: before the result, after it, or
/// at the beginning of the next sentence.
fn outcome_word(text: &Text<'_>, outcome: &Outcome) -> Option<&'static str> {
    let (first, last) = outcome.sentence;
    let before = (first..outcome.start).rev().find_map(|it| word_of(text, it));
    let after = || (outcome.end..last).find_map(|it| word_of(text, it));
    // "There were 13 votes in favour ... . The draft resolution has been adopted"
    let next = || (last..(last + 12).min(text.len())).find_map(|it| word_of(text, it));
    before.or_else(after).or_else(next)
}

/// Returns the outcome that a word says, such as `adopted`; `None` for any other word.
pub fn word_of(text: &Text<'_>, at: usize) -> Option<&'static str> {
    let word = text.lower(at);
    let found = match word.as_str() {
        "adopted" | "adopting" | "adopts" | "adopt" | "passed" | "passes" | "usvojena"
        | "usvojila" | "adoptée" | "adopté" | "aprobada" | "принята" | "принял" => {
            "adopted"
        }
        "approved" | "approving" | "approves" => "approved",
        "rejected" | "rejecting" | "rejects" | "defeated" | "failed" | "odbijena" | "rejetée"
        | "rechazada" | "отклонена" => "rejected",
        "retained" => "retained",
        "deleted" => "deleted",
        _ => return None,
    };
    let not = (at.saturating_sub(3)..at).any(|it| text.lower(it) == "not");
    if found == "adopted" && not { Some("rejected") } else { Some(found) }
}
