//! Letters: what the municipality mails, composed from message files in the reader's language.
//!
//! A [`Letter`] is a structure; [`Letter::text`] and [`Letter::html`] write it out. What people
//! typed stands in it as it is, and is made harmless where it is written out.

mod address;
mod advice;
mod answered;
mod asked;
mod digest;
mod draft_link;
mod handed_over;
mod html;
mod inactive;
mod invitation;
mod left;
mod more;
mod notice;
mod order;
mod progress;
mod published;
mod receipt;
mod residency;
mod second_step;
mod sign_in;
mod text;
mod tidied;
mod to_handle;
mod warnings;
mod withdrawn;

#[cfg(test)]
mod tests;

use app_core::{
    identity::wijk_of_alderman,
    initiatives::{self, Initiative},
    kernel::{Core, token::Token},
    places::Municipality,
};

pub(crate) use handed_over::where_it_is;
pub use more::Given;
pub use notice::{Notice, notice, trial_notice};
pub use order::{Kind, Order};

use crate::{
    t,
    words::{self, Words},
};

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
    /// Where this kind of mail can be stopped: words and address; `None` for what always comes.
    pub stop: Option<(String, String)>,
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
    let letter = match (&order.kind, order.kind.initiative()) {
        (Kind::Digest { name, items, more }, _) => digest::letter(core, &desk, name, items, *more).await?,
        (_, None) => Some(desk.about_nothing_sent(order)),
        (_, Some(id)) => {
            let initiative = initiatives::to_write_about(core, id).await?;
            initiative.map(|initiative| desk.about_initiative(order, &initiative))
        }
    };
    let stop = order.stop().map(|stop| desk.stop(&stop.link(core)));
    Ok(letter.map(|letter| Letter { stop, ..letter }))
}

/// Who writes, and where their site is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Who writes.
    pub municipality: &'a Municipality,
    /// The public address of their site, without a slash at the end.
    pub base: &'a str,
}

impl<'a> Place<'a> {
    /// Who writes a mail in a language.
    fn desk(self, language: &str) -> Desk<'a> {
        let words = Words::of(words::from_code(language).unwrap_or(words::Language::NL));
        Desk { words, municipality: self.municipality, base: self.base, on_paper: false }
    }
}

/// The letter with an answer, to be looked at before it is sent.
#[must_use]
pub fn answer(
    place: Place<'_>,
    language: &str,
    name: &str,
    link: &Token,
    initiative: &Initiative,
    given: &Given,
) -> Letter {
    answered::letter(&place.desk(language), name, link, initiative, given)
}

/// The letter with a question, to be looked at before it is sent.
#[must_use]
pub fn question(
    place: Place<'_>,
    language: &str,
    name: &str,
    link: &Token,
    initiative: &Initiative,
    question: &str,
) -> Letter {
    asked::letter(&place.desk(language), name, link, initiative, question)
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
            Kind::PassedOn { passed } => handed_over::passed_on(self, passed),
            Kind::Warnings { name, items } => warnings::letter(self, name, items),
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
            Kind::Answered { name, token, more, .. } => answered::letter(self, name, token, initiative, more),
            Kind::HandedOver { name, token, more, .. } => {
                handed_over::to_author(self, name, token, initiative, more)
            }
            Kind::Merged { name, token, more, .. } => tidied::merged(self, name, token, initiative, more),
            Kind::Hidden { name, token, more, .. } => tidied::hidden(self, name, token, initiative, more),
            Kind::Undone { name, token, more, .. } => tidied::undone(self, name, token, initiative, more),
            Kind::ToHandle { name, more, .. } => to_handle::letter(self, name, initiative, more),
            Kind::AtCollege { name, token, more, .. } => {
                progress::at_college(self, name, token, initiative, *more)
            }
            Kind::LooksAgain { name, token, .. } => progress::looks_again(self, name, token, initiative),
            Kind::InProgress { name, token, more, .. } => {
                progress::in_progress(self, name, token, initiative, &more.text)
            }
            Kind::CarriedOut { name, token, more, .. } => {
                progress::carried_out(self, name, token, initiative, &more.text)
            }
            Kind::AuthorReplied { name, more, .. } => to_handle::replied(self, name, initiative, &more.text),
            Kind::AskedAgain { name, more, .. } => to_handle::asked_again(self, name, initiative, &more.text),
            Kind::NotDone { name, more, .. } => to_handle::not_done(self, name, initiative, &more.text),
            Kind::AdviceAsked { name, more, .. } => advice::asked(self, name, initiative, more),
            Kind::AdviceGiven { name, more, .. } => advice::given(self, name, initiative, more),
            Kind::Noted { name, more, .. } => to_handle::noted(self, name, initiative, more),
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
            stop: None,
        }
    }

    /// Where a kind of mail can be stopped, by the last part of the address.
    fn stop(&self, link: &str) -> (String, String) {
        (t!(self.words, "letter-stop"), format!("{}/afmelden/{link}", self.base))
    }

    /// A letter to a colleague, who may have given no name.
    fn letter_to_staff(&self, subject: &str, name: &str, blocks: Vec<Block>) -> Letter {
        self.letter(subject, Some(name).filter(|name| !name.is_empty()), blocks)
    }

    /// Where staff handle an initiative.
    fn handling(&self, initiative: &Initiative) -> String {
        format!("{}/behandelen/{}", self.base, initiative.reference)
    }

    /// What a unit is called: a department by its slug, or the coordinator.
    fn unit(&self, department: &str) -> String {
        match (self.municipality.department(department), wijk_of_alderman(department)) {
            (Some(one), _) => one.name.clone(),
            (None, Some(wijk)) => self.words.alderman(self.municipality, wijk),
            (None, None) => {
                t!(self.words, "unit-coordinator", role = self.words.coordinator(self.municipality))
            }
        }
    }

    /// Code of the language in which staff write.
    fn ours(&self) -> String {
        self.municipality.own_language().code().to_owned()
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
