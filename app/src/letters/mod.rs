//! Letters: what the municipality mails, composed from message files in the reader's language.
//!
//! A [`Letter`] is a structure; [`Letter::text`] and [`Letter::html`] write it out. What people
//! typed stands in it as it is, and is made harmless where it is written out.

mod address;
mod asked;
mod draft_link;
mod html;
mod inactive;
mod invitation;
mod left;
mod order;
mod published;
mod receipt;
mod residency;
mod second_step;
mod sign_in;
mod text;
mod withdrawn;

#[cfg(test)]
mod tests;

use app_core::{
    initiatives::{self, Initiative},
    kernel::{Core, token::Token},
    places::Municipality,
};

pub use order::{Kind, Order};

use crate::{t, words::Words};

/// A letter, ready to be written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What it is about, on one line.
    pub subject: String,
    /// Code of its language.
    pub language: &'static str,
    /// "Beste Joke,"
    pub greeting: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The lines it ends with.
    pub closing: [String; 2],
    /// How to reach the municipality otherwise.
    pub footer: Vec<String>,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A few sentences.
    Paragraph(String),
    /// Words of a person, in paragraphs, and the code of their language; marked as such.
    Quote(String, String),
    /// Names with what they are.
    Facts(Vec<(String, String)>),
    /// The one thing to do: words and address.
    Button(String, String),
    /// Another address, with what it is for.
    Link(String, String),
}

/// What all letters need.
struct Desk<'a> {
    words: Words,
    municipality: &'a Municipality,
    base: &'a str,
    /// It is printed, not mailed.
    on_paper: bool,
}

/// Composes the letter that was ordered; `base` is the public address of the municipality's site,
/// without a slash at the end. `None` when what it is about is gone.
///
/// # Errors
/// The database did not give the initiative.
pub async fn compose(
    core: &Core,
    municipality: &Municipality,
    base: &str,
    order: &Order,
) -> Result<Option<Letter>, sqlx::Error> {
    let desk = Desk { words: Words::of(order.language()), municipality, base, on_paper: order.to.is_none() };
    let Some(id) = order.kind.initiative() else {
        return Ok(Some(desk.about_nothing_sent(order)));
    };
    let initiative = initiatives::to_write_about(core, id).await?;
    Ok(initiative.map(|initiative| desk.about_initiative(order, &initiative)))
}

impl Desk<'_> {
    fn about_nothing_sent(&self, order: &Order) -> Letter {
        match &order.kind {
            Kind::DraftLink { token, expires_at } => draft_link::letter(self, token, *expires_at),
            Kind::SignIn { token, code, expires_at } => sign_in::letter(self, token, code, *expires_at),
            Kind::NewAddress { code, expires_at } => address::new(self, code, *expires_at),
            Kind::ResidencyCode { name, code } => residency::letter(self, name, code),
            Kind::SecondStepChanged { change } => second_step::letter(self, change),
            Kind::AddressChanged => address::changed(self),
            Kind::Left => left::letter(self),
            Kind::Inactive { expires_at, last } => inactive::letter(self, *expires_at, *last),
            Kind::Invitation { token, expires_at } => invitation::letter(self, token, *expires_at),
            _ => self.letter("", None, Vec::new()),
        }
    }

    fn about_initiative(&self, order: &Order, initiative: &Initiative) -> Letter {
        match &order.kind {
            Kind::Receipt { name, token, .. } => receipt::letter(self, name, token, initiative),
            Kind::Asked { name, token, more, .. } => {
                asked::letter(self, name, token, initiative, &more.question)
            }
            Kind::Published { name, token, .. } => published::letter(self, name, token, initiative),
            Kind::Withdrawn { name, more, .. } => withdrawn::letter(self, name, initiative, *more),
            _ => self.about_nothing_sent(order),
        }
    }

    /// A letter in its frame; `name` is the reader's, where it is known.
    fn letter(&self, subject: &str, name: Option<&str>, blocks: Vec<Block>) -> Letter {
        let words = &self.words;
        let contact = &self.municipality.contact;
        let (phone, address) = (contact.phone.clone(), contact.address.clone());
        let footer = match self.on_paper {
            true => vec![t!(words, "letter-help-paper", phone = phone, address = address)],
            false => {
                vec![
                    t!(words, "letter-automatic"),
                    t!(words, "letter-help", phone = phone, address = address),
                ]
            }
        };
        Letter {
            subject: one_line(subject),
            language: words.code(),
            greeting: match name {
                Some(name) => t!(words, "letter-greeting", name = one_line(name)),
                None => t!(words, "letter-greeting-nameless"),
            },
            blocks,
            closing: [
                t!(words, "letter-closing"),
                t!(words, "frame-municipality", name = self.municipality.name.clone()),
            ],
            footer,
        }
    }

    /// The private link of an author.
    fn follow(&self, token: &Token) -> String {
        format!("{}/volg/{}", self.base, token.reveal())
    }
}

/// A text on one line, without control characters: fit for a header.
#[must_use]
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
