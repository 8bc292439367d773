//! What is there for staff: views as tabs, the queue, what was just done, and a window over the page.

use app_core::{
    initiatives::{EventKind, Initiative},
    moderation::{Queue, View},
};

use leptos::prelude::AnyView;

use super::{
    example::{Block, Example},
    sample::Scene,
};
use crate::{
    desk::letter_view,
    letters::{Block as Part, Letter},
    moderation::{Done, key_help, queue_table, queue_views},
    t,
};

/// The parts of the staff's pages.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![views(scene), queue(scene), done(scene), window(scene), paper(scene)]
}

fn filled(scene: &Scene, view: View) -> Queue {
    let rows: Vec<Initiative> = [
        scene.idea(1, 95),
        scene.idea(2, 97),
        scene.idea(3, 99),
        scene.idea(4, 90).and(91, EventKind::Asked).and(96, EventKind::Replied),
        scene.idea(5, 90).and(95, EventKind::Asked),
    ]
    .map(|idea| idea.initiative)
    .into();
    Queue { view, rows, next: None, to_read: 4, waiting: 1 }
}

fn views(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-tabs",
        t!(words, "style-tabs"),
        t!(words, "style-tabs-rules"),
        vec![Example::of(
            t!(words, "style-tabs-state"),
            queue_views(words, &filled(scene, View::ToRead), str::to_owned),
        )],
    )
}

fn queue(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let empty = Queue { view: View::ToRead, rows: Vec::new(), next: None, to_read: 0, waiting: 0 };
    Block::of(
        "stijl-werkvoorraad",
        t!(words, "style-queue"),
        t!(words, "style-queue-rules"),
        vec![
            Example::of(t!(words, "style-queue-rows"), queue_table(&scene.visit, &filled(scene, View::All))),
            Example::of(t!(words, "style-queue-empty"), queue_table(&scene.visit, &empty)),
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

fn paper(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let idea = scene.idea(1, 95).initiative;
    let link = Part::Button(
        t!(words, "letter-published-button"),
        format!("https://loper.example/initiatieven/{}", idea.reference),
    );
    // The image of a code is nothing that anybody would copy.
    Block::of(
        "stijl-brief",
        t!(words, "style-letter"),
        t!(words, "style-letter-rules"),
        vec![
            Example::of(t!(words, "style-letter-link"), letter(scene, &idea, Some(link)))
                .lowered()
                .without_code(),
            Example::of(t!(words, "style-letter-plain"), letter(scene, &idea, None)).lowered(),
        ],
    )
}

fn letter(scene: &Scene, idea: &Initiative, link: Option<Part>) -> AnyView {
    let (words, municipality) = (&scene.visit.words, &scene.visit.municipality);
    let (phone, address) = (municipality.contact.phone.clone(), municipality.contact.address.clone());
    let mut blocks = vec![
        Part::Paragraph(t!(words, "letter-published", title = idea.title.clone())),
        Part::Quote(idea.story.clone(), idea.language.clone()),
        Part::Facts(vec![(t!(words, "letter-fact-reference"), idea.reference.clone())]),
    ];
    blocks.extend(link);
    let letter = Letter {
        subject: t!(words, "letter-published-subject", reference = idea.reference.clone()),
        language: words.code(),
        greeting: t!(words, "letter-greeting-nameless"),
        blocks,
        closing: [
            t!(words, "letter-closing"),
            t!(words, "frame-municipality", name = municipality.name.clone()),
        ],
        footer: vec![t!(words, "letter-help-paper", phone = phone, address = address)],
        stop: None,
    };
    let date = idea.submitted_at.local().date();
    letter_view(&letter, &[], words.date_year(date), date)
}
