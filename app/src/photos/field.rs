//! Where photos are added to an idea: chosen, described, put in order, taken away. Each of it is a button of the form
//! around it, so that nothing that was typed is lost.

use app_core::photos::{DESCRIPTION_LENGTH, MOST_PHOTOS, Photo, State};
use leptos::prelude::*;

use super::{PhotoProblem, PhotosWrong, gallery::thumb, island::PhotoUploads, says, says_of_words};
use crate::{
    t,
    ui::{Labels, text_field},
    visit::Visit,
    words::Words,
};

/// What can be chosen; the server looks at the bytes all the same.
const KINDS: &str = "image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp";
/// Where the files of a draft are.
pub(super) const AT: &str = "/foto";

/// The part of a form with the photos that are there, and the field for more; `wijk` is the one that is chosen.
pub(crate) fn photo_field(visit: &Visit, photos: &[Photo], wrong: &PhotosWrong, wijk: &str) -> AnyView {
    let words = &visit.words;
    let there = photos.iter().filter(|photo| photo.state != State::Refused).count();
    let errors = errors(words, &wrong.files);
    let class = if errors.is_empty() { "field" } else { "field is-invalid" };
    let hint = t!(words, "photos-hint", most = MOST_PHOTOS);
    let rows: Vec<_> = (1_usize..)
        .zip(photos)
        .map(|(number, photo)| row(visit, number, photo, photos, wrong, wijk))
        .collect();
    let more = (there < MOST_PHOTOS).then(|| {
        view! {
            {chooser(words, "fotos-hint", !errors.is_empty(), true)}
            <div class="button-row" id="foto-erbij">
                <button class="button button-secondary" name="actie" value="foto">{t!(words, "photos-add")}</button>
            </div>
            <p class="uploads-drop field-hint">{t!(words, "upload-drop")}</p>
            {on_its_way(words)}
        }
    });
    view! {
        <fieldset class=class id="fotos">
            <legend class="field-label">{t!(words, "photos")} " " <span class="field-optional">{t!(words, "form-optional")}</span></legend>
            <p id="fotos-hint" class="field-hint">{hint}</p>
            {errors}
            {(!rows.is_empty()).then(|| view! { <ol class="photo-rows">{rows}</ol> })}
            {more}
        </fieldset>
    }
    .into_any()
}

/// What was not taken, and why.
pub(super) fn errors(words: &Words, files: &[(String, PhotoProblem)]) -> Vec<AnyView> {
    let says = |(name, problem): &(String, PhotoProblem)| {
        view! { <p class="field-error">{says(words, name, *problem)}</p> }.into_any()
    };
    files.iter().map(says).collect()
}

/// Where files are chosen, with the id of what is said about them; `many` at once, or one.
pub(super) fn chooser(words: &Words, hint: &'static str, is_wrong: bool, many: bool) -> AnyView {
    view! {
        <label for="foto" class="visually-hidden">{t!(words, "photos-choose")}</label>
        <input
            class="input"
            type="file"
            id="foto"
            name="foto"
            multiple=many
            accept=KINDS
            aria-describedby=hint
            aria-invalid=is_wrong.then_some("true")
        />
    }
    .into_any()
}

/// How a photo that is on its way looks, with the sentences of the island.
fn on_its_way(words: &Words) -> AnyView {
    let of = || view! { <span class="visually-hidden">": " <span class="uploads-name"></span></span> };
    view! {
        <ul class="photo-rows uploads" id="foto-rijen"></ul>
        <p class="visually-hidden" id="foto-gezegd" role="status"></p>
        <p class="uploads-first" id="foto-eerst" role="status"></p>
        <template
            id="foto-onderweg"
            data-sending=t!(words, "upload-sending")
            data-waiting=t!(words, "upload-waiting")
            data-stopped=t!(words, "upload-stopped")
            data-lost=t!(words, "upload-lost")
            data-added=t!(words, "upload-added")
            data-first=t!(words, "upload-first")
        >
            <li class="photo-row">
                <div class="photo-thumb"></div>
                <div class="photo-words">
                    <p class="uploads-name"></p>
                    <progress max="100"></progress>
                    <p class="uploads-says"></p>
                    <p class="photo-acts">
                        <button type="button" class="button-link uploads-again">{t!(words, "upload-again")} {of()}</button>
                        <button type="button" class="button-link uploads-remove">{t!(words, "photo-remove")} {of()}</button>
                    </p>
                </div>
            </li>
        </template>
        <PhotoUploads/>
    }
    .into_any()
}

