//! The author's verdict on the answer, and on what was carried out; with a private link, signed in, or by the desk.

use app::{
    follow::{Said, address, gone},
    ui::PageError,
};
use app_core::{
    initiatives::{self, Key, Verdict},
    kernel::Core,
    places::Municipality,
};
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    Fields, desk,
    follow::{again, by_author, by_link, may_say},
};
use crate::{limits::Refused, render, state::App};

/// With a private link.
pub async fn by_token(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    verdict(&app, by_link(&token), fields).await
}

/// By who is signed in.
pub async fn signed_in(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    verdict(&app, by_author(&fields, reference), fields).await
}

/// By the desk, for the author.
pub async fn at_desk(State(app): State<App>, Path(path): Path<(String, String)>, fields: Fields) -> Response {
    let key = desk::opened(&app, &fields, path).await.map(Key::Desk);
    verdict(&app, key, fields).await
}

async fn verdict(app: &App, key: Result<Key, PageError>, fields: Fields) -> Response {
    let key = &match key {
        Ok(key) => key,
        Err(error) => return fields.failed(error).await,
    };
    let verdict = fields.get("oordeel").to_owned();
    let (said, what) = match verdict.as_str() {
        "kijk" => (Some(Said::Again), "opnieuw"),
        "niet-klaar" => (Some(Said::NotDone), "niet-klaar"),
        _ => (None, "oordeel"),
    };
    let text = said.map(|said| fields.get(said.field()).to_owned()).unwrap_or_default();
    let kept = match may_say(app, &fields, key).await {
        Ok(()) => say(&app.core, &fields.visit().municipality, key, &verdict, &text).await,
        Err(Refused::Database(error)) => Err(error),
        Err(refused) => return fields.failed(refused).await,
    };
    match (kept, said) {
        (Ok(Verdict::Kept), _) => render::see_other(&format!("{}?gedaan={what}", address(key))),
        (Ok(Verdict::Gone), _) => render::message(fields.parts, gone(key)).await,
        (Ok(Verdict::Text(problem)), Some(said)) => again(fields, key, said, text, Ok(problem)).await,
        (Err(error), Some(said)) => again(fields, key, said, text, Err(error)).await,
        (Ok(Verdict::NotNow | Verdict::Text(_)), _) => render::see_other(&address(key)),
        (Err(error), None) => fields.failed(error).await,
    }
}

/// What is no verdict changes nothing.
async fn say(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    verdict: &str,
    text: &str,
) -> Result<Verdict, sqlx::Error> {
    match verdict {
        "helpt" | "helpt-niet" => {
            let said = initiatives::say_helped(core, municipality, key, verdict == "helpt").await?;
            Ok(said.map_or(Verdict::Gone, |kept| if kept { Verdict::Kept } else { Verdict::NotNow }))
        }
        "kijk" => initiatives::look_again(core, municipality, key, text).await,
        "klaar" => initiatives::say_done(core, municipality, key, None).await,
        "niet-klaar" => initiatives::say_done(core, municipality, key, Some(text)).await,
        _ => Ok(Verdict::NotNow),
    }
}
