//! What a file is, by its first bytes. Its name and what the browser calls it say nothing.

use crate::{header::Format, refused::Refused};
use infer::MatcherType;

/// Says which of the three kinds this is, or which other one.
pub fn sniff(bytes: &[u8]) -> Result<Format, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if is_svg(bytes) {
        return Err(Refused::Svg);
    }
    let kind = infer::get(bytes).ok_or(Refused::NotAPhoto)?;
    Err(match kind.mime_type() {
        "image/jpeg" => return Ok(Format::Jpeg),
        "image/png" => return Ok(Format::Png),
        "image/webp" => return Ok(Format::WebP),
        "image/gif" => Refused::Gif,
        "image/heif" => Refused::Heic,
        "image/avif" => Refused::Avif,
        "image/jxl" => Refused::JpegXl,
        "image/tiff" | "image/x-canon-cr2" => Refused::Tiff,
        "image/bmp" => Refused::Bmp,
        "application/pdf" => Refused::Pdf,
        _ if kind.matcher_type() == MatcherType::Image => Refused::OtherPicture,
        _ if kind.matcher_type() == MatcherType::Video => Refused::Video,
        _ => Refused::NotAPhoto,
    })
}

/// An SVG begins anywhere after a declaration and comments; 4 KB is as far as browsers sniff.
fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    text.starts_with(b"<") && text.windows(4).any(|word| word.eq_ignore_ascii_case(b"<svg"))
}
