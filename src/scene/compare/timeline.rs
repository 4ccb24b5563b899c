//! Lines over the years: for each year a dot whose area stands for its roll calls, a band for the
//! range within a bloc, and names at the ends of the lines.

use super::{entry, half_year, year_ticks, year_words};
use crate::lean::within;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::Color;
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Point, Series, Timeline};

/// The narrowest column in which names stand at the ends of their lines.
const NAMES_BESIDE: f32 = 480.0;

/// The largest share of the width for names.
const NAMES_AT_MOST: f32 = 0.38;

/// The height of the axis as a share of the width, within limits.
const HEIGHT: f32 = 0.42;
const LOWEST: f32 = 190.0;
const HIGHEST: f32 = 340.0;

/// The least distance between names at the ends of lines.
pub(in crate::scene) const LABEL: f32 = 36.0;

/// From the plot to the names at the ends of lines.
const NAME_GAP: f32 = 14.0;

/// The widest column of a year. The arrow keys go up and down in such a column, since all its
/// entries have one left edge.
const COLUMN: f32 = 28.0;

/// The width of the line of all members.
const THIN: f32 = 1.5;

/// The length of the dashes to and from years of which there is only a part, and of the gaps
/// between.
const DASH: f32 = 4.0;

/// Radii of the dots of the fewest and the most roll calls.
const SMALLEST: f32 = 2.0;
const LARGEST: f32 = 5.0;

/// The plot within its axes.
struct Plot<'a> {
    area: Rect,
    it: &'a Timeline,
    most: f32,
}

impl Plot<'_> {
    fn x(&self, year: u16) -> f32 {
        let (first, last) = self.it.years;
        let span = f32::from(last - first);
        if span == 0.0 {
            return self.area.x + self.area.width / 2.0;
        }
        self.area.x + self.area.width * f32::from(year.saturating_sub(first)) / span
    }

    /// Returns the left and the right edge of a year's column, which has the year's mark on the
    /// axis and its points.
    fn column(&self, sheet: &Sheet<'_>, year: u16) -> (f32, f32) {
        let (x, half) = (self.x(year), within(self.slot() / 2.0, LARGEST, COLUMN / 2.0));
        ((x - half).max(sheet.left), (x + half).min(sheet.right()))
    }

    /// Returns the distance between two years.
    fn slot(&self) -> f32 {
        let (first, last) = self.it.years;
        self.area.width / f32::from(last - first).max(1.0)
    }

    fn y(&self, value: f64) -> f32 {
        let share = (value - self.it.least) / (1.0 - self.it.least);
        self.area.bottom() - self.area.height * share as f32
    }

    fn radius(&self, point: &Point) -> f32 {
        let share = (point.n as f32 / self.most).sqrt();
        (LARGEST * share).max(SMALLEST)
    }
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Timeline) {
    let beside = sheet.width >= NAMES_BESIDE;
    if !beside {
        for (index, series) in named(it) {
            legend(sheet, index, series);
        }
        sheet.y += 6.0;
    }
    let tick_width =
        it.ticks.iter().map(|it| sheet.width_of(&it.1, Font::SMALL)).fold(0.0, f32::max);
    let names = |series: &Series| {
        sheet.width_of(&series.name, Font::NAME).max(sheet.width_of(&series.last, Font::SMALL))
    };
    let widest = named(it).map(|it| names(it.1)).fold(0.0, f32::max) + NAME_GAP;
    let right = if beside { widest.min(sheet.width * NAMES_AT_MOST) } else { half_year(sheet) };
    let left = (tick_width + 8.0 + LARGEST).max(half_year(sheet));
    let height = within(sheet.width * HEIGHT, LOWEST, HIGHEST);
    let area =
        Rect { x: sheet.left + left, y: sheet.y + 8.0, width: sheet.width - left - right, height };
    let most = it.series.iter().flat_map(|it| &it.points).map(|it| it.n).max().unwrap_or(1);
    let plot = Plot { area, it, most: most as f32 };
    axes(sheet, &plot);
    for (index, series) in it.series.iter().enumerate() {
        band(sheet, &plot, series, color(sheet, index));
    }
    let ink = sheet.theme.muted();
    // Paper on both sides sets the line of all members apart from a band.
    connect(sheet, &plot, &it.baseline, (THIN + 2.0, sheet.theme.paper));
    connect(sheet, &plot, &it.baseline, (THIN, ink));
    let points = &it.baseline.points;
    let last = points.last().filter(|last| alone(points).all(|it| it.year != last.year));
    for point in alone(points).chain(last) {
        let (x, y) = (plot.x(point.year) - LARGEST, plot.y(point.value) - THIN / 2.0);
        sheet.rect(Rect { x, y, width: 2.0 * LARGEST, height: THIN }, 0.0, ink);
    }
    for (index, series) in it.series.iter().enumerate() {
        line(sheet, &plot, series, index);
    }
    if beside {
        labels(sheet, &plot, right);
    }
    sheet.y = area.bottom() + 12.0 + Font::SMALL.line();
}

