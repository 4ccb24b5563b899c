//! Two roll calls side by side: who took the same position in both, and who moved.

use crate::dataset::RollCall;
use crate::lean::{joined, order_by_number};
use crate::position::Position;
use crate::tally::Tally;
use crate::view::breakdown::{Answer, Breakdown, ShownMember};
use crate::view::sentences::{self, Kind, Sentence};
use crate::view::words::{self, Args};

/// The most movers named in one sentence; more are counted.
const NAMED: usize = 6;

/// How many names the shorter lists of movers have, where there is no room for all of them.
const FEWER: [usize; 9] = [90, 60, 40, 30, 20, 12, 6, 3, 1];

/// Two roll calls side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// The roll call that is named first.
    pub before: Side,
    /// The other roll call.
    pub after: Side,
    /// The members by their position in the first and then in the second; empty flows are left out.
    pub flows: Vec<Flow>,
}

/// One of the two roll calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Its id.
    pub id: String,
    /// Its day in words.
    pub date: String,
    /// Its title; empty if the record gives none.
    pub title: String,
    /// Its id and its title, "A/RES/74/17, “The title”".
    pub name: String,
    /// Its counts.
    pub tally: Tally,
    /// Its positions in the order in which they are shown; last come members of the other day only.
    pub parts: Vec<Part>,
}

/// The members with one position in one of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How many members have it.
    pub count: usize,
    /// The position in words.
    pub label: String,
    /// Count and position in words.
    pub name: String,
}

/// Members that went from one position to another, or stayed.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The position in the first roll call.
    pub from: Position,
    /// The position in the second.
    pub to: Position,
    /// The members, by name.
    pub members: Vec<ShownMember>,
    /// Their names: "Iran, Kyrgyzstan, Laos".
    pub names: String,
    /// Shorter and shorter forms of `names`, "Iran and 2 more"; empty if nobody moved.
    pub fewer: Vec<String>,
    /// What they did: "abstained → against", "against both times".
    pub label: String,
    /// The count and the label.
    pub name: String,
}

impl Flow {
    /// Whether its members took another position the second time.
    pub fn is_move(&self) -> bool {
        self.from != self.to
    }

    /// Whether they were members on both days and took a position on one of them, but did not vote
    /// on the other.
    pub fn is_in_one_only(&self) -> bool {
        let pair = [(self.from, self.to), (self.to, self.from)];
        pair.iter().any(|(it, other)| it.is_recorded() && *other == Position::NotVoting)
    }

    /// Whether they moved from one recorded position to another; not voting is no position.
    pub fn crosses(&self) -> bool {
        self.is_move() && self.from.is_recorded() && self.to.is_recorded()
    }
}

impl Moves {
    /// Returns the flows of those who moved, first those from one recorded position to another,
    /// then the others; in each part the largest first.
    pub fn ranked(&self) -> Vec<&Flow> {
        let moves: Vec<&Flow> = self.flows.iter().filter(|it| it.is_move()).collect();
        let most = self.flows.iter().map(|it| it.members.len()).sum::<usize>() as f32;
        let key = |it: &&Flow| if it.crosses() { -most } else { 0.0 } - it.members.len() as f32;
        let keys: Vec<f32> = moves.iter().map(key).collect();
        order_by_number(&keys).iter().filter_map(|it| moves.get(*it).copied()).collect()
    }

    /// Counts the members with `position` in the first roll call, or in the second if not `first`.
    /// Those who were members on the other day only count as [`Position::NotMember`].
    pub fn count(&self, position: Position, first: bool) -> usize {
        let here = |it: &&Flow| (if first { it.from } else { it.to }) == position;
        self.flows.iter().filter(here).map(|it| it.members.len()).sum()
    }
}

