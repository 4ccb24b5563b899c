//! Days as texts write them.

use super::tokens::{Kind, Text};
use super::words::{fold, is_digits};
use crate::date::Date;

/// Months by the beginnings of their names in the languages of records and newsrooms.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "янв", "јан", "січ"],
    &["feb", "fév", "fev", "фев", "феб", "лют"],
    &["mar", "мар", "бер"],
    &["apr", "avr", "abr", "апр", "кві"],
    &["may", "mai", "maj", "мая", "май", "мај", "тра"],
    &["jun", "juin", "июн", "јун", "чер"],
    &["jul", "juil", "июл", "јул", "лип"],
    &["aug", "aoû", "aou", "ago", "авг", "ауг", "сер"],
    &["sep", "сен", "сеп", "вер"],
    &["oct", "okt", "окт", "жов"],
    &["nov", "ноя", "нов", "лис"],
    &["dec", "déc", "dic", "дек", "дец", "гру"],
];

/// Returns the day that a word such as `19/12/2023` means, day first as on pages of the UN.
pub fn slashed(word: &str) -> Option<Date> {
    let mut fields = word.split('/');
    let (day, month, year) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Returns the days named between two tokens, each once.
pub fn in_range(text: &Text<'_>, from: usize, to: usize) -> Vec<Date> {
    distinct((from..to).filter_map(|at| at_token(text, at)).map(|(_, date)| date))
}

/// Returns days in the order given, each once.
pub fn distinct(dates: impl IntoIterator<Item = Date>) -> Vec<Date> {
    let mut found = Vec::new();
    for date in dates {
        if !found.contains(&date) {
            found.push(date);
        }
    }
    found
}

/// Returns the days between two tokens that are said to be the day of something: "on 4 December
/// 2000", "Thursday, 23 February 2023", "(6 Oct 2022)".
pub fn said_in_range(text: &Text<'_>, from: usize, to: usize) -> Vec<Date> {
    let leads = |it: usize| {
        let word = text.lower(it);
        matches!(word.as_str(), "on" | "le" | "el" | "dana" | "today") || is_weekday(&word)
    };
    let is_said = |start: usize| {
        let before = |back: usize| start.checked_sub(back);
        before(1).is_some_and(|it| {
            leads(it)
                || text.is(it, Kind::Open)
                || (text.is(it, Kind::Comma) && before(2).is_some_and(leads))
        })
    };
    let dates = (from..to).filter_map(|at| at_token(text, at));
    distinct(dates.filter(|(start, _)| is_said(*start)).map(|(_, date)| date))
}

/// Returns the day whose last word is at a token, with the token at which it starts.
///
/// Looking back from the year finds each day once.
fn at_token(text: &Text<'_>, at: usize) -> Option<(usize, Date)> {
    let word = text.word(at);
    if word.len() == 10 {
        return Date::parse(word).map(|it| (at, it));
    }
    let year = number(word, 4).filter(|it| (1945..=2100).contains(it))?;
    let mut back = at.checked_sub(1)?;
    // "December 9, 2019", "9 de diciembre de 2019", "9. decembra, 2019"
    while matches!(text.kind(back), Some(Kind::Comma)) || text.word(back) == "de" {
        back = back.checked_sub(1)?;
    }
    let day = |it: usize| {
        let word = text.word(it);
        let digits = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
        let suffix = word.get(digits.len()..).unwrap_or_default();
        matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er")
            .then(|| number(digits, 2).or_else(|| number(digits, 1)))
            .flatten()
    };
    if let Some(month) = month(text.word(back)) {
        let mut first = back.checked_sub(1)?;
        while text.word(first) == "de" || text.is(first, Kind::Stop) || text.word(first) == "of" {
            first = first.checked_sub(1)?;
        }
        return Some((first, date(year, month, day(first)?)?));
    }
    let first = back.checked_sub(1)?;
    Some((first, date(year, month(text.word(first))?, day(back)?)?))
}

fn number(word: &str, len: usize) -> Option<u16> {
    (word.len() == len && is_digits(word)).then(|| word.parse().ok())?
}

fn month(word: &str) -> Option<u16> {
    let folded = fold(word.trim_end_matches('.'));
    if folded.chars().count() < 3 || folded.chars().count() > 10 {
        return None;
    }
    let found = MONTHS.iter().position(|it| it.iter().any(|it| folded.starts_with(it)))?;
    Some(found as u16 + 1)
}

const WEEKDAYS: [&str; 7] =
    ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    WEEKDAYS.contains(&word)
        || ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].contains(&word)
}

/// Whether sentences before a token name days of the week ("on Thursday"), but not that of a date,
/// which then is the day of the article and not of the vote.
pub fn is_on_other_weekday(text: &Text<'_>, to: usize, date: Date) -> bool {
    let own = weekday(date);
    let mut other = false;
    for at in 0..to.min(text.len()) {
        let word = text.lower(at);
        let Some(day) = WEEKDAYS.iter().position(|it| word == *it) else { continue };
        let dated =
            text.is(at + 1, Kind::Comma) && text.word(at + 2).bytes().all(|it| it.is_ascii_digit());
        if day == own {
            return false;
        }
        other |= !dated;
    }
    other
}

/// Returns the day of the week, from 0 for Sunday (Sakamoto's method).
fn weekday(date: Date) -> usize {
    const SHIFT: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = usize::from(date.year) - usize::from(date.month < 3);
    let shift = SHIFT.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or(0);
    (year + year / 4 - year / 100 + year / 400 + shift + usize::from(date.day)) % 7
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[&str], said: bool) {
        let text = Text::new(raw).unwrap();
        let all = in_range(&text, 0, text.len());
        let shown: Vec<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(shown, expected, "{raw}");
        assert_eq!(!said_in_range(&text, 0, text.len()).is_empty(), said, "{raw}");
    }

    #[test]
    fn days_are_read_in_all_their_forms() {
        check("(19 Dec. 2023)", &["2023-12-19"], true);
        check("on 4 December 2000, the", &["2000-12-04"], true);
        check("Thursday, 23 February 2023, 3 p.m.", &["2023-02-23"], true);
        check("HRC 51/1, 6 Oct 2022, complete", &["2022-10-06"], false);
        check("December 9, 2019", &["2019-12-09"], false);
        check("on February 23rd, 2023", &["2023-02-23"], true);
        check("2014-03-27", &["2014-03-27"], false);
        check("le 4 décembre 2000", &["2000-12-04"], true);
        check("el 9 de diciembre de 2019", &["2019-12-09"], true);
        check("4 декабря 2000 года", &["2000-12-04"], false);
        check("23. februara 2023.", &["2023-02-23"], false);
        check("the 2 November 2011 Action Plan", &["2011-11-02"], false);
        check("on 24 May 2011 and 25 May 2011", &["2011-05-24", "2011-05-25"], true);
    }

    #[test]
    fn days_of_the_week_are_reckoned() {
        for (date, day) in
            [("2023-02-23", 4), ("2019-12-09", 1), ("2000-02-29", 2), ("1946-01-24", 4)]
        {
            assert_eq!(weekday(Date::parse(date).unwrap()), day, "{date}");
        }
    }

    #[test]
    fn nothing_else_is_a_day() {
        for raw in [
            "until June 2008",
            "31 February 2020",
            "3 votes 2020",
            "December",
            "resolution 2728 (2024)",
        ] {
            check(raw, &[], false);
        }
    }
}
