//! What readers do with an answer, against a second, naive evaluation over random datasets.
//!
//! The naive side works on the characters of the file, with no code of the crate.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{Spelled, answer, catalog, question, ukraine};
use proptest::prelude::*;
use rollcall::dataset::{self, Dataset};
use rollcall::position::Position;
use rollcall::view::explore::{Card, Choice, Layout, proof_lines};
use rollcall::view::{Breakdown, Names, Question, SentenceKind, Table, text};
use serde_json::json;

/// Two roll calls and one bloc, in the plainest form.
#[derive(Clone, Debug)]
struct File {
    before: Vec<char>,
    after: Vec<char>,
    bloc: Vec<usize>,
}

fn files() -> impl Strategy<Value = File> {
    let code = || prop::sample::select(vec!['Y', 'Y', 'N', 'A', '.', '-']);
    (1_usize..9).prop_flat_map(move |members| {
        let codes = || prop::collection::vec(code(), members);
        let bloc = prop::collection::btree_set(0..members, 0..=members);
        (codes(), codes(), bloc).prop_map(|(before, after, bloc)| File {
            before,
            after,
            bloc: bloc.into_iter().collect(),
        })
    })
}

impl File {
    fn dataset(&self) -> Dataset {
        let ids = |it: &usize| json!({"id": name(*it)});
        let members: Vec<_> = (0..self.after.len()).map(|it| ids(&it)).collect();
        let bloc: Vec<_> = self.bloc.iter().map(ids).collect();
        let text = |codes: &[char]| codes.iter().collect::<String>();
        let file = json!({
            "rollcall": 1, "members": members,
            "blocs": [{"id": "b", "members": bloc}],
            "rollCalls": [
                {"id": "r1", "date": "2019-12-09", "positions": text(&self.before)},
                {"id": "r2", "date": "2020-12-09", "positions": text(&self.after)},
            ],
        });
        dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
    }

    fn ask(&self, vote: &str, filter: &str) -> Breakdown {
        let choice = Choice { filter: filter.to_owned(), ..Choice::default() };
        let question = Question {
            view: "breakdown".to_owned(),
            vote: Some(vote.to_owned()),
            blocs: Some(vec!["b".to_owned()]),
            choice,
            ..Question::default()
        };
        Breakdown::new(&self.dataset(), &Names::new(), &question, &Spelled).expect("an answer")
    }

    /// The members of the second day for whom `is_in` holds.
    fn those(&self, is_in: impl Fn(usize) -> bool) -> BTreeSet<String> {
        let day = (0..self.after.len()).filter(|it| self.after[*it] != '-');
        day.filter(|it| is_in(*it)).map(name).collect()
    }
}

fn name(member: usize) -> String {
    format!("M{member:02}")
}

fn id(code: char) -> &'static str {
    Position::from_code(code).expect("a code").id()
}

/// Those who do not stand back.
fn shown(view: &Breakdown) -> BTreeSet<String> {
    view.members().filter(|(it, _)| !it.back).map(|(it, _)| it.id.clone()).collect()
}

