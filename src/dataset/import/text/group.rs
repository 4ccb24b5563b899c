//! What stands in a text, in its order -> roll calls.
//!
//! A result after the lists closes the roll call (verbatim records); a result before them opens
//! one (press releases, reports).

use std::collections::BTreeMap;

use super::evidence::{self, Assembly};
use super::furniture::Furniture;
use super::headings::{self, Heading};
use super::lex::{Kind, Text, head};
use super::lists;
use super::name::Name;
use super::notes::{self, Note};
use super::parties;
use super::prose::{self, Told};
use super::result::{self, Outcome};
use super::sections;
use super::split::List;
use super::tellers;
use super::titles::{self, Titled};
use crate::dataset::import::doubt::Doubt;
use crate::dataset::import::draft::{Cell, Coverage, Draft, DraftNote, Origin, Totals};
use crate::dataset::{DatasetError, Fault, limits};
use crate::date::Date;
use crate::position::Position;

/// Something in the text that says how members voted.
enum Event {
    Listed(Heading, List),
    Stated(Outcome),
    Told(Told),
    Noted(Note),
    /// "A recorded vote was taken."
    Opened(usize),
    /// The name of a group whose lists follow.
    Section(usize),
}

impl Event {
    fn start(&self) -> usize {
        match self {
            Self::Listed(it, _) => it.start,
            Self::Stated(it) => it.start,
            Self::Told(it) => it.start,
            Self::Noted(it) => it.start,
            Self::Opened(it) | Self::Section(it) => *it,
        }
    }
}

/// A roll call while it is put together.
#[derive(Default)]
struct Group {
    start: usize,
    end: usize,
    /// The sentence of its result, with the token of the first count.
    sentence: Option<(usize, usize, usize)>,
    /// Where the search for its title and symbol begins.
    after: usize,
    stated: Totals,
    outcome: Option<&'static str>,
    listed: Vec<Position>,
    members: Vec<(Position, Name)>,
    /// Names from the brackets of the sentence, which its annex repeats.
    bracketed: usize,
    notes: Vec<(Name, String)>,
    closed: bool,
    annex: Option<String>,
    /// Its lists tell how many votes parties cast.
    parties: bool,
    doubts: Vec<Doubt>,
}

pub struct Reader<'a, 't> {
    text: &'a Text<'t>,
    pages: Furniture,
    file: usize,
    groups: Vec<Group>,
    results: bool,
    /// Names of the groups of which the last roll call has lists.
    sections: Vec<String>,
    /// Positions of which the last of these groups has lists.
    section: Option<Vec<Position>>,
}

