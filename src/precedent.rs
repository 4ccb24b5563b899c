//! Earlier roll calls with the same pattern: a member alone in its bloc, alone with a partner, or
//! against one.
//!
//! Membership is that of each day. Whoever took no position is not "with the others", so a member
//! is alone only if another member of the bloc took another position.

use crate::dataset::{Bloc, Dataset, RollCall};
use crate::lean::sort;
use crate::planes::{Counted, Planes};
use crate::position::Position;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// Whose roll calls, as an index into [`Dataset::members`].
    pub member: usize,
    /// The position that it took; `None` for any of yes, abstain and no.
    pub position: Option<Position>,
    /// Who else took it, alone of the bloc.
    pub with: Option<usize>,
    /// Who took the opposite one: yes where the member said no, no where it said yes.
    pub against: Option<usize>,
}

/// A roll call with the pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Precedent {
    /// Index into [`Dataset::roll_calls`].
    pub roll_call: usize,
    /// What the member did.
    pub position: Position,
    /// What the other members of the bloc did that day, ascending indices.
    pub others: Vec<(usize, Position)>,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Precedents {
    /// In how many roll calls of the set the member, then of the bloc, took a position.
    pub of: u32,
    /// By day.
    pub found: Vec<Precedent>,
    /// In how many more it would be so but for members of the bloc whom the source does not name, or
    /// for doubts about its record that are open.
    pub unknown: u32,
    /// The most in a row of those that `of` counts, as indices into `found` (first, last); the first of those
    /// that are as long.
    pub longest_run: Option<(usize, usize)>,
    /// How many are as long.
    pub longest_runs: u32,
}

/// Finds the pattern in the roll calls that are counted; without a bloc among all members.
pub fn precedents(
    dataset: &Dataset,
    planes: &Planes,
    counted: &Counted,
    bloc: Option<&Bloc>,
    pattern: Pattern,
) -> Precedents {
    let Pattern { member, with, against, .. } = pattern;
    let circle = Circle::of(dataset, counted, bloc);
    let alone = planes.alone(member, with, &circle.members, counted);
    let mut precedents = Precedents::default();
    let Some((_, belonged)) = circle.members.iter().find(|it| it.0 == member) else {
        return precedents;
    };
    let opposite = |it: Position| match it {
        Position::Yes => Some(Position::No),
        Position::No => Some(Position::Yes),
        _ => None,
    };
    let mut run = 0;
    for index in counted.roll_calls.iter().filter(|it| was_in(belonged, **it)) {
        let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
        let position = roll_call.position(member);
        let Some(set) = Position::RECORDED.iter().position(|it| *it == position) else { continue };
        precedents.of += 1;
        let before = std::mem::take(&mut run);
        // Against a partner, whoever else may have been on either side.
        let fits = match against {
            Some(other) => Some(roll_call.position(other)) == opposite(position),
            None => alone.get(set).is_some_and(|it| it.has(*index)),
        };
        // Where nobody named did anything else, whoever is not named may have.
        let may_fit = against.is_none() && roll_call.positions.contains(&Position::NotNamed);
        if !(fits || may_fit) || pattern.position.is_some_and(|it| it != position) {
            continue;
        }
        let others = circle.others(*index, roll_call, member);
        if against.is_none() && is_open(roll_call, &others, with) {
            let is_unknown = fits || may_be_alone(roll_call, &others, position, with);
            precedents.unknown += u32::from(is_unknown);
        } else if fits {
            run = before + 1;
            precedents.add(Precedent { roll_call: *index, position, others }, run);
        }
    }
    precedents
}

impl Precedents {
    /// Adds one that is the last of so many in a row.
    fn add(&mut self, precedent: Precedent, run: usize) {
        self.found.push(precedent);
        let length = |(first, last): (usize, usize)| last + 1 - first;
        let most = self.longest_run.map_or(0, length);
        if run > most {
            self.longest_run = Some((self.found.len() - run, self.found.len() - 1));
            self.longest_runs = 0;
        }
        self.longest_runs += u32::from(run >= most);
    }
}

/// Whether what members did may be other than the record has it, or is not said of all.
fn is_open(roll_call: &RollCall, others: &[(usize, Position)], with: Option<usize>) -> bool {
    let partner = with.map(|it| roll_call.position(it));
    roll_call.doubts > 0
        || partner == Some(Position::NotNamed)
        || others.iter().any(|(_, it)| *it == Position::NotNamed)
}

/// Whether nobody is known to have taken a position but for a partner, who may have.
fn may_be_alone(
    roll_call: &RollCall,
    others: &[(usize, Position)],
    position: Position,
    with: Option<usize>,
) -> bool {
    let may_be = |it: usize| [position, Position::NotNamed].contains(&roll_call.position(it));
    with.is_none_or(may_be)
        && others.iter().all(|(other, it)| Some(*other) == with || *it != position)
}

/// Whether the days of a membership have a roll call's.
fn was_in(belonged: &Option<Counted>, roll_call: usize) -> bool {
    belonged.as_ref().is_none_or(|it| it.bits.has(roll_call))
}

/// A bloc, or everybody.
struct Circle {
    /// Everyone who belonged to it at some time, ascending, and when: `None` for always.
    members: Vec<(usize, Option<Counted>)>,
}

impl Circle {
    fn of(dataset: &Dataset, counted: &Counted, bloc: Option<&Bloc>) -> Self {
        let members = match bloc {
            None => (0..dataset.members.len()).map(|it| (it, None)).collect(),
            Some(bloc) => {
                let mut everybody = bloc.everybody();
                sort(&mut everybody);
                let belonged = |it: usize| (it, counted.while_in(dataset, bloc, it));
                everybody.into_iter().map(belonged).collect()
            }
        };
        Self { members }
    }

    /// What the others did who were members of it, and of the assembly, on the day.
    fn others(&self, index: usize, roll_call: &RollCall, member: usize) -> Vec<(usize, Position)> {
        let mut others = Vec::new();
        for (other, belonged) in self.members.iter().filter(|it| it.0 != member) {
            let position = roll_call.position(*other);
            if position != Position::NotMember && was_in(belonged, index) {
                others.push((*other, position));
            }
        }
        others
    }
}
