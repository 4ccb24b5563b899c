//! Filters: everything stays in its place; what a filter leaves out stands back.

use super::{Explored, Filtered, Moves, moves};
use crate::bloc::BlocOnDay;
use crate::dataset::clean;
use crate::position::Position;
use crate::view::SentenceKind as Kind;
use crate::view::breakdown::{Answer, BlocRow, Breakdown, sort_key};
use crate::view::words::Args;

/// What a filter asks for; read from the id of an outline entry.
enum Filter<'a> {
    Position(Position),
    Bloc(&'a str),
    Part(&'a str, Position),
    Moved(Position, Position),
    /// The position in the first of two roll calls.
    Before(Position),
    Find(&'a str),
    Member(usize),
    Sentence(usize),
}

impl<'a> Filter<'a> {
    fn parse(text: &'a str, answer: &'a Answer<'_>) -> Option<Self> {
        if let Some(member) = answer.dataset.members.iter().position(|it| it.id == text) {
            return Some(Self::Member(member));
        }
        let (kind, rest) = text.split_once(':').unwrap_or(("", text));
        let pair = rest.rsplit_once(':');
        Some(match kind {
            "find" => Self::Find(rest.trim()),
            "position" => Self::Position(Position::from_id(rest)?),
            "moved" => {
                let (from, to) = pair?;
                Self::Moved(Position::from_id(from)?, Position::from_id(to)?)
            }
            "before" => Self::Before(Position::from_id(rest)?),
            "sentence" => Self::Sentence(rest.parse().ok()?),
            // The head of a bloc's section asks for the bloc; the head of any other section for
            // nothing.
            "section" => Self::Bloc(bloc(answer, rest)?),
            "bloc" => match pair.and_then(|(id, it)| Some((id, Position::from_id(it)?))) {
                Some((id, position)) => Self::Part(bloc(answer, id)?, position),
                None => Self::Bloc(bloc(answer, rest)?),
            },
            _ => return None,
        })
    }
}

/// Returns the id if the dataset has a bloc of that id.
fn bloc<'a>(answer: &Answer<'_>, id: &'a str) -> Option<&'a str> {
    answer.dataset.blocs.iter().any(|it| it.id == id).then_some(id)
}

/// Marks what the filter leaves out, and returns the filter in words; `None` if there is no filter,
/// or none that is understood.
pub(super) fn apply(
    answer: &Answer<'_>,
    text: &str,
    explored: &mut Explored,
    breakdown: &mut Breakdown,
) -> Option<Filtered> {
    let filter = Filter::parse(text, answer)?;
    let shown = shown(answer, &filter, explored, breakdown);
    stand_back(answer, &filter, &shown, explored, breakdown);
    let count = shown.iter().filter(|it| **it).count() as u32;
    let what = words(answer, &filter, explored, breakdown);
    let args = Args::new()
        .count("count", count)
        .count("members", breakdown.tally.members())
        .text("what", &what);
    Some(Filtered { words: answer.words.say("filter", &args) })
}

/// Returns for each of the dataset's members whether it was a member on the day and is in the
/// filter.
fn shown(
    answer: &Answer<'_>,
    filter: &Filter<'_>,
    explored: &Explored,
    breakdown: &Breakdown,
) -> Vec<bool> {
    let day: Vec<usize> = breakdown.members().map(|(it, _)| it.member).collect();
    let position = |member: &usize| answer.roll_call.position(*member);
    let mut listed: Vec<usize> = match *filter {
        Filter::Position(_) => day.clone(),
        Filter::Bloc(id) | Filter::Part(id, _) => {
            let bloc = answer.dataset.blocs.iter().find(|it| it.id == id);
            bloc.map_or_else(Vec::new, |it| BlocOnDay::of(it, answer.roll_call).members)
        }
        Filter::Moved(from, _) | Filter::Before(from) => {
            let flows = explored.moves.iter().flat_map(|it| &it.flows).filter(|it| it.from == from);
            flows.flat_map(|it| &it.members).map(|it| it.member).collect()
        }
        Filter::Member(member) => vec![member],
        Filter::Sentence(index) => {
            let sentence = breakdown.sentences.get(index);
            let proof = sentence.map_or_else(Vec::new, |it| it.members.clone());
            if proof.is_empty() { day.clone() } else { proof }
        }
        Filter::Find(typed) => found(answer, typed, &day),
    };
    if let Filter::Position(wanted) | Filter::Part(_, wanted) | Filter::Moved(_, wanted) = *filter {
        listed.retain(|it| position(it) == wanted);
    }
    let mut shown = vec![false; answer.dataset.members.len()];
    for member in listed.iter().filter(|it| position(it) != Position::NotMember) {
        if let Some(it) = shown.get_mut(*member) {
            *it = true;
        }
    }
    shown
}

fn stand_back(
    answer: &Answer<'_>,
    filter: &Filter<'_>,
    shown: &[bool],
    explored: &mut Explored,
    breakdown: &mut Breakdown,
) {
    let is_shown = |member: &usize| shown.get(*member).copied().unwrap_or_default();
    for group in &mut breakdown.groups {
        for shown in &mut group.members {
            shown.back = !is_shown(&shown.member);
        }
    }
    if let Some(moves) = &mut explored.moves {
        for shown in moves.flows.iter_mut().flat_map(|it| &mut it.members) {
            shown.back = !is_shown(&shown.member);
        }
    }
    for row in &mut breakdown.blocs {
        let wanted = match *filter {
            Filter::Bloc(id) | Filter::Part(id, _) => row.id == id,
            _ => true,
        };
        let whole = matches!(*filter, Filter::Bloc(_) | Filter::Part(..));
        if wanted && whole {
            row.lists = lists(answer, row);
        }
        for segment in &mut row.segments {
            let has =
                |it: &&usize| is_shown(it) && answer.roll_call.position(**it) == segment.position;
            segment.shown = if wanted { row.indices.iter().filter(has).count() as u32 } else { 0 };
        }
    }
    let members = breakdown.members().filter(|(it, _)| is_shown(&it.member));
    let named: Vec<&str> = members.map(|(it, _)| it.name.as_str()).collect();
    for (index, sentence) in breakdown.sentences.iter().enumerate() {
        let about = match *filter {
            Filter::Sentence(wanted) => index == wanted,
            Filter::Bloc(id) | Filter::Part(id, _) => sentence.bloc.as_deref() == Some(id),
            // A member that proves a sentence need not be named in it, so both are looked for.
            _ => {
                sentence.members.iter().any(is_shown)
                    || named.iter().any(|it| mentions(&sentence.text, it))
            }
        };
        if !about && sentence.kind != Kind::Outcome {
            explored.silent.push(index);
        }
    }
}

/// Whether a text has a name as words of its own: "Niger" is not in "Nigeria".
fn mentions(text: &str, name: &str) -> bool {
    let mut inside = false;
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).and_then(|it| it.strip_prefix(name));
        let ends = rest.is_some_and(|it| !it.starts_with(char::is_alphabetic));
        if ends && !inside && !name.is_empty() {
            return true;
        }
        inside = letter.is_alphabetic();
    }
    false
}

