//! Generic tables and the drafts that readers must make of them.

mod any;
mod codes;
mod columns;
mod left_out;
mod lists;
mod long;
mod positions;
mod published;
mod wide;

use crate::dataset::import::draft::{Draft, DraftRollCall};
use crate::dataset::import::{Choices, Import};
use crate::position::Position;

/// Reads one file.
fn read(text: &str) -> (Draft, &'static str) {
    read_all(&[text])
}

/// Reads the files of one dataset; the format returned is that of the last.
fn read_all(texts: &[&str]) -> (Draft, &'static str) {
    let mut import = Import::new(Choices::default());
    for text in texts {
        // What is no table is read as text, which may refuse it.
        let _ = import.add("table.csv", text.as_bytes());
    }
    let format = import.files.last().unwrap().format;
    let mut draft = import.draft;
    draft.fill_names();
    (draft, format)
}

/// Writes a roll call in one line: id, date, title, stated totals, then the members by position.
fn line(draft: &Draft, it: &DraftRollCall) -> String {
    let mut line = it.id.clone().unwrap_or_default();
    for part in [it.date.map(|it| it.to_string()), it.title.clone()].into_iter().flatten() {
        line.push_str(&format!(" [{part}]"));
    }
    let stated = it.stated;
    if let (Some(yes), Some(no), Some(abstain)) = (stated.yes, stated.no, stated.abstain) {
        line.push_str(&format!(" {yes}-{no}-{abstain}"));
    }
    for position in [
        Position::Yes,
        Position::No,
        Position::Abstain,
        Position::NotVoting,
        Position::NotMember,
        Position::NotNamed,
    ] {
        let cells = it.cells.iter().filter(|it| it.position == position);
        let names: Vec<String> = cells
            .map(|cell| {
                let member = &draft.members[cell.member as usize];
                match (member.name.as_str(), &member.code) {
                    ("", Some(code)) => format!("#{code}"),
                    (name, None) => name.to_owned(),
                    (name, Some(code)) => format!("{name}#{code}"),
                }
            })
            .collect();
        if !names.is_empty() {
            line.push_str(&format!(" {}: {}", position.id(), names.join("+")));
        }
    }
    line.trim_start().to_owned()
}

fn lines(draft: &Draft) -> Vec<String> {
    draft.roll_calls.iter().map(|it| line(draft, it)).collect()
}

fn doubts(draft: &Draft) -> Vec<String> {
    let doubt = |it: &crate::dataset::import::Doubt| {
        let place =
            it.warning.place.map_or(String::new(), |it| format!(" {}:{}", it.line, it.column));
        format!("{}{place} {}", it.warning.code, it.excerpt.as_deref().unwrap_or_default())
    };
    draft.doubts.iter().map(doubt).collect()
}

#[track_caller]
fn check(text: &str, format: &str, expected: &[&str], doubted: &[&str]) {
    let (draft, found) = read(text);
    assert_eq!(found, format, "{text}");
    assert_eq!(lines(&draft), expected, "{text}");
    assert_eq!(doubts(&draft), doubted, "{text}");
}

/// Reads files of `tests/data`; returns the draft and the format of each file.
fn fixture(names: &[&str]) -> (Draft, Vec<&'static str>) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut import = Import::new(Choices::default());
    for name in names {
        import.add(name, &std::fs::read(folder.join(name)).unwrap()).unwrap();
    }
    let formats = import.files.iter().map(|it| it.format).collect();
    let mut draft = import.draft;
    draft.fill_names();
    (draft, formats)
}

fn memberships(draft: &Draft) -> Vec<String> {
    let day = |it: Option<crate::date::Date>| it.map_or("-".to_owned(), |it| it.to_string());
    let mut lines = Vec::new();
    for bloc in &draft.blocs {
        for (member, from, to) in &bloc.memberships {
            let name = &draft.members[*member as usize].name;
            lines.push(format!("{}: {name} {} {}", bloc.id, day(*from), day(*to)));
        }
    }
    lines.sort();
    lines
}
