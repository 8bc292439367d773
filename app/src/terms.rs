//! How long what is kept, in words: for the admin, and for everyone on the page about privacy.

use app_core::retention::{Kind, Term};

use crate::{t, words::Words};

/// A kind of data.
pub(crate) fn kind(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::Account => t!(words, "kept-account"),
        Kind::Sender => t!(words, "kept-sender"),
        Kind::Unconfirmed => t!(words, "kept-unconfirmed"),
        Kind::UnseenIdea => t!(words, "kept-unseen-idea"),
        Kind::Draft => t!(words, "kept-draft"),
        Kind::MailList => t!(words, "kept-mail-list"),
        Kind::MailBody => t!(words, "kept-mail-body"),
        Kind::Paper => t!(words, "kept-paper"),
        Kind::Invitation => t!(words, "kept-invitation"),
        Kind::Session => t!(words, "kept-session"),
        Kind::SignIn => t!(words, "kept-sign-in"),
        Kind::ProviderFlow => t!(words, "kept-provider-flow"),
        Kind::AddressChange => t!(words, "kept-address-change"),
        Kind::ResidencyProof => t!(words, "kept-residency-proof"),
        Kind::ResidencyLetter => t!(words, "kept-residency-letter"),
        Kind::ActionCount => t!(words, "kept-action-count"),
    }
}

/// A term.
pub(crate) fn term(words: &Words, term: Term) -> String {
    match term {
        Term::Months(months) => t!(words, "term-months", months = months),
        Term::Days(days) => t!(words, "term-days", days = days),
        Term::Hours(hours) => t!(words, "term-hours", hours = hours),
        Term::Over => t!(words, "term-over"),
    }
}
