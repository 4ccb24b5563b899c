//! Pictures of one roll call, for the host.

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::canvas::HostText;
use super::words::HostWords;
use super::{Options, answer, dataset_failure, list, paint_on, text_of, view_failure};
use crate::dataset::{self, Dataset, Warning};
#[cfg(feature = "explore")]
use crate::lean::within;
#[cfg(feature = "export")]
use crate::paint;
use crate::scene::Scene;
#[cfg(feature = "export")]
use crate::scene::text::ShippedFont;
#[cfg(feature = "explore")]
use crate::view::explore::{self, Card, Choice};
use crate::view::{Breakdown, Names, Question, Table, text};

/// The last answer, and its scene once that is laid out; replaced only by another answer.
struct Picture {
    view: Breakdown,
    scene: Scene,
    words: HostWords,
    font: String,
}

/// A dataset and the picture that is made from it.
#[wasm_bindgen]
pub struct Chart {
    pub(super) dataset: Dataset,
    pub(super) warnings: Vec<Warning>,
    names: Names,
    picture: Option<Picture>,
    /// The scene that was shown before, from which the marks of members move.
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

    /// Reads the member names of a language.
    ///
    /// # Errors
    /// As [`Chart::read`].
    #[wasm_bindgen(js_name = setNames)]
    pub fn set_names(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.names =
            dataset::read_names(&self.dataset, bytes).map_err(|it| dataset_failure(&it))?;
        Ok(())
    }

    /// Answers the question in `options`, in the words of `say`. [`Chart::show`] must be next, but
    /// a page may let others work in between.
    ///
    /// # Errors
    /// An `Error` with `code` when there is no answer; what was shown stays.
    pub fn ask(&mut self, options: &JsValue, say: js_sys::Function) -> Result<(), JsValue> {
        let words = HostWords::new(say);
        let view = self.view(options, &words)?;
        let picture = Picture { view, scene: Scene::default(), words, font: String::new() };
        #[cfg_attr(not(feature = "explore"), expect(unused_variables))]
        let before = self.picture.replace(picture);
        #[cfg(feature = "explore")]
        {
            self.before = before.map(|it| it.scene);
        }
        Ok(())
    }

    /// Lays the answer out and returns what a page sets around it; undefined if nothing was asked.
    /// `measure` is a function `(words, size, bold) => width` of the page's font.
    pub fn show(&mut self, options: &JsValue, measure: js_sys::Function) -> JsValue {
        let Some(it) = &mut self.picture else { return JsValue::UNDEFINED };
        let options = Options::read(options);
        #[cfg(not(feature = "brand"))]
        let (theme, warnings) = (&options.palette(), &self.warnings);
        #[cfg(feature = "brand")]
        let (theme, warnings) = &options.fitted_beside(&self.warnings);
        it.scene = Scene::chart(&it.view, options.width, theme, &HostText(&measure));
        it.font = options.font;
        answer::shown(&it.view, &it.scene, theme, warnings)
    }

    /// Paints the picture, if there is one; the canvas has its size in device pixels already.
    ///
    /// # Errors
    /// An `Error` with `code` when the browser gives no context for drawing.
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
        let share = within(share, 0.0, 1.0);
        match &self.before {
            Some(before) => {
                let scene = Scene::between(before, &picture.scene, share);
                paint_on(canvas, &scene, &picture.font, pixel_ratio)
            }
            None => self.paint(canvas, pixel_ratio),
        }
    }

    /// Returns the members that prove a sentence of the summary, given by its index, one text for
    /// each position; undefined before the first picture.
    #[cfg(feature = "explore")]
    pub fn proof(&self, sentence: usize) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::texts(&explore::proof_lines(&it.view, sentence, &it.words))
    }

    /// Returns the card of a member; undefined if the data have no such member.
    ///
    /// # Errors
    /// As [`Chart::ask`].
    #[cfg(feature = "explore")]
    pub fn card(
        &self,
        id: &str,
        options: JsValue,
        say: js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        let question = question(&options);
        let words = HostWords::new(say);
        let card = Card::new(&self.dataset, &self.names, &question, &words, id);
        Ok(card.map_err(|it| view_failure(&it))?.map_or(JsValue::UNDEFINED, |it| answer::card(&it)))
    }

    /// Returns the index into the outline of what is at a point, in CSS pixels from the canvas's
    /// corner; undefined if nothing is there.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        self.picture.as_ref()?.scene.hit(x, y)
    }

    /// Returns what can be pointed at, in reading order; undefined before the first picture.
    pub fn outline(&self) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::outline(&it.scene, &it.view, &it.words)
    }

    /// Returns the whole picture as an SVG document, laid out with the font that ships with the
    /// package.
    ///
    /// # Errors
    /// As [`Chart::ask`].
    #[cfg(feature = "export")]
    pub fn svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let view = self.view(&options, &HostWords::new(say))?;
        let options = Options::read(&options);
        Ok(paint::svg(&Scene::framed(&view, options.width, &options.fitted().0, &ShippedFont)))
    }

    /// Returns the picture that social networks show beside a link, as an SVG document.
    ///
    /// # Errors
    /// As [`Chart::ask`].
    #[cfg(feature = "export")]
    #[wasm_bindgen(js_name = cardSvg)]
    pub fn card_svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let view = self.view(&options, &HostWords::new(say))?;
        let theme = Options::read(&options).fitted().0;
        Ok(paint::svg(&Scene::card(&view, &theme, &ShippedFont)))
    }

    /// Returns the picture as plain text; empty before the first picture.
    pub fn text(&self) -> String {
        self.picture.as_ref().map_or_else(String::new, |it| text(&it.view, &it.words))
    }

    /// Returns the picture as a table; undefined before the first picture.
    pub fn table(&self) -> JsValue {
        let Some(it) = &self.picture else { return JsValue::UNDEFINED };
        answer::table(&Table::new(&it.view, &it.words), &it.view)
    }

    pub(super) fn of(dataset: Dataset, warnings: Vec<Warning>) -> Self {
        Self {
            dataset,
            warnings,
            names: Names::new(),
            picture: None,
            #[cfg(feature = "explore")]
            before: None,
        }
    }

    pub(super) fn view(&self, options: &JsValue, words: &HostWords) -> Result<Breakdown, JsValue> {
        Breakdown::new(&self.dataset, &self.names, &question(options), words)
            .map_err(|it| view_failure(&it))
    }
}

/// Reads the question from an object that our own host builds. A field that is missing or of
/// another type counts as not given.
pub(super) fn question(options: &JsValue) -> Question {
    let text = |name| text_of(options, name);
    let list = |name| list(options, name);
    Question {
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
    }
}
