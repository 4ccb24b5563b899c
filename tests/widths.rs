//! At every width: no words overlap or leave the picture, none is smaller than 12 px, and every

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
//! member of the day has one mark of its own.

mod common;

use common::{answer, question, ukraine};
use rollcall::dataset::{self, Dataset};
use rollcall::scene::text::{MeasureText, ShippedFont};
use rollcall::scene::theme::Theme;
use rollcall::scene::{Rect, Role, Scene, Shape};
use rollcall::view::Breakdown;

/// From the narrowest column of a phone to a wall.
fn widths() -> impl Iterator<Item = f32> {
    (240..=1_600).step_by(20).map(|it| it as f32)
}

fn check(view: &Breakdown, what: &str) {
    for width in widths() {
        let chart = Scene::chart(view, width, &Theme::LIGHT, &ShippedFont);
        check_scene(view, &chart, &format!("{what}, chart, {width} px"));
        let framed = Scene::framed(view, width, &Theme::LIGHT, &ShippedFont);
        check_scene(view, &framed, &format!("{what}, framed, {width} px"));
    }
}

fn check_scene(view: &Breakdown, scene: &Scene, what: &str) {
    let page = Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
    let inside = |it: Rect| {
        it.x >= -0.5
            && it.y >= -0.5
            && it.right() <= page.right() + 0.5
            && it.bottom() <= page.bottom() + 0.5
    };
    let mut words: Vec<(Rect, &str)> = Vec::new();
    for mark in &scene.marks {
        match &mark.shape {
            Shape::Text { words: line, x, y, width, font, .. } => {
                assert!(font.size >= 12.0, "{what}: {line:?} is set at {} px", font.size);
                assert!((ShippedFont.width(line, *font) - width).abs() < 0.01, "{what}: {line:?}");
                let height = font.size * 0.95;
                let area = Rect { x: *x, y: y - font.size * 0.75, width: *width, height };
                assert!(inside(area), "{what}: {line:?} leaves the picture, {area:?}");
                if let Some((_, other)) = words.iter().find(|(other, _)| other.overlaps(area)) {
                    panic!("{what}: {line:?} overlaps {other:?}");
                }
                words.push((area, line));
            }
            Shape::Rect { rect, .. } => {
                assert!(inside(*rect), "{what}: {rect:?} leaves the picture")
            }
            _ => {}
        }
    }
    let members: Vec<_> = scene.entries.iter().filter(|it| it.role == Role::Member).collect();
    assert_eq!(members.len(), view.people().count(), "{what}");
    for ((entry, (person, position)), next) in members.iter().zip(view.people()).zip(1..) {
        assert_eq!(entry.id, person.id, "{what}");
        assert_eq!(entry.position, Some(position), "{what}");
        assert!(inside(entry.bounds), "{what}: {} leaves the picture", entry.id);
        // Marks are laid row by row or column by column: it is enough to look at some others.
        for other in members.iter().skip(next).take(60) {
            assert!(
                !entry.bounds.overlaps(other.bounds),
                "{what}: {} covers {}",
                entry.id,
                other.id
            );
        }
        let Rect { x, y, width, height } = entry.bounds;
        let hit =
            scene.hit(x + width / 2.0, y + height / 2.0).map(|it| scene.entries[it].id.as_str());
        assert_eq!(hit, Some(entry.id.as_str()), "{what}");
    }
    for line in scene.entries.iter().filter(|it| it.role == Role::Member) {
        assert!(
            words.iter().all(|(area, _)| !area.overlaps(line.bounds)),
            "{what}: words over {}",
            line.id
        );
    }
}

#[test]
fn real_roll_calls_in_every_language() {
    let dataset = ukraine();
    for lang in ["ar", "en", "sr-Latn"] {
        for vote in ["A/RES/74/17", "A/RES/ES-11/1", "A/RES/ES-11/7"] {
            let all = "balkans western-balkans eu nato p5 brics un-africa un-asia-pacific un-eastern-europe un-grulac un-weog cis african-union arab-league asean";
            for blocs in ["balkans eu nato", "", all] {
                let view = answer(&dataset, &question(vote, blocs, "SRB RUS BIH DEU COD", lang));
                check(&view, &format!("{vote} {lang} {blocs:?}"));
            }
        }
    }
}

/// A dataset with `members` members named by `name`, whose positions repeat `codes`.
fn synthetic(members: usize, name: impl Fn(usize) -> String, codes: &str) -> Dataset {
    let listed: Vec<String> =
        (0..members).map(|it| format!(r#"{{"id": "m{it}", "name": "{}"}}"#, name(it))).collect();
    let positions: String = codes.chars().cycle().take(members).collect();
    let ids: Vec<String> = (0..members).map(|it| format!(r#"{{"id": "m{it}"}}"#)).collect();
    let json = format!(
        r#"{{"rollcall": 1, "members": [{}], "blocs": [{{"id": "b", "name": "{}", "members": [{}]}}, {{"id": "empty"}}],
            "rollCalls": [{{"id": "r", "date": "2019-12-09", "title": "{}", "positions": "{positions}"}}]}}"#,
        listed.join(","),
        name(0),
        ids.join(","),
        name(1)
    );
    dataset::read(json.as_bytes()).expect("a readable dataset").0
}

#[test]
fn assemblies_of_every_size_and_kind() {
    let plain = |it: usize| format!("Member {it}");
    let long = |it: usize| format!("{it} {}", "Verylongname ".repeat(16).trim());
    let unbroken = |it: usize| format!("{it}{}", "x".repeat(200));
    let alike = |_: usize| "Same".to_owned();
    for (what, dataset) in [
        ("one member", synthetic(1, plain, "Y")),
        ("nobody voted", synthetic(193, plain, ".")),
        ("partly named", synthetic(50, plain, "Y?N")),
        ("not yet members", synthetic(9, plain, "Y-")),
        ("nobody was a member", synthetic(3, plain, "-")),
        ("long names", synthetic(60, long, "YYAN.")),
        ("unbroken names", synthetic(60, unbroken, "YYAN.")),
        ("names all alike", synthetic(60, alike, "YYAN.")),
        ("a parliament of 720", synthetic(720, plain, "YYNA.")),
    ] {
        let view = answer(
            &dataset,
            &question("r", "b empty", "m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11", "en"),
        );
        check(&view, what);
    }
}

#[test]
fn an_assembly_of_five_thousand() {
    let dataset = synthetic(5_000, |it| format!("Member {it}"), "YYNA.");
    let view = answer(&dataset, &question("r", "b", "m0 m1", "en"));
    for width in [320.0, 600.0, 1_000.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        check_scene(&view, &scene, &format!("5,000 members, {width} px"));
        assert!(scene.height < 4_000.0, "{} px high at {width} px", scene.height);
    }
}
