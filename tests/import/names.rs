//! Whom a record means by a name, a code or an id.

use super::*;

#[test]
fn names_are_never_guessed_but_an_editor_may_choose() {
    let text = crimea().replace(",MNE,MONTENEGRO,", ",,MENTENEGRO,");
    let checked = read(&text);
    let doubt =
        checked.doubts.iter().find(|it| it.warning.code == "unknown-name").expect("a doubt");
    assert_eq!(doubt.excerpt.as_deref(), Some("MENTENEGRO"));
    assert_eq!(doubt.suggestions[0].id, "MNE");
    assert!(doubt.warning.place.is_some());
    assert_eq!(position(&checked.dataset, 0, "MNE"), Some(Position::NotNamed));
    let names = vec![("Mentenegro".to_owned(), "MNE".to_owned())];
    let exact = import(&[("f", &text)], Choices { names: names.clone(), ..Choices::default() });
    assert!(!doubts(&exact).is_empty(), "a choice is for one spelling");
    let names = vec![("MENTENEGRO".to_owned(), "MNE".to_owned())];
    let chosen = import(&[("f", &text)], Choices { names, ..Choices::default() });
    assert_eq!(doubts(&chosen), []);
    assert_eq!(position(&chosen.dataset, 0, "MNE"), Some(Position::Yes));
}

#[test]
fn a_code_that_contradicts_its_name_is_told() {
    let checked = read(&crimea().replace(",NER,NIGER,", ",NER,NIGERIA,"));
    assert_eq!(doubts(&checked), [("code-and-name-differ", vec!["NER", "NGA"])]);
}

#[test]
fn names_that_depend_on_the_day() {
    let text = |date: &str, name: &str| {
        format!(
            "date,resolution,country,vote\n{date},r,{name},yes\n{date},r,France,no\n{date},r,Norway,no\n"
        )
    };
    for (date, name, member) in [
        ("1990-01-10", "Yugoslavia", "YUG"),
        ("2001-01-10", "Yugoslavia", "SRB"),
        ("1960-01-10", "USSR", "RUS"),
        ("1980-01-10", "China", "CHN"),
    ] {
        let checked = read(&text(date, name));
        assert_eq!(position(&checked.dataset, 0, member), Some(Position::Yes), "{name} in {date}");
    }
}

#[test]
fn another_assembly_keeps_its_own_members() {
    let text = "date,vote_id,deputy,group,vote\n2024-05-01,v1,Ana Anić,G,yes\n2024-05-01,v1,Boris Borić,G,no\n2024-05-02,v2,Ana Anić,G,abstain\n";
    let checked = read(text);
    let names: Vec<_> = checked.dataset.members.iter().map(|it| it.name.now.as_str()).collect();
    assert_eq!(names, ["Ana Anić", "Boris Borić"]);
    assert_eq!(doubts(&checked), []);
    assert!(checked.dataset.members.iter().all(|it| !it.id.contains(' ')));
    // Nothing says whether the second was still a member.
    assert_eq!(checked.dataset.roll_calls[1].positions, [Position::Abstain, Position::NotNamed]);
}

#[test]
fn a_spelling_may_mean_a_member_of_any_assembly() {
    let table = "roll_call,date,member,position\n1,2020-01-01,M. Lee,no\n1,2020-01-01,Bob,no\n2,2020-01-02,Mae Lee,yes\n2,2020-01-02,Bob,no\n";
    let choose = |id: &str| {
        let names = vec![("M. Lee".to_owned(), id.to_owned())];
        import(&[("votes.csv", table)], Choices { names, ..Choices::default() })
    };
    for id in ["mae-lee", "Mae Lee"] {
        let checked = choose(id);
        assert_eq!(doubts(&checked), [], "{id}");
        let mut ids: Vec<_> = checked.dataset.members.iter().map(|it| it.id.as_str()).collect();
        ids.sort_unstable();
        assert_eq!(ids, ["bob", "mae-lee"], "{id}");
        assert_eq!(position(&checked.dataset, 0, "mae-lee"), Some(Position::No), "{id}");
    }
    assert_eq!(doubts(&choose("ZZZ")), [("id-unknown", vec!["M. Lee"])]);
}

