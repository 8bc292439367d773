//! Turning, and making unrecognisable.

use crate::{
    assert_quarters, decode,
    exif::oriented,
    files::{BLUE, GREEN, Jpeg, QUARTERS, RED, YELLOW, jpeg, png, quarters},
};
use app_images::{Area, Edit, Limits, Made};
use image::{Rgb, RgbImage};

fn make(bytes: &[u8], edits: &[Edit]) -> Made {
    app_images::make(bytes, edits, &Limits::default()).unwrap()
}

#[test]
fn quarter_turns_go_with_the_clock_and_four_are_none() {
    let file = png(quarters(80, 60, QUARTERS));
    for (turns, expected, size) in [
        (0, QUARTERS, (80, 60)),
        (1, [BLUE, RED, YELLOW, GREEN], (60, 80)),
        (2, [YELLOW, BLUE, GREEN, RED], (80, 60)),
        (3, [GREEN, YELLOW, RED, BLUE], (60, 80)),
        (4, QUARTERS, (80, 60)),
        (5, [BLUE, RED, YELLOW, GREEN], (60, 80)),
    ] {
        let made = make(&file, &[Edit::Rotate(turns)]);
        assert_eq!((made.width, made.height), size);
        assert_quarters(&made, expected, 24, &format!("{turns} turns"));
    }
}

#[test]
fn turns_are_made_on_the_upright_photo_and_add_up() {
    let stored = quarters(60, 80, [GREEN, YELLOW, RED, BLUE]);
    let file = Jpeg { exif: Some(oriented(6)), ..Jpeg::default() }.rgb(&stored);
    let made = make(&file, &[Edit::Rotate(1), Edit::Rotate(2)]);
    assert_eq!((made.width, made.height), (60, 80));
    assert_quarters(&made, [GREEN, YELLOW, RED, BLUE], 24, "turned three times");
}

/// Black and white lines, as on a number plate, of which nothing must be left.
fn lines(width: u32, height: u32, thick: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| Rgb([if (x / thick).is_multiple_of(2) { 0 } else { 255 }; 3]))
}

fn brightness(image: &RgbImage, [left, top, width, height]: [u32; 4]) -> Vec<u8> {
    let columns = (left..left + width).flat_map(|x| (top..top + height).map(move |y| (x, y)));
    columns.map(|(x, y)| image.get_pixel(x, y).0[1]).collect()
}

#[test]
fn what_is_blurred_cannot_be_seen_in_any_size_and_the_rest_is_left_alone() {
    let area = Area::new(0.25, 0.25, 0.5, 0.5).unwrap();
    let made = make(&jpeg(&lines(3200, 2400, 40)), &[Edit::Blur(area)]);
    assert_eq!(made.variants.len(), 8);
    for variant in &made.variants {
        let image = decode(variant);
        let (width, height) = image.dimensions();
        let inside = brightness(&image, [width * 5 / 16, height * 5 / 16, width * 3 / 8, height * 3 / 8]);
        let (darkest, lightest) = (inside.iter().min().unwrap(), inside.iter().max().unwrap());
        assert!(lightest - darkest < 40, "{} px: from {darkest} to {lightest}", variant.width);
        let outside = brightness(&image, [0, 0, width, height / 8]);
        assert!(outside.iter().filter(|part| **part > 230).count() > outside.len() / 3);
        assert!(outside.iter().filter(|part| **part < 25).count() > outside.len() / 3);
    }
}

#[test]
fn a_small_blurred_area_keeps_no_pixels() {
    // Ten pixels of a small photo: one colour is left of them.
    let area = Area::new(0.5, 0.5, 0.1, 0.1).unwrap();
    let made = make(&png(lines(100, 100, 1)), &[Edit::Blur(area)]);
    let inside = brightness(&decode(&made.variants[0]), [51, 51, 8, 8]);
    assert!(inside.iter().max().unwrap() - inside.iter().min().unwrap() < 20, "{inside:?}");
}

#[test]
fn changes_are_made_in_their_order() {
    // The red quarter, once it lies top right, is what the area covers.
    let area = Area::new(0.55, 0.05, 0.4, 0.4).unwrap();
    let mut image = quarters(400, 400, QUARTERS);
    for (x, y) in (20..180).flat_map(|x| (20..180).map(move |y| (x, y))) {
        image.put_pixel(x, y, Rgb(if (x / 8) % 2 == 0 { [0; 3] } else { RED }));
    }
    let made = make(&png(image), &[Edit::Rotate(1), Edit::Blur(area)]);
    let after = decode(&made.variants[2]);
    let inside = brightness(&after, [240, 40, 100, 100]);
    assert!(inside.iter().max().unwrap() - inside.iter().min().unwrap() < 30);
    assert!(crate::is_near(after.get_pixel(100, 100).0, BLUE, 24));
}

#[test]
fn an_area_that_is_none_cannot_be_made() {
    let (nan, endless) = (f64::NAN, f64::INFINITY);
    for [left, top, width, height] in [
        [0.1, 0.1, 0.0, 0.5],
        [0.1, 0.1, 0.5, -0.1],
        [1.0, 0.0, 0.5, 0.5],
        [-0.5, 0.0, 0.5, 0.5],
        [nan, 0.0, 0.5, 0.5],
        [0.0, 0.0, nan, 0.5],
        [endless, 0.0, 0.5, 0.5],
    ] {
        assert_eq!(Area::new(left, top, width, height), None, "{left} {top} {width} {height}");
    }
}

#[test]
fn an_area_over_the_edge_is_cut_off_there() {
    let area = Area::new(-0.5, 0.75, 2.0, 1.0).unwrap();
    assert_eq!(area.fractions(), [0.0, 0.75, 1.0, 0.25]);
    let made = make(&png(quarters(1, 1, [YELLOW; 4])), &[Edit::Blur(area)]);
    assert_eq!(made.variants.len(), 2);
}
