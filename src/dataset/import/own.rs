//! Our own JSON form, as the page reads it.

use super::doubt::Doubt;
use super::draft::Draft;
use crate::dataset::{DatasetError, json};

/// Bytes at the start in which the form is named.
const HEAD: usize = 4_096;

/// Whether this is our own form.
pub fn recognises(text: &str) -> bool {
    let head = text.as_bytes().get(..HEAD).unwrap_or(text.as_bytes());
    let name = b"\"rollcall\"";
    head.windows(name.len()).any(|it| it == name)
}

/// Reads it; the format's name.
///
/// # Errors
/// As the page's reader.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let (dataset, warnings) = json::read(text).map_err(|it| *it)?;
    for warning in warnings {
        let place = warning.place;
        let mut doubt = Doubt::new(warning.code, warning.message.clone()).at(file, place);
        doubt.warning = warning;
        draft.doubts.push(doubt);
    }
    draft.datasets.push((dataset, file));
    Ok("rollcall-json")
}
