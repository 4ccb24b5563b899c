//! Places in a file.

/// A place in a text file; both numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Place {
    /// The start of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// Returns the place just behind `before`, the bytes from the start of the file on.
    pub fn after(before: &[u8]) -> Self {
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let in_line = before.get(line_start..).unwrap_or_default();
        Self {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
            // Continuation bytes of UTF-8 are not characters of their own.
            column: 1 + in_line.iter().filter(|byte| **byte & 0xC0 != 0x80).count(),
        }
    }

    /// Returns the place of `part` in `text`; `None` if `part` is no slice of it.
    ///
    /// A string that had escapes was copied while parsing and has no place.
    pub fn of(part: &str, text: &str) -> Option<Self> {
        let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        text.as_bytes().get(..start).map(Self::after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let text = "ab\nčd\nef";
        for (part, line, column) in [("ab", 1, 1), ("d", 2, 2), ("f", 3, 2)] {
            let at = text.find(part).unwrap();
            let found = Place::of(&text[at..at + 1], text);
            assert_eq!(found, Some(Place { line, column }), "{part}");
        }
    }
}
