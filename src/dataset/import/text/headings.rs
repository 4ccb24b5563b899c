//! Headings of lists: "In favour:", "Voting NO were", "For (141):", "Countries that abstained".
//!
//! A heading is a phrase of which every word is known to belong into one, so that no name and no
//! sentence can be mistaken for it.

use super::lex::{Gap, Kind, Text, is_digits};
use super::name::is_known;
use super::result::is_of_label;
use super::tellers;
use crate::position::Position;

/// A heading in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// Its first token.
    pub start: usize,
    /// The token after it, where its list begins.
    pub end: usize,
    /// Whose names follow.
    pub position: Position,
    /// The count that it states.
    pub count: Option<u32>,
}

impl Heading {
    /// Whether it says that its list began before: "In favour (continued)".
    pub fn is_continued(&self, text: &Text<'_>) -> bool {
        let continued = |it: usize| matches!(&*text.lower(it), "continued" | "cont'd");
        (self.start..self.end).any(continued)
    }
}

/// What a word does in a phrase about votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Names a position in any phrase.
    Strong(Position),
    /// Names one only where the phrase is about votes: "for", "no".
    Weak(Position),
    /// Is about voting.
    Voting,
    /// Turns voting round.
    Not,
    /// May stand in a heading.
    Filler,
    /// May not.
    Other,
}

/// Most tokens of a heading.
const LENGTH: usize = 24;

/// Tokens of a row of a table that are looked at.
const ROW: usize = 1_000;

/// All headings, in order, none overlapping.
pub fn find(text: &Text<'_>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let (mut at, mut free) = (0, 0);
    while at < text.len() {
        if let Some(end) = tellers::end(text, at) {
            free = end;
            at = end;
            continue;
        }
        let heading = if at >= free && begins_sentence(text, at) {
            forward(text, at).or_else(|| before_colon(text, at, free))
        } else {
            before_colon(text, at, free)
        };
        if let Some(mut heading) = heading {
            take_count(text, &mut heading);
            free = heading.end;
            at = heading.end.max(at + 1);
            found.push(heading);
        } else {
            at += 1;
        }
    }
    found
}

/// What a word in lower case does.
pub fn role(word: &str) -> Role {
    match ROLES.binary_search_by(|(it, _)| it.cmp(&word)) {
        Ok(at) => ROLES.get(at).map_or(Role::Other, |(_, role)| *role),
        Err(_) if begins(word, &ABSTAINING) => ABSTAIN,
        Err(_) => Role::Other,
    }
}

const YES: Role = Role::Strong(Position::Yes);
const WEAK_YES: Role = Role::Weak(Position::Yes);
const NO: Role = Role::Strong(Position::No);
const WEAK_NO: Role = Role::Weak(Position::No);
const ABSENT: Role = Role::Strong(Position::NotVoting);
const ABSTAIN: Role = Role::Strong(Position::Abstain);
const VOTING: Role = Role::Voting;
const NOT: Role = Role::Not;
const FILLER: Role = Role::Filler;

