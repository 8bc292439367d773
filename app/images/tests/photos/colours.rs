//! Colours come out as they were meant, from every kind of pixels.

use crate::{
    assert_quarters,
    files::{
        BLUE, GREEN, Jpeg, QUARTERS, RED, YELLOW, extended_webp, jpeg, lossless_webp, png, png_with,
        quarters, webp,
    },
    make,
};
use image::{DynamicImage, GrayAlphaImage, GrayImage, RgbaImage};
use jpeg_encoder::ColorType;
use moxcms::ColorProfile;
use std::io::Write as _;

const SIZE: (u32, u32) = (64, 48);
const GREYS: [[u8; 3]; 4] = [[20; 3], [90; 3], [160; 3], [240; 3]];

fn of(colours: [[u8; 3]; 4]) -> image::RgbImage {
    quarters(SIZE.0, SIZE.1, colours)
}

#[test]
fn ordinary_files_of_all_three_kinds_keep_their_colours() {
    let image = of(QUARTERS);
    let progressive = Jpeg { is_progressive: true, ..Jpeg::default() }.rgb(&image);
    let restarting = Jpeg { restart: Some(3), ..Jpeg::default() }.rgb(&image);
    for (what, bytes) in [
        ("JPEG", jpeg(&image)),
        ("progressive JPEG", progressive),
        ("JPEG with restarts", restarting),
        ("PNG", png(image.clone())),
        ("WebP", webp(&image)),
        ("lossless WebP", lossless_webp(image)),
    ] {
        assert_quarters(&make(&bytes).unwrap(), QUARTERS, 20, what);
    }
}

#[test]
fn pngs_of_every_depth_and_kind_keep_their_colours() {
    let image = DynamicImage::ImageRgb8(of(QUARTERS));
    let greys = DynamicImage::ImageRgb8(of(GREYS));
    for (what, file, expected) in [
        ("16 bits", png(image.to_rgb16()), QUARTERS),
        ("16 bits with transparency", png(image.to_rgba16()), QUARTERS),
        ("grey", png(greys.to_luma8()), GREYS),
        ("16 bits of grey", png(greys.to_luma16()), GREYS),
        ("a palette", palette(), QUARTERS),
        ("two bits of grey", two_bits(), [[0; 3], [85; 3], [170; 3], [255; 3]]),
        ("interlaced", include_bytes!("../files/interlaced.png").to_vec(), PURE),
    ] {
        assert_quarters(&make(&file).unwrap(), expected, 20, what);
    }
}

/// The colours in the files that are kept.
const PURE: [[u8; 3]; 4] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 0]];

fn palette() -> Vec<u8> {
    let indices: Vec<u8> =
        quarters(SIZE.0, SIZE.1, [[0; 3], [1; 3], [2; 3], [3; 3]]).pixels().map(|p| p.0[0]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(QUARTERS.concat());
    encoder.write_header().unwrap().write_image_data(&indices).unwrap();
    bytes
}

fn two_bits() -> Vec<u8> {
    let row = |left: u8, right: u8| [[left * 0b0101_0101; 8], [right * 0b0101_0101; 8]].concat();
    let rows = [row(0, 1).repeat(24), row(2, 3).repeat(24)].concat();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Two);
    encoder.write_header().unwrap().write_image_data(&rows).unwrap();
    bytes
}

#[test]
fn a_grey_jpeg_is_grey() {
    let grey = DynamicImage::ImageRgb8(of(GREYS)).into_luma8();
    let file = Jpeg::default().write(&grey, SIZE, ColorType::Luma);
    assert_quarters(&make(&file).unwrap(), GREYS, 4, "grey");
}

#[test]
fn a_jpeg_in_ink_has_the_colours_of_its_print() {
    // Four inks, no black: what they take away from white.
    let ink: Vec<u8> =
        of(QUARTERS).pixels().flat_map(|p| [255 - p.0[0], 255 - p.0[1], 255 - p.0[2], 0]).collect();
    for colours in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let file = Jpeg::default().write(&ink, SIZE, colours);
        assert_quarters(&make(&file).unwrap(), QUARTERS, 24, &format!("{colours:?}"));
    }
}

