//! The members that prove a sentence, in words.

use crate::view::breakdown::Breakdown;
use crate::view::proof;
use crate::view::words::{self, Args, Words};

/// Who proves a sentence of the summary, one text a position: "2 against: Russia and Serbia". Empty
/// for a sentence that does not exist.
pub fn proof_lines(breakdown: &Breakdown, sentence: usize, words: &dyn Words) -> Vec<String> {
    let Some(sentence) = breakdown.sentences.get(sentence) else { return Vec::new() };
    let mut lines = Vec::new();
    for (position, members) in proof(breakdown, sentence) {
        let people = breakdown.people().filter(|(it, _)| members.contains(&it.member));
        let names: Vec<&str> = people.map(|(it, _)| it.name.as_str()).collect();
        let (count, who) = (members.len() as u32, words::list(words, &names));
        let label = words::of_position(words, "label", position, &Args::new());
        let group = words.say("group", &Args::new().count("count", count).text("position", &label));
        // Who was no member has no name in the picture.
        let line = if names.is_empty() {
            group
        } else {
            words.say("position-list", &Args::new().text("position", &group).text("who", &who))
        };
        lines.push(line);
    }
    lines
}
