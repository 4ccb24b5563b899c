//! How a list is read if its first tokens leave open how it is set, or mislead, and a count is
//! stated.

use super::*;

#[track_caller]
fn check_read(text: &str, expected: &str, codes: &[&str]) {
    let found = reading(text);
    assert_eq!(summary(&found, 0), expected, "{text}");
    assert_eq!(found.codes(), codes, "{text}");
}

#[test]
fn the_count_of_a_heading_decides_whether_commas_separate() {
    for (text, expected) in [
        // A line, of one member or of two.
        ("Ayes (1)\nAdler, Anna\nNoes (1)\nBaker, Ben", "Y: Adler, Anna N: Baker, Ben"),
        (
            "Ayes: 4\nAdler, Baker\nClark, Dunn\nNoes: 1\nEvans",
            "Y: Adler|Baker|Clark|Dunn N: Evans",
        ),
        ("Ayes (2): Adler, Anna\nBaker, Ben", "Y: Adler, Anna|Baker, Ben"),
        ("Ayes (2)\nAdler, Anna,\nBaker, Ben", "Y: Adler, Anna|Baker, Ben"),
        // Semicolons between members or between groups of them.
        ("For 4: Adler, Baker; Clark, Dunn", "Y: Adler|Baker|Clark|Dunn"),
        // "and" beside commas.
        ("Ayes (2): Adler, Anna and Baker, Ben", "Y: Adler, Anna|Baker, Ben"),
        ("Ayes (4): Adler, Baker and Clark, Dunn", "Y: Adler|Baker|Clark|Dunn"),
        (
            "Ayes (4)\nAdler, Anna\nBaker, Ben\nClark, Cleo and Dunn, Dora",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo|Dunn, Dora",
        ),
        ("Ayes (2): Adler, Anna, and Baker, Ben", "Y: Adler, Anna|Baker, Ben"),
        (
            "Ayes (5)\nAdler, Anna\nBaker, Ben\nClark, Cleo\nDunn, Dora, and Evans, Eve\nNoes (0)",
            "Y: Adler, Anna|Baker, Ben|Clark, Cleo|Dunn, Dora|Evans, Eve",
        ),
        // Every second comma.
        ("Yes (3): Adler, A., Baker, B., Clark, C.", "Y: Adler, A.|Baker, B.|Clark, C."),
        ("Yes (3): Adler, A., Baker, B. and Clark, C.", "Y: Adler, A.|Baker, B.|Clark, C."),
        // A wrapped paragraph with lines of two.
        ("AYES - 5\nAdler, Baker\nClark\nDunn, Evans", "Y: Adler|Baker|Clark|Dunn|Evans"),
    ] {
        let found = reading(text);
        assert_eq!(summary(&found, 0), expected, "{text}");
        // The count may fit by accident, so an editor is asked to look.
        let codes = found.codes();
        assert!(
            !codes.is_empty() && codes.iter().all(|it| *it == "commas-unclear"),
            "{text} {codes:?}"
        );
    }
}

#[test]
fn a_count_that_the_first_reading_has_leaves_nothing_open() {
    check_read("For (2): Adler, Anna; Baker, Ben", "Y: Adler, Anna|Baker, Ben", &[]);
}

/// The word after a comma may be no forename, and a number above a list may not be its count.
#[test]
fn what_is_no_forename_and_no_count_decides_nothing() {
    // Two are read although one is stated; a total that differs is reported later, with all totals.
    check_read("Noes (1): Smith, excused", "N: Smith|excused", &[]);
    for above in ["Ordinance No. 4", "Roll Call No. 2", "Art. 2"] {
        let text = format!("{above}\nAyes: Adams, Baker, Clark, Davis\nNoes: Ito");
        check_read(&text, "Y: Adams|Baker|Clark|Davis N: Ito", &[]);
    }
}

#[test]
fn the_count_of_a_sentence_or_of_a_group_decides_too() {
    check_read(
        "It was adopted by 2 votes to 1 (Adler, Anna), with 2 abstentions (Baker, Clark).",
        "N: Adler, Anna A: Baker|Clark",
        &["commas-unclear"],
    );
    check_read(
        "Groupe Rouge (3)\nPour : 1\nAbel, Anne\nGroupe Vert (3)\nContre : 1\nDenis, Jean\n",
        "Y: Abel, Anne N: Denis, Jean",
        &["commas-unclear"; 2],
    );
}

#[test]
fn a_count_that_no_reading_or_two_readings_have_decides_nothing() {
    check_read("Ayes (3)\nAdler, Anna", "Y: Adler|Anna", &["commas-unclear"]);
    check_read(
        "Ayes (8): Adler, Berg; Clark, Dorn",
        "Y: Adler, Berg|Clark, Dorn",
        &["commas-unclear"],
    );
    // A name is missing, but lines of one person each are still no paragraph.
    check_read(
        "Ayes (4)\nAdler, Anna\nBaker, Ben\nClark, Cleo",
        "Y: Adler, Anna|Baker, Ben|Clark, Cleo",
        &[],
    );
    // Every second name is missing: a column was not copied.
    let half = "Ayes (8)\nAdler, Anna\nBaker, Ben\nClark, Cleo\nDunn, Dora";
    check_read(half, "Y: Adler, Anna|Baker, Ben|Clark, Cleo|Dunn, Dora", &[]);
    // A paragraph that is clearly one is not read by its lines either.
    check_read("For (4): Adler, Baker, Van\nDyke", "Y: Adler|Baker|Van Dyke", &[]);
}

#[test]
fn a_count_says_less_than_names_and_titles() {
    check_read("For (1)\nAlbania, Oman", "Y: Albania|Oman", &[]);
    check_read("For (2): Albania, Oman; Cuba, Peru", "Y: Albania|Oman|Cuba|Peru", &[]);
    check_read("For (1)\nSenators Adler, Baker", "Y: Adler|Baker", &[]);
    // Three names are stated after the list and read, so the two in its heading change nothing.
    check_read("Ayes (2): Adler, Baker and Clark – 3", "Y: Adler|Baker|Clark", &["stated-twice"]);
}
