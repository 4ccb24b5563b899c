//! What an editor has -> a checked dataset: names, tallies, members of the day, ballots, sources.
//!
//! The records are those of the default dataset, written in the layouts that people have and
//! then damaged one thing at a time.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

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
    let (dataset, it) = roll_call("A/RES/74/17");
    let mut unvotes = "rcid,country,country_code,vote\n".to_owned();
    for (member, position) in dataset.members.iter().zip(&it.positions) {
        let word = match position {
            Position::Yes if member.id == "TUR" => "abstain",
            Position::Yes => "yes",
            Position::No => "no",
            Position::Abstain => "abstain",
            _ => continue,
        };
        unvotes +=
            &format!("9075.0,{},{},{word}\n", member.name.now, member.iso.as_deref().unwrap());
    }
    let calls = "rcid,session,importantvote,date,unres,amend,para,short,descr\n9075,74,0,2019-12-09,A/RES/74/17,0,0,Crimea,Crimea\n";
    let files = [("unvotes.csv", unvotes.as_str()), ("calls.csv", calls), ("undl.csv", &crimea())];
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
