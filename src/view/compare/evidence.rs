//! What is behind a figure or a sentence: roll calls, or members with their figures.

use super::alignment::RANKING;
use super::asked::selection;
#[cfg(feature = "square")]
use super::matrix::{LEAST_OFTEN, MOST_OFTEN, level};
use super::precedents::{ALL, RUN, pattern};
#[cfg(feature = "square")]
use super::space::{self, PLACES};
use super::{Asked, Compare, Index};
#[cfg(feature = "square")]
use super::{Line, Picture};
use crate::agreement::Measure;
use crate::bloc::BlocOnDay;
use crate::dataset::{Bloc, Dataset, RollCall, clean};
use crate::date::Date;
use crate::planes::Counted;
use crate::position::Position;
use crate::precedent::precedents;
use crate::ranking::{Partner, Ranking, each_of, partner};
use crate::twins;
use crate::view::words::{self, Args, Words};
use crate::view::{Names, ViewError, find_roll_call};

/// What is behind a figure: roll calls, newest first, or members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// What is listed.
    pub title: String,
    /// Assembly, set, period and measure of what is listed; for one roll call, those of the set.
    pub record: String,
    /// The interval of the figure in words, where it is asked for and there is one.
    pub interval: String,
    /// The median of the same set that stands beside the figure in the picture, "median of 182
    /// members: 71 %"; else empty.
    pub median: String,
    /// What is counted and what is left out of that set, in words.
    pub note: String,
    /// What is not listed, in words; empty if nothing is left out.
    pub left_out: String,
    /// What the rows are.
    pub kind: Kind,
    /// The roll calls or members.
    pub rows: Vec<EvidenceRow>,
}

/// What the rows of evidence are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Roll calls.
    #[default]
    RollCalls,
    /// Members with their figures.
    Members,
    /// Pairs with their figures.
    Pairs,
}

impl Kind {
    /// The id of the message that counts rows of this kind.
    pub fn counted(self) -> &'static str {
        match self {
            Self::RollCalls => "ui-roll-calls",
            Self::Members => "members",
            Self::Pairs => "ui-pairs",
        }
    }
}

/// A roll call, a member or a pair of members.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceRow {
    /// The id of the roll call or member; empty for a pair.
    pub id: String,
    /// Day, id and title of a roll call in words; the name of a member, the names of a pair.
    pub text: String,
    /// What each did in a roll call, "Serbia against, Russia against"; the figure of a member or a
    /// pair.
    pub positions: String,
    /// Address of the record of a roll call.
    pub url: Option<String>,
    /// Whether two members took the same position in a roll call; `None` where one took none, and
    /// for all other rows.
    pub same: Option<bool>,
}

/// Lists what is behind an entry of the outline or a sentence: a member's row, a point
/// (`RUS:2019`), a cell (`pair:SRB:RUS`), a year (`year:2019`), a roll call
/// (`roll-call:A/RES/74/17`), a bloc (`bloc:eu`, `bloc:eu:2019`), or what a sentence names; `None`
/// for any other.
///
/// # Errors
/// As [`super::Comparison::new`].
pub fn evidence(
    dataset: &Dataset,
    index: &Index,
    names: &Names,
    compare: &Compare,
    words: &dyn Words,
    entry: &str,
) -> Result<Option<Evidence>, ViewError> {
    let asked = Asked::new(dataset, index, names, compare, words)?;
    if let Some(id) = entry.strip_prefix("roll-call:").filter(|it| !it.is_empty()) {
        let found = find_roll_call(dataset, Some(id)).ok();
        return Ok(found.map(|it| of_roll_call(&asked, it)));
    }
    let found = match (compare.view.as_str(), entry) {
        (_, RANKING) => Some(of_ranking(&asked)),
        #[cfg(feature = "square")]
        ("space", PLACES) => of_places(&asked, None),
        ("precedents", _) => of_precedents(&asked, entry),
        #[cfg(feature = "square")]
        ("matrix", MOST_OFTEN | LEAST_OFTEN) => Some(of_pairs(&asked, entry)),
        _ => None,
    };
    if found.is_some() {
        return Ok(found);
    }
    if let Some(id) = entry.strip_prefix("bloc:") {
        return Ok(of_bloc(&asked, id));
    }
    if let Some(blocs) = bloc_pair(&asked, entry) {
        return Ok(Some(of_blocs(&asked, blocs)));
    }
    let Some((one, other, year)) = parts(&asked, entry) else { return Ok(None) };
    let counted = of_year(&asked, year);
    Ok(Some(match other {
        Some(other) => of_pair(&asked, one, other, &counted),
        None => {
            let args = Args::new().text("member", asked.name(one));
            let period = asked.period_of(&counted);
            let title = asked.say("evidence-year", &args.text("period", &period));
            listed(&asked, title, &counted, |it| Some(row(&asked, it, one, None)))
        }
    }))
}

