//! Datasets in our own form, alone or beside other files.

use super::super::doubt::Doubts;
use super::super::draft::{
    Base, Body, Cell, Coverage, Draft, DraftNote, DraftRollCall, Origin, Totals,
};
use super::super::{Choices, FileReport};
use super::{Checked, CheckedRollCall, blocs, choices};
use crate::dataset::{Assembly, Dataset, Place, RollCall};

/// Returns a dataset in our own form as it is, with the blocs that an editor added.
pub fn checked(mut draft: Draft, files: Vec<FileReport>, chosen: &Choices) -> Checked {
    let mut doubts = std::mem::take(&mut draft.doubts);
    let mut bases = std::mem::take(&mut draft.datasets);
    let Base { mut dataset, file, places } = bases.pop().unwrap_or_default();
    add_blocs(&mut dataset, &draft, chosen, &mut doubts);
    let is_known =
        |_: &str, id: &str| dataset.members.iter().any(|it| it.id.eq_ignore_ascii_case(id));
    choices::check(&draft, is_known, chosen, &mut doubts);
    let places = places.into_iter().chain(std::iter::repeat(None));
    let roll_calls = dataset.roll_calls.iter().zip(places);
    let roll_calls = roll_calls.map(|(it, place)| found(it, file, place)).collect();
    let mut doubts = doubts.into_all();
    doubts.sort_by_key(|it| (it.file, it.warning.place.map(|it| (it.line, it.column))));
    Checked { dataset, roll_calls, doubts, files }
}

fn add_blocs(dataset: &mut Dataset, draft: &Draft, choices: &Choices, doubts: &mut Doubts) {
    let members = std::mem::take(&mut dataset.members);
    blocs::add(&mut dataset.blocs, draft, &members, choices, doubts);
    dataset.members = members;
}

fn found(it: &RollCall, file: usize, place: Option<Place>) -> CheckedRollCall {
    CheckedRollCall {
        id: it.id.clone(),
        date: Some(it.date),
        title: it.title.clone(),
        kind: it.kind,
        body: Body::Unknown,
        stated: totals(it),
        counted: it.counted(),
        file,
        place,
        is_shown: true,
    }
}

fn totals(it: &RollCall) -> Totals {
    let stated = it.stated;
    Totals { yes: stated.yes, no: stated.no, abstain: stated.abstain, ..Totals::default() }
}

/// Adds the roll calls of a dataset in our own form to the draft of other files, as those of
/// `assembly`, which all such datasets share.
pub fn add(base: &Base, assembly: Option<&Assembly>, draft: &mut Draft) {
    let Base { dataset, file, places } = base;
    let file = *file;
    let start = Place::START;
    let known = dataset.members.iter().map(|it| (it.id.clone(), it.name.now.clone()));
    draft.known.extend(known);
    for it in &dataset.members {
        let before = it.name.formerly.iter().map(|it| &it.1);
        let names = before.chain(&it.name.also).map(|name| (name.clone(), it.id.clone()));
        draft.other_names.extend(names);
    }
    let members: Vec<u32> = dataset
        .members
        .iter()
        .map(|it| draft.member(Some(&it.id), &it.name.now, start, file))
        .collect();
    let body = match assembly.map_or("", |it| it.name.text.as_str()) {
        "" => Body::Unknown,
        name => Body::Other(name.to_owned()),
    };
    for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
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
            record: None,
            origin: Some(Origin::Rollcall),
            file,
            place: places.get(index).copied().flatten(),
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
            blank: Vec::new(),
            cells,
            notes: roll_call.notes.iter().filter_map(note).collect(),
            ballot: roll_call.ballot.clone(),
            open: roll_call.doubts,
        });
    }
}
