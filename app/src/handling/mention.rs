//! Naming a colleague while writing a note: after `@` and the beginning of a name the people who can be named are
//! proposed, and who is taken has the box below ticked. Without scripts the boxes are there.

use leptos::{nonce::use_nonce, prelude::*};

use crate::{t, visit::Visit};

/// Proposes people by the words of the boxes, which say who can be named.
const SCRIPT: &str = r#"const area=document.getElementById("notitie"),list=document.getElementById("noemen");
const fold=text=>text.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase();
const people=[...document.querySelectorAll('input[name^="wie-"]')].map(box=>({box,name:box.labels[0].textContent.trim()}));
list.previousElementSibling.hidden=false;
area.addEventListener("input",()=>{list.replaceChildren();
const before=area.value.slice(0,area.selectionStart),asked=/(?:^|\s)@([\p{L}\d.'-]*)$/u.exec(before);if(!asked)return;
const start=fold(asked[1]),fits=({name})=>fold(name).split(/\s+/).some(word=>word.startsWith(start));
for(const{box,name}of people.filter(fits).slice(0,5)){
const button=document.createElement("button");button.type="button";button.className="button button-secondary";button.textContent=name;
button.addEventListener("click",()=>{area.setRangeText(`@${name} `,before.length-asked[1].length-1,before.length,"end");
box.checked=true;list.replaceChildren();area.focus()});list.append(button)}})"#;

/// The place where people are proposed, for below the note.
pub(super) fn proposals(visit: &Visit) -> AnyView {
    let words = &visit.words;
    view! {
        <p class="field-hint" hidden=true>{t!(words, "note-mention-hint")}</p>
        <div class="button-row proposals" id="noemen" role="group" aria-label=t!(words, "note-mention") aria-live="polite"></div>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any()
}
