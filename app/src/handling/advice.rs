//! What departments said, side by side.

use app_core::advice::Advice;
use leptos::prelude::*;

use super::opinion;
use crate::{
    initiatives::unit_name,
    t,
    ui::{paragraphs, time},
    visit::Visit,
    words::capital,
};

/// All advice, given or waited for, below a heading of a level; nothing while none was asked.
pub(crate) fn advices(visit: &Visit, advices: &[Advice], level: u8) -> Option<AnyView> {
    let words = &visit.words;
    let below = level > 2;
    let rows = advices.iter().map(|one| advice(visit, one, below)).collect_view();
    let title = t!(words, "handle-advices");
    (!advices.is_empty()).then(|| match below {
        true => view! { <h3>{title}</h3> <ul class="advices">{rows}</ul> }.into_any(),
        false => view! {
            <section class="section" aria-labelledby="adviezen">
                <h2 id="adviezen">{title}</h2>
                <ul class="advices">{rows}</ul>
            </section>
        }
        .into_any(),
    })
}

fn advice(visit: &Visit, advice: &Advice, below: bool) -> AnyView {
    let words = &visit.words;
    let today = visit.core.now().day();
    let lang = visit.staff_language();
    let name = capital(&unit_name(visit, &advice.department));
    let (class, status) = match advice.opinion {
        Some(known) => ("status status-answered", opinion(words, known)),
        None if advice.due_on < today => ("status status-late", t!(words, "handle-advice-late")),
        None => ("status status-received", t!(words, "handle-advice-waits")),
    };
    let when = match advice.given_at {
        Some(at) => {
            let (day, by) = (at.local().date(), advice.given_by.clone().unwrap_or_default());
            view! { <p class="meta">{time(day, words.date(day))} " " <span dir="auto">{by}</span></p> }
                .into_any()
        }
        None => {
            let before = t!(words, "handle-advice-before", date = words.date(advice.due_on.0));
            view! { <p class="meta">{before}</p> }.into_any()
        }
    };
    view! {
        <li class="advice">
            {match below {
                true => view! { <h4 class="advice-title">{name}</h4> }.into_any(),
                false => view! { <h3 class="advice-title">{name}</h3> }.into_any(),
            }}
            <p><span class=class>{status}</span></p>
            {when}
            <div class="quote" dir="auto" lang=lang.clone()>{paragraphs(&advice.question)}</div>
            {(!advice.body.is_empty()).then(|| view! { <div dir="auto" lang=lang>{paragraphs(&advice.body)}</div> })}
        </li>
    }
    .into_any()
}
