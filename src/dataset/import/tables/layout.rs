//! Finds where in a generic table the positions, the names and the headers stand.
//!
//! People put titles above the header, dates below it and totals at the side. Nothing announces
//! these, so the first rows are looked at: a column holds positions if nearly all of its cells do.

use std::collections::BTreeSet;

use super::Head;
use super::codes::{self, Reading, Token, token};
use super::days::{Day, day};
use super::entry::number;
use super::words::{Role, is_act, role};
use crate::dataset::import::csv::Field;
use crate::dataset::import::names::{Found, Roster};

/// The parts of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// How many rows stand above the first one with positions.
    pub above: usize,
    /// Index of the row above them that names the columns, if one does.
    pub header: Option<usize>,
    /// The names of the columns; empty without a header.
    pub names: Vec<String>,
    /// The role of each column by its name; `None` where that says nothing.
    pub roles: Vec<Option<Role>>,
    /// The columns of positions, ascending.
    pub positions: Vec<usize>,
    /// If some columns of positions hold too many slips to be known by their cells, the codes of
    /// the others.
    pub sure_codes: Option<BTreeSet<String>>,
    /// Whether the positions are mostly numbers and signs, which tables of all kinds have.
    pub weak: bool,
    /// For each column, whether the first rows have anything in it below the header.
    pub filled: Vec<bool>,
    /// A line of text above the header, if it is the only one.
    pub title: Option<String>,
}

/// What was seen of one column.
#[derive(Default)]
struct Column {
    first: Option<usize>,
    tokens: usize,
    /// Rows with something that is no position.
    others: Vec<usize>,
    /// How many of these look like codes of states: among such, NO is Norway.
    codes_of_states: usize,
    /// How many positions are words or letters, which tables of other kinds seldom have.
    strong: usize,
    codes: BTreeSet<String>,
    words: BTreeSet<crate::position::Position>,
}

impl Layout {
    /// Finds the parts of a table by its first rows; `None` if no column holds positions.
    pub fn find(head: &Head) -> Option<Self> {
        let rows: Vec<&[String]> = rows(head).collect();
        let columns = columns(&rows);
        let first = |column: &usize| columns.get(*column).and_then(|it| it.first);
        let announced = announced(&rows, &columns);
        let (positions, weak, above) = match (position_columns(&columns), announced) {
            (Some((positions, weak)), Some((column, above))) if positions == [column] => {
                (positions, weak, above)
            }
            // If a header announces the positions, columns of mere numbers hold something else,
            // such as the numbers of roll calls.
            (Some((_, true)), Some((column, above))) => (vec![column], false, above),
            (Some((positions, _)), None) if are_offices(&rows, &columns, &positions) => {
                return None;
            }
            (Some((positions, weak)), _) => {
                let above = start(positions.iter().filter_map(first))?;
                (positions, weak, above)
            }
            (None, it) => it.map(|(column, above)| (vec![column], false, above))?,
        };
        let header = header(rows.get(..above).unwrap_or_default(), &positions);
        let names: Vec<String> =
            header.and_then(|it| rows.get(it)).map(|it| it.to_vec()).unwrap_or_default();
        let roles = roles(&names, rows.get(..above).unwrap_or_default(), &positions);
        let title = title(rows.get(..header.unwrap_or(above)).unwrap_or_default());
        let sure_codes = None;
        let filled = filled(rows.iter().skip(above).copied());
        let mut layout =
            Self { above, header, names, roles, positions, sure_codes, weak, filled, title };
        layout.leave_out_others(&columns);
        layout.trust_headers();
        if layout.positions.is_empty() || layout.is_one_letter(&columns) {
            return None;
        }
        layout.forget_roles_of_codes();
        layout.add_members(&columns);
        layout.add_blank_columns(&columns);
        Some(layout)
    }

    /// Returns the role of a column; `None` if its name says nothing.
    pub fn role(&self, column: usize) -> Option<Role> {
        self.roles.get(column).copied().flatten()
    }

