//! The rows of initiatives.

use sqlx::types::Json;

use super::{
    moves::apply,
    types::{Author, Event, EventKind, Initiative, InitiativeId},
};
use crate::{
    execute_in_tx, figures,
    identity::{self, PersonId},
    in_tx,
    kernel::{Core, Instant, Tx, email::Email, ids::new_uuid, token::TokenHash},
    notifications, on,
    places::Municipality,
};

/// All columns of [`Initiative`], for `concat!`.
macro_rules! columns {
    () => {
        "id, municipality, reference, title, story, language, track, need, theme, neighbourhood, spot, shown_as, party, channel, status, \
         submitted_at, counts_from, runs_from, read_target, answer_target, read_due_on, due_on, read_at, paused_at, paused_late, published_at, \
         answered_at, answer_days, outcome, second_look_at, closed_at, demonstration"
    };
}
pub(crate) use columns;

/// Adds an initiative; `false` when its reference is taken.
pub(crate) async fn insert(tx: &mut Tx, row: &Initiative, search_text: &str) -> Result<bool, sqlx::Error> {
    const SQL: &str = concat!(
        "INSERT INTO initiative (",
        columns!(),
        ", search_text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
         $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33) ON CONFLICT (municipality, reference) DO NOTHING"
    );
    let added = execute_in_tx!(
        tx,
        SQL,
        row.id,
        &row.municipality,
        &row.reference,
        &row.title,
        &row.story,
        &row.language,
        &row.track,
        row.need,
        &row.theme,
        &row.neighbourhood,
        &row.spot,
        &row.shown_as,
        row.party,
        row.channel,
        row.status,
        row.submitted_at,
        row.counts_from,
        row.runs_from,
        row.read_target,
        row.answer_target,
        row.read_due_on,
        row.due_on,
        row.read_at,
        row.paused_at,
        row.paused_late,
        row.published_at,
        row.answered_at,
        row.answer_days,
        row.outcome,
        row.second_look_at,
        row.closed_at,
        row.demonstration,
        search_text
    )?;
    Ok(added == 1)
}

/// Writes what changes in the life of an initiative.
pub(super) async fn save_state(tx: &mut Tx, row: &Initiative) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "UPDATE initiative SET status = $2, due_on = $3, read_at = $4, paused_at = $5, published_at = $6,
         answered_at = $7, answer_days = $8, closed_at = $9, runs_from = $10, counts_from = $11,
         outcome = $12, second_look_at = $13, paused_late = $14, track = $15 WHERE id = $1",
        row.id,
        row.status,
        row.due_on,
        row.read_at,
        row.paused_at,
        row.published_at,
        row.answered_at,
        row.answer_days,
        row.closed_at,
        row.runs_from,
        row.counts_from,
        row.outcome,
        row.second_look_at,
        row.paused_late,
        &row.track
    )
    .map(|_| ())
}

/// Whether an engine can look for it: PostgreSQL refuses a zero byte instead of finding nothing.
pub(super) fn is_text(reference: &str) -> bool {
    !reference.contains('\0')
}

/// Takes an initiative for this transaction, by reference.
pub(crate) async fn lock_by_reference(
    tx: &mut Tx,
    municipality: &str,
    reference: &str,
) -> Result<Option<Initiative>, sqlx::Error> {
    const SQL: &str = concat!(
        "UPDATE initiative SET status = status WHERE municipality = $1 AND reference = $2 RETURNING ",
        columns!()
    );
    if !is_text(reference) {
        return Ok(None);
    }
    in_tx!(tx, e => sqlx::query_as(SQL).bind(municipality).bind(reference).fetch_optional(e).await)
}

/// Takes an initiative for this transaction, by id.
pub(crate) async fn lock(tx: &mut Tx, id: InitiativeId) -> Result<Option<Initiative>, sqlx::Error> {
    const SQL: &str = concat!("UPDATE initiative SET status = status WHERE id = $1 RETURNING ", columns!());
    in_tx!(tx, e => sqlx::query_as(SQL).bind(id).fetch_optional(e).await)
}

pub(super) async fn by_id(core: &Core, id: InitiativeId) -> Result<Option<Initiative>, sqlx::Error> {
    const SQL: &str = concat!("SELECT ", columns!(), " FROM initiative WHERE id = $1");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)
}

