//! What is no initiative: to its author, who has it now; and to who has it, all that was sent.

use app_core::{
    initiatives::Initiative,
    kernel::token::Token,
    places::{Municipality, Other},
};

use super::{
    Block, Desk, Letter,
    more::{Handover, Passed},
};
use crate::{t, words::Words};

/// Who has it and what they do, for its author.
pub(crate) fn where_it_is(words: &Words, municipality: &Municipality, to: Other) -> String {
    let name = municipality.hand_over.get(&to).map(|one| one.name.clone()).unwrap_or_default();
    match to {
        Other::Report => t!(words, "handed-report", name = name),
        Other::Signal => t!(words, "handed-signal", name = name),
        Other::Policy => t!(words, "handed-policy", name = name),
    }
}

pub(super) fn to_author(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    handed: &Handover,
) -> Letter {
    let words = &desk.words;
    let mut blocks = vec![Block::Paragraph(where_it_is(words, desk.municipality, handed.to))];
    if !handed.note.is_empty() {
        blocks.push(Block::Paragraph(t!(words, "letter-handed-note")));
        blocks.push(Block::Quote(handed.note.clone(), desk.ours()));
    }
    blocks.push(Block::Link(t!(words, "letter-handed-private"), desk.follow(token)));
    let subject = t!(words, "letter-handed-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

pub(super) fn passed_on(desk: &Desk<'_>, passed: &Passed) -> Letter {
    let words = &desk.words;
    let wijk = desk.municipality.neighbourhood_name(&passed.neighbourhood).to_owned();
    let author = [passed.author.clone(), passed.email.clone().unwrap_or_default(), passed.reach.clone()];
    let author: Vec<_> = author.into_iter().filter(|part| !part.is_empty()).collect();
    let facts = vec![
        (t!(words, "item-neighbourhood"), wijk),
        (t!(words, "item-spot"), passed.spot.clone()),
        (t!(words, "item-author"), author.join(", ")),
    ];
    let about = match passed.to {
        Other::Report => t!(words, "letter-passed-report"),
        Other::Signal => t!(words, "letter-passed-signal"),
        Other::Policy => t!(words, "letter-passed-policy"),
    };
    let blocks = vec![
        Block::Paragraph(about),
        Block::Quote(format!("{}\n\n{}", passed.title, passed.story), passed.language.clone()),
        Block::Facts(facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()),
        Block::Paragraph(t!(words, "letter-passed-yours")),
    ];
    let subject = t!(words, "letter-passed-subject", reference = passed.reference.clone());
    desk.letter_to_staff(&subject, &passed.receiver, blocks)
}
