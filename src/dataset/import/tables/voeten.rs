//! Voeten's votes and descriptions, and the long form of them in the R package `unvotes`.
//!
//! Votes and descriptions are joined by `rcid`; some releases hold both in one table. Codes: 1 yes,
//! 2 abstain, 3 no, 8 absent, 9 not a member. `unvotes` has words, and leaves 8 and 9 out, so that
//! whoever is missing there did not vote or was no member: dates tell which.
//!
//! The day of the month is wrong for almost every vote before 2003; month and year are kept, and
//! said to be all that is known. Yes, no and abstain of the descriptions are only partly official.
//!
//! Source: Bailey, Strezhnev, Voeten, "United Nations General Assembly Voting Data", codebook.

use super::super::csv::Field;
use super::super::doubt::Doubt;
use super::super::draft::{Body, Cell, Coverage, Draft, DraftRollCall, Origin, Totals};
use super::{Head, TableReader};
use crate::dataset::{Kind, Place, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// The first year whose days can be trusted.
const DAYS_KNOWN: u16 = 2003;

/// Topics by the names of their columns (codebook).
const TOPICS: [(&str, &str); 6] = [
    ("me", "Palestinian conflict"),
    ("nu", "Nuclear weapons and nuclear material"),
    ("di", "Arms control and disarmament"),
    ("hr", "Human rights"),
    ("co", "Colonialism"),
    ("ec", "Economic development"),
];

/// Which of the tables.
#[derive(Clone, Copy, PartialEq)]
enum Table {
    Votes,
    Descriptions,
    Issues,
}

/// Where the columns stand.
struct Columns {
    rcid: usize,
    vote: Option<usize>,
    ccode: Option<usize>,
    country: Option<usize>,
    name: Option<usize>,
    date: Option<usize>,
    symbol: Option<usize>,
    amendment: Option<usize>,
    paragraph: Option<usize>,
    short: Option<usize>,
    description: Option<usize>,
    totals: [Option<usize>; 3],
    topics: Vec<(usize, &'static str)>,
    issue: Option<usize>,
}

struct Voeten {
    file: usize,
    origin: Origin,
    table: Table,
    columns: Columns,
    is_header: bool,
    /// The `rcid` of the last row, and the index of its roll call.
    last: Option<(String, usize)>,
    /// Roll calls whose day was dropped, and where the first stands.
    without_day: (usize, Option<Place>),
}

/// The reader, if this is such a table.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let column = |name: &str| head.column(&[name]);
    let rcid = column("rcid")?;
    let totals = [column("yes"), column("no"), column("abstain")];
    let (vote, ccode) = (column("vote"), column("ccode"));
    let (table, origin) = match (vote, ccode) {
        (Some(_), Some(_)) => (Table::Votes, Origin::Voeten),
        (Some(_), None) => (Table::Votes, Origin::Unvotes),
        (None, _) if column("unres").is_some() && totals.iter().all(Option::is_some) => {
            (Table::Descriptions, Origin::Voeten)
        }
        (None, _) if column("unres").is_some() => (Table::Descriptions, Origin::Unvotes),
        (None, _) => (Table::Issues, Origin::Unvotes),
    };
    let issue = column("issue").or_else(|| column("short_name"));
    if table == Table::Issues && issue.is_none() {
        return None;
    }
    let name = column("countryname").or_else(|| column("country").filter(|_| ccode.is_none()));
    if table == Table::Votes && name.is_none() && ccode.is_none() {
        return None;
    }
    let columns = Columns {
        rcid,
        vote,
        ccode: ccode.or_else(|| column("country_code")),
        country: column("country").filter(|_| ccode.is_some()),
        name,
        date: column("date"),
        symbol: column("unres"),
        amendment: column("amend"),
        paragraph: column("para"),
        short: column("short"),
        description: column("descr"),
        totals,
        topics: TOPICS.iter().filter_map(|(key, topic)| Some((column(key)?, *topic))).collect(),
        issue,
    };
    let last = None;
    Some(Box::new(Voeten {
        file,
        origin,
        table,
        columns,
        is_header: true,
        last,
        without_day: (0, None),
    }))
}

impl TableReader for Voeten {
    fn format(&self) -> &'static str {
        match (self.table, self.origin) {
            (Table::Votes, Origin::Voeten) => "voeten-votes",
            (Table::Votes, _) => "unvotes-votes",
            (Table::Descriptions, Origin::Voeten) => "voeten-descriptions",
            (Table::Descriptions, _) => "unvotes-roll-calls",
            (Table::Issues, _) => "unvotes-issues",
        }
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if std::mem::take(&mut self.is_header) {
            return;
        }
        let Some(rcid) = text(row, Some(self.columns.rcid)) else { return };
        let index = match &self.last {
            Some((last, index)) if *last == rcid.text => *index,
            _ => self.roll_call(row, rcid, draft),
        };
        if self.last.as_ref().is_none_or(|(last, _)| *last != rcid.text) {
            self.last = Some((rcid.text.to_string(), index));
        }
        match self.table {
            Table::Votes => self.cell(row, index, draft),
            Table::Descriptions => {}
            Table::Issues => {
                let issue = text(row, self.columns.issue).map(|it| it.text.to_string());
                if let Some(it) = draft.roll_calls.get_mut(index) {
                    it.topics.extend(issue);
                }
            }
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        let (count, place) = self.without_day;
        if count > 0 {
            let message = format!(
                "the day of the month is not to be trusted in this source before {DAYS_KNOWN}; of {count} roll calls only month and year are kept, look the days up in the record"
            );
            draft.doubts.push(Doubt::new("day-unreliable", message).at(self.file, place));
        }
    }
}

fn text<'r>(row: &'r [Field<'_>], column: Option<usize>) -> Option<&'r Field<'r>> {
    row.get(column?).filter(|it| !it.text.is_empty() && it.text != "NA")
}

/// "5309.0" is how some programs write 5309.
fn whole(text: &str) -> &str {
    text.strip_suffix(".0").unwrap_or(text)
}

fn is_set(row: &[Field<'_>], column: Option<usize>) -> bool {
    text(row, column).is_some_and(|it| whole(&it.text) == "1")
}

impl Voeten {
    /// The roll call of an `rcid`, with what this row says of it.
    fn roll_call(&mut self, row: &[Field<'_>], rcid: &Field<'_>, draft: &mut Draft) -> usize {
        let index = draft.roll_call_index(self.origin, whole(&rcid.text));
        let date = self.date(row, index, draft);
        let columns = &self.columns;
        let Some(it) = draft.roll_calls.get_mut(index) else { return index };
        it.body = Body::GeneralAssembly;
        it.coverage = match self.origin {
            Origin::Voeten => Coverage::Everybody,
            _ => Coverage::Voters,
        };
        if self.table == Table::Votes && it.cells.is_empty() {
            (it.file, it.place) = (self.file, Some(rcid.place));
        }
        it.date = it.date.or(date);
        let symbol = text(row, columns.symbol).map(|it| it.text.to_string());
        it.id = it.id.take().or(symbol);
        it.title = it.title.take().or_else(|| title(row, columns));
        let kind = match () {
            () if is_set(row, columns.amendment) => Some(Kind::Amendment),
            () if is_set(row, columns.paragraph) => Some(Kind::Paragraph),
            () => None,
        };
        it.kind = it.kind.or(kind);
        describe(it, row, columns);
        index
    }

    /// The day, or the month where the day is not to be trusted.
    fn date(&mut self, row: &[Field<'_>], index: usize, draft: &mut Draft) -> Option<Date> {
        let field = text(row, self.columns.date)?;
        let Some(date) = day(&field.text) else {
            let message =
                format!("\"{}\" is not a day; write it as 2019-12-09", clean(&field.text));
            let doubt = Doubt::new("unreadable-date", message).at(self.file, field.place);
            draft.doubts.push(doubt.quoting(&field.text));
            return None;
        };
        if date.year >= DAYS_KNOWN {
            return Some(date);
        }
        if draft.roll_calls.get(index).is_some_and(|it| it.date.is_none()) {
            self.without_day.0 += 1;
            self.without_day.1.get_or_insert(field.place);
        }
        Some(Date { day: 0, ..date })
    }

    fn cell(&self, row: &[Field<'_>], index: usize, draft: &mut Draft) {
        let Some(vote) = self.columns.vote.and_then(|column| row.get(column)) else { return };
        let code = text(row, self.columns.ccode).map(|it| whole(&it.text));
        let name = text(row, self.columns.name).or_else(|| text(row, self.columns.country));
        let Some(place) = name.map(|it| it.place).or(row.first().map(|it| it.place)) else {
            return;
        };
        let name = name.map_or("", |it| &it.text);
        if name.is_empty() && code.is_none() {
            let message = "the row names no member; it is left out".to_owned();
            draft.doubts.push(Doubt::new("no-member", message).at(self.file, place));
            return;
        }
        let member = draft.member(code, name, place, self.file);
        let Some(position) = position(whole(&vote.text)) else {
            let message = format!(
                "\"{}\" is no position; write 1 yes, 2 abstain, 3 no, 8 absent or 9 not a member, {} is left out",
                clean(&vote.text),
                clean(name)
            );
            let doubt = Doubt::new("unknown-position", message).at(self.file, vote.place);
            draft.doubts.push(doubt.quoting(&vote.text).about(vec![name.to_owned()]));
            return;
        };
        let Some(it) = draft.roll_calls.get_mut(index) else { return };
        let Place { line, column } = vote.place;
        it.cells.push(Cell { member, position, line: line as u32, column: column as u32 });
    }
}

fn describe(it: &mut DraftRollCall, row: &[Field<'_>], columns: &Columns) {
    let count = |column| {
        let count = whole(&text(row, column)?.text).parse().ok()?;
        (count <= limits::COUNT).then_some(count)
    };
    let [yes, no, abstain] = columns.totals.map(count);
    let before = it.stated;
    it.stated = Totals {
        yes: before.yes.or(yes),
        no: before.no.or(no),
        abstain: before.abstain.or(abstain),
        ..before
    };
    for (column, topic) in &columns.topics {
        let topic = (*topic).to_owned();
        if is_set(row, Some(*column)) && !it.topics.contains(&topic) {
            it.topics.push(topic);
        }
    }
}

/// Later sessions have the title of the text in one of the two columns and the agenda in the
/// other; earlier ones a subject and what was to be decided.
fn title(row: &[Field<'_>], columns: &Columns) -> Option<String> {
    const TAIL: &str = " : resolution / adopted by the General Assembly";
    let short = text(row, columns.short).map(|it| it.text.as_ref());
    let description = text(row, columns.description).map(|it| it.text.as_ref());
    let titled = [short, description].into_iter().flatten().find_map(|it| it.strip_suffix(TAIL));
    match (titled, short, description) {
        (Some(title), ..) => Some(title.to_owned()),
        (None, Some(short), Some(description)) if short != description => {
            Some(format!("{short}: {description}"))
        }
        (None, short, description) => short.or(description).map(str::to_owned),
    }
}

/// "2014-03-27" or "3/27/2014", the month first.
fn day(text: &str) -> Option<Date> {
    if let Some(date) = text.get(..10).and_then(Date::parse) {
        return Some(date);
    }
    let mut fields = text.split('/');
    let (month, day, year) = (fields.next()?, fields.next()?, fields.next()?);
    let two = |it: &str| it.parse::<u8>().ok();
    let iso = format!("{year}-{:02}-{:02}", two(month)?, two(day)?);
    fields.next().is_none().then(|| Date::parse(&iso)).flatten()
}

fn position(code: &str) -> Option<Position> {
    Some(match code {
        "1" | "yes" => Position::Yes,
        "2" | "abstain" => Position::Abstain,
        "3" | "no" => Position::No,
        "8" | "absent" => Position::NotVoting,
        "9" => Position::NotMember,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_the_month_first() {
        for (text, expected) in [
            ("12/3/1966", Some("1966-12-03")),
            ("2014-03-27", Some("2014-03-27")),
            ("3/27/2014", Some("2014-03-27")),
            ("27/3/2014", None),
            ("soon", None),
        ] {
            assert_eq!(day(text).map(|it| it.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn codes_and_words_are_positions() {
        for (code, expected) in [
            ("1", Some(Position::Yes)),
            ("3", Some(Position::No)),
            ("9", Some(Position::NotMember)),
            ("abstain", Some(Position::Abstain)),
            ("4", None),
            ("", None),
        ] {
            assert_eq!(position(code), expected, "{code}");
        }
    }
}
