//! WebP (RFC 9649): its length is checked, the rest is read by `image`.

use super::{Decoded, Outline, SRGB, decode_with, measure, or_refused};
use crate::{limits::Limits, refused::Refused};
use image::{ImageDecoder as _, codecs::webp::WebPDecoder};
use std::io::Cursor;

/// Bytes of a pixel while decoding: four of the lossless decoder, up to four of what it gives.
const PIXEL: u64 = 8;

/// Checks that all is there that the first line promises, and what the chunks say.
pub fn outline(bytes: &[u8], limits: &Limits) -> Result<Outline, Refused> {
    let length = bytes.get(4..8).and_then(|rest| rest.first_chunk()).ok_or(Refused::Truncated)?;
    let length = u64::from(u32::from_le_bytes(*length));
    if length + 8 > bytes.len() as u64 {
        return Err(Refused::Truncated);
    }
    let decoder = open(bytes)?;
    if decoder.has_animation() {
        return Err(Refused::Animated);
    }
    let (width, height) = decoder.dimensions();
    measure(width, height, PIXEL + SRGB, limits)
}

/// Decodes; what it takes has been measured.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refused> {
    decode_with(open(bytes)?)
}

fn open(bytes: &[u8]) -> Result<WebPDecoder<Cursor<&[u8]>>, Refused> {
    or_refused(WebPDecoder::new(Cursor::new(bytes)))
}
