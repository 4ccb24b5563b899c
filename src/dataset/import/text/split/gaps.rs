//! What stands between the names of a list besides commas: white space, and the markers of items.

use super::{LONGEST, Reader, WORDS};
use crate::dataset::import::names::Roster;
use crate::dataset::import::text::name::{are_two, ends_with_half, is_known, join};
use crate::dataset::import::text::setting;
use crate::dataset::import::text::tokens::{Gap, Kind, Text};
use crate::dataset::import::text::words::is_digits;

/// Most tokens of a line that is looked at as a whole.
const LINE: usize = 40;

/// Returns the token after the number or bullet of an item at a token: "1.", "1)", "(1)", "1
/// Argentina", "•"; `None` if no item begins there.
pub fn marker(text: &Text<'_>, at: usize) -> Option<usize> {
    let number = |it: usize| text.word(it).len() <= 3 && is_digits(text.word(it));
    let name =
        |it: usize| text.is(it, Kind::Flag) || text.word(it).starts_with(char::is_alphabetic);
    match text.kind(at)? {
        Kind::Bullet => Some(at + 1),
        Kind::Open if number(at + 1) && text.is(at + 2, Kind::Close) && name(at + 3) => {
            Some(at + 3)
        }
        Kind::Word if number(at) => match text.kind(at + 1)? {
            Kind::Stop | Kind::Close | Kind::Dash if name(at + 2) => Some(at + 2),
            Kind::Word if text.begins_line(at) && name(at + 1) => Some(at + 1),
            _ => None,
        },
        _ => None,
    }
}

impl Reader<'_, '_> {
    /// Whether the white space before a token ends the item in progress without a comma.
    pub(super) fn separates(&self, at: usize, gap: Gap) -> bool {
        let text = self.text;
        if matches!(text.kind(at), Some(Kind::Comma | Kind::Open | Kind::Stop)) {
            return false;
        }
        if self.is_letter_marker(at) || gap == Gap::Blank {
            return true;
        }
        // "Abbott,   Diane"
        let last = self.item.last().copied().unwrap_or(at);
        if self.setting.by.keeps_commas() && text.is(last, Kind::Comma) {
            return false;
        }
        if self.setting.by.wraps() || self.marked {
            return gap == Gap::Line && !self.marked && self.lacks_comma(at);
        }
        // Two or more spaces separate only columns: a capital letter follows a name.
        let column = text.is(at, Kind::Flag) || text.word(at).starts_with(char::is_uppercase);
        (gap > Gap::Wide || column) && !self.is_half(last) && !self.goes_on_with(at)
    }

    /// Whether the token `last` cannot end a name: "Saint", "Bosnia and".
    fn is_half(&self, last: usize) -> bool {
        matches!(&*self.text.lower(last), "of" | "and" | "the" | "&" | "saint" | "st.")
            || self.text.str(last).ends_with(['-', '\u{AD}'])
    }

    /// Whether the line that begins at a token continues the name in progress.
    fn goes_on_with(&self, at: usize) -> bool {
        match &*self.text.lower(at) {
            "of" => true,
            "and" if self.is_one_name_with(at) => true,
            _ => self.is_split_name(at),
        }
    }

    /// Returns the token after what may be the rest of a name: the line's first comma, or its end.
    fn line_after(&self, at: usize) -> usize {
        let end = self.span.line_end(at, 10);
        (at..end).find(|it| self.text.is(*it, Kind::Comma)).unwrap_or(end)
    }

    /// Whether the name in progress and a line that begins with "and" are one name.
    fn is_one_name_with(&self, at: usize) -> bool {
        self.item.first().is_some_and(|first| {
            let name = join(self.text, *first..self.line_after(at));
            is_known(&name) || ends_with_half(&name)
        })
    }

    /// Whether a line break fell into a name: the roster knows both halves together, but not each
    /// of them alone.
    fn is_split_name(&self, at: usize) -> bool {
        if Roster::un().seats().is_empty() {
            return false;
        }
        let before = self.in_progress();
        let after = join(self.text, at..self.line_after(at));
        let both = format!("{before} {after}");
        both.len() <= LONGEST && (!is_known(&before) || !is_known(&after)) && is_known(&both)
    }

    /// Whether a line of several names ended without a comma: the roster knows the names on both
    /// sides, but not as one name.
    fn lacks_comma(&self, at: usize) -> bool {
        if Roster::un().seats().is_empty() {
            return false;
        }
        let other = |it: &usize| {
            !matches!(self.text.kind(*it), Some(Kind::Word | Kind::Open | Kind::Close))
        };
        let end = (at..at + WORDS).find(other).unwrap_or(at).min(self.span.limit);
        are_two(&self.in_progress(), &join(self.text, at..end))
    }

    /// Whether a token is the letter before the names that begin with it: "A: Albania".
    pub(super) fn is_letter_marker(&self, at: usize) -> bool {
        self.text.is(at + 1, Kind::Colon)
            && self.text.word(at).chars().count() <= if self.lettered { 4 } else { 1 }
            && self.text.is(at, Kind::Word)
    }

    /// Whether the list goes on after an empty line.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let text = self.text;
        if self.pieces.is_empty() && self.item.is_empty() {
            return true;
        }
        let open = self.is_letter_marker(at) || (self.after_comma && self.item.is_empty());
        if open || self.marked || self.span.is_prose(at) {
            return open && !self.span.is_prose(at);
        }
        if text.word(at).starts_with(char::is_lowercase) {
            return false;
        }
        if self.begins_person(at) {
            return true;
        }
        let end = self.span.line_end(at, LINE);
        if self.setting.by.wraps() {
            return (at..end).any(|it| text.is(it, Kind::Comma));
        }
        let alone = self.pieces.len() + usize::from(!self.item.is_empty()) == 1;
        let apart = self.blanks || (alone && text.gap(self.span.from) == Gap::Blank);
        (apart && end <= at + 8) || is_known(&join(text, at..end))
    }

    /// Whether each line of the list is one person, and so is the line that begins at a token:
    /// "Abbott, Diane".
    pub(super) fn begins_person(&self, at: usize) -> bool {
        let end = self.span.line_end(at, LINE);
        self.setting.by == setting::By::Persons
            && at < end
            && setting::first_person(self.text, at, end) == Some(at)
    }
}
