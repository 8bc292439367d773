//! To staff: an initiative is theirs to handle, or its author said something; one press away.

use app_core::initiatives::Initiative;

use super::{
    Block, Desk, Letter,
    more::{Handed, NoteText},
};
use crate::t;

pub(super) fn letter(desk: &Desk<'_>, name: &str, initiative: &Initiative, handed: &Handed) -> Letter {
    let words = &desk.words;
    let (title, unit) = (initiative.title.clone(), desk.unit(&handed.department));
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-handle", title = title, unit = unit))];
    if !handed.why.is_empty() {
        blocks.push(Block::Quote(handed.why.clone(), desk.ours()));
    }
    if let Some(due) = initiative.due_on {
        blocks.push(Block::Paragraph(t!(words, "letter-handle-due", date = words.date_year(due.0))));
    }
    blocks.push(Block::Button(t!(words, "letter-handle-button"), desk.handling(initiative)));
    let subject = t!(words, "letter-handle-subject", reference = initiative.reference.clone());
    desk.letter_to_staff(&subject, name, blocks)
}

pub(super) fn replied(desk: &Desk<'_>, name: &str, initiative: &Initiative, text: &str) -> Letter {
    let words = &desk.words;
    let subject = t!(words, "letter-replied-subject", reference = initiative.reference.clone());
    let about = t!(words, "letter-replied", title = initiative.title.clone());
    said(desk, name, initiative, &subject, about, text)
}

pub(super) fn asked_again(desk: &Desk<'_>, name: &str, initiative: &Initiative, text: &str) -> Letter {
    let words = &desk.words;
    let subject = t!(words, "letter-asked-again-subject", reference = initiative.reference.clone());
    let about = t!(words, "letter-asked-again", title = initiative.title.clone());
    said(desk, name, initiative, &subject, about, text)
}

pub(super) fn not_done(desk: &Desk<'_>, name: &str, initiative: &Initiative, text: &str) -> Letter {
    let words = &desk.words;
    let subject = t!(words, "letter-not-done-subject", reference = initiative.reference.clone());
    let about = t!(words, "letter-not-done", title = initiative.title.clone());
    said(desk, name, initiative, &subject, about, text)
}

pub(super) fn noted(desk: &Desk<'_>, name: &str, initiative: &Initiative, note: &NoteText) -> Letter {
    let words = &desk.words;
    let subject = t!(words, "letter-noted-subject", reference = initiative.reference.clone());
    let about = t!(words, "letter-noted", by = note.by.clone(), title = initiative.title.clone());
    let blocks = vec![
        Block::Paragraph(about),
        Block::Quote(note.text.clone(), desk.ours()),
        Block::Button(t!(words, "letter-handle-button"), format!("{}#notities", desk.handling(initiative))),
    ];
    desk.letter_to_staff(&subject, name, blocks)
}

/// What the author said, with the way to the initiative.
fn said(
    desk: &Desk<'_>,
    name: &str,
    initiative: &Initiative,
    subject: &str,
    about: String,
    text: &str,
) -> Letter {
    let blocks = vec![
        Block::Paragraph(about),
        Block::Quote(text.to_owned(), initiative.language.clone()),
        Block::Button(t!(desk.words, "letter-handle-button"), desk.handling(initiative)),
    ];
    desk.letter_to_staff(subject, name, blocks)
}
