//! What an initiative is.

use crate::{
    define_id,
    kernel::{Instant, email::Email, time::Day},
    places::Municipality,
    text_enum,
};

define_id!(
    /// The id of an initiative; never shown, people use the reference.
    InitiativeId
);

text_enum! {
    /// What the submitter needs from the municipality.
    Need {
        /// Nothing: it is told so that it is known.
        Nothing = "nothing",
        /// Advice.
        Advice = "advice",
        /// Permission.
        Permission = "permission",
        /// Money.
        Money = "money",
        /// That the municipality does it.
        Action = "action",
    }
}

text_enum! {
    /// On whose behalf the submitter speaks.
    Party {
        /// A resident.
        Citizen = "citizen",
        /// An organisation, club or school (middenveld).
        CivilSociety = "civil_society",
        /// A business.
        Market = "market",
        /// A public body.
        Government = "government",
    }
}

text_enum! {
    /// How something came in.
    Channel {
        /// On the site, by who it is of.
        Site = "site",
        /// By telephone: the desk entered it.
        Phone = "phone",
        /// Somebody walked in: the desk entered it.
        Counter = "counter",
        /// In a letter or on a form: the desk entered it.
        Paper = "paper",
    }
}

impl Channel {
    /// Those of the desk.
    pub const DESK: [Self; 3] = [Self::Counter, Self::Phone, Self::Paper];

    /// The one of the desk with this code.
    #[must_use]
    pub fn of_desk(code: &str) -> Option<Self> {
        Self::DESK.into_iter().find(|channel| channel.code() == code)
    }

    /// Whether the desk entered it for its author.
    #[must_use]
    pub fn is_desk(self) -> bool {
        self != Self::Site
    }
}

text_enum! {
    /// Where an initiative stands. A pause is apart: see [`Initiative::paused_at`].
    Status {
        /// Sent, not yet published.
        Received = "received",
        /// Published and in hand.
        Published = "published",
        /// At the table of all departments (Groene Loper).
        AtTable = "at_table",
        /// Answered.
        Answered = "answered",
        /// Answered with a yes, and carried out.
        CarriedOut = "carried_out",
        /// Taken back by its author.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What an answer comes down to.
    Outcome {
        /// Yes, the municipality does it.
        YesWeDo = "yes_we_do",
        /// Yes, you do it, and this is our help.
        YesYouDo = "yes_you_do",
        /// Partly.
        Partly = "partly",
        /// Not now, until …
        NotNow = "not_now",
        /// No, because …, but …
        No = "no",
    }
}

text_enum! {
    /// What happened to an initiative.
    EventKind {
        /// It was sent.
        Received = "received",
        /// The municipality asked its author something; the clock stands still.
        Asked = "asked",
        /// The author replied; the clock goes on.
        Replied = "replied",
        /// It was published.
        Published = "published",
        /// It was put on the table of all departments.
        AtTable = "at_table",
        /// It was answered.
        Answered = "answered",
        /// It was carried out.
        CarriedOut = "carried_out",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

/// An initiative, without anything that is private.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// Slug of the municipality.
    pub municipality: String,
    /// What people call it by: `ZM-7K3F-92`.
    pub reference: String,
    /// One line.
    pub title: String,
    /// What and why, in paragraphs.
    pub story: String,
    /// The language of the site on which it was written, for `lang` attributes: `nl` or `en`.
    pub language: String,
    /// What is asked of the municipality.
    pub need: Need,
    /// Slug of the theme.
    pub theme: String,
    /// Slug of the wijk.
    pub neighbourhood: String,
    /// Street or spot in words; may be empty.
    pub spot: String,
    /// The name that the public sees; empty for one who wants none.
    pub shown_as: String,
    /// On whose behalf.
    pub party: Party,
    /// How it came in; not public: who needs help with a form is their own business.
    pub channel: Channel,
    /// Where it stands.
    pub status: Status,
    /// When it was sent.
    pub submitted_at: Instant,
    /// The working day at whose start the clock began.
    pub counts_from: Day,
    /// The working day at whose end the clock runs: that one, or the one of the last reply.
    pub runs_from: Day,
    /// Working days in which it should be read.
    pub read_target: i32,
    /// Working days in which it should be answered.
    pub answer_target: i32,
    /// The day before whose end it should be read.
    pub read_due_on: Day,
    /// The day before whose end it should be answered; none while the clock stands still.
    pub due_on: Option<Day>,
    /// When staff first acted on it.
    pub read_at: Option<Instant>,
    /// Since when the municipality waits for the author.
    pub paused_at: Option<Instant>,
    /// When it became public.
    pub published_at: Option<Instant>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Working days it took to answer, pauses left out.
    pub answer_days: Option<i32>,
    /// When its author took it back.
    pub withdrawn_at: Option<Instant>,
    /// Made up, for a demonstration.
    pub demonstration: bool,
}

impl Initiative {
    /// Whether everyone can read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.published_at.is_some() && self.status != Status::Withdrawn
    }

    /// Whether its author took it away for good: its words are gone, and nobody can send one without a title.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.status == Status::Withdrawn && self.title.is_empty()
    }

    /// One with the targets of its municipality, sent at a moment; its clock has not been set, and
    /// nothing is filled in.
    #[must_use]
    pub fn blank(municipality: &Municipality, id: InitiativeId, at: Instant) -> Self {
        let (targets, day) = (municipality.targets, at.day());
        Self {
            id,
            municipality: municipality.slug.clone(),
            reference: String::new(),
            title: String::new(),
            story: String::new(),
            language: String::new(),
            need: Need::Nothing,
            theme: String::new(),
            neighbourhood: String::new(),
            spot: String::new(),
            shown_as: String::new(),
            party: Party::Citizen,
            channel: Channel::Site,
            status: Status::Received,
            submitted_at: at,
            counts_from: day,
            runs_from: day,
            read_target: i32::from(targets.read),
            answer_target: i32::from(targets.answered),
            read_due_on: day,
            due_on: None,
            read_at: None,
            paused_at: None,
            published_at: None,
            answered_at: None,
            answer_days: None,
            withdrawn_at: None,
            demonstration: false,
        }
    }
}

/// Who sent it: only for staff who handle it and for the author.
#[derive(Clone, Debug)]
pub struct Author {
    /// The full name, as typed.
    pub name: String,
    /// Where mail goes; `None` for who gets letters on paper.
    pub email: Option<Email>,
    /// How else they can be reached, as the desk noted it; may be empty.
    pub reach: String,
    /// `nl` or `en`: the language of mail.
    pub language: String,
    /// When the address was shown to be theirs.
    pub confirmed_at: Option<Instant>,
}

/// One step in the life of an initiative.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// What.
    pub kind: EventKind,
    /// For an answer, what it comes down to.
    pub outcome: Option<Outcome>,
    /// The question, reply or answer; empty where there is none.
    pub body: String,
    /// The desk did it for the author.
    pub by_desk: bool,
}
