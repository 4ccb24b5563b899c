//! Tables of pages and of spreadsheets, and what of them is refused.

use super::*;

/// Makes a table as a page has it: rows at `/`, cells at `|`.
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
        // The same table, copied into a text file.
        let cells = table.replace("<br>", "; ").replace("<ul><li>", "");
        let text = cells.replace('|', "\t").replace('/', "\n");
        let choices = Choices { date: Date::parse("2022-03-02"), ..Choices::default() };
        let pasted = import(&[("text", &text)], choices);
        assert_eq!(pasted.dataset, checked.dataset, "{text}");
    }
}

#[test]
fn what_a_page_says_around_its_table_is_said_of_its_roll_call() {
    let said = "<h1>Resolution A/RES/74/17</h1><p>Adopted on 9 December 2019 by a recorded vote of 3 in \
                favour to 3 against, with 2 abstentions.</p>";
    let page = |facts: &str, row: &str| {
        let [first, more] = [facts, row].map(|it| it.split('|').map(|it| format!("<td>{it}")));
        let (first, more) = (first.collect::<String>(), more.collect::<String>());
        format!(
            "{said}<table><tr><td>Position<td>Countries{first}<tr><td>Yes<td>Albania, France, Peru{more}\
             <tr><td>No<td>Cuba, Mali, Chad{more}<tr><td>Abstain<td>India, Nepal{more}</table>"
        )
    };
    for (facts, row, id, date) in [
        ("", "", "A/RES/74/17", Some("2019-12-09")),
        ("Date", "2019-12-10", "A/RES/74/17", Some("2019-12-10")),
        ("Resolution", "A/RES/74/17", "A/RES/74/17", Some("2019-12-09")),
        ("Resolution", "A/RES/74/18", "A/RES/74/18", None),
    ] {
        let checked = read(&page(facts, row));
        let [it] = checked.roll_calls.as_slice() else { panic!("{:?}", checked.roll_calls) };
        let found = it.date.map(|it| it.to_string());
        assert_eq!((it.id.as_str(), found.as_deref()), (id, date), "{facts} {row}");
        let stated = [it.stated.yes, it.stated.no, it.stated.abstain];
        let expected = if id == "A/RES/74/17" { [Some(3), Some(3), Some(2)] } else { [None; 3] };
        assert_eq!(stated, expected, "{facts} {row}");
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
fn a_roll_call_of_a_table_that_lists_nobody_is_told() {
    let text = "id,date,title,Ada,Ben\n1,2024-05-06,Budget,yes,no\n2,2024-05-07,Roads,,\nDay two,,,,\n3,2024-05-08,Tea,no,no\n";
    let checked = read(text);
    assert_eq!(doubts(&checked), [("no-positions", vec![])]);
    assert_eq!(checked.doubts[0].warning.roll_call.as_deref(), Some("2"));
    assert_eq!(checked.dataset.roll_calls.len(), 2);
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

/// A listed member without a mark is still a member; a line that names a group is nobody.
#[test]
fn a_member_beside_whom_nothing_stands_is_not_named() {
    for text in [
        "Member,For,Against,Ill\nAda,x,,\nReds,,,\nBen,,x,\nDi,,,x\n",
        "vote 7,member,party,position\n7,Ada,Red,yes\n7,Ben,Red,no\n7,Di,Blue,\n",
        "member,party,vote 7\nAda,Red,yes\nReds,,\nBen,Red,no\nDi,Blue,\n",
    ] {
        let date = Date::parse("2024-01-10");
        let checked = import(&[("file", text)], Choices { date, ..Choices::default() });
        let names: Vec<&str> =
            checked.dataset.members.iter().map(|it| it.name.now.as_str()).collect();
        assert_eq!(names, ["Ada", "Ben", "Di"], "{text}");
        assert_eq!(checked.dataset.roll_calls[0].position(2), Position::NotNamed, "{text}");
        assert!(doubts(&checked).iter().any(|it| it.0 == "blank-positions"), "{text}");
    }
}
