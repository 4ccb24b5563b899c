//! Lists of names -> names, whatever stands between them: commas, bullets, numbers, lines, "and".

use super::super::names::{Found, Roster};
use super::scan::{Words, plain};

/// The longest name of a member, in bytes; what is longer is prose.
const LONGEST: usize = 120;

/// Words that end a list: none stands in the name of a member.
const STOPS: [&str; 46] = [
    "draft",
    "resolution",
    "resolutions",
    "decision",
    "operative",
    "preambular",
    "paragraph",
    "paragraphs",
    "amendment",
    "amendments",
    "motion",
    "proposal",
    "assembly",
    "president",
    "subsequently",
    "adopted",
    "rejected",
    "approved",
    "was",
    "were",
    "had",
    "has",
    "have",
    "is",
    "are",
    "will",
    "shall",
    "would",
    "said",
    "vote",
    "votes",
    "voted",
    "voting",
    "recorded",
    "delegation",
    "delegations",
    "secretariat",
    "meeting",
    "annex",
    "source",
    "note",
    "mr",
    "mrs",
    "ms",
    "document",
    "explanation",
];

/// Abbreviations after which a full stop ends nothing.
const ABBREVIATIONS: [&str; 12] =
    ["st", "ste", "rep", "dem", "fed", "u.s", "u.k", "d.r", "d.p.r", "p.r", "is", "gren"];

/// One name as it stands in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Without furniture, one space between words.
    pub name: String,
    /// Its first word.
    pub word: usize,
}

/// The names between two words, and the word at which the list ends.
pub fn read(words: &Words<'_>, from: usize, to: usize) -> (Vec<Item>, usize) {
    let to = end(words, from, to);
    let by_line = is_by_line(words, from, to);
    let mut list = List::default();
    for index in from..to {
        let word = words.get(index);
        let starts = word.is_some_and(|it| it.starts_line);
        if starts && (by_line || word.is_some_and(|it| it.starts_block)) && list.depth == 0 {
            list.close();
        }
        if words.is_furniture(index) {
            continue;
        }
        list.take(words.text(index), index, starts);
    }
    list.close();
    let last = list.items.len().saturating_sub(1);
    let mut items = Vec::with_capacity(list.items.len());
    for (at, item) in list.items.into_iter().enumerate() {
        split_and(item, at == last && at > 0, &mut items);
    }
    items.retain(|it| !is_nobody(&it.name));
    (items, to)
}

/// Where the list ends: at a word that no name has, or behind a full stop.
fn end(words: &Words<'_>, from: usize, to: usize) -> usize {
    let mut since_separator = 0;
    for index in from..to {
        let text = words.text(index);
        let plain = plain(text);
        if STOPS.contains(&plain.as_str()) || text.starts_with('[') {
            return back_over_articles(words, from, index);
        }
        since_separator = if text.ends_with([',', ';']) { 0 } else { since_separator + text.len() };
        if text.ends_with('.')
            && is_full_stop(text, &plain)
            && !words.get(index).is_some_and(|it| it.starts_line && plain.len() < 4)
        {
            return index + 1;
        }
        // Prose that no word above gives away.
        if since_separator > 4_096 {
            return index;
        }
    }
    to
}

fn back_over_articles(words: &Words<'_>, from: usize, mut index: usize) -> usize {
    const ARTICLES: [&str; 8] = ["the", "a", "an", "by", "this", "that", "acting", "first"];
    while index > from
        && ARTICLES.contains(&words.plain(index - 1).as_str())
        && !words.text(index - 1).ends_with(',')
    {
        index -= 1;
    }
    index
}

fn is_full_stop(text: &str, plain: &str) -> bool {
    let letters = plain.chars().count();
    letters > 3
        && !plain.bytes().all(|it| it.is_ascii_digit())
        && !ABBREVIATIONS.contains(&plain)
        && !text.ends_with("..")
}

/// Whether each name has a line of its own: lines without commas.
fn is_by_line(words: &Words<'_>, from: usize, to: usize) -> bool {
    let (mut lines, mut commas) = (1, 0);
    let mut depth = 0_usize;
    for index in from..to {
        let text = words.text(index);
        lines += usize::from(index > from && words.get(index).is_some_and(|it| it.starts_line));
        for character in text.chars() {
            match character {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                ',' | ';' | '、' | '،' if depth == 0 => commas += 1,
                _ => {}
            }
        }
    }
    lines > 1 && commas * 2 < lines
}

/// A list while it is read.
#[derive(Default)]
struct List {
    items: Vec<Item>,
    name: String,
    word: usize,
    depth: usize,
}

impl List {
    fn take(&mut self, text: &str, index: usize, starts_line: bool) {
        if self.name.is_empty() && is_marker(text, starts_line) {
            return;
        }
        if is_bullet(text) && self.depth == 0 {
            return self.close();
        }
        let mut part = String::new();
        let mut flag: Option<char> = None;
        for character in text.chars() {
            match character {
                '(' => self.depth += 1,
                ')' => self.depth = self.depth.saturating_sub(1),
                ',' | ';' | '、' | '،' | '•' | '·' if self.depth == 0 => {
                    self.push(&part, index);
                    part.clear();
                    self.close();
                    continue;
                }
                _ => {}
            }
            // Two letters make a flag; a flag begins a name.
            if is_flag_letter(character) {
                if flag.is_none() {
                    self.push(&part, index);
                    part.clear();
                    self.close();
                }
                flag = match flag {
                    None => Some(character),
                    Some(_) => None,
                };
            } else {
                flag = None;
            }
            part.push(character);
        }
        self.push(&part, index);
        // A bracket that never closes must not swallow the rest of the list.
        if self.name.len() > LONGEST * 4 {
            self.close();
        }
    }

