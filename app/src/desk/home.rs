//! Where the desk begins: finding what a resident sent, entering something new, and what waits on paper.

use std::sync::Arc;

use app_core::{
    desk::{Found, MOST_FOUND},
    initiatives::{self, Channel},
    kernel::text::TextError,
    residency,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::{CHANNEL, channel_field, desk};
use crate::{
    t,
    ui::{
        Icon, Kind, Labels, error_summary, form_title, heads, icon, notice, page, text_field, text_problem,
        time,
    },
    visit::{Visit, visit},
    words::Words,
};

/// A search that was asked for. It comes by a form: what is searched for stands in no address.
#[derive(Clone, Debug)]
pub struct Searched {
    /// What was typed.
    pub typed: String,
    /// Code of how the resident reached the desk.
    pub channel: String,
    /// What was found, or why nothing was searched for.
    pub found: Result<Vec<Found>, TextError>,
}

/// The desk.
#[component]
pub fn DeskPage() -> impl IntoView {
    let visit = visit();
    let searched = use_context::<Arc<Searched>>();
    page(async move {
        let desk = desk(&visit)?;
        let waiting = initiatives::papers_waiting(&visit.core, &desk).await?
            + residency::letters_waiting_count(&visit.core, &desk).await?;
        let words = &visit.words;
        let searched = searched.as_deref();
        let (wrong_channel, wrong_text) = wrong(words, searched);
        let errors = [(CHANNEL, &wrong_channel), ("zoek", &wrong_text)];
        let errors = errors.into_iter().filter_map(|(at, text)| Some((format!("#{at}"), text.clone()?)));
        let errors: Vec<_> = errors.collect();
        let is_wrong = !errors.is_empty();
        let done = searched.filter(|_| !is_wrong);
        let title = match done.and_then(|searched| searched.found.as_ref().ok()) {
            Some(found) => {
                format!("{} · {}", t!(words, "desk-found", count = found.len()), t!(words, "desk-title"))
            }
            None => t!(words, "desk-title"),
        };
        Ok(view! {
            <Title text=form_title(words, &title, is_wrong)/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top">
                {error_summary(words, errors)}
                <h1>{t!(words, "desk-title")}</h1>
                <div class="button-row">
                    <a class="button" href="/balie/nieuw">{t!(words, "desk-new")}</a>
                    <a class="button button-secondary" href="/balie/post">{t!(words, "desk-post-count", count = waiting)}</a>
                </div>
                {done.map(|searched| results(&visit, searched))}
                <section class="section measure" aria-labelledby="zoeken">
                    <h2 id="zoeken">{t!(words, "desk-search-title")}</h2>
                    {form(words, searched, wrong_channel, wrong_text)}
                </section>
            </div>
        }
        .into_any())
    })
}

fn wrong(words: &Words, searched: Option<&Searched>) -> (Option<String>, Option<String>) {
    let Some(searched) = searched else { return (None, None) };
    let channel = Channel::of_desk(&searched.channel).is_none().then(|| t!(words, "desk-channel-missing"));
    let text =
        searched.found.as_ref().err().map(|error| {
            text_problem(words, t!(words, "desk-search"), *error, t!(words, "desk-search-short"))
        });
    (channel, text)
}

fn form(
    words: &Words,
    searched: Option<&Searched>,
    wrong_channel: Option<String>,
    wrong_text: Option<String>,
) -> AnyView {
    let labels = Labels {
        name: "zoek",
        label: t!(words, "desk-search"),
        hint: t!(words, "desk-search-hint"),
        error: wrong_text,
        optional: false,
    };
    let (typed, channel) =
        searched.map_or(("", ""), |searched| (searched.typed.as_str(), searched.channel.as_str()));
    view! {
        <form class="form" method="post" action="/balie" novalidate>
            {channel_field(words, wrong_channel, channel)}
            {text_field(words, &labels, "text", Some("off"), None, typed)}
            <div class="button-row"><button class="button">{t!(words, "desk-search-send")}</button></div>
        </form>
    }
    .into_any()
}

/// What was found, each with a link that opens it; that is on record.
fn results(visit: &Visit, searched: &Searched) -> AnyView {
    let words = &visit.words;
    let found = searched.found.as_deref().unwrap_or_default();
    if found.is_empty() {
        return notice(visit, Kind::Warning, t!(words, "desk-found-nothing"));
    }
    let is_full = i64::try_from(found.len()).is_ok_and(|count| count >= MOST_FOUND);
    let rows = found.iter().map(|one| {
        let date = one.submitted_at.local().date();
        let to = format!("/balie/ideeen/{}/{}", one.reference, searched.channel);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">
                    <a class="link-alone reference" href=to>{one.reference.clone()}</a>
                </th>
                <td role="cell" data-label=t!(words, "desk-found-name") dir="auto">{one.name.clone()}</td>
                <td role="cell" data-label=t!(words, "queue-neighbourhood")>
                    {visit.municipality.neighbourhood_name(&one.neighbourhood).to_owned()}
                </td>
                <td role="cell" data-label=t!(words, "receipt-sent-on")>{time(date, words.date_year(date))}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="gevonden">
            <h2 id="gevonden">{t!(words, "desk-found", count = found.len())}</h2>
            {is_full.then(|| view! { <p>{t!(words, "desk-found-most", most = MOST_FOUND)}</p> })}
            <p class="meta">{icon(visit, Icon::Info)} " " {t!(words, "desk-found-record")}</p>
            <table class="queue" role="table">
                <caption class="visually-hidden">{t!(words, "desk-found", count = found.len())}</caption>
                {heads([t!(words, "queue-initiative"), t!(words, "desk-found-name"), t!(words, "queue-neighbourhood"), t!(words, "receipt-sent-on")])}
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
