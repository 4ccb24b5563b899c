//! A record page as people copy it: `Title`, `Resolution`, `Vote summary`, `Vote date`, `Vote` ...

use super::{Field, Places, Records, address, is_position};
use crate::dataset::import::names::{Found, Roster};

/// Labels as the site writes them; a longer label stands before the one with which it begins.
const LABELS: [(&str, Field); 19] = [
    ("Title", Field::Title),
    ("Resolution", Field::Symbol),
    ("Meeting record", Field::Meeting),
    ("Vote summary", Field::Summary),
    ("Voting Summary", Field::Summary),
    ("Voting summary", Field::Summary),
    ("Vote date", Field::Date),
    ("Vote", Field::Votes),
    ("Agenda information", Field::Other),
    ("Agenda", Field::Other),
    ("Draft resolution", Field::Other),
    ("Draft", Field::Other),
    ("Committee report", Field::Other),
    ("Notes", Field::Other),
    ("Note", Field::Other),
    ("Collections", Field::Other),
    ("Related documents", Field::Other),
    ("Export", Field::Other),
    ("Record appears in", Field::Other),
];

/// The most words of a run of names that is taken apart.
const WORDS: usize = 40;
/// The most runs of names of one file that are taken apart.
const RUNS: usize = 5_000;

/// The most words of one name.
const NAME_WORDS: usize = 12;

/// Whether a text has the labels of a record page.
pub fn recognises(head: &str) -> bool {
    let (mut summaries, mut votes, mut entries) = (0, 0, 0);
    for (_, line) in lines(head) {
        summaries += usize::from(line.contains("Total voting membership"));
        match label(line) {
            Some((Field::Summary, _)) => summaries += 1,
            Some((Field::Votes, _)) => votes += 1,
            Some(_) => {}
            None => {
                let first = line.split_whitespace().next().unwrap_or_default();
                entries += usize::from(first.len() == 1 && is_position(first));
            }
        }
    }
    votes > 0 && (summaries > 0 || entries > 4)
}

/// Reads the records of a copied page.
pub fn read(text: &str, records: &mut Records<'_>) {
    let mut page =
        Page { places: Places::new(text), records, field: Field::Other, title: None, runs: 0 };
    for (start, line) in lines(text) {
        page.line(start, line);
    }
    page.end_title();
}

struct Page<'p, 'd, 't> {
    places: Places<'t>,
    records: &'p mut Records<'d>,
    /// The field to which a line without a label belongs.
    field: Field,
    /// A title, which may go on, and the byte where it starts.
    title: Option<(String, usize)>,
    runs: usize,
}

impl Page<'_, '_, '_> {
    fn line(&mut self, start: usize, line: &str) {
        let labelled = label(line);
        let value = labelled.map_or(line, |(_, value)| value);
        let start = start + line.len() - value.len();
        if let Some((field, _)) = labelled {
            self.end_title();
            self.field = field;
        } else if address(line).is_some() {
            self.end_title();
            let place = self.places.of(start);
            self.records.put(Field::Address, line, place);
            return;
        }
        match self.field {
            _ if value.is_empty() => {}
            Field::Title => match &mut self.title {
                Some((title, _)) => *title = format!("{title} {value}"),
                None => self.title = Some((value.to_owned(), start)),
            },
            Field::Votes => self.votes(start, value),
            field => {
                let place = self.places.of(start);
                self.records.put(field, value, place);
                // Totals may stand on several lines; the other fields are one line.
                if field != Field::Summary {
                    self.field = Field::Other;
                }
            }
        }
        // A longer text is no title, but a page without its other labels.
        if self.title.as_ref().is_some_and(|(title, _)| title.len() > 4_000) {
            self.end_title();
        }
    }

    fn end_title(&mut self) {
        if let Some((title, start)) = self.title.take() {
            let place = self.places.of(start);
            self.records.put(Field::Title, &title, place);
            self.field = Field::Other;
        }
    }

    /// Reads the entries of a line, one or many.
    fn votes(&mut self, start: usize, line: &str) {
        let entries = entries(line);
        let is_run_on = entries.len() > 1;
        for (at, entry) in entries {
            if is_run_on
                && self.runs < RUNS
                && let Some(names) = run_of_names(entry)
            {
                self.runs += 1;
                for (offset, name) in names {
                    let place = self.places.of(start + at + offset);
                    self.records.put(Field::Votes, name, place);
                }
                continue;
            }
            let place = self.places.of(start + at);
            match entry.contains(['/', ':', '>', '|', '=']) {
                true => self.records.unreadable(entry, place),
                false => self.records.put(Field::Votes, entry, place),
            }
        }
    }
}

