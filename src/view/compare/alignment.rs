//! All members by how often they took the same position as one, with the median of those who share
//! enough roll calls.

use super::said::with_value;
use super::{Asked, Comparison, Grid, Picture, Sentence, With};
use crate::agreement::Measure;
use crate::dataset::Bloc;
use crate::ranking::{BlocSpread, FEW, Partner, Ranking, each_of, spread};
use crate::view::words::Args;

/// How many members are listed from the top and from the bottom of the ranking; those between are a
/// gap, unless everybody is listed.
const FIRST: usize = 5;
const LAST: usize = 3;

/// The longest ranking that is listed without a gap.
const SHORT: usize = 14;

/// A part of the list; each but the first stands under a line of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// Members with a rank.
    #[default]
    Ranked,
    /// Blocs.
    Blocs,
    /// Members on too few roll calls for a rank.
    FewShared,
    /// Members for whom the measure has no value.
    Undefined,
    /// Members who share less than half of the focus member's roll calls.
    UnderHalf,
}

/// The lines above all sections but the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SectionLabels {
    blocs: String,
    few_shared: String,
    undefined: String,
    under_half: String,
}

impl SectionLabels {
    /// Returns the line above a section; empty for that of the ranked members.
    pub fn of(&self, section: Section) -> &str {
        match section {
            Section::Ranked => "",
            Section::Blocs => &self.blocs,
            Section::FewShared => &self.few_shared,
            Section::Undefined => &self.undefined,
            Section::UnderHalf => &self.under_half,
        }
    }
}

/// A ranked list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Ranked members from the highest value down, then blocs, then members without a rank.
    pub rows: Vec<RankRow>,
    /// The median of those who share at least half of the roll calls and have a value, with or
    /// without a rank.
    pub median: Option<f64>,
    /// The median in words.
    pub median_label: String,
    /// The least value that the axis has: 0, or less where a value is negative.
    pub least: f64,
    /// The heads above the ranks, by share and by the measure, where rows have both.
    pub ranks_labels: Option<[String; 2]>,
    /// The lines above the sections after the first.
    pub section_labels: SectionLabels,
}

/// A member or a bloc.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankRow {
    /// A member's id, or `bloc:` and a bloc's.
    pub id: String,
    /// Index of the member; `None` for a bloc or a gap.
    pub member: Option<usize>,
    /// Its name.
    pub name: String,
    /// Its place; equal values share one, "12=". Empty without a place.
    pub rank: String,
    /// Its place by the default measure, where another measure is shown.
    pub other_rank: String,
    /// The value, `None` where it is undefined.
    pub value: Option<f64>,
    /// The value in words.
    pub label: String,
    /// What the value rests on: "56 of 90", or the members of a bloc.
    pub base: String,
    /// The row in words: name and figure, with its place or why it has none; empty in haste.
    pub said: String,
    /// The smallest and the largest value in a bloc; `None` for a member.
    pub range: Option<(f64, f64)>,
    /// Whether the page points it out.
    pub strong: bool,
    /// Whether it rests on too little to be ranked.
    pub faint: bool,
    /// The part of the list that it stands in.
    pub section: Section,
    /// Whether others are left out before it.
    pub after_gap: bool,
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
        answer.picture = Picture::Nothing(nobody(asked, &ranking));
        return answer;
    }
    let blocs = asked.shown_blocs();
    let with = asked.partners();
    let make = |it: &Partner, section| row(asked, it, &ranking, by_share.as_ref(), &with, section);
    let mut rows = Vec::new();
    for it in &ranking.rows {
        rows.push(make(it, section_of(it)));
    }
    for it in &ranking.apart {
        rows.push(make(it, Section::UnderHalf));
    }
    let (bloc_rows, said_of_blocs) = rows_of_blocs(asked, &blocs, &ranking);
    let section_labels = section_labels(asked);
    let mut alignment = Alignment {
        median: ranking.median,
        median_label: asked.median("median", "", &ranking),
        rows: in_words(asked, &ranking, listed(asked, &rows, &bloc_rows)),
        ..Alignment::default()
    };
    for it in &mut alignment.rows {
        it.said = called(asked, it, &section_labels);
    }
    alignment.section_labels = section_labels;
    for it in &alignment.rows {
        for value in it.value.into_iter().chain(it.range.map(|it| it.0)) {
            alignment.least = alignment.least.min(value);
        }
    }
    if alignment.rows.iter().any(|it| !it.other_rank.is_empty()) {
        alignment.ranks_labels = Some(["rank-by-share", "rank-by-measure"].map(|id| {
            let measure = asked.plain(&format!("ui-measure-{}", asked.measure.id()));
            asked.say(id, &Args::new().text("measure", &measure))
        }));
    }
    answer.sentences = sentences(asked, &ranking, &with);
    answer.sentences.extend(said_of_blocs);
    if answer.sentences.is_empty() {
        answer.sentences.push(otherwise(asked, &ranking));
    }
    let few = rows.iter().filter(|it| it.section == Section::FewShared).count();
    if few > 0 && few < rows.len() {
        let args = Args::new().count("few", FEW).count("count", few as u32);
        answer.note = format!("{} {}", asked.say("note-unranked", &args), answer.note);
    }
    answer.note = with_note(asked, &ranking, &answer.note);
    answer.note += &under_half(asked, &blocs);
    if !asked.in_haste {
        rows.extend(bloc_rows);
        rows = in_words(asked, &ranking, rows);
        answer.table = table(asked, asked.caption(&answer.heading), &rows, &ranking);
    }
    answer.picture = Picture::Alignment(alignment);
    answer
}