/// Returns the roll calls of a year, and why others of that year are not counted; without a year,
/// the set.
fn of_year(asked: &Asked<'_>, year: Option<u16>) -> Counted {
    let Some(year) = year else { return asked.counted.clone() };
    let mut of_year = selection(asked.dataset, asked.compare, &mut Vec::new());
    let start = |year| Date { year, month: 1, day: 1 };
    of_year.from = of_year.from.max(Some(start(year)));
    let end = start(year.saturating_add(1));
    of_year.to = Some(of_year.to.map_or(end, |it| it.min(end)));
    let without = Counted::of(asked.dataset, &of_year);
    let Counted { bits, roll_calls, .. } =
        asked.counted.only(asked.dataset, |it| it.date.year == year);
    Counted { bits, roll_calls, ..without }
}

/// Makes evidence without rows, which says of which set it is.
fn of_set(asked: &Asked<'_>, title: String, counted: &Counted) -> Evidence {
    let (record, note) = (asked.record_of(counted), asked.note_of(counted));
    Evidence { title, record, note, ..Evidence::default() }
}

/// Makes evidence with those rows that `row` returns for the roll calls of a set, newest first.
fn listed(
    asked: &Asked<'_>,
    title: String,
    counted: &Counted,
    row: impl Fn(&RollCall) -> Option<EvidenceRow>,
) -> Evidence {
    let mut rows = Vec::new();
    for index in counted.roll_calls.iter().rev() {
        rows.extend(asked.roll_call(*index).and_then(&row));
    }
    Evidence { rows, ..of_set(asked, title, counted) }
}

/// Lists the roll calls that the figure of two members rests on, and says how many others there
/// are.
fn of_pair(asked: &Asked<'_>, one: usize, other: usize, counted: &Counted) -> Evidence {
    let found = partner(asked.planes, one, other, asked.measure, counted);
    let period = asked.period_of_both(one, other, counted);
    let args = Args::new().text("member", asked.name(one)).text("other", asked.name(other));
    let mut title = asked.say("evidence", &args.text("period", &period));
    // A line of places shows no shares of roll calls.
    if asked.compare.view != "space" {
        let figure = figure(asked, &found);
        let args = Args::new().text("member", &title).text("position", &figure);
        title = asked.say("member-position", &args);
    }
    let is_counted = |it: &RollCall| {
        let abstains = |member| it.position(member) == Position::Abstain;
        let leaves_out = asked.measure == Measure::YesNo && (abstains(one) || abstains(other));
        [one, other].into_iter().all(|member| it.position(member).is_recorded()) && !leaves_out
    };
    let mut evidence = listed(asked, title, counted, |it| {
        is_counted(it).then(|| row(asked, it, one, Some(other)))
    });
    let left_out = found.left_out + found.shared.n() - found.base;
    if left_out > 0 {
        let without = asked.measure == Measure::YesNo;
        let id = if without { "evidence-left-out-yes-no" } else { "evidence-left-out" };
        evidence.left_out = asked.say(id, &Args::new().count("count", left_out));
    }
    if asked.compare.interval
        && let Some(ends) = twins::interval(asked.dataset, (one, other), asked.measure, counted)
    {
        let [low, high] = ends.map(|it| asked.value(Some(it)));
        let args = Args::new().text("low", &low).text("high", &high);
        evidence.interval = asked.say("interval", &args);
    }
    // Other pictures do not show the median.
    if one == asked.focus && ["alignment", "timeline"].contains(&asked.compare.view.as_str()) {
        let ranking = Ranking::of(asked.planes, &asked.by_name, one, asked.measure, counted);
        if ranking.median.is_some() {
            evidence.median = asked.median("median", "", &ranking);
        }
    }
    evidence
}

