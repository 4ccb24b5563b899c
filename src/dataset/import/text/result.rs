//! Sentences that state a result: "by a recorded vote of 63 in favour to 19 against, with 66
//! abstentions", "by 131 votes to 53", "13 in favour, none against, 2 abstentions (China, India)".

use super::headings::Role;
use super::lex::{Gap, Kind, Text};
use crate::position::Position;

/// A result in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its first token, a count.
    pub start: usize,
    /// The token after it.
    pub end: usize,
    /// Each position at most once.
    pub clauses: Vec<Clause>,
    /// The sentence around it.
    pub sentence: (usize, usize),
    /// The lists follow: "as follows".
    pub opens: bool,
    /// `adopted`, `approved`, `rejected`, `retained`.
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
    pub fn count(&self, position: Position) -> Option<u32> {
        self.clauses.iter().find(|it| it.position == position).map(|it| it.count)
    }
}

/// Tokens between a count and its position: "12 of the Council's 15 members voted in favour".
const BETWEEN: usize = 9;

/// Tokens of the longest bracket with names.
const BRACKET: usize = 700;

/// Tokens of the longest half sentence.
const SENTENCE: usize = 160;

/// All results outside of headings, in order, none overlapping.
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
            // What stands above "Ayes 320, Noes 202" is no part of it.
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

