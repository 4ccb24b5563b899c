//! One roll call as a page shows it: which one is found, what is warned of, and who is named
//! beside the figures.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{bloc, call, chamber, question};
use rollcall::dataset::Dataset;
use rollcall::position::Position;
use rollcall::view::{Breakdown, SentenceKind, find_roll_call, proof};
use serde_json::{Value, json};

fn answer(dataset: &Dataset, blocs: &str, focus: &str) -> Breakdown {
    common::answer(dataset, &question("1", blocs, focus, "en"))
}

#[test]
fn the_last_of_the_newest_is_found_and_the_first_of_an_id() {
    for (calls, id, expected) in [
        ([("1", "2020-01-01"), ("2", "2020-01-01")], None, 1),
        ([("1", "2020-01-02"), ("2", "2020-01-01")], None, 0),
        ([("1", "2020-01-01"), ("1", "2020-01-02")], Some("1"), 0),
    ] {
        let calls = calls.map(|(id, date)| call(id, date, "Y"));
        let data = chamber("A", &[], &calls);
        let found = find_roll_call(&data, id).expect("a roll call");
        assert_eq!(found, &data.roll_calls[expected], "{calls:?}");
    }
}

#[test]
fn a_whole_text_goes_before_its_parts_of_that_day() {
    for (kinds, dates, expected) in [
        (["resolution", "paragraph"], ["2020-01-01", "2020-01-01"], 0),
        (["resolution", "paragraph"], ["2020-01-01", "2020-01-02"], 1),
        (["paragraph", "resolution"], ["2020-01-02", "2020-01-01"], 0),
    ] {
        let mut calls = [call("1", dates[0], "Y"), call("2", dates[1], "Y")];
        for (it, kind) in calls.iter_mut().zip(kinds) {
            it["kind"] = json!(kind);
        }
        let data = chamber("A", &[], &calls);
        let found = find_roll_call(&data, None).expect("a roll call");
        assert_eq!(found, &data.roll_calls[expected], "{kinds:?} {dates:?}");
    }
}

#[test]
fn a_record_that_is_not_certain_is_warned_of() {
    for (field, value, expected) in [
        ("doubts", json!(0), None),
        ("doubts", json!(1), Some("open-doubts")),
        ("stated", json!({"yes": 1}), None),
        ("stated", json!({"yes": 2}), Some("tally-differs")),
        ("stated", json!({"yes": 1, "abstain": 1}), Some("tally-differs")),
    ] {
        let mut it = call("1", "2020-01-01", "Y");
        it[field] = value;
        let found = answer(&chamber("A", &[], &[it.clone()]), "", "").warnings;
        let codes: Vec<_> = found.iter().map(|it| it.code).collect();
        assert_eq!(codes, Vec::from_iter(expected), "{it}");
    }
}

#[test]
fn who_had_no_seat_is_named_and_proven() {
    let data = chamber("A B C", &[bloc("b", "A B C")], &[call("1", "2020-01-01", "YY-")]);
    let view = answer(&data, "b", "C");
    assert_eq!(view.blocs[0].apart.len(), 1);
    assert!(view.blocs[0].apart[0].contains('C'), "{:?}", view.blocs[0].apart);
    assert!(view.blocs[0].label.ends_with(&view.blocs[0].apart[0]), "{}", view.blocs[0].label);
    let said = view.sentences.iter().find(|it| it.kind == SentenceKind::Focus);
    assert_eq!(proof(&view, said.expect("a sentence")), [(Position::NotMember, vec![2])]);
}

#[test]
fn a_bloc_that_is_named_twice_stands_once() {
    let data = chamber("A B", &[bloc("b", "A B")], &[call("1", "2020-01-01", "YN")]);
    let ids = |named: &str| {
        let rows = answer(&data, named, "").blocs;
        rows.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(ids("b b"), ["b"]);
}

#[test]
fn the_record_says_what_is_no_whole_text() {
    let record = |kind: &str| {
        let mut it: Value = call("1", "2020-01-01", "Y");
        it["kind"] = json!(kind);
        answer(&chamber("A", &[], &[it]), "", "").record
    };
    let parts = |kind: &str| record(kind).split(" · ").count();
    assert_eq!(parts("motion"), parts("resolution") + 1, "{}", record("motion"));
}
