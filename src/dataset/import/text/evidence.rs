//! What a text says about a roll call besides positions: symbol, title, day, assembly, address.

use super::dates;
use super::furniture::Furniture;
use super::tokens::{Gap, Kind, Text};
use super::words::is_digits;
use crate::dataset::Kind as Subject;
use crate::dataset::import::draft::Body;
use crate::date::Date;

/// Tokens before a vote in which its title is looked for.
const BEFORE: usize = 400;

/// The assembly that a piece of text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assembly {
    General,
    Security,
    HumanRights,
}

impl Assembly {
    pub fn body(self) -> Body {
        match self {
            Self::General => Body::GeneralAssembly,
            Self::Security => Body::SecurityCouncil,
            Self::HumanRights => Body::OfStates("UN Human Rights Council".to_owned()),
        }
    }
}

/// Returns the assembly of a symbol such as `A/C.3/78/L.41`.
pub fn of_symbol(symbol: &str) -> Option<Assembly> {
    if symbol.starts_with("A/HRC/") {
        Some(Assembly::HumanRights)
    } else if symbol.starts_with("A/") {
        Some(Assembly::General)
    } else if symbol.starts_with("S/") {
        Some(Assembly::Security)
    } else {
        None
    }
}

/// Returns the assemblies that are named between two tokens, each once.
pub fn named(text: &Text<'_>, from: usize, to: usize) -> Vec<Assembly> {
    let mut found = Vec::new();
    for assembly in (from..to.min(text.len())).filter_map(|at| named_at(text, at)) {
        if !found.contains(&assembly) {
            found.push(assembly);
        }
    }
    found
}

/// Returns the assembly that is named at a token.
fn named_at(text: &Text<'_>, at: usize) -> Option<Assembly> {
    let follows = |it: &str| text.lower(at + 1).starts_with(it);
    let general = |is: bool| is.then_some(Assembly::General);
    match text.word(at) {
        "UNGA" => general(true),
        "UNSC" => Some(Assembly::Security),
        "HRC" | "UNHRC" => Some(Assembly::HumanRights),
        "Security" | "SECURITY" => follows("council").then_some(Assembly::Security),
        "Human" => {
            let council =
                text.word(at + 1) == "Rights" && text.lower(at + 2).starts_with("council");
            council.then_some(Assembly::HumanRights)
        }
        "General" | "GENERAL" => general(follows("assembly")),
        // The UN's Assembly votes without dividing, so one that "divided" is another.
        "Assembly" => {
            let before = text.lower(at.saturating_sub(1));
            general(before == "the" && text.lower(at + 1) != "divided")
        }
        "Committee" | "COMMITTEE" => general(is_main_committee(text, at)),
        // In the UN's other languages and in those of the Balkans.
        "Generalna" | "Opšta" | "Opća" | "Генерална" | "Генеральная" | "Генеральной" => {
            general(["skupštin", "скупштин", "ассамбле"].into_iter().any(follows))
        }
        it if it == "Asamblea" || it.ends_with("Assemblée") => {
            general(matches!(&*text.lower(at + 1), "general" | "générale"))
        }
        it if it.len() > 6 && it.bytes().any(|it| it.is_ascii_digit()) => of_symbol(it),
        _ => None,
    }
}

fn is_main_committee(text: &Text<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        matches!(
            text.lower(it).as_str(),
            "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "the"
        )
    })
}

/// Returns the symbol that a range of tokens gives to what was voted on: a resolution's if there is
/// one, else a draft's.
///
/// With `strict`, "resolution 78/196" counts only where it is said to be the one adopted:
/// "(resolution 78/196)".
pub fn symbol(
    text: &Text<'_>,
    from: usize,
    to: usize,
    of: Option<Assembly>,
    strict: bool,
) -> Option<String> {
    let mut draft = None;
    let mut resolution = None;
    for at in from..to.min(text.len()) {
        let word = text.word(at);
        if matches!(word.to_ascii_lowercase().as_str(), "resolution" | "decision") {
            let said = !strict || is_said(text, at);
            if let Some(it) = numbered(text, at, of).filter(|_| said) {
                resolution = resolution.or(Some(it));
            }
        } else if let Some(symbol) = bare(text, at) {
            let adopted = ["A/RES/", "S/RES/", "A/HRC/RES/", "A/DEC/"]
                .iter()
                .any(|it| symbol.starts_with(it));
            let slot = if adopted { &mut resolution } else { &mut draft };
            // The first one stays where there are several.
            slot.get_or_insert(symbol);
        }
    }
    resolution.or(draft)
}

/// Whether "resolution 78/196" is said of what was adopted, not of what is recalled.
fn is_said(text: &Text<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        text.is(it, Kind::Open)
            || matches!(text.lower(it).as_str(), "as" | "adopted" | "adopting" | "becoming")
    }) || (at + 1..at + 6).any(|it| matches!(text.lower(it).as_str(), "was" | "passed"))
}

