//! Members on a line by all their positions in one period.

use super::{Asked, Comparison, Grid, Picture, Sentence, With};
use crate::dataset::Warning;
use crate::ranking::median;
use crate::space::{FEW_CONTESTED, space};
use crate::view::words::{self, Args};

/// The fewest contested roll calls that give anybody a place worth a sentence.
const LEAST_CONTESTED: u32 = 5;

/// Members on a line, whose ends are named after members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// All members with a point, from the left end to the right one.
    pub points: Vec<SpacePoint>,
    /// The names of the left and the right end: who stands there, or towards whom it lies.
    pub ends: [String; 2],
    /// Whether the language is read from right to left.
    pub rtl: bool,
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
    /// Its name with its point and base, "Serbia: −0.52, 14 of 20 contested roll calls"; the name
    /// alone in haste.
    pub label: String,
    /// The point; those of all members have mean 0 and standard deviation 1.
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
    /// The name with the day whose members these are.
    pub label: String,
    /// The median of their points.
    pub median: f64,
    /// The first and the last of their points.
    pub range: (f64, f64),
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let mut answer = asked.empty(asked.plain("heading-space"));
    let with = asked.chosen_members();
    let mut wanted = asked.with.iter().flatten().filter_map(|it| match it {
        With::Member(member) => Some(*member),
        With::Bloc(_) => None,
    });
    let named = wanted.next().zip(wanted.next());
    let found = space(asked.dataset, &asked.counted, named);
    let (Some(first), Some(last)) = (found.points.first(), found.points.last()) else {
        let id = if asked.has_none() { "nothing-counted" } else { "nothing-contested" };
        answer.picture = Picture::Nothing(asked.plain(id));
        return answer;
    };
    let anchors = named.filter(|it| are_apart(&found.points, *it));
    let (left, right) = anchors.unwrap_or((first.0, last.0));
    let end = |(member, at): &(usize, f64)| {
        let level = found.points.iter().filter(|it| it.1.total_cmp(at).is_eq()).count() as u32;
        let args = Args::new().text("member", asked.name(*member)).count("count", level - 1);
        if level > 1 { asked.say("end-level", &args) } else { asked.name(*member).to_owned() }
    };
    let outermost = [end(first), end(last)];
    let ends = match anchors {
        // The line is only turned by these members; others may stand further out.
        Some(_) => [left, right]
            .map(|it| asked.say("end-towards", &Args::new().text("member", asked.name(it)))),
        None => outermost.clone(),
    };
    if found.contested < FEW_CONTESTED {
        let args = Args::new().count("count", found.contested);
        answer.warnings.push(Warning::new("few-contested", asked.say("few-contested", &args)));
    }
    for member in asked.chosen_members() {
        if asked.planes.recorded(member, &asked.counted) == 0 {
            answer.warnings.push(Warning::new("never-voted", asked.never_voted(member)));
        }
    }
    let mut line = Line { ends, rtl: answer.rtl, ..Line::default() };
    for ((member, at), base) in found.points.iter().zip(&found.bases) {
        let name = asked.name(*member).to_owned();
        let mut label = name.clone();
        if !asked.in_haste {
            let point = asked.hundredths(*at);
            let args = Args::new().count("part", *base).count("base", found.contested);
            let base = asked.say("base-contested", &args);
            let args = Args::new().text("value", &point).text("base", &base);
            let point = asked.say("point-short", &args);
            let args = Args::new().text("member", &name).text("position", &point);
            label = asked.say("member-position", &args);
        }
        line.points.push(SpacePoint {
            id: asked.id(*member).to_owned(),
            member: *member,
            name,
            label,
            at: *at,
            strong: with.contains(member) || [left, right].contains(member),
        });
    }
    let day = asked.counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    let day_words = day.map_or_else(String::new, |it| words::date(asked.words, it.date));
    for bloc in asked.shown_blocs() {
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
            let name = asked.say("bloc-members", &args.count("members", count));
            let args = Args::new().text("bloc", &name).text("day", &day_words);
            line.blocs.push(SpaceBloc {
                id: format!("bloc:{}", bloc.id),
                label: asked.say("bloc-on-day", &args),
                name,
                median: median(points).unwrap_or_default(),
                range: (low, high),
            });
        }
    }
    let args = Args::new()
        .text("left", asked.name(left))
        .text("right", asked.name(right))
        .count("count", found.contested);
    answer.note = format!("{} {}", asked.say("note-space", &args), answer.note);
    if let Some(all) = asked.cut_from {
        let args = Args::new().count("count", asked.counted.count()).count("all", all);
        answer.note = format!("{} {}", asked.say("note-latest", &args), answer.note);
    }
    if !line.blocs.is_empty() {
        answer.note.push(' ');
        answer.note += &asked.say("note-bloc-day", &Args::new().text("day", &day_words));
    }
    if found.contested >= LEAST_CONTESTED {
        answer.sentences.extend(place_of_focus(asked, &line, anchors));
    }
    if found.contested >= FEW_CONTESTED {
        answer.sentences.extend(furthest_apart(asked, &line));
    }
    if answer.sentences.is_empty() {
        let [one, other] = &outermost;
        let period = asked.scope();
        let args = Args::new().text("one", one).text("other", other).text("period", &period);
        answer.sentences.push(Sentence::new(asked.say("line-ends", &args), PLACES));
    }
    if !asked.in_haste {
        answer.table = table(asked, &answer.heading, &line);
    }
    answer.picture = Picture::Space(line);
    answer
}

