//! Whole texts: the collected ones, small ones of every other kind, and lists in random style.

use std::path::Path;

use super::super::draft::{Body, Coverage, DraftRollCall};
use super::*;
use crate::position::Position;

#[derive(Debug)]
struct Reading {
    format: &'static str,
    draft: Draft,
}

fn reading(text: &str) -> Reading {
    let mut draft = Draft::default();
    let format = super::read(text, 0, &mut draft).expect(text);
    Reading { format, draft }
}

impl Reading {
    fn names(&self, roll_call: usize, position: Position) -> Vec<&str> {
        let cells = &self.draft.roll_calls[roll_call].cells;
        let of = |it: &&super::super::draft::Cell| it.position == position;
        cells
            .iter()
            .filter(of)
            .map(|it| self.draft.members[it.member as usize].name.as_str())
            .collect()
    }

    fn counts(&self, roll_call: usize) -> [usize; 4] {
        [Position::Yes, Position::No, Position::Abstain, Position::NotVoting]
            .map(|it| self.names(roll_call, it).len())
    }

    fn only(&self) -> &DraftRollCall {
        let [only] = self.draft.roll_calls.as_slice() else {
            panic!("{} roll calls: {:#?}", self.draft.roll_calls.len(), self.draft.roll_calls)
        };
        only
    }

    fn codes(&self) -> Vec<&'static str> {
        self.draft.doubts.iter().map(|it| it.warning.code).collect()
    }
}

fn stated(roll_call: &DraftRollCall) -> [Option<u32>; 3] {
    [roll_call.stated.yes, roll_call.stated.no, roll_call.stated.abstain]
}

fn shared(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/text").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: there is no {}", path.display());
    }
    text
}

