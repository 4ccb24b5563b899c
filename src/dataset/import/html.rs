//! Markup -> its text, for records that were saved or pasted from a page.
//!
//! Tolerant, in one pass: what is no tag is text. Places of faults are those of the text taken
//! out, not of the markup: that is what an editor sees.

/// Elements whose content nobody reads.
const HIDDEN: [&str; 8] =
    ["script", "style", "head", "template", "noscript", "svg", "iframe", "title"];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tr",
    "ul",
];

/// Named character references that occur in names and records.
const NAMED: [(&str, char); 66] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("shy", '\u{AD}'),
    ("sect", '§'),
    ("deg", '°'),
    ("ordm", 'º'),
    ("ordf", 'ª'),
    ("Agrave", 'À'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Aring", 'Å'),
    ("Ccedil", 'Ç'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Iacute", 'Í'),
    ("Ntilde", 'Ñ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Oslash", 'Ø'),
    ("Uacute", 'Ú'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("aring", 'å'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("oslash", 'ø'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
];

/// The longest character reference, `&` and `;` not counted.
const REFERENCE: usize = 10;

/// The text of a page: no scripts and styles, block elements on lines of their own.
pub fn to_text(markup: &str) -> String {
    let mut text = Text { out: String::with_capacity(markup.len() / 2) };
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.words(before);
        rest = match from.strip_prefix('&') {
            Some(behind) => text.reference(behind),
            None => text.tag(from),
        };
    }
    text.words(rest);
    text.out.truncate(text.out.trim_end().len());
    text.out
}

struct Text {
    out: String,
}

impl Text {
    /// Adds text; white space runs become one space.
    fn words(&mut self, words: &str) {
        for character in words.chars() {
            self.character(character);
        }
    }

    fn character(&mut self, character: char) {
        if !character.is_whitespace() {
            self.out.push(character);
        } else if !self.out.ends_with([' ', '\n']) && !self.out.is_empty() {
            self.out.push(' ');
        }
    }

    fn line(&mut self) {
        while self.out.ends_with(' ') {
            self.out.pop();
        }
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// A blank line, as behind a paragraph.
    fn blank(&mut self) {
        self.line();
        if self.out.ends_with('\n') && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Adds the character that a reference means; what is none stays as it stands.
    fn reference<'t>(&mut self, behind: &'t str) -> &'t str {
        let end = behind.bytes().take(REFERENCE + 1).position(|it| it == b';');
        let known =
            end.and_then(|end| Some((character(behind.get(..end)?)?, behind.get(end + 1..)?)));
        match known {
            Some((character, rest)) => {
                self.character(character);
                rest
            }
            None => {
                self.out.push('&');
                behind
            }
        }
    }

    /// Takes a tag, a comment or a lone bracket; the text behind it.
    fn tag<'t>(&mut self, from: &'t str) -> &'t str {
        if let Some(comment) = from.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let inner = from.get(1..).unwrap_or_default();
        let is_tag =
            inner.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?'));
        if !is_tag {
            self.out.push('<');
            return inner;
        }
        // An unclosed tag swallows what follows, as in a browser.
        let Some(end) = inner.find('>') else { return "" };
        let (tag, rest) = inner.split_at(end);
        let rest = rest.get(1..).unwrap_or_default();
        let closes = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|it| it.is_ascii_alphanumeric())
            .take(12)
            .collect::<String>()
            .to_ascii_lowercase();
        if !closes && !tag.ends_with('/') && HIDDEN.contains(&name.as_str()) {
            return behind_element(rest, &name);
        }
        if BLOCKS.contains(&name.as_str()) {
            self.line();
        } else if matches!(name.as_str(), "td" | "th") {
            self.character(' ');
        }
        if name == "p" && closes {
            self.blank();
        }
        rest
    }
}

/// The text behind the end of an element; nothing if it has none.
fn behind_element<'t>(text: &'t str, name: &str) -> &'t str {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("</") {
        let is_end = behind.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
        if is_end {
            return behind.split_once('>').map_or("", |(_, it)| it);
        }
        rest = behind;
    }
    ""
}

fn character(reference: &str) -> Option<char> {
    if let Some(number) = reference.strip_prefix('#') {
        let value = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(value).filter(|it| !it.is_control() || it.is_whitespace());
    }
    NAMED.iter().find(|(name, _)| *name == reference).map(|(_, character)| *character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pages_become_their_text() {
        for (markup, expected) in [
            (
                "<p>In favour: <b>Albania</b>,\n Peru</p><p>Against: Chad",
                "In favour: Albania, Peru\n\nAgainst: Chad",
            ),
            ("<ul><li>C&ocirc;te d&rsquo;Ivoire<li>Mali</ul>", "Côte d’Ivoire\nMali"),
            ("<script>In favour: Serbia</script>Peru", "Peru"),
            ("<STYLE>p{}</STYLE ><title>x</title>Peru", "Peru"),
            ("a<!-- In favour: x -->b", "ab"),
            ("3 < 5 & 7 &bogus; &#233;&#x2014;", "3 < 5 & 7 &bogus; é—"),
            ("<tr><td>Peru</td><td>Y</td></tr><tr><td>Chad</td></tr>", "Peru Y\nChad"),
            ("&#0;&#99999999;x", "&#0;&#99999999;x"),
            ("Peru <a href='x", "Peru"),
            ("<!doctype html><?xml?>Peru", "Peru"),
        ] {
            assert_eq!(to_text(markup), expected, "{markup}");
        }
    }

    proptest! {
        #[test]
        fn text_without_markup_stays(text in "[a-zé ,.]{0,60}") {
            prop_assert_eq!(to_text(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }

        #[test]
        fn nothing_panics(markup in "[<>&;/a-c!#x0-9 -]{0,80}") {
            let _ = to_text(&markup);
        }
    }
}
