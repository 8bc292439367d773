//! Views of one page as links beside each other: they work without scripts, and each has an address.

use leptos::prelude::*;

/// One view.
pub struct Tab {
    /// Where it is.
    pub address: String,
    /// What it is called.
    pub label: String,
    /// How many there are in it.
    pub count: i64,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// The views, the one that is shown marked.
pub fn tabs(label: String, tabs: Vec<Tab>) -> AnyView {
    let links = tabs.into_iter().map(|tab| {
        view! {
            <li>
                <a href=tab.address aria-current=tab.current.then_some("page")>
                    {tab.label} " " <span class="count">{tab.count}</span>
                </a>
            </li>
        }
    });
    view! { <nav class="tabs" aria-label=label><ul>{links.collect_view()}</ul></nav> }.into_any()
}
