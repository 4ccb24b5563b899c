//! Two roll calls side by side: a bar for each, and between them bands from the positions of
//! members in the first to their positions in the second. Members who moved are named below.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::theme::Color;
use super::{Entry, Rect, Role, Shape, groups, heads};
use crate::lean::within;
use crate::position::Position;
use crate::view::ShownMember;
use crate::view::explore::{Flow, Moves, Side};

const BAR: f32 = 14.0;

/// Space between the positions of a bar.
const GAP: f32 = 10.0;

/// The height of one member where there is room, and the least and the greatest height of a bar.
const PITCH: f32 = 1.8;
const HEIGHT: (f32, f32) = (200.0, 420.0);

/// The height of a count with its words, and how far above a bar the first of them may begin.
const LABEL: f32 = 34.0;
const OVER: f32 = 8.0;

/// The largest share of the width for the words beside one bar.
const LABELS_AT_MOST: f32 = 0.3;

/// From a bar to the words beside it: the usual distance, and the one where lines lead to names
/// among the words.
const BESIDE: f32 = 8.0;
const WITH_LINES: f32 = 18.0;

/// The segments of a band's edge, and how many points of a member's line are computed for each one
/// that is drawn.
const STEPS: usize = 40;
const FINE: usize = 8;

/// The share of paper in the colour of a band: of members who stayed, and of members who moved. On
/// dark paper it is smaller, or the bands of those who stayed would not be seen.
const PAPER: (f32, f32) = (0.84, 0.38);
const DARK_PAPER: (f32, f32) = (0.68, 0.3);

/// The lowest band that bears its count.
const WITH_COUNT: f32 = 14.0;

/// From one line of a focus member's name to the next, the most lines of a name, and the most
/// members that are named beside a part.
const NAME: f32 = 17.0;
const LINES_OF_NAME: usize = 3;
const NAMED: usize = 8;

/// The most lines of a title.
const TITLE_LINES: usize = 3;

/// The most lines of names for one move.
const NAME_LINES: usize = 10;

/// The parts of a bar: position, top edge, bottom edge.
type Parts = Vec<(Position, f32, f32)>;

/// A focus member's place in the second bar.
struct Place<'a> {
    shown: &'a ShownMember,
    position: Position,
    /// The vertical middle of the member's own slice of the bar.
    y: f32,
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, moves: &Moves) {
    let members: usize = moves.flows.iter().map(|it| it.members.len()).sum();
    if members == 0 {
        return;
    }
    let focus = || moves.flows.iter().flat_map(|it| &it.members).filter(|it| it.focus);
    let names: Vec<&str> = focus().map(|it| it.name.as_str()).collect();
    let labels = [label_width(sheet, &moves.before, &[]), label_width(sheet, &moves.after, &names)];
    let beside = [BESIDE, if names.is_empty() { BESIDE } else { WITH_LINES }];
    let left = sheet.left + labels[0] + beside[0];
    let right = sheet.right() - labels[1] - beside[1] - BAR;
    titles(sheet, moves);
    let (least, most) = HEIGHT;
    let height = within(members as f32 * PITCH, least, most);
    let unit = (height - GAP * (Position::ALL.len() - 1) as f32) / members as f32;
    let before = parts(sheet, moves, true, (labels[0], unit));
    let after = parts(sheet, moves, false, (labels[1], unit));
    let bands = bands(moves, &before, &after, unit);
    // Bands of members who moved are drawn last, above those of members who stayed.
    for moving in [false, true] {
        for (flow, from, to) in bands.iter().filter(|it| it.0.is_move() == moving) {
            band(sheet, flow, (left + BAR, *from), (right, *to), unit);
        }
    }
    for (flow, from, to) in &bands {
        let count = count_on(sheet, flow, (left + BAR, *from), unit);
        ways(sheet, flow, [(left + BAR, *from), (right, *to)], unit, count);
    }
    bar(sheet, &before, left);
    bar(sheet, &after, right);
    let mut places = Vec::new();
    for position in Position::ALL {
        for (flow, _, to) in bands.iter().filter(|it| it.0.to == position) {
            slices(sheet, flow, Rect { x: right, y: *to, width: BAR, height: unit });
            for (index, shown) in flow.members.iter().enumerate().filter(|(_, it)| it.focus) {
                places.push(Place { shown, position, y: to + (index as f32 + 0.5) * unit });
            }
        }
    }
    let low = side(sheet, moves, &before, true, left - beside[0], labels[0], &[]);
    let x = right + BAR + beside[1];
    sheet.y = low.max(side(sheet, moves, &after, false, x, labels[1], &places)) + 4.0;
    let keys = reading(sheet, moves);
    sheet.read_by(&keys);
    let mut first = true;
    for flow in moves.ranked() {
        if first {
            sheet.rule(14.0, 12.0);
            first = false;
        }
        movers(sheet, flow);
    }
}

