//! Where a photo was taken, when it says so and it can be.

use crate::{
    exif::{at, den_helder, looping, oriented},
    files::{Jpeg, quarters},
};
use app_images::position;

fn of(exif: Vec<u8>) -> Option<(f64, f64)> {
    let file = Jpeg { exif: Some(exif), ..Jpeg::default() };
    position(&file.rgb(&quarters(16, 16, crate::files::QUARTERS)))
        .map(|found| (found.latitude, found.longitude))
}

#[test]
fn degrees_minutes_and_seconds_become_degrees() {
    let (latitude, longitude) = of(den_helder()).unwrap();
    assert!((latitude - 52.9572).abs() < 1e-9, "{latitude}");
    assert!((longitude - 4.76).abs() < 1e-9, "{longitude}");
}

#[test]
fn south_and_west_are_negative() {
    let angle = |degrees| [(degrees, 1), (30, 1), (0, 1)];
    assert_eq!(of(at(angle(33), "S", angle(70), "W")), Some((-33.5, -70.5)));
}

#[test]
fn minutes_may_have_decimals_and_seconds_be_absent() {
    let angle = |degrees| [(degrees, 1), (3075, 100), (0, 1)];
    assert_eq!(of(at(angle(52), "N", angle(4), "E")), Some((52.5125, 4.5125)));
}

#[test]
fn a_position_that_cannot_be_is_none() {
    let angle = |degrees| [(degrees, 1), (0, 1), (0, 1)];
    let nothing = [(0, 0); 3];
    for (what, exif) in [
        ("0/0, from a device that does not know", at(angle(0), "N", angle(0), "E")),
        ("divided by zero", at([(52, 0), (0, 1), (0, 1)], "N", angle(4), "E")),
        ("not a number", at(nothing, "N", nothing, "E")),
        ("beyond the pole", at(angle(91), "N", angle(4), "E")),
        ("around the world", at(angle(52), "N", angle(181), "E")),
        ("neither north nor south", at(angle(52), "X", angle(4), "E")),
        ("an empty half", at(angle(52), "", angle(4), "E")),
        ("no position", oriented(1)),
        ("a loop", looping()),
        ("no directory", b"MM\0*".to_vec()),
    ] {
        assert_eq!(of(exif), None, "{what}");
    }
}

#[test]
fn what_is_no_photo_has_no_position() {
    for bytes in [&b""[..], b"MM\0*\0\0\0\x08", b"GIF89a", b"text"] {
        assert_eq!(position(bytes), None);
    }
}
