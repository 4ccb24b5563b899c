//! Figures, compared with a count by hand or with a second one.

use super::*;

/// Members vote by their places on a line, in each roll call with another dividing place and side;
/// ideal points must put them back into their order.
#[test]
fn ideal_points_are_those_that_made_the_votes() {
    let count = 40_u64;
    let mut seed = 7_u64;
    let mut draw = || {
        seed = seed * 48_271 % 2_147_483_647;
        seed as f64 / 2_147_483_647.0
    };
    let mut calls = Vec::new();
    for call in 0..120 {
        let (cut, side) = (draw() * 2.0 - 1.0, if draw() < 0.5 { -1.0 } else { 1.0 });
        let positions: String = (0..count)
            .map(|it| {
                let at = it as f64 / (count - 1) as f64 * 2.0 - 1.0;
                let tends = side * (at - cut) * 3.0 + (draw() + draw() - 1.0) * 1.5;
                if tends > 0.4 {
                    'Y'
                } else if tends < -0.4 {
                    'N'
                } else {
                    'A'
                }
            })
            .collect();
        calls.push(json!({"id": format!("R{call}"), "date": "2019-05-01", "positions": positions}));
    }
    let members: Vec<Value> = (0..count).map(|it| json!({"id": format!("M{it:02}")})).collect();
    let file = json!({"rollcall": 1, "members": members, "rollCalls": calls});
    let (dataset, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    let counted = Counted::of(&dataset, &Selection::default());
    let found = space(&dataset, &counted, Some((0, 39)));
    assert_eq!(found.points.len(), 40);
    // Spearman's rank correlation.
    let squares: f64 = found
        .points
        .iter()
        .enumerate()
        .map(|(rank, (member, _))| (rank as f64 - *member as f64).powi(2))
        .sum();
    let n = 40.0_f64;
    let correlation = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
    assert!(correlation > 0.98, "{correlation}");
    let turned = space(&dataset, &counted, Some((39, 0)));
    assert_eq!(turned.points.first().map(|it| it.0), found.points.last().map(|it| it.0));
    assert_eq!(found, space(&dataset, &counted, Some((0, 39))));
}

#[test]
fn the_sentence_of_the_article_is_counted_by_hand() {
    let compare = Compare {
        from: "2016".to_owned(),
        to: "2021".to_owned(),
        ..ask("alignment", "SRB", "RUS")
    };
    let view = answer(&ukraine(), &compare);
    assert_eq!(
        view.sentences[0].text,
        "Serbia voted the same way as Russia in 10 of 10 roll calls in 2016–2021 (100 %); the \
         median of all members with Serbia was 0 % (all 170 sharing at least half of the roll calls of Serbia)."
    );
    let found = evidence(
        &ukraine(),
        &Index::of(&ukraine()),
        &Names::new(),
        &compare,
        &catalog("en"),
        "RUS",
    );
    let rows = found.expect("an answer").expect("a member").rows;
    assert_eq!(rows.len(), 10);
    assert!(rows.iter().all(|it| it.same == Some(true)));
    assert!(rows[0].url.as_ref().is_some_and(|it| it.starts_with("https://")));
}

/// Positions of four members in a few roll calls.
fn files() -> impl Strategy<Value = Vec<Vec<char>>> {
    let code = prop::sample::select(vec!['Y', 'Y', 'N', 'A', '.', '-', '?']);
    prop::collection::vec(prop::collection::vec(code, 4), 1..60)
}

/// Returns the years from the first to the last roll call that is `counted`, "2000–2004". Roll calls
/// are of the years 2000 to 2004 in turn.
fn years_of(calls: &[Vec<char>], counted: impl Fn(&[char]) -> bool) -> String {
    let mut years: Vec<usize> = Vec::new();
    for (at, _) in calls.iter().enumerate().filter(|it| counted(it.1)) {
        years.push(2000 + at % 5);
    }
    let (first, last) = (years.iter().min().unwrap_or(&0), years.iter().max().unwrap_or(&0));
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// Returns what a matrix must say of the years of its pairs, behind "do not cover the same years";
/// `None` if nothing.
fn eras(calls: &[Vec<char>]) -> Option<String> {
    let took = |at: usize, member: usize| "YNA".contains(calls[at][member]);
    let shown: Vec<usize> =
        (0..4).filter(|member| (0..calls.len()).any(|at| took(at, *member))).collect();
    let mut bases = Vec::new();
    for (at, one) in shown.iter().enumerate() {
        for other in &shown[at + 1..] {
            let both = (0..calls.len()).filter(|at| took(*at, *one) && took(*at, *other)).count();
            bases.extend((both > 0).then_some(both));
        }
    }
    let (least, most) = (*bases.iter().min()?, *bases.iter().max()?);
    // The years in which each of them took a position.
    let took_in =
        |year: usize, member: usize| (0..calls.len()).any(|at| at % 5 == year && took(at, member));
    let years_of = |member: usize| (0..5).filter(|it| took_in(*it, member)).collect::<Vec<_>>();
    let differ = shown.iter().any(|it| years_of(*it) != years_of(shown[0]));
    if 2 * most <= 3 * least || !differ {
        return None;
    }
    let last = calls.len().min(5);
    let since = (0..last)
        .find(|first| (*first..last).all(|year| shown.iter().all(|member| took_in(year, *member))));
    Some(since.map_or_else(String::new, |it| {
        format!(": only from {} on did all of these members take positions every year", 2000 + it)
    }))
}

/// Finds all years and periods in a sentence.
fn years_in(text: &str) -> Vec<String> {
    let parts = text.split(|it: char| !it.is_ascii_digit() && it != '–');
    parts.filter(|it| it.starts_with("200") && it.len() >= 4).map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn nothing_panics_and_every_count_in_a_sentence_is_true(calls in files(), measure in 0_usize..4) {
        let rows: Vec<Value> = calls.iter().enumerate().map(|(at, positions)| json!({
            "id": format!("R{at}"), "date": format!("{}-05-01", 2000 + at % 5),
            "positions": positions.iter().collect::<String>(),
        })).collect();
        let members: Vec<Value> = (0..4).map(|it| json!({"id": format!("M{it}")})).collect();
        let bloc = json!({"id": "b", "default": true, "members": [{"id": "M0"}, {"id": "M1"}, {"id": "M2"}]});
        let file = json!({"rollcall": 1, "members": members, "blocs": [bloc], "rollCalls": rows});
        let (dataset, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
        let measure = ["agreement", "half-credit", "yes-no", "kappa"][measure].to_owned();
        for view in VIEWS {
            let compare = Compare { measure: measure.clone(), all: true, ..ask(view, "M0", "M1 b") };
            let found = answer(&dataset, &compare);
            for width in [240.0, 700.0] {
                let scene = Scene::comparison(&found, width, &Theme::LIGHT, &ShippedFont);
                check_words(&scene, view);
                for it in &scene.entries {
                    prop_assert!(it.bounds.x.is_finite() && it.bounds.height.is_finite());
                }
            }
            for row in &found.table.rows {
                prop_assert_eq!(row.len(), found.table.columns.len());
            }
            // A missing value is said in words, not as a dash.
            prop_assert!(found.sentences.iter().all(|it| !it.text.contains("is –")), "{:?}", found.sentences);
            // "Never" is said only of what is certain: in no roll call may M0 have stood with M1
            // and apart from M2.
            let never = found.sentences.iter().any(|it| it.text.contains("never, of") && !it.text.contains("that cannot be told"));
            let may_be = |it: char, position: char| it == position || it == '?';
            let is_open = calls.iter().any(|it| "YNA".chars().any(|position| {
                may_be(it[0], position) && may_be(it[1], position) && it[2] != position && "YNA?".contains(it[2])
            }));
            prop_assert!(view != "precedents" || !never || !is_open, "{:?}", found.sentences);
            if view == "matrix" && measure == "agreement" {
                let says = found.note.split_once("do not cover the same years").map(|it| it.1);
                let says = says.and_then(|it| it.split_once('.')).map(|it| it.0.to_owned());
                prop_assert_eq!(says, eras(&calls));
            }
            if !["alignment", "timeline"].contains(&view) {
                continue;
            }
            // A sentence has the years in which the focus member took a position, or both did; of the
            // whole set only what never happened in it, or why a bloc has no figure.
            let took = |who: &[usize]| years_of(&calls, |it| who.iter().all(|at| "YNA".contains(it[*at])));
            let own = [took(&[0]), took(&[0, 1])];
            for it in &found.sentences {
                let of_all = it.text.contains("never") || it.text.starts_with("b, ");
                for years in years_in(&it.text).iter().filter(|_| !of_all) {
                    prop_assert!(own.contains(years), "{years}, not {own:?}: {}", it.text);
                }
            }
            // The sentence has the base of its measure, which for `yes-no` is without abstentions.
            let codes = if measure == "yes-no" { "YN" } else { "YNA" };
            let both = calls.iter().filter(|it| codes.contains(it[0]) && codes.contains(it[1]));
            let n = both.clone().count();
            let same = both.filter(|it| it[0] == it[1]).count();
            let said = format!("in {same} of {n} roll call");
            let never = "never both";
            let is_said = found.sentences.iter().any(|it| it.text.contains(if n > 0 { &said } else { never }));
            let is_silent = matches!(found.picture, Picture::Nothing(_));
            prop_assert!(is_said || is_silent, "{:?}", found.sentences);
        }
    }
}

#[test]
fn a_roll_call_of_a_month_is_in_it_and_in_its_year() {
    let data = of_months();
    for (from, to, counted) in [
        ("1966-12", "1966-12", 1),
        ("1966", "1966", 1),
        ("1966-12-01", "1966-12-31", 1),
        // The day is unknown, so the roll call may lie outside of a part of the month.
        ("1966-12-02", "1966-12-31", 0),
        ("1966-12-01", "1966-12-30", 0),
        ("1967", "1994", 0),
        ("", "", 2),
    ] {
        let [from, to] = [from, to].map(str::to_owned);
        let found = answer(&data, &Compare { from, to, ..ask("alignment", "A", "B") });
        let text = found.record.clone();
        assert!(text.contains(&format!("{counted} roll call")), "{text}");
    }
    let date = rollcall::date::Date::parse("1966-12").expect("a month");
    let members = |at: usize| data.blocs[at].members_on(date);
    assert_eq!((members(0), members(1)), (vec![0], vec![1, 2]));
}

#[test]
fn a_half_is_rounded_up_in_every_place() {
    // 23 of 40 is stored as a little less than 57.5 %.
    let positions = (0..40).map(|at| if at < 23 { "YY" } else { "YN" });
    let calls: Vec<Value> = positions
        .enumerate()
        .map(|(at, it)| json!({"id": format!("R/{at}"), "date": "2019-05-01", "positions": it}))
        .collect();
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}], "rollCalls": calls});
    let (data, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    for view in ["alignment", "timeline", "matrix"] {
        let said = texts(&answer(&data, &ask(view, "A", "B"))).join("\n");
        assert!(said.contains("58 %") && !said.contains("57 %"), "{view}: {said}");
    }
}

