//! What the law asks a municipality to publish: privacy, accessibility, cookies, and where to report a
//! weakness of the site.

use app_core::{
    identity::SessionKind,
    places::{Language, Municipality},
    retention::{Kind, Terms},
};
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    account, t, terms,
    ui::{addresses, breadcrumb, public_page},
    visit::{Visit, visit},
};

/// What the site keeps of people, why, and for how long.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    statement("/privacy", |visit, holds| {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let stay = SessionKind::Stay.idle_seconds() / 86_400;
        let sections = vec![
            (
                t!(words, "privacy-what"),
                vec![
                    t!(words, "privacy-what-sent"),
                    t!(words, "privacy-what-public"),
                    t!(words, "privacy-what-photos"),
                    t!(words, "privacy-what-push"),
                ],
            ),
            (t!(words, "privacy-why"), vec![t!(words, "privacy-why-text")]),
            (t!(words, "privacy-who"), vec![t!(words, "privacy-who-text"), t!(words, "privacy-who-record")]),
        ];
        let rights = vec![(t!(words, "privacy-rights"), vec![t!(words, "privacy-rights-text")])];
        let kept = Kind::ALL.iter().map(|kind| {
            let term = terms::term(words, holds.term(*kind));
            view! { <div><dt>{terms::kind(words, *kind)}</dt><dd>{term}</dd></div> }
        });
        let [first, second] = municipality.retention.warning_days;
        let contact = municipality.statements.privacy.as_ref().unwrap_or(&municipality.contact.email);
        (
            t!(words, "privacy-title"),
            view! {
                {prose(sections)}
                <h2>{t!(words, "privacy-long")}</h2>
                <p>{t!(words, "privacy-long-text")}</p>
                <dl class="facts">{kept.collect_view()}</dl>
                <p>{t!(words, "terms-warned", first = first, second = second)}</p>
                <p>{t!(words, "privacy-long-session", days = stay)}</p>
                <p>{t!(words, "terms-stays")}</p>
                {prose(rights)}
                {account::links(visit)}
                <p>{t!(words, "privacy-rights-ask")}</p>
                {mail(contact)}
            }
            .into_any(),
        )
    })
}

/// What the site does for everyone, and what is not known yet.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    statement("/toegankelijkheid", |visit, _| {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let sections = vec![
            (
                t!(words, "accessible-how"),
                vec![t!(words, "accessible-how-text"), t!(words, "accessible-tests")],
            ),
            (t!(words, "accessible-problem"), vec![t!(words, "accessible-problem-text")]),
        ];
        let register = match &municipality.statements.accessibility {
            Some(register) => {
                view! { <p><a class="link-alone" href=register.clone()>{t!(words, "accessible-register")}</a></p> }.into_any()
            }
            None => view! { <p>{t!(words, "accessible-no-register")}</p> }.into_any(),
        };
        let body = view! { {register} {prose(sections)} {mail(&municipality.contact.email)} };
        (t!(words, "accessible-title"), body.into_any())
    })
}

/// Which cookies there are, and that there are no others.
#[component]
pub fn CookiesPage() -> impl IntoView {
    statement("/cookies", |visit, _| {
        let words = &visit.words;
        let cookies = [
            ("sessie", t!(words, "cookies-session")),
            ("inlog", t!(words, "cookies-sign-in")),
            ("heen-en-weer", t!(words, "cookies-provider")),
            ("concept", t!(words, "cookies-draft")),
            ("toestel", t!(words, "cookies-browser")),
            ("taal", t!(words, "cookies-language")),
        ];
        let rows =
            cookies.map(|(name, text)| view! { <div><dt><code>{name}</code></dt><dd>{text}</dd></div> });
        let body = view! {
            <p>{t!(words, "cookies-text")}</p>
            <dl class="facts">{rows.into_iter().collect_view()}</dl>
        };
        (t!(words, "cookies-title"), body.into_any())
    })
}

fn statement(path: &'static str, write: fn(&Visit, &Terms<'_>) -> (String, AnyView)) -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let terms = Terms::of(&visit.core, &visit.municipality).await?;
        let (title, body) = write(&visit, &terms);
        let way = vec![("/".to_owned(), visit.municipality.name.clone())];
        Ok(view! {
            <Title text=title.clone()/>
            {addresses(&visit, path)}
            <div class="wrap">
                {breadcrumb(&visit.words, way, title.clone())}
                <div class="measure text">
                    <h1>{title}</h1>
                    {body}
                </div>
            </div>
        }
        .into_any())
    })
}

/// Headings with the paragraphs under them.
fn prose(sections: Vec<(String, Vec<String>)>) -> AnyView {
    let sections = sections.into_iter().map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <h2>{heading}</h2> {paragraphs} }
    });
    sections.collect_view().into_any()
}

fn mail(address: &str) -> AnyView {
    view! { <p><a class="link-alone" href=format!("mailto:{address}")>{address.to_owned()}</a></p> }
        .into_any()
}

/// What `security.txt` says (RFC 9116); `None` when the municipality has set nothing, or `today` is past
/// the day until which it holds.
#[must_use]
pub fn security_txt(municipality: &Municipality, base: &str, today: Date) -> Option<String> {
    let statements = &municipality.statements;
    let until = statements.security_until.filter(|until| *until >= today)?;
    let contact = statements.security.as_ref()?;
    let contact = if contact.starts_with("https://") { contact.clone() } else { format!("mailto:{contact}") };
    let languages: Vec<_> = municipality.languages.iter().map(Language::code).collect();
    Some(format!(
        "Contact: {contact}\nExpires: {until}T22:00:00Z\nPreferred-Languages: {}\n\
         Canonical: {base}/.well-known/security.txt\n",
        languages.join(", ")
    ))
}
