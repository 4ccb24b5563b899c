//! Rows with other fields than the header names: mostly a name with a comma that is not quoted, so
//! that what stands under a header is not what it says.

use super::layout::Layout;
use super::{Head, field, layout};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Draft;

/// The most rows that are doubted one by one.
const ROWS: usize = 20;

/// Holds the rows of one file against its header.
pub struct Widths {
    file: usize,
    /// How many columns the header names; 0 where it says nothing of the width.
    headers: usize,
    doubted: usize,
}

impl Widths {
    /// Of a file, by index. A header that names fewer columns than most rows have leaves the last
    /// ones unnamed.
    pub fn new(layout: &Layout, head: &Head, file: usize) -> Self {
        let headers = layout.names.len();
        let below = || layout::rows(head).skip(layout.above);
        let is_wider = |row: &[String]| row.iter().skip(headers).any(|it| !it.is_empty());
        let wider = below().filter(|row| is_wider(row)).count();
        let headers = if wider * 2 > below().count() { 0 } else { headers };
        Self { file, headers, doubted: 0 }
    }

    /// Whether a row has nothing beyond the headers and reaches the column `needed`; else it is
    /// doubted, and its reader leaves it out.
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

    /// Of columns with something in them those whose rows are read: what stands beyond the headers is told row
    /// by row, unless it is a column of its own.
    pub fn within<'f>(&self, filled: &'f [bool]) -> &'f [bool] {
        let width = if self.headers == 0 { filled.len() } else { self.headers };
        filled.get(..width).unwrap_or(filled)
    }

    /// Says how many more there are.
    pub fn finish(&self, draft: &mut Draft) {
        let told = draft.doubts.most(ROWS);
        if let Some(more) = self.doubted.checked_sub(told).filter(|it| *it > 0) {
            let message = format!("{more} more rows have other fields than the header; mend them");
            let doubt = Doubt::new("row-length", message).of_many(more);
            draft.doubts.push(doubt.at(self.file, None));
        }
    }
}
