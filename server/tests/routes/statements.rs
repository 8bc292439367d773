//! What the law asks to publish, per municipality.

use app_core::kernel::Instant;
use jiff::civil::date;

use crate::support::{Site, routes::PUSH};

on_both!(every_page_leads_to_the_statements_and_they_are_the_municipalitys_own, |site| {
    let page = site.browser().get("/").await;
    for path in ["/privacy", "/toegankelijkheid", "/cookies"] {
        assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
        assert_eq!(site.browser().get(path).await.status, 200);
    }
    assert!(site.browser().get("/privacy").await.says("privacy@zoetermeer.example"));
    assert!(site.browser_elsewhere().get("/privacy").await.says("privacy@den-helder.example"));
});

on_both!(the_cookies_that_the_site_sets_are_the_ones_it_names, |site| {
    let page = site.browser().get("/cookies").await;
    let mut browser = site.resident("joke@voorbeeld.example").await;
    browser.write_idea().await;
    browser.post("/taal", &[("taal", "en")]).await.see_other();
    browser.post("/mijn/meldingen/toestel", PUSH).await.see_other();
    browser.post("/inloggen", &[("email", "joke@voorbeeld.example")]).await.see_other();
    assert_eq!(browser.cookies.len(), 5);
    for name in browser.cookies.keys() {
        assert!(page.body.contains(&format!("<code>{name}</code>")), "{name}");
    }
});

on_both!(who_finds_a_weakness_reads_where_to_report_it_while_that_holds, |site| {
    let answer = site.browser().get("/.well-known/security.txt").await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert!(answer.body.contains("Contact: mailto:security@zoetermeer.example\n"), "{}", answer.body);
    assert!(answer.body.contains("Expires: 2027-11-01T"), "{}", answer.body);
    for (day, status) in [(date(2027, 11, 1), 200), (date(2027, 11, 2), 404)] {
        site.core.clock.set(Instant::from_local(day.at(12, 0, 0, 0)).unwrap());
        assert_eq!(site.browser().get("/.well-known/security.txt").await.status, status, "{day}");
    }
});
