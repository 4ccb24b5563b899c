//! A square of coloured cells: names at its left, codes above it, what the colours mean below.

use super::entry;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::theme::Color;
use crate::scene::{Entry, Rect, Role};
use crate::view::compare::Matrix;

/// The most that names may take of the width.
const NAMES_AT_MOST: f32 = 0.4;

/// The largest cell, the largest with its value in it, and the smallest whose row has a name.
const LARGEST: f32 = 30.0;
const ROOMY: f32 = 52.0;
const NAMED: f32 = 13.0;

/// Steps of the scale: cells of one step are painted at once.
const STEPS: usize = 24;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Matrix) {
    let size = it.members.len();
    let widest =
        it.members.iter().map(|it| sheet.width_of(&it.name, Font::SMALL_BOLD)).fold(0.0, f32::max);
    let names = widest.min(sheet.width * NAMES_AT_MOST) + 8.0;
    let largest = if it.values.is_empty() { LARGEST } else { ROOMY };
    let with_names = ((sheet.width - names) / size as f32).min(largest);
    let named = with_names >= NAMED;
    let (left, cell) = match named {
        true => (sheet.left + names, with_names),
        false => (sheet.left, (sheet.width / size as f32).min(largest)),
    };
    let codes = named && {
        let widest = it.members.iter().map(|it| sheet.width_of(&it.id, Font::SMALL));
        widest.fold(0.0, f32::max) + 4.0 <= cell
    };
    let top = sheet.y + if codes { Font::SMALL.line() + 2.0 } else { 0.0 };
    let edge = |at: usize| (at as f32 * cell).round();
    for (at, member) in it.members.iter().enumerate() {
        let (start, end) = (edge(at), edge(at + 1));
        let ink = if member.strong { sheet.theme.ink } else { sheet.theme.muted() };
        if named {
            let font = if member.strong { Font::SMALL_BOLD } else { Font::SMALL };
            let name = text::cut(sheet.measure, &member.name, font, names - 8.0);
            let baseline = top + (start + end) / 2.0 + font.size * 0.36;
            sheet.text_end(left - 8.0, baseline, &name, font, ink);
        }
        if codes {
            let width = sheet.width_of(&member.id, Font::SMALL);
            let x = left + (start + end) / 2.0 - width / 2.0;
            sheet.text(x, top - 5.0, &member.id, Font::SMALL, ink);
        }
        let from = if named { sheet.left } else { left };
        let width = left - from + edge(size);
        let bounds = Rect { x: from, y: top + start, width, height: end - start };
        let row = entry(member.id.clone(), Role::Member, member.name.clone(), bounds);
        sheet.entry(Entry { member: Some(member.id.clone()), ..row }, 0.0);
    }
    cells(sheet, it, (left, top), &edge);
    sheet.y = top + edge(size) + 12.0;
    scale(sheet, it);
}

/// All cells of a step one after the other: the painter sets each colour once.
fn cells(sheet: &mut Sheet<'_>, it: &Matrix, (left, top): (f32, f32), edge: &dyn Fn(usize) -> f32) {
    let size = it.members.len();
    let gap = if edge(1) >= 8.0 { 1.0 } else { 0.0 };
    let rect = |at: usize| {
        let (row, column) = (at / size, at % size);
        Rect {
            x: left + edge(column),
            y: top + edge(row),
            width: edge(column + 1) - edge(column) - gap,
            height: edge(row + 1) - edge(row) - gap,
        }
    };
    let mut steps: Vec<Vec<usize>> = vec![Vec::new(); STEPS];
    for (at, value) in it.cells.iter().enumerate() {
        if let Some(cells) = value.and_then(|it_is| steps.get_mut(step(it, it_is))) {
            cells.push(at);
        }
    }
    for (step, cells) in steps.iter().enumerate() {
        let fill = color(sheet, step);
        for at in cells {
            sheet.rect(rect(*at), 0.0, fill);
        }
    }
    for (at, (value, number)) in it.cells.iter().zip(&it.values).enumerate() {
        let (cell, width) = (rect(at), sheet.width_of(number, Font::SMALL));
        if let Some(value) = value.filter(|_| width + 4.0 <= cell.width) {
            let fill = color(sheet, step(it, value)).text_on();
            let x = cell.x + (cell.width - width) / 2.0;
            let baseline = cell.y + cell.height / 2.0 + Font::SMALL.size * 0.36;
            sheet.text(x, baseline, number, Font::SMALL, fill);
        }
    }
    for (at, label) in it.labels.iter().enumerate() {
        let (row, column) = (at / size, at % size);
        let (Some(one), Some(other)) = (it.members.get(row), it.members.get(column)) else {
            continue;
        };
        // A bloc has pairs within itself; a member none.
        if row == column && it.cells.get(at).copied().flatten().is_none() {
            continue;
        }
        let name = format!("{}, {}: {label}", one.name, other.name);
        let id = format!("pair:{}:{}", one.id, other.id);
        sheet.entry(entry(id, Role::Figure, name, rect(at)), 0.0);
    }
}

fn step(it: &Matrix, value: f64) -> usize {
    let (low, high) = it.range;
    let share = if high > low { (value - low) / (high - low) } else { 1.0 };
    ((share * STEPS as f64) as usize).min(STEPS - 1)
}

fn color(sheet: &Sheet<'_>, step: usize) -> Color {
    let share = 0.06 + 0.94 * step as f32 / (STEPS - 1) as f32;
    sheet.theme.paper.mixed(sheet.theme.bar().mixed(sheet.theme.ink, 0.35), share)
}

/// From the smallest value of these data to the largest.
fn scale(sheet: &mut Sheet<'_>, it: &Matrix) {
    let [low, high] = &it.range_labels;
    let baseline = sheet.y + Font::SMALL.size;
    let muted = sheet.theme.muted();
    let start = sheet.text(sheet.left, baseline, low, Font::SMALL, muted).right() + 8.0;
    let width = (sheet.width * 0.3).floor();
    for step in 0..STEPS {
        let fill = color(sheet, step);
        let from = (width * step as f32 / STEPS as f32).round();
        let to = (width * (step + 1) as f32 / STEPS as f32).round();
        let rect = Rect { x: start + from, y: sheet.y + 2.0, width: to - from, height: 11.0 };
        sheet.rect(rect, 0.0, fill);
    }
    sheet.text(start + width + 8.0, baseline, high, Font::SMALL, muted);
    sheet.y += Font::SMALL.line() + 2.0;
}
