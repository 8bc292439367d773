//! The page of an invitation to staff.

use app_core::{identity, kernel::token::Token};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use crate::{
    t,
    ui::{PageError, page},
    visit::visit,
};

/// The page that an invitation opens. Opening it uses nothing up; pressing the button does.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let visit = visit();
    let token = use_params_map().get_untracked().get("token").unwrap_or_default();
    page(async move {
        let words = &visit.words;
        let token = Token::parse(&token).ok_or(PageError::UsedInvitation)?;
        if !identity::invitation_is_open(&visit.core, &visit.municipality, &token).await? {
            return Err(PageError::UsedInvitation);
        }
        Ok(view! {
            <Title text=t!(words, "invitation-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">
                <h1>{t!(words, "invitation-title")}</h1>
                <p class="lead">{t!(words, "invitation-text", name = visit.municipality.name.clone())}</p>
                <form class="form" method="post" action=format!("/uitnodiging/{}", token.reveal())>
                    <div class="button-row">
                        <button class="button button-large">{t!(words, "invitation-start")}</button>
                    </div>
                </form>
            </div>
        }
        .into_any())
    })
}
