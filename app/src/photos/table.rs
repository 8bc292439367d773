//! The light table of a wijk: the photos of all ideas there, and each of them large, with the one before and after it.

use app_core::{
    initiatives::{self, Cursor, Filter, Initiative, Order},
    photos::{self, OnTable, Photo, PhotoId},
};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};
use uuid::Uuid;

use super::gallery::{Wall, alt, picture};
use crate::{
    initiatives::more,
    t,
    ui::{PageError, addresses, breadcrumb, public_page},
    visit::{Visit, visit},
};

/// How many ideas stand on one screen of it.
const PAGE: usize = 12;
/// How wide a photo of the table is.
const TILE: &str = "(max-width: 40em) 50vw, 18em";
/// How wide a large one is.
const LARGE: &str = "(max-width: 72em) 100vw, 70em";
/// The keys of the arrows go to the photo before and after, and Escape back to the table.
const KEYS: &str = r#"const keys={ArrowLeft:"prev",ArrowRight:"next",Escape:"up"};
addEventListener("keydown",e=>{if(!e.altKey&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey)document.querySelector(`a[rel=${keys[e.key]}]`)?.click()})"#;

/// The address of the light table of a wijk.
#[must_use]
pub(crate) fn table_address(wijk: &str) -> String {
    format!("/wijken/{wijk}/fotos")
}

/// All of them.
#[component]
pub fn LightTablePage() -> impl IntoView {
    let visit = visit();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    let mark = use_query_map().get_untracked().get("na");
    public_page(async move {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let wijk = municipality.neighbourhood(&slug).ok_or(PageError::NotThere)?;
        let after = match mark {
            None => None,
            Some(mark) => Some(Cursor::decode(Order::Newest, &mark).ok_or(PageError::NotThere)?),
        };
        let filter = Filter { neighbourhood: Some(slug.clone()), photos: true, ..Filter::default() };
        let found = initiatives::list(&visit.core, municipality, &filter, Order::Newest, after, PAGE).await?;
        let tiles = found.items.iter().flat_map(|initiative| {
            let photos = found.photos.get(&initiative.id).into_iter().flatten();
            (1_usize..).zip(photos).map(|(number, photo)| tile(&visit, &slug, initiative, photo, number))
        });
        let tiles: Vec<_> = tiles.collect();
        let next =
            found.next.map(|next| more(words, format!("{}?na={}", table_address(&slug), next.encode())));
        let shown = if tiles.is_empty() {
            view! {
                <p>{t!(words, "light-table-empty")}</p>
                <p><a class="button" href=format!("/idee?wijk={slug}")>{t!(words, "wijk-button", name = wijk.name.clone())}</a></p>
            }
            .into_any()
        } else {
            view! { <ul class="light-table">{tiles}</ul> }.into_any()
        };
        let title = t!(words, "light-table-title", name = wijk.name.clone());
        Ok(view! {
            <Title text=title.clone()/>
            <Meta name="description" content=t!(words, "light-table-text", name = wijk.name.clone())/>
            {addresses(&visit, &table_address(&slug))}
            <div class="wrap">
                {breadcrumb(words, way(&visit, &slug, &wijk.name), t!(words, "photos-title", count = 2))}
                <h1>{title}</h1>
                {shown}
                {next}
            </div>
        }
        .into_any())
    })
}

/// One of them.
#[component]
pub fn TablePhotoPage() -> impl IntoView {
    let visit = visit();
    let params = use_params_map().get_untracked();
    let slug = params.get("slug").unwrap_or_default();
    let id = params.get("photo").and_then(|id| Uuid::try_parse(&id).ok()).map(PhotoId);
    public_page(async move {
        let wijk = visit.municipality.neighbourhood(&slug).ok_or(PageError::NotThere)?;
        let id = id.ok_or(PageError::NotThere)?;
        let found = photos::on_table(&visit.core, &visit.municipality, &slug, id).await?;
        Ok(large(&visit, &slug, &wijk.name, &found.ok_or(PageError::NotThere)?))
    })
}

fn tile(visit: &Visit, wijk: &str, initiative: &Initiative, photo: &Photo, number: usize) -> AnyView {
    let lang = visit.words.foreign(&initiative.language);
    let address = format!("{}/{}", table_address(wijk), photo.id.0);
    let picture = picture(photo, Wall::PUBLIC.at, 640, TILE, alt(&visit.words, photo, number));
    view! {
        <li>
            <figure>
                <a href=address>{picture}</a>
                <figcaption>
                    <a class="link-alone" href=format!("/initiatieven/{}", initiative.reference) dir="auto" lang=lang>
                        {initiative.title.clone()}
                    </a>
                </figcaption>
            </figure>
        </li>
    }
    .into_any()
}

fn large(visit: &Visit, slug: &str, wijk: &str, found: &OnTable) -> AnyView {
    let words = &visit.words;
    let OnTable { photo, initiative, .. } = found;
    let number = found.number;
    let lang = words.foreign(&initiative.language);
    let title = t!(words, "light-table-photo", number = number, title = initiative.title.clone());
    let table = table_address(slug);
    let mut way = way(visit, slug, wijk);
    way.push((table.clone(), t!(words, "photos-title", count = 2)));
    let beside = |rel: &'static str, to: Option<PhotoId>, text: String| {
        let address = to.map(|id| format!("{}/{}", table_address(slug), id.0))?;
        Some(view! { <a class="button button-secondary" rel=rel href=address>{text}</a> })
    };
    let described = (!photo.description.is_empty())
        .then(|| view! { <p dir="auto" lang=lang.clone()>{photo.description.clone()}</p> });
    view! {
        <Title text=title/>
        {addresses(visit, &format!("{table}/{}", photo.id.0))}
        <div class="wrap">
            {breadcrumb(words, way, t!(words, "photo-number", number = number))}
            <h1 class="light-table-heading" dir="auto" lang=lang.clone()>{initiative.title.clone()}</h1>
            <figure class="light-table-large">
                {picture(photo, Wall::PUBLIC.at, 2560, LARGE, alt(&visit.words, photo, number))}
                <figcaption>
                    <p class="meta">{t!(words, "photo-number", number = number)}</p>
                    {described}
                    <p>
                        <a class="link-alone" href=format!("/initiatieven/{}", initiative.reference)>{t!(words, "light-table-idea")}</a>
                    </p>
                </figcaption>
            </figure>
            <nav class="button-row" aria-label=t!(words, "photos-title", count = 2)>
                {beside("prev", found.previous, t!(words, "light-table-previous"))}
                {beside("next", found.next, t!(words, "light-table-next"))}
                <a class="link-alone" rel="up" href=table>{t!(words, "light-table-title", name = wijk.to_owned())}</a>
            </nav>
        </div>
        <script type="module" nonce=use_nonce() inner_html=KEYS></script>
    }
    .into_any()
}

fn way(visit: &Visit, slug: &str, wijk: &str) -> Vec<(String, String)> {
    vec![
        ("/".to_owned(), visit.municipality.name.clone()),
        ("/wijken".to_owned(), t!(visit.words, "frame-neighbourhoods")),
        (format!("/wijken/{slug}"), wijk.to_owned()),
    ]
}
