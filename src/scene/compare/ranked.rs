//! A ranked list: place, name, a bar with the median of all as a line across, share, base. In a
//! narrow column names stand above their bars; shares and bases have a column of their own at the
//! end at every width.

use super::{axis_room, entry};
use crate::lean::within;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::Color;
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Alignment, RankRow, Section};

/// The narrowest column in which names stand beside their bars.
const BESIDE: f32 = 440.0;

/// The largest share of the width for names.
const NAMES_AT_MOST: f32 = 0.34;

const BAR: f32 = 18.0;
const ROW: f32 = 25.0;
const GAP: f32 = 14.0;
const COLUMN_GAP: f32 = 10.0;
const CORNER: f32 = 2.0;

/// The radius of the dot at the median of a bloc.
const DOT: f32 = 5.0;

/// The most lines of the words above a column of ranks.
const HEAD_LINES: usize = 3;

/// The least width of the words above a column of ranks: as much as two short words need.
const LEAST_HEAD: f32 = 50.0;

/// The least share of a narrow column for bars between ranks and figures; with less, bars begin at
/// the left edge, under the ranks.
const LEAST_BAR: f32 = 0.45;

/// With more ranked rows than this, the words of the median stand at their top too.
const LONG: usize = 12;

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
    let heads = heads(sheet, it);
    let columns = columns(sheet, it, &heads);
    let (left, width, muted) = (sheet.left, sheet.width, sheet.theme.muted());
    let ranked = it.rows.iter().take_while(|it| it.section == Section::Ranked).count();
    let is_long = ranked > LONG && it.median.is_some();
    let mut top = sheet.y;
    // In a narrow column the bars are below the heads, and so is the beginning of the median's
    // line.
    if is_long && columns.beside {
        top = median_words(sheet, it, &columns);
    }
    draw_heads(sheet, &columns, &heads);
    if is_long && !columns.beside {
        top = median_words(sheet, it, &columns);
    }
    let mut words = zero(sheet, it, &columns, heads.iter().any(|it| it.1 > 0.0));
    if !is_long {
        top = sheet.y;
    }
    let mut section = Section::Ranked;
    let mut median_said = false;
    for row in &it.rows {
        if row.section != section {
            // The median is that of the members above, so its line ends here.
            if sheet.y > top && !median_said {
                median(sheet, it, &columns, top, &words);
                median_said = true;
            }
            section = row.section;
            let label = it.section_labels.of(section);
            sheet.y += 14.0;
            sheet.paragraph(left, width, label, Font::SMALL, muted, 3);
            sheet.y += 4.0;
            if !median_said {
                top = sheet.y;
                words.clear();
            }
        }
        if row.after_gap {
            let baseline = sheet.y + GAP - 5.0;
            words.push(sheet.text(columns.names, baseline, "…", Font::BODY, muted));
            sheet.y += GAP;
        }
        words.extend(draw(sheet, row, it, &columns));
    }
    if !median_said {
        median(sheet, it, &columns, top, &words);
    }
}

/// Returns the words above the ranks by share and above those by the measure, each in lines and
/// with the width of the widest line. Both are empty where the list has only one kind of rank.
fn heads(sheet: &Sheet<'_>, it: &Alignment) -> [(Vec<String>, f32); 2] {
    let Some(labels) = &it.ranks_labels else { return Default::default() };
    [0, 1].map(|at| {
        let words = labels.get(at).map_or("", String::as_str);
        let longest =
            words.split(' ').map(|it| sheet.width_of(it, Font::SMALL)).fold(0.0, f32::max);
        let mut room = longest.ceil().max(LEAST_HEAD);
        let lines = |room: f32| sheet.wrapped(words, Font::SMALL, room, HEAD_LINES + 1);
        while lines(room).len() > HEAD_LINES && room < sheet.width / 3.0 {
            room += 4.0;
        }
        let mut lines = sheet.wrapped(words, Font::SMALL, room, HEAD_LINES);
        lines.retain(|it| !it.is_empty());
        let widest = lines.iter().map(|it| sheet.width_of(it, Font::SMALL)).fold(0.0, f32::max);
        (lines, widest)
    })
}

