//! The palette and newsrooms' own colours, measured: positions stay apart under colour blindness
//! and in grey, and can be seen on the paper.
//!
//! The arithmetic here uses the library's powers and sines, and shares nothing with `scene::brand`,
//! which repairs colours without either.
//!
//! Colour difference: CIEDE2000 (Sharma, Wu & Dalal 2005). Colour blindness at full severity:
//! Brettel, Viénot & Mollon 1997 with the constants of libDaltonLens, and Machado, Oliveira &
//! Fernandes 2009. Contrast: WCAG 2.2.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use proptest::prelude::*;
use rollcall::position::Position;
use rollcall::scene::brand::{Slot, Wishes, fitted};
use rollcall::scene::theme::{Color, Theme};

type Linear = [f64; 3];
type Matrix = [[f64; 3]; 3];

const MACHADO: [Matrix; 3] = [
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
];

/// Matrices for two half-planes, and the normal of the plane between them, for each colour
/// blindness.
const BRETTEL: [(Matrix, Matrix, Linear); 3] = [
    (
        [[0.14980, 1.19548, -0.34528], [0.10764, 0.84864, 0.04372], [0.00384, -0.00540, 1.00156]],
        [[0.14570, 1.16172, -0.30742], [0.10816, 0.85291, 0.03892], [0.00386, -0.00524, 1.00139]],
        [0.00048, 0.00393, -0.00441],
    ),
    (
        [[0.36477, 0.86381, -0.22858], [0.26294, 0.64245, 0.09462], [-0.02006, 0.02728, 0.99278]],
        [[0.37298, 0.88166, -0.25464], [0.25954, 0.63506, 0.10540], [-0.01980, 0.02784, 0.99196]],
        [-0.00281, -0.00611, 0.00892],
    ),
    (
        [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]],
        [[0.93678, 0.18979, -0.12657], [0.06154, 0.81526, 0.12320], [-0.37562, 1.12767, 0.24796]],
        [0.03901, -0.02788, -0.01113],
    ),
];

