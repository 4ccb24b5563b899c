//! Questions that have no answer, or that name what does not exist.

use super::*;

#[test]
fn what_has_no_answer_is_said_in_words() {
    let dataset = assembly();
    let nothing = |compare: &Compare| match answer(&dataset, compare).picture {
        Picture::Nothing(why) => why,
        other => panic!("{other:?}"),
    };
    for view in VIEWS {
        let compare = Compare { from: "2030".to_owned(), ..ask(view, "M00", "") };
        assert!(!nothing(&compare).is_empty(), "{view}");
    }
    let outside = Compare { blocs: Some(list("four")), ..ask("precedents", "M01", "") };
    assert_eq!(
        nothing(&outside),
        "Borea has no recorded position as a member of the bloc The Four in 2008–2019."
    );
    for (compare, code) in [
        (ask("alignment", "", ""), "no-focus"),
        (ask("alignment", "XXX", ""), "unknown-member"),
        (ask("alignment", "M00", "M00"), "own-partner"),
        (ask("timeline", "M00", "nobody"), "unknown-member"),
        (Compare { blocs: Some(list("five")), ..ask("precedents", "M00", "") }, "unknown-bloc"),
        (Compare { topic: "Love".to_owned(), ..ask("alignment", "M00", "") }, "unknown-topic"),
        (Compare { from: "May".to_owned(), ..ask("alignment", "M00", "") }, "bad-period"),
        (Compare { measure: "love".to_owned(), ..ask("alignment", "M00", "") }, "unknown-measure"),
    ] {
        let codes: Vec<_> = answer(&dataset, &compare).warnings.iter().map(|it| it.code).collect();
        assert!(codes.contains(&code), "{code} {codes:?}");
    }
}

#[test]
fn nobody_is_named_twice_or_compared_with_itself() {
    let data = ukraine();
    let pair = "Serbia and Serbia";
    for view in VIEWS {
        for (focus, with) in
            [("SRB SRB", "SRB RUS RUS"), ("SRB", "SRB"), ("SRB SRB", ""), ("SRB", "XXX")]
        {
            let found = answer(&data, &ask(view, focus, with));
            let said = texts(&found).join("\n");
            assert!(!said.contains(pair) && !said.contains("Nobody took"), "{view}: {said}");
            let has = |code: &str| found.warnings.iter().any(|it| it.code == code);
            let is_own = focus == "SRB SRB" || with == "SRB";
            assert_eq!(has("own-partner"), is_own, "{view}, {focus}, {with}");
            assert_eq!(has("default-partners"), ["SRB", "XXX"].contains(&with), "{view}");
            match &found.picture {
                Picture::Alignment(it) => {
                    assert_eq!(
                        it.rows.iter().filter(|it| it.id == "RUS").count(),
                        usize::from(with.contains("RUS"))
                    );
                }
                Picture::Timeline(it) => {
                    assert!(it.series.iter().filter(|it| it.id == "RUS").count() <= 1);
                }
                Picture::Space(it) => assert_ne!(it.ends[0], it.ends[1]),
                Picture::Nothing(why) => panic!("{view}: {why}"),
                _ => {}
            }
        }
    }
}

#[test]
fn nothing_is_said_of_nobody() {
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}],
        "blocs": [{"id": "empty", "name": "Empty", "members": []}],
        "rollCalls": [{"id": "R", "date": "2019-05-01", "positions": "Y."}]});
    let (bare, _) = dataset::read(file.to_string().as_bytes()).expect("a readable dataset");
    for (compare, nothing) in [
        (ask("precedents", "B", ""), "B has no recorded position in any of 1 roll call in 2019."),
        (
            Compare { from: "2030".to_owned(), ..ask("precedents", "B", "") },
            "No roll call is in this period and topic.",
        ),
        (
            Compare { blocs: Some(list("empty")), ..ask("precedents", "A", "") },
            "A has no recorded position as a member of the bloc Empty in 2019.",
        ),
        (
            Compare { from: "2030".to_owned(), ..ask("alignment", "A", "B") },
            "No roll call is in this period and topic.",
        ),
        (
            Compare { from: "2030".to_owned(), ..ask("timeline", "A", "B") },
            "No roll call is in this period and topic.",
        ),
        (ask("timeline", "A", "B"), "A and B never both have a recorded position in 2019."),
    ] {
        let found = answer(&bare, &compare);
        let why = Picture::Nothing(nothing.to_owned());
        assert_eq!(found.picture, why, "{compare:?}");
        assert_eq!(found.sentences, [], "{compare:?}");
        assert!(!found.note.contains("(0)"), "{}", found.note);
    }
    let topic = Compare { topic: "foo".to_owned(), ..ask("alignment", "A", "B") };
    assert_eq!(answer(&bare, &topic).warnings[0].message, "the data has no topic \"foo\"");
    for (compare, code) in [
        (
            Compare { vote: Some("R/99".to_owned()), ..ask("precedents", "A", "") },
            "unknown-roll-call",
        ),
        (
            Compare {
                from: "2020".to_owned(),
                to: "2010".to_owned(),
                ..ask("alignment", "A", "B")
            },
            "bad-period",
        ),
    ] {
        assert_eq!(answer(&bare, &compare).warnings[0].code, code, "{compare:?}");
    }
}

