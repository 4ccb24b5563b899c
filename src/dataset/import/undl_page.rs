//! The text of a UN Digital Library record page, as copied or scraped.
//!
//! A page is a list of labels with their values. One of the values is the list of members, each
//! after its position: `Y`, `N`, `A`, or nothing for a member who did not vote. In a copied page
//! every value is on the line of its label or below it. The log of a scraper has the same as a
//! dictionary of Python. Several records may follow one another.

mod log;
mod page;

use super::doubt::{Doubt, quoted};
use super::draft::{Coverage, Draft, DraftRollCall, Origin};
use super::tables::undl_terms as terms;
use crate::dataset::{DatasetError, Fault, Place, clean};

/// The characters at the start by which a page is recognised: what is copied begins with the
/// record.
const HEAD: usize = 256 << 10;

/// The most characters of a member's name; a longer text is no name.
const NAME: usize = 120;

/// Whether a text is a record page or a log of such pages.
pub fn recognises(text: &str) -> bool {
    let head = match text.char_indices().nth(HEAD) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    };
    log::recognises(head) || page::recognises(head)
}

/// Reads the records of a text into `draft`, and returns the name of the format.
///
/// # Errors
/// When they list no member.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let before = draft.roll_calls.len();
    let mut records = Records { file, draft, open: None };
    match log::recognises(text) {
        true => log::read(text, &mut records),
        false => page::read(text, &mut records),
    }
    records.close();
    match draft.roll_calls.iter().skip(before).any(|it| !it.cells.is_empty()) {
        true => Ok("undl-page"),
        false => {
            let message = "the record lists no member; copy the page with its list of votes, or look in the meeting record: some votes have none";
            let fault = Fault::Form { code: "no-votes", message: message.to_owned() };
            Err(DatasetError::new(fault).at(Place::START))
        }
    }
}

/// One field of a record, whatever its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Title,
    Symbol,
    Date,
    Summary,
    Address,
    Meeting,
    Votes,
    /// A field that is not needed.
    Other,
}

/// The records of a file, filled one after the other.
struct Records<'d> {
    file: usize,
    draft: &'d mut Draft,
    open: Option<DraftRollCall>,
}