#[test]
fn a_flag_beside_another_name_is_a_doubt() {
    let text = "A/RES/77/1, 2 March 2022\nIn favour:\n🇦🇱 Serbia\n🇫🇷 France\n";
    let checked = read(text);
    assert_eq!(doubts(&checked), [("ambiguous-name", vec!["🇦🇱 Serbia"])]);
    assert_eq!(position(&checked.dataset, 0, "SRB"), Some(Position::NotNamed));
    assert_eq!(position(&checked.dataset, 0, "ALB"), Some(Position::NotNamed));
    let suggested = checked.doubts.iter().find(|it| it.warning.code == "ambiguous-name").unwrap();
    let ids: Vec<_> = suggested.suggestions.iter().map(|it| it.id.as_str()).collect();
    assert!(ids.contains(&"ALB") && ids.contains(&"SRB"), "{ids:?}");
}

#[test]
fn who_is_called_otherwise_is_no_state_whatever_the_id() {
    let long = "rollcall,date,member_id,member_name,vote\n1,2024-05-06,per,Per Smith,yes\n\
                1,2024-05-06,ben,Ben Jones,no\n1,2024-05-06,mar,Mar Jones,no\n";
    let upper = "rollcall,date,code,name,vote\n1,2024-05-06,PER,Per Smith,yes\n\
                 1,2024-05-06,BEN,Ben Jones,no\n1,2024-05-06,MAR,Mar Jones,no\n";
    let popolo = r#"[{"id": "1", "start_date": "2024-05-06", "votes": [{"voter_id": "per", "voter_name": "Per Smith", "option": "yes"},
        {"voter_id": "ben", "voter_name": "Ben Jones", "option": "no"}, {"voter_id": "mar", "voter_name": "Mar Jones", "option": "no"}]}]"#;
    for text in [long, upper, popolo] {
        let checked = read(text);
        assert_eq!(names(&checked), ["Per Smith", "Ben Jones", "Mar Jones"], "{text}");
        assert_eq!(positions(&checked, 0), "YNN", "{text}");
        assert_eq!((doubts(&checked), notices(&checked)), (vec![], vec!["assembly-assumed"]));
    }
    // A person's name among states is unknown.
    let mixed = "rollcall,date,code,name,vote\n1,2024-05-06,SRB,Serbia,yes\n\
                 1,2024-05-06,CUB,Cuba,no\n1,2024-05-06,BEN,Ben Jones,no\n";
    assert_eq!(doubts(&read(mixed)), [("unknown-name", vec!["Ben Jones"])]);
    // Beside its code, a damaged name is still that of the state, and codes make a list one of
    // states in any language.
    let damaged = mixed.replace("Ben Jones", "Benyn");
    assert_eq!(doubts(&read(&damaged)), []);
    let mut german = "rollcall,date,code,name,vote\n".to_owned();
    for (code, name) in [
        ("DEU", "Deutschland"),
        ("FRA", "Frankreich"),
        ("ITA", "Italien"),
        ("ESP", "Spanien"),
        ("HUN", "Ungarn"),
        ("GRC", "Griechenland"),
        ("SWE", "Schweden"),
        ("NOR", "Norwegen"),
        ("CHE", "Schweiz"),
        ("AUT", "Österreich"),
    ] {
        german += &format!("1,2024-05-06,{code},{name},yes\n");
    }
    let checked = read(&german);
    assert_eq!(doubts(&checked), []);
    assert_eq!(position(&checked.dataset, 0, "AUT"), Some(Position::Yes));
}

#[test]
fn members_of_our_own_form_are_found_by_id_and_by_name() {
    let own = r#"{"rollcall": 1, "members": [{"id": "A", "name": "Ada"}, {"id": "B", "name": "Ben"}],
        "rollCalls": [{"id": "0", "date": "2024-01-01", "positions": "YN"}]}"#;
    let head = "rollcall,date,member,vote\n";
    for rows in
        ["1,2024-05-06,A,no\n1,2024-05-06,B,yes\n", "1,2024-05-06,Ada,no\n1,2024-05-06,Ben,yes\n"]
    {
        let csv = format!("{head}{rows}");
        for files in [[("own", own), ("csv", &csv)], [("csv", &csv), ("own", own)]] {
            let checked = import(&files, Choices::default());
            assert_eq!(names(&checked), ["Ada", "Ben"], "{files:?}");
            let mut all = [0, 1].map(|it| positions(&checked, it));
            all.sort();
            assert_eq!(all, ["NY", "YN"], "{files:?}");
        }
    }
    // If two members have the name, neither of them is meant.
    let twins = own.replace("Ben", "Ada");
    let csv = format!("{head}1,2024-05-06,Ada,no\n");
    assert_eq!(
        import(&[("own", &twins), ("csv", &csv)], Choices::default()).dataset.members.len(),
        3
    );
}

