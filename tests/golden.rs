//! Pictures as SVG text, and words, compared with the ones in `tests/golden`.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites them; look at the difference before
//! committing it. The roll calls are the default dataset's: facts with the UN's record address.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{
    Spelled, answer, call, catalog, chamber, check_words, compare_text, question, ukraine,
};
use rollcall::paint;
use rollcall::scene::text::ShippedFont;
use rollcall::scene::theme::Theme;
use rollcall::scene::{Mark, Rect, Scene, Shape};
use rollcall::view::explore::Choice;
use rollcall::view::{self, Breakdown, Names};
use serde_json::{Value, json};

#[track_caller]
fn check(name: &str, vote: &str, lang: &str, width: f32, theme: &Theme) {
    let mut question = question(vote, "balkans eu nato", "SRB RUS BIH", lang);
    question.heading = Some("Crimea".to_owned()).filter(|_| vote == "A/RES/74/17");
    let view = answer(&ukraine(), &question);
    compare(name, &view, width, theme);
}

/// Compares a view of one or two roll calls on Crimea at some widths.
#[track_caller]
fn check_view(name: &str, vote: &str, view: &str, lang: &str, choice: &Choice, widths: &[f32]) {
    let mut question = question(vote, "balkans eu nato", "SRB RUS BIH", lang);
    question.view = view.to_owned();
    question.heading = Some("Crimea".to_owned());
    question.choice = choice.clone();
    let view = answer(&ukraine(), &question);
    for width in widths {
        compare(&format!("{name}-{width}"), &view, *width, &Theme::LIGHT);
    }
}

const WIDTHS: [f32; 3] = [320.0, 600.0, 1_000.0];
const CRIMEA: &str = "A/RES/74/17";

#[test]
fn a_hemicycle() {
    let choice = Choice::default();
    check_view("hemicycle", CRIMEA, "hemicycle", "en", &choice, &WIDTHS);
    let by_bloc = Choice { members: "bloc".to_owned(), ..choice };
    check_view("hemicycle-by-bloc", CRIMEA, "hemicycle", "en", &by_bloc, &WIDTHS[1..2]);
    check_view("members-by-bloc", CRIMEA, "members", "en", &by_bloc, &WIDTHS[..2]);
}

/// A parliament with more groups than have room for their names beside the arc.
#[test]
fn a_parliament_by_its_groups() {
    let sizes = [
        ("Conservative Reformers", 24),
        ("Progressive Alliance", 19),
        ("Patriots", 12),
        ("Greens", 9),
    ];
    let more =
        [("Liberals for Renewal", 11), ("The Left", 7), ("Non-attached", 4), ("Agrarians", 5)];
    let (mut positions, mut blocs) = (String::new(), Vec::new());
    for (name, size) in sizes.into_iter().chain(more) {
        let from = positions.len();
        // The last member of each group stands apart from the others.
        positions.extend((1..=size).map(|it| if it == size { 'A' } else { ['Y', 'N'][from % 2] }));
        let members: Vec<Value> =
            (from..positions.len()).map(|it| json!({"id": format!("M{it:02}")})).collect();
        blocs.push(
            json!({"id": format!("b{from}"), "name": name, "default": true, "members": members}),
        );
    }
    let roll_call = common::call("Vote 1", "2024-01-16", &positions);
    let parliament = common::chamber(&common::ids(positions.len()), &blocs, &[roll_call]);
    let mut question = question("Vote 1", "", "", "en");
    (question.view, question.blocs) = ("hemicycle".to_owned(), None);
    question.choice.members = "bloc".to_owned();
    let view = answer(&parliament, &question);
    for width in &WIDTHS[..2] {
        compare(&format!("hemicycle-key-{width}"), &view, *width, &Theme::LIGHT);
    }
}

#[test]
fn every_member_by_name() {
    let choice = Choice::default();
    check_view("members", CRIMEA, "members", "en", &choice, &WIDTHS);
    let filtered = Choice { filter: "bloc:eu".to_owned(), members: "name".to_owned(), ..choice };
    check_view("members-by-name-eu", CRIMEA, "members", "sr-Latn", &filtered, &WIDTHS[1..2]);
}

#[test]
fn a_tile_map() {
    let choice = Choice::default();
    check_view("tiles", CRIMEA, "tiles", "en", &choice, &WIDTHS);
    for zoom in ["europe", "balkans"] {
        let choice = Choice { zoom: zoom.to_owned(), ..Choice::default() };
        check_view(&format!("tiles-{zoom}"), CRIMEA, "tiles", "en", &choice, &WIDTHS);
    }
}

#[test]
fn two_roll_calls() {
    let both = "A/RES/68/262 A/RES/74/17";
    check_view("flow", both, "breakdown", "en", &Choice::default(), &WIDTHS);
}

/// Members have the names of `www/names/ar.json`.
#[test]
fn pages_from_right_to_left() {
    let choice = Choice::default();
    check_view("breakdown-ar", CRIMEA, "breakdown", "ar", &choice, &WIDTHS[..2]);
    check_view("hemicycle-ar", CRIMEA, "hemicycle", "ar", &choice, &WIDTHS[1..2]);
    check_view("members-ar", CRIMEA, "members", "ar", &choice, &WIDTHS[1..2]);
    check_view("tiles-ar", CRIMEA, "tiles", "ar", &choice, &WIDTHS[1..2]);
    let both = "A/RES/68/262 A/RES/74/17";
    check_view("flow-ar", both, "breakdown", "ar", &choice, &WIDTHS[..2]);
}

