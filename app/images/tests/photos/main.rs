//! The pipeline from the outside: files go in, and what comes out is decoded again.

// Tests are the one place where a panic is the message.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod colours;
mod doubles;
mod edits;
mod exif;
mod files;
mod flips;
mod hostile;
mod orientation;
mod position;
mod privacy;
mod refusals;
mod sizes;

use app_images::{Format, Limits, Made, Refused, Variant};
use image::RgbImage;

/// Makes what the site shows, without changes.
fn make(bytes: &[u8]) -> Result<Made, Refused> {
    app_images::make(bytes, &[], &Limits::default())
}

/// Decodes what was made, with another decoder than the one that is tested where there is one.
fn decode(variant: &Variant) -> RgbImage {
    let image = match variant.format {
        Format::WebP => {
            let image = webp::Decoder::new(&variant.bytes).decode().expect("a WebP");
            RgbImage::from_raw(image.width(), image.height(), image.to_vec()).expect("opaque RGB")
        }
        Format::Jpeg => image::load_from_memory(&variant.bytes).expect("a JPEG").into_rgb8(),
        Format::Png => panic!("no PNG is made"),
    };
    assert_eq!(image.dimensions(), (variant.width, variant.height));
    image
}

/// Whether two colours look the same after lossy compression.
fn is_near(one: [u8; 3], other: [u8; 3], apart: u8) -> bool {
    one.into_iter().zip(other).all(|(one, other)| one.abs_diff(other) <= apart)
}

/// The colours in the middle of the four quarters: top left, top right, bottom left, bottom right.
fn quarters(image: &RgbImage) -> [[u8; 3]; 4] {
    let (width, height) = image.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| image.get_pixel(width * x / 4, height * y / 4).0)
}

/// Asserts the colours of the quarters in everything that was made.
fn assert_quarters(made: &Made, expected: [[u8; 3]; 4], apart: u8, what: &str) {
    for variant in &made.variants {
        let seen = quarters(&decode(variant));
        let is_right = seen.iter().zip(expected).all(|(seen, expected)| is_near(*seen, expected, apart));
        assert!(is_right, "{what}, {:?}: {seen:?} is not {expected:?}", variant.format);
    }
}
