//! What is no initiative goes to who it is for, and leaves the site.

use crate::support::{ADVISES, IDEA, Site};

async fn received(site: &Site) -> (String, String) {
    let link = site.sent().await;
    (format!("/volg/{}", link.reveal()), site.initiative(&link).await.reference)
}

on_both!(a_moderator_hands_a_report_over_and_its_author_reads_who_has_it, |site| {
    let (page, reference) = received(&site).await;
    let mut moderator = site.moderator().await;
    let to = format!("/werk/{reference}/overdragen");
    assert!(moderator.get(&format!("/werk/{reference}")).await.body.contains(&to));
    let form = moderator.get(&to).await;
    for words in ["Een melding: buiten is iets kapot of vies", "Gaat naar team Zorg.", IDEA] {
        assert!(form.says(words), "{words}: {}", form.text());
    }
    let none = moderator.post(&to, &[("bericht", "Dank u <b>wel</b>!")]).await;
    assert_eq!(none.status, 422);
    assert!(none.says("Kies wat het is.") && none.says("Dank u <b>wel</b>!"), "{}", none.text());
    let long = "a".repeat(1001);
    assert_eq!(moderator.post(&to, &[("naar", "report"), ("bericht", &long)]).await.status, 422);
    let fields = [("naar", "report"), ("bericht", "Dank u wel!")];
    let done = moderator.post(&to, &fields).await.see_other();
    assert_eq!(done, "/werk?gedaan=overgedragen");
    let list = moderator.get(&done).await;
    assert!(list.says("Het is doorgegeven.") && !list.says(&reference));
    let again = moderator.post(&to, &fields).await;
    assert_eq!(again.status, 409);
    assert_eq!(moderator.get(&to).await.status, 404);
    let followed = site.browser().get(&page).await;
    assert!(followed.says("Wij hebben uw bericht doorgegeven") && followed.says("Daarvoor is Wijkbeheer."));
    assert!(followed.says(IDEA) && !followed.says("Antwoord uiterlijk"));
    assert_eq!(site.letter("passed_on").await["to"], "wijkbeheer@zoetermeer.example");
    assert_eq!(site.letter("handed_over").await["more"]["note"], "Dank u wel!");
});

on_both!(a_signal_about_somebody_is_on_no_page_any_more, |site| {
    let (link, reference) = site.published().await;
    let public = format!("/initiatieven/{reference}");
    assert!(site.browser().get(&public).await.says(IDEA));
    let mut coordinator = site.coordinator().await;
    let to = format!("/behandelen/{reference}/overdragen");
    assert!(coordinator.get(&to).await.says(IDEA));
    let done = coordinator.post(&to, &[("naar", "signal")]).await.see_other();
    assert!(coordinator.get(&done).await.says("Het is doorgegeven."));
    let gone = site.browser().get(&public).await;
    assert_eq!(gone.status, 410);
    assert!(gone.says("Dit staat niet meer op de site.") && !gone.says("bloemen"), "{}", gone.text());
    let mut anybody = site.browser();
    for path in ["/initiatieven", "/initiatieven?q=bloemen", "/initiatieven.atom", "/", "/wijken/palenstein"]
    {
        assert!(!anybody.get(path).await.says("bloemen</"), "{path}");
        assert!(!anybody.get(path).await.says(&reference), "{path}");
    }
    let followed = site.browser().get(&format!("/volg/{}", link.reveal())).await;
    assert!(followed.says("Daarvoor is team Zorg.") && !followed.says("bloemen"), "{}", followed.text());
    for path in [format!("/behandelen/{reference}"), "/behandelen".to_owned()] {
        assert!(!coordinator.get(&path).await.says("bloemen"), "{path}");
    }
    assert_eq!(site.moderator().await.get(&format!("/werk/{reference}")).await.status, 404);
});

on_both!(who_does_not_have_it_hands_nothing_over, |site| {
    let reference = site.in_hand("verkeer").await;
    let to = format!("/behandelen/{reference}/overdragen");
    // Asked for advice only.
    let mut green = site.specialist(ADVISES).await;
    assert_eq!(green.get(&to).await.status, 404);
    assert_eq!(green.post(&to, &[("naar", "report")]).await.status, 404);
    assert!(!green.get(&format!("/behandelen/{reference}")).await.body.contains(&to));
    let moderated =
        site.moderator().await.post(&format!("/werk/{reference}/overdragen"), &[("naar", "report")]).await;
    assert_eq!(moderated.status, 409);
    assert!(site.browser().get(&format!("/initiatieven/{reference}")).await.says(IDEA));
});
