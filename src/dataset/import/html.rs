//! Markup -> its text and tables, for records that were saved or pasted from a page.
//!
//! The reader is tolerant and makes one pass: what is no tag is text, and what is never closed ends
//! with the page. Places that readers report afterwards are those in the extracted text, in which
//! every paragraph, list item and row has a line of its own.

mod grid;

use grid::Grid;
pub use grid::Table;

/// What a reader of a page sees.
pub struct Contents {
    /// Its text without scripts and styles, with block elements on lines of their own.
    pub text: String,
    /// Its tables that hold no other table and have at least two rows and two columns.
    pub tables: Vec<Table>,
}

/// Reads the text and the tables of a page.
pub fn read(markup: &str) -> Contents {
    let mut page = Page {
        markup,
        text: String::with_capacity(markup.len() / 2),
        breaks: 0,
        space: false,
        pre: 0,
        unclosed: Vec::new(),
        trust_quotes: true,
        open: Vec::new(),
        tables: Vec::new(),
        lines: (0, 0),
        repeats: markup.len(),
    };
    page.read();
    while !page.open.is_empty() {
        page.end_table();
    }
    page.text.push('\n');
    Contents { text: page.text, tables: page.tables }
}

struct Page<'m> {
    markup: &'m str,
    text: String,
    /// Line breaks to be written before the next character.
    breaks: u8,
    /// Whether a space is to be written before the next character.
    space: bool,
    /// How many open elements keep their line breaks.
    pre: u32,
    /// Elements whose end was searched in vain: it is not searched again.
    unclosed: Vec<&'static str>,
    /// Whether quotation marks are trusted: not after an attribute whose mark is never closed.
    trust_quotes: bool,
    /// Tables that are not closed yet, the innermost last.
    open: Vec<Grid>,
    tables: Vec<Table>,
    /// The byte of the text up to which line ends were counted, and how many there are.
    lines: (usize, usize),
    /// How many more bytes cells may repeat in the rows and columns that they span: as many in all
    /// as the page has, so that no page becomes huge.
    repeats: usize,
}

/// Elements without text for readers, which are passed over.
const SILENT: [&str; 8] =
    ["script", "style", "head", "template", "svg", "sup", "noscript", "title"];

/// Elements that stand in a paragraph of their own.
const PARAGRAPHS: [&str; 16] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "table",
    "blockquote",
    "section",
    "article",
    "pre",
    "hr",
];

/// Elements that begin a line.
const LINES: [&str; 20] = [
    "br",
    "li",
    "div",
    "tr",
    "td",
    "th",
    "dt",
    "dd",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "form",
    "address",
    "caption",
    "option",
    "body",
];

