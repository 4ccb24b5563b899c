//! How often each two of several members took the same position, those who did most side by side.

use super::{Asked, Comparison, Grid, Picture, With};
use crate::ranking::Ranking;
use crate::seriation::{Distances, short_chain};
use crate::view::words::Args;

/// So many members at most, unless a reader wants all.
const MOST: usize = 40;

/// A square of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// In their order.
    pub members: Vec<MatrixMember>,
    /// Row by row, `None` where undefined and on the diagonal.
    pub cells: Vec<Option<f64>>,
    /// What each cell says, row by row; empty for large matrices.
    pub labels: Vec<String>,
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
    let mut answer = asked.empty(asked.plain("heading-matrix"));
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
    if members.len() < 2 {
        let args = Args::new().text("member", asked.name(asked.focus));
        answer.picture = Picture::Nothing(asked.say("nobody-shared", &args));
        return answer;
    }
    let found = asked.planes.pairs(&members, asked.measure, &asked.counted);
    let size = members.len();
    let at = |a: usize, b: usize| {
        // The upper triangle, row by row.
        let (a, b) = (a.min(b), a.max(b));
        found.get(a * size - a * (a + 1) / 2 + b - a - 1).copied().unwrap_or_default()
    };
    let apart = |a: usize, b: usize| {
        let (value, _) = at(a, b);
        (1_000.0 * (1.0 - value.unwrap_or(0.0))) as u32
    };
    let order = short_chain(&Distances::new(size, apart), if size <= MOST { 40 } else { 2 });
    let mut matrix = Matrix { range: (f64::INFINITY, f64::NEG_INFINITY), ..Matrix::default() };
    let with = asked.chosen_members();
    for it in &order {
        let Some(member) = members.get(*it).copied() else { continue };
        matrix.members.push(MatrixMember {
            id: asked.id(member).to_owned(),
            name: asked.name(member).to_owned(),
            strong: member == asked.focus || with.contains(&member),
        });
    }
    for row in &order {
        for column in &order {
            let (value, n) = if row == column { (None, 0) } else { at(*row, *column) };
            if let Some(value) = value {
                matrix.range = (matrix.range.0.min(value), matrix.range.1.max(value));
            }
            matrix.cells.push(value);
            if size <= MOST {
                let base = asked.say("base-only", &Args::new().count("base", n));
                let value = asked.value(value);
                let args = Args::new().text("value", &value).text("base", &base);
                matrix.labels.push(asked.say("point-short", &args));
            }
        }
    }
    if matrix.range.0 > matrix.range.1 {
        let args = Args::new().text("member", asked.name(asked.focus));
        answer.picture = Picture::Nothing(asked.say("nobody-shared", &args));
        return answer;
    }
    matrix.range_labels = [matrix.range.0, matrix.range.1].map(|value| asked.value(Some(value)));
    answer.table = table(asked, &answer.heading, &matrix);
    answer.picture = Picture::Matrix(matrix);
    answer
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

fn table(asked: &Asked<'_>, heading: &str, matrix: &Matrix) -> Grid {
    let mut grid = Grid { caption: heading.to_owned(), ..Grid::default() };
    grid.columns.push(asked.plain("column-member"));
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
