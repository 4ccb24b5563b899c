//! Fields of a row: their text, their place, and what of them is quoted in a doubt.

use super::Field;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::{Place, clean};

/// A field of a row; empty where there is none.
pub fn text<'r>(row: &'r [Field<'_>], column: Option<usize>) -> &'r str {
    column.and_then(|it| row.get(it)).map_or("", |it| it.text.as_ref())
}

/// Where a field of a row starts; the row itself where there is no such field.
pub fn place(row: &[Field<'_>], column: Option<usize>) -> Place {
    let field = column.and_then(|it| row.get(it)).or_else(|| row.first());
    field.map_or(Place::START, |it| it.place)
}

/// A text, cleaned, unless there is nothing in it.
pub fn some(text: &str) -> Option<String> {
    Some(clean(text)).filter(|it| !it.is_empty()).map(|it| it.into_owned())
}

/// Fields beyond the header's are nothing if they are empty.
pub fn is_as_wide_as(row: &[Field<'_>], width: usize) -> bool {
    let more = row.get(width..).unwrap_or_default();
    row.len() >= width && more.iter().all(|it| it.text.is_empty())
}

/// A row that is shorter or longer than its header.
pub fn wrong_length(row: &[Field<'_>], width: usize, file: usize) -> Doubt {
    let message = format!(
        "the row has {} fields and the header {width}; it is left out, mend its commas and quotation marks",
        row.len()
    );
    let start: Vec<&str> = row.iter().take(4).map(|it| quoted(&it.text)).collect();
    Doubt::new("row-length", message).quoting(&start.join(",")).at(file, place(row, None))
}
