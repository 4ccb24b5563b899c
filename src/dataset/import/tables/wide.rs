//! Wide tables: members down and roll calls across, or the other way round.
//!
//! Each row goes into the draft as it comes, so that a table of every roll call since 1946 needs no
//! more memory than one row beside the positions themselves.

use std::collections::BTreeSet;

use super::ballots::Ballots;
use super::codes::{Token, token};
use super::days::{Day, day};
use super::entry::{self, Facts, number};
use super::layout::{self, Layout};
use super::long::facts;
use super::widths::Widths;
use super::words::{Role, is_iso, is_label, name_columns, role};
use super::{Head, TableReader};
use crate::dataset::clean;
use crate::dataset::import::csv::Field;
use crate::dataset::import::draft::Draft;

/// Returns the reader if the table has a header and columns of positions, one for each member or
/// roll call.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let layout = Layout::find(head)?;
    layout.header?;
    let sides = Sides::find(&layout, head);
    if layout.weak && !sides.is_evident(&layout, head) {
        return None;
    }
    // If each row names its member, a single column of positions is not that of a member, and the
    // table is not wide.
    let names_member =
        [Role::Member, Role::LastName, Role::Code].iter().any(|it| layout.column(*it).is_some());
    if matches!((&sides, layout.positions.as_slice()), (Sides::RollCallsDown { .. }, [_]))
        && names_member
    {
        return None;
    }
    let across = layout.positions.iter().map(|it| layout.name(*it));
    let codes = layout::nearly_all(across, layout::is_code);
    Some(Box::new(Wide {
        file,
        sides,
        codes,
        seen: 0,
        above: Vec::new(),
        across: Vec::new(),
        made: BTreeSet::new(),
        ballots: Ballots::new(file).with_slips(layout.sure_codes.clone()),
        facts: Facts::new(file),
        widths: Widths::new(&layout, head, file),
        layout,
    }))
}

/// A wide table while it is read.
struct Wide {
    file: usize,
    layout: Layout,
    sides: Sides,
    /// Whether the members across are given by codes.
    codes: bool,
    /// Rows so far, comments not counted.
    seen: usize,
    /// Rows above the positions that describe the roll calls across, until these are made.
    above: Vec<(Role, Vec<Label>)>,
    /// Each column of positions with the index of its roll call or member; filled by the header.
    across: Vec<(usize, usize)>,
    /// Indexes of the roll calls of this table so far.
    made: BTreeSet<usize>,
    ballots: Ballots,
    facts: Facts,
    widths: Widths,
}

/// A cell with its column, kept after its row is gone.
#[derive(Clone)]
struct Label {
    column: usize,
    text: String,
    place: crate::dataset::Place,
}

/// What stands down the side; the other stands across.
enum Sides {
    /// Members down the side.
    MembersDown { member: Vec<usize>, code: Option<usize> },
    /// Roll calls down the side.
    RollCallsDown { id: Option<usize>, facts: Vec<(usize, Role)> },
}

impl TableReader for Wide {
    fn format(&self) -> &'static str {
        "wide-csv"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if row.first().is_some_and(|it| layout::is_comment(&it.text)) {
            return;
        }
        let index = self.seen;
        self.seen += 1;
        if self.layout.header == Some(index) {
            return self.header(row, draft);
        }
        if index < self.layout.above {
            return self.say_above(row, draft);
        }
        if self.layout.is_header(row) {
            return;
        }
        // A row may be short, since programs leave out what is blank at the end.
        if !layout::is_remark(row) && !self.widths.fits(row, 0, draft) {
            return;
        }
        match &self.sides {
            Sides::MembersDown { .. } => self.member(row, draft),
            Sides::RollCallsDown { .. } => self.roll_call(row, draft),
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        self.widths.finish(draft);
        self.ballots.finish(draft);
        self.facts.finish(draft);
    }
}

