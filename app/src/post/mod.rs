//! The mailbox of a trial site: mail that is not sent, to be read at `/dev/post`. With a mail
//! server, or when others can reach the site, these pages are not there.

mod folder;
mod links;

use std::path::Path;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use crate::{
    t,
    ui::{PageError, page},
    visit::{Visit, visit},
    words::Words,
};
use folder::Kept;
use links::linked;

/// All mail, newest first.
#[component]
pub fn MailboxPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let words = &visit.words;
        let mail = folder::newest(mailbox(&visit)?);
        Ok(view! {
            <Title text=t!(words, "post-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top">
                <h1>{t!(words, "post-title")}</h1>
                <p class="lead">{t!(words, "post-text")}</p>
                {mail.is_empty().then(|| view! { <p>{t!(words, "post-empty")}</p> })}
                {mail.into_iter().map(|kept| {
                    let address = format!("/dev/post/{}", kept.id);
                    view! {
                        <article class="mail">
                            <h2 class="mail-subject"><a class="link-alone" href=address dir="auto" lang=words.foreign(&kept.language)>{kept.subject.clone()}</a></h2>
                            {head(words, &kept)}
                        </article>
                    }
                }).collect_view()}
            </div>
        }
        .into_any())
    })
}

/// One mail: its text, with links that work. Its HTML says the same and is not shown.
#[component]
pub fn MailPage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(async move {
        let words = &visit.words;
        let kept = folder::mail(mailbox(&visit)?, &id).ok_or(PageError::NotThere)?;
        Ok(view! {
            <Title text=kept.subject.clone()/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top">
                <p><a class="link-alone" href="/dev/post">{t!(words, "post-title")}</a></p>
                <article class="mail">
                    <h1 class="mail-subject" dir="auto" lang=words.foreign(&kept.language)>{kept.subject.clone()}</h1>
                    {head(words, &kept)}
                    <pre class="mail-body" dir="auto" lang=words.foreign(&kept.language)>{linked(&kept.text)}</pre>
                </article>
            </div>
        }
        .into_any())
    })
}

fn mailbox(visit: &Visit) -> Result<&Path, PageError> {
    visit.mailbox.as_deref().ok_or(PageError::NotThere)
}

fn head(words: &Words, kept: &Kept) -> impl IntoView + use<> {
    let sent = kept.sent.map(|at| {
        t!(words, "post-moment", date = words.date_year(at.date()), time = at.strftime("%H.%M").to_string())
    });
    view! {
        <dl class="mail-head">
            <div><dt>{t!(words, "post-to")}</dt><dd>{kept.to.clone()}</dd></div>
            {sent.map(|sent| view! { <div><dt>{t!(words, "post-sent")}</dt><dd>{sent}</dd></div> })}
        </dl>
    }
}
