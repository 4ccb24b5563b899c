//! JSON: vote events in the forms of Popolo and of Open Civic Data.
//!
//! A single event, a list of them, or collections beside `persons`, `organizations` and
//! `memberships`. Groups that votes name become blocs without dates, memberships those with
//! dates. An event lists everybody.
//!
//! Sources: popoloproject.com/specs/vote-event.html; the Open Civic Data proposal 6 on votes.

use std::collections::BTreeMap;

use super::doubt::Doubt;
use super::draft::{Body, Cell, Coverage, Draft, DraftNote, Origin};
use super::places::Places;
use crate::dataset::tree::{self, Text, Value};
use crate::dataset::{DatasetError, Fault, Place, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// Names of lists in which vote events stand.
const EVENTS: [&str; 6] = ["vote_events", "voteEvents", "motions", "results", "bills", "votes"];

/// Reads it; the format's name.
///
/// # Errors
/// When it is no JSON, or none with vote events.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let tree = tree::parse(text).map_err(|it| *it)?;
    let mut events = Vec::new();
    collect(&tree, 0, &mut events);
    if events.is_empty() {
        let message = "the JSON is neither a dataset (\"rollcall\": 1) nor has it Popolo \"vote_events\" with \"votes\" or \"counts\"";
        return Err(DatasetError::new(Fault::Form {
            code: "unexpected-form",
            message: message.to_owned(),
        }));
    }
    let people = People::new(&tree);
    let mut reader = Reader { file, draft, places: Places::new(text), people };
    for (at, event) in events.into_iter().enumerate() {
        reader.event(event, at);
    }
    reader.memberships(&tree);
    Ok("popolo-json")
}

type Fields<'t> = [(Text<'t>, Value<'t>)];

fn field<'v, 't>(fields: &'v Fields<'t>, names: &[&str]) -> Option<&'v Value<'t>> {
    names.iter().find_map(|name| {
        let (_, value) = fields.iter().find(|(key, _)| **key == **name)?;
        (!matches!(value, Value::Null)).then_some(value)
    })
}

fn text<'v>(fields: &'v Fields<'_>, names: &[&str]) -> Option<&'v str> {
    match field(fields, names)? {
        Value::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    }
}

fn list<'v, 't>(fields: &'v Fields<'t>, names: &[&str]) -> &'v [Value<'t>] {
    match field(fields, names) {
        Some(Value::List(list)) => list,
        _ => &[],
    }
}

fn object<'v, 't>(value: &'v Value<'t>) -> Option<&'v Fields<'t>> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

/// A text, or the name of an object.
fn name<'v>(fields: &'v Fields<'_>, names: &[&str]) -> Option<&'v str> {
    match field(fields, names)? {
        Value::Text(text) => Some(text),
        Value::Object(inner) => text(inner, &["name", "text"]),
        _ => None,
    }
}

/// Finds the vote events, at most four lists deep.
fn collect<'v, 't>(value: &'v Value<'t>, depth: usize, events: &mut Vec<&'v Fields<'t>>) {
    match value {
        Value::List(items) if depth < 4 => {
            items.iter().for_each(|it| collect(it, depth + 1, events));
        }
        Value::Object(fields) => {
            let before = events.len();
            if depth < 4 {
                for key in EVENTS {
                    list(fields, &[key]).iter().for_each(|it| collect(it, depth + 1, events));
                }
            }
            let votes = list(fields, &["votes"]).iter().filter_map(object);
            let is_event = votes.clone().any(|it| field(it, &["option"]).is_some())
                || (field(fields, &["counts"]).is_some() && field(fields, &["votes"]).is_some());
            if is_event && events.len() == before {
                events.push(fields);
            }
        }
        _ => {}
    }
}

/// Names by id of the persons and organizations beside the events.
struct People<'v> {
    names: BTreeMap<&'v str, &'v str>,
}

impl<'v> People<'v> {
    fn new(tree: &'v Value<'_>) -> Self {
        let mut names = BTreeMap::new();
        let fields = object(tree).unwrap_or_default();
        for it in
            list(fields, &["persons", "people"]).iter().chain(list(fields, &["organizations"]))
        {
            let it = object(it).unwrap_or_default();
            if let (Some(id), Some(name)) = (text(it, &["id"]), text(it, &["name"])) {
                names.insert(id, name);
            }
        }
        Self { names }
    }

    fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.get(id).copied().unwrap_or(id)
    }
}

