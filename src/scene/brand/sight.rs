//! How a colour looks: to most readers, to the colour-blind, and in grey.
//!
//! Colour blindness is simulated at full severity by two models: Machado, Oliveira & Fernandes
//! 2009, and Brettel, Viénot & Mollon 1997 with the constants of libDaltonLens. They disagree where
//! neither is sure, so a pair must pass both. CIELAB is that of D65.
//!
//! Every number here and in `difference` comes from sums, products, quotients and square roots,
//! which IEEE 754 rounds in one way only. A browser and a server therefore choose the very same
//! colour, which powers and sines of two libraries would not promise.

use super::super::theme::{self, Color};

/// Three channels of linear light, or the three axes of a colour space.
pub type Triple = [f32; 3];

/// A matrix of three rows.
pub type Matrix = [Triple; 3];

/// The colour vision of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Most readers.
    Usual,
    /// Readers without the cones for long waves (protanopia).
    RedBlind,
    /// Readers without the cones for middle waves (deuteranopia).
    GreenBlind,
    /// Readers without the cones for short waves (tritanopia).
    BlueBlind,
}

/// The sight that each result of [`looks`] belongs to.
pub const SIGHTS: [Sight; 7] = [
    Sight::Usual,
    Sight::GreenBlind,
    Sight::RedBlind,
    Sight::BlueBlind,
    Sight::GreenBlind,
    Sight::RedBlind,
    Sight::BlueBlind,
];

/// The matrices of Machado and others for green-, red- and blue-blind readers, the order of
/// [`SIGHTS`] after the usual sight.
const MACHADO: [Matrix; 3] = [
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
];

/// The constants of Brettel and others for the same three: a matrix for each side of a plane, and
/// the normal of that plane.
const BRETTEL: [(Matrix, Matrix, Triple); 3] = [
    (
        [[0.36477, 0.86381, -0.22858], [0.26294, 0.64245, 0.09462], [-0.02006, 0.02728, 0.99278]],
        [[0.37298, 0.88166, -0.25464], [0.25954, 0.63506, 0.10540], [-0.01980, 0.02784, 0.99196]],
        [-0.00281, -0.00611, 0.00892],
    ),
    (
        [[0.14980, 1.19548, -0.34528], [0.10764, 0.84864, 0.04372], [0.00384, -0.00540, 1.00156]],
        [[0.14570, 1.16172, -0.30742], [0.10816, 0.85291, 0.03892], [0.00386, -0.00524, 1.00139]],
        [0.00048, 0.00393, -0.00441],
    ),
    (
        [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]],
        [[0.93678, 0.18979, -0.12657], [0.06154, 0.81526, 0.12320], [-0.37562, 1.12767, 0.24796]],
        [0.03901, -0.02788, -0.01113],
    ),
];

/// Linear sRGB to CIE XYZ, each row divided by that of D65.
const XYZ: Matrix = [
    [0.4339499, 0.3762098, 0.1898403],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0177566, 0.109468, 0.8727755],
];

/// Returns a colour in CIELAB as each of [`SIGHTS`] sees it.
pub fn looks(color: Color) -> [Triple; 7] {
    let light = linear(color);
    let [deutan, protan, tritan] = MACHADO.map(|matrix| times(&matrix, light));
    let [deutan_too, protan_too, tritan_too] = BRETTEL.map(|(one, other, normal)| {
        times(if dot(normal, light) >= 0.0 { &one } else { &other }, light)
    });
    [light, deutan, protan, tritan, deutan_too, protan_too, tritan_too]
        .map(|light| lab(light.map(|channel| channel.clamp(0.0, 1.0))))
}

/// Returns the channels of a colour as linear light.
pub fn linear(Color(red, green, blue): Color) -> Triple {
    [red, green, blue].map(theme::linear)
}

/// Multiplies a matrix by a column.
pub fn times(matrix: &Matrix, column: Triple) -> Triple {
    matrix.map(|row| dot(row, column))
}

/// Returns the cube root of a number that is not negative, by Newton's method from a third of the
/// exponent.
pub fn cube_root(of: f32) -> f32 {
    let mut root = f32::from_bits(of.to_bits() / 3 + 0x2a51_4067);
    for _ in 0..3 {
        root = (root + root + of / (root * root)) / 3.0;
    }
    root
}

fn dot([a, b, c]: Triple, [x, y, z]: Triple) -> f32 {
    a * x + b * y + c * z
}

fn lab(light: Triple) -> Triple {
    let [x, y, z] = times(&XYZ, light).map(|t| {
        if t > 216.0 / 24_389.0 { cube_root(t) } else { (24_389.0 / 27.0 * t + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_those_of_the_library() {
        for step in 1..=1_000 {
            let of = step as f32 / 1_000.0;
            assert!((cube_root(of) - of.cbrt()).abs() < 1e-6, "{of}");
        }
        assert!(cube_root(0.0).abs() < 1e-6);
    }

    #[test]
    fn colours_have_their_published_places() {
        // Bruce Lindbloom's calculator, sRGB and D65.
        for (color, expected) in [
            (Color(255, 255, 255), [100.0, 0.0, 0.0]),
            (Color(255, 0, 0), [53.24, 80.09, 67.20]),
            (Color(0, 0, 255), [32.30, 79.19, -107.86]),
            (Color(0, 0, 0), [0.0, 0.0, 0.0]),
        ] {
            let [usual, ..] = looks(color);
            let off = usual.iter().zip(expected).map(|(a, b)| (a - b).abs());
            assert!(off.fold(0.0, f32::max) < 0.02, "{color:?} {usual:?}");
        }
    }

    #[test]
    fn greys_are_grey_to_everyone() {
        for grey in [0, 60, 128, 255] {
            for [_, a, b] in looks(Color(grey, grey, grey)) {
                assert!(a.abs() < 0.1 && b.abs() < 0.1, "{grey} {a} {b}");
            }
        }
    }
}
