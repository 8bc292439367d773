//! What a moderator just did, above the queue, with the way on to what comes next.

use app_core::{
    initiatives::{EventKind, Initiative, Status},
    moderation::View,
};
use leptos::prelude::*;

use super::{recent::undo_form, view};
use crate::{t, ui::toast, visit::Visit, words::Words};

/// An act that the address tells of, and that was done indeed.
pub(crate) struct Done<'a> {
    initiative: &'a Initiative,
    address: String,
    act: String,
    follows: String,
    what: EventKind,
    next: Option<&'a Initiative>,
}

impl<'a> Done<'a> {
    /// What the address says was done with an initiative; `None` when it was not. `next` is what
    /// should be read now.
    pub(crate) fn read(
        words: &Words,
        act: &str,
        initiative: &'a Initiative,
        next: Option<&'a Initiative>,
    ) -> Option<Self> {
        let reference = &initiative.reference;
        let own = format!("/werk/{reference}");
        let (address, done, follows, what) = match act {
            "gepubliceerd" if initiative.published_at.is_some() && initiative.closed_at.is_none() => {
                let address = format!("/initiatieven/{reference}");
                (
                    address,
                    t!(words, "done-published"),
                    t!(words, "done-published-follows"),
                    EventKind::Published,
                )
            }
            "gevraagd" if initiative.paused_at.is_some() => {
                (own, t!(words, "done-asked"), t!(words, "done-asked-follows"), EventKind::Asked)
            }
            "samengevoegd" if initiative.status == Status::Merged => {
                (own, t!(words, "done-merged"), t!(words, "done-merged-follows"), EventKind::Merged)
            }
            _ => return None,
        };
        Some(Self { initiative, address, act: done, follows, what, next })
    }

    /// All of it in one breath, for who hears it.
    pub(super) fn said(&self, words: &Words) -> String {
        let next = self.next.map(|next| format!(" {} {}", t!(words, "queue-next"), next.title));
        format!("{} {}. {}{}", self.act, self.initiative.title, self.follows, next.unwrap_or_default())
    }

    /// The message on top of the queue.
    pub(crate) fn view(&self, visit: &Visit) -> AnyView {
        let words = &visit.words;
        let link = |address: String, one: &Initiative| {
            view! { <a href=address dir="auto" lang=words.foreign(&one.language)>{one.title.clone()}</a> }
        };
        let next = self.next.map(|next| {
            view! { <p>{t!(words, "queue-next")} " " {link(format!("/werk/{}", next.reference), next)}</p> }
        });
        let done = link(self.address.clone(), self.initiative);
        let undo = undo_form(visit, &self.initiative.reference, self.what);
        let inside = view! { <p>{self.act.clone()} " " {done} ". " {self.follows.clone()}</p> {next} {undo} };
        toast(visit, view::address(View::ToRead), inside.into_any())
    }
}