impl Wide {
    /// Makes the roll calls or the members that the header names, and reports the columns that are
    /// not read.
    fn header(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        for column in self.layout.positions.clone() {
            let Some(field) = row.get(column) else { continue };
            let index = match &self.sides {
                Sides::MembersDown { .. } => self.roll_call_across(column, field, draft),
                Sides::RollCallsDown { .. } if field.text.is_empty() => continue,
                Sides::RollCallsDown { .. } => {
                    let (code, name) = match self.codes {
                        true => (Some(field.text.as_ref()), ""),
                        false => (None, field.text.as_ref()),
                    };
                    draft.member(code, name, field.place, self.file) as usize
                }
            };
            self.across.push((column, index));
        }
        for (role, labels) in std::mem::take(&mut self.above) {
            self.say(role, &labels, draft);
        }
        let mut used: BTreeSet<usize> = self.across.iter().map(|it| it.0).collect();
        match &self.sides {
            Sides::MembersDown { member, code } => used.extend(member.iter().chain(code)),
            Sides::RollCallsDown { id, facts } => {
                used.extend(facts.iter().map(|it| &it.0).chain(id))
            }
        }
        let filled = self.widths.within(&self.layout.filled);
        entry::tell_unread(row, true, filled, &used, (self.file, draft));
        if let Sides::MembersDown { code: Some(code), .. } = self.sides
            && is_iso(self.layout.name(code))
        {
            draft.iso.insert(self.file);
        }
    }

    /// Returns the index of the roll call of a column, made if new. A row above may have its id;
    /// the header is its id, its day or its title.
    fn roll_call_across(&mut self, column: usize, field: &Field<'_>, draft: &mut Draft) -> usize {
        let above = |role: Role| {
            let (_, labels) = self.above.iter().find(|it| it.0 == role)?;
            let at = labels.binary_search_by_key(&column, |it| it.column).ok()?;
            labels.get(at).map(|it| it.text.clone())
        };
        let given = above(Role::RollCall).or_else(|| above(Role::Id));
        let is_date = !matches!(day(&field.text), Day::Unreadable);
        let is_id = !is_date && layout::is_id(&field.text) && !field.text.contains(' ');
        let id = given.clone().or_else(|| is_id.then(|| field.text.to_string()));
        let id = id.as_deref().map(clean);
        let own = entry::own_key(self.file, &column.to_string());
        let key = id.as_deref().unwrap_or(&own);
        let mut index = entry::roll_call(draft, self.file, key, id.as_deref(), field.place);
        if !self.made.insert(index) {
            // A paragraph has the symbol of its resolution, but is a roll call of its own.
            index = entry::roll_call(draft, self.file, &own, id.as_deref(), field.place);
        }
        if is_date {
            self.facts.put(draft, index, Role::Date, &field.text, field.place);
        } else if !is_id && role(&field.text).is_none() {
            self.facts.put(draft, index, Role::Title, &field.text, field.place);
        }
        if let (1, Some(title)) = (self.layout.positions.len(), self.layout.title.clone()) {
            // The line above a single roll call is its title; above several it is that of the
            // table.
            if let Some(it) = draft.roll_calls.get_mut(index).filter(|it| it.title.is_none()) {
                it.title = Some(clean(&title).into_owned());
            }
        }
        index
    }

    /// Reads a row above the positions, which may describe the roll calls across.
    fn say_above(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let Some((role, labels)) = self.labels(row) else { return };
        match self.across.is_empty() {
            true => self.above.push((role, labels)),
            false => self.say(role, &labels, draft),
        }
    }

