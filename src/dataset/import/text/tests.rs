//! Whole texts: the collected ones, small ones of every other kind, and lists in random style.

mod counts;
mod evidence;
mod headings;
mod hostile;
mod legislatures;
mod lists;
mod records;
mod results;
mod settings;

use super::super::draft::{Body, Coverage, DraftRollCall};
use super::*;
use crate::position::Position;

#[derive(Debug)]
struct Reading {
    format: &'static str,
    draft: Draft,
}

fn reading(text: &str) -> Reading {
    let mut draft = Draft::default();
    let format = super::read(text, 0, &mut draft).expect(text);
    Reading { format, draft }
}

impl Reading {
    fn names(&self, roll_call: usize, position: Position) -> Vec<&str> {
        let cells = &self.draft.roll_calls[roll_call].cells;
        let of = |it: &&super::super::draft::Cell| it.position == position;
        cells
            .iter()
            .filter(of)
            .map(|it| self.draft.members[it.member as usize].name.as_str())
            .collect()
    }

    fn counts(&self, roll_call: usize) -> [usize; 4] {
        [Position::Yes, Position::No, Position::Abstain, Position::NotVoting]
            .map(|it| self.names(roll_call, it).len())
    }

    fn only(&self) -> &DraftRollCall {
        let [only] = self.draft.roll_calls.as_slice() else {
            panic!("{} roll calls: {:#?}", self.draft.roll_calls.len(), self.draft.roll_calls)
        };
        only
    }

    fn codes(&self) -> Vec<&'static str> {
        self.draft.doubts.iter().map(|it| it.warning.code).collect()
    }
}

fn stated(roll_call: &DraftRollCall) -> [Option<u32>; 3] {
    [roll_call.stated.yes, roll_call.stated.no, roll_call.stated.abstain]
}

/// Returns the positions of a roll call as `Y: a|b N: c A: d X: e`, without those that no member
/// took.
fn summary(found: &Reading, roll_call: usize) -> String {
    [
        ("Y", Position::Yes),
        ("N", Position::No),
        ("A", Position::Abstain),
        ("X", Position::NotVoting),
    ]
    .into_iter()
    .map(|(code, position)| (code, found.names(roll_call, position)))
    .filter(|(_, names)| !names.is_empty())
    .map(|(code, names)| format!("{code}: {}", names.join("|")))
    .collect::<Vec<_>>()
    .join(" ")
}

fn totals(roll_call: &DraftRollCall) -> String {
    let count = |it: Option<u32>| it.map_or("?".to_owned(), |it| it.to_string());
    stated(roll_call).map(count).join("-")
}

/// Checks a text of one roll call, which raises no doubt: its positions, totals, id and date.
#[track_caller]
fn check(text: &str, positions: &str, total: &str, id: Option<&str>, date: Option<&str>) {
    let found = reading(text);
    let roll_call = found.only();
    assert_eq!(summary(&found, 0), positions, "{text}");
    assert_eq!(totals(roll_call), total, "{text}");
    assert_eq!(roll_call.id.as_deref(), id, "{text}");
    assert_eq!(roll_call.date.map(|it| it.to_string()).as_deref(), date, "{text}");
    assert_eq!(found.codes(), [""; 0], "{text}");
}

/// Checks a text of one roll call that states no totals, id or date.
#[track_caller]
fn check_names(text: &str, positions: &str) {
    check(text, positions, "?-?-?", None, None);
}

/// Checks a text of one roll call that states no id or date.
#[track_caller]
fn check_tally(text: &str, positions: &str, total: &str) {
    check(text, positions, total, None, None);
}
