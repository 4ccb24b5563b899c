//! Rows that wait until enough are there to say what a column means.

use std::borrow::Cow;

use super::super::Head;
use crate::dataset::Place;
use crate::dataset::import::csv::Field;

/// The most bytes that wait: tens of thousands of rows, so that also a large assembly has several roll calls
/// among them.
const MOST: usize = 8 << 20;

/// What a field costs besides its text.
const FIELD: usize = 64;

/// The first rows of a table.
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

    /// Whether no more should wait.
    pub fn is_full(&self) -> bool {
        self.bytes >= MOST
    }

    /// The rows as the start of a table, and the places of their fields.
    pub fn into_head(self) -> (Head, Vec<Vec<Place>>) {
        (Head::of(self.rows), self.places)
    }
}

/// A row that waited.
pub fn fields<'r>(texts: &'r [String], places: &'r [Place]) -> impl Iterator<Item = Field<'r>> {
    let fields = texts.iter().zip(places);
    fields.map(|(text, place)| Field { text: Cow::Borrowed(text), place: *place })
}
