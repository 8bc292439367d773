//! The answer as the resident will get it, on the page and by mail, before it is sent.

use std::sync::Arc;

use app_core::{
    answers::{self, Answer, Draft},
    initiatives::{Author, EventKind, Initiative},
    kernel::token::Token,
    photos::{self, Photo, State},
    routing::Item,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{
    AnswerRetry, LIST,
    answer::{says, way},
    led,
};
use crate::{
    initiatives::answer_section,
    letters::{self, Given, Letter},
    photos::Wall,
    projects::{Project, college_name},
    t,
    ui::{Kind, PageError, breadcrumb, error_summary, form_title, notice, page},
    visit::{Visit, visit},
};

/// The answer, to look at and to send.
#[component]
pub fn CheckAnswerPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<AnswerRetry>>();
    page(async move {
        let item = led(&visit, &reference).await?;
        let draft = answers::draft(&visit.core, item.initiative.id).await?;
        let open = item.initiative.allows(EventKind::Answered);
        let draft = draft.filter(|_| open).ok_or(PageError::NotThere)?;
        let today = visit.core.now().local().date();
        let checked =
            answers::check(&draft.typed, visit.municipality.tracks.get(&item.initiative.track), today);
        let title = t!(visit.words, "answer-check-title");
        let project = Project::of(&visit, &item.initiative, &item.events).await?;
        let undecided = project.weighing.is_some_and(|weighing| weighing.weighed_at.is_none());
        let (inside, wrong) = match checked {
            Ok(_) if undecided => {
                let says = t!(visit.words, "weigh-first", college = college_name(&visit));
                (error_summary(&visit.words, vec![(format!("{LIST}/{reference}/weging"), says)]), true)
            }
            Ok(answer) => {
                let mut staged = photos::staged(&visit.core, item.initiative.id).await?;
                staged.retain(|photo| photo.state != State::Refused);
                (preview(&visit, &item, &draft, &answer, staged, retry.is_some()), retry.is_some())
            }
            Err(problems) => {
                let errors = problems.into_iter().map(|(field, problem)| {
                    (format!("{LIST}/{reference}/antwoord#{}", field.code()), says(&visit, field, problem))
                });
                (error_summary(&visit.words, errors.collect()), true)
            }
        };
        Ok(framed(&visit, &item.initiative, &title, wrong, inside))
    })
}

fn framed(visit: &Visit, initiative: &Initiative, title: &str, wrong: bool, inside: AnyView) -> AnyView {
    let words = &visit.words;
    view! {
        <Title text=form_title(words, title, wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, way(visit, initiative), title.to_owned())}
            <h1>{title.to_owned()}</h1>
            <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
            {inside}
        </div>
    }
    .into_any()
}

fn preview(
    visit: &Visit,
    item: &Item,
    draft: &Draft,
    answer: &Answer,
    staged: Vec<Photo>,
    stale: bool,
) -> AnyView {
    let words = &visit.words;
    let address = format!("{LIST}/{}/antwoord", item.initiative.reference);
    let event = answer.event(visit.core.now());
    let looked_at = staged.iter().map(|photo| photo.id.0.to_string()).collect::<Vec<_>>().join(" ");
    let with = |photo| Photo { step_at: Some(event.at), description: answer.seen.clone(), ..photo };
    let photos: Vec<_> = staged.into_iter().map(with).collect();
    let on_page = answer_section(visit, &item.initiative.track, &[event], &photos, &Wall::PUBLIC);
    view! {
        {stale.then(|| notice(visit, Kind::Warning, t!(words, "answer-changed")))}
        <p class="measure">{t!(words, "answer-check-text")}</p>
        <section class="section" aria-labelledby="op-de-site">
            <h2 id="op-de-site">{t!(words, "answer-on-page")}</h2>
            {on_page}
        </section>
        <section class="section" aria-labelledby="in-de-mail">
            <h2 id="in-de-mail">{t!(words, "answer-in-mail")}</h2>
            {mail(visit, item, answer)}
        </section>
        <div class="section button-row">
            <form method="post" action=format!("{address}/versturen")>
                <input type="hidden" name="versie" value=draft.version/>
                <input type="hidden" name="fotos" value=looked_at/>
                <button class="button">{t!(words, "answer-send")}</button>
            </form>
            <a class="link-alone" href=address>{t!(words, "answer-change")}</a>
        </div>
    }
    .into_any()
}

/// The letter as it will be mailed, or printed for who gets letters on paper.
fn mail(visit: &Visit, item: &Item, answer: &Answer) -> AnyView {
    let given = Given {
        outcome: answer.outcome.code().to_owned(),
        body: answer.body.clone(),
        reasons: answer.reasons.clone(),
    };
    mail_view(visit, item.author.as_ref(), |place, language, name, link| {
        letters::answer(place, language, name, link, &item.initiative, &given)
    })
}

/// A letter to an author as it will be mailed; `write` is given who writes, the language and name of the reader, and
/// a private link.
pub(crate) fn mail_view(
    visit: &Visit,
    author: Option<&Author>,
    write: impl FnOnce(letters::Place<'_>, &str, &str, &Token) -> Letter,
) -> AnyView {
    let words = &visit.words;
    // Who may not see who sent it sees the place of the name.
    let name = author.map_or_else(|| t!(words, "answer-preview-name"), |author| author.name.clone());
    let language = author.map_or(words.code(), |author| author.language.as_str());
    let place = letters::Place { municipality: &visit.municipality, base: &visit.base };
    // The link of the real letter is known to its reader only; this one opens nothing.
    let letter = write(place, language, &name, &Token::new(&visit.core.chance));
    let lang = words.foreign(letter.language);
    view! {
        <p class="meta measure">{t!(words, "answer-mail-link")}</p>
        <article class="mail">
            <h3 class="mail-subject" dir="auto" lang=lang.clone()>{letter.subject.clone()}</h3>
            <pre class="mail-body" dir="auto" lang=lang>{letter.text()}</pre>
        </article>
    }
    .into_any()
}
