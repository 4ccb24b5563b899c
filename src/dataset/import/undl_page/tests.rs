use super::*;
use crate::dataset::import::collected::collected;
use crate::dataset::import::draft::Body;
use crate::position::Position;

fn draft(text: &str) -> Draft {
    assert!(recognises(text), "{text}");
    let mut draft = Draft::default();
    assert_eq!(read(text, 0, &mut draft).unwrap(), "undl-page");
    for doubt in draft.doubts.iter() {
        let place = doubt.warning.place.unwrap();
        let line = text.lines().nth(place.line - 1).unwrap();
        let rest: String = line.chars().skip(place.column - 1).collect();
        assert!(rest.starts_with(doubt.excerpt.as_deref().unwrap()), "{doubt:?}");
    }
    draft
}

/// Counts the members in favour, against, abstaining, and without a vote.
fn counts(roll_call: &DraftRollCall) -> [usize; 4] {
    [Position::Yes, Position::No, Position::Abstain, Position::NotVoting]
        .map(|position| roll_call.cells.iter().filter(|it| it.position == position).count())
}

fn entries(draft: &Draft, at: usize) -> Vec<(Position, &str)> {
    let cells = &draft.roll_calls[at].cells;
    cells.iter().map(|it| (it.position, draft.members[it.member as usize].name.as_str())).collect()
}

const COPIED: &str = "Crimea | UN Digital Library
A/RES/74/17 | 2019-12-09 | Voting Data
https://digitallibrary.un.org/record/3838477?ln=en
Title\tProblem of the militarization, Ukraine : resolution / adopted by the General Assembly
Agenda\tA/74/251 31a Prevention of armed conflict
Resolution\tA/RES/74/17
Meeting record\tA/74/PV.41
Note\tRECORDED - No machine generated vote
Vote summary\tVoting Summary
Yes: 2 | No: 1 | Abstentions: | Non-Voting: 2 | Total voting membership: 6
Vote date\t2019-12-09
Vote\tAFGHANISTAN
Y ALBANIA
 a ALGERIA
N ARMENIA
CÔTE D'IVOIRE
y ČESKO
Collections
UN Bodies > General Assembly
";

#[test]
fn a_copied_page() {
    let it = draft(COPIED);
    let [roll_call] = &it.roll_calls[..] else { panic!("{:?}", it.roll_calls) };
    assert_eq!(roll_call.id.as_deref(), Some("A/RES/74/17"));
    assert_eq!(roll_call.title.as_deref(), Some("Problem of the militarization, Ukraine"));
    assert_eq!(roll_call.url.as_deref(), Some("https://digitallibrary.un.org/record/3838477"));
    assert_eq!(roll_call.date.map(|it| it.to_string()).as_deref(), Some("2019-12-09"));
    assert_eq!(roll_call.body, Body::GeneralAssembly);
    let stated = roll_call.stated;
    assert_eq!((stated.yes, stated.no, stated.abstain), (Some(2), Some(1), None));
    assert_eq!((stated.not_voting, stated.members), (Some(2), Some(6)));
    assert_eq!(counts(roll_call), [2, 1, 1, 2]);
    assert_eq!(entries(&it, 0)[4], (Position::NotVoting, "CÔTE D'IVOIRE"));
    assert_eq!(roll_call.cells[2].place(), Place { line: 14, column: 4 });
    assert!(it.doubts.is_empty(), "{:?}", it.doubts);
}

#[test]
fn labels_on_lines_of_their_own_and_breaks() {
    let apart = COPIED.replace('\t', "\n\n");
    let broken =
        COPIED.replace("\nY ", "<br>Y ").replace("\nN ", "<br/> N ").replace("\nC", "<BR />C");
    let colons = COPIED.replace('\t', ": ").replace(" | ", ", ").replace("Summary\n", "Summary: ");
    let windows = COPIED.replace('\n', "\r\n");
    for text in [apart, broken, colons, windows] {
        let it = draft(&text);
        assert_eq!(entries(&it, 0), entries(&draft(COPIED), 0), "{text}");
        assert_eq!(it.roll_calls[0].stated, draft(COPIED).roll_calls[0].stated, "{text}");
        assert_eq!(it.roll_calls[0].title, draft(COPIED).roll_calls[0].title);
    }
}

