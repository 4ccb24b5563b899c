//! One tile for each member, at its place on a map of the world without borders.
//!
//! Where the map would be too small for codes, its regions stand apart, two in a row or one under
//! the other. Members without a place on it, such as former states or the deputies of a parliament,
//! stand below, so that nobody is missing.

use super::sheet::{OUTLINE, Sheet};
use super::text::{self, Font};
use super::tile_map::{self, Area};
use super::{Entry, Rect, Role, groups, heads};
use crate::lean::within;
use crate::position::Position;
use crate::view::{BlocRow, Breakdown, ShownMember};

/// The largest width of a tile, and the largest height.
const LARGEST: (f32, f32) = (150.0, 60.0);

/// The least width of a tile that bears a code, and of one that may bear a name.
const WITH_CODE: f32 = 20.0;
const WITH_NAME: f32 = 44.0;

/// From a tile's edge to its words.
const INSET: f32 = 1.0;

/// From one line of words to the next.
const LINE: f32 = 14.0;

/// The most lines of a name in a tile.
const NAME_LINES: usize = 2;

/// The glyph under the words of a tile. `GLYPH` has its side, and the space between letters and its
/// strokes, for tiles of names, whose letters reach below the baseline. In tiles of codes the side
/// is `SMALL_GLYPH`, and the space a third of what is left, within the limits of `SMALL_GAP`.
const GLYPH: (f32, f32) = (12.0, 4.0);
const SMALL_GLYPH: f32 = 10.8;
const SMALL_GAP: (f32, f32) = (1.2, 2.0);

/// With less space than this between them, letters seem to touch an outline.
const TOUCHING: f32 = 0.5;

/// The share of a glyph's side that is empty above and below its strokes.
const UNDRAWN: f32 = 0.22;

/// The narrowest tile of the whole map; where tiles would be narrower, the regions stand apart.
const WHOLE: f32 = 24.0;

/// The widest tile of a region that stands apart, and the height of the line with its name.
const IN_REGION: f32 = 32.0;
const REGION_NAME: f32 = 22.0;

/// The word that asks for Europe, the one part of the map that is no bloc.
const EUROPE: &str = "europe";

/// The whole map.
const WORLD: Area = Area { left: 0, top: 0, columns: tile_map::COLUMNS, rows: tile_map::ROWS };

/// Returns the bloc that the reader asked for, if any of its members has a place on the map.
fn part(view: &Breakdown) -> Option<&BlocRow> {
    let row = view.blocs.iter().find(|it| it.id == view.explored.zoom)?;
    row.indices.iter().any(|it| place(view, *it).is_some()).then_some(row)
}

/// Returns the area that the reader asked for: Europe, the smallest that holds all members of a
/// bloc, or else the world.
fn window(view: &Breakdown) -> Area {
    if view.explored.zoom == EUROPE {
        return tile_map::EUROPE;
    }
    let mut window: Option<Area> = None;
    for member in part(view).iter().flat_map(|it| &it.indices) {
        let Some((column, row)) = place(view, *member) else { continue };
        let it = window.unwrap_or(Area { left: column, top: row, columns: 1, rows: 1 });
        let (left, top) = (it.left.min(column), it.top.min(row));
        window = Some(Area {
            left,
            top,
            columns: (it.left + it.columns).max(column + 1) - left,
            rows: (it.top + it.rows).max(row + 1) - top,
        });
    }
    window.unwrap_or(WORLD)
}

/// Draws what the map shows, such as "NATO · 29 members"; nothing for the world.
fn heading(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let words = match part(view) {
        _ if view.explored.zoom == EUROPE => {
            view.explored.regions.first().cloned().unwrap_or_default()
        }
        // Isolated, since the name may run against the direction of the line.
        Some(row) if view.rtl => format!("\u{2068}{}\u{2069} · {}", row.name, row.base),
        Some(row) => format!("{} · {}", row.name, row.base),
        None => return,
    };
    let baseline = sheet.y + 4.0 + Font::NAME.size;
    for line in sheet.wrapped(&words, Font::NAME, sheet.width, 1) {
        sheet.text(sheet.left, baseline, &line, Font::NAME, sheet.theme.ink);
    }
    sheet.y += 4.0 + REGION_NAME;
}