#[test]
fn a_picture_rests_on_enough_or_says_so() {
    let data = ukraine();
    let compare =
        Compare { blocs: Some(list("balkans eu nato")), ..ask("alignment", "SRB RUS BIH", "") };
    let Picture::Alignment(found) = answer(&data, &compare).picture else { panic!("no ranking") };
    let ranked: Vec<_> =
        found.rows.iter().filter(|it| it.section == Section::Ranked && !it.faint).collect();
    let last: Vec<&str> = ranked.iter().rev().take(2).map(|it| it.id.as_str()).collect();
    assert_eq!(last, ["MLI", "MNG"]);
    // Angola's four roll calls are too few for a rank.
    let yes_no = Compare { measure: "yes-no".to_owned(), all: true, ..ask("alignment", "SRB", "") };
    let Picture::Alignment(found) = answer(&data, &yes_no).picture else { panic!("no ranking") };
    for row in found.rows.iter().filter(|it| !it.rank.is_empty()) {
        let base = row.base.rsplit(' ').next().and_then(|it| it.parse::<u32>().ok());
        assert!(base.is_some_and(|it| it >= 20), "{}: {}", row.name, row.base);
    }
    let view = answer(&data, &Compare { view: "timeline".to_owned(), ..compare });
    assert!(matches!(view.picture, Picture::Alignment(_)), "no year has enough");
    assert!(view.sentences[0].text.starts_with("In no year are there 20 roll calls"));
    assert!(view.sentences.iter().all(|it| !it.text.starts_with("Shown are")));
}

#[test]
fn a_timeline_says_whom_it_leaves_out_and_why_it_has_no_line() {
    let data = ukraine();
    for (focus, with, cut) in [
        ("SRB", "RUS DEU FRA GBR USA", true),
        ("SRB RUS DEU FRA GBR USA", "", true),
        ("SRB", "RUS DEU FRA GBR", false),
        ("SRB RUS DEU FRA GBR", "", false),
    ] {
        let found = answer(&data, &ask("timeline", focus, with));
        let is_cut = found.warnings.iter().any(|it| it.code == "partners-cut");
        assert_eq!(is_cut, cut, "{focus}, {with}");
    }
    for (measure, why) in
        [("", "in which both took a position"), ("yes-no", "in which neither abstained")]
    {
        let compare = Compare { measure: measure.to_owned(), ..ask("timeline", "SRB", "RUS") };
        let said = answer(&data, &compare).sentences[0].text.clone();
        assert!(said.contains(why), "{said}");
    }
}

/// Makes a dataset of three members over four years: B joins the bloc and the assembly late, C
/// never joins the bloc.
fn late() -> Dataset {
    let mut calls = Vec::new();
    for year in 2001..=2004 {
        for call in 0..3 {
            let late = if year < 2003 { '-' } else { 'N' };
            calls.push(json!({
                "id": format!("{year}/{call}"), "date": format!("{year}-06-0{}", call + 1),
                "topics": if call == 0 { json!([]) } else { json!(["Law"]) },
                "positions": format!("{}{late}Y", if call == 1 { 'N' } else { 'Y' }),
            }));
        }
    }
    let file = json!({
        "rollcall": 1,
        "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "blocs": [
            {"id": "all", "name": "All", "default": true,
                "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}]},
            {"id": "late", "name": "Late ones", "members": [{"id": "B", "from": "2003-01-01"}]},
        ],
        "rollCalls": calls,
    });
    dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0
}

fn nothing_said(compare: &Compare) -> String {
    let Picture::Nothing(why) = answer(&late(), compare).picture else { panic!("a picture") };
    why
}