#[test]
fn verbatim_records_are_read_whole() {
    for (number, counts, abstain, note, title) in [
        (
            196,
            [125, 54, 6, 0],
            Some(6),
            None,
            "Promotion of a democratic and equitable international order",
        ),
        (
            200,
            [131, 53, 0, 0],
            Some(0),
            None,
            "Promotion of equitable geographical distribution in the membership of the human rights treaty bodies",
        ),
        (201, [132, 54, 1, 0], Some(1), None, "Human rights and cultural diversity"),
        (
            202,
            [131, 53, 0, 0],
            Some(0),
            Some("Nauru"),
            "Human rights and unilateral coercive measures",
        ),
        (
            221,
            [78, 15, 79, 0],
            Some(79),
            None,
            "Situation of human rights in the temporarily occupied territories of Ukraine, including the Autonomous Republic of Crimea and the city of Sevastopol",
        ),
    ] {
        let Some(text) = shared(&format!("pv_A-78-PV.50_res-78-{number}.txt")) else { return };
        let found = reading(&text);
        let roll_call = found.only();
        assert_eq!(found.counts(0), counts, "{number}");
        assert_eq!(stated(roll_call), [Some(counts[0] as u32), Some(counts[1] as u32), abstain]);
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
    // Of the 58 tokens one is two names.
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

/// Positions as `Y: a|b N: c A: d X: e`, those without members left out.
fn summary(found: &Reading, roll_call: usize) -> String {
    [
        ("Y", Position::Yes),
        ("N", Position::No),
        ("A", Position::Abstain),
        ("X", Position::NotVoting),
    ]
    .into_iter()
    .map(|(code, position)| (code, found.names(roll_call, position)))
    .filter(|(_, names)| !names.is_empty())
    .map(|(code, names)| format!("{code}: {}", names.join("|")))
    .collect::<Vec<_>>()
    .join(" ")
}

fn totals(roll_call: &DraftRollCall) -> String {
    let count = |it: Option<u32>| it.map_or("?".to_owned(), |it| it.to_string());
    stated(roll_call).map(count).join("-")
}

/// One roll call: positions, totals, id, date and outcome.
#[track_caller]
fn check(text: &str, positions: &str, total: &str, id: Option<&str>, date: Option<&str>) {
    let found = reading(text);
    let roll_call = found.only();
    assert_eq!(summary(&found, 0), positions, "{text}");
    assert_eq!(totals(roll_call), total, "{text}");
    assert_eq!(roll_call.id.as_deref(), id, "{text}");
    assert_eq!(roll_call.date.map(|it| it.to_string()).as_deref(), date, "{text}");
    assert_eq!(found.codes(), [""; 0], "{text}");
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
fn lists_in_every_style() {
    let three = "Y: Albania|Bosnia and Herzegovina|Oman N: Cuba";
    for text in [
        "In favour: Albania, Bosnia and Herzegovina, Oman\nAgainst: Cuba",
        "In favour: Albania, Bosnia and Herzegovina and Oman. Against: Cuba.",
        "In favour: Albania; Bosnia and Herzegovina; and Oman.\nAgainst: Cuba.",
        "IN FAVOUR:\nAlbania,\nBosnia and\nHerzegovina,\nOman\n\nAGAINST:\nCuba",
        "Yes\nAlbania\nBosnia and Herzegovina\nOman\nNo\nCuba",
        "Yes:\n\nAlbania\n\nBosnia and Herzegovina\n\nOman\n\nNo:\n\nCuba\n\nRelated stories and more about it",
        "For:\n• Albania\n• Bosnia and Herzegovina\n• Oman\n\nAgainst:\n• Cuba\n\nShare this",
        "For:\n- Albania\n- Bosnia and Herzegovina\n- Oman\nAgainst:\n- Cuba",
        "For:\n– Albania\n– Bosnia and Herzegovina\n– Oman\nAgainst:\n– Cuba\n",
        "**For**\n\n* Albania\n* Bosnia and Herzegovina\n* Oman\n\n**Against**\n\n* Cuba\n",
        "For: • Albania • Bosnia and Herzegovina • Oman Against: • Cuba",
        "In favour:\n1. Albania\n2. Bosnia and Herzegovina\n3. Oman\nAgainst:\n1. Cuba",
        "In favour:\n1) Albania\n2) Bosnia and\nHerzegovina\n3) Oman\nAgainst:\n1) Cuba",
        "In favour: 1. Albania 2. Bosnia and Herzegovina 3. Oman Against: 1. Cuba",
        "In favour:\nA: Albania\n\nB: Bosnia and Herzegovina\n\nO: Oman\n\nAgainst:\n\nC: Cuba",
        "In favour\nA\nAlbania\nB\nBosnia and Herzegovina\nO\nOman\nAgainst\nCuba",
        "Voting YES were: Albania, Bosnia and Herzegovina and Oman.\nVoting NO were: Cuba.",
        "Countries that voted for the resolution:\nAlbania, Bosnia and Herzegovina, Oman\n\nCountries that voted against the resolution:\nCuba",
        "In favour – Albania, Bosnia and Herzegovina, Oman\nAgainst – Cuba\n",
        "| In favour: | Albania | Bosnia and Herzegovina | Oman |\n| Against: | Cuba |",
        "In favour:\nAlbania\tBosnia and Herzegovina\nOman\nAgainst:\nCuba",
        "In favour: Albania, Bosnia 17/34 A/78/PV.50 and Herzegovina, 23-41218 Oman Against: Cuba",
        "In favour: Alba\u{AD}nia, Bosnia and Herzego\u{AD}\nvina, Oman Against: Cuba",
        "In favour: Albania, Bosnia and Herzegovina, Oman.\n\nAgainst: Cuba.\n\nSpeaking after the vote, the delegate of Fiji said it was late.",
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), three, "{text}");
        assert_eq!(found.draft.roll_calls.len(), 1, "{text}");
    }
}

#[test]
fn headings_state_counts() {
    check(
        "For (2):\nAlbania, Oman\nAgainst (1):\nCuba\nAbstentions (0):\nNone",
        "Y: Albania|Oman N: Cuba",
        "2-1-0",
        None,
        None,
    );
    check("In favour: 63 Against: 19 Abstaining: 66", "", "63-19-66", None, None);
    check(
        "Yes: 2\nNo: 1\n\nYes:\nAlbania\nOman\n\nNo:\nCuba",
        "Y: Albania|Oman N: Cuba",
        "2-1-?",
        None,
        None,
    );
    let found = reading("For (2):\nAlbania, Oman\n\nIt was adopted by 3 votes to 1.");
    assert_eq!(found.codes(), ["stated-twice"]);
}

#[test]
fn names_keep_their_commas_and_brackets() {
    check(
        "Against: Bolivia (Plurinational State of), Iran, Islamic Republic of, Korea, Democratic People's Republic of, \
         Venezuela (Bolivarian Republic of) (South America), Gambia, the\nAbstaining: Guinea- Bissau, Timor-\nLeste",
        "N: Bolivia (Plurinational State of)|Iran, Islamic Republic of|Korea, Democratic People's Republic of|\
         Venezuela (Bolivarian Republic of) (South America)|Gambia, the A: Guinea-Bissau|Timor-Leste",
        "?-?-?",
        None,
        None,
    );
    check(
        "Abstaining: the former Yugoslav Republic of Macedonia, The Gambia, The Netherlands",
        "A: the former Yugoslav Republic of Macedonia|The Gambia|The Netherlands",
        "?-?-?",
        None,
        None,
    );
}

#[test]
fn flags_are_names() {
    check("Against: 🇧🇾🇰🇵🇪🇷\nAbstained: 🇨🇳 🇮🇳", "N: 🇧🇾|🇰🇵|🇪🇷 A: 🇨🇳|🇮🇳", "?-?-?", None, None);
    check("Against:\n🇧🇾 Belarus\n🇰🇵 North Korea", "N: Belarus|North Korea", "?-?-?", None, None);
    check("❌ Against: 🇧🇾 Belarus 🇰🇵 North Korea", "N: Belarus|North Korea", "?-?-?", None, None);
    check("Against: Belarus 🇧🇾, North Korea 🇰🇵", "N: Belarus|North Korea", "?-?-?", None, None);
}

#[test]
fn prose_is_read() {
    check(
        "The General Assembly adopted resolution ES-11/1 on 2 March 2022, with 141 countries voting in favour, five \
         against and 35 abstentions. Belarus, Eritrea, North Korea, Syria and Russia voted against it, while China \
         and India abstained.",
        "N: Belarus|Eritrea|North Korea|Syria|Russia A: China|India",
        "141-5-35",
        Some("A/RES/ES-11/1"),
        Some("2022-03-02"),
    );
    check(
        "While 12 of the Council’s 15 members voted in favour of the Brazilian-led text, one (United States) voted \
         against, and two (Russia, and the United Kingdom) abstained.",
        "N: United States A: Russia|the United Kingdom",
        "12-1-2",
        None,
        None,
    );
}

#[test]
fn the_same_numbers_are_not_the_same_vote() {
    let count = |text: &str| reading(text).draft.roll_calls.len();
    assert_eq!(
        count("Draft V was adopted by 131 votes to 53. Draft VI was adopted by 131 votes to 53."),
        2
    );
    assert_eq!(
        count(
            "Text Passes by 137 Votes in Favour to 12 against, with 17 Abstentions\n\nIt was adopted by 137 votes to 12, with 17 abstentions."
        ),
        1
    );
    assert_eq!(
        count(
            "It was adopted by 137 votes to 12. The tally was 137 votes in favour and 12 against."
        ),
        1
    );
}

#[test]
fn other_languages_are_read() {
    check(
        "Adoptée par 106 voix contre une, avec 67 abstentions, les voix s'étant réparties comme suit:\nPour: Albanie, Andorre.\nContre: États-Unis d’Amérique.\nAbstentions: Fidji.",
        "Y: Albanie|Andorre N: États-Unis d’Amérique A: Fidji",
        "106-1-67",
        None,
        None,
    );
    check(
        "Votos a favor: Albania, Omán. Votos en contra: Cuba. Abstenciones: Fiji.",
        "Y: Albania|Omán N: Cuba A: Fiji",
        "?-?-?",
        None,
        None,
    );
    check(
        "Голосовали за: Албания, Оман.\nГолосовали против: Куба.\nВоздержались: Фиджи.",
        "Y: Албания|Оман N: Куба A: Фиджи",
        "?-?-?",
        None,
        None,
    );
    check(
        "Za: Albanija, Oman\nProtiv: Kuba\nUzdržani: Fidži\nNisu glasali: Čad",
        "Y: Albanija|Oman N: Kuba A: Fidži X: Čad",
        "?-?-?",
        None,
        None,
    );
}

#[test]
fn observers_end_no_list() {
    let found = reading(
        "UN General Assembly, 2 March 2022, ES-11/1\nIn favour: Chad, Holy See, Mali\nAgainst: Peru\n",
    );
    assert_eq!(summary(&found, 0), "Y: Chad|Holy See|Mali N: Peru");
    assert_eq!(found.only().id.as_deref(), Some("A/RES/ES-11/1"));
}

#[test]
fn the_assembly_is_known_in_other_languages() {
    for text in [
        "Generalna skupština UN, 9. decembar 2019.\nZa: Albanija, Hrvatska\nProtiv: Srbija\n",
        "L'Assemblée générale a voté.\nPour : France, Chine\nContre : Cuba\n",
        "Генеральная Ассамблея ООН\nЗа: Албания\nПротив: Сербия, Куба\n",
    ] {
        assert_eq!(reading(text).only().body, super::super::draft::Body::GeneralAssembly, "{text}");
    }
}

#[test]
fn who_is_not_named_did_not_vote_only_where_it_is_said() {
    let coverage = |text: &str| reading(text).only().coverage;
    assert_eq!(coverage("Against: Cuba. Absent: Chad."), Coverage::Some);
    assert_eq!(coverage("Against: Cuba. The remaining members did not vote."), Coverage::Voters);
    assert_eq!(
        coverage("Against: Cuba.\n\nAll other Member States were absent."),
        Coverage::Voters
    );
    check(
        "Against: Cuba\nNo vote recorded: Chad, Fiji",
        "N: Cuba X: Chad|Fiji",
        "?-?-?",
        None,
        None,
    );
}

#[test]
fn days_are_taken_only_where_there_is_one() {
    let found = reading("10 December 2019\n11 December 2019\n\nAgainst: Cuba");
    assert_eq!(found.only().date, None);
    assert_eq!(found.codes(), ["ambiguous-date"]);
    check("Against: Cuba", "N: Cuba", "?-?-?", None, None);
    check(
        "Tuesday, 10 December 2019, 10 a.m.\n\nAgainst: Cuba",
        "N: Cuba",
        "?-?-?",
        None,
        Some("2019-12-10"),
    );
}

#[test]
fn lists_end_where_names_end() {
    let found = reading("Against: Cuba, Russia has said that it was wrong, Fiji");
    assert_eq!(summary(&found, 0), "N: Cuba");
    assert_eq!(found.codes(), ["list-ends"]);
    let long = format!("Against: Cuba, {}", "Word ".repeat(60));
    assert_eq!(summary(&reading(&long), 0), "N: Cuba");
}

#[test]
fn the_next_position_ends_a_list() {
    check(
        "Those voting in favour were Algeria, China and Russia; against: France, United States; abstaining: Japan.",
        "Y: Algeria|China|Russia N: France|United States A: Japan",
        "?-?-?",
        None,
        None,
    );
    check(
        "Yes: Albania, Oman, no: Cuba, abstain: Fiji",
        "Y: Albania|Oman N: Cuba A: Fiji",
        "?-?-?",
        None,
        None,
    );
    check(
        "Abstaining: Brazil, Cameroon 46. At the same meeting, Cuba spoke.",
        "A: Brazil|Cameroon",
        "?-?-?",
        None,
        None,
    );
    // Whatever follows a heading that is not understood is nobody's position.
    let found = reading("Against: Cuba, Fiji\nUndecided countries: Chad, Oman");
    assert_eq!(summary(&found, 0), "N: Cuba|Fiji");
    assert_eq!(found.codes(), ["list-ends"]);
}

#[test]
fn the_day_of_an_article_is_not_that_of_the_vote() {
    let article =
        |day: &str| format!("24 February 2023\n\nThe Assembly voted on {day}. Against: Cuba");
    let found = reading(&article("Thursday"));
    assert_eq!(found.only().date, None);
    assert_eq!(found.codes(), ["ambiguous-date"]);
    check(&article("Friday"), "N: Cuba", "?-?-?", None, Some("2023-02-24"));
}

#[test]
fn old_pages_are_read() {
    let page = "<html><head><title>x</title></head><body><p>A/51/PV.82</p><i>A recorded vote was taken.</i><br>\
        <blockquote><i>In favour</i>: Albania, C&ocirc;te d'Ivoire,\nCzech\nRepublic</blockquote>\
        <blockquote><i>Against</i>:<br>Israel</blockquote><blockquote><i>Abstaining:</i> None</blockquote>\
        <p><i>Draft resolution I was adopted by 3 votes to 1 (resolution 51/17).</i></body>";
    let text = super::super::html::read(page).text;
    check(
        &text,
        "Y: Albania|Côte d'Ivoire|Czech Republic N: Israel",
        "3-1-0",
        Some("A/RES/51/17"),
        None,
    );
}

#[test]
fn a_text_without_votes_is_an_error() {
    for (text, code) in [
        ("Hello", "no-votes"),
        ("The Assembly met. A: Albania, B: Belgium.", "no-votes"),
        ("", "no-votes"),
        ("====", "no-votes"),
        ("Resolution 64/298 was adopted without a vote on 9 September 2010.", "no-vote-taken"),
        ("The text was adopted by consensus.", "no-vote-taken"),
        ("The text was not adopted without a vote: a recorded vote was taken.", "no-votes"),
        ("It was adopted by a roll-call; some had hoped for consensus.", "no-votes"),
    ] {
        let error = super::read(text, 0, &mut Draft::default()).unwrap_err();
        assert_eq!(error.fault.code(), code, "{text}");
    }
}

#[test]
fn hostile_texts_end() {
    for piece in [
        "1 against (",
        "In favour: ",
        "for:",
        "(",
        "a,",
        "\n",
        ":",
        "Against:\n\n",
        "and and ",
        "1 votes to 2 ",
        "17/34 ",
        "🇦🇱",
        "“",
        "subsequently delegation of ",
        "5 December 2010 ",
        "x",
        "voted against ",
        "\u{AD}-",
        "In favour: A and B and C, ",
        "- ",
        "1. ",
        "A: ",
        "countries that voted against x ",
        "No\n",
    ] {
        let text = piece.repeat(40_000 / piece.len() + 1);
        let _ = super::read(&text, 0, &mut Draft::default());
    }
}

mod random {
    use proptest::prelude::*;

    use super::*;

    /// Names with all that makes splitting hard, known to be names without a roster.
    const NAMES: [&str; 14] = [
        "Albania",
        "Antigua and Barbuda",
        "Bolivia (Plurinational State of)",
        "Bosnia and Herzegovina",
        "Côte d’Ivoire",
        "Democratic People’s Republic of Korea",
        "Guinea-Bissau",
        "Iran (Islamic Republic of)",
        "Netherlands (Kingdom of the)",
        "Saint Vincent and the Grenadines",
        "South Africa",
        "Timor-Leste",
        "Trinidad and Tobago",
        "Viet Nam",
    ];

    const FURNITURE: [&str; 6] = [
        " ",
        "\n",
        " 17/34 A/78/PV.50 ",
        "\n23-41218 3/17\n",
        " 16/34 19/12/2023 ",
        "\nA/78/PV.50 19/12/2023\n",
    ];

    fn list(names: &[usize], style: usize, furniture: &[usize]) -> String {
        let mut text = String::new();
        let mut gaps = furniture.iter().cycle();
        for (index, name) in names.iter().enumerate() {
            let name = NAMES[*name];
            let last = index + 1 == names.len();
            match style {
                0 | 1 => {
                    // Pages break anywhere between words.
                    let words: Vec<_> = name.split(' ').collect();
                    for (at, word) in words.iter().enumerate() {
                        if at > 0 || index > 0 {
                            text.push_str(FURNITURE[*gaps.next().unwrap()]);
                        }
                        text.push_str(word);
                    }
                    text.push_str(if last {
                        ""
                    } else if style == 0 {
                        ","
                    } else {
                        ";"
                    });
                }
                2 => text.push_str(&format!("\n{}. {name}", index + 1)),
                3 => text.push_str(&format!("\n• {name}")),
                4 => text.push_str(&format!("\n{name}")),
                5 => text.push_str(&format!("{}{name}", if index == 0 { "" } else { ", " })),
                6 => text.push_str(&format!("\n- {name}")),
                _ => text.push_str(&format!("\n\n{name}")),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn any_list_is_read_back_whole(
            yes in prop::collection::vec(0..NAMES.len(), 2..12),
            no in prop::collection::vec(0..NAMES.len(), 2..12),
            style in 0..8_usize,
            furniture in prop::collection::vec(0..FURNITURE.len(), 7),
        ) {
            let text = format!(
                "In favour: {}\nAgainst: {}\nDraft resolution I was adopted by 5 votes to 4 (resolution 78/1).",
                list(&yes, style, &furniture),
                list(&no, style, &furniture),
            );
            let found = reading(&text);
            let expected = |it: &[usize]| it.iter().map(|it| NAMES[*it]).collect::<Vec<_>>();
            prop_assert_eq!(found.names(0, Position::Yes), expected(&yes), "{}", text);
            prop_assert_eq!(found.names(0, Position::No), expected(&no), "{}", text);
            prop_assert_eq!(totals(found.only()), "5-4-?");
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,300}") {
            let _ = super::super::read(&text, 0, &mut Draft::default());
            let _ = super::super::super::html::read(&text);
        }

        #[test]
        fn no_words_of_votes_panic(words in prop::collection::vec(0..WORDS.len(), 0..80)) {
            let text: String = words.iter().map(|it| WORDS[*it]).collect();
            let _ = super::super::read(&text, 0, &mut Draft::default());
            let _ = super::super::super::html::read(&text);
        }
    }

    const WORDS: [&str; 44] = [
        " ",
        "\n",
        "\n\n",
        ", ",
        ": ",
        ". ",
        "(",
        ")",
        "[",
        "]",
        "In favour",
        "Against:",
        "Abstaining:",
        "None",
        "63",
        " 19 ",
        "votes",
        " to ",
        " with ",
        "abstentions",
        "and ",
        "Albania",
        "the",
        "of ",
        "A/78/PV.50",
        "19/12/2023",
        "17/34",
        "“",
        "”",
        "entitled ",
        "Subsequently, the delegation of ",
        "informed ",
        "🇦🇱",
        "- ",
        "1. ",
        "A: ",
        "adopted",
        "resolution 78/1",
        "ANNEX IV",
        "Vote on ",
        "voted against",
        "were ",
        "<p>",
        "&amp;",
    ];
}

#[test]
fn the_day_on_which_something_was_put_to_the_vote_is_that_of_the_vote() {
    let text = "The draft resolution S/2022/155 was put to the vote on 25 February 2022 by the Council.\n\
                In favour:\nAlbania, Brazil, France\nAgainst:\nRussian Federation\n";
    let day = reading(text).only().date.map(|it| it.to_string());
    assert_eq!(day.as_deref(), Some("2022-02-25"));
}

#[test]
fn days_on_which_other_texts_were_adopted_are_not_that_of_the_vote() {
    let lists = "In favour: Albania, Brazil, France\nAgainst: Russian Federation\n";
    let day = |head: &str| {
        let it = reading(&format!("{head}\n{lists}"));
        it.only().date.map(|it| it.to_string())
    };
    let earlier = "The Assembly today adopted resolution A/RES/77/1 by a recorded vote. Earlier \
                   resolution A/RES/60/1 had been adopted on 16 September 2005 by the same body.";
    assert_eq!(day(earlier), None);
    let recalled = "9 December 2019\nRecalling its resolution 68/262 adopted on 27 March 2014, and all \
                    its other resolutions on the matter, the Assembly put it to the vote.";
    assert_eq!(day(recalled).as_deref(), Some("2019-12-09"));
}

#[track_caller]
fn check_fault(text: &str, code: &str, place: (usize, usize)) {
    let error = super::read(text, 0, &mut Draft::default()).expect_err(text);
    assert_eq!(error.fault.code(), code, "{text}");
    assert_eq!(error.place.map(|it| (it.line, it.column)), Some(place), "{text}");
}

#[test]
fn names_and_positions_in_turn_are_refused() {
    for (text, line) in [
        ("Albania\nYes\nBelarus\nNo\nChina\nAbstain\nFrance\nYes\n", 2),
        ("Country\nVote\nAlbania\nYes\nBelarus\nNo\n", 4),
        ("Albania\n\nYes\n\nBelarus\n\nNo\n\nChina\n\nYes", 3),
        ("Albania\nALB\nYes\nBelarus\nBLR\nNo\nChina\nCHN\nAbstain", 3),
        // Names that nobody knows.
        ("Smith\nYes\nJones\nNo\n", 2),
        ("Smith\nYes\nJones\nYes\nBrown\nNo\nShare this", 2),
    ] {
        check_fault(text, "names-in-turn", (line, 1));
    }
    check("Yes\nAlbania\nNo\nCuba", "Y: Albania N: Cuba", "?-?-?", None, None);
    check("The result\nYes\nAlbania\nNo\nCuba", "Y: Albania N: Cuba", "?-?-?", None, None);
    check("Peru\nYes:\nAlbania\nNo:\nCuba", "Y: Albania N: Cuba", "?-?-?", None, None);
}

#[test]
fn heads_of_columns_are_refused() {
    for text in [
        "In favour:   Against:\nAlbania   Cuba\nOman   Iran",
        "In favour: 2   Against: 1\nAlbania   Cuba\nOman",
    ] {
        check_fault(text, "lists-in-columns", (1, 1));
    }
    for text in ["In favour (2)   Against (1)\nAlbania   Cuba\nOman", "Albania   Yes\nCuba   No"] {
        let error = super::read(text, 0, &mut Draft::default()).expect_err(text);
        assert_eq!(error.fault.code(), "no-votes", "{text}");
    }
}

#[test]
fn a_row_of_a_table_may_begin_with_its_heading() {
    for text in [
        "In favour\tAlbania, Oman\nAgainst\tCuba",
        "In favour (2)\tAlbania, Oman\nAgainst (1)\tCuba",
        "Yes\tAlbania, Oman\nNo\tCuba",
    ] {
        assert_eq!(summary(&reading(text), 0), "Y: Albania|Oman N: Cuba", "{text}");
    }
}

#[test]
fn signs_before_headings_change_nothing() {
    let signs = [
        "🟢",
        "✅",
        "❌",
        "🔴",
        "🤷",
        "🤷‍♂️",
        "👍🏽",
        "⚪",
        "🟡",
        "⬜",
        "➖",
        "🚫",
        "🤔",
        "◻️",
        "▶",
        "▶️",
        "★",
        "→",
        "+",
        "🗳️ 🟢",
    ];
    for sign in signs {
        for end in ["", ":", " (2)", " ✅"] {
            let text = format!(
                "{sign} In favour{end}\nAlbania\n🇴🇲 Oman\n{sign} Against\nCuba\n{sign} Abstained\nChad\nFiji\n"
            );
            let found = reading(&text);
            assert_eq!(summary(&found, 0), "Y: Albania|Oman N: Cuba A: Chad|Fiji", "{text}");
            assert_eq!(found.draft.roll_calls.len(), 1, "{text}");
        }
    }
    check("Against:\nCuba ⭐\nIran\nPeru", "N: Cuba|Iran|Peru", "?-?-?", None, None);
}

#[test]
fn every_roll_call_has_its_own_symbol() {
    let ids = |text: &str| -> Vec<Option<String>> {
        reading(text).draft.roll_calls.iter().map(|it| it.id.clone()).collect()
    };
    let both = ["A/RES/77/1", "A/RES/77/2"].map(|it| Some(it.to_owned()));
    for text in [
        "A/RES/77/1\nIn favour: Chad, Mali\nAgainst: Cuba\nA/RES/77/2\nIn favour: Cuba\nAgainst: Mali, Chad\n",
        "A/RES/77/1\nYes\nChad\nMali\nNo\nCuba\nA/RES/77/2 On peace\nYes\nCuba\nNo\nMali\nChad\n",
    ] {
        assert_eq!(ids(text), both, "{text}");
        assert_eq!(summary(&reading(text), 0), "Y: Chad|Mali N: Cuba", "{text}");
    }
    // Below the lists it cannot be told from that of the next.
    let below = "In favour: Chad, Mali\nA/RES/77/1\nIn favour: Cuba\nA/RES/77/2";
    assert_eq!(ids(below), [None, None]);
    // A trace of a page, with names after it.
    check(
        "Against: Chad,\nA/C.3/78/L.2\nBosnia and\nA/C.3/78/L.2\nHerzegovina",
        "N: Chad|Bosnia and Herzegovina",
        "?-?-?",
        None,
        None,
    );
}

#[test]
fn flags_of_others_stay_with_the_name() {
    check("Against:\n🇦🇱 Serbia\n🇨🇺 Cuba", "N: 🇦🇱 Serbia|Cuba", "?-?-?", None, None);
    check("Against: Serbia 🇦🇱, Cuba 🇨🇺", "N: Serbia 🇦🇱|Cuba", "?-?-?", None, None);
    // Neither is anybody's who votes.
    check("Against:\n🇪🇺 Germany\n🇨🇺 Kuba", "N: Germany|Kuba", "?-?-?", None, None);
}

#[test]
fn those_who_did_not_vote_may_be_two_lists() {
    check(
        "In favour: Albania\nAgainst: Cuba\nNot present (2): Chad, Mali\nPresent, not voting (1): Peru\n",
        "Y: Albania N: Cuba X: Chad|Mali|Peru",
        "?-?-?",
        None,
        None,
    );
    check("Against: Cuba Present, not voting: Chad", "N: Cuba X: Chad", "?-?-?", None, None);
    check("Against: Cuba\nPresent but not voting\nChad", "N: Cuba X: Chad", "?-?-?", None, None);
    let found = reading("Absent (2): Chad, Mali\nIn favour: Oman\nPresent, not voting (1): Peru");
    assert_eq!(found.only().stated.not_voting, Some(3));
    let again = reading("For: Oman\nAbsent: Chad\nFor: Mali\nAbsent: Peru");
    assert_eq!(again.draft.roll_calls.len(), 2);
}

#[test]
fn counts_stand_after_dashes() {
    let text = "YEAS--2\n\n  Adler\n  Baker\n\nNAYS--1\n\n  Clark\n\nNOT VOTING--1\n\n  Dunn\n";
    check(text, "Y: Adler|Baker N: Clark X: Dunn", "2-1-?", None, None);
}

#[test]
fn a_line_may_be_one_person_with_a_comma() {
    for (text, expected) in [
        (
            "AYES\nAdler, Anna\nBaker, rh Ben\nClark, Mrs. Cleo (Proxy vote cast by Dora Dunn)\nNOES\nEvans, Eve\n",
            "Y: Adler, Anna|Baker, rh Ben|Clark, Mrs. Cleo (Proxy vote cast by Dora Dunn) N: Evans, Eve",
        ),
        // Only namesakes have their forename.
        (
            "Yeas\nAdler\nBaker\nScott, Ann\nSmith (NE)\nNays\nClark\nScott, Bo\nZorn\n",
            "Y: Adler|Baker|Scott, Ann|Smith (NE) N: Clark|Scott, Bo|Zorn",
        ),
        ("AYES\nAdler, Anna\tBaker, Ben\nClark, Cleo\n", "Y: Adler, Anna|Baker, Ben|Clark, Cleo"),
        ("For\n1. Adler, Anna\n2. Baker, Ben\n", "Y: Adler, Anna|Baker, Ben"),
        (
            "For\nAdler, Anna.\nBaker, Ben.\nClark, Cleo.\nAgainst\nDunn, Dora.\nEvans, Eve.\n",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo N: Dunn, Dora|Evans, Eve",
        ),
        (
            "For\n\nAdler, Anna (North West) (A)\n\nBaker,  Ben (South West) (B)\n\nClark, Wm.\nDunn, Dora\n\nThe motion was agreed to.\n",
            "Y: Adler, Anna (North West) (A)|Baker, Ben (South West) (B)|Clark, Wm|Dunn, Dora",
        ),
        // A paragraph is wrapped anywhere.
        ("Ayes: Adler, Van\nDyke, Baker", "Y: Adler|Van Dyke|Baker"),
        (
            "Ayes:\nAdler, Baker, Clark,\nDunn, Evans\nNoes:\nFord, Gray",
            "Y: Adler|Baker|Clark|Dunn|Evans N: Ford|Gray",
        ),
        ("For:\nAlbania, Oman\nCuba, Peru\n", "Y: Albania|Oman|Cuba|Peru"),
    ] {
        check(text, expected, "?-?-?", None, None);
    }
}

#[test]
fn semicolons_leave_commas_to_names() {
    for (text, expected) in [
        (
            "In favour: Adler, Anna; Baker, Ben; Clark, Cleo\nAgainst: Dunn, Dora; Evans, Eve",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo N: Dunn, Dora|Evans, Eve",
        ),
        (
            "In favour: Adler, Anna;\nBaker,\nBen; and Clark, Cleo.",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo",
        ),
        (
            "In favour: Adler, Anna; Baker, Ben and Clark, Cleo.\nAgainst: Dunn, Dora.",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo N: Dunn, Dora",
        ),
        ("In favour: Albania, Oman; Cuba, Peru", "Y: Albania|Oman|Cuba|Peru"),
        ("In favour: Adler, Baker; against: Clark, Dunn", "Y: Adler|Baker N: Clark|Dunn"),
        ("In favour: Adler, Baker; the motion carried", "Y: Adler|Baker"),
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), expected, "{text}");
    }
    let found = reading("Ayes: Adler, Anna and Baker, Ben\nNoes: None");
    assert_eq!(found.codes(), ["commas-unclear"]);
    // Where no line ends with a comma, a line may be a person.
    let found = reading("Ayes\nAdler, Anna\nBaker, Ben\nClark, Cleo and Dunn, Dora");
    assert_eq!(found.codes(), ["commas-unclear"]);
    let found = reading("In favour: Adler, Baker, Clark; Dunn, Evans");
    assert_eq!(summary(&found, 0), "Y: Adler|Baker|Clark|Dunn|Evans");
    assert_eq!(found.codes(), ["commas-unclear"]);
}

