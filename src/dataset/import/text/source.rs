//! A text with the file that it comes from, so that doubts about it have a place.

use super::tokens::Text;
use super::words::head;
use crate::dataset::import::doubt::Doubt;

/// A text and the index of its file.
#[derive(Clone, Copy)]
pub struct Source<'a, 't> {
    pub text: &'a Text<'t>,
    pub file: usize,
}

impl Source<'_, '_> {
    /// Returns a doubt about what stands at the token `at`.
    pub fn doubt(self, code: &'static str, message: String, at: usize) -> Doubt {
        Doubt::new(code, message).at(self.file, self.text.place(at))
    }

    /// Returns a doubt about a line, from the token `at` on. Its message is `what`, the line
    /// quoted, and `fix`; its excerpt is the line.
    pub fn doubt_of_line(self, code: &'static str, what: &str, at: usize, fix: &str) -> Doubt {
        let line = self.text.plain(at, self.text.line_end(at, 20));
        let line = shorten(&line);
        self.doubt(code, format!("{what} {line:?}{fix}"), at).quoting(line)
    }
}

/// Returns the beginning of a text, as much of it as a message quotes.
pub fn shorten(text: &str) -> &str {
    head(text, 80)
}