/// Puts a sentence about the median before a note, if there is a median.
pub(super) fn with_note(asked: &Asked<'_>, ranking: &Ranking, note: &str) -> String {
    match ranking.median {
        Some(_) => format!("{} {note}", asked.median("note-median", "", ranking)),
        None => note.to_owned(),
    }
}

/// Describes a row: "Russia: 50 %, 11 of 22; rank 12=", or why it has no place. Empty in haste.
pub(super) fn called(asked: &Asked<'_>, row: &RankRow, section_labels: &SectionLabels) -> String {
    if asked.in_haste {
        return String::new();
    }
    let mut value = row.label.clone();
    if row.range.is_some() {
        value = asked.say("figure-median", &Args::new().text("value", &value));
    }
    let args = Args::new().text("value", &value).text("base", &row.base);
    let figure = asked.say("point-short", &args);
    let args = Args::new().text("member", &row.name).text("position", &figure);
    let said = asked.say("member-position", &args);
    let args = Args::new().text("said", &said);
    match row.section {
        _ if !row.rank.is_empty() => asked.say("row-ranked", &args.text("rank", &row.rank)),
        Section::Ranked | Section::Blocs => said,
        it => asked.say("row-unranked", &args.text("why", section_labels.of(it))),
    }
}

/// Says why nobody is compared: no roll call, no position in one, nobody who shares enough of them,
/// or no value with any of those.
pub(super) fn nobody(asked: &Asked<'_>, ranking: &Ranking) -> String {
    if asked.has_none() {
        return asked.plain("nothing-counted");
    }
    if ranking.base == 0 {
        return asked.never_voted(asked.focus);
    }
    let period = asked.scope_of_focus();
    let args = Args::new().text("member", asked.name(asked.focus)).text("period", &period);
    let id = match asked.measure {
        _ if ranking.rows.is_empty() => "nobody-shared",
        Measure::YesNo => "no-value-yes-no",
        _ => "no-value-kappa",
    };
    asked.say(id, &args)
}

fn section_of(it: &Partner) -> Section {
    match (it.rank, it.value) {
        (Some(_), _) => Section::Ranked,
        (None, None) if it.base >= FEW => Section::Undefined,
        _ => Section::FewShared,
    }
}

