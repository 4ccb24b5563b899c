//! Votes that stand more than once: one ballot under several symbols, two sources of one vote, two
//! votes under one id.

use super::*;

const THREE: [&str; 3] = ["FRA", "USA", "CHN"];

/// Imports both files of `unvotes` beside that of the UN Digital Library.
fn beside_undl((unvotes, calls): (String, String)) -> Checked {
    let files = [("unvotes.csv", unvotes.as_str()), ("calls.csv", &calls), ("undl.csv", &crimea())];
    import(&files, Choices::default())
}

#[test]
fn other_positions_or_a_part_of_a_text_are_another_ballot() {
    for (kind, positions, is_one) in
        [("resolution", "YNA", true), ("resolution", "NNA", false), ("paragraph", "YNA", false)]
    {
        let checked = records(
            &THREE,
            &[
                ["2006-12-19", "A/RES/61/156A", "resolution", "YNA"],
                ["2006-12-19", "A/RES/61/156B", kind, positions],
            ],
        );
        let marked = checked.dataset.roll_calls.iter().filter(|it| it.ballot.is_some());
        assert_eq!(marked.count(), if is_one { 2 } else { 0 }, "{kind} {positions}");
    }
}

#[test]
fn two_whole_texts_of_one_id_are_a_doubt_and_two_parts_are_none() {
    for (kind, expected) in [("resolution", [0, 1]), ("paragraph", [0, 0])] {
        let votes = ["YNA", "NNA"].map(|it| ["2006-12-19", "A/RES/61/156", kind, it]);
        let checked = records(&THREE, &votes);
        assert_eq!(open(&checked), expected, "{kind}");
        let ids: Vec<&str> = checked.dataset.roll_calls.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids[0] == ids[1], kind == "paragraph", "{ids:?}");
    }
}

#[test]
fn a_doubt_of_either_source_stays_with_the_vote() {
    assert_eq!(open(&beside_undl(unvotes("2019-12-09", ""))), [0]);
    assert_eq!(open(&beside_undl(unvotes("2019-12-09", "TUR"))), [1], "they differ");
    let (mut twice, calls) = unvotes("2019-12-09", "");
    let serbia = twice.lines().find(|it| it.contains("Serbia")).unwrap().to_owned();
    twice += &serbia;
    assert_eq!(open(&beside_undl((twice, calls))), [1], "the other lists a member twice");
}

#[test]
fn a_note_of_the_other_source_is_on_the_member_it_is_about() {
    let checked = beside_undl(unvotes("2019-12-09", "TUR"));
    let [note] = checked.dataset.roll_calls[0].notes.as_slice() else { panic!("one note") };
    assert_eq!(checked.dataset.members[note.member].id, "TUR");
}

/// If one source has a month and the other a day, the day is kept.
#[test]
fn another_day_is_another_vote_but_a_month_may_be_its_day() {
    for (surer, other, expected) in [
        ("2019-12-09", "2019-12-09", &["2019-12-09"][..]),
        ("2019-12-09", "2019-12-10", &["2019-12-10", "2019-12-09"]),
        ("2019-12-09", "2019-12", &["2019-12-09"]),
        ("2019-12", "2019-12-09", &["2019-12-09"]),
    ] {
        let (unvotes, calls) = unvotes(other, "");
        let undl = crimea().replace(",2019-12-09,", &format!(",{surer},"));
        let files = [("unvotes", unvotes.as_str()), ("calls", &calls), ("undl", &undl)];
        let found = import(&files, Choices::default()).dataset.roll_calls;
        let dates: Vec<String> = found.iter().map(|it| it.date.to_string()).collect();
        assert_eq!(dates, expected, "{surer}, {other}");
    }
}