#[test]
fn transparency_becomes_white() {
    let white = [255; 3];
    let mut image = RgbaImage::new(SIZE.0, SIZE.1);
    let mut grey = GrayAlphaImage::new(SIZE.0, SIZE.1);
    for (x, y, pixel) in image.enumerate_pixels_mut() {
        pixel.0 = [0, 0, 0, if y >= 24 { 255 } else { u8::from(x >= 32) * 128 }];
        grey.get_pixel_mut(x, y).0 = [0, pixel.0[3]];
    }
    let expected = [white, [127; 3], [0; 3], [0; 3]];
    for (what, file) in [
        ("PNG", png(image.clone())),
        ("16 bits", png(DynamicImage::ImageRgba8(image.clone()).into_rgba16())),
        ("grey PNG", png(grey)),
        ("WebP", lossless_webp(image)),
    ] {
        assert_quarters(&make(&file).unwrap(), expected, 6, what);
    }
}

/// The same colours in numbers of another profile, as a camera writes them.
fn in_profile(profile: &ColorProfile) -> image::RgbImage {
    let mut there = of(QUARTERS);
    let (srgb, rgb) = (ColorProfile::new_srgb(), moxcms::Layout::Rgb);
    let transform =
        srgb.create_transform_8bit(rgb, profile, rgb, moxcms::TransformOptions::default()).unwrap();
    transform.transform(&of(QUARTERS), &mut there).unwrap();
    there
}

#[test]
fn colours_of_a_wider_profile_become_those_of_srgb() {
    for (name, profile) in
        [("Display P3", ColorProfile::new_display_p3()), ("Adobe RGB", ColorProfile::new_adobe_rgb())]
    {
        let (image, icc) = (in_profile(&profile), profile.encode().unwrap());
        let seen = crate::quarters(&image);
        assert!(seen != QUARTERS, "{name} has numbers of its own: {seen:?}");
        let jpeg = Jpeg { profile: Some(icc.clone()), ..Jpeg::default() }.rgb(&image);
        assert_quarters(&make(&jpeg).unwrap(), QUARTERS, 12, &format!("{name} in a JPEG"));
        let png = png_with(&png(image.clone()), &[(b"iCCP", &[b"p\0\0", &zlib(&icc)[..]].concat())]);
        assert_quarters(&make(&png).unwrap(), QUARTERS, 12, &format!("{name} in a PNG"));
        // In a WebP the profile stands before the pixels.
        let simple = lossless_webp(image);
        let mut file = extended_webp(&simple, SIZE, 0x20, &[]);
        let length = u32::try_from(icc.len()).unwrap().to_le_bytes();
        let chunk = [&b"ICCP"[..], &length, &icc, &[0][..icc.len() % 2]].concat();
        file.splice(30..30, chunk.iter().copied());
        let all = u32::try_from(file.len() - 8).unwrap().to_le_bytes();
        file[4..8].copy_from_slice(&all);
        assert_quarters(&make(&file).unwrap(), QUARTERS, 12, &format!("{name} in a WebP"));
    }
}

/// Deflated as PNG wants it.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_grey_profile_is_followed() {
    // Gamma 1.0: the middle of the numbers is much lighter than that of sRGB.
    let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let middle = GrayImage::from_pixel(SIZE.0, SIZE.1, image::Luma([128]));
    let file = Jpeg { profile: Some(profile), ..Jpeg::default() }.write(&middle, SIZE, ColorType::Luma);
    assert_quarters(&make(&file).unwrap(), [[188; 3]; 4], 4, "linear grey");
}

#[test]
fn a_broken_profile_or_one_of_another_kind_changes_nothing() {
    let grey = ColorProfile::new_gray_with_gamma(2.2).encode().unwrap();
    let mut torn = ColorProfile::new_display_p3().encode().unwrap();
    torn.truncate(torn.len() / 2);
    for profile in [vec![0; 128], b"no profile".to_vec(), grey, torn] {
        let file = Jpeg { profile: Some(profile), ..Jpeg::default() }.rgb(&of([RED, GREEN, BLUE, YELLOW]));
        assert_quarters(&make(&file).unwrap(), QUARTERS, 12, "broken profile");
    }
}