/// Returns a key for each entry, by which entries are put into reading order: each roll call before
/// its counts, and in the second each position before the flows that lead to it, each flow before
/// its members.
fn reading(sheet: &Sheet<'_>, moves: &Moves) -> Vec<f32> {
    let rank = |wanted: Option<Position>| {
        Position::ALL.iter().position(|it| Some(*it) == wanted).unwrap_or_default() as f32
    };
    let of_flow = |it: &Flow| 20.0 + 10.0 * rank(Some(it.to)) + rank(Some(it.from)) + 1.0;
    let mut members = Vec::new();
    for position in Position::ALL {
        for flow in moves.flows.iter().filter(|it| it.to == position) {
            members.extend(flow.members.iter().map(|_| of_flow(flow) + 0.5));
        }
    }
    let mut members = members.into_iter();
    let second = head_id(&moves.after);
    let mut keys = Vec::new();
    for entry in sheet.entries() {
        let flow = moves.flows.iter().find(|it| flow_id(it) == entry.id);
        keys.push(match entry.role {
            Role::Member => members.next().unwrap_or_default(),
            Role::RollCall if entry.id == second => 10.0,
            Role::RollCall => 0.0,
            _ if entry.id.starts_with("before:") => 1.0,
            _ => flow.map_or(20.0 + 10.0 * rank(entry.position), of_flow),
        });
    }
    keys
}

fn label_width(sheet: &Sheet<'_>, side: &Side, names: &[&str]) -> f32 {
    let mut widest = 40.0_f32;
    for part in &side.parts {
        widest = widest.max(sheet.width_of(&part.label, Font::BODY));
    }
    for name in names {
        widest = widest.max(sheet.width_of(name, Font::NAME));
    }
    widest.min(sheet.width * LABELS_AT_MOST).ceil()
}

/// Draws above each bar what it is: id, day and title of the roll call.
fn titles(sheet: &mut Sheet<'_>, moves: &Moves) {
    let room = (sheet.width / 2.0 - 10.0).floor();
    let top = sheet.y;
    let muted = sheet.theme.muted();
    let mut lowest = top;
    for (side, at_end) in [(&moves.before, false), (&moves.after, true)] {
        let Side { id, date, title, .. } = side;
        let id = text::cut(sheet.measure, id, Font::NAME, room);
        let date = text::cut(sheet.measure, date, Font::BODY, room);
        let mut lines = vec![(id, Font::NAME, sheet.theme.ink), (date, Font::BODY, muted)];
        for line in sheet.wrapped(title, Font::SMALL, room, TITLE_LINES) {
            lines.push((line, Font::SMALL, muted));
        }
        let mut baseline = top + 12.0;
        let mut bottom = top;
        for (words, font, ink) in lines {
            let line = if at_end {
                sheet.text_end(sheet.right(), baseline, &words, font, ink)
            } else {
                sheet.text(sheet.left, baseline, &words, font, ink)
            };
            bottom = line.bottom();
            lowest = lowest.max(baseline);
            baseline += if font == Font::SMALL { 16.0 } else { 18.0 };
        }
        let x = if at_end { sheet.right() - room } else { sheet.left };
        let bounds = Rect { x, y: top, width: room, height: bottom - top };
        sheet.entry(
            Entry {
                id: head_id(side),
                role: Role::RollCall,
                name: side.name.clone(),
                bounds,
                member: None,
                position: None,
                bloc: None,
            },
            0.0,
        );
    }
    sheet.y = lowest + 16.0;
}

fn head_id(side: &Side) -> String {
    format!("roll-call:{}", side.id)
}

/// Returns the parts of one bar from top to bottom, with enough space between them for the words
/// and names beside each. `room` is the width of the words, `unit` the height of one member.
fn parts(sheet: &Sheet<'_>, moves: &Moves, first: bool, (room, unit): (f32, f32)) -> Parts {
    let mut parts = Vec::new();
    let mut y = sheet.y;
    // Where the words of the next part may begin.
    let mut free = sheet.y - OVER;
    for position in Position::ALL {
        let count = moves.count(position, first);
        if count > 0 {
            let height = count as f32 * unit;
            let names = if first { Vec::new() } else { names_of(sheet, moves, position, room) };
            // Count and words are centred on the part; names follow below them.
            y = y.max(free + LABEL / 2.0 - height / 2.0);
            parts.push((position, y, y + height));
            free = y + height / 2.0 + LABEL / 2.0 + lines_of(&names) * NAME + heads::GAP;
            y += height + GAP;
        }
    }
    parts
}

