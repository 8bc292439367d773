//! One photo, for a moderator: turned, made unrecognisable in part, hidden, described.

use std::sync::Arc;

use app_core::{
    initiatives::HideReason,
    kernel::text::TextError,
    moderation,
    photos::{self, DESCRIPTION_LENGTH, Photo, PhotoId, State},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};
use uuid::Uuid;

use super::{
    PhotoProblem,
    draw::draw,
    field::chooser,
    gallery::{Wall, gallery},
    says, says_of_words,
};
use crate::{
    initiatives::hide_reason,
    moderation::moderator,
    t,
    ui::{
        Choice, Kind, Labels, PageError, breadcrumb, error_summary, form_title, notice, page, radio_field,
        text_field,
    },
    visit::{Visit, visit},
};

/// The sides of a part of a photo, as they are called in the form.
pub const SIDES: [&str; 4] = ["links", "boven", "rechts", "onder"];

/// What could not be done with a photo.
#[derive(Clone, Debug)]
pub struct PhotoRetry {
    /// The description, as it was typed.
    pub description: String,
    /// The sides of the part, as they were typed.
    pub sides: [String; 4],
    /// Why.
    pub wrong: PhotoWrong,
}

/// Why something was not done with a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoWrong {
    /// The sides make no part of the photo.
    Part,
    /// No reason was chosen.
    NoReason,
    /// The description.
    Description(TextError),
    /// The file that should take its place, by its name.
    File(String, PhotoProblem),
    /// It is gone, or can be changed no more.
    TooLate,
}

/// For a moderator.
#[component]
pub fn PhotoPage() -> impl IntoView {
    let visit = visit();
    let params = use_params_map().get_untracked();
    let reference = params.get("reference").unwrap_or_default();
    let id = params.get("photo").and_then(|id| Uuid::try_parse(&id).ok()).map(PhotoId);
    let done = use_query_map().get_untracked().get("gedaan").is_some();
    let retry = use_context::<Arc<PhotoRetry>>();
    page(async move {
        let found = moderation::initiative(&visit.core, &moderator(&visit)?, &reference).await?;
        let initiative = found.ok_or(PageError::NotThere)?;
        let all = photos::of_initiative(&visit.core, initiative.id).await?;
        let photo = all.into_iter().find(|photo| Some(photo.id) == id).ok_or(PageError::NotThere)?;
        Ok(photo_view(&visit, &initiative.reference, &photo, done, retry.as_deref()))
    })
}

