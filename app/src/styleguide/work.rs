//! What somebody sent, to read over; the receipt; and what is folded away.

use app_core::drafts::check;
use leptos::prelude::*;

use super::{
    example::{Block, Example},
    sample::Scene,
};
use crate::{
    drafts::answers,
    follow::{how_counted, what_was_sent, withdraw},
    t,
};

/// What was sent.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![read_over(scene), receipt(scene), folded(scene)]
}

fn read_over(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let typed = scene.typed();
    let wrong = check(&typed, &scene.visit.municipality).err().unwrap_or_default();
    Block::of(
        "stijl-controle",
        t!(words, "style-answers"),
        t!(words, "style-answers-rules"),
        vec![Example::of(t!(words, "style-answers-wrong"), answers(&scene.visit, &typed, &wrong))],
    )
}

fn receipt(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let followed = scene.idea(1, 100).followed();
    let parts = view! {
        <article class="receipt">
            {what_was_sent(&scene.visit, &followed)} {how_counted(&scene.visit, &followed)}
        </article>
    };
    Block::of(
        "stijl-ontvangstbewijs",
        t!(words, "style-receipt"),
        t!(words, "style-receipt-rules"),
        vec![Example::of(t!(words, "style-receipt-parts"), parts)],
    )
}

fn folded(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-uitklappen",
        t!(words, "style-details"),
        t!(words, "style-details-rules"),
        vec![Example::of(t!(words, "style-details-closed"), withdraw(&scene.visit, "/volg/voorbeeld"))],
    )
}
