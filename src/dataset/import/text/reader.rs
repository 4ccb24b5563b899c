//! Events of a text, in its order -> roll calls.
//!
//! A result after the lists closes the roll call (verbatim records); a result before them opens one
//! (press releases, reports).

use std::collections::BTreeMap;

use super::events::{self, Event};
use super::evidence;
use super::furniture::Furniture;
use super::headings::Heading;
use super::notes::Note;
use super::prose::Told;
use super::repeats;
use super::result::Outcome;
use super::roll_call::{Listed, RollCall};
use super::source::Source;
use super::split::List;
use super::titles::{self, Titled};
use super::tokens::Text;
use super::words::head;
use crate::dataset::DatasetError;
use crate::dataset::import::draft::Totals;
use crate::position::Position;

pub struct Reader<'a, 't> {
    pub source: Source<'a, 't>,
    pub pages: Furniture,
    pub roll_calls: Vec<RollCall>,
    results: bool,
    /// Names of the groups whose lists the current roll call already has; one that comes again
    /// opens the next roll call.
    sections: Vec<String>,
    /// Positions that the current group already has a list for; `None` outside of groups.
    section: Option<Vec<Position>>,
}

impl<'a, 't> Reader<'a, 't> {
    pub fn new(text: &'a Text<'t>, pages: Furniture, file: usize) -> Self {
        Self {
            source: Source { text, file },
            pages,
            roll_calls: Vec::new(),
            results: false,
            sections: Vec::new(),
            section: None,
        }
    }

    /// Reads the whole text into `roll_calls`; fails where the text does not say which names belong
    /// to which position.
    pub fn read(&mut self) -> Result<(), DatasetError> {
        for event in events::find(self.source.text)? {
            match event {
                Event::Listed(heading, list) => self.listed(heading, list),
                Event::Stated(outcome) => self.stated(&outcome),
                Event::Told(told) => self.told(told),
                Event::Noted(note) => self.noted(note),
                Event::Opened(at) => self.opened(at),
                Event::Section(at) => self.section(at),
            }
        }
        self.roll_calls.retain(|it| it.stated != Totals::default() || !it.members.is_empty());
        repeats::join_annexes(self.source.text, &mut self.roll_calls);
        self.take_titles();
        Ok(())
    }

    /// Returns the last roll call, or a new one that begins at the token `start` if `new` is set or
    /// the last one is closed.
    fn roll_call(&mut self, new: bool, start: usize) -> &mut RollCall {
        if new || self.roll_calls.last().is_none_or(|it| it.closed) {
            let after = self.roll_calls.last().map_or(0, |it| it.end);
            self.roll_calls.push(RollCall { start, end: start, after, ..RollCall::default() });
        }
        let last = self.roll_calls.len() - 1;
        // One was pushed above if there was none.
        #[expect(clippy::indexing_slicing)]
        &mut self.roll_calls[last]
    }

    /// Takes the words "A recorded vote was taken": after lists, the next roll call begins.
    fn opened(&mut self, at: usize) {
        if self.roll_calls.last().is_some_and(|it| !it.listed.is_empty()) {
            self.close(at);
        }
    }

    /// Takes the name of a group whose lists follow; a name that comes again begins the next roll
    /// call.
    fn section(&mut self, at: usize) {
        let text = self.source.text;
        let name = text.plain(at, text.line_end(at, 30));
        if self.sections.contains(&name) {
            self.close(at);
        }
        self.sections.push(name);
        self.section = Some(Vec::new());
    }

    /// Closes the last roll call at a token: what follows belongs to another one.
    fn close(&mut self, at: usize) {
        self.end_sections();
        if let Some(it) = self.roll_calls.last_mut() {
            it.closed = true;
            it.end = it.end.max(at);
        }
    }

    fn end_sections(&mut self) {
        self.sections.clear();
        self.section = None;
    }

    /// Notes that a list belongs to the current group; returns whether it does.
    fn listed_of_section(&mut self, heading: &Heading, list: &List) -> bool {
        let Some(positions) = &mut self.section else { return false };
        if list.is_empty() && heading.count == Some(0) {
            return true;
        }
        // A total without names is that of all members, so the groups have ended.
        if list.is_empty() || positions.contains(&heading.position) {
            self.close(heading.start);
            return false;
        }
        positions.push(heading.position);
        true
    }

    /// Takes the list below a heading.
    fn listed(&mut self, heading: Heading, list: List) {
        let of_section = self.listed_of_section(&heading, &list);
        let last = self.roll_calls.last();
        let new = !of_section && last.is_some_and(|it| self.repeats(it, &heading, &list));
        // "Aye: Lee" right above "Aye: Cho" may be one roll call or two.
        let again = new
            && last.is_some_and(|it| {
                it.listed.last() == Some(&heading.position) && it.end >= heading.start
            });
        let source = self.source;
        let listed = Listed { heading, list, of_section, again };
        self.roll_call(new, listed.heading.start).list(source, listed);
    }

