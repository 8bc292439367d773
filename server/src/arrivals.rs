//! Live arrival on the lists of staff, as server-sent events: one event when the number of what came differs from the
//! one that the browser knows. An answer ends by itself, so that a session that ended hears nothing more.

use std::{convert::Infallible, time::Duration};

use app::{
    arrivals::{SINCE, said},
    filters::narrow,
    ui::PageError,
};
use app_core::{
    filters::Narrow,
    identity::{Handler, Moderator, Session},
    kernel::Instant,
    moderation, routing,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response, Sse, sse::Event},
};
use futures::{StreamExt, stream};
use tokio::time::{sleep, timeout};

use crate::{
    forms::{Visiting, asked},
    render,
    state::App,
};

/// How often is looked whether something came.
const LOOK: Duration = Duration::from_secs(5);
/// How long is looked before the browser has to ask again.
const LISTEN: Duration = Duration::from_secs(25);
/// How soon it asks again.
const AGAIN: Duration = Duration::from_secs(1);

/// What came into the queue of a moderator.
pub async fn queue(State(app): State<App>, visiting: Visiting, request: Request) -> Response {
    let core = app.core.clone();
    answer(&app, visiting, request, Session::moderator, move |moderator: Moderator, narrow, since| {
        let core = core.clone();
        async move { moderation::arrived(&core, &moderator, &narrow, since).await }
    })
    .await
}

/// What came to who handles it.
pub async fn in_hand(State(app): State<App>, visiting: Visiting, request: Request) -> Response {
    let (core, municipality) = (app.core.clone(), visiting.0.municipality.clone());
    answer(&app, visiting, request, Session::handler, move |handler: Handler, narrow, since| {
        let (core, municipality) = (core.clone(), municipality.clone());
        async move { routing::arrived(&core, &municipality, &handler, &narrow, since).await }
    })
    .await
}

async fn answer<A, C, F>(
    app: &App,
    Visiting(visit): Visiting,
    request: Request,
    may: impl Fn(&Session) -> Option<A>,
    count: C,
) -> Response
where
    A: Clone + Send + 'static,
    C: Fn(A, Narrow, Instant) -> F + Send + 'static,
    F: Future<Output = Result<i64, sqlx::Error>> + Send,
{
    let parts = request.into_parts().0;
    let Some(reader) = visit.session.as_ref().and_then(may) else {
        return render::message(parts, PageError::NotAllowed).await;
    };
    let get = asked(&parts);
    let narrow = narrow(|name| get(name).unwrap_or_default());
    let since = get(SINCE).and_then(|text| text.parse().ok()).map_or_else(|| app.core.now(), Instant);
    let known = parts.headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse::<i64>().ok());
    let (stop, words) = (app.stop.clone(), visit.words);
    let changed = async move {
        loop {
            match count(reader.clone(), narrow.clone(), since).await {
                Ok(now) if Some(now) != known => return Some(now),
                Ok(_) => sleep(LOOK).await,
                Err(error) => {
                    tracing::warn!(%error, "what came is not known");
                    return None;
                }
            }
        }
    };
    let heard = async move {
        timeout(LISTEN, stop.run_until_cancelled_owned(changed)).await.ok().flatten().flatten()
    };
    let events = stream::once(heard).filter_map(move |heard| {
        let event = heard.map(|count| {
            Ok::<_, Infallible>(Event::default().id(count.to_string()).retry(AGAIN).data(said(&words, count)))
        });
        async move { event }
    });
    Sse::new(events).into_response()
}
