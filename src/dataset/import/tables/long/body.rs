//! The rows of a long table, and what they tell of the meaning of its columns.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Head;
use super::super::codes::{self, Reading, Token, token};
use super::super::days;
use super::super::layout::{self, Layout};
use super::super::words::{Role, is_act};
use crate::position::Position;

/// The most seconds from the first to the last button of one vote, where a member may stand in two.
const LONGEST_VOTE: u32 = 30 * 60;

/// The first rows of a table, below what its layout says stands above them.
pub struct Body<'b> {
    pub layout: &'b Layout,
    pub head: &'b Head,
}

/// What a column of ids identifies.
#[derive(PartialEq)]
pub enum Ids {
    RollCalls,
    Members,
    Rows,
}

/// The rows of one day and title, where each may have the time at which a member pressed its button.
#[derive(Default)]
struct Presses<'b> {
    rows: usize,
    /// Who stands in the rows.
    members: BTreeSet<Vec<&'b str>>,
    /// The first and the last time.
    times: Option<(u32, u32)>,
}

impl Presses<'_> {
    fn is_short(&self) -> bool {
        self.times.is_none_or(|(first, last)| last - first <= LONGEST_VOTE)
    }

    fn has_each_once(&self) -> bool {
        self.members.len() == self.rows
    }
}

/// What is known of a column that identifies roll calls.
pub struct Numbers {
    /// Whether the numbers begin anew each day, so that only number and day together identify a
    /// roll call.
    pub by_day: bool,
}

