//! Arithmetic over many roll calls at its edges: the day on which a membership begins, exactly half
//! of the roll calls, exactly a quarter against, one position of fifty.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{call, calls, chamber, ids};
use rollcall::agreement::{Measure, Shared};
use rollcall::dataset::Dataset;
use rollcall::planes::{Counted, Planes, Selection};
use rollcall::position::Position;
use rollcall::precedent::{Pattern, Precedents, precedents};
use rollcall::ranking::{Ranking, each_of, median_of, partner};
use rollcall::space::space;
use rollcall::twins;
use serde_json::{Value, json};

const AGREEMENT: Measure = Measure::Agreement;

fn all(dataset: &Dataset) -> Counted {
    Counted::of(dataset, &Selection::default())
}

/// Makes roll calls `R1`, `R2` and so on, all on one day.
fn in_turn(positions: &[&str]) -> Vec<Value> {
    let numbered = positions.iter().zip(1..);
    numbered.map(|(it, number)| call(&format!("R{number}"), "2020-01-01", it)).collect()
}

/// The member who left on a day and the one who joined share one roll call each with the focus
/// member: half of them, which is enough. A month counts as its first day.
#[test]
fn a_membership_has_its_first_day_and_not_its_last() {
    let blocs = [json!({"id": "b", "members": [
        {"id": "B", "to": "2020-05-01"},
        {"id": "C", "from": "2020-05-01"},
    ]})];
    for (before, after) in [("2020-04-30", "2020-05-01"), ("2020-04", "2020-05")] {
        let roll_calls = [call("R1", before, "YYN"), call("R2", after, "YNY")];
        let data = chamber("A B C", &blocs, &roll_calls);
        let found = each_of(&data, &Planes::of(&data), &data.blocs[0], 0, AGREEMENT, &all(&data));
        let found: Vec<_> = found.iter().map(|it| (it.member, it.shared.n(), it.value)).collect();
        assert_eq!(found, [(1, 1, Some(1.0)), (2, 1, Some(1.0))], "{before}, {after}");
    }
}

#[test]
fn each_measure_has_its_own_base() {
    let shared = Shared { counts: [[10, 2, 1], [3, 4, 0], [0, 1, 5]] };
    let bases = Measure::ALL.map(|it| (it.id(), it.base(shared)));
    assert_eq!(bases, [("agreement", 26), ("half-credit", 26), ("yes-no", 16), ("kappa", 26)]);
}

#[test]
fn half_of_the_roll_calls_is_enough_and_none_is_not() {
    for (roll_calls, ranked, apart) in [
        // C was never a member.
        (["YY-", "Y.-"].as_slice(), 1, 0),
        (&["YY-", "Y.-", "Y.-"], 0, 1),
        // The focus member took no position, and none of none is not half.
        (&[".Y-"], 0, 1),
    ] {
        let data = chamber("A B C", &[], &in_turn(roll_calls));
        let (planes, counted) = (Planes::of(&data), all(&data));
        let found = Ranking::of(&planes, &[0, 1, 2], 0, AGREEMENT, &counted);
        assert_eq!((found.rows.len(), found.apart.len()), (ranked, apart), "{roll_calls:?}");
        let median = median_of(&planes, &[0, 1, 2], 0, AGREEMENT, &counted);
        assert_eq!(median, (ranked > 0).then_some(1.0), "{roll_calls:?}");
    }
}

#[test]
fn a_pair_leaves_out_where_one_took_no_position_as_a_member() {
    let data = chamber("A B", &[], &in_turn(&["YY", ".Y", "Y?", "Y-"]));
    let found = partner(&Planes::of(&data), 0, 1, AGREEMENT, &all(&data));
    assert_eq!((found.shared.n(), found.left_out), (1, 2));
}

#[test]
fn what_has_no_topic_is_counted_once_and_without_parts() {
    let of = |id: &str, topics: &[&str], kind: &str| {
        let mut it = call(id, "2020-01-01", "Y");
        it["topics"] = json!(topics);
        it["kind"] = json!(kind);
        it
    };
    let roll_calls = [
        of("1", &["Law"], "resolution"),
        of("2", &["Peace"], "resolution"),
        of("3", &[], "resolution"),
        of("4", &[], "paragraph"),
    ];
    let selection = Selection { topic: Some("law".to_owned()), ..Selection::default() };
    let counted = Counted::of(&chamber("A", &[], &roll_calls), &selection);
    assert_eq!((counted.count(), counted.without_topic), (1, 1));
}

