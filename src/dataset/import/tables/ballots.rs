//! Puts the positions of a table into the draft: words at once, codes when all have been seen.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{self, Reading, Token, token};
use crate::dataset::Place;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::{Coverage, Draft};
use crate::position::Position;

/// The positions of one table.
pub struct Ballots {
    file: usize,
    words: BTreeSet<Position>,
    /// If some columns hold slips among positions, the codes of the others.
    sure: Option<BTreeSet<String>>,
    codes: Vec<Seen>,
    /// Cells whose code is not decided yet: index of the roll call, of the cell in it, and of the
    /// code.
    waiting: Vec<(u32, u32, u8)>,
    /// Texts that are no position.
    unknown: Vec<Seen>,
    /// Index of each text in `unknown`.
    unknown_index: BTreeMap<String, usize>,
    /// How many cells hold other unknown texts, beyond the first [`TEXTS`] texts.
    more: usize,
    /// Cells without a position.
    blank: Option<Seen>,
    /// Roll calls with cells of this table, by index.
    listed: BTreeMap<usize, Listed>,
}

/// What the cells of a roll call tell of its coverage.
#[derive(Default)]
struct Listed {
    has_not_voting: bool,
    has_blank: bool,
}

/// A text, how often it was seen, and where first.
struct Seen {
    text: String,
    count: usize,
    place: Place,
}

/// The most different texts of a table that are reported one by one.
const TEXTS: usize = 50;

/// A code is rare if at most one cell in this many has it; it may then be a slip.
const RARE: usize = 20;
/// At most one cell in this many may be left out as a slip.
const LEFT_OUT: usize = 5;

impl Ballots {
    /// Makes an empty collection for the file with this index.
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

    /// Sets the codes of the columns without slips, for a table in which others hold slips among
    /// positions; `None` for any other table.
    pub fn with_slips(self, sure: Option<BTreeSet<String>>) -> Self {
        Self { sure, ..self }
    }

    /// Adds what the cell of a member says. A blank cell adds nothing but a doubt.
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

    /// Adds a member whose position is there but cannot be read; the caller reports it.
    pub fn unread(&mut self, draft: &mut Draft, roll_call: usize, member: u32, at: Place) {
        self.listed.entry(roll_call).or_default();
        if let Some(it) = draft.roll_calls.get_mut(roll_call) {
            it.list(member, None, at);
        }
    }

    /// Adds a position that is known.
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

    /// Decides the codes, sets the coverage of each roll call, and reports what could not be read.
    pub fn finish(mut self, draft: &mut Draft) {
        self.settle(draft);
        for (index, listed) in &self.listed {
            if let Some(roll_call) = draft.roll_calls.get_mut(*index) {
                // A list that says who did not vote leaves out nobody; any other may have the
                // voters only, or the editor's region.
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

    /// Counts a code and returns its index; `None` if there are more codes than any scheme has.
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

    /// Counts a text that is no position.
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

    /// Counts a blank cell.
    fn skip(&mut self, roll_call: usize, place: Place) {
        self.listed.entry(roll_call).or_default().has_blank = true;
        self.count_blank("", 1, place);
    }

    fn count_blank(&mut self, text: &str, count: usize, place: Place) {
        let blank =
            self.blank.get_or_insert_with(|| Seen { text: text.to_owned(), count: 0, place });
        blank.count += count;
    }

    /// Gives every waiting cell its position. If a code has no known meaning, its cell stays not
    /// named; if it is a dash, which may stand for nothing, its cell is removed.
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

    /// Reads the codes of the table together. If no scheme has them all, codes of a table with
    /// slips that are rare, or stand in no other column, may be slips: the scheme that then leaves
    /// out the fewest cells is taken.
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

    /// Reports how the codes were read, unless all of them are plain.
    fn tell(&self, known: &[(String, Position)], scheme: &str, draft: &mut Draft) {
        let plain = known.iter().all(|(code, _)| codes::is_plain(code));
        let Some(first) = self.codes.first().filter(|_| !plain) else { return };
        let message =
            format!("the codes are read as {scheme}; write words if that is not what they mean");
        let doubt = Doubt::new("reading-assumed", message);
        draft.doubts.push(doubt.at(self.file, first.place).quoting(&first.text));
    }

    /// Reports the codes without a known meaning; dashes count as blank cells.
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

/// Returns how often, for a message; empty for once.
fn times(count: usize) -> String {
    match count {
        1 => String::new(),
        count => format!(" ({count} times)"),
    }
}
