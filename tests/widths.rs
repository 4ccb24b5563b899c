//! At every width: no words overlap or leave the picture, none is smaller than 12 px, and every
//! member of the day has one mark of its own.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{answer, call, chamber, check_rects, check_words, ids, inside, question, ukraine};
use rollcall::dataset::{self, Dataset};
use rollcall::position::Position;
use rollcall::scene::text::{Font, ShippedFont};
use rollcall::scene::theme::Theme;
use rollcall::scene::{Rect, Role, Scene, Shape};
use rollcall::view::explore::Choice;
use rollcall::view::{Breakdown, Question};

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
    let words = check_words(scene, what);
    check_rects(scene, what);
    let members: Vec<_> = scene.entries.iter().filter(|it| it.role == Role::Member).collect();
    assert_eq!(members.len(), view.members().count(), "{what}");
    let sizes = members.iter().map(|it| (it.bounds.width, it.bounds.height));
    let first = sizes.clone().next();
    assert!(sizes.clone().all(|it| Some(it) == first), "{what}: areas do not compare");
    for ((entry, (person, position)), next) in members.iter().zip(view.members()).zip(1..) {
        assert_eq!(entry.id, person.id, "{what}");
        assert_eq!(entry.position, Some(position), "{what}");
        assert!(inside(scene, entry.bounds), "{what}: {} leaves the picture", entry.id);
        // Marks are laid out row by row or column by column, so it is enough to look at the next
        // ones.
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
            words.iter().all(|area| !area.overlaps(line.bounds)),
            "{what}: words over {}",
            line.id
        );
    }
}

/// Checks what holds for every view: words are legible, inside and apart, and every member of the
/// day has one entry with its position, which a point at its middle hits.
fn check_view(dataset: &Dataset, question: &Question, what: &str, widths: &[f32]) {
    let view = answer(dataset, question);
    for width in widths {
        let chart = Scene::chart(&view, *width, &Theme::LIGHT, &ShippedFont);
        check_any(&view, &chart, &format!("{what}, chart, {width} px"));
        let framed = Scene::framed(&view, *width, &Theme::LIGHT, &ShippedFont);
        check_any(&view, &framed, &format!("{what}, framed, {width} px"));
    }
}

fn check_any(view: &Breakdown, scene: &Scene, what: &str) {
    check_words(scene, what);
    let mut expected: Vec<_> =
        view.members().map(|(it, position)| (it.id.as_str(), Some(position))).collect();
    let members: Vec<_> = scene
        .entries
        .iter()
        .filter(|it| it.role == Role::Member && it.position != Some(Position::NotMember))
        .collect();
    let mut found: Vec<_> = members.iter().map(|it| (it.id.as_str(), it.position)).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected, "{what}");
    let mut ids: Vec<&str> = scene.entries.iter().map(|it| it.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), scene.entries.len(), "{what}: an id stands twice");
    for entry in members {
        assert!(inside(scene, entry.bounds), "{what}: {} leaves the picture", entry.id);
        let Rect { x, y, width, height } = entry.bounds;
        let hit = scene.hit(x + width / 2.0, y + height / 2.0);
        let hit = hit.map(|it| scene.entries[it].id.as_str());
        // With thousands of members each has less than a pixel.
        if width.min(height) > 0.5 {
            assert_eq!(hit, Some(entry.id.as_str()), "{what}");
        }
    }
}

/// Every view in every arrangement.
fn views() -> Vec<(&'static str, Choice)> {
    let choice = |members: &str, zoom: &str, filter: &str| Choice {
        members: members.to_owned(),
        zoom: zoom.to_owned(),
        filter: filter.to_owned(),
        blocs: "dissent".to_owned(),
    };
    vec![
        ("breakdown", choice("", "", "bloc:b")),
        ("hemicycle", choice("", "", "")),
        ("hemicycle", choice("bloc", "", "position:no")),
        ("members", choice("", "", "find:a")),
        ("members", choice("bloc", "", "")),
        ("members", choice("name", "", "m1")),
        ("tiles", choice("", "", "")),
        ("tiles", choice("", "europe", "position:yes")),
        ("tiles", choice("", "balkans", "")),
    ]
}

