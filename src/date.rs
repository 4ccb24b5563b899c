//! Days of the Gregorian calendar, as records and memberships state them.

use std::cmp::Ordering;
use std::fmt;

/// A day. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// From 0 to 9999.
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// From 1 to 31, never past the end of the month; 0 where only the month is known. Such a date
    /// sorts before all days of its month.
    pub day: u8,
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Date {
    /// Reads `2019-12-09`, or `1966-12` where only the month is known; `None` for any other form
    /// and for days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut number = 0;
        let mut fields = [0; 3];
        let mut field = fields.iter_mut();
        for (at, byte) in text.bytes().enumerate() {
            match (at, byte) {
                (4 | 7, b'-') => {
                    *field.next()? = number;
                    number = 0;
                }
                (0..=3 | 5 | 6 | 8 | 9, b'0'..=b'9') => {
                    number = number * 10 + u16::from(byte - b'0')
                }
                _ => return None,
            }
        }
        *field.next().filter(|_| matches!(text.len(), 7 | 10))? = number;
        let [year, month, day] = fields;
        let date = Self { year, month: month as u8, day: day as u8 };
        let first = u8::from(text.len() == 10);
        (first..=date.days_in_month()?).contains(&date.day).then_some(date)
    }

    /// Reads a full date such as `2019-12-09`, for what begins or ends on a day; `None` for a month
    /// and for all that [`Self::parse`] refuses.
    pub fn parse_day(text: &str) -> Option<Self> {
        Self::parse(text).filter(|it| it.day > 0)
    }

    /// The day after; `None` after the last day of the calendar.
    #[cfg(feature = "editor")]
    pub fn next(self) -> Option<Self> {
        let valid = |date: Self| Self::parse(&date.to_string());
        valid(Self { day: self.day.checked_add(1)?, ..self })
            .or_else(|| valid(Self { day: 1, month: self.month + 1, ..self }))
            .or_else(|| valid(Self { day: 1, month: 1, year: self.year + 1 }))
    }

    /// The first and the last day that the date can be: those of the month where only the month is
    /// known.
    #[cfg(feature = "compare")]
    pub fn days(self) -> [Self; 2] {
        let last = if self.day == 0 { self.days_in_month().unwrap_or_default() } else { self.day };
        [self.first_day(), Self { day: last, ..self }]
    }

    /// The first day that the date can be.
    pub fn first_day(self) -> Self {
        Self { day: self.day.max(1), ..self }
    }

    /// A number that grows with time, so that dates are compared at once and not field by field.
    fn number(self) -> u32 {
        u32::from(self.year) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }

    fn days_in_month(self) -> Option<u8> {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        Some(match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        match self.day {
            0 => Ok(()),
            day => write!(f, "-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_read() {
        for good in ["2019-12-09", "2020-02-29", "2000-02-29", "1946-01-31", "1966-12"] {
            assert_eq!(Date::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "",
            "2019",
            "2019-13",
            "2019-1",
            "2019-12-9",
            "2019-13-01",
            "2019-00-10",
            "2019-02-29",
            "1900-02-29",
            "2019-12-32",
            "2019-12-00",
            "+019-12-09",
            "2019-12-09T00:00",
            " 2019-12-09",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_month_is_kept_as_it_is_and_stands_before_its_days() {
        let month = Date::parse("1966-12").unwrap();
        assert_eq!(month, Date { year: 1966, month: 12, day: 0 });
        assert_eq!(Date::parse_day("1966-12"), None);
        assert_eq!(Date::parse_day("1966-12-31"), Date::parse("1966-12-31"));
        assert!(Date::parse("1966-11-30").unwrap() < month);
        assert!(month < Date::parse("1966-12-01").unwrap());
    }

    #[cfg(feature = "compare")]
    #[test]
    fn a_month_may_be_any_of_its_days() {
        let days = |text| Date::parse(text).unwrap().days().map(|it| it.day);
        assert_eq!(
            [days("1966-12"), days("1966-02"), days("1966-12-09")],
            [[1, 31], [1, 28], [9, 9]]
        );
    }
}