    /// Yields the columns with a role, in the order of the table.
    pub fn with(&self, role: Role) -> impl Iterator<Item = usize> {
        let has = move |it: &(usize, &Option<Role>)| *it.1 == Some(role);
        self.roles.iter().enumerate().filter(has).map(|(column, _)| column)
    }

    /// Returns the first column with a role that holds no positions.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.with(role).find(|it| !self.is_position(*it))
    }

    /// Whether a column holds positions. There may be thousands of these, so the search is binary.
    pub fn is_position(&self, column: usize) -> bool {
        self.positions.binary_search(&column).is_ok()
    }

    /// Returns the name of a column; empty if it has none.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// Whether a row repeats the header over the columns of positions, as where tables were put
    /// below each other.
    pub fn is_header(&self, row: &[Field<'_>]) -> bool {
        let over = |column: &usize| row.get(*column).map_or("", |it| it.text.as_ref());
        // The name of a single column may be a position itself, so the whole row must be the same.
        let all = self.positions.len() > 1
            || row.iter().zip(&self.names).all(|(it, name)| it.text == *name);
        all && self.positions.iter().any(|it| !over(it).is_empty())
            && self.positions.iter().all(|it| over(it) == self.name(*it))
    }

    /// Returns the columns that identify roll calls: the one of symbols, or else the first, and
    /// another one, which tells roll calls with the same symbol apart.
    pub fn roll_calls(&self, head: &Head) -> (Option<usize>, Option<usize>) {
        let columns: Vec<usize> =
            self.with(Role::RollCall).filter(|it| !self.is_position(*it)).collect();
        let below = |column: usize| {
            let rows = rows(head).skip(self.above);
            rows.filter_map(move |row| row.get(column).map(String::as_str))
        };
        let symbol = columns.iter().copied().find(|it| nearly_all(below(*it), is_symbol));
        let symbol = symbol.or(columns.first().copied());
        let number = columns.into_iter().find(|it| Some(*it) != symbol);
        (symbol, number)
    }

    /// Removes columns whose headers say that they hold no positions, although their cells look
    /// like it: a party may be called Red, which is also a word for "against"; under "result", A
    /// stands for adopted; and under several words for positions stand counts.
    fn leave_out_others(&mut self, columns: &[Column]) {
        let of_states = nearly_all(self.positions.iter().map(|it| self.name(*it)), is_state);
        let is_total = |it: &&Option<Role>| matches!(it, Some(Role::Total(_)));
        let counts = !of_states && self.roles.iter().filter(is_total).count() > 1;
        let is_other = |it: &usize| match self.role(*it) {
            Some(Role::Bloc | Role::Outcome | Role::Kind | Role::Majority) => true,
            Some(Role::Total(_)) => counts,
            _ => false,
        };
        let positions: Vec<usize> =
            self.positions.iter().copied().filter(|it| !is_other(it)).collect();
        // If no other column is left, "result" may be what each member did, provided that it is
        // written in words.
        let in_words = |it: &&usize| {
            self.role(**it) != Some(Role::Bloc)
                && columns.get(**it).is_some_and(|it| !it.words.is_empty())
        };
        self.positions = match positions.as_slice() {
            [] => self.positions.iter().filter(in_words).copied().collect(),
            _ => positions,
        };
    }

    /// Removes columns whose headers mean members or roll calls: under "member" stand members, even
    /// if they are called Y, N and A.
    fn trust_headers(&mut self) {
        let is_long = self.positions.iter().any(|it| self.role(*it) == Some(Role::Position));
        let names_others = |it: &usize| {
            matches!(
                self.role(*it),
                Some(
                    Role::Member
                        | Role::FirstName
                        | Role::LastName
                        | Role::State
                        | Role::Code
                        | Role::RollCall
                        | Role::Title
                )
            )
        };
        // In a wide table such headers stand first. Those further right are names of members, one
        // of whom may be called "Deputy".
        let first =
            self.positions.iter().position(|it| !names_others(it) || is_code(self.name(*it)));
        let Some(first) = first else { return };
        let kept = self.positions.iter().enumerate();
        let kept = kept.filter(|(at, it)| *at >= first && !(is_long && names_others(it)));
        self.positions = kept.map(|(_, it)| *it).collect();
    }

    /// Whether the only column of positions has one and the same code in all cells, under a name
    /// that says nothing of votes.
    fn is_one_letter(&self, columns: &[Column]) -> bool {
        let [only] = self.positions.as_slice() else { return false };
        let is_named = self.header.is_some()
            && !is_id(self.name(*only))
            && self.role(*only) != Some(Role::Position);
        // Beside members, it may be that all of them said Y.
        let of = |role| self.column(role).is_some();
        let has_members = of(Role::Member) || of(Role::State) || of(Role::LastName);
        is_named
            && columns.get(*only).is_some_and(|it| {
                let sure = has_members && it.codes.iter().all(|it| codes::is_plain(it));
                it.words.is_empty() && it.codes.len() < 2 && !sure
            })
    }

    /// Forgets the roles of headers that are codes of states: among these COD is the Congo, and not
    /// Romanian for "code".
    fn forget_roles_of_codes(&mut self) {
        let across = self.positions.iter().map(|it| self.name(*it));
        if self.positions.len() < 3 || !nearly_all(across, is_code) {
            return;
        }
        let first = self.positions.first().copied().unwrap_or(0);
        for (name, role) in self.names.iter().zip(&mut self.roles).skip(first) {
            if is_code(name) {
                *role = None;
            }
        }
    }

    /// Adds columns of positions that hold too many slips to be known by their cells, unless the
    /// table is long, with a header such as "vote" over the positions. Such a column has a name
    /// without a role, and either some cell with a position or, among states, the name of a state.
    fn add_members(&mut self, columns: &[Column]) {
        let (Some(first), None) = (
            self.positions.first().copied(),
            self.positions.iter().find(|it| self.role(**it) == Some(Role::Position)),
        ) else {
            return;
        };
        let known = self.codes_of_positions(columns);
        let across = |is_such: fn(&str) -> bool| {
            nearly_all(self.positions.iter().map(|it| self.name(*it)), is_such)
        };
        let (of_states, of_ids) = (across(is_state), across(is_id));
        let has_position = |at: usize| {
            columns.get(at).is_some_and(|it| {
                let among =
                    |code: &String| at > first && known.contains(code) && !codes::is_dash(code);
                !it.words.is_empty() || it.codes.iter().any(|it| codes::is_plain(it) || among(it))
            })
        };
        let is_one = |at: &usize| {
            let name = self.name(*at);
            !name.is_empty()
                && self.role(*at).is_none()
                && !self.is_position(*at)
                && ((of_states && is_state(name)) || (has_position(*at) && of_ids == is_id(name)))
        };
        let more: Vec<usize> = (0..self.names.len()).filter(is_one).collect();
        let sure = known.into_iter().cloned().collect();
        self.sure_codes = (!more.is_empty()).then_some(sure);
        self.positions.extend(more);
        self.positions.sort_unstable();
    }

    /// Returns the codes that stand in the columns of positions.
    fn codes_of_positions<'a>(&self, columns: &'a [Column]) -> BTreeSet<&'a String> {
        let its = self.positions.iter().filter_map(|it| columns.get(*it));
        its.flat_map(|it| &it.codes).collect()
    }

    /// Adds the columns that are blank in the first rows and stand to the right of the first column
    /// of positions: a member who joined late has no position in early roll calls.
    fn add_blank_columns(&mut self, columns: &[Column]) {
        let (Some(first), true) = (self.positions.first().copied(), self.positions.len() > 1)
        else {
            return;
        };
        let known = self.codes_of_positions(columns);
        let blank = |column: &usize| {
            columns.get(*column).is_none_or(|it| {
                it.others.iter().all(|row| *row < self.above)
                    && it.codes.iter().all(|it| codes::is_dash(it) || known.contains(it))
            }) && !self.name(*column).is_empty()
                && self.roles.get(*column).is_none_or(Option::is_none)
        };
        let more: Vec<usize> = (first..self.names.len())
            .filter(|it| self.positions.binary_search(it).is_err() && blank(it))
            .collect();
        self.positions.extend(more);
        self.positions.sort_unstable();
    }
}

