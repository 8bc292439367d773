//! Letters on paper: what would have been mailed to who has no address, and receipts that the desk prints. They
//! wait at the desk until somebody printed them and handed them over.

use serde_json::{Value, json};

use super::{
    store::{self, listed},
    submit::order,
    types::{Author, Initiative, InitiativeId},
};
use crate::{
    define_id, execute_in_tx,
    identity::Desk,
    in_tx,
    kernel::{Core, Instant, Tx, audit::Entry, token::Token},
    on,
};

define_id!(
    /// A letter on paper.
    PaperId
);

/// The most that is shown.
pub const MOST_PAPERS: i64 = 200;
/// How long one can be printed again after it was done, in days: paper jams.
pub(crate) const PAPER_DAYS: u16 = 1;

/// A letter to print, without what it says.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Paper {
    /// Which.
    pub id: PaperId,
    /// About what.
    pub initiative_id: InitiativeId,
    /// Its reference.
    pub reference: String,
    /// The wijk.
    pub neighbourhood: String,
    /// Which letter: `receipt`, or what happened.
    pub letter: String,
    /// Since when it waits.
    pub created_at: Instant,
    /// When it was handed over, or printed on request.
    pub done_at: Option<Instant>,
}

/// Leaves a letter on paper, with a private link of its own; `waits` until somebody says that it was handed
/// over, or is only for who stands at the desk now.
pub(crate) async fn put(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    author: &Author,
    letter: &'static str,
    more: Value,
    waits: bool,
) -> Result<PaperId, sqlx::Error> {
    let (id, link, now) = (PaperId::new(core), Token::new(&core.chance), core.now());
    store::add_link(tx, core, initiative.id, &link.hash(), false).await?;
    let author = Author { email: None, ..author.clone() };
    let order = order(initiative, &author, letter, &link, &more).to_string();
    execute_in_tx!(
        tx,
        "INSERT INTO paper_post (id, initiative_id, letter, sealed, created_at, done_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        initiative.id,
        letter,
        core.key.seal(&core.chance, id.0.as_bytes(), order.as_bytes()),
        now,
        (!waits).then_some(now)
    )?;
    Ok(id)
}

macro_rules! papers {
    ($also:literal) => {
        papers!(
            "p.id, p.initiative_id, i.reference, i.neighbourhood, p.letter, p.created_at, p.done_at",
            $also
        )
    };
    ($what:literal, $also:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM paper_post p JOIN initiative i ON i.id = p.initiative_id
             WHERE i.municipality = $1 AND ($2 = '' OR $2 LIKE '%,' || i.neighbourhood || ',%')",
            $also
        )
    };
}

/// What waits to be printed, the oldest first.
///
/// # Errors
/// The engine refused.
pub async fn papers(core: &Core, desk: &Desk) -> Result<Vec<Paper>, sqlx::Error> {
    const SQL: &str = papers!(" AND p.done_at IS NULL ORDER BY p.created_at, p.id LIMIT $3");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(desk.municipality()).bind(listed(desk.within()))
        .bind(MOST_PAPERS).fetch_all(pool).await)
}

/// How many wait to be printed.
///
/// # Errors
/// The engine refused.
pub async fn papers_waiting(core: &Core, desk: &Desk) -> Result<i64, sqlx::Error> {
    const SQL: &str = papers!("COUNT(*)", " AND p.done_at IS NULL");
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(desk.municipality()).bind(listed(desk.within()))
        .fetch_one(pool).await)
}

/// One letter, waiting or done a short time ago.
pub(crate) async fn paper(core: &Core, desk: &Desk, id: PaperId) -> Result<Option<Paper>, sqlx::Error> {
    const SQL: &str = papers!(" AND p.id = $3");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(desk.municipality()).bind(listed(desk.within())).bind(id)
        .fetch_optional(pool).await)
}

/// What a letter says, as the outbox would say it; `None` when it is gone.
pub(crate) async fn order_of(core: &Core, id: PaperId) -> Result<Option<Value>, sqlx::Error> {
    const SQL: &str = "SELECT sealed FROM paper_post WHERE id = $1";
    let sealed: Option<Vec<u8>> =
        on!(&core.db, pool => sqlx::query_scalar(SQL).bind(id).fetch_optional(pool).await)?;
    let order = sealed.and_then(|sealed| core.key.open(id.0.as_bytes(), &sealed));
    Ok(order.and_then(|order| serde_json::from_slice(&order).ok()))
}

/// The first letter about an initiative: its receipt.
pub(crate) async fn receipt_of(tx: &mut Tx, id: InitiativeId) -> Result<Option<PaperId>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM paper_post WHERE initiative_id = $1 ORDER BY created_at, id LIMIT 1";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(id).fetch_optional(e).await)
}

/// Notes that a letter was printed and handed over or sent; `false` when that was done before, `None` when
/// there is none here.
///
/// # Errors
/// The engine refused: it still waits.
pub async fn handed_over(core: &Core, desk: &Desk, id: PaperId) -> Result<Option<bool>, sqlx::Error> {
    const SQL: &str = "UPDATE paper_post SET done_at = $2 WHERE id = $1 AND done_at IS NULL";
    let Some(paper) = paper(core, desk, id).await? else { return Ok(None) };
    let mut tx = core.db.begin().await?;
    if execute_in_tx!(&mut tx, SQL, id, core.now())? == 0 {
        return Ok(Some(false));
    }
    let detail = json!({"reference": paper.reference, "letter": paper.letter});
    let entry = Entry::new(desk.municipality(), desk.actor(), "paper.done", paper.initiative_id.0);
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Some(true))
}
