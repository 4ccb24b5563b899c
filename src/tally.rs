//! Counts of positions, each denominator under its own name.
//!
//! Which members count depends on the question, so there is no `total`.
//!
//! Sources: Charter of the United Nations, Article 18; Rules of Procedure of the General
//! Assembly (A/520), rules 67 and 82 to 86.

use crate::position::Position;

/// How many members took each position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In favour.
    pub yes: u32,
    /// Abstaining.
    pub abstain: u32,
    /// Against.
    pub no: u32,
    /// Members without a position.
    pub not_voting: u32,
    /// Members that the source does not name.
    pub not_named: u32,
}

impl Tally {
    /// Counts positions; those who were not members on the day are not counted anywhere.
    pub fn of(positions: &mut dyn Iterator<Item = Position>) -> Self {
        let mut tally = Self::default();
        for position in positions {
            match position {
                Position::Yes => tally.yes += 1,
                Position::Abstain => tally.abstain += 1,
                Position::No => tally.no += 1,
                Position::NotVoting => tally.not_voting += 1,
                Position::NotNamed => tally.not_named += 1,
                Position::NotMember => {}
            }
        }
        tally
    }

    /// How many members took `position`; 0 for those who were not members.
    pub fn count(self, position: Position) -> u32 {
        match position {
            Position::Yes => self.yes,
            Position::Abstain => self.abstain,
            Position::No => self.no,
            Position::NotVoting => self.not_voting,
            Position::NotNamed => self.not_named,
            Position::NotMember => 0,
        }
    }

    /// Members present and voting: those who said yes or no.
    ///
    /// Members who abstain are considered as not voting (rule 86), so this is the number a
    /// simple or two-thirds majority is reckoned from.
    pub fn present_and_voting(self) -> u32 {
        self.yes + self.no
    }

    /// Members with a position on the record: yes, no or abstain.
    pub fn recorded(self) -> u32 {
        self.yes + self.no + self.abstain
    }

    /// All who were members on the day.
    pub fn members(self) -> u32 {
        self.recorded() + self.not_voting + self.not_named
    }

    /// The one position that more members took than any other, and how many took it.
    ///
    /// `None` when nobody has a recorded position or when the largest are level: a tie has no
    /// position. Members who did not vote have none either, however many they are.
    pub fn leading(self) -> Option<(Position, u32)> {
        let mut leader = None;
        for position in Position::RECORDED {
            if self.is_largest(position) {
                if leader.is_some() {
                    return None;
                }
                leader = Some((position, self.count(position)));
            }
        }
        leader
    }

    /// Whether at least one member took `position`, and no other recorded position was taken by
    /// more. In a tie, this is true of each position that is level.
    pub fn is_largest(self, position: Position) -> bool {
        let count = self.count(position);
        position.is_recorded() && count > 0 && count == self.yes.max(self.abstain).max(self.no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(codes: &str) -> Tally {
        Tally::of(&mut codes.chars().map(|code| Position::from_code(code).unwrap()))
    }

    #[test]
    fn denominators_are_told_apart() {
        let it = tally("YYYNNA..?--");
        assert_eq!(it.present_and_voting(), 5);
        assert_eq!(it.recorded(), 6);
        assert_eq!(it.members(), 9);
    }

    #[test]
    fn a_tie_has_no_position() {
        for (codes, expected) in [
            ("YYN", Some((Position::Yes, 2))),
            ("YYNN", None),
            ("YAN", None),
            ("Y....", Some((Position::Yes, 1))),
            (".....", None),
            ("", None),
            ("AANNN", Some((Position::No, 3))),
        ] {
            assert_eq!(tally(codes).leading(), expected, "{codes}");
        }
    }
}
