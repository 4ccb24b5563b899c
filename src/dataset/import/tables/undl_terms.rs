//! How the UN Digital Library writes positions, totals, titles, days and symbols.
//!
//! Sources: the data dictionaries that the Dag Hammarskjöld Library publishes with its voting
//! data of the General Assembly (record 4060887) and of the Security Council (record 4055387);
//! "UN Voting" of its research guides.

use crate::dataset::import::draft::Body;
use crate::dataset::{clean, limits};
use crate::date::Date;
use crate::position::Position;

/// Reads `Y`, `N`, `A`, `X`, `NV` or nothing, in any case; the last three mean "did not vote".
/// `None` for other texts.
pub fn position(text: &str) -> Option<Position> {
    let text = text.trim();
    let is = |code: &str| text.eq_ignore_ascii_case(code);
    Some(match text {
        _ if is("Y") => Position::Yes,
        _ if is("N") => Position::No,
        _ if is("A") => Position::Abstain,
        _ if text.is_empty() || is("X") || is("NV") => Position::NotVoting,
        _ => return None,
    })
}

/// Reads a whole number, which programs may have written as `63.0` or `63,0`; `None` for anything
/// else.
pub fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let (digits, rest) = text.split_at(text.find(['.', ',']).unwrap_or(text.len()));
    let is_whole = rest.is_empty() || (rest.len() > 1 && rest.bytes().skip(1).all(|it| it == b'0'));
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    digits.parse().ok().filter(|_| is_whole && is_number)
}

/// Reads a stated total; `None` if it is no whole number or above `limits::COUNT`.
pub fn count(text: &str) -> Option<u32> {
    whole(text).filter(|it| *it <= limits::COUNT)
}

/// Reads a day: `2019-12-09`, with or without a time, or `9.12.2019`, as spreadsheets turn it
/// round.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let day =
        text.get(..10).filter(|_| text.as_bytes().get(10).is_some_and(|it| b"T ".contains(it)));
    if let Some(date) = Date::parse(day.unwrap_or(text)) {
        return Some(date);
    }
    let mut parts = text.trim_end_matches('.').split('.').map(|it| it.trim().parse::<u16>());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Ok(day)), Some(Ok(month)), Some(Ok(year @ 1000..)), None) => {
            Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
        }
        _ => None,
    }
}

/// Returns a title without what cataloguers add: ` : resolution / adopted by the General Assembly`.
pub fn title(text: &str) -> &str {
    let text = text.trim();
    let Some((title, _)) = split_tail(text) else { return text };
    let title = title.trim_end();
    for word in ["resolutions", "resolution", "decisions", "decision"] {
        if let Some(bare) = title.strip_suffix(word).map(str::trim_end)
            && let Some(bare) = bare.strip_suffix(':').map(str::trim_end)
            && !bare.is_empty()
        {
            return bare;
        }
    }
    match title {
        "" => text,
        title => title,
    }
}

/// Whether cataloguers wrote that the text was adopted.
pub fn has_tail(text: &str) -> bool {
    split_tail(text).is_some()
}

/// Divides a title before "/ adopted by the ..."; `None` if it has no such end.
fn split_tail(text: &str) -> Option<(&str, &str)> {
    let (title, by) = text.rsplit_once("/ adopted by the ")?;
    (by.starts_with("General Assembly") || by.starts_with("Security Council"))
        .then_some((title, by))
}

/// Returns the body that a resolution, a draft or a meeting is of, by its symbol.
pub fn body(symbol: &str) -> Body {
    let symbol = symbol.trim().to_ascii_uppercase();
    let starts = |prefix: &str| symbol.starts_with(prefix);
    match () {
        () if starts("S/") => Body::SecurityCouncil,
        () if starts("A/HRC/") => Body::OfStates("Human Rights Council".to_owned()),
        () if starts("E/") => Body::OfStates("Economic and Social Council".to_owned()),
        () if starts("A/") => Body::GeneralAssembly,
        () => Body::Unknown,
    }
}

/// Returns `adopted` for the symbol of a resolution or decision; `None` for others, since texts
/// that were rejected have none.
pub fn outcome(symbol: &str) -> Option<String> {
    let symbol = symbol.trim().to_ascii_uppercase();
    let is_adopted = ["/RES/", "/DEC/"].iter().any(|it| symbol.contains(it));
    is_adopted.then(|| "adopted".to_owned())
}

