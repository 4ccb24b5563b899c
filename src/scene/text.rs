//! Measuring, wrapping and cutting lines of words.

#[cfg(feature = "export")]
use super::metrics;
use crate::lean;

/// The size and weight of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// The size in CSS pixels.
    pub size: f32,
    /// Whether it is bold; else it is regular.
    pub bold: bool,
}

impl Font {
    /// The heading of an exported picture.
    pub const HEADING: Self = Self::bold(20.0);
    /// The count of a group.
    pub const COUNT: Self = Self::bold(26.0);
    /// Counts beside the bars of two roll calls.
    #[cfg(feature = "explore")]
    pub const SIDE: Self = Self::bold(18.0);
    /// Names that are pointed out.
    pub const NAME: Self = Self::bold(13.0);
    /// Everything else.
    pub const BODY: Self = Self::regular(13.0);
    /// Notes; nothing is set smaller.
    pub const SMALL: Self = Self::regular(12.0);
    /// Counts inside bars.
    pub const SMALL_BOLD: Self = Self::bold(12.0);

    const fn bold(size: f32) -> Self {
        Self { size, bold: true }
    }

    const fn regular(size: f32) -> Self {
        Self { size, bold: false }
    }

    /// Returns how far letters reach above the baseline; generous, for fonts with tall accents.
    pub fn ascent(self) -> f32 {
        0.8 * self.size
    }

    /// Returns how far letters reach below the baseline.
    pub fn descent(self) -> f32 {
        0.25 * self.size
    }

    /// Returns how far the baseline of capitals and digits lies below their middle: half of their
    /// height, which is about 0.72 of the size in the fonts of pages.
    pub fn half_capital(self) -> f32 {
        0.36 * self.size
    }

    /// Returns the distance between baselines.
    pub fn line(self) -> f32 {
        (1.35 * self.size).round()
    }
}

/// Measures text, so that layout is the same code in and out of a browser.
pub trait MeasureText {
    /// Returns the width of one line of `words`, in CSS pixels.
    fn width(&self, words: &str, font: Font) -> f32;
}

/// The metrics of the font that ships with the package, for everything that is exported.
///
/// A picture laid out with it has the same bytes natively, in Node and in every engine.
#[cfg(feature = "export")]
#[derive(Clone, Copy, Debug)]
pub struct ShippedFont;

#[cfg(feature = "export")]
impl MeasureText for ShippedFont {
    fn width(&self, words: &str, font: Font) -> f32 {
        metrics::width(words, font.bold) * font.size
    }
}

/// What a line ends with where words had to be left out.
const ELLIPSIS: char = '…';

/// Breaks `words` into lines no wider than `width`, at most `most` of them; the last one is cut if
/// words remain, and so is a single word that is too wide.
pub(super) fn wrap(
    measure: &dyn MeasureText,
    words: &str,
    font: Font,
    width: f32,
    most: usize,
) -> Vec<String> {
    #[cfg(feature = "compare")]
    let words = &together(words);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = words.split(' ').filter(|it| !it.is_empty()).peekable();
    while let Some(word) = rest.next() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || measure.width(&joined, font) <= width {
            line = joined;
            continue;
        }
        if lines.len() + 1 == most {
            // What remains is joined to the last line, which is then cut.
            line = lean::joined(&mut std::iter::once(joined.as_str()).chain(rest), " ");
            break;
        }
        lines.push(cut(measure, &line, font, width));
        word.clone_into(&mut line);
    }
    if !line.is_empty() {
        lines.push(cut(measure, &line, font, width));
    }
    #[cfg(feature = "explore")]
    isolate(&mut lines);
    lines
}

/// Returns `words` with a no-break space before each per cent sign, so that a number and its sign
/// stay on one line.
#[cfg(feature = "compare")]
fn together(words: &str) -> String {
    let mut all = String::new();
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_glue = letter == ' ' && letters.peek() == Some(&'%');
        all.push(if is_glue { '\u{a0}' } else { letter });
    }
    all
}

/// Closes at the end of each line the isolates (U+2068) that are open there, and opens them again
/// on the next line: a name of two lines must not change the direction of what follows it in an SVG
/// text, which is isolated as a whole. A canvas has a direction instead, so the core of a plain
/// breakdown goes without this.
///
/// An isolate that spans lines is given its direction explicitly (U+2066 or U+2067), from its text
/// on all lines: a line of a list may hold nothing but isolated names, which would leave it without
/// a direction.
#[cfg(feature = "explore")]
fn isolate(lines: &mut [String]) {
    let text = lines.concat();
    let mut at = 0;
    let mut open: Vec<char> = Vec::new();
    for line in lines {
        let mut isolated: String = open.iter().collect();
        // Where in the line each isolate that it opens begins.
        let mut opened: Vec<usize> = Vec::new();
        for letter in line.chars() {
            let end = at + letter.len_utf8();
            match letter {
                '\u{2068}' => {
                    opened.push(isolated.len());
                    open.push(direction(text.get(end..).unwrap_or_default()));
                }
                '\u{2069}' => {
                    open.pop();
                    opened.pop();
                }
                _ => {}
            }
            isolated.push(letter);
            at = end;
        }
        // All of these marks have the same number of bytes.
        for (place, mark) in opened.iter().rev().zip(open.iter().rev()) {
            isolated.replace_range(*place..*place + mark.len_utf8(), mark.encode_utf8(&mut [0; 4]));
        }
        for _ in &open {
            isolated.push('\u{2069}');
        }
        *line = isolated;
    }
}

