//! Catalogs: the same messages with the same variables in every language, nothing said in English
//! by mistake, plurals and days as the languages write them.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{catalog, file};
use rollcall::view::words::{Args, Words};

const LANGUAGES: [&str; 3] = ["ar", "en", "sr-Latn"];

/// Removes the marks of direction from a text.
fn plain(said: &str) -> String {
    said.replace(['\u{200f}', '\u{2068}', '\u{2069}'], "")
}

/// Returns the messages of a language: those that all readers download, and those of exploring,
/// comparing and publishing.
fn source(lang: &str) -> String {
    ["", "explore/", "compare/", "publish/"]
        .map(|it| file(&format!("www/words/{it}{lang}.ftl")))
        .concat()
}

/// Returns the variables of each message, by its id.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = String::new();
    for line in source(lang).lines().filter(|it| !it.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            id.clone_into(&mut current);
            assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{id} twice");
        }
        let variables = line
            .split('$')
            .skip(1)
            .map(|it| it.chars().take_while(|it| it.is_alphanumeric()).collect::<String>());
        messages.entry(current.clone()).or_default().extend(variables);
    }
    messages.remove("");
    messages
}

#[test]
fn languages_have_the_same_messages_with_the_same_variables() {
    let english = messages("en");
    assert!(english.len() > 100);
    for lang in LANGUAGES {
        let (words, translated) = (catalog(lang), messages(lang));
        assert_eq!(translated, english, "{lang}");
        for (id, variables) in translated {
            let mut args = Args::new();
            for name in variables {
                args = args.count(String::leak(name), 3);
            }
            let said = words.say(&id, &args);
            assert!(!said.contains(['{', '$']) && said != id, "{lang} {id}: {said}");
        }
    }
}

#[test]
fn every_month_has_its_name_with_a_day_and_without() {
    const ENGLISH: &str =
        "January February March April May June July August September October November December";
    const ARABIC: &str =
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";
    for (lang, day, before, months, after) in [
        ("en", 9, "9 ", ENGLISH, " 2019"),
        ("en", 0, "", ENGLISH, " 2019"),
        (
            "sr-Latn",
            9,
            "9. ",
            "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
            " 2019.",
        ),
        ("ar", 9, "9 ", ARABIC, " 2019"),
        ("ar", 0, "", ARABIC, " 2019"),
        (
            "sr-Latn",
            0,
            "",
            "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
            " 2019.",
        ),
    ] {
        let words = catalog(lang);
        for (month, name) in (1..).zip(months.split(' ')) {
            let date = Args::new().count("day", day).count("month", month).count("year", 2019);
            let said = plain(&words.say("date", &date));
            assert_eq!(said, format!("{before}{name}{after}"), "{lang}");
        }
    }
}

#[test]
fn a_note_on_a_month_is_not_one_on_a_day() {
    for (lang, day, expected) in [
        ("en", 9, "members on D."),
        ("en", 0, "members in D."),
        ("sr-Latn", 9, "bloka na dan D"),
        ("sr-Latn", 0, "bloka za mesec D"),
        ("ar", 9, "كتلة في D."),
        ("ar", 0, "كتلة خلال D."),
    ] {
        let args = Args::new().count("day", day).text("date", "D");
        let said = plain(&catalog(lang).say("shares-note", &args));
        assert!(said.ends_with(expected), "{lang}: {said}");
    }
}

#[test]
fn plurals_follow_the_language() {
    for (lang, count, expected) in [
        ("en", 0, "0 members"),
        ("en", 1, "1 member"),
        ("en", 193, "193 members"),
        ("sr-Latn", 0, "0 članica"),
        ("sr-Latn", 1, "1 članica"),
        ("sr-Latn", 2, "2 članice"),
        ("sr-Latn", 5, "5 članica"),
        ("sr-Latn", 11, "11 članica"),
        ("sr-Latn", 19, "19 članica"),
        ("sr-Latn", 21, "21 članica"),
        ("sr-Latn", 22, "22 članice"),
        ("sr-Latn", 63, "63 članice"),
        ("sr-Latn", 66, "66 članica"),
        ("sr-Latn", 101, "101 članica"),
        ("sr-Latn", 193, "193 članice"),
    ] {
        let said = catalog(lang).say("members", &Args::new().count("count", count));
        assert_eq!(said, expected, "{lang}");
    }
}

