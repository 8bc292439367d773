//! What the author says to the municipality in words: a reply, why one more look is asked, what is not done yet.
//! Each is a form with one text; what was typed in it is never lost.

use app_core::{
    initiatives::{REPLY_LENGTH, VERDICT_LENGTH},
    kernel::text::{TextError, without_invisible},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    t,
    ui::{Labels, area_field, error_summary, form_title, text_problem},
    visit::Visit,
    words::Words,
};

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A reply to the question that waits.
    Reply,
    /// Why the answer did not help.
    Again,
    /// What is not done yet.
    NotDone,
}

/// Something said that could not be kept.
#[derive(Clone, Debug)]
pub struct SaidRetry {
    /// In which form.
    pub said: Said,
    /// What was typed.
    pub text: String,
    /// What is wrong with it; `None` when nothing could be received.
    pub problem: Option<TextError>,
}

impl Said {
    /// The name of its field.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Reply => "reactie",
            Self::Again => "waarom",
            Self::NotDone => "mist",
        }
    }

    /// Where its form goes, below the private page, and the verdict that it stands for.
    fn way(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Reply => ("antwoord", None),
            Self::Again => ("oordeel", Some("kijk")),
            Self::NotDone => ("oordeel", Some("niet-klaar")),
        }
    }

    fn label(self, words: &Words) -> String {
        match self {
            Self::Reply => t!(words, "follow-reply-label"),
            Self::Again => t!(words, "verdict-why"),
            Self::NotDone => t!(words, "verdict-missing"),
        }
    }

    fn hint(self, words: &Words) -> String {
        match self {
            Self::Reply => t!(words, "follow-reply-hint"),
            Self::Again => t!(words, "verdict-why-hint"),
            Self::NotDone => t!(words, "verdict-missing-hint"),
        }
    }

    fn button(self, words: &Words) -> String {
        match self {
            Self::Reply => t!(words, "follow-reply"),
            Self::Again => t!(words, "verdict-again"),
            Self::NotDone => t!(words, "verdict-not-done"),
        }
    }

    /// What is wrong with its text.
    fn problem(self, words: &Words, problem: TextError) -> String {
        let missing = match self {
            Self::Reply => t!(words, "follow-reply-missing"),
            Self::Again => t!(words, "verdict-why-wrong"),
            Self::NotDone => t!(words, "verdict-missing-wrong"),
        };
        text_problem(words, self.label(words), problem, missing)
    }
}

impl SaidRetry {
    /// For the list of what is wrong: the field, and what is wrong with it.
    pub(super) fn wrong(&self, words: &Words) -> (String, String) {
        let says = match self.problem {
            Some(problem) => self.said.problem(words, problem),
            None => t!(words, "follow-not-received"),
        };
        (format!("#{}", self.said.field()), says)
    }
}

/// The form, with what was typed in it.
pub(super) fn form(visit: &Visit, address: &str, said: Said, retry: Option<&SaidRetry>) -> AnyView {
    let words = &visit.words;
    let retry = retry.filter(|retry| retry.said == said);
    let labels = Labels {
        name: said.field(),
        label: said.label(words),
        hint: said.hint(words),
        error: retry.and_then(|retry| retry.problem).map(|problem| said.problem(words, problem)),
        optional: false,
    };
    let typed = retry.map(|retry| without_invisible(&retry.text)).unwrap_or_default();
    let (way, verdict) = said.way();
    let most = if said == Said::Reply { REPLY_LENGTH } else { VERDICT_LENGTH };
    view! {
        <form class="form" method="post" action=format!("{address}/{way}") novalidate>
            {verdict.map(|verdict| view! { <input type="hidden" name="oordeel" value=verdict/> })}
            {area_field(words, &labels, "5", Some(*most.end()), &typed)}
            <div class="button-row"><button class="button">{said.button(words)}</button></div>
        </form>
    }
    .into_any()
}

/// What nobody received, kept on the screen while the database does not even give the rest of the page.
pub(super) fn not_received(visit: &Visit, address: &str, retry: &SaidRetry) -> AnyView {
    let words = &visit.words;
    let title = t!(words, "message-unavailable");
    view! {
        <Title text=form_title(words, &title, true)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            {error_summary(words, vec![retry.wrong(words)])}
            <h1>{title}</h1>
            {form(visit, address, retry.said, Some(retry))}
        </div>
    }
    .into_any()
}
