//! Whom a record means, who had a seat on that day, and which doubts stay open.

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

#[test]
fn what_a_file_calls_a_member_is_kept_so_that_it_is_found() {
    let text = "A/RES/68/262, 27 March 2014. General Assembly.\n\
        In favour: Albania, CROATIA, United States of America\n\
        Against: Belarus, Russian Federation\nAbstaining: China\n";
    let packed = rollcall::dataset::import::pack(&read(text).dataset);
    let (dataset, _) = rollcall::dataset::read(packed.as_bytes()).expect("our own");
    let also = |id: &str| &dataset.members.iter().find(|it| it.id == id).expect(id).name.also;
    assert_eq!(also("USA"), &["United States of America"]);
    assert_eq!(also("RUS"), &["Russian Federation"]);
    // In capitals it is the same name, so it is not kept as another.
    assert!(also("HRV").is_empty() && also("CHN").is_empty());
}

/// Montenegro was admitted on 28 June 2006: records of that very day, or of that month, may have it
/// or not.
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

/// The doubt about a member with nothing but a code quotes the code, and an editor's choice names
/// it so too.
#[test]
fn a_code_without_a_name_can_be_chosen_too() {
    for (code, id) in [("XKX", "MNE"), ("XKX", "-")] {
        let text = crimea().replace(",MNE,MONTENEGRO,", ",XKX,,");
        let names = vec![(code.to_owned(), id.to_owned())];
        let checked = import(&[("file", &text)], Choices { names, ..Choices::default() });
        let codes: Vec<&str> = doubts(&checked).into_iter().map(|it| it.0).collect();
        match id {
            "MNE" => assert_eq!(codes, [""; 0]),
            _ => assert_eq!(codes, ["member-missing", "tally-differs"]),
        }
    }
    let text = "name,vote 1\nAnn,yes\nBob,no\n";
    let names = vec![("nobody".to_owned(), "Ann".to_owned())];
    let checked = import(&[("file", text)], Choices { names, ..Choices::default() });
    assert!(doubts(&checked).iter().any(|it| it.0 == "name-not-used"));
}

