//! Readers of tables. Each kind is recognised by its header, and by its first rows where the header
//! is not enough.

mod ballots;
mod blocs;
mod codes;
mod columns;
mod days;
mod entry;
mod field;
mod fold;
mod howtheyvote;
mod layout;
mod listing;
mod long;
mod rcid;
#[cfg(test)]
mod records;
mod undl;
pub(super) mod undl_terms;
mod unread;
mod unvotes;
mod voeten;
mod voteview;
mod wide;
mod widths;
mod words;

#[cfg(test)]
mod tests;

pub use blocs::id as bloc_id;
pub use rcid::topic as issue;
pub use unread::{names_positions, unread};

use super::csv::{Field, Next, Rows};
use super::draft::Draft;
use crate::dataset::DatasetError;

/// Reads the rows of one table; the header is its first.
pub trait TableReader {
    /// The format's name: `undl-csv`, `voeten-votes` ...
    fn format(&self) -> &'static str;

    /// Takes the next row, the header included, and adds what it says to the draft.
    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft);

    /// Called once after the last row, to settle what needs all of them.
    fn finish(self: Box<Self>, _draft: &mut Draft) {}
}

/// The start of a table.
pub struct Head {
    /// The first row, as written.
    pub names: Vec<String>,
    /// The names as [`key`] writes them.
    pub keys: Vec<String>,
    /// The rows below the header: at most 50 while a table is being recognised.
    pub rows: Vec<Vec<String>>,
}

impl Head {
    /// Reads the header and up to 50 rows from the start of a table.
    ///
    /// # Errors
    /// When a row is too long or a quotation mark is never closed.
    pub fn new(text: &str, delimiter: u8) -> Result<Self, DatasetError> {
        let mut reader = Rows::new(text, delimiter, 1, false);
        let (mut row, mut rows) = (Vec::new(), Vec::new());
        while rows.len() < 51 && matches!(reader.next(&mut row)?, Next::Row) {
            rows.push(row.iter().map(|it| it.text.clone().into_owned()).collect::<Vec<_>>());
        }
        if rows.len() < 51
            && let Some(rest) = text.get(reader.consumed()..)
            && matches!(Rows::new(rest, delimiter, 1, true).next(&mut row), Ok(Next::Row))
        {
            rows.push(row.iter().map(|it| it.text.clone().into_owned()).collect());
        }
        Ok(Self::of(rows))
    }

    /// Makes the head of a table from its rows, the first of which is the header.
    fn of(mut rows: Vec<Vec<String>>) -> Self {
        let names = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let keys = names.iter().map(|it| key(it)).collect();
        Self { names, keys, rows }
    }

    /// Yields all rows, the header first.
    fn all_rows(&self) -> impl Iterator<Item = &[String]> {
        std::iter::once(self.names.as_slice()).chain(self.rows.iter().map(Vec::as_slice))
    }

    /// Returns the column of the first of `keys` that the header has; `None` if it has none of
    /// them.
    pub fn column(&self, keys: &[&str]) -> Option<usize> {
        keys.iter().find_map(|key| self.keys.iter().position(|it| it == key))
    }
}

/// Returns a header's name in lower case, its words of letters and digits joined by `_`.
pub fn key(name: &str) -> String {
    let mut key = String::new();
    for character in name.trim().chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            key.push(character);
        } else if !key.ends_with('_') && !key.is_empty() {
            key.push('_');
        }
    }
    key.truncate(key.trim_end_matches('_').len());
    key
}

/// Makes the reader of a table if its head is that of one kind; `None` if not. The number is the
/// index of the file.
type Recogniser = fn(&Head, usize) -> Option<Box<dyn TableReader>>;

/// In the order in which they are tried: tables of one publisher before generic ones.
const RECOGNISERS: [Recogniser; 11] = [
    undl::recognise,
    voeten::recognise,
    unvotes::recognise,
    howtheyvote::recognise,
    voteview::recognise,
    blocs::recognise,
    columns::recognise,
    long::recognise,
    wide::recognise,
    listing::roll_calls,
    listing::members,
];

/// Returns the reader of a table, or `None` if it holds no positions, roll calls, members or blocs.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    RECOGNISERS.iter().find_map(|recognise| recognise(head, file))
}

/// Returns the reader of a table that lists positions, or `None`. For pages, which have tables of
/// other kinds too.
pub fn of_positions(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let recognisers: [Recogniser; 3] = [columns::recognise, long::recognise, wide::recognise];
    recognisers.iter().find_map(|recognise| recognise(head, file))
}
