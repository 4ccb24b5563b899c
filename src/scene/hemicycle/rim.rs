//! The counts and names of blocs at the rim.

use super::Arcs;
use super::seats::sine_cosine;
use crate::lean::within;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::{Rect, heads};
use crate::view::explore::Section;

/// The narrowest column in which blocs have their names at the rim, the distance from the rim to
/// the names, and the largest share of the width for names on either side.
const WITH_RIM: f32 = 480.0;
const RIM: f32 = 8.0;
const RIM_AT_MOST: f32 = 0.22;

/// Space above the arc, for the names at its top.
pub(super) const ABOVE: f32 = 30.0;

/// The height of a line of words at the rim.
const RIM_LINE: f32 = 16.0;

/// The words around the arc.
pub(super) struct Rim {
    /// The width of the words on either side; 0 where there are none.
    width: f32,
    /// The entries of a key with the names, where the rim has counts alone or nothing.
    key: Option<Vec<usize>>,
}

impl Rim {
    /// Chooses counts and names at the rim if there is room for them; returns `None` if all blocs
    /// fit in one row above the arc; else draws a key there, and chooses counts alone at the rim if
    /// those have room. `outer` is the largest radius that the arc may have.
    pub(super) fn new(
        sheet: &mut Sheet<'_>,
        sections: &[Section],
        middles: &[f32],
        outer: f32,
    ) -> Option<Self> {
        let widest =
            |words: &dyn Fn(&Section) -> f32| sections.iter().map(words).fold(30.0, f32::max);
        let names = widest(&|it| sheet.width_of(&it.label, Font::BODY));
        let width = names.min(sheet.width * RIM_AT_MOST).ceil();
        let lines = |it: &Section| text::wrap(sheet.measure, &it.label, Font::BODY, width, 2).len();
        if sheet.width >= WITH_RIM && fits(sheet, sections, middles, (width, outer), &lines) {
            return Some(Self { width, key: None });
        }
        if heads::are_in_a_row(sheet, sections) {
            return None;
        }
        let width = widest(&|it| sheet.width_of(&it.seats.len().to_string(), Font::NAME)).ceil();
        let width =
            if fits(sheet, sections, middles, (width, outer), &|_| 0) { width } else { 0.0 };
        Some(Self { width, key: Some(heads::key(sheet, sections)) })
    }

    /// Returns how much room the words take on either side of the arc.
    pub(super) fn aside(&self) -> f32 {
        if self.width > 0.0 { self.width + RIM } else { 0.0 }
    }

    /// Draws the count of each bloc, and without a key its name, beside its sector outside the arc.
    pub(super) fn draw(
        &self,
        sheet: &mut Sheet<'_>,
        sections: &[Section],
        middles: &[f32],
        arcs: &Arcs,
    ) {
        if self.width == 0.0 {
            return;
        }
        let ((center, base), outer) = (arcs.center, arcs.outer);
        for is_left in [true, false] {
            let mut side: Vec<(usize, &Section, f32)> = Vec::new();
            for ((at, section), middle) in sections.iter().enumerate().zip(middles) {
                if (*middle < 0.5) == is_left {
                    side.push((at, section, *middle));
                }
            }
            if is_left {
                // From top to bottom on both sides.
                side.reverse();
            }
            let mut labels = Vec::new();
            for (_, section, _) in &side {
                labels.push(match self.key {
                    None => text::wrap(sheet.measure, &section.label, Font::BODY, self.width, 2),
                    Some(_) => Vec::new(),
                });
            }
            let heights: Vec<f32> =
                labels.iter().map(|it| (it.len() + 1) as f32 * RIM_LINE).collect();
            let wishes: Vec<f32> =
                side.iter().map(|it| base - sine_cosine(it.2).0 * outer).collect();
            let tops = heads::apart(&heights, &wishes, sheet.y, base + arcs.dot);
            for (((at, section, _), lines), (top, height)) in
                side.iter().zip(&labels).zip(tops.iter().zip(&heights))
            {
                // The distance from the centre is that of the arc where it is widest beside the
                // words.
                let rise = within(base - top - height, 0.0, outer);
                let edge = (outer * outer - rise * rise).sqrt() + RIM;
                let x = if is_left { center - edge } else { center + edge };
                let area = beside(sheet, section, lines, (x, *top), is_left);
                match self.key.as_ref().and_then(|it| it.get(*at)) {
                    Some(entry) => sheet.target(area, *entry),
                    None => _ = sheet.entry(heads::entry(section, area), 2.0),
                }
            }
        }
    }
}

/// Returns whether the words on both sides have room beside the arc: for each bloc its count, and
/// as many lines below it as `lines` returns. `width` is the width of the words, `outer` the
/// largest radius of the arc.
fn fits(
    sheet: &Sheet<'_>,
    sections: &[Section],
    middles: &[f32],
    (width, outer): (f32, f32),
    lines: &dyn Fn(&Section) -> usize,
) -> bool {
    let arc = (sheet.width / 2.0 - width - RIM).min(outer) + ABOVE;
    let mut heights = (0.0, 0.0);
    for (section, middle) in sections.iter().zip(middles) {
        let height = (lines(section) + 1) as f32 * RIM_LINE + heads::GAP;
        if *middle < 0.5 {
            heights.0 += height;
        } else {
            heights.1 += height;
        }
    }
    heights.0.max(heights.1) <= arc
}

/// Draws the count of a bloc and the lines of its name, which end at `x` on the left side and begin
/// there on the right. Returns the area of the words.
fn beside(
    sheet: &mut Sheet<'_>,
    section: &Section,
    lines: &[String],
    (x, top): (f32, f32),
    is_left: bool,
) -> Rect {
    let ink = sheet.theme.ink;
    let mut line = |words: &str, font, at: usize| {
        let y = top + Font::BODY.size + at as f32 * RIM_LINE;
        match is_left {
            true => sheet.text_end(x, y, words, font, ink),
            false => sheet.text(x, y, words, font, ink),
        }
    };
    let mut area = line(&section.seats.len().to_string(), Font::NAME, 0);
    for (words, at) in lines.iter().zip(1..) {
        let words = line(words, Font::BODY, at);
        let x = area.x.min(words.x);
        let width = area.right().max(words.right()) - x;
        area = Rect { x, width, height: words.bottom() - area.y, ..area };
    }
    area
}
