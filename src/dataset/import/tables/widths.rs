//! Rows that are longer or shorter than the header. Mostly a name with an unquoted comma has
//! shifted their fields, so that these stand under the wrong headers.

use super::layout::Layout;
use super::{Head, field, layout};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Draft;

/// The most rows that are reported one by one.
const ROWS: usize = 20;

/// Compares the rows of one file with the width of its header.
pub struct Widths {
    file: usize,
    /// How many columns the header names; 0 where there is no header or most rows are wider, so
    /// that any row fits.
    headers: usize,
    doubted: usize,
}

impl Widths {
    /// Takes the width from the header of the file with this index. A header that is narrower than
    /// most rows only leaves the last columns unnamed.
    pub fn new(layout: &Layout, head: &Head, file: usize) -> Self {
        let headers = layout.names.len();
        let below = || layout::rows(head).skip(layout.above);
        let is_wider = |row: &[String]| row.iter().skip(headers).any(|it| !it.is_empty());
        let wider = below().filter(|row| is_wider(row)).count();
        let headers = if wider * 2 > below().count() { 0 } else { headers };
        Self { file, headers, doubted: 0 }
    }

    /// Whether a row has nothing beyond the headers and reaches the column `needed`. If not, it is
    /// reported, and its reader leaves it out.
    pub fn fits(&mut self, row: &[Field<'_>], needed: usize, draft: &mut Draft) -> bool {
        let is_too_long = row.iter().skip(self.headers).any(|it| !it.text.is_empty());
        if self.headers == 0 || !(is_too_long || row.len() <= needed) {
            return true;
        }
        self.doubted += 1;
        if self.doubted <= draft.doubts.most(ROWS) {
            draft.doubts.push(field::wrong_length(row, self.headers, self.file));
        }
        false
    }

    /// Cuts `filled`, which has an entry for each column, to the columns of the header: what stands
    /// beyond them is reported row by row. Where any row fits, all columns are kept.
    pub fn within<'f>(&self, filled: &'f [bool]) -> &'f [bool] {
        let width = if self.headers == 0 { filled.len() } else { self.headers };
        filled.get(..width).unwrap_or(filled)
    }

    /// Reports how many rows did not fit beyond those that were reported one by one.
    pub fn finish(&self, draft: &mut Draft) {
        let told = draft.doubts.most(ROWS);
        if let Some(more) = self.doubted.checked_sub(told).filter(|it| *it > 0) {
            let message = format!("{more} more rows have other fields than the header; mend them");
            let doubt = Doubt::new("row-length", message).of_many(more);
            draft.doubts.push(doubt.at(self.file, None));
        }
    }
}
