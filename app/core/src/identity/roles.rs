//! Roles of people: given, taken away, and who has which.

use serde_json::json;
use uuid::Uuid;

use super::{
    rights::Admin,
    types::{PersonId, Role, Scope},
};
use crate::{
    define_id, execute_in_tx, in_tx,
    kernel::{
        Core, Day, Instant, Tx,
        audit::{Actor, Entry},
    },
    on,
    places::Municipality,
};

define_id!(
    /// A role that somebody was given.
    GrantId
);

/// The most rows of the list of staff.
const MOST_ROWS: i64 = 2000;

/// A role: where it holds, and until when.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Grant {
    /// Which.
    pub role: Role,
    /// Slug of the wijk in which it holds; `None` for all.
    pub neighbourhood: Option<String>,
    /// Slug of the department for which it holds.
    pub department: Option<String>,
    /// The last day on which it holds; `None` for good.
    pub ends_on: Option<Day>,
}

impl Grant {
    /// A role in the whole municipality, for good.
    #[must_use]
    pub fn of(role: Role) -> Self {
        Self { role, neighbourhood: None, department: None, ends_on: None }
    }

    /// That this role can be given so.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, municipality: &Municipality, today: Day) -> Result<(), Refusal> {
        let scope = self.role.scope();
        match &self.neighbourhood {
            Some(_) if scope != Scope::Neighbourhood => return Err(Refusal::NoNeighbourhoods),
            Some(slug) if municipality.neighbourhood(slug).is_none() => {
                return Err(Refusal::UnknownNeighbourhood);
            }
            _ => {}
        }
        match &self.department {
            Some(_) if scope != Scope::Department => return Err(Refusal::NoDepartments),
            Some(slug) if municipality.department(slug).is_none() => {
                return Err(Refusal::UnknownDepartment);
            }
            None if scope == Scope::Department => return Err(Refusal::DepartmentMissing),
            _ => {}
        }
        if self.ends_on.is_some_and(|day| day < today) { Err(Refusal::Over) } else { Ok(()) }
    }
}

/// Who gives roles and takes them away.
#[derive(Clone, Copy, Debug)]
pub enum Giver<'a> {
    /// Somebody who may, to others.
    Admin(&'a Admin),
    /// Somebody at the command line of the server.
    Operator,
    /// An OpenID provider of the municipality, by the groups it names; with its slug.
    Provider(&'a str),
}

impl Giver<'_> {
    fn actor(self) -> Actor {
        match self {
            Self::Admin(admin) => admin.actor(),
            Self::Operator => Actor::Operator,
            Self::Provider(_) => Actor::System,
        }
    }

    /// As it stands with the role.
    pub(super) fn source(self) -> String {
        match self {
            Self::Admin(_) => "admin".to_owned(),
            Self::Operator => "operator".to_owned(),
            Self::Provider(slug) => format!("provider:{slug}"),
        }
    }

    /// That they may in this municipality, now.
    fn check(self, municipality: &Municipality, now: Instant) -> Result<(), Refusal> {
        match self {
            Self::Admin(admin) if admin.municipality() != municipality.slug => Err(Refusal::NotThere),
            Self::Admin(admin) if !admin.is_fresh(now) => Err(Refusal::NotFresh),
            _ => Ok(()),
        }
    }
}

/// A rule by which a role is not given or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody gives themselves a role.
    #[error("nobody gives themselves a role")]
    Oneself,
    /// Without it nobody could manage people any more.
    #[error("this is the last admin of the municipality")]
    LastAdmin,
    /// The second step was too long ago.
    #[error("the second step was too long ago")]
    NotFresh,
    /// This role does not hold for one wijk.
    #[error("this role cannot be limited to a wijk")]
    NoNeighbourhoods,
    /// There is no such wijk.
    #[error("there is no such wijk")]
    UnknownNeighbourhood,
    /// This role does not hold for a department.
    #[error("this role does not belong to a department")]
    NoDepartments,
    /// There is no such department.
    #[error("there is no such department")]
    UnknownDepartment,
    /// This role holds for one department: which?
    #[error("this role needs a department")]
    DepartmentMissing,
    /// The last day is past.
    #[error("the last day is past")]
    Over,
    /// There is no such person or role here.
    #[error("there is no such person or role here")]
    NotThere,
}

