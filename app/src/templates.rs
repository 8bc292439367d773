//! Texts of the municipality with which staff begin, filled from the idea.

use app_core::{
    initiatives::Initiative,
    templates::{self, Purpose, Slot, Template, TemplateId},
};
use leptos::prelude::*;

use crate::{t, ui::PageError, visit::Visit, words::Words};

/// The templates for one purpose.
pub(crate) struct Shelf(Vec<(TemplateId, Template)>);

/// All templates for a purpose.
pub(crate) async fn shelf(visit: &Visit, purpose: Purpose) -> Result<Shelf, PageError> {
    let all = templates::templates(&visit.core, &visit.municipality).await?;
    Ok(Shelf(all.into_iter().filter(|(_, one)| one.purpose == purpose).collect()))
}

impl Shelf {
    /// What was typed, with the template behind it that was chosen.
    pub(crate) fn begin(&self, visit: &Visit, about: &Initiative, typed: &str, chosen: &str) -> String {
        let found = self.0.iter().find(|(id, _)| id.0.to_string() == chosen);
        // What is kept has slots that are known; a text from another version is shown as it is.
        let text = found.map(|(_, one)| {
            templates::fill(&one.body, |slot| value(visit, about, slot)).unwrap_or_else(|_| one.body.clone())
        });
        match text {
            Some(text) if typed.trim().is_empty() => text,
            Some(text) => format!("{}\n\n{text}", typed.trim_end()),
            None => typed.to_owned(),
        }
    }

    /// The buttons that put one in a field of the form in which they stand, at its end: what is pressed by Enter
    /// is the first button. Nothing where there are no templates.
    pub(crate) fn buttons(&self, visit: &Visit, action: &str, field: &str) -> Option<AnyView> {
        let action = format!("{action}#{field}");
        let rows = self.0.iter().map(|(id, one)| {
            view! {
                <li>
                    <button class="button-link" name="tekst" value=id.0.to_string() formaction=action.clone() dir="auto" lang=visit.staff_language()>
                        {one.name.clone()}
                    </button>
                </li>
            }
        });
        (!self.0.is_empty()).then(|| {
            view! {
                <details class="templates">
                    <summary>{t!(visit.words, "template-begin")}</summary>
                    <p class="meta">{t!(visit.words, "template-begin-hint")}</p>
                    <ul class="plain-list">{rows.collect_view()}</ul>
                </details>
            }
            .into_any()
        })
    }
}

/// What comes in a slot, in the language in which staff write.
fn value(visit: &Visit, about: &Initiative, slot: Slot) -> String {
    let words = Words::of(visit.municipality.own_language());
    let wijk = || visit.municipality.neighbourhood_name(&about.neighbourhood).to_owned();
    match slot {
        Slot::Title => about.title.clone(),
        Slot::Reference => about.reference.clone(),
        Slot::Neighbourhood => wijk(),
        Slot::Spot if about.spot.is_empty() => wijk(),
        Slot::Spot => about.spot.clone(),
        Slot::Day => match about.due_on {
            Some(day) => words.date_year(day.0),
            None => t!(words, "template-no-day"),
        },
    }
}

/// What a template is for, in words.
pub(crate) fn purpose_name(words: &Words, purpose: Purpose) -> String {
    match purpose {
        Purpose::Question => t!(words, "template-for-question"),
        Purpose::Answer => t!(words, "template-for-answer"),
        Purpose::HandOver => t!(words, "template-for-hand-over"),
    }
}

/// What comes in a slot, in words.
pub(crate) fn slot_name(words: &Words, slot: Slot) -> String {
    match slot {
        Slot::Title => t!(words, "slot-title"),
        Slot::Reference => t!(words, "slot-reference"),
        Slot::Neighbourhood => t!(words, "slot-neighbourhood"),
        Slot::Spot => t!(words, "slot-spot"),
        Slot::Day => t!(words, "slot-day"),
    }
}
