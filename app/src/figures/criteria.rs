//! The criteria by which answers are given: published beforehand, with their version and since when it holds.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    t,
    ui::{SLOT, addresses, breadcrumb, public_page, with_time},
    visit::visit,
};

/// The page.
#[component]
pub fn CriteriaPage() -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let title = t!(words, "criteria-title");
        let way = vec![("/".to_owned(), municipality.name.clone())];
        let version = &municipality.criteria_version;
        let holds = t!(words, "criteria-version", version = version.name.clone(), date = SLOT);
        let since = format!("{} {}", words.date_short(version.since), version.since.year());
        let criteria = municipality.criteria.iter().map(|one| {
            let (name, text) = (one.name.get(words.language), one.text.get(words.language));
            view! { <h2 id=one.slug.clone()>{name.to_owned()}</h2> <p>{text.to_owned()}</p> }
        });
        Ok(view! {
            <Title text=title.clone()/>
            <Meta name="description" content=t!(words, "criteria-text")/>
            {addresses(&visit, "/criteria")}
            <div class="wrap">
                {breadcrumb(words, way, title.clone())}
                <div class="measure text">
                    <h1>{title}</h1>
                    <p class="lead">{t!(words, "criteria-text")}</p>
                    <p class="meta">{with_time(&holds, version.since, since)}</p>
                    {criteria.collect_view()}
                </div>
            </div>
        }
        .into_any())
    })
}
