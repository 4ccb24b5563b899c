//! Votes that stand more than once: one ballot under several symbols, two sources of one vote, two
//! votes of one id.

use super::*;

const THREE: [&str; 3] = ["FRA", "USA", "CHN"];

/// Both files of `unvotes` beside that of the UN Digital Library.
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

#[test]
fn another_day_is_another_vote_but_a_month_may_be_its_day() {
    for (date, count) in [("2019-12-09", 1), ("2019-12-10", 2), ("2019-12", 1)] {
        let checked = beside_undl(unvotes(date, ""));
        assert_eq!(checked.dataset.roll_calls.len(), count, "{date}");
        let dates = checked.dataset.roll_calls.iter().map(|it| it.date.to_string());
        assert!(dates.collect::<Vec<_>>().contains(&"2019-12-09".to_owned()), "{date}");
    }
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
