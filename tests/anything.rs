//! Any question about any dataset is answered or refused: nothing panics, no words overlap or leave
//! the picture, no id stands twice, and the same question has the same picture.
//!
//! `PROPTEST_CASES=20000 cargo test --release --test anything` tries more of them.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{catalog, check_rects, check_words};
use proptest::prelude::*;
use proptest::sample::select;
use rollcall::dataset::{self, Dataset};
use rollcall::paint;
use rollcall::position::Position;
use rollcall::scene::text::ShippedFont;
use rollcall::scene::theme::Theme;
use rollcall::scene::{Role, Scene};
use rollcall::view::compare::{Compare, Comparison, Index};
use rollcall::view::explore::Choice;
use rollcall::view::{Breakdown, Names, Question};
use serde_json::{Value, json};

/// Names as records have them, and names that nobody would wish for.
fn name() -> impl Strategy<Value = String> {
    let hard = vec![
        "Serbia",
        "Bosnia and Herzegovina",
        "Côte d’Ivoire",
        "The former Yugoslav Republic of Macedonia",
        "Li",
        "WWWWWWWWWWWWWWWWWWWWWWWWWW",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "مصر",
        "中华人民共和国代表团团长",
        "O'Neil-Šćepanović, Ana (Group/A)",
        "e\u{301}e\u{301}e\u{301}",
        "1",
        "<b>&amp;</b>",
        "\u{202e}abc",
    ];
    prop_oneof![select(hard).prop_map(str::to_owned), "[A-Z][a-z]{1,12}( [A-Z][a-z]{1,12}){0,3}"]
}

/// Days, months and years that lie close together and far apart.
fn date() -> impl Strategy<Value = &'static str> {
    select(vec![
        "2019-12-09",
        "2019-12-10",
        "2019-12",
        "2020-02-29",
        "2018",
        "2018-06-01",
        "1946-01-01",
        "2014-03-27",
    ])
}

const CODES: [&str; 14] =
    ["RS", "BA", "HR", "US", "FR", "CN", "EG", "MK", "GB", "DE", "SI", "RU", "TV", "ME"];

prop_compose! {
    fn members()(
        names in prop::collection::vec((name(), any::<bool>()), 1..40),
        formerly in prop::option::of((name(), date())),
    ) -> Vec<Value> {
        let mut members: Vec<Value> = names
            .iter()
            .enumerate()
            .map(|(at, (name, has_code))| {
                let mut member = json!({"id": format!("M{at}"), "name": name});
                if let Some(code) = CODES.get(at).filter(|_| *has_code) {
                    member["iso"] = json!(code);
                }
                member
            })
            .collect();
        if let Some((name, to)) = formerly {
            members[0]["formerly"] = json!([{"name": name, "to": to}]);
        }
        members
    }
}

