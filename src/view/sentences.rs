//! Sentences, made only when they are true of the data.
//!
//! A property test (`tests/sentences.rs`) holds each kind against a second, naive evaluation.

use super::breakdown::Answer;
use super::words::{self, Args};
use crate::bloc::{BlocVote, common_position};
use crate::dataset::Bloc;
use crate::lean::joined;
use crate::position::Position;
use crate::tally::Tally;

/// One sentence and the members that prove it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it claims.
    pub kind: Kind,
    /// In the reader's language.
    pub text: String,
    /// Indices of the members that it is about.
    pub members: Vec<usize>,
    /// The bloc that it is about.
    pub bloc: Option<String>,
}

/// What a sentence claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The counts of all positions.
    Outcome,
    /// All members with a recorded position took the same.
    Unanimous,
    /// Nobody has a recorded position.
    NoVotes,
    /// A member was the only one of its bloc with its position.
    LoneDissent,
    /// What a member that the page points out did.
    Focus,
    /// Nobody in a bloc stood apart.
    NoneApart,
    /// The positions in a bloc.
    Bloc,
}

impl Kind {
    /// The word that the host and tests know it by.
    pub fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Unanimous => "unanimous",
            Self::NoVotes => "no-votes",
            Self::LoneDissent => "lone-dissent",
            Self::Focus => "focus",
            Self::NoneApart => "none-apart",
            Self::Bloc => "bloc",
        }
    }
}

/// All true sentences about a roll call, most telling first.
pub(super) fn make(
    answer: &Answer<'_>,
    tally: Tally,
    votes: &[(&Bloc, BlocVote)],
) -> Vec<Sentence> {
    let mut sentences = vec![outcome(answer, tally)];
    sentences.extend(unanimous(answer, tally));
    sentences.extend(no_votes(answer, tally));
    for (bloc, vote) in votes {
        lone_dissents(answer, bloc, vote, &mut sentences);
    }
    for member in &answer.focus {
        let named = |it: &Sentence| it.kind == Kind::LoneDissent && it.members.contains(member);
        if !sentences.iter().any(named) {
            sentences.push(focus(answer, *member));
        }
    }
    for (bloc, vote) in votes {
        sentences.extend(none_apart(answer, bloc, vote));
    }
    for (bloc, vote) in votes {
        sentences.extend(bloc_sentence(answer, bloc, vote));
    }
    sentences
}

fn outcome(answer: &Answer<'_>, tally: Tally) -> Sentence {
    let words = answer.words;
    let mut text = words.say(
        "outcome",
        &Args::new().count("yes", tally.yes).count("no", tally.no).count("abstain", tally.abstain),
    );
    for (message, count) in
        [("outcome-not-voting", tally.not_voting), ("outcome-not-named", tally.not_named)]
    {
        if count > 0 {
            let args = Args::new().count("count", count).count("members", tally.members());
            let rest = words.say(message, &args);
            text = words.say("clauses", &Args::new().text("first", &text).text("rest", &rest));
        }
    }
    text.push('.');
    Sentence { kind: Kind::Outcome, text, members: Vec::new(), bloc: None }
}

fn unanimous(answer: &Answer<'_>, tally: Tally) -> Option<Sentence> {
    let position = common_position(tally).filter(|_| answer.roll_call.doubts == 0)?;
    let args = Args::new().count("count", tally.recorded());
    let text = words::of_position(answer.words, "unanimous", position, &args);
    Some(Sentence { kind: Kind::Unanimous, text, members: Vec::new(), bloc: None })
}

fn no_votes(answer: &Answer<'_>, tally: Tally) -> Option<Sentence> {
    let nobody = tally.recorded() == 0 && tally.not_named == 0 && tally.members() > 0;
    nobody.then(|| Sentence {
        kind: Kind::NoVotes,
        text: answer.words.say("no-votes", &Args::new().count("members", tally.members())),
        members: Vec::new(),
        bloc: None,
    })
}

fn lone_dissents(answer: &Answer<'_>, bloc: &Bloc, vote: &BlocVote, sentences: &mut Vec<Sentence>) {
    let mut lone = vote.lone_dissents(answer.roll_call);
    // Against before abstaining, as the sharper news; those that the page points out first.
    lone.reverse();
    for in_focus in [true, false] {
        for (member, position) in &lone {
            if answer.focus.contains(member) != in_focus {
                continue;
            }
            let others = clauses(answer, vote, Some(*position));
            let bloc_member = member_name(answer, bloc);
            let args = Args::new()
                .text("member", answer.name(*member))
                .text("blocMember", &bloc_member)
                .text("others", &others);
            sentences.push(Sentence {
                kind: Kind::LoneDissent,
                text: words::of_position(answer.words, "lone", *position, &args),
                members: vec![*member],
                bloc: Some(bloc.id.clone()),
            });
        }
    }
}

