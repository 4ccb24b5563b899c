//! Generic tables against the drafts that they must make.

use crate::dataset::import::draft::{Draft, DraftRollCall};
use crate::dataset::import::{Choices, Import};
use crate::position::Position;

/// Reads one file.
fn read(text: &str) -> (Draft, &'static str) {
    read_all(&[text])
}

/// Reads the files of one dataset; the format is that of the last.
fn read_all(texts: &[&str]) -> (Draft, &'static str) {
    let mut import = Import::new(Choices::default());
    for text in texts {
        // What is no table is read as text, which may refuse it.
        let _ = import.add("table.csv", text.as_bytes());
    }
    let format = import.files.last().unwrap().format;
    let mut draft = import.draft;
    draft.fill_names();
    (draft, format)
}

/// A roll call in one line: id, date, title, then the members by position.
fn line(draft: &Draft, it: &DraftRollCall) -> String {
    let mut line = it.id.clone().unwrap_or_default();
    for part in [it.date.map(|it| it.to_string()), it.title.clone()].into_iter().flatten() {
        line.push_str(&format!(" [{part}]"));
    }
    let stated = it.stated;
    if let (Some(yes), Some(no), Some(abstain)) = (stated.yes, stated.no, stated.abstain) {
        line.push_str(&format!(" {yes}-{no}-{abstain}"));
    }
    for position in [
        Position::Yes,
        Position::No,
        Position::Abstain,
        Position::NotVoting,
        Position::NotMember,
        Position::NotNamed,
    ] {
        let cells = it.cells.iter().filter(|it| it.position == position);
        let names: Vec<String> = cells
            .map(|cell| {
                let member = &draft.members[cell.member as usize];
                match (member.name.as_str(), &member.code) {
                    ("", Some(code)) => format!("#{code}"),
                    (name, None) => name.to_owned(),
                    (name, Some(code)) => format!("{name}#{code}"),
                }
            })
            .collect();
        if !names.is_empty() {
            line.push_str(&format!(" {}: {}", position.id(), names.join("+")));
        }
    }
    line.trim_start().to_owned()
}

fn lines(draft: &Draft) -> Vec<String> {
    draft.roll_calls.iter().map(|it| line(draft, it)).collect()
}

fn doubts(draft: &Draft) -> Vec<String> {
    let doubt = |it: &crate::dataset::import::Doubt| {
        let place =
            it.warning.place.map_or(String::new(), |it| format!(" {}:{}", it.line, it.column));
        format!("{}{place} {}", it.warning.code, it.excerpt.as_deref().unwrap_or_default())
    };
    draft.doubts.iter().map(doubt).collect()
}

#[track_caller]
fn check(text: &str, format: &str, expected: &[&str], doubted: &[&str]) {
    let (draft, found) = read(text);
    assert_eq!(found, format, "{text}");
    assert_eq!(lines(&draft), expected, "{text}");
    assert_eq!(doubts(&draft), doubted, "{text}");
}

#[test]
fn long_tables_of_one_roll_call() {
    let expected =
        ["yes: Albania no: Serbia abstain: Bosnia and Herzegovina not-voting: Montenegro"];
    for text in [
        "Country,Vote\nAlbania,in favour\nSerbia,against\nBosnia and Herzegovina,abstained\nMontenegro,absent\n",
        "država;glas\nAlbania;za\nSerbia;protiv\nBosnia and Herzegovina;uzdržana\nMontenegro;nije glasala\n",
        "Земја\tГлас\nAlbania\tза\nSerbia\tпротив\nBosnia and Herzegovina\tвоздржан\nMontenegro\tне гласаше\n",
        "Ülke,Oy\nAlbania,EVET\nSerbia,HAYIR\nBosnia and Herzegovina,ÇEKİMSER\nMontenegro,oy kullanmadı\n",
        "Albania|pro\nSerbia|kundër\nBosnia and Herzegovina|abstenim\nMontenegro|nuk votoi\n",
    ] {
        check(text, "long-csv", &expected, &[]);
    }
}

#[test]
fn long_tables_of_several_roll_calls() {
    check(
        "resolution,date,title,iso3,country,vote,yes,no,abstain\n\
         A/RES/74/17,2019-12-09,Crimea,SRB,Serbia,N,63,19,66\n\
         A/RES/68/262,2014-03-27,Ukraine,SRB,Serbia,X,100,11,58\n\
         A/RES/74/17,2019-12-09,Crimea,BIH,Bosnia,A,63,19,66\n\
         A/RES/68/262,2014-03-28,Ukraine,BIH,Bosnia,Y,100,11,58\n",
        "long-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 no: Serbia#SRB abstain: Bosnia#BIH",
            "A/RES/68/262 [2014-03-27] [Ukraine] 100-11-58 yes: Bosnia#BIH not-voting: Serbia#SRB",
        ],
        &["rows-differ 5:14 2014-03-28", "reading-assumed 2:42 N"],
    );
    // Without an id, dates and titles tell roll calls apart.
    check(
        "date,country,vote\n9.12.2019,SRB,no\n27.3.2014,SRB,absent\n9.12.2019,BIH,abstain\n",
        "long-csv",
        &["[2019-12-09] no: #SRB abstain: #BIH", "[2014-03-27] not-voting: #SRB"],
        &[],
    );
    // The rest of an id column that is a roll call's.
    check(
        "id,member,position\n12,Ann,yes\n12,Bob,no\n13,Ann,no\n13,Bob,no\n",
        "long-csv",
        &["12 yes: Ann no: Bob", "13 no: Ann+Bob"],
        &[],
    );
    // Paragraphs share the symbol of their resolution; the other number tells them apart.
    check(
        "undl_id,resolution,country,vote\n8,A/RES/1/1,SRB,yes\n8,A/RES/1/1,ALB,yes\n9,A/RES/1/1,SRB,no\n9,A/RES/1/1,ALB,yes\n",
        "long-csv",
        &["A/RES/1/1 yes: #SRB+#ALB", "A/RES/1/1 yes: #ALB no: #SRB"],
        &[],
    );
    // A remark below is no row.
    check(
        "Country\tVote\nSerbia\tno\nAlbania\tyes\nSource: UN\n",
        "long-csv",
        &["yes: Albania no: Serbia"],
        &[],
    );
    // A number of the row is nobody's id.
    check(
        "no.,name,vote\n1,Ann,yes\n2,Bob,no\n",
        "long-csv",
        &["yes: Ann no: Bob"],
        &["column-not-read 1:1 no."],
    );
}

