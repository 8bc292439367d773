//! Leaving: choosing what becomes of the ideas on the site, reading over what happens, and done.

use app_core::{
    account::{Plan, plan},
    identity::{self, SecondStep, Session},
    initiatives::Initiative,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{account_page, signed_in};
use crate::{
    identity::fresh_first,
    t,
    ui::{PageError, page},
    visit::{Visit, visit},
};

/// Where it begins.
const PAGE: &str = "/mijn/vertrek";

/// Which ideas go from the site. Choosing changes nothing yet: the choice stands in the next address.
#[component]
pub fn LeavePage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let Some(session) = signed_in(&visit, PAGE) else { return Ok(None) };
        let words = &visit.words;
        let form = match refusal(&visit, &session).await? {
            Some(refusal) => refusal,
            None => choice(&visit, &plan(&visit.core, &session).await?),
        };
        let body = view! {
            <p class="lead">{t!(words, "leave-text")}</p>
            <p><a class="link-alone" href="/mijn/meenemen">{t!(words, "take-title")}</a></p>
            {form}
        };
        let title = t!(words, "leave-title");
        Ok(Some(account_page(&visit, &title, false, ().into_any(), body.into_any())))
    })
}

/// What stands in the place of the form for who cannot leave, or not now.
async fn refusal(visit: &Visit, session: &Session) -> Result<Option<AnyView>, PageError> {
    let words = &visit.words;
    let step = identity::second_step(&visit.core, &visit.municipality, session).await?;
    if !matches!(step, SecondStep::NotStaff) {
        return Ok(Some(view! { <p>{t!(words, "leave-staff")}</p> }.into_any()));
    }
    let is_fresh = session.fresh(visit.core.now()).is_some();
    Ok((!is_fresh).then(|| fresh_first(words, session, PAGE)))
}

fn choice(visit: &Visit, plan: &Plan) -> AnyView {
    let words = &visit.words;
    let choices = plan.public.iter().map(|idea| {
        let id = format!("weg-{}", idea.reference);
        let lang = words.foreign(&idea.language);
        view! {
            <div class="choice">
                <input class="choice-input" type="checkbox" id=id.clone() name="weg" value=idea.reference.clone()/>
                <label class="choice-label" for=id>
                    <bdi lang=lang>{idea.title.clone()}</bdi> " " <span class="choice-hint">{idea.reference.clone()}</span>
                </label>
            </div>
        }
    });
    let choices = choices.collect_view();
    view! {
        <form class="form" method="get" action="/mijn/vertrek/bevestigen">
            {if plan.public.is_empty() {
                view! { <p>{t!(words, "leave-none-public")}</p> }.into_any()
            } else {
                view! {
                    <fieldset class="field" aria-describedby="weg-hint">
                        <legend class="field-label">{t!(words, "leave-choose")}</legend>
                        <p class="field-hint" id="weg-hint">{t!(words, "leave-choose-hint")}</p>
                        <div class="choices">{choices}</div>
                    </fieldset>
                }
                .into_any()
            }}
            <div class="button-row"><button class="button">{t!(words, "leave-next")}</button></div>
        </form>
    }
    .into_any()
}

/// What will happen, word for word, and the button that does it.
#[component]
pub fn SurePage() -> impl IntoView {
    let visit = visit();
    let remove = use_query_map().get_untracked().get_all("weg").unwrap_or_default();
    page(async move {
        let Some(session) = signed_in(&visit, PAGE) else { return Ok(None) };
        let words = &visit.words;
        let body = match refusal(&visit, &session).await? {
            Some(refusal) => refusal,
            None => sure(&visit, &session, plan(&visit.core, &session).await?, &remove),
        };
        let title = t!(words, "leave-sure-title");
        Ok(Some(account_page(&visit, &title, false, ().into_any(), body)))
    })
}

fn sure(visit: &Visit, session: &Session, plan: Plan, remove: &[String]) -> AnyView {
    let words = &visit.words;
    let (removed, kept): (Vec<_>, Vec<_>) =
        plan.public.into_iter().partition(|idea| remove.contains(&idea.reference));
    // What is published meanwhile goes too: this page says so.
    let goes: Vec<_> = removed.iter().chain(&plan.unseen).map(|idea| idea.reference.as_str()).collect();
    view! {
        <p class="lead">{t!(words, "leave-sure-text")}</p>
        <div class="text">
        {ideas(visit, t!(words, "leave-kept"), t!(words, "leave-kept-text"), &kept)}
        {ideas(visit, t!(words, "leave-removed"), t!(words, "leave-removed-text"), &removed)}
        {ideas(visit, t!(words, "leave-unseen"), String::new(), &plan.unseen)}
        <h2>{t!(words, "leave-rest")}</h2>
        <ul>
            <li>{t!(words, "leave-rest-gone")}</li>
            <li>{t!(words, "leave-rest-devices")}</li>
            <li>{t!(words, "leave-rest-record")}</li>
            <li>{t!(words, "leave-rest-mail", email = session.email.clone())}</li>
        </ul>
        </div>
        <form method="post" action="/mijn/vertrek/bevestigen">
            <input type="hidden" name="weg" value=goes.join(" ")/>
            <div class="button-row">
                <button class="button button-danger">{t!(words, "leave-send")}</button>
                <a class="button button-secondary" href="/mijn">{t!(words, "leave-not")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// A part of the ideas under a heading; nothing when there are none.
fn ideas(visit: &Visit, heading: String, text: String, ideas: &[Initiative]) -> Option<AnyView> {
    let rows = ideas.iter().map(|idea| {
        let lang = visit.words.foreign(&idea.language);
        view! { <li><bdi lang=lang>{idea.title.clone()}</bdi> " (" {idea.reference.clone()} ")"</li> }
    });
    (!ideas.is_empty()).then(|| {
        view! {
            <h2>{heading}</h2>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            <ul>{rows.collect_view()}</ul>
        }
        .into_any()
    })
}

/// What is said to who left: everyone may read it.
#[component]
pub fn LeftPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let words = &visit.words;
        Ok(view! {
            <Title text=t!(words, "left-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">
                <h1>{t!(words, "left-title")}</h1>
                <p class="lead">{t!(words, "left-text")}</p>
                <div class="button-row"><a class="button" href="/">{t!(words, "message-home")}</a></div>
            </div>
        }
        .into_any())
    })
}
