//! Signing in with a provider, as it should go: who somebody is, what they may do, and signing out.

use app_core::{execute, on};
use serde_json::json;

use crate::support::{Browser, Site, provider::Provider};

const JOKE: &str = "joke@voorbeeld.example";

with_provider!(a_resident_signs_in_and_sees_what_they_sent_before, |site, provider| {
    let receipt = site.browser().send_idea().await;
    assert!(receipt.starts_with("/volg/"));
    let mut browser = site.browser();
    let page = browser.get("/inloggen?terug=/mijn").await;
    assert!(page.body.contains("name=\"bij\" value=\"burgers\"") && page.says("Inloggen met Proef burgers"));
    let answer = browser.signs_in_with(&site, &provider, "burgers").await;
    assert_eq!(answer.see_other(), "/mijn");
    let cookies = answer.cookies();
    let session = cookies.iter().find(|cookie| cookie.starts_with("sessie=")).unwrap();
    assert!(session.contains("HttpOnly") && session.contains("SameSite=Lax") && !session.contains("Max-Age"));
    assert!(!browser.cookies.contains_key("heen-en-weer"));
    let account = browser.get("/mijn").await;
    assert!(account.says(JOKE) && account.body.contains("/mijn/ideeen/ZM-"), "{}", account.text());
    assert_eq!(site.rows("oidc_flow").await, 0);
});

with_provider!(the_browser_is_sent_on_from_a_page_of_ours, |site, provider| {
    let mut browser = site.browser();
    let page = browser.post("/inloggen/bij", &[("bij", "streng"), ("terug", "/wijken")]).await;
    let address = page.header("refresh").strip_prefix("0; url=").unwrap();
    assert!(page.says("U gaat naar Proef streng") && page.text().contains(&format!("href=\"{address}\"")));
    assert!(address.contains("&acr_values=substantieel") && address.contains("scope=openid+email"));
    assert!(address.contains("redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Finloggen%2Fterug%2Fstreng"));
    let cookie = page.cookies()[0].to_owned();
    assert!(
        cookie.starts_with("heen-en-weer=") && cookie.contains("HttpOnly") && cookie.contains("Max-Age=600")
    );
    let secret = &browser.cookies["heen-en-weer"];
    assert!(!address.contains(secret.as_str()), "the secret of the cookie stays here");
    provider.says(json!({"acr": "substantieel"}));
    let back = provider.signs_in(&site, address);
    assert_eq!(browser.get(&back).await.see_other(), "/wijken");
});

with_provider!(who_was_here_before_is_known_by_subject_whatever_their_address, |site, provider| {
    let mut browser = site.browser();
    browser.signs_in_with(&site, &provider, "burgers").await.see_other();
    let before = browser.cookies["sessie"].clone();
    provider.says(json!({"email": "nieuw@voorbeeld.example", "email_verified": false}));
    assert_eq!(browser.signs_in_with(&site, &provider, "burgers").await.see_other(), "/mijn");
    assert!(browser.get("/mijn").await.says(JOKE));
    assert_ne!(browser.cookies["sessie"], before);
    assert_eq!(
        (site.rows("person").await, site.rows("session").await),
        (1, 1),
        "the session of before ended"
    );
    provider.says(json!({"sub": "iemand-anders", "email": JOKE, "email_verified": false}));
    let mut other = site.browser();
    assert_eq!(other.signs_in_with(&site, &provider, "burgers").await.see_other(), "/inloggen?bevestig");
    assert_eq!(site.rows("oidc_identity").await, 1);
});

/// Types the code that was mailed; gives where the browser goes then.
async fn confirm(site: &Site, browser: &mut Browser, email: &str) -> String {
    let sent = browser.post("/inloggen", &[("email", email), ("bevestig", "ja")]).await;
    assert_eq!(sent.see_other(), "/inloggen/code");
    let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    browser.post("/inloggen/code", &[("code", &code)]).await.see_other()
}

