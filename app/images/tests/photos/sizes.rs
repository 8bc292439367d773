//! What sizes there are, of what a photo needs on a page.

use crate::{
    decode,
    files::{jpeg, png, scene},
    make,
};
use app_images::{Format, Made};
use image::ImageDecoder as _;

fn sizes(made: &Made) -> Vec<(Format, u32, u32)> {
    made.variants.iter().map(|one| (one.format, one.width, one.height)).collect()
}

#[test]
fn every_size_exists_as_webp_and_as_jpeg_smallest_first() {
    let made = make(&jpeg(&scene(3000, 2250, 1))).unwrap();
    let expected = [(320, 240), (640, 480), (1280, 960), (2560, 1920)];
    let expected =
        expected.map(|(width, height)| [(Format::WebP, width, height), (Format::Jpeg, width, height)]);
    assert_eq!(sizes(&made), expected.concat());
    assert_eq!((made.width, made.height), (3000, 2250));
    for variant in &made.variants {
        decode(variant);
    }
}

#[test]
fn a_small_photo_is_not_made_larger_and_is_there_in_its_own_size() {
    let widths = |width, height| -> Vec<_> {
        let made = make(&png(scene(width, height, 1))).unwrap();
        made.variants.iter().step_by(2).map(|one| (one.width, one.height)).collect()
    };
    assert_eq!(widths(900, 600), [(320, 213), (640, 427), (900, 600)]);
    assert_eq!(widths(200, 300), [(200, 300)]);
    assert_eq!(widths(1, 1), [(1, 1)]);
    assert_eq!(widths(1, 700), [(1, 320), (1, 640), (1, 700)]);
}

#[test]
fn a_preview_is_a_tiny_webp() {
    for size in [(3000, 2000), (40, 900), (1, 1), (12, 9)] {
        let made = make(&jpeg(&scene(size.0, size.1, 2))).unwrap();
        assert!(made.preview.len() < 600, "{size:?}: {} bytes", made.preview.len());
        let preview = webp::Decoder::new(&made.preview).decode().unwrap();
        assert!(preview.width().max(preview.height()) <= 20);
    }
}

#[test]
fn jpegs_that_are_made_are_progressive() {
    let made = make(&jpeg(&scene(400, 300, 2))).unwrap();
    let file = &made.variants[1].bytes;
    assert!(file.windows(2).any(|marker| marker == [0xff, 0xc2]));
}

#[test]
fn the_same_photo_makes_the_same_files() {
    let bytes = jpeg(&scene(700, 500, 4));
    assert_eq!(make(&bytes).unwrap(), make(&bytes).unwrap());
}

#[test]
fn what_is_made_has_no_colour_profile_of_its_own() {
    let made = make(&jpeg(&scene(400, 300, 2))).unwrap();
    for variant in &made.variants {
        let bytes = std::io::Cursor::new(&variant.bytes);
        let profile = image::ImageReader::new(bytes).with_guessed_format().unwrap().into_decoder();
        assert_eq!(profile.unwrap().icc_profile().unwrap(), None);
    }
}