#[test]
fn deputies_keep_their_whole_names() {
    check(
        "first name,surname,country,vote\nAnn,Lee,Ireland,for\nBo,Lee,Malta,against\n",
        "long-csv",
        &["yes: Ann Lee no: Bo Lee"],
        &["column-not-read 1:20 country"],
    );
    check(
        "member_id,name,country_code,vote\n17,Ann,IE,for\n18,Ann,MT,against\n",
        "long-csv",
        &["yes: Ann#17 no: Ann#18"],
        &["column-not-read 1:16 country_code"],
    );
}

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

/// Programs write the index of a table first, without a name.
#[test]
fn a_column_without_a_name_is_an_id_or_is_told() {
    check(
        ",date,SRB,RUS\nR1,2020-01-01,Y,N\nR2,2020-01-01,N,N\n",
        "wide-csv",
        &["R1 [2020-01-01] yes: #SRB no: #RUS", "R2 [2020-01-01] no: #SRB+#RUS"],
        &[],
    );
    check(
        ",id,date,SRB,RUS\n0,R1,2020-01-01,yes,no\n1,R2,2020-01-01,no,no\n",
        "wide-csv",
        &["R1 [2020-01-01] yes: #SRB no: #RUS", "R2 [2020-01-01] no: #SRB+#RUS"],
        &["column-not-read 1:1 "],
    );
    check(
        ",date,SRB,RUS\n0,2020-01-01,yes,no\n1,2020-01-01,no,no\n",
        "wide-csv",
        &["[2020-01-01] yes: #SRB no: #RUS", "[2020-01-01] no: #SRB+#RUS"],
        &["column-not-read 1:1 "],
    );
    check(
        ",rollcall,date,member,position\n0,R1,2020-01-01,Ann,yes\n1,R1,2020-01-01,Bob,no\n",
        "long-csv",
        &["R1 [2020-01-01] yes: Ann no: Bob"],
        &["column-not-read 1:1 "],
    );
    // Without a header.
    check(
        "2020-01-01,Ann,yes,north\n2020-01-01,Bob,no,south\n2020-01-01,Cy,no,south\n",
        "long-csv",
        &["[2020-01-01] yes: Ann no: Bob+Cy"],
        &["column-not-read 1:20 "],
    );
}

#[test]
fn no_column_is_left_out_unsaid() {
    for (text, told) in [
        ("rollcall,member,vote,date,date\n1,Ann,yes,2020-01-01,2020-01-02\n", "1:27 date"),
        ("rollcall,member,vote,from\n1,Ann,yes,2020-01-01\n1,Bob,no,\n", "1:22 from"),
        ("Country,Region,Yes,No\nCuba,Caribbean,x,\nMali,Africa,,x\n", "1:9 Region"),
        ("Country,Yes,No,Mood\nCuba,x,,glad\nMali,,x,sad\n", "1:16 Mood"),
        ("symbol,date,title,chair\nA/1,2020-01-01,Budget,Ann\n", "1:19 chair"),
        ("iso3,group,from,to,note\nSRB,EU,,,soon\nALB,EU,,,soon\n", "1:20 note"),
        ("iso3,name,capital\nSRB,Serbia,Belgrade\nALB,Albania,Tirana\n", "1:11 capital"),
    ] {
        let (draft, _) = read(text);
        let told = format!("column-not-read {told}");
        assert!(doubts(&draft).contains(&told), "{text}: {:?}", doubts(&draft));
    }
}

#[test]
fn codes_are_read_by_the_whole_column() {
    check(
        "name,vote\nAnn,1\nBob,0\n",
        "long-csv",
        &["yes: Ann no: Bob"],
        &["reading-assumed 2:5 1"],
    );
    check(
        "name,vote\nAnn,1\nBob,2\nCid,3\n",
        "long-csv",
        &["not-named: Ann+Bob+Cid"],
        &["unknown-position 2:5 1", "unknown-position 3:5 2", "unknown-position 4:5 3"],
    );
    check(
        "name,vote\nAnn,yes\nBob,no\nCid,-\nDan,maybe\nEve,yes\nFay,yes\nGus,yes\nHal,yes\nIda,yes\nJon,\n",
        "long-csv",
        &["yes: Ann+Eve+Fay+Gus+Hal+Ida no: Bob not-named: Dan"],
        &["unknown-position 5:5 maybe", "blank-positions 11:5 "],
    );
}

