//! A roll call while it is put together from what a text says of it.

use super::headings::Heading;
use super::lists;
use super::name::Name;
use super::parties;
use super::result::Clause;
use super::source::{Source, shorten};
use super::split::List;
use super::tokens::Text;
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::Totals;
use crate::position::Position;

/// A list that is to be added to a roll call.
pub struct Listed {
    pub heading: Heading,
    pub list: List,
    /// The list is that of one group of members, and so is the count of its heading.
    pub of_section: bool,
    /// The roll call before ended with a list under the same heading, so that both may be one.
    pub again: bool,
}

/// What is known of a roll call so far.
#[derive(Default)]
pub struct RollCall {
    pub start: usize,
    pub end: usize,
    /// The sentence of its result: its first token, the token after it, and the token of the
    /// result.
    pub sentence: Option<(usize, usize, usize)>,
    /// The token at which the search for its title and symbol begins.
    pub after: usize,
    pub stated: Totals,
    pub outcome: Option<&'static str>,
    /// The positions that it has lists for.
    pub listed: Vec<Position>,
    pub members: Vec<(Position, Name)>,
    /// How many names came from brackets in the sentence; an annex repeats them.
    pub bracketed: usize,
    pub notes: Vec<(Name, String)>,
    pub closed: bool,
    pub annex: Option<String>,
    /// Its lists say how many votes each party cast, not who voted how.
    pub parties: bool,
    pub doubts: Vec<Doubt>,
}

impl RollCall {
    /// Returns the names of the members as written.
    pub fn names(&self) -> Vec<String> {
        self.members.iter().map(|(_, name)| name.text.clone()).collect()
    }

    /// Whether the roll call names any member for a position.
    pub fn names_any(&self, position: Position) -> bool {
        self.members.iter().any(|(it, _)| *it == position)
    }

    /// Returns the total that is stated for a position.
    pub fn stated_of(&self, position: Position) -> Option<u32> {
        let mut stated = self.stated;
        *total_of(&mut stated, position)
    }

    /// Takes a stated total; one that differs from what was stated before is a doubt.
    fn state(&mut self, source: Source<'_, '_>, position: Position, count: u32, at: usize) {
        let before = *total_of(&mut self.stated, position).get_or_insert(count);
        if before != count {
            let message = format!(
                "the text states {before} and later {count} members as {:?}; correct the one that is wrong",
                position.id()
            );
            let doubt = source.doubt("stated-twice", message, at);
            self.doubts.push(doubt.quoting(&count.to_string()));
        }
    }

    /// Takes a list: its members, its totals, and what is doubtful about it.
    pub fn list(&mut self, source: Source<'_, '_>, listed: Listed) {
        let Listed { heading, list, of_section, again } = listed;
        let position = heading.position;
        let named = list.names.len();
        let differs = heading.count.filter(|it| of_section && *it as usize != named);
        let above = heading.count.filter(|_| !of_section);
        let count = above.or(list.count).or(list.none.then_some(0));
        let adds = self.adds(source.text, &heading);
        self.end = self.end.max(list.end);
        if !list.is_empty() && !self.listed.contains(&position) {
            self.listed.push(position);
            // The list names again all members whom the brackets of the sentence named.
            if self.bracketed > 0 {
                self.members.retain(|(it, _)| *it != position);
            }
        }
        match (count, self.stated_of(position)) {
            // Members who were absent and members who were present without voting have a total
            // each.
            (Some(more), Some(before)) if adds => {
                *total_of(&mut self.stated, position) = before.checked_add(more);
            }
            (Some(count), _) => self.state(source, position, count, heading.start),
            (None, _) => {}
        }
        if let Some(below) = list.count.filter(|_| above.is_some()) {
            self.state(source, position, below, heading.start);
        }
        self.doubt_lines(source, &heading, &list, again);
        if let Some(count) = differs {
            let message = format!(
                "the text states {count} members of the group as {:?}, but its list has {named}; check both",
                position.id()
            );
            self.doubts.push(source.doubt("tally-differs", message, heading.start));
        }
        self.doubt_groups(source, &list.groups);
        if !self.takes_parties(source, position, &list.names) {
            self.members.extend(list.names.into_iter().map(|it| (position, it)));
        }
    }

