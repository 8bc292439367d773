//! What can be mailed less often, and how often. What must always come at once has no topic: what proves that
//! something arrived, what asks something, a decision, and whatever guards an account.

use crate::{identity::Role, text_enum};

text_enum! {
    /// A kind of news, with the letters that bring it.
    Topic {
        /// To staff: a promised day comes near, or has passed.
        Late = "late",
        /// To staff: something is theirs to handle.
        NewInHand = "new_in_hand",
        /// To staff: their department is asked for advice.
        AdviceAsked = "advice_asked",
        /// To staff: the author of what they have said something.
        AuthorSaid = "author_said",
        /// To staff: advice came about what they have.
        AdviceGiven = "advice_given",
        /// To staff: a colleague names them in a note.
        Noted = "noted",
        /// To an author: how it goes with an own idea, where nothing is decided or asked.
        OwnIdeas = "own_ideas",
    }
}

text_enum! {
    /// How often somebody wants mail about a topic.
    Pace {
        /// Each by itself; what holds for who chose nothing.
        AtOnce = "at_once",
        /// All in one mail, each working day.
        Daily = "daily",
        /// All in one mail, on the first working day of the week.
        Weekly = "weekly",
        /// Not.
        Never = "never",
    }
}

impl Topic {
    /// The topic of a letter, by its name in the outbox; `None` for what always comes at once.
    #[must_use]
    pub fn of_letter(letter: &str) -> Option<Self> {
        Some(match letter {
            "warnings" => Self::Late,
            "to_handle" => Self::NewInHand,
            "advice_asked" => Self::AdviceAsked,
            "author_replied" | "asked_again" | "not_done" => Self::AuthorSaid,
            "advice_given" => Self::AdviceGiven,
            "noted" => Self::Noted,
            "published" | "in_progress" | "merged" => Self::OwnIdeas,
            _ => return None,
        })
    }

    /// Whether it can be mailed so. Who does not hear in time that a promised day comes near cannot keep the promise:
    /// that can wait until the next working day, not longer.
    #[must_use]
    pub fn allows(self, pace: Pace) -> bool {
        self != Self::Late || matches!(pace, Pace::AtOnce | Pace::Daily)
    }

    /// The least that it can be.
    #[must_use]
    pub fn least(self) -> Pace {
        if self.allows(Pace::Never) { Pace::Never } else { Pace::Daily }
    }

    /// Whether it is for who has these roles; what is about own ideas is for everyone.
    #[must_use]
    pub fn is_for(self, roles: &[Role]) -> bool {
        const HANDLE: &[Role] = &[Role::Coordinator, Role::ProcessGuard, Role::Specialist];
        let of: &[Role] = match self {
            Self::OwnIdeas => return true,
            Self::Late => {
                &[Role::Moderator, Role::Coordinator, Role::ProcessGuard, Role::Specialist, Role::Alderman]
            }
            Self::NewInHand => &[Role::Coordinator, Role::Specialist],
            Self::AdviceAsked => &[Role::Specialist, Role::Alderman],
            Self::AuthorSaid | Self::AdviceGiven => HANDLE,
            Self::Noted => {
                &[Role::Moderator, Role::Coordinator, Role::ProcessGuard, Role::Specialist, Role::Alderman]
            }
        };
        roles.iter().any(|role| of.contains(role))
    }

    /// Whether it is for staff only.
    #[must_use]
    pub fn is_staff(self) -> bool {
        self != Self::OwnIdeas
    }
}

impl Pace {
    /// Whether it comes in a digest.
    #[must_use]
    pub fn is_digest(self) -> bool {
        matches!(self, Self::Daily | Self::Weekly)
    }
}
