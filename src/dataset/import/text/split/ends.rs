//! What ends a list besides a sentence: the next roll call or paragraph, a line that is no name,
//! too many words.

use super::{LONGEST, Reader, Step, WORDS};
use crate::dataset::import::text::name::is_known;
use crate::dataset::import::text::tokens::Kind;
use crate::dataset::import::text::words::is_digits;
use crate::dataset::import::text::{evidence, parties, result, titles};

impl Reader<'_, '_> {
    /// Whether the symbol at a token is that of the next roll call: it begins the last line before
    /// the next heading, or its line goes on with words. A symbol alone between names is the trace
    /// of a page.
    pub(super) fn begins_next(&self, at: usize) -> bool {
        let complete = self.depth == 0 && !(self.after_comma && self.item.is_empty());
        let line_end = self.text.line_end(at, 2 * LONGEST);
        complete
            && self.text.begins_line(at)
            && (line_end >= self.span.limit || line_end > at + 1)
            && evidence::is_of_text(self.text.word(at))
    }

    /// Whether the number at a token is that of the paragraph after the list: "Cameroon 46. Before
    /// the vote".
    pub(super) fn is_next_paragraph(&self, at: usize) -> bool {
        !self.item.is_empty()
            && self.text.is(at + 1, Kind::Stop)
            // "Lee, Cho and Bell – 3."
            && !self.text.is(at - 1, Kind::Dash)
            && !self.is_of_party(at)
            && is_digits(self.text.word(at))
    }

    /// Whether the number that ends a line is that of a party's votes: "National 49; Green Party 15."
    fn is_of_party(&self, at: usize) -> bool {
        let ends = self.text.begins_line(at + 2) || at + 2 >= self.span.limit;
        let counted = || match self.pieces.as_slice() {
            [] => !is_known(&self.in_progress()),
            pieces => pieces.iter().all(|it| parties::of_one(&it.name).is_some()),
        };
        ends && !self.text.begins_line(at) && counted()
    }

    /// Whether the piece in progress is longer than any name.
    pub(super) fn is_too_long(&self) -> bool {
        let text = self.text;
        let (Some(first), Some(last)) = (self.item.first(), self.item.last()) else { return false };
        self.item.len() >= WORDS + 6
            || self.item.iter().filter(|it| text.is(**it, Kind::Word)).count() >= WORDS
            || (self.item.len() > 6 && text.end(*last) - text.start(*first) > 2 * LONGEST)
    }

    /// Ends the list, since the item in progress is no name. Those of its lines that ended before
    /// the one that is none are kept as a name.
    pub(super) fn cut(&mut self, at: usize) -> Step {
        let closing = self.text.is(at, Kind::Word) && self.is_closing(at);
        let line = match self.text.begins_line(at) {
            true => self.item.len(),
            false => self.item.iter().rposition(|it| self.text.begins_line(*it)).unwrap_or(0),
        };
        let line = if self.item.len() - line < WORDS { line } else { 0 };
        let start = self.item.get(line).copied().unwrap_or(at);
        self.item.truncate(line);
        self.flush();
        self.cut = Some(start).filter(|_| !closing);
        Step::End(start)
    }

    /// Whether the line in progress closes the record, after names on lines of their own: "Bill
    /// read a third time." It is certainly no name, so it raises no doubt.
    fn is_closing(&self, at: usize) -> bool {
        let end = self.text.line_end(at, WORDS + 6);
        let line = self.item.first().is_none_or(|it| self.text.begins_line(*it));
        line && self.is_after_lines() && self.text.is(end - 1, Kind::Stop)
    }

    /// Whether names stand on lines of their own that end without a full stop, and one has been
    /// read.
    fn is_after_lines(&self) -> bool {
        !self.setting.by.wraps() && !self.setting.stops && !self.marked && !self.pieces.is_empty()
    }

    /// Whether the line that ends with the full stop at a token is a sentence: no other line ends
    /// with one, and this line has words that no name has.
    pub(super) fn is_sentence(&self, stop: usize) -> bool {
        let text = self.text;
        let line = self.item.first().is_some_and(|it| text.begins_line(*it));
        let ends = text.begins_line(stop + 1) || stop + 1 >= self.span.limit;
        let comma = || self.item.iter().any(|it| text.is(*it, Kind::Comma));
        let is_of_sentence = |it: &usize| {
            let word = text.word(*it);
            word.starts_with(char::is_lowercase) && !titles::is_particle(word)
        };
        let is_outcome = |it: &usize| result::word_of(text, *it).is_some();
        line && ends
            && self.is_after_lines()
            && !(self.setting.by.keeps_commas() && comma())
            && (self.item.iter().any(is_of_sentence) || self.item.iter().all(is_outcome))
            && !is_known(&self.in_progress())
    }

    /// Whether the line at a token ends with a count, as a heading of unknown meaning does:
    /// "PRESENT--1".
    pub(super) fn is_counted_line(&self, at: usize) -> bool {
        let last = self.span.line_end(at, WORDS) - 1;
        let word = self.text.is(at, Kind::Word) && self.text.number(at).is_none();
        word && last > at + 1
            && self.text.is(last - 1, Kind::Dash)
            && self.text.number(last).is_some()
    }

    /// Whether the bracket that opens at a token closes soon enough to belong to a name.
    pub(super) fn closes(&self, at: usize) -> bool {
        let mut depth = 0;
        for it in at..(at + WORDS + 2).min(self.span.limit) {
            match self.text.kind(it) {
                Some(Kind::Open) => depth += 1,
                Some(Kind::Close) if depth == 1 => return true,
                Some(Kind::Close) => depth -= 1,
                _ => {}
            }
        }
        false
    }
}
