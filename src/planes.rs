//! Positions as planes of bits, one a member and recorded position, one bit a roll call: counting
//! over thousands of roll calls is then counting ones.
//!
//! The whole General Assembly, 200 members and 7,000 roll calls, takes 525 KB.

use std::collections::BTreeSet;

use crate::agreement::Shared;
use crate::dataset::{Dataset, RollCall};
use crate::date::Date;
use crate::position::Position;

/// Bits of one word of a plane.
const WORD: usize = 64;

/// Which roll calls are counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The first day.
    pub from: Option<Date>,
    /// The day after the last.
    pub to: Option<Date>,
    /// A subject that the source files them under, in any case.
    pub topic: Option<String>,
    /// Whether parts of texts, changes to them and motions are counted too.
    pub parts: bool,
    /// Leaves out those in which the losing side had less than this share of yes and no.
    pub minority: Option<f64>,
}

/// The roll calls that are counted, and why the others are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    words: Vec<u64>,
    /// How many are counted.
    pub count: u32,
    /// How many of the period and topic are left out as parts of texts, changes or motions.
    pub parts: u32,
    /// How many are left out since they are the same ballot as one that is counted.
    pub ballots: u32,
    /// How many are left out as lopsided.
    pub lopsided: u32,
}

impl Counted {
    /// Applies a question.
    pub fn of(dataset: &Dataset, question: &Question) -> Self {
        let mut counted = Self { words: blank(dataset.roll_calls.len()), ..Self::default() };
        let mut ballots = BTreeSet::new();
        for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
            if !question.concerns(roll_call) {
                continue;
            }
            if !question.parts && !roll_call.kind.is_whole() {
                counted.parts += 1;
            } else if question.minority.is_some_and(|least| minority(roll_call) < least) {
                counted.lopsided += 1;
            } else if roll_call.ballot.as_ref().is_some_and(|it| !ballots.insert(it)) {
                counted.ballots += 1;
            } else {
                counted.count += 1;
                set(&mut counted.words, index);
            }
        }
        counted
    }
}

impl Question {
    /// Whether a roll call is in the period and on the topic.
    fn concerns(&self, roll_call: &RollCall) -> bool {
        let lower = |it: &str| it.to_lowercase();
        let topic = self.topic.as_deref().map(lower);
        self.from.is_none_or(|from| from <= roll_call.date)
            && self.to.is_none_or(|to| roll_call.date < to)
            && topic.is_none_or(|topic| roll_call.topics.iter().any(|it| lower(it) == topic))
    }
}

/// The share of the losing side among yes and no; 0 where nobody said either.
fn minority(roll_call: &RollCall) -> f64 {
    let tally = roll_call.counted();
    let base = tally.present_and_voting().max(1);
    f64::from(tally.yes.min(tally.no)) / f64::from(base)
}

/// All recorded positions of a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Planes {
    /// For each member three planes: in favour, abstaining, against.
    members: Vec<[Vec<u64>; 3]>,
}

impl Planes {
    /// Lays the positions out as bits.
    pub fn of(dataset: &Dataset) -> Self {
        let size = dataset.roll_calls.len();
        let mut members = Vec::new();
        for member in 0..dataset.members.len() {
            members.push(Position::RECORDED.map(|position| {
                let mut plane = blank(size);
                for (index, roll_call) in dataset.roll_calls.iter().enumerate() {
                    if roll_call.position(member) == position {
                        set(&mut plane, index);
                    }
                }
                plane
            }));
        }
        Self { members }
    }

    /// What two members did in the roll calls that are counted and in which both took a position.
    /// Nothing for a member that does not exist.
    pub fn shared(&self, one: usize, other: usize, counted: &Counted) -> Shared {
        let mut shared = Shared::default();
        let (Some(one), Some(other)) = (self.members.get(one), self.members.get(other)) else {
            return shared;
        };
        for (row, plane) in shared.counts.iter_mut().zip(one) {
            for (count, beside) in row.iter_mut().zip(other) {
                let words = plane.iter().zip(beside).zip(&counted.words);
                *count = words.map(|((a, b), counted)| (a & b & counted).count_ones()).sum();
            }
        }
        shared
    }

    /// Bytes of all planes.
    pub fn bytes(&self) -> usize {
        self.members.iter().flatten().map(|it| it.len() * size_of::<u64>()).sum()
    }
}

fn blank(bits: usize) -> Vec<u64> {
    vec![0; bits.div_ceil(WORD)]
}

fn set(plane: &mut [u64], bit: usize) {
    if let Some(word) = plane.get_mut(bit / WORD) {
        *word |= 1 << (bit % WORD);
    }
}