/// Returns the names of the focus members beside a part of the second bar, each in lines. Those
/// beyond [`NAMED`] are only counted, as in "+ 3".
fn names_of(sheet: &Sheet<'_>, moves: &Moves, position: Position, room: f32) -> Vec<Vec<String>> {
    let flows = moves.flows.iter().filter(|it| it.to == position);
    let focus: Vec<&ShownMember> = flows.flat_map(|it| &it.members).filter(|it| it.focus).collect();
    let mut names = Vec::new();
    for shown in focus.iter().take(NAMED) {
        names.push(sheet.wrapped(&shown.name, Font::NAME, room, LINES_OF_NAME));
    }
    if focus.len() > NAMED {
        let more = format!("+ {}", focus.len() - NAMED);
        names.push(sheet.wrapped(&more, Font::NAME, room, LINES_OF_NAME));
    }
    names
}

fn lines_of(names: &[Vec<String>]) -> f32 {
    names.iter().map(Vec::len).sum::<usize>() as f32
}

/// Returns each flow with the top edge of its band at the first and at the second bar.
fn bands<'a>(
    moves: &'a Moves,
    before: &Parts,
    after: &Parts,
    unit: f32,
) -> Vec<(&'a Flow, f32, f32)> {
    let mut bands = Vec::new();
    // Flows are sorted by `from`, then by `to`, so each part fills from its top.
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

/// Returns the point at `share` (0.0 to 1.0) of the curve from one bar to the other.
fn on_way(from: (f32, f32), to: (f32, f32), share: f32) -> (f32, f32) {
    let eased = share * share * (3.0 - 2.0 * share);
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * eased)
}

