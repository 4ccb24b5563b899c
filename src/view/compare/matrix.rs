//! How often every two of several members, or of several blocs, took the same position; those who
//! did so most often stand side by side.

use super::said::hundredths;
use super::{Asked, Comparison, Grid, LONG, Picture, Sentence, With};
use crate::agreement::Measure;
use crate::dataset::{Bloc, Warning};
use crate::planes::Counted;
use crate::ranking::{FEW, Ranking, between};
use crate::seriation::{Distances, short_chain};
use crate::view::words::{self, Args};

/// The most members of a matrix, unless a reader wants all.
const MOST: usize = 40;

/// How many times the smallest base the largest one is, where pairs may be of other years.
const MUCH_MORE: f64 = 1.5;

/// A square of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The rows, which are the columns too, in their order.
    pub members: Vec<MatrixMember>,
    /// The cells, row by row.
    pub cells: Vec<Cell>,
    /// Whether the rows are blocs.
    pub of_blocs: bool,
    /// The smallest and the largest value that is not thin.
    pub range: (f64, f64),
    /// The least and the greatest value that the measure can have.
    pub limits: (f64, f64),
    /// Both ends of `range` in words, the lowest first.
    pub range_labels: [String; 2],
    /// Says what numbers without a sign are.
    pub short_label: String,
}

/// What two members, or two blocs, have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The value; `None` where it is undefined and where a member meets itself.
    pub value: Option<f64>,
    /// The roll calls or pairs of members that the value rests on.
    pub base: u32,
    /// Whether the value rests on too few to be compared with others.
    pub thin: bool,
    /// The cell in words; `None` in large matrices, which have thousands.
    pub words: Option<Box<CellWords>>,
}

/// A cell in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellWords {
    /// The names of the two with their figure; empty in haste.
    pub name: String,
    /// The value alone, in full; empty without a value.
    pub full: String,
    /// The value without the sign for per cent, for small cells.
    pub short: String,
}

/// A row and a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixMember {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the page points it out.
    pub strong: bool,
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let (square, blocs) = square(asked);
    let mut answer = asked.empty(square.heading(asked));
    let empty = without_members(asked);
    answer.warnings.extend(empty.iter().map(|it| Warning::new("bloc-empty", it.clone())));
    let Some(matrix) = square.in_order(asked) else {
        answer.picture = Picture::Nothing(match empty.first() {
            _ if asked.has_none() => asked.plain("nothing-counted"),
            Some(why) if square.members.is_empty() => why.clone(),
            _ => of_one(asked, &square).unwrap_or_else(|| square.without_value(asked)),
        });
        return answer;
    };
    if square.of_blocs {
        answer.note = format!("{} {}", answer.note, asked.plain("note-bloc-pairs"));
    }
    for member in asked.chosen_members() {
        if asked.planes.recorded(member, &asked.counted) == 0 && !square.of_blocs {
            answer.warnings.push(Warning::new("never-voted", asked.never_voted(member)));
        }
    }
    let all_few = !square.of_blocs && square.few() == 0;
    for (id, is_so) in
        [("note-thin", matrix.cells.iter().any(|it| it.thin)), ("note-all-few", all_few)]
    {
        if is_so {
            let few = asked.say(id, &Args::new().count("count", FEW));
            answer.note = format!("{few} {}", answer.note);
        }
    }
    answer.note = format!("{} {}", answer.note, bases(asked, &square)).trim_end().to_owned();
    answer.note = format!("{}{}", blocs.said(asked), answer.note);
    if !blocs.cut.is_empty() {
        let cut = words::list(asked.words, &blocs.cut);
        let args = Args::new().count("count", MOST as u32).text("blocs", &cut);
        answer.warnings.push(Warning::new("blocs-cut", asked.say("blocs-cut", &args)));
    }
    answer.sentences = square.ends(asked);
    answer.is_long = matrix.cells.len() > LONG;
    if !asked.in_haste {
        answer.table = table(asked, &answer.heading, &matrix);
    }
    answer.picture = Picture::Matrix(matrix);
    answer
}

/// The entries whose evidence is the pairs with the highest and with the lowest value.
pub(super) const MOST_OFTEN: &str = "most";
pub(super) const LEAST_OFTEN: &str = "least";

