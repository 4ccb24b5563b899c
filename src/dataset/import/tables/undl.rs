//! The UN Digital Library's voting data: one row for each member of each roll call, of the General
//! Assembly and of the Security Council.
//!
//! The columns are those of its data dictionaries since 2024, in any order; what a release lacks is
//! left open. A file may have a million rows, so a row must cost little more than its own cell:
//! what it says of its roll call is read once, and then only compared.

use std::collections::BTreeMap;

use super::days::{self, Day, Days};
use super::field::{self, place, some, text};
use super::{Field, Head, TableReader, entry, undl_terms as terms};
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Body, Coverage, Draft, DraftNote, Origin, Totals};
use crate::dataset::{Place, clean};
use crate::date::Date;

/// What every row repeats of its roll call and must be the same in all of them: a name for
/// messages, and the headers that releases give it.
const TOLD: [(&str, &[&str]); 7] = [
    ("date", &["date"]),
    ("title", &["title", "description"]),
    ("total_yes", &["total_yes", "yes"]),
    ("total_no", &["total_no", "no"]),
    ("total_abstentions", &["total_abstentions", "abstentions"]),
    ("total_non_voting", &["total_non_voting", "non_voting"]),
    ("total_ms", &["total_ms", "total_voting"]),
];
const DATE: usize = 0;
const TITLE: usize = 1;

/// Returns the reader if the header is that of the library.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let columns = Columns::find(head)?;
    Some(Box::new(Undl {
        file,
        columns,
        begun: false,
        records: Vec::new(),
        index: BTreeMap::new(),
        current: 0,
        key: String::new(),
        days: Days::default(),
    }))
}

/// The columns of the table, by index; `None` where a release lacks one.
struct Columns {
    width: usize,
    id: Option<usize>,
    code: Option<usize>,
    name: Option<usize>,
    vote: usize,
    resolution: Option<usize>,
    draft: Option<usize>,
    meeting: Option<usize>,
    subjects: Option<usize>,
    note: Option<usize>,
    modality: Option<usize>,
    link: Option<usize>,
    told: [Option<usize>; TOLD.len()],
    /// Whether there is a column of permanent members, which only the Security Council has.
    permanent: bool,
}

impl Columns {
    fn find(head: &Head) -> Option<Self> {
        let columns = Self {
            width: head.names.len(),
            id: head.column(&["undl_id"]),
            code: head.column(&["ms_code", "ms_codes"]),
            name: head.column(&["ms_name", "ms_names"]),
            vote: head.column(&["ms_vote", "ms_votes"])?,
            resolution: head.column(&["resolution", "resolutions"]),
            draft: head.column(&["draft"]),
            meeting: head.column(&["meeting"]),
            subjects: head.column(&["subjects"]),
            note: head.column(&["vote_note"]),
            modality: head.column(&["modality"]),
            link: head.column(&["undl_link"]),
            told: TOLD.map(|(_, keys)| head.column(keys)),
            permanent: head.column(&["permanent_member"]).is_some(),
        };
        let names_members = columns.code.or(columns.name).is_some();
        let names_roll_calls = columns.id.or(columns.resolution).is_some();
        (names_members && names_roll_calls).then_some(columns)
    }
}

/// A roll call of this file.
struct Record {
    key: String,
    /// Index into [`Draft::roll_calls`].
    roll_call: usize,
    /// The texts of [`TOLD`] in the row that began the record.
    told: [Box<str>; TOLD.len()],
    /// Whether a difference between its rows was reported.
    differs: bool,
}

struct Undl {
    file: usize,
    columns: Columns,
    /// Whether the header was seen.
    begun: bool,
    records: Vec<Record>,
    index: BTreeMap<String, usize>,
    /// Index of the record of the row before; the rows of a record mostly stand together.
    current: usize,
    /// Key of the record of a row; reused for all rows.
    key: String,
    /// Days that may be day/month or month/day, each with its roll call, place and text.
    days: Days<(usize, Place, String)>,
}