/// Draws the band of a flow, `unit` high for each of its members, and adds its entry.
fn band(sheet: &mut Sheet<'_>, flow: &Flow, from: (f32, f32), to: (f32, f32), unit: f32) {
    let height = flow.members.len() as f32 * unit;
    let mut upper = Vec::new();
    let mut areas = Vec::new();
    for step in 0..=STEPS {
        let (x, y) = on_way(from, to, step as f32 / STEPS as f32);
        upper.push((x, y));
        let width = (to.0 - from.0) / STEPS as f32;
        // A thin band answers within 8 px, so that a pointer can meet it.
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

/// Draws a line for each focus member within its band, from bar to bar, interrupted where the count
/// of the band stands.
fn ways(
    sheet: &mut Sheet<'_>,
    flow: &Flow,
    [from, to]: [(f32, f32); 2],
    unit: f32,
    count: Option<Rect>,
) {
    for (index, shown) in flow.members.iter().enumerate().filter(|(_, it)| it.focus) {
        let down = (index as f32 + 0.5) * unit;
        let (from, to) = ((from.0, from.1 + down), (to.0, to.1 + down));
        let is_clear = |it: &(f32, f32)| !count.is_some_and(|area| area.contains(it.0, it.1));
        let mut points: Vec<(f32, f32)> = Vec::new();
        for step in 0..=STEPS * FINE {
            points.push(on_way(from, to, step as f32 / (STEPS * FINE) as f32));
        }
        sheet.stand_back(shown.back);
        for clear in points.chunk_by(|one, other| is_clear(one) == is_clear(other)) {
            if clear.first().is_some_and(is_clear) {
                // Only as many points as the band's edge has, and the last one.
                let last = clear.last().copied();
                let points = clear.iter().copied().step_by(FINE).chain(last).collect();
                sheet.add(Shape::Path { points, width: 1.0 }, sheet.theme.ink);
            }
        }
        sheet.stand_back(false);
    }
}

/// Returns the colour of a band.
fn fill(sheet: &Sheet<'_>, flow: &Flow) -> Color {
    let is_dark = sheet.theme.paper.luminance() < 0.2;
    let (stayed, moved) = if is_dark { DARK_PAPER } else { PAPER };
    // Paler for moves to no recorded position, since their grey draws more attention than they
    // deserve.
    let paper = match (flow.is_move(), flow.to.is_recorded()) {
        (true, true) => moved,
        (true, false) => (moved + stayed) / 2.0,
        (false, _) => stayed,
    };
    sheet.theme.of(flow.to).mixed(sheet.theme.paper, paper)
}

/// Draws the number of members at the start of a band, where no other band covers it. Returns the
/// area of the number; `None` if the band is too low for it or stands back.
fn count_on(sheet: &mut Sheet<'_>, flow: &Flow, from: (f32, f32), unit: f32) -> Option<Rect> {
    let height = flow.members.len() as f32 * unit;
    if height < WITH_COUNT || flow.members.iter().all(|it| it.back) {
        return None;
    }
    let ink = fill(sheet, flow).text_on();
    let baseline = from.1 + height / 2.0 + Font::SMALL.half_capital();
    let count = flow.members.len().to_string();
    let words = sheet.text(from.0 + 6.0, baseline, &count, Font::SMALL_BOLD, ink);
    Some(Rect { x: words.x - 2.0, width: words.width + 5.0, ..words })
}

fn bar(sheet: &mut Sheet<'_>, parts: &Parts, x: f32) {
    for (position, top, bottom) in parts {
        let rect = Rect { x, y: *top, width: BAR, height: (bottom - top).max(1.0) };
        sheet.plain_part(rect, *position);
    }
}

/// Draws counts and words beside the middles of a bar's parts; in the second bar the names of focus
/// members follow below, each with a line to its place. Returns the lowest edge.
fn side(
    sheet: &mut Sheet<'_>,
    moves: &Moves,
    parts: &Parts,
    first: bool,
    x: f32,
    room: f32,
    places: &[Place<'_>],
) -> f32 {
    let of_side = if first { &moves.before } else { &moves.after };
    let mut low = parts.last().map_or(sheet.y, |it| it.2);
    for ((position, top, bottom), words) in parts.iter().zip(&of_side.parts) {
        let names = if first { Vec::new() } else { names_of(sheet, moves, *position, room) };
        let mut here = places.iter().filter(|it| it.position == *position);
        let y = (top + bottom - LABEL) / 2.0;
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
        let width = number.width.max(label.width);
        let left = number.x.min(label.x);
        let bounds = Rect { x: left, y: number.y, width, height: label.bottom() - number.y };
        sheet.entry(side_entry(*position, first, &words.name, bounds), 1.0);
        let mut baseline = below + NAME + 1.0;
        for (at, lines) in names.iter().enumerate() {
            if let Some(place) = here.next().filter(|_| at < NAMED) {
                lead(sheet, place, x, baseline);
            }
            for line in lines {
                sheet.text(x, baseline, line, Font::NAME, sheet.theme.ink);
                baseline += NAME;
            }
        }
        low = low.max(y + LABEL + lines_of(&names) * NAME);
    }
    low
}

/// Draws a line from a focus member's place in the bar to its name; the name answers for the
/// member's entry too.
fn lead(sheet: &mut Sheet<'_>, place: &Place<'_>, x: f32, baseline: f32) {
    let middle = baseline - Font::NAME.half_capital();
    let start = (x - WITH_LINES, place.y);
    let points = vec![start, (start.0 + 3.0, place.y), (x - 6.0, middle), (x - 3.0, middle)];
    sheet.stand_back(place.shown.back);
    sheet.add(Shape::Path { points, width: 1.0 }, sheet.theme.ink);
    sheet.stand_back(false);
    if let Some(entry) = sheet.entries().iter().position(|it| it.id == place.shown.id) {
        let width = sheet.width_of(&place.shown.name, Font::NAME).min(sheet.right() - x);
        let area = Rect { x, y: baseline - Font::NAME.ascent(), width, height: NAME };
        sheet.target(area, entry);
    }
}

/// Adds an entry for each member of a flow: its own slice of the second bar, the topmost of which
/// is `first`.
fn slices(sheet: &mut Sheet<'_>, flow: &Flow, first: Rect) {
    for (index, shown) in flow.members.iter().enumerate() {
        let bounds = Rect { y: first.y + index as f32 * first.height, ..first };
        sheet.entry(groups::member_entry(shown, flow.to, bounds), 0.0);
    }
}

/// Draws the line and the paragraph about one move: marks of both positions, the words, and the
/// names of the members.
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
    // All names if there is room, else as many whole ones as there is room for.
    let mut all = std::iter::once(&flow.names).chain(&flow.fewer);
    let fits = |names: &&String| {
        let lines = sheet.wrapped(names, Font::BODY, width, NAME_LINES + 1);
        lines.len() <= NAME_LINES && !text::are_cut(&lines)
    };
    let names = all.find(fits).or(flow.fewer.last()).unwrap_or(&flow.names);
    sheet.paragraph(x, width, names, Font::BODY, muted, NAME_LINES);
    sheet.y += 9.0;
}

fn flow_id(flow: &Flow) -> String {
    format!("moved:{}:{}", flow.from.id(), flow.to.id())
}

fn flow_entry(flow: &Flow, bounds: Rect) -> Entry {
    Entry {
        id: flow_id(flow),
        // The arrow keys go from group to group, and so from one flow to the next.
        role: Role::Position,
        name: flow.name.clone(),
        bounds,
        member: None,
        position: Some(flow.to),
        bloc: None,
    }
}

fn side_entry(position: Position, first: bool, name: &str, bounds: Rect) -> Entry {
    let kind = if first { "before" } else { "position" };
    Entry {
        id: format!("{kind}:{}", position.id()),
        role: Role::Position,
        name: name.to_owned(),
        bounds,
        member: None,
        position: Some(position),
        bloc: None,
    }
}
