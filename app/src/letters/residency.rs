//! On paper: the code with which somebody shows that they live where the letter came.

use super::{Block, Desk, Letter, sign_in::in_halves};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, name: &str, code: &str) -> Letter {
    let words = &desk.words;
    let days = desk.municipality.residency.code_days;
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-residency", name = desk.municipality.name.clone())),
        Block::Facts(vec![(t!(words, "letter-residency-code"), in_halves(code))]),
        Block::Button(t!(words, "letter-residency-button"), format!("{}/mijn/woonplaats", desk.base)),
        Block::Paragraph(t!(words, "letter-residency-until", days = days)),
        Block::Paragraph(t!(words, "letter-residency-not-you")),
    ];
    desk.letter(&t!(words, "letter-residency-subject"), Some(name), blocks)
}