with_provider!(an_address_that_is_not_believed_is_confirmed_by_mail_once, |site, provider| {
    let mut browser = site.browser();
    let answer = browser.signs_in_with(&site, &provider, "vreemd").await;
    assert_eq!(answer.see_other(), "/inloggen?bevestig");
    assert!(!browser.cookies.contains_key("sessie") && site.rows("person").await == 0);
    let page = browser.get("/inloggen?bevestig").await;
    assert!(page.says("U bent ingelogd met Proef vreemd.") && page.field("email") == JOKE);
    let wrong = browser.post("/inloggen", &[("email", "joke@"), ("bevestig", "ja")]).await;
    assert!(wrong.status == 422 && wrong.field("bevestig") == "ja" && wrong.says("Proef vreemd"));
    assert_eq!(confirm(&site, &mut browser, "ander@voorbeeld.example").await, "/mijn");
    let mut again = site.browser();
    assert_eq!(again.signs_in_with(&site, &provider, "vreemd").await.see_other(), "/mijn");
    assert!(again.get("/mijn").await.says("ander@voorbeeld.example"));
});

with_provider!(a_mailed_link_signs_in_but_makes_nobody_somebody_else, |site, provider| {
    let mut thief = site.browser();
    provider.says(json!({"sub": "dief"}));
    thief.signs_in_with(&site, &provider, "vreemd").await.see_other();
    thief.post("/inloggen", &[("email", JOKE), ("bevestig", "ja")]).await.see_other();
    let link = site.mailed_link("sign_in").await;
    let mut joke = site.browser();
    joke.post(&format!("/inloggen/link/{}", link.reveal()), &[]).await.see_other();
    assert!(joke.get("/mijn").await.says(JOKE));
    assert_eq!(site.rows("oidc_identity").await, 0);
    assert_eq!(thief.signs_in_with(&site, &provider, "vreemd").await.see_other(), "/inloggen?bevestig");
});

with_provider!(who_signs_in_by_mail_after_somebody_else_left_it_there_confirms_nothing, |site, provider| {
    let mut shared = site.browser();
    shared.signs_in_with(&site, &provider, "vreemd").await.see_other();
    shared.post("/inloggen", &[("email", "wim@voorbeeld.example")]).await.see_other();
    let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    shared.post("/inloggen/code", &[("code", &code)]).await.see_other();
    assert_eq!(site.rows("oidc_identity").await, 0);
});

with_provider!(
    staff_with_a_second_factor_go_to_work_at_once_and_others_make_the_second_step,
    |site, provider| {
        provider.says(json!({"groups": ["gl-moderatoren", "voetbal"], "amr": ["pwd", "mfa"]}));
        let mut browser = site.browser();
        assert_eq!(browser.signs_in_with(&site, &provider, "werk").await.see_other(), "/werk");
        assert_eq!(browser.get("/werk").await.status, 200);
        provider.says(json!({"groups": "gl-moderatoren", "amr": ["pwd"]}));
        let mut without = site.browser();
        let next = without.signs_in_with(&site, &provider, "werk").await.see_other();
        assert_eq!(
            (next.as_str(), without.get("/werk").await.status.as_u16()),
            ("/inloggen/tweede-stap", 403)
        );
        provider.says(json!({"groups": ["gl-moderatoren"], "amr": ["mfa"]}));
        let mut elsewhere = site.browser();
        let next = elsewhere.signs_in_with(&site, &provider, "iedereen").await.see_other();
        assert_eq!(next, "/inloggen/tweede-stap", "this provider is not asked for a second factor");
    }
);

/// Roles and where they came from, in order.
async fn roles(site: &Site) -> Vec<(String, Option<String>, String)> {
    const SQL: &str = "SELECT role, neighbourhood, source FROM person_role ORDER BY role, source";
    on!(&site.core.db, pool => sqlx::query_as(SQL).fetch_all(pool).await.unwrap())
}

