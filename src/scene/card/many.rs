//! The pictures of many roll calls on a share card.

use super::{BESIDE, BODY, FOOT, RECORD};
use crate::lean::{order_by_number, within};
use crate::scene::compare::{matrix, timeline};
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::Color;
use crate::scene::{Rect, Shape, heads};
use crate::view::compare::{
    Alignment, Cell, Comparison, Line, Matrix, Picture, PrecedentList, RankRow, Section, Series,
    Timeline,
};

/// The widest bar of a year.
const ROOMY: f32 = 40.0;

/// What is left free for sentences below a picture: two of two lines, or one of more.
const SENTENCES: f32 = 2.0 * 2.0 * 42.0 + 2.0 * 12.0;

/// Draws the picture from `sheet.y` on. Sentences have room below it or, where it made the sheet
/// narrower, beside it.
pub(super) fn picture(sheet: &mut Sheet<'_>, view: &Comparison) {
    match &view.picture {
        Picture::Alignment(it) => {
            let named: Vec<&str> =
                view.sentences.iter().filter_map(|it| it.proof.as_deref()).collect();
            ranking(sheet, it, &named);
        }
        Picture::Timeline(it) => lines(sheet, it),
        Picture::Precedents(it) => years(sheet, it),
        Picture::Matrix(it) => square(sheet, it),
        Picture::Space(it) => places(sheet, it),
        Picture::Nothing(_) => {}
    }
}

/// Draws a bar for the first and for the last member of a ranking, and between them for those who
/// are `named` in sentences; the median is a line across them. Draws nothing if nobody is ranked.
fn ranking(sheet: &mut Sheet<'_>, it: &Alignment, named: &[&str]) {
    const BETWEEN: usize = 2;
    const ROW: f32 = 48.0;
    const BAR: f32 = 30.0;
    let ranked = || it.rows.iter().filter(|it| it.section == Section::Ranked && it.value.is_some());
    let (first, last) = (ranked().next(), ranked().next_back());
    let is_end = |row: &&RankRow| [first, last].iter().flatten().any(|it| it.id == row.id);
    let named = named.iter().filter_map(|id| ranked().find(|it| it.id == *id));
    let named = named.filter(|it| !is_end(it)).take(BETWEEN);
    let mut rows: Vec<&RankRow> = Vec::new();
    for row in first.into_iter().chain(named).chain(last) {
        if rows.iter().all(|it| it.id != row.id) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return;
    }
    let widest =
        |words: &dyn Fn(&RankRow) -> f32| rows.iter().map(|it| words(it)).fold(0.0, f32::max);
    let ranks = sheet.left + widest(&|it| sheet.width_of(&it.rank, RECORD));
    let bold = Font { bold: true, ..BODY };
    let names = widest(&|it| sheet.width_of(&it.name, bold)).min(sheet.width * 0.4);
    let bases = widest(&|it| sheet.width_of(&it.base, RECORD)) + BESIDE;
    let labels = widest(&|it| sheet.width_of(&it.label, BODY)) + BESIDE + bases;
    let left = ranks + names + 2.0 * BESIDE;
    let room = sheet.right() - labels - left;
    let least = it.least as f32;
    let at = |value: f32| left + room * (value - least) / (1.0 - least);
    let top = sheet.y;
    for row in rows {
        let baseline = sheet.y + BAR / 2.0 + BODY.half_capital();
        let font = Font { bold: row.strong, ..BODY };
        let fill = if row.strong { sheet.theme.ink } else { sheet.theme.bar() };
        let name = text::cut(sheet.measure, &row.name, font, names);
        sheet.text_end(ranks, baseline, &row.rank, RECORD, sheet.theme.muted());
        sheet.text(ranks + BESIDE, baseline, &name, font, sheet.theme.ink);
        let (zero, end) = (at(0.0), at(row.value.unwrap_or_default() as f32));
        let (x, width) = (zero.min(end), (end - zero).abs().max(1.0));
        sheet.rect(Rect { x, y: sheet.y, width, height: BAR }, 0.0, fill);
        // Figures stand in a column of their own, which the line of the median does not cross.
        let figure = left + room + BESIDE;
        let label = sheet.text(figure, baseline, &row.label, BODY, sheet.theme.ink);
        sheet.text(label.right() + BESIDE, baseline, &row.base, RECORD, sheet.theme.muted());
        sheet.y += ROW;
    }
    let Some(median) = it.median else { return };
    let (x, height) = (at(median as f32), sheet.y - top - ROW + BAR + 8.0);
    for (grown, fill) in [(2.0, sheet.theme.paper), (0.0, sheet.theme.ink)] {
        let line = Rect { x: x - 1.5 - grown, y: top, width: 3.0 + 2.0 * grown, height };
        sheet.rect(line, 0.0, fill);
    }
    let words = sheet.width_of(&it.median_label, RECORD);
    let baseline = top + height + RECORD.size;
    let x = (x - words / 2.0).min(sheet.right() - words).max(sheet.left);
    sheet.text(x, baseline, &it.median_label, RECORD, sheet.theme.muted());
    sheet.y = baseline + 16.0;
}

