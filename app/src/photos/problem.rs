//! Why a photo was not taken, in words, with what to do.

use app_core::photos::MOST_PHOTOS;

use crate::{t, words::Words};

/// Why a photo was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoProblem {
    /// There is nothing in it.
    Empty,
    /// It is no photo of a kind that is read.
    NotAPhoto,
    /// As many phones keep photos; ours cannot be read from that.
    Heic,
    /// It moves.
    Moving,
    /// It has too many bytes.
    TooManyBytes,
    /// It has too many pixels.
    TooLarge,
    /// Its end is missing.
    Truncated,
    /// It cannot be read.
    Broken,
    /// There are as many as there can be.
    TooMany,
    /// It was not kept, by a fault of ours.
    NotKept,
}

/// The sentence for it.
#[must_use]
pub fn says(words: &Words, name: &str, problem: PhotoProblem) -> String {
    let name = if name.is_empty() { t!(words, "photo-nameless") } else { format!("‘{name}’") };
    match problem {
        PhotoProblem::Empty => t!(words, "photo-empty", name = name),
        PhotoProblem::NotAPhoto => t!(words, "photo-not-a-photo", name = name),
        PhotoProblem::Heic => t!(words, "photo-heic", name = name),
        PhotoProblem::Moving => t!(words, "photo-moving", name = name),
        PhotoProblem::TooManyBytes => t!(words, "photo-too-many-bytes", name = name),
        PhotoProblem::TooLarge => t!(words, "photo-too-large", name = name),
        PhotoProblem::Truncated => t!(words, "photo-truncated", name = name),
        PhotoProblem::Broken => t!(words, "photo-broken", name = name),
        PhotoProblem::TooMany => t!(words, "photo-too-many", name = name, most = MOST_PHOTOS),
        PhotoProblem::NotKept => t!(words, "photo-not-kept", name = name),
    }
}
