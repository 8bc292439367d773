//! Where somebody lives: what they showed of it, what it is for, and the ways to show more.

use std::sync::Arc;

use app_core::{
    places::{Action, Level, Serves},
    residency::{self, Claimed, Proof},
    retention::Kind as Kept,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    account_page,
    residency_forms::{LetterRetry, letter_section, wrong_code, wrong_letter},
    signed_in,
};
use crate::{
    identity::{CodeRetry, with_return},
    t,
    ui::{self, Icon, Kind, Labels, error_summary, icon, page, text_field},
    visit::{Visit, visit},
    words::Words,
};

/// Where it is.
const PAGE: &str = "/mijn/woonplaats";

/// A postcode that could not be used.
#[derive(Clone, Debug)]
pub struct PostcodeRetry {
    /// What was typed.
    pub postcode: String,
    /// What is wrong with it.
    pub why: Claimed,
}

/// Where somebody lives.
#[component]
pub fn ResidencyPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    let postcode = use_context::<Arc<PostcodeRetry>>();
    let (letter, code) = (use_context::<Arc<LetterRetry>>(), use_context::<Arc<CodeRetry>>());
    page(async move {
        let Some(session) = signed_in(&visit, PAGE) else { return Ok(None) };
        let proofs = residency::proofs(&visit.core, &visit.municipality, &session).await?;
        let on_its_way = residency::letter_on_its_way(&visit.core, &session).await?;
        let own_name = app_core::account::own_name(&visit.core, &session).await?;
        let (words, level) = (&visit.words, residency::level_of(&proofs));
        let postcode_error = postcode.as_ref().and_then(|retry| wrong_postcode(&visit, retry.why));
        let mut wrong: Vec<(String, String)> = Vec::new();
        wrong.extend(postcode_error.clone().map(|text| ("#uw-postcode".to_owned(), text)));
        wrong.extend(code.as_ref().map(|retry| ("#code".to_owned(), wrong_code(words, retry))));
        wrong.extend(letter.iter().flat_map(|retry| wrong_letter(&visit, retry)));
        let is_wrong = !wrong.is_empty();
        let unmet = |at: Level| level < at && visit.municipality.residency.wants(at);
        let by_postcode = unmet(Level::PostcodeClaimed) || postcode.is_some();
        let by_letter = unmet(Level::LetterCode)
            || letter.is_some()
            || (level < Level::LetterCode && on_its_way.is_some());
        let by_provider = visit.municipality.residency.wants_more_than(level);
        let top = view! { {notice(&visit, done.as_deref())} {error_summary(words, wrong)} };
        let body = view! {
            <p class="lead">{t!(words, "residency-text", name = visit.municipality.name.clone())}</p>
            {needs(&visit)}
            {shown(&visit, &proofs)}
            {by_postcode.then(|| postcode_section(&visit, postcode.as_deref(), postcode_error))}
            {by_letter.then(|| {
                letter_section(&visit, on_its_way.as_ref(), &own_name, letter.as_deref(), code.as_deref())
            })}
            {by_provider.then(|| providers(&visit))}
        };
        let title = t!(words, "residency-title");
        Ok(Some(account_page(&visit, &title, is_wrong, top.into_any(), body.into_any())))
    })
}

fn notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let words = &visit.words;
    let (kind, text) = match done? {
        "postcode" => (Kind::Success, t!(words, "residency-postcode-done")),
        "brief" => (Kind::Success, t!(words, "residency-letter-done")),
        "code" => (Kind::Success, t!(words, "residency-code-done")),
        "onderweg" => (Kind::Warning, t!(words, "residency-letter-waits")),
        "verlopen" => (Kind::Warning, t!(words, "residency-code-gone")),
        _ => return None,
    };
    Some(ui::notice(visit, kind, text))
}

/// A level, in words.
pub(crate) fn level_name(words: &Words, level: Level) -> String {
    match level {
        Level::None => t!(words, "level-none"),
        Level::AddressConfirmed => t!(words, "level-address"),
        Level::PostcodeClaimed => t!(words, "level-postcode"),
        Level::LetterCode => t!(words, "level-letter"),
        Level::OidcClaim => t!(words, "level-provider"),
    }
}

