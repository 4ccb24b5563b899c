//! Bytes -> text: UTF-8 with or without a mark, UTF-16, Windows-1250 and Windows-1252.

use std::borrow::Cow;

use crate::dataset::{DatasetError, Fault, Place};

/// Whether bytes can be UTF-8; the last character may be cut off unless it is the last.
pub fn is_utf8(bytes: &[u8], last: bool) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => !last && error.error_len().is_none(),
    }
}

/// The text and the name of the encoding.
///
/// # Errors
/// When the bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), DatasetError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)), "UTF-8")),
        Err(error) => Err(not_text(bytes.get(..error.valid_up_to()).unwrap_or_default(), 1)),
    }
}

/// The fault of bytes that are no text; `before` are the good ones, from the start of `line` on.
pub fn not_text(before: &[u8], line: usize) -> DatasetError {
    let place = Place::after(before);
    DatasetError::new(Fault::NotText).at(Place { line: place.line + line - 1, ..place })
}
