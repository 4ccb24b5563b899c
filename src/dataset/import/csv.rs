//! Tables of text: rows and fields with their places, read as the bytes arrive.
//!
//! The form is RFC 4180, with any delimiter. A quotation mark means something only at the start of
//! a field; text between the closing mark and the delimiter belongs to the field as it stands.

use std::borrow::Cow;

use super::tables;
use crate::dataset::{DatasetError, Fault, Place};

/// The most bytes of one row; a longer one is no row of a roll call.
pub const ROW: usize = 1 << 20;

/// The most fields of one row: a wide table of every roll call since 1946 has 7,000.
pub const FIELDS: usize = 20_000;

/// One field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<'a> {
    /// Its text without the quotation marks, trimmed.
    pub text: Cow<'a, str>,
    /// Where it starts.
    pub place: Place,
}

/// What comes next in a table.
pub enum Next {
    /// A row was read.
    Row,
    /// The text ends within a row, and more may follow.
    More,
    /// The text ends.
    End,
}

/// Reads rows from a piece of a table.
pub struct Rows<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    delimiter: u8,
    last: bool,
}

impl<'a> Rows<'a> {
    /// Reads `text`, which starts at the start of line `line`; `last` says that nothing follows it.
    pub fn new(text: &'a str, delimiter: u8, line: usize, last: bool) -> Self {
        Self { text, at: 0, line, delimiter, last }
    }

    /// Returns how many bytes were read so far, in whole rows.
    pub fn consumed(&self) -> usize {
        self.at
    }

    /// Returns the line on which the next row starts.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Puts the next row that is not blank into `row`.
    ///
    /// # Errors
    /// When a row is too long or has too many fields, or a quotation mark is never closed.
    pub fn next(&mut self, row: &mut Vec<Field<'a>>) -> Result<Next, DatasetError> {
        loop {
            row.clear();
            if self.at >= self.text.len() {
                return Ok(Next::End);
            }
            let mut scan = Scan { text: self.text, at: self.at, line: self.line, column: 1 };
            match scan.row(self.delimiter, self.last, row)? {
                Some(()) => {}
                None if scan.at - self.at > ROW => return Err(too_long(self.line)),
                None => return Ok(Next::More),
            }
            if scan.at - self.at > ROW {
                return Err(too_long(self.line));
            }
            (self.at, self.line) = (scan.at, scan.line);
            if row.iter().any(|field| !field.text.is_empty()) {
                return Ok(Next::Row);
            }
        }
    }
}

/// Returns the delimiter that spreadsheets write above a table, as in `sep=;`, and the bytes of
/// that line.
pub fn said_delimiter(head: &str) -> Option<(u8, usize)> {
    let (line, _) = head.split_once('\n')?;
    let said = line.trim_end_matches('\r').trim_matches('"');
    match said.get(..4)?.eq_ignore_ascii_case("sep=").then(|| said.as_bytes().get(4..))?? {
        [it @ (b',' | b';' | b'\t' | b'|')] => Some((*it, line.len() + 1)),
        _ => None,
    }
}