#[test]
fn a_doubt_about_a_code_quotes_the_code_beside_that_name() {
    let row =
        |code: &str| format!("1,{code},SERBIA,N,2019-12-09,74,A/RES/74/{code},,,,,,,,,,,,,\n");
    let checked = read(&format!("{COLUMNS}{}{}", row("SRB"), row("RUS")));
    let torn = checked.doubts.iter().find(|it| it.warning.code == "code-and-name-differ");
    let message = &torn.expect("a doubt").warning.message;
    assert!(message.starts_with("the code \"RUS\" means Russia"), "{message}");
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

/// Only those whom a text on the Security Council lists are its members, and there must be fifteen.
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

#[test]
fn a_member_that_is_missing_is_named_and_not_made_up() {
    let checked = read(&without(&crimea(), ",ZWE,"));
    assert_eq!(
        doubts(&checked),
        [("tally-differs", vec![]), ("member-missing", vec!["ZWE"])]
            .map(|it| it)
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    );
    assert_eq!(position(&checked.dataset, 0, "ZWE"), Some(Position::NotNamed));
}

#[test]
fn a_member_twice_counts_once_or_not_at_all() {
    let text = crimea();
    let serbia = text.lines().find(|it| it.contains(",SRB,")).unwrap().to_owned();
    let same = read(&format!("{text}{serbia}\n"));
    assert_eq!(doubts(&same), [("listed-twice", vec!["SRB"])]);
    assert_eq!(position(&same.dataset, 0, "SRB"), Some(Position::No));
    let torn = read(&format!("{text}{}\n", serbia.replace(",N,", ",A,")));
    let codes: Vec<_> = doubts(&torn).into_iter().map(|it| it.0).collect();
    assert!(codes.contains(&"listed-twice") && codes.contains(&"tally-differs"), "{codes:?}");
    assert_eq!(position(&torn.dataset, 0, "SRB"), Some(Position::NotNamed));
}

#[test]
fn whoever_had_no_seat_is_named() {
    let text = crimea();
    let serbia = text.lines().find(|it| it.contains(",SRB,")).unwrap().to_owned();
    let kosovo = serbia.replace(",SRB,SERBIA,", ",,KOSOVO,");
    let checked = read(&format!("{text}{kosovo}\n"));
    assert_eq!(notices(&checked), ["never-a-member"]);
    assert_eq!(doubts(&checked), []);
    let past = serbia.replace(",SRB,SERBIA,", ",CSK,CZECHOSLOVAKIA,");
    let checked = read(&format!("{text}{past}\n"));
    assert!(
        doubts(&checked).contains(&("not-a-member-then", vec!["CSK"])),
        "{:?}",
        doubts(&checked)
    );
}

#[test]
fn members_that_a_text_does_not_name_are_not_absent() {
    let text = "A/RES/68/262, 27 March 2014. General Assembly.\nIn favour: Albania, Croatia, Slovenia\nAgainst: Belarus, Russian Federation\nAbstaining: China\n";
    let checked = read(text);
    assert_eq!(position(&checked.dataset, 0, "SRB"), Some(Position::NotNamed));
    assert_eq!(position(&checked.dataset, 0, "SSD"), Some(Position::NotNamed), "a member by then");
    assert!(notices(&checked).contains(&"not-named"));
    let choices = Choices { unnamed_did_not_vote: true, ..Choices::default() };
    let confirmed = import(&[("text", text)], choices);
    assert_eq!(position(&confirmed.dataset, 0, "SRB"), Some(Position::NotVoting));
}

#[test]
fn a_position_that_cannot_be_read_is_not_named_and_its_doubt_stays_open() {
    let popolo = r#"[{"id": "1", "start_date": "2024-05-06", "votes": [{"voter_name": "Serbia", "option": "yes"},
        {"voter_name": "Germany", "option": "no"}, {"voter_name": "France", "option": "maybe"}]},
        {"id": "2", "start_date": "2024-05-07", "votes": [{"voter_name": "Serbia", "option": "yes"},
        {"voter_name": "Germany", "option": "no"}, {"voter_name": "France", "option": "no"}]}]"#;
    let long = "rollcall,date,member,vote\n1,2024-05-06,Serbia,yes\n1,2024-05-06,Germany,no\n\
                1,2024-05-06,France,maybe\n2,2024-05-07,Serbia,yes\n2,2024-05-07,Germany,no\n2,2024-05-07,France,no\n";
    let wide = "id,date,Serbia,Germany,France\n1,2024-05-06,yes,no,maybe\n2,2024-05-07,yes,no,no\n";
    let unvotes = "rcid,country,country_code,vote\n9075,Serbia,RS,yes\n9075,Germany,DE,no\n9075,France,FR,maybe\n";
    for text in [popolo, long, wide] {
        let checked = read(text);
        assert_eq!(doubts(&checked)[0].0, "unknown-position", "{text}");
        assert_eq!(position(&checked.dataset, 0, "FRA"), Some(Position::NotNamed), "{text}");
        assert_eq!(checked.dataset.roll_calls[0].doubts, 1, "{text}");
        assert_eq!(checked.dataset.roll_calls[1].doubts, 0, "{text}");
    }
    // A member missing from a list of voters did not vote; one who is in it without a readable
    // position is not named.
    let date = Date::parse("2019-12-09");
    let checked = import(&[("file", unvotes)], Choices { date, ..Choices::default() });
    assert_eq!(position(&checked.dataset, 0, "FRA"), Some(Position::NotNamed));
    assert_eq!(position(&checked.dataset, 0, "CUB"), Some(Position::NotVoting));
}

#[test]
fn whom_a_list_of_voters_leaves_out_is_not_named() {
    let popolo = r#"[{"id": "1", "start_date": "2024-05-06", "votes": [{"voter_name": "A1", "option": "yes"}, {"voter_name": "B1", "option": "no"}]},
        {"id": "2", "start_date": "2024-05-07", "votes": [{"voter_name": "A1", "option": "no"}]}]"#;
    let long =
        "rollcall,date,member,vote\n1,2024-05-06,A1,yes\n1,2024-05-06,B1,no\n2,2024-05-07,A1,no\n";
    for text in [popolo, long, &long.replace("A1", "Serbia").replace("B1", "Cuba")] {
        let checked = read(text);
        assert_eq!(checked.dataset.roll_calls[0].counted().not_named, 0, "{text}");
        assert_eq!(checked.dataset.roll_calls[1].counted().not_named, 1, "{text}");
    }
}

