//! The members that prove a sentence, in words.

use crate::view::breakdown::{Breakdown, ShownMember};
use crate::view::explore::Moves;
use crate::view::proof;
use crate::view::words::{self, Args, Words};

/// Lists who proves a sentence of the summary, one text for each position: "2 against: Russia and
/// Serbia". Empty for a sentence that does not exist.
pub fn proof_lines(breakdown: &Breakdown, sentence: usize, words: &dyn Words) -> Vec<String> {
    let Some(sentence) = breakdown.sentences.get(sentence) else { return Vec::new() };
    if let Some(moves) = &breakdown.explored.moves {
        return of_moves(moves, &sentence.members, words);
    }
    let mut lines = Vec::new();
    for (position, members) in proof(breakdown, sentence) {
        let shown = breakdown.members().filter(|(it, _)| members.contains(&it.member));
        let names: Vec<&str> = shown.map(|(it, _)| it.name.as_str()).collect();
        let (count, who) = (members.len() as u32, words::list(words, &names));
        let label = words::of_position(words, "label", position, &Args::new());
        let group = words.say("group", &Args::new().count("count", count).text("position", &label));
        // Whoever was no member on the day has no name in the picture.
        let line = if names.is_empty() {
            group
        } else {
            words.say("position-list", &Args::new().text("position", &group).text("who", &who))
        };
        lines.push(line);
    }
    lines
}

/// Lists what `members`, or all if it is empty, did in both roll calls: one text for each flow.
fn of_moves(moves: &Moves, members: &[usize], words: &dyn Words) -> Vec<String> {
    let mut lines = Vec::new();
    for flow in &moves.flows {
        let is_wanted = |it: &&ShownMember| members.is_empty() || members.contains(&it.member);
        let names: Vec<&str> =
            flow.members.iter().filter(is_wanted).map(|it| it.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        let args = Args::new().count("count", names.len() as u32).text("position", &flow.label);
        let (group, who) = (words.say("group", &args), words::list(words, &names));
        lines.push(
            words.say("position-list", &Args::new().text("position", &group).text("who", &who)),
        );
    }
    lines
}
