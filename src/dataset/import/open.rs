//! One file while its bytes arrive: decoded, recognised, read.

use super::csv::{self, Next, Rows};
use super::symbol::Symbol;
use super::tables::{self, Head, TableReader};
use super::{
    HEAD, Import, WHOLE, encoding, european_parliament, html, own, popolo, text, undl_page,
};
use crate::dataset::import::draft::{Draft, DraftRollCall, Totals};
use crate::dataset::{DatasetError, Fault, Place, limits};

/// The most spellings of members in one import.
const SPELLINGS: usize = 4 * limits::MEMBERS;

/// A file of an [`Import`] whose bytes are still arriving.
pub(super) struct OpenFile {
    file: usize,
    /// Bytes not yet read.
    waiting: Vec<u8>,
    state: State,
}

enum State {
    /// Too little has arrived to say what it is.
    Unknown,
    /// A table in UTF-8: rows are read as they arrive.
    Table { reader: Box<dyn TableReader>, delimiter: u8, line: usize, rows: usize },
    /// Anything else: read once it has arrived as a whole.
    Whole,
}

/// Rows of a table that are its header.
const HEADER: usize = 1;

/// The reader of a table, its delimiter, and how many bytes above it name the delimiter.
type Table = (Box<dyn TableReader>, u8, usize);

impl OpenFile {
    /// Creates a file without bytes yet; `file` is its index in the import.
    pub(super) fn new(file: usize) -> Self {
        Self { file, waiting: Vec::new(), state: State::Unknown }
    }

    /// Returns its index in the import.
    pub(super) fn index(&self) -> usize {
        self.file
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from them.
    pub(super) fn push(&mut self, import: &mut Import, bytes: &[u8]) -> Result<(), DatasetError> {
        // In small steps, so that a huge piece is not copied before its first row is looked at.
        for piece in bytes.chunks(HEAD) {
            self.waiting.extend_from_slice(piece);
            self.read(import, false)?;
        }
        Ok(())
    }

    /// Ends the file: no byte of it follows.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from the file.
    pub(super) fn close(mut self, import: &mut Import) -> Result<(), DatasetError> {
        self.read(import, true)?;
        match self.state {
            State::Table { reader, .. } => {
                reader.finish(&mut import.draft);
                within_limits(&import.draft)?;
            }
            State::Unknown | State::Whole => self.read_whole(import)?,
        }
        Ok(())
    }

    fn read(&mut self, import: &mut Import, last: bool) -> Result<(), DatasetError> {
        if matches!(self.state, State::Unknown) && (last || self.is_enough()) {
            self.state = self.recognise(last)?;
        }
        if matches!(self.state, State::Whole) && self.waiting.len() > WHOLE {
            return Err(too_large());
        }
        self.read_rows(import, last)
    }

    /// Whether enough has arrived to recognise the file: [`HEAD`] bytes with four line ends, or as
    /// much as a row may have, since the header of a wide table alone may be longer than other
    /// heads.
    fn is_enough(&self) -> bool {
        let lines = || self.waiting.iter().filter(|it| **it == b'\n').take(4).count();
        self.waiting.len() >= csv::ROW || (self.waiting.len() >= HEAD && lines() == 4)
    }

    /// Decides how the file is read: a table in UTF-8 row by row, anything else once all of it has
    /// arrived.
    fn recognise(&mut self, last: bool) -> Result<State, DatasetError> {
        if encoding::is_utf8(&self.waiting, last) {
            if self.waiting.starts_with(b"\xEF\xBB\xBF") {
                self.waiting.drain(..3);
            }
            let head = whole_characters(&self.waiting);
            if let Some((reader, delimiter, above)) = self.table(head)? {
                self.waiting.drain(..above);
                let line = 1 + usize::from(above > 0);
                return Ok(State::Table { reader, delimiter, line, rows: 0 });
            }
        }
        Ok(State::Whole)
    }

    fn table(&self, head: &str) -> Result<Option<Table>, DatasetError> {
        let first = head.trim_start().bytes().next();
        if matches!(first, None | Some(b'{' | b'[' | b'<')) {
            return Ok(None);
        }
        let said = csv::said_delimiter(head);
        let above = said.map_or(0, |it| it.1);
        let head = head.get(above..).unwrap_or_default();
        let Some(delimiter) = said.map(|it| it.0).or_else(|| csv::delimiter(head)) else {
            return Ok(None);
        };
        let head = Head::new(head, delimiter)?;
        Ok(tables::recognise(&head, self.file).map(|reader| (reader, delimiter, above)))
    }

    fn read_rows(&mut self, import: &mut Import, last: bool) -> Result<(), DatasetError> {
        let State::Table { reader, delimiter, line, rows: count } = &mut self.state else {
            return Ok(());
        };
        let report = import.files.get_mut(self.file);
        let text = match std::str::from_utf8(&self.waiting) {
            Ok(text) => text,
            // The last character may still be arriving.
            Err(error) if !last && error.error_len().is_none() => whole_characters(&self.waiting),
            Err(error) => {
                let before = self.waiting.get(..error.valid_up_to()).unwrap_or_default();
                return Err(encoding::not_text(before, *line));
            }
        };
        let mut rows = Rows::new(text, *delimiter, *line, last);
        let mut row = Vec::new();
        while let Next::Row = rows.next(&mut row)? {
            reader.row(&row, &mut import.draft);
            *count += 1;
        }
        let consumed = rows.consumed();
        *line = rows.line();
        if let Some(report) = report {
            report.format = reader.format();
            report.delimiter = Some(char::from(*delimiter));
            report.rows = count.saturating_sub(HEADER);
        }
        self.waiting.drain(..consumed);
        within_limits(&import.draft)
    }

    fn read_whole(&mut self, import: &mut Import) -> Result<(), DatasetError> {
        let bytes = std::mem::take(&mut self.waiting);
        let (decoded, name) = encoding::decode(&bytes)?;
        require_unicode(&decoded, name, &bytes)?;
        let file = self.file;
        let draft = &mut import.draft;
        let format = match decoded.trim_start().bytes().next() {
            None => return Err(DatasetError::new(Fault::Empty)),
            Some(b'{') if own::recognises(&decoded) => own::read(&decoded, file, draft)?,
            Some(_) if is_json(&decoded) => popolo::read(&decoded, file, draft)?,
            Some(b'<') if european_parliament::recognises(&decoded) => {
                european_parliament::read(&decoded, file, draft)?
            }
            Some(b'<') => {
                let page = html::read(&decoded);
                if undl_page::recognises(&page.text) {
                    undl_page::read(&page.text, file, draft)?
                } else {
                    match self.table_of_page(import, &page)? {
                        Some(format) => format,
                        None => {
                            text::read(&page.text, file, &mut import.draft).map_err(|error| {
                                let error = of_size(error, bytes.len());
                                let mut tables = page.tables.iter();
                                or_unread(error, || {
                                    tables.find_map(|it| tables::unread(&it.rows, b'\t', it.line))
                                })
                            })?
                        }
                    }
                }
            }
            Some(_) if undl_page::recognises(&decoded) => undl_page::read(&decoded, file, draft)?,
            Some(_) => match self.whole_table(import, &decoded)? {
                Some(format) => format,
                None => text::read(&decoded, file, &mut import.draft).map_err(|error| {
                    let error = of_size(error, bytes.len());
                    or_unread(error, || tables::unread(&decoded, csv::delimiter(&decoded)?, 1))
                })?,
            },
        };
        if let Some(report) = import.files.get_mut(file) {
            report.format = format;
            report.encoding = name;
        }
        Ok(())
    }

    /// Reads a text that has arrived as a whole as a table, such as one in another encoding than
    /// UTF-8, and returns its format; `None` if it is no table.
    fn whole_table(
        &self,
        import: &mut Import,
        text: &str,
    ) -> Result<Option<&'static str>, DatasetError> {
        let head = whole_characters(text.as_bytes().get(..csv::ROW).unwrap_or(text.as_bytes()));
        let Some((reader, delimiter, above)) = self.table(head)? else { return Ok(None) };
        let rows = text.get(above..).unwrap_or_default();
        self.read_table(import, reader, rows, delimiter, 1 + usize::from(above > 0)).map(Some)
    }

