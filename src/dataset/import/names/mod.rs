//! Names of the UN's members -> seats: exact after normalisation, never guessed.
//!
//! The code here knows no state: `un.tsv` and `blocs.tsv` do.

mod blocs;
mod near;
pub(super) mod normal;
#[cfg(test)]
mod records;
mod table;

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::dataset::{Bloc, Name};
use crate::date::Date;
use table::Table;

/// One seat: who holds it today, all its names, and when it was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// ISO 3166 alpha-3 of today's holder, or one of `CSK DDR YMD YUG EAZ`.
    pub id: &'static str,
    /// ISO 3166 alpha-2, if there is one.
    pub iso: Option<&'static str>,
    /// The name that readers see, with former ones.
    pub name: Name,
    /// The times when it was held, by first day and first day after, ascending; a seat may be empty
    /// for a time.
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
    /// More than one, such as "Korea": which of them is meant cannot be said.
    Ambiguous,
    /// No spelling that is known.
    Unknown,
}

/// The seats of an assembly of states, and every spelling of them.
#[derive(Debug)]
pub struct Roster {
    table: Table,
    blocs: Vec<Bloc>,
}

/// The most bytes of a name, with flags and brackets; a longer text is no name.
const NAME: usize = 600;

/// The most bytes of names run together.
const LIST: usize = 8_000;

/// The most words of names run together; a longer text is no list of names.
const WORDS: usize = 400;

/// The most words of a spelling.
const NAME_WORDS: usize = 10;

/// The most brackets after a name that are looked at.
const BRACKETS: usize = 3;

