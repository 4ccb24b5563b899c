//! A text as tokens of eight bytes: words, separators, brackets, flags, and the gaps before them.

use super::lex;
use super::roles::{Role, role};
use super::words::{self, Lower, is_digits};
use crate::dataset::Place;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    /// A comma or semicolon of any script.
    Comma,
    Colon,
    /// The end of a sentence.
    Stop,
    Open,
    Close,
    /// A list marker, or the bar between cells.
    Bullet,
    Dash,
    /// One flag emoji.
    Flag,
    Quote,
    /// Page numbers, running heads and other traces of pages.
    Furniture,
}

/// The white space between a token and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    None,
    Space,
    /// A tab or several spaces, as between columns.
    Wide,
    Line,
    /// An empty line.
    Blank,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub start: u32,
    pub len: u16,
    pub kind: Kind,
    pub gap: Gap,
}

/// A text with its tokens.
pub struct Text<'t> {
    pub raw: &'t str,
    tokens: Vec<Token>,
    /// The role of each token, looked up once since it is asked for often.
    roles: Vec<Role>,
    /// Line and column of every [`STEP`]th byte.
    marks: Vec<(u32, u32)>,
}

/// Most tokens of a text; a record has a few thousand.
pub const TOKENS: usize = 4_000_000;

const STEP: usize = 512;

impl<'t> Text<'t> {
    /// Splits a text into tokens; `None` if there are more than [`TOKENS`].
    pub fn new(raw: &'t str) -> Option<Self> {
        let mut text =
            Self { raw, tokens: lex::tokens(raw)?, roles: Vec::new(), marks: marks(raw) };
        text.roles = (0..text.len()).map(|it| role(&text.lower(it))).collect();
        Some(text)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    pub fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.token(at).map(|it| it.kind)
    }

    /// The white space before a token; the end of the text counts as an empty line.
    pub fn gap(&self, at: usize) -> Gap {
        self.token(at).map_or(Gap::Blank, |it| it.gap)
    }

    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    /// A token as written; empty past the end of the text.
    pub fn str(&self, at: usize) -> &'t str {
        self.token(at)
            .and_then(|it| self.raw.get(it.start as usize..it.start as usize + it.len as usize))
            .unwrap_or_default()
    }

    /// A word as written; empty for anything else.
    pub fn word(&self, at: usize) -> &'t str {
        if self.is(at, Kind::Word) { self.str(at) } else { "" }
    }

    /// A word in lower case with straight apostrophes; empty for anything else.
    pub fn lower(&self, at: usize) -> Lower {
        Lower::new(self.word(at))
    }

    /// What a word does in a phrase about votes.
    pub fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Other)
    }

    /// The byte at which a token starts.
    pub fn start(&self, at: usize) -> usize {
        self.token(at).map_or(self.raw.len(), |it| it.start as usize)
    }

    /// The byte after a token.
    pub fn end(&self, at: usize) -> usize {
        self.token(at).map_or(self.raw.len(), |it| it.start as usize + it.len as usize)
    }

    /// The tokens `from..to` as text, without furniture and with single spaces.
    pub fn plain(&self, from: usize, to: usize) -> String {
        let mut plain = String::new();
        for at in (from..to.min(self.len())).filter(|it| !self.is(*it, Kind::Furniture)) {
            if self.gap(at) != Gap::None && !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(self.str(at));
        }
        plain
    }

    pub fn place(&self, at: usize) -> Place {
        let offset = self.start(at);
        let (mut line, mut column) = self.marks.get(offset / STEP).copied().unwrap_or((1, 1));
        let from = offset / STEP * STEP;
        advance(self.raw.as_bytes().get(from..offset).unwrap_or_default(), &mut line, &mut column);
        Place { line: line as usize, column: column as usize }
    }

    /// Marks the tokens `from..to` as furniture, so that they are not read.
    pub fn mark_furniture(&mut self, from: usize, to: usize) {
        for token in self.tokens.get_mut(from..to).unwrap_or_default() {
            token.kind = Kind::Furniture;
        }
    }

    /// Whether a token is the first of its line.
    pub fn begins_line(&self, at: usize) -> bool {
        self.gap(at) >= Gap::Line
    }

    /// The first token of the next line; where the next `most` tokens hold none, the token after
    /// these.
    pub fn line_end(&self, at: usize, most: usize) -> usize {
        let limit = (at + most).min(self.len());
        (at + 1..limit).find(|it| self.begins_line(*it)).unwrap_or(limit)
    }

    /// Whether a mark is a semicolon of any script.
    pub fn is_semicolon(&self, at: usize) -> bool {
        matches!(self.str(at), ";" | "；" | "؛")
    }

    /// The count that a token gives in digits, four at most.
    pub fn digits(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        (word.len() <= 4 && is_digits(word)).then(|| word.parse().ok()).flatten()
    }

    /// The count that a token gives in digits or as a word; `none` is 0.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.digits(at).or_else(|| words::number(self.word(at)))
    }
}

fn advance(bytes: &[u8], line: &mut u32, column: &mut u32) {
    for byte in bytes {
        if *byte == b'\n' {
            *line += 1;
            *column = 1;
        } else if byte & 0xC0 != 0x80 {
            *column += 1;
        }
    }
}

fn marks(raw: &str) -> Vec<(u32, u32)> {
    let (mut line, mut column) = (1, 1);
    let mut marks = Vec::with_capacity(raw.len() / STEP + 1);
    for piece in raw.as_bytes().chunks(STEP) {
        marks.push((line, column));
        advance(piece, &mut line, &mut column);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_naive_count() {
        let raw = "Côte d’Ivoire, 🇦🇱\n\nOman\n".repeat(200);
        let text = Text::new(&raw).unwrap();
        for at in 0..text.len() {
            let naive = Place::after(&raw.as_bytes()[..text.start(at)]);
            assert_eq!(text.place(at), naive);
        }
    }
}
