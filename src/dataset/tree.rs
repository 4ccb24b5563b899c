//! JSON as a tree of slices of the file.
//!
//! One small visitor reads every form, in place of generated code for each struct, since readers
//! download it. `serde_json` enforces the rules of JSON (numbers in range, no stray tokens, at most
//! 128 levels); names that are given twice and the number of values are checked here.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::ops::Deref;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{DatasetError, Fault, Place, limits};

/// With its feature `arbitrary_precision`, `serde_json` hands over a number that is no integer as
/// an object whose only field has this name and holds the digits. Without that feature, a reader
/// would download 309 powers of ten for fractions that no field takes.
const NUMBER: &str = "$serde_json::private::Number";

/// Stands in a message for a name that the file writes with escapes: there is no slice to quote.
const ESCAPED: &str = "\\u…";

/// A JSON value.
pub(in crate::dataset) enum Value<'a> {
    Null,
    Bool(bool),
    Count(u64),
    /// A number that is no count: negative, a fraction, or out of range.
    Number,
    Text(Text<'a>),
    List(Vec<Value<'a>>),
    Object(Object<'a>),
}

/// The fields of an object in the order of the file.
pub(in crate::dataset) type Object<'a> = Vec<(Text<'a>, Value<'a>)>;

/// A string. Without escapes it is a slice of the file, so that its place is known.
pub(in crate::dataset) struct Text<'a>(Cow<'a, str>);

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

#[cfg(feature = "editor")]
impl<'a> From<&'a str> for Text<'a> {
    fn from(slice: &'a str) -> Self {
        Self(Cow::Borrowed(slice))
    }
}

/// Reads a file as a tree.
///
/// # Errors
/// When it is not JSON, an object has a name twice, or the file or an object has too many values.
pub(in crate::dataset) fn parse(text: &str) -> Result<Value<'_>, Box<DatasetError>> {
    let mut json = serde_json::Deserializer::from_str(text);
    let limits = Limits { left: Cell::new(limits::VALUES), twice: Cell::new(None) };
    let tree = Node(&limits)
        .deserialize(&mut json)
        .and_then(|tree| json.end().map(|()| tree))
        .map_err(failure)?;
    if let Some(name) = limits.twice.get() {
        let message = format!("the field \"{name}\" is given twice");
        return Err(Box::new(form_failure(message).at(Place::of(name, text))));
    }
    if limits.left.get() == 0 {
        let message = "the file or an object in it has too many values; split it".to_owned();
        return Err(Box::new(form_failure(message)));
    }
    Ok(tree)
}

fn form_failure(message: String) -> DatasetError {
    DatasetError::new(Fault::Json { message, syntax: false })
}

fn failure(error: serde_json::Error) -> Box<DatasetError> {
    let place = Place { line: error.line(), column: error.column().max(1) };
    let mut message = error.to_string();
    // The place is kept apart from the words.
    let at_place = format!(" at line {} column {}", error.line(), error.column());
    message.truncate(message.len().saturating_sub(at_place.len()));
    Box::new(DatasetError::new(Fault::Json { message, syntax: true }).at(place))
}

/// What the visitor finds. It raises no errors of its own: `serde_json` searches a custom error for
/// a place, with code that a reader would download.
struct Limits<'de> {
    /// How many more values may follow; at 0 values are read and dropped.
    left: Cell<usize>,
    /// A name that an object has twice.
    twice: Cell<Option<&'de str>>,
}

/// Reads one value.
#[derive(Clone, Copy)]
struct Node<'l, 'de>(&'l Limits<'de>);

impl<'de> Node<'_, 'de> {
    /// Counts a value and returns whether it may be kept.
    fn keeps(self) -> bool {
        let left = self.0.left.get().saturating_sub(1);
        self.0.left.set(left);
        left > 0
    }

    /// Adds a field. It stands apart from the generic `visit_map`, so that it is compiled once for
    /// all kinds of object that `serde_json` has.
    fn add(self, object: &mut Object<'de>, key: Value<'de>, value: Value<'de>) {
        let Value::Text(key) = key else { return };
        if object.iter().any(|(other, _)| **other == *key) {
            let Text(name) = &key;
            self.0.twice.set(Some(match name {
                Cow::Borrowed(name) => name,
                Cow::Owned(_) => ESCAPED,
            }));
        }
        if object.len() == limits::FIELDS {
            self.0.left.set(0);
        }
        if self.keeps() {
            object.push((key, value));
        }
    }
}

fn object_or_number(object: Object<'_>) -> Value<'_> {
    match object.as_slice() {
        [(name, Value::Text(_))] if **name == *NUMBER => Value::Number,
        _ => Value::Object(object),
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_, 'de> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, 'de> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::Count(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Value::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Value::Number)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Text(Cow::Borrowed(text))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Text(Cow::Owned(text.to_owned()))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            if self.keeps() {
                list.push(item);
            }
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut object = Vec::new();
        while let Some(key) = fields.next_key_seed(self)? {
            let value = fields.next_value_seed(self)?;
            self.add(&mut object, key, value);
        }
        Ok(object_or_number(object))
    }
}