/// Returns the heading, and the pairs with the highest or the lowest value (`id`), each as its
/// names and its figure.
pub(super) fn level(asked: &Asked<'_>, id: &str) -> (String, Vec<(String, String)>) {
    let square = square(asked).0;
    let mut found = Vec::new();
    for pair in square.level(&square.pairs(), id) {
        let names = [pair.0, pair.1].map(|it| square.members.get(it).map(|it| it.name.as_str()));
        if let ([Some(one), Some(other)], Some(figure)) = (names, square.figure(asked, pair)) {
            let names = asked.say("pair", &Args::new().text("one", one).text("other", other));
            found.push((names, figure));
        }
    }
    (square.heading(asked), found)
}

/// Whom a matrix of members shows, as far as that is by blocs.
#[derive(Default)]
struct Blocs<'a> {
    /// Blocs whose members of the last day are shown, each with their number: "NATO (30)".
    shown: Vec<String>,
    /// Those without a member on that day, of which all members of the set are shown.
    ended: Vec<String>,
    /// The names of blocs left out since their members would be too many.
    cut: Vec<&'a str>,
    /// The members that are shown beside those of the blocs.
    beside: Vec<usize>,
}

impl Blocs<'_> {
    /// Says whose members are shown, of which day, how many they are and who else is shown, with a
    /// space behind each sentence; empty without blocs.
    fn said(&self, asked: &Asked<'_>) -> String {
        let mut said = String::new();
        let last = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
        let day = last.map_or_else(String::new, |it| words::date(asked.words, it.date));
        let period = asked.period();
        for (id, blocs) in [("note-members", &self.shown), ("note-members-ever", &self.ended)] {
            let names: Vec<&str> = blocs.iter().map(String::as_str).collect();
            let blocs = words::list(asked.words, &names);
            let args = Args::new().text("blocs", &blocs).text("day", &day).text("period", &period);
            if !names.is_empty() {
                said += &format!("{} ", asked.say(id, &args));
            }
        }
        if !said.is_empty() && !self.beside.is_empty() {
            let names: Vec<&str> = self.beside.iter().map(|it| asked.name(*it)).collect();
            let members = words::list(asked.words, &names);
            said +=
                &format!("{} ", asked.say("note-besides", &Args::new().text("members", &members)));
        }
        said
    }
}

/// Computes the square of blocs or of members; for members, also returns of which blocs they are.
fn square<'a>(asked: &Asked<'a>) -> (Square, Blocs<'a>) {
    if let Some(blocs) = blocs(asked) {
        return (of_blocs(asked, &blocs, asked.measure), Blocs::default());
    }
    let (members, blocs) = members(asked);
    (of_members(asked, members), blocs)
}

/// Says on how many roll calls, or pairs of members, the figures rest, where that differs: members
/// of a bloc have not belonged to it, or to the assembly, for the same time. Empty where it does
/// not differ.
fn bases(asked: &Asked<'_>, square: &Square) -> String {
    let (mut least, mut most) = (u32::MAX, 0);
    for (_, base) in square.cells.iter().filter(|it| it.0.is_some()) {
        (least, most) = (least.min(*base), most.max(*base));
    }
    if least >= most {
        return String::new();
    }
    let id = if square.of_blocs { "note-bases-pairs" } else { "note-bases" };
    let mut said = asked.say(id, &Args::new().count("least", least).count("most", most));
    let is_dated = |it: &&Bloc| it.memberships.iter().any(|it| it.from.or(it.to).is_some());
    if !square.of_blocs && asked.with.is_none() && asked.blocs.iter().any(is_dated) {
        said = format!("{said} {}", asked.plain("note-whenever"));
    }
    if !square.of_blocs && f64::from(most) > MUCH_MORE * f64::from(least) {
        said = format!("{said} {}", apart_in_time(asked, &square.indices));
    }
    said.trim_end().to_owned()
}

/// Says that pairs are not over the same years, and since when all members took positions; empty
/// if all took them in the same years and differ only in how often.
fn apart_in_time(asked: &Asked<'_>, members: &[usize]) -> String {
    let years = asked.counted.by_year(asked.dataset);
    let took = |member: &usize, counted: &Counted| asked.planes.recorded(*member, counted) > 0;
    let each = |it: &(u16, Counted)| members.iter().all(|member| took(member, &it.1));
    let any = |it: &(u16, Counted)| members.iter().any(|member| took(member, &it.1));
    if years.iter().all(|it| each(it) || !any(it)) {
        return String::new();
    }
    match years.iter().rev().take_while(|it| each(it)).last() {
        Some((year, _)) => {
            asked.say("note-years-from", &Args::new().text("year", &year.to_string()))
        }
        None => asked.plain("note-years"),
    }
}

