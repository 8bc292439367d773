//! The carpet: of the form, on a card, as the clock of an answer, as the speed of all answers.

use app_core::{
    drafts::Step,
    figures::{Line, Speed, Tally},
    initiatives::{EventKind, Outcome},
};
use leptos::prelude::*;

use super::{
    example::{Block, Example},
    sample::{Idea, Scene},
};
use crate::{
    drafts::{progress, what_follows},
    figures::{Row, rates},
    places::{hero, speed_section},
    t,
    ui::{carpet_small, clock_section, quoted},
};

/// The carpet in all its states.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![steps(scene), small(scene), clock(scene), speed(scene), figures(scene), front(scene)]
}

fn steps(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let mut examples: Vec<Example> = Step::ALL
        .iter()
        .map(|step| {
            let number = t!(words, "style-step", number = step.number());
            Example::of(number, progress(words, *step))
        })
        .collect();
    // Inside a section it is no landmark, as it is beside the form.
    let after = Example::of(
        t!(words, "style-steps-after"),
        what_follows(&scene.visit, scene.visit.municipality.residents()),
    );
    examples.push(after.shown_with("<aside ", "<div ").shown_with("</aside>", "</div>"));
    Block::of("stijl-stappen", t!(words, "style-steps"), t!(words, "style-steps-rules"), examples)
}

fn small(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let target = i64::from(scene.visit.municipality.residents().targets.answered);
    Block::of(
        "stijl-kleine-loper",
        t!(words, "style-small"),
        t!(words, "style-small-rules"),
        vec![
            Example::of(t!(words, "style-clock-start"), carpet_small(target, 0, false, false)),
            Example::of(t!(words, "style-clock-on-time"), carpet_small(target, target / 2, false, false)),
            Example::of(t!(words, "style-clock-last-day"), carpet_small(target, target, false, false)),
            Example::of(t!(words, "style-clock-late"), carpet_small(target, target + 3, false, false)),
            Example::of(t!(words, "style-clock-paused"), carpet_small(target, target / 3, true, false)),
            Example::of(t!(words, "style-clock-early"), carpet_small(target, target / 2, false, true)),
            Example::of(
                t!(words, "style-clock-answered-late"),
                carpet_small(target, target + 3, false, true),
            ),
        ],
    )
}

fn clock(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let ideas = [
        (t!(words, "style-clock-start"), scene.idea(1, 100)),
        (t!(words, "style-clock-on-time"), scene.idea(1, 92).and(93, EventKind::Published)),
        (t!(words, "style-clock-last-day"), scene.idea(1, 85).and(87, EventKind::Published)),
        (t!(words, "style-clock-late"), scene.idea(1, 82).and(84, EventKind::Published)),
        (t!(words, "style-clock-paused"), scene.idea(1, 90).and(95, EventKind::Asked)),
        (
            t!(words, "style-clock-went-on"),
            scene.idea(1, 84).and(88, EventKind::Asked).and(94, EventKind::Replied),
        ),
        (t!(words, "style-clock-early"), scene.idea(1, 70).answered(79, Outcome::YesWeDo)),
        (t!(words, "style-clock-answered-late"), scene.idea(1, 60).answered(78, Outcome::No)),
        (t!(words, "style-clock-folded"), scene.idea(1, 5).and(7, EventKind::Published)),
    ];
    let examples = ideas.into_iter().enumerate();
    let examples = examples.map(|(place, (caption, idea))| {
        Example::of(caption, clock_of(scene, &idea)).renamed("klok", &format!("klok-{place}"))
    });
    Block::of("stijl-klok", t!(words, "style-clock"), t!(words, "style-clock-rules"), examples.collect())
}

/// The clock of an idea, with the question that it waits for.
fn clock_of(scene: &Scene, idea: &Idea<'_>) -> AnyView {
    let asked = idea.initiative.paused_at.and_then(|_| idea.events.last());
    let question = asked.map(|event| quoted(&event.body, None));
    let clock = idea
        .carpet()
        .map(|carpet| clock_section(&scene.visit.words, &carpet, &idea.initiative, question, scene.today));
    clock.into_any()
}

fn speed(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let wijk = scene.visit.municipality.neighbourhoods.first();
    let (slug, wijk) = (wijk.map(|wijk| &*wijk.slug), wijk.map_or("", |wijk| &*wijk.name));
    let (of_all, of_one) = (t!(words, "speed-title"), t!(words, "wijk-speed", name = wijk));
    let telling = Speed { answered: 214, median: 8, ninety: 14, within_target: 91, overdue: 3 };
    Block::of(
        "stijl-snelheid",
        t!(words, "style-speed"),
        t!(words, "style-speed-rules"),
        vec![
            Example::of(
                t!(words, "style-speed-telling"),
                speed_section(&scene.visit, Some(telling), of_all, None),
            ),
            Example::of(t!(words, "style-speed-too-few"), speed_section(&scene.visit, None, of_one, slug))
                .renamed("snelheid", "snelheid-te-weinig"),
        ],
    )
}

/// A table of figures: in time, too late, too few answers, and none.
fn figures(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let line = |rows: &[(i32, u64, u64)], late| {
        let mut tally = Tally::default();
        rows.iter().for_each(|(days, answers, in_time)| tally.add(*days, *answers, *in_time));
        Line { tally, open: late, late }
    };
    let lines = [
        line(&[(6, 9, 9), (12, 8, 8)], 0),
        line(&[(9, 5, 5), (21, 6, 0)], 2),
        line(&[(3, 4, 4)], 0),
        line(&[], 1),
    ];
    let wijken = scene.visit.municipality.neighbourhoods.iter().zip(&lines);
    let rows = wijken.map(|(wijk, line)| Row::new(wijk.name.clone(), None, line)).collect();
    let (title, first) = (t!(words, "figures-by-wijk"), t!(words, "item-neighbourhood"));
    Block::of(
        "stijl-cijfers",
        t!(words, "style-figures"),
        t!(words, "style-figures-rules"),
        vec![Example::of(
            t!(words, "style-figures-state"),
            rates(
                &scene.visit,
                scene.visit.municipality.residents().targets.answered,
                "stijl-per-wijk",
                title,
                first,
                rows,
            ),
        )],
    )
}

fn front(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-voorpagina",
        t!(words, "style-hero"),
        t!(words, "style-hero-rules"),
        vec![Example::of(t!(words, "style-hero-state"), hero(&scene.visit)).lowered()],
    )
}
