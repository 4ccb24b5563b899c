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
#[cfg(feature = "compare")]
use crate::lean::sort;
use crate::nearest::nearest;

pub use breakdown::{BlocRow, Breakdown, Group, Segment, ShownMember};
#[cfg(feature = "explore")]
pub use proof::proof;
pub use sentences::{Kind as SentenceKind, Sentence};
pub use table::{Table, text};

/// Names of members in one language, in the order of [`Dataset::members`]; `None` for a member that
/// has none in it.
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
        /// The ids that look most like it, "A, B, C", best first; empty without any.
        nearest: String,
    },
    /// Two roll calls were asked for, but both ids are of this one.
    #[cfg(feature = "explore")]
    SameRollCall(String),
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
            #[cfg(feature = "explore")]
            Self::SameRollCall(_) => "same-roll-call",
            Self::Unreadable(warning) => warning.code,
            Self::NoRollCalls(_) => "no-roll-calls",
        }
    }

    /// The warning behind the error, which knows the place in the file; `None` where there is none.
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
            #[cfg(feature = "explore")]
            Self::SameRollCall(id) => {
                write!(f, "the vote names \"{id}\" twice; name two roll calls, or it once")
            }
            Self::Unreadable(warning) | Self::NoRollCalls(Some(warning)) => warning.fmt(f),
            Self::NoRollCalls(None) => f.write_str("the data has no roll calls"),
        }
    }
}

/// The views that exist, for error messages.
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

/// Finds the roll call that a page asks for, as the second of the pair; the first is the one that
/// the page names first where it names two, else `None`.
///
/// # Errors
/// As [`find_roll_call`], and when both ids are of one roll call.
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
        if std::ptr::eq(both.0, both.1) {
            return Err(ViewError::SameRollCall(second.to_owned()));
        }
        return Ok((Some(both.0), both.1));
    }
    Ok((None, found?))
}

/// Finds the roll call that a page asks for. An id is found in any case, and a whole text goes
/// before its parts; `A/RES/72/50#3` is the third roll call of that id in the file. Without an id
/// it is the newest; of one day, the last whole text in the file, or the last part where there is
/// no whole text.
///
/// # Errors
/// When there is no such roll call; similar ids are suggested, never taken.
pub fn find_roll_call<'a>(
    dataset: &'a Dataset,
    vote: Option<&str>,
) -> Result<&'a RollCall, ViewError> {
    let id = vote.unwrap_or_default().trim();
    // Pages whose address has a place in it load the core with this feature.
    #[cfg(feature = "explore")]
    if let Some(found) = shared(dataset, id) {
        return Ok(found);
    }
    let mut found: Option<&RollCall> = None;
    for it in &dataset.roll_calls {
        let better = match found {
            None => true,
            Some(found) if id.is_empty() => {
                (it.date, it.kind.is_whole()) >= (found.date, found.kind.is_whole())
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

/// Finds `A/RES/72/50#3`, the third roll call of that id in the file; `None` if there is none, or
/// if an id is just that text.
#[cfg(feature = "explore")]
fn shared<'a>(dataset: &'a Dataset, address: &str) -> Option<&'a RollCall> {
    let (id, place) = address.rsplit_once('#')?;
    let place: usize = place.parse().ok()?;
    let of = |id: &str| {
        let calls = dataset.roll_calls.iter();
        calls.filter(move |it| it.id.eq_ignore_ascii_case(id)).collect::<Vec<_>>()
    };
    if of(address).is_empty() { of(id).get(place.checked_sub(1)?).copied() } else { None }
}

/// Returns what [`find_roll_call`] finds each roll call by, in the order of the file: its id, with
/// its place behind it where others share the id.
#[cfg(feature = "compare")]
pub fn addresses(dataset: &Dataset) -> Vec<String> {
    let mut found: Vec<String> = dataset.roll_calls.iter().map(|it| it.id.clone()).collect();
    let mut keyed: Vec<_> = found.iter().map(|it| it.to_ascii_lowercase()).zip(0..).collect();
    sort(&mut keyed);
    for same in keyed.chunk_by(|one, other| one.0 == other.0).filter(|it| it.len() > 1) {
        for ((_, index), place) in same.iter().zip(1..) {
            if let Some(id) = found.get_mut(*index) {
                *id = format!("{id}#{place}");
            }
        }
    }
    found
}

/// The id of the catalog's message for a kind, such as `kind-motion`.
fn kind_message(kind: Kind) -> String {
    format!("kind-{}", kind.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roll_calls_of_one_id_are_found_by_their_place() {
        let calls = ["A", "B", "a", "C#2", "A"].iter().enumerate().map(|(at, id)| {
            let kind = if at == 2 { "resolution" } else { "paragraph" };
            format!(
                r#"{{"id":"{id}","date":"2020-01-0{}","kind":"{kind}","positions":"Y"}}"#,
                at + 1
            )
        });
        let calls = calls.collect::<Vec<_>>().join(",");
        let json = format!(r#"{{"rollcall":1,"members":[{{"id":"M"}}],"rollCalls":[{calls}]}}"#);
        let (dataset, _) = crate::dataset::read(json.as_bytes()).unwrap();
        for (vote, day) in [
            ("A", Some(3)),
            ("A#1", Some(1)),
            ("a#2", Some(3)),
            (" A#3 ", Some(5)),
            ("A#4", None),
            ("A#0", None),
            ("A#", None),
            ("A#x", None),
            ("A#-1", None),
            ("B#1", Some(2)),
            ("B#2", None),
            ("C#2", Some(4)),
            ("C#2#1", Some(4)),
            ("#1", None),
        ] {
            let found = find_roll_call(&dataset, Some(vote)).ok().map(|it| it.date.day);
            assert_eq!(found, day, "{vote}");
        }
        assert_eq!(addresses(&dataset), ["A#1", "B", "a#2", "C#2", "A#3"]);
        let of_two = |vote| find_roll_calls(&dataset, Some(vote)).map(|it| it.1.date.day);
        assert_eq!(of_two("A#1 A#3"), Ok(5));
        assert_eq!(of_two("B b").unwrap_err().code(), "same-roll-call");
    }
}
