//! Traces of pages inside a text, recognised by their shape: page numbers, symbols of meetings,
//! dates, job numbers, running heads. They are taken out of the text and kept as evidence.

use super::dates;
use super::tokens::{Gap, Kind, Text};
use super::words::is_digits;
use crate::date::Date;

/// What pages say about the meeting.
#[derive(Debug, Default)]
pub struct Furniture {
    /// Days on the pages, distinct, in the order of the text.
    pub dates: Vec<Date>,
    /// Symbols of meetings, such as `A/78/PV.50`, distinct, in the order of the text.
    pub meetings: Vec<String>,
}

/// A shape of words on pages that no name has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `17/34`, also the shape of a resolution.
    Page,
    /// `A/78/PV.50`
    Meeting,
    /// `19/12/2023`
    Day,
    /// `23-41218`
    Job,
}

/// Most distinct dates and symbols that are kept.
const KEPT: usize = 20;

/// Marks the traces of pages in a text, and returns what they say about the meeting.
pub fn take(text: &mut Text<'_>) -> Furniture {
    let mut found = Furniture::default();
    let mut line = 0;
    while line < text.len() {
        let end = text.line_end(line, 64);
        if is_running_head(text, line, end) {
            collect(text, line, end, &mut found);
            text.mark_furniture(line, end);
        }
        line = end;
    }
    for at in 0..text.len() {
        let Some(shape) = shape(text.word(at)) else { continue };
        let to = match shape {
            Shape::Page if !beside(text, at) && !alone(text, at) => continue,
            Shape::Page | Shape::Day => at + 1,
            Shape::Meeting if is_mentioned(text, at) => {
                collect(text, at, at + 1, &mut found);
                continue;
            }
            Shape::Meeting => at + 1,
            Shape::Job => {
                let language = text.is(at + 1, Kind::Open)
                    && text.word(at + 2).len() == 1
                    && text.is(at + 3, Kind::Close);
                if at > 0 && is_page(text, at - 1) {
                    text.mark_furniture(at - 1, at);
                }
                match (language, is_page(text, at + 1)) {
                    (true, _) => at + 4,
                    (_, true) => at + 2,
                    _ => at + 1,
                }
            }
        };
        if shape != Shape::Day || unmistakable(text, at) {
            collect(text, at, to, &mut found);
        }
        text.mark_furniture(at, to);
    }
    found
}

/// Returns the shape of a word, if it is that of a trace.
pub fn shape(word: &str) -> Option<Shape> {
    let bytes = word.as_bytes();
    let first = *bytes.first()?;
    if matches!(first, b'A' | b'S' | b'E') && bytes.get(1) == Some(&b'/') {
        let meeting = ["/PV.", "/SR."].iter().any(|it| {
            word.rfind(it).is_some_and(|at| {
                word.get(at + 4..).is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
            })
        });
        return meeting.then_some(Shape::Meeting);
    }
    if !first.is_ascii_digit() || word.len() > 10 {
        return None;
    }
    if let Some((left, right)) = word.split_once('-') {
        return (left.len() == 2
            && (4..=7).contains(&right.len())
            && is_digits(left)
            && is_digits(right))
        .then_some(Shape::Job);
    }
    let (left, right) = word.split_once('/')?;
    if is_digits(left) && is_digits(right) && left.len() <= 3 && right.len() <= 4 {
        return Some(Shape::Page);
    }
    dates::slashed(word).map(|_| Shape::Day)
}

/// Whether a word in a list is what is left of a page: a page number without a neighbour that
/// gives it away, or any symbol of a document.
pub fn is_weak(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let symbol = || {
        ["A/", "S/", "E/"].iter().any(|it| word.starts_with(it))
            && word.bytes().any(|it| it.is_ascii_digit())
    };
    shape(word).is_some() || symbol() || (is_short_number(word) && alone(text, at))
}

fn is_short_number(word: &str) -> bool {
    word.len() <= 4 && is_digits(word)
}

fn is_page(text: &Text<'_>, at: usize) -> bool {
    is_short_number(text.word(at)) && !counts(text, at + 1)
}

/// Whether the word at a token makes the number before it a count.
fn counts(text: &Text<'_>, at: usize) -> bool {
    let word = text.lower(at);
    ["vote", "in", "to", "against", "abst"].iter().any(|it| word.starts_with(it))
}

/// Whether a token is the only one of its line.
fn alone(text: &Text<'_>, at: usize) -> bool {
    text.begins_line(at) && text.begins_line(at + 1)
}

/// Whether a neighbour is furniture beyond doubt.
fn beside(text: &Text<'_>, at: usize) -> bool {
    let strong =
        |it: usize| matches!(shape(text.str(it)), Some(Shape::Meeting | Shape::Day | Shape::Job));
    at.checked_sub(1).is_some_and(strong) || strong(at + 1)
}

