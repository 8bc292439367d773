//! To staff: which days come near or have passed, each with the way to it.

use super::{
    Block, Desk, Letter,
    more::{Target, Warned},
};
use crate::t;

/// The most that stand in one letter; the list on the site has them all.
const MOST_SHOWN: usize = 20;

pub(super) fn letter(desk: &Desk<'_>, name: &str, items: &[Warned]) -> Letter {
    let words = &desk.words;
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-warnings", count = items.len()))];
    let kinds = [
        (Target::Read, true),
        (Target::Answered, true),
        (Target::Read, false),
        (Target::Answered, false),
        (Target::Owner, false),
    ];
    let shown = &items[..items.len().min(MOST_SHOWN)];
    for (target, late) in kinds {
        let here: Vec<_> = shown.iter().filter(|item| (item.target, item.late) == (target, late)).collect();
        if here.is_empty() {
            continue;
        }
        blocks.push(Block::Paragraph(match (target, late) {
            (Target::Read, false) => t!(words, "letter-warnings-read"),
            (Target::Read, true) => t!(words, "letter-warnings-read-late"),
            (Target::Answered, false) => t!(words, "letter-warnings-answer"),
            (Target::Answered, true) => t!(words, "letter-warnings-answer-late"),
            (Target::Owner, _) => t!(words, "letter-warnings-owner"),
        }));
        blocks.extend(here.into_iter().map(|item| line(desk, item)));
    }
    let more = items.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        blocks.push(Block::Paragraph(t!(words, "letter-warnings-more", count = more)));
    }
    let subject = t!(words, "letter-warnings-subject", count = items.len());
    desk.letter_to_staff(&subject, name, blocks)
}

/// One of them: the number, the wijk, and the day.
fn line(desk: &Desk<'_>, item: &Warned) -> Block {
    let words = &desk.words;
    let wijk = desk.municipality.neighbourhood_name(&item.neighbourhood);
    let day = words.date_brief(item.due_on.0);
    let text = match item.target {
        Target::Owner => format!("{} · {wijk}", item.reference),
        Target::Read | Target::Answered => format!("{} · {wijk} · {day}", item.reference),
    };
    match &item.path {
        Some(path) => Block::Link(text, format!("{}{path}", desk.base)),
        None => Block::Paragraph(text),
    }
}
