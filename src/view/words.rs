//! The door of words: every word that readers see comes through here.
//!
//! Catalogs are Fluent files, `www/words/LANG.ftl`. In a browser `www/element/say.js` speaks
//! them compiled, natively `fluent-bundle` does; both get the same messages with the same
//! arguments, and no isolation marks are left where text runs from left to right.

use crate::date::Date;
use crate::lean::joined;
use crate::position::Position;

/// Says a message in the reader's language.
pub trait Words {
    /// The message `id` with its arguments. An unknown id is said as itself, so that the
    /// mistake is seen; a test compares the catalogs, so that it is seen by us.
    fn say(&self, id: &str, args: &Args<'_>) -> String;
}

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A count; it chooses the plural form.
    Count(u32),
    /// Finished text.
    Text(&'a str),
}

/// The arguments of a message by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args<'a>(pub Vec<(&'static str, Arg<'a>)>);

impl<'a> Args<'a> {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// These and a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: u32) -> Self {
        self.0.push((name, Arg::Count(count)));
        self
    }

    /// These and a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: &'a str) -> Self {
        self.0.push((name, Arg::Text(text)));
        self
    }
}

/// Whether a language is written from right to left.
pub fn is_rtl(lang: &str) -> bool {
    matches!(lang.split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}

/// A day in words, or a month where the day is not known: `$day` is then 0.
pub(crate) fn date(words: &dyn Words, date: Date) -> String {
    words.say(
        "date",
        &Args::new()
            .count("day", u32::from(date.day))
            .count("month", u32::from(date.month))
            .count("year", u32::from(date.year)),
    )
}

/// A message that exists once for each position, such as `label-yes`.
pub(crate) fn of_position(
    words: &dyn Words,
    stem: &str,
    position: Position,
    args: &Args<'_>,
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
            words.say("list-last", &Args::new().text("first", &first).text("last", last))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::Catalog;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

    use super::{Arg, Args, Words};

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
        fn say(&self, id: &str, args: &Args<'_>) -> String {
            let Some(pattern) = self.0.get_message(id).and_then(|it| it.value()) else {
                return id.to_owned();
            };
            let mut values = FluentArgs::with_capacity(args.0.len());
            for (name, arg) in &args.0 {
                values.set(
                    *name,
                    match arg {
                        Arg::Count(number) => FluentValue::from(*number),
                        Arg::Text(text) => FluentValue::from(*text),
                    },
                );
            }
            let mut errors = Vec::new();
            self.0.format_pattern(pattern, Some(&values), &mut errors).into_owned()
        }
    }
}
