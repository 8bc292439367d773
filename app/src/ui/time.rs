//! What stands in a message with a mark-up of its own: days, readable for people and for machines, and the
//! words of others, in their own language and direction.

use app_core::turnaround::DayOff;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::visit::Visit;

/// Stands in a message where the day comes; give it to [`t!`](crate::t) as the day.
pub const SLOT: &str = "\u{FFFC}";
/// Stands in a message where the words of others come.
pub const WORDS: &str = "\u{FFFB}";

/// A day as `<time>`.
#[must_use]
pub fn time(date: Date, text: String) -> AnyView {
    view! { <time datetime=date.to_string()>{text}</time> }.into_any()
}

/// A message with the day as `<time>` in the place of [`SLOT`].
#[must_use]
pub fn with_time(message: &str, date: Date, text: String) -> AnyView {
    filled(message, vec![(SLOT, time(date, text))])
}

/// Words of a person or of the municipality, as they wrote them; `lang` as [`Words::foreign`] gives it.
///
/// [`Words::foreign`]: crate::words::Words::foreign
#[must_use]
pub fn quoted(text: &str, lang: Option<String>) -> AnyView {
    view! { <bdi lang=lang>{text.to_owned()}</bdi> }.into_any()
}

/// Why a day is not a working day: in the language of the page, or as the municipality says it.
#[must_use]
pub fn day_off(visit: &Visit, why: &DayOff) -> AnyView {
    let text = visit.words.day_off(why);
    match why {
        DayOff::Closed(_) => quoted(&text, visit.staff_language()),
        DayOff::Weekend | DayOff::Holiday(_) => text.into_any(),
    }
}

/// A message with each part in the place of its mark.
#[must_use]
pub fn filled(message: &str, mut parts: Vec<(&'static str, AnyView)>) -> AnyView {
    let first = parts.iter().enumerate().filter_map(|(n, (mark, _))| Some((message.find(mark)?, n))).min();
    let Some((at, n)) = first else { return message.to_owned().into_any() };
    let (mark, part) = parts.swap_remove(n);
    let (before, after) = (&message[..at], &message[at + mark.len()..]);
    let after = (!after.is_empty()).then(|| filled(after, parts));
    view! { {some(before)} {part} {after} }.into_any()
}

/// An empty text would be rendered as a space.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
