//! Many roll calls: who took the same position how often, over time, and how often before.
//!
//! Every figure stands beside its base, and beside the median of all members. Members are named as
//! on the last day of the set.

mod alignment;
mod evidence;
mod matrix;
mod precedents;
mod space;
mod timeline;

use std::cell::{OnceCell, RefCell};

use super::breakdown::{sort_key, unknown};
use super::words::{self, Args, Words};
use super::{Names, ViewError, find_roll_call};
use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, Dataset, RollCall, Warning, clean};
use crate::date::Date;
use crate::lean::{joined, sort_by_text};
use crate::planes::{Counted, Planes, Selection, day_after, first_day};
use crate::ranking::{BlocSpread, Partner};

pub use alignment::{Alignment, RankRow};
pub use evidence::{Evidence, EvidenceRow, Kind, evidence};
pub use matrix::{Matrix, MatrixMember};
pub use precedents::{PrecedentList, PrecedentRow};
pub use space::{Line, SpaceBloc, SpacePoint};
pub use timeline::{Band, Point, Series, Timeline};

/// What all answers from one dataset share; made once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    planes: Planes,
    /// The last day.
    last: Option<Date>,
    /// The hosts of the records, for a source without a name.
    hosts: Vec<String>,
    /// The first and the last year.
    years: Option<(u16, u16)>,
    /// In alphabetical order.
    topics: Vec<String>,
}

/// Up to this many hosts name a source that the dataset does not name.
const HOSTS: usize = 3;

impl Index {
    /// Looks through a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let mut years = None;
        let mut last = None;
        let mut hosts: Vec<String> = Vec::new();
        let mut keyed = Vec::new();
        for it in &dataset.roll_calls {
            last = last.max(Some(it.date));
            let host = words::place(it.url.as_deref().unwrap_or_default()).split('/').next();
            if let Some(host) = host.filter(|it| !it.is_empty())
                && hosts.len() < HOSTS
                && hosts.iter().all(|it| it != host)
            {
                hosts.push(host.to_owned());
            }
            let year = it.date.year;
            let (first, last) = years.unwrap_or((year, year));
            years = Some((first.min(year), last.max(year)));
            for topic in &it.topics {
                keyed.push((topic.clone(), 0));
            }
        }
        sort_by_text(&mut keyed);
        keyed.dedup();
        let topics = keyed.into_iter().map(|it| it.0).collect();
        Self { planes: Planes::of(dataset), last, hosts, years, topics }
    }
}

/// What a page and its reader ask of many roll calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// `alignment`, `timeline` or `precedents`.
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
    /// The id of a [`Measure`]; empty for the default.
    pub measure: String,
    /// BCP 47 tag of the words in use.
    pub lang: String,
    /// The editor's heading in place of the generated one.
    pub heading: Option<String>,
    /// Whether a ranking lists everybody.
    pub all: bool,
    /// Whether only topics that every year has are counted over the years.
    pub same_topics: bool,
    /// Whether a matrix is of blocs.
    pub by_bloc: bool,
    /// Which precedents: the id of a position, or empty for any.
    pub position: String,
    /// Whether precedents are those against the partner, not with it.
    pub against: bool,
    /// Whether paragraphs, amendments and motions are counted too.
    pub parts: bool,
    /// Leaves out roll calls whose losing side had less than this percentage of yes and no; empty for none.
    pub contested: String,
    /// Whether the interval of a figure is said beside the roll calls behind it.
    pub interval: bool,
}

/// What is true of the data and worth saying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// For which entry [`evidence`] lists what proves it.
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
    /// Assembly, set, period, measure.
    pub record: String,
    /// What is true of the data and worth saying.
    pub sentences: Vec<Sentence>,
    /// What is counted, and what is left out.
    pub note: String,
    /// The line that names the source, by its hosts if the dataset does not; else empty.
    pub source: String,
    /// Address of the source.
    pub source_url: Option<String>,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// What of the question could not be answered.
    pub warnings: Vec<Warning>,
    /// What is drawn.
    pub picture: Picture,
    /// The same as a table.
    pub table: Grid,
    /// The years that the dataset has, for a reader who chooses some.
    pub years: Option<(u16, u16)>,
    /// The topics that it has, in alphabetical order.
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
    Matrix(Matrix),
    /// Members on a line.
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

