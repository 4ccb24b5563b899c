//! Lists of names, in any of the ways in which people set them.

use std::borrow::Cow;

use super::evidence;
use super::furniture;
use super::groups::{self, Capitals};
use super::lex::{Gap, Kind, Text, fold};
use super::parties;
use super::result;
use super::setting::{self, Setting, Usual};
use super::titles;
use crate::dataset::import::names::{Found, Roster};

/// A name in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// As written, over line breaks and pages.
    pub text: String,
    /// Its first token.
    pub at: usize,
}

/// What a list holds.
#[derive(Debug, Default)]
pub struct List {
    pub names: Vec<Name>,
    /// It says that it is empty: "None".
    pub none: bool,
    /// The total that stands below it or after it: "Lee, Cho and Bell – 3".
    pub count: Option<u32>,
    /// Lines with the names of groups, which are not among the names.
    pub groups: Vec<Name>,
    /// The token after it.
    pub end: usize,
    /// The token at which something began that is no name, where nothing else ends the list.
    pub cut: Option<usize>,
    /// A name below the tellers that follow.
    pub below_tellers: Option<usize>,
    /// The token from which on it is unclear whether commas separate.
    pub unclear: Option<usize>,
}

impl List {
    /// Whether it neither names anybody nor says that there is nobody.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.none
    }
}

/// A longer piece of text is no name.
const LONGEST: usize = 100;

/// Words of the longest name, brackets included.
const WORDS: usize = 14;

/// Reads the list that begins at a token and ends at the latest before `limit`.
pub fn read(text: &Text<'_>, from: usize, limit: usize) -> List {
    read_set(text, from, limit, setting::of(text, from, limit, Usual::default()))
}

/// Reads it where it is known how it is set.
pub fn read_set(text: &Text<'_>, from: usize, limit: usize, setting: Setting) -> List {
    let mut reader = Reader {
        text,
        from,
        limit,
        setting,
        blank_start: text.gap(from) == Gap::Blank,
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
    let end = reader.run(from);
    reader.finish(end)
}

/// Whether a spelling means something.
pub fn is_known(name: &str) -> bool {
    Roster::un().find(name, None) != Found::Unknown
}

/// What is known of how a piece ended.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    /// The tokens of the piece, in `Reader::tokens`.
    first: usize,
    last: usize,
    /// A comma stood before it.
    after_comma: bool,
    /// It has its own marker or line.
    own: bool,
}

struct Reader<'a, 't> {
    text: &'a Text<'t>,
    from: usize,
    limit: usize,
    setting: Setting,
    blank_start: bool,
    /// Items are numbered or bulleted.
    marked: bool,
    /// Items stand by letter.
    lettered: bool,
    /// Items stand in paragraphs of their own.
    blanks: bool,
    /// Flags stand before names rather than after them.
    flag_first: Option<bool>,
    item: Vec<usize>,
    depth: usize,
    after_comma: bool,
    pieces: Vec<(Name, Piece)>,
    cut: Option<usize>,
}

/// Whether to go on.
enum Step {
    /// With this token.
    To(usize),
    /// The list ends before this token.
    End(usize),
}

impl Reader<'_, '_> {
    fn run(&mut self, from: usize) -> usize {
        let mut at = from;
        let mut gap = Gap::None;
        let mut page = false;
        // A symbol below the last name is that of what follows.
        let mut end = from;
        while at < self.limit {
            let here = self.text.gap(at);
            if self.text.is(at, Kind::Furniture) || self.is_page(at) {
                if self.begins_next(at) {
                    self.flush();
                    return at;
                }
                gap = gap.max(here);
                page = true;
                at += 1;
                continue;
            }
            gap = gap.max(here);
            if page {
                // A page ended here: nothing follows from the white space around it.
                gap = if self.setting.marks || self.depth > 0 {
                    Gap::Space
                } else {
                    gap.min(Gap::Line)
                };
            }
            let step = self.step(at, std::mem::replace(&mut gap, Gap::None));
            page = false;
            match step {
                Step::To(next) => at = next,
                Step::End(end) => return end,
            }
            end = at;
        }
        end.min(self.limit)
    }

