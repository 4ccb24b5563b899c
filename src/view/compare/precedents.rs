//! Earlier roll calls in which a member stood alone in its bloc, alone with a partner, or against
//! one.

use super::timeline::{is_partial, year_words};
use super::{Asked, Comparison, Grid, LONG, Picture, Sentence, With};
use crate::dataset::{Bloc, RollCall, Warning, clean};
use crate::planes::Counted;
use crate::position::Position;
use crate::precedent::{Beside, Pattern, Precedent, Precedents, precedents};
use crate::view::find_roll_call;
use crate::view::words::{self, Args};

/// The most roll calls that a picture lists: at first, and when a reader wants all. The table has
/// all.
const ROWS_AT_FIRST: usize = 6;
const ROWS_AT_MOST: usize = 300;

/// The most members of a bloc that are named below the picture.
const NAMED: usize = 140;

/// Roll calls with a pattern, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrecedentList {
    /// How many roll calls have the pattern.
    pub number: String,
    /// Out of how many: "of 1954 roll calls in which ...".
    pub base: String,
    /// The newest of them.
    pub rows: Vec<PrecedentRow>,
    /// How many more there are, in words.
    pub more: String,
    /// Each year that has any, and how many.
    pub years: Vec<(u16, u32)>,
    /// The same years in words, with the base of each: "2016: 1 of 12 roll calls"; empty in haste.
    pub years_said: Vec<String>,
    /// Those of these years of which the set or the source has only a part, as an axis names them:
    /// "2019, part".
    pub parts: Vec<(u16, String)>,
    /// The first and the last year of the roll calls in the base.
    pub span: (u16, u16),
}

/// A roll call with the pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecedentRow {
    /// The id of the roll call.
    pub id: String,
    /// What the roll call is found by: its id, with its place behind it where others share the id.
    pub address: String,
    /// Its day in words.
    pub date: String,
    /// Its title, else its id.
    pub title: String,
    /// "63 in favour, 19 against, 66 abstaining".
    pub tally: String,
    /// What the member did.
    pub position: Position,
    /// What the member did in words, and what its partner did if there is one: "Serbia against ·
    /// Russia against".
    pub stood: String,
    /// What the others of the bloc did, one text for each position.
    pub others: Vec<String>,
    /// How many of the others were in favour, abstained, were against and did not vote.
    pub counts: [u32; 4],
}

/// Returns the pattern that is asked for, and a warning where the roll call that it is taken from
/// does not exist.
pub(super) fn pattern(asked: &Asked<'_>) -> (Pattern, Option<Warning>) {
    let partner = asked.with.iter().flatten().find_map(|it| match it {
        With::Member(member) => Some(*member),
        With::Bloc(_) => None,
    });
    let mut warning = None;
    let mut model = None;
    if let Some(id) = asked.compare.vote.as_deref().filter(|it| !it.trim().is_empty()) {
        match find_roll_call(asked.dataset, Some(id)) {
            Ok(it) => model = Some(it),
            Err(error) => warning = Some(Warning::new(error.code(), error.to_string())),
        }
    }
    let wanted = Position::RECORDED.into_iter().find(|it| it.id() == asked.compare.position);
    // A reader's choice of a position replaces that of the roll call; a word that names none stands
    // for any.
    let taken = model.filter(|_| asked.compare.position.is_empty());
    let position =
        wanted.or_else(|| taken.map(|it| it.position(asked.focus)).filter(|it| it.is_recorded()));
    let against = asked.compare.against && partner.is_some();
    let pattern = Pattern {
        member: asked.focus,
        position,
        with: partner.filter(|_| !against),
        against: partner.filter(|_| against),
    };
    (pattern, warning)
}

