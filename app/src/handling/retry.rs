//! What could not be done, with what was typed.

use std::collections::BTreeMap;

use app_core::kernel::text::TextError;

use crate::{
    moderation::question_problem,
    photos::{PhotosWrong, STEP_PHOTOS, says_of_words},
    t,
    ui::text_problem,
    visit::Visit,
};

/// An act that was refused.
#[derive(Clone, Debug)]
pub struct HandleRetry {
    /// What was typed, by the names of the fields.
    pub typed: BTreeMap<String, String>,
    /// Why.
    pub wrong: Wrong,
    /// What is wrong with its photos.
    pub photos: PhotosWrong,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Somebody was first, or it is answered or taken back.
    TooLate,
    /// No department was chosen, or the one that has it already.
    Unit,
    /// The reason for giving it away.
    Reason(TextError),
    /// The question to the author.
    Question(TextError),
    /// Nobody was chosen to ask for advice.
    Departments,
    /// The question for advice.
    AdviceQuestion(TextError),
    /// The day for advice.
    Day,
    /// No opinion was chosen.
    Opinion,
    /// The advice.
    Advice(TextError),
    /// It cannot be passed on to this department.
    NotTo,
    /// The reason for passing it on.
    PassReason(TextError),
    /// How far it is.
    Progress(TextError),
    /// Not all photos are taken.
    Photos,
    /// What can be seen on them.
    PhotoWords(TextError),
    /// The note.
    Note(TextError),
    /// Somebody who is named in the note cannot read it.
    NoteTo,
    /// The day on which the college decides.
    CollegeDay,
    /// The name of a phase.
    PhaseName(TextError),
    /// The day on which a phase should be done.
    PhaseDay,
}

impl Wrong {
    /// The field that it is about.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::TooLate => "inhoud",
            Self::Unit => "afdeling",
            Self::Reason(_) => "reden",
            Self::Question(_) => "vraag",
            Self::Departments => "aan",
            Self::AdviceQuestion(_) => "adviesvraag",
            Self::Day => "voor",
            Self::Opinion => "mening",
            Self::Advice(_) => "advies",
            Self::NotTo => "door",
            Self::PassReason(_) => "waarom",
            Self::Progress(_) => "voortgang",
            Self::Photos => STEP_PHOTOS,
            Self::PhotoWords(_) => "foto-tekst",
            Self::Note(_) => "notitie",
            Self::NoteTo => "wie",
            Self::CollegeDay => "beslist",
            Self::PhaseName(_) => "stap",
            Self::PhaseDay => "klaar-op",
        }
    }

    /// In a sentence.
    pub(super) fn says(self, visit: &Visit) -> String {
        let words = &visit.words;
        let text = |label: String, error: TextError, short: String| {
            let short = match error {
                TextError::TooShort { least } => t!(words, "handle-short", least = least),
                _ => short,
            };
            text_problem(words, label, error, short)
        };
        match self {
            Self::TooLate => t!(words, "handle-too-late"),
            Self::Unit => t!(words, "handle-unit-wrong"),
            Self::Reason(error) => {
                text(t!(words, "handle-reason"), error, t!(words, "handle-reason-missing"))
            }
            Self::Question(error) => question_problem(visit, error),
            Self::Departments => t!(words, "handle-ask-nobody"),
            Self::AdviceQuestion(error) => {
                text(t!(words, "handle-ask-question"), error, t!(words, "handle-ask-missing"))
            }
            Self::Day => t!(words, "handle-ask-day-wrong"),
            Self::Opinion => t!(words, "handle-opinion-missing"),
            Self::Advice(error) => {
                text(t!(words, "handle-your-advice"), error, t!(words, "handle-advice-missing"))
            }
            Self::NotTo => t!(words, "handle-pass-wrong"),
            Self::PassReason(error) => {
                text(t!(words, "handle-pass-why"), error, t!(words, "handle-reason-missing"))
            }
            Self::Note(error) => text(t!(words, "note-text"), error, t!(words, "note-missing")),
            Self::NoteTo => t!(words, "note-to-wrong"),
            Self::CollegeDay => t!(words, "college-day-wrong"),
            Self::PhaseName(error) => text(t!(words, "phase-name"), error, t!(words, "phase-name-missing")),
            Self::PhaseDay => t!(words, "phase-day-wrong"),
            Self::Photos => t!(words, "photos-not-all"),
            Self::PhotoWords(error) => says_of_words(words, error),
            Self::Progress(error) => {
                text(t!(words, "handle-progress-how"), error, t!(words, "handle-progress-missing"))
            }
        }
    }
}

impl HandleRetry {
    /// Everything that is wrong, each with the field it is about.
    pub(super) fn all_wrong(&self, visit: &Visit) -> Vec<(String, String)> {
        let at = format!("#{}", self.wrong.field());
        match self.wrong {
            Wrong::Photos => self.photos.errors_of_step(&visit.words).collect(),
            wrong => vec![(at, wrong.says(visit))],
        }
    }

    /// What was typed in a field.
    pub(super) fn typed(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }
}

/// What is wrong with a field, if that is what was refused.
pub(super) fn error(visit: &Visit, retry: Option<&HandleRetry>, field: &str) -> Option<String> {
    let wrong = retry.map(|retry| retry.wrong).filter(|wrong| wrong.field() == field)?;
    Some(wrong.says(visit))
}

/// What was typed in a field before, or nothing.
pub(super) fn typed(retry: Option<&HandleRetry>, field: &str) -> String {
    retry.map(|retry| retry.typed(field).to_owned()).unwrap_or_default()
}
