//! Symbols of UN documents, parsed and compared in all the shapes in which records write them.
//!
//! Sources: the UN Digital Library's voting data (`A/RES/2200(XXI)[A]`, `A/RES/34/9D`); Voeten's
//! descriptions (`R/21/2200A`, `ESS/10/19`); "Symbols" in the Dag Hammarskjöld Library's research
//! guide on UN documents.

use crate::dataset::Kind;

/// Which kind of session a symbol names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sitting {
    /// A regular session, or the year of a series that is numbered by year.
    Regular,
    /// A special session: `S-14`.
    Special,
    /// An emergency special session: `ES-11`.
    Emergency,
}

/// A symbol, parsed. Two are equal when they name the same text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    /// `A/RES`, `A/DEC`, `S/RES`, `A/HRC/RES` ...; `R` for Voeten's references to pages.
    pub series: String,
    /// The kind of session.
    pub sitting: Sitting,
    /// The session, or the year of a series that is numbered by year; 0 where there is none.
    pub session: u32,
    /// The number of the text.
    pub number: u32,
    /// The part: `A`, `B-IX`, `SECTIONII`, `PARA2`; empty for the whole.
    pub part: String,
}

/// Sessions of the General Assembly whose resolutions are numbered in one run through all sessions,
/// with the first and the last number of each. Voeten writes `R/21/2200A` for one of them, and for
/// other votes a page of the Official Records, such as `R/21/41`. Before the eleventh session pages
/// and numbers overlap, so that a page cannot be told from a resolution there.
const COUNTED_THROUGH: [(u32, u32, u32); 20] = [
    (11, 1_008, 1_133),
    (12, 1_134, 1_236),
    (13, 1_237, 1_350),
    (14, 1_351, 1_473),
    (15, 1_475, 1_621),
    (16, 1_623, 1_750),
    (17, 1_751, 1_874),
    (18, 1_878, 1_998),
    (19, 1_999, 2_005),
    (20, 2_006, 2_132),
    (21, 2_133, 2_247),
    (22, 2_257, 2_382),
    (23, 2_383, 2_491),
    (24, 2_492, 2_620),
    (25, 2_621, 2_751),
    (26, 2_752, 2_902),
    (27, 2_903, 3_050),
    (28, 3_051, 3_199),
    (29, 3_203, 3_361),
    (30, 3_362, 3_542),
];

/// The last session whose resolutions are numbered in one run with those before.
const LAST_COUNTED_THROUGH: u32 = 30;

impl Symbol {
    /// Parses a symbol in any of the shapes in which records write it; `None` for what is no symbol
    /// of a resolution or decision.
    pub fn parse(text: &str) -> Option<Self> {
        let text = normal(text)?;
        let (series, rest) = series(&text)?;
        match series {
            "ESS" | "SS" | "VOETEN" => voeten(series, rest),
            "S/RES" => security_council(rest),
            series => by_session(series, rest).or_else(|| by_number(series, rest)),
        }
    }

    /// Returns the form in which the UN writes it: `A/RES/74/17`, `A/RES/2200(XXI)[A]`,
    /// `S/RES/2728(2024)`.
    pub fn canonical(&self) -> String {
        let Self { series, sitting, session, number, part } = self;
        let part = match part.as_str() {
            "" => String::new(),
            // In later sessions a single letter stands without brackets.
            part if self.is_by_session() && part.len() == 1 => part.to_owned(),
            part => format!("[{part}]"),
        };
        if series == "S/RES" {
            return match session {
                0 => format!("S/RES/{number}{part}"),
                year => format!("S/RES/{number}({year}){part}"),
            };
        }
        let prefix = match sitting {
            Sitting::Regular => "",
            Sitting::Special => "S-",
            Sitting::Emergency => "ES-",
        };
        match self.is_by_session() {
            true => format!("{series}/{prefix}{session}/{number}{part}"),
            false => format!("{series}/{number}({prefix}{}){part}", roman(*session)),
        }
    }

