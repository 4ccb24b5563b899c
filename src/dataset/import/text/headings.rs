//! Headings over lists of names: "In favour:", "Countries that abstained", "ABSENT were:",
//! "For (141):" - alone on a line, or run in and closed by a colon.

use super::scan::{Words, plain};
use crate::position::Position;

/// A heading, from its first word to the word behind its last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// What those in the list did.
    pub position: Position,
    /// How many there are, where the heading says.
    pub count: Option<u32>,
    /// Its first word.
    pub from: usize,
    /// The word behind it.
    pub to: usize,
}

/// The longest heading, in words.
const LONGEST: usize = 12;

/// Words that headings are made of and names of members are not.
const VOCABULARY: [&str; 54] = [
    "countries",
    "states",
    "members",
    "member",
    "nations",
    "those",
    "that",
    "which",
    "who",
    "following",
    "voted",
    "voting",
    "votes",
    "vote",
    "cast",
    "were",
    "was",
    "the",
    "resolution",
    "draft",
    "text",
    "motion",
    "proposal",
    "amendment",
    "paragraph",
    "it",
    "in",
    "of",
    "favour",
    "favor",
    "for",
    "against",
    "yes",
    "no",
    "aye",
    "ayes",
    "nay",
    "nays",
    "abstaining",
    "abstain",
    "abstained",
    "abstention",
    "abstentions",
    "absent",
    "absentees",
    "not",
    "did",
    "recorded",
    "non-voting",
    "nonvoting",
    "present",
    "list",
    "as",
    "follows",
];

/// Headings in other languages, each as a whole, with what they stand for.
const PHRASES: [(&str, Position); 42] = [
    ("pour", Position::Yes),
    ("ont voté pour", Position::Yes),
    ("contre", Position::No),
    ("ont voté contre", Position::No),
    ("se sont abstenus", Position::Abstain),
    ("s'abstiennent", Position::Abstain),
    ("absents", Position::NotVoting),
    ("n'ont pas pris part au vote", Position::NotVoting),
    ("a favor", Position::Yes),
    ("votos a favor", Position::Yes),
    ("en contra", Position::No),
    ("votos en contra", Position::No),
    ("abstenciones", Position::Abstain),
    ("se abstuvieron", Position::Abstain),
    ("ausentes", Position::NotVoting),
    ("за", Position::Yes),
    ("против", Position::No),
    ("воздержались", Position::Abstain),
    ("воздержавшиеся", Position::Abstain),
    ("не голосовали", Position::NotVoting),
    ("отсутствовали", Position::NotVoting),
    ("za", Position::Yes),
    ("protiv", Position::No),
    ("uzdržani", Position::Abstain),
    ("uzdržano", Position::Abstain),
    ("suzdržani", Position::Abstain),
    ("suzdržano", Position::Abstain),
    ("nisu glasali", Position::NotVoting),
    ("nisu glasale", Position::NotVoting),
    ("уздржани", Position::Abstain),
    ("уздржано", Position::Abstain),
    ("нису гласали", Position::NotVoting),
    ("воздржани", Position::Abstain),
    ("赞成", Position::Yes),
    ("反对", Position::No),
    ("弃权", Position::Abstain),
    ("缺席", Position::NotVoting),
    ("lehte", Position::Yes),
    ("kabul", Position::Yes),
    ("ret", Position::No),
    ("çekimser", Position::Abstain),
    ("aleyhte", Position::No),
];

/// Finds all headings, in order.
pub fn find(words: &Words<'_>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    for index in 0..words.len() {
        let free = found.last().map_or(0, |it| it.to);
        let heading = closed_by_colon(words, index, free).or_else(|| alone(words, index));
        found.extend(heading.filter(|it| it.from >= free));
    }
    found
}

/// A heading whose colon is in the word of this index, or stands after it.
fn closed_by_colon(words: &Words<'_>, index: usize, free: usize) -> Option<Heading> {
    let (text, glued) = words.text(index).split_once([':', '：'])?;
    // "11:30" and addresses are no headings.
    if glued.starts_with('/')
        || (glued.starts_with(|it: char| it.is_ascii_digit())
            && text.ends_with(|it: char| it.is_ascii_digit()))
    {
        return None;
    }
    let mut from = index;
    let lowest = free.max(index.saturating_sub(LONGEST));
    while from > lowest && belongs(words.text(from - 1)) && !ends_sentence(words.text(from - 1)) {
        from -= 1;
    }
    if !belongs(text) && !text.is_empty() {
        return None;
    }
    // A name may stand before the phrase: what is not needed for it is not taken.
    let (from, position) = (from..=index).find_map(|from| {
        let phrase = phrase(words, from, index + 1);
        Some((from, position(&phrase)?))
    })?;
    let mut heading = Heading { position, count: None, from, to: index + 1 };
    heading.count = count_within(words, from, index + 1);
    if heading.count.is_none() {
        heading.count = count_behind(words, index, glued);
        if heading.count.is_some() && glued.is_empty() {
            heading.to = index + 2;
        }
    }
    Some(heading)
}

