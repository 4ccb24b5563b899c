//! The project's own JSON form; README describes it under "Data" and the package has its schema.

use std::cell::RefCell;

use super::text::{clean, web_address};
use super::tree::{self, Text, Value};
use super::{
    Assembly, Bloc, Dataset, DatasetError, Fault, Kind, Member, Membership, Name, Note, Place,
    Reported, RollCall, Source, Stated, Translated, Warning, limits,
};
use crate::date::Date;
use crate::lean::sort;
use crate::position::Position;

/// Reads the project's own JSON form into a dataset and its warnings. The error is the first fault
/// found.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Warning>), Failure> {
    let tree = tree::parse(text)?;
    let file = File::of(text);
    let mut reader = Reader::new(&file);
    reader.dataset(&Fields::new("the file", &tree, &file));
    match file.fault.take() {
        Some(fault) => Err(fault),
        None => Ok((reader.dataset, reader.warnings)),
    }
}

/// Returns the faults of a text that [`read`] refuses, but for the first, in the order of reading;
/// none where the text is not JSON at all.
#[cfg(feature = "editor")]
pub(super) fn further_faults(text: &str) -> Vec<DatasetError> {
    let Ok(tree) = tree::parse(text) else { return Vec::new() };
    let file = File::of(text);
    Reader::new(&file).dataset(&Fields::new("the file", &tree, &file));
    file.further.into_inner()
}

/// Boxed, since a large error would be copied at every step on its way out.
type Failure = Box<DatasetError>;

/// The text of a file, and the first fault found in it.
///
/// A field of the wrong kind reads as empty and reading goes on; the fault is looked at once, at
/// the end. Early returns after every field would make up half of this reader.
struct File<'a> {
    text: &'a str,
    fault: RefCell<Option<Failure>>,
    /// Faults after the first, of which editors are told too.
    #[cfg(feature = "editor")]
    further: RefCell<Vec<DatasetError>>,
}

impl<'a> File<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            fault: RefCell::new(None),
            #[cfg(feature = "editor")]
            further: RefCell::default(),
        }
    }

    fn fail(&self, fault: Fault, place: Option<Place>) {
        let mut first = self.fault.borrow_mut();
        // Two members without an id both read as ""; that is reported as a missing id, not as a
        // duplicate.
        #[cfg(feature = "editor")]
        if first.is_some() && !matches!(&fault, Fault::Duplicate { id, .. } if id.is_empty()) {
            self.further.borrow_mut().push(DatasetError::new(fault.clone()).at(place));
        }
        if first.is_none() {
            *first = Some(Box::new(DatasetError::new(fault).at(place)));
        }
    }

    fn unexpected(&self, message: String, part: Option<&str>) {
        let place = part.and_then(|part| Place::of(part, self.text));
        self.fail(Fault::Json { message, syntax: false }, place);
    }
}

/// The fields of one object, and what messages call that object.
struct Fields<'a> {
    what: &'static str,
    object: &'a [(Text<'a>, Value<'a>)],
    file: &'a File<'a>,
}

impl<'a> Fields<'a> {
    fn new(what: &'static str, value: &'a Value<'a>, file: &'a File<'a>) -> Self {
        let object = match value {
            Value::Object(object) => object.as_slice(),
            other => {
                let part = if let Value::Text(text) = other { Some(&**text) } else { None };
                file.unexpected(format!("{what} must be an object"), part);
                &[]
            }
        };
        Self { what, object, file }
    }

    /// Reports a missing field, at the first name of the object: the nearest known place.
    fn needs(&self, field: &str) {
        let first = self.object.first().map(|(key, _)| &**key);
        self.file.unexpected(format!("{} needs {field}", self.what), first);
    }

    fn wrong(&self, key: &str, expected: &str) {
        let message = format!("\"{key}\" of {} must be {expected}", self.what);
        self.file.unexpected(message, Some(key));
    }

    fn field(&self, name: &str) -> Option<(&'a str, &'a Value<'a>)> {
        let (key, value) = self.object.iter().find(|(key, _)| **key == *name)?;
        // A field that is null counts as missing.
        (!matches!(value, Value::Null)).then_some((key, value))
    }

