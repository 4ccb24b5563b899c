//! The project's own JSON form; ARCHITECTURE describes it and the package has its schema.

use super::text::{clean, web_address};
use super::tree::{self, Object, Text, Value};
use super::{
    Assembly, Bloc, Dataset, DatasetError, Fault, Kind, Member, Membership, Name, Note, Place,
    RollCall, Source, Stated, Translated, Warning, limits,
};
use crate::date::Date;
use crate::lean::sort_by_text;
use crate::position::Position;

/// Reads the project's own JSON form.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Warning>), Failure> {
    let tree = tree::parse(text)?;
    let mut reader = Reader::new(text);
    let file = Fields::new("the file", &tree, text)?;
    match file.get("rollcall") {
        Some(Value::Count(1)) => {}
        Some(Value::Count(found)) => {
            return Err(Box::new(DatasetError::new(Fault::Version { found: *found })));
        }
        _ => return Err(file.fault("needs \"rollcall\": 1")),
    }
    for member in file.list("members", limits::MEMBERS, true)? {
        reader.member(&Fields::new("a member", member, text)?)?;
    }
    for bloc in file.list("blocs", limits::BLOCS, false)? {
        reader.bloc(&Fields::new("a bloc", bloc, text)?)?;
    }
    for roll_call in file.list("rollCalls", limits::ROLL_CALLS, true)? {
        reader.roll_call(&Fields::new("a roll call", roll_call, text)?)?;
    }
    reader.leave_out_twins();
    if let Some(assembly) = file.object("assembly")? {
        reader.dataset.assembly = Assembly {
            name: assembly.translated("name", "names")?.unwrap_or_default(),
            short: assembly.translated("short", "shortNames")?,
        };
    }
    if let Some(source) = file.object("source")? {
        reader.dataset.source = Some(Source {
            name: source.clean("name")?.unwrap_or_default(),
            url: reader.address(&source)?,
            retrieved: reader.date(&source, "retrieved")?.flatten(),
        });
    }
    Ok((reader.dataset, reader.warnings))
}

/// Boxed: an error that is large would be copied at every step on its way out.
pub(super) type Failure = Box<DatasetError>;

fn unexpected(message: &str, place: Option<Place>) -> Failure {
    let fault = Fault::Json { message: message.to_owned(), syntax: false };
    Box::new(DatasetError::new(fault).at(place))
}

/// The fields of one object, and what it is called in messages.
struct Fields<'a> {
    what: &'static str,
    object: &'a Object<'a>,
    text: &'a str,
}

impl<'a> Fields<'a> {
    fn new(what: &'static str, value: &'a Value<'a>, text: &'a str) -> Result<Self, Failure> {
        match value {
            Value::Object(object) => Ok(Self { what, object, text }),
            _ => Err(unexpected(&format!("{what} must be an object"), None)),
        }
    }

    /// An error about this object; its first name is the nearest known place.
    fn fault(&self, message: &str) -> Failure {
        let first = self.object.first().and_then(|(key, _)| Place::of(key, self.text));
        unexpected(&format!("{} {message}", self.what), first)
    }

    fn wrong(&self, key: &Text<'_>, expected: &str) -> Failure {
        let message = format!("\"{}\" of {} must be {expected}", &**key, self.what);
        unexpected(&message, Place::of(key, self.text))
    }

