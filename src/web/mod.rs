//! The door of JavaScript: bytes and options in, plain results and pixels out.
//!
//! Data crosses as bytes and is read by `serde_json`, so nothing that a page did to its
//! prototypes can reach it. Options, which our own host builds, and plain results cross field by
//! field. Errors become an `Error` with a stable `code`.

mod answer;
mod canvas;
#[cfg(feature = "editor")]
mod import;
mod words;

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::dataset::{self, Dataset, DatasetError, Warning};
use crate::paint::{self, Target};
#[cfg(feature = "explore")]
use crate::scene::brand;
#[cfg(feature = "export")]
use crate::scene::text::ShippedFont;
use crate::scene::theme::{Color, Theme};
use crate::scene::{NARROWEST, Scene};
#[cfg(feature = "explore")]
use crate::view::explore::{self, Card, Choice};
use crate::view::{Breakdown, Names, Question, Table, ViewError, text};
use canvas::{HostText, PageCanvas};
use words::HostWords;

/// What the host asks for; it builds this object itself.
struct Options {
    question: Question,
    width: f32,
    dark: bool,
    font: String,
    /// `#rrggbb` for yes, abstain, no, not-voting, ink and paper, empty for the palette's own.
    colors: Vec<String>,
    /// Whether positions are told apart by colour and place alone.
    #[cfg(feature = "explore")]
    plain: bool,
    /// Whether the reader's system sets all colours.
    #[cfg(feature = "explore")]
    forced: bool,
}

impl Options {
    /// Takes what is there; what is missing or of another type counts as not given.
    ///
    /// Field by field, since a derived reader would cost a page 11 KB of download, float
    /// printing for its messages included.
    fn read(options: &JsValue) -> Self {
        let field = |name: &str| js_sys::Reflect::get(options, &name.into()).unwrap_or_default();
        let text = |name| field(name).as_string();
        let list = |name| {
            let array = field(name).dyn_into::<js_sys::Array>().ok()?;
            Some(array.iter().filter_map(|it| it.as_string()).collect::<Vec<String>>())
        };
        let width = field("width").as_f64().unwrap_or_default() as f32;
        let question = Question {
            view: text("view").unwrap_or_default(),
            vote: text("vote"),
            blocs: list("blocs"),
            focus: list("focus").unwrap_or_default(),
            lang: text("lang").unwrap_or_default(),
            heading: text("heading"),
            #[cfg(feature = "explore")]
            choice: Choice {
                filter: text("filter").unwrap_or_default(),
                blocs: text("blocOrder").unwrap_or_default(),
                members: text("memberOrder").unwrap_or_default(),
                zoom: text("zoom").unwrap_or_default(),
            },
        };
        Self {
            question,
            // A width that is no number is drawn as the narrowest.
            width: if width.is_finite() { width } else { NARROWEST },
            dark: field("dark").is_truthy(),
            font: text("font").unwrap_or_default(),
            colors: list("colors").unwrap_or_default(),
            #[cfg(feature = "explore")]
            plain: field("plain").is_truthy(),
            #[cfg(feature = "explore")]
            forced: field("forced").is_truthy(),
        }
    }

    /// The theme with the colours asked for, as they are.
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

    /// The theme with the colours asked for, made to serve every reader, and what had to be changed.
    /// Colours that the reader's system sets are the reader's choice.
    #[cfg(feature = "explore")]
    fn fitted(&self) -> (Theme, Vec<Warning>) {
        let base = if self.dark { Theme::DARK } else { Theme::LIGHT };
        let mut wishes = [None; 6];
        for (wish, color) in wishes.iter_mut().zip(&self.colors) {
            *wish = Color::parse(color);
        }
        let (mut theme, changes) = match self.forced {
            true => (self.theme(), Vec::new()),
            false => brand::fitted(&base, &wishes),
        };
        theme.patterns = !self.plain;
        let warnings = changes.iter().map(|it| Warning::new("brand-color", it.message()));
        (theme, warnings.collect())
    }
}

/// What is shown now; replaced only by what can be shown as well.
struct Picture {
    view: Breakdown,
    scene: Scene,
    words: HostWords,
    font: String,
}

/// A dataset and the picture that is made from it.
#[wasm_bindgen]
pub struct Chart {
    dataset: Dataset,
    warnings: Vec<Warning>,
    names: Names,
    picture: Option<Picture>,
    /// What was shown before, from where the marks of members move.
    #[cfg(feature = "explore")]
    before: Option<Scene>,
}