with_provider!(roles_become_what_the_groups_give_each_time_and_go_on_record, |site, provider| {
    let mut browser = site.browser();
    let mut come = async |groups: &[&str]| {
        provider.says(json!({"groups": groups, "amr": ["mfa"]}));
        browser.signs_in_with(&site, &provider, "werk").await
    };
    come(&["gl-moderatoren"]).await.see_other();
    execute!(&site.core.db, "UPDATE person_role SET source = 'operator'").unwrap();
    come(&["gl-moderatoren", "gl-dorp"]).await.see_other();
    let row = |role: &str, wijk: Option<&str>, source: &str| {
        (role.to_owned(), wijk.map(str::to_owned), source.to_owned())
    };
    let coordinator = row("coordinator", Some("dorp"), "provider:werk");
    let both = [row("moderator", None, "operator"), row("moderator", None, "provider:werk")];
    assert_eq!(roles(&site).await, [&[coordinator][..], &both].concat());
    come(&[]).await.see_other();
    assert_eq!(roles(&site).await, both[..1]);
    let record: Vec<(String,)> = on!(&site.core.db, pool =>
        sqlx::query_as("SELECT action FROM audit ORDER BY number").fetch_all(pool).await.unwrap());
    let actions: Vec<_> =
        record.iter().map(|row| row.0.as_str()).filter(|one| !one.starts_with("session")).collect();
    assert_eq!(
        actions,
        ["provider.link", "role.grant", "role.grant", "role.grant", "role.revoke", "role.revoke"]
    );
});

with_provider!(who_left_all_groups_gets_no_session_and_their_roles_are_gone, |site, provider| {
    provider.says(json!({"groups": ["gl-moderatoren"], "amr": ["mfa"]}));
    let mut browser = site.browser();
    browser.signs_in_with(&site, &provider, "werk").await.see_other();
    provider.says(json!({"groups": ["voetbal"], "amr": ["mfa"]}));
    let mut again = site.browser();
    let answer = again.signs_in_with(&site, &provider, "werk").await;
    assert!(answer.status == 403 && answer.says("U kunt hier nog niet werken"));
    assert!(!again.cookies.contains_key("sessie") && roles(&site).await.is_empty());
    assert_eq!(browser.get("/werk").await.status, 403, "where they still were, it ended too");
});

with_provider!(the_last_admin_stays_whatever_the_groups_say, |site, provider| {
    provider.says(json!({"groups": ["gl-beheer"], "amr": ["mfa"]}));
    site.browser().signs_in_with(&site, &provider, "werk").await.see_other();
    provider.says(json!({"groups": [], "amr": ["mfa"]}));
    site.browser().signs_in_with(&site, &provider, "werk").await.see_other();
    assert_eq!(roles(&site).await, [("admin".to_owned(), None, "provider:werk".to_owned())]);
    provider.says(
        json!({"sub": "els", "email": "els@voorbeeld.example", "groups": ["gl-beheer"], "amr": ["mfa"]}),
    );
    site.browser().signs_in_with(&site, &provider, "werk").await.see_other();
    provider.says(json!({"groups": [], "amr": ["mfa"]}));
    assert_eq!(site.browser().signs_in_with(&site, &provider, "werk").await.status, 403);
    assert_eq!(roles(&site).await.len(), 1, "now there is another one");
});

with_provider!(roles_by_groups_hold_only_where_the_provider_let_somebody_in, |site, provider| {
    provider.says(json!({"groups": ["gl-moderatoren"], "amr": ["mfa"]}));
    site.browser().signs_in_with(&site, &provider, "werk").await.see_other();
    site.wait(1);
    let mut by_mail = site.browser();
    by_mail.post("/inloggen", &[("email", JOKE)]).await.see_other();
    let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    assert_eq!(by_mail.post("/inloggen/code", &[("code", &code)]).await.see_other(), "/mijn");
    assert_eq!(by_mail.get("/werk").await.status, 403);
});

