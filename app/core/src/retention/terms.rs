//! The terms that hold: those of the configuration, and over them what an admin set.

use std::{collections::HashMap, ops::RangeInclusive};

use serde_json::json;

use super::kind::{Kind, Term};
use crate::{
    execute_in_tx,
    identity::Admin,
    kernel::{Core, Instant, audit::Entry},
    on,
    places::Municipality,
};

/// The terms of a municipality, as they hold now.
#[derive(Clone, Debug)]
pub struct Terms<'a> {
    pub(super) municipality: &'a Municipality,
    set: HashMap<Kind, u16>,
}

/// What came of setting a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Set {
    /// It holds from now on.
    Yes,
    /// The second step was too long ago.
    NotFresh,
    /// It must lie between these.
    Outside(RangeInclusive<u16>),
    /// This term cannot be set here.
    Fixed,
}

impl<'a> Terms<'a> {
    /// Looks them up.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn of(core: &Core, municipality: &'a Municipality) -> Result<Self, sqlx::Error> {
        const SQL: &str = "SELECT kind, number FROM retention_term WHERE municipality = $1";
        let rows: Vec<(Kind, i64)> =
            on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).fetch_all(pool).await)?;
        let set = rows.into_iter().filter_map(|(kind, number)| Some((kind, u16::try_from(number).ok()?)));
        Ok(Self { municipality, set: set.collect() })
    }

    /// The term of a kind.
    #[must_use]
    pub fn term(&self, kind: Kind) -> Term {
        let configured = kind.configured(self.municipality);
        self.set.get(&kind).map_or(configured, |number| configured.with(*number))
    }

    /// As they would be with another number for one kind: to see what would go.
    #[must_use]
    pub fn with(&self, kind: Kind, number: u16) -> Self {
        let mut other = self.clone();
        other.set.insert(kind, number);
        other
    }

    /// The moment of its rows up to which they are due at `at`. A draft holds its own end, as its writer was told.
    pub(super) fn due_up_to(&self, kind: Kind, at: Instant) -> Instant {
        if kind == Kind::Draft { at } else { self.term(kind).before(at) }
    }
}

/// Sets the term of a kind, in the unit that it has, from the next run on. The number of the configuration takes
/// back what was set, so that the term follows the configuration again.
///
/// # Errors
/// The engine refused.
pub async fn set_term(
    core: &Core,
    admin: &Admin,
    municipality: &Municipality,
    kind: Kind,
    number: u16,
) -> Result<Set, sqlx::Error> {
    const PUT: &str = "INSERT INTO retention_term (municipality, kind, number) VALUES ($1, $2, $3)
         ON CONFLICT (municipality, kind) DO UPDATE SET number = excluded.number";
    const TAKE: &str = "DELETE FROM retention_term WHERE municipality = $1 AND kind = $2";
    let here = admin.municipality() == municipality.slug;
    let Some(bounds) = kind.bounds().filter(|_| here) else { return Ok(Set::Fixed) };
    if !bounds.contains(&number) {
        return Ok(Set::Outside(bounds));
    }
    if !admin.is_fresh(core.now()) {
        return Ok(Set::NotFresh);
    }
    let before = Terms::of(core, municipality).await?.term(kind).number();
    if before == Some(number) {
        return Ok(Set::Yes);
    }
    let mut tx = core.db.begin().await?;
    if kind.configured(municipality).number() == Some(number) {
        execute_in_tx!(&mut tx, TAKE, &municipality.slug, kind)?;
    } else {
        execute_in_tx!(&mut tx, PUT, &municipality.slug, kind, i64::from(number))?;
    }
    let entry = Entry::new(&municipality.slug, admin.actor(), "retention.set", admin.person().0);
    let detail = json!({"kind": kind.code(), "from": before, "to": number});
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Set::Yes)
}
