//! What is due, kind by kind: one condition, from which all statements about it are made.

use data_encoding::HEXLOWER;
use sqlx::Row;
use uuid::Uuid;

use super::{
    kind::Kind,
    people::{self, Reach},
    terms::Terms,
};
use crate::{
    in_tx,
    kernel::{Core, Instant, Tx},
    on,
    places::Municipality,
};

/// The statements about one condition. `$1` is the municipality, `$2` the moment up to which rows are due; then
/// come the parameters of the condition, then those of the statement.
pub(super) struct Due {
    /// How many.
    count: &'static str,
    /// What people or machines call them, at most so many.
    list: &'static str,
    /// The keys after a key, at most so many.
    next: &'static str,
    /// Whether the row with a key is.
    still: &'static str,
    /// Takes at most so many.
    delete: &'static str,
}

/// Makes the statements about the rows of a table, known by a key and shown as something, for which a condition
/// holds; `$a` and `$b` are the first two parameters that the condition leaves free.
macro_rules! due {
    ($table:literal, $key:literal, $shown:literal, $a:literal, $b:literal, $($where:tt)+) => {
        Due {
            count: concat!("SELECT COUNT(*) FROM ", $table, " WHERE ", $($where)+),
            list: concat!("SELECT ", $shown, " FROM ", $table, " WHERE ", $($where)+, " ORDER BY ", $key, " LIMIT ", $a),
            next: concat!("SELECT ", $key, " FROM ", $table, " WHERE ", $($where)+, " AND ", $key, " > ", $a,
                " ORDER BY ", $key, " LIMIT ", $b),
            still: concat!("SELECT EXISTS (SELECT 1 FROM ", $table, " WHERE ", $($where)+, " AND ", $key, " = ", $a, ")"),
            delete: concat!("DELETE FROM ", $table, " WHERE ", $($where)+, " AND ", $key, " IN (SELECT ", $key, " FROM ",
                $table, " WHERE ", $($where)+, " LIMIT ", $a, ")"),
        }
    };
}

/// Whose account it is, in the tables of sessions, new addresses and invitations.
macro_rules! of_person {
    () => {
        " AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id AND p.municipality = $1)"
    };
}

/// Ideas that were answered, and whose author has no account. Those of a demonstration are invented.
macro_rules! answered {
    ($confirmed:literal) => {
        concat!(
            "municipality = $1 AND answered_at <= $2 AND closed_at IS NULL AND NOT demonstration
             AND id IN (SELECT initiative_id FROM initiative_author WHERE person_id IS NULL AND confirmed_at IS ",
            $confirmed,
            ")"
        )
    };
}

const ACCOUNT: Due = due!("person", "id", "id", "$7", "$8",
    // Silent for so long, between `$4` and `$5` times warned unless no mail reaches them, and, where a warning said
    // when, that day came.
    "municipality = $1 AND active_at <= $2 AND (ends_at IS NULL OR ends_at <= $3)
     AND (warnings BETWEEN $4 AND $5 OR email = '')
     AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = person.id AND (r.ends_on IS NULL OR r.ends_on >= $6))
     AND NOT EXISTS (SELECT 1 FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
        WHERE (a.person_id = person.id OR a.email_key = person.email_key) AND i.municipality = $1
        AND i.answered_at IS NULL AND i.closed_at IS NULL)");
const SENDER: Due = due!("initiative", "id", "reference", "$3", "$4", answered!("NOT NULL"));
const UNCONFIRMED: Due = due!("initiative", "id", "reference", "$3", "$4", answered!("NULL"));
const UNSEEN_IDEA: Due = due!("initiative", "id", "reference", "$3", "$4",
    "municipality = $1 AND COALESCE(closed_at, paused_at) <= $2 AND NOT demonstration
     AND id IN (SELECT initiative_id FROM initiative_author)
     AND (closed_at IS NOT NULL OR paused_at IS NOT NULL) AND (closed_at IS NOT NULL OR published_at IS NULL)");
const DRAFT: Due = due!("draft", "id", "id", "$3", "$4", "municipality = $1 AND expires_at <= $2");
const MAIL_LIST: Due = due!("mail_sent", "id", "id", "$3", "$4", "municipality = $1 AND at <= $2");
const MAIL_BODY: Due = due!(
    "outbox",
    "id",
    "id",
    "$3",
    "$4",
    "municipality = $1 AND COALESCE(done_at, failed_at) <= $2 AND (done_at IS NOT NULL OR failed_at IS NOT NULL)"
);
const PAPER: Due = due!(
    "paper_post",
    "id",
    "id",
    "$3",
    "$4",
    "done_at <= $2 AND EXISTS (SELECT 1 FROM initiative i WHERE i.id = initiative_id AND i.municipality = $1)"
);
const INVITATION: Due =
    due!("invitation", "token_hash", "token_hash", "$3", "$4", "created_at <= $2", of_person!());
const SESSION: Due = due!("session", "id", "id", "$3", "$4", "expires_at <= $2", of_person!());
const SIGN_IN: Due =
    due!("sign_in", "token_hash", "token_hash", "$3", "$4", "municipality = $1 AND expires_at <= $2");
const PROVIDER_FLOW: Due =
    due!("oidc_flow", "browser_hash", "browser_hash", "$3", "$4", "municipality = $1 AND expires_at <= $2");
const ADDRESS_CHANGE: Due =
    due!("address_change", "person_id", "person_id", "$3", "$4", "expires_at <= $2", of_person!());
const RESIDENCY_PROOF: Due =
    due!("residency_proof", "person_id", "person_id", "$3", "$4", "proven_at <= $2", of_person!());
const RESIDENCY_LETTER: Due =
    due!("residency_letter", "person_id", "person_id", "$3", "$4", "expires_at <= $2", of_person!());
const ACTION_COUNT: Due = due!("action_count", "key", "key", "$3", "$4", "municipality = $1 AND slot <= $2");

impl Kind {
    pub(super) fn due(self) -> &'static Due {
        match self {
            Self::Account => &ACCOUNT,
            Self::Sender => &SENDER,
            Self::Unconfirmed => &UNCONFIRMED,
            Self::UnseenIdea => &UNSEEN_IDEA,
            Self::Draft => &DRAFT,
            Self::MailList => &MAIL_LIST,
            Self::MailBody => &MAIL_BODY,
            Self::Paper => &PAPER,
            Self::Invitation => &INVITATION,
            Self::Session => &SESSION,
            Self::SignIn => &SIGN_IN,
            Self::ProviderFlow => &PROVIDER_FLOW,
            Self::AddressChange => &ADDRESS_CHANGE,
            Self::ResidencyProof => &RESIDENCY_PROOF,
            Self::ResidencyLetter => &RESIDENCY_LETTER,
            Self::ActionCount => &ACTION_COUNT,
        }
    }
}

/// A condition with its parameters.
pub(super) struct Asked<'a> {
    due: &'static Due,
    municipality: &'a str,
    up_to: Instant,
    reach: Option<Reach>,
}

