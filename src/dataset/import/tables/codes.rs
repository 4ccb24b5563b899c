//! Bare codes for positions: `Y N A X`, `1 0 -1`, `1 2 3 8 9`, `З П В`.
//!
//! A code alone says nothing: `A` abstains in one table and is absent in another, `1` may be the
//! only yes or one of three. So codes are read only if all codes of a table belong to one known
//! scheme, or if all schemes that have them agree on them; a doubt says how they were read.

use std::collections::BTreeSet;

use super::words;
use crate::position::Position;

use Position::{Abstain, No, NotMember, NotNamed, NotVoting, Yes};

/// What a cell of a table of positions holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A word that means one position.
    Word(Position),
    /// A code of some scheme.
    Code(String),
    /// Nothing, or a text for nothing such as `n/a`.
    Blank,
    /// Something else.
    Other,
}

/// Tells what a cell holds.
pub fn token(text: &str) -> Token {
    let text = text.trim();
    if text.is_empty() {
        return Token::Blank;
    }
    if let Some(code) = code(text) {
        return Token::Code(code);
    }
    if let Some(position) = words::position(text) {
        return Token::Word(position);
    }
    match text.to_ascii_lowercase().as_str() {
        "na" | "n/a" | "n.a." | "nan" | "null" | "none" | "--" | "..." | "…" => Token::Blank,
        _ => Token::Other,
    }
}

/// Whether a code is a number or a sign, which proves little since tables of all kinds have them.
pub fn is_weak(code: &str) -> bool {
    !code.chars().any(char::is_alphabetic)
}

/// Whether a code means the same nearly everywhere.
pub fn is_plain(code: &str) -> bool {
    matches!(code, "Y" | "N")
}

/// Whether a code may stand for nothing where no scheme explains it.
pub fn is_dash(code: &str) -> bool {
    matches!(code, "-" | "." | "?")
}

/// One way to write positions.
struct Scheme {
    /// Its name, for people.
    name: &'static str,
    /// Codes with what they mean.
    codes: &'static [(&'static str, Position)],
    /// All of these must occur.
    all: &'static [&'static str],
    /// At least one of these must occur, unless there are none.
    any: &'static [&'static str],
}

