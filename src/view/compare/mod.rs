//! Many roll calls: who took the same position how often, over time, and how often before.
//!
//! Every figure stands beside its base, and beside the median of all members. Members are named as
//! on the last day of the set.

mod alignment;
mod asked;
mod evidence;
#[cfg(feature = "square")]
mod matrix;
mod precedents;
mod said;
#[cfg(feature = "square")]
mod space;
mod timeline;

use super::words::{self, Words};
use super::{Names, ViewError, addresses};
use crate::dataset::{Dataset, Warning, clean};
use crate::date::Date;
use crate::lean::{joined, sort};
use crate::planes::Planes;
use asked::{Asked, With};

pub use alignment::{Alignment, RankRow, Section, SectionLabels};
pub use evidence::{Evidence, EvidenceRow, Kind, evidence};
#[cfg(feature = "square")]
pub use matrix::{Cell, CellWords, Matrix, MatrixMember};
pub use precedents::{PrecedentList, PrecedentRow};
#[cfg(feature = "square")]
pub(crate) use said::hundredths;
#[cfg(feature = "square")]
pub use space::{Line, SpaceBloc, SpacePoint};
pub use timeline::{Band, Point, Series, Timeline};

/// What all answers from one dataset share; made once for a dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    planes: Planes,
    /// The first and the last day of the roll calls; `None` if there are none.
    days: Option<(Date, Date)>,
    /// The hosts of the records, which name a source that has no name; at most [`HOSTS`].
    hosts: Vec<String>,
    /// All topics, in alphabetical order.
    topics: Vec<String>,
    /// What [`find_roll_call`](super::find_roll_call) finds each roll call by.
    addresses: Vec<String>,
}

/// Up to this many hosts name a source that the dataset does not name.
const HOSTS: usize = 3;

impl Index {
    /// Makes the index of a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let mut days: Option<(Date, Date)> = None;
        let mut hosts: Vec<String> = Vec::new();
        let mut keyed = Vec::new();
        for it in &dataset.roll_calls {
            let (first, last) = days.unwrap_or((it.date, it.date));
            days = Some((first.min(it.date), last.max(it.date)));
            let host = words::place(it.url.as_deref().unwrap_or_default()).split('/').next();
            if let Some(host) = host.filter(|it| !it.is_empty())
                && hosts.len() < HOSTS
                && hosts.iter().all(|it| it != host)
            {
                hosts.push(host.to_owned());
            }
            for topic in &it.topics {
                keyed.push((topic.clone(), 0));
            }
        }
        sort(&mut keyed);
        keyed.dedup();
        let topics = keyed.into_iter().map(|it| it.0).collect();
        let addresses = addresses(dataset);
        Self { planes: Planes::of(dataset), days, hosts, topics, addresses }
    }

    /// The first and the last year; `None` of a dataset without roll calls.
    fn years(&self) -> Option<(u16, u16)> {
        self.days.map(|(first, last)| (first.year, last.year))
    }
}

/// What a page and its reader ask of many roll calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// `alignment`, `timeline`, `precedents`, `matrix` or `space`.
    pub view: String,
    /// Ids of members; the first is the one that others are compared with.
    pub focus: Vec<String>,
    /// Ids of members or blocs to compare it with; `None` for those that the data suggest.
    pub with: Option<Vec<String>>,
    /// Ids of blocs; `None` for those that the dataset marks as default.
    pub blocs: Option<Vec<String>>,
    /// The roll call whose precedents are asked for.
    pub vote: Option<String>,
    /// The first year, month or day.
    pub from: String,
    /// The last one.
    pub to: String,
    /// A subject that the source files roll calls under; empty for all.
    pub topic: String,
    /// The id of a [`Measure`](crate::agreement::Measure); empty for the default.
    pub measure: String,
    /// BCP 47 tag of the words in use.
    pub lang: String,
    /// The editor's heading in place of the generated one.
    pub heading: Option<String>,
    /// Whether everything is shown: all who are ranked, all precedents, all members of a matrix.
    pub all: bool,
    /// Whether only roll calls are counted that have a topic which every year of the set has.
    pub same_topics: bool,
    /// Whether a matrix is of blocs, not of members.
    pub by_bloc: bool,
    /// The position of precedents, by its id, or empty for any.
    pub position: String,
    /// Whether precedents are those against the partner, not those with it.
    pub against: bool,
    /// Whether paragraphs, amendments and motions are counted too.
    pub parts: bool,
    /// Leaves out roll calls whose losing side had less than this percentage of yes and no; empty
    /// to leave out none.
    pub contested: String,
    /// Whether [`evidence()`] also says the interval of a figure.
    pub interval: bool,
}

/// A sentence that is true of the data and worth saying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// The entry for which [`evidence()`] lists what proves the sentence; `None` if there is nothing
    /// to list.
    pub proof: Option<String>,
}

