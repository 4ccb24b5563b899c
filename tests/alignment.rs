//! Agreement, cohesion, rankings and precedents, compared with a naive evaluation over random
//! datasets and with published figures.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::float_cmp)]

#[path = "common/collected.rs"]
mod collected;
mod common;

use collected::collected;
use common::ukraine;
use proptest::prelude::*;
use rollcall::agreement::{Measure, Shared};
use rollcall::cohesion::{agreement_index, pair_cohesion};
use rollcall::dataset::{self, Bloc, Dataset, Membership, Translated};
use rollcall::planes::{Counted, Planes, Selection};
use rollcall::position::Position;
use rollcall::precedent::{Pattern, precedents};
use rollcall::ranking::{Between, Ranking, between};
use rollcall::tally::Tally;
use serde_json::{Value, json};

/// A roll call in its plainest form: a character for the position of each member.
#[derive(Clone, Debug)]
struct Vote {
    year: u32,
    kind: &'static str,
    topic: &'static str,
    ballot: Option<u32>,
    positions: String,
    doubts: u32,
}

const MEMBERS: usize = 5;

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let vote = (
        2000_u32..2004,
        prop::sample::select(vec!["resolution", "resolution", "decision", "paragraph", "motion"]),
        prop::sample::select(vec!["Peace", "PEACE", "Law"]),
        prop::option::of(0_u32..3),
        prop::collection::vec(
            prop::sample::select(vec!['Y', 'Y', 'Y', 'N', 'A', '.', '-', '?']),
            MEMBERS,
        ),
        prop::sample::select(vec![0, 0, 0, 0, 0, 1]),
    )
        .prop_map(|(year, kind, topic, ballot, positions, doubts)| Vote {
            year,
            kind,
            topic,
            ballot,
            positions: positions.into_iter().collect(),
            doubts,
        });
    prop::collection::vec(vote, 0..150)
}

fn read(votes: &[Vote]) -> Dataset {
    let members: Vec<Value> =
        (0..MEMBERS).map(|it| json!({"id": format!("M{it}"), "name": format!("M {it}")})).collect();
    let roll_calls: Vec<Value> = votes
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let mut call = json!({"id": format!("R{at}"), "date": format!("{}-05-01", it.year),
                "kind": it.kind, "topics": [it.topic], "positions": it.positions, "doubts": it.doubts});
            if let Some(ballot) = it.ballot {
                call["ballot"] = json!(format!("b{ballot}"));
            }
            call
        })
        .collect();
    let file = json!({"rollcall": 1, "members": members, "rollCalls": roll_calls});
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

/// Returns the positions of two members, as characters, in the roll calls that a selection counts
/// and in which both took a position.
fn naive(votes: &[Vote], selection: &Selection, one: usize, other: usize) -> Vec<(char, char)> {
    let mut seen = Vec::new();
    let mut pairs = Vec::new();
    for vote in votes {
        let year = |it: Option<rollcall::date::Date>| it.map(|it| u32::from(it.year));
        if year(selection.from).is_some_and(|from| vote.year < from)
            || year(selection.to).is_some_and(|to| vote.year >= to)
            || selection.topic.as_ref().is_some_and(|it| !it.eq_ignore_ascii_case(vote.topic))
            || (!selection.parts && !["resolution", "decision"].contains(&vote.kind))
        {
            continue;
        }
        if let Some(ballot) = vote.ballot {
            if seen.contains(&ballot) {
                continue;
            }
            seen.push(ballot);
        }
        let at = |member: usize| vote.positions.chars().nth(member).expect("a member");
        if "YNA".contains(at(one)) && "YNA".contains(at(other)) {
            pairs.push((at(one), at(other)));
        }
    }
    pairs
}

fn day(year: u16) -> rollcall::date::Date {
    rollcall::date::Date { year, month: 1, day: 1 }
}

