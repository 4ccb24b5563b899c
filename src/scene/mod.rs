//! View + width + text measure -> shapes that know what they stand for.
//!
//! Painting, hit-testing, the focus ring and the outline read the same scene, so they cannot
//! disagree. Lengths are CSS pixels, `y` down.

mod blocs;
#[cfg(feature = "brand")]
pub mod brand;
#[cfg(feature = "export")]
mod card;
#[cfg(feature = "compare")]
mod compare;
#[cfg(feature = "explore")]
mod flow;
#[cfg(feature = "export")]
mod frame;
mod groups;
#[cfg(feature = "explore")]
mod heads;
#[cfg(feature = "explore")]
mod hemicycle;
#[cfg(feature = "explore")]
mod members;
#[cfg(feature = "explore")]
mod motion;
#[cfg(feature = "export")]
#[rustfmt::skip]
mod metrics;
mod sheet;
pub mod text;
pub mod theme;
#[cfg(feature = "explore")]
mod tile_map;
#[cfg(feature = "explore")]
mod tiles;

use crate::lean::within;
use crate::position::Position;
use crate::view::Breakdown;
#[cfg(feature = "compare")]
use crate::view::compare::{Comparison, Picture};
#[cfg(feature = "explore")]
use crate::view::explore::Layout;
use sheet::Sheet;
use text::{Font, MeasureText};
use theme::{Color, Theme};

/// The narrowest picture; a narrower column scrolls.
pub const NARROWEST: f32 = 240.0;

/// The widest picture; a wider column leaves space at its end.
pub const WIDEST: f32 = 1_600.0;

/// Space left of, right of and below a chart without a frame, since rings may reach this far past
/// its column.
pub const BLEED: f32 = 2.0;

/// A rectangle; `x` and `y` are its left and top edges.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// Returns the right edge.
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// Returns the bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// Returns this rectangle grown by `by` on every side, or shrunk if `by` is negative; no side
    /// becomes shorter than 0.
    pub fn grown(self, by: f32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: (self.width + 2.0 * by).max(0.0),
            height: (self.height + 2.0 * by).max(0.0),
        }
    }

    /// Returns whether a point is inside; left and top edges count, right and bottom ones do not.
    pub fn contains(self, x: f32, y: f32) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }

    /// Returns whether two rectangles share an area; edges that only touch do not count.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

/// One filled shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, perhaps with round corners.
    Rect {
        /// Its edges.
        rect: Rect,
        /// Radius of each corner; 0 for sharp ones.
        radius: f32,
    },
    /// A disc.
    Dot {
        /// Its centre.
        center: (f32, f32),
        /// Its radius.
        radius: f32,
    },
    /// A bar that leans from bottom left to top right across `rect`.
    Slash {
        /// The rectangle that it crosses.
        rect: Rect,
        /// Its width, measured along the horizontal.
        thickness: f32,
    },
    /// A line through points, the only shape that is stroked.
    #[cfg(feature = "explore")]
    Path {
        /// Its two ends and the bends between them.
        points: Vec<(f32, f32)>,
        /// Its width.
        width: f32,
    },
    /// An area within an outline.
    #[cfg(feature = "explore")]
    Area {
        /// Its corners.
        points: Vec<(f32, f32)>,
    },
    /// A grid of cells without gaps, since a square of thousands of cells is painted as one
    /// picture, a pixel for each cell.
    #[cfg(feature = "square")]
    Cells {
        /// The area of all cells together.
        rect: Rect,
        /// Cells in a row, at least one.
        columns: usize,
        /// The colour of each cell, row by row.
        fills: Vec<Color>,
    },
    /// One line of words.
    Text {
        /// The words.
        words: String,
        /// Left edge.
        x: f32,
        /// The baseline.
        y: f32,
        /// The measured width.
        width: f32,
        /// Size and weight.
        font: Font,
        /// Whether `x + width` is the edge that must be exact, as in a column of numbers.
        align_end: bool,
    },
}

/// One shape and its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The shape.
    pub shape: Shape,
    /// Its colour. Every shape but a path is filled; a rule is a thin rectangle.
    pub fill: Color,
    /// The member whose mark this shape is part of, as an index into the dataset's members; `None`
    /// for all other shapes.
    #[cfg(feature = "explore")]
    pub member: Option<usize>,
}