impl Roster {
    /// Returns the seats of the United Nations.
    pub fn un() -> &'static Self {
        static UN: LazyLock<Roster> = LazyLock::new(|| {
            let (table, _) = table::read(include_str!("un.tsv"));
            let (blocs, _) = blocs::read(include_str!("blocs.tsv"), &table.seats);
            Roster { table, blocs }
        });
        &UN
    }

    /// Returns every seat since 1945, by id.
    pub fn seats(&self) -> &[Seat] {
        &self.table.seats
    }

    /// Returns the usual blocs of members; [`Membership::member`](crate::dataset::Membership) is an
    /// index into [`Self::seats`].
    pub fn blocs(&self) -> &[Bloc] {
        &self.blocs
    }

    /// Returns the seats that were held on a day, ascending.
    #[cfg(test)]
    pub fn members_on(&self, date: Date) -> impl Iterator<Item = usize> {
        let seats = self.table.seats.iter().enumerate();
        seats.filter(move |(_, it)| it.held_on(date)).map(|(seat, _)| seat)
    }

    /// Returns the seat that a name means; `on` decides between holders of a name such as
    /// "Yugoslavia".
    ///
    /// A flag or a name in brackets beside the name must mean the same. One that means another seat
    /// makes the answer [`Found::Ambiguous`].
    pub fn find(&self, name: &str, on: Option<Date>) -> Found {
        if name.len() > NAME {
            return Found::Unknown;
        }
        let (flags, rest) = flags(name);
        let mut found = self.named(&rest, on, BRACKETS);
        for flag in flags {
            let of_flag = self.find_code(&flag, on);
            found = match found {
                // A flag stands alone.
                Found::Unknown if normal::key(&rest).is_empty() => of_flag,
                // A flag says nothing about a name that nobody knows.
                Found::Unknown => Found::Unknown,
                found if found == of_flag => found,
                _ => Found::Ambiguous,
            };
        }
        found
    }

    /// Returns the seat of an ISO alpha-2 or alpha-3 code, a former one (`SUN`, `BYS`, `ZAR` ...)
    /// or a Correlates of War number.
    pub fn by_code(&self, code: &str, on: Option<Date>) -> Option<usize> {
        match self.find_code(code, on) {
            Found::Seat(seat) => Some(seat),
            _ => None,
        }
    }

    /// Returns what a code means: as [`Self::by_code`], but also for codes of territories that are
    /// no members.
    pub fn find_code(&self, code: &str, on: Option<Date>) -> Found {
        let code = code.trim();
        if code.is_empty() || code.len() > 8 {
            return Found::Unknown;
        }
        let mut key = code.to_ascii_uppercase();
        if key.bytes().all(|it| it.is_ascii_digit()) {
            key.drain(..key.len() - key.trim_start_matches('0').len());
        }
        let entries = table::entries(&self.table.codes, &key);
        // On its days a dated meaning goes before an undated one, so that a seat's own id gives way
        // where the table says so.
        let dated = entries.iter().filter(|it| it.is_dated());
        let undated = entries.iter().find(|it| !it.is_dated()).map(|it| it.found);
        match on {
            Some(_) => match table::meaning(dated, on) {
                Found::Unknown => undated.unwrap_or(Found::Unknown),
                found => found,
            },
            None => undated.unwrap_or_else(|| table::meaning(dated, None)),
        }
    }

    /// Returns the seats that a code means on any day, each once.
    pub fn seats_of_code(&self, code: &str) -> Vec<usize> {
        let entries = table::entries(&self.table.codes, &code.trim().to_ascii_uppercase());
        let mut seats: Vec<usize> = Vec::new();
        for it in entries {
            if let Found::Seat(seat) = it.found
                && !seats.contains(&seat)
            {
                seats.push(seat);
            }
        }
        seats
    }

    /// Returns up to three seats with the names nearest to one that is unknown or ambiguous, best
    /// first.
    pub fn nearest(&self, name: &str) -> Vec<usize> {
        if name.len() > NAME {
            return Vec::new();
        }
        let (flags, rest) = flags(name);
        let key = normal::key(&rest);
        let mut near = Vec::new();
        if let Ok(at) = self.table.unclear.binary_search_by(|(it, _)| it.as_str().cmp(&key)) {
            near.extend(self.table.unclear.get(at).into_iter().flat_map(|(_, seats)| seats));
        }
        // Where a name and the bracket or flag beside it mean different seats, either may be meant.
        let mut parts: Vec<Found> = Vec::new();
        if let Some((outer, inner)) = bracket(&rest) {
            parts.extend([outer, inner].map(|it| self.named(it, None, BRACKETS)));
        }
        if !flags.is_empty() {
            parts.push(self.named(&rest, None, BRACKETS));
            parts.extend(flags.iter().map(|it| self.find_code(it, None)));
        }
        let parts = parts.into_iter().filter_map(|it| match it {
            Found::Seat(seat) => Some(seat),
            _ => None,
        });
        let spelled = near::nearest(&self.table.spellings, &self.table.seats, &key);
        let mut suggested = Vec::new();
        for seat in near.into_iter().chain(parts).chain(spelled) {
            if !suggested.contains(&seat) && suggested.len() < near::SUGGESTED {
                suggested.push(seat);
            }
        }
        suggested
    }

    /// Returns the seats of two or more names that a missing comma ran together, such as "Comoros
    /// Congo".
    ///
    /// `None` for a single name, for a text that is not made of names from end to end, and where
    /// there is more than one way to read it.
    pub fn run_together(&self, name: &str) -> Option<Vec<usize>> {
        if name.len() > LIST {
            return None;
        }
        let whole = table::entries(&self.table.spellings, &normal::key(name));
        // "Serbia and Montenegro" was one seat for a time, and is two otherwise.
        if whole.iter().any(|it| !it.is_dated()) {
            return None;
        }
        let words = normal::words(name);
        if words.len() < 2 || words.len() > WORDS {
            return None;
        }
        // For each number of leading words: the fewest names that they make, and whether in only
        // one way.
        let mut ways = vec![Some(Way { seats: Vec::new(), only: true })];
        for end in 1..=words.len() {
            let mut best: Option<Way> = None;
            for start in end.saturating_sub(NAME_WORDS)..end {
                let Some(Some(way)) = ways.get(start) else { continue };
                let piece = words.get(start..end).unwrap_or_default();
                if piece.len() == words.len() {
                    continue;
                }
                let entries = table::entries(&self.table.spellings, &piece.concat());
                let Found::Seat(seat) = table::meaning(entries, None) else { continue };
                best = Way::better(best, way.and(seat));
            }
            ways.push(best);
        }
        let way = ways.pop()??;
        (way.seats.len() > 1 && way.only).then_some(way.seats)
    }

    /// Returns the seat of a name without a flag; `brackets` is how many brackets after it are
    /// looked at.
    fn named(&self, name: &str, on: Option<Date>, brackets: usize) -> Found {
        let straight = self.spelled(&normal::key(name), on);
        if straight != Found::Unknown {
            return straight;
        }
        if let Some((outer, inner)) = bracket(name) {
            let turned = self.spelled(&turned(inner, outer), on);
            if turned != Found::Unknown || brackets == 0 {
                return turned;
            }
            return self.agreed(outer, inner, on, brackets - 1);
        }
        match name.split_once(',') {
            Some((first, second)) => self.spelled(&turned(second, first), on),
            None => Found::Unknown,
        }
    }

    /// Returns the seat of a name and another one in brackets, as in `Republic of Korea (South
    /// Korea)`, if both mean the same.
    fn agreed(&self, outer: &str, inner: &str, on: Option<Date>, brackets: usize) -> Found {
        let outer = self.named(outer, on, brackets);
        let code = inner.trim();
        let is_code =
            (2..=3).contains(&code.len()) && code.bytes().all(|it| it.is_ascii_uppercase());
        let inner = match self.named(inner, on, 0) {
            Found::Unknown if is_code => self.find_code(code, on),
            found => found,
        };
        match (outer, inner) {
            (Found::Unknown, _) | (_, Found::Unknown) => Found::Unknown,
            (outer, inner) if outer == inner => outer,
            _ => Found::Ambiguous,
        }
    }

    fn spelled(&self, key: &str, on: Option<Date>) -> Found {
        table::meaning(table::entries(&self.table.spellings, key), on)
    }
}

