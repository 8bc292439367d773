//! Who of the municipality looked at somebody's personal data, and why: noted when it is shown, and told to
//! whom the data are about.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    identity::{PersonId, Session},
    in_tx,
    initiatives::{Channel, Initiative},
    kernel::{
        Core, Instant,
        audit::{Actor, Entry},
    },
    on, text_enum,
};

/// The most that is shown.
pub const MOST_READS: i64 = 200;

text_enum! {
    /// Why staff saw personal data.
    ReadFor {
        /// They handle what was sent.
        Handling = "handling",
        /// Somebody at the desk, for whom they acted.
        Counter = "counter",
        /// Somebody who called.
        Phone = "phone",
        /// Somebody who wrote on paper.
        Paper = "paper",
        /// A letter with a code to the address where they live.
        Residency = "residency",
    }
}

impl From<Channel> for ReadFor {
    fn from(channel: Channel) -> Self {
        match channel {
            Channel::Site => Self::Handling,
            Channel::Counter => Self::Counter,
            Channel::Phone => Self::Phone,
            Channel::Paper => Self::Paper,
        }
    }
}

/// That somebody of the municipality saw who sent something.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Read {
    /// When, for the first time on that day.
    pub at: Instant,
    /// The code of the role in which they saw it.
    pub role: Option<String>,
    /// Why.
    pub why: ReadFor,
    /// Behind which initiative; `None` for the address of a letter.
    pub reference: Option<String>,
}

/// Notes that staff see who sent an initiative, before it is shown: what cannot be noted is not shown.
/// Once a day for each person who looks, each reason and each initiative: more would say no more, and bury the rest.
pub(crate) async fn note_read(
    core: &Core,
    actor: Actor,
    initiative: &Initiative,
    why: ReadFor,
) -> Result<(), sqlx::Error> {
    let detail = json!({"reference": initiative.reference});
    note(core, actor, &initiative.municipality, initiative.id.0, why, detail).await
}

/// As [`note_read`], for what is known of a person besides what they sent.
pub(crate) async fn note_read_of(
    core: &Core,
    actor: Actor,
    municipality: &str,
    person: PersonId,
    why: ReadFor,
) -> Result<(), sqlx::Error> {
    note(core, actor, municipality, person.0, why, json!({})).await
}

async fn note(
    core: &Core,
    actor: Actor,
    municipality: &str,
    id: Uuid,
    why: ReadFor,
    detail: Value,
) -> Result<(), sqlx::Error> {
    const NOTED: &str =
        "SELECT EXISTS (SELECT 1 FROM audit WHERE action = 'personal_data.read' AND subject = $1
         AND at >= $2 AND actor_id = $3 AND why = $4)";
    let Actor::Staff { person, .. } = actor else {
        return Ok(());
    };
    let now = core.now();
    let morning = Instant::from_local(now.local().date().at(0, 0, 0, 0)).unwrap_or(now);
    let noted: bool = on!(&core.db, pool =>
        sqlx::query_scalar(NOTED).bind(id).bind(morning).bind(person).bind(why.code()).fetch_one(pool).await)?;
    if noted {
        return Ok(());
    }
    let mut tx = core.db.begin().await?;
    let noted: bool = in_tx!(&mut tx, e =>
        sqlx::query_scalar(NOTED).bind(id).bind(morning).bind(person).bind(why.code()).fetch_one(e).await)?;
    if !noted {
        let entry = Entry::new(municipality, actor, "personal_data.read", id);
        entry.why(why.code()).detail(detail).record(&mut tx, core).await?;
    }
    tx.commit().await
}

/// Who saw the personal data of somebody, the last first. An employee is a role here, not a name.
///
/// # Errors
/// The engine refused.
pub async fn reads(core: &Core, session: &Session, most: i64) -> Result<Vec<Read>, sqlx::Error> {
    const SQL: &str =
        "SELECT r.at, r.actor_role AS role, r.why, i.reference, r.number FROM initiative_author a
         JOIN initiative i ON i.id = a.initiative_id
         JOIN audit r ON r.subject = i.id AND r.action = 'personal_data.read'
         WHERE a.person_id = $1
         UNION ALL SELECT r.at, r.actor_role AS role, r.why, NULL AS reference, r.number FROM audit r
         WHERE r.subject = $1 AND r.action = 'personal_data.read'
         ORDER BY at DESC, number DESC LIMIT $2";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(most).fetch_all(pool).await)
}
