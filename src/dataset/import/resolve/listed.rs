//! The members that files of members list, and which of them a spelling means.

use std::collections::{BTreeMap, BTreeSet};

use super::super::doubt::Suggestion;
use super::super::draft::{Draft, DraftMember, DraftRollCall, Origin};
use crate::dataset::clean;
use crate::nearest::Slips;

/// The lists of all files as one.
pub struct Listed<'d> {
    /// Names by id; a list without ids has each name under itself.
    names: &'d BTreeMap<String, String>,
    /// The members of datasets in our own form, of which a spelling may be a misspelling.
    known: &'d BTreeMap<String, String>,
    /// The names of these members, and the texts by which any entry is found, ready for comparing.
    comparing: Comparing<'d>,
    /// Ids by name in lower case; several where there are namesakes.
    ids: BTreeMap<String, Vec<&'d str>>,
    /// Whether rows of positions have ids of the list: a code that is not in it is nobody of it then.
    /// Otherwise their codes are of another kind, and say nothing against a name.
    has_their_codes: bool,
}

/// What spellings are compared with, made once for all of them.
struct Comparing<'d> {
    /// The names of members of datasets in our own form.
    known: BTreeSet<&'d str>,
    /// Files with a code of such a member in a row: their codes are of the same kind, so that a new
    /// code is a new member, whatever its name.
    coded: BTreeSet<usize>,
    /// The ids, names and other names of all entries.
    slips: Slips<'d>,
    /// The same texts by their lower case.
    same: BTreeMap<String, Vec<&'d str>>,
    /// The ids of the entries by these texts.
    of: BTreeMap<&'d str, Vec<&'d str>>,
}

/// Which entry of the list is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'d> {
    /// The one with this id.
    Id(&'d str),
    /// One of several with the same name.
    Namesake,
    /// None of them.
    Nobody,
}

