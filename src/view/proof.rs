//! The members whose positions prove a sentence, so that a reader can open it and count.

use super::{Breakdown, Sentence};
use crate::position::Position;

/// Indices of the members that prove `sentence`, by position in the order of
/// [`Position::OF_MEMBERS`], those that the page points out first, then by name. A member that the
/// sentence is about and that was none on the day stands last, under [`Position::NotMember`].
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