/// Returns the address of a record of the library, by its id.
pub fn record(id: &str) -> String {
    // Programs may write numbers as 767565.0.
    let id = whole(id).map_or_else(|| clean(id).into_owned(), |it| it.to_string());
    format!("https://digitallibrary.un.org/record/{id}")
}

/// Splits subjects, which the library separates by `|`; each is returned once.
pub fn topics(text: &str) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for topic in text.split(['|', ';']).map(clean).filter(|it| !it.is_empty()) {
        if topics.len() < limits::SMALL_LIST.min(100) && !topics.iter().any(|it| *it == topic) {
            topics.push(topic.into_owned());
        }
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_letters_in_any_case() {
        for (text, expected) in [
            ("Y", Some(Position::Yes)),
            (" a ", Some(Position::Abstain)),
            ("n", Some(Position::No)),
            ("X", Some(Position::NotVoting)),
            ("NV", Some(Position::NotVoting)),
            ("", Some(Position::NotVoting)),
            ("AN", None),
            ("Yes", None),
            ("1", None),
        ] {
            assert_eq!(position(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_whole_numbers_are_totals() {
        for (text, expected) in [
            ("63", Some(63)),
            ("63.0", Some(63)),
            ("63,00", Some(63)),
            (" 0.0 ", Some(0)),
            ("63.5", None),
            ("63.", None),
            ("-1", None),
            ("+1", None),
            ("1e3", None),
            ("1e400", None),
            ("NaN", None),
            ("", None),
            (".0", None),
            ("1000001", None),
            ("99999999999", None),
            ("６３", None),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
        }
    }

    #[test]
    fn days_in_the_shapes_of_programs() {
        for (text, expected) in [
            ("2019-12-09", Some("2019-12-09")),
            ("2019-12-09T00:00:00", Some("2019-12-09")),
            ("2019-12-09 00:00:00", Some("2019-12-09")),
            ("9.12.2019.", Some("2019-12-09")),
            ("09. 12. 2019", Some("2019-12-09")),
            // Which of the two is the month is not known.
            ("9/12/2019", None),
            ("31.2.2019", None),
            ("9.12.19", None),
            ("2019-12-09x", None),
            ("", None),
        ] {
            let found = day(text).map(|it| it.to_string());
            assert_eq!(found.as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn titles_lose_the_words_of_cataloguers() {
        for (text, expected) in [
            (
                "Aggression against Ukraine : resolution / adopted by the General Assembly",
                "Aggression against Ukraine",
            ),
            ("Elections : decision / adopted by the General Assembly", "Elections"),
            (
                "Resolution 1244 (1999) / adopted by the Security Council at its 4011th meeting",
                "Resolution 1244 (1999)",
            ),
            ("A resolution / adopted by hand", "A resolution / adopted by hand"),
            ("No tail : resolution", "No tail : resolution"),
            ("resolution / adopted by the General Assembly", "resolution"),
            ("/ adopted by the General Assembly", "/ adopted by the General Assembly"),
            ("", ""),
        ] {
            assert_eq!(title(text), expected, "{text:?}");
        }
    }

    #[test]
    fn symbols_tell_whose_they_are() {
        for (text, expected, adopted) in [
            ("A/RES/74/17", Body::GeneralAssembly, true),
            ("a/dec/80/506", Body::GeneralAssembly, true),
            ("S/RES/1244(1999)", Body::SecurityCouncil, true),
            ("A/HRC/RES/1/1", Body::OfStates("Human Rights Council".to_owned()), true),
            ("A/74/PV.41", Body::GeneralAssembly, false),
            ("74/17", Body::Unknown, false),
        ] {
            assert_eq!(body(text), expected, "{text}");
            assert_eq!(outcome(text).is_some(), adopted, "{text}");
        }
    }

    #[test]
    fn subjects_are_split_and_stand_once() {
        assert_eq!(topics("UN--BUDGET| HUMAN RIGHTS |UN--BUDGET;"), ["UN--BUDGET", "HUMAN RIGHTS"]);
        assert!(topics(" | ").is_empty());
    }
}