/// The values of every two, before they are put in order.
struct Square {
    members: Vec<MatrixMember>,
    /// Row by row: the value, and how many roll calls or pairs of members it rests on.
    cells: Vec<(Option<f64>, u32)>,
    /// The indices of the members, in the order of `members`; empty for blocs.
    indices: Vec<usize>,
    of_blocs: bool,
}

impl Square {
    fn heading(&self, asked: &Asked<'_>) -> String {
        asked.plain(if self.of_blocs { "heading-matrix-blocs" } else { "heading-matrix" })
    }

    fn at(&self, row: usize, column: usize) -> (Option<f64>, u32) {
        self.cells.get(row * self.members.len() + column).copied().unwrap_or_default()
    }

    /// The least base of a value that is compared with others; 0 where no value has a base of
    /// [`FEW`], and for blocs, whose bases count pairs of members.
    fn few(&self) -> u32 {
        let any = self.cells.iter().any(|it| it.1 >= FEW);
        if any && !self.of_blocs { FEW } else { 0 }
    }

    /// Puts those who agree most side by side; `None` if no two have a value.
    fn in_order(&self, asked: &Asked<'_>) -> Option<Matrix> {
        let (size, few) = (self.members.len(), self.few());
        let apart = |a: usize, b: usize| {
            let (value, base) = self.at(a, b);
            (1_000.0 * (1.0 - value.filter(|_| base >= few).unwrap_or(0.0))) as u32
        };
        let order = short_chain(&Distances::new(size, apart), if size <= MOST { 40 } else { 2 });
        let comma = words::comma(asked.words);
        let mut matrix = Matrix {
            of_blocs: self.of_blocs,
            range: (f64::INFINITY, f64::NEG_INFINITY),
            limits: (if asked.measure == Measure::Kappa { -1.0 } else { 0.0 }, 1.0),
            ..Matrix::default()
        };
        matrix.cells.reserve(size * size);
        for row in &order {
            matrix.members.extend(self.members.get(*row).cloned());
            for column in &order {
                let (value, base) = self.at(*row, *column);
                let thin = value.is_some() && base < few;
                if let Some(value) = value.filter(|_| !thin) {
                    matrix.range = (matrix.range.0.min(value), matrix.range.1.max(value));
                }
                let mut words = None;
                if size <= MOST {
                    let mut name = String::new();
                    if let (false, Some(one), Some(other)) =
                        (asked.in_haste, self.members.get(*row), self.members.get(*column))
                    {
                        let pair = format!("{}{comma}{}", one.name, other.name);
                        name = self.label(asked, &pair, value, base);
                    }
                    let [full, short] =
                        value.map_or_else(Default::default, |it| in_cell(asked, it));
                    words = Some(Box::new(CellWords { name, full, short }));
                }
                matrix.cells.push(Cell { value, base, thin, words });
            }
        }
        let (low, high) = matrix.range;
        matrix.range_labels = [("scale-low", low), ("scale-high", high)].map(|(id, value)| {
            asked.say(id, &Args::new().text("value", &asked.value(Some(value))))
        });
        matrix.short_label = asked.plain("cells-percent");
        (size > 1 && low <= high).then_some(matrix)
    }

    /// Says why no two have a value.
    fn without_value(&self, asked: &Asked<'_>) -> String {
        // A base of blocs counts pairs with a value, and by the default measure every pair that met
        // has one.
        let alike = blocs(asked).map(|it| of_blocs(asked, &it, Measure::Agreement));
        let met = alike.as_ref().unwrap_or(self).cells.iter().any(|it| it.1 > 0);
        let id = match asked.measure {
            Measure::YesNo => "no-pair-yes-no",
            Measure::Kappa if met => "no-pair-kappa",
            _ => "no-pair-shared",
        };
        asked.say(id, &Args::new().text("period", &asked.scope()))
    }

