//! Members on a line: all of them as a heap of dots, then highlighted members and the blocs, each
//! in a row of its own.

use super::entry;
use crate::scene::sheet::Sheet;
use crate::scene::text::{self, Font};
use crate::scene::{Entry, Rect, Role, Shape};
use crate::view::compare::{Line, SpacePoint};

/// The largest share of the width for names.
const NAMES_AT_MOST: f32 = 0.36;

const ROW: f32 = 24.0;

/// The narrowest column in which names stand beside their rows.
const BESIDE: f32 = 440.0;

/// The largest and the smallest distance between dots of the heap, along the line and up.
const DOT: f32 = 7.0;
const LEAST_DOT: f32 = 3.0;

/// The greatest height of the heap: for an assembly of thousands it is no higher than for one of
/// hundreds.
const HIGHEST: f32 = 220.0;

/// The radius of a highlighted member's dot, in its row and in the heap, and the width of the paper
/// around it.
const STRONG: f32 = 5.0;
const HALO: f32 = 2.0;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, it: &Line) {
    let (low, high) = (it.points.first(), it.points.last());
    let (low, high) = (low.map_or(0.0, |it| it.at), high.map_or(1.0, |it| it.at));
    let strong = || it.points.iter().filter(|it| it.strong);
    let names = strong().map(|it| sheet.width_of(&it.name, Font::NAME));
    let blocs = it.blocs.iter().map(|it| sheet.width_of(&it.name, Font::BODY));
    let widest = names.chain(blocs).fold(0.0, f32::max);
    let names = widest.min(sheet.width * NAMES_AT_MOST);
    let beside = sheet.width >= BESIDE;
    let names = if beside { names } else { sheet.width };
    let left = sheet.left + if beside { names + 14.0 } else { DOT };
    let width = sheet.right() - left - DOT;
    let x =
        |at: f64| left + width * (if high > low { (at - low) / (high - low) } else { 0.5 }) as f32;
    ends(sheet, it, left);
    let entries = heap(sheet, it, &x);
    let rule = Rect { x: left - DOT, y: sheet.y, width: width + 2.0 * DOT, height: 1.0 };
    sheet.rect(rule, 0.0, sheet.theme.rule());
    sheet.y += 6.0;
    for point in strong() {
        let top = sheet.y;
        let more = row(sheet, &point.name, Font::NAME, names, beside);
        let middle = sheet.y + ROW / 2.0;
        let found = entries.iter().find(|it| it.0 == point.member);
        sheet.belongs_to(Some(point.member));
        let fill = sheet.theme.ink;
        sheet.add(Shape::Dot { center: (x(point.at), middle), radius: STRONG }, fill);
        sheet.belongs_to(None);
        sheet.y += ROW + more;
        let area = Rect { x: sheet.left, y: top, width: sheet.width, height: sheet.y - top };
        if let Some((_, index)) = found {
            sheet.target(area, *index);
        }
    }
    for bloc in &it.blocs {
        let top = sheet.y;
        let more = row(sheet, &bloc.name, Font::BODY, names, beside);
        let middle = sheet.y + ROW / 2.0;
        let (from, to) = (x(bloc.range.0), x(bloc.range.1));
        let spread = Rect { x: from, y: middle - 3.0, width: (to - from).max(2.0), height: 6.0 };
        sheet.rect(spread, 2.0, sheet.theme.spread(sheet.theme.bar()));
        let median = Rect { x: x(bloc.median) - 1.5, y: middle - 8.0, width: 3.0, height: 16.0 };
        sheet.rect(median, 0.0, sheet.theme.ink);
        let height = sheet.y + ROW + more - top;
        let bounds = Rect { x: sheet.left, y: top, width: sheet.width, height };
        let id = bloc.id.strip_prefix("bloc:").map(str::to_owned);
        let entry = entry(bloc.id.clone(), Role::Bloc, bloc.label.clone(), bounds);
        sheet.entry(Entry { bloc: id, ..entry }, 0.0);
        sheet.y += ROW + more;
    }
}

/// Draws a name in up to two lines, before its row or in a narrow column above it. Returns by how
/// much the lines beside a row make it higher than others.
fn row(sheet: &mut Sheet<'_>, name: &str, font: Font, names: f32, beside: bool) -> f32 {
    let lines = text::wrap(sheet.measure, name, font, names, 2);
    let mut baseline = sheet.y + ROW / 2.0 + font.half_capital();
    for line in &lines {
        sheet.text(sheet.left, baseline, line, font, sheet.theme.ink);
        baseline += font.line();
    }
    let high = font.line() * lines.len() as f32;
    if beside {
        return (high - font.line()).max(0.0);
    }
    sheet.y += high;
    0.0
}

