//! Members on a line by all their positions in one period.

use super::{Asked, Comparison, Grid, Picture};
use crate::dataset::Warning;
use crate::ranking::median;
use crate::space::{FEW_CONTESTED, space};
use crate::view::words::Args;

/// Members on a line whose ends two of them name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// All members with a point, from the left end to the right one.
    pub points: Vec<SpacePoint>,
    /// What stands at the left and at the right end.
    pub ends: [String; 2],
    /// The medians and ranges of blocs.
    pub blocs: Vec<SpaceBloc>,
}

/// A member's place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpacePoint {
    /// Its id.
    pub id: String,
    /// Index of the member.
    pub member: usize,
    /// Its name.
    pub name: String,
    /// Where: mean 0, standard deviation 1.
    pub at: f64,
    /// Whether the page points it out, or it names an end.
    pub strong: bool,
}

/// A bloc's places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpaceBloc {
    /// `bloc:` and its id.
    pub id: String,
    /// Its name with the count of members that have a point.
    pub name: String,
    /// The median.
    pub median: f64,
    /// The first and the last.
    pub range: (f64, f64),
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let mut answer = asked.empty(asked.plain("heading-space"));
    let with = asked.chosen_members();
    let named = match with.as_slice() {
        [_, left, right, ..] => Some((*left, *right)),
        _ => None,
    };
    let found = space(asked.dataset, &asked.counted, named);
    let (Some(first), Some(last)) = (found.points.first(), found.points.last()) else {
        answer.picture = Picture::Nothing(asked.plain("nothing-contested"));
        return answer;
    };
    let has = |member: usize| found.points.iter().any(|it| it.0 == member);
    let (left, right) = named.filter(|(a, b)| has(*a) && has(*b)).unwrap_or((first.0, last.0));
    if found.contested < FEW_CONTESTED {
        let args = Args::new().count("count", found.contested);
        answer.warnings.push(Warning::new("few-contested", asked.say("few-contested", &args)));
    }
    let mut line =
        Line { ends: [left, right].map(|it| asked.name(it).to_owned()), ..Line::default() };
    for (member, at) in &found.points {
        line.points.push(SpacePoint {
            id: asked.id(*member).to_owned(),
            member: *member,
            name: asked.name(*member).to_owned(),
            at: *at,
            strong: with.contains(member) || [left, right].contains(member),
        });
    }
    let day = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    for bloc in &asked.blocs {
        let members = day.map_or_else(Vec::new, |it| bloc.members_on(it.date));
        let mut points = Vec::new();
        for (member, at) in &found.points {
            if members.contains(member) {
                points.push(*at);
            }
        }
        if let (Some(low), Some(high)) = (points.first().copied(), points.last().copied()) {
            let count = points.len() as u32;
            let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang()));
            line.blocs.push(SpaceBloc {
                id: format!("bloc:{}", bloc.id),
                name: asked.say("bloc-members", &args.count("members", count)),
                median: median(points).unwrap_or_default(),
                range: (low, high),
            });
        }
    }
    let args = Args::new()
        .text("left", asked.name(left))
        .text("right", asked.name(right))
        .count("count", found.contested);
    answer.note = asked.say("note-space", &args);
    answer.table = table(asked, &answer.heading, &line);
    answer.picture = Picture::Space(line);
    answer
}

fn table(asked: &Asked<'_>, heading: &str, line: &Line) -> Grid {
    let mut grid = Grid {
        caption: heading.to_owned(),
        columns: ["column-rank", "column-member", "column-point"].map(|it| asked.plain(it)).into(),
        rows: Vec::new(),
    };
    for (it, place) in line.points.iter().zip(1..) {
        let place: u32 = place;
        grid.rows.push(vec![place.to_string(), it.name.clone(), asked.hundredths(it.at)]);
    }
    grid
}
