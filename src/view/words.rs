//! The door of words: every word that readers see comes through here.
//!
//! Catalogs are Fluent files, `www/words/LANG.ftl`. In a browser `www/element/say.js` speaks
//! them compiled, natively `fluent-bundle` does; both get the same messages with the same
//! arguments, each between isolation marks where text runs from right to left.

use crate::dataset::Bloc;
use crate::date::Date;
use crate::lean::joined;
use crate::position::Position;

/// Says a message in the reader's language.
pub trait Words {
    /// Returns the message `id` with its arguments. An unknown id is said as itself, so that the
    /// mistake is seen; a test compares the catalogs, so that we see it before readers do.
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

    /// Adds a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: u32) -> Self {
        self.0.push((name, Arg::Count(count)));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: &'a str) -> Self {
        self.0.push((name, Arg::Text(text)));
        self
    }
}

/// Writes a day in words, or a month where the day is not known: `$day` is then 0.
pub(crate) fn date(words: &dyn Words, date: Date) -> String {
    words.say(
        "date",
        &Args::new()
            .count("day", u32::from(date.day))
            .count("month", u32::from(date.month))
            .count("year", u32::from(date.year)),
    )
}

/// Returns an address as people write it, without `https://`; it stands for a source that has no
/// name.
pub(crate) fn place(url: &str) -> &str {
    url.strip_prefix("https://").or(url.strip_prefix("http://")).unwrap_or(url)
}

/// Returns the line that names a source; empty if the name is.
pub(crate) fn source(words: &dyn Words, name: &str) -> String {
    match name {
        "" => String::new(),
        name => words.say("source", &Args::new().text("source", name)),
    }
}

/// Says a message that exists once for each position, such as `label-yes`.
pub(crate) fn of_position(
    words: &dyn Words,
    stem: &str,
    position: Position,
    args: &Args<'_>,
) -> String {
    words.say(&format!("{stem}-{}", position.id()), args)
}

/// Whether a language is written from right to left, by its primary subtag.
///
/// Arguments are then isolated (Unicode Standard Annex 9, section 2.4), since the letters and
/// digits of a name or a count would else change places with the words around it.
pub fn is_rtl(lang: &str) -> bool {
    let primary = lang.get(..2).unwrap_or_default();
    let ends = matches!(lang.as_bytes().get(2), None | Some(b'-' | b'_'));
    ends && ["ar", "he", "fa", "ur"].iter().any(|it| it.eq_ignore_ascii_case(primary))
}

/// Returns what a member of a bloc is called: "Balkan state".
pub(crate) fn bloc_member(words: &dyn Words, lang: &str, bloc: &Bloc) -> String {
    let own = bloc.member_name.as_ref().filter(|it| {
        // In a language that the dataset does not speak, the catalog's own form reads better.
        it.translation(lang).is_some() || lang.starts_with("en")
    });
    match own {
        Some(name) => name.in_lang(lang).to_owned(),
        None => words.say("bloc-member", &Args::new().text("bloc", bloc.name.in_lang(lang))),
    }
}

/// Removes a doubled final full stop, as after a name that ends in one; an ellipsis stays.
#[cfg(feature = "explore")]
pub(crate) fn ended_once(mut text: String) -> String {
    if text.ends_with("..") && !text.ends_with("...") {
        text.pop();
    }
    text
}

/// Returns what stands between the names of a list. In a language from right to left it closes the
/// isolate of one name and opens that of the next, so the list must be the argument of a message.
pub(crate) fn comma(words: &dyn Words) -> String {
    words.say("list-comma", &Args::new())
}

/// Isolates finished text that stands beside other text without being part of a message.
pub(crate) fn isolated(words: &dyn Words, text: &str) -> String {
    words.say("isolated", &Args::new().text("text", text))
}

