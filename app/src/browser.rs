//! What islands need of the browser.

use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use web_sys::EventTarget;

/// Does something whenever an event comes, for as long as the page is there.
pub(crate) fn listen<E: FromWasmAbi + 'static>(part: &EventTarget, event: &str, does: impl Fn(E) + 'static) {
    let listener = Closure::<dyn Fn(E)>::new(does);
    if part.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}
