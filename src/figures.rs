//! Figures of alignment as JSON, each with its definition and base: what the command line prints,
//! and what others can recompute.

mod blocs;
mod ids;
mod matrix;
mod pairs;
mod precedents;

use serde::Deserialize;

use crate::agreement::Measure;
use crate::dataset::import::issue;
use crate::dataset::{Bloc, Dataset, RollCall};
use crate::date::Date;
use crate::planes::{Counted, Planes, Selection, day_after, first_day};
use crate::view::{addresses, find_roll_call};
use ids::{clipped, found, likely};

/// What is asked for; the command line sends it as JSON.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Request {
    /// `agreement`, `rank`, `cohesion`, `precedents` or `matrix`.
    pub figure: String,
    /// Ids of members; of the bloc for `cohesion`.
    pub ids: Vec<String>,
    /// The bloc of a precedent, or the bloc whose members a matrix adds.
    pub bloc: Option<String>,
    /// `year` for a row for each year; `None` for all roll calls at once.
    pub by: Option<String>,
    /// The first year, month or day.
    pub from: Option<String>,
    /// The last one.
    pub to: Option<String>,
    /// A subject that the source files roll calls under.
    pub topic: Option<String>,
    /// The id of a [`Measure`].
    pub measure: Option<String>,
    /// The id of a position.
    pub position: Option<String>,
    /// Id of the member that took the same position.
    pub with: Option<String>,
    /// Id of the member that took the opposite position.
    pub against: Option<String>,
    /// Counts parts of texts, changes to them and motions too.
    pub parts: bool,
    /// Leaves out roll calls whose losing side had less than this share of yes and no.
    pub minority: Option<f64>,
    /// Adds an interval to each agreement.
    pub interval: bool,
}

/// Why there are no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The request itself is wrong, whatever the data.
    Usage(String),
    /// The data do not have what the request names.
    Data(String),
}

/// Answers a request as JSON; what a reader must know besides the figures goes into its `notes`.
///
/// # Errors
/// When a word of the request, a member or a bloc is unknown, when words contradict each other, or
/// when the data have no roll calls.
pub fn figures(dataset: &Dataset, request: &Request) -> Result<String, Refusal> {
    find_roll_call(dataset, None).map_err(|it| Refusal::Data(it.to_string()))?;
    let asked = Asked::new(dataset, request)?;
    let json = match request.figure.as_str() {
        "agreement" => serde_json::to_string(&asked.agreement()?),
        "rank" => serde_json::to_string(&asked.rank()?),
        "cohesion" => serde_json::to_string(&asked.cohesion()?),
        "precedents" => serde_json::to_string(&asked.precedents()?),
        "matrix" => serde_json::to_string(&asked.matrix()?),
        other => return Err(Refusal::Usage(format!("there is no figure \"{other}\""))),
    };
    // Texts, numbers and lists always have a JSON form.
    Ok(json.unwrap_or_default())
}

/// Returns what a picture of many roll calls must know of its period, measure and topic, as JSON:
/// the `topic` as the data have it, and `notes` in the words of the figures.
///
/// # Errors
/// As [`figures`], for the words of the period and the measure.
pub fn set_of(dataset: &Dataset, request: &Request) -> Result<String, Refusal> {
    let asked = Asked::new(dataset, request)?;
    let topic = request.topic.as_ref().map(|it| topic_of(dataset, it));
    let told = serde_json::json!({ "topic": topic, "notes": asked.notes });
    Ok(told.to_string())
}

/// Returns a topic as the data have it: where it is a code that import turns into words and the
/// data have only these, the words; otherwise the topic as it is.
fn topic_of(dataset: &Dataset, topic: &str) -> String {
    let has = |text: &str| {
        let mut topics = dataset.roll_calls.iter().flat_map(|it| &it.topics);
        topics.any(|it| it.eq_ignore_ascii_case(text))
    };
    let word = issue(&topic.trim().to_ascii_lowercase());
    word.filter(|it| !has(topic) && has(it)).unwrap_or(topic).to_owned()
}

