//! Finding the same photo again, whatever its size and quality.

use crate::{
    refused::Refused,
    scale::{fit, resize},
};
use fast_image_resize::FilterType;
use image::RgbImage;
use image_hasher::{HashAlg, HasherConfig};

/// What a photo looks like in 64 bits: photos that look the same have hashes that differ little.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub u64);

impl Hash {
    /// Up to this distance two photos are worth showing to staff as doubles.
    pub const ALIKE: u32 = 6;

    /// Bits in which two hashes differ: 0 for the same photo, about 32 for unlike ones.
    pub const fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

/// Hashes a picture, made smaller first by our own means: the library takes its time for it.
pub fn hash(image: &RgbImage) -> Result<Hash, Refused> {
    let side = image.width().max(image.height()).min(64);
    let small = resize(image, fit(image.dimensions(), side), FilterType::Bilinear)?;
    // The DCT keeps the coarse shapes, which scaling and another quality leave as they are.
    let config = HasherConfig::with_bytes_type::<[u8; 8]>().hash_size(8, 8);
    let hasher = config.hash_alg(HashAlg::Median).preproc_dct().to_hasher();
    Ok(Hash(u64::from_be_bytes(hasher.hash_image(&small).into_inner())))
}
