//! A question to the author; the clock stands still until the reply.

use app_core::{initiatives::Initiative, kernel::token::Token};

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    question: &str,
) -> Letter {
    let words = &desk.words;
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-asked", title = initiative.title.clone())),
        Block::Quote(question.to_owned(), desk.ours()),
        Block::Paragraph(match desk.on_paper {
            true => t!(words, "letter-asked-clock-paper"),
            false => t!(words, "letter-asked-clock"),
        }),
        Block::Button(t!(words, "letter-asked-button"), desk.follow(token)),
        Block::Paragraph(t!(words, "letter-secret")),
    ];
    let subject = t!(words, "letter-asked-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
