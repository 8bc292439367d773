//! Keeping templates: an admin adds, changes and removes them.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{Template, TemplateId, templates};
use crate::{
    execute_in_tx,
    identity::Admin,
    in_tx,
    kernel::{Core, Tx, audit::Entry, text::TextError},
    places::Municipality,
};

/// How many characters the name of a template may have.
pub const NAME_LENGTH: RangeInclusive<usize> = 2..=80;
/// How many characters a template may have.
pub const BODY_LENGTH: RangeInclusive<usize> = 10..=4000;
/// The most templates of a municipality.
pub const MOST_TEMPLATES: usize = 100;

/// Why a template cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// The name.
    Name(TextError),
    /// Another one for the same purpose is called so.
    Same,
    /// The text.
    Body(TextError),
    /// This stands in braces and is no slot.
    Slot(String),
    /// There are too many already.
    TooMany,
    /// There is no such template (any more).
    Gone,
}

/// Adds a template.
///
/// # Errors
/// The engine refused.
pub async fn save_template(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    template: &Template,
) -> Result<Result<TemplateId, Vec<TemplateError>>, sqlx::Error> {
    const ADD: &str =
        "INSERT INTO template (id, municipality, purpose, name, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (municipality, purpose, name) DO NOTHING";
    let Template { purpose, name, body } = match template.check() {
        Ok(template) => template,
        Err(wrong) => return Ok(Err(wrong)),
    };
    if !is_theirs(municipality, admin) {
        return Ok(Err(vec![TemplateError::Gone]));
    }
    if templates(core, municipality).await?.len() >= MOST_TEMPLATES {
        return Ok(Err(vec![TemplateError::TooMany]));
    }
    let id = TemplateId::new(core);
    let mut tx = core.db.begin().await?;
    if execute_in_tx!(&mut tx, ADD, id, &municipality.slug, purpose, &name, body)? == 0 {
        return Ok(Err(vec![TemplateError::Same]));
    }
    finish(tx, core, admin, "template.add", id, &name).await?;
    Ok(Ok(id))
}

/// Changes a template.
///
/// # Errors
/// The engine refused.
pub async fn change_template(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    id: TemplateId,
    template: &Template,
) -> Result<Result<(), Vec<TemplateError>>, sqlx::Error> {
    const SAME: &str =
        "SELECT EXISTS (SELECT 1 FROM template WHERE municipality = $1 AND purpose = $2 AND name = $3
         AND id <> $4)";
    const CHANGE: &str =
        "UPDATE template SET purpose = $3, name = $4, body = $5 WHERE id = $1 AND municipality = $2";
    let Template { purpose, name, body } = match template.check() {
        Ok(template) => template,
        Err(wrong) => return Ok(Err(wrong)),
    };
    if !is_theirs(municipality, admin) {
        return Ok(Err(vec![TemplateError::Gone]));
    }
    let mut tx = core.db.begin().await?;
    let same: bool = in_tx!(&mut tx, e => sqlx::query_scalar(SAME).bind(&municipality.slug).bind(purpose)
        .bind(&name).bind(id).fetch_one(e).await)?;
    if same {
        return Ok(Err(vec![TemplateError::Same]));
    }
    if execute_in_tx!(&mut tx, CHANGE, id, &municipality.slug, purpose, &name, body)? == 0 {
        return Ok(Err(vec![TemplateError::Gone]));
    }
    finish(tx, core, admin, "template.change", id, &name).await?;
    Ok(Ok(()))
}

/// Removes a template; `false` when it is not there (any more).
///
/// # Errors
/// The engine refused.
pub async fn remove_template(
    core: &Core,
    municipality: &Municipality,
    admin: &Admin,
    id: TemplateId,
) -> Result<bool, sqlx::Error> {
    const REMOVE: &str = "DELETE FROM template WHERE id = $1 AND municipality = $2 RETURNING name";
    if !is_theirs(municipality, admin) {
        return Ok(false);
    }
    let mut tx = core.db.begin().await?;
    let removed: Option<String> = in_tx!(&mut tx, e =>
        sqlx::query_scalar(REMOVE).bind(id).bind(&municipality.slug).fetch_optional(e).await)?;
    let Some(name) = removed else { return Ok(false) };
    finish(tx, core, admin, "template.remove", id, &name).await?;
    Ok(true)
}

fn is_theirs(municipality: &Municipality, admin: &Admin) -> bool {
    admin.municipality() == municipality.slug
}

async fn finish(
    mut tx: Tx,
    core: &Core,
    admin: &Admin,
    action: &'static str,
    id: TemplateId,
    name: &str,
) -> Result<(), sqlx::Error> {
    let entry = Entry::new(admin.municipality(), admin.actor(), action, id.0);
    entry.detail(json!({"name": name})).record(&mut tx, core).await?;
    tx.commit().await
}
