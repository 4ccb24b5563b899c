//! Draft -> checked dataset: names matched, tallies reconciled, ballots told apart.

mod assembly;
mod ballots;
mod blocs;
mod choices;
mod coded;
mod listed;
mod members;
mod merge;
mod own;
mod reconcile;
mod source;
mod twins;

use super::doubt::Doubts;
use super::draft::{Base, Body, Draft, DraftRollCall, Origin, Totals};
use super::symbol::{self, Symbol};
use super::{Choices, Doubt, FileReport};
use crate::dataset::{
    Dataset, DatasetError, Fault, Kind, Note, Place, RollCall, Stated, clean, limits, text,
};
use crate::date::Date;
use crate::position::Position;
use crate::tally::Tally;
use members::Members;

/// The dataset, and all that an editor must know of it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What can be shown.
    pub dataset: Dataset,
    /// Every roll call found, including those that cannot be shown for want of a date or of
    /// positions.
    pub roll_calls: Vec<CheckedRollCall>,
    /// What is doubtful, by file and place.
    pub doubts: Vec<Doubt>,
    /// The files.
    pub files: Vec<FileReport>,
}

/// What was found of one roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRollCall {
    /// The symbol, or another id.
    pub id: String,
    /// The day or month; `None` if neither the source nor the editor gives one.
    pub date: Option<Date>,
    /// What it was about.
    pub title: Option<String>,
    /// What was voted on.
    pub kind: Kind,
    /// The assembly.
    pub body: Body,
    /// What the source states.
    pub stated: Totals,
    /// What its list adds up to, by position.
    pub counted: Tally,
    /// Index of its file in [`Checked::files`].
    pub file: usize,
    /// Where it begins there.
    pub place: Option<Place>,
    /// Whether the dataset has it. Those that it has stand there in the same order.
    pub is_shown: bool,
}

/// A roll call on its way into the dataset.
struct Matched<'d> {
    draft: &'d DraftRollCall,
    origin: Origin,
    id: String,
    symbol: Option<Symbol>,
    date: Option<Date>,
    kind: Kind,
    body: Body,
    /// The position of each member; empty until the names are matched.
    positions: Vec<Position>,
    notes: Vec<Note>,
    ballot: Option<String>,
    /// How many doubts an editor has not settled. A full list that differs from its stated tally is
    /// not counted, since the picture says that.
    open: u32,
}

impl Matched<'_> {
    fn counted(&self) -> Tally {
        Tally::of(&mut self.positions.iter().copied())
    }

    fn doubt(&self, code: &'static str, message: String) -> Doubt {
        Doubt::new(code, message).of_roll_call(&self.id).at(self.draft.file, self.draft.place)
    }
}

/// Why there is no dataset, and what was found all the same.
#[derive(Clone, Debug)]
pub struct Unmade {
    /// The fault.
    pub error: DatasetError,
    /// The files and what is doubtful in them.
    pub found: Checked,
}

/// Makes the dataset of all that readers found. A single dataset in our own form stays as it is.
///
/// # Errors
/// When there is no roll call, when the files are of several assemblies, or when the dataset would
/// be too large for a page.
pub fn resolve(
    mut draft: Draft,
    files: Vec<FileReport>,
    choices: &Choices,
) -> Result<Checked, Box<Unmade>> {
    // A dataset whose roll calls cannot be read counts too: its doubts say why.
    let is_whole =
        |it: &Base| !it.dataset.roll_calls.is_empty() || !it.dataset.unreadable.is_empty();
    if draft.roll_calls.is_empty() && matches!(draft.datasets.as_slice(), [it] if is_whole(it)) {
        return Ok(own::checked(draft, files, choices));
    }
    match make(&mut draft, &files, choices) {
        Ok((dataset, roll_calls)) => {
            let mut doubts = draft.doubts.into_all();
            doubts.sort_by_key(|it| (it.file, it.warning.place.map(|it| (it.line, it.column))));
            Ok(Checked { dataset, roll_calls, doubts, files })
        }
        Err(error) => {
            let (dataset, roll_calls) = (Dataset::default(), Vec::new());
            let doubts = draft.doubts.into_all();
            Err(Box::new(Unmade { error, found: Checked { dataset, roll_calls, doubts, files } }))
        }
    }
}