impl Sentence {
    fn new(text: String, proof: impl Into<String>) -> Self {
        Self { text, proof: Some(proof.into()) }
    }
}

/// Many roll calls, as they are shown and read aloud.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The editor's heading, else one for the question.
    pub heading: String,
    /// The line of the record: assembly, set, period, measure.
    pub record: String,
    /// Sentences that are true of the data and worth saying.
    pub sentences: Vec<Sentence>,
    /// What is counted, and what is left out, in words.
    pub note: String,
    /// The line that names the source, by address or hosts if the dataset does not name it; else
    /// empty.
    pub source: String,
    /// Address of the source.
    pub source_url: Option<String>,
    /// Whether the language is read from right to left.
    pub rtl: bool,
    /// Parts of the question that could not be answered.
    pub warnings: Vec<Warning>,
    /// What is drawn.
    pub picture: Picture,
    /// The answer as a table; empty in haste.
    pub table: Grid,
    /// Whether the table has thousands of cells, so that a page makes it only when somebody looks
    /// at it.
    pub is_long: bool,
    /// The years of the roll calls, for a reader who chooses some.
    pub years: Option<(u16, u16)>,
    /// The topics of the dataset, in alphabetical order.
    pub topics: Vec<String>,
}

/// What a view draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// A ranked list.
    Alignment(Alignment),
    /// Lines over the years.
    Timeline(Timeline),
    /// Roll calls with a pattern.
    Precedents(PrecedentList),
    /// A square of values.
    #[cfg(feature = "square")]
    Matrix(Matrix),
    /// Members on a line.
    #[cfg(feature = "square")]
    Space(Line),
    /// Nothing to draw, and why.
    Nothing(String),
}

/// A table in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The heads.
    pub columns: Vec<String>,
    /// As many cells a row as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// The most cells of a table that is not long.
const LONG: usize = 3_000;

impl Comparison {
    /// Answers `compare` from `dataset`, whose index is `index`.
    ///
    /// # Errors
    /// When the view does not exist or the dataset has no roll calls. What of the question is
    /// unknown is a warning: the rest can be shown.
    pub fn new(
        dataset: &Dataset,
        index: &Index,
        names: &Names,
        compare: &Compare,
        words: &dyn Words,
    ) -> Result<Self, ViewError> {
        let asked = Asked::new(dataset, index, names, compare, words)?;
        Self::answer(asked)
    }

    /// Answers like [`Comparison::new`], but without the table and without the words of figures,
    /// which are many: for where a reader waits for the picture.
    ///
    /// # Errors
    /// As [`Comparison::new`].
    pub fn in_haste(
        dataset: &Dataset,
        index: &Index,
        names: &Names,
        compare: &Compare,
        words: &dyn Words,
    ) -> Result<Self, ViewError> {
        let asked = Asked::new(dataset, index, names, compare, words)?;
        Self::answer(Asked { in_haste: true, ..asked })
    }

    fn answer(asked: Asked<'_>) -> Result<Self, ViewError> {
        let compare = asked.compare;
        let mut answer = match compare.view.as_str() {
            "alignment" => alignment::answer(&asked),
            "timeline" => timeline::answer(&asked),
            "precedents" => precedents::answer(&asked),
            #[cfg(feature = "square")]
            "matrix" => matrix::answer(&asked),
            #[cfg(feature = "square")]
            "space" => space::answer(&asked),
            other => return Err(ViewError::UnknownView(other.to_owned())),
        };
        let heading = clean(compare.heading.as_deref().unwrap_or_default()).into_owned();
        if !heading.is_empty() {
            answer.heading = heading;
        }
        answer.warnings.splice(0..0, asked.warnings);
        Ok(answer)
    }
}

/// The comparison as plain text for mail, feeds and readers of source.
pub fn text(it: &Comparison) -> String {
    let mut text = joined(&mut [it.heading.as_str(), &it.record].into_iter(), "\n");
    let mut section = |lines: String| {
        if !lines.is_empty() {
            text += "\n\n";
            text += &lines;
        }
    };
    section(joined(&mut it.warnings.iter().map(|it| it.message.as_str()), "\n"));
    if let Picture::Nothing(why) = &it.picture {
        section(why.clone());
    }
    section(joined(&mut it.sentences.iter().map(|it| it.text.as_str()), "\n"));
    let mut rows = String::new();
    for row in std::iter::once(&it.table.columns).chain(&it.table.rows) {
        if !rows.is_empty() {
            rows.push('\n');
        }
        // An empty cell keeps its place.
        rows += &row.join("\t");
    }
    section(rows);
    section(it.note.clone());
    let url = it.source_url.as_deref().unwrap_or_default();
    section(joined(&mut [it.source.as_str(), url].into_iter(), "\n"));
    text + "\n"
}
