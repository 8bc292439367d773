//! The page of components: on a trial site only, and a sound page with all of them on it.

use std::collections::BTreeSet;

use crate::support::{
    Site,
    html::{Tag, tags},
};

/// Attributes that name the ids of other elements.
const NAMING: [&str; 3] = ["for", "aria-labelledby", "aria-describedby"];

#[tokio::test]
async fn without_a_mailbox_there_is_no_such_page() {
    let trial = Site::on_sqlite().await;
    assert_eq!(trial.browser().get("/stijl").await.status, 200);
    let by_mail = Site::configured(|config| config.smtp_url = Some("smtp://localhost".to_owned())).await;
    let for_others = Site::configured(|config| config.listen = "0.0.0.0:3000".parse().unwrap()).await;
    for site in [by_mail, for_others] {
        assert_eq!(site.browser().get("/stijl").await.status, 404);
        assert!(!site.browser().get("/").await.body.contains("/stijl"), "and no link to it");
    }
}

#[tokio::test]
async fn no_id_stands_on_it_twice_and_every_id_that_is_named_is_there() {
    let site = Site::on_sqlite().await;
    let page = site.browser().get("/stijl").await;
    let tags = tags(&page.body);
    let all: Vec<&str> = tags.iter().map(|tag| tag.get("id")).filter(|id| !id.is_empty()).collect();
    let ids: BTreeSet<&str> = all.iter().copied().collect();
    for id in &ids {
        assert_eq!(all.iter().filter(|one| one == &id).count(), 1, "{id}");
    }
    let named = tags.iter().flat_map(|tag| NAMING.iter().flat_map(|name| tag.get(name).split(' ')));
    let linked = tags.iter().filter_map(|tag| tag.get("href").strip_prefix('#'));
    for id in named.chain(linked).filter(|id| !id.is_empty()) {
        assert!(ids.contains(id), "{id}");
    }
}

#[tokio::test]
async fn it_has_one_heading_of_the_first_level_and_leaves_none_out() {
    let site = Site::on_sqlite().await;
    let page = site.browser().get("/stijl").await;
    let level = |tag: &Tag| tag.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    let levels: Vec<u8> = tags(&page.body).iter().filter_map(level).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
}

#[tokio::test]
async fn its_clocks_are_in_every_state_whatever_day_it_is_and_in_every_municipality() {
    let site = Site::on_sqlite().await;
    for mut browser in [site.browser(), site.browser_elsewhere()] {
        let page = browser.get("/stijl").await;
        for sentence in [
            "Er zijn nog 15 werkdagen.",
            "Er zijn nog 7 werkdagen.",
            "Vandaag is de laatste dag voor het antwoord.",
            "Wij zijn 3 werkdagen te laat.",
            "Tot de reactie telt de tijd niet mee.",
            "Er zijn nog 5 werkdagen.",
            "Het antwoord kwam 6 werkdagen eerder.",
            "Het antwoord kwam 3 werkdagen te laat.",
            "Wij zijn 80 werkdagen te laat.",
        ] {
            assert!(page.says(sentence), "{sentence}");
        }
        assert!(page.body.contains("is-folded"));
        let today = page.body.clone();
        site.wait(60 * 24 * 40);
        // The page itself is as it was; nonces and the like are not on it.
        assert_eq!(browser.get("/stijl").await.body, today);
    }
}

#[tokio::test]
async fn its_code_is_text() {
    let site = Site::on_sqlite().await;
    let page = site.browser().get("/stijl").await;
    let codes: Vec<&str> = page.body.split("class=\"style-code\"><code>").skip(1).collect();
    assert!(codes.len() > 50, "{}", codes.len());
    for code in codes {
        assert!(code.split('<').nth(1).unwrap().starts_with("/code>"), "{code}");
    }
    assert!(page.says("<button class=\"button\">Verder</button>"));
}
