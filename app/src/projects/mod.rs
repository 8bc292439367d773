//! Larger plans: how the college weighed one, and the phases in which it is carried out.

mod actions;
mod weigh;

pub(crate) use actions::{college, phase_choices, phases_form};
pub use weigh::{WeighPage, WeighRetry, names};

use app_core::{
    initiatives::{Event, EventKind, Initiative, Outcome},
    projects::{self, Met, Phase, Weighed, Weighing},
};
use leptos::prelude::*;

use crate::{
    initiatives::unit_name,
    t,
    ui::{paragraphs, time},
    visit::Visit,
    words::Words,
};

/// What the site shows of a larger plan, besides its answer.
#[derive(Default)]
pub(crate) struct Project {
    /// Before the college, or weighed by it.
    pub(crate) weighing: Option<Weighing>,
    /// What is done when.
    pub(crate) phases: Vec<Phase>,
}

impl Project {
    /// Looks it up, for what can have it only.
    pub(crate) async fn of(
        visit: &Visit,
        initiative: &Initiative,
        events: &[Event],
    ) -> Result<Self, sqlx::Error> {
        let (mut project, core) = (Self::default(), &visit.core);
        if events.iter().any(|event| event.kind == EventKind::AtCollege) {
            project.weighing = projects::weighing(core, initiative.id).await?;
        }
        if initiative.outcome.is_some_and(Outcome::is_yes) {
            project.phases = projects::phases(core, initiative.id).await?;
        }
        Ok(project)
    }

    /// How the college weighed it, below the answer, and what is done when.
    pub(crate) fn sections(&self, visit: &Visit, initiative: &Initiative, events: &[Event]) -> AnyView {
        let answered = self.weighing.as_ref().filter(|_| initiative.answered_at.is_some());
        let weighed = answered.and_then(|weighing| weighing.weighed.as_deref());
        view! {
            {weighed.map(|weighed| weighed_section(visit, weighed))}
            {(!self.phases.is_empty()).then(|| phases_section(visit, &self.phases, events))}
        }
        .into_any()
    }
}

/// Whether a condition is met, in words.
pub(crate) fn met(words: &Words, met: Met) -> String {
    match met {
        Met::Yes => t!(words, "met-yes"),
        Met::Partly => t!(words, "met-partly"),
        Met::No => t!(words, "met-no"),
    }
}

/// What the college is called.
pub(crate) fn college_name(visit: &Visit) -> String {
    let college = visit.municipality.college.as_ref();
    college.map_or("", |college| college.name.get(visit.words.language)).to_owned()
}

/// How it was weighed, condition by condition.
pub(crate) fn weighed_section(visit: &Visit, weighed: &[Weighed]) -> AnyView {
    let words = &visit.words;
    let conditions = visit.municipality.college.iter().flat_map(|college| &college.conditions);
    let rows = weighed.iter().map(|one| {
        let known = conditions.clone().find(|condition| condition.slug == one.condition);
        let name = known.map_or(one.condition.as_str(), |known| known.name.get(words.language)).to_owned();
        let says = Met::from_code(&one.met).map(|code| met(words, code));
        view! {
            <div>
                <dt>{name}</dt>
                <dd><b>{says}</b> <div dir="auto" lang=visit.staff_language()>{paragraphs(&one.why)}</div></dd>
            </div>
        }
    });
    let title = t!(words, "weighed-title", college = college_name(visit));
    view! {
        <section class="section measure" aria-labelledby="weging">
            <h2 id="weging">{title}</h2>
            <dl class="facts">{rows.collect_view()}</dl>
            <p><a class="link-alone" href="/criteria#college">{t!(words, "college-conditions")}</a></p>
        </section>
    }
    .into_any()
}

/// The phases, and who sees to them.
fn phases_section(visit: &Visit, phases: &[Phase], events: &[Event]) -> AnyView {
    let words = &visit.words;
    let today = visit.core.now().day();
    let items = phases.iter().map(|phase| {
        let (class, says) = match phase.done_at {
            Some(at) => {
                let day = at.local().date();
                ("timeline-item is-municipality", t!(words, "phase-done", date = words.date_year(day)))
            }
            None if phase.until_on < today => {
                ("timeline-item", t!(words, "phase-late", date = words.date_year(phase.until_on.0)))
            }
            None => ("timeline-item", t!(words, "phase-until", date = words.date_year(phase.until_on.0))),
        };
        let day = phase.done_at.map_or(phase.until_on.0, |at| at.local().date());
        view! {
            <li class=class>
                <p class="timeline-date">{time(day, says)}</p>
                <h3 class="timeline-title" dir="auto" lang=visit.staff_language()>{phase.name.clone()}</h3>
            </li>
        }
    });
    let done = phases.iter().filter(|phase| phase.done_at.is_some()).count();
    let routed = events.iter().rev().find(|event| event.kind == EventKind::Routed);
    let owner = unit_name(visit, routed.map_or("", |event| event.body.as_str()));
    view! {
        <section class="section" aria-labelledby="project">
            <h2 id="project">{t!(words, "project-title")}</h2>
            <p>{t!(words, "project-how-far", done = done, all = phases.len())} " " {t!(words, "project-owner", unit = owner)}</p>
            <ol class="timeline">{items.collect_view()}</ol>
        </section>
    }
    .into_any()
}
