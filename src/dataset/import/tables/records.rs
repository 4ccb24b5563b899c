//! Tests of the published kinds of tables: fixtures of our own, and the collected samples where
//! they exist.

use crate::dataset::Kind;
use crate::dataset::import::collected::collected;
use crate::dataset::import::draft::{Body, Coverage, Draft, DraftRollCall};
use crate::dataset::import::{Choices, Doubt, Import};
use crate::position::Position;

/// Reads files in pieces of this many bytes. Returns the draft, and the formats as which they were
/// read.
fn read(files: &[(&str, &[u8])], piece: usize) -> (Draft, Vec<&'static str>) {
    let mut import = Import::new(Choices::default());
    for (name, bytes) in files {
        import.open(name);
        for piece in bytes.chunks(piece) {
            import.push(piece).unwrap();
        }
        import.close().unwrap();
    }
    let formats = import.files.iter().map(|it| it.format).collect();
    (import.draft, formats)
}

/// Counts positions: in favour, against, abstaining, did not vote, not a member.
fn counts(roll_call: &DraftRollCall) -> [usize; 5] {
    use Position::{Abstain, No, NotMember, NotVoting, Yes};
    [Yes, No, Abstain, NotVoting, NotMember]
        .map(|position| roll_call.cells.iter().filter(|it| it.position == position).count())
}

fn ids(draft: &Draft) -> Vec<&str> {
    draft.roll_calls.iter().map(|it| it.id.as_deref().unwrap_or("-")).collect()
}

/// Returns the code, the line (0 without a place) and the quoted text of each doubt.
fn doubts(draft: &Draft) -> Vec<(&'static str, usize, &str)> {
    let line = |it: &Doubt| it.warning.place.map_or(0, |it| it.line);
    let all = draft.doubts.iter();
    all.map(|it| (it.warning.code, line(it), it.excerpt.as_deref().unwrap_or_default())).collect()
}

/// Reads one text, and checks that whatever a doubt quotes stands at its place.
fn draft(text: &str) -> Draft {
    let draft = read(&[("file.csv", text.as_bytes())], usize::MAX).0;
    for doubt in draft.doubts.iter() {
        let place = doubt.warning.place.unwrap();
        let line = text.lines().nth(place.line - 1).unwrap();
        let rest: String = line.chars().skip(place.column - 1).collect();
        let quoted = doubt.excerpt.as_deref().unwrap_or_default();
        assert!(rest.starts_with(quoted), "{quoted:?} at {place:?} of {text}");
    }
    draft
}

/// Reads a file of the collected samples; `None` where they do not exist.
pub fn sample(name: &str) -> Option<Vec<u8>> {
    std::fs::read(collected(&format!("samples/{name}"))?).ok()
}

/// Checks that pieces of any size give the same as the whole.
fn check_pieces(files: &[(&str, &[u8])]) {
    let (whole, formats) = read(files, usize::MAX);
    for piece in [1, 2, 3, 7, 64, 100] {
        let (draft, formats_then) = read(files, piece);
        assert_eq!(draft.roll_calls, whole.roll_calls, "pieces of {piece}");
        assert_eq!(draft.members, whole.members, "pieces of {piece}");
        assert_eq!(draft.doubts, whole.doubts, "pieces of {piece}");
        assert_eq!(formats_then, formats);
    }
}

const ASSEMBLY: &str = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

fn assembly(rows: &[&str]) -> String {
    let rows = rows.iter().map(|it| {
        let [member, vote, note] = it.split('|').collect::<Vec<_>>()[..] else { panic!("{it}") };
        format!("7,{member},{vote},2019-12-09,74,A/RES/74/17,A/74/L.12,,A/74/PV.41,\"Crimea, Ukraine : resolution / adopted by the General Assembly\",Agenda,CRIMEA|UKRAINE--HUMAN RIGHTS,{note},1.0,1.0,1.0,1.0,4.0,https://digitallibrary.un.org/record/7\n")
    });
    ASSEMBLY.to_owned() + &rows.collect::<String>()
}

