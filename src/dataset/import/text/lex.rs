//! Text -> tokens of eight bytes: words, separators, brackets, flags, and the gaps before them.
//!
//! One pass, so that reading stays linear however a text is made.

use std::ops::Deref;

use super::headings::{Role, role};
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

/// What stands between a token and the one before.
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
    start: u32,
    len: u16,
    pub kind: Kind,
    pub gap: Gap,
}

/// A text with its tokens.
pub struct Text<'t> {
    pub raw: &'t str,
    tokens: Vec<Token>,
    /// Of each token; looked up once, asked for often.
    roles: Vec<Role>,
    /// Line and column of every [`STEP`]th byte.
    marks: Vec<(u32, u32)>,
}

/// Tokens that are read; a record has a few thousand.
pub const TOKENS: usize = 4_000_000;

const STEP: usize = 512;

/// A longer word is cut: its length must fit a token.
const WORD: usize = 30_000;

impl<'t> Text<'t> {
    /// `None` where there are more than [`TOKENS`].
    pub fn new(raw: &'t str) -> Option<Self> {
        let mut lexer = Lexer {
            raw,
            tokens: Vec::with_capacity((raw.len() / 5).min(TOKENS)),
            word: None,
            gap: Gap::Blank,
            newlines: 0,
        };
        lexer.run()?;
        let mut text = Self { raw, tokens: lexer.tokens, roles: Vec::new(), marks: marks(raw) };
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

    /// The end of the text counts as an empty line.
    pub fn gap(&self, at: usize) -> Gap {
        self.token(at).map_or(Gap::Blank, |it| it.gap)
    }

    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    /// As written; empty past the end.
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

    /// The words of a range, the last excluded, without furniture and one space apart.
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

    /// Takes tokens out of what is read.
    pub fn mark_furniture(&mut self, from: usize, to: usize) {
        for token in self.tokens.get_mut(from..to).unwrap_or_default() {
            token.kind = Kind::Furniture;
        }
    }

    /// Whether a token is the first of its line.
    pub fn begins_line(&self, at: usize) -> bool {
        self.gap(at) >= Gap::Line
    }

    /// The token after the last of this line, looked for among the next `most`.
    pub fn line_end(&self, at: usize, most: usize) -> usize {
        let limit = (at + most).min(self.len());
        (at + 1..limit).find(|it| self.begins_line(*it)).unwrap_or(limit)
    }

    /// Whether a mark is a semicolon of any script.
    pub fn is_semicolon(&self, at: usize) -> bool {
        matches!(self.str(at), ";" | "；" | "؛")
    }

    /// A count in digits.
    pub fn digits(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        (word.len() <= 4 && is_digits(word)).then(|| word.parse().ok()).flatten()
    }

    /// A count in digits or as a word; `none` is 0.
    pub fn number(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        if let Some(count) = self.digits(at) {
            return Some(count);
        }
        if !(2..=9).contains(&word.len()) || !word.is_ascii() {
            return None;
        }
        let word = Lower::new(word);
        let found = NUMBERS.binary_search_by(|(it, _)| it.cmp(&&*word)).ok()?;
        NUMBERS.get(found).map(|(_, count)| *count)
    }
}

/// In the order of their bytes.
const NUMBERS: [(&str, u32); 32] = [
    ("aucune", 0),
    ("eight", 8),
    ("eighteen", 18),
    ("eleven", 11),
    ("fifteen", 15),
    ("five", 5),
    ("forty", 40),
    ("four", 4),
    ("fourteen", 14),
    ("nil", 0),
    ("nine", 9),
    ("nineteen", 19),
    ("ninguna", 0),
    ("ninguno", 0),
    ("no", 0),
    ("none", 0),
    ("one", 1),
    ("seven", 7),
    ("seventeen", 17),
    ("six", 6),
    ("sixteen", 16),
    ("ten", 10),
    ("thirteen", 13),
    ("thirty", 30),
    ("three", 3),
    ("twelve", 12),
    ("twenty", 20),
    ("two", 2),
    ("un", 1),
    ("une", 1),
    ("uno", 1),
    ("zero", 0),
];

/// Whether a word is a number in digits.
pub fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit())
}

