//! What an editor has -> a checked dataset: names, tallies, members of the day, ballots, sources.
//!
//! The records are those of the default dataset, written in the layouts that people have and
//! then damaged one thing at a time.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

#[path = "import/members.rs"]
mod members;
#[path = "import/own.rs"]
mod own;
#[path = "import/sources.rs"]
mod sources;

use rollcall::dataset::import::{Checked, Choices, Import};
use rollcall::dataset::{Dataset, RollCall};
use rollcall::date::Date;
use rollcall::position::Position;

fn import(files: &[(&str, &str)], choices: Choices) -> Checked {
    let mut import = Import::new(choices);
    for (name, text) in files {
        import.add(name, text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    import.finish().expect("a dataset")
}

fn read(text: &str) -> Checked {
    import(&[("file", text)], Choices::default())
}

/// Codes of the doubts with the members that they are about, without those that only tell.
fn doubts(checked: &Checked) -> Vec<(&str, Vec<&str>)> {
    let open = checked.doubts.iter().filter(|it| !it.is_notice());
    open.map(|it| (it.warning.code, it.members.iter().map(String::as_str).collect())).collect()
}

fn notices(checked: &Checked) -> Vec<&str> {
    checked.doubts.iter().filter(|it| it.is_notice()).map(|it| it.warning.code).collect()
}

fn position(dataset: &Dataset, roll_call: usize, member: &str) -> Option<Position> {
    let member = dataset.members.iter().position(|it| it.id == member)?;
    Some(dataset.roll_calls.get(roll_call)?.position(member))
}

const COLUMNS: &str = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

fn roll_call(id: &str) -> (Dataset, RollCall) {
    let dataset = common::ukraine();
    let found = dataset.roll_calls.iter().find(|it| it.id == id).expect("a roll call").clone();
    (dataset, found)
}

/// A roll call as the UN Digital Library's CSV has it; `symbol` and `record` as given.
fn undl(id: &str, symbol: &str, record: u32) -> String {
    let (dataset, it) = roll_call(id);
    let counted = it.counted();
    let mut text = COLUMNS.to_owned();
    for (member, position) in dataset.members.iter().zip(&it.positions) {
        let vote = match position {
            Position::Yes => "Y",
            Position::No => "N",
            Position::Abstain => "A",
            Position::NotVoting => "X",
            _ => continue,
        };
        text += &format!(
            "{record},{},{},{vote},{},74,{symbol},,,,\"{}\",,,,{}.0,{}.0,{}.0,{}.0,{}.0,https://digitallibrary.un.org/record/{record}\n",
            member.id,
            member.name.on(it.date).to_uppercase(),
            it.date,
            it.title.as_deref().unwrap_or_default(),
            counted.yes,
            counted.no,
            counted.abstain,
            counted.not_voting,
            counted.members(),
        );
    }
    text
}

fn crimea() -> String {
    undl("A/RES/74/17", "A/RES/74/17", 3_838_477)
}

/// The same vote as `unvotes` has it: the list of voters, in which `odd` abstained instead of
/// voting in favour, and the roll calls.
fn unvotes(date: &str, odd: &str) -> (String, String) {
    let (dataset, it) = roll_call("A/RES/74/17");
    let mut unvotes = "rcid,country,country_code,vote\n".to_owned();
    for (member, position) in dataset.members.iter().zip(&it.positions) {
        let word = match position {
            Position::Yes if member.id == odd => "abstain",
            Position::Yes => "yes",
            Position::No => "no",
            Position::Abstain => "abstain",
            _ => continue,
        };
        unvotes +=
            &format!("9075.0,{},{},{word}\n", member.name.now, member.iso.as_deref().unwrap());
    }
    let columns = "rcid,session,importantvote,date,unres,amend,para,short,descr";
    (unvotes, format!("{columns}\n9075,74,0,{date},A/RES/74/17,0,0,Crimea,Crimea\n"))
}

/// A table of roll calls, each with date, symbol, kind and positions of members in their order, and
/// the table of these positions.
fn records(ids: &[&str], roll_calls: &[[&str; 4]]) -> Checked {
    let mut calls = "id,date,symbol,kind,title\n".to_owned();
    let mut positions = format!("id,{}\n", ids.join(","));
    for ([date, symbol, kind, taken], number) in roll_calls.iter().zip(1..) {
        calls += &format!("{number},{date},{symbol},{kind},Title {number}\n");
        let taken: Vec<String> = taken.chars().map(String::from).collect();
        positions += &format!("{number},{}\n", taken.join(","));
    }
    import(&[("calls.csv", &calls), ("positions.csv", &positions)], Choices::default())
}

/// How many doubts were open on each roll call.
fn open(checked: &Checked) -> Vec<u32> {
    checked.dataset.roll_calls.iter().map(|it| it.doubts).collect()
}

fn has_doubt(checked: &Checked, code: &str) -> bool {
    doubts(checked).iter().any(|it| it.0 == code)
}

/// The text without the line that has `part`.
fn without(text: &str, part: &str) -> String {
    assert!(text.contains(part), "{part}");
    text.lines().filter(|it| !it.contains(part)).map(|it| format!("{it}\n")).collect()
}

#[test]
fn a_sound_record_raises_no_doubt_and_comes_out_as_it_is() {
    let checked = read(&crimea());
    assert_eq!(doubts(&checked), []);
    assert_eq!(checked.files[0].format, "undl-csv");
    let (dataset, expected) = roll_call("A/RES/74/17");
    assert_eq!(checked.dataset.members.len(), 193);
    for (member, position_there) in dataset.members.iter().zip(&expected.positions) {
        assert_eq!(
            position(&checked.dataset, 0, &member.id),
            Some(*position_there),
            "{}",
            member.id
        );
    }
    assert!(checked.dataset.blocs.iter().any(|it| it.default), "blocs to show");
    assert_eq!(checked.dataset.assembly.name.text, "United Nations General Assembly");
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
fn a_stated_total_is_held_against_the_list() {
    let checked = read(&crimea().replace(",19.0,", ",16.0,"));
    let [doubt] = checked.doubts.as_slice() else { panic!("{:?}", checked.doubts) };
    assert_eq!(doubt.warning.code, "tally-differs");
    assert!(doubt.warning.message.contains("16 against, but its list adds up to 19"), "{doubt:?}");
    assert_eq!(checked.dataset.roll_calls[0].stated.no, Some(16), "kept as stated");
}

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
fn a_roll_call_without_a_date_is_reported_and_waits_for_one() {
    let text = "The General Assembly voted on resolution 68/262.\nIn favour: Albania, Croatia\nAgainst: Belarus\nAbstaining: China\n";
    let checked = read(text);
    assert_eq!(checked.dataset.roll_calls.len(), 0);
    let counted = checked.roll_calls[0].counted;
    assert_eq!((counted.yes, counted.no, counted.abstain), (2, 1, 1));
    assert!(doubts(&checked).iter().any(|it| it.0 == "date-missing"));
    let date = Date::parse("2014-03-27");
    let dated = import(&[("text", text)], Choices { date, ..Choices::default() });
    assert_eq!(dated.dataset.roll_calls[0].date.to_string(), "2014-03-27");
}

#[test]
fn a_title_and_an_address_are_given_to_the_only_roll_call_without() {
    let row = |id: &str, title: &str| format!("{id},2019-12-09,{title},Serbia,no\n");
    for (rows, expected) in [
        (row("A/RES/74/17", ""), vec![(Some("Given"), true)]),
        (row("A/RES/74/17", "Own"), vec![(Some("Own"), true)]),
        (
            row("A/RES/74/17", "Own") + &row("A/RES/74/18", ""),
            vec![(Some("Own"), false), (Some("Given"), false)],
        ),
        (row("A/RES/74/17", "") + &row("A/RES/74/18", ""), vec![(None, false), (None, false)]),
    ] {
        let choices = Choices {
            title: Some("Given".to_owned()),
            url: Some("https://example.org/1".to_owned()),
            ..Choices::default()
        };
        let text = format!("resolution,date,title,member,vote\n{rows}");
        let checked = import(&[("votes.csv", &text)], choices);
        let found: Vec<_> = checked
            .dataset
            .roll_calls
            .iter()
            .map(|it| (it.title.as_deref(), it.url.is_some()))
            .collect();
        assert_eq!(found, expected, "{rows}");
    }
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

/// A table as a page has it: rows at `/`, cells at `|`.
fn page(table: &str) -> String {
    let row = |it: &str| format!("<tr><td>{}</td></tr>", it.replace('|', "</td><td>"));
    let rows: String = table.split('/').map(row).collect();
    format!("<html><body><h1>Votes</h1><table>{rows}</table><p>More</p></body></html>")
}

#[test]
fn tables_of_pages_are_read_as_tables() {
    for table in [
        "Country|Vote/Albania|Yes/Belarus|No/China|Abstain/France|Yes",
        "Vote|Country/Yes|Albania/No|Belarus/Abstain|China/Yes|France",
        "In favour|Against|Abstaining/Albania|Belarus|China/France||",
        "In favour (2)|Against (1)|Abstaining (1)/Albania<br>France|<ul><li>Belarus|China",
        "In favour|Albania, France/Against|Belarus/Abstaining|China",
        "Vote|Tally|States|Share/In favour|2|Albania, 🇫🇷 France|50/Against|1|Belarus|25/Abstentions|1|China|25",
        "In favour:|Albania<br>France/Against:|Belarus/Abstaining:|China",
    ] {
        let choices = Choices { date: Date::parse("2022-03-02"), ..Choices::default() };
        let checked = import(&[("page.html", &page(table))], choices);
        let found = ["ALB", "FRA", "BLR", "CHN"].map(|it| position(&checked.dataset, 0, it));
        let expected = [Position::Yes, Position::Yes, Position::No, Position::Abstain].map(Some);
        assert_eq!(found, expected, "{table}");
        assert_eq!(doubts(&checked), [], "{table}");
        // The same, copied into a text file.
        let cells = table.replace("<br>", "; ").replace("<ul><li>", "");
        let text = cells.replace('|', "\t").replace('/', "\n");
        let choices = Choices { date: Date::parse("2022-03-02"), ..Choices::default() };
        let pasted = import(&[("text", &text)], choices);
        assert_eq!(pasted.dataset, checked.dataset, "{text}");
    }
}

#[track_caller]
fn check_fault(text: &str, code: &str, says: &str, place: Option<(usize, usize)>) {
    let error = Import::new(Choices::default()).add("file", text.as_bytes()).expect_err(text);
    assert_eq!(error.fault.code(), code, "{text}");
    assert!(error.to_string().contains(says), "{error}");
    assert_eq!(error.place.map(|it| (it.line, it.column)), place, "{text}");
}

#[test]
fn pages_that_do_not_say_what_is_meant_are_refused() {
    let votes = "Country|Vote/Albania|Yes/Belarus|No/China|Abstain";
    let two = page(votes) + &page(votes);
    check_fault(&two, "several-lists", "several tables", Some((12, 1)));
    let beside = page(votes) + "<p>In favour: Peru, Mali</p>";
    check_fault(&beside, "several-lists", "elsewhere", Some((3, 1)));
    let wide = "<table><tr><td colspan=2>In favour<td>Against<tr><td>Peru<td>Mali<td>Cuba</table>";
    check_fault(wide, "no-votes", "nobody's position", None);
    let list = "<dl><dt>Albania<dd>Yes<dt>Belarus<dd>No<dt>China<dd>Abstain</dl>";
    check_fault(list, "names-in-turn", "one line with a tab", Some((2, 1)));
}

#[test]
fn positions_in_unknown_words_are_named() {
    let rows =
        "vote_id;member;position\n1;Jo;aye\n1;Ben;thumbs down\n1;Cleo;thumbs up\n1;Dan;so so\n";
    let says = "the column \"position\" has \"thumbs down\"";
    check_fault(&rows.replace("aye", ""), "unknown-positions", says, Some((3, 7)));
    let table = page("Name|Position/Jo|Chair/Ben|Member");
    check_fault(&table, "unknown-positions", "the column \"Position\" has \"Chair\"", Some((4, 4)));
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

/// A roll call's positions in the order of the members.
fn positions(checked: &Checked, roll_call: usize) -> String {
    checked.dataset.roll_calls[roll_call].positions.iter().map(|it| it.code()).collect()
}

/// Names of the members, in their order.
fn names(checked: &Checked) -> Vec<&str> {
    checked.dataset.members.iter().map(|it| it.name.now.as_str()).collect()
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
    // A list of voters leaves out who did not vote, but not who is in it.
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
    // One among states is nobody that is known.
    let mixed = "rollcall,date,code,name,vote\n1,2024-05-06,SRB,Serbia,yes\n\
                 1,2024-05-06,CUB,Cuba,no\n1,2024-05-06,BEN,Ben Jones,no\n";
    assert_eq!(doubts(&read(mixed)), [("unknown-name", vec!["Ben Jones"])]);
    // A damaged name is still that of the state, and a list of codes is one in any language.
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
    // Of namesakes none is meant.
    let twins = own.replace("Ben", "Ada");
    let csv = format!("{head}1,2024-05-06,Ada,no\n");
    assert_eq!(
        import(&[("own", &twins), ("csv", &csv)], Choices::default()).dataset.members.len(),
        3
    );
}

#[test]
fn a_roll_call_of_a_table_that_lists_nobody_is_told() {
    let text = "id,date,title,Ada,Ben\n1,2024-05-06,Budget,yes,no\n2,2024-05-07,Roads,,\nDay two,,,,\n3,2024-05-08,Tea,no,no\n";
    let checked = read(text);
    assert_eq!(doubts(&checked), [("no-positions", vec![])]);
    assert_eq!(checked.doubts[0].warning.roll_call.as_deref(), Some("2"));
    assert_eq!(checked.dataset.roll_calls.len(), 2);
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
    let text = "rollcall,date,member_id,member_name,vote\n1,2024-05-06,m1,Ada,yes\n2,2024-05-07,m1,Cleo,no\n";
    let checked = read(text);
    assert_eq!(doubts(&checked), [("names-differ", vec!["m1"])]);
    assert_eq!(checked.doubts[0].warning.place.map(|it| it.line), Some(3));
    let open: Vec<u32> = checked.dataset.roll_calls.iter().map(|it| it.doubts).collect();
    assert_eq!(open, [0, 1]);
}

#[test]
fn what_spreadsheets_write_above_a_table_is_no_title() {
    for (text, line) in [
        ("sep=;\nrollcall;date;member;vote\n1;2024-05-06;Ada;yes\n1;2024-05-06;Ben;nope\n", 4),
        ("\u{feff}sep=,\r\nid,date,Ada,Ben\r\n1,2024-05-06,yes,nope\r\n2,2024-05-07,yes,no\r\n", 3),
    ] {
        let checked = read(text);
        assert_eq!(names(&checked), ["Ada", "Ben"], "{text}");
        assert_eq!(checked.dataset.roll_calls[0].title, None, "{text}");
        assert_eq!(checked.doubts[0].warning.place.map(|it| it.line), Some(line), "{text}");
    }
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
fn two_assemblies_are_a_doubt() {
    let event = |id: &str, house: &str| {
        format!(
            r#"{{"id": "{id}", "start_date": "2024-05-06", "organization": {{"name": "{house}"}}, "votes": [{{"voter_id": "{id}", "voter_name": "Ada {id}", "option": "yes"}}]}}"#
        )
    };
    let checked = read(&format!("[{}, {}]", event("1", "Senate"), event("2", "House")));
    assert_eq!(doubts(&checked), [("assemblies-differ", vec![])]);
    // Whoever sits in one is no member of the other.
    assert_eq!([0, 1].map(|it| positions(&checked, it)), ["Y-", "-Y"]);
    let checked = read(&format!("[{}, {}]", event("1", "Senate"), event("2", "Senate")));
    assert_eq!(doubts(&checked), []);
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