impl Page<'_> {
    fn read(&mut self) {
        let mut at = 0;
        while let Some(rest) = self.markup.get(at..).filter(|it| !it.is_empty()) {
            let special =
                rest.bytes().position(|it| matches!(it, b'<' | b'&')).unwrap_or(rest.len());
            self.write(rest.get(..special).unwrap_or_default());
            let Some(rest) = rest.get(special..).filter(|it| !it.is_empty()) else { return };
            at += special;
            at += if rest.starts_with('&') { self.entity(rest) } else { self.markup_at(at, rest) };
        }
    }

    /// Reads one piece of markup at a byte of the page; returns its length.
    fn markup_at(&mut self, at: usize, rest: &str) -> usize {
        if rest.starts_with("<!--") {
            return rest.find("-->").map_or(rest.len(), |it| it + 3);
        }
        let after = rest.as_bytes().get(1).copied().unwrap_or(b' ');
        if matches!(after, b'!' | b'?') {
            return rest.find('>').map_or(rest.len(), |it| it + 1);
        }
        if !after.is_ascii_alphabetic() && after != b'/' {
            self.write("<");
            return 1;
        }
        let length = self.tag_length(rest);
        let tag = rest.get(..length).unwrap_or(rest);
        let closing = after == b'/';
        let name = tag.get(1 + usize::from(closing)..).unwrap_or_default();
        let name = name.split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is = |it: &&&str| it.eq_ignore_ascii_case(name);
        self.table_tag(name, closing, tag);
        if let Some(silent) = SILENT.iter().find(is).filter(|_| !closing && !tag.ends_with("/>")) {
            return length + self.silent(silent, at + length);
        }
        if PARAGRAPHS.iter().any(|it| is(&it)) {
            self.breaks = 2;
        } else if LINES.iter().any(|it| is(&it)) {
            // Closing one line and opening the next is one break; two <br> are two.
            let again = name.eq_ignore_ascii_case("br") && self.breaks == 1;
            self.breaks = self.breaks.max(1) + u8::from(again);
        }
        if name.eq_ignore_ascii_case("pre") {
            self.pre = if closing { self.pre.saturating_sub(1) } else { self.pre + 1 };
        }
        if name.eq_ignore_ascii_case("img") {
            self.image(tag);
        }
        length
    }

    /// Notes where tables, rows and cells begin and end.
    fn table_tag(&mut self, name: &str, closing: bool, tag: &str) {
        let is = |it: &str| name.eq_ignore_ascii_case(it);
        let at = self.text.len();
        if is("table") {
            if closing {
                return self.end_table();
            }
            if let Some(outer) = self.open.last_mut() {
                outer.holds_another();
            }
            self.open.push(Grid::new(at));
        } else if let Some(grid) = self.open.last_mut() {
            if is("tr") {
                grid.end_row(at);
            } else if is("td") || is("th") {
                grid.end_cell(at);
                if !closing {
                    grid.begin_cell(at, tag);
                }
            }
        }
    }

    /// Ends the innermost open table. A table of data is kept, and its text is set in lines, one
    /// for each row, unless its cells hold paragraphs.
    fn end_table(&mut self) {
        let Some(mut grid) = self.open.pop() else { return };
        grid.end_row(self.text.len());
        let Some(rows) = grid.rows(&self.text, &mut self.repeats) else { return };
        let from = grid.start();
        if let Some(lines) = grid.lines(&self.text) {
            self.text.truncate(from);
            self.breaks = 2;
            self.settle();
            self.text.push_str(&lines);
        }
        self.breaks = 2;
        let (counted, lines) = self.lines;
        let more = self.text.get(counted..from).unwrap_or_default();
        self.lines = (from, lines + more.bytes().filter(|it| *it == b'\n').count());
        let line = if from == 0 { 1 } else { self.lines.1 + 3 };
        self.tables.push(Table { from, to: self.text.len(), line, rows });
    }

    /// Writes the alternative text of a picture if it begins with a flag or a bullet: pages show
    /// flags as pictures whose alternative text is the flag.
    fn image(&mut self, tag: &str) {
        let Some((_, alt)) = tag.split_once("alt=\"") else { return };
        let alt = alt.split('"').next().unwrap_or_default();
        if alt.starts_with(['\u{1F3F4}', '\u{25CF}', '•'])
            || alt.chars().next().is_some_and(is_regional)
        {
            self.write(alt);
        }
    }

    /// Returns the length of a tag. A ">" within a quoted attribute does not end it, unless a
    /// quotation mark is never closed.
    fn tag_length(&mut self, rest: &str) -> usize {
        let plain = |rest: &str| rest.find('>').map_or(rest.len(), |it| it + 1);
        if !self.trust_quotes {
            return plain(rest);
        }
        let mut quote = None;
        let mut before = b' ';
        for (at, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => return at + 1,
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (Some(it), _) if it == byte => quote = None,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
        }
        self.trust_quotes = false;
        plain(rest)
    }

    /// Passes over an element without text; returns its length from `from` on, with its closing
    /// tag. An element that is never closed is not passed over, unless it is a script or a style.
    fn silent(&mut self, name: &'static str, from: usize) -> usize {
        if self.unclosed.contains(&name) {
            return 0;
        }
        let rest = self.markup.get(from..).unwrap_or_default();
        let bytes = rest.as_bytes();
        let mut at = 0;
        while let Some(next) = bytes.get(at..).and_then(|it| it.iter().position(|it| *it == b'<')) {
            at += next;
            let tag = bytes.get(at..).unwrap_or_default();
            let is = |prefix: &[u8], name: &str| {
                tag.get(..prefix.len()) == Some(prefix)
                    && tag
                        .get(prefix.len()..prefix.len() + name.len())
                        .is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
            };
            if is(b"</", name) {
                let tag = rest.get(at..).unwrap_or_default();
                return at + tag.find('>').map_or(tag.len(), |it| it + 1);
            }
            if name == "head" && is(b"<", "body") {
                return at;
            }
            at += 1;
        }
        self.unclosed.push(name);
        // An unclosed script or style goes on to the end of the page; after other elements the text
        // is worth more.
        if matches!(name, "script" | "style") { rest.len() } else { 0 }
    }

    /// Writes the character of an entity, or the ampersand if there is none; returns the length
    /// that was read.
    fn entity(&mut self, rest: &str) -> usize {
        let body = rest.get(1..).unwrap_or_default();
        let numeric = body.starts_with('#');
        let length = body
            .bytes()
            .skip(usize::from(numeric))
            .take(12)
            .take_while(u8::is_ascii_alphanumeric)
            .count()
            + usize::from(numeric);
        let name = body.get(..length).unwrap_or_default();
        let ended = body.as_bytes().get(length) == Some(&b';');
        let character = match name.strip_prefix('#') {
            Some(number) => of_number(number),
            None if ended || LEGACY.contains(&name) => of_name(name),
            None => None,
        };
        let Some(character) = character else {
            self.write("&");
            return 1;
        };
        let mut buffer = [0; 4];
        match character {
            '\u{A0}' => self.space = true,
            it => self.write(it.encode_utf8(&mut buffer)),
        }
        1 + length + usize::from(ended)
    }

    /// Writes text with each run of white space folded into one space.
    fn write(&mut self, text: &str) {
        for character in text.chars() {
            if character == '\n' && self.pre > 0 {
                self.breaks = (self.breaks + 1).min(2);
            } else if character == '\t' && self.pre > 0 {
                self.settle();
                self.text.push('\t');
            } else if character.is_whitespace() {
                self.space = true;
            } else {
                self.settle();
                self.text.push(character);
            }
        }
    }

    fn settle(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        let space = std::mem::take(&mut self.space);
        if self.text.is_empty() {
            return;
        }
        for _ in 0..breaks.min(2) {
            self.text.push('\n');
        }
        if breaks == 0 && space {
            self.text.push(' ');
        }
    }
}

