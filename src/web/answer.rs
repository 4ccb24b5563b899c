//! What the host gets: plain objects with names in the style of JavaScript.
//!
//! Built field by field: derived serializers would cost a page 5 KB of download more.

// A core of many roll calls has no answers about a single one.
#![cfg_attr(not(feature = "breakdown"), expect(dead_code))]

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::dataset::{Place, Warning};
#[cfg(feature = "editor")]
use crate::position::Position;
use crate::scene::theme::Theme;
use crate::scene::{Entry, Scene};
#[cfg(feature = "explore")]
use crate::view::BlocRow;
#[cfg(feature = "compare")]
use crate::view::compare::{self, Comparison, Evidence, EvidenceRow, Grid, Picture};
#[cfg(feature = "explore")]
use crate::view::explore::{Card, CardBloc, CardRollCall};
use crate::view::words::Words;
use crate::view::{Breakdown, Sentence, Table};

/// A plain object under construction. A value that is missing gets no field.
struct Plain(JsValue);

impl Plain {
    fn new() -> Self {
        Self(Object::new().into())
    }

    fn value(self, name: &str, value: &JsValue) -> Self {
        set(&self.0, name, value);
        self
    }

    fn text(self, name: &str, text: &str) -> Self {
        self.value(name, &text.into())
    }

    fn optional(self, name: &str, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.text(name, text),
            None => self,
        }
    }

    fn number(self, name: &str, number: f32) -> Self {
        self.value(name, &number.into())
    }
}

/// Sets a property of an object that was just made, which cannot fail.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

fn list<T>(items: &[T], item: impl Fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for it in items {
        list.push(&item(it));
    }
    list.into()
}

pub(super) fn texts(texts: &[String]) -> JsValue {
    list(texts, |it| it.into())
}

/// Returns the answer about one roll call, around the canvas. `of_file` are the warnings of the
/// whole file; those about what is shown come first.
pub(super) fn shown(
    view: &Breakdown,
    scene: &Scene,
    theme: &Theme,
    of_file: &[Warning],
) -> JsValue {
    let warnings = warnings(view, of_file);
    let source =
        Plain::new().text("text", &view.source).optional("url", view.source_url.as_deref());
    let shown = Plain::new();
    #[cfg(feature = "explore")]
    let shown = explored(shown, view);
    shown
        .number("width", scene.width)
        .number("height", scene.height)
        .text("heading", &view.heading)
        .text("record", &view.record)
        .value("summary", &list(&view.sentences, sentence))
        .value("warnings", &warnings)
        .value("source", &source.0)
        .text("note", &view.shares_note)
        .number("count", scene.entries.len() as f32)
        .value("rtl", &scene.rtl.into())
        .value("theme", &theme_of(theme))
        .0
}

fn theme_of(theme: &Theme) -> JsValue {
    let colors = Plain::new()
        .text("ink", &theme.ink.hex())
        .text("paper", &theme.paper.hex())
        .text("muted", &theme.muted().hex())
        .text("rule", &theme.rule().hex());
    #[cfg(feature = "explore")]
    let colors = colors
        .text("yes", &theme.yes.hex())
        .text("no", &theme.no.hex())
        .text("abstain", &theme.abstain.hex())
        .text("not-voting", &theme.not_voting.hex());
    colors.0
}

/// Returns the answer about many roll calls, around the canvas. `of_file` are the warnings of the
/// whole file; those about what is shown come first.
#[cfg(feature = "compare")]
pub(super) fn compared(
    view: &Comparison,
    scene: &Scene,
    theme: &Theme,
    of_file: &[Warning],
) -> JsValue {
    let warnings = Array::new();
    for (warning_of, shown) in [(view.warnings.as_slice(), true), (of_file, false)] {
        for it in warning_of {
            warnings.push(&warning(it, shown));
        }
    }
    let source =
        Plain::new().text("text", &view.source).optional("url", view.source_url.as_deref());
    let (first, last) = view.years.unwrap_or_default();
    Plain::new()
        .number("width", scene.width)
        .number("height", scene.height)
        .text("heading", &view.heading)
        .text("record", &view.record)
        .value("summary", &summary_of_many(view))
        .value("warnings", &warnings)
        .value("source", &source.0)
        .text("note", &view.note)
        .number("count", scene.entries.len() as f32)
        .value("rtl", &scene.rtl.into())
        .value("theme", &theme_of(theme))
        .value("long", &view.is_long.into())
        .number("first", f32::from(first))
        .number("last", f32::from(last))
        .value("topics", &texts(&view.topics))
        .0
}

