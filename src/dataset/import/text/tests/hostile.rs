//! Texts without votes, texts that mean harm, and lists in random style.

use super::*;

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
        let error = read(text, 0, &mut Draft::default()).unwrap_err();
        assert_eq!(error.fault.code(), code, "{text}");
    }
}

/// Pieces that are repeated to make long texts.
#[rustfmt::skip]
const PIECES: [&str; 24] = [
    "1 against (", "In favour: ", "for:", "(", "a,", "\n", ":", "Against:\n\n", "and and ", "1 votes to 2 ",
    "17/34 ", "🇦🇱", "“", "subsequently delegation of ", "5 December 2010 ", "x", "voted against ", "\u{AD}-",
    "In favour: A and B and C, ", "- ", "1. ", "A: ", "countries that voted against x ", "No\n",
];

#[test]
fn hostile_texts_end() {
    for piece in PIECES {
        let text = piece.repeat(40_000 / piece.len() + 1);
        let _ = read(&text, 0, &mut Draft::default());
    }
}

mod random {
    use proptest::prelude::*;

    use super::*;

    /// Names with all that makes splitting hard, known to be names without a roster.
    #[rustfmt::skip]
    const NAMES: [&str; 14] = [
        "Albania", "Antigua and Barbuda", "Bolivia (Plurinational State of)", "Bosnia and Herzegovina",
        "Côte d’Ivoire", "Democratic People’s Republic of Korea", "Guinea-Bissau", "Iran (Islamic Republic of)",
        "Netherlands (Kingdom of the)", "Saint Vincent and the Grenadines", "South Africa", "Timor-Leste",
        "Trinidad and Tobago", "Viet Nam",
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
            let _ = read(&text, 0, &mut Draft::default());
            let _ = crate::dataset::import::html::read(&text);
        }

        #[test]
        fn no_words_of_votes_panic(words in prop::collection::vec(0..WORDS.len(), 0..80)) {
            let text: String = words.iter().map(|it| WORDS[*it]).collect();
            let _ = read(&text, 0, &mut Draft::default());
            let _ = crate::dataset::import::html::read(&text);
        }
    }

    #[rustfmt::skip]
    const WORDS: [&str; 44] = [
        " ", "\n", "\n\n", ", ", ": ", ". ", "(", ")", "[", "]", "In favour", "Against:", "Abstaining:", "None",
        "63", " 19 ", "votes", " to ", " with ", "abstentions", "and ", "Albania", "the", "of ", "A/78/PV.50",
        "19/12/2023", "17/34", "“", "”", "entitled ", "Subsequently, the delegation of ", "informed ", "🇦🇱",
        "- ", "1. ", "A: ", "adopted", "resolution 78/1", "ANNEX IV", "Vote on ", "voted against", "were ",
        "<p>", "&amp;",
    ];
}
