//! A square of coloured cells: names at its left, names or numbers above it, what the colours mean
//! below.

use super::entry;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::{Color, TEXT_CONTRAST, Theme};
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Cell, CellWords, Matrix, hundredths};

/// The largest share of the width for names.
const NAMES_AT_MOST: f32 = 0.4;

/// The largest cell, the largest cell of a matrix of few members, and the least height of a row, in
/// which a line of words has room.
const LARGEST: f32 = 30.0;
const ROOMY: f32 = 52.0;
const LOWEST: f32 = 16.0;

/// The most members that count as few, and the least width of a cell that shows its value.
const ROOMY_UP_TO: usize = 10;
const SAYS: f32 = 24.0;

/// The narrowest columns that all have their numbers; of narrower ones only every fifth, tenth ...
/// has.
const LEAST_NUMBERED: f32 = 8.0;
const STEPS_OF_NUMBERS: [usize; 4] = [5, 10, 20, 50];

/// The narrowest cells that have gaps between them.
const LEAST_APART: f32 = 8.0;

/// Steps of the colour scale; cells of one step are painted at once.
const STEPS: usize = 24;

/// How far the colour of a step is moved at a time so that its number can be read, as a share of the
/// scale, and how often at most.
const SHIFT: f32 = 0.005;
const SHIFTS: usize = 30;

/// The least share of the measure's whole range that the scale spans; otherwise values that run
/// from 90 to 92 per cent would run from white to black.
const LEAST_SPAN: f64 = 0.2;

/// The height of the scale below the matrix beside the size of its words, and the side of the one
/// colour that stands in its place where all values are alike.
const BAR: f32 = 0.92;

/// The place and the size of the cells.
struct Grid {
    left: f32,
    top: f32,
    width: f32,
    height: f32,
    size: usize,
}

impl Grid {
    fn x(&self, column: usize) -> f32 {
        self.left + (column as f32 * self.width).round()
    }

    fn y(&self, row: usize) -> f32 {
        self.top + (row as f32 * self.height).round()
    }

    /// Returns the gap between cells; 0 for cells too small to stand apart.
    fn gap(&self) -> f32 {
        if self.width >= LEAST_APART { 1.0 } else { 0.0 }
    }

