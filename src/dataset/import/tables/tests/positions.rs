//! Which column of a long table has the positions, and which the roll calls.

use super::*;

/// The header of the column may mean a vote as well as a position.
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
            // A column "position" never has the ids of roll calls.
            true => assert_eq!(doubts(&read(&text).0), ["column-not-read 1:1 position"]),
            false => check(&text, "long-csv", &ids, &[]),
        }
    }
    // Two votes on one day, with numbers that may be codes of positions.
    check(
        "vote,date,member,position\n1,2021-03-04,Ann,1\n1,2021-03-04,Bob,0\n2,2021-03-04,Ann,0\n2,2021-03-04,Bob,1\n",
        "long-csv",
        &["1 [2021-03-04] yes: Ann no: Bob", "2 [2021-03-04] yes: Bob no: Ann"],
        &["reading-assumed 2:18 1"],
    );
    // Roll calls named in words.
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
    // A word that all rows have tells no roll calls apart.
    check(
        "voting,date,member,position\nrecorded,2021-03-04,Ann,yes\nrecorded,2021-03-05,Ann,no\n",
        "long-csv",
        &["[2021-03-04] yes: Ann", "[2021-03-05] no: Ann"],
        &["column-not-read 1:1 voting"],
    );
    // Paragraphs share a symbol; the number tells them apart.
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
    // The words below "position" are unknown, and numbers below "vote" do not replace them.
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
    // Of two columns that say the same, one is read.
    check(
        "date,member,vote,voted\n2021-03-04,Ann,yes,for\n2021-03-04,Bob,no,against\n",
        "long-csv",
        &["[2021-03-04] yes: Ann no: Bob"],
        &["column-not-read 1:13 vote"],
    );
}

/// If a header is unknown, the cells tell what the column holds; a word for a roll call or a person
/// within the header tells nothing.
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
    // The members stand in the column in which no name comes twice in a roll call.
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

/// Reads a table of this many members. Each roll call is given by its row, with `@` for the member
/// and `=` for the position.
fn of_members(header: &str, members: usize, roll_calls: &[&str]) -> Draft {
    let rows = roll_calls.iter().flat_map(|it| {
        (0..members).map(move |at| {
            let position = if at % 3 == 0 { "no" } else { "yes" };
            format!("{}\n", it.replace('@', &format!("M{at}")).replace('=', position))
        })
    });
    read(&format!("{header}\n{}", rows.collect::<String>())).0
}

/// Returns each roll call by its id and day, with the number of its cells.
fn sizes(draft: &Draft) -> Vec<(String, usize)> {
    let name = |it: &DraftRollCall| {
        let day = it.date.map(|it| it.to_string()).unwrap_or_default();
        format!("{} {day}", it.id.as_deref().unwrap_or_default())
    };
    draft.roll_calls.iter().map(|it| (name(it), it.cells.len())).collect()
}

#[test]
fn what_a_column_means_does_not_depend_on_how_many_members_there_are() {
    for members in [10, 60, 300] {
        let draft = of_members(
            "member,vote,position,date",
            members,
            &["@,Budget,=,2020-01-01", "@,Climate,=,2020-01-01"],
        );
        let expected = ["Budget 2020-01-01", "Climate 2020-01-01"];
        assert_eq!(sizes(&draft), expected.map(|it| (it.to_owned(), members)));
        assert_eq!(doubts(&draft), [""; 0]);
        // Numbers that begin anew each day.
        let rows = ["@,1,2020-01-01,=", "@,2,2020-01-01,=", "@,1,2020-01-02,=", "@,2,2020-01-02,="];
        let draft = of_members("member,vote,date,position", members, &rows);
        let expected = ["1 2020-01-01", "2 2020-01-01", "1 2020-01-02", "2 2020-01-02"];
        assert_eq!(sizes(&draft), expected.map(|it| (it.to_owned(), members)));
        // The two columns differ on the last member only.
        let text: String = (0..members).map(|at| format!("2020-01-01,M{at},yes,yes\n")).collect();
        let (draft, _) = read(&format!("date,member,vote,position\n{text}2020-01-01,N,yes,no\n"));
        assert!(doubts(&draft)[0].starts_with("several-position-columns"), "{:?}", doubts(&draft));
    }
}

