//! One column for each position: names below "In favour", "Against" and "Abstaining", or a mark
//! in one of them beside each name.

use std::collections::{BTreeMap, BTreeSet};

use super::ballots::Ballots;
use super::entry::{self, Facts};
use super::layout;
use super::words::{Role, name_columns, role};
use super::{Head, TableReader};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Draft;
use crate::dataset::import::names::{Found, Roster};
use crate::dataset::import::text::is_turned_half;
use crate::dataset::{Place, clean};
use crate::position::Position;

/// Returns the reader if one of the first rows names two positions or more, and names or marks
/// stand below them.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let rows: Vec<&[String]> = layout::rows(head).collect();
    let header = rows.iter().take(10).position(|row| headings(row).len() > 1)?;
    let names = *rows.get(header)?;
    let columns = headings(names);
    let body = rows.get(header + 1..)?;
    let texts: Vec<&str> = body
        .iter()
        .flat_map(|row| columns.keys().filter_map(|it| row.get(*it).map(String::as_str)))
        .collect();
    let roles: Vec<Option<Role>> = names.iter().map(|it| role(it)).collect();
    let with = |wanted: &[Role]| {
        let is_wanted = |it: &Option<Role>| it.is_some_and(|it| wanted.contains(&it));
        roles.iter().position(is_wanted)
    };
    let member = name_columns(names, body.iter().copied(), |it| with(&[it]));
    let code = with(&[Role::Code]);
    let marked = (!member.is_empty() || code.is_some())
        && layout::nearly_all(texts.iter().copied(), is_mark);
    let listed = layout::nearly_all(texts.iter().copied(), is_name);
    if marked == listed {
        return None;
    }
    let title = rows.get(..header).and_then(layout::title);
    // Beside marks, "id" may be that of the member.
    let roll_call = with(&[Role::RollCall]).or_else(|| with(&[Role::Id]).filter(|_| listed));
    let facts = roles
        .iter()
        .enumerate()
        .filter_map(|(column, role)| Some((column, (*role)?)))
        .filter(|(column, _)| !columns.contains_key(column) && Some(*column) != roll_call)
        .collect();
    let filled = layout::filled(body.iter().copied());
    Some(Box::new(Columns {
        file,
        header,
        filled,
        columns,
        marked: marked.then_some((member, code)),
        roll_call,
        facts,
        title,
        last_id: None,
        seen: 0,
        ballots: Ballots::new(file),
        said: Facts::new(file),
    }))
}

struct Columns {
    file: usize,
    header: usize,
    /// For each column, whether the first rows have anything in it below the header.
    filled: Vec<bool>,
    /// The position of each column, with the total that its header states.
    columns: BTreeMap<usize, (Position, Option<u32>)>,
    /// The columns of names and codes, if marks and not names stand below the positions.
    marked: Option<(Vec<usize>, Option<usize>)>,
    /// The column of the ids of roll calls; without one the table is one roll call.
    roll_call: Option<usize>,
    /// Other columns with a role.
    facts: Vec<(usize, Role)>,
    title: Option<String>,
    /// The last id, if each row has a member.
    last_id: Option<String>,
    /// Rows so far, comments not counted.
    seen: usize,
    ballots: Ballots,
    said: Facts,
}

impl TableReader for Columns {
    fn format(&self) -> &'static str {
        "columns-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if row.first().is_some_and(|it| layout::is_comment(&it.text)) {
            return;
        }
        self.seen += 1;
        if self.seen <= self.header + 1 {
            if self.seen == self.header + 1 {
                let said = self.facts.iter().filter(|it| entry::says(it.1)).map(|it| it.0);
                let mut used: BTreeSet<usize> = said.chain(self.roll_call).collect();
                used.extend(self.columns.keys());
                if let Some((member, code)) = &self.marked {
                    used.extend(member.iter().chain(code));
                }
                entry::tell_unread(row, true, &self.filled, &used, (self.file, draft));
            }
            return;
        }
        let Some(place) = row.first().map(|it| it.place) else { return };
        let index = self.roll_call(row, place, draft);
        match self.marked.clone() {
            Some((member, code)) => self.mark(row, &member, code, index, draft),
            None => self.list(row, index, draft),
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        self.ballots.finish(draft);
        self.said.finish(draft);
    }
}

