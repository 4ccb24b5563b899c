//! `www/dataset.schema.json` describes the form that is read: it accepts our own files and what
//! `pack` writes, and what it rejects the reader does not trust either.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::path::Path;

use common::file;
use jsonschema::Validator;
use rollcall::dataset::{self, import};
use serde_json::{Value, json};

fn schema() -> Validator {
    let schema: Value = parse(&file("www/dataset.schema.json"));
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of the draft that it names");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[track_caller]
fn accept(schema: &Validator, text: &str, name: &str) {
    let faults: Vec<String> = schema
        .iter_errors(&parse(text))
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{name}: {faults:?}");
}

#[test]
fn our_own_files_and_what_is_packed_are_accepted() {
    let schema = schema();
    let mut files = 0;
    for folder in ["www/data", "www/names"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(path).expect("a folder") {
            let name = entry.expect("a file").file_name().into_string().expect("a plain name");
            if !name.ends_with(".json") {
                continue;
            }
            let text = file(&format!("{folder}/{name}"));
            accept(&schema, &text, &name);
            let (dataset, _) = dataset::read(text.as_bytes()).expect("a dataset");
            accept(&schema, &import::write(&dataset), &name);
            accept(&schema, &import::pack(&dataset), &name);
            files += 1;
        }
    }
    assert!(files > 2, "only {files} files");
}

/// A file with every field that there is.
fn full() -> Value {
    json!({
        "rollcall": 1,
        "assembly": {"id": "unga", "name": "a", "names": {"sr": "b"}, "short": "c", "shortNames": {"sr": "d"}},
        "source": {"name": "s", "url": "https://a.example/?q", "retrieved": "2025-11-01"},
        "members": [
            {"id": "SRB", "iso": "RS", "name": "Serbia", "formerly": [{"name": "before", "to": "2006-06-03"}]},
            {"id": "BIH"},
        ],
        "blocs": [{
            "id": "b", "name": "n", "names": {"sr": "m"}, "memberName": "o", "memberNames": {"sr": "p"},
            "default": true, "members": [{"id": "SRB", "from": "1973-01-01", "to": "2020-02-01"}],
        }],
        "rollCalls": [{
            "id": "r", "date": "1966-12", "title": "t", "url": "http://a.example", "outcome": "adopted",
            "kind": "paragraph", "topics": ["t"], "ballot": "x", "majority": "present-and-voting",
            "stated": {"yes": 1, "no": 0, "abstain": 1}, "positions": "YA",
            "notes": [{"member": "SRB", "text": "had intended to abstain"}], "doubts": 1,
        }],
    })
}

#[test]
fn every_field_is_described() {
    let (schema, text) = (schema(), full().to_string());
    accept(&schema, &text, "all fields");
    let (_, warnings) = dataset::read(text.as_bytes()).expect("a dataset");
    assert_eq!(warnings, []);
    accept(&schema, r#"{"rollcall": 1, "members": [], "rollCalls": []}"#, "no fields");
}

#[test]
fn what_is_wrong_is_rejected_here_as_it_is_by_the_reader() {
    let schema = schema();
    for (path, value) in [
        ("", json!([])),
        ("/rollcall", json!(2)),
        ("/rollcall", json!("1")),
        ("/members", json!(null)),
        ("/members", json!({})),
        ("/members/0", json!("SRB")),
        ("/members/0", json!({"name": "Serbia"})),
        ("/members/0/formerly/0/to", json!("2006")),
        ("/members/0/formerly/0", json!({"to": "2006-06-03"})),
        ("/blocs/0", json!({})),
        ("/blocs/0/members/0", json!({"from": "1973-01-01"})),
        ("/blocs/0/members/0/from", json!("1973-01")),
        ("/source/url", json!("javascript:alert(1)")),
        ("/source/retrieved", json!("1.11.2025")),
        ("/rollCalls", json!(null)),
        ("/rollCalls/0", json!({"id": "r", "date": "2019-12-09"})),
        ("/rollCalls/0", json!({"id": "r", "positions": "YA"})),
        ("/rollCalls/0", json!({"date": "2019-12-09", "positions": "YA"})),
        ("/rollCalls/0/date", json!("1966-13")),
        ("/rollCalls/0/date", json!("1966-12-00")),
        ("/rollCalls/0/kind", json!("vote")),
        ("/rollCalls/0/title", json!(7)),
        ("/rollCalls/0/url", json!("https://a b")),
        ("/rollCalls/0/topics", json!("t")),
        ("/rollCalls/0/stated/yes", json!(-1)),
        ("/rollCalls/0/stated/yes", json!(1.5)),
        ("/rollCalls/0/stated/yes", json!("63")),
        ("/rollCalls/0/stated/yes", json!(1_000_001)),
        ("/rollCalls/0/positions", json!("yn")),
        ("/rollCalls/0/positions", json!("Y\u{202E}")),
        ("/rollCalls/0/notes/0", json!({"text": "x"})),
        ("/rollCalls/0/doubts", json!(true)),
    ] {
        let mut wrong = full();
        *wrong.pointer_mut(path).expect(path) = value.clone();
        assert!(!schema.is_valid(&wrong), "{path} {value}");
        let trusted = dataset::read(wrong.to_string().as_bytes());
        let trusted = trusted.is_ok_and(|(_, warnings)| warnings.is_empty());
        assert!(!trusted, "the reader takes {path} {value}");
    }
}
