//! How many statements the lists of staff send to the database, however long they are. What is counted is counted for
//! the whole process: nextest gives each test one of its own.

use std::sync::{Arc, Mutex};

use app_core::{
    filters::{self, List},
    identity::{Grant, Role},
    kernel::token::Token,
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    filter::Targets,
    layer::{Context, SubscriberExt},
};

use crate::support::{Browser, Site};

/// The statements that were sent, in short.
#[derive(Clone, Default)]
struct Sent(Arc<Mutex<Vec<String>>>);

impl<S: Subscriber> Layer<S> for Sent {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        struct Summary(String);
        impl Visit for Summary {
            fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                if field.name() == "summary" {
                    self.0 = format!("{value:?}");
                }
            }
        }
        let mut summary = Summary(String::new());
        event.record(&mut summary);
        // A pool that opens one more connection (a busy machine gives the first back late) sets it up.
        if !summary.0.contains("PRAGMA") {
            self.0.lock().unwrap().push(summary.0);
        }
    }
}

impl Sent {
    /// Counts from here on.
    fn counted() -> Self {
        let sent = Self::default();
        let only = Targets::new().with_target("sqlx::query", tracing::Level::DEBUG);
        let counting = tracing_subscriber::registry().with(sent.clone().with_filter(only));
        tracing::subscriber::set_global_default(counting).unwrap();
        sent
    }

    /// What opening a page sends.
    async fn by(&self, browser: &mut Browser, path: &str) -> Vec<String> {
        self.0.lock().unwrap().clear();
        let page = browser.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

on_both!(a_list_of_staff_takes_two_statements_besides_who_is_signed_in, |site| {
    let (mut coordinator, mut moderator) = (site.coordinator().await, site.moderator().await);
    let mut specialist = site.specialist("stadsbeheer").await;
    for _ in 0..3 {
        site.published().await;
        site.sent().await;
    }
    keep_filter(&site, &coordinator).await;
    let sent = Sent::counted();
    for (browser, paths) in [
        (
            &mut coordinator,
            ["/behandelen", "/behandelen?weergave=uitvoering", "/behandelen?vorm=bord&zoek=bankje"]
                .as_slice(),
        ),
        (&mut specialist, &["/behandelen?weergave=advies"]),
        (&mut moderator, &["/werk", "/werk?weergave=alles&wijk=palenstein&zoek=bankje"]),
    ] {
        for path in paths {
            let statements = sent.by(browser, path).await;
            assert_eq!(statements.len(), 3, "{path}: {statements:#?}");
            let whose = statements.iter().filter(|one| one.contains("SELECT s.id, s.person_id")).count();
            assert_eq!(whose, 1, "{path}: {statements:#?}");
        }
    }
});

/// A filter that is shown above the list.
async fn keep_filter(site: &Site, browser: &Browser) {
    let token = Token::parse(browser.cookies.values().next().unwrap()).unwrap();
    let session = app_core::identity::session(&site.core, site.here(), &token).await.unwrap().unwrap();
    assert!(session.grants.contains(&Grant::of(Role::Coordinator)));
    filters::save(&site.core, &session, List::InHand, "Palenstein", "wijk=palenstein")
        .await
        .unwrap()
        .unwrap();
}
