//! A text as the file that it is: where doubts about it stand.

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
    /// A doubt about what stands at a token.
    pub fn doubt(self, code: &'static str, message: String, at: usize) -> Doubt {
        Doubt::new(code, message).at(self.file, self.text.place(at))
    }

    /// One about a line, which its message and the doubt quote from a token on.
    pub fn doubt_of_line(self, code: &'static str, what: &str, at: usize, fix: &str) -> Doubt {
        let line = self.text.plain(at, self.text.line_end(at, 20));
        let line = shorten(&line);
        self.doubt(code, format!("{what} {line:?}{fix}"), at).quoting(line)
    }
}

/// As much of a text as a message quotes.
pub fn shorten(text: &str) -> &str {
    head(text, 80)
}
