//! Calling a meeting, and which there are.

use std::ops::RangeInclusive;

use jiff::{Span, civil::Date};
use serde_json::json;

use crate::{
    define_id, execute_in_tx,
    identity::{Coordinator, Handler},
    kernel::{
        Core, Day,
        audit::Entry,
        text::{TextError, line},
    },
    on,
    places::{Municipality, Track},
};

define_id!(
    /// A meeting.
    MeetingId
);

/// How many characters the place of a meeting may have.
pub const PLACE_LENGTH: RangeInclusive<usize> = 2..=200;
/// The most meetings on one screen.
const MOST_ROWS: i64 = 100;

/// A meeting, with how much stands on its agenda.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Meeting {
    /// Which.
    pub id: MeetingId,
    /// Slug of the track whose meeting it is.
    pub track: String,
    /// The day.
    pub held_on: Day,
    /// Where: a room, or the address of a video call.
    pub place: String,
    /// How many initiatives stand on the agenda.
    pub items: i64,
    /// About how many was decided.
    pub decided: i64,
}

/// What came of calling a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// It is there.
    Yes(MeetingId),
    /// This is no day, one that is past, or one more than a year away.
    Day,
    /// The place cannot be kept.
    Place(TextError),
}

/// Calls a meeting of a track.
///
/// # Errors
/// The engine refused.
pub async fn call(
    core: &Core,
    municipality: &Municipality,
    coordinator: &Coordinator,
    track: &Track,
    held_on: Option<Date>,
    place: &str,
) -> Result<Called, sqlx::Error> {
    const SQL: &str = "INSERT INTO meeting (id, municipality, track, held_on, place, called_at, called_by)
         VALUES ($1, $2, $7, $3, $4, $5, $6)";
    let today = core.now().local().date();
    let last = today.saturating_add(Span::new().years(1));
    let here = coordinator.municipality() == municipality.slug;
    let Some(held_on) = held_on.filter(|day| here && (today..=last).contains(day)) else {
        return Ok(Called::Day);
    };
    let place = match line(place, PLACE_LENGTH) {
        Ok(place) => place,
        Err(error) => return Ok(Called::Place(error)),
    };
    let id = MeetingId::new(core);
    let mut tx = core.db.begin().await?;
    let (slug, now) = (&municipality.slug, core.now());
    execute_in_tx!(&mut tx, SQL, id, slug, Day(held_on), place, now, coordinator.person(), &track.slug)?;
    let entry = Entry::new(slug, coordinator.actor(), "meeting.call", id.0);
    entry.detail(json!({"held_on": held_on.to_string(), "track": track.slug})).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Called::Yes(id))
}

/// The columns of [`Meeting`], for `concat!`.
macro_rules! meeting {
    () => {
        "SELECT m.id, m.track, m.held_on, m.place,
         (SELECT COUNT(*) FROM meeting_item i WHERE i.meeting_id = m.id) AS items,
         (SELECT COUNT(*) FROM meeting_item i WHERE i.meeting_id = m.id AND i.decided_at IS NOT NULL) AS decided
         FROM meeting m WHERE m.municipality = $1"
    };
}

/// The meetings of a municipality, the last one first.
///
/// # Errors
/// The engine refused.
pub async fn meetings(core: &Core, handler: &Handler) -> Result<Vec<Meeting>, sqlx::Error> {
    const SQL: &str = concat!(meeting!(), " ORDER BY m.held_on DESC, m.id DESC LIMIT $2");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(handler.municipality()).bind(MOST_ROWS).fetch_all(pool).await)
}

pub(super) async fn meeting(
    core: &Core,
    handler: &Handler,
    id: MeetingId,
) -> Result<Option<Meeting>, sqlx::Error> {
    const SQL: &str = concat!(meeting!(), " AND m.id = $2");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(handler.municipality()).bind(id).fetch_optional(pool).await)
}
