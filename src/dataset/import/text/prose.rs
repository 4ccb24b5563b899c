//! Sentences that name who voted how: "Serbia and Belarus voted against, while China abstained".

use super::super::names::{Found, Roster};
use super::Vote;
use super::headings::Heading;
use super::lists::{self, Item};
use super::scan::Words;
use crate::position::Position;

/// The most words before a verb that may be its subjects.
const REACH: usize = 400;

/// The vote that a text tells in sentences, if it names members.
///
/// Prose is no list: only a sentence all of whose subjects are known members counts.
pub fn find(words: &Words<'_>) -> Option<Vote> {
    let mut vote = Vote::default();
    let mut from = 0;
    for index in 0..words.len() {
        if let Some((position, behind)) = verb(words, index) {
            let start = subject(words, from.max(index.saturating_sub(REACH)), index);
            let (items, _) = lists::read(words, start, index);
            if !items.is_empty() && items.iter().all(is_known) {
                let heading = Heading { position, count: None, from: start, to: behind };
                vote.lists.push((heading, items, behind));
            }
            from = behind;
        }
    }
    (!vote.lists.is_empty()).then_some(vote)
}

/// "voted against", "voted in favour", "abstained", "did not vote" at a word.
fn verb(words: &Words<'_>, index: usize) -> Option<(Position, usize)> {
    let next = words.plain(index + 1);
    Some(match words.plain(index).as_str() {
        "voted" if next == "against" || next == "no" => (Position::No, index + 2),
        "voted" if next == "for" || next == "yes" => (Position::Yes, index + 2),
        "voted" if next == "in" => (Position::Yes, index + 3),
        "abstained" => (Position::Abstain, index + 1),
        "did" if next == "not" && words.plain(index + 2) == "vote" => {
            (Position::NotVoting, index + 3)
        }
        _ => return None,
    })
}

/// The first word of the subjects: behind the end of the sentence before, and behind a word that
/// joins two sentences.
fn subject(words: &Words<'_>, from: usize, to: usize) -> usize {
    const JOINS: [&str; 8] = ["while", "whereas", "but", "only", "as", "that", "said", "when"];
    let mut start = from;
    for index in from..to {
        let text = words.text(index);
        let ends = text.ends_with(['.', ';', ':', '!', '?']) && words.plain(index).len() > 3;
        if ends || JOINS.contains(&words.plain(index).as_str()) {
            start = index + 1;
        }
    }
    start
}

fn is_known(item: &Item) -> bool {
    !matches!(Roster::un().find(&item.name, None), Found::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_who_voted_how() {
        let text = "Serbia, Belarus and Syria voted against, while China abstained. Only Albania voted in favour. Diplomats voted for lunch.";
        let vote = find(&Words::new(text)).expect("a vote");
        let found: Vec<_> = vote
            .lists
            .iter()
            .map(|(heading, items, _)| {
                (heading.position, items.iter().map(|it| it.name.as_str()).collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(
            found,
            [
                (Position::No, vec!["Serbia", "Belarus", "Syria"]),
                (Position::Abstain, vec!["China"]),
                (Position::Yes, vec!["Albania"]),
            ]
        );
    }
}