#[test]
fn wide_tables_with_members_down() {
    check(
        "Country,A/RES/74/17,A/RES/68/262\nSerbia,N,X\nBosnia and Herzegovina,A,X\nAlbania,Y,Y\n",
        "wide-csv",
        &[
            "A/RES/74/17 yes: Albania no: Serbia abstain: Bosnia and Herzegovina",
            "A/RES/68/262 yes: Albania not-voting: Serbia+Bosnia and Herzegovina",
        ],
        &["reading-assumed 2:8 N"],
    );
    // Dates, titles and totals above and below; a title of the sheet that is none of the votes'.
    check(
        "How they voted,,\n,,\nResolution,A/RES/74/17,A/RES/68/262\nDate,2019-12-09,2014-03-27\n\
         Title,Crimea,Ukraine\nCountry,,\nSerbia,against,absent\nAlbania,for,for\n\
         Country,A/RES/74/17,A/RES/68/262\nMontenegro,for,\nYes,63,100\nNo,19,11\nAbstain,66,58\nSource: UN,,\n",
        "wide-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 yes: Albania+Montenegro no: Serbia",
            "A/RES/68/262 [2014-03-27] [Ukraine] 100-11-58 yes: Albania not-voting: Serbia",
        ],
        &["blank-positions 10:16 "],
    );
    // A row that breaks off before the positions is no header again.
    check(
        "Country,A/RES/74/17,A/RES/68/262\nSerbia,N,X\nAlbania\n",
        "wide-csv",
        &["A/RES/74/17 no: Serbia", "A/RES/68/262 not-voting: Serbia"],
        &["reading-assumed 2:8 N", "blank-positions 3:1 "],
    );
    // Codes that only all columns together tell.
    check(
        "country,code,R1,R2\nSerbia,SRB,1,3\nAlbania,ALB,8,2\n",
        "wide-csv",
        &["R1 yes: Serbia#SRB not-voting: Albania#ALB", "R2 no: Serbia#SRB abstain: Albania#ALB"],
        &["reading-assumed 2:12 1"],
    );
    // One column under a name of its own is a roll call.
    check(
        "\"Vote on Crimea, 9 December 2019\",,\n,,\nCode,Name,A/RES/74/17\nSRB,Serbia,no\nALB,Albania,yes\n",
        "wide-csv",
        &["A/RES/74/17 [Vote on Crimea, 9 December 2019] yes: Albania#ALB no: Serbia#SRB"],
        &[],
    );
    check(
        "Deputy,Party,2024-05-01,Budget\nAnn,Red,yes,no\nBob,Blue,no,abstain\n",
        "wide-csv",
        &["[2024-05-01] yes: Ann no: Bob", "[Budget] no: Ann abstain: Bob"],
        &["column-not-read 1:8 Party"],
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
fn people_have_their_names_in_one_column_or_in_two() {
    for (header, name) in [
        ("Name,Vorname", "Ann Tal"),
        ("apellido,nombre", "Ann Tal"),
        ("nom,prénom", "Ann Tal"),
        ("nazwisko,imię", "Ann Tal"),
        ("cognome,nome", "Ann Tal"),
        ("prezime,ime", "Ann Tal"),
        ("surname,first name", "Ann Tal"),
        ("member,remarks", "Tal"),
    ] {
        let table = format!("vote_id,{header},position\n1,Tal,Ann,yes\n1,Tal,Bob,no\n");
        let (draft, _) = read(&table);
        assert_eq!(draft.members[0].name, name, "{header}");
        let marks = format!("{header},For,Against\nTal,Ann,1,0\nTal,Bob,0,1\n");
        let (draft, format) = read(&marks);
        assert_eq!((draft.members[0].name.as_str(), format), (name, "columns-csv"), "{header}");
    }
}

#[test]
fn a_party_beside_a_key_says_that_members_stand_down() {
    check(
        "key,Party,tea,nuts\n160510,Red,yes,no\n178921,Blue,no,yes\n",
        "wide-csv",
        &["[tea] yes: 160510 no: 178921", "[nuts] yes: 178921 no: 160510"],
        &["column-not-read 1:5 Party"],
    );
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

#[test]
fn wide_tables_with_roll_calls_down() {
    check(
        "id,SRB,BIH,SSD\n1,N,A,-\n2,X,Y,Y\n",
        "wide-csv",
        &["1 no: #SRB abstain: #BIH not-member: #SSD", "2 yes: #BIH+#SSD not-voting: #SRB"],
        &["reading-assumed 2:3 N"],
    );
    check(
        "Resolution,Date,Title,Yes,No,Abstain,Serbia,Albania\n\
         A/RES/74/17,9/12/2019,Crimea,63,19,66,against,for\n\
         A/RES/74/17,13/12/2019,One paragraph,1,1,0,for,for\n",
        "wide-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 yes: Albania no: Serbia",
            "A/RES/74/17 [2019-12-13] [One paragraph] 1-1-0 yes: Serbia+Albania",
        ],
        &[],
    );
}

#[test]
fn a_column_among_those_of_positions_is_one_whatever_most_of_its_cells_are() {
    // Called like a state among states.
    check(
        "id,date,Serbia,France,Germany,Italy\nA/1,2024-05-01,yes,present,no,no\n",
        "wide-csv",
        &["A/1 [2024-05-01] yes: Serbia no: Germany+Italy not-named: France"],
        &["unknown-position 2:20 present"],
    );
    check(
        "symbol,date,SRB,ALB,TUR,RUS\nR1,2024-05-06,yes,no,present,no\nR2,2024-05-07,yes,no,paired,no\n",
        "wide-csv",
        &[
            "R1 [2024-05-06] yes: #SRB no: #ALB+#RUS not-named: #TUR",
            "R2 [2024-05-07] yes: #SRB no: #ALB+#RUS not-named: #TUR",
        ],
        &["unknown-position 2:22 present", "unknown-position 3:22 paired"],
    );
    // With a position in some cell.
    for (head, first, second, at) in
        [("Ada,Ben,Cleo", "Y,N,Q", "yes,no,yes", 25), ("Cleo,Ada,Ben", "Q,Y,N", "yes,yes,no", 21)]
    {
        check(
            &format!(
                "id,date,title,{head}\n1,2024-05-06,Budget,{first}\n2,2024-05-07,Roads,{second}\n"
            ),
            "wide-csv",
            &[
                "1 [2024-05-06] [Budget] yes: Ada no: Ben not-named: Cleo",
                match at {
                    25 => "2 [2024-05-07] [Roads] yes: Ada+Cleo no: Ben",
                    _ => "2 [2024-05-07] [Roads] yes: Cleo+Ada no: Ben",
                },
            ],
            &[&format!("unknown-position 2:{at} Q")],
        );
    }
    // Roll calls across.
    check(
        "member,2024-05-06,2024-05-07\nAda,yes,no\nBen,tbc,yes\n",
        "wide-csv",
        &["[2024-05-06] yes: Ada not-named: Ben", "[2024-05-07] yes: Ben no: Ada"],
        &["unknown-position 3:5 tbc"],
    );
    // Anything else is no member, and is named.
    check(
        "id,date,Ada,Ben,Where,Cleo\n1,2024-05-06,yes,no,Hall A,yes\n2,2024-05-07,yes,no,Hall B,yes\n",
        "wide-csv",
        &["1 [2024-05-06] yes: Ada+Cleo no: Ben", "2 [2024-05-07] yes: Ada+Cleo no: Ben"],
        &["column-not-read 1:17 Where"],
    );
}

#[test]
fn days_that_may_be_two_are_doubted_once() {
    check(
        "resolution,date,country,vote\nR1,9/12/2019,Serbia,no\nR2,10/11/2019,Serbia,no\n",
        "long-csv",
        &["R1 no: Serbia", "R2 no: Serbia"],
        &["ambiguous-date 2:4 9/12/2019"],
    );
}

#[test]
fn one_column_for_each_position() {
    check(
        "In favour (2),Against,Abstaining\nAlbania,Serbia,Bosnia and Herzegovina\nCroatia,,\n",
        "columns-csv",
        &["yes: Albania+Croatia no: Serbia abstain: Bosnia and Herzegovina"],
        &[],
    );
    check(
        "Rezolucija;Za;Protiv\nA/RES/74/17;\"Albania\nCroatia\";Serbia\nA/RES/68/262;Albania, Croatia;None\n",
        "columns-csv",
        &[
            "A/RES/74/17 yes: Albania+Croatia no: Serbia",
            "A/RES/68/262 yes: Albania+Croatia no: None",
        ],
        &[],
    );
    check(
        "Country,Yes,No,Abstain\nAlbania,x,,\nSerbia,,x,\nMalta,,,\nCuba,x,x,\n",
        "columns-csv",
        &["yes: Albania no: Serbia not-named: Cuba"],
        &["marked-twice 5:8 x", "blank-positions 4:1 "],
    );
}

#[test]
fn files_of_one_dataset_are_joined_in_any_order() {
    let files = [
        "id,SRB,ALB\n7,N,Y\n8,Y,Y\n",
        "id,date,symbol,kind,title,v_yes,yes,no,abstain\n7,2019-12-09,A/RES/74/17,resolution,Crimea,62,63,19,66\n8,2014-03-27,A/RES/68/262,amendment,Ukraine,,100,11,58\n",
        "code,name\nSRB,Serbia\nALB,Albania\n",
    ];
    let expected = [
        "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 yes: Albania#ALB no: Serbia#SRB",
        "A/RES/68/262 [2014-03-27] [Ukraine] 100-11-58 yes: Serbia#SRB+Albania#ALB",
    ];
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
        let (draft, _) = read_all(&order.map(|it| files[it]));
        assert_eq!(lines(&draft), expected, "{order:?}");
        assert_eq!(doubts(&draft), ["column-not-read 1:27 v_yes"], "{order:?}");
    }
    // A number by any name.
    for name in ["id", "number", "No"] {
        let calls = format!("{name},date,title\n1,2024-05-06,Budget\n2,2024-05-07,Roads\n");
        let votes = "rollcall,member,vote\n1,Ada,yes\n1,Ben,no\n2,Ada,no\n2,Ben,no\n";
        for order in [[&*calls, votes], [votes, &*calls]] {
            let (draft, _) = read_all(&order);
            let expected =
                ["1 [2024-05-06] [Budget] yes: Ada no: Ben", "2 [2024-05-07] [Roads] no: Ada+Ben"];
            assert_eq!(lines(&draft), expected, "{name}");
        }
    }
    // Members with their parties.
    let members = "id,name,party\nm1,Ada,Red\nm2,Ben,Blue\n";
    let (draft, _) = read_all(&["rollcall,member_id,vote\n1,m1,yes\n1,m2,no\n", members]);
    assert_eq!(lines(&draft), ["1 yes: Ada#m1 no: Ben#m2"]);
    assert_eq!(draft.blocs.len(), 2);
    // Two files with positions of one roll call stay two, to be compared.
    let (draft, _) = read_all(&[files[0], files[0]]);
    assert_eq!(draft.roll_calls.len(), 4);
}