/// Draws a bar for each year with precedents, and the count of the highest bar.
fn years(sheet: &mut Sheet<'_>, it: &PrecedentList) {
    const HIGH: f32 = 84.0;
    let ((first, last), Some(most)) = (it.span, it.years.iter().max_by_key(|it| (it.1, !it.0)))
    else {
        return;
    };
    let slot = (sheet.width / f32::from(last.saturating_sub(first) + 1)).min(2.0 * ROOMY);
    let middle = |year: u16| sheet.left + slot * (f32::from(year.saturating_sub(first)) + 0.5);
    let wide = (slot - 2.0).clamp(1.5, ROOMY);
    let bottom = sheet.y + RECORD.size + HIGH;
    let mut bars = Vec::new();
    for (year, count) in &it.years {
        let height = (HIGH * *count as f32 / most.1 as f32).max(3.0);
        let x = middle(*year) - wide / 2.0;
        bars.push(Rect { x, y: bottom - height, width: wide, height });
    }
    let count = most.1.to_string();
    let (x, above) = (centred(sheet, &count, middle(most.0)), bottom - HIGH - 8.0);
    let named = [first, last].map(|it| {
        let words = it.to_string();
        let x = centred(sheet, &words, middle(it));
        (words, x)
    });
    for bar in bars {
        sheet.rect(bar, 0.0, sheet.theme.bar());
    }
    sheet.text(x, above, &count, RECORD, sheet.theme.ink);
    let axis = Rect { x: sheet.left, y: bottom, width: sheet.width, height: 2.0 };
    sheet.rect(axis, 0.0, sheet.theme.rule());
    let baseline = bottom + RECORD.size + 8.0;
    for (words, x) in named.iter().take(if first < last { 2 } else { 1 }) {
        sheet.text(*x, baseline, words, RECORD, sheet.theme.muted());
    }
    sheet.y = baseline + 16.0;
}

/// Returns where words centred at `x` begin, within the sheet.
fn centred(sheet: &Sheet<'_>, words: &str, x: f32) -> f32 {
    let width = sheet.width_of(words, RECORD);
    (x - width / 2.0).min(sheet.right() - width).max(sheet.left)
}

