//! Every component in every state, with its HTML and its rules, at `/stijl`. As the mailbox, it is
//! there on a trial site only. What is shown is drawn by the functions that draw the real pages.

mod basics;
mod carpets;
mod code;
mod colours;
mod example;
mod fields;
mod frame;
mod icons;
mod ideas;
mod lists;
mod messages;
mod outlines;
mod sample;
mod sizes;
mod staff;
mod work;

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use crate::{
    t,
    ui::{PageError, page},
    visit::{Visit, visit},
    words::Words,
};
use example::Block;
use sample::Scene;

/// The page.
#[component]
pub fn StylePage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let words = &visit.words;
        visit.mailbox.as_ref().ok_or(PageError::NotThere)?;
        let blocks = blocks(&visit);
        Ok(view! {
            <Title text=t!(words, "style-title")/>
            <Meta name="robots" content="noindex"/>
            <Link rel="stylesheet" href=visit.assets.styleguide.clone()/>
            <div class="wrap page-top">
                <h1>{t!(words, "style-title")}</h1>
                <p class="lead">{t!(words, "style-lead")}</p>
                {contents(words, &blocks)}
                {blocks.iter().map(|block| block.view(words)).collect_view()}
            </div>
        }
        .into_any())
    })
}

/// All of it, from the smallest part to the whole page.
fn blocks(visit: &Visit) -> Vec<Block> {
    let (words, scene) = (&visit.words, Scene::of(visit));
    [
        colours::blocks(visit),
        sizes::blocks(words),
        basics::blocks(words),
        icons::blocks(visit),
        fields::blocks(words),
        messages::blocks(&scene),
        carpets::blocks(&scene),
        ideas::blocks(&scene),
        lists::blocks(&scene),
        work::blocks(&scene),
        staff::blocks(&scene),
        frame::blocks(visit),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn contents(words: &Words, blocks: &[Block]) -> AnyView {
    let links = blocks.iter().map(|block| {
        view! { <li><a href=format!("#{}", block.id)>{block.title.clone()}</a></li> }
    });
    view! {
        <nav class="style-contents" aria-label=t!(words, "style-contents")>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
