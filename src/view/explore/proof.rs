//! The members that prove a sentence.

use crate::view::breakdown::Breakdown;
use crate::view::words::{self, Args, Words};

/// Who proves a sentence of the summary, one text a position: "against: Russia and Serbia". Empty
/// for a sentence that does not exist.
pub fn proof(breakdown: &Breakdown, sentence: usize, words: &dyn Words) -> Vec<String> {
    let Some(sentence) = breakdown.sentences.get(sentence) else { return Vec::new() };
    // A sentence without a list is about everybody.
    let everybody = sentence.members.is_empty();
    let mut lines = Vec::new();
    for group in &breakdown.groups {
        let mut names = Vec::new();
        for person in &group.members {
            if everybody || sentence.members.contains(&person.member) {
                names.push(person.name.as_str());
            }
        }
        if !names.is_empty() {
            let who = words::list(words, &names);
            let count = names.len() as u32;
            let position = words
                .say("group", &Args::new().count("count", count).text("position", &group.label));
            let args = Args::new().text("position", &position).text("who", &who);
            lines.push(words.say("position-list", &args));
        }
    }
    lines
}
