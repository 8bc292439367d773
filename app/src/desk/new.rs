//! Entering an idea for a resident: the questions of the form on the site, on one page.

use std::sync::Arc;

use app_core::{
    desk::{self as desks, Asked, Field, Problem, Problems, REACH_LENGTH},
    drafts::{self, Step},
    identity::Desk,
    initiatives::Channel,
    kernel::{email::EmailError, text::TextError, token::Token},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{CHANNEL, above, channel_field, desk};
use crate::{
    drafts::{Notice, due_notice, field, notice_view, problem},
    t,
    ui::{Labels, PageError, check_field, error_summary, page, page_below, text_field},
    visit::{Visit, visit},
};

/// What was sent and could not be received, to go on with.
#[derive(Clone, Debug)]
pub struct NewRetry {
    /// What was typed.
    pub asked: Asked,
    /// What is wrong.
    pub problems: Problems,
    /// The secret of the page: what is sent twice with it is received once.
    pub page: Token,
    /// The database takes nothing now.
    pub not_received: bool,
}

/// The form.
#[component]
pub fn DeskNewPage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<NewRetry>>();
    let query = use_query_map().get_untracked();
    let (same_as, channel) = (query.get("bij").unwrap_or_default(), query.get(CHANNEL).unwrap_or_default());
    page(async move {
        let desk = desk(&visit)?;
        let retry = match retry {
            Some(retry) => (*retry).clone(),
            None => NewRetry {
                asked: begin(&visit, &desk, same_as, channel).await?,
                problems: Vec::new(),
                page: Token::new(&visit.core.chance),
                not_received: false,
            },
        };
        Ok(form_view(&visit, &retry))
    })
}

/// What the form begins with: what is known of who sent something else, and the wijk of a desk that has one.
async fn begin(visit: &Visit, desk: &Desk, same_as: String, channel: String) -> Result<Asked, PageError> {
    let mut asked = Asked::default();
    if let [wijk] = desk.within() {
        asked.idea.set(drafts::Field::Neighbourhood, wijk.clone());
    }
    let Some(reached) = Channel::of_desk(&channel).filter(|_| !same_as.is_empty()) else {
        return Ok(asked);
    };
    let opened = desks::open(&visit.core, desk, &same_as, reached).await?.ok_or(PageError::NotThere)?;
    if let Some(author) = desks::known(&visit.core, &visit.municipality, opened).await? {
        asked.idea.set(drafts::Field::Name, author.name);
        asked.no_address = author.email.is_none();
        let email = author.email.map(|email| email.as_str().to_owned()).unwrap_or_default();
        asked.idea.set(drafts::Field::Email, email);
        asked.reach = author.reach;
    }
    Ok(Asked { channel, same_as, ..asked })
}

fn form_view(visit: &Visit, retry: &NewRetry) -> AnyView {
    let words = &visit.words;
    let title = t!(words, "desk-new");
    let errors = retry.problems.iter().map(|(at, problem)| {
        let name = match at {
            Field::Channel => CHANNEL,
            Field::Idea(field) => field.code(),
            Field::Reach => "bereikbaar",
        };
        (format!("#{name}"), sentence(visit, *at, *problem))
    });
    let errors: Vec<_> = errors.collect();
    let is_wrong = !errors.is_empty();
    let inside = view! {
        {retry.not_received.then(|| notice_view(visit, Notice::NotReceived))}
        {error_summary(words, errors)}
        <h1>{title.clone()}</h1>
        <p class="lead">{t!(words, "desk-new-text")}</p>
        <form class="form" method="post" action="/balie/nieuw" novalidate>
            <input type="hidden" name="pagina" value=retry.page.reveal().to_owned()/>
            <input type="hidden" name="bij" value=retry.asked.same_as.clone()/>
            {fields(visit, retry)}
            {due_notice(visit, visit.municipality.residents())}
            <div class="button-row">
                <button class="button button-large">{t!(words, "desk-send")}</button>
            </div>
        </form>
    };
    page_below(words, above(words), &title, is_wrong, inside.into_any())
}

fn fields(visit: &Visit, retry: &NewRetry) -> AnyView {
    let (words, asked) = (&visit.words, &retry.asked);
    let wrong = |at: Field| {
        let found = retry.problems.iter().find(|(of, _)| *of == at);
        found.map(|(_, problem)| sentence(visit, at, *problem))
    };
    let reach = Labels {
        name: "bereikbaar",
        label: t!(words, "desk-reach"),
        hint: t!(words, "desk-reach-hint"),
        error: wrong(Field::Reach),
        optional: true,
    };
    let of_form = Step::ALL.iter().flat_map(|step| step.fields()).map(|one| {
        let shown = field(visit, &asked.idea, wrong(Field::Idea(*one)), *one, false);
        let besides = (*one == drafts::Field::Email).then(|| {
            view! {
                {check_field("geen-email", t!(words, "desk-no-address"), t!(words, "desk-no-address-hint"), asked.no_address)}
                {text_field(words, &reach, "text", Some("off"), None, &asked.reach)}
            }
        });
        view! { {shown} {besides} }
    });
    view! {
        {channel_field(words, wrong(Field::Channel), &asked.channel)}
        {of_form.collect_view()}
    }
    .into_any()
}

/// What is wrong, in a sentence that says what to do.
fn sentence(visit: &Visit, at: Field, what: Problem) -> String {
    let words = &visit.words;
    match (at, what) {
        (Field::Idea(_), Problem::Idea(drafts::Problem::Email(EmailError::Missing))) => {
            t!(words, "desk-address-missing")
        }
        (Field::Idea(field), Problem::Idea(wrong)) => problem(words, &visit.municipality, field, wrong),
        (_, Problem::AddressAndNone) => t!(words, "desk-address-and-none"),
        (_, Problem::OtherNeighbourhood) => t!(words, "desk-other-neighbourhood"),
        (_, Problem::Text(TextError::TooLong { over, .. })) => {
            let (field, most) = (t!(words, "desk-reach"), *REACH_LENGTH.end());
            t!(words, "form-too-long", field = field, most = most, over = over)
        }
        (_, Problem::Text(_)) => t!(words, "form-invisible"),
        _ => t!(words, "desk-channel-missing"),
    }
}
