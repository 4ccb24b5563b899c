//! What can be wrong with a file: errors, from which nothing trustworthy can be shown, and
//! warnings, which name what was left out or does not add up.

use std::fmt;

use super::Place;

/// A value cannot be read, and a warning or doubt says so already.
pub(crate) struct Reported;

/// Why a file cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DatasetError {
    /// What is wrong.
    pub fault: Fault,
    /// Where in the file; `None` if it has no place.
    pub place: Option<Place>,
}

impl DatasetError {
    pub(super) fn new(fault: Fault) -> Self {
        Self { fault, place: None }
    }

    pub(super) fn at(self, place: impl Into<Option<Place>>) -> Self {
        Self { place: place.into(), ..self }
    }
}

impl std::error::Error for DatasetError {}

impl fmt::Display for DatasetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)?;
        write_place(f, self.place)
    }
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// No bytes, or only white space.
    Empty,
    /// More bytes than the limit.
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// Not UTF-8.
    NotText,
    /// A page of markup, as servers send in place of a missing file.
    Html,
    /// Not JSON, or not JSON of the documented form.
    Json {
        /// What the parser says, without the place.
        message: String,
        /// Whether the text breaks the rules of JSON, and not just of the form.
        syntax: bool,
    },
    /// A version of the form that this build does not know.
    Version {
        /// The version that the file states.
        found: u64,
    },
    /// What the import for editors finds wrong, such as a file that is not of the form as which it
    /// was recognised.
    #[cfg(feature = "editor")]
    Form {
        /// A stable word for programs.
        code: &'static str,
        /// What is wrong and what would mend it.
        message: String,
    },
    /// Two members or two blocs with the same id: a positions string could not be trusted.
    Duplicate {
        /// `member` or `bloc`.
        what: &'static str,
        /// The id.
        id: String,
    },
}

impl Fault {
    /// Returns a stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-data",
            Self::TooLarge { .. } => "too-large",
            Self::NotText => "not-text",
            Self::Html => "html-instead-of-data",
            Self::Json { syntax: true, .. } => "broken-json",
            Self::Json { syntax: false, .. } => "unexpected-form",
            Self::Version { .. } => "unknown-version",
            #[cfg(feature = "editor")]
            Self::Form { code, .. } => code,
            Self::Duplicate { what: "bloc", .. } => "duplicate-bloc",
            Self::Duplicate { .. } => "duplicate-member",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the data file is empty"),
            Self::TooLarge { bytes } => write!(
                f,
                "the data file has {bytes} bytes, more than the {} that are read; split it",
                super::limits::BYTES
            ),
            Self::NotText => f.write_str("the data file is not UTF-8 text; save it as UTF-8"),
            Self::Html => {
                f.write_str("the data file is a page of HTML, not data; check the address in src")
            }
            Self::Json { message, .. } => write!(f, "the data file cannot be read: {message}"),
            Self::Version { found } => write!(
                f,
                "the data file says \"rollcall\": {found}, but this script reads version 1; update the script"
            ),
            #[cfg(feature = "editor")]
            Self::Form { message, .. } => f.write_str(message),
            Self::Duplicate { what, id } => {
                write!(f, "the {what} \"{id}\" is listed twice; remove one of the two")
            }
        }
    }
}

/// Something that was left out, or that does not add up.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// A stable word for programs.
    pub code: &'static str,
    /// What is wrong and what would mend it; lower case, without a full stop.
    pub message: String,
    /// Where in the file; `None` if it has no place.
    pub place: Option<Place>,
    /// The id of the roll call that it concerns.
    pub roll_call: Option<String>,
}

impl Warning {
    pub(crate) fn new(code: &'static str, message: String) -> Self {
        Self { code, message, place: None, roll_call: None }
    }

    pub(super) fn at(self, place: Option<Place>) -> Self {
        Self { place, ..self }
    }

    pub(super) fn of_roll_call(self, id: &str) -> Self {
        Self { roll_call: Some(id.to_owned()), ..self }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        write_place(f, self.place)
    }
}

fn write_place(f: &mut fmt::Formatter<'_>, place: Option<Place>) -> fmt::Result {
    match place {
        Some(Place { line, column }) => write!(f, " (line {line}, column {column})"),
        None => Ok(()),
    }
}
