//! Days as people type them: `2019-12-09`, `9.12.2019.`, `9/12/2019`, `9 December 2019`.
//!
//! `9/12/2019` is one day in Europe and another in America. Which is meant is decided by another
//! day of the same column that can be read in one way only, and by nothing else.

use crate::dataset::import::doubt::Doubt;
use crate::date::Date;

/// What a text means as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A day.
    Known(Date),
    /// A month; `day` is 0.
    Month(Date),
    /// A year and two numbers, the day and the month, in an order that the text does not tell.
    Either(u16, u8, u8),
    /// No day.
    Unreadable,
}

/// Reads a day, with or without a time.
pub fn day(text: &str) -> Day {
    let text = text.trim().trim_end_matches('.');
    let plain = without_time(text);
    if let Some(date) = Date::parse_day(plain) {
        return Day::Known(date);
    }
    if let Some(day) = numbers(plain) {
        return day;
    }
    match in_words(plain) {
        Some(date) => Day::Known(date),
        None => Day::Unreadable,
    }
}

/// Reads the days of one column. Those that may be day/month or month/day wait until all are read,
/// each with a value that says what it is for.
pub struct Days<T> {
    day_first: bool,
    month_first: bool,
    waiting: Vec<(T, (u16, u8, u8))>,
}

impl<T> Default for Days<T> {
    fn default() -> Self {
        Self { day_first: false, month_first: false, waiting: Vec::new() }
    }
}

impl<T> Days<T> {
    /// Reads a text. `None` if its day depends on the rest of the column: it then waits with the
    /// value of `what`.
    pub fn read(&mut self, text: &str, what: impl FnOnce() -> T) -> Option<Day> {
        match day(text) {
            Day::Either(year, a, b) => match (valid(year, b, a), valid(year, a, b)) {
                (Some(date), Some(other)) if date == other => Some(Day::Known(date)),
                (Some(_), Some(_)) => {
                    self.waiting.push((what(), (year, a, b)));
                    None
                }
                (Some(date), None) => {
                    self.day_first = true;
                    Some(Day::Known(date))
                }
                (None, Some(date)) => {
                    self.month_first = true;
                    Some(Day::Known(date))
                }
                (None, None) => Some(Day::Unreadable),
            },
            day => Some(day),
        }
    }

    /// Yields what waited, each with its day; `None` if the column does not tell the order.
    pub fn settle(self) -> impl Iterator<Item = (T, Option<Date>)> {
        let order = (self.day_first, self.month_first);
        self.waiting.into_iter().map(move |(what, (year, a, b))| {
            let date = match order {
                (true, false) => valid(year, b, a),
                (false, true) => valid(year, a, b),
                _ => None,
            };
            (what, date)
        })
    }
}

/// Makes the doubt about `count` days whose order of day and month the column does not tell; `text`
/// is the first of them.
pub fn ambiguous(text: &str, count: usize) -> Doubt {
    let often = if count > 1 { format!(" ({count} dates)") } else { String::new() };
    let message = format!(
        "\"{text}\" may be day/month or month/day{often}, and no other date in the column tells; write it as 2019-12-09"
    );
    Doubt::new("ambiguous-date", message).quoting(text)
}

/// Returns a text that is the same for every spelling of a day, whatever the time beside it. A text
/// that is no day, or may be two, is returned without its time.
pub fn key(text: &str) -> String {
    match day(text) {
        Day::Known(date) => date.to_string(),
        _ => without_time(text.trim()).to_owned(),
    }
}

/// Returns the time of day beside a day, in seconds; `None` if there is none. The clock may have 12
/// hours, with `AM` or `p.m.` behind it.
pub fn time(text: &str) -> Option<u32> {
    let behind = text.get(without_time(text).len()..)?;
    let clock = behind.trim_start_matches(|it: char| !it.is_ascii_digit());
    let letters = clock.chars().filter(|it| it.is_alphabetic()).take(2);
    let half = letters.collect::<String>().to_ascii_lowercase();
    let mut numbers = clock.split(|it: char| !it.is_ascii_digit()).map(str::parse::<u32>);
    let hours = numbers.next()?.ok().filter(|it| *it < 24)?;
    let minutes = numbers.next()?.ok().filter(|it| *it < 60)?;
    let seconds = numbers.next().and_then(Result::ok).filter(|it| *it < 60).unwrap_or_default();
    let hours = match half.as_str() {
        "am" => hours % 12,
        "pm" => hours % 12 + 12,
        _ => hours,
    };
    Some((hours * 60 + minutes) * 60 + seconds)
}

/// Returns the part before a time of day, as in `2019-12-09T10:00:00Z` or `9/12/2019 10:00`; the
/// whole text if there is no time.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text.get(..colon).unwrap_or(text);
    match before.rfind(['T', ' ']) {
        Some(end) => before.get(..end).unwrap_or(before).trim_end().trim_end_matches(','),
        None => text,
    }
}