struct Reader<'v, 'd> {
    file: usize,
    draft: &'d mut Draft,
    places: Places<'v>,
    people: People<'v>,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Fields<'_>, at: usize) {
        let motion = field(event, &["motion"]).and_then(object).unwrap_or_default();
        let id = text(event, &["identifier", "id", "_id"]);
        let key = id.map_or_else(|| at.to_string(), str::to_owned);
        let index = self.draft.roll_call_index(Origin::Popolo, &format!("{} {key}", self.file));
        let place = event.first().map(|(key, _)| self.places.of(key));
        let title = name(event, &["motion", "motion_text", "title"])
            .or_else(|| text(motion, &["text", "name", "title"]));
        let date = self.date(event).or_else(|| self.date(motion));
        let stated = counts(event);
        let body = match name(event, &["organization"])
            .or_else(|| text(event, &["organization_id"]).map(|it| self.people.name(it)))
        {
            Some(name) => Body::Other(clean(name).into_owned()),
            None => Body::Unknown,
        };
        let url =
            list(event, &["sources"]).iter().filter_map(object).find_map(|it| text(it, &["url"]));
        let outcome = text(event, &["result"]).or_else(|| text(motion, &["result"]));
        let majority = text(motion, &["requirement"]).or_else(|| text(event, &["requirement"]));
        if let Some(it) = self.draft.roll_calls.get_mut(index) {
            (it.file, it.place, it.date) = (self.file, place, date);
            it.id = id.map(str::to_owned);
            it.title = title.map(str::to_owned);
            it.url = url.map(str::to_owned);
            it.outcome = outcome.map(|it| outcome_of(it).to_owned());
            it.majority = majority.map(str::to_owned);
            (it.stated, it.body, it.coverage) = (stated, body, Coverage::Everybody);
        }
        for vote in list(event, &["votes"]).iter().filter_map(object) {
            self.vote(vote, index);
        }
    }

    fn date(&mut self, fields: &Fields<'_>) -> Option<Date> {
        let written = text(fields, &["start_date", "date", "end_date"])?;
        let date = written.get(..10).and_then(Date::parse).or_else(|| Date::parse(written));
        if date.is_none() {
            let message = format!("\"{}\" is not a day; write it as 2019-12-09", clean(written));
            let doubt =
                Doubt::new("unreadable-date", message).at(self.file, self.places.of(written));
            self.draft.doubts.push(doubt.quoting(written));
        }
        date
    }

    fn vote(&mut self, vote: &Fields<'_>, index: usize) {
        let person = field(vote, &["voter", "person"]).and_then(object).unwrap_or_default();
        let id = text(vote, &["voter_id", "person_id"]).or_else(|| text(person, &["id"]));
        let name = text(vote, &["voter_name", "name"])
            .or_else(|| text(person, &["name"]))
            .or_else(|| text(vote, &["voter", "person"]))
            .or_else(|| id.map(|it| self.people.name(it)))
            .unwrap_or_default()
            .to_owned();
        let first =
            vote.first().map_or(Place { line: 1, column: 1 }, |(key, _)| self.places.of(key));
        if name.is_empty() {
            let message = "the vote names no voter; it is left out".to_owned();
            self.draft.doubts.push(Doubt::new("no-member", message).at(self.file, first));
            return;
        }
        let member = self.draft.member(id, &name, first, self.file);
        let option = text(vote, &["option", "vote", "position"]).unwrap_or_default();
        let place = if option.is_empty() { first } else { self.places.of(option) };
        let Some(position) = position(option) else {
            let message = format!(
                "\"{}\" is no option that is known; write yes, no, abstain or absent, {} is left out",
                clean(option),
                clean(&name)
            );
            let doubt = Doubt::new("unknown-position", message).at(self.file, place);
            self.draft.doubts.push(doubt.quoting(option).about(vec![name]));
            return;
        };
        if let Some(group) = self::name(vote, &["group", "party", "role"])
            .or_else(|| text(vote, &["group_id"]).map(|it| self.people.name(it)))
        {
            let group = clean(group).into_owned();
            self.join(&group, (member, None, None));
        }
        let note = text(vote, &["note"]).map(str::to_owned);
        let Some(it) = self.draft.roll_calls.get_mut(index) else { return };
        let Place { line, column } = place;
        it.cells.push(Cell { member, position, line: line as u32, column: column as u32 });
        it.notes.extend(note.map(|text| DraftNote { member, text, place: Some(place) }));
    }

    fn join(&mut self, group: &str, membership: (u32, Option<Date>, Option<Date>)) {
        let bloc = self.draft.bloc(group);
        if !bloc.memberships.contains(&membership) && bloc.memberships.len() < limits::MEMBERSHIPS {
            bloc.memberships.push(membership);
        }
    }

    /// Memberships beside the events, whose last day is inclusive.
    fn memberships(&mut self, tree: &Value<'_>) {
        for it in list(object(tree).unwrap_or_default(), &["memberships"]) {
            let it = object(it).unwrap_or_default();
            let group = text(it, &["on_behalf_of_id", "organization_id"]);
            let (Some(person), Some(group)) = (text(it, &["person_id"]), group) else { continue };
            let group = self.people.name(group).to_owned();
            let name = self.people.name(person).to_owned();
            let member = self.draft.member(Some(person), &name, self.places.of(person), self.file);
            let day = |names: &[&str]| text(it, names).and_then(Date::parse);
            let to = day(&["end_date"]).and_then(Date::next);
            self.join(&group, (member, day(&["start_date"]), to));
        }
    }
}

