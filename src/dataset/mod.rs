//! The door of formats: bytes -> `(Dataset, Vec<Warning>)` or `DatasetError`.
//!
//! A dataset is checked once, here; later stages rely on these promises: every roll call has one
//! position for each member, ids of members and blocs are unique, every text is clean (no control
//! or direction characters), and every count fits `u32`. Totals that the source states stay beside
//! the list; a difference is reported, never repaired.

#[cfg(feature = "editor")]
pub mod import;
mod json;
mod place;
mod text;
mod tree;
mod warning;

use crate::date::Date;
use crate::position::Position;
use crate::tally::Tally;

pub use place::Place;
pub use text::clean;
pub(crate) use warning::Reported;
pub use warning::{DatasetError, Fault, Warning};

/// Limits that are enforced while reading; [`json`] never allocates for more.
pub mod limits {
    /// Bytes of one file.
    pub const BYTES: usize = 8 << 20;
    /// Members of one assembly, former ones included.
    pub const MEMBERS: usize = 5_000;
    /// Roll calls of one dataset.
    pub const ROLL_CALLS: usize = 20_000;
    /// Blocs of one dataset.
    pub const BLOCS: usize = 1_000;
    /// Memberships of one bloc, several for one member allowed.
    pub const MEMBERSHIPS: usize = 20_000;
    /// Entries of any smaller list: notes, topics, former names.
    pub const SMALL_LIST: usize = 5_000;
    /// JSON values of one file, of any kind.
    pub const VALUES: usize = 400_000;
    /// Fields of one object.
    pub const FIELDS: usize = 200;
    /// Characters of one text; a longer one is cut there.
    pub const TEXT: usize = 2_000;
    /// The largest count that a source may state.
    pub const COUNT: u32 = 1_000_000;
}

/// Records of one assembly, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// The assembly that voted.
    pub assembly: Assembly,
    /// Where the records come from.
    pub source: Option<Source>,
    /// Everyone who was a member at some time.
    pub members: Vec<Member>,
    /// Named sets of members.
    pub blocs: Vec<Bloc>,
    /// The roll calls, in the order of the file.
    pub roll_calls: Vec<RollCall>,
    /// Roll calls that could not be read, by id, with the reason; they are never guessed.
    pub unreadable: Vec<(String, Warning)>,
}

/// The body that voted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assembly {
    /// Its id, kept only so that packing can write it again.
    #[cfg(feature = "editor")]
    pub id: Option<String>,
    /// Its name in the language of the dataset, and in others by BCP 47 tag.
    pub name: Translated,
    /// A shorter name that fits on one line, in the language of the dataset and in others.
    pub short: Option<Translated>,
}

/// A text in the dataset's language and, where the dataset has them, in others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Translated {
    /// The text in the language of the dataset.
    pub text: String,
    /// The text in other languages, as pairs of BCP 47 tag and text.
    pub others: Vec<(String, String)>,
}

impl Translated {
    /// Returns the text in `lang`, a BCP 47 tag; `None` if the dataset does not have it.
    pub fn translation(&self, lang: &str) -> Option<&str> {
        let other = self.others.iter().find(|(other, _)| other == lang)?;
        Some(&other.1)
    }

    /// Returns the text in `lang`, a BCP 47 tag, or else in the dataset's own language.
    pub fn in_lang(&self, lang: &str) -> &str {
        self.translation(lang).unwrap_or(&self.text)
    }
}

/// Where records come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The publisher's name for the collection.
    pub name: String,
    /// Its address; http or https.
    pub url: Option<String>,
    /// When the records were taken from it.
    pub retrieved: Option<Date>,
}

/// One who may vote: a state, a deputy.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its id, unique in the dataset.
    pub id: String,
    /// ISO 3166 alpha-2 code, by which names in other languages are found.
    pub iso: Option<String>,
    /// Its name today, and its earlier ones.
    pub name: Name,
}

/// A name that may have changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// Today's name.
    pub now: String,
    /// Earlier names with the first day on which each was no longer used, ascending.
    pub formerly: Vec<(Date, String)>,
    /// Other spellings that records use; they are searched, never shown.
    #[cfg(feature = "explore")]
    pub also: Vec<String>,
}

impl Name {
    /// Returns the name that was in use on a day.
    pub fn on(&self, date: Date) -> &str {
        self.formerly.iter().find(|(to, _)| date < *to).map_or(&self.now, |(_, name)| name)
    }
}

/// A named set of members.
#[derive(Clone, Debug, PartialEq)]
pub struct Bloc {
    /// Its id, unique in the dataset.
    pub id: String,
    /// Its name, such as "European Union".
    pub name: Translated,
    /// What one of its members is called, such as "EU member".
    pub member_name: Option<Translated>,
    /// Whether it is shown when a page names no blocs.
    pub default: bool,
    /// Who belongs to it, and when.
    pub memberships: Vec<Membership>,
}

impl Bloc {
    /// Returns the members on a day as indices into [`Dataset::members`], ascending, each once.
    pub fn members_on(&self, date: Date) -> Vec<usize> {
        let mut members = Vec::new();
        for member in self.memberships.iter().filter(|it| it.covers(date)).map(|it| it.member) {
            if let Err(at) = members.binary_search(&member) {
                members.insert(at, member);
            }
        }
        members
    }