pub(super) fn answer(asked: &Asked<'_>) -> Comparison {
    let bloc = asked.bloc_of_focus();
    let (pattern, warning) = pattern(asked);
    let found = precedents(asked.dataset, asked.planes, &asked.counted, bloc, pattern);
    // A member that took no position while in the bloc is not called a member of it.
    let named = bloc.filter(|_| !found.base.is_empty());
    let mut answer = asked.empty(in_words(asked, "heading", named, pattern, ""));
    answer.warnings.extend(warning);
    if let Some(members) = bloc.and_then(|it| members_of(asked, it, &asked.counted)) {
        answer.note = format!("{members} {}", answer.note);
    }
    if let Some(why) = nothing(asked, bloc, &found, pattern) {
        answer.picture = Picture::Nothing(why);
        return answer;
    }
    answer.sentences = sentences(asked, &found, bloc, pattern);
    answer.is_long = COLUMNS.len() * found.found.len() > LONG;
    if !asked.in_haste {
        answer.table = table(asked, &answer.heading, &found, pattern);
    }
    let most = if asked.compare.all { ROWS_AT_MOST } else { ROWS_AT_FIRST };
    let mut rows = Vec::new();
    for it in found.found.iter().rev().take(most) {
        rows.extend(
            asked.roll_call(it.roll_call).map(|roll_call| row(asked, it, roll_call, pattern)),
        );
    }
    let more = found.found.len() - rows.len();
    let count = found.found.len() as u32;
    let mut list = PrecedentList {
        base: base(asked, "precedents-base", &found, bloc, pattern),
        number: count.to_string(),
        rows,
        more: String::new(),
        years: Vec::new(),
        years_said: Vec::new(),
        parts: Vec::new(),
        span: (0, 0),
    };
    if more > 0 {
        list.more = asked.say("precedents-more", &Args::new().count("count", more as u32));
    }
    let year = |it: &usize| asked.roll_call(*it).map_or(0, |it| it.date.year);
    list.span = (found.base.first().map_or(0, year), found.base.last().map_or(0, year));
    for it in &found.found {
        let year = year(&it.roll_call);
        match list.years.last_mut() {
            Some((last, count)) if *last == year => *count += 1,
            _ => list.years.push((year, 1)),
        }
    }
    for (year, _) in &list.years {
        if is_partial(asked, *year) {
            let words = year.to_string();
            let words = asked.say("part-year-short", &Args::new().text("year", &words));
            list.parts.push((*year, words));
        }
    }
    if !asked.in_haste {
        list.years_said = years_said(asked, &list.years, &found.base);
    }
    answer.picture = Picture::Precedents(list);
    answer
}

/// Says for each year how many there are, out of how many of the base.
fn years_said(asked: &Asked<'_>, years: &[(u16, u32)], base: &[usize]) -> Vec<String> {
    let mut said = Vec::new();
    for (year, count) in years {
        let of_year = |it: &&usize| asked.roll_call(**it).is_some_and(|it| it.date.year == *year);
        let base = base.iter().filter(of_year).count() as u32;
        let year = year_words(asked, &year.to_string(), is_partial(asked, *year));
        let args = Args::new().text("year", &year).count("count", *count).count("base", base);
        said.push(asked.say("precedents-year", &args));
    }
    said
}

/// Describes the pattern, "When Serbia was the only Balkan state to vote against" (`heading`), or
/// how often it was there (`said`).
fn in_words(
    asked: &Asked<'_>,
    stem: &str,
    bloc: Option<&Bloc>,
    pattern: Pattern,
    share: &str,
) -> String {
    let kind = match pattern {
        Pattern { against: Some(_), .. } => "against",
        Pattern { with: Some(_), .. } => "with",
        _ => "alone",
    };
    let position = pattern.position.map_or("any", Position::id);
    let other = pattern.against.or(pattern.with).map_or("", |it| asked.name(it));
    let a_member = bloc.map_or_else(
        || asked.plain("a-member"),
        |it| words::bloc_member(asked.words, asked.lang(), it),
    );
    let args = Args::new()
        .text("member", asked.name(pattern.member))
        .text("other", other)
        .text("blocMember", &a_member)
        .text("share", share);
    asked.say(&format!("{stem}-{kind}-{position}"), &args)
}

/// Names the bloc's members at the end of the set or of a part of it, since no list of them is
/// official. Only their number where they are many; `None` without any.
pub(super) fn members_of(asked: &Asked<'_>, bloc: &Bloc, counted: &Counted) -> Option<String> {
    let last = counted.roll_calls.last().and_then(|it| asked.roll_call(*it));
    let members = last.map_or_else(Vec::new, |it| bloc.members_on(it.date));
    let mut names = Vec::new();
    for member in asked.by_name.iter().filter(|it| members.contains(it)) {
        names.push(asked.name(*member));
    }
    let day = last.map_or_else(String::new, |it| words::date(asked.words, it.date));
    let args = Args::new().text("bloc", bloc.name.in_lang(asked.lang())).text("day", &day);
    let name = &asked.say("bloc-on-day", &args);
    let count = names.len() as u32;
    match names.len() {
        0 => return None,
        1..=NAMED => {}
        _ => {
            let args = Args::new().text("bloc", name).count("members", count);
            return Some(asked.say("bloc-members", &args) + ".");
        }
    }
    let members = words::list(asked.words, &names);
    let args = Args::new().text("bloc", name).count("count", count).text("members", &members);
    Some(asked.say("bloc-list", &args) + ".")
}