/// Returns the symbol of a number behind "resolution" or "decision": "resolution 78/196",
/// "resolution 2728 (2024)", "resolution ES-11/6", "decision 80/506".
fn numbered(text: &Text<'_>, at: usize, of: Option<Assembly>) -> Option<String> {
    let word = text.word(at + 1);
    let decision = text.lower(at) == "decision";
    if let Some((session, number)) = word.split_once('/') {
        let digits = number.bytes().take_while(|it| it.is_ascii_digit()).count();
        let letters = number.bytes().skip(digits).all(|it| it.is_ascii_uppercase());
        let plain = session.strip_prefix("ES-").or(session.strip_prefix("S-")).unwrap_or(session);
        if !is_number(plain) || digits == 0 || digits > 4 || !letters {
            return None;
        }
        let series = match (of, decision) {
            (Some(Assembly::HumanRights), false) => "A/HRC/RES",
            (Some(Assembly::HumanRights), true) => "A/HRC/DEC",
            (_, true) => "A/DEC",
            (_, false) => "A/RES",
        };
        return Some(format!("{series}/{word}"));
    }
    let year = text.word(at + 3);
    let number = is_digits(word) && word.len() <= 4;
    if decision || !number || !text.is(at + 2, Kind::Open) || !text.is(at + 4, Kind::Close) {
        return None;
    }
    if year.len() == 4 && is_digits(year) {
        return Some(format!("S/RES/{word} ({year})"));
    }
    is_roman(year).then(|| format!("A/RES/{word}({year})"))
}

/// Whether a word may be the number of a session, or of one of its resolutions.
pub fn is_number(word: &str) -> bool {
    word.len() <= 3 && is_digits(word)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| b"IVXLC".contains(&it))
}

/// Returns a symbol that needs no word before it, such as `A/C.3/78/L.41` or `S/RES/2728 (2024)`.
fn bare(text: &Text<'_>, at: usize) -> Option<String> {
    let word = text.word(at);
    // As newsrooms write it: "ES-11/6".
    let emergency = word.strip_prefix("ES-").and_then(|it| it.split_once('/'));
    if emergency.is_some_and(|(session, number)| is_number(session) && is_number(number)) {
        return Some(format!("A/RES/{word}"));
    }
    if !is_of_text(word) {
        return None;
    }
    if word.contains("/RES/") && text.is(at + 1, Kind::Open) && text.is(at + 3, Kind::Close) {
        let inner = text.word(at + 2);
        if text.gap(at + 1) <= Gap::Space && (2..=6).contains(&inner.len()) {
            let space = if text.gap(at + 1) == Gap::None { "" } else { " " };
            return Some(format!("{word}{space}({inner})"));
        }
    }
    Some(word.to_owned())
}

/// Whether a word is the symbol of a resolution, a decision or a draft.
pub fn is_of_text(word: &str) -> bool {
    let series = ["A/", "S/"].iter().any(|it| word.starts_with(it));
    if !series || word.len() < 6 || !word.bytes().any(|it| it.is_ascii_digit()) {
        return false;
    }
    if word.contains("/PV.") || word.contains("/SR.") || word.contains('?') {
        return false;
    }
    let draft = word.contains("/L.") || word.contains("/RES/") || word.contains("/DEC/");
    draft || (word.starts_with("S/") && word.split('/').count() == 3)
}

/// Returns the title nearest before the token `to`: 'entitled “...”', or after "Vote on" in the
/// head of an annex.
pub fn title(text: &Text<'_>, from: usize, to: usize) -> Option<String> {
    let from = from.max(to.saturating_sub(BEFORE));
    let mut at = to;
    while at > from {
        at -= 1;
        let word = text.lower(at);
        if matches!(word.as_str(), "entitled" | "titled" | "intitulé" | "titulado")
            || is_draft(text, at)
        {
            if let Some(title) = quoted(text, at + 1) {
                return Some(title);
            }
        } else if word == "vote" && text.begins_line(at) && text.lower(at + 1) == "on" {
            let end = (at + 2..at + 60)
                .find(|it| *it == to || text.gap(*it) == Gap::Blank || ends_head(text, *it));
            let title = text.plain(at + 2, end.unwrap_or(at + 2));
            if !title.is_empty() {
                return Some(title);
            }
        }
    }
    None
}

/// Whether the head of an annex has ended at a token: a line begins there with the first word of a
/// sentence.
fn ends_head(text: &Text<'_>, at: usize) -> bool {
    text.begins_line(at) && matches!(text.word(at), "The" | "In" | "A" | "An" | "By" | "Draft")
}

fn is_draft(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at).as_str(), "resolution" | "decision" | "text" | "draft")
        && text.is(at + 1, Kind::Quote)
}

/// Returns what stands in the quotation marks that open at a token; `None` if there is nothing.
fn quoted(text: &Text<'_>, open: usize) -> Option<String> {
    if !text.is(open, Kind::Quote) {
        return None;
    }
    let single = matches!(text.str(open), "'" | "‘" | "`");
    let closes = |it: usize| {
        text.is(it, Kind::Quote)
            && matches!(text.str(it), "'" | "’" | "`") == single
            && text.gap(it) == Gap::None
    };
    let close = (open + 2..(open + 120).min(text.len())).find(|it| closes(*it))?;
    let title = text.plain(open + 1, close);
    Some(title.trim_end_matches([',', '.', ' ']).to_owned()).filter(|it| !it.is_empty())
}