/// Lists items: "Albania, Bulgaria and Croatia"; empty without any.
pub(crate) fn list(words: &dyn Words, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => {
            let first = joined(&mut first.iter().copied(), &comma(words));
            words.say("list-last", &Args::new().text("first", &first).text("last", last))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::Catalog;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::types::FluentNumber;
    use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

    use super::{Arg, Args, Words, is_rtl};

    /// A catalog for tests and tools outside a browser.
    pub struct Catalog(FluentBundle<FluentResource>);

    impl Catalog {
        /// Reads a catalog.
        ///
        /// # Errors
        /// The parser's words for what is wrong with the language tag or the file.
        pub fn new(lang: &str, source: &str) -> Result<Self, String> {
            let rtl = is_rtl(lang);
            let lang = lang.parse().map_err(|error| format!("{lang:?}: {error}"))?;
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| format!("{errors:?}"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![lang]);
            bundle.set_use_isolating(rtl);
            bundle.set_formatter(Some(written));
            bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
            for (function, article) in [("THE", "the"), ("CAPITAL_THE", "The")] {
                let named = said(&bundle, "article-names", None);
                let added = bundle.add_function(function, move |args, _| match args {
                    [FluentValue::String(names)] => with_articles(names, article, &named).into(),
                    [other] => other.clone(),
                    _ => FluentValue::Error,
                });
                added.map_err(|error| error.to_string())?;
            }
            Ok(Self(bundle))
        }
    }

    /// Puts the article before those names of a list that have one of the words of `named`, which
    /// are separated by `|`. Words in brackets do not count: "Iran (Islamic Republic of)" has no
    /// article.
    fn with_articles(names: &str, article: &str, named: &str) -> String {
        let parts = names.split_inclusive(", ").flat_map(|it| it.split_inclusive(" and "));
        let plain = |part: &str| {
            let part = part.strip_suffix(", ").unwrap_or(part);
            part.strip_suffix(" and ").unwrap_or(part).to_owned()
        };
        // An inverted name, as in "Korea, Republic of", looks like a list.
        let ends_openly =
            |part: &str| plain(part).ends_with(" of") || plain(part).ends_with(" of the");
        if parts.clone().any(ends_openly) {
            return names.to_owned();
        }
        let mut said = String::new();
        for part in parts {
            let name = plain(part);
            let words = format!(" {} ", name.split(" (").next().unwrap_or_default());
            let has_none = !name.starts_with("the ") && !name.starts_with("The ");
            if has_none && named.split('|').any(|it| words.contains(&format!(" {it} "))) {
                let begins = said.is_empty();
                said += &if begins { article.to_owned() } else { article.to_lowercase() };
                said.push(' ');
            }
            said += part;
        }
        said
    }

    fn said(
        bundle: &FluentBundle<FluentResource>,
        id: &str,
        args: Option<&FluentArgs<'_>>,
    ) -> String {
        let pattern = bundle.get_message(id).and_then(|it| it.value());
        let say = |it| bundle.format_pattern(it, args, &mut Vec::new()).into_owned();
        pattern.map_or_else(|| id.to_owned(), say)
    }

    /// Makes a count that has the right plural form.
    ///
    /// The rules of `intl_pluralrules` 7.0.2 leave out "modulo 100" in Arabic, where the CLDR has
    /// 103 as 3 and 193 as 93. So the form is chosen by the rest, and the count is written from
    /// an option that nothing else uses.
    fn number(count: u32, bundle: &FluentBundle<FluentResource>) -> FluentValue<'static> {
        let arabic = bundle.locales.iter().any(|it| it.language.as_str() == "ar");
        let rest = count % 100;
        if !arabic || count < 100 || rest < 3 {
            return FluentValue::from(count);
        }
        let mut number = FluentNumber::from(rest);
        number.options.currency = Some(count.to_string());
        FluentValue::Number(number)
    }

    fn written<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
        match value {
            FluentValue::Number(number) => number.options.currency.clone(),
            _ => None,
        }
    }

    impl Words for Catalog {
        fn say(&self, id: &str, args: &Args<'_>) -> String {
            let mut values = FluentArgs::with_capacity(args.0.len());
            for (name, arg) in &args.0 {
                values.set(
                    *name,
                    match arg {
                        Arg::Count(count) => number(*count, &self.0),
                        Arg::Text(text) => FluentValue::from(*text),
                    },
                );
            }
            said(&self.0, id, Some(&values))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_one_direction() {
        for (lang, expected) in [
            ("ar", true),
            ("ar-EG", true),
            ("AR_eg", true),
            ("he", true),
            ("fa-AF", true),
            ("ur", true),
            ("en", false),
            ("sr-Latn", false),
            ("arn", false),
            ("en-AR", false),
            ("", false),
        ] {
            assert_eq!(is_rtl(lang), expected, "{lang:?}");
        }
    }
}