    fn push(&mut self, part: &str, index: usize) {
        if part.is_empty() {
            return;
        }
        if self.name.is_empty() {
            self.word = index;
        } else {
            self.name.push(' ');
        }
        self.name.push_str(part);
    }

    fn close(&mut self) {
        self.depth = 0;
        let name = self.name.trim_matches(|it: char| {
            it.is_whitespace()
                || matches!(it, '.' | '*' | '-' | '–' | '—' | ':' | '"' | '“' | '”' | ']' | '[')
        });
        let name = name.strip_prefix("and ").unwrap_or(name).trim();
        if !name.is_empty() && !name.chars().all(|it| it.is_ascii_digit()) {
            self.items.push(Item { name: name.to_owned(), word: self.word });
        }
        self.name.clear();
    }
}

fn is_flag_letter(character: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&character)
}

fn is_bullet(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|it| {
            matches!(it, '•' | '*' | '-' | '–' | '—' | '·' | '▪' | '◦' | '●' | '‣' | '○' | '|')
        })
}

/// What stands before a name and is none: a bullet, "12.", "12)", "A:", "and".
fn is_marker(text: &str, starts_line: bool) -> bool {
    let numbered = text
        .strip_suffix(['.', ')'])
        .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    // In spun copies "K:" became "Okay:".
    let lettered = text.strip_suffix(':').is_some_and(|it| (1..=5).contains(&it.chars().count()));
    is_bullet(text) || numbered || (lettered && starts_line) || text.eq_ignore_ascii_case("and")
}

/// Splits "Vietnam and Zambia", and never "Antigua and Barbuda".
fn split_and(item: Item, is_last: bool, items: &mut Vec<Item>) {
    let roster = Roster::un();
    let known = |name: &str| !matches!(roster.find(name, None), Found::Unknown);
    if item.name.len() > LONGEST || !item.name.contains(" and ") || known(&item.name) {
        return items.push(item);
    }
    let parts: Vec<&str> = item.name.split(" and ").collect();
    let halves = (1..parts.len()).filter_map(|at| {
        let (left, right) = parts.split_at_checked(at)?;
        Some((left.join(" and "), right.join(" and ")))
    });
    let halves: Vec<_> = halves.collect();
    let split = halves
        .iter()
        .find(|(left, right)| known(left) && known(right))
        .or_else(|| halves.iter().find(|(left, right)| known(left) || known(right)))
        .or_else(|| halves.last().filter(|_| is_last));
    match split {
        None => items.push(item),
        Some((left, right)) => {
            split_and(Item { name: left.clone(), word: item.word }, false, items);
            split_and(Item { name: right.clone(), word: item.word }, false, items);
        }
    }
}

fn is_nobody(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "none" | "nil" | "nobody" | "no one" | "aucun" | "ninguno" | "нет" | "niko" | "nijedna"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words = Words::new(text);
        let (items, _) = read(&words, 0, words.len());
        let names: Vec<_> = items.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, expected, "{text:?}");
    }

    #[test]
    fn names_whatever_stands_between_them() {
        check(
            "Chad, Mali, Iran (Islamic Republic of), Peru",
            &["Chad", "Mali", "Iran (Islamic Republic of)", "Peru"],
        );
        check("1. Chad\n2. Mali\n3. Peru", &["Chad", "Mali", "Peru"]);
        check("  • Chad\n  • Mali", &["Chad", "Mali"]);
        check("- Chad\n- United\n Kingdom", &["Chad", "United", "Kingdom"]);
        check(
            "A: Albania, Austria\n\nB: Belgium\n\nOkay: Kenya, Kuwait",
            &["Albania", "Austria", "Belgium", "Kenya", "Kuwait"],
        );
        check("Chad\nMali\nTrinidad and Tobago", &["Chad", "Mali", "Trinidad and Tobago"]);
        check("Chad; Mali; and Peru.", &["Chad", "Mali", "Peru"]);
        check("None", &[]);
        check("🇦🇱 🇷🇸🇧🇦", &["🇦🇱", "🇷🇸", "🇧🇦"]);
        check("🇦🇱 Albania\n🇷🇸 Serbia", &["🇦🇱 Albania", "🇷🇸 Serbia"]);
        check("🇷, Albania", &["🇷", "Albania"]);
    }

    #[test]
    fn and_splits_names_but_never_one() {
        check("Uruguay, Vietnam and Zambia", &["Uruguay", "Vietnam", "Zambia"]);
        check(
            "Antigua and Barbuda and Trinidad and Tobago",
            &["Antigua and Barbuda", "Trinidad and Tobago"],
        );
        check("Chad, Bosnia and Herzegovina", &["Chad", "Bosnia and Herzegovina"]);
        check(
            "Chad and Saint Vincent and the Grenadines",
            &["Chad", "Saint Vincent and the Grenadines"],
        );
    }

    #[test]
    fn pages_leave_no_trace_in_names() {
        check(
            "Iran (Islamic 18/34 19/12/2023 Republic of), Iraq",
            &["Iran (Islamic Republic of)", "Iraq"],
        );
        check(
            "South 17/34 A/78/PV.50 Africa, Finland, 23-41218 A/78/PV.50 France",
            &["South Africa", "Finland", "France"],
        );
    }

    #[test]
    fn lists_end_where_the_record_goes_on() {
        check(
            "Peru, Uruguay Draft resolution I was adopted by 125 votes to 54",
            &["Peru", "Uruguay"],
        );
        check("Vanuatu and Yemen. Others spoke later", &["Vanuatu", "Yemen"]);
        check("Chad, Mali [Subsequently, the delegation of Nauru", &["Chad", "Mali"]);
        check("Chad, St. Lucia, Mali The President took the floor", &["Chad", "St. Lucia", "Mali"]);
    }
}
