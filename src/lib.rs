//! Roll calls, measured and drawn.
//!
//! ```text
//! bytes -> dataset -> view -> scene -> paint -> canvas or SVG
//!          checked    words   shapes   plotters is named
//!          records    and     with     here and in
//!                     numbers subjects web/canvas only
//! ```
//!
//! Data flows one way; each stage is a plain value made by a plain function. The core never
//! fetches, reads a clock, listens to events or touches the page. Lengths are CSS pixels, `y`
//! down; shares lie in `0.0..=1.0`; percent exists only in words.

pub mod date;
mod lean;
mod nearest;
pub mod position;
pub mod tally;

pub mod bloc;
pub mod dataset;

// Measures over many roll calls.
#[cfg(feature = "compare")]
pub mod agreement;
#[cfg(feature = "compare")]
pub mod cohesion;
#[cfg(feature = "compare")]
pub mod planes;
#[cfg(feature = "compare")]
pub mod precedent;
#[cfg(feature = "compare")]
pub mod ranking;
#[cfg(feature = "square")]
mod seriation;
#[cfg(feature = "square")]
pub mod space;
#[cfg(feature = "compare")]
pub mod twins;

#[cfg(feature = "editor")]
pub mod figures;

pub mod view;

pub mod scene;

pub mod paint;

#[cfg(target_arch = "wasm32")]
pub mod web;

/// Half the code size of the standard allocator, and allocates in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
