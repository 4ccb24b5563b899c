//! Voteview's three tables of the United States Congress, joined in any order: votes
//! (`HSall_votes`), members (`HSall_members`) and roll calls (`HSall_rollcalls`).
//!
//! Cast codes, by voteview.com/articles/data_help_votes: 0 not a member of the chamber, 1 yea, 2
//! paired yea, 3 announced yea, 4 announced nay, 5 paired nay, 6 nay, 7 and 8 present, 9 not
//! voting. Voteview itself counts 1 to 3 as yea and 4 to 6 as nay. "Present" is an answer that is
//! neither, so it is taken as an abstention. Doubts tell of that, and of paired or announced
//! positions.
//!
//! Members are joined by ICPSR number, which stays the same over a career. Presidents have numbers
//! from 99000 on; they announce positions but have no vote in either chamber, and are left out.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::number;
use super::{Head, TableReader};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::{Body, Draft, DraftRollCall, Origin};
use crate::dataset::{Kind, Place, clean};
use crate::date::Date;
use crate::position::Position;

/// Returns the reader if the header is that of one of the three tables.
pub fn recognise(head: &Head, file: usize) -> Option<Box<dyn TableReader>> {
    let has = |names: &[&str]| names.iter().all(|it| head.column(&[it]).is_some());
    let columns = Columns(head.keys.clone());
    if !has(&["congress", "chamber"]) {
        return None;
    }
    if has(&["rollnumber", "icpsr", "cast_code"]) {
        return Some(Box::new(Votes { file, columns, seen: 0, told: BTreeMap::new() }));
    }
    if has(&["icpsr", "bioname", "party_code"]) {
        return Some(Box::new(Members { file, columns, seen: 0, parties: BTreeMap::new() }));
    }
    (has(&["rollnumber"]) && (has(&["date"]) || has(&["yea_count"])))
        .then(|| Box::new(RollCalls { file, columns, seen: 0 }) as Box<dyn TableReader>)
}

/// The columns of a table by name.
struct Columns(Vec<String>);

impl Columns {
    /// Returns the field of a row in a column; `None` if it is empty or missing.
    fn field<'r, 't>(&self, row: &'r [Field<'t>], name: &str) -> Option<&'r Field<'t>> {
        let column = self.0.iter().position(|it| it == name)?;
        row.get(column).filter(|it| !it.text.is_empty())
    }

    fn text<'r>(&self, row: &'r [Field<'_>], name: &str) -> &'r str {
        self.field(row, name).map_or("", |it| it.text.as_ref())
    }

    fn number(&self, row: &[Field<'_>], name: &str) -> Option<u32> {
        number(self.text(row, name))
    }

    /// Returns the roll call of a row, made with its id and address at Voteview if new. `None` if
    /// the row does not name one.
    fn roll_call<'d>(
        &self,
        row: &[Field<'_>],
        draft: &'d mut Draft,
    ) -> Option<&'d mut DraftRollCall> {
        let congress = self.number(row, "congress")?;
        let rollnumber = self.number(row, "rollnumber")?;
        let (letter, body) = chamber(self.text(row, "chamber"))?;
        let id = format!("R{letter}{congress:03}{rollnumber:04}");
        let it = draft.roll_call(Origin::Voteview, &id);
        if it.id.is_none() {
            it.url = Some(format!("https://voteview.com/rollcall/{id}"));
            it.body = Body::Other(body.to_owned());
            it.id = Some(id);
        }
        Some(it)
    }
}

fn chamber(name: &str) -> Option<(char, &'static str)> {
    match name.to_ascii_lowercase().as_str() {
        "house" => Some(('H', "United States House of Representatives")),
        "senate" => Some(('S', "United States Senate")),
        _ => None,
    }
}