#[test]
fn the_librarys_rows_are_one_roll_call() {
    let draft = draft(&assembly(&[
        "ALB,ALBANIA|Y|",
        "SRB,SERBIA| n |",
        "BIH,BOSNIA AND HERZEGOVINA|a|",
        "TUR,TÜRKÝYE|X|",
    ]));
    let [it] = &draft.roll_calls[..] else { panic!("{:?}", draft.roll_calls) };
    assert_eq!(it.id.as_deref(), Some("A/RES/74/17"));
    assert_eq!(it.date.map(|it| it.to_string()).as_deref(), Some("2019-12-09"));
    assert_eq!(it.title.as_deref(), Some("Crimea, Ukraine"));
    assert_eq!(it.url.as_deref(), Some("https://digitallibrary.un.org/record/7"));
    assert_eq!(it.outcome.as_deref(), Some("adopted"));
    assert_eq!(it.topics, ["CRIMEA", "UKRAINE--HUMAN RIGHTS"]);
    assert_eq!(it.stated.members, Some(4));
    assert_eq!(
        (&it.body, it.coverage, it.kind),
        (&Body::GeneralAssembly, Coverage::Everybody, None)
    );
    assert_eq!(counts(it), [1, 1, 1, 1, 0]);
    assert_eq!((it.cells[0].line, it.cells[0].column), (2, 7));
    assert_eq!(draft.members[3].name, "TÜRKÝYE", "damage is left as it is");
    assert_eq!(doubts(&draft), []);
}

#[test]
fn what_the_librarys_rows_leave_open_is_a_doubt() {
    let text = assembly(&["ALB,ALBANIA|Y|", "PAK,PAKISTAN|AN|", "SRB,SERBIA|N|", "SRB,SERBIA|N|"]);
    let lines: Vec<&str> = text.lines().collect();
    let short = format!("{}\n7,AUT,AUSTRIA\n", lines[1]);
    for (text, expected) in [
        (text.as_str(), vec![("unknown-position", 3, "AN")]),
        (&text.replace("AN,", "X,").replace(",74,A/", ",x,A/"), vec![]),
        (
            &assembly(&["ALB,ALBANIA|Y|"]).replace(",1.0,1.0,1.0,", ",1.5,-1,1e3,"),
            vec![
                ("unreadable-count", 2, "1.5"),
                ("unreadable-count", 2, "-1"),
                ("unreadable-count", 2, "1e3"),
            ],
        ),
        (
            &assembly(&["ALB,ALBANIA|Y|"]).replace("2019-12-09", "2019-13-09"),
            vec![("unreadable-date", 2, "2019-13-09")],
        ),
        (&assembly(&["ALB,ALBANIA|Y|"]).replace("2019-12-09", ""), vec![]),
        (&assembly(&["ALB,ALBANIA|Y|"]).replace("2019-12-09", "31/12/2019"), vec![]),
        (
            &assembly(&["ALB,ALBANIA|Y|"]).replace("2019-12-09", "09/12/2019"),
            vec![("ambiguous-date", 2, "09/12/2019")],
        ),
        (&format!("{ASSEMBLY}{short}"), vec![("row-length", 3, "7,AUT,AUSTRIA")]),
        (
            &assembly(&["|Y|", ",|Y|"]),
            vec![("row-length", 2, "7,,Y,2019-12-09"), ("incomplete-row", 3, "")],
        ),
        (
            &assembly(&["ALB,ALBANIA|Y|"]).replace("\n7,", "\n,").replace("A/RES/74/17", ""),
            vec![("row-without-roll-call", 2, "")],
        ),
    ] {
        assert_eq!(doubts(&draft(text)), expected, "{text}");
    }
}

#[test]
fn days_of_the_library_that_may_be_two_are_told_by_the_others() {
    let text = |day: &str| assembly(&["ALB,ALBANIA|Y|"]).replace("2019-12-09", day);
    let second = text("31/12/2019").lines().nth(1).unwrap().replacen("7,", "8,", 1);
    for (text, expected) in [
        (text("31/12/2019"), Some("2019-12-31")),
        (text("12/31/2019"), Some("2019-12-31")),
        (text("09/12/2019"), None),
        (format!("{}{second}\n", text("09/12/2019")), Some("2019-12-09")),
    ] {
        let day = draft(&text).roll_calls[0].date.map(|it| it.to_string());
        assert_eq!(day.as_deref(), expected, "{text}");
    }
}