proptest! {
    #[test]
    fn planes_count_as_a_loop_does(
        votes in votes(),
        from in prop::option::of(2000_u16..2005),
        to in prop::option::of(2000_u16..2005),
        topic in prop::option::of(prop::sample::select(vec!["peace", "Law", "Space"])),
        parts: bool,
    ) {
        let dataset = read(&votes);
        let planes = Planes::of(&dataset);
        let selection = Selection {
            from: from.map(day),
            to: to.map(day),
            topic: topic.map(str::to_owned),
            parts,
            minority: None,
        };
        let counted = Counted::of(&dataset, &selection);
        for one in 0..MEMBERS {
            for other in 0..MEMBERS {
                let pairs = naive(&votes, &selection, one, other);
                let count = |test: &dyn Fn(&(char, char)) -> bool| {
                    pairs.iter().filter(|it| test(it)).count() as u32
                };
                let shared = planes.shared(one, other, &counted);
                prop_assert_eq!(shared.n() as usize, pairs.len());
                prop_assert_eq!(shared.same(), count(&|(a, b)| a == b));
                prop_assert_eq!(shared.half(), count(&|(a, b)| a != b && (*a == 'A' || *b == 'A')));
                prop_assert_eq!(shared.opposed(), count(&|(a, b)| a != b && *a != 'A' && *b != 'A'));
                let mirrored = planes.shared(other, one, &counted);
                for measure in Measure::ALL {
                    prop_assert_eq!(measure.of(shared), measure.of(mirrored));
                    if let Some(value) = measure.of(shared) {
                        prop_assert!((-1.0..=1.0).contains(&value));
                    }
                }
            }
        }
        prop_assert_eq!(planes.shared(MEMBERS, 0, &counted), Shared::default());
    }
}

/// Returns every record that is possible: each `?`, a member whom the source does not name, may
/// have taken any position or none.
fn worlds(record: &[char]) -> Vec<Vec<char>> {
    let Some(at) = record.iter().position(|it| *it == '?') else { return vec![record.to_vec()] };
    let mut found = Vec::new();
    for code in ['Y', 'N', 'A', '.'] {
        let mut record = record.to_vec();
        record[at] = code;
        found.extend(worlds(&record));
    }
    found
}

/// Makes a bloc of members, each from one year up to, but not including, another.
fn dated_bloc(id: &str, members: &[(usize, u16, u16)]) -> Bloc {
    let membership = |it: &(usize, u16, u16)| Membership {
        member: it.0,
        from: Some(day(it.1)),
        to: Some(day(it.2)),
    };
    Bloc {
        id: id.to_owned(),
        name: Translated::default(),
        member_name: None,
        default: false,
        memberships: members.iter().map(membership).collect(),
    }
}

