//! All that somebody did not want at once: a line and a link each, by topic. Of what a resident wrote only the title.

use app_core::{
    initiatives::{self, Initiative},
    kernel::{Core, Day},
    notifications::{Item, Topic},
    warnings::Target,
};

use super::{Block, Desk, Letter, one_line};
use crate::{account::topic_name, t, words::Words};

/// The most that stand in one letter; the site has them all.
const MOST_SHOWN: usize = 50;

/// The letter; `None` when nothing is left to tell.
pub(super) async fn letter(
    core: &Core,
    desk: &Desk<'_>,
    name: &str,
    items: &[Item],
    more: usize,
) -> Result<Option<Letter>, sqlx::Error> {
    let mut shown = Vec::new();
    for item in items.iter().rev().take(MOST_SHOWN) {
        let initiative = initiatives::to_write_about(core, item.initiative).await?;
        shown.extend(initiative.filter(|one| item.matters(one)).map(|one| (item, one)));
    }
    shown.reverse();
    let more = more + items.len().saturating_sub(MOST_SHOWN);
    Ok((!shown.is_empty()).then(|| written(desk, name, &shown, more)))
}

pub(super) fn written(desk: &Desk<'_>, name: &str, items: &[(&Item, Initiative)], more: usize) -> Letter {
    let words = &desk.words;
    let mut blocks = vec![Block::Paragraph(t!(words, "letter-digest"))];
    for topic in Topic::ALL {
        let of_topic: Vec<_> = items.iter().filter(|(item, _)| item.topic() == Some(*topic)).collect();
        if !of_topic.is_empty() {
            blocks.push(Block::Paragraph(format!("{} ({})", topic_name(words, *topic), of_topic.len())));
            blocks.extend(of_topic.into_iter().map(|(item, initiative)| line(desk, item, initiative)));
        }
    }
    if more > 0 {
        blocks.push(Block::Paragraph(t!(words, "letter-digest-more", count = more)));
    }
    blocks.push(Block::Link(t!(words, "letter-digest-choose"), format!("{}/mijn/meldingen", desk.base)));
    let subject = t!(words, "letter-digest-subject", count = items.len());
    desk.letter_to_staff(&subject, name, blocks)
}

/// The number, the title where everyone can read it, and what happened.
fn line(desk: &Desk<'_>, item: &Item, initiative: &Initiative) -> Block {
    let title = initiative.published_at.map(|_| initiative.title.clone());
    let parts = [Some(initiative.reference.clone()), title, what(&desk.words, item)];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let text = one_line(&parts.join(" · "));
    let reference = &initiative.reference;
    let path = match item.topic() {
        Some(Topic::OwnIdeas) => Some(format!("/mijn/ideeen/{reference}")),
        Some(Topic::Late) => item.detail["path"].as_str().map(str::to_owned),
        _ => Some(format!("/behandelen/{reference}")),
    };
    match path {
        Some(path) => Block::Link(text, format!("{}{path}", desk.base)),
        None => Block::Paragraph(text),
    }
}

/// What happened, in a few words, where the topic does not say it.
fn what(words: &Words, item: &Item) -> Option<String> {
    Some(match item.letter.as_str() {
        "warnings" => warning(words, item)?,
        "author_replied" => t!(words, "digest-replied"),
        "asked_again" => t!(words, "digest-asked-again"),
        "not_done" => t!(words, "digest-not-done"),
        "published" => t!(words, "digest-published"),
        "in_progress" => t!(words, "digest-progress"),
        "merged" => t!(words, "digest-merged"),
        _ => return None,
    })
}

fn warning(words: &Words, item: &Item) -> Option<String> {
    let target = Target::from_code(item.detail["target"].as_str()?)?;
    let day: Day = serde_json::from_value(item.detail["due_on"].clone()).ok()?;
    let date = words.date_brief(day.0);
    Some(match (target, item.detail["late"] == true) {
        (Target::Read, false) => t!(words, "digest-read", date = date),
        (Target::Read, true) => t!(words, "digest-read-late", date = date),
        (Target::Answered, false) => t!(words, "digest-answer", date = date),
        (Target::Answered, true) => t!(words, "digest-answer-late", date = date),
        (Target::Owner, _) => t!(words, "digest-owner"),
    })
}
