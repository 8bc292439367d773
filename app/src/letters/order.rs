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
    /// The reader; `None` for a letter on paper.
    pub to: Option<Email>,
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
        /// The secret in the link.
        token: Token,
        /// Until when it opens.
        expires_at: Instant,
    },
    /// A link and a code to sign in with.
    SignIn {
        /// The secret in the link.
        token: Token,
        /// Six digits.
        code: String,
        /// Until when they can be used.
        expires_at: Instant,
    },
    /// An invitation to work with the site.
    Invitation {
        /// The secret in the link.
        token: Token,
        /// Until when it opens.
        expires_at: Instant,
    },
    /// A code for a new address.
    NewAddress {
        /// Six digits.
        code: String,
        /// Until when it can be used.
        expires_at: Instant,
    },
    /// On paper, to the address where somebody lives: a code.
    ResidencyCode {
        /// Their name.
        name: String,
        /// Six digits.
        code: String,
    },
    /// The second step of a member of staff is another one now.
    SecondStepChanged {
        /// What was done, as the record says.
        change: String,
    },
    /// To the old address: there is another one now.
    AddressChanged,
    /// The account is gone.
    Left,
    /// The account goes when nobody signs in.
    Inactive {
        /// After which moment.
        expires_at: Instant,
        /// Whether nothing more comes before that.
        last: bool,
    },
    /// The receipt.
    Receipt {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
    },
    /// A question.
    Asked {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The question.
        more: Question,
    },
    /// It is public now.
    Published {
        /// The secret in the link.
        token: Token,
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
        /// Who did it.
        more: TakenBack,
    },
}

/// Who took something back.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct TakenBack {
    /// The desk, for the author.
    #[serde(default)]
    pub by_desk: bool,
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

    /// In whose list of mails it comes; `None` for what goes to an address that is nobody's here any more.
    #[must_use]
    pub fn listed_for(&self) -> Option<&Email> {
        (!matches!(self.kind, Kind::AddressChanged | Kind::Left)).then_some(self.to.as_ref()).flatten()
    }
}

impl Kind {
    /// The initiative it is about.
    #[must_use]
    pub fn initiative(&self) -> Option<InitiativeId> {
        match self {
            Self::DraftLink { .. }
            | Self::SignIn { .. }
            | Self::NewAddress { .. }
            | Self::ResidencyCode { .. }
            | Self::SecondStepChanged { .. }
            | Self::Invitation { .. } => None,
            Self::AddressChanged | Self::Left | Self::Inactive { .. } => None,
            Self::Receipt { initiative, .. }
            | Self::Asked { initiative, .. }
            | Self::Published { initiative, .. }
            | Self::Withdrawn { initiative, .. } => Some(*initiative),
        }
    }
}
