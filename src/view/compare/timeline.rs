//! How often a member took the same position as others, year by year.

use super::alignment::{
    RANKING, RankRow, Section, SectionLabels, bloc_row, called, nobody, under_half, with_note,
    without_figure,
};
use super::{Alignment, Asked, Comparison, Grid, Picture, Sentence, With};
use crate::agreement::{Measure, Shared};
use crate::dataset::{Bloc, Warning};
use crate::date::Date;
use crate::planes::{Counted, day_after, first_day};
use crate::ranking::{FEW, Partner, Ranking, median_of, partner, spread};
use crate::view::words::Args;

/// The fewest years in a row whose spread is shown; that of fewer is a stray mark.
const BAND: usize = 3;

/// The most partners; more lines than that are a tangle.
const PARTNERS: usize = 4;

/// Lines over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first and the last year.
    pub years: (u16, u16),
    /// A line for each partner.
    pub series: Vec<Series>,
    /// The median of all members who share enough, for the years with enough roll calls; it has no
    /// points if there is no such year.
    pub baseline: Series,
    /// The least value that the axis has: 0, or less where a value is negative.
    pub least: f64,
    /// Values of the axis with their words, from the least up.
    pub ticks: Vec<(f64, String)>,
    /// Each year that has roll calls, with their number in words: "2019: 100 roll calls".
    pub periods: Vec<(u16, String)>,
}

/// One partner's line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// A member's id, or `bloc:` and a bloc's; empty for all members.
    pub id: String,
    /// Its name; for a bloc, "median of" that bloc.
    pub name: String,
    /// The figure in the label at the end of the line: "2019: 62 %, 56 of 90".
    pub last: String,
    /// The value of this figure, beside which the label stands.
    pub last_value: f64,
    /// A point for each year that has a value, ascending.
    pub points: Vec<Point>,
    /// The smallest and the largest value in a bloc, for each year in a long enough row of years;
    /// empty for a member.
    pub band: Vec<Band>,
}

/// A year of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The year.
    pub year: u16,
    /// The value.
    pub value: f64,
    /// Roll calls that it rests on.
    pub n: u32,
    /// What the point stands for: "Russia, 2019: 62 % (56 of 90)"; empty in haste.
    pub label: String,
    /// Whether the set, the source or a membership covers only a part of the year.
    pub partial: bool,
}

impl Point {
    /// Whether it rests on too few roll calls to be joined to others.
    pub fn is_faint(&self) -> bool {
        self.n < FEW
    }
}

