//! What parliaments and councils write among their names: tellers, titles, totals, groups and parties.

use super::*;

#[test]
fn divisions_state_their_totals_and_tellers_do_not_vote() {
    let lists = "AYES\nAdler, Anna\nBaker, Ben\nTellers for the Ayes:\nMr. Carl Clark and\nDora Dunn\nNOES\nEvans, Eve\n\
                 Ford, Flo\nTellers for the Noes:\nGina Gray and\nHans Hill\nQuestion accordingly agreed to.\n";
    let positions = "Y: Adler, Anna|Baker, Ben N: Evans, Eve|Ford, Flo";
    check_names(lists, positions);
    check(
        &format!("15 May 2024\nThe House divided: Ayes 2, Noes 3.\n{lists}"),
        positions,
        "2-3-?",
        None,
        Some("2024-05-15"),
    );
    check_tally(
        "For\nAdler, Anna (North) (A)\nBaker, Ben (South) (B)\nAgainst\nClark, Cleo (West) (A)\n\
         The Presiding Officer: The result of the division is: For 2, Against 1, Abstentions 0.\nMotion agreed to.\n",
        "Y: Adler, Anna (North) (A)|Baker, Ben (South) (B) N: Clark, Cleo (West) (A)",
        "2-1-0",
    );
    check_tally(
        "The Assembly divided: Ayes 3; Noes 1.\nAYES\nDr Adler, Mr Baker, Ms Clark\nNOES\nMr Dunn\nTellers for the Noes: Mr Dunn and Ms Evans\n",
        "Y: Dr Adler|Baker|Clark N: Dunn",
        "3-1-?",
    );
    let two = format!(
        "The House divided: Ayes 2, Noes 2.\n{lists}The House divided: Ayes 2, Noes 2.\n{lists}"
    );
    let found = reading(&two);
    assert_eq!([summary(&found, 0), summary(&found, 1)], [positions; 2]);
    // Columns were joined line by line, so the name below the tellers may be a teller's or a
    // member's.
    let found = reading(
        "AYES\nAdler, Anna\nBaker, Ben\nTellers for the Ayes:\nClark, Cleo\nMr. Dan Dunn and\n",
    );
    assert_eq!(summary(&found, 0), "Y: Adler, Anna|Baker, Ben");
    assert_eq!(found.codes(), ["below-tellers"]);
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
        // A surname may begin with a word that is also a title.
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
    check_tally(
        "YEAS\nMembers\nAdler\nBaker\nTotal: -- 2\nNAYS\nMembers\nClark\nTotal: -- 1\nPAIRED\nMembers\nDunn\nTotal: -- 1\n",
        "Y: Adler|Baker N: Clark X: Dunn",
        "2-1-?",
    );
    check_names("Yeas\nDéputés\nAdler\nBaker\nNays\nClark\n", "Y: Adler|Baker N: Clark");
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

const BY_GROUP: &str = "Pour l'adoption : 3\nContre : 2\nAbstention : 1\nGroupe Rouge (3)\nPour : 2\nMme Anne Abel, M. Luc Blanc\n\
    Abstention : 1\nM. Marc Caron\nGroupe Vert (3)\nContre : 2\nM. Jean Denis et Mme Ève Clerc\nNon-votant(s) : 1\n\
    Mme Lise Faure\nNon inscrits (1)\nPour : 1\nM. Paul Girard\n";

#[test]
fn a_roll_call_may_be_told_group_by_group() {
    let positions =
        "Y: Anne Abel|Luc Blanc|Paul Girard N: Jean Denis|Ève Clerc A: Marc Caron X: Lise Faure";
    check_tally(BY_GROUP, positions, "3-2-1");
    for next in [BY_GROUP, BY_GROUP.split_once("Groupe").unwrap().1] {
        let next = if next == BY_GROUP { next.to_owned() } else { format!("Groupe{next}") };
        let found = reading(&format!("{BY_GROUP}{next}"));
        assert_eq!([summary(&found, 0), summary(&found, 1)], [positions; 2]);
        assert_eq!(found.draft.roll_calls.len(), 2);
        assert_eq!(found.codes(), [""; 0]);
    }
    let found = reading(&BY_GROUP.replace("Contre : 2\nM. Jean Denis et Mme", "Contre : 2\nMme"));
    assert_eq!(found.codes(), ["tally-differs"]);
    // A year in brackets is no count of members.
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