    /// Whether the symbol at a token is that of the next roll call: it begins the last line before the next heading,
    /// or its line goes on with words. What stands alone between names is the trace of a page.
    fn begins_next(&self, at: usize) -> bool {
        let complete = self.depth == 0 && !(self.after_comma && self.item.is_empty());
        let line_end = self.text.line_end(at, 2 * LONGEST);
        complete
            && self.text.begins_line(at)
            && (line_end >= self.limit || line_end > at + 1)
            && evidence::is_of_text(self.text.word(at))
    }

    /// In a list even a page number alone is one; the number of an item is not.
    fn is_page(&self, at: usize) -> bool {
        self.text.is(at, Kind::Word)
            && furniture::is_weak(self.text, at)
            && self.marker(at).is_none()
    }

    fn step(&mut self, at: usize, gap: Gap) -> Step {
        if self.depth == 0 {
            let fresh = self.pieces.is_empty() && self.item.is_empty();
            if (gap >= Gap::Line || fresh || (self.marked && self.text.is(at, Kind::Word)))
                && let Some(next) = self.marker(at)
            {
                self.flush();
                self.marked = true;
                return Step::To(next);
            }
            if gap == Gap::Blank && !self.goes_on(at) {
                self.flush();
                self.cut = Some(at).filter(|it| self.is_counted_line(*it));
                return Step::End(at);
            }
            if gap >= Gap::Wide && !self.item.is_empty() && self.separates(at, gap) {
                self.blanks |= gap == Gap::Blank;
                self.flush();
            }
        }
        match self.text.kind(at) {
            Some(Kind::Word) => return self.word(at),
            Some(Kind::Comma) if self.depth == 0 && self.is_in_name(at) => self.item.push(at),
            Some(Kind::Comma) if self.depth == 0 => {
                self.flush();
                self.after_comma = true;
            }
            Some(Kind::Colon) => return self.colon(at),
            Some(Kind::Stop) if self.depth == 0 => return self.stop(at),
            Some(Kind::Open) => {
                if self.closes(at) {
                    self.depth += 1;
                    self.item.push(at);
                } else if self.text.str(at) == "[" {
                    self.flush();
                    return Step::End(at);
                }
            }
            Some(Kind::Close) if self.depth > 0 => {
                self.depth -= 1;
                self.item.push(at);
            }
            Some(Kind::Bullet) if self.depth == 0 => {
                self.flush();
                // A sign after a name marks no items.
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

    fn word(&mut self, at: usize) -> Step {
        if self.depth == 0 {
            if ends_list(self.text, (self.from, self.limit), at) || self.is_next_paragraph(at) {
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

    /// Whether a comma is that of "Abbott, Diane".
    fn is_in_name(&self, comma: usize) -> bool {
        let inside = self.setting.marks || !self.text.begins_line(comma + 1);
        self.setting.whole && inside && self.text.str(comma) != ";" && !self.item.is_empty()
    }

    /// The number of the paragraph after the list: "Cameroon 46. Before the vote".
    fn is_next_paragraph(&self, at: usize) -> bool {
        let word = self.text.word(at);
        !self.item.is_empty()
            && self.text.is(at + 1, Kind::Stop)
            // "Lee, Cho and Bell – 3."
            && !self.text.is(at - 1, Kind::Dash)
            && !self.is_of_party(at)
            && word.bytes().all(|it| it.is_ascii_digit())
    }

    /// Whether the number that ends a line is that of a party's votes: "National 49; Green Party 15."
    fn is_of_party(&self, at: usize) -> bool {
        let ends = self.text.gap(at + 2) >= Gap::Line || at + 2 >= self.limit;
        let first = || self.pieces.is_empty() && !is_known(&join(self.text, &self.item));
        let counted = || self.pieces.iter().all(|(it, _)| parties::of_one(&it.text).is_some());
        ends && !self.text.begins_line(at) && (first() || (!self.pieces.is_empty() && counted()))
    }

    fn is_too_long(&self) -> bool {
        let (Some(first), Some(last)) = (self.item.first(), self.item.last()) else { return false };
        self.item.len() >= WORDS + 6
            || self.item.iter().filter(|it| self.text.is(**it, Kind::Word)).count() >= WORDS
            || (self.item.len() > 6 && self.text.end(*last) - self.text.start(*first) > 2 * LONGEST)
    }

    /// The token after the number or bullet at a token: "1.", "1)", "(1)", "1 Argentina", "•".
    fn marker(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let digits = |it: usize| {
            let word = text.word(it);
            (1..=3).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_digit())
        };
        let name =
            |it: usize| text.is(it, Kind::Flag) || text.word(it).starts_with(char::is_alphabetic);
        match text.kind(at)? {
            Kind::Bullet => Some(at + 1),
            Kind::Open if digits(at + 1) && text.is(at + 2, Kind::Close) && name(at + 3) => {
                Some(at + 3)
            }
            Kind::Word if digits(at) => match text.kind(at + 1)? {
                Kind::Stop | Kind::Close | Kind::Dash if name(at + 2) => Some(at + 2),
                Kind::Word if text.begins_line(at) && name(at + 1) => Some(at + 1),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a gap without a comma ends an item.
    fn separates(&self, at: usize, gap: Gap) -> bool {
        let text = self.text;
        if text.is(at, Kind::Comma) || text.is(at, Kind::Open) || text.is(at, Kind::Stop) {
            return false;
        }
        if self.is_letter_marker(at) || gap == Gap::Blank {
            return true;
        }
        // "Abbott,   Diane"
        let last = self.item.last().copied().unwrap_or(at);
        if self.setting.whole && text.is(last, Kind::Comma) {
            return false;
        }
        if self.setting.marks || self.marked {
            return gap == Gap::Line && !self.marked && self.lacks_comma(at);
        }
        if gap == Gap::Wide && !self.is_column(at) {
            return false;
        }
        let ending = text.lower(last);
        if matches!(ending.as_str(), "of" | "and" | "the" | "&" | "saint" | "st.")
            || text.str(last).ends_with(['-', '\u{AD}'])
        {
            return false;
        }
        let next = text.lower(at);
        if next == "of" || (next == "and" && self.is_one_name_with(at)) {
            return false;
        }
        !self.is_split_name(at)
    }

    /// Two or more spaces separate only columns: a capital letter follows a name.
    fn is_column(&self, at: usize) -> bool {
        self.text.is(at, Kind::Flag) || self.text.word(at).starts_with(char::is_uppercase)
    }

    fn line_after(&self, at: usize) -> usize {
        self.text.line_end(at, 10).min(self.limit)
    }

    fn is_one_name_with(&self, at: usize) -> bool {
        let Some(first) = self.item.first() else { return false };
        let name = join(self.text, &(*first..self.line_after(at)).collect::<Vec<_>>());
        is_known(&name) || ends_with_half(&name)
    }

    /// Whether a line break fell into a name: both halves together mean something, one alone not.
    fn is_split_name(&self, at: usize) -> bool {
        if Roster::un().seats().is_empty() {
            return false;
        }
        let before = join(self.text, &self.item);
        let next: Vec<_> = (at..self.line_after(at)).collect();
        let after = join(self.text, &next);
        let both = format!("{before} {after}");
        both.len() <= LONGEST && (!is_known(&before) || !is_known(&after)) && is_known(&both)
    }

    /// Whether a line of several names ended without a comma: both sides mean something, but not
    /// together.
    fn lacks_comma(&self, at: usize) -> bool {
        if Roster::un().seats().is_empty() {
            return false;
        }
        let end = (at..at + WORDS)
            .find(|it| !matches!(self.text.kind(*it), Some(Kind::Word | Kind::Open | Kind::Close)))
            .unwrap_or(at)
            .min(self.limit);
        let before = join(self.text, &self.item);
        let after = join(self.text, &(at..end).collect::<Vec<_>>());
        is_known(&before) && is_known(&after) && !is_known(&format!("{before} {after}"))
    }

    fn is_letter_marker(&self, at: usize) -> bool {
        self.text.is(at + 1, Kind::Colon)
            && self.text.word(at).chars().count() <= if self.lettered { 4 } else { 1 }
            && self.text.is(at, Kind::Word)
    }

    fn colon(&mut self, at: usize) -> Step {
        // "AYES: COUNCILMEMBERS: Lee"
        if self.pieces.is_empty() && titles::is_header(&join(self.text, &self.item)) {
            self.item.clear();
            return Step::To(at + 1);
        }
        let [only] = self.item.as_slice() else {
            return self.unclear(at);
        };
        if let Some(end) = total_after(self.text, *only, at) {
            self.item.push(end - 1);
            self.flush();
            return Step::End(end);
        }
        let one_letter = self.text.word(*only).chars().count() == 1;
        if one_letter || (self.lettered && self.text.begins_line(*only)) {
            self.lettered = true;
            self.item.clear();
            return Step::To(at + 1);
        }
        self.unclear(at)
    }

    /// A phrase with a colon that is no heading: whoever follows has another position, or none.
    fn unclear(&mut self, at: usize) -> Step {
        if self.item.is_empty() {
            return Step::To(at + 1);
        }
        self.cut(at)
    }

    /// Ends the list with the item in progress, which is no name. A line that ended before it
    /// went wrong still is one.
    fn cut(&mut self, at: usize) -> Step {
        let closing = self.text.is(at, Kind::Word) && self.is_closing(at);
        let line = self.item.iter().rposition(|it| self.text.begins_line(*it)).unwrap_or(0);
        let line = if self.text.begins_line(at) { self.item.len() } else { line };
        let line = if self.item.len() - line < WORDS { line } else { 0 };
        let start = self.item.get(line).copied().unwrap_or(at);
        self.item.truncate(line);
        self.flush();
        self.cut = Some(start).filter(|_| !closing);
        Step::End(start)
    }

    /// Whether the line in progress tells what came of it all, after names on lines of their own: "Bill read a
    /// third time." Nothing is doubtful about its being no name.
    fn is_closing(&self, at: usize) -> bool {
        let text = self.text;
        let end = text.line_end(at, WORDS + 6);
        let line = self.item.first().is_none_or(|it| text.begins_line(*it));
        line && self.is_after_lines() && text.is(end - 1, Kind::Stop)
    }

    /// Whether names stand on lines of their own, and end without a full stop.
    fn is_after_lines(&self) -> bool {
        !self.setting.marks && !self.setting.stops && !self.marked && !self.pieces.is_empty()
    }

    /// Whether the line that ends with the full stop at a token is a sentence: it is the only one that does, and
    /// has words that no name has.
    fn is_sentence(&self, stop: usize) -> bool {
        let line = self.item.first().is_some_and(|it| self.text.begins_line(*it));
        let ends = self.text.begins_line(stop + 1) || stop + 1 >= self.limit;
        let comma = self.setting.whole && self.item.iter().any(|it| self.text.is(*it, Kind::Comma));
        let is_of_sentence = |it: &usize| {
            let word = self.text.word(*it);
            word.starts_with(char::is_lowercase) && !titles::is_particle(word)
        };
        let words = self.item.iter().any(is_of_sentence)
            || self.item.iter().all(|it| result::word_of(self.text, *it).is_some());
        line && ends
            && !comma
            && words
            && self.is_after_lines()
            && !is_known(&join(self.text, &self.item))
    }

    fn stop(&mut self, at: usize) -> Step {
        if self.is_sentence(at) {
            return self.cut(at);
        }
        self.flush();
        let next = at + 1;
        let goes_on = self.text.begins_line(next)
            && next < self.limit
            && (self.marked && self.marker(next).is_some()
                || self.lettered && self.is_letter_marker(next));
        let runs_in = self.marked && self.marker(next).is_some();
        // "Smith, Wm." among persons
        let persons = self.setting.whole && !self.setting.marks;
        let next_person = self.text.begins_line(next)
            && next < self.limit
            && (self.setting.stops || (persons && self.is_person(next)));
        if goes_on || runs_in || next_person { Step::To(next) } else { Step::End(next) }
    }

    /// Whether the list goes on after an empty line.
    fn goes_on(&self, at: usize) -> bool {
        if self.pieces.is_empty() && self.item.is_empty() {
            return true;
        }
        if self.is_letter_marker(at) || (self.after_comma && self.item.is_empty()) {
            return !is_prose(self.text, at, self.limit);
        }
        if self.marked || is_prose(self.text, at, self.limit) {
            return false;
        }
        let end = self.text.line_end(at, 40).min(self.limit);
        if self.text.word(at).starts_with(char::is_lowercase) {
            return false;
        }
        if self.setting.whole && !self.setting.marks && self.is_person(at) {
            return true;
        }
        if self.setting.marks {
            return (at..end).any(|it| self.text.is(it, Kind::Comma));
        }
        let line: Vec<_> = (at..end).collect();
        let alone = self.pieces.len() + usize::from(!self.item.is_empty()) == 1;
        is_known(&join(self.text, &line))
            || (line.len() <= 8 && (self.blanks || (alone && self.blank_start)))
    }

    /// Whether the line that begins at a token is one person: "Abbott, Diane".
    fn is_person(&self, at: usize) -> bool {
        let end = self.text.line_end(at, 40).min(self.limit);
        at < end && setting::first_person(self.text, at, end) == Some(at)
    }

    /// Whether a line ends with a count, as a heading does that nobody here understands: "PRESENT--1".
    fn is_counted_line(&self, at: usize) -> bool {
        let last = self.text.line_end(at, WORDS).min(self.limit) - 1;
        let word = self.text.is(at, Kind::Word) && self.text.number(at).is_none();
        word && last > at + 1
            && self.text.is(last - 1, Kind::Dash)
            && self.text.number(last).is_some()
    }

    /// Whether a bracket ends soon enough to belong to a name.
    fn closes(&self, at: usize) -> bool {
        let mut depth = 0;
        for it in at..(at + WORDS + 2).min(self.limit) {
            match self.text.kind(it) {
                Some(Kind::Open) => depth += 1,
                Some(Kind::Close) if depth == 1 => return true,
                Some(Kind::Close) => depth -= 1,
                _ => {}
            }
        }
        false
    }

    fn flag(&mut self, at: usize) {
        let words = self.item.iter().any(|it| self.text.is(*it, Kind::Word));
        match (self.flag_first, words) {
            (None, true) => {
                self.flag_first = Some(false);
                self.item.push(at);
                self.flush();
            }
            (Some(false), true) => {
                self.item.push(at);
                self.flush();
            }
            (None | Some(true), _) => {
                self.flag_first = Some(true);
                self.flush();
                self.item.push(at);
            }
            (Some(false), false) => self.item.push(at),
        }
    }

    fn flush(&mut self) {
        let after_comma = std::mem::take(&mut self.after_comma);
        self.depth = 0;
        let mut item = std::mem::take(&mut self.item);
        if item.iter().any(|it| self.text.is(*it, Kind::Word)) && !self.is_torn(&item) {
            item.retain(|it| !self.text.is(*it, Kind::Flag));
        }
        while item
            .last()
            .is_some_and(|it| matches!(self.text.kind(*it), Some(Kind::Dash | Kind::Comma)))
        {
            item.pop();
        }
        let (Some(first), Some(last)) = (item.first().copied(), item.last().copied()) else {
            return;
        };
        let name = Name { text: join(self.text, &item), at: first };
        let own = !self.setting.marks || self.marked;
        self.item = item;
        self.item.clear();
        if !name.text.is_empty() {
            self.pieces.push((name, Piece { first, last, after_comma, own }));
        }
    }

    /// Whether a flag is that of another member than the name beside it: which of them is meant cannot be said, so
    /// both stay.
    fn is_torn(&self, item: &[usize]) -> bool {
        let roster = Roster::un();
        let is_flag = |it: &&usize| self.text.is(**it, Kind::Flag);
        let mut flags = item.iter().filter(is_flag).peekable();
        if flags.peek().is_none() {
            return false;
        }
        let name: Vec<usize> = item.iter().copied().filter(|it| !is_flag(&it)).collect();
        let seat = |spelling: &str| match roster.find(spelling, None) {
            Found::Seat(seat) => Some(seat),
            _ => None,
        };
        let of_name = seat(&join(self.text, &name));
        let of_flags = flags.filter_map(|it| seat(self.text.str(*it)));
        of_name.is_some() && of_flags.map(Some).any(|it| it != of_name)
    }

    /// Takes the total off the last name, "Lee, Cho and Bell – 3", or from its own line, "Total: 3".
    fn take_total(&mut self) -> Option<u32> {
        let text = self.text;
        let ((name, piece), others) = self.pieces.split_last_mut()?;
        // "Lee, Cho and Bell (3)"
        let bracket =
            text.is(piece.last, Kind::Close) && text.is(piece.last.saturating_sub(2), Kind::Open);
        let number = piece.last - usize::from(bracket);
        let digits = text.word(number).bytes().all(|it| it.is_ascii_digit());
        let count = text.number(number).filter(|_| digits && number > piece.first)?;
        if is_total(text, piece.first) {
            self.pieces.pop();
            return Some(count);
        }
        let mark = number - 1;
        let counted = (bracket || text.is(mark, Kind::Dash)) && mark > piece.first;
        // Where others have a number too, it is one of the member.
        let digit = |it: char| it.is_ascii_digit();
        let only = others.iter().all(|(it, _)| !it.text.trim_end_matches(')').ends_with(digit));
        // A number in brackets may be that of a seat; the last piece may be two names.
        let fits = !bracket || (1..=2).contains(&(count as usize).saturating_sub(others.len()));
        if !counted || !only || !fits {
            return None;
        }
        piece.last = mark - 1;
        let words = |it: &usize| !matches!(text.kind(*it), Some(Kind::Furniture | Kind::Flag));
        name.text = join(text, &(piece.first..mark).filter(words).collect::<Vec<_>>());
        Some(count)
    }

    /// Takes lines with the names of groups out of the list, and ends it where another begins.
    fn take_groups(&mut self, list: &mut List) {
        let names: Vec<&str> = self.pieces.iter().map(|(name, _)| name.text.as_str()).collect();
        let known = |it: &&&str| is_known(it);
        let lines = self.pieces.iter().all(|(_, it)| it.own) && !self.marked;
        if !lines || names.iter().filter(known).count() * 2 > names.len() {
            return;
        }
        match groups::of(&names) {
            Capitals::Names => {}
            Capitals::Groups(are) => {
                let mut are = are.into_iter();
                let groups = self.pieces.extract_if(.., |_| are.next().unwrap_or(false));
                list.groups = groups.map(|(name, _)| name).collect();
            }
            Capitals::Other(at) => {
                list.cut = self.pieces.get(at).map(|(name, _)| name.at);
                self.pieces.truncate(at);
            }
        }
    }

    fn finish(mut self, end: usize) -> List {
        self.flush();
        let mut list =
            List { end, cut: self.cut, unclear: self.setting.unclear, ..List::default() };
        list.count = self.take_total();
        // Each page may begin with one.
        self.pieces.retain(|(name, piece)| !piece.own || !titles::is_header(&name.text));
        self.take_groups(&mut list);
        let mut joined: Vec<(Name, Piece)> = Vec::with_capacity(self.pieces.len());
        for (name, piece) in self.pieces {
            if let Some((before, whole)) = joined.last_mut() {
                // "Iran, Islamic Republic of"
                if piece.after_comma && is_turned_half(&before.text, &name.text) {
                    before.text.push_str(", ");
                    before.text.push_str(&name.text);
                    whole.last = piece.last;
                    continue;
                }
            }
            joined.push((name, piece));
        }
        let count = joined.len();
        for (index, (name, piece)) in joined.into_iter().enumerate() {
            let last = index + 1 == count && (!piece.own || count == 1);
            if self.setting.marks && index + 1 < count && is_torn_list(self.text, &name, piece) {
                list.unclear = list.unclear.or(Some(piece.first));
            }
            separate(self.text, name, piece, last, &mut list.names);
        }
        // A letter between the names of an index.
        list.names.retain(|it| {
            let mut characters = it.text.chars();
            !(characters.next().is_some_and(|it| it.is_ascii_alphabetic())
                && characters.next().is_none())
        });
        if let [only] = list.names.as_slice() {
            list.none = is_nobody(&only.text);
        }
        if list.none {
            list.names.clear();
        }
        list
    }
}

/// Whether "and" stands in a piece before the last one, so that commas may stand inside names: "Adler, Anna and
/// Baker, Ben".
fn is_torn_list(text: &Text<'_>, name: &Name, piece: Piece) -> bool {
    let and = (piece.first + 1..piece.last).any(|it| is_and(&text.lower(it)));
    and && !is_known(&name.text) && !ends_with_half(&name.text)
}

/// The token after the count in "Total: -- 3", whose colon is given.
fn total_after(text: &Text<'_>, word: usize, colon: usize) -> Option<usize> {
    let mark = |it: &usize| matches!(text.kind(*it), Some(Kind::Dash | Kind::Bullet));
    let number = colon + 1 + (colon + 1..colon + 3).take_while(mark).count();
    (is_total(text, word) && text.number(number).is_some()).then_some(number + 1)
}

fn is_total(text: &Text<'_>, at: usize) -> bool {
    matches!(&*text.lower(at), "total" | "totals")
}

/// Whether a sentence rather than a name begins at a token of a list.
pub(super) fn ends_list(text: &Text<'_>, (from, limit): (usize, usize), at: usize) -> bool {
    begins_prose(text, at, limit) && !titles::is_in_list(text, from, at)
}

/// Whether a sentence rather than a name begins at a capital word.
fn begins_prose(text: &Text<'_>, at: usize, limit: usize) -> bool {
    let word = text.word(at);
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    // "I: Iceland"
    if text.is(at + 1, Kind::Colon) && word.len() == 1 {
        return false;
    }
    let next = if at + 1 < limit { text.word(at + 1) } else { "" };
    match word {
        "The" | "A" | "An" => {
            (next.starts_with(char::is_lowercase) && !next.starts_with("former"))
                || matches!(
                    next,
                    "President"
                        | "Acting"
                        | "Chair"
                        | "Chairman"
                        | "Chairperson"
                        | "Assembly"
                        | "Committee"
                        | "General"
                        | "Council"
                        | "Secretary"
                        | "Secretary-General"
                        | "Vice-President"
                        | "UN"
                        | "Security"
                        | "Presiding"
                        | "Speaker"
                        | "House"
                        | "Clerk"
                )
        }
        // The Holy See is an observer; texts name it beside members.
        "See" => at.checked_sub(1).is_none_or(|it| text.lower(it) != "holy"),
        _ => SENTENCES.binary_search(&word).is_ok(),
    }
}

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

/// Whether what follows an empty line is no list: it has a verb, or a sentence begins.
pub(super) fn is_prose(text: &Text<'_>, at: usize, limit: usize) -> bool {
    let end = limit.min(at + 30);
    for it in at..end {
        if it > at && text.gap(it) == Gap::Blank {
            return false;
        }
        let prose = begins_prose(text, it, limit);
        if prose && it > at && text.begins_line(it) {
            return false;
        }
        if prose || is_verb(text.word(it)) {
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

fn is_verb(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && word.len() <= 10
        && matches!(
            word,
            "was"
                | "were"
                | "is"
                | "are"
                | "be"
                | "been"
                | "has"
                | "have"
                | "had"
                | "will"
                | "would"
                | "should"
                | "could"
                | "may"
                | "did"
                | "does"
                | "said"
                | "says"
                | "told"
                | "voted"
                | "voting"
                | "abstained"
                | "abstaining"
                | "adopted"
                | "approved"
                | "rejected"
                | "informed"
                | "requested"
                | "asked"
                | "made"
                | "took"
                | "shall"
                | "called"
                | "calls"
                | "recalled"
                | "agreed"
                | "read"
                | "carried"
                | "negatived"
                | "declared"
                | "resolved"
                | "divided"
                | "denotes"
                | "indicates"
                | "decided"
                | "that"
                | "which"
                | "who"
                | "while"
                | "because"
                | "by"
                | "with"
                | "from"
                | "to"
                | "this"
                | "not"
                | "it"
                | "its"
                | "they"
                | "their"
        )
}

/// Halves of names that stand for nobody alone, so that "and" before them separates nothing.
fn ends_with_half(name: &str) -> bool {
    let folded = fold(name);
    [
        "barbuda",
        "herzegovina",
        "hercegovina",
        "tobago",
        "grenadines",
        "nevis",
        "principe",
        "príncipe",
        "northern ireland",
    ]
    .iter()
    .any(|it| folded.ends_with(it) && folded.len() > it.len())
}

/// Whether a piece after a comma belongs to the name before it: "Republic of", "the".
pub fn is_turned_half(before: &str, piece: &str) -> bool {
    let folded = fold(piece);
    if folded.ends_with(" of") || folded.ends_with(" of the") {
        return true;
    }
    let article = matches!(
        folded.as_str(),
        "the" | "rep." | "dem. rep." | "south" | "north" | "republic" | "dr" | "d.r."
    );
    article && (is_known(&format!("{before}, {piece}")) || folded == "the")
}

fn is_nobody(name: &str) -> bool {
    matches!(
        fold(name).as_str(),
        "none"
            | "nil"
            | "nobody"
            | "no one"
            | "no country"
            | "no countries"
            | "n/a"
            | "0"
            | "néant"
            | "aucun"
            | "ninguno"
            | "ninguna"
            | "нет"
            | "никто"
            | "нико"
            | "нема"
            | "niko"
            | "nema"
            | "nitko"
            | "无"
            | "none."
            | "no member"
            | "no members"
    )
}

/// Joins tokens to a name: over line breaks, after hyphens, without quotes.
pub(super) fn join(text: &Text<'_>, item: &[usize]) -> String {
    let mut name = String::new();
    for at in item.iter().copied() {
        let part = text.str(at);
        let glued = text.gap(at) == Gap::None && !name.is_empty();
        let bare = name.strip_suffix('-').unwrap_or_default();
        if glued || name.is_empty() || text.is(at, Kind::Comma) {
        } else if bare.ends_with(char::is_alphabetic) && part.starts_with(char::is_alphabetic) {
            // "Guinea- Bissau", but also "Herze-" at the end of a line.
            let whole = text.begins_line(at)
                && !is_known(&format!("{name}{part}"))
                && is_known(&format!("{bare}{part}"));
            if whole {
                name.pop();
            }
        } else if name.ends_with('\u{AD}') || name.ends_with('(') {
        } else {
            name.push(' ');
        }
        name.push_str(part);
    }
    match crate::dataset::clean(&name) {
        Cow::Borrowed(_) => name,
        Cow::Owned(clean) => clean,
    }
}

/// Splits a piece at "and" where it is two names.
///
/// Where neither side nor the whole is known, only the last item of a list is split: "X, Y and Z".
fn separate(text: &Text<'_>, name: Name, piece: Piece, last: bool, names: &mut Vec<Name>) {
    let mut rest = name;
    // ", and Zambia"
    let first = text.lower(rest.at);
    if is_and(&first) && piece.last > piece.first {
        let bare = rest.text.split_once(' ').map(|(_, it)| it.to_owned());
        rest = Name { text: bare.unwrap_or_default(), at: piece.first + 1 };
        while text.is(rest.at, Kind::Furniture) && rest.at < piece.last {
            rest.at += 1;
        }
    }
    let ands = (rest.at + 1..piece.last)
        .filter(|it| is_and(&text.lower(*it)) && text.gap(*it) != Gap::None);
    let ands: Vec<_> = ands.take(4).collect();
    if ands.is_empty() || is_known(&rest.text) || ends_with_half_only(&rest.text, ands.len()) {
        names.push(rest);
        return;
    }
    let tokens = |from: usize, to: usize| -> Name {
        let item: Vec<_> = (from..to)
            .filter(|it| {
                !matches!(
                    text.kind(*it),
                    Some(Kind::Furniture | Kind::Flag | Kind::Quote | Kind::Bullet)
                )
            })
            .filter(|it| text.kind(*it) != Some(Kind::Word) || !furniture::is_weak(text, *it))
            .collect();
        Name { text: join(text, &item), at: item.first().copied().unwrap_or(from) }
    };
    let depth = |at: usize| {
        (rest.at..at).fold(0_i32, |depth, it| match text.kind(it) {
            Some(Kind::Open) => depth + 1,
            Some(Kind::Close) => depth - 1,
            _ => depth,
        })
    };
    for at in ands.iter().rev().copied().filter(|it| depth(*it) == 0) {
        let (left, right) = (tokens(rest.at, at), tokens(at + 1, piece.last + 1));
        let known = (is_known(&left.text), is_known(&right.text));
        let split = known == (true, true)
            || (last && (known.0 || known.1))
            || (last && !ends_with_half(&rest.text));
        if split && !left.text.is_empty() && !right.text.is_empty() {
            let before = Piece { last: at - 1, ..piece };
            separate(text, left, before, true, names);
            names.push(right);
            return;
        }
    }
    names.push(rest);
}

/// "Bosnia and Herzegovina" with no other "and".
fn ends_with_half_only(name: &str, ands: usize) -> bool {
    ands == 1 && ends_with_half(name)
}

pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "&" | "et" | "y" | "e" | "и" | "i" | "та" | "und" | "و" | "和")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_by_halving() {
        assert!(SENTENCES.is_sorted_by(|a, b| a < b));
        assert!(SENTENCES.contains(&"Draft"));
    }
}
