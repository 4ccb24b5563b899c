//! Text of a record, a press release or a news list.
//!
//! Headings open lists of names, sentences state results; together they make roll calls. Text
//! never lists everybody, so whoever is missing is not named. Places are those of the text; of a
//! page, those of the text taken out of it.

mod facts;
mod headings;
mod lists;
mod notes;
mod prose;
mod results;
mod scan;

use super::doubt::Doubt;
use super::draft::{Cell, Coverage, Draft, DraftNote, DraftRollCall, Origin, Totals};
use crate::dataset::{DatasetError, Fault, clean};
use crate::date::Date;
use crate::position::Position;
use facts::Days;
use headings::Heading;
use lists::Item;
use notes::Intended;
use results::Outcome;
use scan::Words;

/// The most bytes of a text; the longest verbatim record has half a megabyte.
const LONGEST: usize = 2 << 20;

/// Reads it; the format's name.
///
/// # Errors
/// When it names nobody's position and states no result.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    if text.len() > LONGEST {
        return Err(DatasetError::new(Fault::TooLarge { bytes: text.len() }));
    }
    let words = Words::new(text);
    let votes = votes(&words);
    if votes.is_empty() {
        let message = "no list of names under a heading such as \"In favour:\" and no sentence such as \"by 63 votes to 19\" was found; paste the part of the record that says who voted how";
        return Err(DatasetError::new(Fault::Form {
            code: "no-votes",
            message: message.to_owned(),
        }));
    }
    let header = header(&words);
    let pages = Days { said: Vec::new(), ..Days::find(&words, 0, words.len()) }.only();
    let mut notes = notes::find(&words).into_iter().peekable();
    let only = votes.len() == 1;
    let mut from = 0;
    let mut starts: Vec<usize> = votes.iter().skip(1).map(Vote::from).collect();
    starts.push(words.len());
    for (vote, to) in votes.into_iter().zip(starts) {
        let end = vote.to();
        let reach =
            Reach { header, from, to: if only { words.len() } else { end.max(from) }, pages };
        let roll_call = roll_call(&words, &vote, &reach, file, draft);
        draft.roll_calls.push(roll_call);
        while let Some(it) = notes.next_if(|it| it.from < to) {
            // What stands before the end of this vote is about an earlier one.
            if it.from >= end.min(to) {
                add_notes(&words, &it, file, draft);
            }
        }
        from = end.min(to);
    }
    Ok(format(&words))
}

/// One act of voting: a result, lists, or both.
#[derive(Default)]
struct Vote {
    outcome: Option<Outcome>,
    lists: Vec<(Heading, Vec<Item>, usize)>,
}

impl Vote {
    fn from(&self) -> usize {
        let list = self.lists.first().map(|(heading, ..)| heading.from);
        let sentence = self.outcome.as_ref().map(|it| it.sentence.0.min(it.from));
        list.into_iter().chain(sentence).min().unwrap_or_default()
    }

    fn to(&self) -> usize {
        let list = self.lists.iter().map(|(.., to)| *to).max();
        let sentence = self.outcome.as_ref().map(|it| it.sentence.1.max(it.to));
        list.into_iter().chain(sentence).max().unwrap_or_default()
    }

    fn has(&self, position: Position) -> bool {
        self.lists.iter().any(|(it, items, _)| it.position == position && !items.is_empty())
    }
}

/// All votes of a text, in order. In verbatim records the result closes the lists; in press
/// releases it opens them.
fn votes(words: &Words<'_>) -> Vec<Vote> {
    let headings = headings::find(words);
    let mut results = results::find(words).into_iter().peekable();
    let mut votes: Vec<Vote> = Vec::new();
    let mut open = Vote::default();
    let take = |open: &mut Vote, votes: &mut Vec<Vote>| {
        let done = std::mem::take(open);
        if done.outcome.is_some() || !done.lists.is_empty() {
            votes.push(done);
        }
    };
    for (at, heading) in headings.iter().enumerate() {
        while let Some(outcome) = results.next_if(|it| it.from < heading.from) {
            place(outcome, &mut open, &mut votes, take);
        }
        let next = headings.get(at + 1).map_or(words.len(), |it| it.from);
        let (items, to) = lists::read(words, heading.to, next);
        // A second list of the same kind, or one behind a closing result, is another vote.
        let again = open.has(heading.position) && !items.is_empty();
        let closed = open
            .outcome
            .as_ref()
            .is_some_and(|it| open.lists.first().is_some_and(|(first, ..)| first.from < it.from));
        if again || closed {
            take(&mut open, &mut votes);
        }
        // Numbers within a list are no results.
        while results.next_if(|it| it.from >= heading.from && it.from < to).is_some() {}
        // A heading without names says nothing twice.
        let known = |(it, items, _): &(Heading, Vec<Item>, usize)| {
            it.position == heading.position && items.is_empty()
        };
        if !items.is_empty() || !open.lists.iter().any(known) {
            open.lists.push((*heading, items, to));
        }
    }
    for outcome in results {
        place(outcome, &mut open, &mut votes, take);
    }
    take(&mut open, &mut votes);
    if votes.is_empty() {
        votes.extend(prose::find(words));
    }
    votes
}

fn place(
    outcome: Outcome,
    open: &mut Vote,
    votes: &mut Vec<Vote>,
    take: impl Fn(&mut Vote, &mut Vec<Vote>),
) {
    if open.outcome.is_some() {
        take(open, votes);
    }
    open.outcome = Some(outcome);
}

/// The words of the lines before the text itself, in which a copied record says what it is.
fn header(words: &Words<'_>) -> (usize, usize) {
    if words.plain(0) != "source" {
        return (0, 0);
    }
    let end = (1..words.len()).find(|it| words.get(*it).is_some_and(|it| it.starts_line));
    (0, end.unwrap_or(words.len()))
}

