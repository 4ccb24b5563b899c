//! The collected texts, and records, press releases and reports of the United Nations.

use super::*;
use crate::dataset::import::collected::collected;

fn shared(name: &str) -> Option<String> {
    std::fs::read_to_string(collected(&format!("text/{name}"))?).ok()
}

#[test]
fn verbatim_records_are_read_whole() {
    for (number, counts, note, title) in [
        (196, [125, 54, 6, 0], None, "Promotion of a democratic and equitable international order"),
        (
            200,
            [131, 53, 0, 0],
            None,
            "Promotion of equitable geographical distribution in the membership of the human rights treaty bodies",
        ),
        (201, [132, 54, 1, 0], None, "Human rights and cultural diversity"),
        (202, [131, 53, 0, 0], Some("Nauru"), "Human rights and unilateral coercive measures"),
        (
            221,
            [78, 15, 79, 0],
            None,
            "Situation of human rights in the temporarily occupied territories of Ukraine, including the Autonomous Republic of Crimea and the city of Sevastopol",
        ),
    ] {
        let Some(text) = shared(&format!("pv_A-78-PV.50_res-78-{number}.txt")) else { return };
        let found = reading(&text);
        let roll_call = found.only();
        assert_eq!(found.counts(0), counts, "{number}");
        assert_eq!(stated(roll_call), [0, 1, 2].map(|it| Some(counts[it] as u32)), "{number}");
        assert_eq!(roll_call.id, Some(format!("A/RES/78/{number}")));
        assert_eq!(roll_call.date.unwrap().to_string(), "2023-12-19", "{number}");
        assert_eq!(roll_call.title.as_deref(), Some(title));
        assert_eq!(roll_call.url.as_deref(), Some("https://undocs.org/A/78/PV.50"));
        assert_eq!(roll_call.outcome.as_deref(), Some("adopted"));
        assert_eq!(roll_call.body, Body::GeneralAssembly);
        assert_eq!(roll_call.coverage, Coverage::Some);
        assert_eq!(found.format, "verbatim-record");
        assert_eq!(found.codes(), [""; 0]);
        let notes: Vec<_> = roll_call
            .notes
            .iter()
            .map(|it| found.draft.members[it.member as usize].name.as_str())
            .collect();
        assert_eq!(notes, note.into_iter().collect::<Vec<_>>());
        for (name, number_with) in [
            ("South Africa", 201),
            ("Timor-Leste", 201),
            ("Guinea-Bissau", 200),
            ("Iran (Islamic Republic of)", 202),
            ("Bosnia and Herzegovina", 196),
            ("Saint Vincent and the Grenadines", 196),
        ] {
            if number == number_with {
                assert!(found.draft.members.iter().any(|it| it.name == name), "{name}");
            }
        }
        let cell = roll_call.cells[0];
        let line = text.lines().nth(cell.line as usize - 1).unwrap();
        let at: String = line.chars().skip(cell.column as usize - 1).take(7).collect();
        assert!(["Algeria", "Albania"].contains(&at.as_str()), "{at}");
    }
}

#[test]
fn numbered_lists_are_read_whole() {
    let Some(text) = shared("hrc_A-HRC-51-5_numbered-list.txt") else { return };
    let found = reading(&text);
    let roll_call = found.only();
    assert_eq!(found.counts(0), [20, 7, 20, 0]);
    assert_eq!(stated(roll_call), [Some(20), Some(7), Some(20)]);
    assert_eq!(roll_call.id.as_deref(), Some("A/HRC/RES/51/1"));
    assert_eq!(roll_call.date.unwrap().to_string(), "2022-10-06");
    assert_eq!(roll_call.body, Body::OfStates("UN Human Rights Council".to_owned()));
    assert!(found.names(0, Position::Yes).contains(&"UK of Great Britain & Northern Ireland"));
    assert_eq!(found.codes(), [""; 0]);
}

