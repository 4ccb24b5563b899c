//! Spellings -> members, and the position of every member in every roll call.

mod report;

use std::collections::{BTreeMap, BTreeSet};

use super::super::Choices;
use super::super::doubt::{self, Doubts, Suggestion};
use super::super::draft::{Base, Body, Cell, Coverage, Draft, DraftMember, Origin};
use super::super::names::{Found, Roster, normal};
use super::coded::Coded;
use super::listed::{Entry, Listed};
use super::{Matched, assembly};
use crate::dataset::{Member, Name, Note, clean};
use crate::date::Date;
use crate::position::Position;

pub use report::words;

/// Years and months between which the UN's members changed their names or seats: a spelling that
/// means the same seat on all of them always means it.
const PROBES: [(u16, u8); 5] = [(1950, 1), (1968, 6), (1985, 6), (1995, 6), (2020, 1)];

/// What a spelling stands for.
#[derive(Clone, Debug, PartialEq)]
enum Meaning {
    /// These members: several only if an editor chose so, none if an editor left the spelling out.
    Members(Vec<usize>),
    /// It depends on the day.
    Dated,
    /// A code and a name that mean different seats.
    Torn { code: usize, name: usize },
    /// A known state or observer that was never a member, by its common name.
    NeverMember(&'static str),
    /// Several members may be meant.
    Ambiguous,
    /// Nothing known.
    Unknown,
    /// Not among the members that files list.
    Unlisted,
    /// Several members that files list have this name.
    Namesake,
    /// Its id is that of one whom files list, and its name that of another, who has this id.
    NameOfAnother(String),
}

/// Everyone who may be meant, and what each spelling stands for.
pub struct Members<'d> {
    draft: &'d Draft,
    choices: &'d Choices,
    roster: &'static Roster,
    /// Files whose codes may be numbers of the Correlates of War project.
    numbered: BTreeSet<usize>,
    /// Files that say which assembly voted.
    told: BTreeSet<usize>,
    /// Files whose codes are those of states.
    coded: BTreeSet<usize>,
    /// The seats of the roster, then the members of other assemblies.
    list: Vec<Member>,
    /// How many of the list are seats.
    seats: usize,
    /// What each spelling means among states; empty if no roll call is of states.
    as_states: Vec<Meaning>,
    /// Index into `list` of each spelling in other assemblies.
    as_others: Vec<Option<usize>>,
    /// The members that files of members list.
    listed: Listed<'d>,
    /// Where files list the members: spellings, by index, that are not in the list or mean several
    /// in it.
    unlisted: BTreeMap<u32, Meaning>,
    /// How many spellings were compared with the members of datasets in our own form.
    compared: usize,
    /// The first of the new spellings that were not compared, and how many there are.
    uncompared: Option<(u32, usize)>,
    /// The entries of the list that may be meant by spellings, by index, that are compared.
    near: BTreeMap<u32, Vec<Suggestion>>,
    /// Spellings, by index, in roll calls of states; empty if an editor chose nobody by name.
    among_states: BTreeSet<u32>,
    /// Members whom any roll call names, by assembly. Absent for the General Assembly, whose
    /// members are all known, and for the Security Council.
    seated: BTreeMap<Body, BTreeSet<usize>>,
    /// Spellings, by index, that could not be matched.
    troubles: BTreeMap<u32, Trouble>,
}

/// A member of an assembly that is not one of states, as a spelling names it.
struct Other {
    /// The key that all spellings of one member have.
    key: Key,
    id: Option<String>,
    name: String,
}

/// What tells members of other assemblies apart. An id in a list, a code of a row and a name may be
/// the same text; they are three members then.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// An id in a file of members.
    Listed(String),
    /// A code that no file of members has.
    Code(String),
    /// A name in lower case, where there is no code.
    Name(String),
}

/// A spelling that could not be matched: where first, and in how many cells.
struct Trouble {
    meaning: Meaning,
    cell: Cell,
    file: usize,
    roll_call: String,
    roll_calls: usize,
}

