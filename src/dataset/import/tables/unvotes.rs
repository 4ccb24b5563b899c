//! The three tables of the R package `unvotes`: positions in words, roll calls and their issues,
//! joined by `rcid`. They may have been joined into one table.
//!
//! The package leaves out both members who did not vote and states that were no members; the day
//! tells which of them were members.

use super::field::{self, place, some, text};
use super::rcid::{self, Columns, Descriptions, Positions};
use super::{Field, Head, TableReader};
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Coverage, Draft, Origin};
use crate::dataset::limits;
use crate::position::Position;

/// Returns the reader if the header is that of one of the three.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let rcid = head.column(&["rcid"])?;
    let columns = Columns::find(head)?;
    let what =
        if let (Some(vote), Some(country)) = (head.column(&["vote"]), head.column(&["country"])) {
            let code = head.column(&["country_code"]);
            let positions = Positions::new(file, Origin::Unvotes, Coverage::Voters);
            // Descriptions stand beside the positions if the tables were joined.
            let joined = columns.describe().then(|| Descriptions::new(file, columns.clone()));
            What::Votes { vote, country, code, positions, descriptions: joined.map(Box::new) }
        } else if let Some(issue) = head.column(&["issue"]) {
            What::Issues { issue, short: head.column(&["short_name"]) }
        } else {
            let columns = Some(columns.clone()).filter(Columns::are_of_roll_calls)?;
            What::RollCalls(Box::new(Descriptions::new(file, columns)))
        };
    let width = head.names.len();
    Some(Box::new(Unvotes { file, width, begun: false, rcid, columns, what }))
}

struct Unvotes {
    file: usize,
    width: usize,
    begun: bool,
    rcid: usize,
    columns: Columns,
    what: What,
}

enum What {
    Votes {
        vote: usize,
        country: usize,
        code: Option<usize>,
        positions: Positions,
        descriptions: Option<Box<Descriptions>>,
    },
    RollCalls(Box<Descriptions>),
    Issues {
        issue: usize,
        /// The short name of the issue, which says no more.
        short: Option<usize>,
    },
}

impl TableReader for Unvotes {
    fn format(&self) -> &'static str {
        match self.what {
            What::Votes { .. } => "unvotes-votes",
            What::RollCalls(_) => "unvotes-roll-calls",
            What::Issues { .. } => "unvotes-issues",
        }
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if !std::mem::replace(&mut self.begun, true) {
            let to = (self.file, draft);
            return match &self.what {
                What::Votes { vote, country, code, .. } => {
                    self.columns.tell_unread(row, [Some(*vote), Some(*country), *code], to);
                }
                What::RollCalls(_) => self.columns.tell_unread(row, [None; 3], to),
                What::Issues { issue, short } => {
                    let used = [Some(self.rcid), Some(*issue), *short];
                    rcid::tell_unread(row, used.into_iter().flatten(), to);
                }
            };
        }
        if !field::is_as_wide_as(row, self.width) {
            draft.doubts.push(field::wrong_length(row, self.width, self.file));
            return;
        }
        match &mut self.what {
            What::Votes { vote, country, code, positions, descriptions, .. } => {
                let columns = (*vote, *country, *code);
                if let Some(roll_call) = positions.roll_call(row, self.rcid, draft) {
                    if let Some(descriptions) = descriptions {
                        descriptions.describe(roll_call, row, draft);
                    }
                    cell(columns, positions, self.file, roll_call, row, draft);
                }
            }
            What::RollCalls(descriptions) => {
                if let Some(roll_call) = described(self.rcid, self.file, row, draft) {
                    descriptions.describe(roll_call, row, draft);
                }
            }
            What::Issues { issue, .. } => {
                let Some(topic) = some(text(row, Some(*issue))) else { return };
                let roll_call = described(self.rcid, self.file, row, draft);
                let roll_call = roll_call.and_then(|it| draft.roll_calls.get_mut(it));
                let Some(it) = roll_call else { return };
                if it.topics.len() < limits::SMALL_LIST.min(100) && !it.topics.contains(&topic) {
                    it.topics.push(topic);
                    it.topics.sort_unstable();
                }
            }
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        match self.what {
            What::Votes { positions, descriptions, .. } => {
                positions.finish(draft);
                if let Some(descriptions) = descriptions {
                    descriptions.finish(draft);
                }
            }
            What::RollCalls(descriptions) => descriptions.finish(draft),
            What::Issues { .. } => {}
        }
    }
}

/// Returns the index of the roll call that a row is about; `None`, with a doubt, if its `rcid`
/// cannot be read.
fn described(rcid: usize, file: usize, row: &[Field<'_>], draft: &mut Draft) -> Option<usize> {
    let Some(key) = rcid::key(text(row, Some(rcid))) else {
        draft.doubts.push(rcid::unreadable(row, rcid, file));
        return None;
    };
    let roll_call = rcid::roll_call(draft, Origin::Unvotes, key, Coverage::Voters);
    if let Some(it) = draft.roll_calls.get_mut(roll_call).filter(|it| it.place.is_none()) {
        (it.file, it.place) = (file, Some(place(row, None)));
    }
    Some(roll_call)
}

fn cell(
    (vote, country, code): (usize, usize, Option<usize>),
    positions: &Positions,
    file: usize,
    roll_call: usize,
    row: &[Field<'_>],
    draft: &mut Draft,
) {
    let written = text(row, Some(vote));
    let name = text(row, Some(country));
    let position = position(written);
    if position.is_none() {
        let id = draft.roll_calls.get(roll_call).and_then(|it| it.id.clone());
        let written = quoted(written);
        let message = format!("\"{written}\" is no position; the words are yes, no and abstain");
        let doubt = Doubt::new("unknown-position", message)
            .quoting(written)
            .of_roll_call(&id.unwrap_or_default())
            .about(vec![quoted(name).to_owned()])
            .at(file, place(row, Some(vote)));
        draft.doubts.push(doubt);
    }
    let code = Some(text(row, code)).filter(|it| !it.is_empty());
    let at = place(row, Some(country));
    let member = draft.member(code, name, at, file);
    positions.put(draft, roll_call, member, position, at);
}

fn position(word: &str) -> Option<Position> {
    let is = |it: &str| word.eq_ignore_ascii_case(it);
    Some(match word {
        _ if is("yes") => Position::Yes,
        _ if is("no") => Position::No,
        _ if is("abstain") => Position::Abstain,
        _ => return None,
    })
}
