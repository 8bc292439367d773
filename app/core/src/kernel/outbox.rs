//! Side effects as rows: written in the transaction of the change, carried out by the worker.
//!
//! A row is claimed with a lease, tried, and then done or put back with a longer wait. Claiming is
//! the one statement that differs by engine.

use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{Core, Db, Instant, Tx, ids::new_uuid};
use crate::{execute, execute_in_tx, on};

/// After this many tries a row is left for an admin to look at.
const MOST_ATTEMPTS: i32 = 12;
/// The first wait after a failure, in seconds; it doubles each time, up to six hours.
const FIRST_WAIT: i64 = 15;
const LONGEST_WAIT: i64 = 6 * 3600;

/// Which work a worker takes. What is pushed waits for other machines, of which anyone may name one, and a photo takes
/// a second of computing: mail does not wait for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// All but the other lanes.
    Mail,
    /// What is pushed to devices.
    Push,
    /// Photos to be made.
    Photos,
}

impl Lane {
    /// The kind of its work; empty for all that has no lane of its own.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Mail => "",
            Self::Push => "push",
            Self::Photos => "photo",
        }
    }
}

/// Whether work goes by the lane of a parameter.
macro_rules! in_lane {
    ($lane:literal) => {
        concat!("(CASE WHEN kind IN ('push', 'photo') THEN kind ELSE '' END) = ", $lane)
    };
}

/// A piece of work that one worker holds until `leased_until`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    /// Its row.
    pub id: Uuid,
    /// What kind of work it is.
    pub kind: String,
    /// What the work needs to know.
    pub payload: Json<Value>,
    /// How many times it was tried, this time included.
    pub attempts: i32,
}

/// Leaves work to be done after the transaction, not before `due_at`. It belongs to the municipality that its
/// payload names.
///
/// # Errors
/// The engine refused.
pub async fn put(
    tx: &mut Tx,
    core: &Core,
    kind: &'static str,
    payload: Value,
    due_at: Instant,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO outbox (id, municipality, kind, payload, created_at, due_at, attempts)
         VALUES ($1, $2, $3, $4, $5, $6, 0)",
        new_uuid(core.now(), &core.chance),
        payload["municipality"].as_str().unwrap_or_default().to_owned(),
        kind,
        Json(&payload),
        core.now(),
        due_at
    )
    .map(|_| ())
}

const DUE: &str = concat!(
    "SELECT EXISTS (SELECT 1 FROM outbox WHERE done_at IS NULL AND failed_at IS NULL
     AND ",
    in_lane!("$2"),
    " AND due_at <= $1 AND (leased_until IS NULL OR leased_until < $1))"
);
/// The statement of a claim; one engine locks the rows it finds, the other has one writer.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE outbox SET leased_until = $2, leased_by = $3, attempts = attempts + 1
             WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND ",
            in_lane!("$5"),
            " AND due_at <= $1 AND (leased_until IS NULL OR leased_until < $1) ORDER BY due_at, id LIMIT $4 ",
            $lock,
            ") RETURNING id, kind, payload, attempts"
        )
    };
}

/// Takes at most `most` rows of a lane that are due, for `seconds`, in the name of `worker`.
///
/// # Errors
/// The engine refused.
pub async fn claim(
    core: &Core,
    worker: Uuid,
    lane: Lane,
    most: i64,
    seconds: i64,
) -> Result<Vec<Job>, sqlx::Error> {
    let (now, lane) = (core.now(), lane.kind());
    if !on!(&core.db, pool => sqlx::query_scalar::<_, bool>(DUE).bind(now).bind(lane).fetch_one(pool).await)?
    {
        return Ok(Vec::new());
    }
    let until = now.plus_seconds(seconds);
    let sql = match &core.db {
        Db::Sqlite(_) => claim!(""),
        Db::Postgres(_) => claim!("FOR UPDATE SKIP LOCKED"),
    };
    on!(&core.db, pool => {
        sqlx::query_as(sql).bind(now).bind(until).bind(worker).bind(most).bind(lane).fetch_all(pool).await
    })
}

/// Marks a row as done and forgets what it said (addresses, links); `false` when it is not there any more.
///
/// # Errors
/// The engine refused; the lease will run out and the work be done once more.
pub async fn done(tx: &mut Tx, core: &Core, id: Uuid) -> Result<bool, sqlx::Error> {
    execute_in_tx!(tx, "UPDATE outbox SET done_at = $2, leased_until = NULL, leased_by = NULL, last_error = NULL, payload = $3 WHERE id = $1", id, core.now(), Json(Value::Null)).map(|rows| rows == 1)
}

/// Puts a row back to be tried later, or, after too many tries, aside. `error` holds no personal data.
///
/// # Errors
/// The engine refused; the lease will run out and the work be tried once more.
pub async fn failed(core: &Core, job: &Job, error: &str) -> Result<(), sqlx::Error> {
    let now = core.now();
    let given_up = (job.attempts >= MOST_ATTEMPTS).then_some(now);
    execute!(&core.db, "UPDATE outbox SET due_at = $2, failed_at = $3, last_error = $4, leased_until = NULL, leased_by = NULL WHERE id = $1", job.id, now.plus_seconds(wait(job.attempts)), given_up, error).map(|_| ())
}

/// Puts a row aside at once: trying it again does not help. `error` holds no personal data.
///
/// # Errors
/// The engine refused; the lease will run out and the work be tried once more.
pub async fn give_up(core: &Core, job: &Job, error: &str) -> Result<(), sqlx::Error> {
    execute!(&core.db, "UPDATE outbox SET failed_at = $2, last_error = $3, leased_until = NULL, leased_by = NULL WHERE id = $1", job.id, core.now(), error).map(|_| ())
}

