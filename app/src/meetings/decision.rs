//! One idea at the table: what departments say, and what is decided.

use std::sync::Arc;

use app_core::{answers::Typed, initiatives::EventKind};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{LIST, agenda_of, framed, name};
use crate::{
    handling::{self, AnswerRetry, advices, answer_fields, answer_problem},
    t,
    ui::{PageError, error_summary, page, paragraphs},
    visit::visit,
};

/// The form of a decision.
#[component]
pub fn DecisionPage() -> impl IntoView {
    let visit = visit();
    let params = use_params_map().get_untracked();
    let (id, reference) = (params.get("id").unwrap_or_default(), params.get("reference").unwrap_or_default());
    let retry = use_context::<Arc<AnswerRetry>>();
    page(async move {
        let handler = handling::handler(&visit)?;
        if handler.coordinator().is_none() {
            return Err(PageError::NotAllowed);
        }
        let agenda = agenda_of(&visit, &id).await?;
        let words = &visit.words;
        let item = agenda.items.iter().find(|item| {
            let one = &item.initiative;
            one.reference == reference
                && handler.coordinates(&one.neighbourhood)
                && one.allows(EventKind::Answered)
        });
        let item = item.ok_or(PageError::NotThere)?;
        let initiative = &item.initiative;
        let retry = retry.as_deref();
        let typed: Typed =
            retry.map(|retry| retry.typed.clone()).or(item.decision.clone()).unwrap_or_default();
        let problems = retry.map(|retry| retry.problems.clone()).unwrap_or_default();
        let errors = problems
            .iter()
            .map(|(field, problem)| (format!("#{}", field.code()), answer_problem(&visit, *field, *problem)));
        let lang = words.foreign(&initiative.language);
        let inside = view! {
            {error_summary(words, errors.collect())}
            <h1 dir="auto" lang=lang.clone()>{initiative.title.clone()}</h1>
            <div class="measure" dir="auto" lang=lang>{paragraphs(&initiative.story)}</div>
            {advices(&visit, &item.advices, 2)}
            <section class="section measure" aria-labelledby="besluit">
                <h2 id="besluit">{t!(words, "meeting-decision")}</h2>
                <p>{t!(words, "meeting-decision-text")}</p>
                <form class="form answer-form" method="post" action=format!("{LIST}/{}/idee/{reference}", agenda.meeting.id.0) novalidate>
                    {answer_fields(&visit, &initiative.track, &typed, &problems)}
                    <div class="button-row"><button class="button">{t!(words, "meeting-keep")}</button></div>
                </form>
            </section>
        };
        let meeting = format!("{LIST}/{}", agenda.meeting.id.0);
        let way = vec![(LIST.to_owned(), t!(words, "meetings-title")), (meeting, name(&visit, &agenda))];
        Ok(framed(&visit, way, &initiative.reference, !problems.is_empty(), inside.into_any()))
    })
}