pub(crate) async fn by_reference(
    core: &Core,
    municipality: &str,
    reference: &str,
) -> Result<Option<Initiative>, sqlx::Error> {
    const SQL: &str =
        concat!("SELECT ", columns!(), " FROM initiative WHERE municipality = $1 AND reference = $2");
    if !is_text(reference) {
        return Ok(None);
    }
    on!(&core.db, pool => sqlx::query_as(SQL).bind(municipality).bind(reference).fetch_optional(pool).await)
}

pub(crate) async fn insert_author(
    tx: &mut Tx,
    id: InitiativeId,
    author: &Author,
    person: Option<PersonId>,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO initiative_author (initiative_id, name, email, email_key, language, confirmed_at, person_id, reach)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        &author.name,
        author.email.as_ref().map_or("", Email::as_str),
        author.email.as_ref().map(Email::key).unwrap_or_default(),
        &author.language,
        author.confirmed_at,
        person,
        &author.reach
    )
    .map(|_| ())
}

const AUTHOR: &str = "SELECT a.name, a.email, a.language, a.confirmed_at, a.reach, d.since AS dead_since
     FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
     LEFT JOIN dead_address d ON d.municipality = i.municipality AND d.email_key = a.email_key
     WHERE a.initiative_id = $1";

#[derive(sqlx::FromRow)]
struct AuthorRow {
    name: String,
    email: String,
    language: String,
    confirmed_at: Option<Instant>,
    reach: String,
    dead_since: Option<Instant>,
}

impl TryFrom<AuthorRow> for Author {
    type Error = sqlx::Error;
    fn try_from(row: AuthorRow) -> Result<Self, sqlx::Error> {
        let broken = |_| sqlx::Error::Decode("a stored mail address is broken".into());
        let email = (!row.email.is_empty()).then(|| Email::parse(&row.email)).transpose().map_err(broken)?;
        let AuthorRow { name, language, confirmed_at, reach, dead_since, .. } = row;
        Ok(Self { name, email, reach, language, confirmed_at, dead_since })
    }
}

/// The author; `None` when the personal data is gone.
pub(crate) async fn author(core: &Core, id: InitiativeId) -> Result<Option<Author>, sqlx::Error> {
    let row: Option<AuthorRow> =
        on!(&core.db, pool => sqlx::query_as(AUTHOR).bind(id).fetch_optional(pool).await)?;
    row.map(Author::try_from).transpose()
}

/// As [`author`], within a transaction.
pub(crate) async fn author_in(tx: &mut Tx, id: InitiativeId) -> Result<Option<Author>, sqlx::Error> {
    let row: Option<AuthorRow> = in_tx!(tx, e => sqlx::query_as(AUTHOR).bind(id).fetch_optional(e).await)?;
    row.map(Author::try_from).transpose()
}

/// The person behind an initiative; the one with the author's address where it was sent without signing in.
/// `None` when the personal data is gone.
pub(crate) async fn person_behind(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    id: InitiativeId,
) -> Result<Option<PersonId>, sqlx::Error> {
    const KNOWN: &str = "SELECT person_id FROM initiative_author WHERE initiative_id = $1";
    const KEEP: &str = "UPDATE initiative_author SET person_id = $2 WHERE initiative_id = $1";
    let known: Option<Option<PersonId>> =
        in_tx!(&mut *tx, e => sqlx::query_scalar(KNOWN).bind(id).fetch_optional(e).await)?;
    let Some(None) = known else { return Ok(known.flatten()) };
    let Some(email) = author_in(tx, id).await?.and_then(|author| author.email) else { return Ok(None) };
    let person = PersonId(identity::with_address(tx, core, municipality, &email).await?);
    execute_in_tx!(tx, KEEP, id, person)?;
    Ok(Some(person))
}

/// Notes that its author reads the mail at the address that stands there; `false` when that was known.
pub(super) async fn confirm_author(tx: &mut Tx, id: InitiativeId, at: Instant) -> Result<bool, sqlx::Error> {
    notifications::works_for_author(tx, id).await?;
    let changed = execute_in_tx!(
        tx,
        "UPDATE initiative_author SET confirmed_at = $2 WHERE initiative_id = $1 AND confirmed_at IS NULL",
        id,
        at
    )?;
    Ok(changed == 1)
}

