//! Where staff add photos to a step: chosen with what they say, and kept when something in that is wrong.

use app_core::photos::{DESCRIPTION_LENGTH, MOST_PHOTOS, Photo, State};
use leptos::prelude::*;

use super::{
    PhotosWrong,
    field::{AT, chooser, errors},
    gallery::thumb,
};
use crate::{
    t,
    ui::{Choice, Labels, checks_field, text_field},
    visit::Visit,
};

/// The id of the part of the form.
pub(crate) const STEP_PHOTOS: &str = "stap-fotos";

/// The part of a form with the photos of a step, and what can be seen on them.
pub(crate) fn step_field(
    visit: &Visit,
    staged: &[Photo],
    wrong: Option<&PhotosWrong>,
    typed: &str,
    error: Option<String>,
) -> AnyView {
    let words = &visit.words;
    let files = wrong.map(|wrong| wrong.files.as_slice()).unwrap_or_default();
    let errors = errors(words, files);
    let class = if errors.is_empty() { "field" } else { "field is-invalid" };
    let there: Vec<_> = staged.iter().filter(|photo| photo.state != State::Refused).collect();
    let thumbs = there.iter().map(|photo| {
        let shown = match photo.state {
            State::Ready => thumb(photo, AT, photo.name.clone()),
            _ => Some(view! { <p class="photo-waits">{t!(words, "photo-waits")}</p> }.into_any()),
        };
        view! { <li>{shown}</li> }
    });
    let names = there.iter().map(|photo| Choice::new(&photo.id.0.to_string(), photo.name.clone())).collect();
    let leave = Labels { name: "weg", label: t!(words, "photos-leave"), optional: true, ..Labels::default() };
    let kept = (!there.is_empty()).then(|| {
        view! { <ul class="photo-thumbs">{thumbs.collect_view()}</ul> {checks_field(words, &leave, names, |_| false)} }
    });
    let labels = Labels {
        name: "foto-tekst",
        label: t!(words, "photos-describe"),
        hint: t!(words, "photo-describe-hint"),
        error,
        optional: true,
    };
    view! {
        <fieldset class=class id=STEP_PHOTOS>
            <legend class="field-label">{t!(words, "photos")} " " <span class="field-optional">{t!(words, "form-optional")}</span></legend>
            <p id="stap-fotos-hint" class="field-hint">{t!(words, "photos-hint", most = MOST_PHOTOS)}</p>
            {errors}
            {kept}
            {chooser(words, "stap-fotos-hint", !files.is_empty(), true)}
        </fieldset>
        {text_field(words, &labels, "text", Some("off"), Some(*DESCRIPTION_LENGTH.end()), typed)}
    }
    .into_any()
}
