//! Whom files of members list, and who of those that vote is meant by which of them.

use std::collections::BTreeMap;

use super::super::doubt::Suggestion;
use super::super::draft::{Draft, DraftMember};
use crate::dataset::clean;
use crate::nearest;

/// The lists of all files as one.
pub struct Listed<'d> {
    /// Names by id; a list without ids has each name under itself.
    names: &'d BTreeMap<String, String>,
    /// Ids by name in lower case; several where there are namesakes.
    ids: BTreeMap<String, Vec<&'d str>>,
}

/// Who of a list is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'d> {
    /// The one of this id.
    Id(&'d str),
    /// One of several with the same name.
    Namesake,
    /// Nobody in it.
    Nobody,
}

impl<'d> Listed<'d> {
    /// Of all files.
    pub fn new(draft: &'d Draft) -> Self {
        let mut ids: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (id, name) in draft.listed.iter().filter(|it| !it.1.is_empty()) {
            ids.entry(clean(name).to_lowercase()).or_default().push(id);
        }
        Self { names: &draft.listed, ids }
    }

    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Who is meant by a voter: by its code, or where it has only a name, by an id or a name that one of the list has.
    pub fn find(&self, member: &DraftMember) -> Entry<'d> {
        let name = clean(&member.name);
        if let Some(id) = self.id(member.code.as_deref().unwrap_or(&name)) {
            return Entry::Id(id);
        }
        match (&member.code, self.with_name(&name)) {
            (None, [id]) => Entry::Id(id),
            (None, [_, _, ..]) => Entry::Namesake,
            _ => Entry::Nobody,
        }
    }

    /// Whether a voter with a code of its own is called like somebody in the list.
    pub fn has_name(&self, member: &DraftMember) -> bool {
        !self.with_name(&clean(&member.name)).is_empty()
    }

    /// An id as the list has it.
    pub fn id(&self, id: &str) -> Option<&'d str> {
        self.names.get_key_value(id).map(|it| it.0.as_str())
    }

    /// The name of an id; empty if the list has none.
    pub fn name(&self, id: &str) -> &'d str {
        self.names.get(id).map_or("", String::as_str)
    }

    /// The ids with a name.
    pub fn with_name(&self, name: &str) -> &[&'d str] {
        self.ids.get(&name.to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// Whether the list gives an id besides the name.
    pub fn has_id_of_its_own(&self, id: &str) -> bool {
        self.name(id) != id
    }

    /// Those who are called so.
    pub fn namesakes(&self, name: &str) -> Vec<Suggestion> {
        let ids = self.with_name(&clean(name)).iter();
        ids.map(|it| Suggestion { id: (*it).to_owned(), name: name.to_owned() }).collect()
    }

    /// Who may be meant by a spelling of nobody.
    pub fn near(&self, spelling: &str) -> Vec<Suggestion> {
        let keys = self.entries().flat_map(|(id, name)| [id, name]);
        let mut near: Vec<Suggestion> = Vec::new();
        for key in nearest::likely_ones(spelling, &mut keys.filter(|it| !it.is_empty())) {
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

    /// Ids and names.
    fn entries(&self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.names.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }
}
