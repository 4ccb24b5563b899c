//! Several files of the project's own form, put together.

use super::*;
use serde_json::{Value, json};

/// Makes a file of three members and one roll call with the given id.
fn own(id: &str) -> Value {
    json!({
        "rollcall": 1, "assembly": {"name": "One"}, "source": {"name": "S"},
        "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "rollCalls": [common::call(id, "2020-01-01", "YNA")],
    })
}

fn together(first: &Value, second: &Value) -> Result<Checked, String> {
    let mut import = Import::new(Choices::default());
    for (name, file) in [("first", first), ("second", second)] {
        import.add(name, file.to_string().as_bytes()).map_err(|it| it.to_string())?;
    }
    import.finish().map_err(|it| it.to_string())
}

#[test]
fn files_of_two_assemblies_are_no_dataset() {
    let mut second = own("2");
    assert!(together(&own("1"), &second).is_ok());
    second["assembly"]["name"] = json!("Two");
    assert!(together(&own("1"), &second).is_err());
}

#[test]
fn two_sources_are_both_named_and_one_is_once() {
    for (source, expected) in [("S", "S"), ("T", "S; T")] {
        let mut second = own("2");
        second["source"]["name"] = json!(source);
        let checked = together(&own("1"), &second).expect("a dataset");
        assert_eq!(checked.dataset.source.expect("a source").name, expected);
    }
}

#[test]
fn doubts_and_ballots_stay_and_nobody_is_missed() {
    let with_two = |id: &str| {
        let mut it = own(id);
        let mut calls = ["Y.N", "YN-"].map(|positions| {
            let mut call = common::call(&format!("{id}{positions}"), "2020-01-01", positions);
            call["ballot"] = json!("x");
            call
        });
        calls[0]["doubts"] = json!(2);
        it["rollCalls"] = json!(calls);
        it
    };
    let checked = together(&with_two("1"), &with_two("2")).expect("a dataset");
    assert_eq!(open(&checked), [2, 0, 2, 0]);
    assert!(checked.dataset.roll_calls.iter().all(|it| it.ballot.as_deref() == Some("x")));
}

/// Makes a file with a bloc `b` of one member.
fn with_bloc(id: &str, member: &str, default: bool) -> Value {
    let mut it = own(id);
    it["blocs"] = json!([common::bloc("b", member)]);
    it["blocs"][0]["default"] = json!(default);
    it
}

#[test]
fn a_bloc_of_two_files_is_one_and_shown_if_either_shows_it() {
    for (first, second) in [(true, false), (false, true), (false, false)] {
        let files = [with_bloc("1", "A", first), with_bloc("2", "A", second)];
        let checked = together(&files[0], &files[1]).expect("a dataset");
        let [bloc] = checked.dataset.blocs.as_slice() else { panic!("one bloc") };
        assert_eq!((bloc.default, bloc.memberships.len()), (first || second, 1));
        assert!(!has_doubt(&checked, "bloc-differs"));
    }
}

#[test]
fn a_bloc_of_other_members_in_another_file_is_a_doubt() {
    let files = [with_bloc("1", "A", true), with_bloc("2", "B", true)];
    let checked = together(&files[0], &files[1]).expect("a dataset");
    assert!(has_doubt(&checked, "bloc-differs"), "{:?}", doubts(&checked));
}