#[test]
fn a_filter_in_a_breakdown() {
    let choice = Choice {
        filter: "bloc:balkans".to_owned(),
        blocs: "dissent".to_owned(),
        ..Choice::default()
    };
    check_view("breakdown-balkans", CRIMEA, "breakdown", "en", &choice, &WIDTHS[1..2]);
}

#[track_caller]
fn compare(name: &str, view: &Breakdown, width: f32, theme: &Theme) {
    let svg = paint::svg(&Scene::framed(view, width, theme, &ShippedFont));
    compare_text(&format!("{name}.svg"), &svg);
}

#[test]
fn cards_for_networks() {
    let mut crimea = question(CRIMEA, "balkans eu nato", "SRB", "en");
    for (name, heading, lang) in [
        ("card", "", "en"),
        ("card-heading", "Crimea: Serbia the only Balkan state against", "en"),
        ("card-sr-Latn", "Krim: Srbija jedina protiv", "sr-Latn"),
        ("card-ar", "شبه جزيرة القرم: صربيا وحدها من دول البلقان ضد القرار", "ar"),
    ] {
        crimea.lang = lang.to_owned();
        crimea.heading = Some(heading.to_owned());
        let scene = Scene::card(&answer(&ukraine(), &crimea), &Theme::LIGHT, &ShippedFont);
        assert_eq!((scene.width, scene.height), (1_200.0, 630.0));
        check_words(&scene, name);
        compare_text(&format!("{name}.svg"), &paint::svg(&scene));
    }
}

/// Each of two roll calls has its own bar, under its own id.
#[test]
fn cards_of_two_roll_calls() {
    for (name, lang) in [("card-two", "en"), ("card-two-ar", "ar")] {
        let two = question("A/RES/72/190 A/RES/74/17", "balkans", "SRB", lang);
        let view = answer(&ukraine(), &two);
        let scene = Scene::card(&view, &Theme::LIGHT, &ShippedFont);
        check_words(&scene, name);
        let svg = paint::svg(&scene);
        assert!(svg.contains("A/RES/72/190") && svg.contains("A/RES/74/17"));
        compare_text(&format!("{name}.svg"), &svg);
    }
}

/// A bar has the positions of its own roll call only: of members named, or not named, in one of the
/// two alone.
#[test]
fn cards_of_two_roll_calls_draw_each_with_its_own_positions() {
    let calls = [("1", "YYYYAA"), ("2", "NN..NN"), ("3", "??YYNN")]
        .map(|(id, positions)| call(id, "2020-01-01", positions));
    let data = chamber("A B C D E F", &[], &calls);
    for (vote, expected) in [("1 2", [2, 2]), ("1 3", [2, 3]), ("3 2", [3, 2])] {
        let view = answer(&data, &question(vote, "", "", "en"));
        let scene = Scene::card(&view, &Theme::LIGHT, &ShippedFont);
        let parts: Vec<Rect> = scene.marks.iter().filter_map(part_of_bar).collect();
        let tops: BTreeSet<i32> = parts.iter().map(|it| it.y as i32).collect();
        let found = tops.iter().map(|top| {
            let its = || parts.iter().filter(|it| it.y as i32 == *top);
            let end = its().map(|it| it.x + it.width).fold(0.0, f32::max);
            assert!((end - 1_140.0).abs() < 1.0, "{vote}: the bar ends at {end}");
            its().count()
        });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{vote}");
    }
}

/// Returns a part of a bar of a share card; what is drawn inside it is lower.
fn part_of_bar(mark: &Mark) -> Option<Rect> {
    match &mark.shape {
        Shape::Rect { rect, .. } if rect.height == 30.0 => Some(*rect),
        _ => None,
    }
}

#[test]
fn a_phone() {
    check("breakdown-320", "A/RES/74/17", "en", 320.0, &Theme::LIGHT);
}

#[test]
fn an_article() {
    check("breakdown-600", "A/RES/74/17", "en", 600.0, &Theme::LIGHT);
}

#[test]
fn a_wide_screen() {
    check("breakdown-1000", "A/RES/74/17", "en", 1_000.0, &Theme::LIGHT);
}

#[test]
fn a_dark_page() {
    check("breakdown-600-dark", "A/RES/74/17", "en", 600.0, &Theme::DARK);
}

#[test]
fn a_page_in_serbian() {
    check("breakdown-320-sr-Latn", "A/RES/74/17", "sr-Latn", 320.0, &Theme::LIGHT);
}

#[test]
fn the_heading_of_the_record_and_a_bloc_that_did_not_vote() {
    check("breakdown-600-2014", "A/RES/68/262", "en", 600.0, &Theme::LIGHT);
}

/// Everything that is said, with marks of direction around every name and number.
#[test]
fn plain_text_in_arabic() {
    let question = question("A/RES/74/17", "balkans eu nato", "SRB RUS BIH", "ar");
    let text = view::text(&answer(&ukraine(), &question), &catalog("ar"));
    compare_text("say-ar.txt", &text);
}

/// `tests/web.rs` draws this picture again in a browser, where another reader speaks the catalogs.
#[test]
fn messages_spelled_for_the_browsers_comparison() {
    let question = question("A/RES/74/17", "balkans eu nato", "SRB RUS BIH", "en");
    let view = Breakdown::new(&ukraine(), &Names::new(), &question, &Spelled).expect("an answer");
    compare("spelled-600", &view, 600.0, &Theme::LIGHT);
}
