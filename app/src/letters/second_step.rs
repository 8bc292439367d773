//! To staff: the second step of signing in is another one now.

use super::{Block, Desk, Letter, address::not_you};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, change: &str) -> Letter {
    let words = &desk.words;
    let what = match change {
        "second_factor.passkey_added" => t!(words, "letter-step-key-added"),
        "second_factor.passkey_removed" => t!(words, "letter-step-key-removed"),
        _ => t!(words, "letter-step-app"),
    };
    let name = desk.municipality.name.clone();
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-step", name = name)),
        Block::Paragraph(what),
        Block::Paragraph(not_you(desk)),
    ];
    desk.letter(&t!(words, "letter-step-subject"), None, blocks)
}
