//! Sentences that state a result: "by a recorded vote of 63 in favour to 19 against, with 66
//! abstentions", "63 votes to none", "13 votes in favour, none against and 2 abstentions".

use super::super::draft::Totals;
use super::lists::{self, Item};
use super::scan::Words;
use crate::dataset::limits;
use crate::position::Position;

/// A stated result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// What it states, each only where it does.
    pub totals: Totals,
    /// Members named in brackets after a number.
    pub named: Vec<(Position, Item)>,
    /// `adopted` or `rejected`, where a verb says so.
    pub verb: Option<&'static str>,
    /// Its first number.
    pub from: usize,
    /// The word behind the last number or bracket.
    pub to: usize,
    /// The sentence around it.
    pub sentence: (usize, usize),
}

/// Numbers as words, by value.
const NUMBERS: [&str; 21] = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Words that may stand between a number and what it counts.
const COUNTED: [&str; 10] = [
    "votes",
    "vote",
    "voted",
    "voting",
    "countries",
    "states",
    "members",
    "member",
    "were",
    "delegations",
];

/// Finds all results, in order.
pub fn find(words: &Words<'_>) -> Vec<Outcome> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.len() {
        match outcome(words, index) {
            Some(outcome) => {
                index = outcome.to.max(index + 1);
                found.push(outcome);
            }
            None => index += 1,
        }
    }
    found
}

/// A result whose first number is this word.
fn outcome(words: &Words<'_>, from: usize) -> Option<Outcome> {
    let first = number(words, from)?;
    let mut it = Outcome { from, ..Outcome::default() };
    let counts = counts(words, from + 1);
    let mut at = match counts {
        Some((Position::Yes, at)) => {
            it.totals.yes = Some(first);
            at
        }
        // "63 votes to 19", "63-19"; "3 to 5 years" is no result.
        None => {
            let at = from + 1 + usize::from(COUNTED.contains(&words.plain(from + 1).as_str()));
            let is_vote = at > from + 1
                || (from.saturating_sub(3)..from).any(|it| words.plain(it).starts_with("vote"));
            if words.plain(at) != "to" || !is_vote {
                return None;
            }
            it.totals.yes = Some(first);
            it.totals.no = Some(number(words, at + 1)?);
            match self::counts(words, at + 2) {
                Some((Position::No, behind)) => behind,
                _ => at + 2,
            }
        }
        Some(_) => return None,
    };
    at = brackets(
        words,
        at,
        if it.totals.no.is_some() { Position::No } else { Position::Yes },
        &mut it.named,
    );
    at = rest(words, at, &mut it);
    if it.totals.no.is_none() && it.totals.abstain.is_none() {
        return None;
    }
    it.to = at;
    it.sentence = sentence(words, from, at);
    it.verb = verb(words, it.sentence);
    Some(it)
}

/// The further numbers of the sentence, a few words apart.
fn rest(words: &Words<'_>, mut at: usize, it: &mut Outcome) -> usize {
    let mut look = at;
    // A number is never far from the one before: "..., with none abstaining".
    while look < at + 6 && look < words.len() {
        if let Some(count) = number_or_no(words, look)
            && let Some((position, behind)) = counts(words, look + 1)
        {
            let slot = match position {
                Position::No => &mut it.totals.no,
                Position::Abstain => &mut it.totals.abstain,
                _ => return at,
            };
            if slot.is_some() {
                return at;
            }
            *slot = Some(count);
            at = brackets(words, behind, position, &mut it.named);
            look = at;
            continue;
        }
        if ends_sentence(words, look) {
            return at;
        }
        look += 1;
    }
    at
}

/// What a number counts, and the word behind.
fn counts(words: &Words<'_>, mut at: usize) -> Option<(Position, usize)> {
    if COUNTED.contains(&words.plain(at).as_str()) {
        at += 1;
    }
    let word = words.plain_before_bracket(at);
    let next = words.plain(at + 1);
    Some(match word.as_str() {
        "in" if next == "favour" || next == "favor" => (Position::Yes, at + 2),
        "for" => (Position::Yes, at + 1),
        "against" => (Position::No, at + 1),
        it if it.starts_with("abst") => (Position::Abstain, at + 1),
        _ => return None,
    })
}

/// "63", "none", "fifteen".
fn number(words: &Words<'_>, index: usize) -> Option<u32> {
    let text = words.text(index);
    // A dot or a bracket before the number starts something else.
    if text.starts_with(['(', '/', '.']) && text.len() > 1 && !text.starts_with("(1") {
        return None;
    }
    let plain = words.plain(index);
    let value = plain.parse().ok().filter(|it| *it <= limits::COUNT);
    value.or_else(|| NUMBERS.iter().position(|it| *it == plain).map(|it| it as u32))
}

/// Also "no" of "no abstentions".
fn number_or_no(words: &Words<'_>, index: usize) -> Option<u32> {
    number(words, index).or_else(|| (words.plain(index) == "no").then_some(0))
}