/// Returns the lines that have a name, each with its index; the line of all members comes last,
/// with `None`.
fn named(it: &Timeline) -> impl Iterator<Item = (Option<usize>, &Series)> {
    let baseline = (!it.baseline.points.is_empty()).then_some((None, &it.baseline));
    it.series.iter().enumerate().map(|(index, it)| (Some(index), it)).chain(baseline)
}

/// Draws a line of the legend: mark, name, last value.
fn legend(sheet: &mut Sheet<'_>, index: Option<usize>, series: &Series) {
    let color = index.map_or(sheet.theme.muted(), |it| color(sheet, it));
    let baseline = sheet.y + Font::NAME.line() - 4.0;
    let middle = (sheet.left + LARGEST, baseline - 4.5);
    match index {
        Some(index) => mark(sheet, middle, LARGEST, color, index, false),
        None => {
            let line = Rect { x: sheet.left, y: middle.1, width: 2.0 * LARGEST, height: THIN };
            sheet.rect(line, 0.0, color);
        }
    }
    let room = sheet.width - 16.0;
    let name = text::cut(sheet.measure, &series.name, Font::NAME, room);
    let x = sheet.left + 16.0;
    let name = sheet.text(x, baseline, &name, Font::NAME, color);
    let room = sheet.right() - name.right() - 8.0;
    let mut at = (name.right() + 8.0, baseline);
    if sheet.width_of(&series.last, Font::SMALL) > room {
        sheet.y += Font::SMALL.line();
        at = (x, baseline + Font::SMALL.line());
    }
    sheet.text(at.0, at.1, &series.last, Font::SMALL, sheet.theme.muted());
    sheet.y += Font::NAME.line() + 2.0;
}

fn axes(sheet: &mut Sheet<'_>, plot: &Plot<'_>) {
    let (rule, muted) = (sheet.theme.rule(), sheet.theme.muted());
    let area = plot.area;
    for (value, words) in &plot.it.ticks {
        let y = plot.y(*value);
        sheet.rect(Rect { y: y - 0.5, height: 1.0, ..area }, 0.0, rule);
        sheet.text_end(
            area.x - 8.0 - LARGEST,
            y + Font::SMALL.half_capital(),
            words,
            Font::SMALL,
            muted,
        );
    }
    let slot = plot.slot();
    for year in year_ticks(sheet, plot.it.years, slot) {
        year_words(sheet, year, plot.x(year), area.bottom() + 10.0 + Font::SMALL.size);
    }
    let (y, height) = (area.bottom() + 4.0, Font::SMALL.line() + 4.0);
    for (year, words) in &plot.it.periods {
        let (from, to) = plot.column(sheet, *year);
        let bounds = Rect { x: from, y, width: to - from, height };
        let id = format!("year:{year}");
        let index = sheet.far_entry(entry(id, Role::Period, words.clone(), bounds));
        let area = Rect { x: plot.x(*year) - slot / 2.0, y, width: slot, height };
        sheet.target(area, index);
    }
}

/// Draws the spread of a bloc as a band, in pieces of years without gaps between them.
fn band(sheet: &mut Sheet<'_>, plot: &Plot<'_>, series: &Series, color: Color) {
    let fill = sheet.theme.paper.mixed(color, 0.18);
    for years in series.band.chunk_by(|one, next| one.year + 1 == next.year) {
        let run: Vec<(f32, f32, f32)> =
            years.iter().map(|it| (plot.x(it.year), plot.y(it.low), plot.y(it.high))).collect();
        strip(sheet, &run, fill);
    }
}

