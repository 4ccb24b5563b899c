//! The UN Digital Library's voting data: the General Assembly's and the Security Council's CSV.
//!
//! One row a member and roll call; every member of the day has a row. Totals are written as
//! floats ("63.0"), positions at times in lower case; `X` or nothing means that a member did not
//! vote, present or not.

use super::super::csv::Field;
use super::super::doubt::Doubt;
use super::super::draft::{Body, Cell, Coverage, Draft, DraftNote, Origin, Totals};
use super::{Head, TableReader};
use crate::dataset::{Place, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// What the cataloguers add to a title.
const TAILS: [&str; 3] = [
    " : resolution / adopted by the General Assembly",
    " : resolution / adopted by the Security Council",
    " : decision / adopted by the General Assembly",
];

/// Where the columns stand; those of the two bodies differ a little.
struct Columns {
    record: usize,
    code: Option<usize>,
    name: usize,
    vote: usize,
    date: Option<usize>,
    resolution: usize,
    meeting: Option<usize>,
    title: Option<usize>,
    subjects: Option<usize>,
    note: Option<usize>,
    totals: [Option<usize>; 5],
    link: Option<usize>,
    /// How many there are.
    count: usize,
}

/// Reads one such table.
struct Undl {
    file: usize,
    columns: Columns,
    is_header: bool,
    /// The record of the last row, and the index of its roll call.
    last: Option<(String, usize)>,
    /// Roll calls of which a row was found to contradict the first.
    torn: Vec<usize>,
}

/// The reader, if this is such a table.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let column = |names: &[&str]| head.column(names);
    let columns = Columns {
        record: column(&["undl_id"])?,
        code: column(&["ms_code"]),
        name: column(&["ms_name"])?,
        vote: column(&["ms_vote"])?,
        date: column(&["date"]),
        resolution: column(&["resolution"])?,
        meeting: column(&["meeting"]),
        title: column(&["title", "description"]),
        subjects: column(&["subjects", "subject"]),
        note: column(&["vote_note"]),
        totals: [
            column(&["total_yes"]),
            column(&["total_no"]),
            column(&["total_abstentions"]),
            column(&["total_non_voting"]),
            column(&["total_ms"]),
        ],
        link: column(&["undl_link"]),
        count: head.keys.len(),
    };
    Some(Box::new(Undl { file, columns, is_header: true, last: None, torn: Vec::new() }))
}

impl TableReader for Undl {
    fn format(&self) -> &'static str {
        "undl-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if std::mem::take(&mut self.is_header) {
            return;
        }
        let (Some(first), Some(record)) = (row.first(), row.get(self.columns.record)) else {
            return;
        };
        if row.len() != self.columns.count {
            let message = format!(
                "the row has {} fields, but the header {}; put its fields in order, it is left out",
                row.len(),
                self.columns.count
            );
            draft.doubts.push(Doubt::new("row-length", message).at(self.file, first.place));
            return;
        }
        let index = match &self.last {
            Some((last, index)) if *last == record.text => *index,
            _ => self.roll_call(row, &record.text, draft),
        };
        if self.last.as_ref().is_none_or(|(last, _)| *last != record.text) {
            self.last = Some((record.text.to_string(), index));
        }
        self.check_same(row, index, draft);
        self.cell(row, index, draft);
    }
}

/// The text of an optional column.
fn text<'r>(row: &'r [Field<'_>], column: Option<usize>) -> Option<&'r Field<'r>> {
    row.get(column?).filter(|it| !it.text.is_empty())
}

