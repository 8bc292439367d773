//! The queue of a moderator, in views: each with its own first rows, all of them counted.

use crate::{
    filters::Narrow,
    identity::Moderator,
    initiatives::{self, Initiative, Mark, Screen, Unpublished},
    kernel::{Core, Instant},
};

/// With how many something can be done at once.
pub const MOST_TOGETHER: u16 = 200;

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What somebody of us has to read.
    ToRead,
    /// What waits for its author.
    Waiting,
    /// Everything.
    All,
}

impl View {
    /// All views.
    pub const ALL: [Self; 3] = [Self::ToRead, Self::Waiting, Self::All];
}

/// One view of the queue, and how many there are in each.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The view that is shown.
    pub view: View,
    /// What it shows, what should be read first on top: one screen.
    pub rows: Vec<Initiative>,
    /// Where the next screen begins; `None` on the last.
    pub next: Option<Mark>,
    /// How many have to be read.
    pub to_read: i64,
    /// How many wait for their author.
    pub waiting: i64,
}

impl Queue {
    /// How many there are in a view, shown or not.
    #[must_use]
    pub fn count(&self, view: View) -> i64 {
        match view {
            View::ToRead => self.to_read,
            View::Waiting => self.waiting,
            View::All => self.to_read + self.waiting,
        }
    }
}

/// What waits for a moderator: unpublished, those that should be read first on top, and those that
/// wait for their author below. `narrow` leaves some of it out, of the counts too. One statement.
///
/// # Errors
/// The engine refused.
pub async fn queue(
    core: &Core,
    moderator: &Moderator,
    view: View,
    narrow: &Narrow,
    screen: &Screen,
) -> Result<Queue, sqlx::Error> {
    let (municipality, within) = (moderator.municipality(), moderator.within());
    let waiting = match view {
        View::ToRead => Some(false),
        View::Waiting => Some(true),
        View::All => None,
    };
    let found = initiatives::unpublished(core, municipality, within, narrow, waiting, screen).await?;
    let Unpublished { to_read, waiting, rows, next } = found;
    Ok(Queue { view, rows, next, to_read, waiting })
}

/// How many of what a moderator has to read came in after a moment.
///
/// # Errors
/// The engine refused.
pub async fn arrived(
    core: &Core,
    moderator: &Moderator,
    narrow: &Narrow,
    since: Instant,
) -> Result<i64, sqlx::Error> {
    let (municipality, within) = (moderator.municipality(), moderator.within());
    initiatives::unpublished_since(core, municipality, within, narrow, since).await
}

/// Those of some references that wait for a moderator, no more than [`MOST_TOGETHER`].
///
/// # Errors
/// The engine refused.
pub async fn chosen(
    core: &Core,
    moderator: &Moderator,
    references: &[String],
) -> Result<Vec<Initiative>, sqlx::Error> {
    let (municipality, within) = (moderator.municipality(), moderator.within());
    initiatives::unpublished_of(core, municipality, within, references, MOST_TOGETHER).await
}