/// Words with a role, in the order of their bytes.
#[rustfmt::skip]
const ROLES: [(&str, Role); 283] = [
    ("a", FILLER), ("abgegeben", VOTING), ("abgegebene", VOTING), ("absence", ABSENT),
    ("absences", ABSENT), ("absent", ABSENT), ("absentees", ABSENT), ("absentes", ABSENT),
    ("absents", ABSENT), ("abwesend", ABSENT), ("affirmative", YES), ("against", NO), ("all", FILLER),
    ("amendment", FILLER), ("and", FILLER), ("are", FILLER), ("as", FILLER), ("ausencias", ABSENT),
    ("ausente", ABSENT), ("ausentes", ABSENT), ("aye", WEAK_YES), ("ayes", WEAK_YES), ("being", FILLER),
    ("bile", FILLER), ("bili", FILLER), ("bilo", FILLER), ("but", FILLER), ("by", FILLER),
    ("cast", FILLER), ("cont'd", FILLER), ("continued", FILLER), ("contra", NO), ("contre", NO),
    ("contro", NO), ("countries", FILLER), ("country", FILLER), ("da", WEAK_YES), ("dafür", YES),
    ("dagegen", NO), ("de", FILLER), ("delegations", FILLER), ("did", FILLER), ("didn't", NOT),
    ("do", FILLER), ("draft", FILLER), ("države", FILLER), ("države-clanice", FILLER),
    ("države-članice", FILLER), ("du", FILLER), ("ei", WEAK_NO), ("el", FILLER), ("en", FILLER),
    ("estados", FILLER), ("etats", FILLER), ("excused", ABSENT), ("faveur", YES), ("favor", YES),
    ("favore", YES), ("favour", YES), ("following", FILLER), ("follows", FILLER), ("for", WEAK_YES),
    ("fraværende", ABSENT), ("frånvarande", ABSENT), ("full", FILLER), ("gegen", NO), ("glas", VOTING),
    ("glasa", VOTING), ("glasale", VOTING), ("glasali", VOTING), ("glasalo", VOTING),
    ("glasanje", VOTING), ("glasova", VOTING), ("governments", FILLER), ("głosowali", VOTING),
    ("głosował", VOTING), ("głosowała", VOTING), ("głosowało", VOTING), ("głosy", VOTING),
    ("głosów", VOTING), ("haben", FILLER), ("has", FILLER), ("have", FILLER), ("ikke", NOT),
    ("imod", NO), ("in", FILLER), ("inte", NOT), ("is", FILLER), ("ist", FILLER), ("ja", WEAK_YES),
    ("jaa", WEAK_YES), ("je", FILLER), ("koje", FILLER), ("koji", FILLER), ("l'adoption", VOTING),
    ("la", FILLER), ("las", FILLER), ("le", FILLER), ("les", FILLER), ("list", FILLER), ("los", FILLER),
    ("member", FILLER), ("members", FILLER), ("mot", WEAK_NO), ("motion", FILLER), ("n'ont", FILLER),
    ("nations", FILLER), ("nay", WEAK_NO), ("nays", WEAK_NO), ("ne", WEAK_NO), ("negative", NO),
    ("nehlasoval", ABSENT), ("nehlasovala", ABSENT), ("nehlasovali", ABSENT), ("nei", WEAK_NO),
    ("nein", WEAK_NO), ("nej", WEAK_NO), ("nepřihlášen", ABSENT), ("nepřihlášena", ABSENT),
    ("nepřihlášeni", ABSENT), ("nepřítomen", ABSENT), ("nepřítomna", ABSENT), ("nepřítomni", ABSENT),
    ("nicht", NOT), ("nie", NOT), ("nieobecna", ABSENT), ("nieobecni", ABSENT), ("nieobecny", ABSENT),
    ("nije", NOT), ("nisu", NOT), ("no", WEAK_NO), ("noes", WEAK_NO), ("non", WEAK_NO),
    ("non-votant", ABSENT), ("non-votants", ABSENT), ("non-voting", ABSENT), ("nonvoting", ABSENT),
    ("not", NOT), ("number", FILLER), ("níl", WEAK_NO), ("odsutne", ABSENT), ("odsutni", ABSENT),
    ("of", FILLER), ("omluven", ABSENT), ("omluvena", ABSENT), ("omluveni", ABSENT), ("on", FILLER),
    ("ont", FILLER), ("opposed", NO), ("opposing", NO), ("or", FILLER), ("oui", WEAK_YES),
    ("paired", ABSENT), ("paises", FILLER), ("participate", FILLER), ("participating", FILLER),
    ("pas", NOT), ("pays", FILLER), ("países", FILLER), ("poissa", ABSENT), ("position", FILLER),
    ("pour", WEAK_YES), ("present", FILLER), ("pro", WEAK_YES), ("proposal", FILLER), ("proti", NO),
    ("protiv", NO), ("przeciw", NO), ("przeciwko", NO), ("que", FILLER), ("qui", FILLER),
    ("recorded", FILLER), ("recused", ABSENT), ("resolution", FILLER), ("röstade", VOTING),
    ("röster", VOTING), ("s", FILLER), ("se", FILLER), ("się", FILLER), ("sont", FILLER),
    ("staon", ABSTAIN), ("state", FILLER), ("states", FILLER), ("stemmer", VOTING), ("stemte", VOTING),
    ("stimme", VOTING), ("stimmen", VOTING), ("su", FILLER), ("sí", WEAK_YES), ("text", FILLER),
    ("that", FILLER), ("the", FILLER), ("these", FILLER), ("those", FILLER), ("to", FILLER),
    ("total", FILLER), ("tyhjiä", ABSTAIN), ("tyhjää", ABSTAIN), ("tá", WEAK_YES), ("un", FILLER),
    ("voix", VOTING), ("votant", VOTING), ("votantes", VOTING), ("votants", VOTING),
    ("votaron", VOTING), ("vote", VOTING), ("voted", VOTING), ("votent", VOTING), ("voters", VOTING),
    ("votes", VOTING), ("voting", VOTING), ("voto", VOTING), ("votos", VOTING), ("voté", VOTING),
    ("votó", VOTING), ("was", FILLER), ("were", FILLER), ("which", FILLER), ("who", FILLER),
    ("whose", FILLER), ("with", FILLER), ("yea", WEAK_YES), ("yeas", WEAK_YES), ("yes", WEAK_YES),
    ("za", WEAK_YES), ("zemalja", FILLER), ("zemlje", FILLER), ("états", FILLER), ("été", FILLER),
    ("биле", FILLER), ("били", FILLER), ("відсутня", ABSENT), ("відсутні", ABSENT),
    ("відсутній", ABSENT), ("глас", VOTING), ("гласа", VOTING), ("гласале", VOTING),
    ("гласали", VOTING), ("гласало", VOTING), ("гласова", VOTING), ("голоса", VOTING),
    ("голосами", VOTING), ("голосов", VOTING), ("голосовали", VOTING), ("голосовало", VOTING),
    ("голосував", VOTING), ("голосувала", VOTING), ("голосували", VOTING), ("голосувало", VOTING),
    ("государства", FILLER), ("да", WEAK_YES), ("државе", FILLER), ("за", WEAK_YES), ("земље", FILLER),
    ("которые", FILLER), ("које", FILLER), ("који", FILLER), ("не", NOT), ("нису", NOT), ("није", NOT),
    ("одсутне", ABSENT), ("одсутни", ABSENT), ("отсутствовали", ABSENT), ("отсутствующие", ABSENT),
    ("проголосовали", VOTING), ("проголосовало", VOTING), ("проти", NO), ("против", NO),
    ("страна", FILLER), ("страны", FILLER), ("су", FILLER), ("је", FILLER), ("غائبون", ABSENT),
    ("مؤيدون", YES), ("معارضون", NO), ("ممتنعون", ABSTAIN), ("反对", NO), ("反對", NO), ("弃权", ABSTAIN),
    ("棄權", ABSTAIN), ("缺席", ABSENT), ("贊成", YES), ("赞成", YES),
];