fn place(view: &Breakdown, member: usize) -> Option<(usize, usize)> {
    tile_map::place(view.explored.iso.get(member)?.as_deref()?)
}

/// A part of the map, and where it is drawn.
struct Window {
    area: Area,
    /// The left and the top edge of its first tile.
    left: f32,
    top: f32,
}

/// The parts of the map that are shown, the size of all tiles, and the lowest edge.
struct Windows {
    windows: Vec<Window>,
    wide: f32,
    tall: f32,
    bottom: f32,
}

impl Windows {
    fn new(sheet: &mut Sheet<'_>, view: &Breakdown) -> Self {
        let area = window(view);
        if area == WORLD && sheet.width / (WORLD.columns as f32) < WHOLE {
            return Self::regions(sheet, view);
        }
        let (widest, highest) = LARGEST;
        let wide = (sheet.width / area.columns.max(1) as f32).min(widest).floor().max(2.0);
        let tall = wide.min(highest);
        let left = sheet.left + ((sheet.width - wide * area.columns as f32) / 2.0).floor();
        let bottom = sheet.y + area.rows as f32 * tall;
        Self { windows: vec![Window { area, left, top: sheet.y }], wide, tall, bottom }
    }

    /// Places the four regions and draws their names: Europe left of Asia, and below them the
    /// Americas left of Africa; in a narrow column all under each other.
    fn regions(sheet: &mut Sheet<'_>, view: &Breakdown) -> Self {
        let [europe, asia, americas, africa] = tile_map::REGIONS;
        let columns = europe.columns + 1 + asia.columns;
        let in_twos = sheet.width / columns as f32 >= WITH_CODE + 1.0;
        let columns = if in_twos { columns } else { asia.columns };
        let size = within((sheet.width / columns as f32).floor(), 4.0, IN_REGION);
        let names = &view.explored.regions;
        let mut windows = Vec::new();
        let mut names = names.iter();
        let mut bottom = sheet.y;
        for row in [europe, asia, americas, africa].chunks(if in_twos { 2 } else { 1 }) {
            sheet.y = if windows.is_empty() { bottom } else { bottom + 14.0 };
            let columns: usize = row.iter().map(|it| it.columns).sum();
            let across = (columns + row.len() - 1) as f32 * size;
            // The finished scene is mirrored, so the regions are placed from the right here: east
            // stays in the east.
            let mut x = sheet.left + if view.rtl { across } else { 0.0 };
            for area in row {
                let width = area.columns as f32 * size;
                let left = if view.rtl { x - width } else { x };
                let name = names.next().map_or("", String::as_str);
                let name = text::cut(sheet.measure, name, Font::NAME, width);
                let baseline = sheet.y + Font::NAME.size;
                sheet.text(left, baseline, &name, Font::NAME, sheet.theme.muted());
                let top = sheet.y + REGION_NAME;
                windows.push(Window { area: *area, left, top });
                bottom = bottom.max(top + area.rows as f32 * size);
                x += if view.rtl { -width - size } else { width + size };
            }
        }
        Self { windows, wide: size, tall: size, bottom }
    }

    /// Returns the bounds of the tile at a place (column and row of the map); `None` if it is in no
    /// window. If `rtl`, columns are mirrored, since the finished scene is mirrored again.
    fn bounds(&self, place: (usize, usize), rtl: bool) -> Option<Rect> {
        let Window { area, left, top } = self.windows.iter().rfind(|it| it.area.holds(place))?;
        let (mut column, row) = (place.0 - area.left, place.1 - area.top);
        if rtl {
            column = area.columns - 1 - column;
        }
        let gap = self.gap();
        Some(Rect {
            x: left + column as f32 * self.wide,
            y: top + row as f32 * self.tall,
            width: self.wide - gap,
            height: self.tall - gap,
        })
    }

    fn gap(&self) -> f32 {
        if self.wide < WHOLE { 1.0 } else { 2.0 }
    }
}

