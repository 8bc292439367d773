//! Walks the record of a municipality and names the first row that is not as it was written.

use data_encoding::HEXLOWER;
use futures_util::TryStreamExt;
use uuid::Uuid;

use super::{Core, chain::Row};
use crate::on;

/// The end of a chain. Whoever keeps it elsewhere can tell later that nothing before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many rows there are.
    pub number: i64,
    /// The hash of the last row, in hexadecimal; empty when there is none in the chain.
    pub hash: String,
}

/// A record in which every row fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Its end.
    pub head: Head,
    /// How many rows stand before the chain: they were written without a hash.
    pub unchained: i64,
}

/// The first row that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its number, or the number that is missing.
    pub number: i64,
    /// Its id; none for a row that is not there.
    pub id: Option<Uuid>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// What it says is not what was written.
    Changed,
    /// It does not follow on the row before it.
    Detached,
    /// It has no hash, and stands behind rows that have.
    Unchained,
    /// It is not the one that was kept elsewhere.
    NotAsKept,
    /// It stands behind the end of the record.
    BehindEnd,
}

/// Walks the record of a municipality from its first row; `kept` is the end it once had.
///
/// # Errors
/// The engine refused.
pub async fn verify(
    core: &Core,
    municipality: &str,
    kept: Option<&Head>,
) -> Result<Result<Chain, Broken>, sqlx::Error> {
    // The ends first: what is written during the walk comes after them.
    let (last, number, hash): (i64, i64, Option<Vec<u8>>) = on!(&core.db, pool =>
        sqlx::query_as(ENDS).bind(municipality).fetch_one(pool).await)?;
    let end = (number, hash.unwrap_or_default());
    on!(&core.db, pool => {
        let mut walk = Walk { end: number, ..Walk::default() };
        let mut rows = sqlx::query_as(ROWS).bind(municipality).bind(last).fetch(pool);
        while let Some(row) = rows.try_next().await? {
            if let Err(broken) = walk.step(row, kept) {
                return Ok(Err(broken));
            }
        }
        Ok(walk.end(end, kept))
    })
}

/// The number of the last row, and the end that was noted, which nothing guards; at one moment.
const ENDS: &str = "SELECT
     COALESCE((SELECT MAX(number) FROM audit WHERE municipality = $1), 0),
     COALESCE((SELECT number FROM audit_head WHERE municipality = $1), 0),
     (SELECT hash FROM audit_head WHERE municipality = $1)";
const ROWS: &str =
    "SELECT id, municipality, number, at, actor_kind, actor_id, actor_role, on_behalf_of, action, subject,
     why, detail, previous, hash FROM audit WHERE municipality = $1 AND number <= $2 ORDER BY number";

/// How far the walk is.
#[derive(Default)]
struct Walk {
    /// Where the record ends.
    end: i64,
    number: i64,
    hash: Vec<u8>,
    unchained: i64,
}

impl Walk {
    fn step(&mut self, row: Row, kept: Option<&Head>) -> Result<(), Broken> {
        let number = self.number + 1;
        let broken = |fault| Err(Broken { number, id: Some(row.id), fault });
        if row.number != number {
            return Err(Broken { number, id: None, fault: Fault::Missing });
        }
        if row.hash.is_empty() && self.hash.is_empty() {
            self.unchained += 1;
        } else if row.hash.is_empty() {
            return broken(Fault::Unchained);
        } else if row.previous != self.hash {
            return broken(Fault::Detached);
        } else if row.hash != row.digest() {
            return broken(Fault::Changed);
        }
        if kept.is_some_and(|kept| kept.number == number && kept.hash != HEXLOWER.encode(&row.hash)) {
            return broken(Fault::NotAsKept);
        }
        if number > self.end {
            return broken(Fault::BehindEnd);
        }
        (self.number, self.hash) = (number, row.hash);
        Ok(())
    }

    fn end(self, (number, hash): (i64, Vec<u8>), kept: Option<&Head>) -> Result<Chain, Broken> {
        let kept = kept.map_or(0, |kept| kept.number);
        if self.number < number.max(kept) || self.hash != hash {
            return Err(Broken { number: self.number + 1, id: None, fault: Fault::Missing });
        }
        Ok(Chain { head: Head { number, hash: HEXLOWER.encode(&hash) }, unchained: self.unchained })
    }
}
