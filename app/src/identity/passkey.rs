//! Passkeys: the forms that a browser answers by script, and the script. Without it the forms stay hidden.

use app_core::identity::Ceremony;
use leptos::{nonce::use_nonce, prelude::*};

use crate::{t, words::Words};

/// Shows each form that this browser can answer, and answers it when its button is pressed.
const SCRIPT: &str = r#"const K=window.PublicKeyCredential;
for(const f of K?.parseRequestOptionsFromJSON?document.querySelectorAll("form[data-sleutel]"):[]){
f.hidden=false;for(const e of document.querySelectorAll("[data-zonder-sleutel]"))e.hidden=true;
f.addEventListener("submit",async e=>{e.preventDefault();const wrong=f.querySelector("[role=alert]");wrong.hidden=true;
try{const asked=JSON.parse(f.dataset.vraag),c=navigator.credentials;
const made=f.dataset.sleutel==="nieuw"?await c.create({publicKey:K.parseCreationOptionsFromJSON(asked)})
:await c.get({publicKey:K.parseRequestOptionsFromJSON(asked)});
f.elements.antwoord.value=JSON.stringify(made.toJSON());f.submit()}catch{wrong.hidden=false}})}"#;

/// A form with what the browser is asked; `what` is `nieuw` or `gebruik`, `inside` comes before its button.
pub(super) fn passkey_form(
    words: &Words,
    action: &'static str,
    what: &'static str,
    ceremony: Ceremony,
    inside: AnyView,
    button: (&'static str, String),
) -> AnyView {
    view! {
        <form class="form" method="post" action=action data-sleutel=what data-vraag=ceremony.options hidden=true novalidate>
            <input type="hidden" name="staat" value=ceremony.state/>
            <input type="hidden" name="antwoord" value=""/>
            {inside}
            <p class="field-error" role="alert" hidden=true>{t!(words, "passkey-failed")}</p>
            <div class="button-row"><button class=button.0>{button.1}</button></div>
        </form>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any()
}
