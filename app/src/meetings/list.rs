//! Which meetings there are, and calling one.

use std::sync::Arc;

use app_core::{
    kernel::text::TextError,
    meetings::{self, Meeting, PLACE_LENGTH},
};
use leptos::prelude::*;

use super::{LIST, framed};
use crate::{
    handling, t,
    ui::{Choice, Kind, Labels, error_summary, heads, notice, page, radio_field, text_field, text_problem},
    visit::{Visit, visit},
};

/// A meeting that could not be called.
#[derive(Clone, Debug)]
pub struct CallRetry {
    /// Slug of the track that was chosen.
    pub track: String,
    /// The day, as it was typed.
    pub day: String,
    /// The place, as it was typed.
    pub place: String,
    /// What is wrong with the place; `None` when it is the day.
    pub problem: Option<TextError>,
}

/// All meetings.
#[component]
pub fn MeetingsPage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<CallRetry>>();
    page(async move {
        let handler = handling::handler(&visit)?;
        let words = &visit.words;
        let all = meetings::meetings(&visit.core, &handler).await?;
        let title = t!(words, "meetings-title");
        let retry = retry.as_deref();
        let inside = view! {
            {error_summary(words, wrong(&visit, retry).into_iter().map(|(field, text)| (format!("#{field}"), text)).collect())}
            <h1>{title.clone()}</h1>
            <p class="lead measure">{t!(words, "meetings-text")}</p>
            {table(&visit, &all)}
            {handler.coordinator().is_some().then(|| call(&visit, retry))}
        };
        Ok(framed(&visit, Vec::new(), &title, retry.is_some(), inside.into_any()))
    })
}

/// The field in which something is wrong, and what.
fn wrong(visit: &Visit, retry: Option<&CallRetry>) -> Option<(&'static str, String)> {
    let words = &visit.words;
    Some(match retry?.problem {
        None => ("dag", t!(words, "meeting-day-wrong")),
        Some(problem) => {
            let label = t!(words, "meeting-place");
            ("plaats", text_problem(words, label, problem, t!(words, "meeting-place-missing")))
        }
    })
}

fn table(visit: &Visit, all: &[Meeting]) -> AnyView {
    let words = &visit.words;
    if all.is_empty() {
        return notice(visit, Kind::Info, t!(words, "meetings-none"));
    }
    let tracks = &visit.municipality.tracks;
    let several = tracks.are_several();
    let rows = all.iter().map(|one| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">
                    <a class="link-alone" href=format!("{LIST}/{}", one.id.0)>{words.date_year(one.held_on.0)}</a>
                </th>
                {several.then(|| view! { <td role="cell" data-label=t!(words, "item-track")>{tracks.get(&one.track).name.clone()}</td> })}
                <td role="cell" data-label=t!(words, "meeting-place") dir="auto">{one.place.clone()}</td>
                <td role="cell" data-label=t!(words, "meeting-agenda")>{one.items}</td>
                <td role="cell" data-label=t!(words, "meeting-decided")>{one.decided}</td>
            </tr>
        }
    });
    let track = several.then(|| t!(words, "item-track"));
    let rest = [t!(words, "meeting-place"), t!(words, "meeting-agenda"), t!(words, "meeting-decided")];
    let titles = [t!(words, "meeting-day")].into_iter().chain(track).chain(rest);
    view! {
        <table class="queue" role="table">
            <caption class="visually-hidden">{t!(words, "meetings-title")}</caption>
            {heads(titles)}
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn call(visit: &Visit, retry: Option<&CallRetry>) -> AnyView {
    let words = &visit.words;
    let wrong = wrong(visit, retry);
    let labels = |name, label, hint| Labels {
        name,
        label,
        hint,
        error: wrong.as_ref().filter(|(field, _)| *field == name).map(|(_, text)| text.clone()),
        optional: false,
    };
    let tracks = &visit.municipality.tracks;
    let choices = tracks.iter().map(|track| {
        let hint = track.for_whom.get(words.language).to_owned();
        Choice { hint, ..Choice::new(&track.slug, track.name.clone()) }
    });
    let chosen = retry.map_or(tracks.residents(), |retry| tracks.get(&retry.track)).slug.clone();
    let track = tracks.are_several().then(|| {
        let labels = labels("loper", t!(words, "item-track"), String::new());
        radio_field(words, &labels, choices.collect(), &chosen)
    });
    let day = retry.map_or("", |retry| retry.day.as_str());
    let place = retry.map_or("", |retry| retry.place.as_str());
    view! {
        <section class="section measure" aria-labelledby="nieuw">
            <h2 id="nieuw">{t!(words, "meeting-call-title")}</h2>
            <form class="form" method="post" action=format!("{LIST}/nieuw") novalidate>
                {track}
                {text_field(words, &labels("dag", t!(words, "meeting-day"), String::new()), "date", None, None, day)}
                {text_field(words, &labels("plaats", t!(words, "meeting-place"), t!(words, "meeting-place-hint")), "text", Some("off"),
                    Some(*PLACE_LENGTH.end()), place)}
                <div class="button-row"><button class="button">{t!(words, "meeting-call")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