#[test]
fn the_comma_of_a_lone_line_is_told_from_the_other_lists_or_not_at_all() {
    let codes = |text: &str| reading(text).codes();
    assert_eq!(codes("Ayes\nAdler, Anna\nNoes\nBaker, Ben"), ["commas-unclear"; 2]);
    assert_eq!(codes("Ayes:\nAdler, Baker,\nClark\nNoes:\nDunn, Evans"), [""; 0]);
    assert_eq!(codes("Ayes\nAdler, Anna\nBaker, Ben\nNoes: Clark, Cleo"), [""; 0]);
    // "Adler, Berg; Clark, Dorn" may be four.
    assert_eq!(
        codes("Ayes: Adler, Anna; Baker, Ben\nNoes: Clark, Cleo, Dunn"),
        ["commas-unclear"; 2]
    );
    assert_eq!(codes("Ayes (2)\nAdler, Baker\nNoes: Clark, Dunn"), [""; 0]);
    assert_eq!(codes("Ayes\nAdler, Baker, Clark\nNoes\nDunn, Evans"), [""; 0]);
}

#[test]
fn divisions_state_their_totals_and_tellers_do_not_vote() {
    let lists = "AYES\nAdler, Anna\nBaker, Ben\nTellers for the Ayes:\nMr. Carl Clark and\nDora Dunn\nNOES\nEvans, Eve\n\
                 Ford, Flo\nTellers for the Noes:\nGina Gray and\nHans Hill\nQuestion accordingly agreed to.\n";
    let positions = "Y: Adler, Anna|Baker, Ben N: Evans, Eve|Ford, Flo";
    check(lists, positions, "?-?-?", None, None);
    check(
        &format!("15 May 2024\nThe House divided: Ayes 2, Noes 3.\n{lists}"),
        positions,
        "2-3-?",
        None,
        Some("2024-05-15"),
    );
    check(
        "For\nAdler, Anna (North) (A)\nBaker, Ben (South) (B)\nAgainst\nClark, Cleo (West) (A)\n\
         The Presiding Officer: The result of the division is: For 2, Against 1, Abstentions 0.\nMotion agreed to.\n",
        "Y: Adler, Anna (North) (A)|Baker, Ben (South) (B) N: Clark, Cleo (West) (A)",
        "2-1-0",
        None,
        None,
    );
    check(
        "The Assembly divided: Ayes 3; Noes 1.\nAYES\nDr Adler, Mr Baker, Ms Clark\nNOES\nMr Dunn\nTellers for the Noes: Mr Dunn and Ms Evans\n",
        "Y: Dr Adler|Baker|Clark N: Dunn",
        "3-1-?",
        None,
        None,
    );
    let two = format!(
        "The House divided: Ayes 2, Noes 2.\n{lists}The House divided: Ayes 2, Noes 2.\n{lists}"
    );
    let found = reading(&two);
    assert_eq!([summary(&found, 0), summary(&found, 1)], [positions; 2]);
    // Columns were joined line by line: who stands below the tellers cannot be said.
    let found = reading(
        "AYES\nAdler, Anna\nBaker, Ben\nTellers for the Ayes:\nClark, Cleo\nMr. Dan Dunn and\n",
    );
    assert_eq!(summary(&found, 0), "Y: Adler, Anna|Baker, Ben");
    assert_eq!(found.codes(), ["below-tellers"]);
}