/// In one assembly an id on a day is one roll call, however many files have it; in two assemblies
/// it is two.
#[test]
fn a_roll_call_of_two_files_counts_once() {
    let file = |assembly: &str, members: &str, positions: &str| {
        let members: Vec<String> =
            members.chars().map(|it| format!(r#"{{"id": "{it}"}}"#)).collect();
        format!(
            r#"{{"rollcall": 1, "assembly": {{"name": "{assembly}"}}, "members": [{}], "rollCalls": [
            {{"id": "2", "date": "2024-01-02", "positions": "{positions}"}}]}}"#,
            members.join(",")
        )
    };
    let one = file("Diet", "AB", "YN");
    let both = |other: &str| import(&[("one", one.as_str()), ("other", other)], Choices::default());
    let same = both(&file("Diet", "BA", "NY"));
    assert_eq!((same.dataset.roll_calls.len(), doubts(&same)), (1, vec![]));
    let other = both(&file("Diet", "BA", "YY"));
    assert_eq!(other.dataset.roll_calls.len(), 1);
    assert_eq!(doubts(&other), [("sources-differ", vec!["B"])]);
}

#[test]
fn whom_a_text_does_not_name_is_no_difference() {
    let text = "A/RES/74/17, 9 December 2019. General Assembly.\n\
        In favour: Albania, Croatia, Slovenia\nAgainst: Serbia, Russian Federation\n\
        Abstaining: Bosnia and Herzegovina\n";
    let checked = import(&[("text", text), ("undl.csv", &crimea())], Choices::default());
    assert_eq!(checked.dataset.roll_calls.len(), 1);
    assert!(!has_doubt(&checked, "sources-differ"), "{:?}", doubts(&checked));
    assert_eq!(checked.dataset.roll_calls[0].notes, []);
}

#[test]
fn one_ballot_with_several_symbols_is_marked() {
    let a = undl("A/RES/74/17", "A/RES/74/17[A]", 1);
    let b = undl("A/RES/74/17", "A/RES/74/17[B]", 2).replace(COLUMNS, "");
    let other = undl("A/RES/74/168", "A/RES/74/168", 3).replace(COLUMNS, "");
    let checked = read(&format!("{a}{b}{other}"));
    let ballots: Vec<_> = checked.dataset.roll_calls.iter().map(|it| it.ballot.clone()).collect();
    assert_eq!(checked.dataset.roll_calls.len(), 3);
    assert!(ballots[0].is_some() && ballots[0] == ballots[1], "{ballots:?}");
    assert_eq!(ballots[2], None);
}

#[test]
fn a_vote_of_two_sources_is_one_and_the_differences_are_told() {
    let (unvotes, calls) = unvotes("2019-12-09", "TUR");
    let files = [("unvotes.csv", unvotes.as_str()), ("calls.csv", &calls), ("undl.csv", &crimea())];
    let checked = import(&files, Choices::default());
    assert_eq!(checked.dataset.roll_calls.len(), 1, "{:?}", checked.doubts);
    assert_eq!(doubts(&checked), [("sources-differ", vec!["TUR"])]);
    assert_eq!(position(&checked.dataset, 0, "TUR"), Some(Position::Yes), "the UN Digital Library");
    assert_eq!(checked.dataset.roll_calls[0].notes.len(), 1, "and the other is kept visible");
}

#[test]
fn voetens_votes_are_described_by_the_roll_calls_of_unvotes() {
    let votes = "rcid,ccode,member,vote,Country,Countryname\n9001,2,1,1,USA,United States\n9001,20,1,3,CAN,Canada\n";
    let calls = "rcid,session,importantvote,date,unres,amend,para,short,descr\n9001,74,0,2019-12-09,R/74/17,0,0,CRIMEA,Crimea\n";
    for files in [[("votes", votes), ("calls", calls)], [("calls", calls), ("votes", votes)]] {
        let checked = import(&files, Choices::default());
        let [it] = checked.dataset.roll_calls.as_slice() else { panic!("{files:?}") };
        assert_eq!((it.id.as_str(), it.date.to_string().as_str()), ("A/RES/74/17", "2019-12-09"));
        assert_eq!(it.title.as_deref(), Some("CRIMEA: Crimea"));
        assert_eq!(position(&checked.dataset, 0, "CAN"), Some(Position::No));
    }
}

