//! The admin's pages: inviting, giving roles and taking them away, and the record.

use app_core::identity::{Grant, Member, Role, staff};

use crate::support::{Answer, Browser, Site};

const PEOPLE: &str = "/beheer/mensen";

async fn members(site: &Site) -> Vec<Member> {
    staff(&site.core, site.here(), None).await.unwrap()
}

async fn invite(browser: &mut Browser, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("email", "bo@gemeente.example"), ("rol", "moderator")];
    for (name, value) in more {
        fields.retain(|(before, _)| before != name);
        fields.push((name, value));
    }
    browser.post(PEOPLE, &fields).await
}

on_both!(an_admin_invites_somebody_who_gets_a_mail_and_begins_at_the_work, |site| {
    let mut admin = site.admin().await;
    let wijk = [("wijk", "rokkeveen"), ("tot", "2027-06-30")];
    assert_eq!(invite(&mut admin, &wijk).await.see_other(), "/beheer/mensen?gedaan=uitgenodigd");
    let page = admin.get("/beheer/mensen?gedaan=uitgenodigd").await;
    assert!(page.says("De uitnodiging is verstuurd.") && page.says("bo@gemeente.example"));
    assert!(page.says("Rokkeveen") && page.says("Tot en met woensdag 30 juni 2027."));
    let link = site.mailed_link("invitation").await;
    let mut browser = site.browser();
    let next = browser.post(&format!("/uitnodiging/{}", link.reveal()), &[]).await.see_other();
    assert_eq!(next, "/inloggen/tweede-stap");
    let code = site.app_code(&browser, site.here()).await;
    let codes = browser.post(&next, &[("code", &code)]).await;
    assert!(codes.body.contains("href=\"/werk\""), "the codes lead on to the work");
    assert_eq!(browser.get("/werk").await.status, 200);
});

on_both!(what_is_wrong_stands_next_to_its_field_and_nothing_typed_is_lost, |site| {
    let mut admin = site.admin().await;
    let before = members(&site).await;
    for (more, field, says) in [
        (("email", ""), "email", "Vul uw e-mailadres in."),
        (("email", "admin@gemeente.example"), "email", "U kunt uzelf geen rol geven."),
        (("rol", "king"), "rol", "Kies een rol."),
        (("rol", "specialist"), "afdeling", "Kies de afdeling waarvoor deze rol geldt."),
        (("wijk", "lutjebroek"), "wijk", "Deze wijk is er niet."),
        (("tot", "2020-01-01"), "tot", "Deze dag is voorbij."),
        (("tot", "morgen"), "tot", "Vul een dag in"),
    ] {
        let page = invite(&mut admin, &[more]).await;
        assert_eq!(page.status, 422, "{more:?}");
        assert!(page.says(says), "{more:?}");
        assert!(
            page.body.contains(&format!("href=\"#{field}\"")),
            "{more:?}: the summary leads to the field"
        );
        assert!(page.body.contains(&format!("id=\"{field}-fout\"")), "{more:?}: next to the field");
        if more.0 != "email" {
            assert_eq!(page.field("email"), "bo@gemeente.example");
        }
    }
    assert_eq!(members(&site).await, before);
});

on_both!(a_role_is_given_and_taken_away_on_the_page_of_a_person, |site| {
    let member = site.member("cas@gemeente.example", Role::Council).await;
    let mut admin = site.admin().await;
    let page = format!("{PEOPLE}/{}", member.person.0);
    let given = admin.post(&format!("{page}/rollen"), &[("rol", "desk")]).await.see_other();
    assert_eq!(given, format!("{page}?gedaan=gegeven"));
    let shown = admin.get(&given).await;
    assert!(shown.says("De rol is gegeven.") && shown.says("Baliemedewerker"));
    let refused = admin.post(&format!("{page}/rollen"), &[("rol", "specialist")]).await;
    assert_eq!((refused.status.as_u16(), refused.says("Kies de afdeling")), (422, true));
    let gone = format!("{page}/rollen/{}/weg", member.roles[0].id.0);
    assert_eq!(admin.post(&gone, &[]).await.see_other(), "/beheer/mensen?gedaan=weg");
    assert_eq!(admin.post(&gone, &[]).await.status, 404);
    let left = members(&site).await;
    let cas = left.iter().find(|one| one.person == member.person).unwrap();
    assert_eq!(cas.roles.iter().map(|one| one.grant.role).collect::<Vec<_>>(), [Role::Desk]);
});

