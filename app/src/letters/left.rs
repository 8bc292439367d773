//! The last letter: the account is gone.

use super::{Block, Desk, Letter, address::not_you};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>) -> Letter {
    let words = &desk.words;
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-left", name = desk.municipality.name.clone())),
        Block::Paragraph(t!(words, "letter-left-ideas")),
        Block::Paragraph(t!(words, "letter-left-last")),
        Block::Paragraph(not_you(desk)),
    ];
    desk.letter(&t!(words, "letter-left-subject"), None, blocks)
}
