//! Earlier roll calls with the same pattern: a member alone in its bloc, alone with a partner, or
//! against one.
//!
//! Membership is that of each day. A member without a position is not "with the others", so a
//! member is alone only if another member of the bloc took another position.

use std::borrow::Cow;

use crate::dataset::{Bloc, Dataset, RollCall};
use crate::lean::sort;
use crate::planes::{Bits, Counted, Planes};
use crate::position::Position;

/// The pattern that is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// The member whose roll calls are searched, as an index into [`Dataset::members`].
    pub member: usize,
    /// The position that it took; `None` for any of yes, abstain and no.
    pub position: Option<Position>,
    /// The partner that took the same position, which nobody else of the bloc took.
    pub with: Option<usize>,
    /// The partner that took the opposite position: yes where the member said no, no where it said
    /// yes.
    pub against: Option<usize>,
}

/// A roll call with the pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Precedent {
    /// Index into [`Dataset::roll_calls`].
    pub roll_call: usize,
    /// The position that the member took.
    pub position: Position,
    /// The positions of the other members of the bloc on that day, by ascending indices.
    pub others: Vec<(usize, Position)>,
}

/// All roll calls with a pattern, and what they are counted out of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Precedents {
    /// Indices of the roll calls in which the member, then of the bloc, took a position, and its
    /// partner too if there is one. Without those in which that or the pattern is not known.
    pub base: Vec<usize>,
    /// The roll calls with the pattern, by day.
    pub found: Vec<Precedent>,
    /// Indices of further roll calls that may have the pattern: the source does not name somebody,
    /// or doubts about the record are open.
    pub unknown: Vec<usize>,
    /// The most roll calls with the pattern that follow each other in `base`, as the first and the
    /// last index into `found`; of several such runs the first. `None` if `found` is empty, or if
    /// roll calls in doubt could make a run at least as long.
    pub longest_run: Option<(usize, usize)>,
    /// How many runs have that length.
    pub longest_runs: u32,
    /// Whether the bloc had anybody to be alone among.
    pub beside: Beside,
}

/// Who else was of the bloc in the roll calls in which a member and its partner took a position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nobody.
    #[default]
    Nobody,
    /// Other members, none of which took a position in any of these.
    Silent,
    /// Other members, at least one of which took a position or may have.
    Somebody,
}

/// Whether a roll call has the pattern; `Open` if that is not known.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    Yes,
    No,
    Open,
}

/// Finds the roll calls with a pattern among those that are counted; without a bloc, among all
/// members.
pub fn precedents(
    dataset: &Dataset,
    planes: &Planes,
    counted: &Counted,
    bloc: Option<&Bloc>,
    pattern: Pattern,
) -> Precedents {
    let circle = Circle::of(dataset, counted, bloc);
    let mut precedents = Precedents::default();
    let Some((_, belonged)) = circle.members.iter().find(|it| it.0 == pattern.member) else {
        return precedents;
    };
    let alone = planes.alone(pattern.member, pattern.with, &circle.members, counted);
    let search = Search { pattern, planes, circle: &circle, alone };
    let mut runs = Runs::default();
    for index in &belonged.roll_calls {
        let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
        let Some(seen) = search.look_at(*index, roll_call) else { continue };
        if seen.told == Told::Open {
            precedents.unknown.push(*index);
        } else if !seen.is_open {
            precedents.base.push(*index);
        }
        runs.go_on(seen.told, seen.is_open);
        if seen.told == Told::Yes {
            let Seen { position, others, .. } = seen;
            precedents.add(Precedent { roll_call: *index, position, others }, runs.sure);
        }
    }
    let is_shorter = |(first, last): (usize, usize)| last + 1 - first <= runs.longest_open;
    if precedents.longest_run.is_some_and(is_shorter) {
        precedents.longest_run = None;
    }
    precedents.beside = if precedents.found.is_empty() && precedents.unknown.is_empty() {
        circle.beside(dataset, belonged, pattern)
    } else {
        Beside::Somebody
    };
    precedents
}

/// What is looked for, and where.
struct Search<'a> {
    pattern: Pattern,
    planes: &'a Planes,
    circle: &'a Circle<'a>,
    /// The roll calls in which the member, and its partner, stood alone by what the source names: for
    /// each of [`Position::RECORDED`].
    alone: [Bits; 3],
}

/// What one roll call tells.
struct Seen {
    told: Told,
    /// Whether it is not even known that the member and its partner took a position.
    is_open: bool,
    /// What the member did.
    position: Position,
    /// What the others of the circle did; empty where nothing can hang on them.
    others: Vec<(usize, Position)>,
}

impl Search<'_> {
    /// Looks at a roll call; `None` if the member or its partner took no position, or was no member.
    fn look_at(&self, index: usize, roll_call: &RollCall) -> Option<Seen> {
        let Pattern { member, with, against, .. } = self.pattern;
        let own = roll_call.position(member);
        let theirs = against.or(with).map_or(own, |it| roll_call.position(it));
        // A roll call in which either took no position, or was no member, is of no interest; but a
        // record with open doubts may be wrong about who did not vote.
        let may_count = |it: &Position| match it {
            Position::NotMember => false,
            Position::NotVoting => roll_call.doubts > 0,
            _ => true,
        };
        if ![own, theirs].iter().all(may_count) {
            return None;
        }
        let fits = match against {
            // Against a partner it does not matter who else was on either side.
            Some(_) => opposite(own) == Some(theirs),
            None => Position::RECORDED
                .iter()
                .zip(&self.alone)
                .any(|(position, it)| *position == own && it.has(index)),
        };
        let fits = fits && self.pattern.position.is_none_or(|it| it == own);
        let is_open = roll_call.doubts > 0 || [own, theirs].contains(&Position::NotNamed);
        let may_differ = is_open || self.planes.is_partial(index);
        let mut others = Vec::new();
        if fits || may_differ {
            others = self.circle.others(index, roll_call, member);
        }
        let told = match roll_call.doubts {
            0 if may_differ => told(self.pattern, [own, theirs], &others, fits),
            0 if fits => Told::Yes,
            0 => Told::No,
            _ => Told::Open,
        };
        Some(Seen { told, is_open, position: own, others })
    }
}