impl<'b> Body<'b> {
    pub fn rows(&self) -> impl Iterator<Item = &'b [String]> {
        layout::rows(self.head).skip(self.layout.above)
    }

    pub fn width(&self) -> usize {
        self.rows().map(<[String]>::len).max().unwrap_or(0)
    }

    pub fn column(&self, column: usize) -> impl Iterator<Item = &'b str> {
        self.rows().map(move |row| row.get(column).map_or("", String::as_str))
    }

    /// Chooses the column of positions among those whose headers mean positions (`called`): the
    /// first whose header cannot mean the roll call too, else the first. `None` if there are none.
    pub fn position(&self, called: &[usize]) -> Option<usize> {
        let sure = called.iter().find(|it| !is_act(self.layout.name(**it)));
        sure.or(called.first()).copied()
    }

    /// Returns another of the columns whose headers mean positions (`called`), if it may be meant
    /// as well as `position`: its header is as certain, and its cells say something else.
    pub fn rival(&self, position: usize, called: &[usize]) -> Option<usize> {
        let is_sure = |column: usize| !is_act(self.layout.name(column));
        let mut others = called.iter().copied().filter(|it| *it != position);
        others.find(|it| is_sure(*it) == is_sure(position) && self.differ(position, *it))
    }

    /// Whether the column `act`, whose header is one such as "vote", may hold the positions as well
    /// as `position` does, and says something else. Bare numbers and signs are no positions if each
    /// roll call has only one of them; `of` is the column of roll calls, and without it all rows
    /// are one.
    pub fn may_be_positions(&self, act: usize, position: usize, of: Option<usize>) -> bool {
        let is_of_whole = || {
            let pairs: BTreeSet<(&str, &str)> = match of {
                Some(of) => self.column(of).zip(self.column(act)).collect(),
                None => self.column(act).map(|it| ("", it)).collect(),
            };
            let roll_calls: BTreeSet<&str> = pairs.iter().map(|it| it.0).collect();
            pairs.len() == roll_calls.len()
        };
        (self.holds_positions(act) || (self.layout.is_position(act) && !is_of_whole()))
            && self.differ(position, act)
    }

    /// Whether any cell of a column is a word for a position, or a letter for one where the layout
    /// takes the column for positions.
    fn holds_positions(&self, column: usize) -> bool {
        let is_one = self.layout.is_position(column);
        self.column(column).any(|it| match token(it) {
            Token::Word(_) => true,
            Token::Code(code) => is_one && !codes::is_weak(&code),
            _ => false,
        })
    }

    /// Whether any row says something else in one column than in the other.
    fn differ(&self, one: usize, other: usize) -> bool {
        let (first, second) = (self.scheme(one), self.scheme(other));
        let said = |text: &str, scheme: &[(String, Position)]| match token(text) {
            Token::Word(position) => (Some(position), None),
            Token::Code(code) => match scheme.iter().find(|it| it.0 == code) {
                Some((_, position)) => (Some(*position), None),
                None => (None, Some(code)),
            },
            Token::Blank => (None, None),
            Token::Other => (None, Some(text.to_owned())),
        };
        let mut pairs = self.column(one).zip(self.column(other));
        pairs.any(|(one, other)| said(one, &first) != said(other, &second))
    }

    /// Reads the codes of a column together: each with its position, or none where their meaning is
    /// uncertain.
    fn scheme(&self, column: usize) -> Vec<(String, Position)> {
        let (mut codes, mut words) = (BTreeSet::new(), BTreeSet::new());
        for text in self.column(column) {
            match token(text) {
                Token::Word(it) => drop(words.insert(it)),
                Token::Code(it) => drop(codes.insert(it)),
                _ => {}
            }
        }
        match codes::read(&codes, &words) {
            Reading::Known(known, _) => known,
            Reading::Unknown(_) => Vec::new(),
        }
    }

    /// Returns a column whose header means positions but whose cells are none that are known, if
    /// `position` holds mere codes under a header such as "vote", which may number the roll calls.
    pub fn unread_rival(&self, position: usize) -> Option<usize> {
        let is_act = |column: usize| is_act(self.layout.name(column));
        let has_words = || self.column(position).any(|it| matches!(token(it), Token::Word(_)));
        if !is_act(position) || has_words() {
            return None;
        }
        let is_filled = |column: usize| self.layout.filled.get(column) == Some(&true);
        let mut called = self.layout.with(Role::Position);
        called.find(|it| !is_act(*it) && !self.layout.is_position(*it) && is_filled(*it))
    }

    /// Tells how a column identifies roll calls; `None` if it does not. It must not number the
    /// rows, have empty cells or hold positions. If it has several values, some member must stand
    /// beside two of them: ballot papers and districts have each member once. Nearly all values
    /// must have digits or be days; otherwise there must be several, each of one day and with no
    /// member twice.
    pub fn roll_call_ids(&self, column: usize, member: Option<usize>) -> Option<Numbers> {
        // A line of text below the table is no row of it.
        let is_row = |row: &&[String]| row.iter().filter(|it| !it.is_empty()).count() > 1;
        let text = |row: &'b [String], column: usize| row.get(column).map_or("", String::as_str);
        let rows = || self.rows().filter(is_row);
        let pairs = |one: usize, other: usize| {
            rows().map(|row| (text(row, one), text(row, other))).collect::<BTreeSet<_>>().len()
        };
        let distinct = |column: usize| pairs(column, column);
        let count = distinct(column);
        let is_one_member = || member.is_some_and(|it| distinct(it) == 1);
        let is_of_row = count > 1 && count == rows().count() && !is_one_member();
        // A cell may hold the names of several.
        let is_shared = || {
            member.is_none_or(|it| {
                let names = |row| text(row, it).split([';', '\n']).map(str::trim);
                let named = rows().flat_map(|row| names(row).map(|name| (name, text(row, column))));
                let named: BTreeSet<(&str, &str)> = named.collect();
                named.len() > named.iter().map(|it| it.0).collect::<BTreeSet<_>>().len()
            })
        };
        let has_each_once = || member.is_none_or(|it| pairs(column, it) == rows().count());
        // A day that differs may be a mistake; a member under one number on two days is none. The
        // same row twice says nothing of days.
        let by_day = self.layout.column(Role::Date).is_some_and(|date| {
            let dated = || rows().filter(|row| !text(row, date).is_empty());
            let who = |row| member.map_or("", |it| text(row, it));
            let seen: BTreeSet<_> = dated().map(|row| (text(row, column), who(row))).collect();
            let days = dated().map(|row| (text(row, column), who(row), days::key(text(row, date))));
            days.collect::<BTreeSet<_>>().len() > seen.len()
        });
        let cells = || rows().map(|row| text(row, column));
        if is_of_row
            || (count > 1 && !is_shared())
            || cells().any(str::is_empty)
            || self.holds_positions(column)
        {
            return None;
        }
        let is_numbered = layout::nearly_all(cells(), layout::is_id);
        (is_numbered || (count > 1 && !by_day && has_each_once())).then_some(Numbers { by_day })
    }

    /// Whether the times beside the days are those of the rows, when each member pressed its
    /// button. Such a time identifies no roll call, since the time of a vote is the same for all
    /// who took part. Most times must stand once. Those of one day and title must lie close
    /// together, since hours lie between roll calls of one day; but however long it lasted, it was
    /// one vote if no member stands in it twice and nearly all times stand once. `who` are the
    /// columns that say who voted. Rows without a time do not count against the others: whoever did
    /// not vote pressed no button.
    pub fn has_times_of_rows(&self, date: Option<usize>, who: &[usize]) -> bool {
        let Some(date) = date else { return false };
        let title = self.layout.column(Role::Title);
        let (mut timed, mut times, mut members) = (0, BTreeSet::new(), BTreeSet::new());
        let mut votes: BTreeMap<(String, &str), Presses<'_>> = BTreeMap::new();
        for row in self.rows() {
            let text = |column: usize| row.get(column).map_or("", String::as_str);
            if text(date).is_empty() {
                continue;
            }
            let member: Vec<&str> = who.iter().map(|it| text(*it)).collect();
            members.insert(member.clone());
            let vote = votes.entry((days::key(text(date)), title.map_or("", text))).or_default();
            vote.rows += 1;
            vote.members.insert(member);
            let Some(time) = days::time(text(date)) else { continue };
            timed += 1;
            times.insert(text(date));
            let (first, last) = vote.times.unwrap_or((time, time));
            vote.times = Some((time.min(first), time.max(last)));
        }
        let nearly_once = times.len() * 10 >= timed * 9;
        members.len() > 1
            && 2 * times.len() > timed
            && votes.len() < times.len()
            && votes.values().all(|it| it.is_short() || (nearly_once && it.has_each_once()))
    }

    /// Whether `column` identifies roll calls more finely than `ids`: several of its values share
    /// an id, and none has two.
    pub fn divides(&self, column: usize, ids: usize, member: Option<usize>) -> bool {
        let pairs: BTreeSet<(&str, &str)> = self.column(ids).zip(self.column(column)).collect();
        let distinct = |column: usize| self.column(column).collect::<BTreeSet<&str>>().len();
        self.roll_call_ids(column, member).is_some_and(|it| !it.by_day)
            && pairs.len() > distinct(ids)
            && pairs.len() == distinct(column)
    }

    /// Returns the first column of names without a known header. It must have few of them twice in
    /// a roll call, unlike parties and titles.
    pub fn names(&self, position: usize, roll_call: Option<usize>) -> Option<usize> {
        let is_free =
            |it: &usize| *it != position && self.layout.roles.get(*it).is_none_or(Option::is_none);
        let is_name = |it: &str| it.chars().any(char::is_alphabetic) && !layout::is_id(it);
        let comes_once = |column: &usize| {
            let text = |row: &'b [String], column: usize| row.get(column).map(String::as_str);
            let pairs =
                self.rows().map(|row| (roll_call.and_then(|it| text(row, it)), text(row, *column)));
            pairs.collect::<BTreeSet<_>>().len() * 10 >= self.rows().count() * 9
        };
        let mut free = (0..self.width()).filter(is_free);
        free.find(|it| layout::nearly_all(self.column(*it), is_name) && comes_once(it))
    }

    /// Tells what a column called "id" identifies. An id that goes with one name only is a
    /// member's, one that comes with several is a roll call's, and a number that never comes back
    /// is the row's.
    pub fn meaning_of_ids(&self, ids: usize, members: Option<usize>) -> Ids {
        let distinct = |column: usize| self.column(column).collect::<BTreeSet<&str>>().len();
        let (count, rows) = (distinct(ids), self.rows().count());
        let is_number = |it: &str| it.parse::<f64>().is_ok();
        match members {
            _ if count == rows => match layout::nearly_all(self.column(ids), is_number) {
                true => Ids::Rows,
                false => Ids::Members,
            },
            Some(members) => {
                let pairs: BTreeSet<(&str, &str)> =
                    self.column(ids).zip(self.column(members)).collect();
                match pairs.len() == count && count == distinct(members) {
                    true => Ids::Members,
                    false => Ids::RollCalls,
                }
            }
            None => Ids::RollCalls,
        }
    }
}