    /// Returns all who belong or ever belonged to it, as indices into [`Dataset::members`], in the
    /// order of the file, each once.
    pub fn everybody(&self) -> Vec<usize> {
        let mut members = Vec::new();
        for it in &self.memberships {
            if !members.contains(&it.member) {
                members.push(it.member);
            }
        }
        members
    }

    /// Whether a member belonged to it on a day.
    pub fn has(&self, member: usize, date: Date) -> bool {
        self.memberships.iter().any(|it| it.member == member && it.covers(date))
    }
}

/// One member's time in a bloc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Membership {
    /// Index into [`Dataset::members`].
    pub member: usize,
    /// First day; `None` for "always".
    pub from: Option<Date>,
    /// First day after it ended; `None` for "still".
    pub to: Option<Date>,
}

impl Membership {
    /// Whether it holds on a day; a month counts as its first day.
    fn covers(self, date: Date) -> bool {
        let date = date.first_day();
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date < to)
    }
}

/// One recorded vote of an assembly on one question.
#[derive(Clone, Debug, PartialEq)]
pub struct RollCall {
    /// The symbol of the text, or another id.
    pub id: String,
    /// When it was held.
    pub date: Date,
    /// What it was about, in the record's words.
    pub title: Option<String>,
    /// Address of the record; http or https.
    pub url: Option<String>,
    /// `adopted`, `rejected` or the record's own word.
    pub outcome: Option<String>,
    /// What was voted on.
    pub kind: Kind,
    /// The subjects that the source files it under.
    #[cfg(feature = "explore")]
    pub topics: Vec<String>,
    /// The act of voting: roll calls with the same ballot are one.
    pub ballot: Option<String>,
    /// The majority that was needed, such as `present-and-voting`.
    pub majority: Option<String>,
    /// The totals that the source states, each only where it states it.
    pub stated: Stated,
    /// The positions, one for each of [`Dataset::members`], in that order.
    pub positions: Vec<Position>,
    /// What the record adds about a member, such as how it had intended to vote.
    pub notes: Vec<Note>,
    /// How many doubts were open when an editor packed it; a tally that differs is not among them.
    pub doubts: u32,
}

impl RollCall {
    /// Returns the tally counted from the list of positions.
    pub fn counted(&self) -> Tally {
        Tally::of(&mut self.positions.iter().copied())
    }

    /// Returns the position of a member by its index; [`Position::NotMember`] beyond the list.
    pub fn position(&self, member: usize) -> Position {
        self.positions.get(member).copied().unwrap_or(Position::NotMember)
    }
}

/// What an assembly voted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A whole resolution.
    #[default]
    Resolution,
    /// A decision.
    Decision,
    /// A part of a text, voted on separately.
    Paragraph,
    /// A change to a text.
    Amendment,
    /// A question of procedure.
    Motion,
}

impl Kind {
    /// Whether a text as a whole was voted on.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Resolution | Self::Decision)
    }

    /// Returns the word that the file format has for it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Paragraph => "paragraph",
            Self::Amendment => "amendment",
            Self::Motion => "motion",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        [Self::Resolution, Self::Decision, Self::Paragraph, Self::Amendment, Self::Motion]
            .into_iter()
            .find(|kind| kind.id() == id)
    }
}

/// Totals as a source states them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// In favour.
    pub yes: Option<u32>,
    /// Against.
    pub no: Option<u32>,
    /// Abstaining.
    pub abstain: Option<u32>,
}

impl Stated {
    /// Whether no stated total differs from the counted one.
    pub fn agrees_with(self, counted: Tally) -> bool {
        let same = |stated: Option<u32>, count| stated.is_none_or(|it| it == count);
        same(self.yes, counted.yes)
            && same(self.no, counted.no)
            && same(self.abstain, counted.abstain)
    }
}

/// What a record adds about one member.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Index into [`Dataset::members`].
    pub member: usize,
    /// In the record's words.
    pub text: String,
}

/// Reads a dataset in our JSON.
///
/// # Errors
/// When nothing trustworthy can be shown; what can be left out is a warning instead.
pub fn read(bytes: &[u8]) -> Result<(Dataset, Vec<Warning>), DatasetError> {
    let text = text_of(bytes)?;
    match text.trim_start().bytes().next() {
        None => Err(DatasetError::new(Fault::Empty)),
        Some(b'<') => Err(DatasetError::new(Fault::Html)),
        Some(_) => json::read(text).map_err(|failure| *failure),
    }
}

/// Reads a file of member names in another language and returns one entry for each of the dataset's
/// members, in their order: the name that the file has for its ISO code, or `None`. The file is a
/// dataset without roll calls whose member ids are ISO codes.
///
/// # Errors
/// When the bytes are no dataset.
pub fn read_names(dataset: &Dataset, bytes: &[u8]) -> Result<Vec<Option<Name>>, DatasetError> {
    let (names, _) = read(bytes)?;
    let mut found = Vec::with_capacity(dataset.members.len());
    for member in &dataset.members {
        let same = |it: &&Member| member.iso.as_ref() == Some(&it.id);
        found.push(names.members.iter().find(same).map(|it| it.name.clone()));
    }
    Ok(found)
}

fn text_of(bytes: &[u8]) -> Result<&str, DatasetError> {
    if bytes.len() > limits::BYTES {
        return Err(DatasetError::new(Fault::TooLarge { bytes: bytes.len() }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        DatasetError::new(Fault::NotText).at(Place::after(before))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
