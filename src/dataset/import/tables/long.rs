//! Long tables: one row for each position.
//!
//! Columns are known by their headers in any of the pages' languages; without a header, by what
//! stands in them. Without a column for roll calls the table is one roll call. What the rows say
//! of a roll call (date, title, totals) is taken once; where they differ, the first counts and a
//! doubt says so.

use std::collections::BTreeSet;

use super::ballots::Ballots;
use super::codes::{Token, token};
use super::columns::names as names_in;
use super::days::{Day, day};
use super::entry::{self, Facts};
use super::layout::{self, Layout};
use super::widths::Widths;
use super::words::{Role, is_act, is_iso, is_label, name_columns};
use super::{Head, TableReader};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Draft, DraftNote};
use crate::dataset::import::symbol::Symbol;
use crate::dataset::{Place, clean};

/// The reader, if the table has one column of positions.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let layout = Layout::find(head)?;
    // A line such as "In favour: Peru, Chad" is no table of one row.
    if layout.header.is_none() && head.rows.len() < 2 {
        return None;
    }
    let columns = Columns::find(&layout, head)?;
    Some(Box::new(Long {
        file,
        lists: columns.has_lists(&layout, head),
        widths: Widths::new(&layout, head, file),
        layout,
        columns,
        seen: 0,
        ballots: Ballots::new(file),
        facts: Facts::new(file),
        last: None,
        incomplete: 0,
    }))
}

/// The most rows of a table that are doubted one by one.
const ROWS: usize = 20;

struct Long {
    file: usize,
    layout: Layout,
    columns: Columns,
    /// The names of all who took a position stand in one cell.
    lists: bool,
    /// Rows so far, comments not counted.
    seen: usize,
    ballots: Ballots,
    facts: Facts,
    widths: Widths,
    /// The roll call of the row before and what was said of it, which is mostly said again.
    last: Option<(usize, Vec<String>)>,
    /// Rows without a member or a roll call.
    incomplete: usize,
}

/// Which column holds what.
#[derive(Debug, PartialEq)]
struct Columns {
    position: usize,
    /// Another that holds positions and is called so too: which of the two is meant cannot be told.
    rival: Option<usize>,
    /// One, or the first and the family name.
    member: Vec<usize>,
    code: Option<usize>,
    roll_call: Option<usize>,
    /// Whether roll calls are numbered anew each day.
    by_day: bool,
    /// What tells roll calls apart where several have the same symbol.
    key: Option<usize>,
    note: Option<usize>,
    /// What is said of the roll call.
    facts: Vec<(usize, Role)>,
}

impl TableReader for Long {
    fn format(&self) -> &'static str {
        "long-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
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

    fn finish(self: Box<Self>, draft: &mut Draft) {
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
    }
}

impl Long {
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
        let index = self.roll_call(row, id, draft);
        let at = self.columns.member.first().or(self.columns.code.as_ref());
        let at = at.and_then(|it| row.get(*it)).map_or(start, |it| it.place);
        if self.lists
            && let Some(names) = self.columns.member.first().and_then(|it| row.get(*it))
        {
            for (name, at) in names_in(names) {
                let member = draft.member(None, name, at, self.file);
                self.put(draft, index, member, text(self.columns.position), at);
            }
            return;
        }
        let member = draft.member(code, &name, at, self.file);
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

    fn put(&mut self, draft: &mut Draft, index: usize, member: u32, text: &str, at: Place) {
        match self.columns.rival {
            None => self.ballots.put(draft, index, member, text, at),
            Some(_) => self.ballots.unread(draft, index, member, at),
        }
    }

