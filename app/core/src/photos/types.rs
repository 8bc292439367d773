//! What a photo is to the rest of the site.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{
    define_id,
    identity::PersonId,
    initiatives::{HideReason, InitiativeId},
    kernel::Instant,
    text_enum,
};

define_id!(
    /// A photo.
    PhotoId
);

/// In how many bits the hashes of two photos may differ that look the same, as the pipeline says.
pub const ALIKE: u32 = 6;

/// How many characters the words for who cannot see it may have.
pub const DESCRIPTION_LENGTH: RangeInclusive<usize> = 0..=200;

text_enum! {
    /// How the photo was sent.
    Format {
        /// JPEG.
        Jpeg = "jpeg",
        /// PNG.
        Png = "png",
        /// WebP.
        WebP = "webp",
    }
}

text_enum! {
    /// How far it is.
    State {
        /// Its sizes are still to be made.
        Waiting = "waiting",
        /// It can be shown.
        Ready = "ready",
        /// It cannot be read.
        Refused = "refused",
    }
}

/// What was done with the picture since it was sent, on the upright one, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Turned clockwise, by so many quarters.
    Turn(u8),
    /// Made unrecognisable between left, top, right and bottom, in thousandths of its width and height.
    Blur([u16; 4]),
}

/// A size in which it was made, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Size {
    /// Its longest side, by which its files are called.
    #[must_use]
    pub fn side(self) -> u32 {
        self.width.max(self.height)
    }
}

/// A photo.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Photo {
    /// Which.
    pub id: PhotoId,
    /// What it was sent with; `None` while that is a draft.
    pub initiative_id: Option<InitiativeId>,
    /// What its file was called by who sent it.
    pub name: String,
    /// What can be seen on it, for who cannot; may be empty.
    pub description: String,
    /// How far it is.
    pub state: State,
    /// What was done with it since.
    pub edits: Json<Vec<Edit>>,
    /// How often it was made: a part of the addresses of its files.
    pub edition: i32,
    /// The sizes that were made, the smallest first.
    pub sizes: Json<Vec<Size>>,
    /// What it looks like; `None` until it was made.
    pub hash: Option<i64>,
    /// The wijk (slug) that its file says it was taken in, while its draft is open.
    pub taken_in: Option<String>,
    /// The file that a moderator put in the place of what was sent.
    pub replaced_by: Option<PhotoId>,
    /// Why it is hidden; `None` when it is not.
    pub hidden_because: Option<HideReason>,
    /// The moment of the step that it was sent with; `None` for what was sent with the idea itself.
    pub step_at: Option<Instant>,
    /// Who chose it for a step that was not said yet; those are for who handles the initiative alone.
    pub staged_by: Option<PersonId>,
}

impl Photo {
    /// Whether everyone may see it, where what it was sent with is public.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.state == State::Ready && self.hidden_because.is_none()
    }

    /// Whether it looks the same as another one, perhaps in another size.
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        other.hash.is_some_and(|hash| self.is_like(hash))
    }

    /// Whether it looks the same as the one with this hash.
    #[must_use]
    pub fn is_like(&self, hash: i64) -> bool {
        self.hash.is_some_and(|own| (own ^ hash).count_ones() <= ALIKE)
    }
}

/// The columns of [`Photo`].
macro_rules! columns {
    () => {
        "id, initiative_id, name, description, state, edits, edition, sizes, hash, hidden_because, step_at, staged_by, taken_in, replaced_by"
    };
}
pub(crate) use columns;