fn is_regional(it: char) -> bool {
    matches!(it, '\u{1F1E6}'..='\u{1F1FF}')
}

fn of_number(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let code = match code.checked_sub(0x80).and_then(|it| WINDOWS.get(it as usize)) {
        Some(code) => u32::from(*code),
        None => code,
    };
    char::from_u32(code).filter(|it| *it != '\0')
}

fn of_name(name: &str) -> Option<char> {
    if let Some(at) = LATIN_1.iter().position(|it| *it == name) {
        return char::from_u32(0xA0 + at as u32);
    }
    OTHERS.iter().find(|(it, _)| *it == name).map(|(_, it)| *it)
}

/// Entities that old pages write without a semicolon.
const LEGACY: [&str; 6] = ["amp", "lt", "gt", "quot", "nbsp", "shy"];

/// What pages mean by the numbers 128 to 159: the characters of Windows-1252.
const WINDOWS: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
];

/// The names of the entities for U+00A0 to U+00FF.
const LATIN_1: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf",
    "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro",
    "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest",
    "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute",
    "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute",
    "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute",
    "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
    "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde",
    "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc",
    "uuml", "yacute", "thorn", "yuml",
];

/// Further entities that occur in names and around lists.
const OTHERS: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("colon", ':'),
    ("comma", ','),
    ("lpar", '('),
    ("rpar", ')'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
    ("Ccaron", 'Č'),
    ("ccaron", 'č'),
    ("cacute", 'ć'),
    ("dstrok", 'đ'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("imath", 'ı'),
    ("Idot", 'İ'),
    ("gbreve", 'ğ'),
    ("scedil", 'ş'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markup: &str, expected: &str) {
        assert_eq!(read(markup).text.trim_end_matches('\n'), expected, "{markup}");
    }

    #[test]
    fn pages_become_lines() {
        check(
            "<p><i>In favour:</i> Albania,\n  Andorra</p><p>Against: None",
            "In favour: Albania, Andorra\n\nAgainst: None",
        );
        check("<ul><li>Albania<li>Andorra</ul>x", "Albania\nAndorra\n\nx");
        check("<div>a</div><div>b</div>", "a\nb");
        check("a<br>b<br/><br />c", "a\nb\n\nc");
        check("<table><tr><td>Albania</td><td>Yes</td></tr></table>", "Albania\nYes");
        check("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", "a\tb\nc\td\n\ne");
        check("<b>Against</b>: x", "Against: x");
        check("<pre>a\nb\n\nc</pre>", "a\nb\n\nc");
        check("as follows:<sup>9</sup> x", "as follows: x");
    }

    #[test]
    fn nothing_unseen_is_read() {
        check(
            "<head><title>x</title></head><body>a<script>if (a<b) {}</script>b<style>p{}</style>c<!-- d -->e",
            "abce",
        );
        check("<!DOCTYPE html><html><head><meta x><body>a", "a");
        check("<SCRIPT>x</Script >a", "a");
        check("a<script>b", "a");
        check("<a title='x > y'>z</a>", "z");
        check("<img alt=\"🇦🇱\" src=x> Albania <img alt=\"photo\">", "🇦🇱 Albania");
    }

    #[test]
    fn what_is_no_tag_is_text() {
        check("5 < 6 & 7 > 3", "5 < 6 & 7 > 3");
        check("<a title=\"never closed>text <b>more</b>", "text more");
        check("&unknown; &#xD800; &", "&unknown; &#xD800; &");
        check("", "");
    }

    #[test]
    fn entities_are_characters() {
        check(
            "C&ocirc;te d&rsquo;Ivoire, T&uuml;rkiye &amp; S&atilde;o&nbsp;Tom&#233; &#x1F1E6;&#x1F1F1; &#146;",
            "Côte d’Ivoire, Türkiye & São Tomé 🇦🇱 ’",
        );
        check("&amp;lt; &ccaron;&Scaron;", "&lt; čŠ");
        check("A&nbsp B", "A B");
    }

    #[test]
    fn hostile_pages_take_linear_time() {
        for piece in [
            "<a ",
            "<",
            "<head>",
            "<svg>",
            "<!--",
            "&",
            "<a b=\"",
            "</",
            "<!",
            "<script",
            "<p",
            "&#",
            "<table>",
            "<table><tr><td>",
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
            "<tr><td>a<td>",
            "<td rowspan=99 colspan=99>a<tr>",
        ] {
            let page = piece.repeat(60_000);
            assert!(read(&page).text.len() <= page.len() + 1, "{piece}");
        }
    }
}
