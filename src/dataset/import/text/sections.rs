//! A roll call that is listed group by group: "Groupe Renaissance (170)", "Fraktion der SPD (120)".

use super::headings::Heading;
use super::roles::Role;
use super::tokens::{Kind, Text};

/// Most tokens of the name of a group.
const LENGTH: usize = 24;

/// Words that begin the name of a group.
const GROUPS: [&str; 6] = ["fraktion", "group", "groupe", "grupo", "grupp", "gruppo"];

/// Returns the first tokens of lines that name a group with the count of its members.
///
/// In a text with such groups, any line of that form above a list is one too: "Non inscrits (9)".
/// In another text it may be a title with its year.
pub fn find(text: &Text<'_>, headings: &[Heading]) -> Vec<usize> {
    let begins = |it: &usize| text.begins_line(*it) && GROUPS.contains(&text.lower(*it).as_str());
    let mut found: Vec<usize> = (0..text.len())
        .filter(begins)
        .filter(|it| counted(text, text.line_end(*it, LENGTH)) == Some(*it))
        .collect();
    // A single one may be a title: "Group Housing Ordinance (12)".
    if found.len() < 2 {
        return Vec::new();
    }
    if let Some(first) = found.first().copied() {
        let above = headings.iter().filter(|it| it.start > first && text.begins_line(it.start));
        found.extend(above.filter_map(|it| counted(text, it.start)));
        found.sort_unstable();
        found.dedup();
    }
    found
}

/// Returns the first token of the line that ends before a token, if that line ends with a count in
/// brackets and is no heading.
fn counted(text: &Text<'_>, end: usize) -> Option<usize> {
    let close = end.checked_sub(1).filter(|it| text.is(*it, Kind::Close))?;
    let count = close.checked_sub(1).filter(|it| text.number(*it).is_some())?;
    let open = count.checked_sub(1).filter(|it| text.is(*it, Kind::Open))?;
    let line = (open.saturating_sub(LENGTH)..open).rev().find(|it| text.begins_line(*it))?;
    let names = text.is(line, Kind::Word)
        && (line..open).all(|it| !matches!(text.role(it), Role::Strong(_) | Role::Voting));
    names.then_some(line)
}
