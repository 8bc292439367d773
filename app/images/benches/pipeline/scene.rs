//! A picture as a camera makes it: a sky, trees, a street, and the noise of a sensor.

use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, EncodingError, SamplingFactor};

/// Draws it and writes it as a telephone would: quality 92, colour at half the size.
pub fn jpeg(width: u16, height: u16) -> Result<Vec<u8>, EncodingError> {
    let image = draw(width.into(), height.into());
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&image, width, height, ColorType::Rgb)?;
    Ok(bytes)
}

fn draw(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        // Clouds at six scales, each half as strong.
        let clouds: f64 = (0..6).map(|step| smooth(u, v, 4 << step) / f64::from(2 << step)).sum();
        let [r, g, b] = if v < 0.4 + clouds * 0.2 {
            [150.0 + 90.0 * clouds, 180.0 + 60.0 * clouds, 235.0]
        } else if (u * 9.0).fract() < 0.6 && v < 0.75 {
            // Leaves: detail down to a few pixels.
            let leaf = smooth(u, v, 700) * 70.0 + clouds * 60.0;
            [30.0 + leaf, 60.0 + leaf, 20.0 + leaf * 0.5]
        } else {
            let stone = 90.0 + 50.0 * clouds + if ((u + v) * 60.0).fract() < 0.08 { -40.0 } else { 0.0 };
            [stone + 12.0, stone + 6.0, stone]
        };
        let grain = (chance(x, y) - 0.5) * 8.0;
        Rgb([r, g, b].map(|part| (part + grain).clamp(0.0, 255.0) as u8))
    })
}

/// A value from 0 to 1 that changes smoothly over a grid of so many cells.
fn smooth(u: f64, v: f64, cells: u32) -> f64 {
    let (x, y) = (u * f64::from(cells), v * f64::from(cells));
    let (left, top) = (x.floor(), y.floor());
    let (dx, dy) = (x - left, y - top);
    let at = |x: f64, y: f64| chance(x as u32 + cells, y as u32);
    let upper = at(left, top) * (1.0 - dx) + at(left + 1.0, top) * dx;
    let lower = at(left, top + 1.0) * (1.0 - dx) + at(left + 1.0, top + 1.0) * dx;
    upper * (1.0 - dy) + lower * dy
}

/// A value from 0 to 1, the same at each run.
fn chance(x: u32, y: u32) -> f64 {
    let mixed = (x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77)).wrapping_mul(0xc2b2_ae3d);
    f64::from((mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d) >> 8) / f64::from(1 << 24)
}