proptest! {
    #[test]
    fn a_filter_leaves_whom_it_names(file in files(), code in prop::sample::select(vec!['Y', 'N', 'A', '.'])) {
        let everybody = file.those(|_| true);
        let cases = [
            (String::new(), everybody.clone()),
            ("nonsense".to_owned(), everybody.clone()),
            (format!("position:{}", id(code)), file.those(|it| file.after[it] == code)),
            ("bloc:b".to_owned(), file.those(|it| file.bloc.contains(&it))),
            (
                format!("bloc:b:{}", id(code)),
                file.those(|it| file.bloc.contains(&it) && file.after[it] == code),
            ),
            ("find:m0".to_owned(), everybody.clone()),
            ("find:M03".to_owned(), file.those(|it| it == 3)),
            ("find:nobody".to_owned(), BTreeSet::new()),
            ("M02".to_owned(), if file.after.len() > 2 { file.those(|it| it == 2) } else { everybody }),
        ];
        for (filter, expected) in cases {
            let view = file.ask("r2", &filter);
            prop_assert_eq!(shown(&view), expected.clone(), "{}", filter);
            if let Some(filtered) = &view.explored.filter {
                let members = file.those(|_| true).len();
                let said = format!("<filter count={} members={members} ", expected.len());
                prop_assert!(filtered.words.starts_with(&said), "{} {}", filter, filtered.words);
            }
            // Nothing is counted anew.
            let all = file.ask("r2", "");
            prop_assert_eq!(view.tally, all.tally);
            prop_assert_eq!(view.sentences, all.sentences);
        }
    }

    #[test]
    fn whoever_moved_is_named_and_nobody_else(file in files()) {
        let view = file.ask("r1 r2", "");
        let moves = view.explored.moves.as_ref().expect("two roll calls");
        let mut crossed = BTreeSet::new();
        let mut seen = Vec::new();
        for flow in &moves.flows {
            for person in &flow.members {
                let member = person.member;
                prop_assert_eq!(id(file.before[member]), flow.from.id());
                prop_assert_eq!(id(file.after[member]), flow.to.id());
                seen.push(member);
            }
        }
        seen.sort_unstable();
        let either: Vec<usize> = (0..file.after.len())
            .filter(|it| file.before[*it] != '-' || file.after[*it] != '-')
            .collect();
        prop_assert_eq!(seen, either);
        for sentence in view.sentences.iter().filter(|it| it.kind == SentenceKind::Crossed) {
            if !sentence.text.starts_with("<nobody-crossed") {
                crossed.extend(sentence.members.iter().copied());
            }
        }
        let recorded = |code: char| "YNA".contains(code);
        let expected: BTreeSet<usize> = (0..file.after.len())
            .filter(|it| file.before[*it] != file.after[*it])
            .filter(|it| recorded(file.before[*it]) && recorded(file.after[*it]))
            .collect();
        prop_assert_eq!(crossed, expected.clone());
        let nobody = view.sentences.iter().any(|it| it.text.starts_with("<nobody-crossed"));
        let both = file.before.iter().zip(&file.after).any(|(a, b)| recorded(*a) && recorded(*b));
        prop_assert_eq!(nobody, expected.is_empty() && both);
    }

    #[test]
    fn a_moved_filter_leaves_those_who_moved(file in files()) {
        for from in "YNA.".chars() {
            for to in "YNA.".chars() {
                let view = file.ask("r1 r2", &format!("moved:{}:{}", id(from), id(to)));
                let expected = file.those(|it| file.before[it] == from && file.after[it] == to);
                prop_assert_eq!(shown(&view), expected);
                let view = file.ask("r1 r2", &format!("before:{}", id(from)));
                prop_assert_eq!(shown(&view), file.those(|it| file.before[it] == from));
            }
        }
    }
}

#[test]
fn names_are_found_without_accents_by_former_names_and_by_codes() {
    let dataset = ukraine();
    for (lang, typed, expected) in [
        ("en", "türk", "TKM TUR"),
        ("en", "TÜRKIYE", "TUR"),
        ("en", "turkey", "TUR"),
        ("en", "cote", "CIV"),
        ("en", "former yug", "MKD"),
        ("en", "srb", "SRB"),
        ("en", "rs", "SRB"),
        ("en", "guinea-b", "GNB"),
        ("en", "bissau", "GNB"),
        ("en", "stan", "AFG KAZ KGZ PAK TJK TKM UZB"),
        ("sr-Latn", "cile", "CHL"),
        ("sr-Latn", "Chile", "CHL"),
        ("en", "zzz", ""),
    ] {
        let mut question = question("A/RES/74/17", "", "", lang);
        question.choice.filter = format!("find:{typed}");
        let found: Vec<String> = shown(&answer(&dataset, &question)).into_iter().collect();
        assert_eq!(found.join(" "), expected, "{typed:?} in {lang}");
    }
}