/// A way to read the first words of a text as names.
#[derive(Clone)]
struct Way {
    seats: Vec<usize>,
    /// Whether no other way makes as few names of other seats.
    only: bool,
}

impl Way {
    fn and(&self, seat: usize) -> Self {
        let mut seats = self.seats.clone();
        seats.push(seat);
        Self { seats, only: self.only }
    }

    /// Returns the way with fewer names. Of two with equally many it returns the first, which is
    /// the only one only if both have the same seats.
    fn better(best: Option<Self>, other: Self) -> Option<Self> {
        Some(match best {
            Some(best) if best.seats.len() < other.seats.len() => best,
            Some(best) if best.seats.len() == other.seats.len() => {
                let only = best.only && other.only && best.seats == other.seats;
                Self { only, ..best }
            }
            _ => other,
        })
    }
}

/// Returns the letters of each flag in a name, and the name without the flags.
fn flags(name: &str) -> (Vec<String>, Cow<'_, str>) {
    let letter = |it: char| match it {
        '\u{1F1E6}'..='\u{1F1FF}' => char::from_u32(u32::from(it) - 0x1F1E6 + u32::from('A')),
        _ => None,
    };
    if !name.contains(|it| letter(it).is_some()) {
        return (Vec::new(), Cow::Borrowed(name));
    }
    let (mut flags, mut rest, mut first) = (Vec::new(), String::new(), None);
    for character in name.chars() {
        first = match (first, letter(character)) {
            (None, Some(letter)) => Some(letter),
            (Some(first), Some(second)) => {
                flags.push(String::from_iter([first, second]));
                None
            }
            (_, None) => {
                rest.push(character);
                None
            }
        };
    }
    (flags, Cow::Owned(rest))
}

/// Splits a name at the bracket at its end into what stands before it and in it; the bracket need
/// not be closed.
fn bracket(name: &str) -> Option<(&str, &str)> {
    let (outer, rest) = name.rsplit_once(['(', '['])?;
    let inner = match rest.split_once([')', ']']) {
        None => rest,
        Some((inner, after)) if normal::key(after).is_empty() => inner,
        Some(_) => return None,
    };
    Some((outer, inner))
}

/// Returns the key of a name with its second part put first.
fn turned(second: &str, first: &str) -> String {
    normal::key(second) + &normal::key(first)
}
