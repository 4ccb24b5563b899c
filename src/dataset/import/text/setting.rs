//! How a list is set: what separates its names.
//!
//! A comma separates members in most records and stands inside a name in others: "Abbott, Diane". Only the
//! list as a whole tells which, so its first lines are looked at before any of it is read.

use super::furniture;
use super::lex::{Gap, Kind, Text};
use super::split::{ends_list, is_and, is_known, is_prose, join};
use super::titles;

/// Tokens that are looked at.
const LOOK: usize = 300;

/// What separates the names of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Commas or semicolons separate; line breaks do not.
    pub marks: bool,
    /// A comma belongs to the name: only semicolons or lines separate.
    pub whole: bool,
    /// Every line ends with a full stop.
    pub stops: bool,
    /// Where it begins to be unclear whether commas separate.
    pub unclear: Option<usize>,
}

/// How the lists of a text are set, as far as the longer ones show; the short ones beside them are set alike.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usual {
    /// A line is a person: "Abbott, Diane".
    persons: bool,
    /// Semicolons separate: "Abbott, Diane; Ali, Rushanara".
    semicolons: bool,
    /// Commas separate.
    commas: bool,
}

impl Usual {
    /// Takes the list that begins at a token.
    pub fn push(&mut self, text: &Text<'_>, from: usize, limit: usize) {
        let lines = lines(text, from, limit);
        if are_persons(text, (from, limit), &lines) {
            self.persons = true;
            return;
        }
        let setting = of(text, from, limit, Self::default());
        let semicolons = setting.marks && setting.whole;
        self.semicolons |= semicolons;
        self.commas |= !semicolons && lines.iter().any(|it| it.commas > 1 || it.goes_on);
    }
}

/// How the list is set that begins at a token.
pub fn of(text: &Text<'_>, from: usize, limit: usize, usual: Usual) -> Setting {
    let lines = lines(text, from, limit);
    let stops = end_with_stops(&lines);
    let setting = |marks, whole, unclear| Setting { marks, whole, stops, unclear };
    if are_persons(text, (from, limit), &lines) {
        return setting(false, true, None);
    }
    let person = may_be_persons(text, (from, limit), &lines);
    if person && usual.persons && !usual.commas {
        return setting(false, true, None);
    }
    let marks = has_marks(text, from, limit);
    let parts = parts(text, from, limit);
    let commas = parts.iter().sum::<usize>();
    // "Against: Dunn, Dora" beside a list with semicolons.
    if usual.semicolons && parts.len() == 1 && commas > 0 && !is_mostly_known(text, from, limit) {
        let one = commas == 1 && !usual.commas;
        return setting(true, one, (!one).then_some(from));
    }
    if parts.len() < 2 || commas == 0 || is_mostly_known(text, from, limit) {
        // Other lists show nothing, or both.
        let alone = text.begins_line(from) && lines.len() == 1 && !usual.commas;
        let lone = person && (alone || usual.persons);
        // A paragraph ends some lines with a comma.
        let broken = marks && lines.len() > 2 && !lines.iter().any(|it| it.goes_on);
        let unclear = lone || (broken && !is_mostly_known(text, from, limit));
        return setting(marks, false, unclear.then_some(from));
    }
    // "Lee, Smith, Cho; Bell" has groups between its semicolons; "Lee, Smith; Cho, Bell" may have them.
    let groups = parts.iter().any(|it| *it > 1);
    setting(true, !groups, Some(from))
}