#[test]
fn lists_by_letter_are_read_whole() {
    let Some(text) = shared("news_aljazeera_ES-11-6_by-letter.txt") else { return };
    let found = reading(&text);
    let roll_call = found.only();
    let expected: usize = text
        .lines()
        .filter(|it| it.chars().nth(1) == Some(':'))
        .map(|it| it.split(',').count())
        .sum();
    assert_eq!(found.counts(0), [expected, 0, 0, 0]);
    assert_eq!(stated(roll_call), [Some(141), None, None]);
    assert_eq!(roll_call.id.as_deref(), Some("A/RES/ES-11/6"));
    assert_eq!(roll_call.date.unwrap().to_string(), "2023-02-23");
    assert_eq!(roll_call.body, Body::GeneralAssembly);
    assert!(found.names(0, Position::Yes).contains(&"Republic of Korea (South Korea)"));
    assert_eq!(found.codes(), [""; 0]);
}

#[test]
fn lists_without_result_are_read_whole() {
    let Some(text) = shared("news_unwatch_68-262_short-names.txt") else { return };
    let found = reading(&text);
    let roll_call = found.only();
    let token = found.names(0, Position::Abstain).into_iter().find(|it| it.contains("Congo"));
    assert_eq!(token, Some("Comoros Congo"));
    // One of the 58 entries, "Comoros Congo", is two names.
    assert_eq!(found.counts(0), [0, 11, 58, 24]);
    assert_eq!(stated(roll_call), [None; 3]);
    assert_eq!(roll_call.id.as_deref(), Some("A/RES/68/262"));
    assert_eq!(roll_call.date.unwrap().to_string(), "2014-03-27");
    assert_eq!(found.format, "list");
    assert_eq!(found.names(0, Position::NotVoting).last(), Some(&"Yemen"));
    assert_eq!(found.codes(), [""; 0]);
}

#[test]
fn sentences_of_press_releases_are_roll_calls() {
    let Some(text) = shared("press-releases_sentence-forms.txt") else { return };
    let found = reading(&text);
    let expected = [
        ([77, 6, 74], 6, 0, "adopted"),
        ([169, 6, 3], 6, 3, "adopted"),
        ([159, 0, 7], 0, 7, "adopted"),
        ([154, 1, 9], 1, 9, "approved"),
        ([142, 1, 0], 1, 0, "adopted"),
        ([137, 12, 17], 0, 0, "adopted"),
        ([135, 12, 36], 0, 0, "adopted"),
        ([153, 1, 24], 1, 0, "approved"),
        ([132, 3, 5], 3, 5, "approved"),
        ([149, 2, 7], 2, 7, "adopted"),
        ([149, 3, 6], 3, 6, "approved"),
        ([156, 6, 9], 6, 9, "adopted"),
        ([164, 6, 7], 6, 7, "adopted"),
    ];
    assert_eq!(found.draft.roll_calls.len(), expected.len());
    for (index, (counts, against, abstaining, outcome)) in expected.into_iter().enumerate() {
        let roll_call = &found.draft.roll_calls[index];
        assert_eq!(stated(roll_call), counts.map(Some), "{index}");
        assert_eq!(found.counts(index), [0, against, abstaining, 0], "{index}");
        assert_eq!(roll_call.outcome.as_deref(), Some(outcome), "{index}");
        assert_eq!(roll_call.date, None, "{index}");
        let http = [4, 10].contains(&index);
        assert_eq!(roll_call.url.is_none(), http, "{index}: {:?}", roll_call.url);
    }
    assert_eq!(
        found.draft.roll_calls[0].url.as_deref(),
        Some("https://press.un.org/en/2008/ga10764.doc.htm")
    );
    assert_eq!(found.draft.roll_calls[12].id.as_deref(), Some("A/C.1/80/L.41"));
    assert_eq!(
        found.draft.roll_calls[12].title.as_deref(),
        Some("Lethal Autonomous Weapons Systems")
    );
    assert_eq!(found.codes(), [""; 0]);
}

