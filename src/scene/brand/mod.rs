//! A newsroom's own colours, made to serve every reader or refused.
//!
//! The requirements: ink contrasts with the paper as text must, marks can be seen on the paper, and
//! positions can be told apart under seven kinds of sight and in grey (`tests/palette.rs` measures
//! the same on its own). Members without a position are drawn hollow, so their outline needs
//! contrast only. A colour that falls short is made lighter or darker, by no more than it must;
//! colours that nobody wished for give way first.

mod difference;
mod shades;
mod sight;

use super::theme::{Color, TEXT_CONTRAST, Theme};
use shades::{APART, APART_IN_GREY, Close, List, MARK_CONTRAST, Shade};
pub use sight::Sight;

/// How far a wished colour may be moved, in L*; beyond that nobody would know it again.
const REACH: f32 = 35.0;

/// The weight of a move for each of [`Slot::FILLED`]; the heavier it is, the sooner a position
/// keeps its colour.
const RANKS: [f32; 3] = [4.0, 2.0, 1.0];

/// Which wishes of [`Slot::FILLED`] to keep, in the order in which this is tried, from the best
/// outcome to the worst.
const KEEPS: [[bool; 3]; 8] = [
    [true, true, true],
    [true, true, false],
    [true, false, true],
    [false, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
];

/// How much more a move costs if the colour was wished for.
const WISHED: f32 = 4.0;

/// The fixed cost of changing a wished colour at all, since an editor must be told of it; in
/// squares of L*.
const TOLD: f32 = 200.0;

/// The distance, in L*, that is counted if a position gets the hue that another one has in the
/// palette: a newsroom whose yes is red is better served by a no in blue than by one in black.
const OTHER_HUE: f32 = 30.0;

/// A reach in L* that includes every lightness.
const ANY: f32 = 100.0;

/// A colour of the theme that can be wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// In favour.
    Yes,
    /// Abstaining.
    Abstain,
    /// Against.
    No,
    /// The outline of members without a position.
    NotVoting,
    /// Text.
    Ink,
    /// The background.
    Paper,
}

/// A colour for each of [`Slot::ALL`]; `None` for the palette's own.
pub type Wishes = [Option<Color>; 6];

/// A wish that was not met to the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The colour of the theme that the wish was for.
    pub slot: Slot,
    /// What was wished.
    pub wished: Color,
    /// What is used in its place, a shade of it; `None` if it was refused and the palette's own
    /// is used.
    pub got: Option<Color>,
    /// What is wrong with the wish.
    pub why: Why,
}

/// What is wrong with a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// The ink cannot be read on the paper; the value is their contrast.
    Unreadable(f32),
    /// The colour cannot be seen on the paper; the value is their contrast.
    Faint(f32),
    /// The colour is too much like another position's, for readers of this sight; the value is
    /// their CIEDE2000 difference.
    Alike(Slot, Sight, f32),
    /// The colour is too much like another position's in grey; the value is their difference in L*.
    AlikeInGrey(Slot, f32),
    /// The colour leaves no room for the other positions.
    NoRoom,
}

impl Slot {
    /// All slots, in the order of [`Wishes`].
    pub const ALL: [Self; 6] =
        [Self::Yes, Self::Abstain, Self::No, Self::NotVoting, Self::Ink, Self::Paper];

    /// The positions that are filled; of two that wish for the same colour, the earlier one keeps
    /// it.
    const FILLED: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];

    /// Returns the custom property of CSS that sets the colour.
    pub fn property(self) -> &'static str {
        match self {
            Self::Yes => "--roll-call-yes",
            Self::Abstain => "--roll-call-abstain",
            Self::No => "--roll-call-no",
            Self::NotVoting => "--roll-call-not-voting",
            Self::Ink => "--roll-call-ink",
            Self::Paper => "--roll-call-paper",
        }
    }

    fn of(self, theme: &Theme) -> Color {
        match self {
            Self::Yes => theme.yes,
            Self::Abstain => theme.abstain,
            Self::No => theme.no,
            Self::NotVoting => theme.not_voting,
            Self::Ink => theme.ink,
            Self::Paper => theme.paper,
        }
    }

    fn wish(self, wishes: &Wishes) -> Option<Color> {
        wishes.get(self as usize).copied().flatten()
    }
}

