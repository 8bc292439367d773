//! Why a file is not taken.

use thiserror::Error;

/// Why a file is not taken, so exactly that its sender can be told what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than the limit.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooManyBytes {
        /// Bytes it has.
        bytes: u64,
        /// Bytes it may have.
        limit: u64,
    },
    /// Text, a sheet, an archive, or nothing known: not a picture at all.
    #[error("this is not a photo")]
    NotAPhoto,
    /// A GIF, moving or not.
    #[error("this is a GIF")]
    Gif,
    /// An SVG, which can hold scripts.
    #[error("this is an SVG drawing")]
    Svg,
    /// HEIC or HEIF, what an iPhone keeps unless asked for JPEG.
    #[error("this is a HEIC photo")]
    Heic,
    /// An AVIF.
    #[error("this is an AVIF photo")]
    Avif,
    /// A JPEG XL.
    #[error("this is a JPEG XL photo")]
    JpegXl,
    /// A TIFF, or a camera's raw photo, most of which are.
    #[error("this is a TIFF or a camera's raw photo")]
    Tiff,
    /// A BMP.
    #[error("this is a BMP picture")]
    Bmp,
    /// A picture of another kind: an icon, a Photoshop file, JPEG 2000.
    #[error("this kind of picture is not known here")]
    OtherPicture,
    /// A PDF.
    #[error("this is a PDF")]
    Pdf,
    /// A film.
    #[error("this is a video")]
    Video,
    /// A WebP or PNG that moves.
    #[error("this picture moves")]
    Animated,
    /// More pixels than the limits, or more memory than they allow.
    #[error("{width} by {height} pixels is too large")]
    TooLarge {
        /// Pixels from left to right, as in the file.
        width: u32,
        /// Pixels from top to bottom, as in the file.
        height: u32,
    },
    /// A kind of JPEG that browsers do not show either: lossless, arithmetic coding, 12 bits.
    #[error("this kind of JPEG is not known here")]
    Unsupported,
    /// The end is missing, as after an interrupted copy.
    #[error("the file is cut off")]
    Truncated,
    /// It cannot be decoded.
    #[error("the file is broken")]
    Broken,
}
