//! The text of a UN Digital Library record page, as copied or scraped.

use super::draft::Draft;
use crate::dataset::DatasetError;

/// Whether this is such a page.
pub fn recognises(_text: &str) -> bool {
    false
}

/// Reads it; the format's name.
///
/// # Errors
/// When it lists nobody.
pub fn read(_text: &str, _file: usize, _draft: &mut Draft) -> Result<&'static str, DatasetError> {
    Ok("undl-page")
}
