//! What staff change on a photo: turning it, and making a face or a number plate unrecognisable.

use crate::{
    refused::Refused,
    scale::{fit, resize},
};
use fast_image_resize::FilterType;
use image::{RgbImage, imageops};

/// A change, made on the upright picture as the change before it left it. The original keeps:
/// all changes are made again from there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Edit {
    /// Quarter turns with the clock; four are none.
    Rotate(u8),
    /// What is in this area cannot be recognised any more, in any size, nor be brought back.
    Blur(Area),
}

/// A part of a picture, in fractions of its width and height from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    /// An area, or `None` when it is empty, not a number, or wholly outside the picture. What
    /// sticks out is cut off: a rectangle drawn a little over the edge still counts.
    pub fn new(left: f64, top: f64, width: f64, height: f64) -> Option<Self> {
        let within = |value: f64| value.clamp(0.0, 1.0);
        let (right, bottom) = (within(left + width), within(top + height));
        let (left, top) = (within(left), within(top));
        (left < right && top < bottom).then_some(Self { left, top, right, bottom })
    }

    /// Left, top, width and height.
    pub fn fractions(&self) -> [f64; 4] {
        [self.left, self.top, self.right - self.left, self.bottom - self.top]
    }

    /// In pixels of a picture of this size: left, top, width, height. Rounded outwards, so that
    /// no line along the edge is left as it was.
    fn pixels(&self, (width, height): (u32, u32)) -> [u32; 4] {
        let span = |from: f64, to: f64, size: u32| {
            let (from, to) = (from * f64::from(size), to * f64::from(size));
            let start = (from.floor() as u32).min(size - 1);
            (start, (to.ceil() as u32).clamp(start + 1, size) - start)
        };
        let ((left, across), (top, down)) =
            (span(self.left, self.right, width), span(self.top, self.bottom, height));
        [left, top, across, down]
    }
}

/// Cells along the longest side of a blurred area: too few for a face or the letters on a plate.
const CELLS: u32 = 5;
/// Pixels along a cell at least, so that a small area does not keep its pixels as cells.
const CELL: u32 = 8;

/// Makes the changes in their order.
pub fn apply(mut image: RgbImage, edits: &[Edit]) -> Result<RgbImage, Refused> {
    for edit in edits {
        match edit {
            Edit::Rotate(turns) => image = rotate(image, *turns),
            Edit::Blur(area) => blur(&mut image, area)?,
        }
    }
    Ok(image)
}

fn rotate(mut image: RgbImage, turns: u8) -> RgbImage {
    match turns % 4 {
        1 => imageops::rotate90(&image),
        2 => {
            imageops::rotate180_in_place(&mut image);
            image
        }
        3 => imageops::rotate270(&image),
        _ => image,
    }
}

/// Leaves of the area the mean colours of a few cells, and smooths these. The rest of what was
/// there is gone, whatever is done to the result: it has at most 25 colours.
fn blur(image: &mut RgbImage, area: &Area) -> Result<(), Refused> {
    let [left, top, width, height] = area.pixels(image.dimensions());
    let part = imageops::crop_imm(image, left, top, width, height).to_image();
    let cells = CELLS.min(width.max(height) / CELL).max(1);
    let cells = resize(&part, fit((width, height), cells), FilterType::Box)?;
    let smooth = resize(&cells, (width, height), FilterType::Bilinear)?;
    imageops::replace(image, &smooth, left.into(), top.into());
    Ok(())
}