impl<'d> Members<'d> {
    /// Matches every spelling of the draft once. `bodies` has the body of each roll call.
    pub fn new(
        draft: &'d Draft,
        bodies: &[Body],
        choices: &'d Choices,
        doubts: &mut Doubts,
    ) -> Self {
        let roster = Roster::un();
        let any_states = bodies.iter().any(|it| !matches!(it, Body::Other(_)));
        let seats = if any_states { roster.seats() } else { &[] };
        let numbered = draft
            .roll_calls
            .iter()
            .filter(|it| matches!(it.origin, Some(Origin::Voeten | Origin::Unvotes)))
            .map(|it| it.file)
            .collect();
        let list: Vec<Member> = seats
            .iter()
            .map(|it| Member {
                id: it.id.to_owned(),
                iso: it.iso.map(str::to_owned),
                name: it.name.clone(),
            })
            .collect();
        let mut members = Self {
            draft,
            choices,
            roster,
            numbered,
            told: draft
                .roll_calls
                .iter()
                .filter(|it| it.body != Body::Unknown)
                .map(|it| it.file)
                .collect(),
            coded: assembly::coded(draft),
            seats: list.len(),
            list,
            as_states: Vec::new(),
            as_others: vec![None; draft.members.len()],
            listed: Listed::new(draft),
            unlisted: BTreeMap::new(),
            compared: 0,
            uncompared: None,
            near: BTreeMap::new(),
            among_states: among_states(draft, bodies, choices),
            seated: BTreeMap::new(),
            troubles: BTreeMap::new(),
        };
        if any_states {
            members.as_states = draft.members.iter().map(|it| members.state(it)).collect();
        }
        members.find_others(bodies, doubts);
        members.find_seated(bodies);
        members
    }

    /// Collects the members whom each assembly names on any day: they may have been members on
    /// another.
    fn find_seated(&mut self, bodies: &[Body]) {
        let mut seated: BTreeMap<Body, BTreeSet<usize>> = BTreeMap::new();
        for (it, body) in self.draft.roll_calls.iter().zip(bodies) {
            let named = it.cells.iter().filter(|it| it.position != Position::NotMember);
            match body {
                Body::Other(_) => {
                    let named = named.map(|it| it.member).chain(it.blank.iter().copied());
                    let others = named.filter_map(|it| *self.as_others.get(it as usize)?);
                    seated.entry(body.clone()).or_default().extend(others);
                }
                Body::OfStates(_) => {
                    let seats = named.flat_map(|cell| match self.meaning(cell.member, it.date) {
                        Meaning::Members(seats) => seats,
                        Meaning::Torn { code, .. } => vec![code],
                        _ => Vec::new(),
                    });
                    seated.entry(body.clone()).or_default().extend(seats);
                }
                _ => {}
            }
        }
        self.seated = seated;
    }

    /// Whether a roll call of any day names a member in this assembly, or in one that may be the
    /// same since it has no name.
    fn is_seated(&self, member: usize, body: &Body) -> bool {
        let may_be_one = |other: &Body| match (body, other) {
            (Body::Other(one), Body::Other(other)) => {
                one == other || one.is_empty() || other.is_empty()
            }
            (one, other) => one == other,
        };
        self.seated.iter().any(|(other, named)| may_be_one(other) && named.contains(&member))
    }

    /// Returns what a spelling means among states, or that it depends on the day.
    fn state(&self, member: &DraftMember) -> Meaning {
        if let Some(chosen) = self.chosen(member) {
            return Meaning::Members(chosen);
        }
        // The name beside it is not that of a state, so the code is one by chance.
        if !self.told.contains(&member.file) && assembly::is_by_chance(member, &self.coded) {
            return Meaning::Unknown;
        }
        let mut meanings = PROBES.iter().map(|(year, month)| {
            self.state_on(member, Some(Date { year: *year, month: *month, day: 1 }))
        });
        let first = meanings.next().unwrap_or(Meaning::Unknown);
        match meanings.all(|it| it == first) {
            true => first,
            false => Meaning::Dated,
        }
    }