/// What part of the picture an entry of the outline stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A group of members with the same position.
    Position,
    /// A member.
    Member,
    /// A bloc.
    Bloc,
    /// The part of a bloc with one position.
    Part,
    /// A year.
    #[cfg(feature = "compare")]
    Period,
    /// A value of a member or a bloc in a year.
    #[cfg(feature = "compare")]
    Figure,
    /// A roll call.
    #[cfg(feature = "explore")]
    RollCall,
}

impl Role {
    /// Returns the word that the public outline has for this role.
    pub fn id(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Member => "member",
            Self::Bloc => "bloc",
            Self::Part => "part",
            #[cfg(feature = "compare")]
            Self::Period => "period",
            #[cfg(feature = "compare")]
            Self::Figure => "figure",
            #[cfg(feature = "explore")]
            Self::RollCall => "roll-call",
        }
    }
}

/// Something in the picture that a reader can point at.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id, unique in the scene; the entry of a member has the member's own.
    pub id: String,
    /// What kind of thing it stands for.
    pub role: Role,
    /// What it says, such as "63 in favour"; for a member its name, to which the outline adds the
    /// position when it is asked for.
    pub name: String,
    /// Its area, around which the focus ring is drawn.
    pub bounds: Rect,
    /// The id of the member that it is about, if it is about one.
    pub member: Option<String>,
    /// The position of the member, the group or the part; `None` for entries without one.
    pub position: Option<Position>,
    /// The id of the bloc that it is about, if it is about one.
    pub bloc: Option<String>,
}

/// A picture as data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Whether its words are read from right to left.
    pub rtl: bool,
    /// All shapes, from back to front.
    pub marks: Vec<Mark>,
    /// What a reader can point at, in reading order. In the picture of a roll call every member of
    /// the day has exactly one entry.
    pub entries: Vec<Entry>,
    /// Areas where a pointer meets an entry, given by its index, from back to front.
    targets: Vec<(Rect, usize)>,
}

impl Scene {
    /// Lays out the chart of one roll call without heading and source, for a page that sets those
    /// as text. Its column is narrower than `width` by [`BLEED`] on both sides.
    pub fn chart(view: &Breakdown, width: f32, theme: &Theme, measure: &dyn MeasureText) -> Self {
        let width = within(width, NARROWEST, WIDEST).floor();
        let mut sheet = Sheet::new(BLEED, width - 2.0 * BLEED, theme, measure);
        #[cfg(feature = "explore")]
        {
            sheet.rtl = view.rtl;
        }
        chart(&mut sheet, view);
        sheet.finish(width, 2.0).read_from_right(view.rtl)
    }

    /// Lays out the chart of many roll calls without heading and source, as [`Scene::chart`] does
    /// for one. It is empty where the answer is that there is nothing to show.
    #[cfg(feature = "compare")]
    pub fn comparison(
        view: &Comparison,
        width: f32,
        theme: &Theme,
        measure: &dyn MeasureText,
    ) -> Self {
        let width = within(width, NARROWEST, WIDEST).floor();
        let mut sheet = Sheet::new(BLEED, width - 2.0 * BLEED, theme, measure);
        sheet.rtl = view.rtl;
        // The page says in its own text why there is nothing, where screen readers find it.
        if !matches!(view.picture, Picture::Nothing(_)) {
            compare::lay_out(&mut sheet, view);
        }
        sheet.finish(width, 2.0).read_from_right(view.rtl)
    }

    /// Lays out the whole picture of many roll calls: chart, heading, line of the record, warnings,
    /// what is counted, and source.
    #[cfg(feature = "export")]
    pub fn framed_comparison(
        view: &Comparison,
        width: f32,
        theme: &Theme,
        measure: &dyn MeasureText,
    ) -> Self {
        let width = within(width, NARROWEST, WIDEST).floor();
        let around = frame::Around {
            heading: &view.heading,
            record: &view.record,
            warnings: &view.warnings,
            notes: [&view.note, &view.source],
            rtl: view.rtl,
        };
        let chart = |sheet: &mut Sheet<'_>| compare::lay_out(sheet, view);
        frame::framed(&around, width, theme, measure, chart).read_from_right(view.rtl)
    }