/// Whether the first member stands on the left side and the second on the right. Only then may they
/// name the ends, which otherwise the outermost members do.
fn are_apart(points: &[(usize, f64)], (left, right): (usize, usize)) -> bool {
    let at = |member: usize| points.iter().find(|it| it.0 == member).map(|it| it.1);
    at(left).is_some_and(|it| it < 0.0) && at(right).is_some_and(|it| it > 0.0)
}

/// Says where the focus member stands: nearer to one of the two that name the ends, else its place
/// from the left. `None` without a focus member that has a point, and for one that names an end
/// itself.
fn place_of_focus(
    asked: &Asked<'_>,
    line: &Line,
    anchors: Option<(usize, usize)>,
) -> Option<Sentence> {
    let at = |member| line.points.iter().find(|it| it.member == member);
    let focus = at(asked.focus).filter(|_| asked.has_focus)?;
    let period = asked.scope();
    let args = Args::new().text("member", &focus.name).text("period", &period);
    if let Some((left, right)) = anchors.filter(|it| ![it.0, it.1].contains(&focus.member)) {
        let (left, right) = (at(left)?, at(right)?);
        let (mut near, mut far) = (left, right);
        if (focus.at - left.at).abs() > (right.at - focus.at).abs() {
            (near, far) = (right, left);
        }
        let [one, other] = [near, far].map(|it| asked.hundredths((focus.at - it.at).abs()));
        // Distances that look alike in words are no difference.
        if one != other {
            let args = args.text("near", &near.name).text("far", &far.name);
            let args = args.text("distance", &one).text("otherDistance", &other);
            return Some(Sentence::new(asked.say("nearer", &args), PLACES));
        }
    }
    let outermost = [line.points.first()?.member, line.points.last()?.member];
    if anchors.is_none() && outermost.contains(&focus.member) {
        return None;
    }
    let (place, end) = (place(asked, line, focus), line.ends.first()?);
    let args = args.text("place", &place).text("end", end);
    let args = args.count("count", line.points.len() as u32);
    Some(Sentence::new(asked.say("place-from", &args), PLACES))
}

/// The entry whose evidence is everybody's place.
pub(super) const PLACES: &str = "places";

/// Says which two stand furthest apart; `None` if somebody is level with either, or with fewer than
/// four members.
fn furthest_apart(asked: &Asked<'_>, line: &Line) -> Option<Sentence> {
    let [first, second, .., before, last] = line.points.as_slice() else { return None };
    if first.at >= second.at || before.at >= last.at {
        return None;
    }
    let period = asked.scope();
    let args = Args::new().text("one", &first.name).text("other", &last.name);
    let args = args.text("period", &period).count("count", line.points.len() as u32);
    Some(Sentence::new(asked.say("furthest-apart", &args), PLACES))
}

fn table(asked: &Asked<'_>, heading: &str, line: &Line) -> Grid {
    let mut grid = Grid {
        caption: heading.to_owned(),
        columns: ["column-member", "column-rank", "column-point"].map(|it| asked.plain(it)).into(),
        rows: Vec::new(),
    };
    for it in &line.points {
        grid.rows.push(vec![it.name.clone(), place(asked, line, it), asked.hundredths(it.at)]);
    }
    grid
}

/// Formats a member's place from the left end, "3=" where several stand at one point.
pub(super) fn place(asked: &Asked<'_>, line: &Line, point: &SpacePoint) -> String {
    let before = line.points.iter().filter(|it| it.at < point.at).count();
    let level = line.points.iter().filter(|it| it.at.total_cmp(&point.at).is_eq()).count();
    let place = before + 1;
    if level > 1 { asked.left_to_right(&format!("{place}=")) } else { place.to_string() }
}