/// Makes the dataset, and returns it with every roll call found. The doubts stay in the draft.
fn make(
    draft: &mut Draft,
    files: &[FileReport],
    choices: &Choices,
) -> Result<(Dataset, Vec<CheckedRollCall>), DatasetError> {
    let bases = std::mem::take(&mut draft.datasets);
    let assembly = assembly::shared(&bases, files, &mut draft.doubts)?;
    for base in &bases {
        own::add(base, assembly.as_ref(), draft);
    }
    if draft.roll_calls.is_empty() {
        let message = "the files hold no roll call; add one that says who voted how";
        let code = "no-roll-calls";
        return Err(DatasetError::new(Fault::Form { code, message: message.to_owned() }));
    }
    draft.fill_names();
    draft.join_descriptions();
    draft.settle_records();
    say_untold(draft, choices);
    let mut doubts = std::mem::take(&mut draft.doubts);
    let bodies = assembly::bodies(draft, &mut doubts);
    assembly::differ(draft, assembly.as_ref(), &mut doubts);
    let mut members = Members::new(draft, &bodies, choices, &mut doubts);
    let mut matched = Vec::with_capacity(draft.roll_calls.len());
    for (index, (roll_call, body)) in draft.roll_calls.iter().zip(&bodies).enumerate() {
        let mut it = begin(index, roll_call, body.clone(), choices.date);
        members.place(&mut it, &mut doubts);
        matched.push(it);
    }
    members.report(&mut doubts);
    choices::check(draft, |spelling, id| members.is_known(spelling, id), choices, &mut doubts);
    for it in &mut matched {
        reconcile::tallies(it, &mut doubts);
    }
    let mut matched = merge::merge(matched, &members, files, &mut doubts);
    twins::tell_apart(&mut matched, &mut doubts);
    ballots::mark(&mut matched);

    let mut roll_calls: Vec<CheckedRollCall> = matched.iter().map(checked).collect();
    let mut dataset = Dataset {
        assembly: assembly.unwrap_or_else(|| assembly::named(&matched)),
        source: source::source(&matched, &bases, files, &mut doubts),
        members: members.into_members(&bases),
        ..Dataset::default()
    };
    let known = blocs::of_bases(&bases, &dataset.members, files, &mut doubts);
    dataset.blocs = blocs::blocs(draft, &dataset.members, &matched, known, choices, &mut doubts);
    for (it, found) in matched.into_iter().zip(&mut roll_calls) {
        let roll_call = shown(it, &mut doubts);
        found.is_shown = roll_call.is_some();
        dataset.roll_calls.extend(roll_call);
    }
    keep_used_members(&mut dataset);
    draft.doubts = doubts;
    within_limits(&dataset)?;
    Ok((dataset, roll_calls))
}

/// Checks that the dataset is within the limits of what a page reads.
fn within_limits(dataset: &Dataset) -> Result<(), DatasetError> {
    let memberships = dataset.blocs.iter().map(|it| it.memberships.len()).max().unwrap_or(0);
    for (count, most, code, what) in [
        (dataset.members.len(), limits::MEMBERS, "too-many-members", "members"),
        (dataset.roll_calls.len(), limits::ROLL_CALLS, "too-many-roll-calls", "roll calls"),
        (dataset.blocs.len(), limits::BLOCS, "too-many-blocs", "blocs"),
        (memberships, limits::MEMBERSHIPS, "too-many-memberships", "memberships of one bloc"),
    ] {
        if count > most {
            let message = format!(
                "there are {count} {what}, and a dataset has at most {most}; split the data"
            );
            return Err(DatasetError::new(Fault::Form { code, message }));
        }
    }
    Ok(())
}

/// Gives the id, title and address that an editor chose to the only roll call without one. Where
/// several have no id, the chosen one is not used, and a doubt says so.
fn say_untold(draft: &mut Draft, choices: &Choices) {
    let without_id = draft.roll_calls.iter().filter(|it| it.id.is_none()).count();
    if without_id > 1 && choices.id.is_some() {
        let message = format!(
            "{without_id} roll calls have no id, so the given one is not used; give each its own in the file"
        );
        draft.doubts.push(Doubt::new("id-not-used", message));
    }
    give(draft.roll_calls.iter_mut().map(|it| &mut it.id), &choices.id);
    give(draft.roll_calls.iter_mut().map(|it| &mut it.title), &choices.title);
    give(draft.roll_calls.iter_mut().map(|it| &mut it.url), &choices.url);
}

/// Fills the empty slot if there is exactly one: of several, none can be meant.
fn give<'d>(slots: impl Iterator<Item = &'d mut Option<String>>, given: &Option<String>) {
    let mut empty = slots.filter(|it| it.is_none());
    if let (Some(only), None) = (empty.next(), empty.next()) {
        only.clone_from(given);
    }
}

