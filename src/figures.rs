//! Figures of alignment as JSON, each with its definition and base: what the command line prints
//! and what a third person can recompute.

mod ids;

use serde::{Deserialize, Serialize};

use crate::agreement::Measure;
use crate::bloc::BlocOnDay;
use crate::cohesion;
use crate::dataset::import::issue;
use crate::dataset::{Bloc, Dataset, RollCall};
use crate::date::Date;
use crate::planes::{Counted, Planes, Selection, day_after, first_day};
use crate::position::Position;
use crate::precedent::{self, Pattern, Precedents as Found};
use crate::ranking::{self, Partner, Ranking};
use crate::tally::Tally;
use crate::twins;
use crate::view::{addresses, find_roll_call};
use ids::{clipped, found, likely};

/// What is asked for; as JSON from the command line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Request {
    /// `agreement`, `rank`, `cohesion`, `precedents` or `matrix`.
    pub figure: String,
    /// Ids of members; of the bloc for `cohesion`.
    pub ids: Vec<String>,
    /// The bloc of a precedent, the blocs of a matrix.
    pub bloc: Option<String>,
    /// `year`, else all roll calls at once.
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
    /// Id of the member that did the same.
    pub with: Option<String>,
    /// Id of the member that did the opposite.
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
    /// The call cannot be meant.
    Usage(String),
    /// The data do not have what it names.
    Data(String),
}

/// Answers a request as JSON; what a reader must know besides goes into its `notes`.
///
/// # Errors
/// When a word of the request, a member or a bloc is unknown.
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

/// What a picture of many roll calls must be told of its period, measure and topic, in the words of
/// the figures: the topic as the data have it, and notes.
///
/// # Errors
/// As [`figures`].
pub fn set_of(dataset: &Dataset, request: &Request) -> Result<String, Refusal> {
    let asked = Asked::new(dataset, request)?;
    let topic = request.topic.as_ref().map(|it| topic_of(dataset, it));
    let told = serde_json::json!({ "topic": topic, "notes": asked.notes });
    Ok(told.to_string())
}

/// A topic as the data have it: tables that write codes are read into words.
fn topic_of(dataset: &Dataset, topic: &str) -> String {
    let has = |text: &str| {
        let mut topics = dataset.roll_calls.iter().flat_map(|it| &it.topics);
        topics.any(|it| it.eq_ignore_ascii_case(text))
    };
    let word = issue(&topic.trim().to_ascii_lowercase());
    word.filter(|it| !has(topic) && has(it)).unwrap_or(topic).to_owned()
}

/// The most members of a matrix.
const MOST: usize = 400;

struct Asked<'a> {
    dataset: &'a Dataset,
    request: &'a Request,
    measure: Measure,
    counted: Counted,
    notes: Vec<String>,
    /// Of all roll calls.
    addresses: Vec<String>,
}

/// One row of an agreement or a ranking.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'a str>,
    n: u32,
    same: u32,
    half: u32,
    opposed: u32,
    /// What `value` is a share of: `n`, or less where the measure leaves abstentions out.
    base: u32,
    value: Option<f64>,
    left_out: u32,
    /// Those of them that are open, since the source does not name one of the two, or both.
    not_named: u32,
    /// Whether the base is too small to rank or to compare.
    few: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Option<u32>>,
    /// Of the first member with all others, in the same roll calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    median: Option<Option<f64>>,
    /// Where one is asked for; none where it cannot be drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<Option<[f64; 2]>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Period {
    Year(u16),
    All(&'static str),
}

#[derive(Serialize)]
struct Agreement<'a> {
    definition: String,
    notes: Vec<String>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Rank<'a> {
    definition: String,
    notes: Vec<String>,
    base: u32,
    median: Option<f64>,
    rows: Vec<Row<'a>>,
    apart: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Cohesion<'a> {
    definition: String,
    notes: Vec<String>,
    rows: Vec<CohesionRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CohesionRow<'a> {
    roll_call: &'a str,
    /// What `vote` finds it by, where others share its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<&'a str>,
    date: String,
    yes: u32,
    no: u32,
    abstain: u32,
    not_voting: u32,
    not_named: u32,
    /// Those with a recorded position.
    base: u32,
    position: Option<&'static str>,
    share: Option<f64>,
    cohesion: Option<f64>,
    pairs: Option<f64>,
    #[serde(skip_serializing_if = "is_zero")]
    doubts: u32,
}