    /// Returns the symbol without its part: several parts of one base may have been one ballot.
    pub fn base(&self) -> Self {
        Self { part: String::new(), ..self.clone() }
    }

    /// Whether the session stands before the number, as the UN writes it since 1976.
    fn is_by_session(&self) -> bool {
        let counted = match self.sitting {
            Sitting::Regular => LAST_COUNTED_THROUGH,
            Sitting::Special => 6,
            Sitting::Emergency => 5,
        };
        self.session > counted || !matches!(self.series.as_str(), "A/RES" | "A/DEC")
    }
}

/// Returns a text in upper case, with one kind of dash, without spaces and doubled slashes; `None`
/// if it is far too long.
fn normal(text: &str) -> Option<String> {
    if text.len() > 200 {
        return None;
    }
    let mut normal = String::new();
    for character in text.trim().chars().flat_map(char::to_uppercase) {
        match character {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => normal.push('-'),
            '/' if normal.ends_with('/') => {}
            it if it.is_whitespace() => {}
            it => normal.push(it),
        }
    }
    Some(normal)
}

/// Returns the series of a normalised text, and what follows its slash; `None` if it has none that
/// is known.
fn series(text: &str) -> Option<(&str, &str)> {
    for series in ["A/RES", "A/DEC", "S/RES", "A/HRC/RES", "A/HRC/DEC", "E/RES", "E/DEC"] {
        if let Some(rest) = text.strip_prefix(series).and_then(|it| it.strip_prefix('/')) {
            return Some((series, rest));
        }
    }
    for series in ["ESS", "SS"] {
        if let Some(rest) = text.strip_prefix(series).and_then(|it| it.strip_prefix('/')) {
            return Some((series, rest));
        }
    }
    if let Some(rest) = text.strip_prefix("R/") {
        return Some(("VOETEN", rest));
    }
    // As editors write it: "resolution 78/196", "GA Res. 68/262", "UNGA ES-11/1", "68/262".
    let mut rest = text;
    for word in ["UNGENERALASSEMBLY", "GENERALASSEMBLY", "UNGA", "GA", "RESOLUTION", "RES.", "RES"]
    {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let is_number = rest.starts_with(|it: char| it.is_ascii_digit())
        || rest.starts_with("ES-")
        || rest.starts_with("S-");
    is_number.then_some(("A/RES", rest))
}

/// Parses what follows the series in the later form: `74/17`, `34/9D`, `61/128[B-IX]`, `ES-11/1`,
/// `S-14/1`.
fn by_session(series: &str, text: &str) -> Option<Symbol> {
    let (sitting, text) = sitting(text);
    let (session, rest) = leading_number(text)?;
    let (number, part) = leading_number(rest.strip_prefix('/')?)?;
    // A third number is a page, a year or a mistake, and no part.
    let part = part_of(part)?;
    Some(Symbol { series: series.to_owned(), sitting, session, number, part })
}

/// Parses what follows the series in the earlier form: `2200(XXI)[A]`, `1008(ES-II)`, `105(S-1)`,
/// `108(II)[PARA.2]`.
fn by_number(series: &str, text: &str) -> Option<Symbol> {
    let (number, rest) = leading_number(text)?;
    // A letter may stand before the session: `2200A(XXI)`.
    let (letter, rest) = rest.split_at(rest.find('(')?);
    let (session, part) = rest.strip_prefix('(')?.split_once(')')?;
    let (sitting, session) = sitting(session);
    let session = match session.parse() {
        Ok(session) => session,
        Err(_) => from_roman(session)?,
    };
    let part = part_of(&format!("{letter}{part}"))?;
    Some(Symbol { series: series.to_owned(), sitting, session, number, part })
}

/// Parses what follows `S/RES/`: `2728(2024)` or `2728`.
fn security_council(text: &str) -> Option<Symbol> {
    let (number, rest) = leading_number(text)?;
    let (session, part) = match rest.strip_prefix('(').and_then(|it| it.split_once(')')) {
        Some((year, part)) => (year.parse().ok()?, part),
        None => (0, rest),
    };
    let series = "S/RES".to_owned();
    Some(Symbol { series, sitting: Sitting::Regular, session, number, part: part_of(part)? })
}

/// Parses what follows the series in Voeten's references, such as `R/68/262`, `R/34/233/XII` or
/// `ESS/10/19`. A reference to a page keeps the series `R`.
fn voeten(series: &str, text: &str) -> Option<Symbol> {
    let (session, rest) = leading_number(text)?;
    let (number, part) = leading_number(rest.strip_prefix('/')?)?;
    let part = part_of(part.strip_prefix('/').unwrap_or(part))?;
    let sitting = match series {
        "ESS" => Sitting::Emergency,
        "SS" => Sitting::Special,
        _ => Sitting::Regular,
    };
    let is_resolution = match sitting {
        Sitting::Emergency => session > 5,
        Sitting::Special => session > 6,
        Sitting::Regular if session > LAST_COUNTED_THROUGH => true,
        Sitting::Regular => COUNTED_THROUGH
            .iter()
            .any(|(it, first, last)| *it == session && (*first..=*last).contains(&number)),
    };
    let series = if is_resolution { "A/RES" } else { "R" }.to_owned();
    Some(Symbol { series, sitting, session, number, part })
}

fn sitting(text: &str) -> (Sitting, &str) {
    if let Some(rest) = text.strip_prefix("ES-") {
        return (Sitting::Emergency, rest);
    }
    match text.strip_prefix("S-") {
        Some(rest) => (Sitting::Special, rest),
        None => (Sitting::Regular, text),
    }
}

fn leading_number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    (1..=6).contains(&digits.len()).then(|| digits.parse().ok().map(|it| (it, rest))).flatten()
}