#[test]
fn several_pages_in_one_text() {
    let second = COPIED
        .replace("74/17", "72/190")
        .replace("3838477", "1327572")
        .replace("N ARMENIA", "Y ARMENIA");
    let short = "Resolution A/RES/1\nVote Y ALBANIA\nN SERBIA\nResolution A/RES/2\nVote N ALBANIA\nVoting Summary Yes: 0\n";
    let it = draft(&format!("{COPIED}{second}{short}"));
    let ids: Vec<_> = it.roll_calls.iter().map(|it| it.id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["A/RES/74/17", "A/RES/72/190", "A/RES/1", "A/RES/2"]);
    let tallies: Vec<_> = it.roll_calls.iter().map(counts).collect();
    assert_eq!(tallies, [[2, 1, 1, 2], [3, 0, 1, 2], [1, 1, 0, 0], [0, 1, 0, 0]]);
    assert!(it.roll_calls[1].url.as_deref().unwrap().ends_with("/1327572"));
    assert_eq!(it.roll_calls[3].stated.yes, Some(0));
}

#[test]
fn entries_run_on() {
    use Position::{Abstain, No, NotVoting, Yes};
    let head = "Resolution A/RES/74/17\nVote summary Yes: 3\nVote ";
    let expected = [
        (NotVoting, "AFGHANISTAN"),
        (Yes, "ALBANIA"),
        (Abstain, "ANGOLA"),
        (NotVoting, "ANTIGUA AND BARBUDA"),
        (No, "ARMENIA"),
        (NotVoting, "CONGO"),
        (NotVoting, "COSTA RICA"),
        (Abstain, "CÔTE D'IVOIRE"),
        (Yes, "LAO PEOPLE'S DEMOCRATIC REPUBLIC"),
    ];
    for line in [
        "AFGHANISTAN Y ALBANIA A ANGOLA  ANTIGUA AND BARBUDA N ARMENIA  CONGO  COSTA RICA A CÔTE D'IVOIRE Y LAO PEOPLE'S DEMOCRATIC REPUBLIC",
        "AFGHANISTAN Y ALBANIA A ANGOLA ANTIGUA AND BARBUDA N ARMENIA CONGO COSTA RICA A CÔTE D'IVOIRE Y LAO PEOPLE'S DEMOCRATIC REPUBLIC",
    ] {
        assert_eq!(entries(&draft(&format!("{head}{line}\n")), 0), expected, "{line}");
    }
    // An entry that is no name stays whole, to be settled by an editor.
    let it = draft(&format!("{head}Y ALBANIA N MORDOR RIVENDELL\n"));
    assert_eq!(entries(&it, 0), [(Yes, "ALBANIA"), (No, "MORDOR RIVENDELL")]);
}

#[test]
fn what_a_page_leaves_open_is_a_doubt() {
    for (from, to, code, line, excerpt) in [
        ("N ARMENIA", "AN ARMENIA", "unknown-position", 15, "AN"),
        ("N ARMENIA", "see also: A/74/1", "unreadable-line", 15, "see also: A/74/1"),
        ("No: 1", "No: 1.5", "unreadable-count", 10, ""),
        ("date\t2019-12-09", "date\t2019-19-09", "unreadable-date", 11, "2019-19-09"),
    ] {
        let text = COPIED.replace(from, to);
        let mut draft = Draft::default();
        read(&text, 0, &mut draft).unwrap();
        let [doubt] = &draft.doubts[..] else { panic!("{to}: {:?}", draft.doubts) };
        assert_eq!((doubt.warning.code, doubt.warning.place.unwrap().line), (code, line));
        assert!(doubt.excerpt.as_deref().unwrap().starts_with(excerpt), "{doubt:?}");
    }
    let error = read("Resolution A/RES/1\nVote summary\nVote\n", 0, &mut Draft::default());
    assert_eq!(error.unwrap_err().fault.code(), "no-votes");
}

