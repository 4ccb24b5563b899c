//! Text of a record, a press release or a news list -> roll calls.
//!
//! ```text
//! text -> tokens -> headings, results, sentences, notes -> roll calls -> draft
//!         lex       headings  result   prose      notes    reader        write
//!                   furniture (pages), roles (words)       repeats       evidence (symbol, title, day)
//! ```
//!
//! `events` puts headings, results, sentences and notes into the order of the text. `lists` finds
//! the list below each heading, `setting` decides what separates its names, and `split` reads them;
//! `titles`, `groups`, `sections`, `tellers` and `parties` recognise what stands among the names
//! and is no member.
//!
//! A name counts only by its place: below a heading, or in a sentence that states a result or tells
//! a position. All other text is passed over, so an article around a list does no harm.

mod clauses;
mod dates;
mod events;
mod evidence;
mod furniture;
mod groups;
mod headings;
mod lex;
mod lists;
mod name;
mod notes;
mod parties;
mod phrase;
mod prose;
mod reader;
mod repeats;
mod result;
mod roles;
mod roll_call;
mod sections;
mod setting;
mod source;
mod span;
mod split;
mod tellers;
mod titles;
mod tokens;
mod unclear;
mod words;
mod write;

use super::draft::Draft;
use crate::dataset::{DatasetError, Fault};
pub use name::is_turned_half;
use reader::Reader;
use tokens::Text;

/// Most bytes of a text that is read; the longest verbatim record has half a megabyte.
pub const LONGEST: usize = 4 << 20;

/// Reads a text into `draft` and returns the name of its format, such as `press-release`. `file` is
/// the index of the file, for the places of doubts.
///
/// # Errors
/// When the text is too long, names nobody's position, or does not say which names belong to which
/// position.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    if text.len() > LONGEST {
        return Err(DatasetError::new(Fault::TooLarge { bytes: text.len() }));
    }
    let Some(mut tokens) = Text::new(text) else {
        let message =
            format!("the text has more than {} words and marks; split it", tokens::TOKENS);
        return Err(DatasetError::new(Fault::Form { code: "too-long-text", message }));
    };
    let pages = furniture::take(&mut tokens);
    let mut reader = Reader::new(&tokens, pages, file);
    reader.read()?;
    if reader.roll_calls.is_empty() {
        return Err(if is_without_vote(text) { without_vote() } else { no_votes() });
    }
    let format = reader.format();
    reader.write(draft)?;
    Ok(format)
}

/// Whether a text says that something was adopted without a vote, and speaks of no vote taken.
fn is_without_vote(text: &str) -> bool {
    let text = text.to_lowercase();
    let says = |it: &str| text.contains(it);
    let took = ["recorded vote", "roll-call", "roll call", "not adopted", "not be adopted"];
    let without = ["adopted without a vote", "adopted without vote", "adopted by consensus"];
    without.into_iter().any(says) && !took.into_iter().any(says)
}

fn without_vote() -> DatasetError {
    let message = "the text says that it was adopted without a vote: no vote was taken, so nobody has a \
                   position on record";
    DatasetError::new(Fault::Form { code: "no-vote-taken", message: message.to_owned() })
}

fn no_votes() -> DatasetError {
    let message = "the text names nobody's position: neither a list under a heading such as \
                   \"In favour:\" or \"Against (7):\" nor a result such as \"by 125 votes to 54, \
                   with 6 abstentions\" was found; paste the part of the record with the lists"
        .to_owned();
    DatasetError::new(Fault::Form { code: "no-votes", message })
}

#[cfg(test)]
mod tests;