/// Yields the rows of the head that are no comments.
pub fn rows(head: &Head) -> impl Iterator<Item = &[String]> {
    head.all_rows().filter(|it| !is_comment(it.first().map_or("", String::as_str)))
}

/// Whether a row is a comment by its first field: `# from here on ...`.
pub fn is_comment(first: &str) -> bool {
    first.trim_start_matches('#').starts_with(' ') && first.starts_with('#')
}

/// Whether a row is a remark below a table, in a single field: "Source: ...", "* as corrected".
pub fn is_remark(row: &[Field<'_>]) -> bool {
    let mut filled = row.iter().map(|it| it.text.as_ref()).filter(|it| !it.is_empty());
    let (Some(only), None) = (filled.next(), filled.next()) else { return false };
    only.contains([':', '：']) || only.starts_with(['*', '†', '(', '['])
}

/// Whether at most one cell of a row is filled, as in a line between groups of members.
pub fn is_heading(row: &[Field<'_>]) -> bool {
    row.iter().filter(|it| !it.text.is_empty()).count() < 2
}

/// Whether a text looks like the id or the day of a roll call, and not like a name.
pub fn is_id(text: &str) -> bool {
    (text.chars().any(|it| it.is_ascii_digit()) && !text.trim().is_empty())
        || matches!(day(text), Day::Known(_))
}

/// Whether a text looks like the symbol of a document.
fn is_symbol(text: &str) -> bool {
    text.contains('/') && text.chars().any(char::is_alphabetic) && is_id(text)
}

/// Whether a text is the name or the code of a state.
pub fn is_state(text: &str) -> bool {
    let roster = Roster::un();
    !matches!(roster.find(text, None), Found::Unknown)
        || (is_code(text) && roster.by_code(text, None).is_some())
}

/// Whether a text has the shape of an ISO code.
pub fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 3) && text.bytes().all(|it| it.is_ascii_uppercase())
}

