//! Which column of a long table has the positions, and which the roll calls.

use super::*;

/// Its name may be that of a vote as well as of a position.
#[test]
fn the_roll_call_may_be_called_vote_where_another_column_has_the_positions() {
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,1\n1,2021-03-04,Bob,0\n",
        "long-csv",
        &["1 [2021-03-04] yes: Ann no: Bob"],
        &["reading-assumed 2:18 1"],
    );
    for header in [
        "vote,date,member,position",
        "vote,date,voter,choice",
        "position,date,member,vote",
        "ballot,date,member,option",
        "голосование,дата,депутат,голос",
        "glasanje,datum,poslanik,glas",
        "гласање,датум,пратеник,глас",
        "glasovanje,datum,zastupnik,stališče",
        "oylama,tarih,milletvekili,tutum",
        "ψηφοφορία,ημερομηνία,βουλευτής,ψήφος",
    ] {
        let text = format!(
            "{header}\n12,2021-03-04,Ann,yes\n12,2021-03-04,Bob,no\n13,2021-03-04,Ann,no\n13,2021-03-04,Bob,no\n"
        );
        let ids = ["12 [2021-03-04] yes: Ann no: Bob", "13 [2021-03-04] no: Ann+Bob"];
        match header.starts_with("position") {
            // What is called so is no id of a roll call.
            true => assert_eq!(doubts(&read(&text).0), ["column-not-read 1:1 position"]),
            false => check(&text, "long-csv", &ids, &[]),
        }
    }
    // Two votes on one day, in numbers that may be positions.
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,1\n1,2021-03-04,Bob,0\n2,2021-03-04,Ann,0\n2,2021-03-04,Bob,1\n",
        "long-csv",
        &["1 [2021-03-04] yes: Ann no: Bob", "2 [2021-03-04] yes: Bob no: Ann"],
        &["reading-assumed 2:18 1"],
    );
    // In words.
    check(
        "vote,date,member,position\nBudget,2021-03-04,Ann,yes\nRoads,2021-03-04,Ann,no\n",
        "long-csv",
        &["Budget [2021-03-04] yes: Ann", "Roads [2021-03-04] no: Ann"],
        &[],
    );
    // Numbers that begin anew each day.
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,yes\n1,2021-03-04,Bob,no\n2,2021-03-04,Ann,no\n2,2021-03-04,Bob,no\n1,2021-03-05,Ann,no\n1,2021-03-05,Bob,yes\n",
        "long-csv",
        &[
            "1 [2021-03-04] yes: Ann no: Bob",
            "2 [2021-03-04] no: Ann+Bob",
            "1 [2021-03-05] yes: Bob no: Ann",
        ],
        &[],
    );
    // The record of one member.
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,yes\n2,2021-03-04,Ann,no\nSource: the council\n",
        "long-csv",
        &["1 [2021-03-04] yes: Ann", "2 [2021-03-04] no: Ann"],
        &[],
    );
    // Numbers of ballot papers and of districts, and ways of voting, tell no roll calls apart.
    for cells in [["101", "102", "103"], ["1", "1", "2"], ["post", "post", "hall"]] {
        let rows = ["Ann,yes", "Bob,no", "Cy,no"].iter().zip(cells);
        let rows: String = rows.map(|(it, cell)| format!("2021-03-04,{it},{cell}\n")).collect();
        check(
            &format!("date,member,position,ballot\n{rows}"),
            "long-csv",
            &["[2021-03-04] yes: Ann no: Bob+Cy"],
            &["column-not-read 1:22 ballot"],
        );
    }
    // What is said of all alike tells no roll calls apart.
    check(
        "voting,date,member,position\nrecorded,2021-03-04,Ann,yes\nrecorded,2021-03-05,Ann,no\n",
        "long-csv",
        &["[2021-03-04] yes: Ann", "[2021-03-05] no: Ann"],
        &["column-not-read 1:1 voting"],
    );
    // Paragraphs share a symbol.
    check(
        "resolution,vote,member,position\nA/1,1,Ann,yes\nA/1,1,Bob,no\nA/1,2,Ann,no\nA/1,2,Bob,no\n",
        "long-csv",
        &["A/1 yes: Ann no: Bob", "A/1 no: Ann+Bob"],
        &[],
    );
}

