//! Lighter and darker forms of a colour, and the choice of three that can be told apart.
//!
//! Shades keep the hue of Oklab (Ottosson 2020), in which a blue stays blue on its way to white,
//! and as much of the chroma as a screen can show.

use super::super::theme::Color;
use super::difference::difference;
use super::sight::{Matrix, SIGHTS, Sight, Triple, cube_root, linear, looks, times};

/// The least contrast of a mark with the paper (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f32 = 3.0;

/// The least CIEDE2000 between two positions, for everyone.
pub const APART: f32 = 20.0;

/// The least difference in lightness (L*) between two positions, which is all that grey leaves.
pub const APART_IN_GREY: f32 = 12.0;

/// What is required beyond [`APART`] and [`APART_IN_GREY`], since calculations round.
const SPARE: f32 = 0.02;

/// The step between two shades, in lightness of Oklab; about one L*.
const STEP: f32 = 0.01;

const TO_CONES: Matrix = [
    [0.412_221_46, 0.536_332_55, 0.051_445_995],
    [0.211_903_5, 0.680_699_5, 0.107_396_96],
    [0.088_302_46, 0.281_718_85, 0.629_978_7],
];
const CONES_TO_OKLAB: Matrix = [
    [0.210_454_26, 0.793_617_8, -0.004_072_047],
    [1.977_998_5, -2.428_592_2, 0.450_593_7],
    [0.025_904_037, 0.782_771_77, -0.808_675_77],
];
const OKLAB_TO_CONES: Matrix = [
    [1.0, 0.396_337_78, 0.215_803_76],
    [1.0, -0.105_561_346, -0.063_854_17],
    [1.0, -0.089_484_18, -1.291_485_5],
];
const FROM_CONES: Matrix = [
    [4.076_741_7, -3.307_711_6, 0.230_969_94],
    [-1.268_438, 2.609_757_4, -0.341_319_38],
    [-0.004_196_086_3, -0.703_418_6, 1.707_614_7],
];

/// A colour, and how it looks to readers of each sight.
pub struct Shade {
    /// The colour.
    pub color: Color,
    looks: [Triple; 7],
    /// How far it is from the colour that it is a shade of, in L*.
    moved: f32,
}

/// The shades that one position may have, and what it costs to move away from the first.
pub struct List<'a> {
    /// The shades, from the nearest to the farthest.
    pub shades: &'a [Shade],
    /// The weight of a move, compared with those of the other lists.
    pub weight: f32,
    /// The cost of moving at all, added once.
    pub first_step: f32,
}

impl List<'_> {
    /// Returns the cost of a shade. Distances are squared, since two small moves are better than a
    /// large one, which would leave a black or a white.
    fn cost(&self, shade: &Shade) -> f32 {
        let fixed = if shade.moved > 0.0 { self.first_step } else { 0.0 };
        fixed + self.weight * shade.moved * shade.moved
    }
}

/// In what way two colours are too close, and how far apart they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Close {
    /// The CIEDE2000 difference for readers of this sight.
    Seen(Sight, f32),
    /// The difference in L*, in grey.
    Grey(f32),
}

impl Shade {
    /// Returns a colour as it is, at distance 0.
    pub fn new(color: Color) -> Self {
        Self { color, looks: looks(color), moved: 0.0 }
    }

    /// Returns the shades of a colour that can be seen on the paper, nearest first, at most `reach`
    /// L* away.
    pub fn all(color: Color, paper: Color, reach: f32) -> Vec<Self> {
        let [_, a, b] = times(&CONES_TO_OKLAB, times(&TO_CONES, linear(color)).map(cube_root));
        let exact = Self::new(color);
        let place = exact.lightness();
        let others = (0..=100)
            .map(|step| Self::new(on_screen([STEP * step as f32, a, b])))
            .map(|it| Self { moved: (it.lightness() - place).abs(), ..it })
            .filter(|it| it.moved <= reach && it.color != color);
        let mut all: Vec<Self> = std::iter::once(exact)
            .chain(others)
            .filter(|it| it.color.contrast(paper) >= MARK_CONTRAST)
            .collect();
        all.sort_by(Self::nearer);
        all
    }

    /// Returns this shade counted as farther away, with `by` L* added to its distance as the root
    /// of the sum of squares.
    pub fn farther(&self, by: f32) -> Self {
        Self { moved: (self.moved * self.moved + by * by).sqrt(), ..*self }
    }

    /// Compares two shades by their distance, the nearer first.
    pub fn nearer(&self, other: &Self) -> core::cmp::Ordering {
        self.moved.total_cmp(&other.moved)
    }

    /// Returns in what way two shades are too close: under the sight for which they differ least,
    /// else in grey; `None` if they can be told apart.
    pub fn close_to(&self, other: &Self) -> Option<Close> {
        let worst = (self.looks.iter().zip(&other.looks))
            .map(|(one, other)| difference(*one, *other))
            .zip(SIGHTS)
            .min_by(|(a, _), (b, _)| a.total_cmp(b));
        let grey = (self.lightness() - other.lightness()).abs();
        match worst {
            Some((least, sight)) if least < APART + SPARE => Some(Close::Seen(sight, least)),
            _ if grey < APART_IN_GREY + SPARE => Some(Close::Grey(grey)),
            _ => None,
        }
    }