/// Begins a roll call, before its names are matched; `date` is used if the source gives none.
fn begin(index: usize, draft: &DraftRollCall, body: Body, date: Option<Date>) -> Matched<'_> {
    let id = draft.id.as_deref().map(clean).filter(|it| !it.is_empty());
    let id = id.map_or_else(|| format!("roll call {}", index + 1), |it| it.into_owned());
    // Another assembly's "12/3" is no resolution of the UN.
    let of_states = !matches!(body, Body::Other(_));
    let symbol = Symbol::parse(&id).filter(|_| of_states);
    let title = draft.title.as_deref().unwrap_or_default();
    Matched {
        draft,
        origin: draft.origin.unwrap_or(Origin::Table),
        kind: draft
            .kind
            .or_else(|| symbol::kind(&id, title).filter(|_| of_states))
            .unwrap_or_default(),
        id: symbol.as_ref().map_or(id, Symbol::canonical),
        symbol,
        date: draft.date.or(date),
        body,
        positions: Vec::new(),
        notes: Vec::new(),
        ballot: draft.ballot.clone(),
        open: draft.open,
    }
}

fn checked(it: &Matched<'_>) -> CheckedRollCall {
    CheckedRollCall {
        id: it.id.clone(),
        date: it.date,
        title: it.draft.title.as_deref().map(|it| clean(it).into_owned()),
        kind: it.kind,
        body: it.body.clone(),
        stated: it.draft.stated,
        counted: it.counted(),
        file: it.draft.file,
        place: it.draft.place,
        is_shown: false,
    }
}

/// Makes the roll call of the dataset. `None`, with a doubt, if its day or all positions are
/// missing.
fn shown(it: Matched<'_>, doubts: &mut Doubts) -> Option<RollCall> {
    let Some(date) = it.date else {
        let message =
            format!("the source gives no date for \"{}\"; say on which day it was held", it.id);
        doubts.push(it.doubt("date-missing", message));
        return None;
    };
    let named = |it: &Position| !matches!(it, Position::NotMember | Position::NotNamed);
    if !it.positions.iter().any(named) {
        let message =
            format!("\"{}\" names nobody's position; add the list of who voted how", it.id);
        doubts.push(it.doubt("no-positions", message));
        return None;
    }
    let text = |text: &Option<String>| {
        text.as_deref().map(clean).filter(|it| !it.is_empty()).map(|it| it.into_owned())
    };
    let stated = it.draft.stated;
    let topics = it.draft.topics.iter().map(|it| clean(it).into_owned()).collect();
    Some(RollCall {
        date,
        title: text(&it.draft.title),
        url: it.draft.url.as_deref().and_then(text::web_address),
        outcome: text(&it.draft.outcome),
        kind: it.kind,
        topics,
        ballot: it.ballot,
        majority: text(&it.draft.majority),
        stated: Stated { yes: stated.yes, no: stated.no, abstain: stated.abstain },
        positions: it.positions,
        notes: it.notes,
        doubts: it.open,
        id: it.id,
    })
}

/// Removes members who were members in no roll call, and blocs that are empty then.
fn keep_used_members(dataset: &mut Dataset) {
    let mut used = vec![false; dataset.members.len()];
    for roll_call in &dataset.roll_calls {
        for (used, position) in used.iter_mut().zip(&roll_call.positions) {
            *used |= *position != Position::NotMember;
        }
    }
    // Without any roll call all members stay, since the list of members can still be looked at.
    if !used.contains(&true) {
        return;
    }
    let mut next = 0;
    let places: Vec<Option<usize>> = used
        .iter()
        .map(|used| {
            let place = used.then_some(next);
            next += usize::from(*used);
            place
        })
        .collect();
    let place = |member: usize| places.get(member).copied().flatten();
    let mut keep = used.iter();
    dataset.members.retain(|_| keep.next().is_some_and(|it| *it));
    for roll_call in &mut dataset.roll_calls {
        let mut keep = used.iter();
        roll_call.positions.retain(|_| keep.next().is_some_and(|it| *it));
        roll_call.notes.retain_mut(|note| match place(note.member) {
            Some(member) => {
                note.member = member;
                true
            }
            None => false,
        });
    }
    for bloc in &mut dataset.blocs {
        bloc.memberships.retain_mut(|it| match place(it.member) {
            Some(member) => {
                it.member = member;
                true
            }
            None => false,
        });
    }
    dataset.blocs.retain(|it| !it.memberships.is_empty());
}