/// The spread of a bloc in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The year.
    pub year: u16,
    /// The smallest value.
    pub low: f64,
    /// The largest value.
    pub high: f64,
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let focus = asked.name(asked.focus);
    let years = asked.counted.by_year(asked.dataset);
    let heading = |with: &[With<'_>]| {
        let args = Args::new().text("member", focus);
        match with {
            [With::Member(other)] => {
                asked.say("heading-timeline-one", &args.text("other", asked.name(*other)))
            }
            _ => asked.say("heading-timeline", &args),
        }
    };
    let mut answer = asked.empty(heading(&[]));
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return answer;
    };
    let ranking =
        Ranking::of(asked.planes, &asked.by_name, asked.focus, asked.measure, &asked.counted);
    let (mut with, by_data) = chosen(asked, &ranking);
    if with.len() > PARTNERS {
        let args = Args::new().count("count", PARTNERS as u32).count("named", with.len() as u32);
        answer.warnings.push(Warning::new("partners-cut", asked.say("partners-cut", &args)));
        with.truncate(PARTNERS);
    }
    answer.heading = heading(&with);
    if with.is_empty() {
        answer.picture = Picture::Nothing(nobody(asked, &ranking));
        return answer;
    }
    let mut series = Vec::new();
    for it in &with {
        series.push(line(asked, *it, &years));
    }
    let baseline = baseline(asked, &years);
    let shown = axis(asked, (first.0, last.0), series.iter().chain([&baseline]));
    let years: Vec<_> = years.into_iter().filter(|it| shown.0 <= it.0 && it.0 <= shown.1).collect();
    if !asked.in_haste {
        let caption = asked.caption(&answer.heading);
        answer.table = table(asked, caption, &years, &series, &baseline);
    }
    let mut said = Vec::new();
    for it in &with {
        said.push(sentence(asked, *it, &ranking));
    }
    if series.iter().all(|it| it.points.is_empty()) {
        let mut whys = said.iter().map(|it| it.text.as_str());
        answer.picture = Picture::Nothing(crate::lean::joined(&mut whys, " "));
        return answer;
    }
    let period = asked.scope_of_focus();
    if by_data {
        let id = match asked.measure {
            Measure::Agreement => "with-chosen",
            _ => "with-chosen-figure",
        };
        let text = asked.say(id, &Args::new().text("member", focus).text("period", &period));
        answer.sentences.push(Sentence::new(text, RANKING));
    }
    answer.sentences.extend(said);
    let points = || series.iter().flat_map(|it| &it.points);
    let no_full_year = points().all(Point::is_faint);
    if no_full_year {
        let yes_no = asked.measure == Measure::YesNo;
        let id = if yes_no { "no-full-year-yes-no" } else { "no-full-year" };
        let text = asked.say(id, &Args::new().count("count", FEW).text("period", &period));
        answer.sentences.insert(0, Sentence { text, proof: None });
    }
    answer.note += &under_half(asked, &blocs_of(&with));
    // Marks of a single year above each other are no line: bars are read more easily.
    let first = points().next().map(|it| it.year);
    if no_full_year || points().all(|it| Some(it.year) == first) {
        answer.note = with_note(asked, &ranking, &answer.note);
        answer.picture = Picture::Alignment(totals(asked, &with, &ranking));
        return answer;
    }
    let (ticks, least) = ticks(asked, &series, &baseline);
    let mut periods = Vec::new();
    for (year, counted) in &years {
        let year_words = year.to_string();
        let args = Args::new().text("year", &year_words).count("count", counted.count());
        periods.push((*year, asked.say("year-calls", &args)));
    }
    answer.note = format!("{} {}", legend(asked, &series), answer.note);
    answer.picture =
        Picture::Timeline(Timeline { years: shown, series, baseline, least, ticks, periods });
    answer
}

/// Returns the blocs among the partners.
fn blocs_of<'a>(with: &[With<'a>]) -> Vec<&'a Bloc> {
    let blocs = with.iter().filter_map(|it| match it {
        With::Bloc(bloc) => Some(*bloc),
        With::Member(_) => None,
    });
    blocs.collect()
}

/// Returns the first and the last year shown: those of the set, but where the page gives no end,
/// that of the first or last figure.
fn axis<'a>(
    asked: &Asked<'_>,
    (first, last): (u16, u16),
    series: impl Iterator<Item = &'a Series>,
) -> (u16, u16) {
    let (mut from, mut to) = (last, first);
    for point in series.flat_map(|it| &it.points) {
        from = from.min(point.year);
        to = to.max(point.year);
    }
    if from > to {
        return (first, last);
    }
    (
        if asked.compare.from.is_empty() { from } else { first },
        if asked.compare.to.is_empty() { to } else { last },
    )
}

/// Explains the marks and bands, of those that are there.
fn legend(asked: &Asked<'_>, series: &[Series]) -> String {
    let mut said = asked.plain("note-marks");
    let has = |of: fn(&Point) -> bool| series.iter().flat_map(|it| &it.points).any(of);
    let few = Args::new().count("count", FEW);
    for (id, is_there) in [
        ("note-partial", has(|it| it.partial)),
        ("note-faint", has(Point::is_faint)),
        ("note-band", series.iter().any(|it| !it.band.is_empty())),
    ] {
        if is_there {
            said.push(' ');
            said += &asked.say(id, &few);
        }
    }
    said
}

