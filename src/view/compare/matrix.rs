//! How often each two of several members, or of several blocs, took the same position, those who did
//! most side by side.

use super::{Asked, Comparison, Grid, Picture, With};
use crate::dataset::Bloc;
use crate::ranking::{Ranking, between};
use crate::seriation::{Distances, short_chain};
use crate::view::words::Args;

/// So many members at most, unless a reader wants all.
const MOST: usize = 40;

/// Up to so many have their values written into their cells.
const ROOMY: usize = 10;

/// A square of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// In their order.
    pub members: Vec<MatrixMember>,
    /// Row by row, `None` where undefined and where a member meets itself.
    pub cells: Vec<Option<f64>>,
    /// What each cell says, row by row; empty for large matrices.
    pub labels: Vec<String>,
    /// The value alone, row by row, where there are so few that each finds room.
    pub values: Vec<String>,
    /// The smallest and the largest value, which the colours span.
    pub range: (f64, f64),
    /// The same in words.
    pub range_labels: [String; 2],
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
    let square = match blocs(asked) {
        Some(blocs) => of_blocs(asked, &blocs),
        None => of_members(asked),
    };
    let heading = if square.of_blocs { "heading-matrix-blocs" } else { "heading-matrix" };
    let mut answer = asked.empty(asked.plain(heading));
    let Some(matrix) = square.in_order(asked) else {
        let args = Args::new().text("member", asked.name(asked.focus));
        answer.picture = Picture::Nothing(asked.say("nobody-shared", &args));
        return answer;
    };
    if square.of_blocs {
        answer.note = format!("{} {}", answer.note, asked.plain("note-bloc-pairs"));
    }
    answer.table = table(asked, &answer.heading, &matrix, square.of_blocs);
    answer.picture = Picture::Matrix(matrix);
    answer
}

/// Values of each two, before they have an order.
struct Square {
    members: Vec<MatrixMember>,
    /// Row by row: the value, and how many roll calls or pairs of members it rests on.
    cells: Vec<(Option<f64>, u32)>,
    of_blocs: bool,
}

impl Square {
    fn at(&self, row: usize, column: usize) -> (Option<f64>, u32) {
        self.cells.get(row * self.members.len() + column).copied().unwrap_or_default()
    }

    /// Those who did alike side by side; `None` if no two have a value.
    fn in_order(&self, asked: &Asked<'_>) -> Option<Matrix> {
        let size = self.members.len();
        let apart = |a: usize, b: usize| {
            let (value, _) = self.at(a, b);
            (1_000.0 * (1.0 - value.unwrap_or(0.0))) as u32
        };
        let order = short_chain(&Distances::new(size, apart), if size <= MOST { 40 } else { 2 });
        let mut matrix = Matrix { range: (f64::INFINITY, f64::NEG_INFINITY), ..Matrix::default() };
        for row in &order {
            matrix.members.extend(self.members.get(*row).cloned());
            for column in &order {
                let (value, base) = self.at(*row, *column);
                if let Some(value) = value {
                    matrix.range = (matrix.range.0.min(value), matrix.range.1.max(value));
                }
                matrix.cells.push(value);
                if size <= MOST {
                    matrix.labels.push(self.label(asked, value, base));
                }
                if size <= ROOMY {
                    matrix.values.push(value.map_or_else(String::new, |it| asked.value(Some(it))));
                }
            }
        }
        matrix.range_labels =
            [matrix.range.0, matrix.range.1].map(|value| asked.value(Some(value)));
        (size > 1 && matrix.range.0 <= matrix.range.1).then_some(matrix)
    }

    fn label(&self, asked: &Asked<'_>, value: Option<f64>, base: u32) -> String {
        let id = if self.of_blocs { "base-pairs" } else { "base-only" };
        let base = asked.say(id, &Args::new().count("base", base));
        let value = asked.value(value);
        asked.say("point-short", &Args::new().text("value", &value).text("base", &base))
    }
}

/// The blocs to compare with each other: where the page compares with nothing but blocs, or its reader
/// asks for them.
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

