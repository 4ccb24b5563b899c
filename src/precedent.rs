//! Earlier roll calls with the same pattern: a member alone in its bloc, alone with a partner, or
//! against one.
//!
//! Membership is that of each day. Whoever took no position is not "with the others", so a member
//! is alone only if another member of the bloc took another position.

use crate::dataset::{Bloc, Dataset, RollCall};
use crate::date::Date;
use crate::planes::Counted;
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
    /// In how many more it would be so but for members of the bloc whom the source does not name.
    pub unknown: u32,
    /// The most in a row of those that `of` counts, as indices into `found` (first, last).
    pub longest_run: Option<(usize, usize)>,
}

/// Finds the pattern in the roll calls that are counted; without a bloc among all members.
pub fn precedents(
    dataset: &Dataset,
    counted: &Counted,
    bloc: Option<&Bloc>,
    pattern: Pattern,
) -> Precedents {
    let bloc = Circle::of(dataset, bloc);
    let mut precedents = Precedents::default();
    let wanted = |it: Position| pattern.position.is_none_or(|wanted| it == wanted);
    let opposite = |it: Position| match it {
        Position::Yes => Some(Position::No),
        Position::No => Some(Position::Yes),
        _ => None,
    };
    let (mut run, mut best) = (0_usize, 0_usize);
    for index in &counted.roll_calls {
        let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
        let position = roll_call.position(pattern.member);
        if !position.is_recorded() || !bloc.has(pattern.member, roll_call.date) {
            continue;
        }
        precedents.of += 1;
        let before = run;
        run = 0;
        // Against a partner, whoever else may have been on either side.
        let fits = match pattern.against {
            Some(other) => Some(roll_call.position(other)) == opposite(position),
            None => bloc.is_left_alone(roll_call, pattern, position),
        };
        if !wanted(position) || !fits {
            continue;
        }
        let others = bloc.others(roll_call, pattern.member);
        if pattern.against.is_none() && others.iter().any(|(_, it)| *it == Position::NotNamed) {
            precedents.unknown += 1;
            continue;
        }
        precedents.found.push(Precedent { roll_call: *index, position, others });
        run = before + 1;
        if run > best {
            best = run;
            let last = precedents.found.len() - 1;
            precedents.longest_run = Some((last + 1 - run, last));
        }
    }
    precedents
}

/// A bloc, or everybody.
struct Circle<'a> {
    bloc: Option<&'a Bloc>,
    /// Everyone who belonged to it at some time, ascending.
    members: Vec<usize>,
}

impl<'a> Circle<'a> {
    fn of(dataset: &Dataset, bloc: Option<&'a Bloc>) -> Self {
        let mut belongs = vec![bloc.is_none(); dataset.members.len()];
        for membership in bloc.into_iter().flat_map(|it| &it.memberships) {
            if let Some(it) = belongs.get_mut(membership.member) {
                *it = true;
            }
        }
        let members = belongs.iter().enumerate().filter(|(_, it)| **it).map(|(at, _)| at);
        Self { bloc, members: members.collect() }
    }

    fn has(&self, member: usize, date: Date) -> bool {
        self.bloc.is_none_or(|it| it.has(member, date))
    }

    /// Whether nobody else of it but the partner took the position, and somebody another. Most
    /// roll calls are settled by the first few members.
    fn is_left_alone(&self, roll_call: &RollCall, pattern: Pattern, position: Position) -> bool {
        let partner = pattern.with;
        if partner.is_some_and(|it| roll_call.position(it) != position) {
            return false;
        }
        let mut somebody = false;
        for member in &self.members {
            let theirs = roll_call.position(*member);
            let same = theirs == position;
            let counts = theirs.is_recorded() && !(same && Some(*member) == partner);
            if !counts || *member == pattern.member || !self.has(*member, roll_call.date) {
                continue;
            }
            if same {
                return false;
            }
            somebody = true;
        }
        somebody
    }

    /// What the others did who were members of it, and of the assembly, on the day.
    fn others(&self, roll_call: &RollCall, member: usize) -> Vec<(usize, Position)> {
        let mut others = Vec::new();
        for other in self.members.iter().filter(|it| **it != member) {
            let position = roll_call.position(*other);
            if position != Position::NotMember && self.has(*other, roll_call.date) {
                others.push((*other, position));
            }
        }
        others
    }
}