#[test]
fn a_council_that_is_listed_whole_has_no_other_members() {
    let (dataset, it) = roll_call("A/RES/74/17");
    let text = |id: &str, day: &str, members: std::ops::Range<usize>| {
        let names = dataset.members[members].iter().map(|member| member.name.on(it.date));
        format!(
            "Human Rights Council\n\n{id}\n\n{day}\n\nIn favour:\n{}\n",
            names.collect::<Vec<_>>().join("; ")
        )
    };
    let later = text("A/HRC/RES/51/1", "6 October 2022", 10..57);
    for (listed, not_named) in [(47, 0), (46, 11)] {
        let first = text("A/HRC/RES/48/1", "7 October 2021", 0..listed);
        let checked = import(&[("1", &first), ("2", &later)], Choices::default());
        let found: Vec<u32> =
            checked.dataset.roll_calls.iter().map(|it| it.counted().not_named).collect();
        assert_eq!(found, [not_named, 0]);
    }
}

#[test]
fn more_members_than_are_read_are_refused() {
    let mut text = "rollcall,date,member,vote\n".to_owned();
    for member in 0..=5_000 {
        text += &format!("1,2024-05-06,Member {member},yes\n");
    }
    let mut import = Import::new(Choices::default());
    import.add("votes", text.as_bytes()).unwrap();
    let error = import.finish().unwrap_err();
    assert_eq!(error.fault.code(), "too-many-members");
    assert!(
        error.to_string().contains("5001 members") && error.to_string().contains("at most 5000")
    );
}

/// The symbol says that the resolution is the Assembly's: all members of the day had a seat,
/// whomever the record names.
#[test]
fn a_resolution_of_the_assembly_is_of_all_its_members() {
    let text = "member,roll call,date,position\n\
        Serbia,A/RES/78/196,2023-12-19,abstain\nCroatia,A/RES/78/196,2023-12-19,did not vote\n\
        Greece,A/RES/78/197,2023-12-19,yes\n";
    let given = "member,position\nSerbia,abstain\nCroatia,did not vote\n";
    let choices = Choices {
        id: Some("A/RES/78/196".to_owned()),
        date: Date::parse("2023-12-19"),
        ..Choices::default()
    };
    for checked in [read(text), import(&[("file", given)], choices)] {
        assert_eq!(checked.dataset.members.len(), 193);
        assert_eq!(position(&checked.dataset, 0, "GRC"), Some(Position::NotNamed));
    }
}

/// A total without a list may count members who are not named, if there are as many.
#[test]
fn totals_without_a_list_need_members_who_are_not_named() {
    let of = |what: &str| {
        format!(
            "{what} was adopted on 19 December 2023 by a recorded vote of 120 in favour to 2 against \
             (Israel, United States), with 3 abstentions (Albania, Serbia, Tonga)."
        )
    };
    let few = read(&of("The text"));
    assert_eq!(doubts(&few), []);
    assert!(notices(&few).contains(&"tally-differs"));
    assert_eq!(few.dataset.roll_calls[0].doubts, 1, "sentences keep silent");
    let all = read(&of("Resolution A/RES/78/196"));
    assert_eq!(doubts(&all), []);
    let packed = read(&rollcall::dataset::import::pack(&all.dataset));
    assert_eq!(doubts(&packed), [], "as when it was read");
    assert!(notices(&packed).contains(&"tally-differs"));
}

/// Returns the ids of the members that doubts of a code suggest.
fn suggested<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    let of_code = checked.doubts.iter().filter(|it| it.warning.code == code);
    of_code.flat_map(|it| &it.suggestions).map(|it| it.id.as_str()).collect()
}