/// Isolates each line in its own direction if its letters run against those of the page, which is
/// read from right to left if `rtl`. Otherwise the comma or the ellipsis at a line's end would
/// stand at its beginning.
#[cfg(feature = "explore")]
pub(super) fn in_own_direction(lines: &mut [String], rtl: bool) {
    let mark = direction(&lines.concat());
    let against = if rtl { '\u{2066}' } else { '\u{2067}' };
    for line in lines.iter_mut().filter(|_| mark == against) {
        line.insert(0, mark);
        line.push('\u{2069}');
    }
}

/// Returns the mark that opens an isolate in the direction of the text's first letter outside of
/// further isolates: U+2067 for right to left, U+2066 for left to right, U+2068 if there is no such
/// letter before the isolate ends.
#[cfg(feature = "explore")]
fn direction(text: &str) -> char {
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '\u{2068}' => depth += 1,
            '\u{2069}' if depth == 0 => break,
            '\u{2069}' => depth -= 1,
            '\u{590}'..='\u{8ff}' | '\u{200f}' if depth == 0 => return '\u{2067}',
            _ if depth == 0 && letter.is_alphabetic() => return '\u{2066}',
            _ => {}
        }
    }
    '\u{2068}'
}

/// Returns whether some line had to be cut.
#[cfg(feature = "explore")]
pub(super) fn are_cut(lines: &[String]) -> bool {
    // The library's search for a character of several bytes would cost 1 KB of download.
    lines.iter().any(|line| line.chars().any(|it| it == ELLIPSIS))
}

/// Returns `words` if they fit in `width`, else the longest start of them that fits with an
/// ellipsis.
pub(super) fn cut(measure: &dyn MeasureText, words: &str, font: Font, width: f32) -> String {
    if measure.width(words, font) <= width {
        return words.to_owned();
    }
    // Widths grow with every character, so the longest start that fits is found by halving. An
    // Arabic letter that is joined to the next may be narrower than one that comes last; the start
    // that is found fits all the same.
    let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
    let shortened = |end: usize| {
        let mut start = words.get(..end).unwrap_or_default().trim_end().to_owned();
        start.push(ELLIPSIS);
        start
    };
    let fitting = ends.partition_point(|end| measure.width(&shortened(*end), font) <= width);
    let end = ends.get(fitting.saturating_sub(1)).copied().unwrap_or_default();
    // Part of a word says less than no word, so the cut goes back to the last space, unless that
    // would lose half or more of what fits.
    let mut whole = 0;
    for (at, letter) in words.char_indices() {
        if letter == ' ' && at <= end {
            whole = at;
        }
    }
    shortened(if whole * 2 > end { whole } else { end })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl MeasureText for Fixed {
        fn width(&self, words: &str, font: Font) -> f32 {
            words.chars().count() as f32 * font.size
        }
    }

    #[test]
    fn lines_never_pass_the_width() {
        let font = Font { size: 1.0, bold: false };
        for (words, width, most, expected) in [
            ("one two three", 7.0, 9, vec!["one two", "three"]),
            ("one two three", 7.0, 1, vec!["one tw…"]),
            ("one two three four", 9.0, 2, vec!["one two", "three…"]),
            ("Unbreakable", 5.0, 3, vec!["Unbr…"]),
            ("", 5.0, 3, vec![]),
            ("a  b", 5.0, 3, vec!["a b"]),
        ] {
            assert_eq!(wrap(&Fixed, words, font, width, most), expected, "{words}");
        }
    }

    #[cfg(feature = "compare")]
    #[test]
    fn a_number_and_its_sign_stay_on_one_line() {
        let font = Font { size: 1.0, bold: false };
        assert_eq!(wrap(&Fixed, "was 35 %, 7", font, 7.0, 9), ["was", "35\u{a0}%, 7"]);
    }

    #[cfg(feature = "explore")]
    #[test]
    fn lines_against_the_page_are_isolated_one_by_one() {
        for (lines, rtl, expected) in [
            (
                ["One, two", "(three)…"],
                true,
                ["\u{2066}One, two\u{2069}", "\u{2066}(three)…\u{2069}"],
            ),
            (["One, two", "(three)…"], false, ["One, two", "(three)…"]),
            (["ا،", "ب…"], false, ["\u{2067}ا،\u{2069}", "\u{2067}ب…\u{2069}"]),
            (["ا،", "ب…"], true, ["ا،", "ب…"]),
            (["1,", "2"], true, ["1,", "2"]),
            // A message in the page's own language that has isolated a name already.
            (["\u{200f}\u{2068}A\u{2069}", "b"], true, ["\u{200f}\u{2068}A\u{2069}", "b"]),
        ] {
            let mut own = lines.map(String::from);
            in_own_direction(&mut own, rtl);
            assert_eq!(own, expected, "{lines:?} {rtl}");
        }
    }

    #[cfg(feature = "explore")]
    #[test]
    fn a_name_of_two_lines_is_isolated_on_both() {
        for (lines, expected) in [
            (
                ["\u{2068}South", "Sudan\u{2069}, \u{2068}Fiji\u{2069}"],
                ["\u{2066}South\u{2069}", "\u{2066}Sudan\u{2069}, \u{2068}Fiji\u{2069}"],
            ),
            // A list whose only letter outside of its names stands on its second line.
            (
                ["\u{2068}\u{2068}ا\u{2069}،", "و\u{2068}ب\u{2069}\u{2069}."],
                ["\u{2067}\u{2068}ا\u{2069}،\u{2069}", "\u{2067}و\u{2068}ب\u{2069}\u{2069}."],
            ),
            (["\u{2068}1", "2\u{2069}"], ["\u{2068}1\u{2069}", "\u{2068}2\u{2069}"]),
        ] {
            let mut lines = lines.map(String::from);
            isolate(&mut lines);
            assert_eq!(lines, expected);
        }
    }
}
