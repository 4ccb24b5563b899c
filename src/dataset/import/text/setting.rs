//! How a list is set: what separates its names.
//!
//! A comma separates members in most records and stands inside a name in others: "Abbott, Diane".
//! Only the list as a whole shows which, so its first tokens are looked at before any name is read.
//! Where they leave it open or mislead, the count in the heading decides, as in "In favour (2)":
//! `lists` then reads the list with another setting.

use super::furniture;
use super::name::{is_and, is_known, join};
use super::span::Span;
use super::titles;
use super::tokens::{Gap, Kind, Text};
use super::words::is_digits;

/// Tokens at the beginning of a list that are looked at.
const LOOK: usize = 300;

/// Most lines that may look like one person each by accident.
const FEW: usize = 3;

/// What separates the names of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Line breaks, and commas where there are any.
    Lines,
    /// Line breaks only; a comma belongs to the name: "Abbott, Diane".
    Persons,
    /// Commas and semicolons; lines are wrapped.
    Commas,
    /// Semicolons only: "Abbott, Diane; Ali, Rushanara".
    Semicolons,
    /// Every second comma: "Abbott, D., Ali, R." Used only where a count confirms it.
    Pairs,
}

impl By {
    /// Whether lines are wrapped, so that a line break separates nothing.
    pub fn wraps(self) -> bool {
        matches!(self, Self::Commas | Self::Semicolons | Self::Pairs)
    }

    /// Whether a comma stands inside a name.
    pub fn keeps_commas(self) -> bool {
        matches!(self, Self::Persons | Self::Semicolons | Self::Pairs)
    }
}

/// How a list is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub by: By,
    /// Lines end with a full stop, which therefore does not end the list.
    pub stops: bool,
    /// The token from which on it is unclear whether commas separate names; `None` if it is clear.
    pub unclear: Option<usize>,
    /// "and" separates names wherever it stands, not only before the last one. Tried only where a
    /// count can confirm it.
    pub ands: bool,
}

/// How the longer lists of a text are set, so that a list too short to tell is read alike.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usual {
    /// Some list has one person on each line.
    persons: bool,
    semicolons: bool,
    commas: bool,
}

impl Usual {
    /// Takes the next list of the text into account.
    pub fn push(&mut self, look: &Look<'_, '_>) {
        match look.setting(Self::default()).by {
            By::Persons => self.persons = true,
            By::Semicolons => self.semicolons = true,
            _ => self.commas |= look.lines.iter().any(|it| it.commas > 1 || it.goes_on),
        }
    }
}

/// A line of a list, or one cell of a line with columns.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    first: usize,
    /// Commas inside the line that may separate names.
    commas: usize,
    /// Words before the first comma.
    before: usize,
    words: usize,
    /// Ends with a comma or "and", so that the next line belongs to it.
    goes_on: bool,
    /// Ends with a full stop.
    stop: bool,
}

/// Returns the first token of the first line between two tokens that is one person, as in "Abbott,
/// Diane".
pub fn first_person(text: &Text<'_>, from: usize, limit: usize) -> Option<usize> {
    let span = Span { text, from, limit };
    let lines = lines(span, &seen(span));
    lines.iter().find(|it| it.commas == 1 && !it.goes_on).map(|it| it.first)
}

/// What the first tokens of a list show.
pub struct Look<'a, 't> {
    /// The tokens of the list.
    pub span: Span<'a, 't>,
    lines: Vec<Line>,
    /// For each part between semicolons, how many commas stand in it.
    parts: Vec<usize>,
    /// There are enough commas for a wrapped paragraph, whose line breaks separate nothing.
    marks: bool,
    /// The roster knows at least half of the names that commas would separate.
    known: bool,
}

impl<'a, 't> Look<'a, 't> {
    /// Looks at the first tokens of the list in a span.
    pub fn new(span: Span<'a, 't>) -> Self {
        let seen = seen(span);
        let commas = seen.iter().any(|it| it.kind == Kind::Comma);
        Self {
            span,
            lines: lines(span, &seen),
            parts: parts(span, &seen),
            marks: commas && has_marks(span, &seen),
            known: commas && is_mostly_known(span.text, &seen),
        }
    }

