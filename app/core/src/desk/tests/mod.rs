//! The desk acts for a resident, within its wijken, on record, and nobody is left without a letter.

mod acting;
mod finding;
mod sending;

use super::{Asked, Sent, send};
use crate::{
    db_test,
    drafts::Field,
    identity::{Desk, Grant, Role},
    initiatives::{Initiative, PaperId},
    kernel::token::Token,
    on,
    scene::{Scene, filled},
};

/// How one row of the record reads: kind, role, for somebody, action, why.
type Line = (String, Option<String>, bool, String, String);

impl Scene {
    /// Somebody at the desk of the municipality, or of one wijk.
    pub(crate) async fn desk(&self, wijk: Option<&str>) -> Desk {
        let grant = Grant { neighbourhood: wijk.map(str::to_owned), ..Grant::of(Role::Desk) };
        let email = format!("balie{}@gemeente.example", wijk.unwrap_or_default());
        self.staff(&self.here, &email, &grant).await.desk().unwrap()
    }

    async fn enter(&self, desk: &Desk, page: &Token, asked: &Asked) -> Sent {
        send(&self.core, &self.here, desk, page, asked, "nl").await.unwrap()
    }

    /// Enters an idea; gives its receipt on paper.
    pub(crate) async fn entered(&self, desk: &Desk, asked: &Asked) -> PaperId {
        match self.enter(desk, &Token::new(&self.core.chance), asked).await {
            Sent::Received(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    /// The initiative of a letter on paper.
    pub(crate) async fn on_paper(&self, desk: &Desk, id: PaperId) -> Initiative {
        let paper = crate::initiatives::paper(&self.core, desk, id).await.unwrap().unwrap();
        let found = crate::initiatives::by_reference(&self.core, &self.here.slug, &paper.reference).await;
        found.unwrap().unwrap()
    }

    /// What the desk did, by the record, in order.
    async fn desk_record(&self) -> Vec<Line> {
        const SQL: &str = "SELECT actor_kind, actor_role, on_behalf_of IS NOT NULL, action, why FROM audit
             WHERE actor_role = 'desk' ORDER BY number";
        on!(&self.core.db, pool => sqlx::query_as(SQL).fetch_all(pool).await.unwrap())
    }
}

/// An idea of somebody who came by, with an address.
pub(crate) fn asked() -> Asked {
    Asked { idea: filled(), channel: "counter".to_owned(), ..Asked::default() }
}

/// The same of somebody without an address.
pub(crate) fn asked_without() -> Asked {
    let mut asked = Asked { no_address: true, reach: "079 123 45 67".to_owned(), ..asked() };
    asked.idea.set(Field::Email, String::new());
    asked
}

fn line(for_somebody: bool, action: &str, why: &str) -> Line {
    ("staff".to_owned(), Some("desk".to_owned()), for_somebody, action.to_owned(), why.to_owned())
}

db_test!(a_desk_has_its_right_by_its_role_only, |db| {
    let scene = Scene::on(db);
    let moderator = scene.staff(&scene.here, "mo@gemeente.example", &Grant::of(Role::Moderator)).await;
    assert!(moderator.desk().is_none());
    let desk = scene.staff(&scene.here, "els@gemeente.example", &Grant::of(Role::Desk)).await;
    assert!(desk.desk().is_some() && desk.moderator().is_none() && desk.admin().is_none());
});