/// Counts that cover the plural categories of Arabic: zero, one, two, few, many and other.
const ARABIC_COUNTS: [u32; 17] =
    [0, 1, 2, 3, 4, 5, 11, 19, 21, 22, 63, 66, 100, 101, 102, 103, 193];

#[test]
fn arabic_has_six_plurals() {
    const MEMBERS: [&str; 6] = ["لا أعضاء", "عضو واحد", "عضوان", "# أعضاء", "# عضوًا", "# عضو"];
    const SUBJECTS: [&str; 6] = ["أي عضو", "عضو واحد", "عضوان", "# أعضاء", "# عضوًا", "# عضو"];
    const OBJECTS: [&str; 6] = ["أي عضو", "عضوًا واحدًا", "عضوين", "# أعضاء", "# عضوًا", "# عضو"];
    const AFTER_OF: [&str; 6] = ["لا أعضاء", "عضو واحد", "عضوين", "# أعضاء", "# عضوًا", "# عضو"];
    let words = catalog("ar");
    for (id, counted, forms, before, after) in [
        ("members", "count", MEMBERS, "", ""),
        ("bloc-members", "members", MEMBERS, "B: ", ""),
        ("bloc-sentence", "members", MEMBERS, "B (", "): C."),
        ("part", "members", AFTER_OF, "B، P: 7 من أصل ", ""),
        ("none-apart-yes", "count", MEMBERS, "لم يخرج أي M عن الصف: صوّت الجميع بالتأييد (", ")."),
        (
            "none-apart-abstain",
            "count",
            MEMBERS,
            "لم يخرج أي M عن الصف: امتنع الجميع عن التصويت (",
            ").",
        ),
        ("none-apart-no", "count", MEMBERS, "لم يخرج أي M عن الصف: صوّت الجميع بالمعارضة (", ")."),
        (
            "unanimous-yes",
            "count",
            MEMBERS,
            "لم يخرج أحد عن الصف: صوّت بالتأييد جميع من سُجّل لهم موقف (",
            ").",
        ),
        (
            "unanimous-abstain",
            "count",
            MEMBERS,
            "لم يخرج أحد عن الصف: امتنع عن التصويت جميع من سُجّل لهم موقف (",
            ").",
        ),
        (
            "unanimous-no",
            "count",
            MEMBERS,
            "لم يخرج أحد عن الصف: صوّت بالمعارضة جميع من سُجّل لهم موقف (",
            ").",
        ),
        ("outcome-not-voting", "count", SUBJECTS, "لم يصوّت ", " من أصل 193"),
        ("outcome-partial", "count", OBJECTS, "لا يذكر المصدر ", " من أصل 193"),
        (
            "open-doubts",
            "count",
            [
                "لا نقاط غير محسومة",
                "نقطة واحدة غير محسومة",
                "نقطتان غير محسومتين",
                "# نقاط غير محسومة",
                "# نقطة غير محسومة",
                "# نقطة غير محسومة",
            ],
            "في هذا السجل ",
            ".",
        ),
    ] {
        const FORMS: [usize; 17] = [0, 1, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 3, 4];
        for (count, form) in ARABIC_COUNTS.into_iter().zip(FORMS) {
            let mut args = Args::new()
                .text("bloc", "B")
                .text("position", "P")
                .text("clauses", "C")
                .text("blocMember", "M")
                .count("yes", 0)
                .count("no", 0)
                .count("abstain", 0)
                .count(counted, count);
            if counted == "members" {
                args = args.count("count", 7);
            } else {
                args = args.count("members", 193);
            }
            let expected = forms[form].replace('#', &count.to_string());
            assert_eq!(plain(&words.say(id, &args)), format!("{before}{expected}{after}"), "{id}");
        }
    }
}

#[test]
fn a_source_that_names_nobody_with_a_position_does_not_say_that_there_was_none() {
    for (lang, expected) in [
        ("en", "11 against, 57 abstaining; 101 of 193 members are not named by the source"),
        ("sr-Latn", "11 protiv, 57 uzdržano; izvor ne navodi 101 od 193 članice"),
        ("ar", "معارضة (11)؛ امتناع (57)؛ لا يذكر المصدر 101 عضو من أصل 193"),
    ] {
        let counts = Args::new().count("yes", 0).count("no", 11).count("abstain", 57);
        let args = counts.count("count", 101).count("members", 193);
        assert_eq!(plain(&catalog(lang).say("outcome-partial", &args)), expected, "{lang}");
    }
}

