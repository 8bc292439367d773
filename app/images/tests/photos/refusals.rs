//! What is refused, and that it is said why.

use crate::{
    files::{QUARTERS, jpeg, lossless_webp, png, quarters, scene, webp},
    make,
};
use app_images::{Format, Header, Limits, Refused, inspect};

fn assert_refused(bytes: &[u8], expected: Refused, what: &str) {
    assert_eq!(inspect(bytes, &Limits::default()), Err(expected), "{what}");
    assert_eq!(make(bytes).map(|_| ()), Err(expected), "{what}");
}

#[test]
fn every_kind_of_file_that_is_no_photo_for_us_has_its_own_answer() {
    let mov = b"\0\0\0\x14ftypqt  \0\0\0\0qt  \0\0\0\x08wide";
    let mp4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08free";
    let raw = b"II*\0\x10\0\0\0CR\x02\0\0\0\0\0";
    for (what, bytes, expected) in [
        ("nothing", &b""[..], Refused::Empty),
        ("one byte", b"\xff", Refused::NotAPhoto),
        ("text", b"This is holiday.jpg, honestly.", Refused::NotAPhoto),
        ("a page", b"<!doctype html><script>alert(1)</script>", Refused::NotAPhoto),
        ("an archive", b"PK\x03\x04\x14\0\0\0\0\0", Refused::NotAPhoto),
        ("a program", b"\x7fELF\x02\x01\x01\0\0\0\0\0", Refused::NotAPhoto),
        ("a drawing", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refused::Svg),
        (
            "a drawing with more before it",
            b"\xef\xbb\xbf \n<?xml version='1.0'?><!-- x --><SVG/>",
            Refused::Svg,
        ),
        ("a GIF", include_bytes!("../files/still.gif"), Refused::Gif),
        ("a moving GIF", include_bytes!("../files/moving.gif"), Refused::Gif),
        ("HEIC", include_bytes!("../files/photo.heic"), Refused::Heic),
        ("AVIF", include_bytes!("../files/photo.avif"), Refused::Avif),
        ("JPEG XL", include_bytes!("../files/photo.jxl"), Refused::JpegXl),
        ("TIFF", include_bytes!("../files/photo.tif"), Refused::Tiff),
        ("a raw photo", raw, Refused::Tiff),
        ("BMP", include_bytes!("../files/photo.bmp"), Refused::Bmp),
        ("an icon", include_bytes!("../files/photo.ico"), Refused::OtherPicture),
        ("JPEG 2000", include_bytes!("../files/photo.jp2"), Refused::OtherPicture),
        ("a PDF", include_bytes!("../files/print.pdf"), Refused::Pdf),
        ("a film", mp4, Refused::Video),
        ("an iPhone's film", mov, Refused::Video),
        ("a moving WebP", include_bytes!("../files/moving.webp"), Refused::Animated),
        ("a moving PNG", include_bytes!("../files/moving.png"), Refused::Animated),
    ] {
        assert_refused(bytes, expected, what);
    }
}

#[test]
fn a_file_says_what_it_is_by_its_bytes() {
    let image = quarters(64, 48, QUARTERS);
    for (format, bytes) in [
        (Format::Jpeg, jpeg(&image)),
        (Format::Png, png(image.clone())),
        (Format::WebP, webp(&image)),
        (Format::WebP, lossless_webp(image)),
    ] {
        let header = inspect(&bytes, &Limits::default());
        assert_eq!(header, Ok(Header { format, width: 64, height: 48 }));
    }
    assert_eq!([Format::Jpeg, Format::WebP].map(Format::mime), ["image/jpeg", "image/webp"]);
    assert_eq!([Format::Jpeg, Format::Png].map(Format::extension), ["jpg", "png"]);
}

#[test]
fn a_file_of_too_many_bytes_is_refused_whatever_it_is() {
    let limits = Limits { bytes: 100, ..Limits::default() };
    let refused = Refused::TooManyBytes { bytes: 101, limit: 100 };
    assert_eq!(inspect(&[0; 101], &limits), Err(refused));
    assert_eq!(inspect(&[0; 100], &limits), Err(Refused::NotAPhoto));
}

#[test]
fn each_limit_counts_in_each_format() {
    let image = scene(300, 200, 1);
    let fits = Limits { bytes: u64::MAX, side: 300, pixels: 60_000, memory: 60_000 * 11 };
    let too_large = Err(Refused::TooLarge { width: 300, height: 200 });
    for bytes in [jpeg(&image), png(image.clone()), webp(&image), lossless_webp(image)] {
        assert!(inspect(&bytes, &fits).is_ok());
        assert!(app_images::make(&bytes, &[], &fits).is_ok());
        for limits in [
            Limits { side: 299, ..fits },
            Limits { pixels: 59_999, ..fits },
            Limits { memory: 60_000 * 2, ..fits },
        ] {
            assert_eq!(inspect(&bytes, &limits).map(|_| ()), too_large, "{limits:?}");
            assert_eq!(app_images::make(&bytes, &[], &limits).map(|_| ()), too_large, "{limits:?}");
        }
    }
}

#[test]
fn a_jpeg_that_browsers_do_not_show_is_named_as_such() {
    let mut bytes = jpeg(&quarters(64, 48, QUARTERS));
    let frame = bytes.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    for kind in [0xc3, 0xc5, 0xc9, 0xcf] {
        bytes[frame + 1] = kind;
        assert_refused(&bytes, Refused::Unsupported, "another process");
    }
    bytes[frame + 1] = 0xc1;
    bytes[frame + 4] = 12;
    assert_refused(&bytes, Refused::Unsupported, "12 bits");
}

#[test]
fn every_answer_says_something_of_its_own() {
    let answers =
        [Refused::Empty, Refused::NotAPhoto, Refused::Truncated, Refused::Broken, Refused::Animated];
    let mut sentences = answers.map(|answer| answer.to_string()).to_vec();
    sentences.dedup();
    assert_eq!(sentences.len(), answers.len());
    assert!(Refused::TooLarge { width: 9, height: 8 }.to_string().contains("9 by 8"));
}
