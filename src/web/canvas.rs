//! Text as the page's own canvas measures it.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::scene::text::{Font, MeasureText};

/// Widths of the page's font.
///
/// plotters' own measuring appends elements to the host page, which a strict policy forbids and
/// a host style falsifies; the context of our canvas does neither.
pub(super) struct CanvasText<'a> {
    context: CanvasRenderingContext2d,
    family: &'a str,
    /// The font that the context is set to; setting it costs more than measuring.
    current: Cell<Option<Font>>,
}

impl<'a> CanvasText<'a> {
    pub(super) fn new(canvas: &HtmlCanvasElement, family: &'a str) -> Option<Self> {
        Some(Self { context: context(canvas)?, family, current: Cell::new(None) })
    }
}

impl MeasureText for CanvasText<'_> {
    fn width(&self, words: &str, font: Font) -> f32 {
        if self.current.get() != Some(font) {
            self.context.set_font(&css_font(font, self.family));
            self.current.set(Some(font));
        }
        // A browser that cannot measure gets a width that no letter exceeds.
        self.context
            .measure_text(words)
            .map_or_else(|_| words.chars().count() as f32 * font.size, |it| it.width() as f32)
    }
}

/// From what the canvas calls the top of a text to its baseline, as a share of the font size.
///
/// Engines place the top by different metrics of the font, so it is measured: the foot of an H
/// lies on the baseline.
pub(super) fn text_drop(canvas: &HtmlCanvasElement, family: &str) -> Option<f32> {
    let context = context(canvas)?;
    let size = 100.0;
    context.set_font(&css_font(Font { size, bold: false }, family));
    context.set_text_baseline("top");
    let foot = context.measure_text("H").ok()?.actual_bounding_box_descent() as f32;
    Some(if foot.is_finite() { foot / size } else { 0.8 })
}

fn css_font(font: Font, family: &str) -> String {
    let weight = if font.bold { "bold" } else { "normal" };
    // Sizes are whole; printing floats would cost the reader's download more than this page.
    format!("{weight} {}px {family}", font.size as u32)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
