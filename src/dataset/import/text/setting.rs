//! How a list is set: what separates its names.
//!
//! A comma separates members in most records and stands inside a name in others: "Abbott, Diane". Only the
//! list as a whole tells which, so its first tokens are looked at before any of it is read. Where they leave it open or
//! mislead, the count in its heading decides, "In favour (2)": `lists` then reads it set in another way.

use super::furniture;
use super::name::{is_and, is_known, join};
use super::span::Span;
use super::titles;
use super::tokens::{Gap, Kind, Text};
use super::words::is_digits;

/// Tokens that are looked at.
const LOOK: usize = 300;

/// Lines that may look like one person each by accident.
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
    /// Every second comma: "Abbott, D., Ali, R." Only a count tells.
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
    /// Every line ends with a full stop.
    pub stops: bool,
    /// Where it begins to be unclear whether commas separate.
    pub unclear: Option<usize>,
    /// "and" separates wherever it stands, and not only before the last name: a count tells whether it does.
    pub ands: bool,
}

/// How the lists of a text are set, as far as the longer ones show; the short ones beside them are set alike.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usual {
    /// A line is a person.
    persons: bool,
    semicolons: bool,
    commas: bool,
}

impl Usual {
    /// Takes a list.
    pub fn push(&mut self, look: &Look<'_, '_>) {
        match look.setting(Self::default()).by {
            By::Persons => self.persons = true,
            By::Semicolons => self.semicolons = true,
            _ => self.commas |= look.lines.iter().any(|it| it.commas > 1 || it.goes_on),
        }
    }
}

/// A line of a list, or a cell of its row.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    first: usize,
    /// Commas with something after them.
    commas: usize,
    /// Words before the first comma.
    before: usize,
    words: usize,
    /// It ends with a comma or "and", so that the next belongs to it.
    goes_on: bool,
    /// It ends with a full stop.
    stop: bool,
}

/// The first of the next lines that is a person as in "Abbott, Diane".
pub fn first_person(text: &Text<'_>, from: usize, limit: usize) -> Option<usize> {
    let span = Span { text, from, limit };
    let lines = lines(span, &seen(span));
    lines.iter().find(|it| it.commas == 1 && !it.goes_on).map(|it| it.first)
}

/// What the first tokens of a list show.
pub struct Look<'a, 't> {
    /// Where the list stands.
    pub span: Span<'a, 't>,
    lines: Vec<Line>,
    /// How many commas stand between its semicolons.
    parts: Vec<usize>,
    /// Commas rather than lines separate, if commas do.
    marks: bool,
    /// At least half of the names are known, if commas separate them.
    known: bool,
}

impl<'a, 't> Look<'a, 't> {
    /// Looks at the list that begins with a part of a text.
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

    /// How the list is set beside others that are set as usual.
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
        // Other lists show nothing, or both.
        let alone = self.span.text.begins_line(from) && self.lines.len() == 1 && !usual.commas;
        let lone = person && (alone || usual.persons);
        // A paragraph ends some lines with a comma.
        let broken = self.marks && self.lines.len() > 2 && !self.lines.iter().any(|it| it.goes_on);
        let by = if self.marks { By::Commas } else { By::Lines };
        setting(by, lone || (broken && !self.known))
    }

    /// The other ways in which the list may be set if it has not as many names as its heading states, or as before but
    /// with "and" between any names.
    ///
    /// There are none where the names are known: a count may be wrong, or half of the names may not have been copied. For
    /// the same reason many lines of a person each stay so, and a paragraph is not read by its lines unless it is
    /// `unclear` that it is one.
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
            // A paragraph is wrapped somewhere.
            false => one == count && count > 2,
        };
        // A few lines may be a wrapped paragraph too; family names have one word mostly.
        set && (count > FEW || with_one().filter(|it| it.before == 1).count() * 2 > one)
    }

    /// Whether each line may be one person as well.
    fn may_be_persons(&self) -> bool {
        self.may_hold_persons() && self.lines.iter().all(|it| it.commas <= 1)
    }

    /// Whether some line may be one person, and none goes on.
    fn may_hold_persons(&self) -> bool {
        self.lines.iter().any(|it| it.commas == 1)
            && !self.lines.iter().any(|it| it.goes_on)
            && !titles::begins(self.span.text, self.span.from)
            && !self.known
    }
}

/// A token of a list as every measure sees it.
struct Seen {
    at: usize,
    kind: Kind,
    /// A trace of a page.
    page: bool,
    /// It stands in brackets, or is the one that closes them.
    inside: bool,
    /// A sentence begins, so that the list has ended.
    ends: bool,
    /// A comma that separates nothing, "Iran, Islamic Republic of", or a mark after the number of an item.
    idle: bool,
}

/// The first tokens of a list.
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

/// The first lines, up to the one that ends the list.
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

/// Whether a line begins, or a cell beside another.
fn begins_cell(text: &Text<'_>, at: usize) -> bool {
    let wide = text.gap(at) == Gap::Wide && text.word(at).starts_with(char::is_uppercase);
    text.begins_line(at) || (wide && at > 0 && !text.is(at - 1, Kind::Comma))
}

/// Whether a full stop ends each name rather than the list.
fn end_with_stops(lines: &[Line]) -> bool {
    let [first, second, ..] = lines else { return false };
    first.stop && second.stop && first.commas == second.commas && first.commas <= 1
}

/// How many commas stand between the semicolons.
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

/// Whether at least half of the names are known, if commas separate them.
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

/// Whether commas or lines separate the names that begin here.
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
