//! Live arrival on the lists of staff: who has one open hears how many ideas came since they read it, and is shown them
//! when they ask for it: what they look at never moves by itself. Without scripts, reading the page again does the same.

use leptos::{nonce::use_nonce, prelude::*};

use crate::{
    filters::Filters,
    t,
    ui::{Icon, icon},
    visit::Visit,
    words::Words,
};

/// The part of an address that says since when: microseconds.
pub const SINCE: &str = "sinds";

/// How many came, in words.
#[must_use]
pub fn said(words: &Words, count: i64) -> String {
    t!(words, "arrived", count = count)
}

/// Listens while the page is seen: browsers have few connections to one site to share between its pages.
const SCRIPT: &str = r#"const place=document.getElementById("nieuw"),text=place.querySelector("span");let source;
const listen=()=>{source?.close();if(document.hidden)return;source=new EventSource(place.dataset.van);
source.onmessage=({data,lastEventId})=>{if(text.textContent!==data){text.textContent=data;place.firstElementChild.hidden=lastEventId==="0"}}};
document.addEventListener("visibilitychange",listen);addEventListener("pagehide",()=>source?.close());listen()"#;

/// The place where a list says what came; `from` tells, `list` is the address that shows it.
pub(crate) fn arrivals(visit: &Visit, filters: &Filters, from: &str, list: &str) -> AnyView {
    let from = filters.narrowed(&format!("{from}?{SINCE}={}", visit.core.now().0));
    view! {
        <div id="nieuw" aria-live="polite" data-van=from>
            <div hidden>
                <div class="notice no-print">
                    {icon(visit, Icon::Info)}
                    <p><span></span> " " <a class="link-alone" href=filters.narrowed(list)>{t!(visit.words, "arrived-show")}</a></p>
                </div>
            </div>
        </div>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any()
}
