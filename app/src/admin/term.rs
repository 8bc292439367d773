//! One term: what would go with another number, and setting it. What goes does not come back, so it is looked at
//! first.

use app_core::retention::{self, Kind, Term, Terms};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{admin, step_first};
use crate::{
    t, terms,
    ui::{Labels, PageError, error_summary, page, page_below, text_field},
    visit::{Visit, visit},
};

const PAGE: &str = "/beheer/bewaartermijnen";
const FIELD: &str = "aantal";

/// A kind of data that has a term which an admin may set.
#[component]
pub fn TermPage() -> impl IntoView {
    let visit = visit();
    let kind = use_params_map().get_untracked().get("kind");
    let typed = use_query_map().get_untracked().get(FIELD);
    page(async move {
        admin(&visit)?;
        let kind = kind.as_deref().and_then(Kind::from_code).filter(|kind| kind.bounds().is_some());
        let kind = kind.ok_or(PageError::NotThere)?;
        let holds = Terms::of(&visit.core, &visit.municipality).await?;
        let number = typed.as_deref().map(|typed| number(kind, typed));
        let seen = match number {
            Some(Some(number)) if Some(number) != holds.term(kind).number() => {
                Some(would_go(&visit, &holds, kind, number).await?)
            }
            _ => None,
        };
        let words = &visit.words;
        let wrong = (number == Some(None)).then(|| outside(&visit, kind));
        let title = terms::kind(words, kind);
        let errors = wrong.iter().map(|wrong| (format!("#{FIELD}"), wrong.clone())).collect();
        let inside = view! {
            {error_summary(words, errors)}
            <div class="measure">
                <h1>{title.clone()}</h1>
                {now(&visit, &holds, kind)}
                {form(&visit, holds.term(kind), wrong, typed)}
                {seen}
            </div>
        };
        let above = (PAGE, t!(words, "terms-title"));
        Ok(page_below(words, above, &title, number == Some(None), inside.into_any()))
    })
}

/// What was typed, as a number that the term may have.
#[must_use]
pub fn number(kind: Kind, typed: &str) -> Option<u16> {
    typed.trim().parse().ok().filter(|number| kind.bounds().is_some_and(|bounds| bounds.contains(number)))
}

fn outside(visit: &Visit, kind: Kind) -> String {
    let (least, most) = kind.bounds().unwrap_or(0..=0).into_inner();
    t!(visit.words, "term-outside", least = least, most = most)
}

fn now(visit: &Visit, holds: &Terms<'_>, kind: Kind) -> AnyView {
    let words = &visit.words;
    let configured = kind.configured(&visit.municipality);
    let other = configured != holds.term(kind);
    view! {
        <p class="lead">{t!(words, "term-now", term = terms::term(words, holds.term(kind)))}</p>
        {other.then(|| view! { <p>{t!(words, "term-configured", term = terms::term(words, configured))}</p> })}
    }
    .into_any()
}

fn form(visit: &Visit, term: Term, wrong: Option<String>, typed: Option<String>) -> AnyView {
    let words = &visit.words;
    let label = match term {
        Term::Days(_) => t!(words, "term-number-days"),
        _ => t!(words, "term-number-months"),
    };
    let value = typed.or(term.number().map(|number| number.to_string())).unwrap_or_default();
    let labels = Labels { name: FIELD, label, error: wrong, ..Labels::default() };
    view! {
        <form class="form" method="get" novalidate>
            {text_field(words, &labels, "text", Some("off"), None, &value)}
            <div class="button-row"><button class="button button-secondary">{t!(words, "term-look")}</button></div>
        </form>
    }
    .into_any()
}

/// What would go, and the button that makes it so.
async fn would_go(visit: &Visit, holds: &Terms<'_>, kind: Kind, number: u16) -> Result<AnyView, PageError> {
    let (core, words) = (&visit.core, &visit.words);
    let other = holds.with(kind, number);
    let (now, soon) = (core.now(), core.now().plus_days(retention::SOON_DAYS));
    let facts = [
        (
            t!(words, "terms-now"),
            retention::count(core, &other, kind, now).await?,
            retention::count(core, holds, kind, now).await?,
        ),
        (
            t!(words, "terms-soon", days = retention::SOON_DAYS),
            retention::count(core, &other, kind, soon).await?,
            retention::count(core, holds, kind, soon).await?,
        ),
    ];
    let rows = facts.map(|(name, then, today)| {
        view! { <div><dt>{name}</dt><dd>{t!(words, "term-instead", count = then, now = today)}</dd></div> }
    });
    let term = terms::term(words, other.term(kind));
    let page = format!("{PAGE}/{}", kind.code());
    let button = || {
        view! {
            <form method="post" action=page.clone()>
                <input type="hidden" name=FIELD value=number/>
                <div class="button-row"><button class="button">{t!(words, "term-set", term = term.clone())}</button></div>
            </form>
        }
        .into_any()
    };
    let set = step_first(visit, &format!("{page}?{FIELD}={number}")).unwrap_or_else(button);
    Ok(view! {
        <section class="section" aria-labelledby="dan">
            <h2 id="dan">{t!(words, "term-then", term = term.clone())}</h2>
            <dl class="facts">{rows.into_iter().collect_view()}</dl>
            <p>{t!(words, "term-for-good")}</p>
            {set}
        </section>
    }
    .into_any())
}
