//! A link and a code to sign in with.

use app_core::kernel::{Instant, token::Token};

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, token: &Token, code: &str, expires_at: Instant) -> Letter {
    let words = &desk.words;
    let until = words.time(expires_at.local().time());
    let link = format!("{}/inloggen/link/{}", desk.base, token.reveal());
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-sign-in")),
        Block::Facts(vec![(t!(words, "letter-sign-in-code"), in_halves(code))]),
        Block::Paragraph(t!(words, "letter-sign-in-link")),
        Block::Button(t!(words, "letter-sign-in-button"), link),
        Block::Paragraph(t!(words, "letter-sign-in-until", time = until)),
        Block::Paragraph(t!(words, "letter-sign-in-not-you")),
    ];
    let subject = t!(words, "letter-sign-in-subject", name = desk.municipality.name.clone());
    desk.letter(&subject, None, blocks)
}

/// A code as it is easy to read and to type.
pub(super) fn in_halves(code: &str) -> String {
    let (first, last) = code.split_at(code.len() / 2);
    format!("{first} {last}")
}