#[test]
fn what_is_neither_a_text_nor_a_part_of_one_is_a_motion() {
    let (draft, _) = read_all(&[
        "id,SRB\n1,N\n2,Y\n3,Y\n",
        "id,date,symbol,kind,title\n1,2019-12-09,R/1,other,A draft\n2,2019-12-09,R/2,Resolution,A text\n3,2019-12-09,R/3,,Open\n",
    ]);
    let kinds: Vec<_> = draft.roll_calls.iter().map(|it| it.kind.map(|it| it.id())).collect();
    assert_eq!(kinds, [Some("motion"), Some("resolution"), None]);
}

#[test]
fn a_kind_that_is_not_known_is_a_notice() {
    for (word, expected) in [
        ("Draft amendment", Some("amendment")),
        ("para", Some("paragraph")),
        ("Paragraph of a resolution", Some("paragraph")),
        ("Procedural motion", Some("motion")),
        ("Draft resolution", Some("resolution")),
        ("Separate vote", None),
        ("Motion for a resolution", None),
        ("Bill", None),
        ("Final vote", None),
        ("law", None),
    ] {
        let (draft, _) =
            read(&format!("rollcall,kind,member,vote\n1,{word},Ada,yes\n1,{word},Ben,no\n"));
        let it = &draft.roll_calls[0];
        assert_eq!(it.kind.map(|it| it.id()), expected, "{word}");
        let doubted = (expected.is_none()).then(|| format!("unknown-kind 2:3 {word}"));
        assert_eq!(doubts(&draft), doubted.into_iter().collect::<Vec<_>>(), "{word}");
        assert!(draft.doubts.iter().all(|it| it.is_notice()) && it.open == 0);
    }
}

