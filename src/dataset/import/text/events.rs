//! Everything in a text that says how members voted, in its order.

use super::headings::{self, Heading};
use super::lists;
use super::notes::{self, Note};
use super::prose::{self, Told};
use super::result::{self, Outcome};
use super::sections;
use super::split::List;
use super::tellers;
use super::tokens::{Kind, Text};
use crate::dataset::DatasetError;

/// Something in the text that says how members voted.
pub enum Event {
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

/// Returns all events in the order of the text. Lists are read first, then results and notes;
/// sentences are looked for in the tokens that are left. Fails where the text does not say which
/// names belong to which position.
pub fn find(text: &Text<'_>) -> Result<Vec<Event>, DatasetError> {
    let headings = headings::find(text);
    let in_heading = Taken(headings.iter().map(|it| (it.start, it.end)).collect());
    let results = result::find(text, |at| in_heading.has(at));
    let notes = notes::find(text);
    let sections = sections::find(text, &headings);
    // A list ends at the latest where anything else begins.
    let mut bounds: Vec<usize> = (0..text.len())
        .filter(|it| tellers::end(text, *it).is_some())
        .chain(results.iter().map(|it| it.start))
        .chain(notes.iter().map(|it| it.start))
        .chain(headings.iter().map(|it| it.start))
        .chain(sections.iter().copied())
        .collect();
    bounds.sort_unstable();
    let lists = lists::find(text, &headings, &bounds)?;
    let ends = lists.iter().map(|(heading, list)| (heading.start, list.end.max(heading.end)));
    let mut taken = Taken(ends.collect());
    taken.0.extend(results.iter().map(|it| (it.start, it.end)));
    taken.0.extend(notes.iter().map(|it| (it.start, it.end)));
    taken.0.sort_unstable();
    let told = prose::find(text, |at| taken.has(at));
    let opened = (0..text.len()).filter(|it| is_vote_taken(text, *it));
    let mut events: Vec<Event> =
        lists.into_iter().map(|(it, list)| Event::Listed(it, list)).collect();
    events.extend(results.into_iter().map(Event::Stated));
    events.extend(notes.into_iter().map(Event::Noted));
    events.extend(sections.into_iter().map(Event::Section));
    events.extend(told.into_iter().filter(|it| !taken.has(it.start)).map(Event::Told));
    events.extend(opened.map(Event::Opened));
    events.sort_by_key(Event::start);
    Ok(events)
}

/// Whether "vote was taken" of "A recorded vote was taken" begins at a token.
pub fn is_vote_taken(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Kind::Word)
        && text.word(at) == "vote"
        && text.word(at + 1) == "was"
        && text.word(at + 2) == "taken"
        && at > 0
        && matches!(text.word(at - 1), "recorded" | "A" | "roll-call")
}

/// Ranges of tokens that were already read, sorted.
struct Taken(Vec<(usize, usize)>);

impl Taken {
    fn has(&self, at: usize) -> bool {
        let after = self.0.partition_point(|(from, _)| *from <= at);
        after.checked_sub(1).and_then(|it| self.0.get(it)).is_some_and(|(_, to)| at < *to)
    }
}
