//! Markup -> its text, for records that were saved or pasted from a page.

/// The text of a page: no scripts and styles, block elements on lines of their own.
pub fn to_text(markup: &str) -> String {
    markup.to_owned()
}