/// A heading that has its line for itself.
fn alone(words: &Words<'_>, from: usize) -> Option<Heading> {
    if !words.get(from)?.starts_line {
        return None;
    }
    let mut to = from + 1;
    while to - from <= LONGEST && words.get(to).is_some_and(|it| !it.starts_line) {
        to += 1;
    }
    let all = (from..to).all(|it| belongs(words.text(it)) && !ends_sentence(words.text(it)));
    if !all || to - from > LONGEST {
        return None;
    }
    let position = position(&phrase(words, from, to))?;
    Some(Heading { position, count: count_within(words, from, to), from, to })
}

/// Whether a word can be part of a heading.
fn belongs(text: &str) -> bool {
    if text.contains([',', ';']) {
        return false;
    }
    let plain = plain(text);
    plain.is_empty()
        || VOCABULARY.contains(&plain.as_str())
        || plain.parse::<u32>().is_ok()
        || PHRASES.iter().any(|(phrase, _)| phrase.split(' ').any(|it| it == plain))
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ']', ':'])
}

/// The words of a range without numbers and marks, lower case, one space between.
fn phrase(words: &Words<'_>, from: usize, to: usize) -> String {
    let mut phrase = String::new();
    for index in from..to {
        let word = words.plain(index);
        if word.is_empty() || word.parse::<u32>().is_ok() {
            continue;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&word);
    }
    phrase
}

/// What the words of a heading stand for; "no vote recorded" is not "no".
fn position(phrase: &str) -> Option<Position> {
    let known = PHRASES.iter().find(|(known, _)| *known == phrase);
    if let Some((_, position)) = known {
        return Some(*position);
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    if !words.iter().all(|it| VOCABULARY.contains(it)) {
        return None;
    }
    let has = |any: &[&str]| words.iter().any(|it| any.contains(it));
    Some(match () {
        () if has(&["absent", "absentees", "non-voting", "nonvoting"]) => Position::NotVoting,
        () if has(&["not"]) && has(&["vote", "voted", "voting"]) => Position::NotVoting,
        () if has(&["no"]) && has(&["recorded"]) => Position::NotVoting,
        () if words.iter().any(|it| it.starts_with("abst")) => Position::Abstain,
        () if has(&["against", "no", "nay", "nays"]) => Position::No,
        () if has(&["favour", "favor", "for", "yes", "aye", "ayes"]) => Position::Yes,
        () => return None,
    })
}

/// The count in "For (141):" or "20 in favour".
fn count_within(words: &Words<'_>, from: usize, to: usize) -> Option<u32> {
    (from..to).find_map(|it| words.plain(it).parse().ok())
}

/// The count in "Votes In Favor: 20", if nothing else follows on the line.
fn count_behind(words: &Words<'_>, index: usize, glued: &str) -> Option<u32> {
    if !glued.is_empty() {
        let ends = words.get(index + 1).is_none_or(|it| it.starts_line);
        return glued.parse().ok().filter(|_| ends);
    }
    let next = words.get(index + 1).filter(|it| !it.starts_line)?;
    let ends = words.get(index + 2).is_none_or(|it| it.starts_line);
    let _ = next;
    words.text(index + 1).trim_end_matches('.').parse().ok().filter(|_| ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Position, Option<u32>, &str)]) {
        let words = Words::new(text);
        let found: Vec<_> = find(&words)
            .iter()
            .map(|it| (it.position, it.count, words.span(it.from, it.to)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn headings_of_records_and_newsrooms() {
        use Position::{Abstain, No, NotVoting, Yes};
        check("In favour: Albania", &[(Yes, None, "In favour:")]);
        check("Zambia, Zimbabwe Against: Albania", &[(No, None, "Against:")]);
        check("Voting YES were: Chad", &[(Yes, None, "Voting YES were:")]);
        check("For (141):\n", &[(Yes, Some(141), "For (141):")]);
        check(
            "Votes Against: 07\n\nAbstentions: 20",
            &[(No, Some(7), "Votes Against: 07"), (Abstain, Some(20), "Abstentions: 20")],
        );
        check(
            "Countries that voted against the resolution:\nChad",
            &[(No, None, "Countries that voted against the resolution:")],
        );
        check(
            "Countries that were absent:\nChad",
            &[(NotVoting, None, "Countries that were absent:")],
        );
        check("No vote recorded: Chad", &[(NotVoting, None, "No vote recorded:")]);
        check(
            "ABSTAINING\nChad\nAbsent\nMali",
            &[(Abstain, None, "ABSTAINING"), (NotVoting, None, "Absent")],
        );
        check("Contre : Serbie", &[(No, None, "Contre :")]);
        check("Uzdržani: Kina", &[(Abstain, None, "Uzdržani:")]);
    }

    #[test]
    fn prose_is_no_heading() {
        for text in [
            "Serbia voted against the resolution, others were in favour.",
            "The vote was as follows:",
            "at 11:30 for all",
            "Albania\nFor the record, nobody spoke",
            "https://digitallibrary.un.org/record/no:1",
        ] {
            check(text, &[]);
        }
    }
}
