//! The tokens where a list may stand, and the sentences that end it there.

use super::titles;
use super::tokens::{Gap, Kind, Text};

/// A part of a text.
#[derive(Clone, Copy)]
pub struct Span<'a, 't> {
    pub text: &'a Text<'t>,
    /// Its first token.
    pub from: usize,
    /// The token after it.
    pub limit: usize,
}

impl Span<'_, '_> {
    /// Whether a sentence rather than a name begins at a token of a list.
    pub fn ends_list(&self, at: usize) -> bool {
        self.begins_sentence(at) && !titles::is_in_list(self.text, self.from, at)
    }

    /// The first token of the next line, or the limit; where the next `most` tokens hold no line,
    /// the token after these.
    pub fn line_end(&self, at: usize, most: usize) -> usize {
        self.text.line_end(at, most).min(self.limit)
    }

    /// Whether the text from a token on, after an empty line, is no list: it has a verb, or a
    /// sentence begins.
    pub fn is_prose(&self, at: usize) -> bool {
        let text = self.text;
        let end = self.limit.min(at + 30);
        for it in at..end {
            if it > at && text.gap(it) == Gap::Blank {
                return false;
            }
            let sentence = self.begins_sentence(it);
            if sentence && it > at && text.begins_line(it) {
                return false;
            }
            if sentence || is_verb(text.word(it)) {
                return true;
            }
            match text.kind(it) {
                Some(Kind::Stop) if it > at && it + 1 < end && text.gap(it + 1) < Gap::Line => {
                    return true;
                }
                Some(Kind::Quote) => return true,
                Some(Kind::Stop) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a sentence rather than a name begins at a token.
    fn begins_sentence(&self, at: usize) -> bool {
        let text = self.text;
        let word = text.word(at);
        // "I: Iceland"
        let letter = word.len() == 1 && text.is(at + 1, Kind::Colon);
        if !word.starts_with(char::is_uppercase) || letter {
            return false;
        }
        let next = if at + 1 < self.limit { text.word(at + 1) } else { "" };
        match word {
            "The" | "A" | "An" => {
                (next.starts_with(char::is_lowercase) && !next.starts_with("former"))
                    || OFFICES.contains(&next)
            }
            // The Holy See is an observer; texts name it beside members.
            "See" => at.checked_sub(1).is_none_or(|it| text.lower(it) != "holy"),
            _ => SENTENCES.binary_search(&word).is_ok(),
        }
    }
}

/// Whether a word is a verb, or another word that stands in sentences and in no name.
pub fn is_verb(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && VERBS.binary_search(&word).is_ok()
}

/// Offices and organs that act in a record, named after "The".
#[rustfmt::skip]
const OFFICES: [&str; 18] = [
    "President", "Acting", "Chair", "Chairman", "Chairperson", "Assembly", "Committee", "General", "Council",
    "Secretary", "Secretary-General", "Vice-President", "UN", "Security", "Presiding", "Speaker", "House",
    "Clerk",
];

/// Words that begin sentences and no names, in the order of their bytes.
#[rustfmt::skip]
const SENTENCES: [&str; 52] = [
    "ANNEX", "Acting", "After", "Amendment", "Amendments", "Annex", "As", "At",
    "Before", "By", "Decision", "Draft", "Following", "Having", "He", "I",
    "In", "It", "Motion", "Mr.", "Mrs.", "Ms.", "Note", "On",
    "Operative", "Paragraph", "Preambular", "President", "Read", "Recorded", "Resolution", "SOURCE",
    "Section", "See", "She", "Source", "Sources", "Speaking", "Subsequently", "That",
    "There", "These", "They", "This", "Those", "Vote", "Votes", "Voting",
    "We", "When", "While", "With",
];

/// Verbs and other words of sentences, in the order of their bytes.
#[rustfmt::skip]
const VERBS: [&str; 60] = [
    "abstained", "abstaining", "adopted", "agreed", "approved", "are", "asked", "be", "because", "been", "by",
    "called", "calls", "carried", "could", "decided", "declared", "denotes", "did", "divided", "does", "from",
    "had", "has", "have", "indicates", "informed", "is", "it", "its", "made", "may", "negatived", "not", "read",
    "recalled", "rejected", "requested", "resolved", "said", "says", "shall", "should", "that", "their", "they",
    "this", "to", "told", "took", "voted", "voting", "was", "were", "which", "while", "who", "will", "with",
    "would",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_by_halving() {
        assert!(SENTENCES.is_sorted_by(|a, b| a < b));
        assert!(SENTENCES.contains(&"Draft"));
        assert!(VERBS.is_sorted_by(|a, b| a < b));
    }
}
