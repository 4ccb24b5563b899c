//! The door of words: every word that readers see comes through here.
//!
//! Catalogs are Fluent files, `www/words/LANG.ftl`. In a browser `@fluent/bundle` speaks them,
//! natively `fluent-bundle` does; both get the same messages with the same arguments, and leave
//! out isolation marks, so the words are the same everywhere.

use crate::date::Date;
use crate::lean::joined;
use crate::position::Position;

/// Says a message in the reader's language.
pub trait Words {
    /// The message `id` with its arguments. An unknown id is said as itself, so that the
    /// mistake is seen; a test compares the catalogs, so that it is seen by us.
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String;
}

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A count; it chooses the plural form.
    Number(u32),
    /// Finished text.
    Text(&'a str),
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// A day in words.
pub(crate) fn date(words: &dyn Words, date: Date) -> String {
    words.say(
        "date",
        &[
            ("day", u32::from(date.day).into()),
            ("month", u32::from(date.month).into()),
            ("year", u32::from(date.year).into()),
        ],
    )
}

/// A message that exists once for each position, such as `label-yes`.
pub(crate) fn of_position(
    words: &dyn Words,
    stem: &str,
    position: Position,
    args: &[(&str, Arg<'_>)],
) -> String {
    words.say(&format!("{stem}-{}", position.id()), args)
}

/// "Albania, Bulgaria and Croatia".
pub(crate) fn list(words: &dyn Words, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => {
            let first = joined(&mut first.iter().copied(), ", ");
            words.say("list-last", &[("first", (&first).into()), ("last", (*last).into())])
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::Catalog;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

    use super::{Arg, Words};

    /// A catalog for tests and tools outside a browser.
    pub struct Catalog(FluentBundle<FluentResource>);

    impl Catalog {
        /// Reads a catalog.
        ///
        /// # Errors
        /// The parser's words for what is wrong with the language tag or the file.
        pub fn new(lang: &str, source: &str) -> Result<Self, String> {
            let lang = lang.parse().map_err(|error| format!("{lang:?}: {error}"))?;
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| format!("{errors:?}"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![lang]);
            bundle.set_use_isolating(false);
            bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
            Ok(Self(bundle))
        }
    }

    impl Words for Catalog {
        fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
            let Some(pattern) = self.0.get_message(id).and_then(|it| it.value()) else {
                return id.to_owned();
            };
            let mut values = FluentArgs::with_capacity(args.len());
            for (name, arg) in args {
                values.set(
                    *name,
                    match arg {
                        Arg::Number(number) => FluentValue::from(*number),
                        Arg::Text(text) => FluentValue::from(*text),
                    },
                );
            }
            let mut errors = Vec::new();
            self.0.format_pattern(pattern, Some(&values), &mut errors).into_owned()
        }
    }
}
