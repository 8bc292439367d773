//! Advice: what departments think of something in hand. Each gives its own, before a day inside the public date;
//! the answer is one.

mod ask;
mod give;

#[cfg(test)]
mod tests;

pub use ask::{Ask, Asked, MOST_ADVICE, ask, days};
pub use give::{ADVICE_LENGTH, Given, give, pass_on};

use uuid::Uuid;

use crate::{
    define_id,
    initiatives::InitiativeId,
    kernel::{Core, Day, Instant},
    on, text_enum,
};

define_id!(
    /// Advice that was asked.
    AdviceId
);

text_enum! {
    /// What an advice comes down to.
    Opinion {
        /// Do it.
        Yes = "yes",
        /// Do it, on a condition.
        YesIf = "yes_if",
        /// Do not.
        No = "no",
        /// Another department has to say; with the reason.
        PassedOn = "passed_on",
    }
}

impl Opinion {
    /// What a department can think of it.
    pub const OWN: [Self; 3] = [Self::Yes, Self::YesIf, Self::No];
}

/// Advice of a department, or that it was asked.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Advice {
    /// Which.
    pub id: AdviceId,
    /// Slug of the department.
    pub department: String,
    /// What was asked.
    pub question: String,
    /// When.
    pub asked_at: Instant,
    /// The last day for it.
    pub due_on: Day,
    /// What it comes down to; `None` while it waits.
    pub opinion: Option<Opinion>,
    /// The advice, or the reason for which it was passed on; empty while it waits.
    pub body: String,
    /// When it was given or passed on.
    pub given_at: Option<Instant>,
    /// Who did that, for colleagues only; `None` when they are gone.
    pub given_by: Option<String>,
}

/// The columns of [`Advice`], for `concat!`.
macro_rules! advice {
    () => {
        "a.id, a.department, a.question, a.asked_at, a.due_on, a.opinion, a.body, a.given_at,
         CASE WHEN p.name <> '' THEN p.name ELSE p.email END AS given_by
         FROM advice a LEFT JOIN person p ON p.id = a.given_by"
    };
}

/// All advice about what stands on the agenda of a meeting, in the order in which it was asked.
pub(crate) async fn of_meeting(
    core: &Core,
    meeting: Uuid,
) -> Result<Vec<(InitiativeId, Advice)>, sqlx::Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        initiative_id: InitiativeId,
        #[sqlx(flatten)]
        advice: Advice,
    }
    const SQL: &str = concat!(
        "SELECT a.initiative_id, ",
        advice!(),
        " WHERE a.initiative_id IN (SELECT initiative_id FROM meeting_item WHERE meeting_id = $1)
         ORDER BY a.asked_at, a.id"
    );
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(SQL).bind(meeting).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.initiative_id, row.advice)).collect())
}

/// All advice about an initiative, in the order in which it was asked.
///
/// # Errors
/// The engine refused.
pub async fn of(core: &Core, id: InitiativeId) -> Result<Vec<Advice>, sqlx::Error> {
    const SQL: &str = concat!("SELECT ", advice!(), " WHERE a.initiative_id = $1 ORDER BY a.asked_at, a.id");
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)
}
