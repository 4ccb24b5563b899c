//! The roll calls behind a figure.

use super::{Asked, Compare, Index};
use crate::bloc::BlocVote;
use crate::dataset::{Bloc, Dataset, RollCall, clean};
use crate::position::Position;
use crate::view::words::{self, Args, Words};
use crate::view::{Names, ViewError};

/// The roll calls behind a figure, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// What is listed.
    pub title: String,
    /// The roll calls.
    pub rows: Vec<EvidenceRow>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceRow {
    /// Its id.
    pub id: String,
    /// Day, id and title in words.
    pub text: String,
    /// What each did: "Serbia against, Russia against".
    pub positions: String,
    /// Address of the record.
    pub url: Option<String>,
    /// Whether they took the same position; `None` where one took none.
    pub same: Option<bool>,
}

/// The roll calls behind an entry of the outline: a member's row, a point (`RUS:2019`), a cell (`pair:SRB:RUS`), a year
/// (`year:2019`) or a roll call (`roll-call:A/RES/74/17`); `None` for any other.
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
    if let Some(id) = entry.strip_prefix("roll-call:") {
        let found = dataset.roll_calls.iter().find(|it| it.id == id);
        return Ok(found.map(|it| of_roll_call(&asked, it)));
    }
    if let Some(blocs) = bloc_pair(&asked, entry) {
        return Ok(Some(of_blocs(&asked, blocs)));
    }
    let Some((one, other, year)) = parts(&asked, entry) else { return Ok(None) };
    let mut evidence = Evidence { title: title(&asked, one, other, year), rows: Vec::new() };
    for index in asked.counted.roll_calls.iter().rev() {
        let Some(roll_call) = asked.roll_call(*index) else { continue };
        if year.is_none_or(|it| it == roll_call.date.year) {
            evidence.rows.push(row(&asked, roll_call, one, other));
        }
    }
    Ok(Some(evidence))
}

/// Whose positions an entry rests on, and the year if it is of one.
fn parts(asked: &Asked<'_>, entry: &str) -> Option<(usize, Option<usize>, Option<u16>)> {
    let member = |id: &str| asked.dataset.members.iter().position(|it| it.id == id);
    if let Some(pair) = entry.strip_prefix("pair:") {
        // An id may have a colon too.
        let mut colons = pair.match_indices(':').map(|it| pair.split_at(it.0));
        return colons.find_map(|(one, other)| {
            let other = other.strip_prefix(':')?;
            Some((member(one)?, Some(member(other)?), None))
        });
    }
    if let Some(it) = member(entry) {
        return (it != asked.focus).then_some((asked.focus, Some(it), None));
    }
    let (id, year) = entry.rsplit_once(':')?;
    let year = year.parse().ok()?;
    if id == "year" {
        return Some((asked.focus, None, Some(year)));
    }
    Some((asked.focus, Some(member(id)?), Some(year)))
}

/// The two blocs of a cell (`pair:eu:brics`), or the one of a row beside the focus member.
fn bloc_pair<'a>(asked: &Asked<'a>, entry: &str) -> Option<[&'a Bloc; 2]> {
    let bloc = |id: &str| asked.dataset.blocs.iter().find(|it| it.id == id);
    let pair = entry.strip_prefix("pair:")?;
    let mut colons = pair.match_indices(':').map(|it| pair.split_at(it.0));
    colons.find_map(|(one, other)| Some([bloc(one)?, bloc(other.strip_prefix(':')?)?]))
}

/// What two blocs, or one that is given twice, did in each roll call.
fn of_blocs(asked: &Asked<'_>, blocs: [&Bloc; 2]) -> Evidence {
    let [one, other] = blocs.map(|it| it.name.in_lang(asked.lang()));
    let period = asked.period();
    let args = Args::new().text("member", one).text("other", other).text("period", &period);
    let mut evidence = Evidence { title: asked.say("evidence", &args), rows: Vec::new() };
    let listed = if blocs[0].id == blocs[1].id { &blocs[..1] } else { &blocs[..] };
    for index in asked.counted.roll_calls.iter().rev() {
        let Some(roll_call) = asked.roll_call(*index) else { continue };
        let mut row = row(asked, roll_call, asked.focus, None);
        let said: Vec<String> = listed.iter().map(|it| what_did(asked, it, roll_call)).collect();
        row.positions = crate::lean::joined(&mut said.iter().map(String::as_str), " ");
        evidence.rows.push(row);
    }
    evidence
}

/// "NATO (29 members): 28 in favour and 1 abstaining."
fn what_did(asked: &Asked<'_>, bloc: &Bloc, roll_call: &RollCall) -> String {
    let vote = BlocVote::of(bloc, roll_call);
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

/// What everybody of the bloc did in one roll call.
fn of_roll_call(asked: &Asked<'_>, roll_call: &RollCall) -> Evidence {
    let mut row = row(asked, roll_call, asked.focus, None);
    let mut lists = Vec::new();
    let bloc = asked.blocs.first();
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
    Evidence { title: row.text.clone(), rows: vec![row] }
}

fn title(asked: &Asked<'_>, one: usize, other: Option<usize>, year: Option<u16>) -> String {
    let period = year.map_or_else(|| asked.period(), |it| it.to_string());
    let args = Args::new().text("member", asked.name(one)).text("period", &period);
    match other {
        Some(other) => asked.say("evidence", &args.text("other", asked.name(other))),
        None => asked.say("evidence-year", &args),
    }
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
    let title = clean(roll_call.title.as_deref().unwrap_or_default()).into_owned();
    let parts = [date.as_str(), &id, &title];
    EvidenceRow {
        id: roll_call.id.clone(),
        text: crate::lean::joined(&mut parts.into_iter(), " · "),
        positions,
        url: roll_call.url.clone(),
        same,
    }
}
