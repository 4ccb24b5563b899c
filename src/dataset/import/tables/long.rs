//! Long tables: one row for each position.
//!
//! Columns are known by their headers in any of the pages' languages; without a header, by what
//! stands in them. Without a column for roll calls the table is one roll call. What the rows say
//! of a roll call (date, title, totals) is taken once; where they differ, the first counts and a
//! doubt says so.

mod apart;
mod body;
mod held;
mod which;

pub use which::facts;

use super::ballots::Ballots;
use super::columns::names as names_in;
use super::days;
use super::entry::{self, Facts};
use super::layout::{self, Layout};
use super::widths::Widths;
use super::words::{Role, is_iso, is_label};
use super::{Head, TableReader};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Draft, DraftNote};
use crate::dataset::{Place, clean};
use apart::Apart;
use held::Held;
use which::{Columns, Lists};

/// Returns the reader if the table has a column of positions and one of members.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let layout = Layout::find(head)?;
    // A line such as "In favour: Peru, Chad" is text, and not a table of one row.
    if layout.header.is_none() && head.rows.len() < 2 {
        return None;
    }
    let columns = Columns::find(&layout, head)?;
    Some(Box::new(Long {
        file,
        lists: columns.lists(&layout, head),
        held: which::is_open(&layout).then(Held::default),
        widths: Widths::new(&layout, head, file),
        layout,
        columns,
        seen: 0,
        ballots: Ballots::new(file),
        facts: Facts::new(file),
        last: None,
        apart: Apart::default(),
        incomplete: 0,
    }))
}

/// The most rows without a member or a roll call that are reported one by one.
const ROWS: usize = 20;

struct Long {
    file: usize,
    layout: Layout,
    columns: Columns,
    /// Whether the names of all who took a position stand in one cell.
    lists: Lists,
    /// The rows that wait while the meaning of the columns is open; `None` once it is decided.
    held: Option<Held>,
    /// Rows so far, comments not counted.
    seen: usize,
    ballots: Ballots,
    facts: Facts,
    widths: Widths,
    /// The roll call of the row before and the texts that were read of it. Most rows repeat them
    /// and need not be read again.
    last: Option<(usize, Vec<String>)>,
    /// The numbers of roll calls that were seen on several days, if they may begin anew each day.
    apart: Apart,
    /// How many rows have no member or no roll call.
    incomplete: usize,
}

impl TableReader for Long {
    fn format(&self) -> &'static str {
        "long-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        match &mut self.held {
            None => self.take(row, draft),
            Some(held) => {
                held.push(row);
                if held.is_full() {
                    self.release(draft);
                }
            }
        }
    }

    fn finish(mut self: Box<Self>, draft: &mut Draft) {
        self.release(draft);
        let told = draft.doubts.most(ROWS);
        if let Some(more) = self.incomplete.checked_sub(told).filter(|it| *it > 0) {
            let message =
                format!("{more} more rows name no member or no roll call; fill the cells");
            let doubt = Doubt::new("incomplete-row", message).of_many(more);
            draft.doubts.push(doubt.at(self.file, None));
        }
        self.widths.finish(draft);
        self.ballots.finish(draft);
        self.facts.finish(draft);
        self.apart.finish(self.file, draft);
    }
}

impl Long {
    /// Decides by the rows that waited what the columns mean, and reads these rows.
    fn release(&mut self, draft: &mut Draft) {
        let Some(held) = self.held.take() else { return };
        let (head, places) = held.into_head();
        if let Some(columns) = Columns::find(&self.layout, &head) {
            self.lists = columns.lists(&self.layout, &head);
            self.columns = columns;
        }
        for (texts, places) in head.all_rows().zip(&places) {
            let row: Vec<Field<'_>> = held::fields(texts, places).collect();
            self.take(&row, draft);
        }
    }

    fn take(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if row.first().is_some_and(|it| layout::is_comment(&it.text)) {
            return;
        }
        let has_header = self.layout.header.is_some();
        if self.layout.header.unwrap_or(self.layout.above) == self.seen {
            let used = self.columns.used();
            let filled = self.widths.within(&self.layout.filled);
            entry::tell_unread(row, has_header, filled, &used, (self.file, draft));
            self.tell_rival(row, draft);
        }
        if self.layout.header == Some(self.seen) {
            let columns = &self.columns;
            if columns.code.is_some_and(|it| is_iso(self.layout.name(it))) {
                draft.iso.insert(self.file);
            }
        }
        self.seen += 1;
        if self.seen > self.layout.above && !self.layout.is_header(row) && !layout::is_remark(row) {
            // A line of text below the table is a remark and no row of it.
            let is_line = row.iter().filter(|it| !it.text.is_empty()).count() < 2;
            if is_line || self.widths.fits(row, self.columns.position, draft) {
                self.position(row, draft);
            }
        }
    }