    fn cell(&self, at: usize) -> Rect {
        let (row, column) = (at / self.size, at % self.size);
        let gap = self.gap();
        let (x, y) = (self.x(column), self.y(row));
        Rect { x, y, width: self.x(column + 1) - x - gap, height: self.y(row + 1) - y - gap }
    }
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Matrix) {
    let size = it.members.len();
    let widest =
        |font| it.members.iter().map(|it| sheet.width_of(&it.name, font)).fold(0.0, f32::max);
    let widest = widest(Font::SMALL_BOLD);
    let number_width = sheet.width_of(&size.to_string(), Font::SMALL_BOLD);
    let names = widest.min(sheet.width * NAMES_AT_MOST) + 8.0;
    let largest = if size <= ROOMY_UP_TO { ROOMY } else { LARGEST };
    let room = |taken: f32| (sheet.width - taken) / size as f32;
    // Columns have names if there is room, else numbers, which the rows then have too; numbers
    // stand in as many lines as they need.
    let named = widest + 10.0 <= room(names);
    let numbers = if named { 0.0 } else { number_width + 6.0 };
    let width = match named {
        true => largest.max(widest + 10.0).min(room(names)),
        false => room(names + numbers).min(largest),
    };
    // The last number ends where its column does, this much left of where it would if centred.
    let over = ((number_width - width) / 2.0).max(0.0);
    let fits = |step: &usize| *step as f32 * width - over >= number_width + 4.0;
    let step = match named || width >= LEAST_NUMBERED {
        true => 1,
        false => STEPS_OF_NUMBERS.into_iter().find(fits).unwrap_or(100),
    };
    let lines = match named || step > 1 {
        true => 1,
        false => ((number_width + 2.0 + over) / width).ceil().max(1.0) as usize,
    };
    let heads = lines as f32 * Font::SMALL.line() + 2.0;
    let grid = Grid {
        left: sheet.left + names + numbers,
        top: sheet.y + heads,
        width,
        height: width.min(largest).max(LOWEST),
        size,
    };
    for (at, member) in it.members.iter().enumerate() {
        let number = (at + 1).to_string();
        let head = if named { &member.name } else { &number };
        let font = if member.strong { Font::SMALL_BOLD } else { Font::SMALL };
        let ink = if member.strong { sheet.theme.ink } else { sheet.theme.muted() };
        if (at + 1) % step == 0 {
            let wide = sheet.width_of(head, font);
            let x = ((grid.x(at) + grid.x(at + 1) - wide) / 2.0).min(sheet.right() - wide);
            let line = (lines - 1 - at % lines) as f32;
            sheet.text(x, grid.top - 5.0 - line * Font::SMALL.line(), head, font, ink);
        }
        let baseline = (grid.y(at) + grid.y(at + 1)) / 2.0 + font.half_capital();
        let mut x = sheet.left;
        if !named {
            sheet.text_end(x + number_width, baseline, &number, font, ink);
            x += numbers;
        }
        let name = text::cut(sheet.measure, &member.name, font, names - 8.0);
        sheet.text(x, baseline, &name, font, ink);
        let (y, right) = (grid.y(at), grid.x(size));
        let bounds =
            Rect { x: sheet.left, y, width: right - sheet.left, height: grid.y(at + 1) - y };
        let (id, name) = (member.id.clone(), member.name.clone());
        let row = if it.of_blocs {
            let row = entry(id.clone(), Role::Bloc, name, bounds);
            Entry { bloc: Some(id), ..row }
        } else {
            Entry { member: Some(id.clone()), ..entry(id, Role::Member, name, bounds) }
        };
        sheet.entry(row, 0.0);
    }
    let form = cells(sheet, it, &grid);
    sheet.y = grid.y(size) + 12.0;
    legend(sheet, it, form.is_some(), Font::SMALL);
    if is_short(it, form) {
        let (left, width, muted) = (sheet.left, sheet.width, sheet.theme.muted());
        sheet.paragraph(left, width, &it.short_label, Font::SMALL, muted, 2);
    }
}

/// Draws cells that touch as one picture.
fn raster(sheet: &mut Sheet<'_>, it: &Matrix, grid: &Grid) {
    let size = grid.size;
    let colors: Vec<Color> = (0..STEPS).map(|it| color(sheet.theme, it)).collect();
    let paper = sheet.theme.paper;
    let fill = |cell: &Cell| match cell.value.filter(|_| !cell.thin) {
        None => paper,
        Some(value) => colors.get(step(it, value)).copied().unwrap_or(paper),
    };
    let fills = it.cells.iter().map(fill).collect();
    let (x, y) = (grid.left, grid.top);
    let rect = Rect { x, y, width: grid.x(size) - x, height: grid.y(size) - y };
    sheet.add(Shape::Cells { rect, columns: size, fills }, paper);
    for at in 0..size {
        without_value(sheet, grid.cell(at * size + at), true);
    }
}

/// Draws cells one by one, all cells of a step in a row, so that the painter sets each colour once.
fn areas(sheet: &mut Sheet<'_>, it: &Matrix, grid: &Grid) {
    let size = grid.size;
    let mut steps: Vec<Vec<usize>> = vec![Vec::new(); STEPS];
    let grey = sheet.theme.rule();
    for (at, cell) in it.cells.iter().enumerate() {
        match cell.value {
            // A thin value has an outline only: filled with grey it would look like one of the
            // lowest values.
            Some(_) if cell.thin => {
                sheet.rect(grid.cell(at), 0.0, grey);
                sheet.rect(grid.cell(at).grown(-1.0), 0.0, sheet.theme.paper);
            }
            Some(value) => {
                if let Some(cells) = steps.get_mut(step(it, value)) {
                    cells.push(at);
                }
            }
            None => without_value(sheet, grid.cell(at), at / size == at % size),
        }
    }
    for (step, cells) in steps.iter().enumerate() {
        let fill = color(sheet.theme, step);
        for at in cells {
            sheet.rect(grid.cell(*at), 0.0, fill);
        }
    }
}