/// The lengths of the runs that end at the roll call which was looked at last.
#[derive(Default)]
struct Runs {
    /// Of roll calls that have the pattern for sure.
    sure: usize,
    /// As if all open roll calls had the pattern.
    possible: usize,
    /// Whether the possible run has an open roll call.
    has_open: bool,
    /// The longest possible run with an open roll call so far.
    longest_open: usize,
}

impl Runs {
    /// Goes on to the next roll call. If it `is_open` whether both took a position there, the roll
    /// call may not be of the base at all, so it ends no possible run.
    fn go_on(&mut self, told: Told, is_open: bool) {
        self.sure = if told == Told::Yes { self.sure + 1 } else { 0 };
        let may_lengthen = is_open || told == Told::Open;
        if told == Told::No && !may_lengthen {
            (self.possible, self.has_open) = (0, false);
            return;
        }
        self.possible += 1;
        self.has_open |= may_lengthen;
        if self.has_open {
            self.longest_open = self.possible.max(self.longest_open);
        }
    }
}

/// Returns no for yes and yes for no; `None` for any other position.
fn opposite(position: Position) -> Option<Position> {
    match position {
        Position::Yes => Some(Position::No),
        Position::No => Some(Position::Yes),
        _ => None,
    }
}

/// Says whether a roll call has the pattern where the source does not name everybody. `own` and
/// `theirs` are the positions of the member and its partner (`own` again if there is none); `fits`
/// is whether the pattern is there by what is named.
fn told(
    pattern: Pattern,
    [own, theirs]: [Position; 2],
    others: &[(usize, Position)],
    fits: bool,
) -> Told {
    let Pattern { with, against, .. } = pattern;
    let may_be = |it: Position, wanted: Position| it == wanted || it == Position::NotNamed;
    let named = |it: &&(usize, Position)| Some(it.0) != with;
    let may_have = |position: &Position| {
        let is_asked = pattern.position.is_none_or(|it| it == *position);
        is_asked
            && may_be(own, *position)
            && match against {
                Some(_) => opposite(*position).is_some_and(|it| may_be(theirs, it)),
                None => {
                    may_be(theirs, *position)
                        && others.iter().filter(named).all(|it| it.1 != *position)
                        && others
                            .iter()
                            .filter(named)
                            .any(|it| it.1.is_recorded() || it.1 == Position::NotNamed)
                }
            }
    };
    let all_named = ![own, theirs].contains(&Position::NotNamed)
        && (against.is_some() || others.iter().filter(named).all(|it| it.1 != Position::NotNamed));
    if fits && all_named {
        Told::Yes
    } else if Position::RECORDED.iter().any(may_have) {
        Told::Open
    } else {
        Told::No
    }
}

impl Precedents {
    /// Adds a roll call that is the last of `run` ones in a row.
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

/// The members among whom one may be alone: a bloc, or everybody.
struct Circle<'a> {
    /// Everybody who belonged to it at some time, ascending, with the roll calls of those days.
    members: Vec<(usize, Cow<'a, Counted>)>,
}

impl<'a> Circle<'a> {
    fn of(dataset: &Dataset, counted: &'a Counted, bloc: Option<&Bloc>) -> Self {
        let members = match bloc {
            None => (0..dataset.members.len()).map(|it| (it, Cow::Borrowed(counted))).collect(),
            Some(bloc) => {
                let mut everybody = bloc.everybody();
                sort(&mut everybody);
                let belonged = |it: usize| (it, counted.while_in(dataset, bloc, it));
                everybody.into_iter().map(belonged).collect()
            }
        };
        Self { members }
    }

    /// Returns the positions of the other members who belonged to it, and to the assembly, on the
    /// day.
    fn others(&self, index: usize, roll_call: &RollCall, member: usize) -> Vec<(usize, Position)> {
        let mut others = Vec::new();
        for (other, belonged) in self.members.iter().filter(|it| it.0 != member) {
            let position = roll_call.position(*other);
            if position != Position::NotMember && belonged.bits.has(index) {
                others.push((*other, position));
            }
        }
        others
    }

    /// Says who else there was in the roll calls in which a member, then of the bloc, and its
    /// partner took a position.
    fn beside(&self, dataset: &Dataset, belonged: &Counted, pattern: Pattern) -> Beside {
        let partner = pattern.with.unwrap_or(pattern.member);
        let mut beside = Beside::Nobody;
        for index in &belonged.roll_calls {
            let Some(roll_call) = dataset.roll_calls.get(*index) else { continue };
            if ![pattern.member, partner].iter().all(|it| roll_call.position(*it).is_recorded()) {
                continue;
            }
            for (_, position) in
                self.others(*index, roll_call, pattern.member).iter().filter(|it| it.0 != partner)
            {
                if *position != Position::NotVoting {
                    return Beside::Somebody;
                }
                beside = Beside::Silent;
            }
        }
        beside
    }
}
