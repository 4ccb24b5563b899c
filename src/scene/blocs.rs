//! One bar for each bloc: shares of its members on the day, counts, and who stood apart.

use super::sheet::Sheet;
use super::text::{self, Font};
use super::{Entry, Rect, Role};
use crate::lean::joined;
use crate::view::{BlocRow, Segment};

/// The narrowest column in which a bloc's name stands beside its bar.
const BESIDE: f32 = 440.0;

/// The largest share of the width for names beside the bars; longer names stand above them.
const NAMES_AT_MOST: f32 = 0.34;

const BAR_HEIGHT: f32 = 22.0;
const ROW_GAP: f32 = 14.0;
const COLUMN_GAP: f32 = 14.0;

/// Space between the parts of a bar, through which the paper shows.
const PART_GAP: f32 = 2.0;

/// The least width of a part, so that one member of many is still seen and has its count.
const LEAST_PART: f32 = 12.0;

/// The least width of the smaller piece where a filter splits a part in two.
#[cfg(feature = "explore")]
const LEAST_SHOWN: f32 = 4.0;

/// The most lines for those who stood apart. A few names need fewer in any language; the limit is
/// generous because their position comes last and must not be cut.
const APART_LINES: usize = 12;

/// The most lines for the members of one position in an open row.
#[cfg(feature = "explore")]
const LIST_LINES: usize = 12;

pub(super) fn lay_out(sheet: &mut Sheet<'_>, blocs: &[BlocRow]) {
    let (mut names, mut bases) = (0.0_f32, 0.0_f32);
    for bloc in blocs {
        names = names.max(sheet.width_of(&bloc.name, Font::NAME));
        bases = bases.max(sheet.width_of(&bloc.base, Font::SMALL));
    }
    let beside = sheet.width >= BESIDE && names <= sheet.width * NAMES_AT_MOST;
    for (index, bloc) in blocs.iter().enumerate() {
        if index > 0 {
            sheet.y += ROW_GAP;
        }
        if beside {
            let base_right = sheet.left + names + COLUMN_GAP + bases;
            row_beside(sheet, bloc, base_right);
        } else {
            row_above(sheet, bloc);
        }
    }
}

fn row_beside(sheet: &mut Sheet<'_>, bloc: &BlocRow, base_right: f32) {
    let top = sheet.y;
    let baseline = top + BAR_HEIGHT / 2.0 + Font::NAME.half_capital();
    let name = sheet.text(sheet.left, baseline, &bloc.name, Font::NAME, sheet.theme.ink);
    sheet.text_end(base_right, baseline, &bloc.base, Font::SMALL, sheet.theme.muted());
    let bounds = Rect { y: top, width: base_right - sheet.left, height: BAR_HEIGHT, ..name };
    sheet.entry(bloc_entry(bloc, bounds), 0.0);
    bar(sheet, bloc, base_right + COLUMN_GAP);
}

fn row_above(sheet: &mut Sheet<'_>, bloc: &BlocRow) {
    let baseline = sheet.y + Font::NAME.size;
    let base_words =
        sheet.text_end(sheet.right(), baseline, &bloc.base, Font::SMALL, sheet.theme.muted());
    let room = base_words.x - COLUMN_GAP - sheet.left;
    let name = text::cut(sheet.measure, &bloc.name, Font::NAME, room);
    let name = sheet.text(sheet.left, baseline, &name, Font::NAME, sheet.theme.ink);
    sheet.entry(bloc_entry(bloc, Rect { width: sheet.width, ..name }), 0.0);
    sheet.y = baseline + 6.0;
    bar(sheet, bloc, sheet.left);
}

