//! Turning a provider off and on. What it is stands in the configuration; whether it is used, an admin decides.

use serde_json::json;

use crate::{
    execute_in_tx,
    identity::{Admin, Refusal, RoleError},
    kernel::{Core, Instant, audit::Entry},
    on,
    places::{Municipality, Provider},
};

/// The providers at which people can sign in now.
///
/// # Errors
/// The engine refused.
pub async fn providers_on<'a>(
    core: &Core,
    municipality: &'a Municipality,
) -> Result<Vec<&'a Provider>, sqlx::Error> {
    const SQL: &str = "SELECT provider FROM provider_off WHERE municipality = $1";
    if municipality.providers.is_empty() {
        return Ok(Vec::new());
    }
    let off: Vec<String> =
        on!(&core.db, pool => sqlx::query_scalar(SQL).bind(&municipality.slug).fetch_all(pool).await)?;
    Ok(municipality.providers.iter().filter(|provider| !off.contains(&provider.slug)).collect())
}

/// Lets nobody sign in at a provider any more, or lets them again. Off, the sessions that it began end, and
/// with them the roles that its groups gave; signing in by mail stays.
///
/// # Errors
/// There is no such provider, the second step was too long ago, or the engine refused.
pub async fn turn_provider(
    core: &Core,
    admin: &Admin,
    municipality: &Municipality,
    provider: &str,
    on: bool,
) -> Result<(), RoleError> {
    if !admin.is_fresh(core.now()) {
        return Err(Refusal::NotFresh.into());
    }
    let here = admin.municipality() == municipality.slug;
    let provider = municipality.provider(provider).filter(|_| here).ok_or(Refusal::NotThere)?;
    let mut tx = core.db.begin().await?;
    let changed = if on {
        const ON: &str = "DELETE FROM provider_off WHERE municipality = $1 AND provider = $2";
        execute_in_tx!(&mut tx, ON, &municipality.slug, &provider.slug)?
    } else {
        const OFF: &str = "INSERT INTO provider_off (municipality, provider) VALUES ($1, $2)
             ON CONFLICT (municipality, provider) DO NOTHING";
        const ENDS: &str = "DELETE FROM session WHERE provider = $2
             AND person_id IN (SELECT id FROM person WHERE municipality = $1)";
        execute_in_tx!(&mut tx, ENDS, &municipality.slug, &provider.slug)?;
        execute_in_tx!(&mut tx, OFF, &municipality.slug, &provider.slug)?
    };
    if changed > 0 {
        let action = if on { "provider.on" } else { "provider.off" };
        let entry = Entry::new(&municipality.slug, admin.actor(), action, admin.person().0);
        entry.detail(json!({"provider": provider.slug})).record(&mut tx, core).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// How much an issuer is used.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Used {
    /// Which.
    pub issuer: String,
    /// How many people it knows here.
    pub people: i64,
    /// When somebody signed in there last.
    pub last_at: Option<Instant>,
}

/// How much the issuers of this municipality are used; those that nobody used are left out.
///
/// # Errors
/// The engine refused.
pub async fn providers_used(core: &Core, admin: &Admin) -> Result<Vec<Used>, sqlx::Error> {
    const SQL: &str = "SELECT issuer, COUNT(*) AS people, MAX(last_used_at) AS last_at FROM oidc_identity
         WHERE municipality = $1 GROUP BY issuer";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(admin.municipality()).fetch_all(pool).await)
}