    /// Returns how the list is set, given what the other lists of the text show (`usual`).
    pub fn setting(&self, usual: Usual) -> Setting {
        let from = self.span.from;
        let setting = |by, unclear: bool| {
            let stops = end_with_stops(&self.lines);
            Setting { by, stops, unclear: unclear.then_some(from), ands: false }
        };
        let person = self.may_be_persons();
        if self.are_persons() || (person && usual.persons && !usual.commas) {
            return setting(By::Persons, false);
        }
        let commas: usize = self.parts.iter().sum();
        if commas > 0 && !self.known {
            // "Lee, Smith, Cho; Bell" has groups between its semicolons; "Lee, Smith; Cho, Bell" may have them.
            let groups = self.parts.iter().any(|it| *it > 1);
            if self.parts.len() > 1 {
                return setting(if groups { By::Commas } else { By::Semicolons }, true);
            }
            // "Against: Dunn, Dora" beside a list with semicolons.
            if usual.semicolons {
                let one = !groups && !usual.commas;
                return setting(if one { By::Semicolons } else { By::Commas }, !one);
            }
        }
        // One line that may be a person: the other lists show no commas between names, or both
        // ways.
        let alone = self.span.text.begins_line(from) && self.lines.len() == 1 && !usual.commas;
        let lone = person && (alone || usual.persons);
        // A wrapped paragraph would end some of its lines with a comma, but no line does.
        let broken = self.marks && self.lines.len() > 2 && !self.lines.iter().any(|it| it.goes_on);
        let by = if self.marks { By::Commas } else { By::Lines };
        setting(by, lone || (broken && !self.known))
    }

    /// Returns the settings to try if the list does not have as many names as are stated. In all of
    /// them "and" separates wherever it stands; one may be the given setting otherwise.
    ///
    /// There are none if the roster knows the names: the count may be wrong, or half of the names
    /// may not have been copied. For the same reason more than [`FEW`] lines of one person each
    /// stay so, and a paragraph is read by its lines only if it is `unclear` whether it is one.
    pub fn others(&self, setting: Setting, unclear: bool) -> impl Iterator<Item = Setting> {
        let others: &[By] = match setting.by {
            _ if self.known || self.parts.iter().all(|it| *it == 0) => &[],
            By::Persons if self.lines.len() > FEW => &[By::Persons],
            By::Persons => &[By::Persons, By::Lines],
            By::Semicolons => &[By::Semicolons, By::Commas],
            By::Commas if titles::begins(self.span.text, self.span.from) => &[],
            By::Commas if unclear => &[By::Persons, By::Semicolons, By::Pairs, By::Lines],
            By::Commas => &[By::Persons, By::Semicolons, By::Pairs],
            By::Lines | By::Pairs => &[],
        };
        others.iter().map(move |by| Setting { by: *by, unclear: None, ands: true, ..setting })
    }

    /// Whether every line is one person: most have one comma, or some have one and none has more.
    fn are_persons(&self) -> bool {
        let count = self.lines.len();
        let with_one = || self.lines.iter().filter(|it| it.commas == 1);
        let one = with_one().count();
        let more = self.lines.iter().filter(|it| it.commas > 1).count();
        if !self.may_hold_persons() || count < 2 || more * 4 > count {
            return false;
        }
        let set = match self.span.text.begins_line(self.span.from) {
            true => one * 2 > count || (more == 0 && count > 2),
            // A list that begins beside its heading may be a paragraph wrapped anywhere.
            false => one == count && count > 2,
        };
        // A few lines may be a wrapped paragraph too, unless most have one word before the comma,
        // as a family name mostly is.
        set && (count > FEW || with_one().filter(|it| it.before == 1).count() * 2 > one)
    }

    /// Whether each line may be one person: some line has one comma, and none has more.
    fn may_be_persons(&self) -> bool {
        self.may_hold_persons() && self.lines.iter().all(|it| it.commas <= 1)
    }

