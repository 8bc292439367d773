//! What letters need to know besides whom and about what, as the outbox keeps it.

use app_core::{initiatives::Reasons, kernel::Day, places::Other};
use serde::Deserialize;

/// An answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Given {
    /// Code of what it comes down to.
    pub outcome: String,
    /// In full, in paragraphs.
    pub body: String,
    /// What it rests on and leads to.
    pub reasons: Reasons,
}

/// When the college decides.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Decides {
    /// The day.
    pub decides_on: Day,
}

/// What came to a unit.
#[derive(Clone, Debug, Deserialize)]
pub struct Handed {
    /// The reason of who gave it; empty where a rule did.
    pub why: String,
    /// Slug of the department; empty for the coordinator.
    pub department: String,
}

/// What somebody said.
#[derive(Clone, Debug, Deserialize)]
pub struct Text {
    /// In full, in paragraphs.
    pub text: String,
}

/// Something of which the day comes near, or has passed.
#[derive(Clone, Debug, Deserialize)]
pub struct Warned {
    /// Its reference.
    pub reference: String,
    /// Slug of the wijk.
    pub neighbourhood: String,
    /// What has to be done.
    pub target: Target,
    /// Whether the day has passed.
    pub late: bool,
    /// The day.
    pub due_on: Day,
    /// Where the reader can open it; `None` where they cannot.
    pub path: Option<String>,
}

/// What has to be done before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Read it.
    Read,
    /// Answer it.
    Answered,
    /// Take it: nobody has it in person.
    Owner,
}

/// To whom something was handed over.
#[derive(Clone, Debug, Deserialize)]
pub struct Handover {
    /// What it is.
    pub to: Other,
    /// A word of who handed it over; may be empty.
    pub note: String,
}

/// As which one something went on.
#[derive(Clone, Debug, Deserialize)]
pub struct MergedInto {
    /// Its reference.
    pub into: String,
    /// One line.
    pub title: String,
    /// Whether it was answered already.
    pub answered: bool,
}

/// Why words were hidden.
#[derive(Clone, Debug, Deserialize)]
pub struct HiddenFor {
    /// Code of the reason.
    pub reason: String,
}

/// What was undone.
#[derive(Clone, Debug, Deserialize)]
pub struct Undone {
    /// Code of the step.
    pub what: String,
}

/// All that was sent, for who it is for.
#[derive(Clone, Debug, Deserialize)]
pub struct Passed {
    /// What the reader is called.
    pub receiver: String,
    /// What it is.
    pub to: Other,
    /// Its reference.
    pub reference: String,
    /// One line.
    pub title: String,
    /// In paragraphs.
    pub story: String,
    /// Code of its language.
    pub language: String,
    /// Slug of the wijk.
    pub neighbourhood: String,
    /// Street or spot; may be empty.
    pub spot: String,
    /// Name of the author; may be empty.
    pub author: String,
    /// Their address.
    pub email: Option<String>,
    /// How else they can be reached; may be empty.
    pub reach: String,
}

/// A question for advice.
#[derive(Clone, Debug, Deserialize)]
pub struct AdviceQuestion {
    /// In full, in paragraphs.
    pub question: String,
    /// The last day for the advice.
    pub due_on: Day,
    /// Slug of the department.
    pub department: String,
}

/// An advice.
#[derive(Clone, Debug, Deserialize)]
pub struct AdviceText {
    /// Slug of the department.
    pub department: String,
    /// Code of what it comes down to.
    pub opinion: String,
    /// In full, in paragraphs.
    pub text: String,
}

/// A note of a colleague.
#[derive(Clone, Debug, Deserialize)]
pub struct NoteText {
    /// What who wrote it is called.
    pub by: String,
    /// In full, in paragraphs.
    pub text: String,
}

/// Who took something back.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct TakenBack {
    /// The desk, for the author.
    #[serde(default)]
    pub by_desk: bool,
}

/// A question to the author.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// In full, in paragraphs.
    pub question: String,
}