    fn position(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let text = |column: usize| row.get(column).map_or("", |it| it.text.as_ref());
        let Some(start) = row.first().map(|it| it.place) else { return };
        let name = self.columns.member.iter().map(|it| text(*it)).filter(|it| !it.is_empty());
        let name = name.collect::<Vec<_>>().join(" ");
        let code = self.columns.code.map(text).filter(|it| !it.is_empty());
        let position = row.get(self.columns.position);
        let place = position.map_or(start, |it| it.place);
        if name.is_empty() && code.is_none() {
            return self.doubt_row(row, draft, "names no member; fill the cell");
        }
        let id = self.columns.roll_call.map(text);
        if id.is_some_and(str::is_empty) {
            return self.doubt_row(row, draft, "names no roll call; fill the cell");
        }
        let at = self.columns.member.first().or(self.columns.code.as_ref());
        let at = at.and_then(|it| row.get(*it)).map_or(start, |it| it.place);
        if self.lists != Lists::None
            && let Some(names) = self.columns.member.first().and_then(|it| row.get(*it))
        {
            let index = self.roll_call(row, id, draft);
            let is_one = self.lists == Lists::ByLines && !names.text.contains([';', '\n']);
            let whole = is_one.then(|| (names.text.trim(), names.place));
            let several = names_in(names).filter(|_| !is_one);
            for (name, at) in whole.into_iter().chain(several) {
                let member = draft.member(None, name, at, self.file);
                self.put(draft, index, member, text(self.columns.position), at);
            }
            return;
        }
        let member = draft.member(code, &name, at, self.file);
        let index = self.roll_call(row, id, draft);
        self.put(draft, index, member, text(self.columns.position), place);
        if !layout::is_heading(row) && !is_label(&name) {
            draft.list_blank(index, member);
        }
        let note = self.columns.note.and_then(|it| row.get(it)).filter(|it| !it.text.is_empty());
        if let (Some(note), Some(it)) = (note, draft.roll_calls.get_mut(index)) {
            let text = clean(&note.text).into_owned();
            it.notes.push(DraftNote { member, text, place: Some(note.place) });
        }
    }

    /// Adds a position, unless the columns of positions have a rival: then it counts as unreadable.
    fn put(&mut self, draft: &mut Draft, index: usize, member: u32, text: &str, at: Place) {
        match self.columns.rival {
            None => self.ballots.put(draft, index, member, text, at),
            Some(_) => self.ballots.unread(draft, index, member, at),
        }
    }

    /// Reports that two columns may hold the positions.
    fn tell_rival(&self, row: &[Field<'_>], draft: &mut Draft) {
        let Some(rival) = self.columns.rival else { return };
        let name = |column: usize| quoted(self.layout.name(column));
        let position = self.columns.position;
        let message = format!(
            "\"{}\" and \"{}\" may both be the positions, and neither is read; rename the headers: \"position\" for the one that is, and for the other a word that says what it is, \"vote_id\" if it numbers the roll calls",
            name(position),
            name(rival)
        );
        let place = row.get(position).map(|it| it.place);
        let doubt = Doubt::new("several-position-columns", message).at(self.file, place);
        draft.doubts.push(doubt.quoting(name(position)));
    }

    /// Returns the index of the roll call of a row: found by its key or id, else by its date and
    /// title.
    fn roll_call(&mut self, row: &[Field<'_>], id: Option<&str>, draft: &mut Draft) -> usize {
        let facts: Vec<&Field<'_>> =
            self.columns.facts.iter().filter_map(|(column, _)| row.get(*column)).collect();
        let given = self.columns.key.and_then(|it| row.get(it)).map(|it| it.text.as_ref());
        let given = given.filter(|it| !it.is_empty());
        let said = given.into_iter().chain(id).chain(facts.iter().map(|it| it.text.as_ref()));
        if let Some((index, before)) = &self.last
            && before.iter().map(String::as_str).eq(said.clone())
        {
            return *index;
        }
        let fact = |role: Role| {
            let column = self.columns.facts.iter().find(|it| it.1 == role);
            column.and_then(|it| row.get(it.0)).map_or("", |it| it.text.as_ref())
        };
        let (date, title) = (fact(Role::Date), fact(Role::Title));
        let on_day =
            |key: &str| entry::own_key(self.file, &format!("{}\t{}", clean(key), days::key(date)));
        // Where numbers may begin anew each day, a later day waits apart until all rows are read.
        let may_be_another = |key: &str| {
            self.columns.by_act && !date.is_empty() && self.apart.first(key, date).is_some()
        };
        let key = match given.or(id) {
            Some(key) if self.columns.by_day || may_be_another(key) => on_day(key),
            Some(key) => clean(key).into_owned(),
            None => {
                let date = if self.columns.timed { days::key(date) } else { date.to_owned() };
                entry::own_key(self.file, &format!("{date}\t{title}"))
            }
        };
        let place = row.first().map_or(Place::START, |it| it.place);
        let number = given.or(id);
        let id = id.map(clean);
        let index = entry::roll_call(draft, self.file, &key, id.as_deref(), place);
        if let Some(number) = number
            && self.columns.by_act
            && !self.columns.by_day
            && !date.is_empty()
        {
            let dated = self.columns.facts.iter().find(|it| it.1 == Role::Date);
            let place = dated.and_then(|it| row.get(it.0)).map_or(place, |it| it.place);
            self.apart.put(number, date, index, place);
        }
        for (column, role) in &self.columns.facts {
            if let Some(field) = row.get(*column) {
                self.facts.put(draft, index, *role, &field.text, field.place);
            }
        }
        if let Some(it) = draft.roll_calls.get_mut(index).filter(|it| it.title.is_none()) {
            it.title = self.layout.title.as_deref().map(|it| clean(it).into_owned());
        }
        self.last = Some((index, said.map(str::to_owned).collect()));
        index
    }

    /// Reports a row that is left out, and why; of many only the first.
    fn doubt_row(&mut self, row: &[Field<'_>], draft: &mut Draft, why: &str) {
        // A line of text below the table is a remark and no row of it.
        if row.iter().filter(|it| !it.text.is_empty()).count() < 2 {
            return;
        }
        self.incomplete += 1;
        if self.incomplete > draft.doubts.most(ROWS) {
            return;
        }
        if let Some(first) = row.iter().find(|it| !it.text.is_empty()) {
            let message = format!("the row {why}, it is left out");
            let doubt = Doubt::new("incomplete-row", message).at(self.file, first.place);
            draft.doubts.push(doubt.quoting(&first.text));
        }
    }
}