/// Returns a part in one form, without brackets and dots; `None` for what is no part.
fn part_of(text: &str) -> Option<String> {
    let part: String =
        text.chars().filter(|it| !matches!(it, '[' | ']' | '(' | ')' | '.')).collect();
    let plain = part.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    let starts = part.starts_with(|it: char| it.is_ascii_uppercase());
    ((plain && starts && part.len() <= 24) || part.is_empty()).then_some(part)
}

const ROMAN: [(u32, &str); 9] = [
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
    (90, "XC"),
    (100, "C"),
];

fn roman(mut number: u32) -> String {
    let mut text = String::new();
    for (value, letters) in ROMAN.iter().take(7) {
        while number >= *value && text.len() < 16 {
            text.push_str(letters);
            number -= value;
        }
    }
    text
}

fn from_roman(text: &str) -> Option<u32> {
    (1..=60).find(|it| roman(*it) == text)
}

/// Returns what was voted on, as far as a symbol and a title tell: a decision, a paragraph, an
/// amendment or a motion. `None` where the words leave it open; callers then take it for a whole
/// text.
pub fn kind(symbol: &str, title: &str) -> Option<Kind> {
    let parsed = Symbol::parse(symbol);
    if let Some(symbol) = &parsed {
        if symbol.series.ends_with("DEC") {
            return Some(Kind::Decision);
        }
        if ["PARA", "OP", "PP"].iter().any(|it| is_paragraph(&symbol.part, it)) {
            return Some(Kind::Paragraph);
        }
        if symbol.series != "R" {
            // Titles of whole texts speak of paragraphs and amendments too.
            let title = title.to_lowercase();
            let part = ["operative paragraph", "preambular paragraph", "separate vote on"];
            return part.iter().any(|it| title.starts_with(it)).then_some(Kind::Paragraph);
        }
    }
    let title = title.to_uppercase();
    let has = |words: &[&str]| words.iter().any(|it| title.contains(it));
    if has(&[
        "TO ADJOURN",
        "NO-ACTION MOTION",
        "MOTION FOR",
        "MOTION OF",
        "MOTION TO",
        "NO ACTION BE TAKEN",
    ]) {
        return Some(Kind::Motion);
    }
    // An amendment to a paragraph is an amendment, so these words go before those below.
    if has(&[
        " AMENDMENT (",
        "-POWER AMENDMENT",
        "TO ADOPT AN AMENDMENT",
        "TO ADOPT THE AMENDMENT",
        "ORAL AMENDMENT",
        "AMENDMENT TO ",
        "AMEND TO ",
    ]) {
        return Some(Kind::Amendment);
    }
    if has(&[
        "TO ADOPT PARAGRAPH",
        "TO ADOPT OPERATIVE PARA",
        "TO RETAIN",
        "OPERATIVE PARAGRAPH",
        "PREAMBULAR PARAGRAPH",
        "SEPARATE VOTE ON",
        "TO ADOPT THE WORDS",
    ]) && has(&["PARA", "WORDS", "PHRASE"])
    {
        return Some(Kind::Paragraph);
    }
    None
}

