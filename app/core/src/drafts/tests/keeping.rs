//! What is typed is kept, and only who has its token in its municipality finds it again.

use crate::{
    db_test,
    drafts::{self, Field, Step, Typed},
    kernel::{chance::Chance, email::Email, token::Token},
    retention,
    scene::{Scene, december, filled, with},
};

/// The value of a field of a draft, as it is opened again.
async fn value(scene: &Scene, token: &Token, field: Field) -> String {
    let draft = drafts::open(&scene.core, &scene.here, token).await.unwrap().unwrap();
    draft.typed.get(field).to_owned()
}

db_test!(what_is_typed_is_kept_right_or_wrong, |db| {
    let scene = Scene::on(db);
    let long = "Lang. ".repeat(8_500);
    let wrong = ["", "   ", "x", "bank\u{1}\u{202e}jes", "👩‍👩‍👧🌳", "<b>'; DROP TABLE draft", long.as_str()];
    for text in wrong {
        let typed = with(&[(Field::Title, text), (Field::Story, text), (Field::Need, text)]);
        let (token, ..) = drafts::save(&scene.core, &scene.here, None, Step::What, &typed).await.unwrap();
        for field in [Field::Title, Field::Story, Field::Need] {
            assert_eq!(value(&scene, &token, field).await, text);
        }
    }
});

db_test!(a_zero_byte_that_no_engine_takes_does_not_lose_the_words_around_it, |db| {
    let scene = Scene::on(db);
    let typed = with(&[(Field::Title, "Bank\0jes"), (Field::Story, "\0")]);
    let (token, draft, _) = drafts::save(&scene.core, &scene.here, None, Step::What, &typed).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Title).await, "Bankjes");
    let kept = drafts::open(&scene.core, &scene.here, &token).await.unwrap().unwrap();
    assert_eq!(kept.version(), draft.version(), "the page that was just made is not stale");
});

db_test!(each_page_keeps_its_own_fields_and_leaves_the_others, |db| {
    let scene = Scene::on(db);
    let (token, ..) = drafts::save(&scene.core, &scene.here, None, Step::What, &filled()).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Name).await, "", "the name stands on another page");
    let second = with(&[(Field::Neighbourhood, "dorp"), (Field::Title, "Iets anders")]);
    let (same, draft, is_new) =
        drafts::save(&scene.core, &scene.here, Some(&token), Step::Where, &second).await.unwrap();
    assert!(same == token && !is_new);
    assert_eq!(draft.typed.get(Field::Title), "Bankjes langs de vijver");
    assert_eq!(value(&scene, &token, Field::Title).await, "Bankjes langs de vijver");
    assert_eq!(value(&scene, &token, Field::Neighbourhood).await, "dorp");
    drafts::save(&scene.core, &scene.here, Some(&token), Step::What, &Typed::default()).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Title).await, "", "what was wiped stays wiped");
});

db_test!(a_wijk_from_a_link_comes_along_and_never_replaces_a_choice, |db| {
    let scene = Scene::on(db);
    let from_link = with(&[(Field::Neighbourhood, "dorp")]);
    let (token, ..) = drafts::save(&scene.core, &scene.here, None, Step::What, &from_link).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Neighbourhood).await, "dorp");
    let other_link = with(&[(Field::Neighbourhood, "palenstein")]);
    drafts::save(&scene.core, &scene.here, Some(&token), Step::What, &other_link).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Neighbourhood).await, "dorp");
    drafts::save(&scene.core, &scene.here, Some(&token), Step::Who, &Typed::default()).await.unwrap();
    assert_eq!(value(&scene, &token, Field::Neighbourhood).await, "dorp");
});

db_test!(a_draft_opens_only_with_its_token_in_its_municipality, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    let other = Token::new(&Chance::seeded(99));
    assert!(drafts::open(&scene.core, &scene.here, &other).await.unwrap().is_none());
    assert!(drafts::open(&scene.core, &scene.elsewhere, &token).await.unwrap().is_none());
    let (fresh, _, is_new) =
        drafts::save(&scene.core, &scene.elsewhere, Some(&token), Step::What, &filled()).await.unwrap();
    assert!(is_new && fresh != token, "elsewhere a new one is begun");
    assert!(drafts::open(&scene.core, &scene.here, &fresh).await.unwrap().is_none());
});

db_test!(a_draft_is_gone_after_its_days_and_each_save_begins_them_again, |db| {
    let scene = Scene::on(db);
    let (token, draft, _) =
        drafts::save(&scene.core, &scene.here, None, Step::What, &filled()).await.unwrap();
    assert_eq!(draft.expires_at, scene.core.now().plus_days(30));
    scene.core.clock.set(draft.expires_at.plus_seconds(-1));
    let (_, draft, is_new) =
        drafts::save(&scene.core, &scene.here, Some(&token), Step::Where, &filled()).await.unwrap();
    assert!(!is_new);
    assert_eq!(scene.take(retention::Kind::Draft).await, 0);
    scene.core.clock.set(draft.expires_at);
    assert!(drafts::open(&scene.core, &scene.here, &token).await.unwrap().is_none());
    let (fresh, _, is_new) =
        drafts::save(&scene.core, &scene.here, Some(&token), Step::Where, &filled()).await.unwrap();
    assert!(is_new && fresh != token);
    assert_eq!(scene.take(retention::Kind::Draft).await, 1, "only the one whose time is over");
    assert!(drafts::open(&scene.core, &scene.here, &fresh).await.unwrap().is_some());
});

db_test!(after_sending_the_next_idea_is_a_new_draft, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    scene.press_send(&token).await;
    let sent = drafts::open(&scene.core, &scene.here, &token).await.unwrap().unwrap();
    assert!(sent.sent_as.is_some() && sent.typed.is_empty());
    let next = with(&[(Field::Title, "Nog een idee")]);
    let (fresh, draft, is_new) =
        drafts::save(&scene.core, &scene.here, Some(&token), Step::What, &next).await.unwrap();
    assert!(is_new && fresh != token && draft.sent_as.is_none());
    let sent = drafts::open(&scene.core, &scene.here, &token).await.unwrap().unwrap();
    assert!(sent.sent_as.is_some() && sent.typed.is_empty(), "the sent one is left as it was");
});

db_test!(the_version_changes_with_the_text_and_with_nothing_else, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    let open = || async { drafts::open(&scene.core, &scene.here, &token).await.unwrap().unwrap().version() };
    let first = open().await;
    scene.at(december(24, 9, 0));
    drafts::save(&scene.core, &scene.here, Some(&token), Step::Who, &filled()).await.unwrap();
    assert_eq!(open().await, first);
    let to = Email::parse("a@voorbeeld.example").unwrap();
    drafts::mail_link(&scene.core, &scene.here, &token, &to, "nl", None).await.unwrap();
    assert_eq!(open().await, first);
    let mut changed = filled();
    changed.set(Field::Spot, "Bij de brug.".to_owned());
    drafts::save(&scene.core, &scene.here, Some(&token), Step::Where, &changed).await.unwrap();
    assert_ne!(open().await, first);
});