#[test]
fn records_of_the_security_council() {
    let text = "United Nations S/PV.9586\nSecurity Council\n9586th meeting\nMonday, 25 March 2024, 10 a.m.\n\
        New York\n\nThe President: I shall put the draft resolution to the vote now.\n\
        A vote was taken by show of hands.\n\nIn favour:\nAlgeria, China, Ecuador, France, Guyana, Japan, \
        Malta, Mozambique, Republic of Korea, Russian\n25/03/2024 The situation in the Middle East, including \
        the Palestinian question S/PV.9586\n24-08366 3/17\nFederation, Sierra Leone, Slovenia, Switzerland, \
        United Kingdom of Great Britain and Northern Ireland\n\nAgainst:\nNone\n\nAbstaining:\nUnited States of \
        America\n\nThe President: There were 14 votes in favour, none against and 1 abstention. The draft \
        resolution has been adopted as resolution 2728 (2024).\n";
    check(
        text,
        "Y: Algeria|China|Ecuador|France|Guyana|Japan|Malta|Mozambique|Republic of Korea|Russian Federation|\
         Sierra Leone|Slovenia|Switzerland|United Kingdom of Great Britain and Northern Ireland A: United States of America",
        "14-0-1",
        Some("S/RES/2728 (2024)"),
        Some("2024-03-25"),
    );
    let found = reading(text);
    assert_eq!(found.format, "security-council-record");
    assert_eq!(found.only().body, Body::SecurityCouncil);
    let veto = reading(
        "A vote was taken by show of hands. In favour: Albania, Brazil, France Against: Russian Federation \
         Abstaining: China, India The President (spoke in Russian): There were 11 votes in favour, 1 vote against and \
         3 abstentions. The draft resolution has not been adopted, owing to the negative vote of a permanent member \
         of the Council. (S/PV.8979) Security Council",
    );
    assert_eq!(summary(&veto, 0), "Y: Albania|Brazil|France N: Russian Federation A: China|India");
    assert_eq!(totals(veto.only()), "11-1-3");
    assert_eq!(veto.only().outcome.as_deref(), Some("rejected"));
}

const ANNEXES: &str = "GA/12345\nGeneral Assembly\n19 December 2019\n\nThe Assembly adopted the text by a recorded \
    vote of 120 in favour to 2 against (Israel, United States), with 1 abstention. (See annex III for voting details.)\n\n\
    ANNEX III\n\nVote on Human Rights in Ruritania\n\nThe draft resolution on human rights in Ruritania (document A/74/399/Add.3) was adopted by a \
    recorded vote of 120 in favour to 2 against, with 1 abstention, as follows:\n\nIn favour:  Albania, Andorra, \
    Bosnia and Herzegovina.\n\nAgainst:  Israel, United States.\n\nAbstain:  Fiji.\n\nAbsent:  Chad, Gambia.\n\n\
    ANNEX IV\n\nVote on Mercenaries\n\nThe draft resolution on mercenaries (document A/C.3/74/L.5) was adopted by a \
    recorded vote of 130 in favour to 52 against, with no abstentions, as follows:\n\nIn favour:  Albania.\n\n\
    Against:  Andorra, Serbia.\n\nAbstaining:  None.\n\nAbsent:  Chad.\n";

#[test]
fn press_releases_with_annexes() {
    let found = reading(ANNEXES);
    assert_eq!(found.draft.roll_calls.len(), 2);
    assert_eq!(
        summary(&found, 0),
        "Y: Albania|Andorra|Bosnia and Herzegovina N: Israel|United States A: Fiji X: Chad|Gambia"
    );
    assert_eq!(summary(&found, 1), "Y: Albania N: Andorra|Serbia X: Chad");
    let [first, second] = found.draft.roll_calls.as_slice() else { panic!() };
    assert_eq!([totals(first), totals(second)], ["120-2-1", "130-52-0"]);
    assert_eq!(first.title.as_deref(), Some("Human Rights in Ruritania"));
    assert_eq!(second.title.as_deref(), Some("Mercenaries"));
    assert_eq!(second.id.as_deref(), Some("A/C.3/74/L.5"));
    assert_eq!(first.date.unwrap().to_string(), "2019-12-19");
    assert_eq!(found.format, "press-release");
    assert_eq!(found.codes(), [""; 0]);
}

