//! The minutes of a meeting, made from what was decided: to read and to print.

use app_core::{answers::Typed, meetings::Item};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{LIST, agenda_of, decided, framed, name};
use crate::{
    handling::opinion,
    initiatives::unit_name,
    t,
    ui::{page, paragraphs},
    visit::{Visit, visit},
    words::capital,
};

/// The minutes.
#[component]
pub fn MinutesPage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(async move {
        let agenda = agenda_of(&visit, &id).await?;
        let words = &visit.words;
        let track = visit.municipality.tracks.get(&agenda.meeting.track).name.clone();
        let date = words.date_year(agenda.meeting.held_on.0);
        let title = t!(words, "meeting-minutes-of", track = track, date = date);
        let items = agenda.items.iter().map(|one| item(&visit, one)).collect_view();
        let inside = view! {
            <article class="measure">
                <h1>{title.clone()}</h1>
                <p class="lead" dir="auto">{agenda.meeting.place.clone()}</p>
                {items}
            </article>
        };
        let meeting = format!("{LIST}/{}", agenda.meeting.id.0);
        let way = vec![(LIST.to_owned(), t!(words, "meetings-title")), (meeting, name(&visit, &agenda))];
        Ok(framed(&visit, way, &title, false, inside.into_any()))
    })
}

fn item(visit: &Visit, item: &Item) -> AnyView {
    let words = &visit.words;
    let initiative = &item.initiative;
    let id = format!("punt-{}", initiative.reference);
    let title = if initiative.is_public() { initiative.title.clone() } else { t!(words, "meeting-gone") };
    let advice = item.advices.iter().filter_map(|one| {
        let said = opinion(words, one.opinion?);
        Some(view! { <li>{capital(&unit_name(visit, &one.department))} ": " {said}</li> })
    });
    let advice: Vec<_> = advice.collect();
    let decision = match &item.decision {
        Some(typed) => decision(visit, &initiative.track, typed),
        None => view! { <p>{t!(words, "meeting-undecided")}</p> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone() dir="auto" lang=words.foreign(&initiative.language)>{title}</h2>
            <p class="meta">{initiative.reference.clone()} " · " {unit_name(visit, item.unit.code())}</p>
            {(!advice.is_empty()).then(|| view! { <h3>{t!(words, "handle-advices")}</h3> <ul>{advice}</ul> })}
            <h3>{t!(words, "meeting-decision")}</h3>
            {decision}
        </section>
    }
    .into_any()
}

fn decision(visit: &Visit, track: &str, typed: &Typed) -> AnyView {
    let words = &visit.words;
    let lang = visit.staff_language();
    let criterion = visit.municipality.tracks.criterion(track, &typed.criterion);
    let criterion = criterion.map(|(_, one)| one.name.get(words.language).to_owned());
    let until = typed.until.trim().parse().ok().map(|day| words.date_year(day));
    let parts = [
        (t!(words, "answer-until"), until.unwrap_or_default()),
        (t!(words, "answer-criterion"), criterion.unwrap_or_default()),
        (t!(words, "answer-alternative"), typed.alternative.clone()),
        (t!(words, "answer-next"), typed.next_step.clone()),
    ];
    let filled = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let facts = filled.map(
        |(label, text)| view! { <div><dt>{label}</dt><dd dir="auto" lang=lang.clone()>{text}</dd></div> },
    );
    let facts = facts.collect_view();
    view! {
        <p><b>{decided(words, typed)}</b></p>
        <div dir="auto" lang=lang.clone()>{paragraphs(&typed.body)}</div>
        <dl class="facts">{facts}</dl>
    }
    .into_any()
}
