//! Digests: what somebody does not want at once is kept, and comes in one mail on the morning of a working day.
//!
//! What is kept says which letter about which initiative, not what the letter would have said. It goes in the
//! transaction that orders the mail: neither a crash nor a second server loses it or sends it twice.

use jiff::civil::{Date, time};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::types::Json;

use super::topic::Topic;
use crate::{
    define_id, execute_in_tx,
    identity::PersonId,
    in_tx,
    initiatives::{Initiative, InitiativeId, Status, columns},
    kernel::{Core, Instant, Tx, outbox},
    on,
    places::Municipality,
    warnings::Target,
};

define_id!(
    /// What waits for a digest.
    ItemId
);

/// The most that is looked through for one digest, the last first. The rest is counted: the site has all of it.
const MOST_ITEMS: i64 = 200;
/// How many people are looked up at a time.
const IN_A_BATCH: i64 = 100;

/// One line of a digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Code of its topic.
    pub topic: String,
    /// The letter that would have gone.
    pub letter: String,
    /// About what.
    pub initiative: InitiativeId,
    /// Of a warning: what has to be done before which day; else empty.
    pub detail: Value,
}

impl Item {
    /// Its topic; `None` for what this version does not know (any more).
    #[must_use]
    pub fn topic(&self) -> Option<Topic> {
        Topic::from_code(&self.topic)
    }

    /// Whether it still matters, as the initiative is now: nothing is told about what is gone, taken back or done.
    #[must_use]
    pub fn matters(&self, initiative: &Initiative) -> bool {
        let open = initiative.answered_at.is_none() && initiative.closed_at.is_none();
        match self.topic() {
            None => false,
            Some(Topic::OwnIdeas) => {
                initiative.published_at.is_some()
                    && !matches!(initiative.status, Status::Withdrawn | Status::HandedOver)
            }
            Some(Topic::NewInHand | Topic::AdviceAsked) => initiative.is_public() && open,
            Some(Topic::AuthorSaid | Topic::AdviceGiven | Topic::Noted) => initiative.is_public(),
            Some(Topic::Late) => {
                let read = self.detail["target"] == Target::Read.code() && initiative.read_at.is_some();
                open && initiative.paused_at.is_none() && !read
            }
        }
    }
}

/// Keeps the letter that an order asks for until the next digest; each thing that it warns about by itself.
pub(super) async fn keep(
    tx: &mut Tx,
    core: &Core,
    person: PersonId,
    topic: Topic,
    order: &Value,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO digest_item (id, person_id, initiative_id, topic, letter, detail, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let letter = order["letter"].as_str().unwrap_or_default();
    let items = match order["items"].as_array() {
        Some(warned) => warned.iter().map(|one| (&one["initiative"], one.clone())).collect(),
        None => vec![(&order["initiative"], json!({}))],
    };
    for (about, detail) in items {
        let about: InitiativeId = serde_json::from_value(about.clone())
            .map_err(|_| sqlx::Error::Protocol("a letter with a topic is about an initiative".into()))?;
        let id = ItemId::new(core);
        execute_in_tx!(&mut *tx, SQL, id, person, about, topic, letter, Json(detail), core.now())?;
    }
    Ok(())
}

/// Up to which moment items are due: those of each day, and those of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Due {
    daily: Instant,
    weekly: Instant,
}

/// What is due at a moment; `None` on a day off, or before half past seven. What came in after half past seven waits
/// for the next working day, however late the digests of today go.
fn due(municipality: &Municipality, now: Instant) -> Option<Due> {
    let today = now.local().date();
    let morning = |day: Date| Instant::from_local(day.to_datetime(time(7, 30, 0, 0)));
    let daily = morning(today).filter(|moment| now >= *moment)?;
    if !municipality.calendar.is_working_day(today) {
        return None;
    }
    let monday = today.checked_sub(jiff::Span::new().days(today.weekday().to_monday_zero_offset())).ok()?;
    let weekly = morning(municipality.calendar.on_or_after(monday)?)?;
    Some(Due { daily, weekly })
}

/// What is due of each topic, by the choice that holds now; `$2` for each day, `$3` for the week.
macro_rules! due_items {
    () => {
        "(d.at < $2 AND COALESCE(c.pace, 'daily') <> 'weekly' OR d.at < $3 AND c.pace = 'weekly')"
    };
}

