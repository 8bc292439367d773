//! The table of who may do what, as the services use it.

use app_core::identity::{Right, Role, Scope, Who};
use leptos::prelude::*;

use super::{admin, framed, says};
use crate::{
    t,
    ui::{heads, page},
    visit::{Visit, visit},
};

/// The table.
#[component]
pub fn RightsPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        admin(&visit)?;
        let words = &visit.words;
        let title = t!(words, "rights-title");
        let rights = Right::ALL.iter().map(|right| {
            let who = who(&visit, *right);
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="queue-title">{says::right(words, *right)}</th>
                    <td role="cell" data-label=t!(words, "rights-who")>{who}</td>
                </tr>
            }
        });
        let roles = Role::ALL.iter().map(|role| {
            view! { <div><dt>{says::role(&visit, *role)}</dt><dd>{says::scope(words, role.scope())}</dd></div> }
        });
        let inside = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(words, "rights-about")}</p>
            <table class="queue" role="table">
                <caption class="visually-hidden">{title.clone()}</caption>
                {heads([t!(words, "rights-what"), t!(words, "rights-who")])}
                <tbody role="rowgroup">{rights.collect_view()}</tbody>
            </table>
            <section class="section measure" aria-labelledby="waar">
                <h2 id="waar">{t!(words, "rights-where")}</h2>
                <dl class="facts">{roles.collect_view()}</dl>
            </section>
        };
        Ok(framed(&visit, &title, false, inside.into_any()))
    })
}

fn who(visit: &Visit, right: Right) -> String {
    let words = &visit.words;
    match right.who() {
        Who::Everyone => t!(words, "who-everyone"),
        Who::Author => t!(words, "who-author"),
        Who::SignedIn => t!(words, "who-signed-in"),
        Who::Staff => t!(words, "who-staff"),
        Who::Roles(roles) => {
            let named = |role: &Role| {
                let name = says::role(visit, *role);
                if role.scope() == Scope::Municipality { name } else { t!(words, "who-within", role = name) }
            };
            roles.iter().map(named).collect::<Vec<_>>().join(", ")
        }
    }
}
