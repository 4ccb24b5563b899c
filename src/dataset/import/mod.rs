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
//! that several files make one dataset. Left out of the build that an article downloads.

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
mod popolo;
mod resolve;
mod symbol;
mod tables;
mod text;
mod undl_page;
mod write;

pub use doubt::{Doubt, Suggestion};
pub use draft::{Body, Totals};
pub use open::OpenFile;
pub use resolve::{Checked, CheckedRollCall};
pub use write::write;

use super::DatasetError;
use crate::date::Date;
use draft::Draft;

/// What an editor decided about a file that does not say it itself.
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
    /// Members whom a text does not name did not vote.
    pub unnamed_did_not_vote: bool,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReport {
    /// As given.
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
}

/// Bytes of a file that are looked at to recognise it.
const HEAD: usize = 64 << 10;

/// Bytes of a file that cannot be read row by row.
const WHOLE: usize = 64 << 20;

impl Import {
    /// Without a file yet.
    pub fn new(choices: Choices) -> Self {
        Self { choices, draft: Draft::default(), files: Vec::new() }
    }

    /// Begins the next file. Its bytes follow in pieces of any size.
    pub fn open(&mut self, name: &str) -> OpenFile<'_> {
        self.files.push(FileReport {
            name: name.to_owned(),
            format: "unknown",
            encoding: "UTF-8",
            delimiter: None,
            rows: 0,
        });
        OpenFile::new(self)
    }

    /// Reads one whole file.
    ///
    /// # Errors
    /// When nothing trustworthy can be read from it.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), DatasetError> {
        let mut file = self.open(name);
        file.push(bytes)?;
        file.close()
    }

    /// Makes the dataset of all files.
    ///
    /// # Errors
    /// When they hold no roll call.
    pub fn finish(self) -> Result<Checked, DatasetError> {
        resolve::resolve(self.draft, self.files, &self.choices)
    }
}
