//! The rules of the municipality: to which department goes what is published. They have an order, and the first
//! one that matches decides; without one, the coordinator of the wijk has it.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{
    item::{colleagues, keep, tell},
    unit::Unit,
};
use crate::{
    define_id, execute_in_tx,
    identity::Admin,
    in_tx,
    initiatives::{self, Event, EventKind, Initiative, Need},
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
        text::{TextError, folded, line},
    },
    on,
    places::Municipality,
};

define_id!(
    /// A rule.
    RuleId
);

/// The most rules of a municipality.
pub const MOST_RULES: usize = 100;
/// How many characters the words of a rule may have.
pub const WORDS_LENGTH: RangeInclusive<usize> = 0..=200;
/// The most initiatives that a trial shows.
const MOST_SHOWN: i64 = 50;

/// What is asked of an initiative, and where it goes. What is empty asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Rule {
    /// Slug of the theme.
    pub theme: String,
    /// Slug of the wijk.
    pub neighbourhood: String,
    /// Code of what is asked of the municipality.
    pub need: String,
    /// Words of which one stands in it, with commas between them.
    pub words: String,
    /// Slug of the department.
    pub department: String,
}

/// Why a rule cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleError {
    /// It asks nothing, and so would take everything.
    Everything,
    /// There is no such department.
    NoDepartment,
    /// There is no such theme, wijk or need.
    Unknown,
    /// The words cannot be kept.
    Words(TextError),
    /// There are too many already.
    TooMany,
    /// The same rule is there.
    Same,
    /// The second step was too long ago.
    NotFresh,
}

impl Rule {
    /// The rule as it is kept: trimmed, and known to its municipality.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, municipality: &Municipality) -> Result<Self, RuleError> {
        let words = line(&self.words, WORDS_LENGTH).map_err(RuleError::Words)?;
        let words: Vec<&str> = words.split(',').map(str::trim).filter(|word| !word.is_empty()).collect();
        let rule = Self { words: words.join(", "), ..self.clone() };
        if municipality.department(&rule.department).is_none() {
            return Err(RuleError::NoDepartment);
        }
        let known = (rule.theme.is_empty() || municipality.theme(&rule.theme).is_some())
            && (rule.neighbourhood.is_empty() || municipality.neighbourhood(&rule.neighbourhood).is_some())
            && (rule.need.is_empty() || Need::from_code(&rule.need).is_some());
        if !known {
            return Err(RuleError::Unknown);
        }
        let asks = [&rule.theme, &rule.neighbourhood, &rule.need, &rule.words];
        if asks.iter().all(|asked| asked.is_empty()) { Err(RuleError::Everything) } else { Ok(rule) }
    }

    /// Whether it takes an initiative.
    #[must_use]
    pub fn takes(&self, initiative: &Initiative) -> bool {
        let is = |asked: &str, value: &str| asked.is_empty() || asked == value;
        is(&self.theme, &initiative.theme)
            && is(&self.neighbourhood, &initiative.neighbourhood)
            && is(&self.need, initiative.need.code())
            && self.has_a_word(initiative)
    }

    /// A word of the rule begins a word of the initiative: "fiets" stands in "fietspad", not in "motorfiets".
    fn has_a_word(&self, initiative: &Initiative) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = folded(&format!("{} {} {}", initiative.title, initiative.story, initiative.spot));
        let text = format!(" {}", text.replace(|c: char| !c.is_alphanumeric(), " "));
        self.words.split(',').any(|word| {
            let word = folded(word.trim()).replace(|c: char| !c.is_alphanumeric(), " ");
            text.contains(&format!(" {}", word.trim()))
        })
    }
}

/// The rules of a municipality, in their order.
///
/// # Errors
/// The engine refused.
pub async fn rules(core: &Core, municipality: &Municipality) -> Result<Vec<(RuleId, Rule)>, sqlx::Error> {
    let rows: Vec<Row> =
        on!(&core.db, pool => sqlx::query_as(RULES).bind(&municipality.slug).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.id, row.rule)).collect())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: RuleId,
    #[sqlx(flatten)]
    rule: Rule,
}

const RULES: &str = "SELECT id, theme, neighbourhood, need, words, department FROM routing_rule
     WHERE municipality = $1 ORDER BY position";

/// Gives what was just published to whom the rules say, and tells them.
pub(crate) async fn first(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &mut Initiative,
) -> Result<(), sqlx::Error> {
    let rows: Vec<Row> =
        in_tx!(&mut *tx, e => sqlx::query_as(RULES).bind(&municipality.slug).fetch_all(e).await)?;
    let rule = rows.iter().map(|row| &row.rule).find(|rule| rule.takes(initiative));
    // A rule for a department that was abolished leaves it to the coordinator.
    let unit = Unit::of(municipality, rule.map_or("", |rule| &rule.department));
    if unit != Unit::Coordinator {
        // After it was published, which was at the same moment.
        let routed = Event::new(Instant(core.now().0 + 1), EventKind::Routed).saying(unit.code().to_owned());
        initiatives::happen(tx, core, municipality, initiative, &routed).await?;
    }
    keep(tx, initiative.id, &unit, core.now(), None).await?;
    let people = colleagues(tx, core, &unit, initiative).await?;
    tell(tx, core, initiative, &people, "to_handle", &json!({"why": "", "department": unit.code()}), None)
        .await
}

