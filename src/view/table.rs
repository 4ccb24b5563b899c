//! The same answer as a table and as plain text.

use super::breakdown::{Breakdown, Group};
use super::words::{Args, Words};
use crate::lean::joined;

/// Every member of the day, one row each.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads: member, position, blocs.
    pub columns: [String; 3],
    /// In the order of [`Breakdown::people`].
    pub rows: Vec<[String; 3]>,
    /// Each bloc with its members on the day.
    pub blocs: Vec<String>,
}

impl Table {
    /// The table of a breakdown, with the shown blocs that each member is in.
    pub fn new(breakdown: &Breakdown, words: &dyn Words) -> Self {
        let title = Args::new().text("title", &breakdown.heading);
        let rows = breakdown.groups.iter().flat_map(|group| {
            group.members.iter().map(|person| {
                [person.name.clone(), group.label.clone(), blocs_of(breakdown, person.member)]
            })
        });
        let blocs = breakdown.blocs.iter().map(|bloc| {
            let args = Args::new()
                .text("bloc", &bloc.name)
                .count("count", bloc.members)
                .text("members", &bloc.listed);
            words.say("bloc-list", &args)
        });
        Self {
            caption: words.say("table-caption", &title),
            columns: ["table-member", "table-position", "table-blocs"]
                .map(|id| words.say(id, &Args::new())),
            rows: rows.collect(),
            blocs: blocs.collect(),
        }
    }

    /// The breakdown as plain text for mail, feeds and readers of source.
    pub fn text(&self, breakdown: &Breakdown) -> String {
        let names = |group: &Group| {
            let names = joined(&mut group.members.iter().map(|it| it.name.as_str()), ", ");
            format!("{}: {names}", group.name)
        };
        let groups: Vec<String> = breakdown.groups.iter().map(names).collect();
        let mut text = String::new();
        for lines in [
            &mut [&breakdown.heading, &breakdown.record].into_iter() as &mut dyn Iterator<Item = _>,
            &mut breakdown.warnings.iter().map(|it| &it.message),
            &mut breakdown.sentences.iter().map(|it| &it.text),
            &mut groups.iter(),
            &mut self.blocs.iter(),
            &mut std::iter::once(&breakdown.source).chain(&breakdown.source_url),
        ] {
            let section = joined(&mut lines.map(String::as_str), "\n");
            if !section.is_empty() {
                text += if text.is_empty() { "" } else { "\n" };
                text += &section;
                text += "\n";
            }
        }
        text
    }
}

fn blocs_of(breakdown: &Breakdown, member: usize) -> String {
    let mut names = breakdown
        .blocs
        .iter()
        .filter(|row| row.people.binary_search(&member).is_ok())
        .map(|row| row.name.as_str());
    joined(&mut names, ", ")
}
