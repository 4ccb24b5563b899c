//! A ranked list: place, name, share with the median of all as a line across, base.

use super::entry;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Alignment, RankRow};

/// The narrowest column in which names stand beside their bars.
const BESIDE: f32 = 440.0;

/// The most that names may take of the width.
const NAMES_AT_MOST: f32 = 0.34;

const BAR: f32 = 18.0;
const ROW: f32 = 25.0;
const GAP: f32 = 14.0;
const COLUMN_GAP: f32 = 10.0;
const CORNER: f32 = 2.0;

/// Where the parts of a row stand.
struct Columns {
    beside: bool,
    rank: f32,
    other_rank: f32,
    names: f32,
    name_width: f32,
    bar: f32,
    bar_width: f32,
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Alignment) {
    let columns = columns(sheet, it);
    if !it.ranks_label.is_empty() && columns.beside {
        let baseline = sheet.y + Font::SMALL.size;
        let muted = sheet.theme.muted();
        let words =
            text::cut(sheet.measure, &it.ranks_label, Font::SMALL, columns.bar - sheet.left);
        sheet.text(sheet.left, baseline, &words, Font::SMALL, muted);
        sheet.y += Font::SMALL.line() + 4.0;
    }
    let top = sheet.y;
    let mut section = 0;
    for row in &it.rows {
        if row.section != section && !row.name.is_empty() {
            if section == 0 {
                median(sheet, it, &columns, top);
            }
            section = row.section;
            let label = it.section_labels.get(usize::from(section) - 1);
            let words = label.map(String::as_str).unwrap_or_default();
            sheet.y += 14.0;
            let (left, width, muted) = (sheet.left, sheet.width, sheet.theme.muted());
            sheet.paragraph(left, width, words, Font::SMALL, muted, 3);
            sheet.y += 4.0;
        }
        if row.name.is_empty() {
            let baseline = sheet.y + GAP - 5.0;
            let muted = sheet.theme.muted();
            sheet.text(columns.names, baseline, "…", Font::BODY, muted);
            sheet.y += GAP;
            continue;
        }
        draw(sheet, row, it, &columns);
    }
    if section == 0 {
        median(sheet, it, &columns, top);
    }
}

fn columns(sheet: &Sheet<'_>, it: &Alignment) -> Columns {
    let widest = |font, words: &dyn Fn(&RankRow) -> &str| {
        it.rows.iter().map(|row| sheet.width_of(words(row), font)).fold(0.0, f32::max)
    };
    let ranks = widest(Font::SMALL, &|row| &row.rank);
    let others = widest(Font::SMALL, &|row| &row.other_rank);
    let beside = sheet.width >= BESIDE;
    let bases = widest(Font::SMALL, &|row| &row.base);
    let other_rank = sheet.left + if others > 0.0 { others } else { 0.0 };
    let rank = other_rank + if others > 0.0 { COLUMN_GAP } else { 0.0 } + ranks;
    let names = rank + COLUMN_GAP;
    let widest_name = widest(Font::NAME, &|row| &row.name);
    let most =
        if beside { sheet.width * NAMES_AT_MOST } else { sheet.right() - names - bases - 8.0 };
    let name_width = widest_name.min(most);
    let bar = if beside { names + name_width + COLUMN_GAP + 2.0 } else { names };
    let end = if beside { sheet.right() - bases - COLUMN_GAP } else { sheet.right() };
    Columns { beside, rank, other_rank, names, name_width, bar, bar_width: end - bar }
}

/// Where a value is on the axis.
fn at(value: f64, it: &Alignment, columns: &Columns) -> f32 {
    let share = (value - it.least) / (1.0 - it.least);
    columns.bar + columns.bar_width * share as f32
}

