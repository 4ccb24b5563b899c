//! A breakdown as a table and as plain text.

use super::breakdown::Breakdown;
use super::words::{Args, Words, comma, isolated};
use crate::lean::joined;

/// Every member of the day, one row each.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns: member, position, blocs.
    pub columns: [String; 3],
    /// One row for each member, in the order of [`Breakdown::members`].
    pub rows: Vec<[String; 3]>,
    /// A line for each bloc with its members on the day.
    pub blocs: Vec<String>,
}

impl Table {
    /// The table of a breakdown, with the shown blocs that each member is in.
    pub fn new(breakdown: &Breakdown, words: &dyn Words) -> Self {
        let mut rows = Vec::new();
        let comma = comma(words);
        for group in &breakdown.groups {
            for shown in &group.members {
                let did = breakdown.did(&shown.id).unwrap_or(&group.label);
                let mut blocs = blocs_of(breakdown, shown.member, &comma);
                if !blocs.is_empty() {
                    blocs = isolated(words, &blocs);
                }
                rows.push([shown.name.clone(), did.to_owned(), blocs]);
            }
        }
        let nothing = Args::new();
        let heading = &breakdown.heading;
        // The caption is the only text that has both titles uncut.
        #[cfg(feature = "explore")]
        let heading = &two(breakdown, words).unwrap_or_else(|| heading.clone());
        Self {
            caption: words.say("table-caption", &Args::new().text("title", heading)),
            columns: ["table-member", "table-position", "table-blocs"]
                .map(|id| words.say(id, &nothing)),
            rows,
            blocs: bloc_lines(breakdown, words),
        }
    }
}

/// The caption of two roll calls, with heading, ids and titles; `None` if there is only one.
#[cfg(feature = "explore")]
fn two(breakdown: &Breakdown, words: &dyn Words) -> Option<String> {
    let moves = breakdown.explored.moves.as_ref()?;
    let both = super::words::list(words, &[&moves.before.name, &moves.after.name]);
    let args = Args::new().text("heading", &breakdown.heading).text("both", &both);
    Some(words.say("flow-caption", &args))
}

/// The breakdown as plain text for mail, feeds and readers of source.
pub fn text(breakdown: &Breakdown, words: &dyn Words) -> String {
    let mut text = joined(&mut [breakdown.heading.as_str(), &breakdown.record].into_iter(), "\n");
    let mut section = |lines: &mut dyn Iterator<Item = &str>| {
        let lines = joined(lines, "\n");
        if !lines.is_empty() {
            text += "\n\n";
            text += &lines;
        }
    };
    section(&mut breakdown.warnings.iter().map(|it| it.message.as_str()));
    section(&mut breakdown.sentences.iter().map(|it| it.text.as_str()));
    let comma = comma(words);
    let mut groups = Vec::new();
    #[cfg(feature = "explore")]
    for flow in breakdown.explored.moves.iter().flat_map(|it| &it.flows) {
        groups.push(format!("{}: {}", flow.name, flow.names));
    }
    for group in &breakdown.groups {
        // With two roll calls, the flows have listed everybody already.
        #[cfg(feature = "explore")]
        if breakdown.explored.moves.is_some() {
            break;
        }
        let names = joined(&mut group.members.iter().map(|it| it.name.as_str()), &comma);
        groups.push(format!("{}: {}", group.name, isolated(words, &names)));
    }
    section(&mut groups.iter().map(String::as_str));
    section(&mut bloc_lines(breakdown, words).iter().map(String::as_str));
    section(
        &mut [breakdown.source.as_str(), breakdown.source_url.as_deref().unwrap_or_default()]
            .into_iter(),
    );
    text + "\n"
}

/// Returns a line for each bloc with its members on the day.
fn bloc_lines(breakdown: &Breakdown, words: &dyn Words) -> Vec<String> {
    let mut lines = Vec::new();
    for bloc in &breakdown.blocs {
        let args = Args::new().text("bloc", &bloc.name);
        lines.push(match bloc.members {
            0 => words.say("bloc-members", &args.count("members", 0)),
            count => {
                words.say("bloc-list", &args.count("count", count).text("members", &bloc.listed))
            }
        });
    }
    lines
}

fn blocs_of(breakdown: &Breakdown, member: usize, comma: &str) -> String {
    let mut names = breakdown
        .blocs
        .iter()
        .filter(|row| row.indices.binary_search(&member).is_ok())
        .map(|row| row.name.as_str());
    joined(&mut names, comma)
}
