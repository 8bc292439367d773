//! The criteria by which answers are given: published beforehand, with their version and since when it holds.

use app_core::places::{College, Track};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    initiatives::criterion_id,
    t,
    ui::{SLOT, addresses, breadcrumb, public_page, with_time},
    visit::{Visit, visit},
};

/// The page.
#[component]
pub fn CriteriaPage() -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let title = t!(words, "criteria-title");
        let way = vec![("/".to_owned(), municipality.name.clone())];
        let tracks = municipality.tracks.iter().map(|track| track_view(&visit, track));
        Ok(view! {
            <Title text=title.clone()/>
            <Meta name="description" content=t!(words, "criteria-text")/>
            {addresses(&visit, "/criteria")}
            <div class="wrap">
                {breadcrumb(words, way, title.clone())}
                <div class="measure text">
                    <h1>{title}</h1>
                    <p class="lead">{t!(words, "criteria-text")}</p>
                    {tracks.collect_view()}
                    {municipality.college.as_ref().map(|college| college_view(&visit, college))}
                </div>
            </div>
        }
        .into_any())
    })
}

/// The criteria of one track; under its name where there are several.
fn track_view(visit: &Visit, track: &Track) -> AnyView {
    let words = &visit.words;
    let version = &track.criteria_version;
    let holds = t!(words, "criteria-version", version = version.name.clone(), date = SLOT);
    let since = format!("{} {}", words.date_short(version.since), version.since.year());
    let holds = view! { <p class="meta">{with_time(&holds, version.since, since)}</p> };
    let several = visit.municipality.tracks.are_several();
    let criteria = track.criteria.iter().map(|one| {
        let (id, name) = (criterion_id(visit, track, one), one.name.get(words.language).to_owned());
        let heading = match several {
            true => view! { <h3 id=id>{name}</h3> }.into_any(),
            false => view! { <h2 id=id>{name}</h2> }.into_any(),
        };
        view! { {heading} <p>{one.text.get(words.language).to_owned()}</p> }
    });
    let name = several.then(|| {
        view! {
            <h2 id=track.slug.clone()>{track.name.clone()}</h2>
            <p>{t!(words, "track-text", who = track.for_whom.get(words.language), days = track.targets.answered)}</p>
        }
    });
    view! { {name} {holds} {criteria.collect_view()} }.into_any()
}

/// The conditions against which larger plans are weighed.
fn college_view(visit: &Visit, college: &College) -> AnyView {
    let words = &visit.words;
    let conditions = college.conditions.iter().map(|one| {
        let (name, text) = (one.name.get(words.language), one.text.get(words.language));
        view! { <h3 id=format!("college-{}", one.slug)>{name.to_owned()}</h3> <p>{text.to_owned()}</p> }
    });
    view! {
        <h2 id="college">{t!(words, "college-larger")}</h2>
        <p>{t!(words, "college-larger-text", college = college.name.get(words.language))}</p>
        {conditions.collect_view()}
    }
    .into_any()
}