fn of_blocs(asked: &Asked<'_>, blocs: &[&Bloc]) -> Square {
    let mut square = Square { members: Vec::new(), cells: Vec::new(), of_blocs: true };
    for (at, row) in blocs.iter().enumerate() {
        let name = row.name.in_lang(asked.lang()).to_owned();
        square.members.push(MatrixMember { id: row.id.clone(), name, strong: false });
        for (beside, column) in blocs.iter().enumerate() {
            // What is the same either way is reckoned once.
            let mirrored = square.cells.get(beside * blocs.len() + at).filter(|_| beside < at);
            let cell = mirrored.copied().unwrap_or_else(|| {
                let pair = [*row, *column];
                between(asked.dataset, asked.planes, pair, asked.measure, &asked.counted)
                    .map_or((None, 0), |it| (Some(it.median), it.pairs))
            });
            square.cells.push(cell);
        }
    }
    square
}

fn of_members(asked: &Asked<'_>) -> Square {
    let mut members = members(asked);
    // By name first, so that the order of the file makes no difference.
    let by_name = |it: &usize| asked.by_name.iter().position(|other| other == it);
    members.retain(|it| asked.planes.recorded(*it, &asked.counted) > 0);
    let mut keyed = Vec::new();
    for it in &members {
        keyed.push((by_name(it), *it));
    }
    crate::lean::sort(&mut keyed);
    keyed.dedup();
    let members: Vec<usize> = keyed.into_iter().map(|it| it.1).collect();
    let found = asked.planes.pairs(&members, asked.measure, &asked.counted);
    let size = members.len();
    let with = asked.chosen_members();
    let mut square = Square { members: Vec::new(), cells: Vec::new(), of_blocs: false };
    for (row, member) in members.iter().enumerate() {
        square.members.push(MatrixMember {
            id: asked.id(*member).to_owned(),
            name: asked.name(*member).to_owned(),
            strong: with.contains(member),
        });
        for column in 0..size {
            // The upper triangle, row by row.
            let (a, b) = (row.min(column), row.max(column));
            let at = (a * size + b).wrapping_sub(a * (a + 1) / 2 + a + 1);
            let cell = if a == b { None } else { found.get(at).copied() };
            square.cells.push(cell.unwrap_or_default());
        }
    }
    square
}

/// The focus, whom it is compared with, and the members of the blocs; or those who took the same
/// position as the focus most often.
fn members(asked: &Asked<'_>) -> Vec<usize> {
    if asked.compare.all {
        return asked.by_name.clone();
    }
    let mut members = asked.chosen_members();
    let last = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    let with_blocs = asked.with.iter().flatten().filter_map(|it| match it {
        With::Bloc(bloc) => Some(*bloc),
        With::Member(_) => None,
    });
    for bloc in asked.blocs.iter().copied().chain(with_blocs) {
        let found = last.map_or_else(Vec::new, |it| bloc.members_on(it.date));
        if members.len() + found.len() <= MOST {
            members.extend(found);
        }
    }
    if members.len() < 3 {
        let ranking =
            Ranking::of(asked.planes, &asked.by_name, asked.focus, asked.measure, &asked.counted);
        members.extend(ranking.rows.iter().take(MOST - members.len()).map(|it| it.member));
    }
    members
}

fn table(asked: &Asked<'_>, heading: &str, matrix: &Matrix, of_blocs: bool) -> Grid {
    let mut grid = Grid { caption: heading.to_owned(), ..Grid::default() };
    grid.columns.push(asked.plain(if of_blocs { "column-bloc" } else { "column-member" }));
    for it in &matrix.members {
        grid.columns.push(it.name.clone());
    }
    let size = matrix.members.len();
    let mut said = Said::default();
    for (it, cells) in matrix.members.iter().zip(matrix.cells.chunks(size)) {
        let mut row = vec![it.name.clone()];
        for cell in cells {
            row.push(said.value(asked, *cell));
        }
        grid.rows.push(row);
    }
    grid
}

/// Values in words, each said once: a matrix of everybody has tens of thousands.
#[derive(Default)]
struct Said(Vec<Option<String>>);

impl Said {
    fn value(&mut self, asked: &Asked<'_>, value: Option<f64>) -> String {
        // Values are said in hundredths, from -1 to 1.
        let at =
            value.map_or(0, |it| (it * 100.0 + if it < 0.0 { -0.5 } else { 0.5 }) as i32 + 101);
        let at = at.max(0) as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, None);
        }
        match self.0.get_mut(at) {
            Some(slot) => slot.get_or_insert_with(|| asked.value(value)).clone(),
            None => asked.value(value),
        }
    }
}
