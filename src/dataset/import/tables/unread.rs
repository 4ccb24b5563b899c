//! Says why a table of positions is not read: the first cell below its heading that is no position.

use super::codes::{Token, token};
use super::layout::is_comment;
use super::words::{Role, role};
use crate::dataset::import::csv::{Field, Next, Rows};
use crate::dataset::import::doubt::quoted;
use crate::dataset::{DatasetError, Fault};

/// How many of the first rows may be the header.
const ABOVE: usize = 10;

/// Returns the fault of a table that no reader took: the first cell in its column of positions that
/// is no known position. `None` if there is no such column or cell. `line` is the line of the file
/// on which the table starts.
pub fn unread(text: &str, delimiter: u8, line: usize) -> Option<DatasetError> {
    let mut rows = Rows::new(text, delimiter, line, true);
    let mut row: Vec<Field<'_>> = Vec::new();
    let mut found: Option<(usize, String)> = None;
    let mut above = 0;
    while let Ok(Next::Row) = rows.next(&mut row) {
        if row.first().is_some_and(|it| is_comment(&it.text)) {
            continue;
        }
        let Some((column, name)) = &found else {
            above += 1;
            found = header(&row);
            if above == ABOVE && found.is_none() {
                return None;
            }
            continue;
        };
        let Some(cell) = row.get(*column).filter(|it| !it.text.is_empty()) else { continue };
        if matches!(token(&cell.text), Token::Word(_) | Token::Code(_) | Token::Blank) {
            continue;
        }
        let message = format!(
            "the column {name:?} has {:?}, which is no position that is known; write yes, no, abstain or did not vote",
            quoted(&cell.text)
        );
        let fault = Fault::Form { code: "unknown-positions", message };
        return Some(DatasetError::new(fault).at(cell.place));
    }
    None
}

/// Whether a row names a column of members and one of positions.
pub fn names_positions(row: &[Field<'_>]) -> bool {
    header(row).is_some()
}

/// Returns the column of positions and its name, if a row names it and one of members.
fn header(row: &[Field<'_>]) -> Option<(usize, String)> {
    let with = |wanted: &[Role]| {
        row.iter().position(|it| role(&it.text).is_some_and(|it| wanted.contains(&it)))
    };
    let position = with(&[Role::Position])?;
    with(&[Role::Member, Role::LastName, Role::State, Role::Code])?;
    Some((position, row.get(position)?.text.to_string()))
}
