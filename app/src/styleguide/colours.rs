//! The colours, and those that are seen on each other, in the light and in the dark.

use app_core::places::colours::{PAIRS, Pair, contrast};
use leptos::prelude::*;

use super::{
    example::{Block, Example},
    tokens::{When, all, value},
};
use crate::{t, words::Words};

/// All colours, and the pairs of them.
pub(super) fn blocks(words: &Words) -> Vec<Block> {
    let swatches = all(When::Always).filter(|(_, value)| value.starts_with('#'));
    let swatches = swatches.map(|(name, light)| swatch(name, light, value(name, When::Dark)));
    let swatches = view! { <ul class="style-colours">{swatches.collect_view()}</ul> };
    vec![
        Block {
            id: "stijl-kleuren",
            title: t!(words, "style-colours"),
            rules: t!(words, "style-colours-rules"),
            examples: vec![Example::of(t!(words, "style-light-dark"), swatches).without_code()],
        },
        Block {
            id: "stijl-contrast",
            title: t!(words, "style-contrast"),
            rules: t!(words, "style-contrast-rules"),
            examples: vec![
                Example::of(t!(words, "style-contrast-text"), pairs(words, true)).without_code(),
                Example::of(t!(words, "style-contrast-shape"), pairs(words, false)).without_code(),
            ],
        },
    ]
}

fn swatch(name: &str, light: &str, dark: &str) -> AnyView {
    view! {
        <li>
            <svg class="style-swatch" viewBox="0 0 96 48" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width="48" height="48" fill=light.to_owned()></rect>
                <rect x="48" width="48" height="48" fill=dark.to_owned()></rect>
            </svg>
            <p><code>{format!("--{name}")}</code></p>
            <p class="meta"><code>{light.to_owned()}</code> " · " <code>{dark.to_owned()}</code></p>
        </li>
    }
    .into_any()
}

/// Pairs of text, or of what is no text.
fn pairs(words: &Words, is_text: bool) -> AnyView {
    let pairs = PAIRS.iter().filter(|pair| (pair.least > 4.0) == is_text);
    let pairs = pairs.map(|pair| {
        view! {
            <li>
                <div class="style-pair">
                    {pattern(pair, When::Always, is_text)} {pattern(pair, When::Dark, is_text)}
                </div>
                <p><code>{format!("--{}", pair.front)}</code></p>
                <p>{t!(words, "style-on")} " " <code>{format!("--{}", pair.back)}</code></p>
                <p class="meta">{ratio(words, pair, When::Always)} " · " {ratio(words, pair, When::Dark)}</p>
            </li>
        }
    });
    view! { <ul class="style-colours">{pairs.collect_view()}</ul> }.into_any()
}

/// Letters of one colour on the other, or a border and a shape.
fn pattern(pair: &Pair, when: When, is_text: bool) -> AnyView {
    let (front, back) = (value(pair.front, when), value(pair.back, when));
    let drawn = if is_text {
        view! { <text x="24" y="32" text-anchor="middle" fill=front>"Aa"</text> }.into_any()
    } else {
        view! {
            <rect x="8" y="12" width="32" height="24" fill="none" stroke=front stroke-width="2"></rect>
            <rect x="16" y="20" width="16" height="8" fill=front></rect>
        }
        .into_any()
    };
    view! {
        <svg class="style-pattern" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <rect width="48" height="48" fill=back></rect>
            {drawn}
        </svg>
    }
    .into_any()
}

/// "7,2 : 1", rounded down, so that it never says more than there is.
fn ratio(words: &Words, pair: &Pair, when: When) -> String {
    let ratio = contrast(value(pair.front, when), value(pair.back, when)).unwrap_or(1.0);
    let ratio = format!("{:.1} : 1", (ratio * 10.0).floor() / 10.0);
    ratio.replace('.', &t!(words, "decimal-sign"))
}
