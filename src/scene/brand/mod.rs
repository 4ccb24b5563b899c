//! A newsroom's own colours, made to serve every reader or refused.
//!
//! What is asked for: ink on paper as text needs it, marks that can be seen on the paper, and
//! positions that stand apart under seven kinds of sight and in grey (`tests/palette.rs` measures
//! the same on its own). Those without a position are drawn hollow, so their outline is asked for
//! contrast only. A colour that falls short is made lighter or darker, and no more than it must;
//! one that nobody asked for gives way first.

mod difference;
mod shades;
mod sight;

use super::theme::{Color, TEXT_CONTRAST, Theme};
use shades::{APART, APART_IN_GREY, Close, MARK_CONTRAST, Shade};
pub use sight::Sight;

/// How far a wished colour may be moved, in L*; beyond it nobody would know it again.
const REACH: f32 = 35.0;

/// Every lightness there is.
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
    /// The outline of those without a position.
    NotVoting,
    /// Text.
    Ink,
    /// The background.
    Paper,
}

/// A colour for each of [`Slot::ALL`], or none for the palette's own.
pub type Wishes = [Option<Color>; 6];

/// A wish that was not met to the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which colour.
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
    /// The ink cannot be read on the paper: its contrast.
    Unreadable(f32),
    /// It cannot be seen on the paper: its contrast.
    Faint(f32),
    /// It is too much like another position's: CIEDE2000, and for whom.
    Alike(Slot, Sight, f32),
    /// It is too much like another position's in grey: the difference in L*.
    AlikeInGrey(Slot, f32),
    /// It leaves no room for the other positions.
    NoRoom,
}

impl Slot {
    /// In the order of [`Wishes`].
    pub const ALL: [Self; 6] =
        [Self::Yes, Self::Abstain, Self::No, Self::NotVoting, Self::Ink, Self::Paper];

    /// Positions that are filled, by who keeps a colour that two would have.
    const FILLED: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];

    /// The custom property that sets it.
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
    /// For editors: what was wished, what is wrong with it, and what is used.
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

/// The theme with what can be had of the wishes, and what could not.
///
/// The same for the same colours on every machine. `base` is one of the two palettes; it is
/// returned as it is where nothing can be had.
pub fn fitted(base: &Theme, wishes: &Wishes) -> (Theme, Vec<Change>) {
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
            _ => (kept.contains(&slot).then_some(color), why(slot, wished, &theme)),
        };
        (color != wished).then_some(Change { slot, wished, got, why })
    });
    let changes = changes.collect();
    (theme, changes)
}

/// The page with marks that can be seen on it and told apart, and whose wishes they are shades
/// of. As few wishes as possible are dropped, and the later ones first.
fn with_marks(page: &Theme, wishes: &Wishes) -> Option<(Theme, Vec<Slot>)> {
    let shades = |slot: Slot| {
        slot.wish(wishes).map(|wish| Shade::all(wish, page.paper, REACH)).unwrap_or_default()
    };
    let wished = Slot::FILLED.map(shades);
    let own = Slot::FILLED.map(|slot| Shade::all(slot.of(page), page.paper, ANY));

    let keeps =
        [[1, 1, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0; 3]];
    let (mut theme, mut kept) = keeps.into_iter().find_map(|keep| {
        let mut lists = Vec::with_capacity(3);
        for (((slot, keep), wished), own) in Slot::FILLED.iter().zip(keep).zip(&wished).zip(&own) {
            if keep == 1 && wished.is_empty() {
                return None;
            }
            lists.push((keep == 0, *slot, if keep == 1 { wished } else { own }));
        }
        // Stable: wishes first, so that the palette's own colours move before they do.
        lists.sort_by_key(|(own, ..)| *own);
        let [(_, _, first), (_, _, second), (_, _, third)] = lists.as_slice() else { return None };
        let colors = shades::apart(first, second, third)?;
        let mut theme = page.clone();
        let mut kept = Vec::new();
        for ((own, slot, _), color) in lists.into_iter().zip(colors) {
            match slot {
                Slot::Yes => theme.yes = color,
                Slot::No => theme.no = color,
                _ => theme.abstain = color,
            }
            if !own {
                kept.push(slot);
            }
        }
        Some((theme, kept))
    })?;

    let outline = shades(Slot::NotVoting);
    if !outline.is_empty() {
        kept.push(Slot::NotVoting);
    }
    let own = Shade::all(page.not_voting, page.paper, ANY);
    theme.not_voting = outline.first().or(own.first())?.color;
    Some((theme, kept))
}

/// What is wrong with a wish, next to the colours that are used.
fn why(slot: Slot, wished: Color, theme: &Theme) -> Why {
    let contrast = wished.contrast(theme.paper);
    if contrast < MARK_CONTRAST {
        return Why::Faint(contrast);
    }
    let wish = Shade::new(wished);
    let mut others = Slot::FILLED.into_iter().filter(|other| *other != slot);
    let found = others.find_map(|other| {
        Some(match wish.close_to(&Shade::new(other.of(theme)))? {
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

/// Cut to one decimal, so that what falls short never reads as enough. Not with the library's
/// printing of floats, which is as large as all of this module.
fn tenths(value: f32) -> String {
    let tenths = (value * 10.0) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}
