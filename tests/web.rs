//! The door of JavaScript in a real browser: what only a browser can show.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, Object, Reflect};
use rollcall::web::Chart;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const DATA: &[u8] = include_bytes!("../www/data/ukraine.json");

/// Messages spelled with their arguments, as the native tests spell them.
fn words() -> Function {
    Function::new_with_args(
        "id, args",
        "return `<${id}${Object.entries(args).map(([k, v]) => ` ${k}=${v}`).join('')}>`",
    )
}

/// Measures words as if every letter were half as wide as high.
fn measure() -> Function {
    Function::new_with_args("words, size", "return words.length * size / 2")
}

/// Asks and draws, as a page does for one picture.
fn show(chart: &mut Chart, options: &JsValue) -> Result<JsValue, JsValue> {
    chart.ask(options, words())?;
    Ok(chart.show(options, measure()))
}

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().and_then(|it| it.document()).expect("a page");
    document.create_element("canvas").expect("an element").dyn_into().expect("a canvas")
}

fn options(vote: &str, width: f64) -> JsValue {
    let list = |words: &str| words.split(' ').map(JsValue::from).collect::<Array>();
    let options = Object::new();
    for (name, value) in [
        ("vote", JsValue::from(vote)),
        ("view", "breakdown".into()),
        ("blocs", list("balkans eu nato").into()),
        ("focus", list("SRB RUS BIH").into()),
        ("lang", "en".into()),
        ("width", width.into()),
        ("dark", false.into()),
        ("font", "sans-serif".into()),
        ("colors", Array::new().into()),
    ] {
        Reflect::set(&options, &name.into(), &value).expect("a plain object");
    }
    options.into()
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("a plain object")
}

fn number(object: &JsValue, name: &str) -> f64 {
    field(object, name).as_f64().expect("a number")
}

fn text(object: &JsValue, name: &str) -> String {
    field(object, name).as_string().unwrap_or_default()
}

#[wasm_bindgen_test]
fn an_exported_picture_has_the_bytes_of_the_native_one() {
    let chart = Chart::read(DATA).expect("a dataset");
    let svg = chart.svg(options("A/RES/74/17", 600.0), words()).expect("a picture");
    assert!(svg == include_str!("golden/spelled-600.svg"), "the SVG differs from the native one");
}

#[wasm_bindgen_test]
fn pixels_are_where_the_outline_says() {
    let mut chart = Chart::read(DATA).expect("a dataset");
    let canvas = canvas();
    for ratio in [1.0_f32, 1.5, 2.0, 3.0] {
        let shown = show(&mut chart, &options("A/RES/74/17", 604.0)).expect("a picture");
        let device = |name| (number(&shown, name) as f32 * ratio).round() as u32;
        canvas.set_width(device("width"));
        canvas.set_height(device("height"));
        chart.paint(&canvas, ratio).expect("a painting");
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d").expect("no error").expect("a context").dyn_into().expect("2d");
        let mut members = 0;
        for (index, entry) in Array::from(&chart.outline()).iter().enumerate() {
            let bounds = field(&entry, "bounds");
            let (x, y) = (number(&bounds, "x") as f32, number(&bounds, "y") as f32);
            let (width, height) =
                (number(&bounds, "width") as f32, number(&bounds, "height") as f32);
            let hit = chart.hit(x + width / 2.0, y + height / 2.0);
            assert_eq!(hit, Some(index), "{}", text(&entry, "name"));
            if text(&entry, "role") != "member" {
                continue;
            }
            members += 1;
            // A point beside the glyph, inside the mark and inside a ring.
            let at = |along: f32, length: f32| f64::from(((along + length * 0.3) * ratio).round());
            let pixel = context
                .get_image_data(at(x, width), at(y, height), 1.0, 1.0)
                .expect("a pixel")
                .data();
            let expected = match text(&entry, "position").as_str() {
                "yes" => [0x1a, 0x6b, 0xb0],
                "abstain" => [0xb0, 0x86, 0x13],
                "no" => [0x8f, 0x1d, 0x14],
                _ => [0xff, 0xff, 0xff],
            };
            assert_eq!(pixel[..3], expected, "{} at ratio {ratio}", text(&entry, "name"));
        }
        assert_eq!(members, 193);
    }
}

#[wasm_bindgen_test]
fn what_was_shown_stays_when_something_fails() {
    let mut chart = Chart::read(DATA).expect("a dataset");
    let canvas = canvas();
    show(&mut chart, &options("A/RES/74/17", 600.0)).expect("a picture");
    let before = chart.text();
    assert!(before.contains("Serbia"));
    let error = show(&mut chart, &options("A/RES/74/71", 600.0)).expect_err("no such roll call");
    assert_eq!(text(&error, "code"), "unknown-roll-call");
    assert!(text(&error, "message").contains("A/RES/74/17"), "{}", text(&error, "message"));
    assert_eq!(chart.text(), before);
}

#[wasm_bindgen_test]
fn faults_have_code_and_place() {
    for (bytes, code, line) in [
        (&b"<!doctype html>"[..], "html-instead-of-data", None),
        (b"", "empty-data", None),
        (b"{\"rollcall\": 1,\n  oops", "broken-json", Some(2.0)),
        (b"{\"rollcall\": 1, \"members\": 7, \"rollCalls\": []}", "unexpected-form", Some(1.0)),
        (b"\xff\xfe", "not-text", Some(1.0)),
    ] {
        let error = Chart::read(bytes).err().expect("a fault");
        assert_eq!(text(&error, "code"), code);
        assert_eq!(field(&error, "line").as_f64(), line, "{code}");
    }
}

#[wasm_bindgen_test]
fn options_of_the_wrong_kind_are_not_given() {
    let mut chart = Chart::read(DATA).expect("a dataset");
    let hostile = options("A/RES/74/17", f64::NAN);
    for (name, value) in
        [("focus", JsValue::from(7)), ("colors", JsValue::NULL), ("blocs", "eu".into())]
    {
        Reflect::set(&hostile, &name.into(), &value).expect("a plain object");
    }
    let shown = show(&mut chart, &hostile).expect("a picture");
    assert!(number(&shown, "width") >= 240.0);
}