/// The words that may tell of a roll call: the header, and those from the one before it on.
struct Reach {
    header: (usize, usize),
    from: usize,
    to: usize,
    /// The day of all running heads, if it is one.
    pages: Option<Date>,
}

fn roll_call(
    words: &Words<'_>,
    vote: &Vote,
    reach: &Reach,
    file: usize,
    draft: &mut Draft,
) -> DraftRollCall {
    let place = words.place(vote.from());
    let id = symbol(words, vote, reach);
    let title = facts::title(words, reach.from, vote.to());
    let (date, several) = day(words, reach);
    if let Some(days) = several {
        let message =
            format!("the text names several days, {days}; say which one the vote was held on");
        draft.doubts.push(Doubt::new("date-ambiguous", message).at(file, place));
    }
    let near = facts::body(words, reach.from, reach.to, id.as_deref());
    let body = match near {
        super::draft::Body::Unknown => {
            facts::body(words, reach.header.0, reach.header.1, id.as_deref())
        }
        known => known,
    };
    let mut it = DraftRollCall {
        origin: Some(Origin::Text),
        file,
        place: Some(place),
        id,
        date,
        title,
        url: address(words, reach.header),
        outcome: vote.outcome.as_ref().and_then(|it| it.verb).map(str::to_owned),
        body,
        coverage: coverage(words, reach),
        stated: stated(vote),
        ..DraftRollCall::default()
    };
    for (heading, items, _) in &vote.lists {
        for item in items {
            it.cells.push(cell(words, item, heading.position, file, draft));
        }
    }
    for (position, item) in vote.outcome.iter().flat_map(|it| &it.named) {
        // Where the lists are there too, the sentence only repeats them.
        if !vote.has(*position) {
            it.cells.push(cell(words, item, *position, file, draft));
        }
    }
    it
}

fn cell(
    words: &Words<'_>,
    item: &Item,
    position: Position,
    file: usize,
    draft: &mut Draft,
) -> Cell {
    let place = words.place(item.word);
    let member = draft.member(None, &clean(&item.name), place, file);
    Cell { member, position, line: place.line as u32, column: place.column as u32 }
}

/// What the result or the headings state.
fn stated(vote: &Vote) -> Totals {
    let mut stated = vote.outcome.as_ref().map(|it| it.totals).unwrap_or_default();
    for (heading, ..) in &vote.lists {
        let slot = match heading.position {
            Position::Yes => &mut stated.yes,
            Position::No => &mut stated.no,
            Position::Abstain => &mut stated.abstain,
            _ => &mut stated.not_voting,
        };
        *slot = slot.or(heading.count);
    }
    stated
}

/// The symbol in the sentence of the result, else around the vote, else in the header.
fn symbol(words: &Words<'_>, vote: &Vote, reach: &Reach) -> Option<String> {
    let sentence = vote.outcome.as_ref().map(|it| it.sentence);
    sentence
        .and_then(|(from, to)| facts::symbol(words, from, to))
        .or_else(|| facts::symbol(words, reach.from.max(reach.header.1), reach.to))
        .or_else(|| facts::symbol(words, reach.header.0, reach.header.1))
}

/// The day around the vote or of the header, and the days that may be meant if they are several.
fn day(words: &Words<'_>, reach: &Reach) -> (Option<Date>, Option<String>) {
    let near = Days::find(words, reach.from.max(reach.header.1), reach.to);
    let head = Days::find(words, reach.header.0, reach.header.1);
    let only = head.only().or_else(|| near.only()).or(reach.pages);
    let several = near.several().or(head.several()).filter(|_| only.is_none());
    let names =
        |days: &[Date]| days.iter().take(6).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    (only, several.map(names))
}

/// The address that the header of a copied record gives.
fn address(words: &Words<'_>, (from, to): (usize, usize)) -> Option<String> {
    let text = (from..to).map(|it| words.text(it)).find(|it| it.starts_with("https://"))?;
    Some(text.trim_end_matches([',', ';', '.', ')']).to_owned())
}

/// Texts name only some, unless they say that all others did not vote.
fn coverage(words: &Words<'_>, reach: &Reach) -> Coverage {
    let says = (reach.from..reach.to).any(|it| {
        let others = matches!(words.plain(it).as_str(), "remaining" | "other" | "others" | "rest");
        let near = |word: &str| (it..it + 8).any(|it| words.plain(it) == word);
        others && near("did") && near("not") && near("vote")
    });
    if says { Coverage::Voters } else { Coverage::Some }
}

fn add_notes(words: &Words<'_>, intended: &Intended, file: usize, draft: &mut Draft) {
    let place = Some(words.place(intended.from));
    for item in &intended.members {
        let member = draft.member(None, &clean(&item.name), words.place(item.word), file);
        let note = DraftNote { member, text: intended.text.clone(), place };
        if let Some(it) = draft.roll_calls.last_mut() {
            it.notes.push(note);
        }
    }
}

fn format(words: &Words<'_>) -> &'static str {
    let (mut verbatim, mut council, mut release) = (false, false, false);
    for index in 0..words.len() {
        let text = words.text(index);
        verbatim |= scan::is_meeting(text)
            || (words.plain(index) == "recorded" && words.plain(index + 3) == "taken");
        council |= text.starts_with("S/PV.") || text.starts_with("S/RES/");
        release |= words.plain(index) == "annex";
    }
    match (verbatim, council, release) {
        (_, true, _) => "security-council-record",
        (true, ..) => "verbatim-record",
        (_, _, true) => "press-release",
        _ => "text",
    }
}