/// Lists a bloc's members by position: "in favour: Albania and Bulgaria".
fn lists(answer: &Answer<'_>, row: &BlocRow) -> Vec<String> {
    let mut lists = Vec::new();
    for segment in &row.segments {
        let mut members = row.indices.clone();
        members.retain(|it| answer.roll_call.position(*it) == segment.position);
        let (who, label) = (answer.listed(&members), answer.label(segment.position));
        let args = Args::new().text("position", &label).text("who", &who);
        lists.push(answer.words.say("position-list", &args));
    }
    lists
}

/// Names in words what the filter leaves.
fn words(
    answer: &Answer<'_>,
    filter: &Filter<'_>,
    explored: &Explored,
    breakdown: &Breakdown,
) -> String {
    let label = |position: Position| {
        let group = breakdown.groups.iter().find(|it| it.position == position);
        group.map_or_else(|| answer.label(position), |it| it.label.clone())
    };
    let bloc = |id: &str| {
        let bloc = answer.dataset.blocs.iter().find(|it| it.id == id);
        bloc.map_or_else(|| id.to_owned(), |it| it.name.in_lang(answer.lang).to_owned())
    };
    match *filter {
        Filter::Position(position) | Filter::Before(position) => {
            let label = label(position);
            // With two roll calls, the words say of which one the position is.
            let is_first = matches!(filter, Filter::Before(_));
            let side =
                |it: &Moves| if is_first { it.before.id.clone() } else { it.after.id.clone() };
            let Some(id) = explored.moves.as_ref().map(side) else { return label };
            let args = Args::new().text("bloc", &id).text("position", &label);
            answer.words.say("filter-part", &args)
        }
        Filter::Bloc(id) => bloc(id),
        Filter::Part(id, position) => {
            let (bloc, position) = (bloc(id), label(position));
            let args = Args::new().text("bloc", &bloc).text("position", &position);
            answer.words.say("filter-part", &args)
        }
        Filter::Moved(from, to) => moves::label(answer, from, to),
        Filter::Find(typed) => {
            answer.words.say("filter-find", &Args::new().text("typed", &clean(typed)))
        }
        Filter::Member(member) => answer.name(member).to_owned(),
        Filter::Sentence(index) => {
            breakdown.sentences.get(index).map_or_else(String::new, |it| it.text.clone())
        }
    }
}