/// The first of the next lines that is a person as in "Abbott, Diane".
pub fn first_person(text: &Text<'_>, from: usize, limit: usize) -> Option<usize> {
    let lines = lines(text, from, limit);
    lines.iter().find(|it| it.commas == 1 && !it.goes_on).map(|it| it.first)
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

/// The first lines of a list, up to the one that ends it.
fn lines(text: &Text<'_>, from: usize, limit: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = Line::default();
    let mut depth = 0_usize;
    for at in from..limit.min(from + LOOK) {
        if text.is(at, Kind::Furniture) || furniture::is_weak(text, at) {
            continue;
        }
        let blank = at > from && text.gap(at) == Gap::Blank && !lines.is_empty();
        if ends_list(text, (from, limit), at) || (blank && is_prose(text, at, limit)) {
            break;
        }
        if depth == 0 && begins_cell(text, at) && line.words > 0 {
            lines.push(std::mem::take(&mut line));
        }
        let next = text.gap(at + 1) < Gap::Line && at + 1 < limit;
        match text.kind(at) {
            Some(Kind::Open) => depth += 1,
            Some(Kind::Close) => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // The number of an item.
            Some(Kind::Word) if line.words == 0 && is_digits(text.word(at)) => {}
            Some(Kind::Word) => {
                if line.words == 0 {
                    line.first = at;
                }
                line.words += 1;
                line.goes_on |= !next && is_and(&text.lower(at));
            }
            Some(Kind::Comma) if !next => line.goes_on = at + 1 < limit,
            Some(Kind::Comma) if text.str(at) == ";" || before_turned_half(text, at) => {}
            Some(Kind::Comma) => {
                if line.commas == 0 {
                    line.before = line.words;
                }
                line.commas += 1;
            }
            Some(Kind::Colon) if text.word(at.saturating_sub(1)).chars().count() > 1 => {
                return lines;
            }
            Some(Kind::Stop) if is_number(text, at) => {}
            Some(Kind::Stop) if next => break,
            Some(Kind::Stop) => line.stop = true,
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

/// Whether the full stop at a token is that of the number of an item.
fn is_number(text: &Text<'_>, stop: usize) -> bool {
    stop > 0 && is_digits(text.word(stop - 1)) && text.begins_line(stop - 1)
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit())
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

/// Whether every line is one person: most have one comma, or some have one and none has more.
fn are_persons(text: &Text<'_>, (from, limit): (usize, usize), lines: &[Line]) -> bool {
    let count = lines.len();
    let with = |commas: usize| lines.iter().filter(move |it| it.commas == commas);
    let one = with(1).count();
    let more = lines.iter().filter(|it| it.commas > 1).count();
    if titles::begins(text, from)
        || one == 0
        || count < 2
        || more * 4 > count
        || lines.iter().any(|it| it.goes_on)
    {
        return false;
    }
    let set = match text.begins_line(from) {
        true => one * 2 > count || (more == 0 && count > 2),
        // A paragraph is wrapped somewhere.
        false => one == count && count > 2,
    };
    // A few lines may be a wrapped paragraph too; family names have one word mostly.
    let names = count > 3 || with(1).filter(|it| it.before == 1).count() * 2 > one;
    set && names && !is_mostly_known(text, from, limit)
}

/// Whether each line of a list may be one person as well.
fn may_be_persons(text: &Text<'_>, (from, limit): (usize, usize), lines: &[Line]) -> bool {
    lines.iter().all(|it| it.commas <= 1 && !it.goes_on)
        && lines.iter().any(|it| it.commas == 1)
        && !titles::begins(text, from)
        && !is_mostly_known(text, from, limit)
}

/// How many commas stand between the semicolons of a list.
fn parts(text: &Text<'_>, from: usize, limit: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    let (mut commas, mut words, mut depth) = (0, 0, 0_usize);
    for at in from..limit.min(from + LOOK) {
        if at > from && ends_list(text, (from, limit), at) {
            break;
        }
        let next = text.word(at + 1);
        match text.kind(at) {
            Some(Kind::Open) => depth += 1,
            Some(Kind::Close) => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            Some(Kind::Comma) if matches!(text.str(at), ";" | "；" | "؛") => {
                parts.push(std::mem::take(&mut commas));
                words = 0;
                // "Lee, Smith; the motion carried"
                if next.starts_with(char::is_lowercase) && !is_and(next) {
                    break;
                }
            }
            Some(Kind::Comma) if !before_turned_half(text, at) && !is_and(next) => commas += 1,
            // "Adler, Anna; Baker, Ben and Clark, Cleo"
            Some(Kind::Word) if commas > 0 && !parts.is_empty() && is_and(&text.lower(at)) => {
                parts.push(std::mem::take(&mut commas));
            }
            Some(Kind::Word) => words += 1,
            // What stands before a colon is no name.
            Some(Kind::Colon) => {
                words = 0;
                break;
            }
            Some(Kind::Stop) if !is_number(text, at) => break,
            _ if at > from && text.gap(at) == Gap::Blank => break,
            _ => {}
        }
    }
    if words > 0 {
        parts.push(commas);
    }
    parts
}

/// Whether at least half of the names are known, if commas separate them.
fn is_mostly_known(text: &Text<'_>, from: usize, limit: usize) -> bool {
    let (mut known, mut all) = (0, 0);
    let mut item: Vec<usize> = Vec::new();
    let mut take = |item: &mut Vec<usize>| {
        if !item.is_empty() {
            all += 1;
            known += usize::from(is_known(&join(text, item)));
            item.clear();
        }
    };
    for at in from..limit.min(from + LOOK).min(text.len()) {
        match text.kind(at) {
            Some(Kind::Comma) if !before_turned_half(text, at) => take(&mut item),
            // "A: Albania"
            Some(Kind::Colon) if is_letter(text, &item) => item.clear(),
            Some(Kind::Stop | Kind::Colon) if !is_number(text, at) => break,
            Some(Kind::Word) if furniture::is_weak(text, at) => {}
            Some(Kind::Word | Kind::Open | Kind::Close) => item.push(at),
            _ => {}
        }
    }
    take(&mut item);
    known * 2 >= all && known > 0
}

fn is_letter(text: &Text<'_>, item: &[usize]) -> bool {
    matches!(item, [only] if text.word(*only).chars().count() == 1)
}

/// Whether commas or lines separate the names that begin here.
fn has_marks(text: &Text<'_>, from: usize, limit: usize) -> bool {
    let (mut commas, mut lines, mut depth) = (0_u32, 1_u32, 0_u32);
    let mut page = false;
    for at in from..limit.min(from + LOOK) {
        let blank = at > from && text.gap(at) == Gap::Blank && !page;
        if ends_list(text, (from, limit), at) || (blank && lines > 1 && is_prose(text, at, limit)) {
            break;
        }
        if text.is(at, Kind::Furniture) || furniture::is_weak(text, at) {
            page = true;
            continue;
        }
        if at > from && depth == 0 && text.begins_line(at) && !page {
            lines += 1;
        }
        page = false;
        match text.kind(at) {
            Some(Kind::Open) => depth += 1,
            Some(Kind::Close) => depth = depth.saturating_sub(1),
            Some(Kind::Comma) if depth == 0 && !before_turned_half(text, at) => commas += 1,
            Some(Kind::Stop) if depth == 0 && text.gap(at + 1) < Gap::Line && commas > 0 => break,
            _ => {}
        }
    }
    // A wrapped line has a comma in most cases, and a name has none.
    commas > 0 && commas * 6 >= lines
}

/// Whether the comma at a token is the one in "Iran, Islamic Republic of".
fn before_turned_half(text: &Text<'_>, comma: usize) -> bool {
    let end = (comma + 1..comma + 9)
        .find(|it| !text.is(*it, Kind::Word) || (text.begins_line(*it) && *it > comma + 1));
    end.is_some_and(|end| {
        let last = text.lower(end - 1);
        last == "of"
            || (last == "the" && (end == comma + 2 || text.lower(end.saturating_sub(2)) == "of"))
    })
}
