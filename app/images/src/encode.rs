//! Writing what is shown: WebP for nearly all, JPEG for the rest, without any metadata.

use crate::{header::Format, refused::Refused};
use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Quality of both, from 0 to 100: no difference to see at the size it is made for.
const QUALITY: u8 = 80;
/// Quality of a preview, which is shown blurred.
const PREVIEW_QUALITY: f32 = 30.0;

/// One file made of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// WebP or JPEG.
    pub format: Format,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Writes a picture in both formats.
pub fn both(image: &RgbImage) -> Result<[Variant; 2], Refused> {
    let (width, height) = image.dimensions();
    let variant = |format, bytes| Variant { format, width, height, bytes };
    let webp = variant(Format::WebP, webp(image, f32::from(QUALITY))?);
    Ok([webp, variant(Format::Jpeg, jpeg(image)?)])
}

/// Writes the preview: a few hundred bytes, for an address that holds the picture itself.
pub fn preview(image: &RgbImage) -> Result<Vec<u8>, Refused> {
    webp(image, PREVIEW_QUALITY)
}

fn webp(image: &RgbImage, quality: f32) -> Result<Vec<u8>, Refused> {
    let encoder = webp::Encoder::from_rgb(image, image.width(), image.height());
    let bytes = encoder.encode_simple(false, quality).map_err(|_| Refused::Broken)?;
    Ok(bytes.to_vec())
}

/// Progressive with tables of its own: smaller, and coarse at once on a slow line. Colour at half
/// the size, as photos have it already.
fn jpeg(image: &RgbImage) -> Result<Vec<u8>, Refused> {
    let too_wide = |_| Refused::Broken;
    let width = u16::try_from(image.width()).map_err(too_wide)?;
    let height = u16::try_from(image.height()).map_err(too_wide)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(image, width, height, ColorType::Rgb).map_err(|_| Refused::Broken)?;
    Ok(bytes)
}