    /// Returns what a spelling means among states on a day, or on an unknown one.
    fn state_on(&self, member: &DraftMember, on: Option<Date>) -> Meaning {
        let code = member
            .code
            .as_deref()
            .filter(|code| self.numbered.contains(&member.file) || code.parse::<f64>().is_err());
        let of_code = code.map_or(Found::Unknown, |code| self.roster.find_code(code, on));
        let by_code = match of_code {
            Found::Seat(seat) => Some(seat),
            _ => None,
        };
        match (by_code, self.roster.find(&member.name, on)) {
            // Programs write NA for an unknown code, and it is also Namibia's: the name counts.
            (Some(_), Found::Seat(name)) if code == Some("NA") => Meaning::Members(vec![name]),
            (Some(code), Found::Seat(name)) if code != name => Meaning::Torn { code, name },
            (Some(seat), _) | (None, Found::Seat(seat)) => Meaning::Members(vec![seat]),
            (None, Found::NeverMember(name)) => Meaning::NeverMember(name),
            (None, Found::Ambiguous) => Meaning::Ambiguous,
            // Without a day 345 is Yugoslavia's as well as Serbia's.
            (None, Found::Unknown) if of_code == Found::Ambiguous => Meaning::Ambiguous,
            (None, Found::Unknown) => Meaning::Unknown,
        }
    }

    /// Returns the seats that an editor chose for a spelling, none for "nobody"; `None` if nothing
    /// was chosen.
    fn chosen(&self, member: &DraftMember) -> Option<Vec<usize>> {
        let ids = self.choices.meant(member)?;
        Some(ids.split([' ', ',']).filter_map(|it| self.seat(it)).collect())
    }

    /// Returns the seat with an id, or with the name that a file of members has for the id.
    fn seat(&self, id: &str) -> Option<usize> {
        let seats = self.list.get(..self.seats).unwrap_or_default();
        let seat = seats.iter().position(|it| it.id.eq_ignore_ascii_case(id));
        seat.or_else(|| match self.roster.find(self.listed.name(id), None) {
            Found::Seat(seat) => Some(seat),
            _ => None,
        })
    }

    /// Matches the spellings in other assemblies, and adds their members to the list. Spellings
    /// with one code are one member; a spelling that is only a name may be a code, or else the name
    /// of one member.
    fn find_others(&mut self, bodies: &[Body], doubts: &mut Doubts) {
        let coded = Coded::new(self.draft, bodies, &self.listed, doubts);
        let mut known: BTreeMap<Key, usize> = BTreeMap::new();
        let mut ids: BTreeSet<String> = self.list.iter().map(|it| it.id.clone()).collect();
        // Nobody else gets an id that a list has, whoever comes first. An entry without one has only
        // a name.
        let with_id = self.listed.ids().filter(|it| self.listed.has_id_of_its_own(it));
        let reserved: BTreeSet<String> = with_id.map(|it| slug(it, true)).collect();
        for (roll_call, body) in self.draft.roll_calls.iter().zip(bodies) {
            if !matches!(body, Body::Other(_)) {
                continue;
            }
            let notes = roll_call.notes.iter().map(|it| it.member);
            let blank = roll_call.blank.iter().copied();
            for member in roll_call.cells.iter().map(|it| it.member).chain(blank).chain(notes) {
                let Some(draft) = self.draft.members.get(member as usize) else { continue };
                if self.as_others.get(member as usize).is_none_or(Option::is_some) {
                    continue;
                }
                let Some(who) = self.other(member, draft, &coded) else { continue };
                let is_listed = matches!(who.key, Key::Listed(_));
                let index = *known.entry(who.key).or_insert_with(|| {
                    let wanted = match &who.id {
                        Some(it) => slug(it, true),
                        None => slug(&who.name, false),
                    };
                    let is_free = |it: &str| is_listed || !reserved.contains(it);
                    let id = unique(wanted, is_free, &mut ids);
                    let now =
                        if who.name.is_empty() { who.id.unwrap_or_default() } else { who.name };
                    let name = Name { now, ..Name::default() };
                    self.list.push(Member { id, iso: None, name });
                    self.list.len() - 1
                });
                if let Some(it) = self.as_others.get_mut(member as usize) {
                    *it = Some(index);
                }
            }
        }
    }

