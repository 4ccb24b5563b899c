//! How lists are set, as their first tokens and the other lists show.

use super::*;

#[test]
fn a_line_may_be_one_person_with_a_comma() {
    for (text, expected) in [
        (
            "AYES\nAdler, Anna\nBaker, rh Ben\nClark, Mrs. Cleo (Proxy vote cast by Dora Dunn)\nNOES\nEvans, Eve\n",
            "Y: Adler, Anna|Baker, rh Ben|Clark, Mrs. Cleo (Proxy vote cast by Dora Dunn) N: Evans, Eve",
        ),
        // Only namesakes are written with their forename.
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
        // A paragraph may be wrapped inside a name.
        ("Ayes: Adler, Van\nDyke, Baker", "Y: Adler|Van Dyke|Baker"),
        (
            "Ayes:\nAdler, Baker, Clark,\nDunn, Evans\nNoes:\nFord, Gray",
            "Y: Adler|Baker|Clark|Dunn|Evans N: Ford|Gray",
        ),
        ("For:\nAlbania, Oman\nCuba, Peru\n", "Y: Albania|Oman|Cuba|Peru"),
    ] {
        check_names(text, expected);
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
    // Beside the other list, "Adler, Anna; Baker, Ben" may be four members.
    assert_eq!(
        codes("Ayes: Adler, Anna; Baker, Ben\nNoes: Clark, Cleo, Dunn"),
        ["commas-unclear"; 2]
    );
    assert_eq!(codes("Ayes (2)\nAdler, Baker\nNoes: Clark, Dunn"), [""; 0]);
    assert_eq!(codes("Ayes\nAdler, Baker, Clark\nNoes\nDunn, Evans"), [""; 0]);
}