/// Why a role is not given or taken away.
#[derive(Debug, thiserror::Error)]
pub enum RoleError {
    /// By a rule.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The engine refused: nothing changed.
    #[error(transparent)]
    Engine(#[from] sqlx::Error),
}

/// Gives somebody a role. What they do as staff begins anew: they sign in again. The same role once more,
/// from the same giver, only gets the new last day; with the same last day nothing changes.
///
/// # Errors
/// It cannot be given, or the engine refused.
pub async fn grant(
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    person: PersonId,
    grant: &Grant,
) -> Result<(), RoleError> {
    let mut tx = core.db.begin().await?;
    let there: Option<Uuid> = in_tx!(&mut tx, e =>
        sqlx::query_scalar("SELECT id FROM person WHERE id = $1 AND municipality = $2")
            .bind(person).bind(&municipality.slug).fetch_optional(e).await)?;
    if there.is_none() {
        return Err(Refusal::NotThere.into());
    }
    give(&mut tx, core, giver, municipality, person, grant).await?;
    record(&mut tx, core, giver, municipality, "role.grant", person, grant).await?;
    tx.commit().await?;
    Ok(())
}

/// As [`grant`], in the transaction of something more, which records it.
pub(super) async fn give(
    tx: &mut Tx,
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    person: PersonId,
    grant: &Grant,
) -> Result<(), RoleError> {
    if matches!(giver, Giver::Admin(admin) if admin.person() == person) {
        return Err(Refusal::Oneself.into());
    }
    giver.check(municipality, core.now())?;
    grant.check(municipality, core.now().day())?;
    let before: Option<Option<Day>> = in_tx!(&mut *tx, e => sqlx::query_scalar(
        "SELECT ends_on FROM person_role WHERE person_id = $1 AND role = $2 AND COALESCE(neighbourhood, '') = $3
         AND COALESCE(department, '') = $4 AND source = $5")
        .bind(person).bind(grant.role).bind(grant.neighbourhood.as_deref().unwrap_or_default())
        .bind(grant.department.as_deref().unwrap_or_default()).bind(giver.source()).fetch_optional(e).await)?;
    if before == Some(grant.ends_on) {
        return Ok(());
    }
    let id: GrantId = in_tx!(&mut *tx, e => sqlx::query_scalar(
        "INSERT INTO person_role (id, municipality, person_id, role, neighbourhood, department, source, granted_at, ends_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (person_id, role, COALESCE(neighbourhood, ''), COALESCE(department, ''), source)
         DO UPDATE SET ends_on = excluded.ends_on RETURNING id")
        .bind(GrantId::new(core)).bind(&municipality.slug).bind(person).bind(grant.role).bind(&grant.neighbourhood)
        .bind(&grant.department).bind(giver.source()).bind(core.now()).bind(grant.ends_on).fetch_one(e).await)?;
    if grant.role == Role::Admin && grant.ends_on.is_some() {
        keep_an_admin(tx, municipality, id).await?;
    }
    end_work(tx, person).await?;
    Ok(())
}

/// Takes a role away. What they do as staff ends; with what is left they sign in again.
///
/// # Errors
/// It cannot be taken away, or the engine refused.
pub async fn revoke(
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    id: GrantId,
) -> Result<(), RoleError> {
    let mut tx = core.db.begin().await?;
    let (person, grant) = take(&mut tx, core, giver, municipality, id).await?;
    record(&mut tx, core, giver, municipality, "role.revoke", person, &grant).await?;
    tx.commit().await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Taken {
    person_id: PersonId,
    #[sqlx(flatten)]
    grant: Grant,
}

/// As [`revoke`], in the transaction of something more; gives whose it was, and what.
pub(super) async fn take(
    tx: &mut Tx,
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    id: GrantId,
) -> Result<(PersonId, Grant), RoleError> {
    giver.check(municipality, core.now())?;
    let taken: Option<Taken> = in_tx!(&mut *tx, e => sqlx::query_as(
        "DELETE FROM person_role WHERE id = $1 AND municipality = $2
         RETURNING person_id, role, neighbourhood, department, ends_on")
        .bind(id).bind(&municipality.slug).fetch_optional(e).await)?;
    let Taken { person_id, grant } = taken.ok_or(Refusal::NotThere)?;
    if grant.role == Role::Admin && grant.ends_on.is_none() {
        keep_an_admin(tx, municipality, id).await?;
    }
    end_work(tx, person_id).await?;
    Ok((person_id, grant))
}

/// That somebody else is admin for good, when this role goes. Two that go at the same time wait for each other.
async fn keep_an_admin(tx: &mut Tx, municipality: &Municipality, gone: GrantId) -> Result<(), RoleError> {
    let others = execute_in_tx!(
        tx,
        "UPDATE person_role SET granted_at = granted_at
         WHERE municipality = $1 AND role = 'admin' AND ends_on IS NULL AND id <> $2",
        &municipality.slug,
        gone
    )?;
    if others == 0 { Err(Refusal::LastAdmin.into()) } else { Ok(()) }
}

/// Ends the sessions in which roles hold: a change of rights begins with a new one.
async fn end_work(tx: &mut Tx, person: PersonId) -> Result<u64, sqlx::Error> {
    execute_in_tx!(tx, "DELETE FROM session WHERE person_id = $1 AND kind = 'staff'", person)
}

/// Puts on record what was given or taken away.
pub(super) async fn record(
    tx: &mut Tx,
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    action: &'static str,
    person: PersonId,
    grant: &Grant,
) -> Result<(), sqlx::Error> {
    let detail = json!({
        "role": grant.role.code(), "neighbourhood": grant.neighbourhood, "department": grant.department,
        "ends_on": grant.ends_on.map(|day| day.0.to_string()), "source": giver.source(),
    });
    let entry = Entry::new(&municipality.slug, giver.actor(), action, person.0);
    entry.detail(detail).record(tx, core).await
}

/// A role that somebody has or had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// For taking it away.
    pub id: GrantId,
    /// What it is.
    pub grant: Grant,
    /// Where it came from: `admin`, `operator` or `provider:` with its slug.
    pub source: String,
}

/// Somebody who works with the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Their address.
    pub email: String,
    /// Their name; may be empty.
    pub name: String,
    /// Whether they have set up the second step.
    pub set_up: bool,
    /// When they were last here; `None` when they are signed in nowhere.
    pub last_seen_at: Option<Instant>,
    /// Since when no mail arrives at their address; `None` when nothing of the kind is known.
    pub dead_since: Option<Instant>,
    /// What they may do, and what is over.
    pub roles: Vec<Held>,
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    person_id: PersonId,
    email: String,
    name: String,
    set_up: bool,
    last_seen_at: Option<Instant>,
    dead_since: Option<Instant>,
    id: GrantId,
    #[sqlx(flatten)]
    grant: Grant,
    source: String,
}

/// Who works with the site, by address; with `only`, that one person.
///
/// # Errors
/// The engine refused.
pub async fn staff(
    core: &Core,
    municipality: &Municipality,
    only: Option<PersonId>,
) -> Result<Vec<Member>, sqlx::Error> {
    const SQL: &str = "SELECT r.person_id, p.email, p.name, f.confirmed_at IS NOT NULL AS set_up,
         (SELECT MAX(s.last_seen_at) FROM session s WHERE s.person_id = p.id) AS last_seen_at,
         (SELECT d.since FROM dead_address d WHERE d.municipality = p.municipality AND d.email_key = p.email_key) AS dead_since,
         r.id, r.role, r.neighbourhood, r.department, r.ends_on, r.source
         FROM person_role r JOIN person p ON p.id = r.person_id LEFT JOIN second_factor f ON f.person_id = p.id
         WHERE r.municipality = $1 AND ($2 IS NULL OR r.person_id = $2)
         ORDER BY p.email_key, p.id, r.role, r.neighbourhood, r.department, r.id LIMIT $3";
    let rows: Vec<MemberRow> = on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(&municipality.slug).bind(only).bind(MOST_ROWS).fetch_all(pool).await)?;
    let mut members: Vec<Member> = Vec::new();
    for row in rows {
        let held = Held { id: row.id, grant: row.grant, source: row.source };
        match members.last_mut() {
            Some(member) if member.person == row.person_id => member.roles.push(held),
            _ => members.push(Member {
                person: row.person_id,
                email: row.email,
                name: row.name,
                set_up: row.set_up,
                last_seen_at: row.last_seen_at,
                dead_since: row.dead_since,
                roles: vec![held],
            }),
        }
    }
    Ok(members)
}

/// Somebody who works with the site, as a letter finds them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// Their name; empty where they gave none.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// Code of their language.
    pub language: String,
}

impl Colleague {
    /// What colleagues call them: by name, or by address where they gave none.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }
}

/// Those whose role holds today for a wijk (`$4`) or a department (`$5`), or for all wijken.
const COLLEAGUES: &str =
    "SELECT DISTINCT p.id, p.name, p.email, p.language FROM person_role r JOIN person p ON p.id = r.person_id
     WHERE r.municipality = $1 AND r.role = $2 AND (r.ends_on IS NULL OR r.ends_on >= $3)
     AND (r.neighbourhood IS NULL OR r.neighbourhood = $4) AND COALESCE(r.department, '') = $5 ORDER BY p.id";

/// Who has a role in a wijk.
pub(crate) async fn with_role(
    tx: &mut Tx,
    core: &Core,
    municipality: &str,
    role: Role,
    neighbourhood: &str,
) -> Result<Vec<Colleague>, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_as(COLLEAGUES).bind(municipality).bind(role).bind(core.now().day())
        .bind(neighbourhood).bind("").fetch_all(e).await)
}

