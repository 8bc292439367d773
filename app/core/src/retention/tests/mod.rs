//! Retention, on both engines: what goes, when, and nothing before.

mod people;
mod runs;
mod setting;
mod terms;
mod years;

use super::{Kind, Set, Taken, Term, Terms, count, daily, list, run, set_term};
use crate::{
    drafts::{Field, Typed},
    execute,
    initiatives::{self, Key, Submission},
    kernel::{Instant, audit::Actor, token::Token},
    places::Municipality,
    scene::{Scene, filled},
};

const JOKE: &str = "joke@voorbeeld.example";

impl Scene {
    fn days(&self, days: i64) {
        self.core.clock.set(self.core.now().plus_days(days));
    }

    /// Sends an idea with an address.
    async fn idea_of(&self, email: &str) -> Token {
        let mut typed: Typed = filled();
        typed.set(Field::Email, email.to_owned());
        typed.set(Field::Name, email.split('@').next().unwrap().to_owned());
        let draft = self.draft(&typed).await;
        match self.press_send(&draft).await {
            Submission::Received(link) => link,
            other => panic!("{other:?}"),
        }
    }

    /// Puts an idea on the site and answers it, now; `confirmed` when its author showed the address to be theirs.
    async fn answer(&self, link: &Token, confirmed: bool) -> String {
        let idea = self.initiative(link).await;
        let now = self.core.now();
        let published = "UPDATE initiative SET status = 'answered', published_at = $2, answered_at = $2,
             due_on = NULL, answer_days = 1 WHERE id = $1";
        execute!(&self.core.db, published, idea.id, now).unwrap();
        if confirmed {
            let confirm = "UPDATE initiative_author SET confirmed_at = $2 WHERE initiative_id = $1";
            execute!(&self.core.db, confirm, idea.id, now).unwrap();
        }
        idea.reference
    }

    async fn take_back(&self, link: &Token) {
        initiatives::withdraw(&self.core, &self.here, &Key::from(link)).await.unwrap().unwrap();
    }

    async fn run(&self) -> Taken {
        run(&self.core, &self.here, Actor::System).await.unwrap()
    }

    pub(crate) async fn due(&self, kind: Kind, at: Instant) -> u64 {
        self.due_in(&self.here, kind, at).await
    }

    async fn due_in(&self, municipality: &Municipality, kind: Kind, at: Instant) -> u64 {
        let terms = Terms::of(&self.core, municipality).await.unwrap();
        count(&self.core, &terms, kind, at).await.unwrap()
    }
}

/// What a run did, written as pairs.
fn taken(pairs: &[(&str, u64)]) -> Taken {
    pairs.iter().map(|(kind, number)| ((*kind).to_owned(), *number)).collect()
}
