//! The island of the form: keeps the draft while somebody writes, and says what is still missing.
//! Without scripts the page does the same when going on.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the island knows of one field.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Name in the form.
    pub name: String,
    /// What it is called in the list of what is missing; empty for one that may stay empty.
    pub label: String,
    /// The least characters; 0 or 1 for a choice.
    pub least: usize,
    /// The most characters; 0 for no limit.
    pub most: usize,
}

/// The sentences of the island.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sentences {
    /// "Nog nodig:"
    pub missing: String,
    /// "Alles is ingevuld."
    pub complete: String,
    /// "Bewaard om"
    pub kept: String,
    /// "Niet bewaard. …"
    pub not_kept: String,
    /// "Nog … tekens", with `#` for the number.
    pub room: String,
    /// "… tekens te lang", with `#` for the number.
    pub over: String,
}

/// Keeps the form with id `idee`, and says how it stands.
#[island]
pub fn DraftKeeper(
    /// Code of the page.
    step: String,
    /// Its fields.
    rules: Vec<Rule>,
    /// What it says.
    sentences: Sentences,
) -> impl IntoView {
    let (missing, set_missing) = signal(String::new());
    let (kept, set_kept) = signal(String::new());
    #[cfg(feature = "hydrate")]
    super::keeper::attach(super::keeper::Keeper { step, rules, sentences, set_missing, set_kept });
    #[cfg(not(feature = "hydrate"))]
    let _ = (step, rules, sentences, set_missing, set_kept);
    view! {
        <div class="keeper">
            <p class="keeper-missing">{missing}</p>
            <p class="keeper-kept" role="status">{kept}</p>
        </div>
    }
}
