//! Sentences, made only when they are true of the data.
//!
//! The comment of each kind says when the sentence is made, so that a reporter can check it by
//! hand. All kinds keep silent while a position is unknown or a doubt about the record is open,
//! except those that only repeat positions: `Outcome`, `Focus`, `Bloc`, `Crossed` and `InOneOnly`. A
//! property test (`tests/sentences.rs`, `tests/explore.rs`) holds each against a second, naive
//! evaluation.

pub(super) mod blocs;

use super::breakdown::Answer;
use super::words::{self, Args, Words};
use crate::bloc::{BlocOnDay, common_position};
use crate::dataset::{Bloc, RollCall};
use crate::position::Position;
use crate::tally::Tally;

/// One sentence and the members that prove it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it claims.
    pub kind: Kind,
    /// The sentence in the reader's language.
    pub text: String,
    /// Indices of the members whose positions prove it; empty for all members of the day.
    pub members: Vec<usize>,
    /// The id of the bloc that it is about, if it is about one.
    pub bloc: Option<String>,
}

/// What a sentence claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The counts of all positions. Not said where nobody was a member.
    Outcome,
    /// All members with a recorded position took the same.
    Unanimous,
    /// Nobody has a recorded position, or nobody was a member on the day.
    NoVotes,
    /// A member was the only one of its bloc with its position.
    LoneDissent,
    /// What a member that the page points out did.
    Focus,
    /// How many were in favour, out of those that the majority is reckoned from, and the majority
    /// that the record says was needed. It never says that it was reached: the outcome is the
    /// record's. Not said where the stated tally differs from the counted one.
    Majority,
    /// At least two members of a bloc were in favour and at least two against.
    Split,
    /// At least two members of a bloc have a recorded position, and the largest of the counts
    /// in favour, abstaining and against are level. Not said of a bloc that is split.
    Tied,
    /// At least two members of a bloc and all of those on the day took one position, which is
    /// not the one that most of the assembly took, and at most three outside the bloc took it.
    Outside,
    /// At least two blocs are shown; this is the one with the most members among those whose most
    /// common position is against. Not said where two such blocs are equally large.
    LargestOpposed,
    /// Nobody in a bloc stood apart. Not said where [`Kind::Outside`] says it.
    NoneApart,
    /// The positions in a bloc. Said where [`Kind::Split`], [`Kind::Tied`], [`Kind::Outside`] and
    /// [`Kind::NoneApart`] are not.
    Bloc,
    /// Members that took one recorded position in the first of two roll calls and another in the
    /// second, or that nobody did.
    #[cfg(feature = "explore")]
    Crossed,
    /// Members of both days that took a position in one of two roll calls and did not vote in the
    /// other. Not said where there are none.
    #[cfg(feature = "explore")]
    InOneOnly,
}

impl Kind {
    /// The word that the host and tests know the kind by.
    pub fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Unanimous => "unanimous",
            Self::NoVotes => "no-votes",
            Self::LoneDissent => "lone-dissent",
            Self::Focus => "focus",
            Self::Majority => "majority",
            Self::Split => "split",
            Self::Tied => "tied",
            Self::Outside => "outside",
            Self::LargestOpposed => "largest-opposed",
            Self::NoneApart => "none-apart",
            Self::Bloc => "bloc",
            #[cfg(feature = "explore")]
            Self::Crossed => "crossed",
            #[cfg(feature = "explore")]
            Self::InOneOnly => "in-one-only",
        }
    }
}

/// The words in which records state a majority, with hyphens for spaces, each with the name of that
/// majority in the catalogs.
///
/// "Present and voting" are those in favour and against (rule 86, see [`Tally`]). Words without
/// a base are repeated as the record has them: assemblies differ in what they mean by them.
static MAJORITIES: [(&str, &str); 10] = [
    ("present-and-voting", "voting"),
    ("majority", "simple"),
    ("simple", "simple"),
    ("simple-majority", "simple"),
    ("two-thirds", "two-thirds"),
    ("two-thirds-majority", "two-thirds"),
    ("two-thirds-present-and-voting", "two-thirds-voting"),
    ("members", "members"),
    ("absolute", "absolute"),
    ("absolute-majority", "absolute"),
];