/// Binds the parameters of a condition.
macro_rules! bound {
    ($query:expr, $asked:expr) => {{
        let query = $query.bind($asked.municipality).bind($asked.up_to);
        match &$asked.reach {
            None => query,
            Some(Reach { at, on, least, most }) => query.bind(*at).bind(*least).bind(*most).bind(*on),
        }
    }};
}

impl<'a> Asked<'a> {
    /// What is due of a kind at a moment, now or later.
    pub(super) fn of(core: &Core, kind: Kind, terms: &Terms<'a>, at: Instant) -> Self {
        let municipality = terms.municipality;
        let reach = (kind == Kind::Account).then(|| people::reach(core, municipality, at));
        Self { due: kind.due(), municipality: &municipality.slug, up_to: terms.due_up_to(kind, at), reach }
    }

    /// Accounts that were silent up to a moment, and warned so often.
    pub(super) fn accounts(municipality: &'a Municipality, up_to: Instant, reach: Reach) -> Self {
        Self { due: &ACCOUNT, municipality: &municipality.slug, up_to, reach: Some(reach) }
    }

    /// The moment up to which rows are due.
    pub(super) fn up_to(&self) -> Instant {
        self.up_to
    }

    /// How many.
    pub(super) async fn count(&self, core: &Core) -> Result<u64, sqlx::Error> {
        let count: i64 = on!(&core.db, pool =>
            bound!(sqlx::query_scalar(self.due.count), self).fetch_one(pool).await)?;
        Ok(count.unsigned_abs())
    }

    /// Which, at most so many.
    async fn list(&self, core: &Core, most: i64) -> Result<Vec<Which>, sqlx::Error> {
        let keys: Result<Vec<Vec<u8>>, _> = on!(&core.db, pool => {
            let rows = bound!(sqlx::query(self.due.list), self).bind(most).fetch_all(pool).await?;
            // Ids, hashes and references alike, as the bytes that they are.
            rows.iter().map(|row| row.try_get_unchecked(0)).collect()
        });
        Ok(keys?.into_iter().map(Which).collect())
    }

    /// The next after a key, at most so many.
    pub(super) async fn next(&self, core: &Core, after: Uuid, most: i64) -> Result<Vec<Uuid>, sqlx::Error> {
        on!(&core.db, pool => bound!(sqlx::query_scalar(self.due.next), self).bind(after).bind(most).fetch_all(pool).await)
    }

    /// Whether it still is, for who has locked it.
    pub(super) async fn still(&self, tx: &mut Tx, key: Uuid) -> Result<bool, sqlx::Error> {
        in_tx!(tx, e => bound!(sqlx::query_scalar(self.due.still), self).bind(key).fetch_one(e).await)
    }

    /// Takes at most so many.
    pub(super) async fn delete(&self, core: &Core, most: i64) -> Result<u64, sqlx::Error> {
        on!(&core.db, pool => bound!(sqlx::query(self.due.delete), self).bind(most).execute(pool).await.map(|done| done.rows_affected()))
    }
}

/// A row, as it can be told without telling about whom it is: a reference, an id, or a hash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Which(Vec<u8>);

impl std::fmt::Display for Which {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (Uuid::from_slice(&self.0), std::str::from_utf8(&self.0)) {
            (Ok(id), _) => id.fmt(f),
            (_, Ok(reference)) if reference.is_ascii() => f.write_str(reference),
            _ => f.write_str(&HEXLOWER.encode(&self.0)),
        }
    }
}

/// How much of a kind is due at a moment, now or later, by these terms.
///
/// # Errors
/// The engine refused.
pub async fn count(core: &Core, terms: &Terms<'_>, kind: Kind, at: Instant) -> Result<u64, sqlx::Error> {
    Asked::of(core, kind, terms, at).count(core).await
}

/// What of a kind is due at a moment by these terms, at most so many.
///
/// # Errors
/// The engine refused.
pub async fn list(
    core: &Core,
    terms: &Terms<'_>,
    kind: Kind,
    at: Instant,
    most: i64,
) -> Result<Vec<Which>, sqlx::Error> {
    Asked::of(core, kind, terms, at).list(core, most).await
}