#[test]
fn blocs_have_their_days() {
    let text = "# iso3,group,from,to,note (a comment; with, all kinds)\n\
        iso3,group,from,to,note\nGBR,EU,1973-01-01,2020-02-01,left\nHRV,EU,2013-07-01,,\n\
        SRB,Western Balkans,,,\nCUB,G77,soon,,\n";
    let (draft, format) = read(text);
    assert_eq!(format, "blocs-csv");
    let blocs: Vec<String> = draft
        .blocs
        .iter()
        .flat_map(|bloc| bloc.memberships.iter().map(move |it| (bloc, it)))
        .map(|(bloc, (member, from, to))| {
            let code = draft.members[*member as usize].code.clone().unwrap_or_default();
            let name = bloc.name.clone().unwrap_or_default();
            let day =
                |it: &Option<crate::date::Date>| it.map_or("-".to_owned(), |it| it.to_string());
            format!("{} ({name}) {code} {} {}", bloc.id, day(from), day(to))
        })
        .collect();
    assert_eq!(
        blocs,
        [
            "eu (EU) GBR 1973-01-01 2020-02-01",
            "eu (EU) HRV 2013-07-01 -",
            "western-balkans (Western Balkans) SRB - -",
        ]
    );
    assert_eq!(doubts(&draft), ["column-not-read 2:20 note", "unreadable-date 6:9 soon"]);
}

#[test]
fn a_bloc_may_have_an_id_and_a_name() {
    for (text, expected) in [
        ("bloc,name,member,from,to\neu,European Union,SRB,,\n", "eu European Union [SRB]"),
        ("bloc,name,member,from,to\neu,,SRB,,\n", "eu eu [SRB]"),
        // Here the name is that of the member.
        ("bloc,name,from,to\neu,SRB,,\n", "eu eu [SRB]"),
    ] {
        let (draft, format) = read(text);
        assert_eq!(format, "blocs-csv", "{text}");
        let [bloc] = draft.blocs.as_slice() else { panic!("one bloc: {text}") };
        let codes: Vec<&str> = bloc
            .memberships
            .iter()
            .filter_map(|it| draft.members[it.0 as usize].code.as_deref())
            .collect();
        let name = bloc.name.as_deref().unwrap_or_default();
        assert_eq!(format!("{} {name} [{}]", bloc.id, codes.join(" ")), expected, "{text}");
    }
}

#[test]
fn tables_of_other_things_are_left_alone() {
    for text in [
        "name,age,city\nAnn,31,Oslo\nBob,44,Paris\n",
        "code,name,price\n1,Tea,3\n2,Nuts,4\n",
        "id,title,author,date\n1,A post,Ann,2020-01-01\n2,Another,Bob,2020-01-02\n",
        "year,active,smoker\n2019,1,0\n2020,0,1\n",
        "iso2,capital\nAF,Kabul\nAL,Tirana\nDZ,Algiers\nAD,Andorra la Vella\nNO,Oslo\n",
        "In favour: Albania, Algeria, Andorra\nAgainst: Serbia, Cuba, Belarus\n",
        "",
        ",,\n",
    ] {
        let (_, format) = read(text);
        assert!(!format.ends_with("-csv"), "{format}: {text}");
    }
}

#[test]
fn a_very_wide_table_is_read() {
    let mut text = "Country".to_owned();
    for number in 0..7_000 {
        text.push_str(&format!(",A/RES/{}/{number}", 40 + number % 40));
    }
    for country in ["Serbia", "Albania", "Cuba"] {
        text.push('\n');
        text.push_str(country);
        text.push_str(&",yes".repeat(7_000));
    }
    let (draft, format) = read(&text);
    assert_eq!((format, draft.roll_calls.len()), ("wide-csv", 7_000));
    assert!(draft.roll_calls.iter().all(|it| it.cells.len() == 3));
}

/// Reads files of `tests/data`.
fn fixture(names: &[&str]) -> (Draft, Vec<&'static str>) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut import = Import::new(Choices::default());
    for name in names {
        import.add(name, &std::fs::read(folder.join(name)).unwrap()).unwrap();
    }
    let formats = import.files.iter().map(|it| it.format).collect();
    let mut draft = import.draft;
    draft.fill_names();
    (draft, formats)
}

fn memberships(draft: &Draft) -> Vec<String> {
    let day = |it: Option<crate::date::Date>| it.map_or("-".to_owned(), |it| it.to_string());
    let mut lines = Vec::new();
    for bloc in &draft.blocs {
        for (member, from, to) in &bloc.memberships {
            let name = &draft.members[*member as usize].name;
            lines.push(format!("{}: {name} {} {}", bloc.id, day(*from), day(*to)));
        }
    }
    lines.sort();
    lines
}