/// The result that begins with the count at a token.
fn at_count(text: &Text<'_>, start: usize) -> Option<Outcome> {
    text.number(start).filter(|_| !is_of_label(text, start))?;
    let mut clauses: Vec<Clause> = Vec::new();
    let mut at = start;
    let mut votes = by_vote(text, start);
    let mut unnamed = false;
    loop {
        let connector = if clauses.is_empty() && !unnamed {
            Connector::None
        } else {
            let (connector, next) = connect(text, at);
            at = next;
            connector
        };
        let Some(read) = clause(text, at, clauses.is_empty()) else { break };
        votes |= read.votes;
        let position = match read.position {
            Some(position) => position,
            None if clauses.is_empty() && text.number(start) == Some(read.count) => {
                // "131 votes to 53": what it means shows only in what follows.
                if !to_follows(text, read.end) {
                    break;
                }
                Position::Yes
            }
            None if connector == Connector::To && clauses.len() == 1 => Position::No,
            None => break,
        };
        unnamed = true;
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
    enough.then_some(Outcome {
        start,
        end,
        clauses,
        sentence: (start, end),
        opens: false,
        outcome: None,
    })
}

/// Whether a count belongs to the words before it: it ends its line or the words after it have a count of their own,
/// as in "Votants : 8 / Contre : 3".
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

/// The count after a position, with a mark between or none: "Ayes, 320".
fn number_of(text: &Text<'_>, position: usize) -> Option<usize> {
    let mark = matches!(text.kind(position + 1), Some(Kind::Comma | Kind::Colon | Kind::Dash));
    let number = position + 1 + usize::from(mark);
    let one_line = (position + 1..=number).all(|it| text.gap(it) < Gap::Line);
    (one_line && text.digits(number).is_some()).then_some(number)
}

/// Connectors read past the last clause belong to the sentence, not to the result.
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

#[derive(Clone, Copy, Debug, PartialEq)]
enum Connector {
    None,
    /// "to", "contre": those against follow.
    To,
    Other,
}

fn connect(text: &Text<'_>, mut at: usize) -> (Connector, usize) {
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

/// Whether "to 54" follows: the count before it is of those in favour.
fn to_follows(text: &Text<'_>, at: usize) -> bool {
    let (connector, next) = connect(text, at);
    connector == Connector::To && text.number(next).is_some()
}

struct Read {
    count: u32,
    position: Option<Position>,
    names: Option<(usize, usize)>,
    votes: bool,
    end: usize,
}

/// A count with what stands after it: "6 against (Albania, Palau)".
fn clause(text: &Text<'_>, start: usize, first: bool) -> Option<Read> {
    let count = text.number(start)?;
    let mut read = Read { count, position: None, names: None, votes: false, end: start + 1 };
    let mut at = start + 1;
    let mut of = false;
    for _ in 0..BETWEEN {
        if text.gap(at) == Gap::Blank {
            break;
        }
        match text.kind(at) {
            Some(Kind::Furniture) => {}
            Some(Kind::Open) if read.names.is_none() => {
                let Some(close) = closing(text, at) else { break };
                let open = at;
                at = close + 1;
                if names_members(text, open + 1, close) {
                    read.names = Some((open + 1, close));
                    // "to 2 (Israel, United States), with 3 abstentions": more may follow.
                    read.end = at;
                }
                if read.position.is_some() {
                    read.end = at;
                    return Some(read);
                }
                continue;
            }
            Some(Kind::Word) if read.position.is_none() => {
                let word = text.lower(at);
                match text.role(at) {
                    // "106 voix contre une": the count of those against follows.
                    Role::Strong(Position::No) if first && turns(text, at) => break,
                    Role::Strong(position) => {
                        read.position = Some(position);
                        read.end = at + 1;
                    }
                    Role::Weak(Position::No)
                        if text.number(at).is_some() && abstains(text, at + 1) =>
                    {
                        break;
                    }
                    Role::Weak(position) => {
                        read.position = Some(position);
                        read.end = at + 1;
                    }
                    Role::Not if matches!(text.role(at + 1), Role::Voting) => {
                        read.position = Some(Position::NotVoting);
                        at += 1;
                        read.end = at + 1;
                    }
                    Role::Voting => {
                        read.votes |= word.starts_with("vot")
                            || word.starts_with('v')
                            || word.starts_with('г')
                            || word.starts_with('g');
                        read.end = at + 1;
                    }
                    _ if word == "to" || word == "and" || word == "with" || word == "by" => break,
                    Role::Filler => of |= word == "of",
                    Role::Other if of || word.ends_with("'s") => {}
                    Role::Other => break,
                    Role::Not => break,
                }
            }
            Some(Kind::Word) if text.lower(at) == "of" => {
                read.end = after_object(text, at).unwrap_or(read.end);
                break;
            }
            _ => break,
        }
        at += 1;
    }
    Some(read)
}

/// The comma after "of the Brazilian-led text", where the next count follows it.
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

/// "by a recorded vote of 63", "votes:", "result of the vote was 63".
fn by_vote(text: &Text<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|it| {
        matches!(
            text.lower(it).as_str(),
            "vote" | "votes" | "voted" | "voting" | "division" | "tally" | "adopted" | "rejected"
        )
    })
}

/// The bracket that closes the one at a token.
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
    let other = [
        "see",
        "annex",
        "for",
        "document",
        "resolution",
        "draft",
        "as",
        "a",
        "in",
        "with",
        "the",
        "out",
        "including",
    ];
    let the_name = first == "the" && text.word(from + 1).starts_with(char::is_uppercase);
    let digits = (from..to).any(|it| {
        text.word(it).bytes().any(|it| it.is_ascii_digit())
            && super::furniture::shape(text.word(it)).is_none()
    });
    let named = text.is(from, Kind::Flag) || text.word(from).starts_with(char::is_alphabetic);
    named && !digits && (!other.contains(&first.as_str()) || the_name)
}

/// "by a vote of 63-19-66", "adopted 141-5-35".
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
    Some(Outcome {
        start: at,
        end: at + 1,
        clauses: vec![
            clause(Position::Yes, yes),
            clause(Position::No, no),
            clause(Position::Abstain, abstain),
        ],
        sentence: (at, at + 1),
        opens: false,
        outcome: None,
    })
}

/// "The House divided: Ayes 320, Noes 202", "Tá, 71; Níl, 58": each count after its position.
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
    let found =
        Outcome { start, end, clauses, sentence: (start, end), opens: false, outcome: None };
    enough.then_some(found)
}