/// Returns the field of the label at the start of a line, and what follows the label; `None` if
/// there is no label.
fn label(line: &str) -> Option<(Field, &str)> {
    LABELS.iter().find_map(|(label, field)| {
        let rest = line.strip_prefix(label)?;
        let ends =
            rest.is_empty() || rest.starts_with(':') || rest.starts_with(char::is_whitespace);
        ends.then(|| (*field, rest.trim_start_matches(|it: char| it == ':' || it.is_whitespace())))
    })
}

/// Returns the lines of a text, trimmed, with the bytes where they start; `<br>` ends a line too.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|it| !it.is_empty())?;
        let (length, gap) = line_end(rest);
        let line = rest.get(..length).unwrap_or_default();
        let start = at + line.len() - line.trim_start().len();
        at += length + gap;
        Some((start, line.trim()))
    })
}

/// Returns where the first line of a text ends, and how many bytes end it.
fn line_end(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\n' | b'\r' => return (at, 1),
            b'<' => {
                let tag = bytes.get(at..at + 8).or_else(|| bytes.get(at..)).unwrap_or_default();
                let is_break = tag.get(1..3).is_some_and(|it| it.eq_ignore_ascii_case(b"br"));
                if let Some(end) = tag.iter().position(|it| *it == b'>').filter(|_| is_break) {
                    return (at, end + 1);
                }
            }
            _ => {}
        }
    }
    (text.len(), 0)
}

/// Returns the entries of a line, with the bytes where they start. An entry begins at a position of
/// one letter, or, where a member has no position, after more than one space.
fn entries(line: &str) -> Vec<(usize, &str)> {
    let mut starts = vec![0];
    let mut before: Option<(usize, &str)> = None;
    for (at, word) in words(line) {
        if let Some((ended, previous)) = before {
            let is_letter = word.len() == 1 && is_position(word);
            let is_gap = at - ended > 1 && !(previous.len() <= 2 && is_position(previous));
            if is_letter || is_gap {
                starts.push(at);
            }
        }
        before = Some((at + word.len(), word));
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(from, to)| (*from, line.get(*from..to).unwrap_or_default().trim_end()))
        .collect()
}

/// Returns the words of a line, with the bytes where they start.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split_whitespace().map(|word| (word.as_ptr() as usize - line.as_ptr() as usize, word))
}

/// Splits an entry where a line lost its double spaces: in "A ANGOLA ANTIGUA AND BARBUDA" a member
/// without a position follows the first. Returns the entries with the bytes where they start;
/// `None` unless the words can be read as names in exactly one way.
fn run_of_names(entry: &str) -> Option<Vec<(usize, &str)>> {
    let words: Vec<(usize, &str)> = words(entry).take(WORDS + 1).collect();
    let first = usize::from(words.first().is_some_and(|(_, word)| is_position(word)));
    if words.len() > WORDS || words.len() < first + 2 {
        return None;
    }
    let part = |from: usize, to: usize| {
        let start = words.get(from).map(|(at, _)| *at)?;
        let end = words.get(to - 1).map(|(at, word)| at + word.len())?;
        entry.get(start..end)
    };
    let is_name = |from, to| {
        part(from, to).is_some_and(|it| matches!(Roster::un().find(it, None), Found::Seat(_)))
    };
    if is_name(first, words.len()) {
        return None;
    }
    // From the end: in how many ways the words from each one on can be read as names, and where the
    // first of these names ends.
    let mut ways = vec![(0_u32, 0_usize); words.len() + 1];
    if let Some(last) = ways.last_mut() {
        last.0 = 1;
    }
    for from in (first..words.len()).rev() {
        for to in from + 1..=words.len().min(from + NAME_WORDS) {
            let Some((rest, _)) = ways.get(to).copied().filter(|it| it.0 > 0) else { continue };
            if is_name(from, to)
                && let Some(here) = ways.get_mut(from)
            {
                *here = (here.0.saturating_add(rest), to);
            }
        }
    }
    if ways.get(first).is_none_or(|it| it.0 != 1) {
        return None;
    }
    let mut names = Vec::new();
    let mut from = first;
    while let Some((_, to)) = ways.get(from).copied().filter(|_| from < words.len()) {
        // The position stands before the first of the names.
        let start = if names.is_empty() { 0 } else { from };
        names.push((words.get(start)?.0, part(start, to)?));
        from = to;
    }
    Some(names)
}
