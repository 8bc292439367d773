//! How a photo on its way looks: a copy of the template of the page, which has all words.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, File, HtmlElement, HtmlTemplateElement, Url};

use crate::browser::listen;

/// How far a photo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Far {
    Sending,
    /// The line is cut; it is tried again by itself.
    Waiting,
    /// It is tried again when asked.
    Stopped,
    /// It came, or is not taken.
    Ended,
    /// Its writer does not want it any more.
    Removed,
}

pub(super) struct OnItsWay {
    pub(super) far: Cell<Far>,
    name: String,
    row: Element,
    /// The address under which the browser shows it.
    preview: String,
}

impl OnItsWay {
    /// Shows that a file was chosen.
    ///
    /// # Errors
    /// The page is another one.
    pub(super) fn new(page: &Document, file: &File) -> Result<Rc<Self>, JsValue> {
        let row = template(page)?.content().first_element_child().ok_or(JsValue::NULL)?;
        let row: Element = row.clone_node_with_deep(true)?.dyn_into()?;
        let preview = Url::create_object_url_with_blob(file)?;
        let it = Rc::new(Self { far: Cell::new(Far::Sending), name: file.name(), row, preview });
        let picture = page.create_element("img")?;
        picture.set_attribute("alt", "")?;
        picture.set_attribute("src", &it.preview)?;
        it.part(".photo-thumb")?.append_child(&picture)?;
        for part in it.parts(".uploads-name")? {
            part.set_text_content(Some(&it.name));
        }
        it.part("progress")?.set_attribute("aria-label", &it.name)?;
        page.get_element_by_id("foto-rijen").ok_or(JsValue::NULL)?.append_child(&it.row)?;
        let one = it.clone();
        let again = it.part(".uploads-again")?;
        listen(&again, "click", move |_: Event| one.go_on());
        let one = it.clone();
        let remove = it.part(".uploads-remove")?;
        listen(&remove, "click", move |_: Event| one.remove());
        it.show(Far::Sending, 0);
        Ok(it)
    }

    fn part(&self, selector: &str) -> Result<Element, JsValue> {
        self.row.query_selector(selector)?.ok_or(JsValue::NULL)
    }

    fn parts(&self, selector: &str) -> Result<Vec<Element>, JsValue> {
        let found = self.row.query_selector_all(selector)?;
        Ok((0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect())
    }

    /// Says how far it is; what was removed stays so.
    pub(super) fn show(&self, far: Far, percent: u32) {
        if self.far.get() == Far::Removed {
            return;
        }
        let (stopped, before) = (far == Far::Stopped, self.far.replace(far));
        let says = match far {
            Far::Waiting => sentence("waiting"),
            Far::Stopped => sentence("stopped"),
            _ => format!("{} {percent}%", sentence("sending")),
        };
        self.write(&says, stopped);
        if let Ok(bar) = self.part("progress") {
            let _ = bar.set_attribute("value", &percent.to_string());
        }
        if let Ok(again) = self.part(".uploads-again") {
            let _ = again.toggle_attribute_with_force("hidden", !stopped);
        }
        if stopped && before != far {
            say(&format!("{}: {says}", self.name));
        }
    }

    fn write(&self, says: &str, wrong: bool) {
        if let Ok(place) = self.part(".uploads-says") {
            place.set_text_content(Some(says));
            let _ = place.class_list().toggle_with_force("field-error", wrong);
        }
    }

    /// Says why it is not taken; nothing for what should not have happened.
    pub(super) fn refuse(&self, why: &str) {
        let why = if why.is_empty() { sentence("lost") } else { why.to_owned() };
        self.far.set(Far::Ended);
        self.write(&why, true);
        if let Ok(bar) = self.part("progress") {
            bar.remove();
        }
        say(&why);
    }

    /// It is among the others now.
    pub(super) fn arrive(&self) {
        self.far.set(Far::Ended);
        say(&format!("{} {}", self.name, sentence("added")));
        self.leave();
    }

    /// Is tried again, when it stopped.
    pub(super) fn go_on(&self) {
        if self.far.get() == Far::Stopped {
            self.far.set(Far::Sending);
        }
    }

    /// Is not wanted any more; goes on where another can be chosen.
    fn remove(&self) {
        self.far.set(Far::Removed);
        self.leave();
        let input = window().document().and_then(|page| page.get_element_by_id("foto"));
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            let _ = input.focus();
        }
    }

    fn leave(&self) {
        self.row.remove();
        let _ = Url::revoke_object_url(&self.preview);
    }
}

fn template(page: &Document) -> Result<HtmlTemplateElement, JsValue> {
    page.get_element_by_id("foto-onderweg").ok_or(JsValue::NULL)?.dyn_into().map_err(Into::into)
}

/// A sentence of the template.
fn sentence(which: &str) -> String {
    let template = window().document().and_then(|page| template(&page).ok());
    template.and_then(|template| template.get_attribute(&format!("data-{which}"))).unwrap_or_default()
}

/// Says that photos go first, where the form is sent.
pub(super) fn say_first() {
    write("foto-eerst", &sentence("first"));
}

/// Says aloud what can be seen.
fn say(words: &str) {
    write("foto-gezegd", words);
}

fn write(place: &str, words: &str) {
    if let Some(place) = window().document().and_then(|page| page.get_element_by_id(place)) {
        place.set_text_content(Some(words));
    }
}