struct Asked<'a> {
    dataset: &'a Dataset,
    request: &'a Request,
    measure: Measure,
    counted: Counted,
    notes: Vec<String>,
    /// What finds each roll call of the dataset, see [`addresses`].
    addresses: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl<'a> Asked<'a> {
    fn new(dataset: &'a Dataset, request: &'a Request) -> Result<Self, Refusal> {
        let measure = match &request.measure {
            None => Measure::default(),
            Some(id) => Measure::from_id(&id.to_ascii_lowercase()).ok_or_else(|| {
                let (id, known) = (clipped(id), Measure::ALL.map(Measure::id).join(", "));
                Refusal::Usage(format!("the measure \"{id}\" does not exist; use {known}"))
            })?,
        };
        if request.by.as_deref().is_some_and(|it| it != "year") {
            let by = clipped(request.by.as_deref().unwrap_or_default());
            return Err(Refusal::Usage(format!("--by is \"{by}\"; it can be year")));
        }
        let day = |name: &str, text: &'a Option<String>, read: fn(&str) -> Option<Date>| match text
        {
            None => Ok(None),
            Some(text) => read(text).map(Some).ok_or_else(|| {
                let forms = "write a year, a month or a day: 2019, 2019-12, 2019-12-09";
                Refusal::Usage(format!("--{name} is \"{}\"; {forms}", clipped(text)))
            }),
        };
        let topic = request.topic.as_ref().map(|it| topic_of(dataset, it));
        let selection = Selection {
            from: day("from", &request.from, first_day)?,
            to: day("to", &request.to, day_after)?,
            topic: topic.clone(),
            parts: request.parts,
            minority: request.minority,
        };
        if selection.from.is_some() && selection.to.is_some() && selection.from >= selection.to {
            let [from, to] = [&request.from, &request.to].map(|it| it.as_deref().unwrap_or("?"));
            return Err(Refusal::Usage(format!("--from {from} is after --to {to}")));
        }
        let counted = Counted::of(dataset, &selection);
        let mut notes = Vec::new();
        let topics = || dataset.roll_calls.iter().flat_map(|it| &it.topics).map(String::as_str);
        if let Some(topic) = &topic
            && !topics().any(|it| it.eq_ignore_ascii_case(topic))
        {
            let (quoted, likely) = (clipped(topic), likely(topic, topics()));
            notes.push(format!("no roll call has the topic \"{quoted}\"{likely}"));
        } else if counted.count() == 0 {
            notes.push("no roll call is in this set".to_owned());
        }
        Ok(Self { dataset, request, measure, counted, notes, addresses: addresses(dataset) })
    }

    /// Returns all members by id, the order that breaks ties.
    fn members(&self) -> Vec<usize> {
        let mut members: Vec<usize> = (0..self.dataset.members.len()).collect();
        members.sort_by_key(|it| self.id(*it));
        members
    }

    fn roll_calls(&self) -> impl Iterator<Item = &'a RollCall> {
        self.indices().map(|it| it.1)
    }

    fn indices(&self) -> impl Iterator<Item = (usize, &'a RollCall)> {
        let all = self.counted.roll_calls.iter();
        all.filter_map(|it| Some((*it, self.dataset.roll_calls.get(*it)?)))
    }

    /// Returns what finds a roll call; `None` where its id does.
    fn address(&self, index: usize) -> Option<&str> {
        let id = &self.dataset.roll_calls.get(index)?.id;
        self.addresses.get(index).filter(|it| *it != id).map(String::as_str)
    }

    /// Says why a bloc has no figures.
    fn nobody(&self, bloc: &Bloc) -> String {
        let id = &bloc.id;
        match bloc.memberships.is_empty() {
            true => format!("the bloc \"{id}\" has no members in the data"),
            false => format!("no member of \"{id}\" took a position in this set while in it"),
        }
    }

    /// Says why a member has no figures; `None` if it has some, or if the set has no roll calls.
    fn never_voted(&self, planes: &Planes, member: usize) -> Option<String> {
        let id = self.id(member);
        match (self.counted.count(), planes.seated(member, member, &self.counted)) {
            (0, _) => None,
            (_, 0) => Some(format!("{id} was no member in this set")),
            _ if planes.recorded(member, &self.counted) > 0 => None,
            _ => Some(format!("{id} has no recorded position in this set")),
        }
    }

    /// Says why two members have no figures; empty if they have some, or if the set has no roll
    /// calls.
    fn never_both(&self, planes: &Planes, [one, other]: [usize; 2]) -> Vec<String> {
        let never: Vec<String> =
            [one, other].into_iter().filter_map(|it| self.never_voted(planes, it)).collect();
        if !never.is_empty() || self.counted.count() == 0 {
            return never;
        }
        let ids = format!("{} and {}", self.id(one), self.id(other));
        let shared = planes.shared(one, other, &self.counted);
        match planes.seated(one, other, &self.counted) {
            0 => vec![format!("{ids} were never members at the same time in this set")],
            _ if shared.n() > 0 => Vec::new(),
            _ => vec![format!("{ids} never both have a recorded position in this set")],
        }
    }

    /// Says why no two of these members have a value, though both took positions.
    fn without_value(&self, who: &str) -> String {
        let why = match self.measure {
            Measure::YesNo => "in none of their roll calls did both say yes or no",
            _ => "neither of two ever took another position",
        };
        format!("{who} by the measure \"{}\": {why}", self.measure.id())
    }

    /// Says why a member has no precedents in a bloc.
    fn never_in(&self, member: usize, bloc: &Bloc) -> String {
        let (member_id, id) = (self.id(member), &bloc.id);
        match bloc.memberships.iter().any(|it| it.member == member) {
            true => format!("{member_id} took no position in this set while a member of \"{id}\""),
            false => format!("{member_id} is no member of \"{id}\", so that nothing is counted"),
        }
    }

    /// Describes the set and its period in words, with what is left out.
    fn set(&self) -> String {
        let Self { request, counted, .. } = self;
        let what = match (request.parts, counted.count()) {
            (true, 1) => "resolution, decision, paragraph, amendment or motion",
            (true, _) => "resolutions, decisions, paragraphs, amendments and motions",
            (false, 1) => "whole resolution or decision",
            (false, _) => "whole resolutions and decisions",
        };
        let (first, last) = (self.roll_calls().next(), self.roll_calls().last());
        let period = match (first, last) {
            (Some(first), Some(last)) => format!(" from {} to {}", first.date, last.date),
            _ => self.asked_period(),
        };
        let topic = request.topic.as_ref().map(|it| topic_of(self.dataset, it));
        let topic = topic.map(|it| format!(" on {it:?}")).unwrap_or_default();
        let lopsided = request.minority.map(|it| {
            let count = counted.lopsided;
            format!(", {count} whose losing side had less than {it} of yes and no left out")
        });
        let parts = match counted.parts {
            0 => String::new(),
            1 => ", 1 paragraph, amendment or motion left out".to_owned(),
            count => format!(", {count} paragraphs, amendments and motions left out"),
        };
        let cut = match counted.cut {
            0 => String::new(),
            count => format!(
                ", {count} left out as dated to a month that lies partly outside the period"
            ),
        };
        let ballots = match counted.ballots {
            0 => String::new(),
            count => format!(", {count} left out as repeats of a ballot that is counted"),
        };
        let count = counted.count();
        format!(
            "set: {count} {what}{topic} put to a recorded vote{period}{parts}{ballots}{cut}{}",
            lopsided.unwrap_or_default()
        )
    }

    /// Returns the period that is asked for, in words, for a set without roll calls.
    fn asked_period(&self) -> String {
        let ends = [("from", &self.request.from), ("to", &self.request.to)];
        let said = |(word, day): (&str, &Option<String>)| {
            day.as_ref().map(|it| format!(" {word} {it}")).unwrap_or_default()
        };
        ends.map(said).concat()
    }

    fn id(&self, member: usize) -> &'a str {
        self.dataset.members.get(member).map_or("", |it| &it.id)
    }

    fn member(&self, id: &str) -> Result<usize, Refusal> {
        let members = self.dataset.members.iter();
        found(id, "member", members.map(|it| (it.id.as_str(), it.name.now.as_str())))
    }

    fn bloc(&self, id: &str) -> Result<&'a Bloc, Refusal> {
        let blocs = self.dataset.blocs.iter();
        let at = found(id, "bloc", blocs.map(|it| (it.id.as_str(), it.name.text.as_str())))?;
        self.dataset.blocs.get(at).ok_or_else(|| Refusal::Data(id.to_owned()))
    }
}

/// Warns of roll calls that were packed with open doubts; `None` if there are none.
fn doubtful(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 of these roll calls has open doubts about its record".to_owned()),
        _ => Some(format!("{count} of these roll calls have open doubts about their records")),
    }
}
