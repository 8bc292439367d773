//! One initiative, as who handles it reads and takes it.

use serde_json::{Value, json};

use super::{
    absence::{away, only_owner},
    owner::{Owner, OwnerAway},
    unit::Unit,
};
use crate::{
    account::{self, ReadFor},
    identity::{self, Colleague, Handler, PersonId, Role, alderman_of},
    in_tx,
    initiatives::{self, Author, Event, Initiative, InitiativeId},
    kernel::{Core, Day, Instant, Tx, audit::Entry},
    notifications, on,
    photos::{self, Photo},
    places::Municipality,
};

/// Who has an initiative in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handling {
    /// The part of the municipality.
    pub unit: Unit,
    /// Since when.
    pub since: Instant,
    /// The person in it.
    pub owner: Option<Owner>,
}

/// What somebody reads of an initiative who handles it.
#[derive(Clone, Debug)]
pub struct Item {
    /// The initiative.
    pub initiative: Initiative,
    /// Its steps, with the words of replies.
    pub events: Vec<Event>,
    /// Who sent it, for coordinators of its wijk; `None` when that is gone, or the record cannot take that it
    /// was seen.
    pub author: Option<Author>,
    /// What was sent with it to look at.
    pub photos: Vec<Photo>,
    /// Who has it.
    pub handling: Handling,
    /// Whether its reader may give it to others, ask for advice and answer it: coordinates in its wijk, or works
    /// for the department that has it.
    pub leads: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    department: String,
    routed_at: Instant,
    owner_id: Option<PersonId>,
    name: Option<String>,
    email: Option<String>,
    away_until: Option<Day>,
    substitute_id: Option<PersonId>,
    substitute: Option<String>,
}

/// Who has it; `$2` is today.
const ROW: &str = "SELECT h.department, h.routed_at, h.owner_id, p.name, p.email, a.until_on AS away_until,
     a.substitute_id, CASE WHEN s.name <> '' THEN s.name ELSE s.email END AS substitute FROM handling h
     LEFT JOIN person p ON p.id = h.owner_id
     LEFT JOIN absence a ON a.person_id = h.owner_id AND a.from_on <= $2 AND a.until_on >= $2
     LEFT JOIN person s ON s.id = a.substitute_id WHERE h.initiative_id = $1";
/// Whether one of some departments (`$2`) was asked for advice.
const ADVISES: &str = "SELECT EXISTS (SELECT 1 FROM advice WHERE initiative_id = $1
     AND $2 LIKE '%,' || department || ',%')";

impl Row {
    fn handling(row: Option<Self>, municipality: &Municipality, initiative: &Initiative) -> Handling {
        let since = initiative.published_at.unwrap_or(initiative.submitted_at);
        let Some(row) = row else { return Handling { unit: Unit::Coordinator, since, owner: None } };
        let substitute = row.substitute_id.zip(row.substitute);
        let away = row.away_until.map(|until| OwnerAway { until, substitute });
        let owner = row.owner_id.map(|person| Owner { away, ..Owner::new(person, row.name, row.email) });
        Handling { unit: Unit::of(municipality, &row.department), since: row.routed_at, owner }
    }
}

/// Whether they may lead it.
pub(super) fn leads(handler: &Handler, initiative: &Initiative, unit: &Unit) -> bool {
    handler.coordinates(&initiative.neighbourhood) || handler.is_of(unit.code())
}

/// The departments of a handler, and what stands for the wijken of an alderman, as one parameter.
pub(super) fn departments(municipality: &Municipality, handler: &Handler) -> String {
    let Some(specialist) = handler.specialist() else { return String::new() };
    let wijken = municipality.neighbourhoods.iter().map(|one| alderman_of(&one.slug));
    let as_alderman = wijken.filter(|one| specialist.is_of(one));
    let all: Vec<String> = specialist.departments().iter().cloned().chain(as_alderman).collect();
    initiatives::listed(&all)
}

/// One initiative, by its reference; `None` when there is none that is theirs to read. That its author was seen
/// goes on record.
///
/// # Errors
/// The engine refused.
pub async fn item(core: &Core, handler: &Handler, reference: &str) -> Result<Option<Item>, sqlx::Error> {
    let Some(municipality) = core.municipalities.by_slug(handler.municipality()) else { return Ok(None) };
    let found = initiatives::by_reference(core, handler.municipality(), reference).await?;
    let Some(initiative) = found.filter(Initiative::is_public) else { return Ok(None) };
    let row = on!(&core.db, pool => sqlx::query_as(ROW).bind(initiative.id).bind(core.now().day()).fetch_optional(pool).await)?;
    let handling = Row::handling(row, municipality, &initiative);
    let leads = leads(handler, &initiative, &handling.unit);
    if !leads {
        let advises: bool = on!(&core.db, pool => sqlx::query_scalar(ADVISES)
            .bind(initiative.id).bind(departments(municipality, handler)).fetch_one(pool).await)?;
        if !advises {
            return Ok(None);
        }
    }
    let events = initiatives::events(core, initiative.id).await?;
    let mut author = None;
    if handler.coordinates(&initiative.neighbourhood) {
        author = initiatives::author(core, initiative.id).await?;
        let actor = handler.actor(&initiative.neighbourhood);
        if author.is_some()
            && let Err(error) = account::note_read(core, actor, &initiative, ReadFor::Handling).await
        {
            tracing::warn!(%error, "an author is not shown: the record does not take it");
            author = None;
        }
    }
    let photos = photos::of_initiative(core, initiative.id).await?;
    Ok(Some(Item { initiative, events, author, photos, handling, leads }))
}

