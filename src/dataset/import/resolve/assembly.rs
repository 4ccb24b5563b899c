//! Tells which assembly the roll calls are of.

use std::collections::{BTreeMap, BTreeSet};

use super::super::FileReport;
use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Base, Body, Draft, DraftMember, DraftRollCall, Origin};
use super::super::names::{Found, Roster};
use super::super::symbol::Symbol;
use super::super::tables::undl_terms as terms;
use super::Matched;
use crate::dataset::{Assembly, DatasetError, Fault, Translated, clean};

/// The share of names that must be those of UN members for a list to be one of states, in tenths.
const STATES: usize = 5;

/// With this many states, a list is one of the General Assembly: no other body has more than 54
/// seats (the Economic and Social Council).
const ASSEMBLY: usize = 60;

/// Returns the body of each roll call: as its source says, or as its names show. The first one that
/// is only assumed is reported.
pub fn bodies(draft: &Draft, doubts: &mut Doubts) -> Vec<Body> {
    let states = Origins::new(draft);
    let mut assumed = 0;
    let mut bodies = Vec::with_capacity(draft.roll_calls.len());
    for roll_call in &draft.roll_calls {
        let body = body(roll_call, &states);
        let is_told = roll_call.body != Body::Unknown || by_symbol(roll_call) != Body::Unknown;
        if body == Body::GeneralAssembly && !is_told {
            assumed += 1;
            if assumed == 1 {
                let message = format!(
                    "nothing says which assembly voted; with {} of the UN's members named it is taken as the General Assembly",
                    count_named(roll_call)
                );
                doubts.push(
                    Doubt::new("assembly-assumed", message).at(roll_call.file, roll_call.place),
                );
            }
        }
        bodies.push(body);
    }
    tell_chance(draft, &bodies, doubts);
    bodies
}

/// Reports that the members of an assembly without a name are not taken for states, although a code
/// is that of one.
fn tell_chance(draft: &Draft, bodies: &[Body], doubts: &mut Doubts) {
    let others: BTreeSet<usize> = draft
        .roll_calls
        .iter()
        .zip(bodies)
        .filter(|(it, body)| it.body == Body::Unknown && matches!(body, Body::Other(_)))
        .map(|(it, _)| it.file)
        .collect();
    if others.is_empty() {
        return;
    }
    let coded = coded(draft);
    let mut members = draft.members.iter().filter(|it| others.contains(&it.file));
    if let Some(it) = members.find(|it| is_by_chance(it, &coded)) {
        let seat = seat_of_code(it).and_then(|seat| Roster::un().seats().get(seat));
        let message = format!(
            "the code \"{}\" would be that of {}, but the name beside it is \"{}\"; these members are not taken for states",
            clean(it.code.as_deref().unwrap_or_default()),
            seat.map_or("a state", |it| it.name.now.as_str()),
            clean(&it.name),
        );
        doubts.push(Doubt::new("assembly-assumed", message).at(it.file, it.place));
    }
}

/// Returns the body of a roll call; `states` tells whether its kind of file lists states.
fn body(roll_call: &DraftRollCall, states: &Origins) -> Body {
    match &roll_call.body {
        Body::Other(name) if name.to_lowercase().contains("general assembly") => {
            Body::GeneralAssembly
        }
        Body::Other(name) if name.to_lowercase().contains("security council") => {
            Body::SecurityCouncil
        }
        Body::Unknown if states.has(roll_call.origin) => match by_symbol(roll_call) {
            Body::Unknown if count_named(roll_call) >= ASSEMBLY => Body::GeneralAssembly,
            Body::Unknown => Body::OfStates(String::new()),
            told => told,
        },
        Body::Unknown => Body::Other(String::new()),
        known => known.clone(),
    }
}

/// Returns the body of a roll call of states by the symbol of its resolution.
fn by_symbol(roll_call: &DraftRollCall) -> Body {
    let symbol = roll_call.id.as_deref().filter(|it| Symbol::parse(it).is_some());
    // "51/1" may be any council's.
    symbol.map_or(Body::Unknown, terms::body)
}

