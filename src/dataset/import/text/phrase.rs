//! Phrases whose every word may stand in a heading, such as "did not vote", and the position that
//! they name.

use super::roles::Role;
use super::tokens::{Kind, Text};
use crate::position::Position;

/// Returns the position that a phrase names, with the count in it, if any; `None` if it names no
/// position or several, or has a word that stands in no heading.
pub fn classify(text: &Text<'_>, from: usize, to: usize) -> Option<(Position, Option<u32>)> {
    let mut phrase = Phrase::default();
    for at in from..to {
        match text.kind(at)? {
            Kind::Word => match text.digits(at) {
                Some(count) => phrase.count(count)?,
                None => phrase.word(text.role(at), &text.lower(at))?,
            },
            Kind::Open
            | Kind::Close
            | Kind::Quote
            | Kind::Flag
            | Kind::Furniture
            | Kind::Bullet => {}
            Kind::Dash | Kind::Colon if phrase.position().is_some() => {}
            Kind::Comma if is_present(text, at) => {}
            _ => return None,
        }
    }
    phrase.position().map(|it| (it, phrase.count))
}

#[derive(Default)]
struct Phrase {
    strong: Option<Position>,
    weak: Option<Position>,
    voting: bool,
    not: bool,
    recorded: bool,
    clash: bool,
    /// The last word was a weak "no".
    after_no: bool,
    words: u32,
    count: Option<u32>,
}

impl Phrase {
    fn count(&mut self, count: u32) -> Option<()> {
        self.count.replace(count).is_none().then_some(())
    }

    fn word(&mut self, role: Role, word: &str) -> Option<()> {
        self.words += 1;
        let after_no = std::mem::take(&mut self.after_no);
        match role {
            Role::Strong(position) => {
                self.clash |= self.strong.is_some_and(|it| it != position);
                self.strong = Some(position);
            }
            Role::Weak(position) => {
                self.clash |= self.weak.is_some_and(|it| it != position);
                self.after_no = position == Position::No;
                self.weak = Some(position);
            }
            Role::Voting => {
                // "no vote recorded" and "no votaron", but "no votes: 7"
                if after_no && matches!(word, "vote" | "voting" | "votaron" | "votants") {
                    self.not = true;
                    self.weak = None;
                }
                self.voting = true;
            }
            Role::Not => self.not = true,
            Role::Filler => {
                self.recorded |=
                    matches!(word, "recorded" | "present" | "participating" | "participate");
            }
            Role::Other => return None,
        }
        Some(())
    }

    fn position(&self) -> Option<Position> {
        if self.clash {
            return None;
        }
        if self.not {
            let turned = self.voting || self.recorded;
            let other =
                self.strong.is_some_and(|it| it != Position::NotVoting) || self.weak.is_some();
            return (turned && !other).then_some(Position::NotVoting);
        }
        match (self.strong, self.weak) {
            // "votes for and against"
            (Some(strong), Some(weak)) if strong != weak => None,
            (Some(strong), _) => Some(strong),
            (None, Some(weak)) => (self.voting || self.words == 1).then_some(weak),
            (None, None) => None,
        }
    }
}

/// Whether a comma follows "present", as in "Present, not voting".
pub fn is_present(text: &Text<'_>, comma: usize) -> bool {
    comma > 0 && text.lower(comma - 1) == "present"
}