#[test]
fn voteview_is_joined_in_any_order() {
    let files = ["HSall_votes.csv", "HSall_members.csv", "HSall_rollcalls.csv"];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let names = order.map(|it| format!("voteview/{}", files[it]));
        let (draft, formats) = fixture(&names.each_ref().map(String::as_str));
        let known = ["voteview-votes", "voteview-members", "voteview-rollcalls"];
        assert_eq!(formats, order.map(|it| known[it]));
        let mut found = lines(&draft);
        found.sort();
        assert_eq!(
            found,
            [
                "RH1170005 [2021-01-05] [Adopting the Rules of the House, and for other purposes] yes: BIRCH, Robert Lee, Jr.#31002 no: ALDER, Ann#31001",
                "RH1180012 [2023-02-09] [HR185: On Motion to Recommit] yes: ALDER, Ann#31001+CEDAR, María#31003 no: BIRCH, Robert Lee, Jr.#31002",
                "RS1170001 [2021-01-06] [Shall the Objection Be Sustained] abstain: DOUGLAS, Iris#41001",
            ]
        );
        let stated: Vec<_> =
            draft.roll_calls.iter().map(|it| (it.stated.yes, it.stated.no)).collect();
        assert!(stated.contains(&(Some(2), Some(1))), "{stated:?}");
        assert_eq!(
            memberships(&draft),
            [
                "democratic-party: BIRCH, Robert Lee, Jr. 2021-01-03 2025-01-03",
                "democratic-party: CEDAR, María 2023-01-03 2025-01-03",
                "independent: DOUGLAS, Iris 2021-01-03 2023-01-03",
                "republican-party: ALDER, Ann 2021-01-03 2025-01-03",
            ]
        );
        let mut told = doubts(&draft);
        told.sort();
        assert_eq!(
            told,
            ["reading-assumed 4:19 99913", "reading-assumed 7:20 2", "reading-assumed 8:20 7",]
        );
    }
}

#[test]
fn a_count_of_howtheyvote_that_is_none_is_told() {
    let [votes, cells] = ["votes", "member_votes"]
        .map(|name| std::fs::read_to_string(format!("tests/data/howtheyvote/{name}.csv")).unwrap());
    let (draft, _) = read_all(&[&votes.replace(",1,1,0,1,ADOPTED", ",1.5,1,0,1,ADOPTED"), &cells]);
    let told: Vec<String> =
        doubts(&draft).into_iter().filter(|it| it.contains("unreadable")).collect();
    assert_eq!(told, ["unreadable-count 2:155 1.5"]);
    assert_eq!((draft.roll_calls[0].stated.yes, draft.roll_calls[0].stated.no), (None, Some(1)));
}

#[test]
fn howtheyvote_is_joined_in_any_order() {
    let files = ["votes", "member_votes", "members", "groups", "group_memberships"];
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 3, 0, 4, 2]] {
        let names = order.map(|it| format!("howtheyvote/{}.csv", files[it]));
        let (draft, formats) = fixture(&names.each_ref().map(String::as_str));
        assert!(formats.iter().all(|it| it.starts_with("howtheyvote-")), "{formats:?}");
        assert_eq!(
            lines(&draft),
            [
                "170001 [2024-04-23] [Rules, for examples: Proposition de la Commission] 1-1-0 yes: Ana ĐURIĆ#900001 no: Jörg MUSTER#900002 not-voting: Zoé EXEMPLE#900003",
                "170002 [2024-07-17] [Rules, for examples: Am 5] 1-1-1 yes: Jörg MUSTER#900002 no: Ana ĐURIĆ#900001 abstain: Zoé EXEMPLE#900003",
            ]
        );
        let kinds: Vec<_> = draft.roll_calls.iter().map(|it| it.kind.map(|it| it.id())).collect();
        assert_eq!(kinds, [Some("resolution"), Some("amendment")]);
        // The last day of a membership belongs to it.
        assert_eq!(
            memberships(&draft),
            [
                "epp: Ana ĐURIĆ 2019-07-02 -",
                "ni: Zoé EXEMPLE 2019-07-02 2024-07-01",
                "sd: Jörg MUSTER 2019-07-02 2024-07-16",
                "sd: Jörg MUSTER 2024-07-16 -",
                "sd: Zoé EXEMPLE 2024-07-16 -",
            ]
        );
        assert_eq!(doubts(&draft), [""; 0]);
    }
}

#[test]
fn tables_of_newsrooms_are_read() {
    let (draft, formats) = fixture(&["tables/balkans-long-sr.csv"]);
    assert_eq!(formats, ["long-csv"]);
    assert_eq!(
        lines(&draft),
        [
            "A/RES/74/17 [2019-12-09] yes: Albanija+Bugarska+Crna Gora+Hrvatska no: Srbija abstain: Bosna i Hercegovina",
            "A/RES/68/262 [2014-03-27] yes: Albanija+Bugarska+Crna Gora+Hrvatska not-voting: Bosna i Hercegovina+Srbija",
        ]
    );
    assert_eq!(doubts(&draft), [""; 0]);

    let (draft, formats) = fixture(&["tables/balkans-wide.csv"]);
    assert_eq!(formats, ["wide-csv"]);
    assert_eq!(
        lines(&draft),
        [
            "A/RES/68/262 [2014-03-27] 100-11-58 yes: Albania#ALB+Bulgaria#BGR+Croatia#HRV+Montenegro#MNE not-voting: Bosnia and Herzegovina#BIH+Serbia#SRB",
            "A/RES/74/17 [2019-12-09] 63-19-66 yes: Albania#ALB+Bulgaria#BGR+Croatia#HRV+Montenegro#MNE no: Serbia#SRB abstain: Bosnia and Herzegovina#BIH",
        ]
    );
    assert_eq!(doubts(&draft), [""; 0]);
}