#[test]
fn an_id_that_stands_for_a_name_is_no_other_name() {
    let own = r#"{"rollcall": 1, "members": [{"id": "A", "name": "Ada"}, {"id": "B", "name": "Ben"}],
        "rollCalls": [{"id": "0", "date": "2024-01-01", "positions": "YN"}]}"#;
    let popolo = r#"[{"id": "1", "start_date": "2024-05-06", "votes": [{"voter_id": "A", "option": "yes"}, {"voter_id": "B", "option": "no"}]}]"#;
    for files in [[("own", own), ("popolo", popolo)], [("popolo", popolo), ("own", own)]] {
        let checked = import(&files, Choices::default());
        assert_eq!((doubts(&checked), names(&checked)), (vec![], vec!["Ada", "Ben"]));
    }
}

#[test]
fn one_id_with_two_names_is_a_doubt() {
    let text = "rollcall,date,member_id,member_name,vote\n1,2024-05-06,m1,Ada,yes\n2,2024-05-07,m1,Cleo,no\n\
                3,2024-05-08,m1,Clio,no\n";
    let checked = read(text);
    assert_eq!(doubts(&checked), [("names-differ", vec!["m1"])]);
    assert_eq!(checked.doubts[0].warning.place.map(|it| it.line), Some(3));
    let open: Vec<u32> = checked.dataset.roll_calls.iter().map(|it| it.doubts).collect();
    assert_eq!(open, [0, 0, 0], "whose position it is is certain");
}

#[test]
fn members_may_be_called_by_letters() {
    for text in [
        "id,date,A,B,C\n1,2024-05-06,yes,no,yes\n2,2024-05-07,no,no,yes\n",
        "rollcall,date,member,vote\n1,2024-05-06,A,yes\n1,2024-05-06,B,no\n1,2024-05-06,C,yes\n\
         2,2024-05-07,A,no\n2,2024-05-07,B,no\n2,2024-05-07,C,yes\n",
        "member,2024-05-06,2024-05-07\nA,yes,no\nB,no,no\nC,yes,yes\n",
        "name,2024-05-06,2024-05-07\nA,Y,N\nY,N,N\nN,Y,Y\n",
    ] {
        let checked = read(text);
        assert_eq!(checked.dataset.members.len(), 3, "{text}");
        assert_eq!([0, 1].map(|it| positions(&checked, it)), ["YNY", "NNY"], "{text}");
        assert_eq!(doubts(&checked), [], "{text}");
    }
}

#[test]
fn codes_that_are_said_to_be_those_of_states_count_beside_names_in_any_language() {
    let rows = [
        ("DEU", "Deutschland"),
        ("HRV", "Kroatien"),
        ("HUN", "Ungarn"),
        ("GRC", "Griechenland"),
        ("CHE", "Schweiz"),
        ("SRB", "Serbien"),
    ];
    for (column, id) in [("iso", "A/RES/74/17"), ("code", "A/RES/74/17"), ("country code", "12")] {
        let rows = rows.map(|(code, name)| format!("{id},2019-12-09,{code},{name},yes\n"));
        let checked = read(&format!("resolution,date,{column},country,vote\n{}", rows.concat()));
        for code in ["DEU", "HRV", "HUN", "GRC", "CHE", "SRB"] {
            assert_eq!(position(&checked.dataset, 0, code), Some(Position::Yes), "{column} {code}");
        }
        assert!(doubts(&checked).iter().all(|it| it.0 != "code-and-name-differ"));
    }
    // People are no states, whatever their ids.
    for (column, id) in [("member_id", "12"), ("code", "12")] {
        let people = [("per", "Per Smith"), ("ben", "Ben Jones"), ("mar", "Mar Jones")];
        let rows = people.map(|(code, name)| format!("{id},2019-12-09,{code},{name},yes\n"));
        let checked = read(&format!("vote_id,date,{column},name,vote\n{}", rows.concat()));
        assert_eq!(names(&checked), ["Per Smith", "Ben Jones", "Mar Jones"], "{column}");
    }
}
