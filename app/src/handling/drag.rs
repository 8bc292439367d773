//! Dragging on the board: a card that is let go at another step goes there by the same request as the button on its own
//! page. Without scripts, on a phone or with a keyboard, the buttons are there.

use app_core::{
    identity::Handler,
    initiatives::EventKind,
    routing::{Row, ToCome},
};
use leptos::{nonce::use_nonce, prelude::*};

use super::LIST;
use crate::{t, visit::Visit};

/// Lets cards be dragged to the steps that they name; what a card was let go at is asked of the server, and the board
/// shows what came of it.
const SCRIPT: &str = r#"const board=document.querySelector(".board"),wrong=document.getElementById("sleep-fout");let card;
const to=step=>card&&step!==card.closest("[data-stap]")&&card.getAttribute(`data-naar-${step.dataset.stap}`);
for(const one of board.querySelectorAll(".board-card[data-item]")){one.draggable=true;
one.addEventListener("dragstart",e=>{card=one;e.dataTransfer.effectAllowed="move";e.dataTransfer.setData("text/plain",one.dataset.nummer)});
one.addEventListener("dragend",()=>{card=null})}
for(const step of board.querySelectorAll("[data-stap]")){
step.addEventListener("dragover",e=>{if(to(step)){e.preventDefault();step.classList.add("is-target")}});
step.addEventListener("dragleave",()=>step.classList.remove("is-target"));
step.addEventListener("drop",async e=>{e.preventDefault();step.classList.remove("is-target");
const it=card,address=to(step);if(!address)return;
if(step.dataset.stap==="3")return location.assign(address);
it.setAttribute("aria-busy","true");wrong.hidden=true;
try{const answer=await fetch(address,{method:"POST",body:new URLSearchParams({van:it.dataset.van,nummer:it.dataset.nummer})});
if(answer.ok)location.reload();else location.assign(it.dataset.item)}
catch{it.removeAttribute("aria-busy");wrong.hidden=false}})}"#;

/// The addresses of what is done with a card that is let go at each step; `None` where that cannot be. `meetings` are
/// those that are to come, the first one first.
pub(super) fn ways(
    visit: &Visit,
    handler: &Handler,
    row: &Row,
    step: usize,
    meetings: &[ToCome],
) -> [Option<String>; 4] {
    let initiative = &row.initiative;
    let item = format!("{LIST}/{}", initiative.reference);
    let coordinates = handler.coordinates(&initiative.neighbourhood);
    let leads = coordinates || handler.is_of(row.unit.code());
    let mine = row.owner.as_ref().is_some_and(|owner| owner.person == handler.person());
    let track = &visit.municipality.tracks.get(&initiative.track).slug;
    let meeting = meetings.iter().find(|one| one.track == *track).filter(|_| step < 2 && coordinates);
    [
        (leads && mine && step == 1 && row.asked == 0).then(|| format!("{item}/loslaten")),
        (leads && step == 0).then(|| format!("{item}/nemen")),
        meeting.map(|meeting| format!("/overleg/{}/agenda", meeting.id)),
        initiative.allows(EventKind::Asked).then(|| format!("{item}/vraag")),
    ]
}

/// What a board needs for its cards to be dragged.
pub(super) fn script(visit: &Visit) -> AnyView {
    view! {
        <p class="field-error" id="sleep-fout" role="alert" hidden=true>{t!(visit.words, "handle-drag-failed")}</p>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any()
}
