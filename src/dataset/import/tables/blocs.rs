//! Tables of blocs: one row for each membership, with its first day and the first day after it.

use super::days::{Day, Days};
use super::entry;
use super::layout::{self, Layout};
use super::words::{Role, role};
use super::{Head, TableReader, key};
use crate::dataset::clean;
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Draft;
use crate::date::Date;

/// Returns the reader if one of the first rows names a column of blocs, one of members and one of
/// days. Without days the table must be narrow and hold no positions.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let rows: Vec<&[String]> = layout::rows(head).collect();
    let (header, columns) = rows
        .iter()
        .take(10)
        .enumerate()
        .find_map(|(index, row)| Some((index, Columns::find(row, &rows)?)))?;
    // A list of votes may name the bloc of each member.
    let says_more =
        rows.get(header).is_some_and(|row| row.len() > 3) || Layout::find(head).is_some();
    if columns.from.is_none() && columns.to.is_none() && says_more {
        return None;
    }
    Some(Box::new(Blocs {
        file,
        header,
        columns,
        filled: layout::filled(rows.iter().skip(header + 1).copied()),
        seen: 0,
        days: Days::default(),
        open: Vec::new(),
    }))
}

struct Blocs {
    file: usize,
    header: usize,
    columns: Columns,
    /// For each column, whether the first rows have anything in it below the header.
    filled: Vec<bool>,
    /// Rows so far, comments not counted.
    seen: usize,
    /// Days that wait, each with the end of a membership that it is: an even number is the first
    /// day and an odd one the day after, and half of it is the index into `open`.
    days: Days<usize>,
    /// Memberships in the order of the file, until the order of day and month is known.
    open: Vec<Open>,
}

/// Which column holds what.
#[derive(Debug)]
struct Columns {
    bloc: usize,
    /// The bloc's name, where `bloc` holds its id.
    name: Option<usize>,
    member: Option<usize>,
    code: Option<usize>,
    from: Option<usize>,
    to: Option<usize>,
}

/// A membership whose days may not be known yet.
struct Open {
    bloc: String,
    member: u32,
    from: Bound,
    to: Bound,
}

/// One end of a membership.
enum Bound {
    /// A day, or no limit.
    Known(Option<Date>),
    /// A text that is no day, or that may be day/month or month/day until the whole column was
    /// read.
    Doubtful { text: String, place: crate::dataset::Place, unreadable: bool },
}

impl TableReader for Blocs {
    fn format(&self) -> &'static str {
        "blocs-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if row.first().is_some_and(|it| layout::is_comment(&it.text)) {
            return;
        }
        self.seen += 1;
        if self.seen == self.header + 1 {
            let Columns { bloc, name, member, code, from, to } = self.columns;
            let used = [Some(bloc), name, member, code, from, to].into_iter().flatten().collect();
            entry::tell_unread(row, true, &self.filled, &used, (self.file, draft));
        }
        if self.seen > self.header + 1 {
            self.membership(row, draft);
        }
    }

    fn finish(mut self: Box<Self>, draft: &mut Draft) {
        let ends: Vec<(usize, Option<Date>)> = std::mem::take(&mut self.days).settle().collect();
        for (end, date) in ends {
            let Some(open) = self.open.get_mut(end / 2) else { continue };
            let bound = if end % 2 == 0 { &mut open.from } else { &mut open.to };
            if date.is_some() {
                *bound = Bound::Known(date);
            }
        }
        for open in std::mem::take(&mut self.open) {
            self.close(open, draft);
        }
    }
}

