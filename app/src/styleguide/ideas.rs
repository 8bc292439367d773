//! One idea: its status, facts, course and answer.

use app_core::initiatives::{EventKind, Outcome};
use leptos::prelude::*;

use super::{
    example::{Block, Example},
    sample::Scene,
};
use crate::{
    initiatives::{about, answer_section, status_badge, talk_section, timeline},
    photos::Wall,
    t,
};

/// The parts of the page of an idea.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![badges(scene), facts(scene), course(scene), answer(scene)]
}

fn badges(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let published = || scene.idea(1, 92).and(93, EventKind::Published);
    let ideas = [
        scene.idea(1, 99),
        published(),
        published().and(95, EventKind::AtTable),
        scene.idea(1, 92).and(93, EventKind::Asked),
        scene.idea(1, 80).and(81, EventKind::Published),
        published().answered(98, Outcome::YesWeDo),
        published().answered(98, Outcome::YesWeDo).and(99, EventKind::InProgress),
        published().answered(98, Outcome::YesWeDo).and(99, EventKind::CarriedOut),
        published().and(98, EventKind::Withdrawn),
    ];
    let badges = ideas.iter().map(|idea| view! { {status_badge(words, &idea.initiative, scene.today)} " " });
    Block::of(
        "stijl-status",
        t!(words, "style-badges"),
        t!(words, "style-badges-rules"),
        vec![Example::of(
            t!(words, "style-badges-all"),
            view! { <p class="tags">{badges.collect_view()}</p> },
        )],
    )
}

fn facts(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let idea = scene.idea(1, 92).initiative;
    Block::of(
        "stijl-feiten",
        t!(words, "style-facts"),
        t!(words, "style-facts-rules"),
        vec![Example::of(t!(words, "style-facts-panel"), about(&scene.visit, &idea))],
    )
}

fn course(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let asked = scene.idea(1, 60).and(62, EventKind::Asked).and(65, EventKind::Replied);
    let whole = asked
        .clone()
        .and(66, EventKind::Published)
        .and(70, EventKind::AtTable)
        .answered(74, Outcome::YesYouDo)
        .and(95, EventKind::CarriedOut);
    Block::of(
        "stijl-verloop",
        t!(words, "style-course"),
        t!(words, "style-course-rules"),
        vec![
            Example::of(
                t!(words, "style-course-whole"),
                timeline(&scene.visit, &whole.events, &[], &Wall::PUBLIC),
            ),
            Example::of(
                t!(words, "style-course-talk"),
                talk_section(&scene.visit, &asked.initiative, &asked.events),
            ),
        ],
    )
}

fn answer(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let answer = |outcome| {
        answer_section(&scene.visit, "", &scene.idea(1, 60).answered(70, outcome).events, &[], &Wall::PUBLIC)
    };
    Block::of(
        "stijl-antwoord",
        t!(words, "style-answer"),
        t!(words, "style-answer-rules"),
        vec![
            Example::of(t!(words, "style-answer-yes"), answer(Outcome::YesYouDo)),
            Example::of(t!(words, "style-answer-no"), answer(Outcome::No))
                .renamed("antwoord", "antwoord-nee"),
        ],
    )
}
