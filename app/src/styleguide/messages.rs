//! What the site says: what is wrong in a form, notices, and a message instead of a page.

use super::{
    example::{Block, Example},
    fields::{WRONG_CHOICE, WRONG_TEXT},
    sample::Scene,
};
use crate::{
    drafts::{Notice, due_notice, notice_view},
    initiatives::nothing_found,
    t,
    ui::{Failure, PageError, error_summary, message_body},
    words::Words,
};

/// What the site says.
pub(super) fn blocks(scene: &Scene) -> Vec<Block> {
    vec![summary(&scene.visit.words), notices(scene), message(scene)]
}

fn summary(words: &Words) -> Block {
    let wrong = vec![
        (format!("#{WRONG_TEXT}"), t!(words, "idea-title-missing")),
        (format!("#{WRONG_CHOICE}"), t!(words, "idea-need-missing")),
    ];
    // It takes the focus when its page opens. Not here: this page would open halfway.
    let shown = |wrong| error_summary(words, wrong);
    Block::of(
        "stijl-fouten",
        t!(words, "style-summary"),
        t!(words, "style-summary-rules"),
        vec![Example::of(t!(words, "style-summary-more"), shown(wrong)).shown_with(" autofocus", "")],
    )
}

fn notices(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    Block::of(
        "stijl-meldingen",
        t!(words, "style-notices"),
        t!(words, "style-notices-rules"),
        vec![
            Example::of(
                t!(words, "style-notice-info"),
                due_notice(&scene.visit, scene.visit.municipality.residents()),
            ),
            Example::of(t!(words, "style-notice-success"), notice_view(&scene.visit, Notice::LinkMailed)),
            Example::of(t!(words, "style-notice-warning"), notice_view(&scene.visit, Notice::Stale)),
            Example::of(t!(words, "style-notice-error"), notice_view(&scene.visit, Notice::NotReceived)),
            Example::of(t!(words, "style-notice-title"), nothing_found(&scene.visit)),
        ],
    )
}

fn message(scene: &Scene) -> Block {
    let words = &scene.visit.words;
    let typed = vec![("reactie".to_owned(), t!(words, "style-sample-reply"))];
    let kept = Failure { error: PageError::Unavailable, typed };
    let signed_out = Failure { error: PageError::SignedOut, typed: kept.typed.clone() };
    let missing = Failure::from(PageError::NotThere);
    Block::of(
        "stijl-bericht",
        t!(words, "style-message"),
        t!(words, "style-message-rules"),
        vec![
            Example::of(t!(words, "message-not-there"), message_body(&scene.visit, &missing)).lowered(),
            Example::of(t!(words, "style-message-typed"), message_body(&scene.visit, &kept)).lowered(),
            Example::of(t!(words, "message-signed-out"), message_body(&scene.visit, &signed_out)).lowered(),
        ],
    )
}