/// Returns those of `members` whose name or code is like the one typed, in any case and without
/// accents. Capitals that are the initials of a name, or a code, mean only its members: "UK" is not
/// the beginning of Ukraine. Else, where a word of some name begins with what is typed, only such
/// members are meant; else all with a name that has it inside.
fn found(answer: &Answer<'_>, typed: &str, members: &[usize]) -> Vec<usize> {
    let wanted = fold(typed);
    let (mut by_code, mut beginning, mut inside) = (Vec::new(), Vec::new(), Vec::new());
    for index in members {
        let Some(member) = answer.dataset.members.get(*index) else { continue };
        let others = member.name.formerly.iter().map(|it| &it.1).chain(&member.name.also);
        let names = [answer.name(*index), &member.name.now];
        let mut code = member.iso.as_deref().is_some_and(|it| fold(it) == wanted);
        let (mut begins, mut has) = (fold(&member.id).starts_with(&wanted), false);
        for name in names.into_iter().chain(others.map(String::as_str)) {
            code |= are_initials(&wanted, name);
            let name = fold(name);
            let mut before = ' ';
            for (at, letter) in name.char_indices() {
                if name.get(at..).is_some_and(|it| continues(it, &wanted)) {
                    has = true;
                    // A name is also sought without the Arabic article.
                    begins |= matches!(before, ' ' | '’' | '(') || name.get(..at) == Some("ال");
                }
                before = letter;
            }
        }
        if code {
            by_code.push(*index);
        }
        if begins || code {
            beginning.push(*index);
        }
        if has {
            inside.push(*index);
        }
    }
    let is_capitals = typed.trim().bytes().all(|it| it.is_ascii_uppercase());
    match () {
        () if is_capitals && !by_code.is_empty() => by_code,
        () if !beginning.is_empty() => beginning,
        () => inside,
    }
}

/// Whether a text is the first letters of at least two words of a name, those that are capitals.
fn are_initials(wanted: &str, name: &str) -> bool {
    let first = name.split([' ', '-']).filter_map(|it| it.bytes().next());
    let capitals = first.filter(u8::is_ascii_uppercase).map(|it| it.to_ascii_lowercase());
    wanted.len() > 1 && capitals.eq(wanted.bytes())
}

/// Whether a folded name goes on with what was typed; apostrophes are ignored in both.
fn continues(name: &str, wanted: &str) -> bool {
    let mut letters = name.chars().filter(|it| *it != '’');
    wanted.chars().filter(|it| *it != '’').all(|it| letters.next() == Some(it))
}

/// Folds a text for searching: letters without case and accents, all apostrophes as one, hyphens as
/// spaces. Latin letters are folded as for sorting, Greek and Cyrillic ones here, since the
/// standard library's tables would be a larger part of the download.
fn fold(text: &str) -> String {
    const GREEK: &str = "άαέεήηίιόούυώωϊιϋυΐιΰυςσ";
    let lower = |letter: char| match letter {
        'Α'..='Ω' | 'А'..='Я' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        'Ѐ'..='Џ' => char::from_u32(letter as u32 + 80).unwrap_or(letter),
        'Ά' => 'α',
        'Έ' => 'ε',
        'Ή' => 'η',
        'Ί' => 'ι',
        'Ό' => 'ο',
        'Ύ' => 'υ',
        'Ώ' => 'ω',
        '\'' | '‘' | 'ʼ' | '`' | '´' => '’',
        '-' | '‐' | '‑' | '–' => ' ',
        _ => letter,
    };
    let plain = |letter: char| {
        let mut pairs = GREEK.chars();
        while let (Some(marked), Some(plain)) = (pairs.next(), pairs.next()) {
            if marked == letter {
                return plain;
            }
        }
        letter
    };
    // The space in front keeps an Arabic article, which `sort_key` drops at the start of a name.
    sort_key(&format!(" {text}"), "").chars().skip(1).map(|it| plain(lower(it))).collect()
}

#[cfg(test)]
mod tests {
    use super::{continues, fold, mentions};

    #[test]
    fn a_name_is_a_word_of_its_own() {
        for (text, name, expected) in [
            ("Niger voted against.", "Niger", true),
            ("Nigeria voted against.", "Niger", false),
            ("Guinea-Bissau and Oman", "Oman", true),
            ("Romania", "Oman", false),
            ("", "Oman", false),
            ("Oman", "", false),
        ] {
            assert_eq!(mentions(text, name), expected, "{text:?} {name:?}");
        }
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        for (text, folded) in [
            ("CÔTE d’Ivoire", "cote d’ivoire"),
            ("Türkiye", "turkiye"),
            ("СРБИЈА", "србија"),
            ("Ћирилица", "ћирилица"),
            ("Ελλάδα ΑΘΉΝΑ", "ελλαδα αθηνα"),
            ("Κύπρος", "κυπροσ"),
            ("Guinea-Bissau", "guinea bissau"),
            ("Cote d'Ivoire", "cote d’ivoire"),
            ("ألمانيا", "المانيا"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn apostrophes_need_not_be_typed() {
        for (name, typed, expected) in [
            ("Côte d’Ivoire", "cote divoire", true),
            ("Côte d’Ivoire", "Cote d'I", true),
            ("Timor-Leste", "timor leste", true),
            ("Oman", "oma n", false),
        ] {
            assert_eq!(continues(&fold(name), &fold(typed)), expected, "{name} {typed}");
        }
    }
}
