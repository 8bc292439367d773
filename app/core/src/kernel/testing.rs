//! Tests on both engines: an empty, migrated database each, by [`db_test!`](crate::db_test).

use std::sync::Arc;

use data_encoding::HEXLOWER;
use jiff::civil::date;

use super::{Clock, Core, Db, Instant, chance::Chance, key::Key, migrate::migrate};
use crate::places::Municipalities;

/// Makes two tests of one body, named after the engines.
#[macro_export]
macro_rules! db_test {
    ($name:ident, |$db:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn body($db: $crate::kernel::Db) $body

            #[tokio::test]
            async fn sqlite() {
                let (db, _folder) = $crate::kernel::testing::sqlite().await;
                body(db).await;
            }

            #[tokio::test]
            async fn postgres() {
                body($crate::kernel::testing::postgres().await).await;
            }
        }
    };
}

/// How SQLite goes about a statement, a line for each table.
pub(crate) async fn plan(sql: &str) -> Vec<String> {
    let (db, _folder) = sqlite().await;
    let Db::Sqlite(pool) = &db else { panic!("SQLite") };
    let sql = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let lines: Vec<(i64, i64, i64, String)> = sqlx::query_as(sql).fetch_all(pool).await.unwrap();
    lines.into_iter().map(|(_, _, _, detail)| detail).collect()
}

/// An empty SQLite database in a folder that goes when it is dropped.
pub(crate) async fn sqlite() -> (Db, Arc<tempfile::TempDir>) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
    migrate(&db).await.unwrap();
    (db, Arc::new(folder))
}

/// An empty schema in the PostgreSQL that `TEST_POSTGRES_URL` names.
pub(crate) async fn postgres() -> Db {
    let url = std::env::var("TEST_POSTGRES_URL")
        .expect("TEST_POSTGRES_URL is not set: run the tests with `make test` or `.ci/with-postgres cargo nextest run`");
    let schema = format!("test_{}", HEXLOWER.encode(&Chance::System.bytes::<8>()));
    let admin = super::db::open_postgres(&url, 1).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}"))).execute(&admin).await.unwrap();
    admin.close().await;
    let separator = if url.contains('?') { '&' } else { '?' };
    let url = format!("{url}{separator}options=-c%20search_path%3D{schema}");
    let db = Db::Postgres(super::db::open_postgres(&url, 4).await.unwrap());
    migrate(&db).await.unwrap();
    db
}

/// The surroundings of a test: the default municipalities, chance that repeats itself, and a clock
/// that stands at Wednesday 23 December 2026, half past four.
pub(crate) fn core_on(db: Db) -> Core {
    core_of(db, Municipalities::embedded().unwrap())
}

/// As [`core_on`], with other municipalities.
pub(crate) fn core_of(db: Db, municipalities: Municipalities) -> Core {
    let now = Instant::from_local(date(2026, 12, 23).at(16, 30, 0, 0)).unwrap();
    let key = Key::new(&Chance::seeded(8));
    Core::new(db, Clock::fixed(now), Chance::seeded(7), key, municipalities)
}
