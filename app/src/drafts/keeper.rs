//! The browser's side of [`super::island`]: listens to the form, keeps it after a pause in typing.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams, Window};

use super::island::{Rule, Sentences};
use crate::browser::listen;

/// How long nobody types before the draft is kept.
const PAUSE: Duration = Duration::from_millis(1500);

/// What the island works with.
pub(super) struct Keeper {
    pub(super) step: String,
    pub(super) rules: Vec<Rule>,
    pub(super) sentences: Sentences,
    pub(super) set_missing: WriteSignal<String>,
    pub(super) set_kept: WriteSignal<String>,
}

/// Begins to listen. Nothing is said before the first key is pressed.
pub(super) fn attach(keeper: Keeper) {
    let Some(form) = form() else { return };
    let keeper = Rc::new(keeper);
    let typed = Rc::new(Cell::new(0_u32));
    listen(&form, "input", move |_: Event| {
        keeper.say_what_is_missing();
        typed.set(typed.get().wrapping_add(1));
        let (keeper, typed, mine) = (keeper.clone(), typed.clone(), typed.get());
        set_timeout(
            move || {
                if typed.get() == mine {
                    spawn_local(async move { keeper.keep().await });
                }
            },
            PAUSE,
        );
    });
}

fn form() -> Option<HtmlFormElement> {
    window().document()?.get_element_by_id("idee")?.dyn_into().ok()
}

fn window() -> Window {
    leptos::prelude::window()
}

impl Keeper {
    fn value(data: &FormData, name: &str) -> String {
        data.get(name).as_string().unwrap_or_default()
    }

    fn say_what_is_missing(&self) {
        let Some(data) = form().and_then(|form| FormData::new_with_form(&form).ok()) else { return };
        let mut missing = Vec::new();
        for rule in &self.rules {
            let length = Self::value(&data, &rule.name).trim().chars().count();
            if length < rule.least {
                missing.push(rule.label.clone());
            }
            if rule.most > 0 {
                self.show_room(rule, length);
            }
        }
        self.set_missing.set(match missing.is_empty() {
            true => self.sentences.complete.clone(),
            false => format!("{} {}.", self.sentences.missing, missing.join(", ")),
        });
    }

    /// Says below a text field how many characters still fit.
    fn show_room(&self, rule: &Rule, length: usize) {
        let place =
            window().document().and_then(|page| page.get_element_by_id(&format!("{}-ruimte", rule.name)));
        let Some(place) = place else { return };
        let (sentence, number) = match rule.most.checked_sub(length) {
            Some(left) => (&self.sentences.room, left),
            None => (&self.sentences.over, length - rule.most),
        };
        place.set_text_content(Some(&sentence.replace('#', &number.to_string())));
    }

    async fn keep(&self) {
        let said = match self.send().await {
            Ok(true) => {
                let now = js_sys::Date::new_0();
                format!("{} {:02}:{:02}", self.sentences.kept, now.get_hours(), now.get_minutes())
            }
            Ok(false) | Err(_) => self.sentences.not_kept.clone(),
        };
        self.set_kept.set(said);
    }

    /// Sends what is typed; whether the server kept it.
    async fn send(&self) -> Result<bool, JsValue> {
        let form = form().ok_or(JsValue::NULL)?;
        let data = FormData::new_with_form(&form)?;
        let body = UrlSearchParams::new()?;
        body.set("stap", &self.step);
        for rule in &self.rules {
            body.set(&rule.name, &Self::value(&data, &rule.name));
        }
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_body(body.as_ref());
        let response = JsFuture::from(window().fetch_with_str_and_init("/idee/bewaar", &request)).await?;
        Ok(response.dyn_into::<Response>()?.ok())
    }
}