/// Facts of the collected records, where they are.
#[test]
fn the_whole_assembly_is_read_from_the_collected_records() {
    use std::io::Read as _;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !folder.exists() {
        eprintln!("skipped: there is no {}", folder.display());
        return;
    }
    let mut votes = Vec::new();
    let packed = std::fs::File::open(folder.join("unga/unga_votes.csv.gz")).unwrap();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut votes).unwrap();
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut import = Import::new(Choices::default());
    for (name, bytes) in [
        ("unga_rollcalls.csv", file("unga/unga_rollcalls.csv")),
        ("unga_votes.csv", votes),
        ("unga_countries.csv", file("unga/unga_countries.csv")),
        ("blocs.csv", file("blocs.csv")),
    ] {
        import.add(name, &bytes).unwrap();
    }
    let formats: Vec<&str> = import.files.iter().map(|it| it.format).collect();
    assert_eq!(formats, ["rollcalls-csv", "wide-csv", "members-csv", "blocs-csv"]);
    let draft = import.draft;
    assert_eq!(draft.roll_calls.len(), 6_846);
    let cells = draft.roll_calls.iter().flat_map(|it| &it.cells);
    let listed = cells.filter(|it| it.position != Position::NotMember).count();
    assert_eq!(listed, 1_080_807);
    let crimea = draft.roll_calls.iter().find(|it| it.id.as_deref() == Some("A/RES/74/17"));
    let crimea = crimea.unwrap();
    assert_eq!(crimea.date.unwrap().to_string(), "2019-12-09");
    assert_eq!((crimea.stated.yes, crimea.stated.no), (Some(63), Some(19)));
    let against: Vec<_> = crimea
        .cells
        .iter()
        .filter(|it| it.position == Position::No)
        .map(|it| draft.members[it.member as usize].code.as_deref().unwrap())
        .collect();
    assert_eq!(against.len(), 19);
    assert!(against.contains(&"SRB"));
    let codes: std::collections::BTreeSet<_> =
        draft.doubts.iter().map(|it| it.warning.code).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["column-not-read", "reading-assumed"]);

    // Texts are no tables.
    for entry in std::fs::read_dir(folder.join("text")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, format) = read(&text);
        assert!(!format.ends_with("-csv"), "{}: {format}", path.display());
    }
}

proptest::proptest! {
    /// Whatever stands in a table, it is read without a fault of ours, and the same in pieces.
    #[test]
    fn any_table_is_read_the_same_in_pieces(
        table in proptest::collection::vec(
            proptest::collection::vec(
                proptest::sample::select(vec![
                    "", "yes", "no", "Y", "N", "A", "X", "-", "1", "0", "9", "Serbia", "SRB",
                    "Country", "Vote", "Date", "Title", "Resolution", "A/RES/74/17", "2019-12-09",
                    "9/12/2019", "In favour (3)", "Against", "63", "bloc", "from", "id", "x",
                    "# note", "\"a;\nb\"", "против", "\u{202e}", "total yes",
                ]),
                1..7,
            ),
            1..14,
        ),
        cut in 0_usize..400,
    ) {
        let text: Vec<String> = table.iter().map(|it| it.join(",")).collect();
        let text = text.join("\n");
        let mut whole = Import::new(Choices::default());
        let in_one = whole.add("a.csv", text.as_bytes()).is_ok();
        let mut pieces = Import::new(Choices::default());
        pieces.open("a.csv");
        let (first, second) = text.as_bytes().split_at(cut.min(text.len()));
        let in_two = pieces
            .push(first)
            .and_then(|()| pieces.push(second))
            .and_then(|()| pieces.close());
        proptest::prop_assert_eq!(in_one, in_two.is_ok());
        proptest::prop_assert_eq!(lines(&whole.draft), lines(&pieces.draft));
        proptest::prop_assert_eq!(doubts(&whole.draft), doubts(&pieces.draft));
        // No position stands in the draft that no cell of the table could give.
        let filled = table.iter().flatten().filter(|it| !it.is_empty()).count();
        let cells: usize = whole.draft.roll_calls.iter().map(|it| it.cells.len()).sum();
        proptest::prop_assert!(cells <= 2 * filled);
    }
}

#[test]
fn a_row_with_a_field_beyond_the_headers_is_left_out_and_told() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes,no\n1,2020-01-01,Bob,no,\n1,2020-01-01,Cy,yes\n1,2020-01-01,Di,yes\n",
        "long-csv",
        &["1 [2020-01-01] yes: Cy+Di no: Bob"],
        &["row-length 2:1 1,2020-01-01,Ann,yes"],
    );
    check(
        "roll_call,date,Serbia,Montenegro\nR/1,2020-01-01,no,yes,yes\nR/2,2020-01-02,no,yes\nR/3,2020-01-03,no,yes\n",
        "wide-csv",
        &[
            "R/2 [2020-01-02] yes: Montenegro no: Serbia",
            "R/3 [2020-01-03] yes: Montenegro no: Serbia",
        ],
        &["row-length 2:1 R/1,2020-01-01,no,yes"],
    );
}

#[test]
fn a_last_column_without_a_name_is_no_fault_of_the_rows() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes,x\n1,2020-01-01,Bob,no,y\n1,2020-01-01,Cy,no,z\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: Bob+Cy"],
        &["column-not-read 1:23 "],
    );
}

