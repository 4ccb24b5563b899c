//! A sentence names the set that it is true of, and what is unknown is not said.

use super::*;
use rollcall::dataset::RollCall;

/// Makes a dataset of members `A`, `B` and so on; a roll call is its date, its positions, and any
/// further fields.
fn of_calls(blocs: Value, calls: &[(&str, &str, Value)]) -> Dataset {
    let count = calls.first().map_or(0, |it| it.1.chars().count());
    let members: Vec<Value> =
        (0..count).map(|at| json!({"id": char::from(b'A' + at as u8).to_string()})).collect();
    let calls: Vec<Value> = calls
        .iter()
        .enumerate()
        .map(|(at, (date, positions, more))| {
            let mut call = json!({"id": format!("R/{at}"), "date": date, "positions": positions});
            if let (Some(call), Some(more)) = (call.as_object_mut(), more.as_object()) {
                call.extend(more.clone());
            }
            call
        })
        .collect();
    let file = json!({"rollcall": 1, "members": members, "blocs": blocs, "rollCalls": calls});
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

fn bloc(id: &str, members: &str) -> Value {
    let members: Vec<Value> = list(members).into_iter().map(|id| json!({"id": id})).collect();
    json!({"id": id, "name": format!("Bloc {id}"), "members": members})
}

fn plain(calls: &[&'static str]) -> Vec<(&'static str, &'static str, Value)> {
    calls.iter().map(|it| ("2019-05-01", *it, json!({}))).collect()
}

fn said(view: &Comparison) -> Vec<&str> {
    view.sentences.iter().map(|it| it.text.as_str()).collect()
}

fn why(dataset: &Dataset, compare: &Compare) -> String {
    match answer(dataset, compare).picture {
        Picture::Nothing(why) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_sentence_says_the_set_that_it_is_of() {
    let (sixteen, ukraine) = (assembly(), ukraine());
    for (lang, parts, losing, same) in [
        ("en", "with paragraphs", "losing side at least 10 %", "only topics of every year"),
        ("sr-Latn", "sa stavovima", "manjina bar 10 %", "samo teme svake godine"),
        ("ar", "الفقرات", "الطرف الخاسر", "مواضيع كل سنة فقط"),
    ] {
        let mut count = 0;
        let (words, index, names) = (catalog(lang), Index::of(&sixteen), names(&sixteen, lang));
        // The same code speaks the other languages, so one measure is enough for them.
        let measures = if lang == "en" { 4 } else { 1 };
        for measure in ["agreement", "half-credit", "yes-no", "kappa"].into_iter().take(measures) {
            for view in VIEWS {
                for (focus, with, by_bloc) in [
                    ("M00", "M04 M07 four", false),
                    ("M00", "", false),
                    ("M00", "M04", false),
                    ("M00", "", true),
                ] {
                    let compare = Compare {
                        measure: measure.to_owned(),
                        lang: lang.to_owned(),
                        from: "2010".to_owned(),
                        to: "2016".to_owned(),
                        topic: "Peace".to_owned(),
                        contested: "10".to_owned(),
                        parts: true,
                        same_topics: true,
                        by_bloc,
                        against: with == "M04",
                        ..ask(view, focus, with)
                    };
                    let found = Comparison::new(&sixteen, &index, &names, &compare, &words);
                    let found = found.expect("an answer");
                    for text in said(&found) {
                        for part in ["Peace", "2016", parts, losing, same] {
                            assert!(text.contains(part), "{lang}, {view}, {measure}: {text}");
                        }
                        count += 1;
                    }
                }
            }
        }
        assert!(count >= 25 * measures, "{count}");
        // Every sentence names its period, whatever is asked.
        for view in VIEWS {
            let compare = Compare { lang: lang.to_owned(), ..ask(view, "SRB", "RUS DEU") };
            let found = answer(&ukraine, &compare);
            assert!(said(&found).iter().all(|it| it.contains("20")), "{:?}", said(&found));
        }
    }
}

#[test]
fn a_measure_without_a_value_is_not_a_roll_call_without_members() {
    let calls = plain(&["YYY"; 25]);
    let data = of_calls(json!([bloc("b", "B C"), bloc("a", "A")]), &calls);
    let kappa = |view: &str, focus: &str, with: &str| Compare {
        measure: "kappa".to_owned(),
        blocs: Some(list("b a")),
        ..ask(view, focus, with)
    };
    let none = "Corrected for chance, no two of these have a value in 2019: neither ever took \
                another position.";
    assert_eq!(why(&data, &Compare { blocs: None, ..kappa("matrix", "A", "B") }), none);
    assert_eq!(why(&data, &kappa("matrix", "A", "b a")), none);
    let found = answer(&data, &kappa("alignment", "A", ""));
    assert_eq!(
        said(&found),
        ["Nobody is ranked: corrected for chance, no member that shares 20 roll calls and at \
          least half of those of A in 2019 has a value, since neither ever took another position."]
    );
    let Picture::Alignment(it) = &found.picture else { panic!("no list") };
    let bases: Vec<_> = it.rows.iter().map(|it| (it.id.as_str(), it.base.as_str())).collect();
    assert!(bases.contains(&("bloc:b", "without a value")), "{bases:?}");
    assert!(bases.contains(&("bloc:a", "no other member")), "{bases:?}");
    assert_eq!(
        why(&data, &Compare { blocs: None, ..kappa("timeline", "A", "") }),
        "Corrected for chance, nobody that shares at least half of the roll calls of A in 2019 has \
         a value: neither ever took another position."
    );
    assert_eq!(
        why(&data, &kappa("timeline", "A", "b a")),
        "Bloc b, 2019: without a value. Bloc a, 2019: no other member."
    );
    let with = "A voted the same way as B in 25 of 25 roll calls in 2019 (100 %); corrected for \
                chance there is no value, since neither ever took another position.";
    assert_eq!(why(&data, &kappa("timeline", "A", "B")), with);
    assert_eq!(said(&answer(&data, &kappa("alignment", "A", "B")))[0], with);
    // Two who never met have no value either, for another reason.
    let apart = of_calls(json!([]), &plain(&["Y.", ".Y"]));
    for measure in ["", "kappa"] {
        let compare = Compare { measure: measure.to_owned(), ..ask("matrix", "A", "B") };
        let never = "No two of these ever have a recorded position in the same roll call in 2019.";
        assert_eq!(why(&apart, &compare), never);
    }
}

#[test]
fn a_bloc_of_one_has_nobody_to_be_alone_among() {
    let data = of_calls(json!([bloc("solo", "A"), bloc("quiet", "A C")]), &plain(&["YN."; 6]));
    let of = |blocs: &str| Compare { blocs: Some(list(blocs)), ..ask("precedents", "A", "") };
    assert_eq!(
        why(&data, &of("solo")),
        "Where A took a position in 2019, Bloc solo had no other member."
    );
    assert_eq!(
        why(&data, &of("quiet")),
        "Where A took a position in 2019, no other member of the bloc Bloc quiet did."
    );
    let with = Compare { blocs: Some(list("solo")), ..ask("precedents", "A", "B") };
    assert_eq!(
        why(&data, &with),
        "Where A and B took a position in 2019, Bloc solo had no other member."
    );
    // Without a bloc, the others are those of the assembly, which need not have a name.
    let alone = of_calls(json!([]), &plain(&["Y--"; 6]));
    let quiet = of_calls(json!([]), &plain(&["Y.-"; 6]));
    for (data, rest) in [(alone, "there was no other member"), (quiet, "no other member did")] {
        let says = format!("Where A took a position in 2019, {rest}.");
        assert_eq!(why(&data, &ask("precedents", "A", "")), says);
    }
    // A square of a bloc of one has no pair.
    for focus in ["", "A"] {
        let square = Compare { blocs: Some(list("solo")), ..ask("matrix", focus, "") };
        assert_eq!(
            why(&data, &square),
            "Bloc solo had one member only in 2019, A: there are no two to compare."
        );
    }
}

#[test]
fn what_is_open_is_neither_never_nor_a_run() {
    // In the last roll call it is unknown whether B voted as A did.
    let never = of_calls(json!([]), &plain(&["YYN", "YYN", "Y?N"]));
    assert_eq!(
        said(&answer(&never, &ask("precedents", "A", ""))),
        [
            "When no other member voted as A did: never, of 2 roll calls in which A took a \
             position in 2019, without 1 that cannot be told.",
            "In 2019, 1 more roll call is left out, since the source does not name everybody or \
             doubts about the record are open.",
        ]
    );
    let run = |calls: &[(&str, &str, Value)]| {
        let found = answer(&of_calls(json!([]), calls), &ask("precedents", "A", ""));
        said(&found).iter().any(|it| it.starts_with("The longest run"))
    };
    assert!(run(&plain(&["YNN", "YNN", "YYN", "YNN"])));
    // The open roll call may make it three in a row, or two twice.
    assert!(!run(&plain(&["YNN", "YNN", "Y?N", "YYN"])));
    assert!(!run(&plain(&["YNN", "YNN", "YYN", "YNN", "?NN"])));
    assert!(run(&plain(&["YNN", "YNN", "YNN", "YYN", "Y?N", "YNN"])));
    let mut doubted = plain(&["YNN", "YNN", "YYN"]);
    doubted[2].2 = json!({"doubts": 1});
    assert!(!run(&doubted));
    let open = of_calls(json!([]), &plain(&["Y?N"]));
    assert_eq!(
        why(&open, &ask("precedents", "A", "")),
        "In 2019 nothing can be told of 1 roll call, since the source does not name everybody or \
         doubts about the record are open."
    );
}

#[test]
fn precedents_with_a_partner_are_of_the_roll_calls_of_both() {
    let calls = plain(&["YNYN.", "YYNN.", "YA.Y.", "Y.YY.", "NYYN.", ".YYY."]);
    let data = of_calls(json!([bloc("b", "A B C D")]), &calls);
    let of = |with: &str, against: bool, blocs: &str| Compare {
        against,
        blocs: Some(list(blocs)),
        ..ask("precedents", "A", with)
    };
    for blocs in ["", "b"] {
        let found = answer(&data, &of("B", true, blocs));
        let text = "A and B voted on opposite sides in 2 of the 4 roll calls in which both took a \
                    position in 2019.";
        assert_eq!(said(&found)[0], text);
    }
    let found = answer(&data, &of("B", false, "b"));
    let text = "A was the only member of Bloc b to vote as B did in 1 of the 4 roll calls in which \
                both took a position, A as a member of the bloc Bloc b, in 2019.";
    assert_eq!(said(&found)[0], text);
    for against in [false, true] {
        let never = "A and E never both have a recorded position in 2019.";
        assert_eq!(why(&data, &of("E", against, "b")), never);
    }
}

#[test]
fn the_proof_of_a_precedent_has_what_each_did() {
    let data = of_calls(json!([bloc("b", "A B C D")]), &plain(&["YNYA", "NNYY"]));
    let rows = |compare: &Compare| {
        let names = names(&data, "en");
        let list =
            evidence(&data, &Index::of(&data), &names, compare, &catalog("en"), "precedents");
        let rows = list.expect("an answer").expect("a list").rows;
        rows.into_iter().map(|it| it.positions).collect::<Vec<_>>()
    };
    let blocs = Some(list("b"));
    let with = Compare { blocs: blocs.clone(), ..ask("precedents", "A", "B") };
    assert_eq!(rows(&with), ["A against · B against · C and D in favour"]);
    let against = Compare { against: true, blocs, ..ask("precedents", "A", "B") };
    assert_eq!(rows(&against), ["A in favour · B against · C in favour · D abstained"]);
}

#[test]
fn members_of_one_name_are_told_apart() {
    let call = |year: u16, positions: &str| json!({"id": format!("R/{year}"), "date": format!("{year}-05-01"), "positions": positions});
    let file = json!({
        "rollcall": 1,
        "members": [
            {"id": "SRB", "name": "Serbia", "formerly": [{"name": "Yugoslavia", "to": "2003-02-04"}]},
            {"id": "YUG", "name": "Yugoslavia"},
            {"id": "COD", "name": "Congo"}, {"id": "COG", "name": "Congo"},
        ],
        "rollCalls": [call(1990, "-YYN"), call(1992, "-YYN"), call(2000, "Y-YY")],
    });
    let data = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let names = |to: &str| {
        let compare = Compare { to: to.to_owned(), all: true, ..ask("matrix", "", "") };
        answer(&data, &compare).table.columns[1..].to_vec()
    };
    let mut all = names("");
    all.sort();
    let today = "Yugoslavia (today Serbia)";
    assert_eq!(all, ["Congo (COD)", "Congo (COG)", "Yugoslavia (1990–1992)", today]);
    // Up to 1992 Serbia has no seat, so only one member is called Yugoslavia.
    assert!(names("1992").contains(&"Yugoslavia".to_owned()), "{:?}", names("1992"));
    let compare = Compare { to: "2000".to_owned(), ..ask("alignment", "COD", "SRB YUG") };
    let found = answer(&data, &compare);
    let text = texts(&found).join("\n");
    assert!(text.contains("as Yugoslavia (1990–1992) in 2 of 2") && text.contains(today), "{text}");
}

#[test]
fn a_month_across_the_edge_of_a_period_is_said_to_be_left_out() {
    let calls = [
        ("2020-01", "YY", json!({})),
        ("2020-01", "YY", json!({"kind": "paragraph"})),
        ("2020-03-01", "YY", json!({})),
        ("2020-06", "YY", json!({})),
    ];
    let data = of_calls(json!([]), &calls);
    let note = |from: &str, to: &str| {
        let [from, to] = [from, to].map(str::to_owned);
        answer(&data, &Compare { from, to, ..ask("alignment", "A", "B") }).note
    };
    let left_out = |count: u32| {
        format!(
            "Left out are roll calls of which only the month is known, since the period has only \
             a part of it: {count}."
        )
    };
    for (from, to, count) in
        [("2020-01-15", "", 1), ("2020-01-15", "2020-06-15", 2), ("2020-01-10", "2020-01-20", 1)]
    {
        // The note is there even if nothing is counted.
        assert!(note(from, to).contains(&left_out(count)), "{}", note(from, to));
    }
    for (from, to) in [("", ""), ("2020-01", "2020-06"), ("2020-02", "2020-05")] {
        assert!(!note(from, to).contains("only the month"), "{}", note(from, to));
    }
}

#[test]
fn a_first_year_or_a_seat_that_begins_within_it_is_a_part() {
    let mut calls = Vec::new();
    for (date, positions) in [("2001-11-01", "YY-"), ("2002-02-01", "YY-"), ("2002-09-01", "YYY")] {
        calls.extend((0..25).map(|_| (date, positions, json!({}))));
    }
    calls.extend((0..25).map(|_| ("2003-12-01", "YYN", json!({}))));
    let data = of_calls(json!([]), &calls);
    let found = answer(&data, &ask("timeline", "A", "B C"));
    let Picture::Timeline(it) = &found.picture else { panic!("{:?}", found.picture) };
    let parts = |at: usize| it.series[at].points.iter().map(|it| (it.year, it.partial));
    assert_eq!(parts(0).collect::<Vec<_>>(), [(2001, true), (2002, false), (2003, false)]);
    assert_eq!(parts(1).collect::<Vec<_>>(), [(2002, true), (2003, false)]);
    assert_eq!(it.series[1].points[0].label, "C, 2002 (part of the year): 100 %, 25 of 25");
    assert_eq!(found.table.rows[0][0], "2001 (part of the year)");
    assert_eq!(found.table.rows[1][0], "2002");
    assert_eq!(found.table.rows[1][3], "100 %, 25 roll calls (part of the year)");
}

#[test]
fn where_all_are_level_nobody_is_most_or_least() {
    let data = of_calls(json!([]), &plain(&["YYYN"; 25]));
    let found = answer(&data, &ask("timeline", "A", ""));
    assert!(said(&found).iter().any(|it| it.starts_with("Shown: ")), "{:?}", said(&found));
    let level = of_calls(json!([]), &plain(&["YYY"; 25]));
    let found = answer(&level, &ask("timeline", "A", ""));
    assert!(said(&found).iter().all(|it| !it.starts_with("Shown: ")), "{:?}", said(&found));
}

#[test]
fn an_axis_of_two_years_has_each_once() {
    let data =
        of_calls(json!([]), &[("2019-05-01", "YNN", json!({})), ("2020-05-01", "YNN", json!({}))]);
    let found = answer(&data, &ask("precedents", "A", ""));
    for width in WIDTHS {
        let scene = Scene::comparison(&found, width, &Theme::LIGHT, &ShippedFont);
        let years = scene.marks.iter().filter_map(|it| match &it.shape {
            Shape::Text { words, .. } => words.parse::<u16>().ok().filter(|it| *it > 2000),
            _ => None,
        });
        assert_eq!(years.collect::<Vec<_>>(), [2019, 2020], "{width}");
    }
}

#[test]
fn a_line_says_that_its_focus_never_voted() {
    let data = of_calls(json!([]), &plain(&["YNY.", "YNN.", "NYN."]));
    let found = answer(&data, &ask("space", "D", ""));
    let warned: Vec<_> = found.warnings.iter().map(|it| it.message.as_str()).collect();
    let never = "D has no recorded position in any of 3 roll calls in 2019.";
    assert!(warned.contains(&never), "{warned:?}");
}

#[test]
fn a_period_within_a_year_has_months_at_both_ends() {
    let data =
        of_calls(json!([]), &[("2005-03-01", "YY", json!({})), ("2005-07-01", "YY", json!({}))]);
    for (from, to, period) in [
        ("2005-06", "2005", "June 2005 – December 2005"),
        ("2005", "2005-06", "January 2005 – June 2005"),
        ("2005-02", "", "February 2005 – July 2005"),
        ("", "2005-08", "March 2005 – August 2005"),
        ("2005", "2005", "2005"),
    ] {
        let [from, to] = [from, to].map(str::to_owned);
        let found = answer(&data, &Compare { from, to, ..ask("alignment", "A", "B") });
        assert!(found.record.contains(&format!(" · {period} · ")), "{}", found.record);
    }
}

/// The median is that of the whole period, and is said to be where the sentence is about fewer
/// years.
#[test]
fn a_median_of_more_years_says_them() {
    let mut calls = Vec::new();
    for (date, positions) in [("2001-02-01", "YNY-"), ("2002-02-01", "YNYY")] {
        calls.extend((0..25).map(|_| (date, positions, json!({}))));
    }
    let data = of_calls(json!([]), &calls);
    let found = answer(&data, &ask("alignment", "A", "D B"));
    let said = said(&found);
    assert!(said[0].contains("in 2002 (100 %); the median of all members with A in 2001–2002 was"));
    assert!(
        said.iter()
            .any(|it| it.contains("in 2001–2002 (0 %); the median of all members with A was"))
    );
}

/// An open roll call adds no year to the span of the precedents.
#[test]
fn open_roll_calls_are_of_no_year() {
    let mut data = of_calls(json!([]), &plain(&["YNN", "YNN", "Y?N"]));
    let mut late: RollCall = data.roll_calls[2].clone();
    late.date.year = 2020;
    data.roll_calls[2] = late;
    let Picture::Precedents(it) = answer(&data, &ask("precedents", "A", "")).picture else {
        panic!("no list");
    };
    assert_eq!((it.span, it.years), ((2019, 2019), vec![(2019, 2)]));
}

#[test]
fn a_sentence_of_precedents_has_the_years_of_its_base() {
    let calls = [("2018-05-01", ".NN"), ("2019-05-01", "YNN"), ("2020-05-01", "YNN")];
    let calls = calls.map(|(date, positions)| (date, positions, json!({})));
    let data = of_calls(json!([]), &calls);
    let found = answer(&data, &ask("precedents", "A", ""));
    assert!(said(&found).iter().all(|it| it.contains("in 2019–2020")), "{:?}", said(&found));
}

#[test]
fn a_partner_of_other_days_is_not_one_that_never_voted() {
    let bloc = json!({"id": "late", "name": "Late", "members": [{"id": "A", "from": "2020-01-01"}, {"id": "B"}]});
    let calls = [("2019-05-01", "YYN", json!({})), ("2020-05-01", "YY-", json!({}))];
    let data = of_calls(json!([bloc]), &calls);
    let with = Compare { blocs: Some(list("late")), ..ask("precedents", "A", "C") };
    assert_eq!(
        why(&data, &with),
        "A, as a member of the bloc Late, and C never both have a recorded position in 2019–2020."
    );
}
