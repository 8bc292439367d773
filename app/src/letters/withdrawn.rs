//! The author took the initiative back.

use app_core::initiatives::Initiative;

use super::{Block, Desk, Letter, more::TakenBack};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, name: &str, initiative: &Initiative, by: TakenBack) -> Letter {
    let words = &desk.words;
    let taken_back = match by.by_desk {
        true => t!(words, "letter-withdrawn-by-desk", title = initiative.title.clone()),
        false => t!(words, "letter-withdrawn", title = initiative.title.clone()),
    };
    let blocks = vec![
        Block::Paragraph(taken_back),
        Block::Paragraph(t!(words, "letter-withdrawn-not-you")),
        Block::Paragraph(t!(words, "letter-withdrawn-again")),
        Block::Button(t!(words, "frame-send"), format!("{}/idee", desk.base)),
    ];
    let subject = t!(words, "letter-withdrawn-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