impl TableReader for Undl {
    fn format(&self) -> &'static str {
        "undl-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let is_first = !std::mem::replace(&mut self.begun, true);
        if is_first {
            self.tell_unread(row, draft);
        }
        // Files that were joined have the header again.
        if is_first || text(row, Some(self.columns.vote)) == "ms_vote" {
            return;
        }
        if !field::is_as_wide_as(row, self.columns.width) {
            draft.doubts.push(field::wrong_length(row, self.columns.width, self.file));
            return;
        }
        let Some(at) = self.record(row, draft) else { return };
        self.compare(at, row, draft);
        self.cell(at, row, draft);
    }

    fn finish(mut self: Box<Self>, draft: &mut Draft) {
        self.settle_days(draft);
        self.settle_notes(draft);
    }
}

/// Further columns of the library's releases. They are about the record and not the vote, so that
/// they are neither read nor reported.
const KNOWN: [&str; 6] =
    ["session", "committee_report", "agenda_title", "agenda", "permanent_member", "decade"];

impl Undl {
    /// Reports the columns that are not the library's and that nothing is read from.
    fn tell_unread(&self, row: &[Field<'_>], draft: &mut Draft) {
        let it = &self.columns;
        let own = [
            it.id,
            it.code,
            it.name,
            Some(it.vote),
            it.resolution,
            it.draft,
            it.meeting,
            it.subjects,
            it.note,
            it.modality,
            it.link,
        ];
        let known = row.iter().enumerate();
        let known = known.filter(|it| KNOWN.contains(&super::key(&it.1.text).as_str()));
        let used = own.into_iter().chain(it.told).flatten().chain(known.map(|it| it.0)).collect();
        entry::tell_unread(row, true, &[], &used, (self.file, draft));
    }

    /// Returns the index of the record of a row, begun if new. `None`, with a doubt, if the row
    /// does not say which roll call it is of.
    fn record(&mut self, row: &[Field<'_>], draft: &mut Draft) -> Option<usize> {
        let id = text(row, self.columns.id);
        if let Some(current) = self.records.get(self.current)
            && !id.is_empty()
            && current.key == id
        {
            return Some(self.current);
        }
        self.key.clear();
        self.key.push_str(id);
        if id.is_empty() {
            let symbol = text(row, self.columns.resolution);
            if symbol.is_empty() {
                let message = "the row has neither undl_id nor resolution, so that its roll call is not known; it is left out";
                let doubt = Doubt::new("row-without-roll-call", message.to_owned());
                draft.doubts.push(doubt.at(self.file, place(row, None)));
                return None;
            }
            let [date, ..] = self.columns.told;
            self.key.extend([symbol, "\t", text(row, date)]);
        }
        self.current = match self.index.get(&self.key) {
            Some(known) => *known,
            None => self.begin(row, draft),
        };
        Some(self.current)
    }

    /// Begins the record of a roll call with what its first row says, and returns its index.
    fn begin(&mut self, row: &[Field<'_>], draft: &mut Draft) -> usize {
        // Records of other files stay apart: their symbols show later whether they are the same.
        let roll_call = draft.roll_call_index(Origin::Undl, &format!("{} {}", self.file, self.key));
        let symbol = text(row, self.columns.resolution);
        let id = text(row, self.columns.id);
        // A text that was not adopted has no symbol but that of its draft.
        let draft_symbol = text(row, self.columns.draft);
        let name = [symbol, draft_symbol].into_iter().find(|it| !it.is_empty()).unwrap_or(id);
        let is_of_draft = symbol.is_empty() && !draft_symbol.is_empty() && !id.is_empty();
        let name = clean(name).into_owned();
        let date = self.date(row, roll_call, &name, draft);
        let columns = &self.columns;
        let stated = self.totals(row, &name, draft);
        let adopted_without = self.without_vote(row, &name, draft);
        let (link, title) = (text(row, columns.link), text(row, told(columns, TITLE)));
        if let Some(it) = draft.roll_calls.get_mut(roll_call) {
            it.file = self.file;
            it.place = Some(place(row, None));
            it.id = Some(name);
            it.record = is_of_draft.then(|| clean(id).into_owned());
            it.date = date;
            it.title = some(terms::title(title));
            it.url = match (link, id) {
                ("", "") => None,
                ("", id) => Some(terms::record(id)),
                (link, _) => Some(clean(link).into_owned()),
            };
            it.outcome = adopted_without.or_else(|| terms::outcome(symbol));
            it.topics = terms::topics(text(row, columns.subjects));
            it.stated = stated;
            it.body = match terms::body(symbol) {
                Body::Unknown if columns.permanent => Body::SecurityCouncil,
                Body::Unknown => match terms::body(text(row, columns.meeting)) {
                    Body::Unknown => terms::body(draft_symbol),
                    body => body,
                },
                body => body,
            };
            it.coverage = Coverage::Everybody;
        }
        let told = columns.told.map(|column| text(row, column).into());
        self.records.push(Record { key: self.key.clone(), roll_call, told, differs: false });
        self.index.insert(self.key.clone(), self.records.len() - 1);
        self.records.len() - 1
    }

    fn date(
        &mut self,
        row: &[Field<'_>],
        roll_call: usize,
        name: &str,
        draft: &mut Draft,
    ) -> Option<Date> {
        let column = told(&self.columns, DATE);
        let written = text(row, column);
        let date = terms::day(written);
        if date.is_some() || written.is_empty() {
            return date;
        }
        let at = place(row, column);
        match self.days.read(written, || (roll_call, at, quoted(written).to_owned())) {
            Some(Day::Known(date)) => return Some(date),
            Some(_) => {}
            // Other days of the column may tell which number is the month.
            None => return None,
        }
        let doubt = Doubt::unreadable_date(written).of_roll_call(name);
        draft.doubts.push(doubt.at(self.file, at));
        None
    }

    /// Sets the days whose order of day and month the whole column tells, and reports those that
    /// stay open.
    fn settle_days(&mut self, draft: &mut Draft) {
        for ((roll_call, at, written), date) in std::mem::take(&mut self.days).settle() {
            let Some(it) = draft.roll_calls.get_mut(roll_call) else { continue };
            it.date = date;
            if date.is_none() {
                let id = it.id.clone().unwrap_or_default();
                let doubt = days::ambiguous(&written, 1).of_roll_call(&id);
                draft.doubts.push(doubt.at(self.file, at));
            }
        }
    }

    fn totals(&self, row: &[Field<'_>], name: &str, draft: &mut Draft) -> Totals {
        let [_, _, yes, no, abstain, not_voting, members] = self.columns.told;
        let mut total = |column: Option<usize>| {
            let written = text(row, column);
            let count = terms::count(written);
            if count.is_none() && !written.is_empty() {
                let doubt = Doubt::unreadable_count(written);
                draft.doubts.push(doubt.of_roll_call(name).at(self.file, place(row, column)));
            }
            count
        };
        Totals {
            yes: total(yes),
            no: total(no),
            abstain: total(abstain),
            not_voting: total(not_voting),
            members: total(members),
        }
    }

    /// Returns the record's words if it says that nobody voted, and reports that the library lists
    /// its members as in favour all the same; else `None`.
    fn without_vote(&self, row: &[Field<'_>], name: &str, draft: &mut Draft) -> Option<String> {
        let written = text(row, self.columns.modality);
        let lower = written.to_lowercase();
        if !["without", "acclamation", "consensus"].iter().any(|it| lower.contains(it)) {
            return None;
        }
        let written = quoted(written);
        let message = format!(
            "the record of \"{name}\" says \"{written}\": nobody voted, and the library lists its members as in favour all the same; say so beside the chart"
        );
        let doubt = Doubt::new("no-vote-taken", message).quoting(written).of_roll_call(name);
        draft.doubts.push(doubt.at(self.file, place(row, self.columns.modality)));
        some(written)
    }

    /// Reports the first row that says something else of its roll call than the row that began the
    /// record.
    fn compare(&mut self, at: usize, row: &[Field<'_>], draft: &mut Draft) {
        let Some(record) = self.records.get_mut(at).filter(|it| !it.differs) else { return };
        let facts = TOLD.iter().zip(self.columns.told).zip(&record.told);
        for (((what, _), column), before) in facts {
            let now = text(row, column);
            if now == &**before {
                continue;
            }
            record.differs = true;
            let (now, before) = (quoted(now), quoted(before));
            let message = format!(
                "this row has \"{now}\" as {what}, an earlier row of the same roll call \"{before}\"; the earlier one counts"
            );
            let mut doubt = Doubt::new("rows-differ", message).quoting(now);
            if let Some(id) = draft.roll_calls.get(record.roll_call).and_then(|it| it.id.as_deref())
            {
                doubt = doubt.of_roll_call(id);
            }
            draft.doubts.push(doubt.at(self.file, place(row, column)));
            return;
        }
    }

    /// Adds the position and the note of a row to its roll call.
    fn cell(&self, at: usize, row: &[Field<'_>], draft: &mut Draft) {
        let Some(record) = self.records.get(at) else { return };
        let (code, name) = (text(row, self.columns.code), text(row, self.columns.name));
        let column = if name.is_empty() { self.columns.code } else { self.columns.name };
        let at = place(row, column);
        if code.is_empty() && name.is_empty() {
            let message = "the row names no member; it is left out".to_owned();
            draft.doubts.push(Doubt::new("incomplete-row", message).at(self.file, at));
            return;
        }
        let code = Some(code).filter(|it| !it.is_empty());
        let member = draft.member(code, name, at, self.file);
        let written = text(row, Some(self.columns.vote));
        let position = terms::position(written);
        if position.is_none() {
            let id = draft.roll_calls.get(record.roll_call).and_then(|it| it.id.clone());
            let written = quoted(written);
            let message = format!(
                "\"{written}\" is no position; write Y, N or A, or X for a member who did not vote"
            );
            let doubt = Doubt::new("unknown-position", message)
                .quoting(written)
                .of_roll_call(&id.unwrap_or_default())
                .about(vec![
                    quoted(if name.is_empty() { code.unwrap_or_default() } else { name })
                        .to_owned(),
                ])
                .at(self.file, place(row, Some(self.columns.vote)));
            draft.doubts.push(doubt);
        }
        let Some(roll_call) = draft.roll_calls.get_mut(record.roll_call) else { return };
        roll_call.list(member, position, at);
        let note = text(row, self.columns.note);
        if !note.is_empty() {
            let place = Some(place(row, self.columns.note));
            roll_call.notes.push(DraftNote { member, text: clean(note).into_owned(), place });
        }
    }

    /// Reports a note that stands on every row of a roll call: it is about the roll call, and
    /// removed from the members.
    fn settle_notes(&self, draft: &mut Draft) {
        let mut shared: BTreeMap<String, (usize, String, Option<Place>)> = BTreeMap::new();
        for record in &self.records {
            let Some(it) = draft.roll_calls.get_mut(record.roll_call) else { continue };
            let Some(first) = it.notes.first() else { continue };
            let on_all = it.cells.len() > 1 && it.notes.len() >= it.cells.len();
            if on_all && it.notes.iter().all(|note| note.text == first.text) {
                let id = it.id.clone().unwrap_or_default();
                let told = shared.entry(first.text.clone()).or_insert((0, id, first.place));
                told.0 += 1;
                it.notes = Vec::new();
            }
        }
        for (text, (count, id, place)) in shared {
            let whole = match count {
                1 => "on the roll call as a whole".to_owned(),
                _ => format!("on {count} roll calls as a whole, here on the first"),
            };
            let message = format!("the record adds {whole}: \"{text}\"");
            let doubt = Doubt::new("note", message).quoting(&text).of_roll_call(&id);
            draft.doubts.push(doubt.at(self.file, place));
        }
    }
}

/// Returns the column of an entry of [`TOLD`], by its index.
fn told(columns: &Columns, what: usize) -> Option<usize> {
    columns.told.get(what).copied().flatten()
}