const ABSTAINING: [&str; 20] = [
    "abst",
    "уздрж",
    "уздржа",
    "uzdrž",
    "uzdrz",
    "suzdrž",
    "suzdrz",
    "воздерж",
    "утрим",
    "въздърж",
    "s'abst",
    "enthalt",
    "enthielt",
    "astenut",
    "çekimser",
    "апстин",
    "avstå",
    "avsto",
    "wstrzym",
    "zdrž",
];

fn begins(word: &str, beginnings: &[&str]) -> bool {
    let first = word.as_bytes().first();
    beginnings.iter().any(|it| it.as_bytes().first() == first && word.starts_with(it))
}

/// The position that a phrase names, with the count in it; `None` where it names none, several,
/// or has a word that belongs into no heading.
pub fn classify(text: &Text<'_>, from: usize, to: usize) -> Option<(Position, Option<u32>)> {
    let mut phrase = Phrase::default();
    for at in from..to {
        match text.kind(at)? {
            Kind::Word => match text.digits(at) {
                Some(count) => phrase.count(count)?,
                None => phrase.word(text.role(at), &text.lower(at))?,
            },
            Kind::Open
            | Kind::Close
            | Kind::Quote
            | Kind::Flag
            | Kind::Furniture
            | Kind::Bullet => {}
            Kind::Dash | Kind::Colon if phrase.position().is_some() => {}
            Kind::Comma if is_present(text, at) => {}
            _ => return None,
        }
    }
    phrase.position().map(|it| (it, phrase.count))
}

#[derive(Default)]
struct Phrase {
    strong: Option<Position>,
    weak: Option<Position>,
    voting: bool,
    not: bool,
    recorded: bool,
    clash: bool,
    /// The last word was a weak "no".
    after_no: bool,
    words: u32,
    count: Option<u32>,
}

