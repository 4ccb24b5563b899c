//! A bloc in one roll call: who belonged to it that day, and who stood apart.
//!
//! Dissent is a recorded position off the bloc's most common one; not voting is no position,
//! so it is neither dissent nor agreement. Where the source does not name everybody, or an editor
//! left doubts open, "the only one" and "nobody" cannot be known and are not answered.

use crate::dataset::{Bloc, RollCall};
use crate::position::Position;
use crate::tally::Tally;

/// A bloc's members in one roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct BlocOnDay {
    /// Members of the bloc who were members of the assembly on the day, ascending indices.
    pub members: Vec<usize>,
    /// Members of the bloc who were not members of the assembly on the day; in no count.
    pub not_members: Vec<usize>,
    /// Counts of the positions of `members`.
    pub tally: Tally,
    /// Whether the positions of all `members` are known: the source names everybody, and no doubt
    /// about the record is open.
    pub complete: bool,
}

impl BlocOnDay {
    /// Counts the bloc as it was on the day of the roll call.
    pub fn of(bloc: &Bloc, roll_call: &RollCall) -> Self {
        let (mut members, mut not_members) = (Vec::new(), Vec::new());
        for member in bloc.members_on(roll_call.date) {
            match roll_call.position(member) {
                Position::NotMember => not_members.push(member),
                _ => members.push(member),
            }
        }
        let tally = Tally::of(&mut members.iter().map(|member| roll_call.position(*member)));
        let complete = tally.not_named == 0 && roll_call.doubts == 0;
        Self { members, not_members, tally, complete }
    }

    /// Returns the bloc's members with a position, as ascending indices.
    pub fn with_position(&self, roll_call: &RollCall, position: Position) -> Vec<usize> {
        let mut members = self.members.clone();
        members.retain(|member| roll_call.position(*member) == position);
        members
    }

    /// Returns each member who was the only one of the bloc with its recorded position, off the
    /// bloc's most common one. Empty if positions are unknown or the most common one is a tie.
    pub fn lone_dissents(&self, roll_call: &RollCall) -> Vec<(usize, Position)> {
        let mut lone = Vec::new();
        let Some((leading, _)) = self.tally.leading().filter(|_| self.complete) else {
            return lone;
        };
        for position in Position::RECORDED {
            if position != leading
                && self.tally.count(position) == 1
                && let [member] = *self.with_position(roll_call, position)
            {
                lone.push((member, position));
            }
        }
        lone
    }

    /// The position that all members with a recorded one took, if at least two did and the
    /// positions of all `members` are known.
    pub fn common_position(&self) -> Option<Position> {
        common_position(self.tally).filter(|_| self.complete)
    }
}

/// The position that all members with a recorded one took, if at least two did and the source
/// names everybody.
pub fn common_position(tally: Tally) -> Option<Position> {
    let (leading, count) = tally.leading()?;
    (count >= 2 && count == tally.recorded() && tally.not_named == 0).then_some(leading)
}
