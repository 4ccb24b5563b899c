//! How often two members took the same position, over the roll calls in which both took one.
//!
//! Every measure is a share of a stated base and `None` where the base is empty. Sources: UN
//! practice (identical positions); Lijphart 1963, American Political Science Review 57 (an
//! abstention is half-way); Cohen 1960, Educational and Psychological Measurement 20, and Häge
//! 2011, Political Analysis 19 (chance-corrected agreement).

/// Counts of the roll calls in which two members both took a position, by the two positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Rows are the first member's positions, columns the second's: in favour, abstaining, against.
    pub counts: [[u32; 3]; 3],
}

impl Shared {
    /// In how many roll calls both took a position: the base of every measure but [`Self::yes_no`].
    pub fn n(self) -> u32 {
        self.counts.iter().flatten().sum()
    }

    /// Roll calls with the same position.
    pub fn same(self) -> u32 {
        let [[yes, _, _], [_, abstain, _], [_, _, no]] = self.counts;
        yes + abstain + no
    }

    /// Roll calls in which one was in favour and the other against.
    pub fn opposed(self) -> u32 {
        let [[_, _, one], _, [other, _, _]] = self.counts;
        one + other
    }

    /// Roll calls in which one abstained and the other did not.
    pub fn half(self) -> u32 {
        self.n() - self.same() - self.opposed()
    }

    /// The share of [`Self::n`] with the same position; `None` if `n` is 0.
    pub fn agreement(self) -> Option<f64> {
        share(f64::from(self.same()), self.n())
    }

    /// [`Self::agreement`] with an abstention half-way between in favour and against: `(same + half
    /// / 2) / n`.
    pub fn half_credit(self) -> Option<f64> {
        share(f64::from(self.same()) + f64::from(self.half()) / 2.0, self.n())
    }

    /// The share with the same position, of the roll calls in which neither abstained; `None`
    /// without any.
    pub fn yes_no(self) -> Option<f64> {
        let base = self.without_abstentions();
        share(f64::from(base - self.opposed()), base)
    }

    /// Roll calls in which neither abstained: the base of [`Self::yes_no`].
    pub fn without_abstentions(self) -> u32 {
        let [[yes, _, _], _, [_, _, no]] = self.counts;
        yes + no + self.opposed()
    }

    /// Agreement corrected for chance: 1 less the observed disagreement divided by that of two
    /// members who take positions as often as these, but independently of each other. `None` if
    /// they share no roll call, or if both always took one and the same position, so that chance
    /// alone explains everything.
    pub fn kappa(self) -> Option<f64> {
        let n = f64::from(self.n());
        let mut chance = 0.0;
        for position in 0..3 {
            let row: u32 = self.counts.iter().skip(position).take(1).flatten().sum();
            let column: u32 = self.counts.iter().filter_map(|row| row.get(position)).sum();
            chance += f64::from(row) * f64::from(column);
        }
        // Multiplied by n², all terms stay whole numbers: rounding must not turn a chance of 1 into
        // a little less.
        let (all, observed) = (n * n, f64::from(self.same()) * n);
        (chance < all).then(|| (observed - chance) / (all - chance))
    }
}

fn share(part: f64, base: u32) -> Option<f64> {
    (base > 0).then(|| part / f64::from(base))
}

/// A measure of agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// [`Shared::agreement`].
    #[default]
    Agreement,
    /// [`Shared::half_credit`].
    HalfCredit,
    /// [`Shared::yes_no`].
    YesNo,
    /// [`Shared::kappa`].
    Kappa,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 4] = [Self::Agreement, Self::HalfCredit, Self::YesNo, Self::Kappa];

    /// The word for the measure in attributes and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::HalfCredit => "half-credit",
            Self::YesNo => "yes-no",
            Self::Kappa => "kappa",
        }
    }

    /// The measure with that id; `None` for any other text.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// How many roll calls the measure rests on.
    pub fn base(self, shared: Shared) -> u32 {
        match self {
            Self::YesNo => shared.without_abstentions(),
            _ => shared.n(),
        }
    }

    /// The value of this measure; `None` where its base is empty or it is undefined.
    pub fn of(self, shared: Shared) -> Option<f64> {
        match self {
            Self::Agreement => shared.agreement(),
            Self::HalfCredit => shared.half_credit(),
            Self::YesNo => shared.yes_no(),
            Self::Kappa => shared.kappa(),
        }
    }
}

#[cfg(test)]
// Clippy knows a test by its attribute.
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    #[test]
    fn tables_worked_by_hand() {
        let none = [None; 4];
        for (counts, expected) in [
            ([[0; 3]; 3], none),
            // One roll call: an abstention beside a yes.
            ([[0, 1, 0], [0; 3], [0; 3]], [Some(0.0), Some(0.5), None, Some(0.0)]),
            // Always the same: chance explains it.
            ([[7, 0, 0], [0; 3], [0; 3]], [Some(1.0), Some(1.0), Some(1.0), None]),
            // Always the opposite, as chance would have it too: kappa is 0.
            ([[0, 0, 7], [0; 3], [0; 3]], [Some(0.0), Some(0.0), Some(0.0), Some(0.0)]),
            // 19 of 26 the same, 6 half; 15 of 16 without abstentions. Chance:
            // (13² + 7² + 6²) / 26² = 254/676; kappa: (494 - 254) / (676 - 254).
            (
                [[10, 2, 1], [3, 4, 0], [0, 1, 5]],
                [Some(19.0 / 26.0), Some(22.0 / 26.0), Some(15.0 / 16.0), Some(240.0 / 422.0)],
            ),
        ] {
            let shared = Shared { counts };
            assert_eq!(Measure::ALL.map(|it| it.of(shared)), expected, "{counts:?}");
        }
    }

    #[test]
    fn words_lead_back() {
        for measure in Measure::ALL {
            assert_eq!(Measure::from_id(measure.id()), Some(measure));
        }
        assert_eq!(Measure::from_id("similarity"), None);
    }
}
