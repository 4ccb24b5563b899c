//! A list of names, in any of the ways in which people set them: tokens -> pieces -> names.
//!
//! `gaps` knows what the white space and the markers between names mean, `ends` what ends a list, `pieces` makes
//! names of the pieces.

mod ends;
mod gaps;
mod pieces;

use super::furniture;
use super::name::{Name, is_and, join};
use super::setting::{By, Setting};
use super::span::{Span, is_verb};
use super::titles;
use super::tokens::{Gap, Kind, Text};
use crate::dataset::import::names::{Found, Roster};
use pieces::Piece;

/// What a list holds.
#[derive(Debug, Default)]
pub struct List {
    pub names: Vec<Name>,
    /// The list says that there is nobody: "None".
    pub none: bool,
    /// The total that stands below the names or after them: "Lee, Cho and Bell – 3".
    pub count: Option<u32>,
    /// Lines with the names of groups, which are not among the names.
    pub groups: Vec<Name>,
    /// The token after the list.
    pub end: usize,
    /// The token at which something that is no name cut the list off; `None` if it ended in another
    /// way.
    pub cut: Option<usize>,
    /// A name below the tellers that follow the list.
    pub below_tellers: Option<usize>,
    /// The token from which on it is unclear whether commas separate names.
    pub unclear: Option<usize>,
}

impl List {
    /// Whether the list neither names anybody nor says that there is nobody.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.none
    }
}

/// Most bytes of a name; a longer piece of text is none.
const LONGEST: usize = 100;

/// Most words of a name, brackets included.
const WORDS: usize = 14;

/// Reads the list that begins a span and is set as given; it ends with the span at the latest.
pub fn read(span: Span<'_, '_>, setting: Setting) -> List {
    let mut reader = Reader {
        text: span.text,
        span,
        setting,
        marked: false,
        lettered: false,
        blanks: false,
        flag_first: None,
        item: Vec::new(),
        depth: 0,
        after_comma: false,
        pieces: Vec::new(),
        cut: None,
    };
    let end = reader.run();
    reader.finish(end)
}

struct Reader<'a, 't> {
    text: &'a Text<'t>,
    span: Span<'a, 't>,
    setting: Setting,
    /// Items are numbered or bulleted.
    marked: bool,
    /// Items stand under the letter that they begin with: "A: Albania".
    lettered: bool,
    /// Items stand in paragraphs of their own.
    blanks: bool,
    /// Flags stand before names rather than after them.
    flag_first: Option<bool>,
    /// Tokens of the piece in progress.
    item: Vec<usize>,
    /// How many brackets are open.
    depth: usize,
    /// A comma stood before the piece in progress.
    after_comma: bool,
    pieces: Vec<Piece>,
    cut: Option<usize>,
}

/// Where reading goes on, or that the list has ended.
enum Step {
    /// Reading goes on with this token.
    To(usize),
    /// The list ends before this token.
    End(usize),
}

impl Reader<'_, '_> {
    /// Reads all pieces, and returns the token after the list.
    fn run(&mut self) -> usize {
        let mut at = self.span.from;
        // Traces of pages do not move it: a symbol below the last name belongs to what follows.
        let mut end = at;
        let (mut gap, mut page) = (Gap::None, false);
        while at < self.span.limit {
            gap = gap.max(self.text.gap(at));
            if self.text.is(at, Kind::Furniture) || self.is_page(at) {
                if self.begins_next(at) {
                    self.flush();
                    return at;
                }
                page = true;
                at += 1;
                continue;
            }
            if std::mem::take(&mut page) {
                // A page ended here, so the white space around it means nothing.
                let wraps = self.setting.by.wraps() || self.depth > 0;
                gap = if wraps { Gap::Space } else { gap.min(Gap::Line) };
            }
            match self.step(at, std::mem::replace(&mut gap, Gap::None)) {
                Step::To(next) => at = next,
                Step::End(end) => return end,
            }
            end = at;
        }
        end.min(self.span.limit)
    }

    /// Whether a word is a trace of a page: in a list, a number alone on its line is one too, but
    /// not the number of an item.
    fn is_page(&self, at: usize) -> bool {
        self.text.is(at, Kind::Word)
            && furniture::is_weak(self.text, at)
            && gaps::marker(self.text, at).is_none()
    }

    /// Takes a token with the white space before it.
    fn step(&mut self, at: usize, gap: Gap) -> Step {
        if self.depth == 0
            && let Some(step) = self.after_gap(at, gap)
        {
            return step;
        }
        match self.text.kind(at) {
            Some(Kind::Word) => return self.word(at),
            Some(Kind::Colon) => return self.colon(at),
            Some(Kind::Stop) if self.depth == 0 => return self.stop(at),
            Some(Kind::Open) if self.closes(at) => {
                self.depth += 1;
                self.item.push(at);
            }
            Some(Kind::Open) if self.text.str(at) == "[" => {
                self.flush();
                return Step::End(at);
            }
            Some(Kind::Close) if self.depth > 0 => {
                self.depth -= 1;
                self.item.push(at);
            }
            Some(Kind::Comma) if self.depth == 0 && !self.is_in_name(at) => {
                self.flush();
                self.after_comma = true;
            }
            Some(Kind::Bullet) if self.depth == 0 => {
                self.flush();
                // A sign at the end of a line, after a name, marks no items.
                self.marked |= self.text.begins_line(at) || !self.text.begins_line(at + 1);
            }
            Some(Kind::Flag) => self.flag(at),
            Some(Kind::Dash | Kind::Comma | Kind::Stop) if !self.item.is_empty() => {
                self.item.push(at);
            }
            _ => {}
        }
        Step::To(at + 1)
    }

