//! Photos where they are seen: in the size that the screen needs, with their room kept before they come.

use app_core::{
    initiatives::{Event, EventKind},
    kernel::Instant,
    photos::{Photo, Size, State},
};
use leptos::prelude::*;

use crate::{initiatives::hide_reason, t, visit::Visit, words::Words};

/// The longest side that a page shows; larger ones are behind a link.
const SHOWN: u32 = 1280;
/// How wide photos are that stand beside each other: the whole width of a phone, or half of the text.
const HALF: &str = "(max-width: 40em) 100vw, 22em";
/// How wide one is that stands alone.
const WHOLE: &str = "(max-width: 60em) 100vw, 46em";
/// How wide the one of a card is.
const CARD: &str = "(max-width: 40em) 100vw, 20em";

/// Who looks at photos.
#[derive(Clone, Debug)]
pub(crate) struct Wall<'a> {
    /// Where their files are.
    pub(crate) at: &'a str,
    /// What leads to what can be done with one; none for who can do nothing.
    pub(crate) work: Option<&'a str>,
    /// Whether what is hidden is seen all the same, with a mark.
    pub(crate) sees_hidden: bool,
}

impl Wall<'_> {
    /// Everyone's.
    pub(crate) const PUBLIC: Self = Self { at: "/foto", work: None, sees_hidden: false };
}

/// The address of a file of a photo.
fn address(at: &str, photo: &Photo, size: Size, end: &str) -> String {
    format!("{at}/{}/{}-{}.{end}", photo.id.0, photo.edition, size.side())
}

/// A photo that was made, in the size that its place needs.
pub(super) fn picture(
    photo: &Photo,
    at: &str,
    most: u32,
    wide: &'static str,
    alt: String,
) -> Option<AnyView> {
    let sizes: Vec<Size> = photo.sizes.iter().copied().filter(|size| size.side() <= most).collect();
    let sizes = if sizes.is_empty() { photo.sizes.first().copied().into_iter().collect() } else { sizes };
    let (first, last) = (*sizes.first()?, *sizes.last()?);
    let set = |end: &str| {
        let all: Vec<_> =
            sizes.iter().map(|size| format!("{} {}w", address(at, photo, *size, end), size.width)).collect();
        all.join(", ")
    };
    Some(
        view! {
            <picture>
                <source type="image/webp" srcset=set("webp") sizes=wide/>
                <img
                    src=address(at, photo, first, "jpg")
                    srcset=set("jpg")
                    sizes=wide
                    width=last.width.to_string()
                    height=last.height.to_string()
                    alt=alt
                    loading="lazy"
                    decoding="async"
                />
            </picture>
        }
        .into_any(),
    )
}

/// The photo of a card, which its title describes.
pub(crate) fn cover(photo: &Photo) -> Option<AnyView> {
    let inside = picture(photo, Wall::PUBLIC.at, 640, CARD, String::new())?;
    Some(view! { <div class="idea-card-photo">{inside}</div> }.into_any())
}

/// The photo in its list, small.
pub(super) fn thumb(photo: &Photo, at: &str, alt: String) -> Option<AnyView> {
    picture(photo, at, 320, "9em", alt)
}

/// All photos of an idea that can be seen, or what is the matter with them; nothing where there are none. Who works with
/// them sees those of its steps too.
pub(crate) fn gallery(
    visit: &Visit,
    photos: &[Photo],
    lang: Option<&str>,
    wall: &Wall<'_>,
) -> Option<AnyView> {
    let own = photos.iter().filter(|photo| wall.work.is_some() || photo.step_at.is_none());
    let own: Vec<_> = own.collect();
    let count = own.iter().filter(|photo| photo.state != State::Refused).count();
    let figures = figures(visit, &own, lang, wall)?;
    Some(
        view! {
            <section class="section" aria-labelledby="fotos">
                <h2 id="fotos">{t!(visit.words, "photos-title", count = count)}</h2>
                {figures}
            </section>
        }
        .into_any(),
    )
}

