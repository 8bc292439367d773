//! What has to be done from time to time, in each municipality: who has something hears that its day comes near, digests
//! go in the morning, and nothing is kept longer than the terms say. Apart from the worker, so that no mail waits for it.

use std::{sync::Arc, time::Duration};

use app_core::{kernel::Core, notifications, photos, retention, warnings};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::photos::Photos;

/// How often is looked whether there is something to do; the days are counted in the database.
const LOOK_EVERY: Duration = Duration::from_secs(3600);
/// The same for digests: they come at half past seven, or some minutes later.
const DIGESTS_EVERY: Duration = Duration::from_secs(300);

/// How many photos are looked up at a time.
const AT_A_TIME: u16 = 100;

/// Does it until told to stop. What it was at is then left to the next one: nothing is done by half.
pub async fn keep(core: Core, photos: Arc<Photos>, stop: CancellationToken) {
    let rounds = async {
        loop {
            round(&core).await;
            sleep(LOOK_EVERY).await;
        }
    };
    let mornings = async {
        loop {
            digests(&core).await;
            clear(&core, &photos).await;
            sleep(DIGESTS_EVERY).await;
        }
    };
    tokio::select! {
        () = rounds => {}
        () = mornings => {}
        () = stop.cancelled() => {}
    }
}

/// Throws away the files of photos that are gone, or that never were kept.
pub async fn clear(core: &Core, photos: &Photos) {
    let result: anyhow::Result<()> = async {
        photos::leave_staged(core).await?;
        loop {
            let gone = photos::to_clear(core, AT_A_TIME).await?;
            for id in &gone {
                photos.forget(*id).await?;
                photos::cleared(core, *id).await?;
            }
            if gone.len() < usize::from(AT_A_TIME) {
                return Ok(());
            }
        }
    }
    .await;
    if let Err(error) = result {
        tracing::warn!(%error, "files of photos that are gone are still there; trying again later");
    }
}

async fn digests(core: &Core) {
    for municipality in core.municipalities.iter() {
        match notifications::digests(core, municipality).await {
            Ok(0) => {}
            Ok(people) => tracing::info!(municipality = municipality.slug, people, "digests were ordered"),
            Err(error) => {
                tracing::warn!(municipality = municipality.slug, %error, "not all digests were ordered; trying again later");
            }
        }
    }
}

async fn round(core: &Core) {
    for municipality in core.municipalities.iter() {
        match warnings::warn(core, municipality).await {
            Ok(0) => {}
            Ok(people) => tracing::info!(municipality = municipality.slug, people, "colleagues were warned"),
            Err(error) => {
                tracing::warn!(municipality = municipality.slug, %error, "nobody was warned; trying again later");
            }
        }
    }
    match retention::sweep(core).await {
        Ok(0) => {}
        Ok(number) => tracing::info!(number, "what was over is removed"),
        Err(error) => tracing::warn!(%error, "what is over could not be removed"),
    }
    for municipality in core.municipalities.iter() {
        match retention::daily(core, municipality).await {
            Ok(Some(taken)) if !taken.is_empty() => {
                tracing::info!(municipality = municipality.slug, ?taken, "terms were applied");
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(municipality = municipality.slug, %error, "terms were not applied; trying again later");
            }
        }
    }
}
