//! Another mail address: a code for the new one, and word to the old one.

use app_core::kernel::Instant;

use super::{Block, Desk, Letter, sign_in::in_halves};
use crate::t;

/// To the new address.
pub(super) fn new(desk: &Desk<'_>, code: &str, expires_at: Instant) -> Letter {
    let words = &desk.words;
    let until = words.time(expires_at.local().time());
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-address", name = desk.municipality.name.clone())),
        Block::Facts(vec![(t!(words, "letter-sign-in-code"), in_halves(code))]),
        Block::Button(t!(words, "letter-address-button"), format!("{}/mijn/gegevens/code", desk.base)),
        Block::Paragraph(t!(words, "letter-address-until", time = until)),
        Block::Paragraph(t!(words, "letter-address-not-you")),
    ];
    desk.letter(&t!(words, "letter-address-subject"), None, blocks)
}

/// To the old one, with what to do for who did not change it.
pub(super) fn changed(desk: &Desk<'_>) -> Letter {
    let words = &desk.words;
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-address-changed", name = desk.municipality.name.clone())),
        Block::Paragraph(not_you(desk)),
    ];
    desk.letter(&t!(words, "letter-address-changed-subject"), None, blocks)
}

/// What to do for whom somebody else did this.
pub(super) fn not_you(desk: &Desk<'_>) -> String {
    t!(desk.words, "letter-call-us", phone = desk.municipality.contact.phone.clone())
}