    /// Returns the role of a row that describes the roll calls across, by its first cell at the
    /// side, and its cells in the columns of positions. `None` for any other row.
    fn labels(&self, row: &[Field<'_>]) -> Option<(Role, Vec<Label>)> {
        let Sides::MembersDown { .. } = self.sides else { return None };
        let label = |column: usize| !self.layout.is_position(column);
        let side = row.iter().enumerate().filter(|(column, _)| label(*column));
        let role = role(&side.map(|it| it.1).find(|it| !it.text.is_empty())?.text)?;
        let cell = |column: &usize| {
            let field = row.get(*column).filter(|it| !it.text.is_empty())?;
            Some(Label { column: *column, text: field.text.to_string(), place: field.place })
        };
        Some((role, self.layout.positions.iter().filter_map(cell).collect()))
    }

    /// Keeps what a row says of the roll calls across.
    fn say(&mut self, role: Role, labels: &[Label], draft: &mut Draft) {
        for label in labels {
            if let Ok(at) = self.across.binary_search_by_key(&label.column, |it| it.0)
                && let Some((_, index)) = self.across.get(at)
            {
                self.facts.put(draft, *index, role, &label.text, label.place);
            }
        }
    }

    /// Reads a row of a member with its positions, or of totals below the members.
    fn member(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let Sides::MembersDown { member, code } = &self.sides else { return };
        let text = |column: usize| row.get(column).map_or("", |it| it.text.as_ref());
        let name = member.iter().map(|it| text(*it)).filter(|it| !it.is_empty());
        let name = name.collect::<Vec<_>>().join(" ");
        let code = code.map(text).filter(|it| !it.is_empty());
        if let Some((role, labels)) = self.labels(row)
            && labels.iter().all(|it| !matches!(token(&it.text), Token::Word(_)))
            && matches!(role, Role::Total(_) | Role::Members | Role::Date | Role::Title | Role::Url)
        {
            return self.say(role, &labels, draft);
        }
        if (name.is_empty() && code.is_none()) || layout::is_remark(row) {
            return;
        }
        let at = member.first().copied().and_then(|it| row.get(it)).or(row.first());
        let Some(place) = at.map(|it| it.place) else { return };
        let member = draft.member(code, &name, place, self.file);
        for (column, index) in &self.across {
            let field = row.get(*column);
            let at = field.map_or(place, |it| it.place);
            self.ballots.put(draft, *index, member, field.map_or("", |it| &it.text), at);
            if !layout::is_heading(row) && !is_label(&name) {
                draft.list_blank(*index, member);
            }
        }
    }

    /// Reads a row of a roll call with the positions of all members.
    fn roll_call(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let Sides::RollCallsDown { id, facts } = &self.sides else { return };
        let Some(place) = row.first().map(|it| it.place) else { return };
        let id =
            id.and_then(|it| row.get(it)).map(|it| clean(&it.text)).filter(|it| !it.is_empty());
        let is_blank = |column: &usize| row.get(*column).is_none_or(|it| it.text.is_empty());
        // A row without positions is a roll call if it has an id and something that describes it,
        // and a line between roll calls otherwise.
        let is_described = || id.is_some() && !facts.iter().all(|(column, _)| is_blank(column));
        let lists_nobody = self.across.iter().all(|(column, _)| is_blank(column));
        if lists_nobody && !is_described() {
            return;
        }
        let own = entry::own_key(self.file, &place.line.to_string());
        let key = id.as_deref().unwrap_or(&own);
        let mut index = entry::roll_call(draft, self.file, key, id.as_deref(), place);
        if !self.made.insert(index) {
            // A paragraph has the symbol of its resolution, but is a roll call of its own.
            index = entry::roll_call(draft, self.file, &own, id.as_deref(), place);
        }
        for (column, role) in facts {
            if let Some(field) = row.get(*column) {
                self.facts.put(draft, index, *role, &field.text, field.place);
            }
        }
        for (column, member) in self.across.iter().filter(|_| !lists_nobody) {
            let field = row.get(*column);
            let at = field.map_or(place, |it| it.place);
            let text = field.map_or("", |it| it.text.as_ref());
            self.ballots.put(draft, index, *member as u32, text, at);
        }
    }
}

impl Sides {
    fn find(layout: &Layout, head: &Head) -> Self {
        match Self::members_are_down(layout, head) {
            true => Self::members_down(layout, head),
            false => Self::roll_calls_down(layout, head),
        }
    }

