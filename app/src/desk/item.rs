//! One idea at the desk: what its author would see, and what the desk can do besides.

use app_core::{
    desk::open,
    initiatives::{Channel, Key},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{CHANNEL, desk};
use crate::{
    follow::{address, desk_view, follow},
    t,
    ui::{PageError, page},
    visit::{Visit, visit},
};

/// The idea.
#[component]
pub fn DeskItemPage() -> impl IntoView {
    let visit = visit();
    let params = use_params_map().get_untracked();
    let (reference, channel) =
        (params.get("reference").unwrap_or_default(), params.get("channel").unwrap_or_default());
    let done = use_query_map().get_untracked().get("gedaan");
    page(async move {
        let desk = desk(&visit)?;
        let channel = Channel::of_desk(&channel).ok_or(PageError::NotThere)?;
        let opened = open(&visit.core, &desk, &reference, channel).await?.ok_or(PageError::NotThere)?;
        let key = Key::Desk(opened);
        let (followed, project) = follow(&visit, &key).await?.ok_or(PageError::NotThere)?;
        let besides = besides(&visit, &key, &reference, channel, followed.missing.is_some());
        Ok(desk_view(&visit, &key, &followed, &project, done.as_deref(), besides))
    })
}

fn besides(visit: &Visit, key: &Key, reference: &str, channel: Channel, missing: bool) -> AnyView {
    let words = &visit.words;
    let more = format!("/balie/nieuw?bij={reference}&{CHANNEL}={}", channel.code());
    view! {
        <div class="wrap is-narrow no-print">
            <section class="section measure centered" aria-labelledby="balie">
                <h2 id="balie">{t!(words, "desk-item-title")}</h2>
                <form method="post" action=format!("{}/bewijs", address(key))>
                    <div class="button-row">
                        <button class="button">{t!(words, "desk-print")}</button>
                        <a class="button button-secondary" href=more>{t!(words, "desk-new-same")}</a>
                    </div>
                </form>
            </section>
            {(missing && channel == Channel::Counter).then(|| seen(visit, key))}
        </div>
    }
    .into_any()
}

/// For who shows where they live: a document with the address.
fn seen(visit: &Visit, key: &Key) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="section measure centered" aria-labelledby="adres-gezien">
            <h2 id="adres-gezien">{t!(words, "desk-residency-title")}</h2>
            <p>{t!(words, "desk-residency-text", name = visit.municipality.name.clone())}</p>
            <form method="post" action=format!("{}/woonplaats", address(key))>
                <div class="button-row">
                    <button class="button button-secondary">{t!(words, "desk-residency-seen")}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}