#[test]
fn real_roll_calls_in_every_view() {
    let dataset = ukraine();
    for lang in ["en", "sr-Latn", "ar"] {
        for vote in ["A/RES/74/17", "A/RES/ES-11/7", "A/RES/68/262 A/RES/74/17"] {
            for (view, choice) in views() {
                let focus = "SRB RUS BIH DEU COD GBR VCT USA";
                let mut question = question(vote, "balkans eu nato", focus, lang);
                question.view = view.to_owned();
                question.choice = choice.clone();
                let widths = [240.0, 320.0, 360.0, 480.0, 600.0, 768.0, 1_000.0, 1_600.0];
                let what = format!("{view} {vote} {lang} {choice:?}");
                check_view(&dataset, &question, &what, &widths);
            }
        }
    }
}

/// Assemblies that are hard to draw.
fn assemblies() -> Vec<(&'static str, Dataset)> {
    let plain = |it: usize| format!("Member {it}");
    let long = |it: usize| format!("{it} {}", "Verylongname ".repeat(15).trim());
    let unbroken = |it: usize| format!("{it}{}", "x".repeat(196));
    let alike = |_: usize| "Same".to_owned();
    vec![
        ("one member", synthetic(1, plain, "Y")),
        ("two members", synthetic(2, plain, "NY")),
        ("nobody voted", synthetic(193, plain, ".")),
        ("partly named", synthetic(50, plain, "Y?N")),
        ("not yet members", synthetic(9, plain, "Y-")),
        ("nobody was a member", synthetic(3, plain, "-")),
        ("long names", synthetic(60, long, "YYAN.")),
        ("unbroken names", synthetic(60, unbroken, "YYAN.")),
        ("names all alike", synthetic(60, alike, "YYAN.")),
        ("a parliament of 720", synthetic(720, plain, "YYNA.")),
    ]
}

#[test]
fn assemblies_of_every_size_in_every_view() {
    for (what, dataset) in assemblies() {
        for (view, choice) in views() {
            let focus = "m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11 m12 m13";
            let mut question = question("r", "b empty", focus, "en");
            question.view = view.to_owned();
            question.choice = choice.clone();
            let what = format!("{what}, {view}, {choice:?}");
            check_view(&dataset, &question, &what, &[240.0, 320.0, 600.0, 1_000.0]);
        }
    }
}

