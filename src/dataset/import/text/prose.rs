//! Positions in sentences: "Belarus, Syria and Russia voted against", "voting against were ...".

use super::lists;
use super::name::{Name, is_known};
use super::phrase::classify;
use super::roles::Role;
use super::tokens::{Gap, Kind, Text};
use crate::dataset::import::names::Roster;
use crate::position::Position;

/// Members whose position a sentence tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub start: usize,
    pub end: usize,
    pub position: Position,
    pub names: Vec<Name>,
}

/// Most tokens of the names in a sentence.
const LENGTH: usize = 500;

/// Returns all sentences that tell positions, in the order of the text; none overlap. `taken` says
/// which tokens are already read.
pub fn find(text: &Text<'_>, taken: impl Fn(usize) -> bool) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let free = found.last().map_or(0, |it| it.end);
        match verb(text, at) {
            Some((position, end)) if !taken(at) => {
                let told = forward(text, at, end, position)
                    .or_else(|| backward(text, at, end, position, free));
                at = told.as_ref().map_or(end, |it| it.end.max(end));
                found.extend(told);
            }
            _ => at += 1,
        }
    }
    found
}

/// Returns the position of a phrase that says how somebody voted, and the token after the phrase.
fn verb(text: &Text<'_>, at: usize) -> Option<(Position, usize)> {
    let word = text.word(at);
    // A cheap test for the millions of words that begin no such phrase.
    if !matches!(word.as_bytes().first()?, b'v' | b'V' | b'a' | b'A' | b'd' | b'w' | b'o') {
        return None;
    }
    if !(3..=10).contains(&word.len()) {
        return None;
    }
    let next = |ahead: usize| text.lower(at + ahead);
    match text.lower(at).as_str() {
        "voted" | "voting" => {
            let skip = usize::from(next(1) == "in") + 1;
            let position = match text.role(at + skip) {
                Role::Strong(position) => position,
                Role::Weak(position) if matches!(next(skip).as_str(), "for" | "yes" | "no") => {
                    position
                }
                _ => return None,
            };
            // "voted in favour of", "voted no on"
            Some((position, at + skip + 1))
        }
        "abstained" | "abstaining" => Some((Position::Abstain, at + 1)),
        "opposed" if next(1) == "the" || next(1) == "it" => Some((Position::No, at + 1)),
        "did" if next(1) == "not" && matches!(next(2).as_str(), "vote" | "participate") => {
            // Members that "did not vote against" it may have abstained.
            let how = at + 3 + usize::from(next(3) == "in");
            let takes_one = matches!(text.role(how), Role::Strong(_) | Role::Weak(_));
            (!takes_one).then_some((Position::NotVoting, at + 3))
        }
        "were" | "was" if next(1) == "absent" => Some((Position::NotVoting, at + 2)),
        _ => None,
    }
}

/// Returns the members that are named after the phrase at a token: "Voting against were Belarus,
/// Cuba and Syria.", "The five that abstained were: ..."
fn forward(text: &Text<'_>, at: usize, end: usize, position: Position) -> Option<Told> {
    let copula = (end..end + 12).find(|it| {
        matches!(text.lower(*it).as_str(), "were" | "was" | "are" | "included")
            || !matches!(text.kind(*it), Some(Kind::Word))
    })?;
    if !matches!(text.lower(copula).as_str(), "were" | "was" | "are") {
        return None;
    }
    let from = copula + 1 + usize::from(text.is(copula + 1, Kind::Colon));
    let named = text.is(from, Kind::Flag)
        || text.word(from).starts_with(char::is_uppercase)
        || (text.lower(from) == "the" && text.word(from + 1).starts_with(char::is_uppercase));
    // Free words may only stand between verb and copula, as in "voted against the draft were".
    let phrase = classify(text, at, end).is_some_and(|(it, _)| it == position);
    if !named || !phrase {
        return None;
    }
    let limit = (from..(from + LENGTH).min(text.len()))
        .find(|it| {
            text.is(*it, Kind::Stop)
                || text.str(*it) == ";"
                || (text.gap(*it) == Gap::Blank && *it > from)
        })
        .unwrap_or((from + LENGTH).min(text.len()));
    let names = names(text, from, limit)?;
    Some(Told { start: at, end: limit, position, names })
}

/// Returns the members that are named before the phrase at a token, not before the token `free`:
/// "Belarus, Syria and Russia voted against", "with China and India abstaining".
fn backward(
    text: &Text<'_>,
    at: usize,
    end: usize,
    position: Position,
    free: usize,
) -> Option<Told> {
    let mut from = at;
    let mut to = at;
    // "also voted against", "all abstained"
    while to > free
        && matches!(
            text.lower(to - 1).as_str(),
            "also" | "all" | "both" | "each" | "had" | "have" | "which" | "who" | "that"
        )
    {
        to -= 1;
    }
    if to < at && matches!(text.lower(to).as_str(), "which" | "who" | "that") {
        return None;
    }
    from = from.min(to);
    while from > free && at - from < LENGTH {
        let before = from - 1;
        let word = text.lower(before);
        let boundary = match text.kind(before) {
            Some(Kind::Word) => BOUNDARIES.contains(&&*word) || (text.gap(from) == Gap::Blank),
            Some(Kind::Stop | Kind::Colon | Kind::Dash | Kind::Quote | Kind::Bullet) => true,
            Some(Kind::Comma) => text.str(before) != ",",
            _ => false,
        };
        // A condition only says what would have happened.
        if word == "if" {
            return None;
        }
        if boundary || text.gap(from) == Gap::Blank {
            break;
        }
        from = before;
    }
    // `names` skips a comma and words such as "and" before the first name.
    let names = names(text, from, to)?;
    Some(Told { start: from, end, position, names })
}