    fn field(&self, name: &str) -> Option<&'a (Text<'a>, Value<'a>)> {
        let field = self.object.iter().find(|(key, _)| **key == *name);
        // Null is the same as nothing.
        field.filter(|(_, value)| !matches!(value, Value::Null))
    }

    fn get(&self, name: &str) -> Option<&'a Value<'a>> {
        self.field(name).map(|(_, value)| value)
    }

    fn raw(&self, name: &str) -> Result<Option<&'a str>, Failure> {
        match self.field(name) {
            None => Ok(None),
            Some((_, Value::Text(text))) => Ok(Some(text)),
            Some((key, _)) => Err(self.wrong(key, "a text")),
        }
    }

    fn required(&self, name: &str) -> Result<&'a str, Failure> {
        self.raw(name)?.ok_or_else(|| self.fault(&format!("needs a field \"{name}\"")))
    }

    fn clean(&self, name: &str) -> Result<Option<String>, Failure> {
        Ok(self.raw(name)?.map(clean).filter(|it| !it.is_empty()).map(Into::into))
    }

    fn list(&self, name: &str, most: usize, needed: bool) -> Result<&'a [Value<'a>], Failure> {
        match self.field(name) {
            None if needed => Err(self.fault(&format!("needs a list \"{name}\""))),
            None => Ok(&[]),
            Some((key, Value::List(list))) if list.len() > most => {
                Err(self.wrong(key, &format!("a list of at most {most}")))
            }
            Some((_, Value::List(list))) => Ok(list),
            Some((key, _)) => Err(self.wrong(key, "a list")),
        }
    }

    fn object(&self, name: &'static str) -> Result<Option<Fields<'a>>, Failure> {
        match self.field(name) {
            None => Ok(None),
            Some((_, Value::Object(object))) => {
                Ok(Some(Fields { what: name, object, text: self.text }))
            }
            Some((key, _)) => Err(self.wrong(key, "an object")),
        }
    }

    fn count(&self, name: &str) -> Result<Option<u32>, Failure> {
        match self.field(name) {
            None => Ok(None),
            Some((_, Value::Count(count))) if *count <= u64::from(limits::COUNT) => {
                Ok(u32::try_from(*count).ok())
            }
            Some((key, _)) => {
                Err(self.wrong(key, &format!("a whole number from 0 to {}", limits::COUNT)))
            }
        }
    }

    fn translated(&self, name: &str, names: &'static str) -> Result<Option<Translated>, Failure> {
        let Some(text) = self.clean(name)? else {
            return Ok(None);
        };
        let mut others = Vec::new();
        if let Some(names) = self.object(names)? {
            for (lang, _) in names.object {
                others.extend(names.clean(lang)?.map(|text| (String::from(&**lang), text)));
            }
        }
        Ok(Some(Translated { text, others }))
    }
}

