//! Tables that stand beside those of positions: what the roll calls were about, and who has which
//! code.

use super::entry::{self, Facts};
use super::layout;
use super::words::{Role, name_columns, role};
use super::{Head, TableReader};
use crate::dataset::clean;
use crate::dataset::import::csv::Field;
use crate::dataset::import::draft::Draft;
use crate::dataset::import::symbol::Symbol;

/// Returns the reader if the table is a list of roll calls: it has an id or symbol, and a date or a
/// title.
pub fn roll_calls(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let roles: Vec<Option<Role>> = head.names.iter().map(|it| role(it)).collect();
    let column = |wanted: Role| roles.iter().position(|it| *it == Some(wanted));
    let symbol = roles.iter().enumerate().filter(|it| *it.1 == Some(Role::RollCall)).map(|it| it.0);
    let symbol = best_symbol(head, &symbol.collect::<Vec<_>>());
    // A table with a mere "id" may be of anything, unless it has a date and a title and all its
    // headers are known. A first column "no" has numbers if no other column has totals.
    let is_total = |it: &&Option<Role>| matches!(it, Some(Role::Total(_)));
    let numbers = roles.iter().filter(is_total).count() == 1;
    let number = || roles.first().filter(|it| numbers && is_total(it)).map(|_| 0);
    let says_all = column(Role::Date).and(column(Role::Title)).is_some();
    let only = roles.iter().all(Option::is_some) && says_all;
    let symbol = symbol.or_else(|| column(Role::Id).or_else(number).filter(|_| only))?;
    let key = column(Role::Id).unwrap_or(symbol);
    let mut facts: Vec<(usize, Role)> = Vec::new();
    for (column, role) in roles.iter().enumerate() {
        if let Some(role) = role.filter(|it| entry::says(*it))
            && column != key
            && !facts.iter().any(|it| it.1 == role)
        {
            facts.push((column, role));
        }
    }
    let says = |role: Role| facts.iter().any(|it| it.1 == role);
    // Under "members" may stand counts instead of names.
    let is_person = |(column, role): (usize, &Option<Role>)| {
        let mut cells = head.rows.iter().filter_map(|row| row.get(column));
        matches!(role, Some(Role::Member | Role::LastName | Role::Code))
            && cells.any(|it| it.chars().any(char::is_alphabetic))
    };
    let of_people = roles.iter().enumerate().any(is_person);
    if of_people || !(says(Role::Date) || says(Role::Title)) {
        return None;
    }
    let filled = layout::filled(head.rows.iter().map(Vec::as_slice));
    let said = Facts::new(file);
    Some(Box::new(RollCalls { file, key, symbol, facts, filled, seen: 0, said }))
}

/// Returns the reader if the table is a list of members: it has a code and a name.
pub fn members(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let roles: Vec<Option<Role>> = head.names.iter().map(|it| role(it)).collect();
    let column = |wanted: Role| roles.iter().position(|it| *it == Some(wanted));
    let code = column(Role::Code).or_else(|| column(Role::Id))?;
    let name = name_columns(&head.names, head.rows.iter().map(Vec::as_slice), column);
    name.first()?;
    // "code, name, price" is of something else; a table of states is not, nor is one with known
    // headers only.
    let names = || {
        let name = name.first().copied();
        head.rows.iter().filter_map(move |row| row.get(name?).map(String::as_str))
    };
    let only = roles.iter().all(Option::is_some);
    let of_states = layout::nearly_all(names(), layout::is_state)
        || head.keys.iter().any(|it| it.starts_with("iso"));
    if !only && !of_states {
        return None;
    }
    let filled = layout::filled(head.rows.iter().map(Vec::as_slice));
    Some(Box::new(Members { file, code, name, filled, seen: 0 }))
}

/// Returns the one of several columns of ids that has symbols of documents, else the one that is
/// called so, else the first.
fn best_symbol(head: &Head, columns: &[usize]) -> Option<usize> {
    let has_symbols = |column: &usize| {
        let cells = head.rows.iter().filter_map(|row| row.get(*column).map(String::as_str));
        cells.filter(|it| Symbol::parse(it).is_some()).count() > 0
    };
    let symbol = |name: &usize| {
        let name = head.names.get(*name).map_or("", String::as_str).to_lowercase();
        matches!(name.as_str(), "symbol" | "resolution")
    };
    let found = columns.iter().find(|it| has_symbols(it));
    found.or_else(|| columns.iter().find(|it| symbol(it))).or(columns.first()).copied()
}

struct RollCalls {
    file: usize,
    /// The column of ids by which positions are joined.
    key: usize,
    symbol: usize,
    facts: Vec<(usize, Role)>,
    /// For each column, whether the first rows have anything in it.
    filled: Vec<bool>,
    seen: usize,
    said: Facts,
}

impl TableReader for RollCalls {
    fn format(&self) -> &'static str {
        "rollcalls-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        let field = |column: usize| row.get(column).filter(|it| !it.text.is_empty());
        if self.seen == 1 {
            let facts = self.facts.iter().map(|it| it.0);
            let used = facts.chain([self.key, self.symbol]).collect();
            return entry::tell_unread(row, true, &self.filled, &used, (self.file, draft));
        }
        let Some(key) = field(self.key).or_else(|| field(self.symbol)) else { return };
        let symbol = field(self.symbol).map(|it| clean(&it.text));
        let place = row.first().map_or(key.place, |it| it.place);
        let index = entry::described(draft, self.file, &clean(&key.text), symbol.as_deref(), place);
        for (column, role) in &self.facts {
            if let Some(field) = row.get(*column) {
                self.said.put(draft, index, *role, &field.text, field.place);
            }
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        self.said.finish(draft);
    }
}

struct Members {
    file: usize,
    code: usize,
    name: Vec<usize>,
    /// For each column, whether the first rows have anything in it.
    filled: Vec<bool>,
    seen: usize,
}

impl TableReader for Members {
    fn format(&self) -> &'static str {
        "members-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        if self.seen == 1 {
            let used = self.name.iter().copied().chain([self.code]).collect();
            return entry::tell_unread(row, true, &self.filled, &used, (self.file, draft));
        }
        let text = |column: usize| row.get(column).map_or("", |it| it.text.as_ref());
        let name = self.name.iter().map(|it| text(*it)).filter(|it| !it.is_empty());
        let name = name.collect::<Vec<_>>().join(" ");
        draft.list_member(text(self.code), &clean(&name));
    }
}
