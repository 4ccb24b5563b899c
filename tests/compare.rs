//! Views of many roll calls: pictures as SVG text, words that never overlap, figures against a
//! count by hand, and questions that have no answer.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{catalog, check_rects, check_words, compare_text, names, ukraine};
use proptest::prelude::*;
use rollcall::dataset::{self, Dataset};
use rollcall::paint;
use rollcall::planes::{Counted, Selection};
use rollcall::scene::text::ShippedFont;
use rollcall::scene::theme::Theme;
use rollcall::scene::{Scene, Shape};
use rollcall::space::space;
use rollcall::view::Names;
use rollcall::view::compare::{Compare, Comparison, Index, Picture, RankRow, Section, evidence};
use rollcall::view::words::{Args, Words};
use serde_json::{Value, json};

const WIDTHS: [f32; 3] = [320.0, 600.0, 1_000.0];
const VIEWS: [&str; 5] = ["alignment", "timeline", "precedents", "matrix", "space"];

/// An assembly that does not exist: sixteen members of four leanings over twelve years, made by a
/// rule.
fn assembly() -> Dataset {
    let names = [
        "Arda",
        "Borea",
        "Cind",
        "Delia",
        "Elden",
        "Fara",
        "Gond",
        "Hale",
        "Ister",
        "Jorvik Islands",
        "Kell",
        "Lorn",
        "Mira",
        "Nord",
        "Orm",
        "Pell",
    ];
    assembly_of(&names)
}

