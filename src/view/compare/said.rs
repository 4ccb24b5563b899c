//! What all answers say: set, period and source, values with their bases, and the sentences about
//! two members or about a bloc.

use super::asked::{Asked, percentage};
use super::{Comparison, Grid, Picture, Sentence};
use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, clean};
use crate::date::Date;
use crate::lean::joined;
use crate::planes::{Counted, period};
use crate::ranking::{BlocSpread, Partner, Ranking};
use crate::view::words::{self, Args};

impl Asked<'_> {
    pub(super) fn say(&self, id: &str, args: &Args<'_>) -> String {
        words::ended_once(self.words.say(id, args))
    }

    pub(super) fn plain(&self, id: &str) -> String {
        self.words.say(id, &Args::new())
    }

    /// Makes an answer without a picture, which the views fill.
    pub(super) fn empty(&self, heading: String) -> Comparison {
        let (source, source_url) = self.source();
        Comparison {
            table: Grid { caption: heading.clone(), ..Grid::default() },
            heading,
            record: self.record(),
            sentences: Vec::new(),
            note: self.note_of(&self.counted),
            source,
            source_url,
            is_long: false,
            rtl: words::is_rtl(self.lang()),
            warnings: Vec::new(),
            picture: Picture::Nothing(self.plain("nothing-counted")),
            years: self.index.years(),
            topics: self.index.topics.clone(),
        }
    }

    /// Returns the line that names the source, and its address. Where the dataset names no source,
    /// its address or the hosts of the roll calls' records stand for the name.
    fn source(&self) -> (String, Option<String>) {
        let source = self.dataset.source.as_ref();
        let url = source.and_then(|it| it.url.as_deref());
        let place = url.map_or("", words::place);
        let mut named = source.map(|it| it.name.as_str()).into_iter().chain([place]);
        let name = match named.find(|it| !it.is_empty()) {
            Some(name) => name.to_owned(),
            None => {
                let hosts: Vec<&str> = self.index.hosts.iter().map(String::as_str).collect();
                words::list(self.words, &hosts)
            }
        };
        (words::source(self.words, &name), url.map(str::to_owned))
    }

    /// Returns the line of the record: assembly, how many roll calls of which kind and topic,
    /// period, measure.
    pub(super) fn record(&self) -> String {
        self.record_of(&self.counted)
    }

    /// Returns the line of the record of a part of the set.
    pub(super) fn record_of(&self, counted: &Counted) -> String {
        let assembly = &self.dataset.assembly;
        let assembly = assembly.short.as_ref().unwrap_or(&assembly.name).in_lang(self.lang());
        let set = self.say("set", &Args::new().count("count", counted.count()));
        let [parts, contested, topic, same] = self.choices();
        let measure = match self.compare.view.as_str() {
            "precedents" | "space" => String::new(),
            _ => self.measure_name(),
        };
        let period = self.period_of(counted);
        let parts = [assembly, &set, &parts, &contested, &topic, &same, &period, &measure];
        joined(&mut parts.into_iter(), " · ")
    }

    /// Puts into words what besides the period chooses the roll calls: parts, contested ones, a
    /// topic, the same topics; each is empty where it is not asked for.
    fn choices(&self) -> [String; 4] {
        let compare = self.compare;
        let when = |is_so: bool, id: &str| if is_so { self.plain(id) } else { String::new() };
        let mut contested = String::new();
        if let Some(percentage) = percentage(&compare.contested) {
            contested = self.say("set-contested", &Args::new().count("percentage", percentage));
        }
        let mut topic = String::new();
        if !compare.topic.trim().is_empty() {
            let name = clean(&compare.topic);
            topic = self.say("set-topic", &Args::new().text("topic", &name));
        }
        let same = when(compare.same_topics, "set-same-topics");
        [when(compare.parts, "set-parts"), contested, topic, same]
    }

    /// Puts period and choices into words, which a sentence that stands alone must say of its set.
    pub(super) fn scope(&self) -> String {
        self.scope_in(&self.period())
    }

    /// Puts period and choices into words, with the years in which the focus member first and last
    /// took a position: the figures of a sentence about it rest on those, not on the page's period.
    pub(super) fn scope_of_focus(&self) -> String {
        let took = |index: &&usize| {
            self.roll_call(**index).is_some_and(|it| it.position(self.focus).is_recorded())
        };
        let calls = &self.counted.roll_calls;
        self.scope_between(calls.iter().find(took), calls.iter().rfind(took))
    }

    /// Puts period and choices into words, with the period of the focus member and another.
    fn scope_of_both(&self, other: usize) -> String {
        self.scope_in(&self.period_of_both(self.focus, other, &self.counted))
    }

    /// Returns the years in which two members first and last both took a position, of the set or a
    /// part of it; the whole period if the page's begins or ends within a year, or if they never
    /// did.
    pub(super) fn period_of_both(&self, one: usize, other: usize, counted: &Counted) -> String {
        let both = |index: &&usize| {
            self.roll_call(**index).is_some_and(|it| {
                [one, other].iter().all(|member| it.position(*member).is_recorded())
            })
        };
        let calls = &counted.roll_calls;
        self.period_between(calls.iter().find(both), calls.iter().rfind(both), counted)
    }

    /// Puts period and choices into words, with the years from one roll call of the set to another.
    pub(super) fn scope_between(&self, first: Option<&usize>, last: Option<&usize>) -> String {
        self.scope_in(&self.period_between(first, last, &self.counted))
    }

    /// Returns the years from one roll call to another, of the set or a part of it; the whole
    /// period if the page's begins or ends within a year, or if there is neither roll call.
    fn period_between(
        &self,
        first: Option<&usize>,
        last: Option<&usize>,
        counted: &Counted,
    ) -> String {
        match first.or(last) {
            Some(_) if self.asked_period().is_none() => self.years(first, last),
            _ => self.period_of(counted),
        }
    }

    fn scope_in(&self, period: &String) -> String {
        let [parts, contested, topic, same] = &self.choices();
        let scope = [period, parts, topic, contested, same];
        joined(&mut scope.into_iter().map(String::as_str), &words::comma(self.words))
    }

    /// Returns the years of the set, "2019" or "1946–2025"; but the page's period where that begins
    /// or ends within a year, "June 2019 – September 2019".
    pub(super) fn period(&self) -> String {
        self.period_of(&self.counted)
    }

    /// Returns the period of the set in words, or the years of a part of it.
    pub(super) fn period_of(&self, counted: &Counted) -> String {
        let all = counted.count() == self.counted.count();
        let calls = &counted.roll_calls;
        let years = || self.years(calls.first(), calls.last());
        self.asked_period().filter(|_| all).unwrap_or_else(years)
    }

    /// Returns the period that the page asks for, in words; `None` unless it begins or ends within
    /// a year.
    fn asked_period(&self) -> Option<String> {
        let calls = &self.counted.roll_calls;
        let date = |it: Option<&usize>| it.and_then(|it| self.roll_call(*it)).map(|it| it.date);
        let [first, last] = [date(calls.first())?, date(calls.last())?];
        // Where the page gives no end, or only the latest roll calls are counted, the end is that
        // of the set.
        let [begins, ends] = [&self.compare.from, &self.compare.to].map(|it| period(it));
        let begins = begins.filter(|_| self.cut_from.is_none());
        let [mut from, mut to] = [(begins, first), (ends, last)]
            .map(|(asked, end)| asked.unwrap_or(Date { month: 0, day: 0, ..end }));
        if from.month == 0 && to.month == 0 {
            return None;
        }
        // Within one year, if one end is a month, so is the other.
        if from.year == to.year && from.month == 0 {
            from.month = begins.map_or(first.month, |_| 1);
        }
        if from.year == to.year && to.month == 0 {
            to.month = ends.map_or(last.month, |_| 12);
        }
        let said = [from, to].map(|it| match it.month {
            0 => it.year.to_string(),
            _ => words::date(self.words, it),
        });
        let [from, to] = &said;
        Some(if from == to { from.clone() } else { format!("{from} – {to}") })
    }

    /// Returns the years from one roll call to another; empty if either is missing.
    fn years(&self, first: Option<&usize>, last: Option<&usize>) -> String {
        let year =
            |it: Option<&usize>| it.and_then(|it| self.roll_call(*it)).map(|it| it.date.year);
        match (year(first), year(last)) {
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) => format!("{first}–{last}"),
            _ => String::new(),
        }
    }

    /// Says what n is, and what is left out of the set or of a part of it.
    pub(super) fn note_of(&self, counted: &Counted) -> String {
        let what = if self.compare.parts { "note-all" } else { "note-whole" };
        let tail = match (self.compare.view.as_str(), self.measure) {
            ("precedents" | "space", _) => "note-recorded",
            (_, Measure::YesNo) => "note-pairs-yes-no",
            _ => "note-pairs",
        };
        let mut note = self.say(tail, &Args::new().text("counted", &self.plain(what)));
        let Counted { parts, ballots, lopsided, without_topic, cut, .. } = *counted;
        for (id, count) in [
            ("note-parts", parts),
            ("note-ballots", ballots),
            ("note-lopsided", lopsided),
            ("note-topics", without_topic),
            ("note-edges", cut),
            ("note-unreadable", self.dataset.unreadable.len() as u32),
        ] {
            if count > 0 {
                note.push(' ');
                note += &self.say(id, &Args::new().count("count", count));
            }
        }
        note
    }

    /// Formats a value: "62 %", for kappa "0.27", a dash where it is undefined.
    pub(super) fn value(&self, value: Option<f64>) -> String {
        let Some(value) = value else { return "–".to_owned() };
        if self.measure == Measure::Kappa {
            return self.hundredths(value);
        }
        let hundredths = hundredths(value);
        self.once(hundredths as usize, || {
            self.say("percent", &Args::new().count("count", hundredths))
        })
    }

    /// Returns the share in words that is kept at `at`, or says it and keeps it: many shares are
    /// alike, and their words come from the page.
    fn once(&self, at: usize, say: impl FnOnce() -> String) -> String {
        let mut said = self.said.borrow_mut();
        match said.get_mut(at) {
            Some(slot) => slot.get_or_insert_with(say).clone(),
            None => say(),
        }
    }

    /// Formats a number with two digits behind the decimal point.
    pub(super) fn hundredths(&self, value: f64) -> String {
        let hundredths = hundredths(value);
        let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
        let point = self.point.get_or_init(|| self.plain("decimal-point"));
        let number = format!("{sign}{}{point}{:02}", hundredths / 100, hundredths % 100);
        if sign.is_empty() { number } else { self.left_to_right(&number) }
    }

    /// Isolates a number with a sign before or behind it, which in a line from right to left would
    /// change sides. A number alone needs nothing, and nothing may stand between its digits.
    pub(super) fn left_to_right(&self, number: &str) -> String {
        match words::is_rtl(self.lang()) {
            true => format!("\u{2066}{number}\u{2069}"),
            false => number.to_owned(),
        }
    }

    /// Says that a member took no position in the set, or that it was no member.
    pub(super) fn never_voted(&self, member: usize) -> String {
        let period = self.scope();
        let args = Args::new().text("member", self.name(member)).text("period", &period);
        let id = match self.planes.seated(member, member, &self.counted) {
            0 => "never-member",
            _ => "never-voted",
        };
        self.say(id, &args.count("count", self.counted.count()))
    }

    /// Says that the focus member and another never both took a position, by the message `id`.
    pub(super) fn never_both(&self, id: &str, other: usize) -> String {
        let period = self.scope();
        let args = Args::new().text("member", self.name(self.focus)).text("period", &period);
        self.say(id, &args.text("other", self.name(other)))
    }

    /// Returns the caption of a table: what it shows, and by which measure.
    pub(super) fn caption(&self, heading: &str) -> String {
        let measure = self.measure_name();
        self.say("caption-measure", &Args::new().text("heading", heading).text("measure", &measure))
    }

    pub(super) fn measure_name(&self) -> String {
        self.plain(&format!("measure-{}", self.measure.id()))
    }

    /// Formats the base: "56 of 90", or only "90" where the value is no share of roll calls.
    pub(super) fn base(&self, shared: Shared) -> String {
        let base = self.measure.base(shared);
        let part = match self.measure {
            Measure::Agreement => shared.same(),
            Measure::YesNo => base - shared.opposed(),
            Measure::HalfCredit | Measure::Kappa => {
                return self.say("base-only", &Args::new().count("base", base));
            }
        };
        self.say("base", &Args::new().count("part", part).count("base", base))
    }

    /// Says how often two members took the same position: "Serbia voted the same way as Russia in
    /// 56 of 90 roll calls (62 %) ...", with the measure and the median.
    pub(super) fn same_way(&self, it: &Partner, ranking: &Ranking) -> Sentence {
        let proof = self.id(it.member);
        let (focus, other) = (self.name(self.focus), self.name(it.member));
        let shared = it.shared;
        let without = self.measure == Measure::YesNo;
        // The plain share comes first; half credit and kappa follow it.
        let base = if without { shared.without_abstentions() } else { shared.n() };
        let part = if without { base - shared.opposed() } else { shared.same() };
        let stem = if without { "same-way-yes-no" } else { "same-way" };
        if base == 0 {
            let id = if without { "never-both-yes-no" } else { "never-both" };
            return Sentence::new(self.never_both(id, it.member), proof);
        }
        let percent =
            self.say("percent", &Args::new().count("count", (200 * part + base) / (2 * base)));
        let period = self.scope_of_both(it.member);
        let args = Args::new().text("member", focus).text("other", other).text("period", &period);
        let args = args.count("part", part).count("base", base).text("percent", &percent);
        let mut said = self.say(stem, &args);
        if matches!(self.measure, Measure::HalfCredit | Measure::Kappa) {
            let value = self.value(it.value);
            let args = Args::new().text("said", &said).text("value", &value);
            let none = if it.value.is_none() { "-none" } else { "" };
            said = self.say(&format!("same-way-{}{none}", self.measure.id()), &args);
        }
        // The median is of all years of the focus member, which are said where those of the two
        // are others.
        let id = match period == self.scope_of_focus() {
            true => "same-way-median",
            false => "same-way-median-in",
        };
        Sentence::new(self.with_median(id, &said, ranking), proof)
    }

    /// Ends a clause as a sentence, with the median of those who share enough, if there is one.
    fn with_median(&self, id: &str, said: &str, ranking: &Ranking) -> String {
        if ranking.median.is_none() {
            return self.say("sentence", &Args::new().text("said", said));
        }
        self.median(id, said, ranking)
    }

    /// Says a message about the median, with the member whose it is and the number of members that
    /// it is of.
    pub(super) fn median(&self, id: &str, said: &str, ranking: &Ranking) -> String {
        let median = self.value(ranking.median);
        let period = self.scope_of_focus();
        let args = Args::new().text("said", said).text("member", self.name(self.focus));
        let args = args.text("period", &period);
        self.say(id, &args.text("median", &median).count("count", with_value(ranking)))
    }

    /// Says how often a bloc took the same position: "The median member of the EU voted the same
    /// way as Serbia in 70 % ...", with range and bases.
    pub(super) fn bloc_way(&self, bloc: &Bloc, found: &BlocSpread, ranking: &Ranking) -> Sentence {
        let (value, low, high) = (
            self.value(Some(found.median)),
            self.value(Some(found.range.0)),
            self.value(Some(found.range.1)),
        );
        let measure = self.measure_name();
        let period = self.scope_of_focus();
        let members = super::alignment::members_of(self, bloc, found.members);
        let args = Args::new()
            .text("member", self.name(self.focus))
            .text("bloc", bloc.name.in_lang(self.lang()))
            .text("members", &members)
            .text("value", &value)
            .text("low", &low)
            .text("high", &high)
            .text("period", &period)
            .text("measure", &measure)
            .count("base", found.n);
        let said = self.say("bloc-way", &args);
        let said = self.with_median("same-way-median", &said, ranking);
        Sentence::new(said, format!("bloc:{}", bloc.id))
    }
}

/// Counts the members that the median is of: not all who share enough have a value.
pub(super) fn with_value(ranking: &Ranking) -> u32 {
    ranking.rows.iter().filter(|it| it.value.is_some()).count() as u32
}

/// Returns the size of a value in hundredths, a half rounded up. A quotient that is exactly a half
/// may be stored as a little less, so a tiny amount is added, far less than shares of any base can
/// differ by.
pub(crate) fn hundredths(value: f64) -> u32 {
    (value.abs() * 100.0 + 0.5 + 1e-9) as u32
}
