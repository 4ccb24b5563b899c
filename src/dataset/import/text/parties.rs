//! Votes of parties: "National 49; Green Party 15" says how many votes each cast, not who.

use super::name::Name;

/// Returns the votes of all parties together; `None` unless every name of a list ends with a count.
pub fn votes(names: &[Name]) -> Option<u32> {
    names.iter().map(|it| of_one(&it.text)).sum::<Option<u32>>().filter(|_| !names.is_empty())
}

/// Returns the votes of one party: "National 49", "First 4 (Brown, Stewart)".
pub fn of_one(name: &str) -> Option<u32> {
    let bare = name.split_once(" (").map_or(name, |(bare, _)| bare);
    let (_, count) = bare.rsplit_once(' ')?;
    count.parse().ok().filter(|_| count.len() <= 3)
}