/// Formats the figure of two members: "62 %, 56 of 90".
fn figure(asked: &Asked<'_>, it: &Partner) -> String {
    let (value, base) = (asked.value(it.value), asked.base(it.shared));
    asked.say("point-short", &Args::new().text("value", &value).text("base", &base))
}

fn of_member(asked: &Asked<'_>, member: usize, figure: String) -> EvidenceRow {
    EvidenceRow {
        id: asked.id(member).to_owned(),
        text: asked.name(member).to_owned(),
        positions: figure,
        url: None,
        same: None,
    }
}

/// Lists everybody who has a rank, from the first down.
fn of_ranking(asked: &Asked<'_>) -> Evidence {
    let ranking =
        Ranking::of(asked.planes, &asked.by_name, asked.focus, asked.measure, &asked.counted);
    let mut rows = Vec::new();
    for it in ranking.rows.iter().filter(|it| it.rank.is_some()) {
        rows.push(of_member(asked, it.member, figure(asked, it)));
    }
    let args = Args::new().text("member", asked.name(asked.focus));
    let title = asked.say("heading-alignment", &args);
    Evidence { kind: Kind::Members, rows, ..of_set(asked, title, &asked.counted) }
}

/// Lists the members of a bloc with their figures, from the highest down: those of all years or of
/// one (`eu:2019`); in a space, their places.
fn of_bloc(asked: &Asked<'_>, id: &str) -> Option<Evidence> {
    let find = |id: &str| asked.dataset.blocs.iter().find(|it| it.id == id);
    let (bloc, year) = match find(id) {
        Some(it) => (it, None),
        None => {
            let (id, year) = id.rsplit_once(':')?;
            (find(id)?, Some(year.parse().ok()?))
        }
    };
    #[cfg(feature = "square")]
    if asked.compare.view == "space" {
        return of_places(asked, Some(bloc));
    }
    let counted = of_year(asked, year);
    let Asked { dataset, planes, focus, measure, .. } = asked;
    let mut partners = each_of(dataset, planes, bloc, *focus, *measure, &counted);
    partners.retain(|it| it.value.is_some());
    let keys: Vec<f32> = partners.iter().map(|it| -it.value.unwrap_or_default() as f32).collect();
    let mut rows = Vec::new();
    for at in crate::lean::order_by_number(&keys) {
        rows.extend(partners.get(at).map(|it| of_member(asked, it.member, figure(asked, it))));
    }
    let period = asked.period_of(&counted);
    let args = Args::new().text("member", asked.name(*focus)).text("period", &period);
    let title = asked.say("evidence", &args.text("other", bloc.name.in_lang(asked.lang())));
    Some(Evidence { kind: Kind::Members, rows, ..of_set(asked, title, &counted) })
}

/// Lists the places of everybody, or of the members of a bloc.
#[cfg(feature = "square")]
fn of_places(asked: &Asked<'_>, bloc: Option<&Bloc>) -> Option<Evidence> {
    let answer = space::answer(asked);
    let Picture::Space(line) = answer.picture else { return None };
    let day = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it))?.date;
    let mut rows = Vec::new();
    for it in &line.points {
        if bloc.is_none_or(|bloc| bloc.has(it.member, day)) {
            rows.push(of_member(asked, it.member, place_of(asked, &line, it)));
        }
    }
    let title = bloc.map_or(answer.heading, |it| it.name.in_lang(asked.lang()).to_owned());
    Some(Evidence {
        title,
        record: answer.record,
        note: answer.note,
        kind: Kind::Members,
        rows,
        ..Evidence::default()
    })
}

