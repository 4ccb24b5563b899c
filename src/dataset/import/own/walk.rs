//! The file as it was written, beside the dataset that was read from it: for places, and for
//! details that reading evens out.

use std::cell::Cell;

use crate::dataset::tree::Value;
use crate::dataset::{Place, RollCall, clean};
use crate::date::Date;

/// The parts of a file that are looked at again.
pub struct Records<'t> {
    text: &'t str,
    /// The byte whose place was asked for last, and its place. Counting goes on from there: the
    /// next byte stands mostly below, and a file may have twenty thousand roll calls on one line.
    last: Cell<(usize, Place)>,
    /// The whole file.
    pub tree: &'t Value<'t>,
    /// Its roll calls, including those that cannot be read.
    pub roll_calls: Vec<RollCallText<'t>>,
}

/// A roll call as it stands in the file.
pub struct RollCallText<'t> {
    /// Its id, cleaned as reading does.
    pub id: String,
    /// The byte at which its id stands, if that is known.
    pub at: Option<usize>,
    /// Its date, as written.
    pub date: &'t str,
    /// Its positions, as written.
    pub positions: &'t str,
    /// The act of voting, if it names one.
    pub ballot: Option<&'t str>,
    /// The byte at which its stated totals stand, if it has any: `Some(None)` where the byte is not
    /// known.
    pub stated: Option<Option<usize>>,
}

impl<'t> Records<'t> {
    /// Walks the tree of a text.
    pub fn of(tree: &'t Value<'t>, text: &'t str) -> Self {
        let last = Cell::new((0, Place::START));
        let mut records = Self { text, last, tree, roll_calls: Vec::new() };
        records.roll_calls =
            list(tree, "rollCalls").iter().map(|it| records.roll_call(it)).collect();
        records
    }

    fn roll_call(&self, it: &'t Value<'t>) -> RollCallText<'t> {
        let raw = text(it, "id").unwrap_or_default();
        RollCallText {
            id: clean(raw).into_owned(),
            at: self.offset(raw).or_else(|| self.offset_of_key(it, "id")),
            date: text(it, "date").unwrap_or_default(),
            positions: text(it, "positions").unwrap_or_default(),
            ballot: text(it, "ballot"),
            stated: field(it, "stated").map(|_| self.offset_of_key(it, "stated")),
        }
    }

    /// Returns where each of these roll calls stands, which were read from the file and are in its
    /// order.
    pub fn places_of(&self, roll_calls: &[RollCall]) -> Vec<Option<Place>> {
        let mut rest = self.roll_calls.iter();
        let mut places = Vec::with_capacity(roll_calls.len());
        for it in roll_calls {
            let is_it = |other: &&RollCallText<'_>| {
                other.id == it.id
                    && Date::parse(other.date) == Some(it.date)
                    && other.positions.len() == it.positions.len()
            };
            places.push(rest.find(is_it).and_then(|it| it.at).map(|at| self.place_at(at)));
        }
        places
    }

    /// Returns where a text of the file stands; `None` for one that had escapes.
    pub fn place(&self, part: &str) -> Option<Place> {
        self.offset(part).map(|at| self.place_at(at))
    }

    /// Returns where the name of a field stands.
    pub fn place_of_key(&self, object: &Value<'_>, name: &str) -> Option<Place> {
        self.offset_of_key(object, name).map(|at| self.place_at(at))
    }

    /// Returns the place of a byte.
    pub fn place_at(&self, at: usize) -> Place {
        let (before, place) = match self.last.get() {
            last if last.0 <= at => last,
            _ => (0, Place::START),
        };
        let on = Place::after(self.text.as_bytes().get(before..at).unwrap_or_default());
        let column = if on.line > 1 { on.column } else { place.column + on.column - 1 };
        let place = Place { line: place.line + on.line - 1, column };
        self.last.set((at, place));
        place
    }

    fn offset(&self, part: &str) -> Option<usize> {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (at < self.text.len()).then_some(at)
    }

    fn offset_of_key(&self, object: &Value<'_>, name: &str) -> Option<usize> {
        let Value::Object(fields) = object else { return None };
        fields.iter().find(|(key, _)| **key == *name).and_then(|(key, _)| self.offset(key))
    }
}

/// Returns the value of a field; `None` if there is none, or no object.
pub fn field<'t>(object: &'t Value<'t>, name: &str) -> Option<&'t Value<'t>> {
    let Value::Object(fields) = object else { return None };
    fields.iter().find(|(key, _)| **key == *name).map(|(_, value)| value)
}

/// Returns the text of a field; `None` if its value is no text.
pub fn text<'t>(object: &'t Value<'t>, name: &str) -> Option<&'t str> {
    match field(object, name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Returns the list of a field; empty if its value is no list.
pub fn list<'t>(object: &'t Value<'t>, name: &str) -> &'t [Value<'t>] {
    match field(object, name) {
        Some(Value::List(list)) => list,
        _ => &[],
    }
}
