//! News on devices: turning it on in this browser, which takes a script, and the list of devices, which takes none.

use app_core::{
    identity::Session,
    notifications::{self, PushDevice},
};
use leptos::{nonce::use_nonce, prelude::*};

use crate::{
    t,
    ui::{self, Kind, PageError, time},
    visit::Visit,
};

/// A browser gave something with which we cannot reach it.
#[derive(Clone, Copy, Debug)]
pub struct PushRefused;

/// Shows what this browser can, and asks it when the button is pressed: not before.
const SCRIPT: &str = r#"const S=document.querySelector("[data-meldingen]"),F=S.querySelector("form"),wrong=F.querySelector("[role=alert]"),
show=(name,to)=>{for(const e of S.querySelectorAll("[data-staat]")){e.hidden=e.dataset.staat!==name;if(to&&!e.hidden)e.focus()}},
bytes=t=>Uint8Array.from(atob(t.replace(/-/g,"+").replace(/_/g,"/")),c=>c.charCodeAt(0)),
text=b=>btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,""),
ours=s=>text(s.options.applicationServerKey)===S.dataset.meldingen,
mark=async s=>[...new Uint8Array(await crypto.subtle.digest("SHA-256",new TextEncoder().encode(s.endpoint)))].map(b=>b.toString(16).padStart(2,"0")).join(""),
here=async()=>await(await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription(),
row=async s=>document.querySelector(`[data-merk="${await mark(s)}"]`);
if(!("serviceWorker"in navigator&&"PushManager"in window&&"Notification"in window))
show(/iP(hone|ad|od)/.test(navigator.userAgent)||navigator.platform==="MacIntel"&&navigator.maxTouchPoints>1?"beginscherm":"kan-niet");
else if(Notification.permission==="denied")show("geweigerd");
else{const s=await here().catch(()=>null);
show(s&&Notification.permission==="granted"&&ours(s)&&await row(s)?"aan":"uit");
for(const f of document.querySelectorAll("[data-merk]"))f.addEventListener("submit",async e=>{e.preventDefault();
try{const s=await here();if(s&&await mark(s)===f.dataset.merk)await s.unsubscribe()}finally{f.submit()}})}
F.addEventListener("submit",async e=>{e.preventDefault();wrong.hidden=true;
try{const may=await Notification.requestPermission();if(may==="denied")return show("geweigerd",true);if(may!=="granted")return;
await navigator.serviceWorker.register("/sw.js");const r=await navigator.serviceWorker.ready;
let s=await r.pushManager.getSubscription();if(s&&!ours(s)){await s.unsubscribe();s=null}
s??=await r.pushManager.subscribe({userVisibleOnly:true,applicationServerKey:bytes(S.dataset.meldingen)});
const{endpoint,keys}=s.toJSON();F.elements.adres.value=endpoint;F.elements.sleutel.value=keys.p256dh;F.elements.geheim.value=keys.auth;
F.submit()}catch{wrong.hidden=false}})"#;

/// What was just done; `None` for nothing.
pub(super) fn done(visit: &Visit, what: Option<&str>) -> Option<AnyView> {
    let words = &visit.words;
    let text = match what? {
        "aan" => t!(words, "push-done-on"),
        "uit" => t!(words, "push-done-off"),
        "proef" => t!(words, "push-done-trial"),
        _ => return None,
    };
    Some(ui::notice(visit, Kind::Success, text))
}

/// That a browser gave something with which we cannot reach it.
pub(super) fn refused(visit: &Visit) -> AnyView {
    ui::notice(visit, Kind::Error, t!(visit.words, "push-refused"))
}

/// The part of the page about this browser, and the list of devices.
pub(super) async fn part(visit: &Visit, session: &Session) -> Result<AnyView, PageError> {
    let words = &visit.words;
    let devices = notifications::push_devices(&visit.core, session).await?;
    let rows = devices.iter().map(|device| row(visit, device)).collect_view();
    Ok(view! {
        <section class="section" aria-labelledby="toestel">
            <h2 id="toestel">{t!(words, "push-title")}</h2>
            <p>{t!(words, "push-text")}</p>
            <p>{t!(words, "push-says")}</p>
            <p>{t!(words, "push-way")}</p>
            {browser(visit)}
            {(!devices.is_empty()).then(|| view! {
                <h3 id="toestellen">{t!(words, "push-devices")}</h3>
                <ul class="devices" aria-labelledby="toestellen">{rows}</ul>
                <form method="post" action="/mijn/meldingen/proef">
                    <button class="button button-secondary">{t!(words, "push-try")}</button>
                </form>
            })}
        </section>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any())
}

/// One of these is seen: the first without scripts, and which of the others the script finds out.
fn browser(visit: &Visit) -> AnyView {
    let words = &visit.words;
    let states = [
        ("kan-niet", t!(words, "push-cannot")),
        ("beginscherm", t!(words, "push-home-screen")),
        ("geweigerd", t!(words, "push-denied")),
        ("aan", t!(words, "push-here")),
    ];
    let states = states.map(|(state, text)| {
        view! { <p data-staat=state tabindex="-1" hidden=true>{text}</p> }
    });
    view! {
        <div data-meldingen=notifications::push_key(&visit.core)>
            <p data-staat="zonder">{t!(words, "push-no-scripts")}</p>
            {states.into_iter().collect_view()}
            <form method="post" action="/mijn/meldingen/toestel" data-staat="uit" hidden=true>
                <input type="hidden" name="adres" value=""/>
                <input type="hidden" name="sleutel" value=""/>
                <input type="hidden" name="geheim" value=""/>
                <p class="field-error" role="alert" hidden=true>{t!(words, "push-failed")}</p>
                <div class="button-row"><button class="button">{t!(words, "push-on")}</button></div>
            </form>
        </div>
    }
    .into_any()
}

fn row(visit: &Visit, device: &PushDevice) -> AnyView {
    let words = &visit.words;
    let since = device.created_at.local().date();
    let name = match device.device.as_str() {
        "" => t!(words, "account-device-unknown"),
        name => name.to_owned(),
    };
    view! {
        <li class="device">
            <p>
                <b>{name.clone()}</b>
                {device.here.then(|| view! { " " <span class="status">{t!(words, "account-device-this")}</span> })}
                <br/>
                <span class="meta">{t!(words, "push-since")} " " {time(since, words.date_year(since))}</span>
            </p>
            <form method="post" action=format!("/mijn/meldingen/toestel/{}/uit", device.id.0) data-merk=device.mark.clone()>
                <button class="button button-secondary">
                    {t!(words, "push-off")} <span class="visually-hidden">" " {name}</span>
                </button>
            </form>
        </li>
    }
    .into_any()
}
