//! A dataset as our own JSON, byte for byte the same at every run.
//!
//! One line a member, a bloc and a roll call, so that versions of a file can be compared; what is
//! not known is not written.

use super::order::ordered;
use crate::dataset::{
    Assembly, Bloc, Dataset, Kind, Member, Membership, RollCall, Source, Stated, Translated,
};
use crate::position::Position;

/// From this many roll calls on, a file is made for browsing and not for one article: it is worth
/// saying less of each.
const MANY: usize = 1_000;

/// The most characters of a title in such a file.
const TITLE: usize = 100;

/// The JSON form for publishing: members that vote alike stand side by side, and where there are
/// very many roll calls, long titles are cut and totals that repeat what the list adds up to are
/// left out.
pub fn pack(dataset: &Dataset) -> String {
    let mut dataset = ordered(dataset);
    if dataset.roll_calls.len() >= MANY {
        dataset.roll_calls.iter_mut().for_each(shorten);
    }
    write(&dataset)
}

fn shorten(it: &mut RollCall) {
    let counted = it.counted();
    if it.stated.agrees_with(counted) && counted.not_named == 0 {
        it.stated = Stated::default();
    }
    if let Some(title) = &it.title
        && let Some((end, _)) = title.char_indices().nth(TITLE)
    {
        let cut = title.get(..end).unwrap_or(title);
        let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
        it.title = Some(format!("{}…", words.trim_end_matches([',', ';', ':', ' '])));
    }
}

/// The JSON form; it ends with a line break.
pub fn write(dataset: &Dataset) -> String {
    let mut file = Object::default();
    file.raw("rollcall", "1");
    file.raw_unless_empty("assembly", assembly(&dataset.assembly));
    file.raw_unless_empty("source", dataset.source.as_ref().map(source).unwrap_or_default());
    file.raw("members", &lines(dataset.members.iter().map(member)));
    if !dataset.blocs.is_empty() {
        file.raw("blocs", &lines(dataset.blocs.iter().map(|it| bloc(it, &dataset.members))));
    }
    let roll_calls = dataset.roll_calls.iter().map(|it| roll_call(it, &dataset.members));
    file.raw("rollCalls", &lines(roll_calls));
    format!("{{{}}}\n", file.0)
}

/// The fields of an object under construction, without its braces.
#[derive(Default)]
struct Object(String);

impl Object {
    fn raw(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self.0.push_str(value);
    }

    fn raw_unless_empty(&mut self, name: &str, fields: String) {
        if !fields.is_empty() {
            self.raw(name, &format!("{{{fields}}}"));
        }
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &quoted(value));
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    fn translated(&mut self, name: &str, names: &str, value: &Translated) {
        if value.text.is_empty() {
            return;
        }
        self.text(name, &value.text);
        let mut others = Object::default();
        for (lang, text) in &value.others {
            others.text(lang, text);
        }
        self.raw_unless_empty(names, others.0);
    }
}

