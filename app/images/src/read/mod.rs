//! Reading the three kinds of photos: first their outline, then their pixels.

mod jpeg;
mod png;
mod webp;

use crate::{header::Format, limits::Limits, refused::Refused};
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult};

/// What a header promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// Pixels from left to right, as in the file.
    pub width: u32,
    /// Pixels from top to bottom, as in the file.
    pub height: u32,
}

/// A decoded picture, as it lies in the file.
pub struct Decoded {
    pub image: DynamicImage,
    /// ICC profile of its colours; sRGB without.
    pub profile: Option<Vec<u8>>,
}

/// Bytes of a pixel once it is opaque 8-bit sRGB, which stands beside the decoded one for a while.
const SRGB: u64 = 3;

/// Checks that a file is whole and within the limits, without decoding it.
pub fn outline(format: Format, bytes: &[u8], limits: &Limits) -> Result<Outline, Refused> {
    match format {
        Format::Jpeg => jpeg::outline(bytes, limits),
        Format::Png => png::outline(bytes, limits),
        Format::WebP => webp::outline(bytes, limits),
    }
}

/// Decodes a file that [`outline`] has let through.
pub fn decode(format: Format, bytes: &[u8], limits: &Limits) -> Result<Decoded, Refused> {
    match format {
        Format::Jpeg => jpeg::decode(bytes, limits),
        Format::Png => png::decode(bytes, limits),
        Format::WebP => webp::decode(bytes),
    }
}

/// The size, if so many pixels of so many bytes are within the limits.
fn measure(width: u32, height: u32, pixel_bytes: u64, limits: &Limits) -> Result<Outline, Refused> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > limits.side
        || pixels > limits.pixels
        || pixels.saturating_mul(pixel_bytes) > limits.memory
    {
        return Err(Refused::TooLarge { width, height });
    }
    Ok(Outline { width, height })
}

/// Decodes with one of the decoders of `image`.
fn decode_with(mut decoder: impl ImageDecoder) -> Result<Decoded, Refused> {
    let profile = decoder.icc_profile().unwrap_or_default();
    let image = or_refused(DynamicImage::from_decoder(decoder))?;
    Ok(Decoded { image, profile })
}

/// The outline is checked by then, so that whatever a decoder has to say, the file is broken.
fn or_refused<T>(result: ImageResult<T>) -> Result<T, Refused> {
    result.map_err(|error| match error {
        ImageError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Refused::Truncated,
        _ => Refused::Broken,
    })
}

/// Big-endian numbers at a place in a file.
fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Refused> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk());
    found.map(|number| u16::from_be_bytes(*number)).ok_or(Refused::Truncated)
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Refused> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk());
    found.map(|number| u32::from_be_bytes(*number)).ok_or(Refused::Truncated)
}