/// Says why there is no roll call to look through, or nobody to be alone among; `None` if there are
/// both.
fn nothing(
    asked: &Asked<'_>,
    bloc: Option<&Bloc>,
    found: &Precedents,
    pattern: Pattern,
) -> Option<String> {
    if asked.has_none() {
        return Some(asked.plain("nothing-counted"));
    }
    let period = asked.scope();
    let args = Args::new().text("member", asked.name(asked.focus)).text("period", &period);
    if found.base.is_empty() {
        let inside = bloc.map(|it| asked.counted.while_in(asked.dataset, it, asked.focus));
        let took = asked.planes.recorded(asked.focus, inside.as_deref().unwrap_or(&asked.counted));
        let partner = pattern.against.or(pattern.with);
        let met = |it| asked.planes.shared(asked.focus, it, &asked.counted).n() > 0;
        let name = bloc.map_or("", |it| it.name.in_lang(asked.lang()));
        return Some(match partner.filter(|_| took > 0) {
            _ if !found.unknown.is_empty() => {
                asked.say("none-told", &args.count("count", found.unknown.len() as u32))
            }
            Some(other) if met(other) => {
                let args = args.text("bloc", name).text("other", asked.name(other));
                asked.say("never-both-in-bloc", &args)
            }
            Some(other) => asked.never_both("never-both", other),
            None if bloc.is_some() => asked.say("never-in-bloc", &args.text("bloc", name)),
            None => asked.never_voted(asked.focus),
        });
    }
    let id = match (&found.beside, bloc) {
        _ if pattern.against.is_some() => return None,
        (Beside::Nobody, Some(_)) => "alone-in-bloc",
        (Beside::Nobody, None) => "alone",
        (Beside::Silent, Some(_)) => "silent-in-bloc",
        (Beside::Silent, None) => "others-silent",
        (Beside::Somebody, _) => return None,
    };
    let names: Vec<&str> =
        [pattern.member].into_iter().chain(pattern.with).map(|it| asked.name(it)).collect();
    let members = words::list(asked.words, &names);
    let name = bloc.map_or("", |it| it.name.in_lang(asked.lang()));
    Some(asked.say(id, &args.text("members", &members).text("bloc", name)))
}

/// Makes a row: what the member and its partner did, then the others of the bloc.
pub(super) fn row(
    asked: &Asked<'_>,
    it: &Precedent,
    roll_call: &RollCall,
    pattern: Pattern,
) -> PrecedentRow {
    let partner = pattern.against.or(pattern.with);
    let tally = roll_call.counted();
    let args =
        Args::new().count("yes", tally.yes).count("no", tally.no).count("abstain", tally.abstain);
    let mut those = stood(asked, asked.name(pattern.member), it.position);
    if let Some(member) = partner {
        let did = stood(asked, asked.name(member), roll_call.position(member));
        those = format!("{those} · {did}");
    }
    let mut others = Vec::new();
    let mut counts = [0; 4];
    // The last has words and no marks.
    let shown =
        [Position::Yes, Position::Abstain, Position::No, Position::NotVoting, Position::NotNamed];
    let mut who = [(); 5].map(|()| Vec::new());
    for member in &asked.by_name {
        if let Some((_, position)) = it.others.iter().find(|it| it.0 == *member)
            && let Some(at) = shown.iter().position(|it| it == position)
        {
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
            // The partner is named first and not again.
            if let Some(names) = who.get_mut(at).filter(|_| partner != Some(*member)) {
                names.push(asked.name(*member));
            }
        }
    }
    for (position, names) in shown.into_iter().zip(who) {
        let who = match names.len() {
            0 => continue,
            // Many members are counted, few are named.
            1..=10 => words::list(asked.words, &names),
            more => more.to_string(),
        };
        others.push(stood(asked, &who, position));
    }
    PrecedentRow {
        id: roll_call.id.clone(),
        address: asked.index.addresses.get(it.roll_call).cloned().unwrap_or_default(),
        date: words::date(asked.words, roll_call.date),
        // Isolated, so that the ellipsis of a title that is cut stands at the title's own end.
        title: words::isolated(
            asked.words,
            &clean(roll_call.title.as_ref().unwrap_or(&roll_call.id)),
        ),
        tally: asked.say("outcome", &args),
        position: it.position,
        stood: those,
        others,
        counts,
    }
}

/// Describes what somebody did: "Serbia against".
fn stood(asked: &Asked<'_>, who: &str, position: Position) -> String {
    words::of_position(asked.words, "apart", position, &Args::new().text("who", who))
}

