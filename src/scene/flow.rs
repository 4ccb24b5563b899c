//! Two roll calls side by side: a bar for each, and between them bands from where members stood to
//! where they went. Who moved is named below.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::theme::Color;
use super::{Entry, Rect, Role, Shape, groups, heads};
use crate::lean::order_by_number;
use crate::lean::within;
use crate::position::Position;
use crate::view::explore::{Flow, Moves, Side};

const BAR: f32 = 14.0;

/// Between the positions of a bar.
const GAP: f32 = 10.0;

/// A member's height where there is room, and the limits of a bar's.
const PITCH: f32 = 1.8;
const HEIGHT: (f32, f32) = (200.0, 420.0);

/// The height of a count with its words.
const LABEL: f32 = 34.0;

/// The most that the words beside a bar may take of the width.
const LABELS_AT_MOST: f32 = 0.3;

/// The points of a band's edge.
const STEPS: usize = 20;

/// How much paper there is in a band of those who stayed, and of those who moved; on dark paper
/// less, or the former would not be seen.
const PAPER: (f32, f32) = (0.84, 0.38);
const DARK_PAPER: (f32, f32) = (0.68, 0.3);

/// The lowest band that bears its count.
const WITH_COUNT: f32 = 14.0;

/// The least space between the bars in which focus members are named, the height of such a name, and
/// from it to the bar.
const WITH_NAMES: f32 = 200.0;
const NAME: f32 = 18.0;
const NAME_GAP: f32 = 14.0;

/// The lines of a title.
const TITLE_LINES: usize = 2;

/// The most lines of names for one move.
const NAME_LINES: usize = 10;

/// Where the parts of a bar begin and end.
type Parts = Vec<(Position, f32, f32)>;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, moves: &Moves) {
    let members: usize = moves.flows.iter().map(|it| it.members.len()).sum();
    if members == 0 {
        return;
    }
    let labels = label_width(sheet, moves);
    let (left, right) = (sheet.left + labels + 10.0, sheet.right() - labels - 10.0 - BAR);
    heads(sheet, moves, left + BAR, right);
    let (least, most) = HEIGHT;
    let height = within(members as f32 * PITCH, least, most);
    let top = sheet.y;
    let unit = (height - GAP * (Position::ALL.len() - 1) as f32) / members as f32;
    let before = parts(moves, true, top, unit);
    let after = parts(moves, false, top, unit);
    let bands = bands(moves, &before, &after, unit);
    // Those who moved lie above those who stayed.
    for moving in [false, true] {
        for (flow, from, to) in bands.iter().filter(|it| it.0.is_move() == moving) {
            band(sheet, flow, (left + BAR, *from), (right, *to), unit);
        }
    }
    for (flow, from, _) in &bands {
        count_on(sheet, flow, (left + BAR, *from), unit);
    }
    bar(sheet, &before, left);
    bar(sheet, &after, right);
    if right - left >= WITH_NAMES {
        focus_names(sheet, &bands, left + BAR, right, unit);
    }
    side(sheet, moves, &before, true, left - 8.0, labels);
    side(sheet, moves, &after, false, right + BAR + 8.0, labels);
    for position in Position::ALL {
        for (flow, _, to) in bands.iter().filter(|it| it.0.to == position) {
            slices(sheet, flow, Rect { x: right, y: *to, width: BAR, height: unit });
        }
    }
    let low = |parts: &Parts| parts.last().map_or(top, |it| it.2.max(it.1 + LABEL));
    sheet.y = low(&before).max(low(&after)) + 4.0;
    let mut first = true;
    for (flow, ..) in bands.iter().filter(|it| it.0.is_move()) {
        if first {
            sheet.rule(14.0, 12.0);
            first = false;
        }
        movers(sheet, flow);
    }
}

fn label_width(sheet: &Sheet<'_>, moves: &Moves) -> f32 {
    let mut widest = 40.0_f32;
    for part in moves.before.parts.iter().chain(&moves.after.parts) {
        widest = widest.max(sheet.width_of(&part.label, Font::BODY));
    }
    widest.min(sheet.width * LABELS_AT_MOST).ceil()
}

/// What each bar is, above it: id, day and title.
fn heads(sheet: &mut Sheet<'_>, moves: &Moves, left: f32, right: f32) {
    let room = (left + (right - left) / 2.0) - sheet.left - 8.0;
    let top = sheet.y;
    let muted = sheet.theme.muted();
    let mut lowest = top;
    for (side, at_end) in [(&moves.before, false), (&moves.after, true)] {
        let Side { id, date, title, .. } = side;
        let id = text::cut(sheet.measure, id, Font::NAME, room);
        let date = text::cut(sheet.measure, date, Font::BODY, room);
        let mut lines = vec![(id, Font::NAME, sheet.theme.ink), (date, Font::BODY, muted)];
        for line in text::wrap(sheet.measure, title, Font::SMALL, room, TITLE_LINES) {
            lines.push((line, Font::SMALL, muted));
        }
        let mut baseline = top + 12.0;
        for (words, font, ink) in lines {
            if at_end {
                sheet.text_end(sheet.right(), baseline, &words, font, ink);
            } else {
                sheet.text(sheet.left, baseline, &words, font, ink);
            }
            lowest = lowest.max(baseline);
            baseline += if font == Font::SMALL { 16.0 } else { 18.0 };
        }
    }
    sheet.y = lowest + 16.0;
}

