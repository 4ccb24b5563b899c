//! A scene under construction: marks are added from top to bottom.

use super::text::{self, Font, MeasureText};
use super::theme::{Color, Theme};
use super::{Entry, Mark, Rect, Scene, Shape};
#[cfg(feature = "explore")]
use crate::lean::order_by_number;
use crate::position::Position;

/// Corners of marks and bars.
const CORNER: f32 = 2.0;

/// The width of the outline of members without a position: whole device pixels at the usual pixel
/// ratios.
pub(super) const OUTLINE: f32 = 1.2;

/// The side of the smallest ring around a mark.
const LEAST_RING: f32 = 8.0;

/// Marks with a shorter side are plain areas of their colour: no corners, no outlines, no glyphs.
const LEAST_MARK: f32 = 5.0;

/// The size of a glyph in the pattern of a bar.
const PATTERN_STEP: f32 = 12.0;

/// The column that is being filled.
pub(super) struct Sheet<'a> {
    /// Left edge of the column.
    pub(super) left: f32,
    /// Width of the column.
    pub(super) width: f32,
    /// The lowest edge of what has been added.
    pub(super) y: f32,
    pub(super) theme: &'a Theme,
    pub(super) measure: &'a dyn MeasureText,
    /// Whether the picture is read from right to left. It is laid out from the left all the same;
    /// the finished scene is mirrored.
    #[cfg(feature = "explore")]
    pub(super) rtl: bool,
    /// Whether what is added now stands back, as members out of the reader's filter do.
    #[cfg(feature = "explore")]
    back: bool,
    /// The member that marks are added for.
    #[cfg(feature = "explore")]
    member: Option<usize>,
    /// All marks; the first is the paper, whose height is known at the end.
    marks: Vec<Mark>,
    entries: Vec<Entry>,
    targets: Vec<(Rect, usize)>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        left: f32,
        width: f32,
        theme: &'a Theme,
        measure: &'a dyn MeasureText,
    ) -> Self {
        Self {
            left,
            width,
            y: 0.0,
            theme,
            measure,
            #[cfg(feature = "explore")]
            rtl: false,
            #[cfg(feature = "explore")]
            back: false,
            #[cfg(feature = "explore")]
            member: None,
            marks: vec![Mark {
                shape: Shape::Rect { rect: Rect::default(), radius: 0.0 },
                fill: theme.paper,
                #[cfg(feature = "explore")]
                member: None,
            }],
            entries: Vec::new(),
            targets: Vec::new(),
        }
    }

    pub(super) fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Returns the scene of all that was added, on paper that is `width` wide and ends `below` the
    /// lowest edge.
    pub(super) fn finish(mut self, width: f32, below: f32) -> Scene {
        let height = (self.y + below).ceil();
        if let Some(paper) = self.marks.first_mut() {
            paper.shape = Shape::Rect { rect: Rect { x: 0.0, y: 0.0, width, height }, radius: 0.0 };
        }
        Scene {
            width,
            height,
            rtl: false,
            marks: self.marks,
            entries: self.entries,
            targets: self.targets,
        }
    }

    pub(super) fn add(&mut self, shape: Shape, fill: Color) {
        #[cfg(feature = "explore")]
        let fill = match shape {
            _ if !self.back => fill,
            Shape::Text { .. } => self.theme.text_behind(),
            _ => self.theme.behind(fill),
        };
        self.marks.push(Mark {
            shape,
            fill,
            #[cfg(feature = "explore")]
            member: self.member,
        });
    }

    /// Makes what is added from here on stand back, or no longer if `back` is false.
    #[cfg(feature = "explore")]
    pub(super) fn stand_back(&mut self, back: bool) {
        self.back = back;
    }

    /// Makes what is added from here on part of a member's mark, which moves with the member;
    /// `None` ends this.
    #[cfg(feature = "explore")]
    pub(super) fn belongs_to(&mut self, member: Option<usize>) {
        self.member = member;
    }

    pub(super) fn rect(&mut self, rect: Rect, radius: f32, fill: Color) {
        self.add(Shape::Rect { rect, radius }, fill);
    }

    /// Draws a thin line across the column, with space before and after.
    pub(super) fn rule(&mut self, before: f32, after: f32) {
        let rect = Rect { x: self.left, y: self.y + before, width: self.width, height: 1.0 };
        self.rect(rect, 0.0, self.theme.rule());
        self.y += before + 1.0 + after;
    }

    pub(super) fn width_of(&self, words: &str, font: Font) -> f32 {
        self.measure.width(words, font)
    }

    /// Adds one line of words that starts at `x`. Returns its box.
    pub(super) fn text(
        &mut self,
        x: f32,
        baseline: f32,
        words: &str,
        font: Font,
        fill: Color,
    ) -> Rect {
        self.line(x, baseline, words, font, fill, false)
    }

    /// Adds one line of words that ends at `right`. Returns its box.
    pub(super) fn text_end(
        &mut self,
        right: f32,
        baseline: f32,
        words: &str,
        font: Font,
        fill: Color,
    ) -> Rect {
        let x = right - self.width_of(words, font);
        self.line(x, baseline, words, font, fill, true)
    }

    fn line(
        &mut self,
        x: f32,
        y: f32,
        words: &str,
        font: Font,
        fill: Color,
        align_end: bool,
    ) -> Rect {
        let width = self.width_of(words, font);
        self.add(Shape::Text { words: words.to_owned(), x, y, width, font, align_end }, fill);
        Rect { x, y: y - font.ascent(), width, height: font.ascent() + font.descent() }
    }

    /// Adds a paragraph of at most `most` lines from the current edge downwards.
    pub(super) fn paragraph(
        &mut self,
        x: f32,
        width: f32,
        words: &str,
        font: Font,
        fill: Color,
        most: usize,
    ) {
        for line in self.wrapped(words, font, width, most) {
            self.text(x, self.y + font.line() - font.descent() - 1.0, &line, font, fill);
            self.y += font.line();
        }
    }

    /// Breaks a text into at most `most` lines, each isolated if it runs against the direction of
    /// the picture.
    pub(super) fn wrapped(&self, words: &str, font: Font, width: f32, most: usize) -> Vec<String> {
        #[cfg_attr(not(feature = "explore"), expect(unused_mut))]
        let mut lines = text::wrap(self.measure, words, font, width, most);
        #[cfg(feature = "explore")]
        text::in_own_direction(&mut lines, self.rtl);
        lines
    }

    /// Returns what can be pointed at, in the order in which it was added.
    #[cfg(feature = "explore")]
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Puts all entries into the order in which they are read. `keys` has one number for each
    /// entry; entries with equal keys keep their order.
    #[cfg(feature = "explore")]
    pub(super) fn read_by(&mut self, keys: &[f32]) {
        let order = order_by_number(keys);
        let mut places = vec![0; self.entries.len()];
        let mut entries = Vec::new();
        for (place, index) in order.iter().enumerate() {
            if let (Some(entry), Some(it)) = (self.entries.get(*index), places.get_mut(*index)) {
                entries.push(entry.clone());
                *it = place;
            }
        }
        for (_, entry) in &mut self.targets {
            *entry = places.get(*entry).copied().unwrap_or_default();
        }
        self.entries = entries;
    }

    /// Adds an entry that answers within its bounds and `reach` around them. Returns its index, for
    /// further areas.
    pub(super) fn entry(&mut self, entry: Entry, reach: f32) -> usize {
        let index = self.entries.len();
        self.targets.push((entry.bounds.grown(reach), index));
        self.entries.push(entry);
        index
    }

    /// Adds an entry that answers only in the areas that [`Sheet::target`] gives it. Returns its
    /// index.
    #[cfg(feature = "explore")]
    pub(super) fn far_entry(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.entries.len() - 1
    }

    /// Draws a part of a bar without count and pattern.
    #[cfg(feature = "explore")]
    pub(super) fn plain_part(&mut self, rect: Rect, position: Position) {
        self.body(rect, position);
        self.hollow(rect, position);
    }

    /// Adds an area that answers for the entry with this index.
    pub(super) fn target(&mut self, area: Rect, entry: usize) {
        self.targets.push((area, entry));
    }

    /// Draws the mark of one member: colour and glyph of its position.
    pub(super) fn member_mark(&mut self, rect: Rect, position: Position) {
        self.body(rect, position);
        self.inside(rect, position);
    }

    /// Draws what lies on the body of a mark: the paper within an outline, and the glyph.
    pub(super) fn inside(&mut self, rect: Rect, position: Position) {
        self.hollow(rect, position);
        self.glyph(rect, position);
    }

    /// Draws the glyph that tells a position without its colour; not all positions have one.
    pub(super) fn glyph(&mut self, rect: Rect, position: Position) {
        let (color, side) = (self.theme.of(position), rect.width);
        let center = (rect.x + side / 2.0, rect.y + side / 2.0);
        // Below this size a glyph would only blur the colour.
        if side < LEAST_MARK || !self.theme.has_patterns() {
            return;
        }
        match position {
            Position::No => {
                let thickness = (side * 0.16).max(1.0);
                self.add(
                    Shape::Slash { rect: rect.grown(-side * 0.22), thickness },
                    color.text_on(),
                );
            }
            Position::Abstain => {
                let dot = Shape::Dot { center, radius: (side * 0.14).max(1.0) };
                self.add(dot, self.theme.paper);
            }
            Position::NotNamed => {
                let dash = Rect {
                    x: rect.x + side * 0.3,
                    y: center.1 - 0.75,
                    width: side * 0.4,
                    height: 1.5,
                };
                self.rect(dash, 0.0, color);
            }
            _ => {}
        }
    }

    /// Draws a mark with a ring of ink around it, which stays in the gap between the mark and its
    /// neighbours.
    pub(super) fn ringed_mark(&mut self, rect: Rect, position: Position) {
        let inset = self.ring(rect);
        self.member_mark(rect.grown(-inset), position);
    }

    /// Draws a ring of ink around a mark, and the paper within it. Returns how much of the mark the
    /// ring takes on every side.
    pub(super) fn ring(&mut self, rect: Rect) -> f32 {
        let reach = ((LEAST_RING - rect.width) / 2.0).max(1.0);
        self.rect(rect.grown(reach), CORNER + 1.0, self.theme.ink);
        let inset = if rect.width < LEAST_MARK {
            0.0
        } else if rect.width < 9.0 {
            1.0
        } else {
            2.0
        };
        self.rect(rect.grown(1.0 - inset), CORNER, self.theme.paper);
        inset
    }

    /// Draws a part of a bar: colour, count and pattern. Returns whether the count found room.
    pub(super) fn bar_part(&mut self, rect: Rect, position: Position, count: u32) -> bool {
        self.body(rect, position);
        self.hollow(rect, position);
        let color = self.theme.of(position);
        let hollow = !position.is_recorded();
        let on_fill = if hollow { self.theme.text_of(position) } else { color.text_on() };
        let (words, font) = (count.to_string(), Font::SMALL_BOLD);
        let width = self.width_of(&words, font);
        let fits = width < rect.width;
        let inset = 7.0_f32.min((rect.width - width) / 2.0);
        if fits {
            let baseline = rect.y + rect.height / 2.0 + font.half_capital();
            self.text(rect.x + inset, baseline, &words, font, on_fill);
        }
        let from = if fits { rect.x + inset + width + 8.0 } else { rect.x + 2.0 };
        self.pattern(Rect { x: from, width: rect.right() - from - 4.0, ..rect }, position);
        fits
    }

    /// Repeats the glyph of a position across an area with room for at least three; one or two
    /// would be taken for a sign.
    fn pattern(&mut self, rect: Rect, position: Position) {
        let steps = (rect.width / PATTERN_STEP) as usize;
        let y = rect.y + (rect.height - PATTERN_STEP) / 2.0;
        for step in 0..if steps < 3 { 0 } else { steps } {
            let x = rect.x + step as f32 * PATTERN_STEP;
            self.glyph(Rect { x, y, width: PATTERN_STEP, height: PATTERN_STEP }, position);
        }
    }

    /// Draws a mark or a part of a bar in the colour of its position.
    pub(super) fn body(&mut self, rect: Rect, position: Position) {
        let color = self.theme.of(position);
        self.rect(rect, corner(rect), color);
    }

    /// Makes the body of a mark without a recorded position an outline, by paper within it.
    fn hollow(&mut self, rect: Rect, position: Position) {
        let corner = corner(rect);
        if !position.is_recorded() && corner > 0.0 {
            self.rect(rect.grown(-OUTLINE), (corner - 1.0).max(0.0), self.theme.paper);
        }
    }
}

/// Returns the radius of the corners of a mark or bar, which shrinks with its height and is not
/// above 0 from one pixel below [`LEAST_MARK`] on.
fn corner(rect: Rect) -> f32 {
    CORNER.min((rect.height - LEAST_MARK + 1.0) / 3.0)
}
