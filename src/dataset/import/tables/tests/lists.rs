//! Lists of roll calls, members and blocs, alone and joined with positions.

use super::*;

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
    // The number of a roll call, by any of its names.
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
    // If two files have positions of one roll call, it stays two, to be compared.
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
        // Here the name is that of the member, since no other column names one.
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
