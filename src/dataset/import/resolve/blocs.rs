//! Blocs of the dataset: the usual ones of the UN, those of our own files, those of an editor.

use std::collections::{BTreeMap, BTreeSet};

use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Base, Body, Draft, DraftBloc, DraftMember, Sighting};
use super::super::names::{Found, Roster};
use super::super::{Choices, FileReport};
use super::Matched;
use crate::dataset::{Bloc, Dataset, Member, Membership, Translated, clean};
use crate::date::Date;

/// Returns the blocs of the dataset; of those with the same id the last source counts. `known` are
/// those of datasets in our own form.
pub fn blocs(
    draft: &Draft,
    members: &[Member],
    matched: &[Matched<'_>],
    known: Vec<Bloc>,
    choices: &Choices,
    doubts: &mut Doubts,
) -> Vec<Bloc> {
    let mut blocs = Vec::new();
    if matched.iter().any(|it| !matches!(it.body, Body::Other(_))) {
        for bloc in Roster::un().blocs() {
            put(&mut blocs, of_seats(bloc, members));
        }
    }
    for bloc in known {
        put(&mut blocs, bloc);
    }
    add(&mut blocs, draft, members, choices, doubts);
    blocs
}

/// Returns the blocs of datasets in our own form. If several have a bloc, its memberships are
/// joined; if they differ on a member that both have, the last one counts and the editor is told.
pub fn of_bases(
    bases: &[Base],
    members: &[Member],
    files: &[FileReport],
    doubts: &mut Doubts,
) -> Vec<Bloc> {
    let mut blocs: Vec<(Bloc, &Base)> = Vec::new();
    for base in bases {
        for bloc in &base.dataset.blocs {
            let bloc = rebased(bloc, &base.dataset, members);
            let Some((known, before)) = blocs.iter_mut().find(|it| it.0.id == bloc.id) else {
                blocs.push((bloc, base));
                continue;
            };
            let about = differing(known, before, &bloc, base, members);
            if about.is_empty() {
                let mut bloc = bloc;
                join(&mut bloc, known);
                (*known, *before) = (bloc, base);
                continue;
            }
            let file = |it: &Base| files.get(it.file).map_or("", |it| it.name.as_str());
            let message = format!(
                "the bloc \"{}\" is another in {} than in {} as to {}; that of {} counts, remove one",
                bloc.id,
                file(before),
                file(base),
                about.join(", "),
                file(base)
            );
            let doubt = Doubt::new("bloc-differs", message).at(base.file, None);
            doubts.push(doubt.about(about));
            (*known, *before) = (bloc, base);
        }
    }
    blocs.into_iter().map(|it| it.0).collect()
}

/// Returns the ids of the members of both datasets whose days in a bloc differ.
fn differing(
    one: &Bloc,
    its: &Base,
    other: &Bloc,
    others: &Base,
    members: &[Member],
) -> Vec<String> {
    let has = |base: &Base, id: &str| base.dataset.members.iter().any(|it| it.id == id);
    let days = |bloc: &Bloc, member: usize| -> BTreeSet<_> {
        let its = bloc.memberships.iter().filter(|it| it.member == member);
        its.map(|it| (it.from, it.to)).collect()
    };
    let both = members.iter().enumerate().filter(|(_, it)| has(its, &it.id) && has(others, &it.id));
    let differ = both.filter(|(at, _)| days(one, *at) != days(other, *at));
    differ.map(|(_, it)| it.id.clone()).collect()
}

/// Adds the memberships that only the bloc of the dataset before has.
fn join(bloc: &mut Bloc, before: &Bloc) {
    for it in &before.memberships {
        if !bloc.memberships.contains(it) {
            bloc.memberships.push(*it);
        }
    }
    bloc.default |= before.default;
}

/// Adds the blocs of files that are not in our own form, with the memberships that they list and
/// those by which members were seen.
pub fn add(
    blocs: &mut Vec<Bloc>,
    draft: &Draft,
    members: &[Member],
    choices: &Choices,
    doubts: &mut Doubts,
) {
    // A few blocs that an editor adds are meant to be shown. A whole collection is nobody's choice:
    // then those stay shown that were before, or else the first are.
    let are_few = draft.blocs.len() <= SHOWN;
    if are_few && !draft.blocs.is_empty() {
        blocs.iter_mut().for_each(|it| it.default = false);
    }
    let mut seen = seen(draft, members, choices, doubts);
    for (at, bloc) in draft.blocs.iter().enumerate() {
        let mut made = made(bloc, draft, members, choices, doubts);
        made.memberships.extend(seen.remove(&at).unwrap_or_default());
        put_named(blocs, Bloc { default: are_few, ..made }, is_nameless(bloc));
    }
    if !are_few && !blocs.iter().any(|it| it.default) {
        blocs.iter_mut().take(SHOWN).for_each(|it| it.default = true);
    }
}

/// The most blocs of files of blocs that are shown by default.
const SHOWN: usize = 4;

fn put(blocs: &mut Vec<Bloc>, bloc: Bloc) {
    match blocs.iter_mut().find(|it| it.id == bloc.id) {
        Some(slot) => *slot = bloc,
        None => blocs.push(bloc),
    }
}

/// Whether a bloc has no name but its id: `EU`, `western-balkans`.
fn is_nameless(bloc: &DraftBloc) -> bool {
    let word = |it: &String| it.to_lowercase().replace(' ', "-");
    bloc.name.as_ref().is_none_or(|it| word(it) == bloc.id)
}

/// Adds a bloc, in place of one with the same id. A bloc without a name of its own keeps the names
/// that were known. Blocs with the same members are not joined: a coalition of one party is one
/// besides the party.
fn put_named(blocs: &mut Vec<Bloc>, bloc: Bloc, is_nameless: bool) {
    match blocs.iter_mut().find(|it| it.id == bloc.id) {
        Some(slot) => {
            let default = bloc.default || slot.default;
            let known = std::mem::replace(slot, Bloc { default, ..bloc });
            if is_nameless {
                (slot.name, slot.member_name) = (known.name, known.member_name);
            }
        }
        None => blocs.push(bloc),
    }
}

fn position(members: &[Member], id: &str) -> Option<usize> {
    members.iter().position(|it| it.id == id)
}

/// Returns a bloc of the UN's seats with indexes into the members of the dataset.
fn of_seats(bloc: &Bloc, members: &[Member]) -> Bloc {
    let seats = Roster::un().seats();
    let memberships = bloc
        .memberships
        .iter()
        .filter_map(|it| {
            let member = position(members, seats.get(it.member)?.id)?;
            Some(Membership { member, ..*it })
        })
        .collect();
    Bloc { memberships, ..bloc.clone() }
}

/// Returns a bloc of a dataset with indexes into the members of the new one.
fn rebased(bloc: &Bloc, base: &Dataset, members: &[Member]) -> Bloc {
    let memberships = bloc
        .memberships
        .iter()
        .filter_map(|it| {
            let member = position(members, &base.members.get(it.member)?.id)?;
            Some(Membership { member, ..*it })
        })
        .collect();
    Bloc { memberships, ..bloc.clone() }
}

/// Makes memberships, by index of the bloc, of the days on which members were seen in blocs. Each
/// lasts until the member is seen in another bloc, and the first has no beginning. What a file of
/// memberships already says is left out.
fn seen(
    draft: &Draft,
    members: &[Member],
    choices: &Choices,
    doubts: &mut Doubts,
) -> BTreeMap<usize, Vec<Membership>> {
    let mut found: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut of_member: BTreeMap<usize, Vec<&Sighting>> = BTreeMap::new();
    for it in &draft.sightings {
        let those = found.entry(it.member).or_insert_with(|| {
            let known = draft.members.get(it.member as usize);
            known.and_then(|it| find(it, members, choices)).unwrap_or_default()
        });
        for member in those {
            of_member.entry(*member).or_default().push(it);
        }
    }
    let mut blocs: BTreeMap<usize, Vec<Membership>> = BTreeMap::new();
    for (member, mut sightings) in of_member {
        sightings.retain(|it| !is_told(draft, it));
        sightings.sort_by_key(|it| it.date);
        let mut last: Option<(usize, usize)> = None;
        let mut before: Option<&Sighting> = None;
        for it in sightings {
            if let Some((bloc, at)) = last {
                if bloc == it.bloc {
                    before = Some(it);
                    continue;
                }
                if let Some(before) = before.filter(|before| before.date == it.date) {
                    doubts.push(in_two(draft, before, it));
                }
                let open = blocs.get_mut(&bloc).and_then(|it| it.get_mut(at));
                if let Some(open) = open {
                    open.to = it.date.map(Date::first_day);
                }
            }
            let from = last.and(it.date).map(Date::first_day);
            let of_bloc = blocs.entry(it.bloc).or_default();
            last = Some((it.bloc, of_bloc.len()));
            before = Some(it);
            of_bloc.push(Membership { member, from, to: None });
        }
    }
    blocs
}

/// Whether the bloc already has a membership for the day on which a member was seen in it.
fn is_told(draft: &Draft, seen: &Sighting) -> bool {
    let date = seen.date;
    let is_on = |from: &Option<Date>, to: &Option<Date>| {
        from.is_none_or(|from| date.is_none_or(|it| from <= it))
            && to.is_none_or(|to| date.is_none_or(|it| it < to))
    };
    let code = |member: u32| draft.members.get(member as usize)?.code.as_deref();
    let is_same = |member: u32| {
        member == seen.member || code(member).is_some_and(|it| code(seen.member) == Some(it))
    };
    draft.blocs.get(seen.bloc).is_some_and(|bloc| {
        bloc.memberships.iter().any(|(member, from, to)| is_same(*member) && is_on(from, to))
    })
}

/// Makes the doubt about a member in two blocs on one day, of which the second counts.
fn in_two(draft: &Draft, before: &Sighting, it: &Sighting) -> Doubt {
    let name = draft.members.get(it.member as usize).map_or("", |it| it.name.as_str());
    let bloc = |it: &Sighting| draft.blocs.get(it.bloc).map_or("", |it| it.id.as_str());
    let message = format!(
        "\"{}\" is in \"{}\" and in \"{}\" on one day; the second counts from then on, correct the other",
        clean(name),
        bloc(before),
        bloc(it)
    );
    Doubt::new("two-groups", message).at(it.file, it.place).about(vec![name.to_owned()])
}

/// Makes a bloc of the dataset from one of a file, and reports its members who are not known.
fn made(
    bloc: &DraftBloc,
    draft: &Draft,
    members: &[Member],
    choices: &Choices,
    doubts: &mut Doubts,
) -> Bloc {
    let mut memberships = Vec::new();
    let mut unknown = Vec::new();
    for (member, from, to) in &bloc.memberships {
        let Some(draft) = draft.members.get(*member as usize) else { continue };
        let code = draft.code.as_deref();
        match find(draft, members, choices) {
            Some(those) => memberships.extend(those.into_iter().map(|member| Membership {
                member,
                from: *from,
                to: *to,
            })),
            None => unknown.push((draft, code.unwrap_or(&draft.name).to_owned())),
        }
    }
    if let Some((first, _)) = unknown.first() {
        let names: Vec<&str> = unknown.iter().map(|(_, name)| name.as_str()).collect();
        let message = format!(
            "the bloc \"{}\" names {}, not among the members; correct the names, or leave them if they never voted here",
            bloc.id,
            names.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(", ")
        );
        let doubt = Doubt::new("unknown-member", message).at(first.file, first.place);
        doubts.push(doubt.about(names.into_iter().map(str::to_owned).collect()));
    }
    only_with_days(bloc, members, &mut memberships, doubts);
    let name = bloc.name.as_deref().map_or_else(|| bloc.id.clone(), |it| clean(it).into_owned());
    Bloc {
        id: clean(&bloc.id).into_owned(),
        name: Translated { text: name, others: Vec::new() },
        member_name: None,
        default: true,
        memberships,
    }
}

/// Removes memberships without days of members who have others with days, and reports it: the days
/// count. Repeated memberships are removed too.
fn only_with_days(
    bloc: &DraftBloc,
    members: &[Member],
    memberships: &mut Vec<Membership>,
    doubts: &mut Doubts,
) {
    let mut seen = BTreeSet::new();
    memberships.retain(|it| seen.insert((it.member, it.from, it.to)));
    let has_days = |it: &Membership| it.from.or(it.to).is_some();
    let dated: BTreeSet<usize> =
        memberships.iter().filter(|it| has_days(it)).map(|it| it.member).collect();
    let is_other = |it: &&Membership| !has_days(it) && dated.contains(&it.member);
    let named = memberships.iter().filter(is_other).filter_map(|it| members.get(it.member));
    let about: Vec<String> = named.map(|it| it.id.clone()).collect();
    if about.is_empty() {
        return;
    }
    memberships.retain(|it| !is_other(&it));
    let message = format!(
        "the bloc \"{}\" has {} both on some days and always; the days count, remove the other",
        bloc.id,
        about.join(", ")
    );
    doubts.push(Doubt::new("bloc-differs", message).about(about));
}

/// Returns the indices of the members that a spelling means: those that an editor chose, which may
/// be several or none; else one, by id, ISO code, name, a name that the roster knows, or a former
/// name. `None` if nobody is found.
fn find(draft: &DraftMember, members: &[Member], choices: &Choices) -> Option<Vec<usize>> {
    let by_id = |id: &str| members.iter().position(|it| it.id.eq_ignore_ascii_case(id));
    let by_name = |name: &str| members.iter().position(|it| it.name.now.eq_ignore_ascii_case(name));
    match choices.meant(draft) {
        None => {}
        Some("-") => return Some(Vec::new()),
        Some(ids) => {
            // An id may have a comma of its own.
            let whole = by_id(ids.trim()).or_else(|| by_name(ids.trim()));
            let several = || ids.split([' ', ',']).filter(|it| !it.is_empty()).map(by_id).collect();
            return whole.map(|it| vec![it]).or_else(several);
        }
    }
    let name = clean(&draft.name);
    let by_code = draft.code.as_deref().and_then(|code| {
        by_id(code).or_else(|| members.iter().position(|it| it.iso.as_deref() == Some(code)))
    });
    by_code
        .or_else(|| by_id(&name))
        .or_else(|| by_name(&name))
        .or_else(|| match Roster::un().find(&name, None) {
            Found::Seat(seat) => by_id(Roster::un().seats().get(seat)?.id),
            _ => None,
        })
        .or_else(|| only_with(members, &name))
        .map(|it| vec![it])
}

/// Returns the only member that had a name before, or that records call so; `None` if several did.
fn only_with(members: &[Member], name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    let had = |it: &Member| {
        let before = it.name.formerly.iter().map(|it| &it.1);
        before.chain(&it.name.also).any(|it| clean(it).to_lowercase() == name)
    };
    let mut those = members.iter().enumerate().filter(|(_, it)| had(it));
    match (those.next(), those.next()) {
        (Some((only, _)), None) => Some(only),
        _ => None,
    }
}
