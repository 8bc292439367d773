//! The light table of a wijk: all photos of what is public there, the newest first.

use uuid::Uuid;

use super::{
    shown,
    types::{Photo, PhotoId},
};
use crate::{
    initiatives::{self, Initiative, InitiativeId},
    kernel::{Core, Instant},
    on,
    places::Municipality,
};

/// The condition that an initiative has a photo that everyone may see.
macro_rules! has_photo {
    () => {
        "EXISTS (SELECT 1 FROM photo p WHERE p.initiative_id = initiative.id AND p.state = 'ready'
           AND p.hidden_because IS NULL AND p.staged_by IS NULL)"
    };
}
pub(crate) use has_photo;

/// The initiative beside another one in the order of the list, `$comparison` it.
macro_rules! neighbour {
    ($comparison:literal, $order:literal) => {
        concat!(
            "SELECT id FROM initiative WHERE published_at IS NOT NULL AND closed_at IS NULL AND municipality = $1
               AND neighbourhood = $2 AND (published_at, id) ",
            $comparison,
            " ($3, $4) AND ",
            has_photo!(),
            " ORDER BY published_at ",
            $order,
            ", id ",
            $order,
            " LIMIT 1"
        )
    };
}

/// A photo on the light table.
#[derive(Clone, Debug)]
pub struct OnTable {
    /// The photo.
    pub photo: Photo,
    /// The how manieth it is of its initiative, from 1.
    pub number: usize,
    /// What it was sent with.
    pub initiative: Initiative,
    /// The photo before it.
    pub previous: Option<PhotoId>,
    /// The photo after it.
    pub next: Option<PhotoId>,
}

/// A photo on the light table of a wijk; `None` when it is not there, or not everyone's to see.
///
/// # Errors
/// The engine refused.
pub async fn on_table(
    core: &Core,
    here: &Municipality,
    wijk: &str,
    id: PhotoId,
) -> Result<Option<OnTable>, sqlx::Error> {
    const OF: &str = "SELECT initiative_id FROM photo WHERE id = $1 AND municipality = $2";
    let of: Option<Option<InitiativeId>> =
        on!(&core.db, pool => sqlx::query_scalar(OF).bind(id).bind(&here.slug).fetch_optional(pool).await)?;
    let Some(of) = of.flatten() else { return Ok(None) };
    let Some(initiative) = initiatives::to_write_about(core, of).await? else { return Ok(None) };
    let Some(at) =
        initiative.published_at.filter(|_| initiative.is_public() && initiative.neighbourhood == wijk)
    else {
        return Ok(None);
    };
    let newer = beside(core, here, wijk, neighbour!(">", "ASC"), (at, of.0)).await?;
    let older = beside(core, here, wijk, neighbour!("<", "DESC"), (at, of.0)).await?;
    let ids: Vec<_> = [Some(of), newer, older].into_iter().flatten().collect();
    let mut all = shown(core, &ids).await?;
    let own = all.remove(&of).unwrap_or_default();
    let Some(place) = own.iter().position(|photo| photo.id == id) else { return Ok(None) };
    let before = place.checked_sub(1).and_then(|place| own.get(place));
    let previous = before.or_else(|| all.get(&newer?)?.last());
    let next = own.get(place + 1).or_else(|| all.get(&older?)?.first());
    let (previous, next) = (previous.map(|photo| photo.id), next.map(|photo| photo.id));
    Ok(own.into_iter().nth(place).map(|photo| OnTable {
        photo,
        number: place + 1,
        initiative,
        previous,
        next,
    }))
}

async fn beside(
    core: &Core,
    here: &Municipality,
    wijk: &str,
    sql: &'static str,
    (at, id): (Instant, Uuid),
) -> Result<Option<InitiativeId>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_scalar(sql).bind(&here.slug).bind(wijk).bind(at).bind(id)
        .fetch_optional(pool).await)
}
