//! JPEG (ITU T.81): its markers are walked to the end, the pixels are read by `zune-jpeg`.
//!
//! Not by `image`, which uses the same decoder, because it fills what is missing with grey. Here
//! the decoder is strict, and the walk has seen that the end is there.

use super::{Decoded, Outline, SRGB, measure, u16_at};
use crate::{limits::Limits, refused::Refused};
use image::{DynamicImage, GrayImage, RgbImage};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

/// Scans of a file at most. Progressive files have ten or so; each costs a walk over all blocks,
/// for as little as a few bytes.
const SCANS: usize = 64;

/// What the walk has seen.
#[derive(Default)]
struct Seen {
    size: Option<(u32, u32)>,
    components: u8,
    is_progressive: bool,
    scans: usize,
    /// A scan holds fewer components than there are, so that the decoder keeps coefficients.
    is_split: bool,
}

/// Walks the markers to the end of the picture. What follows, such as a second picture, a film or
/// an archive, is not looked at.
pub fn outline(bytes: &[u8], limits: &Limits) -> Result<Outline, Refused> {
    let mut seen = Seen::default();
    let mut at = 2;
    loop {
        let marker = next_marker(bytes, &mut at)?;
        match marker {
            // The end of the picture.
            0xd9 => break,
            // Restarts, and one without meaning, stand alone.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16_at(bytes, at)?);
        let segment = bytes.get(at..at + length.max(2)).ok_or(Refused::Truncated)?;
        match marker {
            0xc0..=0xc2 => frame(segment, marker, &mut seen)?,
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Err(Refused::Unsupported),
            0xda => scan(segment, &mut seen)?,
            _ => {}
        }
        at += segment.len();
    }
    let (width, height) = seen.size.ok_or(Refused::Broken)?;
    if seen.scans == 0 {
        return Err(Refused::Broken);
    }
    let coefficients = if seen.is_progressive || seen.is_split { 2 * u64::from(seen.components) } else { 0 };
    let outline = measure(width, height, SRGB + coefficients, limits)?;
    // The decoder takes what is missing before a false end for grey, even when strict. So at least
    // all blocks must be able to be there: a code for each, and in a sequential file two.
    let bits = blocks(width, height) * if seen.is_progressive { 1 } else { 2 };
    if (bytes.len() as u64).saturating_mul(8) < bits { Err(Refused::Truncated) } else { Ok(outline) }
}

/// Squares of 8 by 8 pixels in the component that has the most.
fn blocks(width: u32, height: u32) -> u64 {
    u64::from(width.div_ceil(8)) * u64::from(height.div_ceil(8))
}

/// The next marker, past the coded pixels before it, if any: in these 0xff is followed by zero.
fn next_marker(bytes: &[u8], at: &mut usize) -> Result<u8, Refused> {
    loop {
        let rest = bytes.get(*at..).unwrap_or_default();
        let found = rest.iter().position(|byte| *byte == 0xff).ok_or(Refused::Truncated)?;
        let marker = *rest.get(found + 1).ok_or(Refused::Truncated)?;
        *at += found + if marker == 0xff { 1 } else { 2 };
        if marker != 0 && marker != 0xff {
            return Ok(marker);
        }
    }
}

fn frame(segment: &[u8], marker: u8, seen: &mut Seen) -> Result<(), Refused> {
    let [_, _, depth, _, _, _, _, components, ..] = *segment else { return Err(Refused::Broken) };
    if seen.size.is_some() {
        return Err(Refused::Broken);
    }
    if depth != 8 || !matches!(components, 1 | 3 | 4) {
        return Err(Refused::Unsupported);
    }
    seen.size = Some((u16_at(segment, 5)?.into(), u16_at(segment, 3)?.into()));
    seen.components = components;
    seen.is_progressive = marker == 0xc2;
    Ok(())
}

fn scan(segment: &[u8], seen: &mut Seen) -> Result<(), Refused> {
    let components = *segment.get(2).ok_or(Refused::Broken)?;
    seen.scans += 1;
    seen.is_split |= components < seen.components;
    if seen.size.is_none() || seen.scans > SCANS { Err(Refused::Broken) } else { Ok(()) }
}

/// Decodes to grey or RGB. Ink (CMYK) becomes RGB as browsers do it, without its profile.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Decoded, Refused> {
    let side = limits.side as usize;
    let options = DecoderOptions::default().set_strict_mode(true).set_max_width(side).set_max_height(side);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| Refused::Broken)?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if is_grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(|_| Refused::Broken)?;
    let (width, height) = decoder.dimensions().ok_or(Refused::Broken)?;
    let (width, height) = (width as u32, height as u32);
    let image = if is_grey {
        GrayImage::from_raw(width, height, pixels).map(DynamicImage::ImageLuma8)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::ImageRgb8)
    };
    Ok(Decoded { image: image.ok_or(Refused::Broken)?, profile: decoder.icc_profile() })
}
