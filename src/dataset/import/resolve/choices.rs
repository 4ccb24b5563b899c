//! Checks against the files what an editor chose for spellings, since a slip there would go
//! unnoticed.

use super::super::Choices;
use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Draft, DraftMember};
use crate::dataset::clean;

impl Choices {
    /// Returns what an editor chose for a spelling: ids with spaces between, or `-` for nobody.
    /// `None` if nothing was chosen.
    pub(super) fn meant(&self, member: &DraftMember) -> Option<&str> {
        let name = clean(member.spelling());
        self.names.iter().find(|(it, _)| clean(it) == name).map(|(_, ids)| ids.as_str())
    }
}

/// Reports chosen spellings that no file has, and chosen ids that no member has. `is_known` tells
/// whether an id is known where a spelling stands.
pub fn check(
    draft: &Draft,
    is_known: impl Fn(&str, &str) -> bool,
    choices: &Choices,
    doubts: &mut Doubts,
) {
    for (spelling, ids) in &choices.names {
        let name = clean(spelling);
        if !draft.members.iter().any(|it| clean(it.spelling()) == name) {
            let message = format!(
                "nobody is called \"{name}\" in the files, so that \"{}\" is not used; correct the spelling or leave it out",
                clean(ids)
            );
            doubts.push(Doubt::new("name-not-used", message).about(vec![name.into_owned()]));
            continue;
        }
        let is_name = is_known(spelling, ids.trim());
        for id in ids.split([' ', ',']).filter(|it| !it.is_empty() && *it != "-") {
            if !is_name && !is_known(spelling, id) {
                let message = format!(
                    "no member has the id \"{}\" that is given for \"{name}\"; correct it, or write - for nobody",
                    clean(id)
                );
                let doubt = Doubt::new("id-unknown", message);
                doubts.push(doubt.about(vec![name.clone().into_owned()]));
            }
        }
    }
}
