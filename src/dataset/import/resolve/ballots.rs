//! One act of voting that carries several symbols.
//!
//! The General Assembly votes at times on several parts of a text at once (50/38 A, B, B-I ...);
//! records then list the same ballot under each symbol. Counted one by one they would weigh an
//! alignment score several times, so they are marked with the same `ballot`.

use std::collections::BTreeMap;

use super::Matched;

/// Marks roll calls on whole texts that have the same date, base symbol and positions.
pub fn mark(matched: &mut [Matched<'_>]) {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, it) in matched.iter().enumerate() {
        let (Some(symbol), Some(date)) = (&it.symbol, it.date) else { continue };
        if it.kind.is_whole() && it.ballot.is_none() {
            groups.entry((date, symbol.base())).or_default().push(index);
        }
    }
    for group in groups.into_values().filter(|it| it.len() > 1) {
        for (at, first) in group.iter().enumerate() {
            let same: Vec<usize> = group
                .iter()
                .skip(at)
                .copied()
                .filter(|other| is_same_ballot(matched, *first, *other))
                .collect();
            let Some(id) =
                matched.get(*first).filter(|it| it.ballot.is_none()).map(|it| it.id.clone())
            else {
                continue;
            };
            if same.len() < 2 {
                continue;
            }
            for index in same {
                if let Some(it) = matched.get_mut(index) {
                    it.ballot = Some(id.clone());
                }
            }
        }
    }
}

fn is_same_ballot(matched: &[Matched<'_>], a: usize, b: usize) -> bool {
    match (matched.get(a), matched.get(b)) {
        (Some(a), Some(b)) => a.positions == b.positions && b.ballot.is_none(),
        _ => false,
    }
}