fn strip(sheet: &mut Sheet<'_>, run: &[(f32, f32, f32)], fill: Color) {
    let mut points: Vec<(f32, f32)> = run.iter().map(|(x, low, _)| (*x, *low)).collect();
    points.extend(run.iter().rev().map(|(x, _, high)| (*x, *high)));
    sheet.add(Shape::Area { points }, fill);
}

/// Returns the colour of a line and of its name, which can be read as text.
pub(in crate::scene) fn color(sheet: &Sheet<'_>, index: usize) -> Color {
    sheet.theme.readable(sheet.theme.series(index))
}

/// Returns the points without a neighbour in the year before or after, which no line reaches.
fn alone(points: &[Point]) -> impl Iterator<Item = &Point> {
    let follow = |one: &Point, other: &Point| one.year + 1 == other.year;
    points
        .iter()
        .enumerate()
        .filter(move |(at, it)| {
            let before = at.checked_sub(1).and_then(|it| points.get(it));
            let after = points.get(at + 1);
            !before.is_some_and(|before| follow(before, it))
                && !after.is_some_and(|after| follow(it, after))
        })
        .map(|it| it.1)
}

/// Joins the points of years that follow each other: not those that rest on few roll calls, and by
/// dashes those of years of which there is only a part.
fn connect(sheet: &mut Sheet<'_>, plot: &Plot<'_>, series: &Series, (width, color): (f32, Color)) {
    let at = |it: &Point| (plot.x(it.year), plot.y(it.value));
    for pair in series.points.windows(2) {
        let [before, it] = pair else { continue };
        if before.is_faint() || it.is_faint() || before.year + 1 != it.year {
            continue;
        }
        if it.partial || before.partial {
            dashed(sheet, at(before), at(it), (width * 0.75, color));
        } else {
            sheet.add(Shape::Path { points: vec![at(before), at(it)], width }, color);
        }
    }
}

fn line(sheet: &mut Sheet<'_>, plot: &Plot<'_>, series: &Series, index: usize) {
    let color = color(sheet, index);
    connect(sheet, plot, series, (2.0, color));
    for it in &series.points {
        let faint = it.is_faint();
        let fill = if faint { sheet.theme.faint(color) } else { color };
        let radius = if faint { SMALLEST } else { plot.radius(it) };
        let (x, y) = (plot.x(it.year), plot.y(it.value));
        mark(sheet, (x, y), radius, fill, index, it.partial);
        let side = 2.0 * radius;
        let dot = Rect { x: x - radius, y: y - radius, width: side, height: side };
        let (from, to) = plot.column(sheet, it.year);
        let bounds = Rect { x: from, width: to - from, ..dot };
        let id = format!("{}:{}", series.id, it.year);
        let point = entry(id, Role::Figure, it.label.clone(), bounds);
        let bloc = series.id.strip_prefix("bloc:").map(str::to_owned);
        let member = bloc.is_none().then(|| series.id.clone());
        let index = sheet.far_entry(Entry { member, bloc, ..point });
        sheet.target(dot.grown(5.0), index);
    }
}

/// Draws a dashed line to or from a year of which there is only a part.
fn dashed(sheet: &mut Sheet<'_>, from: (f32, f32), to: (f32, f32), (width, color): (f32, Color)) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = (x * x + y * y).sqrt();
    // An odd number of equal parts, of which every other is drawn.
    let parts = 2 * (length / DASH / 2.0) as usize + 1;
    let at = |part: usize| {
        let share = part as f32 / parts as f32;
        (from.0 + x * share, from.1 + y * share)
    };
    for part in (0..parts).step_by(2) {
        sheet.add(Shape::Path { points: vec![at(part), at(part + 1)], width }, color);
    }
}

/// Draws the mark of a point: a dot, a square, a diamond or a triangle by the index of its line, so
/// that lines are told apart without their colours.
fn mark(
    sheet: &mut Sheet<'_>,
    (x, y): (f32, f32),
    radius: f32,
    fill: Color,
    index: usize,
    hollow: bool,
) {
    let shape = |radius: f32| match index % 4 {
        1 => {
            let half = radius * 0.9;
            let side = 2.0 * half;
            Shape::Rect {
                rect: Rect { x: x - half, y: y - half, width: side, height: side },
                radius: 0.0,
            }
        }
        2 => {
            let reach = radius * 1.3;
            Shape::Area {
                points: vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)],
            }
        }
        3 => {
            let reach = radius * 1.2;
            let points = vec![(x, y - reach), (x + reach, y + reach), (x - reach, y + reach)];
            Shape::Area { points }
        }
        _ => Shape::Dot { center: (x, y), radius },
    };
    let outer = if hollow { radius.max(3.5) } else { radius };
    sheet.add(shape(outer), fill);
    if hollow {
        sheet.add(shape(outer - 1.5), sheet.theme.paper);
    }
}