#[test]
fn whoever_is_in_no_file_of_members_is_doubted() {
    let members = "id,name\nm1,Ann\nm2,Bob\nm3,Zedd\nm4,Eva Long\n";
    let votes = "rollcall,date,member,position\nr1,2020-01-01,m1,yes\nr1,2020-01-01,Bob,no\nr1,2020-01-01,Zed,no\nr2,2020-01-02,Zed,no\n";
    let files = [("members.csv", members), ("votes.csv", votes)];
    for files in [files, [files[1], files[0]]] {
        let checked = import(&files, Choices::default());
        assert_eq!(doubts(&checked), [("unknown-name", vec!["Zed"])]);
        assert_eq!(suggested(&checked, "unknown-name"), ["m3"]);
        let doubt = checked.doubts.iter().find(|it| it.warning.code == "unknown-name").unwrap();
        assert_eq!(doubt.warning.place.map(|it| (it.line, it.column)), Some((4, 15)));
        assert!(doubt.warning.message.contains("(2 times)"), "{doubt:?}");
        // Nothing is dropped, and nobody else gets the position.
        assert_eq!(names(&checked), ["Ann", "Bob", "Zed"]);
        assert_eq!(open(&checked), [1, 1]);
    }
    // The suggested member can be chosen, although no vote has its own name.
    let chosen = Choices { names: vec![("Zed".to_owned(), "m3".to_owned())], ..Choices::default() };
    let checked = import(&files, chosen);
    assert_eq!(doubts(&checked), []);
    let found = &checked.dataset.members[2];
    assert_eq!((found.id.as_str(), found.name.now.as_str()), ("m3", "Zedd"));
    // Without a file of members nothing says who is one.
    assert_eq!(doubts(&read(votes)), []);
}

/// A later deputy may join a dataset; one whose name is nearly that of another may be misspelt.
#[test]
fn a_misspelt_name_beside_our_own_form_is_doubted() {
    let base = r#"{"rollcall": 1, "assembly": {"id": "c", "name": "Council"},
        "members": [{"id": "a", "name": "Adaline"}, {"id": "b", "name": "Benedict"}],
        "rollCalls": [{"id": "1", "date": "2020-01-01", "positions": "YN"}]}"#;
    let votes = |name: &str| {
        format!(
            "rollcall,date,member,position\n2,2020-01-02,{name},yes\n2,2020-01-02,Benedict,no\n"
        )
    };
    let read = |name: &str| {
        let votes = votes(name);
        let files = [("base.json", base), ("votes.csv", &votes)];
        import(&files, Choices::default())
    };
    let checked = read("Adalinne");
    assert_eq!(doubts(&checked), [("unknown-name", vec!["Adalinne"])]);
    assert_eq!(suggested(&checked, "unknown-name"), ["a"]);
    for name in ["Adaline", "Cornelius"] {
        let checked = read(name);
        assert_eq!(doubts(&checked), [], "{name}");
        let expected = if name == "Adaline" { 2 } else { 3 };
        assert_eq!(checked.dataset.members.len(), expected, "{name}");
    }
}

/// The members of our own form are not what is compared, however many they are; and thousands of
/// new names do not hold up the reading.
#[test]
fn a_misspelt_name_is_found_beside_thousands_of_members() {
    let name = |at: usize| format!("Member{}", at * 7_919);
    let members: Vec<String> =
        (0..2_000).map(|at| format!(r#"{{"id": "m{at}", "name": "{}"}}"#, name(at))).collect();
    let base = format!(
        r#"{{"rollcall": 1, "assembly": {{"id": "c", "name": "Council"}}, "members": [{}],
        "rollCalls": [{{"id": "1", "date": "2020-01-01", "positions": "{}"}}]}}"#,
        members.join(","),
        "Y".repeat(2_000)
    );
    let mut votes = "rollcall,date,member,position\n2,2020-01-02,Membr7919,yes\n".to_owned();
    for at in 0..2_000 {
        votes.push_str(&format!("2,2020-01-02,Zoe Other {at},no\n"));
    }
    let files = [("base.json", base.as_str()), ("votes.csv", &votes)];
    let checked = import(&files, Choices::default());
    assert_eq!(doubts(&checked), [("unknown-name", vec!["Membr7919"])]);
    // Whoever reads the doubts knows what was not looked at.
    let told = checked.doubts.iter().find(|it| it.is_notice() && it.warning.code == "unknown-name");
    let told = &told.expect("a notice").warning;
    assert!(told.message.starts_with("1501 new names from \"Zoe Other 499\" on"), "{told:?}");
    assert_eq!(told.place.map(|it| it.line), Some(502));
}

