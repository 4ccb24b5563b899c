//! Figures of every two of several members.

use serde::Serialize;

use super::{Asked, Refusal};
use crate::planes::Planes;
use crate::ranking;

/// The most members of a matrix.
const MOST: usize = 400;

#[derive(Serialize)]
pub(super) struct Matrix<'a> {
    definition: String,
    notes: Vec<String>,
    /// The median of all pairs with a value.
    median: Option<f64>,
    members: Vec<&'a str>,
    values: Vec<Vec<Option<f64>>>,
    /// In how many roll calls both took a position.
    n: Vec<Vec<u32>>,
    /// The roll calls that the value rests on.
    base: Vec<Vec<u32>>,
}

impl<'a> Asked<'a> {
    pub(super) fn matrix(&self) -> Result<Matrix<'_>, Refusal> {
        let mut members = Vec::new();
        let mut notes = self.notes.clone();
        for id in &self.request.ids {
            let member = self.member(id)?;
            if !members.contains(&member) {
                members.push(member);
            }
        }
        if let Some(id) = &self.request.bloc {
            let bloc = self.bloc(id)?;
            let has = |member: &usize| {
                self.roll_calls()
                    .any(|it| it.position(*member).is_recorded() && bloc.has(*member, it.date))
            };
            let before = members.len();
            members.extend((0..self.dataset.members.len()).filter(has));
            if members.len() == before && self.counted.count() > 0 {
                notes.push(self.nobody(bloc));
            }
        } else if members.is_empty() {
            members.extend(0..self.dataset.members.len());
        }
        members.sort_by_key(|it| self.id(*it));
        members.dedup();
        if members.len() > MOST {
            let count = members.len();
            return Err(Refusal::Usage(format!(
                "a matrix of {count} members is too large to read; name at most {MOST} with --members or --bloc"
            )));
        }
        let planes = Planes::of(self.dataset);
        let pairs = planes.pairs(&members, self.measure, &self.counted);
        let median = ranking::median(pairs.iter().filter_map(|it| it.0).collect());
        notes.extend(self.about_pairs(&planes, &members, &pairs));
        let mut pairs = pairs.into_iter();
        let size = members.len();
        let mut values = vec![vec![None; size]; size];
        let (mut n, mut base) = (vec![vec![0; size]; size], vec![vec![0; size]; size]);
        for row in 0..size {
            for column in row + 1..size {
                let (Some((value, rests_on)), Some(one), Some(other)) =
                    (pairs.next(), members.get(row), members.get(column))
                else {
                    continue;
                };
                let both = planes.shared(*one, *other, &self.counted).n();
                for (row, column) in [(row, column), (column, row)] {
                    set(&mut values, row, column, value);
                    set(&mut n, row, column, both);
                    set(&mut base, row, column, rests_on);
                }
            }
        }
        let members: Vec<&str> = members.into_iter().map(|it| self.id(it)).collect();
        let pairs = self.definition_of_pairs();
        let definition =
            format!("{pairs}; median: of all pairs with a value; a member and itself have none");
        Ok(Matrix { definition, notes, median, members, values, n, base })
    }

    /// Says which of the named members took no position, and why two have no value.
    fn about_pairs(
        &self,
        planes: &Planes,
        members: &[usize],
        pairs: &[(Option<f64>, u32)],
    ) -> Vec<String> {
        let mut notes = Vec::new();
        if self.counted.count() == 0 {
            return notes;
        }
        if !self.request.ids.is_empty() {
            notes.extend(members.iter().filter_map(|it| self.never_voted(planes, *it)));
        }
        if let [member] = members {
            let id = self.id(*member);
            notes.push(format!("{id} is the only member here: there are no two to compare"));
        }
        let mut apart = 0;
        for (at, one) in members.iter().enumerate() {
            let others = members.iter().skip(at + 1);
            apart += others.filter(|it| planes.shared(*one, **it, &self.counted).n() == 0).count();
        }
        if apart > 0 {
            let of = pairs.len();
            notes.push(format!(
                "{apart} of {of} pairs never both have a recorded position in this set"
            ));
        }
        if apart < pairs.len() && pairs.iter().all(|it| it.0.is_none()) {
            notes.push(self.without_value("no two have a value"));
        }
        notes
    }
}

fn set<T>(rows: &mut [Vec<T>], row: usize, column: usize, value: T) {
    if let Some(cell) = rows.get_mut(row).and_then(|it| it.get_mut(column)) {
        *cell = value;
    }
}