    /// Says that two columns may be the one of positions.
    fn tell_rival(&self, row: &[Field<'_>], draft: &mut Draft) {
        let Some(rival) = self.columns.rival else { return };
        let name = |column: usize| quoted(self.layout.name(column));
        let position = self.columns.position;
        let message = format!(
            "\"{}\" and \"{}\" may both be the positions, and neither is read; call the one that is \"position\" and the other otherwise, \"vote_id\" if it numbers the roll calls",
            name(position),
            name(rival)
        );
        let place = row.get(position).map(|it| it.place);
        let doubt = Doubt::new("several-position-columns", message).at(self.file, place);
        draft.doubts.push(doubt.quoting(name(position)));
    }

    /// The roll call of a row: by its id, else by its date and title.
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
        let key = match given.or(id) {
            Some(key) if self.columns.by_day => {
                entry::own_key(self.file, &format!("{}\t{}", clean(key), fact(Role::Date)))
            }
            Some(key) => clean(key).into_owned(),
            None => {
                let key = format!("{}\t{}", fact(Role::Date), fact(Role::Title));
                entry::own_key(self.file, &key)
            }
        };
        let place = row.first().map_or(Place { line: 1, column: 1 }, |it| it.place);
        let id = id.map(clean);
        let index = entry::roll_call(draft, self.file, &key, id.as_deref(), place);
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

    /// Says that a row was left out, for the first rows of a kind.
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

impl Columns {
    fn find(layout: &Layout, head: &Head) -> Option<Self> {
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
            // One column under a name of its own is a roll call: such a table is wide. With
            // roll calls or dates in another column it is long all the same.
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
        // The code of the country of a deputy is not the deputy's.
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
        // "vote" beside "position" says on what.
        let acts = layout
            .with(Role::Position)
            .filter(|it| *it != position && Some(*it) != rival && is_act(layout.name(*it)));
        let who = member.first().copied().or(code);
        let mut by_day = false;
        for act in acts {
            match (roll_call, body.roll_call_ids(act, who)) {
                (None, Some(numbers)) => (roll_call, by_day) = (Some(act), numbers.by_day),
                (Some(it), _) if key.is_none() && body.divides(act, it, who) => key = Some(act),
                _ => {}
            }
        }
        if member.is_empty() && code.is_none() {
            member = vec![body.names(position, roll_call.or_else(|| of_role(Role::Date)))?];
        }
        let taken = [Some(position), code, roll_call, key];
        let facts = facts(layout, &|it| taken.contains(&Some(it)) || member.contains(&it));
        let note = of_role(Role::Note);
        Some(Self { position, rival, member, code, roll_call, by_day, key, note, facts })
    }

    /// All that something is read from.
    fn used(&self) -> BTreeSet<usize> {
        let ids = [self.code, self.roll_call, self.key, self.note, self.rival];
        let facts = self.facts.iter().map(|it| it.0);
        let used = facts.chain(self.member.iter().copied()).chain(ids.into_iter().flatten());
        used.chain([self.position]).collect()
    }

    /// Whether each position stands once in its roll call, beside the names of all who took it.
    fn has_lists(&self, layout: &Layout, head: &Head) -> bool {
        let [member] = self.member.as_slice() else { return false };
        let text = |row: &'_ [String], column| row.get(column).cloned().unwrap_or_default();
        let rows = || layout::rows(head).skip(layout.above);
        let mut seen = BTreeSet::new();
        let is_list = |cell: String| {
            let names = cell.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty());
            let known = names.clone().filter(|it| layout::is_state(it)).count();
            !layout::is_state(&cell) && (names.count() > 2 || known > 1)
        };
        self.code.is_none()
            && rows().any(|row| is_list(text(row, *member)))
            && rows().all(|row| {
                let of = self.key.or(self.roll_call).map(|it| text(row, it));
                seen.insert((of, text(row, self.position)))
            })
    }

    /// Without a header: the column of positions and what stands in the others.
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
        Some(Self {
            position: *position,
            rival: None,
            member: member.into_iter().collect(),
            code,
            roll_call,
            by_day: false,
            key: None,
            note: None,
            facts: date.map(|it| (it, Role::Date)).into_iter().collect(),
        })
    }
}

/// Whether a column of roll calls has one of them more than once: a list of roll calls has each once.
fn has_several_rows(layout: &Layout, head: &Head, roll_call: Option<usize>) -> bool {
    let Some(column) = roll_call else { return false };
    let ids: Vec<&str> = Body { layout, head }.column(column).collect();
    ids.iter().collect::<BTreeSet<_>>().len() < ids.len()
}

