//! The front page: what this is, the wijken, what is new, and how fast the answers come.

use app_core::{
    figures,
    initiatives::{self, Filter, Order},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::{map, speed::speed_section};
use crate::{
    initiatives::cards,
    t,
    ui::{addresses, carpet, milestone, public_page},
    visit::{Visit, visit},
};

/// How many new initiatives stand on it.
const NEWEST: usize = 6;

/// The front page of a municipality.
#[component]
pub fn CityPage() -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let (core, municipality) = (&visit.core, &visit.municipality);
        let wijken = map::load(&visit).await?;
        let newest =
            initiatives::list(core, municipality, &Filter::default(), Order::Newest, None, NEWEST).await?;
        let speed = figures::speed(core, municipality, None).await?;
        let words = &visit.words;
        let name = municipality.name.clone();
        let news = if newest.items.is_empty() {
            view! { <p>{t!(words, "city-nothing-new")}</p> }.into_any()
        } else {
            cards(&visit, &newest, 3, true)
        };
        Ok(view! {
            <Title text=t!(words, "city-page-title", name = name.clone())/>
            <Meta name="description" content=t!(words, "city-title", days = municipality.residents().targets.answered)/>
            {addresses(&visit, "/")}
            {hero(&visit)}
            <div class="wrap">
                <section class="section" aria-labelledby="wijken">
                    <h2 id="wijken">{t!(words, "city-neighbourhoods")}</h2>
                    {map::map_and_list(&visit, &wijken)}
                </section>
                <section class="section" aria-labelledby="nieuw">
                    <div class="section-head">
                        <h2 id="nieuw">{t!(words, "city-new")}</h2>
                        <a href="/initiatieven">{t!(words, "message-list")}</a>
                    </div>
                    {news}
                </section>
                {speed_section(&visit, speed, t!(words, "speed-title"), None)}
            </div>
        }
        .into_any())
    })
}

/// One sentence, one button, and the carpet from sending to the answer.
pub(crate) fn hero(visit: &Visit) -> AnyView {
    let words = &visit.words;
    let targets = visit.municipality.residents().targets;
    let tiles = (0..=targets.answered).map(|day| match day {
        day if day == targets.answered => "carpet-tile is-past is-milestone is-answered is-answer",
        0 => "carpet-tile is-past is-milestone",
        day if day == targets.read => "carpet-tile is-past is-milestone",
        _ => "carpet-tile is-past",
    });
    let after = |days: u16| t!(words, "follows-after", days = days);
    let read = t!(words, "hero-read", who = words.coordinator(&visit.municipality));
    view! {
        <section class="hero">
            <div class="wrap">
                <h1 class="hero-title">{t!(words, "city-title", days = targets.answered)}</h1>
                <p class="hero-action"><a class="button button-large" href="/idee">{t!(words, "city-button")}</a></p>
            </div>
            {carpet("carpet carpet-wide", tiles)}
            <div class="wrap">
                <ol class="milestones">
                    {milestone("milestone", t!(words, "hero-today"), t!(words, "hero-today-text"))}
                    {milestone("milestone", after(targets.read), read)}
                    {milestone("milestone is-answer", after(targets.answered), t!(words, "hero-answer"))}
                </ol>
            </div>
        </section>
    }
    .into_any()
}
