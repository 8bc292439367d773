//! The author's verdict: whether the answer helped, with one more look for who was not, and whether it is really done.

use app_core::initiatives::{Followed, Status};
use leptos::prelude::*;

use super::said::{Said, SaidRetry, form};
use crate::{t, ui::paragraphs, visit::Visit};

/// What is asked of the author now; nothing while there is no answer.
pub(super) fn verdict(
    visit: &Visit,
    address: &str,
    followed: &Followed,
    retry: Option<&SaidRetry>,
) -> AnyView {
    let today = visit.core.now().local().date();
    if followed.asks_whether_done(today) {
        return done(visit, address, followed, retry);
    }
    if followed.initiative.asks_whether_helped() {
        return helped(visit, address, followed, retry);
    }
    ().into_any()
}

fn helped(visit: &Visit, address: &str, followed: &Followed, retry: Option<&SaidRetry>) -> AnyView {
    let words = &visit.words;
    let button = |code: &'static str, class: &'static str, label: String| {
        view! { <button class=class name="oordeel" value=code>{label}</button> }
    };
    let plain = "button button-secondary";
    let (says, buttons) = match followed.helped {
        None => (
            None,
            vec![
                button("helpt", plain, t!(words, "verdict-helps")),
                button("helpt-niet", plain, t!(words, "verdict-helps-not")),
            ],
        ),
        Some(true) => (
            Some(t!(words, "verdict-said-helps")),
            vec![button("helpt-niet", plain, t!(words, "verdict-after-all-not"))],
        ),
        Some(false) => (
            Some(t!(words, "verdict-said-not")),
            vec![button("helpt", plain, t!(words, "verdict-after-all"))],
        ),
    };
    let not = followed.helped == Some(false) || retry.is_some();
    view! {
        <section class="receipt-part no-print" aria-labelledby="geholpen">
            <h2 id="geholpen">{t!(words, "verdict-title")}</h2>
            {says.map(|says| view! { <p>{says}</p> })}
            <form method="post" action=format!("{address}/oordeel")>
                <div class="button-row">{buttons}</div>
            </form>
            {not.then(|| again(visit, address, followed, retry))}
        </section>
    }
    .into_any()
}

/// One more look, or why that cannot be asked.
fn again(visit: &Visit, address: &str, followed: &Followed, retry: Option<&SaidRetry>) -> AnyView {
    let (words, initiative) = (&visit.words, &followed.initiative);
    let today = visit.core.now().local().date();
    let Some(until) = initiative.second_look_until(today) else {
        let why = match (initiative.status, initiative.second_look_at) {
            (Status::InProgress, None) => t!(words, "verdict-again-begun"),
            (_, Some(_)) => t!(words, "verdict-again-once"),
            (_, None) => t!(words, "verdict-again-over"),
        };
        return view! { <p>{why}</p> }.into_any();
    };
    let days = initiative.answer_target;
    view! {
        <h3>{t!(words, "verdict-again-title")}</h3>
        <p>{t!(words, "verdict-again-text", date = words.date(until), days = days)}</p>
        {form(visit, address, Said::Again, retry)}
    }
    .into_any()
}

fn done(visit: &Visit, address: &str, followed: &Followed, retry: Option<&SaidRetry>) -> AnyView {
    let words = &visit.words;
    let said = followed.events.last().map(|event| event.body.clone()).unwrap_or_default();
    view! {
        <section class="receipt-part no-print" aria-labelledby="klaar">
            <h2 id="klaar">{t!(words, "verdict-done-title")}</h2>
            <p>{t!(words, "verdict-done-text")}</p>
            <blockquote dir="auto" lang=visit.staff_language()>{paragraphs(&said)}</blockquote>
            <form method="post" action=format!("{address}/oordeel")>
                <div class="button-row">
                    <button class="button" name="oordeel" value="klaar">{t!(words, "verdict-done")}</button>
                </div>
            </form>
            <details open=retry.is_some()>
                <summary>{t!(words, "verdict-not-done-open")}</summary>
                {form(visit, address, Said::NotDone, retry)}
            </details>
        </section>
    }
    .into_any()
}
