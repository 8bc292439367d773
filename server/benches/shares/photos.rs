//! How many photos of 12 megapixels are made in a minute, and how much longer pages take meanwhile than when nothing is
//! made: the time of all but one in a hundred of them.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use app_core::{kernel::Db, on};
use serde_json::json;
use sqlx::types::Json;
use tokio::time::{MissedTickBehavior, interval};
use uuid::Uuid;

use crate::{
    load::{Connection, Encoding, Reading},
    plenty::{self, Plenty},
    scene,
    site::{Settings, Site},
    table::Table,
    town,
};

/// Initiatives in the town.
const INITIATIVES: usize = 1_000;
/// Photos that wait to be made.
const PHOTOS: u32 = 120;
/// How many times longer pages may take.
const BUDGET: f64 = 2.0;
/// A page is asked for this often, by one after the other.
const EVERY: Duration = Duration::from_millis(50);
/// Pages that count when nothing is made, after some that warm up.
const IDLE: usize = 800;
const WARM: usize = 40;
/// The longest that making may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// Measures on both engines.
pub async fn measure(table: &mut Table, folder: &Path) -> Result<()> {
    let photo = scene::jpeg(4000, 3000)?;
    let sqlite = Settings::new(folder.join("photos"))?;
    plenty::fill(&sqlite, INITIATIVES).await?;
    compare(table, "SQLite", &sqlite, &photo).await?;
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        let postgres = Settings::new(folder.join("photos-postgres"))?;
        let postgres = plenty::fill_postgres(&postgres, &url, "groene_loper_photos", INITIATIVES).await?;
        compare(table, "PostgreSQL", &postgres, &photo).await?;
        plenty::drop_postgres(&url, &["groene_loper_photos"]).await?;
    }
    Ok(())
}

async fn compare(table: &mut Table, engine: &str, settings: &Settings, photo: &[u8]) -> Result<()> {
    let db = town::open(settings).await?;
    let site = Site::start(settings).await?;
    let idle = visit(&site, |asked| std::future::ready(Ok(asked < IDLE))).await?;
    drop(site);
    put(&db, settings, photo).await?;
    let (site, begun) = (Site::start(settings).await?, Instant::now());
    let busy = visit(&site, async |_| {
        let waiting = photos(&db, "waiting").await?;
        ensure!(begun.elapsed() < PATIENCE, "{waiting} of {PHOTOS} photos still wait");
        Ok(waiting > 0)
    })
    .await?;
    let per_minute = f64::from(PHOTOS) / begun.elapsed().as_secs_f64() * 60.0;
    let peak = site.peak_memory()? / 1024.0;
    ensure!(photos(&db, "ready").await? == i64::from(PHOTOS), "not all photos were made");
    eprintln!(
        "{engine}: {per_minute:.0} photos a minute, {peak:.0} MB; 99 in 100 of {} pages within {:.1} ms, of {} idle {:.1} ms",
        busy.len(),
        p99(&busy) * 1000.0,
        idle.len(),
        p99(&idle) * 1000.0,
    );
    let name = format!("pages while photos are made, p99, {engine}");
    table.budget(name, p99(&busy) / p99(&idle) / BUDGET, "2 times");
    db.close().await;
    Ok(())
}

/// Asks for pages at a steady pace as long as `goes_on` says; gives how long each took, in seconds.
async fn visit(site: &Site, goes_on: impl AsyncFn(usize) -> Result<bool>) -> Result<Vec<f64>> {
    let pages = Plenty::of(site).await?.pages();
    let paths: Vec<_> = pages.iter().flat_map(|(_, paths)| paths.iter()).collect();
    let mut visitor = Connection::open(site.address).await?;
    let (mut took, mut pace) = (Vec::new(), interval(EVERY));
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for (number, path) in paths.iter().cycle().enumerate() {
        if number >= WARM && number % 4 == 0 && !goes_on(number - WARM).await? {
            break;
        }
        pace.tick().await;
        let asked = Instant::now();
        visitor.get(&Reading::Alone.path(path), Encoding::Brotli).await?;
        if number >= WARM {
            took.push(asked.elapsed().as_secs_f64());
        }
    }
    Ok(took)
}

fn p99(took: &[f64]) -> f64 {
    let mut took = took.to_vec();
    took.sort_by(f64::total_cmp);
    took.get(took.len() * 99 / 100).copied().unwrap_or_default()
}

/// Leaves photos of the initiatives to be made.
async fn put(db: &Db, settings: &Settings, photo: &[u8]) -> Result<()> {
    const PHOTO: &str = "INSERT INTO photo (id, municipality, initiative_id, ordinal, name, description, format, state, edits,
           edition, sizes, created_at)
         VALUES ($1, $2, $3, 0, '', '', 'jpeg', 'waiting', '[]', 1, '[]', 0)";
    const JOB: &str = "INSERT INTO outbox (id, municipality, kind, payload, created_at, due_at, attempts)
         VALUES ($1, $2, $3, $4, 0, 0, 0)";
    let about: Vec<(Uuid, String)> = on!(db, pool => sqlx::query_as(
        "SELECT id, municipality FROM initiative WHERE published_at IS NOT NULL ORDER BY id").fetch_all(pool).await)?;
    let mut tx = db.begin().await?;
    for (number, (initiative, here)) in (1..=PHOTOS).zip(about.iter().cycle()) {
        let id = Uuid::from_u128(number.into());
        let folder = settings.data.join("photos").join(id.simple().to_string());
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("original"), photo)?;
        app_core::execute_in_tx!(&mut tx, PHOTO, id, here, *initiative)?;
        let job = json!({"municipality": here, "photo": id});
        app_core::execute_in_tx!(&mut tx, JOB, id, here, app_core::photos::PHOTO, Json(job))?;
    }
    Ok(tx.commit().await?)
}

/// How many photos are in a state.
async fn photos(db: &Db, state: &str) -> Result<i64> {
    const SQL: &str = "SELECT COUNT(*) FROM photo WHERE state = $1";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(state).fetch_one(pool).await)?)
}