/// Compares `before` with the answer's roll call. Replaces the sentences and the record of
/// `breakdown` with those about both.
pub(super) fn between(answer: &Answer<'_>, before: &RollCall, breakdown: &mut Breakdown) -> Moves {
    let mut everybody: Vec<usize> = (0..answer.dataset.members.len()).collect();
    everybody.retain(|it| {
        before.position(*it) != Position::NotMember
            || answer.roll_call.position(*it) != Position::NotMember
    });
    let everybody = answer.by_name(&everybody);
    let mut flows = Vec::new();
    for from in Position::ALL {
        for to in Position::ALL {
            let mut members = everybody.clone();
            members
                .retain(|it| before.position(*it) == from && answer.roll_call.position(*it) == to);
            if !members.is_empty() {
                flows.push(flow(answer, from, to, &members));
            }
        }
    }
    let side = |it: &RollCall| {
        let title = it.title.clone().unwrap_or_default();
        let args = Args::new().text("id", &it.id).text("title", &title);
        let name = if title.is_empty() { it.id.clone() } else { answer.words.say("titled", &args) };
        let date = words::date(answer.words, it.date);
        Side { id: it.id.clone(), date, title, name, tally: it.counted(), parts: Vec::new() }
    };
    let mut moves = Moves { before: side(before), after: side(answer.roll_call), flows };
    moves.before.parts = parts(answer, &moves, true);
    moves.after.parts = parts(answer, &moves, false);
    say(answer, before, &moves, breakdown);
    breakdown.record = record(answer, &moves);
    // There are no bars beside a flow.
    breakdown.shares_note.clear();
    moves
}

/// Returns the line of the record: assembly, both roll calls, and how many members there were.
fn record(answer: &Answer<'_>, moves: &Moves) -> String {
    let Moves { before, after, .. } = moves;
    let assembly = &answer.dataset.assembly;
    let assembly = assembly.short.as_ref().unwrap_or(&assembly.name).in_lang(answer.lang);
    let args = Args::new()
        .text("first", &before.id)
        .text("firstDate", &before.date)
        .text("second", &after.id)
        .text("secondDate", &after.date);
    let both = answer.words.say("record-two", &args);
    let (was, mut base) = (answer.base(before.tally), answer.base(after.tally));
    if was != base {
        base = answer.words.say("flow", &Args::new().text("from", &was).text("to", &base));
    }
    joined(&mut [assembly, &both, &base].into_iter(), " · ")
}

fn parts(answer: &Answer<'_>, moves: &Moves, first: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    for position in Position::ALL {
        let count = moves.count(position, first);
        if count > 0 {
            let label = answer.label(position);
            let args = Args::new().count("count", count as u32).text("position", &label);
            let name = answer.words.say("group", &args);
            parts.push(Part { count, label, name });
        }
    }
    parts
}

/// Describes what became of a position: "abstained → against", "against both times".
pub(super) fn label(answer: &Answer<'_>, from: Position, to: Position) -> String {
    let (was, is) = (answer.label(from), answer.label(to));
    if from == to {
        answer.words.say("flow-same", &Args::new().text("position", &was))
    } else {
        answer.words.say("flow", &Args::new().text("from", &was).text("to", &is))
    }
}

fn flow(answer: &Answer<'_>, from: Position, to: Position, members: &[usize]) -> Flow {
    let label = label(answer, from, to);
    let count = members.len() as u32;
    let name =
        answer.words.say("group", &Args::new().count("count", count).text("position", &label));
    let focus = |member: &usize| answer.focus.contains(member);
    let comma = words::comma(answer.words);
    let first =
        |most: usize| joined(&mut members.iter().take(most).map(|it| answer.name(*it)), &comma);
    let names = words::isolated(answer.words, &first(members.len()));
    let mut fewer = Vec::new();
    for most in FEWER.into_iter().filter(|it| from != to && *it < members.len()) {
        let (first, rest) = (first(most), members.len() - most);
        let args = Args::new().text("names", &first).count("count", rest as u32);
        fewer.push(answer.words.say("movers-more", &args));
    }
    let members = members.iter().map(|it| answer.shown_member(*it, focus(it))).collect();
    Flow { from, to, members, names, fewer, label, name }
}

