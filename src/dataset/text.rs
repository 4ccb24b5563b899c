//! Cleaning of texts from outside, so that no name can hide, reverse or bury what stands near it.

use std::borrow::Cow;

use super::limits;

/// The most combining marks kept on one character; scripts in use need no more.
const COMBINING_MARKS: usize = 4;

/// Cleans a text: drops control characters, direction overrides, zero-width characters and surplus
/// combining marks, turns each run of white space into one space, trims the ends, and keeps at most
/// [`limits::TEXT`] characters.
///
/// Zero-width joiners are dropped too: no name of a member, bloc or resolution needs one, and two
/// names that look the same must be the same.
pub fn clean(text: &str) -> Cow<'_, str> {
    let plain = text.len() <= limits::TEXT
        && text.bytes().all(|byte| (b' '..0x7F).contains(&byte))
        && !text.as_bytes().windows(2).any(|it| it == b"  ")
        && text.trim() == text;
    if plain {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len().min(4 * limits::TEXT));
    let mut marks = 0;
    for character in text.trim().chars().filter(|it| !is_hidden(*it)).take(limits::TEXT) {
        if is_combining(character) {
            marks += 1;
            if marks > COMBINING_MARKS {
                continue;
            }
        } else {
            marks = 0;
        }
        if !character.is_whitespace() {
            clean.push(character);
        } else if !clean.is_empty() && !clean.ends_with(' ') {
            clean.push(' ');
        }
    }
    if clean.ends_with(' ') {
        clean.pop();
    }
    Cow::Owned(clean)
}

fn is_hidden(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn is_combining(character: char) -> bool {
    matches!(character,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Returns an address that may become a link: http or https, at most [`limits::TEXT`] bytes,
/// without white space, control or hidden characters. `None` for any other text.
pub(super) fn web_address(text: &str) -> Option<String> {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let known = lower.starts_with("https://") || lower.starts_with("http://");
    let plain = text.chars().all(|it| !it.is_whitespace() && !it.is_control() && !is_hidden(it));
    (known && plain && text.len() <= limits::TEXT).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_survives() {
        for (dirty, expected) in [
            ("Serbia", "Serbia"),
            ("  Bosnia \n and\tHerzegovina ", "Bosnia and Herzegovina"),
            ("\u{200B} Serbia \u{200B}", "Serbia"),
            ("Ser\u{202E}bia", "Serbia"),
            ("a\u{0}b\u{1b}c\u{85}d", "abc d"),
            ("zero\u{200B}width\u{FEFF}", "zerowidth"),
            ("Türkiye", "Türkiye"),
            ("<b>&amp;", "<b>&amp;"),
            ("\u{202E} Serbia \u{202E}", "Serbia"),
            ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}b", "a\u{301}\u{301}\u{301}\u{301}b"),
        ] {
            assert_eq!(clean(dirty), expected, "{dirty:?}");
        }
        assert_eq!(clean(&"x".repeat(9_000)).chars().count(), limits::TEXT);
    }

    #[test]
    fn only_web_addresses_become_links() {
        for good in ["https://a.b/c", "http://a", "HTTPS://A"] {
            assert!(web_address(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "//a.b",
            "ftp://a",
            "https://a b",
            "",
            "data:text/html,x",
            "https://a\u{202E}b",
        ] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
    }
}
