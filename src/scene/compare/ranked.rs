//! A ranked list: place, name, a bar with the median of all as a line across, share, base.

use super::entry;
use crate::lean::within;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::Color;
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Alignment, RankRow, Section};

/// The narrowest column in which names stand beside their bars.
const BESIDE: f32 = 440.0;

/// The most that names may take of the width.
const NAMES_AT_MOST: f32 = 0.34;

const BAR: f32 = 18.0;
const ROW: f32 = 25.0;
const GAP: f32 = 14.0;
const COLUMN_GAP: f32 = 10.0;
const CORNER: f32 = 2.0;

/// The median of a bloc.
const DOT: f32 = 5.0;

/// Where the parts of a row stand.
struct Columns {
    beside: bool,
    rank: f32,
    other_rank: f32,
    names: f32,
    name_width: f32,
    bar: f32,
    bar_width: f32,
    /// Right edge of the shares.
    shares: f32,
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Alignment) {
    let columns = columns(sheet, it);
    let (left, width, muted) = (sheet.left, sheet.width, sheet.theme.muted());
    if let Some([share, measure]) = &it.ranks_labels {
        let words = format!("{share} | {measure}");
        sheet.paragraph(left, width, &words, Font::SMALL, muted, 2);
        sheet.y += 4.0;
    }
    let mut top = sheet.y;
    let mut section = Section::Ranked;
    let mut median_said = false;
    for row in &it.rows {
        if row.section != section && !row.name.is_empty() {
            // The median is that of the members above.
            if sheet.y > top && !median_said {
                median(sheet, it, &columns, top);
                median_said = true;
            }
            section = row.section;
            let words = section.label(&it.section_labels).unwrap_or_default();
            sheet.y += 14.0;
            sheet.paragraph(left, width, words, Font::SMALL, muted, 3);
            sheet.y += 4.0;
            if !median_said {
                top = sheet.y;
            }
        }
        if row.name.is_empty() {
            let baseline = sheet.y + GAP - 5.0;
            sheet.text(columns.names, baseline, "…", Font::BODY, muted);
            sheet.y += GAP;
            continue;
        }
        draw(sheet, row, it, &columns);
    }
    if !median_said {
        median(sheet, it, &columns, top);
    }
}

/// A bloc nobody of which shares enough: the words for that stand where its bar would.
fn is_empty(row: &RankRow) -> bool {
    row.member.is_none() && row.value.is_none()
}

fn columns(sheet: &Sheet<'_>, it: &Alignment) -> Columns {
    let widest = |font, words: &dyn Fn(&RankRow) -> &str| {
        it.rows.iter().map(|row| sheet.width_of(words(row), font)).fold(0.0, f32::max)
    };
    let ranks = widest(Font::SMALL, &|row| &row.rank);
    let others = widest(Font::SMALL, &|row| &row.other_rank);
    let beside = sheet.width >= BESIDE;
    let bases = widest(Font::SMALL, &|row| if is_empty(row) { "" } else { &row.base });
    let shares = sheet.right() - bases - if bases > 0.0 { COLUMN_GAP } else { 0.0 };
    let shares_from = shares - widest(Font::SMALL_BOLD, &|row| &row.label);
    let other_rank = sheet.left + if others > 0.0 { others } else { 0.0 };
    let rank = other_rank + if others > 0.0 { COLUMN_GAP } else { 0.0 } + ranks;
    let names = rank + if ranks > 0.0 { COLUMN_GAP } else { 0.0 };
    let widest_name = widest(Font::NAME, &|row| &row.name);
    let most = if beside { sheet.width * NAMES_AT_MOST } else { shares_from - names - COLUMN_GAP };
    let name_width = widest_name.min(most);
    let bar = if beside { names + name_width + COLUMN_GAP + 2.0 } else { names };
    let end = if beside { shares_from - COLUMN_GAP } else { sheet.right() };
    Columns { beside, rank, other_rank, names, name_width, bar, bar_width: end - bar, shares }
}

/// Where a value is on the axis.
fn at(value: f64, it: &Alignment, columns: &Columns) -> f32 {
    let share = (value - it.least) / (1.0 - it.least);
    columns.bar + columns.bar_width * share as f32
}

