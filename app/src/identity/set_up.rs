//! Setting up the second step: what an authenticator app is, and the key for it, to scan or to type.

use app_core::identity::SetUp;
use leptos::prelude::*;

use crate::{t, ui::qr, words::Words};

/// The two things to do, above the field for the code.
pub(super) fn set_up_view(words: &Words, set_up: &SetUp) -> AnyView {
    let key = set_up.secret.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    view! {
        <p class="lead">{t!(words, "set-up-text")}</p>
        <div class="text">
            <p>{t!(words, "set-up-app")}</p>
            <ol>
                <li>{t!(words, "set-up-scan")}</li>
                <li>{t!(words, "set-up-type")}</li>
            </ol>
        </div>
        {qr(&set_up.url).map(|image| view! {
            <img class="qr" src=image alt=t!(words, "set-up-image") width="240" height="240"/>
        })}
        <details>
            <summary>{t!(words, "set-up-no-scan")}</summary>
            <p>{t!(words, "set-up-key")}</p>
            <p class="secret"><code translate="no">{key}</code></p>
            <p><a class="link-alone" href=set_up.url.clone()>{t!(words, "set-up-open")}</a></p>
        </details>
    }
    .into_any()
}
