//! What readers collect: roll calls in the words of their source, before names are matched,
//! tallies reconciled and ballots told apart.
//!
//! A reader only says what its file says. It guesses no name, counts nothing and drops nothing
//! silently; [`super::resolve`] makes a dataset of it.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::Doubts;
use super::tables::bloc_id;
use crate::dataset::{Dataset, Kind, Place, clean};
use crate::date::Date;
use crate::position::Position;

/// The kind of file that a roll call comes from, most trusted first: the order decides when two
/// sources have the same roll call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Our own JSON, checked before.
    Rollcall,
    /// UN Digital Library voting data.
    Undl,
    /// Voeten's votes and descriptions.
    Voeten,
    /// The long form of the R package `unvotes`.
    Unvotes,
    /// Popolo or Open Civic Data.
    Popolo,
    /// Voteview's members, votes and rollcalls.
    Voteview,
    /// HowTheyVote's export.
    HowTheyVote,
    /// The European Parliament's roll-call XML.
    EuropeanParliament,
    /// Text of a record, a press release or a news list.
    Text,
    /// A generic table.
    Table,
}

impl Origin {
    /// Returns the publisher's name for people, where the kind of file has one.
    pub fn publisher(self) -> Option<&'static str> {
        Some(match self {
            Self::Undl => "UN Digital Library",
            Self::Voeten => {
                "Voeten, Strezhnev, Bailey: United Nations General Assembly Voting Data"
            }
            Self::Unvotes => "unvotes (Voeten's data)",
            Self::Voteview => "Voteview",
            Self::HowTheyVote => "HowTheyVote.eu",
            Self::EuropeanParliament => "European Parliament",
            Self::Rollcall | Self::Popolo | Self::Text | Self::Table => return None,
        })
    }
}

/// The assembly of a roll call, as far as its source tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// Nothing in the source says.
    #[default]
    Unknown,
    /// The UN General Assembly or one of its main committees: every UN member has a seat.
    GeneralAssembly,
    /// The UN Security Council: fifteen of the UN's members.
    SecurityCouncil,
    /// Another body of UN members, such as the Human Rights Council, by name.
    OfStates(String),
    /// Any other assembly, by name.
    Other(String),
}

/// Whom a source lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coverage {
    /// Every member of the day, including those who did not vote; anyone missing was no member.
    #[default]
    Everybody,
    /// Everyone who took a position; a member of the day who is missing did not vote.
    Voters,
    /// Only some, as texts do: a member of the day who is missing is not named.
    Some,
}

/// Totals as a source states them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// In favour.
    pub yes: Option<u32>,
    /// Against.
    pub no: Option<u32>,
    /// Abstaining.
    pub abstain: Option<u32>,
    /// Members who did not vote.
    pub not_voting: Option<u32>,
    /// Everyone entitled.
    pub members: Option<u32>,
}

/// A member as a file writes it: one entry for each spelling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftMember {
    /// A code such as `SRB`, `RS` or a register's number, if the file has one.
    pub code: Option<String>,
    /// The name, as written; empty where the file has only a code.
    pub name: String,
    /// Where it was first seen.
    pub place: Option<Place>,
    /// Index of the file in which it was first seen.
    pub file: usize,
}

impl DraftMember {
    /// Returns what the file calls it: its name, or its code where it has none.
    pub fn spelling(&self) -> &str {
        if self.name.is_empty() { self.code.as_deref().unwrap_or_default() } else { &self.name }
    }
}

/// One position of one member.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Index into [`Draft::members`].
    pub member: u32,
    /// The position that the member took.
    pub position: Position,
    /// The line on which it stands, from 1.
    pub line: u32,
    /// The column at which it stands, in characters, from 1.
    pub column: u32,
}

impl Cell {
    /// Where it stands.
    pub fn place(self) -> Place {
        Place { line: self.line as usize, column: self.column as usize }
    }
}

/// What a source adds about a member: a correction, an intention. Never counted.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftNote {
    /// Index into [`Draft::members`].
    pub member: u32,
    /// In the source's words.
    pub text: String,
    /// Where it stands.
    pub place: Option<Place>,
}

