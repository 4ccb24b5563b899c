//! A question, with everything that it names looked up in the data.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;

use super::{Compare, Index};
use crate::agreement::Measure;
use crate::dataset::{Bloc, Dataset, RollCall, Warning, clean};
use crate::lean::{joined, sort};
use crate::planes::{Counted, Planes, Selection, day_after, first_day};
use crate::position::Position;
use crate::view::breakdown::{sort_key, unknown};
use crate::view::words::{Args, Words};
use crate::view::{Names, ViewError, find_roll_call};

/// The most roll calls that ideal points are estimated from, unless one year has more.
const LATEST: u32 = 250;

/// A member or a bloc that the focus member is compared with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum With<'a> {
    Member(usize),
    Bloc(&'a Bloc),
}

/// Everything that the parts of an answer need.
pub(super) struct Asked<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) planes: &'a Planes,
    pub(super) index: &'a Index,
    pub(super) words: &'a dyn Words,
    pub(super) compare: &'a Compare,
    pub(super) measure: Measure,
    pub(super) counted: Counted,
    /// Whether tables and the names of figures are left out.
    pub(super) in_haste: bool,
    /// Shares in words, by hundredths, kept so that each is said once.
    pub(super) said: RefCell<Vec<Option<String>>>,
    /// The decimal point of the language, kept too.
    pub(super) point: OnceCell<String>,
    /// The names of all members, by index; no two are alike.
    pub(super) names: Vec<Cow<'a, str>>,
    /// The indices of all members, by name.
    pub(super) by_name: Vec<usize>,
    pub(super) focus: usize,
    /// Whether the page names the focus member.
    pub(super) has_focus: bool,
    /// The further members that the page names as its focus.
    pub(super) others: Vec<usize>,
    /// Whom the page compares with, each once and never the focus member; `None` if it leaves that
    /// to the data.
    pub(super) with: Option<Vec<With<'a>>>,
    pub(super) blocs: Vec<&'a Bloc>,
    /// Where only the latest roll calls are counted: out of how many.
    pub(super) cut_from: Option<u32>,
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        dataset: &'a Dataset,
        index: &'a Index,
        names: &'a Names,
        compare: &'a Compare,
        words: &'a dyn Words,
    ) -> Result<Self, ViewError> {
        // Fails, and says why, if the dataset has no roll call.
        find_roll_call(dataset, None)?;
        let mut warnings = Vec::new();
        let selection = selection(dataset, compare, &mut warnings);
        let mut counted = Counted::of(dataset, &selection);
        if compare.same_topics {
            let Counted { bits, roll_calls, .. } = on_same_topics(dataset, &counted);
            counted = Counted { bits, roll_calls, ..counted };
        }
        let last = counted.roll_calls.last().and_then(|it| dataset.roll_calls.get(*it));
        let mut called = Vec::new();
        for (at, member) in dataset.members.iter().enumerate() {
            let name = names.get(at).and_then(Option::as_ref).unwrap_or(&member.name);
            // A member that had no seat in the set is called by today's name.
            let seated = index.planes.seated(at, at, &counted) > 0;
            let day = last.filter(|_| seated);
            let name = day.map_or(name.now.as_str(), |it| name.on(it.date));
            called.push(Cow::Borrowed(name));
        }
        tell_apart(dataset, names, words, &mut called);
        let mut keyed = Vec::new();
        for (member, name) in called.iter().enumerate() {
            keyed.push((sort_key(name, &compare.lang), member));
        }
        sort(&mut keyed);
        let by_name: Vec<usize> = keyed.into_iter().map(|(_, member)| member).collect();
        let mut measure = Measure::default();
        if !compare.measure.is_empty() {
            match Measure::from_id(&compare.measure) {
                Some(it) => measure = it,
                None => {
                    let known = joined(&mut Measure::ALL.iter().map(|it| it.id()), ", ");
                    let asked = clean(&compare.measure);
                    let message = format!("the measure \"{asked}\" does not exist; use {known}");
                    warnings.push(Warning::new("unknown-measure", message));
                }
            }
        }
        let mut doubtful = 0;
        for it in counted.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it)) {
            doubtful += u32::from(it.doubts > 0);
        }
        if doubtful > 0 {
            let message = words.say("calls-with-doubts", &Args::new().count("count", doubtful));
            warnings.push(Warning::new("open-doubts", message));
        }
        let mut asked = Self {
            dataset,
            planes: &index.planes,
            index,
            words,
            compare,
            measure,
            counted,
            in_haste: false,
            said: RefCell::new(vec![None; 101]),
            point: OnceCell::new(),
            names: called,
            by_name,
            focus: 0,
            has_focus: false,
            others: Vec::new(),
            with: None,
            blocs: Vec::new(),
            warnings,
            cut_from: None,
        };
        if compare.view == "space" {
            let all = asked.counted.count();
            asked.counted = latest(dataset, &asked.counted);
            asked.cut_from = Some(all).filter(|it| *it > asked.counted.count());
        }
        asked.find_focus();
        asked.with = asked.find_with();
        asked.blocs = asked.find_blocs();
        Ok(asked)
    }

    /// Finds the members of the focus, each once. If the page names none, the focus is the member
    /// with the most positions, of several the first by name.
    fn find_focus(&mut self) {
        let mut focus = Vec::new();
        for id in &self.compare.focus {
            match self.member(id) {
                Some(it) if focus.first() == Some(&it) => self.warn_of_itself(it),
                Some(it) if !focus.contains(&it) => focus.push(it),
                Some(_) => {}
                None => {
                    let known = &mut self.dataset.members.iter().map(|it| it.id.as_str());
                    self.warnings.push(unknown("member", id, known));
                }
            }
        }
        self.has_focus = !focus.is_empty();
        self.focus = if self.has_focus { focus.remove(0) } else { self.most_active() };
        self.others = focus;
        if !self.has_focus && self.compares_with_focus() {
            let args = Args::new().text("member", self.name(self.focus));
            let message = self.words.say("no-focus", &args);
            self.warnings.push(Warning::new("no-focus", message));
        }
    }

    /// Whether the view compares with one member: a matrix and a space compare everybody with
    /// everybody.
    fn compares_with_focus(&self) -> bool {
        !["matrix", "space"].contains(&self.compare.view.as_str())
    }

    fn most_active(&self) -> usize {
        let (mut most, mut found) = (0, 0);
        for member in &self.by_name {
            let recorded = self.planes.recorded(*member, &self.counted);
            if recorded > most {
                (most, found) = (recorded, *member);
            }
        }
        found
    }

    fn warn_of_itself(&mut self, member: usize) {
        if self.warnings.iter().all(|it| it.code != "own-partner") {
            let args = Args::new().text("member", self.name(member));
            let message = self.words.say("own-partner", &args);
            self.warnings.push(Warning::new("own-partner", message));
        }
    }

    /// Finds those that the page compares with, each once; `None` if it names none, or none that
    /// can be used.
    fn find_with(&mut self) -> Option<Vec<With<'a>>> {
        let ids = self.compare.with.as_ref().filter(|it| !it.is_empty())?;
        let mut with = Vec::new();
        for id in ids {
            if let Some(it) = self.find_partner(id)
                && !with.contains(&it)
            {
                with.push(it);
            }
        }
        if with.is_empty() {
            let message = self.plain("default-partners");
            self.warnings.push(Warning::new("default-partners", message));
            return None;
        }
        Some(with)
    }

    fn find_partner(&mut self, id: &str) -> Option<With<'a>> {
        if let Some(member) = self.member(id) {
            if member == self.focus && (self.has_focus || self.compares_with_focus()) {
                self.warn_of_itself(member);
                return None;
            }
            return Some(With::Member(member));
        }
        let bloc = self.dataset.blocs.iter().find(|it| it.id == id);
        if bloc.is_none() {
            let members = self.dataset.members.iter().map(|it| it.id.as_str());
            let blocs = self.dataset.blocs.iter().map(|it| it.id.as_str());
            let known = &mut members.chain(blocs);
            self.warnings.push(unknown("member", id, known));
        }
        bloc.map(With::Bloc)
    }

    /// Finds a member by its id.
    pub(super) fn member(&self, id: &str) -> Option<usize> {
        self.dataset.members.iter().position(|it| it.id == id)
    }

    fn find_blocs(&mut self) -> Vec<&'a Bloc> {
        let dataset = self.dataset;
        let mut blocs: Vec<&Bloc> = Vec::new();
        match &self.compare.blocs {
            None => blocs.extend(dataset.blocs.iter().filter(|it| it.default)),
            Some(ids) => {
                for id in ids {
                    match dataset.blocs.iter().find(|it| it.id == *id) {
                        Some(bloc) if blocs.contains(&bloc) => {}
                        Some(bloc) => blocs.push(bloc),
                        None => {
                            let known = &mut dataset.blocs.iter().map(|it| it.id.as_str());
                            self.warnings.push(unknown("bloc", id, known));
                        }
                    }
                }
            }
        }
        blocs
    }

    pub(super) fn name(&self, member: usize) -> &str {
        self.names.get(member).map_or("", |it| it)
    }

    pub(super) fn id(&self, member: usize) -> &'a str {
        self.dataset.members.get(member).map_or("", |it| &it.id)
    }

    pub(super) fn lang(&self) -> &'a str {
        &self.compare.lang
    }

    pub(super) fn roll_call(&self, index: usize) -> Option<&'a RollCall> {
        self.dataset.roll_calls.get(index)
    }

    /// Whether no roll call is counted.
    pub(super) fn has_none(&self) -> bool {
        self.counted.count() == 0
    }

    /// Returns the focus member, where the page names one or the view needs one, and the other
    /// members that the page names.
    #[cfg(feature = "square")]
    pub(super) fn chosen_members(&self) -> Vec<usize> {
        let mut members = Vec::new();
        if self.has_focus || self.compares_with_focus() {
            members.push(self.focus);
        }
        for it in self.partners() {
            if !members.contains(&it) {
                members.push(it);
            }
        }
        members
    }

    /// Returns the bloc whose others the focus member is compared with: of those that the page
    /// compares with, else of those shown, the first that it took a position in. Where the page leaves blocs to the data, any such bloc of the data comes next.
    /// Otherwise it is the first; `None` without blocs.
    pub(super) fn bloc_of_focus(&self) -> Option<&'a Bloc> {
        let with = self.compared_blocs();
        let is_named = !with.is_empty() || self.compare.blocs.is_some();
        let named = if with.is_empty() { &self.blocs } else { &with };
        let first = *named.first()?;
        let took_part = |it: &&Bloc| {
            let inside = self.counted.while_in(self.dataset, it, self.focus);
            self.planes.recorded(self.focus, &inside) > 0
        };
        let mut shown = named.iter().copied();
        let mut all = self.dataset.blocs.iter().filter(|_| !is_named);
        shown.find(took_part).or_else(|| all.find(took_part)).or(Some(first))
    }

    /// Returns the blocs of the page, and those that it compares with, each once.
    pub(super) fn shown_blocs(&self) -> Vec<&'a Bloc> {
        let mut blocs = self.blocs.clone();
        for bloc in self.compared_blocs() {
            if !blocs.contains(&bloc) {
                blocs.push(bloc);
            }
        }
        blocs
    }

    /// Returns the blocs that the page compares with.
    pub(super) fn compared_blocs(&self) -> Vec<&'a Bloc> {
        let with = self.with.iter().flatten().filter_map(|it| match it {
            With::Bloc(bloc) => Some(*bloc),
            With::Member(_) => None,
        });
        with.collect()
    }

    /// Returns the members that the page names beside the focus member, each once.
    pub(super) fn partners(&self) -> Vec<usize> {
        let mut members = self.others.clone();
        for it in self.with.iter().flatten() {
            if let With::Member(member) = it
                && !members.contains(member)
            {
                members.push(*member);
            }
        }
        members
    }
}

