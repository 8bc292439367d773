//! Brings a database to the newest schema: pairs of files with the same names, one per engine.

use sqlx::{
    Connection,
    migrate::{MigrateError, Migrator},
};

use super::Db;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Runs the migrations that the database has not had, in order. Forward only.
///
/// # Errors
/// A migration failed, or the database was made by a newer version of the program.
pub async fn migrate(db: &Db) -> Result<(), MigrateError> {
    match db {
        Db::Sqlite(pool) => SQLITE.run(pool).await,
        Db::Postgres(pool) => {
            // A connection of its own: here it is right to wait until another server is done.
            let mut connection = pool.acquire().await?.detach();
            sqlx::query("SET lock_timeout = 0").execute(&mut connection).await?;
            POSTGRES.run(&mut connection).await?;
            Ok(connection.close().await?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_have_the_same_migrations() {
        let names = |migrator: &Migrator| -> Vec<_> {
            migrator.iter().map(|m| (m.version, m.description.clone())).collect()
        };
        assert_eq!(names(&SQLITE), names(&POSTGRES));
        assert!(!names(&SQLITE).is_empty());
    }
}