impl<'d> Listed<'d> {
    /// Collects the lists of all files.
    pub fn new(draft: &'d Draft) -> Self {
        let mut ids: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (id, name) in draft.listed.iter().filter(|it| !it.1.is_empty()) {
            ids.entry(clean(name).to_lowercase()).or_default().push(id);
        }
        let mut votes = vec![false; draft.members.len()];
        for cell in draft.roll_calls.iter().flat_map(|it| &it.cells) {
            if let Some(it) = votes.get_mut(cell.member as usize) {
                *it = true;
            }
        }
        let voters = draft.members.iter().zip(votes).filter(|it| it.1);
        let mut codes = voters.filter_map(|(it, _)| it.code.as_ref());
        let has_their_codes = codes.any(|it| draft.listed.contains_key(it));
        let comparing = Comparing::new(draft);
        Self { names: &draft.listed, known: &draft.known, comparing, ids, has_their_codes }
    }

    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the entry that a spelling means: by its code; if it has only a name, by the id or
    /// the name of an entry.
    pub fn find(&self, member: &DraftMember) -> Entry<'d> {
        let name = clean(&member.name);
        if let Some(id) = self.id(member.code.as_deref().unwrap_or(&name)) {
            return Entry::Id(id);
        }
        match self.with_name(&name) {
            _ if member.code.is_some() && self.has_their_codes => Entry::Nobody,
            [] => Entry::Nobody,
            [id] => Entry::Id(id),
            _ => Entry::Namesake,
        }
    }

    /// Whether a spelling with a code is found by its name all the same, since its code is of another
    /// kind than the ids of the list.
    pub fn goes_by_name(&self, member: &DraftMember) -> bool {
        !self.has_their_codes && matches!(self.find(member), Entry::Id(_))
    }

    /// Returns the id of the entry that has a name; `None` if nobody has it, or the entry with `id`
    /// does.
    pub fn other_of_name(&self, id: &str, name: &str) -> Option<String> {
        let those = self.with_name(&clean(name));
        let first = those.first().filter(|_| !those.contains(&id))?;
        Some((*first).to_owned())
    }

    /// Returns the ids of all entries.
    pub fn ids(&self) -> impl Iterator<Item = &'d str> {
        self.names.keys().map(String::as_str)
    }

    /// Returns an id as the list has it; `None` if it is not there.
    pub fn id(&self, id: &str) -> Option<&'d str> {
        self.names.get_key_value(id).map(|it| it.0.as_str())
    }

    /// Returns the name of an id; empty if the list has none.
    pub fn name(&self, id: &str) -> &'d str {
        self.names.get(id).map_or("", String::as_str)
    }

    /// Returns the ids of the entries with a name; none if nobody has it.
    pub fn with_name(&self, name: &str) -> &[&'d str] {
        self.ids.get(&name.to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// Whether the entry has an id besides its name.
    pub fn has_id_of_its_own(&self, id: &str) -> bool {
        self.name(id) != id
    }

    /// Returns the entries with a name, as suggestions.
    pub fn namesakes(&self, name: &str) -> Vec<Suggestion> {
        let ids = self.with_name(&clean(name)).iter();
        ids.map(|it| Suggestion { id: (*it).to_owned(), name: name.to_owned() }).collect()
    }

    /// Whether a spelling is that of no member of a dataset in our own form, where there is one, and
    /// may be a slip. A file of members says by itself who is none, and a code of the same kind as
    /// theirs says who is another.
    pub fn is_new(&self, member: &DraftMember) -> bool {
        let name = clean(&member.name);
        let is_known = |it: &str| self.known.contains_key(it);
        let has_own_code = member.code.is_some() && self.comparing.coded.contains(&member.file);
        self.is_empty()
            && !self.known.is_empty()
            && !has_own_code
            && !member.code.as_deref().is_some_and(is_known)
            && !is_known(&name)
            && !self.comparing.known.contains(name.as_ref())
    }

    /// Returns the entries that may be meant by a spelling that is none of them.
    pub fn near(&self, spelling: &str) -> Vec<Suggestion> {
        let Comparing { slips, same, of, .. } = &self.comparing;
        // Short ids have no neighbours, but other capitals.
        let same = same.get(&spelling.to_lowercase()).into_iter().flatten().copied();
        let mut near: Vec<Suggestion> = Vec::new();
        for key in same.chain(slips.likely(spelling)) {
            for id in of.get(key).into_iter().flatten() {
                if !near.iter().any(|it| it.id == *id) {
                    let known = self.names.get(*id).or_else(|| self.known.get(*id));
                    let name = known.filter(|it| !it.is_empty()).map_or(*id, String::as_str);
                    near.push(Suggestion { id: (*id).to_owned(), name: name.to_owned() });
                }
            }
        }
        near
    }
}

impl<'d> Comparing<'d> {
    fn new(draft: &'d Draft) -> Self {
        let entries = draft.listed.iter().chain(&draft.known);
        let others = draft.other_names.iter().map(|(name, id)| (id, name));
        let mut of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut keys: Vec<&str> = Vec::new();
        for (id, name) in entries.flat_map(|(id, name)| [(id, id), (id, name)]).chain(others) {
            if !name.is_empty() {
                keys.push(name);
                of.entry(name).or_default().push(id);
            }
        }
        let mut same: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for key in of.keys() {
            same.entry(key.to_lowercase()).or_default().push(key);
        }
        let slips = Slips::new(&mut keys.into_iter());
        let known = draft.known.values().map(String::as_str).collect();
        Self { known, coded: coded(draft), slips, same, of }
    }
}

/// Returns the files that have the code of a member of our own form in a row of positions.
fn coded(draft: &Draft) -> BTreeSet<usize> {
    if draft.known.is_empty() {
        return BTreeSet::new();
    }
    let is_known = |it: &String| draft.known.contains_key(it);
    let known: Vec<bool> =
        draft.members.iter().map(|it| it.code.as_ref().is_some_and(is_known)).collect();
    let others = draft.roll_calls.iter().filter(|it| it.origin != Some(Origin::Rollcall));
    let has_known = |it: &&DraftRollCall| {
        it.cells.iter().any(|it| known.get(it.member as usize) == Some(&true))
    };
    others.filter(has_known).map(|it| it.file).collect()
}