#[test]
fn a_closing_sentence_is_no_name() {
    let names = "Ayes\nAdler A\nBaker B\nNoes\nClark C\n";
    let positions = "Y: Adler A|Baker B N: Clark C";
    check(&format!("{names}Bill read a third time.\n"), positions, "?-?-?", None, None);
    for line in ["Motion agreed to", "Loi adoptée.", "Rejected."] {
        let found = reading(&format!("{names}{line}\n"));
        assert_eq!(summary(&found, 0), positions, "{line}");
    }
    // A name may end its list with a full stop.
    for last in ["Dunn", "Dan Dunn", "Dan de Dunn"] {
        let text = format!("Ayes\nAdler A\nBaker B\nNoes\nClark C\n{last}.\n");
        check(&text, &format!("Y: Adler A|Baker B N: Clark C|{last}"), "?-?-?", None, None);
    }
    check("No\nCuba\nPeru.\n", "N: Cuba|Peru", "?-?-?", None, None);
}

#[test]
fn titles_are_no_part_of_names() {
    let found = reading(
        "Item 1. The motion carried by the following vote: Ayes: Councilmembers Knox Adler, Baker, Clark and Mayor Dunn – 4. \
         Noes: Councilmember Evans – 1.\nItem 2. The motion failed by the following vote: Ayes: Councilmembers Evans, \
         Baker and Knox Adler – 3. Noes: Councilmember Clark, Mayor Dunn – 2.\n",
    );
    assert_eq!(summary(&found, 0), "Y: Knox Adler|Baker|Clark|Dunn N: Evans");
    assert_eq!(summary(&found, 1), "Y: Evans|Baker|Knox Adler N: Clark|Dunn");
    let [first, second] = found.draft.roll_calls.as_slice() else { panic!() };
    assert_eq!([totals(first), totals(second)], ["4-1-?", "3-2-?"]);
    assert_eq!(found.codes(), [""; 0]);
    for (text, expected) in [
        (
            "AYES: COUNCIL MEMBERS: Adler, Baker & Mayor Clark\nNOES: COUNCIL MEMBERS: None",
            "Y: Adler|Baker|Mayor Clark",
        ),
        // A surname may be a title.
        ("For: Mayer, Mayor Oreja, Baker\nAgainst: Clark", "Y: Mayer|Mayor Oreja|Baker N: Clark"),
        (
            "Ayes: Adler, Council President Baker, Ms. Clark\nNoes: Mr. Dunn",
            "Y: Adler|Baker|Clark N: Dunn",
        ),
        ("AYES\nMr. Adler\nMrs. Baker\nNOES\nMs. Clark\n", "Y: Adler|Baker N: Clark"),
        ("Pour : Mme Anne Abel, M. Luc Blanc et Mme Ève Clerc", "Y: Anne Abel|Luc Blanc|Ève Clerc"),
        ("AYES\nSenators Adler, Baker\nNOES\nSenator Clark", "Y: Adler|Baker N: Clark"),
        (
            "Ayes: Sen. Adler, Baker Jr., Ald. Clark\nNoes: M. Dunn",
            "Y: Adler|Baker Jr.|Clark N: M. Dunn",
        ),
        ("For\nCllr Adler\nCllr. Baker\nAgainst\nCllr Clark\n", "Y: Adler|Baker N: Clark"),
        (
            "For: Councillors Adler, Baker and Mayor Clark (3)\nAgainst: Councillor Dunn (1)",
            "Y: Adler|Baker|Clark N: Dunn",
        ),
        ("For: 2 (Adler, Baker); Against: 1 (Clark); Absent (none)", "Y: Adler|Baker N: Clark"),
        ("Ayes: None – 0. Noes: Trustees Adler and Baker - 2.", "N: Adler|Baker"),
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), expected, "{text}");
        assert_eq!(found.codes(), [""; 0], "{text}");
    }
}