/// Says what is true of one partner over the whole set, or why a bloc has no figure.
fn sentence(asked: &Asked<'_>, with: With<'_>, ranking: &Ranking) -> Sentence {
    let Asked { dataset, planes, focus, measure, counted, .. } = asked;
    match with {
        With::Member(member) => {
            asked.same_way(&partner(planes, *focus, member, *measure, counted), ranking)
        }
        With::Bloc(bloc) => match spread(dataset, planes, bloc, *focus, *measure, counted) {
            Some(found) => asked.bloc_way(bloc, &found, ranking),
            None => Sentence { text: no_bloc_way(asked, bloc), proof: None },
        },
    }
}

/// Says why a bloc has no figure: "Solo, 2019: no other member."
fn no_bloc_way(asked: &Asked<'_>, bloc: &Bloc) -> String {
    let period = asked.scope();
    let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang())).text("day", &period);
    let of = asked.say("bloc-on-day", &args);
    let why = asked.plain(without_figure(asked, bloc));
    let said =
        asked.say("member-position", &Args::new().text("member", &of).text("position", &why));
    asked.say("sentence", &Args::new().text("said", &said))
}

/// Makes a ranked list with one figure for each partner over the whole set, where there are no
/// lines to draw.
fn totals(asked: &Asked<'_>, with: &[With<'_>], ranking: &Ranking) -> Alignment {
    let Asked { dataset, planes, focus, measure, counted, .. } = asked;
    let mut totals = Alignment { median: ranking.median, ..Alignment::default() };
    totals.median_label = asked.median("median", "", ranking);
    for it in with {
        totals.rows.push(match *it {
            With::Member(member) => {
                let found = partner(planes, *focus, member, *measure, counted);
                RankRow {
                    id: asked.id(member).to_owned(),
                    member: Some(member),
                    name: asked.name(member).to_owned(),
                    value: found.value,
                    label: asked.value(found.value),
                    base: asked.base(found.shared),
                    faint: found.base < FEW,
                    ..RankRow::default()
                }
            }
            With::Bloc(bloc) => {
                let found = spread(dataset, planes, bloc, *focus, *measure, counted);
                RankRow { section: Section::Ranked, ..bloc_row(asked, bloc, found) }
            }
        });
    }
    for it in &mut totals.rows {
        it.said = called(asked, it, &SectionLabels::default());
        for value in it.value.into_iter().chain(it.range.map(|it| it.0)) {
            totals.least = totals.least.min(value);
        }
    }
    totals
}

/// Returns the ticks of the axis, a quarter apart, and the least of them.
fn ticks(asked: &Asked<'_>, series: &[Series], baseline: &Series) -> (Vec<(f64, String)>, f64) {
    let mut least = 0.0_f64;
    for it in series.iter().chain([baseline]) {
        for value in it.points.iter().map(|it| it.value).chain(it.band.iter().map(|it| it.low)) {
            least = least.min(value);
        }
    }
    let mut ticks = Vec::new();
    for quarter in -4..=4_i32 {
        let value = f64::from(quarter) / 4.0;
        if value > least - 0.25 && value >= -1.0 {
            ticks.push((value, asked.value(Some(value))));
        }
    }
    let least = ticks.first().map_or(0.0, |it| it.0);
    (ticks, least)
}

/// Returns the partners: those that the page names, else who took the same position most and least
/// often, and the first bloc. The flag says whether most and least were chosen and differ.
fn chosen<'a>(asked: &Asked<'a>, ranking: &Ranking) -> (Vec<With<'a>>, bool) {
    let mut by_data = false;
    let mut with = asked.with.clone().unwrap_or_default();
    for it in &asked.others {
        if !with.contains(&With::Member(*it)) {
            with.push(With::Member(*it));
        }
    }
    if asked.with.is_none() {
        if with.is_empty() {
            let ranked = || ranking.rows.iter().filter(|it| it.rank.is_some());
            let any = || ranking.rows.iter().filter(|it| it.value.is_some());
            let first = ranked().next().or_else(|| any().next());
            let last = ranked().next_back().or_else(|| any().next_back());
            let mut ends: Vec<usize> = first.into_iter().chain(last).map(|it| it.member).collect();
            ends.dedup();
            // Where all are level, nobody is most or least.
            let value = |it: Option<&Partner>| it.and_then(|it| it.value);
            by_data = ends.len() == 2 && value(ranked().next()) > value(ranked().next_back());
            with.extend(ends.into_iter().map(With::Member));
        }
        if with.len() < PARTNERS {
            with.extend(asked.blocs.first().map(|it| With::Bloc(it)));
        }
    }
    (with, by_data)
}

