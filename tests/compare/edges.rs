//! Comparisons at their edges: exactly twenty roll calls and one fewer, figures that are level,
//! parts of a year, and members who took no position.

use super::common::{bloc, call, calls, chamber, ids};
use super::*;

/// Answers a question, with messages spelled as their ids.
fn spelled(dataset: &Dataset, compare: &Compare) -> Comparison {
    let index = Index::of(dataset);
    Comparison::new(dataset, &index, &Names::new(), compare, &Spelled).expect("an answer")
}

/// Returns the sentence that a message makes, if the answer has it.
fn said<'a>(view: &'a Comparison, message: &str) -> Option<&'a str> {
    let start = format!("<{message} ");
    view.sentences.iter().map(|it| it.text.as_str()).find(|it| it.starts_with(&start))
}

fn behind(dataset: &Dataset, compare: &Compare, entry: &str) -> Evidence {
    let found = evidence(dataset, &Index::of(dataset), &Names::new(), compare, &Spelled, entry);
    found.expect("an answer").expect(entry)
}

fn warned(view: &Comparison, code: &str) -> bool {
    view.warnings.iter().any(|it| it.code == code)
}

/// Makes roll calls of several months, given as how many, the month and their positions.
fn months(of: &[(usize, &str, &str)]) -> Vec<Value> {
    of.iter().flat_map(|(count, month, positions)| calls(*count, month, positions)).collect()
}

/// Two may be on opposite sides where the source does not name everybody; the others are all told.
#[test]
fn whom_a_source_does_not_name_is_told_beside_two_on_opposite_sides() {
    let data = chamber("A B C D", &[], &calls(1, "2020-03", "YN?."));
    let compare = Compare { against: true, ..ask("precedents", "A", "B") };
    let Picture::Precedents(list) = spelled(&data, &compare).picture else { panic!("no list") };
    let [row] = list.rows.as_slice() else { panic!("one roll call") };
    let found: Vec<&str> = row.others.iter().filter_map(|it| it.split(' ').next()).collect();
    assert_eq!(found, ["<apart-not-voting", "<apart-not-named"]);
    assert_eq!(row.counts, [0, 0, 1, 1]);
}

