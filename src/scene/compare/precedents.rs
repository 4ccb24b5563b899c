//! The count, the years in which it happened, and the roll calls, each with what the bloc did.

use super::entry;
use crate::lean::within;
use crate::position::Position;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::{Rect, Role};
use crate::view::compare::{PrecedentList, PrecedentRow};

/// The narrowest column in which days stand beside titles.
const BESIDE: f32 = 520.0;

/// The narrowest and the widest column of days, with the space after it.
const DAYS: (f32, f32) = (128.0, 190.0);
const COLUMN_GAP: f32 = 10.0;

/// A member's mark.
const MARK: f32 = 11.0;

/// The most marks in a row; larger blocs are told in words alone.
const MOST_MARKS: u32 = 60;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &PrecedentList) {
    let (left, ink) = (sheet.left, sheet.theme.ink);
    let baseline = sheet.y + Font::COUNT.size * 0.9;
    let number = sheet.text(left, baseline, &it.number, Font::COUNT, ink);
    let top = sheet.y;
    sheet.y = baseline - Font::BODY.line() + 4.0;
    let x = number.right() + 10.0;
    let width = sheet.right() - x;
    sheet.paragraph(x, width, &it.base, Font::BODY, ink, 3);
    sheet.y = sheet.y.max(top + Font::COUNT.line());
    if it.rows.is_empty() {
        return;
    }
    years(sheet, it);
    let mut column = 0.0;
    if sheet.width >= BESIDE {
        for row in &it.rows {
            column = sheet.width_of(&row.date, Font::SMALL).max(column);
        }
        column = within(column + COLUMN_GAP, DAYS.0, DAYS.1);
    }
    for row in &it.rows {
        sheet.rule(10.0, 8.0);
        draw(sheet, row, column);
    }
    if !it.more.is_empty() {
        sheet.rule(10.0, 8.0);
        let (width, muted) = (sheet.width, sheet.theme.muted());
        sheet.paragraph(left, width, &it.more, Font::SMALL, muted, 2);
    }
}

/// A bar for each year that has any, over the years of the set.
fn years(sheet: &mut Sheet<'_>, it: &PrecedentList) {
    let (first, last) = it.span;
    if last <= first {
        return;
    }
    let most = it.years.iter().map(|it| it.1).max().unwrap_or(1) as f32;
    let slot = sheet.width / f32::from(last - first + 1);
    let height = 34.0;
    let bottom = sheet.y + 12.0 + Font::SMALL.line() + height;
    let baseline = bottom + 3.0 + Font::SMALL.size;
    let ends = span(sheet, it, slot, baseline);
    // How far the words above the bars and below them reach.
    let mut above = sheet.left - 4.0;
    let mut below = ends.0;
    for (at, (year, count)) in it.years.iter().enumerate() {
        let x = sheet.left + slot * f32::from(year - first);
        let reach = (height * *count as f32 / most).max(3.0);
        let rect =
            Rect { x, y: bottom - reach, width: within(slot - 1.0, 1.5, 24.0), height: reach };
        sheet.rect(rect, 0.0, sheet.theme.bar());
        let middle = x + rect.width / 2.0;
        above =
            label(sheet, &count.to_string(), (middle, rect.y - 4.0), (above, sheet.right() + 4.0));
        // The ends have their years already.
        if *year != first && *year != last {
            below = label(sheet, &year.to_string(), (middle, baseline), (below, ends.1));
        }
        let bounds = Rect { x, y: bottom - height, width: slot, height };
        let name = it.years_said.get(at).cloned().unwrap_or_default();
        sheet.entry(entry(format!("year:{year}"), Role::Period, name, bounds), 0.0);
    }
    let axis = Rect { x: sheet.left, y: bottom, width: sheet.width, height: 1.0 };
    sheet.rect(axis, 0.0, sheet.theme.rule());
    sheet.y = bottom + Font::SMALL.line() + 2.0;
}