/// Returns the delimiter of a table by its first lines: the one of `, ; tab |` that most lines have
/// equally often, outside quotation marks. Titles and comments above the header may differ.
pub fn delimiter(head: &str) -> Option<u8> {
    let mut best: Option<(usize, u8)> = None;
    for delimiter in [b',', b'\t', b';', b'|'] {
        let mut rows = Rows::new(head, delimiter, 1, false);
        let (mut row, mut widths) = (Vec::new(), Vec::new());
        let (mut is_header, mut names_positions) = (false, false);
        while widths.len() < 20 {
            match rows.next(&mut row) {
                Ok(Next::Row) if row.first().is_some_and(|it| it.text.starts_with("# ")) => {}
                Ok(Next::Row) => {
                    if widths.is_empty() {
                        is_header = row.iter().all(|it| is_word(&it.text));
                        names_positions = row.len() > 2 && tables::names_positions(&row);
                    }
                    widths.push(row.len());
                }
                // The reader of the table reports what is wrong with so wide a row.
                Err(_) if row.len() == FIELDS && is_cell(&row) => return Some(delimiter),
                _ => break,
            }
        }
        // A head that ends within its only line still has a header to look at.
        if widths.is_empty() {
            let mut rows = Rows::new(head, delimiter, 1, true);
            if matches!(rows.next(&mut row), Ok(Next::Row)) {
                widths.push(row.len());
            }
        }
        // A row that names a member and a position is a header, however broken the rows below are:
        // the reader of the table reports those.
        let header = widths.first().copied().filter(|_| names_positions && widths.len() > 1);
        let most_rows = || widths.iter().max_by_key(|it| count(&widths, **it)).copied();
        let common = header.or_else(most_rows);
        let Some(common) = common.filter(|it| *it > 1) else { continue };
        let alike = count(&widths, common);
        // Remarks below a table have no delimiter at all, so they do not count.
        if alike > 1 {
            widths.retain(|it| *it > 1);
        }
        // Rows of one width count more than many columns: prose has many commas too.
        let most = alike * 10 >= widths.len() * 8;
        // Under a header of plain words, one of a few rows may be broken: the reader of the table
        // reports it.
        let all_but_one = is_header && alike > 1 && widths.len() == alike + 1;
        // More rows may be broken where the header has several words and most rows have as many
        // fields.
        let as_header = is_header
            && widths.first() == Some(&common)
            && common > 2
            && alike > 2
            && alike * 2 > widths.len();
        let score = if most || all_but_one || as_header || header.is_some() {
            alike * 1_000 + common
        } else {
            0
        };
        if score > 0 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

/// Whether a row starts like one of a table: texts start with a heading.
fn is_cell(row: &[Field<'_>]) -> bool {
    row.first().is_some_and(|it| !it.text.contains([':', ' ']))
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it == b'_' || it.is_ascii_alphanumeric())
}

fn count(widths: &[usize], width: usize) -> usize {
    widths.iter().filter(|it| **it == width).count()
}

pub fn too_long(line: usize) -> DatasetError {
    let message =
        format!("the row that starts on line {line} is longer than {ROW} bytes; split it");
    DatasetError::new(Fault::Form { code: "row-too-long", message }).at(Place { line, column: 1 })
}

/// One pass over a row.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        match self.peek() {
            Some(b'\n') => (self.line, self.column) = (self.line + 1, 1),
            // Continuation bytes of UTF-8 are not characters of their own.
            Some(byte) if byte & 0xC0 != 0x80 => self.column += 1,
            _ => {}
        }
        self.at += 1;
    }

    /// Reads a row; `None` when the text ends within it and more may follow.
    fn row(
        &mut self,
        delimiter: u8,
        last: bool,
        row: &mut Vec<Field<'a>>,
    ) -> Result<Option<()>, DatasetError> {
        loop {
            let place = Place { line: self.line, column: self.column };
            let field = match self.peek() {
                Some(b'"') => match self.quoted(delimiter) {
                    Some(field) => field,
                    None if last => return Err(unclosed(place)),
                    None => return Ok(None),
                },
                _ => Cow::Borrowed(self.plain(delimiter)),
            };
            if row.len() == FIELDS {
                return Err(too_many(place));
            }
            let text = match field {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            };
            row.push(Field { text, place });
            match self.peek() {
                Some(byte) if byte == delimiter => self.step(),
                Some(_) => {
                    self.end_line();
                    return Ok(Some(()));
                }
                None if last => return Ok(Some(())),
                None => return Ok(None),
            }
        }
    }

    /// Reads up to the delimiter or the end of the line.
    fn plain(&mut self, delimiter: u8) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|it| it != delimiter && it != b'\n' && it != b'\r') {
            self.step();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads a field in quotation marks; `None` when they are not closed.
    fn quoted(&mut self, delimiter: u8) -> Option<Cow<'a, str>> {
        self.step();
        let mut start = self.at;
        let mut whole: Option<String> = None;
        loop {
            if self.peek()? != b'"' {
                self.step();
                continue;
            }
            let part = self.text.get(start..self.at).unwrap_or_default();
            self.step();
            if self.peek() == Some(b'"') {
                // A doubled mark stands for one.
                let text = whole.get_or_insert_default();
                text.push_str(part);
                start = self.at;
                self.step();
                continue;
            }
            let rest = self.plain(delimiter);
            return Some(match whole {
                None if rest.is_empty() => Cow::Borrowed(part),
                whole => Cow::Owned(whole.unwrap_or_default() + part + rest),
            });
        }
    }

    fn end_line(&mut self) {
        if self.peek() == Some(b'\r') {
            self.at += 1;
            if self.peek() != Some(b'\n') {
                (self.line, self.column) = (self.line + 1, 1);
                return;
            }
        }
        self.step();
    }
}