    /// Returns the member that a spelling means in an assembly of others; `None` if an editor left
    /// it out. If files list the members, a spelling that is listed means the member with that id,
    /// whether the file gives id or name or an editor chose it.
    fn other(&mut self, member: u32, draft: &'d DraftMember, coded: &Coded<'d>) -> Option<Other> {
        let mut entry = self.listed.find(draft);
        let meant = self.choices.meant(draft).filter(|_| !self.is_one_of_namesakes(draft));
        let mut found = draft;
        if meant == Some("-") {
            return None;
        }
        if let Some(id) = meant {
            // The chosen spelling lends its name and id, wherever it stands in the file.
            let target = self.by_id(id);
            found = target.unwrap_or(draft);
            entry = match (self.listed.id(id), target) {
                (Some(id), _) => Entry::Id(id),
                (None, Some(target)) => self.listed.find(target),
                (None, None) => Entry::Nobody,
            };
            if let (Entry::Nobody, None) = (entry, target) {
                let name = clean(&draft.name).into_owned();
                return Some(Other { key: Key::Code(id.to_owned()), id: draft.code.clone(), name });
            }
        }
        // Two codes with one name may be two members.
        let is_unlisted_code = draft.code.as_deref().is_some_and(|it| self.listed.id(it).is_none());
        if meant.is_none() && is_unlisted_code && coded.has_namesakes(&draft.name) {
            entry = Entry::Nobody;
        }
        let doubt = if meant.is_some() { None } else { self.doubt(entry, draft) };
        self.unlisted.extend(doubt.map(|it| (member, it)));
        if let Entry::Id(id) = entry
            && self.listed.has_id_of_its_own(id)
        {
            let name = Some(self.listed.name(id)).filter(|it| !it.is_empty());
            let name = clean(name.unwrap_or(&found.name)).into_owned();
            return Some(Other { key: Key::Listed(id.to_owned()), id: Some(id.to_owned()), name });
        }
        // A namesake is not taken for the member of that name who votes by an id.
        let is_namesake = entry == Entry::Namesake;
        let by_code = coded.find(found, &clean(&found.name)).filter(|_| !is_namesake);
        if meant.is_none()
            && by_code.is_none_or(|it| it == found)
            && self.may_be_misspelt(member, found)
        {
            self.unlisted.insert(member, Meaning::Unlisted);
        }
        let found = by_code.unwrap_or(found);
        let name = clean(&found.name).into_owned();
        let key = match &found.code {
            Some(code) => Key::Code(code.clone()),
            None => Key::Name(name.to_lowercase()),
        };
        Some(Other { key, id: found.code.clone(), name })
    }

    /// Returns what is doubtful where the list has `entry` for a spelling.
    fn doubt(&self, entry: Entry<'_>, draft: &DraftMember) -> Option<Meaning> {
        match entry {
            _ if self.listed.is_empty() => None,
            Entry::Namesake => Some(Meaning::Namesake),
            Entry::Nobody => Some(Meaning::Unlisted),
            Entry::Id(id) => self.listed.other_of_name(id, &draft.name).map(Meaning::NameOfAnother),
        }
    }

    /// Whether a spelling is new and nearly one of the list. Comparing takes time, and whoever adds
    /// hundreds of new names misspells no old ones, so only the first new ones are compared.
    fn may_be_misspelt(&mut self, member: u32, found: &DraftMember) -> bool {
        if !self.listed.is_new(found) {
            return false;
        }
        if self.compared == doubt::MOST {
            self.uncompared.get_or_insert((member, 0)).1 += 1;
            return false;
        }
        self.compared += 1;
        let near = self.listed.near(found.spelling());
        let is_near = !near.is_empty();
        if is_near {
            self.near.insert(member, near);
        }
        is_near
    }

    /// Whether a spelling has an id of the list and a name that several have there. An editor's
    /// choice for the name then means another of them.
    fn is_one_of_namesakes(&self, member: &DraftMember) -> bool {
        let has_id = member.code.as_deref().is_some_and(|it| self.listed.id(it).is_some());
        has_id && self.listed.with_name(&clean(&member.name)).len() > 1
    }

