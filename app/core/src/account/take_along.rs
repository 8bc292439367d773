//! All that is known of somebody, to take along: a list of kinds of data, each with who collects it.
//!
//! A new kind of data is one line in [`COLLECTORS`]; from there it is in the file for machines, in the page
//! for people, and in the explanation of both. Never in it: secrets, and what is stored of them.

use std::pin::Pin;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::collect;
use crate::{
    identity::{Fresh, Session, record},
    kernel::{Core, Instant},
    text_enum,
};

/// The most records of one kind: so that one person cannot fill the memory. Nobody comes near it; who does is
/// told that there is more.
pub const MOST_RECORDS: i64 = 5_000;

text_enum! {
    /// What a kind of data, or a part of a record, is called in the file for machines.
    #[expect(missing_docs, reason = "each is explained to who reads the file, in the messages")]
    Key {
        Person = "person",
        Roles = "roles",
        Invitations = "invitations",
        Providers = "providers",
        SecondStep = "second_step",
        Passkeys = "passkeys",
        Devices = "devices",
        AddressChange = "address_change",
        Residency = "residency",
        ResidencyLetter = "residency_letter",
        Ideas = "ideas",
        Photos = "photos",
        Drafts = "drafts",
        Mails = "mails",
        MailChoices = "mail_choices",
        PushDevices = "push_devices",
        DigestItems = "digest_items",
        DeadAddress = "dead_address",
        Notes = "notes",
        SavedFilters = "saved_filters",
        Absence = "absence",
        Reads = "reads",
        Record = "record",
        Issuer = "issuer",
        Email = "email",
        Name = "name",
        Language = "language",
        Since = "since",
        ConfirmedAt = "confirmed_at",
        Role = "role",
        Department = "department",
        LastDay = "last_day",
        Source = "source",
        Device = "device",
        Kind = "kind",
        LastUsedAt = "last_used_at",
        EndsAt = "ends_at",
        UsedAt = "used_at",
        Reference = "reference",
        Title = "title",
        Story = "story",
        Need = "need",
        Theme = "theme",
        Neighbourhood = "neighbourhood",
        Spot = "spot",
        ShownAs = "shown_as",
        Party = "party",
        Track = "track",
        Channel = "channel",
        Reach = "reach",
        Status = "status",
        SentAt = "sent_at",
        PublishedAt = "published_at",
        AnsweredAt = "answered_at",
        ClosedAt = "closed_at",
        Events = "events",
        At = "at",
        Outcome = "outcome",
        Text = "text",
        Subject = "subject",
        Why = "why",
        Action = "action",
        Way = "way",
        Address = "address",
        AskedAt = "asked_at",
        Topic = "topic",
        Pace = "pace",
        Filter = "filter",
        FirstDay = "first_day",
        File = "file",
    }
}

/// One part of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, as it stands.
    Text(String),
    /// A moment.
    Moment(Instant),
    /// Records within this one.
    Records(Vec<Record>),
}

/// Names with values, in order; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record(pub Vec<(Key, Value)>);

/// All records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which kind.
    pub key: Key,
    /// In order of time, the last first, where there is one.
    pub records: Vec<Record>,
    /// Whether there are more than [`MOST_RECORDS`].
    pub more: bool,
}

/// Collects the records of one kind, at most one more than [`MOST_RECORDS`].
type Collector = for<'a> fn(&'a Core, &'a Session) -> Collected<'a>;
type Collected<'a> = Pin<Box<dyn Future<Output = Result<Vec<Record>, sqlx::Error>> + Send + 'a>>;

/// Every kind of data about a person, and who collects it.
const COLLECTORS: [(Key, Collector); 23] = [
    (Key::Person, |core, session| Box::pin(collect::person(core, session))),
    (Key::Roles, |core, session| Box::pin(collect::roles(core, session))),
    (Key::Invitations, |core, session| Box::pin(collect::invitations(core, session))),
    (Key::Providers, |core, session| Box::pin(collect::providers(core, session))),
    (Key::SecondStep, |core, session| Box::pin(collect::second_step(core, session))),
    (Key::Passkeys, |core, session| Box::pin(collect::passkeys(core, session))),
    (Key::Devices, |core, session| Box::pin(collect::devices(core, session))),
    (Key::AddressChange, |core, session| Box::pin(collect::address_change(core, session))),
    (Key::Residency, |core, session| Box::pin(collect::residency(core, session))),
    (Key::ResidencyLetter, |core, session| Box::pin(collect::residency_letter(core, session))),
    (Key::Ideas, |core, session| Box::pin(collect::ideas(core, session))),
    (Key::Photos, |core, session| Box::pin(collect::photos(core, session))),
    (Key::Drafts, |core, session| Box::pin(collect::drafts(core, session))),
    (Key::Mails, |core, session| Box::pin(collect::mails(core, session))),
    (Key::MailChoices, |core, session| Box::pin(collect::mail_choices(core, session))),
    (Key::PushDevices, |core, session| Box::pin(collect::push_devices(core, session))),
    (Key::DigestItems, |core, session| Box::pin(collect::digest_items(core, session))),
    (Key::DeadAddress, |core, session| Box::pin(collect::dead_address(core, session))),
    (Key::Notes, |core, session| Box::pin(collect::notes(core, session))),
    (Key::SavedFilters, |core, session| Box::pin(collect::saved_filters(core, session))),
    (Key::Absence, |core, session| Box::pin(collect::absence(core, session))),
    (Key::Reads, |core, session| Box::pin(collect::reads(core, session))),
    (Key::Record, |core, session| Box::pin(collect::record(core, session))),
];

/// Everything about who is signed in. That it was taken along goes on record.
///
/// # Errors
/// The engine refused.
pub async fn take_along(core: &Core, fresh: Fresh<'_>) -> Result<Vec<Section>, sqlx::Error> {
    let session = fresh.session();
    let mut tx = core.db.begin().await?;
    record(&mut tx, core, session, session.kind, "person.take_along").await?;
    tx.commit().await?;
    let most = usize::try_from(MOST_RECORDS).unwrap_or(usize::MAX);
    let mut sections = Vec::new();
    for (key, collect) in COLLECTORS {
        let mut records = collect(core, session).await?;
        let more = records.len() > most;
        records.truncate(most);
        sections.push(Section { key, records, more });
    }
    Ok(sections)
}

impl Record {
    /// With a text, unless it is empty.
    #[must_use]
    pub fn text(mut self, key: Key, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push((key, Value::Text(text)));
        }
        self
    }

    /// With a moment, if there is one.
    #[must_use]
    pub fn moment(mut self, key: Key, at: impl Into<Option<Instant>>) -> Self {
        self.0.extend(at.into().map(|at| (key, Value::Moment(at))));
        self
    }

    /// With records of its own.
    #[must_use]
    pub fn records(mut self, key: Key, records: Vec<Self>) -> Self {
        self.0.push((key, Value::Records(records)));
        self
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key.code(), value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Moment(at) => serializer.serialize_str(&at.rfc3339()),
            Self::Records(records) => records.serialize(serializer),
        }
    }
}