/// Makes sentences about both roll calls: one that is true of one alone would be taken for the
/// other's. Members cross between recorded positions only: not voting is no position.
fn say(answer: &Answer<'_>, before: &RollCall, moves: &Moves, breakdown: &mut Breakdown) {
    let mut sentences = vec![sides(answer, moves)];
    let doubtful = answer.roll_call.doubts > 0 || before.doubts > 0;
    let mut crossed = false;
    for flow in moves.ranked().into_iter().filter(|it| it.crosses()) {
        crossed = true;
        let named = flow.members.len() <= NAMED;
        let names: Vec<&str> = flow.members.iter().map(|it| it.name.as_str()).collect();
        let (who, count) = (words::list(answer.words, &names), flow.members.len() as u32);
        let message = if named { "crossed" } else { "crossed-many" };
        let (from, to) = (flow.from.id(), flow.to.id());
        let args =
            Args::new().count("count", count).text("from", from).text("to", to).text("who", &who);
        sentences.push(Sentence {
            kind: Kind::Crossed,
            text: words::ended_once(answer.words.say(message, &args)),
            members: flow.members.iter().map(|it| it.member).collect(),
            bloc: None,
        });
    }
    let complete = moves.before.tally.not_named == 0 && moves.after.tally.not_named == 0;
    if !crossed && complete && !doubtful {
        sentences.extend(stayed(answer, moves));
    }
    sentences.extend(in_one_only(answer, moves));
    for flow in &moves.flows {
        for shown in flow.members.iter().filter(|it| it.focus) {
            let (from, to) = (flow.from.id(), flow.to.id());
            let args = Args::new().text("member", &shown.name).text("from", from).text("to", to);
            let message = if flow.is_move() { "focus-moved" } else { "focus-stayed" };
            sentences.push(Sentence {
                kind: Kind::Focus,
                text: answer.words.say(message, &args),
                members: vec![shown.member],
                bloc: None,
            });
        }
    }
    breakdown.sentences = sentences;
}

/// Makes a sentence with the counts of those who took a position in one of the two only, the largest
/// group first; `None` if nobody did. Whoever the source does not name, or was no member on one of
/// the days, is not among them: that they did not vote is not known, or not theirs to decide.
fn in_one_only(answer: &Answer<'_>, moves: &Moves) -> Option<Sentence> {
    let ranked = moves.ranked();
    let (mut members, mut names) = (Vec::new(), Vec::new());
    for flow in ranked.into_iter().filter(|it| it.is_in_one_only()) {
        members.extend(flow.members.iter().map(|it| it.member));
        names.push(flow.name.as_str());
    }
    let flows = joined(&mut names.into_iter(), &words::comma(answer.words));
    let args = Args::new().count("count", members.len() as u32).text("flows", &flows);
    let text = answer.words.say("in-one-only", &args);
    (!members.is_empty()).then_some(Sentence { kind: Kind::InOneOnly, text, members, bloc: None })
}

/// Makes a sentence with the counts of both roll calls.
fn sides(answer: &Answer<'_>, moves: &Moves) -> Sentence {
    let mut clauses = Vec::new();
    for side in [&moves.before, &moves.after] {
        let outcome = sentences::outcome(answer, side.tally).text;
        let outcome = outcome.strip_suffix('.').unwrap_or(&outcome);
        let args = Args::new().text("id", &side.name).text("outcome", outcome);
        clauses.push(answer.words.say("side", &args));
    }
    let text = joined(&mut clauses.iter().map(String::as_str), " ");
    Sentence { kind: Kind::Outcome, text, members: Vec::new(), bloc: None }
}

/// Makes a sentence that nobody with a recorded position in both took another; `None` if nobody has
/// one in both.
fn stayed(answer: &Answer<'_>, moves: &Moves) -> Option<Sentence> {
    let mut members = Vec::new();
    for flow in moves.flows.iter().filter(|it| !it.is_move() && it.from.is_recorded()) {
        members.extend(flow.members.iter().map(|it| it.member));
    }
    let args = Args::new().count("count", members.len() as u32);
    let text = answer.words.say("nobody-crossed", &args);
    (!members.is_empty()).then_some(Sentence { kind: Kind::Crossed, text, members, bloc: None })
}