/// Draws names beside the last values of their lines, pushed apart where they would overlap; a name
/// that is pushed far has a line to its value.
fn labels(sheet: &mut Sheet<'_>, plot: &Plot<'_>, room: f32) {
    let series: Vec<_> = named(plot.it).collect();
    let values: Vec<f32> = series.iter().map(|it| plot.y(it.1.last_value)).collect();
    let order = crate::lean::order_by_number(&values);
    let sorted: Vec<f32> = order.iter().filter_map(|it| values.get(*it).copied()).collect();
    // No name reaches the years below the axis.
    let limits = (plot.area.y + 3.0, plot.area.bottom() - Font::SMALL.line());
    let x = plot.area.right() + NAME_GAP;
    for ((at, value), y) in order.iter().zip(&sorted).zip(apart(&sorted, limits)) {
        let Some((index, it)) = series.get(*at) else { continue };
        let color = index.map_or(sheet.theme.muted(), |it| color(sheet, it));
        if (y - value).abs() > LABEL / 8.0 {
            let points = vec![(plot.area.right() + LARGEST + 1.0, *value), (x - 2.0, y - 2.0)];
            sheet.add(Shape::Path { points, width: 1.0 }, color);
        }
        let name = text::cut(sheet.measure, &it.name, Font::NAME, room - NAME_GAP);
        sheet.text(x, y + 2.0, &name, Font::NAME, color);
        let last = text::cut(sheet.measure, &it.last, Font::SMALL, room - NAME_GAP);
        sheet.text(x, y + 2.0 + Font::SMALL.line(), &last, Font::SMALL, sheet.theme.muted());
    }
}

/// Returns places at least [`LABEL`] apart, within the limits if they have room there, for which
/// the sum of squared distances from the `wanted` ones (ascending) is least: places that would
/// overlap stand around the mean of theirs (pool adjacent violators; Ayer and others 1955).
pub(in crate::scene) fn apart(wanted: &[f32], (least, most): (f32, f32)) -> Vec<f32> {
    // Groups that stand together: how many places, and the mean of where the first of all places
    // would be for each of them.
    let mut groups: Vec<(f32, f32)> = Vec::new();
    for (at, y) in wanted.iter().enumerate() {
        let mut group = (1.0, y - LABEL * at as f32);
        while let Some(before) = groups.pop_if(|it| it.1 > group.1) {
            let count = before.0 + group.0;
            group = (count, (before.0 * before.1 + group.0 * group.1) / count);
        }
        groups.push(group);
    }
    let last = most - LABEL * wanted.len().saturating_sub(1) as f32;
    let mut places = Vec::new();
    for (count, first) in groups {
        for _ in 0..count as usize {
            places.push(within(first, least, last.max(least)) + LABEL * places.len() as f32);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn names_keep_their_order_and_distance_and_no_other_places_are_nearer(
            mut wanted in prop::collection::vec(0.0..300.0_f32, 1..6),
            moved in prop::collection::vec(-20.0..20.0_f32, 6),
        ) {
            wanted.sort_by(f32::total_cmp);
            let free = (-1_000.0, 2_000.0);
            let found = apart(&wanted, free);
            let far = |places: &[f32]| -> f32 {
                places.iter().zip(&wanted).map(|(a, b)| (a - b).powi(2)).sum()
            };
            let stand_apart =
                |places: &[f32]| places.windows(2).all(|it| it[1] - it[0] >= LABEL - 0.01);
            prop_assert!(stand_apart(&found));
            let other: Vec<f32> = found.iter().zip(&moved).map(|(it, by)| it + by).collect();
            prop_assert!(!stand_apart(&other) || far(&other) >= far(&found) - 1.0);
            let within = apart(&wanted, (10.0, 10.0 + LABEL * wanted.len() as f32));
            prop_assert!(stand_apart(&within));
            prop_assert!(within.iter().all(|it| (10.0..=10.0 + LABEL * wanted.len() as f32).contains(it)));
        }
    }
}