    /// Says which two took the same position most and least often, or how many pairs did.
    fn ends(&self, asked: &Asked<'_>) -> Vec<Sentence> {
        let pairs = self.pairs();
        let mut said = Vec::new();
        for id in [MOST_OFTEN, LEAST_OFTEN] {
            let level = self.level(&pairs, id);
            // Where all are level there is no most and least.
            if level.len() == pairs.len() {
                return Vec::new();
            }
            match level.as_slice() {
                [] => {}
                [pair] => said.extend(self.end(asked, id, *pair)),
                [first, ..] => {
                    let value = asked.value(self.at(first.0, first.1).0);
                    let period = asked.scope();
                    let args = Args::new()
                        .text("period", &period)
                        .count("count", level.len() as u32)
                        .count("pairs", pairs.len() as u32)
                        .count("few", FEW)
                        .text("value", &value);
                    let text = asked.say(&format!("{}{id}", self.stem("s")), &args);
                    said.push(Sentence::new(text, id));
                }
            }
        }
        said
    }

    /// Returns the start of the id of a message about a pair, or about pairs where `plural` is "s".
    fn stem(&self, plural: &str) -> String {
        format!("{}pair{plural}-", if self.of_blocs { "blocs-" } else { "" })
    }

    /// Returns the pairs with a value that rests on enough: the value, then row and column.
    fn pairs(&self) -> Vec<(f64, (usize, usize))> {
        let mut pairs = Vec::new();
        for row in 0..self.members.len() {
            for column in row + 1..self.members.len() {
                let (value, base) = self.at(row, column);
                // A bloc's base counts pairs of members.
                if let Some(value) = value.filter(|_| self.of_blocs || base >= FEW) {
                    pairs.push((value, (row, column)));
                }
            }
        }
        pairs
    }

    /// Returns the pairs with the highest value, or with the lowest, as `id` says.
    fn level(&self, pairs: &[(f64, (usize, usize))], id: &str) -> Vec<(usize, usize)> {
        let values = pairs.iter().map(|it| it.0);
        let end = if id == MOST_OFTEN {
            values.fold(f64::NEG_INFINITY, f64::max)
        } else {
            values.fold(f64::INFINITY, f64::min)
        };
        let level = pairs.iter().filter(|it| it.0.total_cmp(&end).is_eq());
        level.map(|it| it.1).collect()
    }

    /// Formats the figure of a pair: "62 %, 56 of 90".
    fn figure(&self, asked: &Asked<'_>, (row, column): (usize, usize)) -> Option<String> {
        let (value, base) = self.at(row, column);
        let base = if self.of_blocs {
            asked.say("base-pairs", &Args::new().count("base", base))
        } else {
            let (one, other) = (self.indices.get(row)?, self.indices.get(column)?);
            asked.base(asked.planes.shared(*one, *other, &asked.counted))
        };
        let value = asked.value(value);
        Some(asked.say("point-short", &Args::new().text("value", &value).text("base", &base)))
    }

    /// Says which pair has the highest or the lowest value. By another measure than the default
    /// that need not be the pair that took the same position most or least often.
    fn end(&self, asked: &Asked<'_>, id: &str, pair: (usize, usize)) -> Option<Sentence> {
        let (one, other) = (self.members.get(pair.0)?, self.members.get(pair.1)?);
        let figure = self.figure(asked, pair)?;
        let measure = asked.measure_name();
        // The default measure needs no name: it is what the sentence says.
        let (stem, figure) = match asked.measure {
            Measure::Agreement => (self.stem(""), figure),
            _ => {
                let args = Args::new().text("figure", &figure).text("measure", &measure);
                let stem = if self.of_blocs { "blocs-figure-" } else { "figure-" };
                (stem.to_owned(), asked.say("figure-of", &args))
            }
        };
        let period = asked.scope();
        let args = Args::new().text("one", &one.name).text("other", &other.name);
        let args = args.count("few", FEW).text("period", &period);
        let text = asked.say(&format!("{stem}{id}"), &args.text("figure", &figure));
        Some(Sentence::new(text, format!("pair:{}:{}", one.id, other.id)))
    }

    /// Labels a cell: "Serbia, Russia: 50 %, 22 roll calls".
    fn label(&self, asked: &Asked<'_>, pair: &str, value: Option<f64>, base: u32) -> String {
        let id = if self.of_blocs { "base-pairs" } else { "base-only" };
        let base = asked.say(id, &Args::new().count("base", base));
        let value = asked.value(value);
        let args = Args::new().text("value", &value).text("base", &base);
        let figure = asked.say("point-short", &args);
        asked.say("member-position", &Args::new().text("member", pair).text("position", &figure))
    }
}