/// One roll call of one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftRollCall {
    /// The kind of file that it comes from.
    pub origin: Option<Origin>,
    /// Index of the file that lists its positions.
    pub file: usize,
    /// Where it begins in that file.
    pub place: Option<Place>,
    /// The symbol or another id, as written; `None` if the source gives none.
    pub id: Option<String>,
    /// The publisher's id of the record, where `id` is only the symbol of a draft text: several
    /// roll calls may be on one draft.
    pub record: Option<String>,
    /// The day, or the month where the day is not to be trusted.
    pub date: Option<Date>,
    /// What it was about.
    pub title: Option<String>,
    /// Address of the record, unchecked.
    pub url: Option<String>,
    /// `adopted`, `rejected` or the record's own word.
    pub outcome: Option<String>,
    /// What was voted on; `None` if only the symbol and title tell.
    pub kind: Option<Kind>,
    /// Its subjects.
    pub topics: Vec<String>,
    /// The majority needed.
    pub majority: Option<String>,
    /// The totals that the source states.
    pub stated: Totals,
    /// The assembly that voted.
    pub body: Body,
    /// Whom its list covers.
    pub coverage: Coverage,
    /// The positions, in the order of the source; a member may stand twice.
    pub cells: Vec<Cell>,
    /// Members that its list names without a position.
    pub blank: Vec<u32>,
    /// Notes on members.
    pub notes: Vec<DraftNote>,
    /// The act of voting, if it shares one with other roll calls.
    pub ballot: Option<String>,
    /// How many doubts about it are open: those it was packed with, and those about positions that
    /// cannot be read.
    pub open: u32,
}

impl DraftRollCall {
    /// Adds the position of a member. `None` means that one stands in the source but cannot be
    /// read: the member then counts as not named, and one more doubt is open.
    pub fn list(&mut self, member: u32, position: Option<Position>, at: Place) {
        self.open += u32::from(position.is_none());
        let position = position.unwrap_or(Position::NotNamed);
        self.cells.push(Cell { member, position, line: at.line as u32, column: at.column as u32 });
    }
}

/// A dataset in our own form.
#[derive(Clone, Debug, Default)]
pub struct Base {
    /// As the page reads it.
    pub dataset: Dataset,
    /// Index of its file.
    pub file: usize,
    /// Where each of its roll calls stands in that file.
    pub places: Vec<Option<Place>>,
}

/// A bloc of a file of blocs, or a group that votes name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftBloc {
    /// Its id.
    pub id: String,
    /// Its name; `None` if the file has only its id.
    pub name: Option<String>,
    /// Its members by index into [`Draft::members`], each with its first day and the first day
    /// after.
    pub memberships: Vec<(u32, Option<Date>, Option<Date>)>,
}

/// A member that a roll call lists with a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sighting {
    /// Index into [`Draft::members`].
    pub member: u32,
    /// The day of the roll call, if it is known.
    pub date: Option<Date>,
    /// Index of the group into [`Draft::blocs`].
    pub bloc: usize,
    /// Index of the file.
    pub file: usize,
    /// Where it stands.
    pub place: Place,
}

/// Everything that the files of one dataset say.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Spellings of members, each once.
    pub members: Vec<DraftMember>,
    /// The roll calls, in the order in which they were first named.
    pub roll_calls: Vec<DraftRollCall>,
    /// The blocs, in the order of the files.
    pub blocs: Vec<DraftBloc>,
    /// Who was seen in which bloc on which day, each once.
    pub sightings: Vec<Sighting>,
    /// Datasets in our own form, in the order of the files.
    pub datasets: Vec<Base>,
    /// Indices of the files whose header calls a column of codes one of ISO's.
    pub iso: BTreeSet<usize>,
    /// The members that files of members list: names by id, or by themselves where there is no id.
    pub listed: BTreeMap<String, String>,
    /// The members of datasets in our own form: names by id. Later members may join them.
    pub known: BTreeMap<String, String>,
    /// The other names of these members, former ones and those of records, each with the id.
    pub other_names: BTreeSet<(String, String)>,
    /// The doubts of readers, such as about cells that they could not read.
    pub doubts: Doubts,
    member_index: BTreeMap<String, u32>,
    /// Where roll calls are in `roll_calls`, by the keys of each kind of file.
    roll_call_index: BTreeMap<Origin, BTreeMap<String, usize>>,
    bloc_index: BTreeMap<String, usize>,
    seen: BTreeSet<(u32, Option<Date>, usize)>,
    /// Names of members by code.
    names: BTreeMap<String, String>,
    /// Reused for look-ups, so that a million rows make no million strings.
    key: String,
}

impl Draft {
    /// Returns the index of a spelling in [`Draft::members`], which is added if it is new. It is
    /// the same for the same code and name.
    pub fn member(&mut self, code: Option<&str>, name: &str, place: Place, file: usize) -> u32 {
        self.key.clear();
        self.key.push_str(code.unwrap_or_default());
        self.key.push('\t');
        self.key.push_str(name);
        if let Some(index) = self.member_index.get(&self.key) {
            return *index;
        }
        let index = self.members.len() as u32;
        let code = code.map(str::to_owned);
        self.members.push(DraftMember { code, name: name.to_owned(), place: Some(place), file });
        self.member_index.insert(self.key.clone(), index);
        index
    }