/// This holds even if the first day has more rows than wait, and if the first member of another day
/// is new.
#[test]
fn numbers_begin_anew_however_late() {
    let days = [("2020-01-01", 0..600), ("2020-01-02", 599..602)];
    let rows = days.into_iter().flat_map(|(day, members)| {
        let rows = move |number| {
            let members = members.clone().rev();
            members.map(move |at| format!("Member {at},{number},{day},yes\n")).collect::<String>()
        };
        (1..=60).map(rows)
    });
    // One day is mistyped in a row, and nobody stands twice for it.
    let slip = "Zoe,60,2020-10-02,yes\n";
    let (draft, _) =
        read(&format!("member,vote,date,position\n{}{slip}", rows.collect::<String>()));
    let sizes: Vec<usize> = sizes(&draft).into_iter().map(|it| it.1).collect();
    assert_eq!(sizes, [&[600; 59][..], &[601], &[3; 60]].concat());
    assert_eq!(doubts(&draft), ["rows-differ 36182:8 2020-10-02"]);
}

/// Which of two columns of positions is meant cannot be told, whatever they are called.
#[test]
fn words_of_positions_under_vote_are_no_ids() {
    let rows = "r1,2020-01-01,Ann,yes,no\nr1,2020-01-01,Bob,no,no\nr1,2020-01-01,Cy,yes,abstain\n";
    check(
        &format!("rollcall,date,member,vote,position\n{rows}"),
        "long-csv",
        &["r1 [2020-01-01] not-named: Ann+Bob+Cy"],
        &["several-position-columns 1:27 position"],
    );
    let (draft, _) = read(&format!("rollcall,date,member,vote,position\n{rows}"));
    let told = &draft.doubts[0].warning.message;
    assert!(told.contains("\"position\" and \"vote\"") && told.contains("rename"), "{told}");
    // Another header settles it, as the message says.
    check(
        &format!("rollcall,date,member,position,whip\n{rows}"),
        "long-csv",
        &["r1 [2020-01-01] yes: Ann+Cy no: Bob"],
        &["column-not-read 1:31 whip"],
    );
    check(
        "rollcall,date,member,vote,position\nr1,2020-01-01,Ann,1,0\nr1,2020-01-01,Bob,0,0\n",
        "long-csv",
        &["r1 [2020-01-01] not-named: Ann+Bob"],
        &["several-position-columns 1:27 position"],
    );
    // A column that says the same in other words is no rival.
    check(
        "rollcall,date,member,vote,position\nr1,2020-01-01,Ann,Y,yes\nr1,2020-01-01,Bob,N,no\n",
        "long-csv",
        &["r1 [2020-01-01] yes: Ann no: Bob"],
        &["column-not-read 1:22 vote"],
    );
    check(
        "rollcall,date,member,vote,position\nr1,2020-01-01,Ann,N,yes\nr1,2020-01-01,Bob,Y,no\n",
        "long-csv",
        &["r1 [2020-01-01] not-named: Ann+Bob"],
        &["several-position-columns 1:27 position"],
    );
}

#[test]
fn rows_with_a_time_of_their_own_are_of_one_roll_call() {
    let table = |header: &str, row: fn(usize) -> String| {
        let rows: String = (0..20).map(row).collect();
        sizes(&read(&format!("{header}\n{rows}")).0)
    };
    let one = |id: &str| [(format!("{id} 2020-01-01"), 20)];
    let found =
        table("member,vote,date,position", |at| format!("M{at},1,2020-01-01T10:{at:02}:00,yes\n"));
    assert_eq!(found, one("1"));
    let found = table("member,date,position", |at| format!("M{at},2020-01-01 10:{at:02}:00,yes\n"));
    assert_eq!(found, one(""));
    // The time of a vote is the same for all who took part.
    let found = table("member,date,position", |at| {
        format!("M{},2020-01-01 1{}:30:00,yes\n", at % 10, at / 10)
    });
    assert_eq!(found.len(), 2);
    // Two may press in the same second.
    let found = table("member,date,position", |at| {
        format!("M{at},2020-01-01 10:00:{:02},yes\n", at - at % 7 / 6)
    });
    assert_eq!(found, one(""));
    // Hours lie between roll calls, even where each has one row.
    let found =
        table("member,date,position", |at| format!("M{},2020-01-01 {at}:30,yes\n", at % 10));
    assert_eq!(found.len(), 20);
}