/// Schemes in use, each with what it takes to recognise it.
const SCHEMES: [Scheme; 25] = [
    Scheme {
        name: "Y yes, N no, A abstain, X did not vote",
        codes: &[("Y", Yes), ("N", No), ("A", Abstain), ("X", NotVoting)],
        all: &[],
        any: &["Y", "N"],
    },
    Scheme {
        name: "Y yes, N no, A abstain, X did not vote, - not a member",
        codes: &[("Y", Yes), ("N", No), ("A", Abstain), ("X", NotVoting), ("-", NotMember)],
        all: &["X", "-"],
        any: &["Y", "N"],
    },
    Scheme {
        name: "Y yes, N no, A abstain, . did not vote, - not a member, ? not named",
        codes: &[
            ("Y", Yes),
            ("N", No),
            ("A", Abstain),
            (".", NotVoting),
            ("-", NotMember),
            ("?", NotNamed),
        ],
        all: &["."],
        any: &["Y", "N"],
    },
    Scheme {
        name: "Y yes, N no, AB abstain, A absent",
        codes: &[("Y", Yes), ("N", No), ("AB", Abstain), ("A", NotVoting)],
        all: &["AB"],
        any: &["Y", "N"],
    },
    Scheme {
        name: "F for, A against, AB abstain",
        codes: &[("F", Yes), ("A", No), ("AB", Abstain)],
        all: &["F", "A", "AB"],
        any: &[],
    },
    Scheme {
        name: "J ja, N nein, E Enthaltung, A abwesend, P Präsidium",
        codes: &[("J", Yes), ("N", No), ("E", Abstain), ("A", NotVoting), ("P", NotVoting)],
        all: &["J", "E"],
        any: &[],
    },
    Scheme {
        name: "S sí, N no, A abstención",
        codes: &[("S", Yes), ("N", No), ("A", Abstain)],
        all: &["S", "N"],
        any: &[],
    },
    Scheme {
        name: "P pour, C contre, A abstention",
        codes: &[("P", Yes), ("C", No), ("A", Abstain)],
        all: &["P", "C"],
        any: &[],
    },
    Scheme {
        name: "З за, П против, В воздержался",
        codes: &[("З", Yes), ("П", No), ("В", Abstain)],
        all: &["З", "П"],
        any: &[],
    },
    Scheme {
        name: "З за, П против, У уздржан, О одсутан",
        codes: &[("З", Yes), ("П", No), ("У", Abstain), ("О", NotVoting)],
        all: &["З", "П"],
        any: &[],
    },
    Scheme {
        name: "Z za, P protiv, U uzdržan, O odsutan",
        codes: &[("Z", Yes), ("P", No), ("U", Abstain), ("O", NotVoting)],
        all: &["Z", "P"],
        any: &[],
    },
    Scheme {
        name: "Z za, P protiv, S suzdržan, O odsutan",
        codes: &[("Z", Yes), ("P", No), ("S", Abstain), ("O", NotVoting)],
        all: &["Z", "P"],
        any: &[],
    },
    Scheme {
        name: "Z za, P proti, V vzdržan, O odsoten",
        codes: &[("Z", Yes), ("P", No), ("V", Abstain), ("O", NotVoting)],
        all: &["Z", "P"],
        any: &[],
    },
    Scheme {
        name: "P pro, K kundër, A abstenim",
        codes: &[("P", Yes), ("K", No), ("A", Abstain)],
        all: &["P", "K"],
        any: &[],
    },
    Scheme {
        name: "P pentru, Î împotrivă, A abținere",
        codes: &[("P", Yes), ("Î", No), ("A", Abstain)],
        all: &["P", "Î"],
        any: &[],
    },
    Scheme {
        name: "D da, N nu, A abținere",
        codes: &[("D", Yes), ("N", No), ("A", Abstain)],
        all: &["D", "N"],
        any: &[],
    },
    Scheme {
        name: "Υ υπέρ, Κ κατά, Α αποχή",
        codes: &[("Υ", Yes), ("Κ", No), ("Α", Abstain)],
        all: &["Υ", "Κ"],
        any: &[],
    },
    Scheme {
        name: "E evet, H hayır, Ç çekimser",
        codes: &[("E", Yes), ("H", No), ("Ç", Abstain)],
        all: &["E", "H"],
        any: &[],
    },
    Scheme {
        name: "K kabul, R ret, Ç çekimser",
        codes: &[("K", Yes), ("R", No), ("Ç", Abstain)],
        all: &["K", "R"],
        any: &[],
    },
    Scheme { name: "1 yes, 0 no", codes: &[("1", Yes), ("0", No)], all: &["1"], any: &[] },
    Scheme {
        name: "1 yes, -1 no, 0 abstain",
        codes: &[("1", Yes), ("-1", No), ("0", Abstain)],
        all: &["-1"],
        any: &[],
    },
    Scheme {
        name: "+ yes, - no, 0 abstain",
        codes: &[("+", Yes), ("-", No), ("0", Abstain)],
        all: &["+"],
        any: &[],
    },
    Scheme {
        name: "1 yes, 2 abstain, 3 no, 8 absent, 9 not a member, as in Voeten's data",
        codes: &[("1", Yes), ("2", Abstain), ("3", No), ("8", NotVoting), ("9", NotMember)],
        all: &["1"],
        any: &["2", "3"],
    },
    Scheme {
        name: "1 yes, 2 no, 3 abstain",
        codes: &[("1", Yes), ("2", No), ("3", Abstain)],
        all: &["1"],
        any: &["2", "3"],
    },
    Scheme {
        name: "1 to 3 yea, 4 to 6 nay, 7 and 8 present, 9 not voting, 0 not a member, as in Voteview's data",
        codes: &[
            ("0", NotMember),
            ("1", Yes),
            ("2", Yes),
            ("3", Yes),
            ("4", No),
            ("5", No),
            ("6", No),
            ("7", Abstain),
            ("8", Abstain),
            ("9", NotVoting),
        ],
        all: &["6"],
        any: &["1", "2", "3"],
    },
];

