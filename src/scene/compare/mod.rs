//! Layouts of many roll calls.

#[cfg(feature = "square")]
pub(super) mod matrix;
mod precedents;
mod ranked;
#[cfg(feature = "square")]
mod space;
pub(super) mod timeline;

use super::sheet::Sheet;
use super::text::Font;
use super::{Entry, Rect, Role};
use crate::view::compare::{Comparison, Picture};

pub(super) fn lay_out(sheet: &mut Sheet<'_>, view: &Comparison) {
    match &view.picture {
        Picture::Alignment(it) => ranked::lay_out(sheet, it),
        Picture::Timeline(it) => timeline::lay_out(sheet, it),
        Picture::Precedents(it) => precedents::lay_out(sheet, it),
        #[cfg(feature = "square")]
        Picture::Matrix(it) => matrix::lay_out(sheet, it),
        #[cfg(feature = "square")]
        Picture::Space(it) => space::lay_out(sheet, it),
        Picture::Nothing(why) => {
            let (left, width, ink) = (sheet.left, sheet.width, sheet.theme.ink);
            sheet.paragraph(left, width, why, Font::BODY, ink, 6);
        }
    }
}

/// Makes an entry without member, position and bloc; callers add those that they have.
fn entry(id: String, role: Role, name: String, bounds: Rect) -> Entry {
    Entry { id, role, name, bounds, member: None, position: None, bloc: None }
}

/// Returns the years that an axis names if years are `slot` pixels apart: the first, the last, and
/// between them every year, or every second, fifth ... for which there is room.
fn year_ticks(sheet: &Sheet<'_>, (first, last): (u16, u16), slot: f32) -> Vec<u16> {
    let room = sheet.width_of("0000", Font::SMALL) + 18.0;
    let fits = |step: &u16| slot * f32::from(*step) >= room;
    let step = [1_u16, 2, 5, 10, 20, 50, 100].into_iter().find(fits).unwrap_or(500);
    let mut ticks: Vec<u16> = (first..=last).step_by(usize::from(step)).collect();
    // The last year is always named; years too near to it are not.
    if ticks.last().is_some_and(|it| *it != last) {
        ticks.retain(|it| *it == first || slot * f32::from(last - it) >= room);
        ticks.push(last);
    }
    ticks
}

/// Returns half the width of a year's number, which is how far from the edge of the column its
/// place must be.
fn half_year(sheet: &Sheet<'_>) -> f32 {
    sheet.width_of("0000", Font::SMALL) / 2.0
}

/// Draws a year below its place on an axis.
fn year_words(sheet: &mut Sheet<'_>, year: u16, middle: f32, baseline: f32) {
    axis_words(sheet, &year.to_string(), middle, baseline);
}

/// Draws words below their place on an axis.
fn axis_words(sheet: &mut Sheet<'_>, words: &str, middle: f32, baseline: f32) {
    let (left, _) = axis_room(sheet, words, middle);
    sheet.text(left, baseline, words, Font::SMALL, sheet.theme.muted());
}

/// Returns where words below their place on an axis begin and end: centred, but within the column.
fn axis_room(sheet: &Sheet<'_>, words: &str, middle: f32) -> (f32, f32) {
    let width = sheet.width_of(words, Font::SMALL);
    let left = (middle - width / 2.0).max(sheet.left).min(sheet.right() - width);
    (left, left + width)
}
