//! What an editor has -> a checked dataset: names, tallies, members of the day, ballots, sources.
//!
//! The records are those of the default dataset, written in the layouts that people have and
//! then damaged one thing at a time.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod blocs;
mod members;
mod names;
mod own;
mod sources;
mod tables;

use rollcall::dataset::import::{Checked, Choices, Import};
use rollcall::dataset::{Dataset, RollCall};
use rollcall::date::Date;
use rollcall::position::Position;

fn import(files: &[(&str, &str)], choices: Choices) -> Checked {
    let mut import = Import::new(choices);
    for (name, text) in files {
        import.add(name, text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    import.finish().expect("a dataset")
}

fn read(text: &str) -> Checked {
    import(&[("file", text)], Choices::default())
}

/// Returns the codes of the open doubts, without notices, with the members that they are about.
fn doubts(checked: &Checked) -> Vec<(&str, Vec<&str>)> {
    let open = checked.doubts.iter().filter(|it| !it.is_notice());
    open.map(|it| (it.warning.code, it.members.iter().map(String::as_str).collect())).collect()
}

fn notices(checked: &Checked) -> Vec<&str> {
    checked.doubts.iter().filter(|it| it.is_notice()).map(|it| it.warning.code).collect()
}

fn position(dataset: &Dataset, roll_call: usize, member: &str) -> Option<Position> {
    let member = dataset.members.iter().position(|it| it.id == member)?;
    Some(dataset.roll_calls.get(roll_call)?.position(member))
}

const COLUMNS: &str = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

fn roll_call(id: &str) -> (Dataset, RollCall) {
    let dataset = common::ukraine();
    let found = dataset.roll_calls.iter().find(|it| it.id == id).expect("a roll call").clone();
    (dataset, found)
}

/// Writes a roll call as the UN Digital Library's CSV has it, with the given `symbol` and `record`
/// number.
fn undl(id: &str, symbol: &str, record: u32) -> String {
    let (dataset, it) = roll_call(id);
    let counted = it.counted();
    let mut text = COLUMNS.to_owned();
    for (member, position) in dataset.members.iter().zip(&it.positions) {
        let vote = match position {
            Position::Yes => "Y",
            Position::No => "N",
            Position::Abstain => "A",
            Position::NotVoting => "X",
            _ => continue,
        };
        text += &format!(
            "{record},{},{},{vote},{},74,{symbol},,,,\"{}\",,,,{}.0,{}.0,{}.0,{}.0,{}.0,https://digitallibrary.un.org/record/{record}\n",
            member.id,
            member.name.on(it.date).to_uppercase(),
            it.date,
            it.title.as_deref().unwrap_or_default(),
            counted.yes,
            counted.no,
            counted.abstain,
            counted.not_voting,
            counted.members(),
        );
    }
    text
}

fn crimea() -> String {
    undl("A/RES/74/17", "A/RES/74/17", 3_838_477)
}

/// Writes the vote of A/RES/74/17 as `unvotes` has it: the list of voters, in which `odd` abstained
/// instead of voting in favour, and the roll calls.
fn unvotes(date: &str, odd: &str) -> (String, String) {
    let (dataset, it) = roll_call("A/RES/74/17");
    let mut unvotes = "rcid,country,country_code,vote\n".to_owned();
    for (member, position) in dataset.members.iter().zip(&it.positions) {
        let word = match position {
            Position::Yes if member.id == odd => "abstain",
            Position::Yes => "yes",
            Position::No => "no",
            Position::Abstain => "abstain",
            _ => continue,
        };
        unvotes +=
            &format!("9075.0,{},{},{word}\n", member.name.now, member.iso.as_deref().unwrap());
    }
    let columns = "rcid,session,importantvote,date,unres,amend,para,short,descr";
    (unvotes, format!("{columns}\n9075,74,0,{date},A/RES/74/17,0,0,Crimea,Crimea\n"))
}

/// Imports a table of roll calls, each with date, symbol, kind and positions of members in the
/// order of `ids`, together with the table of these positions.
fn records(ids: &[&str], roll_calls: &[[&str; 4]]) -> Checked {
    let mut calls = "id,date,symbol,kind,title\n".to_owned();
    let mut positions = format!("id,{}\n", ids.join(","));
    for ([date, symbol, kind, taken], number) in roll_calls.iter().zip(1..) {
        calls += &format!("{number},{date},{symbol},{kind},Title {number}\n");
        let taken: Vec<String> = taken.chars().map(String::from).collect();
        positions += &format!("{number},{}\n", taken.join(","));
    }
    import(&[("calls.csv", &calls), ("positions.csv", &positions)], Choices::default())
}

/// Returns how many doubts are open on each roll call.
fn open(checked: &Checked) -> Vec<u32> {
    checked.dataset.roll_calls.iter().map(|it| it.doubts).collect()
}

fn has_doubt(checked: &Checked, code: &str) -> bool {
    doubts(checked).iter().any(|it| it.0 == code)
}

/// Returns a text without the lines that have `part`.
fn without(text: &str, part: &str) -> String {
    assert!(text.contains(part), "{part}");
    text.lines().filter(|it| !it.contains(part)).map(|it| format!("{it}\n")).collect()
}

/// Returns the positions of a roll call in the order of the members.
fn positions(checked: &Checked, roll_call: usize) -> String {
    checked.dataset.roll_calls[roll_call].positions.iter().map(|it| it.code()).collect()
}

/// Returns the names of the members, in their order.
fn names(checked: &Checked) -> Vec<&str> {
    checked.dataset.members.iter().map(|it| it.name.now.as_str()).collect()
}

#[test]
fn a_sound_record_raises_no_doubt_and_comes_out_as_it_is() {
    let checked = read(&crimea());
    assert_eq!(doubts(&checked), []);
    assert_eq!(checked.files[0].format, "undl-csv");
    let (dataset, expected) = roll_call("A/RES/74/17");
    assert_eq!(checked.dataset.members.len(), 193);
    for (member, position_there) in dataset.members.iter().zip(&expected.positions) {
        assert_eq!(
            position(&checked.dataset, 0, &member.id),
            Some(*position_there),
            "{}",
            member.id
        );
    }
    assert!(checked.dataset.blocs.iter().any(|it| it.default), "blocs to show");
    assert_eq!(checked.dataset.assembly.name.text, "United Nations General Assembly");
}

#[test]
fn a_stated_total_is_held_against_the_list() {
    let checked = read(&crimea().replace(",19.0,", ",16.0,"));
    let [doubt] = checked.doubts.as_slice() else { panic!("{:?}", checked.doubts) };
    assert_eq!(doubt.warning.code, "tally-differs");
    assert!(doubt.warning.message.contains("16 against, but its list adds up to 19"), "{doubt:?}");
    assert_eq!(checked.dataset.roll_calls[0].stated.no, Some(16), "kept as stated");
}

#[test]
fn a_roll_call_without_a_date_is_reported_and_waits_for_one() {
    let text = "The General Assembly voted on resolution 68/262.\nIn favour: Albania, Croatia\nAgainst: Belarus\nAbstaining: China\n";
    let checked = read(text);
    assert_eq!(checked.dataset.roll_calls.len(), 0);
    let counted = checked.roll_calls[0].counted;
    assert_eq!((counted.yes, counted.no, counted.abstain), (2, 1, 1));
    assert!(doubts(&checked).iter().any(|it| it.0 == "date-missing"));
    let date = Date::parse("2014-03-27");
    let dated = import(&[("text", text)], Choices { date, ..Choices::default() });
    assert_eq!(dated.dataset.roll_calls[0].date.to_string(), "2014-03-27");
}

#[test]
fn a_title_and_an_address_are_given_to_the_only_roll_call_without() {
    let row = |id: &str, title: &str| format!("{id},2019-12-09,{title},Serbia,no\n");
    for (rows, expected) in [
        (row("A/RES/74/17", ""), vec![(Some("Given"), true)]),
        (row("A/RES/74/17", "Own"), vec![(Some("Own"), true)]),
        (
            row("A/RES/74/17", "Own") + &row("A/RES/74/18", ""),
            vec![(Some("Own"), false), (Some("Given"), false)],
        ),
        (row("A/RES/74/17", "") + &row("A/RES/74/18", ""), vec![(None, false), (None, false)]),
    ] {
        let choices = Choices {
            title: Some("Given".to_owned()),
            url: Some("https://example.org/1".to_owned()),
            ..Choices::default()
        };
        let text = format!("resolution,date,title,member,vote\n{rows}");
        let checked = import(&[("votes.csv", &text)], choices);
        let found: Vec<_> = checked
            .dataset
            .roll_calls
            .iter()
            .map(|it| (it.title.as_deref(), it.url.is_some()))
            .collect();
        assert_eq!(found, expected, "{rows}");
    }
}

/// Returns texts of 700 roll calls with one doubt each, of several kinds.
fn doubtful() -> [(&'static str, String, &'static str); 5] {
    let long = |row: fn(usize) -> String| {
        let rows: String = (0..700).map(row).collect();
        format!("rollcall,date,member,position\n{rows}")
    };
    let calls = (0..700).map(|at| {
        format!(r#"{{"id":"r{at}","date":"2020-01-01","positions":"YN","stated":{{"yes":2}}}}"#)
    });
    let calls = calls.collect::<Vec<_>>().join(",");
    let members = r#"[{"id":"a"},{"id":"b"}]"#;
    let own = format!(r#"{{"rollcall":1,"members":{members},"rollCalls":[{calls}]}}"#);
    [
        ("tally-differs", own, "own"),
        (
            "listed-twice",
            long(|at| format!("r{at},2020-01-01,Ann,no\nr{at},2020-01-01,Ann,yes\n")),
            "twice",
        ),
        (
            "unknown-position",
            long(|at| {
                format!(
                    "r{at},2020-01-01,Ann,mood {at}\nr{at},2020-01-01,Bob,yes\nr{at},2020-01-01,Cy,no\n"
                )
            }),
            "words",
        ),
        (
            "incomplete-row",
            long(|at| {
                format!("r{at},2020-01-01,,no\nr{at},2020-01-01,Bob,yes\nr{at},2020-01-01,Cy,yes\n")
            }),
            "no member",
        ),
        (
            "row-length",
            long(|at| {
                format!(
                    "r{at},2020-01-01,Ann,no,x\nr{at},2020-01-01,Bob,yes\nr{at},2020-01-01,Cy,yes\n"
                )
            }),
            "widths",
        ),
    ]
}

#[test]
fn every_doubt_is_listed_where_all_are_asked_for_and_counted_where_not() {
    for (code, text, what) in doubtful() {
        let found = |all_doubts: bool| {
            let checked = import(&[("file", &text)], Choices { all_doubts, ..Choices::default() });
            let of_code = checked.doubts.into_iter().filter(|it| it.warning.code == code);
            of_code.collect::<Vec<_>>()
        };
        let all = found(true);
        assert_eq!(all.len(), 700, "{what}");
        let has_place = |it: &rollcall::dataset::import::Doubt| it.warning.place.is_some();
        assert!(all.iter().all(|it| it.count == 1 && has_place(it)), "{what}");
        let first = found(false);
        assert!(first.len() <= 501, "{what}: {}", first.len());
        assert_eq!(first.iter().map(|it| it.count).sum::<usize>(), 700, "{what}");
    }
}

#[test]
fn a_record_that_begins_with_a_bracket_is_a_text() {
    let checked = read("[Roll No. 190]\n2 January 2024\nYEAS--2\nAdler\nBaker\nNAYS--1\nClark\n");
    assert_eq!(checked.files[0].format, "list");
    assert_eq!(checked.dataset.roll_calls[0].stated.yes, Some(2));
    for json in ["[1, 2", "[ {\"id\": 1", "[\"a\"", "[[", "["] {
        let error = Import::new(Choices::default()).add("file", json.as_bytes()).unwrap_err();
        assert_eq!(error.fault.code(), "broken-json", "{json}");
    }
}