/// The median of shares is shown behind figures only where a view draws its line; it is no median
/// of places.
#[test]
fn a_median_is_behind_figures_that_have_its_line() {
    let data = chamber("A B C D", &[], &calls(30, "2020-03", "YYNA"));
    for (view, has_median) in
        [("alignment", true), ("timeline", true), ("matrix", false), ("space", false)]
    {
        let entry = if view == "matrix" { "pair:A:B" } else { "B" };
        let found = behind(&data, &ask(view, "A", "B"), entry);
        assert_eq!(found.median.is_empty(), !has_median, "{view}: {}", found.median);
        assert_eq!(found.title.contains("<percent "), view != "space", "{view}: {}", found.title);
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_warned_of() {
    let data = chamber("A B", &[], &calls(2, "2020-03", "YY"));
    for (from, to, is_bad) in [("2020", "2020", false), ("2021", "2020", true)] {
        let [from, to] = [from, to].map(str::to_owned);
        let view = spelled(&data, &Compare { from, to, ..ask("alignment", "A", "B") });
        assert_eq!(warned(&view, "bad-period"), is_bad);
    }
}

#[test]
fn without_a_focus_the_first_by_name_of_the_most_active_is_compared() {
    for (positions, focus) in [("YY", "A"), (".Y", "B")] {
        let data = chamber("A B", &[], &[call("1", "2020-01-01", positions)]);
        let heading = spelled(&data, &ask("alignment", "", "")).heading;
        assert!(heading.contains(&format!("member={focus}")), "{heading}");
    }
}

/// If more than three are level none of them is named, and a figure on several bases is said
/// without one.
#[test]
fn first_and_last_are_said_of_few_with_a_figure_of_one_base() {
    for (members, of, figures) in [
        ("A B C", months(&[(20, "2020-03", "YYY")]), None),
        ("A B C D E F", months(&[(20, "2020-03", "YYYYYN")]), None),
        ("A B C D E", months(&[(20, "2020-03", "YYYYN")]), Some(2)),
        // C has the same figure as B, but shares fewer roll calls.
        ("A B C D", months(&[(20, "2020-03", "YYYN"), (10, "2021-03", "YY.N")]), Some(1)),
    ] {
        let view = spelled(&chamber(members, &[], &of), &ask("alignment", "A", ""));
        let text = said(&view, "extremes");
        let with_base = text.map(|it| it.matches("<point-short ").count());
        assert_eq!(with_base, figures, "{members}: {text:?}");
    }
}

#[test]
fn a_place_by_another_measure_is_not_said_as_one_by_share() {
    let of = months(&[(20, "2020-03", "YYN"), (5, "2021-03", "ANY")]);
    let data = chamber("A B C", &[], &of);
    for (measure, is_said) in [("agreement", true), ("half-credit", false)] {
        let compare = Compare { measure: measure.to_owned(), ..ask("alignment", "A", "B") };
        let view = spelled(&data, &compare);
        assert_eq!(said(&view, "rank-of").is_some(), is_said, "{measure}");
    }
}

/// The median is that of more members than have a place, and a list behind it would have only
/// those.
#[test]
fn a_median_of_more_than_are_ranked_has_no_list() {
    let of = months(&[(17, "2020-03", "YY."), (19, "2021-03", "YAN")]);
    let compare = Compare { measure: "kappa".to_owned(), ..ask("alignment", "A", "") };
    let view = spelled(&chamber("A B C", &[], &of), &compare);
    let proofs: Vec<_> = view.sentences.iter().map(|it| it.proof.as_deref()).collect();
    assert_eq!(proofs, [None]);
}

#[test]
fn who_is_not_ranked_is_noted_where_somebody_is() {
    for (of, is_noted) in [
        (months(&[(20, "2020-03", "YYY")]), false),
        (months(&[(19, "2020-03", "YYY")]), false),
        (months(&[(19, "2020-03", "YYY"), (1, "2021-03", "YY.")]), true),
    ] {
        let note = spelled(&chamber("A B C", &[], &of), &ask("alignment", "A", "")).note;
        assert_eq!(note.contains("<note-unranked "), is_noted, "{note}");
    }
}

#[test]
fn nothing_by_chance_is_not_less_than_nothing() {
    let of = months(&[
        (100, "2020-03", "YY"),
        (100, "2021-03", "YN"),
        (100, "2022-03", "NY"),
        (99, "2023-03", "NN"),
    ]);
    let compare = Compare { measure: "kappa".to_owned(), ..ask("alignment", "A", "B") };
    let Picture::Alignment(it) = answer(&chamber("A B", &[], &of), &compare).picture else {
        panic!("no ranking");
    };
    assert!(it.rows[0].value.is_some_and(|it| it < 0.0));
    assert_eq!(it.rows[0].label, "0.00");
}

#[test]
fn a_bloc_of_one_is_as_firm_as_its_member() {
    for (count, faint) in [(20, false), (19, true)] {
        let mut bloc = bloc("b", "B");
        bloc["default"] = json!(true);
        let data = chamber("A B", &[bloc], &calls(count, "2020-03", "YY"));
        let Picture::Alignment(it) = spelled(&data, &ask("alignment", "A", "")).picture else {
            panic!("no ranking");
        };
        let row = it.rows.iter().find(|it| it.id == "bloc:b").expect("a bloc");
        assert_eq!(row.faint, faint, "{count}");
    }
}

#[test]
fn half_against_is_the_most_that_may_be_asked_for() {
    let roll_calls = [call("1", "2020-01-01", "YY"), call("2", "2020-01-02", "YN")];
    let data = chamber("A B", &[], &roll_calls);
    for (contested, count) in [("50", 1), ("51", 2), ("", 2)] {
        let compare = Compare { contested: contested.to_owned(), ..ask("alignment", "A", "B") };
        assert_eq!(behind(&data, &compare, "B").rows.len(), count, "{contested:?}");
    }
}

#[test]
fn only_topics_of_every_year_are_compared_over_the_years() {
    let of = |id: &str, date: &str, topic: &str| {
        let mut it = call(id, date, "YY");
        it["topics"] = json!([topic]);
        it
    };
    let (first, second) = ("2020-01-01", "2021-01-01");
    let roll_calls = [of("1", first, "Law"), of("2", second, "Law"), of("3", first, "War")];
    let data = chamber("A B", &[], &roll_calls);
    for (same_topics, count) in [(true, 2), (false, 3)] {
        let compare = Compare { same_topics, ..ask("alignment", "A", "B") };
        assert_eq!(behind(&data, &compare, "B").rows.len(), count);
    }
}

#[test]
fn a_year_that_is_cut_short_is_a_part() {
    let early = months(&[(1, "2019-01", "YY"), (20, "2019-03", "YY"), (20, "2020-03", "YY")]);
    for (roll_calls, from, partial) in [
        (&early[..], "", [false, true]),
        (&early[..], "2019-01-01", [false, true]),
        (&early[..], "2019-01-02", [true, true]),
        (&early[1..], "", [true, true]),
    ] {
        let compare = Compare { from: from.to_owned(), ..ask("timeline", "A", "B") };
        let data = chamber("A B", &[], roll_calls);
        let Picture::Timeline(it) = spelled(&data, &compare).picture else { panic!("no line") };
        let found: Vec<bool> = it.series[0].points.iter().map(|it| it.partial).collect();
        assert_eq!(found, partial, "{from}");
    }
}

#[test]
fn twenty_roll_calls_of_a_year_are_a_line_with_its_median_and_band() {
    let blocs = [bloc("b", "B C")];
    let mut of: Vec<_> =
        ["2017-03", "2018-03", "2019-03"].map(|it| (20, it, "YYN")).into_iter().collect();
    of.push((19, "2020-03", "YYN"));
    // How many of the first years are left out, and then the years of the points and of the band.
    for (without, points, band) in [
        (0, vec![2017, 2018, 2019, 2020], vec![2017, 2018, 2019]),
        (1, vec![2018, 2019, 2020], vec![]),
    ] {
        let data = chamber("A B C", &blocs, &months(&of[without..]));
        let view = spelled(&data, &ask("timeline", "A", "b"));
        let Picture::Timeline(it) = &view.picture else { panic!("no line") };
        let whole: Vec<u16> = (2017 + without as u16..2020).collect();
        assert_eq!(it.series[0].points.iter().map(|it| it.year).collect::<Vec<_>>(), points);
        assert_eq!(it.baseline.points.iter().map(|it| it.year).collect::<Vec<_>>(), whole);
        // A band of fewer than three years is not drawn, and not explained.
        assert_eq!(it.series[0].band.iter().map(|it| it.year).collect::<Vec<_>>(), band);
        assert_eq!(view.note.contains("<note-band"), !band.is_empty(), "{}", view.note);
        let scene = Scene::comparison(&view, 700.0, &Theme::LIGHT, &ShippedFont);
        let areas = scene.marks.iter().filter(|it| matches!(it.shape, Shape::Area { .. }));
        assert_eq!(areas.count(), usize::from(!band.is_empty()));
    }
}

/// Points of one year make no line, whether that year has enough roll calls or not.
#[test]
fn a_line_has_two_years() {
    for (of, is_line) in [
        (&[(20, "2019-03", "YYN")][..], false),
        (&[(19, "2019-03", "YYN")], false),
        (&[(19, "2018-03", "YYN"), (19, "2019-03", "YYN")], false),
        (&[(19, "2018-03", "YYN"), (20, "2019-03", "YYN")], true),
        // A year in which the two members have no figure does not count.
        (&[(20, "2018-03", "Y.N"), (20, "2019-03", "YYN")], false),
    ] {
        let data = chamber("A B C", &[], &months(of));
        let view = spelled(&data, &ask("timeline", "A", "B"));
        assert_eq!(matches!(view.picture, Picture::Timeline(_)), is_line, "{of:?}");
        assert_eq!(matches!(view.picture, Picture::Alignment(_)), !is_line, "{of:?}");
        let few = of.iter().all(|it| it.0 < 20);
        assert_eq!(said(&view, "no-full-year").is_some(), few, "{of:?}");
    }
}

/// An axis with decades before a member had a seat would be an empty picture; a reader who asks for
/// these years gets them.
#[test]
fn the_axis_has_the_years_of_figures_and_those_asked_for() {
    let of = [
        (20, "2010-03", ".YN"),
        (20, "2012-03", "YYN"),
        (20, "2014-03", "YYN"),
        (20, "2016-03", ".YY"),
    ];
    let data = chamber("A B C", &[], &months(&of));
    for (from, to, years) in [
        ("", "", (2012, 2014)),
        ("2010", "", (2010, 2014)),
        ("", "2016", (2012, 2016)),
        ("2010", "2016", (2010, 2016)),
    ] {
        let (from, to) = (from.to_owned(), to.to_owned());
        let view = spelled(&data, &Compare { from, to, ..ask("timeline", "A", "B") });
        let Picture::Timeline(it) = &view.picture else { panic!("no line") };
        assert_eq!(it.years, years);
        let shown = it.periods.iter().map(|it| it.0);
        assert!(shown.eq((2010..=2016).step_by(2).filter(|it| years.0 <= *it && *it <= years.1)));
        assert_eq!(view.table.rows.len(), it.periods.len(), "the table has the same years");
    }
}

#[test]
fn the_only_partner_is_not_said_to_be_chosen() {
    for (members, positions, is_said) in [("A B", "YY", false), ("A B C", "YYN", true)] {
        let data = chamber(members, &[], &calls(20, "2019-03", positions));
        let view = spelled(&data, &ask("timeline", "A", ""));
        assert_eq!(said(&view, "with-chosen").is_some(), is_said, "{members}");
    }
}

/// Lines join whole years that follow each other and rest on twenty roll calls; a part of a year is
/// joined by dashes.
#[test]
fn years_are_joined_that_follow_and_rest_on_enough() {
    let paths = |(count, month): (usize, &str), from: &str| {
        let of = [(1, "2018-01", "YY"), (20, "2018-12", "YY"), (count, month, "YY")];
        let compare = Compare { from: from.to_owned(), ..ask("timeline", "A", "B") };
        let view = spelled(&chamber("A B", &[], &months(&of)), &compare);
        let scene = Scene::comparison(&view, 700.0, &Theme::LIGHT, &ShippedFont);
        let is_line = |it: &Shape| matches!(it, Shape::Path { width, .. } if *width != 1.0);
        scene.marks.iter().filter(|it| is_line(&it.shape)).count()
    };
    assert_eq!(paths((20, "2019-12"), ""), 3, "the line, the median and its edge");
    assert_eq!(paths((20, "2020-12"), ""), 0, "a year between");
    assert_eq!(paths((5, "2019-12"), ""), 0, "too few");
    assert!(paths((20, "2019-12"), "2018-06") > 4, "dashes");
}

/// A pair with fewer roll calls is thin where another has enough, and no sentence is about it.
#[test]
fn a_pair_of_twenty_is_compared() {
    let all = Compare { all: true, ..ask("matrix", "", "") };
    let of = months(&[(20, "2019-03", "YY."), (3, "2020-03", "Y.N")]);
    let Picture::Matrix(it) = spelled(&chamber("A B C", &[], &of), &all).picture else {
        panic!("no square");
    };
    // The pair stands in both halves of the square.
    assert_eq!(it.cells.iter().filter(|it| it.thin).count(), 2);
    let of = months(&[(20, "2019-03", "YYN"), (2, "2020-03", "Y.Y")]);
    let view = spelled(&chamber("A B C", &[], &of), &all);
    let proofs: Vec<_> = view.sentences.iter().filter_map(|it| it.proof.as_deref()).collect();
    assert!(proofs.iter().any(|it| ["pair:A:B", "pair:B:A"].contains(it)), "{proofs:?}");
}

#[test]
fn a_square_leaves_out_who_never_took_a_position() {
    let data = chamber("A B C", &[], &calls(20, "2019-03", "YY."));
    let named = ask("matrix", "A", "B C");
    let all = Compare { all: true, ..ask("matrix", "", "") };
    for (compare, is_told) in [(named, true), (all, false)] {
        let view = spelled(&data, &compare);
        assert_eq!(warned(&view, "never-voted"), is_told);
        let Picture::Matrix(it) = view.picture else { panic!("no square") };
        assert_eq!(it.members.len(), 2);
    }
}

#[test]
fn a_square_is_of_blocs_where_only_blocs_are_named() {
    let blocs = [bloc("b", "A B"), bloc("c", "C")];
    let data = chamber("A B C", &blocs, &calls(20, "2020-03", "YNA"));
    for (with, of_blocs) in [("b c", true), ("A b c", false)] {
        let Picture::Matrix(it) = spelled(&data, &ask("matrix", "", with)).picture else {
            panic!("no square");
        };
        assert_eq!(it.of_blocs, of_blocs, "{with}");
    }
}

#[test]
fn the_ends_of_a_line_are_said_where_twenty_roll_calls_are_contested() {
    for (count, is_enough) in [(19, false), (20, true)] {
        let of =
            [(count - 8, "2020-03", "YYANN"), (4, "2021-03", "YNNNN"), (4, "2022-03", "YYYYN")];
        let view = spelled(&chamber("A B C D E", &[], &months(&of)), &ask("space", "A", ""));
        assert_eq!(said(&view, "furthest-apart").is_some(), is_enough, "{count}");
        assert_eq!(warned(&view, "few-contested"), !is_enough, "{count}");
    }
    // Two are level at each end.
    let data = chamber("A B C D", &[], &calls(20, "2020-03", "YYNN"));
    assert_eq!(said(&spelled(&data, &ask("space", "A", "")), "furthest-apart"), None);
}

#[test]
fn a_member_stands_nearer_to_one_of_two_or_at_a_place() {
    let of = months(&[(20, "2020-03", "YYNNY"), (6, "2021-03", "YNNNN"), (6, "2022-03", "YYYNY")]);
    let data = chamber("A B C D E", &[], &of);
    for with in ["A D", "D A"] {
        let view = spelled(&data, &ask("space", "C", with));
        let text = said(&view, "nearer").expect("a sentence");
        assert!(text.contains(" near=D far=A "), "{text}");
    }
    // A member in the middle is nearer to neither.
    let middle = chamber("A B C", &[], &calls(20, "2020-03", "YAN"));
    let view = spelled(&middle, &ask("space", "B", "A C"));
    assert_eq!(said(&view, "nearer"), None);
    assert!(said(&view, "place-from").is_some(), "{:?}", view.sentences);
    // It is no news that the member that names an end stands there.
    let row = chamber("A B C D", &[], &months(&[(20, "2020-03", "YYAN"), (9, "2021-03", "YANN")]));
    let of = |focus: &str| spelled(&row, &ask("space", focus, ""));
    let Picture::Space(line) = of("A").picture else { panic!("no line") };
    for (at, it) in line.points.iter().enumerate() {
        let found = of(&it.id);
        assert_eq!(said(&found, "place-from").is_some(), [1, 2].contains(&at), "{}", it.id);
        assert!(!found.sentences.is_empty());
    }
}

#[test]
fn two_on_one_side_of_the_middle_name_no_ends() {
    let of = months(&[(20, "2020-03", "YYYN"), (6, "2021-03", "YYAN"), (6, "2022-03", "YAAN")]);
    let data = chamber("A B C D", &[], &of);
    for (focus, with, towards) in [("D", "A B", 0), ("D", "B A", 0), ("B", "A D", 2)] {
        let Picture::Space(line) = spelled(&data, &ask("space", focus, with)).picture else {
            panic!("no line");
        };
        let found = line.ends.iter().filter(|it| it.starts_with("<end-towards "));
        assert_eq!(found.count(), towards, "{with}: {:?}", line.ends);
    }
}

#[test]
fn a_line_is_of_the_latest_years_with_at_most_250_roll_calls() {
    for (earlier, is_cut) in [(125, false), (126, true)] {
        let half = |count: usize, month: &str| {
            let other = month.replace("-03", "-04");
            [calls(count / 2, month, "YNA"), calls(count - count / 2, &other, "NYA")].concat()
        };
        let of = [half(earlier, "2018-03"), half(125, "2019-03")].concat();
        let note = spelled(&chamber("A B C", &[], &of), &ask("space", "A", "")).note;
        assert_eq!(note.contains("<note-latest "), is_cut, "{note}");
    }
}

#[test]
fn evidence_without_abstentions_leaves_them_out_and_counts_them() {
    let roll_calls = ["YY", "AY", ".Y"].map(|it| call(it, "2020-01-01", it));
    let data = chamber("A B", &[], &roll_calls);
    for (measure, rows, left_out) in [("yes-no", 1, 2), ("agreement", 2, 1)] {
        let compare = Compare { measure: measure.to_owned(), ..ask("alignment", "A", "B") };
        let found = behind(&data, &compare, "B");
        assert_eq!(found.rows.len(), rows, "{measure}");
        let count = format!(" count={left_out}>");
        assert!(found.left_out.ends_with(&count), "{}", found.left_out);
    }
}

#[test]
fn evidence_of_a_year_says_that_year_alone() {
    let data = chamber("A B", &[], &months(&[(3, "2019-03", "YY"), (3, "2020-03", "YY")]));
    let [from, to] = ["2019-03", "2020-03"].map(str::to_owned);
    let compare = Compare { from, to, ..ask("timeline", "A", "B") };
    let found = behind(&data, &compare, "B:2019");
    assert_eq!(found.rows.len(), 3);
    assert!(!found.title.contains("2020") && !found.record.contains("2020"), "{found:?}");
}

#[test]
fn evidence_of_a_bloc_is_of_its_members() {
    let blocs = [bloc("b", "A B")];
    let data = chamber("A B C", &blocs, &[call("1", "2020-01-01", "NYY")]);
    let compare = Compare { blocs: Some(list("b")), ..ask("precedents", "A", "") };
    let positions = &behind(&data, &compare, "roll-call:1").rows[0].positions;
    assert!(positions.contains('B') && !positions.contains('C'), "{positions}");
    let data = chamber("A B C", &blocs, &calls(20, "2020-03", "YNA"));
    assert_eq!(behind(&data, &ask("space", "A", "b"), "bloc:b").rows.len(), 2);
}

#[test]
fn a_run_is_shown_from_its_first_to_its_last() {
    let roll_calls = [
        call("1", "2020-01-01", "NYY"),
        call("2", "2020-01-02", "NYY"),
        call("3", "2020-01-03", "YYY"),
    ];
    let data = chamber("A B C", &[bloc("b", "A B C")], &roll_calls);
    let rows = behind(&data, &ask("precedents", "A", ""), "longest-run").rows;
    assert_eq!(rows.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["2", "1"]);
}

#[test]
fn precedents_are_of_what_is_asked_for() {
    let found = |positions: [&str; 2], compare: Compare| {
        let roll_calls =
            [call("1", "2020-01-01", positions[0]), call("2", "2020-01-02", positions[1])];
        let data = chamber("A B C", &[bloc("b", "A B C")], &roll_calls);
        let Picture::Precedents(it) = spelled(&data, &compare).picture else { panic!("no list") };
        it.number
    };
    // "Against" without a partner means against all others.
    let against = |with: &str| Compare { against: true, ..ask("precedents", "A", with) };
    assert_eq!(found(["NYN", "NYY"], against("")), "1");
    assert_eq!(found(["NYN", "NYY"], against("B")), "2");
    // The roll call gives the position, unless the reader asks for any, or the member took none.
    let model = |position: &str| Compare {
        vote: Some("1".to_owned()),
        position: position.to_owned(),
        ..ask("precedents", "A", "")
    };
    assert_eq!(found(["NYY", "AYY"], model("")), "1");
    assert_eq!(found(["NYY", "AYY"], model("any")), "2");
    assert_eq!(found([".YY", "NYY"], model("")), "1");
}

/// A timeline has a line for each member that the page compares with, then for each other focus
/// member.
#[test]
fn lines_are_of_all_that_the_page_names() {
    let of = months(&[(30, "2018-03", "YYNA"), (30, "2019-03", "YYNA")]);
    let data = chamber("A B C D", &[], &of);
    let view = spelled(&data, &ask("timeline", "A B", "D"));
    let Picture::Timeline(it) = &view.picture else { panic!("{:?}", view.picture) };
    let ids: Vec<&str> = it.series.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["D", "B"]);
}

#[test]
fn two_blocs_of_one_name_are_two() {
    let of =
        |id: &str, member: &str| json!({"id": id, "name": "Twins", "members": [{"id": member}]});
    let blocs = [of("one", "A"), of("two", "B")];
    let data = chamber("A B", &blocs, &calls(2, "2019-03", "YN"));
    let compare =
        Compare { blocs: Some(vec!["one".into(), "two".into()]), ..ask("matrix", "", "one two") };
    let found = behind(&data, &compare, "pair:one:two");
    assert_eq!(found.rows[0].positions.matches("Twins").count(), 2, "{:?}", found.rows[0]);
}

/// Names of lines that all end at the top, or at the bottom, are pushed apart within the picture.
#[test]
fn names_beside_lines_stay_within_the_picture() {
    for (positions, names) in [("YYYYY", "at the top"), ("YNNNN", "at the bottom")] {
        let of: Vec<_> = ["2019-01", "2020-01", "2021-12"].map(|it| (20, it, positions)).into();
        let data = chamber("A B C D E", &[], &months(&of));
        let view = answer(&data, &ask("timeline", "A", "B C D E"));
        for width in WIDTHS {
            let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
            check_words(&scene, &format!("{names}, {width}"));
        }
    }
}

/// Numbers over a square stand apart at every width, the last one too.
#[test]
fn numbers_over_columns_stand_apart() {
    for count in [26, 28, 33, 40, 120, 150] {
        let members = ids(count);
        let positions: String = (0..count).map(|it| if it % 3 == 0 { 'N' } else { 'Y' }).collect();
        let data = chamber(&members, &[bloc("all", &members)], &calls(2, "2019-03", &positions));
        let compare = Compare { all: true, ..ask("matrix", "", "all") };
        let view = answer(&data, &compare);
        for width in [320.0, 340.0, 360.0, 480.0, 600.0, 1_000.0, 1_500.0] {
            let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
            check_words(&scene, &format!("{count}, {width}"));
        }
    }
}

#[test]
fn what_is_behind_a_figure_of_a_year_says_what_is_left_out_of_that_year() {
    let part = |year: u16| {
        let mut it = call(&format!("part/{year}"), &format!("{year}-03-01"), "YYN");
        it["kind"] = json!("paragraph");
        it
    };
    let mut roll_calls = months(&[(3, "2019-03", "YYN"), (2, "2020-03", "YNN")]);
    roll_calls.extend([part(2019), part(2020), part(2020)]);
    let data = chamber("A B C", &[], &roll_calls);
    let timeline = ask("timeline", "A", "B");
    for (entry, left_out, median) in [("B", 3, 2), ("B:2019", 1, 2), ("B:2020", 2, 2)] {
        let found = behind(&data, &timeline, entry);
        assert!(found.note.contains(&format!("<note-parts count={left_out}>")), "{}", found.note);
        assert!(found.median.contains(&format!("count={median}")), "{}", found.median);
    }
    let within = Compare { from: "2020".to_owned(), ..timeline };
    let found = behind(&data, &within, "B:2019");
    assert!(!found.note.contains("note-parts"), "{}", found.note);
}

#[test]
fn what_cannot_be_read_is_said_to_be_left_out() {
    let mut roll_calls = months(&[(3, "2019-03", "YYN")]);
    let whole = chamber("A B C", &[], &roll_calls);
    roll_calls.push(call("cut", "2019-04-01", "YY"));
    let cut = chamber("A B C", &[], &roll_calls);
    for view in ["alignment", "timeline", "precedents", "matrix", "space"] {
        let note = |data| answer(data, &ask(view, "A", "B")).note;
        assert!(!note(&whole).contains("cannot be read"), "{view}");
        assert!(note(&cut).contains("are not counted: 1."), "{view}: {}", note(&cut));
    }
}

#[test]
fn a_bloc_says_of_how_many_members_its_median_is() {
    let roll_calls = months(&[(20, "2019-03", "YYYN"), (25, "2020-03", "Y..Y")]);
    let data = chamber("A B C D", &[bloc("b", "A B C D"), bloc("c", "A D")], &roll_calls);
    let compare = Compare { blocs: Some(list("b c")), ..ask("alignment", "A", "") };
    let Picture::Alignment(found) = spelled(&data, &compare).picture else { panic!("a ranking") };
    let base = |id: &str| found.rows.iter().find(|it| it.id == id).expect("a bloc").base.clone();
    assert_eq!(base("bloc:b"), "<members-of count=1 all=3>");
    assert_eq!(base("bloc:c"), "<members count=1 all=1>");
    // Why some are left out is said only where some are.
    let note = |view: &str, with: &str| spelled(&data, &ask(view, "A", with)).note;
    for view in ["alignment", "timeline"] {
        let why = "<note-under-half member=A>";
        assert!(note(view, "b").ends_with(why), "{}", note(view, "b"));
        assert!(!note(view, "c").contains("note-under-half"), "{}", note(view, "c"));
    }
}

#[test]
fn a_matrix_says_how_far_its_bases_differ() {
    let mut b = bloc("b", "A B C");
    b["members"] = json!([{"id": "A"}, {"id": "B"}, {"id": "C", "from": "2020-01-01"}]);
    let uneven = months(&[(30, "2019-03", "YY-"), (25, "2020-03", "YYN")]);
    let note = |roll_calls: &[Value], compare: &Compare| {
        spelled(&chamber("A B C", std::slice::from_ref(&b), roll_calls), compare).note
    };
    let of_bloc = Compare { blocs: Some(list("b")), ..ask("matrix", "", "") };
    assert!(note(&uneven, &of_bloc).contains("<note-bases least=25 most=55> <note-whenever>"));
    let years = "<note-bases least=25 most=55> <note-years-from year=2020>";
    assert!(note(&uneven, &ask("matrix", "A", "B C")).ends_with(years));
    // In the last year B takes none, so there is no such year.
    let never = months(&[(30, "2018-03", "YY-"), (25, "2019-03", "YYN"), (4, "2020-03", "Y-N")]);
    let years = "<note-bases least=25 most=55> <note-years>";
    assert!(note(&never, &ask("matrix", "A", "B C")).ends_with(years));
    // Of the same years, somebody was away more often.
    let away = months(&[(30, "2019-03", "YY."), (25, "2019-05", "YYN")]);
    assert!(note(&away, &ask("matrix", "A", "B C")).ends_with("<note-bases least=25 most=55>"));
    // A little less is no other era.
    let near = months(&[(10, "2019-03", "YY-"), (25, "2020-03", "YYN")]);
    assert!(note(&near, &ask("matrix", "A", "B C")).ends_with("<note-bases least=25 most=35>"));
    let even = months(&[(25, "2020-03", "YYN")]);
    assert!(!note(&even, &ask("matrix", "A", "B C")).contains("note-bases"));
}

/// A matrix of a bloc says of which day its members are, and how many.
#[test]
fn a_matrix_says_of_which_day_its_members_are() {
    let mut old = bloc("old", "A B");
    for it in old["members"].as_array_mut().expect("members") {
        it["to"] = json!("2020-01-01");
    }
    let blocs = [bloc("b", "A B C"), old];
    let data =
        chamber("A B C D", &blocs, &months(&[(25, "2019-03", "YYYN"), (25, "2020-03", "YYNN")]));
    let day = spelled(&data, &Compare { blocs: Some(list("b")), ..ask("matrix", "D", "") }).note;
    let b = "<note-members blocs=<bloc-count bloc=b count=3> day=<date day=25 month=3 year=2020>";
    assert!(day.starts_with(&format!("{b} period=2019–2020> <note-besides members=D> ")), "{day}");
    let ever = spelled(&data, &Compare { blocs: Some(list("old")), ..ask("matrix", "", "") }).note;
    let old = "<note-members-ever blocs=<bloc-count bloc=old count=2> day=";
    assert!(ever.starts_with(old), "{ever}");
}
