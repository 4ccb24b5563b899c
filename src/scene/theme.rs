//! Colours, and the contrast that they must keep.
//!
//! The palette is measured: every pair of positions differs by at least 20 in CIEDE2000 under
//! six simulations of colour blindness and by 12 in lightness (`tests/palette.rs`). Patterns,
//! gaps and labels tell positions apart as well.

use crate::position::Position;

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

/// The least contrast of text on what is behind it (WCAG 2.2, 1.4.3).
pub(super) const TEXT_CONTRAST: f32 = 4.5;

impl Color {
    const BLACK: Self = Self(0x1a, 0x1a, 0x1a);
    const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// Reads `#rrggbb`; `None` for any other form.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|it| it.len() == 6 && !it.starts_with('+'))?;
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self(red, green, blue))
    }

    /// Writes the colour as `#rrggbb`.
    pub fn hex(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Returns the relative luminance, 0.0 to 1.0 (WCAG 2.2).
    pub fn luminance(self) -> f32 {
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Returns the contrast with another colour, 1.0 to 21.0 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// Returns this colour with `share` (0.0 to 1.0) of another mixed in.
    pub fn mixed(self, other: Self, share: f32) -> Self {
        let mix =
            |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// Returns black or white, whichever can be read better on this colour.
    pub fn text_on(self) -> Self {
        // With x = luminance + 0.05, the contrasts are 1.05 / x for white and x / 0.060_33 for
        // `BLACK`; they are equal where x is the square root of 1.05 · 0.060_33.
        if self.luminance() + 0.05 <= 0.251_687 { Self::WHITE } else { Self::BLACK }
    }
}

/// Converts a channel of sRGB to linear light, 0.0 to 1.0.
pub(super) fn linear(channel: u8) -> f32 {
    let value = f32::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { to_the_2_4((value + 0.055) / 1.055) }
}

/// Returns `base` to the power of 2.4, for 0.09 to 1.0: the square times the fifth root of the
/// square, by Newton's method. The library's power function would be a larger part of the download.
fn to_the_2_4(base: f32) -> f32 {
    let square = base * base;
    let mut root = 1.0_f32;
    for _ in 0..12 {
        let fourth = root * root * root * root;
        root -= (root * fourth - square) / (5.0 * fourth);
    }
    square * root
}

/// The colours of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The background.
    pub paper: Color,
    /// Text.
    pub ink: Color,
    /// In favour.
    pub yes: Color,
    /// Abstaining.
    pub abstain: Color,
    /// Against.
    pub no: Color,
    /// The outline of members without a position.
    pub not_voting: Color,
    /// Whether glyphs and patterns tell positions apart, besides colours.
    pub patterns: bool,
}

impl Theme {
    /// The palette for light pages.
    pub const LIGHT: Self = Self {
        paper: Color(0xff, 0xff, 0xff),
        ink: Color(0x1a, 0x1a, 0x1a),
        yes: Color(0x1a, 0x6b, 0xb0),
        abstain: Color(0xb0, 0x86, 0x13),
        no: Color(0x8f, 0x1d, 0x14),
        not_voting: Color(0x5f, 0x66, 0x72),
        patterns: true,
    };

    /// The palette for dark pages.
    pub const DARK: Self = Self {
        paper: Color(0x12, 0x12, 0x12),
        ink: Color(0xf2, 0xf2, 0xf2),
        yes: Color(0x6f, 0xa8, 0xe6),
        abstain: Color(0xe0, 0xcc, 0x80),
        no: Color(0xc0, 0x4d, 0x42),
        not_voting: Color(0x9a, 0xa5, 0xb1),
        patterns: true,
    };

    /// Returns the fill of a position, or the outline of members without one.
    pub fn of(&self, position: Position) -> Color {
        match position {
            Position::Yes => self.yes,
            Position::Abstain => self.abstain,
            Position::No => self.no,
            Position::NotVoting | Position::NotNamed | Position::NotMember => self.not_voting,
        }
    }

    /// Returns the colour of a position, made as dark or light as text on the paper must be.
    pub fn text_of(&self, position: Position) -> Color {
        self.readable(self.of(position))
    }

    /// Returns whether glyphs and patterns are drawn. A build without the feature `explore`, which
    /// makes first pictures, always draws them.
    pub fn has_patterns(&self) -> bool {
        !cfg!(feature = "explore") || self.patterns
    }

    /// Returns the colour of text that stands back.
    pub fn muted(&self) -> Color {
        self.readable(self.not_voting)
    }

    /// Returns the fill of a mark that stands back.
    #[cfg(feature = "explore")]
    pub(super) fn behind(&self, fill: Color) -> Color {
        fill.mixed(self.paper, 0.76)
    }

    /// Returns the colour of words on a mark that stands back. They must still be readable, on the
    /// paper and on a fill that stands back.
    #[cfg(feature = "explore")]
    pub(super) fn text_behind(&self) -> Color {
        self.muted().mixed(self.ink, 0.3)
    }

    /// Returns the colour of thin lines.
    pub fn rule(&self) -> Color {
        self.paper.mixed(self.ink, 0.14)
    }

    /// Returns the colour of bars that stand for no position.
    #[cfg(feature = "compare")]
    pub(super) fn bar(&self) -> Color {
        if self.has_one_ink() {
            return self.ink;
        }
        self.not_voting.mixed(Color(0x3b, 0x63, 0xa8), 0.3)
    }

    /// Returns the colour of a spread of values, where the bars are of colour `bar`: paler than
    /// they are, and still seen on the paper (WCAG 1.4.11 asks for 3:1).
    #[cfg(feature = "compare")]
    pub(super) fn spread(&self, bar: Color) -> Color {
        bar.mixed(self.paper, 0.3)
    }

    /// Returns a colour for values that rest on few roll calls: `color` made as pale as it can be
    /// and still be seen on the paper (3:1, like a spread).
    #[cfg(feature = "compare")]
    pub(super) fn faint(&self, color: Color) -> Color {
        let mut faint = color;
        for step in 1..=11 {
            let paler = color.mixed(self.paper, step as f32 * 0.05);
            if paler.contrast(self.paper) < 3.0 {
                break;
            }
            faint = paler;
        }
        faint
    }

    /// Returns the colour of the line at `index`, which differs from the colours of positions.
    /// Lines can also be told apart by the shapes of their marks and by their names.
    #[cfg(feature = "compare")]
    pub(super) fn series(&self, index: usize) -> Color {
        if self.has_one_ink() {
            return self.ink;
        }
        let dark = self.paper.luminance() < 0.5;
        let (light_page, dark_page) = match index % 4 {
            0 => (Color(0x7b, 0x2d, 0x8e), Color(0xd1, 0x9b, 0xe3)),
            1 => (Color(0x0b, 0x75, 0x66), Color(0x5f, 0xc9, 0xb4)),
            // The ink, since the line of all members is grey.
            2 => (self.ink, self.ink),
            _ => (Color(0xb4, 0x4a, 0x06), Color(0xf0, 0x9a, 0x5b)),
        };
        if dark { dark_page } else { light_page }
    }

    /// Returns whether everything is drawn in the ink, as where a reader's system sets all colours;
    /// then no colour of our own may be used.
    #[cfg(feature = "compare")]
    fn has_one_ink(&self) -> bool {
        self.not_voting == self.ink
    }

    /// Returns a colour made as dark or light as text on the paper must be.
    pub(super) fn readable(&self, color: Color) -> Color {
        let mut readable = color;
        let mut step = 0.0;
        while readable.contrast(self.paper) < TEXT_CONTRAST && step < 1.0 {
            step += 0.05;
            readable = color.mixed(self.ink, step);
        }
        readable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_those_of_the_library() {
        for step in 9..=100 {
            let base = step as f32 / 100.0;
            assert!((to_the_2_4(base) - base.powf(2.4)).abs() < 1e-5, "{base}");
        }
    }

    #[test]
    fn the_text_on_a_colour_is_the_one_with_more_contrast() {
        for grey in 0..=255 {
            let color = Color(grey, grey, grey);
            let [white, black] = [Color::WHITE, Color::BLACK].map(|it| color.contrast(it));
            let expected = if white >= black { Color::WHITE } else { Color::BLACK };
            assert_eq!(color.text_on(), expected, "{grey}");
        }
    }

    #[test]
    fn spreads_are_seen_on_the_paper() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let contrast = theme.spread(theme.bar()).contrast(theme.paper);
            assert!(contrast >= 3.0, "{contrast}");
        }
    }

    #[test]
    fn what_rests_on_few_is_seen_and_paler() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for color in (0..4).map(|it| theme.readable(theme.series(it))).chain([theme.bar()]) {
                let contrast = theme.faint(color).contrast(theme.paper);
                assert!(contrast >= 3.0, "{color:?}: {contrast}");
                assert!(contrast < color.contrast(theme.paper) * 0.8, "{color:?}: {contrast}");
            }
        }
    }

    #[test]
    fn what_stands_back_is_read() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for position in Position::ALL {
                let contrast = theme.text_behind().contrast(theme.behind(theme.of(position)));
                assert!(contrast >= TEXT_CONTRAST, "{position:?}: {contrast}");
            }
        }
    }

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(Color::parse("#1a6bB0"), Some(Color(26, 107, 176)));
        for text in ["1a6bb0", "#1a6bb", "#1a6bb00", "#+1a6bb", "#-1a6bb", "#1a6bg0", ""] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrasts_are_the_published_ones() {
        let on_white = |hex| Color::parse(hex).map(|it| it.contrast(Color::WHITE));
        // Worked out separately, with WCAG's own formula.
        for (hex, expected) in [("#1a6bb0", 5.56), ("#8f1d14", 8.92), ("#b08613", 3.35)] {
            assert!(on_white(hex).is_some_and(|it| (it - expected).abs() < 0.01), "{hex}");
        }
    }
}