with_provider!(who_signs_out_can_sign_out_at_the_provider_too, |site, provider| {
    let mut browser = site.browser();
    browser.signs_in_with(&site, &provider, "burgers").await.see_other();
    let page = browser.post("/uitloggen", &[]).await;
    assert!(page.status == 200 && page.says("U bent uitgelogd") && !page.says(JOKE));
    let link = format!(
        "{}/uit?client_id=loper&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F",
        provider.issuer
    );
    assert!(page.text().contains(&format!("href=\"{link}\"")), "{}", page.text());
    assert!(!browser.cookies.contains_key("sessie") && site.rows("session").await == 0);
    let mut by_mail = site.resident(JOKE).await;
    assert_eq!(by_mail.post("/uitloggen", &[]).await.see_other(), "/");
});

with_provider!(
    a_key_that_changed_is_looked_for_once_and_what_is_known_is_not_asked_again,
    |site, provider| {
        for _ in 0..2 {
            site.browser().signs_in_with(&site, &provider, "burgers").await.see_other();
        }
        assert_eq!(provider.looked(), 1);
        provider.rotate();
        for _ in 0..2 {
            site.browser().signs_in_with(&site, &provider, "burgers").await.see_other();
        }
        assert_eq!(provider.looked(), 2);
    }
);

with_provider!(an_admin_turns_a_provider_off_and_on, |site, provider| {
    let off = [("zet", "uit")];
    let mut joke = site.browser();
    joke.signs_in_with(&site, &provider, "burgers").await.see_other();
    let mut left = site.browser();
    let page = left.post("/inloggen/bij", &[("bij", "burgers")]).await;
    let back = provider.signs_in(&site, page.header("refresh").strip_prefix("0; url=").unwrap());
    let mut admin = site.admin().await;
    let page = admin.get("/beheer/inloggen").await;
    assert!(page.says("Proef burgers") && page.says("Zet Proef burgers uit"), "{}", page.text());
    let done = admin.post("/beheer/inloggen/burgers", &off).await.see_other();
    let page = admin.get(&done).await;
    assert!(page.says("Deze manier van inloggen staat uit.") && page.says("Zet Proef burgers aan"));
    assert!(joke.get("/mijn").await.header("location").starts_with("/inloggen"), "its sessions ended");
    let sign_in = joke.get("/inloggen").await;
    assert!(!sign_in.body.contains("value=\"burgers\"") && sign_in.body.contains("value=\"streng\""));
    assert_eq!(joke.post("/inloggen/bij", &[("bij", "burgers")]).await.status, 404);
    assert_eq!(left.get(&back).await.status, 404, "who was on the way does not get in");
    assert_eq!(admin.post("/beheer/inloggen/burgers", &off).await.see_other(), done, "twice is once");
    admin.post("/beheer/inloggen/burgers", &[("zet", "aan")]).await.see_other();
    joke.signs_in_with(&site, &provider, "burgers").await.see_other();
    let record = admin.get("/beheer/logboek?wat=provider.").await;
    assert!(record.says("Manier van inloggen uitgezet") && record.says("Manier van inloggen aangezet"));
    assert_eq!(record.body.matches("Manier van inloggen uitgezet").count(), 1);
});

with_provider!(what_turns_no_provider_off_changes_nothing, |site, provider| {
    let mut admin = site.admin().await;
    for (slug, to, status) in
        [("streng", "weg", 404), ("onbekend", "uit", 404), ("../burgers", "uit", 404), ("streng", "", 404)]
    {
        let path = format!("/beheer/inloggen/{slug}");
        assert_eq!(admin.post(&path, &[("zet", to)]).await.status, status, "{slug} {to}");
    }
    site.wait(31);
    let again = admin.post("/beheer/inloggen/burgers", &[("zet", "uit")]).await;
    assert_eq!(again.see_other(), "/inloggen/tweede-stap?terug=%2Fbeheer%2Finloggen");
    let page = admin.get("/beheer/inloggen").await;
    assert!(page.says("Vul eerst opnieuw de code van uw app in.") && !page.says("Zet Proef burgers uit"));
    assert_eq!(site.rows("provider_off").await, 0);
    site.browser().signs_in_with(&site, &provider, "burgers").await.see_other();
});