/// A dataset under construction, with the places of what is wrong with it.
struct Reader<'a> {
    text: &'a str,
    dataset: Dataset,
    warnings: Vec<Warning>,
    /// Ids of members with their indices, sorted.
    members: Vec<(String, usize)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, dataset: Dataset::default(), warnings: Vec::new(), members: Vec::new() }
    }

    fn place(&self, part: &str) -> Option<Place> {
        Place::of(part, self.text)
    }

    fn warn(&mut self, code: &'static str, part: &str, message: String) {
        let place = self.place(part);
        self.warnings.push(Warning::new(code, message).at(place));
    }

    fn duplicate(&self, what: &'static str, raw: &str) -> Failure {
        let fault = Fault::Duplicate { what, id: clean(raw).into_owned() };
        Box::new(DatasetError::new(fault).at(self.place(raw)))
    }

    fn find_member(&self, id: &str) -> Result<usize, usize> {
        self.members.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn member(&mut self, fields: &Fields<'a>) -> Result<(), Failure> {
        let raw = fields.required("id")?;
        let id = clean(raw).into_owned();
        match self.find_member(&id) {
            Ok(_) => return Err(self.duplicate("member", raw)),
            Err(at) => self.members.insert(at, (id.clone(), self.dataset.members.len())),
        }
        let now = fields.clean("name")?.unwrap_or_else(|| id.clone());
        let mut formerly: Vec<(Date, String)> = Vec::new();
        for former in fields.list("formerly", limits::SMALL_LIST, false)? {
            let former = Fields::new("a former name", former, self.text)?;
            let name = clean(former.required("name")?).into_owned();
            if let Some(Some(to)) = self.date(&former, "to")? {
                // Ascending, whatever the order of the file; lists are short.
                let at = formerly.partition_point(|(other, _)| *other <= to);
                formerly.insert(at, (to, name));
            }
        }
        let iso = fields.clean("iso")?;
        self.dataset.members.push(Member { id, iso, name: Name { now, formerly } });
        Ok(())
    }

    fn bloc(&mut self, fields: &Fields<'a>) -> Result<(), Failure> {
        let raw = fields.required("id")?;
        let id = clean(raw).into_owned();
        if self.dataset.blocs.iter().any(|it| it.id == id) {
            return Err(self.duplicate("bloc", raw));
        }
        let mut memberships = Vec::new();
        for membership in fields.list("members", limits::MEMBERSHIPS, false)? {
            let membership = Fields::new("a membership", membership, self.text)?;
            memberships.extend(self.membership(&id, &membership)?);
        }
        let by_id = || Translated { text: id.clone(), others: Vec::new() };
        self.dataset.blocs.push(Bloc {
            name: fields.translated("name", "names")?.unwrap_or_else(by_id),
            member_name: fields.translated("memberName", "memberNames")?,
            default: matches!(fields.get("default"), Some(Value::Bool(true))),
            memberships,
            id,
        });
        Ok(())
    }

    /// A membership with an unreadable day is left out: "always" would be a guess.
    fn membership(
        &mut self,
        bloc: &str,
        fields: &Fields<'a>,
    ) -> Result<Option<Membership>, Failure> {
        let id = fields.required("id")?;
        let Some(member) = self.known_member(id, &format!("the bloc \"{bloc}\"")) else {
            return Ok(None);
        };
        let (from, to) = (self.date(fields, "from")?, self.date(fields, "to")?);
        Ok(from.zip(to).map(|(from, to)| Membership { member, from, to }))
    }

    fn known_member(&mut self, id: &str, who: &str) -> Option<usize> {
        let key = clean(id);
        let found = self.find_member(&key).ok().and_then(|at| self.members.get(at));
        if let Some((_, member)) = found {
            return Some(*member);
        }
        let message = format!("{who} names \"{key}\", which is not among the members");
        self.warn("unknown-member", id, message);
        None
    }

    /// A day that may be missing; `None` for one that is there but cannot be read.
    fn date(&mut self, fields: &Fields<'a>, name: &str) -> Result<Option<Option<Date>>, Failure> {
        let Some(raw) = fields.raw(name)? else {
            return Ok(Some(None));
        };
        let date = Date::parse(raw);
        if date.is_none() {
            let message = format!("\"{}\" is not a day; write it as 2019-12-09", clean(raw));
            self.warn("unreadable-date", raw, message);
        }
        Ok(date.map(Some))
    }

    fn address(&mut self, fields: &Fields<'a>) -> Result<Option<String>, Failure> {
        let Some(raw) = fields.raw("url")? else {
            return Ok(None);
        };
        let address = web_address(raw);
        if address.is_none() {
            let message =
                format!("\"{}\" is not an http or https address and is not linked", clean(raw));
            self.warn("unsafe-address", raw, message);
        }
        Ok(address)
    }

    fn roll_call(&mut self, fields: &Fields<'a>) -> Result<(), Failure> {
        let id = clean(fields.required("id")?).into_owned();
        match self.readable(&id, fields)? {
            Ok(roll_call) => {
                self.check_tally(&roll_call);
                self.dataset.roll_calls.push(roll_call);
            }
            Err(warning) => self.leave_out(id, warning),
        }
        Ok(())
    }

    fn leave_out(&mut self, id: String, warning: Warning) {
        let warning = warning.of_roll_call(&id);
        self.warnings.push(warning.clone());
        self.dataset.unreadable.push((id, warning));
    }

    /// Of whole roll calls with the same id and day, the first counts; the second could be
    /// another vote as well as a copy, so it is told, not merged.
    fn leave_out_twins(&mut self) {
        let mut keys: Vec<(String, usize)> = self
            .dataset
            .roll_calls
            .iter()
            .enumerate()
            .filter(|(_, it)| it.kind.is_whole())
            .map(|(index, it)| (format!("{} {} {}", it.kind.id(), it.date, it.id), index))
            .collect();
        sort_by_text(&mut keys);
        let pairs = keys.iter().zip(keys.iter().skip(1));
        let twins: Vec<usize> = pairs.filter(|(a, b)| a.0 == b.0).map(|(_, b)| b.1).collect();
        if twins.is_empty() {
            return;
        }
        for (index, it) in std::mem::take(&mut self.dataset.roll_calls).into_iter().enumerate() {
            if twins.contains(&index) {
                let message = format!(
                    "the roll call \"{}\" of {} is listed twice; the first one counts",
                    it.id, it.date
                );
                self.leave_out(it.id, Warning::new("duplicate-roll-call", message));
            } else {
                self.dataset.roll_calls.push(it);
            }
        }
    }

    /// The roll call, or why it is left out.
    fn readable(
        &mut self,
        id: &str,
        fields: &Fields<'a>,
    ) -> Result<Result<RollCall, Warning>, Failure> {
        let (raw_date, raw_positions) = (fields.required("date")?, fields.required("positions")?);
        let left_out = |code, part, message| {
            Ok(Err(Warning::new(code, message).at(Place::of(part, self.text))))
        };
        let Some(date) = Date::parse(raw_date) else {
            let message = format!(
                "the date \"{}\" of \"{id}\" is not a day; write it as 2019-12-09",
                clean(raw_date)
            );
            return left_out("unreadable-date", raw_date, message);
        };
        let word = fields.raw("kind")?.unwrap_or(Kind::default().id());
        let Some(kind) = Kind::from_id(word) else {
            let message = format!(
                "the kind \"{}\" of \"{id}\" is unknown; use resolution, decision, paragraph, amendment or motion",
                clean(word)
            );
            return left_out("unknown-kind", word, message);
        };
        let positions = match self.positions(id, raw_positions) {
            Ok(positions) => positions,
            Err(warning) => return Ok(Err(warning)),
        };
        let stated = match fields.object("stated")? {
            None => Stated::default(),
            Some(stated) => Stated {
                yes: stated.count("yes")?,
                no: stated.count("no")?,
                abstain: stated.count("abstain")?,
            },
        };
        let mut topics = Vec::new();
        for topic in fields.list("topics", limits::SMALL_LIST, false)? {
            if let Value::Text(topic) = topic {
                topics.push(clean(topic).into_owned());
            }
        }
        let mut notes = Vec::new();
        for note in fields.list("notes", limits::SMALL_LIST, false)? {
            let note = Fields::new("a note", note, self.text)?;
            let member =
                self.known_member(note.required("member")?, &format!("a note of \"{id}\""));
            let text = clean(note.required("text")?).into_owned();
            notes.extend(member.map(|member| Note { member, text }));
        }
        Ok(Ok(RollCall {
            id: id.to_owned(),
            date,
            title: fields.clean("title")?,
            url: self.address(fields)?,
            outcome: fields.clean("outcome")?,
            kind,
            topics,
            ballot: fields.clean("ballot")?,
            majority: fields.clean("majority")?,
            stated,
            positions,
            notes,
        }))
    }

    fn positions(&self, id: &str, raw: &str) -> Result<Vec<Position>, Warning> {
        let members = self.dataset.members.len();
        let mut positions = Vec::with_capacity(members);
        for (at, code) in raw.char_indices() {
            let Some(position) = Position::from_code(code) else {
                let message = format!(
                    "the positions of \"{id}\" have the character \"{}\", which is none of Y, N, A, '.', '-' and '?'",
                    clean(code.encode_utf8(&mut [0; 4]))
                );
                let place = raw.get(at..).and_then(|rest| self.place(rest));
                return Err(Warning::new("unknown-position", message).at(place));
            };
            positions.push(position);
        }
        if positions.len() == members {
            return Ok(positions);
        }
        let message = format!(
            "the positions of \"{id}\" have {} characters, but there are {members} members; give one character a member",
            positions.len()
        );
        Err(Warning::new("positions-length", message).at(self.place(raw)))
    }

    fn check_tally(&mut self, roll_call: &RollCall) {
        let (stated, counted) = (roll_call.stated, roll_call.counted());
        if stated.agrees_with(counted) {
            return;
        }
        let words = |it: Option<u32>| it.map_or_else(|| "-".to_owned(), |it| it.to_string());
        let message = format!(
            "\"{}\" states {} in favour, {} against, {} abstaining, but its positions add up to {}, {} and {}; check both against the record",
            roll_call.id,
            words(stated.yes),
            words(stated.no),
            words(stated.abstain),
            counted.yes,
            counted.no,
            counted.abstain
        );
        self.warnings.push(Warning::new("tally-differs", message).of_roll_call(&roll_call.id));
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    fn file(members: &str, roll_calls: &str) -> String {
        format!("{{\"rollcall\": 1,\n\"members\": [{members}],\n\"rollCalls\": [{roll_calls}]}}")
    }

    const TWO: &str = r#"{"id": "SRB", "name": "Serbia"}, {"id": "BIH"}"#;

    #[track_caller]
    fn check_error(text: &str, code: &str, place: Option<(usize, usize)>) {
        let error = read(text).expect_err(text);
        assert_eq!(error.fault.code(), code, "{error}");
        assert_eq!(error.place.map(|it| (it.line, it.column)), place, "{error}");
    }

    #[test]
    fn what_cannot_be_trusted_is_an_error_with_its_place() {
        check_error("{\"rollcall\": 1,\n \"members\" []}", "broken-json", Some((2, 12)));
        check_error("{\"rollcall\": 1", "broken-json", Some((1, 14)));
        check_error("{\"rollcall\": 1, \"members\": []}", "unexpected-form", Some((1, 3)));
        check_error("{\"rollcall\": 1,\n\"rollcall\": 1}", "unexpected-form", Some((2, 2)));
        check_error(
            "{\"rollcall\": 2, \"members\": [], \"rollCalls\": []}",
            "unknown-version",
            None,
        );
        check_error(&file(r#"{"id": "A"}, {"id": "A"}"#, ""), "duplicate-member", Some((2, 34)));
        for number in ["1.5", "-1", "1e400", "NaN", "1e3", "18446744073709551616", "\"63\""] {
            let text = file(
                TWO,
                &format!(
                    r#"{{"id": "r", "date": "2019-12-09", "positions": "YN", "stated": {{"yes": {number}}}}}"#
                ),
            );
            let code = read(&text).expect_err(number).fault.code();
            assert!(["unexpected-form", "broken-json"].contains(&code), "{number}: {code}");
        }
        check_error(&"[".repeat(10_000), "broken-json", Some((1, 128)));
    }

    #[track_caller]
    fn check_warning(roll_call: &str, code: &str, place: Option<(usize, usize)>, shown: usize) {
        let (dataset, warnings) = read(&file(TWO, roll_call)).expect("a readable file");
        let found: Vec<_> =
            warnings.iter().map(|it| (it.code, it.place.map(|it| (it.line, it.column)))).collect();
        assert_eq!(found, [(code, place)], "{roll_call}");
        assert_eq!(dataset.roll_calls.len(), shown, "{roll_call}");
    }

    #[test]
    fn what_is_left_out_is_named_with_its_place() {
        check_warning(
            r#"{"id": "r", "date": "2019-12-09", "positions": "YNY"}"#,
            "positions-length",
            Some((3, 63)),
            0,
        );
        check_warning(
            r#"{"id": "r", "date": "2019-12-09", "positions": "Yy"}"#,
            "unknown-position",
            Some((3, 64)),
            0,
        );
        check_warning(
            r#"{"id": "r", "date": "9.12.2019", "positions": "YN"}"#,
            "unreadable-date",
            Some((3, 36)),
            0,
        );
        check_warning(
            r#"{"id": "r", "date": "2019-12-09", "positions": "YN", "kind": "vote"}"#,
            "unknown-kind",
            Some((3, 77)),
            0,
        );
        check_warning(
            r#"{"id": "r", "date": "2019-12-09", "positions": "YN", "stated": {"yes": 2, "no": 1}}"#,
            "tally-differs",
            None,
            1,
        );
        check_warning(
            r#"{"id": "r", "date": "2019-12-09", "positions": "YN", "url": "javascript:x"}"#,
            "unsafe-address",
            Some((3, 76)),
            1,
        );
    }

    #[test]
    fn lists_stop_at_their_limits() {
        let members: Vec<String> =
            (0..=limits::MEMBERS).map(|it| format!("{{\"id\":\"{it}\"}}")).collect();
        let error = read(&file(&members.join(","), "")).expect_err("too many members");
        assert!(error.to_string().contains("a list of at most 5000"), "{error}");
    }

    #[test]
    fn names_have_their_dates() {
        let members = r#"{"id": "SRB", "name": "Serbia"},
            {"id": "MKD", "name": "North Macedonia", "formerly": [{"name": "FYROM", "to": "2019-02-14"}]}"#;
        let (dataset, _) = read(&file(members, "")).unwrap();
        let on = |index: usize, date| {
            dataset.members[index].name.on(Date::parse(date).unwrap()).to_owned()
        };
        assert_eq!(on(0, "2019-12-09"), "Serbia");
        assert_eq!(on(1, "2019-02-13"), "FYROM");
        assert_eq!(on(1, "2019-02-14"), "North Macedonia");
    }
}