/// Orders the digests that are due; gives to how many people. Nothing on a day off, or early in the morning.
///
/// # Errors
/// The engine refused: who had their turn have their digest, and for the others it can be tried again.
pub async fn digests(core: &Core, municipality: &Municipality) -> Result<usize, sqlx::Error> {
    const PEOPLE: &str = concat!(
        "SELECT DISTINCT d.person_id FROM digest_item d JOIN person p ON p.id = d.person_id
         LEFT JOIN mail_choice c ON c.municipality = p.municipality AND c.email_key = p.email_key AND c.topic = d.topic
         WHERE p.municipality = $1 AND d.person_id > $4 AND ",
        due_items!(),
        " ORDER BY d.person_id LIMIT $5"
    );
    let Some(due) = due(municipality, core.now()) else { return Ok(0) };
    let (mut after, mut sent) = (PersonId(uuid::Uuid::nil()), 0);
    loop {
        let people: Vec<PersonId> = on!(&core.db, pool => sqlx::query_scalar(PEOPLE).bind(&municipality.slug)
            .bind(due.daily).bind(due.weekly).bind(after).bind(IN_A_BATCH).fetch_all(pool).await)?;
        let Some(last) = people.last() else { break };
        after = *last;
        for person in people {
            sent += usize::from(digest(core, municipality, person, due).await?);
        }
    }
    core.wake.notify_one();
    Ok(sent)
}

#[derive(sqlx::FromRow)]
struct Reader {
    email: String,
    name: String,
    language: String,
    is_staff: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    topic: Topic,
    letter: String,
    initiative_id: InitiativeId,
    detail: Json<Value>,
}

/// Orders the digest of one person; `false` when nothing is left of what waited.
async fn digest(
    core: &Core,
    municipality: &Municipality,
    person: PersonId,
    due: Due,
) -> Result<bool, sqlx::Error> {
    // Taken for this transaction: a second server finds nothing left.
    const TAKE: &str = "UPDATE person SET email = email WHERE id = $1 RETURNING email, name, language,
         EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = person.id AND (r.ends_on IS NULL OR r.ends_on >= $2))
             AS is_staff";
    let mut tx = core.db.begin().await?;
    let reader: Option<Reader> = in_tx!(&mut tx, e => sqlx::query_as(TAKE).bind(person).bind(core.now().day()).fetch_optional(e).await)?;
    let Some(reader) = reader else { return Ok(false) };
    let initiatives = about(&mut tx, person).await?;
    let (items, more) = take_items(&mut tx, person, due).await?;
    let mut left: Vec<Item> = Vec::new();
    for item in items.into_iter().filter(|one| reader.is_staff || one.topic() == Some(Topic::OwnIdeas)) {
        let matters = initiatives.iter().any(|one| one.id == item.initiative && item.matters(one));
        // The same thing twice is one line, as it was last.
        left.retain(|other| {
            !(other.letter == item.letter
                && other.initiative == item.initiative
                && other.detail["target"] == item.detail["target"])
        });
        left.extend(matters.then_some(item));
    }
    let is_left = !left.is_empty() && !reader.email.is_empty();
    if is_left {
        let order = json!({
            "letter": "digest", "municipality": municipality.slug, "language": reader.language,
            "to": reader.email, "name": reader.name, "person": person, "items": left, "more": more,
        });
        outbox::put(&mut tx, core, "mail", order, core.now()).await?;
    }
    tx.commit().await?;
    Ok(is_left)
}

/// Takes what is due of somebody, in the order in which it came; of what is more than fits the oldest is counted only.
async fn take_items(tx: &mut Tx, person: PersonId, due: Due) -> Result<(Vec<Item>, usize), sqlx::Error> {
    const ITEMS: &str = concat!(
        "SELECT d.topic, d.letter, d.initiative_id, d.detail FROM digest_item d
         JOIN person p ON p.id = d.person_id
         LEFT JOIN mail_choice c ON c.municipality = p.municipality AND c.email_key = p.email_key AND c.topic = d.topic
         WHERE d.person_id = $1 AND ",
        due_items!(),
        " ORDER BY d.at DESC, d.id DESC LIMIT $4"
    );
    const FORGET: &str = concat!(
        "DELETE FROM digest_item WHERE id IN (SELECT d.id FROM digest_item d JOIN person p ON p.id = d.person_id
         LEFT JOIN mail_choice c ON c.municipality = p.municipality AND c.email_key = p.email_key AND c.topic = d.topic
         WHERE d.person_id = $1 AND ",
        due_items!(),
        ")"
    );
    let mut rows: Vec<Row> = in_tx!(&mut *tx, e => sqlx::query_as(ITEMS).bind(person).bind(due.daily)
        .bind(due.weekly).bind(MOST_ITEMS).fetch_all(e).await)?;
    let taken = execute_in_tx!(tx, FORGET, person, due.daily, due.weekly)?;
    let more = usize::try_from(taken).unwrap_or(usize::MAX).saturating_sub(rows.len());
    rows.reverse();
    let item = |row: Row| Item {
        topic: row.topic.code().to_owned(),
        letter: row.letter,
        initiative: row.initiative_id,
        detail: row.detail.0,
    };
    Ok((rows.into_iter().map(item).collect(), more))
}

/// The initiatives about which something waits for somebody, as they are now.
async fn about(tx: &mut Tx, person: PersonId) -> Result<Vec<Initiative>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM initiative WHERE id IN (SELECT initiative_id FROM digest_item WHERE person_id = $1)"
    );
    in_tx!(tx, e => sqlx::query_as(SQL).bind(person).fetch_all(e).await)
}