/// Draws a line for each partner and for all members over the years, with its name at its end.
fn lines(sheet: &mut Sheet<'_>, it: &Timeline) {
    const DOT: f32 = 5.0;
    let series: Vec<(Color, &Series)> = it
        .series
        .iter()
        .enumerate()
        .map(|(at, it)| (timeline::color(sheet, at), it))
        .chain((!it.baseline.points.is_empty()).then(|| (sheet.theme.muted(), &it.baseline)))
        .collect();
    let least = timeline::LABEL * series.len().max(3) as f32;
    let height = within(FOOT - SENTENCES - 2.0 * RECORD.size - sheet.y, least, 220.0);
    let widest = |words: &mut dyn Iterator<Item = &str>| {
        words.map(|it| sheet.width_of(it, RECORD)).fold(0.0, f32::max)
    };
    let ticks = [it.ticks.first(), it.ticks.last()];
    let ticks = || ticks.iter().copied().flatten();
    let left = sheet.left + widest(&mut ticks().map(|it| it.1.as_str())) + BESIDE;
    let names = widest(&mut series.iter().map(|it| it.1.name.as_str())).min(sheet.width * 0.4);
    let right = sheet.right() - names - 2.0 * BESIDE;
    let (top, (first, last)) = (sheet.y + RECORD.size / 2.0, it.years);
    let bottom = top + height;
    let x = |year: u16| match last - first {
        0 => (left + right) / 2.0,
        span => left + (right - left) * f32::from(year - first) / f32::from(span),
    };
    let y = |value: f64| bottom - height * ((value - it.least) / (1.0 - it.least)) as f32;
    for (value, words) in ticks() {
        let (line, muted) = (y(*value), sheet.theme.muted());
        let rule = Rect { x: left, y: line - 1.0, width: right - left, height: 2.0 };
        sheet.rect(rule, 0.0, sheet.theme.rule());
        sheet.text_end(left - BESIDE, line + RECORD.half_capital(), words, RECORD, muted);
    }
    for (color, series) in &series {
        for pair in series.points.windows(2) {
            let [one, next] = pair else { continue };
            if one.year + 1 == next.year && !one.is_faint() && !next.is_faint() {
                let points = vec![(x(one.year), y(one.value)), (x(next.year), y(next.value))];
                sheet.add(Shape::Path { points, width: DOT }, *color);
            }
        }
        for it in &series.points {
            let fill = if it.is_faint() { sheet.theme.faint(*color) } else { *color };
            let center = (x(it.year), y(it.value));
            sheet.add(Shape::Dot { center, radius: DOT }, fill);
            // A part of a year is hollow here too.
            if it.partial {
                sheet.add(Shape::Dot { center, radius: DOT / 2.0 }, sheet.theme.paper);
            }
        }
    }
    let ends: Vec<f32> = series.iter().map(|it| y(it.1.last_value)).collect();
    let order = order_by_number(&ends);
    let sorted: Vec<f32> = order.iter().filter_map(|it| ends.get(*it).copied()).collect();
    for (at, y) in order.iter().zip(timeline::apart(&sorted, (top, bottom))) {
        let Some((color, series)) = series.get(*at) else { continue };
        let name = text::cut(sheet.measure, &series.name, RECORD, names);
        let baseline = y + RECORD.half_capital();
        sheet.text(right + 2.0 * BESIDE, baseline, &name, RECORD, *color);
    }
    let baseline = bottom + RECORD.size + 10.0;
    for year in [first, last].iter().take(if first < last { 2 } else { 1 }) {
        let words = year.to_string();
        let begin = centred(sheet, &words, x(*year));
        sheet.text(begin, baseline, &words, RECORD, sheet.theme.muted());
    }
    sheet.y = baseline + 10.0;
}

