//! Catalogs: the same messages with the same variables in every language, nothing said in English
//! by mistake, plurals and days as the languages write them.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{catalog, file};
use rollcall::view::words::{Args, Words};

const LANGUAGES: [&str; 2] = ["en", "sr-Latn"];

/// The variables of each message.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = String::new();
    for line in file(&format!("www/words/{lang}.ftl")).lines().filter(|it| !it.starts_with('#')) {
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
    assert!(english.len() > 50);
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
            assert_eq!(words.say("date", &date), format!("{before}{name}{after}"), "{lang}");
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
    ] {
        let said =
            catalog(lang).say("shares-note", &Args::new().count("day", day).text("date", "D"));
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
    for (id, text) in file("www/words/sr-Latn.ftl").lines().filter_map(|it| it.split_once(" = ")) {
        if id.starts_with('#') {
            continue;
        }
        // Variables and plural categories are English by nature.
        let prose: String = text.split(['{', '}']).step_by(2).collect();
        for word in prose.split(|it: char| !it.is_alphabetic()) {
            assert!(!english.contains(&word.to_lowercase().as_str()), "{id}: {text}");
        }
    }
}