/// How the values of all cells are written: in full, or without their sign.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Full,
    Short,
}

impl Form {
    fn of(self, words: &CellWords) -> &str {
        match self {
            Self::Full => &words.full,
            Self::Short => &words.short,
        }
    }
}

/// Draws the cells, and their values where there is room, and adds an entry for each cell that says
/// something. Returns the form of the values; `None` if they are not shown.
fn cells(sheet: &mut Sheet<'_>, it: &Matrix, grid: &Grid) -> Option<Form> {
    let size = grid.size;
    if grid.gap() > 0.0 {
        areas(sheet, it, grid);
    } else {
        raster(sheet, it, grid);
    }
    // All values have one form, in full or short, for which every value finds room; else none is
    // shown.
    let room = grid.width.floor() - 2.0;
    let said = || it.cells.iter().filter_map(|it| it.words.as_deref());
    let fits = |(form, room): &(Form, f32)| {
        said().all(|it| sheet.width_of(form.of(it), Font::SMALL) <= *room)
    };
    let form = [(Form::Full, room - 3.0), (Form::Short, room)].into_iter().find(fits);
    let form = form.filter(|_| grid.width >= SAYS && said().next().is_some()).map(|it| it.0);
    for (at, cell) in it.cells.iter().enumerate() {
        let Some(words) = &cell.words else { continue };
        let (area, row, column) = (grid.cell(at), at / size, at % size);
        if let (Some(value), Some(form)) = (cell.value, form) {
            let number = form.of(words);
            let fill = match cell.thin {
                true => sheet.theme.muted(),
                false => color(sheet.theme, step(it, value)).text_on(),
            };
            let x = area.x + (area.width - sheet.width_of(number, Font::SMALL)) / 2.0;
            let baseline = area.y + area.height / 2.0 + Font::SMALL.half_capital();
            sheet.text(x, baseline, number, Font::SMALL, fill);
        }
        // A bloc has a value with itself, of pairs of its members; a member has none.
        let says = row != column || cell.value.is_some();
        if let (Some(one), Some(other), true) = (it.members.get(row), it.members.get(column), says)
        {
            let id = format!("pair:{}:{}", one.id, other.id);
            sheet.entry(entry(id, Role::Figure, words.name.clone(), area), 0.0);
        }
    }
    form
}

/// Returns whether values in cells are shown without their sign.
fn is_short(it: &Matrix, form: Option<Form>) -> bool {
    let mut words = it.cells.iter().filter_map(|it| it.words.as_deref());
    form == Some(Form::Short) && words.any(|it| it.full != it.short)
}

/// Draws a cell without a value, which must not look like a low value: a slash where a member meets
/// itself, a dash where the value is undefined.
fn without_value(sheet: &mut Sheet<'_>, cell: Rect, is_itself: bool) {
    let ink = sheet.theme.rule().mixed(sheet.theme.muted(), 0.5);
    if is_itself {
        let (side, middle) = (cell.width.min(cell.height), cell.y + cell.height / 2.0);
        let x = cell.x + (cell.width - side) / 2.0;
        let rect = Rect { x, y: middle - side / 2.0, width: side, height: side };
        sheet.add(Shape::Slash { rect, thickness: 1.0 }, ink);
    } else if cell.width >= 8.0 {
        let y = cell.y + cell.height / 2.0 - 0.5;
        let width = cell.width * 0.4;
        sheet.rect(
            Rect { x: cell.x + (cell.width - width) / 2.0, y, width, height: 1.0 },
            0.0,
            ink,
        );
    }
}

/// Returns a value as it is printed, in hundredths, so that values that read alike look alike.
fn printed(value: f64) -> f64 {
    (f64::from(hundredths(value)) / 100.0).copysign(value)
}