    /// Reads the table of a page that lists positions, and returns its format; `None` if there is
    /// no such table.
    ///
    /// # Errors
    /// Where there are several such tables, or lists of members beside the table: which of them is
    /// meant cannot be said.
    fn table_of_page(
        &self,
        import: &mut Import,
        page: &html::Contents,
    ) -> Result<Option<&'static str>, DatasetError> {
        let mut found: Option<(&html::Table, Box<dyn TableReader>)> = None;
        for table in &page.tables {
            let Ok(head) = Head::new(&table.rows, b'\t') else { continue };
            let Some(reader) = tables::of_positions(&head, self.file) else { continue };
            if found.replace((table, reader)).is_some() {
                return Err(several("several tables of positions", table.line));
            }
        }
        let Some((table, reader)) = found else { return Ok(None) };
        let part = |from, to| page.text.get(from..to).unwrap_or_default();
        let around = [part(0, table.from), part(table.to, page.text.len())].join("\n\n");
        let mut other = Draft::default();
        if text::read(&around, self.file, &mut other).is_ok()
            && other.roll_calls.iter().any(|it| !it.cells.is_empty())
        {
            return Err(several("a table of positions and names members elsewhere", table.line));
        }
        let before = import.draft.roll_calls.len();
        let format = self.read_table(import, reader, &table.rows, b'\t', table.line)?;
        let its = import.draft.roll_calls.get_mut(before..).unwrap_or_default();
        if let ([it], [told]) = (its, other.roll_calls.as_slice()) {
            describe(it, told);
        }
        Ok(Some(format))
    }

    /// Reads a whole table that starts on line `line`, and returns its format.
    fn read_table(
        &self,
        import: &mut Import,
        mut reader: Box<dyn TableReader>,
        text: &str,
        delimiter: u8,
        line: usize,
    ) -> Result<&'static str, DatasetError> {
        let mut rows = Rows::new(text, delimiter, line, true);
        let mut row = Vec::new();
        let mut count = 0_usize;
        let draft: &mut Draft = &mut import.draft;
        while let Next::Row = rows.next(&mut row)? {
            reader.row(&row, draft);
            count += 1;
        }
        let format = reader.format();
        reader.finish(draft);
        if let Some(report) = import.files.get_mut(self.file) {
            report.delimiter = Some(char::from(delimiter));
            report.rows = count.saturating_sub(HEADER);
        }
        Ok(format)
    }
}

