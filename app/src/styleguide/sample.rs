//! Invented ideas for the examples, on a day that stands still. The clock is that of the calendar.

use app_core::{
    drafts::{Field, Typed},
    initiatives::{
        Author, Event, EventKind, Followed, Initiative, InitiativeId, Need, Outcome, Status, carpet_of,
    },
    kernel::{Clock, Core, Instant, email::Email, time::Day},
    turnaround::{Carpet, DaysLeft},
};
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::{t, visit::Visit};

/// Working day 0 of the examples.
const START: Date = date(2026, 5, 18);
/// The working day that it is.
const TODAY: u16 = 100;

/// A visit on the day of the examples.
pub(super) struct Scene {
    /// As the real one, with a clock that stands still.
    pub(super) visit: Visit,
    /// The day.
    pub(super) today: Date,
}

/// An idea and what happened to it. Days are working days of the examples.
#[derive(Clone)]
pub(super) struct Idea<'a> {
    scene: &'a Scene,
    /// As it is today.
    pub(super) initiative: Initiative,
    /// In order.
    pub(super) events: Vec<Event>,
}

impl Scene {
    /// The scene of a visit.
    pub(super) fn of(visit: &Visit) -> Self {
        let core = &visit.core;
        let mut scene = Self { visit: visit.clone(), today: START };
        scene.today = scene.day(TODAY);
        let clock = Clock::fixed(scene.moment(TODAY));
        scene.visit.core = Core::new(
            core.db.clone(),
            clock,
            core.chance.clone(),
            core.key.clone(),
            core.municipalities.clone(),
        );
        scene
    }

    /// A working day, counted from the first one.
    fn day(&self, number: u16) -> Date {
        self.visit.municipality.calendar.due(START, number, &[]).map_or(START, |due| due.date)
    }

    /// That day at ten in the morning.
    fn moment(&self, number: u16) -> Instant {
        let at = Instant::from_local(self.day(number).at(10, 0, 0, 0));
        at.unwrap_or_else(|| self.visit.core.now())
    }

    /// An idea that was sent on a day.
    pub(super) fn idea(&self, number: u8, sent: u16) -> Idea<'_> {
        let (words, municipality) = (&self.visit.words, &self.visit.municipality);
        let title = match number {
            1 => t!(words, "style-sample-title-1"),
            2 => t!(words, "style-sample-title-2"),
            3 => t!(words, "style-sample-title-3"),
            4 => t!(words, "style-sample-title-4"),
            _ => t!(words, "style-sample-title-5"),
        };
        let theme = municipality.themes.first().map(|theme| theme.slug.clone());
        let wijken = municipality.neighbourhoods.iter().cycle();
        let id = InitiativeId(Uuid::from_u128(number.into()));
        let initiative = Initiative {
            reference: format!("{}-7K3F-9{number}", municipality.reference_prefix),
            title,
            story: t!(words, "style-sample-story"),
            language: words.code().to_owned(),
            need: Need::Permission,
            theme: theme.unwrap_or_default(),
            neighbourhood: wijken
                .skip(number.into())
                .map(|wijk| wijk.slug.clone())
                .next()
                .unwrap_or_default(),
            spot: t!(words, "style-sample-spot"),
            shown_as: "Joke".to_owned(),
            read_due_on: Day(self.day(sent + municipality.residents().targets.read)),
            ..Initiative::blank(municipality, id, self.moment(sent))
        };
        Idea { scene: self, initiative, events: Vec::new() }.and(sent, EventKind::Received)
    }

    /// What was typed in the form; the mail address is wrong.
    pub(super) fn typed(&self) -> Typed {
        let initiative = self.idea(1, TODAY).initiative;
        let mut typed = Typed::default();
        for (field, value) in [
            (Field::Title, initiative.title.as_str()),
            (Field::Story, &initiative.story),
            (Field::Need, initiative.need.code()),
            (Field::Theme, &initiative.theme),
            (Field::Neighbourhood, &initiative.neighbourhood),
            (Field::Name, "Joke de Vries"),
            (Field::Email, "joke@"),
            (Field::ShownAs, "voornaam"),
            (Field::Party, initiative.party.code()),
        ] {
            typed.set(field, value.to_owned());
        }
        typed
    }
}

