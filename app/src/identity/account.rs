//! What somebody who is signed in sees of themselves: what they sent, and where they are signed in.

use app_core::{
    identity::{self, Device, SecondStep, Session, SessionKind},
    initiatives,
    notifications::own_dead_since,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use crate::{
    account,
    initiatives::own_cards,
    t,
    ui::{Icon, Kind, PageError, icon, notice, page, time},
    visit::{Visit, visit},
};

/// The account. Who is not signed in is asked to.
#[component]
pub fn AccountPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    page(async move {
        let session = visit.session.as_ref().ok_or(PageError::SignedOut)?;
        let items = initiatives::sent_by(&visit.core, session).await?;
        let second_step = identity::second_step(&visit.core, &visit.municipality, session).await?;
        let devices = identity::devices(&visit.core, session).await?;
        let dead = own_dead_since(&visit.core, session).await?.is_some();
        let words = &visit.words;
        Ok(view! {
            <Title text=t!(words, "account-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top">
                {done_notice(&visit, done.as_deref())}
                <h1>{t!(words, "account-title")}</h1>
                {dead.then(|| mail_is_dead(&visit, session))}
                <p class="lead">{t!(words, "account-text")}</p>
                {staff(&visit, session, &second_step)}
                <section class="section" aria-labelledby="mijn-ideeen">
                    <h2 id="mijn-ideeen">{t!(words, "account-ideas")}</h2>
                    {if items.is_empty() { nothing_sent(&visit) } else { own_cards(&visit, &items) }}
                </section>
                <section class="section measure" aria-labelledby="mijn-gegevens">
                    <h2 id="mijn-gegevens">{t!(words, "account-own")}</h2>
                    {account::links(&visit)}
                </section>
                <section class="section measure" aria-labelledby="mijn-apparaten">
                    <h2 id="mijn-apparaten">{t!(words, "account-devices")}</h2>
                    <p>{t!(words, "account-devices-text")}</p>
                    {device_list(&visit, session, &devices)}
                </section>
            </div>
        }
        .into_any())
    })
}

/// That mail does not arrive, with the way to set that right.
fn mail_is_dead(visit: &Visit, session: &Session) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="notice is-warning" aria-label=t!(words, "item-mail")>
            {icon(visit, Icon::Warning)}
            <p>{t!(words, "account-mail-dead", email = session.email.clone())}</p>
            <p><a class="link-alone" href="/mijn/gegevens">{t!(words, "details-title")}</a></p>
        </section>
    }
    .into_any()
}

fn done_notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let words = &visit.words;
    let text = match done? {
        "uitgelogd" => t!(words, "account-ended"),
        "overal" => t!(words, "account-ended-others"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

/// The way to the work, and to the codes for who has not the phone at hand.
fn staff(visit: &Visit, session: &Session, step: &SecondStep) -> Option<AnyView> {
    let words = &visit.words;
    if matches!(step, SecondStep::NotStaff) {
        return None;
    }
    let (path, link) = match session.kind {
        SessionKind::Staff => ("/mijn/tweede-stap", t!(words, "step-title")),
        SessionKind::Visit | SessionKind::Stay => ("/inloggen/tweede-stap", t!(words, "account-to-work")),
    };
    Some(
        view! {
            <section class="section measure" aria-labelledby="mijn-werk">
                <h2 id="mijn-werk">{t!(words, "account-second")}</h2>
                <p>{t!(words, "account-second-text")}</p>
                <p><a class="link-alone" href=path>{link}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn nothing_sent(visit: &Visit) -> AnyView {
    let words = &visit.words;
    view! {
        <p>{t!(words, "account-no-ideas")}</p>
        <p><a class="button" href="/idee">{t!(words, "frame-send")}</a></p>
    }
    .into_any()
}

/// Where somebody is signed in, each with a button that ends it there.
fn device_list(visit: &Visit, session: &Session, devices: &[Device]) -> AnyView {
    let words = &visit.words;
    let (here, elsewhere): (Vec<_>, Vec<_>) = devices.iter().partition(|device| device.id == session.id);
    let rows =
        here.into_iter().chain(elsewhere).map(|device| device_row(visit, session, device)).collect_view();
    view! {
        <ul class="devices">{rows}</ul>
        {(devices.len() > 1).then(|| view! {
            <form method="post" action="/mijn/apparaten/andere">
                <button class="button button-secondary">{t!(words, "account-end-others")}</button>
            </form>
        })}
    }
    .into_any()
}

fn device_row(visit: &Visit, session: &Session, device: &Device) -> AnyView {
    let words = &visit.words;
    let seen = device.last_seen_at.local().date();
    let name = match device.device.as_str() {
        "" => t!(words, "account-device-unknown"),
        name => name.to_owned(),
    };
    let stays = match device.kind {
        SessionKind::Stay => t!(words, "account-device-stays"),
        SessionKind::Visit | SessionKind::Staff => t!(words, "account-device-visit"),
    };
    let this = device.id == session.id;
    view! {
        <li class="device">
            <p>
                <b>{name.clone()}</b>
                {this.then(|| view! { " " <span class="status">{t!(words, "account-device-this")}</span> })}
                <br/>
                <span class="meta">{stays} " " {t!(words, "account-device-seen")} " " {time(seen, words.date(seen))}</span>
            </p>
            {(!this).then(|| view! {
                <form method="post" action=format!("/mijn/apparaten/{}/uitloggen", device.id.0)>
                    <button class="button button-secondary">
                        {t!(words, "account-device-end")} <span class="visually-hidden">" " {name}</span>
                    </button>
                </form>
            })}
        </li>
    }
    .into_any()
}
