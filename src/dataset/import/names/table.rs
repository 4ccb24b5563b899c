//! `un.tsv` -> seats, spellings and codes. A line that cannot be read is left out here and makes
//! the tests fail.

use super::{Found, Seat, normal};
use crate::dataset::Name;
use crate::date::Date;

/// What a spelling or a code means, and when.
#[derive(Debug)]
pub struct Entry {
    /// The spelling's key, or the code.
    pub key: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub found: Found,
}

impl Entry {
    fn covers(&self, date: Date) -> bool {
        self.from.is_none_or(|it| it <= date) && self.to.is_none_or(|it| date < it)
    }

    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }
}

/// The contents of `un.tsv`.
#[derive(Debug, Default)]
pub struct Table {
    pub seats: Vec<Seat>,
    /// Spellings by key, then in the order of the file.
    pub spellings: Vec<Entry>,
    /// Codes by key, then in the order of the file.
    pub codes: Vec<Entry>,
    /// Keys of spellings that may mean several seats, with those seats.
    pub unclear: Vec<(String, Vec<usize>)>,
}

/// Returns the entries with one key, of a list that is sorted by key.
pub fn entries<'e>(sorted: &'e [Entry], key: &str) -> &'e [Entry] {
    let start = sorted.partition_point(|it| it.key.as_str() < key);
    let rest = sorted.get(start..).unwrap_or_default();
    let end = rest.partition_point(|it| it.key.as_str() == key);
    rest.get(..end).unwrap_or_default()
}

/// Returns what entries with one key mean on a day, or on any day if none is given:
/// [`Found::Ambiguous`] where they mean several things, [`Found::Unknown`] where there is none.
pub fn meaning<'e>(entries: impl IntoIterator<Item = &'e Entry>, on: Option<Date>) -> Found {
    let mut meaning = Found::Unknown;
    for entry in entries.into_iter().filter(|it| on.is_none_or(|day| it.covers(day))) {
        if meaning != Found::Unknown && meaning != entry.found {
            return Found::Ambiguous;
        }
        meaning = entry.found;
    }
    meaning
}

/// Reads the table. Also returns the numbers of the lines that could not be read.
pub fn read(text: &'static str) -> (Table, Vec<usize>) {
    let mut reader = Reader { table: Table::default(), about: About::Nobody };
    let mut broken = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if !line.starts_with('#') && !line.is_empty() && reader.line(line).is_none() {
            broken.push(number + 1);
        }
    }
    reader.finish();
    (reader.table, broken)
}

/// Reads a period `a..b`, in which either side may be left out for open; an empty text is always.
/// `None` if it cannot be read.
pub fn period(text: &str) -> Option<(Option<Date>, Option<Date>)> {
    if text.is_empty() {
        return Some((None, None));
    }
    let (from, to) = text.split_once("..")?;
    let side = |it: &str| match it {
        "" => Some(None),
        it => Date::parse(it).map(Some),
    };
    Some((side(from)?, side(to)?))
}

/// Whom the lines that follow are about.
#[derive(Clone)]
enum About {
    Nobody,
    Found(Found),
    Unclear(Vec<&'static str>),
}

struct Reader {
    table: Table,
    about: About,
}

impl Reader {
    fn line(&mut self, line: &'static str) -> Option<()> {
        let mut fields = line.split('\t');
        match fields.next()? {
            "seat" => self.seat(fields),
            "was" => {
                let to = Date::parse(fields.next()?)?;
                let name = fields.next()?.to_owned();
                let former = &mut self.table.seats.last_mut()?.name.formerly;
                let ascending = former.last().is_none_or(|(before, _)| *before < to);
                ascending.then(|| former.push((to, name)))
            }
            "name" => self.spellings(fields),
            "code" => self.codes(fields),
            "outside" => {
                self.about = About::Found(Found::NeverMember(fields.next()?));
                Some(())
            }
            "unclear" => {
                self.about = About::Unclear(fields.next()?.split(' ').collect());
                Some(())
            }
            _ => None,
        }
    }

    fn seat(&mut self, mut fields: impl Iterator<Item = &'static str>) -> Option<()> {
        let (id, iso, now) = (fields.next()?, fields.next()?, fields.next()?);
        let iso = (!iso.is_empty()).then_some(iso);
        let mut periods = Vec::new();
        for text in fields.next()?.split(',') {
            let (from, to) = period(text)?;
            periods.push((from?, to));
        }
        let found = Found::Seat(self.table.seats.len());
        self.about = About::Found(found);
        for code in [Some(id), iso].into_iter().flatten() {
            self.table.codes.push(Entry { key: code.to_owned(), from: None, to: None, found });
        }
        let name = Name { now: now.to_owned(), ..Name::default() };
        self.table.seats.push(Seat { id, iso, name, periods });
        Some(())
    }

    fn spellings(&mut self, mut fields: impl Iterator<Item = &'static str>) -> Option<()> {
        let (from, to) = period(fields.next()?)?;
        for spelling in fields {
            let key = normal::key(spelling);
            let found = match &self.about {
                About::Nobody => return None,
                About::Found(found) => *found,
                About::Unclear(ids) => {
                    let seats = &self.table.seats;
                    let named =
                        ids.iter().filter_map(|id| seats.iter().position(|it| it.id == *id));
                    self.table.unclear.push((key.clone(), named.collect()));
                    Found::Ambiguous
                }
            };
            self.table.spellings.push(Entry { key, from, to, found });
        }
        Some(())
    }

    fn codes(&mut self, mut fields: impl Iterator<Item = &'static str>) -> Option<()> {
        let (from, to) = period(fields.next()?)?;
        let About::Found(found) = self.about else { return None };
        for code in fields {
            self.table.codes.push(Entry { key: code.to_owned(), from, to, found });
        }
        Some(())
    }

    fn finish(&mut self) {
        self.table.spellings.retain(|it| !it.key.is_empty());
        // Stable, so that what stands first in the file stays first.
        self.table.spellings.sort_by(|a, b| a.key.cmp(&b.key));
        self.table.codes.sort_by(|a, b| a.key.cmp(&b.key));
        self.table.unclear.sort();
    }
}
