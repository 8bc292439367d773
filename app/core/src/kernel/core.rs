//! What every use case is given: the database, the clock, chance and the municipalities.

use std::{ops::Deref, sync::Arc};

use tokio::sync::Notify;

use super::{Clock, Db, Instant, chance::Chance, key::Key};
use crate::places::Municipalities;

/// The surroundings of the use cases; cheap to clone.
#[derive(Clone, Debug)]
pub struct Core(Arc<Surroundings>);

/// What [`Core`] gives access to.
#[derive(Debug)]
pub struct Surroundings {
    /// The database.
    pub db: Db,
    /// Where "now" comes from.
    pub clock: Clock,
    /// Where random bytes come from.
    pub chance: Chance,
    /// Seals what a copy of the database must not give away.
    pub key: Key,
    /// The municipalities that this installation serves.
    pub municipalities: Municipalities,
    /// Told after a commit that left work in the outbox.
    pub wake: Notify,
    /// Told after a commit that left photos to be made.
    pub wake_photos: Notify,
}

impl Core {
    /// Brings the surroundings together.
    #[must_use]
    pub fn new(db: Db, clock: Clock, chance: Chance, key: Key, municipalities: Municipalities) -> Self {
        Self(Arc::new(Surroundings {
            db,
            clock,
            chance,
            key,
            municipalities,
            wake: Notify::new(),
            wake_photos: Notify::new(),
        }))
    }

    /// The moment it is now.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.clock.now()
    }
}

impl Deref for Core {
    type Target = Surroundings;
    fn deref(&self) -> &Surroundings {
        &self.0
    }
}