impl Columns {
    /// Returns the index of the roll call of a row, with what the table says of it.
    fn roll_call(&mut self, row: &[Field<'_>], place: Place, draft: &mut Draft) -> usize {
        let id = self.roll_call.and_then(|it| row.get(it));
        let id = id.map(|it| clean(&it.text).into_owned()).filter(|it| !it.is_empty());
        // Merged cells have their text in the first row only.
        if self.marked.is_some() && id.is_some() {
            self.last_id.clone_from(&id);
        }
        let id = id.or_else(|| self.last_id.clone());
        let own = entry::own_key(self.file, "");
        let key = id.as_deref().unwrap_or(&own);
        let index = entry::roll_call(draft, self.file, key, id.as_deref(), place);
        for (column, role) in &self.facts {
            if let Some(field) = row.get(*column) {
                self.said.put(draft, index, *role, &field.text, field.place);
            }
        }
        if let Some(it) = draft.roll_calls.get_mut(index).filter(|_| self.roll_call.is_none()) {
            if it.title.is_none() {
                it.title = self.title.as_deref().map(|it| clean(it).into_owned());
            }
            for (position, total) in self.columns.values() {
                let stated = match position {
                    Position::Yes => &mut it.stated.yes,
                    Position::No => &mut it.stated.no,
                    Position::Abstain => &mut it.stated.abstain,
                    Position::NotVoting => &mut it.stated.not_voting,
                    _ => continue,
                };
                // A column of its own may have the total that the header does not.
                *stated = total.or(*stated);
            }
        }
        index
    }

    /// Adds the names in each column of positions: a cell has one, or a list of them.
    fn list(&mut self, row: &[Field<'_>], index: usize, draft: &mut Draft) {
        for (column, (position, _)) in &self.columns {
            let Some(field) = row.get(*column) else { continue };
            // Marks are no names, nor are the totals below a column.
            if is_mark(&field.text) || entry::number(&field.text).is_some() {
                continue;
            }
            for (name, place) in names(field) {
                let member = draft.member(None, name, place, self.file);
                self.ballots.cell(draft, index, member, *position, place);
            }
        }
    }

    /// Adds the position under which a member is marked. A member without a mark is left out and
    /// counted as blank; one with several is reported.
    fn mark(
        &mut self,
        row: &[Field<'_>],
        member: &[usize],
        code: Option<usize>,
        index: usize,
        draft: &mut Draft,
    ) {
        let text = |column: usize| row.get(column).map_or("", |it| it.text.as_ref());
        let name: Vec<&str> =
            member.iter().map(|it| text(*it)).filter(|it| !it.is_empty()).collect();
        let name = name.join(" ");
        let code = code.map(text).filter(|it| !it.is_empty());
        let at = member.first().and_then(|it| row.get(*it)).or(row.first());
        let Some(at) = at.map(|it| it.place) else { return };
        if name.is_empty() && code.is_none() {
            return;
        }
        let marks: Vec<(Position, &Field<'_>)> = self
            .columns
            .iter()
            .filter_map(|(column, (position, _))| Some((*position, row.get(*column)?)))
            .filter(|(_, field)| is_mark(&field.text) && field.text != "0")
            .collect();
        let member = draft.member(code, &name, at, self.file);
        match marks.as_slice() {
            [(position, field)] => {
                self.ballots.cell(draft, index, member, *position, field.place);
            }
            [] => {
                self.ballots.put(draft, index, member, "", at);
                if !layout::is_heading(row) {
                    draft.list_blank(index, member);
                }
            }
            [_, (_, field), ..] => {
                let message = format!(
                    "\"{name}\" is marked under several positions; leave one mark, until then it counts as not named"
                );
                let doubt = Doubt::new("marked-twice", message).at(self.file, field.place);
                draft.doubts.push(doubt.quoting(&field.text));
                self.ballots.unread(draft, index, member, field.place);
            }
        }
    }
}

/// Returns the columns of a row that name positions, each with the total that it states. Empty if a
/// position stands twice.
fn headings(row: &[String]) -> BTreeMap<usize, (Position, Option<u32>)> {
    let found: BTreeMap<usize, (Position, Option<u32>)> = row
        .iter()
        .enumerate()
        .filter_map(|(column, it)| Some((column, entry::heading(it)?)))
        .collect();
    let mut positions: Vec<Position> = found.values().map(|it| it.0).collect();
    positions.sort_unstable();
    positions.dedup();
    match positions.len() == found.len() {
        true => found,
        false => BTreeMap::new(),
    }
}

/// Whether a text is a mark, such as a cross or a tick; 0 and 1 are marks too.
fn is_mark(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "×" | "✓" | "✔" | "✅" | "*" | "•" | "●" | "1" | "0" | "+")
}

/// Whether a text can be a name or a list of names.
fn is_name(text: &str) -> bool {
    text.chars().filter(|it| it.is_alphabetic()).count() > 1
        && super::words::position(text).is_none()
}

/// Splits a cell into names, each with its place. They stand between line ends, semicolons or
/// bullets; without these, between commas outside brackets. A name with a comma of its own, such as
/// "Korea, Republic of", stays whole.
pub fn names<'f>(field: &'f Field<'_>) -> impl Iterator<Item = (&'f str, Place)> {
    let text = field.text.as_ref();
    let lines = text.contains(['\n', ';', '•', '·']);
    let whole = !lines
        && (!text.contains([',', '،', '、'])
            || !matches!(Roster::un().find(text, None), Found::Unknown));
    let mut depth = 0_usize;
    let parts = text.split(move |character: char| {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match lines {
            true => matches!(character, '\n' | '\r' | ';' | '•' | '·'),
            false => !whole && depth == 0 && matches!(character, ',' | '،' | '、'),
        }
    });
    // The names, by the bytes at which they begin and end.
    let mut names: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for part in parts {
        let end = start + part.len();
        let name = |(from, to): (usize, usize)| text.get(from..to).unwrap_or_default().trim();
        match names.last_mut().filter(|it| !lines && is_turned_half(name(**it), part.trim())) {
            Some(before) => before.1 = end,
            None => names.push((start, end)),
        }
        let separator = text.get(end..).and_then(|it| it.chars().next());
        start = end + separator.map_or(0, char::len_utf8);
    }
    let names = names.into_iter().map(|(from, to)| text.get(from..to).unwrap_or_default().trim());
    // The place is that of the cell, since within a quoted cell that of a name cannot be told.
    names.filter(|it| !it.is_empty()).map(|it| (it, field.place))
}
