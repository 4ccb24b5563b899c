//! The door of JavaScript: bytes and options in, plain results and pixels out.
//!
//! Data crosses as bytes and is read by `dataset`, so nothing that a page did to its prototypes can
//! reach it. Options, which our own host builds, and plain results cross field by field. Errors
//! become an `Error` with a stable `code`.

mod answer;
mod canvas;
#[cfg(feature = "breakdown")]
mod chart;
#[cfg(feature = "compare")]
mod compare;
#[cfg(feature = "editor")]
mod import;
mod words;

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::dataset::{self, DatasetError};
#[cfg(feature = "brand")]
use crate::dataset::{Warning, clean};
use crate::paint::{self, Target};
#[cfg(feature = "brand")]
use crate::scene::brand;
#[cfg(feature = "brand")]
use crate::scene::theme::Color;
use crate::scene::theme::Theme;
use crate::scene::{NARROWEST, Scene};
use crate::view::ViewError;
use canvas::PageCanvas;
#[cfg(feature = "breakdown")]
pub use chart::Chart;
#[cfg(feature = "compare")]
pub use compare::Comparison;

/// Options of a picture, read from an object that our own host builds.
struct Options {
    width: f32,
    dark: bool,
    font: String,
    /// Colours for yes, abstain, no, not-voting, ink and paper: `#rrggbb`, empty for the palette's
    /// own, or the page's words if they are no opaque colour. A page or a system with wishes loads
    /// a core that has this field.
    #[cfg(feature = "brand")]
    colors: Vec<String>,
    /// Whether positions are told apart by colour and place alone, without glyphs and patterns.
    #[cfg(feature = "brand")]
    plain: bool,
    /// Whether the reader's system sets all colours.
    #[cfg(feature = "brand")]
    forced: bool,
}

impl Options {
    /// Reads the options; a field that is missing or of another type counts as not given.
    ///
    /// Field by field, since a derived reader would cost a page 11 KB of download, float
    /// printing for its messages included.
    fn read(options: &JsValue) -> Self {
        let field = |name| field(options, name);
        let width = field("width").as_f64().unwrap_or_default() as f32;
        Self {
            // A width that is no number is drawn as the narrowest.
            width: if width.is_finite() { width } else { NARROWEST },
            dark: field("dark").is_truthy(),
            font: text_of(options, "font").unwrap_or_default(),
            #[cfg(feature = "brand")]
            colors: list(options, "colors").unwrap_or_default(),
            #[cfg(feature = "brand")]
            plain: field("plain").is_truthy(),
            #[cfg(feature = "brand")]
            forced: field("forced").is_truthy(),
        }
    }

    /// Returns the palette for dark or light pages.
    fn palette(&self) -> Theme {
        if self.dark { Theme::DARK } else { Theme::LIGHT }
    }

    /// Returns the theme with the colours asked for, as they are.
    #[cfg(feature = "brand")]
    fn theme(&self) -> Theme {
        let mut theme = self.palette();
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

    /// Returns the theme with the colours asked for, made to serve every reader, and warnings about
    /// what had to be changed. Colours that the reader's system sets are the reader's choice and
    /// stay.
    #[cfg(feature = "brand")]
    fn fitted(&self) -> (Theme, Vec<Warning>) {
        let base = self.palette();
        let mut wishes = [None; 6];
        let mut warnings = Vec::new();
        for ((wish, color), slot) in wishes.iter_mut().zip(&self.colors).zip(brand::Slot::ALL) {
            *wish = Color::parse(color);
            if wish.is_none() && !color.is_empty() {
                let (property, color) = (slot.property(), clean(color));
                let message = format!(
                    "{property} {color} is no opaque colour that this browser knows; a colour of the palette is used"
                );
                warnings.push(Warning::new("brand-color", message));
            }
        }
        let (mut theme, changes) = match self.forced {
            true => (self.theme(), Vec::new()),
            false => brand::fitted(&base, &wishes),
        };
        warnings.extend(changes.iter().map(|it| Warning::new("brand-color", it.message())));
        for (slot, color) in brand::gave_way(&base, &theme, &wishes).iter().filter(|_| !self.forced)
        {
            let (property, color) = (slot.property(), color.hex());
            let why = match wishes.iter().take(4).any(Option::is_some) {
                true => "positions can be told apart",
                false => "it can be seen on --roll-call-paper",
            };
            let message = format!(
                "{property} of the palette becomes {color}, so that {why}; set it to choose"
            );
            warnings.push(Warning::new("brand-color", message));
        }
        theme.patterns = !self.plain;
        (theme, warnings)
    }

    /// Returns the same with the warnings of the file after those about colours.
    #[cfg(feature = "brand")]
    fn fitted_beside(&self, of_file: &[Warning]) -> (Theme, Vec<Warning>) {
        let (theme, mut warnings) = self.fitted();
        warnings.extend_from_slice(of_file);
        (theme, warnings)
    }
}

fn field(options: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(options, &name.into()).unwrap_or_default()
}

fn text_of(options: &JsValue, name: &str) -> Option<String> {
    field(options, name).as_string()
}

fn list(options: &JsValue, name: &str) -> Option<Vec<String>> {
    let array = field(options, name).dyn_into::<js_sys::Array>().ok()?;
    Some(array.iter().filter_map(|it| it.as_string()).collect())
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

/// Makes an `Error` with a code and, if the fault has one, a place.
fn failure(code: &str, message: &str, place: Option<dataset::Place>) -> JsValue {
    let error = js_sys::Error::new(message).into();
    answer::set(&error, "code", &code.into());
    answer::set_place(&error, place);
    error
}
