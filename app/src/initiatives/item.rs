//! The public page of one initiative.

use app_core::{
    initiatives::{self, Event, EventKind, Initiative, PublicItem, carpet_of, reference::parse_reference},
    photos::{self, Photo},
};
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{
    answer::answer_section,
    hidden::hidden_note,
    status::{author, status_badge},
    timeline::timeline,
};
use crate::{
    drafts::need,
    photos::{Wall, before_and_after, gallery},
    projects::Project,
    t,
    ui::{
        Icon, PageError, SLOT, WORDS, addresses, breadcrumb_to, clock_section, filled, icon, paragraphs,
        public_page, quoted, time,
    },
    visit::{Visit, visit},
};

/// The most characters of a story in the description of its page.
const DESCRIPTION: usize = 155;

/// One initiative, by its reference in whatever way it was typed.
#[component]
pub fn InitiativePage() -> impl IntoView {
    let visit = visit();
    let typed = use_params_map().get_untracked().get("reference").unwrap_or_default();
    public_page(async move {
        let prefix = &visit.municipality.reference_prefix;
        let reference = parse_reference(prefix, &typed).ok_or(PageError::NotThere)?;
        match initiatives::public_item(&visit.core, &visit.municipality, &reference).await? {
            PublicItem::NotThere => Err(PageError::NotThere),
            PublicItem::Withdrawn => Err(PageError::Withdrawn),
            PublicItem::Removed => Err(PageError::Removed),
            PublicItem::HandedOver => Err(PageError::HandedOver),
            PublicItem::Merged(into) => {
                // Not for good: what was merged can go on by itself again.
                move_to(&into, StatusCode::TEMPORARY_REDIRECT);
                let label = t!(visit.words, "merged-link", reference = into.clone());
                let link = view! { <p class="wrap"><a href=format!("/initiatieven/{into}")>{label}</a></p> };
                Ok(link.into_any())
            }
            PublicItem::Shown(initiative, events) => {
                if reference != typed {
                    move_to(&reference, StatusCode::PERMANENT_REDIRECT);
                }
                let merged = initiatives::merged_into(&visit.core, initiative.id).await?;
                let project = Project::of(&visit, &initiative, &events).await?;
                let project = project.sections(&visit, &initiative, &events);
                let photos = photos::of_initiative(&visit.core, initiative.id).await?;
                Ok(item_view(&visit, &initiative, &events, &merged, &photos, project))
            }
        }
    })
}

/// Sends who asks to the address of a reference.
fn move_to(reference: &str, how: StatusCode) {
    let location = HeaderValue::from_str(&format!("/initiatieven/{reference}"));
    if let (Some(options), Ok(location)) = (use_context::<ResponseOptions>(), location) {
        options.set_status(how);
        options.insert_header(header::LOCATION, location);
    }
}

fn item_view(
    visit: &Visit,
    initiative: &Initiative,
    events: &[Event],
    merged: &[String],
    photos: &[Photo],
    project: AnyView,
) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let today = visit.core.now().local().date();
    let carpet = carpet_of(&municipality.calendar, initiative, events, today);
    let question = initiative.paused_at.and_then(|_| {
        let asked = events.iter().rev().find(|event| event.kind == EventKind::Asked);
        asked.map(|event| quoted(&event.body, visit.staff_language()))
    });
    let wijk = municipality.neighbourhood_name(&initiative.neighbourhood);
    let way = vec![
        ("/".to_owned(), municipality.name.clone()),
        (format!("/wijken/{}", initiative.neighbourhood), wijk.to_owned()),
    ];
    let sent = initiative.submitted_at.local().date();
    let meta = filled(
        &t!(words, "item-by", name = WORDS, date = SLOT),
        vec![(WORDS, quoted(&author(words, initiative), None)), (SLOT, time(sent, words.date_year(sent)))],
    );
    let description = description(&initiative.story);
    let lang = words.foreign(&initiative.language);
    view! {
        <Title text=format!("{} · {}", initiative.title, municipality.name)/>
        <Meta name="description" content=description/>
        {addresses(visit, &format!("/initiatieven/{}", initiative.reference))}
        <div class="wrap">
            {breadcrumb_to(words, way, initiative.title.clone(), lang.clone())}
            <div class="measure-wide">
                <h1 dir="auto" lang=lang.clone()>{initiative.title.clone()}</h1>
                <p class="tags">
                    {status_badge(words, initiative, today)} " "
                    <span class="meta">{icon(visit, Icon::Person)} " " {meta} " · " <span class="reference">{initiative.reference.clone()}</span></span>
                </p>
                {initiative.demonstration.then(|| view! { <p class="meta">{t!(words, "item-demonstration")}</p> })}
            </div>
            {carpet.map(|carpet| clock_section(words, &carpet, initiative, question, today))}
            {answer_section(visit, &initiative.track, events, photos, &Wall::PUBLIC)}
            {before_and_after(visit, photos, events, &Wall::PUBLIC)}
            {project}
            <div class="section columns">
                <div class="columns-main">
                    <section class="text" aria-labelledby="idee">
                        <h2 id="idee">{t!(words, "item-story")}</h2>
                        <div dir="auto" lang=lang.clone()>{paragraphs(&initiative.story)}</div>
                        {hidden_note(visit, events)}
                        {(!merged.is_empty()).then(|| view! { <p class="meta">{t!(words, "item-merged", count = merged.len(), references = merged.join(", "))}</p> })}
                    </section>
                    {gallery(visit, photos, lang.as_deref(), &Wall::PUBLIC)}
                    <section class="section" aria-labelledby="verloop">
                        <h2 id="verloop">{t!(words, "item-course")}</h2>
                        {timeline(visit, events, photos, &Wall::PUBLIC)}
                    </section>
                </div>
                <aside class="columns-side">{about(visit, initiative)}</aside>
            </div>
        </div>
    }
    .into_any()
}

/// The first words of a story, on one line.
fn description(story: &str) -> String {
    let mut line = String::new();
    for word in story.split_whitespace() {
        if line.chars().count() + word.chars().count() > DESCRIPTION {
            return format!("{line} …");
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The facts of an initiative, in a panel.
pub(crate) fn about(visit: &Visit, initiative: &Initiative) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let theme = municipality.theme_name(&initiative.theme, words.language).to_owned();
    let wijk = municipality.neighbourhood_name(&initiative.neighbourhood).to_owned();
    let spot = (!initiative.spot.is_empty()).then(|| {
        view! { <div><dt>{t!(words, "item-spot")}</dt><dd dir="auto" lang=words.foreign(&initiative.language)>{initiative.spot.clone()}</dd></div> }
    });
    view! {
        <section class="panel" aria-labelledby="feiten">
            <h2 id="feiten">{t!(words, "item-about")}</h2>
            <dl class="facts">
                <div>
                    <dt>{t!(words, "item-neighbourhood")}</dt>
                    <dd><a class="link-alone" href=format!("/wijken/{}", initiative.neighbourhood)>{wijk}</a></dd>
                </div>
                <div><dt>{t!(words, "item-theme")}</dt><dd>{theme}</dd></div>
                <div><dt>{t!(words, "item-need")}</dt><dd>{need(words, initiative.need)}</dd></div>
                {spot}
            </dl>
        </section>
    }
    .into_any()
}
