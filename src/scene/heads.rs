//! Heads: counts with their words in a row above a chart. Those of positions stand where the
//! breakdown has them, those of blocs as near as possible to what they count.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Entry, Rect, Role, groups};
use crate::lean::within;
use crate::view::Breakdown;
use crate::view::explore::Section;

/// The least space between heads.
pub(super) const GAP: f32 = 12.0;

/// From the baseline of a count to that of its words.
const LABEL: f32 = 18.0;

/// A head's height with the space below it.
const HEIGHT: f32 = 54.0;

/// From one line of a key to the next, and between the counts in a line.
const KEY_LINE: f32 = 22.0;
const KEY_GAP: f32 = 20.0;

/// The most space between heads that have no wished place.
const MOST_GAP: f32 = 44.0;

/// Draws the counts of positions where a breakdown of the same width has them, or spread over a row
/// where a narrow column has its groups under each other.
pub(super) fn legend(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let sections = Section::by_position(view);
    let Some(lefts) = groups::lefts(sheet, &view.groups) else { return row(sheet, &sections, &[]) };
    for (section, x) in sections.iter().zip(lefts) {
        let width = width(sheet, section);
        head(sheet, section, x, width);
    }
    sheet.y += HEIGHT;
}

fn width(sheet: &Sheet<'_>, section: &Section) -> f32 {
    let count = sheet.width_of(&count(section), Font::COUNT);
    count.max(sheet.width_of(&section.label, Font::BODY)).min(sheet.width).ceil()
}

/// Draws heads side by side from `sheet.y` on and moves `sheet.y` below them; heads that do not fit
/// go on in further rows. `wishes` are the horizontal middles at which the heads should stand,
/// ascending; it is empty if they may stand anywhere.
pub(super) fn row(sheet: &mut Sheet<'_>, sections: &[Section], wishes: &[f32]) {
    let mut widths = Vec::new();
    for section in sections {
        widths.push(width(sheet, section));
    }
    let mut from = 0;
    while from < sections.len() {
        let mut to = from;
        let mut used = -GAP;
        while let Some(width) = widths.get(to).filter(|it| used + GAP + **it <= sheet.width) {
            used += GAP + width;
            to += 1;
        }
        // At least one head fits, since none is wider than the sheet.
        to = to.max(from + 1);
        let part = |list: &[f32]| list.get(from..to).unwrap_or_default().to_vec();
        let (widths, wishes) = (part(&widths), part(wishes));
        let lefts = if wishes.is_empty() {
            let rest = sheet.width - widths.iter().sum::<f32>();
            let gap = rest / widths.len().saturating_sub(1).max(1) as f32;
            spread(&widths, sheet.left, within(gap.floor(), GAP, MOST_GAP))
        } else {
            apart(&widths, &wishes, sheet.left, sheet.right())
        };
        for ((section, x), width) in
            sections.get(from..to).unwrap_or_default().iter().zip(lefts).zip(widths)
        {
            head(sheet, section, x, width);
        }
        sheet.y += HEIGHT;
        from = to;
    }
}

/// Returns whether all heads fit in one row.
pub(super) fn are_in_a_row(sheet: &Sheet<'_>, sections: &[Section]) -> bool {
    let widths = sections.iter().map(|it| width(sheet, it) + GAP).sum::<f32>();
    widths - GAP <= sheet.width
}

/// Draws counts with their words as running text, in as many lines as they need. Returns the
/// indices of their entries.
pub(super) fn key(sheet: &mut Sheet<'_>, sections: &[Section]) -> Vec<usize> {
    let mut x = sheet.left;
    let mut entries = Vec::new();
    for section in sections {
        let count = count(section);
        let label_at = sheet.width_of(&count, Font::NAME) + 5.0;
        let label = text::cut(sheet.measure, &section.label, Font::BODY, sheet.width - label_at);
        let width = label_at + sheet.width_of(&label, Font::BODY);
        if x > sheet.left && x + width > sheet.right() {
            x = sheet.left;
            sheet.y += KEY_LINE;
        }
        let (baseline, ink) = (sheet.y + Font::NAME.size, sheet.theme.ink);
        sheet.text(x, baseline, &count, Font::NAME, ink);
        let words = sheet.text(x + label_at, baseline, &label, Font::BODY, ink);
        entries.push(sheet.entry(entry(section, Rect { x, width, ..words }), 2.0));
        x += width + KEY_GAP;
    }
    sheet.y += KEY_LINE;
    entries
}

/// Returns the left edges of boxes in a row that begins at `left`, with `gap` between neighbours.
fn spread(widths: &[f32], left: f32, gap: f32) -> Vec<f32> {
    let mut x = left;
    let mut lefts = Vec::new();
    for width in widths {
        lefts.push(x);
        x += width + gap;
    }
    lefts
}

fn count(section: &Section) -> String {
    section.seats.len().to_string()
}

/// Returns the left edges of boxes that are `widths` wide: each has its middle at its wish where
/// there is room, and all keep their order, [`GAP`] apart and between `left` and `right`. Works for
/// tops and heights too.
pub(super) fn apart(widths: &[f32], wishes: &[f32], left: f32, right: f32) -> Vec<f32> {
    let mut lefts = Vec::new();
    let mut least = left;
    for (index, width) in widths.iter().enumerate() {
        let wished = wishes.get(index).map_or(least, |it| it - width / 2.0);
        let x = wished.max(least).floor();
        lefts.push(x);
        least = x + width + GAP;
    }
    // Boxes beyond `right` move back and push those before them.
    let mut most = right;
    for (x, width) in lefts.iter_mut().zip(widths).rev() {
        *x = x.min(most - width);
        most = *x - GAP;
    }
    lefts
}

fn head(sheet: &mut Sheet<'_>, section: &Section, x: f32, width: f32) {
    let baseline = (sheet.y + Font::COUNT.ascent()).ceil();
    let fill = section.position.map_or(sheet.theme.ink, |it| sheet.theme.text_of(it));
    let number = sheet.text(x, baseline, &count(section), Font::COUNT, fill);
    let label = text::cut(sheet.measure, &section.label, Font::BODY, width);
    let label = sheet.text(x, baseline + LABEL, &label, Font::BODY, sheet.theme.ink);
    let bounds = Rect { x, y: number.y, width, height: label.bottom() - number.y };
    sheet.entry(entry(section, bounds), 2.0);
}

/// Returns the outline entry of a section's head.
pub(super) fn entry(section: &Section, bounds: Rect) -> Entry {
    Entry {
        id: section.id.clone(),
        role: if section.bloc.is_some() { Role::Bloc } else { Role::Position },
        name: section.name.clone(),
        bounds,
        member: None,
        position: section.position,
        bloc: section.bloc.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_stand_in_order_apart_and_inside() {
        for (widths, wishes) in [
            (vec![50.0, 60.0, 40.0], vec![10.0, 20.0, 30.0]),
            (vec![50.0, 60.0, 40.0], vec![290.0, 295.0, 299.0]),
            (vec![80.0, 80.0, 80.0], vec![40.0, 150.0, 260.0]),
            (vec![300.0], vec![0.0]),
            (vec![], vec![]),
        ] {
            let lefts = apart(&widths, &wishes, 0.0, 300.0);
            let mut least = 0.0;
            for (x, width) in lefts.iter().zip(&widths) {
                assert!(*x >= least - 0.01, "{widths:?} {wishes:?} {lefts:?}");
                least = x + width + GAP;
            }
            assert!(least - GAP <= 300.01, "{widths:?} {wishes:?} {lefts:?}");
        }
    }
}