#[test]
fn a_sentence_about_somebody_is_no_list() {
    for text in [
        "NOES\nMr. Clark spoke.\nAYES\nAdler\nBaker\n",
        "Ayes: Adler, Baker\nMr. Clark moved to adjourn.\n",
    ] {
        assert_eq!(summary(&reading(text), 0), "Y: Adler|Baker", "{text}");
    }
}

#[test]
fn titles_stay_where_only_they_tell_two_names_apart() {
    let found = reading("Ayes: Mr Adler, Ms Baker\nNoes: Ms Adler");
    assert_eq!(summary(&found, 0), "Y: Mr Adler|Baker N: Ms Adler");
    assert_eq!(found.codes(), ["titles-differ"]);
    let found = reading("Ayes: Councilmembers Adler, Baker and Mayor Baker\nNoes: Clark");
    assert_eq!(summary(&found, 0), "Y: Adler|Baker|Mayor Baker N: Clark");
    assert_eq!(found.codes(), ["titles-differ"]);
}

#[test]
fn headers_and_totals_are_no_members() {
    check(
        "YEAS\nMembers\nAdler\nBaker\nTotal: -- 2\nNAYS\nMembers\nClark\nTotal: -- 1\nPAIRED\nMembers\nDunn\nTotal: -- 1\n",
        "Y: Adler|Baker N: Clark X: Dunn",
        "2-1-?",
        None,
        None,
    );
    check(
        "Yeas\nDéputés\nAdler\nBaker\nNays\nClark\n",
        "Y: Adler|Baker N: Clark",
        "?-?-?",
        None,
        None,
    );
    let found = reading("Yeas\nAdler – 4\nBaker – 7\n");
    assert_eq!(summary(&found, 0), "Y: Adler – 4|Baker – 7");
    assert_eq!([totals(found.only()), found.codes().concat()], ["?-?-?", "votes-of-parties"]);
    let found = reading("Yeas (3): Adler, Baker – 2");
    assert_eq!(found.codes(), ["stated-twice"]);
}

