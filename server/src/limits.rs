//! How often something may be done on the site: all numbers, and asking whether it still may.
//!
//! Behind one network can be a school class of thirty or a library: what each of them does twice must
//! fit. The limit of the network is asked first, and who is refused uses up nothing of it.

use app::ui::PageError;
use app_core::kernel::limits::{self, Limit, Often, TryAgain};

use crate::{forms::Fields, network::Network, state::App};

const HOUR: i64 = 3600;

/// Mails with a code: a class that signs in, each with one that got lost.
pub const SIGN_IN: Limit = Limit::new("sign_in.network", 60, HOUR);
/// To one address: enough for who looks in the wrong mailbox, too few to fill it or to guess a code (five
/// tries each, one in a million).
pub const SIGN_IN_ADDRESS: Limit = Limit::new("sign_in.address", 5, HOUR);
/// Codes: a class of which everybody mistypes three times.
pub const CODE: Limit = Limit::new("code.network", 120, HOUR);
/// Links to sign in with, and invitations. They cannot be guessed; this is for who tries all the same.
pub const LINK: Limit = Limit::new("link.network", 60, HOUR);
/// Codes for another address, asked by one person: as for [`SIGN_IN_ADDRESS`].
pub const ADDRESS: Limit = Limit::new("address.person", 5, HOUR);
/// Files with all data of one person: it takes work, and one is enough.
pub const TAKE_ALONG: Limit = Limit::new("take_along.person", 10, HOUR);
/// Leaving for a provider, as for [`SIGN_IN`].
pub const PROVIDER: Limit = Limit::new("provider.network", 60, HOUR);
/// New drafts: a class in which everybody begins four times.
pub const DRAFT: Limit = Limit::new("draft.network", 120, HOUR);
/// Ideas: a class that sends two each.
pub const SEND: Limit = Limit::new("send.network", 60, HOUR);
/// Receipts to one address, that anyone can type.
pub const SEND_ADDRESS: Limit = Limit::new("send.address", 10, HOUR);
/// Mails with a link to a draft, as for [`SEND`].
pub const LATER: Limit = Limit::new("later.network", 60, HOUR);
/// Such mails to one address, that anyone can type.
pub const LATER_ADDRESS: Limit = Limit::new("later.address", 10, HOUR);
/// Letters with a code: a class that asks for one each.
pub const LETTER: Limit = Limit::new("residency_letter.network", 60, HOUR);
/// Such letters of one person, who may correct an address some times before it is posted.
pub const LETTER_PERSON: Limit = Limit::new("residency_letter.person", 5, HOUR);
/// Searches of one employee at the desk: two a minute, all hour long; more is no work for who stands there.
pub const SEARCH: Limit = Limit::new("desk_search.person", 120, HOUR);
/// Turning news on and trying it, by one person: who looks for what is wrong does it some times.
pub const PUSH: Limit = Limit::new("push.person", 30, HOUR);
/// Replies: nobody is asked that much in an hour.
pub const REPLY: Limit = Limit::new("reply.network", 120, HOUR);
/// Replies by one private link, or by one person.
pub const REPLY_AUTHOR: Limit = Limit::new("reply.author", 20, HOUR);

/// Why it may not be done now.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It was done too often.
    #[error("it was done too often")]
    TooOften(TryAgain),
    /// Nobody knows how often it was done: then it is not done.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

impl From<Refused> for PageError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::TooOften(again) => Self::TooOften(again),
            Refused::Database(error) => error.into(),
        }
    }
}

/// The network that a form comes from.
pub fn from(app: &App, fields: &Fields) -> String {
    Network::of(&fields.parts, &app.config.trusted_proxies).to_string()
}

/// Counts something against the network that a form comes from.
///
/// # Errors
/// See [`Refused`].
pub async fn network(app: &App, fields: &Fields, limit: Limit) -> Result<(), Refused> {
    subject(app, fields, limit, &from(app, fields)).await
}

/// Counts something against a person.
///
/// # Errors
/// See [`Refused`].
pub async fn subject(app: &App, fields: &Fields, limit: Limit, who: &str) -> Result<(), Refused> {
    let taken = limits::take(&app.core, &fields.visit().municipality, limit, who).await?;
    taken.map_err(Refused::TooOften)
}

/// Counts something against that network, and against an address, a person or a link.
///
/// # Errors
/// See [`Refused`].
pub async fn both(
    app: &App,
    fields: &Fields,
    network: Limit,
    address: Limit,
    who: &str,
) -> Result<(), Refused> {
    let often = Often { network, from: &from(app, fields), address };
    let taken = often.take(&app.core, &fields.visit().municipality, who).await?;
    taken.map_err(Refused::TooOften)
}
