//! Words without regard to case: cut, folded, or as numbers.

use std::ops::Deref;

/// Whether a word is a number in digits.
pub fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit())
}

/// Returns the first `most` bytes of a text, or fewer, since it is cut between characters.
pub fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Returns a word in lower case, with straight apostrophes and without invisible characters.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        match character {
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' => {}
            it => folded.extend(it.to_lowercase()),
        }
    }
    folded
}

/// A short word in lower case, held without an allocation.
///
/// A long word is cut: no word that it is compared with is that long.
#[derive(Clone, Copy)]
pub struct Lower {
    bytes: [u8; LOWER],
    len: u8,
}

const LOWER: usize = 32;

impl Lower {
    /// Takes a word in any case.
    pub fn new(word: &str) -> Self {
        let mut lower = Self { bytes: [0; LOWER], len: 0 };
        if word.is_ascii() {
            lower.push(word.as_bytes().get(..LOWER).unwrap_or(word.as_bytes()));
            lower.bytes.make_ascii_lowercase();
            return lower;
        }
        let mut buffer = [0; 4];
        for it in fold(head(word, 4 * LOWER)).chars() {
            lower.push(it.encode_utf8(&mut buffer).as_bytes());
        }
        lower
    }

    fn push(&mut self, piece: &[u8]) {
        let from = usize::from(self.len);
        if let Some(free) = self.bytes.get_mut(from..from + piece.len()) {
            free.copy_from_slice(piece);
            self.len += piece.len() as u8;
        }
    }

    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl PartialEq<&str> for Lower {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Deref for Lower {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

/// Returns the count that a word says; `none` is 0. `None` if the word is no count.
pub fn number(word: &str) -> Option<u32> {
    if !(2..=9).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let word = Lower::new(word);
    let found = NUMBERS.binary_search_by(|(it, _)| it.cmp(&&*word)).ok()?;
    NUMBERS.get(found).map(|(_, count)| *count)
}

/// Counts in words, in the order of their bytes.
#[rustfmt::skip]
const NUMBERS: [(&str, u32); 32] = [
    ("aucune", 0), ("eight", 8), ("eighteen", 18), ("eleven", 11), ("fifteen", 15), ("five", 5), ("forty", 40),
    ("four", 4), ("fourteen", 14), ("nil", 0), ("nine", 9), ("nineteen", 19), ("ninguna", 0), ("ninguno", 0),
    ("no", 0), ("none", 0), ("one", 1), ("seven", 7), ("seventeen", 17), ("six", 6), ("sixteen", 16),
    ("ten", 10), ("thirteen", 13), ("thirty", 30), ("three", 3), ("twelve", 12), ("twenty", 20), ("two", 2),
    ("un", 1), ("une", 1), ("uno", 1), ("zero", 0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_found_by_halving() {
        assert!(NUMBERS.is_sorted_by(|a, b| a.0 < b.0));
        let found = ["None", "fifteen", "07", "on"].map(number);
        assert_eq!(found, [Some(0), Some(15), None, None]);
    }
}
