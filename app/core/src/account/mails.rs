//! What was mailed to whom: the subject, when, and about which initiative; never what it said.

use uuid::Uuid;

use crate::{
    execute_in_tx,
    identity::Session,
    initiatives::InitiativeId,
    kernel::{Core, Instant, email::Email, outbox},
    on,
    places::Municipality,
};

/// The most that is shown.
pub const MOST_MAILS: i64 = 100;

/// A mail that was sent, for who got it.
#[derive(Clone, Debug)]
pub struct SentMail<'a> {
    /// The municipality that wrote.
    pub municipality: &'a Municipality,
    /// Whose list it comes in: the address they have now.
    pub reader: &'a Email,
    /// Its subject.
    pub subject: &'a str,
    /// Code of the language in which it was written.
    pub language: &'a str,
    /// About what.
    pub initiative: Option<InitiativeId>,
}

/// A mail in the list of who got it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Mail {
    /// When it was sent.
    pub at: Instant,
    /// Its subject.
    pub subject: String,
    /// Code of its language.
    pub language: String,
    /// The reference of what it was about.
    pub reference: Option<String>,
}

/// Marks work as done, and puts the mails that went in the lists of their readers. Work that was taken back
/// meanwhile, with all that is known of the reader, comes in no list.
///
/// # Errors
/// The engine refused: none of the work is done.
pub async fn mailed(core: &Core, done: &[(Uuid, Option<SentMail<'_>>)]) -> Result<(), sqlx::Error> {
    // A letter about what is gone meanwhile was about nothing.
    const ADD: &str = "INSERT INTO mail_sent (id, municipality, email_key, subject, language, initiative_id, at)
         VALUES ($1, $2, $3, $4, $5, (SELECT id FROM initiative WHERE id = $6), $7) ON CONFLICT (id) DO NOTHING";
    if done.is_empty() {
        return Ok(());
    }
    let mut tx = core.db.begin().await?;
    for (job, sent) in done {
        if outbox::done(&mut tx, core, *job).await?
            && let Some(sent) = sent
        {
            execute_in_tx!(
                &mut tx,
                ADD,
                job,
                &sent.municipality.slug,
                sent.reader.key(),
                sent.subject,
                sent.language,
                sent.initiative,
                core.now()
            )?;
        }
    }
    tx.commit().await
}

/// What was mailed to somebody, the last first.
///
/// # Errors
/// The engine refused.
pub async fn mails(core: &Core, session: &Session, most: i64) -> Result<Vec<Mail>, sqlx::Error> {
    const SQL: &str = "SELECT m.at, m.subject, m.language, i.reference FROM mail_sent m
         LEFT JOIN initiative i ON i.id = m.initiative_id
         WHERE m.municipality = $1 AND m.email_key = $2 ORDER BY m.at DESC, m.id DESC LIMIT $3";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(&session.municipality).bind(session.email.to_lowercase())
        .bind(most).fetch_all(pool).await)
}
