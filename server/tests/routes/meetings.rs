//! The table: its agenda, the decision that becomes the draft of the answer, the minutes.

use crate::support::{ADVISES, IDEA, Site, handled};

on_both!(the_table_decides_and_the_answer_goes_out_after_the_check, |site| {
    let (_, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let item = format!("/behandelen/{reference}");
    let mut asked = handled();
    asked.extend([("aan-stadsbeheer", "ja"), ("aan-verkeer", "ja")]);
    coordinator.post(&format!("{item}/advies"), &asked).await.see_other();
    assert!(coordinator.get("/overleg").await.says("Er is nog geen overleg gepland."));
    let meeting = site.meeting().await;
    let agenda = coordinator.get(&meeting).await;
    assert!(
        agenda.says("Er staat nog niets op de agenda.")
            && agenda.says("Overleg Groene Loper van maandag 11 januari")
    );
    assert!(agenda.body.contains(&format!("value=\"{reference}\"")), "several departments: proposed");
    let typed = format!(" {} ", reference.to_lowercase());
    let put = coordinator.post(&format!("{meeting}/agenda"), &[("nummer", &typed)]).await.see_other();
    assert!(coordinator.get(&put).await.says("Nog niet besloten"));
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says("Op de agenda van het overleg van alle afdelingen, maandag 11 januari"));

    let mut green = site.specialist(ADVISES).await;
    let seen = green.get(&meeting).await;
    assert!(seen.says(IDEA) && seen.says("Stadsbeheer") && !seen.body.contains("/idee/"), "{}", seen.text());
    assert!(!seen.says("Joke de Vries"));
    let decision = format!("{meeting}/idee/{reference}");
    assert_eq!(green.get(&decision).await.status, 403);
    let mut wrong = handled();
    wrong.retain(|(name, _)| *name != "criterium");
    let refused = coordinator.post(&decision, &wrong).await;
    assert!(refused.status == 422 && refused.says("Kies de reden waarop dit rust."));
    assert_eq!(refused.field("antwoord"), "Wij plaatsen deze bankjes nu nog niet.");
    let kept = coordinator.post(&decision, &handled()).await.see_other();
    let page = coordinator.get(&kept).await;
    assert!(page.says("Het besluit ligt vast.") && page.says("Nu niet, later wel"));
    let minutes = green.get(&format!("{meeting}/verslag")).await;
    for words in [
        "Verslag van het overleg Groene Loper van maandag 11 januari 2027",
        "Nu niet, later wel",
        "Geld",
        "subsidie",
    ] {
        assert!(minutes.says(words), "{words}: {}", minutes.text());
    }
    let preview = coordinator.get(&format!("{item}/antwoord/controle")).await;
    assert!(preview.says("U kunt wel subsidie aanvragen."));
    coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await.see_other();
    assert!(site.browser().get(&format!("/initiatieven/{reference}")).await.says("subsidie"));
});

on_both!(what_cannot_be_on_an_agenda_is_said_at_its_field, |site| {
    let (_, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    for (day, place, field, says) in [
        ("", "Kamer 3.12", "dag", "Kies een dag vanaf vandaag"),
        ("2020-01-01", "Kamer 3.12", "dag", "Kies een dag vanaf vandaag"),
        ("2027-01-11", " ", "plaats", "Schrijf op waar het overleg is."),
    ] {
        let page = coordinator.post("/overleg/nieuw", &[("dag", day), ("plaats", place)]).await;
        assert!(page.status == 422 && page.says(says), "{day} {place}");
        assert!(page.body.contains(&format!("href=\"#{field}\"")));
        assert_eq!((page.field("dag").as_str(), page.field("plaats").as_str()), (day, place));
    }
    let (meeting, other) = (site.meeting().await, site.meeting().await);
    for number in ["", "x", "ZM-0000-00", "%00"] {
        let page = coordinator.post(&format!("{meeting}/agenda"), &[("nummer", number)]).await;
        assert!(page.status == 422 && page.says("Dit nummer hoort niet bij een idee"), "{number}");
    }
    site.at_table(&meeting, &reference).await;
    let twice = coordinator.post(&format!("{other}/agenda"), &[("nummer", &reference)]).await;
    assert!(twice.status == 409 && twice.says("Het staat al op een agenda"));
    for gone in ["/overleg/x", "/overleg/3f2b8c1e-0000-4000-8000-000000000001"] {
        assert_eq!(coordinator.get(gone).await.status, 404, "{gone}");
    }
});
