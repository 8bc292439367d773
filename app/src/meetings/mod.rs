//! The pages of the table: the meetings of all departments, the agenda of one, a decision, and the minutes.

mod agenda;
mod decision;
mod list;
mod minutes;

pub use agenda::{AgendaPage, AgendaRetry};
pub use decision::DecisionPage;
pub use list::{CallRetry, MeetingsPage};
pub use minutes::MinutesPage;

use app_core::{
    answers::Typed,
    initiatives::Outcome,
    meetings::{self, Agenda, MeetingId},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    handling,
    initiatives::outcome,
    t,
    ui::{PageError, breadcrumb, form_title},
    visit::Visit,
    words::Words,
};

/// The address of the list.
const LIST: &str = "/overleg";

/// A meeting for who may read it, by the id in an address.
async fn agenda_of(visit: &Visit, id: &str) -> Result<Agenda, PageError> {
    let handler = handling::handler(visit)?;
    let id = MeetingId(id.parse().map_err(|_| PageError::NotThere)?);
    let agenda = meetings::agenda(&visit.core, &visit.municipality, &handler, id).await?;
    agenda.ok_or(PageError::NotThere)
}

/// What a meeting is called: by its track and its day.
fn name(visit: &Visit, agenda: &Agenda) -> String {
    let track = visit.municipality.tracks.get(&agenda.meeting.track).name.clone();
    t!(visit.words, "meeting-on", track = track, date = visit.words.date(agenda.meeting.held_on.0))
}

/// What a decision comes down to, in words.
fn decided(words: &Words, decision: &Typed) -> String {
    Outcome::from_code(&decision.outcome).map(|known| outcome(words, known)).unwrap_or_default()
}

/// A page about meetings in its frame, below others.
fn framed(visit: &Visit, way: Vec<(String, String)>, title: &str, wrong: bool, inside: AnyView) -> AnyView {
    let words = &visit.words;
    let above = [(handling::LIST.to_owned(), t!(words, "handle-title"))];
    view! {
        <Title text=form_title(words, title, wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, above.into_iter().chain(way).collect(), title.to_owned())}
            {inside}
        </div>
    }
    .into_any()
}
