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
use rollcall::view::compare::{Compare, Comparison, Index, Picture, evidence};
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
         median of all members with Serbia was 0 %."
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
    let ranked: Vec<_> = found.rows.iter().filter(|it| it.section == 0 && !it.faint).collect();
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
        ("SRB", "RUS USA", ["Russia", "United States"]),
    ] {
        let Picture::Space(line) = answer(&data, &ask("space", focus, with)).picture else {
            panic!("no line");
        };
        assert_eq!(line.ends, expected, "{focus} {with}");
        let at = |name: &String| {
            let name = name.split(" and ").next().expect("a name");
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
