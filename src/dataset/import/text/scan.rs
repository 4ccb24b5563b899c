//! Text -> words with their places; page furniture is told apart from what was said.

use crate::dataset::Place;
use crate::date::Date;

/// One word, as whitespace bounds it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    at: u32,
    length: u32,
    line: u32,
    column: u32,
    /// First on its line.
    pub starts_line: bool,
    /// First after a blank line, or first of all.
    pub starts_block: bool,
}

/// The words of a text.
pub struct Words<'t> {
    text: &'t str,
    all: Vec<Word>,
}

impl<'t> Words<'t> {
    /// Cuts a text into words.
    pub fn new(text: &'t str) -> Self {
        // Counted first: a vector that grows would need twice the memory.
        let mut all = Vec::with_capacity(text.split_whitespace().count());
        let (mut start, mut blank) = (0, true);
        for (index, line) in text.split('\n').enumerate() {
            let before = all.len();
            words_of(line, start, index as u32 + 1, blank, &mut all);
            blank = all.len() == before;
            start += line.len() + 1;
        }
        Self { text, all }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// A word; `None` behind the last.
    pub fn get(&self, index: usize) -> Option<Word> {
        self.all.get(index).copied()
    }

    /// The letters of a word; empty behind the last.
    pub fn text(&self, index: usize) -> &'t str {
        self.get(index).map_or("", |it| {
            let start = it.at as usize;
            self.text.get(start..start + it.length as usize).unwrap_or_default()
        })
    }

    /// The text from the start of one word to the end of another, as it stands.
    pub fn span(&self, from: usize, to: usize) -> &'t str {
        match (self.get(from), to.checked_sub(1).and_then(|it| self.get(it))) {
            (Some(first), Some(last)) => {
                let end = (last.at + last.length) as usize;
                self.text.get(first.at as usize..end).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The place of a word; the start of the text behind the last.
    pub fn place(&self, index: usize) -> Place {
        self.get(index).map_or(Place { line: 1, column: 1 }, |it| Place {
            line: it.line as usize,
            column: it.column as usize,
        })
    }

    /// A word without the punctuation around it, in lower case.
    pub fn plain(&self, index: usize) -> String {
        plain(self.text(index))
    }

    /// Whether a word belongs to the page and not to the record: page numbers, dates and symbols
    /// of a running head, job numbers.
    pub fn is_furniture(&self, index: usize) -> bool {
        let text = self.text(index);
        is_job_number(text)
            || date_of_page(text).is_some()
            || is_meeting(text)
            || (is_page_number(text) && !self.plain(index.wrapping_sub(1)).starts_with("resol"))
    }
}

fn words_of(line: &str, start: usize, number: u32, blank: bool, all: &mut Vec<Word>) {
    let mut column = 1;
    let mut word: Option<(usize, u32)> = None;
    let first = all.len();
    let end = |from: usize, to: usize, at_column: u32, all: &mut Vec<Word>| {
        let starts_line = all.len() == first;
        all.push(Word {
            at: (start + from) as u32,
            length: (to - from) as u32,
            line: number,
            column: at_column,
            starts_line,
            starts_block: starts_line && blank,
        });
    };
    for (at, character) in line.char_indices() {
        match (character.is_whitespace(), word) {
            (true, Some((from, at_column))) => {
                end(from, at, at_column, all);
                word = None;
            }
            (false, None) => word = Some((at, column)),
            _ => {}
        }
        column += 1;
    }
    if let Some((from, at_column)) = word {
        end(from, line.len(), at_column, all);
    }
}

/// Without the punctuation around it, in lower case.
pub fn plain(text: &str) -> String {
    text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase()
}

/// `16/34`: a page of a document with at most 99.
fn is_page_number(text: &str) -> bool {
    let two = |it: &str| (1..=2).contains(&it.len()).then(|| it.parse::<u32>().ok()).flatten();
    text.split_once('/').and_then(|(page, of)| Some(two(page)? <= two(of)?)).unwrap_or(false)
}

/// `23-41218`: the number under which a document was printed.
fn is_job_number(text: &str) -> bool {
    let digits = |it: &str, count| it.len() == count && it.bytes().all(|it| it.is_ascii_digit());
    text.split_once('-').is_some_and(|(year, job)| digits(year, 2) && digits(job, 5))
}

/// `A/78/PV.50`, `S/PV.9586`.
pub fn is_meeting(text: &str) -> bool {
    (text.starts_with("A/") || text.starts_with("S/")) && text.contains("PV.")
}

/// `19/12/2023` in a running head, the day first.
pub fn date_of_page(text: &str) -> Option<Date> {
    let mut fields = text.split('/');
    let (day, month, year) = (fields.next()?, fields.next()?, fields.next()?);
    let plain = day.len() == 2 && month.len() == 2 && year.len() == 4 && fields.next().is_none();
    plain.then(|| Date::parse(&format!("{year}-{month}-{day}"))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_places() {
        let words = Words::new("Čad, Iran\n\n (Islamic");
        let found: Vec<_> = (0..words.len())
            .map(|it| {
                let place = words.place(it);
                (words.text(it), place.line, place.column, words.get(it).unwrap().starts_block)
            })
            .collect();
        assert_eq!(found, [("Čad,", 1, 1, true), ("Iran", 1, 6, false), ("(Islamic", 3, 2, true)]);
        assert_eq!(words.span(0, 2), "Čad, Iran");
    }

    #[test]
    fn furniture_is_told_by_its_shape() {
        for (text, expected) in [
            ("18/34", true),
            ("19/12/2023", true),
            ("23-41218", true),
            ("A/78/PV.50", true),
            ("78/196", false),
            ("Guinea-Bissau", false),
            ("A/RES/74/17", false),
        ] {
            assert_eq!(Words::new(text).is_furniture(0), expected, "{text}");
        }
        assert!(!Words::new("resolution 61/89").is_furniture(1));
    }
}
