//! Many ideas: cards, narrowing a list and going on in it, and the map of the wijken.

use std::collections::HashMap;

use app_core::initiatives::{EventKind, Initiative, Outcome, Page};

use super::{
    example::{Block, Example},
    outlines::wijken,
    sample::Scene,
};
use crate::{
    initiatives::{Query, cards, filters, more},
    places::{map_and_list, picture},
    t,
};

/// The parts of a list.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![all_cards(scene), narrowing(scene), going_on(scene), map(scene)]
}

fn all_cards(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let ideas: Vec<Initiative> = [
        scene.idea(1, 92).and(93, EventKind::Published),
        scene.idea(2, 90).and(91, EventKind::Published).and(95, EventKind::Asked),
        scene.idea(3, 82).and(83, EventKind::Published),
        scene.idea(4, 70).and(71, EventKind::Published).answered(79, Outcome::YesWeDo),
        scene.idea(5, 60).and(61, EventKind::Published).answered(78, Outcome::No),
    ]
    .map(|idea| idea.initiative)
    .into();
    let page = |items: &[Initiative]| Page { items: items.to_vec(), photos: HashMap::new(), next: None };
    Block::of(
        "stijl-kaarten",
        t!(words, "style-cards"),
        t!(words, "style-cards-rules"),
        vec![
            Example::of(t!(words, "style-cards-list"), cards(&scene.visit, &page(&ideas), 3, false)),
            Example::of(t!(words, "style-cards-wide"), cards(&scene.visit, &page(&ideas[..3]), 3, true)),
        ],
    )
}

fn narrowing(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let query = Query::default();
    Block::of(
        "stijl-zoeken",
        t!(words, "style-filters"),
        t!(words, "style-filters-rules"),
        vec![Example::of(t!(words, "style-filters-state"), filters(&scene.visit, &query))],
    )
}

fn going_on(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-meer",
        t!(words, "style-more"),
        t!(words, "style-more-rules"),
        vec![Example::of(t!(words, "style-more-state"), more(words, "/initiatieven".to_owned()))],
    )
}

fn map(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let municipality = &scene.visit.municipality;
    let (with, without) = (wijken(municipality, true), wijken(municipality, false));
    let here = municipality.neighbourhoods.first().map_or("", |wijk| wijk.slug.as_str());
    Block::of(
        "stijl-kaart",
        t!(words, "style-map"),
        t!(words, "style-map-rules"),
        vec![
            Example::of(t!(words, "style-map-with"), map_and_list(&scene.visit, &with)),
            Example::of(t!(words, "style-map-without"), map_and_list(&scene.visit, &without)),
            Example::of(t!(words, "style-map-here"), picture(&scene.visit, &with, Some(here))),
        ],
    )
}
