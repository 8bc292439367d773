//! What is limited by network and by address: the network is asked first, and counted only when both may.

use super::{Core, Limit, TryAgain, Tx, take_in};
use crate::places::Municipality;

/// How often something may be done, and from where this time. What is refused is not counted.
#[derive(Clone, Copy, Debug)]
pub struct Often<'a> {
    /// From one network.
    pub network: Limit,
    /// From which.
    pub from: &'a str,
    /// With one mail address, by one person or by one link.
    pub address: Limit,
}

impl Often<'_> {
    /// Counts that `address` does something here, unless it or its network did too often.
    ///
    /// # Errors
    /// The engine refused: nobody knows whether it was done too often, and nothing was counted.
    pub async fn take(
        self,
        core: &Core,
        municipality: &Municipality,
        address: &str,
    ) -> Result<Result<(), TryAgain>, sqlx::Error> {
        let mut tx = core.db.begin().await?;
        let taken = self.take_in(&mut tx, core, municipality, address).await?;
        if taken.is_ok() {
            tx.commit().await?;
        }
        Ok(taken)
    }

    /// As [`Often::take`], with the rest of a transaction, that must not be committed when it is refused.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn take_in(
        self,
        tx: &mut Tx,
        core: &Core,
        municipality: &Municipality,
        address: &str,
    ) -> Result<Result<(), TryAgain>, sqlx::Error> {
        match take_in(tx, core, municipality, self.network, self.from).await? {
            Ok(()) => take_in(tx, core, municipality, self.address, address).await,
            refused => Ok(refused),
        }
    }
}