/// Words after which the names of a sentence may begin.
#[rustfmt::skip]
const BOUNDARIES: [&str; 31] = [
    "while", "with", "whereas", "but", "when", "as", "by", "only", "including", "where", "were", "was", "voted",
    "voting", "against", "favour", "favor", "abstained", "abstaining", "abstentions", "said", "that", "which",
    "who", "namely", "countries", "members", "states:", "because", "after", "before",
];

/// Returns the names between two tokens; `None` if there are none, or if anything else stands
/// there.
fn names(text: &Text<'_>, from: usize, to: usize) -> Option<Vec<Name>> {
    let mut from = from;
    while from < to
        && (text.is(from, Kind::Comma)
            || matches!(
                text.lower(from).as_str(),
                "and" | "however" | "meanwhile" | "in" | "contrast"
            ))
    {
        from += 1;
    }
    if from >= to {
        return None;
    }
    let list = lists::read(text, from, to, None);
    let whole = list.end >= to && list.cut.is_none();
    let plausible = list.names.iter().all(|it| is_name_like(&it.text));
    if !whole || !plausible || list.names.is_empty() {
        return None;
    }
    if Roster::un().seats().is_empty() {
        return Some(list.names);
    }
    // A sentence is weaker evidence than a list, so the roster must know most of the names.
    let known = list.names.iter().filter(|it| is_known(&it.text)).count();
    (known * 2 > list.names.len()).then_some(list.names)
}

/// Whether a piece of a sentence may be a name at all.
fn is_name_like(name: &str) -> bool {
    let words: Vec<_> = name.split(' ').collect();
    let bare = name.strip_prefix("the ").unwrap_or(name);
    let small = |it: &&str| {
        matches!(*it, "of" | "and" | "the" | "da" | "de" | "former" | "&")
            || it.starts_with('(')
            || it.starts_with(|it: char| !it.is_lowercase())
    };
    let first = words.first().copied().unwrap_or_default();
    let article = first == "The" && words.len() > 1 && is_known(name);
    words.len() <= 8
        && bare.starts_with(|it: char| !it.is_lowercase() && !it.is_ascii_digit())
        && words.iter().all(small)
        && (article || !OTHERS.contains(&first))
        && !name.contains(|it: char| it.is_ascii_digit())
        && !words.iter().any(|it| OFFICES.contains(it))
}

/// Words that no member's name has: offices and organs.
const OFFICES: [&str; 6] =
    ["Assembly", "Council", "Committee", "President", "Minister", "Ambassador"];

/// First words of phrases that stand for several members or for nobody.
#[rustfmt::skip]
const OTHERS: [&str; 29] = [
    "The", "Assembly", "Council", "Committee", "He", "She", "It", "They", "We", "I", "Most", "Many", "Some",
    "All", "None", "Others", "Countries", "States", "Members", "Member", "Nations", "Delegations", "Who",
    "Those", "Several", "Only", "Twelve", "Ten", "Both",
];

#[cfg(test)]
mod tests {
    use super::*;
    use Position::{Abstain, No, NotVoting, Yes};

    #[track_caller]
    fn check(raw: &str, expected: &[(Position, &[&str])]) {
        let text = Text::new(raw).unwrap();
        let found = find(&text, |_| false);
        let found: Vec<_> = found
            .iter()
            .map(|it| (it.position, it.names.iter().map(|it| it.text.as_str()).collect::<Vec<_>>()))
            .collect();
        let expected: Vec<_> = expected.iter().map(|(it, names)| (*it, names.to_vec())).collect();
        assert_eq!(found, expected, "{raw}");
    }

    #[test]
    fn sentences_tell_positions() {
        check("Belarus, Syria and Russia voted against.", &[(No, &["Belarus", "Syria", "Russia"])]);
        check(
            "Russia, Belarus, Eritrea and Syria voted against it, while China, India and South Africa abstained.",
            &[
                (No, &["Russia", "Belarus", "Eritrea", "Syria"]),
                (Abstain, &["China", "India", "South Africa"]),
            ],
        );
        check("It passed, with China and India abstaining.", &[(Abstain, &["China", "India"])]);
        check(
            "Voting against were Belarus, Cuba and Syria.",
            &[(No, &["Belarus", "Cuba", "Syria"])],
        );
        check("Serbia voted in favour of the text.", &[(Yes, &["Serbia"])]);
        check(
            "Serbia did not vote; Albania was absent.",
            &[(NotVoting, &["Serbia"]), (NotVoting, &["Albania"])],
        );
    }

    #[test]
    fn who_is_not_named_is_not_guessed() {
        for raw in [
            "The Assembly voted against it.",
            "Most members abstained.",
            "35 countries abstained.",
            "She said her country had abstained.",
            "Its representative, who had voted against, left.",
            "Those that voted against it left.",
            "Serbia did not vote against the resolution.",
            "Serbia did not vote in favour.",
            "If Serbia voted against, it would be alone.",
        ] {
            check(raw, &[]);
        }
    }
}
