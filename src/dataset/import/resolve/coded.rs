//! Members of assemblies other than the UN's, whom files give by id, by name or by both.

use std::collections::{BTreeMap, BTreeSet};

use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Body, Draft, DraftMember};
use super::listed::Listed;
use crate::dataset::clean;

/// Members of other assemblies that have codes.
pub struct Coded<'d> {
    by_code: BTreeMap<&'d str, &'d DraftMember>,
    /// By name in lower case; `None` for namesakes.
    by_name: BTreeMap<String, Option<&'d DraftMember>>,
    /// By the other names that our own form has for its members, in lower case; `None` for those
    /// that several had.
    by_other_name: BTreeMap<String, Option<&'d DraftMember>>,
}

impl<'d> Coded<'d> {
    /// Collects the members with codes, and reports each code that has several names, once.
    pub fn new(draft: &'d Draft, bodies: &[Body], list: &Listed<'d>, doubts: &mut Doubts) -> Self {
        let mut renamed = BTreeSet::new();
        let mut by_code: BTreeMap<&str, &DraftMember> = BTreeMap::new();
        let of_others =
            draft.roll_calls.iter().zip(bodies).filter(|(_, it)| matches!(it, Body::Other(_)));
        let listed: BTreeSet<u32> =
            of_others.flat_map(|(it, _)| it.cells.iter().map(|it| it.member)).collect();
        for index in listed {
            let Some(it) = draft.members.get(index as usize) else { continue };
            let Some(code) = it.code.as_deref() else { continue };
            let name = clean(&it.name).to_lowercase();
            let known = by_code.entry(code).or_insert(it);
            if known.name.is_empty() {
                *known = it;
            }
            if !name.is_empty() && clean(&known.name).to_lowercase() != name && renamed.insert(code)
            {
                doubts.push(renamed_doubt(code, known, it, list));
            }
        }
        let mut by_name = BTreeMap::new();
        for it in by_code.values().filter(|it| !it.name.is_empty()) {
            put(&mut by_name, &it.name, it);
        }
        let mut by_other_name = BTreeMap::new();
        for (name, id) in &draft.other_names {
            if let Some(it) = by_code.get(id.as_str()) {
                put(&mut by_other_name, name, it);
            }
        }
        Self { by_code, by_name, by_other_name }
    }

    /// Whether several codes have a name.
    pub fn has_namesakes(&self, name: &str) -> bool {
        self.by_name.get(&clean(name).to_lowercase()).is_some_and(Option::is_none)
    }

    /// Returns the entry of a spelling: by its code or, if it has none, by its name, which may be a
    /// code. A name that a member has now counts before one that another had. `None` if there is
    /// none, or if several have the name.
    pub fn find(&self, member: &DraftMember, name: &str) -> Option<&'d DraftMember> {
        match &member.code {
            Some(code) => self.by_code.get(code.as_str()).copied(),
            None => match self.by_code.get(name) {
                Some(it) => Some(it),
                None => {
                    let name = name.to_lowercase();
                    *self.by_name.get(&name).or_else(|| self.by_other_name.get(&name))?
                }
            },
        }
    }
}

/// Adds a member by a name; a name that another member has too is nobody's.
fn put<'d>(
    names: &mut BTreeMap<String, Option<&'d DraftMember>>,
    name: &str,
    member: &'d DraftMember,
) {
    let slot = names.entry(clean(name).to_lowercase());
    let is_same = |it: &Option<&DraftMember>| it.is_some_and(|it| it.code == member.code);
    slot.and_modify(|it| *it = it.filter(|_| is_same(it))).or_insert(Some(member));
}

/// Makes the doubt about a code that has two names. Which of them counts depends on whether a list
/// of members has the names, but not the codes.
fn renamed_doubt(code: &str, first: &DraftMember, other: &DraftMember, list: &Listed<'_>) -> Doubt {
    let what = match list.goes_by_name(first) && list.goes_by_name(other) {
        true => {
            "the list of members has the names and not this id, so that the names count, correct whichever is wrong"
        }
        false => "the first name counts, correct the other or give each member an id of its own",
    };
    let message = format!(
        "the id \"{}\" is called \"{}\" and \"{}\"; {what}",
        clean(code),
        clean(&first.name),
        clean(&other.name)
    );
    let doubt = Doubt::new("names-differ", message).at(other.file, other.place);
    doubt.quoting(&other.name).about(vec![code.to_owned()])
}
