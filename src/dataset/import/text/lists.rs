//! The lists of a text: where each stands, and how it is read, given the other lists and the stated
//! count.

use super::clauses;
use super::groups;
use super::headings::Heading;
use super::name::Name;
use super::setting::{By, Look, Usual};
use super::span::Span;
use super::split::{self, List};
use super::tellers;
use super::tokens::{Kind, Text};
use super::unclear::Unclear;
use crate::dataset::DatasetError;

/// Reads a list that stands alone between two tokens; `count` is how many names the text states.
pub fn read(text: &Text<'_>, from: usize, limit: usize, count: Option<u32>) -> List {
    read_counted(&Look::new(Span { text, from, limit }), Usual::default(), count).1
}

/// Reads a list as it seems to be set, or else in the other way that gives as many names as are
/// stated. Returns what separates the names, and the list.
///
/// A count may be wrong, or count something else and fit by accident, so a list that its count
/// alone has decided stays `unclear`.
fn read_counted(look: &Look<'_, '_>, usual: Usual, count: Option<u32>) -> (By, List) {
    let setting = look.setting(usual);
    let mut list = split::read(look.span, setting);
    let has =
        |it: &List, count: Option<u32>| count.is_some_and(|all| all as usize == it.names.len());
    let stated = count.or(list.count);
    if has(&list, stated) || list.none {
        list.unclear = None;
    } else if stated.is_some() && !has(&list, list.count) {
        let fits = |(by, it): &(By, List)| {
            has(it, count.or(it.count))
                && it.end >= list.end
                && it.cut.is_none()
                && it.unclear.is_none()
                && it.groups.is_empty()
                && (!by.keeps_commas() || it.names.iter().all(is_person))
        };
        let others = look.others(setting, list.unclear.is_some());
        let mut others = others.map(|it| (it.by, split::read(look.span, it))).filter(fits);
        // If two ways fit with different names, neither is an answer.
        if let Some(other) = others.next()
            && others.all(|(_, it)| it.names == other.1.names)
        {
            let (by, list) = other;
            return (by, List { unclear: Some(look.span.from), ..list });
        }
    }
    (setting.by, list)
}

/// Whether a name has one comma, brackets aside, with a name after it too: "Abbott, Diane", not
/// "Abbott, excused".
fn is_person(name: &Name) -> bool {
    let mut parts = name.text.split(" (").next().unwrap_or_default().split(',');
    let forename = parts.nth(1).unwrap_or_default().trim_start();
    parts.next().is_none() && !forename.starts_with(char::is_lowercase) && !forename.is_empty()
}

/// Returns each heading with the list below it, which ends at the next of the sorted `bounds`.
/// Headings that neither name nor count anybody are left out. Fails where the text does not say
/// which names belong to which heading (see [`Unclear`]).
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
    // Every list is looked at twice instead of being kept, since there may be very many, and each
    // is read in view of all others.
    let mut usual = Usual::default();
    headings.iter().for_each(|it| usual.push(&look(it)));
    let mut unclear = Unclear::new(text);
    let mut lists = Vec::new();
    for heading in headings {
        let look = look(heading);
        let (by, mut list) = read_counted(&look, usual, heading.count);
        if by.keeps_commas() {
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

/// Returns the tokens of a list that stands in brackets as a whole: "For: 3 (Adler, Baker, Clark)".
fn in_brackets<'a, 't>(Span { text, from, limit }: Span<'a, 't>) -> Option<Span<'a, 't>> {
    let close = Some(from)
        .filter(|it| text.is(*it, Kind::Open))
        .and_then(|it| clauses::closing(text, it))?;
    let ends = close + 1 >= limit
        || text.begins_line(close + 1)
        || matches!(text.kind(close + 1), Some(Kind::Comma | Kind::Stop));
    (ends && close < limit).then_some(Span { text, from: from + 1, limit: close })
}
