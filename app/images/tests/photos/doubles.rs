//! The same photo is found again; another is not.

use crate::{
    files::{Jpeg, jpeg, scene, webp},
    make,
};
use app_images::{Area, Edit, Hash, Limits};
use image::imageops;

#[test]
fn the_same_photo_in_another_size_quality_and_format_is_a_double() {
    let photo = scene(1600, 1200, 7);
    let hash = make(&jpeg(&photo)).unwrap().hash;
    let small = imageops::resize(&photo, 640, 480, imageops::FilterType::Triangle);
    let progressive = Jpeg { is_progressive: true, ..Jpeg::default() }.rgb(&small);
    for other in [webp(&photo), jpeg(&small), webp(&small), progressive] {
        let distance = hash.distance(make(&other).unwrap().hash);
        assert!(distance <= Hash::ALIKE, "{distance}");
    }
}

#[test]
fn other_photos_are_no_doubles() {
    let hashes: Vec<_> = (0..12).map(|seed| make(&jpeg(&scene(640, 480, seed))).unwrap().hash).collect();
    for (at, one) in hashes.iter().enumerate() {
        for other in &hashes[..at] {
            assert!(one.distance(*other) > Hash::ALIKE, "{one:?} {other:?}");
        }
    }
}

#[test]
fn turning_and_blurring_leave_the_hash_as_it_was() {
    let file = jpeg(&scene(800, 600, 7));
    let area = Area::new(0.2, 0.2, 0.6, 0.6).unwrap();
    let made = app_images::make(&file, &[Edit::Rotate(1), Edit::Blur(area)], &Limits::default()).unwrap();
    assert_eq!(made.hash, make(&file).unwrap().hash);
}

#[test]
fn the_distance_counts_the_bits_that_differ() {
    assert_eq!(Hash(0b1011).distance(Hash(0b0010)), 2);
    assert_eq!(Hash(u64::MAX).distance(Hash(0)), 64);
}
