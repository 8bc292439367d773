//! Languages, by their codes. Which there are is for the message files to say.

use serde::{Deserialize, Serialize};
use tinystr::{TinyAsciiStr, tinystr};

/// A language of the screen, by its code in `lang` attributes (BCP 47): `nl`, `en`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(TinyAsciiStr<8>);

impl Language {
    /// Dutch, in which every text exists.
    pub const NL: Self = Self(tinystr!(8, "nl"));
    /// English.
    pub const EN: Self = Self(tinystr!(8, "en"));

    /// Dutch with longer words in brackets, for tests.
    pub const PSEUDO: Self = Self(tinystr!(8, "qps"));
    /// The same from right to left.
    pub const PSEUDO_MIRRORED: Self = Self(tinystr!(8, "qpm"));

    /// The language of a code; `None` for what cannot be one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let looks_like_one = |code: &TinyAsciiStr<8>| code.len() >= 2 && code.is_ascii_alphabetic_lowercase();
        code.parse().ok().filter(looks_like_one).map(Self)
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}
