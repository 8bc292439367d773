//! The colours of the municipality, and those that are seen on each other, in the light and in the dark.

use app_core::places::{
    colours::{PAIRS, Pair, contrast, platform},
    tokens::{When, all},
};
use leptos::prelude::*;

use super::example::{Block, Example};
use crate::{t, visit::Visit};

/// Whether it is light or dark around the screen.
#[derive(Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

/// All colours, and the pairs of them.
pub(super) fn blocks(visit: &Visit) -> Vec<Block> {
    let words = &visit.words;
    let names = all(When::Always).filter(|(_, value)| value.starts_with('#'));
    let swatches = names.map(|(name, _)| swatch(visit, name));
    let swatches = view! { <ul class="style-colours">{swatches.collect_view()}</ul> };
    vec![
        Block::of(
            "stijl-kleuren",
            t!(words, "style-colours"),
            t!(words, "style-colours-rules"),
            vec![Example::of(t!(words, "style-light-dark"), swatches).without_code()],
        ),
        Block::of(
            "stijl-contrast",
            t!(words, "style-contrast"),
            t!(words, "style-contrast-rules"),
            vec![
                Example::of(t!(words, "style-contrast-text"), pairs(visit, true)).without_code(),
                Example::of(t!(words, "style-contrast-shape"), pairs(visit, false)).without_code(),
            ],
        ),
    ]
}

/// A colour of the municipality, or the platform's where it has none of its own.
fn colour(visit: &Visit, name: &str, scheme: Scheme) -> String {
    let (own, platform) = (&visit.municipality.colours, platform());
    let (own, platform) = match scheme {
        Scheme::Light => (&own.light, &platform.light),
        Scheme::Dark => (&own.dark, &platform.dark),
    };
    own.get(name).or(platform.get(name)).cloned().unwrap_or_default()
}

fn swatch(visit: &Visit, name: &str) -> AnyView {
    let (light, dark) = (colour(visit, name, Scheme::Light), colour(visit, name, Scheme::Dark));
    view! {
        <li>
            <svg
                class="style-swatch"
                viewBox="0 0 96 48"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <rect width="48" height="48" fill=light.clone()></rect>
                <rect x="48" width="48" height="48" fill=dark.clone()></rect>
            </svg>
            <p><code>{format!("--{name}")}</code></p>
            <p class="meta"><code>{light}</code> " · " <code>{dark}</code></p>
        </li>
    }
    .into_any()
}

/// Pairs of text, or of what is no text.
fn pairs(visit: &Visit, is_text: bool) -> AnyView {
    let words = &visit.words;
    let pairs = PAIRS.iter().filter(|pair| (pair.least > 4.0) == is_text);
    let pairs = pairs.map(|Pair { front, back, .. }| {
        let seen = |scheme| (colour(visit, front, scheme), colour(visit, back, scheme));
        let (light, dark) = (seen(Scheme::Light), seen(Scheme::Dark));
        view! {
            <li>
                <div class="style-pair">
                    {pattern(&light, is_text)} {pattern(&dark, is_text)}
                </div>
                <p><code>{format!("--{front}")}</code></p>
                <p>{t!(words, "style-on")} " " <code>{format!("--{back}")}</code></p>
                <p class="meta">{ratio(visit, &light)} " · " {ratio(visit, &dark)}</p>
            </li>
        }
    });
    view! { <ul class="style-colours">{pairs.collect_view()}</ul> }.into_any()
}

/// Letters of one colour on the other, or a border and a shape.
fn pattern((front, back): &(String, String), is_text: bool) -> AnyView {
    let front = front.clone();
    let drawn = if is_text {
        view! { <text x="24" y="32" text-anchor="middle" fill=front>"Aa"</text> }.into_any()
    } else {
        view! {
            <rect x="8" y="12" width="32" height="24" fill="none" stroke=front.clone() stroke-width="2"></rect>
            <rect x="16" y="20" width="16" height="8" fill=front></rect>
        }
        .into_any()
    };
    view! {
        <svg class="style-pattern" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <rect width="48" height="48" fill=back.clone()></rect>
            {drawn}
        </svg>
    }
    .into_any()
}

/// "7,2 : 1", rounded down, so that it never says more than there is.
fn ratio(visit: &Visit, (front, back): &(String, String)) -> String {
    let ratio = contrast(front, back).unwrap_or(1.0);
    let ratio = format!("{:.1} : 1", (ratio * 10.0).floor() / 10.0);
    ratio.replace('.', &t!(visit.words, "decimal-sign"))
}
