//! Sentences that state a result, alone.

use super::super::result::find;
use super::super::tokens::Text;
use super::*;

/// Sentences, each with the counts, the names in brackets and the outcome that are read from it.
#[rustfmt::skip]
const CASES: [(&str, &str); 26] = [
    ("was adopted by a recorded vote of 63 in favour to 19 against, with 66 abstentions", "Y 63 N 19 A 66 adopted"),
    ("by 63 votes to 19, with 66 abstentions", "Y 63 N 19 A 66"),
    ("Draft resolution V was adopted by 131 votes to 53 (resolution 78/200).", "Y 131 N 53 adopted"),
    ("was adopted by 120 votes to 2 (Israel, United States), with 2 abstentions (Albania, Tonga)",
        "Y 120 N 2 (Israel, United States) A 2 (Albania, Tonga) adopted"),
    ("was adopted by 132 votes to 54, with 1 abstention", "Y 132 N 54 A 1 adopted"),
    ("by 151 votes to none, with no abstentions", "Y 151 N 0 A 0"),
    ("There were 13 votes in favour, none against and 2 abstentions. The draft resolution has been adopted as",
        "Y 13 N 0 A 2 adopted"),
    ("by a recorded vote of 77 in favour to 6 against (Albania, Palau), with 74 abstentions, adopted a",
        "Y 77 N 6 (Albania, Palau) A 74 adopted"),
    ("142 in favour to 1 against ( United States), with no abstentions", "Y 142 N 1 (United States) A 0"),
    ("154 in favour to 1 against (Israel) with 9 abstentions(Albania, Palau), a draft",
        "Y 154 N 1 (Israel) A 9 (Albania, Palau)"),
    ("of 109 in favour to 1against ( United States), with 48abstentions", "Y 109 N 1 (United States) A 48"),
    ("with 135 in favour to 12 against, with 36 abstentions (Annex XV) — the", "Y 135 N 12 A 36"),
    ("149 votes in favour to 2 against (Israel, United States)", "Y 149 N 2 (Israel, United States)"),
    ("With 141 countries voting in favour, seven against and 32 abstaining", "Y 141 N 7 A 32"),
    ("141 Member States voted in favour, 5 voted against and 35 abstained", "Y 141 N 5 A 35"),
    ("While 12 of the Council’s 15 members voted in favour of it, one (United States) voted against, and two (Russia, and the United Kingdom) abstained.",
        "Y 12 N 1 (United States) A 2 (Russia, and the United Kingdom)"),
    ("20 in favour - 7 against - 20 abstentions", "Y 20 N 7 A 20"),
    ("was adopted by a vote of 63-19-66.", "Y 63 N 19 A 66 adopted"),
    ("a recorded vote of 106 to 1, with 67 abstentions, as follows:", "Y 106 N 1 A 67"),
    ("par 106 voix contre une, avec 67 abstentions", "Y 106 N 1 A 67"),
    ("por 106 votos contra 1 y 67 abstenciones", "Y 106 N 1 A 67"),
    ("106 голосами против 1 при 67 воздержавшихся", "Y 106 N 1 A 67"),
    ("sa 93 glasa za, 18 protiv i 65 uzdržanih", "Y 93 N 18 A 65"),
    ("3 in favour, 3 against, 9 abstentions and 2 absent", "Y 3 N 3 A 9 X 2"),
    ("The motion was rejected by 66 votes to 65, with 12 abstentions", "Y 66 N 65 A 12 rejected"),
    ("received 9 votes in favour, 1 against (Russian Federation) and 5 abstentions. It has not been adopted",
        "Y 9 N 1 (Russian Federation) A 5 rejected"),
];

#[test]
fn every_form_gives_its_counts() {
    for (raw, expected) in CASES {
        let text = Text::new(raw).unwrap();
        let found = find(&text, |_| false);
        let [found] = found.as_slice() else { panic!("{raw}: {found:?}") };
        let clauses = found.clauses.iter().map(|it| {
            let names = it.names.map(|(from, to)| format!(" ({})", text.plain(from, to)));
            let letter = match it.position {
                Position::Yes => "Y",
                Position::No => "N",
                Position::Abstain => "A",
                _ => "X",
            };
            format!("{letter} {}{}", it.count, names.unwrap_or_default())
        });
        let words: Vec<String> = clauses.chain(found.outcome.map(str::to_owned)).collect();
        assert_eq!(words.join(" "), expected, "{raw}");
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
