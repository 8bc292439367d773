//! The two things EXIF is read for: which side is up, and where the photo was taken.

use crate::{guard::guard, refused::Refused, sniff::sniff};
use exif::{Exif, Field, In, Reader, Tag, Value};
use image::metadata::Orientation;
use std::io::Cursor;

/// Where a photo says it was taken, in degrees of WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Degrees north, from -90 to 90.
    pub latitude: f64,
    /// Degrees east, from -180 to 180.
    pub longitude: f64,
}

/// Reads where a photo was taken. `None` when it does not say so, or says what cannot be: outside
/// the range, or 0/0, which devices write that do not know.
pub fn position(bytes: &[u8]) -> Option<Position> {
    let find = |bytes: &[u8]| {
        sniff(bytes)?;
        Ok(read(bytes).as_ref().and_then(find_position))
    };
    guard(bytes, find).ok().flatten()
}

/// How the pixels of a file are to be turned. Nonsense turns nothing.
pub fn orientation(bytes: &[u8]) -> Orientation {
    let find = |bytes: &[u8]| {
        let exif = read(bytes).ok_or(Refused::Broken)?;
        let field = exif.get_field(Tag::Orientation, In::PRIMARY).ok_or(Refused::Broken)?;
        let value = field.value.get_uint(0).and_then(|value| u8::try_from(value).ok());
        value.and_then(Orientation::from_exif).ok_or(Refused::Broken)
    };
    guard(bytes, find).unwrap_or(Orientation::NoTransforms)
}

/// What can be read of the EXIF; a broken field does not hide the others.
fn read(bytes: &[u8]) -> Option<Exif> {
    Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| ()))
        .ok()
}

fn find_position(exif: &Exif) -> Option<Position> {
    let field = |tag| exif.get_field(tag, In::PRIMARY);
    let latitude = degrees(field(Tag::GPSLatitude)?, field(Tag::GPSLatitudeRef)?, [b'N', b'S'])?;
    let longitude = degrees(field(Tag::GPSLongitude)?, field(Tag::GPSLongitudeRef)?, [b'E', b'W'])?;
    let is_there = latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && (latitude, longitude) != (0.0, 0.0);
    is_there.then_some(Position { latitude, longitude })
}

/// Degrees, minutes and seconds with the half of the globe they are on.
fn degrees(amount: &Field, half: &Field, [positive, negative]: [u8; 2]) -> Option<f64> {
    let (Value::Rational(parts), Value::Ascii(half)) = (&amount.value, &half.value) else { return None };
    let mut sum = 0.0;
    for (part, share) in parts.iter().zip([1.0, 60.0, 3600.0]) {
        sum += part.to_f64() / share;
    }
    let half = *half.first()?.first()?;
    let sum = match half.to_ascii_uppercase() {
        half if half == positive => sum,
        half if half == negative => -sum,
        _ => return None,
    };
    (!parts.is_empty() && sum.is_finite()).then_some(sum)
}

/// Whether width and height change places.
pub fn is_lying(orientation: Orientation) -> bool {
    orientation.to_exif() >= 5
}
