//! Two votes of one day under one id: sources file a motion, or a second vote, under the symbol of
//! the text that it was about.
//!
//! Readers of a dataset find a roll call by its id and trust only the first of two, so the second
//! gets an id of its own, and the editor is told.

use std::collections::BTreeMap;

use super::super::doubt::Doubts;
use super::Matched;

/// Gives each roll call on a whole text an id that no other of its day and kind has.
pub fn tell_apart(matched: &mut [Matched<'_>], doubts: &mut Doubts) {
    let mut known = BTreeMap::new();
    for it in matched {
        let Some(date) = it.date.filter(|_| it.kind.is_whole()) else { continue };
        let key = |id: &str| (it.kind.id(), date, id.to_owned());
        let Some(before) = known.get(&key(&it.id)).copied() else {
            known.insert(key(&it.id), 1);
            continue;
        };
        let (mut count, mut id) = (before, String::new());
        while id.is_empty() || known.contains_key(&key(&id)) {
            count += 1;
            id = format!("{} ({count})", it.id);
        }
        known.insert(key(&it.id), count);
        known.insert(key(&id), 1);
        let message = format!(
            "\"{}\" of {date} stands more than once in the record; this one is kept as \"{id}\", say what was voted on or remove it",
            it.id
        );
        it.id = id;
        it.open += 1;
        doubts.push(it.doubt("duplicate-roll-call", message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Choices, Import, write};
    use crate::dataset::read;

    const ROLL_CALLS: &str = "id,date,symbol,kind,title
1,2006-12-19,A/RES/61/156,resolution,Globalization
2,2006-12-19,R/61/156,,The President put it to the vote
3,2006-12-19,R/61/156,paragraph,Its third paragraph
4,2006-12-20,A/RES/61/156,resolution,Another day
5,2006-12-19,R/61/156,,The President put it to the vote again
";
    const POSITIONS: &str = "id,FRA,USA,CHN
1,Y,N,A
2,N,Y,A
3,N,Y,A
4,Y,Y,Y
5,Y,N,N
";

    #[test]
    fn every_vote_is_found_again_by_its_id() {
        let mut import = Import::new(Choices::default());
        import.add("roll calls", ROLL_CALLS.as_bytes()).unwrap();
        import.add("positions", POSITIONS.as_bytes()).unwrap();
        let checked = import.finish().unwrap();
        let ids: Vec<_> = checked.dataset.roll_calls.iter().map(|it| it.id.as_str()).collect();
        let [first, second, third] = ["", " (2)", " (3)"].map(|it| format!("A/RES/61/156{it}"));
        assert_eq!(ids, [&*first, &*second, &*first, &*first, &*third]);
        let told: Vec<_> = checked
            .doubts
            .iter()
            .filter(|it| it.warning.code == "duplicate-roll-call")
            .filter_map(|it| it.warning.roll_call.as_deref())
            .collect();
        assert_eq!(told, [&*second, &*third]);
        let (again, _) = read(write(&checked.dataset).as_bytes()).unwrap();
        assert_eq!(again, checked.dataset);
    }
}