/// The most roll calls that ideal points are estimated from, unless one year has more.
const LATEST: u32 = 250;

/// The views of many roll calls.
pub const VIEWS: [&str; 5] = ["alignment", "timeline", "precedents", "matrix", "space"];

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

    /// The same without its table and what its figures are called, which are many words: for where
    /// the picture is waited for.
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
            "matrix" => matrix::answer(&asked),
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
        rows += &joined(&mut row.iter().map(String::as_str), "\t");
    }
    section(rows);
    section(it.note.clone());
    let url = it.source_url.as_deref().unwrap_or_default();
    section(joined(&mut [it.source.as_str(), url].into_iter(), "\n"));
    text + "\n"
}

/// A member or a bloc that the focus member is compared with.
#[derive(Clone, Copy, PartialEq)]
enum With<'a> {
    Member(usize),
    Bloc(&'a Bloc),
}

/// Everything that the parts of an answer need.
pub(super) struct Asked<'a> {
    dataset: &'a Dataset,
    planes: &'a Planes,
    index: &'a Index,
    words: &'a dyn Words,
    compare: &'a Compare,
    measure: Measure,
    counted: Counted,
    /// Whether tables and the names of figures are left out.
    in_haste: bool,
    /// Shares in words, each said once, by hundredths.
    said: RefCell<Vec<Option<String>>>,
    /// What stands before hundredths.
    point: OnceCell<String>,
    /// In the order of the members.
    names: Vec<&'a str>,
    /// Everybody by name.
    by_name: Vec<usize>,
    focus: usize,
    /// Whether the page names it.
    has_focus: bool,
    /// The further members of the focus.
    others: Vec<usize>,
    /// What the page names, each once and never the focus; `None` if it leaves that to the data.
    with: Option<Vec<With<'a>>>,
    blocs: Vec<&'a Bloc>,
    warnings: Vec<Warning>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        dataset: &'a Dataset,
        index: &'a Index,
        names: &'a Names,
        compare: &'a Compare,
        words: &'a dyn Words,
    ) -> Result<Self, ViewError> {
        // Says why there is none.
        find_roll_call(dataset, None)?;
        let mut warnings = Vec::new();
        let selection = selection(dataset, compare, &mut warnings);
        let mut counted = Counted::of(dataset, &selection);
        if compare.same_topics {
            counted = on_same_topics(dataset, &counted);
        }
        let last = counted.roll_calls.last().and_then(|it| dataset.roll_calls.get(*it));
        let mut called = Vec::new();
        for (index, member) in dataset.members.iter().enumerate() {
            let name = names.get(index).and_then(Option::as_ref).unwrap_or(&member.name);
            called.push(last.map_or(name.now.as_str(), |it| name.on(it.date)));
        }
        let mut keyed = Vec::new();
        for (member, name) in called.iter().enumerate() {
            keyed.push((sort_key(name, &compare.lang), member));
        }
        sort_by_text(&mut keyed);
        let by_name: Vec<usize> = keyed.into_iter().map(|(_, member)| member).collect();
        let mut measure = Measure::default();
        if !compare.measure.is_empty() {
            match Measure::from_id(&compare.measure) {
                Some(it) => measure = it,
                None => {
                    let known = joined(&mut Measure::ALL.iter().map(|it| it.id()), ", ");
                    let asked = clean(&compare.measure);
                    let message = format!("the measure \"{asked}\" does not exist; use {known}");
                    warnings.push(Warning::new("unknown-measure", message));
                }
            }
        }
        let mut asked = Self {
            dataset,
            planes: &index.planes,
            index,
            words,
            compare,
            measure,
            counted,
            in_haste: false,
            said: RefCell::new(vec![None; 101]),
            point: OnceCell::new(),
            names: called,
            by_name,
            focus: 0,
            has_focus: false,
            others: Vec::new(),
            with: None,
            blocs: Vec::new(),
            warnings,
        };
        if compare.view == "space" {
            asked.counted = latest(dataset, &asked.counted);
        }
        asked.find_focus();
        asked.with = asked.find_with();
        asked.blocs = asked.find_blocs();
        Ok(asked)
    }

    /// The members of the focus, each once; without any the one with the most positions, the first by
    /// name.
    fn find_focus(&mut self) {
        let mut focus = Vec::new();
        for id in &self.compare.focus {
            match self.member(id) {
                Some(it) if focus.first() == Some(&it) => self.warn_of_itself(it),
                Some(it) if !focus.contains(&it) => focus.push(it),
                Some(_) => {}
                None => {
                    let known = &mut self.dataset.members.iter().map(|it| it.id.as_str());
                    self.warnings.push(unknown("member", id, known));
                }
            }
        }
        self.has_focus = !focus.is_empty();
        self.focus = if self.has_focus { focus.remove(0) } else { self.most_active() };
        self.others = focus;
        // A square and a line compare with nobody.
        if !self.has_focus && !["matrix", "space"].contains(&self.compare.view.as_str()) {
            let args = Args::new().text("member", self.name(self.focus));
            let message = self.words.say("no-focus", &args);
            self.warnings.push(Warning::new("no-focus", message));
        }
    }

    fn most_active(&self) -> usize {
        let (mut most, mut found) = (0, 0);
        for member in &self.by_name {
            let recorded = self.planes.recorded(*member, &self.counted);
            if recorded > most {
                (most, found) = (recorded, *member);
            }
        }
        found
    }

    fn warn_of_itself(&mut self, member: usize) {
        if self.warnings.iter().all(|it| it.code != "own-partner") {
            let args = Args::new().text("member", self.name(member));
            let message = self.words.say("own-partner", &args);
            self.warnings.push(Warning::new("own-partner", message));
        }
    }

    /// Those that the page names, each once; `None` if it names none, or none that is left.
    fn find_with(&mut self) -> Option<Vec<With<'a>>> {
        let ids = self.compare.with.as_ref().filter(|it| !it.is_empty())?;
        let mut with = Vec::new();
        for id in ids {
            if let Some(it) = self.find_partner(id)
                && !with.contains(&it)
            {
                with.push(it);
            }
        }
        if with.is_empty() {
            let message = self.plain("default-partners");
            self.warnings.push(Warning::new("default-partners", message));
            return None;
        }
        Some(with)
    }

    fn find_partner(&mut self, id: &str) -> Option<With<'a>> {
        if let Some(member) = self.member(id) {
            if member == self.focus {
                self.warn_of_itself(member);
                return None;
            }
            return Some(With::Member(member));
        }
        let bloc = self.dataset.blocs.iter().find(|it| it.id == id);
        if bloc.is_none() {
            let members = self.dataset.members.iter().map(|it| it.id.as_str());
            let blocs = self.dataset.blocs.iter().map(|it| it.id.as_str());
            let known = &mut members.chain(blocs);
            self.warnings.push(unknown("member", id, known));
        }
        bloc.map(With::Bloc)
    }

    /// The member of an id.
    fn member(&self, id: &str) -> Option<usize> {
        self.dataset.members.iter().position(|it| it.id == id)
    }

    fn find_blocs(&mut self) -> Vec<&'a Bloc> {
        let dataset = self.dataset;
        let mut blocs: Vec<&Bloc> = Vec::new();
        match &self.compare.blocs {
            None => blocs.extend(dataset.blocs.iter().filter(|it| it.default)),
            Some(ids) => {
                for id in ids {
                    match dataset.blocs.iter().find(|it| it.id == *id) {
                        Some(bloc) if blocs.contains(&bloc) => {}
                        Some(bloc) => blocs.push(bloc),
                        None => {
                            let known = &mut dataset.blocs.iter().map(|it| it.id.as_str());
                            self.warnings.push(unknown("bloc", id, known));
                        }
                    }
                }
            }
        }
        blocs
    }

    fn name(&self, member: usize) -> &'a str {
        self.names.get(member).copied().unwrap_or_default()
    }

    fn id(&self, member: usize) -> &'a str {
        self.dataset.members.get(member).map_or("", |it| &it.id)
    }

    fn lang(&self) -> &'a str {
        &self.compare.lang
    }

    fn roll_call(&self, index: usize) -> Option<&'a RollCall> {
        self.dataset.roll_calls.get(index)
    }

    fn say(&self, id: &str, args: &Args<'_>) -> String {
        self.words.say(id, args)
    }

    fn plain(&self, id: &str) -> String {
        self.words.say(id, &Args::new())
    }

    /// An answer without a picture, for the parts to fill.
    fn empty(&self, heading: String) -> Comparison {
        let (source, source_url) = self.source();
        Comparison {
            table: Grid { caption: heading.clone(), ..Grid::default() },
            heading,
            record: self.record(),
            sentences: Vec::new(),
            note: self.note(),
            source,
            source_url,
            rtl: words::is_rtl(self.lang()),
            warnings: Vec::new(),
            picture: Picture::Nothing(self.plain("nothing-counted")),
            years: self.index.years,
            topics: self.index.topics.clone(),
        }
    }

    /// The line that names the source, and its address. Where the dataset names none, the hosts of
    /// the records of the roll calls say whence they are.
    fn source(&self) -> (String, Option<String>) {
        let mut url = None;
        let name;
        if let Some(it) = &self.dataset.source {
            name = it.name.clone();
            url.clone_from(&it.url);
        } else {
            let hosts: Vec<&str> = self.index.hosts.iter().map(String::as_str).collect();
            name = words::list(self.words, &hosts);
        }
        if name.is_empty() {
            return (name, url);
        }
        (self.say("source", &Args::new().text("source", &name)), url)
    }

    /// Assembly, how many roll calls of which kind and topic, period, measure.
    fn record(&self) -> String {
        self.record_of(&self.counted)
    }

    /// The same of a part of the set.
    fn record_of(&self, counted: &Counted) -> String {
        let assembly = &self.dataset.assembly;
        let assembly = assembly.short.as_ref().unwrap_or(&assembly.name).in_lang(self.lang());
        let set = self.say("set", &Args::new().count("count", counted.count()));
        let mut topic = String::new();
        if !self.compare.topic.is_empty() {
            let name = clean(&self.compare.topic);
            topic = self.say("set-topic", &Args::new().text("topic", &name));
        }
        let mut same = String::new();
        if self.compare.same_topics {
            same = self.plain("set-same-topics");
        }
        let mut parts = String::new();
        if self.compare.parts {
            parts = self.plain("set-parts");
        }
        let mut contested = String::new();
        if let Some(percentage) = percentage(&self.compare.contested) {
            contested = self.say("set-contested", &Args::new().count("percentage", percentage));
        }
        let measure = match self.compare.view.as_str() {
            "precedents" | "space" => String::new(),
            _ => self.plain(&format!("measure-{}", self.measure.id())),
        };
        let period = self.period_of(counted);
        let parts = [assembly, &set, &parts, &contested, &topic, &same, &period, &measure];
        joined(&mut parts.into_iter(), " · ")
    }

    /// The years of the set: "2019", "1946–2025".
    fn period(&self) -> String {
        self.period_of(&self.counted)
    }

    fn period_of(&self, counted: &Counted) -> String {
        let year =
            |it: Option<&usize>| it.and_then(|it| self.roll_call(*it)).map(|it| it.date.year);
        let calls = &counted.roll_calls;
        match (year(calls.first()), year(calls.last())) {
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) => format!("{first}–{last}"),
            _ => String::new(),
        }
    }

    /// What n is and what is left out.
    fn note(&self) -> String {
        let what = if self.compare.parts { "note-all" } else { "note-whole" };
        let tail = match (self.compare.view.as_str(), self.measure) {
            ("precedents" | "space", _) => "note-recorded",
            (_, Measure::YesNo) => "note-pairs-yes-no",
            _ => "note-pairs",
        };
        let mut note = self.say(tail, &Args::new().text("counted", &self.plain(what)));
        let Counted { parts, ballots, lopsided, .. } = self.counted;
        for (id, count) in
            [("note-parts", parts), ("note-ballots", ballots), ("note-lopsided", lopsided)]
        {
            if count > 0 {
                note.push(' ');
                note += &self.say(id, &Args::new().count("count", count));
            }
        }
        note
    }

    /// Whether there is nothing to count.
    fn has_none(&self) -> bool {
        self.counted.count() == 0
    }

    /// A value in words: "62 %", for kappa "0.27", a dash where it is undefined.
    fn value(&self, value: Option<f64>) -> String {
        let Some(value) = value else { return "–".to_owned() };
        // Shares lie within one; the cast cuts.
        let hundredths = ((value * 100.0).abs() + 0.5) as u32;
        if self.measure == Measure::Kappa {
            return self.hundredths(value);
        }
        self.once(hundredths as usize, || {
            self.say("percent", &Args::new().count("count", hundredths))
        })
    }

    /// A share in words, said once, since many are alike and their words come from the page.
    fn once(&self, at: usize, say: impl FnOnce() -> String) -> String {
        let mut said = self.said.borrow_mut();
        match said.get_mut(at) {
            Some(slot) => slot.get_or_insert_with(say).clone(),
            None => say(),
        }
    }

    /// A number with two digits behind the point.
    fn hundredths(&self, value: f64) -> String {
        let hundredths = ((value * 100.0).abs() + 0.5) as u32;
        let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
        let point = self.point.get_or_init(|| self.plain("decimal-point"));
        format!("{sign}{}{point}{:02}", hundredths / 100, hundredths % 100)
    }

    /// The focus member, where the page names one or the view needs one, and those that the page names
    /// besides.
    fn chosen_members(&self) -> Vec<usize> {
        let needs_one = !["matrix", "space"].contains(&self.compare.view.as_str());
        let mut members = Vec::new();
        if self.has_focus || needs_one {
            members.push(self.focus);
        }
        members.extend(self.partners());
        members
    }

    /// The blocs of the page, and those that it compares with.
    fn shown_blocs(&self) -> Vec<&'a Bloc> {
        let mut blocs = self.blocs.clone();
        for it in self.with.iter().flatten() {
            if let With::Bloc(bloc) = it
                && !blocs.contains(bloc)
            {
                blocs.push(bloc);
            }
        }
        blocs
    }

    /// The members that the page names beside the focus, each once.
    fn partners(&self) -> Vec<usize> {
        let mut members = self.others.clone();
        for it in self.with.iter().flatten() {
            if let With::Member(member) = it
                && !members.contains(member)
            {
                members.push(*member);
            }
        }
        members
    }

    /// The base in words: "56 of 90"; only "90" where the value is no share of counted roll calls.
    fn base(&self, shared: Shared) -> String {
        let base = self.measure.base(shared);
        let part = match self.measure {
            Measure::Agreement => shared.same(),
            Measure::YesNo => base - shared.opposed(),
            Measure::HalfCredit | Measure::Kappa => {
                return self.say("base-only", &Args::new().count("base", base));
            }
        };
        self.say("base", &Args::new().count("part", part).count("base", base))
    }

    /// "Serbia voted the same way as Russia in 56 of 90 roll calls (62 %) ..." with the measure and its
    /// median.
    fn same_way(&self, it: &Partner, median: Option<f64>) -> Sentence {
        let proof = self.id(it.member);
        let (focus, other) = (self.name(self.focus), self.name(it.member));
        let shared = it.shared;
        let without = self.measure == Measure::YesNo;
        // Another measure has a sentence of its own: that of the share, and then the measure.
        let base = if without { shared.without_abstentions() } else { shared.n() };
        let part = if without { base - shared.opposed() } else { shared.same() };
        let stem = if without { "same-way-yes-no" } else { "same-way" };
        if base == 0 {
            let id = if without { "never-both-yes-no" } else { "never-both" };
            let args = Args::new().text("member", focus).text("other", other);
            return Sentence::new(self.say(id, &args), proof);
        }
        let percent =
            self.say("percent", &Args::new().count("count", (200 * part + base) / (2 * base)));
        let period = self.period();
        let args = Args::new().text("member", focus).text("other", other).text("period", &period);
        let args = args.count("part", part).count("base", base).text("percent", &percent);
        let mut said = self.say(stem, &args);
        if matches!(self.measure, Measure::HalfCredit | Measure::Kappa) {
            let value = self.value(it.value);
            let args = Args::new().text("said", &said).text("value", &value);
            said = self.say(&format!("same-way-{}", self.measure.id()), &args);
        }
        Sentence::new(self.with_median(&said, median), proof)
    }

    /// A clause with the median of all members, and its full stop.
    fn with_median(&self, said: &str, median: Option<f64>) -> String {
        if median.is_none() {
            return self.say("sentence", &Args::new().text("said", said));
        }
        let median = self.value(median);
        let args = Args::new().text("said", said).text("member", self.name(self.focus));
        self.say("same-way-median", &args.text("median", &median))
    }

    /// "The median member of the EU voted the same way as Serbia in 70 % ..." with range and bases.
    fn bloc_way(&self, bloc: &Bloc, found: &BlocSpread, median: Option<f64>) -> Sentence {
        let (value, low, high) = (
            self.value(Some(found.median)),
            self.value(Some(found.range.0)),
            self.value(Some(found.range.1)),
        );
        let measure = self.plain(&format!("measure-{}", self.measure.id()));
        let period = self.period();
        let args = Args::new()
            .text("member", self.name(self.focus))
            .text("bloc", bloc.name.in_lang(self.lang()))
            .text("value", &value)
            .text("low", &low)
            .text("high", &high)
            .text("period", &period)
            .text("measure", &measure)
            .count("count", found.members)
            .count("base", found.n);
        let said = self.say("bloc-way", &args);
        Sentence::new(self.with_median(&said, median), format!("bloc:{}", bloc.id))
    }
}

