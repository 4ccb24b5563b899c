//! What a file in our own form says that cannot be so, or that readers could not tell apart. A page
//! shows it as it stands; editors get a doubt.

use std::collections::BTreeMap;

use super::walk::{Records, RollCallText, list, text};
use crate::dataset::import::doubt::Doubt;
use crate::dataset::tree::Value;
use crate::dataset::{clean, limits};
use crate::date::Date;

/// Returns a doubt for each contradiction in a file.
pub fn find(records: &Records<'_>) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    cut_texts(records, records.tree, &mut doubts);
    empty_ids(records, &mut doubts);
    same_names(records, &mut doubts);
    for bloc in list(records.tree, "blocs") {
        memberships(records, bloc, &mut doubts);
    }
    ballots(records, &mut doubts);
    doubts
}

/// Fields that are never cut: positions have a character for each member, and addresses are kept
/// whole or not at all.
const UNCUT: [&str; 2] = ["positions", "url"];

fn cut_texts(records: &Records<'_>, value: &Value<'_>, doubts: &mut Vec<Doubt>) {
    match value {
        Value::Text(text) if text.len() > limits::TEXT => {
            let count = text.chars().count();
            if count > limits::TEXT {
                let message =
                    format!("a text of {count} characters is cut at {}; shorten it", limits::TEXT);
                let place = records.place(text);
                doubts.push(Doubt::new("text-cut", message).at(0, place));
            }
        }
        Value::List(all) => all.iter().for_each(|it| cut_texts(records, it, doubts)),
        Value::Object(fields) => {
            for (_, it) in fields.iter().filter(|(key, _)| !UNCUT.contains(&&**key)) {
                cut_texts(records, it, doubts);
            }
        }
        _ => {}
    }
}

/// Adds a doubt for each member, roll call or bloc whose id is empty, since nothing can refer to
/// it.
fn empty_ids(records: &Records<'_>, doubts: &mut Vec<Doubt>) {
    for (list_name, what) in [("members", "member"), ("rollCalls", "roll call"), ("blocs", "bloc")]
    {
        for it in list(records.tree, list_name) {
            if text(it, "id").is_some_and(|id| clean(id).is_empty()) {
                let message = format!("the id of a {what} is empty; give it one");
                let place = records.place_of_key(it, "id");
                doubts.push(Doubt::new("empty-id", message).at(0, place));
            }
        }
    }
}

fn same_names(records: &Records<'_>, doubts: &mut Vec<Doubt>) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for member in list(records.tree, "members") {
        let (Some(id), Some(raw)) = (text(member, "id"), text(member, "name")) else { continue };
        let name = clean(raw).into_owned();
        let Some(first) = known.get(&name) else {
            known.insert(name, id);
            continue;
        };
        let (first, id) = (clean(first).into_owned(), clean(id).into_owned());
        let message = format!(
            "\"{first}\" and \"{id}\" are both called \"{name}\", so that readers cannot tell them apart; give each a name of its own"
        );
        let place = records.place(raw).or_else(|| records.place_of_key(member, "name"));
        doubts.push(Doubt::new("same-name", message).at(0, place).about(vec![first, id]));
    }
}

/// One membership, as far as its days can be read.
struct Days<'t> {
    value: &'t Value<'t>,
    id: String,
    from: Option<Date>,
    to: Option<Date>,
}

impl<'t> Days<'t> {
    fn of(value: &'t Value<'t>) -> Option<Self> {
        let day = |name| text(value, name).map_or(Some(None), |it| Date::parse_day(it).map(Some));
        let id = clean(text(value, "id")?).into_owned();
        Some(Self { value, id, from: day("from")?, to: day("to")? })
    }

    fn is_empty(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from >= to)
    }

    fn overlaps(&self, other: &Self) -> bool {
        let before = |to: Option<Date>, from: Option<Date>| {
            to.zip(from).is_some_and(|(to, from)| to <= from)
        };
        !before(self.to, other.from) && !before(other.to, self.from)
    }
}

fn memberships(records: &Records<'_>, bloc: &Value<'_>, doubts: &mut Vec<Doubt>) {
    let name = clean(text(bloc, "id").unwrap_or_default());
    let mut known: BTreeMap<String, Vec<Days<'_>>> = BTreeMap::new();
    for it in list(bloc, "members").iter().filter_map(Days::of) {
        if it.is_empty() {
            let message = format!(
                "\"{}\" leaves the bloc \"{name}\" before it joins, so that it never belongs to it; correct from or to",
                it.id
            );
            let place = records.place_of_key(it.value, "from");
            doubts.push(Doubt::new("empty-membership", message).at(0, place).about(vec![it.id]));
            continue;
        }
        let before = known.entry(it.id.clone()).or_default();
        if before.iter().any(|other| it.overlaps(other)) {
            let message = format!(
                "\"{}\" is in the bloc \"{name}\" twice on the same days; it counts once, remove one or correct from and to",
                it.id
            );
            let raw = text(it.value, "id").unwrap_or_default();
            let place = records.place(raw).or_else(|| records.place_of_key(it.value, "id"));
            let doubt = Doubt::new("membership-twice", message).at(0, place);
            doubts.push(doubt.about(vec![it.id.clone()]));
        }
        before.push(it);
    }
}

/// Adds a doubt for each roll call that shares a ballot with an earlier one, but not its day and
/// positions. A ballot is one act of voting, of which statistics count only the first roll call.
fn ballots(records: &Records<'_>, doubts: &mut Vec<Doubt>) {
    let mut known: BTreeMap<String, &RollCallText<'_>> = BTreeMap::new();
    for it in &records.roll_calls {
        let Some(raw) = it.ballot else { continue };
        let ballot = clean(raw).into_owned();
        let Some(first) = known.get(&ballot) else {
            known.insert(ballot, it);
            continue;
        };
        let differ = match (is_same_day(first.date, it.date), first.positions == it.positions) {
            (true, true) => continue,
            (false, _) => "days",
            (true, false) => "positions",
        };
        let message = format!(
            "\"{}\" and \"{}\" have the ballot \"{ballot}\", as one act of voting has, but other {differ}; only the first is counted, give the other a ballot of its own",
            first.id, it.id
        );
        let place = records.place(raw).or_else(|| it.at.map(|at| records.place_at(at)));
        doubts.push(Doubt::new("ballot-differs", message).at(0, place).of_roll_call(&it.id));
    }
}

/// Whether two dates may be the same day: a month may be any of its days.
fn is_same_day(one: &str, other: &str) -> bool {
    match (Date::parse(one), Date::parse(other)) {
        (Some(one), Some(other)) => {
            let months = one.day == 0 || other.day == 0;
            one == other || (months && (one.year, one.month) == (other.year, other.month))
        }
        // An unreadable day has a warning of its own.
        _ => true,
    }
}
