//! A warning with all that an editor needs to settle it.

use std::ops::Deref;

use crate::dataset::{Place, Warning, limits};

/// Codes of doubts that only tell what was done or what the source leaves open; the data are
/// not at fault.
const NOTICES: [&str; 11] = [
    "idle-stranger",
    "not-named",
    "intended-otherwise",
    "day-unreliable",
    "never-a-member",
    "column-not-read",
    "reading-assumed",
    "assembly-assumed",
    "note",
    "open-doubts",
    // Parliaments have namesakes.
    "same-name",
];

/// The index of the file for doubts that are of no file in particular; it sorts behind all files.
const NO_FILE: usize = usize::MAX;

/// The most characters of a text that a doubt quotes: enough to find it.
const QUOTED: usize = 120;

/// The most doubts kept of one code: on a page nobody reads the rest, and a broken file may have a
/// million.
pub const MOST: usize = 500;

/// The most doubts kept where all are asked for, whatever their codes; beyond it each code still
/// has up to [`MOST`]. A file that an editor mends has fewer, and each takes the command line one
/// to two kilobytes of memory.
pub const ALL: usize = 20_000;

/// Doubts in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doubts {
    kept: Vec<Doubt>,
    counts: Vec<Count>,
    /// Whether all doubts are asked for.
    all: bool,
}

/// How many doubts there are of one code.
#[derive(Clone, Debug, PartialEq)]
struct Count {
    code: &'static str,
    kept: usize,
    dropped: usize,
}

impl Doubts {
    /// Keeps up to [`ALL`] of the doubts that are added from now on, instead of up to [`MOST`] of
    /// each code.
    pub fn keep_all(&mut self) {
        self.all = true;
    }

    /// Returns how many doubts a reader reports one by one: `few`, or [`ALL`] where all are asked
    /// for.
    pub fn most(&self, few: usize) -> usize {
        if self.all { ALL } else { few }
    }

    /// Adds a doubt. Where there are very many of its code, it is only counted.
    pub fn push(&mut self, doubt: Doubt) {
        let code = doubt.warning.code;
        let known = self.counts.iter().position(|it| it.code == code);
        let at = known.unwrap_or(self.counts.len());
        if known.is_none() {
            self.counts.push(Count { code, kept: 0, dropped: 0 });
        }
        let has_room = self.all && self.kept.len() < ALL;
        let Some(count) = self.counts.get_mut(at) else { return };
        // A doubt that stands for many is always kept, since it says how many.
        if has_room || count.kept < MOST || doubt.count > 1 {
            count.kept += 1;
            self.kept.push(doubt);
        } else {
            count.dropped += 1;
        }
    }

    /// Returns the doubts that were kept, then for each code with more of them one doubt that says
    /// how many.
    pub fn into_all(self) -> Vec<Doubt> {
        let mut all = self.kept;
        for Count { code, dropped: more, .. } in self.counts.into_iter().filter(|it| it.dropped > 0)
        {
            let message = format!(
                "{more} more of the same {} not listed; {}",
                if more == 1 { "is" } else { "are" },
                match self.all {
                    true => format!("a check lists {ALL} doubts, mend these and check again"),
                    false => "roll-call check lists them".to_owned(),
                }
            );
            let only_tells =
                all.iter().filter(|it| it.warning.code == code).all(|it| it.only_tells);
            let doubt = Doubt { only_tells, ..Doubt::new(code, message).of_many(more) };
            all.push(doubt.at(NO_FILE, None));
        }
        all
    }
}

impl Extend<Doubt> for Doubts {
    fn extend<T: IntoIterator<Item = Doubt>>(&mut self, doubts: T) {
        doubts.into_iter().for_each(|it| self.push(it));
    }
}

impl Deref for Doubts {
    type Target = [Doubt];

    fn deref(&self) -> &[Doubt] {
        &self.kept
    }
}

/// A warning, whom it concerns and what would fix it.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Code, message, place and roll call.
    pub warning: Warning,
    /// Index of the file in which the place lies; beyond the last file where it is of none in
    /// particular.
    pub file: usize,
    /// The offending text as it stands in the file, from the place on.
    pub excerpt: Option<String>,
    /// Ids of the members concerned; a name as written where no member is known.
    pub members: Vec<String>,
    /// What may have been meant, best first; never taken without being asked for.
    pub suggestions: Vec<Suggestion>,
    /// Whether it only tells what was done, whatever its code.
    pub only_tells: bool,
    /// How many doubts it stands for: more than one where they are not listed one by one.
    pub count: usize,
}

