//! Finds which column of a long table holds what, by headers and first rows.

use std::collections::BTreeSet;

use super::super::Head;
use super::super::days::{Day, day};
use super::super::layout::{self, Layout};
use super::super::words::{Role, is_act, name_columns};
use super::body::{Body, Ids};
use crate::dataset::import::symbol::Symbol;

/// The columns of a long table, by index.
#[derive(Debug, PartialEq)]
pub struct Columns {
    pub position: usize,
    /// Another column that may hold the positions. Which of the two is meant cannot be told, so
    /// neither is read.
    pub rival: Option<usize>,
    /// The column of names, or those of first and family names; none if members have only codes.
    pub member: Vec<usize>,
    pub code: Option<usize>,
    pub roll_call: Option<usize>,
    /// Whether `roll_call` is a column with a header such as "vote", beside that of positions.
    pub by_act: bool,
    /// Whether roll calls are numbered anew each day.
    pub by_day: bool,
    /// Whether each row has a time of its own, so that only its day tells roll calls apart.
    pub timed: bool,
    /// The column that tells roll calls with the same symbol apart.
    pub key: Option<usize>,
    pub note: Option<usize>,
    /// Columns that describe the roll call, with their roles.
    pub facts: Vec<(usize, Role)>,
}

/// Whether cells of members hold several names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lists {
    /// Each holds one.
    None,
    /// Some hold several, with semicolons or line ends between; a comma is part of a name.
    ByLines,
    /// Some hold several, with commas between.
    ByCommas,
}

impl Columns {
    /// Finds the columns; `None` if there is none of positions or none of members.
    pub fn find(layout: &Layout, head: &Head) -> Option<Self> {
        match layout.header {
            Some(_) => Self::by_header(layout, head),
            None => Self::by_content(layout, head),
        }
    }

    fn by_header(layout: &Layout, head: &Head) -> Option<Self> {
        let of_role = |role: Role| layout.column(role);
        let is_position = |it: &&usize| layout.role(**it) == Some(Role::Position);
        let body = Body { layout, head };
        let mut rival = None;
        let position = match layout.positions.as_slice() {
            // A single column of positions under a name of its own is a roll call, and the table is
            // wide. With roll calls or dates in another column it is long all the same.
            [only] if is_position(&only) || layout.name(*only).is_empty() => *only,
            [only] if has_several_rows(layout, head, of_role(Role::RollCall)) => *only,
            [only]
                if of_role(Role::RollCall).is_none()
                    && of_role(Role::Date).is_some()
                    && !layout.weak =>
            {
                *only
            }
            several => {
                let called: Vec<usize> = several.iter().filter(is_position).copied().collect();
                let position = body.position(&called)?;
                rival = body.rival(position, &called);
                position
            }
        };
        rival = rival.or_else(|| body.unread_rival(position));
        let state = of_role(Role::State);
        let mut code = of_role(Role::Code);
        let mut member = name_columns(&layout.names, body.rows(), of_role);
        // "Country" with ISO codes below is a column of codes.
        if let ([only], None) = (member.as_slice(), code)
            && layout::nearly_all(body.column(*only), layout::is_code)
        {
            code = Some(*only);
            member.clear();
        }
        // A deputy's country has a code, which is not the deputy's own.
        if let (Some(column), Some(_), true) = (code, state, !member.is_empty())
            && state.is_some_and(|it| !member.contains(&it))
            && layout::nearly_all(body.column(column), layout::is_code)
        {
            code = None;
        }
        let (mut roll_call, mut key) = layout.roll_calls(head);
        if let Some(id) = of_role(Role::Id) {
            match body.meaning_of_ids(id, member.first().copied().or(code)) {
                Ids::RollCalls if roll_call.is_none() => roll_call = Some(id),
                Ids::RollCalls => key = key.or(Some(id)),
                Ids::Members if code.is_none() => code = Some(id),
                _ => {}
            }
        }
        // Beside "position", a column "vote" may identify the roll calls.
        let acts = layout
            .with(Role::Position)
            .filter(|it| *it != position && Some(*it) != rival && is_act(layout.name(*it)));
        let acts: Vec<usize> = acts.collect();
        let who = member.first().copied().or(code);
        let (mut by_act, mut by_day) = (false, false);
        for act in acts.iter().copied() {
            match (roll_call, body.roll_call_ids(act, who)) {
                (None, Some(numbers)) => {
                    (roll_call, by_act, by_day) = (Some(act), true, numbers.by_day);
                }
                (Some(it), _) if key.is_none() && body.divides(act, it, who) => key = Some(act),
                _ => {}
            }
        }
        // If it identifies no roll calls, it may hold the positions.
        let of = roll_call.or_else(|| of_role(Role::Date));
        let mut others = acts.into_iter().filter(|it| ![roll_call, key].contains(&Some(*it)));
        rival = rival.or_else(|| others.find(|it| body.may_be_positions(*it, position, of)));
        if member.is_empty() && code.is_none() {
            member = vec![body.names(position, roll_call.or_else(|| of_role(Role::Date)))?];
        }
        let taken = [Some(position), code, roll_call, key];
        let facts = facts(layout, &|it| taken.contains(&Some(it)) || member.contains(&it));
        let note = of_role(Role::Note);
        let whole: Vec<usize> = member.iter().copied().chain(code).collect();
        let timed = body.has_times_of_rows(of_role(Role::Date), &whole);
        let which = Self {
            position,
            rival,
            member,
            code,
            roll_call,
            by_act,
            by_day,
            timed,
            key,
            note,
            facts,
        };
        Some(which)
    }

