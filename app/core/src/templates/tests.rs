//! Templates, on both engines: kept by an admin, filled from an idea.

use super::*;
use crate::{db_test, kernel::text::TextError, scene::Scene};

fn template(name: &str, body: &str) -> Template {
    Template { purpose: Purpose::Question, name: name.to_owned(), body: body.to_owned() }
}

fn slot(slot: Slot) -> String {
    slot.code().to_uppercase()
}

#[test]
fn slots_are_filled_and_what_is_no_slot_is_named() {
    assert_eq!(fill("Over {titel} ({ nummer }): waar?", slot).unwrap(), "Over TITEL (NUMMER): waar?");
    assert_eq!(fill("Geen plek.", slot).unwrap(), "Geen plek.");
    assert_eq!(fill("Beste {naam}, {titel}", slot).unwrap_err(), "{naam}");
    assert_eq!(fill("Over {titel", slot).unwrap_err(), "{titel");
    assert_eq!(fill("Over titel}", slot).unwrap_err(), "}");
    assert_eq!(fill("{{titel}}", slot).unwrap_err(), "{{titel}");
    assert_eq!(fill("{é}", slot).unwrap_err(), "{é}");
    let titled = fill("{titel}", |_| "{dag}".to_owned());
    assert_eq!(titled.unwrap(), "{dag}", "what is filled in is not filled again");
}

db_test!(templates_are_kept_by_an_admin_of_their_municipality, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let (admin, other) = (scene.an_admin(here).await, scene.an_admin(&scene.elsewhere).await);
    let where_is_it = template(" Waar is het? ", "Waar in {wijk} bedoelt u?\r\nSchrijf de straat op.");
    let id = save_template(core, here, &admin, &where_is_it).await.unwrap().unwrap();
    let kept = template("Waar is het?", "Waar in {wijk} bedoelt u?\nSchrijf de straat op.");
    assert_eq!(templates(core, here).await.unwrap(), [(id, kept.clone())]);
    assert_eq!(templates(core, &scene.elsewhere).await.unwrap(), []);
    assert_eq!(save_template(core, here, &admin, &kept).await.unwrap(), Err(vec![TemplateError::Same]));
    let answer = Template { purpose: Purpose::Answer, ..kept.clone() };
    let second = save_template(core, here, &admin, &answer).await.unwrap().unwrap();

    let clash = change_template(core, here, &admin, second, &kept).await.unwrap();
    assert_eq!(clash, Err(vec![TemplateError::Same]));
    let changed = template("Hoeveel zijn het?", "Hoeveel zijn het er?");
    assert_eq!(change_template(core, here, &admin, second, &changed).await.unwrap(), Ok(()));
    for (place, who) in [(here, &other), (&scene.elsewhere, &other)] {
        let change = change_template(core, place, who, second, &kept).await.unwrap();
        assert_eq!(change, Err(vec![TemplateError::Gone]), "of another municipality");
        assert!(!remove_template(core, place, who, second).await.unwrap());
    }
    assert!(remove_template(core, here, &admin, id).await.unwrap());
    assert!(!remove_template(core, here, &admin, id).await.unwrap(), "once");
    assert_eq!(templates(core, here).await.unwrap(), [(second, changed)]);
});

db_test!(a_template_that_cannot_be_is_refused, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    for (wrong, error) in [
        (template("", "Waar bedoelt u?"), vec![TemplateError::Name(TextError::Missing)]),
        (
            template("", ""),
            vec![TemplateError::Name(TextError::Missing), TemplateError::Body(TextError::Missing)],
        ),
        (template("Waar", "Kort"), vec![TemplateError::Body(TextError::TooShort { least: 10 })]),
        (template("Waar", "Beste {naam}, waar is dit?"), vec![TemplateError::Slot("{naam}".to_owned())]),
    ] {
        assert_eq!(save_template(&scene.core, &scene.here, &admin, &wrong).await.unwrap(), Err(error));
    }
    for number in 0..MOST_TEMPLATES {
        let one = template(&format!("Waar {number}"), "Waar bedoelt u dat?");
        save_template(&scene.core, &scene.here, &admin, &one).await.unwrap().unwrap();
    }
    let more = template("Nog een", "Waar bedoelt u dat?");
    let full = save_template(&scene.core, &scene.here, &admin, &more).await.unwrap();
    assert_eq!(full, Err(vec![TemplateError::TooMany]));
});
