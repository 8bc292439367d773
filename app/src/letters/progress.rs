//! Before the answer to a larger plan: that the college weighs it. After it: one more look, how far it is, and whether it is really done.

use app_core::{initiatives::Initiative, kernel::token::Token};

use super::{Block, Desk, Letter, more::Decides};
use crate::t;

pub(super) fn at_college(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    decides: Decides,
) -> Letter {
    let words = &desk.words;
    let college = desk.municipality.college.as_ref().map_or("", |college| college.name.get(words.language));
    let date = words.date_year(decides.decides_on.0);
    let mut blocks = vec![
        Block::Paragraph(t!(words, "letter-college", title = initiative.title.clone())),
        Block::Paragraph(t!(words, "letter-college-day", college = college, date = date)),
    ];
    if let Some(due) = initiative.due_on.filter(|due| *due < decides.decides_on) {
        blocks.push(Block::Paragraph(t!(words, "letter-college-late", date = words.date_year(due.0))));
    }
    blocks.extend([
        Block::Link(t!(words, "letter-college-conditions"), format!("{}/criteria#college", desk.base)),
        Block::Link(t!(words, "letter-published-private"), desk.follow(token)),
    ]);
    let subject = t!(words, "letter-college-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn looks_again(desk: &Desk<'_>, name: &str, token: &Token, initiative: &Initiative) -> Letter {
    let words = &desk.words;
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-again", title = initiative.title.clone()))];
    if let Some(due) = initiative.due_on {
        blocks.push(Block::Paragraph(t!(words, "letter-due", date = words.date_year(due.0))));
    }
    blocks.push(Block::Link(t!(words, "letter-published-private"), desk.follow(token)));
    let subject = t!(words, "letter-again-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn in_progress(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    text: &str,
) -> Letter {
    let words = &desk.words;
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-progress", title = initiative.title.clone())),
        Block::Quote(text.to_owned(), desk.ours()),
        Block::Link(t!(words, "letter-answered-private"), desk.follow(token)),
    ];
    let subject = t!(words, "letter-progress-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn carried_out(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    text: &str,
) -> Letter {
    let words = &desk.words;
    let ask = match desk.on_paper {
        true => t!(words, "letter-done-ask-paper"),
        false => t!(words, "letter-done-ask"),
    };
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-done", title = initiative.title.clone())),
        Block::Quote(text.to_owned(), desk.ours()),
        Block::Paragraph(ask),
        Block::Button(t!(words, "letter-done-button"), desk.follow(token)),
        Block::Paragraph(t!(words, "letter-secret")),
    ];
    let subject = t!(words, "letter-done-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