/// Columns that say something of a roll call.
pub fn facts(layout: &Layout, is_taken: &dyn Fn(usize) -> bool) -> Vec<(usize, Role)> {
    let is_total = |role: Role| matches!(role, Role::Total(_));
    let totals = layout.roles.iter().flatten().filter(|it| is_total(**it)).count();
    let says = |role: Role| match role {
        // One column named "No" alone may be a number.
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

/// The first rows with positions.
struct Body<'b> {
    layout: &'b Layout,
    head: &'b Head,
}

/// What a column of ids identifies.
#[derive(PartialEq)]
enum Ids {
    RollCalls,
    Members,
    Rows,
}

/// A column that numbers roll calls.
struct Numbers {
    /// Whether it begins anew on another day.
    by_day: bool,
}

impl<'b> Body<'b> {
    fn rows(&self) -> impl Iterator<Item = &'b [String]> {
        layout::rows(self.head).skip(self.layout.above)
    }

    fn width(&self) -> usize {
        self.rows().map(<[String]>::len).max().unwrap_or(0)
    }

    fn column(&self, column: usize) -> impl Iterator<Item = &'b str> {
        self.rows().map(move |row| row.get(column).map_or("", String::as_str))
    }

    /// Of columns that hold positions and are called so, the one whose header means nothing else; the first
    /// if all may, or none.
    fn position(&self, called: &[usize]) -> Option<usize> {
        let sure = called.iter().find(|it| !is_act(self.layout.name(**it)));
        sure.or(called.first()).copied()
    }

    /// Another of these columns that may be meant as well as `position`, and says something else.
    fn rival(&self, position: usize, called: &[usize]) -> Option<usize> {
        let is_sure = |column: usize| !is_act(self.layout.name(column));
        let same = |one: &str, other: &str| match (token(one), token(other)) {
            (Token::Word(one), Token::Word(other)) => one == other,
            (Token::Code(one), Token::Code(other)) => one == other,
            (one, other) => one == Token::Blank && other == Token::Blank,
        };
        let differs = |it: usize| {
            self.column(position).zip(self.column(it)).any(|(one, other)| !same(one, other))
        };
        let mut others = called.iter().copied().filter(|it| *it != position);
        others.find(|it| is_sure(*it) == is_sure(position) && differs(*it))
    }

    /// Beside codes under "vote", which may number the roll calls, another that is called the positions and
    /// holds none that are known.
    fn unread_rival(&self, position: usize) -> Option<usize> {
        let is_act = |column: usize| is_act(self.layout.name(column));
        let has_words = || self.column(position).any(|it| matches!(token(it), Token::Word(_)));
        if !is_act(position) || has_words() {
            return None;
        }
        let is_filled = |column: usize| self.layout.filled.get(column) == Some(&true);
        let mut called = self.layout.with(Role::Position);
        called.find(|it| !is_act(*it) && !self.layout.is_position(*it) && is_filled(*it))
    }

    /// What stands in a column, if it may be the ids of roll calls: it is no number of a row, and where there are
    /// several, somebody stands in two of them, as ballot papers and districts have each member once. They
    /// have digits, or each is of one day and has nobody twice.
    fn roll_call_ids(&self, column: usize, member: Option<usize>) -> Option<Numbers> {
        // A line of text below the table is no row of it.
        let is_row = |row: &&[String]| row.iter().filter(|it| !it.is_empty()).count() > 1;
        let text = |row: &'b [String], column: usize| row.get(column).map_or("", String::as_str);
        let rows = || self.rows().filter(is_row);
        let pairs = |one: usize, other: usize| {
            rows().map(|row| (text(row, one), text(row, other))).collect::<BTreeSet<_>>().len()
        };
        let distinct = |column: usize| pairs(column, column);
        let count = distinct(column);
        let is_one_member = || member.is_some_and(|it| distinct(it) == 1);
        let is_of_row = count > 1 && count == rows().count() && !is_one_member();
        let is_shared = || member.is_none_or(|it| pairs(column, it) > distinct(it));
        let has_each_once = || member.is_none_or(|it| pairs(column, it) == rows().count());
        let by_day = self.layout.column(Role::Date).is_some_and(|day| pairs(column, day) > count);
        let cells = || rows().map(|row| text(row, column));
        if is_of_row
            || (count > 1 && !is_shared())
            || cells().any(|it| it.is_empty() || matches!(token(it), Token::Word(_)))
        {
            return None;
        }
        let is_numbered = layout::nearly_all(cells(), layout::is_id);
        (is_numbered || (count > 1 && !by_day && has_each_once())).then_some(Numbers { by_day })
    }

    /// Whether a column tells apart what another calls the same.
    fn divides(&self, column: usize, ids: usize, member: Option<usize>) -> bool {
        let pairs: BTreeSet<(&str, &str)> = self.column(ids).zip(self.column(column)).collect();
        let distinct = |column: usize| self.column(column).collect::<BTreeSet<&str>>().len();
        self.roll_call_ids(column, member).is_some_and(|it| !it.by_day)
            && pairs.len() > distinct(ids)
            && pairs.len() == distinct(column)
    }

    /// The first column of names that no header announces: few of them come twice in a roll call, as
    /// parties and titles do.
    fn names(&self, position: usize, roll_call: Option<usize>) -> Option<usize> {
        let is_free =
            |it: &usize| *it != position && self.layout.roles.get(*it).is_none_or(Option::is_none);
        let is_name = |it: &str| it.chars().any(char::is_alphabetic) && !layout::is_id(it);
        let comes_once = |column: &usize| {
            let text = |row: &'b [String], column: usize| row.get(column).map(String::as_str);
            let pairs =
                self.rows().map(|row| (roll_call.and_then(|it| text(row, it)), text(row, *column)));
            pairs.collect::<BTreeSet<_>>().len() * 10 >= self.rows().count() * 9
        };
        let mut free = (0..self.width()).filter(is_free);
        free.find(|it| layout::nearly_all(self.column(*it), is_name) && comes_once(it))
    }

    /// "id" may be that of a roll call, of a member or of the row: one that goes with one name
    /// only is a member's, one that comes with several is a roll call's, and a number that never
    /// comes back is the row's.
    fn meaning_of_ids(&self, ids: usize, members: Option<usize>) -> Ids {
        let distinct = |column: usize| self.column(column).collect::<BTreeSet<&str>>().len();
        let (count, rows) = (distinct(ids), self.rows().count());
        let is_number = |it: &str| it.parse::<f64>().is_ok();
        match members {
            _ if count == rows => match layout::nearly_all(self.column(ids), is_number) {
                true => Ids::Rows,
                false => Ids::Members,
            },
            Some(members) => {
                let pairs: BTreeSet<(&str, &str)> =
                    self.column(ids).zip(self.column(members)).collect();
                match pairs.len() == count && count == distinct(members) {
                    true => Ids::Members,
                    false => Ids::RollCalls,
                }
            }
            None => Ids::RollCalls,
        }
    }
}
