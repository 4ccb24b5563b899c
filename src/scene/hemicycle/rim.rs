//! The names of blocs at the rim.

use super::seats::sine_cosine;
use super::{Arcs, OUTER_AT_MOST};
use crate::lean::within;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::{Rect, heads};
use crate::view::explore::Section;

/// The narrowest column in which blocs have their names at the rim, from the rim to them, and the
/// most of the width that they take on either side.
const WITH_RIM: f32 = 480.0;
pub(super) const RIM: f32 = 8.0;
const RIM_AT_MOST: f32 = 0.22;

/// Above the arc, for the names at its top.
pub(super) const ABOVE: f32 = 30.0;

/// A line of words at the rim.
const RIM_LINE: f32 = 16.0;

/// How wide the names at the rim are; `None` where there is no room for them.
pub(super) fn rim_width(sheet: &Sheet<'_>, sections: &[Section], middles: &[f32]) -> Option<f32> {
    let mut width = 30.0_f32;
    for section in sections {
        width = width.max(sheet.width_of(&section.label, Font::BODY));
    }
    let width = width.min(sheet.width * RIM_AT_MOST).ceil();
    // All on one side must have room beside the arc.
    let arc = (sheet.width / 2.0 - width - RIM).min(OUTER_AT_MOST) + ABOVE;
    let mut heights = (0.0, 0.0);
    for (section, middle) in sections.iter().zip(middles) {
        let lines = text::wrap(sheet.measure, &section.label, Font::BODY, width, 2).len();
        let height = (lines + 1) as f32 * RIM_LINE + heads::GAP;
        if *middle < 0.5 {
            heights.0 += height;
        } else {
            heights.1 += height;
        }
    }
    (sheet.width >= WITH_RIM && heights.0.max(heights.1) <= arc).then_some(width)
}

/// Count and name of each bloc beside its sector, outside the arc.
pub(super) fn at_rim(
    sheet: &mut Sheet<'_>,
    sections: &[Section],
    middles: &[f32],
    arcs: &Arcs,
    room: f32,
) {
    let ((center, base), outer) = (arcs.center, arcs.outer);
    for is_left in [true, false] {
        let mut side: Vec<(&Section, f32)> = sections
            .iter()
            .zip(middles.iter().copied())
            .filter(|it| (it.1 < 0.5) == is_left)
            .collect();
        if is_left {
            // From top to bottom on both sides.
            side.reverse();
        }
        let mut labels = Vec::new();
        for (section, _) in &side {
            labels.push(text::wrap(sheet.measure, &section.label, Font::BODY, room, 2));
        }
        let heights: Vec<f32> = labels.iter().map(|it| (it.len() + 1) as f32 * RIM_LINE).collect();
        let wishes: Vec<f32> = side.iter().map(|it| base - sine_cosine(it.1).0 * outer).collect();
        let tops = heads::apart(&heights, &wishes, sheet.y, base + arcs.dot);
        for (((section, _), lines), (top, height)) in
            side.iter().zip(&labels).zip(tops.iter().zip(&heights))
        {
            // Where the arc is widest beside it.
            let rise = within(base - top - height, 0.0, outer);
            let edge = (outer * outer - rise * rise).sqrt() + RIM;
            let count = section.seats.len().to_string();
            let mut area: Option<Rect> = None;
            for (line, at) in std::iter::once(&count).chain(lines).zip(0..) {
                let font = if at == 0 { Font::NAME } else { Font::BODY };
                let y = top + Font::BODY.size + at as f32 * RIM_LINE;
                let words = if is_left {
                    sheet.text_end(center - edge, y, line, font, sheet.theme.ink)
                } else {
                    sheet.text(center + edge, y, line, font, sheet.theme.ink)
                };
                let before = area.unwrap_or(words);
                let x = before.x.min(words.x);
                let width = before.right().max(words.right()) - x;
                area = Some(Rect { x, width, height: words.bottom() - before.y, ..before });
            }
            if let Some(area) = area {
                sheet.entry(heads::entry(section, area), 2.0);
            }
        }
    }
}
