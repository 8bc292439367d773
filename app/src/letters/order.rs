//! What the outbox says about a letter: which one, to whom, about what.

use app_core::{
    initiatives::InitiativeId,
    kernel::{Instant, email::Email, token::Token},
};
use serde::Deserialize;

use crate::words::{self, Language};

/// An order for a letter, as the use cases leave it in the outbox.
#[derive(Clone, Debug, Deserialize)]
pub struct Order {
    /// Slug of the municipality that writes.
    pub municipality: String,
    /// Code of the reader's language.
    language: String,
    /// The reader.
    pub to: Email,
    /// The secret in the link.
    pub token: Token,
    /// Which letter.
    #[serde(flatten)]
    pub kind: Kind,
}

/// Which letter, and what it needs to know.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Kind {
    /// A link to a draft.
    DraftLink {
        /// Until when it opens.
        expires_at: Instant,
    },
    /// A link and a code to sign in with.
    SignIn {
        /// Six digits.
        code: String,
        /// Until when they can be used.
        expires_at: Instant,
    },
    /// An invitation to work with the site.
    Invitation {
        /// Until when it opens.
        expires_at: Instant,
    },
    /// The receipt.
    Receipt {
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
    },
    /// A question.
    Asked {
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The question.
        more: Question,
    },
    /// It is public now.
    Published {
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
    },
    /// Its author took it back.
    Withdrawn {
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
    },
}

/// A question to the author.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// In full, in paragraphs.
    pub question: String,
}

impl Order {
    /// The language to write in; Dutch when the platform does not know it (any more).
    #[must_use]
    pub fn language(&self) -> Language {
        words::from_code(&self.language).unwrap_or(Language::NL)
    }
}

impl Kind {
    /// The initiative it is about.
    pub(super) fn initiative(&self) -> Option<InitiativeId> {
        match self {
            Self::DraftLink { .. } | Self::SignIn { .. } | Self::Invitation { .. } => None,
            Self::Receipt { initiative, .. }
            | Self::Asked { initiative, .. }
            | Self::Published { initiative, .. }
            | Self::Withdrawn { initiative, .. } => Some(*initiative),
        }
    }
}