/// A code of the same kind as those of the members says that it is another one.
#[test]
fn a_new_member_with_an_id_of_its_own_is_not_doubted() {
    let base = r#"{"rollcall": 1, "assembly": {"id": "c", "name": "Council"},
        "members": [{"id": "p0", "name": "Johansson"}, {"id": "p1", "name": "Andersson"}],
        "rollCalls": [{"id": "1", "date": "2020-01-01", "positions": "YN"}]}"#;
    let head = "rollcall,date,member_id,member,position\n";
    for (rows, expected) in [
        ("2,2020-01-02,p1,Andersson,no\n2,2020-01-02,p4,Johnsson,yes\n", vec![]),
        // Codes of another kind tell nothing.
        (
            "2,2020-01-02,17,Cid,no\n2,2020-01-02,18,Johnsson,yes\n",
            vec![("unknown-name", vec!["Johnsson"])],
        ),
    ] {
        let votes = format!("{head}{rows}");
        let checked =
            import(&[("base.json", base), ("votes.csv", votes.as_str())], Choices::default());
        assert_eq!(doubts(&checked), expected, "{rows}");
        assert!(names(&checked).contains(&"Johnsson"), "{rows}");
    }
}

/// Without names and a day nothing says whose number 345 was.
#[test]
fn a_number_of_two_states_is_ambiguous_without_a_day() {
    let votes = "rcid,ccode,vote\n1,345,1\n1,2,1\n";
    let checked = read(votes);
    assert!(doubts(&checked).contains(&("ambiguous-name", vec!["345"])), "{:?}", checked.doubts);
    let mut found = suggested(&checked, "ambiguous-name");
    found.sort_unstable();
    assert_eq!(found, ["SRB", "YUG"]);
    for (date, id) in [("2019-12-09", "SRB"), ("1985-12-09", "YUG")] {
        let checked =
            import(&[("v.csv", votes)], Choices { date: Date::parse(date), ..Choices::default() });
        assert_eq!(position(&checked.dataset, 0, id), Some(Position::Yes), "{date}");
        assert!(!has_doubt(&checked, "ambiguous-name"));
    }
}

fn choosing(spelling: &str, id: &str) -> Choices {
    Choices { names: vec![(spelling.to_owned(), id.to_owned())], ..Choices::default() }
}

#[test]
fn whoever_is_in_a_file_of_members_is_one_by_its_id_and_by_its_name() {
    let members = ("members.csv", "id,name\n1,Ann\n2,Bob\n3,Zedd\n");
    let head = "rollcall,date,member,position\n";
    let rows = [
        "r1,2020-01-01,Ann,yes\nr1,2020-01-01,Bob,no\nr1,2020-01-01,Zed,no\n",
        "r2,2020-01-02,Ann,no\nr2,2020-01-02,Bob,no\nr2,2020-01-02,Zedd,yes\n",
    ];
    for rows in [rows, [rows[1], rows[0]]] {
        let text = format!("{head}{}", rows.concat());
        let files = [members, ("votes.csv", &text)];
        let id = suggested(&import(&files, Choices::default()), "unknown-name").join(" ");
        let checked = import(&files, choosing("Zed", &id));
        assert_eq!(doubts(&checked), []);
        assert_eq!(names(&checked), ["Ann", "Bob", "Zedd"], "{text}");
        assert_eq!(checked.dataset.members[2].id, "3");
        let places = checked.dataset.roll_calls.iter().map(|it| it.position(2).code());
        let mut places: Vec<char> = places.collect();
        places.sort_unstable();
        assert_eq!(places, ['N', 'Y'], "{text}");
    }
    // The votes name the member by id, by name, and by both.
    let text = "rollcall,date,member_id,member,position\n\
        r1,2020-01-01,3,,no\nr2,2020-01-02,,ZEDD,yes\nr3,2020-01-03,3,Zedd,no\n";
    let checked = import(&[members, ("votes.csv", text)], Choices::default());
    assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Zedd"]));
}

