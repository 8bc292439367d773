//! The providers at which people sign in: what they are, how much they are used, and turning them off and on.

use app_core::{
    identity::{self, Grant, Role, Used},
    places::{EmailIsVerified, Group, Provider, Serves},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{admin, framed, says, step_first};
use crate::{
    t,
    ui::{Kind, notice, page, time},
    visit::{Visit, visit},
    words::Words,
};

const PAGE: &str = "/beheer/inloggen";

/// All providers of the configuration.
#[component]
pub fn ProvidersPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    page(async move {
        let admin = admin(&visit)?;
        let words = &visit.words;
        let title = t!(words, "providers-title");
        let on = identity::providers_on(&visit.core, &visit.municipality).await?;
        let used = identity::providers_used(&visit.core, &admin).await?;
        let providers = &visit.municipality.providers;
        let none = providers.is_empty().then(|| notice(&visit, Kind::Info, t!(words, "providers-none")));
        let first = none.is_none().then(|| step_first(&visit, PAGE)).flatten();
        let sections = providers.iter().map(|provider| {
            let used = used.iter().find(|used| used.issuer == provider.issuer);
            let is_on = on.iter().any(|one| one.slug == provider.slug);
            section(&visit, provider, used, is_on, first.is_none())
        });
        let sections = sections.collect_view();
        let inside = view! {
            {said(&visit, done.as_deref())}
            <div class="measure">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!(words, "providers-text")}</p>
                <p>{t!(words, "providers-file")}</p>
                {first}
                {none}
                {sections}
            </div>
        };
        Ok(framed(&visit, &title, false, inside.into_any()))
    })
}

fn said(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let text = match done? {
        "aan" => t!(visit.words, "providers-now-on"),
        "uit" => t!(visit.words, "providers-now-off"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

/// A provider; `may_turn` for who made the second step just now.
fn section(visit: &Visit, provider: &Provider, used: Option<&Used>, is_on: bool, may_turn: bool) -> AnyView {
    let words = &visit.words;
    let facts = facts(visit, provider, used).into_iter().map(|(name, value)| {
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    });
    let (status, state) = match is_on {
        true => ("status status-answered", t!(words, "providers-on")),
        false => ("status status-waiting", t!(words, "providers-off")),
    };
    let id = format!("bij-{}", provider.slug);
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{provider.name.get(words.language).to_owned()}</h2>
            <p><span class=status>{state}</span></p>
            <dl class="facts">{facts.collect_view()}</dl>
            {may_turn.then(|| turn(words, provider, is_on))}
        </section>
    }
    .into_any()
}

/// The button, with what it does.
fn turn(words: &Words, provider: &Provider, is_on: bool) -> AnyView {
    let name = provider.name.get(words.language).to_owned();
    let (to, text, button) = match is_on {
        true => ("uit", t!(words, "providers-turn-off-text"), t!(words, "providers-turn-off", name = name)),
        false => ("aan", t!(words, "providers-turn-on-text"), t!(words, "providers-turn-on", name = name)),
    };
    view! {
        <form method="post" action=format!("{PAGE}/{}", provider.slug)>
            <p>{text}</p>
            <input type="hidden" name="zet" value=to/>
            <div class="button-row"><button class="button button-secondary">{button}</button></div>
        </form>
    }
    .into_any()
}

fn facts(visit: &Visit, provider: &Provider, used: Option<&Used>) -> Vec<(String, AnyView)> {
    let words = &visit.words;
    let text = |text: String| text.into_any();
    let serves = provider.serves.iter().map(|people| match people {
        Serves::Residents => t!(words, "providers-residents"),
        Serves::Staff => t!(words, "providers-staff"),
    });
    let address = match provider.email_is_verified {
        EmailIsVerified::Never => t!(words, "providers-address-never"),
        EmailIsVerified::Claim => t!(words, "providers-address-claim"),
        EmailIsVerified::Always => t!(words, "providers-address-always"),
    };
    let second = match provider.second_factor.is_empty() {
        true => t!(words, "providers-second-ours"),
        false => t!(words, "providers-second-theirs"),
    };
    let last = match used.and_then(|used| used.last_at) {
        Some(at) => time(at.local().date(), words.date_year(at.local().date())).into_any(),
        None => text(t!(words, "providers-not-used")),
    };
    let mut facts = vec![
        (t!(words, "providers-for"), text(serves.collect::<Vec<_>>().join(", "))),
        (t!(words, "providers-issuer"), text(provider.issuer.clone())),
        (t!(words, "providers-address"), text(address)),
        (t!(words, "providers-people"), text(used.map_or(0, |used| used.people).to_string())),
        (t!(words, "providers-last"), last),
    ];
    if provider.is_for(Serves::Staff) {
        let groups = provider.groups.iter().map(|one| view! { <li>{group(visit, one)}</li> });
        facts.push((t!(words, "providers-second"), text(second)));
        facts.push((t!(words, "providers-groups"), view! { <ul>{groups.collect_view()}</ul> }.into_any()));
    }
    facts
}

/// "groep-x: Moderator, Rokkeveen".
fn group(visit: &Visit, group: &Group) -> String {
    let Some(role) = Role::from_code(&group.role) else { return group.group.clone() };
    let (neighbourhood, department) = (group.neighbourhood.clone(), group.department.clone());
    let place = says::place(&visit.municipality, &Grant { neighbourhood, department, ..Grant::of(role) });
    let parts = [says::role(visit, role), place].into_iter().filter(|part| !part.is_empty());
    format!("{}: {}", group.group, parts.collect::<Vec<_>>().join(", "))
}
