//! Photos stand upright, however the camera was held.

use crate::{
    assert_quarters,
    exif::oriented,
    files::{
        BLUE, GREEN, Jpeg, QUARTERS, RED, YELLOW, extended_webp, lossless_webp, png, png_with, quarters,
    },
    make,
};
use app_images::{Limits, inspect};

/// What a camera stores for each orientation, so that the upright picture shows the quarters in
/// their order (EXIF 2.32, 4.6.4: which side of the picture row 0 and column 0 are).
const STORED: [(u16, [[u8; 3]; 4]); 8] = [
    (1, [RED, GREEN, BLUE, YELLOW]),
    (2, [GREEN, RED, YELLOW, BLUE]),
    (3, [YELLOW, BLUE, GREEN, RED]),
    (4, [BLUE, YELLOW, RED, GREEN]),
    (5, [RED, BLUE, GREEN, YELLOW]),
    (6, [GREEN, YELLOW, RED, BLUE]),
    (7, [YELLOW, GREEN, BLUE, RED]),
    (8, [BLUE, RED, YELLOW, GREEN]),
];

fn assert_upright(bytes: &[u8], what: &str) {
    let header = inspect(bytes, &Limits::default()).unwrap();
    assert_eq!((header.width, header.height), (480, 360), "{what}");
    let made = make(bytes).unwrap();
    assert_eq!((made.width, made.height), (480, 360), "{what}");
    assert_quarters(&made, QUARTERS, 24, what);
}

#[test]
fn a_photo_of_each_orientation_is_upright_in_every_format() {
    for (orientation, stored) in STORED {
        let (width, height) = if orientation < 5 { (480, 360) } else { (360, 480) };
        let (image, exif) = (quarters(width, height, stored), oriented(orientation));
        let jpeg = Jpeg { exif: Some(exif.clone()), ..Jpeg::default() }.rgb(&image);
        assert_upright(&jpeg, &format!("JPEG {orientation}"));
        let png = png_with(&png(image.clone()), &[(b"eXIf", &exif)]);
        assert_upright(&png, &format!("PNG {orientation}"));
        let webp = extended_webp(&lossless_webp(image), (width, height), 8, &[(b"EXIF", &exif)]);
        assert_upright(&webp, &format!("WebP {orientation}"));
    }
}

#[test]
fn an_orientation_that_does_not_exist_turns_nothing() {
    for orientation in [0, 9, 255, 65_535] {
        let file = Jpeg { exif: Some(oriented(orientation)), ..Jpeg::default() };
        assert_upright(&file.rgb(&quarters(480, 360, QUARTERS)), "nonsense");
    }
}
