//! PNG (W3C, third edition): its chunks are walked to the last one, the pixels are read by `image`.

use super::{Decoded, Outline, SRGB, decode_with, measure, or_refused, u32_at};
use crate::{limits::Limits, refused::Refused};
use image::codecs::png::PngDecoder;
use std::io::Cursor;

/// Where the first chunk begins, which is the header.
const FIRST: usize = 8;

/// Walks the chunks to `IEND`, without which the file is cut off.
pub fn outline(bytes: &[u8], limits: &Limits) -> Result<Outline, Refused> {
    let mut at = FIRST;
    loop {
        let length = u32_at(bytes, at)? as usize;
        match bytes.get(at + 4..at + 8).ok_or(Refused::Truncated)? {
            b"IHDR" if at == FIRST => {}
            _ if at == FIRST => return Err(Refused::Broken),
            b"acTL" => return Err(Refused::Animated),
            // Its checksum is the end of the file.
            b"IEND" if bytes.len() < at.saturating_add(12) => return Err(Refused::Truncated),
            b"IEND" => break,
            _ => {}
        }
        at = at.saturating_add(length).saturating_add(12);
    }
    // 16 bits in each of 4 channels at most: bit 2 of the type says colour, bit 1 a palette.
    let header = bytes.get(FIRST + 8..FIRST + 18).ok_or(Refused::Truncated)?;
    let channels = if header[9] & 2 == 0 { 2 } else { 4 };
    let depth = if header[8] == 16 { 2 } else { 1 };
    measure(u32_at(header, 0)?, u32_at(header, 4)?, channels * depth + SRGB, limits)
}

/// Decodes within what the limits leave.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Decoded, Refused> {
    let mut within = image::Limits::default();
    within.max_alloc = Some(limits.memory);
    decode_with(or_refused(PngDecoder::with_limits(Cursor::new(bytes), within))?)
}
