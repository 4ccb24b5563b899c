//! Scene -> any plotters backend; the only module, beside the one that owns the page's canvas,
//! that names plotters.
//!
//! Painting decides nothing: coordinates are scaled, then rounded edge by edge, so that marks
//! that touch in the scene touch in the picture. Rules are thin rectangles, since a stroked line
//! is not crisp on every backend.

#[cfg(feature = "export")]
use std::fmt::Write;

#[cfg(feature = "export")]
use plotters::style::Color as _;
#[cfg(feature = "explore")]
use plotters::style::ShapeStyle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, RGBColor, TextStyle};
#[cfg(feature = "export")]
use plotters_backend::BackendColor;
#[cfg(feature = "export")]
use plotters_svg::SVGBackend;

use crate::scene::text::Font;
use crate::scene::theme::Color;
use crate::scene::{Scene, Shape};

pub use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// The fonts that an exported picture asks for; the first ships with the package.
#[cfg(feature = "export")]
const EXPORT_FONTS: &str = "Noto Sans, Arial, sans-serif";

/// What painting must know about a backend.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// Device pixels in a CSS pixel.
    pub scale: f32,
    /// The font family.
    pub family: &'a str,
    /// From the point that the backend calls the top of a text to its baseline, as a share of
    /// the font size.
    pub top_to_baseline: f32,
    /// What a font size is multiplied by before the backend sees it.
    pub size_factor: f32,
    /// Whether words that are read from right to left must carry marks of direction themselves,
    /// since the backend gives them none.
    pub isolates: bool,
}

impl Target<'_> {
    fn px(&self, length: f32) -> i32 {
        (length * self.scale).round() as i32
    }

    #[cfg(feature = "explore")]
    fn point(&self, (x, y): (f32, f32)) -> BackendCoord {
        (self.px(x), self.px(y))
    }
}

/// What pictures need beyond what plotters asks of every backend.
pub trait Surface: DrawingBackend {
    /// Fills a rectangle with round corners.
    ///
    /// # Errors
    /// Whatever the backend reports.
    fn fill_rounded(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        radius: i32,
        color: RGBColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>>;

    /// Fills cells that touch. `xs` and `ys` are the edges of columns and rows, `fills` the colours
    /// row by row.
    ///
    /// # Errors
    /// Whatever the backend reports.
    #[cfg(feature = "square")]
    fn fill_cells(
        &mut self,
        xs: &[i32],
        ys: &[i32],
        fills: &[Color],
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        rectangles(self, xs, ys, fills)
    }
}

/// Fills cells as rectangles, one for all neighbours of one colour in a row. `xs` has two edges at
/// least.
#[cfg(feature = "square")]
pub(crate) fn rectangles<B: DrawingBackend>(
    backend: &mut B,
    xs: &[i32],
    ys: &[i32],
    fills: &[Color],
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    for (row, ys) in fills.chunks(xs.len() - 1).zip(ys.windows(2)) {
        let mut at = 0;
        while let Some(fill) = row.get(at) {
            let alike = row.iter().skip(at).take_while(|it| *it == fill).count();
            if let ([left, .., right], [top, bottom]) =
                (xs.get(at..=at + alike).unwrap_or_default(), ys)
            {
                backend.draw_rect((*left, *top), (*right, *bottom), &rgb(*fill), true)?;
            }
            at += alike;
        }
    }
    Ok(())
}

#[cfg(feature = "export")]
impl Surface for SVGBackend<'_> {
    /// plotters' backend draws no round corners, but writes how opaque a colour is. A real alpha is
    /// at most 1, so the radius is passed there as 1 + radius, and [`tidied`] turns it into `rx`.
    fn fill_rounded(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        radius: i32,
        color: RGBColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        let color = BackendColor { alpha: f64::from(1 + radius), ..color.to_backend_color() };
        self.draw_rect(upper_left, lower_right, &color, true)
    }
}

