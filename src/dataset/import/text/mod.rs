//! Text of a record, a press release or a news list -> roll calls.
//!
//! ```text
//! text -> tokens -> headings, results, sentences, notes -> roll calls -> draft
//!         lex       headings  result   prose      notes    reader        write
//!                   furniture (pages), roles (words)       repeats       evidence (symbol, title, day)
//! ```
//!
//! `events` has all of them in the order of the text. `lists` finds the list below each heading, `setting` says what
//! separates its names, `split` reads it; `titles`, `groups`, `sections`, `tellers` and `parties` know what stands
//! among the names and is no member.
//!
//! A text says who is meant only by position: a heading, or the sentence that states the result.
//! Whatever is neither is passed over, so that an article around a list does no harm.

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

/// The most bytes of a text; the longest verbatim record has half a megabyte.
pub const LONGEST: usize = 4 << 20;

/// Reads it; the format's name.
///
/// # Errors
/// When it names nobody's position, or does not say who is meant by which.
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

/// Whether a text says that something was adopted without a vote.
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
