//! The initiative is public from now on.

use app_core::{initiatives::Initiative, kernel::token::Token};

use super::{Block, Desk, Letter};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, name: &str, token: &Token, initiative: &Initiative) -> Letter {
    let words = &desk.words;
    let public = format!("{}/initiatieven/{}", desk.base, initiative.reference);
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-published", title = initiative.title.clone()))];
    if let Some(due) = initiative.due_on {
        blocks.push(Block::Paragraph(t!(words, "letter-due", date = words.date_year(due.0))));
    }
    blocks.extend([
        Block::Button(t!(words, "letter-published-button"), public),
        Block::Link(t!(words, "letter-published-private"), desk.follow(token)),
    ]);
    let subject = t!(words, "letter-published-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
