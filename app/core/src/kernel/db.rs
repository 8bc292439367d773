//! One database handle for two engines: SQLite, embedded, and PostgreSQL.
//!
//! Both take the same SQL text with `$1` parameters; [`on!`] and [`in_tx!`] run one body on
//! whichever engine is there. Text that only one engine knows lives in `migrate` and `outbox`.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

/// How long a write waits for another one before it fails.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// The same for PostgreSQL, in its own words.
const LOCK_TIMEOUT: &str = "5s";
/// Statements here take milliseconds; to compile one first, as PostgreSQL does with what it thinks is long, takes more.
const JIT: (&str, &str) = ("jit", "off");
/// How long a request waits for a free connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(6);

/// A pool of connections to one of the two engines.
#[derive(Clone, Debug)]
pub enum Db {
    /// The embedded database, one file.
    Sqlite(SqlitePool),
    /// A PostgreSQL server, for more than one web server.
    Postgres(PgPool),
}

/// A transaction; dropped without [`Tx::commit`] it leaves nothing behind.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite, begun with `BEGIN IMMEDIATE`: it holds the write lock.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// An address that neither engine understands; never taken for a file name.
    #[error("DATABASE_URL begins with '{0}': use sqlite:PATH or postgres://…")]
    UnknownScheme(String),
    /// The engine's own words.
    #[error("the database cannot be opened: {0}")]
    Engine(#[from] sqlx::Error),
}

/// Runs one body on the engine of a `&Db`; `$pool` is the executor.
#[macro_export]
macro_rules! on {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::kernel::Db::Sqlite($pool) => $body,
            $crate::kernel::Db::Postgres($pool) => $body,
        }
    };
}

/// Runs one body on the engine of a `&mut Tx`; `$executor` is its connection.
#[macro_export]
macro_rules! in_tx {
    ($tx:expr, $executor:ident => $body:expr) => {
        match $tx {
            $crate::kernel::Tx::Sqlite(transaction) => {
                let $executor = &mut **transaction;
                $body
            }
            $crate::kernel::Tx::Postgres(transaction) => {
                let $executor = &mut **transaction;
                $body
            }
        }
    };
}

/// Runs one statement with its parameters on a `&Db`; gives how many rows it changed.
#[macro_export]
macro_rules! execute {
    ($db:expr, $sql:expr $(, $value:expr)* $(,)?) => {
        $crate::on!($db, pool => sqlx::query($sql)$(.bind($value))*.execute(pool).await.map(|done| done.rows_affected()))
    };
}

/// Runs one statement with its parameters in a `&mut Tx`; gives how many rows it changed.
#[macro_export]
macro_rules! execute_in_tx {
    ($tx:expr, $sql:expr $(, $value:expr)* $(,)?) => {
        $crate::in_tx!($tx, e => sqlx::query($sql)$(.bind($value))*.execute(e).await.map(|done| done.rows_affected()))
    };
}

impl Db {
    /// Opens the database at an address; a SQLite file is made when it is not there.
    ///
    /// # Errors
    /// An unknown scheme, or the engine's refusal.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let scheme = url.split(':').next().unwrap_or_default();
        match scheme {
            "sqlite" => Ok(Self::Sqlite(open_sqlite(SqliteConnectOptions::from_str(url)?).await?)),
            "postgres" | "postgresql" => Ok(Self::Postgres(open_postgres(url, 16).await?)),
            other => Err(OpenError::UnknownScheme(other.to_owned())),
        }
    }

    /// Opens the SQLite file at `path`.
    ///
    /// # Errors
    /// The engine's refusal.
    pub async fn open_file(path: &Path) -> Result<Self, OpenError> {
        Ok(Self::Sqlite(open_sqlite(SqliteConnectOptions::new().filename(path)).await?))
    }

    /// Begins a transaction that may write.
    ///
    /// # Errors
    /// No connection in time, or the write lock is held for longer than five seconds.
    pub async fn begin(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Closes all connections, after those in use are given back.
    pub async fn close(&self) {
        on!(self, pool => pool.close().await);
    }

    /// Answers when the engine does; for `/readyz`.
    ///
    /// # Errors
    /// The engine does not answer.
    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        on!(self, pool => sqlx::query("SELECT 1").execute(pool).await.map(|_| ()))
    }
}

impl Tx {
    /// Makes all of the transaction last.
    ///
    /// # Errors
    /// The engine could not; then nothing of it lasts.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
    }
}

async fn open_sqlite(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let options = options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        // What is erased does not stay readable in the file.
        .pragma("secure_delete", "ON")
        .optimize_on_close(true, None);
    SqlitePoolOptions::new().max_connections(8).acquire_timeout(ACQUIRE_TIMEOUT).connect_with(options).await
}

/// Opens a PostgreSQL pool of at most `connections`.
pub(crate) async fn open_postgres(url: &str, connections: u32) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(PgConnectOptions::from_str(url)?.options([("lock_timeout", LOCK_TIMEOUT), JIT]))
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_unknown_scheme_is_refused_and_makes_no_file() {
        let error = Db::open("mysql://localhost/x").await.unwrap_err();
        assert_eq!(error.to_string(), "DATABASE_URL begins with 'mysql': use sqlite:PATH or postgres://…");
        assert!(matches!(Db::open("data/x.db").await.unwrap_err(), OpenError::UnknownScheme(_)));
    }
}