impl<'a, 't> Reader<'a, 't> {
    pub fn new(text: &'a Text<'t>, pages: Furniture, file: usize) -> Self {
        Self {
            text,
            pages,
            file,
            groups: Vec::new(),
            results: false,
            sections: Vec::new(),
            section: None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    pub fn read(&mut self) -> Result<(), DatasetError> {
        for event in events(self.text)? {
            match event {
                Event::Listed(heading, list) => self.listed(heading, list),
                Event::Stated(outcome) => self.stated(&outcome),
                Event::Told(told) => self.told(told),
                Event::Noted(note) => self.noted(note),
                Event::Opened(at) => self.opened(at),
                Event::Section(at) => self.section(at),
            }
        }
        self.groups.retain(|it| it.stated != Totals::default() || !it.members.is_empty());
        self.join_annexes();
        self.take_titles();
        Ok(())
    }

    /// Takes the titles off the names, so that "Councilmember Lee" and "Lee" are one member.
    fn take_titles(&mut self) {
        let names: Vec<Vec<String>> = self.groups.iter().map(Group::names).collect();
        let french = titles::are_french(&names);
        if !titles::are_used(&names, french) {
            return;
        }
        let apart = titles::told_apart(&names, french);
        // What was written first for each title of a name.
        let mut seen: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
        for (group, names) in self.groups.iter_mut().zip(&names) {
            for ((_, name), written) in group.members.iter_mut().zip(names) {
                let Titled { title, name: bare } = titles::take_off(written, french);
                let stays = apart.contains(bare);
                if !stays || title.is_empty() {
                    name.text = bare.to_owned();
                }
                if !stays {
                    continue;
                }
                let others = seen.entry(bare).or_default();
                if let Some(other) = others.values().next().filter(|_| !others.contains_key(&title))
                {
                    let message = format!(
                        "{other:?} and {:?} differ only by a title and are read as two members; write them \
                         alike if they are one",
                        name.text
                    );
                    let doubt = Doubt::new("titles-differ", message).quoting(&name.text);
                    group.doubts.push(doubt.at(self.file, self.text.place(name.at)));
                }
                others.entry(title).or_insert_with(|| name.text.clone());
            }
        }
    }

    /// The last roll call, or a new one.
    fn group(&mut self, new: bool, start: usize) -> &mut Group {
        if new || self.groups.last().is_none_or(|it| it.closed) {
            let after = self.groups.last().map_or(0, |it| it.end);
            self.groups.push(Group { start, end: start, after, ..Group::default() });
        }
        let last = self.groups.len() - 1;
        // One was pushed above if there was none.
        #[expect(clippy::indexing_slicing)]
        &mut self.groups[last]
    }

    fn opened(&mut self, at: usize) {
        if self.groups.last().is_some_and(|it| !it.listed.is_empty()) {
            self.close(at);
        }
    }

    /// The lists of a group follow; a name that comes again is of the next roll call.
    fn section(&mut self, at: usize) {
        let name = self.text.plain(at, self.text.line_end(at, 30));
        if self.sections.contains(&name) {
            self.close(at);
        }
        self.sections.push(name);
        self.section = Some(Vec::new());
    }

    fn close(&mut self, at: usize) {
        self.sections.clear();
        self.section = None;
        if let Some(group) = self.groups.last_mut() {
            group.closed = true;
            group.end = group.end.max(at);
        }
    }

    /// Takes a list of one group; whether there is one.
    fn listed_of_section(&mut self, heading: &Heading, list: &List) -> bool {
        let Some(positions) = &mut self.section else { return false };
        if list.is_empty() && heading.count == Some(0) {
            return true;
        }
        // Only all members together have totals without names.
        if list.is_empty() || positions.contains(&heading.position) {
            self.close(heading.start);
            return false;
        }
        positions.push(heading.position);
        true
    }

    fn listed(&mut self, mut heading: Heading, list: List) {
        let (text, file) = (self.text, self.file);
        let named = !list.is_empty();
        let of_section = self.listed_of_section(&heading, &list);
        let differs = heading.count.filter(|it| of_section && *it as usize != list.names.len());
        if of_section {
            heading.count = None;
        }
        let repeats = self.groups.last().is_some_and(|it| {
            let clash = heading.count.is_some()
                && !named
                && it.stated_of(heading.position).is_some_and(|it| Some(it) != heading.count);
            let again = named && it.listed.contains(&heading.position) && !self.goes_on(&heading);
            !of_section && (clash || again)
        });
        // "Aye: Lee" above "Aye: Cho": one roll call or two.
        let follows = self.groups.last().is_some_and(|it| {
            repeats && it.listed.last() == Some(&heading.position) && it.end >= heading.start
        });
        let group = self.group(repeats, heading.start);
        group.end = group.end.max(list.end);
        let adds = group.listed.contains(&heading.position)
            && heading.position == Position::NotVoting
            && !is_continued(text, &heading);
        if named && !group.listed.contains(&heading.position) {
            group.listed.push(heading.position);
            // The annex names all whom the sentence named.
            if group.bracketed > 0 {
                group.members.retain(|(it, _)| *it != heading.position);
            }
        }
        let below = list.count.filter(|_| heading.count.is_some());
        let mut count = heading.count.or(list.count).or(list.none.then_some(0));
        let told = count.is_some_and(|it| it as usize == list.names.len());
        if adds && let (Some(before), Some(more)) = (group.stated.not_voting, count) {
            // Of those who were absent and of those who were present.
            group.stated.not_voting = before.checked_add(more);
            count = None;
        }
        group.state(heading.position, count, || text.place(heading.start), file);
        group.state(heading.position, below, || text.place(heading.start), file);
        let mut doubt = |code, at: Option<usize>, what: &str, fix: &str| {
            let Some(at) = at else { return };
            let line = text.plain(at, text.line_end(at, 20));
            let message = format!("{what} {:?}{fix}", shorten(&line));
            let doubt = Doubt::new(code, message).at(file, text.place(at));
            group.doubts.push(doubt.quoting(shorten(&line)));
        };
        doubt(
            "list-ends",
            list.cut,
            "the list ends at",
            ", which is no name; put members who follow into a list of their own",
        );
        doubt(
            "below-tellers",
            list.below_tellers,
            "below the tellers stands",
            ", so that columns may be mixed; put members above the tellers",
        );
        doubt(
            "heading-again",
            follows.then_some(heading.start),
            "another roll call begins with the same heading in",
            "; put both lists under one heading if it is the same roll call",
        );
        doubt(
            "commas-unclear",
            list.unclear.filter(|_| !told),
            "whether commas separate members or stand inside their names cannot be told in",
            "; put each member on a line of its own",
        );
        if let Some(count) = differs {
            let message = format!(
                "the text states {count} members of the group as {:?}, but its list has {}; check both",
                heading.position.id(),
                list.names.len()
            );
            group
                .doubts
                .push(Doubt::new("tally-differs", message).at(file, text.place(heading.start)));
        }
        if let Some(first) = list.groups.first() {
            let groups: Vec<&str> = list.groups.iter().map(|it| it.text.as_str()).collect();
            let message = format!(
                "{:?} stand between the names and are read as groups; look whether one is a member",
                shorten(&groups.join(", "))
            );
            group.doubts.push(
                Doubt::new("group-lines", message)
                    .at(file, text.place(first.at))
                    .quoting(&first.text),
            );
        }
        if let Some(message) = group.votes_of_parties(heading.position, &list.names) {
            let Some(first) = list.names.first() else { return };
            group.doubts.push(
                Doubt::new("votes-of-parties", message)
                    .at(file, text.place(first.at))
                    .quoting(&first.text),
            );
            if group.parties {
                return;
            }
        }
        group.members.extend(list.names.into_iter().map(|it| (heading.position, it)));
    }

    /// Whether a second list of a position belongs to the same roll call: those who did not vote may be
    /// told apart, as absent and as present.
    fn goes_on(&self, heading: &Heading) -> bool {
        heading.position == Position::NotVoting || is_continued(self.text, heading)
    }

    fn stated(&mut self, outcome: &Outcome) {
        self.results = true;
        let (text, file) = (self.text, self.file);
        let (first, last) = outcome.sentence;
        let annex = evidence::annex(text, outcome.end, last + 6);
        let closes = self.groups.last().is_some_and(|it| {
            !it.closed && !it.listed.is_empty() && it.sentence.is_none() && !outcome.opens
        });
        let repeats =
            self.groups.last().is_some_and(|it| it.is_repeated_by(text, outcome, annex.as_deref()));
        let new = !(closes || repeats)
            && self.groups.last().is_some_and(|it| it.sentence.is_some() || !it.listed.is_empty());
        let repeated = repeats && !closes;
        if closes || new {
            self.sections.clear();
            self.section = None;
        }
        let group = self.group(new, first);
        group.end = group.end.max(outcome.end);
        if !repeated {
            group.sentence = Some((first, last, outcome.start));
        }
        group.outcome = group.outcome.or(outcome.outcome);
        group.annex = annex.or(group.annex.take());
        group.closed |= closes;
        for clause in &outcome.clauses {
            group.state(clause.position, Some(clause.count), || text.place(outcome.start), file);
            let Some((from, to)) = clause.names else { continue };
            if group.listed.contains(&clause.position) || (repeated && group.bracketed > 0) {
                continue;
            }
            let names = lists::read(text, from, to).names;
            group.bracketed += names.len();
            group.members.extend(names.into_iter().map(|it| (clause.position, it)));
        }
    }

    fn told(&mut self, told: Told) {
        // A sentence about whom the list or the brackets have named already says nothing new.
        let known = self.groups.last().is_some_and(|it| {
            it.closed
                || it.listed.contains(&told.position)
                || (it.bracketed > 0
                    && it.members.iter().any(|(position, _)| *position == told.position))
        });
        if known {
            return;
        }
        let group = self.group(false, told.start);
        group.end = group.end.max(told.end);
        for name in told.names {
            if !group.members.iter().any(|(_, it)| it.text == name.text) {
                group.members.push((told.position, name));
            }
        }
    }

    fn noted(&mut self, note: Note) {
        if let Some(group) = self.groups.last_mut() {
            group.end = group.end.max(note.end);
            group.notes.extend(note.names.into_iter().map(|it| (it, note.text.clone())));
        }
    }

    /// A vote told in the text and listed further down is one: the same result, and either the
    /// same annex or no other vote with that result.
    fn join_annexes(&mut self) {
        // Told and listed ones, by what they state.
        type Same = (Vec<usize>, Vec<usize>);
        let mut results: BTreeMap<[Option<u32>; 3], Same> = BTreeMap::new();
        for (index, group) in self.groups.iter_mut().enumerate() {
            let (told, listed) = results.entry(group.totals()).or_default();
            if group.listed.is_empty() {
                told.push(index);
            } else {
                group.annex = evidence::annex(
                    self.text,
                    group.after.max(group.start.saturating_sub(80)),
                    group.start,
                )
                .or(group.annex.take());
                listed.push(index);
            }
        }
        let mut again = vec![false; self.groups.len()];
        for (told, listed) in results.values().filter(|(_, listed)| !listed.is_empty()) {
            let annex = |it: &usize| self.groups.get(*it).and_then(|it| it.annex.as_deref());
            for it in told.iter().take(limits::SMALL_LIST) {
                let same = annex(it).is_some()
                    && listed.iter().take(100).any(|other| annex(other) == annex(it));
                let only = listed.len() == 1
                    && told.len() == 1
                    && listed.iter().all(|other| annex(other).is_none() || annex(it).is_none());
                let full =
                    self.groups.get(*it).is_some_and(|it| it.totals().iter().all(Option::is_some));
                if let Some(again) = again.get_mut(*it) {
                    *again = full && (same || only);
                }
            }
        }
        let mut again = again.into_iter();
        self.groups.retain(|_| !again.next().unwrap_or(false));
    }

    /// The kind of text.
    pub fn format(&self) -> &'static str {
        let text = self.text;
        let council = self.pages.meetings.iter().any(|it| it.starts_with("S/"));
        let taken = (0..text.len()).any(|it| is_vote_taken(text, it));
        let first = |it: &str| head(text.raw, 20_000).contains(it);
        let listed = self.groups.iter().any(|it| !it.listed.is_empty());
        if council || (taken && first("Security Council")) {
            "security-council-record"
        } else if !self.pages.meetings.is_empty() || taken {
            "verbatim-record"
        } else if ["press.un.org", "un.org/press", "Press Release", "pressrels", "as follows"]
            .iter()
            .any(|it| first(it))
        {
            if first("The voting was as follows") { "committee-report" } else { "press-release" }
        } else if listed && !self.results {
            "list"
        } else {
            "text"
        }
    }

    /// Puts the roll calls into a draft.
    pub fn write(self, draft: &mut Draft) -> Result<(), DatasetError> {
        if draft.roll_calls.len() + self.groups.len() > limits::ROLL_CALLS {
            let message =
                format!("there are more than {} roll calls; split the text", limits::ROLL_CALLS);
            return Err(DatasetError::new(Fault::Form { code: "too-many-roll-calls", message }));
        }
        let first = self.groups.first().map_or(0, |it| it.start);
        let head = evidence::head_dates(self.text, first);
        let named = evidence::named(self.text, 0, self.text.len());
        let coverage = super::coverage(self.text);
        let alone = self.groups.len() == 1;
        let other_weekday = matches!(head.as_slice(), [only] if {
            super::dates::is_on_other_weekday(self.text, 4_000, *only)
        });
        for (index, group) in self.groups.iter().enumerate() {
            let context = Context {
                reader: &self,
                head: &head,
                named: &named,
                coverage,
                other_weekday,
                alone,
                index,
            };
            group.write(&context, draft);
        }
        Ok(())
    }
}

/// What all roll calls of a text share.
struct Context<'a, 'r, 't> {
    reader: &'r Reader<'a, 't>,
    head: &'r [Date],
    named: &'r [Assembly],
    coverage: Coverage,
    /// Sentences name another day of the week than that of the date in the head.
    other_weekday: bool,
    alone: bool,
    index: usize,
}

