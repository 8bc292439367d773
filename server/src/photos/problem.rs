//! Why a photo was not taken, as its sender reads it.

use app::photos::PhotoProblem;
use app_images::Refused;

/// The sentence for why the pipeline refuses a photo.
pub(super) const fn problem(refused: Refused) -> PhotoProblem {
    match refused {
        Refused::Empty => PhotoProblem::Empty,
        Refused::TooManyBytes { .. } => PhotoProblem::TooManyBytes,
        Refused::TooLarge { .. } => PhotoProblem::TooLarge,
        Refused::Heic | Refused::Avif => PhotoProblem::Heic,
        Refused::Animated | Refused::Gif | Refused::Video => PhotoProblem::Moving,
        Refused::Truncated => PhotoProblem::Truncated,
        Refused::Broken | Refused::Unsupported => PhotoProblem::Broken,
        Refused::Svg
        | Refused::JpegXl
        | Refused::Tiff
        | Refused::Bmp
        | Refused::OtherPicture
        | Refused::Pdf
        | Refused::NotAPhoto => PhotoProblem::NotAPhoto,
    }
}
