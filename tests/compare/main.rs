//! Views of many roll calls: pictures as SVG text, words that never overlap, figures compared with
//! a count by hand, and questions that have no answer.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;

mod edges;
mod figures;
mod pictures;
mod questions;
mod truth;
mod words;

use common::{Spelled, catalog, check_rects, check_words, compare_text, names, ukraine};
use proptest::prelude::*;
use rollcall::agreement::Measure;
use rollcall::dataset::{self, Dataset};
use rollcall::paint;
use rollcall::planes::{Counted, Planes, Selection};
use rollcall::ranking::{Ranking, median_of};
use rollcall::scene::text::ShippedFont;
use rollcall::scene::theme::Theme;
use rollcall::scene::{Scene, Shape};
use rollcall::space::space;
use rollcall::view::Names;
use rollcall::view::compare::{
    Compare, Comparison, Evidence, Index, Picture, RankRow, Section, evidence,
};
use rollcall::view::words::{Args, Words};
use serde_json::{Value, json};

const WIDTHS: [f32; 3] = [320.0, 600.0, 1_000.0];
const VIEWS: [&str; 5] = ["alignment", "timeline", "precedents", "matrix", "space"];

/// Makes an invented assembly: sixteen members of four leanings over twelve years, made by a rule.
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

/// Returns all texts of an answer: those of its entries, picture, sentences and table, and the
/// plain text.
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

/// Makes a dataset of four members, with a roll call whose date is a month, a bloc that a member
/// left on the first day of that month, and a seat that came later.
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

#[track_caller]
fn golden(name: &str, dataset: &Dataset, compare: &Compare, width: f32, theme: &Theme) {
    let view = answer(dataset, compare);
    let svg = paint::svg(&Scene::framed_comparison(&view, width, theme, &ShippedFont));
    compare_text(&format!("{name}-{width}.svg"), &svg);
}