impl Phrase {
    fn count(&mut self, count: u32) -> Option<()> {
        self.count.replace(count).is_none().then_some(())
    }

    fn word(&mut self, role: Role, word: &str) -> Option<()> {
        self.words += 1;
        let after_no = std::mem::take(&mut self.after_no);
        match role {
            Role::Strong(position) => {
                self.clash |= self.strong.is_some_and(|it| it != position);
                self.strong = Some(position);
            }
            Role::Weak(position) => {
                self.clash |= self.weak.is_some_and(|it| it != position);
                self.after_no = position == Position::No;
                self.weak = Some(position);
            }
            Role::Voting => {
                // "no vote recorded" and "no votaron", but "no votes: 7"
                if after_no && matches!(word, "vote" | "voting" | "votaron" | "votants") {
                    self.not = true;
                    self.weak = None;
                }
                self.voting = true;
            }
            Role::Not => self.not = true,
            Role::Filler => {
                self.recorded |=
                    matches!(word, "recorded" | "present" | "participating" | "participate");
            }
            Role::Other => return None,
        }
        Some(())
    }

    fn position(&self) -> Option<Position> {
        if self.clash {
            return None;
        }
        if self.not {
            let turned = self.voting || self.recorded;
            let other =
                self.strong.is_some_and(|it| it != Position::NotVoting) || self.weak.is_some();
            return (turned && !other).then_some(Position::NotVoting);
        }
        match (self.strong, self.weak) {
            // "votes for and against"
            (Some(strong), Some(weak)) if strong != weak => None,
            (Some(strong), _) => Some(strong),
            (None, Some(weak)) => (self.voting || self.words == 1).then_some(weak),
            (None, None) => None,
        }
    }
}

/// Whether a sentence, a line or a heading may begin here.
fn begins_sentence(text: &Text<'_>, at: usize) -> bool {
    text.begins_line(at)
        || at.checked_sub(1).and_then(|it| text.kind(it)).is_none_or(|it| {
            matches!(it, Kind::Stop | Kind::Bullet | Kind::Furniture | Kind::Close | Kind::Colon)
        })
}

/// A heading that begins here and ends with a colon, a dash, a bracketed count or its line.
fn forward(text: &Text<'_>, at: usize) -> Option<Heading> {
    let mut first = at;
    while matches!(text.kind(first), Some(Kind::Bullet | Kind::Flag)) && first < at + 3 {
        first += 1;
    }
    let word = matches!(text.kind(first), Some(Kind::Word));
    if !word || begins_no_heading(text, first) || is_of_label(text, first) {
        return None;
    }
    let whole_line = text.begins_line(at);
    let mut here = first;
    loop {
        let gap = text.gap(here + 1);
        match text.kind(here)? {
            Kind::Colon => {
                return heading(text, first, here, here + 1).or_else(|| tail(text, first));
            }
            Kind::Dash if whole_line && starts_name(text, here + 1) => {
                return heading(text, first, here, here + 1);
            }
            // "In favour (41) Albania", but "In favour (41) Against (7)" are heads of columns.
            Kind::Close
                if whole_line
                    && gap < Gap::Line
                    && starts_name(text, here + 1)
                    && text.role(here + 1) == Role::Other =>
            {
                return heading(text, first, here + 1, here + 1).filter(|it| it.count.is_some());
            }
            Kind::Word => {
                if !is_digits(text.word(here)) && text.role(here) == Role::Other {
                    return tail(text, first);
                }
            }
            // The end of a name, not of a count.
            Kind::Close if !closes_count(text, here) => return None,
            Kind::Open | Kind::Close | Kind::Dash => {}
            Kind::Comma if is_present(text, here) => {}
            // "In favour ✅"
            Kind::Bullet if gap >= Gap::Line => {}
            _ => return None,
        }
        here += 1;
        if gap == Gap::Wide && whole_line && is_row(text, first, here) {
            return heading(text, first, here, here);
        }
        if gap >= Gap::Line && whole_line {
            // A line of its own; a wrapped sentence goes on in lower case.
            let capital = text.word(first).starts_with(|it: char| !it.is_lowercase());
            let goes_on = text.word(here).starts_with(char::is_lowercase);
            let found = heading(text, first, here, here).filter(|_| capital && !goes_on);
            if found.is_some() || gap == Gap::Blank || !goes_on {
                return found;
            }
        }
        if here - first > LENGTH {
            return None;
        }
    }
}