fn bloc() -> impl Strategy<Value = (String, bool, Vec<(usize, Option<&'static str>)>)> {
    let memberships = prop::collection::vec((0_usize..40, prop::option::of(date())), 0..12);
    (name(), any::<bool>(), memberships)
}

fn roll_call() -> impl Strategy<Value = (Value, String)> {
    let kind = select(vec!["resolution", "resolution", "paragraph", "motion"]);
    let stated = prop::option::of((0_u32..99, 0_u32..99, 0_u32..99));
    let codes = prop_oneof![
        4 => "[YYYNNA.?-]{40}",
        1 => "[Y]{40}",
        1 => "[.]{40}",
        1 => "[-]{40}",
    ];
    (date(), name(), kind, stated, codes).prop_map(|(date, title, kind, stated, codes)| {
        let mut it = json!({"date": date, "title": title, "kind": kind, "topics": [title]});
        if let Some((yes, no, abstain)) = stated {
            it["stated"] = json!({"yes": yes, "no": no, "abstain": abstain});
        }
        (it, codes)
    })
}

/// A dataset in the project's own form.
fn datasets() -> impl Strategy<Value = Dataset> {
    let calls = prop::collection::vec((roll_call(), 1_usize..12), 1..6);
    (members(), prop::collection::vec(bloc(), 0..5), calls).prop_filter_map(
        "a readable dataset",
        |(members, blocs, calls)| {
            let count = members.len();
            let blocs: Vec<Value> = blocs
                .into_iter()
                .enumerate()
                .map(|(at, (name, default, memberships))| {
                    let mut seen = BTreeSet::new();
                    let members: Vec<Value> = memberships
                        .into_iter()
                        .filter(|(member, _)| *member < count && seen.insert(*member))
                        .map(|(member, from)| match from {
                            Some(from) => json!({"id": format!("M{member}"), "from": from}),
                            None => json!({"id": format!("M{member}")}),
                        })
                        .collect();
                    json!({"id": format!("b{at}"), "name": name, "default": default, "members": members})
                })
                .collect();
            let mut roll_calls = Vec::new();
            for ((call, codes), times) in calls {
                // Roll calls are repeated, so that figures over many of them have a base.
                for _ in 0..times {
                    let mut call = call.clone();
                    call["id"] = json!(format!("R/{}", roll_calls.len()));
                    call["positions"] = json!(codes[..count]);
                    roll_calls.push(call);
                }
            }
            let file = json!({"rollcall": 1, "members": members, "blocs": blocs, "rollCalls": roll_calls});
            let dataset = dataset::read(file.to_string().as_bytes()).ok()?.0;
            (!dataset.roll_calls.is_empty()).then_some(dataset)
        },
    )
}

/// Ids that exist, ids that do not, and texts that look like no id.
fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        prop_oneof![4 => "M[0-9]", 2 => "b[0-5]", 1 => "[a-zA-Z0-9:/. é<]{0,12}"],
        0..5,
    )
}

fn choice() -> impl Strategy<Value = Choice> {
    let filter = prop_oneof![
        Just(String::new()),
        "position:(yes|no|abstain|not-voting|not-member|x)",
        "bloc:b[0-4]",
        "bloc:b[0-4]:(yes|no|abstain|not-voting)",
        "moved:(yes|no|abstain):(yes|no|not-voting)",
        "find:.{0,4}",
        "M[0-9]{1,2}",
        ".{0,8}",
    ];
    let blocs = select(vec!["", "size", "favour", "dissent", "x"]);
    let members = select(vec!["", "position", "bloc", "name", "x"]);
    let zoom = select(vec!["", "europe", "balkans", "b0", "x"]);
    (filter, blocs, members, zoom).prop_map(|(filter, blocs, members, zoom)| Choice {
        filter,
        blocs: blocs.to_owned(),
        members: members.to_owned(),
        zoom: zoom.to_owned(),
    })
}

fn lang() -> impl Strategy<Value = &'static str> {
    select(vec!["en", "sr-Latn", "ar"])
}

fn questions() -> impl Strategy<Value = Question> {
    let view = select(vec!["breakdown", "hemicycle", "members", "tiles"]);
    let vote = prop::option::of(prop_oneof!["R/[0-9]", "R/[0-9] R/[0-9]", ".{0,6}"]);
    let heading = prop::option::of(name());
    (view, vote, prop::option::of(ids()), ids(), lang(), heading, choice()).prop_map(
        |(view, vote, blocs, focus, lang, heading, choice)| Question {
            view: view.to_owned(),
            vote,
            blocs,
            focus,
            lang: lang.to_owned(),
            heading,
            choice,
        },
    )
}

/// A period, a topic, a measure and other limits of a set, as people type them.
fn narrowed() -> impl Strategy<Value = Compare> {
    let day = || prop_oneof![3 => Just(String::new()), 2 => "(2019|2018-06|2014-03-27|2030)", 1 => ".{0,5}"];
    let measure = select(vec!["", "agreement", "half-credit", "yes-no", "kappa", "x"]);
    let position = select(vec!["", "yes", "no", "abstain", "not-voting", "x"]);
    let contested = select(vec!["", "0", "10", "50", "101", "x"]);
    let switches = any::<[bool; 6]>();
    (day(), day(), prop_oneof![name(), Just(String::new())], measure, position, contested, switches)
        .prop_map(|(from, to, topic, measure, position, contested, switches)| {
            let [all, same_topics, by_bloc, against, parts, interval] = switches;
            Compare {
                measure: measure.to_owned(),
                position: position.to_owned(),
                contested: contested.to_owned(),
                ..Compare {
                    from,
                    to,
                    topic,
                    all,
                    same_topics,
                    by_bloc,
                    against,
                    parts,
                    interval,
                    ..Compare::default()
                }
            }
        })
}