#[test]
fn a_name_like_an_id_of_the_list_is_another_member() {
    let members = ("members.csv", "id,name\nm1,Ann\nm2,Bob\n");
    let head = "rollcall,date,member,position\n";
    let rows = ["r1,2020-01-01,M1,yes\n", "r1,2020-01-01,Ann,no\nr1,2020-01-01,Bob,no\n"];
    for rows in [rows, [rows[1], rows[0]]] {
        let votes = format!("{head}{}", rows.concat());
        let checked = import(&[members, ("votes.csv", &votes)], Choices::default());
        assert_eq!(doubts(&checked), [("unknown-name", vec!["M1"])]);
        assert_eq!(suggested(&checked, "unknown-name"), ["m1"]);
        let mut found: Vec<(&str, &str, Option<Position>)> = Vec::new();
        for (at, it) in checked.dataset.members.iter().enumerate() {
            let position = checked.dataset.roll_calls[0].position(at);
            found.push((&it.id, &it.name.now, Some(position)));
        }
        found.sort_unstable();
        let expected = [
            ("m1", "Ann", Some(Position::No)),
            ("m1-2", "M1", Some(Position::Yes)),
            ("m2", "Bob", Some(Position::No)),
        ];
        assert_eq!(found, expected, "{votes}");
    }
    // Nor does it take the id while nobody else votes.
    let votes = format!("{head}{}", rows[0]);
    let checked = import(&[members, ("votes.csv", &votes)], Choices::default());
    assert_eq!(checked.dataset.members[0].id, "m1-2");
}

/// The codes of a file none of which the list has are of another kind than its ids.
#[test]
fn whoever_has_a_code_of_another_kind_is_found_by_name() {
    let members = ("members.csv", "id,name\n1,Ann\n2,Bob\n3,Cid\n");
    let coded = "rollcall,date,member_id,member,position\n\
        r1,2020-01-01,X1,Ann,yes\nr1,2020-01-01,X2,Bob,no\nr1,2020-01-01,X3,Cid,no\n";
    let named = "rollcall,date,member,position\n\
        r2,2020-01-02,Ann,no\nr2,2020-01-02,Bob,no\nr2,2020-01-02,Cid,yes\n";
    let checked = import(&[members, ("a.csv", coded), ("b.csv", named)], Choices::default());
    assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Ann", "Bob", "Cid"]));
    assert_eq!([positions(&checked, 0), positions(&checked, 1)], ["YNN", "NNY"]);
    // Files of blocs may have the ids of the list all the same.
    let blocs = ("blocs.csv", "bloc,member_id,member\nleft,1,Ann\nleft,2,Bob\n");
    let checked = import(&[members, blocs, ("a.csv", coded)], Choices::default());
    assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Ann", "Bob", "Cid"]));
    // Two codes with one name may be two members.
    let two = coded.replace("X3,Cid", "X3,Ann");
    let checked = import(&[members, ("a.csv", &two)], Choices::default());
    assert_eq!(doubts(&checked), [("unknown-name", vec!["Ann"]), ("unknown-name", vec!["Ann"])]);
    assert_eq!(names(&checked), ["Ann", "Bob", "Ann"]);
    // A code among ids of the list is somebody else's.
    let among = coded.replace("X2,Bob", "2,Bob");
    let checked = import(&[members, ("a.csv", &among)], Choices::default());
    assert_eq!(doubts(&checked), [("unknown-name", vec!["Ann"]), ("unknown-name", vec!["Cid"])]);
    assert!(checked.doubts[0].warning.message.contains("\"Ann\" with the id \"X1\""));
}