    /// Whether some line has the one comma of a person, no line goes on in the next, and the names
    /// are neither titled nor known to the roster.
    fn may_hold_persons(&self) -> bool {
        self.lines.iter().any(|it| it.commas == 1)
            && !self.lines.iter().any(|it| it.goes_on)
            && !titles::begins(self.span.text, self.span.from)
            && !self.known
    }
}

/// A token of a list, with what the counts below need to know about it.
struct Seen {
    at: usize,
    kind: Kind,
    /// A page number or another trace of a page.
    page: bool,
    /// Stands in brackets, or closes them.
    inside: bool,
    /// A sentence begins here, so the list has ended before.
    ends: bool,
    /// Separates nothing: the comma in "Iran, Islamic Republic of", or the mark after an item's
    /// number.
    idle: bool,
}

/// Returns the first tokens of a list, at most [`LOOK`].
fn seen(span: Span<'_, '_>) -> Vec<Seen> {
    let text = span.text;
    let mut depth = 0_usize;
    let see = |at| {
        let kind = text.kind(at)?;
        let inside = depth > 0;
        match kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        let idle = match kind {
            Kind::Comma => is_before_half(text, at),
            Kind::Stop | Kind::Colon => {
                at > 0 && is_digits(text.word(at - 1)) && text.begins_line(at - 1)
            }
            _ => false,
        };
        let page = kind == Kind::Furniture || furniture::is_weak(text, at);
        Some(Seen { at, kind, page, inside, ends: span.ends_list(at), idle })
    };
    (span.from..span.limit.min(span.from + LOOK)).map_while(see).collect()
}

/// Whether the comma at a token is the one in "Iran, Islamic Republic of".
fn is_before_half(text: &Text<'_>, comma: usize) -> bool {
    let end = (comma + 1..comma + 9)
        .find(|it| !text.is(*it, Kind::Word) || (text.begins_line(*it) && *it > comma + 1));
    end.is_some_and(|end| {
        let last = text.lower(end - 1);
        last == "of"
            || (last == "the" && (end == comma + 2 || text.lower(end.saturating_sub(2)) == "of"))
    })
}

/// Returns the lines among the first tokens of a list, up to the one that ends it.
fn lines(span: Span<'_, '_>, seen: &[Seen]) -> Vec<Line> {
    let text = span.text;
    let mut lines: Vec<Line> = Vec::new();
    let mut line = Line::default();
    for Seen { at, kind, inside, ends, idle, .. } in seen.iter().filter(|it| !it.page) {
        let at = *at;
        let blank = at > span.from && text.gap(at) == Gap::Blank && !lines.is_empty();
        if *ends || (blank && span.is_prose(at)) {
            break;
        }
        if !inside && begins_cell(text, at) && line.words > 0 {
            lines.push(std::mem::take(&mut line));
        }
        let next = text.gap(at + 1) < Gap::Line && at + 1 < span.limit;
        match kind {
            _ if *inside => {}
            // The number of an item.
            Kind::Word if line.words == 0 && is_digits(text.word(at)) => {}
            Kind::Word => {
                if line.words == 0 {
                    line.first = at;
                }
                line.words += 1;
                line.goes_on |= !next && is_and(&text.lower(at));
            }
            Kind::Comma if !next => line.goes_on = at + 1 < span.limit,
            Kind::Comma if text.is_semicolon(at) || *idle => {}
            Kind::Comma => {
                if line.commas == 0 {
                    line.before = line.words;
                }
                line.commas += 1;
            }
            // What stands before a colon is no name.
            Kind::Colon if text.word(at.saturating_sub(1)).chars().count() > 1 => return lines,
            Kind::Stop if *idle => {}
            Kind::Stop if next => break,
            Kind::Stop => line.stop = true,
            _ => {}
        }
    }
    if line.words > 0 {
        lines.push(line);
    }
    let last = lines.iter().position(|it| it.stop).filter(|_| !end_with_stops(&lines));
    lines.truncate(last.map_or(lines.len(), |it| it + 1));
    lines
}