impl Idea<'_> {
    /// What happened next, and on which day.
    pub(super) fn and(self, day: u16, kind: EventKind) -> Self {
        self.with(day, kind, None)
    }

    /// Its answer.
    pub(super) fn answered(self, day: u16, outcome: Outcome) -> Self {
        self.with(day, EventKind::Answered, Some(outcome))
    }

    fn with(mut self, day: u16, kind: EventKind, outcome: Option<Outcome>) -> Self {
        let words = &self.scene.visit.words;
        let at = self.scene.moment(day);
        let body = match (kind, outcome) {
            (EventKind::Asked, _) => t!(words, "style-sample-question"),
            (EventKind::Replied, _) => t!(words, "style-sample-reply"),
            (_, Some(Outcome::No | Outcome::NotNow)) => t!(words, "style-sample-no"),
            (_, Some(_)) => t!(words, "style-sample-yes"),
            _ => String::new(),
        };
        self.events.push(Event { outcome, ..Event::new(at, kind).saying(body) });
        let idea = &mut self.initiative;
        match kind {
            EventKind::Received
            | EventKind::Routed
            | EventKind::Moved
            | EventKind::Confirmed
            | EventKind::Hidden => {}
            EventKind::Asked => idea.paused_at = Some(at),
            EventKind::Replied => idea.paused_at = None,
            EventKind::Published => (idea.published_at, idea.status) = (Some(at), Status::Published),
            EventKind::AtTable => idea.status = Status::AtTable,
            EventKind::AtCollege => {}
            EventKind::Answered => (idea.answered_at, idea.status) = (Some(at), Status::Answered),
            EventKind::LookedAgain => {
                (idea.answered_at, idea.second_look_at, idea.status) = (None, Some(at), Status::Published);
            }
            EventKind::InProgress | EventKind::Reopened => idea.status = Status::InProgress,
            EventKind::CarriedOut => idea.status = Status::CarriedOut,
            EventKind::Merged => (idea.closed_at, idea.status) = (Some(at), Status::Merged),
            EventKind::HandedOver => (idea.closed_at, idea.status) = (Some(at), Status::HandedOver),
            EventKind::Withdrawn => (idea.closed_at, idea.status) = (Some(at), Status::Withdrawn),
        }
        if matches!(kind, EventKind::Asked | EventKind::Published) {
            idea.read_at.get_or_insert(at);
        }
        self.settle();
        self
    }

    /// Brings due day and used days to where the events left them.
    fn settle(&mut self) {
        let Some(carpet) = self.carpet() else { return };
        self.initiative.due_on = carpet.due.map(Day).filter(|_| self.initiative.closed_at.is_none());
        self.initiative.answer_days = match carpet.working_days_left {
            DaysLeft::Done { days } => i32::try_from(days).ok(),
            _ => None,
        };
    }

    /// Its carpet today.
    pub(super) fn carpet(&self) -> Option<Carpet> {
        let calendar = &self.scene.visit.municipality.calendar;
        carpet_of(calendar, &self.initiative, &self.events, self.scene.today)
    }

    /// As the link of its author shows it.
    pub(super) fn followed(self) -> Followed {
        let author = Some(Author {
            name: "Joke de Vries".to_owned(),
            email: Email::parse("joke@voorbeeld.example").ok(),
            reach: String::new(),
            language: "nl".to_owned(),
            confirmed_at: None,
            dead_since: None,
        });
        let (initiative, events) = (self.initiative, self.events);
        Followed {
            initiative,
            events,
            author,
            mailed: true,
            missing: None,
            photos: Vec::new(),
            helped: None,
            as_sent: None,
        }
    }
}
