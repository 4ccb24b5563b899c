//! The whole General Assembly through the editors' door, packed and read back: no cell, date, title
//! or total may differ from the collected records.
//!
//! Reads `../shared/data`, and prints that it was skipped where that folder does not exist.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "common/collected.rs"]
mod collected;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use collected::collected;
use flate2::read::GzDecoder;
use rollcall::dataset::import::{self, Choices, Import};
use rollcall::dataset::{self, Dataset};
use rollcall::figures::{Request, figures};
use rollcall::position::Position;
use serde_json::Value;

type Row = BTreeMap<String, String>;

/// Reads the three collected files, with their names; `None` if this machine does not have them.
fn files() -> Option<[(&'static str, Vec<u8>); 3]> {
    let folder = collected("unga")?;
    let read = |path: PathBuf| {
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let mut votes = Vec::new();
    let packed = read(folder.join("unga_votes.csv.gz"));
    GzDecoder::new(packed.as_slice()).read_to_end(&mut votes).expect("a gzip file");
    Some([
        ("unga_rollcalls.csv", read(folder.join("unga_rollcalls.csv"))),
        ("unga_votes.csv", votes),
        ("unga_countries.csv", read(folder.join("unga_countries.csv"))),
    ])
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(bytes);
    reader.deserialize().map(|row| row.expect("a readable row")).collect()
}

/// Compares everything that `dataset` says with the records. In a `short` one, titles may be cut,
/// and totals left out if the list adds up to them.
fn check(dataset: &Dataset, [roll_calls, votes, countries]: [&[u8]; 3], short: bool) {
    let names: BTreeMap<String, String> = rows(countries)
        .into_iter()
        .map(|mut row| (row.remove("code").expect("a code"), row["iso2"].clone()))
        .collect();
    let mut positions: BTreeMap<String, Row> =
        rows(votes).into_iter().map(|mut row| (row.remove("id").expect("an id"), row)).collect();
    let roll_calls = rows(roll_calls);
    assert_eq!(dataset.members.len(), names.len());
    assert_eq!(dataset.roll_calls.len(), roll_calls.len());
    for member in &dataset.members {
        let iso = Some(names[&member.id].clone()).filter(|it| !it.is_empty());
        assert_eq!(member.iso, iso, "{}", member.id);
    }
    let mut cells = 0;
    for (row, it) in roll_calls.iter().zip(&dataset.roll_calls) {
        let id = format!("{} ({})", row["id"], it.id);
        assert_eq!(row["date"], it.date.to_string(), "{id}");
        let title = dataset::clean(&row["title"]).into_owned();
        match it.title.as_deref().unwrap_or_default().strip_suffix('…').filter(|_| short) {
            Some(start) => assert!(title.starts_with(start) && title != start, "{id}"),
            None => assert_eq!(title, it.title.as_deref().unwrap_or_default(), "{id}"),
        }
        let counted = it.counted();
        for (key, stated, counted) in [
            ("yes", it.stated.yes, counted.yes),
            ("no", it.stated.no, counted.no),
            ("abstain", it.stated.abstain, counted.abstain),
        ] {
            let stated = stated.or(short.then_some(counted));
            assert_eq!(row[key].parse().ok(), stated, "{key} of {id}");
        }
        let mut seats = positions.remove(&row["id"]).expect("a row of positions");
        for (member, position) in dataset.members.iter().zip(&it.positions) {
            let code = seats.remove(&member.id).expect("a seat").replace('X', ".");
            let expected = code.chars().next().and_then(Position::from_code);
            assert_eq!(expected, Some(*position), "{} in {id}", member.id);
            cells += 1;
        }
        assert_eq!(seats, Row::new(), "{id}");
    }
    assert_eq!(cells, names.len() * roll_calls.len());
}

#[test]
fn the_whole_general_assembly_packs_without_a_difference() {
    let Some(files) = files() else { return };
    let mut import = Import::new(Choices::default());
    for (name, bytes) in &files {
        import.add(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let checked = import.finish().expect("a dataset");
    let bytes = files.each_ref().map(|(_, bytes)| bytes.as_slice());
    check(&checked.dataset, bytes, false);
    check_published(&checked.dataset);

    let text = import::write(&checked.dataset);
    let (again, warnings) = dataset::read(text.as_bytes()).expect("our own form");
    assert!(warnings.is_empty(), "{:?}", warnings.first());
    assert!(again == checked.dataset, "something is not read back as it was written");

    let packed = import::pack(&checked.dataset);
    let (again, warnings) = dataset::read(packed.as_bytes()).expect("our own form");
    assert!(warnings.is_empty(), "{:?}", warnings.first());
    check(&again, bytes, true);
    assert!(import::pack(&again) == packed, "packed again it differs");

    let made = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(made.join("whole.json"), text).expect("a place for the dataset");
    std::fs::write(made.join("packed.json"), packed).expect("a place for the packed dataset");
}

/// Compares published figures with ours, as far as they follow the same rules.
///
/// The US Department of State counts whole resolutions of a calendar year from the same records:
/// its reports on 2022 and 2023 must be met exactly. Figures on Korea and those of Imai rest on
/// releases of Voeten's data, which lack resumed sessions and have other tallies, so they must be
/// met within a few hundredths. Yugoslavia's seat after 2000 is Serbia's here, and its sessions
/// before 1991 count other paragraphs, so they are left out.
fn check_published(dataset: &Dataset) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/published.json");
    let text = std::fs::read_to_string(&path).expect("beside the data");
    let published: Value = serde_json::from_str(&text).expect("JSON");
    let agreement = |one: &str, other: &str, year: &Value| -> Value {
        let request = Request {
            figure: "agreement".to_owned(),
            ids: vec![one.to_owned(), other.to_owned()],
            from: Some(year.to_string()),
            to: Some(year.to_string()),
            ..Request::default()
        };
        let text = figures(dataset, &request).expect("figures");
        serde_json::from_str::<Value>(&text).expect("JSON")["rows"][0].clone()
    };
    for case in published["us_coincidence"]["cases"].as_array().expect("cases") {
        let found = agreement(case["member"].as_str().expect("an id"), "USA", &case["year"]);
        let printed = ["same", "opposed", "partial", "absent"].map(|it| case[it].as_i64());
        let ours = ["same", "opposed", "half", "leftOut"].map(|it| found[it].as_i64());
        assert_eq!(ours, printed, "{case}: {found}");
    }
    for case in published["agreement_korea"]["cases"].as_array().expect("cases") {
        let Some(printed) = case["agree"].as_f64().filter(|_| case["member"] != "YUG") else {
            continue;
        };
        let found = agreement("KOR", case["member"].as_str().expect("an id"), &case["year"]);
        let value = found["value"].as_f64().expect("a value");
        assert!((value - printed).abs() < 0.035, "{case}: {found}");
    }
}
