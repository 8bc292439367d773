//! The answer, in full: nobody has to look for it on the site.

use app_core::{
    initiatives::{Initiative, Outcome},
    kernel::token::Token,
};

use super::{Block, Desk, Letter, more::Given};
use crate::{
    initiatives::{fails, outcome},
    t,
};

pub(super) fn letter(
    desk: &Desk<'_>,
    name: &str,
    token: &Token,
    initiative: &Initiative,
    given: &Given,
) -> Letter {
    let words = &desk.words;
    let known = Outcome::from_code(&given.outcome).map(|known| outcome(words, known)).unwrap_or_default();
    let mut blocks = vec![
        Block::Paragraph(t!(words, "letter-answered", title = initiative.title.clone())),
        Block::Paragraph(t!(words, "letter-answered-is", answer = known)),
        Block::Quote(given.body.clone(), desk.ours()),
    ];
    let reasons = &given.reasons;
    let tracks = &desk.municipality.tracks;
    if let Some((_, criterion)) =
        reasons.criterion.as_deref().and_then(|slug| tracks.criterion(&initiative.track, slug))
    {
        let named = format!("{}: {}", t!(words, "answer-criterion"), fails(words, criterion));
        blocks.push(Block::Paragraph(named));
    }
    if let Some(until) = reasons.until {
        blocks.push(Block::Paragraph(format!("{}: {}.", t!(words, "answer-until"), words.date_year(until))));
    }
    for (title, text) in [
        (t!(words, "answer-alternative"), &reasons.alternative),
        (t!(words, "answer-next"), &reasons.next_step),
    ] {
        if !text.is_empty() {
            blocks.push(Block::Paragraph(format!("{title}:")));
            blocks.push(Block::Quote(text.clone(), desk.ours()));
        }
    }
    let public = format!("{}/initiatieven/{}", desk.base, initiative.reference);
    blocks.extend([
        Block::Button(t!(words, "letter-answered-button"), public),
        Block::Link(t!(words, "letter-answered-private"), desk.follow(token)),
    ]);
    let subject = t!(words, "letter-answered-subject", reference = initiative.reference.clone());
    desk.letter(&subject, Some(name), blocks)
}
