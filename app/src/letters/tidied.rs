//! What a moderator tidied up, for the author: it went on as another one, words were hidden, or that was undone.

use app_core::{
    initiatives::{EventKind, HideReason, Initiative},
    kernel::token::Token,
};

use super::{
    Block, Desk, Letter,
    more::{HiddenFor, MergedInto, Undone},
};
use crate::{initiatives::hide_reason, t};

pub(super) fn merged(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    more: &MergedInto,
) -> Letter {
    let words = &desk.words;
    let follows = match more.answered {
        true => t!(words, "letter-merged-answered"),
        false => t!(words, "letter-merged-follows"),
    };
    let (own, other) = (initiative.title.clone(), more.title.clone());
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-merged", own = own, other = other)),
        Block::Paragraph(follows),
        Block::Button(t!(words, "letter-merged-button"), format!("{}/initiatieven/{}", desk.base, more.into)),
        Block::Link(t!(words, "letter-tidied-private"), desk.follow(token)),
    ];
    let subject = t!(words, "letter-merged-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn hidden(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    more: &HiddenFor,
) -> Letter {
    let words = &desk.words;
    let reason =
        HideReason::from_code(&more.reason).map(|reason| hide_reason(words, reason)).unwrap_or_default();
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-hidden", title = initiative.title.clone())),
        Block::Paragraph(t!(words, "letter-hidden-why", reason = reason)),
        Block::Paragraph(t!(words, "letter-hidden-follows")),
        Block::Link(t!(words, "letter-tidied-private"), desk.follow(token)),
    ];
    let subject = t!(words, "letter-hidden-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn undone(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    more: &Undone,
) -> Letter {
    let words = &desk.words;
    let title = initiative.title.clone();
    let says = match EventKind::from_code(&more.what) {
        Some(EventKind::Published) => t!(words, "letter-undone-published", title = title),
        Some(EventKind::Asked) => t!(words, "letter-undone-asked", title = title),
        Some(EventKind::Hidden) => t!(words, "letter-undone-hidden", title = title),
        _ => t!(words, "letter-undone-merged", title = title),
    };
    let blocks =
        vec![Block::Paragraph(says), Block::Link(t!(words, "letter-tidied-private"), desk.follow(token))];
    let subject = t!(words, "letter-undone-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