/// Formats a value, in full and without the sign for per cent.
fn in_cell(asked: &Asked<'_>, value: f64) -> [String; 2] {
    let full = asked.value(Some(value));
    let short = match asked.measure {
        Measure::Kappa => full.clone(),
        _ => hundredths(value).to_string(),
    };
    [full, short]
}

/// Returns the blocs to compare with each other, where the page compares with nothing but blocs or
/// its reader asks for them; `None` for a matrix of members.
fn blocs<'a>(asked: &Asked<'a>) -> Option<Vec<&'a Bloc>> {
    let mut blocs = Vec::new();
    let mut others = 0;
    for it in asked.with.iter().flatten() {
        match it {
            With::Bloc(bloc) => blocs.push(*bloc),
            With::Member(_) => others += 1,
        }
    }
    if asked.compare.by_bloc && blocs.len() < 2 {
        blocs = asked.blocs.clone();
        if blocs.len() < 2 {
            blocs = asked.dataset.blocs.iter().collect();
        }
        others = 0;
    }
    blocs.truncate(MOST);
    (others == 0 && blocs.len() > 1).then_some(blocs)
}

fn of_blocs(asked: &Asked<'_>, blocs: &[&Bloc], measure: Measure) -> Square {
    let mut square =
        Square { members: Vec::new(), cells: Vec::new(), indices: Vec::new(), of_blocs: true };
    for (at, row) in blocs.iter().enumerate() {
        let name = row.name.in_lang(asked.lang()).to_owned();
        square.members.push(MatrixMember { id: row.id.clone(), name, strong: false });
        for (beside, column) in blocs.iter().enumerate() {
            // The square is the same either way, so each value is computed once.
            let mirrored = square.cells.get(beside * blocs.len() + at).filter(|_| beside < at);
            let cell = mirrored.copied().unwrap_or_else(|| {
                let pair = [*row, *column];
                between(asked.dataset, asked.planes, pair, measure, &asked.counted)
                    .map_or((None, 0), |it| (Some(it.median), it.pairs))
            });
            square.cells.push(cell);
        }
    }
    square
}

fn of_members(asked: &Asked<'_>, mut members: Vec<usize>) -> Square {
    // In the order of ids, so that neither the order of the file nor the language makes a
    // difference.
    members.retain(|it| asked.planes.recorded(*it, &asked.counted) > 0);
    let mut keyed = Vec::new();
    for it in &members {
        keyed.push((asked.id(*it), *it));
    }
    crate::lean::sort(&mut keyed);
    keyed.dedup();
    let members: Vec<usize> = keyed.into_iter().map(|it| it.1).collect();
    let found = asked.planes.pairs(&members, asked.measure, &asked.counted);
    let size = members.len();
    let with = asked.chosen_members();
    let mut square = Square {
        members: Vec::new(),
        cells: Vec::with_capacity(size * size),
        indices: members.clone(),
        of_blocs: false,
    };
    for (row, member) in members.iter().enumerate() {
        square.members.push(MatrixMember {
            id: asked.id(*member).to_owned(),
            name: asked.name(*member).to_owned(),
            strong: with.contains(member),
        });
        for column in 0..size {
            // `found` has the upper triangle only, row by row.
            let (a, b) = (row.min(column), row.max(column));
            let at = (a * size + b).wrapping_sub(a * (a + 1) / 2 + a + 1);
            let cell = if a == b { None } else { found.get(at).copied() };
            square.cells.push(cell.unwrap_or_default());
        }
    }
    square
}

/// Returns a sentence for each bloc that the page names but that had no members in the set.
fn without_members(asked: &Asked<'_>) -> Vec<String> {
    let mut said = Vec::new();
    for bloc in named_blocs(asked) {
        if !asked.has_none() && members_within(asked, bloc).is_empty() {
            let period = asked.scope();
            let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang()));
            said.push(asked.say("bloc-empty", &args.text("period", &period)));
        }
    }
    said
}

/// Returns the sentence that the bloc named by the page had one member only; `None` unless that
/// member is all that the square has.
fn of_one(asked: &Asked<'_>, square: &Square) -> Option<String> {
    let [member] = square.indices.as_slice() else { return None };
    let bloc = *named_blocs(asked).first()?;
    if members_within(asked, bloc) != [*member] {
        return None;
    }
    let period = asked.scope();
    let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang()));
    let args = args.text("member", asked.name(*member)).text("period", &period);
    Some(asked.say("bloc-of-one", &args))
}