impl Blocs {
    fn membership(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let field = |column: Option<usize>| {
            column.and_then(|it| row.get(it)).filter(|it| !it.text.is_empty())
        };
        let (name, code) = (field(self.columns.member), field(self.columns.code));
        let Some(at) = name.or(code).map(|it| it.place) else { return };
        let Some(bloc) = field(Some(self.columns.bloc)) else {
            let message = "the row names no bloc, the membership is left out; fill the cell";
            let doubt = Doubt::new("incomplete-row", message.to_owned()).at(self.file, at);
            draft.doubts.push(doubt.quoting(name.or(code).map_or("", |it| &it.text)));
            return;
        };
        let text = name.map_or("", |it| it.text.as_ref());
        let member = draft.member(code.map(|it| it.text.as_ref()), text, at, self.file);
        if let Some(code) = code {
            draft.name_member(&code.text, &clean(text));
        }
        // The bloc exists even if none of its memberships can be read.
        let id = id(&bloc.text);
        let made = draft.bloc(&id);
        if made.name.is_none() {
            let name = field(self.columns.name).unwrap_or(bloc);
            made.name = Some(clean(&name.text).into_owned());
        }
        let end = self.open.len() * 2;
        let from = self.bound(field(self.columns.from), end);
        let to = self.bound(field(self.columns.to), end + 1);
        self.open.push(Open { bloc: id, member, from, to });
    }

    fn bound(&mut self, field: Option<&Field<'_>>, end: usize) -> Bound {
        let Some(field) = field else { return Bound::Known(None) };
        let doubtful = |unreadable| Bound::Doubtful {
            text: field.text.to_string(),
            place: field.place,
            unreadable,
        };
        match self.days.read(&field.text, || end) {
            Some(Day::Known(date)) => Bound::Known(Some(date)),
            Some(_) => doubtful(true),
            None => doubtful(false),
        }
    }

    /// Adds a membership whose days are known to its bloc; any other is left out with a doubt.
    fn close(&self, open: Open, draft: &mut Draft) {
        match (open.from, open.to) {
            (Bound::Known(from), Bound::Known(to)) => {
                draft.bloc(&open.bloc).memberships.push((open.member, from, to));
            }
            (Bound::Doubtful { text, place, unreadable }, _)
            | (_, Bound::Doubtful { text, place, unreadable }) => {
                let doubt = match unreadable {
                    true => Doubt::unreadable_date(&text),
                    false => {
                        let message = format!(
                            "\"{text}\" may be day/month or month/day, the membership is left out; write it as 2019-12-09"
                        );
                        Doubt::new("ambiguous-date", message)
                    }
                };
                draft.doubts.push(doubt.at(self.file, place).quoting(&text));
            }
        }
    }
}

impl Columns {
    fn find(row: &[String], rows: &[&[String]]) -> Option<Self> {
        let column = |wanted: Role| row.iter().position(|it| role(it) == Some(wanted));
        let bloc = column(Role::Bloc)?;
        // In `bloc,name,member` the name is that of the bloc.
        let named = bloc + 1;
        let is_name = |at: usize| row.get(at).is_some_and(|it| key(it) == "name");
        let other = row.iter().enumerate().position(|(at, it)| {
            at != named && matches!(role(it), Some(Role::Member | Role::State))
        });
        let name = Some(named).filter(|at| is_name(*at) && other.is_some());
        let mut member = other
            .filter(|_| name.is_some())
            .or_else(|| column(Role::Member))
            .or_else(|| column(Role::State));
        let mut code = column(Role::Code).or_else(|| column(Role::Id));
        let down = |column: usize| {
            let below = rows.iter().skip_while(|it| **it != row).skip(1);
            below.map(move |row| row.get(column).map_or("", String::as_str))
        };
        if let (Some(only), None) = (member, code)
            && layout::nearly_all(down(only), layout::is_code)
        {
            (member, code) = (None, Some(only));
        }
        member.or(code)?;
        Some(Self { bloc, name, member, code, from: column(Role::From), to: column(Role::To) })
    }
}

/// Returns the id of a bloc: its name in lower case with hyphens, since pages list ids with spaces
/// between. A name without letters and digits stays as it is.
pub fn id(name: &str) -> String {
    match key(&clean(name)).replace('_', "-") {
        empty if empty.is_empty() => clean(name).into_owned(),
        id => id,
    }
}
