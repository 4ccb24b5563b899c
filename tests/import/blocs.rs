//! Blocs that votes and lists of members give, and the days of their memberships.

use super::*;

#[test]
fn blocs_of_the_same_members_stay_two() {
    let votes = "rollcall,date,member,vote\n1,2024-05-06,Ada,yes\n1,2024-05-06,Ben,no\n";
    let blocs = "bloc,member\nGovernment,Ada\nLiberals,Ada\nOpposition,Ben\n";
    let checked = import(&[("votes", votes), ("blocs", blocs)], Choices::default());
    let blocs: Vec<_> =
        checked.dataset.blocs.iter().map(|it| (it.id.as_str(), it.name.text.as_str())).collect();
    assert_eq!(
        blocs,
        [("government", "Government"), ("liberals", "Liberals"), ("opposition", "Opposition")]
    );
}

#[test]
fn a_group_of_several_words_has_an_id_that_a_page_can_list() {
    let checked = read(
        r#"[{"id": "1", "start_date": "2024-05-06", "votes": [
        {"voter_id": "a", "voter_name": "Ada", "option": "yes", "group": "The  Green Party"}]}]"#,
    );
    let bloc = &checked.dataset.blocs[0];
    assert_eq!((bloc.id.as_str(), bloc.name.text.as_str()), ("the-green-party", "The Green Party"));
}

#[test]
fn what_an_editor_chose_for_a_name_holds_in_blocs_too() {
    let votes = "rollcall,date,member,vote\n1,2024-05-06,Ada,yes\n1,2024-05-06,Ben,no\n";
    let blocs = "bloc,member\nleft,Ada\nleft,Pair\n";
    for (chosen, expected) in [("ada ben", 2), ("ada, ben", 2), ("ben", 2), ("-", 1)] {
        let choices =
            Choices { names: vec![("Pair".to_owned(), chosen.to_owned())], ..Choices::default() };
        let checked = import(&[("votes", votes), ("blocs", blocs)], choices);
        assert_eq!(doubts(&checked), [], "{chosen}");
        assert_eq!(checked.dataset.blocs[0].memberships.len(), expected, "{chosen}");
    }
}

#[test]
fn a_chosen_id_with_a_comma_is_one_id_in_blocs_too() {
    let votes = "rollcall,date,member_id,member,vote\n\
        1,2024-05-06,\"Low,B\",Bob Low,yes\n1,2024-05-06,\"Hi,A\",Ann Hi,no\n";
    let blocs = "bloc,member\nleft,Bobby\nleft,Ann Hi\n";
    for (chosen, expected) in [("Low,B", 2), ("Low,B Hi,A", 1)] {
        let choices =
            Choices { names: vec![("Bobby".to_owned(), chosen.to_owned())], ..Choices::default() };
        let checked = import(&[("votes", votes), ("blocs", blocs)], choices);
        assert_eq!(doubts(&checked).is_empty(), expected == 2, "{chosen}");
        assert_eq!(checked.dataset.blocs[0].memberships.len(), expected, "{chosen}");
    }
}

/// One file has the parties of today, the other the day on which somebody joined one.
#[test]
fn days_in_a_bloc_count_before_none_and_are_told() {
    let votes = "rollcall,date,member,vote\n1,2024-05-06,Ada,yes\n1,2024-05-06,Cleo,no\n";
    let parties = "bloc,member\nleft,Ada\nleft,Cleo\n";
    let joined = "bloc,member,from,to\nleft,Ada,,\nleft,Cleo,2024-05-07,\n";
    let files = [("votes", votes), ("parties", parties), ("joined", joined)];
    let checked = import(&files, Choices::default());
    let of: Vec<_> = checked.dataset.blocs[0]
        .memberships
        .iter()
        .map(|it| (checked.dataset.members[it.member].name.now.as_str(), it.from))
        .collect();
    assert_eq!(of, [("Ada", None), ("Cleo", Date::parse("2024-05-07"))]);
    assert_eq!(doubts(&checked), [("bloc-differs", vec!["cleo"])]);
}

#[test]
fn a_member_who_changes_groups_is_in_one_of_them_on_each_day() {
    let event = |day: &str, group: &str| {
        format!(
            r#"{{"id": "{day}", "start_date": "{day}", "votes": [{{"voter_id": "a", "voter_name": "Ada", "option": "yes", "group": "{group}"}},
            {{"voter_id": "b", "voter_name": "Ben", "option": "no", "group": "Right"}}]}}"#
        )
    };
    let popolo = format!(
        "[{}, {}, {}]",
        event("2024-07-01", "Left"),
        event("2024-05-06", "Left"),
        event("2024-06-01", "Green")
    );
    let list = |group: &str, name: &str, id: &str| {
        format!(
            r#"<Result.PoliticalGroup.List Identifier="{group}"><PoliticalGroup.Member.Name PersId="{id}">{name}</PoliticalGroup.Member.Name></Result.PoliticalGroup.List>"#
        )
    };
    let vote = |day: &str, group: &str| {
        format!(
            r#"<RollCallVote.Result Identifier="{day}" Date="{day}"><Result.For Number="2">{}{}</Result.For></RollCallVote.Result>"#,
            list(group, "Ada", "a"),
            list("Right", "Ben", "b")
        )
    };
    let xml = format!(
        "<PV.RollCallVoteResults>{}{}{}</PV.RollCallVoteResults>",
        vote("2024-05-06", "Left"),
        vote("2024-06-01", "Green"),
        vote("2024-07-01", "Left")
    );
    for text in [popolo, xml] {
        let checked = read(&text);
        let mut said: Vec<String> = Vec::new();
        for bloc in &checked.dataset.blocs {
            for it in &bloc.memberships {
                let day = |it: Option<Date>| it.map_or(String::new(), |it| it.to_string());
                let name = &checked.dataset.members[it.member].name.now;
                said.push(format!("{} {name} {}/{}", bloc.id, day(it.from), day(it.to)));
            }
        }
        said.sort();
        assert_eq!(
            said,
            [
                "Green Ada 2024-06-01/2024-07-01",
                "Left Ada /2024-06-01",
                "Left Ada 2024-07-01/",
                "Right Ben /"
            ],
            "{text}"
        );
    }
}

#[test]
fn a_membership_with_days_is_not_said_again_by_the_votes() {
    let text = r#"{"vote_events": [{"id": "1", "start_date": "2019-05-06", "votes": [{"voter_id": "a", "voter_name": "Ada", "option": "yes", "group_id": "g"}]}],
        "organizations": [{"id": "g", "name": "Green"}],
        "memberships": [{"person_id": "a", "organization_id": "g", "start_date": "2018-01-01", "end_date": "2019-12-31"}]}"#;
    let checked = read(text);
    let [bloc] = checked.dataset.blocs.as_slice() else { panic!("{:?}", checked.dataset.blocs) };
    let days: Vec<_> = bloc.memberships.iter().map(|it| (it.from, it.to)).collect();
    assert_eq!(days, [(Date::parse("2018-01-01"), Date::parse("2020-01-01"))]);
}

#[test]
fn two_groups_on_one_day_are_a_doubt() {
    let event = |id: &str, group: &str| {
        format!(
            r#"{{"id": "{id}", "start_date": "2024-05-06", "votes": [{{"voter_id": "a", "voter_name": "Ada", "option": "yes", "group": "{group}"}}]}}"#
        )
    };
    let checked = read(&format!("[{}, {}]", event("1", "Left"), event("2", "Green")));
    assert_eq!(doubts(&checked), [("two-groups", vec!["Ada"])]);
}