    /// Handles the white space before a token: an item begins with its marker, or the list or the
    /// item ends. Returns `None` if the token itself is to be read next.
    fn after_gap(&mut self, at: usize, gap: Gap) -> Option<Step> {
        let fresh = self.pieces.is_empty() && self.item.is_empty();
        if (gap >= Gap::Line || fresh || (self.marked && self.text.is(at, Kind::Word)))
            && let Some(next) = gaps::marker(self.text, at)
        {
            self.flush();
            self.marked = true;
            return Some(Step::To(next));
        }
        if gap == Gap::Blank && !self.goes_on(at) {
            self.flush();
            self.cut = Some(at).filter(|it| self.is_counted_line(*it));
            return Some(Step::End(at));
        }
        if gap >= Gap::Wide && !self.item.is_empty() && self.separates(at, gap) {
            self.blanks |= gap == Gap::Blank;
            self.flush();
        }
        None
    }

    /// Takes a word, unless the list has ended before it.
    fn word(&mut self, at: usize) -> Step {
        if self.depth == 0 {
            if self.span.ends_list(at) || self.is_next_paragraph(at) {
                self.flush();
                return Step::End(at);
            }
            if is_verb(self.text.word(at)) || self.is_too_long() {
                return self.cut(at);
            }
        }
        self.item.push(at);
        Step::To(at + 1)
    }

    /// Whether a comma stands inside a name, as in "Abbott, Diane".
    fn is_in_name(&self, comma: usize) -> bool {
        let (text, by) = (self.text, self.setting.by);
        let mut name = self.item.iter().rev().take_while(|it| !is_and(&text.lower(**it)));
        let second = by == By::Pairs && name.any(|it| text.is(*it, Kind::Comma));
        by.keeps_commas()
            && (by.wraps() || !text.begins_line(comma + 1))
            && !text.is_semicolon(comma)
            && !self.item.is_empty()
            && !second
    }

    /// Takes a colon: after a header, a total, a letter, or a phrase of unknown meaning.
    fn colon(&mut self, at: usize) -> Step {
        let text = self.text;
        // "AYES: COUNCILMEMBERS: Lee"
        if self.pieces.is_empty() && titles::is_header(&self.in_progress()) {
            self.item.clear();
            return Step::To(at + 1);
        }
        if let &[only] = self.item.as_slice() {
            if let Some(end) = pieces::total_after(text, only, at) {
                self.item.push(end - 1);
                self.flush();
                return Step::End(end);
            }
            let one_letter = text.word(only).chars().count() == 1;
            if one_letter || (self.lettered && text.begins_line(only)) {
                self.lettered = true;
                self.item.clear();
                return Step::To(at + 1);
            }
        }
        // The phrase is no known heading, so the members below it have another position, or none.
        if self.item.is_empty() { Step::To(at + 1) } else { self.cut(at) }
    }

    /// Takes a full stop: most end the list, some only a name.
    fn stop(&mut self, at: usize) -> Step {
        if self.is_sentence(at) {
            return self.cut(at);
        }
        self.flush();
        let next = at + 1;
        let begins_line = self.text.begins_line(next) && next < self.span.limit;
        let goes_on = (self.marked && gaps::marker(self.text, next).is_some())
            || (begins_line && self.lettered && self.is_letter_marker(next))
            // "Smith, Wm." among persons
            || (begins_line && (self.setting.stops || self.begins_person(next)));
        if goes_on { Step::To(next) } else { Step::End(next) }
    }

    /// Takes a flag. The first flag of a list shows on which side of its name every flag stands.
    fn flag(&mut self, at: usize) {
        let named = self.item.iter().any(|it| self.text.is(*it, Kind::Word));
        if self.flag_first == Some(true) || (self.flag_first.is_none() && !named) {
            self.flag_first = Some(true);
            self.flush();
            self.item.push(at);
            return;
        }
        self.flag_first = Some(false);
        self.item.push(at);
        if named {
            self.flush();
        }
    }

    /// Returns the piece in progress as a name.
    fn in_progress(&self) -> String {
        join(self.text, self.item.iter().copied())
    }

    /// Ends the piece in progress, and keeps it if it has a name.
    fn flush(&mut self) {
        let text = self.text;
        let after_comma = std::mem::take(&mut self.after_comma);
        self.depth = 0;
        if self.item.iter().any(|it| text.is(*it, Kind::Word)) && !self.is_torn() {
            self.item.retain(|it| !text.is(*it, Kind::Flag));
        }
        while let Some(last) = self.item.last()
            && matches!(text.kind(*last), Some(Kind::Dash | Kind::Comma))
        {
            self.item.pop();
        }
        let (name, own) = (self.in_progress(), !self.setting.by.wraps() || self.marked);
        if let (Some(first), Some(last)) = (self.item.first(), self.item.last())
            && !name.is_empty()
        {
            self.pieces.push(Piece { name, first: *first, last: *last, after_comma, own });
        }
        self.item.clear();
    }

    /// Whether a flag in the piece in progress is that of another member than the name beside it.
    /// Which of them is meant is unknown, so both stay in the name.
    fn is_torn(&self) -> bool {
        let is_flag = |it: &usize| self.text.is(*it, Kind::Flag);
        let seat = |spelling: &str| match Roster::un().find(spelling, None) {
            Found::Seat(seat) => Some(seat),
            _ => None,
        };
        if !self.item.iter().any(is_flag) {
            return false;
        }
        let name = join(self.text, self.item.iter().copied().filter(|it| !is_flag(it)));
        let mut flags = self.item.iter().filter(|it| is_flag(it));
        seat(&name).is_some_and(|named| {
            flags.any(|it| seat(self.text.str(*it)).is_some_and(|other| other != named))
        })
    }
}
