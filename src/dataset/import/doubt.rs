//! A warning with all that an editor needs to settle it.

use crate::dataset::{Place, Warning};

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
}

/// A member that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl Doubt {
    /// A doubt without a place. `message` is lower case, without a full stop, and says the fix.
    pub fn new(code: &'static str, message: String) -> Self {
        let warning = Warning::new(code, message);
        Self { warning, file: 0, excerpt: None, members: Vec::new(), suggestions: Vec::new() }
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