fn photo_view(
    visit: &Visit,
    reference: &str,
    photo: &Photo,
    done: bool,
    retry: Option<&PhotoRetry>,
) -> AnyView {
    let words = &visit.words;
    let title = t!(words, "photo-title");
    let address = format!("/werk/{reference}/foto/{}", photo.id.0);
    let wrong = retry.map(|retry| match &retry.wrong {
        PhotoWrong::Part => ("#links", t!(words, "photo-part-wrong")),
        PhotoWrong::NoReason => ("#reden", t!(words, "hide-no-reason")),
        PhotoWrong::Description(error) => ("#tekst", says_of_words(words, *error)),
        PhotoWrong::File(name, problem) => ("#foto", says(words, name, *problem)),
        PhotoWrong::TooLate => ("/werk", t!(words, "item-too-late")),
    });
    let error = |field: &str| wrong.as_ref().filter(|(at, _)| *at == field).map(|(_, text)| text.clone());
    let labels = |name, label, hint, error| Labels { name, label, hint, error, optional: true };
    let sides = [
        (t!(words, "photo-left"), error("#links")),
        (t!(words, "photo-top"), None),
        (t!(words, "photo-right"), None),
        (t!(words, "photo-bottom"), None),
    ];
    let sides = SIDES.into_iter().zip(sides).enumerate().map(|(place, (name, (label, error)))| {
        let labels = Labels { name, label, error, ..Labels::default() };
        let typed = retry.map(|retry| retry.sides[place].clone()).unwrap_or_default();
        text_field(words, &labels, "text", Some("off"), None, &typed)
    });
    let reasons =
        HideReason::ALL.iter().map(|one| Choice::new(one.code(), hide_reason(words, *one))).collect();
    let why = Labels {
        name: "reden",
        label: t!(words, "hide-reason"),
        error: error("#reden"),
        ..Labels::default()
    };
    let describe =
        labels("tekst", t!(words, "photo-describe"), t!(words, "photo-describe-hint"), error("#tekst"));
    let description = retry.map_or_else(|| photo.description.clone(), |retry| retry.description.clone());
    let ways = vec![
        ("/werk".to_owned(), t!(words, "queue-title")),
        (format!("/werk/{reference}"), reference.to_owned()),
    ];
    let wall = Wall { at: "/foto", work: None, sees_hidden: true };
    let errors: Vec<_> = wrong.iter().map(|(at, text)| ((*at).to_owned(), text.clone())).collect();
    let changed = !photo.edits.is_empty() || photo.replaced_by.is_some();
    let file = error("#foto");
    let form = |inside: AnyView| {
        view! { <form class="form" method="post" action=address.clone() novalidate>{inside}</form> }
    };
    let act = |value: &'static str, label: String| {
        view! { <button class="button button-secondary" name="actie" value=value>{label}</button> }
    };
    let hide = if photo.hidden_because.is_some() {
        form(view! { <div class="button-row">{act("toon", t!(words, "photo-show"))}</div> }.into_any())
    } else {
        let fields = radio_field(words, &why, reasons, "");
        form(
            view! { {fields} <div class="button-row">{act("verberg", t!(words, "photo-hide"))}</div> }
                .into_any(),
        )
    };
    view! {
        <Title text=form_title(words, &format!("{title} · {reference}"), !errors.is_empty())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure">
            {breadcrumb(words, ways, title.clone())}
            {done.then(|| notice(visit, Kind::Success, t!(words, "photo-done")))}
            {error_summary(words, errors)}
            <h1>{title}</h1>
            {gallery(visit, std::slice::from_ref(photo), None, &wall)}
            {(photo.state == State::Waiting).then(|| view! { <p><a class="link-alone" href=address.clone()>{t!(words, "photo-look-again")}</a></p> })}
            <section class="section" aria-labelledby="draaien">
                <h2 id="draaien">{t!(words, "photo-turn")}</h2>
                {form(view! {
                    <div class="button-row">
                        {act("draai-links", t!(words, "photo-turn-left"))} {act("draai-rechts", t!(words, "photo-turn-right"))}
                    </div>
                }.into_any())}
            </section>
            <section class="section" aria-labelledby="onherkenbaar">
                <h2 id="onherkenbaar">{t!(words, "photo-blur")}</h2>
                <p class="meta">{t!(words, "photo-blur-text")}</p>
                {(photo.state == State::Ready).then(|| draw(visit))}
                {form(view! {
                    <div class="photo-sides">{sides.collect_view()}</div>
                    <div class="button-row">
                        {act("onherkenbaar", t!(words, "photo-blur-do"))}
                        {changed.then(|| act("herstel", t!(words, "photo-restore")))}
                    </div>
                }.into_any())}
            </section>
            <section class="section" aria-labelledby="vervangen">
                <h2 id="vervangen">{t!(words, "photo-replace")}</h2>
                <form class="form" method="post" action=address.clone() enctype="multipart/form-data" novalidate>
                    <div class=if file.is_some() { "field is-invalid" } else { "field" }>
                        <p id="foto-uitleg" class="field-hint">{t!(words, "photo-replace-text")}</p>
                        {file.clone().map(|file| view! { <p class="field-error">{file}</p> })}
                        {chooser(words, "foto-uitleg", file.is_some(), false)}
                    </div>
                    <div class="button-row">{act("vervang", t!(words, "photo-replace-do"))}</div>
                </form>
            </section>
            <section class="section" aria-labelledby="verbergen">
                <h2 id="verbergen">{t!(words, "photo-hide-title")}</h2>
                {hide}
            </section>
            <section class="section" aria-labelledby="omschrijving">
                <h2 id="omschrijving">{t!(words, "photo-describe-title")}</h2>
                {form(view! {
                    {text_field(words, &describe, "text", Some("off"), Some(*DESCRIPTION_LENGTH.end()), &description)}
                    <div class="button-row">{act("omschrijf", t!(words, "photo-describe-do"))}</div>
                }.into_any())}
            </section>
        </div>
    }
    .into_any()
}
