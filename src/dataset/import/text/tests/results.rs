//! Sentences that state a result, alone.

use super::super::result::find;
use super::super::tokens::Text;
use super::*;
use Position::{Abstain, No, NotVoting, Yes};

type Expected<'a> = &'a [(Position, u32, &'a str)];

#[track_caller]
fn check(raw: &str, expected: Expected<'_>, word: Option<&str>) {
    let text = Text::new(raw).unwrap();
    let found = find(&text, |_| false);
    let [found] = found.as_slice() else { panic!("{raw}: {found:?}") };
    let clauses: Vec<_> = found
        .clauses
        .iter()
        .map(|it| {
            let names = it.names.map(|(from, to)| text.plain(from, to)).unwrap_or_default();
            (it.position, it.count, names)
        })
        .collect();
    let expected: Vec<_> = expected.iter().map(|(a, b, c)| (*a, *b, (*c).to_owned())).collect();
    assert_eq!(clauses, expected, "{raw}");
    assert_eq!(found.outcome, word, "{raw}");
}

#[test]
fn every_form_gives_its_counts() {
    let adopted = Some("adopted");
    let cases: [(&str, Expected<'_>, Option<&str>); 26] = [
        (
            "was adopted by a recorded vote of 63 in favour to 19 against, with 66 abstentions",
            &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
            adopted,
        ),
        (
            "by 63 votes to 19, with 66 abstentions",
            &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
            None,
        ),
        (
            "Draft resolution V was adopted by 131 votes to 53 (resolution 78/200).",
            &[(Yes, 131, ""), (No, 53, "")],
            adopted,
        ),
        (
            "was adopted by 120 votes to 2 (Israel, United States), with 2 abstentions (Albania, Tonga)",
            &[(Yes, 120, ""), (No, 2, "Israel, United States"), (Abstain, 2, "Albania, Tonga")],
            adopted,
        ),
        (
            "was adopted by 132 votes to 54, with 1 abstention",
            &[(Yes, 132, ""), (No, 54, ""), (Abstain, 1, "")],
            adopted,
        ),
        (
            "by 151 votes to none, with no abstentions",
            &[(Yes, 151, ""), (No, 0, ""), (Abstain, 0, "")],
            None,
        ),
        (
            "There were 13 votes in favour, none against and 2 abstentions. The draft resolution has been adopted as",
            &[(Yes, 13, ""), (No, 0, ""), (Abstain, 2, "")],
            adopted,
        ),
        (
            "by a recorded vote of 77 in favour to 6 against (Albania, Palau), with 74 abstentions, adopted a",
            &[(Yes, 77, ""), (No, 6, "Albania, Palau"), (Abstain, 74, "")],
            adopted,
        ),
        (
            "142 in favour to 1 against ( United States), with no abstentions",
            &[(Yes, 142, ""), (No, 1, "United States"), (Abstain, 0, "")],
            None,
        ),
        (
            "154 in favour to 1 against (Israel) with 9 abstentions(Albania, Palau), a draft",
            &[(Yes, 154, ""), (No, 1, "Israel"), (Abstain, 9, "Albania, Palau")],
            None,
        ),
        (
            "of 109 in favour to 1against ( United States), with 48abstentions",
            &[(Yes, 109, ""), (No, 1, "United States"), (Abstain, 48, "")],
            None,
        ),
        (
            "with 135 in favour to 12 against, with 36 abstentions (Annex XV) — the",
            &[(Yes, 135, ""), (No, 12, ""), (Abstain, 36, "")],
            None,
        ),
        (
            "149 votes in favour to 2 against (Israel, United States)",
            &[(Yes, 149, ""), (No, 2, "Israel, United States")],
            None,
        ),
        (
            "With 141 countries voting in favour, seven against and 32 abstaining",
            &[(Yes, 141, ""), (No, 7, ""), (Abstain, 32, "")],
            None,
        ),
        (
            "141 Member States voted in favour, 5 voted against and 35 abstained",
            &[(Yes, 141, ""), (No, 5, ""), (Abstain, 35, "")],
            None,
        ),
        (
            "While 12 of the Council’s 15 members voted in favour of it, one (United States) voted against, and two (Russia, and the United Kingdom) abstained.",
            &[
                (Yes, 12, ""),
                (No, 1, "United States"),
                (Abstain, 2, "Russia, and the United Kingdom"),
            ],
            None,
        ),
        (
            "20 in favour - 7 against - 20 abstentions",
            &[(Yes, 20, ""), (No, 7, ""), (Abstain, 20, "")],
            None,
        ),
        (
            "was adopted by a vote of 63-19-66.",
            &[(Yes, 63, ""), (No, 19, ""), (Abstain, 66, "")],
            adopted,
        ),
        (
            "a recorded vote of 106 to 1, with 67 abstentions, as follows:",
            &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
            None,
        ),
        (
            "par 106 voix contre une, avec 67 abstentions",
            &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
            None,
        ),
        (
            "por 106 votos contra 1 y 67 abstenciones",
            &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
            None,
        ),
        (
            "106 голосами против 1 при 67 воздержавшихся",
            &[(Yes, 106, ""), (No, 1, ""), (Abstain, 67, "")],
            None,
        ),
        (
            "sa 93 glasa za, 18 protiv i 65 uzdržanih",
            &[(Yes, 93, ""), (No, 18, ""), (Abstain, 65, "")],
            None,
        ),
        (
            "3 in favour, 3 against, 9 abstentions and 2 absent",
            &[(Yes, 3, ""), (No, 3, ""), (Abstain, 9, ""), (NotVoting, 2, "")],
            None,
        ),
        (
            "The motion was rejected by 66 votes to 65, with 12 abstentions",
            &[(Yes, 66, ""), (No, 65, ""), (Abstain, 12, "")],
            Some("rejected"),
        ),
        (
            "received 9 votes in favour, 1 against (Russian Federation) and 5 abstentions. It has not been adopted",
            &[(Yes, 9, ""), (No, 1, "Russian Federation"), (Abstain, 5, "")],
            Some("rejected"),
        ),
    ];
    for (raw, expected, word) in cases {
        check(raw, expected, word);
    }
}

#[test]
fn numbers_alone_state_nothing() {
    for raw in [
        "from 5 to 3",
        "12 members of 15",
        "resolution 78/196",
        "3 votes in favour",
        "paragraphs 1 to 7, with 2 exceptions",
        "10 in favour of it",
        "60th meeting, 3 p.m. to 6",
    ] {
        let text = Text::new(raw).unwrap();
        assert_eq!(find(&text, |_| false), [], "{raw}");
    }
}
