//! Layouts of many roll calls.

#[cfg(feature = "square")]
mod matrix;
mod precedents;
mod ranked;
#[cfg(feature = "square")]
mod space;
mod timeline;

use super::sheet::Sheet;
use super::text::Font;
use super::{Entry, Rect, Role};
use crate::view::compare::{Comparison, Picture};

pub(super) fn lay_out(sheet: &mut Sheet<'_>, view: &Comparison) {
    match &view.picture {
        Picture::Alignment(it) => ranked::lay_out(sheet, it),
        Picture::Timeline(it) => timeline::lay_out(sheet, it),
        Picture::Precedents(it) => precedents::lay_out(sheet, it),
        #[cfg(feature = "square")]
        Picture::Matrix(it) => matrix::lay_out(sheet, it),
        #[cfg(feature = "square")]
        Picture::Space(it) => space::lay_out(sheet, it),
        Picture::Nothing(why) => {
            let (left, width, ink) = (sheet.left, sheet.width, sheet.theme.ink);
            sheet.paragraph(left, width, why, Font::BODY, ink, 6);
        }
    }
}

/// An entry that is about no roll call alone.
fn entry(id: String, role: Role, name: String, bounds: Rect) -> Entry {
    Entry { id, role, name, bounds, member: None, position: None, bloc: None }
}
