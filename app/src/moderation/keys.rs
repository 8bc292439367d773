//! The browser's side of [`super::island`]: keys that go from row to row, the window that explains
//! them, and putting away the message of what was done. The parts are found by their ids.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, HtmlDialogElement, HtmlElement, KeyboardEvent, MouseEvent};

use crate::browser::listen;

/// The table.
const TABLE: &str = "wachtrij";
/// The window that explains the keys, and the button that opens it.
const HELP: (&str, &str) = ("toetsen", "toetsen-knop");
/// How long nothing is said: first the place for it has to stand on the page.
const QUIET: Duration = Duration::from_millis(100);
/// How long what was said stays where only a screen reader finds it: on the page it can be read.
const SPOKEN: Duration = Duration::from_secs(10);

/// Begins to listen, and says what was done.
pub(super) fn attach(said: String, say: WriteSignal<String>) {
    let Some(page) = window().document() else { return };
    if !said.is_empty() {
        set_timeout(move || say.set(said), QUIET);
        set_timeout(move || say.set(String::new()), SPOKEN);
        // Going back to this page, or opening it again, does not tell it a second time.
        let _ = window()
            .history()
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some("/werk")));
    }
    if let Some(button) = page.get_element_by_id(HELP.1) {
        let _ = button.remove_attribute("hidden");
        listen(&button, "click", |_: Event| open_help());
    }
    if let Some(table) = page.get_element_by_id(TABLE) {
        listen(&table, "keydown", |event: KeyboardEvent| press(&event));
    }
    if let Ok(Some(close)) = page.query_selector(".toast-close") {
        listen(&close, "click", |event: MouseEvent| put_away(&event));
    }
}

fn open_help() {
    let dialog = window().document().and_then(|page| page.get_element_by_id(HELP.0));
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        let _ = dialog.show_modal();
    }
}

/// Goes to another row, or opens the help. A key with Ctrl, Alt or Command is the browser's.
fn press(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(page) = window().document() else { return };
    let links = links(&page);
    let here = links.iter().position(|link| page.active_element().as_ref() == Some(link.as_ref()));
    let (Some(here), last) = (here, links.len().saturating_sub(1)) else { return };
    let there = match event.key().as_str() {
        "ArrowDown" | "j" => last.min(here + 1),
        "ArrowUp" | "k" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        "?" => return open_help(),
        "x" => {
            event.prevent_default();
            return choose(&links[here]);
        }
        _ => return,
    };
    event.prevent_default();
    let _ = links[there].focus();
}

/// Chooses the row of a link, or chooses it no more.
fn choose(link: &HtmlElement) {
    let row = link.closest("tr").ok().flatten();
    let there = row.and_then(|row| row.query_selector("input").ok().flatten());
    if let Some(choice) = there.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        choice.click();
    }
}

/// The link of every row, in order.
fn links(page: &Document) -> Vec<HtmlElement> {
    let found = page.query_selector_all(&format!("#{TABLE} .queue-title a"));
    let found = found.map(|found| (0..found.length()).filter_map(move |place| found.item(place)));
    found.into_iter().flatten().filter_map(|link| link.dyn_into().ok()).collect()
}

/// Takes the message away and goes on where the work is: the first row, or the page when there is none.
fn put_away(event: &MouseEvent) {
    let Some(page) = window().document() else { return };
    if let Ok(Some(toast)) = page.query_selector(".toast") {
        event.prevent_default();
        toast.remove();
        let main = || page.get_element_by_id("inhoud").and_then(|main| main.dyn_into().ok());
        if let Some(place) = links(&page).into_iter().next().or_else(main) {
            let _ = place.focus();
        }
    }
}