/// Reports a row that names no roll call.
fn unreadable_row(row: &[Field<'_>], file: usize, draft: &mut Draft) {
    if let Some(first) = row.first() {
        let message = "the row has no congress, chamber (House or Senate) and rollnumber that can be read; it is left out, correct it";
        let doubt = Doubt::new("incomplete-row", message.to_owned());
        draft.doubts.push(doubt.at(file, first.place).quoting(&first.text));
    }
}

struct Votes {
    file: usize,
    columns: Columns,
    seen: usize,
    /// The remarks that cast codes call for: how often, where first, and the text there.
    told: BTreeMap<&'static str, (usize, Place, String)>,
}

impl TableReader for Votes {
    fn format(&self) -> &'static str {
        "voteview-votes"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        if self.seen == 1 {
            return;
        }
        let icpsr = self.columns.text(row, "icpsr");
        let icpsr = icpsr.strip_suffix(".0").unwrap_or(icpsr).to_owned();
        let code = self.columns.field(row, "cast_code");
        let place = code.or(row.first()).map_or(Place::START, |it| it.place);
        let text = code.map_or("", |it| it.text.as_ref());
        let (position, remark) = match cast(text) {
            _ if is_president(&icpsr) => return self.tell("president", place, &icpsr),
            Some((position, remark)) => (Some(position), remark),
            None => {
                let message = format!("\"{text}\" is no cast code; it must be 0 to 9");
                let doubt = Doubt::new("unknown-position", message).at(self.file, place);
                draft.doubts.push(doubt.quoting(text));
                (None, None)
            }
        };
        let member = draft.member(Some(&icpsr), "", place, self.file);
        let file = self.file;
        let Some(it) = self.columns.roll_call(row, draft).filter(|_| !icpsr.is_empty()) else {
            return unreadable_row(row, file, draft);
        };
        if it.cells.is_empty() {
            (it.file, it.place) = (file, Some(Place { column: 1, ..place }));
        }
        it.list(member, position, place);
        if let Some(remark) = remark {
            self.tell(remark, place, text);
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        for (remark, (count, place, text)) in self.told {
            let message = match remark {
                "present" => format!(
                    "\"present\" (cast code 7 or 8, {count} in all) is neither yea nor nay; it is taken as an abstention"
                ),
                "paired" => format!(
                    "paired and announced positions (cast codes 2 to 5, {count} in all) count as yea or nay, as Voteview counts them"
                ),
                _ => format!(
                    "what the President announced (numbers from 99000 on, {count} in all) is left out, as the President has no vote in either chamber"
                ),
            };
            let doubt = Doubt::new("reading-assumed", message).at(self.file, place);
            draft.doubts.push(doubt.quoting(&text));
        }
    }
}

impl Votes {
    fn tell(&mut self, remark: &'static str, place: Place, text: &str) {
        self.told.entry(remark).or_insert_with(|| (0, place, text.to_owned())).0 += 1;
    }
}

/// Returns the position of a cast code, and the remark that it calls for, if any. `None` if it is
/// no cast code.
fn cast(code: &str) -> Option<(Position, Option<&'static str>)> {
    Some(match number(code)? {
        0 => (Position::NotMember, None),
        1 => (Position::Yes, None),
        2 | 3 => (Position::Yes, Some("paired")),
        4 | 5 => (Position::No, Some("paired")),
        6 => (Position::No, None),
        7 | 8 => (Position::Abstain, Some("present")),
        9 => (Position::NotVoting, None),
        _ => return None,
    })
}

fn is_president(icpsr: &str) -> bool {
    number(icpsr).is_some_and(|it| (99_000..100_000).contains(&it))
}

struct Members {
    file: usize,
    columns: Columns,
    seen: usize,
    /// The Congresses in which a member sat for a party, by party code and member.
    parties: BTreeMap<(u32, u32), BTreeSet<u32>>,
}

impl TableReader for Members {
    fn format(&self) -> &'static str {
        "voteview-members"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        if self.seen == 1 || chamber(self.columns.text(row, "chamber")).is_none() {
            return;
        }
        let icpsr = self.columns.text(row, "icpsr");
        let icpsr = icpsr.strip_suffix(".0").unwrap_or(icpsr).to_owned();
        draft.name_member(&icpsr, &clean(self.columns.text(row, "bioname")));
        let place = row.first().map_or(Place::START, |it| it.place);
        let party = self.columns.number(row, "party_code");
        let congress = self.columns.number(row, "congress");
        match (party, congress.filter(|it| start(*it).is_some())) {
            (Some(party), Some(congress)) if !icpsr.is_empty() => {
                let member = draft.member(Some(&icpsr), "", place, self.file);
                self.parties.entry((party, member)).or_default().insert(congress);
            }
            _ => {
                let message = "the row has no icpsr, congress and party_code that can be read; it is in no party here, correct it";
                let doubt = Doubt::new("incomplete-row", message.to_owned()).at(self.file, place);
                draft.doubts.push(doubt.quoting(&icpsr));
            }
        }
    }

    fn finish(self: Box<Self>, draft: &mut Draft) {
        for ((party, member), congresses) in self.parties {
            let name = party_name(party);
            let id = name.map_or_else(|| format!("party-{party}"), super::blocs::id);
            let bloc = draft.bloc(&id);
            if bloc.name.is_none() {
                bloc.name = Some(name.map_or_else(|| format!("Party {party}"), str::to_owned));
            }
            for (first, last) in runs(&congresses) {
                bloc.memberships.push((member, start(first), start(last + 1)));
            }
        }
    }
}

