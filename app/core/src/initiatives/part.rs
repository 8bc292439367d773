//! When an author goes: what was sent stays without the name, goes with a trace, or goes.

use super::{
    merged,
    store::columns,
    types::{Initiative, InitiativeId, Status},
};
use crate::{
    execute_in_tx,
    identity::PersonId,
    in_tx,
    kernel::{Core, Tx, outbox},
};

/// What became of an initiative whose author went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gone {
    /// It stays on the site, without a name.
    Nameless,
    /// Its address on the site says that its author took it away; its words are gone.
    Removed,
    /// It was never on the site, and is gone.
    Deleted,
}

impl Gone {
    /// For the record.
    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::Nameless => "initiative.nameless",
            Self::Removed => "initiative.remove",
            Self::Deleted => "initiative.delete",
        }
    }
}

/// What hangs on an initiative and says something about its author; `$1` is the initiative.
pub(crate) const OF_AUTHOR: [&str; 6] = [
    "DELETE FROM digest_item WHERE initiative_id = $1 AND topic = 'own_ideas'",
    "DELETE FROM paper_post WHERE initiative_id = $1",
    "DELETE FROM mail_sent WHERE initiative_id = $1",
    "DELETE FROM draft WHERE initiative_id = $1",
    "DELETE FROM initiative_link WHERE initiative_id = $1",
    "DELETE FROM initiative_author WHERE initiative_id = $1",
];

/// The rest of it.
pub(crate) const OF_INITIATIVE: [&str; 15] = [
    PHOTOS,
    WEIGHING,
    PHASES,
    NOTES,
    "DELETE FROM digest_item WHERE initiative_id = $1",
    "DELETE FROM merged WHERE into_id = $1",
    "DELETE FROM merged WHERE initiative_id = $1",
    HIDDEN,
    "DELETE FROM warning WHERE initiative_id = $1",
    "DELETE FROM meeting_item WHERE initiative_id = $1",
    "DELETE FROM advice WHERE initiative_id = $1",
    "DELETE FROM answer_draft WHERE initiative_id = $1",
    "DELETE FROM handling WHERE initiative_id = $1",
    "DELETE FROM initiative_event WHERE initiative_id = $1",
    "DELETE FROM initiative WHERE id = $1",
];

/// The words that were hidden.
const HIDDEN: &str = "DELETE FROM hidden_words WHERE initiative_id = $1";

/// How the college weighed it.
const WEIGHING: &str = "DELETE FROM weighing WHERE initiative_id = $1";

/// What is done when.
const PHASES: &str = "DELETE FROM project_phase WHERE initiative_id = $1";

/// What was sent with it to look at; the files go after the rows.
const PHOTOS: &str = "DELETE FROM photo WHERE initiative_id = $1";

/// What colleagues wrote to each other.
const NOTES: &str = "DELETE FROM note WHERE initiative_id = $1";

/// Words that only its author and staff could read.
const NAMELESS: [&str; 4] = [
    HIDDEN,
    // What they called the file.
    "UPDATE photo SET name = '' WHERE initiative_id = $1",
    "UPDATE initiative SET shown_as = '' WHERE id = $1",
    "UPDATE initiative_event SET body = '' WHERE initiative_id = $1 AND kind IN ('replied', 'looked_again', 'reopened')",
];

/// What was said about it.
const WORDS: [&str; 10] = [
    PHOTOS,
    WEIGHING,
    PHASES,
    HIDDEN,
    NOTES,
    "DELETE FROM meeting_item WHERE initiative_id = $1",
    "UPDATE initiative_event SET body = '', reasons = NULL WHERE initiative_id = $1",
    "DELETE FROM advice WHERE initiative_id = $1",
    "DELETE FROM answer_draft WHERE initiative_id = $1",
    "DELETE FROM handling WHERE initiative_id = $1",
];

/// Takes all initiatives of somebody for this transaction.
pub(crate) async fn lock_all_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Initiative>, sqlx::Error> {
    const SQL: &str = concat!(
        "UPDATE initiative SET status = status
         WHERE id IN (SELECT initiative_id FROM initiative_author WHERE person_id = $1) RETURNING ",
        columns!()
    );
    in_tx!(tx, e => sqlx::query_as(SQL).bind(person).fetch_all(e).await)
}

/// Parts an initiative from its author, whom nothing leads to any more; `remove` takes what is public from
/// the site.
pub(crate) async fn part_from_author(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    remove: bool,
) -> Result<Gone, sqlx::Error> {
    let id = initiative.id;
    outbox::forget_mail_about(tx, id.0).await?;
    all(tx, &OF_AUTHOR, id).await?;
    if initiative.published_at.is_none() {
        all(tx, &OF_INITIATIVE, id).await?;
        return Ok(Gone::Deleted);
    }
    if initiative.is_public() && !remove {
        all(tx, &NAMELESS, id).await?;
        return Ok(Gone::Nameless);
    }
    if let Some(municipality) = core.municipalities.by_slug(&initiative.municipality) {
        merged::let_go(tx, core, municipality, id).await?;
    }
    take_words(tx, core, id).await?;
    Ok(Gone::Removed)
}

async fn all(tx: &mut Tx, statements: &[&'static str], id: InitiativeId) -> Result<(), sqlx::Error> {
    for sql in statements {
        execute_in_tx!(&mut *tx, *sql, id)?;
    }
    Ok(())
}

/// Of a signal about somebody only its number, its author and its days stay: what was said is for who it is for.
pub(crate) async fn take_signal(tx: &mut Tx, id: InitiativeId) -> Result<(), sqlx::Error> {
    all(tx, &WORDS, id).await?;
    all(tx, &["DELETE FROM draft WHERE initiative_id = $1", NO_WORDS], id).await
}

/// Its own words.
const NO_WORDS: &str =
    "UPDATE initiative SET title = '', story = '', spot = '', shown_as = '', search_text = '' WHERE id = $1";

/// Leaves only that it was there: see [`Initiative::is_removed`].
async fn take_words(tx: &mut Tx, core: &Core, id: InitiativeId) -> Result<(), sqlx::Error> {
    all(tx, &WORDS, id).await?;
    all(tx, &[NO_WORDS], id).await?;
    execute_in_tx!(
        tx,
        "UPDATE initiative SET status = $2,
         closed_at = COALESCE(closed_at, $3), paused_at = NULL, due_on = NULL WHERE id = $1",
        id,
        Status::Withdrawn,
        core.now()
    )
    .map(|_| ())
}