#[test]
fn nobody_else_stands_for_a_bloc_that_is_named() {
    let before = |compare: Compare| Compare { to: "2002".to_owned(), ..compare };
    let empty = "Late ones had no members in 2001–2002.";
    assert_eq!(nothing_said(&before(ask("matrix", "", "late"))), empty);
    let shown = Compare { blocs: Some(list("late")), ..ask("matrix", "", "") };
    assert_eq!(nothing_said(&before(shown)), empty);
    let outside = "A has no recorded position as a member of the bloc Late ones in 2001–2004.";
    assert_eq!(nothing_said(&ask("precedents", "A", "late")), outside);
}

#[test]
fn who_was_no_member_did_not_abstain_from_voting() {
    let before = Compare { to: "2002".to_owned(), ..ask("alignment", "B", "") };
    assert_eq!(nothing_said(&before), "B was no member in any of 6 roll calls in 2001–2002.");
}

#[test]
fn a_sentence_about_two_members_has_their_own_years() {
    let said = |compare: &Compare| answer(&late(), compare).sentences.remove(0).text;
    let both = said(&ask("alignment", "A", "B"));
    assert!(
        both.starts_with("A voted the same way as B in 2 of 6 roll calls in 2003–2004"),
        "{both}"
    );
    let asked = Compare { from: "2002-06".to_owned(), ..ask("alignment", "A", "B") };
    assert!(said(&asked).contains("in June 2002 – 2004"), "{}", said(&asked));
}

/// B came in 2003; what is said of it is of no earlier year, nor is the median beside it.
#[test]
fn a_sentence_about_one_member_has_its_own_years() {
    let mut dataset = late();
    // Twenty of the later roll calls are enough for a rank.
    let [.., last] = dataset.roll_calls.as_slice() else { panic!("no roll call") };
    let last = last.clone();
    for at in 0..20 {
        let id = format!("more/{at}");
        let mut it = rollcall::dataset::RollCall { id, ..last.clone() };
        it.positions.swap(0, 1);
        dataset.roll_calls.push(it);
    }
    for (view, with) in
        [("alignment", ""), ("alignment", "A"), ("timeline", ""), ("timeline", "A all")]
    {
        for measure in ["agreement", "half-credit", "yes-no", "kappa"] {
            let found =
                answer(&dataset, &Compare { measure: measure.to_owned(), ..ask(view, "B", with) });
            assert!(found.record.contains("2001–2004"), "{}", found.record);
            assert!(!found.sentences.is_empty(), "{view}, {with}, {measure}");
            for it in &found.sentences {
                let one = it.text.matches("2003–2004").count();
                assert!(one == 1 && !it.text.contains("2001"), "{view}, {measure}: {}", it.text);
            }
        }
    }
}

#[test]
fn what_no_topic_has_is_counted_beside_a_topic() {
    let note = |topic: &str| {
        answer(&late(), &Compare { topic: topic.to_owned(), ..ask("alignment", "A", "") }).note
    };
    let without = "Roll calls of the period that are filed under no topic: 4.";
    assert!(note("Law").contains(without), "{}", note("Law"));
    assert!(!note("").contains("no topic"));
}

#[test]
fn the_years_of_precedents_are_those_in_which_the_member_took_a_position() {
    let Picture::Precedents(it) = answer(&late(), &ask("precedents", "B", "all")).picture else {
        panic!("no list");
    };
    assert_eq!(it.span, (2003, 2004));
}

#[test]
fn a_bloc_that_is_too_large_or_has_ended_is_not_without_members() {
    // 54 members are more than a square shows.
    let africa = Compare { blocs: Some(list("un-africa")), ..ask("matrix", "", "") };
    let found = answer(&ukraine(), &africa);
    assert!(matches!(found.picture, Picture::Matrix(_)));
    let codes: Vec<&str> = found.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["blocs-cut"]);
    let mut dataset = late();
    for it in &mut dataset.blocs[0].memberships {
        it.to = rollcall::date::Date::parse("2004-01-01");
    }
    let ended = Compare { blocs: Some(list("all")), ..ask("matrix", "", "") };
    let Picture::Matrix(it) = answer(&dataset, &ended).picture else { panic!("no square") };
    assert_eq!(it.members.len(), 3);
    // A bloc that was empty in the period is reported beside others.
    let before = Compare { to: "2002".to_owned(), ..ask("matrix", "A C", "late") };
    let codes: Vec<&str> = answer(&late(), &before).warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["bloc-empty"]);
}