/// Lists the pairs that took the same position most or least often.
#[cfg(feature = "square")]
fn of_pairs(asked: &Asked<'_>, entry: &str) -> Evidence {
    let (title, pairs) = level(asked, entry);
    let rows = pairs.into_iter().map(|(text, positions)| EvidenceRow {
        id: String::new(),
        text,
        positions,
        url: None,
        same: None,
    });
    Evidence { kind: Kind::Pairs, rows: rows.collect(), ..of_set(asked, title, &asked.counted) }
}

/// Formats place and point of a member: "1: −1.90".
#[cfg(feature = "square")]
fn place_of(asked: &Asked<'_>, line: &Line, point: &super::SpacePoint) -> String {
    let (place, at) = (space::place(asked, line, point), asked.hundredths(point.at));
    let args = Args::new().text("member", &place).text("position", &at);
    asked.say("member-position", &args)
}

/// Lists the roll calls that were found: all, those of the longest run, or those of a year.
fn of_precedents(asked: &Asked<'_>, entry: &str) -> Option<Evidence> {
    let bloc = asked.bloc_of_focus();
    let pattern = pattern(asked).0;
    let found = precedents(asked.dataset, asked.planes, &asked.counted, bloc, pattern);
    let year = entry.strip_prefix("year:").and_then(|it| it.parse::<u16>().ok());
    let indices: Vec<usize> = match (entry, found.longest_run) {
        (ALL, _) => found.found.iter().map(|it| it.roll_call).collect(),
        (RUN, Some((first, last))) => {
            let run = found.found.iter().skip(first).take(last - first + 1);
            run.map(|it| it.roll_call).collect()
        }
        _ => {
            let year = year?;
            let mut indices: Vec<usize> = found.found.iter().map(|it| it.roll_call).collect();
            indices.retain(|it| asked.roll_call(*it).is_some_and(|it| it.date.year == year));
            indices
        }
    };
    let title = super::precedents::answer(asked).heading;
    let counted = of_year(asked, year);
    let mut evidence = of_set(asked, title, &counted);
    if let Some(members) = bloc.and_then(|it| super::precedents::members_of(asked, it, &counted)) {
        evidence.note = format!("{members} {}", evidence.note);
    }
    for it in found.found.iter().rev().filter(|it| indices.contains(&it.roll_call)) {
        let Some(roll_call) = asked.roll_call(it.roll_call) else { continue };
        let mut row = row(asked, roll_call, asked.focus, None);
        let told = super::precedents::row(asked, it, roll_call, pattern);
        row.positions = told.stood;
        for it in told.others {
            row.positions = format!("{} · {it}", row.positions);
        }
        evidence.rows.push(row);
    }
    Some(evidence)
}

/// Returns whose positions an entry rests on, and the year if it is of one.
fn parts(asked: &Asked<'_>, entry: &str) -> Option<(usize, Option<usize>, Option<u16>)> {
    if let Some(pair) = entry.strip_prefix("pair:") {
        // An id may have a colon too, so each is tried.
        let mut colons = pair.match_indices(':').filter_map(|it| pair.split_at_checked(it.0));
        return colons.find_map(|(one, other)| {
            let other = other.strip_prefix(':')?;
            Some((asked.member(one)?, Some(asked.member(other)?), None))
        });
    }
    if let Some(it) = asked.member(entry) {
        // The focus member is listed alone, and in a space without a focus any member is.
        let alone = it == asked.focus || (asked.compare.view == "space" && !asked.has_focus);
        return Some(if alone { (it, None, None) } else { (asked.focus, Some(it), None) });
    }
    let (id, year) = entry.rsplit_once(':')?;
    let year = year.parse().ok()?;
    if id == "year" {
        return Some((asked.focus, None, Some(year)));
    }
    Some((asked.focus, Some(asked.member(id)?), Some(year)))
}

/// Returns the two blocs of a cell (`pair:eu:brics`), which may be one twice; `None` for any other
/// entry.
fn bloc_pair<'a>(asked: &Asked<'a>, entry: &str) -> Option<[&'a Bloc; 2]> {
    let bloc = |id: &str| asked.dataset.blocs.iter().find(|it| it.id == id);
    let pair = entry.strip_prefix("pair:")?;
    let mut colons = pair.match_indices(':').filter_map(|it| pair.split_at_checked(it.0));
    colons.find_map(|(one, other)| Some([bloc(one)?, bloc(other.strip_prefix(':')?)?]))
}