impl Group {
    /// The members, as written.
    fn names(&self) -> Vec<String> {
        self.members.iter().map(|(_, name)| name.text.clone()).collect()
    }

    fn stated_of(&self, position: Position) -> Option<u32> {
        match position {
            Position::Yes => self.stated.yes,
            Position::No => self.stated.no,
            Position::Abstain => self.stated.abstain,
            _ => self.stated.not_voting,
        }
    }

    /// What is wrong with a list of names that each end with a number: they are no members if the numbers add up to
    /// what is stated, and may be none otherwise.
    fn votes_of_parties(&mut self, position: Position, names: &[Name]) -> Option<String> {
        let sum = parties::votes(names)?;
        self.parties |= self.stated_of(position) == Some(sum);
        let message = match self.parties {
            true => {
                "the list has the votes of parties, not of members; add the list of who voted how"
            }
            false if names.len() > 1 => {
                "each name ends with a number; if these are the votes of parties, leave the list out"
            }
            false => return None,
        };
        Some(message.to_owned())
    }

    /// Takes a stated total; one that differs from what was stated before is a doubt.
    fn state(
        &mut self,
        position: Position,
        count: Option<u32>,
        place: impl Fn() -> crate::dataset::Place,
        file: usize,
    ) {
        let Some(count) = count else { return };
        let slot = match position {
            Position::Yes => &mut self.stated.yes,
            Position::No => &mut self.stated.no,
            Position::Abstain => &mut self.stated.abstain,
            _ => &mut self.stated.not_voting,
        };
        let before = *slot.get_or_insert(count);
        if before != count {
            let message = format!(
                "the text states {before} and later {count} members as {:?}; correct the one that is wrong",
                position.id()
            );
            self.doubts.push(
                Doubt::new("stated-twice", message).at(file, place()).quoting(&count.to_string()),
            );
        }
    }