/// Draws the bar from `left` to the edge of the column, and below it who stood apart, or in an open
/// row all members.
fn bar(sheet: &mut Sheet<'_>, bloc: &BlocRow, left: f32) {
    let width = sheet.right() - left;
    if bloc.segments.is_empty() {
        let rect = Rect { x: left, y: sheet.y + BAR_HEIGHT / 2.0, width, height: 1.0 };
        sheet.rect(rect, 0.0, sheet.theme.rule());
    }
    // Members who stood apart are named or counted below the bar, so no count is lost where their
    // part has no room for it. A leading part without room for its count is listed there as well.
    let mut apart = bloc.apart.clone();
    // An open row lists everybody.
    #[cfg(feature = "explore")]
    if !bloc.lists.is_empty() {
        apart.clear();
    }
    let mut x = left;
    for (segment, width) in bloc.segments.iter().zip(parts(&bloc.segments, width)) {
        let rect = Rect { x, y: sheet.y, width, height: BAR_HEIGHT };
        #[cfg(not(feature = "explore"))]
        let has_room = sheet.bar_part(rect, segment.position, segment.count);
        #[cfg(feature = "explore")]
        let has_room = filtered(sheet, segment, rect);
        let leads = bloc.segments.iter().all(|it| it.count <= segment.count);
        if leads && !has_room {
            apart.push(segment.label.clone());
        }
        sheet.entry(part_entry(bloc, segment, rect), PART_GAP / 2.0);
        x += width + PART_GAP;
    }
    sheet.y += BAR_HEIGHT;
    let words = joined(&mut apart.iter().map(String::as_str), " · ");
    if !words.is_empty() {
        sheet.y += 3.0;
        sheet.paragraph(left, width, &words, Font::SMALL, sheet.theme.ink, APART_LINES);
    }
    #[cfg(feature = "explore")]
    for line in &bloc.lists {
        sheet.y += 3.0;
        sheet.paragraph(left, width, line, Font::SMALL, sheet.theme.muted(), LIST_LINES);
    }
}

/// Draws a part in two pieces: members in the reader's filter, and members out of it, who stand
/// back. The larger piece comes first and bears the count of the whole part. Returns whether the
/// count found room.
#[cfg(feature = "explore")]
fn filtered(sheet: &mut Sheet<'_>, segment: &Segment, rect: Rect) -> bool {
    let rest = segment.count - segment.shown;
    let (less, most) = (segment.shown.min(rest), segment.shown.max(rest));
    let width = (rect.width * less as f32 / segment.count.max(1) as f32).max(LEAST_SHOWN);
    let width = if less > 0 { width.min(rect.width / 2.0) } else { 0.0 };
    let first = Rect { width: rect.width - width, ..rect };
    sheet.stand_back(most == rest);
    let has_room = sheet.bar_part(first, segment.position, segment.count);
    if less > 0 {
        sheet.stand_back(most != rest);
        sheet.plain_part(Rect { x: first.right(), width, ..rect }, segment.position);
    }
    sheet.stand_back(false);
    has_room
}

/// Returns the width of each segment: its share of what the gaps leave of `width`, and at least
/// [`LEAST_PART`].
fn parts(segments: &[Segment], width: f32) -> Vec<f32> {
    let room = width - PART_GAP * segments.len().saturating_sub(1) as f32;
    let mut widths = Vec::new();
    let (mut excess, mut widest) = (-room, 0);
    for (index, segment) in segments.iter().enumerate() {
        let width = (segment.share * room).max(LEAST_PART);
        excess += width;
        if widths.get(widest).is_none_or(|it| width > *it) {
            widest = index;
        }
        widths.push(width);
    }
    // The widest part gives up what the least widths add.
    if let Some(width) = widths.get_mut(widest) {
        *width -= excess;
    }
    widths
}

fn bloc_entry(bloc: &BlocRow, bounds: Rect) -> Entry {
    Entry {
        id: format!("bloc:{}", bloc.id),
        role: Role::Bloc,
        name: bloc.label.clone(),
        bounds,
        member: None,
        position: None,
        bloc: Some(bloc.id.clone()),
    }
}

fn part_entry(bloc: &BlocRow, segment: &Segment, bounds: Rect) -> Entry {
    Entry {
        id: format!("bloc:{}:{}", bloc.id, segment.position.id()),
        role: Role::Part,
        name: segment.label.clone(),
        bounds,
        member: None,
        position: Some(segment.position),
        bloc: Some(bloc.id.clone()),
    }
}
