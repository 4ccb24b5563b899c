//! A bloc in one roll call: who belonged to it that day, and who stood apart.
//!
//! Dissent is a recorded position off the bloc's most common one; not voting is no position,
//! so it is neither dissent nor agreement. Where the source does not name everybody, "the only
//! one" and "nobody" cannot be known and are not answered.

use crate::dataset::{Bloc, RollCall};
use crate::position::Position;
use crate::tally::Tally;

/// A bloc's members in one roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct BlocVote {
    /// Members of the bloc who were members of the assembly on the day, ascending indices.
    pub members: Vec<usize>,
    /// Members of the bloc who were not members of the assembly on the day; in no count.
    pub not_members: Vec<usize>,
    /// Counts of the former.
    pub tally: Tally,
}

impl BlocVote {
    /// The bloc as it was on the day of the roll call.
    pub fn of(bloc: &Bloc, roll_call: &RollCall) -> Self {
        let (not_members, members): (Vec<_>, Vec<_>) = bloc
            .members_on(roll_call.date)
            .into_iter()
            .partition(|member| roll_call.position(*member) == Position::NotMember);
        let tally = Tally::of(members.iter().map(|member| roll_call.position(*member)));
        Self { members, not_members, tally }
    }

    /// The bloc's members with a position, ascending.
    pub fn with_position(&self, roll_call: &RollCall, position: Position) -> Vec<usize> {
        self.members
            .iter()
            .copied()
            .filter(|member| roll_call.position(*member) == position)
            .collect()
    }

    /// Each member who was the only one of the bloc with its recorded position, off the
    /// bloc's most common one.
    pub fn lone_dissents(&self, roll_call: &RollCall) -> Vec<(usize, Position)> {
        let Some((leading, _)) = self.tally.leading().filter(|_| self.tally.not_named == 0) else {
            return Vec::new();
        };
        Position::RECORDED
            .into_iter()
            .filter(|position| *position != leading && self.tally.count(*position) == 1)
            .flat_map(|position| {
                let members = self.with_position(roll_call, position);
                members.into_iter().map(move |member| (member, position))
            })
            .collect()
    }

    /// The position that all of at least two members with a recorded one took.
    pub fn common_position(&self) -> Option<Position> {
        common_position(self.tally)
    }
}

/// The position that all members with a recorded one took, if at least two did and the source
/// names everybody.
pub fn common_position(tally: Tally) -> Option<Position> {
    let (leading, count) = tally.leading()?;
    (count >= 2 && count == tally.recorded() && tally.not_named == 0).then_some(leading)
}
