//! What a photo may cost before it is decoded.

/// What a photo may cost. Checked on its header, before anything is allocated for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Pixels of the longest side.
    pub side: u32,
    /// Pixels in all.
    pub pixels: u64,
    /// Bytes that decoding may take at once, by what the header promises.
    pub memory: u64,
}

impl Default for Limits {
    /// Room for the largest telephones (48 megapixels, 20 MB), and little more.
    fn default() -> Self {
        Self { bytes: 25_000_000, side: 16_384, pixels: 60_000_000, memory: 512_000_000 }
    }
}
