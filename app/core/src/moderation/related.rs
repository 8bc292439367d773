//! What belongs with something that is read: what its author sent before, and what looks like it.

use crate::{
    identity::Moderator,
    initiatives::{self, Initiative, InitiativeId, Status},
    kernel::{Core, text::folded},
    on,
    photos::Photo,
};

/// The most of each that are shown.
const MOST_SHOWN: usize = 5;
/// Among how many of the newest in the wijk is looked for what is alike.
const LOOKED_AT: i64 = 300;
/// Among how many of the newest photos is looked for the same one.
const PHOTOS_LOOKED_AT: i64 = 1_000;
/// From this likeness of two titles on (Sørensen–Dice of their pairs of letters, 0 to 1) they may be about the same.
const ALIKE: f64 = 0.6;

/// Another initiative, in short.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct RelatedItem {
    /// What people call it by.
    pub reference: String,
    /// One line.
    pub title: String,
    /// The language in which it was written.
    pub language: String,
    /// Where it stands.
    pub status: Status,
    /// Whether everyone can read it.
    pub is_public: bool,
}

/// What belongs with an initiative, the newest and the likest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// What its author sent before, in the wijken of who reads.
    pub earlier: Vec<RelatedItem>,
    /// What looks like it, in its wijk.
    pub alike: Vec<RelatedItem>,
    /// What was sent with a photo that looks like one of its own, in the wijken of who reads.
    pub same_photo: Vec<RelatedItem>,
}

/// What belongs with an initiative with these photos that a moderator reads.
pub(super) async fn related(
    core: &Core,
    moderator: &Moderator,
    initiative: &Initiative,
    photos: &[Photo],
) -> Result<Related, sqlx::Error> {
    const EARLIER: &str = "SELECT i.reference, i.title, i.language, i.status,
             (i.published_at IS NOT NULL AND i.closed_at IS NULL) AS is_public
         FROM initiative_author own
         JOIN initiative_author a ON (own.email_key <> '' AND a.email_key = own.email_key) OR a.person_id = own.person_id
         JOIN initiative i ON i.id = a.initiative_id
         WHERE own.initiative_id = $1 AND i.id <> $1 AND i.municipality = $2 AND i.title <> ''
           AND ($3 = '' OR $3 LIKE '%,' || i.neighbourhood || ',%')
         ORDER BY i.submitted_at DESC, i.id DESC LIMIT $4";
    let (id, here, within) =
        (initiative.id, moderator.municipality(), initiatives::listed(moderator.within()));
    let most = i64::try_from(MOST_SHOWN).unwrap_or(i64::MAX);
    let earlier: Vec<RelatedItem> = on!(&core.db, pool => sqlx::query_as(EARLIER).bind(id).bind(here).bind(&within)
        .bind(most).fetch_all(pool).await)?;
    let mut alike = alike(core, initiative).await?;
    alike.retain(|other| !earlier.contains(other));
    let same_photo = same_photo(core, initiative, photos, &within).await?;
    Ok(Related { earlier, alike, same_photo })
}

/// What was sent with the same photo, perhaps in another size, and runs or waits to be read; the newest first.
async fn same_photo(
    core: &Core,
    initiative: &Initiative,
    own: &[Photo],
    within: &str,
) -> Result<Vec<RelatedItem>, sqlx::Error> {
    const SQL: &str = "SELECT p.hash, i.reference, i.title, i.language, i.status, i.published_at IS NOT NULL AS is_public
         FROM photo p JOIN initiative i ON i.id = p.initiative_id
         WHERE p.municipality = $1 AND p.hash IS NOT NULL AND p.staged_by IS NULL AND i.id <> $2 AND i.closed_at IS NULL
           AND ($3 = '' OR $3 LIKE '%,' || i.neighbourhood || ',%')
         ORDER BY p.created_at DESC, p.id DESC LIMIT $4";
    #[derive(sqlx::FromRow)]
    struct Row {
        hash: i64,
        #[sqlx(flatten)]
        item: RelatedItem,
    }
    if own.iter().all(|photo| photo.hash.is_none()) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(SQL).bind(&initiative.municipality).bind(initiative.id)
        .bind(within).bind(PHOTOS_LOOKED_AT).fetch_all(pool).await)?;
    let mut found: Vec<RelatedItem> = Vec::new();
    for Row { hash, item } in rows {
        if found.len() < MOST_SHOWN && !found.contains(&item) && own.iter().any(|photo| photo.is_like(hash)) {
            found.push(item);
        }
    }
    Ok(found)
}

/// What looks like an initiative in its wijk, public or still to be read, the likest first.
///
/// # Errors
/// The engine refused.
pub async fn alike(core: &Core, initiative: &Initiative) -> Result<Vec<RelatedItem>, sqlx::Error> {
    let title = folded(&initiative.title);
    let likeness = |other: &RelatedItem| strsim::sorensen_dice(&title, &folded(&other.title));
    let found = candidates(core, &initiative.municipality, &initiative.neighbourhood, initiative.id).await?;
    let mut ranked: Vec<(f64, RelatedItem)> = found.into_iter().map(|one| (likeness(&one), one)).collect();
    ranked.retain(|(likeness, _)| *likeness >= ALIKE);
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    Ok(ranked.into_iter().take(MOST_SHOWN).map(|(_, other)| other).collect())
}

/// The newest in a wijk, public or still to be read.
async fn candidates(
    core: &Core,
    municipality: &str,
    neighbourhood: &str,
    except: InitiativeId,
) -> Result<Vec<RelatedItem>, sqlx::Error> {
    const SQL: &str = "SELECT reference, title, language, status, is_public FROM (
             SELECT id, reference, title, language, status, TRUE AS is_public FROM initiative
             WHERE municipality = $1 AND neighbourhood = $2 AND published_at IS NOT NULL AND closed_at IS NULL
             ORDER BY published_at DESC, id DESC LIMIT $4) p WHERE id <> $3
         UNION ALL
         SELECT reference, title, language, status, is_public FROM (
             SELECT id, reference, title, language, status, FALSE AS is_public FROM initiative
             WHERE municipality = $1 AND neighbourhood = $2 AND status = 'received'
             ORDER BY read_due_on DESC, id DESC LIMIT $4) u WHERE id <> $3";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(municipality).bind(neighbourhood).bind(except).bind(LOOKED_AT)
        .fetch_all(pool).await)
}
