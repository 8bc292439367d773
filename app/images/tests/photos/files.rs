//! Files to put in, made here so that each byte of them is known.

use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::io::Cursor;

pub const RED: [u8; 3] = [220, 30, 30];
pub const GREEN: [u8; 3] = [30, 200, 40];
pub const BLUE: [u8; 3] = [30, 40, 210];
pub const YELLOW: [u8; 3] = [230, 220, 40];

/// The quarters of a picture that shows which side is up.
pub const QUARTERS: [[u8; 3]; 4] = [RED, GREEN, BLUE, YELLOW];

/// A picture of four quarters: top left, top right, bottom left, bottom right.
pub fn quarters(width: u32, height: u32, colours: [[u8; 3]; 4]) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (right, below) = (usize::from(x >= width / 2), usize::from(y >= height / 2));
        image::Rgb(colours[right + 2 * below])
    })
}

/// A picture with shapes and detail at all sizes, other ones for each seed.
pub fn scene(width: u32, height: u32, seed: u32) -> RgbImage {
    let phase = f64::from(seed);
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        let wave =
            |across: f64, down: f64, shift: f64| (across * u + down * v + shift * phase).sin() * 0.5 + 0.5;
        let fine = wave(190.0, 140.0, 1.0) * 0.15;
        let parts = [wave(7.0, 3.0, 2.1) + fine, wave(4.0, 9.0, 3.7), wave(11.0, 5.0, 5.3) - fine];
        image::Rgb(parts.map(|part| (part.clamp(0.0, 1.0) * 255.0) as u8))
    })
}

/// How a JPEG is written.
#[derive(Default, Clone)]
pub struct Jpeg {
    pub exif: Option<Vec<u8>>,
    pub profile: Option<Vec<u8>>,
    pub segment: Option<(u8, Vec<u8>)>,
    pub is_progressive: bool,
    pub restart: Option<u16>,
}

impl Jpeg {
    pub fn write(&self, pixels: &[u8], (width, height): (u32, u32), colours: ColorType) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 95);
        encoder.set_sampling_factor(SamplingFactor::F_1_1);
        encoder.set_progressive(self.is_progressive);
        if let Some(interval) = self.restart {
            encoder.set_restart_interval(interval);
        }
        if let Some(exif) = &self.exif {
            encoder.add_exif_metadata(exif).unwrap();
        }
        if let Some(profile) = &self.profile {
            encoder.add_icc_profile(profile).unwrap();
        }
        if let Some((number, data)) = &self.segment {
            encoder.add_app_segment(*number, data.clone()).unwrap();
        }
        let (width, height) = (u16::try_from(width).unwrap(), u16::try_from(height).unwrap());
        encoder.encode(pixels, width, height, colours).unwrap();
        bytes
    }

    pub fn rgb(&self, image: &RgbImage) -> Vec<u8> {
        self.write(image, image.dimensions(), ColorType::Rgb)
    }
}

pub fn jpeg(image: &RgbImage) -> Vec<u8> {
    Jpeg::default().rgb(image)
}

pub fn png(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub fn webp(image: &RgbImage) -> Vec<u8> {
    webp::Encoder::from_rgb(image, image.width(), image.height()).encode(90.0).to_vec()
}

pub fn lossless_webp(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, image::ImageFormat::WebP).unwrap();
    bytes.into_inner()
}

/// A WebP in the extended format with these chunks around a simple one's pixels.
pub fn extended_webp(
    simple: &[u8],
    (width, height): (u32, u32),
    flags: u8,
    chunks: &[(&[u8; 4], &[u8])],
) -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        [&name[..], &length, data, &[0][..data.len() % 2]].concat()
    };
    let canvas =
        [&[flags, 0, 0, 0], &(width - 1).to_le_bytes()[..3], &(height - 1).to_le_bytes()[..3]].concat();
    let mut body = [b"WEBP", &chunk(b"VP8X", &canvas)[..], &simple[12..]].concat();
    for (name, data) in chunks {
        body.extend(chunk(name, data));
    }
    chunk(b"RIFF", &body)
}

/// A PNG with chunks of its own before the pixels.
pub fn png_with(bytes: &[u8], chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut with = bytes[..33].to_vec();
    for (name, data) in chunks {
        let sum = crc(&[&name[..], data].concat()).to_be_bytes();
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        with.extend([&length[..], &name[..], data, &sum].concat());
    }
    with.extend(&bytes[33..]);
    with
}

/// The checksum of PNG, bit by bit.
pub fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    })
}