#[test]
fn rows_that_are_too_long_and_too_short_make_no_text_of_a_table() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes\n1,2020-01-01,Bob\n1,2020-01-01,Cleo,no,extra\n1,2020-01-01,Dan,no\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: Dan"],
        &["row-length 3:1 1,2020-01-01,Bob", "row-length 4:1 1,2020-01-01,Cleo,no"],
    );
}

#[test]
fn under_a_header_that_names_positions_every_broken_row_is_named() {
    check(
        "rollcall,date,member,position\nR1,2020-01-02,SRB,yes,extra\nR1,2020-01-02,RUS\nR1,2020-01-02,DEU,no\n",
        "long-csv",
        &["R1 [2020-01-02] no: #DEU"],
        &["row-length 2:1 R1,2020-01-02,SRB,yes", "row-length 3:1 R1,2020-01-02,RUS"],
    );
    check(
        "država;ime poslanika;poslanik;glas\nA;B\nC;D;Ana;za;x;y\nE;F;Eva;protiv\nG\n",
        "long-csv",
        &["no: Eva"],
        &["column-not-read 1:1 država", "row-length 2:1 A,B", "row-length 3:1 C,D,Ana,za"],
    );
}

#[test]
fn members_that_are_called_like_positions_stay_members() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Y,yes\n1,2020-01-01,N,no\n1,2020-01-01,A,abstain\n",
        "long-csv",
        &["1 [2020-01-01] yes: Y no: N abstain: A"],
        &[],
    );
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes\n1,2020-01-01,C,no\n1,2020-01-01,D,no\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: C+D"],
        &[],
    );
}

#[test]
fn a_party_called_red_is_no_position() {
    let members = "id,name,party\nm1,Ann Lee,Red\nm2,Bob Ray,Blue\nm3,Cy Fox,Red\n";
    let (draft, format) = read(members);
    assert_eq!((format, draft.roll_calls.len()), ("blocs-csv", 0));
    let table = "name,party,2020-01-02\nAnn Lee,Red,yes\nBob Ray,Blue,no\nCy Fox,Red,no\n";
    let (draft, format) = read(table);
    assert_eq!((format, draft.roll_calls.len()), ("wide-csv", 1));
}

#[test]
fn codes_that_stand_for_members_get_the_names_of_a_list() {
    let positions = "roll_call,date,member,position\nV1,2020-01-02,m1,yes\nV1,2020-01-02,m2,no\n";
    let names = "id,name\nm1,Ann Lee\nm2,Bob Ray\n";
    for files in [[positions, names], [names, positions]] {
        let (draft, _) = read_all(&files);
        let line = line(&draft, &draft.roll_calls[0]);
        assert_eq!(line, "V1 [2020-01-02] yes: Ann Lee#m1 no: Bob Ray#m2");
    }
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
fn a_slip_among_codes_leaves_the_others_as_they_are() {
    let members = ["ALB", "BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "DEU", "FRA", "RUS"];
    let rows = [["Y", "A", "Y", "Y", "Y", "N", "Y", "Y", "Y", "N"]; 2];
    let slips = ["0", "1", "5", "9", "P", "V", "E", "F", "C", "R", "S", "D", "K", "+"];
    let numbers = |it: &'static str| match it {
        "Y" => "1",
        "A" => "2",
        "N" => "3",
        it => it,
    };
    let wide = |rows: &[[&str; 10]]| {
        let ids = ["A/RES/74/17,2019-12-09", "A/RES/78/221,2023-12-19"];
        let rows = ids.iter().zip(rows).map(|(id, row)| format!("{id},{}\n", row.join(",")));
        format!("symbol,date,{}\n{}", members.join(","), rows.collect::<String>())
    };
    let down = |rows: &[[&str; 10]]| {
        let rows = (0..10).map(|at| format!("{},{},{}\n", members[at], rows[0][at], rows[1][at]));
        format!("country,A/RES/74/17,A/RES/78/221\n{}", rows.collect::<String>())
    };
    let check = |text: &str, slip: &str, count: usize| {
        let (draft, _) = read(text);
        let named = draft.roll_calls.iter().flat_map(|it| &it.cells);
        let named = named.filter(|it| it.position != Position::NotNamed).count();
        let unknown: Vec<_> = draft
            .doubts
            .iter()
            .filter(|it| it.warning.code == "unknown-position")
            .map(|it| it.excerpt.as_deref().unwrap_or_default())
            .collect();
        assert_eq!((named, unknown), (20 - count, vec![slip]), "{text}");
    };
    for slip in slips {
        let mut rows = rows;
        rows[1][8] = slip;
        check(&wide(&rows), slip, 1);
        check(&down(&rows), slip, 1);
        rows[0][8] = slip;
        check(&wide(&rows), slip, 2);
    }
    for slip in ["Y", "N", "P", "4", "5", "7", "+"] {
        let mut rows = rows.map(|it| it.map(numbers));
        (rows[0][0], rows[1][0]) = ("8", "8");
        rows[1][8] = slip;
        check(&wide(&rows), slip, 1);
    }
}

#[test]
fn turned_names_in_a_cell_of_many_are_whole() {
    let lists = [
        "Albania, Korea, Republic of, France",
        "Cuba, Congo, The Democratic Republic of the, Mali",
        "Peru, Micronesia, Federated States of",
    ];
    let rows = ["Yes", "No", "Abstain"].iter().zip(lists);
    let rows: String = rows.map(|(position, list)| format!("{position},\"{list}\"\n")).collect();
    let (draft, _) = read(&format!("position,countries\n{rows}"));
    assert_eq!(
        lines(&draft),
        ["yes: Albania+Korea, Republic of+France \
          no: Cuba+Congo, The Democratic Republic of the+Mali \
          abstain: Peru+Micronesia, Federated States of"]
    );
}