    /// Returns the spelling that an id belongs to in an assembly of others: the one with this code
    /// or, if it has none, with this name or with the id that is made of the name.
    fn by_id(&self, id: &str) -> Option<&'d DraftMember> {
        let lower = id.to_lowercase();
        self.draft.members.iter().find(|it| match &it.code {
            Some(code) => code == id,
            None => {
                let name = clean(&it.name).to_lowercase();
                !name.is_empty() && (name == lower || slug(&name, false) == id)
            }
        })
    }

    /// Whether an id that an editor chose for a spelling is that of a member wherever the spelling
    /// stands: among states it must be that of a seat.
    pub fn is_known(&self, spelling: &str, id: &str) -> bool {
        let of_spelling = |it: &u32| {
            let its = self.draft.members.get(*it as usize);
            its.is_some_and(|it| clean(it.spelling()) == clean(spelling))
        };
        let indexes = 0..self.draft.members.len() as u32;
        let mut spelled = indexes.filter(of_spelling);
        let is_other = |it: u32| self.as_others.get(it as usize).is_some_and(Option::is_some);
        let is_seat = || self.seat(id).is_some();
        let is_member = || self.by_id(id).is_some() || self.listed.id(id).is_some();
        spelled.all(|it| match (self.among_states.contains(&it), is_other(it)) {
            (true, true) => is_seat() && is_member(),
            (true, false) => is_seat(),
            (false, true) => is_member(),
            (false, false) => is_seat() || is_member(),
        })
    }

    /// Fills the positions and notes of a roll call, and reports members who are listed twice, are
    /// missing or had no seat.
    pub fn place(&mut self, it: &mut Matched<'_>, doubts: &mut Doubts) {
        let mut listed: Vec<Option<(Position, Cell)>> = vec![None; self.list.len()];
        let draft = it.draft;
        for cell in &draft.cells {
            for member in self.meant(*cell, it) {
                let Some(slot) = listed.get_mut(member) else { continue };
                match slot {
                    None => *slot = Some((cell.position, *cell)),
                    // Tables may have a column for each name of a seat; all but one say that it is
                    // no member.
                    Some(_) if cell.position == Position::NotMember => {}
                    Some((Position::NotMember, _)) => *slot = Some((cell.position, *cell)),
                    Some((position, _)) => {
                        it.open += 1;
                        doubts.push(self.listed_twice(it, member, *cell, *position));
                        if *position != cell.position {
                            // Which of the two is right cannot be known.
                            *position = Position::NotNamed;
                        }
                    }
                }
            }
        }
        if draft.cells.is_empty() {
            // The roll call is only described: nothing is said of anybody.
            it.positions = vec![Position::NotMember; self.list.len()];
            return;
        }
        let named = listed.iter().flatten().filter(|it| it.0 != Position::NotMember).count();
        let mut presence = Presence { is_whole: is_whole(&it.body, named), ..Presence::default() };
        it.positions = Vec::with_capacity(self.list.len());
        for (member, listed) in listed.iter().enumerate() {
            let listed = listed.map(|(position, _)| position);
            let position = self.position(it, member, listed, &mut presence);
            it.positions.push(position);
        }
        it.open += presence.doubts();
        self.report_presence(it, &presence, doubts);
        for note in &draft.notes {
            let at = note.place.unwrap_or(crate::dataset::Place::START);
            let cell = Cell {
                member: note.member,
                position: Position::NotNamed,
                line: at.line as u32,
                column: at.column as u32,
            };
            for member in self.meant(cell, it) {
                let text = clean(&note.text).into_owned();
                let name = self.name(member, it.date);
                let message = format!(
                    "the record adds on {name}: \"{text}\"; kept as a note, the position stays as recorded"
                );
                let code = match text.contains("intend") {
                    true => "intended-otherwise",
                    false => "note",
                };
                let doubt = it.doubt(code, message).about(vec![self.id(member)]);
                doubts.push(doubt.at(draft.file, note.place));
                it.notes.push(Note { member, text });
            }
        }
    }

    /// Returns what a spelling means among states on a day.
    fn meaning(&self, member: u32, date: Option<Date>) -> Meaning {
        let index = member as usize;
        match (self.as_states.get(index), self.draft.members.get(index)) {
            (Some(Meaning::Dated), Some(member)) => self.state_on(member, date),
            (Some(meaning), _) => meaning.clone(),
            (None, _) => Meaning::Unknown,
        }
    }

    /// Returns the members that a cell means. A spelling that cannot be matched is kept for the
    /// report.
    fn meant(&mut self, cell: Cell, it: &mut Matched<'_>) -> Vec<usize> {
        let index = cell.member as usize;
        if matches!(it.body, Body::Other(_)) {
            if let Some(meaning) = self.unlisted.get(&cell.member)
                && cell.position != Position::NotMember
            {
                self.trouble_with(cell, meaning.clone(), it);
            }
            return self.as_others.get(index).copied().flatten().into_iter().collect();
        }
        let meaning = self.meaning(cell.member, it.date);
        let seats = match &meaning {
            Meaning::Members(seats) => return seats.clone(),
            // The code is the surer of the two: names are what pages and programs damage.
            Meaning::Torn { code, .. } => vec![*code],
            _ => Vec::new(),
        };
        // A spelling that is said to be no member need not be known.
        if cell.position == Position::NotMember {
            return seats;
        }
        self.trouble_with(cell, meaning, it);
        seats
    }

    /// Keeps a spelling that is not matched for the report.
    fn trouble_with(&mut self, cell: Cell, meaning: Meaning, it: &mut Matched<'_>) {
        it.open += u32::from(!matches!(meaning, Meaning::NeverMember(_)));
        let file = it.draft.file;
        let roll_call = || it.id.clone();
        let trouble = self.troubles.entry(cell.member).or_insert_with(|| Trouble {
            meaning,
            cell,
            file,
            roll_call: roll_call(),
            roll_calls: 0,
        });
        trouble.roll_calls += 1;
    }

    /// Returns the position of a member in a roll call, given what the source lists for it, if
    /// anything. Members who are missing or should not be there are noted in `presence`.
    fn position(
        &self,
        it: &Matched<'_>,
        member: usize,
        listed: Option<Position>,
        presence: &mut Presence,
    ) -> Position {
        let is_seat = member < self.seats;
        let of_states = !matches!(it.body, Body::Other(_));
        if is_seat != of_states {
            return Position::NotMember;
        }
        let held = self.held(member, it.date);
        let everyone_is_member = it.body == Body::GeneralAssembly;
        match (listed, held) {
            (Some(Position::NotMember), Held::Yes) if everyone_is_member => {
                presence.denied.push(member);
                Position::NotMember
            }
            (Some(Position::NotVoting), Held::No) => {
                presence.idle.push(member);
                Position::NotVoting
            }
            (Some(position), Held::No) if position != Position::NotMember => {
                presence.strangers.push(member);
                position
            }
            (Some(position), _) => position,
            (None, Held::Yes) if everyone_is_member => match it.draft.coverage {
                Coverage::Everybody => {
                    presence.missing.push(member);
                    Position::NotNamed
                }
                Coverage::Voters => Position::NotVoting,
                Coverage::Some if self.choices.unnamed_did_not_vote => Position::NotVoting,
                Coverage::Some => {
                    presence.not_named.push(member);
                    Position::NotNamed
                }
            },
            // Such a list does not prove that a member who is missing was none.
            (None, held)
                if it.draft.coverage == Coverage::Some
                    && !presence.is_whole
                    && held != Held::No
                    && self.is_seated(member, &it.body) =>
            {
                Position::NotNamed
            }
            (None, _) => Position::NotMember,
        }
    }

    /// Tells whether a seat was held: perhaps, within the month of a change if the day is unknown,
    /// or without a date.
    fn held(&self, member: usize, date: Option<Date>) -> Held {
        let seat = self.roster.seats().get(member).filter(|_| member < self.seats);
        let (Some(seat), Some(date)) = (seat, date) else { return Held::Perhaps };
        // On the very day of an admission, some records list the new member and others do not.
        if seat.periods.iter().any(|(from, _)| *from == date) {
            return Held::Perhaps;
        }
        match date.days().map(|it| seat.held_on(it)) {
            [true, true] => Held::Yes,
            [false, false] => Held::No,
            _ => Held::Perhaps,
        }
    }

    fn spelling(&self, member: u32) -> &str {
        self.draft.members.get(member as usize).map_or("", DraftMember::spelling)
    }

    /// Returns the id of a member.
    pub fn id(&self, member: usize) -> String {
        self.list.get(member).map(|it| it.id.clone()).unwrap_or_default()
    }

    /// Returns the name of a member on a day, or the present one if no day is given.
    pub fn name(&self, member: usize, date: Option<Date>) -> &str {
        self.list.get(member).map_or("", |it| match date {
            Some(date) => it.name.on(date),
            None => &it.name.now,
        })
    }

    /// Returns the spellings in the files that differ from the names that readers see, each once
    /// with its member, in the order of the files.
    fn spellings(&self) -> Vec<(usize, String)> {
        let mut known = BTreeSet::new();
        for (index, member) in self.list.iter().enumerate() {
            let formerly = member.name.formerly.iter().map(|(_, name)| name);
            known.extend(formerly.chain([&member.name.now]).map(|it| (index, normal::key(it))));
        }
        let mut spellings = Vec::new();
        for (index, draft) in self.draft.members.iter().enumerate() {
            let other = self.as_others.get(index).copied().flatten();
            let member = match self.as_states.get(index) {
                Some(Meaning::Members(seats)) => {
                    seats.first().copied().filter(|_| seats.len() == 1)
                }
                _ => other,
            };
            let spelling = clean(&draft.name);
            let is_of_another =
                matches!(self.unlisted.get(&(index as u32)), Some(Meaning::NameOfAnother(_)));
            if let Some(member) = member
                && !spelling.is_empty()
                && !is_of_another
                && known.insert((member, normal::key(&spelling)))
            {
                spellings.push((member, spelling.into_owned()));
            }
        }
        spellings
    }

    /// Returns the members of the dataset. A member that a dataset in our own form has too is taken
    /// from there, which knows it best.
    pub fn into_members(self, bases: &[Base]) -> Vec<Member> {
        let spellings = self.spellings();
        let mut list = self.list;
        for (member, spelling) in spellings {
            if let Some(it) = list.get_mut(member) {
                it.name.also.push(spelling);
            }
        }
        for member in &mut list {
            let same = |it: &&Member| it.id == member.id;
            let known = bases.iter().find_map(|it| it.dataset.members.iter().find(same));
            if let Some(known) = known {
                *member = known.clone();
            }
        }
        list
    }
}