fn section_labels(asked: &Asked<'_>) -> SectionLabels {
    let focus = Args::new().text("member", asked.name(asked.focus));
    let few = if asked.measure == Measure::YesNo { "section-few-yes-no" } else { "section-few" };
    SectionLabels {
        blocs: asked.plain("section-blocs"),
        few_shared: asked.say(few, &Args::new().count("count", FEW)),
        undefined: asked.plain("section-undefined"),
        under_half: asked.say("section-under-half", &focus),
    }
}

/// Returns the rows that the picture lists: the ends of the ranking, the blocs, and whom the page
/// points out. Where nobody has a rank, those with too few roll calls take the place of the
/// ranking.
fn listed(asked: &Asked<'_>, rows: &[RankRow], blocs: &[RankRow]) -> Vec<RankRow> {
    let of = |section: Section| rows.iter().filter(move |it| it.section == section).cloned();
    let first = if rows.iter().any(|it| it.section == Section::Ranked) {
        Section::Ranked
    } else {
        Section::FewShared
    };
    let main: Vec<RankRow> = of(first).collect();
    let is_short = asked.compare.all || main.len() <= SHORT;
    let main = if is_short { main } else { shortened(&main) };
    let mut listed = main;
    listed.extend(blocs.iter().cloned());
    for section in [Section::FewShared, Section::Undefined, Section::UnderHalf]
        .into_iter()
        .filter(|it| *it != first)
    {
        listed.extend(of(section).filter(|it| asked.compare.all || it.strong));
    }
    listed
}

/// Returns the rows of blocs, and what is said of those that the page compares with.
fn rows_of_blocs(
    asked: &Asked<'_>,
    blocs: &[&Bloc],
    ranking: &Ranking,
) -> (Vec<RankRow>, Vec<Sentence>) {
    let (mut rows, mut said) = (Vec::new(), Vec::new());
    for bloc in blocs {
        let found =
            spread(asked.dataset, asked.planes, bloc, asked.focus, asked.measure, &asked.counted);
        if let Some(it) = &found
            && asked.with.iter().flatten().any(|it| *it == With::Bloc(bloc))
        {
            said.push(asked.bloc_way(bloc, it, ranking));
        }
        rows.push(bloc_row(asked, bloc, found));
    }
    (rows, said)
}

pub(super) fn bloc_row(asked: &Asked<'_>, bloc: &Bloc, found: Option<BlocSpread>) -> RankRow {
    let name = bloc.name.in_lang(asked.lang()).to_owned();
    let id = format!("bloc:{}", bloc.id);
    let mut row = RankRow { id, name, section: Section::Blocs, ..RankRow::default() };
    row.label = asked.value(found.as_ref().map(|it| it.median));
    if let Some(it) = found {
        row.value = Some(it.median);
        row.range = Some(it.range);
        row.base = members_of(asked, bloc, it.members);
        row.faint = it.n < FEW;
    } else {
        row.base = asked.plain(without_figure(asked, bloc));
        row.faint = true;
    }
    row
}

/// Says how many members of a bloc have a figure: "12 of 27 members".
pub(super) fn members_of(asked: &Asked<'_>, bloc: &Bloc, count: u32) -> String {
    let all = others_of(asked, bloc);
    let id = if count < all { "members-of" } else { "members" };
    asked.say(id, &Args::new().count("count", count).count("all", all))
}

/// Says, after a space, whom the figures of blocs leave out; empty where they leave nobody out for
/// that.
pub(super) fn under_half(asked: &Asked<'_>, blocs: &[&Bloc]) -> String {
    let Asked { dataset, planes, focus, measure, counted, .. } = asked;
    let some_are = |bloc: &&Bloc| {
        let found = each_of(dataset, planes, bloc, *focus, *measure, counted);
        let shown = found.iter().any(|it| it.value.is_some());
        shown && (found.len() as u32) < others_of(asked, bloc)
    };
    match blocs.iter().any(some_are) {
        true => {
            let args = Args::new().text("member", asked.name(*focus));
            format!(" {}", asked.say("note-under-half", &args))
        }
        false => String::new(),
    }
}