impl Change {
    /// Returns a message for editors: what was wished, what is wrong with it, and what is used.
    pub fn message(&self) -> String {
        let (property, wished) = (self.slot.property(), self.wished.hex());
        let (wrong, needed) = match self.why {
            Why::Unreadable(by) => {
                let to = if self.slot == Slot::Paper { "ink" } else { "paper" };
                (format!("has a contrast of {} to the {to}", tenths(by)), TEXT_CONTRAST)
            }
            Why::Faint(by) => {
                (format!("has a contrast of {} to the paper", tenths(by)), MARK_CONTRAST)
            }
            Why::Alike(other, sight, by) => {
                let (other, by) = (other.property(), tenths(by));
                (format!("differs from {other} by {by} {}", whom(sight)), APART)
            }
            Why::AlikeInGrey(other, by) => {
                let (other, by) = (other.property(), tenths(by));
                (format!("differs from {other} by {by} in grey"), APART_IN_GREY)
            }
            Why::NoRoom => ("leaves no room for other positions".to_owned(), 0.0),
        };
        let used = match self.got {
            Some(color) => format!("{} is used", color.hex()),
            None => "a colour of the palette is used".to_owned(),
        };
        let needed =
            if needed > 0.0 { format!(", {} is needed", tenths(needed)) } else { String::new() };
        format!("{property} {wished} {wrong}; {used}{needed}")
    }
}

/// Returns the theme with as many of the wishes as can be met, and the changes to all others.
///
/// The result is the same on every machine. `base` is one of the two palettes; it is returned as it
/// is where no wish can be met.
pub fn fitted(base: &Theme, wishes: &Wishes) -> (Theme, Vec<Change>) {
    // The palettes serve every reader as they are.
    if wishes.iter().all(Option::is_none) {
        return (base.clone(), Vec::new());
    }
    let page = Theme {
        ink: Slot::Ink.wish(wishes).unwrap_or(base.ink),
        paper: Slot::Paper.wish(wishes).unwrap_or(base.paper),
        ..base.clone()
    };
    let contrast = page.ink.contrast(page.paper);
    let on_page = if contrast >= TEXT_CONTRAST { with_marks(&page, wishes) } else { None };
    let keeps_page = on_page.is_some();
    let (theme, kept) =
        on_page.or_else(|| with_marks(base, wishes)).unwrap_or_else(|| (base.clone(), Vec::new()));

    let changes = Slot::ALL.into_iter().filter_map(|slot| {
        let wished = slot.wish(wishes)?;
        let color = slot.of(&theme);
        let (got, why) = match slot {
            Slot::Ink | Slot::Paper if keeps_page => return None,
            Slot::Ink | Slot::Paper if contrast < TEXT_CONTRAST => {
                (None, Why::Unreadable(contrast))
            }
            Slot::Ink | Slot::Paper => (None, Why::NoRoom),
            _ => (kept.contains(&slot).then_some(color), why(slot, wished, wishes, &theme)),
        };
        (color != wished).then_some(Change { slot, wished, got, why })
    });
    let changes = changes.collect();
    (theme, changes)
}

/// Returns the colours of the palette that had to change although nobody wished for others, so that
/// positions can be told apart from those of the wishes, and what they are now.
pub fn gave_way(base: &Theme, fitted: &Theme, wishes: &Wishes) -> Vec<(Slot, Color)> {
    let changed = |slot: &Slot| slot.wish(wishes).is_none() && slot.of(base) != slot.of(fitted);
    let changed = Slot::ALL.into_iter().filter(changed);
    changed.map(|slot| (slot, slot.of(fitted))).collect()
}

