//! Parts of the standard library in a form that costs a reader's download less: the library's
//! versions are compiled anew for each type, or bring code that prints what they refuse.

/// Joins the texts that are not empty, with `between` between them.
pub(crate) fn joined<'a>(parts: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut all = String::new();
    for part in parts.filter(|it| !it.is_empty()) {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(part);
    }
    all
}

/// Returns `value`, but no less than `least` and no more than `most`; if the two contradict each
/// other, `most` wins. The standard `clamp` prints limits that are the wrong way round, and
/// printing floats is 7 KB of download.
pub(crate) fn within(value: f32, least: f32, most: f32) -> f32 {
    value.max(least).min(most)
}

/// Sorts in place, not stably: equal items may change places. Callers that need a stable order add
/// the index to the key.
///
/// Shell's method, with gaps that grow about 2.25 times each: fast enough for the 20,000 roll calls
/// of the largest file.
pub(crate) fn sort<T: PartialOrd>(items: &mut [T]) {
    for gap in [12_045, 5_353, 2_379, 1_057, 470, 209, 93, 41, 18, 8, 3, 1] {
        for end in gap..items.len() {
            let mut at = end;
            while at >= gap && items.get(at) < items.get(at - gap) {
                items.swap(at, at - gap);
                at -= gap;
            }
        }
    }
}

/// Returns the indices of `keys` from the smallest to the largest key, equal ones by index. Sorted
/// by Shell's method, as in [`sort`].
#[cfg(feature = "explore")]
pub(crate) fn order_by_number(keys: &[f32]) -> Vec<usize> {
    let mut keyed: Vec<(f32, usize)> = keys.iter().copied().zip(0..).collect();
    sort(&mut keyed);
    keyed.into_iter().map(|it| it.1).collect()
}

#[cfg(test)]
// Clippy knows a test by its attribute.
#[allow(clippy::indexing_slicing, clippy::float_cmp)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_the_standard_librarys(keys in prop::collection::vec("[a-c]{0,3}", 0..200)) {
            let mut ours: Vec<_> = keys.into_iter().zip(0..).collect();
            let mut theirs = ours.clone();
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }

    proptest! {
        #[test]
        fn numbers_too(keys in prop::collection::vec((-9..9).prop_map(|it: i32| it as f32), 0..200)) {
            let ours = order_by_number(&keys);
            let mut theirs: Vec<usize> = (0..keys.len()).collect();
            theirs.sort_by(|a, b| keys[*a].total_cmp(&keys[*b]));
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn limits_hold_even_the_wrong_way_round() {
        let cases = [(2.0, 2.0), (0.5, 1.0), (9.0, 3.0)];
        assert_eq!(cases.map(|it| within(it.0, 1.0, 3.0)), cases.map(|it| it.1));
        assert_eq!(cases.map(|it| within(it.0, 3.0, 1.0)), [1.0; 3]);
    }

    #[test]
    fn empty_parts_leave_no_hole() {
        assert_eq!(joined(&mut ["", "a", "", "b"].into_iter(), ", "), "a, b");
        assert_eq!(joined(&mut [].into_iter(), ", "), "");
    }
}