/// An initiative that is held by a transaction, with who has it.
pub(crate) struct Held {
    pub(crate) initiative: Initiative,
    pub(crate) handling: Handling,
    /// See [`Item::leads`].
    pub(crate) leads: bool,
}

/// Takes an initiative for this transaction; `None` when there is none that is theirs to read.
pub(crate) async fn locked(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
) -> Result<Option<Held>, sqlx::Error> {
    if handler.municipality() != municipality.slug {
        return Ok(None);
    }
    let found = initiatives::lock_by_reference(tx, &municipality.slug, reference).await?;
    let Some(initiative) = found.filter(Initiative::is_public) else { return Ok(None) };
    let row = in_tx!(&mut *tx, e => sqlx::query_as(ROW).bind(initiative.id).bind(core.now().day()).fetch_optional(e).await)?;
    let handling = Row::handling(row, municipality, &initiative);
    let leads = leads(handler, &initiative, &handling.unit);
    let advises: bool = leads
        || in_tx!(tx, e => sqlx::query_scalar(ADVISES).bind(initiative.id).bind(departments(municipality, handler))
            .fetch_one(e).await)?;
    Ok(advises.then_some(Held { initiative, handling, leads }))
}

/// Puts an act on record, by its reference and what matters besides, and makes all of the transaction last.
pub(crate) async fn finish(
    mut tx: Tx,
    core: &Core,
    handler: &Handler,
    initiative: &Initiative,
    action: &'static str,
    mut detail: Value,
) -> Result<(), sqlx::Error> {
    detail["reference"] = initiative.reference.clone().into();
    let actor = handler.actor(&initiative.neighbourhood);
    let entry = Entry::new(&initiative.municipality, actor, action, initiative.id.0);
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(())
}

/// Leaves a letter about an initiative for colleagues, except who did it.
pub(crate) async fn tell(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    colleagues: &[Colleague],
    letter: &'static str,
    more: &Value,
    by: Option<PersonId>,
) -> Result<(), sqlx::Error> {
    for colleague in colleagues.iter().filter(|one| Some(one.id) != by && !one.email.is_empty()) {
        let order = json!({
            "letter": letter, "municipality": initiative.municipality, "language": colleague.language,
            "to": colleague.email, "name": colleague.name, "person": colleague.id, "initiative": initiative.id,
            "more": more,
        });
        notifications::mail(tx, core, order).await?;
    }
    Ok(())
}

/// Who works in a unit, as to an initiative of a wijk.
pub(crate) async fn colleagues(
    tx: &mut Tx,
    core: &Core,
    unit: &Unit,
    initiative: &Initiative,
) -> Result<Vec<Colleague>, sqlx::Error> {
    let here = &initiative.municipality;
    match unit {
        Unit::Coordinator => {
            identity::with_role(tx, core, here, Role::Coordinator, &initiative.neighbourhood).await
        }
        Unit::Department(slug) => identity::specialists(tx, core, here, slug).await,
    }
}

/// Who wants to know about it: the person who has it, or all of the unit.
pub(crate) async fn leaders(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    handling: &Handling,
) -> Result<Vec<Colleague>, sqlx::Error> {
    let people = colleagues(tx, core, &handling.unit, initiative).await?;
    let owner = handling.owner.as_ref().map(|owner| owner.person);
    let (here, wijk) = (&initiative.municipality, &initiative.neighbourhood);
    let guards = match owner {
        Some(_) => identity::with_role(tx, core, here, Role::ProcessGuard, wijk).await?,
        None => Vec::new(),
    };
    let away = away(tx, core, here).await?;
    Ok(only_owner(&people, &guards, owner, &away))
}

/// Tells who has it what its author said.
pub(crate) async fn tell_leaders(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &Initiative,
    letter: &'static str,
    text: &str,
) -> Result<(), sqlx::Error> {
    let row = in_tx!(&mut *tx, e => sqlx::query_as(ROW).bind(initiative.id).bind(core.now().day()).fetch_optional(e).await)?;
    let handling = Row::handling(row, municipality, initiative);
    let people = leaders(tx, core, initiative, &handling).await?;
    tell(tx, core, initiative, &people, letter, &json!({"text": text}), None).await
}

/// Keeps who has it; nobody in person, unless `owner` says who.
pub(crate) async fn keep(
    tx: &mut Tx,
    id: InitiativeId,
    unit: &Unit,
    since: Instant,
    owner: Option<(PersonId, Instant)>,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO handling (initiative_id, department, routed_at, owner_id, owned_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (initiative_id) DO UPDATE SET department = excluded.department,
         routed_at = excluded.routed_at, owner_id = excluded.owner_id, owned_at = excluded.owned_at";
    let (person, at) = owner.unzip();
    crate::execute_in_tx!(tx, SQL, id, unit.code(), since, person, at).map(|_| ())
}