#[test]
fn precedents_are_in_a_bloc_of_the_focus() {
    let data = ukraine();
    for (focus, blocs, heading) in [
        ("SRB", None, "When no other Balkan member voted as Serbia did"),
        ("DEU", None, "When no other EU member voted as Germany did"),
        // Germany is no Balkan member, so the heading names no bloc.
        ("DEU", Some("balkans"), "When no other member voted as Germany did"),
        ("DEU", Some("balkans nato"), "When no other NATO member voted as Germany did"),
    ] {
        let blocs = blocs.map(list);
        let found = answer(&data, &Compare { blocs, ..ask("precedents", focus, "") });
        assert_eq!(found.heading, heading);
    }
    let found = answer(&data, &ask("precedents", "DEU", ""));
    let Picture::Precedents(it) = &found.picture else { panic!("{:?}", found.picture) };
    assert!(
        it.base
            .ends_with("in which Germany took a position as a member of the bloc European Union")
    );
    let against = Compare { against: true, ..ask("precedents", "SRB", "RUS") };
    let Picture::Precedents(it) = answer(&data, &against).picture else { panic!("no list") };
    assert!(it.rows.iter().all(|it| it.stood.contains(" · Russia ")), "{:?}", it.rows[0]);
}

#[test]
fn a_median_says_whose_it_is() {
    let data = ukraine();
    for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
        let all =
            Compare { measure: measure.to_owned(), all: true, ..ask("alignment", "SRB", "RUS") };
        let found = answer(&data, &all);
        let Picture::Alignment(it) = &found.picture else { panic!("{:?}", found.picture) };
        // Rows of these sections are members who share at least half; not all of them have a value.
        let has_value = |it: &&RankRow| {
            ![Section::Blocs, Section::UnderHalf].contains(&it.section) && it.value.is_some()
        };
        let mut values: Vec<f64> =
            it.rows.iter().filter(has_value).filter_map(|it| it.value).collect();
        values.sort_by(f64::total_cmp);
        let n = values.len();
        let median = (values[(n - 1) / 2] + values[n / 2]) / 2.0;
        assert!(it.median.is_some_and(|it| (it - median).abs() < 1e-9), "{measure}");
        assert!(it.median_label.starts_with(&format!("median of {n} members: ")), "{measure}");
        let whose = format!("(all {n} sharing at least half of the roll calls of Serbia).");
        assert!(found.sentences[0].text.ends_with(&whose), "{}", found.sentences[0].text);
        let whose = format!("the {n} members who share at least half of the roll calls of Serbia");
        assert!(found.note.starts_with(&format!("The median is of {whose}.")), "{}", found.note);
    }
}