/// Draws the square with what its colours mean. A small one has the names of its rows. Sentences
/// have room beside it.
fn square(sheet: &mut Sheet<'_>, it: &Matrix) {
    const WIDEST: f32 = 500.0;
    const LOWEST: f32 = 34.0;
    let size = it.members.len();
    let side = FOOT - RECORD.line() - 16.0 - sheet.y;
    let top = sheet.y;
    let row = side / size as f32;
    let mut left = sheet.left;
    if row >= LOWEST {
        let names = it.members.iter().map(|it| sheet.width_of(&it.name, RECORD));
        let names = names.fold(0.0, f32::max).min(WIDEST - side);
        for (at, member) in it.members.iter().enumerate() {
            let name = text::cut(sheet.measure, &member.name, RECORD, names);
            let baseline = top + (at as f32 + 0.5) * row + RECORD.half_capital();
            sheet.text(left, baseline, &name, RECORD, sheet.theme.ink);
        }
        left += names + BESIDE;
    }
    let rect = Rect { x: left, y: top, width: side, height: side };
    let paper = sheet.theme.paper;
    let fill = |cell: &Cell| match cell.value.filter(|_| !cell.thin) {
        Some(value) => matrix::color(sheet.theme, matrix::step(it, value)),
        None => paper,
    };
    let fills = it.cells.iter().map(fill).collect();
    sheet.add(Shape::Cells { rect, columns: size, fills }, paper);
    let taken = left + side + 40.0 - sheet.left;
    (sheet.left, sheet.width, sheet.y) = (sheet.left + taken, sheet.width - taken, top - 8.0);
    matrix::legend(sheet, it, false, RECORD);
    sheet.y += 14.0;
}

/// Draws how many members stand where along a line, and below it the names of those pointed out.
fn places(sheet: &mut Sheet<'_>, it: &Line) {
    const BAR: f32 = 12.0;
    const GAP: f32 = 3.0;
    const STRONG: f32 = 11.0;
    let (Some(first), Some(last)) = (it.points.first(), it.points.last()) else { return };
    let height = within(FOOT - SENTENCES - 2.0 * RECORD.line() - sheet.y, 100.0, 180.0);
    let (left, width) = (sheet.left + STRONG, sheet.width - 2.0 * STRONG);
    let x = |at: f64| match last.at > first.at {
        true => left + width * ((at - first.at) / (last.at - first.at)) as f32,
        false => left + width / 2.0,
    };
    let mut bars: Vec<(f32, f32)> = Vec::new();
    for point in &it.points {
        let middle = ((x(point.at) - left) / (BAR + GAP)).round() * (BAR + GAP) + left;
        match bars.last_mut() {
            Some((before, count)) if middle <= *before => *count += 1.0,
            _ => bars.push((middle, 1.0)),
        }
    }
    let most = bars.iter().map(|it| it.1).fold(1.0, f32::max);
    let bottom = sheet.y + height;
    for (middle, count) in bars {
        let high = (height * count / most).max(3.0);
        let bar = Rect { x: middle - BAR / 2.0, y: bottom - high, width: BAR, height: high };
        sheet.rect(bar, 0.0, sheet.theme.bar());
    }
    let strong: Vec<(f32, &str)> =
        it.points.iter().filter(|it| it.strong).map(|it| (x(it.at), it.name.as_str())).collect();
    let axis = Rect { x: sheet.left, y: bottom, width: sheet.width, height: 2.0 };
    sheet.rect(axis, 0.0, sheet.theme.rule());
    for (grown, fill) in [(3.0, sheet.theme.paper), (0.0, sheet.theme.ink)] {
        for (x, _) in &strong {
            sheet.add(Shape::Dot { center: (*x, bottom), radius: STRONG + grown }, fill);
        }
    }
    let most = sheet.width / strong.len().max(1) as f32 - heads::GAP;
    let names: Vec<String> =
        strong.iter().map(|it| text::cut(sheet.measure, it.1, RECORD, most)).collect();
    let widths: Vec<f32> = names.iter().map(|it| sheet.width_of(it, RECORD).ceil()).collect();
    let wishes: Vec<f32> = strong.iter().map(|it| it.0).collect();
    let lefts = heads::apart(&widths, &wishes, sheet.left, sheet.right());
    let baseline = bottom + 28.0 + RECORD.size;
    for (((name, begin), width), wish) in names.iter().zip(lefts).zip(widths).zip(wishes) {
        let points = vec![(wish, bottom + STRONG), (begin + width / 2.0, bottom + 26.0)];
        sheet.add(Shape::Path { points, width: 2.0 }, sheet.theme.muted());
        sheet.text(begin, baseline, name, RECORD, sheet.theme.ink);
    }
    sheet.y = baseline + 22.0;
}