    /// Whether members stand down the side. What stands across tells, then the headers of the first
    /// columns, then what stands down.
    fn members_are_down(layout: &Layout, head: &Head) -> bool {
        let across = || layout.positions.iter().map(|it| layout.name(*it));
        let first = (0..).find(|it| !layout.is_position(*it)).unwrap_or(0);
        let down = || {
            let rows = layout::rows(head).skip(layout.above);
            rows.map(move |row| row.get(first).map_or("", String::as_str))
        };
        if layout::nearly_all(across(), layout::is_state) {
            return false;
        }
        let told = layout.roles.iter().take(layout.positions.first().copied().unwrap_or(0));
        let told: Vec<Role> = told.filter_map(|it| *it).collect();
        let of_members = told.iter().find_map(|role| match role {
            Role::Member | Role::State | Role::LastName | Role::Code => Some(true),
            Role::RollCall | Role::Date | Role::Title => Some(false),
            _ => None,
        });
        // A column of parties means that members stand down, unless another header says otherwise.
        let told = of_members.or_else(|| told.contains(&Role::Bloc).then_some(true));
        let ids_across = layout::nearly_all(across(), layout::is_id);
        let ids_down = layout::nearly_all(down(), layout::is_id);
        match told {
            // "Resolution" and "Date" may also label rows above the members.
            Some(false) => ids_across && !ids_down,
            Some(true) => true,
            None => ids_across || !ids_down || layout::nearly_all(down(), layout::is_state),
        }
    }

    fn members_down(layout: &Layout, head: &Head) -> Self {
        let column = |role: Role| layout.column(role);
        let down = |column: usize| {
            let rows = layout::rows(head).skip(layout.above);
            rows.map(move |row| row.get(column).map_or("", String::as_str))
        };
        let mut code = column(Role::Code);
        let body = layout::rows(head).skip(layout.above);
        let mut member = name_columns(&layout.names, body, column);
        if member.is_empty() && code.is_none() {
            member = (0..).find(|it| !layout.is_position(*it)).into_iter().collect();
        }
        if let ([only], None) = (member.as_slice(), code)
            && layout::nearly_all(down(*only), layout::is_code)
        {
            code = Some(*only);
            member.clear();
        }
        // A deputy's country has a code, which is not the deputy's own.
        if let (Some(at), Some(state)) = (code, column(Role::State))
            && !member.is_empty()
            && !member.contains(&state)
            && layout::nearly_all(down(at), layout::is_code)
        {
            code = None;
        }
        Self::MembersDown { member, code }
    }

    fn roll_calls_down(layout: &Layout, head: &Head) -> Self {
        let mut id = layout.roll_calls(head).0.or_else(|| layout.column(Role::Id));
        let known = facts(layout, &|it| id == Some(it));
        if id.is_none() {
            let first = (0..).find(|it| !layout.is_position(*it));
            // Beside columns that describe roll calls, a first one without a name holds their ids,
            // as where a program wrote its index. Mere numbers are those of the rows.
            let is_index = |column: usize| {
                layout.name(column).is_empty()
                    && layout::rows(head).skip(layout.above).all(|row| {
                        row.get(column).is_some_and(|it| !it.is_empty() && number(it).is_none())
                    })
            };
            id = first.filter(|first| {
                let rows = layout::rows(head).skip(layout.above);
                let has_ids = layout::nearly_all(
                    rows.filter_map(|row| row.get(*first).map(String::as_str)),
                    layout::is_id,
                );
                has_ids && (known.is_empty() || is_index(*first))
            });
        }
        Self::RollCallsDown { id, facts: known }
    }

    /// Whether a table of mere numbers is one of positions all the same: states must stand on one
    /// side, or ids of several roll calls across.
    fn is_evident(&self, layout: &Layout, head: &Head) -> bool {
        let across = || layout.positions.iter().map(|it| layout.name(*it));
        let first = (0..).find(|it| !layout.is_position(*it)).unwrap_or(0);
        let rows = layout::rows(head).skip(layout.above);
        let down = rows.map(|row| row.get(first).map_or("", String::as_str));
        layout::nearly_all(across(), layout::is_state)
            || layout::nearly_all(down, layout::is_state)
            || (layout.positions.len() > 1
                && layout::nearly_all(across(), |it| layout::is_id(it) && role(it).is_none()))
    }
}
