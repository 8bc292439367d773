//! Merging, on both engines: who follows along, what is refused, and what becomes of it when the other one leaves.

use super::*;
use crate::{
    identity::Handler,
    initiatives::{Initiative, Outcome, PublicItem, public_item},
    kernel::token::Token,
    moderation::{By, Merging, merge},
};

impl Scene {
    pub(super) async fn merge(&self, by: By<'_>, reference: &str, into: &str) -> Merging {
        merge(&self.core, &self.here, by, reference, into).await.unwrap()
    }

    /// Two ideas, the second one merged into the first, which is public; the links of their authors come first.
    async fn merged(&self) -> ([Token; 2], [String; 2], Handler) {
        let (first, into) = self.published().await;
        let coordinator = self.coordinator().await;
        let (second, gone) = self.published().await;
        let merging = self.merge(By::Handler(&coordinator), &gone, &into.to_lowercase()).await;
        assert_eq!(merging, Merging::Done(into.clone()));
        ([first, second], [into, gone], coordinator)
    }
}

async fn shown_at(scene: &Scene, reference: &str) -> PublicItem {
    public_item(&scene.core, &scene.here, reference).await.unwrap()
}

fn clock(it: &Initiative) -> (Status, bool, bool) {
    (it.status, it.due_on.is_some(), it.closed_at.is_some())
}

db_test!(the_author_of_what_was_merged_hears_what_the_other_one_hears, |db| {
    let scene = Scene::on(db);
    let ([_, second], [into, gone], coordinator) = scene.merged().await;
    assert_eq!(clock(&scene.initiative(&second).await), (Status::Merged, false, true));
    assert!(matches!(shown_at(&scene, &gone).await, PublicItem::Merged(to) if to == into));
    let target = initiatives::by_reference(&scene.core, "zoetermeer", &into).await.unwrap().unwrap();
    assert_eq!(initiatives::merged_into(&scene.core, target.id).await.unwrap(), *std::slice::from_ref(&gone));
    let letters = scene.letters().await;
    let told = letters.iter().find(|one| one["letter"] == "merged").unwrap();
    assert_eq!((&told["more"]["into"], &told["more"]["answered"]), (&into.clone().into(), &false.into()));
    scene.answer_with(&coordinator, &into, Outcome::YesWeDo).await;
    let letters = scene.letters().await;
    let answered: Vec<_> = letters.iter().filter(|one| one["letter"] == "answered").collect();
    assert_eq!(answered.len(), 2, "both authors");
    assert_ne!(answered[0]["initiative"], answered[1]["initiative"], "each about what they sent");
    assert_eq!(answered[0]["more"], answered[1]["more"]);
    assert!(scene.record().await.contains(&("staff".to_owned(), "initiative.merge".to_owned())));
});

db_test!(what_cannot_be_merged_says_why_and_changes_nothing, |db| {
    let scene = Scene::on(db);
    let ([first, second], [into, gone], coordinator) = scene.merged().await;
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let new = scene.initiative(&link).await.reference;
    let by = By::Moderator(&moderator);
    for nothing in ["", "ZM-0000-00", "bankje", &scene.initiative(&scene.send().await).await.reference] {
        assert_eq!(scene.merge(by, &new, nothing).await, Merging::NoTarget, "{nothing}");
    }
    assert_eq!(scene.merge(by, &new, &new).await, Merging::Itself);
    assert_eq!(scene.merge(by, &new, &gone).await, Merging::Gone(into.clone()), "it went on as another one");
    assert_eq!(scene.merge(by, &gone, &into).await, Merging::NotNow, "once");
    assert_eq!(scene.merge(By::Handler(&coordinator), &gone, &into).await, Merging::NotThere);
    assert_eq!(scene.merge(by, &into, &gone).await, Merging::NotNow, "once it is public, who has it decides");
    let stranger = scene.moderator(&scene.elsewhere).await;
    assert_eq!(scene.merge(By::Moderator(&stranger), &new, &into).await, Merging::NotThere);
    scene.answer_with(&coordinator, &into, Outcome::No).await;
    let third = scene.published().await.1;
    assert_eq!(scene.merge(By::Handler(&coordinator), &into, &third).await, Merging::NotNow, "answered");
    assert_eq!(scene.merge(by, &new, &into).await, Merging::Done(into), "into what was answered");
    assert_eq!(scene.initiative(&first).await.status, Status::Answered);
    assert_eq!(scene.initiative(&second).await.status, Status::Merged);
});

db_test!(two_that_are_merged_into_each_other_at_one_moment_become_one, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (one, other) = (scene.published().await.1, scene.published().await.1);
    let by = By::Handler(&coordinator);
    let (first, second) = tokio::join!(scene.merge(by, &one, &other), scene.merge(by, &other, &one));
    let done = [&first, &second].into_iter().filter(|one| matches!(one, Merging::Done(_))).count();
    assert_eq!(done, 1, "{first:?} {second:?}");
    assert_eq!(scene.rows("merged").await, 1);
});

db_test!(when_the_other_one_is_taken_back_it_goes_on_by_itself_with_its_own_clock, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (link, own) = scene.published().await;
    let before = scene.initiative(&link).await;
    let ([first, second], [into, _], coordinator) = scene.merged().await;
    scene.at(december(2, 10, 0));
    // A merge of what others were merged into: all of them follow along.
    assert_eq!(scene.merge(By::Handler(&coordinator), &into, &own).await, Merging::Done(own.clone()));
    scene.answer_with(&coordinator, &own, Outcome::Partly).await;
    assert_eq!(scene.told("answered").await.len(), 3);
    assert_eq!(scene.initiative(&first).await.status, Status::Merged);
    let ([third, fourth], ..) = scene.merged().await;
    let due = scene.initiative(&third).await.due_on;
    scene.at(december(4, 10, 0));
    let withdrawn = initiatives::withdraw(&scene.core, &scene.here, &Key::from(&third)).await.unwrap();
    assert_eq!(withdrawn, Some(true));
    let free = scene.initiative(&fourth).await;
    assert_eq!((clock(&free), free.due_on), ((Status::Published, true, false), due));
    assert_eq!(scene.told("undone").await.len(), 1);
    assert_eq!(scene.initiative(&second).await.status, Status::Merged, "the others stay");
    assert_eq!(before.due_on, scene.initiative(&link).await.due_on);
});