/// Counts the spellings that a roll call lists.
fn count_named(roll_call: &DraftRollCall) -> usize {
    roll_call.cells.iter().map(|it| it.member).collect::<BTreeSet<u32>>().len()
}

/// Kinds of files whose members are states, judged by all names in them.
struct Origins(Vec<Option<Origin>>);

impl Origins {
    fn new(draft: &Draft) -> Self {
        let unknown = |it: &&DraftRollCall| it.body == Body::Unknown;
        let origins: BTreeSet<Option<Origin>> =
            draft.roll_calls.iter().filter(unknown).map(|it| it.origin).collect();
        let coded = coded(draft);
        let is_of_states = |origin: &Option<Origin>| {
            let of_origin =
                draft.roll_calls.iter().filter(unknown).filter(|it| it.origin == *origin);
            let members: BTreeSet<u32> =
                of_origin.flat_map(|it| it.cells.iter().map(|it| it.member)).collect();
            let known = members.iter().filter(|it| is_state(draft, **it, &coded)).count();
            // A text that lists nobody states only totals; it is read as one of the UN.
            known * 10 >= members.len() * STATES && (known > 0 || *origin == Some(Origin::Text))
        };
        Self(origins.into_iter().filter(is_of_states).collect())
    }

    fn has(&self, origin: Option<Origin>) -> bool {
        self.0.contains(&origin)
    }
}

fn is_state(draft: &Draft, member: u32, coded: &BTreeSet<usize>) -> bool {
    draft.members.get(member as usize).is_some_and(|it| {
        !matches!(Roster::un().find(&it.name, None), Found::Unknown)
            || (seat_of_code(it).is_some() && !is_by_chance(it, coded))
    })
}

/// Returns the seat of a code. Numbers are codes in Voeten's data only, whose body is known.
fn seat_of_code(member: &DraftMember) -> Option<usize> {
    let code = member.code.as_deref().filter(|it| it.parse::<u32>().is_err())?;
    Roster::un().by_code(code, None)
}

/// If a file has at least this many codes of states, and nearly all its codes are such, none is one
/// by chance.
const CODES: usize = 10;

/// As [`CODES`], where the header of the column or a symbol of the UN says that the codes are those
/// of states.
const SAID_CODES: usize = 3;

/// Returns the files whose codes are those of states, however they write the names.
pub fn coded(draft: &Draft) -> BTreeSet<usize> {
    let mut counts: BTreeMap<usize, (usize, usize, BTreeSet<&str>)> = BTreeMap::new();
    for it in &draft.members {
        let Some(code) = it.code.as_deref() else { continue };
        let (known, all, distinct) = counts.entry(it.file).or_default();
        *known += usize::from(seat_of_code(it).is_some());
        *all += 1;
        distinct.insert(code);
    }
    let of_un = |id: &str| ["A/", "S/", "E/"].iter().any(|it| id.trim().starts_with(it));
    let with_symbol =
        draft.roll_calls.iter().filter(|it| it.id.as_deref().is_some_and(of_un)).map(|it| it.file);
    let said: BTreeSet<usize> = draft.iso.iter().copied().chain(with_symbol).collect();
    let are_states = |file: &usize, known: usize, all: usize, distinct: usize| {
        // A country's code beside several of its deputies identifies none of them.
        let is_said = said.contains(file) && known >= SAID_CODES && distinct * 10 >= all * 9;
        (known >= CODES || is_said) && known * 10 >= all * 9
    };
    counts
        .into_iter()
        .filter(|(file, (known, all, distinct))| are_states(file, *known, *all, distinct.len()))
        .map(|(file, _)| file)
        .collect()
}

/// Whether a code is that of a state by chance: the name beside it is none of that state. In files
/// of `coded` it never is.
pub fn is_by_chance(member: &DraftMember, coded: &BTreeSet<usize>) -> bool {
    let (Some(seat), false) = (seat_of_code(member), coded.contains(&member.file)) else {
        return false;
    };
    !member.name.is_empty()
        && matches!(Roster::un().find(&member.name, None), Found::Unknown)
        && !Roster::un().nearest(&member.name).contains(&seat)
}

