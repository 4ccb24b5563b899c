//! Who a record means, who had a seat on that day, and what of it stays open.

use super::*;

#[test]
fn doubts_about_members_stay_open_with_the_roll_call() {
    let text = crimea();
    let serbia = text.lines().find(|it| it.contains(",SRB,")).unwrap().to_owned();
    let kosovo = serbia.replace(",SRB,SERBIA,", ",,KOSOVO,");
    for (text, count, what) in [
        (text.clone(), 0, "as it is"),
        (format!("{text}{serbia}\n"), 1, "a member twice"),
        (without(&text, ",ZWE,"), 1, "a member missing"),
        (format!("{text}{kosovo}\n"), 0, "one that never had a seat"),
    ] {
        assert_eq!(open(&read(&text)), [count], "{what}");
    }
}

#[test]
fn a_list_that_is_shorter_than_its_total_is_told_though_it_names_only_some() {
    let text = |total: u32| {
        format!(
            "A/RES/68/262, 27 March 2014. General Assembly.\n\
            In favour ({total}): Albania, Croatia, Slovenia\n\
            Against: Belarus, Russian Federation\nAbstaining: China\n"
        )
    };
    assert!(!has_doubt(&read(&text(3)), "tally-differs"));
    assert!(has_doubt(&read(&text(4)), "tally-differs"));
}

/// Montenegro was admitted on 28 June 2006: on that very day, and in that month, records have it or
/// not.
#[test]
fn a_new_member_is_missed_from_the_day_after_its_admission() {
    let (dataset, _) = roll_call("A/RES/74/17");
    let of = |it: &&str| *it != "MNE" && *it != "SSD";
    let ids: Vec<&str> = dataset.members.iter().map(|it| it.id.as_str()).filter(of).collect();
    let yes = "Y".repeat(ids.len());
    for (date, is_missed) in
        [("2006-06-28", false), ("2006-06-29", true), ("2006-06", false), ("2006-07", true)]
    {
        let checked = records(&ids, &[[date, "A/RES/61/156", "resolution", &yes]]);
        let found = position(&checked.dataset, 0, "MNE");
        assert_eq!(found == Some(Position::NotNamed), is_missed, "{date}: {found:?}");
    }
    let three = ["MNE", "USA", "CHN"];
    for (date, is_early) in [("2006-05", true), ("2006-06", false)] {
        let checked = records(&three, &[[date, "A/RES/60/251", "resolution", "YNA"]]);
        assert_eq!(has_doubt(&checked, "not-a-member-then"), is_early, "{date}");
    }
}

#[test]
fn whoever_is_not_among_the_voters_did_not_vote() {
    let (unvotes, calls) = unvotes("2019-12-09", "");
    let checked = import(&[("unvotes.csv", &unvotes), ("calls.csv", &calls)], Choices::default());
    let (dataset, it) = roll_call("A/RES/74/17");
    let idle = dataset.members.iter().zip(&it.positions).find(|it| *it.1 == Position::NotVoting);
    let idle = &idle.expect("one that did not vote").0.id;
    assert_eq!(position(&checked.dataset, 0, idle), Some(Position::NotVoting));
}

#[test]
fn na_beside_a_name_says_that_there_is_no_code() {
    let checked = read(&crimea().replace(",SRB,SERBIA,", ",NA,SERBIA,"));
    assert_eq!(position(&checked.dataset, 0, "SRB"), Some(Position::No));
    assert_eq!(doubts(&checked), []);
}

#[test]
fn a_chosen_id_may_be_written_in_any_case() {
    let text = crimea().replace(",MNE,MONTENEGRO,", ",,MENTENEGRO,");
    let names = vec![("MENTENEGRO".to_owned(), "mne".to_owned())];
    let checked = import(&[("file", &text)], Choices { names, ..Choices::default() });
    assert_eq!(doubts(&checked), []);
    assert_eq!(position(&checked.dataset, 0, "MNE"), Some(Position::Yes));
}

#[test]
fn a_date_that_the_record_has_is_not_replaced() {
    let date = Date::parse("2001-01-01");
    let checked = import(&[("file", &crimea())], Choices { date, ..Choices::default() });
    assert_eq!(checked.dataset.roll_calls[0].date.to_string(), "2019-12-09");
}

#[test]
fn only_blocs_that_have_members_are_kept() {
    let checked = read(&crimea());
    assert!(checked.dataset.blocs.iter().all(|it| !it.memberships.is_empty()));
}

/// Only those that a text on the Security Council lists are its members, and they are fifteen.
#[test]
fn the_security_council_has_fifteen() {
    let text = |more: &str| {
        format!(
            "S/RES/2728 (2024), 25 March 2024. Security Council.\n\
            In favour: Algeria, China, Ecuador, France, Guyana, Japan, Malta, Mozambique, \
            Republic of Korea, Russian Federation, Sierra Leone, Slovenia, Switzerland{more}\n\
            Against: None\nAbstaining: United States of America\n"
        )
    };
    for (more, count) in [("", 14), (", United Kingdom", 15)] {
        let checked = read(&text(more));
        assert_eq!(checked.dataset.members.len(), count, "{:?}", doubts(&checked));
        assert_eq!(has_doubt(&checked, "members-differ"), count != 15, "{count}");
    }
}

/// Old lists name a page of the verbatim records or the number of a resolution behind `R/`.
#[test]
fn a_number_behind_a_session_is_a_resolution_where_it_can_be_one() {
    for (date, symbol, expected) in [
        ("1966-12-17", "R/21/2247", "A/RES/2247(XXI)"),
        ("1966-12-17", "R/21/2133", "A/RES/2133(XXI)"),
        ("1976-12-01", "R/30/41", "R/30/41"),
        ("1976-12-01", "R/31/41", "A/RES/31/41"),
    ] {
        let checked = records(&["FRA", "USA", "CHN"], &[[date, symbol, "resolution", "YNA"]]);
        assert_eq!(checked.roll_calls[0].id, expected, "{symbol}");
    }
}

/// Another assembly's "12/3" is no resolution of the UN.
#[test]
fn symbols_are_read_where_states_vote() {
    let (states, people) = (["France", "China", "Serbia"], ["Ann Ash", "Bob Bay", "Cy Cole"]);
    for (members, symbol, id, kind) in [
        (states, "12/3", "A/RES/3(XII)", "resolution"),
        (people, "12/3", "12/3", "resolution"),
        (states, "A/DEC/74/404", "A/DEC/74/404", "decision"),
        (people, "A/DEC/74/404", "A/DEC/74/404", "resolution"),
    ] {
        let mut text = "symbol,date,member,position\n".to_owned();
        for (member, position) in members.iter().zip(["yes", "no", "abstain"]) {
            text += &format!("{symbol},2019-12-09,{member},{position}\n");
        }
        let it = &read(&text).dataset.roll_calls[0];
        assert_eq!((it.id.as_str(), it.kind.id()), (id, kind), "{symbol}, {members:?}");
    }
}

#[test]
fn what_a_member_had_intended_is_told_apart_from_other_notes() {
    let text = "A/RES/68/262, 27 March 2014. General Assembly.\n\
        In favour: Albania, Croatia, Slovenia\nAgainst: Belarus\nAbstaining: China\n\
        [Subsequently, the delegation of Serbia informed the Secretariat that it had ...]\n";
    for (said, code) in
        [("intended to vote against", "intended-otherwise"), ("not participated", "note")]
    {
        let checked = read(&text.replace("...", said));
        let found = checked.doubts.iter().find(|it| it.members == ["SRB"]);
        assert_eq!(found.map(|it| it.warning.code), Some(code), "{said}");
    }
}