/// Totals of `counts`, each only once.
fn counts(event: &Fields<'_>) -> super::draft::Totals {
    let mut totals = super::draft::Totals::default();
    for it in list(event, &["counts"]).iter().filter_map(object) {
        let value = match field(it, &["value", "count"]) {
            Some(Value::Count(value)) => {
                u32::try_from(*value).ok().filter(|it| *it <= limits::COUNT)
            }
            _ => None,
        };
        let slot = match text(it, &["option"]).and_then(position) {
            Some(Position::Yes) => &mut totals.yes,
            Some(Position::No) => &mut totals.no,
            Some(Position::Abstain) => &mut totals.abstain,
            _ => continue,
        };
        *slot = slot.or(value);
    }
    totals
}

/// Options of both specifications; those absent, excused or paired have no position.
fn position(option: &str) -> Option<Position> {
    Some(match option.trim().to_lowercase().replace(['_', '-'], " ").as_str() {
        "yes" | "yea" | "aye" | "for" | "in favour" | "in favor" => Position::Yes,
        "no" | "nay" | "against" => Position::No,
        "abstain" | "abstention" | "abstained" => Position::Abstain,
        "absent" | "not voting" | "excused" | "paired" | "present" | "did not vote"
        | "non voting" => Position::NotVoting,
        _ => return None,
    })
}

fn outcome_of(result: &str) -> &str {
    match result.trim().to_lowercase().as_str() {
        "pass" | "passed" | "adopted" | "approved" => "adopted",
        "fail" | "failed" | "rejected" => "rejected",
        _ => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Tally;

    fn draft(text: &str) -> Draft {
        let mut draft = Draft::default();
        read(text, 0, &mut draft).unwrap_or_else(|it| panic!("{it}"));
        draft
    }

    fn counts_of(draft: &Draft, index: usize) -> [u32; 4] {
        let tally = Tally::of(&mut draft.roll_calls[index].cells.iter().map(|it| it.position));
        [tally.yes, tally.no, tally.abstain, tally.not_voting]
    }

    #[test]
    fn events_alone_in_lists_and_in_collections() {
        let event = r#"{"identifier": "v1", "start_date": "2019-12-09T10:00", "motion": {"text": "On tea", "requirement": "majority"},
            "result": "pass", "organization": {"name": "Parliament"}, "counts": [{"option": "yes", "value": 2}],
            "votes": [{"voter_name": "Ann", "option": "yes"}, {"voter": {"id": "b", "name": "Bob"}, "option": "no", "group": {"name": "Blue"}},
            {"voter_id": "c", "option": "absent"}]}"#;
        for text in [
            event.to_owned(),
            format!("[{event}]"),
            format!(
                "{{\"vote_events\": [{event}], \"persons\": [{{\"id\": \"c\", \"name\": \"Cyd\"}}]}}"
            ),
            format!("{{\"motions\": [{{\"vote_events\": [{event}]}}]}}"),
        ] {
            let draft = draft(&text);
            let it = &draft.roll_calls[0];
            assert_eq!(counts_of(&draft, 0), [1, 1, 0, 1], "{text}");
            assert_eq!(it.date.unwrap().to_string(), "2019-12-09");
            assert_eq!(it.title.as_deref(), Some("On tea"));
            assert_eq!((it.id.as_deref(), it.outcome.as_deref()), (Some("v1"), Some("adopted")));
            assert_eq!(it.stated.yes, Some(2));
            assert_eq!(draft.blocs[0].id, "Blue");
        }
    }

    #[test]
    fn what_is_unknown_is_told_with_its_place() {
        let draft = draft(
            "[{\"votes\": [{\"voter_name\": \"Ann\", \"option\": \"yes\"},\n {\"voter_name\": \"Bob\", \"option\": \"maybe\"}]}]",
        );
        let doubt = &draft.doubts[0];
        assert_eq!(doubt.warning.code, "unknown-position");
        assert_eq!(doubt.warning.place, Some(Place { line: 2, column: 35 }));
        assert_eq!(counts_of(&draft, 0), [1, 0, 0, 0]);
    }

    #[test]
    fn other_json_is_an_error() {
        for (text, code) in [
            ("{}", "unexpected-form"),
            ("[]", "unexpected-form"),
            ("{\"votes\": 7}", "unexpected-form"),
            ("{\"votes\": [", "broken-json"),
            ("[1e400]", "unexpected-form"),
        ] {
            let error = read(text, 0, &mut Draft::default()).unwrap_err();
            assert_eq!(error.fault.code(), code, "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(read(&deep, 0, &mut Draft::default()).unwrap_err().fault.code(), "broken-json");
    }

    #[test]
    fn memberships_end_behind_their_last_day() {
        let draft = draft(
            r#"{"vote_events": [{"votes": [{"voter_id": "a", "option": "yes"}]}],
            "persons": [{"id": "a", "name": "Ann"}], "organizations": [{"id": "o", "name": "Blue"}],
            "memberships": [{"person_id": "a", "organization_id": "o", "start_date": "2018-01-01", "end_date": "2019-12-31"}]}"#,
        );
        let (member, from, to) = draft.blocs[0].memberships[0];
        assert_eq!(draft.members[member as usize].name, "Ann");
        let day = |it: Option<Date>| it.map(|it| it.to_string());
        assert_eq!(
            (day(from).as_deref(), day(to).as_deref()),
            (Some("2018-01-01"), Some("2020-01-01"))
        );
    }
}