/// Texts always have a JSON form.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A list with one item a line.
fn lines(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.is_empty() {
        true => "[]".to_owned(),
        false => format!("[\n{}\n]", items.join(",\n")),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn assembly(assembly: &Assembly) -> String {
    let mut it = Object::default();
    it.translated("name", "names", &assembly.name);
    if let Some(short) = &assembly.short {
        it.translated("short", "shortNames", short);
    }
    it.0
}

fn source(source: &Source) -> String {
    let mut it = Object::default();
    it.text("name", &source.name);
    it.optional("url", source.url.as_deref());
    it.optional("retrieved", source.retrieved.map(|it| it.to_string()).as_deref());
    it.0
}

fn member(member: &Member) -> String {
    let mut it = Object::default();
    it.text("id", &member.id);
    it.optional("iso", member.iso.as_deref());
    if member.name.now != member.id {
        it.text("name", &member.name.now);
    }
    if !member.name.formerly.is_empty() {
        let formerly = member.name.formerly.iter().map(|(to, name)| {
            let mut it = Object::default();
            it.text("name", name);
            it.text("to", &to.to_string());
            format!("{{{}}}", it.0)
        });
        it.raw("formerly", &list(formerly));
    }
    format!("{{{}}}", it.0)
}

fn id(members: &[Member], member: usize) -> &str {
    members.get(member).map_or("", |it| &it.id)
}

fn bloc(bloc: &Bloc, members: &[Member]) -> String {
    let mut it = Object::default();
    it.text("id", &bloc.id);
    it.translated("name", "names", &bloc.name);
    if let Some(name) = &bloc.member_name {
        it.translated("memberName", "memberNames", name);
    }
    if bloc.default {
        it.raw("default", "true");
    }
    let membership = |of: &Membership| {
        let mut it = Object::default();
        it.text("id", id(members, of.member));
        it.optional("from", of.from.map(|it| it.to_string()).as_deref());
        it.optional("to", of.to.map(|it| it.to_string()).as_deref());
        format!("{{{}}}", it.0)
    };
    it.raw("members", &list(bloc.memberships.iter().map(membership)));
    format!("{{{}}}", it.0)
}

fn roll_call(roll_call: &RollCall, members: &[Member]) -> String {
    let mut it = Object::default();
    it.text("id", &roll_call.id);
    it.text("date", &roll_call.date.to_string());
    if roll_call.kind != Kind::Resolution {
        it.text("kind", roll_call.kind.id());
    }
    it.optional("ballot", roll_call.ballot.as_deref());
    it.optional("outcome", roll_call.outcome.as_deref());
    it.optional("majority", roll_call.majority.as_deref());
    it.raw_unless_empty("stated", stated(roll_call));
    it.optional("url", roll_call.url.as_deref());
    it.optional("title", roll_call.title.as_deref());
    if !roll_call.topics.is_empty() {
        it.raw("topics", &list(roll_call.topics.iter().map(|it| quoted(it))));
    }
    if !roll_call.notes.is_empty() {
        let notes = roll_call.notes.iter().map(|note| {
            let mut it = Object::default();
            it.text("member", id(members, note.member));
            it.text("text", &note.text);
            format!("{{{}}}", it.0)
        });
        it.raw("notes", &list(notes));
    }
    if roll_call.doubts > 0 {
        it.raw("doubts", &roll_call.doubts.to_string());
    }
    let positions: String = roll_call.positions.iter().map(|it| code(*it)).collect();
    it.text("positions", &positions);
    format!("{{{}}}", it.0)
}

fn stated(roll_call: &RollCall) -> String {
    let mut it = Object::default();
    let stated = roll_call.stated;
    for (name, count) in [("yes", stated.yes), ("no", stated.no), ("abstain", stated.abstain)] {
        if let Some(count) = count {
            it.raw(name, &count.to_string());
        }
    }
    it.0
}

fn code(position: Position) -> char {
    match position {
        Position::Yes => 'Y',
        Position::Abstain => 'A',
        Position::No => 'N',
        Position::NotVoting => '.',
        Position::NotNamed => '?',
        Position::NotMember => '-',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dataset::{self, Name, Note, clean};
    use crate::date::Date;

    fn text() -> impl Strategy<Value = String> {
        "[a-zA-Zč\"\\\\<&\u{1F1F7}\u{7}\u{202E} ]{1,12}x".prop_map(|it| clean(&it).into_owned())
    }

    fn date() -> impl Strategy<Value = Date> {
        (1946_u16..2030, 1_u8..13, 0_u8..29).prop_map(|(year, month, day)| Date {
            year,
            month,
            day,
        })
    }

    prop_compose! {
        fn translated()(text in text(), other in prop::option::of(text())) -> Translated {
            Translated { text, others: other.into_iter().map(|it| ("sr-Latn".to_owned(), it)).collect() }
        }
    }

    prop_compose! {
        fn a_roll_call(members: usize)(
            codes in prop::collection::vec(0_usize..6, members),
            (id, date, title) in (text(), date(), prop::option::of(text())),
            (kind, topics, ballot) in (0_usize..3, prop::collection::vec(text(), 0..3), prop::option::of(text())),
            (yes, no, note, doubts) in (prop::option::of(0_u32..900), prop::option::of(0_u32..9), prop::option::of(text()), 0_u32..3),
        ) -> RollCall {
            use Position::{Abstain, No, NotMember, NotNamed, NotVoting, Yes};
            RollCall {
                id, date, title,
                url: Some("https://a.example/\"?".replace('"', "%22")),
                outcome: None,
                kind: [Kind::Resolution, Kind::Decision, Kind::Paragraph][kind],
                topics, ballot, majority: None,
                stated: Stated { yes, no, abstain: None },
                positions: codes.into_iter().map(|it| [Yes, No, Abstain, NotVoting, NotNamed, NotMember][it]).collect(),
                notes: note.into_iter().map(|text| Note { member: 0, text }).collect(),
                doubts,
            }
        }
    }

    prop_compose! {
        fn a_dataset()(members in 1_usize..6)(
            members in prop::collection::vec((text(), prop::option::of(date())), members),
            roll_calls in prop::collection::vec(a_roll_call(members), 0..5),
            name in translated(),
            bloc in prop::option::of((translated(), prop::option::of(translated()), any::<bool>(), prop::option::of(date()))),
        ) -> Dataset {
            let members: Vec<Member> = members.into_iter().enumerate().map(|(at, (now, to))| Member {
                id: format!("m{at}"),
                iso: None,
                name: Name { now, formerly: to.map(|it| (it, "before".to_owned())).into_iter().collect() },
            }).collect();
            let blocs = bloc.map(|(name, member_name, default, from)| Bloc {
                id: "b".to_owned(), name, member_name, default,
                memberships: vec![Membership { member: 0, from, to: None }],
            });
            let mut roll_calls = roll_calls;
            // Ids are unique in a dataset.
            for (at, it) in roll_calls.iter_mut().enumerate() {
                it.id.push_str(&at.to_string());
            }
            Dataset {
                assembly: Assembly { name, short: None },
                source: None,
                members,
                blocs: blocs.into_iter().collect(),
                roll_calls,
                unreadable: Vec::new(),
            }
        }
    }

    #[test]
    fn large_files_say_less_of_each_roll_call() {
        let calls: Vec<String> = (0..MANY)
            .map(|at| {
                let yes = if at == 7 { 3 } else { 1 };
                format!(
                    "{{\"id\":\"r{at}\",\"date\":\"2019-12-09\",\"positions\":\"YN\",\"stated\":{{\"yes\":{yes}}},\"title\":\"{}\"}}",
                    "many words, ".repeat(20)
                )
            })
            .collect();
        let text = |count: usize| {
            let calls = calls.get(..count).unwrap_or_default().join(",");
            format!(
                "{{\"rollcall\":1,\"members\":[{{\"id\":\"a\"}},{{\"id\":\"b\"}}],\"rollCalls\":[{calls}]}}"
            )
        };
        let (large, _) = dataset::read(text(MANY).as_bytes()).unwrap();
        let (packed, _) = dataset::read(pack(&large).as_bytes()).unwrap();
        let title = packed.roll_calls[0].title.as_deref().unwrap();
        assert!(title.ends_with("words…") && title.chars().count() <= TITLE, "{title}");
        assert_eq!(packed.roll_calls[0].stated.yes, None);
        assert_eq!(packed.roll_calls[7].stated.yes, Some(3), "what differs is kept");
        let (small, _) = dataset::read(text(9).as_bytes()).unwrap();
        let (packed, _) = dataset::read(pack(&small).as_bytes()).unwrap();
        assert_eq!(packed.roll_calls[0], small.roll_calls[0]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(dataset in a_dataset()) {
            let text = write(&dataset);
            let (again, _) = dataset::read(text.as_bytes()).expect("our own form");
            prop_assert_eq!(&again, &dataset, "{}", text);
            prop_assert_eq!(write(&again), text);
        }
    }
}