fn line(asked: &Asked<'_>, with: With<'_>, years: &[(u16, Counted)]) -> Series {
    let (id, name) = match with {
        With::Member(member) => (asked.id(member).to_owned(), asked.name(member).to_owned()),
        With::Bloc(bloc) => {
            let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang()));
            (format!("bloc:{}", bloc.id), asked.say("bloc-median", &args))
        }
    };
    let mut series = Series { id, name, ..Series::default() };
    let mut last: Option<(u16, Found)> = None;
    for (year, counted) in years {
        let Some(found) = value(asked, with, counted) else { continue };
        if let Base::Members(_, (low, high)) = found.base
            // The spread on a few roll calls is no spread of the bloc.
            && found.n >= FEW
        {
            series.band.push(Band { year: *year, low, high });
        }
        let partial = is_partial(asked, *year) || is_cut(asked, with, counted);
        let mut label = String::new();
        if !asked.in_haste {
            let (value, base) = found.words(asked);
            let year = year_words(asked, &year.to_string(), partial);
            let args = Args::new().text("name", &series.name).text("year", &year);
            label = asked.say("point", &args.text("value", &value).text("base", &base));
        }
        series.points.push(Point { year: *year, value: found.value, n: found.n, label, partial });
        // A figure on few roll calls stands at the end only if there is no other.
        if found.n >= FEW || last.as_ref().is_none_or(|it| it.1.n < FEW) {
            last = Some((*year, found));
        }
    }
    series.band = in_a_row(&series.band);
    if let Some((year, last)) = last {
        let (value, base) = last.words(asked);
        let args = Args::new().text("value", &value).text("base", &base);
        let figure = asked.say("point-short", &args);
        let partial = series.points.iter().any(|it| it.year == year && it.partial);
        series.last = year_figure(asked, year, partial, &figure);
        series.last_value = last.value;
    }
    series
}

/// Returns the bands of years that follow each other without a gap, [`BAND`] or more.
fn in_a_row(all: &[Band]) -> Vec<Band> {
    let runs = all.chunk_by(|one, next| one.year + 1 == next.year);
    runs.filter(|it| it.len() >= BAND).flatten().copied().collect()
}

/// Formats the figure of a year: "2019: 62 %", or "2019, part: 62 %".
fn year_figure(asked: &Asked<'_>, year: u16, partial: bool, figure: &str) -> String {
    let mut year = year.to_string();
    if partial {
        year = asked.say("part-year-short", &Args::new().text("year", &year));
    }
    asked.say("member-position", &Args::new().text("member", &year).text("position", figure))
}

/// Returns the line of the median of all members who share at least half of the focus member's roll
/// calls of a year, for the years in which it took a position in enough.
fn baseline(asked: &Asked<'_>, years: &[(u16, Counted)]) -> Series {
    let mut series = Series { name: asked.plain("all-median"), ..Series::default() };
    let focus = With::Member(asked.focus);
    for (year, counted) in years {
        let base = asked.planes.recorded(asked.focus, counted);
        if base < FEW {
            continue;
        }
        let median = median_of(asked.planes, &asked.by_name, asked.focus, asked.measure, counted);
        let Some(value) = median else { continue };
        let partial = is_partial(asked, *year) || is_cut(asked, focus, counted);
        let point = Point { year: *year, value, n: base, label: String::new(), partial };
        series.last = year_figure(asked, *year, partial, &asked.value(Some(value)));
        series.last_value = value;
        series.points.push(point);
    }
    series
}