/// Whether `is_such` holds of at least nine in ten of these texts, blank ones aside; `false` if
/// there are none.
pub fn nearly_all<'t>(
    texts: impl Iterator<Item = &'t str>,
    is_such: impl Fn(&str) -> bool,
) -> bool {
    let (mut such, mut all) = (0_usize, 0_usize);
    for text in texts.filter(|it| !it.trim().is_empty()) {
        all += 1;
        such += usize::from(is_such(text));
    }
    all > 0 && such * 10 >= all * 9
}

/// Tells for each column whether any of these rows has something in it.
pub fn filled<'r>(rows: impl Iterator<Item = &'r [String]>) -> Vec<bool> {
    let mut filled = Vec::new();
    for row in rows {
        if filled.len() < row.len() {
            filled.resize(row.len(), false);
        }
        for (filled, text) in filled.iter_mut().zip(row) {
            *filled |= !text.is_empty();
        }
    }
    filled
}

/// Looks at the cells of each column, headers and rows about roll calls apart.
fn columns(rows: &[&[String]]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !names_things(row)) {
        for (column, text) in row.iter().enumerate() {
            if columns.len() <= column {
                columns.resize_with(column + 1, Column::default);
            }
            if let Some(column) = columns.get_mut(column) {
                column.add(index, text);
            }
        }
    }
    columns
}

/// Whether a row is a header, or describes the roll calls across. Its first field must say so, or
/// two of its fields: a single "motion" further right is one of the kinds of votes.
fn names_things(row: &[String]) -> bool {
    let mut filled = row.iter().filter(|it| !it.is_empty());
    let Some(label) = filled.next() else { return false };
    let naming = |text: &String| match role(text) {
        None | Some(Role::Total(_) | Role::From | Role::To | Role::Id | Role::Members) => None,
        role => role,
    };
    if matches!(role(label), Some(Role::Total(_) | Role::Members)) {
        return filled.clone().count() > 0 && filled.all(|it| number(it).is_some());
    }
    if naming(label).is_some() {
        return true;
    }
    // No more than the first columns: a table may be very wide.
    let roles: BTreeSet<Role> = row.iter().take(50).filter_map(naming).collect();
    roles.len() > 1 || (role(label) == Some(Role::Id) && !roles.is_empty())
}

