//! What an initiative is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
        /// Answered with a yes, and begun.
        InProgress = "in_progress",
        /// Answered with a yes, and carried out.
        CarriedOut = "carried_out",
        /// Taken back by its author.
        Withdrawn = "withdrawn",
        /// It was about the same as another one, and went on as that.
        Merged = "merged",
        /// It was no initiative: somebody else has it.
        HandedOver = "handed_over",
    }
}

text_enum! {
    /// Why some words of an initiative are hidden.
    HideReason {
        /// They say who somebody is, or how to reach them.
        PersonalData = "personal_data",
        /// They insult somebody, or hurt a group of people.
        Insult = "insult",
        /// They accuse somebody of something.
        Accusation = "accusation",
        /// They sell something.
        Advertising = "advertising",
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

impl Outcome {
    /// Whether something is done after it.
    #[must_use]
    pub fn is_yes(self) -> bool {
        matches!(self, Self::YesWeDo | Self::YesYouDo | Self::Partly)
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
        /// A department has it in hand from now on, or the coordinator of the wijk; its body names which.
        Routed = "routed",
        /// It goes on along another track from now on; its body is the slug of that.
        Moved = "moved",
        /// It was put on the table of all departments.
        AtTable = "at_table",
        /// The college of the municipality weighs it; its body is the day on which it decides.
        AtCollege = "at_college",
        /// It was answered.
        Answered = "answered",
        /// Its author asked for one more look at it; the clock runs again.
        LookedAgain = "looked_again",
        /// It was begun, or goes on; its body says how far it is.
        InProgress = "in_progress",
        /// It was carried out; its body says what was done.
        CarriedOut = "carried_out",
        /// Its author says that it is really done.
        Confirmed = "confirmed",
        /// Its author says that it is not done; its body says what is missing.
        Reopened = "reopened",
        /// Some of its words were hidden; its body is the code of [`HideReason`].
        Hidden = "hidden",
        /// Its author took it back.
        Withdrawn = "withdrawn",
        /// It went on as another one; its body is the reference of that.
        Merged = "merged",
        /// It was handed over to who it is for; its body is the code of [`crate::places::Other`].
        HandedOver = "handed_over",
    }
}

impl EventKind {
    /// Whether its words are for the author and staff only.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self, Self::Replied | Self::LookedAgain | Self::Reopened)
    }
}

/// What an answer rests on and leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reasons {
    /// Slug of the published criterion on which a "no" or "not now" rests.
    pub criterion: Option<String>,
    /// What can be done instead; empty where nothing has to be.
    pub alternative: String,
    /// Until when it is "not now".
    pub until: Option<Date>,
    /// What happens next, and who does it; empty for a "no" or "not now".
    pub next_step: String,
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
    /// Slug of the track on which it goes.
    pub track: String,
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
    /// Working days after the day on which it was due, on which the clock stood still.
    pub paused_late: i32,
    /// When it became public.
    pub published_at: Option<Instant>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Working days it took to answer, pauses left out.
    pub answer_days: Option<i32>,
    /// What the answer comes down to.
    pub outcome: Option<Outcome>,
    /// When its author asked for one more look; then the clock began again.
    pub second_look_at: Option<Instant>,
    /// When it left without an answer: its author took it back, it was merged, or it was handed over.
    pub closed_at: Option<Instant>,
    /// Made up, for a demonstration.
    pub demonstration: bool,
}

impl Initiative {
    /// Whether everyone can read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.published_at.is_some() && self.closed_at.is_none()
    }

    /// Whether its words are gone: its author took it away for good, or it was a signal about somebody. Nobody can send
    /// one without a title.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.closed_at.is_some() && self.title.is_empty()
    }

    /// One on the track of residents, sent at a moment; its clock has not been set, and
    /// nothing is filled in.
    #[must_use]
    pub fn blank(municipality: &Municipality, id: InitiativeId, at: Instant) -> Self {
        let (track, day) = (municipality.residents(), at.day());
        Self {
            id,
            municipality: municipality.slug.clone(),
            reference: String::new(),
            title: String::new(),
            story: String::new(),
            language: String::new(),
            track: track.slug.clone(),
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
            read_target: i32::from(track.targets.read),
            answer_target: i32::from(track.targets.answered),
            read_due_on: day,
            due_on: None,
            read_at: None,
            paused_at: None,
            paused_late: 0,
            published_at: None,
            answered_at: None,
            answer_days: None,
            outcome: None,
            second_look_at: None,
            closed_at: None,
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
    /// Since when no mail arrives there; `None` when nothing of the kind is known.
    pub dead_since: Option<Instant>,
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
    /// What was said, in paragraphs; empty where nothing was.
    pub body: String,
    /// The desk did it for the author.
    pub by_desk: bool,
    /// For an answer, what it rests on; `None` for those from before this was kept apart.
    #[sqlx(json(nullable))]
    pub reasons: Option<Reasons>,
}

impl Event {
    /// A step without words.
    #[must_use]
    pub fn new(at: Instant, kind: EventKind) -> Self {
        Self { at, kind, outcome: None, body: String::new(), by_desk: false, reasons: None }
    }

    /// With what was said.
    #[must_use]
    pub fn saying(self, body: String) -> Self {
        Self { body, ..self }
    }

    /// After the steps before it, whatever the clocks of two servers say.
    #[must_use]
    pub(crate) fn after(self, past: &[Self]) -> Self {
        let at = past.last().map_or(self.at, |last| self.at.max(Instant(last.at.0 + 1)));
        Self { at, ..self }
    }

    /// The desk did it for the author.
    #[must_use]
    pub fn by_desk(self, by_desk: bool) -> Self {
        Self { by_desk, ..self }
    }
}
