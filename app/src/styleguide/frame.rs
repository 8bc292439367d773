//! The frame of a page: crumbs, the link past the head, languages, head and foot.

use app_core::identity::{Grant, PersonId, Role, Session, SessionId, SessionKind};
use leptos::prelude::*;
use uuid::Uuid;

use super::example::{Block, Example};
use crate::{
    t,
    ui::{Footer, Header, breadcrumb, language_choice, skip_link},
    visit::Visit,
};

/// What stands around every page.
pub(super) fn blocks(visit: &Visit) -> Vec<Block> {
    vec![way_back(visit), past_the_head(visit), languages(visit), head_and_foot(visit)]
}

fn way_back(visit: &Visit) -> Block {
    let words = &visit.words;
    let way = vec![
        ("/".to_owned(), visit.municipality.name.clone()),
        ("/initiatieven".to_owned(), t!(words, "frame-initiatives")),
    ];
    let here = t!(words, "style-sample-title-1");
    Block::of(
        "stijl-kruimelpad",
        t!(words, "style-breadcrumb"),
        t!(words, "style-breadcrumb-rules"),
        vec![Example::of(t!(words, "style-breadcrumb-two"), breadcrumb(words, way, here))],
    )
}

fn past_the_head(visit: &Visit) -> Block {
    let words = &visit.words;
    Block::of(
        "stijl-overslaan",
        t!(words, "style-skip"),
        t!(words, "style-skip-rules"),
        vec![Example::of(t!(words, "style-skip-focus"), skip_link(words))],
    )
}

fn languages(visit: &Visit) -> Block {
    let words = &visit.words;
    let chosen = Example::of(t!(words, "style-language-chosen"), language_choice(visit));
    Block::of(
        "stijl-taal",
        t!(words, "style-language"),
        t!(words, "style-language-rules"),
        vec![labelled(chosen, &t!(words, "frame-language"))],
    )
}

/// Shown with the caption behind the label of its navigation: a page has each label once.
fn labelled(example: Example, label: &str) -> Example {
    let here = format!("{label} ({})", example.caption);
    example.renamed(label, &here)
}

fn head_and_foot(visit: &Visit) -> Block {
    let words = &visit.words;
    let session = Session {
        id: SessionId(Uuid::nil()),
        person: PersonId(Uuid::nil()),
        municipality: visit.municipality.slug.clone(),
        email: "samira@voorbeeld.example".to_owned(),
        kind: SessionKind::Staff,
        begun_at: visit.core.now(),
        grants: vec![Grant::of(Role::Moderator)],
    };
    let visitor = Visit { session: None, ..visit.clone() };
    let staff = Visit { session: Some(session), ..visit.clone() };
    let staff = Example::of(t!(words, "style-frame-staff"), view! { <Header visit=staff/> });
    Block::of(
        "stijl-kader",
        t!(words, "style-frame"),
        t!(words, "style-frame-rules"),
        vec![
            Example::of(t!(words, "style-frame-visitor"), view! { <Header visit=visitor.clone()/> })
                .only_code(),
            labelled(labelled(staff, &t!(words, "frame-language")), &t!(words, "frame-menu")),
            Example::of(t!(words, "style-frame-foot"), view! { <Footer visit=visitor/> }).only_code(),
        ],
    )
}