/// Which roll calls a page asks for; what cannot be read counts as not given.
fn selection(dataset: &Dataset, compare: &Compare, warnings: &mut Vec<Warning>) -> Selection {
    let minority = percentage(&compare.contested).map(|it| f64::from(it) / 100.0);
    let mut selection = Selection { parts: compare.parts, minority, ..Selection::default() };
    for (name, text, read, slot) in [
        ("from", &compare.from, first_day as fn(&str) -> _, &mut selection.from),
        ("to", &compare.to, day_after, &mut selection.to),
    ] {
        if text.trim().is_empty() {
            continue;
        }
        *slot = read(text);
        if slot.is_none() {
            let text = clean(text);
            let forms = "write a year, a month or a day: 2019, 2019-12, 2019-12-09";
            let message = format!("{name} is \"{text}\"; {forms}");
            warnings.push(Warning::new("bad-period", message));
        }
    }
    if let (Some(from), Some(to)) = (selection.from, selection.to)
        && from >= to
    {
        let (from, to) = (clean(&compare.from), clean(&compare.to));
        let message = format!("from is \"{from}\", which is after to, \"{to}\": no day is between");
        warnings.push(Warning::new("bad-period", message));
    }
    let topic = compare.topic.trim();
    if !topic.is_empty() {
        let mut topics = dataset.roll_calls.iter().flat_map(|it| &it.topics).map(String::as_str);
        if !topics.any(|it| it.eq_ignore_ascii_case(topic)) {
            let topics = &mut dataset.roll_calls.iter().flat_map(|it| &it.topics);
            warnings.push(unknown("topic", topic, &mut topics.map(String::as_str)));
        }
        selection.topic = Some(topic.to_owned());
    }
    selection
}

