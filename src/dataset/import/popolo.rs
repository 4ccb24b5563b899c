//! JSON: vote events in the forms of Popolo and of Open Civic Data.
//!
//! A file is a single event, a list of them, or collections of events beside `persons`,
//! `organizations` and `memberships`; votes stand in their events or in a list `votes` beside them.
//! Groups that votes name become blocs: a member changes its bloc on the day on which it is seen in
//! another group. Memberships become blocs with their own dates.
//!
//! Sources: popoloproject.com/specs/vote-event.html; the Open Civic Data proposal 6 on votes.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::Doubt;
use super::draft::{Body, Coverage, Draft, DraftNote, Origin, Totals};
use super::places::Places;
use crate::dataset::tree::{self, Text, Value};
use crate::dataset::{DatasetError, Fault, Place, Reported, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// Names of lists in which vote events stand.
const EVENTS: [&str; 6] = ["vote_events", "voteEvents", "motions", "results", "bills", "votes"];

/// Reads the vote events of a file into `draft`, and returns the name of the format.
///
/// # Errors
/// When it is no JSON, or has no vote events.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let mut tree = tree::parse(text).map_err(|it| *it)?;
    write_numbers(&mut tree, text);
    let root = object(&tree).unwrap_or_default();
    let loose = Loose::new(root);
    let mut events = Vec::new();
    collect(&tree, 0, None, &loose, &mut events);
    if events.is_empty() {
        let message = "the JSON is neither a dataset (\"rollcall\": 1) nor has it Popolo \"vote_events\" with \"votes\" or \"counts\"";
        return Err(DatasetError::new(Fault::Form {
            code: "unexpected-form",
            message: message.to_owned(),
        }));
    }
    let people = People::new(&tree);
    let mut reader = Reader { file, draft, places: Places::new(text), people };
    reader.tell_left_out(&tree, text);
    reader.orphans(&loose, &events);
    let numbers = Numbers::new(&events);
    for (at, event) in events.iter().enumerate() {
        let motion = field(event.fields, &["motion"]).and_then(object);
        let named = text_of(event.fields, "motion_id").and_then(|id| motion_of(root, id));
        let said = [Some(event.fields), motion, named, event.within];
        let said: Vec<&Fields<'_>> = said.into_iter().flatten().collect();
        let votes = list(event.fields, &["votes"]).iter().filter_map(object);
        let votes = votes.chain(loose.of(event.fields)).collect::<Vec<_>>();
        reader.event(&said, &votes, numbers.id(event.fields), at);
    }
    reader.memberships(&tree);
    Ok("popolo-json")
}

/// Turns numbers into texts as the file writes them, since ids are often whole numbers. Fields
/// called `value` or `count`, as in `counts`, stay numbers.
fn write_numbers<'t>(value: &mut Value<'t>, text: &'t str) {
    match value {
        Value::List(items) => items.iter_mut().for_each(|it| write_numbers(it, text)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::Count(_) | Value::Number if !["value", "count"].contains(&&**key) => {
                        if let Some(number) = behind(key, text) {
                            let end = number.find([',', '}', ' ', '\n', '\r', '\t']);
                            let number = number.get(..end.unwrap_or(number.len()));
                            *value = Value::Text(Text::from(number.unwrap_or_default()));
                        }
                    }
                    value => write_numbers(value, text),
                }
            }
        }
        _ => {}
    }
}

/// Returns the text from the value of a field on; `key` is the name of the field, a slice of
/// `text`. `None` for a name with escapes.
fn behind<'t>(key: &str, text: &'t str) -> Option<&'t str> {
    let at = (key.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let rest = text.get(at + key.len()..)?.strip_prefix('"')?;
    rest.trim_start().strip_prefix(':').map(str::trim_start)
}

/// Returns the elements of the list that a text starts with, each as the rest of the text from its
/// start on.
fn elements(text: &str) -> Vec<&str> {
    let (mut depth, mut in_text, mut escaped, mut begins) = (0_u32, false, false, false);
    let mut elements = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if begins && !byte.is_ascii_whitespace() {
            elements.extend(text.get(at..).filter(|_| byte != b']'));
            begins = false;
        }
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                depth += 1;
                begins = depth == 1;
            }
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    break;
                }
            }
            b',' => begins = depth == 1,
            _ => {}
        }
    }
    elements
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

