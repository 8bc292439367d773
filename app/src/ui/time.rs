//! Days in a text, readable for people and for machines.

use jiff::civil::Date;
use leptos::prelude::*;

/// Stands in a message where the day comes; give it to [`t!`](crate::t) as the day.
pub const SLOT: &str = "\u{FFFC}";

/// A day as `<time>`.
#[must_use]
pub fn time(date: Date, text: String) -> AnyView {
    view! { <time datetime=date.to_string()>{text}</time> }.into_any()
}

/// A message with the day as `<time>` in the place of [`SLOT`].
#[must_use]
pub fn with_time(message: &str, date: Date, text: String) -> AnyView {
    match message.split_once(SLOT) {
        Some((before, after)) => view! { {some(before)} {time(date, text)} {some(after)} }.into_any(),
        None => message.to_owned().into_any(),
    }
}

/// An empty text would be rendered as a space.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