/// The parts of one bar from top to bottom.
fn parts(moves: &Moves, first: bool, top: f32, unit: f32) -> Parts {
    let mut parts = Vec::new();
    let mut y = top;
    for position in Position::ALL {
        let count = moves.count(position, first);
        if count > 0 {
            let end = y + count as f32 * unit;
            parts.push((position, y, end));
            y = end + GAP;
        }
    }
    parts
}

/// Each flow with the top of its band on both sides.
fn bands<'a>(
    moves: &'a Moves,
    before: &Parts,
    after: &Parts,
    unit: f32,
) -> Vec<(&'a Flow, f32, f32)> {
    let mut bands = Vec::new();
    // Flows stand in the order of `from`, then `to`, so each side fills from the top.
    let mut tops = [before.clone(), after.clone()];
    for flow in &moves.flows {
        let height = flow.members.len() as f32 * unit;
        let mut at = [0.0; 2];
        for ((parts, position), at) in tops.iter_mut().zip([flow.from, flow.to]).zip(&mut at) {
            if let Some(part) = parts.iter_mut().find(|it| it.0 == position) {
                *at = part.1;
                part.1 += height;
            }
        }
        let [from, to] = at;
        bands.push((flow, from, to));
    }
    bands
}

/// The band of a flow, wide as its members are many.
fn band(sheet: &mut Sheet<'_>, flow: &Flow, from: (f32, f32), to: (f32, f32), unit: f32) {
    let height = flow.members.len() as f32 * unit;
    let mut upper = Vec::new();
    let mut areas = Vec::new();
    for step in 0..=STEPS {
        let share = step as f32 / STEPS as f32;
        let eased = share * share * (3.0 - 2.0 * share);
        let x = from.0 + (to.0 - from.0) * share;
        let y = from.1 + (to.1 - from.1) * eased;
        upper.push((x, y));
        let width = (to.0 - from.0) / STEPS as f32;
        // A thin band is still met.
        let target = Rect { x: x - width / 2.0, y, width, height };
        areas.push(target.grown(((8.0 - height) / 2.0).max(0.0)));
    }
    let mut points = upper.clone();
    points.extend(upper.iter().rev().map(|(x, y)| (*x, y + height.max(1.0))));
    let fill = fill(sheet, flow);
    sheet.stand_back(flow.members.iter().all(|it| it.back));
    sheet.add(Shape::Area { points }, fill);
    sheet.stand_back(false);
    let bounds = Rect {
        x: from.0,
        y: from.1.min(to.1),
        width: to.0 - from.0,
        height: (from.1 - to.1).abs() + height,
    };
    let entry = sheet.far_entry(flow_entry(flow, bounds));
    for area in areas {
        sheet.target(area, entry);
    }
}

/// The colour of a band.
fn fill(sheet: &Sheet<'_>, flow: &Flow) -> Color {
    let is_dark = sheet.theme.paper.luminance() < 0.2;
    let (stayed, moved) = if is_dark { DARK_PAPER } else { PAPER };
    // Grey weighs more than its news.
    let paper = match (flow.is_move(), flow.to.is_recorded()) {
        (true, true) => moved,
        (true, false) => (moved + stayed) / 2.0,
        (false, _) => stayed,
    };
    sheet.theme.of(flow.to).mixed(sheet.theme.paper, paper)
}

/// How many went, where their band begins and no other covers it.
fn count_on(sheet: &mut Sheet<'_>, flow: &Flow, from: (f32, f32), unit: f32) {
    let height = flow.members.len() as f32 * unit;
    if height < WITH_COUNT || flow.members.iter().all(|it| it.back) {
        return;
    }
    let ink = fill(sheet, flow).text_on();
    let baseline = from.1 + height / 2.0 + Font::SMALL.size * 0.36;
    sheet.text(from.0 + 6.0, baseline, &flow.members.len().to_string(), Font::SMALL_BOLD, ink);
}

