//! The rules of initiatives, on both engines.

mod due;
mod follow;
mod list;
mod moves;
mod public;
mod reply;
mod search;
mod submit;
mod verdict;

pub(crate) use moves::{replayed, used_days};

use super::{
    Initiative,
    reference::new_reference,
    store,
    submit::new_initiative,
    types::{Event, EventKind, Outcome, Status},
};
use crate::{
    drafts::check,
    kernel::{text::folded, token::Token},
    scene::{Scene, filled},
};

impl Scene {
    /// Keeps an initiative as `change` makes it, without the way that people take.
    pub(crate) async fn put(&self, change: impl FnOnce(&mut Initiative)) -> Initiative {
        let complete = check(&filled(), &self.here).unwrap();
        let mut row = new_initiative(&self.core, &self.here, &complete, "nl", self.core.now()).unwrap();
        row.reference = new_reference("ZM", &self.core.chance);
        change(&mut row);
        let search_text = folded(&format!("{} {} {}", row.title, row.story, row.spot));
        let mut tx = self.core.db.begin().await.unwrap();
        assert!(store::insert(&mut tx, &row, &search_text).await.unwrap());
        tx.commit().await.unwrap();
        row
    }

    /// As [`Scene::put`], published now.
    pub(crate) async fn put_public(&self, change: impl FnOnce(&mut Initiative)) -> Initiative {
        let now = self.core.now();
        self.put(|row| {
            (row.status, row.published_at) = (Status::Published, Some(now));
            change(row);
        })
        .await
    }

    /// Answers, or carries out, what a link opens.
    async fn move_to(&self, link: &Token, status: Status) {
        let mut row = self.initiative(link).await;
        (row.status, row.answered_at) = (status, Some(self.core.now()));
        let mut tx = self.core.db.begin().await.unwrap();
        store::save_state(&mut tx, &row).await.unwrap();
        let (kind, outcome) = (EventKind::Answered, Some(Outcome::YesWeDo));
        let event = Event { outcome, ..Event::new(self.core.now(), kind).saying("Ja.".to_owned()) };
        store::add_step(&mut tx, &self.core, row.id, &event).await.unwrap();
        tx.commit().await.unwrap();
    }
}