fn row(
    visit: &Visit,
    number: usize,
    photo: &Photo,
    all: &[Photo],
    wrong: &PhotosWrong,
    wijk: &str,
) -> AnyView {
    let words = &visit.words;
    let id = photo.id.0;
    let name = t!(words, "photo-number", number = number);
    let of = || view! { <span class="visually-hidden">": " {name.clone()}</span> };
    let typed = wrong.words.iter().find(|(of, ..)| *of == photo.id);
    let labels = Labels {
        name: &format!("tekst-{id}"),
        error: typed.map(|(_, _, error)| says_of_words(words, *error)),
        label: t!(words, "photo-describe"),
        hint: t!(words, "photo-describe-hint"),
        optional: true,
    };
    let shown = match photo.state {
        State::Ready => thumb(photo, AT, name.clone()),
        State::Waiting => Some(view! { <p class="photo-waits">{t!(words, "photo-waits")}</p> }.into_any()),
        State::Refused => None,
    };
    let broken = (photo.state == State::Refused)
        .then(|| view! { <p class="field-error">{says(words, &photo.name, PhotoProblem::Broken)}</p> });
    let before = (1_usize..number).zip(all).find(|(_, other)| other.looks_like(photo));
    let double =
        before.map(|(other, _)| view! { <p class="meta">{t!(words, "photo-double", other = other)}</p> });
    let describe = (photo.state != State::Refused).then(|| {
        text_field(
            words,
            &labels,
            "text",
            Some("off"),
            Some(*DESCRIPTION_LENGTH.end()),
            typed.map_or(&photo.description, |(_, typed, _)| typed),
        )
    });
    view! {
        <li class="photo-row" id=format!("foto-{id}")>
            <div class="photo-thumb">{shown}</div>
            <div class="photo-words">
                {broken} {double} {taken_in(visit, photo, wijk)} {describe}
                <p class="photo-acts">
                    {(number > 1).then(|| view! {
                        <button class="button-link" name="actie" value=format!("eerder-{id}")>{t!(words, "photo-up")} {of()}</button>
                    })}
                    <button class="button-link" name="actie" value=format!("weg-{id}")>{t!(words, "photo-remove")} {of()}</button>
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// Offers the wijk that a photo was taken in, when another one is chosen, or none.
fn taken_in(visit: &Visit, photo: &Photo, chosen: &str) -> Option<AnyView> {
    let words = &visit.words;
    let slug = photo.taken_in.as_deref().filter(|slug| *slug != chosen)?;
    let wijk = &visit.municipality.neighbourhood(slug)?.name;
    Some(
        view! {
            <p class="meta">
                {t!(words, "photo-taken-in", wijk = wijk.clone())} " "
                <button class="button-link" name="actie" value=format!("plek-{}", photo.id.0)>
                    {t!(words, "photo-use-place", wijk = wijk.clone())}
                </button>
            </p>
        }
        .into_any(),
    )
}

/// The photos among what is read over before it is sent.
pub(crate) fn photo_row(visit: &Visit, photos: &[Photo], change: &'static str) -> AnyView {
    let words = &visit.words;
    let there = photos.iter().filter(|photo| photo.state != State::Refused);
    let thumbs: Vec<_> = there
        .map(|photo| {
            let alt = match photo.description.as_str() {
                "" => photo.name.clone(),
                words => words.to_owned(),
            };
            view! { <li>{thumb(photo, AT, alt)}</li> }
        })
        .collect();
    let shown = if thumbs.is_empty() {
        t!(words, "idea-empty").into_any()
    } else {
        view! { <ul class="photo-thumbs">{thumbs}</ul> }.into_any()
    };
    view! {
        <dl class="answers">
            <div class="answers-row">
                <dt>{t!(words, "photos")}</dt>
                <dd>{shown}</dd>
                <dd class="answers-action">
                    <a href=change>{t!(words, "form-change")} <span class="visually-hidden">" " {t!(words, "photos")}</span></a>
                </dd>
            </div>
        </dl>
    }
    .into_any()
}
