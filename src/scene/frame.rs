//! The parts around a chart that a page sets as text and an exported picture draws: heading,
//! line of the record, warnings, what the bars are shares of, source.

use super::Scene;
use super::sheet::Sheet;
use super::text::{Font, MeasureText};
use super::theme::Theme;
use crate::view::Breakdown;

/// The most lines of a heading; a longer one is cut.
const HEADING_LINES: usize = 4;

pub(super) fn framed(
    view: &Breakdown,
    width: f32,
    theme: &Theme,
    measure: &dyn MeasureText,
    chart: impl FnOnce(&mut Sheet<'_>, &Breakdown),
) -> Scene {
    let margin = if width < 400.0 { 16.0 } else { 20.0 };
    let mut sheet = Sheet::new(margin, width - 2.0 * margin, theme, measure);
    let column = sheet.width;
    sheet.y = margin - 4.0;
    sheet.paragraph(margin, column, &view.heading, Font::HEADING, theme.ink, HEADING_LINES);
    sheet.y += 4.0;
    sheet.paragraph(margin, column, &whole_parts(&view.record), Font::BODY, theme.muted(), 4);
    for warning in &view.warnings {
        sheet.y += 6.0;
        sheet.paragraph(margin, column, &warning.message, Font::NAME, theme.ink, 6);
    }
    sheet.y += 18.0;
    chart(&mut sheet, view);
    sheet.rule(16.0, 8.0);
    let notes = [view.shares_note.as_str(), view.source.as_str()];
    let notes: Vec<&str> = notes.into_iter().filter(|it| !it.is_empty()).collect();
    sheet.paragraph(margin, column, &notes.join(" "), Font::SMALL, theme.muted(), 4);
    sheet.finish(width, margin - 4.0)
}

/// The line of the record with spaces that do not break within its parts: a day stays whole.
fn whole_parts(record: &str) -> String {
    record.replace(' ', "\u{a0}").replace("\u{a0}·\u{a0}", "\u{a0}· ")
}