fn comparisons() -> impl Strategy<Value = Compare> {
    let view = select(vec!["alignment", "timeline", "precedents", "matrix", "space"]);
    let asked = (ids(), prop::option::of(ids()), prop::option::of(ids()));
    (narrowed(), view, asked, lang()).prop_map(|(narrowed, view, (focus, with, blocs), lang)| {
        let [view, lang] = [view, lang].map(str::to_owned);
        Compare { view, focus, with, blocs, lang, ..narrowed }
    })
}

fn check(scene: &Scene, what: &str) {
    check_words(scene, what);
    check_rects(scene, what);
    let mut seen = BTreeSet::new();
    for entry in &scene.entries {
        assert!(seen.insert(&entry.id), "{what}: {} stands twice", entry.id);
        let of = entry.bounds;
        let sides = [of.x, of.y, of.width, of.height];
        assert!(sides.iter().all(|it| it.is_finite()), "{what}: {} is nowhere", entry.id);
    }
    let svg = paint::svg(scene);
    assert!(!svg.contains("NaN") && !svg.contains("<b>"), "{what}");
}

proptest! {
    #[test]
    fn any_question_about_one_roll_call(
        dataset in datasets(), question in questions(), width in 240_u16..1_600,
    ) {
        let words = catalog(&question.lang);
        let ask = || Breakdown::new(&dataset, &Names::new(), &question, &words);
        let view = match ask() {
            Ok(view) => view,
            Err(error) => {
                // The roll call asked for may not exist, be one twice, or have had no readable day.
                let is_of_vote = ["unknown-roll-call", "same-roll-call"].contains(&error.code());
                prop_assert!(is_of_vote || error.warning().is_some(), "{}", error);
                prop_assert!(question.vote.is_some(), "{}", error);
                return Ok(());
            }
        };
        let width = f32::from(width);
        let chart = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        check(&chart, "chart");
        check(&Scene::framed(&view, width, &Theme::DARK, &ShippedFont), "framed");
        // Every member of the day has one entry with its position.
        let mut expected: Vec<_> = view.members().map(|(it, took)| (&it.id, Some(took))).collect();
        let mut found: Vec<_> = chart
            .entries
            .iter()
            .filter(|it| it.role == Role::Member && it.position != Some(Position::NotMember))
            .map(|it| (&it.id, it.position))
            .collect();
        expected.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
        let again = Scene::chart(&ask().expect("the same"), width, &Theme::LIGHT, &ShippedFont);
        prop_assert_eq!(paint::svg(&chart), paint::svg(&again));
    }

    #[test]
    fn any_question_about_many_roll_calls(
        dataset in datasets(), compare in comparisons(), width in 240_u16..1_600,
    ) {
        let words = catalog(&compare.lang);
        let index = Index::of(&dataset);
        let ask = || Comparison::new(&dataset, &index, &Names::new(), &compare, &words);
        // Each view exists and each dataset has roll calls: all else is a warning.
        let view = ask().expect("an answer");
        let width = f32::from(width);
        let framed = Scene::framed_comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        check(&framed, "framed");
        for it in &view.sentences {
            prop_assert!(!it.text.contains("NaN"), "{}", it.text);
        }
        let columns = view.table.columns.len();
        prop_assert!(view.table.rows.iter().all(|it| it.len() == columns));
        let again = Scene::framed_comparison(&ask().expect("the same"), width, &Theme::LIGHT, &ShippedFont);
        prop_assert_eq!(paint::svg(&framed), paint::svg(&again));
    }
}