    /// Returns the columns that something is read from, and the rival, which is reported by itself.
    pub fn used(&self) -> BTreeSet<usize> {
        let ids = [self.code, self.roll_call, self.key, self.note, self.rival];
        let facts = self.facts.iter().map(|it| it.0);
        let used = facts.chain(self.member.iter().copied()).chain(ids.into_iter().flatten());
        used.chain([self.position]).collect()
    }

    /// Tells whether cells hold the names of all who took a position: each position stands once in
    /// its roll call, and at least one cell is a list of names. Between two of them there must be
    /// more than a comma, which stands within names too.
    pub fn lists(&self, layout: &Layout, head: &Head) -> Lists {
        let [member] = self.member.as_slice() else { return Lists::None };
        let text = |row: &'_ [String], column| row.get(column).cloned().unwrap_or_default();
        let rows = || layout::rows(head).skip(layout.above);
        let is_list = |cell: &str, fewest: usize| {
            let names = cell.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty());
            let known = names.clone().filter(|it| layout::is_state(it)).count();
            !layout::is_state(cell) && (names.count() >= fewest || known > 1)
        };
        let has_lines = |cell: &str| cell.contains([';', '\n']);
        let cells = || rows().map(|row| text(row, *member));
        let by_lines = cells().any(|it| has_lines(&it) && is_list(&it, 2));
        let by_commas = cells().any(|it| !has_lines(&it) && is_list(&it, 3));
        let mut seen = BTreeSet::new();
        let mut has_each_once = || {
            rows().all(|row| {
                let of = self.key.or(self.roll_call).map(|it| text(row, it));
                seen.insert((of, text(row, self.position)))
            })
        };
        match (by_lines, by_commas) {
            _ if self.code.is_some() || !(by_lines || by_commas) || !has_each_once() => Lists::None,
            (true, false) => Lists::ByLines,
            _ => Lists::ByCommas,
        }
    }

    /// Finds the columns of a table without a header by what stands in them. `None` if there are
    /// several columns of positions, if they hold mere numbers, or if no other column is one of
    /// members.
    fn by_content(layout: &Layout, head: &Head) -> Option<Self> {
        let ([position], false) = (layout.positions.as_slice(), layout.weak) else { return None };
        let body = Body { layout, head };
        let others: Vec<usize> = (0..body.width()).filter(|it| it != position).collect();
        let find = |is_such: &dyn Fn(&str) -> bool| {
            others.iter().copied().find(|it| layout::nearly_all(body.column(*it), is_such))
        };
        let date = find(&|it| matches!(day(it), Day::Known(_) | Day::Either(..)));
        let roll_call = find(&|it| Symbol::parse(it).is_some());
        let code = find(&layout::is_code);
        let taken = [date, roll_call, code];
        let is_name = |it: &str| it.chars().any(char::is_alphabetic);
        let member = others.iter().copied().find(|it| {
            !taken.contains(&Some(*it)) && layout::nearly_all(body.column(*it), is_name)
        });
        if member.is_none() && code.is_none() {
            return None;
        }
        let whole: Vec<usize> = member.into_iter().chain(code).collect();
        let timed = body.has_times_of_rows(date, &whole);
        Some(Self {
            position: *position,
            rival: None,
            member: member.into_iter().collect(),
            code,
            roll_call,
            by_act: false,
            by_day: false,
            timed,
            key: None,
            note: None,
            facts: date.map(|it| (it, Role::Date)).into_iter().collect(),
        })
    }
}

/// Whether some roll call has several rows, by the column of roll calls: in a list of roll calls
/// each has one. `false` without such a column.
fn has_several_rows(layout: &Layout, head: &Head, roll_call: Option<usize>) -> bool {
    let Some(column) = roll_call else { return false };
    let ids: Vec<&str> = Body { layout, head }.column(column).collect();
    ids.iter().collect::<BTreeSet<_>>().len() < ids.len()
}

/// Whether more rows are needed to know what the columns mean: if several headers mean positions,
/// one column may identify the roll calls, and the first rows may all be of one roll call.
pub fn is_open(layout: &Layout) -> bool {
    layout.header.is_some() && layout.with(Role::Position).count() > 1
}

/// Returns the columns that describe roll calls, the first of each role. Those that `is_taken` or
/// that hold positions are left out.
pub fn facts(layout: &Layout, is_taken: &dyn Fn(usize) -> bool) -> Vec<(usize, Role)> {
    let is_total = |role: Role| matches!(role, Role::Total(_));
    let totals = layout.roles.iter().flatten().filter(|it| is_total(**it)).count();
    let says = |role: Role| match role {
        // A single column "No" may be a number.
        Role::Total(_) => totals > 1,
        Role::Date | Role::Title | Role::Url | Role::Kind | Role::Outcome => true,
        Role::Topics | Role::Majority | Role::Members => true,
        _ => false,
    };
    let mut facts: Vec<(usize, Role)> = Vec::new();
    for (column, role) in layout.roles.iter().enumerate() {
        let Some(role) = role.filter(|it| says(*it)) else { continue };
        let known = facts.iter().any(|it| it.1 == role);
        if !is_taken(column) && !known && !layout.is_position(column) {
            facts.push((column, role));
        }
    }
    facts
}
