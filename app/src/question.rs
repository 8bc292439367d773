//! The page on which a question to an author is written, begun with a template, and looked at before it is sent.

use std::sync::Arc;

use app_core::{
    initiatives::{Author, Event, EventKind, Initiative, QUESTION_LENGTH},
    kernel::text::{TextError, paragraphs},
    moderation, routing,
    templates::Purpose,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use crate::{
    handling::{handler, mail_view},
    initiatives::talk_section,
    letters,
    moderation::{Decided, moderator, question_problem},
    t,
    templates::{Shelf, shelf},
    ui::{Labels, PageError, area_field, breadcrumb, error_summary, form_title, page},
    visit::{Visit, visit},
};

/// A question that is being written.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// What was typed.
    pub text: String,
    /// The id of a template that was chosen, as it was sent; empty for none.
    pub template: String,
    /// Whether it was asked to be shown as its reader will get it.
    pub look: bool,
}

/// For a moderator, of what is not public yet.
#[component]
pub fn AskPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let asked = use_context::<Arc<Question>>();
    page(async move {
        let item = moderation::item(&visit.core, &moderator(&visit)?, &reference).await?;
        let item = item.ok_or(PageError::NotThere)?;
        let about = Decided::moderated(&visit, item.initiative, EventKind::Asked);
        form_view(&visit, &about, item.author.as_ref(), asked.as_deref()).await
    })
}

/// For who handles it, or was asked for advice.
#[component]
pub fn AskItemPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let asked = use_context::<Arc<Question>>();
    page(async move {
        let item = routing::item(&visit.core, &handler(&visit)?, &reference).await?;
        let item = item.ok_or(PageError::NotThere)?;
        let about = Decided::handled(&visit, item.initiative, EventKind::Asked);
        form_view(&visit, &about, item.author.as_ref(), asked.as_deref()).await
    })
}

/// The button in a form with a question that leads to this page with what was typed.
pub(crate) fn more_button(visit: &Visit) -> AnyView {
    view! { <button class="button-link" name="verder" value="ja">{t!(visit.words, "question-more")}</button> }
        .into_any()
}

async fn form_view(
    visit: &Visit,
    about: &Decided,
    author: Option<&Author>,
    asked: Option<&Question>,
) -> Result<AnyView, PageError> {
    let (words, initiative) = (&visit.words, &about.initiative);
    if !about.open {
        return Err(PageError::NotThere);
    }
    let shelf: Shelf = shelf(visit, Purpose::Question).await?;
    let asked = asked.cloned().unwrap_or_default();
    let text = shelf.begin(visit, initiative, &asked.text, &asked.template);
    let looked = asked.look.then(|| paragraphs(&text, QUESTION_LENGTH));
    let error = looked.as_ref().and_then(|looked| looked.as_ref().err().copied());
    let errors = error.map(|error: TextError| ("#vraag".to_owned(), question_problem(visit, error)));
    let labels = Labels {
        name: "vraag",
        label: t!(words, "item-your-question"),
        hint: t!(words, "item-question-hint"),
        error: errors.as_ref().map(|(_, text)| text.clone()),
        optional: false,
    };
    let action = format!("{}/vraag", about.address());
    let title = t!(words, "question-title");
    let preview = looked.and_then(Result::ok).map(|text| preview(visit, initiative, author, text));
    Ok(view! {
        <Title text=form_title(words, &title, error.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, about.ways(), title.clone())}
            {error_summary(words, errors.into_iter().collect())}
            <h1>{title}</h1>
            <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
            <form class="form measure" method="post" action=action.clone() novalidate>
                {area_field(words, &labels, "6", Some(*QUESTION_LENGTH.end()), &text)}
                <div class="button-row">
                    <button class="button">{t!(words, "item-ask")}</button>
                    <button class="button button-secondary" name="bekijk" value="ja" formaction=format!("{action}#voorbeeld")>
                        {t!(words, "question-look")}
                    </button>
                </div>
                {shelf.buttons(visit, &action, "vraag")}
            </form>
            {preview}
        </div>
    }
    .into_any())
}

/// The question as its author will get it: on their own page, and by mail.
fn preview(visit: &Visit, initiative: &Initiative, author: Option<&Author>, question: String) -> AnyView {
    let words = &visit.words;
    let mail = mail_view(visit, author, |place, language, name, link| {
        letters::question(place, language, name, link, initiative, &question)
    });
    let event = Event::new(visit.core.now(), EventKind::Asked).saying(question);
    view! {
        <div id="voorbeeld">
            {talk_section(visit, initiative, &[event])}
            <section class="section" aria-labelledby="in-de-mail">
                <h2 id="in-de-mail">{t!(words, "answer-in-mail")}</h2>
                {mail}
            </section>
        </div>
    }
    .into_any()
}
