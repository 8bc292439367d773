//! What the names in the file with somebody's data mean, and its codes in words.

use app_core::{
    account::{Key, ReadFor},
    initiatives::{Channel, EventKind, Need, Outcome, Party, Status},
    notifications::{Pace, Topic},
    residency::Way,
};

use super::{
    level_name,
    lists::{role, why},
    mail_choice::{pace_name, topic_name},
};
use crate::{
    drafts::{need, party},
    initiatives::{channel, event_name, outcome, status_name},
    t,
    visit::Visit,
    words::{Words, from_code},
};

/// What a name means, for people.
pub(super) fn meaning(words: &Words, key: Key) -> String {
    match key {
        Key::Person => t!(words, "key-person"),
        Key::Roles => t!(words, "key-roles"),
        Key::Invitations => t!(words, "key-invitations"),
        Key::Providers => t!(words, "key-providers"),
        Key::Issuer => t!(words, "key-issuer"),
        Key::SecondStep => t!(words, "key-second-step"),
        Key::Passkeys => t!(words, "passkeys-title"),
        Key::Devices => t!(words, "key-devices"),
        Key::AddressChange => t!(words, "key-address-change"),
        Key::Residency => t!(words, "residency-title"),
        Key::ResidencyLetter => t!(words, "key-residency-letter"),
        Key::Way => t!(words, "key-way"),
        Key::Address => t!(words, "key-address"),
        Key::AskedAt => t!(words, "key-asked-at"),
        Key::Ideas => t!(words, "key-ideas"),
        Key::Drafts => t!(words, "key-drafts"),
        Key::Mails => t!(words, "key-mails"),
        Key::MailChoices => t!(words, "choice-title"),
        Key::PushDevices => t!(words, "push-devices"),
        Key::DigestItems => t!(words, "key-digest-items"),
        Key::DeadAddress => t!(words, "key-dead-address"),
        Key::Notes => t!(words, "key-notes"),
        Key::SavedFilters => t!(words, "filters-kept"),
        Key::Absence => t!(words, "key-absence"),
        Key::Filter => t!(words, "key-filter"),
        Key::FirstDay => t!(words, "key-first-day"),
        Key::Topic => t!(words, "key-topic"),
        Key::Pace => t!(words, "key-pace"),
        Key::Reads => t!(words, "key-reads"),
        Key::Record => t!(words, "key-record"),
        Key::Email => t!(words, "key-email"),
        Key::Name => t!(words, "key-name"),
        Key::Language => t!(words, "key-language"),
        Key::Since => t!(words, "key-since"),
        Key::ConfirmedAt => t!(words, "key-confirmed-at"),
        Key::Role => t!(words, "key-role"),
        Key::Department => t!(words, "key-department"),
        Key::LastDay => t!(words, "key-last-day"),
        Key::Source => t!(words, "key-source"),
        Key::Device => t!(words, "key-device"),
        Key::Kind => t!(words, "key-kind"),
        Key::LastUsedAt => t!(words, "key-last-used-at"),
        Key::EndsAt => t!(words, "key-ends-at"),
        Key::UsedAt => t!(words, "key-used-at"),
        Key::Reference => t!(words, "key-reference"),
        Key::Title => t!(words, "key-title"),
        Key::Story => t!(words, "key-story"),
        Key::Need => t!(words, "key-need"),
        Key::Theme => t!(words, "key-theme"),
        Key::Neighbourhood => t!(words, "key-neighbourhood"),
        Key::Spot => t!(words, "key-spot"),
        Key::ShownAs => t!(words, "key-shown-as"),
        Key::Party => t!(words, "key-party"),
        Key::Track => t!(words, "item-track"),
        Key::Channel => t!(words, "key-channel"),
        Key::Reach => t!(words, "key-reach"),
        Key::Status => t!(words, "key-status"),
        Key::SentAt => t!(words, "key-sent-at"),
        Key::PublishedAt => t!(words, "key-published-at"),
        Key::AnsweredAt => t!(words, "key-answered-at"),
        Key::ClosedAt => t!(words, "key-closed-at"),
        Key::Events => t!(words, "key-events"),
        Key::At => t!(words, "key-at"),
        Key::Outcome => t!(words, "key-outcome"),
        Key::Text => t!(words, "key-text"),
        Key::Subject => t!(words, "key-subject"),
        Key::Why => t!(words, "key-why"),
        Key::Action => t!(words, "key-action"),
    }
}

/// A code in words, where it has them; everything else as it stands.
pub(super) fn in_words(visit: &Visit, key: Key, text: &str) -> String {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let found = match key {
        Key::Need => Need::from_code(text).map(|code| need(words, code)),
        Key::Party => Party::from_code(text).map(|code| party(words, code)),
        Key::Channel => Channel::from_code(text).map(|code| channel(words, code)),
        Key::Status => Status::from_code(text).map(|code| status_name(words, code)),
        Key::Outcome => Outcome::from_code(text).map(|code| outcome(words, code)),
        Key::Kind => EventKind::from_code(text).map(|code| event_name(words, code)),
        Key::Why => ReadFor::from_code(text).map(|code| why(words, code)),
        Key::Way => Way::from_code(text).map(|code| level_name(words, code.level())),
        Key::Topic => Topic::from_code(text).map(|code| topic_name(words, code)),
        Key::Pace => Pace::from_code(text).map(|code| pace_name(words, code)),
        Key::Role => Some(role(words, Some(text))),
        Key::Language => from_code(text).map(|language| t!(Words::of(language), "language-name")),
        Key::Theme => municipality.theme(text).map(|theme| theme.name.get(words.language).to_owned()),
        Key::Track => municipality.tracks.find(text).map(|track| track.name.clone()),
        Key::Neighbourhood => municipality.neighbourhood(text).map(|wijk| wijk.name.clone()),
        _ => None,
    };
    found.unwrap_or_else(|| text.to_owned())
}