    /// Returns whether two shades can be told apart: the same answer as [`Shade::close_to`], but
    /// quicker.
    fn stands_apart(&self, other: &Self) -> bool {
        (self.lightness() - other.lightness()).abs() >= APART_IN_GREY + SPARE
            && (self.looks.iter().zip(&other.looks))
                .all(|(one, other)| difference(*one, *other) >= APART + SPARE)
    }

    /// Returns the lightness, L*.
    fn lightness(&self) -> f32 {
        let [[lightness, ..], ..] = self.looks;
        lightness
    }
}

/// Returns one colour from each list, so that all three can be told apart at the least total cost;
/// `None` if no three can. Costs are those of `List::cost`.
pub fn apart(lists: &[List<'_>; 3]) -> Option<[Color; 3]> {
    let [first, second, third] = lists;
    let [mut one_two, mut one_three, mut two_three] =
        [(first, second), (first, third), (second, third)]
            .map(|(one, other)| Known::new(one, other));
    let mut best = (f32::MAX, None);
    for (i, one) in first.shades.iter().enumerate() {
        let cost = first.cost(one);
        if cost >= best.0 {
            break;
        }
        for (j, two) in second.shades.iter().enumerate() {
            let cost = cost + second.cost(two);
            if cost >= best.0 {
                break;
            }
            if !one_two.apart((i, one), (j, two)) {
                continue;
            }
            for (k, three) in third.shades.iter().enumerate() {
                let cost = cost + third.cost(three);
                if cost >= best.0 {
                    break;
                }
                if one_three.apart((i, one), (k, three)) && two_three.apart((j, two), (k, three)) {
                    best = (cost, Some([one.color, two.color, three.color]));
                    break;
                }
            }
        }
    }
    best.1
}

/// Which pairs of two lists are known to stand apart or not; most are asked about more than once.
struct Known {
    columns: usize,
    cells: Vec<Option<bool>>,
}

impl Known {
    fn new(one: &List<'_>, other: &List<'_>) -> Self {
        let columns = other.shades.len();
        Self { columns, cells: vec![None; one.shades.len() * columns] }
    }

    fn apart(&mut self, (row, one): (usize, &Shade), (column, other): (usize, &Shade)) -> bool {
        let cell = self.cells.get_mut(row * self.columns + column);
        cell.is_some_and(|cell| *cell.get_or_insert_with(|| one.stands_apart(other)))
    }
}

/// Converts a colour of Oklab to sRGB, with as much of its chroma as fits.
fn on_screen([lightness, a, b]: Triple) -> Color {
    let light = |chroma: f32| {
        let cones = times(&OKLAB_TO_CONES, [lightness, a * chroma, b * chroma]);
        times(&FROM_CONES, cones.map(|it| it * it * it))
    };
    let fits = |chroma: f32| light(chroma).iter().all(|it| (-0.000_5..=1.000_5).contains(it));
    let mut chroma = 1.0;
    if !fits(chroma) {
        chroma = 0.0;
        let mut by = 0.5;
        for _ in 0..8 {
            if fits(chroma + by) {
                chroma += by;
            }
            by /= 2.0;
        }
    }
    let [red, green, blue] = light(chroma).map(encoded);
    Color(red, green, blue)
}

/// Converts linear light to a channel of sRGB. The power 1/2.4 is 5/12, the fifth power of the
/// fourth root of a cube root.
fn encoded(light: f32) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        let twelfth = cube_root(light).sqrt().sqrt();
        let square = twelfth * twelfth;
        1.055 * square * square * twelfth - 0.055
    };
    (value * 255.0 + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_come_back() {
        for channel in 0..=255 {
            let [light, ..] = linear(Color(channel, 0, 0));
            assert_eq!(encoded(light), channel);
        }
    }

    #[test]
    fn shades_keep_the_hue_and_start_at_the_colour() {
        let blue = Color(0x00, 0x84, 0xc6);
        let shades = Shade::all(blue, Color(255, 255, 255), 20.0);
        assert_eq!(shades.first().map(|it| it.color), Some(blue));
        assert!(shades.len() > 10);
        for Shade { color: Color(red, green, blue), .. } in shades {
            assert!(red < green && green < blue, "{red} {green} {blue}");
        }
    }

    #[test]
    fn the_quick_answer_is_the_long_one() {
        let shades: Vec<Shade> = (0..64)
            .map(|it| Shade::new(Color(it % 4 * 85, it / 4 % 4 * 85, it / 16 * 85)))
            .collect();
        for (one, other) in shades.iter().flat_map(|it| shades.iter().map(move |o| (it, o))) {
            assert_eq!(one.stands_apart(other), one.close_to(other).is_none());
        }
    }
}