#[test]
fn groups_stand_between_names() {
    let found = reading(
        "Abgegebene Stimmen: 6; davon\nja: 3\nnein: 2\nenthalten: 1\nJa\nCDU/CSU\nAnna Adler\nBen Baker\nAfD\nCleo Clark\n\
         Nein\nCDU/CSU\nDora Dunn\nDIE LINKE\nDr. Eve Evans\nEnthalten\nBÜNDNIS 90/DIE GRÜNEN\nFlo Ford\n",
    );
    assert_eq!(
        summary(&found, 0),
        "Y: Anna Adler|Ben Baker|Cleo Clark N: Dora Dunn|Dr. Eve Evans A: Flo Ford"
    );
    assert_eq!(totals(found.only()), "3-2-1");
    assert_eq!(found.codes(), ["group-lines"; 3]);
    let found = reading("Ja\nSPD\nAnna Adler\nBen Baker\nNein\nAfD\nCleo Clark\nDora Dunn\n");
    assert_eq!(summary(&found, 0), "Y: Anna Adler|Ben Baker N: Cleo Clark|Dora Dunn");
    assert_eq!(found.codes(), ["group-lines"; 2]);
}

#[test]
fn a_heading_that_nobody_understands_ends_a_list() {
    for text in [
        "YEAS--1\n\nAdler\n\nANSWERED ``PRESENT''--1\n\nBaker\n",
        "YEAS--2\n\nAdler\nClark\n\nANSWERED ``PRESENT''--1\n\nBaker\n",
        "Yes\nAdler\nClark\nVACANT SEATS\nBaker\n",
    ] {
        let found = reading(text);
        assert!(!summary(&found, 0).contains("Baker"), "{text}");
        assert_eq!(found.codes(), ["list-ends"], "{text}");
    }
    check("No--1\n\nAdler\n\n{time} 1433\n", "N: Adler", "?-1-?", None, None);
}

