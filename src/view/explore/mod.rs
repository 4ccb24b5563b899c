//! What a reader does with an answer: filter it, arrange it, open a member's card, hold two roll
//! calls side by side.
//!
//! The answer itself stays the same: nothing is counted anew; what a filter leaves out stands back.

mod arrange;
mod card;
mod filter;
mod moves;
mod proof;

use super::Question;
use super::breakdown::{Answer, Breakdown, ShownMember, checks};
use super::words::Args;
use crate::dataset::{RollCall, Warning, clean};
use crate::position::Position;

pub use card::{Card, CardBloc, CardRollCall};
pub use moves::{Flow, Moves, Part, Side};
pub use proof::proof_lines;

/// The most members that a list names; of a larger body it names only those that the page or the
/// filter points out.
pub const MOST_NAMED: usize = 1_500;

/// How an answer is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The tally as marks, blocs as bars.
    #[default]
    Breakdown,
    /// One dot a member in arcs.
    Hemicycle,
    /// Every member by name.
    Members,
    /// One tile a member at its place in the world.
    Tiles,
    /// Two roll calls, and who moved.
    Flow,
}

impl Layout {
    /// Returns the layout of a view, `None` for an unknown one. The page itself shows a table,
    /// beside the list of members.
    pub(super) fn of_view(view: &str) -> Option<Self> {
        Some(match view {
            "breakdown" => Self::Breakdown,
            "hemicycle" => Self::Hemicycle,
            "members" | "table" => Self::Members,
            "tiles" => Self::Tiles,
            _ => return None,
        })
    }
}

/// What a reader chose, in the words of the host; an unknown word means the default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The id of an outline entry, or `find:` and what was typed; empty for everybody.
    pub filter: String,
    /// The order of blocs: `size`, `favour`, `dissent`, else as the page has them.
    pub blocs: String,
    /// Members by `position`, `bloc` or `name`.
    pub members: String,
    /// What a tile map shows: `europe`, a bloc's id, else the world.
    pub zoom: String,
}

/// What a breakdown has for these views only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explored {
    /// How the answer is laid out.
    pub layout: Layout,
    /// What the filter is, if there is one.
    pub filter: Option<Filtered>,
    /// Announced to screen readers when a filter is removed: that all members are shown again.
    pub everybody: String,
    /// Indices of sentences that are not about what the filter leaves.
    pub silent: Vec<usize>,
    /// The place of each member in the alphabet of the reader's language.
    pub places: Vec<u32>,
    /// The members of the day as the reader arranged them.
    pub sections: Vec<Section>,
    /// The moves between two roll calls, where the page asks for two.
    pub moves: Option<Moves>,
    /// ISO codes by index of the member, for a tile map only; a member without a code has no place
    /// on it.
    pub iso: Vec<Option<String>>,
    /// What the tile map shows, as [`Choice::zoom`].
    pub zoom: String,
    /// The words over members without a place on the map.
    pub not_on_map: String,
    /// The names of the map's regions: Europe, Asia, the Americas, Africa.
    pub regions: Vec<String>,
    /// Whether any member has a place on a map of the world.
    pub has_map: bool,
}

/// A filter in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Filtered {
    /// Such as "Showing 19 of 193: against".
    pub words: String,
}

/// Members that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The id of its entry in the outline.
    pub id: String,
    /// The position that the section is for; `None` for other sections, which may hold several.
    pub position: Option<Position>,
    /// The id of the bloc that the section is for; `None` for other sections.
    pub bloc: Option<String>,
    /// The words under the count, such as "in favour".
    pub label: String,
    /// Count and label.
    pub name: String,
    /// The members with their positions.
    pub seats: Vec<(ShownMember, Position)>,
}

impl Section {
    /// Makes a section for each position that members of the day took.
    pub fn by_position(view: &Breakdown) -> Vec<Self> {
        let mut sections = Vec::new();
        for group in &view.groups {
            sections.push(Self {
                id: format!("position:{}", group.position.id()),
                position: Some(group.position),
                bloc: None,
                label: group.label.clone(),
                name: group.name.clone(),
                seats: group.members.iter().map(|it| (it.clone(), group.position)).collect(),
            });
        }
        sections
    }
}

/// Adds to `breakdown` what the reader chose.
pub(super) fn explore(
    answer: &Answer<'_>,
    before: Option<&RollCall>,
    question: &Question,
    breakdown: &mut Breakdown,
) {
    let choice = &question.choice;
    let of_view = Layout::of_view(&question.view).unwrap_or_default();
    let has_map = answer.dataset.members.iter().any(|it| it.iso.is_some());
    let layout = match (before, of_view) {
        (Some(_), _) => Layout::Flow,
        (None, Layout::Tiles) if !has_map => {
            let message = answer.words.say("no-map", &Args::new());
            breakdown.warnings.push(Warning::new("no-map", message));
            Layout::Members
        }
        _ => of_view,
    };
    let mut explored =
        Explored { layout, zoom: choice.zoom.clone(), has_map, ..Explored::default() };
    if let Some(before) = before {
        let has_heading = question.heading.as_deref().is_some_and(|it| !clean(it).is_empty());
        if !has_heading {
            breakdown.heading = answer.words.say("flow-heading", &Args::new());
        }
        breakdown.warnings.extend(checks(answer.words, before));
        explored.moves = Some(moves::between(answer, before, breakdown));
    }
    let members = Args::new().count("members", breakdown.tally.members());
    explored.everybody = answer.words.say("filter-none", &members);
    explored.filter = filter::apply(answer, &choice.filter, &mut explored, breakdown);
    arrange::sort_blocs(&choice.blocs, &mut breakdown.blocs);
    explored.places = places(answer);
    explored.sections = arrange::sections(answer, &choice.members, breakdown);
    if layout == Layout::Members {
        // There are no bars beside names.
        breakdown.shares_note.clear();
        if breakdown.members().count() > MOST_NAMED {
            breakdown.shares_note = answer.words.say("names-in-table", &Args::new());
        }
    }
    if layout == Layout::Tiles {
        explored.not_on_map = answer.words.say("not-on-map", &Args::new());
        explored.regions = ["europe", "asia", "americas", "africa"]
            .map(|it| answer.words.say(&format!("region-{it}"), &Args::new()))
            .to_vec();
        explored.iso = answer.dataset.members.iter().map(|it| it.iso.clone()).collect();
    }
    breakdown.explored = explored;
}

/// Returns the place of each member in the alphabet.
fn places(answer: &Answer<'_>) -> Vec<u32> {
    let all: Vec<usize> = (0..answer.dataset.members.len()).collect();
    let mut places = vec![0; all.len()];
    for (place, member) in (0..).zip(answer.by_name(&all)) {
        if let Some(it) = places.get_mut(member) {
            *it = place;
        }
    }
    places
}