#[wasm_bindgen]
impl Chart {
    /// Reads a dataset.
    ///
    /// # Errors
    /// An `Error` with `code`, and `line` and `column` where the fault has a place.
    pub fn read(bytes: &[u8]) -> Result<Chart, JsValue> {
        let (dataset, warnings) = dataset::read(bytes).map_err(|it| dataset_failure(&it))?;
        Ok(Self::of(dataset, warnings))
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

    /// Answers the question and lays the answer out. `measure` is a function
    /// `(words, size, bold) => width` of the page's font.
    ///
    /// # Errors
    /// When there is no answer; what was shown stays.
    pub fn show(
        &mut self,
        options: JsValue,
        say: js_sys::Function,
        measure: js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        let options = Options::read(&options);
        let words = HostWords::new(say);
        let view = self.view(&options, &words)?;
        #[cfg(not(feature = "explore"))]
        let (theme, warnings) = (options.theme(), &self.warnings);
        #[cfg(feature = "explore")]
        let (theme, mut warnings) = options.fitted();
        #[cfg(feature = "explore")]
        warnings.extend_from_slice(&self.warnings);
        #[cfg(feature = "explore")]
        let warnings = &warnings;
        let scene = Scene::chart(&view, options.width, &theme, &HostText(&measure));
        let shown = answer::shown(&view, &scene, &theme, warnings);
        let picture = Picture { view, scene, words, font: options.font };
        #[cfg_attr(not(feature = "explore"), expect(unused_variables))]
        let before = self.picture.replace(picture);
        #[cfg(feature = "explore")]
        {
            self.before = before.map(|it| it.scene);
        }
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
        paint_on(canvas, &picture.scene, &picture.font, pixel_ratio)
    }

    /// Paints the picture on its way from the one before: the marks of members at `share` (0 to 1)
    /// of their way.
    ///
    /// # Errors
    /// As [`Chart::paint`].
    #[cfg(feature = "explore")]
    #[wasm_bindgen(js_name = paintBetween)]
    pub fn paint_between(
        &self,
        canvas: &HtmlCanvasElement,
        pixel_ratio: f32,
        share: f32,
    ) -> Result<(), JsValue> {
        let Some(picture) = &self.picture else { return Ok(()) };
        let share = share.clamp(0.0, 1.0);
        match &self.before {
            Some(before) => {
                let scene = Scene::between(before, &picture.scene, share);
                paint_on(canvas, &scene, &picture.font, pixel_ratio)
            }
            None => self.paint(canvas, pixel_ratio),
        }
    }

    /// The members that prove a sentence of the summary, one text a position.
    #[cfg(feature = "explore")]
    pub fn proof(&self, sentence: usize) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::texts(&explore::proof_lines(&it.view, sentence, &it.words))
    }

    /// The card of a member; undefined if the data have no such member.
    ///
    /// # Errors
    /// As [`Chart::show`].
    #[cfg(feature = "explore")]
    pub fn card(
        &self,
        id: &str,
        options: JsValue,
        say: js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        let question = Options::read(&options).question;
        let words = HostWords::new(say);
        let card = Card::new(&self.dataset, &self.names, &question, &words, id);
        Ok(card.map_err(|it| view_failure(&it))?.map_or(JsValue::UNDEFINED, |it| answer::card(&it)))
    }

    /// Index into the outline of what is at a point, in CSS pixels from the canvas's corner.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        self.picture.as_ref()?.scene.hit(x, y)
    }

    /// What can be pointed at, in reading order.
    pub fn outline(&self) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::outline(&it.scene, &it.view, &it.words)
    }

    /// The whole picture as an SVG document, laid out with the font that ships with the package.
    ///
    /// # Errors
    /// As [`Chart::show`].
    #[cfg(feature = "export")]
    pub fn svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let options = Options::read(&options);
        let view = self.view(&options, &HostWords::new(say))?;
        Ok(paint::svg(&Scene::framed(&view, options.width, &options.fitted().0, &ShippedFont)))
    }

    /// The picture as plain text; empty before the first.
    pub fn text(&self) -> String {
        self.picture.as_ref().map_or_else(String::new, |it| text(&it.view, &it.words))
    }

    /// The picture as a table; undefined before the first.
    pub fn table(&self) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::table(&Table::new(&it.view, &it.words), &it.view)
    }

    fn of(dataset: Dataset, warnings: Vec<Warning>) -> Self {
        Self {
            dataset,
            warnings,
            names: Names::new(),
            picture: None,
            #[cfg(feature = "explore")]
            before: None,
        }
    }

    fn view(&self, options: &Options, words: &HostWords) -> Result<Breakdown, JsValue> {
        Breakdown::new(&self.dataset, &self.names, &options.question, words)
            .map_err(|it| view_failure(&it))
    }
}

fn dataset_failure(error: &DatasetError) -> JsValue {
    failure(error.fault.code(), &error.to_string(), error.place)
}

fn view_failure(error: &ViewError) -> JsValue {
    failure(error.code(), &error.to_string(), error.warning().and_then(|it| it.place))
}

fn paint_on(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    family: &str,
    scale: f32,
) -> Result<(), JsValue> {
    let target = Target { scale, family, top_to_baseline: 0.0, size_factor: 1.0, isolates: false };
    let mut backend = PageCanvas::new(canvas).ok_or_else(no_context)?;
    paint::paint(scene, &mut backend, &target)
        .map_err(|_| failure("paint-failed", "the browser refused to draw", None))
}

fn no_context() -> JsValue {
    failure("no-canvas", "the browser gives no 2d context to draw in", None)
}

/// An `Error` with a code and, if it has one, a place.
fn failure(code: &str, message: &str, place: Option<dataset::Place>) -> JsValue {
    let error = js_sys::Error::new(message).into();
    answer::set(&error, "code", &code.into());
    answer::set_place(&error, place);
    error
}