impl Column {
    fn add(&mut self, row: usize, text: &str) {
        let token = token(text);
        if token == Token::Blank {
            return;
        }
        match token {
            Token::Word(position) => {
                self.strong += 1;
                self.words.insert(position);
            }
            Token::Code(code) => {
                self.strong += usize::from(!codes::is_weak(&code));
                self.codes.insert(code);
            }
            _ => {
                self.codes_of_states += usize::from(is_code(text));
                return self.others.push(row);
            }
        }
        self.first.get_or_insert(row);
        self.tokens += 1;
    }

    /// Whether the cells from the row `start` on are positions. One slip is allowed, or one in ten.
    fn holds_positions(&self, start: usize) -> bool {
        let others = self.others.iter().filter(|it| **it >= start).count();
        self.tokens > others && others <= 1.max((self.tokens + others) / 10)
    }

    /// Whether the cells from the first position on are positions, few look like codes of states,
    /// and no more stands above them than titles and headers take.
    fn may_hold_positions(&self) -> bool {
        self.first.is_some_and(|first| {
            let above = self.others.iter().filter(|it| **it < first).count();
            self.holds_positions(first)
                && above <= 10
                && above <= self.tokens + 4
                && self.codes_of_states <= 1.max(self.tokens / 10)
        })
    }
}

/// Returns the first row of positions, given the first one of each column. One column in ten may
/// err: PER, the code of Peru, is also "in favour" in Albanian.
fn start(firsts: impl Iterator<Item = usize>) -> Option<usize> {
    let mut firsts: Vec<usize> = firsts.collect();
    firsts.sort_unstable();
    firsts.get(firsts.len() / 10).copied()
}

/// Returns the columns that hold positions, and whether these are mostly numbers and signs. `None`
/// if there are none.
fn position_columns(columns: &[Column]) -> Option<(Vec<usize>, bool)> {
    let all = |weak: bool| -> Vec<usize> {
        let of_kind = |it: &&Column| it.may_hold_positions() && (it.strong * 2 < it.tokens) == weak;
        let start = start(columns.iter().filter(of_kind).filter_map(|it| it.first));
        let holds = |it: &Column| start.is_some_and(|start| it.holds_positions(start));
        (0..columns.len())
            .filter(|it| columns.get(*it).is_some_and(|it| of_kind(&it) && holds(it)))
            .collect()
    };
    for weak in [false, true] {
        let together = all(weak);
        if !together.is_empty() && are_read(columns, &together) {
            return Some((together, weak));
        }
        let alone: Vec<usize> =
            together.into_iter().filter(|it| are_read(columns, &[*it])).collect();
        if !alone.is_empty() {
            return Some((alone, weak));
        }
    }
    None
}

/// Returns the column whose header means positions, and the index of the row below the header. The
/// header must also name members, and roll calls, dates or titles; and some cell must be a word for
/// a position, whatever the others are.
fn announced(rows: &[&[String]], columns: &[Column]) -> Option<(usize, usize)> {
    rows.iter().take(10).enumerate().find_map(|(index, row)| {
        let column = |wanted: &[Role]| {
            row.iter().position(|it| role(it).is_some_and(|it| wanted.contains(&it)))
        };
        // "vote" may be the number of the roll call where another column is called "position".
        let mut called = row.iter().enumerate().filter(|(column, name)| {
            role(name) == Some(Role::Position)
                && columns.get(*column).is_some_and(|it| !it.words.is_empty())
        });
        let (first, name) = called.next()?;
        let position = match is_act(name) {
            true => called.find(|it| !is_act(it.1)).map_or(first, |it| it.0),
            false => first,
        };
        column(&[Role::Member, Role::LastName, Role::State, Role::Code])?;
        // Otherwise it may be a list of people, whose positions are offices.
        column(&[Role::RollCall, Role::Date, Role::Title])?;
        Some((position, index + 1))
    })
}