#[test]
fn other_texts_are_no_pages() {
    for text in [
        "",
        "In favour: Albania\nAgainst: Serbia",
        "Vote on the draft resolution\nA recorded vote was taken.",
        "A recorded vote was taken.\nIn favour:\nAlbania\nAgainst:\nNone",
    ] {
        assert!(!recognises(text), "{text}");
    }
}

#[test]
fn the_log_of_a_scraper() {
    let text = "2024 DEBUG: Scraped from <200 https://digitallibrary.un.org/record/7?ln=en>\n{'agenda': ['A/74 '\n            'B'],\n 'id_record': ['7'],\n 'resolution_symbol': ['A/RES/36/1'],\n 'title': ['Aggression '\n           'against : resolution / adopted by the General Assembly'],\n 'vote': [' AFGHANISTAN',\n          ' y UGANDA',\n          \" A CÔTE D'IVOIRE\",\n          'AN PAKISTAN',\n          '  CONGO'],\n 'vote_date': ['1981-12-09']}\n";
    let it = draft(&format!("{text}{}", text.replace("36/1", "36/2")));
    assert_eq!(it.roll_calls.len(), 2);
    for roll_call in &it.roll_calls {
        assert_eq!(counts(roll_call), [1, 0, 1, 2]);
        assert_eq!(roll_call.title.as_deref(), Some("Aggression against"));
        assert_eq!(roll_call.url.as_deref(), Some("https://digitallibrary.un.org/record/7"));
        assert_eq!(roll_call.date.map(|it| it.year), Some(1981));
    }
    assert_eq!(it.roll_calls[0].cells[1].place(), Place { line: 9, column: 15 });
    assert_eq!(it.doubts.len(), 2);
}

#[test]
fn the_collected_pages_have_the_known_tallies() {
    let Some(path) = collected("samples/undl_record_pages_raw.txt") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let it = draft(&text);
    let found: Vec<_> =
        it.roll_calls.iter().map(|it| (it.id.as_deref().unwrap(), counts(it))).collect();
    let expected = [
        ("A/RES/74/17", [63, 19, 66, 45]),
        ("A/RES/72/190", [70, 26, 76, 21]),
        ("A/RES/68/262", [100, 11, 58, 24]),
        ("A/RES/ES-11/1", [141, 5, 35, 12]),
        ("A/RES/63/3", [77, 6, 74, 35]),
        ("A/RES/181(II)[A]", [33, 13, 10, 1]),
        ("S/RES/1244(1999)", [14, 0, 1, 0]),
    ];
    assert_eq!(found, expected);
    assert_eq!(it.roll_calls[6].body, Body::SecurityCouncil);
    assert!(it.doubts.is_empty(), "{:?}", it.doubts);
}

#[test]
fn anything_ends_well_and_soon() {
    for text in [
        "Vote\n".repeat(100_000),
        format!("Vote summary\nVote {}", "Y A ".repeat(200_000)),
        format!("Vote summary\nVote {}", "ANGOLA ".repeat(200_000)),
        format!("Title {}\nVote", "x\n".repeat(200_000)),
        format!("'vote': [ 'resolution_symbol': [ {}", "{'".repeat(200_000)),
        format!("'vote': [ 'resolution_symbol': [ {{'vote': ['{}", "\\".repeat(200_000)),
    ] {
        let begun = std::time::Instant::now();
        recognises(&text);
        let _ = read(&text, 0, &mut Draft::default());
        assert!(begun.elapsed().as_secs() < 60, "{}", &text[..40]);
    }
}