/// What a rule would do with what is in hand now.
#[derive(Clone, Debug)]
pub struct DryRun {
    /// What it would give to another unit than has it, what should be answered first on top; at most fifty.
    pub moved: Vec<Initiative>,
    /// How many of what is in hand were looked at.
    pub seen: usize,
}

/// Tries a rule on what is in hand, as if it were the only one; changes nothing.
///
/// # Errors
/// The engine refused.
pub async fn dry_run(
    core: &Core,
    municipality: &Municipality,
    _admin: &Admin,
    rule: &Rule,
) -> Result<DryRun, sqlx::Error> {
    let in_hand = initiatives::in_hand(core, municipality).await?;
    let seen = in_hand.len();
    let moved = in_hand.into_iter().filter(|(one, department)| {
        rule.takes(one) && Unit::of(municipality, department).code() != rule.department
    });
    let moved = moved.map(|(one, _)| one).take(usize::try_from(MOST_SHOWN).unwrap_or(0)).collect();
    Ok(DryRun { moved, seen })
}

/// Adds a rule, as the last one.
///
/// # Errors
/// The engine refused.
pub async fn add_rule(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    rule: &Rule,
) -> Result<Result<RuleId, RuleError>, sqlx::Error> {
    const ADD: &str = "INSERT INTO routing_rule (id, municipality, position, theme, neighbourhood, need, words, department)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM routing_rule WHERE municipality = $2), $3, $4, $5, $6, $7)";
    let rule = match rule.check(municipality) {
        Ok(rule) => rule,
        Err(error) => return Ok(Err(error)),
    };
    if !may(core, municipality, admin) {
        return Ok(Err(RuleError::NotFresh));
    }
    let there = rules(core, municipality).await?;
    if there.iter().any(|(_, one)| *one == rule) {
        return Ok(Err(RuleError::Same));
    }
    if there.len() >= MOST_RULES {
        return Ok(Err(RuleError::TooMany));
    }
    let id = RuleId::new(core);
    let mut tx = core.db.begin().await?;
    let Rule { theme, neighbourhood, need, words, department } = &rule;
    execute_in_tx!(&mut tx, ADD, id, &municipality.slug, theme, neighbourhood, need, words, department)?;
    finish(tx, core, municipality, admin, "rule.add", id, &rule.department).await?;
    Ok(Ok(id))
}

/// Takes a rule away; `false` when it is not there (any more), or the second step was too long ago.
///
/// # Errors
/// The engine refused.
pub async fn remove_rule(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    id: RuleId,
) -> Result<bool, sqlx::Error> {
    const REMOVE: &str = "DELETE FROM routing_rule WHERE id = $1 AND municipality = $2 RETURNING department";
    if !may(core, municipality, admin) {
        return Ok(false);
    }
    let mut tx = core.db.begin().await?;
    let removed: Option<String> = in_tx!(&mut tx, e =>
        sqlx::query_scalar(REMOVE).bind(id).bind(&municipality.slug).fetch_optional(e).await)?;
    let Some(department) = removed else { return Ok(false) };
    finish(tx, core, municipality, admin, "rule.remove", id, &department).await?;
    Ok(true)
}

/// Puts a rule before the one above it; `false` when there is none, or the second step was too long ago.
///
/// # Errors
/// The engine refused.
pub async fn move_up(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    id: RuleId,
) -> Result<bool, sqlx::Error> {
    const PLACES: &str = "SELECT id, position FROM routing_rule WHERE municipality = $1 ORDER BY position";
    const PLACE: &str = "UPDATE routing_rule SET position = $2 WHERE id = $1";
    if !may(core, municipality, admin) {
        return Ok(false);
    }
    let mut tx = core.db.begin().await?;
    let places: Vec<(RuleId, i64)> =
        in_tx!(&mut tx, e => sqlx::query_as(PLACES).bind(&municipality.slug).fetch_all(e).await)?;
    let Some(place) = places.iter().position(|(one, _)| *one == id).filter(|place| *place > 0) else {
        return Ok(false);
    };
    let ((above, higher), (_, lower)) = (places[place - 1], places[place]);
    // Each place is one rule's only, also halfway.
    for (rule, position) in [(above, -lower), (id, higher), (above, lower)] {
        execute_in_tx!(&mut tx, PLACE, rule, position)?;
    }
    finish(tx, core, municipality, admin, "rule.move", id, "").await?;
    Ok(true)
}

fn may(core: &Core, municipality: &Municipality, admin: &Admin) -> bool {
    admin.municipality() == municipality.slug && admin.is_fresh(core.now())
}

async fn finish(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    action: &'static str,
    id: RuleId,
    department: &str,
) -> Result<(), sqlx::Error> {
    let actor: Actor = admin.actor();
    let entry = Entry::new(&municipality.slug, actor, action, id.0);
    entry.detail(json!({"department": department})).record(&mut tx, core).await?;
    tx.commit().await
}