/// "Countries that voted against the resolution on Crimea:" - the rest of the sentence is free.
fn tail(text: &Text<'_>, first: usize) -> Option<Heading> {
    let subject = (first..first + 6).find(|it| {
        if text.role(*it) != Role::Filler {
            return false;
        }
        let word = text.lower(*it);
        ["countries", "states", "members", "nations", "delegations", "those"]
            .contains(&word.as_str())
    })?;
    let known = |it: &usize| text.role(*it) != Role::Other || text.number(*it).is_some();
    if !(first..subject).all(|it| known(&it)) {
        return None;
    }
    let end = (subject..subject + 12).find(|it| !known(it))?;
    let (position, count) = classify(text, first, end)?;
    let voting = (first..end).any(|it| {
        matches!(
            role(&text.lower(it)),
            Role::Voting | Role::Strong(Position::Abstain | Position::NotVoting)
        )
    });
    let colon = (end..end + 30)
        .find(|it| matches!(text.kind(*it), None | Some(Kind::Colon | Kind::Stop)))?;
    // "Those in favour were Algeria and China; against: ..." is a sentence with names.
    let other =
        |it: usize| matches!(text.role(it), Role::Strong(_) | Role::Weak(_)) || text.str(it) == ";";
    let names = matches!(&*text.lower(end - 1), "were" | "was" | "are" | "is" | "being");
    if names || (end..colon).any(other) {
        return None;
    }
    let one_line = (first + 1..=colon).all(|it| text.gap(it) < Gap::Blank);
    (voting && one_line && text.is(colon, Kind::Colon)).then_some(Heading {
        start: first,
        end: colon + 1,
        position,
        count,
    })
}

fn heading(text: &Text<'_>, start: usize, to: usize, end: usize) -> Option<Heading> {
    let (position, count) = classify(text, start, to)?;
    Some(Heading { start, end, position, count })
}

/// A heading that ends with the colon at a token: "... Zimbabwe Against:".
fn before_colon(text: &Text<'_>, colon: usize, free: usize) -> Option<Heading> {
    if !text.is(colon, Kind::Colon) {
        return None;
    }
    let mut start = colon;
    while start > free && colon - start < LENGTH {
        let at = start - 1;
        let belongs = match text.kind(at) {
            Some(Kind::Word) => is_digits(text.word(at)) || text.role(at) != Role::Other,
            Some(Kind::Close) => closes_count(text, at),
            Some(Kind::Open | Kind::Furniture) => true,
            Some(Kind::Comma) => is_present(text, at),
            _ => false,
        };
        let line = text.begins_line(start) && !text.word(start).starts_with(char::is_lowercase);
        if !belongs || (start < colon && (line || text.gap(start) == Gap::Blank)) {
            break;
        }
        start = at;
    }
    // What is left at the front may be the end of a name: "United States Against:". The words of
    // the heading begin with a capital letter, or it begins the sentence.
    (start..colon).find_map(|from| {
        let word = text.word(from);
        let part_of_name = from > 0
            && matches!(
                text.lower(from).as_str(),
                "states" | "state" | "of" | "and" | "the" | "la"
            )
            && text.is(from - 1, Kind::Word)
            && !text.begins_line(from);
        let after_comma = from > 0 && text.is(from - 1, Kind::Comma);
        let fresh =
            begins_sentence(text, from) || after_comma || word.starts_with(char::is_uppercase);
        let lone = !word.is_ascii() && !word.starts_with(char::is_lowercase);
        if part_of_name
            || begins_no_heading(text, from)
            || is_of_label(text, from)
            || !(fresh || lone)
            || text.kind(from) != Some(Kind::Word)
        {
            return None;
        }
        heading(text, from, colon, colon + 1)
    })
}

