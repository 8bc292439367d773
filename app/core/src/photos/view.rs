//! Who may see a photo.

use std::collections::HashMap;

use sqlx::QueryBuilder;

use super::types::{Photo, PhotoId, columns};
use crate::{
    identity::Session,
    initiatives::{self, InitiativeId, Key},
    kernel::{Core, token::Token},
    moderation, on,
    places::Municipality,
    routing,
};

/// Who asks for a photo, by whatever may let them see it.
#[derive(Clone, Debug, Default)]
pub struct Seer {
    /// The draft of their browser.
    pub draft: Option<Token>,
    /// A private link to an initiative.
    pub link: Option<Token>,
    /// Being signed in.
    pub session: Option<Session>,
}

/// A photo that can be shown to who asks, and whether everyone may see it; `None` when there is none for them.
///
/// # Errors
/// The engine refused.
pub async fn seen(
    core: &Core,
    here: &Municipality,
    id: PhotoId,
    seer: &Seer,
) -> Result<Option<(Photo, bool)>, sqlx::Error> {
    const SQL: &str =
        concat!("SELECT ", columns!(), " FROM photo WHERE id = $1 AND municipality = $2 AND state = 'ready'");
    let found: Option<Photo> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(id).bind(&here.slug).fetch_optional(pool).await)?;
    let Some(photo) = found else { return Ok(None) };
    let Some(initiative) = photo.initiative_id else {
        let of_draft = match &seer.draft {
            Some(draft) => super::of_draft(core, here, draft).await?,
            None => Vec::new(),
        };
        return Ok(of_draft.iter().any(|one| one.id == id).then_some((photo, false)));
    };
    let Some(initiative) = initiatives::to_write_about(core, initiative).await? else { return Ok(None) };
    if photo.staged_by.is_some() {
        let handles = handles(core, seer, &initiative.reference).await?;
        return Ok(handles.then_some((photo, false)));
    }
    if photo.hidden_because.is_none() && initiative.is_public() {
        return Ok(Some((photo, true)));
    }
    if let Some(link) = &seer.link
        && let Some(followed) = initiatives::follow(core, here, &Key::from(link)).await?
        && followed.initiative.id == initiative.id
    {
        return Ok(Some((photo, false)));
    }
    let Some(session) = &seer.session else { return Ok(None) };
    let reference = initiative.reference;
    if let Some(moderator) = session.moderator()
        && moderation::initiative(core, &moderator, &reference).await?.is_some()
    {
        return Ok(Some((photo, false)));
    }
    if handles(core, seer, &reference).await? {
        return Ok(Some((photo, false)));
    }
    let own = initiatives::follow(core, here, &Key::Author(session.clone(), reference)).await?;
    Ok(own.map(|_| (photo, false)))
}

/// Whether who asks handles an initiative, or gives advice about it.
async fn handles(core: &Core, seer: &Seer, reference: &str) -> Result<bool, sqlx::Error> {
    let Some(handler) = seer.session.as_ref().and_then(Session::handler) else { return Ok(false) };
    Ok(routing::item(core, &handler, reference).await?.is_some())
}

/// The photos of an initiative, in order, those of its steps last: all of them, hidden ones too.
///
/// # Errors
/// The engine refused.
pub async fn of_initiative(core: &Core, id: InitiativeId) -> Result<Vec<Photo>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM photo WHERE initiative_id = $1 AND staged_by IS NULL
             ORDER BY COALESCE(step_at, 0), ordinal, id"
    );
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)
}

/// A photo of who takes their data along.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Own {
    /// The number of what it was sent with; a word for what was not sent yet.
    pub reference: String,
    /// What it is called in the file that is taken along.
    #[sqlx(skip)]
    pub file: String,
    /// The photo.
    #[sqlx(flatten)]
    pub photo: Photo,
}

/// The photos that somebody sent, or means to send, and that can be read, at most `most`.
///
/// # Errors
/// The engine refused.
pub async fn by_person(core: &Core, session: &Session, most: i64) -> Result<Vec<Own>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT COALESCE((SELECT i.reference FROM initiative i WHERE i.id = photo.initiative_id), 'concept') AS reference, ",
        columns!(),
        " FROM photo WHERE state = 'ready' AND step_at IS NULL AND staged_by IS NULL
             AND (initiative_id IN (SELECT a.initiative_id FROM initiative_author a WHERE a.person_id = $1)
               OR draft_id IN (SELECT d.id FROM draft d
                 JOIN person p ON p.municipality = d.municipality AND p.email_key = d.email_key
                 WHERE p.id = $1 AND d.email_key <> ''))
           ORDER BY initiative_id, draft_id, ordinal, id LIMIT $2"
    );
    let mut found: Vec<Own> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(most).fetch_all(pool).await)?;
    for all in found.chunk_by_mut(|one, next| one.reference == next.reference) {
        for (number, one) in (1_usize..).zip(all) {
            one.file = format!("fotos/{}-{number}.jpg", one.reference);
        }
    }
    Ok(found)
}

/// The photos of some initiatives that everyone may see, in order, in one statement.
///
/// # Errors
/// The engine refused.
pub async fn shown(
    core: &Core,
    ids: &[InitiativeId],
) -> Result<HashMap<InitiativeId, Vec<Photo>>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<Photo> = on!(&core.db, pool => {
        let mut query = QueryBuilder::new(concat!(
            "SELECT ",
            columns!(),
            " FROM photo WHERE state = 'ready' AND hidden_because IS NULL AND staged_by IS NULL AND initiative_id IN ("
        ));
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(*id);
        }
        query.push(") ORDER BY initiative_id, COALESCE(step_at, 0), ordinal, id").build_query_as().fetch_all(pool).await
    })?;
    let mut all = HashMap::<_, Vec<_>>::new();
    for photo in found {
        if let Some(id) = photo.initiative_id {
            all.entry(id).or_default().push(photo);
        }
    }
    Ok(all)
}