    /// Whether a list belongs to the next roll call: the last one already has a list of that
    /// position, or states another total for it.
    fn repeats(&self, last: &RollCall, heading: &Heading, list: &List) -> bool {
        let position = heading.position;
        if list.is_empty() {
            let stated = last.stated_of(position);
            return stated.is_some() && heading.count.is_some() && stated != heading.count;
        }
        // Members who did not vote may be listed twice: as absent, and as present but not voting.
        let goes_on = position == Position::NotVoting || heading.is_continued(self.source.text);
        last.listed.contains(&position) && !goes_on
    }

    /// Takes a sentence with a result: it closes the roll call whose lists stand above, repeats the
    /// result of the last roll call, or opens another.
    fn stated(&mut self, outcome: &Outcome) {
        self.results = true;
        let source = self.source;
        let (first, last) = outcome.sentence;
        let annex = evidence::annex(source.text, outcome.end, last + 6);
        let before = self.roll_calls.last();
        let listed = before.is_some_and(|it| !it.listed.is_empty());
        let told = before.is_some_and(|it| it.sentence.is_some());
        let closes = listed && !told && !outcome.opens && before.is_some_and(|it| !it.closed);
        let repeats = !closes
            && before.is_some_and(|it| it.is_repeated_by(source.text, outcome, annex.as_deref()));
        let new = !closes && !repeats && (listed || told);
        if closes || new {
            self.end_sections();
        }
        let roll_call = self.roll_call(new, first);
        roll_call.end = roll_call.end.max(outcome.end);
        if !repeats {
            roll_call.sentence = Some((first, last, outcome.start));
        }
        roll_call.outcome = roll_call.outcome.or(outcome.outcome);
        roll_call.annex = annex.or(roll_call.annex.take());
        roll_call.closed |= closes;
        for clause in &outcome.clauses {
            roll_call.clause(source, clause, outcome.start, repeats);
        }
    }

    /// Takes the members whose position a sentence tells.
    fn told(&mut self, told: Told) {
        // The sentence says nothing new where the roll call is closed, or where a list or the
        // brackets of the result already name the members who took this position.
        let known = self.roll_calls.last().is_some_and(|it| {
            it.closed
                || it.listed.contains(&told.position)
                || (it.bracketed > 0 && it.names_any(told.position))
        });
        if known {
            return;
        }
        let roll_call = self.roll_call(false, told.start);
        roll_call.end = roll_call.end.max(told.end);
        for name in told.names {
            if !roll_call.members.iter().any(|(_, it)| it.text == name.text) {
                roll_call.members.push((told.position, name));
            }
        }
    }

    /// Takes a note of the record about members, such as how they had intended to vote.
    fn noted(&mut self, note: Note) {
        if let Some(it) = self.roll_calls.last_mut() {
            it.end = it.end.max(note.end);
            it.notes.extend(note.names.into_iter().map(|it| (it, note.text.clone())));
        }
    }

    /// Takes the titles off the names, so that "Councilmember Lee" and "Lee" are one member.
    fn take_titles(&mut self) {
        let names: Vec<Vec<String>> = self.roll_calls.iter().map(RollCall::names).collect();
        let french = titles::are_french(&names);
        if !titles::are_used(&names, french) {
            return;
        }
        let apart = titles::told_apart(&names, french);
        // By name without title: for each title, the spelling that came first.
        let mut seen: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
        for (roll_call, names) in self.roll_calls.iter_mut().zip(&names) {
            for ((_, name), written) in roll_call.members.iter_mut().zip(names) {
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
                    let doubt = self.source.doubt("titles-differ", message, name.at);
                    roll_call.doubts.push(doubt.quoting(&name.text));
                }
                others.entry(title).or_insert_with(|| name.text.clone());
            }
        }
    }

    /// Returns the name of the text's format, such as `verbatim-record`.
    pub fn format(&self) -> &'static str {
        let text = self.source.text;
        let council = self.pages.meetings.iter().any(|it| it.starts_with("S/"));
        let taken = (0..text.len()).any(|it| events::is_vote_taken(text, it));
        let first = |it: &str| head(text.raw, 20_000).contains(it);
        let listed = self.roll_calls.iter().any(|it| !it.listed.is_empty());
        if council || (taken && first("Security Council")) {
            "security-council-record"
        } else if !self.pages.meetings.is_empty() || taken {
            "verbatim-record"
        } else if PRESS.into_iter().any(first) {
            if first("The voting was as follows") { "committee-report" } else { "press-release" }
        } else if listed && !self.results {
            "list"
        } else {
            "text"
        }
    }
}

/// Words near the beginning of a press release or a report; any one of them is enough.
const PRESS: [&str; 5] =
    ["press.un.org", "un.org/press", "Press Release", "pressrels", "as follows"];