/// Whether a line begins at a token, or a cell beside another.
fn begins_cell(text: &Text<'_>, at: usize) -> bool {
    let wide = text.gap(at) == Gap::Wide && text.word(at).starts_with(char::is_uppercase);
    text.begins_line(at) || (wide && at > 0 && !text.is(at - 1, Kind::Comma))
}

/// Whether a full stop ends each name rather than the list.
fn end_with_stops(lines: &[Line]) -> bool {
    let [first, second, ..] = lines else { return false };
    first.stop && second.stop && first.commas == second.commas && first.commas <= 1
}

/// Returns how many commas stand in each part between semicolons, up to the end of the list.
fn parts(span: Span<'_, '_>, seen: &[Seen]) -> Vec<usize> {
    let text = span.text;
    let mut parts = Vec::new();
    let (mut commas, mut words) = (0, 0);
    for Seen { at, kind, inside, ends, idle, .. } in seen {
        let at = *at;
        if *ends && at > span.from {
            break;
        }
        let next = text.word(at + 1);
        match kind {
            Kind::Open | Kind::Close => {}
            _ if *inside => {}
            Kind::Comma if text.is_semicolon(at) => {
                parts.push(std::mem::take(&mut commas));
                words = 0;
                // "Lee, Smith; the motion carried"
                if next.starts_with(char::is_lowercase) && !is_and(next) {
                    break;
                }
            }
            Kind::Comma if !idle && !is_and(next) => commas += 1,
            // "Adler, Anna; Baker, Ben and Clark, Cleo"
            Kind::Word if commas > 0 && !parts.is_empty() && is_and(&text.lower(at)) => {
                parts.push(std::mem::take(&mut commas));
            }
            Kind::Word => words += 1,
            // What stands before a colon is no name.
            Kind::Colon => {
                words = 0;
                break;
            }
            Kind::Stop if !idle => break,
            _ if at > span.from && text.gap(at) == Gap::Blank => break,
            _ => {}
        }
    }
    if words > 0 {
        parts.push(commas);
    }
    parts
}

/// Whether the roster knows at least half of the names that commas would separate.
fn is_mostly_known(text: &Text<'_>, seen: &[Seen]) -> bool {
    let (mut known, mut all) = (0, 0);
    let mut item: Vec<usize> = Vec::new();
    let mut take = |item: &mut Vec<usize>| {
        if !item.is_empty() {
            all += 1;
            known += usize::from(is_known(&join(text, item.drain(..))));
        }
    };
    for Seen { at, kind, page, idle, .. } in seen {
        match kind {
            Kind::Comma if !idle => take(&mut item),
            // "A: Albania"
            Kind::Colon if matches!(*item, [only] if text.word(only).chars().count() == 1) => {
                item.clear();
            }
            Kind::Stop | Kind::Colon if !idle => break,
            Kind::Word | Kind::Open | Kind::Close if !page => item.push(*at),
            _ => {}
        }
    }
    take(&mut item);
    known * 2 >= all && known > 0
}

/// Whether the list has enough commas for a paragraph, so that they and not lines separate names.
fn has_marks(span: Span<'_, '_>, seen: &[Seen]) -> bool {
    let text = span.text;
    let (mut commas, mut lines, mut page) = (0_u32, 1_u32, false);
    for it in seen {
        let begins_line = it.at > span.from && text.begins_line(it.at) && !page;
        let blank = begins_line && text.gap(it.at) == Gap::Blank;
        if it.ends || (blank && lines > 1 && span.is_prose(it.at)) {
            break;
        }
        page = it.page;
        if page {
            continue;
        }
        lines += u32::from(begins_line && !it.inside);
        match it.kind {
            _ if it.inside => {}
            Kind::Comma if !it.idle => commas += 1,
            Kind::Stop if text.gap(it.at + 1) < Gap::Line && commas > 0 => break,
            _ => {}
        }
    }
    // A wrapped line has a comma in most cases, and a name has none.
    commas > 0 && commas * 6 >= lines
}
