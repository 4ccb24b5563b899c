//! Datasets in our own form, alone or beside other files.

use super::super::doubt::Doubts;
use super::super::draft::{Body, Cell, Coverage, Draft, DraftNote, DraftRollCall, Origin, Totals};
use super::super::{Choices, FileReport};
use super::{Checked, CheckedRollCall, blocs};
use crate::dataset::{Dataset, Place, RollCall};

/// A dataset that stands alone, as it is; blocs of an editor are added.
pub fn checked(mut draft: Draft, files: Vec<FileReport>) -> Checked {
    let mut doubts = std::mem::take(&mut draft.doubts);
    let mut bases = std::mem::take(&mut draft.datasets);
    let (mut dataset, file) = bases.pop().unwrap_or_default();
    add_blocs(&mut dataset, &draft, &mut doubts);
    let roll_calls = dataset.roll_calls.iter().map(|it| found(it, file)).collect();
    let mut doubts = doubts.into_all();
    doubts.sort_by_key(|it| (it.file, it.warning.place.map(|it| (it.line, it.column))));
    Checked { dataset, roll_calls, doubts, files }
}

fn add_blocs(dataset: &mut Dataset, draft: &Draft, doubts: &mut Doubts) {
    let members = std::mem::take(&mut dataset.members);
    blocs::add(&mut dataset.blocs, draft, &members, &Choices::default(), doubts);
    dataset.members = members;
}

fn found(it: &RollCall, file: usize) -> CheckedRollCall {
    CheckedRollCall {
        id: it.id.clone(),
        date: Some(it.date),
        title: it.title.clone(),
        kind: it.kind,
        body: Body::Unknown,
        stated: totals(it),
        counted: it.counted(),
        file,
        place: None,
        is_shown: true,
    }
}

fn totals(it: &RollCall) -> Totals {
    let stated = it.stated;
    Totals { yes: stated.yes, no: stated.no, abstain: stated.abstain, ..Totals::default() }
}

/// Adds a dataset to what other files say.
pub fn add(dataset: &Dataset, file: usize, draft: &mut Draft) {
    let start = Place { line: 1, column: 1 };
    let members: Vec<u32> = dataset
        .members
        .iter()
        .map(|it| draft.member(Some(&it.id), &it.name.now, start, file))
        .collect();
    let body = match dataset.assembly.name.text.as_str() {
        "" => Body::Unknown,
        name => Body::Other(name.to_owned()),
    };
    for roll_call in &dataset.roll_calls {
        let cells = members
            .iter()
            .zip(&roll_call.positions)
            .map(|(member, position)| Cell {
                member: *member,
                position: *position,
                line: 1,
                column: 1,
            })
            .collect();
        let note = |it: &crate::dataset::Note| {
            let member = members.get(it.member).copied()?;
            Some(DraftNote { member, text: it.text.clone(), place: None })
        };
        draft.roll_calls.push(DraftRollCall {
            origin: Some(Origin::Rollcall),
            file,
            place: None,
            id: Some(roll_call.id.clone()),
            date: Some(roll_call.date),
            title: roll_call.title.clone(),
            url: roll_call.url.clone(),
            outcome: roll_call.outcome.clone(),
            kind: Some(roll_call.kind),
            topics: roll_call.topics.clone(),
            majority: roll_call.majority.clone(),
            stated: totals(roll_call),
            body: body.clone(),
            coverage: Coverage::Everybody,
            cells,
            notes: roll_call.notes.iter().filter_map(note).collect(),
        });
    }
}
