//! Who of the municipality looked at somebody's data, and what was mailed to them.

use app_core::{
    account::{self, MOST_MAILS, MOST_READS, Mail, Read, ReadFor},
    identity::Role,
    kernel::Instant,
    retention::{Kind, Terms},
};
use leptos::prelude::*;

use super::{account_page, signed_in};
use crate::{
    t, terms,
    ui::{WORDS, filled, page, time},
    visit::{Visit, visit},
    words::Words,
};

/// Who looked, the last first.
#[component]
pub fn ReadsPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let Some(session) = signed_in(&visit, "/mijn/inzage") else { return Ok(None) };
        let reads = account::reads(&visit.core, &session, MOST_READS).await?;
        let words = &visit.words;
        let rows = reads.iter().map(|read| read_row(&visit, read)).collect();
        let body = view! {
            <p class="lead">{t!(words, "reads-text")}</p>
            <p>{t!(words, "reads-counted")}</p>
            {list(words, rows, t!(words, "reads-none"), MOST_READS)}
        };
        let title = t!(words, "reads-title");
        Ok(Some(account_page(&visit, &title, false, ().into_any(), body.into_any())))
    })
}

/// What was mailed, the last first.
#[component]
pub fn MailsPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let Some(session) = signed_in(&visit, "/mijn/mails") else { return Ok(None) };
        let kept = Terms::of(&visit.core, &visit.municipality).await?.term(Kind::MailList);
        let mails = account::mails(&visit.core, &session, MOST_MAILS).await?;
        let words = &visit.words;
        let rows = mails.iter().map(|mail| mail_row(&visit, mail)).collect();
        let body = view! {
            <p class="lead">{t!(words, "mails-text", term = terms::term(words, kept))}</p>
            <p><a class="link-alone" href="/mijn/meldingen">{t!(words, "choice-title")}</a></p>
            {list(words, rows, t!(words, "mails-none"), MOST_MAILS)}
        };
        let title = t!(words, "mails-title");
        Ok(Some(account_page(&visit, &title, false, ().into_any(), body.into_any())))
    })
}

/// The rows, or that there are none; and that there may be more than are shown.
fn list(words: &Words, rows: Vec<AnyView>, none: String, most: i64) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let full = i64::try_from(rows.len()).is_ok_and(|count| count >= most);
    view! {
        <ol class="devices">{rows.into_iter().collect_view()}</ol>
        {full.then(|| view! {
            <p>{t!(words, "list-last", count = most)}</p>
            <p><a class="link-alone" href="/mijn/meenemen">{t!(words, "take-title")}</a></p>
        })}
    }
    .into_any()
}

fn day(visit: &Visit, at: Instant) -> AnyView {
    let date = at.local().date();
    time(date, visit.words.date_year(date))
}

/// A link to the author's own page of an idea.
fn idea(reference: &str) -> AnyView {
    let to = format!("/mijn/ideeen/{reference}");
    view! { <a class="reference" href=to>{reference.to_owned()}</a> }.into_any()
}

fn read_row(visit: &Visit, read: &Read) -> AnyView {
    let words = &visit.words;
    let role = role(words, read.role.as_deref());
    let row = match &read.reference {
        Some(reference) => {
            let row = t!(words, "reads-row", role = role, reference = WORDS);
            filled(&row, vec![(WORDS, idea(reference))])
        }
        None => t!(words, "reads-row-address", role = role).into_any(),
    };
    view! {
        <li class="device">
            <p>
                <b>{day(visit, read.at)}</b> <br/> {row} " "
                {t!(words, "reads-why", why = why(words, read.why))}
            </p>
        </li>
    }
    .into_any()
}

fn mail_row(visit: &Visit, mail: &Mail) -> AnyView {
    let subject = view! { <bdi lang=visit.words.foreign(&mail.language)>{mail.subject.clone()}</bdi> };
    let subject = match &mail.reference {
        Some(reference) => view! { <a href=format!("/mijn/ideeen/{reference}")>{subject}</a> }.into_any(),
        None => subject.into_any(),
    };
    view! {
        <li class="device">
            <p>
                <b>{day(visit, mail.at)}</b> <br/> {subject}
            </p>
        </li>
    }
    .into_any()
}

/// What a role is called to who is not of the municipality.
pub(super) fn role(words: &Words, code: Option<&str>) -> String {
    match code.and_then(Role::from_code) {
        Some(Role::Moderator) => t!(words, "reads-by-moderator"),
        Some(Role::Desk) => t!(words, "reads-by-desk"),
        _ => t!(words, "reads-by-staff"),
    }
}

/// For what somebody looked.
pub(crate) fn why(words: &Words, why: ReadFor) -> String {
    match why {
        ReadFor::Handling => t!(words, "reads-handling"),
        ReadFor::Counter => t!(words, "reads-counter"),
        ReadFor::Phone => t!(words, "reads-phone"),
        ReadFor::Paper => t!(words, "reads-paper"),
        ReadFor::Residency => t!(words, "reads-residency"),
    }
}