/// Who works for a department.
pub(crate) async fn specialists(
    tx: &mut Tx,
    core: &Core,
    municipality: &str,
    department: &str,
) -> Result<Vec<Colleague>, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_as(COLLEAGUES).bind(municipality).bind(Role::Specialist).bind(core.now().day())
        .bind("").bind(department).fetch_all(e).await)
}

/// Whether somebody is alderman of a wijk today.
///
/// # Errors
/// The engine refused.
pub async fn has_alderman(core: &Core, municipality: &str, neighbourhood: &str) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT EXISTS (SELECT 1 FROM person_role WHERE municipality = $1 AND role = $2
         AND (neighbourhood IS NULL OR neighbourhood = $3) AND (ends_on IS NULL OR ends_on >= $4))";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(municipality).bind(Role::Alderman).bind(neighbourhood)
        .bind(core.now().day()).fetch_one(pool).await)
}

/// The departments for which somebody works with the site today, by their slugs.
///
/// # Errors
/// The engine refused.
pub async fn staffed(core: &Core, municipality: &Municipality) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT DISTINCT department FROM person_role WHERE municipality = $1 AND role = $2
         AND department IS NOT NULL AND (ends_on IS NULL OR ends_on >= $3)";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(&municipality.slug).bind(Role::Specialist)
        .bind(core.now().day()).fetch_all(pool).await)
}