#[test]
fn a_roll_call_with_open_doubts_proves_nobody_alone() {
    let call = |id: &str, doubts: u32| json!({"id": id, "date": "2019-05-01", "positions": "NYY", "doubts": doubts});
    let file = json!({
        "rollcall": 1, "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "rollCalls": [call("R/1", 0), call("R/2", 2), call("R/3", 1)],
    });
    let data = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let found = answer(&data, &ask("precedents", "A", ""));
    let Picture::Precedents(it) = &found.picture else { panic!("{:?}", found.picture) };
    assert_eq!((it.number.as_str(), it.rows.len()), ("1", 1));
    let said: Vec<&str> = found.sentences.iter().map(|it| it.text.as_str()).collect();
    assert!(said[1].starts_with("In 2019, 2 more roll calls are left out"), "{said:?}");
    for view in VIEWS {
        let warnings = answer(&data, &ask(view, "A", "B")).warnings;
        let it = warnings.iter().find(|it| it.code == "open-doubts").expect(view);
        let said = "Doubts about the record are open in 2 roll calls.";
        assert_eq!(it.message, said, "{view}");
    }
}

#[test]
fn a_figure_of_blocs_is_one_between_blocs() {
    for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
        let compare = Compare {
            measure: measure.to_owned(),
            by_bloc: true,
            ..ask("matrix", "SRB", "balkans eu brics")
        };
        let said = answer(&ukraine(), &compare).sentences;
        // Where all figures are level none is the highest.
        assert_eq!(said.is_empty(), measure == "kappa", "{measure}");
        for it in said {
            assert!(it.text.starts_with("Between blocs, "), "{measure}: {}", it.text);
        }
    }
}

