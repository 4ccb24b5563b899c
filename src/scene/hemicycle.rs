//! One dot for each member in arcs, with the groups side by side as in a parliament.
//!
//! Rows share the band between the inner and the outer radius. Each takes members in proportion to
//! its length, so that dots are equally far apart along every row. Of all numbers of rows the one
//! that allows the largest dots is taken; a few members have a single row, whose arc their dots
//! fill. Members of a group are neighbours by angle. Blocs are set apart; their names stand at the
//! rim, or in a key while the rim has only their counts. The counts of positions are then the
//! legend.
//!
//! A leader line runs from a dot straight to the middle and then down, or down at once where nobody
//! sits below. As long as there are such seats, focus members sit where their lines meet no dot and
//! no other line.

mod leaders;
mod rim;
mod seats;

use super::sheet::{OUTLINE, Sheet};
use super::{Rect, Role, Shape, groups, heads};
use crate::position::Position;
use crate::view::explore::Section;
use crate::view::{Breakdown, ShownMember};
use leaders::{Leader, Ways, label, seated};
use rim::{ABOVE, Rim};
use seats::{HOLE, ONE_ROW, Seat, in_arcs, middles, sine_cosine, spread};

/// The largest outer radius.
const OUTER_AT_MOST: f32 = 300.0;

/// The largest dot, for bodies of a few members.
const LARGEST_DOT: f32 = 20.0;

/// The diameter of a dot as a share of the distance between two.
const DOT: f32 = 0.84;

/// Where dots are nearer to each other than [`SOLID`], they overlap a little ([`TOUCHING`]), since
/// gaps would leave so little colour that it looks like a pale tint.
const SOLID: f32 = 6.0;
const TOUCHING: f32 = 1.25;

/// The radius of the smallest ring.
const LEAST_RING: f32 = 4.0;

/// The place and the sizes of the arcs.
struct Arcs {
    /// The middle of their base.
    center: (f32, f32),
    /// From the centre to the edge of the outermost dots.
    outer: f32,
    /// From the centre to the middle of the outermost dots.
    scale: f32,
    /// The radius of a dot.
    dot: f32,
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let sections = &view.explored.sections;
    let members: usize = sections.iter().map(|it| it.seats.len()).sum();
    if members == 0 {
        return;
    }
    let (seats, pitch) = spread(in_arcs(members), sections);
    let by_bloc = sections.iter().any(|it| it.position.is_none());
    if by_bloc {
        heads::legend(sheet, view);
    }
    let middles = middles(sections, &seats);
    // Dots that can grow no more stand as close to each other as smaller ones do.
    let most = (2.0 * LARGEST_DOT / DOT / pitch + LARGEST_DOT + 1.0).min(OUTER_AT_MOST);
    let rim = if by_bloc { Rim::new(sheet, sections, &middles, most) } else { None };
    let aside = rim.as_ref().map_or(0.0, Rim::aside);
    let mut outer = (sheet.width / 2.0 - aside).min(most);
    let share = if pitch * outer < SOLID { TOUCHING } else { DOT };
    let mut dot = (pitch * outer * share / 2.0).min(LARGEST_DOT);
    if members <= ONE_ROW {
        // Large dots reduce the radius of the arc that they stand on.
        let half = pitch * DOT / 2.0;
        dot = ((outer - 1.0) * half / (1.0 + half)).min(LARGEST_DOT);
    }
    if members == 1 {
        // A single member makes no arc.
        (outer, dot) = (LARGEST_DOT + 1.0, LARGEST_DOT);
    }
    let mut arcs = Arcs {
        center: (sheet.left + sheet.width / 2.0, 0.0),
        outer,
        scale: outer - dot - 1.0,
        dot,
    };
    if let Some(rim) = rim {
        arcs.center.1 = sheet.y + ABOVE + outer;
        rim.draw(sheet, sections, &middles, &arcs);
    } else {
        let over = |middle: &f32| arcs.center.0 - sine_cosine(*middle).1 * arcs.scale;
        let wishes: Vec<f32> = middles.iter().map(over).collect();
        heads::row(sheet, sections, &wishes);
        arcs.center.1 = sheet.y + outer;
    }
    let cell = if members == 1 { dot / DOT } else { pitch * arcs.scale / 2.0 };
    let leaders = seat_all(sheet, sections, &seats, &arcs, cell);
    sheet.y = arcs.center.1;
    label(sheet, &leaders, &arcs);
    let keys = reading(sheet, sections);
    sheet.read_by(&keys);
}