#[test]
fn a_count_after_a_colon_belongs_to_the_words_before_it() {
    check(
        "Votants : 8\nPour l'adoption : 4\nContre : 3\nAbstention : 1\n",
        "",
        "4-3-1",
        None,
        None,
    );
    check("Votants : 8 Pour : 4 Contre : 3", "", "4-3-?", None, None);
    check("Votants 8\nPour 4\nContre 3\n", "", "4-3-?", None, None);
    check("The vote: 13 in favour, 2 against (Cuba, Peru)", "N: Cuba|Peru", "13-2-?", None, None);
}

const BY_GROUP: &str = "Pour l'adoption : 3\nContre : 2\nAbstention : 1\nGroupe Rouge (3)\nPour : 2\nMme Anne Abel, M. Luc Blanc\n\
    Abstention : 1\nM. Marc Caron\nGroupe Vert (3)\nContre : 2\nM. Jean Denis et Mme Ève Clerc\nNon-votant(s) : 1\n\
    Mme Lise Faure\nNon inscrits (1)\nPour : 1\nM. Paul Girard\n";

#[test]
fn a_roll_call_may_be_told_group_by_group() {
    let positions =
        "Y: Anne Abel|Luc Blanc|Paul Girard N: Jean Denis|Ève Clerc A: Marc Caron X: Lise Faure";
    check(BY_GROUP, positions, "3-2-1", None, None);
    for next in [BY_GROUP, BY_GROUP.split_once("Groupe").unwrap().1] {
        let next = if next == BY_GROUP { next.to_owned() } else { format!("Groupe{next}") };
        let found = reading(&format!("{BY_GROUP}{next}"));
        assert_eq!([summary(&found, 0), summary(&found, 1)], [positions; 2]);
        assert_eq!(found.draft.roll_calls.len(), 2);
        assert_eq!(found.codes(), [""; 0]);
    }
    let found = reading(&BY_GROUP.replace("Contre : 2\nM. Jean Denis et Mme", "Contre : 2\nMme"));
    assert_eq!(found.codes(), ["tally-differs"]);
    // A year is no count of members.
    let years = "Resolution One (2019)\nYes\nAlbania\nNo\nCuba\nResolution Two (2019)\nYes\nCuba\nNo\nOman\n";
    assert_eq!(reading(years).draft.roll_calls.len(), 2);
}

