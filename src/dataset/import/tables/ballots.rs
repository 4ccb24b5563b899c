//! The positions of a table on their way into the draft: words at once, codes when all are seen.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{self, Reading, Token, token};
use crate::dataset::Place;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::{Coverage, Draft};
use crate::position::Position;

/// Positions of one table.
pub struct Ballots {
    file: usize,
    words: BTreeSet<Position>,
    /// Where some columns hold slips among positions, the codes of the others.
    sure: Option<BTreeSet<String>>,
    codes: Vec<Seen>,
    /// Cells whose code is not decided yet: roll call, cell, code.
    waiting: Vec<(u32, u32, u8)>,
    /// What is no position, with how often and where first.
    unknown: Vec<Seen>,
    /// Where each of them stands there.
    unknown_index: BTreeMap<String, usize>,
    /// How many unknown texts were met after [`TEXTS`] of them.
    more: usize,
    blank: Option<Seen>,
    /// Roll calls with cells of this table.
    listed: BTreeMap<usize, Listed>,
}

/// What a table says of whom it lists in a roll call.
#[derive(Default)]
struct Listed {
    has_not_voting: bool,
    has_blank: bool,
}

/// A text, with how often and where it was first seen.
struct Seen {
    text: String,
    count: usize,
    place: Place,
}

/// The most different texts of a table that are doubted one by one.
const TEXTS: usize = 50;

/// A code of one cell in so many is rare, and may be a slip; one cell in so many may be left out with them.
const RARE: usize = 20;
const LEFT_OUT: usize = 5;

impl Ballots {
    /// Of a file, by index.
    pub fn new(file: usize) -> Self {
        Self {
            file,
            words: BTreeSet::new(),
            sure: None,
            codes: Vec::new(),
            waiting: Vec::new(),
            unknown: Vec::new(),
            unknown_index: BTreeMap::new(),
            more: 0,
            blank: None,
            listed: BTreeMap::new(),
        }
    }

    /// Of a table in which some columns hold slips among positions, and the others these codes.
    pub fn with_slips(self, sure: Option<BTreeSet<String>>) -> Self {
        Self { sure, ..self }
    }

    /// Takes the cell of a member.
    pub fn put(&mut self, draft: &mut Draft, roll_call: usize, member: u32, text: &str, at: Place) {
        let position = match token(text) {
            Token::Word(position) => {
                self.words.insert(position);
                position
            }
            Token::Code(code) => match self.code(code, at) {
                Some(code) => {
                    let cell = draft.roll_calls.get(roll_call).map_or(0, |it| it.cells.len());
                    self.waiting.push((roll_call as u32, cell as u32, code));
                    // Replaced when the code is decided.
                    Position::NotNamed
                }
                None => {
                    self.doubt(draft, text, at);
                    return self.unread(draft, roll_call, member, at);
                }
            },
            Token::Blank => return self.skip(roll_call, at),
            Token::Other => {
                self.doubt(draft, text, at);
                return self.unread(draft, roll_call, member, at);
            }
        };
        self.cell(draft, roll_call, member, position, at);
    }

    /// Takes a member whose position is there and cannot be read, which is doubted elsewhere.
    pub fn unread(&mut self, draft: &mut Draft, roll_call: usize, member: u32, at: Place) {
        self.listed.entry(roll_call).or_default();
        if let Some(it) = draft.roll_calls.get_mut(roll_call) {
            it.list(member, None, at);
        }
    }

    /// Takes a position that is known.
    pub fn cell(
        &mut self,
        draft: &mut Draft,
        roll_call: usize,
        member: u32,
        position: Position,
        at: Place,
    ) {
        if let Some(roll_call) = draft.roll_calls.get_mut(roll_call) {
            roll_call.list(member, Some(position), at);
        }
        let listed = self.listed.entry(roll_call).or_default();
        listed.has_not_voting |= position == Position::NotVoting;
    }

