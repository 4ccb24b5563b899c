//! Voeten's votes and descriptions of the General Assembly's roll calls, joined by `rcid`; some
//! releases have both in one file.

use super::field::{self, place, text};
use super::rcid::{self, Columns, Descriptions, Positions};
use super::{Field, Head, TableReader, undl_terms as terms};
use crate::dataset::Place;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Coverage, Draft, Origin};
use crate::position::Position;

/// Returns the reader if the header is that of one of Voeten's files.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let columns = Columns::find(head)?;
    let width = head.names.len();
    let code = head.column(&["ccode"]);
    let name = head.column(&["countryname", "country_name", "country"]);
    let vote = head.column(&["vote"]);
    if let (Some(vote), Some(_)) = (vote, code) {
        let positions = Positions::new(file, Origin::Voeten, Coverage::Everybody);
        let rcid = columns.rcid;
        let descriptions = columns.describe().then(|| Descriptions::new(file, columns.clone()));
        return Some(Box::new(Votes {
            file,
            columns,
            width,
            begun: false,
            rcid,
            code,
            name,
            vote,
            positions,
            descriptions,
            without: 0,
            first_without: None,
        }));
    }
    if vote.is_some() || !columns.are_of_roll_calls() || !columns.are_voetens() {
        return None;
    }
    let descriptions = Descriptions::new(file, columns);
    let rcid = head.column(&["rcid"])?;
    Some(Box::new(Described { file, width, begun: false, rcid, descriptions }))
}

struct Votes {
    file: usize,
    columns: Columns,
    width: usize,
    begun: bool,
    rcid: usize,
    code: Option<usize>,
    name: Option<usize>,
    vote: usize,
    positions: Positions,
    descriptions: Option<Descriptions>,
    /// How many rows have no vote.
    without: usize,
    /// Where the first of them is.
    first_without: Option<Place>,
}

impl TableReader for Votes {
    fn format(&self) -> &'static str {
        "voeten-votes"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if !std::mem::replace(&mut self.begun, true) {
            let others = [Some(self.vote), self.code, self.name];
            return self.columns.tell_unread(row, others, (self.file, draft));
        }
        if !field::is_as_wide_as(row, self.width) {
            draft.doubts.push(field::wrong_length(row, self.width, self.file));
            return;
        }
        let Some(roll_call) = self.positions.roll_call(row, self.rcid, draft) else { return };
        if let Some(descriptions) = &mut self.descriptions {
            descriptions.describe(roll_call, row, draft);
        }
        self.cell(roll_call, row, draft);
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        if let Some(place) = self.first_without {
            let message = format!(
                "{} rows have no vote; they are left out, give their members' positions or 8 for a member who did not vote",
                self.without
            );
            draft.doubts.push(Doubt::new("position-missing", message).at(self.file, place));
        }
        self.positions.finish(draft);
        if let Some(descriptions) = self.descriptions {
            descriptions.finish(draft);
        }
    }
}

impl Votes {
    fn cell(&mut self, roll_call: usize, row: &[Field<'_>], draft: &mut Draft) {
        let written = text(row, Some(self.vote));
        if rcid::is_nothing(written) {
            self.without += 1;
            self.first_without.get_or_insert_with(|| place(row, Some(self.vote)));
            return;
        }
        let name =
            Some(text(row, self.name)).filter(|it| !rcid::is_nothing(it)).unwrap_or_default();
        let position = position(written);
        if position.is_none() {
            let id = draft.roll_calls.get(roll_call).and_then(|it| it.id.clone());
            let written = quoted(written);
            let message = format!(
                "\"{written}\" is no position; the codes are 1 yes, 2 abstain, 3 no, 8 did not vote, 9 not a member"
            );
            let doubt = Doubt::new("unknown-position", message)
                .quoting(written)
                .of_roll_call(&id.unwrap_or_default())
                .about(vec![quoted(name).to_owned()])
                .at(self.file, place(row, Some(self.vote)));
            draft.doubts.push(doubt);
        }
        let written = text(row, self.code);
        // Programs may write 345 as 345.0; the roster has it without decimals.
        let number = written.split('.').next().filter(|_| terms::whole(written).is_some());
        let code = Some(number.unwrap_or(written)).filter(|it| !it.is_empty());
        let at = place(row, if name.is_empty() { self.code } else { self.name });
        let member = draft.member(code, name, at, self.file);
        self.positions.put(draft, roll_call, member, position, at);
    }
}

fn position(code: &str) -> Option<Position> {
    Some(match terms::whole(code)? {
        1 => Position::Yes,
        2 => Position::Abstain,
        3 => Position::No,
        8 => Position::NotVoting,
        9 => Position::NotMember,
        _ => return None,
    })
}

struct Described {
    file: usize,
    width: usize,
    begun: bool,
    rcid: usize,
    descriptions: Descriptions,
}

impl TableReader for Described {
    fn format(&self) -> &'static str {
        "voeten-descriptions"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        if !std::mem::replace(&mut self.begun, true) {
            return self.descriptions.tell_unread(row, draft);
        }
        if !field::is_as_wide_as(row, self.width) {
            draft.doubts.push(field::wrong_length(row, self.width, self.file));
            return;
        }
        match rcid::key(text(row, Some(self.rcid))) {
            Some(rcid) => {
                let roll_call = rcid::roll_call(draft, Origin::Voeten, rcid, Coverage::Everybody);
                self.descriptions.describe(roll_call, row, draft);
            }
            None => draft.doubts.push(rcid::unreadable(row, self.rcid, self.file)),
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        self.descriptions.finish(draft);
    }
}
