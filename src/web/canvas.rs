//! The page's canvas: text as it measures it, and a plotters backend that paints on it.
//!
//! Geometry that `paint` does not use is left to `plotters_canvas`. Fills and texts are set
//! here: that crate prints colours and sizes as floats, which alone costs a reader 7 KB of
//! download; it sets both anew for every shape; and it anchors texts at "start" and "end",
//! which follow the direction of the page. Its own text measuring, in plotters, appends
//! elements to the host page, which a strict policy forbids and a host style falsifies.

use plotters::style::{Color as _, RGBColor};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
#[cfg(feature = "square")]
use wasm_bindgen::Clamped;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
#[cfg(feature = "square")]
use web_sys::{ImageData, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use crate::paint::Surface;
#[cfg(feature = "square")]
use crate::paint::rectangles;
use crate::scene::text::{Font, MeasureText};
use crate::scene::theme::Color;

type Painted = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// Widths of the page's font, measured by the host, which remembers them: the same few words are
/// asked for again and again, and setting a font costs more than measuring in it.
pub(super) struct HostText<'a>(pub(super) &'a js_sys::Function);

impl MeasureText for HostText<'_> {
    fn width(&self, words: &str, font: Font) -> f32 {
        let measured =
            self.0.call3(&JsValue::NULL, &words.into(), &font.size.into(), &font.bold.into());
        // If the browser cannot measure, every byte counts as one em, which no letter exceeds.
        let width = measured.ok().and_then(|it| it.as_f64());
        width.map_or_else(|| words.len() as f32 * font.size, |it| it as f32)
    }
}

/// A plotters backend that paints on the page's canvas.
pub(super) struct PageCanvas {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    fill: Option<(u8, u8, u8)>,
    /// Whether a path of areas in the colour of `fill` waits to be filled; one fill for many areas
    /// costs less.
    pending: bool,
    /// Weight and size, in tenths of a device pixel, of the font that is set.
    font: Option<(bool, u32)>,
}

impl PageCanvas {
    pub(super) fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = context(canvas)?;
        context.set_text_baseline("alphabetic");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Self { backend, context, fill: None, pending: false, font: None })
    }

    /// Fills the areas that wait to be filled.
    fn flush(&mut self) {
        if self.pending {
            self.context.fill();
            self.pending = false;
        }
    }

    /// Makes sure that a path for areas of this colour is open; areas of another colour are filled
    /// first.
    fn path(&mut self, color: BackendColor) {
        self.set_fill(color);
        if !self.pending {
            self.context.begin_path();
            self.pending = true;
        }
    }

    fn set_fill(&mut self, color: BackendColor) {
        let (red, green, blue) = color.rgb;
        if self.fill != Some(color.rgb) {
            self.flush();
            self.context.set_fill_style_str(&Color(red, green, blue).hex());
            self.fill = Some(color.rgb);
        }
    }
}

impl DrawingBackend for PageCanvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.backend.get_size()
    }

    fn ensure_prepared(&mut self) -> Painted {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Painted {
        self.flush();
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Painted {
        self.backend.draw_pixel(point, color)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Painted {
        self.path(style.color());
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        self.context.rect(f64::from(left), f64::from(top), width, height);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Painted {
        self.path(style.color());
        let mut begun = false;
        for (x, y) in points {
            let (x, y) = (f64::from(x), f64::from(y));
            if begun {
                self.context.line_to(x, y);
            } else {
                self.context.move_to(x, y);
            }
            begun = true;
        }
        Ok(())
    }

    #[cfg(feature = "explore")]
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Painted {
        self.flush();
        let (red, green, blue) = style.color().rgb;
        self.context.set_stroke_style_str(&Color(red, green, blue).hex());
        self.context.set_line_width(f64::from(style.stroke_width()));
        self.context.begin_path();
        for (x, y) in points {
            // In the middle between the pixels' edges, where a line of one pixel is crisp.
            self.context.line_to(f64::from(x) + 0.5, f64::from(y) + 0.5);
        }
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Painted {
        self.path(style.color());
        let (x, y, radius) = (f64::from(x), f64::from(y), f64::from(radius));
        self.context.move_to(x + radius, y);
        // Only a negative radius can fail.
        let _ = self.context.arc(x, y, radius, 0.0, 6.3);
        Ok(())
    }

    /// The position is the baseline; [`crate::paint::Target::top_to_baseline`] is 0 here.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Painted {
        self.set_fill(style.color());
        self.flush();
        let (bold, size) = (matches!(style.style(), FontStyle::Bold), style.size() as f32);
        let font = (bold, tenths(size));
        if self.font != Some(font) {
            self.context.set_font(&css_font(bold, size, style.family().as_str()));
            self.font = Some(font);
        }
        let right = matches!(style.anchor().h_pos, HPos::Right);
        self.context.set_text_align(if right { "right" } else { "left" });
        // A context without a canvas in a page could fail; there is nothing to do about it.
        let _ = self.context.fill_text(words, f64::from(x), f64::from(y));
        Ok(())
    }
}

impl Surface for PageCanvas {
    fn fill_rounded(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        radius: i32,
        color: RGBColor,
    ) -> Painted {
        self.path(color.to_backend_color());
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        // Only a negative radius can fail.
        let _ = self.context.round_rect_with_f64(
            f64::from(left),
            f64::from(top),
            width,
            height,
            f64::from(radius),
        );
        Ok(())
    }

    /// Draws the cells as an image of one pixel for each, enlarged; as rectangles where the browser
    /// has no canvas beside the page.
    #[cfg(feature = "square")]
    fn fill_cells(&mut self, xs: &[i32], ys: &[i32], fills: &[Color]) -> Painted {
        self.flush();
        let ([left, .., right], [top, .., bottom]) = (xs, ys) else { return Ok(()) };
        let Some(small) = pixels(fills, xs.len() as u32 - 1) else {
            return rectangles(self, xs, ys, fills);
        };
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        self.context.set_image_smoothing_enabled(false);
        let drawn = self.context.draw_image_with_offscreen_canvas_and_dw_and_dh(
            &small,
            f64::from(*left),
            f64::from(*top),
            width,
            height,
        );
        if drawn.is_err() { rectangles(self, xs, ys, fills) } else { Ok(()) }
    }
}

/// Returns a canvas with one pixel for each cell; `None` if the browser cannot make it.
#[cfg(feature = "square")]
fn pixels(fills: &[Color], columns: u32) -> Option<OffscreenCanvas> {
    let mut pixels = Vec::with_capacity(4 * fills.len());
    for Color(red, green, blue) in fills {
        pixels.extend_from_slice(&[*red, *green, *blue, 255]);
    }
    let image = ImageData::new_with_u8_clamped_array(Clamped(&pixels), columns).ok()?;
    let canvas = OffscreenCanvas::new(columns, image.height()).ok()?;
    let context: OffscreenCanvasRenderingContext2d =
        canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.put_image_data(&image, 0.0, 0.0).ok()?;
    Some(canvas)
}

fn tenths(size: f32) -> u32 {
    (size * 10.0).round() as u32
}

/// Writes a CSS font. Sizes are printed as whole tenths, since printing floats is large code.
fn css_font(bold: bool, size: f32, family: &str) -> String {
    let weight = if bold { "bold" } else { "normal" };
    let tenths = tenths(size);
    format!("{weight} {}.{}px {family}", tenths / 10, tenths % 10)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
