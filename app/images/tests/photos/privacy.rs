//! Nothing of what a file says besides its pixels reaches what is made of it.

use crate::{
    exif::den_helder,
    files::{Jpeg, extended_webp, lossless_webp, png, png_with, scene},
    make,
};
use app_images::{Made, position};
use moxcms::ColorProfile;

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SecretPlace</x:xmpmeta>";

fn assert_clean(made: &Made, what: &str) {
    let files = made.variants.iter().map(|variant| &variant.bytes).chain([&made.preview]);
    for file in files {
        for word in [
            &b"Exif"[..],
            b"EXIF",
            b"MM\0*",
            b"II*\0",
            b"SecretCamera",
            b"SecretPlace",
            b"xmp",
            b"XMP ",
            b"ICC_PROFILE",
            b"ICCP",
            b"acsp",
            b"mntrRGB",
            b"Photoshop",
            b"VP8X",
        ] {
            let is_there = file.windows(word.len()).any(|part| part == word);
            assert!(!is_there, "{what}: {:?} is in a file that was made", word.escape_ascii().to_string());
        }
    }
    for variant in &made.variants {
        assert_eq!(position(&variant.bytes), None);
    }
    for file in made.variants.iter().filter(|one| one.format == app_images::Format::Jpeg) {
        assert_eq!(segments(&file.bytes), [0xe0], "{what}: APP0 says JFIF, and there is no other");
    }
}

/// The application segments and comments of a JPEG.
fn segments(bytes: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 2;
    while bytes[at + 1] != 0xda {
        if matches!(bytes[at + 1], 0xe0..=0xef | 0xfe) {
            found.push(bytes[at + 1]);
        }
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
    }
    found
}

#[test]
fn nothing_made_of_a_jpeg_says_where_when_or_with_what_it_was_taken() {
    let file = Jpeg {
        exif: Some(den_helder()),
        profile: ColorProfile::new_display_p3().encode().ok(),
        segment: Some((1, XMP.to_vec())),
        ..Jpeg::default()
    };
    let bytes = file.rgb(&scene(700, 500, 1));
    assert!(position(&bytes).is_some(), "the original does say it");
    assert_clean(&make(&bytes).unwrap(), "JPEG");
}

#[test]
fn nothing_made_of_a_png_says_it() {
    let chunks: [(&[u8; 4], &[u8]); 2] = [(b"eXIf", &den_helder()), (b"tEXt", b"Comment\0SecretPlace")];
    let bytes = png_with(&png(scene(400, 300, 1)), &chunks);
    assert!(position(&bytes).is_some(), "the original does say it");
    assert_clean(&make(&bytes).unwrap(), "PNG");
}

#[test]
fn nothing_made_of_a_webp_says_it() {
    let chunks: [(&[u8; 4], &[u8]); 2] = [(b"EXIF", &den_helder()), (b"XMP ", XMP)];
    let bytes = extended_webp(&lossless_webp(scene(400, 300, 1)), (400, 300), 12, &chunks);
    assert!(position(&bytes).is_some(), "the original does say it");
    assert_clean(&make(&bytes).unwrap(), "WebP");
}