/// Reads members in brackets at a word; "(See annex)" and "(resolution 78/196)" name none.
fn brackets(
    words: &Words<'_>,
    at: usize,
    position: Position,
    named: &mut Vec<(Position, Item)>,
) -> usize {
    const OTHER: [&str; 9] =
        ["see", "annex", "resolution", "document", "for", "vote", "decision", "draft", "with"];
    // "abstentions(Albania, ..." has no space before the bracket.
    let glued = at.checked_sub(1).filter(|it| words.text(*it).contains('('));
    let start = glued.unwrap_or(at);
    let Some((_, first)) = words.text(start).split_once('(') else { return at };
    let first = if first.is_empty() { words.plain(start + 1) } else { super::scan::plain(first) };
    if OTHER.contains(&first.as_str())
        || first.starts_with(|it: char| it.is_ascii_digit())
        || first.contains('/')
    {
        return at;
    }
    let mut depth = 0_usize;
    let mut inner = String::new();
    for index in start..words.len().min(start + 600) {
        let text = words.text(index);
        let text =
            if index == start { text.split_once('(').map_or(text, |(_, it)| it) } else { text };
        if index == start {
            depth = 1;
        }
        for (offset, character) in text.char_indices() {
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                inner.push_str(text.get(..offset).unwrap_or_default());
                let from = start + usize::from(glued.is_none() && words.text(start) == "(");
                named.extend(names(&inner, from).into_iter().map(|it| (position, it)));
                return index + 1;
            }
        }
        inner.push_str(text);
        inner.push(' ');
    }
    at
}

fn names(inner: &str, word: usize) -> Vec<Item> {
    let words = Words::new(inner);
    let (items, _) = lists::read(&words, 0, words.len());
    items.into_iter().map(|it| Item { word: word + it.word, ..it }).collect()
}

fn ends_sentence(words: &Words<'_>, index: usize) -> bool {
    let text = words.text(index);
    text.ends_with(['.', '!', '?', ']']) && words.plain(index).len() > 2
}

/// The sentence around a range, at most 120 words to either side.
fn sentence(words: &Words<'_>, from: usize, to: usize) -> (usize, usize) {
    let lowest = from.saturating_sub(120);
    let mut start = from;
    while start > lowest && !ends_sentence(words, start - 1) {
        start -= 1;
    }
    let mut end = to;
    while end < words.len().min(to + 120) && !(end > 0 && ends_sentence(words, end - 1)) {
        end += 1;
    }
    (start, end)
}

fn verb(words: &Words<'_>, (from, to): (usize, usize)) -> Option<&'static str> {
    for index in from..to {
        match words.plain(index).as_str() {
            "rejected" | "defeated" => return Some("rejected"),
            "adopted" | "approved" | "adopting" | "approving" | "adopts" | "retained" => {
                let not = (index.saturating_sub(2)..index).any(|it| words.plain(it) == "not");
                return Some(if not { "rejected" } else { "adopted" });
            }
            _ => {}
        }
    }
    None
}

impl Words<'_> {
    /// A word up to a bracket that is glued to it, plain.
    fn plain_before_bracket(&self, index: usize) -> String {
        super::scan::plain(self.text(index).split('(').next().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, Option<u32>, Option<u32>, usize)>) {
        let words = Words::new(text);
        let found = find(&words).first().map(|it| {
            let Totals { yes, no, abstain, .. } = it.totals;
            (yes.unwrap_or_default(), no, abstain, it.named.len())
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn results_in_their_many_forms() {
        check(
            "by a recorded vote of 63 in favour to 19 against, with 66 abstentions",
            Some((63, Some(19), Some(66), 0)),
        );
        check(
            "was adopted by 125 votes to 54, with 6 abstentions (resolution 78/196).",
            Some((125, Some(54), Some(6), 0)),
        );
        check(
            "was adopted by 131 votes to 53 (resolution 78/200).",
            Some((131, Some(53), None, 0)),
        );
        check("by 63 votes to none, with 1 abstention", Some((63, Some(0), Some(1), 0)));
        check(
            "There were 13 votes in favour, none against and 2 abstentions.",
            Some((13, Some(0), Some(2), 0)),
        );
        check(
            "by a vote of 153 in favour to 1 against ( United States), with 24 abstentions. (See annex XL.)",
            Some((153, Some(1), Some(24), 1)),
        );
        check(
            "154 in favour to 1 against (Israel) with 9 abstentions(Albania, Cameroon, Haiti)",
            Some((154, Some(1), Some(9), 4)),
        );
        check(
            "by 149 votes in favour to 2 against (Israel, United States), with 7 abstentions (Bulgaria, Federated States of Micronesia)",
            Some((149, Some(2), Some(7), 4)),
        );
        check("142 in favour to 1 against, with no abstentions.", Some((142, Some(1), Some(0), 0)));
        check(
            "a vote of 132 in favour to 3 against (Israel, Marshall Islands and United States) with 5 abstentions",
            Some((132, Some(3), Some(5), 3)),
        );
        check("(15 in favour, none against, none abstaining)", Some((15, Some(0), Some(0), 0)));
    }

    #[test]
    fn other_numbers_are_no_results() {
        for text in [
            "from 3 to 5 years",
            "In favour: 63",
            "12 members were for it",
            "sessions 61 to 63 were long",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn verbs_tell_the_outcome() {
        let verb = |text: &str| find(&Words::new(text))[0].verb;
        assert_eq!(
            verb("The amendment was rejected by 60 votes to 70, with 10 abstentions."),
            Some("rejected")
        );
        assert_eq!(verb("It was not adopted: 3 votes in favour, 2 against"), Some("rejected"));
        assert_eq!(verb("By 3 votes to 2 the text was retained."), Some("adopted"));
    }
}