/// Returns the sentences about many roll calls, after the reason why nothing is drawn if there is
/// one.
#[cfg(feature = "compare")]
fn summary_of_many(view: &Comparison) -> JsValue {
    let mut sentences = view.sentences.clone();
    if let Picture::Nothing(why) = &view.picture {
        sentences.insert(0, compare::Sentence { text: why.clone(), proof: None });
    }
    list(&sentences, sentence_of_many)
}

/// Returns a sentence with the id of what proves it, if it has one.
#[cfg(feature = "compare")]
fn sentence_of_many(it: &compare::Sentence) -> JsValue {
    Plain::new()
        .text("kind", "alignment")
        .text("text", &it.text)
        .optional("proof", it.proof.as_deref())
        .0
}

/// Returns the answer about many roll calls in words, for where nothing is drawn.
#[cfg(feature = "editor")]
pub(super) fn said_of_many(view: &Comparison) -> JsValue {
    let source =
        Plain::new().text("text", &view.source).optional("url", view.source_url.as_deref());
    Plain::new()
        .text("heading", &view.heading)
        .text("record", &view.record)
        .value("summary", &summary_of_many(view))
        .value("warnings", &list(&view.warnings, |it| warning(it, true)))
        .value("source", &source.0)
        .text("note", &view.note)
        .value("rtl", &view.rtl.into())
        .text("text", &crate::view::compare::text(view))
        .value("table", &grid(&view.table))
        .0
}

/// Returns the roll calls behind a figure.
#[cfg(feature = "compare")]
pub(super) fn evidence(evidence: &Evidence) -> JsValue {
    let row = |it: &EvidenceRow| {
        let row = Plain::new()
            .text("text", &it.text)
            .text("positions", &it.positions)
            .optional("url", it.url.as_deref());
        match it.same {
            Some(same) => row.value("same", &same.into()).0,
            None => row.0,
        }
    };
    Plain::new()
        .text("title", &evidence.title)
        .text("record", &evidence.record)
        .text("interval", &evidence.interval)
        .text("median", &evidence.median)
        .text("note", &evidence.note)
        .text("leftOut", &evidence.left_out)
        .text("counted", evidence.kind.counted())
        .value("rows", &list(&evidence.rows, row))
        .0
}

/// Returns a table about many roll calls.
#[cfg(feature = "compare")]
pub(super) fn grid(grid: &Grid) -> JsValue {
    Plain::new()
        .text("caption", &grid.caption)
        .value("columns", &texts(&grid.columns))
        .value("rows", &list(&grid.rows, |row| texts(row)))
        .value("blocs", &Array::new())
        .0
}

/// Returns the outline of a picture of many roll calls, in reading order.
#[cfg(feature = "compare")]
pub(super) fn entries(scene: &Scene) -> JsValue {
    list(&scene.entries, |it| entry(it, &it.name))
}

/// Adds what only a reader who explores needs.
#[cfg(feature = "explore")]
fn explored(shown: Plain, view: &Breakdown) -> Plain {
    let silent = Array::new();
    for index in &view.explored.silent {
        silent.push(&(*index as u32).into());
    }
    let bloc = |it: &BlocRow| Plain::new().text("id", &it.id).text("name", &it.name).0;
    let filter = view.explored.filter.as_ref();
    shown
        .value("silent", &silent)
        .value("map", &view.explored.has_map.into())
        .value("blocs", &list(&view.blocs, bloc))
        .optional("filter", filter.map(|it| it.words.as_str()))
        .text("everybody", &view.explored.everybody)
}

/// Returns the card of a member.
#[cfg(feature = "explore")]
pub(super) fn card(card: &Card) -> JsValue {
    let bloc = |it: &CardBloc| Plain::new().text("text", &it.text).0;
    let vote = |it: &CardRollCall| {
        Plain::new()
            .text("position", it.position.id())
            .text("label", &it.label)
            .number("year", f32::from(it.year))
            .value("here", &it.here.into())
            .0
    };
    Plain::new()
        .text("name", &card.name)
        .text("position", card.position.id())
        .text("label", &card.label)
        .value("blocs", &list(&card.blocs, bloc))
        .text("strip", &card.strip)
        .value("votes", &list(&card.votes, vote))
        .value("notes", &texts(&card.notes))
        .0
}

