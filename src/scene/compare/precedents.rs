//! Precedents: their count, a bar for each year in which there are any, and the roll calls, each
//! with what the bloc did.

use super::{axis_room, axis_words, entry, half_year, year_ticks, year_words};
use crate::lean::{joined, order_by_number, within};
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

/// The most lines for who did what. A few names need fewer in any language; the limit is generous
/// because what they did comes last and must not be cut.
const DID_LINES: usize = 6;

/// The side of a member's mark.
const MARK: f32 = 11.0;

/// The most that a year takes of the width, and the width of the widest bar.
const WIDEST_SLOT: f32 = 48.0;
const WIDEST_BAR: f32 = 24.0;

/// The narrowest bar that can be hollow.
const HOLLOW: f32 = 4.0;

/// The most other members of a bloc that are shown as marks; larger blocs are described in words
/// alone.
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

/// Draws a bar for each year with precedents, on an axis of the years in the base.
fn years(sheet: &mut Sheet<'_>, it: &PrecedentList) {
    let (first, last) = it.span;
    if last <= first {
        return;
    }
    let most = it.years.iter().map(|it| it.1).max().unwrap_or(1) as f32;
    let across = f32::from(last - first + 1);
    // The numbers of the first and the last year stand under their bars, and need more room than
    // the bars.
    let inset = (half_year(sheet) - sheet.width / across / 2.0).max(0.0);
    let slot = ((sheet.width - 2.0 * inset) / across).min(WIDEST_SLOT);
    let wide = within(slot - 1.0, 1.5, WIDEST_BAR);
    let left = sheet.left + inset;
    let start = |year: u16| left + slot * f32::from(year - first);
    let height = 34.0;
    let bottom = sheet.y + 12.0 + Font::SMALL.line() + height;
    let mut bars = Vec::new();
    for (at, (year, count)) in it.years.iter().enumerate() {
        let x = start(*year);
        let reach = (height * *count as f32 / most).max(3.0);
        let rect =
            Rect { x: x + (slot - wide) / 2.0, y: bottom - reach, width: wide, height: reach };
        bar(sheet, rect, it.parts.iter().any(|it| it.0 == *year));
        bars.push((rect, *count));
        let bounds = Rect { x, y: bottom - height, width: slot, height };
        let name = it.years_said.get(at).cloned().unwrap_or_default();
        sheet.entry(entry(format!("year:{year}"), Role::Period, name, bounds), 0.0);
    }
    counts(sheet, &bars);
    let axis = Rect { x: sheet.left, y: bottom, width: across * slot + 2.0 * inset, height: 1.0 };
    sheet.rect(axis, 0.0, sheet.theme.rule());
    sheet.y = bottom + 3.0;
    axis_of(sheet, it, slot, &|year| start(year) + slot / 2.0);
}

/// Draws a bar. For a year of which there is only a part it is hollow, or paler where it is too
/// narrow for that.
fn bar(sheet: &mut Sheet<'_>, rect: Rect, is_part: bool) {
    let fill = sheet.theme.bar();
    let is_hollow = is_part && rect.width >= HOLLOW;
    let fill = if is_part && !is_hollow { sheet.theme.spread(fill) } else { fill };
    sheet.rect(rect, 0.0, fill);
    if is_hollow {
        sheet.rect(rect.grown(-1.2), 0.0, sheet.theme.paper);
    }
}

/// Draws the years below the bars. Years of which there is only a part say so on the axis if all
/// words find room there, else in a line below it.
fn axis_of(sheet: &mut Sheet<'_>, it: &PrecedentList, slot: f32, middle: &dyn Fn(u16) -> f32) {
    let ticks = year_ticks(sheet, it.span, slot);
    let part = |year: u16| it.parts.iter().find(|it| it.0 == year).map(|it| &it.1);
    let mut full = Vec::new();
    for year in &ticks {
        full.push(part(*year).cloned().unwrap_or_else(|| year.to_string()));
    }
    let rooms: Vec<(f32, f32)> = ticks
        .iter()
        .zip(&full)
        .map(|(year, words)| axis_room(sheet, words, middle(*year)))
        .collect();
    let fits = rooms.windows(2).all(|it| matches!(it, [a, b] if a.1 + 6.0 <= b.0))
        && it.parts.iter().all(|it| ticks.contains(&it.0));
    let baseline = sheet.y + Font::SMALL.size;
    for (year, words) in ticks.iter().zip(&full) {
        match fits {
            true => axis_words(sheet, words, middle(*year), baseline),
            false => year_words(sheet, *year, middle(*year), baseline),
        }
    }
    sheet.y += Font::SMALL.line() - 1.0;
    if fits || it.parts.is_empty() {
        return;
    }
    sheet.y += 4.0;
    let mark = Rect { x: sheet.left, y: sheet.y + Font::SMALL.size - 9.0, width: 9.0, height: 9.0 };
    match slot - 1.0 < HOLLOW {
        true => sheet.rect(mark, 0.0, sheet.theme.spread(sheet.theme.bar())),
        false => bar(sheet, mark, true),
    }
    let mut words = it.parts.iter().map(|it| it.1.as_str());
    let words = joined(&mut words, " · ");
    let x = mark.right() + 6.0;
    sheet.paragraph(x, sheet.right() - x, &words, Font::SMALL, sheet.theme.muted(), 2);
}