/// A member that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Returns the start of a text, as it stands: enough to find it.
pub fn quoted(text: &str) -> &str {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

impl Doubt {
    /// Creates a doubt without a place. `message` is lower case, without a full stop, and says the
    /// fix.
    pub fn new(code: &'static str, message: String) -> Self {
        let warning = Warning::new(code, message);
        Self {
            warning,
            file: 0,
            excerpt: None,
            members: Vec::new(),
            suggestions: Vec::new(),
            only_tells: false,
            count: 1,
        }
    }

    /// Creates the doubt about a text that should be a day.
    pub fn unreadable_date(written: &str) -> Self {
        let message = format!("\"{}\" is no day; write it as 2019-12-09", quoted(written));
        Self::new("unreadable-date", message).quoting(quoted(written))
    }

    /// Creates the doubt about a text that should be a count.
    pub fn unreadable_count(written: &str) -> Self {
        let message = format!(
            "\"{}\" is no count; write a whole number up to {}, or nothing",
            quoted(written),
            limits::COUNT
        );
        Self::new("unreadable-count", message).quoting(quoted(written))
    }

    /// Whether it only tells what was done, and nothing is left to settle.
    pub fn is_notice(&self) -> bool {
        self.only_tells || NOTICES.contains(&self.warning.code)
    }

    /// Makes it a notice, although other doubts of its code are none.
    pub fn as_notice(self) -> Self {
        Self { only_tells: true, ..self }
    }

    /// Makes it stand for `count` doubts that are not listed.
    pub fn of_many(self, count: usize) -> Self {
        Self { count, ..self }
    }

    /// Adds its place in a file.
    pub fn at(mut self, file: usize, place: impl Into<Option<Place>>) -> Self {
        self.warning.place = place.into();
        self.file = file;
        self
    }

    /// Adds the offending text.
    pub fn quoting(self, excerpt: &str) -> Self {
        Self { excerpt: Some(excerpt.to_owned()), ..self }
    }

    /// Adds the id of the roll call that it concerns.
    pub fn of_roll_call(mut self, id: &str) -> Self {
        self.warning.roll_call = Some(id.to_owned());
        self
    }

    /// Adds the members that it concerns.
    pub fn about(self, members: Vec<String>) -> Self {
        Self { members, ..self }
    }

    /// Adds what may have been meant.
    pub fn suggesting(self, suggestions: Vec<Suggestion>) -> Self {
        Self { suggestions, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adds so many doubts of each code, one code after the other. Returns for each code how many
    /// doubts are listed one by one, and how many they count together.
    fn listed(codes: &[(&'static str, usize)], all: bool) -> Vec<(&'static str, usize, usize)> {
        let mut doubts = Doubts { all, ..Doubts::default() };
        for (code, count) in codes {
            doubts.extend((0..*count).map(|_| Doubt::new(code, String::new())));
        }
        let listed = doubts.into_all();
        let of = |code: &'static str| {
            let its = || listed.iter().filter(move |it| it.warning.code == code);
            let counted = its().map(|it| it.count).sum();
            (code, its().filter(|it| it.count == 1).count(), counted)
        };
        codes.iter().map(|(code, _)| of(code)).collect()
    }

    #[test]
    fn of_very_many_the_first_are_listed_and_the_others_counted_by_code() {
        let few = [("a", MOST + 50), ("b", 2)];
        assert_eq!(listed(&few, false), [("a", MOST, MOST + 50), ("b", 2, 2)]);
        assert_eq!(listed(&few, true), [("a", MOST + 50, MOST + 50), ("b", 2, 2)]);
        let many = [("a", 3 * ALL), ("b", 2 * MOST), ("c", 1)];
        let expected = [("a", ALL, 3 * ALL), ("b", MOST, 2 * MOST), ("c", 1, 1)];
        assert_eq!(listed(&many, true), expected);
    }

    #[test]
    fn one_that_stands_for_many_is_never_lost() {
        let mut doubts = Doubts::default();
        doubts.extend((0..MOST).map(|_| Doubt::new("a", String::new())));
        doubts.push(Doubt::new("a", String::new()).of_many(7));
        assert_eq!(doubts.into_all().iter().map(|it| it.count).sum::<usize>(), MOST + 7);
    }
}