/// The first bytes of a text, cut between characters.
pub fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Lower case, straight apostrophes, nothing hidden.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        match character {
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' => {}
            it => folded.extend(it.to_lowercase()),
        }
    }
    folded
}

/// A short word in lower case, without a place of its own in memory.
///
/// A long one is cut: no word that is asked for is that long.
#[derive(Clone, Copy)]
pub struct Lower {
    bytes: [u8; LOWER],
    len: u8,
}

const LOWER: usize = 32;

impl Lower {
    fn new(word: &str) -> Self {
        let mut lower = Self { bytes: [0; LOWER], len: 0 };
        if word.is_ascii() {
            lower.push(word.as_bytes().get(..LOWER).unwrap_or(word.as_bytes()));
            lower.bytes.make_ascii_lowercase();
            return lower;
        }
        let mut buffer = [0; 4];
        for it in fold(head(word, 4 * LOWER)).chars() {
            lower.push(it.encode_utf8(&mut buffer).as_bytes());
        }
        lower
    }

    fn push(&mut self, piece: &[u8]) {
        let from = usize::from(self.len);
        if let Some(free) = self.bytes.get_mut(from..from + piece.len()) {
            free.copy_from_slice(piece);
            self.len += piece.len() as u8;
        }
    }

    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl PartialEq<&str> for Lower {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Deref for Lower {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
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

struct Lexer<'t> {
    raw: &'t str,
    tokens: Vec<Token>,
    /// Where the word in progress began.
    word: Option<usize>,
    gap: Gap,
    newlines: u32,
}

impl Lexer<'_> {
    fn run(&mut self) -> Option<()> {
        let mut at = 0;
        while let Some(rest) = self.raw.get(at..).filter(|it| !it.is_empty()) {
            // Most of a text is plain letters.
            let letters = rest.bytes().take(WORD).take_while(u8::is_ascii_alphabetic).count();
            if letters > 0 {
                self.continue_word(at, rest)?;
                at += letters;
                continue;
            }
            let mut characters = rest.chars();
            let Some(it) = characters.next() else { break };
            let next = characters.next();
            let mut end = at + it.len_utf8();
            if it.is_whitespace() || matches!(it, '\u{FEFF}') {
                self.end_word(at)?;
                self.white_space(it);
            } else if is_regional(it) && next.is_some_and(is_regional) {
                self.end_word(at)?;
                end += 4;
                self.push(Kind::Flag, at, end)?;
            } else if it == '\u{1F3F4}' {
                self.end_word(at)?;
                let tags = rest.chars().skip(1).take_while(|it| is_flag_tag(*it)).take(20);
                end += tags.map(char::len_utf8).sum::<usize>();
                self.push(Kind::Flag, at, end)?;
            } else if let Some(kind) = self.punctuation(at, it, next) {
                self.end_word(at)?;
                if let Some(kind) = kind {
                    self.push(kind, at, end)?;
                }
            } else {
                self.continue_word(at, rest)?;
            }
            at = end;
        }
        self.end_word(self.raw.len())
    }

    fn white_space(&mut self, it: char) {
        if matches!(it, '\n' | '\u{0B}' | '\u{0C}' | '\u{2028}' | '\u{2029}') {
            self.newlines += 1;
        }
        self.gap = match (self.newlines, self.gap, it) {
            (0, Gap::None, '\t') => Gap::Wide,
            (0, Gap::None, _) => Gap::Space,
            (0, Gap::Space, _) => Gap::Wide,
            (1, Gap::None | Gap::Space | Gap::Wide, _) => Gap::Line,
            (2.., ..) => Gap::Blank,
            (_, gap, _) => gap,
        };
    }

    /// A word begins or goes on with what stands at `at`.
    fn continue_word(&mut self, at: usize, rest: &str) -> Option<()> {
        let Some(start) = self.word else {
            self.word = Some(at);
            return Some(());
        };
        // "48abstentions", as old pages have it.
        let so_far = self.raw.as_bytes().get(start..at).unwrap_or_default();
        let glued = so_far.len() <= 3
            && so_far.iter().all(u8::is_ascii_digit)
            && rest
                .as_bytes()
                .get(..5)
                .is_some_and(|it| it.iter().all(u8::is_ascii_lowercase) || it.starts_with(b"in f"));
        if glued || at - start > WORD {
            self.end_word(at)?;
            self.word = Some(at);
        }
        Some(())
    }

    fn end_word(&mut self, end: usize) -> Option<()> {
        match self.word.take() {
            Some(start) => self.push(Kind::Word, start, end),
            None => Some(()),
        }
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) -> Option<()> {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        self.newlines = 0;
        if self.tokens.len() >= TOKENS {
            return None;
        }
        // A row of dots or commas is one.
        if gap == Gap::None
            && matches!(kind, Kind::Stop | Kind::Comma | Kind::Bullet | Kind::Dash)
            && self.tokens.last().is_some_and(|it| it.kind == kind)
        {
            return Some(());
        }
        self.tokens.push(Token { start: start as u32, len: (end - start) as u16, kind, gap });
        Some(())
    }

    /// `None` for a character of a word, `Some(None)` for one that is passed over.
    fn punctuation(&self, at: usize, it: char, next: Option<char>) -> Option<Option<Kind>> {
        let before = self.word.and_then(|it| self.raw.get(it..at)).unwrap_or_default();
        let digit_before = before.ends_with(|it: char| it.is_ascii_digit());
        let digit_next = next.is_some_and(|it| it.is_ascii_digit());
        let end = next.is_none_or(char::is_whitespace);
        Some(match it {
            ',' if digit_before && self.thousands(at) => return None,
            ',' | ';' | '،' | '؛' | '、' | '，' | '；' => Some(Kind::Comma),
            ':' if digit_before && digit_next => return None,
            ':' if !before.is_empty() && next == Some('/') => return None,
            ':' | '：' | '﹕' => Some(Kind::Colon),
            '(' | '[' | '（' | '【' => Some(Kind::Open),
            ')' | ']' | '）' | '】' => Some(Kind::Close),
            '.' if digit_before && digit_next => return None,
            // "1.Argentina" is an item of a list.
            '.' if before.len() <= 3 && before.bytes().all(|it| it.is_ascii_digit()) => {
                Some(Kind::Stop)
            }
            '.' if !before.is_empty() && next.is_some_and(char::is_alphanumeric) => return None,
            '.' if is_abbreviation(before) => return None,
            // "Davis Jr., Smith"
            '.' if matches!(before, "Jr" | "Sr" | "Esq" | "Wm")
                && matches!(next, Some(',' | ';')) =>
            {
                return None;
            }
            '.' | '!' | '?' | '。' | '؟' | '…' => Some(Kind::Stop),
            '•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '□' | '○' | '►' | '➤' | '✓' | '✔' | '✅'
            | '❌' | '|' | '\u{F0B7}' => Some(Kind::Bullet),
            '*' | '+' if before.is_empty() && end && self.gap > Gap::None => Some(Kind::Bullet),
            '—' | '―' => Some(self.dash()),
            // Two hyphens are typed for a dash: "YEAS--215".
            '-' if next == Some('-') => Some(self.dash()),
            '-' if self.dash_before(at).is_some() => self.dash_before(at),
            '-' | '–' | '−' if before.is_empty() && (end || self.gap >= Gap::Line) => {
                Some(self.dash())
            }
            '“' | '”' | '„' | '"' | '«' | '»' | '‟' => Some(Kind::Quote),
            '\'' | '’' | '‘' | '`'
                if !before.is_empty() && !next.is_some_and(char::is_alphanumeric) =>
            {
                Some(Kind::Quote)
            }
            '\'' | '‘' | '’' if before.is_empty() => Some(Kind::Quote),
            '*' | '#' | '=' | '~' | '^' | '<' | '>' | '{' | '}' | '\\' | '\u{FE0F}' => None,
            '_' if before.is_empty() || end => None,
            // The rest of an emoji.
            '\u{20E3}' => None,
            '\u{200D}' if before.is_empty() => None,
            it if is_sign(it) => Some(Kind::Bullet),
            _ => return None,
        })
    }

    fn dash(&self) -> Kind {
        // The gap is that before the word in progress.
        if self.word.is_none() && self.gap >= Gap::Line { Kind::Bullet } else { Kind::Dash }
    }

    /// What the hyphens right before `at` are.
    fn dash_before(&self, at: usize) -> Option<Kind> {
        let last = self.tokens.last().filter(|_| self.word.is_none() && self.gap == Gap::None)?;
        let hyphens = self.raw.get(last.start as usize..at)?.bytes().all(|it| it == b'-');
        hyphens.then_some(last.kind)
    }

    fn thousands(&self, at: usize) -> bool {
        let after = self.raw.as_bytes().get(at + 1..).unwrap_or_default();
        after.iter().take(4).take_while(|it| it.is_ascii_digit()).count() == 3
    }
}

fn is_regional(it: char) -> bool {
    matches!(it, '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_flag_tag(it: char) -> bool {
    matches!(it, '\u{E0020}'..='\u{E007F}')
}

/// Arrows, shapes, dingbats and emoji, which people set before headings and names. Digits and letters in
/// circles are no signs, nor are the minus and the slash of mathematics, which stand between counts.
fn is_sign(it: char) -> bool {
    !matches!(it, '−' | '∕')
        && matches!(it, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
        && !is_regional(it)
        && !it.is_alphanumeric()
}

/// Whether a full stop belongs to the word before it.
fn is_abbreviation(before: &str) -> bool {
    if before.len() > 5 {
        return false;
    }
    let one = before.chars().count() == 1 && before.chars().all(char::is_uppercase);
    // "U.S." and "U.K."
    let dotted = before.contains('.') && before.split('.').all(|it| it.chars().count() <= 1);
    const KNOWN: [&str; 37] = [
        "st", "ste", "rep", "dem", "fed", "is", "isl", "mr", "mrs", "ms", "dr", "nos", "jan",
        "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "para",
        "corr", "add", "rev", "op", "vs", "sra", "d.r", "ald", "hon", "mm", "sen", "cllr",
    ];
    one || dotted || KNOWN.iter().any(|it| it.eq_ignore_ascii_case(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let text = Text::new(text).unwrap();
        let found: Vec<_> = (0..text.len()).map(|it| text.str(it)).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn words_and_marks_are_told_apart() {
        check("Iraq,Ireland; Oman.", "Iraq|,|Ireland|;|Oman|.");
        check("St. Lucia, the U.S. and D.R. Congo.", "St.|Lucia|,|the|U.S.|and|D.R.|Congo|.");
        check("abstentions(Albania, 1,234 at 10:30)", "abstentions|(|Albania|,|1,234|at|10:30|)");
        check("https://undocs.org/A/78/PV.50 ;", "https://undocs.org/A/78/PV.50|;");
        check(
            "1against ( United States), with 48abstentions",
            "1|against|(|United|States|)|,|with|48|abstentions",
        );
        check("1.Argentina\n2. Armenia\n- Oman", "1|.|Argentina|2|.|Armenia|-|Oman");
        check("**Against** (7): Côte d’Ivoire", "Against|(|7|)|:|Côte|d’Ivoire");
        check("🇦🇱🇩🇿 Oman", "🇦🇱|🇩🇿|Oman");
        check("‘Weapons’ — adopted", "‘|Weapons|’|—|adopted");
        check("YEAS--215 and Total: -- 3", "YEAS|-|215|and|Total|:|-|3");
        check("Sen. Davis Jr., Smith.", "Sen.|Davis|Jr.|,|Smith|.");
        check("--\nOman--\nJean-Luc", "-|Oman|-|Jean-Luc");
    }

    #[test]
    fn counts_are_found_by_halving() {
        assert!(NUMBERS.is_sorted_by(|a, b| a.0 < b.0));
        let text = Text::new("None fifteen 07 12345 on").unwrap();
        let found: Vec<_> = (0..5).map(|it| text.number(it)).collect();
        assert_eq!(found, [Some(0), Some(15), Some(7), None, None]);
    }

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
