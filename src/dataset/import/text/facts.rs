//! What a text says about a roll call beside its lists: symbol, title, day, assembly.

use super::super::draft::Body;
use super::super::symbol::Symbol;
use super::scan::{self, Words, plain};
use crate::date::Date;

/// Months in English, with the lengths of their short forms.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The symbol of the text voted on between two words: a resolution, else a draft, as written.
pub fn symbol(words: &Words<'_>, from: usize, to: usize) -> Option<String> {
    let mut drafts = Vec::new();
    let mut found: Vec<(Symbol, String)> = Vec::new();
    for index in from..to {
        let text = words.text(index).trim_matches(|it: char| !it.is_alphanumeric());
        let before = words.plain(index.wrapping_sub(1));
        // "S/RES/2728 (2024)" is two words.
        let year = words.text(index + 1).trim_end_matches(['.', ',', ';']);
        let is_council = text.starts_with("S/RES/") && year.starts_with('(') && year.ends_with(')');
        let whole = if is_council { format!("{text} {year}") } else { text.to_owned() };
        let named = text.contains("/RES/") || text.contains("/DEC/");
        let said = before.starts_with("resolution") || before == "res" || before == "unga";
        let short = is_emergency(text);
        if (named || (said && text.contains('/')) || short)
            && let Some(symbol) = Symbol::parse(&whole)
            && !found.iter().any(|(known, _)| *known == symbol)
        {
            found.push((symbol, whole));
        } else if text.contains("/L.") && !drafts.iter().any(|it| *it == text) {
            drafts.push(text);
        }
    }
    match found.as_slice() {
        [(symbol, _)] => Some(symbol.canonical()),
        [] => match drafts.as_slice() {
            [draft] => Some((*draft).to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// `ES-11/6`, as newsrooms write it.
fn is_emergency(text: &str) -> bool {
    text.strip_prefix("ES-").is_some_and(|it| it.contains('/'))
}

/// What stands in quotation marks after "entitled" or "titled", the last before a word.
pub fn title(words: &Words<'_>, from: usize, to: usize) -> Option<String> {
    let start =
        (from..to).rev().find(|it| matches!(words.plain(*it).as_str(), "entitled" | "titled"))?;
    let mut title = String::new();
    for index in start + 1..words.len().min(start + 80) {
        let text = words.text(index);
        if title.is_empty() && !text.starts_with(['“', '"', '‘', '\'', '«', '_']) {
            return None;
        }
        if words.is_furniture(index) {
            continue;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(text);
        if text.contains(['”', '»'])
            || (text.trim_end_matches([',', '.', ';', ':']).ends_with(['"', '\'', '_'])
                && index > start + 1)
        {
            let inner = title.trim_matches(|it: char| {
                matches!(it, '“' | '”' | '"' | '‘' | '«' | '»' | '\'' | '_' | ',' | '.' | ';' | ':')
            });
            // An apostrophe inside is not the end of the title.
            let end = inner.find(['”', '»']).unwrap_or(inner.len());
            return inner.get(..end).map(str::to_owned);
        }
    }
    None
}

/// Days between two words: those of running heads, and those of sentences.
pub struct Days {
    /// Of page furniture.
    pub of_pages: Vec<Date>,
    /// Of sentences.
    pub said: Vec<Date>,
}

impl Days {
    /// Finds them, each once.
    pub fn find(words: &Words<'_>, from: usize, to: usize) -> Self {
        let mut days = Self { of_pages: Vec::new(), said: Vec::new() };
        for index in from..to {
            let text = words.text(index);
            if let Some(date) = scan::date_of_page(text) {
                add(&mut days.of_pages, date);
            } else if let Some(date) = said(words, index) {
                add(&mut days.said, date);
            }
        }
        days
    }

    /// The day, if only one can be meant; running heads are the surer ones.
    pub fn only(&self) -> Option<Date> {
        match (self.of_pages.as_slice(), self.said.as_slice()) {
            ([date], _) | ([], [date]) => Some(*date),
            _ => None,
        }
    }

    /// Those that may be meant, where they are several.
    pub fn several(&self) -> Option<&[Date]> {
        let days = if self.of_pages.is_empty() { &self.said } else { &self.of_pages };
        (days.len() > 1).then_some(days)
    }
}

fn add(days: &mut Vec<Date>, date: Date) {
    if !days.contains(&date) {
        days.push(date);
    }
}

/// A day whose first word is this one: "19 December 2023", "19 Dec. 2023", "December 19, 2023",
/// "2023-12-19".
fn said(words: &Words<'_>, index: usize) -> Option<Date> {
    let bare = |it: usize| words.text(it).trim_matches(|it: char| !it.is_alphanumeric()).to_owned();
    if let Some(date) = Date::parse(&bare(index)).filter(|it| it.day > 0) {
        return Some(date);
    }
    let (first, second, third) = (bare(index), bare(index + 1), bare(index + 2));
    let ordinal = |it: &str| {
        let digits = it.trim_end_matches(|it: char| it.is_ascii_alphabetic());
        (digits.len() <= 2).then(|| digits.parse::<u8>().ok()).flatten()
    };
    let (day, month) = match (ordinal(&first), month(&second)) {
        (Some(day), Some(month)) => (day, month),
        _ => (ordinal(&second)?, month(&first)?),
    };
    (third.len() == 4).then(|| Date::parse(&format!("{third}-{month:02}-{day:02}"))).flatten()
}

fn month(text: &str) -> Option<u8> {
    let text = text.to_lowercase();
    let whole =
        |it: &&str| **it == text || ((3..=4).contains(&text.len()) && it.starts_with(&text));
    MONTHS.iter().position(|it| whole(&it)).map(|it| it as u8 + 1)
}

/// Whose roll call, as far as the words between two words tell.
pub fn body(words: &Words<'_>, from: usize, to: usize, symbol: Option<&str>) -> Body {
    const RIGHTS: &str = "UN Human Rights Council";
    match symbol {
        Some(it) if it.starts_with("A/HRC") => return Body::OfStates(RIGHTS.to_owned()),
        Some(it) if it.starts_with("S/") => return Body::SecurityCouncil,
        Some(it) if it.starts_with("A/") => return Body::GeneralAssembly,
        _ => {}
    }
    let (mut assembly, mut council, mut rights) = (false, false, false);
    for index in from..to {
        let text = words.text(index);
        let lower = text.to_lowercase();
        let next = words.plain(index + 1);
        let word = plain(text);
        assembly |= matches!(word.as_str(), "unga" | "plenary")
            || (word == "assembly" || word == "committee")
            || text.starts_with("A/RES/")
            || (scan::is_meeting(text) && text.starts_with("A/"));
        council |= word == "unsc"
            || (word == "security" && next == "council")
            || text.starts_with("S/RES/")
            || (scan::is_meeting(text) && text.starts_with("S/"));
        rights |= matches!(word.as_str(), "unhrc" | "hrc")
            || lower.contains("human-rights-council")
            || text.starts_with("A/HRC")
            || (word == "human" && next == "rights" && words.plain(index + 2) == "council");
    }
    match (assembly, rights, council) {
        (true, ..) => Body::GeneralAssembly,
        (false, true, _) => Body::OfStates(RIGHTS.to_owned()),
        (false, false, true) => Body::SecurityCouncil,
        _ => Body::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_heads_and_sentences() {
        for (text, expected) in [
            ("on 19 December 2023 the", Some("2023-12-19")),
            ("(19 Dec. 2023)", Some("2023-12-19")),
            ("December 9, 2019", Some("2019-12-09")),
            ("Thursday, 23 Feb 2023;", Some("2023-02-23")),
            ("30/34 19/12/2023 on 3 March 2020", Some("2023-12-19")),
            ("3 March 2020 and 4 March 2020", None),
            ("until June 2008", None),
            ("31 February 2020", None),
        ] {
            let words = Words::new(text);
            let found = Days::find(&words, 0, words.len()).only().map(|it| it.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn symbols_of_resolutions_and_drafts() {
        for (text, expected) in [
            ("by 125 votes to 54 (resolution 78/196).", Some("A/RES/78/196")),
            ("A/RES/ES-11/6, 23 Feb 2023", Some("A/RES/ES-11/6")),
            ("'Systems' (document A/C.1/80/L.41) was", Some("A/C.1/80/L.41")),
            ("S/RES/2728 (2024) was", Some("S/RES/2728(2024)")),
            ("resolution 78/196 recalls resolution 77/1", None),
            ("nothing here 3/4", None),
        ] {
            let words = Words::new(text);
            assert_eq!(symbol(&words, 0, words.len()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn titles_stand_in_quotation_marks() {
        for (text, expected) in [
            (
                "entitled “Human rights and cultural diversity”. A recorded",
                Some("Human rights and cultural diversity"),
            ),
            ("titled \"The people's will\", was", Some("The people's will")),
            ("entitled to speak", None),
        ] {
            let words = Words::new(text);
            assert_eq!(title(&words, 0, words.len()).as_deref(), expected, "{text}");
        }
    }
}
