//! Characters -> tokens, in one pass, so that reading stays linear however a text is made.

use super::tokens::{Gap, Kind, TOKENS, Token};

/// Bytes after which a word is cut, since its length must fit a token.
const WORD: usize = 30_000;

/// Splits a text into tokens; `None` if there are more than [`TOKENS`].
pub fn tokens(raw: &str) -> Option<Vec<Token>> {
    let mut lexer = Lexer {
        raw,
        tokens: Vec::with_capacity((raw.len() / 5).min(TOKENS)),
        word: None,
        gap: Gap::Blank,
        newlines: 0,
    };
    lexer.run()?;
    Some(lexer.tokens)
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

    /// Begins a word at the byte `at`, or continues the one in progress there.
    fn continue_word(&mut self, at: usize, rest: &str) -> Option<()> {
        let Some(start) = self.word else {
            self.word = Some(at);
            return Some(());
        };
        // Old pages have no space in "48abstentions".
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
        // A run of the same mark is one token.
        if gap == Gap::None
            && matches!(kind, Kind::Stop | Kind::Comma | Kind::Bullet | Kind::Dash)
            && self.tokens.last().is_some_and(|it| it.kind == kind)
        {
            return Some(());
        }
        self.tokens.push(Token { start: start as u32, len: (end - start) as u16, kind, gap });
        Some(())
    }

    /// Returns what a punctuation mark is: `None` for a character of a word, `Some(None)` for one
    /// that is passed over.
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
        // While a word is in progress, the gap is the one before that word.
        if self.word.is_none() && self.gap >= Gap::Line { Kind::Bullet } else { Kind::Dash }
    }

    /// Returns the kind of the token of hyphens that ends right before `at`, if there is one.
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

/// Whether a character is an arrow, a shape, a dingbat or an emoji, as people set them before
/// headings and names. Digits and letters in circles are no signs, nor are the minus and the slash
/// of mathematics, which stand between counts.
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
    use crate::dataset::import::text::tokens::Text;

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
}
