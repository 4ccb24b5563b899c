//! The editors' door: what people have -> a checked dataset, every doubt named with its place.
//!
//! ```text
//! bytes -> text -> reader -> Draft -> resolve -> Checked
//!          encoding          words    names, tallies, ballots
//!                            of the
//!                            source
//! ```
//!
//! Readers know one kind of file each and are recognised by content. They fill one [`Draft`], so
//! that several files make one dataset. The build that an article downloads has none of this.

#[cfg(test)]
mod any;
#[cfg(test)]
#[path = "../../../tests/common/collected.rs"]
mod collected;
mod csv;
mod doubt;
mod draft;
mod encoding;
mod european_parliament;
mod html;
mod names;
mod open;
mod order;
mod own;
mod places;
mod popolo;
mod report;
mod resolve;
mod symbol;
mod tables;
mod text;
mod undl_page;
mod write;

pub use doubt::{Doubt, Suggestion};
pub use draft::{Body, Totals};
pub use resolve::{Checked, CheckedRollCall, Unmade};
pub use tables::issue;
pub use write::{LeftOut, left_out, pack, write};

use super::{DatasetError, Fault};
use crate::date::Date;
use draft::Draft;
use open::OpenFile;

/// What an editor decided where the files do not say it themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Spellings with the ids of the members that they mean.
    pub names: Vec<(String, String)>,
    /// The day of roll calls without a date.
    pub date: Option<Date>,
    /// The symbol or id of a roll call without one.
    pub id: Option<String>,
    /// The title of a roll call without one.
    pub title: Option<String>,
    /// The address of the record of a roll call without one.
    pub url: Option<String>,
    /// Whether members whom a text does not name count as not having voted.
    pub unnamed_did_not_vote: bool,
    /// Whether up to 20,000 doubts are listed one by one, and not only the first hundreds of each
    /// code: for a check, whose result they are. Doubts beyond that are counted.
    pub all_doubts: bool,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReport {
    /// The file's name, as given.
    pub name: String,
    /// The kind of file: `undl-csv`, `text` ...
    pub format: &'static str,
    /// Its encoding, such as `UTF-8` or `windows-1250`.
    pub encoding: &'static str,
    /// What stands between fields, if it is a table.
    pub delimiter: Option<char>,
    /// Rows of a table, its header not counted.
    pub rows: usize,
}

/// Reads the files of one dataset, piece by piece.
pub struct Import {
    choices: Choices,
    draft: Draft,
    files: Vec<FileReport>,
    open: Option<OpenFile>,
}

/// Bytes of a file that must have arrived before it is recognised, if there are as many.
const HEAD: usize = 64 << 10;

/// The most bytes of a file that cannot be read row by row.
const WHOLE: usize = 64 << 20;

impl Import {
    /// Creates an import without files.
    pub fn new(choices: Choices) -> Self {
        let mut draft = Draft::default();
        if choices.all_doubts {
            draft.doubts.keep_all();
        }
        Self { choices, draft, files: Vec::new(), open: None }
    }

    /// Begins the next file. Its bytes follow in pieces of any size.
    ///
    /// A file that is still open counts as broken off: it is forgotten, and a doubt says so.
    pub fn open(&mut self, name: &str) {
        if let Some(file) = self.open.take() {
            self.give_up(file.index(), broken_off());
        }
        self.open = Some(OpenFile::new(self.files.len()));
        self.files.push(FileReport {
            name: name.to_owned(),
            format: "unknown",
            encoding: "UTF-8",
            delimiter: None,
            rows: 0,
        });
    }

    /// Takes the next bytes of the open file.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from the file. It is then closed and a doubt says
    /// why; other files may follow.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), DatasetError> {
        let mut file = self.open.take().ok_or_else(no_open_file)?;
        match file.push(self, bytes) {
            Ok(()) => {
                self.open = Some(file);
                Ok(())
            }
            Err(error) => Err(self.give_up(file.index(), error)),
        }
    }

    /// Ends the open file: no byte of it follows.
    ///
    /// # Errors
    /// As [`Import::push`].
    pub fn close(&mut self) -> Result<(), DatasetError> {
        let file = self.open.take().ok_or_else(no_open_file)?;
        let index = file.index();
        file.close(self).map_err(|error| self.give_up(index, error))
    }

    /// Forgets the roll calls of a file that cannot be read to its end, and adds the error as a
    /// doubt. Returns the error.
    fn give_up(&mut self, file: usize, error: DatasetError) -> DatasetError {
        self.draft.forget(file);
        let doubt = Doubt::new(error.fault.code(), error.fault.to_string());
        self.draft.doubts.push(doubt.at(file, error.place));
        error
    }

    /// Reads one whole file.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from it.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), DatasetError> {
        self.open(name);
        self.push(bytes)?;
        self.close()
    }

    /// Makes the dataset of all files.
    ///
    /// # Errors
    /// When no dataset can be made of them, as when they hold no roll call.
    pub fn finish(self) -> Result<Checked, DatasetError> {
        self.finish_or_tell().map_err(|it| it.error)
    }

    /// Makes the dataset of all files; where there is none, the error comes with the files and
    /// their doubts.
    ///
    /// # Errors
    /// As [`Import::finish`].
    pub fn finish_or_tell(mut self) -> Result<Checked, Box<Unmade>> {
        if let Some(file) = self.open.take() {
            self.give_up(file.index(), broken_off());
        }
        resolve::resolve(self.draft, self.files, &self.choices)
    }
}

fn broken_off() -> DatasetError {
    let message = "the file broke off; read it again".to_owned();
    DatasetError::new(Fault::Form { code: "broken-off", message })
}

fn no_open_file() -> DatasetError {
    let message = "bytes belong to a file; open one first".to_owned();
    DatasetError::new(Fault::Form { code: "no-open-file", message })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_breaks_off_is_a_doubt_and_the_next_is_read() {
        let mut import = Import::new(Choices::default());
        assert_eq!(import.push(b"x").unwrap_err().fault.code(), "no-open-file");
        assert_eq!(import.close().unwrap_err().fault.code(), "no-open-file");
        assert_eq!(import.add("empty.txt", b" \n").unwrap_err().fault.code(), "empty-data");
        import.open("cut.txt");
        import.push(b"63 in favour").unwrap();
        import.open("next.txt");
        assert_eq!(import.files.len(), 3);
        assert!(import.open.is_some());
        let doubts: Vec<_> =
            import.draft.doubts.iter().map(|it| (it.warning.code, it.file)).collect();
        assert_eq!(doubts, [("empty-data", 0), ("broken-off", 1)]);
    }
}
