//! Access to the fields of a row, and the doubt about a row of the wrong length.

use super::Field;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::{Place, clean};

/// Returns the text of a field; empty where there is no such column or field.
pub fn text<'r>(row: &'r [Field<'_>], column: Option<usize>) -> &'r str {
    column.and_then(|it| row.get(it)).map_or("", |it| it.text.as_ref())
}

/// Returns where a field starts; the start of the row where there is no such field.
pub fn place(row: &[Field<'_>], column: Option<usize>) -> Place {
    let field = column.and_then(|it| row.get(it)).or_else(|| row.first());
    field.map_or(Place::START, |it| it.place)
}

/// Cleans a text; `None` if nothing is left.
pub fn some(text: &str) -> Option<String> {
    Some(clean(text)).filter(|it| !it.is_empty()).map(|it| it.into_owned())
}

/// Whether a row has a field for each of `width` columns and nothing beyond; empty fields do not
/// count.
pub fn is_as_wide_as(row: &[Field<'_>], width: usize) -> bool {
    let more = row.get(width..).unwrap_or_default();
    row.len() >= width && more.iter().all(|it| it.text.is_empty())
}

/// Makes the doubt about a row that is shorter or longer than its header, which names `width`
/// columns.
pub fn wrong_length(row: &[Field<'_>], width: usize, file: usize) -> Doubt {
    let message = format!(
        "the row has {} fields and the header {width}; it is left out, mend its commas and quotation marks",
        row.len()
    );
    let start: Vec<&str> = row.iter().take(4).map(|it| quoted(&it.text)).collect();
    Doubt::new("row-length", message).quoting(&start.join(",")).at(file, place(row, None))
}
