//! A town whose staff have the same in hand, however much was done before: a small one, and the same one with many
//! more initiatives that are over.

use anyhow::{Context, Result};
use app_core::{
    identity::PersonId,
    kernel::{Db, chance::Chance, token::Token},
    on,
    places::Municipalities,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::site::Settings;

/// What a coordinator has in hand.
const OPEN: i64 = 5_000;
/// What a moderator has to read.
const UNREAD: i64 = 2_000;
/// All columns of an initiative but its id and its number, which differ in each copy.
const REST: &str = "municipality, title, story, language, need, theme, neighbourhood, spot, shown_as, party, channel, status, \
    submitted_at, counts_from, runs_from, read_target, answer_target, read_due_on, due_on, read_at, paused_at, paused_late, \
    published_at, answered_at, answer_days, outcome, second_look_at, closed_at, demonstration, search_text";
/// What was answered, and can be made to be something else.
const ANSWERED: &str = "closed_at IS NULL AND answered_at IS NOT NULL";

/// Opens the database of a site; a file is opened so that filling it takes no longer than it must.
pub async fn open(settings: &Settings) -> Result<Db> {
    let file = || format!("sqlite:{}", settings.data.join("groene-loper.db").display());
    Ok(Db::open(&settings.database_url.clone().unwrap_or_else(file)).await?)
}

/// Puts 5,000 initiatives of a made-up year in hand and 2,000 in the queue, and closes what else waits; lets somebody
/// sign in who coordinates and moderates, and gives the secret of their cookie.
pub async fn staff(db: &Db) -> Result<Token> {
    let taken = |most, set: &str| {
        format!("UPDATE initiative SET {set}, answered_at = NULL, answer_days = NULL, outcome = NULL, second_look_at = NULL
             WHERE id IN (SELECT id FROM initiative WHERE {ANSWERED} ORDER BY reference LIMIT {most})")
    };
    let waits = "closed_at IS NULL AND answered_at IS NULL";
    let steps = [
        format!("UPDATE initiative SET status = 'withdrawn', closed_at = submitted_at WHERE {waits}"),
        taken(OPEN, "status = 'published'"),
        taken(UNREAD, "status = 'received', published_at = NULL, read_at = NULL"),
    ];
    for step in steps {
        on!(db, pool => sqlx::query(AssertSqlSafe(step)).execute(pool).await.map(drop))?;
    }
    signed_in(db).await
}

async fn signed_in(db: &Db) -> Result<Token> {
    const PERSON: &str =
        "INSERT INTO person (id, municipality, email, email_key, created_at, active_at, name, language)
         VALUES ($1, $2, 'cor@gemeente.example', 'cor@gemeente.example', 0, $3, 'Cor', 'nl')";
    const ROLE: &str = "INSERT INTO person_role (id, municipality, person_id, role, source, granted_at)
         VALUES ($1, $2, $3, $4, 'invitation', 0)";
    const SESSION: &str = "INSERT INTO session (id, token_hash, person_id, kind, device, created_at, last_seen_at, expires_at, ends_at)
         VALUES ($1, $2, $1, 'staff', '', 0, $3, $3, $3)";
    let here = Municipalities::embedded()?.default_one().slug.clone();
    let (person, token) = (PersonId(Uuid::from_u128(1)), Token::new(&Chance::System));
    // It is used for the first time today, for all that the site knows.
    let never = i64::MAX / 2;
    on!(db, pool => sqlx::query(PERSON).bind(person).bind(&here).bind(never).execute(pool).await.map(drop))?;
    for (number, role) in [(2, "coordinator"), (3, "moderator")] {
        let id = Uuid::from_u128(number);
        on!(db, pool => sqlx::query(ROLE).bind(id).bind(&here).bind(person).bind(role).execute(pool).await.map(drop))?;
    }
    on!(db, pool => sqlx::query(SESSION).bind(person).bind(token.hash()).bind(never).execute(pool).await.map(drop))?;
    Ok(token)
}

/// Copies what is over until there are so many initiatives in all, each with who had it in hand; and counts the
/// answers as often.
pub async fn grow(db: &Db, number: i64) -> Result<()> {
    let (here, over): (i64, i64) = on!(db, pool => sqlx::query_as(
        "SELECT COUNT(*), COUNT(CASE WHEN closed_at IS NOT NULL OR status = 'carried_out' OR outcome IN ('no', 'not_now') THEN 1 END)
         FROM initiative").fetch_one(pool).await)?;
    let times = (number - here) / over;
    // Engines differ in how an id is made of another one.
    let copy = match db {
        Db::Sqlite(_) => "unhex(substr(hex(id), 1, 24) || printf('%08x', n))",
        Db::Postgres(_) => {
            "(substr(replace(CAST(id AS TEXT), '-', ''), 1, 24) || lpad(to_hex(n), 8, '0'))::uuid"
        }
    };
    let numbers = format!(
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {times})"
    );
    let steps = [
        "CREATE TABLE over_and_done AS SELECT i.*, h.department, h.routed_at FROM initiative i
         LEFT JOIN handling h ON h.initiative_id = i.id
         WHERE closed_at IS NOT NULL OR status = 'carried_out' OR outcome IN ('no', 'not_now')"
            .to_owned(),
        format!(
            "{numbers} INSERT INTO initiative (id, reference, {REST})
             SELECT {copy}, reference || '-' || n, {REST} FROM numbers, over_and_done"
        ),
        format!(
            "{numbers} INSERT INTO handling (initiative_id, department, routed_at)
             SELECT {copy}, department, routed_at FROM numbers, over_and_done WHERE department IS NOT NULL"
        ),
        "DROP TABLE over_and_done".to_owned(),
        format!("UPDATE answer_count SET answers = answers * {times}, in_time = in_time * {times}"),
    ];
    for step in steps {
        on!(db, pool => sqlx::query(AssertSqlSafe(step.clone())).execute(pool).await.map(drop))
            .with_context(|| step)?;
    }
    Ok(())
}
