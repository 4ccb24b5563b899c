//! What several tests share.

use rollcall::dataset::{self, Dataset};
use rollcall::scene::text::{MeasureText, ShippedFont};
use rollcall::scene::{Rect, Scene, Shape};
use rollcall::view::words::{Arg, Args, Catalog, Words};
use rollcall::view::{Breakdown, Names, Question};
use serde_json::{Value, json};

/// Reads a file of the project.
#[allow(dead_code)]
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Reads all messages of a language.
#[allow(dead_code)]
pub fn catalog(lang: &str) -> Catalog {
    let folders = ["", "explore/", "compare/", "publish/"];
    let words = folders.map(|it| file(&format!("www/words/{it}{lang}.ftl"))).concat();
    Catalog::new(lang, &words).expect("a readable catalog")
}

/// Returns the ids of all messages of a language.
#[allow(dead_code)]
pub fn messages(lang: &str) -> std::collections::BTreeSet<String> {
    let folders = ["", "explore/", "compare/", "publish/"];
    let words = folders.map(|it| file(&format!("www/words/{it}{lang}.ftl"))).concat();
    let id = |line: &str| line.split_once(" =").map(|it| it.0.to_owned());
    words
        .lines()
        .filter(|it| it.starts_with(|it: char| it.is_ascii_lowercase()))
        .filter_map(id)
        .collect()
}

/// Reads the default dataset.
#[allow(dead_code)]
pub fn ukraine() -> Dataset {
    let (dataset, warnings) =
        dataset::read(file("www/data/ukraine.json").as_bytes()).expect("a readable dataset");
    assert_eq!(warnings, []);
    dataset
}

/// Makes a dataset from ids of members, separated by spaces, and blocs and roll calls as a file has
/// them.
#[allow(dead_code)]
pub fn chamber(members: &str, blocs: &[Value], roll_calls: &[Value]) -> Dataset {
    let members: Vec<Value> = members.split(' ').map(|id| json!({"id": id})).collect();
    let file = json!({"rollcall": 1, "members": members, "blocs": blocs, "rollCalls": roll_calls});
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

/// Returns the ids of `count` members: `M00 M01 M02`.
#[allow(dead_code)]
pub fn ids(count: usize) -> String {
    (0..count).map(|it| format!("M{it:02}")).collect::<Vec<_>>().join(" ")
}

/// Makes a bloc, as a file has it, whose members never change.
#[allow(dead_code)]
pub fn bloc(id: &str, members: &str) -> Value {
    let members: Vec<Value> = members.split(' ').map(|id| json!({"id": id})).collect();
    json!({"id": id, "members": members})
}

/// Makes a roll call as a file has it.
#[allow(dead_code)]
pub fn call(id: &str, date: &str, positions: &str) -> Value {
    json!({"id": id, "date": date, "positions": positions})
}

/// Makes `count` roll calls in a month such as `2020-03`, all with the same positions.
#[allow(dead_code)]
pub fn calls(count: usize, month: &str, positions: &str) -> Vec<Value> {
    let date = |it: usize| format!("{month}-{:02}", it % 28 + 1);
    (0..count).map(|it| call(&format!("{month}/{it}"), &date(it), positions)).collect()
}

/// Reads the member names of a language; in English the dataset has them.
#[allow(dead_code)]
pub fn names(dataset: &Dataset, lang: &str) -> Names {
    if lang == "en" {
        return Names::new();
    }
    let bytes = file(&format!("www/names/{lang}.json"));
    dataset::read_names(dataset, bytes.as_bytes()).expect("readable names")
}

/// Makes a question with blocs and focus as attributes give them.
#[allow(dead_code)]
pub fn question(vote: &str, blocs: &str, focus: &str, lang: &str) -> Question {
    let list = |words: &str| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    Question {
        view: "breakdown".to_owned(),
        vote: Some(vote.to_owned()),
        blocs: Some(list(blocs)),
        focus: list(focus),
        lang: lang.to_owned(),
        heading: None,
        ..Question::default()
    }
}

/// Answers a question in one of the project's languages.
#[allow(dead_code)]
pub fn answer(dataset: &Dataset, question: &Question) -> Breakdown {
    let names = names(dataset, &question.lang);
    Breakdown::new(dataset, &names, question, &catalog(&question.lang)).expect("an answer")
}

/// Words that say the id and the arguments of a message, so that a test reads what was meant.
#[allow(dead_code)]
pub struct Spelled;

impl Words for Spelled {
    fn say(&self, id: &str, args: &Args<'_>) -> String {
        let args = args.0.iter().map(|(name, arg)| match arg {
            Arg::Count(number) => format!(" {name}={number}"),
            Arg::Text(text) => format!(" {name}={text}"),
        });
        format!("<{id}{}>", args.collect::<String>())
    }
}

/// Compares a text with a golden file; `UPDATE_GOLDEN=1` writes it.
#[allow(dead_code)]
#[track_caller]
pub fn compare_text(name: &str, made: &str) {
    let path = format!("tests/golden/{name}");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), made)
            .expect("a writable folder");
    }
    assert!(made == file(&path), "{path} differs; look at it with UPDATE_GOLDEN=1 and git diff");
}

/// Whether a rectangle is inside the picture, apart from rounding.
#[allow(dead_code)]
pub fn inside(scene: &Scene, it: Rect) -> bool {
    it.x >= -0.5
        && it.y >= -0.5
        && it.right() <= scene.width + 0.5
        && it.bottom() <= scene.height + 0.5
}

/// Checks that no words overlap or leave the picture, and that none is smaller than 12 px; returns
/// the area of each line.
#[allow(dead_code)]
pub fn check_words(scene: &Scene, what: &str) -> Vec<Rect> {
    let mut words: Vec<(Rect, &str)> = Vec::new();
    for mark in &scene.marks {
        let Shape::Text { words: line, x, y, width, font, .. } = &mark.shape else { continue };
        assert!(font.size >= 12.0, "{what}: {line:?} is set at {} px", font.size);
        assert!((ShippedFont.width(line, *font) - width).abs() < 0.01, "{what}: {line:?}");
        let height = font.size * 0.95;
        let area = Rect { x: *x, y: y - font.size * 0.75, width: *width, height };
        assert!(inside(scene, area), "{what}: {line:?} leaves the picture, {area:?}");
        if let Some((_, other)) = words.iter().find(|(other, _)| other.overlaps(area)) {
            panic!("{what}: {line:?} overlaps {other:?}");
        }
        words.push((area, line));
    }
    words.into_iter().map(|it| it.0).collect()
}

/// Checks that no rectangle leaves the picture.
#[allow(dead_code)]
pub fn check_rects(scene: &Scene, what: &str) {
    for mark in &scene.marks {
        if let Shape::Rect { rect, .. } = &mark.shape {
            assert!(inside(scene, *rect), "{what}: {rect:?} leaves the picture");
            assert!(rect.width >= 0.0 && rect.height >= 0.0, "{what}: {rect:?} is inside out");
        }
    }
}
