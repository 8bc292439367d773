//! The rows of people.

use uuid::Uuid;

use crate::{
    execute_in_tx, in_tx,
    kernel::{Core, Tx, email::Email, ids::new_uuid},
    places::Municipality,
};

/// The person with this address in this municipality, made when not there.
pub(crate) async fn person(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    email: &Email,
) -> Result<Uuid, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_scalar(
        "INSERT INTO person (id, municipality, email, email_key, created_at, active_at) VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT (municipality, email_key) DO UPDATE SET email = excluded.email RETURNING id")
        .bind(new_uuid(core.now(), &core.chance)).bind(&municipality.slug).bind(email.as_str()).bind(email.key())
        .bind(core.now()).fetch_one(e).await)
}

/// Somebody new who has no mail address, and so cannot sign in.
pub(crate) async fn without_address(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    name: &str,
) -> Result<Uuid, sqlx::Error> {
    let id = new_uuid(core.now(), &core.chance);
    execute_in_tx!(
        tx,
        "INSERT INTO person (id, municipality, email, email_key, name, created_at, active_at)
         VALUES ($1, $2, '', $3, $4, $5, $5)",
        id,
        &municipality.slug,
        id.to_string(),
        name,
        core.now()
    )?;
    Ok(id)
}

/// Notes that the person showed the address to be theirs.
pub(super) async fn confirm(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    person: Uuid,
    email: &Email,
    language: &str,
) -> Result<(), sqlx::Error> {
    let now = core.now();
    execute_in_tx!(
        &mut *tx,
        "UPDATE person SET confirmed_at = COALESCE(confirmed_at, $2), language = $3 WHERE id = $1",
        person,
        now,
        language
    )?;
    claim(tx, core, &municipality.slug, person, &email.key()).await
}

/// Notes that somebody with an account did something with what they sent: signed in, by their mail, or by way of
/// the desk. So the account stays.
pub(crate) async fn heard_of_author(tx: &mut Tx, core: &Core, initiative: Uuid) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "UPDATE person SET active_at = $2, warnings = 0, ends_at = NULL
         WHERE municipality = (SELECT municipality FROM initiative WHERE id = $1)
           AND (id = (SELECT person_id FROM initiative_author WHERE initiative_id = $1)
             OR email_key = (SELECT email_key FROM initiative_author WHERE initiative_id = $1))",
        initiative,
        core.now()
    )
    .map(|_| ())
}

/// What was sent with an address that is shown to be theirs is theirs too.
pub(crate) async fn claim(
    tx: &mut Tx,
    core: &Core,
    municipality: &str,
    person: Uuid,
    email_key: &str,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "UPDATE initiative_author SET person_id = $1, confirmed_at = COALESCE(confirmed_at, $2)
         WHERE email_key = $3 AND person_id IS NULL
           AND initiative_id IN (SELECT id FROM initiative WHERE municipality = $4)",
        person,
        core.now(),
        email_key,
        municipality
    )
    .map(|_| ())
}
