//! How often something may be done: counted in the database, so that it holds for all servers together.
//!
//! Two slots stand for a window that slides: what was counted in this slot, and of the slot before it
//! the part that the window still covers, as if it was used evenly. After a peak a window can hold more
//! than the limit, never twice as much, and over the hours no more than it. Who is refused is not counted:
//! the moment that is named holds, however often somebody tries.

use super::{Core, Instant, Tx};
use crate::{execute_in_tx, in_tx, places::Municipality};

mod often;
#[cfg(test)]
mod tests;

pub use often::Often;

/// The longest window, in seconds: so the moment to try again is clear without a date.
const LONGEST: i64 = 3600;
/// After so many hours no window covers a count any more.
pub const COUNTED_HOURS: u16 = 2;
const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;

/// How often one subject may do something.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    action: &'static str,
    most: u32,
    seconds: i64,
}

/// It was done too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryAgain {
    /// From when it can be done again: a whole minute.
    pub at: Instant,
    /// How many seconds that is from now.
    pub seconds: i64,
}

impl TryAgain {
    /// At the first whole minute from a moment on.
    pub(crate) fn from(now: Instant, moment: Instant) -> Self {
        let whole = |length: i64, unit: i64| length.div_euclid(unit) + i64::from(length.rem_euclid(unit) > 0);
        let at = Instant(whole(moment.0, MINUTE) * MINUTE);
        Self { at, seconds: whole(at.0 - now.0, SECOND) }
    }
}

impl Limit {
    /// At most `most` times in `seconds`, which is an hour at most; each limit has an `action` of its own.
    ///
    /// # Panics
    /// On a limit that cannot be kept; for a constant, when compiling.
    #[must_use]
    pub const fn new(action: &'static str, most: u32, seconds: i64) -> Self {
        assert!(most > 0 && seconds > 0 && seconds <= LONGEST, "a limit that cannot be kept");
        Self { action, most, seconds }
    }

    /// Under what it is counted: who has a copy of the database cannot find out about an address or a
    /// network that they know.
    fn key(self, core: &Core, municipality: &Municipality, subject: &str) -> Vec<u8> {
        core.key.mark("groene-loper: how often", &[&municipality.slug, self.action, subject]).to_vec()
    }

    /// Where `now` is in its slot.
    fn slot(self, now: Instant) -> Slot {
        let length = self.seconds * SECOND;
        Slot { begin: now.0.div_euclid(length) * length, left: length - now.0.rem_euclid(length), length }
    }

    /// How much of this slot can be used while the window still covers part of the slot before it.
    fn room(self, slot: Slot, before: i64) -> i64 {
        let covered = before.saturating_mul(slot.left);
        i64::from(self.most) - (covered / slot.length + i64::from(covered % slot.length > 0))
    }

    /// When once more is possible, after `before` times in the slot before and `count` times in this one.
    fn again(self, slot: Slot, before: i64, count: i64) -> i64 {
        let end = slot.begin + slot.length;
        let fits = |end: i64, free: i64, used: i64| end - free.saturating_mul(slot.length) / used.max(1);
        match i64::from(self.most) - 1 - count {
            free @ 0.. => fits(end, free, before),
            // In the next slot, of which this one is the slot before.
            _ => fits(end + slot.length, i64::from(self.most) - 1, count),
        }
    }
}

/// A slot, in microseconds: its begin, how long it still lasts, and its length.
#[derive(Clone, Copy)]
struct Slot {
    begin: i64,
    left: i64,
    length: i64,
}

const COUNTED: &str = "SELECT slot, count FROM action_count WHERE key = $1 AND slot IN ($2, $3)";
const TAKE: &str = "INSERT INTO action_count (key, slot, count, municipality) VALUES ($1, $2, 1, $4)
     ON CONFLICT (key, slot) DO UPDATE SET count = action_count.count + 1 WHERE action_count.count < $3";

/// Counts that `subject` does something here, unless it was done too often. The count stays, whatever
/// comes of what is done.
///
/// # Errors
/// The engine refused: nobody knows whether it was done too often, and nothing was counted.
pub async fn take(
    core: &Core,
    municipality: &Municipality,
    limit: Limit,
    subject: &str,
) -> Result<Result<(), TryAgain>, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let taken = take_in(&mut tx, core, municipality, limit, subject).await?;
    tx.commit().await?;
    Ok(taken)
}

/// As [`take`], for what is counted only when it is done: with the rest of the transaction.
///
/// # Errors
/// The engine refused.
pub async fn take_in(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    limit: Limit,
    subject: &str,
) -> Result<Result<(), TryAgain>, sqlx::Error> {
    let (key, now) = (limit.key(core, municipality, subject), core.now());
    let slot = limit.slot(now);
    let counted: Vec<(i64, i64)> = in_tx!(&mut *tx, e => sqlx::query_as(COUNTED)
        .bind(&key).bind(slot.begin).bind(slot.begin - slot.length).fetch_all(e).await)?;
    let in_slot = |begin| counted.iter().find(|row| row.0 == begin).map_or(0, |row| row.1);
    let (before, count) = (in_slot(slot.begin - slot.length), in_slot(slot.begin));
    let room = limit.room(slot, before);
    // Others may be counting at the same moment: the statement itself looks again.
    if count < room && execute_in_tx!(tx, TAKE, &key, slot.begin, room, &municipality.slug)? > 0 {
        return Ok(Ok(()));
    }
    Ok(Err(TryAgain::from(now, Instant(limit.again(slot, before, count.max(room))))))
}