    /// Notes that a roll call lists a member without a position, unless its last position is of
    /// that member: one without a position is a member all the same.
    pub fn list_blank(&mut self, roll_call: usize, member: u32) {
        if let Some(it) = self.roll_calls.get_mut(roll_call)
            && it.cells.last().is_none_or(|it| it.member != member)
        {
            it.blank.push(member);
        }
    }

    /// Returns the roll call of a key, made if new. Keys are unique in one kind of file, such as
    /// `rcid`; several files of a kind are joined by them, in any order.
    pub fn roll_call(&mut self, origin: Origin, key: &str) -> &mut DraftRollCall {
        let index = self.roll_call_index(origin, key);
        // The index was made above.
        #[expect(clippy::indexing_slicing)]
        &mut self.roll_calls[index]
    }

    /// Returns the roll call of a key, as [`Draft::roll_call`] does, as an index into
    /// [`Draft::roll_calls`] for callers that come back to it often.
    pub fn roll_call_index(&mut self, origin: Origin, key: &str) -> usize {
        let keys = self.roll_call_index.entry(origin).or_default();
        if let Some(index) = keys.get(key) {
            return *index;
        }
        let index = self.roll_calls.len();
        keys.insert(key.to_owned(), index);
        self.roll_calls.push(DraftRollCall { origin: Some(origin), ..DraftRollCall::default() });
        index
    }

    /// Records the name of the member with a code, for files of positions that have only codes; the
    /// first name of a code counts. [`Draft::fill_names`] gives it to the members.
    pub fn name_member(&mut self, code: &str, name: &str) {
        if !code.is_empty() && !name.is_empty() && !self.names.contains_key(code) {
            self.names.insert(code.to_owned(), name.to_owned());
        }
    }

    /// Records that a file of members lists a member, and its name as [`Draft::name_member`] does.
    /// Voters whom no such file lists are doubted.
    pub fn list_member(&mut self, code: &str, name: &str) {
        self.name_member(code, name);
        let key = if code.is_empty() { name } else { code };
        if !key.is_empty() {
            self.listed.entry(key.to_owned()).or_insert_with(|| name.to_owned());
        }
    }

    /// Gives members that have only a code the name that files of members have for it. The code may
    /// stand in the place of the name.
    pub fn fill_names(&mut self) {
        for member in &mut self.members {
            let code = match (&member.code, member.name.as_str()) {
                (Some(code), "") => code.clone(),
                (None, name) => name.to_owned(),
                _ => continue,
            };
            if let Some(name) = self.names.get(&code) {
                member.name.clone_from(name);
                member.code = Some(code);
            }
        }
    }

    /// Names roll calls by their records if several records, of one file or of more, have the same
    /// draft and day: the symbol of the draft identifies none of them.
    pub fn settle_records(&mut self) {
        let mut records: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for it in &self.roll_calls {
            if let Some(record) = &it.record {
                records.entry((it.id.clone(), it.date)).or_default().insert(record.clone());
            }
        }
        for it in &mut self.roll_calls {
            let is_one = records.get(&(it.id.clone(), it.date)).is_none_or(|it| it.len() == 1);
            if let Some(record) = it.record.take().filter(|_| !is_one) {
                it.id = Some(record);
            }
        }
    }

    /// Joins the two forms of Voeten's data, whose roll calls have their numbers in common: where
    /// one form describes a roll call and the other lists its positions, the description moves to
    /// the positions.
    pub fn join_descriptions(&mut self) {
        let mut gone = vec![false; self.roll_calls.len()];
        for (one, other) in [(Origin::Voeten, Origin::Unvotes), (Origin::Unvotes, Origin::Voeten)] {
            let keys = |it| self.roll_call_index.get(&it).into_iter().flatten();
            let numbers: BTreeMap<_, _> = keys(one).collect();
            for (number, described) in keys(other) {
                let Some(listed) = numbers.get(number) else { continue };
                let (Some(from), Some(to)) =
                    (self.roll_calls.get(*described), self.roll_calls.get(**listed))
                else {
                    continue;
                };
                if !from.cells.is_empty() || to.cells.is_empty() || to.date.is_some() {
                    continue;
                }
                let from = from.clone();
                if let Some(to) = self.roll_calls.get_mut(**listed) {
                    to.topics.extend(from.topics);
                    (to.id, to.date, to.title) = (from.id, from.date, from.title);
                    (to.kind, to.stated) = (from.kind, from.stated);
                }
                if let Some(gone) = gone.get_mut(*described) {
                    *gone = true;
                }
            }
        }
        self.leave_out(|index, _| gone.get(index) == Some(&true));
    }

