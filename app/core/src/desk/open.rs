//! Opening one thing for its author: that it was, and why, goes on record before it is shown.

use serde_json::{Value, json};

use crate::{
    account::{self, ReadFor},
    identity::Desk,
    initiatives::{self, Channel, Followed, Key, OnBehalf, Paper, PaperId},
    kernel::{Core, audit::Entry},
    places::Municipality,
};

/// Opens an idea for its author, who reached the desk by `channel`; `None` when there is none here.
///
/// # Errors
/// The engine refused, or the record did not take it: then it is not shown.
pub async fn open(
    core: &Core,
    desk: &Desk,
    reference: &str,
    channel: Channel,
) -> Result<Option<OnBehalf>, sqlx::Error> {
    let Some(initiative) = initiatives::of_desk(core, desk, reference).await? else { return Ok(None) };
    account::note_read(core, desk.actor(), &initiative, ReadFor::from(channel)).await?;
    Ok(Some(OnBehalf::recorded(desk.clone(), channel, initiative.reference)))
}

/// Makes a receipt on paper with a private link of its own, for who stands at the desk now; `None` when the
/// personal data is gone.
///
/// # Errors
/// The engine refused: there is no receipt.
pub async fn print_receipt(
    core: &Core,
    municipality: &Municipality,
    opened: OnBehalf,
) -> Result<Option<PaperId>, sqlx::Error> {
    let key = Key::Desk(opened);
    let followed = initiatives::follow(core, municipality, &key).await?;
    let Some(Followed { initiative, author: Some(author), .. }) = followed else { return Ok(None) };
    let mut tx = core.db.begin().await?;
    let id =
        initiatives::put_on_paper(&mut tx, core, &initiative, &author, "receipt", json!({}), false).await?;
    let (actor, why) = key.actor(&mut tx, core, municipality, initiative.id).await?;
    let entry = Entry::new(&initiative.municipality, actor, "initiative.print_receipt", initiative.id.0);
    entry.why(why).detail(json!({"reference": initiative.reference})).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Some(id))
}

/// A letter on paper, opened.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Which, about what.
    pub paper: Paper,
    /// What composes it, as the outbox would say it.
    pub order: Value,
    /// How the reader can be reached; may be empty.
    pub reach: String,
}

/// Opens a letter on paper to print it; `None` when there is none here (any more).
///
/// # Errors
/// The engine refused, or the record did not take it: then it is not shown.
pub async fn letter(core: &Core, desk: &Desk, id: PaperId) -> Result<Option<Letter>, sqlx::Error> {
    let Some(paper) = initiatives::paper(core, desk, id).await? else { return Ok(None) };
    let found = initiatives::by_reference(core, desk.municipality(), &paper.reference).await?;
    let (Some(initiative), Some(order)) = (found, initiatives::order_of(core, id).await?) else {
        return Ok(None);
    };
    account::note_read(core, desk.actor(), &initiative, ReadFor::Paper).await?;
    let author = initiatives::author(core, initiative.id).await?;
    Ok(Some(Letter { paper, order, reach: author.map(|author| author.reach).unwrap_or_default() }))
}
