//! The European Parliament's roll-call XML.

use super::draft::Draft;
use crate::dataset::DatasetError;

/// Whether this is such a file.
pub fn recognises(_text: &str) -> bool {
    false
}

/// Reads it; the format's name.
///
/// # Errors
/// When it is no XML of this form.
pub fn read(_text: &str, _file: usize, _draft: &mut Draft) -> Result<&'static str, DatasetError> {
    Ok("european-parliament-xml")
}