/// A vote may last for an hour, and whoever did not vote has no time.
#[test]
fn a_vote_with_each_member_once_is_one_however_long_it_lasted() {
    let table = |header: &str, row: fn(usize) -> String| {
        let rows: String = (0..40).map(row).collect();
        sizes(&read(&format!("{header}\n{rows}")).0)
    };
    let one = [(" 2024-03-13".to_owned(), 40)];
    let found = table("member,date,position", |at| {
        let (hour, minute) = (9 + at * 2 / 60, at * 2 % 60);
        format!("M{at},2024-03-13 {hour:02}:{minute:02}:00,yes\n")
    });
    assert_eq!(found, one);
    // Two parts of a name are one member together.
    let found = table("first name,surname,date,position", |at| {
        let (hour, minute) = (9 + at * 2 / 60, at * 2 % 60);
        format!("Ann,M{at},2024-03-13 {hour:02}:{minute:02}:00,yes\n")
    });
    assert_eq!(found, one);
    let found = table("member,date,position", |at| match at {
        7 | 39 => format!("M{at},2024-03-13,did not vote\n"),
        _ => format!("M{at},2024-03-13 10:00:{at:02},yes\n"),
    });
    assert_eq!(found, one);
    // Past twelve by a clock of twelve hours, where one member pressed again.
    for half in ["AM", "p.m."] {
        let rows = (0..40).map(|at| {
            let (hour, minute) = if at < 10 { (12, 50 + at) } else { (1, (at - 10) / 2) };
            let second = at % 2 * 30;
            format!("M{},3/13/2024 {hour}:{minute:02}:{second:02} {half},yes\n", at % 39)
        });
        let (draft, _) = read(&format!("member,date,position\n{}", rows.collect::<String>()));
        assert_eq!(sizes(&draft), one, "{half}");
    }
}

#[test]
fn a_day_that_differs_in_one_roll_call_is_doubted() {
    let rows = "vote,date,member,position\n1,2024-03-01,Ann,yes\n1,2024-03-01,Bob,yes\n\
        1,2024-03-10,Cid,no\n2,2024-03-02,Ann,no\n2,2024-03-02,Bob,no\n2,2024-03-02,Cid,no\n";
    let (draft, _) = read(rows);
    assert_eq!(sizes(&draft), [("1 2024-03-01".to_owned(), 3), ("2 2024-03-02".to_owned(), 3)]);
    assert!(doubts(&draft)[0].starts_with("rows-differ"), "{:?}", doubts(&draft));
    // A day that stands in the first row only is that of all.
    let (draft, _) = read(&rows.replace(",2024-03-10", ",").replace(",2024-03-02,Bob", ",,Bob"));
    assert_eq!(sizes(&draft), [("1 2024-03-01".to_owned(), 3), ("2 2024-03-02".to_owned(), 3)]);
    assert_eq!(doubts(&draft), [""; 0]);
}

/// The same row twice does not tell that numbers begin anew each day.
#[test]
fn a_day_that_differs_is_doubted_beside_a_row_that_stands_twice() {
    let rows: String = (1..=3)
        .flat_map(|it| ["Ann", "Bob", "Cid"].map(|name| format!("{it},2024-03-0{it},{name},yes\n")))
        .collect();
    let twice = "1,2024-03-01,Ann,yes\n";
    let late = rows.replace("3,2024-03-03,Cid", "3,2024-03-30,Cid");
    let (draft, _) = read(&format!("vote,date,member,position\n{twice}{late}"));
    let expected = [("1 2024-03-01", 4), ("2 2024-03-02", 3), ("3 2024-03-03", 3)];
    assert_eq!(sizes(&draft), expected.map(|it| (it.0.to_owned(), it.1)));
    assert_eq!(doubts(&draft), ["rows-differ 11:3 2024-03-30"]);
}

/// Between two names a comma may be part of one, a semicolon or the end of a line may not.
#[test]
fn two_names_in_a_cell_are_two_members() {
    for between in ["; ", "\n"] {
        let rows = format!(
            "1,2024-03-01,yes,\"Smith, John{between}Doe, Jane\"\n1,2024-03-01,no,\"Roe, Rick\"\n\
            2,2024-03-01,yes,\"Smith, John\"\n2,2024-03-01,no,\"Doe, Jane{between}Roe, Rick\"\n"
        );
        let expected = [
            "yes: Smith, John+Doe, Jane no: Roe, Rick",
            "yes: Smith, John no: Doe, Jane+Roe, Rick",
        ];
        let (draft, _) = read(&format!("vote,date,position,members\n{rows}"));
        assert_eq!(
            lines(&draft),
            [format!("1 [2024-03-01] {}", expected[0]), format!("2 [2024-03-01] {}", expected[1])]
        );
    }
}

/// Only the rows that wait tell that the first column numbers the roll calls.
#[test]
fn cells_with_the_names_of_all_are_read_under_any_header() {
    let mut rows = String::from("vote,date,position,members\n");
    for number in 1..=30 {
        for (position, names) in
            [("yes", "\"Ann, Bob, Cid\""), ("no", "\"Dan, Eve, Fay\""), ("abstain", "Gus")]
        {
            rows.push_str(&format!("{number},2024-03-01,{position},{names}\n"));
        }
    }
    let (draft, _) = read(&rows);
    assert_eq!(sizes(&draft).len(), 30);
    assert!(sizes(&draft).iter().all(|it| it.1 == 7), "{:?}", sizes(&draft));
}