/// Fills in the only roll call of a table what the text around the table says of its only roll
/// call, `told`, and the table does not. Does nothing if the two have different ids.
fn describe(it: &mut DraftRollCall, told: &DraftRollCall) {
    let symbol = |id: &str| Symbol::parse(id).map(|it| it.canonical());
    let is_another = |(one, other): (&String, &String)| {
        one != other && (symbol(one).is_none() || symbol(one) != symbol(other))
    };
    if it.id.as_ref().zip(told.id.as_ref()).is_some_and(is_another) {
        return;
    }
    it.id = it.id.take().or_else(|| told.id.clone());
    it.date = it.date.or(told.date);
    it.title = it.title.take().or_else(|| told.title.clone());
    if it.stated == Totals::default() {
        it.stated = told.stated;
    }
}

/// Replaces the error of a text without positions by that of a table with unknown ones, if `unread`
/// finds such a table: it is easier to mend.
fn or_unread(error: DatasetError, unread: impl FnOnce() -> Option<DatasetError>) -> DatasetError {
    let found = (error.fault.code() == "no-votes").then(unread).flatten();
    found.unwrap_or(error)
}

/// Restates the error of a text that is too large with the size of the file, since the decoded text
/// may have another size.
fn of_size(error: DatasetError, bytes: usize) -> DatasetError {
    let Fault::TooLarge { .. } = error.fault else { return error };
    let message = format!(
        "the file has {bytes} bytes and is no table of positions; of a text at most {} are read, take the part with the lists",
        text::LONGEST
    );
    DatasetError::new(Fault::Form { code: "too-large", message })
}

fn several(what: &str, line: usize) -> DatasetError {
    let message = format!("the page has {what}; paste only the one that is meant");
    let error = DatasetError::new(Fault::Form { code: "several-lists", message });
    error.at(Place { line, column: 1 })
}

/// Whether a text is JSON, by its start. A bracket alone does not tell: a record may begin with one
/// too, as in "[Roll No. 190]".
fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{')
        || text.strip_prefix('[').is_some_and(|it| {
            let first = it.trim_start().bytes().next();
            first.is_none_or(|it| matches!(it, b'{' | b'[' | b'"' | b']' | b'0'..=b'9'))
        })
}

/// Refuses JSON in a code page: JSON is Unicode (RFC 8259), and guessing the code page could change
/// the names of members.
fn require_unicode(text: &str, encoding: &str, bytes: &[u8]) -> Result<(), DatasetError> {
    match std::str::from_utf8(bytes) {
        Err(error) if is_json(text) && !encoding.starts_with("UTF-") => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            Err(DatasetError::new(Fault::NotText).at(Place::after(before)))
        }
        _ => Ok(()),
    }
}

/// Returns the valid UTF-8 at the start of bytes, without a last character that is cut off.
fn whole_characters(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => bytes
            .get(..error.valid_up_to())
            .and_then(|it| std::str::from_utf8(it).ok())
            .unwrap_or_default(),
    }
}

fn too_large() -> DatasetError {
    let message =
        format!("the file has more than {WHOLE} bytes and is no table in UTF-8; split it");
    DatasetError::new(Fault::Form { code: "too-large", message })
}

fn within_limits(draft: &Draft) -> Result<(), DatasetError> {
    let (code, message) = match () {
        () if draft.roll_calls.len() > limits::ROLL_CALLS => {
            let most = limits::ROLL_CALLS;
            (
                "too-many-roll-calls",
                format!("there are more than {most} roll calls; split the data"),
            )
        }
        // A member may be written in several ways.
        () if draft.members.len() > SPELLINGS => {
            ("too-many-members", format!("there are more than {SPELLINGS} names; split the data"))
        }
        () => return Ok(()),
    };
    Err(DatasetError::new(Fault::Form { code, message }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::import::Choices;

    #[test]
    fn the_size_of_a_file_is_that_of_its_bytes() {
        // Each of these bytes of a code page takes two or three in UTF-8.
        let bytes: Vec<u8> = (0..5_000_000_u32).map(|it| 128 + (it % 100) as u8).collect();
        let error = Import::new(Choices::default()).add("photo.raw", &bytes).unwrap_err();
        assert_eq!(error.fault.code(), "too-large");
        let message = error.to_string();
        assert!(message.contains("has 5000000 bytes") && message.contains("4194304"), "{message}");
    }
}
