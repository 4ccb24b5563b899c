//! A dataset as our own JSON, byte for byte the same at every run.
//!
//! One line a member, a bloc and a roll call, so that two versions can be compared by line.
//! What is absent is not written; what was unreadable is no longer there to write.

use std::fmt::Display;

use serde_json::Value;

use crate::dataset::{
    Bloc, Dataset, Kind, Member, Membership, RollCall, Source, Stated, Translated, limits,
};

/// The JSON form, which [`crate::dataset::read`] reads back to an equal dataset.
pub fn write(dataset: &Dataset) -> String {
    let mut all = Object::new();
    all.value("rollcall", 1);
    let assembly = &dataset.assembly;
    let mut fields = Object::new();
    fields.translated("name", "names", Some(&assembly.name));
    fields.translated("short", "shortNames", assembly.short.as_ref());
    all.object("assembly", fields);
    if let Some(source) = &dataset.source {
        all.value("source", of_source(source));
    }
    all.lines("members", dataset.members.iter().map(member));
    if !dataset.blocs.is_empty() {
        all.lines("blocs", dataset.blocs.iter().map(|it| bloc(it, &dataset.members)));
    }
    all.lines("rollCalls", dataset.roll_calls.iter().map(|it| roll_call(it, &dataset.members)));
    let mut text = all.end();
    text.push('\n');
    text
}

fn of_source(source: &Source) -> String {
    let mut fields = Object::new();
    fields.text("name", Some(&source.name));
    fields.text("url", source.url.as_deref());
    if let Some(day) = source.retrieved {
        fields.text("retrieved", Some(&day.to_string()));
    }
    fields.end()
}

fn member(member: &Member) -> String {
    let mut fields = Object::new();
    fields.value("id", quoted(&member.id));
    fields.text("iso", member.iso.as_deref());
    fields.text("name", Some(&member.name.now));
    fields.list(
        "formerly",
        member.name.formerly.iter().map(|(to, name)| {
            let mut fields = Object::new();
            fields.value("name", quoted(name));
            fields.value("to", quoted(&to.to_string()));
            fields.end()
        }),
    );
    fields.end()
}

fn bloc(bloc: &Bloc, members: &[Member]) -> String {
    let mut fields = Object::new();
    fields.value("id", quoted(&bloc.id));
    fields.translated("name", "names", Some(&bloc.name));
    fields.translated("memberName", "memberNames", bloc.member_name.as_ref());
    if bloc.default {
        fields.value("default", true);
    }
    let memberships = bloc.memberships.iter();
    fields.list("members", memberships.filter_map(|it| membership(it, members)));
    fields.end()
}

fn membership(it: &Membership, members: &[Member]) -> Option<String> {
    let mut fields = Object::new();
    fields.value("id", quoted(&members.get(it.member)?.id));
    for (key, day) in [("from", it.from), ("to", it.to)] {
        if let Some(day) = day {
            fields.value(key, quoted(&day.to_string()));
        }
    }
    Some(fields.end())
}

fn roll_call(it: &RollCall, members: &[Member]) -> String {
    let mut fields = Object::new();
    fields.value("id", quoted(&it.id));
    fields.value("date", quoted(&it.date.to_string()));
    fields.text("title", it.title.as_deref());
    fields.text("url", it.url.as_deref());
    fields.text("outcome", it.outcome.as_deref());
    if it.kind != Kind::default() {
        fields.value("kind", quoted(it.kind.id()));
    }
    fields.list("topics", it.topics.iter().map(|it| quoted(it)));
    fields.text("ballot", it.ballot.as_deref());
    fields.text("majority", it.majority.as_deref());
    fields.object("stated", stated(it.stated));
    let positions: String = it.positions.iter().map(|it| it.code()).collect();
    fields.value("positions", quoted(&positions));
    fields.list(
        "notes",
        it.notes.iter().filter_map(|note| {
            let mut fields = Object::new();
            fields.value("member", quoted(&members.get(note.member)?.id));
            fields.value("text", quoted(&note.text));
            Some(fields.end())
        }),
    );
    if it.doubts > 0 {
        fields.value("doubts", it.doubts.min(limits::COUNT));
    }
    fields.end()
}

fn stated(stated: Stated) -> Object {
    let mut fields = Object::new();
    for (key, count) in [("yes", stated.yes), ("no", stated.no), ("abstain", stated.abstain)] {
        if let Some(count) = count {
            fields.value(key, count);
        }
    }
    fields
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The text of a JSON object under construction, without its closing brace.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 1
    }

    /// `value` is JSON.
    fn value(&mut self, key: &str, value: impl Display) {
        let comma = if self.is_empty() { "" } else { "," };
        self.0.push_str(&format!("{comma}{}:{value}", quoted(key)));
    }

    /// An empty text is the same as none.
    fn text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|it| !it.is_empty()) {
            self.value(key, quoted(text));
        }
    }

    fn translated(&mut self, key: &str, names: &str, translated: Option<&Translated>) {
        let Some(translated) = translated else { return };
        self.text(key, Some(&translated.text));
        let mut others = Self::new();
        for (at, (lang, text)) in translated.others.iter().enumerate() {
            // The first of a language counts, and a name given twice would be no JSON of ours.
            if !translated.others.iter().take(at).any(|(other, _)| other == lang) {
                others.text(lang, Some(text));
            }
        }
        self.object(names, others);
    }

    fn object(&mut self, key: &str, object: Self) {
        if !object.is_empty() {
            self.value(key, object.end());
        }
    }

    fn list(&mut self, key: &str, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.collect();
        if !items.is_empty() {
            self.value(key, format_args!("[{}]", items.join(",")));
        }
    }

    /// A list with a line for each item, written also when it is empty.
    fn lines(&mut self, key: &str, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.collect();
        let edge = if items.is_empty() { "" } else { "\n" };
        let items = items.join(",\n");
        self.0.push_str(&format!(",\n{}:[{edge}{items}{edge}]", quoted(key)));
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dataset::import::any;
    use crate::dataset::read;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(dataset in any::dataset()) {
            let text = write(&dataset);
            prop_assert_eq!(&read(text.as_bytes()).unwrap().0, &dataset, "{}", text);
        }

        #[test]
        fn everything_has_a_line_of_its_own(dataset in any::dataset()) {
            let text = write(&dataset);
            prop_assert!(text.ends_with('\n'));
            let line = |list: usize| if list == 0 { 1 } else { list + 2 };
            let blocs = Some(dataset.blocs.len()).filter(|it| *it > 0);
            let lines = 1
                + line(dataset.members.len())
                + blocs.map_or(0, line)
                + line(dataset.roll_calls.len());
            prop_assert_eq!(text.split_terminator('\n').count(), lines, "{}", text);
        }
    }

    #[test]
    fn a_dataset_without_anything_is_still_one() {
        let text = write(&Dataset::default());
        assert_eq!(text, "{\"rollcall\":1,\n\"members\":[],\n\"rollCalls\":[]}\n");
        assert_eq!(read(text.as_bytes()).unwrap(), (Dataset::default(), Vec::new()));
    }
}
