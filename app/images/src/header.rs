//! What a file promises, without decoding it.

use crate::{exif, guard::guard, limits::Limits, read, refused::Refused, sniff::sniff};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG: read and made.
    Jpeg,
    /// PNG: read only.
    Png,
    /// WebP: read and made.
    WebP,
}

impl Format {
    /// The media type, for `Content-Type` and `<source type>`.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    /// How names of such files end, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }
}

/// What an accepted file promises to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its kind, whatever its name says.
    pub format: Format,
    /// Pixels from left to right, once upright.
    pub width: u32,
    /// Pixels from top to bottom, once upright.
    pub height: u32,
}

/// Looks at a file at the moment of upload: kind, size, and whether its end is there.
///
/// Nothing is decoded: at most the bytes are walked through once. A file that passes can still be
/// refused by [`make`](crate::make) as broken.
///
/// # Errors
/// Why the file is not taken.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Header, Refused> {
    guard(bytes, |bytes| {
        let (format, outline) = look(bytes, limits)?;
        let (width, height) = match exif::is_lying(exif::orientation(bytes)) {
            true => (outline.height, outline.width),
            false => (outline.width, outline.height),
        };
        Ok(Header { format, width, height })
    })
}

/// Checks a file against the limits, before anything is decoded.
pub fn look(bytes: &[u8], limits: &Limits) -> Result<(Format, read::Outline), Refused> {
    let size = bytes.len() as u64;
    if size > limits.bytes {
        return Err(Refused::TooManyBytes { bytes: size, limit: limits.bytes });
    }
    let format = sniff(bytes)?;
    let outline = read::outline(format, bytes, limits)?;
    if outline.width == 0 || outline.height == 0 {
        return Err(Refused::Broken);
    }
    Ok((format, outline))
}