/// Reads a day or month in numbers: `9.12.2019`, `2019-12`, `20191209`. `None` if the text has
/// another form.
fn numbers(text: &str) -> Option<Day> {
    let parts: Vec<&str> =
        text.split(['.', '/', '-', '年', '月', '日', ' ']).filter(|it| !it.is_empty()).collect();
    let number = |part: &str| match part.bytes().all(|it| it.is_ascii_digit()) {
        true => part.parse::<u16>().ok(),
        false => None,
    };
    let small = |part: &str| number(part).and_then(|it| u8::try_from(it).ok());
    let known = |date: Option<Date>| Some(date.map_or(Day::Unreadable, Day::Known));
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            known(valid(number(year)?, small(month)?, small(day)?))
        }
        [year, month] if year.len() == 4 => {
            let (year, month) = (number(year)?, small(month)?);
            Some(
                valid(year, month, 1)
                    .map_or(Day::Unreadable, |it| Day::Month(Date { day: 0, ..it })),
            )
        }
        [a, b, year] if year.len() == 4 => {
            let (year, a, b) = (number(year)?, small(a)?, small(b)?);
            // With points the day comes first.
            match text.contains('.') {
                true => known(valid(year, b, a)),
                false => Some(Day::Either(year, a, b)),
            }
        }
        [whole] if whole.len() == 8 => {
            let year = number(whole.get(..4)?)?;
            let (month, day) = (small(whole.get(4..6)?)?, small(whole.get(6..)?)?);
            (1900..2100).contains(&year).then(|| valid(year, month, day)).flatten().map(Day::Known)
        }
        _ => None,
    }
}

/// Reads a day with the month in English: `9 December 2019`, `December 9, 2019`, `Dec 9 2019`.
fn in_words(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const WHOLE: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let month = |word: &str| {
        let word = word.trim_end_matches('.').to_lowercase();
        let known = |it: &str| it == word || (word == "sept" && it == "sep");
        let index = WHOLE.iter().position(|it| known(it));
        let index = index.or_else(|| MONTHS.iter().position(|it| known(it)))?;
        u8::try_from(index + 1).ok()
    };
    let words: Vec<&str> =
        text.split([' ', ',', '-']).filter(|it| !it.is_empty()).take(4).collect();
    let [a, b, year] = words.as_slice() else { return None };
    let (day, month) = match (month(a), month(b)) {
        (None, Some(month)) => (a, month),
        (Some(month), None) => (b, month),
        _ => return None,
    };
    let day = day.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    match year.len() {
        4 => valid(year.parse().ok()?, month, day.parse().ok()?),
        _ => None,
    }
}

/// Returns the day, if the calendar has it.
fn valid(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_typed() {
        for text in [
            "2019-12-09",
            "2019-12-09T10:15:00Z",
            "2019-12-09 10:15",
            "9.12.2019",
            "9. 12. 2019.",
            "09.12.2019.",
            "2019/12/9",
            "20191209",
            "2019年12月9日",
            "9 December 2019",
            "Dec. 9, 2019",
            "9-Dec-2019",
            "9th December 2019",
        ] {
            let expected = Day::Known(Date { year: 2019, month: 12, day: 9 });
            assert_eq!(day(text), expected, "{text}");
        }
        assert_eq!(day("2019-12"), Day::Month(Date { year: 2019, month: 12, day: 0 }));
        assert_eq!(day("9/12/2019"), Day::Either(2019, 9, 12));
        for text in ["", "soon", "31.2.2019", "2019", "2019-13", "12/2019/9", "9 Foo 2019", "1.2"] {
            assert_eq!(day(text), Day::Unreadable, "{text}");
        }
    }

    #[test]
    fn times_are_read_by_either_clock() {
        for (text, expected) in [
            ("2019-12-09T00:30:00Z", Some(30 * 60)),
            ("2019-12-09 13:00", Some(13 * 3600)),
            ("12/9/2019 12:59:00 AM", Some(59 * 60)),
            ("12/9/2019 1:00 a.m.", Some(3600)),
            ("12/9/2019 12:59:00 p.m.", Some(12 * 3600 + 59 * 60)),
            ("12/9/2019 1:00:00 PM", Some(13 * 3600)),
            ("9.12.2019 12:00 Uhr am Montag", Some(12 * 3600)),
            ("2019-12-09", None),
            ("2019-12-09 25:00", None),
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn the_column_tells_the_order() {
        for (texts, expected) in [
            ("9/12/2019 13/12/2019", "2019-12-09"),
            ("9/12/2019 12/13/2019", "2019-09-12"),
            ("9/12/2019 10/11/2019", "unknown"),
            ("9/12/2019 12/13/2019 13/12/2019", "unknown"),
        ] {
            let mut days = Days::default();
            for text in texts.split(' ') {
                days.read(text, || text);
            }
            let first = days.settle().next().and_then(|(_, date)| date);
            let found = first.map_or("unknown".to_owned(), |it| it.to_string());
            assert_eq!(found, expected, "{texts}");
        }
        let mut days = Days::default();
        let same = days.read("5/5/2019", || ());
        assert_eq!(same, Some(Day::Known(Date { year: 2019, month: 5, day: 5 })));
    }
}