/// One of NATO's 29 who was found does not light the others.
#[test]
fn a_bar_shows_how_many_of_its_members_a_filter_leaves() {
    let dataset = ukraine();
    for (filter, expected) in [
        ("", "balkans 8 1 1, eu 28, nato 29"),
        ("find:monten", "balkans 1 0 0, eu 0, nato 1"),
        ("find:serbia", "balkans 0 0 1, eu 0, nato 0"),
        ("SRB", "balkans 0 0 1, eu 0, nato 0"),
        ("position:yes", "balkans 8 0 0, eu 28, nato 29"),
        ("bloc:balkans:abstain", "balkans 0 1 0, eu 0, nato 0"),
        ("find:zzz", "balkans 0 0 0, eu 0, nato 0"),
    ] {
        let mut question = question("A/RES/74/17", "balkans eu nato", "", "en");
        question.choice.filter = filter.to_owned();
        let view = answer(&dataset, &question);
        let shown = view.blocs.iter().map(|row| {
            let parts = row.segments.iter().map(|it| format!(" {}", it.shown));
            row.id.clone() + &parts.collect::<String>()
        });
        assert_eq!(shown.collect::<Vec<_>>().join(", "), expected, "{filter}");
    }
}

#[test]
fn blocs_stand_in_the_order_that_was_asked_for() {
    let dataset = ukraine();
    for (order, expected) in [
        ("", "brics balkans eu nato"),
        ("size", "nato eu balkans brics"),
        // All of both are in favour, so the page's order holds.
        ("favour", "eu nato balkans brics"),
        ("dissent", "brics balkans eu nato"),
    ] {
        let mut question = question("A/RES/74/17", "brics balkans eu nato", "", "en");
        question.choice.blocs = order.to_owned();
        let view = answer(&dataset, &question);
        let ids: Vec<&str> = view.blocs.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.join(" "), expected, "{order:?}");
    }
}

#[test]
fn a_card_knows_what_the_record_knows() {
    let dataset = ukraine();
    let question = question("A/RES/74/17", "balkans", "", "en");
    let card = |id: &str| {
        Card::new(&dataset, &Names::new(), &question, &common::catalog("en"), id)
            .expect("a question")
    };
    let serbia = card("SRB").expect("a member");
    assert_eq!((serbia.position, serbia.label.as_str()), (Position::No, "against"));
    assert_eq!(serbia.blocs[0].id, "balkans", "the shown blocs come first");
    assert!(serbia.blocs[0].text.contains("Serbia against"), "{}", serbia.blocs[0].text);
    assert_eq!(serbia.votes.iter().filter(|it| it.here).count(), 1);
    for vote in &serbia.votes {
        let roll_call = dataset.roll_calls.iter().find(|it| it.id == vote.id).expect("a roll call");
        let member = dataset.members.iter().position(|it| it.id == "SRB").expect("a member");
        assert_eq!(vote.position, roll_call.position(member), "{}", vote.id);
    }
    assert!(card("XXX").is_none());
    assert_eq!(serbia.strip, "On the 22 related roll calls here");
    let mut few = ukraine();
    for (related, lang, expected) in [
        (1, "en", "On the one related roll call here"),
        (1, "sr-Latn", "Jedino srodno glasanje ovde"),
        (1, "ar", "في عملية التصويت الوحيدة ذات الصلة هنا"),
        (0, "en", "No other roll call here"),
        (0, "ar", "لا عمليات تصويت أخرى هنا"),
    ] {
        let mut left = related;
        few.roll_calls.retain(|it| {
            let keeps = it.id == "A/RES/74/17" || left > 0;
            left -= u32::from(keeps && it.id != "A/RES/74/17");
            keeps
        });
        let words = common::catalog(lang);
        let card = Card::new(&few, &Names::new(), &question, &words, "SRB").expect("a question");
        assert_eq!(card.expect("a member").strip, expected);
    }
}