fn none_apart(answer: &Answer<'_>, bloc: &Bloc, vote: &BlocVote) -> Option<Sentence> {
    let position = vote.common_position()?;
    let bloc_member = member_name(answer, bloc);
    let text = if vote.tally.not_voting == 0 {
        let args =
            Args::new().text("blocMember", &bloc_member).count("count", vote.tally.recorded());
        words::of_position(answer.words, "none-apart", position, &args)
    } else {
        let clauses = clauses(answer, vote, None);
        let args = Args::new().text("blocMember", &bloc_member).text("clauses", &clauses);
        answer.words.say("none-apart-of-those-voting", &args)
    };
    Some(Sentence {
        kind: Kind::NoneApart,
        text,
        members: vote.members.clone(),
        bloc: Some(bloc.id.clone()),
    })
}

/// A bloc whose members all took one position has its sentence already.
fn bloc_sentence(answer: &Answer<'_>, bloc: &Bloc, vote: &BlocVote) -> Option<Sentence> {
    if vote.members.is_empty() || vote.common_position().is_some() {
        return None;
    }
    let clauses = clauses(answer, vote, None);
    let args = Args::new()
        .text("bloc", bloc.name.in_lang(answer.lang))
        .count("members", vote.tally.members())
        .text("clauses", &clauses);
    Some(Sentence {
        kind: Kind::Bloc,
        text: answer.words.say("bloc-sentence", &args),
        members: vote.members.clone(),
        bloc: Some(bloc.id.clone()),
    })
}

/// "8 in favour, Serbia against, Bosnia and Herzegovina abstaining": the most common position
/// by count, the others by name where they are few; without `except`.
fn clauses(answer: &Answer<'_>, vote: &BlocVote, except: Option<Position>) -> String {
    let leading = vote.tally.leading().map(|(position, _)| position);
    // Yes, no, abstaining is the order in which tallies are spoken.
    const SPOKEN: [Position; 5] =
        [Position::Yes, Position::No, Position::Abstain, Position::NotVoting, Position::NotNamed];
    let mut clauses = Vec::new();
    for position in SPOKEN {
        let count = vote.tally.count(position);
        if Some(position) == except || count == 0 {
            continue;
        }
        clauses.push(if Some(position) == leading {
            let count = count.to_string();
            words::of_position(answer.words, "clause", position, &Args::new().text("who", &count))
        } else {
            answer.who("clause", position, &vote.with_position(answer.roll_call, position))
        });
    }
    joined(&mut clauses.iter().map(String::as_str), &words::comma(answer.words))
}

fn focus(answer: &Answer<'_>, member: usize) -> Sentence {
    let position = answer.roll_call.position(member);
    let args = Args::new().text("member", answer.name(member));
    Sentence {
        kind: Kind::Focus,
        text: words::of_position(answer.words, "focus", position, &args),
        members: vec![member],
        bloc: None,
    }
}

fn member_name(answer: &Answer<'_>, bloc: &Bloc) -> String {
    let own = bloc.member_name.as_ref().filter(|it| {
        // In a language that the dataset does not speak, the catalog's own form reads better.
        it.translation(answer.lang).is_some() || answer.lang.starts_with("en")
    });
    match own {
        Some(name) => name.in_lang(answer.lang).to_owned(),
        None => answer
            .words
            .say("bloc-member", &Args::new().text("bloc", bloc.name.in_lang(answer.lang))),
    }
}

/// The line that names a difference between the stated and the counted tally.
pub(super) fn tally_differs(answer: &Answer<'_>) -> String {
    let (stated, counted) = (answer.roll_call.stated, answer.roll_call.counted());
    let shown = |it: Option<u32>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let (yes, no, abstain) = (shown(stated.yes), shown(stated.no), shown(stated.abstain));
    answer.words.say(
        "tally-differs",
        &Args::new()
            .text("statedYes", &yes)
            .text("statedNo", &no)
            .text("statedAbstain", &abstain)
            .count("yes", counted.yes)
            .count("no", counted.no)
            .count("abstain", counted.abstain),
    )
}
