//! A municipality's own colours in the head of every page.

use app_core::places::colours;
use leptos::prelude::*;

use crate::visit::Visit;

/// The link to the style sheet of its own colours, where it has any.
pub(super) fn sheet(visit: &Visit) -> Option<AnyView> {
    let own = &visit.municipality.colours;
    (!own.is_empty()).then(|| {
        let address = format!("/kleuren.css?{}", own.mark());
        view! { <link rel="stylesheet" href=address/> }.into_any()
    })
}

/// The colour of the browser's own bars: that of the paper.
pub(super) fn paper(visit: &Visit) -> AnyView {
    let (own, platform) = (&visit.municipality.colours, colours::platform());
    let schemes = [("light", &own.light, &platform.light), ("dark", &own.dark, &platform.dark)];
    schemes
        .map(|(scheme, own, platform)| {
            let paper = own.get("nl-color-paper").or(platform.get("nl-color-paper")).cloned();
            let media = format!("(prefers-color-scheme: {scheme})");
            view! { <meta name="theme-color" content=paper/> }.attr("media", media)
        })
        .into_iter()
        .collect_view()
        .into_any()
}