    /// Moves the positions of roll calls to others, both given by index; the former are gone then.
    /// What a roll call says of itself counts before what one that joins it says.
    pub fn join(&mut self, joined: &BTreeMap<usize, usize>) {
        for (from, to) in joined {
            let Some(from) = self.roll_calls.get_mut(*from).map(std::mem::take) else { continue };
            let Some(to) = self.roll_calls.get_mut(*to) else { continue };
            let is_whole = |it: &DraftRollCall| it.coverage == Coverage::Everybody;
            let has_whole = is_whole(&from) || is_whole(to);
            to.cells.extend(from.cells);
            to.blank.extend(from.blank);
            to.notes.extend(from.notes);
            to.open += from.open;
            to.coverage = match has_whole && to.blank.is_empty() {
                true => Coverage::Everybody,
                false => Coverage::Some,
            };
            to.date = to.date.or(from.date);
            to.title = to.title.take().or(from.title);
            to.url = to.url.take().or(from.url);
            to.outcome = to.outcome.take().or(from.outcome);
        }
        if !joined.is_empty() {
            self.leave_out(|index, _| joined.contains_key(&index));
        }
    }

    /// Drops the datasets that a file holds and the roll calls whose positions it lists.
    pub fn forget(&mut self, file: usize) {
        self.datasets.retain(|it| it.file != file);
        self.iso.remove(&file);
        self.sightings.retain(|it| it.file != file);
        self.seen = self.sightings.iter().map(|it| (it.member, it.date, it.bloc)).collect();
        self.leave_out(|_, it| it.file == file);
    }

    fn leave_out(&mut self, is_out: impl Fn(usize, &DraftRollCall) -> bool) {
        let mut kept = 0;
        let mut moved = Vec::with_capacity(self.roll_calls.len());
        for (index, roll_call) in self.roll_calls.iter().enumerate() {
            let keeps = !is_out(index, roll_call);
            moved.push(keeps.then_some(kept));
            kept += usize::from(keeps);
        }
        let mut keep = moved.iter();
        self.roll_calls.retain(|_| keep.next().is_some_and(Option::is_some));
        for keys in self.roll_call_index.values_mut() {
            keys.retain(|_, index| match moved.get(*index) {
                Some(Some(now)) => {
                    *index = *now;
                    true
                }
                _ => false,
            });
        }
    }

    /// Returns the bloc of an id, made if new.
    pub fn bloc(&mut self, id: &str) -> &mut DraftBloc {
        let index = self.bloc_index(id);
        // The index was made above.
        #[expect(clippy::indexing_slicing)]
        &mut self.blocs[index]
    }

    fn bloc_index(&mut self, id: &str) -> usize {
        let index = *self.bloc_index.entry(id.to_owned()).or_insert(self.blocs.len());
        if index == self.blocs.len() {
            self.blocs.push(DraftBloc { id: id.to_owned(), ..DraftBloc::default() });
        }
        index
    }

    /// Returns the bloc of a group by its name, made if new. Its id has no spaces, since pages list
    /// ids with spaces between.
    pub fn group(&mut self, name: &str) -> &mut DraftBloc {
        let name = clean(name).into_owned();
        let id = if name.contains(' ') { bloc_id(&name) } else { name.clone() };
        let bloc = self.bloc(&id);
        bloc.name.get_or_insert(name);
        bloc
    }

    /// Notes that a roll call of a day lists a member with a group, and at which file and place. On
    /// which days the member belonged to the group is settled when all are seen.
    pub fn see(&mut self, group: &str, member: u32, date: Option<Date>, at: (usize, Place)) {
        let id = self.group(group).id.clone();
        let bloc = self.bloc_index(&id);
        if self.seen.insert((member, date, bloc)) {
            let (file, place) = at;
            self.sightings.push(Sighting { member, date, bloc, file, place });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_broken_file_listed_is_forgotten_and_keys_still_find_the_rest() {
        let mut draft = Draft::default();
        for (file, key) in [(0, "a"), (1, "b"), (0, "c"), (1, "d")] {
            let roll_call = draft.roll_call(Origin::Table, key);
            roll_call.file = file;
            roll_call.id = Some(key.to_owned());
        }
        draft.forget(0);
        assert_eq!(draft.roll_calls.len(), 2);
        for key in ["b", "d"] {
            assert_eq!(draft.roll_call(Origin::Table, key).id.as_deref(), Some(key));
        }
        assert_eq!(draft.roll_call(Origin::Table, "a").id, None, "made anew");
        assert_eq!(draft.roll_calls.len(), 3);
    }

    #[test]
    fn keys_of_one_kind_of_file_find_nothing_of_another() {
        let mut draft = Draft::default();
        // As a third file's table and the second file's text make them.
        let key = "1\t2";
        draft.roll_call(Origin::Text, key).title = Some("of the text".into());
        assert_eq!(draft.roll_call(Origin::Table, key).title, None);
        assert_eq!(draft.roll_calls.len(), 2);
    }
}