/// Counts the members, besides the focus member, who belonged to a bloc on the day of any roll call
/// of the set.
fn others_of(asked: &Asked<'_>, bloc: &Bloc) -> u32 {
    let Asked { dataset, planes, focus, counted, .. } = asked;
    let was_there = |member: &usize| {
        let inside = counted.while_in(dataset, bloc, *member);
        planes.seated(*member, *member, &inside) > 0
    };
    bloc.everybody().iter().filter(|it| *it != focus).filter(|it| was_there(it)).count() as u32
}

/// Returns the id of the message that says why a bloc has no figure.
pub(super) fn without_figure(asked: &Asked<'_>, bloc: &Bloc) -> &'static str {
    let Asked { dataset, planes, focus, measure, counted, .. } = asked;
    if others_of(asked, bloc) == 0 {
        return "no-other-member";
    }
    match each_of(dataset, planes, bloc, *focus, *measure, counted).is_empty() {
        true => "no-member-shared",
        false => "without-value",
    }
}

fn row(
    asked: &Asked<'_>,
    it: &Partner,
    ranking: &Ranking,
    by_share: Option<&Ranking>,
    with: &[usize],
    section: Section,
) -> RankRow {
    let place = |ranking: &Ranking| {
        let rank = ranking.rows.iter().find(|other| other.member == it.member)?.rank?;
        let tied = ranking.rows.iter().filter(|it| it.rank == Some(rank)).count() > 1;
        Some(if tied { asked.left_to_right(&format!("{rank}=")) } else { rank.to_string() })
    };
    let rank = place(ranking).unwrap_or_default();
    // Without a place by the measure, the place by share would be taken for it.
    let other = by_share.filter(|_| !rank.is_empty()).and_then(place);
    RankRow {
        id: asked.id(it.member).to_owned(),
        member: Some(it.member),
        name: asked.name(it.member).to_owned(),
        rank,
        other_rank: other.unwrap_or_default(),
        value: it.value,
        strong: with.contains(&it.member),
        faint: section != Section::Ranked,
        section,
        ..RankRow::default()
    }
}

/// Fills in the value and the base of each member in words; only for rows that are shown, since
/// that takes longer than measuring.
fn in_words(asked: &Asked<'_>, ranking: &Ranking, mut rows: Vec<RankRow>) -> Vec<RankRow> {
    for row in &mut rows {
        let mut partners = ranking.rows.iter().chain(&ranking.apart);
        if let Some(it) = partners.find(|it| Some(it.member) == row.member) {
            row.label = asked.value(it.value);
            row.base = asked.base(it.shared);
        }
    }
    rows
}

/// Shortens a ranking to its first rows, those that the page points out and its last, with a gap
/// where rows are left out.
fn shortened(rows: &[RankRow]) -> Vec<RankRow> {
    let mut listed: Vec<RankRow> = Vec::new();
    let mut after_gap = false;
    // Rows that are level with the last of the first ones are listed with it.
    let level = |row: &RankRow| rows.get(FIRST - 1).is_some_and(|it| it.rank == row.rank);
    for (at, row) in rows.iter().enumerate() {
        if at < FIRST || (at < SHORT && level(row)) || at + LAST >= rows.len() || row.strong {
            listed.push(RankRow { after_gap, ..row.clone() });
            after_gap = false;
        } else {
            after_gap = true;
        }
    }
    listed
}

/// Says the median where no sentence names anybody, or that there is no ranking.
fn otherwise(asked: &Asked<'_>, ranking: &Ranking) -> Sentence {
    let ranked = ranking.rows.iter().filter(|it| it.rank.is_some()).count() as u32;
    if ranked == 0 {
        let id = match asked.measure {
            Measure::YesNo => "no-ranking-yes-no",
            _ if ranking.rows.iter().any(|it| it.base >= FEW) => "no-ranking-kappa",
            _ => "no-ranking",
        };
        let period = asked.scope_of_focus();
        let args = Args::new().count("count", FEW).text("member", asked.name(asked.focus));
        let args = args.text("period", &period);
        return Sentence { text: asked.say(id, &args), proof: None };
    }
    let text = asked.median("median-alone", "", ranking);
    // The evidence lists members with a rank, so it proves the median only if they are all that
    // have a value.
    let proof = (ranked == with_value(ranking)).then(|| RANKING.to_owned());
    Sentence { text, proof }
}

fn sentences(asked: &Asked<'_>, ranking: &Ranking, with: &[usize]) -> Vec<Sentence> {
    let mut said = Vec::new();
    let ranked = ranking.rows.iter().filter(|it| it.rank.is_some()).count() as u32;
    for member in with {
        let mut partners = ranking.rows.iter().chain(&ranking.apart);
        let Some(it) = partners.find(|it| it.member == *member) else {
            let text = asked.never_both("never-both", *member);
            said.push(Sentence::new(text, asked.id(*member)));
            continue;
        };
        said.push(asked.same_way(it, ranking));
        if let Some(rank) = it.rank.filter(|_| asked.measure == Measure::Agreement) {
            let period = asked.scope_of_focus();
            let args = Args::new()
                .text("member", asked.name(asked.focus))
                .text("other", asked.name(it.member))
                .text("period", &period)
                .count("more", rank - 1)
                .count("ranked", ranked);
            said.push(Sentence::new(asked.say("rank-of", &args), RANKING));
        }
    }
    said.extend(extremes(asked, ranking));
    said
}

/// The entry whose evidence is everybody who has a rank.
pub(super) const RANKING: &str = "ranking";

/// Says who took the same position most and least often, or who has the highest and the lowest
/// value where that is no count of roll calls; `None` if all are level or many share a place.
fn extremes(asked: &Asked<'_>, ranking: &Ranking) -> Option<Sentence> {
    let ranked = || ranking.rows.iter().filter(|it| it.rank.is_some());
    let (first, last) = (ranked().next()?, ranked().next_back()?);
    if first.value <= last.value {
        return None;
    }
    // The names at one place, and the figure, with its base where it is the same for all of them.
    let place = |at: &Partner| {
        let (mut names, mut base) = (Vec::new(), asked.base(at.shared));
        for it in ranked().filter(|it| it.rank == at.rank) {
            names.push(asked.name(it.member));
            if asked.base(it.shared) != base {
                base.clear();
            }
        }
        let value = asked.value(at.value);
        let figure = match base.is_empty() {
            true => value,
            false => {
                asked.say("point-short", &Args::new().text("value", &value).text("base", &base))
            }
        };
        // Many who are level are no answer to "who?".
        (names.len() <= 3).then(|| (crate::view::words::list(asked.words, &names), figure))
    };
    let ((most, high), (least, low)) = (place(first)?, place(last)?);
    let period = asked.scope_of_focus();
    let args = Args::new()
        .text("period", &period)
        .count("ranked", ranked().count() as u32)
        .text("member", asked.name(asked.focus))
        .text("most", &most)
        .text("high", &high)
        .text("least", &least)
        .text("low", &low);
    let id = match asked.measure {
        Measure::Agreement => "extremes",
        Measure::HalfCredit => "extremes-half-credit",
        Measure::YesNo => "extremes-yes-no",
        Measure::Kappa => "extremes-kappa",
    };
    Some(Sentence::new(asked.say(id, &args), RANKING))
}

fn table(asked: &Asked<'_>, caption: String, rows: &[RankRow], ranking: &Ranking) -> Grid {
    let head = ["column-member", "column-rank", "column-value", "column-base", "column-left-out"];
    let mut columns = head.map(|it| asked.plain(it));
    if asked.measure != Measure::Agreement
        && let Some(value) = columns.get_mut(2)
    {
        let measure = asked.measure_name();
        *value = asked.say("column-figure", &Args::new().text("measure", &measure));
    }
    let mut grid = Grid { caption, columns: columns.into(), rows: Vec::new() };
    let left_out = |member: Option<usize>| {
        let mut partners = ranking.rows.iter().chain(&ranking.apart);
        let found = partners.find(|it| Some(it.member) == member);
        found.map_or_else(String::new, |it| it.left_out.to_string())
    };
    for it in rows {
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
