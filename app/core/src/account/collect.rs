//! What is known of somebody, one function for each kind of data. Hashes, codes and keys are not asked for.

use std::collections::HashMap;

use sqlx::types::Json;

use super::{
    mails::mails as mails_of,
    reads::reads as reads_of,
    take_along::{Key, MOST_RECORDS, Record},
};
use crate::{
    drafts::{Field, Typed},
    identity::{self, Session, SessionKind},
    initiatives::{self, Event, Initiative, InitiativeId, Texts},
    kernel::{Core, Instant},
    notifications::{self, Pace, Topic},
    on, photos,
    residency::{self, Way},
};

/// One more than fits, so that it shows whether there are more.
const LIMIT: i64 = MOST_RECORDS + 1;

type Records = Result<Vec<Record>, sqlx::Error>;

/// Runs a query of what belongs to who is signed in, `$1`, at most `$2` rows.
macro_rules! rows {
    ($core:expr, $session:expr, $sql:expr) => {
        on!(&$core.db, pool => sqlx::query_as($sql).bind($session.person).bind(LIMIT).fetch_all(pool).await)?
    };
}

pub(super) async fn person(core: &Core, session: &Session) -> Records {
    type Row = (String, String, String, Instant, Option<Instant>, Instant);
    const SQL: &str = "SELECT email, name, language, created_at, confirmed_at, active_at FROM person WHERE id = $1 LIMIT $2";
    let rows: Vec<Row> = rows!(core, session, SQL);
    let record = |(email, name, language, since, confirmed, used): Row| {
        let record = Record::default().text(Key::Email, email).text(Key::Name, name);
        let record = record.text(Key::Language, language).moment(Key::Since, since);
        record.moment(Key::ConfirmedAt, confirmed).moment(Key::LastUsedAt, used)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn roles(core: &Core, session: &Session) -> Records {
    type Row = (String, Option<String>, Option<String>, Instant, Option<String>, String);
    const SQL: &str = "SELECT role, neighbourhood, department, granted_at, ends_on, source FROM person_role
         WHERE person_id = $1 ORDER BY role, id LIMIT $2";
    let rows: Vec<Row> = rows!(core, session, SQL);
    let record = |(role, neighbourhood, department, since, last, source): Row| {
        let record = Record::default().text(Key::Role, role);
        let record = record.text(Key::Neighbourhood, neighbourhood.unwrap_or_default());
        let record = record.text(Key::Department, department.unwrap_or_default()).moment(Key::Since, since);
        record.text(Key::LastDay, last.unwrap_or_default()).text(Key::Source, source)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn invitations(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT created_at, expires_at, used_at FROM invitation WHERE person_id = $1
         ORDER BY created_at DESC LIMIT $2";
    let rows: Vec<(Instant, Instant, Option<Instant>)> = rows!(core, session, SQL);
    let record = |(at, ends, used): (Instant, Instant, Option<Instant>)| {
        Record::default().moment(Key::SentAt, at).moment(Key::EndsAt, ends).moment(Key::UsedAt, used)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn providers(core: &Core, session: &Session) -> Records {
    const SQL: &str =
        "SELECT issuer, subject, created_at, last_used_at FROM oidc_identity WHERE person_id = $1
         ORDER BY last_used_at DESC LIMIT $2";
    let rows: Vec<(String, String, Instant, Instant)> = rows!(core, session, SQL);
    let record = |(issuer, subject, since, used): (String, String, Instant, Instant)| {
        let record = Record::default().text(Key::Issuer, issuer).text(Key::Subject, subject);
        record.moment(Key::Since, since).moment(Key::LastUsedAt, used)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn second_step(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT made_at, confirmed_at FROM second_factor WHERE person_id = $1 LIMIT $2";
    let rows: Vec<(Instant, Option<Instant>)> = rows!(core, session, SQL);
    let record = |(since, confirmed): (Instant, Option<Instant>)| {
        Record::default().moment(Key::Since, since).moment(Key::ConfirmedAt, confirmed)
    };
    Ok(rows.into_iter().map(record).collect())
}

/// Without the keys themselves.
pub(super) async fn passkeys(core: &Core, session: &Session) -> Records {
    let record = |one: identity::Passkey| {
        let record = Record::default().text(Key::Name, one.name).moment(Key::Since, one.created_at);
        record.moment(Key::LastUsedAt, one.last_used_at)
    };
    Ok(identity::passkeys(core, session).await?.into_iter().map(record).collect())
}

pub(super) async fn devices(core: &Core, session: &Session) -> Records {
    const SQL: &str =
        "SELECT device, kind, created_at, last_seen_at, ends_at FROM session WHERE person_id = $1
         ORDER BY last_seen_at DESC, id LIMIT $2";
    let rows: Vec<(String, SessionKind, Instant, Instant, Instant)> = rows!(core, session, SQL);
    let record = |(device, kind, since, seen, ends): (String, SessionKind, Instant, Instant, Instant)| {
        let record = Record::default().text(Key::Device, device).text(Key::Kind, kind.code());
        record.moment(Key::Since, since).moment(Key::LastUsedAt, seen).moment(Key::EndsAt, ends)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn address_change(core: &Core, session: &Session) -> Records {
    const SQL: &str =
        "SELECT email, created_at, expires_at FROM address_change WHERE person_id = $1 LIMIT $2";
    let rows: Vec<(String, Instant, Instant)> = rows!(core, session, SQL);
    let record = |(email, at, ends): (String, Instant, Instant)| {
        Record::default().text(Key::Email, email).moment(Key::SentAt, at).moment(Key::EndsAt, ends)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn residency(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT way, proven_at FROM residency_proof WHERE person_id = $1 ORDER BY way LIMIT $2";
    let rows: Vec<(Way, Instant)> = rows!(core, session, SQL);
    let record = |(way, at): (Way, Instant)| Record::default().text(Key::Way, way.code()).moment(Key::At, at);
    Ok(rows.into_iter().map(record).collect())
}

/// With the address, while it is kept.
pub(super) async fn residency_letter(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT address, created_at, posted_at, expires_at FROM residency_letter
         WHERE person_id = $1 LIMIT $2";
    type Row = (Option<Vec<u8>>, Instant, Option<Instant>, Option<Instant>);
    let rows: Vec<Row> = rows!(core, session, SQL);
    let record = |(address, asked, posted, ends): Row| {
        let address = address.map(|sealed| residency::address_lines(core, session.person, &sealed));
        let address = address.transpose()?.map(|lines| lines.join("\n")).unwrap_or_default();
        let record = Record::default().text(Key::Address, address).moment(Key::AskedAt, asked);
        Ok(record.moment(Key::SentAt, posted).moment(Key::EndsAt, ends))
    };
    rows.into_iter().map(record).collect()
}

pub(super) async fn ideas(core: &Core, session: &Session) -> Records {
    const AUTHORS: &str =
        "SELECT initiative_id, name, email, reach FROM initiative_author WHERE person_id = $1";
    let ideas = initiatives::all_by(core, session, LIMIT).await?;
    let mut events: HashMap<InitiativeId, Vec<Record>> = HashMap::new();
    for (of, one) in initiatives::events_by(core, session).await? {
        events.entry(of).or_default().push(event(&one));
    }
    let authors: Vec<(InitiativeId, String, String, String)> =
        on!(&core.db, pool => sqlx::query_as(AUTHORS).bind(session.person).fetch_all(pool).await)?;
    let mut authors: HashMap<_, _> =
        authors.into_iter().map(|(of, name, email, reach)| (of, (name, email, reach))).collect();
    let mut as_sent: HashMap<_, _> =
        initiatives::as_sent_by(core, session.person).await?.into_iter().collect();
    let record = |one: &Initiative| {
        let texts = as_sent.remove(&one.id).unwrap_or_else(|| Texts::of(one));
        let (name, email, reach) = authors.remove(&one.id).unwrap_or_default();
        let events = events.remove(&one.id).unwrap_or_default();
        let record = idea(one, texts).records(Key::Events, events).text(Key::Name, name);
        record.text(Key::Email, email).text(Key::Reach, reach)
    };
    Ok(ideas.iter().map(record).collect())
}

/// With all words as they were sent, hidden or not.
fn idea(idea: &Initiative, texts: Texts) -> Record {
    Record::default()
        .text(Key::Reference, &idea.reference)
        .text(Key::Title, texts.title)
        .text(Key::Story, texts.story)
        .text(Key::Language, &idea.language)
        .text(Key::Track, &idea.track)
        .text(Key::Need, idea.need.code())
        .text(Key::Theme, &idea.theme)
        .text(Key::Neighbourhood, &idea.neighbourhood)
        .text(Key::Spot, texts.spot)
        .text(Key::ShownAs, texts.shown_as)
        .text(Key::Party, idea.party.code())
        .text(Key::Channel, idea.channel.code())
        .text(Key::Status, idea.status.code())
        .moment(Key::SentAt, idea.submitted_at)
        .moment(Key::PublishedAt, idea.published_at)
        .moment(Key::AnsweredAt, idea.answered_at)
        .moment(Key::ClosedAt, idea.closed_at)
}

fn event(event: &Event) -> Record {
    let record = Record::default().moment(Key::At, event.at).text(Key::Kind, event.kind.code());
    record.text(Key::Outcome, event.outcome.map_or("", |outcome| outcome.code())).text(Key::Text, &event.body)
}

/// The photos that are in the file besides.
pub(super) async fn photos(core: &Core, session: &Session) -> Records {
    let photos = photos::by_person(core, session, LIMIT).await?;
    let record = |one: photos::Own| {
        let record = Record::default().text(Key::Reference, one.reference).text(Key::File, one.file);
        let record = record.text(Key::Name, one.photo.name).text(Key::Text, one.photo.description);
        record.text(Key::Neighbourhood, one.photo.taken_in.unwrap_or_default())
    };
    Ok(photos.into_iter().map(record).collect())
}

/// Those in which their address was typed.
pub(super) async fn drafts(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT d.typed, d.updated_at, d.expires_at FROM draft d
         JOIN person p ON p.municipality = d.municipality AND p.email_key = d.email_key
         WHERE p.id = $1 AND d.email_key <> '' ORDER BY d.updated_at DESC LIMIT $2";
    let rows: Vec<(Json<Typed>, Instant, Instant)> = rows!(core, session, SQL);
    let record = |(typed, at, ends): (Json<Typed>, Instant, Instant)| {
        let texts = Field::ALL
            .iter()
            .fold(Record::default(), |record, field| record.text(key_of(*field), typed.get(*field)));
        texts.moment(Key::LastUsedAt, at).moment(Key::EndsAt, ends)
    };
    Ok(rows.into_iter().map(record).collect())
}

fn key_of(field: Field) -> Key {
    match field {
        Field::Title => Key::Title,
        Field::Story => Key::Story,
        Field::Need => Key::Need,
        Field::Theme => Key::Theme,
        Field::Neighbourhood => Key::Neighbourhood,
        Field::Spot => Key::Spot,
        Field::Name => Key::Name,
        Field::Email => Key::Email,
        Field::ShownAs => Key::ShownAs,
        Field::Party => Key::Party,
        Field::Track => Key::Track,
    }
}

pub(super) async fn mails(core: &Core, session: &Session) -> Records {
    let record = |mail: super::Mail| {
        let record = Record::default().moment(Key::At, mail.at).text(Key::Subject, mail.subject);
        record.text(Key::Reference, mail.reference.unwrap_or_default())
    };
    Ok(mails_of(core, session, LIMIT).await?.into_iter().map(record).collect())
}

pub(super) async fn mail_choices(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT c.topic, c.pace FROM mail_choice c
         JOIN person p ON p.municipality = c.municipality AND p.email_key = c.email_key
         WHERE p.id = $1 ORDER BY c.topic LIMIT $2";
    let rows: Vec<(Topic, Pace)> = rows!(core, session, SQL);
    let record = |(topic, pace): (Topic, Pace)| {
        Record::default().text(Key::Topic, topic.code()).text(Key::Pace, pace.code())
    };
    Ok(rows.into_iter().map(record).collect())
}

/// Without their addresses and keys.
pub(super) async fn push_devices(core: &Core, session: &Session) -> Records {
    let record = |one: notifications::PushDevice| {
        Record::default().text(Key::Device, one.device).moment(Key::Since, one.created_at)
    };
    Ok(notifications::push_devices(core, session).await?.into_iter().map(record).collect())
}

pub(super) async fn digest_items(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT d.topic, d.at, i.reference FROM digest_item d
         JOIN initiative i ON i.id = d.initiative_id WHERE d.person_id = $1 ORDER BY d.at DESC, d.id LIMIT $2";
    let rows: Vec<(Topic, Instant, String)> = rows!(core, session, SQL);
    let record = |(topic, at, reference): (Topic, Instant, String)| {
        let record = Record::default().moment(Key::At, at).text(Key::Topic, topic.code());
        record.text(Key::Reference, reference)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn notes(core: &Core, session: &Session) -> Records {
    const SQL: &str =
        "SELECT n.written_at, i.reference, n.body FROM note n JOIN initiative i ON i.id = n.initiative_id
         WHERE n.written_by = $1 ORDER BY n.written_at DESC, n.id LIMIT $2";
    let rows: Vec<(Instant, String, String)> = rows!(core, session, SQL);
    let record = |(at, reference, body): (Instant, String, String)| {
        Record::default().moment(Key::At, at).text(Key::Reference, reference).text(Key::Text, body)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn saved_filters(core: &Core, session: &Session) -> Records {
    const SQL: &str =
        "SELECT name, query FROM saved_filter WHERE person_id = $1 ORDER BY list, name LIMIT $2";
    let rows: Vec<(String, String)> = rows!(core, session, SQL);
    let record =
        |(name, query): (String, String)| Record::default().text(Key::Name, name).text(Key::Filter, query);
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn absence(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT from_on, until_on FROM absence WHERE person_id = $1 LIMIT $2";
    let rows: Vec<(String, String)> = rows!(core, session, SQL);
    let record = |(from, until): (String, String)| {
        Record::default().text(Key::FirstDay, from).text(Key::LastDay, until)
    };
    Ok(rows.into_iter().map(record).collect())
}

pub(super) async fn dead_address(core: &Core, session: &Session) -> Records {
    let since = notifications::own_dead_since(core, session).await?;
    Ok(since.map(|since| Record::default().moment(Key::Since, since)).into_iter().collect())
}

pub(super) async fn reads(core: &Core, session: &Session) -> Records {
    let record = |read: super::Read| {
        let record =
            Record::default().moment(Key::At, read.at).text(Key::Role, read.role.unwrap_or_default());
        record.text(Key::Reference, read.reference.unwrap_or_default()).text(Key::Why, read.why.code())
    };
    Ok(reads_of(core, session, LIMIT).await?.into_iter().map(record).collect())
}

/// What they did themselves, and what was done to their account, by the record.
pub(super) async fn record(core: &Core, session: &Session) -> Records {
    const SQL: &str = "SELECT at, action, actor_role FROM audit WHERE municipality = $3
         AND (actor_id = $1 OR subject = $1 OR on_behalf_of = $1) ORDER BY number DESC LIMIT $2";
    let rows: Vec<(Instant, String, Option<String>)> = on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(session.person).bind(LIMIT).bind(&session.municipality).fetch_all(pool).await)?;
    let record = |(at, action, role): (Instant, String, Option<String>)| {
        let record = Record::default().moment(Key::At, at).text(Key::Action, action);
        record.text(Key::Role, role.unwrap_or_default())
    };
    Ok(rows.into_iter().map(record).collect())
}