impl Records<'_> {
    /// Returns the record that is being filled; if there is none, one begins at `place`.
    fn open(&mut self, place: Place) -> &mut DraftRollCall {
        let file = self.file;
        self.open.get_or_insert_with(|| DraftRollCall {
            origin: Some(Origin::Undl),
            file,
            place: Some(place),
            coverage: Coverage::Everybody,
            ..DraftRollCall::default()
        })
    }

    /// Ends the record, which is kept if it has a symbol or a member.
    fn close(&mut self) {
        let Some(record) = self.open.take() else { return };
        if record.cells.is_empty() && record.id.is_none() {
            return;
        }
        let key = format!("page {} {}", self.file, self.draft.roll_calls.len());
        *self.draft.roll_call(Origin::Undl, &key) = record;
    }

    /// Takes the value of a field. A value that does not belong to the open record begins the next
    /// one.
    fn put(&mut self, field: Field, value: &str, place: Place) {
        let value = value.trim();
        if value.is_empty() || value.eq_ignore_ascii_case("N/A") {
            return;
        }
        if self.begins_next(field, value) {
            self.close();
        }
        match field {
            Field::Title => self.open(place).title = Some(clean(terms::title(value)).into_owned()),
            Field::Symbol => self.symbol(value, place),
            Field::Date => self.date(value, place),
            Field::Summary => self.summary(value, place),
            Field::Address => {
                let record = self.open(place);
                record.url = record.url.take().or_else(|| address(value));
            }
            Field::Meeting => {
                let record = self.open(place);
                if record.id.is_none() {
                    record.body = terms::body(value);
                }
            }
            Field::Votes => self.vote(value, place),
            Field::Other => {}
        }
    }

    /// Whether a field of this value belongs to another record than the open one.
    fn begins_next(&self, field: Field, value: &str) -> bool {
        let Some(open) = &self.open else { return false };
        match field {
            Field::Title => {
                open.title.as_deref().is_some_and(|it| it != clean(terms::title(value)))
                    || (!open.cells.is_empty() && open.title.is_some())
            }
            Field::Symbol => open.id.as_deref().is_some_and(|it| it != clean(value)),
            Field::Address => {
                // An address of the library stands on its page more than once.
                open.url.is_some() && !open.cells.is_empty() && address(value) != open.url
            }
            _ => false,
        }
    }

    fn symbol(&mut self, value: &str, place: Place) {
        let record = self.open(place);
        record.id = Some(clean(value).into_owned());
        record.body = terms::body(value);
        record.outcome = terms::outcome(value);
    }

    fn date(&mut self, value: &str, place: Place) {
        let date = terms::day(value);
        self.open(place).date = date;
        if date.is_none() {
            self.push(Doubt::unreadable_date(value), place);
        }
    }

    /// Reads the stated totals: `Yes: 63 | No: 19 | Abstentions: 66 | Non-Voting: 45 | Total voting
    /// membership: 193`.
    fn summary(&mut self, value: &str, place: Place) {
        let mut totals = self.open(place).stated;
        for part in value.split(['|', ',', ';']) {
            let Some((label, number)) = part.rsplit_once(':') else { continue };
            let label = label.trim().to_lowercase();
            let total = match () {
                () if label.ends_with("membership") => &mut totals.members,
                () if label.ends_with("non-voting") => &mut totals.not_voting,
                () if label.ends_with("abstentions") => &mut totals.abstain,
                () if label.ends_with("yes") => &mut totals.yes,
                () if label.ends_with("no") => &mut totals.no,
                () => continue,
            };
            let number = number.trim();
            let count = terms::count(number);
            *total = total.or(count);
            if count.is_none() && !number.is_empty() {
                self.push(Doubt::unreadable_count(number), place);
            }
        }
        self.open(place).stated = totals;
    }

    /// Reads one member: its position, if it took one, and its name.
    fn vote(&mut self, value: &str, place: Place) {
        let (position, name, offset) = entry(value);
        let at = Place { column: place.column + offset, ..place };
        if name.chars().nth(NAME).is_some() {
            let name = quoted(name);
            let message = format!("\"{name} ...\" is no name of a member; it is left out");
            self.doubt("unknown-name", message, name, at);
            return;
        }
        let known = terms::position(position);
        if known.is_none() {
            let message = format!(
                "\"{position}\" is no position; write Y, N or A, or nothing for a member who did not vote"
            );
            let id = self.open(place).id.clone().unwrap_or_default();
            let doubt = Doubt::new("unknown-position", message).quoting(position);
            let doubt = doubt.of_roll_call(&id).about(vec![name.to_owned()]);
            self.draft.doubts.push(doubt.at(self.file, place));
        }
        let member = self.draft.member(None, name, at, self.file);
        self.open(place).list(member, known, at);
    }

    /// Adds a doubt for a line among the members that cannot be one.
    fn unreadable(&mut self, line: &str, place: Place) {
        let line = quoted(line);
        let message = format!("\"{line}\" is no member of the list; it is left out");
        self.doubt("unreadable-line", message, line, place);
    }

    fn doubt(&mut self, code: &'static str, message: String, quoted: &str, place: Place) {
        self.push(Doubt::new(code, message).quoting(quoted), place);
    }

    fn push(&mut self, doubt: Doubt, place: Place) {
        let id = self.open(place).id.clone().unwrap_or_default();
        self.draft.doubts.push(doubt.of_roll_call(&id).at(self.file, place));
    }
}

/// Splits an entry into its position and its name; also returns how many characters stand before
/// the name.
fn entry(text: &str) -> (&str, &str, usize) {
    let Some((first, rest)) = text.split_once(char::is_whitespace) else { return ("", text, 0) };
    if !is_position(first) {
        return ("", text, 0);
    }
    let name = rest.trim_start();
    let offset = first.len() + 1 + rest.chars().count() - name.chars().count();
    (first, name, offset)
}

/// Whether a word stands for a position, or is a slip for one. No name of a state begins with a
/// word of these letters only.
fn is_position(word: &str) -> bool {
    word.len() <= 2 && !word.is_empty() && word.chars().all(|it| "YNAXynax".contains(it))
}

/// Returns the address of the record that a text names; `None` if it names none.
fn address(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("digitallibrary.un.org/record/")?;
    let id = rest.split(|it: char| !it.is_ascii_digit()).next().filter(|it| !it.is_empty())?;
    Some(terms::record(id))
}

/// Finds places in a text in one pass, so they must be asked for in the order in which they stand.
struct Places<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, place: Place::START }
    }

    /// Returns the place of a byte.
    fn of(&mut self, at: usize) -> Place {
        for character in self.text.get(self.at..at).unwrap_or_default().chars() {
            match character {
                '\n' => self.place = Place { line: self.place.line + 1, column: 1 },
                _ => self.place.column += 1,
            }
        }
        self.at = self.at.max(at);
        self.place
    }
}

#[cfg(test)]
mod tests;
