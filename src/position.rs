//! What a member did in a roll call.

/// A member's position in one roll call.
///
/// The order is the order of every list and every bar: in favour, abstaining, against,
/// then those without a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// In favour.
    Yes,
    /// Recorded as abstaining.
    Abstain,
    /// Against.
    No,
    /// A member without a position; the record seldom says why, so this is not "absent".
    NotVoting,
    /// A member whom the source does not name, where it names only some members.
    NotNamed,
    /// Not a member of the assembly on that day.
    NotMember,
}

impl Position {
    /// The positions of those who were members on the day, in the order in which they are shown.
    pub const OF_MEMBERS: [Self; 5] =
        [Self::Yes, Self::Abstain, Self::No, Self::NotVoting, Self::NotNamed];

    /// All positions in the order in which they are shown.
    #[cfg(any(test, feature = "explore"))]
    pub const ALL: [Self; 6] =
        [Self::Yes, Self::Abstain, Self::No, Self::NotVoting, Self::NotNamed, Self::NotMember];

    /// The positions that a record states: yes, abstain and no.
    pub const RECORDED: [Self; 3] = [Self::Yes, Self::Abstain, Self::No];

    /// Reads the character of a `positions` string; `None` for any other character.
    pub fn from_code(code: char) -> Option<Self> {
        Some(match code {
            'Y' => Self::Yes,
            'A' => Self::Abstain,
            'N' => Self::No,
            '.' => Self::NotVoting,
            '?' => Self::NotNamed,
            '-' => Self::NotMember,
            _ => return None,
        })
    }

    /// The character of a `positions` string.
    pub fn code(self) -> char {
        match self {
            Self::Yes => 'Y',
            Self::Abstain => 'A',
            Self::No => 'N',
            Self::NotVoting => '.',
            Self::NotNamed => '?',
            Self::NotMember => '-',
        }
    }

    /// The name used in outlines, in ids of messages and in tests: `yes`, `not-voting` ...
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Abstain => "abstain",
            Self::No => "no",
            Self::NotVoting => "not-voting",
            Self::NotNamed => "not-named",
            Self::NotMember => "not-member",
        }
    }

    /// The position with that id; `None` for any other text.
    #[cfg(feature = "explore")]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Whether a record states the position: yes, no or abstain.
    pub fn is_recorded(self) -> bool {
        matches!(self, Self::Yes | Self::Abstain | Self::No)
    }
}