/// The doubt says what is counted: with a list that has the names only, the names.
#[test]
fn a_code_of_another_kind_with_two_names_is_doubted_in_true_words() {
    let votes = "rollcall,date,member_id,member,position\n\
        r1,2020-01-01,8,Ann,yes\nr1,2020-01-01,7,Bob,no\nr1,2020-01-01,9,Cid,no\n\
        r2,2020-01-02,8,Bob,no\nr2,2020-01-02,9,Cid,yes\n";
    let words = |files: &[(&str, &str)], list: &str| {
        let checked = import(files, Choices::default());
        let of_code = checked.doubts.iter().filter(|it| it.warning.code == "names-differ");
        let told: Vec<&str> = of_code.map(|it| it.warning.message.as_str()).collect();
        assert_eq!(told.len(), 1, "{list}");
        assert_eq!(names(&checked), ["Ann", "Bob", "Cid"], "{list}");
        (
            told[0].contains("the names count"),
            told[0].contains("the first name counts"),
            positions(&checked, 1),
        )
    };
    let members = ("members.csv", "id,name\n1,Ann\n2,Bob\n3,Cid\n");
    let listed = words(&[members, ("votes.csv", votes)], "listed");
    assert!(listed.0 && !listed.1, "{listed:?}");
    assert_eq!(listed.2.get(1..), Some("NY"));
    let alone = words(&[("votes.csv", votes)], "alone");
    assert!(!alone.0 && alone.1, "{alone:?}");
    assert_eq!(alone.2.get(..1), Some("N"));
}

/// Nobody else may have such a name as an id, since it is none.
#[test]
fn whoever_is_listed_by_name_only_has_an_id_made_of_the_name() {
    let members = "id,name\n,李明\n,ann\n,Bob Low\n";
    let votes = "rollcall,date,member,position\n\
        1,2024-03-01,李明,yes\n1,2024-03-01,ann,no\n1,2024-03-01,Bob Low,yes\n";
    let checked = import(&[("members.csv", members), ("votes.csv", votes)], Choices::default());
    let ids: Vec<&str> = checked.dataset.members.iter().map(|it| it.id.as_str()).collect();
    assert_eq!((doubts(&checked), ids), (vec![], vec!["李明", "ann", "bob-low"]));
}

#[test]
fn a_former_name_in_our_own_form_is_that_of_the_member() {
    let base = |more: &str| {
        format!(
            r#"{{"rollcall": 1, "assembly": {{"id": "c", "name": "Council"}}, "members": [
            {{"id": "a", "name": "Ann", "also": ["Annie"]}},
            {{"id": "b", "name": "Bob", "formerly": [{{"name": "Robert", "to": "2020-01-01"}}]}},
            {{"id": "c", "name": "Cleo"{more}}}],
            "rollCalls": [{{"id": "1", "date": "2020-01-01", "positions": "YNA"}}]}}"#
        )
    };
    let votes = "rollcall,date,member,position\n\
        2,2019-12-31,ANNIE,no\n2,2019-12-31,Robert,yes\n2,2019-12-31,Cleo,no\n";
    let blocs = "bloc,member\nleft,Robert\n";
    let read = |more: &str, blocs: &str| {
        let base = base(more);
        let files = [("base.json", base.as_str()), ("votes.csv", votes), ("blocs.csv", blocs)];
        import(&files, Choices::default())
    };
    let checked = read("", blocs);
    assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Ann", "Bob", "Cleo"]));
    assert_eq!(positions(&checked, 0), "NYN");
    assert_eq!(checked.dataset.blocs[0].memberships[0].member, 1);
    // A name that two had is neither's.
    let checked = read(r#", "also": ["Robert"]"#, "bloc,member\nleft,Bob\n");
    assert_eq!(doubts(&checked), [("unknown-name", vec!["Robert"])]);
    assert_eq!(suggested(&checked, "unknown-name"), ["b", "c"]);
    assert!(["Bob", "Cleo", "Robert"].iter().all(|it| names(&checked).contains(it)));
}