pub(super) fn lay_out(sheet: &mut Sheet<'_>, view: &Breakdown) {
    heads::legend(sheet, view);
    // Where no member has a place, neither a map nor the names of its regions are drawn.
    let has_place = view.members().any(|(it, _)| place(view, it.member).is_some());
    if has_place {
        heading(sheet, view);
    }
    let windows = has_place.then(|| Windows::new(sheet, view));
    let of_bloc = part(view);
    let mut elsewhere = Vec::new();
    let mut focus = Vec::new();
    let top = sheet.y;
    for (shown, position) in view.members() {
        let found = windows.as_ref().zip(place(view, shown.member));
        let Some((windows, bounds)) =
            found.and_then(|(it, place)| Some((it, it.bounds(place, view.rtl)?)))
        else {
            elsewhere.push((shown, position));
            continue;
        };
        sheet.y = windows.bottom;
        // The area of a bloc may have tiles of members that are not in the bloc.
        let is_other = of_bloc.is_some_and(|it| !it.indices.contains(&shown.member));
        sheet.stand_back(shown.back || is_other);
        tile(sheet, shown, position, bounds, view);
        sheet.stand_back(false);
        let entry = sheet.entry(groups::member_entry(shown, position, bounds), windows.gap() / 2.0);
        if shown.focus {
            focus.push((shown, position, entry));
        }
    }
    sheet.y = sheet.y.max(top);
    named(sheet, &focus);
    if !elsewhere.is_empty() {
        below(sheet, &elsewhere, view);
    }
    // In reading order each position comes before the members who took it, wherever they stand.
    let keys: Vec<f32> = sheet.entries().iter().map(|it| reading(it, view)).collect();
    sheet.read_by(&keys);
}

fn reading(entry: &Entry, view: &Breakdown) -> f32 {
    let group = view.groups.iter().position(|it| Some(it.position) == entry.position);
    group.unwrap_or_default() as f32 + if entry.role == Role::Member { 0.5 } else { 0.0 }
}

fn tile(
    sheet: &mut Sheet<'_>,
    shown: &ShownMember,
    position: Position,
    bounds: Rect,
    view: &Breakdown,
) {
    sheet.belongs_to(Some(shown.member));
    let mut body = bounds;
    if shown.focus {
        let inset = sheet.ring(bounds);
        body = bounds.grown(-inset);
    }
    sheet.plain_part(body, position);
    sheet.belongs_to(None);
    let lines = words(sheet, shown, bounds, view);
    if lines.is_empty() {
        let side = body.width.min(body.height);
        let square = Rect {
            x: body.x + (body.width - side) / 2.0,
            y: body.y + (body.height - side) / 2.0,
            width: side,
            height: side,
        };
        sheet.belongs_to(Some(shown.member));
        sheet.glyph(square, position);
        sheet.belongs_to(None);
    } else {
        let ink = match position.is_recorded() {
            true => sheet.theme.of(position).text_on(),
            false => sheet.theme.muted(),
        };
        let letters = Font::SMALL.size * 0.72;
        let (mut side, mut gap) = GLYPH;
        if bounds.width < WITH_NAME {
            side = SMALL_GLYPH;
            let left = bounds.height - letters - side * (1.0 - 2.0 * UNDRAWN);
            gap = within(left / 3.0, SMALL_GAP.0, SMALL_GAP.1);
        }
        let words = letters + LINE * (lines.len() - 1) as f32;
        let mut baseline = bounds.y + (bounds.height - words) / 2.0 + letters;
        let mut below = Rect {
            x: bounds.x + (bounds.width - side) / 2.0,
            y: bounds.y + (bounds.height + words) / 2.0 + gap - side * UNDRAWN,
            width: side,
            height: side,
        };
        // Words and glyph move up if the glyph would leave the tile. Words do so in tiles without a
        // glyph too, so that they are at the same height in all tiles.
        let over = below.bottom() - side * UNDRAWN + 1.0 - bounds.bottom();
        if sheet.theme.has_patterns() && over > 0.0 {
            baseline -= over;
            below.y -= over;
        }
        for line in &lines {
            let width = sheet.width_of(line, Font::SMALL);
            // Where a code would touch the outline, the outline is interrupted beside it.
            if !position.is_recorded() && width > body.width - 2.0 * OUTLINE - TOUCHING {
                let y = (baseline - letters - INSET).max(body.y + OUTLINE);
                let height = baseline + INSET - y;
                sheet.belongs_to(Some(shown.member));
                sheet.rect(Rect { y, height, ..body }, 0.0, sheet.theme.paper);
                sheet.belongs_to(None);
            }
            let x = bounds.x + (bounds.width - width) / 2.0;
            sheet.text(x, baseline, line, Font::SMALL, ink);
            baseline += LINE;
        }
        sheet.belongs_to(Some(shown.member));
        sheet.glyph(below, position);
        sheet.belongs_to(None);
    }
}