    fn totals(&self) -> [Option<u32>; 3] {
        [self.stated.yes, self.stated.no, self.stated.abstain]
    }

    fn agrees(&self, other: &Totals) -> bool {
        let same = |a: Option<u32>, b: Option<u32>| a.is_none() || b.is_none() || a == b;
        same(self.stated.yes, other.yes)
            && same(self.stated.no, other.no)
            && same(self.stated.abstain, other.abstain)
            && self.stated.yes.is_some()
            && other.yes.is_some()
    }

    /// Whether a result is the one of this roll call, told again: after a headline, without
    /// saying that anything was adopted, or with the same symbol.
    ///
    /// The same numbers alone are not enough: two texts are often adopted by the same votes.
    fn is_repeated_by(&self, text: &Text<'_>, outcome: &Outcome, annex: Option<&str>) -> bool {
        let other = Totals {
            yes: outcome.count(Position::Yes),
            no: outcome.count(Position::No),
            abstain: outcome.count(Position::Abstain),
            ..Totals::default()
        };
        let Some((first, last, start)) =
            self.sentence.filter(|_| self.agrees(&other) && !outcome.opens)
        else {
            return false;
        };
        let annexes = annex.is_none() || self.annex.is_none() || annex == self.annex.as_deref();
        let brackets = self.bracketed == 0 || outcome.clauses.iter().all(|it| it.names.is_none());
        let symbol = |from, to| evidence::symbol(text, from, to, None, true);
        let (own, its) = (symbol(first, last), symbol(outcome.sentence.0, outcome.sentence.1));
        let headline = (start..last.min(start + 300)).any(|it| {
            matches!(text.word(it), "Votes" | "Favour" | "Favor" | "Abstentions" | "Against")
        });
        let again = outcome.outcome.is_none() || headline || (own.is_some() && own == its);
        let apart = own.is_some() && its.is_some() && own != its;
        self.agrees(&other)
            && annexes
            && brackets
            && again
            && !apart
            && !outcome.opens
            && !self.closed
    }