on_both!(the_last_admin_reads_why_they_stay, |site| {
    let mut admin = site.admin().await;
    let member = members(&site).await.remove(0);
    let page = format!("{PEOPLE}/{}", member.person.0);
    let refused = admin.post(&format!("{page}/rollen/{}/weg", member.roles[0].id.0), &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Dit is de laatste beheerder."));
    assert!(refused.says("U kunt uzelf geen rol geven."));
});

on_both!(who_made_the_second_step_long_ago_sees_the_way_to_it_in_the_place_of_the_forms, |site| {
    let member = site.member("cas@gemeente.example", Role::Council).await;
    let mut admin = site.admin().await;
    site.wait(31);
    let person = format!("{PEOPLE}/{}", member.person.0);
    for page in [PEOPLE, &person] {
        let shown = admin.get(page).await;
        assert!(shown.says("Vul eerst opnieuw de code van uw app in."));
        assert!(!shown.body.contains("action=\"/beheer"), "{page}");
    }
    assert_eq!(invite(&mut admin, &[]).await.see_other(), "/inloggen/tweede-stap?terug=%2Fbeheer%2Fmensen");
    let gone = admin.post(&format!("{person}/rollen/{}/weg", member.roles[0].id.0), &[]).await.see_other();
    assert!(gone.starts_with("/inloggen/tweede-stap?terug="));
    assert_eq!(members(&site).await.len(), 2);
});

on_both!(what_is_no_person_or_role_is_not_there, |site| {
    let mut admin = site.admin().await;
    for page in ["/beheer/mensen/x", "/beheer/mensen/3f2b8c1e-0000-4000-8000-000000000001"] {
        assert_eq!(admin.get(page).await.status, 404, "{page}");
    }
    let nobody = format!("{PEOPLE}/3f2b8c1e-0000-4000-8000-000000000001/rollen");
    assert_eq!(admin.post(&nobody, &[("rol", "desk")]).await.status, 404);
});

on_both!(the_record_is_searched_by_person_act_and_day, |site| {
    let mut admin = site.admin().await;
    invite(&mut admin, &[]).await.see_other();
    let found = |query: &str| format!("/beheer/logboek?{query}");
    let all = admin.get("/beheer/logboek").await;
    assert!(all.says("Medewerker uitgenodigd") && all.says("Tweede stap ingesteld"));
    let one = admin.get(&found("wie=bo%40gemeente.example")).await;
    assert!(one.says("Medewerker uitgenodigd") && !one.says("Tweede stap ingesteld"));
    let acts = admin.get(&found("wat=second_factor.")).await;
    assert!(acts.says("Tweede stap ingesteld") && !acts.says("Medewerker uitgenodigd"));
    for query in
        ["wie=niemand%40voorbeeld.example", "wie=x", "van=2031-01-01", "tot=2020-01-01", "van=x", "wat=%25"]
    {
        assert!(admin.get(&found(query)).await.says("Er is niets gevonden."), "{query}");
    }
});

on_both!(the_record_goes_on_on_the_next_page, |site| {
    for number in 0..60 {
        site.member(&format!("nr{number}@gemeente.example"), Role::Council).await;
        site.wait(1);
    }
    let mut admin = site.admin().await;
    let first = admin.get("/beheer/logboek?wat=staff.invite").await;
    let next = first.body.split("href=\"").find_map(|part| part.strip_prefix("/beheer/logboek?wat")).unwrap();
    let next = format!("/beheer/logboek?wat{}", next.split('"').next().unwrap().replace("&amp;", "&"));
    let second = admin.get(&next).await;
    assert!(first.says("regel 61") && !second.says("regel 61"));
    assert!(second.says("regel 1") && !second.says("Toon oudere regels"), "the last page has no next one");
});

on_both!(the_record_is_taken_along_as_a_file_and_that_is_on_record, |site| {
    let mut admin = site.admin().await;
    invite(&mut admin, &[]).await.see_other();
    let file = admin.post("/beheer/logboek", &[("wie", ""), ("wat", "staff.")]).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"logboek.csv\"");
    let lines: Vec<&str> = file.body.lines().collect();
    assert!(lines[0].starts_with("number,at,actor_kind"));
    assert!(lines[1].contains("staff.invite") && lines[1].contains("bo@gemeente.example"), "{}", lines[1]);
    assert!(admin.get("/beheer/logboek").await.says("Logboek meegenomen"));
});

on_both!(an_admin_begins_at_the_admin_pages_and_reads_who_may_do_what, |site| {
    let mut admin = site.admin().await;
    let page = admin.get("/beheer").await;
    for way in ["/beheer/mensen", "/beheer/rollen", "/beheer/logboek", "/beheer/bewaartermijnen"] {
        assert!(page.body.contains(&format!("href=\"{way}\"")), "{way}");
        assert_eq!(admin.get(way).await.status, 200, "{way}");
    }
    assert!(admin.get("/beheer/rollen").await.says("Wijkregisseur"), "what the municipality calls it");
    let mut other = site.staff(&Grant::of(Role::Council)).await;
    assert_eq!(other.get("/beheer").await.status, 403);
});
