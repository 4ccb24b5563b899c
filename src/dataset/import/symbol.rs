//! Symbols of UN documents, parsed and compared in all the shapes in which records write them.

use crate::dataset::Kind;

/// A symbol, parsed. Two are equal when they name the same text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    /// `A/RES`, `A/DEC`, `S/RES`, `A/HRC/RES` ... upper case.
    pub series: String,
    /// The session: `74`, `ES-11`, `S-14`, also from roman numerals: `XXI` is `21`.
    pub session: String,
    /// The number within it.
    pub number: u32,
    /// The part: `A`, `B-IX`, `SECTION-II`, `PARA-2`; empty for the whole.
    pub part: String,
}

impl Symbol {
    /// `None` for what is no symbol of a resolution or decision.
    pub fn parse(_text: &str) -> Option<Self> {
        None
    }

    /// The form in which the UN writes it today, such as `A/RES/74/17` or `A/RES/2200(XXI)[A]`.
    pub fn canonical(&self) -> String {
        String::new()
    }

    /// Without its part: several parts of one base may have been one ballot.
    pub fn base(&self) -> Self {
        Self { part: String::new(), ..self.clone() }
    }
}

/// What was voted on, as far as a symbol and a title tell: a paragraph, an amendment, a motion.
pub fn kind(_symbol: &str, _title: &str) -> Option<Kind> {
    None
}