    fn write(&self, context: &Context<'_, '_, '_>, draft: &mut Draft) {
        let reader = context.reader;
        let (text, file) = (reader.text, reader.file);
        let assembly = self.assembly(context);
        let id = self.id(context, assembly);
        let own = self.sentence.map_or_else(Vec::new, |(first, last, _)| {
            super::dates::said_in_range(text, first, last)
        });
        let date = match evidence::date(&reader.pages, context.head, &own) {
            // "24 February" over an article in which the vote was "on Thursday", the 23rd.
            Ok(Some(day))
                if reader.pages.dates.is_empty() && own.is_empty() && context.other_weekday =>
            {
                Err(vec![day])
            }
            other => other,
        };
        let mut cells = Vec::with_capacity(self.members.len());
        for (position, name) in &self.members {
            let place = text.place(name.at);
            let member = draft.member(None, &name.text, place, file);
            let (line, column) = (place.line as u32, place.column as u32);
            cells.push(Cell { member, position: *position, line, column });
        }
        let mut notes = Vec::new();
        for (name, words) in &self.notes {
            let place = text.place(name.at);
            let member = draft.member(None, &name.text, place, file);
            let words = crate::dataset::clean(words).into_owned();
            notes.push(DraftNote { member, text: words, place: Some(place) });
        }
        let clean = |it: String| crate::dataset::clean(&it).into_owned();
        let of = |doubt: Doubt| match &id {
            Some(id) => doubt.of_roll_call(id),
            None => doubt,
        };
        let mut doubts: Vec<_> = self.doubts.iter().cloned().map(of).collect();
        if let Err(candidates) = &date {
            doubts.push(of(ambiguous(candidates).at(file, text.place(self.start))));
        }
        let roll_call = draft.roll_call(Origin::Text, &format!("{file}\t{}", context.index));
        roll_call.file = file;
        roll_call.place = Some(text.place(self.start));
        roll_call.id = id.map(clean);
        roll_call.date = date.unwrap_or(None);
        roll_call.title = self.title(context).map(clean);
        roll_call.url = self.url(context);
        roll_call.outcome = self.outcome.map(str::to_owned);
        roll_call.kind =
            self.sentence.and_then(|(first, _, start)| evidence::subject(text, first, start));
        roll_call.stated = self.stated;
        roll_call.body = assembly.map(Assembly::body).unwrap_or_default();
        roll_call.coverage = context.coverage;
        roll_call.cells = cells;
        roll_call.notes = notes;
        draft.doubts.extend(doubts);
    }