#[test]
fn rows_that_tell_another_story_are_one_doubt_for_each_roll_call() {
    let text = assembly(&["ALB,ALBANIA|Y|", "SRB,SERBIA|N|", "AUT,AUSTRIA|Y|"]);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[2] = lines[2].replace("2019-12-09", "2019-12-10");
    lines[3] = lines[3].replace("1.0,4.0", "2.0,4.0");
    let draft = draft(&lines.join("\n"));
    assert_eq!(doubts(&draft), [("rows-differ", 3, "2019-12-10")]);
    assert_eq!(counts(&draft.roll_calls[0]), [2, 1, 0, 0, 0]);
}

#[test]
fn a_note_is_a_members_unless_it_stands_on_every_row() {
    let it = draft(&assembly(&["ALB,ALBANIA|Y|", "NRU,NAURU|X|Intended to vote yes"]));
    let notes = &it.roll_calls[0].notes;
    assert_eq!((notes.len(), notes[0].text.as_str()), (1, "Intended to vote yes"));
    assert_eq!(it.members[notes[0].member as usize].name, "NAURU");
    let note = "RECORDED - No machine generated vote";
    let it = draft(&assembly(&[&format!("ALB,ALBANIA|Y|{note}"), &format!("SRB,SERBIA|N|{note}")]));
    assert!(it.roll_calls[0].notes.is_empty());
    assert_eq!(doubts(&it), [("note", 2, note)]);
}

#[test]
fn the_security_councils_columns_in_any_order() {
    let text = "ms_vote,undl_id,ms_name,permanent_member,date,resolution,draft,meeting,description,agenda,subjects,vote_note,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n\
        A,285560,CHINA,True,1999-06-10,S/RES/1244(1999),S/1999/661,S/PV.4011,Resolution 1244 (1999) on Kosovo,KFOR,KOSOVO (SERBIA),,Adopted by vote,14,0,1,0,15,\n\
        Y,285560,ARGENTINA,False,1999-06-10,S/RES/1244(1999),S/1999/661,S/PV.4011,Resolution 1244 (1999) on Kosovo,KFOR,KOSOVO (SERBIA),,Adopted by vote,14,0,1,0,15,\n\
        Y,3,FRANCE,True,1995-01-12,,,S/PV.1,Resolution 9 (1995),,,,ADOPTED WITHOUT VOTE,15,0,0,0,15,\n";
    let it = draft(text);
    assert_eq!(ids(&it), ["S/RES/1244(1999)", "3"]);
    for roll_call in &it.roll_calls {
        assert_eq!(roll_call.body, Body::SecurityCouncil);
        assert!(
            roll_call.url.as_deref().unwrap().starts_with("https://digitallibrary.un.org/record/")
        );
    }
    assert_eq!(counts(&it.roll_calls[0]), [1, 0, 1, 0, 0]);
    assert_eq!(it.roll_calls[0].title.as_deref(), Some("Resolution 1244 (1999) on Kosovo"));
    assert_eq!(it.roll_calls[0].stated.yes, Some(14));
    assert_eq!(it.roll_calls[1].outcome.as_deref(), Some("ADOPTED WITHOUT VOTE"));
    assert_eq!(doubts(&it), [("no-vote-taken", 4, "ADOPTED WITHOUT VOTE")]);
}

/// A draft that was vetoed became no resolution.
#[test]
fn what_has_no_symbol_is_called_by_that_of_its_draft() {
    let header = "undl_id,ms_code,ms_name,ms_vote,permanent_member,date,resolution,draft,meeting,description\n";
    for (resolution, symbol, id) in [
        ("", "S/2022/155", "S/2022/155"),
        ("S/RES/2623(2022)", "S/2022/160", "S/RES/2623(2022)"),
        ("", "", "3958818"),
    ] {
        let row = |code: &str, name: &str, vote: &str| {
            format!(
                "3958818,{code},{name},{vote},True,2022-02-25,{resolution},{symbol},S/PV.8979,Draft\n"
            )
        };
        let rows = row("RUS", "RUSSIAN FEDERATION", "N") + &row("USA", "UNITED STATES", "Y");
        let it = draft(&format!("{header}{rows}"));
        assert_eq!(ids(&it), [id]);
        assert_eq!(it.roll_calls[0].body, Body::SecurityCouncil);
        let adopted = resolution.contains("RES").then_some("adopted");
        assert_eq!(it.roll_calls[0].outcome.as_deref(), adopted);
    }
}