#[test]
fn five_thousand_members_in_every_view() {
    let dataset = synthetic(5_000, |it| format!("Member {it}"), "YYNA.");
    for (view, choice) in views() {
        let mut question = question("r", "b", "m0 m1", "en");
        question.view = view.to_owned();
        question.choice = choice.clone();
        let what = format!("5,000 members, {view}, {choice:?}");
        check_view(&dataset, &question, &what, &[320.0, 1_000.0]);
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

/// Where nobody was a member, the picture leaves no empty place for them.
#[test]
fn nobody_leaves_no_gap() {
    let dataset = synthetic(3, |it| format!("Member {it}"), "-");
    for view in ["breakdown", "hemicycle", "members", "tiles"] {
        let mut question = question("r", "", "m0", "en");
        question.view = view.to_owned();
        let view = answer(&dataset, &question);
        for width in [320.0, 600.0] {
            let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
            assert!(scene.height < 24.0, "{} px at {width} px", scene.height);
        }
    }
}

/// Names begin where the marks of their group begin, if their column has room.
#[test]
fn names_stand_under_their_group() {
    let question = question("A/RES/74/17", "", "SRB RUS BIH", "en");
    let view = answer(&ukraine(), &question);
    for width in [520.0, 600.0, 768.0, 1_000.0, 1_600.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        let lines: Vec<(&str, f32, f32)> = scene
            .marks
            .iter()
            .filter_map(|it| match &it.shape {
                Shape::Text { words, x, y, font, .. } if *font == Font::NAME => {
                    Some((words.as_str(), *x, *y))
                }
                _ => None,
            })
            .collect();
        let place = |name: &str| {
            let (_, x, y) = lines.iter().find(|it| name.starts_with(it.0)).expect("a name");
            (*x, *y)
        };
        let (bosnia, serbia) = (place("Bosnia and Herzegovina"), place("Serbia"));
        assert!(serbia.1 <= bosnia.1, "{width} px: its own column is free");
        for (name, place) in [("BIH", bosnia), ("SRB", serbia)] {
            let entry = scene.entries.iter().find(|it| it.id == name).expect("an entry");
            assert!((place.0 - 15.0 - entry.bounds.x).abs() < 0.1, "{width} px: {name} {place:?}");
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
    for (what, dataset) in assemblies() {
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

/// Whether a segment passes through a rectangle, tested at points along it.
fn passes(from: (f32, f32), to: (f32, f32), area: Rect) -> bool {
    (0..=200).map(|it| it as f32 / 200.0).any(|share| {
        area.contains(from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    })
}

/// Leader lines of a hemicycle meet no name, and no dot but their own.
#[test]
fn leader_lines_meet_nothing() {
    let dataset = ukraine();
    for focus in ["SRB RUS BIH", "SRB", "SRB RUS BIH DEU", "BIH SRB ALB HRV MNE"] {
        for (order, width) in [("", 320.0), ("", 600.0), ("bloc", 320.0), ("bloc", 1_000.0)] {
            let mut question = question("A/RES/74/17", "balkans eu nato", focus, "en");
            question.view = "hemicycle".to_owned();
            question.choice.members = order.to_owned();
            let view = answer(&dataset, &question);
            let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
            let what = format!("{focus} {order:?} {width} px");
            let words = check_words(&scene, &what);
            let dots: Vec<Rect> = scene
                .entries
                .iter()
                .filter(|it| it.role == Role::Member)
                .map(|it| it.bounds)
                .collect();
            for mark in &scene.marks {
                let Shape::Path { points, .. } = &mark.shape else { continue };
                for (index, ends) in points.windows(2).enumerate() {
                    assert!(!words.iter().any(|it| passes(ends[0], ends[1], *it)), "{what}");
                    let own = |dot: &Rect| {
                        index == 0 && dot.grown(3.0).contains(points[0].0, points[0].1)
                    };
                    let met = dots
                        .iter()
                        .filter(|it| !own(it))
                        .find(|it| passes(ends[0], ends[1], it.grown(-1.0)));
                    assert!(met.is_none(), "{what}: {met:?} {points:?}");
                }
            }
        }
    }
}

/// A leader line may cross dots, but not that of another member who is pointed out. Where this
/// leaves no room there are no lines, but a key.
#[test]
fn no_leader_line_meets_another_who_is_pointed_out() {
    let few = "SRB RUS BLR CHN IND HUN TUR USA";
    for (vote, focus, has_lines) in [
        ("A/RES/74/17", "SRB RUS BIH CHN USA DEU", true),
        ("A/RES/ES-11/1", few, false),
        ("A/RES/ES-11/1", "SRB RUS CHN USA", true),
    ] {
        let mut question = question(vote, "", focus, "en");
        question.view = "hemicycle".to_owned();
        let view = answer(&ukraine(), &question);
        for width in [500.0, 600.0, 1_000.0] {
            let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
            let named = |id: &str| question.focus.iter().any(|it| it == id);
            let rings = scene.entries.iter().filter(|it| named(&it.id)).map(|it| it.bounds);
            let rings: Vec<Rect> = rings.collect();
            let mut lines = 0;
            for mark in &scene.marks {
                let Shape::Path { points, width: 1.0 } = &mark.shape else { continue };
                lines += 1;
                let distance = |it: &&Rect| {
                    let (x, y) = (it.x + it.width / 2.0, it.y + it.height / 2.0);
                    (x - points[0].0).hypot(y - points[0].1)
                };
                let own = rings.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
                let met = |ring: &&Rect| {
                    Some(*ring) != own && points.windows(2).any(|it| passes(it[0], it[1], **ring))
                };
                assert_eq!(rings.iter().find(met), None, "{focus}, {width} px: {points:?}");
            }
            let expected = if has_lines { question.focus.len() } else { 0 };
            assert_eq!(lines, expected, "{vote}, {focus}, {width} px");
        }
    }
}

/// A picture of two roll calls names the focus members in a narrow column too, where titles of
/// three lines may be cut.
#[test]
fn two_roll_calls_name_who_is_pointed_out() {
    let mut question = question("A/RES/72/190 A/RES/74/17", "", "SRB RUS BIH", "en");
    question.heading = Some("Two".to_owned());
    let view = answer(&ukraine(), &question);
    for width in [320.0, 600.0, 1_000.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        let mut lines = Vec::new();
        for mark in &scene.marks {
            if let Shape::Text { words, font, .. } = &mark.shape {
                lines.push((words.as_str(), *font));
            }
        }
        let names = lines.iter().filter(|it| it.1 == Font::NAME).map(|it| it.0);
        let names = names.collect::<Vec<_>>().join(" ");
        for name in ["Russia", "Serbia", "Bosnia and Herzegovina"] {
            assert!(names.contains(name), "{width} px: {names}");
        }
        let cut = lines.iter().filter(|it| it.0.ends_with('…')).count();
        assert!(cut == 0 || width < 800.0, "{width} px: {cut} lines are cut");
        assert!(scene.entries[0].name.ends_with("Sevastopol, Ukraine”"), "{:?}", scene.entries[0]);
    }
}

/// A point on a band, between its two ends, stands for all members who moved.
#[test]
fn a_band_of_movers_answers_where_it_is() {
    let calls =
        [call("1", "2020-01-01", &"Y".repeat(20)), call("2", "2020-01-02", &"N".repeat(20))];
    let view = answer(&chamber(&ids(20), &[], &calls), &question("1 2", "", "", "en"));
    for width in [320.0, 600.0, 1_000.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        let band = scene.entries.iter().find(|it| it.id == "moved:yes:no").expect("a band").bounds;
        let hit = scene.hit(band.x + band.width / 2.0, band.y + band.height / 2.0);
        assert_eq!(hit.map(|it| scene.entries[it].id.as_str()), Some("moved:yes:no"), "{width} px");
    }
}

/// A list of movers that is too long ends with the number of those left out.
#[test]
fn lists_of_movers_end_with_whole_names() {
    let positions = ["Y".repeat(400), "N".repeat(400)];
    let members: Vec<String> =
        (0..400).map(|it| format!(r#"{{"id": "m{it}", "name": "Member {it:03}"}}"#)).collect();
    let calls = positions.iter().zip(1..).map(|(it, day)| {
        format!(r#"{{"id": "r{day}", "date": "2019-12-0{day}", "positions": "{it}"}}"#)
    });
    let calls = calls.collect::<Vec<_>>().join(",");
    let members = members.join(",");
    let json = format!(r#"{{"rollcall": 1, "members": [{members}], "rollCalls": [{calls}]}}"#);
    let (dataset, _) = dataset::read(json.as_bytes()).expect("a readable dataset");
    let view = answer(&dataset, &question("r1 r2", "", "", "en"));
    for (width, expected) in [(320.0, "and 380 more"), (1_000.0, "and 310 more")] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        let mut said = String::new();
        for mark in &scene.marks {
            if let Shape::Text { words, .. } = &mark.shape {
                said += words;
                said.push(' ');
            }
        }
        assert!(said.trim_end().ends_with(expected), "{width} px: {said}");
        assert!(!said.contains('…'), "{said}");
    }
}

/// In Arabic an English title keeps its comma and its ellipsis at the end of each line.
#[test]
fn titles_against_the_page_are_isolated_line_by_line() {
    let view = answer(&ukraine(), &question("A/RES/72/190 A/RES/74/17", "", "", "ar"));
    let scene = Scene::framed(&view, 320.0, &Theme::LIGHT, &ShippedFont);
    let english = |it: &&str| it.contains(|letter: char| letter.is_ascii_lowercase());
    let mut lines = Vec::new();
    for mark in &scene.marks {
        if let Shape::Text { words, .. } = &mark.shape {
            lines.push(words.as_str());
        }
    }
    let lines: Vec<&str> = lines.into_iter().filter(english).collect();
    assert!(lines.len() >= 6, "{lines:?}");
    for line in lines.iter().filter(|it| !it.contains("Library")) {
        assert!(line.starts_with('\u{2066}') && line.ends_with('\u{2069}'), "{line:?}");
    }
}

/// A part of a bar has its count even if it is narrower than the number.
#[test]
fn a_narrow_part_of_a_bar_has_its_count() {
    let view = answer(&ukraine(), &question("A/RES/ES-11/7", "eu nato", "", "en"));
    let scene = Scene::chart(&view, 320.0, &Theme::LIGHT, &ShippedFont);
    for id in ["bloc:eu:no", "bloc:nato:abstain", "bloc:nato:no"] {
        let part = scene.entries.iter().find(|it| it.id == id).expect("a part").bounds;
        let has_count = scene.marks.iter().any(|it| {
            matches!(&it.shape, Shape::Text { words, x, y, .. }
                if part.contains(*x, *y) && words.parse::<u32>().is_ok())
        });
        assert!(has_count, "{id}");
    }
}

/// A tile without a code would look as if nothing were known of its member.
#[test]
fn every_tile_of_a_map_bears_a_code() {
    let mut question = question("A/RES/74/17", "", "", "en");
    question.view = "tiles".to_owned();
    let view = answer(&ukraine(), &question);
    let scene = Scene::chart(&view, 600.0, &Theme::LIGHT, &ShippedFont);
    let words = |code: &str| {
        let is = |it: &&rollcall::scene::Mark| matches!(&it.shape, Shape::Text { words, .. } if words == code);
        scene.marks.iter().find(is).is_some()
    };
    for code in view.explored.iso.iter().flatten() {
        assert!(words(code), "{code}");
    }
}

/// Members who are too many for leader lines are named in a key.
#[test]
fn a_hemicycle_names_everybody_who_is_pointed_out() {
    let dataset = ukraine();
    let focus: Vec<&str> = dataset.members.iter().step_by(8).map(|it| it.id.as_str()).collect();
    let mut question = question("A/RES/74/17", "", &focus.join(" "), "en");
    question.view = "hemicycle".to_owned();
    let view = answer(&dataset, &question);
    for width in [320.0, 600.0, 1_000.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        check_words(&scene, &format!("{width} px"));
        for (person, _) in view.members().filter(|(it, _)| it.focus) {
            let is_named = scene
                .marks
                .iter()
                .any(|it| matches!(&it.shape, Shape::Text { words, .. } if *words == person.name));
            assert!(is_named, "{width} px: {}", person.name);
        }
        assert!(!scene.marks.iter().any(|it| matches!(it.shape, Shape::Path { .. })));
    }
}

/// A few members make no scatter of small dots: the space between neighbours is less than a third
/// of a dot.
#[test]
fn dots_of_a_few_fill_their_arcs() {
    for members in [2, 3, 9, 15, 20, 21, 28, 40] {
        let data = chamber(&ids(members), &[], &[call("r", "2019-03-01", &"Y".repeat(members))]);
        let mut question = question("r", "", "", "en");
        question.view = "hemicycle".to_owned();
        let view = answer(&data, &question);
        for width in [320.0, 600.0, 1_000.0] {
            let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
            let dots: Vec<((f32, f32), f32)> = scene
                .marks
                .iter()
                .filter_map(|it| match it.shape {
                    Shape::Dot { center, radius } => Some((center, radius)),
                    _ => None,
                })
                .collect();
            assert_eq!(dots.len(), members);
            let apart = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1);
            let (first, radius) = dots[0];
            let others = dots.iter().skip(1).map(|it| apart(first, it.0));
            let nearest = others.fold(f32::INFINITY, f32::min);
            let share = nearest / (2.0 * radius);
            assert!((1.0..1.33).contains(&share), "{members} at {width} px: {share}");
        }
    }
}

/// In the smallest tiles that have codes, the letters touch neither the outline of their tile nor
/// the glyph below them, and the dot of an abstention can be seen.
#[test]
fn codes_stand_clear_of_outlines_and_glyphs() {
    let data = ukraine();
    let mut question = question("A/RES/74/17", "", "", "en");
    question.view = "tiles".to_owned();
    let view = answer(&data, &question);
    for width in [320.0, 560.0, 600.0, 800.0, 1_000.0] {
        let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
        let paper = Theme::LIGHT.paper;
        let mut codes = 0;
        for (at, mark) in scene.marks.iter().enumerate() {
            let Shape::Text { words, x, y, width: wide, .. } = &mark.shape else { continue };
            let point = (x + wide / 2.0, y - 4.0);
            let tile = scene.hit(point.0, point.1).map(|it| &scene.entries[it]);
            let Some(tile) = tile.filter(|it| it.role == Role::Member) else { continue };
            assert_eq!(words.len(), 2, "{words}");
            codes += 1;
            let what = format!("{words} at {width}");
            let letters = Rect { x: *x, y: y - 8.6, width: *wide, height: 8.6 };
            // What lies under the letters is the fill, or paper right across.
            let under = scene.marks[1..at].iter().rev().find_map(|it| match it.shape {
                Shape::Rect { rect, .. } if rect.overlaps(letters) => Some((rect, it.fill)),
                _ => None,
            });
            let (under, fill) = under.expect("a tile");
            assert!(under.x <= letters.x + 0.3 && letters.right() <= under.right() + 0.3, "{what}");
            let is_hollow = tile.position == Some(Position::NotVoting);
            assert_eq!(fill == paper, is_hollow, "{what}");
            if is_hollow && *wide > tile.bounds.width - 2.4 {
                assert_eq!((under.x, under.width), (tile.bounds.x, tile.bounds.width), "{what}");
            }
            // The glyph is drawn after the letters.
            let Some(glyph) = scene.marks.get(at + 1).filter(|it| it.member.is_some()) else {
                continue;
            };
            match glyph.shape {
                Shape::Slash { rect, .. } => assert!(rect.y >= y + 1.0, "{what}: {rect:?}"),
                Shape::Dot { center, radius } => {
                    assert!(radius >= 1.5 && center.1 - radius >= y + 1.0, "{what}");
                }
                _ => {}
            }
            assert!(*y < tile.bounds.bottom() && letters.y > tile.bounds.y, "{what}");
        }
        assert!(codes > 150, "{width}: {codes}");
    }
}

/// Between two roll calls, counts stand beside the middles of their bars, however small those are,
/// and the line of a focus member goes from bar to bar.
#[test]
fn counts_of_two_roll_calls_stand_beside_their_bars() {
    let (before, after) = ("YYYYYYYYYYYYYYYYYYYYYYYYYAN.", "NAAAAAAAAAAAAAAAAAAAAAAAAYY.");
    let calls = [call("r1", "2019-03-01", before), call("r2", "2020-03-01", after)];
    let data = chamber(&ids(before.len()), &[], &calls);
    for focus in ["", "M00", "M01 M02 M25 M27"] {
        let view = answer(&data, &question("r1 r2", "", focus, "en"));
        for width in [320.0, 600.0, 1_000.0] {
            let scene = Scene::chart(&view, width, &Theme::LIGHT, &ShippedFont);
            check_words(&scene, focus);
            let middle = |it: Rect| it.y + it.height / 2.0;
            // No other rectangles are as wide as the parts of the bars.
            let mut bars: Vec<Rect> = Vec::new();
            for mark in &scene.marks {
                if let Shape::Rect { rect, .. } = mark.shape
                    && rect.width == 14.0
                    && rect.x > 30.0
                {
                    bars.push(rect);
                }
            }
            let edge = bars.iter().map(|it| it.x).fold(f32::INFINITY, f32::min);
            for (kind, is_first) in [("before:", true), ("position:", false)] {
                let of = bars.iter().filter(|it| (it.x == edge) == is_first);
                let counts = scene.entries.iter().filter(|it| it.id.starts_with(kind));
                let pairs: Vec<_> = of.zip(counts).collect();
                assert_eq!(pairs.len(), 4);
                for (bar, count) in pairs {
                    let off = (middle(*bar) - middle(count.bounds)).abs();
                    assert!(off < 4.0, "{focus:?} at {width}: {} is {off} off", count.id);
                }
            }
            // Every focus member's line begins where the first bar ends, whatever stands in its
            // way.
            let is_line = |it: &Shape| matches!(it, Shape::Path { points, .. } if (points[0].0 - edge - 14.0).abs() < 0.01);
            let lines = scene.marks.iter().filter(|it| is_line(&it.shape)).count();
            assert_eq!(lines, focus.split_whitespace().count(), "{width}");
        }
    }
}