/// A percentage that leaves roll calls out; what cannot be read, and 0, leave out none.
fn percentage(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|it| (1..=50).contains(it))
}

/// The latest years with at most [`LATEST`] roll calls, one year at least: points of members mean
/// something only within a short period.
fn latest(dataset: &Dataset, counted: &Counted) -> Counted {
    let mut years = counted.by_year(dataset);
    let Some((mut first, last)) = years.pop() else { return counted.clone() };
    let mut count = last.count();
    while let Some((year, it)) = years.pop().filter(|it| count + it.1.count() <= LATEST) {
        count += it.count();
        first = year;
    }
    counted.only(dataset, |it| it.date.year >= first)
}

/// Those whose topic every year of the set has: what differs between years is then not the agenda.
fn on_same_topics(dataset: &Dataset, counted: &Counted) -> Counted {
    let years = counted.by_year(dataset);
    let has = |year: &Counted, topic: &String| {
        let mut calls = year.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it));
        calls.any(|it| it.topics.contains(topic))
    };
    let mut common: Vec<&String> = Vec::new();
    if let Some((_, first)) = years.first() {
        for it in first.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it)) {
            for topic in &it.topics {
                if !common.contains(&topic) && years.iter().all(|(_, year)| has(year, topic)) {
                    common.push(topic);
                }
            }
        }
    }
    counted.only(dataset, |it| it.topics.iter().any(|topic| common.contains(&topic)))
}