/// Lists what two blocs, or one that is given twice, did in each roll call.
fn of_blocs(asked: &Asked<'_>, blocs: [&Bloc; 2]) -> Evidence {
    let [one, other] = blocs.map(|it| it.name.in_lang(asked.lang()));
    let period = asked.period();
    let args = Args::new().text("member", one).text("other", other).text("period", &period);
    let listed_blocs = blocs.iter().take(if blocs[0].id == blocs[1].id { 1 } else { 2 });
    let mut evidence = listed(asked, asked.say("evidence", &args), &asked.counted, |roll_call| {
        let said: Vec<String> =
            listed_blocs.clone().map(|it| what_did(asked, it, roll_call)).collect();
        let mut row = row(asked, roll_call, asked.focus, None);
        row.positions = crate::lean::joined(&mut said.iter().map(String::as_str), " ");
        Some(row)
    });
    evidence.note = format!("{} {}", evidence.note, asked.plain("note-bloc-pairs"));
    evidence
}

/// Describes what a bloc did: "NATO (29 members): 28 in favour and 1 abstaining."
fn what_did(asked: &Asked<'_>, bloc: &Bloc, roll_call: &RollCall) -> String {
    let vote = BlocOnDay::of(bloc, roll_call);
    let mut clauses = Vec::new();
    for position in Position::OF_MEMBERS {
        let count = vote.tally.count(position);
        if count > 0 {
            let args = Args::new().count("who", count);
            clauses.push(words::of_position(asked.words, "clause", position, &args));
        }
    }
    let clauses: Vec<&str> = clauses.iter().map(String::as_str).collect();
    let clauses = words::list(asked.words, &clauses);
    let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang()));
    let args = args.count("members", vote.tally.members()).text("clauses", &clauses);
    asked.say("bloc-sentence", &args)
}

/// Lists what everybody of the bloc did in one roll call.
fn of_roll_call(asked: &Asked<'_>, roll_call: &RollCall) -> Evidence {
    let mut row = row(asked, roll_call, asked.focus, None);
    let mut lists = Vec::new();
    let bloc = asked.bloc_of_focus();
    for position in Position::OF_MEMBERS {
        let mut names = Vec::new();
        for member in &asked.by_name {
            let belongs = bloc.is_none_or(|it| it.has(*member, roll_call.date));
            if belongs && roll_call.position(*member) == position {
                names.push(asked.name(*member));
            }
        }
        if !names.is_empty() {
            let args = &Args::new();
            let label = words::of_position(asked.words, "label", position, args);
            let listed = words::list(asked.words, &names);
            let args = Args::new().text("member", &label).text("position", &listed);
            lists.push(asked.say("member-position", &args));
        }
    }
    row.positions = crate::lean::joined(&mut lists.iter().map(String::as_str), " · ");
    Evidence { rows: vec![row.clone()], ..of_set(asked, row.text, &asked.counted) }
}

fn row(asked: &Asked<'_>, roll_call: &RollCall, one: usize, other: Option<usize>) -> EvidenceRow {
    let of = |member: usize| {
        let position = roll_call.position(member);
        let args = Args::new().text("who", asked.name(member));
        words::of_position(asked.words, "apart", position, &args)
    };
    let mut positions = of(one);
    let mut same = None;
    if let Some(other) = other {
        positions = format!("{positions}{}{}", words::comma(asked.words), of(other));
        let [first, second]: [Position; 2] = [one, other].map(|it| roll_call.position(it));
        same = (first.is_recorded() && second.is_recorded()).then(|| first == second);
    }
    let date = words::date(asked.words, roll_call.date);
    let id = words::isolated(asked.words, &roll_call.id);
    let title = clean(roll_call.title.as_deref().unwrap_or_default());
    let title = if title.is_empty() { String::new() } else { words::isolated(asked.words, &title) };
    let parts = [date.as_str(), &id, &title];
    EvidenceRow {
        id: roll_call.id.clone(),
        text: crate::lean::joined(&mut parts.into_iter(), " · "),
        positions,
        url: roll_call.url.clone(),
        same,
    }
}
