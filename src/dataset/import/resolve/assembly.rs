//! Whose roll calls these are.

use std::collections::BTreeSet;

use super::super::doubt::{Doubt, Doubts};
use super::super::draft::{Body, Draft, DraftRollCall, Origin};
use super::super::names::{Found, Roster};
use super::Matched;
use crate::dataset::{Assembly, Dataset, Translated};

/// The share of names that must be those of UN members for a list to be one of states, in tenths.
const STATES: usize = 5;

/// With this many states, a list is one of the General Assembly: no other body has more than 54
/// seats (the Economic and Social Council).
const ASSEMBLY: usize = 60;

/// The body of each roll call: as its source says, or as its names show.
pub fn bodies(draft: &Draft, doubts: &mut Doubts) -> Vec<Body> {
    let states = Origins::new(draft);
    let mut assumed = 0;
    let mut bodies = Vec::with_capacity(draft.roll_calls.len());
    for roll_call in &draft.roll_calls {
        let body = body(roll_call, &states);
        if body != roll_call.body && body == Body::GeneralAssembly {
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
    bodies
}

fn body(roll_call: &DraftRollCall, states: &Origins) -> Body {
    match &roll_call.body {
        Body::Other(name) if name.to_lowercase().contains("general assembly") => {
            Body::GeneralAssembly
        }
        Body::Other(name) if name.to_lowercase().contains("security council") => {
            Body::SecurityCouncil
        }
        Body::Unknown if states.has(roll_call.origin) => match count_named(roll_call) {
            count if count >= ASSEMBLY => Body::GeneralAssembly,
            _ => Body::OfStates(String::new()),
        },
        Body::Unknown => Body::Other(String::new()),
        known => known.clone(),
    }
}

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
        let is_of_states = |origin: &Option<Origin>| {
            let of_origin =
                draft.roll_calls.iter().filter(unknown).filter(|it| it.origin == *origin);
            let members: BTreeSet<u32> =
                of_origin.flat_map(|it| it.cells.iter().map(|it| it.member)).collect();
            let known = members.iter().filter(|it| is_state(draft, **it)).count();
            // A text that lists nobody is read as one of the UN's: it states totals only.
            known * 10 >= members.len() * STATES && (known > 0 || *origin == Some(Origin::Text))
        };
        Self(origins.into_iter().filter(is_of_states).collect())
    }

    fn has(&self, origin: Option<Origin>) -> bool {
        self.0.contains(&origin)
    }
}

fn is_state(draft: &Draft, member: u32) -> bool {
    let roster = Roster::un();
    draft.members.get(member as usize).is_some_and(|it| {
        !matches!(roster.find(&it.name, None), Found::Unknown)
            || it.code.as_deref().is_some_and(|code| {
                // Numbers are codes in Voeten's data only, whose body is known.
                code.parse::<u32>().is_err() && roster.by_code(code, None).is_some()
            })
    })
}

/// The name of the assembly of all these roll calls.
fn name_of(bodies: &BTreeSet<&Body>) -> Assembly {
    let (name, short) = match bodies.iter().copied().collect::<Vec<_>>().as_slice() {
        [Body::GeneralAssembly] => ("United Nations General Assembly", "UN General Assembly"),
        [Body::SecurityCouncil] => ("United Nations Security Council", "UN Security Council"),
        [Body::OfStates(name) | Body::Other(name)] => (name.as_str(), ""),
        // Committees, councils and the plenary together; or nothing that is known.
        several if several.iter().all(|it| !matches!(it, Body::Other(_) | Body::Unknown)) => {
            ("United Nations", "")
        }
        _ => ("", ""),
    };
    let plain = |text: &str| Translated { text: text.to_owned(), others: Vec::new() };
    let short = (!short.is_empty()).then(|| plain(short));
    Assembly { name: plain(name), short, ..Assembly::default() }
}

/// The name of the assembly; a dataset of our own among the files knows it best.
pub fn named(matched: &[Matched<'_>], bases: &[(Dataset, usize)]) -> Assembly {
    match bases {
        [(base, _)] => base.assembly.clone(),
        _ => name_of(&matched.iter().map(|it| &it.body).collect()),
    }
}
