//! What readers do with an answer, against a second, naive evaluation over random datasets.
//!
//! The naive side works on the characters of the file, with no code of the crate.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{Spelled, answer, bloc, call, calls, catalog, chamber, ids, question, ukraine};
use proptest::prelude::*;
use rollcall::dataset::{self, Dataset};
use rollcall::position::Position;
use rollcall::scene::text::ShippedFont;
use rollcall::scene::theme::{Color, Theme};
use rollcall::scene::{Scene, Shape};
use rollcall::view::explore::{Card, Choice, Layout, proof_lines};
use rollcall::view::{Breakdown, Names, Question, SentenceKind, Table, text};
use serde_json::{Value, json};

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

    /// Returns the ids of the members of the second day for whom `is_in` holds.
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

/// Returns the ids of the members whom the filter leaves in front.
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
            // A filter changes no count and no sentence.
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
    fn who_took_a_position_in_one_of_two_only_is_counted(file in files()) {
        let view = file.ask("r1 r2", "");
        let of = view.sentences.iter().filter(|it| it.kind == SentenceKind::InOneOnly);
        let found: Vec<_> = of.collect();
        let pairs: Vec<(char, char)> =
            file.before.iter().copied().zip(file.after.iter().copied()).collect();
        let mut groups = Vec::new();
        for (from, to) in ["Y.", "N.", "A.", ".Y", ".N", ".A"].map(|it| (&it[..1], &it[1..])) {
            let is_here = |it: &&(char, char)| from.contains(it.0) && to.contains(it.1);
            let count = pairs.iter().filter(is_here).count();
            if count > 0 {
                groups.push((count, from, to));
            }
        }
        let expected: BTreeSet<usize> = (0..pairs.len())
            .filter(|it| groups.iter().any(|(_, from, to)| {
                from.contains(pairs[*it].0) && to.contains(pairs[*it].1)
            }))
            .collect();
        let members: BTreeSet<usize> =
            found.iter().flat_map(|it| it.members.iter().copied()).collect();
        prop_assert_eq!(&members, &expected);
        prop_assert_eq!(found.len(), usize::from(!expected.is_empty()));
        let text = found.first().map_or("", |it| it.text.as_str());
        prop_assert!(expected.is_empty() || text.contains(&format!("count={} ", expected.len())), "{text}");
        // Each group is there with its count, and no larger one stands behind a smaller one.
        let label = |code: &str| format!("<label-{}>", id(code.chars().next().expect("a code")));
        let mut places = Vec::new();
        for (count, from, to) in groups {
            let group = format!("<group count={count} position=<flow from={} to={}>>", label(from), label(to));
            prop_assert!(text.contains(&group), "{group} in {text}");
            places.push((text.find(&group), count));
        }
        places.sort_unstable();
        prop_assert!(places.windows(2).all(|it| it[0].1 >= it[1].1), "{text}");
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
        // Names as the record writes them.
        ("en", "russian fed", "RUS"),
        ("en", "United States of A", "USA"),
        ("ar", "viet nam", "VNM"),
        ("en", "srb", "SRB"),
        ("en", "rs", "SRB"),
        ("en", "guinea-b", "GNB"),
        ("en", "bissau", "GNB"),
        ("en", "stan", "AFG KAZ KGZ PAK TJK TKM UZB"),
        ("sr-Latn", "cile", "CHL"),
        ("sr-Latn", "Chile", "CHL"),
        // Capitals are initials, small letters may be the beginning of a word.
        ("en", "UK", "GBR"),
        ("en", "uk", "GBR UKR"),
        ("en", "UAE", "ARE"),
        ("en", "DRC", "COD"),
        ("en", "PNG", "PNG"),
        ("en", "RUS", "RUS"),
        ("en", "zzz", ""),
    ] {
        let mut question = question("A/RES/74/17", "", "", lang);
        question.choice.filter = format!("find:{typed}");
        let found: Vec<String> = shown(&answer(&dataset, &question)).into_iter().collect();
        assert_eq!(found.join(" "), expected, "{typed:?} in {lang}");
    }
}

