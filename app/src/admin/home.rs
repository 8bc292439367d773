//! Where an admin begins.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::admin;
use crate::{t, ui::page, visit::visit};

/// The ways to what an admin does.
#[component]
pub fn AdminPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        admin(&visit)?;
        let words = &visit.words;
        let ways = [
            ("/beheer/mensen", t!(words, "people-title"), t!(words, "people-about")),
            ("/beheer/inloggen", t!(words, "providers-title"), t!(words, "providers-about")),
            ("/beheer/rollen", t!(words, "rights-title"), t!(words, "rights-about")),
            ("/beheer/logboek", t!(words, "record-title"), t!(words, "record-about")),
            ("/beheer/regels", t!(words, "rules-title"), t!(words, "rules-text")),
            ("/beheer/teksten", t!(words, "templates-title"), t!(words, "templates-text")),
            ("/beheer/bewaartermijnen", t!(words, "terms-title"), t!(words, "terms-about")),
        ];
        let ways = ways.map(|(path, title, about)| {
            view! { <li><h2><a class="link-alone" href=path>{title}</a></h2> <p>{about}</p></li> }
        });
        Ok(view! {
            <Title text=t!(words, "admin-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top">
                <h1>{t!(words, "admin-title")}</h1>
                <ul class="ways">{ways.collect_view()}</ul>
            </div>
        }
        .into_any())
    })
}
