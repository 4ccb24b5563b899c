//! What records add afterwards: "[Subsequently, the delegation of Nauru informed the Secretariat
//! that it had intended to vote against.]" Kept as notes, never counted.

use super::lists;
use super::name::Name;
use super::tokens::{Gap, Kind, Text};

/// A note, and the members whom it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub start: usize,
    pub end: usize,
    pub names: Vec<Name>,
    /// The note in the words of the record.
    pub text: String,
}

/// Most tokens of a note.
const LENGTH: usize = 400;

/// Returns all notes in the order of the text.
pub fn find(text: &Text<'_>) -> Vec<Note> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if begins(text, at) {
            let end = end(text, at);
            read(text, at, end, &mut found);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn begins(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let later = word.eq_ignore_ascii_case("subsequently") || word.eq_ignore_ascii_case("later");
    // "[The delegation of Nauru subsequently informed ...]"
    let bracket = at > 0 && text.str(at - 1) == "[" && word == "The" && is_delegation(text, at + 1);
    bracket || (later && (at + 1..at + 5).any(|it| is_delegation(text, it)))
}

fn is_delegation(text: &Text<'_>, at: usize) -> bool {
    matches!(
        text.lower(at).as_str(),
        "delegation" | "delegations" | "representative" | "representatives"
    )
}

fn end(text: &Text<'_>, at: usize) -> usize {
    let bracketed = at > 0 && text.is(at - 1, Kind::Open);
    let limit = (at + LENGTH).min(text.len());
    let over = |it: &usize| match text.kind(*it) {
        Some(Kind::Close) => bracketed && text.str(*it) != ")",
        Some(Kind::Stop) => !bracketed,
        _ => text.gap(*it) == Gap::Blank && !text.is(*it, Kind::Furniture),
    };
    (at + 1..limit).find(over).unwrap_or(limit)
}

/// Adds one note for each "delegation(s) of ..." with what it said.
fn read(text: &Text<'_>, start: usize, end: usize, found: &mut Vec<Note>) {
    let heads: Vec<_> = (start..end).filter(|it| is_delegation(text, *it)).collect();
    let mut waiting: Vec<Name> = Vec::new();
    let mut first = start;
    for (index, head) in heads.iter().enumerate() {
        let limit = heads.get(index + 1).map_or(end, |it| *it);
        let names_end = (head + 1..limit).find(|it| VERBS.contains(&&*text.lower(*it)));
        let from = (head + 1..limit).find(|it| !matches!(text.lower(*it).as_str(), "of" | "from"));
        let Some(from) = from else { continue };
        let mut to = names_end.unwrap_or(limit);
        // "the delegations of Niger and the delegation of Tuvalu": the tail belongs to the next.
        while to > from
            && matches!(
                text.lower(to - 1).as_str(),
                "and" | "the" | "subsequently" | "also" | "later"
            )
        {
            to -= 1;
        }
        let list = lists::read(text, from, to, None);
        waiting.extend(list.names);
        if names_end.is_some() && !waiting.is_empty() {
            let clause_end = if index + 1 < heads.len() { trim(text, limit) } else { end };
            let words = text.plain(first, clause_end);
            let words = words.trim_end_matches(['.', ' ', ';', ',']).to_owned();
            found.push(Note { start, end, names: std::mem::take(&mut waiting), text: words });
            let joins = |it: &usize| {
                !(text.is(*it, Kind::Comma) || matches!(text.lower(*it).as_str(), "and" | "while"))
            };
            first = (clause_end..limit).find(joins).unwrap_or(limit);
        }
    }
}

/// Returns the end of a clause before "; the delegation" or ", and the delegation".
fn trim(text: &Text<'_>, mut at: usize) -> usize {
    while at > 0
        && (matches!(text.kind(at - 1), Some(Kind::Comma))
            || matches!(text.lower(at - 1).as_str(), "and" | "the" | "while"))
    {
        at -= 1;
    }
    at
}

/// What delegations do in notes; the names end before such a word.
#[rustfmt::skip]
const VERBS: [&str; 11] = [
    "informed", "advised", "indicated", "notified", "stated", "had", "requested", "said", "announced", "explained",
    "wished",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[(&[&str], &str)]) {
        let text = Text::new(raw).unwrap();
        let found = find(&text);
        let found: Vec<_> = found
            .iter()
            .map(|it| {
                (it.names.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), it.text.as_str())
            })
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(names, text)| (names.to_vec(), *text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn intentions_are_notes_on_members() {
        check(
            "[Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote against.]",
            &[(
                &["Nauru"],
                "Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote against",
            )],
        );
        check(
            "[Subsequently, the delegations of Niger and Tuvalu informed the Secretariat that they had intended to abstain.]",
            &[(
                &["Niger", "Tuvalu"],
                "Subsequently, the delegations of Niger and Tuvalu informed the Secretariat that they had intended to abstain",
            )],
        );
        check(
            "[Subsequently, the delegation of Niger informed the Secretariat that it had intended to vote in favour; the delegation of Tuvalu had intended to abstain.]",
            &[
                (
                    &["Niger"],
                    "Subsequently, the delegation of Niger informed the Secretariat that it had intended to vote in favour",
                ),
                (&["Tuvalu"], "the delegation of Tuvalu had intended to abstain"),
            ],
        );
        check(
            "[The delegation of Palau subsequently informed the Secretariat that it had intended to vote in favour.]",
            &[(
                &["Palau"],
                "The delegation of Palau subsequently informed the Secretariat that it had intended to vote in favour",
            )],
        );
        check("Subsequently, the meeting rose. The delegation of Palau had left.", &[]);
    }
}