#[test]
fn columns_of_the_first_release_and_of_other_programs() {
    let text = "undl_id;ms_codes;ms_names;ms_votes;resolutions;title;modality;date;yes;no;abstentions;non-voting;total-voting\n\
        7.0;ALB;ALBANIA;Y;A/RES/74/17;Crimea;RECORDED;9.12.2019.;1,0;0,0;0,0;1,0;2,0\n\
        7.0;AND;ANDORRA;NV;A/RES/74/17;Crimea;RECORDED;9.12.2019.;1,0;0,0;0,0;1,0;2,0\n";
    let it = draft(text);
    assert_eq!(counts(&it.roll_calls[0]), [1, 0, 0, 1, 0]);
    assert_eq!(it.roll_calls[0].stated.not_voting, Some(1));
    assert_eq!(it.roll_calls[0].url.as_deref(), Some("https://digitallibrary.un.org/record/7"));
    assert_eq!(doubts(&it), []);
}

const VOTES: &str = "rcid,ccode,member,vote,Country,Countryname\n946.0,2,1,1,USA,United States\n946.0,345,1.0,3.0,YUG,Yugoslavia\n946.0,316,0,9,CZE,Czech Republic\n946,20,1,8,CAN,Canada\n4831,20,1,2,CAN,Canada\n";
const DESCRIPTIONS: &str = "session\trcid\tabstain\tyes\tno\timportantvote\tdate\tunres\tamend\tpara\tshort\tdescr\tme\tnu\tdi\thr\tco\tec\n21\t946\t0\t105\t0\t0\t\"12/3/1966\"\t\"R/21/2200A\"\t0\t1\t\"COVENANT\"\t\"TO ADOPT IT\"\t0\t0\t0\t1\t0\t\"0\"\n63\t4831\t73\t78\t6\t0\t\"10/8/2008\"\t\"R/63/3\"\t1\t\t\"KOSOVO\"\t\"Request : resolution / adopted by the General Assembly\"\t0\t0\t0\t0\t0\t\"0\"\n";

#[test]
fn voetens_two_files_are_joined_in_any_order() {
    let (votes, descriptions) = (("v.csv", VOTES.as_bytes()), ("d.tab", DESCRIPTIONS.as_bytes()));
    for (files, votes_file) in [([votes, descriptions], 0), ([descriptions, votes], 1)] {
        let (it, formats) = read(&files, usize::MAX);
        assert_eq!(formats[votes_file], "voeten-votes");
        assert_eq!(formats[1 - votes_file], "voeten-descriptions");
        assert_eq!(ids(&it), ["R/21/2200A", "R/63/3"]);
        let [first, second] = &it.roll_calls[..] else { panic!() };
        assert_eq!(counts(first), [1, 1, 0, 1, 1]);
        assert_eq!(first.date.map(|it| (it.year, it.month, it.day)), Some((1966, 12, 0)));
        assert_eq!(second.date.map(|it| (it.year, it.month, it.day)), Some((2008, 10, 8)));
        assert_eq!((first.kind, second.kind), (Some(Kind::Paragraph), Some(Kind::Amendment)));
        assert_eq!(first.title.as_deref(), Some("COVENANT: TO ADOPT IT"));
        assert_eq!(second.title.as_deref(), Some("Request"));
        assert_eq!(first.topics, ["Human rights"]);
        assert_eq!(second.stated.yes, Some(78));
        assert_eq!((first.file, first.coverage), (votes_file, Coverage::Everybody));
        assert_eq!(first.body, Body::GeneralAssembly);
        assert_eq!(it.members[1].code.as_deref(), Some("345"));
        assert_eq!(it.members[1].name, "Yugoslavia");
        assert_eq!(doubts(&it), [("day-unreliable", 2, "")]);
    }
}