/// Whether the header of the only column means positions, but most cells below it are none: a list
/// of people and their offices.
fn are_offices(rows: &[&[String]], columns: &[Column], positions: &[usize]) -> bool {
    let [only] = positions else { return false };
    let is_header =
        |row: &&[String]| row.get(*only).and_then(|it| role(it)) == Some(Role::Position);
    let header = rows.iter().take(10).position(is_header);
    header.is_some_and(|it| columns.get(*only).is_some_and(|only| !only.holds_positions(it + 1)))
}

/// Whether the cells of these columns are words, or codes that belong together.
fn are_read(columns: &[Column], chosen: &[usize]) -> bool {
    let (mut codes, mut words) = (BTreeSet::new(), BTreeSet::new());
    for column in chosen.iter().filter_map(|it| columns.get(*it)) {
        codes.extend(column.codes.iter().cloned());
        words.extend(column.words.iter().copied());
    }
    !words.is_empty()
        || match codes::read(&codes, &words) {
            Reading::Known(known, _) => !known.is_empty(),
            Reading::Unknown(rivals) => !rivals.is_empty(),
        }
}

/// Returns the index of the row that names the columns; `None` if only one cell of that row is
/// filled. A row with cells over most columns of positions is preferred, then one that begins like
/// a header or has symbols over the positions, then the one with the most known headers, then the
/// fullest, then the lowest.
fn header(above: &[&[String]], positions: &[usize]) -> Option<usize> {
    let rank = |row: &[String]| {
        let filled = row.iter().filter(|it| !it.is_empty()).count();
        let over =
            positions.iter().filter(|it| row.get(**it).is_some_and(|it| !it.is_empty())).count();
        let known = row.iter().filter(|it| role(it).is_some()).count();
        let label = row.iter().find(|it| !it.is_empty()).and_then(|it| role(it));
        let mut ids = positions.iter().filter_map(|it| row.get(*it)).filter(|it| !it.is_empty());
        let label = match label {
            _ if filled > 0 && ids.clone().count() > 0 && ids.all(|it| is_symbol(it)) => 3,
            Some(Role::RollCall | Role::Member | Role::State | Role::Code) => 2,
            Some(Role::Date) => 1,
            _ => 0,
        };
        (filled > 1 || row.len() == 1, over * 2 >= positions.len(), label, known, filled)
    };
    let best = above.iter().enumerate().max_by_key(|(index, row)| (rank(row), *index))?;
    (rank(best.1).0).then_some(best.0)
}

/// Returns the role of each column by its header. Where that leaves it open, a row that is blank
/// over the positions may tell: "Code, Country" may stand below the ids and days of roll calls.
fn roles(names: &[String], above: &[&[String]], positions: &[usize]) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = names.iter().map(|it| role(it)).collect();
    let blank =
        |row: &[String]| positions.iter().all(|it| row.get(*it).is_none_or(|it| it.is_empty()));
    for row in above.iter().filter(|row| blank(row)) {
        for (column, name) in row.iter().enumerate() {
            if let (Some(slot @ None), Some(role)) = (roles.get_mut(column), role(name)) {
                *slot = Some(role);
            }
        }
    }
    roles
}

/// Returns the only line of text above the header; `None` if there are several or it is no title.
pub fn title(above: &[&[String]]) -> Option<String> {
    let mut lines = above.iter().filter(|row| row.iter().any(|it| !it.is_empty()));
    let (first, None) = (lines.next()?, lines.next()) else { return None };
    let filled: Vec<&str> = first.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let is_label = first.first().is_some_and(|it| role(it).is_some());
    // Commas within an unquoted title make fields of it.
    (!is_label && filled.len() <= 4).then(|| filled.join(", "))
}