    fn assembly(&self, context: &Context<'_, '_, '_>) -> Option<Assembly> {
        let reader = context.reader;
        if let Some(meeting) = reader.pages.meetings.first() {
            return evidence::of_symbol(meeting);
        }
        if let [only] = context.named {
            return Some(*only);
        }
        let own = self.sentence.map(|(first, last, _)| evidence::named(reader.text, first, last));
        if let Some([only]) = own.as_deref() {
            return Some(*only);
        }
        // More members than the councils have seats.
        let voted = self.stated.yes.unwrap_or(0)
            + self.stated.no.unwrap_or(0)
            + self.stated.abstain.unwrap_or(0);
        let most = (voted as usize).max(self.members.len());
        (most > 47 && context.named.contains(&Assembly::General)).then_some(Assembly::General)
    }

    fn id(&self, context: &Context<'_, '_, '_>, assembly: Option<Assembly>) -> Option<String> {
        let text = context.reader.text;
        let own = self.sentence.and_then(|(first, last, _)| {
            let next = (last + 30).min(next_event(context));
            evidence::symbol(text, first, last, assembly, true)
                .or_else(|| evidence::symbol(text, last, next, assembly, true))
        });
        let before = || {
            // Where the first roll call has its symbol below, those between two are of the one above.
            let first = context.reader.groups.first().map_or(self.start, |it| it.start);
            if context.index > 0 && self.sentence.is_none() {
                evidence::symbol(text, 0, first, assembly, true)?;
            }
            let from = self.after.max(self.start.saturating_sub(200));
            evidence::symbol(text, from, self.start, assembly, true)
        };
        let anywhere = || {
            let head = evidence::symbol(text, 0, self.start.min(4_000), assembly, false);
            context.alone.then_some(head).flatten()
        };
        own.or_else(before).or_else(anywhere).or_else(|| self.of_source(context, assembly))
    }

    /// "HRC 51/1" in the line with the source of a text with one roll call.
    fn of_source(
        &self,
        context: &Context<'_, '_, '_>,
        assembly: Option<Assembly>,
    ) -> Option<String> {
        let text = context.reader.text;
        if !context.alone || assembly != Some(Assembly::HumanRights) {
            return None;
        }
        (0..text.line_end(0, 60)).find_map(|at| {
            let (session, number) = text.word(at + 1).split_once('/')?;
            let digits =
                |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
            let council = matches!(text.word(at), "HRC" | "UNHRC");
            (council && digits(session) && digits(number))
                .then(|| format!("A/HRC/RES/{session}/{number}"))
        })
    }