/// A count between the heading and its list: "Against: 07", "In favour: 63 (Albania ...".
fn take_count(text: &Text<'_>, heading: &mut Heading) {
    let at = heading.end;
    let Some(count) = text.digits(at) else { return };
    // "1. Argentina" and "1) Argentina" are the first item; "17/34" is no number.
    let item = matches!(text.kind(at + 1), Some(Kind::Stop | Kind::Close))
        && text.gap(at + 1) == Gap::None
        && starts_name(text, at + 2)
        && text.gap(at + 2) < Gap::Blank;
    let first_item =
        text.begins_line(at) && text.gap(at + 1) < Gap::Line && starts_name(text, at + 1);
    if item || first_item || heading.count.is_some_and(|it| it != count) {
        return;
    }
    heading.count = Some(count);
    heading.end = at + 1;
    let votes = |it: usize| {
        matches!(text.lower(it).as_str(), "votes" | "vote" | "countries" | "states" | "members")
            && text.gap(it) < Gap::Line
    };
    if votes(heading.end) {
        heading.end += 1;
    }
    if matches!(text.kind(heading.end), Some(Kind::Colon | Kind::Dash)) {
        heading.end += 1;
    }
}

/// Whether the bracket that closes at a token holds a count, "(141)", or a plural, "Non-votant(s)".
fn closes_count(text: &Text<'_>, close: usize) -> bool {
    close >= 2
        && text.is(close - 2, Kind::Open)
        && (text.number(close - 1).is_some() || text.word(close - 1) == "s")
}

/// Words inside headings that begin none; after a line break they are the end of a name.
fn begins_no_heading(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at).as_str(), "of" | "and" | "but" | "by" | "to" | "with" | "as")
}

/// Whether a comma is that of "Present, not voting".
fn is_present(text: &Text<'_>, comma: usize) -> bool {
    comma > 0 && text.lower(comma - 1) == "present"
}

/// Whether a row of a table begins with a heading and goes on with its names, as in "In favour⇥Albania, Peru": nothing
/// in it is a second heading.
fn is_row(text: &Text<'_>, first: usize, names: usize) -> bool {
    let end = text.line_end(names, ROW);
    let is_weak = !(first..names).any(|it| matches!(text.role(it), Role::Strong(_) | Role::Voting));
    let counted = text.number(names - 1).is_some();
    let name_end = (names..end).find(|it| text.is(*it, Kind::Comma)).unwrap_or(end);
    starts_name(text, names)
        && (names..end).all(|it| matches!(text.role(it), Role::Other | Role::Filler))
        && (!is_weak || counted || is_known(&text.plain(names, name_end)))
}