/// Draws the words that name the two ends of the line.
fn ends(sheet: &mut Sheet<'_>, it: &Line, left: f32) {
    let [first, last] = &it.ends;
    let baseline = sheet.y + Font::SMALL.size;
    let muted = sheet.theme.muted();
    let room = (sheet.right() - left) / 2.0 - 10.0;
    // A scene that is read from right to left is mirrored as a whole, but not its arrows.
    let [to_first, to_last] = if it.rtl { ["→", "←"] } else { ["←", "→"] };
    let (first, last) = (format!("{to_first} {first}"), format!("{last} {to_last}"));
    let fits = [&first, &last].iter().all(|it| sheet.width_of(it, Font::SMALL) <= room);
    // If one line has no room for both, each has a line of its own.
    let room = if fits { room } else { sheet.right() - left };
    let first = text::cut(sheet.measure, &first, Font::SMALL, room);
    sheet.text(left, baseline, &first, Font::SMALL, muted);
    if !fits {
        sheet.y += Font::SMALL.line();
    }
    let baseline = sheet.y + Font::SMALL.size;
    let last = text::cut(sheet.measure, &last, Font::SMALL, room);
    sheet.text_end(sheet.right(), baseline, &last, Font::SMALL, muted);
    sheet.y += Font::SMALL.line() + 6.0;
}

/// A column of the heap: its middle, and the members in it.
type Column<'a> = (f32, Vec<&'a SpacePoint>);

/// Returns the heap in columns side by side, each as wide as a dot; members stand in the column
/// whose middle is nearest to their place.
fn columns<'a>(
    sheet: &Sheet<'_>,
    it: &'a Line,
    x: &dyn Fn(f64) -> f32,
    dot: f32,
) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    for point in &it.points {
        let at = ((x(point.at) - sheet.left) / dot).round() * dot + sheet.left;
        match columns.last_mut() {
            Some((column, points)) if at <= *column => points.push(point),
            _ => columns.push((at, vec![point])),
        }
    }
    columns
}

/// Returns how high the highest column is if dots are `step` apart.
fn highest(columns: &[Column<'_>], step: f32) -> f32 {
    let high = |points: &[&SpacePoint]| {
        let strong = points.iter().filter(|it| it.strong).count();
        (points.len() - strong) as f32 * step + strong as f32 * 2.0 * (STRONG + HALO)
    };
    columns.iter().map(|it| high(&it.1)).fold(step, f32::max)
}

/// Draws every member as a dot, no farther from its place than half a dot; dots that stand close
/// are stacked, those of highlighted members on top. In a larger assembly dots are smaller, and as
/// near to each other along the line as up, since columns of dots that touch would look like
/// stripes. Returns each highlighted member with the index of its entry.
fn heap(sheet: &mut Sheet<'_>, it: &Line, x: &dyn Fn(f64) -> f32) -> Vec<(usize, usize)> {
    let mut dot = DOT;
    let mut all = columns(sheet, it, x, dot);
    while highest(&all, dot) > HIGHEST && dot > LEAST_DOT {
        dot -= 0.5;
        all = columns(sheet, it, x, dot);
    }
    let step = dot.min(dot * HIGHEST / highest(&all, dot));
    let bottom = sheet.y + highest(&all, step) + 4.0;
    let mut entries = Vec::new();
    let mut strong = Vec::new();
    for (at, points) in &all {
        // Highlighted members begin above the others; entries keep the order of the line, which
        // does not depend on the width.
        let others = points.iter().filter(|it| !it.strong).count() as f32;
        let (mut low, mut high) = (bottom - 4.0, bottom - 4.0 - others * step);
        for point in points {
            let side = if point.strong { 2.0 * (STRONG + HALO) } else { step };
            let top = if point.strong { &mut high } else { &mut low };
            *top -= side;
            let center = (*at, *top + side / 2.0);
            if point.strong {
                strong.push((point.member, center));
            } else {
                let radius = (step * 0.43).max(1.0);
                sheet.belongs_to(Some(point.member));
                sheet.add(Shape::Dot { center, radius }, sheet.theme.bar());
                sheet.belongs_to(None);
            }
            let side = side.min(2.0 * STRONG);
            let bounds = Rect {
                x: center.0 - side / 2.0,
                y: center.1 - side / 2.0,
                width: side,
                height: side,
            };
            let dot = entry(point.id.clone(), Role::Member, point.label.clone(), bounds);
            let index = sheet.entry(Entry { member: Some(point.id.clone()), ..dot }, 0.0);
            if point.strong {
                entries.push((point.member, index));
            }
        }
    }
    // Drawn last, over the dots beside them; all paper comes first, so that none of it covers
    // another's ink.
    let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
    for (radius, fill) in [(STRONG + HALO, paper), (STRONG, ink)] {
        for (member, center) in &strong {
            sheet.belongs_to(Some(*member));
            sheet.add(Shape::Dot { center: *center, radius }, fill);
            sheet.belongs_to(None);
        }
    }
    sheet.y = bottom;
    entries
}