    fn raw(&self, name: &str) -> Option<&'a str> {
        match self.field(name)? {
            (_, Value::Text(text)) => Some(text),
            (key, _) => {
                self.wrong(key, "a text");
                None
            }
        }
    }

    fn required(&self, name: &str) -> &'a str {
        self.raw(name).unwrap_or_else(|| {
            self.needs(name);
            ""
        })
    }

    fn clean(&self, name: &str) -> Option<String> {
        self.raw(name).map(clean).filter(|it| !it.is_empty()).map(Into::into)
    }

    fn list(&self, name: &str, most: usize) -> &'a [Value<'a>] {
        match self.field(name) {
            None => {}
            Some((_, Value::List(list))) if list.len() <= most => return list,
            Some((key, _)) => self.wrong(key, &format!("a list of at most {most}")),
        }
        &[]
    }

    /// Returns the texts of a list, cleaned, without empty ones.
    #[cfg(feature = "explore")]
    fn texts(&self, name: &str) -> Vec<String> {
        #[cfg(feature = "editor")]
        self.must_be(name, &format!("a list of at most {} texts", limits::SMALL_LIST), |it| {
            let is_text = |it: &Value<'_>| matches!(it, Value::Text(_));
            matches!(it, Value::List(list) if list.len() <= limits::SMALL_LIST && list.iter().all(is_text))
        });
        let mut texts = Vec::new();
        // Anything else is ignored: other cores of a page never look at this field, and none may
        // refuse a file that another one shows.
        if let Some((_, Value::List(list))) = self.field(name) {
            for text in list.iter().take(limits::SMALL_LIST) {
                if let Value::Text(text) = text {
                    texts.push(clean(text).into_owned());
                }
            }
        }
        texts.retain(|it| !it.is_empty());
        texts
    }

    fn required_list(&self, name: &str, most: usize) -> &'a [Value<'a>] {
        if self.field(name).is_none() {
            self.needs(name);
        }
        self.list(name, most)
    }

    fn object(&self, name: &'static str) -> Option<Fields<'a>> {
        self.field(name).map(|(_, value)| Fields::new(name, value, self.file))
    }

    fn count(&self, name: &str) -> Option<u32> {
        match self.field(name)? {
            (_, Value::Count(count)) if *count <= u64::from(limits::COUNT) => {
                u32::try_from(*count).ok()
            }
            (key, _) => {
                self.wrong(key, &format!("a whole number from 0 to {}", limits::COUNT));
                None
            }
        }
    }

    /// Reports a field of the wrong kind to editors, where a page would ignore it.
    #[cfg(feature = "editor")]
    fn must_be(&self, name: &str, expected: &str, is_such: impl Fn(&Value<'_>) -> bool) {
        if let Some((key, value)) = self.field(name)
            && !is_such(value)
        {
            self.wrong(key, expected);
        }
    }

    fn translated(&self, name: &str, names: &'static str) -> Option<Translated> {
        let text = self.clean(name)?;
        let mut others = Vec::new();
        if let Some(names) = self.object(names) {
            for (lang, _) in names.object {
                others.extend(names.clean(lang).map(|text| ((**lang).to_owned(), text)));
            }
        }
        Some(Translated { text, others })
    }
}

/// A dataset while it is read, and the warnings about it.
struct Reader<'a> {
    file: &'a File<'a>,
    dataset: Dataset,
    warnings: Vec<Warning>,
    /// Ids of members with their indices, sorted by id.
    members: Vec<(String, usize)>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a File<'a>) -> Self {
        Self { file, dataset: Dataset::default(), warnings: Vec::new(), members: Vec::new() }
    }

    fn dataset(&mut self, fields: &Fields<'a>) {
        match fields.field("rollcall") {
            Some((_, Value::Count(1))) => {}
            Some((key, Value::Count(found))) => {
                self.file.fail(Fault::Version { found: *found }, self.place(key))
            }
            _ => fields.needs("\"rollcall\": 1"),
        }
        for member in fields.required_list("members", limits::MEMBERS) {
            self.member(&Fields::new("a member", member, self.file));
        }
        for bloc in fields.list("blocs", limits::BLOCS) {
            self.bloc(&Fields::new("a bloc", bloc, self.file));
        }
        let roll_calls = fields.required_list("rollCalls", limits::ROLL_CALLS);
        // Growing the list would need its memory twice.
        self.dataset.roll_calls.reserve_exact(roll_calls.len());
        for roll_call in roll_calls {
            self.roll_call(&Fields::new("a roll call", roll_call, self.file));
        }
        self.leave_out_twins();
        if let Some(assembly) = fields.object("assembly") {
            self.dataset.assembly = Assembly {
                #[cfg(feature = "editor")]
                id: assembly.clean("id"),
                name: assembly.translated("name", "names").unwrap_or_default(),
                short: assembly.translated("short", "shortNames"),
            };
        }
        if let Some(source) = fields.object("source") {
            self.dataset.source = Some(Source {
                name: source.clean("name").unwrap_or_default(),
                url: self.address(&source),
                retrieved: self.date(&source, "retrieved").ok().flatten(),
            });
        }
    }

    fn place(&self, part: &str) -> Option<Place> {
        Place::of(part, self.file.text)
    }

    fn warn(&mut self, code: &'static str, part: &str, message: String) {
        let place = self.place(part);
        self.warnings.push(Warning::new(code, message).at(place));
    }

    fn duplicate(&self, what: &'static str, raw: &str) {
        let fault = Fault::Duplicate { what, id: clean(raw).into_owned() };
        self.file.fail(fault, self.place(raw));
    }

    fn find_member(&self, id: &str) -> Result<usize, usize> {
        self.members.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn member(&mut self, fields: &Fields<'a>) {
        let raw = fields.required("id");
        let id = clean(raw).into_owned();
        match self.find_member(&id) {
            Ok(_) => return self.duplicate("member", raw),
            Err(at) => self.members.insert(at, (id.clone(), self.dataset.members.len())),
        }
        let now = fields.clean("name").unwrap_or_else(|| id.clone());
        let mut formerly: Vec<(Date, String)> = Vec::new();
        for former in fields.list("formerly", limits::SMALL_LIST) {
            let former = Fields::new("a former name", former, self.file);
            let name = clean(former.required("name")).into_owned();
            if let Ok(Some(to)) = self.date(&former, "to") {
                // Ascending, whatever the order of the file; lists are short.
                let at = formerly.partition_point(|(other, _)| *other <= to);
                formerly.insert(at, (to, name));
            }
        }
        let name = Name {
            now,
            formerly,
            #[cfg(feature = "explore")]
            also: fields.texts("also"),
        };
        self.dataset.members.push(Member { id, iso: fields.clean("iso"), name });
    }

    fn bloc(&mut self, fields: &Fields<'a>) {
        let raw = fields.required("id");
        let id = clean(raw).into_owned();
        if self.dataset.blocs.iter().any(|it| it.id == id) {
            return self.duplicate("bloc", raw);
        }
        let mut memberships = Vec::new();
        for membership in fields.list("members", limits::MEMBERSHIPS) {
            let membership = Fields::new("a membership", membership, self.file);
            memberships.extend(self.membership(&id, &membership));
        }
        #[cfg(feature = "editor")]
        fields.must_be("default", "true or false", |it| matches!(it, Value::Bool(_)));
        let by_id = || Translated { text: id.clone(), others: Vec::new() };
        self.dataset.blocs.push(Bloc {
            name: fields.translated("name", "names").unwrap_or_else(by_id),
            member_name: fields.translated("memberName", "memberNames"),
            default: matches!(fields.field("default"), Some((_, Value::Bool(true)))),
            memberships,
            id,
        });
    }

    /// Reads a membership. `None`, with a warning, if its member is unknown or one of its days
    /// cannot be read: "always" would be a guess.
    fn membership(&mut self, bloc: &str, fields: &Fields<'a>) -> Option<Membership> {
        let id = fields.required("id");
        let member = self.known_member(id, &format!("the bloc \"{bloc}\""))?;
        let (from, to) = (self.date(fields, "from"), self.date(fields, "to"));
        Some(Membership { member, from: from.ok()?, to: to.ok()? })
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

    /// Reads a day; `None` where there is none.
    fn date(&mut self, fields: &Fields<'a>, name: &str) -> Result<Option<Date>, Reported> {
        let Some(raw) = fields.raw(name) else {
            return Ok(None);
        };
        let date = Date::parse_day(raw);
        if date.is_none() {
            let message = format!("\"{}\" is not a day; write it as 2019-12-09", clean(raw));
            self.warn("unreadable-date", raw, message);
        }
        date.map(Some).ok_or(Reported)
    }

    fn address(&mut self, fields: &Fields<'a>) -> Option<String> {
        let raw = fields.raw("url")?;
        let address = web_address(raw);
        if address.is_none() {
            let message =
                format!("\"{}\" is not an http or https address and is not linked", clean(raw));
            self.warn("unsafe-address", raw, message);
        }
        address
    }

    fn roll_call(&mut self, fields: &Fields<'a>) {
        let id = clean(fields.required("id")).into_owned();
        match self.readable(&id, fields) {
            Ok(roll_call) => {
                self.check_tally(&roll_call);
                self.dataset.roll_calls.push(roll_call);
            }
            Err(warning) => {
                #[cfg(feature = "editor")]
                let further = self.further(&id, fields, warning.code);
                self.leave_out(id, warning);
                #[cfg(feature = "editor")]
                self.warnings.extend(further);
            }
        }
    }

    /// Returns what is wrong with a roll call besides `told`, the code for which it is left out.
    #[cfg(feature = "editor")]
    fn further(&self, id: &str, fields: &Fields<'a>, told: &str) -> Vec<Warning> {
        let faults = [
            self.day(id, fields.raw("date").unwrap_or_default()).err(),
            self.kind(id, fields).err(),
            self.positions(id, fields.raw("positions").unwrap_or_default()).err(),
        ];
        let further = faults.into_iter().flatten().filter(|it| it.code != told);
        further.map(|it| it.of_roll_call(id)).collect()
    }

    fn leave_out(&mut self, id: String, warning: Warning) {
        let warning = warning.of_roll_call(&id);
        self.warnings.push(warning.clone());
        self.dataset.unreadable.push((id, warning));
    }

    /// Leaves out each roll call on a whole text that has the kind, id and day of an earlier one.
    /// It could be another vote as well as a copy, so it is reported, not merged.
    fn leave_out_twins(&mut self) {
        let mut keys = Vec::with_capacity(self.dataset.roll_calls.len());
        for (index, it) in self.dataset.roll_calls.iter().enumerate() {
            if it.kind.is_whole() {
                keys.push((it.id.clone(), index));
            }
        }
        sort(&mut keys);
        // Most files repeat no id; kind and day are compared only where one is repeated.
        if keys.windows(2).all(|it| matches!(it, [(first, _), (second, _)] if first != second)) {
            return;
        }
        for (key, index) in &mut keys {
            if let Some(it) = self.dataset.roll_calls.get(*index) {
                *key = format!("{} {} {}", it.kind.id(), it.date, it.id);
            }
        }
        sort(&mut keys);
        let mut twins = Vec::new();
        for pair in keys.windows(2) {
            if let [(first, _), (second, index)] = pair
                && first == second
            {
                twins.push(*index);
            }
        }
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

    /// Reads a roll call; the error says why it is left out.
    fn readable(&mut self, id: &str, fields: &Fields<'a>) -> Result<RollCall, Warning> {
        let (raw_date, raw_positions) = (fields.required("date"), fields.required("positions"));
        let date = self.day(id, raw_date)?;
        let kind = self.kind(id, fields)?;
        let positions = self.positions(id, raw_positions)?;
        let stated = match fields.object("stated") {
            None => Stated::default(),
            Some(stated) => {
                // Only editors are told: a reader can do nothing about it.
                #[cfg(feature = "editor")]
                self.doubt_null(id, &stated);
                Stated {
                    yes: stated.count("yes"),
                    no: stated.count("no"),
                    abstain: stated.count("abstain"),
                }
            }
        };
        let mut notes = Vec::new();
        for note in fields.list("notes", limits::SMALL_LIST) {
            let note = Fields::new("a note", note, self.file);
            let member = self.known_member(note.required("member"), &format!("a note of \"{id}\""));
            let text = clean(note.required("text")).into_owned();
            notes.extend(member.map(|member| Note { member, text }));
        }
        Ok(RollCall {
            id: id.to_owned(),
            date,
            title: fields.clean("title"),
            url: self.address(fields),
            outcome: fields.clean("outcome"),
            kind,
            #[cfg(feature = "explore")]
            topics: fields.texts("topics"),
            ballot: fields.clean("ballot"),
            majority: fields.clean("majority"),
            stated,
            positions,
            notes,
            doubts: fields.count("doubts").unwrap_or_default(),
        })
    }

    /// Warns of stated counts that are null, since scripts write NaN and Infinity as null.
    #[cfg(feature = "editor")]
    fn doubt_null(&mut self, id: &str, stated: &Fields<'a>) {
        for (key, value) in stated.object {
            if matches!(value, Value::Null) && ["yes", "no", "abstain"].contains(&&**key) {
                let message = format!(
                    "the \"{}\" that \"{id}\" states is null and no number; correct it, or leave it out if the source states none",
                    &**key
                );
                let warning = Warning::new("unreadable-count", message).at(self.place(key));
                self.warnings.push(warning.of_roll_call(id));
            }
        }
    }

    fn day(&self, id: &str, raw: &str) -> Result<Date, Warning> {
        Date::parse(raw).ok_or_else(|| {
            let message = format!(
                "the date \"{}\" of \"{id}\" is not a day; write it as 2019-12-09, or 2019-12 where the day is not known",
                clean(raw)
            );
            Warning::new("unreadable-date", message).at(self.place(raw))
        })
    }

    fn kind(&self, id: &str, fields: &Fields<'a>) -> Result<Kind, Warning> {
        let word = fields.raw("kind").unwrap_or(Kind::default().id());
        Kind::from_id(word).ok_or_else(|| {
            let message = format!(
                "the kind \"{}\" of \"{id}\" is unknown; use resolution, decision, paragraph, amendment or motion",
                clean(word)
            );
            Warning::new("unknown-kind", message).at(self.place(word))
        })
    }

    fn positions(&self, id: &str, raw: &str) -> Result<Vec<Position>, Warning> {
        let members = self.dataset.members.len();
        let mut positions = Vec::with_capacity(members);
        for (at, byte) in raw.bytes().enumerate() {
            let Some(position) = Position::from_code(char::from(byte)) else {
                let rest = raw.get(at..).unwrap_or_default();
                let end = rest.chars().next().map_or(0, char::len_utf8);
                let message = format!(
                    "the positions of \"{id}\" have the character \"{}\", which is none of Y, N, A, '.', '-' and '?'",
                    clean(rest.get(..end).unwrap_or_default())
                );
                let place = self.place(rest);
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
        let stated = roll_call.stated;
        if stated == Stated::default() {
            return;
        }
        let counted = roll_call.counted();
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
            Some((1, 3)),
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

    #[test]
    fn numbers_are_counts_or_faults() {
        for (number, expected) in
            [("63", Some(63)), ("0", Some(0)), ("-0", None), ("1e3", None), ("1000001", None)]
        {
            let stated = format!(r#""stated": {{"yes": {number}}}"#);
            let text = file(
                TWO,
                &format!(r#"{{"id": "r", "date": "2019-12-09", "positions": "YN", {stated}}}"#),
            );
            let found = read(&text).ok().and_then(|(it, _)| it.roll_calls[0].stated.yes);
            assert_eq!(found, expected, "{number}");
        }
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
    fn topics_are_texts_that_say_something() {
        let of = |topics: &str| {
            let it = format!(
                r#"{{"id": "r", "date": "1966-12-01", "positions": "YN", "topics": {topics}}}"#
            );
            read(&file(TWO, &it))
        };
        assert_eq!(of(r#"["", " ", "war"]"#).unwrap().0.roll_calls[0].topics, ["war"]);
        for topics in ["[1]", r#"["war", null]"#, "[{}]"] {
            let error = of(topics).expect_err(topics).to_string();
            assert!(error.contains("\"topics\"") && error.contains("line 3"), "{error}");
        }
    }

    #[test]
    fn a_roll_call_may_be_of_a_month_but_nothing_begins_or_ends_with_one() {
        let (dataset, warnings) =
            read(&file(TWO, r#"{"id": "r", "date": "1966-12", "positions": "YN"}"#)).unwrap();
        assert_eq!(warnings, []);
        assert_eq!(dataset.roll_calls[0].date.to_string(), "1966-12");
        for members in [
            r#"{"id": "A", "formerly": [{"name": "B", "to": "1966-12"}]}"#,
            r#"{"id": "A"}], "blocs": [{"id": "b", "members": [{"id": "A", "from": "1966-12"}]}"#,
        ] {
            let (dataset, warnings) = read(&file(members, "")).unwrap();
            let codes: Vec<_> = warnings.iter().map(|it| it.code).collect();
            assert_eq!(codes, ["unreadable-date"], "{members}");
            assert_eq!(dataset.members[0].name.formerly, []);
            assert!(dataset.blocs.iter().all(|it| it.memberships.is_empty()));
        }
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
