//! What Voeten's files and those of the R package `unvotes`, which is made from them, have in
//! common: roll calls are joined by `rcid`, and days before 2003 are not to be trusted.
//!
//! Sources: the codebook of "United Nations General Assembly Voting Data" (Voeten, Strezhnev,
//! Bailey; hdl:1902.1/12379); the reference of the R package `unvotes` 0.3.0. Compared with the UN
//! Digital Library, the day of the month is right in 2 % of the votes before 2003 and in nearly all
//! since; year and month are right throughout.

use std::collections::BTreeSet;

use super::field::{place, some, text};
use super::{Field, Head, entry, undl_terms as terms};
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Body, Coverage, Draft, Origin, Totals};
use crate::dataset::{Kind, Place};
use crate::date::Date;
use crate::position::Position;

/// The first year whose days are those of the votes.
const DAYS_FROM: u16 = 2003;

/// Topics by column, in the words of the codebook.
const TOPICS: [(&str, &str); 6] = [
    ("me", "Palestinian conflict"),
    ("nu", "Nuclear weapons and nuclear material"),
    ("di", "Arms control and disarmament"),
    ("hr", "Human rights"),
    ("co", "Colonialism"),
    ("ec", "Economic development"),
];

/// Returns the topic of a column by its name, which some tables write in place of the topic; `None`
/// for other texts.
pub fn topic(code: &str) -> Option<&'static str> {
    TOPICS.iter().find(|(key, _)| *key == code).map(|(_, topic)| *topic)
}

/// Reads an `rcid`, which programs may write as `5309.0`; `None` if it is no whole number.
pub fn key(rcid: &str) -> Option<u32> {
    terms::whole(rcid)
}

/// Returns the index of the roll call of an `rcid`, made if new. It is named by the `rcid` until a
/// symbol is known.
pub fn roll_call(draft: &mut Draft, origin: Origin, rcid: u32, coverage: Coverage) -> usize {
    let index = draft.roll_call_index(origin, &rcid.to_string());
    if let Some(it) = draft.roll_calls.get_mut(index).filter(|it| it.id.is_none()) {
        it.id = Some(format!("{NUMBERED}{rcid}"));
        it.body = Body::GeneralAssembly;
        it.coverage = coverage;
    }
    index
}

/// What stands before the `rcid` in the name of a roll call without a symbol.
const NUMBERED: &str = "rcid ";