    /// Lays out the whole picture of one roll call: chart, heading, line of the record, warnings,
    /// what the bars are shares of, and source.
    #[cfg(feature = "export")]
    pub fn framed(view: &Breakdown, width: f32, theme: &Theme, measure: &dyn MeasureText) -> Self {
        let width = within(width, NARROWEST, WIDEST).floor();
        let around = frame::Around {
            heading: &view.heading,
            record: &view.record,
            warnings: &view.warnings,
            notes: [&view.shares_note, &view.source],
            rtl: view.rtl,
        };
        let chart = |sheet: &mut Sheet<'_>| chart(sheet, view);
        frame::framed(&around, width, theme, measure, chart).read_from_right(view.rtl)
    }

    /// Lays out the share card of one roll call, the picture of 1,200 by 630 pixels that social
    /// networks show beside a link.
    #[cfg(feature = "export")]
    pub fn card(view: &Breakdown, theme: &Theme, measure: &dyn MeasureText) -> Self {
        card::of_roll_call(view, theme, measure)
    }

    /// Lays out the share card of many roll calls, of the same size as [`Scene::card`].
    #[cfg(feature = "export")]
    pub fn card_of_many(view: &Comparison, theme: &Theme, measure: &dyn MeasureText) -> Self {
        card::of_many(view, theme, measure)
    }

    /// Returns `after` with the marks of members that `before` has too on their way from there: at
    /// 0.0 of `share` they are where `before` has them, at 1.0 where `after` does.
    #[cfg(feature = "explore")]
    pub fn between(before: &Self, after: &Self, share: f32) -> Self {
        motion::between(before, after, share)
    }

    /// Mirrors the places of all shapes if `rtl`, for words that are read from right to left;
    /// letters and the glyphs of positions are not mirrored themselves.
    fn read_from_right(mut self, rtl: bool) -> Self {
        if !rtl {
            return self;
        }
        let width = self.width;
        let mirror = |rect: &mut Rect| rect.x = width - rect.right();
        for mark in &mut self.marks {
            match &mut mark.shape {
                Shape::Rect { rect, .. } | Shape::Slash { rect, .. } => mirror(rect),
                Shape::Dot { center, .. } => center.0 = width - center.0,
                #[cfg(feature = "explore")]
                Shape::Path { points, .. } | Shape::Area { points } => {
                    for point in points {
                        point.0 = width - point.0;
                    }
                }
                #[cfg(feature = "square")]
                Shape::Cells { rect, columns, fills } => {
                    mirror(rect);
                    fills.chunks_mut(*columns).for_each(<[Color]>::reverse);
                }
                Shape::Text { x, width: words, align_end, .. } => {
                    *x = width - *x - *words;
                    *align_end = !*align_end;
                }
            }
        }
        for entry in &mut self.entries {
            mirror(&mut entry.bounds);
        }
        for (area, _) in &mut self.targets {
            mirror(area);
        }
        Self { rtl, ..self }
    }

    /// Returns the index into [`Scene::entries`] of the topmost entry at a point; `None` where
    /// there is none.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        let target = self.targets.iter().rev().find(|(area, _)| area.contains(x, y))?;
        Some(target.1)
    }
}

#[cfg(not(feature = "explore"))]
fn chart(sheet: &mut Sheet<'_>, view: &Breakdown) {
    groups::lay_out(sheet, &view.groups);
    bars(sheet, view);
}

#[cfg(feature = "explore")]
fn chart(sheet: &mut Sheet<'_>, view: &Breakdown) {
    let explored = &view.explored;
    match (explored.layout, &explored.moves) {
        (Layout::Flow, Some(moves)) => return flow::lay_out(sheet, moves),
        (Layout::Members, _) => {
            // Heads of blocs or of the alphabet do not say what a mark means, so a legend does.
            if explored.sections.iter().all(|it| it.position.is_none()) {
                heads::legend(sheet, view);
                sheet.y += 10.0;
            }
            return members::lay_out(sheet, &explored.sections);
        }
        (Layout::Hemicycle, _) => hemicycle::lay_out(sheet, view),
        (Layout::Tiles, _) => tiles::lay_out(sheet, view),
        _ => groups::lay_out(sheet, &view.groups),
    }
    bars(sheet, view);
}

fn bars(sheet: &mut Sheet<'_>, view: &Breakdown) {
    if !view.blocs.is_empty() {
        if !view.groups.is_empty() {
            sheet.rule(18.0, 18.0);
        }
        blocs::lay_out(sheet, &view.blocs);
    }
}
