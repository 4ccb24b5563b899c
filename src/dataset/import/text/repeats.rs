//! Roll calls that a text gives twice: in a headline and a sentence, or in a sentence and an annex.

use std::collections::BTreeMap;

use super::evidence;
use super::result::Outcome;
use super::roll_call::RollCall;
use super::tokens::Text;
use crate::dataset::limits;
use crate::position::Position;

/// Most listed roll calls that a roll call of a sentence is compared with.
const LISTED: usize = 100;

impl RollCall {
    /// Returns the stated totals of yes, no and abstain.
    fn totals(&self) -> [Option<u32>; 3] {
        [self.stated.yes, self.stated.no, self.stated.abstain]
    }

    /// Whether a result states the same totals: both state how many were in favour, and no other
    /// total differs where both state it.
    fn agrees(&self, outcome: &Outcome) -> bool {
        let other = [Position::Yes, Position::No, Position::Abstain].map(|it| outcome.count(it));
        let [yes, ..] = self.totals();
        let same = |(a, b): (Option<u32>, Option<u32>)| a.is_none() || b.is_none() || a == b;
        yes.is_some()
            && yes == outcome.count(Position::Yes)
            && self.totals().into_iter().zip(other).all(same)
    }

    /// Whether a result is that of this roll call, told again: after a headline, without saying
    /// that anything was adopted, or with the same symbol.
    ///
    /// The same numbers alone are not enough: two texts are often adopted by the same votes.
    pub fn is_repeated_by(&self, text: &Text<'_>, outcome: &Outcome, annex: Option<&str>) -> bool {
        let Some((first, last, start)) = self.sentence else { return false };
        if outcome.opens || self.closed || !self.agrees(outcome) {
            return false;
        }
        let annexes = annex.is_none() || self.annex.is_none() || annex == self.annex.as_deref();
        let brackets = self.bracketed == 0 || outcome.clauses.iter().all(|it| it.names.is_none());
        let symbol = |(from, to)| evidence::symbol(text, from, to, None, true);
        let (own, its) = (symbol((first, last)), symbol(outcome.sentence));
        let headline = (start..last.min(start + 300)).any(|it| {
            matches!(text.word(it), "Votes" | "Favour" | "Favor" | "Abstentions" | "Against")
        });
        let again = outcome.outcome.is_none() || headline || (own.is_some() && own == its);
        let apart = own.is_some() && its.is_some() && own != its;
        annexes && brackets && again && !apart
    }
}

/// Removes the roll calls that a sentence tells and the text also lists: with the same result, and
/// either the same annex or no other roll call of that result.
pub fn join_annexes(text: &Text<'_>, roll_calls: &mut Vec<RollCall>) {
    // Indices of told and of listed roll calls with the same stated totals.
    type Same = (Vec<usize>, Vec<usize>);
    let mut results: BTreeMap<[Option<u32>; 3], Same> = BTreeMap::new();
    for (index, it) in roll_calls.iter_mut().enumerate() {
        let (told, listed) = results.entry(it.totals()).or_default();
        if it.listed.is_empty() {
            told.push(index);
            continue;
        }
        let from = it.after.max(it.start.saturating_sub(80));
        it.annex = evidence::annex(text, from, it.start).or(it.annex.take());
        listed.push(index);
    }
    let annex = |it: &usize| roll_calls.get(*it).and_then(|it| it.annex.as_deref());
    let mut again = vec![false; roll_calls.len()];
    for (totals, (told, listed)) in &results {
        if totals.contains(&None) {
            continue;
        }
        for it in told.iter().take(limits::SMALL_LIST) {
            let own = annex(it);
            let same = own.is_some() && listed.iter().take(LISTED).any(|it| annex(it) == own);
            let only = match (told.as_slice(), listed.as_slice()) {
                ([_], [other]) => own.is_none() || annex(other).is_none(),
                _ => false,
            };
            if let Some(again) = again.get_mut(*it) {
                *again = same || only;
            }
        }
    }
    let mut again = again.into_iter();
    roll_calls.retain(|_| !again.next().unwrap_or(false));
}
