//! The receipt: what was sent, when there will be an answer and how that was counted, and the link
//! that also shows that the address is the author's.

use app_core::{initiatives::Initiative, kernel::token::Token};

use super::{Block, Desk, Letter};
use crate::{counted, drafts::need, t};

pub(super) fn letter(desk: &Desk<'_>, name: &str, token: &Token, initiative: &Initiative) -> Letter {
    let words = &desk.words;
    let by_desk = initiative.channel.is_desk();
    let mut blocks = vec![Block::Paragraph(match desk.on_paper {
        true => t!(words, "letter-receipt-paper"),
        false => t!(words, "letter-receipt"),
    })];
    blocks.extend(by_desk.then(|| Block::Paragraph(t!(words, "letter-by-desk"))));
    let target = u16::try_from(initiative.answer_target).unwrap_or(0);
    let due = desk.municipality.calendar.due_for(initiative.submitted_at.local(), target, &[]);
    if let Some(due) = due {
        let by = t!(words, "letter-due", date = words.date_year(due.date));
        let counted = counted::sentences(words, initiative.counts_from.0, target, &due).join(" ");
        let (calendar, sent) = (&desk.municipality.calendar, initiative.submitted_at.local());
        let moved = counted::moved(words, calendar, sent, initiative.counts_from.0);
        blocks.push(Block::Paragraph(format!("{by} {counted}")));
        blocks.extend(moved.map(Block::Paragraph));
    }
    blocks.extend([
        Block::Paragraph(match desk.on_paper {
            true => t!(words, "letter-receipt-link-paper"),
            false => t!(words, "letter-receipt-link"),
        }),
        Block::Button(t!(words, "letter-follow"), desk.follow(token)),
        Block::Paragraph(t!(words, "letter-secret")),
        Block::Paragraph(t!(words, "letter-receipt-sent")),
        Block::Facts(facts(desk, initiative)),
        Block::Quote(initiative.story.clone(), initiative.language.clone()),
    ]);
    // Who holds the paper stood at the desk.
    if !desk.on_paper {
        let not_you = match by_desk {
            true => t!(words, "letter-receipt-not-you-desk"),
            false => t!(words, "letter-receipt-not-you"),
        };
        blocks.push(Block::Paragraph(not_you));
    }
    let subject = t!(words, "letter-receipt-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}

fn facts(desk: &Desk<'_>, initiative: &Initiative) -> Vec<(String, String)> {
    let (words, municipality) = (&desk.words, desk.municipality);
    let theme = municipality.theme_name(&initiative.theme, words.language).to_owned();
    let wijk = municipality.neighbourhood_name(&initiative.neighbourhood).to_owned();
    let mut facts = vec![
        (t!(words, "letter-fact-reference"), initiative.reference.clone()),
        (t!(words, "letter-fact-title"), initiative.title.clone()),
        (t!(words, "idea-need"), need(words, initiative.need)),
        (t!(words, "idea-theme"), theme),
        (t!(words, "idea-neighbourhood"), wijk),
        (t!(words, "idea-spot"), initiative.spot.clone()),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
