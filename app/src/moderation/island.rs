//! The island of the queue: says aloud what was just done, and takes keys in the table.
//! Without scripts the same stands on the page, and Tab goes from one idea to the next.

use leptos::prelude::*;

/// Around the queue.
#[island]
pub fn QueueKeys(
    /// What was just done; empty for nothing.
    said: String,
    /// The queue.
    children: Children,
) -> impl IntoView {
    let (aloud, say) = signal(String::new());
    #[cfg(feature = "hydrate")]
    super::keys::attach(said, say);
    #[cfg(not(feature = "hydrate"))]
    let _ = (said, say);
    // It has to be there before its words come: then they are read out.
    view! { <p class="visually-hidden" aria-live="polite">{aloud}</p> {children()} }
}
