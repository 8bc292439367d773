//! A link to a draft, to finish it on another device.

use app_core::kernel::{Instant, token::Token};

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, token: &Token, expires_at: Instant) -> Letter {
    let words = &desk.words;
    let until = words.date_year(expires_at.local().date());
    let link = format!("{}/idee/concept/{}", desk.base, token.reveal());
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-draft")),
        Block::Button(t!(words, "letter-draft-button"), link),
        Block::Paragraph(t!(words, "letter-draft-until", date = until)),
        Block::Paragraph(t!(words, "letter-secret")),
        Block::Paragraph(t!(words, "letter-draft-not-you")),
    ];
    desk.letter(&t!(words, "letter-draft-subject"), None, blocks)
}