fn is_paragraph(part: &str, word: &str) -> bool {
    part.strip_prefix(word)
        .is_some_and(|it| !it.is_empty() && it.trim_start_matches('-').parse::<u32>().is_ok())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::dataset::import::collected::collected;

    #[track_caller]
    fn same(shapes: &[&str], canonical: &str) {
        for shape in shapes {
            let parsed = Symbol::parse(shape).unwrap_or_else(|| panic!("{shape}"));
            assert_eq!(parsed.canonical(), canonical, "{shape}");
            assert_eq!(Symbol::parse(canonical), Some(parsed), "{shape}");
        }
    }

    #[test]
    fn all_shapes_of_one_symbol_are_equal() {
        same(
            &[
                "A/RES/74/17",
                "a/res/74/17",
                "A/RES/74/17 ",
                "resolution 74/17",
                "GA Res. 74/17",
                "74/17",
                "R/74/17",
            ],
            "A/RES/74/17",
        );
        same(&["A/RES/ES-11/1", "A/RES/ES–11/1", "UNGA ES-11/1", "ESS/11/1"], "A/RES/ES-11/1");
        same(&["A/RES/2200(XXI)[A]", "A/RES/2200A (XXI)", "R/21/2200A"], "A/RES/2200(XXI)[A]");
        same(&["A/RES/34/9D", "A/RES/34/9[D]", "R/34/9D"], "A/RES/34/9D");
        same(&["A/RES/36//235IX", "A/RES/36/235[IX]", "R/36/235/IX"], "A/RES/36/235[IX]");
        same(&["A/RES/39/236[SectionII]"], "A/RES/39/236[SECTIONII]");
        same(&["A/RES/108(II)[PARA.2]"], "A/RES/108(II)[PARA2]");
        same(&["A/RES/78/183 A", "A/RES/78/183[A]"], "A/RES/78/183A");
        same(&["A/RES/61/128[B-IX]"], "A/RES/61/128[B-IX]");
        same(&["A/RES/1008(ES-II)"], "A/RES/1008(ES-II)");
        same(&["A/RES/105(S-1)", "A/RES/105(S-I)"], "A/RES/105(S-I)");
        same(&["A/RES/S-14/1", "SS/14/1"], "A/RES/S-14/1");
        same(&["S/RES/2728 (2024)", "S/RES/2728(2024)"], "S/RES/2728(2024)");
        same(&["A/HRC/RES/51/1"], "A/HRC/RES/51/1");
        same(&["A/DEC/80/506"], "A/DEC/80/506");
    }

    #[test]
    fn what_is_no_symbol_is_none() {
        for text in [
            "",
            "Serbia",
            "A/RES/79/XX",
            "A/78/PV.50",
            "roll call 7",
            "9075",
            "12/34/56",
            "A/C.3/74/L.2",
            "v1",
        ] {
            assert_eq!(Symbol::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_page_of_the_official_records_is_no_resolution() {
        let page = Symbol::parse("R/1/66").unwrap();
        assert_ne!(Some(&page), Symbol::parse("A/RES/66(I)").as_ref());
        assert_ne!(Symbol::parse("R/15/464"), Symbol::parse("A/RES/464(XV)"));
        assert_eq!(page.series, "R");
    }

    #[test]
    fn symbols_stand_in_the_order_of_sessions_and_numbers() {
        let mut symbols: Vec<Symbol> = ["74/168", "9/1", "74/17", "ES-11/1", "74/17A"]
            .map(|it| Symbol::parse(it).unwrap())
            .into();
        symbols.sort();
        let order: Vec<u32> = symbols.iter().map(|it| it.number).collect();
        assert_eq!(order, [1, 17, 17, 168, 1]);
    }

    #[test]
    fn kinds_are_told_where_the_words_are_clear() {
        for (symbol, title, expected) in [
            ("A/RES/74/17", "Problem of the militarization of Crimea", None),
            ("A/RES/17(I)", "Amendments to the provisional rules of procedure", None),
            ("A/RES/108(II)[PARA.2]", "Admission of Yemen", Some(Kind::Paragraph)),
            ("A/RES/72/50", "Operative paragraph 5", Some(Kind::Paragraph)),
            ("A/RES/33/91", "Paragraph 125 of the Final Document", None),
            ("A/DEC/80/506", "", Some(Kind::Decision)),
            (
                "R/1/66",
                "RULES: TO ADOPT A CUBAN AMENDMENT (A/3) TO THE UK PROPOSAL",
                Some(Kind::Amendment),
            ),
            (
                "R/9/498D",
                "SOMALIA: TO ADOPT OPERATIVE PARAGRAPH 2 OF 4TH COMM. DRAFT RESOL.",
                Some(Kind::Paragraph),
            ),
            ("R/16/1068A", "CHINA: TO ADOPT AN AUSTRALIAN MOTION FOR PRIORITY", Some(Kind::Motion)),
        ] {
            assert_eq!(kind(symbol, title), expected, "{symbol} {title}");
        }
    }

    proptest! {
        #[test]
        fn the_canonical_form_means_the_same(
            sitting in 0_u8..3, session in 1_u32..90, number in 1_u32..4_000, part in "([A-Z]|[A-C]-[IVX]{1,3}|SECTION[IVX]{1,3})?",
        ) {
            let sitting = [Sitting::Regular, Sitting::Special, Sitting::Emergency][usize::from(sitting)];
            let symbol = Symbol { series: "A/RES".to_owned(), sitting, session, number, part };
            prop_assert_eq!(Symbol::parse(&symbol.canonical()), Some(symbol));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,40}") {
            let _ = Symbol::parse(&text);
        }
    }

    /// Every symbol of the collected records is read, and no two texts become one.
    #[test]
    fn the_collected_symbols_are_read() {
        let Some(path) = collected("unga/unga_rollcalls.csv") else { return };
        let mut file = csv::Reader::from_path(&path).unwrap();
        let mut texts: BTreeMap<Symbol, (String, String)> = BTreeMap::new();
        let (mut read, mut unread) = (0, Vec::new());
        for row in file.records().map(Result::unwrap) {
            let (symbol, kind, source) = (&row[5], &row[6], &row[22]);
            if symbol.is_empty() {
                continue;
            }
            let Some(parsed) = Symbol::parse(symbol) else {
                unread.push(symbol.to_owned());
                continue;
            };
            read += 1;
            if kind == "resolution" && source.starts_with("undl") {
                let other = texts.insert(parsed, (symbol.to_owned(), row[3].to_owned()));
                assert!(other.as_ref().is_none_or(|(it, _)| it == symbol), "{symbol} is {other:?}");
            }
        }
        unread.sort();
        // A resolution without a number, then references with a blank, with a volume and without a
        // session.
        assert_eq!(unread, ["A/RES/79/XX", "R/10 65", "R/16/2/1069B", "R/6444A"]);
        assert!(read > 6_700, "{read}");
    }
}
