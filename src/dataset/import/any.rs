//! Random datasets of the kind that reading makes, for tests that hold for all of them.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::dataset::text::web_address;
use crate::dataset::{
    Assembly, Bloc, Dataset, Kind, Member, Membership, Name, Note, RollCall, Source, Stated,
    Translated, clean, limits,
};
use crate::date::Date;
use crate::position::Position;

const KINDS: [Kind; 5] =
    [Kind::Resolution, Kind::Decision, Kind::Paragraph, Kind::Amendment, Kind::Motion];

/// Texts that break careless code: quotes, escapes, brackets, marks, hidden characters.
fn any_text() -> impl Strategy<Value = String> {
    let nasty = select(vec![
        "\"",
        "\\",
        "\\u0041",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\u{1b}",
        "\u{7f}",
        "\u{85}",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "</script>",
        "\u{202e}",
        "\u{200b}",
        "\u{2028}",
        "\u{feff}",
        "e\u{301}",
        "İ",
        "🇷🇸",
        "𝒜",
        "\u{10ffff}",
        "null",
        "-",
    ]);
    let piece = prop_oneof![2 => nasty.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..6).prop_map(|it| clean(&it.concat()).into_owned())
}

fn some_text() -> impl Strategy<Value = String> {
    any_text().prop_map(|it| if it.is_empty() { "x".to_owned() } else { it })
}

fn web() -> impl Strategy<Value = Option<String>> {
    any_text().prop_map(|it| web_address(&format!("https://x/{it}")))
}

fn day() -> impl Strategy<Value = Date> {
    (0..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date { year, month, day })
}

fn day_or_month() -> impl Strategy<Value = Date> {
    (day(), any::<bool>()).prop_map(|(it, known)| if known { it } else { Date { day: 0, ..it } })
}

fn translated() -> impl Strategy<Value = Translated> {
    (some_text(), prop::collection::btree_map(any_text(), some_text(), 0..3))
        .prop_map(|(text, others)| Translated { text, others: others.into_iter().collect() })
}

/// Makes an id that is unique if `index` is.
fn id(text: String, index: usize) -> String {
    clean(&format!("{text}{index}")).into_owned()
}

fn members(count: usize) -> impl Strategy<Value = Vec<Member>> {
    let formerly = prop::collection::vec((day(), any_text()), 0..3);
    let also = prop::collection::vec(some_text(), 0..3);
    let member = (any_text(), option::of(some_text()), some_text(), formerly, also);
    prop::collection::vec(member, count).prop_map(|all| {
        let members =
            all.into_iter().enumerate().map(|(at, (text, iso, now, mut formerly, also))| {
                formerly.sort_by_key(|it| it.0);
                Member { id: id(text, at), iso, name: Name { now, formerly, also } }
            });
        members.collect()
    })
}

fn blocs(members: usize) -> impl Strategy<Value = Vec<Bloc>> {
    let membership = (any::<Index>(), option::of(day()), option::of(day()));
    let memberships = prop::collection::vec(membership, 0..=3 * members.min(1));
    let bloc = (any_text(), translated(), option::of(translated()), any::<bool>(), memberships);
    prop::collection::vec(bloc, 0..3).prop_map(move |all| {
        let blocs = all.into_iter().enumerate();
        blocs
            .map(|(at, (text, name, member_name, default, memberships))| Bloc {
                id: id(text, at),
                name,
                member_name,
                default,
                memberships: memberships
                    .into_iter()
                    .map(|(it, from, to)| Membership { member: it.index(members), from, to })
                    .collect(),
            })
            .collect()
    })
}

fn any_stated() -> impl Strategy<Value = Stated> {
    let count = || option::of(0..=limits::COUNT);
    (count(), count(), count()).prop_map(|(yes, no, abstain)| Stated { yes, no, abstain })
}

fn roll_calls(members: usize) -> impl Strategy<Value = Vec<RollCall>> {
    let texts = [(); 4].map(|()| option::of(some_text()));
    // Reading drops empty topics.
    let topic = any_text().prop_filter("a topic", |it| !it.is_empty());
    let topics = prop::collection::vec(topic, 0..3);
    let note = (any::<Index>(), any_text());
    let notes = prop::collection::vec(note, 0..=2 * members.min(1));
    let positions = prop::collection::vec(select(&Position::ALL[..]), members);
    let what = (any_text(), day_or_month(), texts, web(), select(&KINDS[..]));
    let rest = (topics, any_stated(), positions, notes, 0..=limits::COUNT);
    prop::collection::vec((what, rest), 0..4).prop_map(move |all| {
        let all = all.into_iter().enumerate().map(|(at, (what, rest))| {
            let (text, date, [title, outcome, ballot, majority], url, kind) = what;
            let (topics, stated, positions, notes, doubts) = rest;
            let note = |(it, text): (Index, _)| Note { member: it.index(members), text };
            let notes = notes.into_iter().map(note).collect();
            let id = id(text, at);
            RollCall {
                id,
                date,
                title,
                url,
                outcome,
                kind,
                topics,
                ballot,
                majority,
                stated,
                positions,
                notes,
                doubts,
            }
        });
        all.collect()
    })
}

/// Generates datasets as reading makes them.
pub fn dataset() -> impl Strategy<Value = Dataset> {
    (0..6_usize).prop_flat_map(|count| {
        let lists = (members(count), blocs(count), roll_calls(count));
        (assembly(), option::of(source()), lists).prop_map(
            |(assembly, source, (members, blocs, roll_calls))| Dataset {
                assembly,
                source,
                members,
                blocs,
                roll_calls,
                unreadable: Vec::new(),
            },
        )
    })
}

fn assembly() -> impl Strategy<Value = Assembly> {
    (any_text(), option::of(translated()), option::of(translated())).prop_map(
        |(id, name, short)| {
            let id = Some(id).filter(|it| !it.is_empty());
            Assembly { id, name: name.unwrap_or_default(), short }
        },
    )
}

fn source() -> impl Strategy<Value = Source> {
    (any_text(), web(), option::of(day())).prop_map(|(name, url, retrieved)| Source {
        name,
        url,
        retrieved,
    })
}
