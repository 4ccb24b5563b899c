//! Rows that wait until enough are there to say what a column means.

use std::borrow::Cow;

use super::super::Head;
use crate::dataset::Place;
use crate::dataset::import::csv::Field;

/// The most bytes that wait: tens of thousands of rows, so that even a large assembly has several
/// roll calls among them.
const MOST: usize = 8 << 20;

/// Bytes that a field is taken to cost besides its text.
const FIELD: usize = 64;

/// The first rows of a table, kept until they are read.
#[derive(Default)]
pub struct Held {
    rows: Vec<Vec<String>>,
    places: Vec<Vec<Place>>,
    bytes: usize,
}

impl Held {
    /// Keeps a row.
    pub fn push(&mut self, row: &[Field<'_>]) {
        self.rows.push(row.iter().map(|it| it.text.clone().into_owned()).collect());
        self.places.push(row.iter().map(|it| it.place).collect());
        self.bytes += row.iter().map(|it| it.text.len() + FIELD).sum::<usize>();
    }

    /// Whether the limit of bytes is reached.
    pub fn is_full(&self) -> bool {
        self.bytes >= MOST
    }

    /// Returns the rows as the start of a table, and for each row, the header included, the places
    /// of its fields.
    pub fn into_head(self) -> (Head, Vec<Vec<Place>>) {
        (Head::of(self.rows), self.places)
    }
}

/// Makes a row again of the texts and places of its fields.
pub fn fields<'r>(texts: &'r [String], places: &'r [Place]) -> impl Iterator<Item = Field<'r>> {
    let fields = texts.iter().zip(places);
    fields.map(|(text, place)| Field { text: Cow::Borrowed(text), place: *place })
}
