//! What a bloc did in each roll call.

use serde::Serialize;

use super::{Asked, Refusal, doubtful, is_zero};
use crate::bloc::BlocOnDay;
use crate::cohesion;
use crate::dataset::{Bloc, RollCall};
use crate::position::Position;

#[derive(Serialize)]
pub(super) struct Cohesion<'a> {
    definition: String,
    notes: Vec<String>,
    rows: Vec<CohesionRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CohesionRow<'a> {
    roll_call: &'a str,
    /// What the option `vote` finds the roll call by, where others share its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<&'a str>,
    date: String,
    yes: u32,
    no: u32,
    abstain: u32,
    not_voting: u32,
    not_named: u32,
    /// Members with a recorded position.
    base: u32,
    position: Option<&'static str>,
    share: Option<f64>,
    cohesion: Option<f64>,
    pairs: Option<f64>,
    #[serde(skip_serializing_if = "is_zero")]
    doubts: u32,
}

impl<'a> Asked<'a> {
    pub(super) fn cohesion(&self) -> Result<Cohesion<'_>, Refusal> {
        let [id] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("cohesion is of one bloc".to_owned()));
        };
        let bloc = self.bloc(id)?;
        let rows = self.indices().map(|(index, it)| self.cohesion_row(bloc, index, it));
        let definition = format!(
            "members of {} on the day; base: those with a recorded position; position: the one \
             that most of the base took, none in a tie or where members whom the source does not \
             name could change it; share p: those with the most common position of the base, \
             cohesion: (3p - 1) / 2 (Hix, Noury and Roland 2005), pairs: the share of pairs of \
             members that took the same position, each open where a member is not named; {}",
            bloc.id,
            self.set()
        );
        let rows: Vec<CohesionRow<'_>> = rows.collect();
        let mut notes = self.notes.clone();
        if !rows.is_empty() && rows.iter().all(|it| it.base == 0) {
            notes.push(self.nobody(bloc));
        }
        notes.extend(doubtful(rows.iter().filter(|it| it.doubts > 0).count()));
        Ok(Cohesion { definition, notes, rows })
    }

    fn cohesion_row(&self, bloc: &Bloc, index: usize, roll_call: &'a RollCall) -> CohesionRow<'_> {
        let tally = BlocOnDay::of(bloc, roll_call).tally;
        let all_named = |value: Option<f64>| value.filter(|_| tally.not_named == 0);
        CohesionRow {
            roll_call: &roll_call.id,
            vote: self.address(index),
            date: roll_call.date.to_string(),
            yes: tally.yes,
            no: tally.no,
            abstain: tally.abstain,
            not_voting: tally.not_voting,
            not_named: tally.not_named,
            base: tally.recorded(),
            position: cohesion::certain_position(tally).map(Position::id),
            share: all_named(cohesion::largest_share(tally)),
            cohesion: all_named(cohesion::agreement_index(tally)),
            pairs: all_named(cohesion::pair_cohesion(tally)),
            doubts: roll_call.doubts,
        }
    }
}
