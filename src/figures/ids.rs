//! Ids as people write them: found in any case, with suggestions where one does not exist.

use super::Refusal;
use crate::nearest;

/// How many characters of a text are quoted back; nobody needs more to see what is meant.
const QUOTED: usize = 80;

/// Finds the place of an id in `known` (ids and names): as it is written, or else in any case. A
/// name is never taken for an id.
///
/// # Errors
/// When there is no such id. The message says whose name it is, or which ids are near; `what` is
/// the word for the thing.
pub fn found<'b>(
    id: &str,
    what: &str,
    known: impl Iterator<Item = (&'b str, &'b str)> + Clone,
) -> Result<usize, Refusal> {
    if id.trim().is_empty() {
        return Err(Refusal::Data(format!("the id of a {what} is empty; write one")));
    }
    let ids = || known.clone().map(|it| it.0);
    let exact = ids().position(|it| it == id);
    exact.or_else(|| ids().position(|it| it.eq_ignore_ascii_case(id))).ok_or_else(|| {
        let lower = id.to_lowercase();
        let meant = match known.clone().find(|(_, name)| name.to_lowercase() == lower) {
            Some((named, _)) => format!("; it is the name of {}", clipped(named)),
            None => likely(id, ids()),
        };
        Refusal::Data(format!("the data has no {what} \"{}\"{meant}", clipped(id)))
    })
}

/// Returns "; the nearest are A, B" with what differs from a text in few letters only; empty if
/// there is none.
pub fn likely<'b>(text: &str, known: impl Iterator<Item = &'b str>) -> String {
    match nearest::likely(text, &mut known.filter(|it| !it.is_empty())) {
        near if near.is_empty() => String::new(),
        near => format!("; the nearest are {near}"),
    }
}

/// Returns a text to be quoted, cut where it is long.
pub fn clipped(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
