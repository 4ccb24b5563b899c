//! The log of a scraper: each record is a dictionary of Python with lists of texts.

use super::{Field, Places, Records};

/// Names of the fields in such a log.
const KEYS: [(&str, Field); 6] = [
    ("title", Field::Title),
    ("resolution_symbol", Field::Symbol),
    ("vote_date", Field::Date),
    ("id_record", Field::Address),
    ("meeting_record", Field::Meeting),
    ("vote", Field::Votes),
];

/// Whether a text has the fields of such a log.
pub fn recognises(head: &str) -> bool {
    head.contains("'vote': [") && head.contains("'resolution_symbol': [")
}

/// Reads the records, each of which stands between braces.
pub fn read(text: &str, records: &mut Records<'_>) {
    let mut places = Places::new(text);
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|it| it.find("{'")).map(|it| at + it + 1) {
        let mut scan = Scan { text, at: start };
        let mut votes = Vec::new();
        let mut title = None;
        let mut key = Field::Other;
        records.close();
        while let Some(token) = scan.token() {
            match token {
                Token::End => break,
                Token::Key(name) => {
                    key = KEYS.iter().find(|(it, _)| *it == name).map_or(Field::Other, |it| it.1);
                }
                Token::Text(from, value) => {
                    let mut place = places.of(from);
                    place.column += value.chars().take_while(|it| it.is_whitespace()).count();
                    match key {
                        Field::Votes => votes.push((place, value)),
                        Field::Title => title = Some((place, value)),
                        Field::Address => {
                            let address = format!("digitallibrary.un.org/record/{value}");
                            records.put(key, &address, place);
                        }
                        _ => records.put(key, &value, place),
                    }
                }
            }
        }
        // Fields stand in the order of the alphabet. The title is put once, here, since a second
        // one would begin the next record; the votes follow the other fields.
        if let Some((place, value)) = title {
            records.put(Field::Title, &value, place);
        }
        for (place, value) in votes {
            records.put(Field::Votes, &value, place);
        }
        at = scan.at.max(start);
    }
}

enum Token {
    /// A name before a colon.
    Key(String),
    /// A text and the byte where it starts.
    Text(usize, String),
    /// The end of the record.
    End,
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads the next token; texts without a comma between them are one.
    fn token(&mut self) -> Option<Token> {
        let mut found: Option<(usize, String)> = None;
        loop {
            let next = self.rest().chars().next();
            match (next, &mut found) {
                (Some('\'' | '"'), None) => {
                    let from = self.at + 1;
                    found = Some((from, self.quoted()?));
                }
                (Some('\'' | '"'), Some(_)) => {
                    let more = self.quoted()?;
                    if let Some((_, text)) = &mut found {
                        text.push_str(&more);
                    }
                }
                (Some(':'), Some(_)) => {
                    self.at += 1;
                    return found.map(|(_, name)| Token::Key(name));
                }
                (Some(',' | ']' | '}'), Some(_)) | (None, Some(_)) => {
                    return found.map(|(from, text)| Token::Text(from, text));
                }
                (Some('}') | None, None) => {
                    self.at += usize::from(next.is_some());
                    return Some(Token::End);
                }
                (Some(other), _) => self.at += other.len_utf8(),
            }
        }
    }

    /// Reads a text between its quotation marks; `None` if it is not closed.
    fn quoted(&mut self) -> Option<String> {
        let mut characters = self.rest().char_indices();
        let (_, mark) = characters.next()?;
        let mut text = String::new();
        let mut escaped = false;
        for (at, character) in characters {
            match character {
                _ if escaped => {
                    escaped = false;
                    // No other escape stands in a name.
                    text.push(if character == 'n' { ' ' } else { character });
                }
                '\\' => escaped = true,
                it if it == mark => {
                    self.at += at + mark.len_utf8();
                    return Some(text);
                }
                it => text.push(it),
            }
        }
        None
    }
}
