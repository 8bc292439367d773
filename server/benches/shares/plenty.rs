//! A town with plenty of initiatives, on either engine, and the pages of it that are measured.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use app_core::{kernel::Db, on, places::Municipalities};
use sqlx::AssertSqlSafe;

use crate::{
    load::{Connection, Encoding},
    site::{Settings, Site, program},
};

/// What there is to ask for.
pub struct Plenty {
    items: Vec<String>,
    neighbourhoods: Vec<String>,
}

/// Fills the database of a site with a made-up year, the same in every run.
pub async fn fill(settings: &Settings, number: usize) -> Result<()> {
    let municipalities = Municipalities::embedded()?;
    eprintln!("making up {number} initiatives");
    let mut demo = program(settings);
    demo.args(["demo", "--municipality", &municipalities.default_one().slug, "--initiatives"]);
    let done = demo.arg(number.to_string()).output().context("groene-loper demo")?;
    ensure!(done.status.success(), "groene-loper demo: {}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}

/// Makes and fills a database of a name on the PostgreSQL server at an address.
pub async fn fill_postgres(settings: &Settings, url: &str, name: &str, number: usize) -> Result<Settings> {
    let drop = format!("DROP DATABASE IF EXISTS {name}");
    let settings = made_postgres(settings, url, name, [drop, format!("CREATE DATABASE {name}")]).await?;
    fill(&settings, number).await?;
    vacuum(&settings).await?;
    Ok(settings)
}

/// Copies a database on the PostgreSQL server at an address.
pub async fn copy_postgres(settings: &Settings, url: &str, from: &str, to: &str) -> Result<Settings> {
    let drop = format!("DROP DATABASE IF EXISTS {to}");
    made_postgres(settings, url, to, [drop, format!("CREATE DATABASE {to} TEMPLATE {from}")]).await
}

/// Removes databases from the PostgreSQL server at an address.
pub async fn drop_postgres(url: &str, names: &[&str]) -> Result<()> {
    on_server(url, names.iter().map(|name| format!("DROP DATABASE {name} WITH (FORCE)"))).await
}

async fn made_postgres(settings: &Settings, url: &str, name: &str, steps: [String; 2]) -> Result<Settings> {
    on_server(url, steps.into_iter()).await?;
    let mut url = url::Url::parse(url).context("TEST_POSTGRES_URL")?;
    url.set_path(name);
    Ok(Settings { database_url: Some(url.to_string()), ..settings.clone() })
}

async fn on_server(url: &str, steps: impl Iterator<Item = String>) -> Result<()> {
    let server = Db::open(url).await?;
    for sql in steps {
        on!(&server, pool => sqlx::query(AssertSqlSafe(sql)).execute(pool).await.map(drop))?;
    }
    server.close().await;
    Ok(())
}

/// What PostgreSQL itself does in the first minutes.
pub async fn vacuum(settings: &Settings) -> Result<()> {
    let db = Db::open(settings.database_url.as_deref().context("PostgreSQL")?).await?;
    on!(&db, pool => sqlx::query("VACUUM ANALYZE").execute(pool).await.map(drop))?;
    db.close().await;
    Ok(())
}

impl Plenty {
    /// Looks what a site has to ask for.
    pub async fn of(site: &Site) -> Result<Self> {
        let municipalities = Municipalities::embedded()?;
        let neighbourhoods: Vec<_> =
            municipalities.default_one().neighbourhoods.iter().map(|wijk| wijk.slug.clone()).collect();
        let (mut visitor, mut items) = (Connection::open(site.address).await?, Vec::new());
        for (wijk, status) in neighbourhoods.iter().flat_map(|wijk| [(wijk, ""), (wijk, "answered")]) {
            let list = format!("/initiatieven?wijk={wijk}&status={status}");
            let list = visitor.get(&list, Encoding::None).await?.into_body();
            let links = std::str::from_utf8(&list).context("HTML")?.split('"');
            items.extend(links.filter(|link| link.starts_with("/initiatieven/")).map(ToOwned::to_owned));
        }
        ensure!(!items.is_empty(), "there is nothing on the lists");
        Ok(Self { items, neighbourhoods })
    }

    /// The pages whose speed is measured: a name, and addresses that are asked for in turns.
    pub fn pages(&self) -> [(&'static str, Arc<[String]>); 4] {
        let narrowed = |wijk| format!("/initiatieven?wijk={wijk}&volgorde=eerst-aan-de-beurt");
        [
            ("/initiatieven", Arc::new(["/initiatieven".to_owned()])),
            ("/initiatieven?wijk=…&volgorde=…", self.neighbourhoods.iter().map(narrowed).collect()),
            ("/initiatieven/…", self.items.clone().into()),
            ("/", Arc::new(["/".to_owned()])),
        ]
    }

    /// The pages whose bytes are counted: a name, and an address.
    pub fn first_pages(&self) -> Vec<(&'static str, String)> {
        let mut pages: Vec<_> =
            ["/", "/wijken", "/initiatieven", "/idee"].map(|path| (path, path.to_owned())).into();
        pages.extend(self.items.first().map(|item| ("/initiatieven/…", item.clone())));
        pages.extend(self.neighbourhoods.first().map(|wijk| ("/wijken/…", format!("/wijken/{wijk}"))));
        pages
    }
}