    fn title(&self, context: &Context<'_, '_, '_>) -> Option<String> {
        let text = context.reader.text;
        let own = self
            .sentence
            .and_then(|(first, last, _)| evidence::title(text, first.max(self.after), last));
        own.or_else(|| evidence::title(text, self.after, self.start))
    }

    fn url(&self, context: &Context<'_, '_, '_>) -> Option<String> {
        let text = context.reader.text;
        let to = self.sentence.map_or(self.start, |(_, _, count)| count.max(self.start));
        let near = evidence::address(text, self.after.max(self.start.saturating_sub(40)), to);
        let from = text.word(0).eq_ignore_ascii_case("source") || text.begins_line(0);
        near.or_else(|| evidence::address(text, 0, text.line_end(0, 60)).filter(|_| from))
    }
}

fn next_event(context: &Context<'_, '_, '_>) -> usize {
    context.reader.groups.get(context.index + 1).map_or(usize::MAX, |it| it.start)
}

fn ambiguous(candidates: &[Date]) -> Doubt {
    let message = match candidates {
        [only] => format!(
            "the text is dated {only}, but names another day of the week for what happened; \
             give the day of the vote"
        ),
        _ => {
            let named: Vec<_> = candidates.iter().take(6).map(ToString::to_string).collect();
            format!(
                "the text names several days ({}), and none is said to be that of the vote; \
                 choose one",
                named.join(", ")
            )
        }
    };
    Doubt::new("ambiguous-date", message)
}

fn shorten(text: &str) -> &str {
    head(text, 80)
}

fn is_continued(text: &Text<'_>, heading: &Heading) -> bool {
    (heading.start..heading.end).any(|it| matches!(text.lower(it).as_str(), "continued" | "cont'd"))
}

fn is_vote_taken(text: &Text<'_>, at: usize) -> bool {
    text.word(at) == "vote"
        && text.word(at + 1) == "was"
        && text.word(at + 2) == "taken"
        && at > 0
        && matches!(text.word(at - 1), "recorded" | "A" | "roll-call")
}

/// Everything in the text that says how members voted, in its order.
fn events(text: &Text<'_>) -> Result<Vec<Event>, DatasetError> {
    let headings = headings::find(text);
    let in_heading = {
        let mut taken = Taken::default();
        headings.iter().for_each(|it| taken.push(it.start, it.end));
        taken
    };
    let results = result::find(text, |at| in_heading.has(at));
    let notes = notes::find(text);
    let sections = sections::find(text, &headings);
    // Nothing that begins elsewhere may be read as part of a list.
    let mut bounds: Vec<usize> = results
        .iter()
        .map(|it| it.start)
        .chain(notes.iter().map(|it| it.start))
        .chain(headings.iter().map(|it| it.start))
        .chain(sections.iter().copied())
        .chain((0..text.len()).filter(|it| tellers::end(text, *it).is_some()))
        .collect();
    bounds.sort_unstable();
    let mut events = Vec::new();
    let mut taken = Taken::default();
    for (heading, list) in lists::find(text, &headings, &bounds)? {
        taken.push(heading.start, list.end.max(heading.end));
        events.push(Event::Listed(heading, list));
    }
    for outcome in &results {
        taken.push(outcome.start, outcome.end);
    }
    for note in &notes {
        taken.push(note.start, note.end);
    }
    taken.sort();
    let told = prose::find(text, |at| taken.has(at));
    events.extend(results.into_iter().map(Event::Stated));
    events.extend(notes.into_iter().map(Event::Noted));
    events.extend(sections.into_iter().map(Event::Section));
    events.extend(told.into_iter().filter(|it| !taken.has(it.start)).map(Event::Told));
    events.extend(
        (0..text.len())
            .filter(|it| text.is(*it, Kind::Word) && is_vote_taken(text, *it))
            .map(Event::Opened),
    );
    events.sort_by_key(Event::start);
    Ok(events)
}

/// Ranges of tokens that were read.
#[derive(Default)]
struct Taken(Vec<(usize, usize)>);

impl Taken {
    fn push(&mut self, from: usize, to: usize) {
        self.0.push((from, to));
    }

    fn sort(&mut self) {
        self.0.sort_unstable();
    }

    fn has(&self, at: usize) -> bool {
        let after = self.0.partition_point(|(from, _)| *from <= at);
        after.checked_sub(1).and_then(|it| self.0.get(it)).is_some_and(|(_, to)| at < *to)
    }
}