/// Tells members of one name apart: by today's name, where they had another then, else by the years
/// in which the data have them; by their ids where that is not enough.
fn tell_apart(dataset: &Dataset, names: &Names, words: &dyn Words, called: &mut [Cow<'_, str>]) {
    let alike = called.to_vec();
    for by_id in [false, true] {
        for at in namesakes(called) {
            let (Some(told), Some(name)) = (called.get_mut(at), alike.get(at)) else { continue };
            let Some(member) = dataset.members.get(at) else { continue };
            let now = &names.get(at).and_then(Option::as_ref).unwrap_or(&member.name).now;
            let years = if by_id { String::new() } else { years_of(dataset, at) };
            let args = Args::new().text("name", name);
            *told = Cow::Owned(match (by_id, years.is_empty()) {
                (false, _) if *name != now.as_str() => {
                    words.say("name-today", &args.text("today", now))
                }
                (false, false) => words.say("name-in-brackets", &args.text("more", &years)),
                _ => words.say("name-in-brackets", &args.text("more", &member.id)),
            });
        }
    }
}

/// Returns the members that share a name with another.
fn namesakes(called: &[Cow<'_, str>]) -> Vec<usize> {
    let mut keyed = Vec::new();
    for (at, name) in called.iter().enumerate() {
        keyed.push((name.to_string(), at));
    }
    sort(&mut keyed);
    let mut found = Vec::new();
    for group in keyed.chunk_by(|one, other| one.0 == other.0).filter(|it| it.len() > 1) {
        found.extend(group.iter().map(|it| it.1));
    }
    found
}

/// Returns the years in which the data have a member: "1947–1991"; empty if there are none.
fn years_of(dataset: &Dataset, member: usize) -> String {
    let (mut first, mut last) = (u16::MAX, 0);
    for it in &dataset.roll_calls {
        if it.position(member) != Position::NotMember {
            (first, last) = (first.min(it.date.year), last.max(it.date.year));
        }
    }
    match first.cmp(&last) {
        Ordering::Less => format!("{first}–{last}"),
        Ordering::Equal => first.to_string(),
        Ordering::Greater => String::new(),
    }
}

/// Returns which roll calls a page asks for; what cannot be read counts as not given, with a
/// warning.
pub(super) fn selection(
    dataset: &Dataset,
    compare: &Compare,
    warnings: &mut Vec<Warning>,
) -> Selection {
    let minority = percentage(&compare.contested).map(|it| f64::from(it) / 100.0);
    let mut selection = Selection { parts: compare.parts, minority, ..Selection::default() };
    for (name, text, read, slot) in [
        ("from", &compare.from, first_day as fn(&str) -> _, &mut selection.from),
        ("to", &compare.to, day_after, &mut selection.to),
    ] {
        if text.trim().is_empty() {
            continue;
        }
        *slot = read(text);
        if slot.is_none() {
            let text = clean(text);
            let forms = "write a year, a month or a day: 2019, 2019-12, 2019-12-09";
            let message = format!("{name} is \"{text}\"; {forms}");
            warnings.push(Warning::new("bad-period", message));
        }
    }
    if let (Some(from), Some(to)) = (selection.from, selection.to)
        && from >= to
    {
        let (from, to) = (clean(&compare.from), clean(&compare.to));
        let message = format!("from is \"{from}\", which is after to, \"{to}\": no day is between");
        warnings.push(Warning::new("bad-period", message));
    }
    let topic = compare.topic.trim();
    if !topic.is_empty() {
        let mut topics = dataset.roll_calls.iter().flat_map(|it| &it.topics).map(String::as_str);
        if !topics.any(|it| it.eq_ignore_ascii_case(topic)) {
            let topics = &mut dataset.roll_calls.iter().flat_map(|it| &it.topics);
            warnings.push(unknown("topic", topic, &mut topics.map(String::as_str)));
        }
        selection.topic = Some(topic.to_owned());
    }
    selection
}

/// Reads the percentage below which roll calls are left out, from 1 to 50; `None`, which leaves out
/// none, for any other text.
pub(super) fn percentage(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|it| (1..=50).contains(it))
}

/// Returns the roll calls of the latest years, at most [`LATEST`] but one year at least: points of
/// members mean something only within a short period.
fn latest(dataset: &Dataset, counted: &Counted) -> Counted {
    let mut years = counted.by_year(dataset);
    let Some((mut first, last)) = years.pop() else { return counted.clone() };
    let mut count = last.count();
    while let Some((year, it)) = years.pop().filter(|it| count + it.1.count() <= LATEST) {
        count += it.count();
        first = year;
    }
    counted.only(dataset, |it| it.date.year >= first)
}

/// Returns the roll calls with a topic that every year of the set has: what differs between years
/// is then not the agenda.
fn on_same_topics(dataset: &Dataset, counted: &Counted) -> Counted {
    let years = counted.by_year(dataset);
    let has = |year: &Counted, topic: &String| {
        let mut calls = year.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it));
        calls.any(|it| it.topics.contains(topic))
    };
    let mut common: Vec<&String> = Vec::new();
    if let Some((_, first)) = years.first() {
        for it in first.roll_calls.iter().filter_map(|it| dataset.roll_calls.get(*it)) {
            for topic in &it.topics {
                if !common.contains(&topic) && years.iter().all(|(_, year)| has(year, topic)) {
                    common.push(topic);
                }
            }
        }
    }
    counted.only(dataset, |it| it.topics.iter().any(|topic| common.contains(&topic)))
}