/// The first and the last year of the set, each below its bar, and the room that they leave between
/// them.
fn span(sheet: &mut Sheet<'_>, it: &PrecedentList, slot: f32, baseline: f32) -> (f32, f32) {
    let muted = sheet.theme.muted();
    let (first, last) = it.span;
    let at = sheet.left + slot * f32::from(last - first);
    let first = sheet.text(sheet.left, baseline, &first.to_string(), Font::SMALL, muted);
    let last = last.to_string();
    let at = at.min(sheet.right() - sheet.width_of(&last, Font::SMALL));
    let last = sheet.text(at, baseline, &last, Font::SMALL, muted);
    (first.right(), last.x)
}

/// Words about a bar, where there is room after those before; how far words reach now.
fn label(
    sheet: &mut Sheet<'_>,
    words: &str,
    (middle, baseline): (f32, f32),
    (from, to): (f32, f32),
) -> f32 {
    let width = sheet.width_of(words, Font::SMALL);
    let x = (middle - width / 2.0).max(sheet.left);
    if x < from + 4.0 || x + width > to - 4.0 {
        return from;
    }
    let muted = sheet.theme.muted();
    sheet.text(x, baseline, words, Font::SMALL, muted).right()
}

/// One of them; its day and id stand in a column of that width before it, or above it if that is 0.
fn draw(sheet: &mut Sheet<'_>, row: &PrecedentRow, column: f32) {
    let top = sheet.y;
    let (ink, muted) = (sheet.theme.ink, sheet.theme.muted());
    let (x, width) = (sheet.left + column, sheet.width - column);
    if column > 0.0 {
        let baseline = top + Font::BODY.line() - Font::BODY.descent() - 1.0;
        let date = text::cut(sheet.measure, &row.date, Font::SMALL, column - COLUMN_GAP);
        sheet.text(sheet.left, baseline, &date, Font::SMALL, muted);
        let id = text::cut(sheet.measure, &row.id, Font::SMALL, column - COLUMN_GAP);
        sheet.text(sheet.left, baseline + Font::SMALL.line(), &id, Font::SMALL, muted);
    } else {
        let line = format!("{} · {}", row.date, row.id);
        sheet.paragraph(x, width, &line, Font::SMALL, muted, 2);
    }
    sheet.paragraph(x, width, &row.title, Font::BODY, ink, 2);
    sheet.y += 2.0;
    sheet.paragraph(x, width, &row.tally, Font::SMALL, muted, 2);
    marks(sheet, row, x, width);
    for line in &row.others {
        sheet.paragraph(x, width, line, Font::SMALL, ink, 3);
    }
    sheet.y = sheet.y.max(top + 2.0 * Font::SMALL.line());
    let bounds = Rect { x: sheet.left, y: top, width: sheet.width, height: sheet.y - top };
    let name = format!("{} · {}: {}", row.date, row.id, row.title);
    sheet.entry(entry(format!("roll-call:{}", row.address), Role::RollCall, name, bounds), 4.0);
}

/// The member apart, then the others by position.
fn marks(sheet: &mut Sheet<'_>, row: &PrecedentRow, x: f32, width: f32) {
    let members: u32 = row.counts.iter().sum();
    let step = MARK + 2.0;
    if members == 0 || members > MOST_MARKS || (members + 3) as f32 * step > width {
        return;
    }
    let y = sheet.y + 5.0;
    let mark = |x: f32| Rect { x, y, width: MARK, height: MARK };
    sheet.ringed_mark(mark(x + 1.0), row.position);
    let mut at = x + 2.0 * step;
    let shown = [Position::Yes, Position::Abstain, Position::No, Position::NotVoting];
    for (position, count) in shown.into_iter().zip(row.counts) {
        for _ in 0..count {
            sheet.member_mark(mark(at), position);
            at += step;
        }
    }
    sheet.y = y + MARK + 4.0;
}