fn linear(Color(red, green, blue): Color) -> Linear {
    [red, green, blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: &Matrix, color: Linear) -> Linear {
    matrix.map(|row| dot(row, color).clamp(0.0, 1.0))
}

fn dot(a: Linear, b: Linear) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Returns a colour in linear light, as it is and as six simulations of colour blindness see it.
fn seen(color: Color) -> Vec<Linear> {
    let color = linear(color);
    let machado = MACHADO.iter().map(|matrix| times(matrix, color));
    let brettel = BRETTEL.iter().map(|(one, other, normal)| {
        times(if dot(*normal, color) >= 0.0 { one } else { other }, color)
    });
    std::iter::once(color).chain(machado).chain(brettel).collect()
}

fn lab(color: Linear) -> Linear {
    let f = |t: f64| {
        if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let x = f(dot([0.4124564, 0.3575761, 0.1804375], color) / 0.95047);
    let y = f(dot([0.2126729, 0.7151522, 0.0721750], color));
    let z = f(dot([0.0193339, 0.1191920, 0.9503041], color) / 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn ciede2000([l1, a1, b1]: Linear, [l2, a2, b2]: Linear) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| {
        if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) }
    };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let dh = if grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let big_dh = 2.0 * (c1 * c2).sqrt() * (dh / 2.0).to_radians().sin();
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let h = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let turn =
        -2.0 * seventh(c) * (60.0 * (-((h - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, big_dh / sh);
    (dl * dl + dc * dc + dh * dh + turn * dc * dh).sqrt()
}

#[test]
fn ciede2000_gives_the_published_differences() {
    // Rows 1, 7, 17 and 24 of the test data of Sharma, Wu & Dalal.
    for (a, b, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((ciede2000(a, b) - expected).abs() < 1e-4, "{a:?} {b:?} {}", ciede2000(a, b));
    }
}

fn contrast(a: Color, b: Color) -> f64 {
    let luminance = |color| dot([0.2126, 0.7152, 0.0722], linear(color)) + 0.05;
    let (a, b) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

/// Returns why two positions of a theme cannot be told apart; `None` if all can.
fn alike(theme: &Theme) -> Option<String> {
    let colors = [theme.yes, theme.abstain, theme.no];
    let pairs = [(0, 1), (0, 2), (1, 2)].map(|(a, b)| (colors[a], colors[b]));
    pairs.into_iter().find_map(|(a, b)| {
        let looks = seen(a).into_iter().zip(seen(b));
        let least = looks.map(|(a, b)| ciede2000(lab(a), lab(b))).fold(f64::MAX, f64::min);
        let grey = (lightness(a) - lightness(b)).abs();
        (least < 20.0 || grey < 12.0).then(|| format!("{a:?} {b:?}: {least}, {grey} in grey"))
    })
}

fn lightness(color: Color) -> f64 {
    lab(linear(color))[0]
}

#[test]
fn positions_stay_apart_for_everyone() {
    for theme in [Theme::LIGHT, Theme::DARK] {
        assert_eq!(alike(&theme), None);
    }
}

#[test]
fn marks_and_words_can_be_seen_on_the_paper() {
    let wide_papers = |theme: &Theme| {
        let papers =
            if *theme == Theme::LIGHT { ["#ffffff", "#f5f5f0"] } else { ["#121212", "#1f2933"] };
        papers.map(|it| Color::parse(it).expect("a colour"))
    };
    for theme in [Theme::LIGHT, Theme::DARK] {
        for paper in wide_papers(&theme) {
            let theme = Theme { paper, ..theme.clone() };
            for position in Position::OF_MEMBERS {
                let fill = theme.of(position);
                assert!(fill.contrast(paper) >= 3.0, "{position:?} on {paper:?}");
                let words = theme.text_of(position);
                assert!(words.contrast(paper) >= 4.5, "words of {position:?} on {paper:?}");
                if position.is_recorded() {
                    assert!(fill.text_on().contrast(fill) >= 4.5, "counts on {position:?}");
                }
            }
            assert!(theme.muted().contrast(paper) >= 4.5);
        }
    }
}

#[test]
fn any_colours_of_a_newsroom_leave_words_readable() {
    for fill in ["#ffff00", "#ffffff", "#000000", "#777777", "#ff0000", "#7fff00"] {
        let fill = Color::parse(fill).expect("a colour");
        for theme in [Theme::LIGHT, Theme::DARK] {
            let theme = Theme { yes: fill, ..theme };
            assert!(theme.text_of(Position::Yes).contrast(theme.paper) >= 4.5, "{fill:?}");
            assert!(fill.text_on().contrast(fill) >= 4.2, "{fill:?}");
        }
    }
}

fn color_of(theme: &Theme, slot: Slot) -> Color {
    match slot {
        Slot::Yes => theme.yes,
        Slot::Abstain => theme.abstain,
        Slot::No => theme.no,
        Slot::NotVoting => theme.not_voting,
        Slot::Ink => theme.ink,
        Slot::Paper => theme.paper,
    }
}

/// Checks that the theme fitted to wishes is legible, so no colour that falls short is in it, and
/// that every wish that was not met is reported.
fn check(base: &Theme, wishes: &Wishes) {
    let (theme, changes) = fitted(base, wishes);
    assert!(contrast(theme.ink, theme.paper) >= 4.5, "{theme:?}");
    assert_eq!(alike(&theme), None, "{theme:?}");
    for position in Position::OF_MEMBERS {
        assert!(contrast(theme.of(position), theme.paper) >= 2.9999, "{position:?} {theme:?}");
        assert!(contrast(theme.text_of(position), theme.paper) >= 4.4999, "{position:?} {theme:?}");
    }
    for (slot, wish) in Slot::ALL.into_iter().zip(wishes) {
        let told: Vec<_> = changes.iter().filter(|it| it.slot == slot).collect();
        let used = color_of(&theme, slot);
        let Some(wished) = *wish else {
            assert!(told.is_empty(), "nobody wished for {slot:?}");
            continue;
        };
        assert_eq!(told.len(), usize::from(used != wished), "{slot:?} {wished:?} {used:?}");
        for change in told {
            assert_eq!(change.wished, wished);
            assert!(change.message().starts_with(&format!("{} {}", slot.property(), wished.hex())));
            if let Some(got) = change.got {
                assert_eq!(got, used);
                assert!((lightness(got) - lightness(wished)).abs() < 35.1, "{change:?}");
            }
        }
    }
    let all = Slot::ALL.map(|slot| Some(color_of(&theme, slot)));
    let (again, changes) = fitted(base, &all);
    assert_eq!((again, changes.len()), (theme, 0), "a repaired theme is left alone");
}

fn any_wishes() -> impl Strategy<Value = Wishes> {
    let any = || (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(r, g, b)| Color(r, g, b));
    let wish = || proptest::option::of(any());
    // Papers and inks of random colours would nearly always be refused together.
    let page = || {
        let shade = (any(), 0..2_u8, 0.7..1.0_f32).prop_map(|(color, end, share)| {
            color.mixed(if end == 0 { Color(0, 0, 0) } else { Color(255, 255, 255) }, share)
        });
        proptest::option::of(prop_oneof![4 => shade, 1 => any()])
    };
    (wish(), wish(), wish(), wish(), page(), page())
        .prop_map(|(yes, abstain, no, other, ink, paper)| [yes, abstain, no, other, ink, paper])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_colours_are_repaired_or_refused(wishes in any_wishes(), dark: bool) {
        check(if dark { &Theme::DARK } else { &Theme::LIGHT }, &wishes);
    }
}

#[test]
fn newsrooms_keep_what_can_be_kept() {
    let (light, dark) = (Theme::LIGHT, Theme::DARK);
    // Base, paper, yes, no, and what happens to these last two: kept, moved or refused.
    for (base, paper, yes, no, expected) in [
        (&light, "", "#0084c6", "#c70000", "moved moved"), // The Guardian
        (&dark, "", "#0084c6", "#c70000", "moved kept"),
        (&light, "", "#2e7d9a", "#c0143c", "kept moved"),
        (&light, "", "#05b2fc", "#002d5a", "moved kept"), // Deutsche Welle
        (&dark, "", "#05b2fc", "#002d5a", "kept moved"),
        (&light, "#fff1e5", "#0d7680", "#990f3d", "kept moved"), // Financial Times
        (&light, "", "#fa6400", "#404040", "kept kept"),
        (&light, "", "#1a9641", "#d7191c", "moved moved"), // green and red
        (&dark, "", "#1a9641", "#d7191c", "moved moved"),
        (&light, "", "#ffeeaa", "#ffddcc", "moved refused"), // pale
        (&dark, "", "#ffeeaa", "#ffddcc", "moved moved"),
        (&light, "", "#000000", "#ffffff", "kept refused"),
        (&dark, "", "#000000", "#ffffff", "refused kept"),
        (&light, "", "#0084c6", "#0084c6", "moved moved"), // the same twice
        (&dark, "", "#0084c6", "#0084c6", "moved moved"),
    ] {
        let wishes = [yes, "", no, "", "", paper].map(Color::parse);
        check(base, &wishes);
        let (_, changes) = fitted(base, &wishes);
        let fate = |slot| match changes.iter().find(|it| it.slot == slot) {
            None => "kept",
            Some(change) if change.got.is_some() => "moved",
            Some(_) => "refused",
        };
        let found = format!("{} {}", fate(Slot::Yes), fate(Slot::No));
        assert_eq!(found, expected, "{yes} {no} on {:?}", base.paper);
    }
}
