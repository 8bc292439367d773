//! From an upload to what the site shows.

use crate::{
    colour::to_srgb,
    edit::{self, Edit},
    encode::{self, Variant},
    exif,
    guard::guard,
    hash::{Hash, hash},
    header::look,
    limits::Limits,
    read::{self, Decoded, Outline},
    refused::Refused,
    scale::{SIDES, fit, shrink, sides},
};
use image::{DynamicImage, RgbImage, metadata::Orientation};

/// Longest side of a preview in pixels.
const PREVIEW: u32 = 20;

/// What is made of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Pixels from left to right of the original, upright and turned.
    pub width: u32,
    /// Pixels from top to bottom of the original, upright and turned.
    pub height: u32,
    /// What is shown, smallest first, each size as WebP and as JPEG; at least one size.
    pub variants: Vec<Variant>,
    /// A tiny WebP of under 600 bytes, for a `data:` address until the photo is there.
    pub preview: Vec<u8>,
    /// What the photo looked like before it was changed, to find the same one uploaded again.
    pub hash: Hash,
}

/// Makes what the site shows of a photo. Takes about a second: not for inside a request.
///
/// The picture is decoded once and held in full only until it is scaled to the largest size, each
/// next size is scaled from the one before (as good as from the original, and a tenth of the
/// work: a test holds both side by side), and turning and blurring are done at the largest size.
///
/// # Errors
/// Why the file is not taken, as [`inspect`](crate::inspect) says it, or that it is broken.
pub fn make(bytes: &[u8], edits: &[Edit], limits: &Limits) -> Result<Made, Refused> {
    guard(bytes, |bytes| {
        let (format, outline) = look(bytes, limits)?;
        let Decoded { image, profile } = read::decode(format, bytes, limits)?;
        if (image.width(), image.height()) != (outline.width, outline.height) {
            return Err(Refused::Broken);
        }
        let orientation = exif::orientation(bytes);
        let (width, height) = size(&outline, orientation, edits);
        let largest = upright(largest(to_srgb(image, profile.as_deref()))?, orientation);
        let hash = hash(&largest)?;
        let (variants, preview) = show(edit::apply(largest, edits)?)?;
        Ok(Made { width, height, variants, preview, hash })
    })
}

/// The size of the original once it is upright and turned.
fn size(outline: &Outline, orientation: Orientation, edits: &[Edit]) -> (u32, u32) {
    let turns = edits.iter().filter(|edit| matches!(edit, Edit::Rotate(turns) if turns % 2 == 1)).count();
    match exif::is_lying(orientation) != (turns % 2 == 1) {
        true => (outline.height, outline.width),
        false => (outline.width, outline.height),
    }
}

/// The largest size made; the original is let go.
fn largest(full: RgbImage) -> Result<RgbImage, Refused> {
    let size = full.dimensions();
    scaled(full, fit(size, SIDES[SIDES.len() - 1].min(size.0.max(size.1))))
}

/// Scales down, if that is needed.
fn scaled(image: RgbImage, size: (u32, u32)) -> Result<RgbImage, Refused> {
    if image.dimensions() == size { Ok(image) } else { shrink(&image, size) }
}

fn upright(image: RgbImage, orientation: Orientation) -> RgbImage {
    let mut image = DynamicImage::ImageRgb8(image);
    image.apply_orientation(orientation);
    image.into_rgb8()
}

/// Writes all sizes, from the largest down, and the preview from the smallest.
fn show(mut image: RgbImage) -> Result<(Vec<Variant>, Vec<u8>), Refused> {
    // Each size follows from the largest one: rounding what was rounded would be a pixel off.
    let largest = image.dimensions();
    let mut variants = Vec::new();
    for side in sides(largest.0, largest.1) {
        image = scaled(image, fit(largest, side))?;
        let [webp, jpeg] = encode::both(&image)?;
        variants.extend([jpeg, webp]);
    }
    variants.reverse();
    let small = scaled(image, fit(largest, PREVIEW.min(largest.0.max(largest.1))))?;
    Ok((variants, encode::preview(&small)?))
}