/// Draws the words above the ranks, over their columns.
fn draw_heads(sheet: &mut Sheet<'_>, columns: &Columns, heads: &[(Vec<String>, f32); 2]) {
    let (font, line, muted) = (Font::SMALL, Font::SMALL.line(), sheet.theme.muted());
    let most = heads.iter().map(|it| it.0.len()).max().unwrap_or(0);
    for ((lines, _), right) in heads.iter().zip([columns.other_rank, columns.rank]) {
        let mut baseline = sheet.y + (most - lines.len()) as f32 * line + font.size;
        for it in lines {
            sheet.text_end(right, baseline, it, font, muted);
            baseline += line;
        }
    }
    sheet.y += most as f32 * line + if most > 0 { 4.0 } else { 0.0 };
}

/// Draws "0" above the line at zero, if values may be negative: beside the last lines of the heads
/// if these leave room, else in a line of its own. Returns the box of the "0".
fn zero(sheet: &mut Sheet<'_>, it: &Alignment, columns: &Columns, has_heads: bool) -> Vec<Rect> {
    if it.least >= 0.0 {
        return Vec::new();
    }
    if !(has_heads && columns.beside) {
        sheet.y += Font::SMALL.line() + 4.0;
    }
    let (x, _) = axis_room(sheet, "0", at(0.0, it, columns));
    let baseline = sheet.y - 4.0 - Font::SMALL.line() + Font::SMALL.size;
    vec![sheet.text(x, baseline, "0", Font::SMALL, sheet.theme.muted())]
}

/// Returns whether a row is a bloc of which no member shares enough roll calls; the words for that
/// stand in place of its bar.
fn is_empty(row: &RankRow) -> bool {
    row.member.is_none() && row.value.is_none()
}

fn columns(sheet: &Sheet<'_>, it: &Alignment, heads: &[(Vec<String>, f32); 2]) -> Columns {
    let widest = |font, words: &dyn Fn(&RankRow) -> &str| {
        it.rows.iter().map(|row| sheet.width_of(words(row), font)).fold(0.0, f32::max)
    };
    let [(_, other_head), (_, head)] = heads;
    let ranks = widest(Font::SMALL, &|row| &row.rank).max(*head);
    let others = widest(Font::SMALL, &|row| &row.other_rank).max(*other_head);
    let beside = sheet.width >= BESIDE;
    let bases = widest(Font::SMALL, &|row| if is_empty(row) { "" } else { &row.base });
    let shares = sheet.right() - bases - if bases > 0.0 { COLUMN_GAP } else { 0.0 };
    let shares_from = shares - widest(Font::SMALL_BOLD, &|row| &row.label);
    let other_rank = sheet.left + others;
    let rank = other_rank + if others > 0.0 { COLUMN_GAP } else { 0.0 } + ranks;
    let names = rank + if ranks > 0.0 { COLUMN_GAP } else { 0.0 };
    let widest_name = widest(Font::NAME, &|row| &row.name);
    let most = if beside { sheet.width * NAMES_AT_MOST } else { sheet.right() - names };
    let name_width = widest_name.min(most);
    let end = shares_from - COLUMN_GAP;
    let bar = match beside {
        true => names + name_width + COLUMN_GAP + 2.0,
        // Bars begin under the ranks too where those take much of the width.
        false if end - names < sheet.width * LEAST_BAR => sheet.left,
        false => names,
    };
    let bar_width = (end - bar).max(1.0);
    Columns { beside, rank, other_rank, names, name_width, bar, bar_width, shares }
}

/// Returns the x of a value on the axis.
fn at(value: f64, it: &Alignment, columns: &Columns) -> f32 {
    let share = (value - it.least) / (1.0 - it.least);
    columns.bar + columns.bar_width * share as f32
}

