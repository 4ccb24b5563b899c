//! Pictures of many roll calls, for the host, with the same methods as [`super::Chart`].

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::canvas::HostText;
use super::words::HostWords;
use super::{Options, answer, dataset_failure, field, list, paint_on, text_of, view_failure};
use crate::dataset::{self, Dataset, Warning};
use crate::lean::within;
#[cfg(feature = "export")]
use crate::paint;
use crate::scene::Scene;
#[cfg(feature = "export")]
use crate::scene::text::ShippedFont;
use crate::scene::theme::Theme;
use crate::view::Names;
use crate::view::compare::{self, Compare, Grid, Index, text};

/// What is shown now; replaced only by an answer that can be shown.
struct Picture {
    view: compare::Comparison,
    scene: Scene,
    font: String,
    asked: Asked,
    /// Whether the table and the words of its figures are still to be made.
    in_haste: bool,
}

/// All that a picture is made from, so that it can be made again in full.
struct Asked {
    compare: Compare,
    words: HostWords,
    width: f32,
    theme: Theme,
    measure: js_sys::Function,
}

impl Asked {
    fn scene(&self, view: &compare::Comparison) -> Scene {
        Scene::comparison(view, self.width, &self.theme, &HostText(&self.measure))
    }
}

/// A dataset and the picture of many of its roll calls.
#[wasm_bindgen]
pub struct Comparison {
    dataset: Dataset,
    index: Index,
    warnings: Vec<Warning>,
    names: Names,
    picture: Option<Picture>,
    /// The last answer with its question and words, until it is shown.
    answer: Option<(compare::Comparison, Compare, HostWords)>,
    /// The scene that was shown before, from which the marks of members move.
    before: Option<Scene>,
}

#[wasm_bindgen]
impl Comparison {
    /// Reads a dataset, as `Chart.read` does.
    ///
    /// # Errors
    /// An `Error` with `code`, and `line` and `column` where the fault has a place.
    pub fn read(bytes: &[u8]) -> Result<Comparison, JsValue> {
        let (dataset, warnings) = dataset::read(bytes).map_err(|it| dataset_failure(&it))?;
        Ok(Self::of(dataset, warnings))
    }

    /// Reads the member names of a language, as `Chart.setNames` does.
    ///
    /// # Errors
    /// An `Error` with `code`, and `line` and `column` where the fault has a place.
    #[wasm_bindgen(js_name = setNames)]
    pub fn set_names(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.names =
            dataset::read_names(&self.dataset, bytes).map_err(|it| dataset_failure(&it))?;
        Ok(())
    }

    /// Answers a question in haste, without its table and the words of its figures; otherwise as
    /// `Chart.ask` does.
    ///
    /// # Errors
    /// An `Error` with `code` when there is no answer; what was shown stays.
    pub fn ask(&mut self, options: &JsValue, say: js_sys::Function) -> Result<(), JsValue> {
        let (asked, words) = (asked(options), HostWords::new(say));
        let Self { dataset, index, names, .. } = self;
        let view = compare::Comparison::in_haste(dataset, index, names, &asked, &words);
        self.answer = Some((view.map_err(|it| view_failure(&it))?, asked, words));
        Ok(())
    }

    /// Lays the answer out, as `Chart.show` does.
    pub fn show(&mut self, options: &JsValue, measure: js_sys::Function) -> JsValue {
        let Some((view, compare, words)) = self.answer.take() else { return JsValue::UNDEFINED };
        let read = Options::read(options);
        // A page or a system with wishes about colours loads a core with this feature.
        #[cfg(not(feature = "brand"))]
        let (theme, warnings) = (&read.palette(), &self.warnings);
        #[cfg(feature = "brand")]
        let (theme, warnings) = &read.fitted_beside(&self.warnings);
        let asked = Asked { compare, words, width: read.width, theme: theme.clone(), measure };
        let scene = asked.scene(&view);
        let shown = answer::compared(&view, &scene, &asked.theme, warnings);
        let picture = Picture { view, scene, font: read.font, asked, in_haste: true };
        self.before = self.picture.replace(picture).map(|it| it.scene);
        shown
    }

    /// Returns what is shown, with all that was left out for haste; `None` if nothing is shown.
    fn whole(&mut self) -> Option<&Picture> {
        let it = self.picture.as_mut()?;
        if it.in_haste {
            let Asked { compare, words, .. } = &it.asked;
            // The same question has been answered in haste, so that it has an answer.
            if let Ok(view) =
                compare::Comparison::new(&self.dataset, &self.index, &self.names, compare, words)
            {
                it.scene = it.asked.scene(&view);
                it.view = view;
                it.in_haste = false;
            }
        }
        Some(it)
    }

    /// Paints the picture, as `Chart.paint` does.
    ///
    /// # Errors
    /// An `Error` with `code` when the browser gives no context for drawing.
    pub fn paint(&self, canvas: &HtmlCanvasElement, pixel_ratio: f32) -> Result<(), JsValue> {
        let Some(it) = &self.picture else { return Ok(()) };
        paint_on(canvas, &it.scene, &it.font, pixel_ratio)
    }

