//! Compares the stated with the counted tally, position by position. Nothing is repaired.

use super::super::doubt::Doubts;
use super::super::draft::{Body, Coverage};
use super::Matched;

/// The seats of the Security Council since 1966 and before (Charter, Article 23, as amended).
const COUNCIL: [u32; 2] = [15, 11];

/// Reports every stated total that differs from what the list adds up to. A list of some may have
/// nobody with a position: that total is not compared, and where more are stated than the list
/// leaves unnamed, a notice says that nobody knows who they are.
pub fn tallies(it: &mut Matched<'_>, doubts: &mut Doubts) {
    if it.draft.cells.is_empty() {
        return;
    }
    let (stated, counted) = (it.draft.stated, it.counted());
    let partial = it.draft.coverage == Coverage::Some;
    // A text may give a total without a list of those who took the position: they are then among
    // those whom it does not name.
    let mut unknown = false;
    let mut differs = |stated: Option<u32>, listed: u32| {
        let stated = stated.filter(|it| *it != listed)?;
        if partial && listed == 0 {
            unknown |= stated > counted.not_named;
            return None;
        }
        Some(stated)
    };
    let known_members = it.date.is_some() || !partial;
    let mut said = Vec::new();
    for (stated, counted, what) in [
        (stated.yes, counted.yes, "in favour"),
        (stated.no, counted.no, "against"),
        (stated.abstain, counted.abstain, "abstaining"),
        (stated.not_voting.filter(|_| !partial), counted.not_voting, "not voting"),
        (stated.members.filter(|_| known_members), counted.members(), "members"),
    ] {
        if let Some(stated) = differs(stated, counted) {
            said.push(format!("{stated} {what}, but its list adds up to {counted}"));
        }
    }
    if !said.is_empty() {
        let message =
            format!("\"{}\" states {}; check both against the record", it.id, said.join("; "));
        doubts.push(it.doubt("tally-differs", message));
    } else if unknown {
        let message = format!(
            "\"{}\" states how many took positions with which it lists nobody, and who they may be is not known; no sentence is made of them",
            it.id
        );
        doubts.push(it.doubt("tally-differs", message).as_notice());
    }
    it.open += u32::from(partial && (unknown || !said.is_empty()));
    let members = counted.members();
    if it.body == Body::SecurityCouncil && !it.draft.cells.is_empty() && !COUNCIL.contains(&members)
    {
        let message = format!(
            "\"{}\" lists {members} members, but the Security Council has {}; look for a name that is missing or twice",
            it.id, COUNCIL[0]
        );
        doubts.push(it.doubt("members-differ", message));
    }
}