/// Draws one row. Returns the boxes of its ranks and its name.
fn draw(sheet: &mut Sheet<'_>, row: &RankRow, it: &Alignment, columns: &Columns) -> Vec<Rect> {
    let top = sheet.y;
    let theme = sheet.theme;
    let (ink, muted) = (if row.faint { theme.muted() } else { theme.ink }, theme.muted());
    let font = if row.strong { Font::NAME } else { Font::BODY };
    let baseline = top + ROW / 2.0 + font.half_capital();
    let mut words = vec![sheet.text_end(columns.rank, baseline, &row.rank, Font::SMALL, muted)];
    if !row.other_rank.is_empty() {
        words.push(sheet.text_end(
            columns.other_rank,
            baseline,
            &row.other_rank,
            Font::SMALL,
            muted,
        ));
    }
    let name = text::cut(sheet.measure, &row.name, font, columns.name_width);
    words.push(sheet.text(columns.names, baseline, &name, font, ink));
    let (bar_top, height) = match columns.beside {
        true => (top + (ROW - BAR) / 2.0, BAR),
        false => (top + ROW - 2.0, 12.0),
    };
    let beside_bar = |font: Font| bar_top + height / 2.0 + font.half_capital();
    let baseline = if columns.beside { baseline } else { beside_bar(Font::SMALL) };
    // In a narrow column the words that explain a missing figure take its room as well.
    if columns.beside || !is_empty(row) {
        sheet.text_end(columns.shares, baseline, &row.label, Font::SMALL_BOLD, ink);
    }
    let track = Rect { x: columns.bar, y: bar_top, width: columns.bar_width, height };
    sheet.belongs_to(row.member);
    if is_empty(row) {
        let room = if columns.beside { track.width } else { sheet.right() - track.x };
        let words = text::cut(sheet.measure, &row.base, Font::SMALL, room);
        sheet.text(track.x, beside_bar(Font::SMALL), &words, Font::SMALL, muted);
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
    words
}

/// Draws the bar of a member from zero to its value, or the median of a bloc as a dot on the range
/// of its members.
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
}

fn bar_color(sheet: &Sheet<'_>, row: &RankRow) -> Color {
    let theme = sheet.theme;
    match (row.strong, row.faint) {
        (true, false) => theme.ink,
        (_, true) => theme.faint(theme.bar()),
        _ => theme.bar(),
    }
}

/// Draws a vertical line with paper on both sides, so that it is seen on a bar of ink too.
fn line(sheet: &mut Sheet<'_>, x: f32, y: f32, height: f32) {
    let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
    sheet.rect(Rect { x: x - 1.5, y, width: 3.0, height }, 0.0, paper);
    sheet.rect(Rect { x: x - 0.5, y, width: 1.0, height }, 0.0, ink);
}

/// Draws the line of the median across the rows from `top` on, interrupted where `words` stand, and
/// its label below them.
fn median(sheet: &mut Sheet<'_>, it: &Alignment, columns: &Columns, mut top: f32, words: &[Rect]) {
    let Some(value) = it.median else { return };
    let x = at(value, it, columns).min(sheet.right() - 1.5);
    let bottom = sheet.y + 4.0;
    let mut gaps: Vec<Rect> =
        words.iter().map(|it| it.grown(3.0)).filter(|it| it.x < x && x < it.right()).collect();
    gaps.push(Rect { y: bottom, ..Rect::default() });
    for gap in gaps {
        if gap.y > top {
            line(sheet, x, top, gap.y - top);
        }
        top = top.max(gap.bottom());
    }
    sheet.y += 6.0;
    median_words(sheet, it, columns);
}

/// Draws the label of the median, as near to its line as there is room. Returns where a line below
/// the label begins.
fn median_words(sheet: &mut Sheet<'_>, it: &Alignment, columns: &Columns) -> f32 {
    let x = it.median.map_or(0.0, |value| at(value, it, columns));
    let font = Font::SMALL_BOLD;
    let words = text::cut(sheet.measure, &it.median_label, font, sheet.width);
    let width = sheet.width_of(&words, font);
    let from = (x - width / 2.0).max(sheet.left).min(sheet.right() - width);
    let baseline = sheet.y + font.size;
    sheet.text(from, baseline, &words, font, sheet.theme.ink);
    sheet.y = baseline + 6.0;
    baseline + 4.0
}