    /// Paints the picture on its way from the one before, as `Chart.paintBetween` does.
    ///
    /// # Errors
    /// An `Error` with `code` when the browser gives no context for drawing.
    #[wasm_bindgen(js_name = paintBetween)]
    pub fn paint_between(
        &self,
        canvas: &HtmlCanvasElement,
        pixel_ratio: f32,
        share: f32,
    ) -> Result<(), JsValue> {
        let Some(it) = &self.picture else { return Ok(()) };
        match &self.before {
            Some(before) => {
                let scene = Scene::between(before, &it.scene, within(share, 0.0, 1.0));
                paint_on(canvas, &scene, &it.font, pixel_ratio)
            }
            None => self.paint(canvas, pixel_ratio),
        }
    }

    /// Returns the roll calls behind an entry of the outline or behind a sentence; undefined if
    /// there are none.
    ///
    /// # Errors
    /// An `Error` with `code` when there is no answer.
    pub fn evidence(
        &self,
        entry: &str,
        options: JsValue,
        say: js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        let words = HostWords::new(say);
        let asked = asked(&options);
        let found =
            compare::evidence(&self.dataset, &self.index, &self.names, &asked, &words, entry);
        let found = found.map_err(|it| view_failure(&it))?;
        Ok(found.map_or(JsValue::UNDEFINED, |it| answer::evidence(&it)))
    }

    /// Returns the index into the outline of what is at a point, as `Chart.hit` does.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        self.picture.as_ref()?.scene.hit(x, y)
    }

    /// Returns what can be pointed at, as `Chart.outline` does; names left out for haste are made
    /// first.
    pub fn outline(&mut self) -> JsValue {
        self.whole().map_or(JsValue::UNDEFINED, |it| answer::entries(&it.scene))
    }

    /// Returns the whole picture as an SVG document, as `Chart.svg` does.
    ///
    /// # Errors
    /// An `Error` with `code` when there is no answer.
    #[cfg(feature = "export")]
    pub fn svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let view = self.view(&options, say)?;
        let options = Options::read(&options);
        let theme = options.fitted().0;
        Ok(paint::svg(&Scene::framed_comparison(&view, options.width, &theme, &ShippedFont)))
    }

    /// Returns the share card as an SVG document, as `Chart.cardSvg` does.
    ///
    /// # Errors
    /// An `Error` with `code` when there is no answer.
    #[cfg(feature = "export")]
    #[wasm_bindgen(js_name = cardSvg)]
    pub fn card_svg(&self, options: JsValue, say: js_sys::Function) -> Result<String, JsValue> {
        let view = self.view(&options, say)?;
        let theme = Options::read(&options).fitted().0;
        Ok(paint::svg(&Scene::card_of_many(&view, &theme, &ShippedFont)))
    }

    /// Returns the picture as plain text; empty before the first picture.
    pub fn text(&mut self) -> String {
        self.whole().map_or_else(String::new, |it| text(&it.view))
    }

    /// Returns the picture as a table; undefined before the first picture. A table of thousands of
    /// cells has only its caption unless `all` is true.
    pub fn table(&mut self, all: bool) -> JsValue {
        if let Some(it) = self.picture.as_ref().filter(|it| it.view.is_long && !all) {
            let caption = it.view.heading.clone();
            return answer::grid(&Grid { caption, ..Grid::default() });
        }
        self.whole().map_or(JsValue::UNDEFINED, |it| answer::grid(&it.view.table))
    }

    pub(super) fn of(dataset: Dataset, warnings: Vec<Warning>) -> Self {
        let index = Index::of(&dataset);
        Self {
            dataset,
            index,
            warnings,
            names: Names::new(),
            picture: None,
            answer: None,
            before: None,
        }
    }

    #[cfg(feature = "export")]
    pub(super) fn view(
        &self,
        options: &JsValue,
        say: js_sys::Function,
    ) -> Result<compare::Comparison, JsValue> {
        let words = HostWords::new(say);
        let asked = asked(options);
        compare::Comparison::new(&self.dataset, &self.index, &self.names, &asked, &words)
            .map_err(|it| view_failure(&it))
    }
}

/// Reads the question; a field that is missing or of another type counts as not given.
fn asked(options: &JsValue) -> Compare {
    let text = |name| text_of(options, name);
    let or_empty = |name| text(name).unwrap_or_default();
    Compare {
        view: or_empty("view"),
        focus: list(options, "focus").unwrap_or_default(),
        with: list(options, "with"),
        blocs: list(options, "blocs"),
        vote: text("vote"),
        from: or_empty("from"),
        to: or_empty("to"),
        topic: or_empty("topic"),
        measure: or_empty("measure"),
        lang: or_empty("lang"),
        heading: text("heading"),
        all: field(options, "all").is_truthy(),
        same_topics: field(options, "sameTopics").is_truthy(),
        by_bloc: field(options, "byBloc").is_truthy(),
        position: or_empty("position"),
        against: field(options, "against").is_truthy(),
        parts: field(options, "parts").is_truthy(),
        contested: or_empty("contested"),
        interval: field(options, "interval").is_truthy(),
    }
}