/// Draws the count of each bar. Where not all counts have room, only the highest, the first and the
/// last bar have theirs, as far as it meets neither a bar nor another count.
fn counts(sheet: &mut Sheet<'_>, bars: &[(Rect, u32)]) {
    let mut order = order_by_number(&bars.iter().map(|it| it.0.y).collect::<Vec<_>>());
    if place(sheet, bars, &order).len() < bars.len() {
        order.truncate(1);
        for end in [0, bars.len().saturating_sub(1)] {
            if !order.contains(&end) {
                order.push(end);
            }
        }
    }
    for (words, x, baseline) in place(sheet, bars, &order) {
        sheet.text(x, baseline, &words, Font::SMALL, sheet.theme.muted());
    }
}

/// Returns the counts that find room if they are placed in this order, each with where it begins
/// and its baseline.
fn place(sheet: &Sheet<'_>, bars: &[(Rect, u32)], order: &[usize]) -> Vec<(String, f32, f32)> {
    let mut taken: Vec<Rect> = bars.iter().map(|it| it.0).collect();
    let mut placed = Vec::new();
    for index in order {
        let Some((bar, count)) = bars.get(*index) else { continue };
        let words = count.to_string();
        let width = sheet.width_of(&words, Font::SMALL);
        let most = sheet.right() - width;
        let x = (bar.x + (bar.width - width) / 2.0).max(sheet.left).min(most);
        let baseline = bar.y - 4.0;
        let height = Font::SMALL.ascent();
        let area = Rect { x: x - 3.0, y: baseline - height, width: width + 6.0, height };
        if !taken.iter().any(|it| it.overlaps(area)) {
            taken.push(area);
            placed.push((words, x, baseline));
        }
    }
    placed
}

/// Draws one roll call. Its day and id stand before it in a column that is `column` wide, or above
/// it if that is 0.
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
    sheet.paragraph(x, width, &row.stood, Font::SMALL, ink, DID_LINES);
    marks(sheet, row, x, width);
    for line in &row.others {
        sheet.paragraph(x, width, line, Font::SMALL, ink, DID_LINES);
    }
    sheet.y = sheet.y.max(top + 2.0 * Font::SMALL.line());
    let bounds = Rect { x: sheet.left, y: top, width: sheet.width, height: sheet.y - top };
    let name = format!("{} · {}: {}", row.date, row.id, row.title);
    sheet.entry(entry(format!("roll-call:{}", row.address), Role::RollCall, name, bounds), 4.0);
}

/// Draws the mark of the member, apart, then those of the others by position, in as many rows as
/// they need; nothing if there are no others, or more than [`MOST_MARKS`].
fn marks(sheet: &mut Sheet<'_>, row: &PrecedentRow, x: f32, width: f32) {
    let members: u32 = row.counts.iter().sum();
    let step = MARK + 2.0;
    if members == 0 || members > MOST_MARKS {
        return;
    }
    let mut y = sheet.y + 5.0;
    let mark = |x: f32, y: f32| Rect { x, y, width: MARK, height: MARK };
    sheet.ringed_mark(mark(x + 1.0, y), row.position);
    let start = x + 2.0 * step;
    let mut at = start;
    let shown = [Position::Yes, Position::Abstain, Position::No, Position::NotVoting];
    for (position, count) in shown.into_iter().zip(row.counts) {
        for _ in 0..count {
            if at + MARK > x + width {
                (at, y) = (start, y + step);
            }
            sheet.member_mark(mark(at, y), position);
            at += step;
        }
    }
    sheet.y = y + MARK + 4.0;
}
