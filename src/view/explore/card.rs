//! The card of one member: its position here, its blocs that day, and what it did on related roll
//! calls.

use crate::bloc::BlocOnDay;
use crate::dataset::{Dataset, RollCall};
use crate::lean::order_by_number;
use crate::position::Position;
use crate::view::breakdown::{Answer, Breakdown};
use crate::view::sentences;
use crate::view::words::{self, Args, Words};
use crate::view::{Names, Question, ViewError};

/// The most roll calls on the strip, which has the nearest in time.
const STRIP: usize = 24;

/// What is known of a member, seen from one roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its name on the day.
    pub name: String,
    /// Its position here.
    pub position: Position,
    /// The position in words.
    pub label: String,
    /// Its blocs on the day, the shown ones first.
    pub blocs: Vec<CardBloc>,
    /// What the strip shows, with its base: "On this roll call and the 22 related ones here".
    pub strip: String,
    /// Its positions on related roll calls, the oldest first.
    pub votes: Vec<CardRollCall>,
    /// What the record adds about the member here.
    pub notes: Vec<String>,
}

/// A bloc of the member.
#[derive(Clone, Debug, PartialEq)]
pub struct CardBloc {
    /// Its id.
    pub id: String,
    /// Its members' positions in words.
    pub text: String,
}

/// One roll call on the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRollCall {
    /// The roll call's id.
    pub id: String,
    /// What the member did there.
    pub position: Position,
    /// Day, id and position in words.
    pub label: String,
    /// Its year.
    pub year: u16,
    /// Whether it is the one shown.
    pub here: bool,
}

impl Card {
    /// Makes the card of the member with that id; `Ok(None)` if the data have no such member.
    ///
    /// # Errors
    /// As [`Breakdown::new`].
    pub fn new(
        dataset: &Dataset,
        names: &Names,
        question: &Question,
        words: &dyn Words,
        id: &str,
    ) -> Result<Option<Self>, ViewError> {
        let (answer, _) = Breakdown::answer(dataset, names, question, words, &mut Vec::new())?;
        let member = dataset.members.iter().position(|it| it.id == id);
        Ok(member.map(|it| card(&answer, question, it)))
    }
}

fn card(answer: &Answer<'_>, question: &Question, member: usize) -> Card {
    let shown = answer.shown_member(member, false);
    let position = answer.roll_call.position(member);
    let related = related(answer);
    let strip = nearest(&related, answer.roll_call);
    // The strip has the roll call shown, which is not among the related ones.
    let (count, all) = (strip.len().saturating_sub(1), related.len());
    let args = Args::new().count("count", count as u32);
    let said = if count == all {
        answer.words.say("card-strip", &args)
    } else {
        answer.words.say("card-strip-nearest", &args.count("related", all as u32))
    };
    let notes = answer.roll_call.notes.iter().filter(|it| it.member == member);
    Card {
        id: shown.id,
        name: shown.name,
        position,
        label: answer.label(position),
        blocs: blocs(answer, question, member),
        strip: said,
        votes: strip.iter().map(|it| vote(answer, it, member)).collect(),
        notes: notes.map(|it| it.text.clone()).collect(),
    }
}

/// Returns the other whole texts that share a topic with the one shown; without topics, or where
/// nothing shares one, all other whole texts.
fn related<'a>(answer: &Answer<'a>) -> Vec<&'a RollCall> {
    let here = answer.roll_call;
    let calls = answer.dataset.roll_calls.iter();
    let others: Vec<_> =
        calls.filter(|it| it.kind.is_whole() && !std::ptr::eq(*it, here)).collect();
    let mut related = others.clone();
    related.retain(|it| it.topics.iter().any(|topic| here.topics.contains(topic)));
    if related.is_empty() { others } else { related }
}

/// Returns the roll call shown and the nearest to it in time, at most [`STRIP`] together, the
/// oldest first.
fn nearest<'a>(related: &[&'a RollCall], here: &'a RollCall) -> Vec<&'a RollCall> {
    // Counts every month as 31 days, which is the longest and good enough for an order.
    let day = |it: &RollCall| {
        (f32::from(it.date.year) * 12.0 + f32::from(it.date.month)) * 31.0 + f32::from(it.date.day)
    };
    let distances: Vec<f32> = related.iter().map(|it| (day(it) - day(here)).abs()).collect();
    let order = order_by_number(&distances);
    let nearest = order.iter().filter_map(|it| related.get(*it).copied());
    let near: Vec<&RollCall> = std::iter::once(here).chain(nearest).take(STRIP).collect();
    let days: Vec<f32> = near.iter().map(|it| day(it)).collect();
    order_by_number(&days).iter().filter_map(|it| near.get(*it).copied()).collect()
}

fn vote(answer: &Answer<'_>, roll_call: &RollCall, member: usize) -> CardRollCall {
    let position = roll_call.position(member);
    let (date, label) = (words::date(answer.words, roll_call.date), answer.label(position));
    let args = Args::new().text("date", &date).text("id", &roll_call.id).text("position", &label);
    CardRollCall {
        id: roll_call.id.clone(),
        position,
        label: answer.words.say("card-vote", &args),
        year: roll_call.date.year,
        here: std::ptr::eq(roll_call, answer.roll_call),
    }
}

fn blocs(answer: &Answer<'_>, question: &Question, member: usize) -> Vec<CardBloc> {
    let chosen = question.blocs.as_deref().unwrap_or_default();
    let is_shown = |id: &str, default: bool| match question.blocs {
        Some(_) => chosen.iter().any(|it| it == id),
        None => default,
    };
    let (mut shown, mut others) = (Vec::new(), Vec::new());
    for bloc in &answer.dataset.blocs {
        let vote = BlocOnDay::of(bloc, answer.roll_call);
        if !vote.members.contains(&member) && !vote.not_members.contains(&member) {
            continue;
        }
        let text = sentences::blocs::plain(answer, bloc, &vote);
        let list = if is_shown(&bloc.id, bloc.default) { &mut shown } else { &mut others };
        list.push(CardBloc { id: bloc.id.clone(), text });
    }
    shown.append(&mut others);
    shown
}
