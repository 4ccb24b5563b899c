//! The members whose positions prove a sentence, so that a reader can open it and count.

use super::{Breakdown, Sentence};
use crate::position::Position;

/// Returns the indices of the members that prove `sentence`, by position in the order of
/// [`Position::OF_MEMBERS`]. In each group those that the page points out come first, then the
/// others by name. Members of the sentence who were no members of the assembly on the day come
/// last, under [`Position::NotMember`]. A sentence that names no members is proved by all.
pub fn proof(breakdown: &Breakdown, sentence: &Sentence) -> Vec<(Position, Vec<usize>)> {
    let everyone = sentence.members.is_empty();
    let mut groups = Vec::new();
    let mut not_members = sentence.members.clone();
    for group in &breakdown.groups {
        let mut members = Vec::new();
        for shown in &group.members {
            if everyone || sentence.members.contains(&shown.member) {
                members.push(shown.member);
            }
        }
        not_members.retain(|it| !members.contains(it));
        if !members.is_empty() {
            groups.push((group.position, members));
        }
    }
    if !not_members.is_empty() {
        groups.push((Position::NotMember, not_members));
    }
    groups
}
