//! Somebody's own account: what they change, see and take along is theirs, and leaving leaves nothing.

mod address;
mod leave;
mod mails;
mod name;
mod reads;
mod take_along;

use crate::{
    identity::{Moderator, Session},
    initiatives, moderation,
    places::Municipality,
    scene::Scene,
};

/// The address with which the scene sends its idea.
const JOKE: &str = "joke@voorbeeld.example";
const WIM: &str = "wim@voorbeeld.example";

/// Somebody who signed in by mail just now, in Zoetermeer.
async fn signed_in(scene: &Scene, email: &str) -> Session {
    signed_in_at(scene, &scene.here, email).await
}

async fn signed_in_at(scene: &Scene, municipality: &Municipality, email: &str) -> Session {
    scene.resident(municipality, email).await
}

fn wait(scene: &Scene, seconds: i64) {
    scene.core.clock.set(scene.core.now().plus_seconds(seconds));
}

/// An idea of Joke that was sent just now; gives its reference.
async fn sent(scene: &Scene) -> String {
    wait(scene, 1);
    scene.initiative(&scene.send().await).await.reference
}

async fn published(scene: &Scene, moderator: &Moderator) -> String {
    let reference = sent(scene).await;
    moderation::publish(&scene.core, moderator, &reference).await.unwrap();
    reference
}

async fn shown_as(scene: &Scene, reference: &str) -> String {
    let found = initiatives::by_reference(&scene.core, "zoetermeer", reference).await.unwrap();
    found.unwrap().shown_as
}