/// Returns the values at both ends of the colour scale: the range of these data, widened to the
/// least span where it is smaller, within what the measure can be.
fn scale(it: &Matrix) -> (f64, f64) {
    let [low, high] = [it.range.0, it.range.1].map(printed);
    let (least, most) = it.limits;
    let span = (high - low).max(LEAST_SPAN * (most - least));
    let from = ((low + high - span) / 2.0).min(most - span).max(least);
    (from, from + span)
}

/// Returns the step of the colour scale of a value.
pub(in crate::scene) fn step(it: &Matrix, value: f64) -> usize {
    let (low, high) = scale(it);
    let share = (printed(value) - low) / (high - low);
    ((share * STEPS as f64) as usize).min(STEPS - 1)
}

/// Returns the colour of a step, on which numbers can be read. On a middling grey neither black nor
/// white has enough contrast, so such a step is made a little paler or darker, whichever is nearer.
pub(in crate::scene) fn color(theme: &Theme, step: usize) -> Color {
    let full = theme.bar().mixed(theme.ink, 0.35);
    let share = 0.12 + 0.88 * step as f32 / (STEPS - 1) as f32;
    let at = |shift: f32| theme.paper.mixed(full, (share + shift).clamp(0.0, 1.0));
    let shifts = (0..=SHIFTS).flat_map(|it| [1.0, -1.0].map(|side| side * it as f32 * SHIFT));
    let can_be_read = |it: &Color| it.text_on().contrast(*it) >= TEXT_CONTRAST;
    shifts.map(at).find(can_be_read).unwrap_or_else(|| at(0.0))
}

/// Draws the colours from the smallest value of these data to the largest. Of values that are all
/// alike it draws the one colour and what it means, unless cells say it.
pub(in crate::scene) fn legend(sheet: &mut Sheet<'_>, it: &Matrix, is_said: bool, font: Font) {
    let [low, high] = &it.range_labels;
    let [first, last] = [it.range.0, it.range.1].map(|value| step(it, value));
    let bar = (font.size * BAR).round();
    let (baseline, muted) = (sheet.y + font.size, sheet.theme.muted());
    if printed(it.range.0) == printed(it.range.1) {
        let mut words = it.cells.iter().filter_map(|it| it.words.as_deref());
        let full = words.find(|it| !it.full.is_empty()).map(|it| &it.full);
        if let Some(full) = full.filter(|_| !is_said) {
            let rect = Rect { x: sheet.left, y: sheet.y + 2.0, width: bar, height: bar };
            sheet.rect(rect, 0.0, color(sheet.theme, first));
            sheet.text(sheet.left + bar + 6.0, baseline, full, font, muted);
            sheet.y += font.line() + 2.0;
        }
        return;
    }
    let start = sheet.text(sheet.left, baseline, low, font, muted).right() + 8.0;
    let rest = sheet.right() - start - 8.0 - sheet.width_of(high, font);
    let width = (sheet.width * 0.3).min(rest).max(0.0).floor();
    let steps = (last + 1 - first) as f32;
    for (at, step) in (first..=last).enumerate() {
        let fill = color(sheet.theme, step);
        let from = (width * at as f32 / steps).round();
        let to = (width * (at + 1) as f32 / steps).round();
        let rect = Rect { x: start + from, y: sheet.y + 2.0, width: to - from, height: bar };
        sheet.rect(rect, 0.0, fill);
    }
    sheet.text(start + width + 8.0, baseline, high, font, muted);
    sheet.y += font.line() + 2.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_on_every_step_of_the_scale() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let colors: Vec<Color> = (0..STEPS).map(|it| color(&theme, it)).collect();
            for it in &colors {
                let contrast = it.text_on().contrast(*it);
                assert!(contrast >= 4.5, "{}: {contrast}", it.hex());
            }
            // Each step differs from the paper more than the one before.
            let apart: Vec<f32> = colors.iter().map(|it| it.contrast(theme.paper)).collect();
            assert!(apart.windows(2).all(|it| it[0] < it[1]), "{apart:?}");
        }
    }
}