proptest! {
    #[test]
    fn blocs_are_compared_by_all_their_pairs(
        votes in votes(),
        first in prop::collection::vec((0..MEMBERS, 2000_u16..2004, 2000_u16..2005), 0..5),
        second in prop::collection::vec((0..MEMBERS, 2000_u16..2004, 2000_u16..2005), 0..5),
        within: bool,
    ) {
        let dataset = read(&votes);
        let second = if within { first.clone() } else { second };
        let blocs = [dated_bloc("a", &first), dated_bloc(if within { "a" } else { "b" }, &second)];
        let counted = Counted::of(&dataset, &Selection::default());
        let has = |bloc: &[(usize, u16, u16)], member: usize, year: u32| {
            bloc.iter().any(|it| it.0 == member && (u32::from(it.1)..u32::from(it.2)).contains(&year))
        };
        let mut values = Vec::new();
        for one in 0..MEMBERS {
            for other in one + 1..MEMBERS {
                let mut seen = Vec::new();
                let (mut n, mut same) = (0, 0);
                for vote in &votes {
                    if !["resolution", "decision"].contains(&vote.kind)
                        || vote.ballot.is_some_and(|it| seen.contains(&it))
                    {
                        continue;
                    }
                    seen.extend(vote.ballot);
                    let at = |member: usize| vote.positions.as_bytes()[member];
                    let stand_for = |one, other| has(&first, one, vote.year) && has(&second, other, vote.year);
                    if (stand_for(one, other) || stand_for(other, one))
                        && b"YNA".contains(&at(one))
                        && b"YNA".contains(&at(other))
                    {
                        n += 1;
                        same += u32::from(at(one) == at(other));
                    }
                }
                if n > 0 {
                    values.push(f64::from(same) / f64::from(n));
                }
            }
        }
        values.sort_by(f64::total_cmp);
        let expected = (!values.is_empty()).then(|| Between {
            median: (values[(values.len() - 1) / 2] + values[values.len() / 2]) / 2.0,
            pairs: values.len() as u32,
        });
        let planes = Planes::of(&dataset);
        let found =
            between(&dataset, &planes, [&blocs[0], &blocs[1]], Measure::Agreement, &counted);
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn what_is_left_out_is_counted() {
    let vote = |kind, ballot, positions: &str| Vote {
        year: 2000,
        kind,
        topic: "Law",
        ballot,
        positions: positions.to_owned(),
        doubts: 0,
    };
    let dataset = read(&[
        vote("resolution", Some(1), "YYNN."),
        vote("resolution", Some(1), "YYNN."),
        vote("paragraph", None, "YYNN."),
        vote("resolution", None, "YYYYN"),
    ]);
    let selection = Selection { minority: Some(0.25), ..Selection::default() };
    let counted = Counted::of(&dataset, &selection);
    assert_eq!([counted.count(), counted.parts, counted.ballots, counted.lopsided], [1, 1, 1, 1]);
}

#[test]
fn the_default_dataset_agrees_with_a_count_by_hand() {
    // There were ten roll calls on Crimea from December 2016 to December 2021: Serbia and Russia
    // were against in all of them.
    let dataset = ukraine();
    let member = |id: &str| {
        dataset.members.iter().position(|it| it.id == id).expect("a member of the dataset")
    };
    let selection =
        Selection { from: Some(day(2016)), to: Some(day(2022)), ..Selection::default() };
    let counted = Counted::of(&dataset, &selection);
    let shared = Planes::of(&dataset).shared(member("SRB"), member("RUS"), &counted);
    assert_eq!((counted.count(), shared.n(), shared.same()), (10, 10, 10));
}

/// Checks the tables and blocs of `published.json`, which lies beside the repository only where the
/// project is developed.
#[test]
fn figures_that_others_printed() {
    let Some(path) = collected("../published.json") else { return };
    let text = std::fs::read_to_string(&path).expect("a file");
    let published: Value = serde_json::from_str(&text).expect("JSON");
    let near = |it: Option<f64>, other: &Value| match (it, other.as_f64()) {
        (Some(it), Some(other)) => (it - other).abs() < 1e-6,
        (it, other) => it == other,
    };
    let tables = published["tables"].as_object().expect("tables");
    assert!(tables.len() > 5);
    for (name, table) in tables {
        let counts = serde_json::from_value(table["table"].clone()).expect("a table");
        let shared = Shared { counts };
        assert_eq!(Some(u64::from(shared.n())), table["n"].as_u64(), "{name}");
        for (measure, field) in [
            (Measure::Agreement, "strict"),
            (Measure::HalfCredit, "half_credit"),
            (Measure::YesNo, "yes_no_only"),
            (Measure::Kappa, "kappa"),
        ] {
            assert!(near(measure.of(shared), &table[field]), "{name} {field}");
        }
    }
    for case in published["cohesion"].as_array().expect("blocs") {
        let [yes, abstain, no]: [u32; 3] =
            serde_json::from_value(case["yes_abstain_no"].clone()).expect("counts");
        let tally = Tally { yes, abstain, no, ..Tally::default() };
        assert!(near(agreement_index(tally), &case["AI"]), "{case}");
        assert!(near(pair_cohesion(tally), &case["pair"]), "{case}");
    }
}

proptest! {
    #[test]
    fn precedents_are_those_that_a_loop_finds(
        votes in votes(),
        position in prop::option::of(prop::sample::select(vec!['Y', 'A', 'N'])),
        with in prop::option::of(1..MEMBERS),
        against in prop::option::of(1..MEMBERS),
    ) {
        let dataset = read(&votes);
        let counted = Counted::of(&dataset, &Selection::default());
        let pattern = Pattern {
            member: 0,
            position: position.and_then(Position::from_code),
            with,
            against,
        };
        // Members 0 to 3 are the bloc; member 2 left it in 2002.
        let always = |member| Membership { member, from: None, to: None };
        let bloc = Bloc {
            id: "b".to_owned(),
            name: Translated::default(),
            member_name: None,
            default: false,
            memberships: vec![always(0), always(1), always(3), Membership { to: Some(day(2002)), ..always(2) }],
        };
        let planes = Planes::of(&dataset);
        let found = precedents(&dataset, &planes, &counted, Some(&bloc), pattern);
        let partner = against.or(with);
        // Whether a record has the pattern; `None` if it does not belong to the base.
        let told = |record: &[char], year: u32| {
            let at = |member: usize| record[member];
            if ![0, partner.unwrap_or(0)].iter().all(|it| "YNA".contains(at(*it))) {
                return None;
            }
            let bloc: Vec<usize> =
                [1, 2, 3].into_iter().filter(|it| *it != 2 || year < 2002).collect();
            let others = |test: &dyn Fn(usize) -> bool| bloc.iter().any(|it| test(*it));
            let fits = match against {
                Some(other) => matches!((at(0), at(other)), ('Y', 'N') | ('N', 'Y')),
                None => {
                    with.is_none_or(|it| at(it) == at(0))
                        && !others(&|it| at(it) == at(0) && Some(it) != with)
                        && others(&|it| at(it) != at(0) && "YNA".contains(at(it)))
                }
            };
            Some(fits && position.is_none_or(|it| it == at(0)))
        };
        let (mut base, mut expected, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        // What may be true of each roll call; with open doubts, anything may be.
        let mut all_told = Vec::new();
        for index in &counted.roll_calls {
            let vote = &votes[*index];
            let record: Vec<char> = vote.positions.chars().collect();
            let is_pair = |code: char| record[0] == code || record[partner.unwrap_or(0)] == code;
            let mut may_be: Vec<Option<bool>> =
                worlds(&record).iter().map(|it| told(it, vote.year)).collect();
            if vote.doubts > 0 {
                may_be = if is_pair('-') { vec![None] } else { vec![None, Some(false), Some(true)] };
            }
            may_be.sort_unstable();
            may_be.dedup();
            let is_unknown = may_be.contains(&Some(true)) && may_be.len() > 1;
            if is_unknown {
                unknown.push(*index);
            }
            if !is_unknown && !is_pair('?') && may_be != [None] {
                base.push(*index);
            }
            if may_be == [Some(true)] {
                expected.push(*index);
            }
            all_told.push(may_be);
        }
        let indices: Vec<usize> = found.found.iter().map(|it| it.roll_call).collect();
        prop_assert_eq!(indices, expected);
        prop_assert_eq!(found.base, base);
        prop_assert_eq!(found.unknown, unknown);
        // The longest run of certain precedents, and the longest one that has uncertain ones in it.
        let (mut certain, mut open) = (0, 0);
        for start in 0..all_told.len() {
            let (mut run, mut has_open) = (0, false);
            for may_be in &all_told[start..] {
                if *may_be == [Some(false)] {
                    break;
                }
                has_open |= may_be.len() > 1;
                run += usize::from(may_be.contains(&Some(true)));
                let longest = if has_open { &mut open } else { &mut certain };
                *longest = run.max(*longest);
            }
        }
        match found.longest_run {
            Some((first, last)) => {
                prop_assert_eq!(last + 1 - first, certain);
                prop_assert!(open < certain, "{open} may be in a row");
            }
            None => prop_assert!(found.found.is_empty() || all_told.iter().any(|it| it.len() > 1)),
        }
    }

    #[test]
    fn pairs_are_those_of_planes(votes in votes()) {
        let dataset = read(&votes);
        let planes = Planes::of(&dataset);
        let counted = Counted::of(&dataset, &Selection::default());
        let members: Vec<usize> = (0..MEMBERS).collect();
        for measure in Measure::ALL {
            let mut pairs = planes.pairs(&members, measure, &counted).into_iter();
            for one in 0..MEMBERS {
                for other in one + 1..MEMBERS {
                    let shared = planes.shared(one, other, &counted);
                    let expected = (measure.of(shared), measure.base(shared));
                    prop_assert_eq!(pairs.next(), Some(expected));
                }
            }
            prop_assert_eq!(pairs.next(), None);
        }
    }

    #[test]
    fn a_ranking_is_in_order_and_has_everybody_once(votes in votes(), measure in 0_usize..4) {
        let measure = Measure::ALL[measure];
        let dataset = read(&votes);
        let planes = Planes::of(&dataset);
        let counted = Counted::of(&dataset, &Selection::default());
        let members: Vec<usize> = (0..MEMBERS).collect();
        let ranking = Ranking::of(&planes, &members, 0, measure, &counted);
        let base = planes.recorded(0, &counted);
        prop_assert_eq!(ranking.base, base);
        for it in &ranking.rows {
            prop_assert!(2 * it.shared.n() >= base && it.shared.n() > 0);
            let better = ranking.rows.iter().filter(|other| other.rank.is_some() && other.value > it.value);
            // With too few roll calls in the measure's own base a member has no rank.
            let is_enough = measure.base(it.shared) >= 20 && it.value.is_some();
            prop_assert_eq!(it.rank.is_some(), is_enough);
            if let Some(rank) = it.rank {
                prop_assert_eq!(rank as usize, better.count() + 1);
            }
        }
        for it in &ranking.apart {
            prop_assert!(2 * it.shared.n() < base || it.shared.n() == 0);
        }
        let mut all: Vec<usize> =
            ranking.rows.iter().chain(&ranking.apart).map(|it| it.member).collect();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), ranking.rows.len() + ranking.apart.len());
    }
}
