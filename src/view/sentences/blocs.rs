//! Sentences about blocs.

use super::{Kind, Sentence, taking, with_rest};
use crate::bloc::BlocOnDay;
use crate::dataset::Bloc;
use crate::lean::joined;
use crate::position::Position;
use crate::tally::Tally;
use crate::view::breakdown::{Answer, NAMED_APART};
use crate::view::words::{self, Args};

/// The most members outside a bloc of whom a sentence says that they alone stood with it.
const NAMED_OUTSIDE: u32 = 3;

/// Adds a sentence for each lone dissent, and its member to `named`.
pub(super) fn lone_dissents(
    answer: &Answer<'_>,
    bloc: &Bloc,
    vote: &BlocOnDay,
    named: &mut Vec<usize>,
    sentences: &mut Vec<Sentence>,
) {
    let mut lone = vote.lone_dissents(answer.roll_call);
    // Members that the page points out come first; among these and among the others, those against
    // go before those abstaining, as the sharper news.
    lone.reverse();
    for in_focus in [true, false] {
        for (member, position) in &lone {
            if answer.focus.contains(member) != in_focus {
                continue;
            }
            named.push(*member);
            let others = clauses(answer, vote, &|it| it != *position);
            let bloc_member = words::bloc_member(answer.words, answer.lang, bloc);
            let args = Args::new()
                .text("member", answer.name(*member))
                .text("blocMember", &bloc_member)
                .text("others", &others);
            let text = words::of_position(answer.words, "lone", *position, &args);
            sentences.push(about(Kind::LoneDissent, text, bloc, vote));
        }
    }
}

/// Adds one sentence for each bloc that has members, and the one about the largest opposed bloc.
pub(super) fn of_whole_blocs(
    answer: &Answer<'_>,
    tally: Tally,
    votes: &[(&Bloc, BlocOnDay)],
    sentences: &mut Vec<Sentence>,
) {
    const ORDER: [Kind; 6] =
        [Kind::Split, Kind::Tied, Kind::Outside, Kind::LargestOpposed, Kind::NoneApart, Kind::Bloc];
    for kind in ORDER {
        if kind == Kind::LargestOpposed {
            largest_opposed(answer, votes, sentences);
            continue;
        }
        for (bloc, vote) in votes {
            if vote.members.is_empty() || most_telling(tally, vote) != kind {
                continue;
            }
            let mut others = Vec::new();
            let text = match (kind, vote.common_position()) {
                (Kind::Outside, Some(position)) => {
                    others = taking(answer, &[position]);
                    others.retain(|it| !vote.members.contains(it));
                    outside(answer, bloc, vote, position, &others)
                }
                (_, Some(position)) => none_apart(answer, bloc, vote, position),
                _ => positions(answer, kind, bloc, vote),
            };
            let mut sentence = about(kind, text, bloc, vote);
            sentence.members.append(&mut others);
            sentences.push(sentence);
        }
    }
}

/// Returns the kind of sentence that tells most about the positions of a whole bloc.
fn most_telling(tally: Tally, vote: &BlocOnDay) -> Kind {
    let of_bloc = vote.tally;
    if let Some(position) = vote.common_position() {
        let leading = tally.leading().map(|(position, _)| position);
        let all_took_it = of_bloc.not_voting == 0 && vote.not_members.is_empty();
        let outside = tally.count(position) - of_bloc.count(position);
        let few = outside <= NAMED_OUTSIDE && tally.not_named == 0;
        if all_took_it && few && leading != Some(position) {
            return Kind::Outside;
        }
        return Kind::NoneApart;
    }
    if vote.complete && of_bloc.yes.min(of_bloc.no) >= 2 {
        Kind::Split
    } else if vote.complete && of_bloc.recorded() >= 2 && of_bloc.leading().is_none() {
        Kind::Tied
    } else {
        Kind::Bloc
    }
}

/// Describes who stood with a bloc: "Every BRICS member (5) voted against; outside the bloc, only
/// Cuba did."
fn outside(
    answer: &Answer<'_>,
    bloc: &Bloc,
    vote: &BlocOnDay,
    position: Position,
    others: &[usize],
) -> String {
    let (bloc_member, who) =
        (words::bloc_member(answer.words, answer.lang, bloc), answer.listed(others));
    let args = Args::new()
        .text("blocMember", &bloc_member)
        .count("count", vote.tally.recorded())
        .count("outside", others.len() as u32)
        .text("who", &who);
    words::of_position(answer.words, "outside", position, &args)
}

