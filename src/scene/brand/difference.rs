//! CIEDE2000: how far apart two colours look.
//!
//! Sharma, Wu & Dalal, "The CIEDE2000 color-difference formula", Color Research & Application 30
//! (2005). Angles are kept as directions (cosine and sine), so that no sine or arc tangent of a
//! library is needed; `sight` says why. The differences are accurate to 0.01.

use super::sight::Triple;

/// Returns the CIEDE2000 difference of two colours in CIELAB.
pub fn difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple) -> f32 {
    let light = (l1 + l2) / 2.0 - 50.0;
    let dl = (l2 - l1) / (1.0 + 0.015 * light * light / (20.0 + light * light).sqrt());

    let g = 0.5 * (1.0 - seventh((length(a1, b1) + length(a2, b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (length(a1, b1), length(a2, b2));
    let c = (c1 + c2) / 2.0;
    let hue = between((a1, b1), (a2, b2));

    // 2√(C₁C₂)·sin(Δh/2), whose square is 2(C₁C₂ - the dot product).
    let big_dh = (2.0 * (c1 * c2 - a1 * a2 - b1 * b2)).max(0.0).sqrt();
    let big_dh = if a1 * b2 < a2 * b1 { -big_dh } else { big_dh };
    let dc = (c2 - c1) / (1.0 + 0.045 * c);
    let dh = big_dh / (1.0 + 0.015 * c * weight_of(hue));
    (dl * dl + dc * dc + dh * dh - turn(hue, c) * dc * dh).max(0.0).sqrt()
}

/// Returns the direction half-way between two hues; any direction if one of the colours is grey,
/// since the hue then counts for nothing.
fn between((a1, b1): (f32, f32), (a2, b2): (f32, f32)) -> (f32, f32) {
    let unit = |a: f32, b: f32| {
        let length = length(a, b);
        if length > 0.0 { (a / length, b / length) } else { (0.0, 0.0) }
    };
    let (one, other) = (unit(a1, b1), unit(a2, b2));
    let sum = unit(one.0 + other.0, one.1 + other.1);
    // Opposite hues have two middles; the formula takes the mean of the angles from 0° to 360°.
    if sum == (0.0, 0.0) {
        if one.1 < 0.0 { (one.1, -one.0) } else { (-one.1, one.0) }
    } else {
        sum
    }
}

/// Returns T of the formula:
///
/// `1 - 0.17 cos(h - 30°) + 0.24 cos 2h + 0.32 cos(3h + 6°) - 0.20 cos(4h - 63°)`.
fn weight_of((cos, sin): (f32, f32)) -> f32 {
    let (cos2, sin2) = (cos * cos - sin * sin, 2.0 * cos * sin);
    let (cos3, sin3) = (cos2 * cos - sin2 * sin, sin2 * cos + cos2 * sin);
    let (cos4, sin4) = (cos2 * cos2 - sin2 * sin2, 2.0 * cos2 * sin2);
    1.0 - 0.17 * (0.866_025_4 * cos + 0.5 * sin)
        + 0.24 * cos2
        + 0.32 * (0.994_521_9 * cos3 - 0.104_528_46 * sin3)
        - 0.20 * (0.453_990_5 * cos4 + 0.891_006_5 * sin4)
}

/// Returns -R of the formula, which turns the ellipses of blues.
fn turn((cos, sin): (f32, f32), chroma: f32) -> f32 {
    // The direction as seen from 275°, and its angle from there, in units of 25°.
    let (x, y) = (0.087_155_74 * cos - 0.996_194_7 * sin, 0.087_155_74 * sin + 0.996_194_7 * cos);
    if x <= 0.0 {
        return 0.0;
    }
    let away = 2.0 * arc_tangent(y / (1.0 + x)) * (180.0 / 25.0 / core::f32::consts::PI);
    let angle = core::f32::consts::FRAC_PI_3 * exp_of_minus(away * away);
    let square = angle * angle;
    let sine = angle * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
    2.0 * seventh(chroma) * sine
}

/// Returns the arc tangent, for -1.0 to 1.0, accurate to 0.00002.
fn arc_tangent(t: f32) -> f32 {
    let s = t * t;
    let inner = 0.193_543_46 + s * (-0.116_432_87 + s * (0.052_653_32 - s * 0.011_721_2));
    t * (0.999_977_26 + s * (-0.332_623_47 + s * inner))
}

/// Returns e to the power of `-of`, for 0.0 to 20.0: its 1,024th root, squared ten times.
fn exp_of_minus(of: f32) -> f32 {
    let small = of / 1_024.0;
    let mut power = 1.0 - small + small * small / 2.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}

fn seventh(chroma: f32) -> f32 {
    let cube = chroma * chroma * chroma;
    let power = cube * cube * chroma;
    // 25 to the power of 7.
    (power / (power + 6_103_515_625.0)).sqrt()
}

fn length(a: f32, b: f32) -> f32 {
    (a * a + b * b).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_the_published_ones() {
        // From the test data of Sharma, Wu & Dalal.
        for (a, b, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
            ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
            ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
            ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([61.2901, 3.7196, -5.3901], [61.4292, 2.2480, -4.9620], 1.8731),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
            ([36.4612, 47.8580, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                let found = difference(a, b);
                assert!((found - expected).abs() < 0.01, "{a:?} {b:?}: {found}, not {expected}");
            }
        }
    }

    #[test]
    fn arc_tangents_and_powers_are_those_of_the_library() {
        for step in 0..=100 {
            let of = step as f32 / 100.0;
            assert!((arc_tangent(of) - of.atan()).abs() < 5e-5, "{of}");
            assert!((exp_of_minus(of * 14.0) - (-of * 14.0).exp()).abs() < 1e-4, "{of}");
        }
    }
}