impl Undl {
    /// The roll call of a record, with what its first row says of it.
    fn roll_call(&self, row: &[Field<'_>], record: &str, draft: &mut Draft) -> usize {
        let before = draft.roll_calls.len();
        let symbol = row.get(self.columns.resolution).map_or("", |it| &it.text);
        let day = text(row, self.columns.date);
        let key = match record {
            "" => format!("{symbol} {}", day.map_or("", |it| &it.text)),
            record => record.to_owned(),
        };
        let index = draft.roll_call_index(Origin::Undl, &key);
        if index < before {
            return index;
        }
        let stated = self.totals(row, draft);
        let date = self.date(day, draft);
        let Some(it) = draft.roll_calls.get_mut(index) else { return index };
        it.file = self.file;
        it.place = row.first().map(|it| it.place);
        it.id = (!symbol.is_empty()).then(|| symbol.to_owned());
        it.date = date;
        it.title = text(row, self.columns.title).map(|it| without_tail(&it.text));
        it.url = match text(row, self.columns.link) {
            Some(link) => Some(link.text.to_string()),
            None if record.is_empty() => None,
            None => Some(format!("https://digitallibrary.un.org/record/{record}")),
        };
        it.outcome = Some("adopted".to_owned());
        it.topics = text(row, self.columns.subjects).map(|it| topics(&it.text)).unwrap_or_default();
        it.body = self.body(symbol, row);
        it.coverage = Coverage::Everybody;
        it.stated = stated;
        index
    }

    fn body(&self, symbol: &str, row: &[Field<'_>]) -> Body {
        let meeting = text(row, self.columns.meeting).map_or("", |it| &it.text);
        match symbol.starts_with("S/") || meeting.starts_with("S/") {
            true => Body::SecurityCouncil,
            false => Body::GeneralAssembly,
        }
    }

    fn date(&self, field: Option<&Field<'_>>, draft: &mut Draft) -> Option<Date> {
        let field = field?;
        let date = Date::parse_day(&field.text);
        if date.is_none() {
            let message =
                format!("\"{}\" is not a day; write it as 2019-12-09", clean(&field.text));
            let doubt = Doubt::new("unreadable-date", message).at(self.file, field.place);
            draft.doubts.push(doubt.quoting(&field.text));
        }
        date
    }

    fn totals(&self, row: &[Field<'_>], draft: &mut Draft) -> Totals {
        let mut counts = self.columns.totals.map(|column| {
            let field = text(row, column)?;
            let count = count(&field.text);
            if count.is_none() {
                let message = format!(
                    "the total \"{}\" is not a whole number from 0 on; it is left out, look it up in the record",
                    clean(&field.text)
                );
                let doubt = Doubt::new("unreadable-count", message).at(self.file, field.place);
                draft.doubts.push(doubt.quoting(&field.text));
            }
            count
        });
        let [yes, no, abstain, not_voting, members] = &mut counts;
        Totals {
            yes: yes.take(),
            no: no.take(),
            abstain: abstain.take(),
            not_voting: not_voting.take(),
            members: members.take(),
        }
    }

    /// Tells, once a roll call, of a row that contradicts the first.
    fn check_same(&mut self, row: &[Field<'_>], index: usize, draft: &mut Draft) {
        let Some(it) = draft.roll_calls.get(index) else { return };
        if it.cells.is_empty() || self.torn.contains(&index) {
            return;
        }
        let stated = [it.stated.yes, it.stated.no, it.stated.abstain];
        let totals = self.columns.totals.iter().zip(stated).find_map(|(column, stated)| {
            let field = text(row, *column)?;
            (stated.is_some() && count(&field.text) != stated).then_some(field)
        });
        let day = text(row, self.columns.date)
            .filter(|field| it.date.is_some_and(|date| Date::parse(&field.text) != Some(date)));
        let Some(field) = totals.or(day) else { return };
        let message = format!(
            "\"{}\" contradicts an earlier row of the same roll call; the first row counts, correct the other",
            clean(&field.text)
        );
        let doubt = Doubt::new("rows-differ", message).at(self.file, field.place);
        let doubt = doubt.quoting(&field.text);
        let id = it.id.clone().unwrap_or_default();
        draft.doubts.push(doubt.of_roll_call(&id));
        self.torn.push(index);
    }

    fn cell(&self, row: &[Field<'_>], index: usize, draft: &mut Draft) {
        let (Some(name), Some(vote)) = (row.get(self.columns.name), row.get(self.columns.vote))
        else {
            return;
        };
        let code = text(row, self.columns.code).map(|it| it.text.as_ref());
        if name.text.is_empty() && code.is_none() {
            let message = "the row names no member; it is left out".to_owned();
            draft.doubts.push(Doubt::new("no-member", message).at(self.file, name.place));
            return;
        }
        let member = draft.member(code, &name.text, name.place, self.file);
        let Some(position) = position(&vote.text) else {
            let message = format!(
                "\"{}\" is no position; write Y, N, A or X, {} is left out",
                clean(&vote.text),
                clean(&name.text)
            );
            let doubt = Doubt::new("unknown-position", message).at(self.file, vote.place);
            let about = vec![code.unwrap_or(&name.text).to_owned()];
            draft.doubts.push(doubt.quoting(&vote.text).about(about));
            return;
        };
        let note = text(row, self.columns.note);
        let Some(it) = draft.roll_calls.get_mut(index) else { return };
        let Place { line, column } = vote.place;
        it.cells.push(Cell { member, position, line: line as u32, column: column as u32 });
        if let Some(note) = note {
            let place = Some(note.place);
            it.notes.push(DraftNote { member, text: note.text.to_string(), place });
        }
    }
}

fn position(code: &str) -> Option<Position> {
    Some(match code.trim() {
        "Y" | "y" => Position::Yes,
        "N" | "n" => Position::No,
        "A" | "a" => Position::Abstain,
        "X" | "x" | "" => Position::NotVoting,
        _ => return None,
    })
}

/// "63.0" or "63"; nothing else is a count.
fn count(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = !whole.is_empty() && whole.bytes().all(|it| it.is_ascii_digit());
    let zero = fraction.bytes().all(|it| it == b'0');
    let count = whole.parse().ok()?;
    (plain && zero && count <= limits::COUNT).then_some(count)
}

fn without_tail(title: &str) -> String {
    let cut = TAILS.iter().find_map(|tail| title.strip_suffix(tail));
    cut.unwrap_or(title).trim_end().to_owned()
}

/// Subjects stand between bars, in capitals.
fn topics(subjects: &str) -> Vec<String> {
    subjects
        .split(['|', ';'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_numbers_whatever_their_form() {
        for (text, expected) in [
            ("63.0", Some(63)),
            ("63", Some(63)),
            ("0.00", Some(0)),
            ("63.5", None),
            ("-1", None),
            ("1e3", None),
            ("NaN", None),
            (".0", None),
            ("+1", None),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }

    #[test]
    fn positions_are_read_in_any_case() {
        for (code, expected) in [
            ("Y", Some(Position::Yes)),
            (" a ", Some(Position::Abstain)),
            ("n", Some(Position::No)),
            ("", Some(Position::NotVoting)),
            ("X", Some(Position::NotVoting)),
            ("AN", None),
        ] {
            assert_eq!(position(code), expected, "{code}");
        }
    }

    #[test]
    fn titles_lose_what_cataloguers_add() {
        assert_eq!(
            without_tail("Status of Jerusalem : resolution / adopted by the General Assembly"),
            "Status of Jerusalem"
        );
        assert_eq!(topics("A--B|C ; D"), ["A--B", "C", "D"]);
    }
}