fn draw(sheet: &mut Sheet<'_>, row: &RankRow, it: &Alignment, columns: &Columns) {
    let top = sheet.y;
    let theme = sheet.theme;
    let (ink, muted) = (if row.faint { theme.muted() } else { theme.ink }, theme.muted());
    let font = if row.strong { Font::NAME } else { Font::BODY };
    let baseline = top + ROW / 2.0 + font.size * 0.36;
    sheet.text_end(columns.rank, baseline, &row.rank, Font::SMALL, muted);
    if !row.other_rank.is_empty() {
        sheet.text_end(columns.other_rank, baseline, &row.other_rank, Font::SMALL, muted);
    }
    // A name that is too long for the room beside its figure stands above it.
    let is_long = !columns.beside && sheet.width_of(&row.name, font) > columns.name_width;
    let room = if is_long { sheet.right() - columns.names } else { columns.name_width };
    let name = text::cut(sheet.measure, &row.name, font, room);
    sheet.text(columns.names, baseline, &name, font, ink);
    let above = if is_long { font.line() } else { 0.0 };
    let (row_top, baseline) = (top + above, baseline + above);
    sheet.text_end(columns.shares, baseline, &row.label, Font::SMALL_BOLD, ink);
    let (bar_top, height) = match columns.beside {
        true => (row_top + (ROW - BAR) / 2.0, BAR),
        false => (row_top + ROW - 2.0, 12.0),
    };
    let track = Rect { x: columns.bar, y: bar_top, width: columns.bar_width, height };
    sheet.belongs_to(row.member);
    if is_empty(row) {
        let y = bar_top + height / 2.0 + Font::SMALL.size * 0.36;
        let words = text::cut(sheet.measure, &row.base, Font::SMALL, track.width);
        sheet.text(track.x, y, &words, Font::SMALL, muted);
    } else {
        sheet.text_end(sheet.right(), baseline, &row.base, Font::SMALL, muted);
        sheet.rect(track, CORNER, theme.paper.mixed(theme.ink, 0.07));
        figure(sheet, row, it, (track, columns));
    }
    sheet.belongs_to(None);
    sheet.y = if columns.beside { top + ROW } else { bar_top + height + 6.0 };
    let bounds = Rect { x: sheet.left, y: top, width: sheet.width, height: sheet.y - top };
    let bloc = row.id.strip_prefix("bloc:").map(str::to_owned);
    let role = if bloc.is_some() { Role::Bloc } else { Role::Member };
    let member = row.member.map(|_| row.id.clone());
    let entry = entry(row.id.clone(), role, row.said.clone(), bounds);
    sheet.entry(Entry { member, bloc, ..entry }, 0.0);
}

/// The bar of a member from zero to its value; of a bloc its median on the range of its members.
fn figure(
    sheet: &mut Sheet<'_>,
    row: &RankRow,
    it: &Alignment,
    (track, columns): (Rect, &Columns),
) {
    let theme = sheet.theme;
    let Some(value) = row.value else { return };
    let (zero, end) = (at(0.0, it, columns), at(value, it, columns));
    if let Some((low, high)) = row.range {
        let (low, high) = (at(low, it, columns), at(high, it, columns));
        let y = track.y + track.height / 2.0;
        let range = Rect { x: low, y: y - 4.0, width: (high - low).max(1.0), height: 8.0 };
        sheet.rect(range, CORNER, theme.spread(bar_color(sheet, row)));
        let x = within(end, track.x + DOT, track.right() - DOT);
        sheet.add(Shape::Dot { center: (x, y), radius: DOT + 1.0 }, theme.paper);
        sheet.add(Shape::Dot { center: (x, y), radius: DOT }, theme.ink);
    } else {
        let (x, width) = (zero.min(end), (zero - end).abs().max(1.0));
        let fill = bar_color(sheet, row);
        sheet.rect(Rect { x, width, ..track }, CORNER.min(width / 2.0), fill);
    }
    if it.least < 0.0 {
        let ink = theme.muted();
        let (y, height) = match columns.beside {
            true => (track.y - (ROW - BAR) / 2.0, ROW),
            false => (track.y, track.height),
        };
        sheet.rect(Rect { x: zero - 0.5, y, width: 1.0, height }, 0.0, ink);
    }
    // Between bars that stand under their names a line across would strike the names.
    if let (false, None, Some(median)) = (columns.beside, row.range, it.median) {
        line(sheet, at(median, it, columns), track.y - 2.0, track.height + 4.0);
    }
}

fn bar_color(sheet: &Sheet<'_>, row: &RankRow) -> Color {
    let theme = sheet.theme;
    match (row.strong, row.faint) {
        (true, false) => theme.ink,
        (_, true) => theme.faint(theme.bar()),
        _ => theme.bar(),
    }
}

/// A line down, with paper on both sides, so that it is seen on a bar of ink too.
fn line(sheet: &mut Sheet<'_>, x: f32, y: f32, height: f32) {
    let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
    let x = x.min(sheet.right() - 1.5);
    sheet.rect(Rect { x: x - 1.5, y, width: 3.0, height }, 0.0, paper);
    sheet.rect(Rect { x: x - 0.5, y, width: 1.0, height }, 0.0, ink);
}

/// The line across the rows above, and its words below them.
fn median(sheet: &mut Sheet<'_>, it: &Alignment, columns: &Columns, top: f32) {
    let Some(value) = it.median else { return };
    let x = at(value, it, columns).min(sheet.right() - 1.5);
    let ink = sheet.theme.ink;
    if columns.beside {
        line(sheet, x, top, sheet.y - top + 4.0);
    }
    let font = Font::SMALL_BOLD;
    let words = text::cut(sheet.measure, &it.median_label, font, sheet.width);
    let width = sheet.width_of(&words, font);
    let from = (x - width / 2.0).max(sheet.left).min(sheet.right() - width);
    let baseline = sheet.y + 6.0 + font.size;
    sheet.add(Shape::Text { words, x: from, y: baseline, width, font, align_end: false }, ink);
    sheet.y = baseline + 6.0;
}