/// Describes the base: "178 of the 1954 roll calls in which Serbia took a position as a member of
/// Balkans"; with a partner, those in which both did.
fn base(
    asked: &Asked<'_>,
    id: &str,
    found: &Precedents,
    bloc: Option<&Bloc>,
    pattern: Pattern,
) -> String {
    let partner = pattern.against.or(pattern.with);
    let args = Args::new()
        .text("member", asked.name(asked.focus))
        .text("other", partner.map_or("", |it| asked.name(it)))
        .count("count", found.found.len() as u32)
        .count("base", found.base.len() as u32);
    let both = if partner.is_some() { "-both" } else { "" };
    // Against a partner the bloc does not matter, but its days may leave roll calls out.
    let cuts = |it: &Bloc| {
        let inside = asked.counted.while_in(asked.dataset, it, asked.focus);
        inside.count() < asked.counted.count()
    };
    match bloc.filter(|it| pattern.against.is_none() || cuts(it)) {
        None => asked.say(&format!("{id}{both}"), &args),
        Some(it) => {
            let args = args.text("bloc", it.name.in_lang(asked.lang()));
            asked.say(&format!("{id}{both}-bloc"), &args)
        }
    }
}

/// The entries whose evidence is all that was found, and the longest run of it.
pub(super) const ALL: &str = "precedents";
pub(super) const RUN: &str = "longest-run";

fn sentences(
    asked: &Asked<'_>,
    found: &Precedents,
    bloc: Option<&Bloc>,
    pattern: Pattern,
) -> Vec<Sentence> {
    // The scope is from the first to the last year of the base; with open roll calls these years
    // are not known, so it is that of the whole set.
    let mut scope = asked.scope_between(found.base.first(), found.base.last());
    let unknown = found.unknown.len() as u32;
    if unknown > 0 {
        scope = asked.scope();
        let open = asked.say("without-open", &Args::new().count("count", unknown));
        scope = format!("{scope}{}{open}", words::comma(asked.words));
    }
    let in_scope = |id: &str| {
        let said = base(asked, id, found, bloc, pattern);
        asked.say("in-period", &Args::new().text("said", &said).text("period", &scope))
    };
    let count_of = if found.found.is_empty() {
        let what = in_words(asked, "heading", bloc, pattern, "");
        let of = in_scope("precedents-base");
        asked.say("said-never", &Args::new().text("what", &what).text("of", &of))
    } else {
        in_words(asked, "said", bloc, pattern, &in_scope("precedents-share"))
    };
    let mut said = vec![Sentence::new(count_of, ALL)];
    let count = found.found.len() as u32;
    let call = |it: Option<&Precedent>| it.and_then(|it| asked.roll_call(it.roll_call));
    let in_words = |it: &RollCall| {
        let date = words::date(asked.words, it.date);
        asked.say("a-roll-call", &Args::new().text("id", &it.id).text("date", &date))
    };
    if let (Some(first), Some(last)) = (call(found.found.first()), call(found.found.last()))
        && count > 1
    {
        let (first, last) = (in_words(first), in_words(last));
        let args = Args::new().text("first", &first).text("last", &last).text("period", &scope);
        said.push(Sentence::new(asked.say("first-last", &args), ALL));
    }
    if let Some((first, last)) = found.longest_run
        && last > first
        && let (Some(from), Some(to)) = (call(found.found.get(first)), call(found.found.get(last)))
    {
        let length = (last - first + 1) as u32;
        let of = in_scope("precedents-base");
        let args = Args::new().count("count", length).count("runs", found.longest_runs);
        let (first, last, day) =
            (in_words(from), in_words(to), words::date(asked.words, from.date));
        // Where both are of one day, the day is said once.
        let run = match from.date == to.date {
            true => Args::new().text("first", &from.id).text("last", &to.id).text("date", &day),
            false => Args::new().text("first", &first).text("last", &last),
        };
        let run = asked.say(if from.date == to.date { "run-of-day" } else { "run" }, &run);
        let args = args.text("of", &of).text("run", &run);
        let id = if found.longest_runs > 1 { "longest-runs" } else { "longest-run" };
        said.push(Sentence::new(asked.say(id, &args), RUN));
    }
    if unknown > 0 {
        let period = asked.scope();
        let args = Args::new().count("count", unknown).text("period", &period);
        let text = asked.say("precedents-unknown", &args);
        said.push(Sentence { text, proof: None });
    }
    said
}

/// The heads of the table.
const COLUMNS: [&str; 6] = [
    "column-date",
    "column-roll-call",
    "column-title",
    "column-tally",
    "column-member",
    "column-others",
];

fn table(asked: &Asked<'_>, heading: &str, found: &Precedents, pattern: Pattern) -> Grid {
    let mut grid = Grid {
        caption: heading.to_owned(),
        columns: COLUMNS.map(|it| asked.plain(it)).into(),
        rows: Vec::new(),
    };
    for it in found.found.iter().rev() {
        let Some(roll_call) = asked.roll_call(it.roll_call) else { continue };
        let row = row(asked, it, roll_call, pattern);
        let others = crate::lean::joined(&mut row.others.iter().map(String::as_str), " · ");
        let id = words::isolated(asked.words, &row.id);
        grid.rows.push(vec![row.date, id, row.title, row.tally, row.stood, others]);
    }
    grid
}
