//! The door of JavaScript: bytes and options in, plain results and pixels out.
//!
//! Data crosses as bytes and is read by `serde_json`, so nothing that a page did to its
//! prototypes can reach it; `serde-wasm-bindgen` carries the options that our own host builds,
//! and plain results. Errors become an `Error` with a stable `code`.

mod answer;
mod canvas;
mod words;

use plotters_canvas::CanvasBackend;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::dataset::{self, Dataset, DatasetError, Warning};
use crate::paint::{self, Target};
#[cfg(feature = "export")]
use crate::scene::text::ShippedFont;
use crate::scene::theme::{Color, Theme};
use crate::scene::{NARROWEST, Scene};
use crate::view::{Breakdown, Names, Question, Table, ViewError};
use answer::{Shown, outline};
use canvas::{CanvasText, text_drop};
use words::HostWords;

/// What the host asks for; it builds this object itself.
#[derive(Deserialize)]
struct Options {
    vote: Option<String>,
    view: String,
    blocs: Option<Vec<String>>,
    focus: Vec<String>,
    lang: String,
    heading: Option<String>,
    width: f64,
    dark: bool,
    font: String,
    /// `#rrggbb` for yes, abstain, no, not-voting, ink and paper, empty for the palette's own.
    colors: Vec<String>,
}

impl Options {
    fn read(options: JsValue) -> Result<Self, JsValue> {
        serde_wasm_bindgen::from_value(options)
            .map_err(|error| failure("bad-options", &error.to_string(), None))
    }

    fn question(&self) -> Question {
        Question {
            view: self.view.clone(),
            vote: self.vote.clone(),
            blocs: self.blocs.clone(),
            focus: self.focus.clone(),
            lang: self.lang.clone(),
            heading: self.heading.clone(),
        }
    }

    /// A width that is no number is drawn as the narrowest.
    fn width(&self) -> f32 {
        if self.width.is_finite() { self.width as f32 } else { NARROWEST }
    }

    fn theme(&self) -> Theme {
        let mut theme = if self.dark { Theme::DARK } else { Theme::LIGHT };
        let slots = [
            &mut theme.yes,
            &mut theme.abstain,
            &mut theme.no,
            &mut theme.not_voting,
            &mut theme.ink,
            &mut theme.paper,
        ];
        for (slot, color) in slots.into_iter().zip(&self.colors) {
            *slot = Color::parse(color).unwrap_or(*slot);
        }
        theme
    }
}

/// What is shown now; replaced only by what can be shown as well.
struct Picture {
    view: Breakdown,
    scene: Scene,
    table: Table,
    font: String,
}

/// A dataset and the picture that is made from it.
#[wasm_bindgen]
pub struct Chart {
    dataset: Dataset,
    warnings: Vec<Warning>,
    names: Names,
    picture: Option<Picture>,
}

#[wasm_bindgen]
impl Chart {
    /// Reads a dataset.
    ///
    /// # Errors
    /// An `Error` with `code`, and `line` and `column` where the fault has a place.
    pub fn read(bytes: &[u8]) -> Result<Chart, JsValue> {
        let (dataset, warnings) = dataset::read(bytes).map_err(|it| dataset_failure(&it))?;
        Ok(Self { dataset, warnings, names: Names::new(), picture: None })
    }

    /// Takes the member names of a language.
    ///
    /// # Errors
    /// As [`Chart::read`].
    #[wasm_bindgen(js_name = setNames)]
    pub fn set_names(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.names =
            dataset::read_names(&self.dataset, bytes).map_err(|it| dataset_failure(&it))?;
        Ok(())
    }

    /// Answers the question and lays the answer out, text measured in the page's font.
    ///
    /// # Errors
    /// When there is no answer; what was shown stays.
    pub fn show(
        &mut self,
        canvas: &HtmlCanvasElement,
        options: JsValue,
        say: js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        let options = Options::read(options)?;
        let words = HostWords::new(say);
        let view = self.view(&options, &words)?;
        let theme = options.theme();
        let measure = CanvasText::new(canvas, &options.font).ok_or_else(no_context)?;
        let scene = Scene::chart(&view, options.width(), &theme, &measure);
        let shown = to_js(&Shown::new(&view, &scene, &theme, &self.warnings))?;
        let table = Table::new(&view, &words);
        self.picture = Some(Picture { view, scene, table, font: options.font });
        Ok(shown)
    }

    /// Paints the picture; the canvas has its size in device pixels already.
    ///
    /// # Errors
    /// When the browser gives no context for drawing.
    pub fn paint(&self, canvas: &HtmlCanvasElement, pixel_ratio: f32) -> Result<(), JsValue> {
        let Some(picture) = &self.picture else {
            return Ok(());
        };
        let family = picture.font.as_str();
        let top_to_baseline = text_drop(canvas, family).ok_or_else(no_context)?;
        let target = Target { scale: pixel_ratio, family, top_to_baseline, size_factor: 1.0 };
        let mut backend =
            CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(no_context)?;
        paint::paint(&picture.scene, &mut backend, &target)
            .map_err(|error| failure("paint-failed", &error.to_string(), None))
    }

    /// Index into the outline of what is at a point, in CSS pixels from the canvas's corner.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        self.picture.as_ref()?.scene.hit(x, y)
    }

    /// What can be pointed at, in reading order.
    ///
    /// # Errors
    /// Never in practice: plain values always convert.
    pub fn outline(&self) -> Result<JsValue, JsValue> {
        to_js(&self.picture.as_ref().map(|it| outline(&it.scene)).unwrap_or_default())
    }

    /// The whole picture as an SVG document, laid out with the font that ships with the package.
    ///
    /// # Errors
    /// As [`Chart::show`].
    #[cfg(feature = "export")]
    pub fn svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let options = Options::read(options)?;
        let view = self.view(&options, &HostWords::new(say))?;
        Ok(paint::svg(&Scene::framed(&view, options.width(), &options.theme(), &ShippedFont)))
    }

    /// The picture as plain text; empty before the first.
    pub fn text(&self) -> String {
        self.picture.as_ref().map_or_else(String::new, |it| it.table.text(&it.view))
    }

    /// The picture as a table.
    ///
    /// # Errors
    /// Never in practice: plain values always convert.
    pub fn table(&self) -> Result<JsValue, JsValue> {
        match &self.picture {
            Some(picture) => to_js(&answer::table(&picture.table)),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    fn view(&self, options: &Options, words: &HostWords) -> Result<Breakdown, JsValue> {
        Breakdown::new(&self.dataset, &self.names, &options.question(), words)
            .map_err(|it| view_failure(&it))
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|error| failure("bad-result", &error.to_string(), None))
}

fn dataset_failure(error: &DatasetError) -> JsValue {
    failure(error.fault.code(), &error.to_string(), error.place)
}

fn view_failure(error: &ViewError) -> JsValue {
    failure(error.code(), &error.to_string(), error.warning().and_then(|it| it.place))
}

fn no_context() -> JsValue {
    failure("no-canvas", "the browser gives no 2d context to draw in", None)
}

/// An `Error` with a code and, if it has one, a place.
fn failure(code: &str, message: &str, place: Option<dataset::Place>) -> JsValue {
    let error = js_sys::Error::new(message);
    let set = |key: &str, value: JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&error, &key.into(), &value);
    };
    set("code", code.into());
    if let Some(place) = place {
        set("line", (place.line as u32).into());
        set("column", (place.column as u32).into());
    }
    error.into()
}