#[test]
fn of_two_columns_that_may_be_the_positions_none_is_taken() {
    check(
        "date,member,vote,ballot\n2021-03-04,Ann,1,0\n2021-03-04,Bob,0,1\n",
        "long-csv",
        &["[2021-03-04] not-named: Ann+Bob"],
        &["several-position-columns 1:13 vote"],
    );
    let (draft, _) = read("date,member,choice,position\n2021-03-04,Ann,yes,no\n");
    let told = &draft.doubts[0];
    assert!(!told.is_notice());
    assert!(told.warning.message.contains("\"choice\" and \"position\""), "{told:?}");
    // Of positions that nobody knows the numbers beside them are none.
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,true\n1,2021-03-04,Bob,false\n",
        "long-csv",
        &["[2021-03-04] not-named: Ann+Bob"],
        &["several-position-columns 1:1 vote"],
    );
    check(
        "date,member,position,vote\n2021-03-04,Ann,Chair,yes\n2021-03-04,Bob,Clerk,no\n",
        "long-csv",
        &["[2021-03-04] yes: Ann no: Bob"],
        &["column-not-read 1:13 position"],
    );
    // Of two that say the same one is enough.
    check(
        "date,member,vote,voted\n2021-03-04,Ann,yes,for\n2021-03-04,Bob,no,against\n",
        "long-csv",
        &["[2021-03-04] yes: Ann no: Bob"],
        &["column-not-read 1:13 vote"],
    );
}

/// Of a column whose header nobody knows its cells tell; that it is called like a roll call or a person, nothing.
#[test]
fn a_column_of_positions_may_be_called_anything() {
    for header in ["X", "Stimme", "rost", "Wahl"] {
        check(
            &format!(
                "Date,Member,Party,{header}\n2024-01-10,Ann,Red,yes\n2024-01-10,Bob,Blue,no\n"
            ),
            "long-csv",
            &["[2024-01-10] yes: Ann no: Bob"],
            &["column-not-read 1:13 Party"],
        );
    }
    // Who votes stands in the column in which nobody comes twice in a roll call.
    check(
        "vote_id,kind of vote,who voted,ballot paper\n1,Motion,Ann,yes\n1,Motion,Bob,no\n2,Motion,Ann,no\n2,Motion,Bob,no\n",
        "long-csv",
        &["1 yes: Ann no: Bob", "2 no: Ann+Bob"],
        &["column-not-read 1:9 kind of vote"],
    );
}

#[test]
fn a_column_that_is_called_position_is_one_whatever_stands_in_it() {
    for (first, second, at) in [("purple", "Yea", 2), ("Yea", "purple", 3)] {
        let text = format!(
            "roll_call,date,member,position\nV1,2020-01-02,Ann,{first}\nV1,2020-01-02,Bob,{second}\n"
        );
        let (who, unread) = if first == "Yea" { ("Ann", "Bob") } else { ("Bob", "Ann") };
        check(
            &text,
            "long-csv",
            &[&format!("V1 [2020-01-02] yes: {who} not-named: {unread}")],
            &[&format!("unknown-position {at}:19 purple")],
        );
    }
}

#[test]
fn a_list_of_people_with_their_offices_is_no_roll_call() {
    let (draft, _) = read("name,position\nAnn Lee,Chair\nBob Ray,Secretary\nCy Fox,Absent\n");
    assert_eq!(draft.roll_calls.len(), 0);
}

#[test]
fn letters_and_counts_of_other_meanings_are_no_positions() {
    for text in [
        "vote_event_id,date,yes,no,kind of event,result,name\n1,2021-11-08,190,0,N,A,First\n2,2021-11-08,194,0,N,A,Second\n",
        "vote_id,date,title,result,code,yes,no,abstain\n1,2023-11-14,One,pass,Z9,43,1,5\n2,2023-11-14,Two,pass,Z9,43,0,5\n",
    ] {
        let (draft, _) = read(text);
        assert!(draft.roll_calls.iter().all(|it| it.cells.is_empty()), "{text}");
    }
}

/// What a header says counts less than what stands below it.
#[test]
fn headers_with_two_meanings_hide_no_positions() {
    for (text, expected) in [
        ("Motion,Member,Result\nM1,Lee,For\nM1,Cho,Against\nM2,Lee,For\n", "M1 yes: Lee no: Cho"),
        ("Motion,Name,In favour\nM1,Lee,In favour\nM1,Cho,Against\n", "M1 yes: Lee no: Cho"),
        ("Name,Party,Budget\nLee,R,Y\nCho,B,Y\nBell,R,Y\n", "[Budget] yes: Lee+Cho+Bell"),
        ("Party,Bill,Lee,Cho\nRed,B1,Yes,No\nBlue,B2,No,Yes\n", "B1 yes: Lee no: Cho"),
        ("name,last_name,vote\nAnn Lee,Lee,Yea\nBob Lee,Lee,Nay\n", "yes: Ann Lee no: Bob Lee"),
        (
            "Date,Motion,Ann Lee\n2021-05-03,M1,yes\n2021-05-04,M2,no\n",
            "M1 [2021-05-03] yes: Ann Lee",
        ),
        ("Member,Party,M1,M2\nLee,R,Yes,No\nTotal,2 members,,\n", "M1 yes: Lee"),
        ("Document,Member,For,Against\nA/1,Lee,x,\n,Cho,,x\n", "A/1 yes: Lee no: Cho"),
    ] {
        let (draft, _) = read(text);
        assert_eq!(lines(&draft).first().map(String::as_str), Some(expected), "{text}");
        assert!(draft.roll_calls.iter().all(|it| it.blank.is_empty()), "{text}");
    }
}
