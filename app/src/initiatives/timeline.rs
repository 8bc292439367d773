//! What happened to an initiative, newest first.

use app_core::{
    identity::wijk_of_alderman,
    initiatives::{Event, EventKind, Initiative, Status},
    photos::Photo,
};
use leptos::prelude::*;

use super::answer::outcome;
use crate::{
    photos::{Wall, step_photos},
    projects::college_name,
    t,
    ui::{paragraphs, time},
    visit::Visit,
    words::Words,
};

/// The steps as a list.
#[must_use]
pub(crate) fn timeline(visit: &Visit, events: &[Event], photos: &[Photo], wall: &Wall<'_>) -> AnyView {
    let words = &visit.words;
    let items = events.iter().rev().map(|event| {
        let (class, title) = step(visit, event);
        let date = event.at.local().date();
        // Answers stand in a section of their own, and so do the words of the author.
        let body = matches!(event.kind, EventKind::Asked | EventKind::InProgress | EventKind::CarriedOut)
            .then(|| view! { <div dir="auto" lang=visit.staff_language()>{paragraphs(&event.body)}</div> });
        view! {
            <li class=class>
                <p class="timeline-date">{time(date, words.date_year(date))}</p>
                <h3 class="timeline-title">{title}</h3>
                {body}
                {(event.kind != EventKind::Answered).then(|| step_photos(visit, photos, event.at, wall))}
            </li>
        }
    });
    view! { <ol class="timeline">{items.collect_view()}</ol> }.into_any()
}

fn step(visit: &Visit, event: &Event) -> (&'static str, String) {
    let words = &visit.words;
    const OURS: &str = "timeline-item is-municipality";
    const THEIRS: &str = "timeline-item is-resident";
    let class = match event.kind {
        EventKind::Received
        | EventKind::Replied
        | EventKind::LookedAgain
        | EventKind::Confirmed
        | EventKind::Reopened
        | EventKind::Withdrawn => THEIRS,
        EventKind::Asked
        | EventKind::Published
        | EventKind::Routed
        | EventKind::Moved
        | EventKind::AtTable
        | EventKind::AtCollege
        | EventKind::InProgress
        | EventKind::CarriedOut
        | EventKind::Hidden
        | EventKind::Merged
        | EventKind::HandedOver => OURS,
        EventKind::Answered => "timeline-item is-answer",
    };
    if event.kind == EventKind::Routed {
        return (class, t!(words, "event-routed-to", unit = unit_name(visit, &event.body)));
    }
    if event.kind == EventKind::Moved {
        return (
            class,
            t!(words, "event-moved-to", track = visit.municipality.tracks.get(&event.body).name.clone()),
        );
    }
    // What was at the table before agendas were kept has no day.
    if event.kind == EventKind::AtTable
        && let Ok(day) = event.body.parse()
    {
        return (class, t!(words, "event-at-table-on", date = words.date(day)));
    }
    if event.kind == EventKind::AtCollege
        && let Ok(day) = event.body.parse()
    {
        let college = college_name(visit);
        return (class, t!(words, "event-at-college-on", college = college, date = words.date_year(day)));
    }
    match event.outcome {
        Some(known) => (class, t!(words, "event-answered-with", answer = outcome(words, known))),
        None => (class, event_name(words, event.kind)),
    }
}

/// Whose hands it is in now; nothing while it is not in hand.
pub(crate) fn in_hand_of(visit: &Visit, initiative: &Initiative, events: &[Event]) -> Option<String> {
    if !matches!(initiative.status, Status::Published | Status::AtTable) {
        return None;
    }
    let last = events
        .iter()
        .rev()
        .find(|one| matches!(one.kind, EventKind::Routed | EventKind::AtTable | EventKind::AtCollege));
    Some(match last {
        Some(event) => step(visit, event).1,
        None => t!(visit.words, "event-routed-to", unit = unit_name(visit, "")),
    })
}

/// What happened, in words.
pub(crate) fn event_name(words: &Words, kind: EventKind) -> String {
    match kind {
        EventKind::Received => t!(words, "event-received"),
        EventKind::Asked => t!(words, "event-asked"),
        EventKind::Replied => t!(words, "event-replied"),
        EventKind::Published => t!(words, "event-published"),
        EventKind::Routed => t!(words, "event-routed"),
        EventKind::Moved => t!(words, "event-moved"),
        EventKind::AtTable => t!(words, "event-at-table"),
        EventKind::AtCollege => t!(words, "event-at-college"),
        EventKind::Answered => t!(words, "event-answered"),
        EventKind::LookedAgain => t!(words, "event-looked-again"),
        EventKind::InProgress => t!(words, "event-in-progress"),
        EventKind::CarriedOut => t!(words, "event-carried-out"),
        EventKind::Confirmed => t!(words, "event-confirmed"),
        EventKind::Reopened => t!(words, "event-reopened"),
        EventKind::Withdrawn => t!(words, "event-withdrawn"),
        EventKind::Hidden => t!(words, "event-hidden"),
        EventKind::Merged => t!(words, "event-merged"),
        EventKind::HandedOver => t!(words, "event-handed-over"),
    }
}

/// Who has something in hand, by the slug of a department; without one, the coordinator of the wijk.
pub(crate) fn unit_name(visit: &Visit, department: &str) -> String {
    let known = visit.municipality.department(department).map(|one| one.name.clone());
    if let Some(wijk) = wijk_of_alderman(department) {
        return visit.words.alderman(&visit.municipality, wijk);
    }
    match department {
        "" => t!(visit.words, "unit-coordinator", role = visit.words.coordinator(&visit.municipality)),
        gone => known.unwrap_or_else(|| gone.to_owned()),
    }
}
