//! The members by how often they took the same position as one, with the median of all.

use super::{Asked, Comparison, Grid, Picture, With};
use crate::agreement::Measure;
use crate::ranking::{FEW, Partner, Ranking, spread};
use crate::view::words::Args;

/// So many of the first and of the last are listed unless everybody is.
const FIRST: usize = 5;
const LAST: usize = 2;

/// Up to so many are listed without a gap.
const SHORT: usize = 14;

/// A ranked list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Members from the highest value down, then those without a rank, then blocs; a row without
    /// a value and name is a gap.
    pub rows: Vec<RankRow>,
    /// The median of all who are ranked.
    pub median: Option<f64>,
    /// The same in words.
    pub median_label: String,
    /// The least value that the axis has: 0, or less where a value is negative.
    pub least: f64,
    /// What the column of further ranks is, where there is one.
    pub ranks_label: String,
    /// Above the rows of blocs, and of those who share too few roll calls.
    pub section_labels: [String; 2],
}

/// A member or a bloc.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankRow {
    /// A member's id, or `bloc:` and a bloc's; empty for a gap.
    pub id: String,
    /// Index of the member.
    pub member: Option<usize>,
    /// Its name.
    pub name: String,
    /// Its place; equal values have one, with a sign for that.
    pub rank: String,
    /// Its place by the default measure, where another is shown.
    pub other_rank: String,
    /// The value, `None` where it is undefined.
    pub value: Option<f64>,
    /// The value in words.
    pub label: String,
    /// "56 of 90".
    pub base: String,
    /// The smallest and the largest value in a bloc.
    pub range: Option<(f64, f64)>,
    /// Whether the page points it out.
    pub strong: bool,
    /// Whether it rests on too little to be ranked.
    pub faint: bool,
    /// 0 for ranked members, 1 for blocs, 2 for those who share too few roll calls.
    pub section: u8,
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let ranked =
        |measure| Ranking::of(asked.planes, &asked.by_name, asked.focus, measure, &asked.counted);
    let ranking = ranked(asked.measure);
    let by_share = (asked.measure != Measure::Agreement).then(|| ranked(Measure::Agreement));
    let focus = asked.name(asked.focus);
    let mut answer =
        asked.empty(asked.say("heading-alignment", &Args::new().text("member", focus)));
    if ranking.rows.is_empty() {
        let args = Args::new().text("member", focus).count("count", asked.counted.count());
        let id = if ranking.base == 0 { "never-voted" } else { "nobody-shared" };
        answer.picture = Picture::Nothing(asked.say(id, &args));
        return answer;
    }
    let (with, blocs) = chosen(asked);
    let make = |it: &Partner, section| row(asked, it, &ranking, by_share.as_ref(), &with, section);
    let mut rows = Vec::new();
    for it in &ranking.rows {
        rows.push(make(it, 0));
    }
    let mut listed = rows.clone();
    if !asked.compare.all && rows.len() > SHORT {
        listed = shortened(&rows);
    }
    let mut alignment = Alignment {
        median: ranking.median,
        median_label: median_label(asked, &ranking),
        ..Alignment::default()
    };
    for bloc in &blocs {
        let found =
            spread(asked.dataset, asked.planes, bloc, asked.focus, asked.measure, &asked.counted);
        let name = bloc.name.in_lang(asked.lang()).to_owned();
        let mut row =
            RankRow { id: format!("bloc:{}", bloc.id), name, section: 1, ..RankRow::default() };
        row.label = asked.value(found.as_ref().map(|it| it.median));
        if let Some(it) = found {
            row.value = Some(it.median);
            row.range = Some(it.range);
            row.base = asked.say("members", &Args::new().count("count", it.members));
        } else {
            row.base = asked.plain("no-member-shared");
            row.faint = true;
        }
        listed.push(row);
    }
    for it in &ranking.apart {
        if asked.compare.all || with.contains(&it.member) {
            listed.push(make(it, 2));
        }
    }
    for it in &listed {
        for value in it.value.into_iter().chain(it.range.map(|it| it.0)) {
            alignment.least = alignment.least.min(value);
        }
    }
    if by_share.is_some() {
        alignment.ranks_label = asked.plain("by-share");
    }
    alignment.section_labels = [
        asked.plain("section-blocs"),
        asked.say("section-few", &Args::new().text("member", focus)),
    ];
    alignment.rows = listed;
    answer.sentences = sentences(asked, &ranking, &with);
    answer.table = table(asked, &answer.heading, &rows, &ranking, &alignment.rows);
    answer.picture = Picture::Alignment(alignment);
    answer
}

/// The members and the blocs to point out.
fn chosen<'a>(asked: &Asked<'a>) -> (Vec<usize>, Vec<&'a crate::dataset::Bloc>) {
    let mut blocs = asked.blocs.clone();
    for it in asked.with.iter().flatten() {
        if let With::Bloc(bloc) = it
            && !blocs.iter().any(|it| it.id == bloc.id)
        {
            blocs.push(bloc);
        }
    }
    (asked.chosen_members().split_off(1), blocs)
}

