//! An account that nobody used for long goes, and how to keep it.

use app_core::kernel::Instant;

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, ends_at: Instant, last: bool) -> Letter {
    let words = &desk.words;
    let (name, date) = (desk.municipality.name.clone(), words.date_year(ends_at.local().date()));
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-inactive", name = name, date = date.clone()))];
    blocks.extend(last.then(|| Block::Paragraph(t!(words, "letter-inactive-last"))));
    blocks.extend([
        Block::Paragraph(t!(words, "letter-inactive-keep")),
        Block::Button(t!(words, "letter-inactive-button"), format!("{}/inloggen", desk.base)),
        Block::Paragraph(t!(words, "letter-inactive-gone")),
        Block::Paragraph(t!(words, "letter-inactive-ideas")),
    ]);
    desk.letter(&t!(words, "letter-inactive-subject", date = date), None, blocks)
}