/// Collects the spellings in roll calls of states. Empty if an editor chose nobody by name, since
/// nobody asks then and there may be a million positions.
fn among_states(draft: &Draft, bodies: &[Body], choices: &Choices) -> BTreeSet<u32> {
    let of_states = draft.roll_calls.iter().zip(bodies);
    let of_states = of_states.filter(|it| !choices.names.is_empty() && is_of_states(it.1));
    of_states.flat_map(|(it, _)| it.cells.iter().map(|it| it.member)).collect()
}

fn is_of_states(body: &Body) -> bool {
    !matches!(body, Body::Other(_))
}

/// Whether a seat was held on a day.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    Yes,
    No,
    Perhaps,
}

/// The members whom a roll call misses, and those who should not be in it.
#[derive(Default)]
struct Presence {
    /// Whether the list has as many as the body has seats.
    is_whole: bool,
    /// Members of the day whom a full list lacks.
    missing: Vec<usize>,
    /// Members of the day whom the source calls no members.
    denied: Vec<usize>,
    /// Listed with a position, without a seat on that day.
    strangers: Vec<usize>,
    /// Listed as not voting, without a seat on that day.
    idle: Vec<usize>,
    /// Members of the day whom a list of some does not name.
    not_named: Vec<usize>,
}

impl Presence {
    /// Counts the doubts that it raises; notices are not counted.
    fn doubts(&self) -> u32 {
        let raised = [&self.missing, &self.denied, &self.strangers];
        raised.into_iter().map(|it| u32::from(!it.is_empty())).sum()
    }
}

