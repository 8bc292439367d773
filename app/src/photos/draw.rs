//! Drawing the part of a photo that should not be recognised: what is drawn stands in the fields of the form, and what is
//! typed there is drawn. Without scripts, or with a keyboard, the fields are there.

use leptos::{nonce::use_nonce, prelude::*};

use crate::{t, visit::Visit};

/// Lets a part be drawn while its button is pressed; else the photo is a link, and can be scrolled past.
const SCRIPT: &str = r#"const image=document.querySelector(".photos img"),button=document.getElementById("teken");
const sides=["links","boven","rechts","onder"].map(id=>document.getElementById(id));
const frame=image.closest("a"),part=frame.appendChild(document.createElement("span"));part.className="photo-part";
const show=()=>{const [left,top,right,bottom]=sides.map(side=>side.value.trim()===""?NaN:+side.value);
part.hidden=!(left<right&&top<bottom&&left>=0&&top>=0&&right<=100&&bottom<=100);
Object.assign(part.style,{left:left+"%",top:top+"%",width:right-left+"%",height:bottom-top+"%"})};
const at=({clientX,clientY})=>{const box=image.getBoundingClientRect();
return[(clientX-box.left)/box.width,(clientY-box.top)/box.height].map(share=>Math.round(Math.min(1,Math.max(0,share))*100))};
let from;const draws=()=>button.getAttribute("aria-pressed")==="true";
button.hidden=false;button.addEventListener("click",()=>{button.setAttribute("aria-pressed",!draws());
frame.classList.toggle("is-drawn-on",draws());if(draws())image.scrollIntoView({block:"center"})});
frame.addEventListener("click",event=>{if(draws())event.preventDefault()});
frame.addEventListener("dragstart",event=>event.preventDefault());
frame.addEventListener("pointerdown",event=>{if(draws()&&event.isPrimary){from=at(event);frame.setPointerCapture(event.pointerId)}});
frame.addEventListener("pointermove",event=>{if(!from)return;const to=at(event);
[Math.min(from[0],to[0]),Math.min(from[1],to[1]),Math.max(from[0],to[0]),Math.max(from[1],to[1])].forEach((value,place)=>sides[place].value=value);show()});
for(const end of ["pointerup","pointercancel"])frame.addEventListener(end,()=>{from=undefined});
for(const side of sides)side.addEventListener("input",show);show()"#;

/// The button that lets a part be drawn.
pub(super) fn draw(visit: &Visit) -> AnyView {
    view! {
        <p>
            <button type="button" class="button button-secondary" id="teken" aria-pressed="false" hidden=true>
                {t!(visit.words, "photo-draw")}
            </button>
        </p>
        <script type="module" nonce=use_nonce() inner_html=SCRIPT></script>
    }
    .into_any()
}