/// What takes a level here.
fn needs(visit: &Visit) -> AnyView {
    let (words, residency) = (&visit.words, &visit.municipality.residency);
    let needs = Action::ALL.map(|action| (action, residency.needed(action)));
    let rows: Vec<_> = needs
        .into_iter()
        .filter(|(_, level)| *level > Level::AddressConfirmed)
        .map(|(action, level)| {
            let what = match action {
                Action::Publish => t!(words, "residency-for-publish"),
            };
            view! { <li>{what} " " <b>{level_name(words, level)}</b></li> }
        })
        .collect();
    if rows.is_empty() {
        return view! { <p>{t!(words, "residency-for-nothing")}</p> }.into_any();
    }
    view! { <p>{t!(words, "residency-for")}</p> <ul>{rows}</ul> }.into_any()
}

/// What somebody showed, and until when it holds.
fn shown(visit: &Visit, proofs: &[Proof]) -> AnyView {
    let words = &visit.words;

    let rows = proofs.iter().map(|proof| {
        let name = level_name(words, proof.way.level());
        view! { <li class="device"><p>{icon(visit, Icon::Success)} " " <b>{name}</b> <br/> {until(visit, proof)}</p></li> }
    });
    view! {
        <section class="section" aria-labelledby="getoond">
            <h2 id="getoond">{t!(words, "residency-shown")}</h2>
            <ul class="devices">
                <li class="device"><p>{icon(visit, Icon::Success)} " " <b>{level_name(words, Level::AddressConfirmed)}</b></p></li>
                {rows.collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn until(visit: &Visit, proof: &Proof) -> String {
    let until = Kept::ResidencyProof.configured(&visit.municipality).after(proof.proven_at).local().date();
    t!(visit.words, "residency-until", date = visit.words.date_year(until))
}

fn wrong_postcode(visit: &Visit, why: Claimed) -> Option<String> {
    match why {
        Claimed::Yes => None,
        Claimed::Malformed => Some(t!(visit.words, "residency-postcode-malformed")),
        Claimed::Elsewhere => {
            Some(t!(visit.words, "residency-postcode-elsewhere", name = visit.municipality.name.clone()))
        }
    }
}

fn postcode_section(visit: &Visit, retry: Option<&PostcodeRetry>, error: Option<String>) -> AnyView {
    let words = &visit.words;
    let labels = Labels {
        name: "uw-postcode",
        label: t!(words, "residency-postcode"),
        hint: t!(words, "residency-postcode-hint"),
        error,
        optional: false,
    };
    let typed = retry.map_or("", |retry| retry.postcode.as_str());
    view! {
        <section class="section" aria-labelledby="met-postcode">
            <h2 id="met-postcode">{t!(words, "residency-postcode-title")}</h2>
            <p>{t!(words, "residency-postcode-text")}</p>
            <form class="form" method="post" action="/mijn/woonplaats/postcode" novalidate>
                {text_field(words, &labels, "text", Some("postal-code"), None, typed)}
                <div class="button-row"><button class="button">{t!(words, "residency-postcode-send")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The providers that tell it by themselves.
fn providers(visit: &Visit) -> AnyView {
    let words = &visit.words;
    let tell = visit.municipality.providers.iter();
    let tell = tell.filter(|one| one.is_for(Serves::Residents) && one.lives_here.is_some());
    let names: Vec<_> = tell.map(|one| one.name.get(words.language).to_owned()).collect();
    if names.is_empty() {
        return ().into_any();
    }
    let names = names.join(", ");
    view! {
        <section class="section" aria-labelledby="met-dienst">
            <h2 id="met-dienst">{t!(words, "residency-provider-title")}</h2>
            <p>{t!(words, "residency-provider-text", names = names)}</p>
            <p><a class="link-alone" href=with_return("/inloggen", PAGE)>{t!(words, "residency-provider-go")}</a></p>
        </section>
    }
    .into_any()
}
