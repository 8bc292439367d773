//! The kinds of data that go by themselves, and the term of each in a municipality.

use std::ops::RangeInclusive;

use jiff::{Span, civil::DateTime};

use crate::{
    initiatives::PAPER_DAYS,
    kernel::{Instant, limits::COUNTED_HOURS},
    places::{Municipality, Retention},
    text_enum,
};

text_enum! {
    /// A kind of data that goes when its term is over.
    Kind {
        /// Somebody who did not use their account, by [`crate::account::erase`]; after two warnings.
        Account = "account",
        /// Name and address of who sent an idea without an account, after the answer.
        Sender = "sender",
        /// The same, where the address never was confirmed.
        Unconfirmed = "unconfirmed",
        /// An idea that is not on the site: taken back, or with a question that nobody answered.
        UnseenIdea = "unseen_idea",
        /// An idea that was not sent.
        Draft = "draft",
        /// That something was mailed to somebody.
        MailList = "mail_list",
        /// Work of the outbox that was done or given up.
        MailBody = "mail_body",
        /// A letter on paper that was handed over.
        Paper = "paper",
        /// An invitation to work with the site, used or not.
        Invitation = "invitation",
        /// A session that ended.
        Session = "session",
        /// A link and a code to sign in with.
        SignIn = "sign_in",
        /// Who is on the way to a provider.
        ProviderFlow = "provider_flow",
        /// A new address that waits for its code.
        AddressChange = "address_change",
        /// That somebody showed to live in the municipality.
        ResidencyProof = "residency_proof",
        /// A letter with a code, after it was posted.
        ResidencyLetter = "residency_letter",
        /// How often something was done from a network or with an address.
        ActionCount = "action_count",
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Months on the calendar.
    Months(u16),
    /// Times 24 hours.
    Days(u16),
    /// Hours.
    Hours(u16),
    /// Until it cannot be used any more.
    Over,
}

impl Kind {
    /// By what key the configuration sets its term, where an admin may set another one; `None` where the term
    /// follows from something else.
    fn key(self) -> Option<&'static str> {
        match self {
            Self::Account => Some("inactive_account_months"),
            Self::Sender => Some("sender_months"),
            Self::Unconfirmed => Some("unconfirmed_address_days"),
            Self::UnseenIdea => Some("unseen_idea_months"),
            Self::MailList => Some("mail_list_months"),
            Self::MailBody => Some("mail_body_days"),
            Self::Invitation => Some("invitation_days"),
            Self::Draft
            | Self::Paper
            | Self::Session
            | Self::SignIn
            | Self::ProviderFlow
            | Self::AddressChange
            | Self::ResidencyProof
            | Self::ResidencyLetter
            | Self::ActionCount => None,
        }
    }

    /// Between which numbers an admin may set its term, in the unit that it has; `None` where they may not.
    #[must_use]
    pub fn bounds(self) -> Option<RangeInclusive<u16>> {
        let key = self.key()?;
        Retention::default().bounds().into_iter().find(|(one, ..)| *one == key).map(|(.., range)| range)
    }

    /// Its term by the configuration of a municipality.
    #[must_use]
    pub fn configured(self, municipality: &Municipality) -> Term {
        let terms = &municipality.retention;
        match self {
            Self::Account => Term::Months(terms.inactive_account_months),
            Self::Sender => Term::Months(terms.sender_months),
            Self::Unconfirmed => Term::Days(terms.unconfirmed_address_days),
            Self::UnseenIdea => Term::Months(terms.unseen_idea_months),
            Self::Draft => Term::Days(municipality.drafts_days),
            Self::MailList => Term::Months(terms.mail_list_months),
            Self::MailBody => Term::Days(terms.mail_body_days),
            Self::Invitation => Term::Days(terms.invitation_days),
            Self::Paper => Term::Days(PAPER_DAYS),
            Self::ActionCount => Term::Hours(COUNTED_HOURS),
            Self::ResidencyProof => Term::Months(municipality.residency.proof_months),
            Self::Session
            | Self::SignIn
            | Self::ProviderFlow
            | Self::AddressChange
            | Self::ResidencyLetter => Term::Over,
        }
    }

    /// Whether it lasts for hours at most, so that it goes each hour.
    #[must_use]
    pub fn is_brief(self) -> bool {
        matches!(
            self,
            Self::Session | Self::SignIn | Self::ProviderFlow | Self::AddressChange | Self::ActionCount
        )
    }
}

impl Term {
    /// The same with another number of months, days or hours.
    #[must_use]
    pub fn with(self, number: u16) -> Self {
        match self {
            Self::Months(_) => Self::Months(number),
            Self::Days(_) => Self::Days(number),
            Self::Hours(_) => Self::Hours(number),
            Self::Over => Self::Over,
        }
    }

    /// How many months, days or hours; `None` for what has no number.
    #[must_use]
    pub fn number(self) -> Option<u16> {
        match self {
            Self::Months(number) | Self::Days(number) | Self::Hours(number) => Some(number),
            Self::Over => None,
        }
    }

    /// The moment so long before `at`.
    #[must_use]
    pub fn before(self, at: Instant) -> Instant {
        self.moved(at, -1)
    }

    /// The moment so long after `at`.
    #[must_use]
    pub fn after(self, at: Instant) -> Instant {
        self.moved(at, 1)
    }

    fn moved(self, at: Instant, way: i64) -> Instant {
        match self {
            Self::Months(months) => {
                let span = Span::new().months(i32::from(months)) * way;
                let moved = at.local().checked_add(span).unwrap_or(if way < 0 {
                    DateTime::MIN
                } else {
                    DateTime::MAX
                });
                Instant::from_local(moved).unwrap_or(at)
            }
            Self::Days(days) => at.plus_days(way * i64::from(days)),
            Self::Hours(hours) => at.plus_seconds(way * i64::from(hours) * 3600),
            Self::Over => at,
        }
    }
}