/// Returns the warnings about what is shown, then those of the whole file that do not repeat them.
fn warnings(view: &Breakdown, of_file: &[Warning]) -> Array {
    let warnings = Array::new();
    for it in &view.warnings {
        warnings.push(&warning(it, true));
    }
    for it in of_file {
        let said = |said: &Warning| said.code == it.code && said.roll_call == it.roll_call;
        if !view.warnings.iter().any(said) {
            warnings.push(&warning(it, false));
        }
    }
    warnings
}

/// Returns the answer about one roll call in words, for where nothing is drawn.
#[cfg(feature = "editor")]
pub(super) fn said(view: &Breakdown, of_file: &[Warning], text: &str) -> JsValue {
    let source =
        Plain::new().text("text", &view.source).optional("url", view.source_url.as_deref());
    let mut tally = Plain::new();
    for (name, position) in [
        ("yes", Position::Yes),
        ("no", Position::No),
        ("abstain", Position::Abstain),
        ("notVoting", Position::NotVoting),
        ("notNamed", Position::NotNamed),
    ] {
        tally = tally.number(name, view.tally.count(position) as f32);
    }
    Plain::new()
        .text("heading", &view.heading)
        .text("record", &view.record)
        .value("tally", &tally.0)
        .value("summary", &list(&view.sentences, sentence))
        .value("warnings", &warnings(view, of_file))
        .value("source", &source.0)
        .text("note", &view.shares_note)
        .value("rtl", &view.rtl.into())
        .text("text", text)
        .0
}

fn sentence(sentence: &Sentence) -> JsValue {
    Plain::new()
        .text("kind", sentence.kind.id())
        .text("text", &sentence.text)
        .optional("bloc", sentence.bloc.as_deref())
        .0
}

/// Returns a warning with its place, if it has one; `shown` is whether it is about what is shown.
fn warning(warning: &Warning, shown: bool) -> JsValue {
    let about = Plain::new()
        .text("code", warning.code)
        .text("message", &warning.message)
        .optional("rollCall", warning.roll_call.as_deref())
        .value("shown", &shown.into());
    set_place(&about.0, warning.place);
    about.0
}

/// Sets the line and column of an object that has a place.
pub(super) fn set_place(object: &JsValue, place: Option<Place>) {
    if let Some(place) = place {
        set(object, "line", &(place.line as u32).into());
        set(object, "column", &(place.column as u32).into());
    }
}

/// Returns the outline of a picture of one roll call, in reading order. Members have their position
/// beside their name.
pub(super) fn outline(scene: &Scene, view: &Breakdown, words: &dyn Words) -> JsValue {
    let outline = Array::new();
    for it in &scene.entries {
        let group = view.groups.iter().find(|group| Some(group.position) == it.position);
        match (group, &it.member) {
            (Some(group), Some(id)) => {
                outline.push(&entry(it, &view.label(group, id, &it.name, words)))
            }
            _ => outline.push(&entry(it, &it.name)),
        };
    }
    outline.into()
}

/// Adds which member stands in each row, with which position, at which place in the alphabet, and
/// whether it is out of the reader's filter.
#[cfg(feature = "explore")]
fn seats(table: Plain, view: &Breakdown) -> Plain {
    let (members, positions, back) = (Array::new(), Array::new(), Array::new());
    let places = Array::new();
    for (shown, position) in view.members() {
        members.push(&shown.id.as_str().into());
        positions.push(&position.id().into());
        back.push(&shown.back.into());
        let place = view.explored.places.get(shown.member).copied().unwrap_or_default();
        places.push(&place.into());
    }
    let table = table.value("members", &members).value("positions", &positions);
    table.value("back", &back).value("places", &places)
}

fn entry(entry: &Entry, name: &str) -> JsValue {
    let bounds = Plain::new()
        .number("x", entry.bounds.x)
        .number("y", entry.bounds.y)
        .number("width", entry.bounds.width)
        .number("height", entry.bounds.height);
    Plain::new()
        .text("id", &entry.id)
        .text("role", entry.role.id())
        .text("name", name)
        .value("bounds", &bounds.0)
        .optional("member", entry.member.as_deref())
        .optional("position", entry.position.map(|it| it.id()))
        .optional("bloc", entry.bloc.as_deref())
        .0
}

/// Returns the table of one roll call.
pub(super) fn table(table: &Table, view: &Breakdown) -> JsValue {
    let plain = Plain::new();
    #[cfg(feature = "explore")]
    let plain = seats(plain, view);
    #[cfg(not(feature = "explore"))]
    let _ = view;
    plain
        .text("caption", &table.caption)
        .value("columns", &texts(&table.columns))
        .value("rows", &list(&table.rows, |row| texts(row)))
        .value("blocs", &texts(&table.blocs))
        .0
}
