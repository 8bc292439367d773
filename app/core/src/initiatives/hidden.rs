//! Words of an initiative that are hidden: everybody reads a mark in their place, and why; as they were, they are kept
//! for its author and who moderates.

use regex::{NoExpand, Regex};

use super::{
    submit::search_text,
    types::{Initiative, InitiativeId},
};
use crate::{
    execute_in_tx,
    identity::PersonId,
    in_tx,
    kernel::{Core, Instant, Tx},
    on,
};

/// What stands in the place of words that are hidden.
pub const HIDDEN_MARK: &str = "[…]";

/// The words of an initiative that everybody can read.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Texts {
    /// One line.
    pub title: String,
    /// What and why.
    pub story: String,
    /// Street or spot.
    pub spot: String,
    /// The name that the public sees.
    pub shown_as: String,
}

impl Texts {
    pub(crate) fn of(initiative: &Initiative) -> Self {
        let Initiative { title, story, spot, shown_as, .. } = initiative.clone();
        Self { title, story, spot, shown_as }
    }

    /// These texts with a passage hidden wherever it stands, however it is broken into lines; `None` when it stands
    /// nowhere.
    fn without(&self, passage: &str) -> Option<Self> {
        let words: Vec<String> = passage.split_whitespace().map(regex::escape).collect();
        let passage = Regex::new(&words.join(r"\s+")).ok()?;
        let hide = |text: &str| passage.replace_all(text, NoExpand(HIDDEN_MARK)).into_owned();
        let [title, story, spot, shown_as] =
            [&self.title, &self.story, &self.spot, &self.shown_as].map(|text| hide(text));
        let hidden = Self { title, story, spot, shown_as };
        (hidden != *self).then_some(hidden)
    }
}

/// Hides a passage, and keeps what stood there with the moment of the step; `false`, and nothing, when it stands nowhere.
pub(crate) async fn hide(
    tx: &mut Tx,
    initiative: &mut Initiative,
    passage: &str,
    at: Instant,
) -> Result<bool, sqlx::Error> {
    const KEEP: &str = "INSERT INTO hidden_words (initiative_id, at, title, story, spot, shown_as)
         VALUES ($1, $2, $3, $4, $5, $6)";
    let before = Texts::of(initiative);
    let Some(after) = before.without(passage) else { return Ok(false) };
    let id = initiative.id;
    let Texts { title, story, spot, shown_as } = &before;
    execute_in_tx!(&mut *tx, KEEP, id, at, title, story, spot, shown_as)?;
    write(tx, initiative, after).await.map(|()| true)
}

/// Shows again what was hidden with a step.
pub(crate) async fn show_again(
    tx: &mut Tx,
    initiative: &mut Initiative,
    at: Instant,
) -> Result<(), sqlx::Error> {
    const TAKE: &str = "DELETE FROM hidden_words WHERE initiative_id = $1 AND at = $2
         RETURNING title, story, spot, shown_as";
    let id = initiative.id;
    let kept: Option<Texts> =
        in_tx!(&mut *tx, e => sqlx::query_as(TAKE).bind(id).bind(at).fetch_optional(e).await)?;
    match kept {
        Some(before) => write(tx, initiative, before).await,
        None => Ok(()),
    }
}

/// The words as they were sent; `None` when nothing is hidden.
pub(crate) async fn as_sent(core: &Core, id: InitiativeId) -> Result<Option<Texts>, sqlx::Error> {
    const SQL: &str = "SELECT title, story, spot, shown_as FROM hidden_words WHERE initiative_id = $1
         ORDER BY at LIMIT 1";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)
}

/// As [`as_sent`], of all that somebody sent and of which words are hidden.
pub(crate) async fn as_sent_by(
    core: &Core,
    person: PersonId,
) -> Result<Vec<(InitiativeId, Texts)>, sqlx::Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        initiative_id: InitiativeId,
        #[sqlx(flatten)]
        texts: Texts,
    }
    const SQL: &str = "SELECT h.initiative_id, h.title, h.story, h.spot, h.shown_as FROM initiative_author a
         JOIN hidden_words h ON h.initiative_id = a.initiative_id WHERE a.person_id = $1
         AND h.at = (SELECT MIN(f.at) FROM hidden_words f WHERE f.initiative_id = h.initiative_id)";
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(SQL).bind(person).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.initiative_id, row.texts)).collect())
}

async fn write(tx: &mut Tx, initiative: &mut Initiative, texts: Texts) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "UPDATE initiative SET title = $2, story = $3, spot = $4, shown_as = $5, search_text = $6
         WHERE id = $1";
    (initiative.title, initiative.story) = (texts.title, texts.story);
    (initiative.spot, initiative.shown_as) = (texts.spot, texts.shown_as);
    let found_by = search_text(initiative);
    let Initiative { id, title, story, spot, shown_as, .. } = initiative;
    execute_in_tx!(tx, SQL, *id, &*title, &*story, &*spot, &*shown_as, found_by).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_hidden_wherever_it_stands_and_taken_literally() {
        let texts = Texts {
            title: "Jan (op 12) maakt lawaai".to_owned(),
            story: "Hoor Jan\n(op 12) eens.\nJan (op 120) niet.".to_owned(),
            spot: "$1.*".to_owned(),
            shown_as: String::new(),
        };
        let hidden = texts.without(" Jan  (op 12)").unwrap();
        assert_eq!(
            (hidden.title.as_str(), hidden.story.as_str()),
            ("[…] maakt lawaai", "Hoor […] eens.\nJan (op 120) niet.")
        );
        assert_eq!(texts.without("$1.*").unwrap().spot, HIDDEN_MARK);
        for nowhere in ["Piet", ".+", "jan (op 12)"] {
            assert_eq!(texts.without(nowhere), None, "{nowhere}");
        }
    }
}
