//! Sizes, and getting there.

use crate::refused::Refused;
use fast_image_resize::{
    FilterType, ResizeAlg, ResizeOptions, Resizer,
    images::{TypedImage, TypedImageRef},
    pixels::U8x3,
};
use image::RgbImage;

/// Longest sides in pixels of what is made, for thumbnails up to a full screen.
pub const SIDES: [u32; 4] = [320, 640, 1280, 2560];

/// The longest sides made of a picture, largest first: those it exceeds, and its own when it fits
/// in the largest.
pub fn sides(width: u32, height: u32) -> Vec<u32> {
    let own = width.max(height);
    let mut sides: Vec<_> = SIDES.into_iter().rev().filter(|side| *side < own).collect();
    if own <= SIDES[SIDES.len() - 1] {
        sides.insert(0, own);
    }
    sides
}

/// A picture's size with a longest side of `side`; a thin one keeps at least one pixel.
pub fn fit((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let longest = f64::from(width.max(height));
    // Between 1 and `side`, so nothing is lost.
    let scale = |pixels: u32| (f64::from(pixels) * f64::from(side) / longest).round().max(1.0) as u32;
    (scale(width), scale(height))
}

/// Makes a picture smaller, as sharp as can be without ringing that shows.
pub fn shrink(image: &RgbImage, size: (u32, u32)) -> Result<RgbImage, Refused> {
    resize(image, size, FilterType::Lanczos3)
}

/// Gives a picture exactly this size. Typed, because the other door of the library compiles all
/// kinds of pixels, which takes minutes.
pub fn resize(image: &RgbImage, size: (u32, u32), filter: FilterType) -> Result<RgbImage, Refused> {
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
    let mut resized = RgbImage::new(size.0, size.1);
    let source = TypedImageRef::<U8x3>::from_buffer(image.width(), image.height(), image);
    let target = TypedImage::<U8x3>::from_buffer(size.0, size.1, &mut resized);
    let (Ok(source), Ok(mut target)) = (source, target) else { return Err(Refused::Broken) };
    Resizer::new().resize_typed(&source, &mut target, &options).map_err(|_| Refused::Broken)?;
    Ok(resized)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_the_sizes_below_the_original_and_its_own_when_it_is_small() {
        for (size, expected) in [
            ((4000, 3000), vec![2560, 1280, 640, 320]),
            ((2000, 2560), vec![2560, 1280, 640, 320]),
            ((2559, 3), vec![2559, 1280, 640, 320]),
            ((800, 600), vec![800, 640, 320]),
            ((320, 200), vec![320]),
            ((1, 1), vec![1]),
        ] {
            assert_eq!(sides(size.0, size.1), expected, "{size:?}");
        }
    }

    #[test]
    fn a_thin_picture_keeps_a_pixel() {
        assert_eq!(fit((16_000, 2), 320), (320, 1));
        assert_eq!(fit((3000, 4000), 2560), (1920, 2560));
    }

    /// A picture with detail down to the single pixel.
    fn detailed(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let ring = ((f64::from(x).hypot(f64::from(y))).powi(2) / 2000.0).sin();
            image::Rgb([(ring * 120.0 + 128.0) as u8, (x ^ y) as u8, (x * 7 % 251) as u8])
        })
    }

    #[test]
    fn scaling_step_by_step_is_as_good_as_from_the_original() {
        let original = detailed(3000, 2000);
        let mut stepped = original.clone();
        for side in [2560, 1280, 640, 320] {
            let size = fit(original.dimensions(), side);
            stepped = shrink(&stepped, size).unwrap();
            let direct = shrink(&original, size).unwrap();
            let squares: f64 =
                stepped.iter().zip(direct.iter()).map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
            let decibels = 10.0 * (255.0 * 255.0 / (squares / stepped.len() as f64)).log10();
            // At 40 nobody sees a difference.
            assert!(decibels > 40.0, "{side}: {decibels:.1}");
        }
    }
}