/// The share is one of yes and no: abstentions make no roll call lopsided.
#[test]
fn a_losing_side_of_exactly_the_least_share_is_contested() {
    for (positions, counts) in [("YYYN.", true), ("YNAAA", true), ("YYYYN", false)] {
        let data = chamber("A B C D E", &[], &[call("1", "2020-01-01", positions)]);
        let selection = Selection { minority: Some(0.25), ..Selection::default() };
        let counted = Counted::of(&data, &selection);
        let expected = if counts { (1, 0) } else { (0, 1) };
        assert_eq!((counted.count(), counted.lopsided), expected, "{positions}");
    }
}

/// Left out are roll calls before the focus member joined, and members who had left or had no seat.
#[test]
fn precedents_are_of_those_who_were_in_the_bloc_that_day() {
    let blocs = [json!({"id": "b", "members": [
        {"id": "A", "from": "2003-01-01"}, {"id": "B"},
        {"id": "C", "to": "2003-01-01"}, {"id": "D"},
    ]})];
    let roll_calls = [call("1", "2002-12-31", "NYYY"), call("2", "2003-01-01", "NYY-")];
    let found = |roll_calls: &[Value]| {
        let data = chamber("A B C D", &blocs, roll_calls);
        let pattern = Pattern { member: 0, position: None, with: None, against: None };
        precedents(&data, &Planes::of(&data), &all(&data), data.blocs.first(), pattern)
    };
    assert_eq!(found(&roll_calls[..1]), Precedents::default());
    let found = found(&roll_calls).found;
    assert_eq!(found.iter().map(|it| it.roll_call).collect::<Vec<_>>(), [1]);
    assert_eq!(found[0].others, [(1, Position::Yes)]);
}

#[test]
fn roll_calls_that_differ_in_one_position_of_fifty_are_one_cluster() {
    let of = |count: usize, a: &str, b: &str| {
        let roll_calls = [call("1", "2020-01-01", a), call("2", "2020-01-02", b)];
        let data = chamber(&ids(count), &[], &roll_calls);
        twins::clusters(&data, &all(&data)).len()
    };
    let yes = "Y".repeat(50);
    assert_eq!(of(50, &yes, &format!("N{}", "Y".repeat(49))), 1);
    assert_eq!(of(50, &yes, &format!("NN{}", "Y".repeat(48))), 2);
    assert_eq!(of(2, "Y.", ".Y"), 2, "nobody took a position in both");
}

#[test]
fn an_interval_is_of_clusters_that_both_took_part_in() {
    let interval = |members: &str, roll_calls: &[Value]| {
        let data = chamber(members, &[], roll_calls);
        twins::interval(&data, (0, 1), AGREEMENT, &all(&data))
    };
    let one = call("1", "2020-01-01", "YYY");
    assert_eq!(interval("A B C", std::slice::from_ref(&one)), None);
    assert_eq!(interval("A B C", &[one, call("2", "2021-01-02", "Y.N")]), None);
    // One roll call a year, so that none are twins; in half of them the two members voted alike.
    let roll_calls: Vec<Value> = (1980..2020)
        .map(|it| {
            call(&it.to_string(), &format!("{it}-01-01"), if it % 2 == 0 { "YY" } else { "YN" })
        })
        .collect();
    assert_eq!(interval("A B", &roll_calls), Some([0.35, 0.65]));
}

#[test]
fn a_line_has_whom_it_can_place() {
    // One against of forty is 2.5 %, the least share that is contested; one of 41 is less.
    for (count, contested) in [(40, 1), (41, 0)] {
        let positions = format!("N{}", "Y".repeat(count - 1));
        let data = chamber(&ids(count), &[], &[call("1", "2020-01-01", &positions)]);
        assert_eq!(space(&data, &all(&data), None).contested, contested, "of {count}");
    }
    // A member who took part in three of ten roll calls has a place, one who took part in two has
    // none.
    for (present, points) in [(3, 3), (2, 2)] {
        let mut roll_calls = calls(present, "2020-01", "YNY");
        roll_calls.extend(calls(10 - present, "2020-02", "YN."));
        let data = chamber("A B C", &[], &roll_calls);
        assert_eq!(space(&data, &all(&data), None).points.len(), points, "{present} of 10");
    }
    // One member who was always there, and five who came to two of ten each, make no line.
    let each = ["YN....", "Y.N...", "Y..N..", "Y...N.", "Y....N"];
    let of = each.iter().zip(1..).flat_map(|(it, month)| calls(2, &format!("2020-0{month}"), it));
    let data = chamber(&ids(6), &[], &of.collect::<Vec<_>>());
    let found = space(&data, &all(&data), None);
    assert_eq!((found.contested, found.points.len()), (10, 0));
}