fn none_apart(answer: &Answer<'_>, bloc: &Bloc, vote: &BlocOnDay, position: Position) -> String {
    let bloc_member = words::bloc_member(answer.words, answer.lang, bloc);
    let args = Args::new().text("blocMember", &bloc_member);
    if vote.tally.not_voting == 0 {
        let args = args.count("count", vote.tally.recorded());
        return words::of_position(answer.words, "none-apart", position, &args);
    }
    let clauses = clauses(answer, vote, &|_| true);
    answer.words.say("none-apart-of-those-voting", &args.text("clauses", &clauses))
}

/// Describes a bloc's positions as they are, whatever other sentences say of it.
#[cfg(feature = "explore")]
pub(in crate::view) fn plain(answer: &Answer<'_>, bloc: &Bloc, vote: &BlocOnDay) -> String {
    positions(answer, Kind::Bloc, bloc, vote)
}

/// Describes a bloc's positions: "BRICS (5 members) split: 3 in favour, China and India against."
fn positions(answer: &Answer<'_>, kind: Kind, bloc: &Bloc, vote: &BlocOnDay) -> String {
    let is_level = |it| vote.tally.is_largest(it);
    let (message, clauses) = match kind {
        Kind::Split => ("split", clauses(answer, vote, &|_| true)),
        Kind::Tied => {
            let level = clauses(answer, vote, &is_level);
            let rest = clauses(answer, vote, &|it| !is_level(it));
            ("tied", if rest.is_empty() { level } else { with_rest(answer, &level, &rest) })
        }
        _ => ("bloc-sentence", clauses(answer, vote, &|_| true)),
    };
    let args = Args::new()
        .text("bloc", bloc.name.in_lang(answer.lang))
        .count("members", vote.tally.members())
        .text("clauses", &clauses);
    answer.words.say(message, &args)
}

/// Adds the sentence about the largest opposed bloc, if it is true. Only members of this bloc prove
/// it; the bars of the others show which of them were opposed too.
fn largest_opposed(
    answer: &Answer<'_>,
    votes: &[(&Bloc, BlocOnDay)],
    sentences: &mut Vec<Sentence>,
) {
    let (mut opposed, mut largest, mut size) = (0, None, 0);
    for (bloc, vote) in votes {
        if !vote.complete {
            return;
        }
        let members = vote.tally.members();
        if !matches!(vote.tally.leading(), Some((Position::No, _))) {
            continue;
        }
        opposed += 1;
        if members >= size {
            largest = (members > size).then_some((bloc, vote));
            size = members;
        }
    }
    if let Some((bloc, vote)) = largest
        && votes.len() >= 2
    {
        let args = Args::new()
            .count("opposed", opposed)
            .text("bloc", bloc.name.in_lang(answer.lang))
            .count("count", vote.tally.no)
            .count("members", size);
        let text = answer.words.say("largest-opposed", &args);
        sentences.push(about(Kind::LargestOpposed, text, bloc, vote));
    }
}

/// Makes a sentence that all members of the bloc prove.
fn about(kind: Kind, text: String, bloc: &Bloc, vote: &BlocOnDay) -> Sentence {
    Sentence { kind, text, members: vote.members.clone(), bloc: Some(bloc.id.clone()) }
}

/// Lists a bloc's positions, of those that `tells` picks: "8 in favour, Serbia against, Bosnia and
/// Herzegovina abstaining". The most common one is counted, the others have names where they are
/// few.
fn clauses(answer: &Answer<'_>, vote: &BlocOnDay, tells: &dyn Fn(Position) -> bool) -> String {
    // Yes, no, abstaining is the order in which tallies are spoken.
    const SPOKEN: [Position; 5] =
        [Position::Yes, Position::No, Position::Abstain, Position::NotVoting, Position::NotNamed];
    let (mut clauses, mut are_lists) = (Vec::new(), false);
    for position in SPOKEN {
        let count = vote.tally.count(position);
        if count == 0 || !tells(position) {
            continue;
        }
        // A single member is named even where its position is the most common.
        clauses.push(if count > 1 && vote.tally.is_largest(position) {
            let count = count.to_string();
            words::of_position(answer.words, "clause", position, &Args::new().text("who", &count))
        } else {
            are_lists |= count == NAMED_APART as u32;
            answer.who("clause", position, &vote.with_position(answer.roll_call, position))
        });
    }
    // Where a list of names has commas, semicolons stand between the positions.
    let between = if are_lists { "list-semicolon" } else { "list-comma" };
    let between = answer.words.say(between, &Args::new());
    joined(&mut clauses.iter().map(String::as_str), &between)
}
