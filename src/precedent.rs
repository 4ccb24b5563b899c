//! Earlier roll calls with the same pattern: a member alone in its bloc, alone with a partner, or
//! against one.
//!
//! Membership is that of each day. Whoever took no position is not "with the others", so a member
//! is alone only if another member of the bloc took another position.

use std::borrow::Cow;

use crate::dataset::{Bloc, Dataset, RollCall};
use crate::lean::sort;
use crate::planes::{Bits, Counted, Planes};
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
    /// The roll calls of the set in which the member, then of the bloc, took a position, and the partner
    /// too if there is one; without those that are open.
    pub base: Vec<usize>,
    /// By day.
    pub found: Vec<Precedent>,
    /// Others in which it may have been so: the source does not name somebody, or doubts about its
    /// record are open.
    pub unknown: Vec<usize>,
    /// The most in a row of those of `base`, as indices into `found` (first, last); the first of those
    /// that are as long. `None` where one that is open could make another as long.
    pub longest_run: Option<(usize, usize)>,
    /// How many are as long.
    pub longest_runs: u32,
    /// Whether there was anybody to be alone among.
    pub beside: Beside,
}

/// Who else was of the bloc in the roll calls of a member and its partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nobody.
    #[default]
    Nobody,
    /// Members that took no position in any of them.
    Silent,
    /// Members that did, or may have.
    Somebody,
}

/// Whether a roll call has the pattern.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    Yes,
    No,
    Open,
}

/// Finds the pattern in the roll calls that are counted; without a bloc among all members.
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
        // A record in doubt may err in who did not vote.
        let may_count = |it: &Position| match it {
            Position::NotMember => false,
            Position::NotVoting => roll_call.doubts > 0,
            _ => true,
        };
        if ![own, theirs].iter().all(may_count) {
            return None;
        }
        let fits = match against {
            // Against a partner, whoever else may have been on either side.
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

/// How many roll calls with the pattern stand in a row, up to the one that was last looked at.
#[derive(Default)]
struct Runs {
    /// Those that have it for sure.
    sure: usize,
    /// Those that have it if the open ones do.
    possible: usize,
    /// Whether an open one is among the possible ones.
    has_open: bool,
    /// The longest possible run with an open one so far.
    longest_open: usize,
}

impl Runs {
    /// Goes on to the next roll call. Where it `is_open` whether both took a position, it may not be of
    /// the base at all, so that it ends no possible run.
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

/// No for yes, yes for no.
fn opposite(position: Position) -> Option<Position> {
    match position {
        Position::Yes => Some(Position::No),
        Position::No => Some(Position::Yes),
        _ => None,
    }
}

/// Whether a pattern is there, where the source does not name everybody: first what the member and
/// its partner did; `fits` is whether the pattern is there by what is named.
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

/// A bloc, or everybody.
struct Circle<'a> {
    /// Everyone who belonged to it at some time, ascending, with the roll calls of those days.
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

    /// What the others did who were members of it, and of the assembly, on the day.
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

    /// Who else there was in the roll calls in which a member, then of the bloc, and its partner took
    /// a position.
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
