//! The lists of a text: where each stands, and how it is set beside the others.

use super::groups;
use super::headings::Heading;
use super::lex::{Kind, Text};
use super::result;
use super::setting::{Look, Usual};
use super::span::Span;
use super::split::{self, List};
use super::tellers;
use super::unclear::Unclear;
use crate::dataset::DatasetError;

/// Reads a list that stands alone between two tokens.
pub fn read(text: &Text<'_>, from: usize, limit: usize) -> List {
    let look = Look::new(Span { text, from, limit });
    split::read(look.span, look.setting(Usual::default()))
}

/// The lists below the headings, without those that neither name nor count anybody; each ends at the next bound.
pub fn find(
    text: &Text<'_>,
    headings: &[Heading],
    bounds: &[usize],
) -> Result<Vec<(Heading, List)>, DatasetError> {
    let bound_after = |at: usize| {
        let next = bounds.partition_point(|it| *it <= at);
        bounds.get(next).copied().unwrap_or(text.len())
    };
    let look = |heading: &Heading| {
        let (from, limit) = (heading.end, bound_after(heading.start).max(heading.end));
        let span = Span { text, from, limit };
        Look::new(in_brackets(span).unwrap_or(span))
    };
    // Looked at twice, since there may be very many and all of them need the others.
    let mut usual = Usual::default();
    headings.iter().for_each(|it| usual.push(&look(it)));
    let mut unclear = Unclear::new(text);
    let mut lists = Vec::new();
    for heading in headings {
        let look = look(heading);
        let setting = look.setting(usual);
        let mut list = split::read(look.span, setting);
        if setting.by.keeps_commas() {
            let limit = look.span.limit;
            list.below_tellers = tellers::names_below(text, limit, bound_after(limit));
        }
        unclear.push(heading, &list);
        if !list.is_empty() || heading.count.is_some() {
            lists.push((*heading, list));
        }
    }
    groups::take_first(&mut lists);
    unclear.finish().map_or(Ok(lists), Err)
}

/// The tokens of a list that stands in brackets as a whole: "For: 3 (Adler, Baker, Clark)".
fn in_brackets<'a, 't>(Span { text, from, limit }: Span<'a, 't>) -> Option<Span<'a, 't>> {
    let close = Some(from)
        .filter(|it| text.is(*it, Kind::Open))
        .and_then(|it| result::closing(text, it))?;
    let ends = close + 1 >= limit
        || text.begins_line(close + 1)
        || matches!(text.kind(close + 1), Some(Kind::Comma | Kind::Stop));
    (ends && close < limit).then_some(Span { text, from: from + 1, limit: close })
}
