//! Lines and columns of many parts of one text, without counting from its start each time.

use crate::dataset::Place;

/// Bytes between two places that are kept.
const STEP: usize = 4_096;

/// Finds the places of bytes in a text.
pub struct Places<'t> {
    text: &'t str,
    /// The place of every [`STEP`]-th byte, or of the character that holds it.
    kept: Vec<Place>,
}

impl<'t> Places<'t> {
    /// Counts through a text once.
    pub fn new(text: &'t str) -> Self {
        let mut kept = Vec::with_capacity(text.len() / STEP + 1);
        let mut place = Place::START;
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                kept.push(place);
            }
            place = behind(place, byte);
        }
        Self { text, kept }
    }

    /// Returns the place of a byte.
    pub fn at(&self, at: usize) -> Place {
        let start = at / STEP;
        let from = self.kept.get(start).copied().unwrap_or(Place::START);
        let bytes = self.text.as_bytes().get(start * STEP..at).unwrap_or_default();
        bytes.iter().fold(from, |place, byte| behind(place, *byte))
    }

    /// Returns the place of `part` if it is a slice of the text, and the start of the text
    /// otherwise.
    pub fn of(&self, part: &str) -> Place {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        self.at(at.filter(|it| *it < self.text.len()).unwrap_or_default())
    }
}

fn behind(place: Place, byte: u8) -> Place {
    match byte {
        b'\n' => Place { line: place.line + 1, column: 1 },
        // Continuation bytes of UTF-8 are not characters of their own.
        it if it & 0xC0 == 0x80 => place,
        _ => Place { column: place.column + 1, ..place },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_that_counting_from_the_start_gives() {
        let text = "čaj, kafa\n".repeat(3_000) + &"š".repeat(5_000);
        let places = Places::new(&text);
        for at in [0, 1, 2, 10, 11, 4_095, 4_096, 4_097, 20_000, 33_000, 33_001, 40_000] {
            let expected = Place::after(&text.as_bytes()[..at]);
            assert_eq!(places.at(at), expected, "{at}");
        }
        let part = text.get(22..26).unwrap();
        assert_eq!(places.of(part), Place::of(part, &text).unwrap());
    }
}