/// Lets a step happen to an initiative, and keeps the state to which that leads; `false`, and nothing, when it
/// cannot happen (any more).
pub(crate) async fn happen(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &mut Initiative,
    event: &Event,
) -> Result<bool, sqlx::Error> {
    let past = events_in(tx, initiative.id).await?;
    let event = event.clone().after(&past);
    if !apply(&municipality.calendar, initiative, &past, &event) {
        return Ok(false);
    }
    save_state(tx, initiative).await?;
    add_step(tx, core, initiative.id, &event).await?;
    if event.kind == EventKind::Answered {
        figures::count(tx, initiative).await?;
    }
    Ok(true)
}

/// Adds a step to the life of an initiative.
pub(super) async fn add_step(
    tx: &mut Tx,
    core: &Core,
    id: InitiativeId,
    event: &Event,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO initiative_event (id, initiative_id, at, kind, outcome, body, by_desk, reasons)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new_uuid(event.at, &core.chance),
        id,
        event.at,
        event.kind,
        event.outcome,
        &event.body,
        event.by_desk,
        event.reasons.as_ref().map(Json)
    )
    .map(|_| ())
}

/// All steps of an initiative that were not undone, in order.
pub(crate) async fn events(core: &Core, id: InitiativeId) -> Result<Vec<Event>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(EVENTS).bind(id).fetch_all(pool).await)
}

pub(crate) async fn events_in(tx: &mut Tx, id: InitiativeId) -> Result<Vec<Event>, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_as(EVENTS).bind(id).fetch_all(e).await)
}

const EVENTS: &str = "SELECT at, kind, outcome, body, by_desk, reasons FROM initiative_event
     WHERE initiative_id = $1 AND undone_at IS NULL ORDER BY at, id";

/// Gives a private link; `mailed` when only who reads the author's mail can know it.
pub(crate) async fn add_link(
    tx: &mut Tx,
    core: &Core,
    id: InitiativeId,
    hash: &TokenHash,
    mailed: bool,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO initiative_link (token_hash, initiative_id, mailed, created_at) VALUES ($1, $2, $3, $4)",
        hash,
        id,
        mailed,
        core.now()
    )
    .map(|_| ())
}

/// What somebody sent, by its reference, and whether it was sent with the address that they sign in with.
pub(super) async fn by_author(
    core: &Core,
    municipality: &str,
    person: PersonId,
    reference: &str,
) -> Result<Option<(InitiativeId, bool)>, sqlx::Error> {
    if !is_text(reference) {
        return Ok(None);
    }
    on!(&core.db, pool => sqlx::query_as(
        "SELECT i.id, a.email_key = p.email_key FROM initiative i
         JOIN initiative_author a ON a.initiative_id = i.id JOIN person p ON p.id = a.person_id
         WHERE i.municipality = $1 AND i.reference = $2 AND a.person_id = $3")
        .bind(municipality).bind(reference).bind(person).fetch_optional(pool).await)
}

/// What a private link opens, in one municipality: the initiative, and whether the link was mailed.
pub(super) async fn by_link(
    core: &Core,
    municipality: &str,
    hash: &TokenHash,
) -> Result<Option<(InitiativeId, bool)>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(
        "SELECT l.initiative_id, l.mailed FROM initiative_link l JOIN initiative i ON i.id = l.initiative_id
         WHERE l.token_hash = $1 AND i.municipality = $2")
        .bind(hash).bind(municipality).fetch_optional(pool).await)
}

/// Slugs of wijken as one parameter, as both engines know no list: a slug has letters, digits and
/// hyphens only. None for all.
pub(crate) fn listed(within: &[String]) -> String {
    if within.is_empty() { String::new() } else { format!(",{},", within.join(",")) }
}

/// All that is in hand, with the department that has it, what should be answered first on top.
pub(crate) async fn in_hand(
    core: &Core,
    municipality: &Municipality,
) -> Result<Vec<(Initiative, String)>, sqlx::Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        initiative: Initiative,
        department: String,
    }
    const SQL: &str = concat!(
        "SELECT i.*, COALESCE(h.department, '') AS department FROM (SELECT ",
        columns!(),
        " FROM initiative WHERE municipality = $1 AND status IN ('published', 'at_table')) i LEFT JOIN handling h ON h.initiative_id = i.id
         ORDER BY CASE WHEN i.paused_at IS NULL THEN 0 ELSE 1 END, i.due_on, i.id"
    );
    let rows: Vec<Row> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.initiative, row.department)).collect())
}