/// The names of focus members at the end of their bands, each on paper, with a line to its place and in the
/// colour of its position, whatever band lies behind it.
fn focus_names(
    sheet: &mut Sheet<'_>,
    bands: &[(&Flow, f32, f32)],
    left: f32,
    right: f32,
    unit: f32,
) {
    let mut named = Vec::new();
    for (flow, _, to) in bands {
        for (index, shown) in flow.members.iter().enumerate().filter(|(_, it)| it.focus) {
            named.push((shown, to + (index as f32 + 0.5) * unit, flow.to));
        }
    }
    let order = order_by_number(&named.iter().map(|it| it.1).collect::<Vec<_>>());
    let mut named: Vec<_> = order.iter().filter_map(|it| named.get(*it)).collect();
    let lowest = bands.iter().map(|it| it.2 + it.0.members.len() as f32 * unit).fold(0.0, f32::max);
    let top = bands.iter().map(|it| it.2).fold(lowest, f32::min);
    let most = ((lowest - top + heads::GAP) / (NAME + heads::GAP)) as usize;
    named.truncate(most);
    let heights = vec![NAME; named.len()];
    let wishes: Vec<f32> = named.iter().map(|it| it.1).collect();
    let tops = heads::apart(&heights, &wishes, top, lowest);
    for ((shown, at, position), y) in named.iter().zip(&tops) {
        let end = right - NAME_GAP;
        let name = text::cut(sheet.measure, &shown.name, Font::NAME, (right - left) * 0.6);
        let width = sheet.width_of(&name, Font::NAME);
        let area = Rect { x: end - width - 4.0, y: *y, width: width + 8.0, height: NAME };
        let line = vec![(area.right(), y + NAME / 2.0), (right, *at)];
        sheet.add(Shape::Path { points: line, width: 1.0 }, sheet.theme.ink);
        sheet.rect(area, 3.0, sheet.theme.paper);
        sheet.text_end(
            end,
            y + NAME / 2.0 + Font::NAME.size * 0.36,
            &name,
            Font::NAME,
            sheet.theme.text_of(*position),
        );
    }
}

fn bar(sheet: &mut Sheet<'_>, parts: &Parts, x: f32) {
    for (position, top, bottom) in parts {
        let rect = Rect { x, y: *top, width: BAR, height: (bottom - top).max(1.0) };
        sheet.plain_part(rect, *position);
    }
}

/// Counts and words beside a bar, none over another.
fn side(sheet: &mut Sheet<'_>, moves: &Moves, parts: &Parts, first: bool, x: f32, room: f32) {
    let mut least = f32::NEG_INFINITY;
    let of_side = if first { &moves.before } else { &moves.after };
    for ((position, top, bottom), words) in parts.iter().zip(&of_side.parts) {
        let middle = (top + bottom) / 2.0;
        let y = (middle - LABEL / 2.0).max(least).max(parts.first().map_or(0.0, |it| it.1) - 8.0);
        least = y + LABEL + 2.0;
        let label = text::cut(sheet.measure, &words.label, Font::BODY, room);
        let fill = sheet.theme.text_of(*position);
        let (count, baseline) = (words.count.to_string(), y + Font::SIDE.ascent());
        let below = baseline + 16.0;
        let (number, label) = if first {
            (
                sheet.text_end(x, baseline, &count, Font::SIDE, fill),
                sheet.text_end(x, below, &label, Font::BODY, sheet.theme.ink),
            )
        } else {
            (
                sheet.text(x, baseline, &count, Font::SIDE, fill),
                sheet.text(x, below, &label, Font::BODY, sheet.theme.ink),
            )
        };
        if !first {
            let width = number.width.max(label.width);
            let bounds = Rect { x, y: number.y, width, height: label.bottom() - number.y };
            sheet.entry(side_entry(*position, &words.name, bounds), 1.0);
        }
    }
}

/// Each member's own part of the second bar.
fn slices(sheet: &mut Sheet<'_>, flow: &Flow, first: Rect) {
    for (index, shown) in flow.members.iter().enumerate() {
        let bounds = Rect { y: first.y + index as f32 * first.height, ..first };
        sheet.entry(groups::member_entry(shown, flow.to, bounds), 0.0);
    }
}

/// From where to where, and who.
fn movers(sheet: &mut Sheet<'_>, flow: &Flow) {
    const SIDE: f32 = 11.0;
    let baseline = sheet.y + Font::NAME.size;
    let mark = |x: f32| Rect { x, y: baseline - SIDE + 1.0, width: SIDE, height: SIDE };
    let back = flow.members.iter().all(|it| it.back);
    sheet.stand_back(back);
    sheet.member_mark(mark(sheet.left), flow.from);
    sheet.member_mark(mark(sheet.left + SIDE + 4.0), flow.to);
    sheet.stand_back(false);
    let x = sheet.left + 2.0 * SIDE + 12.0;
    let name = text::cut(sheet.measure, &flow.name, Font::NAME, sheet.right() - x);
    sheet.text(x, baseline, &name, Font::NAME, sheet.theme.ink);
    sheet.y = baseline + 4.0;
    let (width, muted) = (sheet.right() - x, sheet.theme.muted());
    sheet.paragraph(x, width, &flow.names, Font::BODY, muted, NAME_LINES);
    sheet.y += 9.0;
}

fn flow_entry(flow: &Flow, bounds: Rect) -> Entry {
    Entry {
        id: format!("moved:{}:{}", flow.from.id(), flow.to.id()),
        role: Role::Part,
        name: flow.name.clone(),
        bounds,
        member: None,
        position: Some(flow.to),
        bloc: None,
    }
}

fn side_entry(position: Position, name: &str, bounds: Rect) -> Entry {
    Entry {
        id: format!("position:{}", position.id()),
        role: Role::Position,
        name: name.to_owned(),
        bounds,
        member: None,
        position: Some(position),
        bloc: None,
    }
}
