//! Roll calls -> a draft, with what the text says of each besides positions.

use super::dates;
use super::evidence::{self, Assembly};
use super::name::Name;
use super::reader::Reader;
use super::roll_call::RollCall;
use super::source::Source;
use super::tokens::Text;
use crate::dataset::import::draft::{Cell, Coverage, Draft, DraftNote, Origin};
use crate::dataset::{DatasetError, Fault, clean, limits};
use crate::date::Date;
use crate::position::Position;

impl Reader<'_, '_> {
    /// Puts the roll calls into a draft; fails where they would be too many.
    pub fn write(self, draft: &mut Draft) -> Result<(), DatasetError> {
        if draft.roll_calls.len() + self.roll_calls.len() > limits::ROLL_CALLS {
            let message =
                format!("there are more than {} roll calls; split the text", limits::ROLL_CALLS);
            return Err(DatasetError::new(Fault::Form { code: "too-many-roll-calls", message }));
        }
        let text = self.source.text;
        let first = self.roll_calls.first().map_or(0, |it| it.start);
        let head = evidence::head_dates(text, first);
        let named = evidence::named(text, 0, text.len());
        let other_weekday = matches!(head.as_slice(), [only] if {
            dates::is_on_other_weekday(text, 4_000, *only)
        });
        let all = All {
            reader: &self,
            head: &head,
            named: &named,
            coverage: coverage(text),
            other_weekday,
            first,
            alone: self.roll_calls.len() == 1,
        };
        let mut nexts = self.roll_calls.iter().skip(1).map(|it| it.start);
        for (index, roll_call) in self.roll_calls.iter().enumerate() {
            let next = nexts.next().unwrap_or(usize::MAX);
            roll_call.write(&all, index, next, draft);
        }
        Ok(())
    }
}

/// What all roll calls of a text share.
struct All<'a, 'r, 't> {
    reader: &'r Reader<'a, 't>,
    /// Days in the head of the text.
    head: &'r [Date],
    /// The assemblies that the text names.
    named: &'r [Assembly],
    coverage: Coverage,
    /// Sentences name a day of the week, but not that of the only date in the head.
    other_weekday: bool,
    /// The token at which the first roll call begins.
    first: usize,
    /// The text has only one roll call.
    alone: bool,
}

impl RollCall {
    /// Puts this roll call into a draft; `index` is its number in the text, and the next one begins
    /// at the token `next`.
    fn write(&self, all: &All<'_, '_, '_>, index: usize, next: usize, draft: &mut Draft) {
        let source = all.reader.source;
        let (text, file) = (source.text, source.file);
        let assembly = self.assembly(all);
        let id = self.id(all, assembly, index, next).map(cleaned);
        let date = self.date(all);
        let cells = self.cells(source, draft);
        let notes = self.notes(source, draft);
        let open =
            date.as_ref().err().map(|it| source.doubt("ambiguous-date", ambiguous(it), self.start));
        for doubt in self.doubts.iter().cloned().chain(open) {
            draft.doubts.push(match &id {
                Some(id) => doubt.of_roll_call(id),
                None => doubt,
            });
        }
        let roll_call = draft.roll_call(Origin::Text, &format!("{file}\t{index}"));
        roll_call.file = file;
        roll_call.place = Some(text.place(self.start));
        roll_call.id = id;
        roll_call.date = date.unwrap_or(None);
        roll_call.title = self.title(text).map(cleaned);
        roll_call.url = self.url(text);
        roll_call.outcome = self.outcome.map(str::to_owned);
        roll_call.kind =
            self.sentence.and_then(|(first, _, start)| evidence::subject(text, first, start));
        roll_call.stated = self.stated;
        roll_call.body = assembly.map(Assembly::body).unwrap_or_default();
        roll_call.coverage = all.coverage;
        roll_call.cells = cells;
        roll_call.notes = notes;
    }

    fn cells(&self, source: Source<'_, '_>, draft: &mut Draft) -> Vec<Cell> {
        let cell = |(position, name): &(Position, Name)| {
            let place = source.text.place(name.at);
            let member = draft.member(None, &name.text, place, source.file);
            let (line, column) = (place.line as u32, place.column as u32);
            Cell { member, position: *position, line, column }
        };
        self.members.iter().map(cell).collect()
    }

    fn notes(&self, source: Source<'_, '_>, draft: &mut Draft) -> Vec<DraftNote> {
        let note = |(name, words): &(Name, String)| {
            let place = source.text.place(name.at);
            let member = draft.member(None, &name.text, place, source.file);
            DraftNote { member, text: clean(words).into_owned(), place: Some(place) }
        };
        self.notes.iter().map(note).collect()
    }

