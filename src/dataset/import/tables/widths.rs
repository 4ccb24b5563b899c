//! Rows with other fields than the header names: mostly a name with a comma that is not quoted, so
//! that what stands under a header is not what it says.

use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Draft;

/// The most rows that are doubted one by one.
const ROWS: usize = 20;

/// Counts the fields of the rows of one file.
pub struct Widths {
    file: usize,
    doubted: usize,
}

impl Widths {
    /// Of a file, by index.
    pub fn new(file: usize) -> Self {
        Self { file, doubted: 0 }
    }

    /// Doubts a row with a text beyond the headers, or, of a table that needs it, without the field
    /// `needed`.
    pub fn check(
        &mut self,
        row: &[Field<'_>],
        headers: usize,
        needed: Option<usize>,
        draft: &mut Draft,
    ) {
        if headers == 0 {
            return;
        }
        let beyond = row.iter().skip(headers).find(|it| !it.text.is_empty());
        let is_cut = needed.is_some_and(|it| row.len() <= it);
        let Some(at) = beyond.or(row.first().filter(|_| is_cut)) else { return };
        self.doubted += 1;
        if self.doubted > ROWS {
            return;
        }
        let (code, what) = match beyond {
            Some(_) => (
                "too-many-fields",
                "what stands beyond is not read; quote a field that has the delimiter in it",
            ),
            None => ("too-few-fields", "it has no position; fill it up"),
        };
        let message = format!("the row has {} fields under {headers} headers: {what}", row.len());
        draft.doubts.push(Doubt::new(code, message).at(self.file, at.place).quoting(&at.text));
    }

    /// Says how many more there are.
    pub fn finish(&self, draft: &mut Draft) {
        if let Some(more) = self.doubted.checked_sub(ROWS).filter(|it| *it > 0) {
            let message = format!("{more} more rows have other fields than the header names");
            draft.doubts.push(Doubt::new("too-many-fields", message).at(self.file, None));
        }
    }
}
