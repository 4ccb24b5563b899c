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

/// The most characters of a text that a doubt quotes: enough to find it.
const QUOTED: usize = 120;

/// The most doubts kept of one code, unless all are asked for: on a page nobody reads the rest, and a broken
/// file has a million.
pub const MOST: usize = 500;

/// Doubts in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doubts {
    kept: Vec<Doubt>,
    /// How many were found of each code.
    found: Vec<(&'static str, usize)>,
    /// Whether all are kept, however many there are.
    all: bool,
}

impl Doubts {
    /// Keeps all that are added from now on.
    pub fn keep_all(&mut self) {
        self.all = true;
    }

    /// How many a reader tells one by one that would tell so many.
    pub fn most(&self, few: usize) -> usize {
        if self.all { usize::MAX } else { few }
    }

    /// Adds one, unless there are very many of its code.
    pub fn push(&mut self, doubt: Doubt) {
        let code = doubt.warning.code;
        let count = match self.found.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.found.push((code, 1));
                1
            }
        };
        if count <= self.most(MOST) {
            self.kept.push(doubt);
        }
    }

    /// All that were kept, then one for each code of which there were more.
    pub fn into_all(self) -> Vec<Doubt> {
        let most = self.most(MOST);
        let mut all = self.kept;
        for (code, count) in self.found {
            if let Some(more) = count.checked_sub(most).filter(|it| *it > 0) {
                let message = format!(
                    "{more} more of the same {} not listed; roll-call check names them all",
                    if more == 1 { "is" } else { "are" }
                );
                let only_tells =
                    all.iter().filter(|it| it.warning.code == code).all(|it| it.only_tells);
                all.push(Doubt { only_tells, count: more, ..Doubt::new(code, message) });
            }
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
    /// Index of the file in which the place lies.
    pub file: usize,
    /// The offending text as it stands in the file, from the place on.
    pub excerpt: Option<String>,
    /// Ids of the members concerned; a name as written where no member is known.
    pub members: Vec<String>,
    /// What may have been meant, best first; never taken without being asked for.
    pub suggestions: Vec<Suggestion>,
    /// Whether it only tells what was done, whatever its code.
    pub only_tells: bool,
    /// How many it stands for: more than one where they are not listed one by one.
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

/// The start of a text, as it stands.
pub fn quoted(text: &str) -> &str {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

impl Doubt {
    /// A doubt without a place. `message` is lower case, without a full stop, and says the fix.
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

    /// Of a text that should be a day.
    pub fn unreadable_date(written: &str) -> Self {
        let message = format!("\"{}\" is no day; write it as 2019-12-09", quoted(written));
        Self::new("unreadable-date", message).quoting(quoted(written))
    }

    /// Of a text that should be a count.
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

    /// As a notice, although others of its code are none.
    pub fn as_notice(self) -> Self {
        Self { only_tells: true, ..self }
    }

    /// In place of so many that are not listed.
    pub fn of_many(self, count: usize) -> Self {
        Self { count, ..self }
    }

    /// With its place in a file.
    pub fn at(mut self, file: usize, place: impl Into<Option<Place>>) -> Self {
        self.warning.place = place.into();
        self.file = file;
        self
    }

    /// With the offending text.
    pub fn quoting(self, excerpt: &str) -> Self {
        Self { excerpt: Some(excerpt.to_owned()), ..self }
    }

    /// With the roll call that it concerns.
    pub fn of_roll_call(mut self, id: &str) -> Self {
        self.warning.roll_call = Some(id.to_owned());
        self
    }

    /// With the members that it concerns.
    pub fn about(self, members: Vec<String>) -> Self {
        Self { members, ..self }
    }

    /// With what may have been meant.
    pub fn suggesting(self, suggestions: Vec<Suggestion>) -> Self {
        Self { suggestions, ..self }
    }
}
