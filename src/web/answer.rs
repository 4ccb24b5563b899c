//! What the host gets: plain objects, named as JavaScript names them.
//!
//! Built field by field: derived serializers would cost a page 5 KB of download more.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::dataset::Warning;
use crate::scene::theme::{Color, Theme};
use crate::scene::{Entry, Scene};
use crate::view::{Breakdown, Sentence, Table};

/// A plain object.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object.into()
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

fn texts(texts: &[String]) -> JsValue {
    list(texts, |it| it.into())
}

/// A text, or undefined.
fn optional(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::UNDEFINED, Into::into)
}

/// The answer around the canvas. `of_file` are the warnings of the whole file; those about what
/// is shown come first.
pub(super) fn shown(
    view: &Breakdown,
    scene: &Scene,
    theme: &Theme,
    of_file: &[Warning],
) -> JsValue {
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
    let color = |color: Color| color.hex().into();
    let theme = [
        ("ink", color(theme.ink)),
        ("paper", color(theme.paper)),
        ("muted", color(theme.muted())),
        ("rule", color(theme.rule())),
    ];
    let source = [("text", (&view.source).into()), ("url", optional(view.source_url.as_deref()))];
    object(&[
        ("width", scene.width.into()),
        ("height", scene.height.into()),
        ("heading", (&view.heading).into()),
        ("record", (&view.record).into()),
        ("summary", list(&view.sentences, sentence)),
        ("warnings", warnings.into()),
        ("source", object(&source)),
        ("note", (&view.shares_note).into()),
        ("count", (scene.entries.len() as u32).into()),
        ("theme", object(&theme)),
    ])
}

fn sentence(sentence: &Sentence) -> JsValue {
    object(&[
        ("kind", sentence.kind.id().into()),
        ("text", (&sentence.text).into()),
        ("bloc", optional(sentence.bloc.as_deref())),
    ])
}

/// A warning with its place; `shown` if it is about what is shown.
fn warning(warning: &Warning, shown: bool) -> JsValue {
    let number = |number: Option<usize>| number.map_or(JsValue::UNDEFINED, |it| (it as u32).into());
    object(&[
        ("code", warning.code.into()),
        ("message", (&warning.message).into()),
        ("line", number(warning.place.map(|it| it.line))),
        ("column", number(warning.place.map(|it| it.column))),
        ("rollCall", optional(warning.roll_call.as_deref())),
        ("shown", shown.into()),
    ])
}

/// The outline in reading order.
pub(super) fn outline(scene: &Scene) -> JsValue {
    list(&scene.entries, entry)
}

fn entry(entry: &Entry) -> JsValue {
    let bounds = entry.bounds;
    let bounds = [
        ("x", bounds.x.into()),
        ("y", bounds.y.into()),
        ("width", bounds.width.into()),
        ("height", bounds.height.into()),
    ];
    object(&[
        ("id", (&entry.id).into()),
        ("role", entry.role.id().into()),
        ("name", (&entry.name).into()),
        ("bounds", object(&bounds)),
        ("member", optional(entry.member.as_deref())),
        ("position", optional(entry.position.map(|it| it.id()))),
        ("bloc", optional(entry.bloc.as_deref())),
    ])
}

/// The table.
pub(super) fn table(table: &Table) -> JsValue {
    object(&[
        ("caption", (&table.caption).into()),
        ("columns", texts(&table.columns)),
        ("rows", list(&table.rows, |row| texts(row))),
        ("blocs", texts(&table.blocs)),
    ])
}
