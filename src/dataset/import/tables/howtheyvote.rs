//! HowTheyVote.eu's export of the European Parliament's roll calls, joined in any order:
//! `votes`, `member_votes`, `members`, `groups`, `group_memberships` and
//! `amendment_authors_votes`.
//!
//! Source: the row types and their notes in `backend/howtheyvote/export` of
//! github.com/HowTheyVote/howtheyvote. The end of a membership is its last day there (a member
//! belongs to a group up to and including `end_date`), so here it ends on the day after.

use std::collections::BTreeMap;

use super::entry::number;
use super::{Head, TableReader};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::{Body, Draft, DraftRollCall, Origin, Totals};
use crate::dataset::{Kind, Place, clean};
use crate::date::Date;
use crate::position::Position;

/// Returns the reader if the header is that of one of the tables.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let has = |names: &[&str]| names.iter().all(|it| head.keys.iter().any(|key| key == it));
    let table = match () {
        () if has(&["vote_id", "member_id", "position", "country_code", "group_code"]) => {
            Table::MemberVotes
        }
        () if has(&["member_id", "group_code", "start_date", "end_date"]) => Table::Memberships,
        () if has(&["id", "timestamp", "display_title", "is_main"]) => Table::Votes,
        () if has(&["id", "first_name", "last_name", "country_code"]) => Table::Members,
        () if has(&["code", "official_label", "short_label"]) => Table::Groups,
        () if has(&["vote_id", "author_type"]) => Table::AmendmentAuthors,
        () => return None,
    };
    let keys = head.keys.clone();
    Some(Box::new(Export { file, table, keys, seen: 0, unknown: BTreeMap::new() }))
}

#[derive(Clone, Copy)]
enum Table {
    Votes,
    MemberVotes,
    Members,
    Groups,
    Memberships,
    AmendmentAuthors,
}

struct Export {
    file: usize,
    table: Table,
    keys: Vec<String>,
    seen: usize,
    /// Texts in the column of positions that are none: how often, and where first.
    unknown: BTreeMap<String, (usize, Place)>,
}

impl TableReader for Export {
    fn format(&self) -> &'static str {
        match self.table {
            Table::Votes => "howtheyvote-votes",
            Table::MemberVotes => "howtheyvote-member-votes",
            Table::Members => "howtheyvote-members",
            Table::Groups => "howtheyvote-groups",
            Table::Memberships => "howtheyvote-group-memberships",
            Table::AmendmentAuthors => "howtheyvote-amendment-authors",
        }
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        if self.seen == 1 {
            return;
        }
        match self.table {
            Table::Votes => self.vote(row, draft),
            Table::MemberVotes => self.member_vote(row, draft),
            Table::Members => {
                let first = self.text(row, "first_name");
                let name = format!("{first} {}", self.text(row, "last_name"));
                draft.name_member(self.text(row, "id"), &clean(&name));
            }
            Table::Groups => {
                let code = self.text(row, "code");
                let names = ["label", "official_label", "short_label"].map(|it| self.text(row, it));
                if let Some(name) = names.iter().find(|it| !it.is_empty() && !code.is_empty()) {
                    draft.bloc(&super::blocs::id(code)).name = Some(clean(name).into_owned());
                }
            }
            Table::Memberships => self.membership(row, draft),
            Table::AmendmentAuthors => {
                if let Some(it) = roll_call(self.text(row, "vote_id"), draft) {
                    it.kind = Some(Kind::Amendment);
                }
            }
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        for (text, (count, place)) in self.unknown {
            let message = format!(
                "\"{text}\" is none of FOR, AGAINST, ABSTENTION and DID_NOT_VOTE ({count} rows); such members count as not named, correct them"
            );
            let doubt = Doubt::new("unknown-position", message).at(self.file, place);
            draft.doubts.push(doubt.quoting(&text));
        }
    }
}