/// Whether a day in digits must have its day before its month, as on pages of the UN, so that it
/// cannot be meant in the American order.
fn unmistakable(text: &Text<'_>, at: usize) -> bool {
    let near =
        |it: usize| matches!(shape(text.str(it)), Some(Shape::Meeting | Shape::Job | Shape::Page));
    at.checked_sub(1).is_some_and(near)
        || near(at + 1)
        || dates::slashed(text.str(at)).is_some_and(|it| it.day > 12)
}

/// Whether the symbol at a token is one that a sentence is about: "see A/78/PV.50".
fn is_mentioned(text: &Text<'_>, at: usize) -> bool {
    text.gap(at) == Gap::None
        || at.checked_sub(1).is_some_and(|it| {
            matches!(text.lower(it).as_str(), "see" | "record" | "document" | "in" | "of")
        })
}

/// Whether a line is a running head such as `S/PV.9586 The situation in the Middle East
/// 25/03/2024`.
fn is_running_head(text: &Text<'_>, line: usize, end: usize) -> bool {
    let last = end.saturating_sub(1);
    let strong =
        |it: usize| matches!(shape(text.word(it)), Some(Shape::Meeting | Shape::Day | Shape::Job));
    if end - line >= 2 && end - line <= 30 && (strong(line) || strong(last)) {
        let other = |it: usize| strong(it) || shape(text.word(it)) == Some(Shape::Page);
        return other(line) && other(last) && !(line..end).any(|it| text.is(it, Kind::Comma))
            || (strong(line) && strong(last));
    }
    // "General Assembly   82nd plenary meeting", "Fifty-first session   4 December 1996"
    let first = text.word(line);
    let short = (3..=9).contains(&(end - line));
    let meeting = || {
        matches!((first, text.word(line + 1)), ("General", "Assembly") | ("Security", "Council"))
            && matches!(text.word(last), "meeting" | "year")
    };
    let session =
        || text.word(line + 1) == "session" && dates::in_range(text, line + 2, end).len() == 1;
    short && (meeting() || session())
}

fn collect(text: &Text<'_>, from: usize, to: usize, found: &mut Furniture) {
    let mut days = dates::in_range(text, from, to);
    for at in from..to {
        let word = text.word(at);
        match shape(word) {
            Some(Shape::Day) => days.extend(dates::slashed(word)),
            Some(Shape::Meeting)
                if found.meetings.len() < KEPT && !found.meetings.iter().any(|it| it == word) =>
            {
                found.meetings.push(word.to_owned());
            }
            _ => {}
        }
    }
    for day in days {
        if found.dates.len() < KEPT && !found.dates.contains(&day) {
            found.dates.push(day);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, left: &str, dates: &[&str], meetings: &[&str]) {
        let mut text = Text::new(raw).unwrap();
        let found = take(&mut text);
        assert_eq!(text.plain(0, text.len()), left, "{raw}");
        let found_dates: Vec<_> = found.dates.iter().map(ToString::to_string).collect();
        assert_eq!(found_dates, dates, "{raw}");
        assert_eq!(found.meetings, meetings, "{raw}");
    }

    #[test]
    fn pages_leave_the_text_and_become_evidence() {
        check("South 17/34 A/78/PV.50 Africa", "South Africa", &[], &["A/78/PV.50"]);
        check(
            "(Islamic 18/34 19/12/2023 Republic of)",
            "(Islamic Republic of)",
            &["2023-12-19"],
            &[],
        );
        check("Finland, 23-41218 A/78/PV.50 France", "Finland, France", &[], &["A/78/PV.50"]);
        check("Oman 12-66156 (E) Qatar", "Oman Qatar", &[], &[]);
        check("Oman 11 12-66156 Qatar", "Oman Qatar", &[], &[]);
        check("A/68/PV.80 27/03/2014\nOman", "Oman", &["2014-03-27"], &["A/68/PV.80"]);
        check(
            "Oman\n25/03/2024 The situation in the Middle East, with more S/PV.9586\nQatar",
            "Oman Qatar",
            &["2024-03-25"],
            &["S/PV.9586"],
        );
        check(
            "General Assembly 82nd plenary meeting\nFifty-first session 4 December 1996\nOman",
            "Oman",
            &["1996-12-04"],
            &[],
        );
    }

    #[test]
    fn resolutions_and_counts_stay() {
        for raw in ["(resolution 78/196)", "resolution 68/262 was adopted", "by 125 votes to 54"] {
            check(raw, raw, &[], &[]);
        }
        // It is unknown whether this is April or July.
        check("Oman 04/07/2022 Qatar", "Oman Qatar", &[], &[]);
    }
}
