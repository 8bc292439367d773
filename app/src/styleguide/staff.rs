//! What is there for staff: views as tabs, the queue, what was just done, and a window over the page.

use app_core::initiatives::{EventKind, Initiative};

use super::{
    example::{Block, Example},
    sample::Scene,
};
use crate::{
    moderation::{Done, View, key_help, queue_table, queue_views},
    t,
};

/// The parts of the staff's pages.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![views(scene), queue(scene), done(scene), window(scene)]
}

fn rows(scene: &Scene) -> Vec<Initiative> {
    [
        scene.idea(1, 95),
        scene.idea(2, 97),
        scene.idea(3, 99),
        scene.idea(4, 90).and(91, EventKind::Asked).and(96, EventKind::Replied),
        scene.idea(5, 90).and(95, EventKind::Asked),
    ]
    .map(|idea| idea.initiative)
    .into()
}

fn views(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-tabs",
        t!(words, "style-tabs"),
        t!(words, "style-tabs-rules"),
        vec![Example::of(t!(words, "style-tabs-state"), queue_views(words, &rows(scene), View::ToRead))],
    )
}

fn queue(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-werkvoorraad",
        t!(words, "style-queue"),
        t!(words, "style-queue-rules"),
        vec![
            Example::of(t!(words, "style-queue-rows"), queue_table(&scene.visit, &rows(scene), View::All)),
            Example::of(t!(words, "style-queue-empty"), queue_table(&scene.visit, &[], View::ToRead)),
        ],
    )
}

fn done(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let (published, next) = (scene.idea(1, 95).and(100, EventKind::Published), scene.idea(2, 97));
    let shown = |next| {
        let done = Done::read(words, "gepubliceerd", &published.initiative, next);
        done.map(|done| done.view(&scene.visit))
    };
    Block::of(
        "stijl-gedaan",
        t!(words, "style-toast"),
        t!(words, "style-toast-rules"),
        vec![
            Example::of(t!(words, "style-toast-next"), shown(Some(&next.initiative))),
            Example::of(t!(words, "style-toast-last"), shown(None)),
        ],
    )
}

fn window(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-venster",
        t!(words, "style-dialog"),
        t!(words, "style-dialog-rules"),
        // Here it is open, and not over the page.
        vec![
            Example::of(t!(words, "style-dialog-open"), key_help(words))
                .shown_with("<dialog ", "<dialog open "),
        ],
    )
}
