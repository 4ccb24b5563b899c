//! The members that files of members list, and which of them a spelling means.

use std::collections::BTreeMap;

use super::super::doubt::Suggestion;
use super::super::draft::{Draft, DraftMember};
use crate::dataset::clean;
use crate::nearest;

/// The lists of all files as one.
pub struct Listed<'d> {
    /// Names by id; a list without ids has each name under itself.
    names: &'d BTreeMap<String, String>,
    /// The members of datasets in our own form, of which a spelling may be a misspelling.
    known: &'d BTreeMap<String, String>,
    /// Ids by name in lower case; several where there are namesakes.
    ids: BTreeMap<String, Vec<&'d str>>,
    /// Whether rows of positions have ids of the list: a code that is not in it is nobody of it then.
    /// Otherwise their codes are of another kind, and say nothing against a name.
    has_their_codes: bool,
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
        Self { names: &draft.listed, known: &draft.known, ids, has_their_codes }
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

    /// Whether a spelling is that of no member of a dataset in our own form, where there is one. A
    /// file of members says by itself who is none.
    pub fn is_new(&self, member: &DraftMember) -> bool {
        let name = clean(&member.name);
        let is_known = |(id, known): (&String, &String)| {
            member.code.as_ref() == Some(id) || *id == *name || *known == *name
        };
        self.is_empty() && !self.known.is_empty() && !self.known.iter().any(is_known)
    }

    /// Returns the entries that may be meant by a spelling that is none of them.
    pub fn near(&self, spelling: &str) -> Vec<Suggestion> {
        let keys = self.entries().flat_map(|(id, name)| [id, name]);
        let mut near: Vec<Suggestion> = Vec::new();
        let keys: Vec<&str> = keys.filter(|it| !it.is_empty()).collect();
        // Short ids have no neighbours, but other capitals.
        let same = keys.iter().copied().filter(|it| it.to_lowercase() == spelling.to_lowercase());
        let likely = nearest::likely_ones(spelling, &mut keys.iter().copied());
        for key in same.chain(likely) {
            let mut found = self.entries().filter(|(id, name)| *id == key || *name == key);
            if let Some((id, name)) = found.next()
                && !near.iter().any(|it| it.id == *id)
            {
                let name = if name.is_empty() { id } else { name };
                near.push(Suggestion { id: id.to_owned(), name: name.to_owned() });
            }
        }
        near
    }

    /// Yields the id and the name of each entry, and of each member of a dataset in our own form.
    fn entries(&self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.names.iter().chain(self.known).map(|(id, name)| (id.as_str(), name.as_str()))
    }
}