    /// Whether a list names further members who did not vote, besides those of an earlier list.
    fn adds(&self, text: &Text<'_>, heading: &Heading) -> bool {
        heading.position == Position::NotVoting
            && self.listed.contains(&heading.position)
            && !heading.is_continued(text)
    }

    /// Adds the doubts about the lines of a list.
    fn doubt_lines(&mut self, source: Source<'_, '_>, heading: &Heading, list: &List, again: bool) {
        let doubts = [
            (
                "list-ends",
                list.cut,
                "the list ends at",
                ", which is no name; put members who follow into a list of their own",
            ),
            (
                "below-tellers",
                list.below_tellers,
                "below the tellers stands",
                ", so that columns may be mixed; put members above the tellers",
            ),
            (
                "heading-again",
                again.then_some(heading.start),
                "another roll call begins with the same heading in",
                "; put both lists under one heading if it is the same roll call",
            ),
        ];
        for (code, at, what, fix) in doubts {
            self.doubts.extend(at.map(|at| source.doubt_of_line(code, what, at, fix)));
        }
        self.doubts.extend(list.unclear.map(|at| commas_unclear(source, at)));
    }

    /// Adds a doubt that says which lines were taken for names of groups.
    fn doubt_groups(&mut self, source: Source<'_, '_>, groups: &[Name]) {
        let Some(first) = groups.first() else { return };
        let names: Vec<&str> = groups.iter().map(|it| it.text.as_str()).collect();
        let message = format!(
            "{:?} stand between the names and are read as groups; look whether one is a member",
            shorten(&names.join(", "))
        );
        self.doubts.push(source.doubt("group-lines", message, first.at).quoting(&first.text));
    }

    /// Whether names that each end with a number are the votes of parties, which are then not taken
    /// as members: they are if the numbers add up to the stated total. Adds a doubt if they are or
    /// may be.
    fn takes_parties(
        &mut self,
        source: Source<'_, '_>,
        position: Position,
        names: &[Name],
    ) -> bool {
        let (Some(sum), Some(first)) = (parties::votes(names), names.first()) else { return false };
        self.parties |= self.stated_of(position) == Some(sum);
        let message = match self.parties {
            true => {
                "the list has the votes of parties, not of members; add the list of who voted how"
            }
            false if names.len() > 1 => {
                "each name ends with a number; if these are the votes of parties, leave the list out"
            }
            false => return false,
        };
        let doubt = source.doubt("votes-of-parties", message.to_owned(), first.at);
        self.doubts.push(doubt.quoting(&first.text));
        self.parties
    }

    /// Takes a count of a sentence with the members in its brackets. `before` says that the
    /// sentence repeats one whose brackets may have been taken already.
    pub fn clause(&mut self, source: Source<'_, '_>, clause: &Clause, at: usize, before: bool) {
        self.state(source, clause.position, clause.count, at);
        if self.listed.contains(&clause.position) || (before && self.bracketed > 0) {
            return;
        }
        let Some((from, to)) = clause.names else { return };
        let list = lists::read(source.text, from, to, Some(clause.count));
        self.doubts.extend(list.unclear.map(|at| commas_unclear(source, at)));
        self.bracketed += list.names.len();
        self.members.extend(list.names.into_iter().map(|it| (clause.position, it)));
    }
}

/// Returns the doubt about a list in which only a count, or nothing, tells what commas mean.
fn commas_unclear(source: Source<'_, '_>, at: usize) -> Doubt {
    let what =
        "whether commas separate members or stand inside their names cannot be told for certain in";
    source.doubt_of_line("commas-unclear", what, at, "; put each member on a line of its own")
}

/// Returns the stated total of a position.
fn total_of(stated: &mut Totals, position: Position) -> &mut Option<u32> {
    match position {
        Position::Yes => &mut stated.yes,
        Position::No => &mut stated.no,
        Position::Abstain => &mut stated.abstain,
        _ => &mut stated.not_voting,
    }
}
