//! What members said of their vote afterwards: notes, never counted.

use super::lists::{self, Item};
use super::scan::Words;

/// A sentence about members who had intended to vote otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Intended {
    /// Who.
    pub members: Vec<Item>,
    /// The sentence.
    pub text: String,
    /// Its first word.
    pub from: usize,
}

/// Finds "[Subsequently, the delegation of Nauru informed the Secretariat that it had intended to
/// vote against.]" and its like, in order.
pub fn find(words: &Words<'_>) -> Vec<Intended> {
    let mut found = Vec::new();
    for index in 0..words.len() {
        if !matches!(
            words.plain(index).as_str(),
            "delegation" | "delegations" | "representative" | "representatives"
        ) {
            continue;
        }
        found.extend(intended(words, index));
    }
    found
}

fn intended(words: &Words<'_>, index: usize) -> Option<Intended> {
    let behind = words.len().min(index + 120);
    let told = (index..behind).find(|it| {
        matches!(words.plain(*it).as_str(), "informed" | "advised" | "had" | "stated")
    })?;
    let end = (told..behind)
        .find(|it| words.text(*it).contains([']', '.', ';']))
        .map_or(behind, |it| it + 1);
    let intends = (told..end).any(|it| words.plain(it).starts_with("intend"));
    let names = index + 1 + usize::from(words.plain(index + 1) == "of");
    if !intends || names >= told {
        return None;
    }
    let from = (index.saturating_sub(4)..index)
        .find(|it| words.plain(*it) == "subsequently")
        .unwrap_or(index);
    let (members, _) = lists::read(words, names, told);
    let text = words.span(from, end).trim_matches(|it| matches!(it, '[' | ']' | ';'));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Intended { members, text, from })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intentions_are_found_with_their_members() {
        let text = "[Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote against.] [Subsequently, the delegations of Niger and Tuvalu informed the Secretariat that they had intended to vote in favour.] The delegation of Chad informed us of lunch.";
        let found = find(&Words::new(text));
        let names: Vec<Vec<&str>> =
            found.iter().map(|it| it.members.iter().map(|it| it.name.as_str()).collect()).collect();
        assert_eq!(names, [vec!["Nauru"], vec!["Niger", "Tuvalu"]]);
        assert_eq!(
            found[0].text,
            "Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote against."
        );
    }
}
