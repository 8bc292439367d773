//! Starts the islands of a page. Only pages that have one load a script.

use leptos::{nonce::use_nonce, prelude::*};

use crate::visit::visit;

/// The script that starts the islands, when the browser has nothing else to do, or after a second: a
/// browser may keep a page that it thinks is not seen waiting for ten. As Leptos' own
/// `HydrationScripts`, with the names that our build gives, and without resources to hand over.
#[component]
pub fn IslandScripts() -> impl IntoView {
    let assets = visit().assets;
    let start = format!(
        r#"Object.assign(window,{{__RESOLVED_RESOURCES:[],__SERIALIZED_ERRORS:[],__INCOMPLETE_CHUNKS:[]}});
const start=()=>import("{js}").then(m=>m.default({{module_or_path:"{wasm}"}}).then(()=>{{m.hydrate();
for(const e of document.querySelectorAll("leptos-island")){{const f=m[e.dataset.component];if(f)f(e)}}}}));
"requestIdleCallback" in window?requestIdleCallback(start,{{timeout:1000}}):start();"#,
        js = assets.js,
        wasm = assets.wasm,
    );
    view! { <script type="module" nonce=use_nonce() inner_html=start></script> }
}