fn unclosed(place: Place) -> DatasetError {
    let message = "the quotation mark that opens here is never closed; close it or double it";
    DatasetError::new(Fault::Form { code: "broken-table", message: message.to_owned() }).at(place)
}

fn too_many(place: Place) -> DatasetError {
    let message = format!("the row has more than {FIELDS} columns; split the table");
    DatasetError::new(Fault::Form { code: "too-many-columns", message }).at(place)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, DatasetError> {
        let (mut reader, mut row, mut all) =
            (Rows::new(text, delimiter, 1, true), Vec::new(), Vec::new());
        while let Next::Row = reader.next(&mut row)? {
            all.push(row.iter().map(|it| it.text.clone().into_owned()).collect());
        }
        Ok(all)
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(rows(text, b',').unwrap(), expected, "{text:?}");
    }

    #[test]
    fn rows_and_fields() {
        check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
        check("a,b\r\n1,\r\n", &[&["a", "b"], &["1", ""]]);
        check("a\rb", &[&["a"], &["b"]]);
        check("\"x, \"\"y\"\"\", z \n\n,\n\"two\nlines\"", &[&["x, \"y\"", "z"], &["two\nlines"]]);
        check("\"a\"b,c", &[&["ab", "c"]]);
        check("5\" gun,c", &[&["5\" gun", "c"]]);
    }

    #[test]
    fn places_count_characters_from_one() {
        let (mut reader, mut row) = (Rows::new("č,\"x\ny\",z\nq", b',', 1, true), Vec::new());
        let mut found = Vec::new();
        while let Ok(Next::Row) = reader.next(&mut row) {
            found.extend(row.iter().map(|it| (it.place.line, it.place.column)));
        }
        assert_eq!(found, [(1, 1), (1, 3), (2, 4), (3, 1)]);
    }

    #[test]
    fn what_is_no_table_is_an_error_with_its_place() {
        let error = rows("a,\"b\nc", b',').unwrap_err();
        assert_eq!(error.place, Some(Place { line: 1, column: 3 }));
        assert_eq!(rows(&"x".repeat(ROW + 2), b',').unwrap_err().fault.code(), "row-too-long");
        assert_eq!(rows(&",".repeat(FIELDS), b',').unwrap_err().fault.code(), "too-many-columns");
    }

    #[test]
    fn delimiters_are_found() {
        for (text, expected) in [
            ("a,b\n1,2\n", Some(b',')),
            ("a;b\n\"1,5\";2\n", Some(b';')),
            ("a\tb\n1, x\t2\n", Some(b'\t')),
            ("a title, with a comma; and more\na;b\n1;2\n3;4\n5;6\n", Some(b';')),
            ("# a note, a note; a note, a note\n# and another\na;b\n1;2\n", Some(b';')),
            ("a,b,c\n1,2,3\n1,2\n", Some(b',')),
            ("one line of prose\nanother line of prose\n", None),
        ] {
            assert_eq!(delimiter(text), expected, "{text:?}");
        }
    }

    proptest! {
        /// What a table writer writes is read back, in one piece or in two.
        #[test]
        fn written_tables_are_read_back(
            table in prop::collection::vec(prop::collection::vec("[a-c\",; \n\r]{0,4}x", 2..5), 1..6),
            cut in 0_usize..200,
        ) {
            let mut text = String::new();
            for row in &table {
                let fields: Vec<String> =
                    row.iter().map(|it| format!("\"{}\"", it.replace('"', "\"\""))).collect();
                text.push_str(&fields.join(","));
                text.push('\n');
            }
            let expected: Vec<Vec<String>> = table
                .iter()
                .map(|row| row.iter().map(|it| it.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(rows(&text, b',').unwrap(), expected.clone());

            let cut = cut.min(text.len());
            let mut first = Rows::new(&text[..cut], b',', 1, false);
            let (mut row, mut found) = (Vec::new(), Vec::new());
            while let Next::Row = first.next(&mut row).unwrap() {
                found.push(row.iter().map(|it| it.text.clone().into_owned()).collect::<Vec<_>>());
            }
            found.extend(rows(&text[first.consumed()..], b',').unwrap());
            prop_assert_eq!(found, expected);
        }
    }
}