/// Takes back the mail to an address that was not sent yet, and what devices were to say of it.
///
/// # Errors
/// The engine refused.
pub async fn forget_mail_to(tx: &mut Tx, municipality: &str, email_key: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM outbox WHERE kind IN ('mail', 'push') AND done_at IS NULL
         AND payload ->> 'municipality' = $1 AND LOWER(payload ->> 'to') = $2";
    execute_in_tx!(tx, SQL, municipality, email_key).map(|_| ())
}

/// Takes back the mail about an initiative, or for a person, that was not sent yet, and what devices were to say of it.
///
/// # Errors
/// The engine refused.
pub async fn forget_mail_about(tx: &mut Tx, id: Uuid) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM outbox WHERE kind IN ('mail', 'push') AND done_at IS NULL
         AND (payload ->> 'initiative' = $1 OR payload ->> 'person' = $1)";
    execute_in_tx!(tx, SQL, id.to_string()).map(|_| ())
}

/// Gives back what `worker` still holds, for a graceful stop; the tries do not count.
///
/// # Errors
/// The engine refused; the leases will run out by themselves.
pub async fn give_back(core: &Core, worker: Uuid) -> Result<(), sqlx::Error> {
    execute!(&core.db, "UPDATE outbox SET leased_until = NULL, leased_by = NULL, attempts = attempts - 1 WHERE leased_by = $1 AND done_at IS NULL AND failed_at IS NULL", worker).map(|_| ())
}

/// Takes back what `worker` held when it was killed; the tries count, as one of them may have been what killed it.
///
/// # Errors
/// The engine refused; the leases will run out by themselves.
pub async fn take_back(core: &Core, worker: Uuid) -> Result<(), sqlx::Error> {
    execute!(&core.db, "UPDATE outbox SET leased_until = NULL, leased_by = NULL WHERE leased_by = $1 AND done_at IS NULL AND failed_at IS NULL", worker).map(|_| ())
}

fn wait(attempts: i32) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(16);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{db_test, kernel::testing::core_on};
    use serde_json::json;

    async fn put_one(core: &Core) {
        let mut tx = core.db.begin().await.unwrap();
        put(&mut tx, core, "mail", json!({"to": "a"}), core.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    db_test!(work_is_claimed_by_one_worker_only, |db| {
        let core = core_on(db);
        put_one(&core).await;
        let first = new_uuid(core.now(), &core.chance);
        let second = new_uuid(core.now(), &core.chance);
        assert_eq!(claim(&core, first, Lane::Mail, 10, 60).await.unwrap().len(), 1);
        assert_eq!(claim(&core, second, Lane::Mail, 10, 60).await.unwrap().len(), 0);
        give_back(&core, first).await.unwrap();
        let again = claim(&core, second, Lane::Mail, 10, 60).await.unwrap();
        assert_eq!(again[0].attempts, 1, "a try that was given back does not count");
    });

    db_test!(what_a_killed_worker_held_is_free_at_once_and_the_try_counts, |db| {
        let core = core_on(db);
        put_one(&core).await;
        let killed = new_uuid(core.now(), &core.chance);
        let next = new_uuid(core.now(), &core.chance);
        claim(&core, killed, Lane::Mail, 10, 60).await.unwrap();
        take_back(&core, next).await.unwrap();
        assert!(
            claim(&core, next, Lane::Mail, 10, 60).await.unwrap().is_empty(),
            "of a worker that may live"
        );
        take_back(&core, killed).await.unwrap();
        assert_eq!(claim(&core, next, Lane::Mail, 10, 60).await.unwrap()[0].attempts, 2);
    });

    db_test!(a_lease_that_ran_out_frees_the_work, |db| {
        let core = core_on(db);
        put_one(&core).await;
        let worker = new_uuid(core.now(), &core.chance);
        claim(&core, worker, Lane::Mail, 10, 60).await.unwrap();
        core.clock.set(core.now().plus_seconds(61));
        assert_eq!(claim(&core, worker, Lane::Mail, 10, 60).await.unwrap().len(), 1);
    });

    db_test!(failed_work_waits_longer_each_time_and_is_given_up_in_the_end, |db| {
        let core = core_on(db);
        put_one(&core).await;
        let worker = new_uuid(core.now(), &core.chance);
        for attempt in 1..=MOST_ATTEMPTS {
            let jobs = claim(&core, worker, Lane::Mail, 1, 60).await.unwrap();
            assert_eq!(jobs[0].attempts, attempt);
            failed(&core, &jobs[0], "no server").await.unwrap();
            assert!(claim(&core, worker, Lane::Mail, 1, 60).await.unwrap().is_empty(), "not before its time");
            core.clock.set(core.now().plus_seconds(LONGEST_WAIT));
        }
        assert!(claim(&core, worker, Lane::Mail, 1, 60).await.unwrap().is_empty());
    });

    db_test!(done_work_forgets_what_it_said, |db| {
        let core = core_on(db);
        put_one(&core).await;
        let worker = new_uuid(core.now(), &core.chance);
        let job = claim(&core, worker, Lane::Mail, 1, 60).await.unwrap().remove(0);
        let mut tx = core.db.begin().await.unwrap();
        assert!(done(&mut tx, &core, job.id).await.unwrap());
        tx.commit().await.unwrap();
        let kept = on!(&core.db, pool => sqlx::query_scalar::<_, Json<Value>>("SELECT payload FROM outbox")
            .fetch_one(pool).await.unwrap());
        assert_eq!(kept.0, Value::Null);
    });
}