/// Returns the numeral of the last annex that is named between two tokens: "ANNEX III", "(See annex
/// XVI)".
pub fn annex(text: &Text<'_>, from: usize, to: usize) -> Option<String> {
    (from..to.min(text.len())).rev().find_map(|at| {
        let numeral = text.word(at + 1).trim_end_matches('.');
        (is_roman(numeral) && text.word(at).eq_ignore_ascii_case("annex"))
            .then(|| numeral.to_owned())
    })
}

/// Returns what kind of text was voted on, by the words of the sentence before the result; `None`
/// if they do not say.
pub fn subject(text: &Text<'_>, from: usize, to: usize) -> Option<Subject> {
    let whole = |it: usize| match text.lower(it).as_str() {
        "paragraph" | "paragraphs" | "section" | "chapter" => Some(Subject::Paragraph),
        "amendment" | "amendments" => Some(Subject::Amendment),
        "motion" => Some(Subject::Motion),
        "decision" if text.lower(it.saturating_sub(1)) == "draft" => Some(Subject::Decision),
        _ => None,
    };
    (from..to).find_map(whole)
}

/// Returns the days that the head of a text gives, on a short line or in the line with the source;
/// if there are none, those that are said to be days of a vote ("was put to the vote on 25 February
/// 2022").
pub fn head_dates(text: &Text<'_>, to: usize) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    let mut line = 0;
    while line < to.min(4_000) {
        let end = text.line_end(line, 120);
        let source = text.word(line).eq_ignore_ascii_case("source");
        if source || end - line <= 12 {
            found.extend(dates::in_range(text, line, end));
        }
        line = end;
    }
    if found.is_empty() { days_of_vote(text, to.min(4_000)) } else { dates::distinct(found) }
}

/// Returns the days right after "put to the vote on" and "voted on", before a token. Any other day
/// may be that of something else.
fn days_of_vote(text: &Text<'_>, to: usize) -> Vec<Date> {
    let happens = |at: usize| match text.lower(at).as_str() {
        "voted" => true,
        "vote" => at >= 2 && text.lower(at - 2) == "to",
        _ => false,
    };
    let days = (1..to).filter(|at| text.lower(*at) == "on" && happens(at - 1));
    dates::distinct(days.flat_map(|at| dates::in_range(text, at + 1, at + 5)))
}

/// Returns the day of a roll call, `None` if none is given, or the candidates as an error if there
/// are several. Days on the pages go before those of the head and of the roll call's own sentence.
pub fn date(pages: &Furniture, head: &[Date], own: &[Date]) -> Result<Option<Date>, Vec<Date>> {
    let mut candidates = if pages.dates.is_empty() { head.to_vec() } else { pages.dates.clone() };
    if pages.dates.is_empty() {
        candidates.extend(own.iter().filter(|it| !head.contains(it)));
    }
    match candidates.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        _ => Err(candidates),
    }
}

/// Returns the last https address between two tokens.
pub fn address(text: &Text<'_>, from: usize, to: usize) -> Option<String> {
    (from..to.min(text.len()))
        .rev()
        .map(|at| text.word(at))
        .find(|it| it.starts_with("https://") && it.len() > 12)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_read_as_sentences_write_them() {
        for (raw, expected) in [
            ("was adopted by 125 votes to 54 (resolution 78/196)", Some("A/RES/78/196")),
            ("has been adopted as resolution 2728 (2024)", Some("S/RES/2728 (2024)")),
            ("(document A/C.1/80/L.41) was adopted", Some("A/C.1/80/L.41")),
            ("(A/C.3/78/L.41) was adopted (resolution 78/196)", Some("A/RES/78/196")),
            ("adopted resolution ES-11/6", Some("A/RES/ES-11/6")),
            ("was adopted (decision 80/506)", Some("A/DEC/80/506")),
            ("(resolution 3379 (XXX))", Some("A/RES/3379(XXX)")),
            ("(resolution 49/35C)", Some("A/RES/49/35C")),
            ("draft resolution S/2024/239 was adopted", Some("S/2024/239")),
            ("recalling resolution 68/262", None),
            ("see A/78/PV.50", None),
        ] {
            let text = Text::new(raw).unwrap();
            assert_eq!(symbol(&text, 0, text.len(), None, true).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn titles_are_the_nearest() {
        for (raw, expected) in [
            (
                "XXIII, entitled “One”, is postponed. Draft I, entitled “Two and\nmore”. A vote",
                Some("Two and more"),
            ),
            (
                "The draft resolution 'Lethal Autonomous Weapons Systems' (document",
                Some("Lethal Autonomous Weapons Systems"),
            ),
            (
                "ANNEX III\n\nVote on Human Rights in Iran\n\nThe draft",
                Some("Human Rights in Iran"),
            ),
            ("the resolution was", None),
        ] {
            let text = Text::new(raw).unwrap();
            assert_eq!(title(&text, 0, text.len()).as_deref(), expected, "{raw}");
        }
    }
}
