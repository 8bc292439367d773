//! What the outbox says about a letter: which one, to whom, about what.

use app_core::{
    identity::PersonId,
    initiatives::InitiativeId,
    kernel::{Instant, email::Email, token::Token},
    notifications::{Item, Stop, Topic},
};
use serde::Deserialize;

use super::more::{
    AdviceQuestion, AdviceText, Decides, Given, Handed, Handover, HiddenFor, MergedInto, NoteText, Passed,
    Question, TakenBack, Text, Undone, Warned,
};
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
    /// Code of the topic by which it comes; `None` for what always comes at once.
    #[serde(default)]
    topic: Option<String>,
    /// The reader, where they have an account and it is for them as such.
    #[serde(default)]
    person: Option<PersonId>,
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
    /// It was answered.
    Answered {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The answer.
        more: Given,
    },
    /// The college weighs it.
    AtCollege {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// When it decides.
        more: Decides,
    },
    /// Its author asked for one more look.
    LooksAgain {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
    },
    /// How far it is, after a yes.
    InProgress {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// How far.
        more: Text,
    },
    /// It was carried out: is it really done?
    CarriedOut {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// What was done.
        more: Text,
    },
    /// It was no initiative: who has it now.
    HandedOver {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// To whom.
        more: Handover,
    },
    /// It went on as another one.
    Merged {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// As which one.
        more: MergedInto,
    },
    /// Some of its words were hidden.
    Hidden {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// Why.
        more: HiddenFor,
    },
    /// What was done last does not hold any more.
    Undone {
        /// The secret in the link.
        token: Token,
        /// Full name of the author.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// What.
        more: Undone,
    },
    /// To who it is for: all that was sent.
    PassedOn {
        /// What.
        passed: Passed,
    },
    /// To staff: it is theirs to handle.
    ToHandle {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// Why it came to them.
        more: Handed,
    },
    /// To staff: the author of what they have replied.
    AuthorReplied {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The reply.
        more: Text,
    },
    /// To staff: the author of what they have asks for one more look.
    AskedAgain {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// Why.
        more: Text,
    },
    /// To staff: the author says that it is not done.
    NotDone {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// What is missing.
        more: Text,
    },
    /// To staff: the day of something comes near, or has passed.
    Warnings {
        /// Name of the reader; may be empty.
        name: String,
        /// Of what.
        items: Vec<Warned>,
    },
    /// All that somebody did not want at once.
    Digest {
        /// Name of the reader; may be empty.
        name: String,
        /// One line each.
        items: Vec<Item>,
        /// How much more there was.
        more: usize,
    },
    /// To staff: their department is asked for advice.
    AdviceAsked {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// What is asked.
        more: AdviceQuestion,
    },
    /// To staff: a department gave its advice.
    AdviceGiven {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The advice.
        more: AdviceText,
    },
    /// To staff: a colleague named them in a note.
    Noted {
        /// Name of the reader; may be empty.
        name: String,
        /// About what.
        initiative: InitiativeId,
        /// The note.
        more: NoteText,
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

impl Order {
    /// The language to write in; Dutch when the platform does not know it (any more).
    #[must_use]
    pub fn language(&self) -> Language {
        words::from_code(&self.language).unwrap_or(Language::NL)
    }

    /// What the link at its foot stops; `None` for what always comes at once.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        if let (Kind::Digest { .. }, Some(person)) = (&self.kind, self.person) {
            return Some(Stop::Digests(person));
        }
        let topic = Topic::from_code(self.topic.as_deref()?)?;
        match self.person {
            Some(person) => Some(Stop::Topic(person, topic)),
            None => self.kind.initiative().map(|about| Stop::OfAuthor(about, topic)),
        }
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
            | Self::Warnings { .. }
            | Self::Digest { .. }
            | Self::PassedOn { .. }
            | Self::Invitation { .. } => None,
            Self::AddressChanged | Self::Left | Self::Inactive { .. } => None,
            Self::Receipt { initiative, .. }
            | Self::Asked { initiative, .. }
            | Self::Published { initiative, .. }
            | Self::Answered { initiative, .. }
            | Self::AtCollege { initiative, .. }
            | Self::LooksAgain { initiative, .. }
            | Self::InProgress { initiative, .. }
            | Self::CarriedOut { initiative, .. }
            | Self::HandedOver { initiative, .. }
            | Self::Merged { initiative, .. }
            | Self::Hidden { initiative, .. }
            | Self::Undone { initiative, .. }
            | Self::ToHandle { initiative, .. }
            | Self::AuthorReplied { initiative, .. }
            | Self::AskedAgain { initiative, .. }
            | Self::NotDone { initiative, .. }
            | Self::AdviceAsked { initiative, .. }
            | Self::AdviceGiven { initiative, .. }
            | Self::Noted { initiative, .. }
            | Self::Withdrawn { initiative, .. } => Some(*initiative),
        }
    }
}