/// Returns a key for each entry, by which entries are put into reading order: counts of positions
/// that stand for no section, then each section's head before its members.
fn reading(sheet: &Sheet<'_>, sections: &[Section]) -> Vec<f32> {
    let mut members = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        members.extend(section.seats.iter().map(|_| index as f32 + 0.5));
    }
    let mut members = members.into_iter();
    let mut keys = Vec::new();
    for entry in sheet.entries() {
        let head = sections.iter().position(|it| it.id == entry.id);
        keys.push(match head {
            _ if entry.role == Role::Member => members.next().unwrap_or_default(),
            Some(index) => index as f32,
            None => -1.0,
        });
    }
    keys
}

/// Draws the dot of every member, in a cell of radius `cell`. Returns the leader lines of focus
/// members.
fn seat_all<'a>(
    sheet: &mut Sheet<'_>,
    sections: &'a [Section],
    seats: &[Seat],
    arcs: &Arcs,
    cell: f32,
) -> Vec<Leader<'a>> {
    let ways = Ways {
        places: seats.iter().map(|it| (it.at(it.radius), it.row)).collect(),
        innermost: seats.iter().map(|it| it.row).max().unwrap_or(0),
        clear: (arcs.dot + 2.0) / arcs.scale.max(1.0),
    };
    let (center, base) = arcs.center;
    let mut leaders = Vec::new();
    let mut rings = Vec::new();
    let mut pointed_out = Vec::new();
    let mut rest = seats;
    for section in sections {
        let Some((own, others)) = rest.split_at_checked(section.seats.len()) else { break };
        rest = others;
        for ((shown, position), seat) in
            section.seats.iter().zip(seated(section, own, &ways, &mut pointed_out))
        {
            let (x, y) = seat.at(seat.radius * arcs.scale);
            let at = (center + x, base - y);
            if shown.focus {
                rings.push((shown, at, *position));
            } else {
                mark(sheet, shown, at, arcs.dot, *position);
            }
            let bounds =
                Rect { x: at.0, y: at.1, width: 0.0, height: 0.0 }.grown(arcs.dot.min(cell * DOT));
            let entry =
                sheet.entry(groups::member_entry(shown, *position, bounds), cell * (1.0 - DOT));
            if shown.focus {
                let (is_inwards, x) = ways.of(seat).unwrap_or((true, seat.at(HOLE).0));
                let edge = arcs.dot.max(LEAST_RING - 1.0) + 1.0;
                let mut points = vec![(at.0, at.1 + edge)];
                if is_inwards {
                    let bend = seat.at((HOLE * arcs.scale - arcs.dot).max(0.0));
                    points =
                        vec![at_distance(at, arcs.center, edge), (center + bend.0, base - bend.1)];
                }
                let x = points.last().map_or(x, |it| it.0);
                leaders.push(Leader { points, x, entry, shown, position: *position });
            }
        }
    }
    // Rings are drawn last, over their neighbours.
    for (shown, at, position) in rings {
        mark(sheet, shown, at, arcs.dot, position);
    }
    leaders
}

/// Draws a member's dot: colour and glyph of its position, in a ring if it is a focus member.
fn mark(
    sheet: &mut Sheet<'_>,
    shown: &ShownMember,
    center: (f32, f32),
    mut radius: f32,
    position: Position,
) {
    sheet.stand_back(shown.back);
    sheet.belongs_to(Some(shown.member));
    if shown.focus {
        radius = radius.max(LEAST_RING - 1.0);
        let inset = if radius < 5.0 { 0.8 } else { 1.6 };
        let (ink, paper) = (sheet.theme.ink, sheet.theme.paper);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 }, ink);
        sheet.add(Shape::Dot { center, radius: radius + 1.0 - inset }, paper);
        radius = (radius - inset).max(1.0);
    }
    let color = sheet.theme.of(position);
    sheet.add(Shape::Dot { center, radius }, color);
    if !position.is_recorded() && radius > SOLID / 2.0 * DOT {
        let paper = sheet.theme.paper;
        sheet.add(Shape::Dot { center, radius: (radius - OUTLINE).max(0.0) }, paper);
    }
    let square = Rect { x: center.0, y: center.1, width: 0.0, height: 0.0 }.grown(radius * 0.9);
    sheet.glyph(square, position);
    sheet.belongs_to(None);
    sheet.stand_back(false);
}

/// Returns the point at `distance` from `from` on the way to `to`, or `to` if that is nearer.
fn at_distance(from: (f32, f32), to: (f32, f32), distance: f32) -> (f32, f32) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let share = distance / (x * x + y * y).sqrt().max(distance);
    (from.0 + x * share, from.1 + y * share)
}