/// Returns the runs of numbers that follow one another, each by its first and last.
fn runs(numbers: &BTreeSet<u32>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    runs
}

/// Returns the first day of a Congress: 4 March, and 3 January since the Twentieth Amendment
/// (1935).
fn start(congress: u32) -> Option<Date> {
    let year = u16::try_from(congress.checked_mul(2)?.checked_add(1787)?).ok();
    let year = year.filter(|it| (1789..=9999).contains(it))?;
    Some(match congress {
        ..74 => Date { year, month: 3, day: 4 },
        _ => Date { year, month: 1, day: 3 },
    })
}

/// Returns the name of a party by its code (voteview.com/articles/data_help_parties); `None` for
/// the smaller ones.
fn party_name(code: u32) -> Option<&'static str> {
    Some(match code {
        1 => "Federalist Party",
        13 => "Democratic-Republican Party",
        22 => "Adams Party",
        26 => "Anti Masonic Party",
        29 => "Whig Party",
        100 => "Democratic Party",
        200 => "Republican Party",
        300 => "Free Soil Party",
        310 => "American Party",
        328 => "Independent",
        340 => "Populist Party",
        354 => "Silver Republican Party",
        370 => "Progressive Party",
        380 => "Socialist Party",
        537 => "Farmer-Labor Party",
        555 => "Jackson Party",
        1275 => "Anti-Jacksonians",
        3333 => "Opposition Party",
        4000 => "Anti-Administration Party",
        5000 => "Pro-Administration Party",
        _ => return None,
    })
}

struct RollCalls {
    file: usize,
    columns: Columns,
    seen: usize,
}

impl TableReader for RollCalls {
    fn format(&self) -> &'static str {
        "voteview-rollcalls"
    }

    fn row(&mut self, row: &[Field<'_>], draft: &mut Draft) {
        self.seen += 1;
        if self.seen == 1 {
            return;
        }
        let (file, columns) = (self.file, &self.columns);
        let date = columns.field(row, "date");
        let day = date.and_then(|it| Date::parse_day(&it.text));
        if let (Some(field), None) = (date, day) {
            draft.doubts.push(Doubt::unreadable_date(&field.text).at(file, field.place));
        }
        let mut count = |name: &str| {
            let field = columns.field(row, name)?;
            let count = number(&field.text);
            if count.is_none() {
                draft.doubts.push(Doubt::unreadable_count(&field.text).at(file, field.place));
            }
            count
        };
        let (yes, no) = (count("yea_count"), count("nay_count"));
        let Some(it) = columns.roll_call(row, draft) else {
            return unreadable_row(row, file, draft);
        };
        if it.place.is_none() {
            (it.file, it.place) = (file, row.first().map(|it| it.place));
        }
        let text = |name: &str| columns.field(row, name).map(|it| clean(&it.text).into_owned());
        it.date = day;
        let question = text("vote_question");
        it.kind = question.as_deref().and_then(kind);
        it.title = text("vote_desc").or_else(|| text("dtl_desc"));
        it.title = match (it.title.take(), text("bill_number"), question) {
            (Some(title), _, _) => Some(title),
            (None, Some(bill), Some(question)) => Some(format!("{bill}: {question}")),
            (None, bill, question) => question.or(bill),
        };
        it.outcome = text("vote_result");
        it.majority = text("majority_requirement");
        (it.stated.yes, it.stated.no) = (yes, no);
    }
}

/// Tells from the question put what was voted on; `None` if it does not say.
fn kind(question: &str) -> Option<Kind> {
    let question = question.to_lowercase();
    let is_of = |words: &[&str]| words.iter().any(|it| question.contains(it));
    match () {
        () if is_of(&["amendment"]) && !is_of(&["motion to"]) => Some(Kind::Amendment),
        () if is_of(&["motion", "cloture", "previous question"]) => Some(Kind::Motion),
        () => None,
    }
}
