//! The browser's side of [`super::island`]: photos are chosen, dragged or pasted, and sent one after the other.

use std::{cell::RefCell, collections::VecDeque, rc::Rc, time::Duration};

use leptos::{
    prelude::{set_timeout, window},
    task::spawn_local,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, Document, DomParser, DragEvent, Element, Event, File, FileList, HtmlElement,
    HtmlFormElement, HtmlInputElement, Response, SubmitEvent, SupportedType,
};

use super::{
    on_its_way::{Far, OnItsWay, say_first},
    sender::{Sending, Step},
    smaller::{begin, smaller},
};
use crate::browser::listen;

/// How many seconds are waited after a line was cut, each time; then it is tried again when asked.
const PAUSES: [u64; 5] = [1, 2, 4, 8, 15];
/// How often is looked whether it is asked.
const LOOK: Duration = Duration::from_millis(300);
/// The photos that are there.
const LIST: &str = "#fotos > ol";

struct Uploader {
    page: Document,
    form: HtmlFormElement,
    input: HtmlInputElement,
    waiting: RefCell<VecDeque<(Rc<OnItsWay>, File)>>,
    /// The one that is sent now.
    now: RefCell<Option<Rc<OnItsWay>>>,
    /// The button that was pressed while photos were on their way; the form itself for a key.
    pressed: RefCell<Option<HtmlElement>>,
}

/// Begins to listen, where photos can be chosen.
pub(super) fn attach() {
    let Some(page) = window().document() else { return };
    let form = page.get_element_by_id("idee").and_then(|form| form.dyn_into().ok());
    let input = page.get_element_by_id("foto").and_then(|input| input.dyn_into().ok());
    let (Some(form), Some(input), Some(field)) = (form, input, page.get_element_by_id("fotos")) else {
        return;
    };
    // What is chosen goes at once: there is nothing left for the button to do.
    if let Some(button) = page.get_element_by_id("foto-erbij") {
        button.remove();
    }
    let _ = field.class_list().add_1("takes-drops");
    let uploader = Rc::new(Uploader {
        page,
        form,
        input,
        waiting: RefCell::default(),
        now: RefCell::default(),
        pressed: RefCell::default(),
    });
    uploader.listen(&field);
}

impl Uploader {
    fn listen(self: Rc<Self>, field: &Element) {
        let it = self.clone();
        listen(&self.input, "change", move |_: Event| it.take_chosen());
        // What was chosen before anything listened.
        self.take_chosen();
        for (event, over) in [("dragover", true), ("dragleave", false), ("drop", false)] {
            let (it, classes) = (self.clone(), field.class_list());
            listen(field, event, move |event: DragEvent| {
                event.prevent_default();
                let _ = classes.toggle_with_force("is-over", over);
                if event.type_() == "drop" {
                    it.take(event.data_transfer().and_then(|data| data.files()));
                }
            });
        }
        let it = self.clone();
        listen(&self.page, "paste", move |event: ClipboardEvent| {
            let files = event.clipboard_data().and_then(|data| data.files());
            if files.as_ref().is_some_and(|files| files.length() > 0) {
                event.prevent_default();
                it.take(files);
            }
        });
        let it = self.clone();
        listen(&self.form, "submit", move |event: SubmitEvent| it.hold(&event));
    }

    fn take_chosen(self: &Rc<Self>) {
        self.take(self.input.files());
        self.input.set_value("");
    }

    /// Takes photos; each is sent when what came before it is there.
    fn take(self: &Rc<Self>, files: Option<FileList>) {
        let Some(files) = files else { return };
        for file in (0..files.length()).filter_map(|place| files.get(place)) {
            if let Ok(row) = OnItsWay::new(&self.page, &file) {
                self.waiting.borrow_mut().push_back((row, file));
            }
        }
        if self.now.borrow().is_none() {
            let it = self.clone();
            spawn_local(async move { it.send_all().await });
        }
    }

    async fn send_all(&self) {
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((row, file)) = next else { break };
            self.now.replace(Some(row.clone()));
            self.send(&row, &file).await;
        }
        self.now.replace(None);
        if let Some(button) = self.pressed.take() {
            let pressed = self.form.request_submit_with_submitter(Some(&button));
            let _ = pressed.or_else(|_| self.form.request_submit());
        }
    }

    /// Sends one, until it is there, refused or not wanted any more.
    async fn send(&self, row: &OnItsWay, file: &File) {
        let (blob, begin) = match smaller(file).await {
            Some(blob) => (blob, begin(file).await),
            None => (Blob::from(file.clone()), None),
        };
        let mut sending = Sending::new(blob, begin, file.name());
        let mut cuts = 0;
        loop {
            if row.far.get() == Far::Removed {
                return sending.give_up().await;
            }
            match sending.step().await {
                Ok(Step::On) => {
                    cuts = 0;
                    row.show(Far::Sending, sending.percent());
                }
                Ok(Step::Whole) => break,
                Ok(Step::Refused(why)) => return row.refuse(&why),
                Err(_) if cuts < PAUSES.len() => {
                    row.show(Far::Waiting, sending.percent());
                    pause(Duration::from_secs(PAUSES[cuts])).await;
                    cuts += 1;
                }
                Err(_) => {
                    row.show(Far::Stopped, sending.percent());
                    while row.far.get() == Far::Stopped {
                        pause(LOOK).await;
                    }
                    cuts = 0;
                }
            }
        }
        row.arrive();
        // A photo that cannot be shown now is there when the page is.
        let _ = self.refresh().await;
    }

    /// Keeps the form on the page until all photos are there; then it goes by itself.
    fn hold(&self, event: &SubmitEvent) {
        if let Some(now) = &*self.now.borrow() {
            event.prevent_default();
            self.pressed.replace(Some(event.submitter().unwrap_or_else(|| self.form.clone().into())));
            now.go_on();
            say_first();
        }
    }

    /// Puts the photos that came among the others, as the server writes them; what is typed there stays.
    async fn refresh(&self) -> Result<(), JsValue> {
        let address = self.form.get_attribute("action").unwrap_or_default();
        let answer: Response = JsFuture::from(window().fetch_with_str(&address)).await?.dyn_into()?;
        let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
        let fresh = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
        let list = match self.page.query_selector(LIST)? {
            Some(list) => list,
            None => {
                let list = self.page.create_element("ol")?;
                list.set_class_name("photo-rows");
                let hint = self.page.get_element_by_id("fotos-hint").ok_or(JsValue::NULL)?;
                hint.insert_adjacent_element("afterend", &list)?;
                list
            }
        };
        let rows = fresh.query_selector_all(&format!("{LIST} > li"))?;
        for row in (0..rows.length()).filter_map(|place| rows.get(place)?.dyn_into::<Element>().ok()) {
            if self.page.get_element_by_id(&row.id()).is_none() {
                list.append_child(&row)?;
            }
        }
        self.input.set_hidden(fresh.get_element_by_id("foto").is_none());
        Ok(())
    }
}

async fn pause(time: Duration) {
    let wait = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), time);
    });
    let _ = JsFuture::from(wait).await;
}
