//! Once a working day: what reached a new level, told to who can do something about it, in one letter each.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::{
    level::{Level, Target, level},
    open::{Open, Promise, open},
};
use crate::{
    execute_in_tx,
    identity::{self, Colleague, PersonId, Role},
    kernel::{Core, Tx},
    notifications,
    places::Municipality,
    routing::{away, only_owner},
};

/// No warning comes before this hour of the day, on the wall clock.
pub const FIRST_HOUR: i8 = 7;

/// To whom: a role in a wijk, or a department.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Whom {
    Role(Role, String),
    Department(String),
}

/// Colleagues by what they are asked for, each looked up once.
type Known = HashMap<Whom, Vec<Colleague>>;
/// What each of them is told.
type Letters = BTreeMap<PersonId, (Colleague, Vec<Value>)>;

/// Warns about what reached a new level; gives to how many people. Nothing on a day off, or early in the morning.
///
/// # Errors
/// The engine refused: nobody was told, and it can be tried again.
pub async fn warn(core: &Core, municipality: &Municipality) -> Result<usize, sqlx::Error> {
    let now = core.now().local();
    if !municipality.calendar.is_working_day(now.date()) || now.hour() < FIRST_HOUR {
        return Ok(0);
    }
    let mut tx = core.db.begin().await?;
    let away = away(&mut tx, core, &municipality.slug).await?;
    let (mut known, mut letters) = (Known::new(), Letters::new());
    for one in open(&mut tx, municipality, now.date()).await? {
        for promise in one.promises(municipality, now.date()) {
            let Some(level) = reached(&promise) else { continue };
            if !note(&mut tx, core, &one, &promise, level).await? {
                continue;
            }
            for (whom, way, has) in whom(&one, municipality, promise.target, level) {
                let mut told = people(&mut tx, core, municipality, &mut known, &whom).await?;
                if let Some(owner) = one.owner_id.filter(|_| has) {
                    let guard = Whom::Role(Role::ProcessGuard, one.neighbourhood.clone());
                    let guards = people(&mut tx, core, municipality, &mut known, &guard).await?;
                    told = only_owner(&told, &guards, Some(owner), &away);
                }
                add(&mut letters, told, &item(&one, &promise, level, way));
            }
        }
    }
    let told = letters.len();
    for (colleague, items) in letters.into_values() {
        let order = json!({
            "letter": "warnings", "municipality": municipality.slug, "language": colleague.language,
            "to": colleague.email, "name": colleague.name, "person": colleague.id, "items": items,
        });
        notifications::mail(&mut tx, core, order).await?;
    }
    tx.commit().await?;
    core.wake.notify_one();
    Ok(told)
}

/// What nobody has in person is warned about once, after a whole working day; it has no day that was promised.
fn reached(promise: &Promise) -> Option<Level> {
    match promise.target {
        Target::Owner => (promise.left < 0).then_some(Level::Pressing),
        Target::Read | Target::Answered => level(promise.days, promise.left),
    }
}

/// Notes that it is told; `false` when it was before.
async fn note(
    tx: &mut Tx,
    core: &Core,
    one: &Open,
    promise: &Promise,
    level: Level,
) -> Result<bool, sqlx::Error> {
    const SQL: &str =
        "INSERT INTO warning (initiative_id, target, since, level, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (initiative_id, target, since, level) DO NOTHING";
    let added = execute_in_tx!(tx, SQL, one.id, promise.target, promise.since, level, core.now())?;
    Ok(added == 1)
}

/// Where who is told can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Moderate,
    Handle,
    Read,
}

/// Who is told, what they can do, and whether it is they who have it.
fn whom(one: &Open, municipality: &Municipality, target: Target, level: Level) -> Vec<(Whom, Way, bool)> {
    let role = |role: Role| Whom::Role(role, one.neighbourhood.clone());
    let public = one.published_at.is_some();
    let has = match municipality.department(&one.department) {
        _ if !public => (role(Role::Moderator), Way::Moderate, true),
        Some(department) => (Whom::Department(department.slug.clone()), Way::Handle, true),
        None => (role(Role::Coordinator), Way::Handle, true),
    };
    let guard = (role(Role::ProcessGuard), if public { Way::Handle } else { Way::Read }, false);
    match level {
        _ if target == Target::Owner => vec![has, (role(Role::Coordinator), Way::Handle, false)],
        Level::Soon | Level::Pressing => vec![has],
        Level::Late => vec![has, guard],
        Level::LongLate => vec![guard, (role(Role::Alderman), Way::Read, false)],
    }
}

async fn people(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    known: &mut Known,
    whom: &Whom,
) -> Result<Vec<Colleague>, sqlx::Error> {
    if !known.contains_key(whom) {
        let here = &municipality.slug;
        let people = match whom {
            Whom::Role(role, wijk) => identity::with_role(tx, core, here, *role, wijk).await?,
            Whom::Department(slug) => identity::specialists(tx, core, here, slug).await?,
        };
        known.insert(whom.clone(), people);
    }
    Ok(known.get(whom).cloned().unwrap_or_default())
}

fn item(one: &Open, promise: &Promise, level: Level, way: Way) -> Value {
    let path = match way {
        Way::Moderate => Some(format!("/werk/{}", one.reference)),
        Way::Handle => Some(format!("/behandelen/{}", one.reference)),
        Way::Read => one.published_at.is_some().then(|| format!("/initiatieven/{}", one.reference)),
    };
    json!({
        "initiative": one.id, "reference": one.reference, "neighbourhood": one.neighbourhood, "target": promise.target.code(),
        "late": matches!(level, Level::Late | Level::LongLate), "due_on": promise.due, "path": path,
    })
}

/// Tells all of them; nobody the same twice.
fn add(letters: &mut Letters, colleagues: Vec<Colleague>, item: &Value) {
    let about = |one: &Value| (one["reference"].clone(), one["target"].clone());
    for colleague in colleagues.into_iter().filter(|one| !one.email.is_empty()) {
        let (_, items) = letters.entry(colleague.id).or_insert_with(|| (colleague, Vec::new()));
        if !items.iter().any(|other| about(other) == about(item)) {
            items.push(item.clone());
        }
    }
}