impl Export {
    /// Returns the field of a row in a column; `None` if it is empty or missing.
    fn field<'r, 't>(&self, row: &'r [Field<'t>], name: &str) -> Option<&'r Field<'t>> {
        let column = self.keys.iter().position(|it| it == name)?;
        row.get(column).filter(|it| !it.text.is_empty())
    }

    fn text<'r>(&self, row: &'r [Field<'_>], name: &str) -> &'r str {
        self.field(row, name).map_or("", |it| it.text.as_ref())
    }

    fn vote(&self, row: &[Field<'_>], draft: &mut Draft) {
        let timestamp = self.field(row, "timestamp");
        let date = timestamp.and_then(|it| Date::parse(it.text.get(..10)?));
        if let (Some(field), None) = (timestamp, date) {
            draft.doubts.push(Doubt::unreadable_date(&field.text).at(self.file, field.place));
        }
        let mut count = |name: &str| {
            let field = self.field(row, name)?;
            let count = number(&field.text);
            if count.is_none() {
                let doubt = Doubt::unreadable_count(&field.text);
                draft.doubts.push(doubt.at(self.file, field.place));
            }
            count
        };
        let stated = Totals {
            yes: count("count_for"),
            no: count("count_against"),
            abstain: count("count_abstention"),
            not_voting: count("count_did_not_vote"),
            members: None,
        };
        let Some(it) = roll_call(self.text(row, "id"), draft) else { return };
        if it.place.is_none() {
            (it.file, it.place) = (self.file, row.first().map(|it| it.place));
        }
        let text = |name: &str| self.field(row, name).map(|it| clean(&it.text).into_owned());
        it.date = date;
        it.title = match (
            text("display_title").or_else(|| text("procedure_title")),
            text("description"),
        ) {
            // Votes on parts of a text share its title; what was voted on is in the description.
            (Some(title), Some(part)) if part != title => Some(format!("{title}: {part}")),
            (title, part) => title.or(part),
        };
        it.outcome = text("result").map(|it| it.to_lowercase());
        if self.text(row, "is_main").eq_ignore_ascii_case("true") {
            it.kind = Some(Kind::Resolution);
        } else if !self.text(row, "amendment_number").is_empty() {
            it.kind = Some(Kind::Amendment);
        }
        it.stated = stated;
    }

    fn member_vote(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        let Some(first) = row.first() else { return };
        let place = self.field(row, "position").map_or(first.place, |it| it.place);
        let text = self.text(row, "position");
        let position = match text {
            "FOR" => Some(Position::Yes),
            "AGAINST" => Some(Position::No),
            "ABSTENTION" => Some(Position::Abstain),
            "DID_NOT_VOTE" => Some(Position::NotVoting),
            _ => {
                // Many different texts are one broken column, and are counted together.
                let key = if self.unknown.len() < 50 { text } else { "" };
                self.unknown.entry(key.to_owned()).or_insert((0, place)).0 += 1;
                None
            }
        };
        let (vote, member) = (self.text(row, "vote_id"), self.text(row, "member_id"));
        if vote.is_empty() || member.is_empty() {
            let message = "the row names no vote or no member, it is left out; fill the cell";
            let doubt = Doubt::new("incomplete-row", message.to_owned());
            return draft.doubts.push(doubt.at(self.file, first.place).quoting(&first.text));
        }
        let member = draft.member(Some(member), "", first.place, self.file);
        if let Some(it) = roll_call(vote, draft) {
            if it.cells.is_empty() {
                (it.file, it.place) = (self.file, Some(first.place));
            }
            it.list(member, position, place);
        }
    }

    fn membership(&self, row: &[Field<'_>], draft: &mut Draft) {
        let Some(first) = row.first() else { return };
        let (member, group) = (self.text(row, "member_id"), self.text(row, "group_code"));
        if member.is_empty() || group.is_empty() {
            return;
        }
        let mut bounds = [None, None];
        for (bound, name) in bounds.iter_mut().zip(["start_date", "end_date"]) {
            let Some(field) = self.field(row, name) else { continue };
            *bound = Date::parse_day(&field.text);
            if bound.is_none() {
                let doubt = Doubt::unreadable_date(&field.text);
                return draft.doubts.push(doubt.at(self.file, field.place));
            }
        }
        let [from, last] = bounds;
        let member = draft.member(Some(member), "", first.place, self.file);
        let bloc = draft.bloc(&super::blocs::id(group));
        if bloc.name.is_none() {
            bloc.name = Some(clean(group).into_owned());
        }
        bloc.memberships.push((member, from, last.and_then(Date::next)));
    }
}

/// Returns the roll call of a vote's number, made if new; `None` if the number is empty.
fn roll_call<'d>(vote: &str, draft: &'d mut Draft) -> Option<&'d mut DraftRollCall> {
    if vote.is_empty() {
        return None;
    }
    let vote = clean(vote);
    let it = draft.roll_call(Origin::HowTheyVote, &vote);
    if it.id.is_none() {
        it.url = Some(format!("https://howtheyvote.eu/votes/{vote}"));
        it.body = Body::Other("European Parliament".to_owned());
        it.id = Some(vote.into_owned());
    }
    Some(it)
}