#[test]
fn what_voetens_files_leave_open_is_a_doubt() {
    for (text, expected) in [
        ("rcid,ccode,vote\n1,2,4\n", vec![("unknown-position", 2, "4")]),
        ("rcid,ccode,vote\n1,2,\n1,20,NA\n", vec![("position-missing", 2, "")]),
        ("rcid,ccode,vote\nx,2,1\n", vec![("row-without-roll-call", 2, "x")]),
        ("rcid,ccode,vote\n1,2,1\n1,20,1\n1,40,1\n1,41,1\n1,42\n", vec![("row-length", 6, "1,42")]),
        (
            "rcid,ccode,vote,date,yes\n1,2,1,30/3/2010,many\n",
            vec![("unreadable-date", 2, "30/3/2010"), ("unreadable-count", 2, "many")],
        ),
    ] {
        assert_eq!(doubts(&draft(text)), expected, "{text}");
    }
}

#[test]
fn positions_in_two_files_count_once() {
    let file = ("v.csv", VOTES.as_bytes());
    let (it, _) = read(&[file, file], usize::MAX);
    let once = read(&[file], usize::MAX).0;
    assert_eq!(it.roll_calls, once.roll_calls);
    assert_eq!(doubts(&it), [("listed-in-two-files", 2, "")]);
    assert!(it.doubts[0].warning.message.contains("of 2 roll calls"), "{:?}", it.doubts[0]);
}

#[test]
fn the_tables_of_unvotes_may_be_one() {
    let text = "rcid,country,country_code,vote,date,unres,short,descr,mood\n\
        9075,Albania,AL,yes,2019-12-09,R/74/17,CRIMEA,Crimea,glad\n\
        9075,Serbia,RS,no,2019-12-09,R/74/17,CRIMEA,Crimea,sad\n";
    let (it, formats) = read(&[("file.csv", text.as_bytes())], usize::MAX);
    assert_eq!(formats, ["unvotes-votes"]);
    assert_eq!(ids(&it), ["R/74/17"]);
    let roll_call = &it.roll_calls[0];
    assert_eq!(counts(roll_call), [1, 1, 0, 0, 0]);
    assert_eq!(roll_call.date.map(|it| it.to_string()).as_deref(), Some("2019-12-09"));
    assert_eq!(roll_call.title.as_deref(), Some("CRIMEA: Crimea"));
    assert_eq!(roll_call.coverage, Coverage::Voters);
    assert_eq!(doubts(&it), [("column-not-read", 1, "mood")]);
    // Columns of the library's and of Voeten's files that are not read are reported too.
    let text = "undl_id,ms_code,ms_vote,date,session,resolution,mood\n7,ALB,Y,2019-12-09,74,A/RES/74/17,glad\n";
    assert_eq!(doubts(&draft(text)), [("column-not-read", 1, "mood")]);
    let text = "rcid,ccode,vote,date,unres,mood\n9075,339,1,2019-12-09,R/74/17,glad\n";
    assert_eq!(doubts(&draft(text)), [("column-not-read", 1, "mood")]);
}

#[test]
fn the_three_tables_of_unvotes_are_joined_in_any_order() {
    let votes = ("v", "rcid,country,country_code,vote\n9075,Albania,AL,yes\n9075,Serbia,RS,No\n9075,Namibia,NA,abstain\n9075,Austria,AT,aye\n".as_bytes());
    let calls = ("c", "rcid,session,importantvote,date,unres,amend,para,short,descr\n9075.0,74,0,2019-12-09,R/74/17,0,0,CRIMEA,Crimea\n".as_bytes());
    let issues = ("i", "rcid,short_name,issue\n9075,nu,Nuclear weapons and nuclear material\n9075,hr,Human rights\n".as_bytes());
    for files in [[votes, calls, issues], [issues, votes, calls], [calls, issues, votes]] {
        let (it, mut formats) = read(&files, usize::MAX);
        formats.sort_unstable();
        assert_eq!(formats, ["unvotes-issues", "unvotes-roll-calls", "unvotes-votes"]);
        assert_eq!(ids(&it), ["R/74/17"]);
        let roll_call = &it.roll_calls[0];
        assert_eq!(counts(roll_call), [1, 1, 1, 0, 0]);
        assert_eq!(roll_call.coverage, Coverage::Voters);
        assert_eq!(roll_call.topics, ["Human rights", "Nuclear weapons and nuclear material"]);
        assert_eq!(roll_call.date.map(|it| it.to_string()).as_deref(), Some("2019-12-09"));
        assert_eq!(roll_call.title.as_deref(), Some("CRIMEA: Crimea"));
        assert_eq!(files[roll_call.file].0, "v");
        assert_eq!(doubts(&it), [("unknown-position", 5, "aye")]);
    }
}