#[test]
fn an_outcome_in_arabic_counts_three_times() {
    let words = catalog("ar");
    for (count, expected) in [
        (0, "لا أصوات مؤيدة ولا أصوات معارضة ولا امتناع عن التصويت"),
        (1, "صوت مؤيد واحد وصوت معارض واحد وامتناع واحد عن التصويت"),
        (2, "صوتان مؤيدان وصوتان معارضان وامتناعان عن التصويت"),
        (5, "5 أصوات مؤيدة و5 أصوات معارضة و5 حالات امتناع عن التصويت"),
        (19, "19 صوتًا مؤيدًا و19 صوتًا معارضًا و19 حالة امتناع عن التصويت"),
        (101, "101 صوت مؤيد و101 صوت معارض و101 حالة امتناع عن التصويت"),
    ] {
        let args = Args::new().count("yes", count).count("no", count).count("abstain", count);
        assert_eq!(plain(&words.say("outcome", &args)), expected);
    }
}

/// An isolate has the direction of its first letter outside of other isolates.
#[test]
fn messages_in_arabic_run_from_right_to_left_whatever_is_put_into_them() {
    let words = catalog("ar");
    for (id, variables) in messages("ar") {
        let mut args = Args::new();
        for name in &variables {
            args = args.text(String::leak(name.clone()), "Latin 1");
        }
        let said = words.say(&id, &args);
        let (mut depth, mut first) = (0, None);
        for character in said.chars() {
            match character {
                '\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ if depth == 0 && (character.is_alphanumeric() || character == '\u{200f}') => {
                    first = first.or(Some(character));
                }
                _ => {}
            }
            // Only what joins a list stands between two isolates.
            let joins = ["list-comma", "list-semicolon"].contains(&id.as_str());
            assert!(depth >= 0 || joins, "{id}: {said:?}");
        }
        assert_eq!(depth, 0, "{id}: {said:?}");
        // These two have no mark of direction: inside a number it would reverse the digits, and
        // `article-names` is never shown.
        let bare = match id.as_str() {
            "decimal-point" => Some("."),
            "article-names" => Some(""),
            _ => None,
        };
        if let Some(bare) = bare {
            assert_eq!(said, bare);
            continue;
        }
        let right_to_left = |it: char| matches!(it, '\u{200f}' | '\u{600}'..='\u{6ff}');
        let punctuation_of_arabic = said.contains('؛') || id == "list-comma";
        assert!(first.map_or(punctuation_of_arabic, right_to_left), "{id}: {said:?}");
    }
}

#[test]
fn english_names_have_their_article() {
    let words = catalog("en");
    let cases = common::file("tests/data/words/articles.txt");
    for line in cases.lines().filter(|it| !it.starts_with('#')) {
        let (names, expected) = line.split_once(" | ").expect("a case");
        let said = words.say("clause-no", &Args::new().text("who", names));
        assert_eq!(said, format!("{expected} against"));
        let first = expected.strip_prefix("the ").map(|it| format!("The {it}"));
        let first = first.unwrap_or(expected.to_owned());
        let said = words.say("focus-yes", &Args::new().text("member", names));
        assert_eq!(said, format!("{first} voted in favour."));
    }
}

#[test]
fn sentences_read_as_the_language_writes_them() {
    let words = catalog("sr-Latn");
    for (count, expected) in [
        (1, "1 od 193 članice nije glasala"),
        (3, "3 od 193 članice nisu glasale"),
        (45, "45 od 193 članice nije glasalo"),
    ] {
        let args = Args::new().count("count", count).count("members", 193);
        assert_eq!(words.say("outcome-not-voting", &args), expected);
    }
}

#[test]
fn no_english_word_is_left_in_another_language() {
    let english =
        ["the", "and", "voted", "against", "members", "member", "favour", "source", "not"];
    let [serbian, arabic] = ["sr-Latn", "ar"].map(source);
    let lines = serbian.lines().chain(arabic.lines());
    for (id, text) in lines.filter_map(|it| it.split_once(" = ")) {
        if id.starts_with('#') {
            continue;
        }
        // Names of variables and plural categories are always English.
        let prose: String = text.split(['{', '}']).step_by(2).collect();
        for word in prose.split(|it: char| !it.is_alphabetic()) {
            assert!(!english.contains(&word.to_lowercase().as_str()), "{id}: {text}");
        }
    }
}
