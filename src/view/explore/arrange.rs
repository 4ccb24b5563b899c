//! The order of blocs and of members.

use super::Section;
use crate::lean::{self, order_by_number};
use crate::position::Position;
use crate::view::breakdown::{Answer, BlocRow, Breakdown, ShownMember, sort_key};
use crate::view::words::Args;

/// Sorts blocs by `size`, by their share in favour (`favour`), or by the share of those with a
/// recorded position who stood apart from the most common one (`dissent`); the largest first, ties
/// as the page has them. Any other order leaves the blocs as the page has them.
pub(super) fn sort_blocs(order: &str, blocs: &mut Vec<BlocRow>) {
    let key: fn(&BlocRow) -> f32 = match order {
        "size" => |bloc| bloc.members as f32,
        "favour" => |bloc| share(bloc, |it| it == Position::Yes),
        "dissent" => dissent,
        _ => return,
    };
    let keys: Vec<f32> = blocs.iter().map(|it| -key(it)).collect();
    *blocs = order_by_number(&keys).iter().filter_map(|it| blocs.get(*it).cloned()).collect();
}

/// The share of a bloc's members on the day with certain positions; 0 for an empty bloc.
fn share(bloc: &BlocRow, wanted: fn(Position) -> bool) -> f32 {
    bloc.segments.iter().filter(|it| wanted(it.position)).map(|it| it.share).sum()
}

/// The share of recorded positions that are not the most common one. In a tie only one of the level
/// positions counts as that.
fn dissent(bloc: &BlocRow) -> f32 {
    let recorded = share(bloc, Position::is_recorded);
    let shares = bloc.segments.iter().filter(|it| it.position.is_recorded()).map(|it| it.share);
    let largest = shares.fold(0.0, f32::max);
    if recorded > 0.0 { 1.0 - largest / recorded } else { 0.0 }
}

/// Groups the members of the day by position, by the shown blocs, or in one list by name, as
/// `order` says.
pub(super) fn sections(answer: &Answer<'_>, order: &str, breakdown: &Breakdown) -> Vec<Section> {
    match order {
        "bloc" if !breakdown.blocs.is_empty() => by_bloc(answer, breakdown),
        "name" => {
            let everybody: Vec<_> = breakdown.members().map(|(it, _)| it.member).collect();
            let mut seats = seats(breakdown, &everybody);
            sort(answer, &mut seats);
            let id = "members:all".to_owned();
            vec![section(answer, id, answer.words.say("section-all", &Args::new()), seats)]
        }
        _ => Section::by_position(breakdown),
    }
}

/// Groups the members by bloc, each at the first shown bloc that it is in. A bloc that has lost
/// members to an earlier one says so; members of no bloc come last.
fn by_bloc(answer: &Answer<'_>, breakdown: &Breakdown) -> Vec<Section> {
    let mut placed = Vec::new();
    let mut sections = Vec::new();
    for bloc in &breakdown.blocs {
        let mut members = bloc.indices.clone();
        members.retain(|it| !placed.contains(it));
        placed.extend_from_slice(&members);
        let message =
            if members.len() == bloc.indices.len() { "section-bloc" } else { "section-bloc-rest" };
        let label = answer.words.say(message, &Args::new().text("bloc", &bloc.name));
        let id = format!("section:{}", bloc.id);
        let seats = seats(breakdown, &members);
        if !seats.is_empty() {
            let section = section(answer, id, label, seats);
            sections.push(Section { bloc: Some(bloc.id.clone()), ..section });
        }
    }
    let everybody = breakdown.members().map(|(it, _)| it.member);
    let others: Vec<_> = everybody.filter(|it| !placed.contains(it)).collect();
    if !others.is_empty() {
        let label = answer.words.say("section-others", &Args::new());
        sections.push(section(
            answer,
            "members:others".to_owned(),
            label,
            seats(breakdown, &others),
        ));
    }
    sections
}

fn section(
    answer: &Answer<'_>,
    id: String,
    label: String,
    seats: Vec<(ShownMember, Position)>,
) -> Section {
    let count = seats.len() as u32;
    let args = Args::new().count("count", count).text("position", &label);
    let name = answer.words.say("group", &args);
    Section { id, position: None, bloc: None, label, name, seats }
}

/// Returns the seats of some members, by position and then in reading order.
fn seats(breakdown: &Breakdown, members: &[usize]) -> Vec<(ShownMember, Position)> {
    let wanted = breakdown.members().filter(|(it, _)| members.contains(&it.member));
    wanted.map(|(shown, position)| (shown.clone(), position)).collect()
}

fn sort(answer: &Answer<'_>, seats: &mut Vec<(ShownMember, Position)>) {
    let mut keyed = Vec::new();
    for (index, (shown, _)) in seats.iter().enumerate() {
        keyed.push((sort_key(&shown.name, answer.lang), index));
    }
    lean::sort(&mut keyed);
    *seats = keyed.iter().filter_map(|(_, index)| seats.get(*index).cloned()).collect();
}