/// Makes all true sentences about a roll call, most telling first.
pub(super) fn make(
    answer: &Answer<'_>,
    tally: Tally,
    votes: &[(&Bloc, BlocOnDay)],
) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    if tally.members() > 0 {
        sentences.push(outcome(answer, tally));
    }
    unanimous(answer, tally, &mut sentences);
    no_votes(answer, tally, &mut sentences);
    let mut named = Vec::new();
    for (bloc, vote) in votes {
        blocs::lone_dissents(answer, bloc, vote, &mut named, &mut sentences);
    }
    for member in &answer.focus {
        if !named.contains(member) {
            sentences.push(focus(answer, *member));
        }
    }
    majority(answer, tally, &mut sentences);
    blocs::of_whole_blocs(answer, tally, votes, &mut sentences);
    sentences
}

pub(super) fn outcome(answer: &Answer<'_>, tally: Tally) -> Sentence {
    let words = answer.words;
    // Where the source does not name everybody, a count of 0 may only mean that nobody was named.
    let message = if tally.not_named > 0 { "outcome-partial" } else { "outcome" };
    let counts = |count| {
        let recorded = Args::new().count("yes", tally.yes).count("no", tally.no);
        recorded
            .count("abstain", tally.abstain)
            .count("count", count)
            .count("members", tally.members())
    };
    let mut text = words.say(message, &counts(tally.not_named));
    if tally.not_voting > 0 {
        let rest = words.say("outcome-not-voting", &counts(tally.not_voting));
        text = with_rest(answer, &text, &rest);
    }
    text.push('.');
    Sentence { kind: Kind::Outcome, text, members: Vec::new(), bloc: None }
}

fn unanimous(answer: &Answer<'_>, tally: Tally, sentences: &mut Vec<Sentence>) {
    if let Some(position) = common_position(tally)
        && answer.roll_call.doubts == 0
    {
        let args = Args::new().count("count", tally.recorded());
        let text = words::of_position(answer.words, "unanimous", position, &args);
        let members = taking(answer, &Position::RECORDED);
        sentences.push(Sentence { kind: Kind::Unanimous, text, members, bloc: None });
    }
}

fn no_votes(answer: &Answer<'_>, tally: Tally, sentences: &mut Vec<Sentence>) {
    if tally.recorded() == 0 && tally.not_named == 0 && answer.roll_call.doubts == 0 {
        let text = answer.words.say("no-votes", &Args::new().count("members", tally.members()));
        sentences.push(Sentence { kind: Kind::NoVotes, text, members: Vec::new(), bloc: None });
    }
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

fn majority(answer: &Answer<'_>, tally: Tally, sentences: &mut Vec<Sentence>) {
    let roll_call = answer.roll_call;
    let known = tally.not_named == 0 && roll_call.doubts == 0;
    let stated = roll_call.majority.as_deref().unwrap_or_default();
    let letter = |it: u8| if it == b' ' { b'-' } else { it.to_ascii_lowercase() };
    let mut rules = MAJORITIES.iter().filter(|it| it.0.bytes().eq(stated.bytes().map(letter)));
    let Some((_, rule)) = rules.next().filter(|_| known && roll_call.stated.agrees_with(tally))
    else {
        return;
    };
    let mut base = tally.present_and_voting();
    let mut members = taking(answer, &[Position::Yes, Position::No]);
    if matches!(*rule, "members" | "absolute") {
        base = tally.members();
        members.clear();
    }
    if base > 0 {
        let args = Args::new().count("yes", tally.yes).count("base", base).text("rule", rule);
        let text = answer.words.say("majority", &args);
        sentences.push(Sentence { kind: Kind::Majority, text, members, bloc: None });
    }
}

/// Joins two clauses: "63 in favour; 45 did not vote".
fn with_rest(answer: &Answer<'_>, first: &str, rest: &str) -> String {
    answer.words.say("clauses", &Args::new().text("first", first).text("rest", rest))
}

/// Returns the members with one of these positions.
fn taking(answer: &Answer<'_>, positions: &[Position]) -> Vec<usize> {
    let mut members = Vec::new();
    for member in 0..answer.dataset.members.len() {
        if positions.contains(&answer.roll_call.position(member)) {
            members.push(member);
        }
    }
    members
}

/// Returns the line that names a difference between the stated and the counted tally.
pub(super) fn tally_differs(words: &dyn Words, roll_call: &RollCall) -> String {
    let (stated, counted) = (roll_call.stated, roll_call.counted());
    let shown = |it: Option<u32>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let (yes, no, abstain) = (shown(stated.yes), shown(stated.no), shown(stated.abstain));
    words.say(
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
