//! Draft -> checked dataset: names matched, tallies reconciled, ballots told apart.

use super::draft::{Body, Draft, Totals};
use super::{Choices, Doubt, FileReport};
use crate::dataset::{Dataset, DatasetError, Kind, Place};
use crate::date::Date;
use crate::tally::Tally;

/// A dataset and all that an editor must know of it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What can be shown.
    pub dataset: Dataset,
    /// Every roll call found, also those that cannot be shown for want of a date.
    pub roll_calls: Vec<CheckedRollCall>,
    /// What is doubtful, by file and place.
    pub doubts: Vec<Doubt>,
    /// The files.
    pub files: Vec<FileReport>,
}

/// What was found of one roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRollCall {
    /// The symbol, or another id.
    pub id: String,
    /// `None` if the source gives none.
    pub date: Option<Date>,
    /// What was voted on.
    pub kind: Kind,
    /// The assembly.
    pub body: Body,
    /// What the source states.
    pub stated: Totals,
    /// What its list adds up to.
    pub counted: Tally,
    /// Index of its file, and where it begins there.
    pub file: usize,
    /// Where it begins there.
    pub place: Option<Place>,
}

/// Makes the dataset.
///
/// # Errors
/// When there is no roll call.
pub fn resolve(
    draft: Draft,
    files: Vec<FileReport>,
    _choices: &Choices,
) -> Result<Checked, DatasetError> {
    Ok(Checked { dataset: Dataset::default(), roll_calls: Vec::new(), doubts: draft.doubts, files })
}
