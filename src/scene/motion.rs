//! A scene between two others: the marks of members are on their way, everything else is in its
//! final place.

use super::{Rect, Scene, Shape};

/// Returns `after` with the marks of members that were in `before` too at `share` (0.0 to 1.0) of
/// their way.
pub fn between(before: &Scene, after: &Scene, share: f32) -> Scene {
    let (from, to) = (places(before), places(after));
    let mut scene = after.clone();
    for mark in &mut scene.marks {
        let Some(member) = mark.member else { continue };
        let place = |of: &[Option<Rect>]| of.get(member).copied().flatten();
        let (Some(from), Some(to)) = (place(&from), place(&to)) else { continue };
        let now = Rect {
            x: from.x + (to.x - from.x) * share,
            y: from.y + (to.y - from.y) * share,
            width: from.width + (to.width - from.width) * share,
            height: from.height + (to.height - from.height) * share,
        };
        moved(&mut mark.shape, to, now);
    }
    scene
}

/// Returns where the mark of each member is, by the index of the member; `None` for members without
/// one.
fn places(scene: &Scene) -> Vec<Option<Rect>> {
    let mut places: Vec<Option<Rect>> = Vec::new();
    for mark in &scene.marks {
        let Some(member) = mark.member else { continue };
        if places.len() <= member {
            places.resize(member + 1, None);
        }
        // The first mark of a member is its body, or the ring around it.
        if let Some(place) = places.get_mut(member).filter(|it| it.is_none()) {
            *place = area(&mark.shape);
        }
    }
    places
}

fn area(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Rect { rect, .. } | Shape::Slash { rect, .. } => Some(*rect),
        Shape::Dot { center: (x, y), radius } => {
            Some(Rect { x: *x, y: *y, width: 0.0, height: 0.0 }.grown(*radius))
        }
        _ => None,
    }
}

/// Moves and scales a shape by the change that turns `to` into `now`.
fn moved(shape: &mut Shape, to: Rect, now: Rect) {
    let (wide, high) = (now.width / to.width.max(1.0), now.height / to.height.max(1.0));
    let place = |x: f32, y: f32| (now.x + (x - to.x) * wide, now.y + (y - to.y) * high);
    match shape {
        Shape::Rect { rect, .. } | Shape::Slash { rect, .. } => {
            (rect.x, rect.y) = place(rect.x, rect.y);
            rect.width *= wide;
            rect.height *= high;
        }
        Shape::Dot { center, radius } => {
            *center = place(center.0, center.1);
            *radius *= wide.min(high);
        }
        _ => {}
    }
}