#[test]
fn the_id_of_one_with_the_name_of_another_is_doubted() {
    let members = ("members.csv", "id,name\nm1,Ann\nm2,Bob\n");
    let votes = "rollcall,date,member_id,member,position\n\
        r1,2020-01-01,m1,Bob,yes\nr1,2020-01-01,m2,Bob,no\n";
    let checked = import(&[members, ("votes.csv", votes)], Choices::default());
    assert_eq!(doubts(&checked), [("code-and-name-differ", vec!["m1", "m2"])]);
    assert_eq!((names(&checked), positions(&checked, 0)), (vec!["Ann", "Bob"], "YN".to_owned()));
    // Nobody who looks for Bob finds Ann.
    assert!(checked.dataset.members.iter().all(|it| it.name.also.is_empty()));
}

#[test]
fn the_name_of_two_in_a_file_of_members_means_neither() {
    let members = ("members.csv", "id,name\n1,Ann\n2,Ann\n3,Bob\n");
    let votes = "rollcall,date,member_id,member,position\n\
        r1,2020-01-01,1,Ann,yes\nr1,2020-01-01,,Ann,no\nr1,2020-01-01,3,Bob,no\n";
    let files = [members, ("votes.csv", votes)];
    let checked = import(&files, Choices::default());
    assert_eq!(doubts(&checked), [("ambiguous-name", vec!["Ann"])]);
    assert_eq!(suggested(&checked, "ambiguous-name"), ["1", "2"]);
    assert_eq!(names(&checked), ["Ann", "Ann", "Bob"]);
    let checked = import(&files, choosing("Ann", "2"));
    assert_eq!(doubts(&checked), []);
    let ids: Vec<&str> = checked.dataset.members.iter().map(|it| it.id.as_str()).collect();
    assert_eq!((ids, positions(&checked, 0)), (vec!["1", "2", "3"], "YNN".to_owned()));
}

/// Without a doubt the vote would be lost silently.
#[test]
fn an_id_of_a_file_of_members_that_is_no_seat_is_told() {
    let votes = "rollcall,date,member,position\n\
        A/RES/74/17,2019-12-09,Serbia,no\nA/RES/74/17,2019-12-09,Albanija X,yes\n";
    let id_of = |name: &str| {
        let members = format!("code,name\nS1,Serbia\nA1,{name}\n");
        import(&[("m.csv", &members), ("v.csv", votes)], choosing("Albanija X", "A1"))
    };
    // The name in the list of members says which seat is meant.
    let checked = id_of("Albania");
    assert!(!has_doubt(&checked, "id-unknown"));
    assert_eq!(position(&checked.dataset, 0, "ALB"), Some(Position::Yes));
    assert!(has_doubt(&id_of("Atlantis"), "id-unknown"));
    let checked = import(&[("v.csv", votes)], choosing("Albanija X", "Serbia"));
    assert!(has_doubt(&checked, "id-unknown"), "{:?}", checked.doubts);
}

#[test]
fn a_listed_member_without_a_name_excuses_nobody() {
    let members = ("members.csv", "id,name\n1,Ann\n2,Bob\n3,\n");
    let votes = "rollcall,date,member_id,position\nr1,2020-01-01,1,yes\nr1,2020-01-01,3,no\nr1,2020-01-01,9,no\n";
    let checked = import(&[members, ("votes.csv", votes)], Choices::default());
    assert_eq!(doubts(&checked), [("unknown-name", vec!["9"])]);
    // No other number is suggested.
    assert_eq!(suggested(&checked, "unknown-name"), [""; 0]);
    assert!(checked.doubts[0].warning.message.contains("add it to the list"));
}

#[test]
fn whom_an_editor_leaves_out_is_nobody() {
    let votes = "rollcall,date,member,position\nr1,2020-01-01,Ann,yes\nr1,2020-01-01,Chair,no\nr1,2020-01-01,Clerk,no\n";
    let names_of = |it: &str| (it.to_owned(), "-".to_owned());
    let names_of = vec![names_of("Chair"), names_of("Clerk")];
    let checked =
        import(&[("votes.csv", votes)], Choices { names: names_of, ..Choices::default() });
    assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Ann"]));
}
