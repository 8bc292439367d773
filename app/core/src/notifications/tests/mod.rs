//! How mail comes: as its reader wants it, and never less than it must.

mod address;
mod choices;
mod digest;
mod push;
mod stop;

use serde_json::Value;

use super::*;
use crate::{
    identity::{Grant, Role, Session},
    scene::Scene,
};

const JOKE: &str = "joke@voorbeeld.example";

impl Scene {
    /// Chooses about one topic, and leaves the others.
    pub(super) async fn choose(&self, session: &Session, topic: Topic, pace: Pace) -> Chosen {
        let now = choices(&self.core, session).await.unwrap();
        let said = |one: Topic| match one == topic {
            true => pace.code().to_owned(),
            false => now.iter().find(|(other, _)| *other == one).unwrap().1.code().to_owned(),
        };
        choose(&self.core, session, said).await.unwrap()
    }

    /// How somebody wants mail about a topic now; `None` where it is not for them.
    pub(super) async fn pace(&self, session: &Session, topic: Topic) -> Option<Pace> {
        let all = choices(&self.core, session).await.unwrap();
        all.into_iter().find(|(one, _)| *one == topic).map(|(_, pace)| pace)
    }

    /// A coordinator of all wijken, signed in.
    pub(super) async fn cor(&self) -> Session {
        self.staff(&self.here, "cor@gemeente.example", &Grant::of(Role::Coordinator)).await
    }

    /// The letters of a name that wait.
    pub(super) async fn named(&self, letter: &str) -> Vec<Value> {
        self.letters().await.into_iter().filter(|one| one["letter"] == letter).collect()
    }
}
