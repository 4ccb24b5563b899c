//! The parts around a chart that a page sets as text and an exported picture draws: heading,
//! line of the record, warnings, what the bars are shares of, source.

use super::Scene;
use super::sheet::Sheet;
use super::text::{self, Font, MeasureText};
use super::theme::Theme;
use crate::dataset::Warning;

/// The most lines of a heading; a longer one is cut.
const HEADING_LINES: usize = 4;

/// The font of the heading in a narrow column.
const NARROW_HEADING: Font = Font { size: 17.0, bold: true };

/// The most lines of the record.
const RECORD_LINES: usize = 4;

/// The most lines below the chart.
const NOTE_LINES: usize = 12;

/// What a framed picture has around its chart.
pub(super) struct Around<'a> {
    pub(super) heading: &'a str,
    pub(super) record: &'a str,
    pub(super) warnings: &'a [Warning],
    /// Notes below the chart, joined to one paragraph.
    pub(super) notes: [&'a str; 2],
    /// Whether the picture is read from right to left, so that lines which run the other way must
    /// be isolated.
    pub(super) rtl: bool,
}

pub(super) fn framed(
    around: &Around<'_>,
    width: f32,
    theme: &Theme,
    measure: &dyn MeasureText,
    chart: impl FnOnce(&mut Sheet<'_>),
) -> Scene {
    let margin = if width < 400.0 { 16.0 } else { 20.0 };
    let mut sheet = Sheet::new(margin, width - 2.0 * margin, theme, measure);
    sheet.rtl = around.rtl;
    let column = sheet.width;
    sheet.y = margin - 4.0;
    let heading = if width < 400.0 { NARROW_HEADING } else { Font::HEADING };
    sheet.paragraph(margin, column, around.heading, heading, theme.ink, HEADING_LINES);
    sheet.y += 4.0;
    record(&mut sheet, around.record);
    for warning in around.warnings {
        sheet.y += 6.0;
        sheet.paragraph(margin, column, &warning.message, Font::NAME, theme.ink, 6);
    }
    sheet.y += 18.0;
    chart(&mut sheet);
    sheet.rule(16.0, 8.0);
    let notes = crate::lean::joined(&mut around.notes.into_iter(), " ");
    sheet.paragraph(margin, column, &notes, Font::SMALL, theme.muted(), NOTE_LINES);
    sheet.finish(width, margin - 4.0)
}

/// Draws the line of the record. Spaces within its parts do not break, so that a date stays whole,
/// and no line ends with the dot that stands between two parts.
fn record(sheet: &mut Sheet<'_>, record: &str) {
    let parts = record.replace(' ', "\u{a0}").replace("\u{a0}·\u{a0}", "\u{a0}· ");
    let lines = text::wrap(sheet.measure, &parts, Font::BODY, sheet.width, RECORD_LINES);
    let muted = sheet.theme.muted();
    for line in lines {
        let line = line.trim_end_matches("\u{a0}·");
        let baseline = sheet.y + Font::BODY.line() - Font::BODY.descent() - 1.0;
        sheet.text(sheet.left, baseline, line, Font::BODY, muted);
        sheet.y += Font::BODY.line();
    }
}
