//! What has to be done from time to time, in each municipality: who has something hears that its day comes near, digests
//! go in the morning, and nothing is kept longer than the terms say. Apart from the worker, so that no mail waits for it.

use std::time::Duration;

use app_core::{kernel::Core, notifications, retention, warnings};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How often is looked whether there is something to do; the days are counted in the database.
const LOOK_EVERY: Duration = Duration::from_secs(3600);
/// The same for digests: they come at half past seven, or some minutes later.
const DIGESTS_EVERY: Duration = Duration::from_secs(300);

/// Does it until told to stop. What it was at is then left to the next one: nothing is done by half.
pub async fn keep(core: Core, stop: CancellationToken) {
    let rounds = async {
        loop {
            round(&core).await;
            sleep(LOOK_EVERY).await;
        }
    };
    let mornings = async {
        loop {
            digests(&core).await;
            sleep(DIGESTS_EVERY).await;
        }
    };
    tokio::select! {
        () = rounds => {}
        () = mornings => {}
        () = stop.cancelled() => {}
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