#[test]
fn two_roll_calls_say_nothing_that_is_true_of_one_alone() {
    let mut question = question("A/RES/68/262 A/RES/74/17", "balkans", "SRB PHL", "en");
    let mut dataset = ukraine();
    dataset.roll_calls.iter_mut().find(|it| it.id == "A/RES/68/262").expect("2014").doubts = 2;
    let view = answer(&dataset, &question);
    assert_eq!(view.heading, "Who changed position between two roll calls");
    let moves = view.explored.moves.as_ref().expect("two roll calls");
    assert_eq!(moves.before.title, "Territorial integrity of Ukraine");
    assert!(view.record.starts_with("UN General Assembly · A/RES/68/262, "), "{}", view.record);
    assert!(view.record.ends_with(" · 193 members"), "{}", view.record);
    let crossed: Vec<&str> = view
        .sentences
        .iter()
        .filter(|it| it.kind == SentenceKind::Crossed)
        .map(|it| it.text.as_str())
        .collect();
    // The largest first.
    assert_eq!(
        crossed,
        [
            "27 members went from voting in favour to abstaining.",
            "4 members went from abstaining to voting in favour: Djibouti, El Salvador, Guyana and \
             Zambia.",
            "4 members went from abstaining to voting against: Burundi, Cambodia, China and \
             Myanmar.",
            "1 member went from voting in favour to voting against: Philippines.",
            "1 member went from voting against to abstaining: Bolivia.",
        ]
    );
    let title = view.explored.moves.as_ref().map(|it| it.after.title.clone()).expect("a title");
    let outcome = &view.sentences[0].text;
    assert!(outcome.contains("A/RES/68/262, “Territorial integrity of Ukraine”: 100 in favour"));
    assert!(outcome.contains(&format!("A/RES/74/17, “{title}”: 63 in favour")), "{outcome}");
    assert!(outcome.contains("24 of 193 members did not vote"), "{outcome}");
    let of = |kind| view.sentences.iter().filter(move |it| it.kind == kind);
    let all = [SentenceKind::Outcome, SentenceKind::Crossed, SentenceKind::Focus];
    assert_eq!(all.map(|kind| of(kind).count()).iter().sum::<usize>(), view.sentences.len());
    let focus: Vec<&str> = of(SentenceKind::Focus).map(|it| it.text.as_str()).collect();
    let expected = [
        "Philippines voted in favour the first time and voted against the second.",
        "Serbia did not vote the first time and voted against the second.",
    ];
    assert_eq!(focus, expected);
    let warned: Vec<_> = view.warnings.iter().map(|it| it.roll_call.as_deref()).collect();
    assert_eq!(warned, [Some("A/RES/68/262")]);

    let words = catalog("en");
    let proof = |at| proof_lines(&view, at, &words);
    let counted: u32 =
        proof(0).iter().filter_map(|it| it.split(' ').next()?.parse::<u32>().ok()).sum();
    assert_eq!(counted, 193);
    let at = view.sentences.iter().position(|it| it.text.contains("Philippines")).expect("a mover");
    assert_eq!(proof(at), ["1 in favour → against: Philippines"]);
    // Table, outline and plain text have both positions of everybody.
    let table = Table::new(&view, &words);
    assert!(
        table.caption.contains("A/RES/68/262, “Territorial integrity of Ukraine” and A/RES/74/17")
    );
    assert!(table.caption.contains(&title), "{}", table.caption);
    let did = |name: &str| table.rows.iter().find(|it| it[0] == name).map(|it| it[1].as_str());
    assert_eq!(did("Philippines"), Some("in favour → against"));
    assert_eq!(did("China"), Some("abstained → against"));
    let group = view.groups.iter().find(|it| it.position == Position::No).expect("against");
    let label = view.label(group, "PHL", "Philippines", &words);
    assert_eq!(label, "Philippines: in favour → against");
    let text = text(&view, &words);
    assert!(text.contains("\n1 in favour → against: Philippines\n"), "{text}");
    assert!(!text.contains("\n19 against:"), "{text}");

    question.heading = Some("Crimea".to_owned());
    assert_eq!(answer(&dataset, &question).heading, "Crimea");
}

/// Deputies have no tile: who asks for a map gets their names, and is told why.
#[test]
fn a_map_is_for_members_of_the_world() {
    let file = json!({
        "rollcall": 1, "members": [{"id": "a"}, {"id": "b"}],
        "rollCalls": [{"id": "r", "date": "2019-12-09", "positions": "YN"}],
    });
    let (deputies, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    for (dataset, has_map, layout, warned) in [
        (deputies, false, Layout::Members, vec!["no-map"]),
        (ukraine(), true, Layout::Tiles, vec![]),
    ] {
        let mut question = question("", "", "", "en");
        question.view = "tiles".to_owned();
        let view = answer(&dataset, &question);
        let codes: Vec<&str> = view.warnings.iter().map(|it| it.code).collect();
        assert_eq!((view.explored.has_map, view.explored.layout), (has_map, layout));
        assert_eq!(codes, warned);
    }
}