/// Makes the doubt about a row whose `rcid` is no number.
pub fn unreadable(row: &[Field<'_>], column: usize, file: usize) -> Doubt {
    let written = quoted(text(row, Some(column)));
    let message = format!(
        "\"{written}\" is no rcid, so that the roll call is not known; the row is left out"
    );
    Doubt::new("row-without-roll-call", message).quoting(written).at(file, place(row, Some(column)))
}

/// Reports the columns of a table that are not `used`, except for those of every release: what they
/// say is known otherwise, or concerns the release itself.
pub fn tell_unread(
    row: &[Field<'_>],
    used: impl Iterator<Item = usize>,
    (file, draft): (usize, &mut Draft),
) {
    let is_known = |it: &Field<'_>| {
        let name = super::key(&it.text);
        ["session", "year", "member", "importantvote", "country", "name"]
            .iter()
            .any(|it| name == *it || name.strip_prefix(it).is_some_and(|it| it.starts_with('_')))
    };
    let known = row.iter().enumerate().filter(|it| is_known(it.1)).map(|it| it.0);
    entry::tell_unread(row, true, &[], &used.chain(known).collect(), (file, draft));
}

/// Adds the positions of one file to the draft.
pub struct Positions {
    file: usize,
    origin: Origin,
    coverage: Coverage,
    /// The roll call of the row before: its `rcid` as written, and its index.
    current: Option<(String, usize)>,
    /// Roll calls whose positions an earlier file lists.
    elsewhere: BTreeSet<usize>,
    /// The place and the index of the first of them in this file.
    first_elsewhere: Option<(Place, usize)>,
}

impl Positions {
    /// Makes an empty collection for the file with this index.
    pub fn new(file: usize, origin: Origin, coverage: Coverage) -> Self {
        Self {
            file,
            origin,
            coverage,
            current: None,
            elsewhere: BTreeSet::new(),
            first_elsewhere: None,
        }
    }

    /// Returns the index of the roll call of a row. `None` if its `rcid` cannot be read, which is
    /// reported, or if an earlier file lists its positions.
    pub fn roll_call(
        &mut self,
        row: &[Field<'_>],
        column: usize,
        draft: &mut Draft,
    ) -> Option<usize> {
        let written = text(row, Some(column));
        let index = match &self.current {
            Some((current, index)) if current == written => *index,
            _ => {
                let Some(rcid) = key(written) else {
                    draft.doubts.push(unreadable(row, column, self.file));
                    return None;
                };
                let index = roll_call(draft, self.origin, rcid, self.coverage);
                self.current = Some((written.to_owned(), index));
                index
            }
        };
        let it = draft.roll_calls.get_mut(index)?;
        if it.cells.is_empty() {
            (it.file, it.place) = (self.file, Some(place(row, None)));
        } else if it.file != self.file {
            self.elsewhere.insert(index);
            self.first_elsewhere.get_or_insert((place(row, None), index));
            return None;
        }
        Some(index)
    }

    /// Adds the position of a member; `None` is one that cannot be read.
    pub fn put(
        &self,
        draft: &mut Draft,
        roll_call: usize,
        member: u32,
        position: Option<Position>,
        at: Place,
    ) {
        if let Some(it) = draft.roll_calls.get_mut(roll_call) {
            it.list(member, position, at);
        }
    }

    /// Reports the roll calls that an earlier file lists too.
    pub fn finish(self, draft: &mut Draft) {
        let Some((place, first)) = self.first_elsewhere else { return };
        let id = draft.roll_calls.get(first).and_then(|it| it.id.clone()).unwrap_or_default();
        let message = format!(
            "the positions of {} roll calls, first of \"{id}\", stand in an earlier file too; the earlier one counts, leave one of the files out",
            self.elsewhere.len()
        );
        draft.doubts.push(Doubt::new("listed-in-two-files", message).at(self.file, place));
    }
}

/// Columns that describe roll calls, of which only `rcid` must be there.
#[derive(Clone)]
pub struct Columns {
    /// `rcid`.
    pub rcid: usize,
    date: Option<usize>,
    symbol: Option<usize>,
    amendment: Option<usize>,
    paragraph: Option<usize>,
    short: Option<usize>,
    long: Option<usize>,
    yes: Option<usize>,
    no: Option<usize>,
    abstain: Option<usize>,
    topics: [Option<usize>; TOPICS.len()],
}

impl Columns {
    /// Finds the columns in a header; `None` if there is no `rcid`.
    pub fn find(head: &Head) -> Option<Self> {
        Some(Self {
            rcid: head.column(&["rcid"])?,
            date: head.column(&["date"]),
            symbol: head.column(&["unres"]),
            amendment: head.column(&["amend"]),
            paragraph: head.column(&["para"]),
            short: head.column(&["short"]),
            long: head.column(&["descr"]),
            yes: head.column(&["yes"]),
            no: head.column(&["no"]),
            abstain: head.column(&["abstain"]),
            topics: TOPICS.map(|(key, _)| head.column(&[key])),
        })
    }

    /// Reports the columns of a table that are neither these nor `others`.
    pub fn tell_unread(
        &self,
        row: &[Field<'_>],
        others: [Option<usize>; 3],
        to: (usize, &mut Draft),
    ) {
        let own = [
            self.date,
            self.symbol,
            self.amendment,
            self.paragraph,
            self.short,
            self.long,
            self.yes,
            self.no,
            self.abstain,
        ];
        // If nothing describes the roll calls, the totals and topics are not read either.
        let own = own.into_iter().chain(self.topics).filter(|_| self.describe());
        tell_unread(row, own.chain(others).chain([Some(self.rcid)]).flatten(), to);
    }

    /// Whether there is a date, a symbol or a text that describes a roll call.
    pub fn describe(&self) -> bool {
        self.date.or(self.symbol).or(self.short).or(self.long).is_some()
    }

    /// Whether a table without positions is one of roll calls, by its column of symbols: tables of
    /// other kinds have an `rcid` too.
    pub fn are_of_roll_calls(&self) -> bool {
        self.symbol.is_some()
    }

    /// Whether there are columns that only Voeten's files have.
    pub fn are_voetens(&self) -> bool {
        self.topics.iter().any(Option::is_some) || (self.yes.is_some() && self.no.is_some())
    }
}

/// Adds the descriptions of one file to the draft.
pub struct Descriptions {
    file: usize,
    columns: Columns,
    /// Roll calls described by this file.
    described: BTreeSet<usize>,
    /// How many roll calls have a day that is not to be trusted.
    months: usize,
    /// The place of the first such day, and the name of its roll call.
    first_month: Option<(Place, String)>,
}

impl Descriptions {
    /// Makes an empty collection for the file with this index.
    pub fn new(file: usize, columns: Columns) -> Self {
        Self { file, columns, described: BTreeSet::new(), months: 0, first_month: None }
    }

    /// Reports the columns of a table of roll calls that nothing is read from.
    pub fn tell_unread(&self, row: &[Field<'_>], draft: &mut Draft) {
        self.columns.tell_unread(row, [None; 3], (self.file, draft));
    }

    /// Describes a roll call by a row, unless an earlier row of the file did.
    ///
    /// Voeten's totals are only partly official: many of 1975 to 1998 differ by a few from the UN
    /// Digital Library's, and where his list lost a member, some totals lack it and others do not.
    /// They are kept as stated, so that a difference from the list shows.
    pub fn describe(&mut self, roll_call: usize, row: &[Field<'_>], draft: &mut Draft) {
        if !self.described.insert(roll_call) {
            return;
        }
        let symbol = some(text(row, self.columns.symbol)).filter(|it| !is_nothing(it));
        let name = symbol.clone().or_else(|| draft.roll_calls.get(roll_call)?.id.clone());
        let name = name.unwrap_or_default();
        let date = self.date(row, &name, draft);
        let stated = self.totals(row, &name, draft);
        let columns = &self.columns;
        let (amendment, paragraph) = (columns.amendment, columns.paragraph);
        let kind = match () {
            () if is_set(text(row, amendment)) => Some(Kind::Amendment),
            () if is_set(text(row, paragraph)) => Some(Kind::Paragraph),
            () => None,
        };
        let topics = columns.topics.iter().zip(TOPICS);
        let topics = topics.filter(|(column, _)| is_set(text(row, **column)));
        let topics: Vec<String> = topics.map(|(_, (_, topic))| topic.to_owned()).collect();
        let title = title(text(row, columns.short), text(row, columns.long));
        let Some(it) = draft.roll_calls.get_mut(roll_call) else { return };
        if it.cells.is_empty() && it.place.is_none() {
            (it.file, it.place) = (self.file, Some(place(row, None)));
        }
        // If an earlier file described it, that counts, and this one only adds.
        if it.id.as_deref().is_none_or(|it| it.starts_with(NUMBERED)) {
            it.id = symbol.or(it.id.take());
        }
        it.date = it.date.or(date);
        it.title = it.title.take().or(title);
        it.kind = it.kind.or(kind);
        for topic in topics {
            if !it.topics.contains(&topic) {
                it.topics.push(topic);
            }
        }
        it.stated.yes = it.stated.yes.or(stated.yes);
        it.stated.no = it.stated.no.or(stated.no);
        it.stated.abstain = it.stated.abstain.or(stated.abstain);
    }

    fn date(&mut self, row: &[Field<'_>], name: &str, draft: &mut Draft) -> Option<Date> {
        let column = self.columns.date;
        let written = text(row, column);
        if is_nothing(written) {
            return None;
        }
        let Some(date) = day(written) else {
            let written = quoted(written);
            let message = format!(
                "\"{written}\" is no day; write it like 2019-12-09 or 12/9/2019 for 9 December"
            );
            let doubt = Doubt::new("unreadable-date", message).quoting(written).of_roll_call(name);
            draft.doubts.push(doubt.at(self.file, place(row, column)));
            return None;
        };
        if date.year >= DAYS_FROM {
            return Some(date);
        }
        self.months += 1;
        self.first_month.get_or_insert_with(|| (place(row, column), name.to_owned()));
        Some(Date { day: 0, ..date })
    }

    fn totals(&self, row: &[Field<'_>], name: &str, draft: &mut Draft) -> Totals {
        let mut total = |column: Option<usize>| {
            let written = text(row, column);
            let count = terms::count(written);
            if count.is_none() && !is_nothing(written) {
                let doubt = Doubt::unreadable_count(written);
                draft.doubts.push(doubt.of_roll_call(name).at(self.file, place(row, column)));
            }
            count
        };
        Totals {
            yes: total(self.columns.yes),
            no: total(self.columns.no),
            abstain: total(self.columns.abstain),
            ..Totals::default()
        }
    }

    /// Reports of how many roll calls only month and year were taken.
    pub fn finish(self, draft: &mut Draft) {
        let Some((place, first)) = self.first_month else { return };
        let message = format!(
            "the day of the month is wrong in nearly all of this source's votes before {DAYS_FROM}; of {} roll calls, first \"{first}\", only month and year are kept, take the day from the UN's record",
            self.months
        );
        draft.doubts.push(Doubt::new("day-unreliable", message).at(self.file, place));
    }
}

/// Whether a text is empty, or what programs write for a missing value.
pub fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.eq_ignore_ascii_case("NA") || text.eq_ignore_ascii_case("NaN")
}

/// Whether a flag is 1.
fn is_set(text: &str) -> bool {
    terms::whole(text) == Some(1)
}

/// Reads a day as the codebook writes it, month before day, or in ISO form.
fn day(text: &str) -> Option<Date> {
    let plain = text.split([' ', 'T']).next().unwrap_or_default();
    let mut parts = plain.split('/').map(|it| it.parse::<u16>());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Ok(month)), Some(Ok(day)), Some(Ok(year @ 1000..)), None) => {
            Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
        }
        _ => terms::day(text),
    }
}

/// Returns the title: the one of the two texts that a cataloguer wrote, else the heading and the
/// text together.
fn title(short: &str, long: &str) -> Option<String> {
    let (short, long) = (some(short), some(long));
    let catalogued = [&long, &short].into_iter().flatten().find(|it| terms::has_tail(it));
    if let Some(title) = catalogued {
        return some(terms::title(title));
    }
    match (short.filter(|it| !is_nothing(it)), long.filter(|it| !is_nothing(it))) {
        (Some(short), Some(long)) if !long.contains(&short) => some(&format!("{short}: {long}")),
        (_, Some(long)) => Some(long),
        (short, None) => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_month_first() {
        for (text, expected) in [
            ("3/27/2014", Some("2014-03-27")),
            ("12/3/1966", Some("1966-12-03")),
            ("2014-03-27", Some("2014-03-27")),
            ("2014-03-27 00:00:00", Some("2014-03-27")),
            ("3/27/2014 0:00", Some("2014-03-27")),
            ("27/3/2014", None),
            ("2/30/2014", None),
            ("3/27/14", None),
            ("1/2/3/4", None),
            ("soon", None),
        ] {
            assert_eq!(day(text).map(|it| it.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn titles_are_what_cataloguers_wrote() {
        let tail = "Status of Jerusalem : resolution / adopted by the General Assembly";
        for (short, long, expected) in [
            ("PALESTINE", tail, Some("Status of Jerusalem")),
            (tail, "A/RES/ES-10/19, Status of Jerusalem", Some("Status of Jerusalem")),
            ("RULES", "TO ADOPT AN AMENDMENT", Some("RULES: TO ADOPT AN AMENDMENT")),
            ("RULES", "THE RULES", Some("THE RULES")),
            ("RULES", "", Some("RULES")),
            ("NA", "NA", None),
            ("", "", None),
        ] {
            assert_eq!(title(short, long).as_deref(), expected, "{short} {long}");
        }
    }

    #[test]
    fn keys_are_numbers() {
        for (text, expected) in
            [("5309.0", Some(5309)), ("5309", Some(5309)), ("", None), ("R1", None), ("-1", None)]
        {
            assert_eq!(key(text), expected, "{text}");
        }
    }
}
