//! Every picture as opaque 8-bit sRGB.

use image::{DynamicImage, GrayImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Flattens a picture on white and converts its colours from its profile to sRGB.
///
/// A profile that is broken, or of another kind than the pixels (CMYK, which the decoder has made
/// RGB by then), is left aside: slightly wrong colours are better than no photo.
pub fn to_srgb(image: DynamicImage, profile: Option<&[u8]>) -> RgbImage {
    let profile = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let profile = |space| profile.as_ref().filter(|profile| profile.color_space == space);
    if image.color().has_color() {
        let mut rgb = flatten(image);
        if let Some(profile) = profile(DataColorSpace::Rgb) {
            convert(&mut rgb, profile);
        }
        return rgb;
    }
    let grey = flatten_grey(image);
    let converted = profile(DataColorSpace::Gray).and_then(|profile| convert_grey(&grey, profile));
    converted.unwrap_or_else(|| DynamicImage::ImageLuma8(grey).into_rgb8())
}

fn flatten(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let rgba = image.into_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (on, image::Rgba([r, g, b, alpha])) in rgb.pixels_mut().zip(rgba.pixels()) {
        on.0 = [r, g, b].map(|part| on_white(*part, *alpha));
    }
    rgb
}

fn flatten_grey(image: DynamicImage) -> GrayImage {
    if !image.color().has_alpha() {
        return image.into_luma8();
    }
    let grey = image.into_luma_alpha8();
    let mut flat = GrayImage::new(grey.width(), grey.height());
    for (on, image::LumaA([part, alpha])) in flat.pixels_mut().zip(grey.pixels()) {
        on.0 = [on_white(*part, *alpha)];
    }
    flat
}

/// What is seen of a part of a colour in front of white.
fn on_white(part: u8, alpha: u8) -> u8 {
    let seen = u16::from(part) * u16::from(alpha) + 255 * u16::from(255 - alpha);
    u8::try_from((seen + 127) / 255).unwrap_or(255)
}

/// Row by row, so that a large picture is not held twice.
fn convert(rgb: &mut RgbImage, profile: &ColorProfile) {
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let row_bytes = rgb.width() as usize * 3;
    let mut before = vec![0; row_bytes];
    for row in rgb.chunks_exact_mut(row_bytes) {
        before.copy_from_slice(row);
        // Fails for rows of unequal length only, and these are equal.
        let _ = transform.transform(&before, row);
    }
}

fn convert_grey(grey: &GrayImage, profile: &ColorProfile) -> Option<RgbImage> {
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = profile.create_transform_8bit(Layout::Gray, &srgb, Layout::Rgb, options).ok()?;
    let mut rgb = RgbImage::new(grey.width(), grey.height());
    transform.transform(grey, &mut rgb).ok()?;
    Some(rgb)
}