/// Returns the lines of words in a tile: the name where it fits, else the code, else nothing.
fn words(sheet: &Sheet<'_>, shown: &ShownMember, bounds: Rect, view: &Breakdown) -> Vec<String> {
    let room = bounds.width - 2.0 * INSET;
    let fits = |line: &String| sheet.width_of(line, Font::SMALL) <= room;
    let lines_fit = bounds.height >= LINE * NAME_LINES as f32 + GLYPH.0 / 2.0 + 2.0 * INSET;
    if bounds.width >= WITH_NAME && lines_fit {
        // One line more than there is room for is allowed, so that a long name has too many lines
        // instead of a cut last line that seems to fit.
        let lines = sheet.wrapped(&shown.name, Font::SMALL, room, NAME_LINES + 1);
        if lines.len() <= NAME_LINES && lines.iter().all(fits) && !text::are_cut(&lines) {
            return lines;
        }
    }
    let iso = view.explored.iso.get(shown.member).and_then(Option::as_ref);
    let code = if bounds.width >= WITH_NAME { Some(&shown.id) } else { iso };
    let high = bounds.height >= WITH_CODE - 1.0;
    // A code may reach into the gaps between tiles, since a tile without one looks as if nothing
    // were known of its member.
    let fits = |it: &&String| sheet.width_of(it, Font::SMALL) <= bounds.width + 1.0;
    code.filter(|_| bounds.width >= WITH_CODE && high).filter(fits).cloned().into_iter().collect()
}

/// Draws marks and names of focus members under a picture. Each comes with its position and the
/// index of its entry, for which the name answers too.
pub(super) fn named(sheet: &mut Sheet<'_>, focus: &[(&ShownMember, Position, usize)]) {
    const MARK: f32 = 10.0;
    const LINE: f32 = 20.0;
    let mut x = sheet.left;
    for (index, (shown, position, entry)) in focus.iter().enumerate() {
        let room = sheet.width - MARK - 5.0;
        let name = sheet.wrapped(&shown.name, Font::NAME, room, 1).concat();
        let width = MARK + 5.0 + sheet.width_of(&name, Font::NAME);
        if index == 0 || x + width > sheet.right() {
            x = sheet.left;
            sheet.y += if index == 0 { LINE + 4.0 } else { LINE };
        }
        let baseline = sheet.y;
        let mark = Rect { x, y: baseline - MARK + 0.5, width: MARK, height: MARK };
        sheet.stand_back(shown.back);
        sheet.member_mark(mark, *position);
        let words = sheet.text(x + MARK + 5.0, baseline, &name, Font::NAME, sheet.theme.ink);
        sheet.stand_back(false);
        sheet.target(Rect { x, width, ..words }, *entry);
        x += width + 18.0;
    }
    sheet.y += if focus.is_empty() { 0.0 } else { Font::NAME.descent() };
}

/// Draws the members without a place in any window as marks, under a line that counts them.
fn below(sheet: &mut Sheet<'_>, members: &[(&ShownMember, Position)], view: &Breakdown) {
    let pitch = if members.len() > 400 { 8.0 } else { 15.0 };
    let words = format!("{} ({})", view.explored.not_on_map, members.len());
    sheet.y += 14.0;
    sheet.paragraph(sheet.left, sheet.width, &words, Font::SMALL, sheet.theme.muted(), 2);
    sheet.y += 5.0;
    let columns = ((sheet.width / pitch) as usize).max(1);
    for (index, (shown, position)) in members.iter().enumerate() {
        let bounds = Rect {
            x: sheet.left + (index % columns) as f32 * pitch,
            y: sheet.y + (index / columns) as f32 * pitch,
            width: pitch - 2.0,
            height: pitch - 2.0,
        };
        sheet.stand_back(shown.back);
        sheet.belongs_to(Some(shown.member));
        if shown.focus {
            sheet.ringed_mark(bounds, *position);
        } else {
            sheet.member_mark(bounds, *position);
        }
        sheet.belongs_to(None);
        sheet.stand_back(false);
        sheet.entry(groups::member_entry(shown, *position, bounds), 1.0);
    }
    sheet.y += members.len().div_ceil(columns) as f32 * pitch;
}