fn draw(sheet: &mut Sheet<'_>, row: &RankRow, it: &Alignment, columns: &Columns) {
    let top = sheet.y;
    let theme = sheet.theme;
    let ink = if row.faint { theme.muted() } else { theme.ink };
    let font = if row.strong { Font::NAME } else { Font::BODY };
    let baseline = top + ROW / 2.0 + font.size * 0.36;
    sheet.text_end(columns.rank, baseline, &row.rank, Font::SMALL, theme.muted());
    if !row.other_rank.is_empty() {
        sheet.text_end(columns.other_rank, baseline, &row.other_rank, Font::SMALL, theme.muted());
    }
    let name = text::cut(sheet.measure, &row.name, font, columns.name_width);
    sheet.text(columns.names, baseline, &name, font, ink);
    sheet.text_end(sheet.right(), baseline, &row.base, Font::SMALL, theme.muted());
    let bar_top = if columns.beside { top + (ROW - BAR) / 2.0 } else { top + ROW - 2.0 };
    let height = if columns.beside { BAR } else { 14.0 };
    let track = Rect { x: columns.bar, y: bar_top, width: columns.bar_width, height };
    sheet.belongs_to(row.member);
    sheet.rect(track, CORNER, theme.paper.mixed(theme.ink, 0.07));
    if let Some(value) = row.value {
        let median = it.median.filter(|_| row.section == 0).map(|value| at(value, it, columns));
        bar(sheet, row, (at(0.0, it, columns), at(value, it, columns)), track, median);
    } else {
        let baseline = track.y + height / 2.0 + Font::SMALL.size * 0.36;
        sheet.text(track.x + 6.0, baseline, &row.label, Font::SMALL, theme.muted());
    }
    if let Some((low, high)) = row.range {
        let (low, high) = (at(low, it, columns), at(high, it, columns));
        let middle = track.y + height / 2.0 - 1.0;
        let ink = theme.paper.mixed(theme.ink, 0.75);
        sheet.rect(Rect { x: low, y: middle, width: (high - low).max(1.0), height: 2.0 }, 0.0, ink);
        for x in [low, high - 1.0] {
            sheet.rect(Rect { x, y: middle - 4.0, width: 2.0, height: 10.0 }, 0.0, ink);
        }
    }
    sheet.belongs_to(None);
    sheet.y = if columns.beside { top + ROW } else { bar_top + height + 6.0 };
    let bounds = Rect { x: sheet.left, y: top, width: sheet.width, height: sheet.y - top };
    let name = crate::lean::joined(&mut [row.label.as_str(), &row.base].into_iter(), ", ");
    let name = format!("{}: {name}", row.name);
    let bloc = row.id.strip_prefix("bloc:").map(str::to_owned);
    let role = if bloc.is_some() { Role::Bloc } else { Role::Member };
    let member = row.member.map(|_| row.id.clone());
    sheet.entry(Entry { member, bloc, ..entry(row.id.clone(), role, name, bounds) }, 0.0);
}

/// The bar from zero to the value, with the value in words within or behind it.
fn bar(
    sheet: &mut Sheet<'_>,
    row: &RankRow,
    (zero, end): (f32, f32),
    track: Rect,
    median: Option<f32>,
) {
    let theme = sheet.theme;
    let fill = match (row.strong, row.faint) {
        (true, false) => theme.ink,
        (_, true) => theme.bar().mixed(theme.paper, 0.5),
        _ => theme.bar(),
    };
    let (x, width) = (zero.min(end), (zero - end).abs().max(1.0));
    let body = Rect { x, width, ..track };
    sheet.rect(body, CORNER.min(width / 2.0), fill);
    let font = Font::SMALL_BOLD;
    let words = sheet.width_of(&row.label, font);
    let baseline = track.y + track.height / 2.0 + font.size * 0.36;
    if row.range.is_some() {
        // A spread lies where the words would.
        sheet.text_end(track.right() - 6.0, baseline, &row.label, font, theme.ink);
        return;
    }
    // The words keep away from the line of the median.
    let (mut within, mut behind) = (body.right() - 6.0 - words, body.right() + 6.0);
    if let Some(median) = median {
        let covers = |x: f32| x - 4.0 < median && median < x + words + 4.0;
        if covers(within) {
            within = median - 6.0 - words;
        }
        if covers(behind) {
            behind = median + 6.0;
        }
    }
    if within >= body.x + 6.0 {
        sheet.text(within, baseline, &row.label, font, fill.text_on());
    } else {
        sheet.text(behind, baseline, &row.label, font, theme.ink);
    }
}

/// The line across the rows above, and its words below them.
fn median(sheet: &mut Sheet<'_>, it: &Alignment, columns: &Columns, top: f32) {
    let Some(value) = it.median else { return };
    let x = at(value, it, columns).min(sheet.right() - 1.5);
    let ink = sheet.theme.ink;
    let paper = sheet.theme.paper;
    let height = sheet.y - top + 2.0;
    // Paper on both sides, so that the line is seen on a bar of ink too.
    sheet.rect(Rect { x: x - 1.5, y: top, width: 3.0, height }, 0.0, paper);
    sheet.rect(Rect { x: x - 0.5, y: top, width: 1.0, height: height + 2.0 }, 0.0, ink);
    let font = Font::SMALL_BOLD;
    let words = text::cut(sheet.measure, &it.median_label, font, sheet.width);
    let width = sheet.width_of(&words, font);
    let from = (x - width / 2.0).max(sheet.left).min(sheet.right() - width);
    let baseline = sheet.y + 6.0 + font.size;
    sheet.add(Shape::Text { words, x: from, y: baseline, width, font, align_end: false }, ink);
    sheet.y = baseline + 6.0;
}