    /// Decides the codes and says what could not be read.
    pub fn finish(mut self, draft: &mut Draft) {
        self.settle(draft);
        for (index, listed) in &self.listed {
            if let Some(roll_call) = draft.roll_calls.get_mut(*index) {
                // A list that says who did not vote leaves out nobody; any other may be one of
                // the voters or of the editor's region.
                roll_call.coverage = match listed.has_not_voting && !listed.has_blank {
                    true => Coverage::Everybody,
                    false => Coverage::Some,
                };
            }
        }
        for seen in &self.unknown {
            let message = format!(
                "\"{}\" is no position{}; write yes, no, abstain, did not vote or not a member",
                seen.text,
                times(seen.count)
            );
            let doubt = Doubt::new("unknown-position", message);
            draft.doubts.push(doubt.at(self.file, seen.place).quoting(&seen.text));
        }
        if self.more > 0 {
            let message = format!(
                "{} more cells hold something else than a position; check which column holds the positions",
                self.more
            );
            let doubt = Doubt::new("unknown-position", message).of_many(self.more);
            draft.doubts.push(doubt.at(self.file, None));
        }
        if let Some(seen) = &self.blank {
            let message = format!(
                "a cell without a position{}; such members count as not named, write \"did not vote\" or \"not a member\" if that is meant",
                times(seen.count)
            );
            let doubt = Doubt::new("blank-positions", message);
            draft.doubts.push(doubt.at(self.file, seen.place).quoting(&seen.text));
        }
    }

    /// The number of a code; `None` when there are more than any scheme has.
    fn code(&mut self, text: String, place: Place) -> Option<u8> {
        let index = match self.codes.iter().position(|it| it.text == text) {
            Some(index) => index,
            None => {
                self.codes.push(Seen { text, count: 0, place });
                self.codes.len() - 1
            }
        };
        if let Some(seen) = self.codes.get_mut(index) {
            seen.count += 1;
        }
        u8::try_from(index).ok()
    }

    fn doubt(&mut self, draft: &Draft, text: &str, place: Place) {
        let known = self.unknown_index.get(text).and_then(|it| self.unknown.get_mut(*it));
        if let Some(seen) = known {
            seen.count += 1;
        } else if self.unknown.len() < draft.doubts.most(TEXTS) {
            self.unknown_index.insert(text.to_owned(), self.unknown.len());
            self.unknown.push(Seen { text: text.to_owned(), count: 1, place });
        } else {
            self.more += 1;
        }
    }

    fn skip(&mut self, roll_call: usize, place: Place) {
        self.listed.entry(roll_call).or_default().has_blank = true;
        self.count_blank("", 1, place);
    }

    fn count_blank(&mut self, text: &str, count: usize, place: Place) {
        let blank =
            self.blank.get_or_insert_with(|| Seen { text: text.to_owned(), count: 0, place });
        blank.count += count;
    }