fn text_of<'v>(fields: &'v Fields<'_>, name: &str) -> Option<&'v str> {
    text(fields, &[name])
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

/// Returns a field that is a text, or the name of one that is an object.
fn name<'v>(fields: &'v Fields<'_>, names: &[&str]) -> Option<&'v str> {
    match field(fields, names)? {
        Value::Text(text) => Some(text),
        Value::Object(inner) => text(inner, &["name", "text"]),
        _ => None,
    }
}

/// A vote event, and the motion or bill in whose list it stands.
struct Found<'v, 't> {
    fields: &'v Fields<'t>,
    within: Option<&'v Fields<'t>>,
}

/// Finds the vote events, at most four lists deep.
fn collect<'v, 't>(
    value: &'v Value<'t>,
    depth: usize,
    within: Option<&'v Fields<'t>>,
    loose: &Loose<'v, 't>,
    events: &mut Vec<Found<'v, 't>>,
) {
    match value {
        Value::List(items) if depth < 4 => {
            items.iter().for_each(|it| collect(it, depth + 1, within, loose, events));
        }
        Value::Object(fields) => {
            let before = events.len();
            if depth < 4 {
                // The outermost object describes the collection, not an event.
                let within = if depth > 0 { Some(fields.as_slice()) } else { within };
                for key in EVENTS {
                    for it in list(fields, &[key]) {
                        collect(it, depth + 1, within, loose, events);
                    }
                }
            }
            let votes = list(fields, &["votes"]).iter().filter_map(object);
            let is_event = votes.clone().any(|it| field(it, &["option"]).is_some())
                || (field(fields, &["counts"]).is_some() && field(fields, &["votes"]).is_some())
                || loose.of(fields).next().is_some();
            if is_event && events.len() == before {
                events.push(Found { fields, within });
            }
        }
        _ => {}
    }
}

/// Votes that stand beside the events, by the id of the event that they name.
struct Loose<'v, 't>(BTreeMap<&'v str, Vec<&'v Fields<'t>>>);

impl<'v, 't> Loose<'v, 't> {
    fn new(root: &'v Fields<'t>) -> Self {
        let mut votes: BTreeMap<&str, Vec<&Fields<'t>>> = BTreeMap::new();
        if !list(root, &["vote_events", "voteEvents"]).is_empty() {
            for it in list(root, &["votes"]).iter().filter_map(object) {
                let event = text_of(it, "vote_event_id").unwrap_or_default();
                votes.entry(event).or_default().push(it);
            }
        }
        Self(votes)
    }

    fn of(&self, event: &Fields<'_>) -> impl Iterator<Item = &'v Fields<'t>> + use<'_, 'v, 't> {
        let id = text_of(event, "id").filter(|it| !it.is_empty());
        id.and_then(|it| self.0.get(it)).into_iter().flatten().copied()
    }
}

/// Returns the motion of an id, from a list beside the events.
fn motion_of<'v, 't>(root: &'v Fields<'t>, id: &str) -> Option<&'v Fields<'t>> {
    let mut motions = list(root, &["motions"]).iter().filter_map(object);
    motions.find(|it| text_of(it, "id") == Some(id))
}

/// How often each `identifier` is used: an `id` is of one event, an `identifier` may be of several.
struct Numbers<'v>(BTreeMap<&'v str, usize>);

impl<'v> Numbers<'v> {
    fn new(events: &[Found<'v, '_>]) -> Self {
        let mut numbers = BTreeMap::new();
        for number in events.iter().filter_map(|it| text_of(it.fields, "identifier")) {
            *numbers.entry(number).or_default() += 1;
        }
        Self(numbers)
    }

    fn id<'e>(&self, event: &'e Fields<'_>) -> Option<&'e str> {
        let number = text_of(event, "identifier");
        let alone = number.filter(|it| self.0.get(*it).is_some_and(|it| *it == 1));
        alone.or_else(|| text(event, &["id", "_id"])).or(number)
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
    /// Reads an event with its votes. `said` is the event itself, then the motions and bills that
    /// it belongs to: what one leaves open, the next may say. `at` is its number in the file.
    fn event(&mut self, said: &[&Fields<'_>], votes: &[&Fields<'_>], id: Option<&str>, at: usize) {
        let Some(event) = said.first() else { return };
        let said_of = |names: &[&str]| said.iter().find_map(|it| text(it, names));
        let index = self.draft.roll_call_index(Origin::Popolo, &format!("{} {at}", self.file));
        let place = event.first().map(|(key, _)| self.places.of(key));
        let title = name(event, &["motion", "motion_text", "title"])
            .or_else(|| said_of(&["motion_text", "text", "name", "title"]));
        let days = ["start_date", "date", "end_date"];
        let date = said.iter().find_map(|it| self.date(it, &days, Date::parse).ok().flatten());
        let stated = self.counts(event);
        let organization = |it: &&Fields<'_>| {
            name(it, &["organization"])
                .or_else(|| text_of(it, "organization_id").map(|it| self.people.name(it)))
                .map(|it| clean(it).into_owned())
        };
        let body = said.iter().find_map(organization).map_or(Body::Unknown, Body::Other);
        let sources = said.iter().flat_map(|it| list(it, &["sources"])).filter_map(object);
        let url = sources.into_iter().find_map(|it| text_of(it, "url"));
        let outcome = said_of(&["result"]);
        let majority = said_of(&["requirement"]);
        if let Some(it) = self.draft.roll_calls.get_mut(index) {
            (it.file, it.place, it.date) = (self.file, place, date);
            it.id = id.map(str::to_owned);
            it.title = title.map(str::to_owned);
            it.url = url.map(str::to_owned);
            it.outcome = outcome.map(|it| outcome_of(it).to_owned());
            it.majority = majority.map(str::to_owned);
            (it.stated, it.body) = (stated, body);
        }
        for vote in votes {
            self.vote(vote, index);
        }
        let unread = list(event, &["votes"]).iter().filter(|it| object(it).is_none()).count();
        if let Some(it) = self.draft.roll_calls.get_mut(index) {
            // As in tables, a list that says who did not vote leaves out nobody.
            it.open += unread as u32;
            let lists_all = it.cells.iter().any(|it| it.position == Position::NotVoting);
            it.coverage = if lists_all { Coverage::Everybody } else { Coverage::Some };
        }
    }

    /// Adds a doubt for whatever stands in a list of votes, events or counts and is no object; it
    /// is left out.
    fn tell_left_out(&mut self, value: &Value<'_>, text: &str) {
        const LISTS: [&str; 4] = ["vote_events", "voteEvents", "votes", "counts"];
        match value {
            Value::List(items) => items.iter().for_each(|it| self.tell_left_out(it, text)),
            Value::Object(fields) => {
                for (key, value) in fields {
                    self.tell_left_out(value, text);
                    let Value::List(items) = value else { continue };
                    if !LISTS.contains(&&**key) || items.iter().all(|it| object(it).is_some()) {
                        continue;
                    }
                    let starts = behind(key, text).map(elements).unwrap_or_default();
                    for (at, _) in items.iter().enumerate().filter(|it| object(it.1).is_none()) {
                        let message = format!(
                            "number {} of \"{}\" is no object; it is left out, correct it or remove it",
                            at + 1,
                            &**key
                        );
                        let place = self.places.of(starts.get(at).unwrap_or(&&**key));
                        let doubt = Doubt::new("incomplete-row", message);
                        self.draft.doubts.push(doubt.at(self.file, place));
                    }
                }
            }
            _ => {}
        }
    }

    /// Adds a doubt for votes whose event is not in the file.
    fn orphans(&mut self, loose: &Loose<'_, '_>, events: &[Found<'_, '_>]) {
        let known: BTreeSet<&str> =
            events.iter().filter_map(|it| text_of(it.fields, "id")).collect();
        for (event, votes) in loose.0.iter().filter(|(event, _)| !known.contains(*event)) {
            let message = format!(
                "{} votes are of the vote event \"{}\", which is not in the file; they are left out, correct \"vote_event_id\"",
                votes.len(),
                clean(event)
            );
            let first = votes.first().and_then(|it| it.first());
            let place = first.map(|(key, _)| self.places.of(key));
            let doubt = Doubt::new("row-without-roll-call", message).at(self.file, place);
            self.draft.doubts.push(doubt);
        }
    }

    /// Reads the first date that these fields give; `None` where they give none.
    fn date(
        &mut self,
        fields: &Fields<'_>,
        names: &[&str],
        parse: fn(&str) -> Option<Date>,
    ) -> Result<Option<Date>, Reported> {
        let Some(written) = text(fields, names) else { return Ok(None) };
        let date = written.get(..10).and_then(parse).or_else(|| parse(written));
        if date.is_none() {
            let doubt = Doubt::unreadable_date(written);
            self.draft.doubts.push(doubt.at(self.file, self.places.of(written)));
        }
        date.map(Some).ok_or(Reported)
    }

    fn vote(&mut self, vote: &Fields<'_>, index: usize) {
        let person = field(vote, &["voter", "person"]).and_then(object).unwrap_or_default();
        let id = text(vote, &["voter_id", "person_id"]).or_else(|| text(person, &["id"]));
        let name = text(vote, &["voter_name", "name"])
            .or_else(|| text(person, &["name"]))
            .or_else(|| text(vote, &["voter", "person"]))
            .or_else(|| self.people.names.get(id?).copied())
            .unwrap_or_default()
            .to_owned();
        let first = vote.first().map_or(Place::START, |(key, _)| self.places.of(key));
        if name.is_empty() && id.is_none() {
            let message = "the vote names no voter; it is left out".to_owned();
            self.draft.doubts.push(Doubt::new("incomplete-row", message).at(self.file, first));
            return;
        }
        let member = self.draft.member(id, &name, first, self.file);
        let option = text(vote, &["option", "vote", "position"]).unwrap_or_default();
        let place = if option.is_empty() { first } else { self.places.of(option) };
        let position = position(option);
        if position.is_none() {
            let message = format!(
                "\"{}\" is no option that is known; write yes, no, abstain or absent, {} counts as not named",
                clean(option),
                clean(if name.is_empty() { id.unwrap_or_default() } else { &name })
            );
            let doubt = Doubt::new("unknown-position", message).at(self.file, place);
            self.draft.doubts.push(doubt.quoting(option).about(vec![name]));
        }
        let note = text(vote, &["note"]).map(str::to_owned);
        let Some(it) = self.draft.roll_calls.get_mut(index) else { return };
        let date = it.date;
        it.list(member, position, place);
        it.notes.extend(note.map(|text| DraftNote { member, text, place: Some(place) }));
        if let Some(group) = self::name(vote, &["group", "party"])
            .or_else(|| text_of(vote, "group_id").map(|it| self.people.name(it)))
        {
            self.draft.see(group, member, date, (self.file, place));
        }
    }

    fn join(&mut self, group: &str, membership: (u32, Option<Date>, Option<Date>)) {
        let bloc = self.draft.group(group);
        if !bloc.memberships.contains(&membership) {
            bloc.memberships.push(membership);
        }
    }

    /// Reads the totals of `counts`; the first of each position counts.
    fn counts(&mut self, event: &Fields<'_>) -> Totals {
        let mut totals = Totals::default();
        for it in list(event, &["counts"]).iter().filter_map(object) {
            let slot = match text_of(it, "option").and_then(position) {
                Some(Position::Yes) => &mut totals.yes,
                Some(Position::No) => &mut totals.no,
                Some(Position::Abstain) => &mut totals.abstain,
                _ => continue,
            };
            let names = ["value", "count"];
            let value = match field(it, &names) {
                Some(Value::Count(value)) => {
                    u32::try_from(*value).ok().filter(|it| *it <= limits::COUNT)
                }
                None => continue,
                _ => None,
            };
            if value.is_none() {
                let key = it.iter().find(|(key, _)| names.contains(&&**key));
                let message = format!(
                    "the \"{}\" of a count is no whole number up to {}; correct it",
                    key.map_or("value", |(key, _)| key),
                    limits::COUNT
                );
                let place = key.map(|(key, _)| self.places.of(key));
                self.draft
                    .doubts
                    .push(Doubt::new("unreadable-count", message).at(self.file, place));
            }
            *slot = slot.or(value);
        }
        totals
    }

    /// Reads the memberships beside the events; their last day is inclusive.
    fn memberships(&mut self, tree: &Value<'_>) {
        for it in list(object(tree).unwrap_or_default(), &["memberships"]) {
            let it = object(it).unwrap_or_default();
            let group = text(it, &["on_behalf_of_id", "organization_id"]);
            let (Some(person), Some(group)) = (text(it, &["person_id"]), group) else { continue };
            let group = self.people.name(group).to_owned();
            let name = self.people.names.get(person).copied().unwrap_or_default().to_owned();
            let member = self.draft.member(Some(person), &name, self.places.of(person), self.file);
            let from = self.date(it, &["start_date"], Date::parse_day);
            let last = self.date(it, &["end_date"], Date::parse_day);
            // Where a day cannot be read, it is not known on which days the membership holds.
            if let (Ok(from), Ok(last)) = (from, last) {
                self.join(&group, (member, from, last.and_then(Date::next)));
            }
        }
    }
}

/// Returns the position of an option of either specification; members who are absent, excused or
/// paired did not vote. `None` for an unknown option.
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
            let group = &draft.blocs[0];
            assert_eq!((group.id.as_str(), group.name.as_deref()), ("Blue", Some("Blue")));
        }
    }

    #[test]
    fn ids_may_be_numbers() {
        let it = draft(
            r#"{"vote_events": [{"id": 55, "start_date": "2020-03-04", "motion_id": 7, "votes": [
            {"voter_id": 17, "option": "yes"}, {"voter": {"id":18 }, "option": "no", "group_id": 3},
            {"person_id" :19, "option": "absent"}], "counts": [{"option": "yes", "value": 1}]},
            {"id": 56, "identifier": -1.50}], "votes": [{"vote_event_id": 56, "voter_id": 17, "option": "no"}],
            "motions": [{"id": 7, "text": "On tea"}],
            "persons": [{"id": 17, "name": "Ann"}], "organizations": [{"id": 3, "name": "Blue"}],
            "memberships": [{"person_id": 17, "organization_id": 3, "start_date": "2018-01-01"}]}"#,
        );
        let ids: Vec<_> = it.roll_calls.iter().map(|it| it.id.as_deref()).collect();
        assert_eq!(ids, [Some("55"), Some("-1.50")]);
        assert_eq!((counts_of(&it, 0), counts_of(&it, 1)), ([1, 1, 0, 1], [0, 1, 0, 0]));
        assert_eq!(it.roll_calls[0].title.as_deref(), Some("On tea"));
        assert_eq!(it.roll_calls[0].stated.yes, Some(1));
        let members: Vec<_> =
            it.members.iter().map(|it| (it.code.as_deref().unwrap(), it.name.as_str())).collect();
        assert_eq!(members, [("17", "Ann"), ("18", ""), ("19", "")]);
        assert_eq!(it.blocs[0].name.as_deref(), Some("Blue"));
        assert!(it.doubts.is_empty(), "{:?}", it.doubts.iter().collect::<Vec<_>>());
        // An option that is none is quoted where it stands.
        let it = draft(
            "[{\"votes\": [{\"voter_id\": 1, \"option\": 1},\n{\"voter_id\": 2, \"option\": \"no\"}]}]",
        );
        assert_eq!(it.doubts[0].excerpt.as_deref(), Some("1"));
        assert_eq!(it.doubts[0].warning.place, Some(Place { line: 1, column: 39 }));
    }

    #[test]
    fn what_is_no_vote_in_a_list_of_votes_is_told_with_its_place() {
        let it = draft(
            "{\"vote_events\": [{\"votes\": [null,\n {\"voter_id\": \"a,[\\\"\", \"option\": \"yes\"},\n  [1, 2], {\"voter_id\": \"b\", \"option\": \"no\"}, \"x\"], \"counts\": [ null ]}, null]}",
        );
        assert_eq!(counts_of(&it, 0), [1, 1, 0, 0]);
        assert_eq!(it.roll_calls[0].open, 3);
        let told = it.doubts.iter().map(|it| (it.warning.code, it.warning.place.unwrap()));
        let told: Vec<_> = told.map(|(code, at)| (code, at.line, at.column)).collect();
        let expected = [(1, 29), (3, 3), (3, 46), (3, 64), (3, 73)];
        assert_eq!(told, expected.map(|(line, column)| ("incomplete-row", line, column)));
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
    fn events_are_as_many_as_there_are_whatever_they_are_called() {
        let event = |id: &str, day: u32| {
            format!(
                r#"{{"id": "{id}", "identifier": "1", "start_date": "2024-05-0{day}", "votes": [{{"voter_id": "a", "option": "yes"}}]}}"#
            )
        };
        let it = draft(&format!("[{}, {}]", event("x", 6), event("y", 7)));
        let ids: Vec<_> = it.roll_calls.iter().map(|it| it.id.as_deref()).collect();
        assert_eq!(ids, [Some("x"), Some("y")]);
        let it = draft(&format!("[{}]", event("x", 6)));
        assert_eq!(it.roll_calls[0].id.as_deref(), Some("1"));
    }

    #[test]
    fn a_list_is_of_everybody_only_if_it_says_who_did_not_vote() {
        for (option, expected) in [("absent", Coverage::Everybody), ("no", Coverage::Some)] {
            let it = draft(&format!(
                r#"[{{"votes": [{{"voter_name": "A", "option": "yes"}}, {{"voter_name": "B", "option": "{option}"}}]}}]"#
            ));
            assert_eq!(it.roll_calls[0].coverage, expected);
        }
    }

    #[test]
    fn counts_that_are_none_are_told_with_their_places() {
        let it = draft(
            "[{\"votes\": [], \"counts\": [{\"option\": \"yes\", \"value\": 1.5},\n{\"option\": \"no\", \"value\": -4},\n{\"option\": \"abstain\", \"value\": \"x\"}]}]",
        );
        let told: Vec<_> =
            it.doubts.iter().map(|it| (it.warning.code, it.warning.place.unwrap().line)).collect();
        assert_eq!(told, [1, 2, 3].map(|line| ("unreadable-count", line)));
    }

    #[test]
    fn what_an_event_leaves_open_its_motion_says() {
        let motion =
            r#""text": "On tea", "result": "pass", "date": "2024-05-06", "requirement": "half""#;
        let votes = r#""votes": [{"voter_id": "a", "voter_name": "Ada", "option": "yes", "role": "chair"}]"#;
        for text in [
            format!(
                r#"{{"motions": [{{"id": "m", {motion}, "organization": {{"name": "P"}}, "vote_events": [{{"id": "v", {votes}}}]}}]}}"#
            ),
            format!(
                r#"{{"motions": [{{"id": "m", {motion}, "organization_id": "p"}}], "organizations": [{{"id": "p", "name": "P"}}],
                "vote_events": [{{"id": "v", "motion_id": "m", {votes}}}]}}"#
            ),
        ] {
            let draft = draft(&text);
            let [it] = draft.roll_calls.as_slice() else { panic!("{text}") };
            assert_eq!((it.id.as_deref(), it.title.as_deref()), (Some("v"), Some("On tea")));
            assert_eq!(
                (it.outcome.as_deref(), it.majority.as_deref()),
                (Some("adopted"), Some("half"))
            );
            assert_eq!(it.date.map(|it| it.to_string()).as_deref(), Some("2024-05-06"));
            assert_eq!(it.body, Body::Other("P".to_owned()));
            // A role in the chamber is no group.
            assert!(draft.blocs.is_empty());
        }
    }

    #[test]
    fn votes_beside_the_events_are_those_of_the_event_that_they_name() {
        let it = draft(
            r#"{"vote_events": [{"id": "v"}, {"id": "w"}], "votes": [{"vote_event_id": "w", "voter_id": "a", "option": "yes"},
            {"vote_event_id": "v", "voter_id": "a", "option": "no"}, {"vote_event_id": "x", "voter_id": "a", "option": "no"}]}"#,
        );
        let ids: Vec<_> = it.roll_calls.iter().map(|it| it.id.as_deref()).collect();
        assert_eq!(ids, [Some("v"), Some("w")]);
        assert_eq!((counts_of(&it, 0), counts_of(&it, 1)), ([0, 1, 0, 0], [1, 0, 0, 0]));
        assert_eq!(it.doubts[0].warning.code, "row-without-roll-call");
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

    #[test]
    fn memberships_begin_and_end_on_days_or_are_told() {
        for (from, to, known) in [
            ("2018-01-01T00:00:00Z", "2019-12-31T00:00:00Z", true),
            ("2018", "2019-12-31", false),
            ("2018-01-01", "2019-12", false),
            ("2018-01-01", "x", false),
        ] {
            let draft = draft(&format!(
                r#"{{"vote_events": [{{"votes": [{{"voter_id": "a", "option": "yes"}}]}}],
                "memberships": [{{"person_id": "a", "organization_id": "o", "start_date": "{from}", "end_date": "{to}"}}]}}"#
            ));
            let found: Vec<_> = draft.blocs.iter().flat_map(|it| &it.memberships).collect();
            let codes: Vec<&str> = draft.doubts.iter().map(|it| it.warning.code).collect();
            if known {
                assert_eq!(
                    (found, codes.len()),
                    (vec![&(0, Date::parse("2018-01-01"), Date::parse("2020-01-01"))], 0)
                );
            } else {
                assert_eq!((found, codes), (vec![], vec!["unreadable-date"]), "{from} {to}");
            }
        }
    }
}