/// If one of NATO's 29 members is found, NATO's bar does not light up the others.
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
        // All members of the EU and of NATO are in favour, so these two keep the page's order.
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
    assert_eq!(serbia.strip, "On this roll call and the 22 related ones here");
    let mut few = ukraine();
    for (related, lang, expected) in [
        (1, "en", "On this roll call and the one related to it here"),
        (1, "sr-Latn", "Ovo i jedino srodno glasanje ovde"),
        (1, "ar", "في هذا التصويت وعملية التصويت الوحيدة ذات الصلة هنا"),
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
    // The largest groups come first.
    assert_eq!(
        crossed,
        [
            "27 members went from voting in favour to abstaining.",
            "4 members went from abstaining to voting in favour: Djibouti, El Salvador, Guyana and \
             Zambia.",
            "4 members went from abstaining to voting against: Burundi, Cambodia, China and \
             Myanmar.",
            "1 member went from voting in favour to voting against: the Philippines.",
            "1 member went from voting against to abstaining: Bolivia.",
        ]
    );
    let title = view.explored.moves.as_ref().map(|it| it.after.title.clone()).expect("a title");
    let outcome = &view.sentences[0].text;
    assert!(outcome.contains("A/RES/68/262, “Territorial integrity of Ukraine”: 100 in favour"));
    assert!(outcome.contains(&format!("A/RES/74/17, “{title}”: 63 in favour")), "{outcome}");
    assert!(outcome.contains("24 of 193 members did not vote"), "{outcome}");
    let of = |kind| view.sentences.iter().filter(move |it| it.kind == kind);
    let one: Vec<&str> = of(SentenceKind::InOneOnly).map(|it| it.text.as_str()).collect();
    assert_eq!(
        one,
        ["49 members took a position in only one of the two and did not vote in the other: 19 \
          abstained → did not vote, 16 in favour → did not vote, 7 did not vote → abstained, 4 \
          did not vote → against, 3 did not vote → in favour."]
    );
    let all = [
        SentenceKind::Outcome,
        SentenceKind::Crossed,
        SentenceKind::InOneOnly,
        SentenceKind::Focus,
    ];
    assert_eq!(all.map(|kind| of(kind).count()).iter().sum::<usize>(), view.sentences.len());
    let focus: Vec<&str> = of(SentenceKind::Focus).map(|it| it.text.as_str()).collect();
    let expected = [
        "The Philippines voted in favour the first time and voted against the second.",
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
    let at = view.sentences.iter().position(|it| it.kind == SentenceKind::InOneOnly);
    let proof = proof(at.expect("a sentence"));
    assert!(
        proof.iter().any(|it| it == "4 did not vote → against: Iran, Kyrgyzstan, Laos and Serbia"),
        "{proof:?}"
    );
    // Table, outline and plain text give both positions of every member.
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

/// Deputies have no tile on a map of the world: a reader who asks for one gets their names, and a
/// warning.
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

/// Answers about one or two roll calls, with messages spelled as their ids.
fn said(data: &Dataset, question: &Question) -> Breakdown {
    Breakdown::new(data, &Names::new(), question, &Spelled).expect("an answer")
}

fn card(data: &Dataset, vote: &str, member: &str) -> Card {
    let question = question(vote, "", "", "en");
    let card = Card::new(data, &Names::new(), &question, &Spelled, member);
    card.expect("a question").expect("a member")
}

/// Makes a dataset of two roll calls, `1` before `2`.
fn two(members: &str, before: &str, after: &str) -> Dataset {
    let roll_calls = [call("1", "2020-01-01", before), call("2", "2020-01-02", after)];
    chamber(members, &[], &roll_calls)
}

/// Returns the message id of each sentence about members who crossed, and how many these are.
fn crossings(data: &Dataset) -> Vec<(String, usize)> {
    let view = said(data, &question("1 2", "", "", "en"));
    let of = view.sentences.iter().filter(|it| it.kind == SentenceKind::Crossed);
    let id = |text: &str| text.split([' ', '>']).next().expect("an id").replace('<', "");
    of.map(|it| (id(&it.text), it.members.len())).collect()
}

#[test]
fn nobody_crossed_only_where_all_is_known() {
    for (before, after, doubts, is_said) in [
        ("YYY", "YYY", [0, 0], true),
        ("YY?", "YYY", [0, 0], false),
        ("YYY", "YY?", [0, 0], false),
        ("YYY", "YYY", [1, 0], false),
        ("YYY", "YYY", [0, 1], false),
    ] {
        let mut data = two("A B C", before, after);
        for (it, doubts) in data.roll_calls.iter_mut().zip(doubts) {
            it.doubts = doubts;
        }
        assert_eq!(crossings(&data).len(), usize::from(is_said), "{before} {after} {doubts:?}");
    }
}

#[test]
fn six_who_crossed_are_named_and_seven_are_counted() {
    for (count, message) in [(6, "crossed"), (7, "crossed-many")] {
        let data = two(&ids(count), &"Y".repeat(count), &"N".repeat(count));
        assert_eq!(crossings(&data), [(message.to_owned(), count)]);
    }
}

#[test]
fn a_focus_member_of_two_roll_calls_moved_or_stayed() {
    for (before, message) in [("YN", "<focus-stayed "), ("NN", "<focus-moved ")] {
        let view = said(&two("A B", before, "YY"), &question("1 2", "", "A", "en"));
        let focus = view.sentences.iter().filter(|it| it.kind == SentenceKind::Focus);
        let focus: Vec<&str> = focus.map(|it| it.text.as_str()).collect();
        assert!(focus.len() == 1 && focus[0].starts_with(message), "{focus:?}");
    }
}

/// If the assembly grew between two roll calls, the record gives both numbers of members.
#[test]
fn the_record_of_two_roll_calls_has_one_base_or_two() {
    for (before, is_both) in [("Y-", true), ("YN", false)] {
        let record = said(&two("A B", before, "YY"), &question("1 2", "", "", "en")).record;
        assert_eq!(record.contains("<flow "), is_both, "{record}");
    }
}

/// In a bloc of which one member alone took a position nobody dissented, however many stayed away.
#[test]
fn dissent_is_a_share_of_those_with_a_position() {
    let blocs = [bloc("a", "M00 M01 M02"), bloc("b", "M03 M04 M05")];
    let data = chamber(&ids(6), &blocs, &[call("1", "2020-01-01", "Y..YYN")]);
    let mut question = question("1", "a b", "", "en");
    question.choice.blocs = "dissent".to_owned();
    let order: Vec<String> = said(&data, &question).blocs.into_iter().map(|it| it.id).collect();
    assert_eq!(order, ["b", "a"]);
}

#[test]
fn a_strip_has_the_nearest_whole_texts() {
    let days = calls(28, "2020-01", "Y").into_iter().chain(calls(3, "2020-02", "Y"));
    let days: Vec<Value> = days.collect();
    for (count, votes, strip) in
        [(31, 24, "<card-strip-nearest count=23 related=30>"), (24, 24, "<card-strip count=23>")]
    {
        let card = card(&chamber("A", &[], &days[..count]), "2020-01/15", "A");
        assert_eq!((card.votes.len(), card.strip.as_str()), (votes, strip));
    }
    let mut two = days[..2].to_vec();
    two[1]["kind"] = json!("paragraph");
    assert_eq!(card(&chamber("A", &[], &two), "2020-01/0", "A").votes.len(), 1, "no part of one");
}

#[test]
fn a_card_has_the_blocs_and_the_notes_of_its_own_member() {
    let mut it = call("1", "2020-01-01", "YY-");
    it["notes"] = json!([{"member": "B", "text": "intended otherwise"}]);
    let data = chamber("A B C", &[bloc("b", "A B C"), bloc("c", "A")], &[it]);
    // C has no seat on that day, but belongs to the bloc all the same.
    for (member, blocs, notes) in [("A", 2, 0), ("B", 1, 1), ("C", 1, 0)] {
        let card = card(&data, "1", member);
        assert_eq!((card.blocs.len(), card.notes.len()), (blocs, notes), "{member}");
    }
}

/// A name with the typed letters inside a word is found only if no name has a word that begins with
/// them.
#[test]
fn a_word_begins_behind_a_space_a_hyphen_an_apostrophe_or_a_bracket() {
    let mut data = two("A B", "YY", "YY");
    for (found, other, typed) in [
        ("Guinea-Bissau", "Abissauland", "bissau"),
        ("New Oman", "Romania", "oman"),
        ("Côte d'Ivoire", "Xivoireland", "ivoire"),
        ("Côte d’Ivoire", "Xivoireland", "ivoire"),
        ("Micronesia (Federated States)", "Confederated States", "feder"),
    ] {
        found.clone_into(&mut data.members[0].name.now);
        other.clone_into(&mut data.members[1].name.now);
        let mut question = question("1", "", "", "en");
        question.choice.filter = format!("find:{typed}");
        assert_eq!(shown(&said(&data, &question)), BTreeSet::from(["A".to_owned()]), "{found}");
    }
}

#[test]
fn a_filter_never_silences_the_outcome() {
    let mut question = question("1", "", "", "en");
    question.choice.filter = "A".to_owned();
    let view = said(&two("A B", "YN", "YN"), &question);
    assert_eq!(view.sentences[0].kind, SentenceKind::Outcome);
    assert!(!view.explored.silent.contains(&0), "{:?}", view.explored.silent);
}

/// A map of a part of the world says which part it is, and members outside of it stand back.
#[test]
fn a_map_of_a_bloc_is_of_its_members() {
    let data = ukraine();
    let index = |id: &str| data.members.iter().position(|it| it.id == id).expect(id);
    for (lang, zoom, heading) in [
        ("en", "", None),
        ("en", "nato", Some("NATO · 29 members")),
        ("sr-Latn", "nato", Some("NATO · 29 članica")),
        ("en", "europe", Some("Europe")),
        // This is not one of the page's blocs, so the whole world is shown.
        ("en", "brics", None),
    ] {
        let mut question = question("A/RES/74/17", "balkans eu nato", "", lang);
        question.view = "tiles".to_owned();
        question.choice.zoom = zoom.to_owned();
        let view = answer(&data, &question);
        for theme in [Theme::LIGHT, Theme::DARK] {
            let scene = Scene::chart(&view, 1_000.0, &theme, &ShippedFont);
            let said = scene.marks.iter().filter_map(|it| match &it.shape {
                Shape::Text { words, .. } => Some(words.as_str()),
                _ => None,
            });
            let said: Vec<&str> = said.collect();
            for any in ["NATO · 29 members", "NATO · 29 članica", "Europe"] {
                assert_eq!(said.contains(&any), heading == Some(any), "{zoom}: {said:?}");
            }
            let fill = |id: &str| -> Color {
                let member = Some(index(id));
                scene.marks.iter().find(|it| it.member == member).expect(id).fill
            };
            assert_eq!(fill("HUN"), theme.yes);
            assert_eq!(fill("USA"), theme.yes);
            // Serbia and Ukraine have tiles among those of NATO's members, but are none.
            assert_eq!(fill("SRB") == theme.no, zoom != "nato");
            assert_eq!(fill("UKR") == theme.yes, zoom != "nato");
        }
    }
}
