//! Erasing a person: all that is known of them goes, and what is public loses the name. The record stays; it
//! holds ids and references only.

use serde_json::json;

use crate::{
    drafts, execute_in_tx,
    identity::{PersonId, claim},
    in_tx,
    initiatives::{self, Gone},
    kernel::{
        Core, Tx,
        audit::{Actor, Entry},
        outbox,
    },
};

/// What was done with what they had sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Stays on the site, without the name.
    pub nameless: u32,
    /// Went from the site, with a trace.
    pub removed: u32,
    /// Was not on the site, and went.
    pub deleted: u32,
}

/// What hangs on a person, in the order in which it goes; `$1` is the person.
pub(super) const OF_PERSON: [&str; 16] = [
    "DELETE FROM push_device WHERE person_id = $1",
    "DELETE FROM absence WHERE person_id = $1",
    "DELETE FROM saved_filter WHERE person_id = $1",
    "DELETE FROM note_mention WHERE person_id = $1",
    "DELETE FROM digest_item WHERE person_id = $1",
    "DELETE FROM oidc_identity WHERE person_id = $1",
    "DELETE FROM address_change WHERE person_id = $1",
    "DELETE FROM residency_letter WHERE person_id = $1",
    "DELETE FROM residency_proof WHERE person_id = $1",
    "DELETE FROM session WHERE person_id = $1",
    "DELETE FROM passkey WHERE person_id = $1",
    "DELETE FROM recovery_code WHERE person_id = $1",
    "DELETE FROM second_factor WHERE person_id = $1",
    "DELETE FROM invitation WHERE person_id = $1",
    "DELETE FROM person_role WHERE person_id = $1",
    "DELETE FROM person WHERE id = $1",
];

/// What they did as staff stays, without them; `$1` is the person.
pub(super) const BY_PERSON: [&str; 10] = [
    "DELETE FROM photo WHERE staged_by = $1",
    "UPDATE weighing SET weighed_by = NULL WHERE weighed_by = $1",
    "UPDATE absence SET substitute_id = NULL WHERE substitute_id = $1",
    "UPDATE note SET written_by = NULL WHERE written_by = $1",
    "UPDATE meeting SET called_by = NULL WHERE called_by = $1",
    "UPDATE meeting_item SET decided_by = NULL WHERE decided_by = $1",
    "UPDATE handling SET owner_id = NULL, owned_at = NULL WHERE owner_id = $1",
    "UPDATE advice SET asked_by = NULL WHERE asked_by = $1",
    "UPDATE advice SET given_by = NULL WHERE given_by = $1",
    "UPDATE answer_draft SET written_by = NULL WHERE written_by = $1",
];

/// What is known by a mail address alone; `$1` is the municipality, `$2` the address in small letters.
const OF_ADDRESS: [&str; 4] = [
    "DELETE FROM mail_choice WHERE municipality = $1 AND email_key = $2",
    "DELETE FROM dead_address WHERE municipality = $1 AND email_key = $2",
    "DELETE FROM sign_in WHERE municipality = $1 AND LOWER(email) = $2",
    "DELETE FROM mail_sent WHERE municipality = $1 AND email_key = $2",
];

/// Erases a person, on whose behalf or by which rule `actor` says; `None` when there is no such person (any
/// more). What is public stays without the name, but goes with a trace when its reference is in `remove`; what
/// is not public goes. The only way in which a person goes: leaving uses it, and so does the end of a term.
///
/// # Errors
/// The engine refused; the transaction must then not be committed.
pub async fn erase(
    tx: &mut Tx,
    core: &Core,
    person: PersonId,
    actor: Actor,
    remove: &[String],
) -> Result<Option<Erased>, sqlx::Error> {
    // Taken for this transaction: who presses twice finds nobody the second time.
    const TAKE: &str = "UPDATE person SET email = email WHERE id = $1 RETURNING municipality, email_key";
    let found: Option<(String, String)> =
        in_tx!(&mut *tx, e => sqlx::query_as(TAKE).bind(person).fetch_optional(e).await)?;
    let Some((municipality, email_key)) = found else {
        return Ok(None);
    };
    claim(tx, core, &municipality, person.0, &email_key).await?;
    let (mut erased, mut record) = (Erased::default(), Vec::new());
    for initiative in initiatives::lock_all_by(tx, person).await? {
        let removed = remove.contains(&initiative.reference);
        let gone = initiatives::part_from_author(tx, core, &initiative, removed).await?;
        let count = match gone {
            Gone::Nameless => &mut erased.nameless,
            Gone::Removed => &mut erased.removed,
            Gone::Deleted => &mut erased.deleted,
        };
        *count += 1;
        record.push((gone.action(), initiative.id.0, json!({"reference": initiative.reference})));
    }
    drafts::forget(tx, &municipality, &email_key).await?;
    outbox::forget_mail_to(tx, &municipality, &email_key).await?;
    outbox::forget_mail_about(tx, person.0).await?;
    for sql in OF_ADDRESS {
        execute_in_tx!(&mut *tx, sql, &municipality, &email_key)?;
    }
    for sql in BY_PERSON.iter().chain(&OF_PERSON).copied() {
        execute_in_tx!(&mut *tx, sql, person)?;
    }
    record.push(("person.erase", person.0, summary(&erased)));
    for (action, subject, detail) in record {
        Entry::new(&municipality, actor, action, subject).detail(detail).record(tx, core).await?;
    }
    Ok(Some(erased))
}

fn summary(erased: &Erased) -> serde_json::Value {
    json!({"nameless": erased.nameless, "removed": erased.removed, "deleted": erased.deleted})
}
