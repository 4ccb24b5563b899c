//! The project's own JSON at its limits: what is still read, and what no longer is.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::call;
use rollcall::dataset::{self, Dataset, DatasetError};
use rollcall::date::Date;
use rollcall::position::Position;
use serde_json::{Map, Value, json};

/// Reads a file; returns the dataset and the codes of its warnings.
fn read(text: &str) -> Result<(Dataset, Vec<&'static str>), DatasetError> {
    let (dataset, warnings) = dataset::read(text.as_bytes())?;
    Ok((dataset, warnings.iter().map(|it| it.code).collect()))
}

/// Makes a file of one member with some roll calls.
fn file(roll_calls: &[Value]) -> Value {
    json!({"rollcall": 1, "members": [{"id": "A"}], "rollCalls": roll_calls})
}

/// Returns the codes of the warnings about a roll call with one more field, or of the error if the
/// file is refused.
fn warned(field: &str, value: Value) -> Vec<&'static str> {
    let mut it = call("1", "2020-01-01", "Y");
    it[field] = value;
    match read(&file(&[it]).to_string()) {
        Ok((_, codes)) => codes,
        Err(error) => vec![error.fault.code()],
    }
}

#[test]
fn a_file_of_exactly_the_most_bytes_is_read() {
    let text = file(&[]).to_string();
    let padded = |bytes: usize| format!("{text}{}", " ".repeat(bytes - text.len()));
    assert!(read(&padded(8 << 20)).is_ok());
    let error = read(&padded((8 << 20) + 1)).expect_err("a file that is too large");
    assert_eq!(error.fault.code(), "too-large");
}

#[test]
fn a_file_of_too_many_values_is_left_unread() {
    let read = |count: usize| {
        let mut it = file(&[]);
        it["x"] = json!(vec![0; count]);
        read(&it.to_string())
    };
    assert!(read(100_000).is_ok());
    let error = read(400_000).expect_err("too many values");
    assert!(error.to_string().contains("too many values"), "{error}");
}

#[test]
fn a_file_with_an_object_of_too_many_fields_is_left_unread() {
    let read = |count: usize| {
        let mut it = file(&[]);
        it["x"] = (0..count).map(|it| (it.to_string(), json!(it))).collect::<Map<_, _>>().into();
        read(&it.to_string())
    };
    assert!(read(200).is_ok());
    let error = read(201).expect_err("too many fields");
    assert!(error.to_string().contains("an object in it has too many"), "{error}");
}

#[test]
fn counts_and_addresses_have_a_most() {
    let address = |length: usize| json!(format!("https://a/{}", "x".repeat(length - 10)));
    assert_eq!(warned("url", address(2_000)), [""; 0]);
    assert_eq!(warned("url", address(2_001)), ["unsafe-address"]);
    let million = json!({"yes": 1_000_000});
    assert_eq!(warned("stated", million), ["tally-differs"]);
    assert_eq!(warned("stated", json!({"yes": 1_000_001})), ["unexpected-form"]);
}

#[test]
fn a_total_that_is_null_is_told_and_the_others_count() {
    let text = "{\"rollcall\": 1, \"members\": [{\"id\": \"a\"}], \"rollCalls\": [{\"id\": \"r\", \"date\": \"2020-01-01\",\n\"positions\": \"Y\", \"title\": null, \"stated\": {\"yes\": 1, \"no\": null}}]}";
    let (dataset, warnings) = dataset::read(text.as_bytes()).expect("a readable file");
    assert_eq!(
        (dataset.roll_calls[0].stated.yes, dataset.roll_calls[0].stated.no),
        (Some(1), None)
    );
    let [warning] = warnings.as_slice() else { panic!("{warnings:?}") };
    assert_eq!((warning.code, warning.roll_call.as_deref()), ("unreadable-count", Some("r")));
    let place = warning.place.expect("a place");
    assert_eq!((place.line, place.column), (2, 56));
    assert_eq!(warned("stated", json!(null)), [""; 0]);
}

#[test]
fn each_total_that_is_stated_is_held_against_the_list() {
    for (stated, differs) in [
        (json!({"yes": 1}), false),
        (json!({"yes": 1, "no": 0, "abstain": 0}), false),
        (json!({"yes": 1, "no": 1}), true),
        (json!({"yes": 1, "abstain": 1}), true),
    ] {
        let found = warned("stated", stated.clone());
        assert_eq!(found == ["tally-differs"], differs, "{stated}: {found:?}");
    }
}

#[test]
fn former_names_may_stand_in_any_order() {
    let mut names =
        [json!({"name": "B", "to": "2010-01-01"}), json!({"name": "A", "to": "2000-01-01"})];
    for _ in 0..2 {
        names.reverse();
        let mut it = file(&[]);
        it["members"][0] = json!({"id": "A", "name": "C", "formerly": names});
        let (dataset, _) = read(&it.to_string()).expect("a readable file");
        for (date, name) in [("1999-12-31", "A"), ("2000-01-01", "B"), ("2010-01-01", "C")] {
            let on = Date::parse(date).expect("a day");
            assert_eq!(dataset.members[0].name.on(on), name, "{date}, {names:?}");
        }
    }
}

/// Paragraphs are voted on under the symbol of their resolution; of two whole texts with one
/// symbol, one is a slip.
#[test]
fn only_parts_of_a_text_may_share_its_id() {
    for (kind, kept) in [("paragraph", 2), ("resolution", 1)] {
        let of = |positions: &str| {
            let mut it = call("1", "2020-01-01", positions);
            it["kind"] = json!(kind);
            it
        };
        let (dataset, codes) =
            read(&file(&[of("Y"), of("N")]).to_string()).expect("a readable file");
        assert_eq!((dataset.roll_calls.len(), codes.len()), (kept, 2 - kept), "{kind}");
        assert_eq!(dataset.roll_calls[0].position(0), Position::Yes, "the first stays");
    }
}

#[test]
fn two_blocs_of_one_id_are_an_error() {
    let mut it = file(&[]);
    it["blocs"] = json!([{"id": "b"}, {"id": "b"}]);
    let error = read(&it.to_string()).expect_err("two blocs of one id");
    assert_eq!(error.fault.code(), "duplicate-bloc");
}