#[test]
fn the_median_alone_is_that_of_the_ranking() {
    let dataset = assembly();
    let planes = Planes::of(&dataset);
    let everybody: Vec<usize> = (0..dataset.members.len()).collect();
    let counted = Counted::of(&dataset, &Selection::default());
    for focus in &everybody {
        for measure in Measure::ALL {
            let ranking = Ranking::of(&planes, &everybody, *focus, measure, &counted);
            let alone = median_of(&planes, &everybody, *focus, measure, &counted);
            assert_eq!(alone, ranking.median);
        }
    }
}

/// Returns what the command line answers to a request, as JSON.
fn figures_of(data: &Dataset, request: Value) -> Value {
    let request = serde_json::from_value(request).expect("a request");
    let json = rollcall::figures::figures(data, &request).expect("figures");
    serde_json::from_str(&json).expect("JSON")
}

/// A and B vote alike, C never votes, D has a seat only after E has left, and F is not always
/// named.
fn apart() -> Dataset {
    let member = |id: &str| json!({"id": id});
    let call = |at: usize, date: &str, positions: &str| json!({"id": format!("R/{at}"), "date": date, "positions": positions});
    let mut calls: Vec<Value> = (0..25).map(|at| call(at, "2019-05-01", "YY.-YY")).collect();
    calls.push(call(25, "2020-05-01", "YY.Y-?"));
    let members = ["A", "B", "C", "D", "E", "F"].map(member);
    let file = json!({
        "rollcall": 1,
        "members": members,
        "blocs": [
            {"id": "one", "name": "One", "members": [{"id": "A"}]},
            {"id": "quiet", "name": "Quiet", "members": [{"id": "A"}, {"id": "C"}]},
            {"id": "late", "name": "Late", "members": [{"id": "A", "from": "2020-01-01"}, {"id": "B"}]},
        ],
        "rollCalls": calls,
    });
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

#[test]
fn figures_that_are_none_say_why() {
    let data = apart();
    for (request, notes) in [
        (json!({"figure": "agreement", "ids": ["A", "B"]}), json!([])),
        (
            json!({"figure": "agreement", "ids": ["A", "C"]}),
            json!(["C has no recorded position in this set"]),
        ),
        (
            json!({"figure": "agreement", "ids": ["A", "D"], "to": "2019"}),
            json!(["D was no member in this set"]),
        ),
        (
            json!({"figure": "agreement", "ids": ["D", "E"]}),
            json!(["D and E were never members at the same time in this set"]),
        ),
        (
            json!({"figure": "agreement", "ids": ["D", "F"]}),
            json!(["D and F never both have a recorded position in this set"]),
        ),
        (
            json!({"figure": "agreement", "ids": ["A", "B"], "measure": "kappa"}),
            json!(["the two have no value by the measure \"kappa\": neither of two ever took \
                    another position"]),
        ),
        (
            json!({"figure": "rank", "ids": ["C"]}),
            json!(["C has no recorded position in this set"]),
        ),
        (
            json!({"figure": "rank", "ids": ["A"], "measure": "kappa"}),
            json!([
                "no member of the rows has a value by the measure \"kappa\": neither of two ever \
                    took another position"
            ]),
        ),
        (
            json!({"figure": "precedents", "ids": ["C"]}),
            json!(["C has no recorded position in this set"]),
        ),
        (
            json!({"figure": "precedents", "ids": ["A"], "with": "C"}),
            json!(["C has no recorded position in this set"]),
        ),
        (
            json!({"figure": "precedents", "ids": ["D"], "against": "E"}),
            json!(["D and E were never members at the same time in this set"]),
        ),
        (
            json!({"figure": "precedents", "ids": ["A"], "bloc": "one"}),
            json!(["\"one\" had no other member where A took a position"]),
        ),
        (
            json!({"figure": "precedents", "ids": ["A"], "bloc": "quiet"}),
            json!(["no other of \"quiet\" took a position where A did"]),
        ),
        (
            json!({"figure": "precedents", "ids": ["A"], "bloc": "late", "with": "E"}),
            json!(["A and E never both have a recorded position while A is a member of \"late\""]),
        ),
        (
            json!({"figure": "matrix", "ids": ["A"]}),
            json!(["A is the only member here: there are no two to compare"]),
        ),
        (
            json!({"figure": "matrix", "bloc": "one"}),
            json!(["A is the only member here: there are no two to compare"]),
        ),
        (
            json!({"figure": "matrix", "ids": ["D", "E"]}),
            json!(["1 of 1 pairs never both have a recorded position in this set"]),
        ),
        (
            json!({"figure": "matrix", "ids": ["A", "C"]}),
            json!([
                "C has no recorded position in this set",
                "1 of 1 pairs never both have a recorded position in this set"
            ]),
        ),
    ] {
        assert_eq!(figures_of(&data, request.clone())["notes"], notes, "{request}");
    }
}

#[test]
fn a_definition_counts_as_it_is_spoken_and_says_what_a_period_cuts() {
    let call =
        |date: &str, kind: &str| json!({"id": date, "date": date, "kind": kind, "positions": "YN"});
    let file = json!({
        "rollcall": 1, "members": [{"id": "A"}, {"id": "B"}],
        "rollCalls": [call("2020-01-20", "resolution"), call("2020-01-21", "motion"),
            call("2020-01", "resolution")],
    });
    let data = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let request =
        json!({"figure": "precedents", "ids": ["A"], "against": "B", "from": "2020-01-15"});
    let found = figures_of(&data, request);
    let expected = "of: those in which A, a member of all members on the day, took a position, and B \
                    too; set: 1 whole resolution or decision put to a recorded vote from 2020-01-20 to \
                    2020-01-20, 1 paragraph, amendment or motion left out, 1 left out as dated to \
                    a month that lies partly outside the period";
    let definition = found["definition"].as_str().expect("a definition");
    assert!(definition.ends_with(expected), "{definition}");
    assert_eq!((&found["count"], &found["of"]), (&json!(1), &json!(1)));
}

/// Computes a measure over pairs of positions, by its definition; returns it with its base.
fn by_hand(pairs: &[(char, char)], measure: &str) -> Option<(f64, usize)> {
    let count = |of: &dyn Fn(char, char) -> bool| pairs.iter().filter(|it| of(it.0, it.1)).count();
    let both = |a: char, b: char, codes: &str| codes.contains(a) && codes.contains(b);
    let codes = if measure == "yes-no" { "YN" } else { "YNA" };
    let n = count(&|a, b| both(a, b, codes));
    let same = count(&|a, b| both(a, b, codes) && a == b) as f64 / n as f64;
    let half = count(&|a, b| both(a, b, "YNA") && a != b && (a == 'A' || b == 'A'));
    let value = match measure {
        "half-credit" => same + half as f64 / n as f64 / 2.0,
        "kappa" => {
            let share = |code: char| {
                let one = count(&|a, b| both(a, b, "YNA") && a == code) as f64 / n as f64;
                one * count(&|a, b| both(a, b, "YNA") && b == code) as f64 / n as f64
            };
            let chance: f64 = "YNA".chars().map(share).sum();
            (same - chance) / (1.0 - chance)
        }
        _ => same,
    };
    value.is_finite().then_some((value, n))
}

/// By every measure the heading's question is answered, by the value itself and with its base.
#[test]
fn the_highest_and_the_lowest_are_those_counted_by_hand() {
    let dataset = assembly();
    let positions = |at: usize| -> Vec<char> {
        let whole = dataset.roll_calls.iter().filter(|it| it.kind.is_whole());
        whole.map(|it| it.position(at).code()).collect()
    };
    for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
        let mut found = Vec::new();
        for other in 1..dataset.members.len() {
            let pairs: Vec<_> = positions(0).into_iter().zip(positions(other)).collect();
            let (value, n) = by_hand(&pairs, measure).expect("a value");
            assert!(n >= 20);
            found.push((value, n, dataset.members[other].name.now.clone()));
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        let named = |it: &(f64, usize, String)| {
            let (value, n) = (it.0, it.1);
            let percent = format!("{:.0} %", value * 100.0);
            match measure {
                "kappa" => format!("{} ({value:.2}, {n} roll calls)", it.2).replace("(-", "(−"),
                "half-credit" => format!("{} ({percent}, {n} roll calls)", it.2),
                _ => format!("{} ({percent}, {:.0} of {n})", it.2, value * n as f64),
            }
        };
        let (most, least) = (named(&found[0]), named(&found[found.len() - 1]));
        let (most, least) = match measure {
            "half-credit" | "kappa" => (most, format!("the lowest that of {least}")),
            // Here the figure follows the words "most often".
            _ => (
                most.replace(" (", " voted the same way as Arda most often ("),
                least.replace(" (", " least often ("),
            ),
        };
        let compare = Compare { measure: measure.to_owned(), ..ask("alignment", "M00", "") };
        let view = answer(&dataset, &compare);
        let text = &view.sentences[0].text;
        assert_eq!(view.sentences[0].proof.as_deref(), Some("ranking"), "{measure}");
        assert!(text.contains(&most) && text.contains(&least), "{most}; {least}; not: {text}");
        assert!(text.contains("of 15 ranked members, "), "{text}");
    }
}