/// Whether a bloc has members on the last day of the set.
fn is_of_day(asked: &Asked<'_>, bloc: &Bloc) -> bool {
    let last = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    last.is_some_and(|it| !bloc.members_on(it.date).is_empty())
}

/// Returns the members of a bloc on the last day of the set; if it had none, all that belonged to
/// it on some day of the set.
fn members_within(asked: &Asked<'_>, bloc: &Bloc) -> Vec<usize> {
    let last = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    let mut found = last.map_or_else(Vec::new, |it| bloc.members_on(it.date));
    if found.is_empty() {
        found = bloc.everybody();
        found.retain(|it| asked.counted.while_in(asked.dataset, bloc, *it).count() > 0);
    }
    found
}

/// Returns the blocs whose members the page asks for, to show or to compare with.
fn named_blocs<'a>(asked: &Asked<'a>) -> Vec<&'a Bloc> {
    let mut blocs = Vec::new();
    if asked.compare.blocs.is_some() {
        blocs.clone_from(&asked.blocs);
    }
    blocs.extend(asked.compared_blocs());
    blocs
}

/// Returns the members of a matrix, and the names of their blocs: the focus, whom it is compared
/// with, and the members of the blocs; or those who took the same position as the focus most often.
fn members<'a>(asked: &Asked<'a>) -> (Vec<usize>, Blocs<'a>) {
    let mut whose = Blocs::default();
    if asked.compare.all {
        return (asked.by_name.clone(), whose);
    }
    let mut members = asked.chosen_members();
    whose.beside.clone_from(&members);
    // The dataset's default blocs are taken only where the page names nobody to compare with.
    let chosen = asked.with.is_none() || asked.compare.blocs.is_some();
    let blocs = asked.blocs.iter().copied().filter(|_| chosen);
    for bloc in blocs.chain(asked.compared_blocs()) {
        let mut found = members_within(asked, bloc);
        let (name, has_none) = (bloc.name.in_lang(asked.lang()), found.is_empty());
        let inside = found.clone();
        // A member of several blocs stands there once.
        found.retain(|it| !members.contains(it));
        if members.len() + found.len() <= MOST {
            whose.beside.retain(|it| !inside.contains(it));
            members.extend(found);
            let args = Args::new().text("bloc", name).count("count", inside.len() as u32);
            let listed = if is_of_day(asked, bloc) { &mut whose.shown } else { &mut whose.ended };
            listed.extend((!has_none).then(|| asked.say("bloc-count", &args)));
        } else if asked.compare.blocs.is_some() || asked.with.is_some() {
            whose.cut.push(name);
        }
    }
    // Nobody else stands in for a named bloc that had no members then, or one.
    let is_one = members.len() == 1 && whose.cut.is_empty() && !named_blocs(asked).is_empty();
    if members.len() < 2 && !is_one && without_members(asked).is_empty() {
        let focus = members.first().copied().unwrap_or(asked.focus);
        let ranking =
            Ranking::of(asked.planes, &asked.by_name, focus, asked.measure, &asked.counted);
        members.push(focus);
        members.extend(ranking.rows.iter().take(MOST - members.len()).map(|it| it.member));
    }
    (members, whose)
}

fn table(asked: &Asked<'_>, heading: &str, matrix: &Matrix) -> Grid {
    let id = if matrix.of_blocs { "matrix-caption-blocs" } else { "matrix-caption" };
    let measure = asked.measure_name();
    let caption = asked.say(id, &Args::new().text("heading", heading).text("measure", &measure));
    let mut grid = Grid { caption, ..Grid::default() };
    grid.columns.push(asked.plain(if matrix.of_blocs { "column-bloc" } else { "column-member" }));
    for it in &matrix.members {
        grid.columns.push(it.name.clone());
    }
    let size = matrix.members.len();
    for (it, cells) in matrix.members.iter().zip(matrix.cells.chunks(size)) {
        let mut row = vec![it.name.clone()];
        for Cell { value, base, .. } in cells {
            let words = asked.value(*value);
            row.push(if value.is_some() { format!("{words} ({base})") } else { words });
        }
        grid.rows.push(row);
    }
    grid
}
