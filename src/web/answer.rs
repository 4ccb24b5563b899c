//! What the host gets: plain values, named as JavaScript names them.

use serde::Serialize;

use crate::dataset::Warning;
use crate::scene::theme::Theme;
use crate::scene::{Entry, Rect, Scene};
use crate::view::{Breakdown, Table};

/// The answer around the canvas.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shown<'a> {
    width: f32,
    height: f32,
    heading: &'a str,
    record: &'a str,
    summary: Vec<SpokenSentence<'a>>,
    warnings: Vec<PlacedWarning<'a>>,
    source: SourceLine<'a>,
    note: &'a str,
    count: usize,
    theme: PageColors,
}

#[derive(Serialize)]
struct SpokenSentence<'a> {
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bloc: Option<&'a str>,
}

#[derive(Serialize)]
struct SourceLine<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct PageColors {
    ink: String,
    paper: String,
    muted: String,
    rule: String,
}

/// A warning with its place.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlacedWarning<'a> {
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roll_call: Option<&'a str>,
    /// Whether it is about what is shown, and not about another part of the file.
    shown: bool,
}

/// A warning as the host gets it.
pub(super) fn warning(warning: &Warning, shown: bool) -> PlacedWarning<'_> {
    PlacedWarning {
        code: warning.code,
        message: &warning.message,
        line: warning.place.map(|it| it.line),
        column: warning.place.map(|it| it.column),
        roll_call: warning.roll_call.as_deref(),
        shown,
    }
}

impl<'a> Shown<'a> {
    /// `of_file` are the warnings of the whole file; those about what is shown come first.
    pub(super) fn new(
        view: &'a Breakdown,
        scene: &Scene,
        theme: &Theme,
        of_file: &'a [Warning],
    ) -> Self {
        let said = |it: &&Warning| {
            !view.warnings.iter().any(|said| said.code == it.code && said.roll_call == it.roll_call)
        };
        let rest = of_file.iter().filter(said).map(|it| warning(it, false));
        Self {
            width: scene.width,
            height: scene.height,
            heading: &view.heading,
            record: &view.record,
            summary: view
                .sentences
                .iter()
                .map(|it| SpokenSentence {
                    kind: it.kind.id(),
                    text: &it.text,
                    bloc: it.bloc.as_deref(),
                })
                .collect(),
            warnings: view.warnings.iter().map(|it| warning(it, true)).chain(rest).collect(),
            source: SourceLine { text: &view.source, url: view.source_url.as_deref() },
            note: &view.shares_note,
            count: scene.entries.len(),
            theme: PageColors {
                ink: theme.ink.hex(),
                paper: theme.paper.hex(),
                muted: theme.muted().hex(),
                rule: theme.rule().hex(),
            },
        }
    }
}

/// An entry of the public outline.
#[derive(Serialize)]
pub(super) struct OutlineEntry<'a> {
    id: &'a str,
    role: &'static str,
    name: &'a str,
    bounds: Bounds,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bloc: Option<&'a str>,
}

#[derive(Serialize)]
struct Bounds {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// The outline in reading order.
pub(super) fn outline(scene: &Scene) -> Vec<OutlineEntry<'_>> {
    scene.entries.iter().map(outline_entry).collect()
}

fn outline_entry(entry: &Entry) -> OutlineEntry<'_> {
    let Rect { x, y, width, height } = entry.bounds;
    OutlineEntry {
        id: &entry.id,
        role: entry.role.id(),
        name: &entry.name,
        bounds: Bounds { x, y, width, height },
        member: entry.member.as_deref(),
        position: entry.position.map(|it| it.id()),
        bloc: entry.bloc.as_deref(),
    }
}

/// The table as the host gets it.
#[derive(Serialize)]
pub(super) struct PlainTable<'a> {
    caption: &'a str,
    columns: &'a [String; 3],
    rows: &'a [[String; 3]],
    blocs: &'a [String],
}

/// The table.
pub(super) fn table(table: &Table) -> PlainTable<'_> {
    PlainTable {
        caption: &table.caption,
        columns: &table.columns,
        rows: &table.rows,
        blocs: &table.blocs,
    }
}
