//! Roll calls of generic tables: finds them by key, and keeps what a table says of them apart from
//! positions.

use std::collections::{BTreeMap, BTreeSet};

use super::days::{self, Day, Days};

use super::rcid;
use super::words::{Role, position};
use crate::dataset::import::csv::Field;
use crate::dataset::import::doubt::{Doubt, quoted};
use crate::dataset::import::draft::{Draft, Origin};
use crate::dataset::{Kind, Place, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// Returns the index of the roll call of a key, made if new; `id` is set if it has none yet. A
/// table without ids passes an [`own_key`], which no other file has. Where another file has listed
/// positions under the key, a second roll call is made: the two are compared later.
pub fn roll_call(
    draft: &mut Draft,
    file: usize,
    key: &str,
    id: Option<&str>,
    place: Place,
) -> usize {
    let mut index = draft.roll_call_index(Origin::Table, key);
    let other = |draft: &Draft| {
        draft.roll_calls.get(index).is_some_and(|it| it.file != file && !it.cells.is_empty())
    };
    if other(draft) {
        index = draft.roll_call_index(Origin::Table, &format!("{key}\t{file}"));
    }
    if let Some(it) = draft.roll_calls.get_mut(index) {
        if it.cells.is_empty() && (it.file != file || it.place.is_none()) {
            (it.file, it.place) = (file, Some(place));
        }
        if it.id.is_none() {
            it.id = id.map(str::to_owned);
        }
    }
    index
}

/// Returns a key that no other file can have, for a roll call without an id.
pub fn own_key(file: usize, key: &str) -> String {
    format!("\t{file}\t{key}")
}

/// Returns the index of the roll call that a row of a list of roll calls describes, made if new;
/// its positions may stand in another file. Its id becomes the symbol, if there is one, since the
/// key that joins the files may be a mere number.
pub fn described(
    draft: &mut Draft,
    file: usize,
    key: &str,
    symbol: Option<&str>,
    place: Place,
) -> usize {
    let index = draft.roll_call_index(Origin::Table, key);
    if let Some(it) = draft.roll_calls.get_mut(index) {
        if it.place.is_none() {
            (it.file, it.place) = (file, Some(place));
        }
        it.id = symbol.map(str::to_owned).or(it.id.take()).or_else(|| Some(key.to_owned()));
    }
    index
}

/// Splits a field of subjects at `;` and `|`. A field of nothing but the codes of Voeten's issues,
/// with spaces between, gives the names of the issues.
fn topics(text: &str) -> Vec<String> {
    let issues: Option<Vec<String>> =
        text.split_whitespace().map(|it| rcid::topic(it).map(str::to_owned)).collect();
    let listed = || text.split([';', '|']).map(|it| clean(it).into_owned());
    let topics = issues.unwrap_or_else(|| listed().collect());
    topics.into_iter().filter(|it| !it.is_empty()).take(limits::SMALL_LIST).collect()
}

/// Whether a column with a role describes a roll call.
pub fn says(role: Role) -> bool {
    matches!(
        role,
        Role::Date
            | Role::Title
            | Role::Url
            | Role::Kind
            | Role::Outcome
            | Role::Topics
            | Role::Majority
            | Role::Members
            | Role::Total(_)
    )
}

/// Collects what a table says of its roll calls apart from positions.
pub struct Facts {
    file: usize,
    days: Days<(usize, Place, String)>,
    /// Faults that were reported, by roll call and what it is about, so that each is reported once.
    told: BTreeSet<(usize, &'static str)>,
    /// Unknown words for what was voted on: how many roll calls have each, and where the first is.
    kinds: BTreeMap<String, (usize, Place)>,
}

impl Facts {
    /// Makes an empty collection for the file with this index.
    pub fn new(file: usize) -> Self {
        Self { file, days: Days::default(), told: BTreeSet::new(), kinds: BTreeMap::new() }
    }

    /// Keeps what one field says of a roll call, given by its index. Empty fields are passed over,
    /// and so are roles that describe no roll call.
    pub fn put(&mut self, draft: &mut Draft, index: usize, role: Role, text: &str, place: Place) {
        if text.is_empty() {
            return;
        }
        match role {
            Role::Date => self.date(draft, index, text, place),
            Role::Total(_) | Role::Members => self.total(draft, index, role, text, place),
            Role::Title => self.text(draft, index, "title", text, place),
            Role::Outcome => self.text(draft, index, "outcome", text, place),
            Role::Majority => self.text(draft, index, "majority", text, place),
            Role::Url if text.starts_with("http") => self.text(draft, index, "url", text, place),
            Role::Kind => self.kind(draft, index, text, place),
            Role::Topics => {
                if let Some(it) = draft.roll_calls.get_mut(index).filter(|it| it.topics.is_empty())
                {
                    it.topics = topics(text);
                }
            }
            _ => {}
        }
    }

    /// Sets the days whose order of day and month the whole column tells, and reports those that
    /// stay open and the unknown kinds.
    pub fn finish(self, draft: &mut Draft) {
        for (text, (count, place)) in &self.kinds {
            let often = if *count > 1 { format!(" ({count} times)") } else { String::new() };
            let message = format!(
                "\"{text}\" is no kind of roll call that is known{often}, it counts as a resolution; write resolution, decision, paragraph, amendment or motion"
            );
            let doubt = Doubt::new("unknown-kind", message).as_notice();
            draft.doubts.push(doubt.at(self.file, *place).quoting(text));
        }
        let mut open: Option<(usize, Place, String)> = None;
        let mut told = self.told;
        let mut count = 0;
        for ((index, place, text), date) in self.days.settle() {
            match date {
                Some(date) => set_date(draft, &mut told, self.file, index, date, &text, place),
                None => {
                    count += 1;
                    open.get_or_insert((index, place, text));
                }
            }
        }
        if let Some((_, place, text)) = open {
            draft.doubts.push(days::ambiguous(&text, count).at(self.file, place));
        }
    }

    fn kind(&mut self, draft: &mut Draft, index: usize, text: &str, place: Place) {
        let Some(it) = draft.roll_calls.get_mut(index) else { return };
        let known = kind(text);
        it.kind = known.or(it.kind);
        if known.is_none() && self.told.insert((index, "kind")) {
            self.kinds.entry(text.to_owned()).or_insert((0, place)).0 += 1;
        }
    }

    fn date(&mut self, draft: &mut Draft, index: usize, text: &str, place: Place) {
        let date = match self.days.read(text, || (index, place, text.to_owned())) {
            Some(Day::Known(date)) => date,
            Some(Day::Month(month)) => {
                if self.told.insert((index, "month")) {
                    let message = format!(
                        "\"{text}\" gives the month only; the day stays open, add it to show one"
                    );
                    let doubt = Doubt::new("day-unreliable", message).at(self.file, place);
                    draft.doubts.push(doubt.quoting(text));
                }
                month
            }
            Some(_) => {
                if self.told.insert((index, "date")) {
                    draft.doubts.push(Doubt::unreadable_date(text).at(self.file, place));
                }
                return;
            }
            None => return,
        };
        set_date(draft, &mut self.told, self.file, index, date, text, place);
    }

    fn text(
        &mut self,
        draft: &mut Draft,
        index: usize,
        what: &'static str,
        text: &str,
        place: Place,
    ) {
        let Some(it) = draft.roll_calls.get_mut(index) else { return };
        let slot = match what {
            "title" => &mut it.title,
            "outcome" => &mut it.outcome,
            "majority" => &mut it.majority,
            _ => &mut it.url,
        };
        let text = clean(text);
        match slot {
            None => *slot = Some(text.into_owned()),
            Some(before) if *before == text => {}
            Some(before) => {
                let before = before.clone();
                differ(draft, &mut self.told, self.file, (index, what), (&before, &text), place);
            }
        }
    }

    fn total(&mut self, draft: &mut Draft, index: usize, role: Role, text: &str, place: Place) {
        let Some(it) = draft.roll_calls.get_mut(index) else { return };
        let stated = &mut it.stated;
        let (slot, what) = match role {
            Role::Total(Position::Yes) => (&mut stated.yes, "total in favour"),
            Role::Total(Position::No) => (&mut stated.no, "total against"),
            Role::Total(Position::Abstain) => (&mut stated.abstain, "total of abstentions"),
            Role::Total(Position::NotVoting) => (&mut stated.not_voting, "total not voting"),
            Role::Members => (&mut stated.members, "total of members"),
            _ => return,
        };
        let Some(count) = number(text) else {
            if self.told.insert((index, what)) {
                let message = format!(
                    "the {what} \"{text}\" is no whole number up to {}; correct it",
                    limits::COUNT
                );
                let doubt = Doubt::new("unreadable-count", message).at(self.file, place);
                draft.doubts.push(doubt.quoting(text));
            }
            return;
        };
        match *slot {
            None => *slot = Some(count),
            Some(before) if before == count => {}
            Some(before) => {
                let values = (before.to_string(), count.to_string());
                let what = (index, what);
                differ(draft, &mut self.told, self.file, what, (&values.0, &values.1), place);
            }
        }
    }
}

/// Reports the columns that nothing is read from, so that an editor misses none: those that are not
/// `used` and have a name or, by `filled`, something in them. `row` is the header, or the first row
/// of a table without one.
pub fn tell_unread(
    row: &[Field<'_>],
    has_header: bool,
    filled: &[bool],
    used: &BTreeSet<usize>,
    (file, draft): (usize, &mut Draft),
) {
    let name = |column: usize| {
        row.get(column).filter(|_| has_header).map_or("", |it| it.text.as_ref()).trim()
    };
    let is_left = |it: &usize| {
        !used.contains(it) && (!name(*it).is_empty() || filled.get(*it) == Some(&true))
    };
    let left: Vec<usize> = (0..row.len().max(filled.len())).filter(is_left).collect();
    let Some(first) = left.first().copied() else { return };
    let named = left.iter().take(draft.doubts.most(10)).map(|it| match name(*it) {
        "" => format!("number {} (without a name)", it + 1),
        name => format!("\"{}\"", quoted(name)),
    });
    let named: Vec<String> = named.collect();
    let message = format!(
        "nothing is read from {} {}{}; give a column another name if it should be",
        if left.len() > 1 { "the columns" } else { "the column" },
        named.join(", "),
        match left.len().saturating_sub(named.len()) {
            0 => String::new(),
            more => format!(" and {more} more"),
        }
    );
    let place = row.get(first).or(row.last()).map(|it| it.place);
    let doubt = Doubt::new("column-not-read", message).at(file, place);
    draft.doubts.push(doubt.quoting(quoted(name(first))));
}

/// Reads a count of at most `limits::COUNT`, also as spreadsheets write it: `63.0`. `None` for any
/// other text.
pub fn number(text: &str) -> Option<u32> {
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten().filter(|it| *it <= limits::COUNT)
}

/// Sets the day of a roll call, or reports that its rows give several.
fn set_date(
    draft: &mut Draft,
    told: &mut BTreeSet<(usize, &'static str)>,
    file: usize,
    index: usize,
    date: Date,
    text: &str,
    place: Place,
) {
    let Some(it) = draft.roll_calls.get_mut(index) else { return };
    match it.date {
        None => it.date = Some(date),
        Some(before) if before == date => {}
        Some(before) => {
            differ(draft, told, file, (index, "date"), (&before.to_string(), text), place);
        }
    }
}

/// Reports that rows of one roll call give several days: `before`, and another as it is written.
pub fn tell_days(
    draft: &mut Draft,
    file: usize,
    index: usize,
    (before, now): (Date, &str),
    place: Place,
) {
    let said = (&*before.to_string(), now);
    differ(draft, &mut BTreeSet::new(), file, (index, "date"), said, place);
}

/// Reports that rows of one roll call say different things in a column, once for each; the first
/// counts.
fn differ(
    draft: &mut Draft,
    told: &mut BTreeSet<(usize, &'static str)>,
    file: usize,
    (index, what): (usize, &'static str),
    (before, now): (&str, &str),
    place: Place,
) {
    if !told.insert((index, what)) {
        return;
    }
    let message = format!(
        "rows of one roll call give the {what} as \"{before}\" and as \"{now}\"; the first counts, correct the other"
    );
    let mut doubt = Doubt::new("rows-differ", message).at(file, place).quoting(now);
    if let Some(id) = draft.roll_calls.get(index).and_then(|it| it.id.as_deref()) {
        doubt = doubt.of_roll_call(id);
    }
    draft.doubts.push(doubt);
}

/// Reads a word for what was voted on; `None` for unknown words, so that the symbol may tell.
/// "Other" is a motion: that is what remains beside texts, their parts and amendments.
fn kind(text: &str) -> Option<Kind> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|it: char| !it.is_alphanumeric()).collect();
    let has = |any: &[&str]| words.iter().any(|it| any.contains(it));
    // An amendment to a paragraph is an amendment; a paragraph of a resolution is a paragraph.
    if has(&["amendment", "amendments"]) {
        return Some(Kind::Amendment);
    }
    if has(&["paragraph", "paragraphs", "para", "paras"]) {
        return Some(Kind::Paragraph);
    }
    // A "motion for a resolution" is a motion in some assemblies and a resolution in others.
    let mut kinds = [
        (Kind::Resolution, has(&["resolution", "resolutions"])),
        (Kind::Decision, has(&["decision", "decisions"])),
        (Kind::Motion, has(&["motion", "motions"]) || text == "other"),
    ]
    .into_iter()
    .filter(|(_, has)| *has);
    let first = kinds.next().map(|(kind, _)| kind);
    first.filter(|_| kinds.next().is_none())
}

/// Reads a header such as "In favour (63)": its position, and the total if it states one. `None` if
/// it names no position.
pub fn heading(text: &str) -> Option<(Position, Option<u32>)> {
    let text = text.trim().trim_end_matches(':').trim_end();
    if let Some(position) = position(text) {
        return Some((position, None));
    }
    let (word, rest) = text.split_once(['(', '[', '–', ':', '-'])?;
    let count = number(rest.trim().trim_end_matches([')', ']']).trim())?;
    Some((position(word.trim())?, Some(count)))
}
