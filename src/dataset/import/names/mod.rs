//! Names of the UN's members -> seats: exact after normalisation, never guessed.
//!
//! Nothing here knows a state: `un.tsv` does.

use crate::dataset::{Bloc, Name};
use crate::date::Date;

/// One seat: what holds it today, all its names, and when it was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// ISO 3166 alpha-3 of today's holder, or one of `CSK DDR YMD YUG EAZ`.
    pub id: &'static str,
    /// ISO 3166 alpha-2, if there is one.
    pub iso: Option<&'static str>,
    /// The name that readers see, with former ones.
    pub name: Name,
    /// First day and first day after, ascending; a seat may be empty for a time.
    pub periods: Vec<(Date, Option<Date>)>,
}

impl Seat {
    /// Whether the seat was held on a day.
    pub fn held_on(&self, date: Date) -> bool {
        self.periods.iter().any(|(from, to)| *from <= date && to.is_none_or(|to| date < to))
    }
}

/// What a spelling means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A seat, by index.
    Seat(usize),
    /// Known, but never a member: an observer or a state outside the UN, by its common name.
    NeverMember(&'static str),
    /// More than one, such as "Korea": which one cannot be said.
    Ambiguous,
    /// Nothing known.
    Unknown,
}

/// The seats of an assembly of states, and every spelling of them.
#[derive(Debug)]
pub struct Roster {
    seats: Vec<Seat>,
}

impl Roster {
    /// The United Nations.
    pub fn un() -> &'static Self {
        static UN: Roster = Roster { seats: Vec::new() };
        &UN
    }

    /// Every seat since 1945, by id.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// The usual blocs of its members, as indices of seats.
    pub fn blocs(&self) -> &[Bloc] {
        &[]
    }

    /// The seat that a name means; `on` decides between holders of a name such as "Yugoslavia".
    pub fn find(&self, _name: &str, _on: Option<Date>) -> Found {
        Found::Unknown
    }

    /// The seat of an ISO alpha-2 or alpha-3 code, a former one (`SUN`, `BYS`, `ZAR` ...)
    /// or a Correlates of War number.
    pub fn by_code(&self, _code: &str, _on: Option<Date>) -> Option<usize> {
        None
    }

    /// Up to three seats with the names nearest to one that is unknown or ambiguous, best first.
    pub fn nearest(&self, _name: &str) -> Vec<usize> {
        Vec::new()
    }

    /// The seats of two or more names that a missing comma ran together, such as "Comoros Congo".
    pub fn run_together(&self, _name: &str) -> Option<Vec<usize>> {
        None
    }
}
