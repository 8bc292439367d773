//! A site on an empty database, at a moment that stands still.

use std::{
    fs,
    net::Ipv4Addr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use app::visit::Assets;
use app_core::{
    kernel::{Clock, Core, Db, Instant, chance::Chance, key::Key, migrate::migrate},
    on,
    places::{Municipalities, Municipality},
};
use axum::Router;
use data_encoding::HEXLOWER;
use jiff::civil::datetime;
use server::{config::Config, router::router, state::App};
use sqlx::{AssertSqlSafe, sqlite::SqliteConnectOptions, sqlite::SqlitePoolOptions};
use tempfile::TempDir;

use super::Browser;

/// A site with everything in it but a worker.
pub struct Site {
    /// Its surroundings.
    pub core: Core,
    /// What its handlers share.
    pub app: App,
    router: Router,
    browsers: AtomicU32,
    _folder: TempDir,
}

impl Site {
    /// On SQLite, in a file of its own.
    pub async fn on_sqlite() -> Self {
        Self::configured(|_| {}).await
    }

    /// On SQLite, with other settings.
    pub async fn configured(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
        Self::with(db, folder, change).await
    }

    /// On SQLite, where a write waits for another one for no more than a moment.
    pub async fn impatient() -> Self {
        Self::on_file(|options| options.busy_timeout(Duration::from_millis(50))).await
    }

    /// On SQLite, where the tables are there but nothing more fits.
    pub async fn on_full_disk() -> Self {
        Self::on_file(|options| options.pragma("max_page_count", "1")).await
    }

    /// On SQLite, on a file with all tables, opened in another way.
    async fn on_file(change: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        let db = Db::open_file(&file).await.unwrap();
        migrate(&db).await.unwrap();
        db.close().await;
        let options = change(SqliteConnectOptions::new().filename(&file).foreign_keys(true));
        let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await.unwrap();
        Self::with(Db::Sqlite(pool), folder, |_| {}).await
    }

    /// On SQLite, with the pseudo-language among the languages of Zoetermeer.
    pub async fn pseudo() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let town = folder.path().join("towns/zoetermeer");
        fs::create_dir_all(&town).unwrap();
        let file = include_str!("../../../../public/municipalities/zoetermeer/municipality.toml");
        let file = file.replace("languages = [\"nl\", \"en\"]", "languages = [\"nl\", \"qps\"]");
        fs::write(town.join("municipality.toml"), file).unwrap();
        let towns = Municipalities::from_dir(&folder.path().join("towns")).unwrap();
        let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
        Self::of(db, folder, towns, |_| {}).await
    }

    /// In a schema of its own in the PostgreSQL that `TEST_POSTGRES_URL` names, if it does.
    pub async fn on_postgres() -> Option<Self> {
        Some(Self::with(postgres().await?, tempfile::tempdir().unwrap(), |_| {}).await)
    }

    /// On either engine, where a municipality's configuration says more, and the environment too.
    pub async fn saying_more(
        on_postgres: bool,
        more: &[(&str, String)],
        change: impl FnOnce(&mut Config),
    ) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        for (slug, more) in more {
            let town =
                format!("{}/../public/municipalities/{slug}/municipality.toml", env!("CARGO_MANIFEST_DIR"));
            let file = fs::read_to_string(town).unwrap() + more;
            fs::create_dir_all(folder.path().join("towns").join(slug)).unwrap();
            fs::write(folder.path().join("towns").join(slug).join("municipality.toml"), file).unwrap();
        }
        let towns = Municipalities::from_dir(&folder.path().join("towns")).unwrap();
        let db = match on_postgres {
            true => postgres().await?,
            false => Db::open_file(&folder.path().join("test.db")).await.unwrap(),
        };
        Some(Self::of(db, folder, towns, change).await)
    }

    async fn with(db: Db, folder: TempDir, change: impl FnOnce(&mut Config)) -> Self {
        Self::of(db, folder, Municipalities::embedded().unwrap(), change).await
    }

    async fn of(db: Db, folder: TempDir, towns: Municipalities, change: impl FnOnce(&mut Config)) -> Self {
        migrate(&db).await.unwrap();
        let now = Instant::from_local(datetime(2026, 12, 23, 16, 30, 0, 0)).unwrap();
        let core = Core::new(db, Clock::fixed(now), Chance::System, Key::new(&Chance::System), towns);
        let mut config = Config {
            data: folder.path().to_owned(),
            public_url: "http://localhost:3000".to_owned(),
            ..Config::default()
        };
        change(&mut config);
        let assets = Assets {
            css: "/pkg/main.css".into(),
            styleguide: "/pkg/styleguide.css".into(),
            icons: "/pkg/icons.svg".into(),
            js: "/pkg/app.js".into(),
            wasm: "/pkg/app.wasm".into(),
        };
        let app = App::new(core.clone(), config, Arc::new(assets)).unwrap();
        let router = router(app.clone());
        Self { core, app, router, browsers: AtomicU32::new(0), _folder: folder }
    }

    /// A browser that was never here, at Zoetermeer's site; each in a network of its own.
    pub fn browser(&self) -> Browser {
        self.browser_at("localhost:3000")
    }

    /// A browser at Den Helder's site.
    pub fn browser_elsewhere(&self) -> Browser {
        self.browser_at("den-helder.localhost:3000")
    }

    fn browser_at(&self, host: &'static str) -> Browser {
        let number = self.browsers.fetch_add(1, Ordering::Relaxed);
        let network = Ipv4Addr::from_bits(Ipv4Addr::new(100, 64, 0, 0).to_bits() + number);
        Browser::new(self.router.clone(), host, network.into())
    }

    /// Zoetermeer.
    pub fn here(&self) -> &Municipality {
        self.core.municipalities.by_slug("zoetermeer").unwrap()
    }

    /// Den Helder.
    pub fn elsewhere(&self) -> &Municipality {
        self.core.municipalities.by_slug("den-helder").unwrap()
    }

    /// Lets minutes pass.
    pub fn wait(&self, minutes: i64) {
        self.core.clock.set(self.core.now().plus_seconds(60 * minutes));
    }

    /// How many rows a table has.
    pub async fn rows(&self, table: &str) -> i64 {
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        on!(&self.core.db, pool => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap())
    }
}

/// A schema of its own.
async fn postgres() -> Option<Db> {
    let url = std::env::var("TEST_POSTGRES_URL").ok()?;
    let name = HEXLOWER.encode(&Chance::System.bytes::<8>());
    let admin = Db::open(&url).await.unwrap();
    let sql = AssertSqlSafe(format!("CREATE SCHEMA routes_{name}"));
    on!(&admin, pool => sqlx::query(sql).execute(pool).await.map(|_| ())).unwrap();
    admin.close().await;
    let separator = if url.contains('?') { '&' } else { '?' };
    let db = Db::open(&format!("{url}{separator}options=-c%20search_path%3Droutes_{name}")).await;
    Some(db.unwrap())
}
