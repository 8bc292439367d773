//! What somebody showed, and the level that it gives.

use serde_json::json;

use crate::{
    execute_in_tx,
    identity::{PersonId, Session},
    in_tx,
    initiatives::InitiativeId,
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
    },
    on,
    places::{Level, Municipality, Postcode},
    retention::Kind,
    text_enum,
};

text_enum! {
    /// How somebody showed that they live in the municipality.
    Way {
        /// They gave a postcode.
        Postcode = "postcode",
        /// They typed the code of a letter.
        Letter = "letter",
        /// The desk saw it.
        Desk = "desk",
        /// A provider said so.
        Provider = "provider",
    }
}

impl Way {
    /// The level that it gives. The desk sees a document with the address: as sure as a letter to it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Postcode => Level::PostcodeClaimed,
            Self::Letter | Self::Desk => Level::LetterCode,
            Self::Provider => Level::OidcClaim,
        }
    }
}

/// What somebody showed, when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Proof {
    /// How.
    pub way: Way,
    /// When, for the last time.
    pub proven_at: Instant,
}

/// What came of giving a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It is kept that they gave one; not which.
    Yes,
    /// It is no postcode.
    Malformed,
    /// It is one of elsewhere.
    Elsewhere,
}

/// The moment after which something must be shown to hold still.
fn holds_after(core: &Core, municipality: &Municipality) -> Instant {
    Kind::ResidencyProof.configured(municipality).before(core.now())
}

/// What holds of all that somebody showed, the surest last.
///
/// # Errors
/// The engine refused.
pub async fn proofs(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
) -> Result<Vec<Proof>, sqlx::Error> {
    const SQL: &str = "SELECT way, proven_at FROM residency_proof WHERE person_id = $1 AND proven_at > $2";
    let mut proofs: Vec<Proof> = on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person)
        .bind(holds_after(core, municipality)).fetch_all(pool).await)?;
    proofs.sort_by_key(|proof| proof.way);
    Ok(proofs)
}

/// The level of who is signed in, by what they showed: to sign in they read the mail of their address, or came
/// from a provider that did.
#[must_use]
pub fn level_of(proofs: &[Proof]) -> Level {
    proofs.iter().map(|proof| proof.way.level()).fold(Level::AddressConfirmed, Level::max)
}

/// One row of who sent an initiative, with one thing that they showed.
type Behind = (Option<Instant>, Option<Way>);

/// Of who did not confirm the address, only what the desk saw counts: it could be the address of somebody else.
const BEHIND: &str = "SELECT a.confirmed_at, r.way FROM initiative_author a
     LEFT JOIN residency_proof r ON r.person_id = a.person_id AND r.proven_at > $2
     AND (a.confirmed_at IS NOT NULL OR r.way = 'desk') WHERE a.initiative_id = $1";

fn highest(rows: &[Behind]) -> Level {
    let of_row = |(confirmed, way): &Behind| {
        let by_address = if confirmed.is_some() { Level::AddressConfirmed } else { Level::None };
        way.map_or(by_address, Way::level)
    };
    rows.iter().map(of_row).max().unwrap_or_default()
}

/// The level of who sent an initiative.
pub(crate) async fn level_behind(
    core: &Core,
    municipality: &Municipality,
    id: InitiativeId,
) -> Result<Level, sqlx::Error> {
    let after = holds_after(core, municipality);
    let rows: Vec<Behind> =
        on!(&core.db, pool => sqlx::query_as(BEHIND).bind(id).bind(after).fetch_all(pool).await)?;
    Ok(highest(&rows))
}

/// As [`level_behind`], within a transaction.
pub(crate) async fn level_behind_in(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    id: InitiativeId,
) -> Result<Level, sqlx::Error> {
    let after = holds_after(core, municipality);
    let rows: Vec<Behind> = in_tx!(tx, e => sqlx::query_as(BEHIND).bind(id).bind(after).fetch_all(e).await)?;
    Ok(highest(&rows))
}

/// Keeps that somebody showed it, with the record.
pub(super) async fn prove(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    person: PersonId,
    way: Way,
    actor: Actor,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        &mut *tx,
        "INSERT INTO residency_proof (person_id, way, proven_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, way) DO UPDATE SET proven_at = excluded.proven_at",
        person,
        way,
        core.now()
    )?;
    let entry = Entry::new(&municipality.slug, actor, "residency.prove", person.0);
    entry.detail(json!({"way": way.code()})).record(tx, core).await
}

/// Keeps that somebody says to live at a postcode of the municipality.
///
/// # Errors
/// The engine refused: nothing is kept.
pub async fn claim_postcode(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    typed: &str,
) -> Result<Claimed, sqlx::Error> {
    let Some(postcode) = Postcode::parse(typed) else { return Ok(Claimed::Malformed) };
    if !municipality.residency.covers(&postcode) {
        return Ok(Claimed::Elsewhere);
    }
    let mut tx = core.db.begin().await?;
    prove(&mut tx, core, municipality, session.person, Way::Postcode, session.oneself()).await?;
    tx.commit().await?;
    Ok(Claimed::Yes)
}

/// Keeps what a provider said at this sign-in; one that says no more that somebody lives here takes back what it
/// said before.
pub(crate) async fn shown_by_provider(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    person: PersonId,
    lives_here: bool,
    actor: Actor,
) -> Result<(), sqlx::Error> {
    const TAKE_BACK: &str = "DELETE FROM residency_proof WHERE person_id = $1 AND way = $2";
    if lives_here {
        return prove(tx, core, municipality, person, Way::Provider, actor).await;
    }
    if execute_in_tx!(&mut *tx, TAKE_BACK, person, Way::Provider)? == 1 {
        return Entry::new(&municipality.slug, actor, "residency.gone", person.0).record(tx, core).await;
    }
    Ok(())
}
