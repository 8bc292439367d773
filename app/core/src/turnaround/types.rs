//! What the clock speaks of: days off, pauses, targets, and the tiles of the carpet.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Holiday;

/// Why a day is not a working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOff {
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday that the municipality keeps.
    Holiday(Holiday),
    /// The municipality is closed; with its own words for the day.
    Closed(String),
}

/// A time in which the municipality waits for the resident and the clock stands still.
///
/// The day the question is asked still counts; the days after it do not, up to and including
/// `until`. Counting goes on with the working day after `until`, as it does after sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The day on which the question was asked.
    pub from: Date,
    /// The day from which the reply counts ([`super::Calendar::counts_from`]); `None` while the
    /// municipality waits.
    pub until: Option<Date>,
}

impl Pause {
    /// Whether the clock stands still on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from < day && self.until.is_none_or(|until| day <= until)
    }
}

/// How many working days a step may take, counted from the day of sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// Working days within which someone has read it.
    pub read: u16,
    /// Working days within which the resident has an answer.
    pub answered: u16,
}

impl Default for Targets {
    /// Our default: no memo of a municipality gives a number.
    fn default() -> Self {
        Self { read: 3, answered: 15 }
    }
}

/// A step that residents can see on the carpet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// It came in; always done.
    Received,
    /// Someone of the municipality has read it.
    Read,
    /// The resident has an answer.
    Answered,
}

impl Step {
    /// The stable name, key of the message on screen.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Read => "read",
            Self::Answered => "answered",
        }
    }
}

/// A step at its place on the carpet: the day it was done, or the last day it may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// Which step.
    pub step: Step,
    /// Whether it has been done.
    pub done: bool,
}

/// How a tile lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TileState {
    /// Before today, or up to the answer once there is one.
    Past,
    /// The working day it is; only while there is no answer.
    Today,
    /// Still to come, or not needed any more.
    Ahead,
    /// A working day used after the due day (also when it is today).
    Late,
    /// The municipality waits, or waited, for the resident.
    Paused,
}

/// One working day on the carpet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// The day.
    pub date: Date,
    /// How many working days were used at its end; 0 is the day of sending. `None` in a pause.
    pub number: Option<u16>,
    /// How it lies in time.
    pub state: TileState,
    /// The steps at this day, in their order; two can fall on one day.
    pub milestones: Vec<Milestone>,
    /// How many tiles like the one before this one were left out just before it, so that a long
    /// wait does not fill the page.
    pub folded: u32,
}

/// How many working days are left for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DaysLeft {
    /// So many working days after today, the due day among them; at least 1.
    Left(u32),
    /// Today is the last day.
    DueToday,
    /// So many working days too late; at least 1.
    Late(u32),
    /// The clock stands still until the resident replies.
    Paused,
    /// Answered, in so many working days.
    Done {
        /// Working days used from sending to the answer.
        days: u32,
    },
}

/// The public green carpet of one initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carpet {
    /// One tile per working day, from the day of sending; at most [`Carpet::MOST_TILES`].
    pub tiles: Vec<Tile>,
    /// The last day for the answer; `None` while an unanswered question holds it up.
    pub due: Option<Date>,
    /// The working day it is: today, or the last one before a day off.
    pub today: Date,
    /// What is left of the time.
    pub working_days_left: DaysLeft,
}

impl Carpet {
    /// The most tiles on one carpet.
    pub const MOST_TILES: usize = 60;
}
