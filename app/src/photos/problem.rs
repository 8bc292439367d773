//! Why a photo was not taken, in words, with what to do.

use app_core::{
    kernel::text::TextError,
    photos::{MOST_PHOTOS, PhotoId},
};

use super::STEP_PHOTOS;
use crate::{t, ui::text_problem, words::Words};

/// Why a photo was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoProblem {
    /// None was chosen.
    Nothing,
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
    /// The virus scanner holds it back.
    Virus,
    /// It was not kept, by a fault of ours.
    NotKept,
}

/// What is wrong with the photos of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhotosWrong {
    /// Files that were not taken, by their names, and why.
    pub files: Vec<(String, PhotoProblem)>,
    /// Descriptions that are not kept, as they were typed, and why.
    pub words: Vec<(PhotoId, String, TextError)>,
}

impl PhotosWrong {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.words.is_empty()
    }

    /// Everything that is wrong, each with the field it is about.
    pub(crate) fn errors(&self, words: &Words) -> impl Iterator<Item = (String, String)> {
        let files = self.files(words, "#fotos".to_owned());
        let typed = self
            .words
            .iter()
            .map(|(id, _, error)| (format!("#tekst-{}", id.0), says_of_words(words, *error)));
        files.chain(typed)
    }

    /// As [`PhotosWrong::errors`], of the photos of a step: they have their words together.
    pub(crate) fn errors_of_step(&self, words: &Words) -> impl Iterator<Item = (String, String)> {
        self.files(words, format!("#{STEP_PHOTOS}"))
    }

    fn files(&self, words: &Words, field: String) -> impl Iterator<Item = (String, String)> {
        self.files.iter().map(move |(name, problem)| (field.clone(), says(words, name, *problem)))
    }
}

/// What is wrong with a description.
pub(crate) fn says_of_words(words: &Words, error: TextError) -> String {
    text_problem(words, t!(words, "photo-describe"), error, String::new())
}

/// The sentence for it.
#[must_use]
pub fn says(words: &Words, name: &str, problem: PhotoProblem) -> String {
    let name = if name.is_empty() { t!(words, "photo-nameless") } else { format!("‘{name}’") };
    match problem {
        PhotoProblem::Nothing => t!(words, "photo-nothing"),
        PhotoProblem::Empty => t!(words, "photo-empty", name = name),
        PhotoProblem::NotAPhoto => t!(words, "photo-not-a-photo", name = name),
        PhotoProblem::Heic => t!(words, "photo-heic", name = name),
        PhotoProblem::Moving => t!(words, "photo-moving", name = name),
        PhotoProblem::TooManyBytes => t!(words, "photo-too-many-bytes", name = name),
        PhotoProblem::TooLarge => t!(words, "photo-too-large", name = name),
        PhotoProblem::Truncated => t!(words, "photo-truncated", name = name),
        PhotoProblem::Broken => t!(words, "photo-broken", name = name),
        PhotoProblem::TooMany => t!(words, "photo-too-many", name = name, most = MOST_PHOTOS),
        PhotoProblem::Virus => t!(words, "photo-virus", name = name),
        PhotoProblem::NotKept => t!(words, "photo-not-kept", name = name),
    }
}