/// Returns the assembly of these bodies; without a name if they have none in common.
fn name_of(bodies: &BTreeSet<&Body>) -> Assembly {
    let (name, short) = match bodies.iter().copied().collect::<Vec<_>>().as_slice() {
        [Body::GeneralAssembly] => ("United Nations General Assembly", "UN General Assembly"),
        [Body::SecurityCouncil] => ("United Nations Security Council", "UN Security Council"),
        [Body::OfStates(name) | Body::Other(name)] => (name.as_str(), ""),
        // Several bodies of the UN, such as councils and the plenary.
        several if several.iter().all(|it| !matches!(it, Body::Other(_) | Body::Unknown)) => {
            ("United Nations", "")
        }
        _ => ("", ""),
    };
    let plain = |text: &str| Translated { text: text.to_owned(), others: Vec::new() };
    let short = (!short.is_empty()).then(|| plain(short));
    Assembly { name: plain(name), short, ..Assembly::default() }
}

/// Returns the assembly of these roll calls, by their bodies.
pub fn named(matched: &[Matched<'_>]) -> Assembly {
    name_of(&matched.iter().map(|it| &it.body).collect())
}

/// Returns the assembly of the datasets in our own form; `None` if there are none, or several of
/// which none names it. One that does not name it is taken as of the same assembly, with a doubt.
///
/// # Errors
/// When the datasets are of different assemblies, since figures of several would be nobody's.
pub fn shared(
    bases: &[Base],
    files: &[FileReport],
    doubts: &mut Doubts,
) -> Result<Option<Assembly>, DatasetError> {
    let file = |it: &Base| files.get(it.file).map_or("", |it| it.name.as_str());
    let said = bases.iter().find(|it| is_said(&it.dataset.assembly));
    let Some(first) = said else {
        return Ok(bases
            .first()
            .filter(|_| bases.len() == 1)
            .map(|it| it.dataset.assembly.clone()));
    };
    let assembly = &first.dataset.assembly;
    for other in bases {
        let its = &other.dataset.assembly;
        if !is_said(its) {
            let message = format!(
                "{} does not say which assembly voted; it is taken as \"{}\", which {} says",
                file(other),
                assembly.name.text,
                file(first)
            );
            doubts.push(Doubt::new("assembly-assumed", message).at(other.file, None));
        } else if !is_same(assembly, its) {
            let message = format!(
                "{} is of \"{}\" and {} of \"{}\", but a dataset is of one assembly; read them one by one",
                file(first),
                name(assembly),
                file(other),
                name(its)
            );
            return Err(DatasetError::new(Fault::Form { code: "assemblies-differ", message }));
        }
    }
    Ok(Some(assembly.clone()))
}

/// Reports that the sources name several assemblies, as two chambers in one table: a member of one
/// is no member of the other. Beside a dataset that names its assembly it is a doubt, else a
/// notice.
pub fn differ(draft: &Draft, assembly: Option<&Assembly>, doubts: &mut Doubts) {
    let mut first = assembly.map(|it| it.name.text.as_str()).filter(|it| !it.is_empty());
    for it in &draft.roll_calls {
        let Body::Other(name) = &it.body else { continue };
        if name.is_empty() {
            continue;
        }
        let first = *first.get_or_insert(name);
        if first.to_lowercase() != name.to_lowercase() {
            let message = format!(
                "some roll calls are of \"{first}\" and some of \"{name}\", but a dataset is of one assembly; read them one by one"
            );
            let doubt = Doubt::new("assemblies-differ", message).at(it.file, it.place);
            let is_said = assembly.is_some_and(|it| !it.name.text.is_empty());
            doubts.push(if is_said { doubt } else { doubt.as_notice() });
            return;
        }
    }
}

fn is_said(it: &Assembly) -> bool {
    it.id.is_some() || !it.name.text.is_empty()
}

fn name(it: &Assembly) -> &str {
    match it.name.text.as_str() {
        "" => it.id.as_deref().unwrap_or_default(),
        name => name,
    }
}

/// Whether two assemblies are the same: by their ids, or by their names where one has no id.
fn is_same(one: &Assembly, other: &Assembly) -> bool {
    match (&one.id, &other.id) {
        (Some(one), Some(other)) => one == other,
        _ => name(one).to_lowercase() == name(other).to_lowercase(),
    }
}
