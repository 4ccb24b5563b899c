//! Names in lists, and what ends a list or makes it unreadable.

use super::*;

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
fn a_name_goes_on_in_the_next_line_whatever_comes_behind_it_there() {
    for text in [
        "In favour: Trinidad\nand Tobago, Cuba\nOman\nAgainst: Fiji",
        "In favour: Trinidad\nand 17/34 A/78/PV.50 Tobago, Cuba\nOman\nAgainst: Fiji",
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), "Y: Trinidad and Tobago|Cuba|Oman N: Fiji", "{text}");
    }
}

#[test]
fn names_keep_their_commas_and_brackets() {
    check_names(
        "Against: Bolivia (Plurinational State of), Iran, Islamic Republic of, Korea, Democratic People's Republic of, \
         Venezuela (Bolivarian Republic of) (South America), Gambia, the\nAbstaining: Guinea- Bissau, Timor-\nLeste",
        "N: Bolivia (Plurinational State of)|Iran, Islamic Republic of|Korea, Democratic People's Republic of|\
         Venezuela (Bolivarian Republic of) (South America)|Gambia, the A: Guinea-Bissau|Timor-Leste",
    );
    check_names(
        "Abstaining: the former Yugoslav Republic of Macedonia, The Gambia, The Netherlands",
        "A: the former Yugoslav Republic of Macedonia|The Gambia|The Netherlands",
    );
}

#[test]
fn flags_are_names() {
    check_names("Against: 🇧🇾🇰🇵🇪🇷\nAbstained: 🇨🇳 🇮🇳", "N: 🇧🇾|🇰🇵|🇪🇷 A: 🇨🇳|🇮🇳");
    check_names("Against:\n🇧🇾 Belarus\n🇰🇵 North Korea", "N: Belarus|North Korea");
    check_names("❌ Against: 🇧🇾 Belarus 🇰🇵 North Korea", "N: Belarus|North Korea");
    check_names("Against: Belarus 🇧🇾, North Korea 🇰🇵", "N: Belarus|North Korea");
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
fn lists_end_where_names_end() {
    let found = reading("Against: Cuba, Russia has said that it was wrong, Fiji");
    assert_eq!(summary(&found, 0), "N: Cuba");
    assert_eq!(found.codes(), ["list-ends"]);
    let long = format!("Against: Cuba, {}", "Word ".repeat(60));
    assert_eq!(summary(&reading(&long), 0), "N: Cuba");
}

#[test]
fn the_next_position_ends_a_list() {
    check_names(
        "Those voting in favour were Algeria, China and Russia; against: France, United States; abstaining: Japan.",
        "Y: Algeria|China|Russia N: France|United States A: Japan",
    );
    check_names("Yes: Albania, Oman, no: Cuba, abstain: Fiji", "Y: Albania|Oman N: Cuba A: Fiji");
    check_names(
        "Abstaining: Brazil, Cameroon 46. At the same meeting, Cuba spoke.",
        "A: Brazil|Cameroon",
    );
    // Members below an unknown heading get no position.
    let found = reading("Against: Cuba, Fiji\nUndecided countries: Chad, Oman");
    assert_eq!(summary(&found, 0), "N: Cuba|Fiji");
    assert_eq!(found.codes(), ["list-ends"]);
}

#[track_caller]
fn check_fault(text: &str, code: &str, place: (usize, usize)) {
    let error = read(text, 0, &mut Draft::default()).expect_err(text);
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
        // Names that the roster does not know.
        ("Smith\nYes\nJones\nNo\n", 2),
        ("Smith\nYes\nJones\nYes\nBrown\nNo\nShare this", 2),
    ] {
        check_fault(text, "names-in-turn", (line, 1));
    }
    check_names("Yes\nAlbania\nNo\nCuba", "Y: Albania N: Cuba");
    check_names("The result\nYes\nAlbania\nNo\nCuba", "Y: Albania N: Cuba");
    check_names("Peru\nYes:\nAlbania\nNo:\nCuba", "Y: Albania N: Cuba");
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
        let error = read(text, 0, &mut Draft::default()).expect_err(text);
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
fn flags_of_others_stay_with_the_name() {
    check_names("Against:\n🇦🇱 Serbia\n🇨🇺 Cuba", "N: 🇦🇱 Serbia|Cuba");
    check_names("Against: Serbia 🇦🇱, Cuba 🇨🇺", "N: Serbia 🇦🇱|Cuba");
    // The EU's flag is no member's, and "Kuba" means Cuba too, so neither flag contradicts its
    // name.
    check_names("Against:\n🇪🇺 Germany\n🇨🇺 Kuba", "N: Germany|Kuba");
}

#[test]
fn a_closing_sentence_is_no_name() {
    let names = "Ayes\nAdler A\nBaker B\nNoes\nClark C\n";
    let positions = "Y: Adler A|Baker B N: Clark C";
    check_names(&format!("{names}Bill read a third time.\n"), positions);
    for line in ["Motion agreed to", "Loi adoptée.", "Rejected."] {
        let found = reading(&format!("{names}{line}\n"));
        assert_eq!(summary(&found, 0), positions, "{line}");
    }
    // The last name of a list may end with a full stop.
    for last in ["Dunn", "Dan Dunn", "Dan de Dunn"] {
        let text = format!("Ayes\nAdler A\nBaker B\nNoes\nClark C\n{last}.\n");
        check_names(&text, &format!("Y: Adler A|Baker B N: Clark C|{last}"));
    }
    check_names("No\nCuba\nPeru.\n", "N: Cuba|Peru");
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

/// Surnames and settings that look like tellers, groups or sentences.
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
