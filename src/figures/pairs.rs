//! Figures of two members, and of all members beside one.

use serde::Serialize;

use super::{Asked, Refusal};
use crate::agreement::Measure;
use crate::planes::{Counted, Planes};
use crate::position::Position;
use crate::ranking::{self, Partner, Ranking};
use crate::twins;

/// One row of an agreement or a ranking.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'a str>,
    n: u32,
    same: u32,
    half: u32,
    opposed: u32,
    /// What `value` is a share of: `n`, or less where the measure leaves abstentions out.
    base: u32,
    value: Option<f64>,
    left_out: u32,
    /// How many of `left_out` are open, since the source does not name one of the two, or both.
    not_named: u32,
    /// Whether the base is too small to rank or to compare.
    few: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Option<u32>>,
    /// The median of the first member with all others, in the same roll calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    median: Option<Option<f64>>,
    /// The interval, where one is asked for; `Some(None)` where it cannot be drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<Option<[f64; 2]>>,
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Period {
    Year(u16),
    All(&'static str),
}

#[derive(Serialize)]
pub(super) struct Agreement<'a> {
    definition: String,
    notes: Vec<String>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
pub(super) struct Rank<'a> {
    definition: String,
    notes: Vec<String>,
    base: u32,
    median: Option<f64>,
    rows: Vec<Row<'a>>,
    apart: Vec<Row<'a>>,
}

impl<'a> Asked<'a> {
    pub(super) fn agreement(&self) -> Result<Agreement<'_>, Refusal> {
        let [one, other] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("agreement is of two members".to_owned()));
        };
        let (one, other) = (self.member(one)?, self.member(other)?);
        if one == other {
            return Err(Refusal::Data("a member and itself have no agreement".to_owned()));
        }
        let planes = Planes::of(self.dataset);
        let members = self.members();
        let row = |period, counted: &Counted| {
            let partner = ranking::partner(&planes, one, other, self.measure, counted);
            let ranking = Ranking::of(&planes, &members, one, self.measure, counted);
            let interval = self
                .request
                .interval
                .then(|| twins::interval(self.dataset, (one, other), self.measure, counted));
            Row {
                period: Some(period),
                median: Some(ranking.median),
                interval,
                ..self.row(one, &partner, counted)
            }
        };
        let rows = match self.request.by {
            None => vec![row(Period::All("all"), &self.counted)],
            Some(_) => {
                let years = self.counted.by_year(self.dataset);
                years.iter().map(|(year, counted)| row(Period::Year(*year), counted)).collect()
            }
        };
        let definition = format!(
            "{}; median: of {} with all members who share at least half of the roll calls of the \
             same set in which it took a position",
            self.definition_of_pairs(),
            self.id(one)
        );
        let mut notes = self.notes.clone();
        notes.extend(self.never_both(&planes, [one, other]));
        if rows.iter().any(|it| it.n > 0) && rows.iter().all(|it| it.value.is_none()) {
            notes.push(self.without_value("the two have no value"));
        }
        Ok(Agreement { definition, notes, rows })
    }

    pub(super) fn rank(&self) -> Result<Rank<'_>, Refusal> {
        let [focus] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("rank is of one member".to_owned()));
        };
        let focus = self.member(focus)?;
        let planes = Planes::of(self.dataset);
        let ranking = Ranking::of(&planes, &self.members(), focus, self.measure, &self.counted);
        let rows = |rows: &[Partner]| {
            let row = |it: &Partner| Row {
                member: Some(self.id(it.member)),
                rank: Some(it.rank),
                ..self.row(focus, it, &self.counted)
            };
            rows.iter().map(row).collect()
        };
        let definition = format!(
            "{}; rows: members who share at least half of the {} of these roll calls in which {} \
             took a position, equal values by id; apart: those who share fewer; a member has a \
             rank from {} shared roll calls{} on; median: of the rows with a value",
            self.definition_of_pairs(),
            ranking.base,
            self.id(focus),
            ranking::FEW,
            if self.measure == Measure::YesNo { " in which neither abstained" } else { "" },
        );
        let mut notes = self.notes.clone();
        notes.extend(self.never_voted(&planes, focus));
        if ranking.base > 0 && ranking.rows.is_empty() {
            let id = self.id(focus);
            notes.push(format!("no member shares half of the roll calls of {id} in this set"));
        } else if ranking.base > 0 && ranking.rows.iter().all(|it| it.value.is_none()) {
            notes.push(self.without_value("no member of the rows has a value"));
        }
        Ok(Rank {
            definition,
            notes,
            base: ranking.base,
            median: ranking.median,
            rows: rows(&ranking.rows),
            apart: rows(&ranking.apart),
        })
    }

    pub(super) fn row(&self, focus: usize, it: &Partner, counted: &Counted) -> Row<'static> {
        Row {
            period: None,
            member: None,
            n: it.shared.n(),
            same: it.shared.same(),
            half: it.shared.half(),
            opposed: it.shared.opposed(),
            base: it.base,
            value: it.value,
            left_out: it.left_out,
            not_named: self.not_named(focus, it, counted),
            few: it.base < ranking::FEW,
            rank: None,
            median: None,
            interval: None,
        }
    }

    /// Counts the roll calls in which both members may have taken a position, but the source does
    /// not name one of them, or both.
    fn not_named(&self, focus: usize, it: &Partner, counted: &Counted) -> u32 {
        if it.left_out == 0 {
            return 0;
        }
        let roll_calls = counted.roll_calls.iter();
        let open = roll_calls.filter_map(|index| self.dataset.roll_calls.get(*index)).filter(
            |roll_call| {
                let both = [focus, it.member].map(|member| roll_call.position(member));
                let may_be = |it: &Position| it.is_recorded() || *it == Position::NotNamed;
                both.contains(&Position::NotNamed) && both.iter().all(may_be)
            },
        );
        open.count() as u32
    }

    pub(super) fn definition_of_pairs(&self) -> String {
        let value = match self.measure {
            Measure::Agreement => "the share of n with the same position",
            Measure::HalfCredit => {
                "(same + half / 2) / n: an abstention is half-way (Lijphart 1963)"
            }
            Measure::YesNo => {
                "the share with the same position of the roll calls in which neither abstained"
            }
            Measure::Kappa => {
                "the share with the same position corrected for chance (Cohen 1960; Häge 2011)"
            }
        };
        let base = match self.measure {
            Measure::YesNo => "those of n in which neither abstained",
            _ => "n",
        };
        let interval = match self.request.interval {
            true => twins::definition(),
            false => String::new(),
        };
        format!(
            "value ({}): {value}; n: roll calls in which both took a position (yes, no or \
             abstain); half: one abstained and the other did not; opposed: one yes, one no; \
             base: {base}; few: a base of fewer than {}; leftOut: roll calls in which both were \
             members but at least one has no recorded position; notNamed: those of them in which \
             the source does not name one of the two, or both, and nobody did not \
             vote{interval}; {}",
            self.measure.id(),
            ranking::FEW,
            self.set()
        )
    }
}
