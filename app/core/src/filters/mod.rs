//! What staff narrow their lists to, and what they keep of that under a name.

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use crate::{
    define_id, execute,
    identity::Session,
    kernel::{
        Core,
        text::{TextError, folded, line, without_pattern},
    },
    on, text_enum,
};

define_id!(
    /// A filter that is kept.
    FilterId
);

/// How many characters the name of a filter may have.
pub const NAME_LENGTH: RangeInclusive<usize> = 1..=40;
/// The most filters that somebody keeps for one list.
pub const MOST_FILTERS: i64 = 20;

text_enum! {
    /// A list of staff.
    List {
        /// What a moderator has to read.
        Queue = "queue",
        /// What is in hand.
        InHand = "in_hand",
    }
}

/// What a list is narrowed to; what is empty asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Slug of a wijk.
    pub neighbourhood: String,
    /// Slug of a theme.
    pub theme: String,
    /// Slug of a track.
    pub track: String,
    /// Slug of the department that has it; of what is in hand only.
    pub department: Option<String>,
    /// Words that all stand in title, story or spot, or in the reference; of the first three.
    pub words: String,
}

impl Narrow {
    /// Whether it asks anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the words are searched by; empty for none.
    pub(crate) fn patterns(&self) -> [String; 3] {
        let words = folded(&self.words);
        let mut words = words.split(' ').filter(|word| !word.is_empty());
        [(); 3].map(|()| words.next().map(|word| format!("%{}%", without_pattern(word))).unwrap_or_default())
    }
}

/// What a [`Narrow`] asks of an initiative: the parameters of wijk, theme, track and the three patterns.
macro_rules! narrowed {
    ($wijk:literal, $theme:literal, $track:literal, $one:literal, $two:literal, $three:literal) => {
        concat!(
            " AND (", $wijk, " = '' OR neighbourhood = ", $wijk, ") AND (", $theme, " = '' OR theme = ", $theme,
            ") AND (", $track, " = '' OR track = ", $track, ")",
            $crate::filters::narrowed!(@word $one), $crate::filters::narrowed!(@word $two), $crate::filters::narrowed!(@word $three)
        )
    };
    (@word $word:literal) => {
        concat!(" AND (", $word, " = '' OR search_text LIKE ", $word, " ESCAPE '!' OR LOWER(reference) LIKE ", $word, " ESCAPE '!')")
    };
}
pub(crate) use narrowed;

/// Binds the parameters of [`narrowed`] to a statement, in their order.
macro_rules! bind_narrowed {
    ($query:expr, $narrow:expr) => {{
        let [one, two, three] = $narrow.patterns();
        $query
            .bind(&$narrow.neighbourhood)
            .bind(&$narrow.theme)
            .bind(&$narrow.track)
            .bind(one)
            .bind(two)
            .bind(three)
    }};
}
pub(crate) use bind_narrowed;

/// A filter under its name.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Saved {
    /// Which.
    pub id: FilterId,
    /// What they call it.
    pub name: String,
    /// Its part of the address, behind the question mark.
    pub query: String,
}

/// Why a filter was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterError {
    /// The name.
    Name(TextError),
    /// There are too many already.
    TooMany,
}

/// What somebody keeps for a list, by name.
///
/// # Errors
/// The engine refused.
pub async fn saved(core: &Core, session: &Session, list: List) -> Result<Vec<Saved>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, name, query FROM saved_filter WHERE person_id = $1 AND list = $2 ORDER BY name, id";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(list).fetch_all(pool).await)
}

/// Keeps a filter; one of the same name is replaced.
///
/// # Errors
/// The engine refused.
pub async fn save(
    core: &Core,
    session: &Session,
    list: List,
    name: &str,
    query: &str,
) -> Result<Result<(), FilterError>, sqlx::Error> {
    const SAVE: &str = "INSERT INTO saved_filter (id, person_id, list, name, query) SELECT $1, $2, $3, $4, $5
         WHERE (SELECT COUNT(*) FROM saved_filter WHERE person_id = $2 AND list = $3 AND name <> $4) < $6
         ON CONFLICT (person_id, list, name) DO UPDATE SET query = excluded.query";
    let name = match line(name, NAME_LENGTH) {
        Ok(name) => name,
        Err(error) => return Ok(Err(FilterError::Name(error))),
    };
    let id = FilterId::new(core);
    let kept = execute!(&core.db, SAVE, id, session.person, list, name, query, MOST_FILTERS)?;
    Ok(if kept == 0 { Err(FilterError::TooMany) } else { Ok(()) })
}

/// Takes a filter of somebody away.
///
/// # Errors
/// The engine refused.
pub async fn remove(core: &Core, session: &Session, id: FilterId) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM saved_filter WHERE id = $1 AND person_id = $2";
    execute!(&core.db, SQL, id, session.person).map(|_| ())
}