fn ends(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Kind::Stop)
}

/// The sentence around a result, not before the token `free`.
fn sentence(text: &Text<'_>, start: usize, end: usize, free: usize) -> (usize, usize) {
    let mut first = start;
    while first > free
        && start - first < SENTENCE
        && text.gap(first) != Gap::Blank
        && !ends(text, first - 1)
    {
        first -= 1;
    }
    let mut last = end;
    while last < text.len() && last - end < SENTENCE / 2 && !ends(text, last) {
        if text.gap(last) == Gap::Blank && last > end {
            break;
        }
        last += 1;
    }
    (first, last)
}

fn opens(text: &Text<'_>, outcome: &Outcome) -> bool {
    let (_, last) = outcome.sentence;
    // "The House divided" before its lists stand.
    let divided = |it: usize| text.lower(it) == "divided";
    (outcome.start.saturating_sub(4)..outcome.start).any(divided)
        || (outcome.end..(outcome.end + 12).min(last)).any(|it| text.lower(it) == "follows")
}

fn outcome_word(text: &Text<'_>, outcome: &Outcome) -> Option<&'static str> {
    let (first, last) = outcome.sentence;
    let before = (first..outcome.start).rev().find_map(|it| word_of(text, it));
    let after = || (outcome.end..last).find_map(|it| word_of(text, it));
    // "There were 13 votes in favour ... . The draft resolution has been adopted"
    let next = || (last..(last + 12).min(text.len())).find_map(|it| word_of(text, it));
    before.or_else(after).or_else(next)
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use Position::{Abstain, No, NotVoting, Yes};

    type Expected<'a> = &'a [(Position, u32, &'a str)];

    #[track_caller]
    fn check(raw: &str, expected: Expected<'_>, word: Option<&str>) {
        let text = Text::new(raw).unwrap();
        let found = find(&text, |_| false);
        let [found] = found.as_slice() else { panic!("{raw}: {found:?}") };
        let clauses: Vec<_> = found
            .clauses
            .iter()
            .map(|it| {
                let names = it.names.map(|(from, to)| text.plain(from, to)).unwrap_or_default();
                (it.position, it.count, names)
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(a, b, c)| (*a, *b, (*c).to_owned())).collect();
        assert_eq!(clauses, expected, "{raw}");
        assert_eq!(found.outcome, word, "{raw}");
    }

    #[test]
    fn every_form_gives_its_counts() {
        let adopted = Some("adopted");
        let cases: [(&str, Expected<'_>, Option<&str>); 26] = [
            (
                "was adopted by a recorded vote of 63 in favour to 19 against, with 66 abstentions",
                &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
                adopted,
            ),
            (
                "by 63 votes to 19, with 66 abstentions",
                &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
                None,
            ),
            (
                "Draft resolution V was adopted by 131 votes to 53 (resolution 78/200).",
                &[(Yes, 131, ""), (No, 53, "")],
                adopted,
            ),
            (
                "was adopted by 120 votes to 2 (Israel, United States), with 2 abstentions (Albania, Tonga)",
                &[(Yes, 120, ""), (No, 2, "Israel, United States"), (Abstain, 2, "Albania, Tonga")],
                adopted,
            ),
            (
                "was adopted by 132 votes to 54, with 1 abstention",
                &[(Yes, 132, ""), (No, 54, ""), (Abstain, 1, "")],
                adopted,
            ),
            (
                "by 151 votes to none, with no abstentions",
                &[(Yes, 151, ""), (No, 0, ""), (Abstain, 0, "")],
                None,
            ),
            (
                "There were 13 votes in favour, none against and 2 abstentions. The draft resolution has been adopted as",
                &[(Yes, 13, ""), (No, 0, ""), (Abstain, 2, "")],
                adopted,
            ),
            (
                "by a recorded vote of 77 in favour to 6 against (Albania, Palau), with 74 abstentions, adopted a",
                &[(Yes, 77, ""), (No, 6, "Albania, Palau"), (Abstain, 74, "")],
                adopted,
            ),
            (
                "142 in favour to 1 against ( United States), with no abstentions",
                &[(Yes, 142, ""), (No, 1, "United States"), (Abstain, 0, "")],
                None,
            ),
            (
                "154 in favour to 1 against (Israel) with 9 abstentions(Albania, Palau), a draft",
                &[(Yes, 154, ""), (No, 1, "Israel"), (Abstain, 9, "Albania, Palau")],
                None,
            ),
            (
                "of 109 in favour to 1against ( United States), with 48abstentions",
                &[(Yes, 109, ""), (No, 1, "United States"), (Abstain, 48, "")],
                None,
            ),
            (
                "with 135 in favour to 12 against, with 36 abstentions (Annex XV) — the",
                &[(Yes, 135, ""), (No, 12, ""), (Abstain, 36, "")],
                None,
            ),
            (
                "149 votes in favour to 2 against (Israel, United States)",
                &[(Yes, 149, ""), (No, 2, "Israel, United States")],
                None,
            ),
            (
                "With 141 countries voting in favour, seven against and 32 abstaining",
                &[(Yes, 141, ""), (No, 7, ""), (Abstain, 32, "")],
                None,
            ),
            (
                "141 Member States voted in favour, 5 voted against and 35 abstained",
                &[(Yes, 141, ""), (No, 5, ""), (Abstain, 35, "")],
                None,
            ),
            (
                "While 12 of the Council’s 15 members voted in favour of it, one (United States) voted against, and two (Russia, and the United Kingdom) abstained.",
                &[
                    (Yes, 12, ""),
                    (No, 1, "United States"),
                    (Abstain, 2, "Russia, and the United Kingdom"),
                ],
                None,
            ),
            (
                "20 in favour - 7 against - 20 abstentions",
                &[(Yes, 20, ""), (No, 7, ""), (Abstain, 20, "")],
                None,
            ),
            (
                "was adopted by a vote of 63-19-66.",
                &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
                adopted,
            ),
            (
                "a recorded vote of 106 to 1, with 67 abstentions, as follows:",
                &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
                None,
            ),
            (
                "par 106 voix contre une, avec 67 abstentions",
                &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
                None,
            ),
            (
                "por 106 votos contra 1 y 67 abstenciones",
                &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
                None,
            ),
            (
                "106 голосами против 1 при 67 воздержавшихся",
                &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
                None,
            ),
            (
                "sa 93 glasa za, 18 protiv i 65 uzdržanih",
                &[(Yes, 93, ""), (No, 18, ""), (Abstain, 65, "")],
                None,
            ),
            (
                "3 in favour, 3 against, 9 abstentions and 2 absent",
                &[(Yes, 3, ""), (No, 3, ""), (Abstain, 9, ""), (NotVoting, 2, "")],
                None,
            ),
            (
                "The motion was rejected by 66 votes to 65, with 12 abstentions",
                &[(Yes, 66, ""), (No, 65, ""), (Abstain, 12, "")],
                Some("rejected"),
            ),
            (
                "received 9 votes in favour, 1 against (Russian Federation) and 5 abstentions. It has not been adopted",
                &[(Yes, 9, ""), (No, 1, "Russian Federation"), (Abstain, 5, "")],
                Some("rejected"),
            ),
        ];
        for (raw, expected, word) in cases {
            check(raw, expected, word);
        }
    }

    #[test]
    fn numbers_alone_state_nothing() {
        for raw in [
            "from 5 to 3",
            "12 members of 15",
            "resolution 78/196",
            "3 votes in favour",
            "paragraphs 1 to 7, with 2 exceptions",
            "10 in favour of it",
            "60th meeting, 3 p.m. to 6",
        ] {
            let text = Text::new(raw).unwrap();
            assert_eq!(find(&text, |_| false), [], "{raw}");
        }
    }
}
