//! One file while its bytes arrive: decoded, recognised, read.

use super::csv::{self, Next, Rows};
use super::tables::{self, Head, TableReader};
use super::{
    HEAD, Import, WHOLE, encoding, european_parliament, html, own, popolo, text, undl_page,
};
use crate::dataset::import::draft::Draft;
use crate::dataset::{DatasetError, Fault, limits};

/// A file of an [`Import`] whose bytes are still arriving.
pub struct OpenFile<'i> {
    import: &'i mut Import,
    file: usize,
    /// Bytes not yet read.
    waiting: Vec<u8>,
    state: State,
}

enum State {
    /// Too little has arrived to say what it is.
    Unknown,
    /// A table in UTF-8: rows are read as they arrive.
    Table { reader: Box<dyn TableReader>, delimiter: u8, line: usize },
    /// Read when it is there as a whole.
    Whole,
}

impl<'i> OpenFile<'i> {
    /// The last file of `import`.
    pub(super) fn new(import: &'i mut Import) -> Self {
        let file = import.files.len().saturating_sub(1);
        Self { import, file, waiting: Vec::new(), state: State::Unknown }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from them.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), DatasetError> {
        // In small steps, so that a huge piece is not copied before its first row is looked at.
        for piece in bytes.chunks(HEAD) {
            self.waiting.extend_from_slice(piece);
            self.read(false)?;
        }
        Ok(())
    }

    /// Says that no byte follows.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from the file.
    pub fn close(mut self) -> Result<(), DatasetError> {
        self.read(true)?;
        match self.state {
            State::Table { reader, .. } => reader.finish(&mut self.import.draft),
            State::Unknown | State::Whole => self.read_whole()?,
        }
        Ok(())
    }

    fn read(&mut self, last: bool) -> Result<(), DatasetError> {
        if matches!(self.state, State::Unknown) && (last || self.is_enough()) {
            self.state = self.recognise(last)?;
        }
        if matches!(self.state, State::Whole) && self.waiting.len() > WHOLE {
            return Err(DatasetError::new(Fault::TooLarge { bytes: self.waiting.len() }));
        }
        self.read_rows(last)
    }

    /// Whether what waits is enough to be recognised by: the header of a wide table alone may be
    /// longer than other heads.
    fn is_enough(&self) -> bool {
        let lines = || self.waiting.iter().filter(|it| **it == b'\n').take(4).count();
        self.waiting.len() >= csv::ROW || (self.waiting.len() >= HEAD && lines() == 4)
    }

    /// A table in UTF-8 is read row by row; anything else when all of it is there.
    fn recognise(&mut self, last: bool) -> Result<State, DatasetError> {
        if encoding::is_utf8(&self.waiting, last) {
            if self.waiting.starts_with(b"\xEF\xBB\xBF") {
                self.waiting.drain(..3);
            }
            let head = whole_characters(&self.waiting);
            if let Some((reader, delimiter)) = self.table(head, last)? {
                return Ok(State::Table { reader, delimiter, line: 1 });
            }
        }
        Ok(State::Whole)
    }

    fn table(
        &self,
        head: &str,
        last: bool,
    ) -> Result<Option<(Box<dyn TableReader>, u8)>, DatasetError> {
        let first = head.trim_start().bytes().next();
        if matches!(first, None | Some(b'{' | b'[' | b'<')) {
            return Ok(None);
        }
        let Some(delimiter) = csv::delimiter(head) else {
            // Before anything is said about one endless line, it must be known to be one.
            return match last || head.len() < csv::ROW {
                true => Ok(None),
                false => Err(csv::too_long(1)),
            };
        };
        let head = Head::new(head, delimiter)?;
        Ok(tables::recognise(&head, self.file).map(|reader| (reader, delimiter)))
    }

    fn read_rows(&mut self, last: bool) -> Result<(), DatasetError> {
        let State::Table { reader, delimiter, line } = &mut self.state else {
            return Ok(());
        };
        let report = self.import.files.get_mut(self.file);
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
        let mut count = 0;
        while let Next::Row = rows.next(&mut row)? {
            reader.row(&row, &mut self.import.draft);
            count += 1;
        }
        let consumed = rows.consumed();
        *line = rows.line();
        if let Some(report) = report {
            report.format = reader.format();
            report.delimiter = Some(char::from(*delimiter));
            report.rows += count;
        }
        self.waiting.drain(..consumed);
        match self.import.draft.roll_calls.len() > limits::ROLL_CALLS {
            true => Err(too_many_roll_calls()),
            false => Ok(()),
        }
    }

    fn read_whole(&mut self) -> Result<(), DatasetError> {
        let bytes = std::mem::take(&mut self.waiting);
        let (decoded, name) = encoding::decode(&bytes)?;
        let file = self.file;
        let draft = &mut self.import.draft;
        let format = match decoded.trim_start().bytes().next() {
            None => return Err(DatasetError::new(Fault::Empty)),
            Some(b'{') if own::recognises(&decoded) => own::read(&decoded, file, draft)?,
            Some(b'{' | b'[') => popolo::read(&decoded, file, draft)?,
            Some(b'<') if european_parliament::recognises(&decoded) => {
                european_parliament::read(&decoded, file, draft)?
            }
            Some(b'<') => {
                let plain = html::to_text(&decoded);
                text::read(&plain, file, draft)?
            }
            Some(_) if undl_page::recognises(&decoded) => undl_page::read(&decoded, file, draft)?,
            Some(_) => match self.whole_table(&decoded)? {
                Some(format) => format,
                None => text::read(&decoded, file, &mut self.import.draft)?,
            },
        };
        if let Some(report) = self.import.files.get_mut(file) {
            report.format = format;
            report.encoding = name;
        }
        Ok(())
    }

    /// A table in another encoding than UTF-8.
    fn whole_table(&mut self, text: &str) -> Result<Option<&'static str>, DatasetError> {
        let head = text.get(..text.floor_char_boundary(csv::ROW)).unwrap_or(text);
        let Some((mut reader, delimiter)) = self.table(head, head.len() == text.len())? else {
            return Ok(None);
        };
        let mut rows = Rows::new(text, delimiter, 1, true);
        let mut row = Vec::new();
        let mut count = 0;
        let draft: &mut Draft = &mut self.import.draft;
        while let Next::Row = rows.next(&mut row)? {
            reader.row(&row, draft);
            count += 1;
        }
        let format = reader.format();
        reader.finish(draft);
        if let Some(report) = self.import.files.get_mut(self.file) {
            report.delimiter = Some(char::from(delimiter));
            report.rows = count;
        }
        Ok(Some(format))
    }
}

/// The part of UTF-8 bytes before a character that is cut off.
fn whole_characters(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => bytes
            .get(..error.valid_up_to())
            .and_then(|it| std::str::from_utf8(it).ok())
            .unwrap_or_default(),
    }
}

fn too_many_roll_calls() -> DatasetError {
    let message = format!("there are more than {} roll calls; split the data", limits::ROLL_CALLS);
    DatasetError::new(Fault::Form { code: "too-many-roll-calls", message })
}