    /// Gives every waiting cell its position. One whose code means nothing that is known stays not
    /// named; a dash that does may stand for nothing and is taken out.
    fn settle(&mut self, draft: &mut Draft) {
        let codes = self.codes.iter().map(|it| it.text.clone()).collect();
        let (known, rivals) = match self.reading(codes) {
            Reading::Known(known, scheme) => {
                self.tell(&known, scheme, draft);
                (known, Vec::new())
            }
            Reading::Unknown(rivals) => (Vec::new(), rivals),
        };
        let meanings: Vec<Option<Position>> = self
            .codes
            .iter()
            .map(|it| known.iter().find(|(code, _)| *code == it.text).map(|(_, it)| *it))
            .collect();
        self.doubt_codes(&meanings, &rivals, draft);
        let dashes: Vec<bool> = self.codes.iter().map(|it| codes::is_dash(&it.text)).collect();
        let mut out: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (roll_call, cell, code) in std::mem::take(&mut self.waiting) {
            match meanings.get(usize::from(code)).copied().flatten() {
                Some(position) => {
                    let cells = draft.roll_calls.get_mut(roll_call as usize);
                    if let Some(it) = cells.and_then(|it| it.cells.get_mut(cell as usize)) {
                        it.position = position;
                    }
                    let listed = self.listed.entry(roll_call as usize).or_default();
                    listed.has_not_voting |= position == Position::NotVoting;
                }
                None if dashes.get(usize::from(code)) == Some(&true) => {
                    self.listed.entry(roll_call as usize).or_default().has_blank = true;
                    out.entry(roll_call).or_default().push(cell);
                }
                None => {
                    if let Some(it) = draft.roll_calls.get_mut(roll_call as usize) {
                        it.open += 1;
                    }
                }
            }
        }
        for (roll_call, cells) in out {
            let Some(roll_call) = draft.roll_calls.get_mut(roll_call as usize) else { continue };
            let (mut index, mut out) = (0, cells.into_iter().peekable());
            roll_call.cells.retain(|_| {
                index += 1;
                out.next_if_eq(&(index - 1)).is_none()
            });
        }
    }

    /// How codes are read together. Where no scheme has them all, in a table with slips one that is rare or
    /// stands in no other column is a slip: the scheme counts that has the others, for the fewest cells left out.
    fn reading(&self, codes: BTreeSet<String>) -> Reading {
        let reading = codes::read(&codes, &self.words);
        let Some(sure) = &self.sure else { return reading };
        if reading != Reading::Unknown(Vec::new()) {
            return reading;
        }
        let with_codes: usize = self.codes.iter().map(|it| it.count).sum();
        let may_be_slip =
            |it: &Seen| it.count <= 1.max(with_codes / RARE) || !sure.contains(&it.text);
        let mut found = (1.max(with_codes / LEFT_OUT) + 1, reading);
        for kept in codes::shares(&codes) {
            let slips = || self.codes.iter().filter(|it| !kept.contains(&it.text));
            let left_out = slips().map(|it| it.count).sum();
            if left_out < found.0
                && slips().all(may_be_slip)
                && let known @ Reading::Known(..) = codes::read(&kept, &self.words)
            {
                found = (left_out, known);
            }
        }
        found.1
    }

    /// Says how codes were read that are not plain in themselves.
    fn tell(&self, known: &[(String, Position)], scheme: &str, draft: &mut Draft) {
        let plain = known.iter().all(|(code, _)| codes::is_plain(code));
        let Some(first) = self.codes.first().filter(|_| !plain) else { return };
        let message =
            format!("the codes are read as {scheme}; write words if that is not what they mean");
        let doubt = Doubt::new("reading-assumed", message);
        draft.doubts.push(doubt.at(self.file, first.place).quoting(&first.text));
    }

    fn doubt_codes(&mut self, meanings: &[Option<Position>], rivals: &[&str], draft: &mut Draft) {
        let codes = std::mem::take(&mut self.codes);
        for (seen, _) in codes.iter().zip(meanings).filter(|(_, meaning)| meaning.is_none()) {
            if codes::is_dash(&seen.text) {
                self.count_blank(&seen.text, seen.count, seen.place);
                continue;
            }
            let which = match rivals {
                [] => "belongs to no list of codes that is known together".to_owned(),
                rivals => format!("may be read in two ways ({})", rivals.join("; or ")),
            };
            let message = format!(
                "the code \"{}\"{} {which}; write yes, no, abstain, did not vote or not a member",
                seen.text,
                times(seen.count)
            );
            let doubt = Doubt::new("unknown-position", message);
            draft.doubts.push(doubt.at(self.file, seen.place).quoting(&seen.text));
        }
        self.codes = codes;
    }
}

/// How often, where that is not once.
fn times(count: usize) -> String {
    match count {
        1 => String::new(),
        count => format!(" ({count} times)"),
    }
}