#[derive(Serialize)]
struct Precedents<'a> {
    definition: String,
    notes: Vec<String>,
    count: usize,
    of: u32,
    /// How many more it could be.
    unknown: u32,
    #[serde(rename = "rollCalls")]
    roll_calls: Vec<PrecedentRow<'a>>,
}

#[derive(Serialize)]
struct PrecedentRow<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<&'a str>,
    date: String,
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    position: &'static str,
    tally: TallyLine,
    others: serde_json::Map<String, serde_json::Value>,
    #[serde(skip_serializing_if = "is_zero")]
    doubts: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TallyLine {
    yes: u32,
    no: u32,
    abstain: u32,
    not_voting: u32,
}

impl From<Tally> for TallyLine {
    fn from(it: Tally) -> Self {
        Self { yes: it.yes, no: it.no, abstain: it.abstain, not_voting: it.not_voting }
    }
}

#[derive(Serialize)]
struct Matrix<'a> {
    definition: String,
    notes: Vec<String>,
    /// Of all pairs with a value.
    median: Option<f64>,
    members: Vec<&'a str>,
    values: Vec<Vec<Option<f64>>>,
    n: Vec<Vec<u32>>,
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

    fn agreement(&self) -> Result<Agreement<'_>, Refusal> {
        let [one, other] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("agreement is of two members".to_owned()));
        };
        let (one, other) = (self.member(one)?, self.member(other)?);
        if one == other {
            return Err(Refusal::Data("a member and itself have no agreement".to_owned()));
        }
        let planes = Planes::of(self.dataset);
        let members = self.members();
        let row = |period, counted: &Counted| {
            let partner = ranking::partner(&planes, one, other, self.measure, counted);
            let ranking = Ranking::of(&planes, &members, one, self.measure, counted);
            let interval = self
                .request
                .interval
                .then(|| twins::interval(self.dataset, (one, other), self.measure, counted));
            Row {
                period: Some(period),
                median: Some(ranking.median),
                interval,
                ..self.row(one, &partner, counted)
            }
        };
        let rows = match self.request.by {
            None => vec![row(Period::All("all"), &self.counted)],
            Some(_) => {
                let years = self.counted.by_year(self.dataset);
                years.iter().map(|(year, counted)| row(Period::Year(*year), counted)).collect()
            }
        };
        let definition = format!(
            "{}; median: of {} with all members who share at least half of the roll calls of the \
             same set in which it took a position",
            self.definition_of_pairs(),
            self.id(one)
        );
        Ok(Agreement { definition, notes: self.notes.clone(), rows })
    }

    fn rank(&self) -> Result<Rank<'_>, Refusal> {
        let [focus] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("rank is of one member".to_owned()));
        };
        let focus = self.member(focus)?;
        let planes = Planes::of(self.dataset);
        let ranking = Ranking::of(&planes, &self.members(), focus, self.measure, &self.counted);
        let rows = |rows: &[Partner]| {
            let row = |it: &Partner| Row {
                member: Some(self.id(it.member)),
                rank: Some(it.rank),
                ..self.row(focus, it, &self.counted)
            };
            rows.iter().map(row).collect()
        };
        let definition = format!(
            "{}; rows: members who share at least half of the {} of these roll calls in which {} \
             took a position, equal values by id; apart: those who share fewer; a member has a \
             rank from {} shared roll calls{} on; median: of the rows with a value",
            self.definition_of_pairs(),
            ranking.base,
            self.id(focus),
            ranking::FEW,
            if self.measure == Measure::YesNo { " in which neither abstained" } else { "" },
        );
        Ok(Rank {
            definition,
            notes: self.notes.clone(),
            base: ranking.base,
            median: ranking.median,
            rows: rows(&ranking.rows),
            apart: rows(&ranking.apart),
        })
    }

    fn cohesion(&self) -> Result<Cohesion<'_>, Refusal> {
        let [id] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("cohesion is of one bloc".to_owned()));
        };
        let bloc = self.bloc(id)?;
        let rows = self.indices().map(|(index, it)| self.cohesion_row(bloc, index, it));
        let definition = format!(
            "members of {} on the day; base: those with a recorded position; position: the one \
             that most of the base took, none in a tie or where members whom the source does not \
             name could change it; share p: those with the most common position of the base, \
             cohesion: (3p - 1) / 2 (Hix, Noury and Roland 2005), pairs: the share of pairs of \
             members that took the same position, each open where a member is not named; {}",
            bloc.id,
            self.set()
        );
        let rows: Vec<CohesionRow<'_>> = rows.collect();
        let mut notes = self.notes.clone();
        if !rows.is_empty() && rows.iter().all(|it| it.base == 0) {
            notes.push(self.nobody(bloc));
        }
        notes.extend(doubtful(rows.iter().filter(|it| it.doubts > 0).count()));
        Ok(Cohesion { definition, notes, rows })
    }

    fn cohesion_row(&self, bloc: &Bloc, index: usize, roll_call: &'a RollCall) -> CohesionRow<'_> {
        let tally = BlocOnDay::of(bloc, roll_call).tally;
        let all_named = |value: Option<f64>| value.filter(|_| tally.not_named == 0);
        CohesionRow {
            roll_call: &roll_call.id,
            vote: self.address(index),
            date: roll_call.date.to_string(),
            yes: tally.yes,
            no: tally.no,
            abstain: tally.abstain,
            not_voting: tally.not_voting,
            not_named: tally.not_named,
            base: tally.recorded(),
            position: cohesion::certain_position(tally).map(Position::id),
            share: all_named(cohesion::largest_share(tally)),
            cohesion: all_named(cohesion::agreement_index(tally)),
            pairs: all_named(cohesion::pair_cohesion(tally)),
            doubts: roll_call.doubts,
        }
    }

    fn precedents(&self) -> Result<Precedents<'_>, Refusal> {
        let [id] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("precedents are of one member".to_owned()));
        };
        let request = self.request;
        let member = self.member(id)?;
        let other = |id: &Option<String>| match id {
            None => Ok(None),
            Some(id) => self.member(id).map(Some),
        };
        let (with, against) = (other(&request.with)?, other(&request.against)?);
        if with.is_some() && against.is_some() {
            let message = "--with is who else stood alone and --against who took the opposite, \
                           whoever else did; choose one";
            return Err(Refusal::Usage(message.to_owned()));
        }
        if [with, against].contains(&Some(member)) {
            return Err(Refusal::Data(format!("{id} cannot be its own partner")));
        }
        let position = match request.position.as_deref() {
            None => None,
            Some(word) => {
                let is_meant = |it: &Position| it.id().eq_ignore_ascii_case(word);
                Some(Position::RECORDED.into_iter().find(is_meant).ok_or_else(|| {
                    let known = "it can be yes, abstain or no";
                    Refusal::Usage(format!("--position is \"{}\"; {known}", clipped(word)))
                })?)
            }
        };
        let bloc = match &request.bloc {
            None => None,
            Some(id) => Some(self.bloc(id)?),
        };
        let pattern = Pattern { member, position, with, against };
        let planes = Planes::of(self.dataset);
        let found = precedent::precedents(self.dataset, &planes, &self.counted, bloc, pattern);
        let rows = found.found.iter().filter_map(|it| {
            let roll_call = self.dataset.roll_calls.get(it.roll_call)?;
            let others = it.others.iter().map(|(member, position)| {
                (self.id(*member).to_owned(), serde_json::Value::from(position.id()))
            });
            Some(PrecedentRow {
                id: &roll_call.id,
                vote: self.address(it.roll_call),
                date: roll_call.date.to_string(),
                title: roll_call.title.as_deref(),
                url: roll_call.url.as_deref(),
                position: it.position.id(),
                tally: roll_call.counted().into(),
                others: others.collect(),
                doubts: roll_call.doubts,
            })
        });
        let roll_calls: Vec<_> = rows.collect();
        let definition = self.definition_of_precedents(bloc, pattern, found.unknown);
        let count = roll_calls.len();
        let mut notes = self.notes.clone();
        if let Some(bloc) = bloc
            && found.of == 0
            && self.counted.count() > 0
        {
            notes.push(self.never_in(member, bloc));
        }
        notes.extend(doubtful(roll_calls.iter().filter(|it| it.doubts > 0).count()));
        let Found { of, unknown, .. } = found;
        Ok(Precedents { definition, notes, count, of, unknown, roll_calls })
    }

    fn definition_of_precedents(
        &self,
        bloc: Option<&Bloc>,
        pattern: Pattern,
        unknown: u32,
    ) -> String {
        let among = bloc.map_or("all members", |it| &it.id);
        let id = self.id(pattern.member);
        let what = match (pattern.position, pattern.against) {
            (None, None) => "a position that".to_owned(),
            (Some(it), None) => format!("the position \"{}\", which", it.id()),
            (None, Some(_)) => "yes or no".to_owned(),
            (Some(it), Some(_)) => format!("the position \"{}\"", it.id()),
        };
        let whom = match (pattern.with, pattern.against) {
            (_, Some(it)) => format!(" and {} the opposite", self.id(it)),
            (Some(it), None) => {
                format!(" {} took too and nobody else of {among} on the day", self.id(it))
            }
            (None, None) => format!(" nobody else of {among} took on the day"),
        };
        let somebody = match pattern.against {
            Some(_) => "",
            None => ", while at least one other took another",
        };
        let doubtful = match unknown {
            0 => String::new(),
            it => format!(
                "; unknown: {it} more, left out since the source does not name everybody or \
                 doubts about its record are open"
            ),
        };
        format!(
            "roll calls in which {id} took {what}{whom}{somebody}{doubtful}; of: those in which \
             {id}, a member of {among} on the day, took a position; {}",
            self.set()
        )
    }

    fn matrix(&self) -> Result<Matrix<'_>, Refusal> {
        let mut members = Vec::new();
        let mut notes = self.notes.clone();
        for id in &self.request.ids {
            let member = self.member(id)?;
            if !members.contains(&member) {
                members.push(member);
            }
        }
        if let Some(id) = &self.request.bloc {
            let bloc = self.bloc(id)?;
            let has = |member: &usize| {
                self.roll_calls()
                    .any(|it| it.position(*member).is_recorded() && bloc.has(*member, it.date))
            };
            let before = members.len();
            members.extend((0..self.dataset.members.len()).filter(has));
            if members.len() == before && self.counted.count() > 0 {
                notes.push(self.nobody(bloc));
            }
        } else if members.is_empty() {
            members.extend(0..self.dataset.members.len());
        }
        members.sort_by_key(|it| self.id(*it));
        members.dedup();
        if members.len() > MOST {
            let count = members.len();
            return Err(Refusal::Usage(format!(
                "a matrix of {count} members is too large to read; name at most {MOST} with --members or --bloc"
            )));
        }
        let planes = Planes::of(self.dataset);
        let pairs = planes.pairs(&members, self.measure, &self.counted);
        let median = ranking::median(pairs.iter().filter_map(|it| it.0).collect());
        let mut pairs = pairs.into_iter();
        let size = members.len();
        let (mut values, mut n) = (vec![vec![None; size]; size], vec![vec![0; size]; size]);
        for row in 0..size {
            for column in row + 1..size {
                let Some((value, base)) = pairs.next() else { continue };
                for (row, column) in [(row, column), (column, row)] {
                    set(&mut values, row, column, value);
                    set(&mut n, row, column, base);
                }
            }
        }
        let members: Vec<&str> = members.into_iter().map(|it| self.id(it)).collect();
        let pairs = self.definition_of_pairs();
        let base = match self.measure {
            Measure::YesNo => "; the n of a matrix is the base",
            _ => "",
        };
        let definition = format!(
            "{pairs}{base}; median: of all pairs with a value; a member and itself have none"
        );
        Ok(Matrix { definition, notes, median, members, values, n })
    }

    /// Everybody, in the order that breaks ties.
    fn members(&self) -> Vec<usize> {
        let mut members: Vec<usize> = (0..self.dataset.members.len()).collect();
        members.sort_by_key(|it| self.id(*it));
        members
    }

    fn row(&self, focus: usize, it: &Partner, counted: &Counted) -> Row<'static> {
        Row {
            period: None,
            member: None,
            n: it.shared.n(),
            same: it.shared.same(),
            half: it.shared.half(),
            opposed: it.shared.opposed(),
            base: it.base,
            value: it.value,
            left_out: it.left_out,
            not_named: self.not_named(focus, it, counted),
            few: it.base < ranking::FEW,
            rank: None,
            median: None,
            interval: None,
        }
    }

    /// In how many roll calls two members could have taken a position both, but the source does not
    /// name one of them, or neither.
    fn not_named(&self, focus: usize, it: &Partner, counted: &Counted) -> u32 {
        if it.left_out == 0 {
            return 0;
        }
        let roll_calls = counted.roll_calls.iter();
        let open = roll_calls.filter_map(|index| self.dataset.roll_calls.get(*index)).filter(
            |roll_call| {
                let both = [focus, it.member].map(|member| roll_call.position(member));
                let may_be = |it: &Position| it.is_recorded() || *it == Position::NotNamed;
                both.contains(&Position::NotNamed) && both.iter().all(may_be)
            },
        );
        open.count() as u32
    }

    fn roll_calls(&self) -> impl Iterator<Item = &'a RollCall> {
        self.indices().map(|it| it.1)
    }

    fn indices(&self) -> impl Iterator<Item = (usize, &'a RollCall)> {
        let all = self.counted.roll_calls.iter();
        all.filter_map(|it| Some((*it, self.dataset.roll_calls.get(*it)?)))
    }

    /// What finds a roll call, where its id does not.
    fn address(&self, index: usize) -> Option<&str> {
        let id = &self.dataset.roll_calls.get(index)?.id;
        self.addresses.get(index).filter(|it| *it != id).map(String::as_str)
    }

    /// Why a bloc has no figures.
    fn nobody(&self, bloc: &Bloc) -> String {
        let id = &bloc.id;
        match bloc.memberships.is_empty() {
            true => format!("the bloc \"{id}\" has no members in the data"),
            false => format!("no member of \"{id}\" took a position in this set while in it"),
        }
    }

    /// Why a member has no precedents in a bloc.
    fn never_in(&self, member: usize, bloc: &Bloc) -> String {
        let (member_id, id) = (self.id(member), &bloc.id);
        match bloc.memberships.iter().any(|it| it.member == member) {
            true => format!("{member_id} took no position in this set while a member of \"{id}\""),
            false => format!("{member_id} is no member of \"{id}\", so that nothing is counted"),
        }
    }

    fn definition_of_pairs(&self) -> String {
        let value = match self.measure {
            Measure::Agreement => "the share of n with the same position",
            Measure::HalfCredit => {
                "(same + half / 2) / n: an abstention is half-way (Lijphart 1963)"
            }
            Measure::YesNo => {
                "the share with the same position of the roll calls in which neither abstained"
            }
            Measure::Kappa => {
                "the share with the same position corrected for chance (Cohen 1960; Häge 2011)"
            }
        };
        let base = match self.measure {
            Measure::YesNo => "those of n in which neither abstained",
            _ => "n",
        };
        let interval = match self.request.interval {
            true => twins::DEFINITION,
            false => "",
        };
        format!(
            "value ({}): {value}; n: roll calls in which both took a position (yes, no or \
             abstain); half: one abstained and the other did not; opposed: one yes, one no; \
             base: {base}; few: a base of fewer than {}; leftOut: roll calls in which both were \
             members but at least one has no recorded position; notNamed: those of them in which \
             the source does not name one of the two, or both, and nobody did not \
             vote{interval}; {}",
            self.measure.id(),
            ranking::FEW,
            self.set()
        )
    }

    /// The set and the period in words, with what is left out.
    fn set(&self) -> String {
        let Self { request, counted, .. } = self;
        let what = match request.parts {
            true => "resolutions, decisions, paragraphs, amendments and motions",
            false => "whole resolutions and decisions",
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
            count => format!(", {count} paragraphs, amendments and motions left out"),
        };
        let ballots = match counted.ballots {
            0 => String::new(),
            count => format!(", {count} of the same ballot as another counted once with it"),
        };
        let count = counted.count();
        format!(
            "set: {count} {what}{topic} put to a recorded vote{period}{parts}{ballots}{}",
            lopsided.unwrap_or_default()
        )
    }

    /// The period that is asked for, where it has no roll call.
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

fn set<T>(rows: &mut [Vec<T>], row: usize, column: usize, value: T) {
    if let Some(cell) = rows.get_mut(row).and_then(|it| it.get_mut(column)) {
        *cell = value;
    }
}

/// What must be known of roll calls that were packed with open doubts.
fn doubtful(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 of these roll calls has open doubts about its record".to_owned()),
        _ => Some(format!("{count} of these roll calls have open doubts about their records")),
    }
}
