//! Ids as people write them: found in any case, and what may have been meant where there is none.

use super::Refusal;
use crate::nearest;

/// Characters of a text that is quoted back; nobody needs more to see what is meant.
const QUOTED: usize = 80;

/// The place of an id, in any case; exactly as written first. A name is never taken for one.
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

/// "; the nearest are A, B": what differs from a text in few letters only; else nothing.
pub fn likely<'b>(text: &str, known: impl Iterator<Item = &'b str>) -> String {
    match nearest::likely(text, &mut known.filter(|it| !it.is_empty())) {
        near if near.is_empty() => String::new(),
        near => format!("; the nearest are {near}"),
    }
}

/// A text to be quoted, cut where it is long.
pub fn clipped(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
