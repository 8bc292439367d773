//! How soon 100,000 mails are sent, as a share of a plain loop that sends as many to the same mail server; and how much
//! memory that takes, against a thousand. The program is killed once in the middle.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use app_core::{kernel::Db, on};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use serde_json::json;
use sqlx::types::Json;
use tokio::time::sleep;
use uuid::Uuid;

use crate::{
    plenty,
    sink::Sink,
    site::{Settings, Site},
    table::Table,
    town,
};

/// Mails in a large sending and in a small one.
const MANY: usize = 100_000;
const FEW: usize = 1_000;
/// Mails of the plain loop.
const LOOP: usize = 1_000;
/// Initiatives that mails are about.
const INITIATIVES: usize = 1_000;
/// How much more memory the large sending may take.
const MEMORY: f64 = 1.5;
/// The least share of the plain loop.
const SPEED: f64 = 0.25;
/// The longest without a mail.
const PATIENCE: Duration = Duration::from_secs(60);

/// Measures on both engines.
pub async fn measure(table: &mut Table, folder: &Path) -> Result<()> {
    let sqlite = Settings::new(folder.join("mail"))?;
    plenty::fill(&sqlite, INITIATIVES).await?;
    send(table, "SQLite", &sqlite).await?;
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        let postgres = Settings::new(folder.join("mail-postgres"))?;
        let postgres = plenty::fill_postgres(&postgres, &url, "groene_loper_mail", INITIATIVES).await?;
        send(table, "PostgreSQL", &postgres).await?;
        plenty::drop_postgres(&url, &["groene_loper_mail"]).await?;
    }
    Ok(())
}

async fn send(table: &mut Table, engine: &str, settings: &Settings) -> Result<()> {
    let db = town::open(settings).await?;
    let few = Sink::listen().await?;
    let settings = Settings { mail: Some(few.address), ..settings.clone() };
    put(&db, FEW, 0).await?;
    let site = Site::start(&settings).await?;
    arrive(&few, FEW).await?;
    let small = site.peak_memory()?;
    drop(site);
    let many = Sink::listen().await?;
    let settings = Settings { mail: Some(many.address), ..settings };
    put(&db, MANY, FEW).await?;
    let begun = Instant::now();
    let site = Site::start(&settings).await?;
    arrive(&many, MANY / 2).await?;
    let before = site.peak_memory()?;
    drop(site);
    let site = Site::start(&settings).await?;
    arrive(&many, MANY).await?;
    let took = begun.elapsed().as_secs_f64();
    let large = site.peak_memory()?.max(before);
    drop(site);
    let (all, different) = many.counts();
    let plain = plain_loop(&many).await?;
    let per_second = MANY as f64 / took;
    eprintln!(
        "{engine}: {per_second:.0} mails per second, a plain loop {plain:.0}; {} came twice; {:.0} and {:.0} MB",
        all - different,
        small / 1024.0,
        large / 1024.0,
    );
    table.budget(format!("memory, 100,000 : 1,000 mails, {engine}"), large / small / MEMORY, "1.5 times");
    table.budget(format!("time of 100,000 mails, {engine}"), plain * SPEED / per_second, "4 plain loops");
    db.close().await;
    Ok(())
}

/// Leaves mails to be sent, about the initiatives in turns.
async fn put(db: &Db, number: usize, first: usize) -> Result<()> {
    const SQL: &str = "INSERT INTO outbox (id, municipality, kind, payload, created_at, due_at, attempts)
         VALUES ($1, $2, 'mail', $3, 0, 0, 0)";
    let about: Vec<(Uuid, String)> = on!(db, pool => sqlx::query_as(
        "SELECT id, municipality FROM initiative WHERE published_at IS NOT NULL ORDER BY id").fetch_all(pool).await)?;
    let mut tx = db.begin().await?;
    for (number, (initiative, here)) in (first..first + number).zip(about.iter().cycle()) {
        let order = json!({
            "letter": "published", "municipality": here, "language": "nl", "name": "Joke de Vries", "topic": "own_ideas",
            "to": format!("inwoner-{number}@voorbeeld.example"), "initiative": initiative,
            "token": "q8xw2mr7bnte5vyd0123456789abcdef", "more": {},
        });
        let id = Uuid::from_u128(number as u128 + 1);
        app_core::execute_in_tx!(&mut tx, SQL, id, here, Json(order))?;
    }
    Ok(tx.commit().await?)
}

/// Waits until so many different mails arrived.
async fn arrive(sink: &Sink, number: usize) -> Result<()> {
    let (mut last, mut since) = (0, Instant::now());
    loop {
        let (_, arrived) = sink.counts();
        if arrived >= number {
            return Ok(());
        }
        if arrived > last {
            (last, since) = (arrived, Instant::now());
        }
        ensure!(since.elapsed() < PATIENCE, "{arrived} of {number} mails arrived");
        sleep(Duration::from_millis(2)).await;
    }
}

/// Mails per second of a loop that sends one after the other over one connection, and does nothing else.
async fn plain_loop(sink: &Sink) -> Result<f64> {
    let address = format!("smtp://{}", sink.address);
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&address)?.build();
    let text = "Wij hebben uw idee op de site gezet. ".repeat(100);
    let begun = Instant::now();
    for number in 0..LOOP {
        let message = Message::builder()
            .from("post@loper.example".parse()?)
            .to(format!("inwoner-{number}@voorbeeld.example").parse()?)
            .subject("Uw idee staat op de site")
            .body(text.clone())?;
        server.send(message).await?;
    }
    Ok(LOOP as f64 / begun.elapsed().as_secs_f64())
}
