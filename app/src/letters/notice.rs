//! What a device says of a letter: what it is about and where that is read. Nothing of what it says, and no name: a
//! screen that is locked shows it to everyone.

use app_core::{initiatives, kernel::Core, places::Municipality};
use serde::Serialize;

use super::{Block, Desk, Letter, Order, compose};
use crate::{
    t,
    words::{self, Language, Words},
};

/// What a device says, as our service worker reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What it is about.
    pub title: String,
    /// Who says it.
    pub body: String,
    /// Code of the language of both.
    pub lang: &'static str,
    /// Where it is read on this site.
    pub path: String,
}

/// What a device says of a letter that was ordered; `is_author` when it is for the author of what it is about, signed in
/// as such. `None` when what it is about is gone.
///
/// # Errors
/// The database did not give the initiative.
pub async fn notice(
    core: &Core,
    municipality: &Municipality,
    base: &str,
    order: &Order,
    is_author: bool,
) -> Result<Option<Notice>, sqlx::Error> {
    let Some(letter) = compose(core, municipality, base, order).await? else { return Ok(None) };
    let words = Words::of(order.language());
    let desk = Desk { words, municipality, base, on_paper: false };
    let path = match address(&letter, base) {
        Some(path) if !path.starts_with("/volg/") => path.to_owned(),
        // The link in the mail is a secret: who is signed in needs none.
        Some(_) if is_author => own_page(core, order).await?,
        Some(_) => "/mijn".to_owned(),
        None => "/".to_owned(),
    };
    Ok(Some(desk.notice(letter.subject, path)))
}

/// What a device says when its owner tries whether it does.
#[must_use]
pub fn trial_notice(municipality: &Municipality, language: &str) -> Notice {
    let words = Words::of(words::from_code(language).unwrap_or(Language::NL));
    let title = t!(words, "push-trial-title");
    let desk = Desk { words, municipality, base: "", on_paper: false };
    desk.notice(title, "/mijn/meldingen".to_owned())
}

/// Where the one thing to do in a letter is done, or else the first place that it names.
fn address<'a>(letter: &'a Letter, base: &str) -> Option<&'a str> {
    let button = letter.blocks.iter().find(|block| matches!(block, Block::Button(..)));
    let link = || letter.blocks.iter().find(|block| matches!(block, Block::Link(..)));
    match button.or_else(link)? {
        Block::Button(_, address) | Block::Link(_, address) => address.strip_prefix(base),
        _ => None,
    }
}

async fn own_page(core: &Core, order: &Order) -> Result<String, sqlx::Error> {
    let about = match order.kind.initiative() {
        Some(id) => initiatives::to_write_about(core, id).await?,
        None => None,
    };
    Ok(about.map_or("/mijn".to_owned(), |one| format!("/mijn/ideeen/{}", one.reference)))
}

impl Desk<'_> {
    fn notice(&self, title: String, path: String) -> Notice {
        let words = &self.words;
        let body = t!(words, "frame-municipality", name = self.municipality.name.clone());
        Notice { title, body, lang: words.code(), path }
    }
}
