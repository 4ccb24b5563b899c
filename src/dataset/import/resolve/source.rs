//! Where the records come from: the source that files name, or else the publishers of such files.

use std::collections::BTreeSet;

use super::super::FileReport;
use super::super::doubt::{Doubt, Doubts};
use super::super::draft::Base;
use super::Matched;
use crate::dataset::Source;

/// Returns the source of the dataset: the one that datasets in our own form name, or else the
/// publishers of the files. `None` if it is not known for all of them.
pub fn source(
    matched: &[Matched<'_>],
    bases: &[Base],
    files: &[FileReport],
    doubts: &mut Doubts,
) -> Option<Source> {
    match bases {
        [] => of_publishers(matched),
        [first, others @ ..] => {
            let source = &first.dataset.source;
            match others.iter().find(|it| it.dataset.source != *source) {
                None => source.clone(),
                Some(other) => joined(bases, [first, other], files, doubts),
            }
        }
    }
}

/// Names the publishers of all roll calls; `None` if one of them has no known publisher.
fn of_publishers(matched: &[Matched<'_>]) -> Option<Source> {
    let publishers: BTreeSet<Option<&str>> =
        matched.iter().map(|it| it.origin.publisher()).collect();
    let names: Option<Vec<&str>> = publishers.into_iter().collect();
    let url = match names.as_deref()? {
        ["UN Digital Library"] => Some("https://digitallibrary.un.org/".to_owned()),
        _ => None,
    };
    Some(Source { name: names?.join("; "), url, retrieved: None })
}

/// Joins the names of all sources, and reports that they differ. Address and day are left out,
/// since they would be those of one source only.
fn joined(
    bases: &[Base],
    [first, other]: [&Base; 2],
    files: &[FileReport],
    doubts: &mut Doubts,
) -> Option<Source> {
    let mut names: Vec<&str> = Vec::new();
    for it in bases.iter().filter_map(|it| it.dataset.source.as_ref()) {
        if !it.name.is_empty() && !names.contains(&it.name.as_str()) {
            names.push(&it.name);
        }
    }
    let file = |it: &Base| files.get(it.file).map_or("", |it| it.name.as_str());
    let said = |it: &Base| match &it.dataset.source {
        Some(source) if !source.name.is_empty() => format!("\"{}\"", source.name),
        _ => "no source".to_owned(),
    };
    let message = format!(
        "{} names {} and {} names {}, or another address or day; the dataset has all names and no \
         address, give both files the same source",
        file(first),
        said(first),
        file(other),
        said(other),
    );
    doubts.push(Doubt::new("several-sources", message).at(other.file, None));
    (!names.is_empty()).then(|| Source { name: names.join("; "), url: None, retrieved: None })
}