/// How the codes of a table are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Each code with its position, and the name of the scheme.
    Known(Vec<(String, Position)>, &'static str),
    /// Names of the schemes that fit and disagree; empty if none fits.
    Unknown(Vec<&'static str>),
}

/// Reads the codes of one table together. `words` are the positions that the table has in words
/// too.
pub fn read(codes: &BTreeSet<String>, words: &BTreeSet<Position>) -> Reading {
    if !words.is_empty() && codes.iter().eq(["X"]) && !words.contains(&NotVoting) {
        return Reading::Known(vec![("X".to_owned(), NotVoting)], "X did not vote");
    }
    let reading = fit(codes, words);
    if !matches!(reading, Reading::Known(..)) && codes.iter().any(|it| is_dash(it)) {
        // A dash that no scheme explains may stand for nothing.
        let plain: BTreeSet<String> = codes.iter().filter(|it| !is_dash(it)).cloned().collect();
        if let known @ Reading::Known(..) = fit(&plain, words)
            && !plain.is_empty()
        {
            return known;
        }
    }
    reading
}

/// Yields for each scheme those of `codes` that it has, and the dashes.
pub fn shares(codes: &BTreeSet<String>) -> impl Iterator<Item = BTreeSet<String>> {
    SCHEMES.iter().map(|scheme| {
        let is_its = |it: &&String| is_dash(it) || scheme.meaning(it).is_some();
        codes.iter().filter(is_its).cloned().collect()
    })
}

/// Reads codes by the schemes that have all of them.
fn fit(codes: &BTreeSet<String>, words: &BTreeSet<Position>) -> Reading {
    let fitting: Vec<&Scheme> = SCHEMES.iter().filter(|it| it.fits(codes, words)).collect();
    let mut known = Vec::new();
    for code in codes {
        let mut meanings = fitting.iter().filter_map(|it| it.meaning(code));
        let Some(first) = meanings.next().filter(|first| meanings.all(|it| it == *first)) else {
            return Reading::Unknown(fitting.iter().map(|it| it.name).collect());
        };
        known.push((code.clone(), first));
    }
    Reading::Known(known, fitting.first().map_or("", |it| it.name))
}

impl Scheme {
    fn meaning(&self, code: &str) -> Option<Position> {
        self.codes.iter().find(|(known, _)| *known == code).map(|(_, position)| *position)
    }

    fn fits(&self, codes: &BTreeSet<String>, words: &BTreeSet<Position>) -> bool {
        // A position that the table also writes as a word has no code of its own, except for `Y`
        // and `N`, which mean the same nearly everywhere.
        let free = |code: &str, it| is_plain(code) || !words.contains(&it);
        codes.iter().all(|code| self.meaning(code).is_some_and(|it| free(code, it)))
            && self.all.iter().all(|it| codes.contains(*it))
            && (self.any.is_empty() || self.any.iter().any(|it| codes.contains(*it)))
    }
}

/// Returns a text as the schemes write codes; `None` if no scheme has it.
fn code(text: &str) -> Option<String> {
    if text.len() > 4 {
        return None;
    }
    let code = match text {
        "−" | "–" | "—" => "-".to_owned(),
        "−1" | "–1" => "-1".to_owned(),
        "ç" => "Ç".to_owned(),
        // Spreadsheets write whole numbers as 1.0.
        _ => text.strip_suffix(".0").unwrap_or(text).to_uppercase(),
    };
    SCHEMES.iter().any(|it| it.meaning(&code).is_some()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(codes: &str, words: &[Position], expected: Option<&str>) {
        let set: BTreeSet<String> = codes.split(' ').map(str::to_owned).collect();
        let found = match read(&set, &words.iter().copied().collect()) {
            Reading::Unknown(_) => None,
            Reading::Known(known, _) => Some(
                known.iter().map(|(code, it)| format!("{code}={}", it.id())).collect::<Vec<_>>(),
            ),
        };
        assert_eq!(found.map(|it| it.join(" ")).as_deref(), expected, "{codes}");
    }

    #[test]
    fn codes_are_read_in_their_company() {
        check("Y N A", &[], Some("A=abstain N=no Y=yes"));
        check("Y N A X -", &[], Some("-=not-member A=abstain N=no X=not-voting Y=yes"));
        check("Y N A -", &[], Some("A=abstain N=no Y=yes"));
        check("Y N A", &[Abstain], None);
        check("Y N", &[Yes, No, Abstain], Some("N=no Y=yes"));
        check("J N E A", &[], Some("A=not-voting E=abstain J=yes N=no"));
        check("J N A", &[], None);
        check("F A AB", &[], Some("A=no AB=abstain F=yes"));
        check("З П В", &[], Some("В=abstain З=yes П=no"));
        check("0 1", &[], Some("0=no 1=yes"));
        check("-1 0 1", &[], Some("-1=no 0=abstain 1=yes"));
        check("+ -", &[], Some("+=yes -=no"));
        check("1 2 3 8 9", &[], Some("1=yes 2=abstain 3=no 8=not-voting 9=not-member"));
        check("1 6 9", &[], Some("1=yes 6=no 9=not-voting"));
        check("X", &[Yes, No], Some("X=not-voting"));
    }

    #[test]
    fn codes_that_may_mean_two_things_are_unknown() {
        for codes in ["1 2 3", "1 2", "A", "0", "X", "-", "1 9", "Y N A 1", "A X"] {
            check(codes, &[], None);
        }
        check("A", &[Yes, No], None);
        check("-", &[Yes, No, Abstain], None);
    }

    #[test]
    fn cells_are_told_apart() {
        for (text, expected) in [
            ("", Token::Blank),
            ("N/A", Token::Blank),
            ("yes", Token::Word(Yes)),
            ("y", Token::Code("Y".to_owned())),
            ("1.0", Token::Code("1".to_owned())),
            ("−1", Token::Code("-1".to_owned())),
            ("–", Token::Code("-".to_owned())),
            ("63", Token::Other),
            ("2019", Token::Other),
            ("Norway", Token::Other),
        ] {
            assert_eq!(token(text), expected, "{text:?}");
        }
    }
}
