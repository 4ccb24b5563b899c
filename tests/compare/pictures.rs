//! Pictures as SVG text, and where their marks and words stand.

use super::*;
use rollcall::scene::{Mark, Rect};

#[test]
fn a_ranking() {
    let compare = ask("alignment", "M00", "M04 M07");
    for width in WIDTHS {
        golden("alignment", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("alignment-dark", &assembly(), &compare, 600.0, &Theme::DARK);
    let kappa = Compare { measure: "kappa".to_owned(), ..compare };
    for width in &WIDTHS[..2] {
        golden("alignment-kappa", &assembly(), &kappa, *width, &Theme::LIGHT);
    }
    let all = Compare { all: true, ..ask("alignment", "M00", "M04 M07") };
    golden("alignment-all", &assembly(), &all, 320.0, &Theme::LIGHT);
}

/// Social networks show a card beside a link, with a picture of what it is about.
#[test]
fn cards_of_many_have_a_picture() {
    for (name, compare) in [
        ("card-alignment", ask("alignment", "SRB", "RUS DEU")),
        ("card-alignment-ar", Compare { lang: "ar".to_owned(), ..ask("alignment", "SRB", "RUS") }),
        ("card-precedents", ask("precedents", "SRB", "")),
        ("card-timeline", ask("timeline", "SRB", "RUS DEU eu")),
        ("card-matrix", ask("matrix", "SRB", "balkans")),
        ("card-space", ask("space", "SRB", "RUS USA")),
        ("card-space-ar", Compare { lang: "ar".to_owned(), ..ask("space", "SRB", "RUS USA") }),
    ] {
        let view = answer(&ukraine(), &compare);
        let scene = Scene::card_of_many(&view, &Theme::LIGHT, &ShippedFont);
        assert_eq!((scene.width, scene.height), (1_200.0, 630.0));
        crate::common::check_words(&scene, name);
        compare_text(&format!("{name}.svg"), &paint::svg(&scene));
    }
    for (name, compare) in [
        ("card-timeline-many", ask("timeline", "M00", "M01 M02 M03 even")),
        (
            "card-timeline-part",
            Compare { to: "2019-07".to_owned(), ..ask("timeline", "M00", "M01") },
        ),
        ("card-matrix-few", ask("matrix", "M00", "M01 M02 M03 M04")),
        ("card-matrix-many", ask("matrix", "M00", "")),
    ] {
        let view = answer(&assembly(), &compare);
        let scene = Scene::card_of_many(&view, &Theme::LIGHT, &ShippedFont);
        crate::common::check_words(&scene, name);
        compare_text(&format!("{name}.svg"), &paint::svg(&scene));
    }
    let year = || "2012".to_owned();
    // Whether there is a picture: of negative values, of one year alone, of a partner, of a period
    // without roll calls, of too few roll calls for a rank.
    for (compare, has_picture) in [
        (Compare { measure: "kappa".to_owned(), ..ask("alignment", "M00", "M04 M07") }, true),
        (Compare { from: year(), to: year(), ..ask("precedents", "M00", "") }, true),
        (ask("precedents", "M00", "M01"), true),
        (Compare { to: "1900".to_owned(), ..ask("alignment", "M00", "") }, false),
        (
            Compare {
                from: "2012-01".to_owned(),
                to: "2012-01".to_owned(),
                ..ask("alignment", "M00", "")
            },
            false,
        ),
    ] {
        let view = answer(&assembly(), &compare);
        let scene = Scene::card_of_many(&view, &Theme::LIGHT, &ShippedFont);
        crate::common::check_words(&scene, &view.heading);
        crate::common::check_rects(&scene, &view.heading);
        let is_bar = |it: &Mark| matches!(&it.shape, Shape::Rect { rect, .. } if rect.width < 1_000.0 && rect.height > 3.0);
        let has_bar = scene.marks.iter().any(is_bar);
        assert_eq!(
            has_bar, has_picture,
            "{} {:?} {:?}",
            view.heading, view.picture, view.sentences
        );
    }
}

/// At every width, figures have a column of their own, and the line of the median is as long as the
/// list.
#[test]
fn figures_of_a_ranking_stand_in_one_column() {
    for (measure, all) in [("", false), ("", true), ("kappa", false), ("kappa", true)] {
        let compare =
            Compare { measure: measure.to_owned(), all, ..ask("alignment", "M00", "M04") };
        let view = answer(&assembly(), &compare);
        let Picture::Alignment(ranking) = &view.picture else { panic!("no ranking") };
        for width in [320.0, 400.0, 600.0, 1_000.0] {
            let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
            let what = format!("{measure} {all} {width}");
            let texts: Vec<(&str, Rect)> = scene
                .marks
                .iter()
                .filter_map(|it| match &it.shape {
                    Shape::Text { words, x, y, width, .. } => {
                        let (y, height) = (y - 9.0, 12.0);
                        Some((words.as_str(), Rect { x: *x, y, width: *width, height }))
                    }
                    _ => None,
                })
                .collect();
            let ranked: Vec<_> =
                ranking.rows.iter().filter(|it| it.section == Section::Ranked).collect();
            let area =
                |id: &str| scene.entries.iter().find(|it| it.id == id).expect("an entry").bounds;
            let mut bars_until = 0.0_f32;
            for mark in &scene.marks {
                if let (Some(_), Shape::Rect { rect, .. }) = (mark.member, &mark.shape) {
                    bars_until = bars_until.max(rect.right());
                }
            }
            for row in &ranked {
                let inside = |it: &&(&str, Rect)| area(&row.id).contains(it.1.x, it.1.y + 6.0);
                let of = |words: &str| {
                    let found = texts.iter().filter(inside).find(|it| it.0 == words);
                    found.unwrap_or_else(|| panic!("{what}: {words}")).1
                };
                let (figure, base) = (of(&row.label), of(&row.base));
                assert_eq!(figure.y, base.y, "{what}");
                assert!((base.right() - width + 2.0).abs() < 0.1, "{what}: {base:?}");
                assert!(figure.x > bars_until && base.x > figure.right(), "{what}: {figure:?}");
            }
            // The median's line goes from the first row to the last and crosses no words.
            let lines: Vec<Rect> = scene
                .marks
                .iter()
                .filter(|it| it.fill == Theme::LIGHT.ink && it.member.is_none())
                .filter_map(|it| match it.shape {
                    Shape::Rect { rect, .. } if rect.width == 1.0 => Some(rect),
                    _ => None,
                })
                .collect();
            let (first, last) = (area(&ranked[0].id), area(&ranked[ranked.len() - 1].id));
            assert!(lines[0].y <= first.y && lines[lines.len() - 1].bottom() >= last.bottom());
            let drawn: f32 = lines.iter().map(|it| it.height).sum();
            assert!(drawn > (last.bottom() - first.y) * 0.7, "{what}: {drawn}");
            for (words, at) in &texts {
                assert!(lines.iter().all(|it| !it.overlaps(*at)), "{what}: {words}");
            }
            // A long list has the median's label at both ends.
            let said = texts.iter().filter(|it| it.0 == ranking.median_label).count();
            assert_eq!(said, if ranked.len() > 12 { 2 } else { 1 }, "{what}");
            // Column heads end where their columns do.
            if let (Some(_), Some(row)) = (&ranking.ranks_labels, ranked.first()) {
                let end = |words: &str| {
                    let ends = texts.iter().filter(|it| it.0 == words);
                    ends.map(|it| it.1.right()).fold(f32::INFINITY, f32::min)
                };
                assert_eq!(end("share"), end(&row.other_rank), "{what}");
                let of_row = texts.iter().filter(|it| area(&row.id).contains(it.1.x, it.1.y + 6.0));
                let ends: Vec<f32> = of_row.map(|it| it.1.right()).collect();
                assert!(ends.contains(&end("Rank:")), "{what}: {ends:?}");
                assert_eq!(texts.iter().filter(|it| it.0 == "0").count(), 1, "{what}");
            }
        }
    }
}

#[test]
fn lines_over_the_years() {
    let compare = ask("timeline", "M00", "M04 M07 four");
    for width in WIDTHS {
        golden("timeline", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("timeline-dark", &assembly(), &compare, 600.0, &Theme::DARK);
}

#[test]
fn precedents_of_the_vote_on_crimea() {
    let compare = Compare {
        blocs: Some(list("balkans")),
        vote: Some("A/RES/74/17".to_owned()),
        ..ask("precedents", "SRB", "")
    };
    for width in WIDTHS {
        golden("precedents", &ukraine(), &compare, width, &Theme::LIGHT);
    }
    for lang in ["ar", "sr-Latn"] {
        let compare = Compare { lang: lang.to_owned(), ..compare.clone() };
        golden(&format!("precedents-{lang}"), &ukraine(), &compare, 320.0, &Theme::LIGHT);
    }
}

/// One bar for each year: of the first year only the months from July on, then whole years.
#[test]
fn a_part_of_a_year_is_no_full_bar() {
    let of = |years: std::ops::RangeInclusive<u16>| {
        let mut roll_calls = Vec::new();
        for year in years.clone() {
            for month in [1, 7, 12].into_iter().skip(usize::from(year == *years.start())) {
                let id = format!("R/{year}/{month}");
                roll_calls.push(common::call(&id, &format!("{year}-{month:02}-15"), "NYY"));
            }
        }
        common::chamber(&common::ids(3), &[], &roll_calls)
    };
    for (years, labels) in [
        (2010..=2013, vec!["2010, part", "2011", "2012", "2013"]),
        (2010..=2090, vec!["2010, part", "2090"]),
    ] {
        let view = answer(&of(years.clone()), &ask("precedents", "M00", ""));
        for width in [320.0, 600.0, 1_000.0] {
            let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
            check_words(&scene, "precedents");
            let has = |words: &str| {
                let is = |it: &rollcall::scene::Mark| matches!(&it.shape, Shape::Text { words: it, .. } if it == words);
                scene.marks.iter().any(is)
            };
            for label in &labels {
                assert!(has(label), "{label} at {width}");
            }
            let bars: Vec<_> = scene
                .entries
                .iter()
                .filter(|it| it.id.starts_with("year:"))
                .map(|it| {
                    let middle = it.bounds.x + it.bounds.width / 2.0;
                    let inside = |rect: Rect| {
                        (rect.x + rect.width / 2.0 - middle).abs() < 0.01
                            && rect.bottom() <= it.bounds.bottom() + 0.01
                    };
                    let marks = scene.marks.iter().filter_map(|it| match it.shape {
                        Shape::Rect { rect, .. } if inside(rect) => Some(it.fill),
                        _ => None,
                    });
                    (it.name.contains("(part of the year)"), marks.collect::<Vec<_>>())
                })
                .collect();
            assert_eq!(bars.len(), years.clone().count());
            // Every entry lies around the middle of its bar, and only the bar of the part looks
            // different.
            assert!(bars.iter().all(|it| !it.1.is_empty()), "{width}: {bars:?}");
            for (at, (is_part, fills)) in bars.iter().enumerate() {
                assert_eq!(*is_part, at == 0, "{at}");
                assert_eq!(fills == &bars[1].1, at > 0, "{width}: {bars:?}");
            }
            // Bars of a few years stay narrow.
            let ends = scene.entries.iter().filter(|it| it.id.starts_with("year:"));
            let widest = ends.map(|it| it.bounds.width).fold(0.0, f32::max);
            assert!(widest <= 48.0, "{widest}");
        }
    }
}

#[test]
fn a_square_of_all_pairs() {
    let compare = Compare { all: true, ..ask("matrix", "M00", "M04 M07") };
    for width in WIDTHS {
        golden("matrix", &assembly(), &compare, width, &Theme::LIGHT);
    }
    golden("matrix-dark", &assembly(), &compare, 600.0, &Theme::DARK);
    let blocs = Compare { by_bloc: true, ..ask("matrix", "SRB", "") };
    for width in WIDTHS {
        golden("matrix-blocs", &ukraine(), &blocs, width, &Theme::LIGHT);
    }
    // Cells without gaps between them.
    let close = Compare { blocs: Some(list("nato")), ..ask("matrix", "SRB", "") };
    golden("matrix-close", &ukraine(), &close, 320.0, &Theme::LIGHT);
    let mirrored = Compare { lang: "ar".to_owned(), ..close };
    golden("matrix-close-ar", &ukraine(), &mirrored, 320.0, &Theme::LIGHT);
}

/// A picture drawn in haste, while a slider moves, is the one that stays, without words that are
/// not seen in it.
#[test]
fn haste_leaves_out_only_words() {
    let (assembly, ukraine) = (assembly(), ukraine());
    let blocs = |ids: &str, compare: Compare| Compare { blocs: Some(list(ids)), ..compare };
    for (dataset, compare) in [
        (&assembly, ask("alignment", "M00", "M04 M07")),
        (&assembly, Compare { measure: "kappa".to_owned(), ..ask("alignment", "M00", "four") }),
        (&assembly, ask("timeline", "M00", "M04 M07 four")),
        (&assembly, Compare { all: true, ..ask("matrix", "M00", "") }),
        (&assembly, ask("space", "M00", "M04 M07")),
        (&ukraine, blocs("balkans", ask("precedents", "SRB", ""))),
        (&ukraine, blocs("nato", ask("matrix", "SRB", ""))),
        (&ukraine, Compare { by_bloc: true, ..ask("matrix", "SRB", "") }),
    ] {
        let (names, words) = (names(dataset, "en"), catalog("en"));
        let index = Index::of(dataset);
        let hasty = Comparison::in_haste(dataset, &index, &names, &compare, &words);
        let (hasty, whole) = (hasty.expect("an answer"), answer(dataset, &compare));
        assert_eq!(hasty.table.rows, Vec::<Vec<String>>::new());
        assert!(!whole.table.rows.is_empty());
        assert_eq!((&hasty.sentences, &hasty.record), (&whole.sentences, &whole.record));
        let scene = |view| Scene::comparison(view, 600.0, &Theme::LIGHT, &ShippedFont);
        let (hasty, whole) = (scene(&hasty), scene(&whole));
        assert_eq!(hasty.marks, whole.marks, "{compare:?}");
        let places = |it: &Scene| it.entries.iter().map(|it| (it.id.clone(), it.bounds)).collect();
        let places: [Vec<_>; 2] = [places(&hasty), places(&whole)];
        assert_eq!(places[0], places[1], "{compare:?}");
        assert!(whole.entries.iter().all(|it| !it.name.is_empty()));
    }
}

#[test]
fn members_on_a_line() {
    let compare = ask("space", "M00", "M04 M07");
    for width in WIDTHS {
        golden("space", &assembly(), &compare, width, &Theme::LIGHT);
    }
    let dark = Compare { lang: "sr-Latn".to_owned(), ..ask("space", "SRB", "RUS DEU") };
    golden("space-dark-sr-Latn", &ukraine(), &dark, 600.0, &Theme::DARK);
}

#[test]
fn a_ranking_in_arabic() {
    let compare = Compare { lang: "ar".to_owned(), ..ask("alignment", "SRB", "RUS DEU BIH") };
    golden("alignment-ar", &ukraine(), &compare, 600.0, &Theme::LIGHT);
}

#[test]
fn words_never_overlap() {
    let long = "The Former Federation of the United Islands of the Northern Ocean and the Sea";
    let names: Vec<String> = (0..16).map(|it| format!("{long} {it}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let assemblies = [assembly(), assembly_of(&names), assembly_of(&["Only"])];
    for (at, dataset) in assemblies.iter().enumerate() {
        for view in VIEWS {
            for measure in ["agreement", "kappa"] {
                let compare = Compare {
                    measure: measure.to_owned(),
                    all: at == 0,
                    ..ask(view, "M00", "M04 M07 four")
                };
                let view_of = answer(dataset, &compare);
                for width in (240..=1_600).step_by(40).map(|it| it as f32) {
                    let what = format!("assembly {at}, {view}, {measure}, {width} px");
                    let theme = &Theme::LIGHT;
                    for scene in [
                        Scene::comparison(&view_of, width, theme, &ShippedFont),
                        Scene::framed_comparison(&view_of, width, theme, &ShippedFont),
                    ] {
                        check_words(&scene, &what);
                        check_rects(&scene, &what);
                    }
                }
            }
        }
    }
}

#[test]
fn a_square_has_who_is_named_and_no_thin_value_sets_its_colours() {
    let data = ukraine();
    let drawn = |focus: &str, with: &str| {
        let found = answer(&data, &ask("matrix", focus, with));
        let Picture::Matrix(it) = found.picture else { panic!("{:?}", found.picture) };
        (it, found.warnings)
    };
    let forty: Vec<&str> = data.members.iter().take(40).map(|it| it.id.as_str()).collect();
    for (focus, with, count) in [
        ("", "SRB RUS DEU", 3),
        ("SRB", "RUS", 2),
        ("SRB", "SRB RUS", 2),
        ("", &*forty.join(" "), 40),
    ] {
        let (matrix, warnings) = drawn(focus, with);
        let recorded = count - warnings.iter().filter(|it| it.code == "never-voted").count();
        assert_eq!(matrix.members.len(), recorded, "{focus}, {with}: {warnings:?}");
        let known = ["never-voted", "own-partner"];
        assert!(warnings.iter().all(|it| known.contains(&it.code)), "{warnings:?}");
    }
    let all = Compare { all: true, ..ask("matrix", "", "") };
    let Picture::Matrix(matrix) = answer(&data, &all).picture else { panic!("no square") };
    let (low, high) = matrix.range;
    let mut thick = 0;
    for it in &matrix.cells {
        assert_eq!(it.thin, it.value.is_some() && it.base < 20);
        if let Some(value) = it.value.filter(|_| !it.thin) {
            assert!((low..=high).contains(&value));
            thick += 1;
        }
    }
    assert!(thick > 0 && matrix.cells.iter().any(|it| it.thin));
    // Where all figures rest on few roll calls none is marked as thin, and the note says so.
    let few = Compare { from: "2022".to_owned(), ..all };
    let found = answer(&data, &few);
    let Picture::Matrix(matrix) = &found.picture else { panic!("no square") };
    assert!(matrix.cells.iter().all(|it| !it.thin && it.base < 20));
    assert!(found.note.starts_with("Every figure rests on fewer than 20 roll calls."));
    assert_eq!(found.sentences, []);
}

#[test]
fn the_ends_of_a_line_are_named_by_who_stands_there() {
    let data = ukraine();
    for (focus, with, expected) in [
        // The outermost members name the ends, whoever is pointed out; many are level there.
        ("SRB RUS CHN USA HUN IND BRA", "", ["Andorra and 29 more", "Russia and 2 more"]),
        ("SRB", "", ["Andorra and 29 more", "Russia and 2 more"]),
        // Two on one side of the middle name no ends.
        ("SRB", "RUS CHN", ["Belarus and 2 more", "Monaco and 29 more"]),
        // Two on both sides name only the sides, since others may stand further out.
        ("SRB", "RUS USA", ["the side of Russia", "the side of the United States"]),
    ] {
        let Picture::Space(line) = answer(&data, &ask("space", focus, with)).picture else {
            panic!("no line");
        };
        assert_eq!(line.ends, expected, "{focus} {with}");
        let at = |name: &String| {
            let name = name
                .trim_start_matches("the side of ")
                .trim_start_matches("the ")
                .split(" and ")
                .next()
                .expect("a name");
            line.points.iter().find(|it| it.name == name).expect("a point").at
        };
        assert!(at(&line.ends[0]) < 0.0 && at(&line.ends[1]) > 0.0, "{:?}", line.ends);
    }
}

#[test]
fn years_stay_within_the_picture() {
    let to = "2009".to_owned();
    for width in WIDTHS {
        let view =
            answer(&assembly(), &Compare { to: to.clone(), ..ask("timeline", "M00", "M04") });
        let scene = Scene::framed_comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        let years: Vec<_> = scene.entries.iter().filter(|it| it.id.starts_with("year:")).collect();
        assert_eq!(years.len(), 2);
        for it in years {
            assert!(it.bounds.x >= 0.0 && it.bounds.right() <= width, "{width}: {:?}", it.bounds);
        }
    }
}

/// The rows have exact places, since sentences speak of distances; the heap has columns of dots.
#[test]
fn dots_stand_where_their_members_do() {
    let view = answer(&ukraine(), &ask("space", "SRB", "RUS DEU"));
    let Picture::Space(line) = &view.picture else { panic!("no line") };
    for width in WIDTHS {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        let centers = |member: usize| -> Vec<f32> {
            let marks = scene.marks.iter().filter(|it| it.member == Some(member));
            marks
                .filter_map(|it| match it.shape {
                    Shape::Dot { center, .. } => Some(center.0),
                    _ => None,
                })
                .collect()
        };
        // The outline has the members in the order of the line, at every width and in every font.
        let told: Vec<_> = scene.entries.iter().filter_map(|it| it.member.as_ref()).collect();
        let points: Vec<_> = line.points.iter().map(|it| &it.id).collect();
        assert_eq!(told.get(..points.len()), Some(points.as_slice()), "{width}");
        let strong: Vec<_> = line.points.iter().filter(|it| it.strong).collect();
        // A member who is pointed out has three dots: paper, its dot in the heap, and the dot of
        // its row.
        let x = |it: usize| centers(strong[it].member)[2];
        let scale = f64::from(x(2) - x(0)) / (strong[2].at - strong[0].at);
        let expected = f64::from(x(0)) + scale * (strong[1].at - strong[0].at);
        assert!((f64::from(x(1)) - expected).abs() < 0.01, "{width}");
        for point in &line.points {
            let place = f64::from(x(0)) + scale * (point.at - strong[0].at);
            let dot = f64::from(centers(point.member)[0]);
            assert!((dot - place).abs() <= 3.51, "{width}: {} {dot} {place}", point.name);
        }
    }
}

/// A member who is pointed out can be found in the heap of a large assembly too, and its dots make
/// no stripes.
#[test]
fn a_heap_of_many_shows_who_is_pointed_out() {
    for (members, focus) in [(16, "M00 M05"), (300, "M00 M70 M150"), (720, "M00 M71 M72 M400")] {
        let mut seed = 20_191_209_u64;
        let mut draw = |below: u64| {
            seed = seed * 48_271 % 2_147_483_647;
            seed % below
        };
        let mut roll_calls = Vec::new();
        for at in 0..30 {
            let side = draw(100);
            let takes = |leaning: u64| if leaning > side { 'Y' } else { 'N' };
            let positions: String = (0..members)
                .map(|it| takes((it as u64 * 100 / members as u64 + draw(30)) % 130))
                .collect();
            roll_calls.push(common::call(&format!("R/{at}"), "2019-03-01", &positions));
        }
        let data = common::chamber(&common::ids(members), &[], &roll_calls);
        let view = answer(&data, &ask("space", "", focus));
        let Picture::Space(line) = &view.picture else { panic!("no line") };
        for (width, theme) in [(320.0, Theme::LIGHT), (320.0, Theme::DARK), (600.0, Theme::LIGHT)] {
            let scene = Scene::comparison(&view, width, &theme, &ShippedFont);
            let dots: Vec<_> = scene
                .marks
                .iter()
                .filter_map(|it| match it.shape {
                    Shape::Dot { center, radius } => Some((it.member, center, radius, it.fill)),
                    _ => None,
                })
                .collect();
            for point in line.points.iter().filter(|it| it.strong) {
                let own: Vec<_> = dots.iter().filter(|it| it.0 == Some(point.member)).collect();
                let [halo, dot, _] = own[..] else { panic!("{own:?}") };
                assert_eq!((halo.1, halo.3, dot.3), (dot.1, theme.paper, theme.ink));
                assert!(halo.2 >= dot.2 + 2.0 && dot.2 >= 5.0, "{own:?}");
                // No other member's paper covers the dot.
                let after =
                    dots.iter().skip_while(|it| *it != dot).filter(|it| it.3 == theme.paper);
                assert_eq!(after.count(), 0, "{members} at {width}");
            }
            // Dots are as near to each other along the line as upwards.
            let plain = dots.iter().filter(|it| it.3 != theme.paper && it.3 != theme.ink);
            let places: Vec<(f32, f32)> = plain.map(|it| it.1).collect();
            let (mut along, mut up) = (f32::INFINITY, f32::INFINITY);
            for (at, one) in places.iter().enumerate() {
                for other in places.iter().skip(at + 1).take(200) {
                    let (x, y) = ((other.0 - one.0).abs(), (other.1 - one.1).abs());
                    along = if y < 0.01 && x > 0.01 { along.min(x) } else { along };
                    up = if x < 0.01 && y > 0.01 { up.min(y) } else { up };
                }
            }
            assert!(up.is_infinite() || (along - up).abs() < 0.01, "{members}: {along} {up}");
        }
    }
}

#[test]
fn a_square_has_all_members_of_its_blocs_and_says_whom_it_lacks() {
    let data = ukraine();
    for (ids, count, left_out) in [
        // Members of both blocs stand there once.
        ("eu nato", 37, None),
        ("nato eu", 37, None),
        ("eu un-africa nato brics", 37, Some("African Group and BRICS")),
    ] {
        let compare = Compare { blocs: Some(list(ids)), ..ask("matrix", "SRB", "") };
        let found = answer(&data, &compare);
        let Picture::Matrix(matrix) = &found.picture else { panic!("no square") };
        assert_eq!(matrix.members.len(), count, "{ids}");
        let cut = found.warnings.iter().find(|it| it.code == "blocs-cut");
        let said = left_out
            .map(|it| format!("Left out, since more than 40 members would be shown: {it}."));
        assert_eq!(cut.map(|it| it.message.clone()), said);
    }
}

#[test]
fn rows_and_columns_are_numbered_at_every_width() {
    let ten: Vec<&str> = "RUS DEU FRA USA CHN HUN BIH GRC ROU".split(' ').collect();
    let compare = ask("matrix", "SRB", &ten.join(" "));
    let view = answer(&ukraine(), &compare);
    for width in [280.0, 320.0, 400.0, 520.0] {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        check_words(&scene, "a square of ten");
        for number in 1..=10 {
            let is_number = |it: &&rollcall::scene::Mark| matches!(&it.shape, Shape::Text { words, .. } if *words == number.to_string());
            assert!(scene.marks.iter().filter(is_number).count() >= 2, "{number} at {width}");
        }
        let says = scene.marks.iter().any(
            |it| matches!(&it.shape, Shape::Text { words, .. } if words == "Numbers in cells: %"),
        );
        let signs = scene
            .marks
            .iter()
            .filter(|it| matches!(&it.shape, Shape::Text { words, .. } if words.ends_with(" %")));
        // The scale has two numbers with a percent sign; any other is in a cell.
        assert!(!(says && signs.count() > 2), "{width}");
    }
}

/// Figures a few points apart are a few shades apart, and figures that are printed alike have one
/// colour.
#[test]
fn colours_of_a_square_say_no_more_than_its_figures() {
    // Of 300 roll calls, the second member is against in 27 and the third in 26, both of them in
    // 24.
    let call = |at: usize| match at {
        0..3 => "YNY",
        3..27 => "YNN",
        27..29 => "YYN",
        _ => "YYY",
    };
    let mut roll_calls = Vec::new();
    for at in 0..300 {
        roll_calls.push(common::call(&format!("R/{at}"), "2019-03-01", call(at)));
    }
    let drawn = |members: &str, theme: &Theme| {
        let data = common::chamber(&common::ids(3), &[], &roll_calls);
        let view = answer(&data, &ask("matrix", "", members));
        let scene = Scene::comparison(&view, 600.0, theme, &ShippedFont);
        let mut words = Vec::new();
        let mut figures = Vec::new();
        for (at, mark) in scene.marks.iter().enumerate() {
            let Shape::Text { words: said, x, y, width, .. } = &mark.shape else { continue };
            words.push(said.clone());
            let point = (x + width / 2.0, y - 4.0);
            let cell = scene.marks[1..at].iter().find(
                |it| matches!(it.shape, Shape::Rect { rect, .. } if rect.contains(point.0, point.1)),
            );
            figures.extend(cell.map(|it| (said.clone(), it.fill)));
        }
        (words, figures)
    };
    for theme in [Theme::LIGHT, Theme::DARK] {
        let (words, figures) = drawn("M00 M01 M02", &theme);
        let fills = |wanted: &str| -> Vec<_> {
            figures.iter().filter(|it| it.0 == wanted).map(|it| it.1).collect()
        };
        let (same, high) = (fills("91 %"), fills("98 %"));
        assert_eq!((same.len(), high.len()), (4, 2), "{figures:?}");
        assert!(same.iter().all(|it| *it == same[0]), "{figures:?}");
        assert!(same[0] != high[0] && same[0].contrast(high[0]) < 3.0, "{figures:?}");
        assert!(words.iter().any(|it| it == "lowest: 91 %"), "{words:?}");
        // A single pair has no lowest and no highest figure, and its colour is at neither end of
        // the scale.
        let (words, figures) = drawn("M00 M01", &theme);
        assert!(!words.iter().any(|it| it.contains("lowest")), "{words:?}");
        let fill = figures[0].1;
        assert!(fill.contrast(theme.paper) > 1.5 && fill.contrast(theme.ink) > 1.5, "{fill:?}");
    }
}

#[test]
fn the_figure_beside_a_line_is_that_of_its_last_mark() {
    let compare = Compare { to: "2019-10".to_owned(), ..ask("timeline", "M00", "M04 M07") };
    let view = answer(&assembly(), &compare);
    let Picture::Timeline(it) = &view.picture else { panic!("{:?}", view.picture) };
    for series in &it.series {
        let last = series.points.last().expect("a point");
        let percent = format!("2019, part: {:.0} %, ", last.value * 100.0);
        assert!(series.last.starts_with(&percent), "{}", series.last);
        assert_eq!(series.last_value, last.value);
        assert!(last.partial && last.label.contains(", 2019 (part of the year): "), "{last:?}");
    }
    assert!(view.table.rows.iter().any(|it| it[0] == "2019 (part of the year)"));
    golden("timeline-part", &assembly(), &compare, 600.0, &Theme::LIGHT);
    let only = Compare { from: "2019".to_owned(), ..compare };
    assert!(matches!(answer(&assembly(), &only).picture, Picture::Alignment(_)));
}

#[test]
fn years_on_the_axis_are_evenly_spaced_from_the_first_to_the_last() {
    for (from, to) in [("2008", "2019"), ("2009", "2018"), ("2011", "2012")] {
        for width in [320.0, 400.0, 600.0, 1_000.0] {
            let compare = Compare {
                from: from.to_owned(),
                to: to.to_owned(),
                ..ask("timeline", "M00", "M04")
            };
            let scene = Scene::comparison(
                &answer(&assembly(), &compare),
                width,
                &Theme::LIGHT,
                &ShippedFont,
            );
            let mut years = Vec::new();
            for mark in &scene.marks {
                if let Shape::Text { words, .. } = &mark.shape {
                    years.extend(words.parse::<i32>().ok());
                }
            }
            let ends = [years.first(), years.last()].map(|it| it.map(ToString::to_string));
            assert_eq!(ends, [from, to].map(|it| Some(it.to_owned())), "{width}: {years:?}");
            // All steps but the one to the last year are equal.
            let steps: Vec<i32> = years.windows(2).map(|it| it[1] - it[0]).collect();
            let (_, even) = steps.split_last().expect("two years");
            assert!(even.iter().all(|it| *it == even[0]), "{width}: {years:?}");
        }
    }
}

/// A year and its points stand in one column, so that keys go from one to the other.
#[test]
fn a_year_and_its_points_are_one_column() {
    let view = answer(&assembly(), &ask("timeline", "M00", "M04 four"));
    for width in WIDTHS {
        let scene = Scene::comparison(&view, width, &Theme::LIGHT, &ShippedFont);
        for year in 2008..2020 {
            let of_year = scene.entries.iter().filter(|it| it.id.ends_with(&format!(":{year}")));
            let edges: Vec<f32> = of_year.map(|it| it.bounds.x).collect();
            assert_eq!(edges.len(), 3, "{year}");
            assert!(edges.iter().all(|it| *it == edges[0]), "{year}: {edges:?}");
        }
        // A point is hit at its middle.
        for it in scene.entries.iter().filter(|it| it.id.starts_with("M04:")) {
            let middle =
                (it.bounds.x + it.bounds.width / 2.0, it.bounds.y + it.bounds.height / 2.0);
            let hit = scene.hit(middle.0, middle.1).map(|at| scene.entries[at].id.clone());
            let year = it.id.rsplit(':').next().expect("a year");
            assert!(hit.is_some_and(|it| it.ends_with(year)), "{}", it.id);
        }
    }
}

/// The median of a year that no line joins to another is a short tick, and its label is that of the
/// last year.
#[test]
fn the_median_of_a_year_alone_is_drawn_too() {
    let calls = ["2015-03", "2017-12"].map(|it| common::calls(25, it, "YYN")).concat();
    let data = common::chamber(&common::ids(3), &[], &calls);
    let view = answer(&data, &ask("timeline", "M00", "M01"));
    let Picture::Timeline(it) = &view.picture else { panic!("no line") };
    assert_eq!(it.baseline.points.len(), 2);
    let scene = Scene::comparison(&view, 600.0, &Theme::LIGHT, &ShippedFont);
    let ticks = scene.marks.iter().filter(|it| {
        matches!(it.shape, Shape::Rect { rect, .. } if rect.height == 1.5 && rect.width == 10.0)
    });
    assert_eq!(ticks.count(), 2);
    let parts = Compare {
        from: "2014-02".to_owned(),
        to: "2016-10".to_owned(),
        ..ask("timeline", "M00", "M04")
    };
    let Picture::Timeline(it) = answer(&assembly(), &parts).picture else { panic!("no line") };
    for last in [&it.baseline.last, &it.series[0].last] {
        assert!(last.starts_with("2016, part: "), "{last}");
    }
    let two = Compare { to: "2015-10".to_owned(), ..parts };
    let Picture::Timeline(it) = answer(&assembly(), &two).picture else { panic!("no line") };
    for last in [&it.baseline.last, &it.series[0].last] {
        assert!(last.starts_with("2015, part: "), "{last}");
    }
}
