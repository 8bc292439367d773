//! Ids: UUID version 7, a newtype per kind of thing.

use uuid::Uuid;

use super::{chance::Chance, time::Instant};

/// A UUID version 7 of this moment.
#[must_use]
pub fn new_uuid(now: Instant, chance: &Chance) -> Uuid {
    let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &chance.bytes::<10>()).into_uuid()
}

/// Makes a newtype over a UUID that both engines store.
#[macro_export]
macro_rules! define_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A new id of this moment.
            #[must_use]
            pub fn new(core: &$crate::kernel::Core) -> Self {
                Self($crate::kernel::ids::new_uuid(core.now(), &core.chance))
            }
        }
    };
}