#[test]
fn votes_of_parties_are_nobodys() {
    for text in [
        "Ayes 68\nRed Party 49; Blue Party 11; Green First 8.\nNoes 21\nYellow Alliance 15; Te Pāti Mā 6.\nMotion agreed to.\n",
        "Ayes 68\tRed Party 49; Blue Party 11 (Adler, Baker); Green First 8.\nNoes 21\tYellow Alliance 15; Green First 4; Independents: Clark, Dunn.\n",
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), "", "{text}");
        assert_eq!(totals(found.only()), "68-21-?", "{text}");
        let codes = found.codes();
        assert_eq!(codes.iter().filter(|it| **it == "votes-of-parties").count(), 2, "{text}");
    }
    let found = reading("Ayes: Adler 12, Baker 7\nNoes: Clark 3");
    assert_eq!(summary(&found, 0), "Y: Adler 12|Baker 7 N: Clark 3");
    assert_eq!(found.codes(), ["votes-of-parties"]);
}

#[test]
fn a_heading_that_comes_again_at_once_is_a_doubt() {
    let found = reading("Aye: Adler\nAye: Baker\nNay: Clark\n");
    assert_eq!(found.draft.roll_calls.len(), 2);
    assert_eq!(found.codes(), ["heading-again"]);
    let found = reading("Aye: Adler\nNay: Baker\nAye: Clark\nNay: Dunn\n");
    assert_eq!(found.codes(), [""; 0]);
}

/// What surprised somebody who read old records with new rules.
#[test]
fn names_that_look_like_something_else_stay_members() {
    for (text, expected) in [
        ("AYES:\nLee\nCho\nTellers\nNOES:\nPark", "Y: Lee|Cho|Tellers N: Park"),
        ("Ayes:\nLee\nTeller\nBell\nNoes:\nPark", "Y: Lee|Teller|Bell N: Park"),
        ("Noes: 2\nBAKER\nMcADAM", "N: BAKER|McADAM"),
        ("NOES\nADLER\nvan der Berg\nMcLean\nO'Brien", "N: ADLER|van der Berg|McLean|O'Brien"),
        ("NOES\nSmith\nJONES\nBrown\nWhite", "N: Smith|JONES|Brown|White"),
        ("Ayes: Lee, Cho.; Noes: Park.", "Y: Lee|Cho N: Park"),
        (
            "In favour:\nAnn Lee\nCy Bell.\n\nAgainst:\nDi Park\nEd Ng.",
            "Y: Ann Lee|Cy Bell N: Di Park|Ed Ng",
        ),
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), expected, "{text}");
    }
    let found = reading("Recorded vote: 63\nin favour to 19 against, with 66 abstentions");
    assert_eq!(totals(&found.draft.roll_calls[0]), "63-19-66");
}

mod counts;
