//! Members of assemblies other than the UN's, whom files give by id, by name or by both.

use std::collections::{BTreeMap, BTreeSet};

use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Body, Draft, DraftMember};
use crate::dataset::clean;

/// Members of other assemblies that have codes.
pub struct Coded<'d> {
    by_code: BTreeMap<&'d str, &'d DraftMember>,
    /// By name in lower case; `None` for namesakes.
    by_name: BTreeMap<String, Option<&'d DraftMember>>,
}

impl<'d> Coded<'d> {
    /// Collects the members with codes, and reports each code that has several names, once.
    pub fn new(draft: &'d Draft, bodies: &[Body], doubts: &mut Doubts) -> Self {
        let mut renamed = BTreeSet::new();
        let mut coded = Self { by_code: BTreeMap::new(), by_name: BTreeMap::new() };
        let of_others =
            draft.roll_calls.iter().zip(bodies).filter(|(_, it)| matches!(it, Body::Other(_)));
        let listed: BTreeSet<u32> =
            of_others.flat_map(|(it, _)| it.cells.iter().map(|it| it.member)).collect();
        for index in listed {
            let Some(it) = draft.members.get(index as usize) else { continue };
            let Some(code) = it.code.as_deref() else { continue };
            let name = clean(&it.name).to_lowercase();
            let known = coded.by_code.entry(code).or_insert(it);
            if known.name.is_empty() {
                *known = it;
            }
            let before = clean(&known.name);
            if !name.is_empty() && before.to_lowercase() != name && renamed.insert(code) {
                let message = format!(
                    "the id \"{}\" is called \"{before}\" and \"{}\"; the first name counts, correct the other or give each member an id of its own",
                    clean(code),
                    clean(&it.name)
                );
                let doubt = Doubt::new("names-differ", message).at(it.file, it.place);
                doubts.push(doubt.quoting(&it.name).about(vec![code.to_owned()]));
            }
        }
        for it in coded.by_code.values().filter(|it| !it.name.is_empty()) {
            let slot = coded.by_name.entry(clean(&it.name).to_lowercase());
            slot.and_modify(|it| *it = None).or_insert(Some(it));
        }
        coded
    }

    /// Whether several codes have a name.
    pub fn has_namesakes(&self, name: &str) -> bool {
        self.by_name.get(&clean(name).to_lowercase()).is_some_and(Option::is_none)
    }

    /// Returns the entry of a spelling: by its code or, if it has none, by its name, which may be a
    /// code. `None` if there is none, or if several have the name.
    pub fn find(&self, member: &DraftMember, name: &str) -> Option<&'d DraftMember> {
        match &member.code {
            Some(code) => self.by_code.get(code.as_str()).copied(),
            None => match self.by_code.get(name) {
                Some(it) => Some(it),
                None => *self.by_name.get(&name.to_lowercase())?,
            },
        }
    }
}