#[test]
fn the_chambers_of_voteview_are_nothing_to_settle() {
    let files = ["HSall_votes.csv", "HSall_members.csv", "HSall_rollcalls.csv"].map(|name| {
        let path = format!("{}/tests/data/voteview/{name}", env!("CARGO_MANIFEST_DIR"));
        (name, std::fs::read_to_string(path).expect("a fixture"))
    });
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let checked = import(&files, Choices::default());
    assert!(doubts(&checked).iter().all(|it| it.0 != "assemblies-differ"));
    assert!(notices(&checked).contains(&"assemblies-differ"));
}

#[test]
fn two_assemblies_are_a_notice() {
    let event = |id: &str, house: &str| {
        format!(
            r#"{{"id": "{id}", "start_date": "2024-05-06", "organization": {{"name": "{house}"}}, "votes": [{{"voter_id": "{id}", "voter_name": "Ada {id}", "option": "yes"}}]}}"#
        )
    };
    let checked = read(&format!("[{}, {}]", event("1", "Senate"), event("2", "House")));
    assert_eq!(doubts(&checked), []);
    assert!(checked.doubts.iter().any(|it| it.warning.code == "assemblies-differ"));
    // A member of one assembly is no member of the other.
    assert_eq!([0, 1].map(|it| positions(&checked, it)), ["Y-", "-Y"]);
    let checked = read(&format!("[{}, {}]", event("1", "Senate"), event("2", "Senate")));
    assert_eq!(doubts(&checked), []);
}

/// The draft's symbol names neither of two votes on it.
#[test]
fn two_records_of_one_draft_and_day_have_the_librarys_ids() {
    let row = |record: u32, vote: &str, day: &str| {
        format!(
            "{record},SRB,SERBIA,{vote},{day},77,,A/C.3/77/L.35,,A/C.3/77/PV.1,Draft,,,,,,,,1,\n"
        )
    };
    let ids = |rows: &[String]| {
        let checked = read(&format!("{COLUMNS}{}", rows.concat()));
        assert!(!has_doubt(&checked, "duplicate-roll-call"), "{:?}", checked.doubts);
        checked.dataset.roll_calls.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    let first = row(4_000_001, "Y", "2022-11-16");
    assert_eq!(ids(std::slice::from_ref(&first)), ["A/C.3/77/L.35"]);
    let both = [first.clone(), row(4_000_002, "N", "2022-11-16")];
    assert_eq!(ids(&both), ["4000001", "4000002"]);
    let apart = [first, row(4_000_002, "N", "2022-11-17")];
    assert_eq!(ids(&apart), ["A/C.3/77/L.35", "A/C.3/77/L.35"]);
}

/// A draft that was put to the vote twice on one day has two records, in however many files.
#[test]
fn records_of_one_draft_are_several_roll_calls() {
    let record =
        |number: u32| undl("A/RES/74/17", "", number).replace(",74,,,,,", ",74,,A/74/L.12,,,");
    let both = record(100) + record(200).split_once('\n').expect("rows").1;
    let (one, other) = (record(100), record(200));
    let ids = |files: &[(&str, &str)]| {
        let checked = import(files, Choices::default());
        assert!(!has_doubt(&checked, "sources-differ"));
        checked.dataset.roll_calls.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[("both.csv", &both)]), ["100", "200"]);
    assert_eq!(ids(&[("one.csv", &one), ("other.csv", &other)]), ["100", "200"]);
    assert_eq!(ids(&[("both.csv", &both), ("one.csv", &one)]), ["100", "200"]);
    assert_eq!(ids(&[("one.csv", &one)]), ["A/74/L.12"]);
}
