//! Photos: read with care, made upright, small and free of metadata.
//!
//! [`inspect`] looks at an upload without decoding it and says why it is refused, if it is.
//! [`make`] decodes it once and makes what the site shows: WebP and JPEG in a few sizes, a preview
//! and a hash to find doubles with. [`position`] reads where it was taken, which nothing that is
//! made repeats. All three are pure: no files, no database, no clock; the same bytes give the same.
//!
//! The original is never shown, so that no metadata and no trick in a file reaches a browser.

mod colour;
mod edit;
mod encode;
mod exif;
mod guard;
mod hash;
mod header;
mod limits;
mod make;
mod read;
mod refused;
mod scale;
mod sniff;

pub use crate::{
    edit::{Area, Edit},
    encode::Variant,
    exif::{Position, position},
    hash::Hash,
    header::{Format, Header, inspect},
    limits::Limits,
    make::{Made, make},
    refused::Refused,
    scale::SIDES,
};

/// Version of the pipeline: goes up when what it makes changes, so that photos are made again.
pub const VERSION: i32 = 1;