/// A value of one year.
struct Found {
    value: f64,
    n: u32,
    base: Base,
}

/// What a value rests on: the positions of two members, or the number of members of a bloc and
/// their spread.
enum Base {
    Shared(Shared),
    Members(u32, (f64, f64)),
}

impl Found {
    /// Returns the value and its base in words.
    fn words(&self, asked: &Asked<'_>) -> (String, String) {
        let base = match self.base {
            Base::Shared(shared) => asked.base(shared),
            Base::Members(count, _) => asked.say("members", &Args::new().count("count", count)),
        };
        (asked.value(Some(self.value)), base)
    }
}

fn value(asked: &Asked<'_>, with: With<'_>, counted: &Counted) -> Option<Found> {
    let Asked { dataset, planes, focus, measure, .. } = asked;
    match with {
        With::Member(member) => {
            let found = partner(planes, *focus, member, *measure, counted);
            let base = Base::Shared(found.shared);
            found.value.map(|value| Found { value, n: found.base, base })
        }
        With::Bloc(bloc) => {
            let found = spread(dataset, planes, bloc, *focus, *measure, counted)?;
            let base = Base::Members(found.members, found.range);
            Some(Found { value: found.median, n: found.n, base })
        }
    }
}

/// Returns a year, or its figure, marked where it covers only a part of the year.
pub(super) fn year_words(asked: &Asked<'_>, year: &str, partial: bool) -> String {
    match partial {
        true => asked.say("part-year", &Args::new().text("year", year)),
        false => year.to_owned(),
    }
}

/// Whether the focus member, or the one it is compared with, was no member for a part of the year.
fn is_cut(asked: &Asked<'_>, with: With<'_>, counted: &Counted) -> bool {
    let other = match with {
        With::Member(member) => member,
        With::Bloc(_) => asked.focus,
    };
    asked.planes.seated(asked.focus, other, counted) < counted.count()
}

/// Whether the page's period cuts the year, or the records begin after its first month or end
/// before its last one.
pub(super) fn is_partial(asked: &Asked<'_>, year: u16) -> bool {
    let [first, last] = [(1, 1), (12, 31)].map(|(month, day)| Date { year, month, day });
    let is_inside = |it: Date| first < it && it <= last;
    first_day(&asked.compare.from).is_some_and(is_inside)
        || day_after(&asked.compare.to).is_some_and(is_inside)
        || asked.index.days.is_some_and(|(first, last)| {
            first.year == year && first.month > 1 || last.year == year && last.month < 12
        })
}

fn table(
    asked: &Asked<'_>,
    caption: String,
    years: &[(u16, Counted)],
    series: &[Series],
    baseline: &Series,
) -> Grid {
    let mut grid = Grid { caption, ..Grid::default() };
    grid.columns.push(asked.plain("column-year"));
    grid.columns.push(asked.plain("column-roll-calls"));
    for it in series {
        grid.columns.push(it.name.clone());
    }
    grid.columns.push(baseline.name.clone());
    for (year, counted) in years {
        let partial = is_partial(asked, *year);
        let year_name = year_words(asked, &year.to_string(), partial);
        let mut row = vec![year_name, counted.count().to_string()];
        for it in series {
            let point = it.points.iter().find(|it| it.year == *year);
            // The point's label repeats the name and the year, which the heads have.
            row.push(point.map_or_else(
                || asked.value(None),
                |it| {
                    let value = asked.value(Some(it.value));
                    let n = asked.say("base-only", &Args::new().count("base", it.n));
                    let args = Args::new().text("value", &value).text("base", &n);
                    let figure = asked.say("point-short", &args);
                    year_words(asked, &figure, it.partial && !partial)
                },
            ));
        }
        // The line is drawn through years with enough roll calls; here each figure has its baseline.
        row.push(asked.value(median_of(
            asked.planes,
            &asked.by_name,
            asked.focus,
            asked.measure,
            counted,
        )));
        grid.rows.push(row);
    }
    grid
}