fn assembly_of(names: &[&str]) -> Dataset {
    let id = |at: usize| format!("M{at:02}");
    let members: Vec<Value> =
        (0..names.len()).map(|at| json!({"id": id(at), "name": names[at]})).collect();
    // A small multiplicative generator (Park and Miller 1988) is enough for a picture.
    let mut seed = 20_191_209_u64;
    let mut draw = |below: u64| {
        seed = seed * 48_271 % 2_147_483_647;
        seed % below
    };
    let mut calls = Vec::new();
    for year in 2008..2020 {
        for call in 0..36 {
            let side = draw(4);
            let positions: String = (0..names.len())
                .map(|member| match (draw(10), (member as u64) % 4) {
                    (0, _) => '.',
                    (1, _) => 'A',
                    (2, _) => 'N',
                    (_, leaning) if leaning == side && year > 2011 => 'N',
                    _ => 'Y',
                })
                .collect();
            let kind = if call % 9 == 8 { "paragraph" } else { "resolution" };
            let month = call % 12 + 1;
            calls.push(json!({
                "id": format!("R/{year}/{call}"), "date": format!("{year}-{month:02}-15"),
                "title": format!("Question {call} of {year}"), "kind": kind,
                "topics": [if call % 2 == 0 { "Peace" } else { "Trade" }],
                "positions": positions,
            }));
        }
    }
    let bloc: Vec<Value> = (0..names.len()).step_by(4).map(|at| json!({"id": id(at)})).collect();
    let file = json!({
        "rollcall": 1, "assembly": {"name": "Assembly of Sixteen"},
        "source": {"name": "made by a rule", "url": "https://example.org/"},
        "members": members,
        "blocs": [{"id": "four", "name": "The Four", "default": true, "members": bloc}],
        "rollCalls": calls,
    });
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

fn list(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

fn ask(view: &str, focus: &str, with: &str) -> Compare {
    Compare {
        view: view.to_owned(),
        focus: list(focus),
        with: Some(list(with)).filter(|it| !it.is_empty()),
        lang: "en".to_owned(),
        ..Compare::default()
    }
}

fn answer(dataset: &Dataset, compare: &Compare) -> Comparison {
    let names = names(dataset, &compare.lang);
    let words = catalog(&compare.lang);
    Comparison::new(dataset, &Index::of(dataset), &names, compare, &words).expect("an answer")
}

#[track_caller]
fn golden(name: &str, dataset: &Dataset, compare: &Compare, width: f32, theme: &Theme) {
    let view = answer(dataset, compare);
    let svg = paint::svg(&Scene::framed_comparison(&view, width, theme, &ShippedFont));
    compare_text(&format!("{name}-{width}.svg"), &svg);
}

#[test]
fn a_ranking() {
    let compare = ask("alignment", "M00", "M04 M07");
    for width in WIDTHS {
        golden("alignment", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("alignment-dark", &assembly(), &compare, 600.0, &Theme::DARK);
    let kappa = Compare { measure: "kappa".to_owned(), ..compare };
    golden("alignment-kappa", &assembly(), &kappa, 600.0, &Theme::LIGHT);
}

#[test]
fn lines_over_the_years() {
    let compare = ask("timeline", "M00", "M04 M07 four");
    for width in WIDTHS {
        golden("timeline", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("timeline-dark", &assembly(), &compare, 600.0, &Theme::DARK);
}

#[test]
fn precedents_of_the_vote_on_crimea() {
    let compare = Compare {
        blocs: Some(list("balkans")),
        vote: Some("A/RES/74/17".to_owned()),
        ..ask("precedents", "SRB", "")
    };
    for width in WIDTHS {
        golden("precedents", &ukraine(), &compare, width, &Theme::LIGHT);
    }
    for lang in ["ar", "sr-Latn"] {
        let compare = Compare { lang: lang.to_owned(), ..compare.clone() };
        golden(&format!("precedents-{lang}"), &ukraine(), &compare, 320.0, &Theme::LIGHT);
    }
}

#[test]
fn a_square_of_all_pairs() {
    let compare = Compare { all: true, ..ask("matrix", "M00", "M04 M07") };
    for width in WIDTHS {
        golden("matrix", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("matrix-dark", &assembly(), &compare, 600.0, &Theme::DARK);
    let blocs = Compare { by_bloc: true, ..ask("matrix", "SRB", "") };
    for width in WIDTHS {
        golden("matrix-blocs", &ukraine(), &blocs, width, &Theme::LIGHT);
    }
    // Cells without gaps between.
    let close = Compare { blocs: Some(list("nato")), ..ask("matrix", "SRB", "") };
    golden("matrix-close", &ukraine(), &close, 320.0, &Theme::LIGHT);
    let mirrored = Compare { lang: "ar".to_owned(), ..close };
    golden("matrix-close-ar", &ukraine(), &mirrored, 320.0, &Theme::LIGHT);
}

/// What a slider draws while it moves is what stays, but for words that nobody sees in it.
#[test]
fn haste_leaves_out_only_words() {
    let (assembly, ukraine) = (assembly(), ukraine());
    let blocs = |ids: &str, compare: Compare| Compare { blocs: Some(list(ids)), ..compare };
    for (dataset, compare) in [
        (&assembly, ask("alignment", "M00", "M04 M07")),
        (&assembly, Compare { measure: "kappa".to_owned(), ..ask("alignment", "M00", "four") }),
        (&assembly, ask("timeline", "M00", "M04 M07 four")),
        (&assembly, Compare { all: true, ..ask("matrix", "M00", "") }),
        (&assembly, ask("space", "M00", "M04 M07")),
        (&ukraine, blocs("balkans", ask("precedents", "SRB", ""))),
        (&ukraine, blocs("nato", ask("matrix", "SRB", ""))),
        (&ukraine, Compare { by_bloc: true, ..ask("matrix", "SRB", "") }),
    ] {
        let (names, words) = (names(dataset, "en"), catalog("en"));
        let index = Index::of(dataset);
        let hasty = Comparison::in_haste(dataset, &index, &names, &compare, &words);
        let (hasty, whole) = (hasty.expect("an answer"), answer(dataset, &compare));
        assert_eq!(hasty.table.rows, Vec::<Vec<String>>::new());
        assert!(!whole.table.rows.is_empty());
        assert_eq!((&hasty.sentences, &hasty.record), (&whole.sentences, &whole.record));
        let scene = |view| Scene::comparison(view, 600.0, &Theme::LIGHT, &ShippedFont);
        let (hasty, whole) = (scene(&hasty), scene(&whole));
        assert_eq!(hasty.marks, whole.marks, "{compare:?}");
        let places = |it: &Scene| it.entries.iter().map(|it| (it.id.clone(), it.bounds)).collect();
        let places: [Vec<_>; 2] = [places(&hasty), places(&whole)];
        assert_eq!(places[0], places[1], "{compare:?}");
        assert!(whole.entries.iter().all(|it| !it.name.is_empty()));
    }
}

#[test]
fn members_on_a_line() {
    let compare = ask("space", "M00", "M04 M07");
    for width in WIDTHS {
        golden("space", &assembly(), &compare, width, &Theme::LIGHT);
    }
    let dark = Compare { lang: "sr-Latn".to_owned(), ..ask("space", "SRB", "RUS DEU") };
    golden("space-dark-sr-Latn", &ukraine(), &dark, 600.0, &Theme::DARK);
}

/// Members who vote by where they stand, each roll call with its own place and side, are put back in
/// their order.
#[test]
fn ideal_points_are_those_that_made_the_votes() {
    let count = 40_u64;
    let mut seed = 7_u64;
    let mut draw = || {
        seed = seed * 48_271 % 2_147_483_647;
        seed as f64 / 2_147_483_647.0
    };
    let mut calls = Vec::new();
    for call in 0..120 {
        let (cut, side) = (draw() * 2.0 - 1.0, if draw() < 0.5 { -1.0 } else { 1.0 });
        let positions: String = (0..count)
            .map(|it| {
                let at = it as f64 / (count - 1) as f64 * 2.0 - 1.0;
                let tends = side * (at - cut) * 3.0 + (draw() + draw() - 1.0) * 1.5;
                if tends > 0.4 {
                    'Y'
                } else if tends < -0.4 {
                    'N'
                } else {
                    'A'
                }
            })
            .collect();
        calls.push(json!({"id": format!("R{call}"), "date": "2019-05-01", "positions": positions}));
    }
    let members: Vec<Value> = (0..count).map(|it| json!({"id": format!("M{it:02}")})).collect();
    let file = json!({"rollcall": 1, "members": members, "rollCalls": calls});
    let (dataset, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    let counted = Counted::of(&dataset, &Selection::default());
    let found = space(&dataset, &counted, Some((0, 39)));
    assert_eq!(found.points.len(), 40);
    // Spearman's rank correlation.
    let squares: f64 = found
        .points
        .iter()
        .enumerate()
        .map(|(rank, (member, _))| (rank as f64 - *member as f64).powi(2))
        .sum();
    let n = 40.0_f64;
    let correlation = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
    assert!(correlation > 0.98, "{correlation}");
    let turned = space(&dataset, &counted, Some((39, 0)));
    assert_eq!(turned.points.first().map(|it| it.0), found.points.last().map(|it| it.0));
    assert_eq!(found, space(&dataset, &counted, Some((0, 39))));
}

#[test]
fn a_ranking_in_arabic() {
    let compare = Compare { lang: "ar".to_owned(), ..ask("alignment", "SRB", "RUS DEU BIH") };
    golden("alignment-ar", &ukraine(), &compare, 600.0, &Theme::LIGHT);
}

#[test]
fn words_never_overlap() {
    let long = "The Former Federation of the United Islands of the Northern Ocean and the Sea";
    let names: Vec<String> = (0..16).map(|it| format!("{long} {it}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let assemblies = [assembly(), assembly_of(&names), assembly_of(&["Only"])];
    for (at, dataset) in assemblies.iter().enumerate() {
        for view in VIEWS {
            for measure in ["agreement", "kappa"] {
                let compare = Compare {
                    measure: measure.to_owned(),
                    all: at == 0,
                    ..ask(view, "M00", "M04 M07 four")
                };
                let view_of = answer(dataset, &compare);
                for width in (240..=1_600).step_by(40).map(|it| it as f32) {
                    let what = format!("assembly {at}, {view}, {measure}, {width} px");
                    let theme = &Theme::LIGHT;
                    for scene in [
                        Scene::comparison(&view_of, width, theme, &ShippedFont),
                        Scene::framed_comparison(&view_of, width, theme, &ShippedFont),
                    ] {
                        check_words(&scene, &what);
                        check_rects(&scene, &what);
                    }
                }
            }
        }
    }
}

#[test]
fn the_sentence_of_the_article_is_counted_by_hand() {
    let compare = Compare {
        from: "2016".to_owned(),
        to: "2021".to_owned(),
        ..ask("alignment", "SRB", "RUS")
    };
    let view = answer(&ukraine(), &compare);
    assert_eq!(
        view.sentences[0].text,
        "Serbia voted the same way as Russia in 10 of 10 roll calls in 2016–2021 (100 %); the \
         median of all members with Serbia was 0 % (all 170 that share at least half of its roll calls)."
    );
    let found = evidence(
        &ukraine(),
        &Index::of(&ukraine()),
        &Names::new(),
        &compare,
        &catalog("en"),
        "RUS",
    );
    let rows = found.expect("an answer").expect("a member").rows;
    assert_eq!(rows.len(), 10);
    assert!(rows.iter().all(|it| it.same == Some(true)));
    assert!(rows[0].url.as_ref().is_some_and(|it| it.starts_with("https://")));
}

#[test]
fn what_has_no_answer_is_said_in_words() {
    let dataset = assembly();
    let nothing = |compare: &Compare| match answer(&dataset, compare).picture {
        Picture::Nothing(why) => why,
        other => panic!("{other:?}"),
    };
    for view in VIEWS {
        let compare = Compare { from: "2030".to_owned(), ..ask(view, "M00", "") };
        assert!(!nothing(&compare).is_empty(), "{view}");
    }
    let outside = Compare { blocs: Some(list("four")), ..ask("precedents", "M01", "") };
    assert_eq!(nothing(&outside), "Borea took no position as a member of The Four in this period.");
    for (compare, code) in [
        (ask("alignment", "", ""), "no-focus"),
        (ask("alignment", "XXX", ""), "unknown-member"),
        (ask("alignment", "M00", "M00"), "own-partner"),
        (ask("timeline", "M00", "nobody"), "unknown-member"),
        (Compare { blocs: Some(list("five")), ..ask("precedents", "M00", "") }, "unknown-bloc"),
        (Compare { topic: "Love".to_owned(), ..ask("alignment", "M00", "") }, "unknown-topic"),
        (Compare { from: "May".to_owned(), ..ask("alignment", "M00", "") }, "bad-period"),
        (Compare { measure: "love".to_owned(), ..ask("alignment", "M00", "") }, "unknown-measure"),
    ] {
        let codes: Vec<_> = answer(&dataset, &compare).warnings.iter().map(|it| it.code).collect();
        assert!(codes.contains(&code), "{code} {codes:?}");
    }
}

/// All texts of an answer, each with what it is.
fn texts(view: &Comparison) -> Vec<String> {
    let scene = Scene::framed_comparison(view, 320.0, &Theme::LIGHT, &ShippedFont);
    let mut texts: Vec<String> = scene.entries.iter().map(|it| it.name.clone()).collect();
    texts.extend(scene.marks.iter().filter_map(|it| match &it.shape {
        Shape::Text { words, .. } => Some(words.clone()),
        _ => None,
    }));
    texts.extend(view.sentences.iter().map(|it| it.text.clone()));
    texts.extend(view.table.rows.iter().flatten().chain(&view.table.columns).cloned());
    texts.push(rollcall::view::compare::text(view));
    texts
}

#[test]
fn every_message_is_filled_and_every_sentence_proven() {
    let (ukraine, sixteen) = (ukraine(), assembly());
    for lang in ["en", "sr-Latn", "ar"] {
        for view in VIEWS {
            for (measure, dataset, focus, with, blocs) in [
                ("agreement", &ukraine, "SRB RUS BIH", "", "balkans eu nato"),
                ("half-credit", &ukraine, "SRB", "eu nato", ""),
                ("yes-no", &ukraine, "", "", "eu"),
                ("kappa", &sixteen, "M00", "M04 four", "four"),
                ("yes-no", &sixteen, "M01", "M04", ""),
            ] {
                let compare = Compare {
                    blocs: Some(list(blocs)),
                    measure: measure.to_owned(),
                    lang: lang.to_owned(),
                    parts: with.is_empty(),
                    interval: true,
                    ..ask(view, focus, with)
                };
                let found = answer(dataset, &compare);
                let mut said = texts(&found);
                let (names, words) = (names(dataset, lang), catalog(lang));
                let index = Index::of(dataset);
                for proof in found.sentences.iter().filter_map(|it| it.proof.as_ref()) {
                    let list = evidence(dataset, &index, &names, &compare, &words, proof);
                    let list = list.expect("an answer").expect(proof);
                    said.extend([list.title, list.record, list.interval, list.left_out]);
                    said.extend(list.rows.into_iter().map(|it| it.positions));
                }
                for text in said {
                    let what = format!("{lang}, {view}, {measure}, {focus}, {with}: {text}");
                    assert!(!text.contains("{$") && !text.contains("NaN"), "{what}");
                    assert!(!text.contains("-yes-no") && !text.contains("note-"), "{what}");
                }
            }
        }
    }
}

#[test]
fn nobody_is_named_twice_or_compared_with_itself() {
    let data = ukraine();
    let pair = "Serbia and Serbia";
    for view in VIEWS {
        for (focus, with) in
            [("SRB SRB", "SRB RUS RUS"), ("SRB", "SRB"), ("SRB SRB", ""), ("SRB", "XXX")]
        {
            let found = answer(&data, &ask(view, focus, with));
            let said = texts(&found).join("\n");
            assert!(!said.contains(pair) && !said.contains("Nobody took"), "{view}: {said}");
            let has = |code: &str| found.warnings.iter().any(|it| it.code == code);
            let is_own = focus == "SRB SRB" || with == "SRB";
            assert_eq!(has("own-partner"), is_own, "{view}, {focus}, {with}");
            assert_eq!(has("default-partners"), ["SRB", "XXX"].contains(&with), "{view}");
            match &found.picture {
                Picture::Alignment(it) => {
                    assert_eq!(
                        it.rows.iter().filter(|it| it.id == "RUS").count(),
                        usize::from(with.contains("RUS"))
                    );
                }
                Picture::Timeline(it) => {
                    assert!(it.series.iter().filter(|it| it.id == "RUS").count() <= 1);
                }
                Picture::Space(it) => assert_ne!(it.ends[0], it.ends[1]),
                Picture::Nothing(why) => panic!("{view}: {why}"),
                _ => {}
            }
        }
    }
}

#[test]
fn nothing_is_said_of_nobody() {
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}],
        "blocs": [{"id": "empty", "name": "Empty", "members": []}],
        "rollCalls": [{"id": "R", "date": "2019-05-01", "positions": "Y."}]});
    let (bare, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    for (compare, nothing) in [
        (ask("precedents", "B", ""), "B took no position in any of 1 roll call."),
        (
            Compare { from: "2030".to_owned(), ..ask("precedents", "B", "") },
            "No roll call is in this period and topic.",
        ),
        (
            Compare { blocs: Some(list("empty")), ..ask("precedents", "A", "") },
            "A took no position as a member of Empty in this period.",
        ),
        (
            Compare { from: "2030".to_owned(), ..ask("alignment", "A", "B") },
            "No roll call is in this period and topic.",
        ),
        (
            Compare { from: "2030".to_owned(), ..ask("timeline", "A", "B") },
            "No roll call is in this period and topic.",
        ),
        (ask("timeline", "A", "B"), "A and B never both took a position in 2019."),
    ] {
        let found = answer(&bare, &compare);
        let why = Picture::Nothing(nothing.to_owned());
        assert_eq!(found.picture, why, "{compare:?}");
        assert_eq!(found.sentences, [], "{compare:?}");
        assert!(!found.note.contains("(0)"), "{}", found.note);
    }
    let topic = Compare { topic: "foo".to_owned(), ..ask("alignment", "A", "B") };
    assert_eq!(answer(&bare, &topic).warnings[0].message, "the data has no topic \"foo\"");
    for (compare, code) in [
        (
            Compare { vote: Some("R/99".to_owned()), ..ask("precedents", "A", "") },
            "unknown-roll-call",
        ),
        (
            Compare {
                from: "2020".to_owned(),
                to: "2010".to_owned(),
                ..ask("alignment", "A", "B")
            },
            "bad-period",
        ),
    ] {
        assert_eq!(answer(&bare, &compare).warnings[0].code, code, "{compare:?}");
    }
}

#[test]
fn a_picture_rests_on_enough_or_says_so() {
    let data = ukraine();
    let compare =
        Compare { blocs: Some(list("balkans eu nato")), ..ask("alignment", "SRB RUS BIH", "") };
    let Picture::Alignment(found) = answer(&data, &compare).picture else { panic!("no ranking") };
    let ranked: Vec<_> =
        found.rows.iter().filter(|it| it.section == Section::Ranked && !it.faint).collect();
    let last: Vec<&str> = ranked.iter().rev().take(2).map(|it| it.id.as_str()).collect();
    assert_eq!(last, ["MLI", "MNG"]);
    // Angola's four are no place at all.
    let yes_no = Compare { measure: "yes-no".to_owned(), all: true, ..ask("alignment", "SRB", "") };
    let Picture::Alignment(found) = answer(&data, &yes_no).picture else { panic!("no ranking") };
    for row in found.rows.iter().filter(|it| !it.rank.is_empty()) {
        let base = row.base.rsplit(' ').next().and_then(|it| it.parse::<u32>().ok());
        assert!(base.is_some_and(|it| it >= 20), "{}: {}", row.name, row.base);
    }
    let view = answer(&data, &Compare { view: "timeline".to_owned(), ..compare });
    assert!(matches!(view.picture, Picture::Alignment(_)), "no year has enough");
    assert!(view.sentences[0].text.starts_with("In no year are there 20 roll calls"));
    assert!(view.sentences.iter().all(|it| !it.text.starts_with("Shown are")));
}

#[test]
fn a_source_without_a_name_is_its_address() {
    let (here, there) = ("https://a.example/1", "http://b.example/2");
    for (source, url, one, many) in [
        (json!(null), None, ("", None), ("", None)),
        (json!(null), Some(here), ("Source: a.example/1", Some(here)), ("Source: a.example", None)),
        (
            json!({"name": "Minutes", "url": there}),
            None,
            ("Source: Minutes", Some(there)),
            ("Source: Minutes", Some(there)),
        ),
        (
            json!({"name": "Minutes", "url": there}),
            Some(here),
            ("Source: Minutes", Some(here)),
            ("Source: Minutes", Some(there)),
        ),
    ] {
        let call = |id: &str| json!({"id": id, "date": "2020-01-01", "positions": "Y", "url": url});
        let mut file = json!({
            "rollcall": 1, "members": [{"id": "A"}], "source": source,
            "rollCalls": [call("1"), call("2")],
        });
        file.as_object_mut().expect("an object").retain(|_, it| !it.is_null());
        for call in file["rollCalls"].as_array_mut().expect("a list") {
            call.as_object_mut().expect("an object").retain(|_, it| !it.is_null());
        }
        let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
        let shown = common::answer(&dataset, &common::question("1", "", "", "en"));
        assert_eq!((shown.source.as_str(), shown.source_url.as_deref()), one, "{file}");
        let shown = answer(&dataset, &ask("alignment", "A", ""));
        assert_eq!((shown.source.as_str(), shown.source_url.as_deref()), many, "{file}");
    }
}

/// Positions of four members in a few roll calls.
fn files() -> impl Strategy<Value = Vec<Vec<char>>> {
    let code = prop::sample::select(vec!['Y', 'Y', 'N', 'A', '.', '-', '?']);
    prop::collection::vec(prop::collection::vec(code, 4), 1..60)
}

proptest! {
    #[test]
    fn nothing_panics_and_every_count_in_a_sentence_is_true(calls in files(), measure in 0_usize..4) {
        let rows: Vec<Value> = calls.iter().enumerate().map(|(at, positions)| json!({
            "id": format!("R{at}"), "date": format!("{}-05-01", 2000 + at % 5),
            "positions": positions.iter().collect::<String>(),
        })).collect();
        let members: Vec<Value> = (0..4).map(|it| json!({"id": format!("M{it}")})).collect();
        let bloc = json!({"id": "b", "default": true, "members": [{"id": "M0"}, {"id": "M1"}, {"id": "M2"}]});
        let file = json!({"rollcall": 1, "members": members, "blocs": [bloc], "rollCalls": rows});
        let (dataset, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
        let measure = ["agreement", "half-credit", "yes-no", "kappa"][measure].to_owned();
        for view in VIEWS {
            let compare = Compare { measure: measure.clone(), all: true, ..ask(view, "M0", "M1 b") };
            let found = answer(&dataset, &compare);
            for width in [240.0, 700.0] {
                let scene = Scene::comparison(&found, width, &Theme::LIGHT, &ShippedFont);
                check_words(&scene, view);
                for it in &scene.entries {
                    prop_assert!(it.bounds.x.is_finite() && it.bounds.height.is_finite());
                }
            }
            for row in &found.table.rows {
                prop_assert_eq!(row.len(), found.table.columns.len());
            }
            if !["alignment", "timeline"].contains(&view) {
                continue;
            }
            // Without abstentions the sentence is of that measure's own base.
            let codes = if measure == "yes-no" { "YN" } else { "YNA" };
            let both = calls.iter().filter(|it| codes.contains(it[0]) && codes.contains(it[1]));
            let n = both.clone().count();
            let same = both.filter(|it| it[0] == it[1]).count();
            let said = format!("in {same} of {n} roll call");
            let never = "never both";
            let is_said = found.sentences.iter().any(|it| it.text.contains(if n > 0 { &said } else { never }));
            let is_silent = matches!(found.picture, Picture::Nothing(_));
            prop_assert!(is_said || is_silent, "{:?}", found.sentences);
        }
    }
}

/// Four members: a month-dated roll call, a bloc left on its first day, a seat that came later.
fn of_months() -> Dataset {
    let member = |id: &str, name: &str| json!({"id": id, "name": name});
    let file = json!({
        "rollcall": 1,
        "members": [member("A", "Ada"), member("B", "Bo"), member("C", "Cy"),
            {"id": "D", "name": "Dee", "formerly": [{"name": "Old Dee", "to": "1990-01-01"}]}],
        "blocs": [
            {"id": "left", "name": "Left", "members": [{"id": "A"}, {"id": "B", "to": "1966-12-01"}]},
            {"id": "joined", "name": "Joined", "members": [{"id": "B", "from": "1966-12-01"}, {"id": "C"}]},
        ],
        "rollCalls": [
            {"id": "R/1", "date": "1966-12", "positions": "YNY-"},
            {"id": "R/2", "date": "1995-01-09", "positions": "YYNY"},
        ],
    });
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

#[test]
fn a_roll_call_of_a_month_is_in_it_and_in_its_year() {
    let data = of_months();
    for (from, to, counted) in [
        ("1966-12", "1966-12", 1),
        ("1966", "1966", 1),
        ("1966-12-01", "1966-12-31", 1),
        // Its day is not known, so nobody knows that it is in a part of the month.
        ("1966-12-02", "1966-12-31", 0),
        ("1966-12-01", "1966-12-30", 0),
        ("1967", "1994", 0),
        ("", "", 2),
    ] {
        let [from, to] = [from, to].map(str::to_owned);
        let found = answer(&data, &Compare { from, to, ..ask("alignment", "A", "B") });
        let text = found.record.clone();
        assert!(text.contains(&format!("{counted} roll call")), "{text}");
    }
    let date = rollcall::date::Date::parse("1966-12").expect("a month");
    let members = |at: usize| data.blocs[at].members_on(date);
    assert_eq!((members(0), members(1)), (vec![0], vec![1, 2]));
}

#[test]
fn a_sentence_says_of_which_days_and_topic_it_is() {
    let said = |from: &str, to: &str, topic: &str| {
        let [from, to, topic] = [from, to, topic].map(str::to_owned);
        let compare = Compare { from, to, topic, ..ask("alignment", "M00", "M04") };
        answer(&assembly(), &compare).sentences[0].text.clone()
    };
    for (from, to, topic, scope) in [
        ("", "", "", "roll calls in 2008–2019 ("),
        ("2010", "2010", "", "roll calls in 2010 ("),
        ("2010-03", "2010-09", "", "roll calls in March 2010 – September 2010 ("),
        ("2010-03", "", "Peace", "roll calls in March 2010 – 2019, topic: Peace ("),
    ] {
        let text = said(from, to, topic);
        assert!(text.contains(scope), "{text}");
    }
}

#[test]
fn a_seat_of_later_days_has_no_earlier_name() {
    let text = |from: &str| {
        let from = from.to_owned();
        let compare = Compare { to: from.clone(), from, ..ask("alignment", "A", "D") };
        texts(&answer(&of_months(), &compare)).join("\n")
    };
    assert!(text("1966").contains("Ada and Dee never both took a position in 1966."));
    assert!(!text("1966").contains("Old Dee"));
}

#[test]
fn a_half_is_rounded_up_in_every_place() {
    // 23 of 40 is stored as a little less than 57.5 %.
    let positions = (0..40).map(|at| if at < 23 { "YY" } else { "YN" });
    let calls: Vec<Value> = positions
        .enumerate()
        .map(|(at, it)| json!({"id": format!("R/{at}"), "date": "2019-05-01", "positions": it}))
        .collect();
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}], "rollCalls": calls});
    let (data, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    for view in ["alignment", "timeline", "matrix"] {
        let said = texts(&answer(&data, &ask(view, "A", "B"))).join("\n");
        assert!(said.contains("58 %") && !said.contains("57 %"), "{view}: {said}");
    }
}

#[test]
fn precedents_are_in_a_bloc_of_the_focus() {
    let data = ukraine();
    for (focus, blocs, heading) in [
        ("SRB", None, "When no other Balkan member voted as Serbia did"),
        ("DEU", None, "When no other EU member voted as Germany did"),
        ("DEU", Some("balkans"), "When no other Balkan member voted as Germany did"),
        ("DEU", Some("balkans nato"), "When no other NATO member voted as Germany did"),
    ] {
        let blocs = blocs.map(list);
        let found = answer(&data, &Compare { blocs, ..ask("precedents", focus, "") });
        assert_eq!(found.heading, heading);
    }
    let found = answer(&data, &ask("precedents", "DEU", ""));
    let Picture::Precedents(it) = &found.picture else { panic!("{:?}", found.picture) };
    assert!(it.base.ends_with("in which Germany took a position as a member of European Union"));
    let against = Compare { against: true, ..ask("precedents", "SRB", "RUS") };
    let Picture::Precedents(it) = answer(&data, &against).picture else { panic!("no list") };
    assert!(it.rows.iter().all(|it| it.others[0].starts_with("Russia ")), "{:?}", it.rows[0]);
}

#[test]
fn a_square_has_who_is_named_and_no_thin_value_sets_its_colours() {
    let data = ukraine();
    let drawn = |focus: &str, with: &str| {
        let found = answer(&data, &ask("matrix", focus, with));
        let Picture::Matrix(it) = found.picture else { panic!("{:?}", found.picture) };
        (it, found.warnings)
    };
    let forty: Vec<&str> = data.members.iter().take(40).map(|it| it.id.as_str()).collect();
    for (focus, with, count) in [
        ("", "SRB RUS DEU", 3),
        ("SRB", "RUS", 2),
        ("SRB", "SRB RUS", 2),
        ("", &*forty.join(" "), 40),
    ] {
        let (matrix, warnings) = drawn(focus, with);
        let recorded = count - warnings.iter().filter(|it| it.code == "never-voted").count();
        assert_eq!(matrix.members.len(), recorded, "{focus}, {with}: {warnings:?}");
        let known = ["never-voted", "own-partner"];
        assert!(warnings.iter().all(|it| known.contains(&it.code)), "{warnings:?}");
    }
    let all = Compare { all: true, ..ask("matrix", "", "") };
    let Picture::Matrix(matrix) = answer(&data, &all).picture else { panic!("no square") };
    let (low, high) = matrix.range;
    let mut thick = 0;
    for ((value, base), thin) in matrix.cells.iter().zip(&matrix.bases).zip(&matrix.thin) {
        assert_eq!(*thin, value.is_some() && *base < 20);
        if let Some(value) = value.filter(|_| !thin) {
            assert!((low..=high).contains(&value));
            thick += 1;
        }
    }
    assert!(thick > 0 && matrix.thin.contains(&true));
    // Where all rest on few there is nothing else to compare with, and that is said.
    let few = Compare { from: "2022".to_owned(), ..all };
    let found = answer(&data, &few);
    let Picture::Matrix(matrix) = &found.picture else { panic!("no square") };
    assert!(!matrix.thin.contains(&true) && matrix.bases.iter().all(|it| *it < 20));
    assert!(found.note.starts_with("Every figure rests on fewer than 20 roll calls."));
    assert_eq!(found.sentences, []);
}

/// By another measure the pair with the highest figure need not be the one that voted the same way most
/// often; nor need those whom a timeline chooses.
#[test]
fn a_square_by_another_measure_tells_figures_not_who_voted_alike() {
    for measure in ["agreement", "yes-no", "half-credit", "kappa"] {
        let compare =
            Compare { measure: measure.to_owned(), ..ask("matrix", "M00", "M04 M08 M12") };
        let said = answer(&assembly(), &compare).sentences;
        let [most, least] = said.as_slice() else { panic!("{measure}: {said:?}") };
        for (said, often, figure) in [
            (most, "voted the same way most often", "The highest figure is that of "),
            (least, "voted the same way least often", "The lowest figure is that of "),
        ] {
            let is_figure = measure != "agreement";
            assert_eq!(said.text.contains(often), !is_figure, "{measure}: {}", said.text);
            assert_eq!(said.text.starts_with(figure), is_figure, "{measure}: {}", said.text);
        }
        let compare = Compare { measure: measure.to_owned(), ..ask("timeline", "M00", "") };
        let chosen = &answer(&assembly(), &compare).sentences[0].text;
        assert!(chosen.starts_with("Shown are the members "), "{chosen}");
        assert_eq!(chosen.contains("most and least often"), measure == "agreement", "{chosen}");
    }
}

#[test]
fn the_ends_of_a_line_are_named_by_who_stands_there() {
    let data = ukraine();
    for (focus, with, expected) in [
        // The outermost, whoever is pointed out; many are level there.
        ("SRB RUS CHN USA HUN IND BRA", "", ["Andorra and 29 more", "Russia and 2 more"]),
        ("SRB", "", ["Andorra and 29 more", "Russia and 2 more"]),
        // On one side of the middle they name no ends.
        ("SRB", "RUS CHN", ["Belarus and 2 more", "Monaco and 29 more"]),
        // Others may stand further out than they do.
        ("SRB", "RUS USA", ["towards Russia", "towards United States"]),
    ] {
        let Picture::Space(line) = answer(&data, &ask("space", focus, with)).picture else {
            panic!("no line");
        };
        assert_eq!(line.ends, expected, "{focus} {with}");
        let at = |name: &String| {
            let name = name.trim_start_matches("towards ").split(" and ").next().expect("a name");
            line.points.iter().find(|it| it.name == name).expect("a point").at
        };
        assert!(at(&line.ends[0]) < 0.0 && at(&line.ends[1]) > 0.0, "{:?}", line.ends);
    }
}

#[test]
fn an_empty_cell_keeps_its_place_in_plain_text() {
    let compare = Compare { all: true, ..ask("alignment", "SRB", "") };
    let found = answer(&ukraine(), &compare);
    let text = rollcall::view::compare::text(&found);
    let cells = |it: &str| it.matches('\t').count();
    let head = text.lines().find(|it| it.starts_with("Member\t")).expect("a head");
    let rows = text.lines().filter(|it| cells(it) > 0);
    assert!(rows.clone().any(|it| it.contains("\t\t")));
    assert!(rows.clone().all(|it| cells(it) == cells(head)), "{text}");
}

#[test]
fn a_timeline_says_whom_it_leaves_out_and_why_it_has_no_line() {
    let data = ukraine();
    for (focus, with, cut) in [
        ("SRB", "RUS DEU FRA GBR USA", true),
        ("SRB RUS DEU FRA GBR USA", "", true),
        ("SRB", "RUS DEU FRA GBR", false),
        ("SRB RUS DEU FRA GBR", "", false),
    ] {
        let found = answer(&data, &ask("timeline", focus, with));
        let is_cut = found.warnings.iter().any(|it| it.code == "partners-cut");
        assert_eq!(is_cut, cut, "{focus}, {with}");
    }
    for (measure, why) in
        [("", "in which both took a position"), ("yes-no", "in which neither abstained")]
    {
        let compare = Compare { measure: measure.to_owned(), ..ask("timeline", "SRB", "RUS") };
        let said = answer(&data, &compare).sentences[0].text.clone();
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn years_stay_within_the_picture() {
    let to = "2009".to_owned();
    for width in WIDTHS {
        let view =
            answer(&assembly(), &Compare { to: to.clone(), ..ask("timeline", "M00", "M04") });
        let scene = Scene::framed_comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        let years: Vec<_> = scene.entries.iter().filter(|it| it.id.starts_with("year:")).collect();
        assert_eq!(years.len(), 2);
        for it in years {
            assert!(it.bounds.x >= 0.0 && it.bounds.right() <= width, "{width}: {:?}", it.bounds);
        }
    }
}

/// A mark between the digits of a number, or a sign beside it that is not held to it, turns it round in
/// a line from right to left.
#[test]
fn numbers_read_from_left_to_right_in_arabic() {
    let digit = |it: Option<&char>| it.is_some_and(char::is_ascii_digit);
    for (view, measure) in
        [("alignment", "kappa"), ("matrix", "kappa"), ("timeline", "kappa"), ("space", "")]
    {
        let compare = Compare {
            measure: measure.to_owned(),
            lang: "ar".to_owned(),
            ..ask(view, "M00", "M04 M07")
        };
        let (mut points, mut signs) = (0, 0);
        for text in texts(&answer(&assembly(), &compare)) {
            let letters: Vec<char> = text.chars().collect();
            for (at, letter) in letters.iter().enumerate() {
                let after = letters.get(at + 1);
                if at > 0 && digit(letters.get(at - 1)) {
                    assert!(!(*letter == '\u{200f}' && after == Some(&'.')), "{text}");
                    points += usize::from(*letter == '.' && digit(after));
                }
                if *letter == '−' {
                    assert_eq!(letters.get(at - 1), Some(&'\u{2066}'), "{text}");
                    signs += 1;
                }
                if *letter == '=' {
                    assert_eq!(after, Some(&'\u{2069}'), "{text}");
                }
            }
        }
        assert!(points > 0 && signs > 0, "{view}: {points} points, {signs} signs");
    }
    let kappa = Compare {
        measure: "kappa".to_owned(),
        lang: "ar".to_owned(),
        ..ask("alignment", "M00", "M04 M07")
    };
    golden("alignment-kappa-ar", &assembly(), &kappa, 600.0, &Theme::LIGHT);
    let space = Compare { lang: "ar".to_owned(), ..ask("space", "SRB", "RUS USA") };
    golden("space-ar", &ukraine(), &space, 320.0, &Theme::LIGHT);
}

#[test]
fn a_median_says_whose_it_is() {
    let data = ukraine();
    for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
        let all =
            Compare { measure: measure.to_owned(), all: true, ..ask("alignment", "SRB", "RUS") };
        let found = answer(&data, &all);
        let Picture::Alignment(it) = &found.picture else { panic!("{:?}", found.picture) };
        // Sections 0, 2 and 3 share at least half; not all of them have a value.
        let has_value = |it: &&RankRow| {
            ![Section::Blocs, Section::UnderHalf].contains(&it.section) && it.value.is_some()
        };
        let mut values: Vec<f64> =
            it.rows.iter().filter(has_value).filter_map(|it| it.value).collect();
        values.sort_by(f64::total_cmp);
        let n = values.len();
        let median = (values[(n - 1) / 2] + values[n / 2]) / 2.0;
        assert!(it.median.is_some_and(|it| (it - median).abs() < 1e-9), "{measure}");
        assert!(it.median_label.starts_with(&format!("median of {n} members: ")), "{measure}");
        let whose = format!("(all {n} that share at least half of its roll calls).");
        assert!(found.sentences[0].text.ends_with(&whose), "{}", found.sentences[0].text);
        let whose = format!("the {n} members who share at least half of the roll calls of Serbia");
        assert!(found.note.starts_with(&format!("The median is of {whose}.")), "{}", found.note);
    }
}

#[test]
fn a_roll_call_with_open_doubts_proves_nobody_alone() {
    let call = |id: &str, doubts: u32| json!({"id": id, "date": "2019-05-01", "positions": "NYY", "doubts": doubts});
    let file = json!({
        "rollcall": 1, "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "rollCalls": [call("R/1", 0), call("R/2", 2), call("R/3", 1)],
    });
    let data = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let found = answer(&data, &ask("precedents", "A", ""));
    let Picture::Precedents(it) = &found.picture else { panic!("{:?}", found.picture) };
    assert_eq!((it.number.as_str(), it.rows.len()), ("1", 1));
    let said: Vec<&str> = found.sentences.iter().map(|it| it.text.as_str()).collect();
    assert!(said[1].starts_with("2 more roll calls are left out"), "{said:?}");
    for view in VIEWS {
        let warnings = answer(&data, &ask(view, "A", "B")).warnings;
        let it = warnings.iter().find(|it| it.code == "open-doubts").expect(view);
        let said = "Check this: doubts about the record are open in 2 roll calls.";
        assert_eq!(it.message, said, "{view}");
    }
}

#[test]
fn a_table_says_its_measure() {
    for (measure, words) in [
        ("agreement", "identical positions"),
        ("half-credit", "an abstention counts half"),
        ("yes-no", "yes and no only"),
        ("kappa", "corrected for chance (kappa)"),
    ] {
        for view in ["alignment", "timeline", "matrix"] {
            let compare = Compare { measure: measure.to_owned(), ..ask(view, "M00", "M04 M08") };
            let table = answer(&assembly(), &compare).table;
            assert!(table.caption.contains(words), "{}", table.caption);
            if view == "alignment" {
                let head = format!("Value ({words})");
                let head = if measure == "agreement" { "Same position" } else { &head };
                assert_eq!(table.columns[2..4], [head, "Base"]);
            }
        }
    }
}

#[test]
fn a_figure_of_blocs_is_one_between_blocs() {
    for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
        let compare = Compare {
            measure: measure.to_owned(),
            by_bloc: true,
            ..ask("matrix", "SRB", "balkans eu brics")
        };
        let said = answer(&ukraine(), &compare).sentences;
        // Where all are level nothing is highest.
        assert_eq!(said.is_empty(), measure == "kappa", "{measure}");
        for it in said {
            assert!(it.text.starts_with("Between blocs, "), "{measure}: {}", it.text);
        }
    }
}

/// What entries are called, by their ids.
fn entry(view: &Comparison, id: &str) -> String {
    let scene = Scene::comparison(view, 600.0, &Theme::LIGHT, &ShippedFont);
    let found = scene.entries.into_iter().find(|it| it.id == id);
    found.unwrap_or_else(|| panic!("no entry {id}")).name
}

#[test]
fn a_figure_is_called_by_what_it_is_and_its_base() {
    let data = ukraine();
    let blocs = |ids: &str, compare: Compare| Compare { blocs: Some(list(ids)), ..compare };
    let ranking = blocs("balkans", Compare { all: true, ..ask("alignment", "SRB", "RUS") });
    let few = Compare { from: "2024".to_owned(), ..ranking.clone() };
    let arabic = Compare { lang: "ar".to_owned(), ..ranking.clone() };
    let alone = blocs("balkans", ask("precedents", "SRB", ""));
    let square = ask("matrix", "SRB", "RUS DEU");
    for (compare, id, name) in [
        (&ranking, "RUS", "Russia: 50 %, 11 of 22; rank 12="),
        (&ranking, "KHM", "Cambodia: 91 %, 20 of 22; rank 1"),
        (&ranking, "bloc:balkans", "Balkans: median 30 %, 9 members"),
        (&few, "RUS", "Russia: 0 %, 0 of 3. Fewer than 20 roll calls shared: not ranked"),
        (&alone, "year:2016", "2016: 1 of 1 roll call"),
        (&square, "pair:SRB:RUS", "Serbia, Russia: 50 %, 22 roll calls"),
        (&ask("timeline", "M00", "M04"), "M04:2008", "Elden, 2008: 69 %, 18 of 26"),
        (&ask("space", "SRB", ""), "SRB", "Serbia: 1.22, 22 of 23 contested roll calls"),
    ] {
        let dataset = if id == "M04:2008" { assembly() } else { data.clone() };
        assert_eq!(entry(&answer(&dataset, compare), id), name);
    }
    // No Latin comma where others are meant.
    for compare in [&arabic, &Compare { lang: "ar".to_owned(), ..square.clone() }] {
        let found = answer(&data, compare);
        let scene = Scene::comparison(&found, 600.0, &Theme::LIGHT, &ShippedFont);
        let names: Vec<&str> = scene.entries.iter().map(|it| it.name.as_str()).collect();
        assert!(names.iter().all(|it| !it.contains(',')), "{names:?}");
        assert!(names.iter().any(|it| it.contains('،')), "{names:?}");
    }
    let under = Compare { to: "2013".to_owned(), ..ranking };
    let Picture::Alignment(it) = answer(&data, &under).picture else { panic!("no ranking") };
    let said =
        it.rows.iter().filter(|it| it.section == Section::UnderHalf).map(|it| it.said.as_str());
    let why = "Fewer than half of the roll calls of Serbia shared: not ranked";
    assert!(said.clone().count() > 0 && said.clone().all(|it| it.ends_with(why)));
    // A row of a table begins with who it is of.
    let table = answer(&data, &ask("space", "SRB", "")).table;
    assert_eq!(table.columns, ["Member", "Rank", "Point"]);
    assert!(table.rows.iter().any(|it| it[0] == "Serbia"));
}

#[test]
fn there_is_a_sentence_wherever_there_is_a_picture() {
    let others = dataset::read(common::file("www/data/others.json").as_bytes());
    let others = others.expect("a readable dataset").0;
    for (dataset, compare, said) in [
        (
            &others,
            ask("alignment", "SRB", ""),
            "Nobody is ranked: no member shares 20 roll calls with Serbia.",
        ),
        (
            &others,
            Compare { measure: "yes-no".to_owned(), ..ask("alignment", "SRB", "") },
            "Nobody is ranked: no member shares 20 roll calls with Serbia in which neither abstained.",
        ),
        (
            &ukraine(),
            ask("space", "SRB", ""),
            "Counted from one end (Andorra and 29 more), Serbia has place 171 of 189 members.",
        ),
        (
            &ukraine(),
            ask("space", "SRB", "RUS USA"),
            "On this line Serbia stands nearer to Russia (1.65 away) than to United States (2.25).",
        ),
        (&others, ask("space", "", ""), "At the ends of this line stand "),
        // Three roll calls give nobody a place.
        (&others, ask("space", "SRB", ""), "At the ends of this line stand "),
        (
            &others,
            Compare { blocs: Some(list("eu")), ..ask("precedents", "FRA", "") },
            "When no other EU member voted as France did: never, of 3 roll calls in which France \
             took a position as a member of European Union.",
        ),
    ] {
        let found = answer(dataset, &compare);
        let texts: Vec<&str> = found.sentences.iter().map(|it| it.text.as_str()).collect();
        assert!(texts.iter().any(|it| it.starts_with(said)), "{said} {texts:?}");
    }
}

#[test]
fn dots_that_are_pointed_out_stand_under_those_in_the_heap() {
    let view = answer(&ukraine(), &ask("space", "SRB", "RUS DEU"));
    let Picture::Space(line) = &view.picture else { panic!("no line") };
    for width in WIDTHS {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        for point in line.points.iter().filter(|it| it.strong) {
            let mut centers = Vec::new();
            for mark in scene.marks.iter().filter(|it| it.member == Some(point.member)) {
                if let Shape::Dot { center, .. } = mark.shape {
                    centers.push(center.0);
                }
            }
            assert_eq!(centers.len(), 2, "{}", point.name);
            assert_eq!(centers[0], centers[1], "{}", point.name);
        }
    }
}

#[test]
fn a_square_has_all_members_of_its_blocs_and_says_whom_it_lacks() {
    let data = ukraine();
    for (ids, count, left_out) in [
        // Members of both stand there once.
        ("eu nato", 37, None),
        ("nato eu", 37, None),
        ("eu un-africa nato brics", 37, Some("African Group and BRICS")),
    ] {
        let compare = Compare { blocs: Some(list(ids)), ..ask("matrix", "SRB", "") };
        let found = answer(&data, &compare);
        let Picture::Matrix(matrix) = &found.picture else { panic!("no square") };
        assert_eq!(matrix.members.len(), count, "{ids}");
        let cut = found.warnings.iter().find(|it| it.code == "blocs-cut");
        let said = left_out
            .map(|it| format!("Left out, since more than 40 members would be shown: {it}."));
        assert_eq!(cut.map(|it| it.message.clone()), said);
    }
}

#[test]
fn rows_and_columns_are_numbered_at_every_width() {
    let ten: Vec<&str> = "RUS DEU FRA USA CHN HUN BIH GRC ROU".split(' ').collect();
    let compare = ask("matrix", "SRB", &ten.join(" "));
    let view = answer(&ukraine(), &compare);
    for width in [280.0, 320.0, 400.0, 520.0] {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        check_words(&scene, "a square of ten");
        for number in 1..=10 {
            let is_number = |it: &&rollcall::scene::Mark| matches!(&it.shape, Shape::Text { words, .. } if *words == number.to_string());
            assert!(scene.marks.iter().filter(is_number).count() >= 2, "{number} at {width}");
        }
        let says = scene.marks.iter().any(
            |it| matches!(&it.shape, Shape::Text { words, .. } if words == "Numbers in cells: %"),
        );
        let signs = scene
            .marks
            .iter()
            .filter(|it| matches!(&it.shape, Shape::Text { words, .. } if words.ends_with(" %")));
        // Beside the two of the scale a number with its sign is in a cell.
        assert!(!(says && signs.count() > 2), "{width}");
    }
}

#[test]
fn a_part_of_a_year_is_not_the_figure_that_is_printed() {
    let compare = Compare { to: "2019-10".to_owned(), ..ask("timeline", "M00", "M04 M07") };
    let view = answer(&assembly(), &compare);
    let Picture::Timeline(it) = &view.picture else { panic!("{:?}", view.picture) };
    for series in &it.series {
        assert!(series.last.starts_with("2018: "), "{}", series.last);
        let last = series.points.last().expect("a point");
        assert!(last.partial && last.label.contains(", 2019 (part of the year): "), "{last:?}");
    }
    assert!(view.table.rows.iter().any(|it| it[0] == "2019 (part of the year)"));
    golden("timeline-part", &assembly(), &compare, 600.0, &Theme::LIGHT);
    let only = Compare { from: "2019".to_owned(), ..compare };
    let Picture::Timeline(it) = answer(&assembly(), &only).picture else { panic!("no line") };
    assert!(it.series[0].last.starts_with("2019 (part of the year): "), "{}", it.series[0].last);
}

#[test]
fn years_on_the_axis_are_evenly_spaced_from_the_first_to_the_last() {
    for (from, to) in [("2008", "2019"), ("2009", "2018"), ("2011", "2012")] {
        for width in [320.0, 400.0, 600.0, 1_000.0] {
            let compare = Compare {
                from: from.to_owned(),
                to: to.to_owned(),
                ..ask("timeline", "M00", "M04")
            };
            let scene = Scene::comparison(
                &answer(&assembly(), &compare),
                width,
                &Theme::LIGHT,
                &ShippedFont,
            );
            let mut years = Vec::new();
            for mark in &scene.marks {
                if let Shape::Text { words, .. } = &mark.shape {
                    years.extend(words.parse::<i32>().ok());
                }
            }
            let ends = [years.first(), years.last()].map(|it| it.map(ToString::to_string));
            assert_eq!(ends, [from, to].map(|it| Some(it.to_owned())), "{width}: {years:?}");
            // All but the step to the last are alike.
            let steps: Vec<i32> = years.windows(2).map(|it| it[1] - it[0]).collect();
            let (_, even) = steps.split_last().expect("two years");
            assert!(even.iter().all(|it| *it == even[0]), "{width}: {years:?}");
        }
    }
}

/// A year and its points stand in one column, so that keys go from one to the other.
#[test]
fn a_year_and_its_points_are_one_column() {
    let view = answer(&assembly(), &ask("timeline", "M00", "M04 four"));
    for width in WIDTHS {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        for year in 2008..2020 {
            let of_year = scene.entries.iter().filter(|it| it.id.ends_with(&format!(":{year}")));
            let edges: Vec<f32> = of_year.map(|it| it.bounds.x).collect();
            assert_eq!(edges.len(), 3, "{year}");
            assert!(edges.iter().all(|it| *it == edges[0]), "{year}: {edges:?}");
        }
        // A point answers where its mark is and no further.
        for it in scene.entries.iter().filter(|it| it.id.starts_with("M04:")) {
            let middle =
                (it.bounds.x + it.bounds.width / 2.0, it.bounds.y + it.bounds.height / 2.0);
            let hit = scene.hit(middle.0, middle.1).map(|at| scene.entries[at].id.clone());
            let year = it.id.rsplit(':').next().expect("a year");
            assert!(hit.is_some_and(|it| it.ends_with(year)), "{}", it.id);
        }
    }
}

/// Three members over four years: B joins the bloc and the assembly late, C never joins the bloc.
fn late() -> Dataset {
    let mut calls = Vec::new();
    for year in 2001..=2004 {
        for call in 0..3 {
            let late = if year < 2003 { '-' } else { 'N' };
            calls.push(json!({
                "id": format!("{year}/{call}"), "date": format!("{year}-06-0{}", call + 1),
                "topics": if call == 0 { json!([]) } else { json!(["Law"]) },
                "positions": format!("{}{late}Y", if call == 1 { 'N' } else { 'Y' }),
            }));
        }
    }
    let file = json!({
        "rollcall": 1,
        "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "blocs": [
            {"id": "all", "name": "All", "default": true,
                "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}]},
            {"id": "late", "name": "Late ones", "members": [{"id": "B", "from": "2003-01-01"}]},
        ],
        "rollCalls": calls,
    });
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

fn nothing_said(compare: &Compare) -> String {
    let Picture::Nothing(why) = answer(&late(), compare).picture else { panic!("a picture") };
    why
}

#[test]
fn nobody_else_stands_for_a_bloc_that_is_named() {
    let before = |compare: Compare| Compare { to: "2002".to_owned(), ..compare };
    let empty = "Late ones had no members in this period.";
    assert_eq!(nothing_said(&before(ask("matrix", "", "late"))), empty);
    let shown = Compare { blocs: Some(list("late")), ..ask("matrix", "", "") };
    assert_eq!(nothing_said(&before(shown)), empty);
    let outside = "A took no position as a member of Late ones in this period.";
    assert_eq!(nothing_said(&ask("precedents", "A", "late")), outside);
}

#[test]
fn who_was_no_member_did_not_abstain_from_voting() {
    let before = Compare { to: "2002".to_owned(), ..ask("alignment", "B", "") };
    assert_eq!(nothing_said(&before), "B was no member in this period.");
}

#[test]
fn a_sentence_about_two_members_has_their_own_years() {
    let said = |compare: &Compare| answer(&late(), compare).sentences.remove(0).text;
    let both = said(&ask("alignment", "A", "B"));
    assert!(
        both.starts_with("A voted the same way as B in 2 of 6 roll calls in 2003–2004"),
        "{both}"
    );
    let asked = Compare { from: "2002-06".to_owned(), ..ask("alignment", "A", "B") };
    assert!(said(&asked).contains("in June 2002 – 2004"), "{}", said(&asked));
}

#[test]
fn what_no_topic_has_is_counted_beside_a_topic() {
    let note = |topic: &str| {
        answer(&late(), &Compare { topic: topic.to_owned(), ..ask("alignment", "A", "") }).note
    };
    let without = "Roll calls of the period that are filed under no topic: 4.";
    assert!(note("Law").contains(without), "{}", note("Law"));
    assert!(!note("").contains("no topic"));
}

#[test]
fn several_runs_that_are_as_long_are_not_the_longest_one() {
    let calls: Vec<Value> = ["NY", "NY", "YY", "NY", "NY"]
        .iter()
        .zip(1..)
        .map(|(positions, day)| {
            json!({"id": format!("r{day}"), "date": format!("2019-12-0{day}"), "positions": positions})
        })
        .collect();
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}], "rollCalls": calls});
    let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let said = answer(&dataset, &ask("precedents", "B", "")).sentences;
    let run = said.iter().find(|it| it.text.starts_with("The longest run")).expect("a run");
    let expected = "The longest run: 2 in a row of those in which B took a position, 2 times; the \
                    first from 1 December 2019 (r1) to 2 December 2019 (r2).";
    assert_eq!(run.text, expected);
}

/// What a member of a bloc is called has no translation: the words of the reader's language say it.
#[test]
fn no_english_name_of_a_blocs_members_stands_in_another_language() {
    let file = json!({
        "rollcall": 1,
        "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "blocs": [{"id": "b", "name": "Bloc", "memberName": "Bloc state", "default": true,
            "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}]}],
        "rollCalls": [{"id": "r", "date": "2019-12-09", "positions": "NYY"}],
    });
    let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    for (lang, expected) in [("en", "Bloc state"), ("sr-Latn", "članica bloka Bloc")] {
        let compare = Compare { lang: lang.to_owned(), ..ask("precedents", "A", "") };
        let heading = answer(&dataset, &compare).heading;
        assert!(heading.contains(expected), "{heading}");
    }
}

#[test]
fn evidence_of_pairs_says_whether_they_are_of_members_or_of_blocs() {
    let dataset = ukraine();
    let index = Index::of(&dataset);
    let words = catalog("en");
    for with in ["RUS DEU", "eu nato brics"] {
        let compare = ask("matrix", "SRB", with);
        let heading = answer(&dataset, &compare).heading;
        let list = evidence(&dataset, &index, &Names::new(), &compare, &words, "least");
        assert_eq!(list.expect("a question").expect("pairs").title, heading);
    }
}

#[test]
fn serbian_counts_as_it_is_spoken() {
    let words = catalog("sr-Latn");
    for (count, said) in [
        (0, "Nijedna od 135 rangiranih članica nije češće glasala isto kao A nego B."),
        (1, "1 od 135 rangiranih članica češće je glasala isto kao A nego B."),
        (3, "3 od 135 rangiranih članica češće su glasale isto kao A nego B."),
        (11, "11 od 135 rangiranih članica češće je glasalo isto kao A nego B."),
        (21, "21 od 135 rangiranih članica češće je glasala isto kao A nego B."),
    ] {
        let args = Args::new().text("member", "A").text("other", "B");
        let args = args.count("more", count).count("ranked", 135);
        assert_eq!(words.say("rank-of", &args), said);
    }
    for (count, said) in [
        (1, "Promena stava kod 1 članice (za → protiv)."),
        (3, "Promena stava kod 3 članice (za → protiv)."),
        (12, "Promena stava kod 12 članica (za → protiv)."),
    ] {
        let args = Args::new().count("count", count).text("from", "yes").text("to", "no");
        assert_eq!(words.say("crossed-many", &args), said);
    }
    for (count, said) in [
        (1, "Izostavljeno: 1 glasanje u kojem jedna nije zauzela stav."),
        (3, "Izostavljeno: 3 glasanja u kojima jedna nije zauzela stav."),
        (11, "Izostavljeno: 11 glasanja u kojima jedna nije zauzela stav."),
    ] {
        assert_eq!(words.say("evidence-left-out", &Args::new().count("count", count)), said);
    }
}
