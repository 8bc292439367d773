//! To staff: a department is asked for advice, or gave it.

use app_core::{advice::Opinion, initiatives::Initiative};

use super::{
    Block, Desk, Letter,
    more::{AdviceQuestion, AdviceText},
};
use crate::{handling::opinion, t, words::capital};

pub(super) fn asked(desk: &Desk<'_>, name: &str, initiative: &Initiative, asked: &AdviceQuestion) -> Letter {
    let words = &desk.words;
    let (title, unit) = (initiative.title.clone(), desk.unit(&asked.department));
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-advice", title = title, unit = capital(&unit))),
        Block::Quote(asked.question.clone(), desk.ours()),
        Block::Paragraph(t!(words, "letter-advice-due", date = words.date_year(asked.due_on.0))),
        Block::Button(t!(words, "letter-advice-button"), desk.handling(initiative)),
    ];
    let subject = t!(words, "letter-advice-subject", reference = initiative.reference.clone());
    desk.letter_to_staff(&subject, name, blocks)
}

pub(super) fn given(desk: &Desk<'_>, name: &str, initiative: &Initiative, given: &AdviceText) -> Letter {
    let words = &desk.words;
    let (title, unit) = (initiative.title.clone(), desk.unit(&given.department));
    let known = Opinion::from_code(&given.opinion).map(|known| opinion(words, known)).unwrap_or_default();
    let blocks = vec![
        Block::Paragraph(t!(words, "letter-advised", title = title, unit = capital(&unit), opinion = known)),
        Block::Quote(given.text.clone(), desk.ours()),
        Block::Button(t!(words, "letter-handle-button"), desk.handling(initiative)),
    ];
    let reference = initiative.reference.clone();
    let subject = t!(words, "letter-advised-subject", unit = unit, reference = reference);
    desk.letter_to_staff(&subject, name, blocks)
}