/// Whether `named` members are all that a body has: 47 of the Human Rights Council (A/RES/60/251,
/// paragraph 7), 54 of the Economic and Social Council (Charter, Article 61, as amended in 1973).
fn is_whole(body: &Body, named: usize) -> bool {
    let Body::OfStates(name) = body else { return false };
    let seats = [("Human Rights Council", 47), ("Economic and Social Council", 54)];
    seats.iter().any(|(body, seats)| name.ends_with(body) && named >= *seats)
}

/// Makes an id without spaces, since attributes list ids with spaces between. A code keeps its case
/// and punctuation.
fn slug(text: &str, is_code: bool) -> String {
    let mut slug = String::new();
    for character in text.chars() {
        if character.is_alphanumeric() || (is_code && !character.is_whitespace()) {
            match is_code {
                true => slug.push(character),
                false => slug.extend(character.to_lowercase()),
            }
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Returns an id that is free and that no other member has, numbered if need be, and adds it to
/// `ids`.
fn unique(id: String, is_free: impl Fn(&str) -> bool, ids: &mut BTreeSet<String>) -> String {
    let id = if id.is_empty() { "member".to_owned() } else { id };
    let mut candidate = id.clone();
    let mut number = 2;
    while !is_free(&candidate) || !ids.insert(candidate.clone()) {
        candidate = format!("{id}-{number}");
        number += 1;
    }
    candidate
}