/// Paints a scene.
///
/// # Errors
/// Whatever the backend reports.
pub fn paint<B: Surface>(
    scene: &Scene,
    backend: &mut B,
    target: &Target<'_>,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    for mark in &scene.marks {
        let color = rgb(mark.fill);
        match &mark.shape {
            Shape::Rect { rect, radius } => {
                let (left, top) = (target.px(rect.x), target.px(rect.y));
                let (right, bottom) = (target.px(rect.right()), target.px(rect.bottom()));
                let cut = target.px(*radius).min((right - left) / 3).min((bottom - top) / 3);
                if cut < 1 {
                    backend.draw_rect((left, top), (right, bottom), &color, true)?;
                } else {
                    backend.fill_rounded((left, top), (right, bottom), cut, color)?;
                }
            }
            Shape::Dot { center, radius } => {
                let at = (target.px(center.0), target.px(center.1));
                backend.draw_circle(at, target.px(*radius).max(1).unsigned_abs(), &color, true)?;
            }
            Shape::Slash { rect, thickness } => {
                let across = rect.width - thickness;
                let corners = [
                    (rect.x, rect.bottom()),
                    (rect.x + thickness, rect.bottom()),
                    (rect.right(), rect.y),
                    (rect.x + across, rect.y),
                ];
                let corners: Vec<_> =
                    corners.iter().map(|(x, y)| (target.px(*x), target.px(*y))).collect();
                backend.fill_polygon(corners, &color)?;
            }
            #[cfg(feature = "explore")]
            Shape::Path { points, width } => {
                let stroke =
                    ShapeStyle::from(&color).stroke_width(target.px(*width).max(1).unsigned_abs());
                backend.draw_path(points.iter().map(|it| target.point(*it)), &stroke)?;
            }
            #[cfg(feature = "explore")]
            Shape::Area { points } => {
                backend.fill_polygon(points.iter().map(|it| target.point(*it)), &color)?;
            }
            #[cfg(feature = "square")]
            Shape::Cells { rect, columns, fills } => {
                let edges = |from: f32, length: f32, count: usize| -> Vec<i32> {
                    let edge = |at: usize| target.px(from + length * at as f32 / count as f32);
                    (0..=count).map(edge).collect()
                };
                let xs = edges(rect.x, rect.width, *columns);
                let ys = edges(rect.y, rect.height, fills.len() / columns);
                backend.fill_cells(&xs, &ys, fills)?;
            }
            Shape::Text { words, x, y, width, font, align_end } => {
                let (at, side) =
                    if *align_end { (x + width, HPos::Right) } else { (*x, HPos::Left) };
                let top = y - target.top_to_baseline * font.size;
                let style = text_style(target, *font, color, side);
                let at = (target.px(at), target.px(top));
                if scene.rtl && target.isolates {
                    // Words begin on the right side, whatever the document around them says.
                    let words = format!("\u{2067}{words}\u{2069}");
                    backend.draw_text(&words, &style, at)?;
                } else {
                    backend.draw_text(words, &style, at)?;
                }
            }
        }
    }
    backend.present()
}

/// Writes the scene as an SVG document, the same bytes on every machine.
#[cfg(feature = "export")]
pub fn svg(scene: &Scene) -> String {
    let mut text = String::new();
    let target = Target {
        scale: 1.0,
        family: EXPORT_FONTS,
        // The backend writes dy="0.76em" for texts that hang from their top.
        top_to_baseline: 0.76,
        // The backend divides sizes by this.
        size_factor: 1.24,
        isolates: true,
    };
    {
        let mut backend =
            SVGBackend::with_string(&mut text, (scene.width as u32, scene.height as u32));
        // Writing to a string cannot fail.
        let _ = paint(scene, &mut backend, &target);
    }
    tidied(&text)
}

/// Tidies the SVG of the backend: removes strokes of "none", which is the default, turns opacity
/// into round corners (see `fill_rounded`), and rounds font sizes to the tenths that were asked
/// for.
#[cfg(feature = "export")]
fn tidied(svg: &str) -> String {
    let plain = svg.replace(" stroke=\"none\"", "");
    let rounded = each_attribute(&plain, "opacity", |tidy, opacity| match opacity {
        1.0 => Ok(()),
        it => write!(tidy, " rx=\"{}\"", it - 1.0),
    });
    each_attribute(&rounded, "font-size", |tidy, size| {
        write!(tidy, " font-size=\"{}\"", (size * 10.0).round() / 10.0)
    })
}

/// Writes each attribute `name` of the document anew with `form`, which gets the output and the
/// value. Quotes within texts are escaped, so that every match is an attribute.
#[cfg(feature = "export")]
fn each_attribute(
    svg: &str,
    name: &str,
    form: impl Fn(&mut String, f64) -> std::fmt::Result,
) -> String {
    let start = format!(" {name}=\"");
    let mut parts = svg.split(&start);
    let mut tidy = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (value, rest) = part.split_once('"').unwrap_or((part, ""));
        // Writing to a string cannot fail.
        let _ = form(&mut tidy, value.parse().unwrap_or_default());
        tidy.push_str(rest);
    }
    tidy
}

fn rgb(Color(red, green, blue): Color) -> RGBColor {
    RGBColor(red, green, blue)
}

fn text_style<'a>(target: &Target<'a>, font: Font, color: RGBColor, side: HPos) -> TextStyle<'a> {
    let weight = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
    let size = f64::from(font.size * target.scale * target.size_factor);
    TextStyle {
        font: plotters::style::FontDesc::new(FontFamily::Name(target.family), size, weight),
        color: plotters::style::Color::to_backend_color(&color),
        pos: Pos::new(side, VPos::Top),
    }
}