#[test]
fn the_size_of_the_pieces_changes_nothing() {
    let undl = assembly(&["ALB,ALBANIA|Y|", "SRB,SERBIA| n |note", "TUR,TÜRKÝYE|Q|"]);
    check_pieces(&[("u", undl.as_bytes())]);
    check_pieces(&[("v", VOTES.as_bytes()), ("d", DESCRIPTIONS.as_bytes())]);
}

#[test]
fn the_collected_samples_have_the_known_tallies() {
    if let Some(bytes) = sample("undl_layout_RECONSTRUCTED_4-resolutions.csv") {
        let (it, _) = read(&[("f", &bytes)], usize::MAX);
        let tallies: Vec<_> = it.roll_calls.iter().map(counts).collect();
        assert_eq!(ids(&it), ["A/RES/68/262", "A/RES/72/190", "A/RES/74/17", "A/RES/ES-11/1"]);
        assert_eq!(
            tallies,
            [[100, 11, 58, 24, 0], [70, 26, 76, 21, 0], [63, 19, 66, 45, 0], [141, 5, 35, 12, 0]]
        );
        assert_eq!(it.roll_calls[0].title.as_deref(), Some("Territorial integrity of Ukraine"));
        assert_eq!(doubts(&it), []);
        check_pieces(&[("f", &bytes[..20_000])]);
    }
    if let Some(bytes) = sample("undl_csv_2026_two_quoted_rows.csv") {
        let (it, _) = read(&[("f", &bytes)], usize::MAX);
        assert_eq!(counts(&it.roll_calls[0]), [1, 0, 0, 1, 0]);
        assert_eq!(it.roll_calls[0].stated.yes, Some(120));
        assert_eq!(doubts(&it), []);
    }
    if let (Some(votes), Some(descriptions)) = (
        sample("voeten_UNVotes1-72full_excerpt.csv"),
        sample("voeten_DescriptionsUN1-72_excerpt.tab"),
    ) {
        let (it, formats) = read(&[("d", &descriptions), ("v", &votes)], usize::MAX);
        assert_eq!(formats, ["voeten-descriptions", "voeten-votes"]);
        assert_eq!(it.roll_calls.len(), 8);
        for (id, tally) in [
            ("R/68/262", [100, 11, 58, 24, 0]),
            ("A/RES/71/205", [70, 25, 77, 20, 0]),
            ("A/RES/72/190", [70, 26, 76, 21, 0]),
        ] {
            let roll_call = it.roll_calls.iter().find(|it| it.id.as_deref() == Some(id)).unwrap();
            assert_eq!(counts(roll_call), tally, "{id}");
        }
        assert_eq!(doubts(&it).iter().map(|it| it.0).collect::<Vec<_>>(), ["day-unreliable"]);
        assert!(it.doubts[0].warning.message.contains("of 2 roll calls"));
    }
    if let Some(bytes) = sample("unvotes_0.3.0_rcid9075_74-17.csv") {
        let (it, formats) = read(&[("f", &bytes)], usize::MAX);
        assert_eq!(formats, ["unvotes-votes"]);
        assert_eq!(counts(&it.roll_calls[0]), [63, 19, 66, 0, 0]);
        assert_eq!(doubts(&it), []);
    }
}

#[test]
fn a_record_in_two_files_is_one_roll_call() {
    let text = assembly(&["ALB,ALBANIA|Y|", "SRB,SERBIA|N|"]);
    let other = text.replace("SERBIA,N", "SERBIA,A");
    let page =
        "Resolution A/RES/74/17\nVote date 2019-12-09\nVote summary\nVote Y ALBANIA\nN SERBIA\n";
    let mut import = Import::new(Choices::default());
    for (name, text) in [("a.csv", &*text), ("b.csv", &*other), ("page.txt", page)] {
        import.add(name, text.as_bytes()).unwrap();
    }
    let checked = import.finish().unwrap();
    assert_eq!(checked.dataset.roll_calls.len(), 1);
    let differ = checked.doubts.iter().filter(|it| it.warning.code == "sources-differ");
    assert_eq!(differ.map(|it| it.members.clone()).collect::<Vec<_>>(), [["SRB"]]);
}
