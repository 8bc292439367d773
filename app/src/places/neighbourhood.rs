//! All wijken, and the page of one.

use app_core::{
    figures,
    initiatives::{self, Filter, Order},
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{map, speed::speed_section};
use crate::{
    initiatives::cards,
    photos::table_address,
    t,
    ui::{PageError, addresses, breadcrumb, public_page},
    visit::visit,
};

/// How many initiatives stand on the page of a wijk.
const NEWEST: usize = 10;

/// All wijken.
#[component]
pub fn NeighbourhoodsPage() -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let wijken = map::load(&visit).await?;
        let words = &visit.words;
        let name = visit.municipality.name.clone();
        let title = t!(words, "neighbourhoods-title", name = name.clone());
        Ok(view! {
            <Title text=title.clone()/>
            {addresses(&visit, "/wijken")}
            <div class="wrap">
                {breadcrumb(words, vec![("/".to_owned(), name)], t!(words, "frame-neighbourhoods"))}
                <h1>{title}</h1>
                {map::map_and_list(&visit, &wijken)}
            </div>
        }
        .into_any())
    })
}

/// The page of one wijk.
#[component]
pub fn NeighbourhoodPage() -> impl IntoView {
    let visit = visit();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    public_page(async move {
        let (core, municipality, words) = (&visit.core, &visit.municipality, &visit.words);
        let wijk = municipality.neighbourhood(&slug).ok_or(PageError::NotThere)?;
        let filter = Filter { neighbourhood: Some(slug.clone()), ..Filter::default() };
        let newest = initiatives::list(core, municipality, &filter, Order::Newest, None, NEWEST).await?;
        let with_photo = Filter { photos: true, ..filter };
        let photos = initiatives::list(core, municipality, &with_photo, Order::Newest, None, 1).await?;
        let photos = (!photos.items.is_empty()).then(|| {
            view! {
                <p class="meta"><a class="link-alone" href=table_address(&slug)>
                    {t!(words, "light-table-title", name = wijk.name.clone())}
                </a></p>
            }
        });
        let speed = figures::speed(core, municipality, Some(&slug)).await?;
        let counts = initiatives::counts_in(core, municipality, &slug).await?;
        let wijken = map::load(&visit).await?;
        let name = wijk.name.clone();
        let lead = (counts.all > 0).then(|| {
            let sentence = t!(words, "wijk-lead", all = counts.all, waiting = counts.waiting);
            view! { <p class="lead">{sentence}</p> }
        });
        let way = vec![
            ("/".to_owned(), municipality.name.clone()),
            ("/wijken".to_owned(), t!(words, "frame-neighbourhoods")),
        ];
        let feed = format!("/initiatieven.atom?wijk={slug}");
        let news = if newest.items.is_empty() {
            view! { <p>{t!(words, "wijk-nothing", name = name.clone())}</p> }.into_any()
        } else {
            cards(&visit, &newest, 3, false)
        };
        let more = newest.next.map(|_| {
            view! {
                <p class="more"><a class="button button-secondary" href=format!("/initiatieven?wijk={slug}")>
                    {t!(words, "wijk-all", name = name.clone())}
                </a></p>
            }
        });
        Ok(view! {
            <Title text=format!("{name} · {}", municipality.name)/>
            <Meta name="description" content=t!(words, "wijk-description", name = name.clone())/>
            <Link rel="alternate" type_="application/atom+xml" href=feed.clone() title=name.clone()/>
            {addresses(&visit, &format!("/wijken/{slug}"))}
            <div class="wrap">
                {breadcrumb(words, way, name.clone())}
                <div class="columns">
                    <div class="columns-main">
                        <h1>{name.clone()}</h1>
                        {lead}
                        <div class="button-row">
                            <a class="button button-large" href=format!("/idee?wijk={slug}")>
                                {t!(words, "wijk-button", name = name.clone())}
                            </a>
                        </div>
                        {speed_section(&visit, speed, t!(words, "wijk-speed", name = name.clone()), Some(&slug))}
                        <section class="section" aria-labelledby="initiatieven">
                            <h2 id="initiatieven">{t!(words, "list-title", name = name.clone())}</h2>
                            {news} {more} {photos}
                            <p class="meta"><a class="link-alone" href=feed>{t!(words, "list-feed")}</a></p>
                        </section>
                    </div>
                    <aside class="columns-side">
                        {map::picture(&visit, &wijken, Some(&slug))}
                        <p><a class="link-alone" href="/wijken">{t!(words, "wijk-others")}</a></p>
                    </aside>
                </div>
            </div>
        }
        .into_any())
    })
}