/// Returns `page` with marks that can be seen on it and told apart, and the slots whose marks are
/// shades of the wishes; `None` if there are no such marks. As few wishes as possible are dropped,
/// the less important ones first.
fn with_marks(page: &Theme, wishes: &Wishes) -> Option<(Theme, Vec<Slot>)> {
    let wished = |slot: Slot| {
        slot.wish(wishes).map(|wish| Shade::all(wish, page.paper, REACH)).unwrap_or_default()
    };
    let own = own_shades(page);
    let choices: Vec<(Vec<Shade>, &Vec<Shade>, f32)> = (Slot::FILLED.into_iter().map(wished))
        .zip(&own)
        .zip(RANKS)
        .map(|((wished, own), rank)| (wished, own, rank))
        .collect();
    let (mut theme, mut kept) = KEEPS.into_iter().find_map(|keep| {
        let lists: Option<Vec<List<'_>>> = (choices.iter().zip(keep))
            .map(|((wished, own, rank), keep)| match keep {
                false => Some(List { shades: own, weight: *rank, first_step: 0.0 }),
                true if wished.is_empty() => None,
                true => Some(List { shades: wished, weight: WISHED * rank, first_step: TOLD }),
            })
            .collect();
        let [yes, no, abstain] = shades::apart(&<[List<'_>; 3]>::try_from(lists?).ok()?)?;
        let kept = Slot::FILLED.into_iter().zip(keep).filter(|(_, keep)| *keep);
        let kept: Vec<Slot> = kept.map(|(slot, _)| slot).collect();
        Some((Theme { yes, no, abstain, ..page.clone() }, kept))
    })?;

    let outline = match wished(Slot::NotVoting) {
        shades if shades.is_empty() => Shade::all(page.not_voting, page.paper, ANY),
        shades => {
            kept.push(Slot::NotVoting);
            shades
        }
    };
    theme.not_voting = outline.first()?.color;
    Some((theme, kept))
}

/// Returns the shades that each of [`Slot::FILLED`] may have if nobody wishes for it: the palette's
/// shades of its own hue, and, with a penalty, of the other positions' hues.
fn own_shades(page: &Theme) -> [Vec<Shade>; 3] {
    let palette = Slot::FILLED.map(|slot| (slot, Shade::all(slot.of(page), page.paper, ANY)));
    Slot::FILLED.map(|slot| {
        let hues = palette.iter().flat_map(|(whose, shades)| {
            let hue = if *whose == slot { 0.0 } else { OTHER_HUE };
            shades.iter().map(move |it| it.farther(hue))
        });
        let mut own: Vec<Shade> = hues.collect();
        own.sort_by(Shade::nearer);
        own
    })
}

/// Returns what is wrong with a wish, compared with the other wishes and the colours that are used.
fn why(slot: Slot, wished: Color, wishes: &Wishes, theme: &Theme) -> Why {
    let contrast = wished.contrast(theme.paper);
    if contrast < MARK_CONTRAST {
        return Why::Faint(contrast);
    }
    // The other wishes come first, since those are what an editor knows.
    let wish = Shade::new(wished);
    let others = || Slot::FILLED.into_iter().filter(|other| *other != slot);
    let asked = others().filter_map(|other| Some((other, other.wish(wishes)?)));
    let used = others().map(|other| (other, other.of(theme)));
    let found = asked.chain(used).find_map(|(other, color)| {
        Some(match wish.close_to(&Shade::new(color))? {
            Close::Seen(sight, by) => Why::Alike(other, sight, by),
            Close::Grey(by) => Why::AlikeInGrey(other, by),
        })
    });
    found.unwrap_or(Why::NoRoom)
}

fn whom(sight: Sight) -> &'static str {
    match sight {
        Sight::Usual => "for every reader",
        Sight::RedBlind => "for red-blind readers",
        Sight::GreenBlind => "for green-blind readers",
        Sight::BlueBlind => "for blue-blind readers",
    }
}

/// Writes a number cut to one decimal, so that a value that falls short never reads as enough. The
/// library's printing of floats is as large as all of this module.
fn tenths(value: f32) -> String {
    let tenths = (value * 10.0) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(hex: [&str; 6]) -> Wishes {
        hex.map(Color::parse)
    }

    fn messages(base: &Theme, hex: [&str; 6]) -> Vec<String> {
        fitted(base, &wishes(hex)).1.iter().map(Change::message).collect()
    }

    #[test]
    fn without_wishes_the_palettes_stay() {
        for base in [Theme::LIGHT, Theme::DARK] {
            assert_eq!(fitted(&base, &Wishes::default()), (base, Vec::new()));
        }
    }

    #[test]
    fn colours_that_nobody_wished_for_give_way_without_a_word() {
        let (theme, changes) =
            fitted(&Theme::LIGHT, &wishes(["#fa6400", "", "#404040", "", "", ""]));
        assert_eq!((theme.yes.hex(), theme.no.hex()), ("#fa6400".to_owned(), "#404040".to_owned()));
        assert_ne!(theme.abstain, Theme::LIGHT.abstain);
        assert_eq!(changes, []);
    }

    #[test]
    fn messages_say_what_is_wrong_and_what_is_used() {
        for (hex, expected) in [
            (
                ["", "", "", "#dddddd", "", ""],
                "--roll-call-not-voting #dddddd has a contrast of 1.3 to the paper; #929292 is used, 3.0 is needed",
            ),
            (
                ["", "", "#ffddcc", "", "", ""],
                "--roll-call-no #ffddcc has a contrast of 1.2 to the paper; #ad8e7e is used, 3.0 is needed",
            ),
            (
                ["#000000", "", "#ffffff", "", "", ""],
                "--roll-call-no #ffffff has a contrast of 1.0 to the paper; a colour of the palette is used, 3.0 is needed",
            ),
            (
                ["#2e7d9a", "", "#c0143c", "", "", ""],
                "--roll-call-no #c0143c differs from --roll-call-yes by 7.7 in grey; #b00033 is used, 12.0 is needed",
            ),
            (
                ["#0d7680", "", "#990f3d", "", "", "#fff1e5"],
                "--roll-call-no #990f3d differs from --roll-call-yes by 19.9 for red-blind readers; #980d3c is used, 20.0 is needed",
            ),
            (
                ["", "", "", "", "#999999", ""],
                "--roll-call-ink #999999 has a contrast of 2.8 to the paper; a colour of the palette is used, 4.5 is needed",
            ),
            (
                ["", "", "", "", "", "#222222"],
                "--roll-call-paper #222222 has a contrast of 1.0 to the ink; a colour of the palette is used, 4.5 is needed",
            ),
        ] {
            assert_eq!(messages(&Theme::LIGHT, hex), [expected]);
        }
    }
}