fn row(
    asked: &Asked<'_>,
    it: &Partner,
    ranking: &Ranking,
    by_share: Option<&Ranking>,
    with: &[usize],
    section: u8,
) -> RankRow {
    let place = |ranking: &Ranking| {
        let rank = ranking.rows.iter().find(|other| other.member == it.member)?.rank?;
        let tied = ranking.rows.iter().filter(|it| it.rank == Some(rank)).count() > 1;
        Some(format!("{rank}{}", if tied { "=" } else { "" }))
    };
    RankRow {
        id: asked.id(it.member).to_owned(),
        member: Some(it.member),
        name: asked.name(it.member).to_owned(),
        rank: place(ranking).unwrap_or_default(),
        other_rank: by_share.and_then(place).unwrap_or_default(),
        value: it.value,
        label: asked.value(it.value),
        base: asked.base(it.shared),
        range: None,
        strong: with.contains(&it.member),
        faint: it.shared.n() < FEW || section == 2,
        section,
    }
}

/// The first, those who are pointed out, the last, and a gap where others stand between.
fn shortened(rows: &[RankRow]) -> Vec<RankRow> {
    let mut listed: Vec<RankRow> = Vec::new();
    let mut gap = false;
    // Those who are level with the last of the first are listed with it.
    let level = |row: &RankRow| rows.get(FIRST - 1).is_some_and(|it| it.rank == row.rank);
    for (at, row) in rows.iter().enumerate() {
        if at < FIRST || (at < SHORT && level(row)) || at + LAST >= rows.len() || row.strong {
            if gap {
                listed.push(RankRow::default());
            }
            gap = false;
            listed.push(row.clone());
        } else {
            gap = true;
        }
    }
    listed
}

fn median_label(asked: &Asked<'_>, ranking: &Ranking) -> String {
    let median = asked.value(ranking.median);
    let args = Args::new().count("count", ranking.rows.len() as u32).text("median", &median);
    asked.say("median", &args)
}

fn sentences(asked: &Asked<'_>, ranking: &Ranking, with: &[usize]) -> Vec<String> {
    let mut said = Vec::new();
    let partners = || ranking.rows.iter().chain(&ranking.apart);
    for member in with {
        let Some(it) = partners().find(|it| it.member == *member) else {
            let args = Args::new().text("member", asked.name(asked.focus));
            let args = args.text("other", asked.name(*member)).text("period", "");
            said.push(asked.say("never-both", &args));
            continue;
        };
        said.push(asked.same_way(it, ranking.median));
        let Some(rank) = it.rank else { continue };
        let more = rank - 1;
        let members = ranking.rows.iter().filter(|it| it.rank.is_some()).count() as u32;
        let args = Args::new()
            .text("member", asked.name(asked.focus))
            .text("other", asked.name(it.member));
        if asked.measure == Measure::Agreement {
            said.push(asked.say("rank-of", &args.count("more", more).count("others", members - 1)));
        }
    }
    let ranked = || ranking.rows.iter().filter(|it| it.rank.is_some());
    let (first, last) = (ranked().next(), ranked().next_back());
    if let (Some(first), Some(last), Measure::Agreement) = (first, last, asked.measure)
        && first.value > last.value
    {
        let name = |rank: Option<u32>| {
            let mut names = Vec::new();
            for it in ranked().filter(|it| it.rank == rank) {
                names.push(asked.name(it.member));
            }
            // Many who are level are no answer to "who?".
            (names.len() <= 3).then(|| crate::view::words::list(asked.words, &names))
        };
        if let (Some(most), Some(least)) = (name(first.rank), name(last.rank)) {
            let (high, low) = (asked.value(first.value), asked.value(last.value));
            let args = Args::new()
                .text("member", asked.name(asked.focus))
                .text("most", &most)
                .text("high", &high)
                .text("least", &least)
                .text("low", &low);
            said.push(asked.say("extremes", &args));
        }
    }
    said
}

fn table(
    asked: &Asked<'_>,
    heading: &str,
    rows: &[RankRow],
    ranking: &Ranking,
    listed: &[RankRow],
) -> Grid {
    let head = ["column-member", "column-rank", "column-value", "column-base", "column-left-out"];
    let mut grid = Grid {
        caption: heading.to_owned(),
        columns: head.map(|it| asked.plain(it)).into(),
        rows: Vec::new(),
    };
    let left_out = |member: Option<usize>| {
        let mut partners = ranking.rows.iter().chain(&ranking.apart);
        let found = partners.find(|it| Some(it.member) == member);
        found.map_or_else(String::new, |it| it.left_out.to_string())
    };
    let apart = listed.iter().filter(|it| it.section > 0);
    for it in rows.iter().chain(apart) {
        grid.rows.push(vec![
            it.name.clone(),
            it.rank.clone(),
            it.label.clone(),
            it.base.clone(),
            left_out(it.member),
        ]);
    }
    grid
}
