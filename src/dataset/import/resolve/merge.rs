//! Merges the same vote from two sources into one roll call, reports the differences and keeps both
//! visible.
//!
//! Roll calls are joined by symbol and date, since sources share no ids, or by the id that one
//! assembly gave them. The one from the more trusted source counts (the order of `Origin`); what
//! the other says of a member stays as a note.

use std::collections::BTreeMap;

use super::super::FileReport;
use super::super::doubt::Doubts;
use super::super::draft::Body;
use super::Matched;
use super::members::{Members, words};
use crate::dataset::{Note, clean};
use crate::date::Date;
use crate::position::Position;

/// Merges roll calls on whole texts that have the same symbol or id, and the same date, in
/// different files.
pub fn merge<'d>(
    matched: Vec<Matched<'d>>,
    members: &Members<'_>,
    files: &[FileReport],
    doubts: &mut Doubts,
) -> Vec<Matched<'d>> {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, it) in matched.iter().enumerate() {
        let (Some(called), Some(date)) = (called(it), it.date) else { continue };
        if it.kind.is_whole() {
            // Some sources have only the month.
            groups.entry((called, date.year, date.month)).or_default().push(index);
        }
    }
    let mut all: Vec<Option<Matched<'d>>> = matched.into_iter().map(Some).collect();
    for mut group in groups.into_values().filter(|it| it.len() > 1) {
        group.sort_by_key(|index| (origin(&all, *index), *index));
        let mut rest = group.into_iter();
        let Some(first) = rest.next() else { continue };
        for index in rest {
            join(&mut all, first, index, members, files, doubts);
        }
    }
    all.into_iter().flatten().collect()
}

/// Returns what a roll call is called in every source: its symbol; without one, its assembly and
/// id, if the file gives an id and a day. `None` otherwise.
fn called(it: &Matched<'_>) -> Option<(Option<Body>, String)> {
    match &it.symbol {
        Some(symbol) => Some((None, symbol.canonical())),
        None => (it.draft.id.as_ref())
            .and(it.draft.date)
            .map(|_| (Some(it.body.clone()), it.id.clone())),
    }
}

fn origin(all: &[Option<Matched<'_>>], index: usize) -> Option<super::Origin> {
    all.get(index)?.as_ref().map(|it| it.origin)
}

/// Merges the second roll call into the first if they are one vote.
fn join(
    all: &mut [Option<Matched<'_>>],
    first: usize,
    second: usize,
    members: &Members<'_>,
    files: &[FileReport],
    doubts: &mut Doubts,
) {
    let Some(other) = all.get_mut(second).and_then(Option::take) else { return };
    let Some(Some(kept)) = all.get_mut(first) else { return };
    let same_day = match (kept.date, other.date) {
        (Some(a), Some(b)) => is_same_day(a, b),
        _ => false,
    };
    let same_file = kept.origin == other.origin && kept.draft.file == other.draft.file;
    let is_one = kept.symbol.is_some() || is_plainly_one(kept, &other);
    if same_file || !same_day || !is_one {
        // Twice in one file, or twice in one month: nothing says that they are one vote.
        if let Some(slot) = all.get_mut(second) {
            *slot = Some(other);
        }
        return;
    }
    kept.open += other.open;
    report(kept, &other, members, files, doubts);
    for (member, position) in other.positions.iter().enumerate() {
        if differs(kept.positions.get(member).copied(), *position) {
            // The dataset must not name files on somebody's disk.
            let source = other.origin.publisher().unwrap_or("another file");
            let text = format!("{source}: {}", words(*position));
            kept.notes.push(Note { member, text });
        }
    }
    // What the more trusted source leaves open, the other may know.
    kept.date = kept.date.filter(|it| it.day > 0).or(other.date);
    kept.notes.extend(other.notes);
}

/// Whether two roll calls with one id are the same: they must have the very same day, no two
/// different titles, and mostly the same members. Two councils may both count from 1.
fn is_plainly_one(kept: &Matched<'_>, other: &Matched<'_>) -> bool {
    let title = |it: &Matched<'_>| it.draft.title.as_deref().map(|it| clean(it).into_owned());
    let two_titles = title(kept).zip(title(other)).is_some_and(|(one, other)| one != other);
    let is_listed = |it: &Matched<'_>, at: usize| {
        it.positions.get(at).is_some_and(|it| *it != Position::NotMember)
    };
    let count = |it: &Matched<'_>| (0..it.positions.len()).filter(|at| is_listed(it, *at)).count();
    let both = (0..kept.positions.len()).filter(|at| is_listed(kept, *at) && is_listed(other, *at));
    let least = count(kept).min(count(other));
    kept.date == other.date && !two_titles && both.count() * 2 > least
}

fn is_same_day(a: Date, b: Date) -> bool {
    a == b || ((a.day == 0 || b.day == 0) && (a.year, a.month) == (b.year, b.month))
}

fn differs(kept: Option<Position>, other: Position) -> bool {
    // A source that names only some says nothing of the rest.
    kept != Some(other) && other != Position::NotNamed
}

/// Returns what to call two sources in a message: their publishers, or their files where these do
/// not tell them apart.
fn names(kept: &Matched<'_>, other: &Matched<'_>, files: &[FileReport]) -> [String; 2] {
    let differ = kept.origin.publisher() != other.origin.publisher();
    [kept, other].map(|it| {
        let file = || files.get(it.draft.file).map_or("another file", |it| it.name.as_str());
        it.origin.publisher().filter(|_| differ).unwrap_or_else(file).to_owned()
    })
}

fn report(
    kept: &mut Matched<'_>,
    other: &Matched<'_>,
    members: &Members<'_>,
    files: &[FileReport],
    doubts: &mut Doubts,
) {
    let mut said = Vec::new();
    let mut about = Vec::new();
    for (member, position) in other.positions.iter().enumerate() {
        let first = kept.positions.get(member).copied();
        if let Some(first) = first.filter(|it| differs(Some(*it), *position)) {
            let name = members.name(member, kept.date);
            said.push(format!("{name} {} or {}", words(first), words(*position)));
            about.push(members.id(member));
        }
    }
    for (a, b, what) in [
        (kept.draft.stated.yes, other.draft.stated.yes, "in favour"),
        (kept.draft.stated.no, other.draft.stated.no, "against"),
        (kept.draft.stated.abstain, other.draft.stated.abstain, "abstaining"),
    ] {
        if let (Some(a), Some(b)) = (a, b)
            && a != b
        {
            said.push(format!("{a} or {b} {what} in all"));
        }
    }
    if said.is_empty() {
        return;
    }
    let [one, another] = names(kept, other, files);
    let message = format!(
        "two sources differ on \"{}\", {} and {}: {}; the first counts, the other is kept as notes",
        kept.id,
        one,
        another,
        said.join(", ")
    );
    doubts.push(kept.doubt("sources-differ", message).about(about));
    kept.open += 1;
}