#[test]
fn reports_of_committees() {
    let text = "A/78/481/Add.3\n\n45. At its 52nd meeting, on 16 November, the Committee adopted draft resolution \
        A/C.3/78/L.42 by a recorded vote of 80 to 3, with 2 abstentions (see para. 60, draft resolution II). The \
        voting was as follows:\n\nIn favour:\n    Albania, Andorra, Argentina, Lao People’s Democratic\n    \
        Republic, Zambia.\n\nAgainst:\n    Belarus, Iran (Islamic\n\n23-23456                5/45\nA/78/481/Add.3\n\n    Republic of), Viet Nam.\n\nAbstaining:\n    Angola, Trinidad and\n    Tobago.\n\n46. Before the vote, the representative of Cuba made a statement.\n";
    check(
        text,
        "Y: Albania|Andorra|Argentina|Lao People’s Democratic Republic|Zambia N: Belarus|Iran (Islamic Republic of)|Viet Nam A: Angola|Trinidad and Tobago",
        "80-3-2",
        Some("A/C.3/78/L.42"),
        None,
    );
    assert_eq!(reading(text).format, "committee-report");
}

#[test]
fn several_votes_of_one_record() {
    let found = reading(
        "A/67/PV.60 20/12/2012 The President: A separate vote has been requested on the ninth preambular paragraph \
         of draft resolution A/67/L.5, entitled “Towards peace”. A recorded vote was taken. In favour: Albania, \
         Zambia Against: Israel Abstaining: India, Pakistan The ninth preambular paragraph was retained by 2 votes \
         to 1, with 2 abstentions. [Subsequently, the delegations of Niger and Tuvalu informed the Secretariat that \
         they had intended to vote in favour.] The President: We shall now vote on the draft resolution as a whole. \
         A recorded vote was taken. In favour: Albania, Oman, Zambia Against: Israel Abstaining: None Draft \
         resolution A/67/L.5 was adopted by 3 votes to 1 (resolution 67/5). The motion was rejected.",
    );
    let [part, whole] = found.draft.roll_calls.as_slice() else {
        panic!("{:#?}", found.draft.roll_calls)
    };
    assert_eq!(summary(&found, 0), "Y: Albania|Zambia N: Israel A: India|Pakistan");
    assert_eq!(summary(&found, 1), "Y: Albania|Oman|Zambia N: Israel");
    assert_eq!([totals(part), totals(whole)], ["2-1-2", "3-1-0"]);
    assert_eq!(part.kind, Some(crate::dataset::Kind::Paragraph));
    assert_eq!(whole.kind, None);
    assert_eq!(
        [part.outcome.as_deref(), whole.outcome.as_deref()],
        [Some("retained"), Some("adopted")]
    );
    assert_eq!(whole.id.as_deref(), Some("A/RES/67/5"));
    assert_eq!(part.title.as_deref(), Some("Towards peace"));
    let notes: Vec<_> =
        part.notes.iter().map(|it| found.draft.members[it.member as usize].name.as_str()).collect();
    assert_eq!(notes, ["Niger", "Tuvalu"]);
    assert_eq!(whole.notes, []);
    assert_eq!(whole.date.unwrap().to_string(), "2012-12-20");
}

#[test]
fn old_pages_are_read() {
    let page = "<html><head><title>x</title></head><body><p>A/51/PV.82</p><i>A recorded vote was taken.</i><br>\
        <blockquote><i>In favour</i>: Albania, C&ocirc;te d'Ivoire,\nCzech\nRepublic</blockquote>\
        <blockquote><i>Against</i>:<br>Israel</blockquote><blockquote><i>Abstaining:</i> None</blockquote>\
        <p><i>Draft resolution I was adopted by 3 votes to 1 (resolution 51/17).</i></body>";
    let text = crate::dataset::import::html::read(page).text;
    check(
        &text,
        "Y: Albania|Côte d'Ivoire|Czech Republic N: Israel",
        "3-1-0",
        Some("A/RES/51/17"),
        None,
    );
}
