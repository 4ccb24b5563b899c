//! Texts whose names may belong to another position than that of the heading above them: columns
//! that were pasted as lines, and lines that are a name and its position in turn. Such a text is
//! refused as a whole, since nearly all of it would be read wrong.

use super::headings::Heading;
use super::name::is_known;
use super::split::List;
use super::tokens::{Gap, Kind, Text};
use crate::dataset::{DatasetError, Fault};
use crate::position::Position;

/// Most lines of one member where names and positions stand in turn.
const LINES: usize = 3;

/// What was seen of a text's headings so far, without keeping them: there may be very many.
pub struct Unclear<'a, 't> {
    text: &'a Text<'t>,
    first: Option<Seen>,
    last: Option<Seen>,
    /// So far every heading is a bare line (see [`is_bare`]), and every list has as many names as
    /// the first and ends where the next heading begins.
    alike: bool,
    positions: Vec<Position>,
    /// Some position came more than once.
    again: bool,
    /// The first of several headings in the current line, with no names between them.
    row: Option<usize>,
    /// The first heading of a line of several whose last one has the names of the lines below.
    columns: Option<usize>,
}

/// Where a heading begins and its list ends, in tokens, with the number of names.
#[derive(Clone, Copy)]
struct Seen {
    start: usize,
    end: usize,
    names: usize,
}

impl<'a, 't> Unclear<'a, 't> {
    /// Begins a text, with no heading seen yet.
    pub fn new(text: &'a Text<'t>) -> Self {
        Self {
            text,
            first: None,
            last: None,
            alike: true,
            positions: Vec::new(),
            again: false,
            row: None,
            columns: None,
        }
    }

    /// Takes the next heading with its list.
    pub fn push(&mut self, heading: &Heading, list: &List) {
        let names = list.names.len() + usize::from(list.none);
        let seen = Seen { start: heading.start, end: list.end, names };
        self.columns = self.columns.or(self.column_head(heading, list));
        self.alike &= is_bare(self.text, heading);
        if let (Some(first), Some(last)) = (self.first, self.last) {
            self.alike &= last.names == first.names && last.end >= seen.start;
        }
        self.again |= self.positions.contains(&heading.position);
        if !self.positions.contains(&heading.position) {
            self.positions.push(heading.position);
        }
        self.first.get_or_insert(seen);
        self.last = Some(seen);
    }

    /// Returns the first heading of a line of several, if `heading` is the last of them and the
    /// only one with names, which stand on the lines below.
    fn column_head(&mut self, heading: &Heading, list: &List) -> Option<usize> {
        let text = self.text;
        let beside = self.last.filter(|last| {
            last.names == 0
                && last.end >= heading.start
                && (last.start + 1..=heading.start).all(|it| text.gap(it) < Gap::Line)
        });
        self.row = beside.map(|last| self.row.unwrap_or(last.start));
        let first = list.names.first()?;
        let below = text.begins_line(first.at) && text.gap(heading.end) < Gap::Blank;
        self.row.filter(|_| below)
    }

    /// Returns the first heading if the lines above the headings, as many for each as there are
    /// names in its list, seem to be the members, rather than those below.
    fn in_turn(&self) -> Option<usize> {
        let (first, last) = (self.first?, self.last?);
        let lines = first.names;
        let several = last.start > first.start && (1..=LINES).contains(&lines);
        if !several || !self.alike || last.names > lines {
            return None;
        }
        let (mut from, mut known) = (first.start, false);
        for _ in 0..lines {
            let to = line_start(self.text, from);
            from = line_start(self.text, to.checked_sub(1)?);
            known |= is_known(&self.text.plain(from, to));
        }
        (known || self.again || last.names == 0).then_some(first.start)
    }

    /// Returns the fault of the text with its place; `None` if it is clear whose names are whose.
    pub fn finish(self) -> Option<DatasetError> {
        let (at, code, message) = match (self.columns, self.in_turn()) {
            (Some(at), _) => (
                at,
                "lists-in-columns",
                "the headings stand side by side, so that the text does not say whose names follow; copy the \
                 table as it stands in a spreadsheet, or put the names of each heading below it",
            ),
            (_, Some(at)) => (
                at,
                "names-in-turn",
                "names and positions stand in turn, so that the text does not say which belong together; put \
                 each name and its position in one line with a tab between, or a colon after each heading",
            ),
            _ => return None,
        };
        let fault = Fault::Form { code, message: message.to_owned() };
        Some(DatasetError::new(fault).at(self.text.place(at)))
    }
}

/// Whether a heading is a line without a count or a colon, so that only its words make it one.
fn is_bare(text: &Text<'_>, heading: &Heading) -> bool {
    heading.count.is_none() && text.is(heading.end - 1, Kind::Word) && text.begins_line(heading.end)
}

/// Returns the first token of the line in which a token stands.
fn line_start(text: &Text<'_>, mut at: usize) -> usize {
    while at > 0 && !text.begins_line(at) {
        at -= 1;
    }
    at
}