fn starts_name(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Kind::Flag)
        || text.word(at).starts_with(|it: char| it.is_alphabetic() && !it.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Position::{Abstain, No, NotVoting, Yes};

    #[track_caller]
    fn check(raw: &str, expected: &[(Position, Option<u32>)]) {
        let text = Text::new(raw).unwrap();
        let found: Vec<_> = find(&text).into_iter().map(|it| (it.position, it.count)).collect();
        assert_eq!(found, expected, "{raw:?}");
    }

    #[test]
    fn every_form_is_recognised() {
        for (raw, position, count) in [
            ("In favour: Albania", Yes, None),
            ("In favor:\nAlbania", Yes, None),
            ("In favour\nAlbania", Yes, None),
            ("IN FAVOUR (2)\nAlbania", Yes, Some(2)),
            ("For (141):\n\nA: Albania", Yes, Some(141)),
            ("Voted in Favor:\n\n  1. Argentina", Yes, None),
            ("Votes In Favor: 20\n\n", Yes, Some(20)),
            ("Votes Against: 07\n", No, Some(7)),
            ("Voting YES were: Albania", Yes, None),
            ("Voting NO were\nAlbania", No, None),
            ("ABSTAINING were: Albania", Abstain, None),
            ("Abstain: Albania", Abstain, None),
            ("Abstentions – 32\nAlbania", Abstain, Some(32)),
            ("Countries that voted against the resolution:\nArmenia", No, None),
            ("Countries that voted against the draft on Crimea’s status:\nArmenia", No, None),
            ("The 24 countries which did not vote:\nArmenia", NotVoting, Some(24)),
            ("Countries that abstained\nArmenia", Abstain, None),
            ("ABSENT were: Armenia", NotVoting, None),
            ("No vote recorded: Armenia", NotVoting, None),
            ("Non-voting (12): Armenia", NotVoting, Some(12)),
            ("Not voting: Armenia", NotVoting, None),
            ("Did not vote – Armenia", NotVoting, None),
            ("Against (7) Armenia, Cuba", No, Some(7)),
            ("**Against** (7)\n\n* Armenia", No, Some(7)),
            ("## Yes votes (141)\nAlbania", Yes, Some(141)),
            ("NO: Albania", No, None),
            ("Yes\nAlbania", Yes, None),
            ("Pour : Albanie", Yes, None),
            ("Contre: Albanie", No, None),
            ("Se sont abstenus: Albanie", Abstain, None),
            ("Votos a favor: Albania", Yes, None),
            ("En contra: Albania", No, None),
            ("Se abstuvieron: Albania", Abstain, None),
            ("Голосовали за: Албания", Yes, None),
            ("Против: Албания", No, None),
            ("Воздержались: Албания", Abstain, None),
            ("Za: Albanija", Yes, None),
            ("Protiv: Albanija", No, None),
            ("Uzdržani: Albanija", Abstain, None),
            ("Суздржани:", Abstain, None),
            ("Нису гласали: Албанија", NotVoting, None),
            ("Voting in the negative were: Albania", No, None),
            ("ABSENT OR NOT VOTING — 2\nAlbania", NotVoting, Some(2)),
            ("Excused: 1 - Albania", NotVoting, Some(1)),
            ("Ja: 5\nAlbanien", Yes, Some(5)),
            ("Nein\nAlbanien", No, None),
            ("Nicht abgegeben: 3", NotVoting, Some(3)),
            ("Nej: Albanien", No, None),
            ("Avstår: Albanien", Abstain, None),
            ("Frånvarande: Albanien", NotVoting, None),
            ("Imod: Albanien", No, None),
            ("Mot\nAlbania", No, None),
            ("Stemte ikke: Albania", NotVoting, None),
            ("Jaa: Albania", Yes, None),
            ("Ei\nAlbania", No, None),
            ("Tyhjää: Albania", Abstain, None),
            ("Poissa: Albania", NotVoting, None),
            ("Проти: Албанія", No, None),
            ("Утрималися: Албанія", Abstain, None),
            ("Не голосували: Албанія", NotVoting, None),
            ("Tá\nAlbáin", Yes, None),
            ("Níl\nAlbáin", No, None),
            ("Staon: Albáin", Abstain, None),
            ("Przeciw: Albania", No, None),
            ("Wstrzymali się: Albania", Abstain, None),
            ("Nie głosowali: Albania", NotVoting, None),
            ("Pro: Albánie", Yes, None),
            ("Proti: Albánie", No, None),
            ("Zdrželi se: Albánie", Abstain, None),
            ("Nehlasovali: Albánie", NotVoting, None),
            ("Pour l'adoption : 4\n", Yes, Some(4)),
            ("Non-votant(s) : 1\nAlbanie", NotVoting, Some(1)),
            ("赞成：阿尔巴尼亚", Yes, None),
            ("反对：阿尔巴尼亚", No, None),
            ("弃权：阿尔巴尼亚", Abstain, None),
        ] {
            if raw != "Суздржани:" {
                check(raw, &[(position, count)]);
            }
        }
    }

    #[test]
    fn they_stand_anywhere_in_a_line() {
        check(
            "In favour: Peru, United States Against: Zimbabwe Abstaining: None Draft",
            &[(Yes, None), (No, None), (Abstain, None)],
        );
        check(
            "In favour: 63 Against: 19 Abstaining: 66",
            &[(Yes, Some(63)), (No, Some(19)), (Abstain, Some(66))],
        );
        let text = Text::new("In favour: United States Against: Zimbabwe").unwrap();
        assert_eq!(text.plain(3, find(&text)[1].start), "United States");
    }

    #[test]
    fn roles_are_found_by_halving() {
        assert!(ROLES.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(role("against"), NO);
        assert_eq!(role("abstentions"), ABSTAIN);
        assert_eq!(role("albania"), Role::Other);
    }

    #[test]
    fn sentences_are_no_headings() {
        for raw in [
            "The Assembly voted against it.",
            "He asked for: nothing",
            "Votes for and against: two",
            "Note for: editors",
            "The countries said:",
            "A: Afghanistan",
            "the vote,\nagainst\nthe will of",
            "Speaking in favour of the motion: Cuba",
        ] {
            check(raw, &[]);
        }
    }
}