/// The photos of one step; nothing where there are none.
pub(crate) fn step_photos(
    visit: &Visit,
    photos: &[Photo],
    step: Instant,
    wall: &Wall<'_>,
) -> Option<AnyView> {
    let its: Vec<_> = photos.iter().filter(|photo| photo.step_at == Some(step)).collect();
    figures(visit, &its, visit.staff_language().as_deref(), wall)
}

/// How it was and how it is now, once it is done: the first photo of the idea, and the first one of what was done.
pub(crate) fn before_and_after(
    visit: &Visit,
    photos: &[Photo],
    events: &[Event],
    wall: &Wall<'_>,
) -> Option<AnyView> {
    let words = &visit.words;
    let last =
        events.iter().rev().find(|event| matches!(event.kind, EventKind::CarriedOut | EventKind::Reopened));
    let done = last.filter(|event| event.kind == EventKind::CarriedOut)?;
    let first = |step| photos.iter().find(|photo| photo.is_shown() && photo.step_at == step);
    let beside =
        [(first(None)?, t!(words, "photo-before")), (first(Some(done.at))?, t!(words, "photo-after"))];
    let beside = beside.map(|(photo, when)| {
        let alt = if photo.description.is_empty() { when.clone() } else { photo.description.clone() };
        view! { <li><figure>{picture(photo, wall.at, SHOWN, HALF, alt)}<figcaption>{when}</figcaption></figure></li> }
    });
    Some(
        view! {
            <section class="section" aria-labelledby="voor-en-na">
                <h2 id="voor-en-na">{t!(words, "photos-before-after")}</h2>
                <ul class="photos is-pair">{beside.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What can be seen on a photo, or which one it is.
pub(super) fn alt(words: &Words, photo: &Photo, number: usize) -> String {
    match photo.description.as_str() {
        "" => t!(words, "photo-number", number = number),
        words => words.to_owned(),
    }
}

fn figures(visit: &Visit, photos: &[&Photo], lang: Option<&str>, wall: &Wall<'_>) -> Option<AnyView> {
    let photos: Vec<_> = photos.iter().filter(|photo| photo.state != State::Refused).collect();
    let wide = if photos.len() == 1 { WHOLE } else { HALF };
    let all: Vec<_> = (1_usize..)
        .zip(photos)
        .map(|(number, photo)| figure(visit, photo, number, wide, lang, wall))
        .collect();
    (!all.is_empty()).then(|| view! { <ul class="photos">{all}</ul> }.into_any())
}

fn figure(
    visit: &Visit,
    photo: &Photo,
    number: usize,
    wide: &'static str,
    lang: Option<&str>,
    wall: &Wall<'_>,
) -> AnyView {
    let words = &visit.words;
    let hidden = photo.hidden_because.map(|reason| {
        view! { <p class="meta">{t!(words, "photo-hidden", reason = hide_reason(words, reason))}</p> }
    });
    let shown = photo.is_shown() || (photo.state == State::Ready && wall.sees_hidden);
    let largest = photo.sizes.last().map(|size| address(wall.at, photo, *size, "jpg"));
    let picture = shown.then(|| picture(photo, wall.at, SHOWN, wide, alt(words, photo, number))).flatten();
    let picture = picture.map(|inside| view! { <a href=largest>{inside}</a> });
    let waits = (photo.state == State::Waiting && photo.hidden_because.is_none())
        .then(|| view! { <p class="photo-waits">{t!(words, "photo-waits")}</p> });
    let says = (shown && !photo.description.is_empty()).then(|| {
        view! { <figcaption dir="auto" lang=lang.map(str::to_owned)>{photo.description.clone()}</figcaption> }
    });
    let work = wall.work.filter(|_| photo.state == State::Ready).map(|at| {
        let name = t!(words, "photo-number", number = number);
        view! {
            <p><a class="link-alone" href=format!("{at}/foto/{}", photo.id.0)>
                {t!(words, "photo-change")} <span class="visually-hidden">": " {name}</span>
            </a></p>
        }
    });
    view! { <li><figure>{picture} {waits} {says} {hidden} {work}</figure></li> }.into_any()
}
