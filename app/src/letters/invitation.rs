//! An invitation to work with the site.

use app_core::kernel::{Instant, token::Token};

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, token: &Token, expires_at: Instant) -> Letter {
    let words = &desk.words;
    let (name, until) = (desk.municipality.name.clone(), words.date_year(expires_at.local().date()));
    let link = format!("{}/uitnodiging/{}", desk.base, token.reveal());
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-invitation", name = name.clone())),
        Block::Button(t!(words, "letter-invitation-button"), link),
        Block::Paragraph(t!(words, "letter-invitation-until", date = until)),
        Block::Paragraph(t!(words, "letter-secret")),
    ];
    desk.letter(&t!(words, "letter-invitation-subject", name = name), None, blocks)
}
