//! Questions -> answers in words and numbers, without pixels.
//!
//! The picture, the table, the outline and the plain text all come from the same answer.

pub mod breakdown;
#[cfg(feature = "compare")]
pub mod compare;
#[cfg(feature = "explore")]
pub mod explore;
#[cfg(feature = "explore")]
mod proof;
mod sentences;
mod table;
pub mod words;

use std::fmt;

use crate::dataset::{Dataset, Kind, Name, RollCall, Warning};
use crate::nearest::nearest;

pub use breakdown::{BlocRow, Breakdown, Group, Person, Segment};
#[cfg(feature = "explore")]
pub use proof::proof;
pub use sentences::{Kind as SentenceKind, Sentence};
pub use table::{Table, text};

/// Member names of a language in the order of the members; `None` where it has none.
pub type Names = Vec<Option<Name>>;

/// What a page asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The view; a build without the feature `explore` knows only `breakdown`.
    pub view: String,
    /// Id of a roll call, or of two with a space between; `None` for the newest.
    pub vote: Option<String>,
    /// Ids of blocs in display order; `None` for those that the dataset marks as default.
    pub blocs: Option<Vec<String>>,
    /// Ids of members to point out.
    pub focus: Vec<String>,
    /// BCP 47 tag of the words in use, by which the dataset's translations are chosen.
    pub lang: String,
    /// The editor's heading in place of the generated one.
    pub heading: Option<String>,
    /// What the reader chose.
    #[cfg(feature = "explore")]
    pub choice: explore::Choice,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewError {
    /// No such view.
    UnknownView(String),
    /// No roll call with that id.
    UnknownRollCall {
        /// What was asked for.
        id: String,
        /// Ids that look most like it, best first.
        nearest: String,
    },
    /// The roll call is in the file, but could not be read.
    Unreadable(Warning),
    /// The file has no readable roll call at all.
    NoRollCalls(Option<Warning>),
}

impl ViewError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownView(_) => "unknown-view",
            Self::UnknownRollCall { .. } => "unknown-roll-call",
            Self::Unreadable(warning) => warning.code,
            Self::NoRollCalls(_) => "no-roll-calls",
        }
    }

    /// The warning behind it, which knows the place in the file.
    pub fn warning(&self) -> Option<&Warning> {
        match self {
            Self::Unreadable(warning) => Some(warning),
            Self::NoRollCalls(warning) => warning.as_ref(),
            _ => None,
        }
    }
}

impl std::error::Error for ViewError {}

impl fmt::Display for ViewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownView(view) => {
                write!(f, "the view \"{view}\" does not exist; use {VIEWS}")
            }
            Self::UnknownRollCall { id, nearest } => {
                write!(f, "the data has no roll call \"{id}\"")?;
                if nearest.is_empty() {
                    return Ok(());
                }
                write!(f, "; the nearest are {nearest}")
            }
            Self::Unreadable(warning) | Self::NoRollCalls(Some(warning)) => warning.fmt(f),
            Self::NoRollCalls(None) => f.write_str("the data has no roll calls"),
        }
    }
}

/// The views that exist, for messages.
#[cfg(feature = "explore")]
const VIEWS: &str =
    "breakdown, hemicycle, members, tiles, table, alignment, timeline, precedents, matrix or space";
#[cfg(not(feature = "explore"))]
const VIEWS: &str = "breakdown";

fn is_view(view: &str) -> bool {
    #[cfg(feature = "explore")]
    return explore::Layout::of_view(view).is_some();
    #[cfg(not(feature = "explore"))]
    return view == "breakdown";
}

/// The roll call that a page asks for, and the one before it where it asks for two.
///
/// # Errors
/// As [`find_roll_call`].
fn find_roll_calls<'a>(
    dataset: &'a Dataset,
    vote: Option<&str>,
) -> Result<(Option<&'a RollCall>, &'a RollCall), ViewError> {
    let found = find_roll_call(dataset, vote);
    #[cfg(feature = "explore")]
    if let (Err(ViewError::UnknownRollCall { .. }), Some((first, second))) =
        (&found, vote.and_then(|it| it.trim().split_once(char::is_whitespace)))
    {
        let (first, second) = (first.trim(), second.trim());
        let both = (find_roll_call(dataset, Some(first))?, find_roll_call(dataset, Some(second))?);
        return Ok((Some(both.0), both.1));
    }
    Ok((None, found?))
}

/// The roll call that a page asks for: by id in any case, whole texts before their parts; or
/// the newest, the last of them in the file.
///
/// # Errors
/// When there is none; a similar id is suggested, never taken.
pub fn find_roll_call<'a>(
    dataset: &'a Dataset,
    vote: Option<&str>,
) -> Result<&'a RollCall, ViewError> {
    let id = vote.unwrap_or_default().trim();
    let mut found: Option<&RollCall> = None;
    for it in &dataset.roll_calls {
        let better = match found {
            None => true,
            Some(found) if id.is_empty() => {
                (it.kind.is_whole(), it.date) >= (found.kind.is_whole(), found.date)
            }
            Some(found) => it.kind.is_whole() && !found.kind.is_whole(),
        };
        if better && (id.is_empty() || it.id.eq_ignore_ascii_case(id)) {
            found = Some(it);
        }
    }
    if let Some(found) = found {
        return Ok(found);
    }
    let mut unreadable = dataset.unreadable.iter();
    if id.is_empty() {
        return Err(ViewError::NoRollCalls(unreadable.next().map(|(_, warning)| warning.clone())));
    }
    if let Some((_, warning)) = unreadable.find(|(other, _)| other.eq_ignore_ascii_case(id)) {
        return Err(ViewError::Unreadable(warning.clone()));
    }
    let ids = &mut dataset.roll_calls.iter().map(|it| it.id.as_str());
    Err(ViewError::UnknownRollCall { id: id.to_owned(), nearest: nearest(id, ids) })
}

/// The catalog's message for a kind, such as `kind-motion`.
fn kind_message(kind: Kind) -> String {
    format!("kind-{}", kind.id())
}