    /// Returns the day, `None` if the text gives none, or the possible days as an error.
    fn date(&self, all: &All<'_, '_, '_>) -> Result<Option<Date>, Vec<Date>> {
        let own = self.sentence.map_or_else(Vec::new, |(first, last, _)| {
            dates::said_in_range(all.reader.source.text, first, last)
        });
        let pages = &all.reader.pages;
        let head_alone = pages.dates.is_empty() && own.is_empty();
        match evidence::date(pages, all.head, &own)? {
            // "24 February" over an article in which the vote was "on Thursday", the 23rd.
            Some(day) if head_alone && all.other_weekday => Err(vec![day]),
            day => Ok(day),
        }
    }

    /// Returns the assembly that voted: that of the meeting on the pages, the only one that the
    /// text names, or the only one that the roll call's sentence names.
    fn assembly(&self, all: &All<'_, '_, '_>) -> Option<Assembly> {
        let reader = all.reader;
        if let Some(meeting) = reader.pages.meetings.first() {
            return evidence::of_symbol(meeting);
        }
        if let [only] = all.named {
            return Some(*only);
        }
        let own =
            self.sentence.map(|(first, last, _)| evidence::named(reader.source.text, first, last));
        if let Some([only]) = own.as_deref() {
            return Some(*only);
        }
        // More members voted than the councils have seats.
        let voted = self.stated.yes.unwrap_or(0)
            + self.stated.no.unwrap_or(0)
            + self.stated.abstain.unwrap_or(0);
        let most = (voted as usize).max(self.members.len());
        (most > 47 && all.named.contains(&Assembly::General)).then_some(Assembly::General)
    }

    /// Returns the symbol: that of the sentence, one right above the roll call or, in a text with
    /// one roll call, one anywhere before it.
    fn id(
        &self,
        all: &All<'_, '_, '_>,
        assembly: Option<Assembly>,
        index: usize,
        next: usize,
    ) -> Option<String> {
        let text = all.reader.source.text;
        let symbol = |from, to, strict| evidence::symbol(text, from, to, assembly, strict);
        let own = self.sentence.and_then(|(first, last, _)| {
            symbol(first, last, true).or_else(|| symbol(last, next.min(last + 30), true))
        });
        let before = || {
            // If the first roll call has no symbol above, a symbol between two roll calls belongs
            // to the upper one.
            if index > 0 && self.sentence.is_none() {
                symbol(0, all.first, true)?;
            }
            symbol(self.after.max(self.start.saturating_sub(200)), self.start, true)
        };
        let anywhere = || all.alone.then(|| symbol(0, self.start.min(4_000), false)).flatten();
        let hrc = all.alone && assembly == Some(Assembly::HumanRights);
        let in_head = || hrc.then(|| of_council(text)).flatten();
        own.or_else(before).or_else(anywhere).or_else(in_head)
    }

    /// Returns the title that the sentence gives, or else one that stands above.
    fn title(&self, text: &Text<'_>) -> Option<String> {
        let own = self
            .sentence
            .and_then(|(first, last, _)| evidence::title(text, first.max(self.after), last));
        own.or_else(|| evidence::title(text, self.after, self.start))
    }

    /// Returns an address from right above the roll call, or from the first line of the text.
    fn url(&self, text: &Text<'_>) -> Option<String> {
        let to = self.sentence.map_or(self.start, |(_, _, count)| count.max(self.start));
        evidence::address(text, self.after.max(self.start.saturating_sub(40)), to)
            .or_else(|| evidence::address(text, 0, text.line_end(0, 60)))
    }
}

/// Returns the symbol that "HRC 51/1" gives in the first line of a text, which names its source.
fn of_council(text: &Text<'_>) -> Option<String> {
    (0..text.line_end(0, 60)).find_map(|at| {
        let (session, number) = text.word(at + 1).split_once('/')?;
        let council = matches!(text.word(at), "HRC" | "UNHRC");
        (council && evidence::is_number(session) && evidence::is_number(number))
            .then(|| format!("A/HRC/RES/{session}/{number}"))
    })
}

fn cleaned(text: String) -> String {
    clean(&text).into_owned()
}

/// Returns a message that says which days a roll call may be of.
fn ambiguous(candidates: &[Date]) -> String {
    match candidates {
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
    }
}

/// Returns [`Coverage::Voters`] if a text says that all members whom it does not name did not vote,
/// and [`Coverage::Some`] if it does not say so.
fn coverage(text: &Text<'_>) -> Coverage {
    let rest =
        |at: usize| matches!(text.lower(at).as_str(), "remaining" | "rest" | "others" | "other");
    let silent = |at: usize| {
        (at + 1..at + 9).any(|it| {
            let word = text.lower(it);
            (word == "not" && matches!(text.lower(it + 1).as_str(), "vote" | "participate"))
                || (word == "absent" && !rest(it + 1))
        })
    };
    match (0..text.len()).any(|at| rest(at) && silent(at)) {
        true => Coverage::Voters,
        false => Coverage::Some,
    }
}
